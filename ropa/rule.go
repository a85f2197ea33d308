package ropa

import (
	"fmt"
	"slices"
	"strings"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/transfer"
)

// RuleID names a rule: "family/what-is-wrong". It is public, never
// reassigned, and says nothing of severity.
type RuleID string

// Severity is how much a finding weighs.
type Severity string

// Severities.
const (
	// SeverityError: the record, or the processing as recorded, does not meet the
	// cited text.
	SeverityError Severity = "error"
	// SeverityWarning: someone who knows the case must judge.
	SeverityWarning Severity = "warning"
	// SeverityInfo: worth knowing.
	SeverityInfo Severity = "info"
)

// Rule is one check of a register against one demand of the law, or of the
// organisation's own.
type Rule struct {
	ID    RuleID
	Title string // what is wrong when it fires, in a phrase
	// Concerns is what a register must hold for the rule to speak, as a
	// plural: "purposes that rest on consent". It is the reason given when the
	// rule is not applicable.
	Concerns string
	Doc      string // why the rule exists
	Fix      string // how to put it right; the Fix of its findings unless they have their own
	Fails    string // a case that fails, in a sentence
	Passes   string // a case that passes, in a sentence
	// Cites are the demands it checks. A finding carries those of the
	// regimes it arose under, less judgments and guidelines of a later day.
	Cites    []Citation
	Severity Severity
	Demand   Demand
	Regimes  []Regime   // the regimes it belongs to; none means all four
	From     civil.Date // first day it binds; zero: since its regime applies
	Until    civil.Date // first day it no longer binds; zero: it still does
	// Countries are the States whose law it checks: it speaks to a keeper that
	// is established in one of them, by its seat or an office, and to no other.
	// None means that it speaks to keepers everywhere.
	Countries []transfer.Country
	// Confidence is how sure the law of a State is that the rule checks; zero
	// where it checks none, or reads a table whose rows have their own.
	Confidence transfer.Confidence
	// Compares says that the rule looks at what changed since an earlier
	// register, [Pass.Changes]: [Review] runs it, and for [Validate] it
	// is not applicable.
	Compares bool
	// Check looks at the register and reports. It must not change it, and
	// must not depend on anything but the Pass.
	Check func(*Pass)

	// ByEntry says that what the rule reports of an entry depends on no
	// other entry: it walks entries by the walks of [Pass] alone. Such a rule
	// is checked over a few entries at a time, which is faster.
	ByEntry bool

	bySeat   bool // an office in one of Countries is not enough
	unbound  bool // runs also where no regime bound the keeper, under none
	last     bool // runs when the waivers of all other rules are known
	asStated bool // looks at the register as it was stated, not written out
}

// Demand is what a rule holds the register against.
type Demand string

// Demands; the zero value, not stated, is for a user's own rules.
const (
	// DemandRecord: what the law asks the record itself to contain, GDPR
	// Arts. 30 and 31, FADP Art. 12, EUDPR Art. 31, and that it is well
	// formed.
	DemandRecord Demand = "record"
	// DemandProcessing: what the law asks of the processing, which the record
	// shows unmet.
	DemandProcessing Demand = "processing"
	// DemandAccountability: what only helps to show compliance, GDPR
	// Art. 5(2).
	DemandAccountability Demand = "accountability"
)

// Valid reports whether d is one of the three demands or not stated.
func (d Demand) Valid() bool {
	return d == "" || d == DemandRecord || d == DemandProcessing || d == DemandAccountability
}

// appliesUnder reports whether the rule belongs to the regime.
func (r *Rule) appliesUnder(regime Regime) bool {
	return len(r.Regimes) == 0 || slices.Contains(r.Regimes, regime)
}

// regimeNames returns the names of the rule's regimes: "UK GDPR".
func (r *Rule) regimeNames() string {
	var names []string
	for _, regime := range r.Regimes {
		names = append(names, regime.Name())
	}
	if len(names) == 0 {
		return "data protection law"
	}
	return strings.Join(names, " or ")
}

// speaksTo reports whether the keeper is established where the rule speaks.
func (r *Rule) speaksTo(o *Organisation) bool {
	if len(r.Countries) == 0 {
		return true
	}
	seat := o.seat()
	if seat == "" || slices.Contains(r.Countries, seat) {
		return seat != ""
	}
	return !r.bySeat && slices.ContainsFunc(o.Establishments, func(e Establishment) bool { return slices.Contains(r.Countries, e.Address.Country) })
}

