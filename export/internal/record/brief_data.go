package record

import (
	"slices"
	"strings"

	"github.com/openropa/openropa/export/internal/brief"
	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/ropa"
)

// mostRows is how many categories have their time limit beside them; above
// that it stands as a band over its group, so that no cell spans a page.
const mostRows = 9

// dataGroup is the categories that the same time limits hold for.
type dataGroup struct {
	data  []*ropa.DataCategory
	rules []item[ropa.RetentionRule]
}

// dataBox states the categories of data with their time limits in one table.
// What a processor holds is not asked for by the law of the record: its box
// has no letters.
func (w *briefWriter) dataBox(e *entry) brief.Box {
	b := w.box(e, "data", []int{stateData, stateRetention}, clauseData, clauseRetention)
	if e.Processing != nil {
		b = brief.Box{Title: w.say("dataAndPeople"), Note: b.Note}
		var people brief.Text
		for i := range e.Subjects {
			people = join(w.set.Semicolon, brief.Plain, people, w.subject(&e.Subjects[i]))
		}
		if len(people) > 0 {
			b.Blocks = append(b.Blocks, &brief.Para{Text: append(word(w.say("people")+w.set.Colon, brief.Muted), people...)})
		}
	}
	b.Break = brief.HighAlone
	var all []item[ropa.RetentionRule] // for all data
	for _, it := range items(e, e.Retention) {
		if len(it.v.Data) == 0 && w.says(it) {
			all = append(all, it)
		}
	}
	if len(e.Data) == 0 && e.Activity != nil {
		b.Blocks = append(b.Blocks, &brief.Para{Text: w.missing(e, clauseData)})
	}
	if t := w.dataTable(e, all); t != nil {
		b.Blocks = append(b.Blocks, t)
	}
	if e.hasNone(ropa.ElementSpecial) && w.o.Edition == Working {
		b.Blocks = append(b.Blocks, &brief.Para{Text: append(word(w.say("specialCategory")+w.set.Colon, brief.Muted), w.none()...)})
	}
	return b
}

// groups divides the categories of an entry by the time limits that name
// them.
func (w *briefWriter) groups(e *entry) []*dataGroup {
	var groups []*dataGroup
	at := make(map[string]*dataGroup)
	for i := range e.Data {
		d := &e.Data[i]
		var key strings.Builder
		var rules []item[ropa.RetentionRule]
		for _, it := range items(e, e.Retention) {
			if slices.Contains(it.v.Data, d.ID) && w.says(it) {
				rules = append(rules, it)
				key.WriteString(itoa(it.i) + " ")
			}
		}
		g := at[key.String()]
		if g == nil {
			g = &dataGroup{rules: rules}
			at[key.String()] = g
			groups = append(groups, g)
		}
		g.data = append(g.data, d)
	}
	return groups
}

// says reports whether a time limit says anything.
func (w *briefWriter) says(it item[ropa.RetentionRule]) bool {
	r := it.v
	return len(w.limitText(it))+len(w.limitEnd(r)) > 0 || len(r.Law) > 0 || r.Policy != nil || len(r.Extra) > 0
}

// limitsText are time limits in one cell.
func (w *briefWriter) limitsText(rules []item[ropa.RetentionRule], sep string) brief.Text {
	var texts []brief.Text
	for _, it := range rules {
		t := w.quoted(it)
		if len(rules) > 1 && sep == "\n" {
			t = append(word("–\u00a0", brief.Plain), t...)
		}
		texts = append(texts, t)
	}
	return join(sep, brief.Plain, texts...)
}

