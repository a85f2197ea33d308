package record

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/openropa/openropa/export/internal/brief"
	"github.com/openropa/openropa/export/internal/doc"
	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/transfer"
)

// front is the first page: who keeps the record, and all entries at a glance.
func (w *briefWriter) front() []brief.Block {
	blocks := []brief.Block{w.identity()}
	for _, x := range w.extraLines(w.r.Extra) {
		blocks = append(blocks, &brief.Para{Text: x})
	}
	if len(w.all) == 0 {
		return append(blocks, w.noEntries())
	}
	for _, part := range []struct {
		key    string
		blocks func() []brief.Block
	}{{"glance", w.glance}, {"matrix", w.matrix}, {"retention-chart", w.chart}, {"transfers", w.transferBlocks}} {
		if w.shows(part.key) {
			blocks = append(blocks, part.blocks()...)
		}
	}
	return blocks
}

// identity is the strip below the title: who keeps the record, who answers for
// data protection, and of which day it is.
func (w *briefWriter) identity() *brief.Strip {
	r := w.r
	controller, _ := w.roles()
	asked, who := clauseKeeper, "controller"
	if !controller {
		asked, who = clauseClients, "processor"
	}
	strip := &brief.Strip{Rule: true}
	add := func(label, to string, weight float64, lines ...brief.Text) {
		lines = slices.DeleteFunc(lines, func(t brief.Text) bool { return len(t) == 0 })
		if len(lines) > 0 {
			strip.Cells = append(strip.Cells, brief.StripCell{Label: label, To: to, Lines: lines, Weight: weight})
		}
	}
	o := &r.Organisation
	name := w.free(lang.JoinNonEmpty(", ", o.Name, o.LegalForm), brief.Bold)
	if strings.Contains(o.Name, o.LegalForm) {
		name = w.free(o.Name, brief.Bold)
	}
	if strings.TrimSpace(o.Name) == "" {
		name = join(" · ", brief.Plain, w.missingOf("missingName", asked), w.free(lang.JoinNonEmpty(" · ", o.LegalForm, o.RegistrationNumber), brief.Plain))
	} else {
		name = append(join(" · ", brief.Plain, name, w.free(o.RegistrationNumber, brief.Plain)), w.note(o.Provenance...)...)
	}
	address := w.free(w.postal(&o.Contact.Address), brief.Plain)
	if len(address) == 0 && !w.swiss {
		address = w.missingOf("missingContact", asked)
	}
	var places []brief.Text
	for i := range o.Establishments {
		e := &o.Establishments[i]
		places = append(places, append(w.free(lang.JoinNonEmpty(w.set.Colon, e.Name, w.postal(&e.Address)), brief.Muted), w.note(e.Provenance...)...))
	}
	add(lang.JoinNonEmpty(" – ", w.say(who), w.place(nil, asked)), w.actAddress(nil, asked), 1.45, append([]brief.Text{
		name, address, w.free(w.reach(&o.Contact), brief.Plain),
	}, places...)...)
	w.officerCell(add)
	w.representativeCell(add)
	if p := r.Authority; p != nil {
		add(w.say("authority"), "", 1.15, w.free(personName(p), brief.Plain))
	}
	var counts []string
	if n := len(w.controllers); n > 0 {
		counts = append(counts, w.count("activities", n))
	}
	if n := len(w.processors); n > 0 {
		counts = append(counts, w.count("asProcessorN", n))
	}
	version := w.free(r.Version, brief.Bold)
	if len(version) > 0 {
		before, _, _ := strings.Cut(w.say("version"), "%s")
		version = append(word(before, brief.Plain), version...)
	}
	reviewed := word(w.set.ShortDate(r.Reviewed), brief.Bold)
	if len(reviewed) > 0 {
		reviewed = append(word(w.say("reviewed")+"\u00a0", brief.Plain), reviewed...)
	}
	add(w.say("versionAsOf"), "", 1.05, version, reviewed, word(strings.Join(counts, " · "), brief.Plain),
		w.lawOf())
	return strip
}

