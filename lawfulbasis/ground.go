package lawfulbasis

import (
	"slices"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
)

// Ground is one of the grounds on which processing is lawful, GDPR Art. 6(1).
// The zero value names none.
type Ground string

// The grounds, in the order of Art. 6(1).
const (
	Consent                       Ground = "consent"                         // Art. 6(1)(a)
	Contract                      Ground = "contract"                        // Art. 6(1)(b)
	LegalObligation               Ground = "legal-obligation"                // Art. 6(1)(c)
	VitalInterests                Ground = "vital-interests"                 // Art. 6(1)(d)
	PublicTask                    Ground = "public-task"                     // Art. 6(1)(e)
	LegitimateInterests           Ground = "legitimate-interests"            // Art. 6(1)(f)
	RecognisedLegitimateInterests Ground = "recognised-legitimate-interests" // UK GDPR Art. 6(1)(ea)
)

// Provision is where one regime lays a rule down, and when.
type Provision struct {
	Regime fact.Regime
	Cite   fact.Citation
	From   civil.Date // first day in force
	Until  civil.Date // first day no longer in force; zero while it stands
	Note   string     // what the rule is there, where it is not quite the same
}

// On reports whether p is in force on the day.
func (p Provision) On(day civil.Date) bool {
	return !day.Before(p.From) && (p.Until.IsZero() || day.Before(p.Until))
}

// GroundInfo describes a ground.
type GroundInfo struct {
	Code  Ground
	Label string
	// NeedsLaw says that a law must lay the ground down: GDPR and UK GDPR
	// Art. 6(3), EUDPR Art. 5(2).
	NeedsLaw bool
	// BarredForPublicAuthority says that a public authority cannot rely on it
	// in the performance of its tasks: GDPR Art. 6(1), last subparagraph; in
	// the UK GDPR for points (ea) and (f).
	BarredForPublicAuthority bool

	provisions []Provision
}

// Provisions returns where each regime has the ground. Under the Swiss FADP
// the entries are what justifies a breach of personality rights (Art. 31) or
// empowers a federal body (Art. 34), not members of a closed list.
func (g GroundInfo) Provisions() []Provision { return slices.Clone(g.provisions) }

// First days in force.
var (
	gdprFrom  = civil.MustDate("2018-05-25") // GDPR Art. 99(2)
	euiFrom   = civil.MustDate("2018-12-11") // EUDPR Art. 101(1)
	ukFrom    = civil.MustDate("2021-01-01") // first day after the transition period
	swissFrom = civil.MustDate("2023-09-01") // FADP of 25 September 2020
	duaaFrom  = civil.MustDate("2026-02-05") // DUAA 2025 ss. 70 and 80; SI 2026/82 reg. 2
	s103From  = civil.MustDate("2026-06-19") // DUAA 2025 s. 103; SI 2026/82 reg. 3
)

func inEU(place string) Provision {
	return Provision{Regime: fact.EU, Cite: fact.Citation{Act: fact.GDPR, Provision: place}, From: gdprFrom}
}

func inUK(place string) Provision {
	return Provision{Regime: fact.UK, Cite: fact.Citation{Act: fact.UKGDPR, Provision: place}, From: ukFrom}
}

func inInstitutions(place string) Provision {
	return Provision{Regime: fact.EUInstitutions, Cite: fact.Citation{Act: fact.EUDPR, Provision: place}, From: euiFrom}
}

func inSwiss(place, note string) Provision {
	return Provision{Regime: fact.Swiss, Cite: fact.Citation{Act: fact.FADP, Provision: place}, From: swissFrom, Note: note}
}

