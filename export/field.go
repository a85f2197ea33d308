package export

import (
	"cmp"
	"slices"
	"strings"

	"github.com/openropa/openropa/export/internal/doc"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/fact"
)

// clause is the provision that asks for a field, under each regime that has
// one. The UK GDPR has the numbers of the GDPR.
type clause struct{ gdpr, eudpr, fadp string }

// The clauses of the record: GDPR Art. 30, EUDPR Art. 31, FADP Art. 12. The
// FADP asks for the identity of the keeper alone, and puts abroad last. Of the
// others below, the FADP's articles beyond Art. 12 and EUDPR Arts. 34(6), 39 and
// 43 are from memory.
var (
	clauseKeeper     = clause{"30(1)(a)", "31(1)(a)", "12(2)(a)"}
	clauseJoint      = clause{"30(1)(a)", "31(1)(a)", ""}
	clausePurposes   = clause{"30(1)(b)", "31(1)(b)", "12(2)(b)"}
	clauseData       = clause{"30(1)(c)", "31(1)(c)", "12(2)(c)"}
	clauseRecipients = clause{"30(1)(d)", "31(1)(d)", "12(2)(d)"}
	clauseTransfers  = clause{"30(1)(e)", "31(1)(e)", "12(2)(g)"}
	clauseRetention  = clause{"30(1)(f)", "31(1)(f)", "12(2)(e)"}
	clauseSecurity   = clause{"30(1)(g)", "31(1)(g)", "12(2)(f)"}

	clauseClients        = clause{"30(2)(a)", "31(2)(a)", "12(3)"}
	clauseCategories     = clause{"30(2)(b)", "31(2)(b)", "12(3)"}
	clauseOwnTransfers   = clause{"30(2)(c)", "31(2)(c)", "12(3)"}
	clauseOwnSecurity    = clause{"30(2)(d)", "31(2)(d)", "12(3)"}
	clauseGrounds        = clause{gdpr: "6(1)", eudpr: "5(1)"}
	clauseConditions     = clause{gdpr: "9(2)", eudpr: "10(2)"}
	clauseSpecial        = clause{"9(1)", "10(1)", "5(c)"}
	clauseFurther        = clause{gdpr: "6(4)", eudpr: "6"}
	clauseConsent        = clause{gdpr: "7(1)", eudpr: "7(1)"}
	clauseInterests      = clause{gdpr: "6(1)(f)"}
	clauseObjection      = clause{gdpr: "21", eudpr: "23"}
	clauseSources        = clause{gdpr: "14(2)(f)", eudpr: "16(2)(f)"}
	clauseNotice         = clause{"13", "15", "19"}
	clauseDecisions      = clause{"22", "24", "21"}
	clauseRepresentative = clause{"27", "", "14"}
	clauseProcessor      = clause{"28(3)", "29(3)", "9"}
	clauseSubProcessor   = clause{"28(2)", "29(2)", "9(3)"}
	clauseObjectives     = clause{gdpr: "32(1)", eudpr: "33(1)"}
	clauseBreaches       = clause{gdpr: "33(5)", eudpr: "34(6)"}
	clauseDPIA           = clause{"35", "39", "22"}
	clauseDPO            = clause{"37", "43", "10"}
	clauseInstructions   = clause{gdpr: "28(3)(a)", eudpr: "29(3)(a)"}
	clauseAtEnd          = clause{gdpr: "28(3)(g)", eudpr: "29(3)(g)"}
)

// clause returns the provision under each regime that binds the keeper.
func (b *builder) clause(c clause) string {
	var list []fact.Citation
	for _, regime := range b.regimes {
		act, place := fact.GDPR, c.gdpr
		switch regime {
		case ropa.UK:
			act = fact.UKGDPR
		case ropa.EUInstitutions:
			act, place = fact.EUDPR, c.eudpr
		case ropa.Swiss:
			act, place = fact.FADP, c.fadp
		}
		if place != "" {
			list = append(list, fact.Citation{Act: act, Provision: "Art. " + place})
		}
	}
	return b.cites(list)
}

// field is one thing that an element of the register states. Its text is made
// in one place, for the tables of the workbook and for the pages alike.
type field[T any] struct {
	key    string // of its label; also the stable name of its column
	clause clause
	need   doc.Requirement
	weight float64 // of its column, 1 for a usual text
	bare   bool    // carries its own labels
	value  func(b *builder, v T) doc.Cell
}

// group is a column of the pages: several fields under one heading, the first
// without its label.
type group struct {
	key    string
	weight float64
	fields []string
}

// column returns the heading of a field.
func (f *field[T]) column(b *builder) doc.Column {
	weight := f.weight
	if weight == 0 {
		weight = 1
	}
	return doc.Column{Key: f.key, Heading: b.word(f.key), Clause: b.clause(f.clause), Required: f.need, Weight: weight}
}

// cell returns what v states, and says in words what it does not state though
// the law asks for it.
func (f *field[T]) cell(b *builder, v T) doc.Cell {
	c := f.value(b, v)
	if len(c) == 0 && f.need != doc.Optional {
		return b.say("notStated", doc.Missing)
	}
	return c
}