// lawOf says of which day the law is that the document goes by, and which acts
// that are: each leads to where it can be read.
func (w *briefWriter) lawOf() brief.Text {
	cites := new(doc.Cites)
	for _, r := range w.regimes {
		*cites = append(*cites, doc.Cite{Text: w.set.Regime(r), Link: w.set.Address(lang.Source{Act: actOf(r)})})
	}
	return led(brief.Piece{Text: fmt.Sprintf(w.say("lawOf"), w.set.ShortDate(w.day), w.acts(nil, " + ")), Style: brief.Muted}, cites)
}

// headed is the heading of a column that names a place of the law.
func (w *briefWriter) headed(text string, c clause) brief.Text {
	return brief.Text{{Text: text, Link: w.actAddress(nil, c)}}
}

// count writes a number with its noun.
func (w *briefWriter) count(key string, n int) string {
	return w.set.Count(w.say(key), n)
}

// officerCell names the data protection officer, or who else is asked.
func (w *briefWriter) officerCell(add func(string, string, float64, ...brief.Text)) {
	r, label := w.r, w.say("dpo")
	switch {
	case r.DPO != nil:
		d := r.DPO
		name := append(w.free(lang.JoinNonEmpty(" ", d.Salutation, d.Title, d.GivenName, d.Name), brief.Plain), w.note(d.Provenance...)...)
		reach := w.free(w.reach(&d.Contact), brief.Plain)
		at := w.free(w.postal(&d.Contact.Address), brief.Plain)
		if len(reach)+len(at) == 0 {
			reach = w.missingOf("missingContact", clauseKeeper)
		}
		add(label, "", 1.1, name, w.free(d.Company, brief.Plain), reach, at, w.free(r.DPOExempt, brief.Muted))
	case slices.Contains(r.None, ropa.ElementDPO):
		add(label, "", 1.1, w.none(), w.free(r.DPOExempt, brief.Muted))
	case r.DPOExempt != "":
		add(label, "", 1.1, word(w.say("nobody"), brief.Plain), w.free(r.DPOExempt, brief.Muted))
	case w.finds("record/dpo-required", ropa.SeverityError):
		add(label, "", 1.1, w.missing(nil, clauseKeeper))
	case !w.swiss:
		add(label, "", 1.1, w.notStated())
	}
	if p := r.PrivacyContact; p != nil {
		add(w.say("privacyContact"), "", 1, w.free(personName(p), brief.Plain), w.free(w.reach(&p.Contact), brief.Plain))
	}
}

// representativeCell names the representatives of a keeper outside.
func (w *briefWriter) representativeCell(add func(string, string, float64, ...brief.Text)) {
	r, label := w.r, lang.JoinNonEmpty(" ", w.say("representative"), parenthesis(w.place(nil, clauseRepresentative)))
	to := w.actAddress(nil, clauseRepresentative)
	var lines []brief.Text
	for _, p := range slices.Concat(one(r.Representative), r.Representatives) {
		lines = append(lines, append(w.free(personName(&p), brief.Plain), w.note(p.Provenance...)...),
			w.free(lang.JoinNonEmpty(", ", w.postal(&p.Contact.Address)), brief.Plain), w.free(w.reach(&p.Contact), brief.Plain))
	}
	switch {
	case len(lines) > 0:
		add(label, to, 1, append(lines, w.free(r.RepresentativeExempt, brief.Muted))...)
	case r.RepresentativeExempt != "":
		add(label, to, 1, word(w.say("nobody"), brief.Plain), w.free(r.RepresentativeExempt, brief.Muted))
	case slices.Contains(r.None, ropa.ElementRepresentative):
		add(label, to, 1, w.none())
	case w.finds("record/representative-missing", ropa.SeverityError):
		add(label, to, 1, w.missing(nil, clauseKeeper))
	case w.outside():
		add(label, to, 1, w.notStated()) // whether one is owed is open
	}
}

// outside reports whether the keeper is, or may be, outside the territory of a
// law that binds it.
func (w *briefWriter) outside() bool {
	return slices.ContainsFunc(w.regimes, func(r ropa.Regime) bool {
		switch r {
		case ropa.EU:
			return !transfer.InEEA(w.home(), w.day)
		case ropa.UK:
			return w.home() != "GB"
		case ropa.Swiss:
			return w.home() != "CH"
		}
		return false
	})
}

