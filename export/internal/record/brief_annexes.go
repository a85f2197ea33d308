package record

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/openropa/openropa/export/internal/brief"
	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/fact"
)

// annexes are the parts that describe once what entries name; only those that
// hold something. Those after the recipients, which entries refer to by their
// letter, are lettered in their order.
func (w *briefWriter) annexes() []brief.Section {
	var all []brief.Section
	add := func(key, letter string, asked clause, any bool, blocks func() []brief.Block) {
		if !any {
			return
		}
		s := w.section(brief.Section{
			ID: "annex:" + strings.ToLower(letter), Title: w.say("annex") + "\u00a0" + letter + " – " + w.say(key), Cite: w.place(nil, asked), CiteTo: w.actAddress(nil, asked), Level: 2, NewPage: len(all) == 0,
		}, blocks)
		if s.Make != nil || len(s.Blocks) > 0 {
			all = append(all, s)
		}
	}
	last := 'B'
	next := func() string {
		last++
		return string(last)
	}
	if w.shows("measures") {
		add("annexMeasures", "A", w.securityAsked(), len(w.r.Measures) > 0, w.measureAnnex)
	}
	if w.shows("recipients") {
		add("annexRecipients", "B", clause{}, len(w.uses()) > 0, w.recipientAnnex)
	}
	if w.shows("rights") {
		said := w.o.Edition == Working && len(w.controllers) > 0 || slices.ContainsFunc(w.controllers, func(e *entry) bool { return e.Activity.Notice != nil || e.Activity.Rights != nil })
		if said {
			add("annexRights", next(), clause{}, true, w.rightsAnnex)
		}
	}
	if w.shows("sources") && w.hasSources() {
		add("annexSources", next(), clause{}, true, w.sourceAnnex)
	}
	if w.o.Edition == Working {
		add("furtherParticulars", next(), clause{}, true, w.registerRest)
	}
	return all
}

// hasSources reports whether anything says what it was drawn from.
func (w *briefWriter) hasSources() bool { return len(w.r.Documents) > 0 || len(w.notes) > 0 }

// measureAnnex describes the measures, each once, with the entries they hold
// for.
func (w *briefWriter) measureAnnex() []brief.Block {
	if len(w.r.Measures) == 0 {
		return nil
	}
	t := &brief.Table{Title: w.say("annexMeasures"), Columns: []brief.Column{
		{Width: 10}, {Heading: word(w.say("measure"), brief.Plain), Weight: 1.2}, {Heading: word(w.say("description"), brief.Plain), Weight: 1.7},
		{Heading: word(w.say("serves"), brief.Plain), Weight: 1}, {Heading: word(w.say("activitiesHead"), brief.Plain), Width: 19},
	}}
	for i := range w.r.Measures {
		m := &w.r.Measures[i]
		var in []*entry
		for _, e := range w.all {
			if slices.Contains(e.Security, m.ID) {
				in = append(in, e)
			}
		}
		var serves []string
		for _, o := range m.Objectives {
			serves = append(serves, w.code("objective", string(o)))
		}
		said := newline(w.free(m.Description, brief.Plain), w.docFull(m.Reference, brief.Muted))
		said = w.andExtra(said, m.Extra)
		t.Rows = append(t.Rows, brief.Row{ID: "measure:" + itoa(i+1), Head: 2, Cells: []brief.Cell{
			{Text: word("M"+itoa(i+1), brief.Bold)},
			{Text: append(w.free(cmp.Or(m.Name, w.say("unnamed")), brief.Bold), w.note(m.Provenance...)...)},
			{Text: said}, {Text: word(strings.Join(serves, ", "), brief.Plain)}, {Text: w.heldBy(in)},
		}})
	}
	return []brief.Block{t}
}

// heldBy names the entries that name something, or says that none does.
func (w *briefWriter) heldBy(entries []*entry) brief.Text {
	if len(entries) == 0 {
		return word(w.say("noEntries"), brief.Muted)
	}
	return word(w.entries(entries), brief.Plain)
}

