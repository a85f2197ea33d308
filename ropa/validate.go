package ropa

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/transfer"
)

// Options says how to check. The zero value, and nil, check every rule as of
// the register's own review date.
type Options struct {
	// AsOf is the day whose law is applied. Zero means the register's
	// Reviewed date; if that is zero too, Validate returns an error.
	AsOf civil.Date
	Only []RuleID // these rules only
	Skip []RuleID // all but these
	// Demands are those whose rules are checked; none means all. Rules that
	// state no demand, such as the user's own, are always checked.
	Demands []Demand
	Extra   []Rule // the user's own, checked as ours are
	// Severity overrides the severity of rules.
	Severity map[RuleID]Severity
	// ReviewInterval is the longest time between reviews before the rule
	// record/stale speaks. Zero means 12 months.
	ReviewInterval civil.Period
	// Exemption is applied instead of the law's own by the rule
	// record/exemption, under the policy's regime. Nil means the law in force.
	Exemption *ExemptionPolicy
	// Positions are where the register stands in its file, for
	// [Finding.Position]; nil leaves that out.
	Positions Positions
}

// Report is the outcome of checking one register as of one day.
type Report struct {
	AsOf     civil.Date `json:"asOf"`
	Regimes  []Regime   `json:"regimes,omitzero"` // that bound the keeper on the day
	Findings []Finding  `json:"findings"`         // in document order, then by rule
	Outcomes []Outcome  `json:"outcomes"`         // one a rule, in the order of Rules, then Extra
	// What the report was made from: the digest of the register,
	// [Register.Digest], the version of this module, and the digest of the
	// tables of law with the last day to which all of them were checked.
	Register string     `json:"register"`
	Version  string     `json:"version"`
	Tables   string     `json:"tables"`
	Horizon  civil.Date `json:"horizon"`
}

// Finding is one place where a register does not meet a rule.
type Finding struct {
	Rule     RuleID     `json:"rule"`
	Severity Severity   `json:"severity"`
	Demand   Demand     `json:"demand,omitzero"`  // what the rule holds the register against
	Path     Path       `json:"path"`             // where the fact is stated or missing, as an RFC 6901 pointer
	ByID     string     `json:"byID"`             // the same by the IDs of elements, [Register.StablePath]
	Parts    []Part     `json:"-"`                // the place as a person calls it, [Register.Parts]
	Subject  string     `json:"subject"`          // the parts in words: activity "Payroll"
	Message  string     `json:"message"`          // a fact that names the thing
	Fix      string     `json:"fix"`              // what to do
	Cites    []Citation `json:"citations"`        // the text not met
	Regimes  []Regime   `json:"regimes,omitzero"` // under which it arose
	Waiver   *Waiver    `json:"waiver,omitzero"`  // set if it is waived
	// Concerns are the entries that the fact is wrong for, in document order;
	// none where it belongs to no entry. Places are, for each of them, where
	// it shows in the entry as [Resolved] writes it; none where that is Path.
	Concerns []Path `json:"concerns,omitzero"`
	Places   []Path `json:"places,omitzero"`
	// Position is where Path stands in the file, with [Options.Positions].
	Position Position `json:"position,omitzero"`
}

// Result is what a rule found.
type Result string

// Results of a rule.
const (
	ResultPassed        Result = "passed"         // it spoke to something, and found nothing wrong
	ResultFailed        Result = "failed"         // it has findings, waived or not, that are more than hints
	ResultNotApplicable Result = "not applicable" // the register holds nothing it speaks to
	ResultNotInForce    Result = "not in force"   // it does not bind on the as-of day
)

// Outcome is the result of one rule, whether it has findings or not.
type Outcome struct {
	Rule     RuleID   `json:"rule"`
	Result   Result   `json:"outcome"`
	Reason   string   `json:"reason,omitzero"`   // why it is not applicable or not in force
	Findings int      `json:"findings,omitzero"` // how many, waived ones and hints included
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
	digest := make(chan string, 1)
	go func() { digest <- r.Digest() }() // while the rules are checked
	run := newRun(r, asOf, o)
	run.compared = compared
	run.keepChangeWaivers(rules)
	checks := run.check(rules)
	report := &Report{AsOf: asOf, Regimes: run.bound, Findings: run.gather(),
		Register: <-digest, Version: Version, Tables: tablesDigest(), Horizon: horizon()}
	if o.Positions != nil {
		for i := range report.Findings {
			report.Findings[i].Position = o.Positions.Of(report.Findings[i].Path)
		}
	}
	report.Outcomes = outcomesOf(checks, report.Findings)
	return report, nil
}

// Version is the version of this module, as its tags write it.
const Version = "v0.1.0"

// horizon returns the last day to which all tables of law were checked.
func horizon() civil.Date {
	day := transfer.Horizon()
	if other := lawfulbasis.Horizon(); other.Before(day) {
		day = other
	}
	return day
}

// tablesDigest returns the digest of all tables of law.
func tablesDigest() string { return fact.Digest(lawfulbasis.TablesDigest(), transfer.TablesDigest()) }

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
	for _, d := range o.Demands {
		if d == "" || !d.Valid() {
			return nil, fmt.Errorf("ropa: options: Demands: unknown demand %q", d)
		}
	}
	rules = slices.DeleteFunc(rules, func(r Rule) bool {
		return len(o.Only) > 0 && !slices.Contains(o.Only, r.ID) || slices.Contains(o.Skip, r.ID) ||
			len(o.Demands) > 0 && r.Demand != "" && !slices.Contains(o.Demands, r.Demand)
	})
	for i := range rules {
		if s, ok := o.Severity[rules[i].ID]; ok {
			rules[i].Severity = s
		}
	}
	return rules, nil
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

// Count returns how many findings of a severity stand unwaived: those of the
// demands given, or all.
func (r *Report) Count(s Severity, demands ...Demand) int {
	n := 0
	for _, f := range r.Findings {
		if f.Severity == s && f.Waiver == nil && (len(demands) == 0 || slices.Contains(demands, f.Demand)) {
			n++
		}
	}
	return n
}
