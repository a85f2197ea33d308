package xlsx

import (
	"encoding/xml"
	"fmt"
	"strconv"
	"strings"
)

// sheet reads the rows of a sheet.
func (b *reader) sheet(sheet *Sheet, name string, wanted func(*Sheet) bool) error {
	asked, more := false, true
	ask := func() {
		if !asked {
			asked, more = true, wanted(sheet)
		}
	}
	var merges []string
	number := 0
	err := b.each(name, func(s *scanner, e xml.StartElement) error {
		switch e.Name.Local {
		case "row":
			if number++; attr(e, "r") != "" {
				n, err := strconv.Atoi(attr(e, "r"))
				if err != nil || n < 1 || n > maxRows {
					return fmt.Errorf("row %.20q", attr(e, "r"))
				}
				number = n
			}
			row, err := b.row(s, number)
			if err != nil {
				return err
			}
			if len(row.Cells) > 0 {
				sheet.Rows = append(sheet.Rows, row)
			}
			if len(sheet.Rows) >= Probe {
				ask()
			}
		case "mergeCell":
			if merges = append(merges, attr(e, "ref")); len(merges) > maxMerges {
				return fmt.Errorf("more than %d merged cells", maxMerges)
			}
		}
		if !more {
			return errEnough
		}
		return nil
	})
	if err != nil {
		return err
	}
	if ask(); !more {
		sheet.Rows = nil
		return nil
	}
	return sheet.fill(merges)
}

// row reads the cells of the row that has begun.
func (b *reader) row(s *scanner, number int) (Row, error) {
	row := Row{Number: number}
	end, column := s.depth-1, -1
	for {
		tok, err := s.next()
		if err != nil {
			return row, noEOF(err)
		}
		switch t := tok.(type) {
		case xml.EndElement:
			if s.depth == end {
				return row, nil
			}
		case xml.StartElement:
			if t.Name.Local != "c" {
				continue
			}
			column++
			kind, style := "", ""
			for _, a := range t.Attr {
				switch a.Name.Local {
				case "r":
					if column = columnOf(a.Value); column < 0 {
						return row, fmt.Errorf("cell %.20q", a.Value)
					}
				case "t":
					kind = a.Value
				case "s":
					style = a.Value
				}
			}
			c, err := b.cell(s, kind, style)
			if err != nil {
				return row, err
			}
			if c.Text == "" {
				continue
			}
			if column >= maxColumns {
				return row, beyond(column, number)
			}
			if b.cells++; b.cells > b.most.cells {
				return row, fmt.Errorf("more than %d cells", b.most.cells)
			}
			c.Column = column
			row.Cells = append(row.Cells, c)
		}
	}
}

// beyond is the error of a cell that holds something to the right of all
// columns that are read.
func beyond(column, row int) error {
	return fmt.Errorf("cell %s holds something: more than %d columns are not read", CellName(column, row), maxColumns)
}

// cell reads the value of the cell that has begun.
func (b *reader) cell(s *scanner, kind, style string) (c Cell, err error) {
	end := s.depth - 1
	value, formula, valued := "", "", false
	for {
		tok, err := s.next()
		if err != nil {
			return c, noEOF(err)
		}
		switch t := tok.(type) {
		case xml.StartElement:
			switch t.Name.Local {
			case "v", "is":
				if value, err = b.text(s); err != nil {
					return c, err
				}
				valued = true
			case "f":
				if formula, err = b.text(s); err != nil {
					return c, err
				}
				formula = "=" + formula // nothing after the sign: shared with another cell
			}
		case xml.EndElement:
			if s.depth > end {
				continue
			}
			c.Text = value
			if formula != "" && value == "" && (!valued || kind != "str") {
				c.Text, c.Kind = formula, UnvaluedCell
				return c, nil
			}
			switch kind {
			case "s":
				i, err := strconv.Atoi(strings.TrimSpace(value))
				if value == "" {
					return c, nil
				}
				if err != nil || i < 0 || i >= len(b.texts) {
					return c, fmt.Errorf("shared text %.20q", value)
				}
				c.Text = b.texts[i]
				return c, nil
			case "inlineStr", "str":
			case "b":
				c.Kind = BoolCell
			case "e":
				c.Kind = ErrorCell
			case "d":
				c.Kind = DateCell
			default:
				c.Kind, c.Text = NumberCell, b.shown(value, style)
			}
			if b.kept += len(value); b.kept > b.most.texts {
				return c, b.tooMuch()
			}
			return c, nil
		}
	}
}

// fill gives every cell of a merged range the value of its first.
func (s *Sheet) fill(merges []string) error {
	at := make(map[int]int, len(s.Rows)) // by number
	for i := range s.Rows {
		at[s.Rows[i].Number] = i
	}
	filled := 0
	for _, ref := range merges {
		from, to, ok := strings.Cut(ref, ":")
		if !ok {
			continue
		}
		left, top := columnOf(from), rowOf(from)
		right, bottom := columnOf(to), rowOf(to)
		if left < 0 || top < 1 || right < left || bottom < top {
			return fmt.Errorf("merged cells %.40q", ref)
		}
		i, ok := at[top]
		if !ok {
			continue
		}
		first := s.Rows[i].At(left)
		if first == nil {
			continue
		}
		value := *first
		// Only rows that hold something: nobody merges to make rows.
		for _, j := range within(s.Rows, top, bottom) {
			row := &s.Rows[j]
			for column := left; column <= right && column < maxColumns; column++ {
				if row.At(column) != nil || column > left && j == i {
					continue // a title that runs over columns is one value
				}
				if column > left {
					break
				}
				if filled++; filled > maxFilled {
					return fmt.Errorf("more than %d merged cells", maxFilled)
				}
				c := value
				c.Column = column
				row.Insert(c)
			}
		}
	}
	return nil
}

// within returns the rows whose numbers are in a range.
func within(rows []Row, top, bottom int) []int {
	var all []int
	lo, hi := 0, len(rows)
	for lo < hi {
		if mid := (lo + hi) / 2; rows[mid].Number < top {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	for ; lo < len(rows) && rows[lo].Number <= bottom; lo++ {
		all = append(all, lo)
	}
	return all
}

// Insert adds a cell in a column that holds nothing.
func (r *Row) Insert(c Cell) {
	i := 0
	for i < len(r.Cells) && r.Cells[i].Column < c.Column {
		i++
	}
	r.Cells = append(r.Cells, Cell{})
	copy(r.Cells[i+1:], r.Cells[i:])
	r.Cells[i] = c
}
