package ropa

import (
	"slices"
	"strings"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
)

// gdpr cites provisions of the GDPR and the same ones of the UK GDPR, which
// keeps its numbering: gdpr("6(1)(f)", "rec. 47"). Where the two differ, cite
// each by itself; the definitions of Art. 4 are renumbered by the day, see
// [fact.Citation.On].
func gdpr(provisions ...string) []Citation {
	return append(eu(provisions...), uk(provisions...)...)
}

// eu cites provisions of the GDPR alone.
func eu(provisions ...string) []Citation { return articles(fact.GDPR, provisions) }

// uk cites provisions of the UK GDPR alone.
func uk(provisions ...string) []Citation { return articles(fact.UKGDPR, provisions) }

// eudpr cites provisions of Regulation (EU) 2018/1725.
func eudpr(provisions ...string) []Citation { return articles(fact.EUDPR, provisions) }

// fadp cites provisions of the Swiss Federal Act on Data Protection.
func fadp(provisions ...string) []Citation { return articles(fact.FADP, provisions) }

// articles cites provisions of an act: those that begin with a digit are
// articles, others ("rec. 43", "Annex 1 para. 2") stand as they are.
func articles(act fact.Act, provisions []string) []Citation {
	cites := make([]Citation, len(provisions))
	for i, p := range provisions {
		if strings.IndexAny(p, "0123456789") == 0 {
			p = "Art. " + p
		}
		cites[i] = Citation{Act: act, Provision: p}
	}
	return cites
}

// datedSources are the sources that belong to no regime, each with the first
// day it can be cited: a judgment on the day it was given, a guideline or
// working paper on the day its first version was adopted, an act on the day it
// entered into force. A later version is in the comment. The dates marked * are
// from memory.
var datedSources = []struct {
	act  fact.Act
	name string // what the provision begins with; empty for all of the act
	from civil.Date
}{
	{fact.CJEU, "C-582/14", civil.MustDate("2016-10-19")},   // Breyer *
	{fact.CJEU, "C-673/17", civil.MustDate("2019-10-01")},   // Planet49 *
	{fact.CJEU, "C-311/18", civil.MustDate("2020-07-16")},   // Facebook Ireland and Schrems
	{fact.CJEU, "C-184/20", civil.MustDate("2022-08-01")},   // Vyriausioji tarnybinės etikos komisija *
	{fact.CJEU, "C-154/21", civil.MustDate("2023-01-12")},   // Österreichische Post *
	{fact.CJEU, "C-34/21", civil.MustDate("2023-03-30")},    // Hauptpersonalrat der Lehrerinnen und Lehrer *
	{fact.CJEU, "C-252/21", civil.MustDate("2023-07-04")},   // Meta Platforms *
	{fact.CJEU, "C-667/21", civil.MustDate("2023-12-21")},   // Krankenversicherung Nordrhein *
	{fact.CJEU, "C-65/23", civil.MustDate("2024-12-19")},    // MK v K GmbH *
	{fact.CJEU, "C-703/25 P", civil.MustDate("2025-10-31")}, // Latombe: the appeal, not decided

	{fact.EDPB, "Guidelines 2/2018", civil.MustDate("2018-05-25")}, // *
	{fact.EDPB, "Guidelines 2/2019", civil.MustDate("2019-04-09")}, // *; version 2.0 of 2019-10-08
	{fact.EDPB, "Guidelines 05/2020", civil.MustDate("2020-05-04")},
	{fact.EDPB, "Recommendations 01/2020", civil.MustDate("2020-11-10")}, // *; version 2.0 of 2021-06-18
	{fact.EDPB, "Guidelines 05/2021", civil.MustDate("2021-11-18")},      // *; version 2.0 of 2023-02-14 *
	{fact.EDPB, "Guidelines 1/2024", civil.MustDate("2024-10-08")},       // the version for public consultation
	{fact.EDPB, "Opinion 22/2024", opinionOnChains},                      // *

	{fact.WP29, "WP203", civil.MustDate("2013-04-02")},
	{fact.WP29, "WP248 rev.01", civil.MustDate("2017-10-04")},
	{fact.WP29, "WP260 rev.01", civil.MustDate("2018-04-11")}, // *

	// The guidance gives its month alone, so that it is cited from its end.
	{fact.DPC, "guidance on records of processing activities, April 2023", civil.MustDate("2023-04-30")},

	{fact.EUAct, "Decision 2010/87/EU", civil.MustDate("2010-05-15")},    // *; Art. 7 repeals Decision 2002/16/EC from then
	{fact.EUAct, "Decision (EU) 2021/914", civil.MustDate("2021-06-27")}, // * of 2021-06-04
	{fact.AIAct, "", civil.MustDate("2024-08-01")},
}