// inForce reports whether the rule binds on the day.
func (r *Rule) inForce(day civil.Date) bool {
	return !day.Before(r.From) && (r.Until.IsZero() || day.Before(r.Until))
}

// citesUnder returns the rule's citations for a regime, with those that belong
// to no regime; nil if there is neither.
func (r *Rule) citesUnder(regime Regime) []Citation {
	var own []Citation
	for _, c := range r.Cites {
		if (regimeOf(c.Act) == "" || regimeOf(c.Act) == regime) && !foreign(c, regime) {
			own = append(own, c)
		}
	}
	return own
}

// foreign reports whether a source has no authority under a regime: the Irish
// authority outside the Union; in Switzerland any court or authority of the
// Union, but for WP248, whose criteria the rules name as those they count; in
// the United Kingdom what is later than the transition, which ended with 2020
// (European Union (Withdrawal) Act 2018 s. 6).
func foreign(c Citation, regime Regime) bool {
	ofUnion := c.Act == fact.CJEU || c.Act == fact.EDPB || c.Act == fact.WP29
	switch {
	case c.Act == fact.DPC:
		return regime == UK || regime == Swiss
	case regime == Swiss:
		return ofUnion && !strings.HasPrefix(c.Provision, "WP248")
	case regime == UK:
		return ofUnion && citableFrom(c).After(lastOfTransition)
	}
	return false
}

// lastOfTransition is the last day on which Union law applied in the United
// Kingdom, Withdrawal Agreement Art. 126.
var lastOfTransition = civil.MustDate("2020-12-31")

// citesOn returns the rule's citations for a regime less the sources that came
// after the day; all of them where none is left.
func (r *Rule) citesOn(regime Regime, day civil.Date) []Citation {
	all := r.citesUnder(regime)
	if cites := citable(all, day); len(cites) > 0 {
		return cites
	}
	return all
}

// regimeOf returns the regime an act belongs to, or "" for a source that
// speaks to all.
func regimeOf(act fact.Act) Regime {
	switch act {
	case fact.GDPR:
		return EU
	case fact.UKGDPR, fact.DPA2018, fact.DUAA, fact.UKAct:
		return UK
	case fact.FADP, fact.DPO:
		return Swiss
	case fact.EUDPR:
		return EUInstitutions
	case fact.StateAct("CH"):
		return Swiss
	}
	if len(act) == 2 && fact.StateAct(string(act)) == act { // the law of a Member State, or of the EEA
		return EU
	}
	return ""
}

// Rules returns every rule of the catalogue, in the order reports use.
func Rules() []Rule {
	return slices.Concat(
		recordRules,
		formRules,
		purposeRules,
		basisRules,
		specialRules,
		transferRules,
		recipientRules,
		recipientTermsRules,
		retentionRules,
		statutoryRules,
		rightsRules,
		dpiaRules,
		securityRules,
		aiRules,
		nationalRules,
		changeRules,
		waiverRules,
	)
}

// validateRules returns an error for a set of rules that cannot run: an ID
// that is empty or stands twice, or a rule without a check or a severity.
func validateRules(rules []Rule) error {
	seen := make(map[RuleID]bool, len(rules))
	for _, r := range rules {
		switch {
		case r.ID == "":
			return fmt.Errorf("ropa: a rule titled %q has no ID", r.Title)
		case seen[r.ID]:
			return fmt.Errorf("ropa: two rules have the ID %q", r.ID)
		case r.Check == nil:
			return fmt.Errorf("ropa: rule %q has no check: %s", r.ID, r.Title)
		case !r.Severity.Valid():
			return fmt.Errorf("ropa: rule %q: unknown severity %q", r.ID, r.Severity)
		case !r.Demand.Valid():
			return fmt.Errorf("ropa: rule %q: unknown demand %q", r.ID, r.Demand)
		}
		seen[r.ID] = true
	}
	return nil
}

// weight orders severities, the heaviest last.
func (s Severity) weight() int {
	return slices.Index([]Severity{SeverityInfo, SeverityWarning, SeverityError}, s)
}

// Valid reports whether s is one of the three severities.
func (s Severity) Valid() bool {
	return s == SeverityError || s == SeverityWarning || s == SeverityInfo
}
