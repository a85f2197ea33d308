package record

import (
	"cmp"
	"reflect"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/openropa/openropa/export/internal/brief"
	"github.com/openropa/openropa/export/internal/doc"
	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/transfer"
)

// entryWorking is what only the working edition says of an entry: comments,
// and what the boxes have no room for.
func (w *briefWriter) entryWorking(e *entry, above []brief.Block) []brief.Block {
	if w.o.Edition != Working {
		return nil
	}
	var page strings.Builder
	page.Grow(8 << 10)
	writePage(&page, above)
	var blocks []brief.Block
	said := e.common()
	if c := w.free(said.comments, brief.Muted); len(c) > 0 {
		c = append(c, w.note(said.provenance...)...)
		blocks = append(blocks, &brief.Boxes{Boxes: []brief.Box{{Title: w.say("comment"), Blocks: []brief.Block{&brief.Para{Text: c}}}}})
		page.WriteString(said.comments)
	}
	w.saidElsewhere(&page, e)
	r := w.restOn(page.String(), w.sharedParticulars())
	w.entryRest(r, e)
	own := *e
	if e.Activity != nil { // notice and rights stand in an annex
		a := *e.Activity
		a.Notice, a.Rights = nil, nil
		own.Activity = &a
	}
	r.read = w.unnoted(own.Activity, own.Processing)
	if rows := r.rows(); len(rows) > 0 {
		t := &brief.Table{Title: w.say("furtherParticulars"), Plain: true, Columns: restColumns, Rows: rows}
		blocks = append(blocks, &brief.Boxes{Boxes: []brief.Box{{Title: w.say("furtherParticulars"), Break: brief.Anywhere, Blocks: []brief.Block{t}}}})
	}
	return blocks
}

var restColumns = []brief.Column{{Width: 24}, {}}

// entryRest looks through what an entry states for what its page does not say.
func (w *briefWriter) entryRest(r *restWriter, e *entry) {
	for _, p := range items(e, e.resting()) {
		restOf(r, "restPurposes", cmp.Or(p.v.Name, string(p.v.ID)), purposeFields, p, "grounds", "conditions")
	}
	for _, g := range groundRows(items(e, e.resting())) {
		restOf(r, "restPurposes", cmp.Or(g.p.v.Name, string(g.p.v.ID)), groundFields, g, "purpose", "groundKind", "ground")
	}
	w.listsRest(r, e)
	if a := e.Activity; a != nil {
		if a.Decisions != nil {
			restOf(r, "decisions", "", decisionFields, decisionsOf{e, a.Decisions})
		}
		if a.DPIA != nil {
			restOf(r, "dpia", "", dpiaFields, a.DPIA)
		}
	}
	for i := range e.AI {
		restOf(r, "ai", cmp.Or(e.AI[i].Name, string(e.AI[i].ID)), aiFields, &e.AI[i])
	}
	fields := recordFields
	if e.Processing != nil {
		fields = processorFields
	}
	restOf(r, "restEntry", "", fields, e, append([]string{"function"}, listKeys...)...) // the first stands in its head
	restOf(r, "restEntry", "", furtherEntryFields, e, "keeperRole", "conditions", "interests", "consent", "origin", "processorContracts", "location", "comments", "notice", "rights", "rightsAvailable", "decisions", "dpia", "ai")
}

// listKeys are the fields of an entry that name what stands in its boxes.
var listKeys = []string{"purposes", "groundsFlat", "subjects", "data", "specialFlat", "recipients", "transfers", "safeguards", "retention", "security", "systems", "rightsAvailable"}

