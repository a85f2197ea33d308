package record

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/openropa/openropa/export/internal/brief"
	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
)

// briefLimit is a time limit that one or several entries state.
type briefLimit struct {
	name    string                   // "L1" of one that is said once; "" of others
	rule    item[ropa.RetentionRule] // the first
	rules   []*ropa.RetentionRule
	data    []string // names of the categories; none for all
	entries []*entry
}

const (
	longLimit  = 70 // characters of a shared time limit that is said once
	limitStart = 46 // how many of them an entry quotes
	mostYears  = 12 // of the scale
)

// years is about how many years a period has: months and years are not all as
// long.
func years(p civil.Period) float64 {
	days := 30.44*float64(p.Months()) + 7*float64(p.Weeks()) + float64(p.Days()) + float64(p.Hours())/24 + float64(p.Minutes())/1440
	return float64(p.Years()) + days/365.25
}

// limitText is what ends the storage, in one line: a period and what it runs
// from, or a criterion, and the case it is for.
func (w *briefWriter) limitText(it item[ropa.RetentionRule]) brief.Text {
	r := it.v
	var t brief.Text
	switch {
	case !r.Period.IsZero():
		t = word(w.set.Period(r.Period), brief.Bold)
		if r.From != "" {
			t = append(t, word(" "+w.say("from")+" ", brief.Plain)...)
			t = append(t, w.free(r.From, brief.Plain)...)
		}
		if r.Criteria != "" {
			t = join(w.set.Semicolon, brief.Plain, t, w.free(r.Criteria, brief.Plain))
		}
	case r.Criteria != "":
		t = w.free(r.Criteria, brief.Plain)
		if r.From != "" {
			t = append(t, word(" "+w.say("from")+" ", brief.Plain)...)
			t = append(t, w.free(r.From, brief.Plain)...)
		}
	case r.From != "":
		t = append(word(w.say("from")+" ", brief.Plain), w.free(r.From, brief.Plain)...)
	}
	if r.Infeasible != "" {
		t = join(w.set.Semicolon, brief.Plain, t, append(word(w.say("notPossible")+w.set.Colon, brief.Plain), w.free(r.Infeasible, brief.Plain)...))
	}
	if !r.Minimum.IsZero() {
		t = join(", ", brief.Plain, t, word(w.say("atLeast")+" "+w.set.Period(r.Minimum), brief.Plain))
	}
	if when := strings.TrimSpace(r.When); when != "" {
		t = join(" ", brief.Plain, t, w.free("("+when+")", brief.Muted))
	}
	if len(r.Purposes) > 0 && len(r.Purposes) < len(it.e.purposes) {
		t = join(" ", brief.Plain, t, w.free("("+w.say("forPurposes")+" "+joined(w.purposesOf(it.e, r.Purposes), w.set.Semicolon)+")", brief.Muted))
	}
	return t
}

// limitEnd is what happens at the end, where it is not erasure.
func (w *briefWriter) limitEnd(r *ropa.RetentionRule) brief.Text {
	var end string
	if r.Action != "" && r.Action != ropa.ActionErase {
		end = w.code("action", string(r.Action))
	}
	end = lang.JoinNonEmpty(w.set.Colon, end, r.ActionNote)
	if end == "" {
		return nil
	}
	return w.free("→\u00a0"+end, brief.Muted)
}

// limitLaw is the law that lays it down, and the policy.
func (w *briefWriter) limitLaw(r *ropa.RetentionRule) brief.Text {
	laws := append(w.lawsText(w.lawsLine(r.Law), brief.Muted, r.Law), w.note(lawNotes(r.Law)...)...)
	return w.andExtra(join(w.set.Semicolon, brief.Muted, laws, w.free(w.docRef(r.Policy), brief.Muted)), r.Extra)
}

