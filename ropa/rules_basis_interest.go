package ropa

import (
	"fmt"
	"slices"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
)

// The checks on legitimate interests, Art. 6(1)(f), and on the recognised ones
// of the UK GDPR, Art. 6(1)(ea). Their rules are in basisRules.

// Art. 6(1)(f): interests that are legitimate, so one must know which.
// Art. 13(1)(d) and 14(2)(b): the legitimate interests pursued by the
// controller or by a third party.
var basisInterestUnstatedRule = Rule{
	ID:       "basis/interest-unstated",
	Title:    "The legitimate interest, or whose it is, is not said",
	Concerns: "purposes that rest on legitimate interests",
	Doc:      "The interest must be known to be weighed, and people are told which interest is pursued and whether it is the controller's or a third party's. \"Business needs\" is no interest that could be weighed; direct marketing and the security of networks are (rec. 47, 49). The rule reads such words in English, German or French.",
	Fix:      "State the interest, and whose it is.",
	Fails:    "A purpose that rests on \"legitimate interests\" and says no more.",
	Passes:   "The interest \"keeping intruders off the premises\" of the controller.",
	Cites:    gdpr("6(1)(f)", "13(1)(d)", "14(2)(b)"),
	Severity: SeverityWarning,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK},
	Check:    interestUnstated,
}

func interestUnstated(p *Pass) {
	for purpose, basis := range p.Bases(lawfulbasis.LegitimateInterests) {
		at := basis.Path.Child("interest")
		if i := basis.Interest; i != nil && i.Interest != "" && i.Holder != "" && p.unread(vagueInterests) {
			continue
		}
		p.Applies()
		switch i := basis.Interest; {
		case i == nil || i.Interest == "" && i.Holder == "":
			p.Report(at, "%s rests on legitimate interests and says neither which nor whose", p.relier(purpose, basis.Path))
		case i.Interest == "":
			p.Report(at.Child("interest"), "%s rests on an interest of %q and does not say which", p.relier(purpose, basis.Path), shorten(i.Holder, 60))
		case vagueInterest(i.Interest, p.Register.Language):
			p.Report(at.Child("interest"), "%s gives %q as its legitimate interest, which names none", p.relier(purpose, basis.Path), shorten(i.Interest, 60))
		case i.Holder == "":
			p.ReportFinding(Finding{
				Path:    at.Child("holder"),
				Message: fmt.Sprintf("%s states its legitimate interest and does not say whose it is", p.relier(purpose, basis.Path)),
				Cites:   p.citing(eu("13(1)(d)", "14(2)(b)"), uk("13(1)(d)", "14(2)(b)")),
			})
		}
	}
}

// Art. 6(1)(f), 5(2): the interest is not overridden, and the controller can
// show that it has weighed.
var basisInterestAssessmentRule = Rule{
	ID:       "basis/interest-assessment",
	Title:    "No record of the balancing test",
	Concerns: "purposes that rest on legitimate interests",
	Doc:      "An interest is a ground unless the interests or rights of the people concerned override it. The weighing comes before the processing, and the controller must be able to show it (EDPB 1/2024, adopted for consultation on 2024-10-08).",
	Fix:      "Make the balancing test, and record the document or what it found.",
	Fails:    "Legitimate interests with the interest stated and no assessment.",
	Passes:   "The same with the balancing test of 2025-11-03.",
	Cites:    slices.Concat(gdpr("6(1)(f)", "5(2)"), cite(fact.EDPB, "Guidelines 1/2024")),
	Severity: SeverityWarning,
	Demand:   DemandAccountability,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK},
	Check:    interestAssessment,
}

func interestAssessment(p *Pass) {
	for purpose, basis := range p.Bases(lawfulbasis.LegitimateInterests) {
		p.Applies()
		if !balanced(basis.Interest) {
			f := Finding{Path: basis.Path.Child("interest", "assessment"), Message: p.relier(purpose, basis.Path) + " rests on legitimate interests and records no balancing test"}
			if p.Regime == UK { // where the guidelines have no authority
				f.Cites = uk("6(1)(f)", "5(2)")
			}
			p.ReportFinding(f)
		}
	}
}

// balanced reports whether a balancing test is on record, or what it found.
func balanced(i *lawfulbasis.Interest) bool {
	return i != nil && (!i.Assessment.Empty() || i.Balance != "")
}