// listsRest looks through the lists that an entry, or the register for all of
// them, states.
func (w *briefWriter) listsRest(r *restWriter, e *entry) {
	for _, s := range items(e, e.Subjects) {
		restOf(r, "people", w.subjectName(s.v), subjectFields, s)
	}
	for _, d := range items(e, e.Data) {
		if !e.shared || slices.ContainsFunc(w.all, func(e *entry) bool {
			return slices.ContainsFunc(e.Data, func(x ropa.DataCategory) bool { return x.Name == d.v.Name })
		}) {
			restOf(r, "restData", w.dataName(d.v), dataFields, d, "origin") // which stands in a column of its own
		} else {
			restOf(r, "restData", w.dataName(d.v), dataFields, d)
		}
	}
	if e.Activity != nil {
		for _, x := range items(e, e.Activity.Recipients) {
			restOf(r, "recipients", cmp.Or(w.partyName(x.v.Party), x.v.Category), recipientFields, x)
		}
	}
	for _, t := range items(e, e.Transfers) {
		restOf(r, "third", w.transferName(t), transferFields, t, "destination")
	}
	for _, x := range items(e, e.Retention) {
		restOf(r, "restLimits", cutAt(flat(w.limitText(x)), limitStart), retentionFields, x, "period")
	}
}

// transferName is what a transfer is called among the particulars: its number,
// or where it goes.
func (w *briefWriter) transferName(t item[transfer.Transfer]) string {
	if x := w.transfer[t.v]; x != nil {
		return x.name
	}
	for _, x := range w.transfers { // stated for all entries
		if x.v.ID == t.v.ID && x.v.Destination == t.v.Destination && x.v.Organisation == t.v.Organisation && x.v.Area == t.v.Area && x.v.Mechanism == t.v.Mechanism {
			return x.name
		}
	}
	return w.destination(t)
}

// saidElsewhere is what the first page and the annexes say of the parts of an
// entry, in place of its own page.
func (w *briefWriter) saidElsewhere(s *strings.Builder, e *entry) {
	say := func(texts ...brief.Text) {
		for _, t := range texts {
			writeFlat(s, t)
			s.WriteByte('\n')
		}
	}
	line := func(texts ...string) {
		for _, t := range texts {
			s.WriteString(t)
			s.WriteByte('\n')
		}
	}
	line(e.title())
	for i := range e.Transfers {
		v := &e.Transfers[i]
		say(w.where(e, v, clauseTransfers), w.instrument(e, v))
		line(w.transfer[v].goes...)
	}
	for _, it := range items(e, e.Retention) {
		if w.limit[it.v] != nil { // below the chart
			say(w.limitText(it), w.limitEnd(it.v), w.limitLaw(it.v))
		}
	}
	if a := e.Activity; a != nil {
		for i := range a.Recipients {
			r := &a.Recipients[i]
			country := r.Country
			if p := w.partyOf(r.Party); p != nil {
				country = cmp.Or(p.Country, country)
			}
			line(w.purposeOf[useKey{r.Party, r.Category}], w.set.Country(country))
		}
		say(w.docFull(a.Notice, brief.Plain))
		if r := a.Rights; r != nil {
			say(w.docFull(r.Procedure, brief.Plain))
			line(r.Contact, r.Notes)
		}
	}
}

// particular is one thing stated of some elements of a part.
type particular struct {
	part, label, value string
}

// restWriter collects what pages do not say: by part and by what is stated, so
// that what holds of several elements stands once.
type restWriter struct {
	w      *briefWriter
	page   string // in lower case
	shared map[stated]bool
	parts  []string
	names  map[string][]string     // of the elements of a part, in their order
	all    []particular            // in their order
	read   brief.Text              // notes of what the page has none of
	of     map[particular][]string // names of the elements that state it
}

// stated is a particular with the element that states it.
type stated struct {
	particular
	name string
}

// restOn begins to collect what a page does not say. What is stated for all
// entries stands in the annex, not with each of them.
func (w *briefWriter) restOn(page string, shared map[stated]bool) *restWriter {
	return &restWriter{w: w, page: onOneLine(page), shared: shared, names: make(map[string][]string), of: make(map[particular][]string)}
}

// wholeText is the shortest text that is taken to be said where it stands on
// the page already: shorter ones stand in other words.
const wholeText = 5

// said reports whether the page says a text, in whatever spaces.
func (r *restWriter) said(text string) bool {
	return utf8.RuneCountInString(text) >= wholeText && strings.Contains(r.page, onOneLine(text))
}