// receiverUse is a recipient with what it is in each entry.
type receiverUse struct {
	party    ropa.ID
	category string
	country  string
	roles    map[*entry]ropa.RecipientRole
	state    string // of the transfers to it: "", "inForce", "attention"
}

// uses are the recipients and sub-processors of all entries, each once.
func (w *briefWriter) uses() []*receiverUse {
	at := make(map[useKey]*receiverUse)
	var all []*receiverUse
	use := func(e *entry, party ropa.ID, category, country string, role ropa.RecipientRole) {
		k := useKey{party, category}
		if w.partyOf(party) != nil {
			k.category = ""
		}
		u := at[k]
		if u == nil {
			u = &receiverUse{party: party, category: k.category, roles: make(map[*entry]ropa.RecipientRole)}
			at[k] = u
			all = append(all, u)
			if p := w.partyOf(party); p != nil {
				u.country = w.set.Country(p.Country)
			}
		}
		u.country = cmp.Or(u.country, country)
		if u.roles[e] == "" {
			u.roles[e] = role
		}
	}
	for _, e := range w.all {
		if e.Activity != nil {
			for i := range e.Activity.Recipients {
				r := &e.Activity.Recipients[i]
				use(e, r.Party, r.Category, w.set.Country(r.Country), r.Role)
			}
		} else {
			for i := range e.Processing.SubProcessors {
				s := &e.Processing.SubProcessors[i]
				use(e, s.Party, s.Category, "", ropa.RoleSubProcessor)
			}
		}
	}
	for _, x := range w.transfers {
		for _, u := range all {
			if u.party != "" && u.party == x.v.Importer {
				if x.reason != "" {
					u.state = "attention"
				} else if u.state == "" {
					u.state = "inForce"
				}
			}
		}
	}
	return all
}

const (
	bandedFrom  = 13 // entries from which the annex of recipients is in bands
	mostAbreast = 40 // entries that stand side by side
)

// recipientAnnex is the matrix of recipients and entries. From a number of
// entries on, the recipients stand in bands: what needs attention first, then
// third countries, then home, then no country.
func (w *briefWriter) recipientAnnex() []brief.Block {
	all := w.uses()
	if len(all) == 0 {
		return nil
	}
	legend := []brief.Item{}
	for _, key := range []string{"role:processor", "role:controller", "role:joint-controller"} {
		if slices.ContainsFunc(all, func(u *receiverUse) bool {
			for _, r := range u.roles {
				if w.set.Brief["role:"+string(r)] == w.say(key) && r != "" {
					return true
				}
			}
			return false
		}) {
			legend = append(legend, brief.Item{Text: word(w.say(key)+"\u00a0"+w.say("is:"+key), brief.Plain)})
		}
	}
	if slices.ContainsFunc(all, func(u *receiverUse) bool {
		for _, r := range u.roles {
			if r == "" || r == ropa.RoleThirdParty || r == ropa.RoleInternal {
				return true
			}
		}
		return false
	}) {
		legend = append(legend, brief.Item{Text: word("?\u00a0"+w.say("roleOpen"), brief.Plain)})
	}
	var blocks []brief.Block
	if len(legend) > 0 {
		blocks = append(blocks, &brief.Legend{Items: legend})
	}
	for chunk := range slices.Chunk(w.byDepartment(), mostAbreast) {
		if t := w.recipientTable(all, chunk); len(t.Rows) > 0 {
			blocks = append(blocks, t)
		}
	}
	if len(w.all) >= bandedFrom {
		blocks = append(blocks, w.kindsAbroad()...)
	}
	return blocks
}

