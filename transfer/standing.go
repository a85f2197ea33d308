package transfer

import (
	"slices"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
)

// Standing is what a regime says of a destination on a day. The zero value
// says nothing: the country, the regime or the day is unknown, or the day
// lies before the tables reach.
type Standing struct {
	Kind     StandingKind
	Adequacy []Adequacy // the decisions that cover it, for the adequate kinds
	// Until is the first day on which the standing ends by the law as it was
	// on the day asked for: a sunset, the end of a transition. An annulment
	// that came later is not foreseen. Zero: no end was set.
	Until civil.Date
	Note  string // what else there is to know of the territory
	Cites []fact.Citation
}

// StandingKind is a kind of standing. The zero value is not known.
type StandingKind string

// Kinds of standing.
const (
	StandingInside       StandingKind = "inside"             // no third country: see [Inside]
	StandingBridge       StandingKind = "bridge"             // treated as no third country for a time
	StandingAdequate     StandingKind = "adequate"           // a decision covers the whole
	StandingPartly       StandingKind = "adequate-partially" // a decision covers only importers within its scope
	StandingThirdCountry StandingKind = "third-country"      // no decision covers the country or organisation: Art. 46 or 49
)

// StandingKinds returns the kinds in table order.
func StandingKinds() []StandingKind {
	return []StandingKind{StandingInside, StandingBridge, StandingAdequate, StandingPartly, StandingThirdCountry}
}

// Valid reports whether k is one of [StandingKinds].
func (k StandingKind) Valid() bool { return slices.Contains(StandingKinds(), k) }

// The bridge of the EU-UK Trade and Cooperation Agreement: what was sent from
// the Union to the United Kingdom counted as sent to no third country until
// the decision came, 2021-06-30 at the latest. Gibraltar was not under it.
// From memory.
var (
	bridgeFrom  = civil.MustDate("2021-01-01")
	bridgeUntil = civil.MustDate("2021-06-28")
	bridgeCite  = fact.Citation{Act: fact.EUAct, Provision: "TCA Art. FINPROV.10A (later Art. 782)"}
)

// swissListFrom is the first day of the Federal Council's binding list.
var swissListFrom = civil.MustDate("2023-09-01")

// StandingOf returns what a regime said of a country on a day. Before
// 2021-01-01 the answer for the United Kingdom's regime is the Union's. Before
// 2023-09-01 the Swiss list did not bind, and only Switzerland has a standing.
func StandingOf(c Country, r fact.Regime, on civil.Date) Standing {
	r = regimeOn(r, on)
	row := countryRow(c)
	if row == nil || on.IsZero() || !slices.Contains(fact.Regimes(), r) {
		return Standing{}
	}
	if until, ok := insideUntil(c, r, on); ok {
		return Standing{Kind: StandingInside, Until: until, Cites: cites(Principle(r, on))}
	}
	if r == fact.Swiss && on.Before(swissListFrom) {
		return Standing{Note: "before 2023-09-01 there was a list of the FDPIC, which did not bind"}
	}
	if c == "GB" && decides(r) == fact.EU && within(bridgeFrom, bridgeUntil, on) {
		return Standing{Kind: StandingBridge, Until: bridgeUntil, Cites: []fact.Citation{bridgeCite}}
	}
	if found := AdequacyOn(r, c, on); found != nil {
		return adequate(found, r, on)
	}
	s := Standing{Kind: StandingThirdCountry, Cites: cites(Principle(r, on))}
	if row.Reach == ReachCopied || row.Reach == ReachExtended {
		s.Note = row.Note
	}
	return s
}

// StandingOfOrganisation returns what a regime said of an international
// organisation on a day; name is its code or its name, see
// [OrganisationCovering]. The institutions and bodies of the Union are inside
// for the Union's regimes. An organisation that no decision
// names is [StandingThirdCountry], as a country is.
func StandingOfOrganisation(name string, r fact.Regime, on civil.Date) Standing {
	r = regimeOn(r, on)
	if name == "" || on.IsZero() || !slices.Contains(fact.Regimes(), r) || r == fact.Swiss && on.Before(swissListFrom) {
		return Standing{}
	}
	if o, _ := OrganisationCovering(name); o.Code == "EU-INST" && decides(r) == fact.EU {
		return Standing{Kind: StandingInside, Cites: cites(Principle(r, on))}
	}
	if found := AdequacyOfOrganisation(r, name, on); found != nil {
		return adequate(found, r, on)
	}
	return Standing{Kind: StandingThirdCountry, Cites: cites(Principle(r, on))}
}

func adequate(found []Adequacy, r fact.Regime, on civil.Date) Standing {
	s := Standing{Kind: StandingPartly, Adequacy: found, Cites: cites(adequacyBasis(r, on))}
	for _, a := range found {
		if !a.Scope.Partial() {
			s.Kind = StandingAdequate
		}
		s.Until = a.Sunset
		s.Cites = append(s.Cites, a.Cite)
	}
	return s
}

// adequacyBasis is the provision under which a decision makes a transfer
// lawful.
func adequacyBasis(r fact.Regime, on civil.Date) fact.Citation {
	if rule, ok := AdequacyDecision.Under(r, on); ok {
		return rule.Cite
	}
	return Principle(r, on)
}

var directive = fact.Citation{Act: fact.EUAct, Provision: "Directive 95/46/EC Art. 25"}

func cites(c fact.Citation) []fact.Citation { return []fact.Citation{c} }