// onOneLine is a text in lower case, with commas where it has the ends of
// lines or dots, as what is said of a place or person in several lines.
func onOneLine(s string) string {
	const dot, bound = " · ", "\u00a0"
	b := make([]byte, 0, len(s)+len(s)/16)
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case c == '\n':
			b = append(b, ", "...)
			i++
		case c == ' ' && strings.HasPrefix(s[i:], dot):
			b = append(b, ", "...)
			i += len(dot)
		case c < utf8.RuneSelf:
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			b = append(b, c)
			i++
		case strings.HasPrefix(s[i:], bound):
			b = append(b, ' ')
			i += len(bound)
		default:
			r, n := utf8.DecodeRuneInString(s[i:])
			b = utf8.AppendRune(b, unicode.ToLower(r))
			i += n
		}
	}
	return string(b)
}

// grouped are the fields whose value a page may hold as a word of something
// else: they are stated of all elements.
var grouped = []string{"dataKind", "subjectKind", "recipientKind"}

// marked are the fields that a page tells by a mark, or by its absence.
var marked = []string{"vulnerable", "criminal", "anonymous", "marketing", "dpiaRequired"}

// saidOtherwise are the fields that a page states in other words.
var saidOtherwise = append([]string{"decisionsExist", "profiling", "solely", "significant", "inquiry", "listed", "ukAddendum", "swissTerms", "largeScale", "monitoring", "publicArea", "dpiaStatus", "mechanism", "status", "action"}, marked...)

// otherwise reports whether the page says what a field states in other words.
func (r *restWriter) otherwise(key, value string) bool {
	w := r.w
	switch yes := value == w.word("yes"); {
	case slices.Contains(marked, key):
		return yes || value == w.word("no")
	case slices.Contains([]string{"decisionsExist", "profiling", "solely", "significant", "inquiry", "listed", "ukAddendum", "swissTerms", "largeScale", "monitoring", "publicArea"}, key):
		return yes
	case key == "dpiaStatus":
		return true
	case key == "mechanism":
		return !strings.Contains(value, w.set.Colon) && r.known("mechanism", strings.SplitN(value, ",", 2)[0])
	case key == "transferStatus": // on the first page, if it is not taking place
		return r.known("transferStatus", value)
	case key == "preContract":
		return value == string(ropa.Yes) || value == string(ropa.No)
	case key == "regimes":
		return r.known("regime", value)
	case key == "status":
		return value == codeCell(w.Builder, "status", ropa.StatusActive).String()
	case key == "action":
		return value == codeCell(w.Builder, "action", ropa.ActionErase).String()
	}
	return false
}

// known reports whether a text is what a code of a table is called.
func (r *restWriter) known(table, text string) bool {
	for code, name := range r.w.set.Codes {
		if strings.HasPrefix(code, table+":") && strings.HasPrefix(strings.ToLower(text), strings.ToLower(name)) {
			return true
		}
	}
	return false
}

// restOf looks for what an element states and the page does not say.
func restOf[T any](r *restWriter, part, name string, fields []field[T], v T, skip ...string) {
	w := r.w
	w.terse = true
	defer func() { w.terse = false }()
	if !slices.Contains(r.parts, part) {
		r.parts = append(r.parts, part)
	}
	if !slices.Contains(r.names[part], name) {
		r.names[part] = append(r.names[part], name)
	}
	references := w.shows("references")
	for i := range fields {
		f := &fields[i]
		if f.key == "activity" || f.key == "source" || (f.key == "ref" || f.key == "catalogueEntry") && !references || slices.Contains(skip, f.key) {
			continue
		}
		head := "" // of the lines that follow
		for _, l := range f.value(w.Builder, v) {
			text := strings.TrimSpace(strings.TrimLeft(l.Text, "•–"))
			if text == "" || l.Style == doc.None || l.Style == doc.Missing {
				continue
			}
			if strings.HasSuffix(text, strings.TrimSpace(w.set.Colon)) {
				head = text
				continue
			}
			key, p := f.key, particular{part: part, label: w.word(f.key), value: text}
			switch {
			case f.bare:
				key, p.label = "", ""
			case key == "noneConfirmed":
				p.label = w.say("restNone")
			}
			if label, after, ok := strings.Cut(text, w.set.Colon); ok {
				inner := w.keyOf(label)
				if inner == "source" || inner == "ref" && !references {
					continue
				}
				if f.bare || inner != "" {
					key, p.label, p.value = inner, label, after
				}
			}
			if slices.Contains(w.fillers, p.value) || r.otherwise(key, p.value) {
				continue
			}
			if !slices.Contains(grouped, key) && (r.said(p.value) || r.said(text)) {
				continue
			}
			if p.value == w.word("no") && p.label != "" { // what is denied stands together
				p.label, p.value = lang.UpperFirst(p.value), p.label
			}
			if head != "" {
				p.value, head = head+" "+p.value, ""
			}
			if r.shared[stated{p, name}] {
				continue
			}
			if r.of[p] == nil {
				r.all = append(r.all, p)
			}
			if !slices.Contains(r.of[p], name) {
				r.of[p] = append(r.of[p], name)
			}
		}
	}
}

