package ropa

import (
	"cmp"
	"fmt"
	"iter"
	"slices"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
)

// Pass is what one rule sees of one register under one regime: the register,
// the day, and ways to walk and to report.
type Pass struct {
	// Register is the register with everything written out in each entry, as
	// [Resolved] does; a rule of form sees it as it was stated.
	Register *Register
	AsOf     civil.Date
	Regime   Regime    // the regime the rule is checked under in this pass
	Before   *Register // the earlier register in [Review], likewise; nil in [Validate]

	run     *run
	rule    *Rule
	entries entries // that the walks pass over
	applies bool
	own     []Citation  // citations of the rule on the day, and
	regimes []Regime    // the regime, as findings have them; set by the first
	skipped bool        // texts in a language without word lists
	facts   impactFacts // of the activity that lists of authorities are held against
}

// Applies says that the register holds something the rule speaks to. A rule
// that never says so is reported as not applicable; Report says it too.
func (p *Pass) Applies() { p.applies = true }

// notRead says that the rule judges words and has none for the language of the
// register: where it finds nothing it has not passed, and that is the reason.
func (p *Pass) notRead() { p.skipped = true }

// Report adds a finding at path. The message is a fact that names the thing,
// formatted as by [fmt.Sprintf]; the fix, severity and citations are the
// rule's own.
func (p *Pass) Report(path Path, format string, args ...any) {
	p.complete(p.run.add(Finding{Path: path, Message: fmt.Sprintf(format, args...)}))
}

// left is [Pass.Report] as a warning, for what the record only leaves open.
func (p *Pass) left(path Path, format string, args ...any) {
	p.complete(p.run.add(Finding{Path: path, Severity: SeverityWarning, Message: fmt.Sprintf(format, args...)}))
}

// ReportFinding adds a finding that says more for itself: what it leaves zero
// of Rule, Severity, Parts, Subject, Fix and Cites is filled from the rule and
// the register. Its Path is a place in [Pass.Register], and becomes the one
// where the fact is stated. Judgments and guidelines later than the as-of day are left out of
// its citations, unless they are all there is.
func (p *Pass) ReportFinding(f Finding) { p.complete(p.run.add(f)) }

// complete fills in what a finding leaves zero.
func (p *Pass) complete(f *placedFinding) {
	p.applies = true
	f.Rule = p.rule.ID
	f.Severity = cmp.Or(f.Severity, p.rule.Severity)
	f.Demand = p.rule.Demand
	if !p.rule.asStated {
		f.Path = p.run.origin(f.place)
	}
	f.Fix = cmp.Or(f.Fix, p.rule.Fix)
	if p.own == nil {
		p.own = append([]Citation{}, p.rule.citesOn(p.Regime, p.AsOf)...) // [] in JSON, not null
		if p.Regime != "" {
			p.regimes = []Regime{p.Regime}
		}
	}
	f.Regimes = slices.Clip(p.regimes)
	own := slices.Clip(p.own)
	if f.Cites == nil {
		f.Cites = own
	} else if cites := citable(f.Cites, p.AsOf); len(cites) > 0 || len(f.Cites) == 0 {
		f.Cites = cites
	} else {
		f.Cites = own
	}
	p.voluntary(&f.Finding, f.place)
}

// run is one validation: the register, its indexes, and what was found.
type run struct {
	resolution
	asOf      civil.Date
	options   *Options
	keepers   []Regime // the keeper's regimes
	bound     []Regime // those that bound on the day
	parties   map[ID]int
	systems   map[ID]int
	measures  map[ID]int
	reported  [][]placedFinding                      // in the order of the rules, some at a time
	found     int                                    // how many
	used      []bool                                 // waivers that waived something
	compared  *comparison                            // with an earlier register; nil in Validate
	special   map[string]lawfulbasis.SpecialCategory // what texts say of data, by text
	exempt    map[exemptAt]bool
	blanks    map[string]bool                // texts that were read, and whether nobody filled them in
	children  map[string]bool                // texts that were read, and whether they name children
	endless   map[string]bool                // texts that were read, and whether they set no end of storage
	periods   map[heldFor][]*StatutoryPeriod // that rules of the register are under
	statutory map[namedLaw]namedPeriods      // laws that were read, and the periods of the provision they name
	titles    map[string]string              // of contracts that were read, and what they lack
}

func newRun(r *Register, asOf civil.Date, o *Options) *run {
	return &run{
		resolution: resolve(r), asOf: asOf, options: o, keepers: r.RegimesOn(civil.Date{}), bound: r.RegimesOn(asOf), used: make([]bool, len(r.Waivers)),
		parties: positions(r.Parties, partyID), systems: positions(r.Systems, systemID), measures: positions(r.Measures, measureID),
	}
}

