package ropa

import (
	"cmp"
	"iter"
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
	placed := acrossRegimes(run.inOrder())
	kept := placed[:0]
	alike := make(map[sameFact][]*placedFinding) // of those kept
	for _, p := range placed {
		entry, inEntry := p.place.entry()
		if !inEntry {
			kept = append(kept, p)
			continue
		}
		key := p.sameFact()
		if i := slices.IndexFunc(alike[key], func(f *placedFinding) bool { return run.same(f, p, entry) }); i >= 0 {
			f := alike[key][i]
			f.join(&p.Finding)
			if f.last() != entry { // else it is stated once for several elements of the entry
				f.Concerns, f.Places = append(f.Concerns, entry), append(f.Places, p.place)
			}
			continue
		}
		alike[key] = append(alike[key], p)
		p.Concerns, p.Places = []Path{entry}, []Path{p.place}
		kept = append(kept, p)
	}

	out := make([]Finding, len(kept)) // [] in JSON, not null
	byID := stablePaths{of: run.resolution.stated}
	for i, p := range kept {
		run.name(&p.Finding)
		p.ByID = byID.text(p.Path)
		if len(p.Places) == 1 && p.Places[0] == p.Path { // what stands in one entry alone is said by its path
			p.Places = nil
		}
		out[i] = p.Finding
	}
	return out
}

// inOrder returns the findings as they were reported, in document order, then
// by rule.
func (run *run) inOrder() []*placedFinding {
	placed := make([]*placedFinding, 0, run.found)
	orders := make([]placement, 0, 2*run.found)
	order := func(p Path) *placement {
		orders = append(orders, placementOf(p))
		return &orders[len(orders)-1]
	}
	for p := range run.findings() {
		p.order = order(p.Path)
		p.within = p.order
		if p.place != p.Path {
			p.within = order(p.place)
		}
		placed = append(placed, p)
	}
	slices.SortStableFunc(placed, func(a, b *placedFinding) int {
		if c := a.order.compare(b.order); c != 0 {
			return c
		}
		return cmp.Or(
			a.Path.compareText(b.Path),
			cmp.Compare(a.Rule, b.Rule),
			a.within.compare(b.within),
			cmp.Compare(a.Message, b.Message),
		)
	})
	return placed
}

// placedFinding is a finding with its place in the register written out, and
// with the positions of where it is stated and of that place.
type placedFinding struct {
	Finding
	place         Path
	order, within *placement
}

// findings walks the findings as they were reported.
func (run *run) findings() iter.Seq[*placedFinding] {
	return func(yield func(*placedFinding) bool) {
		for _, some := range run.reported {
			for i := range some {
				if !yield(&some[i]) {
					return
				}
			}
		}
	}
}

// add remembers a finding.
func (run *run) add(f Finding, place Path) {
	last := len(run.reported) - 1
	if last < 0 || len(run.reported[last]) == cap(run.reported[last]) {
		run.reported = append(run.reported, make([]placedFinding, 0, min(max(8, run.found), 256)))
		last++
	}
	run.reported[last] = append(run.reported[last], placedFinding{Finding: f, place: place})
	run.found++
}

// name fills in what a person calls the place of a finding, unless the rule did.
func (run *run) name(f *Finding) {
	if f.Parts == nil {
		f.Parts = run.resolution.stated.Parts(f.Path)
	}
	if f.Subject == "" {
		f.Subject = subjectOf(f.Parts)
	}
}

// last is the last entry that a finding concerns; findings come in the order
// of the entries.
func (f *Finding) last() Path { return f.Concerns[len(f.Concerns)-1] }

// sameFact is what findings of one rule have in common that may be one fact: the
// words, and the place where that is stated, or else the part of an entry, of
// either kind.
type sameFact struct {
	rule         RuleID
	message, fix string
	severity     Severity
	part         Path
}

func (p *placedFinding) sameFact() sameFact {
	part := p.Path
	if _, inEntry := part.entry(); inEntry {
		part = part.shape()
		part.steps[0] = step{}
	}
	return sameFact{p.Rule, p.Message, p.Fix, p.Severity, part}
}

// same reports whether two findings that say the same are one fact, the second
// of them of the entry.
func (run *run) same(f, p *placedFinding, entry Path) bool {
	if (p.Waiver == nil) != (f.Waiver == nil) || p.Waiver != nil && *p.Waiver != *f.Waiver {
		return false
	}
	// In the entry itself it is another element, or the same statement for it.
	return f.last() != entry || p.Path != p.place && p.Path == run.origin(f.Places[len(f.Places)-1])
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
