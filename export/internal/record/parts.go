package record

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/openropa/openropa/export/internal/doc"
	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/ropa"
)

// entry is one entry of the record, as controller or as processor.
type entry struct {
	ropa.Entry
	anchor   string
	purposes []ropa.Purpose // of a controller's
	shared   bool           // it stands for all entries: what its lists name may be of any of them
	open     bool           // what an empty list refers to depends on the entry that takes it up
}

// newEntry returns the entry that stands at a place among those of its role.
func newEntry(e ropa.Entry, i int) *entry {
	if e.Activity != nil {
		return &entry{Entry: e, anchor: anchor("activity", i), purposes: e.Activity.Purposes}
	}
	return &entry{Entry: e, anchor: anchor("processing", i)}
}

// resting returns what grounds and conditions are stated of: the purposes, or
// the activity as a whole where it states no purpose.
func (e *entry) resting() []ropa.Purpose {
	if a := e.Activity; len(e.purposes) == 0 && a != nil && len(a.Bases)+len(a.Conditions) > 0 {
		return []ropa.Purpose{{Bases: a.Bases, Conditions: a.Conditions}}
	}
	return e.purposes
}

// at returns the anchor of an element of the entry.
func (e *entry) at(kind string, i int) string { return e.anchor + "/" + kind + ":" + strconv.Itoa(i) }

// title is what the entry is called: its name, or its reference.
func (e *entry) title() string { return cmp.Or(e.Name, string(e.ID)) }

// item is an element of a list of an entry.
type item[T any] struct {
	e *entry
	i int
	v *T
}

func items[T any](e *entry, list []T) []item[T] {
	all := make([]item[T], len(list))
	for i := range list {
		all[i] = item[T]{e, i, &list[i]}
	}
	return all
}

// collect returns the elements of one kind of all entries.
func collect[T any](entries []*entry, list func(*entry) []T) []item[T] {
	var all []item[T]
	for _, e := range entries {
		all = append(all, items(e, list(e))...)
	}
	return all
}

// anchorAs returns the name of an item's row.
func anchorAs[T any](kind string) func(item[T]) string {
	return func(it item[T]) string { return id(it.e.at(kind, it.i)) }
}

// ofEntry is the first column of a table of items: the entry they belong to.
func ofEntry[T any]() field[item[T]] {
	return field[item[T]]{key: "activity", weight: 0.8, value: func(b *Builder, it item[T]) doc.Cell {
		return linked(lines(it.e.title()), it.e.anchor)
	}}
}

// named returns the elements that IDs refer to by name, each linked to its
// row; an ID that refers to nothing is shown as it stands. No IDs mean all,
// where all is the key of a word.
func named[T any](b *Builder, e *entry, kind, all string, list []T, refs []ropa.ID, get func(*T) (ropa.ID, string)) doc.Cell {
	if len(refs) == 0 && all != "" && len(list) > 0 && !e.open {
		return b.say(all, doc.Plain)
	}
	var c doc.Cell
	for _, ref := range refs {
		name, link := string(ref), ""
		for i := range list {
			if id, n := get(&list[i]); id == ref {
				name, link = cmp.Or(n, string(ref)), e.at(kind, i)
				break
			}
		}
		c = append(c, linked(lines(name), link)...)
	}
	return c
}

func (b *Builder) dataOf(e *entry, refs []ropa.ID) doc.Cell {
	data := func(e *entry) []ropa.DataCategory { return e.Data }
	return namedFor(b, e, "data", "allData", data, refs, func(d *ropa.DataCategory) (ropa.ID, string) { return d.ID, d.Name })
}

func (b *Builder) subjectsOf(e *entry, refs []ropa.ID) doc.Cell {
	return named(b, e, "subject", "allSubjects", e.Subjects, refs, func(s *ropa.SubjectCategory) (ropa.ID, string) { return s.ID, s.Name })
}

func (b *Builder) purposesOf(e *entry, refs []ropa.ID) doc.Cell {
	purposes := func(e *entry) []ropa.Purpose { return e.purposes }
	return namedFor(b, e, "purpose", "allPurposes", purposes, refs, func(p *ropa.Purpose) (ropa.ID, string) { return p.ID, p.Name })
}