// keyOf returns the key of the field that a label is of; "" for none.
func (w *briefWriter) keyOf(label string) string {
	if w.labels == nil {
		w.labels = make(map[string]string)
		for _, key := range SortedKeys(w.set.Words) {
			if l := w.set.Words[key]; w.labels[l] == "" || slices.Contains(saidOtherwise, key) {
				w.labels[l] = key
			}
		}
	}
	return w.labels[label]
}

// rows are the parts with what is stated of their elements, in the shorter of
// two orders: by label, or by the elements that state the same.
func (r *restWriter) rows() []brief.Row {
	var rows []brief.Row
	for _, part := range r.parts {
		var all []particular
		for _, p := range r.all {
			if p.part == part {
				all = append(all, p)
			}
		}
		t := r.byLabel(all)
		if slices.ContainsFunc(all, func(p particular) bool { return len(r.of[p]) < len(r.names[part]) }) {
			if other := r.byElement(all); utf8.RuneCountInString(flat(other)) < utf8.RuneCountInString(flat(t)) {
				t = other
			}
		}
		if len(t) > 0 {
			rows = append(rows, brief.Row{Head: 1, Cells: []brief.Cell{{Text: word(lang.UpperFirst(r.w.say(part)), brief.Muted)}, {Text: t}}})
		}
	}
	if len(r.read) > 0 {
		rows = append(rows, brief.Row{Head: 1, Cells: []brief.Cell{{Text: word(r.w.say("annexSources"), brief.Muted)}, {Text: r.read}}})
	}
	return rows
}

// byLabel states under each label its values, each with the elements that
// state it where not all do.
func (r *restWriter) byLabel(all []particular) brief.Text {
	t := make(brief.Text, 0, 4*len(all))
	for _, label := range labelsOf(all) {
		t = r.labelled(t, 0, label, all, func(t brief.Text, p particular) brief.Text {
			from := len(t)
			t = r.value(t, p)
			switch named := r.named(r.of[p], p.part); {
			case len(t) == from:
				t = append(t, named...)
			case len(named) > 0:
				t = append(append(append(t, brief.Piece{Text: " (", Style: brief.Muted}), named...), brief.Piece{Text: ")", Style: brief.Muted})
			}
			return t
		})
	}
	return t
}

// byElement states of each set of elements what they alone state, a line each.
func (r *restWriter) byElement(all []particular) brief.Text {
	var order [][]string
	for _, p := range all {
		if !slices.ContainsFunc(order, func(of []string) bool { return slices.Equal(of, r.of[p]) }) {
			order = append(order, r.of[p])
		}
	}
	t := make(brief.Text, 0, 4*len(all))
	for i, of := range order {
		var these []particular
		for _, p := range all {
			if slices.Equal(of, r.of[p]) {
				these = append(these, p)
			}
		}
		if i > 0 {
			t = append(t, brief.Piece{Text: "\n"})
		}
		if named := r.named(of, these[0].part); len(named) > 0 {
			t = append(append(t, named...), brief.Piece{Text: " – ", Style: brief.Muted})
		}
		from := len(t)
		for _, label := range labelsOf(these) {
			t = r.labelled(t, from, label, these, r.value)
		}
	}
	return t
}