func parenthesis(s string) string {
	if s == "" {
		return ""
	}
	return "(" + s + ")"
}

func one(p *ropa.Party) []ropa.Party {
	if p == nil {
		return nil
	}
	return []ropa.Party{*p}
}

// finds reports whether a rule has a finding of a severity that is not waived.
func (w *briefWriter) finds(rule ropa.RuleID, s ropa.Severity) bool {
	return slices.ContainsFunc(w.found.Findings, func(f ropa.Finding) bool { return f.Rule == rule && f.Severity == s && f.Waiver == nil })
}

// glance has a row for each entry. A column that is empty in every row is not
// drawn.
func (w *briefWriter) glance() []brief.Block {
	type column struct {
		brief.Column
		head  int
		cell  func(e *entry) brief.Text
		holds func(t brief.Text) bool
	}
	filled := func(t brief.Text) bool { return len(t) > 0 }
	grounds, conditions := w.groundHeads()
	columns := []column{
		{brief.Column{Heading: word(w.say("no"), brief.Plain), Width: 8}, 1, func(e *entry) brief.Text {
			return brief.Text{{Text: w.number[e], Style: brief.Bold, Link: w.anchor(e)}}
		}, filled},
		{brief.Column{Heading: word(w.say("activity"), brief.Plain), Weight: 2.1}, 1, func(e *entry) brief.Text {
			t := w.free(cmp.Or(e.title(), w.say("unnamed")), brief.Bold)
			t[0].Link = w.anchor(e)
			return append(t, w.kindMarks(e)...)
		}, filled},
		{brief.Column{Heading: word(w.say("whose"), brief.Plain), Weight: 2.2}, 0, w.whose, filled},
		{brief.Column{Heading: w.headed(grounds, clauseGrounds), Width: w.groundWidth()}, 0, w.groundLetters, filled},
		{brief.Column{Heading: w.headed(conditions, clauseConditions), Width: 13}, 0, w.conditionLetters, filled},
		{brief.Column{Heading: word(w.say("recipientsHead"), brief.Plain), Width: 14}, 0, w.recipientCount, filled},
		{brief.Column{Heading: word(w.say("thirdCountries"), brief.Plain), Width: 24}, 0, w.thirdCountries, filled},
		{brief.Column{Key: brief.LongestPeriod, Heading: word(w.say("longest"), brief.Plain), Width: 18}, 0, w.longest, filled},
		{brief.Column{Heading: word(w.say("dpia"), brief.Plain), Width: 11}, 0, w.dpiaAnswer, filled},
	}
	if !w.sheets {
		columns = append(columns, column{brief.Column{Heading: word(w.say("p"), brief.Plain), Width: w.pageWidth()}, 0, func(e *entry) brief.Text { return brief.Text{{Page: true, Link: w.anchor(e)}} }, filled})
	}
	cells := make([][]brief.Text, len(w.all))
	used := make([]bool, len(columns))
	for i, e := range w.all {
		for j, c := range columns {
			t := c.cell(e)
			cells[i] = append(cells[i], t)
			used[j] = used[j] || c.holds(t)
		}
	}
	t := &brief.Table{Title: w.say("glance")}
	for j, c := range columns {
		if used[j] {
			t.Columns = append(t.Columns, c.Column)
		}
	}
	marks := glanceMarks{}
	for i := range w.all {
		if i == len(w.controllers) && i > 0 {
			t.Rows = append(t.Rows, brief.Row{Band: w.placed(w.say("onBehalf"), nil, clauseProcessorPart)})
		}
		row := brief.Row{Head: 2}
		for j := range columns {
			if used[j] {
				row.Cells = append(row.Cells, brief.Cell{Text: cells[i][j]})
				marks.see(cells[i][j])
			}
		}
		t.Rows = append(t.Rows, row)
	}
	blocks := []brief.Block{&brief.Heading{Text: w.say("glance")}, t}
	if items := w.glanceLegend(marks); len(items) > 0 {
		blocks = append(blocks, &brief.Legend{Items: items})
	}
	return blocks
}

// glanceMarks are the marks that the table at a glance shows.
type glanceMarks struct{ special, criminal, processors, inForce, attention, star, missing bool }

