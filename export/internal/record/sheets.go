package record

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/openropa/openropa/export/internal/brief"
	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/ropa"
)

// Sheets lays a register out as the sheets of a workbook, with what a short
// document of the same options says: a cover, a row an entry for each of the
// two records, and what entries refer to. There is no chart of time limits.
func (b *Builder) Sheets(o BriefOptions) (*brief.Brief, error) {
	choice := make(map[string]bool)
	maps.Copy(choice, o.Choice)
	for _, h := range Holdings {
		if !h.Workbook {
			choice[h.Key] = false
		}
	}
	o.Choice = choice
	w, err := b.writer(o)
	if err != nil {
		return nil, err
	}
	w.sheets = true
	d := w.document()
	add := func(id, name, title, cite string, level int, blocks []brief.Block) {
		if len(blocks) > 0 {
			d.Sections = append(d.Sections, brief.Section{ID: "sheet:" + id, Sheet: w.say(name), Title: title, Cite: cite, Level: level, Blocks: blocks})
		}
	}
	add("cover", "sheetCover", w.title(), "", 1, w.coverSheet())
	part := func(c clause) string { return w.set.BesideActs(w.place(nil, c), w.acts(nil, " / ")) }
	if len(w.controllers) > 0 {
		add("controller", "sheetController", w.say("sheetController"), part(clauseControllerPart), 2, w.controllerSheet())
	}
	if len(w.processors) > 0 {
		add("processor", "sheetProcessor", w.say("sheetProcessor"), part(clauseProcessorPart), 2, w.processorSheet())
	}
	if w.shows("recipients") && len(w.uses()) > 0 {
		add("recipients", "sheetRecipients", w.say("annexRecipients"), "", 2, w.recipientSheet())
	}
	if w.shows("transfers") && len(w.transfers) > 0 {
		add("transfers", "sheetTransfers", w.say("transfers"), "", 2, w.transferSheet())
	}
	if w.shows("measures") {
		add("measures", "sheetMeasures", w.say("annexMeasures"), w.place(nil, w.securityAsked()), 2, withoutEmpty(w.measureAnnex()))
	}
	if w.shows("rights") {
		add("rights", "sheetRights", w.say("annexRights"), "", 2, w.rightsAnnex())
	}
	if len(w.notes) > 0 {
		add("sources", "sheetSources", w.say("annexSources"), "", 2, w.sourceSheet())
	}
	return d, nil
}

// AreSheets reports whether a workbook with sheets of these names is one that
// [Builder.Sheets] lays out, in any language.
func AreSheets(names []string) bool {
	for _, set := range lang.Complete {
		for _, swiss := range []bool{false, true} {
			has := func(key string) bool { return slices.Contains(names, set.BriefWord(key, swiss)) }
			if has("sheetCover") && (has("sheetController") || has("sheetProcessor")) {
				return true
			}
		}
	}
	return false
}

// securityAsked is the clause that asks for measures: that on processors where
// the keeper is nothing else.
func (w *briefWriter) securityAsked() clause {
	if controller, _ := w.roles(); !controller {
		return clauseOwnSecurity
	}
	return clauseSecurity
}

// coverSheet says who keeps the record, and shows all entries with the kinds of
// data that each holds.
func (w *briefWriter) coverSheet() []brief.Block {
	blocks := []brief.Block{w.identity()}
	for _, x := range w.extraLines(w.r.Extra) {
		blocks = append(blocks, &brief.Para{Text: x})
	}
	if len(w.all) == 0 {
		return append(blocks, w.noEntries())
	}
	switch {
	case w.shows("glance"):
		glance := w.glance()
		if w.shows("matrix") {
			w.addKinds(glance)
		}
		blocks = append(blocks, glance...)
	case w.shows("matrix"):
		blocks = append(blocks, w.matrix()...)
	}
	if w.shows("transfers") && len(w.transfers) == 0 {
		blocks = append(blocks, w.transferBlocks()...)
	}
	return blocks
}

// noEntries says that a register has no entry.
func (w *briefWriter) noEntries() brief.Block {
	return &brief.Para{Text: join(" ", brief.Plain, w.lacking("missing"), word(w.say("noEntries"), brief.Plain))}
}

