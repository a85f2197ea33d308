package ropa

import (
	"fmt"
	"slices"

	"github.com/openropa/openropa/lawfulbasis"
)

// The checks on legitimate interests, Art. 6(1)(f), and on the recognised ones
// of the UK GDPR, Art. 6(1)(ea). Their rules are in basisRules.

// Art. 6(1)(f): interests that are legitimate, so one must know which.
// Art. 13(1)(d) and 14(2)(b): the legitimate interests pursued by the
// controller or by a third party.
func interestUnstated(p *Pass) {
	for purpose, basis := range p.Bases(lawfulbasis.LegitimateInterests) {
		p.Applies()
		at := basis.Path.Child("interest")
		switch i := basis.Interest; {
		case i == nil || i.Interest == "" && i.Holder == "":
			p.Report(at, "purpose %q rests on legitimate interests and says neither which nor whose", purpose.called())
		case i.Interest == "":
			p.Report(at.Child("interest"), "purpose %q rests on an interest of %q and does not say which", purpose.called(), shorten(i.Holder, 60))
		case vagueInterest(i.Interest, p.Register.Language):
			p.Report(at.Child("interest"), "purpose %q gives %q as its legitimate interest, which names none", purpose.called(), shorten(i.Interest, 60))
		case i.Holder == "":
			p.ReportFinding(Finding{
				Path: at.Child("holder"), Severity: SeverityWarning,
				Message: fmt.Sprintf("purpose %q states its legitimate interest and does not say whose it is", purpose.called()),
				Cites:   p.citing(eu("13(1)(d)", "14(2)(b)"), uk("13(1)(d)", "14(2)(b)")),
			})
		}
	}
}

// Art. 6(1)(f), 5(2): the interest is not overridden, and the controller can
// show that it has weighed.
func interestAssessment(p *Pass) {
	for purpose, basis := range p.Bases(lawfulbasis.LegitimateInterests) {
		p.Applies()
		if !balanced(basis.Interest) {
			p.Report(basis.Path.Child("interest", "assessment"), "purpose %q rests on legitimate interests and records no balancing test", purpose.called())
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
					p.Report(at, "purpose %q rests on legitimate interests, which are no ground for an institution of the Union", purpose.called())
				}
			case lawfulbasis.Available(info.Code, p.Regime, p.AsOf):
				p.Applies()
				outside := purpose.Bases[i].Interest != nil && purpose.Bases[i].Interest.OutsideTasks == Yes
				if p.Register.Organisation.PublicAuthority == Yes && !outside {
					p.Report(at, "the keeper is a public authority and purpose %q rests on a legitimate interest", purpose.called())
				}
			}
		}
	}
}

// Art. 6(1)(f): in particular where the data subject is a child.
func interestChild(p *Pass) {
	for purpose, basis := range p.Bases(lawfulbasis.LegitimateInterests) {
		if !concerns(purpose, SubjectChild) {
			continue
		}
		p.Applies()
		switch at := basis.Path.Child("interest", "children"); {
		case basis.Interest != nil && basis.Interest.Children != "":
		case balanced(basis.Interest):
			p.Report(at, "purpose %q concerns children, and its balancing test does not speak of them", purpose.called())
		default:
			p.Report(at, "purpose %q concerns children, and no balancing test on record speaks of them", purpose.called())
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
		if purpose.Objection == "" && !purpose.Activity.offers(lawfulbasis.RightObject) {
			p.Report(purpose.Path.Child("objection"), "people may object to purpose %q, and the record names no way to do so", purpose.called())
		}
	}
}

// UK GDPR Art. 6(1)(ea): in the United Kingdom, since 2026-02-05.
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
		p.Report(basis.Path.Child("ground"), "purpose %q rests on a recognised legitimate interest, a ground of the UK GDPR alone, since 2026-02-05", purpose.called())
	}
}

// UK GDPR Art. 6(5): only if a condition of Annex 1 is met.
func recognisedCondition(p *Pass) {
	for purpose, basis := range p.Bases(lawfulbasis.RecognisedLegitimateInterests) {
		p.Applies()
		if basis.Annex1 == "" {
			p.Report(basis.Path.Child("annex1"), "purpose %q rests on a recognised legitimate interest and states no condition of Annex 1", purpose.called())
		}
	}
}