// kindsAbroad counts, for a register of many entries, how many hold each kind of
// data, and from how many it goes to a third country: in force, or in need of
// attention.
func (w *briefWriter) kindsAbroad() []brief.Block {
	if len(w.transfers) == 0 {
		return nil
	}
	t := &brief.Table{Title: w.say("kindsAbroad"), Grid: true, Columns: []brief.Column{{Heading: word(w.say("kindOfData"), brief.Plain)}}}
	for _, key := range []string{"activitiesHead", "band:inForce", "band:attention"} {
		t.Columns = append(t.Columns, brief.Column{Heading: word(w.say(key), brief.Plain), Width: 34, Centre: true})
	}
	if w.o.NoMarks {
		t.Columns = t.Columns[:3]
	}
	for _, kind := range w.kinds() {
		var n [3]int
		sensitive := false
		for _, e := range w.all {
			var held []ropa.ID
			for i := range e.Data {
				if d := &e.Data[i]; w.kindOf(d) == kind {
					held, sensitive = append(held, d.ID), sensitive || special(d)
				}
			}
			if len(held) == 0 {
				continue
			}
			n[0]++
			var inForce, attention int
			for i := range e.Transfers {
				v := &e.Transfers[i]
				if len(v.Data) > 0 && !slices.ContainsFunc(held, func(id ropa.ID) bool { return slices.Contains(v.Data, id) }) {
					continue
				}
				if w.transfer[v].reason == "" {
					inForce = 1
				} else {
					attention = 1
				}
			}
			n[1], n[2] = n[1]+inForce, n[2]+attention
		}
		name := word(w.short("data", string(kind)), brief.Plain)
		if sensitive {
			name = append(name, brief.Piece{Text: " "}, brief.Piece{Mark: w.specialMark(nil)})
		}
		r := brief.Row{Head: 1, Cells: []brief.Cell{{Text: name}}}
		for _, n := range n[:len(t.Columns)-1] {
			c := brief.Cell{}
			if n > 0 {
				c.Text = word(w.set.Number(n), brief.Plain)
			}
			r.Cells = append(r.Cells, c)
		}
		t.Rows = append(t.Rows, r)
	}
	return []brief.Block{&brief.Heading{Text: w.say("kindsAbroad"), Note: w.say("numberOfEntries")}, t}
}

// byDepartment are the entries in the order of their columns: as they are
// counted, or by department where there are many.
func (w *briefWriter) byDepartment() []*entry {
	if len(w.all) < bandedFrom {
		return w.all
	}
	first := make(map[string]int)
	for i, e := range w.all {
		if _, ok := first[e.common().function]; !ok {
			first[e.common().function] = i
		}
	}
	all := slices.Clone(w.all)
	slices.SortStableFunc(all, func(x, y *entry) int { return cmp.Compare(first[x.common().function], first[y.common().function]) })
	return all
}