func (m *glanceMarks) see(t brief.Text) {
	for _, p := range t {
		switch p.Mark.Shape {
		case brief.SpecialMark:
			m.special = true
		case brief.CriminalMark:
			m.criminal = true
		case brief.InForce:
			m.inForce = true
		case brief.Triangle:
			m.attention = true
		}
		m.missing = m.missing || p.Style == brief.Missing
		m.star = m.star || strings.HasSuffix(p.Text, "*")
		m.processors = m.processors || p.Style == brief.Muted && strings.HasPrefix(p.Text, " (")
	}
}

func (w *briefWriter) glanceLegend(m glanceMarks) []brief.Item {
	var items []brief.Item
	add := func(use bool, mark brief.Mark, t brief.Text) {
		if use {
			items = append(items, brief.Item{Mark: mark, Text: t})
		}
	}
	add(m.special, w.specialMark(nil), w.ledTo(fmt.Sprintf(w.say("specialIn"), w.article(clauseSpecial)), brief.Plain, w.article(clauseSpecial), w.actAddress(nil, clauseSpecial)))
	add(m.criminal, w.criminalMark(), word(w.say("criminalData"), brief.Plain))
	add(m.processors, brief.Mark{}, word(w.say("role:processor")+" "+w.say("processorsAmong"), brief.Plain))
	add(m.inForce, brief.Mark{Shape: brief.InForce, Alt: w.say("inForce")}, word(w.say("instrumentInForce"), brief.Plain))
	add(m.attention, brief.Mark{Shape: brief.Triangle, Alt: w.say("attention")}, word(w.say("attention"), brief.Plain))
	add(m.star, brief.Mark{}, word("* "+w.say("alsoCriterion"), brief.Plain))
	add(m.missing, brief.Mark{}, append(word(w.say("missing"), brief.Missing), w.ledTo(" "+fmt.Sprintf(w.say("thoughAsked"), w.set.ShortPlace(w.articleOfRecord())), brief.Plain, w.set.ShortPlace(w.articleOfRecord()), w.actAddress(nil, clauseRecord))...))
	return items
}

// article is the article of a clause, without its paragraph.
func (w *briefWriter) article(c clause) string {
	at := w.cite(nil, c)
	if i := strings.IndexByte(at.Provision, '('); i > 0 && at.Act != fact.FADP {
		at.Provision = at.Provision[:i]
	}
	return w.set.ShortPlace(at)
}

// specialMark stands for a special category: the number of its article, or a
// letter where the law has no article for it.
func (w *briefWriter) specialMark(e *entry) brief.Mark {
	n := "9"
	switch w.boundBy(e)[0] {
	case ropa.EUInstitutions:
		n = "10"
	case ropa.Swiss:
		n = "5c"
	}
	return brief.Mark{Shape: brief.SpecialMark, Text: n, Alt: w.say("specialCategory")}
}

func (w *briefWriter) criminalMark() brief.Mark {
	n := "10"
	if w.regimes[0] == ropa.EUInstitutions {
		n = "11"
	}
	return brief.Mark{Shape: brief.CriminalMark, Text: n, Alt: w.say("criminalData")}
}

// anchor is where an entry stands.
func (w *briefWriter) anchor(e *entry) string { return "entry:" + w.number[e] }

// kindMarks are the marks of special categories and criminal data.
func (w *briefWriter) kindMarks(e *entry) brief.Text {
	var t brief.Text
	for _, has := range []struct {
		is   func(d *ropa.DataCategory) bool
		mark brief.Mark
	}{{special, w.specialMark(e)}, {criminal, w.criminalMark()}} {
		for i := range e.Data {
			if has.is(&e.Data[i]) {
				t = append(t, brief.Piece{Text: " "}, brief.Piece{Mark: has.mark})
				break
			}
		}
	}
	return t
}

func special(d *ropa.DataCategory) bool  { return len(d.Special) > 0 || d.SpecialWhen != "" }
func criminal(d *ropa.DataCategory) bool { return d.Criminal == ropa.Yes || d.Kind == ropa.DataOffence }

// mostPeople is how many characters the table at a glance says of people.
const mostPeople = 72

