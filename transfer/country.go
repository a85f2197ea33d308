package transfer

import (
	"fmt"
	"slices"
	"sort"
	"strings"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
)

// Country is an ISO 3166-1 alpha-2 code in upper case: "DE", "GB". The zero
// value names no country.
type Country string

// CountryInfo is one row of the table of countries.
type CountryInfo struct {
	Code        Country
	Name        string       // English short name
	Parent      Country      // the State it is part or a dependency of, where that matters here
	Memberships []Membership // of the Union or the EEA, oldest first
	Reach       Reach        // how the GDPR is law there
	GDPRFrom    civil.Date   // first day on which the GDPR applied as such; zero if it never did
	GDPRUntil   civil.Date   // first day on which it no longer did; zero while it does
	Confidence  Confidence   // of parent, memberships, reach and note
	Note        string
}

// Membership is one period in which Union data protection law applied in a
// country as such.
type Membership struct {
	Of    Bond
	From  civil.Date
	Until civil.Date // first day on which it no longer did; zero while it does
}

// In reports whether the membership stood on a day.
func (m Membership) In(on civil.Date) bool { return within(m.From, m.Until, on) }

// Bond is what ties a country to Union data protection law.
type Bond string

// Bonds.
const (
	MemberOfUnion Bond = "union"      // Member State, or territory in which the Treaties apply
	PartyToEEA    Bond = "eea"        // Iceland, Liechtenstein and Norway, by the EEA Agreement
	InTransition  Bond = "transition" // the United Kingdom, Withdrawal Agreement Arts. 126-127
)

// Bonds returns the bonds in table order.
func Bonds() []Bond { return []Bond{MemberOfUnion, PartyToEEA, InTransition} }

// Valid reports whether b is one of [Bonds].
func (b Bond) Valid() bool { return slices.Contains(Bonds(), b) }

// Reach says how the GDPR is law in a country today. Zero: it is not.
type Reach string

// Reaches of the GDPR.
const (
	ReachDirect   Reach = "direct"             // as Union or EEA law
	ReachCopied   Reach = "national-copy"      // a State's own law says the same in a territory outside the Union
	ReachExtended Reach = "national-extension" // a State's own law extends its data protection act to a territory
)

// Reaches returns the reaches in table order.
func Reaches() []Reach { return []Reach{ReachDirect, ReachCopied, ReachExtended} }

// Valid reports whether r is one of [Reaches].
func (r Reach) Valid() bool { return slices.Contains(Reaches(), r) }

// First days of the GDPR.
var (
	gdprFrom = civil.MustDate("2018-05-25") // GDPR Art. 99(2)
	jcdFrom  = civil.MustDate("2018-07-20") // in IS, LI and NO: EEA Joint Committee Decision 154/2018 of 2018-07-06
)

// Countries returns the 249 countries of ISO 3166-1, ordered by code.
func Countries() []CountryInfo {
	all := make([]CountryInfo, len(countryTable))
	for i := range countryTable {
		all[i] = countryTable[i].complete()
	}
	return all
}

// CountryOf returns the row of one country; false if c is no assigned code.
func CountryOf(c Country) (CountryInfo, bool) {
	row := countryRow(c)
	if row == nil {
		return CountryInfo{}, false
	}
	return row.complete(), true
}

// complete returns the row with its memberships and the dates they imply.
func (row *CountryInfo) complete() CountryInfo {
	info := *row
	info.Memberships = slices.Clone(memberships[row.Code])
	for _, m := range info.Memberships {
		from := gdprFrom
		if m.Of == PartyToEEA {
			from = jcdFrom
		}
		if from.Before(m.From) {
			from = m.From
		}
		if !m.Until.IsZero() && !from.Before(m.Until) {
			continue // over before the GDPR applied
		}
		if info.GDPRFrom.IsZero() {
			info.GDPRFrom = from
		}
		info.GDPRUntil = m.Until
	}
	return info
}

func countryRow(c Country) *CountryInfo {
	i := sort.Search(len(countryTable), func(i int) bool { return countryTable[i].Code >= c }) // without copying rows
	if i == len(countryTable) || countryTable[i].Code != c {
		return nil
	}
	return &countryTable[i]
}

// Name returns the English short name, "" if c is no assigned code.
func (c Country) Name() string {
	if row := countryRow(c); row != nil {
		return row.Name
	}
	return ""
}

// Valid reports whether c is an officially assigned code, in upper case.
func (c Country) Valid() bool { return countryRow(c) != nil }