// namedFor is named for what may be stated for several entries: an ID that the
// catalogue has not is that of each entry that has it, under the names it has
// there. Where those differ, each says which entry it is of.
func namedFor[T any](b *Builder, e *entry, kind, all string, list func(*entry) []T, refs []ropa.ID, get func(*T) (ropa.ID, string)) doc.Cell {
	if !e.shared || len(refs) == 0 {
		return named(b, e, kind, all, list(e), refs, get)
	}
	has := func(e *entry, ref ropa.ID) bool {
		return slices.ContainsFunc(list(e), func(v T) bool { id, _ := get(&v); return id == ref })
	}
	var c doc.Cell
	for _, ref := range refs {
		one := func(e *entry) doc.Cell { return named(b, e, kind, all, list(e), []ropa.ID{ref}, get) }
		var of []*entry // that have it, each name once
		for _, other := range b.all {
			if has(other, ref) && !slices.ContainsFunc(of, func(e *entry) bool { return one(e).String() == one(other).String() }) {
				of = append(of, other)
			}
		}
		if has(e, ref) || len(of) == 0 {
			of = []*entry{e}
		}
		for _, e := range of {
			name := one(e)
			if last := len(name) - 1; len(of) > 1 && last >= 0 {
				name[last].Text += " (" + joined(lines(e.title()), " ") + ")"
			}
			c = append(c, name...)
		}
	}
	return c
}

// shared returns elements of the register by name: measures, systems.
func (b *Builder) shared(kind string, index map[ropa.ID]int, refs []ropa.ID, name func(i int) string) doc.Cell {
	var c doc.Cell
	for _, ref := range refs {
		text, link := string(ref), ""
		if i, ok := index[ref]; ok {
			text, link = cmp.Or(name(i), text), anchor(kind, i)
		}
		c = append(c, linked(lines(text), link)...)
	}
	return c
}

func (b *Builder) measures(refs []ropa.ID) doc.Cell {
	return b.shared("measure", b.at.Measures, refs, func(i int) string { return b.r.Measures[i].Name })
}

func (b *Builder) systems(refs []ropa.ID) doc.Cell {
	return b.shared("system", b.at.Systems, refs, func(i int) string { return b.r.Systems[i].Name })
}

// party returns a party by name, linked to its row.
func (b *Builder) party(refs ...ropa.ID) doc.Cell {
	refs = slices.DeleteFunc(slices.Clone(refs), func(id ropa.ID) bool { return id == "" })
	return b.shared("party", b.at.Parties, refs, func(i int) string { return personName(&b.r.Parties[i]) })
}

// partyInFull returns a party by name with how to reach it, as Art. 30(1)(a)
// and 30(2)(a) ask.
func (b *Builder) partyInFull(ref ropa.ID) doc.Cell {
	c := b.party(ref)
	if i, ok := b.at.Parties[ref]; ok {
		c = append(c, b.contactLine(&b.r.Parties[i].Contact)...)
	}
	return c
}

func (b *Builder) contactLine(contact *ropa.Contact) doc.Cell {
	var parts []string
	for _, s := range []string{b.postal(&contact.Address), contact.Email, contact.Phone, contact.Form} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	return styled(lines(strings.Join(parts, ", ")), doc.Note)
}

func personName(p *ropa.Party) string {
	return lang.JoinNonEmpty(" ", p.Salutation, p.GivenName, p.Name)
}

// postal returns an address on one line.
func (b *Builder) postal(a *ropa.Address) string {
	city := lang.JoinNonEmpty(" ", a.PostCode, a.City)
	switch a.Country {
	case "AU", "CA", "GB", "IE", "US":
		city = lang.JoinNonEmpty(" ", a.City, a.PostCode)
	}
	return lang.JoinNonEmpty(", ", a.Text, a.Street, city, a.Region, b.set.Country(a.Country))
}

// none reports whether the keeper confirms that the entry has none.
func (e *entry) hasNone(element ropa.Element) bool { return slices.Contains(e.None, element) }

// orNone returns c, or the keeper's word that there is none.
func (b *Builder) orNone(c doc.Cell, e *entry, element ropa.Element) doc.Cell {
	if len(c) == 0 && e.hasNone(element) {
		return b.say("none", doc.None)
	}
	return c
}
