package ropa

import (
	"fmt"
	"slices"
	"strings"

	"github.com/openropa/openropa/transfer"
)

// listed returns the lists that an activity meets of the authority that the
// keeper answers to on the day: those of Art. 35(4) that ask for an assessment,
// and those of Art. 35(5) that exempt from it. An exemption ends what is guidance
// or stands from memory, and gives way to a published decision. For a keeper
// outside the Union they are those where its representatives are.
func (p *Pass) listed(a *Activity, s signs) (listed, exempt []impactMatch) {
	if p.Regime != EU && p.Regime != UK {
		return nil, nil
	}
	p.facts = impactFacts{Activity: a, keeper: &p.Register.Organisation, signs: s, in: p.protection()}
	add := func(country transfer.Country) {
		listed = append(listed, p.facts.matches(country, p.Regime, p.AsOf, false)...)
		exempt = append(exempt, p.facts.matches(country, p.Regime, p.AsOf, true)...)
	}
	if keeper := p.keeperCountry(); keeper == "" || transfer.Inside(keeper, p.Regime, p.AsOf) {
		add(keeper)
	} else {
		for _, country := range representativeCountries(p.Register) {
			add(country)
		}
	}
	if len(exempt) > 0 {
		listed = slices.DeleteFunc(listed, func(m impactMatch) bool { return !m.certain() })
		if len(listed) > 0 {
			exempt = nil
		}
	}
	return listed, exempt
}

// listedByAnother reports whether a list asks for an assessment of an activity
// under another regime that binds the keeper, so that dpia/listed speaks there.
func (p *Pass) listedByAnother(a *Activity) bool {
	return slices.ContainsFunc(p.run.bound, func(regime Regime) bool {
		if regime == p.Regime || len(a.Regimes) > 0 && !slices.Contains(a.Regimes, regime) {
			return false
		}
		other := *p
		other.Regime = regime
		listed, _ := other.listed(a, a.signs(other.protection()))
		return len(listed) > 0
	})
}

// assessedElsewhere reports whether no list decides whether an activity is
// assessed: it is, or is under way, or dpia/required speaks of it.
func (p *Pass) assessedElsewhere(a *Activity, s *signs) bool {
	return a.DPIA.done() || a.underWay() || s.caseIn(p.Regime) || a.DPIA != nil && a.DPIA.Required == Yes
}

// Art. 35(4): the supervisory authority publishes a list of the kinds of
// processing that need an impact assessment.
var dpiaListedRule = Rule{
	ID:       "dpia/listed",
	Title:    "The authority lists the processing as needing an impact assessment and none is done",
	Concerns: "activities that meet an entry of the authority's list",
	Doc:      "Each authority publishes which processing needs an impact assessment; the tables hold the lists of Austria, Belgium, France, Germany, Ireland, Italy, the Netherlands, Poland, Spain and the United Kingdom, as far as facts of a record show that an entry is met. Where a list is a published decision and its entry was checked the finding is an error, and a warning where the record gives a reason for doing without. Where the list is guidance, asks for several criteria, or stands in the tables from memory, the finding is a warning, and a reason ends it. What the law itself names is found by dpia/required. A list of processing that needs no assessment (Art. 35(5)) ends a warning, and gives way to a decision that asks for one.",
	Fix:      "Carry out the impact assessment and record its date or document, or record why the entry is not met.",
	Fails:    "A French company with a whistleblowing line and no impact assessment.",
	Passes:   "The same, assessed on 2026-02-01.",
	Cites:    gdpr("35(4)", "35(1)"),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK},
	Check:    dpiaListed,
}

func dpiaListed(p *Pass) {
	for a := range p.Activities() {
		s := a.signs(p.protection())
		listed, _ := p.listed(a.Activity, s)
		if len(listed) == 0 {
			continue
		}
		p.Applies()
		if p.assessedElsewhere(a.Activity, &s) {
			continue
		}
		certain := slices.ContainsFunc(listed, func(m impactMatch) bool { return m.certain() })
		f := Finding{Path: a.Path.Child("dpia"), Cites: p.citesIn("35(4)", "35(1)")}
		switch {
		case a.DPIA.refused() && !certain:
			continue
		case a.DPIA.refused() || !certain || !transfer.Inside(p.keeperCountry(), p.Regime, p.AsOf):
			f.Severity = SeverityWarning
		}
		var why []string
		for _, m := range listed {
			f.Cites = append(f.Cites, m.list.Cite)
			why = append(why, m.says(a.Activity))
		}
		f.Message = fmt.Sprintf("the processing is listed as needing an impact assessment: %s; and %s", strings.Join(why, "; "), a.DPIA.standing())
		p.ReportFinding(f)
	}
}

// says names the entries that are met, and the facts that meet them.
func (m *impactMatch) says(a *Activity) string {
	var entries []string
	for i, e := range m.entries {
		var facts []string
		for _, s := range m.signs[i] {
			facts = append(facts, s.fact(a))
		}
		entry := e.What
		if len(facts) > 0 {
			entry += " (" + strings.Join(facts, ", ") + ")"
		}
		entries = append(entries, e.Number+" "+entry)
	}
	return m.list.Authority + ", " + strings.Join(entries, "; ")
}

// Art. 35(5): the authority may publish a list of processing that needs no
// impact assessment. It does not lift Art. 35(3).
var dpiaListedExemptRule = Rule{
	ID:       "dpia/listed-exempt",
	Title:    "The authority lists the processing as needing no impact assessment",
	Concerns: "activities that meet signs of a high risk and an entry of a list of exempt processing",
	Doc:      "Austria, France and Spain publish which processing needs no impact assessment; the tables hold what facts of a record can show of it. The cases of Art. 35(3) stay: where one is met the rule is silent. So it is where a published decision asks for an assessment (dpia/listed). It speaks where the criteria of WP248 would ask for one otherwise.",
	Fix:      "Record the entry of the list as the reason for doing without.",
	Fails:    "The files on staff of a French company of 40, with health data.",
	Passes:   "The same with the reason on record.",
	Cites:    gdpr("35(5)"),
	Severity: SeverityInfo,
	Demand:   DemandAccountability,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK},
	Check:    dpiaListedExempt,
}

func dpiaListedExempt(p *Pass) {
	for a := range p.Activities() {
		s := a.signs(p.protection())
		_, exempt := p.listed(a.Activity, s)
		if len(exempt) == 0 || s.count() < 2 {
			continue
		}
		p.Applies()
		if p.assessedElsewhere(a.Activity, &s) || a.DPIA.refused() {
			continue
		}
		f := Finding{Path: a.Path.Child("dpia"), Cites: p.citesIn("35(5)")}
		var why []string
		for _, m := range exempt {
			f.Cites = append(f.Cites, m.list.Cite)
			why = append(why, m.says(a.Activity))
		}
		f.Message = "the processing is listed as needing no impact assessment: " + strings.Join(why, "; ")
		p.ReportFinding(f)
	}
}