func (w *briefWriter) dataTable(e *entry, all []item[ropa.RetentionRule]) *brief.Table {
	groups := w.groups(e)
	limited := slices.ContainsFunc(groups, func(g *dataGroup) bool { return len(g.rules) > 0 })
	owed := e.Activity != nil
	after := word(w.say("erasedAfter"), brief.Plain)
	if owed {
		after = w.placed(w.say("erasedAfter"), e, clauseRetention)
	}
	bands := limited && len(e.Data) > mostRows
	third := !bands && (limited || owed && len(all) == 0)
	origin := slices.ContainsFunc(e.Data, func(d ropa.DataCategory) bool { return len(w.origin(d.Sources)) > 0 })
	t := &brief.Table{Title: w.say("data"), Plain: true}
	head := func(key string, weight float64) {
		t.Columns = append(t.Columns, brief.Column{Heading: word(w.say(key), brief.Plain), Weight: weight})
	}
	switch {
	case third:
		head("category", 46)
		if origin {
			head("origin", 21)
		}
		t.Columns = append(t.Columns, brief.Column{Heading: after, Weight: 33})
	case origin:
		head("category", 58)
		head("origin", 42)
	default:
		head("category", 100)
	}
	for _, g := range groups {
		limits := w.limitsText(g.rules, "\n")
		if len(g.rules) == 0 {
			switch {
			case len(all) > 0:
				limits = word(w.say("asForAll"), brief.Muted)
			case owed:
				limits = w.missing(e, clauseRetention)
			}
		}
		if bands {
			line := w.limitsText(g.rules, w.set.Semicolon)
			if len(g.rules) == 0 {
				line = limits
			}
			if len(line) > 0 {
				t.Rows = append(t.Rows, brief.Row{Band: append(word(w.say("erasedAfter")+w.set.Colon, brief.Bold), line...)})
			}
		}
		rows := w.originRows(g)
		for i, r := range rows {
			row := brief.Row{Head: 1, Cells: []brief.Cell{{Text: r.names}}}
			if origin {
				row.Cells = append(row.Cells, brief.Cell{Text: r.origin})
			}
			if third {
				c := brief.Cell{}
				if i == 0 {
					c.Text, c.Span = limits, len(rows)
				}
				row.Cells = append(row.Cells, c)
			}
			t.Rows = append(t.Rows, row)
		}
	}
	if len(all) > 0 {
		band := word(w.say("allData")+" ", brief.Bold)
		if len(groups) == 0 {
			band = nil
		}
		band = append(append(band, word(w.say("erasedAfterAll")+w.set.Colon, brief.Muted)...), w.limitsText(all, w.set.Semicolon)...)
		t.Rows = append(t.Rows, brief.Row{Band: band})
	}
	if lost := w.limitsOfNothing(e); len(lost) > 0 {
		t.Rows = append(t.Rows, brief.Row{Band: append(word(w.say("unknownData")+w.set.Colon, brief.Muted), w.limitsText(lost, w.set.Semicolon)...)})
	}
	if len(t.Rows) == 0 {
		return nil
	}
	return t
}

// limitsOfNothing are the time limits of an entry for categories that it does
// not have.
func (w *briefWriter) limitsOfNothing(e *entry) []item[ropa.RetentionRule] {
	var lost []item[ropa.RetentionRule]
	for _, it := range items(e, e.Retention) {
		if len(it.v.Data) > 0 && !slices.ContainsFunc(e.Data, func(d ropa.DataCategory) bool { return slices.Contains(it.v.Data, d.ID) }) {
			lost = append(lost, it)
		}
	}
	return lost
}

// originRow is categories of one origin.
type originRow struct{ names, origin brief.Text }

// originRows divides the categories of a group by where they come from:
// those of the same origin that follow one another share a row.
func (w *briefWriter) originRows(g *dataGroup) []originRow {
	var rows []originRow
	for _, d := range g.data {
		name, origin := w.category(d), w.origin(d.Sources)
		if n := len(rows); n > 0 && flat(rows[n-1].origin) == flat(origin) {
			rows[n-1].names = newline(rows[n-1].names, name)
			continue
		}
		rows = append(rows, originRow{name, origin})
	}
	return rows
}

// category is a category of data with its examples.
func (w *briefWriter) category(d *ropa.DataCategory) brief.Text {
	var t brief.Text
	if special(d) {
		t = append(t, brief.Piece{Mark: w.specialMark(nil), Text: ""}, brief.Piece{Text: " "})
	}
	if criminal(d) {
		t = append(t, brief.Piece{Mark: w.criminalMark()}, brief.Piece{Text: " "})
	}
	t = append(t, w.free(w.dataName(d), brief.Plain)...)
	more := w.clauses(d.Description, strings.Join(d.Examples, ", "))
	if more != "" {
		t = append(t, w.free(w.set.Colon+more, brief.Muted)...)
	}
	if d.SpecialWhen != "" {
		t = append(t, w.free(" ["+strings.TrimSpace(d.SpecialWhen)+"]", brief.Muted)...)
	}
	if d.Anonymous == ropa.Yes {
		t = append(t, brief.Piece{Text: " "}, brief.Piece{Text: w.say("anonymous"), Style: brief.Tag})
	}
	return w.andExtra(append(t, w.note(d.Provenance...)...), d.Extra)
}

// origin is where data comes from: in the keeper's words where there are
// some, by its kind where not.
func (w *briefWriter) origin(list []ropa.DataSource) brief.Text {
	var said []string
	var read ropa.Provenance
	for i := range list {
		s := &list[i]
		read = append(read, s.Provenance...)
		what := strings.TrimSpace(s.Description)
		if p := w.partyName(s.Party); p != "" {
			what = lang.JoinNonEmpty(" ", what, parenthesis(p))
			if s.Description == "" {
				what = p
			}
		}
		if what == "" && s.Kind != "" {
			what = w.code("source", string(s.Kind))
		}
		if what != "" && !slices.Contains(said, what) {
			said = append(said, what)
		}
	}
	return append(w.free(strings.Join(said, w.set.Semicolon), brief.Plain), w.note(read...)...)
}