// ParseCountry reads a code, whatever its case and the space around it. It
// takes no alias: for "UK" and "EL" the error names the code ISO assigns.
func ParseCountry(s string) (Country, error) {
	c := Country(strings.ToUpper(strings.TrimSpace(s)))
	switch {
	case c.Valid():
		return c, nil
	case c == "UK":
		return "", fmt.Errorf("transfer: country %q: ISO 3166-1 writes the United Kingdom GB", s)
	case c == "EL":
		return "", fmt.Errorf("transfer: country %q: ISO 3166-1 writes Greece GR", s)
	}
	return "", fmt.Errorf("transfer: country %q is not an ISO 3166-1 alpha-2 code", s)
}

// GDPRApplies reports whether the GDPR was law in c on a day, as Union or EEA
// law. National copies do not count.
func GDPRApplies(c Country, on civil.Date) bool {
	for _, m := range memberships[c] {
		from := gdprFrom
		if m.Of == PartyToEEA {
			from = jcdFrom
		}
		if m.In(on) && !on.Before(from) {
			return true
		}
	}
	return false
}

// InEEA reports whether c was a Member State of the Union or an EEA State on
// a day, or a territory that shares in the membership. The United Kingdom in
// its transition period was neither.
func InEEA(c Country, on civil.Date) bool {
	for _, m := range memberships[c] {
		if m.Of != InTransition && m.In(on) {
			return true
		}
	}
	return false
}

// InUnion reports whether c was a Member State of the Union on a day, or a
// territory in which the Treaties apply. The United Kingdom in its transition
// period was none.
func InUnion(c Country, on civil.Date) bool {
	for _, m := range memberships[c] {
		if m.Of == MemberOfUnion && m.In(on) {
			return true
		}
	}
	return false
}

// aiActFrom is the day Regulation (EU) 2024/1689 entered into force, Art. 113;
// its provisions apply from later days.
var aiActFrom = civil.MustDate("2024-08-01")

// AIActReaches reports whether the AI Act, Regulation (EU) 2024/1689, bound on
// a day whoever is established or located in c and deploys a system there,
// Art. 2(1)(b): c is in the Union. The act was marked as relevant for the EEA
// and, by the [Horizon] of the tables, not incorporated into its agreement, so
// it does not bind in Iceland, Liechtenstein and Norway (secondary sources).
// Elsewhere it binds those who place a system on the market or put it into
// service in the Union, (a), or whose system's output is used there, (c), which
// only the record can say.
func AIActReaches(c Country, on civil.Date) bool {
	return !on.Before(aiActFrom) && InUnion(c, on)
}

// Inside reports whether c lay, on a day, inside the territory within which a
// regime speaks of no transfer: for the Union and its institutions the EEA,
// and the United Kingdom with Gibraltar until 2020-12-31; for the United
// Kingdom and for Switzerland the country itself. Before 2021-01-01 a United
// Kingdom keeper stood under the Union's rules, and the answer is theirs.
//
// From 2018-05-25 to 2018-07-19 the EEA Agreement still carried Directive
// 95/46/EC; its States count as inside (from memory).
func Inside(c Country, r fact.Regime, on civil.Date) bool {
	_, ok := insideUntil(c, r, on)
	return ok
}

// insideUntil returns the first day on which c is no longer inside, the zero
// date if none is set; false if c is not inside.
func insideUntil(c Country, r fact.Regime, on civil.Date) (until civil.Date, ok bool) {
	switch regimeOn(r, on) {
	case fact.EU, fact.EUInstitutions:
		for _, m := range memberships[c] {
			switch {
			case ok && m.From == until: // one bond follows on another
				until = m.Until
			case m.In(on):
				until, ok = m.Until, true
			}
		}
		return until, ok
	case fact.UK:
		return civil.Date{}, c == "GB"
	case fact.Swiss:
		return civil.Date{}, c == "CH"
	}
	return civil.Date{}, false
}

// ukFrom is the first day of the UK GDPR.
var ukFrom = civil.MustDate("2021-01-01")

// regimeOn returns r, but the Union's regime for the United Kingdom's before
// that existed.
func regimeOn(r fact.Regime, on civil.Date) fact.Regime {
	if r == fact.UK && on.Before(ukFrom) {
		return fact.EU
	}
	return r
}

// within reports whether a day lies in the half-open period from-until. A
// zero bound is open; the zero day lies in no period.
func within(from, until, on civil.Date) bool {
	return !on.IsZero() && !on.Before(from) && (until.IsZero() || on.Before(until))
}
