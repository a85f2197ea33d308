package ropa

import (
	"fmt"
	"slices"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/fact"
)

// Art. 10: only under the control of official authority, or when authorised
// by law with safeguards; in the UK, s. 10(5), the latter takes a condition
// of Sch. 1.
var specialCriminalAuthorityRule = Rule{
	ID:       "special/criminal-authority",
	Title:    "Data on criminal offences without authority or law",
	Concerns: "purposes that use data on criminal offences",
	Doc:      "Data on criminal convictions and offences may be processed only under the control of official authority or where a law that provides safeguards authorises it; in the United Kingdom the latter takes a condition of Schedule 1 to the Data Protection Act 2018.",
	Fix:      "State the condition of Art. 10 with the authority or the law (UK: the paragraph of Schedule 1), or leave the data out.",
	Fails:    "Certificates of good conduct of all applicants, with no condition.",
	Passes:   "The same for teachers, with the school act that asks for them.",
	Cites:    slices.Concat(eu("10"), uk("10(1)"), cite(fact.DPA2018, "s. 10(5)", "s. 11(2)"), eudpr("11")),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, EUInstitutions},
	Check:    specialCriminal,
}

func specialCriminal(p *Pass) {
	for purpose := range p.Purposes() {
		for _, d := range purpose.Activity.DataOf(purpose.Purpose) {
			if d.criminal() != Yes {
				continue
			}
			p.Applies()
			at := -1 // a condition of Art. 10 that lacks what carries it
			carried := false
			for i := range purpose.Conditions {
				r := &purpose.Conditions[i]
				if !covers(r, d) {
					continue
				}
				carried = carried || p.carriesCriminal(r)
				if info, ok := lawfulbasis.ConditionOf(r.Condition); ok && info.Article == 10 && at < 0 {
					at = i
				}
			}
			switch {
			case carried:
			case at >= 0:
				p.ReportFinding(Finding{Path: purpose.Path.Index("conditions", at), Fix: p.fixCriminal(),
					Message: fmt.Sprintf("purpose %q uses data on criminal offences, %q, on the condition %s, and names no %s",
						purpose.called(), d.called(), conditionLabel(purpose.Conditions[at].Condition), p.criminalLacks(&purpose.Conditions[at]))})
			default:
				p.ReportFinding(Finding{Path: purpose.Path.Child("conditions"), Fix: p.fixCriminal(),
					Message: fmt.Sprintf("purpose %q uses data on criminal offences, %q, and states neither official authority nor a law", purpose.called(), d.called())})
			}
		}
	}
}

// carriesCriminal reports whether a condition meets Art. 10 as recorded.
func (p *Pass) carriesCriminal(r *lawfulbasis.Reliance) bool {
	switch {
	case r.Condition == lawfulbasis.OfficialAuthority:
		return r.Authority != "" || lawNamed(r.Law) && !p.foreign(r.Law) || p.Register.Organisation.PublicAuthority == Yes
	case p.Regime == UK:
		return r.Schedule1 != nil && r.Schedule1.Condition.Serves(lawfulbasis.AuthorisedByLaw)
	}
	return r.Condition == lawfulbasis.AuthorisedByLaw && (lawNamed(r.Law) && !p.foreign(r.Law) || r.Authority != "")
}

// criminalLacks names what a condition of Art. 10 would need.
func (p *Pass) criminalLacks(r *lawfulbasis.Reliance) string {
	switch {
	case r.Condition == lawfulbasis.OfficialAuthority:
		return "authority"
	case p.Regime == UK:
		return "condition of Schedule 1"
	}
	return "law that can carry it"
}
