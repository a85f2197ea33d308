// Package sheet reads the grid of a spreadsheet, whatever wrote it: Office
// Open XML (.xlsx), OpenDocument (.ods) and separated values (.csv, .tsv). A
// cell is what a person sees in it.
//
// What is read is bounded: 64 MiB of file, 1,048,576 cells that hold
// something, 2,048 columns, 1,000 sheets, 64 MiB of text. Beyond that, and for
// what is damaged, there is an error.
package sheet

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/openropa/openropa/export/internal/xlsx"
)

// The limits of what is read.
const (
	MaxFile    = 64 << 20
	maxCells   = 1 << 20
	maxColumns = 2048
	maxRows    = 1 << 20
	maxSheets  = 1000
	maxText    = 64 << 20
	maxMerges  = 10000
)

// Workbook is the sheets of a file.
type Workbook struct {
	Format   string // xlsx, ods or csv
	Language string // that the file states, a BCP 47 tag; "" if it states none
	Sheets   []Sheet
}

// Sheet is one sheet.
type Sheet struct {
	Name          string
	Hidden        bool
	HiddenColumns [][2]int // first and last, from 0
	Merges        []Range
	Rows          []Row // those that hold something, in their order
	Totals        []int // numbers of the rows that its tables have for totals
}

// Range is cells merged into one.
type Range struct{ Top, Left, Bottom, Right int } // rows from 1, columns from 0, the last included

// Row is one row; cells that show nothing are left out.
type Row struct {
	Number int // from 1
	Hidden bool
	Cells  []Cell
}

// Cell is what one cell shows.
type Cell struct {
	Column int // from 0
	Text   string
	// Unvalued says that the cell has a formula whose value the file does not
	// hold; the text is the formula.
	Unvalued bool
}

// ColumnHidden reports whether a column is hidden.
func (s *Sheet) ColumnHidden(column int) bool {
	return slices.ContainsFunc(s.HiddenColumns, func(r [2]int) bool { return column >= r[0] && column <= r[1] })
}

// Text returns what a cell shows, "" if nothing. Rows count from 1, columns
// from 0.
func (s *Sheet) Text(row, column int) string {
	if c := s.At(row, column); c != nil {
		return c.Text
	}
	return ""
}

// At returns a cell, nil if it shows nothing.
func (s *Sheet) At(row, column int) *Cell {
	i, ok := slices.BinarySearchFunc(s.Rows, row, func(r Row, n int) int { return cmp.Compare(r.Number, n) })
	if !ok {
		return nil
	}
	cells := s.Rows[i].Cells
	if n, ok := slices.BinarySearchFunc(cells, column, func(c Cell, n int) int { return cmp.Compare(c.Column, n) }); ok {
		return &cells[n]
	}
	return nil
}

// Name returns the name of a cell: B7.
func Name(row, column int) string { return xlsx.CellName(column, row) }

// Read reads a spreadsheet. The name of its file says no more than which
// format was meant where the bytes do not; "" is allowed. Canceling the
// context ends reading with its error.
func Read(ctx context.Context, data []byte, name string) (w *Workbook, err error) {
	defer func() {
		if p := recover(); p != nil {
			w, err = nil, fmt.Errorf("damaged file: %v", p)
		}
	}()
	switch {
	case len(data) > MaxFile:
		return nil, fmt.Errorf("the file is larger than %d MiB", MaxFile>>20)
	case len(bytes.TrimSpace(data)) == 0:
		return nil, errors.New("the file is empty")
	case bytes.HasPrefix(data, []byte("%PDF")):
		return nil, errors.New("a PDF file: it holds no cells; export the sheet it was made from as .xlsx, .ods or .csv")
	case bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")):
		return nil, errors.New("the file is encrypted, or of the format before 2007 (.xls): save it as .xlsx without a password")
	case bytes.HasPrefix(data, []byte("{\\rtf")):
		return nil, errors.New("a text document: copy its table into a spreadsheet and save that as .xlsx")
	case bytes.HasPrefix(data, []byte("PK")):
		w, err = readZip(ctx, data)
	default:
		w, err = readSeparated(ctx, data, name)
	}
	if err != nil {
		return nil, err
	}
	return w, w.check()
}

// readZip reads the formats that are archives.
func readZip(ctx context.Context, data []byte) (*Workbook, error) {
	parts, err := openZip(data)
	if err != nil {
		return nil, err
	}
	has := func(name string) bool { return parts[name] != nil }
	switch {
	case has("index/document.iwa") || has("index.zip") || has("index/tables/datalist.iwa"):
		return nil, errors.New("a Numbers document: export it to Excel (.xlsx) or CSV")
	case has("xl/workbook.bin"):
		return nil, errors.New("a binary workbook (.xlsb): save it as .xlsx")
	case has("word/document.xml"):
		return nil, errors.New("a text document (.docx): copy its table into a spreadsheet and save that as .xlsx")
	case has("content.xml") && has("mimetype"):
		return readODS(ctx, parts)
	}
	book, err := xlsx.ReadShown(ctx, data)
	if err != nil {
		return nil, err
	}
	w := &Workbook{Format: "xlsx", Language: book.Language}
	for _, s := range book.Sheets {
		sheet := Sheet{Name: s.Name, Hidden: s.Hidden, HiddenColumns: s.HiddenColumns, Totals: s.Totals}
		for _, m := range s.Merges {
			sheet.Merges = append(sheet.Merges, Range{m[0], m[1], m[2], m[3]})
		}
		for _, r := range s.Rows {
			row := Row{Number: r.Number, Hidden: r.Hidden}
			for _, c := range r.Cells {
				row.Cells = append(row.Cells, Cell{Column: c.Column, Text: c.Text, Unvalued: c.Unvalued})
			}
			sheet.Rows = append(sheet.Rows, row)
		}
		w.Sheets = append(w.Sheets, sheet)
	}
	return w, nil
}

// check puts rows and cells in order, drops what is blank, and holds the
// limits.
func (w *Workbook) check() error {
	cells, text := 0, 0
	for i := range w.Sheets {
		s := &w.Sheets[i]
		for k := range s.Rows {
			row := &s.Rows[k]
			row.Cells = slices.DeleteFunc(row.Cells, func(c Cell) bool { return strings.TrimSpace(c.Text) == "" })
			slices.SortStableFunc(row.Cells, func(a, b Cell) int { return cmp.Compare(a.Column, b.Column) })
			row.Cells = slices.CompactFunc(row.Cells, func(a, b Cell) bool { return a.Column == b.Column })
			cells += len(row.Cells)
			for n := range row.Cells {
				text += len(row.Cells[n].Text)
			}
		}
		s.Rows = slices.DeleteFunc(s.Rows, func(r Row) bool { return len(r.Cells) == 0 })
		slices.SortStableFunc(s.Rows, func(a, b Row) int { return cmp.Compare(a.Number, b.Number) })
		for k := 1; k < len(s.Rows); k++ {
			if s.Rows[k].Number == s.Rows[k-1].Number {
				return fmt.Errorf("sheet %q: row %d stands twice in the file, which is damaged", s.Name, s.Rows[k].Number)
			}
		}
	}
	switch {
	case cells > maxCells:
		return fmt.Errorf("more than %d cells", maxCells)
	case text > maxText:
		return fmt.Errorf("more than %d MiB of text", maxText>>20)
	}
	return nil
}