// mergedLimits returns the time limits of all entries, those that say the same
// of the same data, or of part of it, once.
func (w *briefWriter) mergedLimits() []*briefLimit {
	at := make(map[string][]*briefLimit)
	var all []*briefLimit
	for _, it := range collect(w.all, retentionIn) {
		if !it.v.Stated() && it.v.From == "" && it.v.Minimum.IsZero() {
			continue
		}
		data := w.dataNames(it.e, it.v.Data)
		key := flat(w.limitText(it)) + "\x00" + flat(w.limitEnd(it.v))
		var l *briefLimit
		for _, x := range at[key] {
			switch {
			case len(x.data) == 0 != (len(data) == 0):
			case within(data, x.data):
				l = x
			case within(x.data, data):
				l = x
				x.data = data
			}
		}
		if l == nil {
			l = &briefLimit{rule: it, data: data}
			at[key] = append(at[key], l)
			all = append(all, l)
		}
		l.rules = append(l.rules, it.v)
		if !slices.Contains(l.entries, it.e) {
			l.entries = append(l.entries, it.e)
		}
	}
	return all
}

// within reports whether each of some is one of others.
func within(some, others []string) bool {
	return !slices.ContainsFunc(some, func(s string) bool { return !slices.Contains(others, s) })
}

// shareLimits numbers the criteria that are said once, below the chart.
func (w *briefWriter) shareLimits() {
	w.limit = make(map[*ropa.RetentionRule]*briefLimit)
	if !w.shows("retention-chart") {
		return
	}
	for _, l := range w.mergedLimits() {
		if len(l.entries) > 1 && l.rule.v.Period.IsZero() && utf8.RuneCountInString(flat(w.limitText(l.rule))) > longLimit {
			l.name = fmt.Sprintf("L%d", len(w.limits)+1)
			w.limits = append(w.limits, l)
			for _, r := range l.rules {
				w.limit[r] = l
			}
		}
	}
}

// cutAt cuts text after a word, where it is longer than there is room for.
func cutAt(s string, most int) string {
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	runes := []rune(s)[:most]
	cut := string(runes)
	if i := strings.LastIndexByte(cut, ' '); i > len(cut)/2 {
		cut = cut[:i]
	}
	// A bracket that is not closed says nothing.
	if i := strings.LastIndexByte(cut, '('); i > len(cut)/3 && !strings.Contains(cut[i:], ")") {
		cut = cut[:i]
	}
	return strings.TrimRight(cut, " ,;:") + "\u00a0…"
}

// quoted is a time limit as an entry says it: whole, or its number and its
// beginning.
func (w *briefWriter) quoted(it item[ropa.RetentionRule]) brief.Text {
	notes := w.note(it.v.Provenance...)
	l := w.limit[it.v]
	if l == nil {
		t := append(w.limitText(it), notes...)
		return newline(join(" ", brief.Plain, t, w.limitEnd(it.v)), w.limitLaw(it.v))
	}
	return append(brief.Text{{Text: l.name + " ", Style: brief.Bold, Link: "limit:" + l.name}}, append(w.free(cutAt(flat(w.limitText(it)), limitStart), brief.Plain), notes...)...)
}

