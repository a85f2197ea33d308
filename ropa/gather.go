package ropa

import (
	"cmp"
	"slices"
	"strings"
)

// join adds the regimes and citations of another finding of the same fact.
func (f *Finding) join(other *Finding) {
	f.Regimes = withAll(f.Regimes, other.Regimes)
	f.Cites = withAll(f.Cites, other.Cites)
}

// withAll adds to a list what it does not hold, and leaves the list as it was
// for others that hold it.
func withAll[T comparable](list, more []T) []T {
	for _, v := range more {
		if !slices.Contains(list, v) {
			list = append(slices.Clip(list), v)
		}
	}
	return list
}

// gather returns the findings in document order, then by rule, with those that
// state one fact made one: what is wrong at one place under several regimes,
// what is stated once and holds for several entries, and what is said in the
// same words of several entries.
func (run *run) gather() []Finding {
	placed := run.findings
	for _, p := range placed {
		p.order, p.within = placementOf(p.Path), placementOf(p.place)
	}
	slices.SortStableFunc(placed, func(a, b *placedFinding) int {
		if c := a.order.compare(&b.order); c != 0 {
			return c
		}
		return cmp.Or(
			a.Path.compareText(b.Path),
			cmp.Compare(a.Rule, b.Rule),
			a.within.compare(&b.within),
			cmp.Compare(a.Message, b.Message),
		)
	})
	placed = acrossRegimes(placed)

	type said struct {
		rule    RuleID
		message string
	}
	out := make([]Finding, 0, len(placed)) // [] in JSON, not null
	at := make(map[said][]int)             // findings of out, by what they say
	for _, p := range placed {
		entry, inEntry := p.place.entry()
		if !inEntry {
			out = append(out, p.Finding)
			continue
		}
		key := said{p.Rule, p.Message}
		if i := slices.IndexFunc(at[key], func(k int) bool { return run.same(&out[k], p, entry) }); i >= 0 {
			f := &out[at[key][i]]
			f.join(&p.Finding)
			if f.last() != entry { // else it is stated once for several elements of the entry
				f.Concerns, f.Places = append(f.Concerns, entry), append(f.Places, p.place)
			}
			continue
		}
		at[key] = append(at[key], len(out))
		p.Places = []Path{p.place}
		out = append(out, p.Finding)
	}
	byID := stablePaths{of: run.resolution.stated}
	for i := range out { // what stands in one entry alone is said by its path
		f := &out[i]
		f.ByID = byID.text(f.Path)
		if len(f.Places) == 1 && f.Places[0] == f.Path {
			f.Places = nil
		}
	}
	return out
}

// placedFinding is a finding with its place in the register written out, and
// with the positions of where it is stated and of that place.
type placedFinding struct {
	Finding
	place         Path
	order, within placement
}

// last is the last entry that a finding concerns; findings come in the order
// of the entries.
func (f *Finding) last() Path { return f.Concerns[len(f.Concerns)-1] }

// same reports whether what two findings of one rule say in the same words is
// one fact: stated at one place, for one entry or several, or else in the same
// part of two entries, of either kind.
func (run *run) same(f *Finding, p *placedFinding, entry Path) bool {
	if p.Severity != f.Severity || p.Fix != f.Fix || (p.Waiver == nil) != (f.Waiver == nil) || p.Waiver != nil && *p.Waiver != *f.Waiver {
		return false
	}
	if f.last() == entry { // another element of the entry, or the same statement for it
		return p.Path != p.place && p.Path == run.origin(f.Places[len(f.Places)-1])
	}
	_, stated := p.Path.entry()
	a, b := p.Path, f.Path
	if stated {
		a, b = a.shape(), b.shape()
		a.steps[0], b.steps[0] = step{}, step{}
	}
	return a == b
}

// mergeNeighbours makes one of neighbours of one rule and place that mergeable allows.
func mergeNeighbours(placed []*placedFinding, mergeable func(a, b *Finding) bool, merge func(a, b *Finding)) []*placedFinding {
	out := placed[:0]
	first := 0 // of the rule and place
	for _, p := range placed {
		if len(out) == 0 || out[first].Rule != p.Rule || out[first].place != p.place {
			first = len(out)
		}
		i := slices.IndexFunc(out[first:], func(o *placedFinding) bool { return mergeable(&o.Finding, &p.Finding) })
		if i < 0 {
			out = append(out, p)
			continue
		}
		merge(&out[first+i].Finding, &p.Finding)
	}
	return out
}

// acrossRegimes makes one finding of those of one rule at one place that say
// the same under several regimes, or different things under each.
func acrossRegimes(placed []*placedFinding) []*placedFinding {
	placed = mergeNeighbours(placed, func(a, b *Finding) bool { return a.Message == b.Message }, (*Finding).join)
	return mergeNeighbours(placed, func(a, b *Finding) bool {
		return !overlap(a.Regimes, b.Regimes) && (a.Waiver == nil) == (b.Waiver == nil)
	}, func(a, b *Finding) {
		a.Message = "under the " + namesOf(a.Regimes) + ": " + a.Message + "; under the " + namesOf(b.Regimes) + ": " + b.Message
		if b.Severity.weight() > a.Severity.weight() {
			a.Severity = b.Severity
		}
		if b.Fix != a.Fix {
			a.Fix += " " + b.Fix
		}
		a.join(b)
	})
}

func overlap(a, b []Regime) bool {
	return slices.ContainsFunc(a, func(r Regime) bool { return slices.Contains(b, r) })
}

// namesOf names regimes: "GDPR and UK GDPR".
func namesOf(regimes []Regime) string {
	return strings.Join(textsOf(regimes, Regime.Name), " and ")
}
