package record

import (
	"cmp"
	"crypto/sha256"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/openropa/openropa/export/internal/brief"
	"github.com/openropa/openropa/export/internal/doc"
	"github.com/openropa/openropa/ropa"
)

// flowStrip shows where the data of an entry goes: whose it is, where it comes
// from, where it is held, whom it is passed to, and abroad.
func (w *briefWriter) flowStrip(e *entry) brief.Block {
	s := &brief.Strip{Flow: true}
	cell := func(key string, open bool, lines ...brief.Text) {
		lines = slices.DeleteFunc(lines, func(t brief.Text) bool { return len(t) == 0 })
		if len(lines) == 0 {
			lines, open = []brief.Text{w.notStated()}, true
		}
		s.Cells = append(s.Cells, brief.StripCell{Label: w.say(key), Lines: lines, Open: open})
	}
	var people []string
	for i := range e.Subjects {
		people = append(people, cutAt(w.subjectName(&e.Subjects[i]), limitStart))
	}
	cell("people", false, w.free(few(people), brief.Plain))
	var kinds []string
	for i := range e.Data {
		for j := range e.Data[i].Sources {
			if k := w.code("source", string(e.Data[i].Sources[j].Kind)); k != "" && !slices.Contains(kinds, k) {
				kinds = append(kinds, k)
			}
		}
	}
	cell("origin", false, word(few(kinds), brief.Plain))
	var held []string
	for _, ref := range e.Systems {
		if i, ok := w.at.Systems[ref]; ok {
			held = append(held, cutAt(cmp.Or(w.r.Systems[i].Name, w.say("unnamed")), limitStart))
		}
	}
	var categories brief.Text
	if len(e.Data) > 0 {
		categories = word(w.count("categoriesN", len(e.Data)), brief.Muted)
	}
	cell("heldIn", false, w.free(few(held), brief.Plain), categories)
	cell("passedTo", false, w.passedTo(e)...)
	abroad := w.thirdCountries(e)
	cell("abroadStrip", len(e.Transfers) > 0, abroad)
	return s
}

// few joins the first of some words, with how many more there are.
func few(words []string) string {
	const most = 3
	if len(words) > most {
		return strings.Join(words[:most], ", ") + fmt.Sprintf("; +\u00a0%d", len(words)-most)
	}
	return strings.Join(words, ", ")
}

// passedTo counts the recipients of an entry by what they are for the data.
func (w *briefWriter) passedTo(e *entry) []brief.Text {
	count := make(map[string]int)
	var order []string
	add := func(role string) {
		if count[role] == 0 {
			order = append(order, role)
		}
		count[role]++
	}
	if e.Activity != nil {
		for i := range e.Activity.Recipients {
			r := &e.Activity.Recipients[i]
			add(cmp.Or(w.code("role", string(r.Role)), w.say("roleOpen")))
		}
	} else {
		for range e.Processing.SubProcessors {
			add(w.code("role", string(ropa.RoleSubProcessor)))
		}
	}
	var lines []brief.Text
	for _, role := range order {
		lines = append(lines, append(word(itoa(count[role])+" ", brief.Bold), word(role, brief.Plain)...))
	}
	if len(lines) == 0 && e.hasNone(ropa.ElementRecipients) {
		return []brief.Text{w.none()}
	}
	return lines
}

// entryWorking is what only the working edition says of an entry: comments,
// and what the boxes have no room for.
func (w *briefWriter) entryWorking(e *entry, page string) []brief.Block {
	if w.o.Edition != Working {
		return nil
	}
	var blocks []brief.Block
	said := e.common()
	title, c := w.say("comment"), w.free(said.comments, brief.Muted)
	if len(c) == 0 {
		title = w.say("annexSources")
	}
	if c = append(c, w.note(said.provenance...)...); len(c) > 0 {
		blocks = append(blocks, &brief.Boxes{Boxes: []brief.Box{{Title: title, Blocks: []brief.Block{&brief.Para{Text: c}}}}})
		page += said.comments
	}
	page += w.saidElsewhere(e)
	rest := &restWriter{w: w, page: strings.ToLower(page)}
	for _, p := range items(e, e.resting()) {
		restOf(rest, w.say("purposes"), cmp.Or(p.v.Name, string(p.v.ID)), purposeFields, p, "grounds", "conditions")
	}
	for _, g := range groundRows(items(e, e.resting())) {
		restOf(rest, w.say("purposes"), cmp.Or(g.p.v.Name, string(g.p.v.ID)), groundFields, g, "purpose", "groundKind", "ground")
	}
	for _, s := range items(e, e.Subjects) {
		restOf(rest, w.say("people"), w.subjectName(s.v), subjectFields, s)
	}
	for _, d := range items(e, e.Data) {
		restOf(rest, w.say("data"), w.dataName(d.v), dataFields, d, "origin")
	}
	if e.Activity != nil {
		for _, r := range items(e, e.Activity.Recipients) {
			restOf(rest, w.say("recipients"), cmp.Or(w.partyName(r.v.Party), r.v.Category), recipientFields, r)
		}
	}
	for _, t := range items(e, e.Transfers) {
		restOf(rest, w.say("third"), cmp.Or(w.transfer[t.v].name), transferFields, t)
	}
	for _, r := range items(e, e.Retention) {
		restOf(rest, w.say("erasedAfter"), cutAt(flat(w.limitText(r)), limitStart), retentionFields, r, "period")
	}
	fields := recordFields
	if e.Processing != nil {
		fields = processorFields
	}
	restOf(rest, "", "", fields, e, "purposes", "groundsFlat", "subjects", "data", "specialFlat", "recipients", "transfers", "safeguards", "retention", "security", "systems", "rightsAvailable")
	restOf(rest, "", "", furtherEntryFields, e, "keeperRole", "conditions", "interests", "consent", "origin", "processorContracts", "location", "comments", "notice", "rights")
	return append(blocks, rest.blocks()...)
}

