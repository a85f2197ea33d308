package fact

import "github.com/openropa/openropa/ropa/civil"

// Regime is one body of law that can bind the keeper of a record.
type Regime string

// The four regimes.
const (
	EU             Regime = "eu"              // Regulation (EU) 2016/679, the GDPR
	UK             Regime = "uk"              // UK GDPR and Data Protection Act 2018
	Swiss          Regime = "ch"              // Federal Act on Data Protection of 25 September 2020
	EUInstitutions Regime = "eu-institutions" // Regulation (EU) 2018/1725
)

// Regimes returns the four regimes in the order reports use.
func Regimes() []Regime { return []Regime{EU, UK, Swiss, EUInstitutions} }

// The first day on which each regime applied.
var (
	euFrom    = civil.MustDate("2018-05-25") // GDPR Art. 99(2)
	ukFrom    = civil.MustDate("2021-01-01") // after the transition period, Withdrawal Agreement Art. 126
	swissFrom = civil.MustDate("2023-09-01") // FADP as revised
	euiFrom   = civil.MustDate("2018-12-11") // EUDPR Art. 101
)

// On returns the regime that bound on the day a keeper whom r binds today:
// r itself once it applied, the EU regime for a UK keeper until
// 31 December 2020, and "" before any.
func (r Regime) On(day civil.Date) Regime {
	switch {
	case r == EU && !day.Before(euFrom),
		r == UK && !day.Before(ukFrom),
		r == Swiss && !day.Before(swissFrom),
		r == EUInstitutions && !day.Before(euiFrom):
		return r
	case r == UK && !day.Before(euFrom):
		return EU
	}
	return ""
}

// Valid reports whether r is one of the four regimes or not stated.
func (r Regime) Valid() bool {
	return r == "" || r == EU || r == UK || r == Swiss || r == EUInstitutions
}

// Name returns what the regime is called in English; the code itself if it is
// not one of the four.
func (r Regime) Name() string {
	switch r {
	case EU:
		return "GDPR"
	case UK:
		return "UK GDPR"
	case Swiss:
		return "Swiss FADP"
	case EUInstitutions:
		return "Regulation (EU) 2018/1725"
	}
	return string(r)
}