// Art. 6(1), last subparagraph: point (f) is not for public authorities in
// the performance of their tasks; in the UK nor is point (ea). EUDPR
// Art. 5(1) has no such point.
var basisInterestPublicAuthorityRule = Rule{
	ID:       "basis/interest-public-authority",
	Title:    "A public authority relies on legitimate interests",
	Concerns: "purposes that rest on legitimate interests",
	Doc:      "Legitimate interests are no ground for what a public authority does in the performance of its tasks: the law gives it those. The Union's institutions do not have the ground at all. In the United Kingdom the same bars recognised legitimate interests, Art. 6(1)(ea), since 2026-02-05. Where the record does not say whether a purpose lies outside the tasks the finding is a warning.",
	Fix:      "Rest the purpose on the public task and name its law. Where it lies outside the authority's tasks, say so.",
	Fails:    "A city that watches its tax office by camera on the ground of legitimate interests.",
	Passes:   "The same on the ground of a public task under the state's data protection act.",
	Cites:    slices.Concat(gdpr("6(1)"), eudpr("5(1)")),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, EUInstitutions},
	Check:    interestPublicAuthority,
}

func interestPublicAuthority(p *Pass) {
	for purpose := range p.Purposes() {
		for i := range purpose.Bases {
			info, ok := lawfulbasis.GroundOf(purpose.Bases[i].Ground)
			if !ok || !info.BarredForPublicAuthority {
				continue
			}
			at := purpose.Path.Index("bases", i)
			switch {
			case p.Regime == EUInstitutions:
				if info.Code == lawfulbasis.LegitimateInterests {
					p.Report(at, "%s rests on legitimate interests, which are no ground for an institution of the Union", p.relier(purpose, at))
				}
			case lawfulbasis.Available(info.Code, p.Regime, p.AsOf):
				p.Applies()
				var outside Answer
				if x := purpose.Bases[i].Interest; x != nil {
					outside = x.OutsideTasks
				}
				switch {
				case p.Register.Organisation.PublicAuthority != Yes || outside == Yes:
				case outside == No:
					p.Report(at, "the keeper is a public authority, and %s rests on a legitimate interest in the performance of its tasks", p.relier(purpose, at))
				default:
					p.left(at, "the keeper is a public authority, and %s rests on a legitimate interest; that it lies outside the authority's tasks is not stated", p.relier(purpose, at))
				}
			}
		}
	}
}

// Art. 6(1)(f): in particular where the data subject is a child.
var basisInterestChildRule = Rule{
	ID:       "basis/interest-child",
	Title:    "Children are concerned and the assessment does not speak of them",
	Concerns: "purposes that rest on legitimate interests and concern children",
	Doc:      "Art. 6(1)(f) asks for the weighing of interests in particular where the data subject is a child, so an assessment that does not mention the children is not complete.",
	Fix:      "Weigh the children's interests, and record what was found.",
	Fails:    "Legitimate interests for pictures in which children appear, with a balancing test that is silent on them.",
	Passes:   "The same with the finding that faces of children are blurred before anyone sees them.",
	Cites:    gdpr("6(1)(f)", "rec. 38"),
	Severity: SeverityWarning,
	Demand:   DemandAccountability,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK},
	Check:    interestChild,
}

func interestChild(p *Pass) {
	for purpose, basis := range p.Bases(lawfulbasis.LegitimateInterests) {
		if !concerns(purpose, SubjectChild) {
			continue
		}
		p.Applies()
		switch at := basis.Path.Child("interest", "children"); {
		case basis.Interest != nil && basis.Interest.Children != "":
		case balanced(basis.Interest):
			p.Report(at, "%s concerns children, and its balancing test does not speak of them", called("purpose", purpose.called()))
		default:
			p.Report(at, "%s concerns children, and no balancing test on record speaks of them", called("purpose", purpose.called()))
		}
	}
}

// concerns reports whether a purpose concerns people of a kind.
func concerns(purpose PurposeAt, kinds ...SubjectKind) bool {
	for _, s := range purpose.Activity.SubjectsOf(purpose.Purpose) {
		if slices.Contains(kinds, s.Kind) {
			return true
		}
	}
	return false
}

// Art. 21(1): a person may object to processing on points (e) and (f), UK
// also (ea); Art. 21(4): and is told so.
var basisInterestObjectionRule = Rule{
	ID:       "basis/interest-objection",
	Title:    "No recorded way to object",
	Concerns: "purposes that rest on legitimate interests or a public task",
	Doc:      "Where processing rests on legitimate interests or a public task, a person may object on grounds of their situation, and must be told so apart from other information. A contact for requests of the people is a way to object; that they are told of the right, the rights listed say. In the United Kingdom the same goes for recognised legitimate interests.",
	Fix:      "Record how people object or where their requests go, or list the right to object among the rights people are told of.",
	Fails:    "Legitimate interests, and neither the purpose nor the rights of the activity speak of objecting or say where requests go.",
	Passes:   "A purpose that says \"by e-mail to the data protection officer\".",
	Cites:    slices.Concat(gdpr("21(1)", "21(4)"), eudpr("23(1)", "23(2)")),
	Severity: SeverityWarning,
	Demand:   DemandAccountability,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, EUInstitutions},
	Check:    interestObjection,
}