// labelled appends a label to a line that begins somewhere in a text, with what
// value appends of each of its particulars; the label alone where that says it.
func (r *restWriter) labelled(t brief.Text, line int, label string, all []particular, value func(brief.Text, particular) brief.Text) brief.Text {
	before := len(t)
	if before > line {
		t = append(t, brief.Piece{Text: " · ", Style: brief.Muted})
	}
	at := len(t)
	if label != "" {
		t = append(t, brief.Piece{Text: label, Style: brief.Muted})
	}
	first := len(t)
	for _, p := range all {
		if p.label != label {
			continue
		}
		end := len(t)
		if end > first {
			t = append(t, brief.Piece{Text: r.w.set.Semicolon})
		}
		from := len(t)
		if t = value(t, p); len(t) == from {
			t = t[:end]
		}
	}
	switch {
	case len(t) > first && label != "":
		t[at].Text = label + r.w.set.Colon
	case len(t) == at:
		t = t[:before]
	}
	return t
}

func labelsOf(all []particular) []string {
	var labels []string
	for _, p := range all {
		if !slices.Contains(labels, p.label) {
			labels = append(labels, p.label)
		}
	}
	return labels
}

// value appends what a particular says behind its label; nothing where the
// label says it.
func (r *restWriter) value(t brief.Text, p particular) brief.Text {
	if p.value == r.w.word("yes") && p.label != "" {
		return t
	}
	return r.w.appendMixed(t, p.value, brief.Plain)
}

// named are the elements that state something; nothing where all do.
func (r *restWriter) named(of []string, part string) brief.Text {
	if len(of) == len(r.names[part]) {
		return nil
	}
	names := make([]string, 0, len(of))
	for _, name := range of {
		if name != "" {
			names = append(names, cutAt(name, limitStart))
		}
	}
	return r.w.mixed(strings.Join(names, r.w.set.Semicolon), brief.Muted)
}

// sharedParticulars are what the register states of elements for all entries.
func (w *briefWriter) sharedParticulars() map[stated]bool {
	if w.shared == nil {
		w.shared = make(map[stated]bool)
		if w.states() {
			r := w.restOn("", nil)
			for _, e := range []*entry{w.common, w.commonProcessing()} {
				w.listsRest(r, e)
			}
			for p, of := range r.of {
				for _, name := range of {
					w.shared[stated{p, name}] = true
				}
			}
		}
	}
	return w.shared
}

// takers are entries that among them have all that the register states for
// several entries, as far as any has it.
func (w *briefWriter) takers() []*entry {
	got := make(map[string]bool)
	var list []*entry
	for i, e := range w.all {
		has := false
		get := func(kind string, id ropa.ID) {
			if key := kind + string(id); id != "" && !got[key] {
				got[key], has = true, true
			}
		}
		var data []ropa.DataCategory
		var people []ropa.SubjectCategory
		if i < len(w.controllers) {
			a := &w.stated.Activities[i]
			data, people = a.Data, a.Subjects
			for j := range e.Activity.Recipients {
				get("recipient:", e.Activity.Recipients[j].ID)
				get("party:", e.Activity.Recipients[j].Party)
			}
		} else {
			p := &w.stated.Processing[i-len(w.controllers)]
			data, people = p.Data, p.Subjects
			for j := range e.Processing.SubProcessors {
				get("party:", e.Processing.SubProcessors[j].Party)
			}
		}
		for j := range data {
			get("data:", data[j].Of)
		}
		for j := range people {
			get("subject:", people[j].Of)
		}
		for j := range e.Transfers {
			get("transfer:", e.Transfers[j].ID)
		}
		for j := range e.Retention {
			get("retention:", e.Retention[j].ID)
		}
		for _, s := range e.Systems {
			get("system:", s)
		}
		if has {
			list = append(list, e)
		}
	}
	return list
}

// lawFields are what the register states of an act beside its name.
var lawFields = []field[ropa.Law]{
	{key: "lawOf", bare: true, value: func(b *Builder, l ropa.Law) doc.Cell {
		return lines(lang.JoinNonEmpty(", ", b.code("order", string(l.Order)), b.set.Country(transfer.Country(l.Country))))
	}},
	{key: "url", value: func(b *Builder, l ropa.Law) doc.Cell { return lines(l.URL) }},
}