// saidElsewhere is what the first page and the annexes say of the parts of an
// entry, in place of its own page.
func (w *briefWriter) saidElsewhere(e *entry) string {
	var s strings.Builder
	say := func(texts ...brief.Text) {
		for _, t := range texts {
			s.WriteString(flat(t) + "\n")
		}
	}
	s.WriteString(e.title() + "\n")
	for i := range e.Transfers {
		v := &e.Transfers[i]
		say(w.where(e, v, clauseTransfers), w.instrument(e, v))
		s.WriteString(strings.Join(w.transfer[v].goes, "\n") + "\n")
	}
	for _, it := range items(e, e.Retention) {
		say(w.limitText(it), w.limitEnd(it.v), w.limitLaw(it.v))
	}
	if a := e.Activity; a != nil {
		for i := range a.Recipients {
			s.WriteString(w.purposeOf[useKey{a.Recipients[i].Party, a.Recipients[i].Category}] + "\n")
		}
		say(w.docFull(a.Notice, brief.Plain))
		if r := a.Rights; r != nil {
			say(w.docFull(r.Procedure, brief.Plain))
			s.WriteString(r.Contact + "\n" + r.Notes + "\n")
		}
	}
	return s.String()
}

// restWriter says what a page does not say yet.
type restWriter struct {
	w    *briefWriter
	page string // in lower case
	rows []brief.Row
}

// wholeText is the shortest text that is taken to be said where it stands on
// the page already: shorter ones stand in other words.
const wholeText = 5

// said reports whether the page says a text, in whatever spaces.
func (r *restWriter) said(text string) bool {
	return utf8.RuneCountInString(text) >= wholeText && strings.Contains(r.page, strings.ToLower(text))
}

// restOf adds what an element states and the page does not.
func restOf[T any](r *restWriter, part, name string, fields []field[T], v T, skip ...string) {
	w := r.w
	var said []string
	for i := range fields {
		f := &fields[i]
		if f.key == "activity" || f.key == "source" || slices.Contains(skip, f.key) {
			continue
		}
		label := w.word(f.key)
		for _, l := range f.value(w.Builder, v) {
			text := strings.TrimSpace(strings.TrimLeft(l.Text, "•–"))
			value := text
			if label, after, ok := strings.Cut(text, w.set.Colon); ok {
				if value = after; label == w.word("source") {
					continue // a numbered note
				}
			}
			if text == "" || r.said(value) || r.said(text) || l.Style == doc.None || slices.Contains(w.fillers, value) {
				continue
			}
			if label != "" && !f.bare {
				text = label + w.set.Colon + text
				label = ""
			}
			said = append(said, text)
		}
	}
	if len(said) == 0 {
		return
	}
	text := strings.Join(said, "; ")
	key := sha256.Sum256([]byte(name + "\x00" + text))
	if w.rest[key] {
		return
	}
	w.rest[key] = true
	r.page += strings.ToLower(text)
	head := w.free(name, brief.Plain)
	if part != "" {
		head = join(w.set.Colon, brief.Muted, word(part, brief.Muted), head)
	}
	r.rows = append(r.rows, brief.Row{Head: 1, Cells: []brief.Cell{{Text: head}, {Text: w.free(text, brief.Muted)}}})
}

