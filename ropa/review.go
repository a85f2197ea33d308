package ropa

import (
	"errors"
	"iter"
	"slices"
	"strings"

	"github.com/openropa/openropa/ropa/civil"
)

// ReviewReport is what a change from one register to another asks for. It is
// a report of its own kind, and not a [Report], because its Err means another
// thing: what was wrong before and still is does not make a change wrong.
type ReviewReport struct {
	// Report holds the findings and outcomes of the rules that compare: the
	// family change/*, and the user's own with Compares set. Findings are at
	// their place in the later register.
	Report
	Changes []Change `json:"changes,omitzero"`
	// The findings of all other rules in the two registers: those of the
	// later alone, those of the earlier alone, and those of both as they
	// stand in the later. A finding is the same if its rule is and the thing
	// it is about, wherever that now stands and whatever the message says.
	New       []Finding `json:"new,omitzero"`
	Gone      []Finding `json:"gone,omitzero"`
	Unchanged []Finding `json:"unchanged,omitzero"`
}

// Err returns nil unless the change leaves a duty of severity Error unmet or
// brings a new finding of that severity, that is not waived; then an error of
// type [*NonCompliance] that names them.
func (r *ReviewReport) Err() error {
	all := Report{Findings: slices.Concat(r.Findings, r.New)}
	return all.Err()
}

// Review compares a register with an earlier one and says what the
// change asks for: the duties that the law attaches to it and that the later
// register does not show to be met, and which findings are new, gone and
// unchanged. Both registers are checked as of the same day, by default the
// Reviewed date of the later one, so that no finding is new or gone because
// the law changed. Without an earlier register all is new. The error is for
// misuse only, as with [Validate].
func Review(before, after *Register, o *Options) (*ReviewReport, error) {
	if after == nil {
		return nil, errors.New("ropa: review: no later register")
	}
	compared := compare(before, after)
	later, err := validateChange(after, o, compared)
	if err != nil {
		return nil, err
	}
	review := &ReviewReport{Report: Report{AsOf: later.AsOf, Regimes: later.Regimes, Findings: []Finding{}, Outcomes: []Outcome{}}, Changes: compared.together()}
	compares := make(map[RuleID]bool)
	rules := Rules()
	if o != nil {
		rules = append(rules, o.Extra...)
	}
	for _, rule := range rules {
		compares[rule.ID] = rule.Compares
	}
	for _, outcome := range later.Outcomes {
		if compares[outcome.Rule] {
			review.Outcomes = append(review.Outcomes, outcome)
		}
	}
	var found []Finding
	for _, f := range later.Findings {
		if compares[f.Rule] {
			review.Findings = append(review.Findings, f)
		} else {
			found = append(found, f)
		}
	}
	var earlier []Finding
	if before != nil {
		options := Options{}
		if o != nil {
			options = *o
		}
		options.AsOf = later.AsOf
		report, err := Validate(before, &options)
		if err != nil {
			return nil, err
		}
		earlier = report.Findings
	}
	review.sortOut(compared, earlier, found)
	return review, nil
}

// sortOut says which findings are new, gone and unchanged, entry by entry: a
// fact that becomes wrong for one entry more is new for that entry.
func (r *ReviewReport) sortOut(c *comparison, earlier, later []Finding) {
	type identity struct {
		rule  RuleID
		place Path
	}
	was, is := eachPlace(earlier), eachPlace(later)
	standing := make(map[identity][]int) // places in is
	for j, f := range is {
		id := identity{f.rule(later), f.place}
		standing[id] = append(standing[id], j)
	}
	kept := make([]bool, len(is))
	// The same message first: several findings may be about one thing.
	take := func(f foundIn, sameMessage bool) bool {
		place, ok := c.placed(f.place)
		if !ok {
			return false
		}
		for _, j := range standing[identity{f.rule(earlier), place}] {
			if !kept[j] && (!sameMessage || later[is[j].finding].Message == earlier[f.finding].Message) {
				kept[j] = true
				return true
			}
		}
		return false
	}
	gone := make([]bool, len(was))
	for i, f := range was {
		gone[i] = !take(f, true)
	}
	for i, f := range was {
		gone[i] = gone[i] && !take(f, false)
	}
	r.Gone = only(c.before, earlier, was, gone)
	fresh := make([]bool, len(is))
	for j := range kept {
		fresh[j] = !kept[j]
	}
	r.New, r.Unchanged = only(c.after, later, is, fresh), only(c.after, later, is, kept)
}

// foundIn is one place of a finding: in an entry that it concerns, or its path.
type foundIn struct {
	finding int // in its list
	at      int // in the finding's Concerns; -1 for its path
	place   Path
}

func (f foundIn) rule(findings []Finding) RuleID { return findings[f.finding].Rule }

// eachPlace lists the places of findings.
func eachPlace(findings []Finding) []foundIn {
	var all []foundIn
	for i, f := range findings {
		for k, place := range f.Places {
			all = append(all, foundIn{i, k, place})
		}
		if len(f.Places) == 0 {
			all = append(all, foundIn{i, -1, f.Path})
		}
	}
	return all
}

