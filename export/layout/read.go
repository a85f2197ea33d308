package layout

import (
	"context"
	"io"
	"slices"
	"strings"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/export/internal/xlsx"
	"github.com/openropa/openropa/ropa"
)

// Read reads a register from a workbook in the layout, of a format that
// [OpenWorkbook] reads, as people filled it in:
// by the headings and labels and their order, wherever they stand. A column or
// label that the layout does not have becomes an [ropa.Extra]. Cells that do
// not say what they should are returned, with all else read; what they say is
// kept as it stands.
//
// Elements get IDs by their order. The error is for what is no workbook of the
// layout, or one that [ReadExcel] would refuse.
func (l *Layout) Read(rd io.Reader) (*ropa.Register, []CellProblem, error) {
	a, err := l.Account(context.Background(), rd)
	if err != nil {
		return nil, nil, err
	}
	return a.Register, a.Problems, nil
}

// layoutReader reads one workbook.
type layoutReader struct {
	l        *Layout
	w        *lang.Language
	book     *xlsx.Workbook
	r        *ropa.Register
	problems []CellProblem
	once     map[Key]said
	examples []string // references of the rows that are examples

	cells  []*CellReading // what became of the cells, if an account is kept
	ledger map[cellKey]*CellReading
	parts  [][2]*CellReading // the cells that go on with others, and those
	known  map[string]bool   // the sheets that are read
}

// gridRow is one row of a sheet: its number and the texts of its columns.
type gridRow struct {
	number   int
	texts    []string
	formulas []formula
}

// formula is a cell whose value the file does not hold.
type formula struct {
	column int
	text   string
}

func (r *gridRow) text(column int) string {
	if column < 0 || column >= len(r.texts) {
		return ""
	}
	return r.texts[column]
}

func rowsOf(s *xlsx.Sheet) []gridRow {
	rows := make([]gridRow, len(s.Rows))
	for i := range s.Rows {
		rows[i].number = s.Rows[i].Number
		for _, c := range s.Rows[i].Cells {
			for len(rows[i].texts) <= c.Column {
				rows[i].texts = append(rows[i].texts, "")
			}
			if c.Kind == xlsx.UnvaluedCell {
				rows[i].formulas = append(rows[i].formulas, formula{c.Column, c.Text})
			} else {
				rows[i].texts[c.Column] = c.Text
			}
		}
	}
	return rows
}

// unvalued reports the formulas without a stored value in rows that are read.
func (in *layoutReader) unvalued(sheet string, rows []gridRow) {
	for i := range rows {
		for _, f := range rows[i].formulas {
			cell := xlsx.CellName(f.column, rows[i].number)
			in.problems = append(in.problems, CellProblem{Sheet: sheet, Cell: cell, Found: shortened(f.text), Expected: in.w.Word("wantStored")})
			in.say(sheet, cell, Unread, in.w.Word("wantStored"))
		}
	}
}

// said is what a workbook says of one field of an entry.
type said struct {
	list        []item
	none        bool
	sheet, cell string // where the first stands
	cells       []*CellReading
}

// note is what an entry says that the layout has no field for, with its cells.
type note struct {
	ropa.Extra
	cells []*CellReading
}

