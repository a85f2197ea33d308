package ropa

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/openropa/openropa/ropa/civil"
)

// Options says how to check. The zero value, and nil, check every rule as of
// the register's own review date.
type Options struct {
	// AsOf is the day whose law is applied. Zero means the register's
	// Reviewed date; if that is zero too, Validate returns an error.
	AsOf  civil.Date
	Only  []RuleID // these rules only
	Skip  []RuleID // all but these
	Extra []Rule   // the user's own, checked as ours are
	// Severity overrides the severity of rules.
	Severity map[RuleID]Severity
	// ReviewInterval is the longest time between reviews before the rule
	// record/stale speaks. Zero means 12 months.
	ReviewInterval civil.Period
	// Exemption is applied instead of the law's own by the rule
	// record/exemption, under the policy's regime. Nil means the law in force.
	Exemption *ExemptionPolicy
}

// Report is the outcome of checking one register as of one day.
type Report struct {
	AsOf     civil.Date `json:"asOf"`
	Regimes  []Regime   `json:"regimes,omitzero"` // that bound the keeper on the day
	Findings []Finding  `json:"findings"`         // in document order, then by rule
	Outcomes []Outcome  `json:"outcomes"`         // one a rule, in the order of Rules, then Extra
}

// Finding is one place where a register does not meet a rule.
type Finding struct {
	Rule     RuleID     `json:"rule"`
	Severity Severity   `json:"severity"`
	Path     Path       `json:"path"`             // where, as an RFC 6901 pointer
	Parts    []Part     `json:"-"`                // the place as a person calls it, [Register.Parts]
	Subject  string     `json:"subject"`          // the parts in words: activity "Payroll"
	Message  string     `json:"message"`          // a fact that names the thing
	Fix      string     `json:"fix"`              // what to do
	Cites    []Citation `json:"citations"`        // the text not met
	Regimes  []Regime   `json:"regimes,omitzero"` // under which it arose
	Waiver   *Waiver    `json:"waiver,omitzero"`  // set if it is waived
}

// Result is what a rule found.
type Result string

// Results of a rule.
const (
	ResultPassed        Result = "passed"         // it spoke to something, and found nothing wrong
	ResultFailed        Result = "failed"         // it has findings, waived or not
	ResultNotApplicable Result = "not applicable" // the register holds nothing it speaks to
	ResultNotInForce    Result = "not in force"   // it does not bind on the as-of day
)

// Outcome is the result of one rule, whether it has findings or not.
type Outcome struct {
	Rule     RuleID   `json:"rule"`
	Result   Result   `json:"outcome"`
	Reason   string   `json:"reason,omitzero"`   // why it is not applicable or not in force
	Findings int      `json:"findings,omitzero"` // how many, waived ones included
	Article  Citation `json:"article,omitzero"`  // that the rule enforces; zero for a rule of form
}

// Validate checks a register. The error is for misuse only (no as-of date, an
// unknown rule named in the options); what is wrong with the register is in
// the report. Validate does not change the register and may run concurrently
// on one.
func Validate(r *Register, o *Options) (*Report, error) { return validateChange(r, o, nil) }

// validateChange is Validate with, if it is not nil, what changed since an
// earlier register.
func validateChange(r *Register, o *Options, compared *comparison) (*Report, error) {
	if r == nil {
		return nil, errors.New("ropa: validate: no register")
	}
	if o == nil {
		o = &Options{}
	}
	asOf := cmp.Or(o.AsOf, r.Reviewed)
	if asOf.IsZero() {
		return nil, errors.New("ropa: validate: no as-of date: set Options.AsOf or Register.Reviewed")
	}
	rules, err := o.rules()
	if err != nil {
		return nil, err
	}
	run := newRun(r, asOf, o)
	run.compared = compared
	run.keepChangeWaivers(rules)
	report := &Report{AsOf: asOf, Regimes: run.bound, Outcomes: run.check(rules)}
	report.Findings = append([]Finding{}, run.findings...) // [] in JSON, not null
	sortFindings(report.Findings)
	return report, nil
}

// rules returns the rules the options ask for, or an error that names what
// they get wrong.
func (o *Options) rules() ([]Rule, error) {
	rules := append(Rules(), o.Extra...)
	if err := validateRules(rules); err != nil {
		return nil, err
	}
	ids := make([]string, len(rules))
	for i, r := range rules {
		ids[i] = string(r.ID)
	}
	known := func(option string, id RuleID) error {
		if slices.Contains(ids, string(id)) {
			return nil
		}
		return fmt.Errorf("ropa: options: %s names an unknown rule %.80q%s", option, id, didYouMean(string(id), ids))
	}
	for _, id := range o.Only {
		if err := known("Only", id); err != nil {
			return nil, err
		}
	}
	for _, id := range o.Skip {
		if err := known("Skip", id); err != nil {
			return nil, err
		}
	}
	for id, s := range o.Severity {
		if err := known("Severity", id); err != nil {
			return nil, err
		}
		if !s.Valid() {
			return nil, fmt.Errorf("ropa: options: Severity of %q: unknown severity %.80q", id, s)
		}
	}
	rules = slices.DeleteFunc(rules, func(r Rule) bool {
		return len(o.Only) > 0 && !slices.Contains(o.Only, r.ID) || slices.Contains(o.Skip, r.ID)
	})
	for i := range rules {
		if s, ok := o.Severity[rules[i].ID]; ok {
			rules[i].Severity = s
		}
	}
	return rules, nil
}

// sortFindings puts findings in document order, then by rule.
func sortFindings(findings []Finding) {
	type keyed struct {
		order   placement
		finding *Finding
	}
	keys := make([]keyed, len(findings))
	for i := range findings {
		keys[i] = keyed{placementOf(findings[i].Path), &findings[i]}
	}
	slices.SortStableFunc(keys, func(a, b keyed) int {
		if c := a.order.compare(&b.order); c != 0 {
			return c
		}
		return cmp.Or(
			a.finding.Path.compareText(b.finding.Path),
			cmp.Compare(a.finding.Rule, b.finding.Rule),
			cmp.Compare(a.finding.Message, b.finding.Message),
		)
	})
	sorted := make([]Finding, len(findings))
	for i, k := range keys {
		sorted[i] = *k.finding
	}
	copy(findings, sorted)
}

// Err returns nil unless a finding of severity Error stands that is not
// waived; then an error of type [*NonCompliance] that names them.
func (r *Report) Err() error {
	var standing []Finding
	for _, f := range r.Findings {
		if f.Severity == SeverityError && f.Waiver == nil {
			standing = append(standing, f)
		}
	}
	if len(standing) == 0 {
		return nil
	}
	return &NonCompliance{standing}
}

// NonCompliance is the error of a report with error-level findings.
type NonCompliance struct{ Findings []Finding }

// Error lists the findings, one a line.
func (e *NonCompliance) Error() string {
	var b strings.Builder
	noun := "findings"
	if len(e.Findings) == 1 {
		noun = "finding"
	}
	fmt.Fprintf(&b, "ropa: %d %s of severity error", len(e.Findings), noun)
	for _, f := range e.Findings {
		fmt.Fprintf(&b, "\n%s: %s", f.Rule, f.Message)
		if f.Subject != "" {
			fmt.Fprintf(&b, " (%s)", f.Subject)
		}
	}
	return b.String()
}

// Count returns how many findings of a severity stand unwaived.
func (r *Report) Count(s Severity) int {
	n := 0
	for _, f := range r.Findings {
		if f.Severity == s && f.Waiver == nil {
			n++
		}
	}
	return n
}
