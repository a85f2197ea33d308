package book

import (
	"slices"
	"strconv"
	"strings"

	"github.com/openropa/openropa/export/internal/record"
	"github.com/openropa/openropa/export/internal/table"
	"github.com/openropa/openropa/export/internal/xlsx"
)

// readForm reads the sheet of the register itself: labels with their values.
func (in *Workbook) readForm(t *tableSheet) {
	in.orders = nil
	key, label, value := -1, -1, -1
	for _, c := range t.sheet.Rows[t.keys].Cells {
		switch c.Text {
		case "register:" + xlsx.FormKey:
			key = c.Column
		case "register:" + xlsx.FormLabel:
			label = c.Column
		case "register:" + xlsx.FormValue:
			value = c.Column
		}
	}
	first := t.keys + 1
	heads := headingsOf(t.def)
	if t.by != byKeys {
		first = t.keys
		for _, c := range t.sheet.Rows[t.keys].Cells {
			if _, ok := heads[headingText(c.Text)]; ok {
				label, value = c.Column, c.Column+1
				break
			}
		}
	}
	s := origin{sheet: t.sheet, head: t.sheet.Rows[t.keys].Number, rows: []int{t.sheet.Rows[t.keys].Number}}
	input := table.Input{Key: "register"}
	var cells []xlsx.Cell
	taken := make(map[string]bool)
	further := make(map[string][]pieceRow) // by column
	above := ""
	for i := first; i < len(t.sheet.Rows); i++ {
		row := &t.sheet.Rows[i]
		called, cell := strings.TrimSpace(row.Text(label)), row.At(value)
		name, ok := strings.CutPrefix(strings.TrimSpace(row.Text(key)), "register:")
		if column, number, cut := strings.Cut(name, xlsx.PieceMark); cut && ok {
			if n, err := strconv.Atoi(number); err == nil && t.def.Column(column) >= 0 {
				further[column] = append(further[column], pieceRow{row, n})
				continue
			}
		}
		if strings.HasPrefix(called, table.Continued) {
			if above != "" {
				further[above] = append(further[above], pieceRow{row, 0})
			} else if cell != nil {
				in.report(t.sheet, row.Number, value, cell.Text, "wantAbove", nil)
			}
			continue
		}
		if !ok || t.def.Column(name) < 0 {
			name = heads[headingText(called)]
		}
		if cell == nil {
			if name != "" { // so that a row that continues it has one to continue
				cell = &xlsx.Cell{Column: value}
			} else {
				continue
			}
		}
		if taken[name] || name == "" {
			if name != "" && cell.Text != "" {
				in.report(t.sheet, row.Number, value, cell.Text, "wantColumn", nil)
			}
			if called == "" && name == "" {
				called = strings.TrimSpace(row.Text(key))
			}
			name, _, _ = strings.Cut(called, "\n")
			if t.def.Column(name) >= 0 || name == "" {
				name += " (" + strconv.Itoa(row.Number) + ")"
			}
		}
		input.Columns = append(input.Columns, name)
		s.columns = append(s.columns, value)
		s.form = append(s.form, row.Number)
		cells = append(cells, *cell)
		above, taken[name] = name, true
	}
	texts := make([]string, len(cells))
	for i, c := range cells {
		name := input.Columns[i]
		if list := further[name]; len(list) > 0 {
			slices.SortStableFunc(list, func(a, b pieceRow) int { return a.number - b.number })
			var whole strings.Builder
			whole.WriteString(c.Text)
			for _, p := range list {
				whole.WriteString(p.row.Text(value))
			}
			c.Text, c.Kind = whole.String(), xlsx.TextCell
			delete(further, name)
		}
		texts[i] = in.value(t, name, c, s.form[i])
	}
	for _, name := range record.SortedKeys(further) {
		for _, p := range further[name] {
			in.report(t.sheet, p.row.Number, value, p.row.Text(value), "wantAbove", nil)
		}
	}
	input.Rows = [][]string{texts}
	in.inputs = append(in.inputs, input)
	in.sources = append(in.sources, s)
}
