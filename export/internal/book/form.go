package book

import (
	"slices"
	"strconv"
	"strings"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/export/internal/record"
	"github.com/openropa/openropa/export/internal/table"
	"github.com/openropa/openropa/export/internal/xlsx"
)

// formReader reads the sheet of the register itself: labels with their values.
type formReader struct {
	*Workbook
	t                 *tableSheet
	key, label, value int // columns; -1 for none
	heads             map[string]string

	s       origin
	input   table.Input
	cells   []xlsx.Cell           // of the columns of the input
	taken   map[string]bool       // columns that were read
	further map[string][]pieceRow // rows that continue a text, by column
	last    string                // the column read last
}

// readForm reads the sheet of the register itself.
func (in *Workbook) readForm(t *tableSheet) {
	in.orders = nil
	f := &formReader{
		Workbook: in, t: t, key: -1, label: -1, value: -1, heads: headingsOf(t.def), input: table.Input{Key: "register"},
		taken: make(map[string]bool), further: make(map[string][]pieceRow),
	}
	head := t.sheet.Rows[t.keys].Number
	f.s = origin{sheet: t.sheet, head: head, rows: []int{head}}
	for i := f.columns(); i < len(t.sheet.Rows); i++ {
		f.row(&t.sheet.Rows[i])
	}
	texts := make([]string, len(f.cells))
	for i, c := range f.cells {
		name := f.input.Columns[i]
		if list := f.further[name]; len(list) > 0 {
			slices.SortStableFunc(list, func(a, b pieceRow) int { return a.number - b.number })
			var whole strings.Builder
			whole.WriteString(c.Text)
			for _, p := range list {
				whole.WriteString(p.row.Text(f.value))
				in.goOn(t.sheet, p.row.Number, f.value, f.s.form[i])
			}
			c.Text, c.Kind = whole.String(), xlsx.TextCell
			delete(f.further, name)
		}
		texts[i] = in.value(t, name, c, f.s.form[i])
	}
	for _, name := range record.SortedKeys(f.further) {
		for _, p := range f.further[name] {
			in.report(t.sheet, p.row.Number, f.value, p.row.Text(f.value), "wantAbove", nil)
		}
	}
	f.input.Rows = [][]string{texts}
	in.inputs = append(in.inputs, f.input)
	in.sources = append(in.sources, f.s)
}

// columns finds out where keys, labels and values stand, and returns the first
// row of them: by the row of keys, else by the first label that is known.
func (f *formReader) columns() (first int) {
	top := f.t.sheet.Rows[f.t.keys].Cells
	if f.t.by != byKeys {
		for _, c := range top {
			if _, ok := f.heads[headingText(c.Text)]; ok {
				f.label, f.value = c.Column, c.Column+1
				break
			}
		}
		return f.t.keys
	}
	for _, c := range top {
		switch c.Text {
		case "register:" + xlsx.FormKey:
			f.key = c.Column
		case "register:" + xlsx.FormLabel:
			f.label = c.Column
		case "register:" + xlsx.FormValue:
			f.value = c.Column
		}
	}
	return f.t.keys + 1
}

// row reads one row: a label with its value, or what continues the one above.
func (f *formReader) row(row *xlsx.Row) {
	called, cell := strings.TrimSpace(row.Text(f.label)), row.At(f.value)
	for _, c := range row.Cells {
		if c.Column != f.value {
			f.leaves(f.t.sheet, row.Number, c.Column, "a label")
		}
	}
	name, ok := strings.CutPrefix(strings.TrimSpace(row.Text(f.key)), "register:")
	for _, c := range row.Cells {
		if c.Column > f.value && !c.Computed && c.Kind != xlsx.UnvaluedCell && strings.TrimSpace(c.Text) != "" && !f.isMark(c.Text) {
			f.report(f.t.sheet, row.Number, c.Column, c.Text, "wantBelow", nil)
		}
	}
	if column, number, cut := strings.Cut(name, xlsx.PieceMark); cut && ok {
		if n, err := strconv.Atoi(number); err == nil && f.t.def.Column(column) >= 0 {
			f.further[column] = append(f.further[column], pieceRow{row, n})
			return
		}
	}
	if strings.HasPrefix(called, table.Continued) {
		if f.last != "" {
			f.further[f.last] = append(f.further[f.last], pieceRow{row, 0})
		} else if cell != nil {
			f.report(f.t.sheet, row.Number, f.value, cell.Text, "wantAbove", nil)
		}
		return
	}
	if !ok || f.t.def.Column(name) < 0 {
		name = f.heads[headingText(called)]
	}
	if cell == nil {
		if name == "" {
			f.unknown(row)
			return
		}
		cell = &xlsx.Cell{Column: f.value} // a row that continues it has one to continue
	}
	if f.taken[name] || name == "" {
		name = f.ownColumn(row, name, called, cell.Text)
	}
	f.input.Columns = append(f.input.Columns, name)
	f.s.columns = append(f.s.columns, f.value)
	f.s.form = append(f.s.form, row.Number)
	f.cells = append(f.cells, *cell)
	f.takes(f.t.sheet, row.Number, f.value, name, 0)
	f.last, f.taken[name] = name, true
}

// unknown reports the texts of a row that has no value and no label that is known.
func (f *formReader) unknown(row *xlsx.Row) {
	for _, c := range row.Cells {
		if text := strings.TrimSpace(c.Text); text != "" && !f.isMark(text) && !ownTexts()[lang.Fold(text)] {
			f.report(f.t.sheet, row.Number, c.Column, text, "wantBelow", nil)
		}
	}
}

// ownColumn names the column of a row whose label is not known, or stands there
// twice.
func (f *formReader) ownColumn(row *xlsx.Row, name, called, text string) string {
	if name != "" && text != "" {
		f.report(f.t.sheet, row.Number, f.value, text, "wantColumn", nil)
	}
	if called == "" && name == "" {
		called = strings.TrimSpace(row.Text(f.key))
	}
	own, _, _ := strings.Cut(called, "\n")
	if f.t.def.Column(own) >= 0 || own == "" {
		own += " (" + strconv.Itoa(row.Number) + ")"
	}
	return own
}