// addKinds puts the kinds of data behind the other columns of the table at a
// glance, and what their marks mean behind its legend.
func (w *briefWriter) addKinds(glance []brief.Block) {
	t := glance[1].(*brief.Table)
	kinds := w.kinds()
	if len(kinds) == 0 {
		return
	}
	for _, kind := range kinds {
		t.Columns = append(t.Columns, brief.Column{Heading: word(w.short("data", string(kind)), brief.Plain), Width: 6, Turned: true, Centre: true})
	}
	at := 0
	for i := range t.Rows {
		if len(t.Rows[i].Cells) == 0 { // a band
			continue
		}
		for _, kind := range kinds {
			t.Rows[i].Cells = append(t.Rows[i].Cells, w.kindCell(w.all[at], kind))
		}
		at++
	}
	legend := &brief.Legend{Items: w.kindLegend(t.Rows)}
	if len(glance) == 2 {
		return
	}
	old := glance[2].(*brief.Legend)
	for _, it := range legend.Items {
		if !slices.ContainsFunc(old.Items, func(o brief.Item) bool { return o.Mark.Shape == it.Mark.Shape && o.Mark.Shape != brief.NoMark }) {
			old.Items = append(old.Items, it)
		}
	}
}

// sheetColumn is a column of a record with a row an entry.
type sheetColumn struct {
	title   string
	clauses []clause
	width   float64 // millimetres; 0 for what is left
	cell    func(e *entry) brief.Text
}

// controllerSheet has a row for each activity, in the order of the law.
func (w *briefWriter) controllerSheet() []brief.Block {
	in := func(box func(e *entry) brief.Box) func(e *entry) brief.Text {
		return func(e *entry) brief.Text { return linear(box(e).Blocks) }
	}
	third := sheetColumn{w.say("third"), []clause{clauseTransfers}, 0, in(w.thirdBox)}
	columns := []sheetColumn{
		{w.say("no"), nil, 8, w.sheetNumber},
		{w.say("activity"), nil, 0, w.sheetEntry},
		{w.say("joint"), []clause{clauseJoint}, 0, in(w.jointBox)},
		{w.say("purposes"), []clause{clausePurposes}, 0, in(w.purposeBox)},
		{w.say("people"), []clause{clauseData}, 0, in(w.peopleBox)},
		{w.say("dataOnly"), []clause{clauseData}, 0, w.sheetData},
		{w.say("recipients"), []clause{clauseRecipients}, 0, in(w.recipientBox)},
		third,
		{w.say("erasedAfter"), []clause{clauseRetention}, 0, w.sheetLimits},
		{w.say("measures"), []clause{clauseSecurity}, 0, in(w.measureBox)},
		{w.say("assessments"), nil, 0, in(w.assessmentBox)},
	}
	if w.lastLetter(nil, clauseTransfers) {
		columns = slices.Insert(slices.DeleteFunc(columns, func(c sheetColumn) bool { return c.title == third.title }), len(columns)-2, third)
	}
	return w.entrySheet(w.controllers, w.say("sheetController"), columns)
}

// processorSheet has a row for each processing on behalf of others.
func (w *briefWriter) processorSheet() []brief.Block {
	in := func(box func(e *entry) brief.Box) func(e *entry) brief.Text {
		return func(e *entry) brief.Text { return linear(box(e).Blocks) }
	}
	return w.entrySheet(w.processors, w.say("sheetProcessor"), []sheetColumn{
		{w.say("no"), nil, 8, w.sheetNumber},
		{w.say("activity"), nil, 0, w.sheetEntry},
		{w.say("clients"), []clause{clauseClients}, 0, in(w.clientBox)},
		{w.say("categories"), []clause{clauseCategories}, 0, in(w.categoryBox)},
		{w.say("third"), []clause{clauseOwnTransfers}, 0, in(w.thirdBox)},
		{w.say("ownMeasures"), []clause{clauseOwnSecurity}, 0, in(w.measureBox)},
		{w.say("subProcessors"), nil, 0, in(w.subProcessorBox)},
		{w.say("people"), nil, 0, func(e *entry) brief.Text {
			if len(e.Subjects) == 0 {
				return nil
			}
			return linear(w.peopleBox(e).Blocks)
		}},
		{w.say("dataOnly"), nil, 0, w.sheetData},
		{w.say("erasedAfter"), nil, 0, w.sheetLimits},
		{w.say("assessments"), nil, 0, in(w.assessmentBox)},
	})
}

// entrySheet is a table with a row an entry, and what its marks mean. A column
// that no entry fills is left out; one that the law asks for has a mark in each
// row, so that it is filled.
func (w *briefWriter) entrySheet(entries []*entry, title string, columns []sheetColumn) []brief.Block {
	t := &brief.Table{Title: title, Grid: true}
	for _, c := range columns {
		head := word(c.title, brief.Bold)
		if l := w.letters(nil, c.clauses...); len(l) > 0 {
			head = append(word(l[0]+"\u2002", brief.Bold), head...)
		}
		if len(c.clauses) > 0 {
			head = newline(head, word(w.place(nil, c.clauses[0]), brief.Muted))
		}
		t.Columns = append(t.Columns, brief.Column{Heading: head, Width: c.width})
	}
	for _, e := range entries {
		row := brief.Row{ID: w.anchor(e), Head: 2}
		for _, c := range columns {
			row.Cells = append(row.Cells, brief.Cell{Text: c.cell(e)})
		}
		t.Rows = append(t.Rows, row)
	}
	blocks := []brief.Block{}
	if items := w.sheetLegend(t); len(items) > 0 {
		blocks = append(blocks, &brief.Legend{Items: items})
	}
	return append(blocks, withoutEmpty([]brief.Block{t})...)
}

