package book

import (
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/export/internal/table"
	"github.com/openropa/openropa/export/internal/xlsx"
)

// A text that one cell cannot hold or show goes on in further rows. A column
// says which belong together: "#7" in the row itself, "#7.1", "#7.2" in those
// that continue it. Where that column was deleted, a row whose cell begins
// with the mark ↳ continues the row above it.

// pieceHeadings are the headings of the column in any language.
var pieceHeadings = sync.OnceValue(func() map[string]bool {
	all := make(map[string]bool)
	for _, set := range lang.Complete {
		all[headingText(set.Word("tablePieces"))] = true
	}
	return all
})

// piecesColumn returns the column that says which rows hold one text, -1 for
// none.
func (t *tableSheet) piecesColumn() int {
	if t.keys >= 0 {
		for _, c := range t.sheet.Rows[t.keys].Cells {
			if c.Text == t.def.Key+":"+xlsx.PiecesKey {
				return c.Column
			}
		}
	}
	for _, c := range t.sheet.Rows[t.head].Cells {
		if pieceHeadings()[headingText(c.Text)] {
			return c.Column
		}
	}
	return -1
}

// pieceOf reads what the column says: the number of the row whose text it is,
// and that of the piece, 0 for the row itself.
func pieceOf(s string) (text, piece int, ok bool) {
	s, ok = strings.CutPrefix(strings.TrimSpace(s), "#")
	if !ok {
		return 0, 0, false
	}
	s, number, further := strings.Cut(s, ".")
	text, err := strconv.Atoi(s)
	if err == nil && further {
		piece, err = strconv.Atoi(number)
	}
	return text, piece, err == nil && text > 0 && piece >= 0
}

func continues(c xlsx.Cell) bool { return strings.HasPrefix(c.Text, table.Continued) }

// pieceRow is a row that continues another.
type pieceRow struct {
	row    *xlsx.Row
	number int // of the piece
}

// joined returns the rows below the headings, with those that continue
// another put together with it, wherever they stand. A row that continues
// none is reported.
func (in *Workbook) joined(t *tableSheet, column int) []xlsx.Row {
	var rows []xlsx.Row
	owners := make(map[int][]int) // by the number of a text: its rows; several where one was copied
	type further struct {
		pieceRow
		text, above int // number of the text, 0 for none; the row above it
	}
	var all []further
	for i := range t.sheet.Rows[t.head+1:] {
		row := &t.sheet.Rows[t.head+1+i]
		text, piece, ok := 0, 0, false
		if column >= 0 {
			in.leaves(t.sheet, row.Number, column, "says which rows hold one text")
			text, piece, ok = pieceOf(row.Text(column))
		}
		if piece > 0 || slices.ContainsFunc(row.Cells, continues) {
			all = append(all, further{pieceRow{row, piece}, text, len(rows) - 1})
			continue
		}
		if ok {
			owners[text] = append(owners[text], len(rows))
		}
		rows = append(rows, *row)
	}
	pieces := make(map[int][]pieceRow) // by row
	for _, f := range all {
		owner := f.above
		if f.text > 0 {
			owner = -1
			for _, i := range owners[f.text] { // the one above, if there are several
				if owner < 0 || i <= f.above {
					owner = i
				}
			}
		}
		for _, c := range f.row.Cells {
			if c.Kind == xlsx.UnvaluedCell {
				in.report(t.sheet, f.row.Number, c.Column, c.Text, "wantStored", nil)
			}
		}
		if owner >= 0 {
			pieces[owner] = append(pieces[owner], f.pieceRow)
			for _, c := range f.row.Cells {
				if continues(c) {
					in.leaves(t.sheet, f.row.Number, c.Column, "the mark of a row that goes on")
				} else if c.Column != column {
					in.goOn(t.sheet, f.row.Number, c.Column, rows[owner].Number)
				}
			}
			continue
		}
		for _, c := range f.row.Cells {
			if !continues(c) && c.Column != column {
				in.report(t.sheet, f.row.Number, c.Column, c.Text, "wantAbove", nil)
			}
		}
	}
	for i, list := range pieces {
		slices.SortStableFunc(list, func(a, b pieceRow) int { return a.number - b.number })
		rows[i] = joinRow(rows[i], list, column)
	}
	return rows
}

// joinRow returns a row with the texts of those that continue it.
func joinRow(row xlsx.Row, list []pieceRow, column int) xlsx.Row {
	texts := make(map[int]*strings.Builder)
	var order []int
	for _, p := range list {
		for _, c := range p.row.Cells {
			if c.Column == column || continues(c) || c.Kind == xlsx.UnvaluedCell || repeats(c.Text, row.Text(c.Column)) {
				continue
			}
			if texts[c.Column] == nil {
				texts[c.Column] = new(strings.Builder)
				texts[c.Column].WriteString(row.Text(c.Column))
				order = append(order, c.Column)
			}
			texts[c.Column].WriteString(c.Text)
		}
	}
	joined := xlsx.Row{Number: row.Number, Cells: slices.Clone(row.Cells)}
	for _, column := range order {
		if c := joined.At(column); c != nil {
			c.Text, c.Kind = texts[column].String(), xlsx.TextCell
		} else {
			joined.Insert(xlsx.Cell{Column: column, Text: texts[column].String()})
		}
	}
	return joined
}

// repeats reports whether a cell only repeats that of the row it continues, as
// merged cells do. A piece of a text is longer, or has lines.
func repeats(text, first string) bool {
	return text == first && len(text) < 100 && !strings.Contains(text, "\n")
}
