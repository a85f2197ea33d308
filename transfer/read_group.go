package transfer

import (
	"cmp"
	"slices"
	"strings"

	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/ropa/words"
)

// group is countries that stand together, and what their transfers rely on.
type group struct {
	marks      []mark // countries and areas
	mechanisms []mark
	doubt      Doubt
	from, to   int // tokens of the segment
}

// various reports whether a group has more than one mechanism.
func (g group) various() bool {
	return slices.ContainsFunc(g.mechanisms, func(m mark) bool { return m.mechanism != g.mechanisms[0].mechanism })
}

// transfers puts the marks together.
func (r *reader) transfers() []Reading {
	if len(r.marks) == 0 {
		return nil
	}
	var groups []group
	for from := 0; from < len(r.t); {
		to := from
		for to < len(r.t) && !r.divides(to) {
			to++
		}
		groups = r.segment(groups, from, to)
		from = to + 1
	}
	var list []Reading
	doubt := Doubt("")
	for _, g := range groups {
		if len(g.marks) > 1 && len(g.mechanisms) > 1 && g.various() {
			g.mechanisms, doubt = nil, LeftOpen // which is for which is not said
		}
		if g.doubt != "" {
			doubt = cmp.Or(doubt, g.doubt)
			continue
		}
		for _, reading := range r.readings(g) {
			said := func(o Reading) bool { return o.Country == reading.Country && o.Area == reading.Area }
			if reading.Mechanism != "" || !slices.ContainsFunc(list, said) {
				list = append(list, reading)
			}
		}
	}
	switch {
	case doubt != "" && len(list) > 0:
		list = append(list, Reading{Unclear: doubt, Text: strings.TrimSpace(r.text), To: len(r.text)})
	case doubt != "":
		list = []Reading{{Unclear: doubt, Text: strings.TrimSpace(r.text), To: len(r.text)}}
	}
	return list
}

func (r *reader) divides(i int) bool {
	t := r.t[i]
	return t.Kind == words.Break || t.Text == ";" || t.Text == "|" || t.Text == "•" || t.Text == "·"
}

// segment adds the groups of one segment.
func (r *reader) segment(groups []group, from, to int) []group {
	doubt := Doubt("")
	var marks []mark
	refused, given := false, false
	for _, m := range r.marks {
		if m.from < from || m.from >= to {
			continue
		}
		given = given || m.mechanism != "" && !r.negated(m)
		switch {
		case m.mechanism != "" && r.negated(m):
			refused = true
			continue
		case m.unclear:
			doubt = Ambiguous
		case m.area && r.followed(m):
			continue // "Global Services Ltd"
		case m.country != "" && (r.negated(m) || r.followed(m) || r.preceded(m) || r.given(m)):
			doubt = LeftOpen
		}
		marks = append(marks, m)
	}
	if len(marks) == 0 {
		return groups
	}
	if refused && !given || words.LeftOf(r.text, r.t[from:to], func(i int) bool { return r.told(from + i) }, r.lang).Has(words.LeftOpen|words.LeftElsewhen) || r.t[from].Is(words.Or, r.lang) || r.office(marks, from, to) {
		doubt = cmp.Or(doubt, LeftOpen)
	}
	countries := slices.ContainsFunc(marks, func(m mark) bool { return m.country != "" })
	depth, start := 0, from // start is after the last mark
	for i := from; i < to; i++ {
		t := r.t[i]
		if r.inMark(i) {
			start = i + 1
		} else if words.Doubted(r.t[start:to], i-start, r.lang) > i-start {
			doubt = cmp.Or(doubt, LeftOpen)
		}
		switch t.Text {
		case "(":
			depth++
		case ")":
			depth--
		}
		if i == from && words.Answer(r.text[t.From:t.To], r.lang) == fact.Yes {
			continue
		}
		if !r.inMark(i) && (r.nearMechanism(i) || depth > 0 && countries && t.Is(words.Not, r.lang) && !t.Is(words.Stop, r.lang) && !r.besideMechanism(i) || t.Is(words.Gone, r.lang) || planned[t.Text] || r.unexplained(i) || !countries && r.abbreviated(i)) {
			doubt = cmp.Or(doubt, LeftOpen)
		}
	}
	if r.chosen(marks) || r.aside(marks) || r.besides(marks, to) {
		doubt = cmp.Or(doubt, LeftOpen)
	}
	g := group{doubt: doubt, from: from, to: to}
	leading := marks[0].mechanism != ""
	var found []group
	for n, m := range marks {
		switch {
		case m.mechanism == "" && !leading && len(g.mechanisms) > 0, m.mechanism != "" && leading && len(g.marks) > 0:
			found = append(found, g)
			g = group{doubt: doubt, from: m.from, to: to}
		}
		if m.mechanism == "" {
			g.marks = append(g.marks, m)
			continue
		}
		if n > 0 && !leading && len(g.marks) > 1 && len(g.mechanisms) == 0 && r.ownBracket(g.marks[len(g.marks)-1], m) {
			last, before := g.marks[len(g.marks)-1], g.marks[len(g.marks)-2]
			if before.country != "" && !homely(before.country, r.lang) && (r.t[last.from-1].Is(words.And, r.lang) || r.t[last.from-1].Text == "&") {
				doubt = cmp.Or(doubt, LeftOpen) // "India and Brazil (SCC)": of both, or of the second
			}
			g.marks = g.marks[:len(g.marks)-1]
			found = append(found, g)
			g = group{marks: []mark{last}, doubt: doubt, from: last.from, to: to}
		}
		g.mechanisms = append(g.mechanisms, m)
	}
	found = append(found, g)
	// A mechanism on a line of its own belongs to the countries beside it.
	first := &found[0]
	if n := len(groups); n > 0 && len(found) == 1 {
		last := &groups[n-1]
		if len(first.marks) == 0 && len(last.mechanisms) == 0 || len(last.marks) == 0 && len(first.mechanisms) == 0 {
			last.marks = append(last.marks, first.marks...)
			last.mechanisms = append(last.mechanisms, first.mechanisms...)
			last.doubt = cmp.Or(last.doubt, first.doubt)
			last.to = to
			return groups
		}
	}
	return append(groups, found...)
}