// grounds is ordered as Art. 6(1). The first Swiss entry of each is the one
// that Cite gives: the private controller's, but for the public task.
var grounds = []GroundInfo{
	{Code: Consent, Label: "Consent", provisions: []Provision{
		inEU("Art. 6(1)(a)"), inUK("Art. 6(1)(a)"), inInstitutions("Art. 5(1)(d)"),
		inSwiss("Art. 31(1)", "justifies a breach of personality rights"),
		inSwiss("Art. 34(4)(b)", "federal bodies: consent in the specific case"),
	}},
	{Code: Contract, Label: "Contract", provisions: []Provision{
		inEU("Art. 6(1)(b)"), inUK("Art. 6(1)(b)"), inInstitutions("Art. 5(1)(c)"),
		inSwiss("Art. 31(2)(a)", "may be an overriding interest that justifies a breach of personality rights"),
	}},
	{Code: LegalObligation, Label: "Legal obligation", NeedsLaw: true, provisions: []Provision{
		inEU("Art. 6(1)(c)"), inUK("Art. 6(1)(c)"), inInstitutions("Art. 5(1)(b)"),
		inSwiss("Art. 31(1)", "the law justifies a breach of personality rights"),
		inSwiss("Art. 34(1)", "federal bodies: a statutory basis"),
	}},
	{Code: VitalInterests, Label: "Vital interests", provisions: []Provision{
		inEU("Art. 6(1)(d)"), inUK("Art. 6(1)(d)"), inInstitutions("Art. 5(1)(e)"),
		inSwiss("Art. 31(1)", "may be an overriding interest that justifies a breach of personality rights"),
		inSwiss("Art. 34(4)(c)", "federal bodies: life or physical integrity, where consent cannot be had in time"),
	}},
	{Code: PublicTask, Label: "Public task", NeedsLaw: true, provisions: []Provision{
		inEU("Art. 6(1)(e)"), inUK("Art. 6(1)(e)"), inInstitutions("Art. 5(1)(a)"),
		inSwiss("Art. 34(1)", "federal bodies: a statutory basis"),
		inSwiss("Art. 31(1)", "an overriding public interest justifies a breach of personality rights"),
	}},
	{Code: LegitimateInterests, Label: "Legitimate interests", BarredForPublicAuthority: true, provisions: []Provision{
		inEU("Art. 6(1)(f)"), inUK("Art. 6(1)(f)"), // EUDPR Art. 5(1) has no such ground
		inSwiss("Art. 31(1)", "an overriding private interest justifies a breach of personality rights"),
	}},
	// DUAA 2025 s. 70(2)(b) inserted point (ea), s. 70(4) Art. 6(5).
	{Code: RecognisedLegitimateInterests, Label: "Recognised legitimate interest", BarredForPublicAuthority: true, provisions: []Provision{
		{Regime: fact.UK, Cite: fact.Citation{Act: fact.UKGDPR, Provision: "Art. 6(1)(ea)"}, From: duaaFrom,
			Note: "only where a condition of Annex 1 is met, Art. 6(5)"},
	}},
}

// Grounds returns every ground in the order of Art. 6(1).
func Grounds() []GroundInfo { return slices.Clone(grounds) }

// GroundOf returns the description of a ground, and whether there is one of
// that code.
func GroundOf(g Ground) (GroundInfo, bool) {
	if i := g.index(); i >= 0 {
		return grounds[i], true
	}
	return GroundInfo{}, false
}

func (g Ground) index() int {
	for i := range grounds {
		if grounds[i].Code == g {
			return i
		}
	}
	return -1
}

// Valid reports whether g is the code of a ground in any regime.
func (g Ground) Valid() bool { return g.index() >= 0 }

// Cite returns where the regime has the ground, and whether it has it at all,
// on any day.
func (g Ground) Cite(r fact.Regime) (fact.Citation, bool) {
	i := g.index()
	if i < 0 {
		return fact.Citation{}, false
	}
	return citeIn(grounds[i].provisions, r)
}

// Available reports whether a keeper whom the regime binds could rely on the
// ground on the day. Under the FADP, which has no closed list, it reports
// whether the act knows what the ground stands for.
func Available(g Ground, r fact.Regime, on civil.Date) bool {
	i := g.index()
	return i >= 0 && inForce(grounds[i].provisions, r, on)
}

// GroundRequired reports whether the regime makes processing by a private
// controller lawful only on a ground: GDPR and UK GDPR Art. 6(1), EUDPR
// Art. 5(1). The FADP does not: Art. 31(1) asks for a justification only
// where personality rights are breached (Art. 30); a federal body needs a
// statutory basis, Art. 34(1).
func GroundRequired(r fact.Regime) bool {
	return r == fact.EU || r == fact.UK || r == fact.EUInstitutions
}

// citeIn returns the regime's first place among ps.
func citeIn(ps []Provision, r fact.Regime) (fact.Citation, bool) {
	for i := range ps {
		if ps[i].Regime == r {
			return ps[i].Cite, true
		}
	}
	return fact.Citation{}, false
}

// inForce reports whether one of ps bound on the day a keeper whom r binds.
func inForce(ps []Provision, r fact.Regime, on civil.Date) bool {
	r = r.On(on)
	for i := range ps {
		if ps[i].Regime == r && ps[i].On(on) {
			return true
		}
	}
	return false
}
