package record

import (
	"slices"

	"github.com/openropa/openropa/export/internal/doc"
)

// Flat lays the record out as one table, a row an entry, with the columns of
// Art. 30(1), then those that only Art. 30(2) has. The column of the role says in
// which role the keeper is. For an authority it has the columns that it gets;
// choice says what that is asked or left out.
func (b *Builder) Flat(edition Edition, choice map[string]bool) *doc.Table {
	role := *find(furtherEntryFields, "keeperRole")
	role.need = doc.Required
	fields := slices.DeleteFunc(slices.Clone(recordFields), func(f field[*entry]) bool { return f.key == fieldRightsAvailable.key })
	fields = slices.Insert(fields, 2, role)
	at := make(map[string]bool)
	for _, f := range fields {
		at[f.key] = true
	}
	for _, f := range processorFields {
		if !at[f.key] && f.key != "processingName" {
			fields = append(fields, f)
		}
	}
	if edition == Authority {
		fields = disclosedColumns(fields, choice)
	}
	inRole := func(e *entry, key string) *field[*entry] {
		switch {
		case key == role.key:
			return &role
		case e.Activity != nil:
			return find(recordFields, key)
		case key == "activity":
			return find(processorFields, "processingName")
		}
		return find(processorFields, key)
	}
	t := &doc.Table{ID: "record", Title: b.word("record")}
	for i := range fields {
		t.Columns = append(t.Columns, fields[i].column(b))
		if fields[i].key == "groundsFlat" { // as most registers call it
			t.Columns[i].Heading = b.word("ground")
		}
	}
	for _, e := range b.all {
		row := doc.Row{Cells: make([]doc.Cell, len(fields))}
		for i, f := range fields {
			if of := inRole(e, f.key); of != nil {
				row.Cells[i] = of.cell(b, e)
			}
		}
		t.Rows = append(t.Rows, row)
	}
	// What no entry is asked for or states is no column.
	keep := func(i int) bool {
		return slices.ContainsFunc(t.Rows, func(r doc.Row) bool { return len(r.Cells[i]) > 0 }) || fields[i].need != doc.Optional && len(t.Rows) == 0
	}
	var columns []doc.Column
	var kept []int
	for i := range fields {
		if keep(i) {
			columns, kept = append(columns, t.Columns[i]), append(kept, i)
		}
	}
	for j := range t.Rows {
		cells := make([]doc.Cell, len(kept))
		for n, i := range kept {
			cells[n] = t.Rows[j].Cells[i]
		}
		t.Rows[j].Cells = cells
	}
	t.Columns = columns
	return t
}
