package ropa

import (
	"slices"

	"github.com/openropa/openropa/lawfulbasis"
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
	Severity: SeverityWarning,
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
	Severity: SeverityWarning,
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
			p.Report(basis.Path.Child("law"), "%s rests on %s and names no law", p.relier(purpose, basis.Path), called)
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
	Check:    func(p *Pass) { groundForeign(p, lawfulbasis.LegalObligation, "a legal obligation") },
}

// Art. 6(3) is the same for points (c) and (e). UK GDPR since 2026-02-05:
// relevant international law serves for (e) as well, which has no country.
var basisPublicTaskForeignRule = Rule{
	ID:       "basis/public-task-foreign",
	Title:    "The public task is one of foreign law",
	Concerns: "public tasks whose law is named",
	Doc:      "A task in the public interest or official authority is a ground if Union law or the law of a Member State lays it down; for the Union's institutions only Union law counts, for the United Kingdom only domestic law, which includes what it has assimilated. A task of another State is at most a legitimate interest. Until 2020-12-31 the law of the United Kingdom counted as a Member State's.",
	Fix:      "Name the law of the right legal order, or choose another ground. For the United Kingdom, state assimilated Union law as law of GB.",
	Fails:    "A German museum that rests its archive on a public task under a law of the State of New York.",
	Passes:   "The same under the law of a Land.",
	Cites:    slices.Concat(gdpr("6(3)", "6(1)(e)"), eudpr("5(2)", "5(1)(a)")),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, EUInstitutions},
	Check:    func(p *Pass) { groundForeign(p, lawfulbasis.PublicTask, "a public task") },
}

func groundForeign(p *Pass, ground lawfulbasis.Ground, called string) {
	for purpose, basis := range p.Bases(ground) {
		// A law of the right order, or one that may be, carries the ground.
		carried := false
		for i := range basis.Law {
			p.Applies()
			carried = carried || lawfulbasis.LawCarries(basis.Law[i], p.Regime, p.AsOf) != No
		}
		for i := range basis.Law {
			l := &basis.Law[i]
			if lawfulbasis.LawCarries(*l, p.Regime, p.AsOf) != No {
				continue
			}
			// Beside it, a law may stand for another of the keeper's regimes.
			elsewhere := slices.ContainsFunc(p.run.bound, func(r Regime) bool { return lawfulbasis.LawCarries(*l, r, p.AsOf) != No })
			if carried && elsewhere {
				continue
			}
			p.Report(basis.Path.Index("law", i), "%s rests on %s under %s, which is %s", p.relier(purpose, basis.Path), called, describeLaw(l), notLaw(p.Regime))
		}
	}
}

// foreign reports whether laws are named and none of them is of an order that
// can carry anything under the regime or, since a keeper may name one for each,
// under another that binds it; one that may be is not foreign.
func (p *Pass) foreign(laws []Law) bool {
	return len(laws) > 0 && !slices.ContainsFunc(laws, func(l Law) bool {
		return slices.ContainsFunc(p.run.bound, func(r Regime) bool { return lawfulbasis.LawCarries(l, r, p.AsOf) != No })
	})
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