func (w *briefWriter) recipientTable(all []*receiverUse, entries []*entry) *brief.Table {
	banded := len(w.all) >= bandedFrom
	countries := slices.ContainsFunc(all, func(u *receiverUse) bool { return u.country != "" })
	t := &brief.Table{Title: w.say("annexRecipients"), Grid: true, Columns: []brief.Column{{Heading: word(w.say("recipientsHead"), brief.Plain)}}}
	if countries {
		t.Columns = append(t.Columns, brief.Column{Heading: word(w.say("country"), brief.Plain), Width: 25})
	}
	width := 6.2
	if banded {
		width = max(3, min(6.2, 105/float64(len(entries))))
	}
	for _, e := range entries {
		c := brief.Column{Heading: word(w.number[e], brief.Plain), Width: width, Centre: true, Turned: width < 5}
		if banded {
			c.Group = e.common().function
			abreast := 0
			for _, x := range entries {
				if x.common().function == c.Group {
					abreast++
				}
			}
			const letter = 1.7 // millimetres, about
			if w.freeLang != "" || !w.shows("owners") || float64(abreast)*width < letter*float64(utf8.RuneCountInString(c.Group)) {
				c.Group = "" // there is no room for its name
			}
		}
		t.Columns = append(t.Columns, c)
	}
	row := func(u *receiverUse) (brief.Row, bool) {
		name := cmp.Or(w.partyName(u.party), u.category)
		text := w.free(name, brief.Plain)
		if len(text) == 0 {
			text = w.notStated()
		}
		if purpose := w.purposeOf[useKey{u.party, u.category}]; purpose != "" {
			text = append(text, w.free(" – "+purpose, brief.Muted)...)
		}
		r := brief.Row{Head: 1, Cells: []brief.Cell{{Text: text}}}
		if countries {
			r.Cells = append(r.Cells, brief.Cell{Text: word(u.country, brief.Plain)})
		}
		used := false
		for _, e := range entries {
			role, ok := u.roles[e]
			if !ok {
				r.Cells = append(r.Cells, brief.Cell{})
				continue
			}
			used = true
			mark := w.roleMark(role)
			r.Cells = append(r.Cells, brief.Cell{Mark: mark})
		}
		return r, used
	}
	if !banded {
		for _, u := range all {
			if r, used := row(u); used {
				t.Rows = append(t.Rows, r)
			}
		}
		return t
	}
	for _, band := range []string{"attention", "inForce", "elsewhere", "home", "open"} {
		in := slices.DeleteFunc(slices.Clone(all), func(u *receiverUse) bool { return w.bandOf(u) != band })
		slices.SortStableFunc(in, func(x, y *receiverUse) int { return cmp.Compare(len(y.roles), len(x.roles)) })
		first := true
		for _, u := range in {
			r, used := row(u)
			if !used {
				continue
			}
			if first {
				t.Rows = append(t.Rows, brief.Row{Band: word(w.say("band:"+band), brief.Plain)})
				first = false
			}
			t.Rows = append(t.Rows, r)
		}
	}
	return t
}

// bandOf is where a recipient stands: by the state of the transfers to it, or
// by its country.
func (w *briefWriter) bandOf(u *receiverUse) string {
	switch {
	case u.state == "attention" && w.o.NoMarks:
		return "elsewhere"
	case u.state != "":
		return u.state
	case u.country == "":
		return "open"
	case u.country == w.set.Country(w.home()):
		return "home"
	}
	return "elsewhere"
}

// rightsAnnex states the notices and how people exercise their rights, as the
// keeper states it; sentences that several entries have in common once.
func (w *briefWriter) rightsAnnex() []brief.Block {
	type row struct {
		in    []*entry
		cells [3]brief.Text
	}
	var rows []*row
	at := make(map[string]*row)
	var offered, notes sentences
	for _, e := range w.controllers {
		a := e.Activity
		var cells [3]brief.Text
		cells[0] = w.docFull(a.Notice, brief.Plain)
		if r := a.Rights; r != nil {
			cells[1] = append(w.free(r.Contact, brief.Plain), w.note(r.Provenance...)...)
			cells[2] = w.docFull(r.Procedure, brief.Plain)
			for _, right := range r.Offered {
				offered.add(e, w.code("right", string(right)))
			}
			for _, s := range splitSentences(r.Notes) {
				notes.add(e, s)
			}
		}
		if len(cells[0])+len(cells[1])+len(cells[2]) == 0 {
			continue
		}
		key := flat(cells[0]) + "\x00" + flat(cells[1]) + "\x00" + flat(cells[2])
		if at[key] == nil {
			at[key] = &row{cells: cells}
			rows = append(rows, at[key])
		}
		at[key].in = append(at[key].in, e)
	}
	if len(rows)+len(offered)+len(notes) == 0 {
		return w.rightsThatFollow()
	}
	t := &brief.Table{Title: w.say("annexRights"), Columns: []brief.Column{{Heading: word(w.say("activitiesHead"), brief.Plain), Width: 19}}}
	heads := []string{"notice", "rightsContact", "procedure"}
	var used []int
	for i, key := range heads {
		if slices.ContainsFunc(rows, func(r *row) bool { return len(r.cells[i]) > 0 }) {
			used = append(used, i)
			t.Columns = append(t.Columns, brief.Column{Heading: word(w.say(key), brief.Plain), Weight: []float64{1.7, 1, 1}[i]}) // an address fits the first
		}
	}
	for _, r := range rows {
		cells := []brief.Cell{{Text: word(w.entries(r.in), brief.Plain)}}
		for _, i := range used {
			cells = append(cells, brief.Cell{Text: r.cells[i]})
		}
		t.Rows = append(t.Rows, brief.Row{Head: 1, Cells: cells})
	}
	if !w.sheets {
		reachDown(t, 1)
	}
	var blocks []brief.Block
	if len(rows) > 0 {
		blocks = append(blocks, t)
	}
	s := &brief.Table{Title: w.say("annexRights"), Plain: true, Columns: []brief.Column{{Width: 19}, {}}}
	add := func(in []*entry, label, text string) {
		t := append(word(label, brief.Muted), w.free(text, brief.Muted)...)
		s.Rows = append(s.Rows, brief.Row{Head: 1, Cells: []brief.Cell{{Text: word(w.entries(in), brief.Plain)}, {Text: t}}})
	}
	for _, x := range offered.merged(w.set.Semicolon) {
		add(x.in, w.say("rightsOffered")+w.set.Colon, x.text)
	}
	for _, x := range notes.merged(" ") {
		add(x.in, "", x.text)
	}
	if len(s.Rows) > 0 {
		blocks = append(blocks, s)
	}
	return append(blocks, w.rightsThatFollow()...)
}

