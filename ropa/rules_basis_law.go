package ropa

import (
	"slices"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/transfer"
)

// Art. 6(3): the basis for points (c) and (e) is laid down by law. FADP
// Art. 34(1): a federal body processes data on a statutory basis.
var basisLegalObligationLawRule = Rule{
	ID:       "basis/legal-obligation-law",
	Title:    "The law behind a legal obligation is not named",
	Concerns: "purposes that rest on a legal obligation",
	Doc:      "The obligation must be laid down by a law the controller is subject to, and that law determines the purpose.",
	Fix:      "Name the law and the provision, and whose law it is.",
	Fails:    "A purpose that rests on \"legal obligation\" and names no law.",
	Passes:   "The same with Abgabenordnung § 147.",
	Cites:    slices.Concat(gdpr("6(3)", "6(1)(c)"), eudpr("5(2)", "5(1)(b)"), fadp("34(1)")),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Check:    func(p *Pass) { groundLaw(p, lawfulbasis.LegalObligation, "a legal obligation") },
}

var basisPublicTaskLawRule = Rule{
	ID:       "basis/public-task-law",
	Title:    "The law that lays down a public task is not named",
	Concerns: "purposes that rest on a public task",
	Doc:      "A task in the public interest or official authority must be laid down by law; a body cannot give itself one.",
	Fix:      "Name the law that lays down the task and the provision.",
	Fails:    "A library that rests its user register on \"public task\" and names no law.",
	Passes:   "The same with the act that sets up the library.",
	Cites:    slices.Concat(gdpr("6(3)", "6(1)(e)"), eudpr("5(2)", "5(1)(a)"), fadp("34(1)")),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Check:    func(p *Pass) { groundLaw(p, lawfulbasis.PublicTask, "a public task") },
}

func groundLaw(p *Pass, ground lawfulbasis.Ground, called string) {
	if !groundNeeded(p) {
		return
	}
	for purpose, basis := range p.Bases(ground) {
		p.Applies()
		if !lawNamed(basis.Law) {
			p.Report(basis.Path.Child("law"), "purpose %q rests on %s and names no law", purpose.called(), called)
		}
	}
}

// lawNamed reports whether one of the laws is named, if only by its place or
// where it can be read.
func lawNamed(laws []Law) bool {
	return slices.ContainsFunc(laws, func(l Law) bool { return l.Name != "" || l.Provision != "" || l.URL != "" })
}

// Art. 6(3): Union law, or Member State law to which the controller is
// subject; UK GDPR: domestic law; EUDPR Art. 5(2): Union law.
var basisLegalObligationForeignRule = Rule{
	ID:       "basis/legal-obligation-foreign",
	Title:    "The obligation is one of foreign law",
	Concerns: "legal obligations whose law is named",
	Doc:      "A legal obligation is a ground if Union law or the law of a Member State lays it down; for the Union's institutions only Union law counts, for the United Kingdom only domestic law, which includes what it has assimilated. Duties under other laws can be a legitimate interest, and are no more than that. Until 2020-12-31 the law of the United Kingdom counted as a Member State's.",
	Fix:      "Name the law of the right legal order, or choose another ground, such as legitimate interests. For the United Kingdom, state assimilated Union law as law of GB.",
	Fails:    "A German company that keeps data because the US Sarbanes-Oxley Act asks for it, as a legal obligation.",
	Passes:   "The same for the German Handelsgesetzbuch.",
	Cites:    slices.Concat(gdpr("6(3)", "6(1)(c)"), eudpr("5(2)", "5(1)(b)")),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, EUInstitutions},
	Check:    obligationForeign,
}

func obligationForeign(p *Pass) {
	for purpose, basis := range p.Bases(lawfulbasis.LegalObligation) {
		// A law of the right order, or one that may be, carries the ground.
		carried := false
		for i := range basis.Law {
			p.Applies()
			carried = carried || lawOrder(&basis.Law[i], p.Regime, p.AsOf) != No
		}
		for i := range basis.Law {
			l := &basis.Law[i]
			if lawOrder(l, p.Regime, p.AsOf) != No {
				continue
			}
			// Beside it, a law may stand for another of the keeper's regimes.
			elsewhere := slices.ContainsFunc(p.run.bound, func(r Regime) bool { return lawOrder(l, r, p.AsOf) != No })
			if carried && elsewhere {
				continue
			}
			p.Report(basis.Path.Index("law", i), "purpose %q rests on a legal obligation under %s, which is %s", purpose.called(), describeLaw(l), notLaw(p.Regime))
		}
	}
}

// lawOrder answers whether a law is of an order that can lay a legal
// obligation down under the regime on the day; not stated where the record
// does not say whose law it is.
func lawOrder(l *Law, r Regime, day civil.Date) Answer {
	country := transfer.Country(l.Country)
	switch {
	case l.Order == fact.ForeignLaw:
		return No
	case l.Order == fact.UnionLaw:
		return answer(r != UK)
	case country == "" || l.Order != "" && l.Order != fact.StateLaw:
		return ""
	case r == EU:
		return answer(transfer.Inside(country, EU, day))
	case r == UK:
		return answer(country == "GB")
	case r == EUInstitutions:
		return No
	}
	return ""
}

func answer(yes bool) Answer {
	if yes {
		return Yes
	}
	return No
}

// notLaw says what a law is not that cannot lay an obligation down.
func notLaw(r Regime) string {
	switch r {
	case UK:
		return "not domestic law of the United Kingdom"
	case EUInstitutions:
		return "not Union law"
	}
	return "neither Union law nor a Member State's"
}
