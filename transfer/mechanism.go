package transfer

import (
	"slices"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
)

// Mechanism is what a transfer relies on: an adequacy decision, a safeguard of
// Art. 46, or a derogation of Art. 49. A judgment or order under Art. 48 is
// none: it needs an international agreement and one of these.
type Mechanism string

// Mechanisms.
const (
	AdequacyDecision             Mechanism = "adequacy"
	PublicInstrument             Mechanism = "public-instrument"
	BindingCorporateRules        Mechanism = "bcr"
	StandardClauses              Mechanism = "scc"           // of the Commission; United Kingdom: IDTA or Addendum; recognised by the FDPIC
	AuthorityClauses             Mechanism = "scc-authority" // of a supervisory authority
	CodeOfConduct                Mechanism = "code-of-conduct"
	Certification                Mechanism = "certification"
	AdHocClauses                 Mechanism = "ad-hoc-clauses"
	AdministrativeArrangement    Mechanism = "administrative-arrangement"
	DerogationConsent            Mechanism = "explicit-consent"
	DerogationContract           Mechanism = "contract-with-subject"
	DerogationContractInInterest Mechanism = "contract-in-interest"
	DerogationPublicInterest     Mechanism = "public-interest"
	DerogationLegalClaims        Mechanism = "legal-claims"
	DerogationVitalInterests     Mechanism = "vital-interests"
	DerogationRegister           Mechanism = "public-register"
	DerogationMadePublic         Mechanism = "made-public" // FADP alone
	CompellingInterests          Mechanism = "compelling-interests"
)

// MechanismKind is the tier of Chapter V a mechanism belongs to.
type MechanismKind string

// Kinds of mechanism, in the order in which they are to be tried.
const (
	KindAdequacy   MechanismKind = "adequacy"
	KindSafeguard  MechanismKind = "safeguard"
	KindDerogation MechanismKind = "derogation"
)

// MechanismKinds returns the kinds in table order.
func MechanismKinds() []MechanismKind {
	return []MechanismKind{KindAdequacy, KindSafeguard, KindDerogation}
}

// Valid reports whether k is one of [MechanismKinds].
func (k MechanismKind) Valid() bool { return slices.Contains(MechanismKinds(), k) }

// MechanismInfo is one row of the table of mechanisms.
type MechanismInfo struct {
	Code  Mechanism
	Label string
	Kind  MechanismKind
	Rules []MechanismRule // what each regime says of it; none for a regime that does not know it
}

// MechanismRule is what one regime says of one mechanism for a time.
type MechanismRule struct {
	Regime fact.Regime
	From   civil.Date // first day the provision bound
	Until  civil.Date // first day it no longer did; zero while it does
	Cite   fact.Citation

	NeedsAuthorisation bool // the authority authorises this very transfer, Art. 46(3)
	NeedsApproval      bool // the authority has approved the instrument, Arts. 46(2)(b), (d)-(f), 47(1)
	NeedsNotice        bool // the authority is told beforehand, FADP Art. 16(2)(b)-(c)
	NeedsCommitments   bool // the importer binds itself to apply it, Art. 46(2)(e)-(f)

	BarredForPublicAuthority bool // not for public authorities in the exercise of their public powers, Art. 49(3)
	OccasionalOnly           bool // not for systematic or repeated transfers, rec. 111
	RecordSafeguards         bool // the record documents the safeguards, Arts. 30(1)(e), 30(2)(c)
}

// Mechanisms returns the mechanisms in the order of the law.
func Mechanisms() []MechanismInfo {
	all := slices.Clone(mechanismTable)
	for i := range all {
		all[i].Rules = slices.Clone(all[i].Rules)
	}
	return all
}

// MechanismOf returns the row of one mechanism; false if m is none.
func MechanismOf(m Mechanism) (MechanismInfo, bool) {
	row := mechanismRow(m)
	if row == nil {
		return MechanismInfo{}, false
	}
	info := *row
	info.Rules = slices.Clone(info.Rules)
	return info, true
}

func mechanismRow(m Mechanism) *MechanismInfo {
	for i := range mechanismTable {
		if mechanismTable[i].Code == m {
			return &mechanismTable[i]
		}
	}
	return nil
}

// Under returns what a regime said of m on a day; false if m is not in the
// table, or the regime did not know it or did not apply. Before
// 2021-01-01 the answer for the United Kingdom's regime is the Union's.
func (m Mechanism) Under(r fact.Regime, on civil.Date) (MechanismRule, bool) {
	if row := mechanismRow(m); row != nil {
		r = regimeOn(r, on)
		for _, rule := range row.Rules {
			if rule.Regime == r && within(rule.From, rule.Until, on) {
				return rule, true
			}
		}
	}
	return MechanismRule{}, false
}

// Valid reports whether m is in the table.
func (m Mechanism) Valid() bool { return mechanismRow(m) != nil }

// Label returns what m is called in English, "" if it is not in the table.
func (m Mechanism) Label() string {
	if row := mechanismRow(m); row != nil {
		return row.Label
	}
	return ""
}

// Kind returns the tier m belongs to, "" if it is not in the table.
func (m Mechanism) Kind() MechanismKind {
	if row := mechanismRow(m); row != nil {
		return row.Kind
	}
	return ""
}

// Safeguard reports whether m is an appropriate safeguard, Art. 46.
func (m Mechanism) Safeguard() bool { return m.Kind() == KindSafeguard }

// Derogation reports whether m is a derogation, Art. 49.
func (m Mechanism) Derogation() bool { return m.Kind() == KindDerogation }

// Principle returns the provision that allows transfers only under its
// chapter, as it stood on a day; before the GDPR and the EUDPR that of the act
// they replaced. It is empty for no regime.
func Principle(r fact.Regime, on civil.Date) fact.Citation {
	switch r = regimeOn(r, on); r {
	case fact.EU:
		if on.Before(gdprFrom) {
			return directive
		}
		return fact.Citation{Act: fact.GDPR, Provision: "Art. 44"}
	case fact.UK:
		if on.Before(duaaFrom) {
			return fact.Citation{Act: fact.UKGDPR, Provision: "Art. 44"}
		}
		return fact.Citation{Act: fact.UKGDPR, Provision: "Art. 44A"}
	case fact.Swiss:
		return fact.Citation{Act: fact.FADP, Provision: "Art. 16(1)"}
	case fact.EUInstitutions:
		if on.Before(euiFrom) {
			return fact.Citation{Act: fact.EUAct, Provision: "Regulation (EC) No 45/2001 Art. 9"}
		}
		return fact.Citation{Act: fact.EUDPR, Provision: "Art. 46"}
	}
	return fact.Citation{}
}