// A checking is one rule on its way through a register.
type checking struct {
	rule    *Rule
	passes  []*Pass // one for each regime it is checked under
	outcome Outcome // final where the rule does not run
}

// entries are some of the entries of a register, counted through the
// activities and on through the processing.
type entries struct{ from, to int }

// block is how many entries are checked against all rules before the next
// ones: few enough to stay in the processor's cache.
const block = 256

// check runs the rules: those that look at one entry at a time over one block
// of entries after another, the others over the whole register, and those on
// waivers when it is known which were used. Those on the register as it was
// stated run beside them, and share nothing with them that changes.
func (run *run) check(rules []Rule) []checking {
	checks := make([]checking, len(rules))
	beside := *run
	for i := range rules {
		if rules[i].asStated {
			checks[i] = beside.prepare(&rules[i])
		} else {
			checks[i] = run.prepare(&rules[i])
		}
	}
	n := len(run.register.Activities) + len(run.register.Processing)
	all := entries{0, n}
	stated := make(chan struct{})
	go func() {
		defer close(stated)
		for i := range checks {
			if c := &checks[i]; c.rule.asStated {
				c.over(all)
			}
		}
	}()
	for from := 0; from == 0 || from < n; from += block {
		for i := range checks {
			if c := &checks[i]; c.rule.ByEntry {
				c.over(entries{from, min(from+block, n)})
			}
		}
	}
	for i := range checks {
		if c := &checks[i]; !c.rule.ByEntry && !c.rule.asStated && !c.rule.last {
			c.over(all)
		}
	}
	<-stated
	run.reported, run.found = append(run.reported, beside.reported...), run.found+beside.found
	run.waive()
	for i := range checks {
		if c := &checks[i]; c.rule.last {
			c.over(all)
		}
	}
	run.waive()
	return checks
}

// outcomesOf returns the outcome of each rule that was checked.
func outcomesOf(checks []checking, findings []Finding) []Outcome {
	found, failed := make(map[RuleID]int), make(map[RuleID]bool)
	for i := range findings {
		f := &findings[i]
		found[f.Rule]++
		failed[f.Rule] = failed[f.Rule] || f.Severity != SeverityInfo
	}
	outcomes := make([]Outcome, len(checks))
	for i := range checks {
		id := checks[i].rule.ID
		outcomes[i] = checks[i].done(found[id], failed[id])
	}
	return outcomes
}

// prepare says whether a rule runs, and if not why.
func (run *run) prepare(rule *Rule) checking {
	c := checking{rule: rule, outcome: Outcome{Rule: rule.ID, Article: run.articleOf(rule)}}
	out := &c.outcome
	switch {
	case !rule.inForce(run.asOf):
		out.Result = ResultNotInForce
		out.Reason = "binds from " + rule.From.String()
		if run.asOf.Compare(rule.From) >= 0 {
			out.Reason = "bound until " + rule.Until.AddDays(-1).String()
		}
		return c
	case rule.Compares && run.compared == nil:
		out.Result, out.Reason = ResultNotApplicable, "no earlier register to compare with"
		return c
	case !rule.speaksTo(&run.register.Organisation):
		out.Result, out.Reason = ResultNotApplicable, "the organisation is not established in "+either(textsOf(rule.Countries, countryName))
		return c
	}
	regimes := run.bound
	if rule.unbound && len(regimes) == 0 {
		regimes = []Regime{""}
	}
	for _, regime := range regimes {
		if !rule.appliesUnder(regime) {
			continue
		}
		p := &Pass{Register: run.register, AsOf: run.asOf, Regime: regime, run: run, rule: rule}
		if rule.asStated {
			p.Register = run.resolution.stated
		}
		if run.compared != nil {
			p.Before = run.compared.before
		}
		c.passes = append(c.passes, p)
	}
	switch {
	case len(c.passes) > 0:
	case len(run.bound) == 0 || slices.ContainsFunc(run.keepers, rule.appliesUnder):
		out.Result, out.Reason = ResultNotInForce, rule.regimeNames()+" did not bind the keeper on the day"
	default:
		out.Result, out.Reason = ResultNotApplicable, rule.regimeNames()+" does not bind the keeper"
	}
	return c
}

// over runs the rule over some entries, under each regime.
func (c *checking) over(e entries) {
	for _, p := range c.passes {
		p.entries = e
		c.rule.Check(p)
	}
}

// done returns the outcome of the rule, which has this many findings. A hint
// alone is no failure.
func (c *checking) done(findings int, failed bool) Outcome {
	out := c.outcome
	out.Findings = findings
	switch {
	case len(c.passes) == 0:
	case failed:
		out.Result = ResultFailed
	case findings > 0:
		out.Result = ResultPassed
	case slices.ContainsFunc(c.passes, func(p *Pass) bool { return p.skipped }):
		out.Result, out.Reason = ResultNotApplicable, "not checked: there are no lists of words for the language of the register"
	case slices.ContainsFunc(c.passes, func(p *Pass) bool { return p.applies }):
		out.Result = ResultPassed
	default:
		out.Result, out.Reason = ResultNotApplicable, "no "+c.rule.Concerns
	}
	return out
}