// citableFrom returns the first day a source can be cited; zero where
// datedSources does not have it.
func citableFrom(c Citation) civil.Date {
	for i := range datedSources {
		s := &datedSources[i]
		if rest, ok := strings.CutPrefix(c.Provision, s.name); ok && s.act == c.Act && (s.name == "" || rest == "" || rest[0] == ' ' || rest[0] == ',') {
			return s.from
		}
	}
	return civil.Date{}
}

// citable returns the citations of sources that there were on the day, as they
// were numbered on it. It leaves the slice as it is, and returns it whole where
// nothing changes.
func citable(cites []Citation, day civil.Date) []Citation {
	differs := func(c Citation) bool { return day.Before(citableFrom(c)) || c.On(day) != c }
	if !slices.ContainsFunc(cites, differs) {
		return cites
	}
	var there []Citation
	for _, c := range cites {
		if !day.Before(citableFrom(c)) {
			there = append(there, c.On(day))
		}
	}
	return there
}

func cite(act fact.Act, provisions ...string) []Citation {
	cites := make([]Citation, len(provisions))
	for i, p := range provisions {
		cites[i] = Citation{Act: act, Provision: p}
	}
	return cites
}

// recordCites returns the citations as they stood on the day, of the record's
// own duties those for its kind of entry: Art. 30(1) or 30(2).
func (p *Pass) recordCites(rec *Entry) []Citation {
	return p.citesFor(rec.Activity != nil, rec.Processing != nil)
}

// citesFor is the same for entries as controller, as processor, or both.
func (p *Pass) citesFor(controller, processor bool) []Citation {
	return slices.DeleteFunc(p.cites(), func(c Citation) bool {
		ofController, ofProcessor := owes(c)
		return (ofController || ofProcessor) && !(ofController && controller || ofProcessor && processor)
	})
}

// owes reports whose record a provision on records is about. FADP Art. 12(3)
// has a processor's hold what Art. 12(2)(f) and (g) ask for.
func owes(c Citation) (controller, processor bool) {
	article := "Art. 30"
	switch c.Act {
	case fact.EUDPR:
		article = "Art. 31"
	case fact.FADP:
		article = "Art. 12"
	}
	paragraph, ok := strings.CutPrefix(c.Provision, article)
	switch {
	case !ok:
		return false, false
	case c.Act == fact.FADP && (paragraph == "(2)(f)" || paragraph == "(2)(g)"):
		return true, true
	case c.Act == fact.FADP:
		return strings.HasPrefix(paragraph, "(2)"), strings.HasPrefix(paragraph, "(3)")
	}
	return strings.HasPrefix(paragraph, "(1)"), strings.HasPrefix(paragraph, "(2)")
}

// citesIn cites provisions of the regime the pass is under.
func (p *Pass) citesIn(provisions ...string) []Citation {
	switch p.Regime {
	case EU:
		return eu(provisions...)
	case UK:
		return uk(provisions...)
	case EUInstitutions:
		return eudpr(provisions...)
	case Swiss:
		return fadp(provisions...)
	}
	return nil
}

// citesOf returns the citations that belong to a regime.
func citesOf(regime Regime, cites ...[]Citation) []Citation {
	return slices.DeleteFunc(slices.Concat(cites...), func(c Citation) bool { return regimeOf(c.Act) != regime })
}

// cites returns the rule's citations under the regime as the law stood on the
// day: of the UK GDPR either the provisions of 2021 or those of the reform.
func (p *Pass) cites() []Citation {
	cites := p.rule.citesUnder(p.Regime)
	if p.Regime != UK {
		return cites
	}
	reformed := !p.AsOf.Before(transferReform)
	return slices.DeleteFunc(cites, func(c Citation) bool {
		if c.Act != fact.UKGDPR {
			return false
		}
		switch c.Provision {
		case "Art. 44", "Art. 45(1)", "Art. 46(1)":
			return reformed
		case "Art. 44A(1)-(2)", "Art. 45A", "Art. 46(1A)":
			return !reformed
		}
		return false
	})
}