// read reads the cells of a workbook, and keeps an account of them if that is
// asked for.
func (l *Layout) read(book *xlsx.Workbook, account bool) (*layoutReader, error) {
	in := &layoutReader{l: l, w: lang.OrEnglish(l.Language), book: book, r: &ropa.Register{}, once: make(map[Key]said), known: make(map[string]bool)}
	if account {
		in.open()
	}
	grids := make([][]gridRow, len(book.Sheets))
	for i := range book.Sheets {
		grids[i] = rowsOf(&book.Sheets[i])
	}
	tableAt, head, columns := -1, -1, []foundColumn(nil)
	if len(l.Columns) > 0 {
		best := 0
		for i, rows := range grids {
			at, found := l.findHead(rows)
			n := 0
			for _, c := range found {
				if c.column != nil {
					n++
				}
			}
			if n > best {
				best, tableAt, head, columns = n, i, at, found
			}
		}
		if best*2 < len(l.Columns) {
			tableAt = -1
			if l.Kind == WideTable {
				return nil, l.otherForm(book, grids)
			}
		}
	}
	// The header stands on the cover, or above the table.
	if len(l.Header) > 0 {
		at, best := -1, 0
		for i, rows := range grids {
			if i == tableAt {
				rows = rows[:head]
			}
			if n := l.scan(rows, l.Header).count; n > best || n == best && n > 0 && strings.EqualFold(book.Sheets[i].Name, l.Cover) {
				at, best = i, n
			}
		}
		if at >= 0 {
			rows := grids[at]
			if at == tableAt {
				rows = rows[:head]
			}
			in.header(book.Sheets[at].Name, rows, l.Header)
			if at != tableAt && l.Cover != "" {
				grids[at] = nil
			}
		}
	}
	var entries []map[Key]said
	var extras [][]note
	if l.Kind == WideTable {
		in.above(book.Sheets[tableAt].Name, grids[tableAt][:head], columns)
		entries, extras = in.table(book.Sheets[tableAt].Name, grids[tableAt], head, columns)
	} else {
		for i, rows := range grids {
			if i == tableAt || rows == nil || l.ListSheet != "" && strings.EqualFold(book.Sheets[i].Name, l.ListSheet) {
				continue
			}
			found := l.scanEntry(rows)
			if found.count < 2 || found.count*3 < found.of {
				continue
			}
			fields, extra := in.entry(book.Sheets[i].Name, rows, found)
			if l.isExample(fields) {
				for n := range rows {
					in.skipRow(book.Sheets[i].Name, &rows[n], "the example of the form")
				}
				continue
			}
			entries, extras = append(entries, fields), append(extras, extra)
		}
		if tableAt >= 0 {
			listed, more := in.table(book.Sheets[tableAt].Name, grids[tableAt], head, columns)
			entries, extras = in.join(entries, extras, listed, more)
		} else if len(entries) == 0 {
			return nil, l.otherForm(book, grids)
		}
	}
	in.build(entries, extras)
	if account {
		in.leftOver()
	}
	return in, nil
}

// add adds what a cell says of a field.
func (in *layoutReader) add(fields map[Key]said, key Key, sheet, cell string, list []item, none bool) {
	if len(list) == 0 && !none {
		in.say(sheet, cell, Skipped, "not filled in")
		return
	}
	s := fields[key]
	if s.cell == "" {
		s.sheet, s.cell = sheet, cell
	}
	s.list, s.none = append(s.list, list...), s.none || none
	as := Typed
	if named := (cellForm{key: key}).named(); slices.ContainsFunc(list, func(e item) bool { return e.read != nil && e.read.Doubt != "" && !named }) {
		as = InWords
	}
	s.cells = append(s.cells, in.say(sheet, cell, as, ""))
	fields[key] = s
}

// cell reads a cell that says one field.
func (in *layoutReader) cell(fields map[Key]said, key Key, sheet, cell, text string, as shape) {
	if key == KeySensitive {
		in.say(sheet, cell, Skipped, "follows from the data")
		return
	}
	list, none := in.l.formOf(carrierOf(key), as).decode(text)
	in.add(fields, key, sheet, cell, list, none)
}

func (in *layoutReader) sections(fields map[Key]said, sections []Section, sheet, cell, text string) {
	if in.l.form(&carrier{}).placeholder(text) || strings.TrimSpace(text) == "" {
		in.say(sheet, cell, Skipped, "not filled in")
		return
	}
	labels := make([]string, len(sections))
	for i, s := range sections {
		labels[i] = s.Label
	}
	for i, text := range decodeSections(text, labels) {
		in.cell(fields, sections[i].Key, sheet, cell, text, shape{})
	}
}

func shortened(s string) string { return lang.Shorten(s, 200) }