// tableOf lays elements out, one row each, one column a field.
func tableOf[T any](b *builder, id string, fields []field[T], rows []T, anchorOf func(T) string) *doc.Table {
	t := &doc.Table{ID: id, Title: b.word(id)}
	for i := range fields {
		t.Columns = append(t.Columns, fields[i].column(b))
	}
	for _, v := range rows {
		row := doc.Row{ID: anchorOf(v), Cells: make([]doc.Cell, len(fields))}
		for i := range fields {
			row.Cells[i] = fields[i].cell(b, v)
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// pageTable lays elements out for the pages, one row each, one column a group.
func pageTable[T any](b *builder, id string, groups []group, fields []field[T], rows []T, anchorOf func(T) string) *doc.Table {
	t := &doc.Table{ID: id}
	for _, g := range groups {
		col := doc.Column{Key: g.key, Heading: b.word(g.key), Weight: g.weight}
		if f := find(fields, g.fields[0]); f != nil {
			col.Clause = b.clause(f.clause)
		}
		t.Columns = append(t.Columns, col)
	}
	for _, v := range rows {
		row := doc.Row{Cells: make([]doc.Cell, len(groups))}
		if anchorOf != nil {
			row.ID = anchorOf(v)
		}
		for i, g := range groups {
			var small doc.Cell // reference and source, in small print at the end
			for j, key := range g.fields {
				f := find(fields, key)
				switch {
				case f == nil:
				case j == 0:
					row.Cells[i] = f.cell(b, v)
				case f.key == "ref" || f.key == "source":
					small = append(small, styled(f.labelled(b, v), doc.Note)...)
				default:
					row.Cells[i] = append(row.Cells[i], f.labelled(b, v)...)
				}
			}
			row.Cells[i] = append(row.Cells[i], runOn(small)...)
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// runOn returns lines as one, which leads where the last of them that leads
// anywhere does.
func runOn(c doc.Cell) doc.Cell {
	if len(c) < 2 {
		return c
	}
	link := ""
	for _, l := range c {
		link = cmp.Or(l.Link, link)
	}
	return doc.Cell{{Text: joined(c, " · "), Style: c[0].Style, Link: link}}
}

// textOf returns what cells show, for comparison.
func textOf(cells []doc.Cell) string {
	var s strings.Builder
	for _, c := range cells {
		for _, l := range c {
			s.WriteString(string(l.Style) + "\x00" + l.Text + "\n")
		}
		s.WriteString("\x00\x00")
	}
	return s.String()
}

// entriesBriefly returns lines that lead to entries of the record with one in
// place of those of all activities, or of all entries, if there are many.
func (b *builder) entriesBriefly(c doc.Cell) doc.Cell {
	const many = 4
	if !b.brief || len(c) < many {
		return c
	}
	at := make(map[string]bool)
	for _, l := range c {
		entry, _, _ := strings.Cut(l.Link, "/")
		at[entry] = true
	}
	all := func(entries []*entry) bool {
		return len(entries) > 0 && !slices.ContainsFunc(entries, func(e *entry) bool { return !at[e.anchor] })
	}
	key, prefix := "allActivities", "#activity:"
	switch {
	case !all(b.controllers) || len(b.controllers) < many:
		return c
	case all(b.processors):
		key, prefix = "allEntries", "#"
	}
	return append(b.say(key, doc.Plain), slices.DeleteFunc(slices.Clone(c), func(l doc.Line) bool {
		return strings.HasPrefix(l.Link, prefix)
	})...)
}

// merged returns a table of the same rows, in which rows that differ in their
// first cell alone are one. It is for rows that nothing links to.
func (b *builder) merged(t *doc.Table) *doc.Table {
	at := make(map[string]int)
	m := *t
	m.Rows = nil
	for _, row := range t.Rows {
		key := textOf(row.Cells[1:])
		i, ok := at[key]
		if !ok {
			at[key] = len(m.Rows)
			m.Rows = append(m.Rows, row)
			continue
		}
		first := &m.Rows[i]
		first.Cells = slices.Clone(first.Cells)
		first.Cells[0] = slices.Concat(first.Cells[0], row.Cells[0])
	}
	for i := range m.Rows {
		m.Rows[i].Cells[0] = list(each(b.entriesBriefly(m.Rows[i].Cells[0])))
	}
	return &m
}

func find[T any](fields []field[T], key string) *field[T] {
	if i := slices.IndexFunc(fields, func(f field[T]) bool { return f.key == key }); i >= 0 {
		return &fields[i]
	}
	return nil
}

// labelled returns what v states under the field's label; nothing if it
// states nothing.
func (f *field[T]) labelled(b *builder, v T) doc.Cell {
	c := f.value(b, v)
	if f.bare {
		return c
	}
	return b.under(f.key, c)
}

// compose states the fields of v one below the other, each under its label;
// what is not stated is left out.
func compose[T any](b *builder, fields []field[T], v T) doc.Cell {
	var c doc.Cell
	for i := range fields {
		c = append(c, fields[i].labelled(b, v)...)
	}
	return c
}

// fieldsOf states the fields of v as labels and values; what the law asks for
// and is not stated is said to be so, other fields without a value are left
// out and returned by their labels.
func fieldsOf[T any](b *builder, fields []field[T], v T, keys ...string) (rows []doc.Field, unstated []string) {
	for i := range fields {
		f := &fields[i]
		if len(keys) > 0 && !slices.Contains(keys, f.key) {
			continue
		}
		c := f.cell(b, v)
		if len(c) == 0 {
			unstated = append(unstated, b.word(f.key))
			continue
		}
		rows = append(rows, doc.Field{Label: b.word(f.key), Clause: b.clause(f.clause), Required: f.need, Value: c})
	}
	return rows, unstated
}