// ownBracket reports whether nothing but an opening bracket stands between a
// country and a mechanism: "USA, India (SCC)".
func (r *reader) ownBracket(country, m mark) bool {
	return country.to < m.from && r.t[country.to].Text == "("
}

func (r *reader) inMark(i int) bool {
	return r.marked[i]
}

// readings writes a group out: each country with each mechanism.
func (r *reader) readings(g group) (list []Reading) {
	mechanisms := []Mechanism{}
	for _, m := range g.mechanisms {
		if !slices.Contains(mechanisms, m.mechanism) {
			mechanisms = append(mechanisms, m.mechanism)
		}
	}
	if len(mechanisms) == 0 {
		mechanisms = append(mechanisms, "")
	}
	destinations := g.marks
	if len(destinations) == 0 {
		destinations = []mark{g.mechanisms[0]}
	}
	importer := r.importer(g)
	var seen []Country
	for _, d := range destinations {
		if d.country != "" && slices.Contains(seen, d.country) {
			continue
		}
		seen = append(seen, d.country)
		for _, m := range mechanisms {
			reading := Reading{Country: d.country, Mechanism: m, From: r.t[d.from].From, To: r.t[d.to-1].To}
			if d.area {
				reading.Area = r.text[reading.From:reading.To]
			}
			for _, mark := range g.mechanisms {
				if mark.mechanism == m {
					reading.From, reading.To = min(reading.From, r.t[mark.from].From), max(reading.To, r.t[mark.to-1].To)
				}
			}
			reading.Text = r.text[reading.From:reading.To]
			if len(destinations) == 1 {
				reading.Importer = importer
			}
			list = append(list, reading)
		}
	}
	return list
}

// importer returns the words of a group's segment that say nothing of where
// and by what: a name, a remark.
func (r *reader) importer(g group) string {
	var parts []string
	for i := g.from; i < min(g.to, g.from+segmentTokens); {
		if r.idle(i, g) {
			i++
			continue
		}
		from := i
		for i < min(g.to, g.from+segmentTokens) && !r.inMark(i) && (r.t[i].Kind != words.Mark || !r.t[i].Bounds() || r.t[i].Text == "&") {
			i++
		}
		if i == from {
			i++
			continue
		}
		last := i
		for last > from+1 && r.idle(last-1, g) {
			last--
		}
		parts = append(parts, r.text[r.t[from].From:r.t[last-1].To])
	}
	return strings.Join(parts, ", ")
}

func (r *reader) idle(i int, g group) bool {
	t := r.t[i]
	if r.inMark(i) || r.placed[i] || t.Kind != words.Word {
		return true
	}
	if code, _ := vocabulary().beside.At(r.t, i, r.lang); code != "" {
		return true
	}
	return t.Is(words.Stop, r.lang) || t.Is(words.Idle, r.lang) || t.Is(words.And, r.lang) || i == g.from && words.Answer(r.text[t.From:t.To], r.lang) == fact.Yes
}
