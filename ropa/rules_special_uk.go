package ropa

import (
	"fmt"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/fact"
)

// DPA 2018 s. 10(2): points (b), (h), (i) and (j) are met for a basis in UK
// law only with a condition of Sch. 1 Part 1; s. 10(3): point (g) only with
// one of Part 2. A contract with a health professional is no basis in law.
var specialUKSchedule1ConditionRule = Rule{
	ID:       "special/uk-schedule-1-condition",
	Title:    "No condition of Schedule 1 is stated",
	Concerns: "conditions that need one of Schedule 1",
	Doc:      "In the United Kingdom the conditions of Art. 9(2)(b), (h), (i) and (j) that rest on its law are met only with a condition of Part 1 of Schedule 1 to the Data Protection Act 2018, that of point (g) only with one of Part 2. Where none is stated the finding is a warning.",
	Fix:      "State the paragraph of Schedule 1 that is met.",
	Fails:    "Substantial public interest as the condition, and no paragraph.",
	Passes:   "The same with para. 14, preventing fraud.",
	Cites:    cite(fact.DPA2018, "s. 10(2)", "s. 10(3)", "Sch. 1 Part 1", "Sch. 1 Part 2"),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{UK},
	Check:    specialSchedule1,
}

func specialSchedule1(p *Pass) {
	for purpose, r := range p.Conditions() {
		info, ok := lawfulbasis.ConditionOf(r.Condition)
		if !ok || !info.UKSchedule1 || info.Article != 9 {
			continue
		}
		p.Applies()
		var paragraph lawfulbasis.Schedule1
		if r.Schedule1 != nil {
			paragraph = r.Schedule1.Condition
		}
		cites := cite(fact.DPA2018, "s. 10(2)", "Sch. 1 Part 1")
		if info.Code == lawfulbasis.SubstantialPublicInterest {
			cites = cite(fact.DPA2018, "s. 10(3)", "Sch. 1 Part 2")
		}
		switch {
		case paragraph == "" && !(info.HealthContract && r.HealthContract != ""):
			p.ReportFinding(Finding{Path: r.Path.Child("schedule1"), Severity: SeverityWarning, Cites: cites,
				Message: fmt.Sprintf("%s relies on %s and states no condition of Schedule 1", p.relier(purpose, r.Path), conditionLabel(info.Code))})
		case paragraph.Valid() && !paragraph.Serves(info.Code):
			schedule, _ := lawfulbasis.Schedule1Of(paragraph)
			p.ReportFinding(Finding{Path: r.Path.Child("schedule1", "condition"), Cites: cites,
				Message: fmt.Sprintf("para. %d of Schedule 1 does not serve %s, on which purpose %q relies", schedule.Number, conditionLabel(info.Code), purpose.called())})
		}
	}
}

// DPA 2018 Sch. 1 paras 1(1)(b), 5(1) and 35(1)(c): the condition is met only
// while the controller has an appropriate policy document, para. 39.
var specialUKPolicyDocumentRule = Rule{
	ID:       "special/uk-policy-document",
	Title:    "No appropriate policy document",
	Concerns: "conditions of Schedule 1 that need a policy document",
	Doc:      "Most conditions of Schedule 1 to the Data Protection Act 2018 are met only while the controller has an appropriate policy document in place: para. 1, all of Part 2 but for para. 13 and the disclosures of paras 10(2) and 27(3), and para. 35.",
	Fix:      "Draw up the policy document of para. 39 and record it, or answer that the processing is only a disclosure that needs none.",
	Fails:    "Para. 14, preventing fraud, and no policy document.",
	Passes:   "Para. 13, journalism, which needs none.",
	Cites:    cite(fact.DPA2018, "Sch. 1 para. 5(1)", "Sch. 1 para. 39"),
	Severity: SeverityWarning,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{UK},
	Check:    specialPolicy,
}

func specialPolicy(p *Pass) {
	for purpose, r := range p.Conditions() {
		use := r.Schedule1
		if use == nil || use.Condition.NeedsPolicy("") != Yes {
			continue
		}
		p.Applies()
		if !use.Policy.Empty() || use.Condition.NeedsPolicy(use.Disclosure) != Yes {
			continue
		}
		info, _ := lawfulbasis.Schedule1Of(use.Condition)
		at := "para. 5(1)" // the exceptions of paras 10(2) and 27(3) lift what it demands
		if info.Policy == lawfulbasis.PolicyRequired && info.PolicyAt != "" {
			at = info.PolicyAt
		}
		p.ReportFinding(Finding{
			Path:    r.Path.Child("schedule1", "policy"),
			Message: fmt.Sprintf("%s relies on para. %d of Schedule 1, which needs a policy document, and none is recorded", p.relier(purpose, r.Path), info.Number),
			Cites:   cite(fact.DPA2018, "Sch. 1 "+at, "Sch. 1 para. 39"),
		})
	}
}