// reachDown makes cells of a column and those right of it, that say what the
// cells below them say, one.
func reachDown(t *brief.Table, from int) {
	for j := from; j < len(t.Columns); j++ {
		top := 0
		for i := 1; i < len(t.Rows); i++ {
			above := &t.Rows[top].Cells[j]
			if len(above.Text) == 0 || !slices.Equal(t.Rows[i].Cells[j].Text, above.Text) {
				top = i
				continue
			}
			t.Rows[i].Cells[j] = brief.Cell{}
			above.Span = i - top + 1
		}
	}
}

// rightsThatFollow are, in the working edition, the rights that the grounds of
// the entries leave, each with the entries that have it, have it restricted,
// or do not have it.
func (w *briefWriter) rightsThatFollow() []brief.Block {
	if w.o.Edition != Working {
		return nil
	}
	type row struct {
		right lawfulbasis.Right
		cites []fact.Citation
		in    [len(rightStates)][]*entry
	}
	var order []string
	alike := make(map[string][]*entry)
	for _, e := range w.controllers {
		key := w.rightsKey(e)
		if alike[key] == nil {
			order = append(order, key)
		}
		alike[key] = append(alike[key], e)
	}
	var rows []*row
	var used [len(rightStates)]bool
	for _, key := range order {
		for i, state := range rightStates {
			for _, f := range w.rightsFound(alike[key][0], state.status) {
				j := slices.IndexFunc(rows, func(r *row) bool { return r.right == f.right })
				if j < 0 {
					j, rows = len(rows), append(rows, &row{right: f.right})
				}
				r := rows[j]
				for _, c := range f.cites {
					if !slices.Contains(r.cites, c) {
						r.cites = append(r.cites, c)
					}
				}
				r.in[i] = append(r.in[i], alike[key]...)
				used[i] = true
			}
		}
	}
	if len(rows) == 0 {
		return nil
	}
	slices.SortStableFunc(rows, func(x, y *row) int {
		return cmp.Compare(slices.Index(lawfulbasis.Rights(), x.right), slices.Index(lawfulbasis.Rights(), y.right))
	})
	t := &brief.Table{Title: w.say("rightsFollow"), Columns: []brief.Column{{Heading: word(w.say("rightsFollow"), brief.Plain), Weight: 2.2}}}
	for i, state := range rightStates {
		if used[i] {
			t.Columns = append(t.Columns, brief.Column{Heading: word(w.say(state.key), brief.Plain), Weight: 1})
		}
	}
	for _, r := range rows {
		slices.SortStableFunc(r.cites, func(x, y fact.Citation) int { return compareNumbers(x.Provision, y.Provision) })
		cells := []brief.Cell{{Text: join(", ", brief.Muted, word(lang.UpperFirst(w.code("right", string(r.right))), brief.Plain), w.citations(r.cites))}}
		for i := range rightStates {
			if used[i] {
				cells = append(cells, brief.Cell{Text: word(w.entries(r.in[i]), brief.Plain)})
			}
		}
		t.Rows = append(t.Rows, brief.Row{Head: 1, Cells: cells})
	}
	return []brief.Block{t}
}