// articleOf returns the article a rule enforces on the day under the first of
// the keeper's regimes that it belongs to.
func (run *run) articleOf(rule *Rule) Citation {
	for _, regime := range slices.Concat(run.bound, run.keepers, fact.Regimes()) {
		if rule.appliesUnder(regime) {
			on := Rule{Cites: rule.citesOn(regime, run.asOf)}
			return on.articleUnder(regime)
		}
	}
	return Citation{}
}

// Party returns the party with the ID, or nil; of several with one ID the
// first.
func (p *Pass) Party(id ID) *Party { return element(p.Register.Parties, p.run.parties, id) }

// System returns the system with the ID, or nil; of several the first.
func (p *Pass) System(id ID) *System { return element(p.Register.Systems, p.run.systems, id) }

// Measure returns the security measure with the ID, or nil; of several the
// first.
func (p *Pass) Measure(id ID) *Measure { return element(p.Register.Measures, p.run.measures, id) }

// ended reports whether something with this status and end was over by day.
func ended(status Status, end, day civil.Date) bool {
	if !end.IsZero() {
		return !day.Before(end)
	}
	return status == StatusEnded
}

// concerned reports whether the pass is about an entry with these regimes,
// status and end: the pass's regime bound it on the day, and it had not ended.
func (p *Pass) concerned(regimes []Regime, status Status, end civil.Date) bool {
	if ended(status, end, p.AsOf) {
		return false
	}
	for _, regime := range regimes {
		if regime.On(p.AsOf) == p.Regime {
			return true
		}
	}
	return len(regimes) == 0
}

// The walks below pass over entries that had ended by the as-of day, which are
// history that today's law does not judge, and over those that the pass's
// regime does not bind.

// Activities walks the activities as controller.
func (p *Pass) Activities() iter.Seq[ActivityAt] {
	return func(yield func(ActivityAt) bool) {
		at := Path{}.Index("activities", 0)
		for i := p.entries.from; i < min(p.entries.to, len(p.Register.Activities)); i++ {
			a := &p.Register.Activities[i]
			if p.concerned(a.Regimes, a.Status, a.End) && !yield(ActivityAt{at.sibling(i), a}) {
				return
			}
		}
	}
}

// Processing walks the entries as processor.
func (p *Pass) Processing() iter.Seq[ProcessingAt] {
	return func(yield func(ProcessingAt) bool) {
		before := len(p.Register.Activities)
		at := Path{}.Index("processing", 0)
		for i := max(0, p.entries.from-before); i < min(p.entries.to-before, len(p.Register.Processing)); i++ {
			a := &p.Register.Processing[i]
			if p.concerned(a.Regimes, a.Status, a.End) && !yield(ProcessingAt{at.sibling(i), a}) {
				return
			}
		}
	}
}

// Entries walks the entries of both kinds.
func (p *Pass) Entries() iter.Seq[Entry] { return entriesOf(p.Activities(), p.Processing()) }

// Purposes walks the purposes of the activities.
func (p *Pass) Purposes() iter.Seq[PurposeAt] { return purposesOf(p.Activities()) }

// Bases walks the grounds that purposes rest on, each with its purpose: those
// of the given kinds, or all.
func (p *Pass) Bases(grounds ...lawfulbasis.Ground) iter.Seq2[PurposeAt, BasisAt] {
	return basesOf(p.Purposes(), grounds)
}

// Conditions walks the conditions of Art. 9(2) and 10 that purposes rely on,
// each with its purpose: those of the given kinds, or all.
func (p *Pass) Conditions(conditions ...lawfulbasis.Condition) iter.Seq2[PurposeAt, RelianceAt] {
	return conditionsOf(p.Purposes(), conditions)
}

// Recipients walks the recipients of the activities.
func (p *Pass) Recipients() iter.Seq[RecipientAt] { return recipientsOf(p.Activities()) }

// Retention walks the retention rules of both kinds of entry.
func (p *Pass) Retention() iter.Seq[RetentionAt] { return retentionOf(p.Entries()) }

// Data walks the categories of data of both kinds of entry.
func (p *Pass) Data() iter.Seq[DataAt] { return dataOf(p.Entries()) }

// Transfers walks the transfers of both kinds of entry that have not ended.
func (p *Pass) Transfers() iter.Seq[TransferAt] {
	return func(yield func(TransferAt) bool) {
		for t := range transfersOf(p.Entries()) {
			if !ended("", t.End, p.AsOf) && !yield(t) {
				return
			}
		}
	}
}
