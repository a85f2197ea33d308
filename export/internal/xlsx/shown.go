package xlsx

import (
	"context"
	"fmt"
	"strconv"
	"strings"
)

// ShownBook is a workbook as a person sees it.
type ShownBook struct {
	Sheets   []ShownSheet
	Language string
}

// ShownSheet is one sheet with what its cells show.
type ShownSheet struct {
	Name          string
	Hidden        bool
	HiddenColumns [][2]int // first and last, from 0
	Merges        [][4]int // top row from 1, left column from 0, bottom row, right column
	Rows          []ShownRow
	Totals        []int // numbers of the rows that its tables have for totals
}

// ShownRow is one row; cells that show nothing are left out.
type ShownRow struct {
	Number int // from 1
	Hidden bool
	Cells  []ShownCell
}

// ShownCell is one cell: its text as the cell's format shows it, a day as ISO
// 8601.
type ShownCell struct {
	Column int // from 0
	Text   string
	// Unvalued says that the cell has a formula whose value is not stored; its
	// text is the formula.
	Unvalued bool
	Computed bool // a formula made the value
}

// ReadShown reads all sheets of a workbook, within the limits of [Read].
// Canceling the context ends it with the context's error.
func ReadShown(ctx context.Context, data []byte) (book *ShownBook, err error) {
	defer func() {
		if p := recover(); p != nil {
			book, err = nil, fmt.Errorf("damaged workbook: %v", p)
		}
	}()
	if len(data) > usual.file {
		return nil, fmt.Errorf("the file is larger than %d MiB", usual.file>>20)
	}
	b, err := unpack(ctx, data, usual)
	if err != nil {
		return nil, err
	}
	s := &shower{b}
	book, err = s.book()
	if canceled := ctx.Err(); canceled != nil { // whatever was made of it
		return nil, canceled
	}
	return book, err
}

type shower struct {
	*reader
}

func (s *shower) book() (*ShownBook, error) {
	b := s.reader
	sheets, err := b.contents()
	if err != nil {
		return nil, err
	}
	b.language()
	shown := &ShownBook{Language: b.book.Language}
	for _, e := range sheets {
		if e.kind == "chartsheet" || e.kind == "dialogsheet" {
			continue
		}
		if err := b.present(e); err != nil {
			return nil, err
		}
		sheet := ShownSheet{Name: e.name, Hidden: e.hidden}
		if err := s.sheet(&sheet, e.part); err != nil {
			return nil, fmt.Errorf("sheet %q: %w", e.name, err)
		}
		if sheet.Totals, err = b.totals(e.part); err != nil {
			return nil, fmt.Errorf("sheet %q: %w", e.name, err)
		}
		shown.Sheets = append(shown.Sheets, sheet)
	}
	return shown, nil
}

func (s *shower) sheet(sheet *ShownSheet, name string) error {
	number := 0
	return s.each(name, func(in *scanner) error {
		switch string(in.name) {
		case "col":
			from, err1 := strconv.Atoi(in.attr("min"))
			to, err2 := strconv.Atoi(in.attr("max"))
			if isTrue(in.attr("hidden")) && err1 == nil && err2 == nil && from >= 1 && to >= from && len(sheet.HiddenColumns) < maxColumns {
				sheet.HiddenColumns = append(sheet.HiddenColumns, [2]int{from - 1, to - 1})
			}
		case "row":
			if err := s.ctx.Err(); err != nil {
				return err
			}
			var err error
			if number, err = in.rowNumber(number + 1); err != nil {
				return err
			}
			row := ShownRow{Number: number, Hidden: isTrue(in.attr("hidden"))}
			if err := s.row(in, &row); err != nil {
				return err
			}
			if len(row.Cells) > 0 {
				sheet.Rows = append(sheet.Rows, row)
			}
		case "mergeCell":
			from, to, ok := strings.Cut(in.attr("ref"), ":")
			if !ok {
				return nil
			}
			m := [4]int{rowOf(from), columnOf(from), rowOf(to), columnOf(to)}
			if m[0] < 1 || m[1] < 0 || m[2] < m[0] || m[3] < m[1] {
				return fmt.Errorf("merged cells %.40q", in.attr("ref"))
			}
			if sheet.Merges = append(sheet.Merges, m); len(sheet.Merges) > maxMerges {
				return fmt.Errorf("more than %d merged cells", maxMerges)
			}
		}
		return nil
	})
}

// row reads the cells of the row that has begun. Cells beyond the columns
// that are read count where they show something.
func (s *shower) row(in *scanner, row *ShownRow) error {
	return s.eachCell(in, row.Number, func(column int, v content) (bool, error) {
		c, err := s.cell(v)
		if c.Text == "" || err != nil {
			return false, err
		}
		c.Column = column
		row.Cells = append(row.Cells, c)
		return true, nil
	})
}

// cell returns what a cell shows.
func (s *shower) cell(v content) (c ShownCell, err error) {
	if err := s.keep(v); err != nil {
		return c, err
	}
	c.Computed = v.computed
	switch v.kind {
	case "s":
		if c.Text, err = s.sharedText(v.value); err != nil {
			return c, err
		}
	case "b":
		if len(v.value) > 0 {
			c.Text = "FALSE"
			if isTrue(strings.TrimSpace(string(v.value))) {
				c.Text = "TRUE"
			}
		}
	case "inlineStr", "str", "e", "d":
		c.Text = string(v.value)
	default:
		c.Text = s.shown(string(v.value), v.style)
	}
	if v.computed && (!v.valued || len(v.value) == 0 && v.kind != "str") {
		c.Text, c.Unvalued = "="+strings.TrimSpace(string(v.formula)), true
	}
	return c, nil
}