// sheetLegend explains the marks that a record shows.
func (w *briefWriter) sheetLegend(t *brief.Table) []brief.Item {
	var items []brief.Item
	add := func(m brief.Mark) {
		text := m.Alt
		if m.Shape == brief.InForce {
			text = w.say("instrumentInForce")
		}
		if m.Shape == brief.NoMark || m.Shape == brief.Ring || slices.ContainsFunc(items, func(it brief.Item) bool { return it.Mark.Shape == m.Shape && it.Mark.Text == m.Text }) {
			return
		}
		items = append(items, brief.Item{Mark: m, Text: word(text, brief.Plain)})
	}
	for _, r := range t.Rows {
		for _, c := range r.Cells {
			for _, p := range c.Text {
				add(p.Mark)
			}
		}
	}
	return items
}

func (w *briefWriter) sheetNumber(e *entry) brief.Text { return word(w.number[e], brief.Bold) }

// sheetEntry is the name of an entry with what stands below its heading, a
// particular a line.
func (w *briefWriter) sheetEntry(e *entry) brief.Text {
	lines := []brief.Text{append(w.free(cmp.Or(e.title(), w.say("unnamed")), brief.Bold), w.kindMarks(e)...)}
	for _, b := range w.head(e) {
		below := slices.Clone(b.(*brief.Para).Text)
		for i := range below {
			if below[i].Text == headGap {
				below[i].Text = "\n"
			}
		}
		lines = append(lines, below)
	}
	return newline(lines...)
}

// sheetData lists the categories of data, each with where it comes from.
func (w *briefWriter) sheetData(e *entry) brief.Text {
	if len(e.Data) == 0 {
		if e.Activity == nil {
			return nil
		}
		return w.missing(e, clauseData)
	}
	g := &dataGroup{}
	for i := range e.Data {
		g.data = append(g.data, &e.Data[i])
	}
	var lines []brief.Text
	for _, r := range w.originRows(g) {
		lines = append(lines, r.names)
		if len(r.origin) > 0 {
			lines = append(lines, append(word(w.say("origin")+w.set.Colon, brief.Muted), r.origin...))
		}
	}
	return newline(lines...)
}

// sheetLimits are the time limits, each after the categories that it holds for
// where there are others.
func (w *briefWriter) sheetLimits(e *entry) brief.Text {
	var all []item[ropa.RetentionRule] // for all data
	for _, it := range items(e, e.Retention) {
		if len(it.v.Data) == 0 {
			all = append(all, it)
		}
	}
	groups := w.groups(e)
	var lines []brief.Text
	for _, g := range groups {
		limits := w.limitsText(g.rules, "\n")
		switch {
		case len(g.rules) > 0:
		case len(all) > 0 || e.Activity == nil:
			continue
		default:
			limits = w.missing(e, clauseRetention)
		}
		if len(groups) > 1 || len(all) > 0 {
			var names []string
			for _, d := range g.data {
				names = append(names, w.dataName(d))
			}
			limits = newline(w.free(strings.Join(names, ", ")+strings.TrimRight(w.set.Colon, " "), brief.Muted), limits)
		}
		if len(limits) > 0 {
			lines = append(lines, limits)
		}
	}
	if len(all) > 0 {
		limits := w.limitsText(all, "\n")
		if len(lines) > 0 {
			limits = newline(word(w.say("allData")+strings.TrimRight(w.set.Colon, " "), brief.Muted), limits)
		}
		lines = append(lines, limits)
	}
	if t := newline(lines...); len(t) > 0 || e.Activity == nil {
		return t
	}
	return w.missing(e, clauseRetention)
}

// linear puts blocks one below the other into one text.
func linear(blocks []brief.Block) brief.Text {
	var lines []brief.Text
	for _, b := range blocks {
		switch b := b.(type) {
		case *brief.Para:
			lines = append(lines, b.Text)
		case *brief.List:
			for _, it := range b.Items {
				item := it.Text
				switch {
				case it.Mark.Shape != brief.NoMark:
					item = append(brief.Text{{Mark: it.Mark}, {Text: "\u2002"}}, item...)
				case len(b.Items) > 1:
					item = append(word("–\u00a0", brief.Plain), item...)
				}
				lines = append(lines, item)
			}
		case *brief.Table:
			for _, r := range b.Rows {
				for i, c := range r.Cells {
					if i < r.Head {
						c.Text = bold(c.Text)
					}
					lines = append(lines, c.Text)
				}
			}
		}
	}
	return newline(lines...)
}