// whose names the people, and how many more there are beyond the room.
func (w *briefWriter) whose(e *entry) brief.Text {
	if len(e.Subjects) == 0 {
		if e.Activity != nil {
			return w.lacking("missing")
		}
		return nil
	}
	var names []string
	length := 0
	for i := range e.Subjects {
		name := w.subjectName(&e.Subjects[i])
		length += utf8.RuneCountInString(name) + 2
		if i > 0 && length > mostPeople {
			break
		}
		names = append(names, name)
	}
	t := w.free(strings.Join(names, w.set.Semicolon), brief.Plain)
	if more := len(e.Subjects) - len(names); more > 0 {
		t = append(t, brief.Piece{Text: w.set.Semicolon}, brief.Piece{Text: fmt.Sprintf("+\u00a0%d", more), Style: brief.Muted})
	}
	return t
}

func (w *briefWriter) subjectName(s *ropa.SubjectCategory) string {
	return cmp.Or(s.Name, lang.UpperFirst(w.code("subject", string(s.Kind))), w.say("unnamed"))
}

func (w *briefWriter) dataName(d *ropa.DataCategory) string {
	return cmp.Or(d.Name, lang.UpperFirst(w.code("data", string(d.Kind))), w.say("unnamed"))
}

// groundHeads are the headings of grounds and conditions: the places whose
// letters stand below.
func (w *briefWriter) groundHeads() (grounds, conditions string) {
	if w.swiss {
		return w.say("justification"), w.say("justification")
	}
	return w.place(nil, clauseGrounds), w.place(nil, clauseConditions)
}

// groundWidth is the width of the column of grounds: of letters, or of names.
func (w *briefWriter) groundWidth() float64 {
	if w.swiss {
		return 24
	}
	return 13
}

// pageWidth is the width of the column of pages, of which there are a few more
// than entries.
func (w *briefWriter) pageWidth() float64 {
	if len(w.all) > 80 {
		return 10
	}
	return 7
}

// groundLetters are the letters of the grounds of an entry; under Swiss law
// alone, which has no list of them, their names.
func (w *briefWriter) groundLetters(e *entry) brief.Text {
	grounds, _ := e.grounds()
	var letters []string
	for _, info := range lawfulbasis.Grounds() {
		if slices.Contains(grounds, info.Code) {
			letters = append(letters, w.letterOf(e, string(info.Code), "ground", info.Code.Cite))
		}
	}
	sep := " · "
	if w.swiss {
		sep = ", "
	} else {
		slices.Sort(letters)
	}
	return word(strings.Join(letters, sep), brief.Plain)
}

func (w *briefWriter) conditionLetters(e *entry) brief.Text {
	if w.swiss {
		return nil
	}
	var letters []string
	for i := range e.purposes {
		for j := range e.purposes[i].Conditions {
			c := e.purposes[i].Conditions[j].Condition
			if l := w.letterOf(e, string(c), "condition", c.Cite); c != "" && !slices.Contains(letters, l) {
				letters = append(letters, l)
			}
		}
	}
	slices.Sort(letters)
	t := word(strings.Join(letters, ", "), brief.Plain)
	if slices.ContainsFunc(letters, func(l string) bool { return len(l) > 1 }) { // a place, not a letter
		t[0].Link = w.actAddress(e, clauseConditions)
	}
	return t
}

// letterOf is the last letter of a place, or the place where it has none.
func (w *briefWriter) letterOf(e *entry, code, table string, cite citer) string {
	for _, r := range w.boundBy(e) {
		if c, ok := cite(r); ok {
			if r == ropa.Swiss {
				return w.short(table, code)
			}
			if i := strings.LastIndex(c.Provision, "("); i > 0 && c.Provision[i+1] >= 'a' {
				return w.set.Letter(strings.TrimSuffix(c.Provision[i+1:], ")"))
			}
			return w.set.ShortPlace(c)
		}
	}
	return w.short(table, code)
}

