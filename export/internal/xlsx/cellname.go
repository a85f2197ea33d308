package xlsx

import (
	"strconv"
	"strings"
)

// columnOf returns the column of a reference such as B7, from 0; -1 if it is
// none.
func columnOf(ref string) int {
	n := 0
	for i := 0; i < len(ref); i++ {
		c := ref[i] &^ 0x20
		if c < 'A' || c > 'Z' {
			if i == 0 || i > 3 {
				return -1
			}
			return n - 1
		}
		if i > 2 {
			return -1
		}
		n = n*26 + int(c-'A') + 1
	}
	return n - 1
}

// rowOf returns the row of a reference such as B7, -1 if it is none.
func rowOf(ref string) int {
	digits := strings.TrimLeft(ref, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
	n, err := strconv.Atoi(digits)
	if err != nil || n < 1 || n > maxRows {
		return -1
	}
	return n
}

// CellName returns the name of a cell: B7. Columns count from 0, rows from 1.
func CellName(column, row int) string { return columnName(column) + strconv.Itoa(row) }

func columnName(column int) string {
	name := ""
	for n := column + 1; n > 0; n = (n - 1) / 26 {
		name = string(rune('A'+(n-1)%26)) + name
	}
	return name
}

// appendCell appends the name of a cell.
func appendCell(buf []byte, column, row int) []byte {
	switch column++; {
	case column > 26*27:
		buf = append(buf, columnName(column-1)...)
	case column > 26:
		buf = append(buf, 'A'+byte((column-27)/26), 'A'+byte((column-1)%26))
	default:
		buf = append(buf, '@'+byte(column))
	}
	return strconv.AppendInt(buf, int64(row), 10)
}