// bold is a text whose plain pieces are bold.
func bold(t brief.Text) brief.Text {
	t = slices.Clone(t)
	for i := range t {
		if t[i].Style == brief.Plain {
			t[i].Style = brief.Bold
		}
	}
	return t
}

// withoutEmpty leaves out the columns of tables that no row fills.
func withoutEmpty(blocks []brief.Block) []brief.Block {
	for _, b := range blocks {
		t, ok := b.(*brief.Table)
		if !ok {
			continue
		}
		for i := len(t.Columns) - 1; i >= 0; i-- {
			if !slices.ContainsFunc(t.Rows, func(r brief.Row) bool {
				return i < len(r.Cells) && (len(r.Cells[i].Text) > 0 || r.Cells[i].Mark.Shape != brief.NoMark)
			}) {
				t.Columns = slices.Delete(t.Columns, i, i+1)
				for j := range t.Rows {
					if i < len(t.Rows[j].Cells) {
						t.Rows[j].Cells = slices.Delete(t.Rows[j].Cells, i, i+1)
					}
				}
			}
		}
	}
	return blocks
}

// recipientSheet lists the recipients of all entries, each once, with what it
// is in which entry.
func (w *briefWriter) recipientSheet() []brief.Block {
	t := &brief.Table{Title: w.say("annexRecipients"), Grid: true}
	for _, key := range []string{"recipientsHead", "country", "receivesFor", "activitiesHead"} {
		t.Columns = append(t.Columns, brief.Column{Heading: word(w.say(key), brief.Bold)})
	}
	for _, u := range w.uses() {
		name := w.free(cmp.Or(w.partyName(u.party), u.category), brief.Bold)
		if len(name) == 0 {
			name = w.notStated()
		}
		var as brief.Text
		for _, role := range w.rolesOf(u) {
			var in []*entry
			for _, e := range w.all {
				if r, ok := u.roles[e]; ok && r == role {
					in = append(in, e)
				}
			}
			said := w.say("roleOpen")
			if role != "" {
				said = w.code("role", string(role))
			}
			as = newline(as, append(word(said+w.set.Colon, brief.Muted), word(w.entries(in), brief.Plain)...))
		}
		t.Rows = append(t.Rows, brief.Row{Head: 1, Cells: []brief.Cell{
			{Text: name}, {Text: word(u.country, brief.Plain)}, {Text: w.free(w.purposeOf[useKey{u.party, u.category}], brief.Plain)}, {Text: as},
		}})
	}
	return withoutEmpty([]brief.Block{t})
}

// rolesOf are what a recipient is, in the order of the entries.
func (w *briefWriter) rolesOf(u *receiverUse) []ropa.RecipientRole {
	var all []ropa.RecipientRole
	for _, e := range w.all {
		if r, ok := u.roles[e]; ok && !slices.Contains(all, r) {
			all = append(all, r)
		}
	}
	return all
}

// transferSheet is the table of the transfers with their state.
func (w *briefWriter) transferSheet() []brief.Block {
	blocks := w.transferBlocks()[1:]
	t := blocks[0].(*brief.Table)
	t.Grid = true
	t.Columns[0].Heading = word(w.say("no"), brief.Plain)
	return withoutEmpty(blocks)
}

// sourceNumber is how a source is called in a workbook.
func sourceNumber(i int) string { return "S" + strconv.Itoa(i+1) }

// sourceSheet lists the places that the register was drawn from, by document.
func (w *briefWriter) sourceSheet() []brief.Block {
	t := &brief.Table{Title: w.say("annexSources"), Grid: true, Columns: []brief.Column{
		{Heading: word(w.say("no"), brief.Bold), Width: 10}, {Heading: word(w.say("sourcePlace"), brief.Bold)},
	}}
	var seen []ropa.ID
	for _, first := range w.notes {
		if slices.Contains(seen, first.document) {
			continue
		}
		seen = append(seen, first.document)
		t.Rows = append(t.Rows, brief.Row{Band: w.sourceTitle(first.document)})
		for i, n := range w.notes {
			if n.document == first.document {
				t.Rows = append(t.Rows, brief.Row{ID: "source:" + strconv.Itoa(i+1), Head: 1, Cells: []brief.Cell{
					{Text: word(sourceNumber(i), brief.Bold)}, {Text: w.free(cmp.Or(n.section, w.say("wholeDocument")), brief.Plain)},
				}})
			}
		}
	}
	return []brief.Block{t}
}
