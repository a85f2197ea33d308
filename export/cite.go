package export

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/openropa/openropa/export/internal/doc"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/transfer"
)

// lawSource is where law stands: an act with a title, or another act of the Union
// or of the United Kingdom, which its number names.
type lawSource struct {
	act    fact.Act
	number string // "Decision (EU) 2021/914"
}

// placeForm is the number of an act with a place in it.
var placeForm = regexp.MustCompile(`^(.+?),? ((?:Art\. |rec\. |clause |Annex |Sch\. |reg\. |s\. ).*)$`)

// sourceOf returns the source of a citation and the place in it, "" for the
// whole of it.
func sourceOf(c fact.Citation) (s lawSource, place string) {
	if c.Act != fact.EUAct && c.Act != fact.UKAct {
		return lawSource{act: c.Act}, c.Provision
	}
	if m := placeForm.FindStringSubmatch(c.Provision); m != nil {
		return lawSource{c.Act, m[1]}, m[2]
	}
	return lawSource{c.Act, c.Provision}, ""
}

// cite returns a citation as lawyers of the language write it: Art. 6(1)(f)
// GDPR, Art. 6 Abs. 1 lit. f DSGVO, art. 6, par. 1, point f), du RGPD.
func (l *labels) cite(c fact.Citation) string {
	s, place := sourceOf(c)
	return l.under([]lawSource{s}, place, l.provision(c.Act, place))
}

// under puts a provision at a place before or after the sources that have it.
func (l *labels) under(sources []lawSource, place, provision string) string {
	var names, of []string
	known := l.of != nil
	for _, s := range sources {
		name := l.source(s)
		names = append(names, name)
		if known {
			name = l.of(s, name)
			known = name != ""
		}
		of = append(of, name)
	}
	name := strings.Join(names, " / ")
	switch {
	case provision == "":
		return name
	case !l.leads(sources[0], place):
		return name + " " + provision
	case l.of == nil:
		return provision + " " + name
	case !known:
		return provision + ", " + name
	}
	// What a comma divides, a comma ends.
	if strings.Contains(provision[strings.LastIndex(provision, ";")+1:], ",") && l.commas {
		provision += ","
	}
	return provision + " " + strings.Join(of, " / ")
}

// leads reports whether a place stands before its source.
func (l *labels) leads(s lawSource, place string) bool {
	switch {
	case s.act == fact.EDPB, strings.HasPrefix(place, "clause"):
		return l.of != nil
	}
	return strings.HasPrefix(place, "Art") || strings.HasPrefix(place, "rec.") || strings.HasPrefix(place, "Annex")
}

// source returns what a source is called in the language.
func (l *labels) source(s lawSource) string {
	if s.number == "" {
		return l.act(s.act)
	}
	number := s.number
	if n, ok := strings.CutPrefix(number, "Decision (EU) "); ok && l.implementing != "" && implements(n) {
		return bound.Replace(l.implementing + " " + l.translated(n))
	}
	return bound.Replace(l.translated(number))
}

// implements reports whether the decision of a number is one that implements
// the GDPR, as the Commission's on adequacy and on clauses are.
func implements(number string) bool {
	number, _, _ = strings.Cut(number, ",")
	return len(transfer.FindDecision(number)) > 0 || slices.ContainsFunc(transfer.ClauseSets(), func(c transfer.ClauseSetInfo) bool {
		return c.Name == "Decision (EU) "+number
	})
}

// act returns the short title of an act in the language.
func (l *labels) act(a fact.Act) string {
	if s, ok := l.acts[a]; ok {
		return s
	}
	return string(a)
}

// regime returns the short title of the law of a regime: GDPR, DSGVO, RGPD.
func (l *labels) regime(r ropa.Regime) string {
	switch r {
	case ropa.EU:
		return l.act(fact.GDPR)
	case ropa.UK:
		return l.act(fact.UKGDPR)
	case ropa.Swiss:
		return l.act(fact.FADP)
	case ropa.EUInstitutions:
		return l.act(fact.EUDPR)
	}
	return string(r)
}

// regimeNames returns the short titles of regimes on one line.
func (b *builder) regimeNames(list []ropa.Regime) string {
	var names []string
	for _, r := range list {
		if name := b.set.regime(r); name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return strings.Join(names, ", ")
}

// cites returns citations on one line, as citing does.
func (b *builder) cites(list []fact.Citation) string { return b.citing(list).Text }

// citing returns citations on one line, grouped by act in the order of their
// first, each leading to its act. A place that the GDPR and the UK GDPR share
// is named once, and so is an article of which several points are cited.
func (b *builder) citing(list []fact.Citation) doc.Line {
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

func (b *builder) newCiting(list []fact.Citation) doc.Line {
	type group struct {
		sources []lawSource
		places  [2][]fact.Citation // before the sources, and after them
	}
	var groups []*group
	done := make(map[fact.Citation]bool)
	for _, c := range list {
		if done[c] {
			continue
		}
		done[c] = true
		s, place := sourceOf(c)
		sources := []lawSource{s}
		if twin := (fact.Citation{Act: twins[c.Act], Provision: c.Provision}); twin.Act != "" && slices.Contains(list, twin) {
			done[twin] = true
			sources = append(sources, lawSource{act: twin.Act})
		}
		i := slices.IndexFunc(groups, func(g *group) bool { return slices.Equal(g.sources, sources) })
		if i < 0 {
			groups, i = append(groups, &group{sources: sources}), len(groups)
		}
		side := 1
		if b.set.leads(s, place) {
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
			text := b.set.under(g.sources, places[0].Provision, strings.Join(b.set.places(places), b.set.between))
			parts = append(parts, text)
			// Of two sources each has its part of the text.
			for i, own := range strings.SplitN(text, " / ", len(g.sources)) {
				if link := b.set.address(g.sources[i]); link != "" {
					cites = append(cites, doc.Cite{Text: own, Link: link})
				}
			}
		}
	}
	return doc.Line{Text: strings.Join(parts, b.set.semicolon), Cites: b.citesOf(cites)}
}

// citesOf returns the one value of citations.
func (b *builder) citesOf(cites doc.Cites) *doc.Cites {
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
func (b *builder) citesIn(c doc.Cell) *doc.Cites {
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
func (b *builder) onLine(c doc.Cell, sep string) doc.Cell {
	out := doc.Text(joined(c, sep))
	if len(out) > 0 {
		out[0].Cites = b.citesIn(c)
	}
	return out
}

// andCites returns c with citations at the end of its last line.
func (b *builder) andCites(c doc.Cell, list []fact.Citation) doc.Cell {
	if len(list) > 0 && len(c) > 0 {
		last := &c[len(c)-1]
		cites := b.citing(list)
		last.Text = fmt.Sprintf(b.set.citing, last.Text, cites.Text)
		last.Cites = b.citesIn(doc.Cell{*last, cites})
	}
	return c
}

// twins are the acts that number alike.
var twins = map[fact.Act]fact.Act{fact.GDPR: fact.UKGDPR, fact.UKGDPR: fact.GDPR}
