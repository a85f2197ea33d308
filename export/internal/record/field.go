package record

import (
	"cmp"
	"crypto/sha256"
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
// others below, the FADP's articles beyond Art. 12 are from memory.
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

// heading opens a block of what one or two provisions ask for.
func (b *Builder) heading(key string, c, own clause) *doc.Heading {
	asked := b.asked(c, own)
	return &doc.Heading{Text: b.word(key), Clause: asked.Text, Cites: asked.Cites, Level: 1}
}

// clause returns the provision under each regime that binds the keeper.
func (b *Builder) clause(c clause) string { return b.asked(c, clause{}).Text }

// asked is as clause, with the addresses of the provisions, and for two
// clauses: what is asked of a controller and of a processor.
func (b *Builder) asked(c, own clause) doc.Line {
	key := [2]clause{c, own}
	l, ok := b.clauses[key]
	if ok {
		return l
	}
	var list []fact.Citation
	for _, c := range key {
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
	}
	l = b.citing(list)
	if b.clauses == nil {
		b.clauses = make(map[[2]clause]doc.Line)
	}
	b.clauses[key] = l
	return l
}

// field is one thing that an element of the register states. Its text is made
// in one place, for the tables of the workbook and for the pages alike.
type field[T any] struct {
	key    string // of its label; also the stable name of its column
	clause clause
	own    clause // where it is asked of a processor otherwise
	need   doc.Requirement
	weight float64 // of its column, 1 for a usual text
	bare   bool    // carries its own labels
	empty  string  // word of an empty cell of its column; "" for "notStated", "-" for none
	value  func(b *Builder, v T) doc.Cell
}

// group is a column of the pages: several fields under one heading, the first
// without its label.
type group struct {
	key    string
	weight float64
	fields []string
}

// inRoles returns fields that cite what is asked of a controller, of a
// processor or of both. What is not asked of a processor alone is not cited.
func inRoles[T any](fields []field[T], controller, processor bool) []field[T] {
	if controller && processor {
		return fields
	}
	fields = slices.Clone(fields)
	for i := range fields {
		f := &fields[i]
		if !controller {
			f.clause = f.own
		}
		f.own = clause{}
	}
	return fields
}

// column returns the heading of a field.
func (f *field[T]) column(b *Builder) doc.Column {
	weight := f.weight
	if weight == 0 {
		weight = 1
	}
	asked := b.asked(f.clause, f.own)
	return doc.Column{Key: f.key, Heading: b.word(f.key), Clause: asked.Text, Cites: asked.Cites, Required: f.need, Weight: weight, Empty: f.unsaid(b)}
}

// unsaid is what an empty cell of the field's column says.
func (f *field[T]) unsaid(b *Builder) string {
	if f.empty == "-" {
		return ""
	}
	return b.word(cmp.Or(f.empty, "notStated"))
}

// cell returns what v states, and says in words what it does not state though
// the law asks for it.
func (f *field[T]) cell(b *Builder, v T) doc.Cell {
	c := f.value(b, v)
	if len(c) == 0 && f.need != doc.Optional {
		return b.say("notStated", doc.Missing)
	}
	return c
}

// tableRows are the rows of a table that are still to be made.
type tableRows struct {
	t   *doc.Table // with its columns
	n   int
	row func(i int) doc.Row
}

// heldRows is how many rows of a table of the pages are held at once: those of
// a longer one are made as they are read.
const heldRows = 256

// table returns the table with its rows.
func (rs tableRows) table(b *Builder) *doc.Table {
	if b.brief && rs.n > heldRows {
		rs.t.Each = func(yield func(doc.Row) bool) {
			for i := range rs.n {
				if !yield(rs.row(i)) {
					return
				}
			}
		}
		return rs.t
	}
	for i := range rs.n {
		rs.t.Rows = append(rs.t.Rows, rs.row(i))
	}
	return rs.t
}

// tableOf lays elements out, one row each, one column a field.
func tableOf[T any](b *Builder, id string, fields []field[T], list []T, anchorOf func(T) string) *doc.Table {
	return fieldRows(b, id, fields, list, anchorOf).table(b)
}

func fieldRows[T any](b *Builder, id string, fields []field[T], list []T, anchorOf func(T) string) tableRows {
	t := &doc.Table{ID: id, Title: b.word(id)}
	for i := range fields {
		t.Columns = append(t.Columns, fields[i].column(b))
	}
	return tableRows{t, len(list), func(i int) doc.Row {
		row := doc.Row{ID: anchorOf(list[i]), Cells: make([]doc.Cell, len(fields))}
		for j := range fields {
			row.Cells[j] = fields[j].cell(b, list[i])
		}
		return row
	}}
}

// pageTable lays elements out for the pages, one row each, one column a group.
func pageTable[T any](b *Builder, id string, groups []group, fields []field[T], list []T, anchorOf func(T) string) *doc.Table {
	return pageRows(b, id, groups, fields, list, anchorOf).table(b)
}

func pageRows[T any](b *Builder, id string, groups []group, fields []field[T], list []T, anchorOf func(T) string) tableRows {
	t := &doc.Table{ID: id}
	in := make([][]*field[T], len(groups))
	for i, g := range groups {
		col := doc.Column{Key: g.key, Heading: b.word(g.key), Weight: g.weight}
		for _, key := range g.fields {
			in[i] = append(in[i], find(fields, key))
		}
		if f := in[i][0]; f != nil {
			asked := b.asked(f.clause, f.own)
			col.Clause, col.Cites, col.Empty = asked.Text, asked.Cites, f.unsaid(b)
		}
		t.Columns = append(t.Columns, col)
	}
	return tableRows{t, len(list), func(n int) doc.Row {
		v := list[n]
		row := doc.Row{Cells: make([]doc.Cell, len(groups))}
		if anchorOf != nil {
			row.ID = anchorOf(v)
		}
		for i := range in {
			var small doc.Cell // reference and source, in small print at the end
			unsaid := false
			for j, f := range in[i] {
				switch {
				case f == nil:
				case j == 0:
					row.Cells[i] = f.cell(b, v)
					unsaid = len(row.Cells[i]) == 0
				case f.key == "ref" || f.key == "source":
					small = append(small, styled(f.labelled(b, v), doc.Note)...)
				default:
					row.Cells[i] = append(row.Cells[i], f.labelled(b, v)...)
				}
			}
			row.Cells[i] = append(row.Cells[i], b.runOn(small)...)
			// The heading is the first field's own: what it is not, is said.
			if f := in[i][0]; unsaid && len(row.Cells[i]) > 0 && f.key == groups[i].key && !f.bare {
				row.Cells[i] = append(b.say("notStated", doc.Missing), row.Cells[i]...)
			}
		}
		return row
	}}
}

// runOn returns lines as one, which leads where the last of them that leads
// anywhere does.
func (b *Builder) runOn(c doc.Cell) doc.Cell {
	if len(c) < 2 {
		return c
	}
	link := ""
	for _, l := range c {
		link = cmp.Or(l.Link, link)
	}
	return doc.Cell{{Text: joined(c, " · "), Style: c[0].Style, Link: link, Cites: b.citesIn(c)}}
}

// appendText appends what cells show, for comparison.
func appendText(out []byte, cells []doc.Cell) []byte {
	for _, c := range cells {
		for _, l := range c {
			out = append(append(append(append(out, l.Style...), 0), l.Text...), '\n')
		}
		out = append(out, 0, 0)
	}
	return out
}

// entriesBriefly returns lines that lead to entries of the record with one in
// place of those of all activities, or of all entries, if there are many.
func (b *Builder) entriesBriefly(c doc.Cell) doc.Cell {
	if !b.brief {
		return c
	}
	return b.allOf(c)
}

// allOf is entriesBriefly wherever it stands.
func (b *Builder) allOf(c doc.Cell) doc.Cell {
	const many = 4
	if len(c) < many {
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
	key, prefix, chapter := "allActivities", "#activity:", "#controllerPart"
	switch {
	case !all(b.controllers) || len(b.controllers) < many:
		return c
	case all(b.processors):
		key, prefix = "allEntries", "#"
	}
	return append(linked(b.say(key, doc.Plain), chapter), slices.DeleteFunc(slices.Clone(c), func(l doc.Line) bool {
		return strings.HasPrefix(l.Link, prefix)
	})...)
}

// merged returns the table of rows of which those that differ in their first
// cell alone are one. It is for rows that nothing links to.
func (b *Builder) merged(rs tableRows) *doc.Table {
	return b.together(rs, nil, func(_ int, firsts []doc.Cell) doc.Cell {
		return list(each(b.entriesBriefly(slices.Concat(firsts...))))
	})
}

// together returns the table of rows of which those that agree in all but
// their first cell, and in what also returns, are one. Its first cell is what
// join makes of theirs and of the place of the first of them. Of a row that is
// not to be held it keeps these cells alone.
func (b *Builder) together(rs tableRows, also func(i int) string, join func(i int, firsts []doc.Cell) doc.Cell) *doc.Table {
	type one struct {
		i      int // the first row
		firsts []doc.Cell
	}
	at := make(map[[sha256.Size]byte]int)
	var ones []one
	var held []doc.Row
	var said []byte
	for i := range rs.n {
		row := rs.row(i)
		said = said[:0]
		if also != nil {
			said = append(append(said, also(i)...), 0)
		}
		said = appendText(said, row.Cells[1:])
		key := sha256.Sum256(said)
		n, ok := at[key]
		if !ok {
			n = len(ones)
			at[key] = n
			ones = append(ones, one{i: i})
			if n < heldRows {
				held = append(held, row)
			}
		}
		ones[n].firsts = append(ones[n].firsts, row.Cells[0])
	}
	return tableRows{rs.t, len(ones), func(n int) doc.Row {
		var row doc.Row
		if n < len(held) {
			row = held[n]
		} else {
			row = rs.row(ones[n].i)
		}
		row.Cells = slices.Clone(row.Cells)
		row.Cells[0] = join(ones[n].i, ones[n].firsts)
		return row
	}}.table(b)
}

func find[T any](fields []field[T], key string) *field[T] {
	if i := slices.IndexFunc(fields, func(f field[T]) bool { return f.key == key }); i >= 0 {
		return &fields[i]
	}
	return nil
}

// labelled returns what v states under the field's label; nothing if it
// states nothing.
func (f *field[T]) labelled(b *Builder, v T) doc.Cell {
	c := f.value(b, v)
	if f.bare {
		return c
	}
	return b.under(f.key, c)
}

// compose states the fields of v one below the other, each under its label;
// what is not stated is left out.
func compose[T any](b *Builder, fields []field[T], v T) doc.Cell {
	var c doc.Cell
	for i := range fields {
		c = append(c, fields[i].labelled(b, v)...)
	}
	return c
}

// fieldsOf states the fields of v as labels and values; what the law asks for
// and is not stated is said to be so, other fields without a value are left
// out and returned by their labels.
func fieldsOf[T any](b *Builder, fields []field[T], v T, keys ...string) (rows []doc.Field, unstated []string) {
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
		asked := b.asked(f.clause, f.own)
		rows = append(rows, doc.Field{Label: b.word(f.key), Clause: asked.Text, Cites: asked.Cites, Required: f.need, Value: c})
	}
	return rows, unstated
}
