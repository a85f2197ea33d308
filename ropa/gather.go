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
	var facts []*statedFact
	alike := make(map[factKey]*alikeFacts)
	for _, p := range acrossRegimes(run.inOrder()) {
		entry, inEntry := p.place.entry()
		if !inEntry {
			facts = append(facts, &statedFact{placedFinding: p})
			continue
		}
		key := p.key()
		same := alike[key]
		if same == nil {
			same = new(alikeFacts)
			alike[key] = same
		}
		if f := run.factOf(same, p, entry); f != nil {
			f.join(&p.Finding)
			if f.last != entry { // else it is stated once for several elements of the entry
				f.last, f.found = entry, append(f.found, p)
			}
			continue
		}
		f := &statedFact{placedFinding: p, last: entry, found: []*placedFinding{p}}
		same.facts = append(same.facts, f)
		facts = append(facts, f)
	}

	out := make([]Finding, len(facts)) // [] in JSON, not null
	byID := stablePaths{of: run.resolution.stated}
	for i, f := range facts {
		run.name(&f.Finding)
		f.ByID = byID.text(f.Path)
		f.Concerns, f.Places = f.in()
		out[i] = f.Finding
	}
	return out
}

// inOrder returns the findings as they were reported, in document order, then
// by rule.
func (run *run) inOrder() []*placedFinding {
	type ordered struct {
		at       placement // of where it is stated
		reported int
	}
	placed := make([]*placedFinding, 0, run.found)
	order := make([]ordered, 0, run.found)
	for p := range run.findings() {
		order = append(order, ordered{placementOf(p.Path), len(placed)})
		placed = append(placed, p)
	}
	slices.SortFunc(order, func(a, b ordered) int {
		if c := a.at.compare(&b.at); c != 0 {
			return c
		}
		if c := placed[a.reported].compare(placed[b.reported]); c != 0 {
			return c
		}
		return cmp.Compare(a.reported, b.reported)
	})
	sorted := make([]*placedFinding, len(order))
	for i, o := range order {
		sorted[i] = placed[o.reported]
	}
	return sorted
}

// compare orders findings that are stated at one position of the document.
func (p *placedFinding) compare(q *placedFinding) int {
	if c := p.Path.compareText(q.Path); c != 0 {
		return c
	}
	if c := cmp.Compare(p.Rule, q.Rule); c != 0 {
		return c
	}
	if p.place != q.place {
		a, b := placementOf(p.place), placementOf(q.place)
		if c := a.compare(&b); c != 0 {
			return c
		}
	}
	return cmp.Compare(p.Message, q.Message)
}

// placedFinding is a finding with its place in the register written out.
type placedFinding struct {
	Finding
	place Path
}

// statedFact is what is found of one or more entries, or of the register.
type statedFact struct {
	*placedFinding                  // as it was found first
	found          []*placedFinding // one of each entry that it concerns, in their order
	last           Path             // of these entries
}

// in returns the entries that a fact concerns and where it shows in each; no
// places where it stands in one entry alone, which is said by its path.
func (f *statedFact) in() (entries, places []Path) {
	if len(f.found) == 0 {
		return nil, nil
	}
	if first := f.found[0].place; len(f.found) == 1 && first == f.Path {
		entry, _ := first.entry()
		return []Path{entry}, nil
	}
	entries, places = make([]Path, len(f.found)), make([]Path, len(f.found))
	for i, p := range f.found {
		entries[i], _ = p.place.entry()
		places[i] = p.place
	}
	return entries, places
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

// add remembers a finding, which is reported at its place.
func (run *run) add(f Finding) *placedFinding {
	last := len(run.reported) - 1
	if last < 0 || len(run.reported[last]) == cap(run.reported[last]) {
		run.reported = append(run.reported, make([]placedFinding, 0, min(max(8, run.found), 256)))
		last++
	}
	run.reported[last] = append(run.reported[last], placedFinding{f, f.Path})
	run.found++
	return &run.reported[last][len(run.reported[last])-1]
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

// part returns where the finding is stated, or else the part of an entry, of
// either kind, that it is about: findings that say the same of one part may be
// one fact.
func (p *placedFinding) part() Path {
	if _, inEntry := p.Path.entry(); !inEntry {
		return p.Path
	}
	part := p.Path.shape()
	part.fields[0] = noField
	return part
}

// factKey is what findings of one fact have in common.
type factKey struct {
	message, fix string
	rule         RuleID
	severity     Severity
	part         Path
	waived       bool
	waiver       Waiver
}

func (p *placedFinding) key() factKey {
	k := factKey{message: p.Message, fix: p.Fix, rule: p.Rule, severity: p.Severity, part: p.part(), waived: p.Waiver != nil}
	if k.waived {
		k.waiver = *p.Waiver
	}
	return k
}

// alikeFacts are the facts of one key, in their order. Those before next were
// found of the entry.
type alikeFacts struct {
	facts []*statedFact
	entry Path
	next  int
}

// factOf returns the fact of which a finding of an entry is, nil if it is one
// of its own: the first that was not found of the entry, where it would be
// another element, or one that rests on the same statement.
func (run *run) factOf(same *alikeFacts, p *placedFinding, entry Path) *statedFact {
	if same.entry != entry {
		same.entry, same.next = entry, 0
	}
	for same.next < len(same.facts) && same.facts[same.next].last == entry {
		same.next++
	}
	if p.Path != p.place {
		for _, f := range same.facts[:same.next] {
			if p.Path == run.origin(f.found[len(f.found)-1].place) {
				return f
			}
		}
	}
	if same.next < len(same.facts) {
		return same.facts[same.next]
	}
	return nil
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
