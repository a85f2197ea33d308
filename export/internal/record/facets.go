package record

import (
	"cmp"
	"slices"
	"strings"

	"github.com/openropa/openropa/export/internal/brief"
	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
)

// facetWriter gathers the values of one facet in the order in which they come.
type facetWriter struct {
	brief.Facet
	at map[string]int
}

// add notes that entries have a value, or none of them.
func (f *facetWriter) add(key, label string, entries ...int) {
	if key == "" || label == "" {
		return
	}
	i, ok := f.at[key]
	if !ok {
		if f.at == nil {
			f.at = make(map[string]int)
		}
		i = len(f.Choices)
		f.at[key] = i
		f.Choices = append(f.Choices, brief.Choice{Key: key, Label: label})
	}
	c := &f.Choices[i]
	for _, entry := range entries {
		if at, found := slices.BinarySearch(c.Entries, entry); !found {
			c.Entries = slices.Insert(c.Entries, at, entry)
		}
	}
}

// byLabel puts the values in the order of their labels.
func (f *facetWriter) byLabel() {
	slices.SortStableFunc(f.Choices, func(x, y brief.Choice) int { return cmp.Compare(lang.Fold(x.Label), lang.Fold(y.Label)) })
}

// Facets are what the entries of the register can be told apart by. With
// findings, which no authority edition holds, they can be by those too.
func (b *Builder) Facets(findings bool) []brief.Facet {
	ground := facetWriter{Facet: brief.Facet{Key: "ground", Label: b.word("ground")}}
	category := facetWriter{Facet: brief.Facet{Key: "special", Label: b.word("special")}}
	country := facetWriter{Facet: brief.Facet{Key: "country", Label: b.set.BriefWord("thirdCountries", false)}}
	processor := facetWriter{Facet: brief.Facet{Key: "processor", Label: lang.UpperFirst(b.code("role", string(ropa.RoleProcessor)))}}
	status := facetWriter{Facet: brief.Facet{Key: "status", Label: b.word("status"), Column: true}}
	for i, e := range b.all {
		grounds, _ := e.grounds()
		for _, g := range grounds {
			ground.add(string(g), lang.UpperFirst(b.code("ground", string(g))), i)
		}
		for j := range e.Data {
			d := &e.Data[j]
			for _, s := range d.Special {
				category.add(string(s), lang.UpperFirst(b.code("special", string(s))), i)
			}
			if special(d) && len(d.Special) == 0 { // at times, of whatever category
				category.add("unstated", lang.UpperFirst(b.word("notStated")), i)
			}
			if criminal(d) {
				category.add("criminal", b.word("criminal"), i)
			}
		}
		for _, t := range items(e, e.Transfers) {
			if at := cmp.Or(string(t.v.Destination), t.v.Organisation); at != "" {
				country.add(at, b.destination(t), i)
			} else {
				country.add("unnamed", lang.UpperFirst(b.set.BriefWord("notNamed", false)), i)
			}
		}
		for _, name := range b.processorsOf(e) {
			processor.add(name, name, i)
		}
		s := e.common().status
		status.add(string(s), lang.UpperFirst(b.code("status", string(s))), i)
	}
	order := func(g string) int {
		return slices.IndexFunc(lawfulbasis.Grounds(), func(info lawfulbasis.GroundInfo) bool { return string(info.Code) == g })
	}
	slices.SortStableFunc(ground.Choices, func(x, y brief.Choice) int { return cmp.Compare(order(x.Key), order(y.Key)) })
	country.byLabel()
	processor.byLabel()
	all := []brief.Facet{ground.Facet, category.Facet, country.Facet, processor.Facet, status.Facet}
	if findings && b.report != nil {
		all = append(all, b.findingFacets()...)
	}
	return slices.DeleteFunc(all, func(f brief.Facet) bool { return len(f.Choices) == 0 })
}

// processorsOf names those that process for an entry, parties and categories.
func (b *Builder) processorsOf(e *entry) []string {
	var names []string
	add := func(party ropa.ID, category string) {
		if at, ok := b.at.Parties[party]; ok {
			names = append(names, personName(&b.r.Parties[at]))
		} else if category != "" {
			names = append(names, category)
		}
	}
	if e.Processing != nil {
		for i := range e.Processing.SubProcessors {
			add(e.Processing.SubProcessors[i].Party, e.Processing.SubProcessors[i].Category)
		}
		return names
	}
	for i := range e.Activity.Recipients {
		if r := &e.Activity.Recipients[i]; r.Role == ropa.RoleProcessor || r.Role == ropa.RoleSubProcessor {
			add(r.Party, r.Category)
		}
	}
	return names
}

// Longest are about how many years the longest time limits of the entries are,
// by which they can be put in order; 0 where none is a period.
func (b *Builder) Longest() []float64 {
	all := make([]float64, len(b.all))
	for i, e := range b.all {
		for j := range e.Retention {
			all[i] = max(all[i], years(e.Retention[j].Period))
		}
	}
	return all
}

// findingFacets are the demands and severities of the findings, and their
// rules; those of findings about no entry too.
func (b *Builder) findingFacets() []brief.Facet {
	weight := facetWriter{Facet: brief.Facet{Key: "severity", Label: b.word("severity")}}
	rule := facetWriter{Facet: brief.Facet{Key: "rule", Label: b.word("rule")}}
	place := make(map[string]int, len(b.all))
	for i, e := range b.all {
		place[e.Path.String()] = i
	}
	entryAt := func(path string) (int, bool) {
		parts := strings.SplitN(path, "/", 4)
		if len(parts) < 3 {
			return 0, false
		}
		i, ok := place["/"+parts[1]+"/"+parts[2]]
		return i, ok
	}
	for _, f := range b.findingsInOrder() {
		var in []int
		for _, p := range append(slices.Clone(f.v.Concerns), f.v.Path) {
			if i, ok := entryAt(p.String()); ok {
				in = append(in, i)
			}
		}
		key := string(f.v.Demand) + "/" + string(f.v.Severity)
		label := b.Demand(f.v.Demand) + b.set.Colon + b.severities(f.v.Severity)
		weight.add(key, label, in...)
		rule.add(string(f.v.Rule), string(f.v.Rule), in...)
	}
	return []brief.Facet{weight.Facet, rule.Facet}
}