func (r *restWriter) blocks() []brief.Block {
	if len(r.rows) == 0 {
		return nil
	}
	t := &brief.Table{Title: r.w.say("furtherParticulars"), Plain: true, Columns: []brief.Column{{Weight: 30}, {Weight: 70}}, Rows: r.rows}
	return []brief.Block{&brief.Boxes{Boxes: []brief.Box{{Title: r.w.say("furtherParticulars"), Break: true, Blocks: []brief.Block{t}}}}}
}

// registerRest is the annex of what the register states and no page says.
func (w *briefWriter) registerRest() []brief.Block {
	r := &restWriter{w: w, page: strings.ToLower(pageText(w.front()))}
	restOf(r, "", w.r.Organisation.Name, keeperFields, w.r)
	restOf(r, "", w.title(), registerFields, w.r)
	for _, p := range indexedOf(w.stated.Parties) {
		restOf(r, "", personName(p.v), partyFields, p)
	}
	for _, s := range indexedOf(w.r.Systems) {
		restOf(r, w.say("systems"), s.v.Name, systemFields, s, "usedBy", "protectedBy")
	}
	for _, m := range indexedOf(w.r.Measures) {
		restOf(r, w.say("measure"), m.v.Name, measureFields, m, "usedBy")
	}
	for _, d := range indexedOf(w.r.Documents) {
		restOf(r, w.say("annexSources"), d.v.Title, documentFields, d)
	}
	if w.states() {
		c := w.common
		restOf(r, w.say("commonPart"), "", recordFields, c, "purposes", "groundsFlat", "subjects", "data", "specialFlat", "recipients", "transfers", "safeguards", "retention", "security", "rightsAvailable", "systems")
		restOf(r, w.say("commonPart"), "", furtherEntryFields, c, "keeperRole", "conditions", "interests", "consent", "origin", "processorContracts", "location", "types", "means", "scale")
		for _, of := range []*entry{c, w.commonProcessing()} {
			for _, s := range items(of, of.Subjects) {
				restOf(r, w.say("commonPart"), w.subjectName(s.v), subjectFields, s)
			}
			for _, d := range items(of, of.Data) {
				restOf(r, w.say("commonPart"), w.dataName(d.v), dataFields, d)
			}
			for _, t := range items(of, of.Transfers) {
				restOf(r, w.say("commonPart"), w.destination(t), transferFields, t)
			}
			for _, x := range items(of, of.Retention) {
				restOf(r, w.say("commonPart"), cutAt(flat(w.limitText(x)), limitStart), retentionFields, x)
			}
		}
		for _, x := range items(c, c.Activity.Recipients) {
			restOf(r, w.say("commonPart"), cmp.Or(w.partyName(x.v.Party), x.v.Category), recipientFields, x)
		}
		restOf(r, w.say("commonPart"), w.say("asProcessor"), processorFields, w.commonProcessing(), "clients", "categories", "transfers", "safeguards", "security", "subjects", "data", "retention", "systems")
		for _, g := range w.idleGrounds() {
			restOf(r, w.say("idleGrounds"), g.p.e.title(), groundFields, g, "purpose", "groundKind")
		}
	}
	for _, x := range indexedOf(w.r.Waivers) {
		restOf(r, w.say("waivers"), string(x.v.Rule), waiverFields, x)
	}
	if len(r.rows) == 0 {
		return []brief.Block{&brief.Para{Text: w.none()}}
	}
	return []brief.Block{&brief.Table{
		Title: w.say("furtherParticulars"), Rows: r.rows, Columns: []brief.Column{{Weight: 30}, {Weight: 70}},
	}}
}

// pageText is all that blocks say, for comparison.
func pageText(blocks []brief.Block) string {
	var s strings.Builder
	say := func(t brief.Text) {
		s.WriteString(flat(t))
		s.WriteByte('\n')
	}
	items := func(list []brief.Item) {
		for _, i := range list {
			say(i.Text)
		}
	}
	for _, b := range blocks {
		switch b := b.(type) {
		case *brief.Heading:
			s.WriteString(b.Text + "\n")
		case *brief.Para:
			say(b.Text)
		case *brief.List:
			items(b.Items)
		case *brief.Columns:
			items(b.Items)
		case *brief.Strip:
			for _, c := range b.Cells {
				for _, l := range c.Lines {
					say(l)
				}
			}
		case *brief.Table:
			for _, r := range b.Rows {
				say(r.Band)
				for _, c := range r.Cells {
					say(c.Text)
				}
			}
		case *brief.Timeline:
			for _, r := range b.Rows {
				say(r.Label)
			}
		case *brief.Boxes:
			for _, x := range b.Boxes {
				s.WriteString(pageText(x.Blocks))
			}
		}
	}
	return s.String()
}
