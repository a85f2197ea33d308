package lang

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/transfer"
)

// Source is where law stands: an act with a title, or another act of the Union
// or of the United Kingdom, which its number names.
type Source struct {
	Act    fact.Act
	Number string // "Decision (EU) 2021/914"
}

// placeForm is the number of an act with a place in it.
var placeForm = regexp.MustCompile(`^(.+?),? ((?:Art\. |rec\. |clause |Annex |Sch\. |reg\. |s\. ).*)$`)

// SourceOf returns the source of a citation and the place in it, "" for the
// whole of it.
func SourceOf(c fact.Citation) (s Source, place string) {
	if c.Act != fact.EUAct && c.Act != fact.UKAct {
		return Source{Act: c.Act}, c.Provision
	}
	if m := placeForm.FindStringSubmatch(c.Provision); m != nil {
		return Source{c.Act, m[1]}, m[2]
	}
	return Source{c.Act, c.Provision}, ""
}

// cite returns a citation as lawyers of the language write it: Art. 6(1)(f)
// GDPR, Art. 6 Abs. 1 lit. f DSGVO, art. 6, par. 1, point f), du RGPD.
func (l *Language) cite(c fact.Citation) string {
	s, place := SourceOf(c)
	return l.WithSources([]Source{s}, place, l.provision(c.Act, place))
}

// WithSources puts a provision at a place before or after the sources that have it.
func (l *Language) WithSources(sources []Source, place, provision string) string {
	var names, of []string
	known := l.of != nil
	for _, s := range sources {
		name := l.Source(s)
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
	case l.actFirst && known:
		return strings.Join(of, " / ") + " " + provision
	case !l.Leads(sources[0], place):
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

// Leads reports whether a place stands before its source.
func (l *Language) Leads(s Source, place string) bool {
	switch {
	case l.actFirst:
		return false
	case s.Act == fact.EDPB, strings.HasPrefix(place, "clause"):
		return l.of != nil
	}
	return strings.HasPrefix(place, "Art") || strings.HasPrefix(place, "rec.") || strings.HasPrefix(place, "Annex")
}

// Source returns what a source is called in the language.
func (l *Language) Source(s Source) string {
	if s.Number == "" {
		return l.Act(s.Act)
	}
	number := s.Number
	if n, ok := strings.CutPrefix(number, "Decision (EU) "); ok && l.implementing != "" && implements(n) {
		if !strings.Contains(l.implementing, "%s") {
			return bound.Replace(l.implementing + "\u00a0" + l.translated(n))
		}
		n, more, amended := strings.Cut(n, ", ")
		s := fmt.Sprintf(l.implementing, n)
		if amended {
			s += ", " + l.translated(more)
		}
		return bound.Replace(s)
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

// Act returns the short title of an act in the language.
func (l *Language) Act(a fact.Act) string {
	if s, ok := l.acts[a]; ok {
		return s
	}
	return string(a)
}

// Regime returns the short title of the law of a regime: GDPR, DSGVO, RGPD.
func (l *Language) Regime(r ropa.Regime) string {
	switch r {
	case ropa.EU:
		return l.Act(fact.GDPR)
	case ropa.UK:
		return l.Act(fact.UKGDPR)
	case ropa.Swiss:
		return l.Act(fact.FADP)
	case ropa.EUInstitutions:
		return l.Act(fact.EUDPR)
	}
	return string(r)
}

// Twins are the acts that number alike.
var Twins = map[fact.Act]fact.Act{fact.GDPR: fact.UKGDPR, fact.UKGDPR: fact.GDPR}
