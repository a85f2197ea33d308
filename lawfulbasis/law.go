package lawfulbasis

import (
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
)

// LawCarries answers whether a law is of a legal order that can carry, under
// the regime that bound the keeper on the day, what only law can: a legal
// obligation or a public task, the conditions of [ConditionInfo.NeedsLaw], or
// an automated decision that the law authorises. [fact.Yes] says that it can,
// not that this law does; [fact.No] that it is the law of another State or
// Union; not stated, that the record does not say whose law it is, that its
// codes are unknown, or that no regime bound.
//
// Under the GDPR it is Union law or the law of a State of the EEA: Arts. 6(3),
// 9(2)(b), (g) to (j), 10, 22(2)(b). Whether the controller is subject to that
// State's law, as Arts. 6(3) and 22(2)(b) also ask, it does not answer. Under
// the UK GDPR it is the law of the United Kingdom or a part of it, Arts. 6(3),
// 9(2) and 10(1); Union law assimilated there is stated as law of GB. Since
// 2026-02-05 "relevant international law" serves for Arts. 6(1)(e), 9(2)(g) and
// 10(1) as well, DPA 2018 s. 9A: a treaty has no code, and is named without an
// order or a country. Under the EUDPR it is Union law alone, Arts. 5(2), 10(2)
// and 11, 24(2)(b).
//
// Under the FADP it is Swiss law, Arts. 31(1), 34(1) and (2); that the law of
// another State is none is from memory. Union law, which can bind there by
// treaty, is not answered.
func LawCarries(l fact.Law, r fact.Regime, on civil.Date) fact.Answer {
	r = r.On(on)
	switch {
	case r == "":
		return ""
	case l.Order == fact.ForeignLaw:
		return fact.No
	case l.Order == fact.UnionLaw:
		switch r {
		case fact.UK:
			return fact.No
		case fact.Swiss:
			return ""
		}
		return fact.Yes
	case l.Country == "" || l.Order != "" && l.Order != fact.StateLaw:
		return ""
	case r == fact.UK:
		return yesOrNo(l.Country == "GB")
	case r == fact.Swiss:
		return yesOrNo(l.Country == "CH")
	case r == fact.EUInstitutions:
		return fact.No
	}
	return yesOrNo(memberLaw(l.Country, on))
}

func yesOrNo(yes bool) fact.Answer {
	if yes {
		return fact.Yes
	}
	return fact.No
}

// memberLaw reports whether a country's law was that of a Member State for the
// purposes of the GDPR on a day. That is so where [AgeOfConsent] has an age; in
// Gibraltar as long as in the United Kingdom; and in the other States of the
// EEA also before the GDPR was incorporated into its agreement.
func memberLaw(country string, on civil.Date) bool {
	switch country {
	case "GI":
		country = "GB"
	case "IS", "LI", "NO":
		return true
	}
	_, ok := AgeOfConsent(country, fact.EU, on)
	return ok
}
