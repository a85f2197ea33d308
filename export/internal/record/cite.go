package record

import (
	"fmt"
	"slices"
	"strings"

	"github.com/openropa/openropa/export/internal/doc"
	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/fact"
)

// regimeNames returns the short titles of regimes on one line.
func (b *Builder) regimeNames(list []ropa.Regime) string {
	var names []string
	for _, r := range list {
		if name := b.set.Regime(r); name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return strings.Join(names, ", ")
}

// Cites returns citations on one line, as citing does.
func (b *Builder) Cites(list []fact.Citation) string { return b.citing(list).Text }

// citing returns citations on one line, grouped by act in the order of their
// first, each leading to its act. A place that the GDPR and the UK GDPR share
// is named once, and so is an article of which several points are cited.
func (b *Builder) citing(list []fact.Citation) doc.Line {
	var key []byte
	for _, c := range list {
		key = append(append(append(append(key, c.Act...), 0), c.Provision...), 0)
	}
	l, ok := b.citings[string(key)]
	if !ok {
		b.cited(list...)
		l = b.newCiting(list)
		if b.citings == nil {
			b.citings = make(map[string]doc.Line)
		}
		b.citings[string(key)] = l
	}
	return l
}

func (b *Builder) newCiting(list []fact.Citation) doc.Line {
	type group struct {
		sources []lang.Source
		places  [2][]fact.Citation // before the sources, and after them
	}
	var groups []*group
	done := make(map[fact.Citation]bool)
	for _, c := range list {
		if done[c] {
			continue
		}
		done[c] = true
		s, place := lang.SourceOf(c)
		sources := []lang.Source{s}
		if twin := (fact.Citation{Act: lang.Twins[c.Act], Provision: c.Provision}); twin.Act != "" && slices.Contains(list, twin) {
			done[twin] = true
			sources = append(sources, lang.Source{Act: twin.Act})
		}
		i := slices.IndexFunc(groups, func(g *group) bool { return slices.Equal(g.sources, sources) })
		if i < 0 {
			groups, i = append(groups, &group{sources: sources}), len(groups)
		}
		side := 1
		if b.set.Leads(s, place) {
			side = 0
		}
		groups[i].places[side] = append(groups[i].places[side], fact.Citation{Act: c.Act, Provision: place})
	}
	var parts []string
	var cites doc.Cites
	for _, g := range groups {
		for _, places := range g.places {
			if len(places) == 0 {
				continue
			}
			text := b.set.WithSources(g.sources, places[0].Provision, strings.Join(b.set.Places(places), b.set.Between))
			parts = append(parts, text)
			// Of two sources each has its part of the text.
			for i, own := range strings.SplitN(text, " / ", len(g.sources)) {
				if link := b.set.Address(g.sources[i]); link != "" {
					cites = append(cites, doc.Cite{Text: own, Link: link})
				}
			}
		}
	}
	return doc.Line{Text: strings.Join(parts, b.set.Semicolon), Cites: b.citesOf(cites)}
}

// citesOf returns the one value of citations.
func (b *Builder) citesOf(cites doc.Cites) *doc.Cites {
	if len(cites) == 0 {
		return nil
	}
	key := fmt.Sprint(cites)
	known := b.citesKnown[key]
	if known == nil {
		if b.citesKnown == nil {
			b.citesKnown = make(map[string]*doc.Cites)
		}
		known = &cites
		b.citesKnown[key] = known
	}
	return known
}

// citesIn returns the citations of lines.
func (b *Builder) citesIn(c doc.Cell) *doc.Cites {
	var all doc.Cites
	var only *doc.Cites
	for _, l := range c {
		if l.Cites != nil {
			only = l.Cites
			all = append(all, *l.Cites...)
		}
	}
	if only == nil || len(all) == len(*only) {
		return only
	}
	return b.citesOf(all)
}

// onLine returns the lines of a cell as one line.
func (b *Builder) onLine(c doc.Cell, sep string) doc.Cell {
	out := doc.Text(joined(c, sep))
	if len(out) > 0 {
		out[0].Cites = b.citesIn(c)
	}
	return out
}

// andCites returns c with citations at the end of its last line.
func (b *Builder) andCites(c doc.Cell, list []fact.Citation) doc.Cell {
	if len(list) > 0 && len(c) > 0 {
		last := &c[len(c)-1]
		cites := b.citing(list)
		last.Text = fmt.Sprintf(b.set.Citing, last.Text, cites.Text)
		last.Cites = b.citesIn(doc.Cell{*last, cites})
	}
	return c
}