// recipientCount is how many recipients there are, and how many of them are
// processors.
func (w *briefWriter) recipientCount(e *entry) brief.Text {
	n, processors := 0, 0
	if e.Processing != nil {
		n = len(e.Processing.SubProcessors)
	} else {
		n = len(e.Activity.Recipients)
		for i := range e.Activity.Recipients {
			if r := e.Activity.Recipients[i].Role; r == ropa.RoleProcessor || r == ropa.RoleSubProcessor {
				processors++
			}
		}
	}
	if n == 0 {
		if e.hasNone(ropa.ElementRecipients) || e.Processing != nil && e.hasNone(ropa.ElementSubProcessors) {
			return word(w.say("noneShort"), brief.Muted)
		}
		if e.Activity != nil {
			return w.lacking("missing")
		}
		return nil
	}
	t := word(w.set.Number(n), brief.Plain)
	if processors > 0 {
		t = append(t, brief.Piece{Text: " (" + w.set.Number(processors) + "\u00a0" + w.say("role:processor") + ")", Style: brief.Muted})
	}
	return t
}

// thirdCountries are the countries that transfers go to, each with its state.
func (w *briefWriter) thirdCountries(e *entry) brief.Text {
	if len(e.Transfers) == 0 {
		if e.hasNone(ropa.ElementTransfers) {
			return word(w.say("noneShort"), brief.Muted)
		}
		return w.notStated()
	}
	var lines []brief.Text
	at := make(map[string]int)
	for i := range e.Transfers {
		t := w.transfer[&e.Transfers[i]]
		name := w.say("notNamed")
		if v := t.v; v.Destination != "" || v.Organisation != "" {
			name = w.destination(item[transfer.Transfer]{e: e, v: &transfer.Transfer{Destination: v.Destination, Organisation: v.Organisation}})
		}
		mark := t.mark(w)
		if j, ok := at[name]; ok {
			if mark.Shape == brief.Triangle {
				lines[j][0].Mark = mark
			}
			continue
		}
		at[name] = len(lines)
		lines = append(lines, brief.Text{{Text: name, Mark: mark}})
	}
	return newline(lines...)
}

// longest is the longest time limit of an entry.
func (w *briefWriter) longest(e *entry) brief.Text {
	var longest ropa.RetentionRule
	criteria, infeasible := false, false
	for i := range e.Retention {
		r := &e.Retention[i]
		switch {
		case !r.Period.IsZero():
			if longest.Period.IsZero() || years(r.Period) > years(longest.Period) {
				longest = *r
			}
		case r.Criteria != "":
			criteria = true
		case r.Infeasible != "":
			infeasible = true
		}
	}
	var t brief.Text
	switch {
	case !longest.Period.IsZero():
		t = word(w.set.Period(longest.Period), brief.Plain)
		if criteria {
			t[0].Text += "\u00a0*"
		}
	case criteria:
		t = word(w.say("byCriterion"), brief.Plain)
	case infeasible:
		t = word(w.say("notPossible"), brief.Plain)
	case e.Activity != nil:
		return w.lacking("missing")
	default:
		return nil
	}
	if e.Activity != nil && len(w.uncovered(e)) > 0 {
		t = newline(t, w.lacking("partlyMissing"))
	}
	return t
}

// uncovered are the places of the categories of an entry that no time limit
// is stated for.
func (w *briefWriter) uncovered(e *entry) []int {
	var open []int
	for i := range e.Data {
		if !slices.ContainsFunc(e.Retention, func(r ropa.RetentionRule) bool {
			return r.Stated() && (len(r.Data) == 0 || slices.Contains(r.Data, e.Data[i].ID))
		}) {
			open = append(open, i)
		}
	}
	return open
}

// dpiaAnswer says whether an impact assessment is required.
func (w *briefWriter) dpiaAnswer(e *entry) brief.Text {
	if e.Activity == nil || e.Activity.DPIA == nil {
		return nil
	}
	switch d := e.Activity.DPIA; {
	case d.Required == ropa.Yes || d.Required == "" && d.Status != "":
		return word(w.say("yes"), brief.Plain)
	case d.Required == ropa.No:
		return word(w.say("noAnswer"), brief.Plain)
	}
	return nil
}

