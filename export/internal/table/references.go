package table

import (
	"reflect"
	"slices"
	"strings"

	"github.com/openropa/openropa/ropa/fact"
)

// A reference is an ID. People also write the name of what they mean, or the ID
// in other letters; both are taken where one thing alone is called so: of the
// register's parties, systems, measures and documents, and of the data,
// subjects, purposes and transfers of the same entry. A reference that is an ID
// of its kind anywhere in the register stays as it is.

// local are the kinds of elements that entries have, each its own.
var local = map[string]bool{"data": true, "subject": true, "purpose": true, "transfer": true}

// called is a row, or a part of one, that has an ID.
type called struct {
	entry *element // that it is in; nil for none
	id    string
}

// reference is a cell with references to elements of a kind.
type reference struct {
	e          *element
	col, input int // columns, of the table and of what was read
	text       string
}

// callings are what elements are called, by kind.
type callings struct {
	ids   map[string]map[string]bool
	names map[string]map[string][]called // by what they are called, in small letters
}

func newCallings() callings {
	return callings{make(map[string]map[string]bool), make(map[string]map[string][]called)}
}

// add notes what the elements of a row are called.
func (c *callings) add(d *Def, entry *element, cell func(int) string) {
	for i := range d.Columns {
		column := &d.Columns[i]
		id := ""
		if column.Kind == ID && column.Target != "" {
			id = Decode(cell(i))
		}
		if id == "" {
			continue
		}
		if c.ids[column.Target] == nil {
			c.ids[column.Target], c.names[column.Target] = make(map[string]bool), make(map[string][]called)
		}
		c.ids[column.Target][id] = true
		texts := []string{inSmall(id)}
		prefix := strings.TrimSuffix(column.Key, "id")
		for _, key := range []string{"name", "title"} {
			if j := d.Column(prefix + key); j >= 0 {
				texts = append(texts, inSmall(Decode(cell(j))))
			}
		}
		for _, text := range texts {
			known := c.names[column.Target][text]
			if one := (called{entry, id}); text != "" && !slices.Contains(known, one) {
				c.names[column.Target][text] = append(known, one)
			}
		}
	}
}

// inSmall returns a name in small letters, with single spaces.
func inSmall(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }

// find returns the IDs of what a text calls, that an entry can mean.
func (c *callings) find(kind, text string, entry *element) (ids []string) {
	for _, n := range c.names[kind][inSmall(text)] {
		if (!local[kind] || entry != nil && n.entry == entry) && !slices.Contains(ids, n.id) {
			ids = append(ids, n.id)
		}
	}
	return ids
}

// understood reports whether a text that is no ID of a kind could be read as
// one that it calls, or as several.
func (c *callings) understood(kind, id string) bool {
	return !c.ids[kind][id] && (len(c.names[kind][inSmall(id)]) > 0 || strings.ContainsAny(id, ",;"))
}

// elementKind returns the kind of what a column refers to. Categories of the
// register's catalogue are of the kind of those of entries.
func elementKind(target string) string {
	return strings.ToLower(strings.TrimPrefix(target, "catalogue"))
}

// entry returns the entry that an element is or is in, nil for none.
func (e *element) entry() *element {
	for ; e != nil; e = e.parent {
		if e.def.Key == "activities" || e.def.Key == "processing" {
			return e
		}
	}
	return nil
}

// note remembers what a row is called and refers to.
func (a *assembler) note(e *element, at []int, cell func(int) string) {
	a.callings.add(e.def, e.entry(), cell)
	for i := range e.def.Columns {
		if e.def.Columns[i].Kind == Ref {
			if text := cell(i); text != "" {
				a.references = append(a.references, reference{e, i, at[i], text})
			}
		}
	}
}

// refer finds what references mean that are no IDs.
func (a *assembler) refer() {
	for _, r := range a.references {
		column := &r.e.def.Columns[r.col]
		var ids []string
		changed := false
		seen := make(map[string]bool)
		for line := range strings.SplitSeq(r.text, "\n") {
			line = strings.TrimSpace(line)
			if line == "" {
				continue
			}
			if seen[line] { // and reported, if it was to be
				ids = append(ids, Decode(line))
				continue
			}
			meant := a.meant(&r, line)
			if len(meant) != 1 || meant[0] != Decode(line) {
				changed = true
			} else {
				seen[line] = true
			}
			ids = append(ids, meant...)
		}
		if !changed || !column.Many && len(ids) != 1 {
			continue
		}
		v := settle(r.e, column.Key)
		if !column.Many {
			v.SetString(ids[0])
			continue
		}
		list := reflect.MakeSlice(v.Type(), len(ids), len(ids))
		for i, id := range ids {
			list.Index(i).SetString(id)
		}
		v.Set(list)
	}
}

// maxNear is how many references that name nothing are compared with all IDs.
const maxNear = 100

// meant returns the IDs that a line of a cell means. One that means nothing, or
// more than one thing, is reported and stays.
func (a *assembler) meant(r *reference, line string) []string {
	column := &r.e.def.Columns[r.col]
	kind := elementKind(column.Target)
	text := Decode(line)
	if IsLiteral(line) || a.callings.ids[kind][text] {
		return []string{text}
	}
	entry := r.e.entry()
	if column.Target != kind { // of the catalogue, which is in no entry
		return []string{text}
	}
	found := a.callings.find(kind, text, entry)
	if len(found) == 1 {
		return found
	}
	if len(found) > 1 {
		a.report(r.e.input, r.e.row, r.input, text, OneReference, found[:min(len(found), 3)])
		return []string{text}
	}
	if parts := strings.FieldsFunc(text, func(c rune) bool { return c == ',' || c == ';' }); column.Many && len(parts) > 1 {
		var all []string
		for _, p := range parts {
			p = strings.TrimSpace(p)
			if a.callings.ids[kind][p] {
				all = append(all, p)
			} else if ids := a.callings.find(kind, p, entry); len(ids) == 1 {
				all = append(all, ids[0])
			}
		}
		if len(all) == len(parts) {
			return all
		}
	}
	var near []string
	if a.near++; a.near <= maxNear {
		near = a.nearestCalled(kind, text, entry)
	}
	a.report(r.e.input, r.e.row, r.input, text, AReference, near)
	return []string{text}
}

// nearestCalled returns the IDs of what is called nearly as a text says.
func (a *assembler) nearestCalled(kind, text string, entry *element) (ids []string) {
	var names []string
	for name, list := range a.callings.names[kind] {
		if slices.ContainsFunc(list, func(c called) bool { return !local[kind] || c.entry == entry }) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	for _, name := range fact.Nearest(inSmall(text), names) {
		for _, c := range a.callings.names[kind][name] {
			if (!local[kind] || c.entry == entry) && !slices.Contains(ids, c.id) {
				ids = append(ids, c.id)
			}
		}
	}
	return ids[:min(len(ids), 3)]
}

// toTheLetter marks the references of tables that are no IDs and would be read
// as names of something.
func toTheLetter(tables []Table) {
	known := newCallings()
	for i := range tables {
		for _, row := range tables[i].Rows {
			known.add(tables[i].Def, nil, row.Text)
		}
	}
	for i := range tables {
		for _, row := range tables[i].Rows {
			for j := range row {
				column := &tables[i].Columns[row[j].Column]
				if column.Kind != Ref {
					continue
				}
				lines := strings.Split(row[j].Text, "\n")
				for n, line := range lines {
					if known.understood(elementKind(column.Target), Decode(line)) {
						lines[n] = Literal(line)
					}
				}
				row[j].Text = strings.Join(lines, "\n")
			}
		}
	}
}