// chart draws the time limits to one scale, the longest first, and lists what
// is said once.
func (w *briefWriter) chart() []brief.Block {
	all := w.mergedLimits()
	if len(all) == 0 {
		return nil
	}
	fixed := func(l *briefLimit) bool { return !l.rule.v.Period.IsZero() }
	rank := func(l *briefLimit) int {
		if fixed(l) {
			return 0
		}
		return 1
	}
	slices.SortStableFunc(all, func(x, y *briefLimit) int {
		return cmp.Or(cmp.Compare(rank(x), rank(y)), cmp.Compare(years(y.rule.v.Period), years(x.rule.v.Period)))
	})
	if !slices.ContainsFunc(all, fixed) {
		return w.criteria(all)
	}
	line := &brief.Timeline{Unit: w.say("years"), Most: 1}
	var longest *briefLimit
	open := 0
	cut := false
	for _, l := range all {
		label := brief.Text{{Text: w.entries(l.entries) + " ", Style: brief.Bold}}
		if len(l.data) > 0 {
			label = append(label, w.free(strings.Join(l.data, ", "), brief.Plain)...)
		} else {
			label = append(label, word(w.say("allDataShort"), brief.Plain)...)
		}
		row := brief.Span{Label: label, After: w.limitText(l.rule)}
		if named := w.limit[l.rule.v]; named != nil {
			row.After = append(brief.Text{{Text: named.name + " ", Style: brief.Bold}}, row.After...)
		}
		if fixed(l) {
			row.Years = years(l.rule.v.Period)
			line.Most = max(line.Most, math.Ceil(row.Years))
			cut = cut || row.Years > mostYears
			if longest == nil {
				longest = l
			}
		} else {
			row.Open = true
			open++
		}
		line.Rows = append(line.Rows, row)
	}
	line.Most = min(line.Most, mostYears)
	line.Ticks = w.ticks(line.Most)
	line.Alt = w.count("chartRules", len(all))
	if longest != nil {
		line.Alt += w.set.Semicolon + fmt.Sprintf(w.say("chartLongest"), lang.JoinNonEmpty(", ", w.set.Period(longest.rule.v.Period), cutAt(strings.Join(longest.data, ", "), longLimit)))
	}
	if open > 0 {
		line.Alt += w.set.Semicolon + fmt.Sprintf(w.say("chartOpen"), open)
	}
	if longest != nil {
		line.Parts = append(line.Parts, brief.Item{Mark: brief.Mark{Shape: brief.Bar, Alt: w.say("fixedPeriod")}, Text: word(w.say("fixedPeriod"), brief.Plain)})
	}
	if open > 0 {
		line.Parts = append(line.Parts, brief.Item{Mark: brief.Mark{Shape: brief.Dashes, Alt: w.say("openPeriod")}, Text: word(w.say("openPeriod"), brief.Plain)})
	}
	if cut {
		line.Parts = append(line.Parts, brief.Item{Text: word("//\u00a0"+w.say("cutBar"), brief.Plain)})
	}
	blocks := []brief.Block{&brief.Heading{Text: w.say("retentionChart")}, line}
	if len(w.limits) > 0 {
		t := &brief.Table{Title: w.say("retentionChart"), Plain: true, Columns: []brief.Column{{Width: 8}, {Width: 18}, {}}}
		for _, l := range w.limits {
			rest := join(" ", brief.Plain, w.limitText(l.rule), w.limitEnd(l.rule.v))
			t.Rows = append(t.Rows, brief.Row{ID: "limit:" + l.name, Head: 1, Cells: []brief.Cell{
				{Text: word(l.name, brief.Bold)}, {Text: word(w.entries(l.entries), brief.Plain)}, {Text: newline(rest, w.limitLaw(l.rule.v))},
			}})
		}
		blocks = append(blocks, t)
	}
	return blocks
}

// ticks are the years that a scale shows: at most seven, 1, 2, 5 or 10 apart.
func (w *briefWriter) ticks(most float64) (all []brief.Tick) {
	step := 1.0
	for _, s := range []float64{0.25, 0.5, 1, 2, 5, 10, 20, 50} {
		if step = s; most/s <= 6.5 {
			break
		}
	}
	for n := 0.0; n*step <= most+1e-9; n++ {
		all = append(all, brief.Tick{Years: n * step, Label: w.set.Decimal(n * step)})
	}
	return all
}

// criteria lists the time limits of a register that has no fixed period, and so
// no scale.
func (w *briefWriter) criteria(all []*briefLimit) []brief.Block {
	t := &brief.Table{Title: w.say("limits"), Columns: []brief.Column{
		{Width: 8}, {Heading: word(w.say("activitiesHead"), brief.Plain), Width: 19},
		{Heading: word(w.say("restData"), brief.Plain), Weight: 1}, {Heading: word(w.say("erasedAfter"), brief.Plain), Weight: 2.2},
	}}
	for _, l := range all {
		r := brief.Row{Head: 2}
		var name brief.Text
		if named := w.limit[l.rule.v]; named != nil {
			name, r.ID = word(named.name, brief.Bold), "limit:"+named.name
		}
		data := word(w.say("allDataShort"), brief.Plain)
		if len(l.data) > 0 {
			data = w.free(strings.Join(l.data, ", "), brief.Plain)
		}
		rest := join(" ", brief.Plain, w.limitText(l.rule), w.limitEnd(l.rule.v))
		r.Cells = []brief.Cell{{Text: name}, {Text: word(w.entries(l.entries), brief.Plain)}, {Text: data}, {Text: newline(rest, w.limitLaw(l.rule.v))}}
		t.Rows = append(t.Rows, r)
	}
	if len(w.limits) == 0 {
		t.Columns = t.Columns[1:]
		for i := range t.Rows {
			t.Rows[i].Cells, t.Rows[i].Head = t.Rows[i].Cells[1:], 1
		}
	}
	return []brief.Block{&brief.Heading{Text: w.say("limits")}, t}
}