// only returns the findings of a register with those of their places that are
// picked.
func only(r *Register, findings []Finding, places []foundIn, picked []bool) []Finding {
	var all []Finding
	last := -1
	for i, f := range places {
		if !picked[i] {
			continue
		}
		if f.finding != last {
			part := findings[f.finding]
			if f.at >= 0 {
				if f.at > 0 && part.Path == part.Places[0] { // stated in each entry, and no longer in the first
					part.Path, part.Parts, part.ByID = f.place, r.Parts(f.place), r.StablePath(f.place)
					part.Subject = subjectOf(part.Parts)
				}
				part.Concerns, part.Places = nil, nil
			}
			all = append(all, part)
			last = f.finding
		}
		if f.at >= 0 {
			part, whole := &all[len(all)-1], &findings[f.finding]
			part.Concerns, part.Places = append(part.Concerns, whole.Concerns[f.at]), append(part.Places, whole.Places[f.at])
		}
	}
	return all
}

// keepChangeWaivers counts the waivers of findings that only a comparison can
// bring as used where there is none.
func (run *run) keepChangeWaivers(rules []Rule) {
	if run.compared != nil {
		return
	}
	for i := range run.register.Waivers {
		rule := run.register.Waivers[i].Rule
		run.used[i] = strings.HasPrefix(string(rule), "change/") ||
			slices.ContainsFunc(rules, func(r Rule) bool { return r.Compares && r.ID == rule })
	}
}

// Changes walks what changed since the earlier register: changes of the kinds
// given, or all. It passes over entries that had ended by the as-of day or
// that the pass's regime does not bind, and walks nothing in [Validate].
func (p *Pass) Changes(kinds ...ChangeKind) iter.Seq[Change] {
	return func(yield func(Change) bool) {
		for c := range p.changes(kinds) {
			if !yield(c.Change) {
				return
			}
		}
	}
}

// changeAt is a change with the entry it is in, as it was and as it is: zero
// outside entries, and zero on the side on which there is no such entry.
type changeAt struct {
	Change
	was, is Entry
}

func (p *Pass) changes(kinds []ChangeKind) iter.Seq[changeAt] {
	return func(yield func(changeAt) bool) {
		if p.run.compared == nil {
			return
		}
		for _, c := range p.run.compared.changes {
			if len(kinds) > 0 && !slices.Contains(kinds, c.Kind) {
				continue
			}
			at := changeAt{Change: c}
			at.was, at.is = p.run.compared.entries(c)
			stands := at.is
			if !at.is.stands() {
				stands = at.was
			}
			if stands.stands() && !p.current(&stands) {
				continue
			}
			if !yield(at) {
				return
			}
		}
	}
}

// changed walks the changes in entries that took place before and still do:
// the data is there, and people have been told what happens to it.
func (p *Pass) changed(kinds ...ChangeKind) iter.Seq[changeAt] {
	return func(yield func(changeAt) bool) {
		for c := range p.changes(kinds) {
			if c.was.stands() && c.is.stands() && p.takesPlace(&c.was) && p.takesPlace(&c.is) && !yield(c) {
				return
			}
		}
	}
}

// entries returns the entry a change is in, as it was and as it is.
func (c *comparison) entries(change Change) (was, is Entry) {
	at, here, there, partners := change.After, c.after, c.before, c.earlier
	if change.After.n == 0 {
		at, here, there, partners = change.Before, c.before, c.after, c.later
	}
	if _, ok := at.entry(); !ok {
		return Entry{}, Entry{}
	}
	field, i := at.at(0)
	one, other := here.entry(field, i), Entry{}
	if j := partners[field][i]; j != gone {
		other = there.entry(field, j)
	}
	if here == c.after {
		return other, one
	}
	return one, other
}

// entry returns the entry at position i of a list of entries.
func (r *Register) entry(field string, i int) Entry {
	if field == "activities" {
		return r.activityAt(i).entry()
	}
	return r.processingAt(i).entry()
}

// stands reports whether there is an entry.
func (rec *Entry) stands() bool { return rec.Activity != nil || rec.Processing != nil }

// standing returns the regimes, status and dates of an entry.
func (rec *Entry) standing() (regimes []Regime, status Status, start, end civil.Date) {
	if a := rec.Activity; a != nil {
		return a.Regimes, a.Status, a.Start, a.End
	}
	return rec.Processing.Regimes, rec.Processing.Status, rec.Processing.Start, rec.Processing.End
}

// current reports whether the pass is about the entry.
func (p *Pass) current(rec *Entry) bool {
	regimes, status, _, end := rec.standing()
	return p.concerned(regimes, status, end)
}

// takesPlace reports whether the entry had begun by the as-of day and had not
// ended.
func (p *Pass) takesPlace(rec *Entry) bool {
	_, status, start, _ := rec.standing()
	return p.current(rec) && status != StatusPlanned && !p.AsOf.Before(start)
}