// kinds are the kinds of data that entries hold: those of the most entries first,
// other data last.
func (w *briefWriter) kinds() []ropa.DataKind {
	count := make(map[ropa.DataKind]int)
	first := make(map[ropa.DataKind]int)
	for _, e := range w.all {
		seen := make(map[ropa.DataKind]bool)
		for i := range e.Data {
			kind := w.kindOf(&e.Data[i])
			if _, ok := first[kind]; !ok {
				first[kind] = len(first)
			}
			if !seen[kind] {
				seen[kind] = true
				count[kind]++
			}
		}
	}
	kinds := SortedKeys(count)
	last := func(k ropa.DataKind) int {
		if k == ropa.DataOther {
			return 1
		}
		return 0
	}
	slices.SortFunc(kinds, func(x, y ropa.DataKind) int {
		return cmp.Or(cmp.Compare(last(x), last(y)), cmp.Compare(count[y], count[x]), cmp.Compare(first[x], first[y]))
	})
	return kinds
}

// kindCell marks whether an entry holds data of a kind, and whether it is
// special or of offences.
func (w *briefWriter) kindCell(e *entry, kind ropa.DataKind) brief.Cell {
	any, sensitive, offences := false, false, false
	for i := range e.Data {
		if d := &e.Data[i]; w.kindOf(d) == kind {
			any, sensitive, offences = true, sensitive || special(d), offences || criminal(d)
		}
	}
	switch {
	case sensitive:
		return brief.Cell{Mark: w.specialMark(e)}
	case offences:
		return brief.Cell{Mark: w.criminalMark()}
	case any:
		return brief.Cell{Mark: w.dotMark()}
	}
	return brief.Cell{}
}

func (w *briefWriter) dotMark() brief.Mark {
	return brief.Mark{Shape: brief.Dot, Alt: w.say("processed")}
}

// kindLegend explains the marks that the cells of kinds show.
func (w *briefWriter) kindLegend(rows []brief.Row) []brief.Item {
	var sensitive, offences bool
	for _, r := range rows {
		for _, c := range r.Cells {
			sensitive = sensitive || c.Mark.Shape == brief.SpecialMark
			offences = offences || c.Mark.Shape == brief.CriminalMark
		}
	}
	legend := []brief.Item{{Mark: w.dotMark(), Text: word(w.say("processed"), brief.Plain)}}
	if sensitive {
		legend = append(legend, brief.Item{Mark: w.specialMark(nil), Text: w.ledTo(fmt.Sprintf(w.say("specialIn"), w.article(clauseSpecial)), brief.Plain, w.article(clauseSpecial), w.actAddress(nil, clauseSpecial))})
	}
	if offences {
		legend = append(legend, brief.Item{Mark: w.criminalMark(), Text: word(w.say("criminalData"), brief.Plain)})
	}
	return legend
}

// matrix shows which entry holds which kinds of data.
func (w *briefWriter) matrix() []brief.Block {
	kinds := w.kinds()
	if len(kinds) == 0 {
		return nil
	}
	t := &brief.Table{Title: w.say("matrix"), Grid: true, Columns: []brief.Column{
		{Heading: word(w.say("no"), brief.Plain), Width: 8}, {Heading: word(w.say("activity"), brief.Plain)},
	}}
	width := min(11, 100/float64(len(kinds)))
	for _, kind := range kinds {
		t.Columns = append(t.Columns, brief.Column{Heading: word(w.short("data", string(kind)), brief.Plain), Width: width, Turned: true, Centre: true})
	}
	for _, e := range w.all {
		name := w.free(cmp.Or(e.title(), w.say("unnamed")), brief.Plain)
		if e.Processing != nil {
			name = append(name, brief.Piece{Text: " " + w.say("inProcessing"), Style: brief.Muted})
		}
		row := brief.Row{Head: 2, Cells: []brief.Cell{{Text: word(w.number[e], brief.Bold)}, {Text: name}}}
		for _, kind := range kinds {
			row.Cells = append(row.Cells, w.kindCell(e, kind))
		}
		t.Rows = append(t.Rows, row)
	}
	return []brief.Block{&brief.Heading{Text: w.say("matrix")}, t, &brief.Legend{Items: w.kindLegend(t.Rows)}}
}

// kindOf is the kind of a category; one of none is other data.
func (w *briefWriter) kindOf(d *ropa.DataCategory) ropa.DataKind {
	return cmp.Or(d.Kind, ropa.DataOther)
}
