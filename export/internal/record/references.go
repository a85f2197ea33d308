package record

import (
	"cmp"
	"slices"
	"strings"

	"github.com/openropa/openropa/export/internal/doc"
	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/transfer"
)

// legalReference is an act with its places that the document cites.
type legalReference struct {
	source lang.Source
	places []fact.Citation
	name   string     // of an act of the keeper's own naming
	laws   []ropa.Law // what the keeper cites of it
}

// cited notes the citations that the document shows.
func (b *Builder) cited(list ...fact.Citation) {
	for _, c := range list {
		if !b.seen[c] {
			if b.seen == nil {
				b.seen = make(map[fact.Citation]bool)
			}
			b.seen[c] = true
		}
	}
}

// law is what the annex of the acts cited says of a provision that the keeper
// cites.
type law struct{ name, provision, country, url string }

// citedLaws notes provisions that the document shows and the keeper cites.
func (b *Builder) citedLaws(list ...ropa.Law) {
	for _, l := range list {
		key := law{l.Name, l.Provision, string(l.Country), l.URL}
		if !b.lawsLaid[key] {
			if b.lawsLaid == nil {
				b.lawsLaid = make(map[law]bool)
			}
			b.lawsLaid[key] = true
			b.laid = append(b.laid, l)
		}
	}
}

// legalReferences returns the acts cited so far, in the order of the table of
// acts, then by name, and then the laws that the keeper cites.
func (b *Builder) legalReferences() []*legalReference {
	at := make(map[lang.Source]*legalReference)
	var all []*legalReference
	for c := range b.seen {
		s, place := lang.SourceOf(c)
		if at[s] == nil {
			at[s] = &legalReference{source: s}
			all = append(all, at[s])
		}
		if place != "" {
			at[s].places = append(at[s].places, fact.Citation{Act: c.Act, Provision: place})
		}
	}
	order := []fact.Act{fact.GDPR, fact.UKGDPR, fact.DPA2018, fact.DUAA, fact.EUDPR, fact.FADP, fact.DPO, fact.AIAct, fact.EUAct, fact.UKAct}
	rank := func(a fact.Act) int {
		if i := slices.Index(order, a); i >= 0 {
			return i
		}
		return len(order)
	}
	slices.SortFunc(all, func(x, y *legalReference) int {
		return cmp.Or(cmp.Compare(rank(x.source.Act), rank(y.source.Act)), cmp.Compare(x.source.Act, y.source.Act), cmp.Compare(x.source.Number, y.source.Number))
	})
	laws := make(map[string]*legalReference)
	for _, law := range b.laid {
		name := lang.JoinNonEmpty(", ", law.Name, b.set.Country(transfer.Country(law.Country)))
		if laws[name] == nil {
			laws[name] = &legalReference{name: name}
			all = append(all, laws[name])
		}
		laws[name].laws = append(laws[name].laws, law)
	}
	for _, r := range all {
		slices.SortFunc(r.places, func(x, y fact.Citation) int { return compareNumbers(x.Provision, y.Provision) })
	}
	return all
}

// compareNumbers orders texts as a reader counts: Art. 9 before Art. 30.
func compareNumbers(a, b string) int {
	for a != "" && b != "" {
		n, m := digits(a), digits(b)
		if n > 0 && m > 0 {
			x, y := strings.TrimLeft(a[:n], "0"), strings.TrimLeft(b[:m], "0")
			if c := cmp.Or(cmp.Compare(len(x), len(y)), strings.Compare(x, y)); c != 0 {
				return c
			}
			a, b = a[n:], b[m:]
			continue
		}
		if a[0] != b[0] {
			return cmp.Compare(a[0], b[0])
		}
		a, b = a[1:], b[1:]
	}
	return cmp.Compare(len(a), len(b))
}

// digits returns how many digits s begins with.
func digits(s string) int { return len(s) - len(strings.TrimLeft(s, "0123456789")) }

var referenceFields = []field[*legalReference]{
	{key: "act", weight: 0.8, value: func(b *Builder, r *legalReference) doc.Cell {
		if r.laws != nil {
			return styled(lines(r.name), doc.Strong)
		}
		c := linked(styled(lines(lang.UpperFirst(b.set.Source(r.source))), doc.Strong), b.set.Address(r.source))
		if title := lang.Addresses[r.source.Act].Title; title != "" {
			if b.set.Numbers != nil {
				title = b.set.Numbers.Replace(title)
			}
			c = append(c, doc.Line{Text: title, Style: doc.Note})
		}
		return c
	}},
	{key: "citations", weight: 2.4, empty: "-", value: func(b *Builder, r *legalReference) doc.Cell {
		if r.laws != nil {
			var c doc.Cell
			for _, law := range r.laws {
				if l := lines(law.Provision); len(l) > 0 && !slices.ContainsFunc(c, func(m doc.Line) bool { return m.Text == l[0].Text }) {
					c = append(c, l...)
				}
			}
			return c
		}
		return doc.Text(strings.Join(b.set.Places(r.places), b.set.Semicolon))
	}},
	{key: "url", weight: 1, empty: "-", value: func(b *Builder, r *legalReference) doc.Cell {
		var c doc.Cell
		for _, law := range r.laws {
			for _, l := range linked(lines(law.URL), address(law.URL)) {
				if !slices.Contains(c, l) {
					c = append(c, l)
				}
			}
		}
		if r.laws != nil {
			return c
		}
		link := b.set.Address(r.source)
		return linked(doc.Text(link), link)
	}},
}

// referenceTable is the annex of the acts that the document cites, each once.
// It is made last.
func (b *Builder) referenceTable() *doc.Table {
	return tableOf(b, "referenceTable", referenceFields, b.legalReferences(), func(*legalReference) string { return "" })
}
