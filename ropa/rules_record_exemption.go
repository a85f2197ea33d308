package ropa

import (
	"fmt"
	"slices"
	"strings"

	"github.com/openropa/openropa/ropa/fact"
)

// Art. 30(5): paragraphs 1 and 2 do not apply to an organisation employing
// fewer than 250 persons unless the processing is likely to result in a risk,
// is not occasional, or includes special or criminal data. Swiss DPO Art. 24.
var recordExemptionRule = Rule{
	ID:       "record/exemption",
	Title:    "Whether a small organisation must keep the entry",
	Concerns: "organisations that state how many people they employ",
	Doc:      "Organisations with fewer than 250 employees are exempt from keeping the record, but not for processing that is likely to result in a risk, is not occasional, or includes special or criminal data; any one of these is enough, so that payroll and customer relations stay in the record. In Switzerland the exemption ends at large-scale processing of sensitive data and at high-risk profiling. A record that is kept voluntarily is no fault: this only tells which entries the law demands.",
	Fix:      "State what the trigger turns on where it is not stated; an entry that is exempt may be left out of what the authority is given.",
	Fails:    "A company with 120 employees and an activity that is not occasional: the entry is demanded.",
	Passes:   "A company with 400 employees: it is not exempt.",
	Cites:    slices.Concat(gdpr("30(5)"), fadp("12(5)")),
	Severity: SeverityInfo,
	Demand:   DemandRecord,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, Swiss},
	Check:    recordExemption,
}

func recordExemption(p *Pass) {
	policy, ok := p.exemption()
	n := p.Register.Organisation.Employees
	if !ok || n <= 0 || policy.PrivateOnly && !p.Register.Organisation.private() {
		return
	}
	p.Applies()
	if n >= policy.Threshold {
		return
	}
	name := "Art. 30(5)"
	if policy.Regime != EU && policy.Regime != UK || policy.Pending {
		name = policy.Name
	}
	if policy.Pending {
		name += ", which is no law,"
	}
	for rec := range p.Entries() {
		e := exemptionFor(policy, p.Register, rec, p.AsOf)
		message := fmt.Sprintf("the entry may be exempt under %s, and its record voluntary: no trigger is met", name)
		if len(e.Met) > 0 {
			message = fmt.Sprintf("the entry is not exempt under %s: %s", name, strings.Join(textsOf(e.Met, func(f ExemptionFact) string { return f.Fact }), "; "))
		} else if len(e.Unknown) > 0 {
			message += "; not stated: " + strings.Join(textsOf(e.Unknown, ExemptionTrigger.question), ", ")
		}
		p.ReportFinding(Finding{Path: rec.Path, Message: message, Cites: []Citation{policy.Cite}})
	}
}

// exemptAt is an entry under a regime; the path is zero for all entries.
type exemptAt struct {
	regime Regime
	entry  Path
}

// Art. 30(5): of an entry that is exempt the law asks no record, so that what
// only Art. 30 asks of it is worth knowing and no more.
func (p *Pass) voluntary(f *Finding, place Path) {
	if f.Severity == SeverityInfo || f.Demand != DemandRecord || len(f.Cites) == 0 {
		return
	}
	for _, c := range f.Cites {
		if regimeOf(c.Act) != "" && !asksForRecord(c) {
			return
		}
	}
	policy, ok := p.exemption()
	n := p.Register.Organisation.Employees
	if !ok || policy.Pending || n <= 0 || n >= policy.Threshold {
		return
	}
	entry, _ := place.entry()
	if p.exempt(&policy, entry) {
		f.Severity = SeverityInfo
		f.Message += "; the record is voluntary, " + policy.Name
	}
}

// asksForRecord reports whether a provision is one of those that ask for the
// record, from which the exemption frees.
func asksForRecord(c Citation) bool {
	switch c.Act {
	case fact.GDPR, fact.UKGDPR:
		return strings.HasPrefix(c.Provision, "Art. 30(1)") || strings.HasPrefix(c.Provision, "Art. 30(2)")
	case fact.FADP:
		return strings.HasPrefix(c.Provision, "Art. 12(")
	}
	return false
}

// exempt reports whether the policy exempts an entry, or for the zero path all
// entries: no trigger is met, and none is left open. High-risk profiling is
// taken not to take place where nothing speaks of profiling.
func (p *Pass) exempt(policy *ExemptionPolicy, entry Path) bool {
	key := exemptAt{p.Regime, entry}
	if known, ok := p.run.exempt[key]; ok {
		return known
	}
	frees := func(rec Entry) bool {
		e := exemptionFor(*policy, p.run.register, rec, p.AsOf)
		open := func(t ExemptionTrigger) bool { return t != TriggerHighRiskProfiling }
		return e.Possible() && !slices.ContainsFunc(e.Unknown, open)
	}
	exempt := false
	if entry != (Path{}) {
		exempt = frees(p.run.register.entry(entry.at(0)))
	} else {
		for rec := range p.run.register.Entries() {
			if exempt = frees(rec); !exempt {
				break
			}
		}
	}
	if p.run.exempt == nil {
		p.run.exempt = make(map[exemptAt]bool)
	}
	p.run.exempt[key] = exempt
	return exempt
}

// question is what a record must answer for the trigger to be judged.
func (t ExemptionTrigger) question() string {
	switch t {
	case TriggerRisk:
		return "whether a risk is likely"
	case TriggerNotOccasional:
		return "whether it is occasional"
	case TriggerSpecial:
		return "whether special data is processed"
	case TriggerCriminal:
		return "whether criminal data is processed"
	case TriggerHighRisk:
		return "whether a high risk is likely"
	case TriggerCoreActivity:
		return "whether it is a core activity"
	case TriggerLargeScaleSensitive:
		return "whether sensitive data is processed on a large scale"
	case TriggerHighRiskProfiling:
		return "whether there is high-risk profiling"
	}
	return string(t)
}

// exemption returns the policy that the options ask for, or the one that is
// law under the regime on the day.
func (p *Pass) exemption() (ExemptionPolicy, bool) {
	if own := p.run.options.Exemption; own != nil && (own.Regime == "" || own.Regime == p.Regime) {
		policy := *own
		policy.Regime = p.Regime
		return policy, true
	}
	for i := range exemptionPolicies {
		if e := &exemptionPolicies[i]; e.Regime == p.Regime && e.On(p.AsOf) {
			return *e, true
		}
	}
	return ExemptionPolicy{}, false
}
