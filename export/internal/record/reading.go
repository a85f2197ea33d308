package record

import (
	"cmp"
	"slices"

	"github.com/openropa/openropa/export/internal/doc"
	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/ropa"
)

// notRead are the fields of the keeper, of the register and of an entry that
// reading the record does not ask for: what only links, what only follows from
// the grounds, and what the keeper of the register notes for itself.
var notRead = []string{"ref", "rightsAvailable", "controllerRef", "source", "digest", "extra", "noneConfirmed", "documents", "versionTable", "textLanguage", "entries", "approved", "reviewNext", "registerStatus"}

// readBeyond are the fields of a controller's entry beyond Art. 30 that its
// reader asks for.
var readBeyond = []string{"conditions", "decisions", "dpia", "notice"}

// Reading lays the record out as running text: the keeper, then a part an
// entry with a field for each column of the flat record, in the order of Art.
// 30, and the findings if there is a report. It shows no references.
func (b *Builder) Reading() *doc.Document {
	d := b.Document(0)
	controller, processor := b.roles()
	keeper, _ := fieldsOf(b, read(inRoles(keeperFields, controller, processor)), b.r)
	register, _ := fieldsOf(b, read(registerFields), b.r)
	d.Cover = doc.Part{ID: "cover", Title: d.Title, Page: true, Level: 1, Blocks: []doc.Block{&doc.Fields{Rows: large(append(keeper, register...))}}}
	b.brief = true
	chapter := func(key string, entries []*entry) {
		if len(entries) == 0 {
			return
		}
		d.Parts = append(d.Parts, doc.Part{ID: key, Title: b.word(key), Page: true, Level: 1})
		for _, e := range entries {
			d.Parts = append(d.Parts, doc.Part{
				ID: id(e.anchor), Title: cmp.Or(e.title(), b.word("unnamed")), Page: true, Level: 2,
				Make: func() []doc.Block { return []doc.Block{&doc.Fields{Rows: b.reading(e)}} },
			})
		}
	}
	chapter("controllerPart", b.controllers)
	chapter("processorPart", b.processors)
	if b.report != nil {
		d.Parts = append(d.Parts, b.findingsPart())
	}
	return d
}

// read returns the fields that reading the record asks for.
func read[T any](fields []field[T]) []field[T] {
	return slices.DeleteFunc(slices.Clone(fields), func(f field[T]) bool { return slices.Contains(notRead, f.key) })
}

// reading states one entry.
func (b *Builder) reading(e *entry) []doc.Field {
	fields := read(processorFields)
	if e.Activity != nil {
		fields = read(recordFields)
	}
	fields = slices.DeleteFunc(fields, func(f field[*entry]) bool { return f.key == "activity" || f.key == "processingName" }) // the heading
	rows, _ := fieldsOf(b, fields, e)
	if e.Activity == nil {
		return large(rows)
	}
	name := cmp.Or(b.r.Organisation.Name, b.word("notStated"))
	if c := b.party(e.Activity.Controller); len(c) > 0 {
		name = c.String()
	}
	keeper := b.asked(clauseKeeper, clause{})
	head, _ := fieldsOf(b, recordFields, e, "description", "function", "owner")
	rows = slices.Insert(rows, len(head), doc.Field{
		Label: lang.UpperFirst(b.code("role", string(ropa.RoleController))), Clause: keeper.Text, Cites: keeper.Cites, Required: doc.Required, Value: lines(name),
	})
	more, _ := fieldsOf(b, furtherEntryFields, e, readBeyond...)
	return large(append(rows, more...))
}

// large returns fields without their small print: references, sources, and
// addresses that a line leads to anyhow.
func large(rows []doc.Field) []doc.Field {
	for i, f := range rows {
		rest := slices.DeleteFunc(slices.Clone(f.Value), func(l doc.Line) bool { return l.Style == doc.Note })
		if len(rest) > 0 {
			rows[i].Value = rest
		}
	}
	return rows
}

// Flat lays the record out as one table, a row an entry, with the columns of
// Art. 30(1), then those that only Art. 30(2) has. The second column says in
// which role the keeper is.
func (b *Builder) Flat() *doc.Table {
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