// sentence is what is said alike of some entries.
type sentence struct {
	text string
	in   []*entry
}

type sentences []sentence

func (all *sentences) add(e *entry, text string) {
	for i := range *all {
		if s := &(*all)[i]; s.text == text {
			if !slices.Contains(s.in, e) {
				s.in = append(s.in, e)
			}
			return
		}
	}
	*all = append(*all, sentence{text, []*entry{e}})
}

// merged returns what is said of the same entries as one text.
func (all sentences) merged(sep string) sentences {
	var some sentences
	for _, x := range all {
		i := slices.IndexFunc(some, func(s sentence) bool { return slices.Equal(s.in, x.in) })
		if i < 0 {
			some = append(some, x)
		} else {
			some[i].text += sep + x.text
		}
	}
	return some
}

// splitSentences divides a text where a sentence ends: at a full stop before a
// space and a capital. An abbreviation before a name divides it too, which
// harms nothing: the parts of one text stand together.
func splitSentences(s string) []string {
	var all []string
	s = strings.TrimSpace(s)
	for s != "" {
		end := len(s)
		for i := 0; i+2 < len(s); i++ {
			if s[i] == '.' && s[i+1] == ' ' && strings.ToUpper(s[i+2:i+3]) == s[i+2:i+3] {
				end = i + 1
				break
			}
		}
		all = append(all, strings.TrimSpace(s[:end]))
		s = strings.TrimSpace(s[end:])
	}
	return all
}

// sourceAnnex lists the numbered notes: what the entries were drawn from.
func (w *briefWriter) sourceAnnex() []brief.Block {
	if w.o.Edition == Working {
		w.registerRest() // which has notes of its own
	}
	return w.sourcesNoted()
}

func (w *briefWriter) sourcesNoted() []brief.Block {
	var blocks []brief.Block
	var documents []ropa.ID
	for _, n := range w.notes {
		if !slices.Contains(documents, n.document) {
			documents = append(documents, n.document)
		}
	}
	for _, id := range documents {
		blocks = append(blocks, &brief.Para{Text: w.sourceTitle(id)})
		c := &brief.Columns{Count: 4}
		for i, n := range w.notes {
			if n.document == id {
				t := append(word(fmt.Sprint(i+1)+"\u00a0", brief.Bold), w.free(cmp.Or(n.section, w.say("wholeDocument")), brief.Plain)...)
				c.Items = append(c.Items, brief.Item{ID: fmt.Sprintf("source:%d", i+1), Text: t})
			}
		}
		blocks = append(blocks, c)
	}
	return blocks
}

// sourceTitle names a document of the register.
func (w *briefWriter) sourceTitle(id ropa.ID) brief.Text {
	i, ok := w.at.Documents[id]
	if !ok {
		return word(w.say("unknownDocument")+w.unknown(id), brief.Bold)
	}
	d := &w.r.Documents[i]
	head := w.free(cmp.Or(d.Title, w.say("unnamed")), brief.Bold)
	if more := lang.JoinNonEmpty(", ", d.Version, w.set.ShortDate(d.Date)); more != "" {
		head = append(head, word(", "+more, brief.Plain)...)
	}
	if d.URL != "" {
		head = append(head, brief.Piece{Text: " " + d.URL, Style: brief.Muted, Link: address(d.URL)})
	}
	return head
}

// articleOfRecord is the article on the record as a whole.
func (w *briefWriter) articleOfRecord() fact.Citation { return w.cite(nil, clauseRecord) }