// unnoted are the notes of what was read, of which the page has none yet.
func (w *briefWriter) unnoted(of ...any) brief.Text {
	var missing ropa.Provenance
	for _, v := range of {
		for _, s := range sourcesIn(reflect.ValueOf(v)) {
			if i, ok := w.noteAt[noteOf(s)]; !ok || !w.noted[i] {
				missing = append(missing, s)
			}
		}
	}
	t := w.note(missing...)
	for i := range t {
		t[i].Style = brief.Plain
	}
	return t
}

// sourcesIn are the places that an element, and all that it states, was read
// at.
func sourcesIn(v reflect.Value) ropa.Provenance {
	var all ropa.Provenance
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			all = sourcesIn(v.Elem())
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Field(i).CanInterface() { // exported
				all = append(all, sourcesIn(v.Field(i))...)
			}
		}
	case reflect.Slice:
		if v.Type() == reflect.TypeFor[ropa.Provenance]() {
			return v.Interface().(ropa.Provenance)
		}
		for i := range v.Len() {
			all = append(all, sourcesIn(v.Index(i))...)
		}
	}
	return all
}

// registerRest is the annex of what the register states and no page says.
func (w *briefWriter) registerRest() []brief.Block {
	if w.restBlocks != nil {
		return w.restBlocks
	}
	var page strings.Builder
	for _, blocks := range [][]brief.Block{w.front(), w.measureAnnex(), w.recipientAnnex(), w.rightsAnnex()} {
		writePage(&page, blocks)
	}
	for _, e := range w.takers() {
		writePage(&page, w.boxes(e))
		w.saidElsewhere(&page, e)
	}
	r := w.restOn(page.String(), nil)
	people := []string{"representative", "dpo", "privacyContact", "authority"}
	restOf(r, "controller", "", keeperFields, w.r, people...)
	for _, key := range people {
		i := slices.IndexFunc(keeperFields, func(f field[*ropa.Register]) bool { return f.key == key })
		restOf(r, key, "", keeperFields[i:i+1], w.r)
	}
	restOf(r, "register", "", registerFields, w.r, "version", "reviewed", "entries", "documents")
	for _, p := range indexedOf(w.stated.Parties) {
		restOf(r, "restParties", personName(p.v), partyFields, p)
	}
	for _, s := range indexedOf(w.r.Systems) {
		restOf(r, "systems", s.v.Name, systemFields, s, "usedBy")
	}
	for _, m := range indexedOf(w.r.Measures) {
		restOf(r, "measure", m.v.Name, measureFields, m, "usedBy", "objectives")
	}
	w.noted = nil
	for i := range w.notes {
		w.noteOn(i)
	}
	r.read = w.unnoted(w.stated)
	r.page += onOneLine(pageText(w.sourcesNoted()))
	for _, d := range indexedOf(w.r.Documents) {
		restOf(r, "annexSources", d.v.Title, documentFields, d)
	}
	if w.states() {
		own := w.commonProcessing()
		w.listsRest(r, w.common)
		w.listsRest(r, own)
		restOf(r, "commonPart", "", recordFields, w.common, append([]string{"activity"}, listKeys...)...)
		restOf(r, "commonPart", "", furtherEntryFields, w.common, "keeperRole", "conditions", "interests", "consent", "origin", "processorContracts", "location", "types", "means", "scale", "rightsAvailable")
		restOf(r, "commonPart", "", processorFields, own, append([]string{"clients", "categories"}, listKeys...)...)
		for _, g := range w.idleGrounds() {
			restOf(r, "idleGrounds", g.p.e.title(), groundFields, g, "purpose", "groundKind")
		}
	}
	for _, l := range w.laid {
		restOf(r, "restLaws", l.Name, lawFields, l)
	}
	for _, x := range indexedOf(w.r.Waivers) {
		restOf(r, "waivers", string(x.v.Rule), waiverFields, x)
	}
	w.restBlocks = []brief.Block{&brief.Para{Text: w.none()}}
	if rows := r.rows(); len(rows) > 0 {
		w.restBlocks = []brief.Block{&brief.Table{Title: w.say("furtherParticulars"), Rows: rows, Columns: restColumns}}
	}
	return w.restBlocks
}