func interestObjection(p *Pass) {
	for purpose := range p.Purposes() {
		if !slices.ContainsFunc(purpose.Bases, func(b lawfulbasis.Basis) bool {
			switch b.Ground {
			case lawfulbasis.PublicTask, lawfulbasis.LegitimateInterests, lawfulbasis.RecognisedLegitimateInterests:
				return lawfulbasis.Available(b.Ground, p.Regime, p.AsOf)
			}
			return false
		}) {
			continue
		}
		p.Applies()
		if purpose.Objection == "" && !purpose.Activity.offers(lawfulbasis.RightObject) && !purpose.Activity.takesRequests() {
			p.Report(purpose.Path.Child("objection"), "people may object to processing for purpose %q, and the record names no way to do so", purpose.called())
		}
	}
}

// takesRequests reports whether the activity says where requests of the people
// go, an objection among them: of a
// right that people are not told of rights/offered-incomplete speaks.
func (a *Activity) takesRequests() bool { return a.Rights != nil && !blank(a.Rights.Contact) }

// UK GDPR Art. 6(1)(ea): in the United Kingdom, since 2026-02-05.
var basisRecognisedRegimeRule = Rule{
	// Point (ea) is law of the United Kingdom since 2026-02-05, but the
	// mistake the rule looks for is to rely on it anywhere else or before,
	// so the rule itself binds under every regime on every day.
	ID:       "basis/recognised-regime",
	Title:    "A recognised legitimate interest where the law knows none",
	Concerns: "purposes that rest on a recognised legitimate interest",
	Doc:      "Recognised legitimate interests are a ground of the UK GDPR alone, Art. 6(1)(ea), inserted by the Data (Use and Access) Act 2025 with effect from 2026-02-05. A controller whom another regime binds as well needs another ground there.",
	Fix:      "State the ground on which the purpose rests under each regime, such as legitimate interests after a balancing test.",
	Fails:    "A German company that rests crime prevention on a recognised legitimate interest.",
	Passes:   "A UK company that does so as of 2026-02-05.",
	Cites:    slices.Concat(eu("6(1)"), uk("6(1)(ea)"), eudpr("5(1)"), fadp("31(1)")),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Check:    recognisedRegime,
}

func recognisedRegime(p *Pass) {
	const ground = lawfulbasis.RecognisedLegitimateInterests
	for purpose, basis := range p.Bases(ground) {
		p.Applies()
		if lawfulbasis.Available(ground, p.Regime, p.AsOf) {
			continue
		}
		// A keeper under several regimes may state a ground for each.
		elsewhere := slices.ContainsFunc(p.run.bound, func(r Regime) bool { return lawfulbasis.Available(ground, r, p.AsOf) })
		other := slices.ContainsFunc(purpose.Bases, func(b lawfulbasis.Basis) bool { return lawfulbasis.Available(b.Ground, p.Regime, p.AsOf) })
		if elsewhere && (other || !groundNeeded(p)) {
			continue
		}
		p.Report(basis.Path.Child("ground"), "%s rests on a recognised legitimate interest, a ground of the UK GDPR alone, since 2026-02-05", p.relier(purpose, basis.Path))
	}
}

// UK GDPR Art. 6(5): only if a condition of Annex 1 is met.
var basisRecognisedConditionRule = Rule{
	ID:       "basis/recognised-condition",
	Title:    "A recognised legitimate interest without its condition",
	Concerns: "purposes that rest on a recognised legitimate interest",
	Doc:      "Point (ea) needs no balancing test because Parliament has listed the interests: the processing must meet a condition of Annex 1.",
	Fix:      "State which condition of Annex 1 is met; if none is, choose another ground.",
	Fails:    "A recognised legitimate interest and no condition.",
	Passes:   "A recognised legitimate interest under Annex 1 para. 5, crime.",
	Cites:    append(uk("6(5)", "6(1)(ea)"), Citation{Act: fact.UKGDPR, Provision: "Annex 1"}),
	Severity: SeverityWarning,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{UK},
	From:     civil.MustDate("2026-02-05"), // DUAA 2025 s. 70, SI 2026/82 reg. 2
	Check:    recognisedCondition,
}

func recognisedCondition(p *Pass) {
	for purpose, basis := range p.Bases(lawfulbasis.RecognisedLegitimateInterests) {
		p.Applies()
		if basis.Annex1 == "" {
			p.Report(basis.Path.Child("annex1"), "%s rests on a recognised legitimate interest and states no condition of Annex 1", p.relier(purpose, basis.Path))
		}
	}
}
