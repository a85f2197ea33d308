package record

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/openropa/openropa/export/internal/brief"
	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/ropa"
)

// question is the findings of one rule that are not waived: one thing to
// answer.
type question struct {
	name                    string // "F1"
	rule                    ropa.RuleID
	title                   string
	findings                []*ropa.Finding
	errors, warnings, infos int // counted in each entry that they concern
}

func (q *question) count() int { return q.errors + q.warnings + q.infos }

// severity is the heaviest of its findings.
func (q *question) severity() ropa.Severity {
	switch {
	case q.errors > 0:
		return ropa.SeverityError
	case q.warnings > 0:
		return ropa.SeverityWarning
	}
	return ropa.SeverityInfo
}

var severityOrder = []ropa.Severity{ropa.SeverityError, ropa.SeverityWarning, ropa.SeverityInfo}

// questionsFound groups the findings by rule, the gravest and most frequent
// first.
func (w *briefWriter) questionsFound() []*question {
	if w.report == nil {
		return nil
	}
	titles := make(map[ropa.RuleID]string)
	for _, r := range ropa.Rules() {
		titles[r.ID] = r.Title
	}
	at := make(map[ropa.RuleID]*question)
	var all []*question
	for i := range w.report.Findings {
		f := &w.report.Findings[i]
		if f.Waiver != nil {
			continue
		}
		q := at[f.Rule]
		if q == nil {
			q = &question{rule: f.Rule, title: cmp.Or(titles[f.Rule], string(f.Rule))}
			at[f.Rule] = q
			all = append(all, q)
		}
		q.findings = append(q.findings, f)
		n := max(1, len(w.concernedBy(f)))
		switch f.Severity {
		case ropa.SeverityError:
			q.errors += n
		case ropa.SeverityWarning:
			q.warnings += n
		default:
			q.infos += n
		}
	}
	slices.SortStableFunc(all, func(x, y *question) int {
		return cmp.Or(compareIn(severityOrder, x.severity(), y.severity()), cmp.Compare(y.count(), x.count()), cmp.Compare(x.rule, y.rule))
	})
	for i, q := range all {
		q.name = fmt.Sprintf("F%d", i+1)
	}
	return all
}

// concernedBy are the entries that a finding concerns; none for one of the
// register.
func (w *briefWriter) concernedBy(f *ropa.Finding) []*entry {
	var list []*entry
	for _, p := range f.Concerns {
		if e := w.entryOf[p.String()]; e != nil {
			list = append(list, e)
		}
	}
	if len(list) > 0 {
		return list
	}
	if parts := strings.SplitN(f.Path.String(), "/", 4); len(parts) >= 3 {
		if e := w.entryOf["/"+parts[1]+"/"+parts[2]]; e != nil {
			return []*entry{e}
		}
	}
	return nil
}

// The columns of the state of the register: the particulars of the record, and
// the other duties.
const (
	stateKeeper = iota
	statePurposes
	stateData
	stateRecipients
	stateTransfers
	stateRetention
	stateSecurity
	stateGrounds
	stateSpecial
	stateRights
	stateDPIA
	stateAI
	stateColumns
)

// columnOf is the column that a finding counts in: by the family of its rule,
// or by where it lies.
func columnOf(f *ropa.Finding) int {
	family, _, _ := strings.Cut(string(f.Rule), "/")
	if c, ok := map[string]int{
		"basis": stateGrounds, "special": stateSpecial, "rights": stateRights, "dpia": stateDPIA, "ai": stateAI, "transfer": stateTransfers,
		"recipient": stateRecipients, "retention": stateRetention, "security": stateSecurity, "purpose": statePurposes,
	}[family]; ok {
		return c
	}
	for _, step := range strings.Split(f.Path.String(), "/") {
		if c, ok := map[string]int{
			"purposes": statePurposes, "categories": statePurposes, "subjects": stateData, "data": stateData, "recipients": stateRecipients, "subProcessors": stateRecipients,
			"transfers": stateTransfers, "retention": stateRetention, "security": stateSecurity, "measures": stateSecurity, "decisions": stateRights, "notice": stateRights,
			"rights": stateRights, "dpia": stateDPIA, "ai": stateAI, "bases": stateGrounds, "conditions": stateSpecial,
		}[step]; ok {
			return c
		}
	}
	for _, c := range []struct {
		in string
		is int
	}{{"recipients", stateRecipients}, {"transfers", stateTransfers}, {"retention", stateRetention}, {"security", stateSecurity}, {"purpose", statePurposes}, {"subjects", stateData}, {"data-", stateData}} {
		if strings.Contains(string(f.Rule), c.in) {
			return c.is
		}
	}
	return stateKeeper
}

// numbers are the names of the questions that concern an entry in some of the
// columns, for the head of a box.
func (w *briefWriter) numbers(e *entry, columns ...int) string {
	if len(w.questions) == 0 {
		return ""
	}
	rules := make(map[ropa.RuleID]bool)
	for _, f := range w.foundIn[e] {
		if f.Waiver == nil && slices.Contains(columns, columnOf(f)) {
			rules[f.Rule] = true
		}
	}
	var names []string
	for _, q := range w.questions {
		if rules[q.rule] {
			names = append(names, q.name)
		}
	}
	return strings.Join(names, " ")
}

// states reports whether an entry states what a column is of, and whether its
// keeper confirms that there is none.
func statesColumn(e *entry, column int) (stated, none bool) {
	a := e.Activity
	switch column {
	case stateKeeper:
		if a == nil {
			return len(e.Processing.Controllers) > 0, false
		}
		return len(a.JointControllers) > 0 || a.Controller != "", e.hasNone(ropa.ElementJointControllers)
	case statePurposes:
		if a == nil {
			return len(e.Processing.Categories) > 0, false
		}
		return len(e.purposes) > 0, false
	case stateData:
		return len(e.Subjects)+len(e.Data) > 0, false
	case stateRecipients:
		if a == nil {
			return len(e.Processing.SubProcessors) > 0, e.hasNone(ropa.ElementSubProcessors)
		}
		return len(a.Recipients) > 0, e.hasNone(ropa.ElementRecipients)
	case stateTransfers:
		return len(e.Transfers) > 0, e.hasNone(ropa.ElementTransfers)
	case stateRetention:
		return len(e.Retention) > 0, false
	case stateSecurity:
		return len(e.Security) > 0, false
	case stateGrounds:
		grounds, _ := e.grounds()
		return len(grounds) > 0, false
	case stateSpecial:
		return slices.ContainsFunc(e.purposes, func(p ropa.Purpose) bool { return len(p.Conditions) > 0 }), e.hasNone(ropa.ElementSpecial)
	case stateRights:
		return a != nil && (a.Rights != nil || a.Notice != nil), false
	case stateDPIA:
		return a != nil && a.DPIA != nil, false
	case stateAI:
		return len(e.AI) > 0, e.hasNone(ropa.ElementAI)
	}
	return false, false
}

// tally counts findings of one cell of the state.
type tally struct{ errors, warnings, infos int }

func (t tally) mark(w *briefWriter) (brief.Mark, bool) {
	text := func(n int) string { return w.set.Number(n) }
	alt := func(n int, of string) string { return text(n) + " " + w.say(of) }
	switch {
	case t.errors > 0 && t.warnings > 0:
		return brief.Mark{Shape: brief.Errors, Text: text(t.errors) + "+" + text(t.warnings), Alt: alt(t.errors, "errors") + ", " + alt(t.warnings, "warnings")}, true
	case t.errors > 0:
		return brief.Mark{Shape: brief.Errors, Text: text(t.errors), Alt: alt(t.errors, "errors")}, true
	case t.warnings > 0:
		return brief.Mark{Shape: brief.Warnings, Text: text(t.warnings), Alt: alt(t.warnings, "warnings")}, true
	case t.infos > 0:
		return brief.Mark{Shape: brief.Notes, Text: text(t.infos), Alt: alt(t.infos, "infos")}, true
	}
	return brief.Mark{}, false
}

// state is the register on one page: how many findings, where, and where to
// start.
func (w *briefWriter) state() []brief.Block {
	var counts tally
	at := make(map[*entry]*[stateColumns]tally) // nil is the register
	cell := func(e *entry, f *ropa.Finding) {
		if at[e] == nil {
			at[e] = new([stateColumns]tally)
		}
		t := &at[e][columnOf(f)]
		switch f.Severity {
		case ropa.SeverityError:
			t.errors++
			counts.errors++
		case ropa.SeverityWarning:
			t.warnings++
			counts.warnings++
		default:
			t.infos++
			counts.infos++
		}
	}
	for _, q := range w.questions {
		for _, f := range q.findings {
			in := w.concernedBy(f)
			if len(in) == 0 {
				cell(nil, f)
			}
			for _, e := range in {
				cell(e, f)
			}
		}
	}
	complete := 0
	for _, e := range w.all {
		if !slices.ContainsFunc(w.foundIn[e], func(f *ropa.Finding) bool {
			return f.Demand == ropa.DemandRecord && f.Severity != ropa.SeverityInfo && strings.HasPrefix(string(f.Rule), "record/")
		}) {
			complete++
		}
	}
	figure := func(key string, n int) brief.StripCell {
		return brief.StripCell{Label: lang.UpperFirst(w.say(key)), Lines: []brief.Text{word(w.set.Number(n), brief.Bold)}}
	}
	blocks := []brief.Block{&brief.Strip{Rule: true, Cells: []brief.StripCell{
		figure("errors", counts.errors), figure("warnings", counts.warnings), figure("infos", counts.infos), figure("questions", len(w.questions)),
		{Label: w.say("completeEntries"), Weight: 2, Lines: []brief.Text{append(word(w.set.Number(complete), brief.Bold), word(" "+w.count("ofN", len(w.all))+" – "+w.say("notRight"), brief.Plain)...)}},
	}}, w.heatMap(at)}
	blocks = append(blocks, &brief.Legend{Items: []brief.Item{
		{Mark: brief.Mark{Shape: brief.Errors, Text: "3", Alt: w.say("errors")}, Text: word(w.say("errorsAndWarnings"), brief.Plain)},
		{Mark: brief.Mark{Shape: brief.Warnings, Text: "2", Alt: w.say("warnings")}, Text: word(w.say("warnings"), brief.Plain)},
		{Mark: brief.Mark{Shape: brief.Notes, Text: "1", Alt: w.say("infos")}, Text: word(w.say("infosOnly"), brief.Plain)},
		{Mark: brief.Mark{Shape: brief.Dot, Alt: w.say("statedNoFinding")}, Text: word(w.say("statedNoFinding"), brief.Plain)},
		{Mark: brief.Mark{Shape: brief.Ring, Alt: w.say("none")}, Text: word(w.say("noneConfirmed"), brief.Plain)},
		{Mark: brief.Mark{Shape: brief.Dash, Alt: w.say("notStated")}, Text: word(w.say("optionalBlank"), brief.Plain)},
	}})
	return append(blocks, w.whereToStart()...)
}

func (w *briefWriter) stateHead() brief.Section {
	return brief.Section{ID: "state", Title: w.say("stateOf"), Cite: fmt.Sprintf(w.say("checkedAgainst"), w.set.ShortDate(w.day)), Level: 2, NewPage: true}
}

// heatMap is entries by letters of the record and other duties.
func (w *briefWriter) heatMap(at map[*entry]*[stateColumns]tally) *brief.Table {
	heads := make([]string, stateColumns)
	for i, c := range []clause{clauseKeeper, clausePurposes, clauseData, clauseRecipients, clauseTransfers, clauseRetention, clauseSecurity} {
		heads[i] = strings.Join(w.letters(nil, c), "")
	}
	for i, key := range []string{"dutyGrounds", "dutySpecial", "dutyRights", "dutyDPIA", "dutyAI"} {
		heads[stateGrounds+i] = w.say(key)
	}
	if w.regimes[0] == ropa.EUInstitutions {
		heads[stateGrounds], heads[stateSpecial], heads[stateRights], heads[stateDPIA] = w.article(clauseGrounds), w.article(clauseConditions), strings.NewReplacer("12", "14", "22", "24").Replace(w.say("dutyRights")), w.article(clauseDPIA)
	}
	t := &brief.Table{Title: w.say("stateOf"), Grid: true, Columns: []brief.Column{{Heading: word(w.say("no"), brief.Plain), Width: 8}, {Heading: word(w.say("activity"), brief.Plain)}}}
	record, act := w.set.ShortPlace(w.articleOfRecord()), w.actAddress(nil, clauseRecord)
	for i, h := range heads {
		c := brief.Column{Heading: word(h, brief.Plain), Width: 7.8, Centre: true, Group: record, GroupTo: act}
		if i >= stateGrounds {
			c.Width, c.Group, c.GroupTo = 13.6, w.say("otherDuties"), ""
			if i != stateAI {
				c.Heading = w.headed(h, clauseRecord) // the act is the same
			}
		}
		t.Columns = append(t.Columns, c)
	}
	t.Columns = append(t.Columns, brief.Column{Heading: word(w.say("sum"), brief.Plain), Width: 13, Centre: true})
	row := func(e *entry, number string, name brief.Text) {
		tallies := at[e]
		if tallies == nil {
			tallies = new([stateColumns]tally)
		}
		r := brief.Row{Head: 2, Cells: []brief.Cell{{Text: word(number, brief.Bold)}, {Text: name}}}
		var sum tally
		for i, x := range tallies {
			sum.errors, sum.warnings = sum.errors+x.errors, sum.warnings+x.warnings
			mark, found := x.mark(w)
			if !found && e != nil {
				switch stated, none := statesColumn(e, i); {
				case stated:
					mark = brief.Mark{Shape: brief.Dot, Alt: w.say("statedNoFinding")}
				case none:
					mark = brief.Mark{Shape: brief.Ring, Alt: w.say("none")}
				default:
					mark = brief.Mark{Shape: brief.Dash, Alt: w.say("notStated")}
				}
			}
			r.Cells = append(r.Cells, brief.Cell{Mark: mark})
		}
		r.Cells = append(r.Cells, brief.Cell{Text: append(word(w.set.Number(sum.errors), brief.Bold), word("\u00a0+\u00a0"+w.set.Number(sum.warnings), brief.Plain)...)})
		t.Rows = append(t.Rows, r)
	}
	row(nil, "", word(w.say("registerAndKeeper"), brief.Plain))
	for _, e := range w.all {
		name := w.free(cmp.Or(e.title(), w.say("unnamed")), brief.Plain)
		if e.Processing != nil {
			name = append(name, brief.Piece{Text: " " + w.say("inProcessing"), Style: brief.Muted})
		}
		row(e, w.number[e], name)
	}
	return t
}

// whereToStart are the ten answers that close the most findings, errors before
// others.
func (w *briefWriter) whereToStart() []brief.Block {
	if len(w.questions) == 0 {
		return nil
	}
	first := slices.Clone(w.questions)
	slices.SortStableFunc(first, func(x, y *question) int {
		return cmp.Compare(2*y.errors+y.warnings, 2*x.errors+x.warnings)
	})
	first = first[:min(10, len(first))]
	t := &brief.Table{Title: w.say("whereToStart"), Columns: []brief.Column{
		{Width: 10}, {Heading: word(w.say("question"), brief.Plain), Weight: 1.2}, {Heading: word(w.say("closes"), brief.Plain), Width: 24}, {Heading: word(w.say("remedy"), brief.Plain), Weight: 1.2},
	}}
	for _, q := range first {
		closes := w.count("findingsN", q.count())
		if q.errors == q.count() {
			closes = w.count("errorsN", q.errors)
		}
		t.Rows = append(t.Rows, brief.Row{Head: 1, Cells: []brief.Cell{
			{Text: brief.Text{{Text: q.name, Style: brief.Bold, Link: "finding:" + q.name}}}, {Text: ofRules(w.set.RuleTitle(q.title))}, {Text: word(closes, brief.Plain)}, {Text: w.remedy(q.findings[0])},
		}})
	}
	return []brief.Block{&brief.Heading{Text: w.say("whereToStart"), Note: w.say("tenAnswers")}, t}
}

// ofRules is what the rules say, marked where it is in another language than
// the document.
func ofRules(s lang.Said) brief.Text {
	t := word(s.Text, brief.Plain)
	for i := range t {
		t[i].Lang = s.Tag
	}
	return t
}

// leftInEnglish reports whether what is said of a question is not all in the
// language.
func (w *briefWriter) leftInEnglish(q *question) bool {
	return w.set.RuleTitle(q.title).Tag != "" || slices.ContainsFunc(q.findings, func(f *ropa.Finding) bool {
		return w.set.Message(f.Message).Tag != "" || w.set.Remedy(f.Fix).Tag != ""
	})
}

// remedy is what puts a finding right.
func (w *briefWriter) remedy(f *ropa.Finding) brief.Text {
	return ofRules(w.set.Remedy(strings.TrimSpace(f.Fix)))
}

// fewQuestions are so few that they follow on the page before.
const fewQuestions = 6

// findingSections are the findings grouped by rule: what is asked once, the
// remedy once, then a line a place.
func (w *briefWriter) findingSections() []brief.Section {
	if len(w.questions) == 0 { // the state of the register says so
		return nil
	}
	s := brief.Section{ID: "findings", Title: w.say("findings"), Cite: w.say("groupedByRule"), Level: 2, NewPage: len(w.questions) > fewQuestions}
	if slices.ContainsFunc(w.questions, w.leftInEnglish) {
		s.Blocks = append(s.Blocks, &brief.Para{Text: word(w.word("findingsInEnglish"), brief.Muted)})
	}
	for group := range chunked(w.questions, (*question).severity) {
		s.Blocks = append(s.Blocks, &brief.Heading{Text: w.say("group:" + string(group[0].severity()))})
		for _, q := range group {
			s.Blocks = append(s.Blocks, w.questionBlocks(q)...)
		}
	}
	return []brief.Section{s}
}

func (w *briefWriter) questionBlocks(q *question) []brief.Block {
	first := q.findings[0]
	head := brief.Text{{Text: q.name + " ", Style: brief.Bold}}
	title := ofRules(w.set.RuleTitle(q.title))
	title[0].Style = brief.Bold
	head = append(append(head, title...), brief.Piece{Text: " · " + w.set.Number(q.count()), Style: brief.Muted})
	head = join(" · ", brief.Muted, head, w.citations(first.Cites), word(string(q.rule), brief.Small))
	oneFix := !slices.ContainsFunc(q.findings, func(f *ropa.Finding) bool { return f.Fix != first.Fix })
	if oneFix {
		head = newline(head, append(word(w.say("remedy")+w.set.Colon, brief.Muted), w.remedy(first)...))
	}
	t := &brief.Table{Title: q.title, Plain: true, Columns: []brief.Column{{Width: 24}, {}}}
	for _, l := range w.placesFound(q, oneFix) {
		where := w.entries(l.in)
		if where == "" {
			where = w.say("register")
		}
		t.Rows = append(t.Rows, brief.Row{Head: 1, Cells: []brief.Cell{{Text: word(where, brief.Bold)}, {Text: w.sayFound(l)}}})
	}
	return []brief.Block{&brief.List{Items: []brief.Item{{ID: "finding:" + q.name, Text: head}}}, t}
}

// placeFound is a line below a question: where, and what was found there.
type placeFound struct {
	in    []*entry
	frame string   // the text without the name of what it is of
	text  string   // in the words of the rule; "" where the name says enough
	names []string // of what it is of too, in quotation marks
	fix   string
}

// placesFound are the findings of a question, a line a place: those that say
// the same of several entries are one. Where findings differ in what they are
// of alone, what they say stands once, then the names.
func (w *briefWriter) placesFound(q *question, oneFix bool) []*placeFound {
	var lines []*placeFound
	at := make(map[string]*placeFound)
	for _, f := range q.findings {
		l := &placeFound{text: w.whole(strings.TrimSpace(f.Message))}
		if !oneFix {
			l.fix = strings.TrimSpace(f.Fix)
		}
		key := l.text + "\x00" + l.fix
		if at[key] == nil {
			at[key] = l
			lines = append(lines, l)
		}
		at[key].in = append(at[key].in, w.concernedBy(f)...)
	}
	said := make(map[string]bool)
	var merged []*placeFound
	for _, l := range lines {
		name := ""
		if i := strings.IndexByte(l.text, '"'); i >= 0 {
			if n := strings.IndexByte(l.text[i+1:], '"'); n >= 0 {
				name = l.text[i : i+n+2]
			}
		}
		l.frame = strings.Replace(l.text, name, "\x00", 1) + "\x00" + l.fix
		if name != "" && said[l.frame] {
			// The names of the same entries stand in one line.
			if i := slices.IndexFunc(merged, func(m *placeFound) bool { return m.frame == l.frame && slices.Equal(m.in, l.in) }); i >= 0 {
				merged[i].names = append(merged[i].names, name)
				continue
			}
			l.text, l.names = "", []string{name}
		}
		said[l.frame] = true
		merged = append(merged, l)
	}
	return merged
}

// sayFound is what was found in a place, and what else it was found of.
func (w *briefWriter) sayFound(l *placeFound) brief.Text {
	var said lang.Said
	if l.text != "" {
		said = w.set.Message(l.text)
		if len(l.names) > 0 {
			said.Text += "; "
		}
	}
	english := said.Tag == "en" || w.set.IsEnglish()
	if english && l.text != "" && len(l.names) > 0 {
		said.Text += "also "
	}
	for i, name := range l.names {
		if plain, err := strconv.Unquote(name); err == nil && !english {
			name = fmt.Sprintf(w.set.Quoted, plain)
		}
		if i > 0 {
			said.Text += "; "
		}
		said.Text += name
	}
	return join(" – ", brief.Plain, ofRules(said), ofRules(w.set.Remedy(l.fix)))
}

// whole is a text of the rules in which what they quote in part, since it is
// long, stands whole.
func (w *briefWriter) whole(s string) string {
	const cut = "…\""
	for i := 0; ; {
		end := strings.Index(s[i:], cut)
		if end < 0 {
			return s
		}
		end += i
		i = end + len(cut)
		start := strings.LastIndexByte(s[:end], '"')
		if start < 0 {
			continue
		}
		if name := w.begins(s[start+1 : end]); name != "" {
			s = s[:start+1] + name + s[end+len("…"):]
			i = start + len(name) + 2
		}
	}
}

// begins returns the name in the register that a text begins, if one alone
// does.
func (w *briefWriter) begins(s string) string {
	if w.named == nil {
		w.named = []string{}
		add := func(name string) {
			if utf8.RuneCountInString(name) > 20 { // no rule cuts shorter ones
				w.named = append(w.named, strings.Join(strings.Fields(name), " "))
			}
		}
		for _, e := range w.all {
			add(e.title())
			for _, p := range e.resting() {
				add(p.Name)
			}
			for i := range e.Data {
				add(e.Data[i].Name)
			}
			for i := range e.Subjects {
				add(e.Subjects[i].Name)
			}
			if a := e.Activity; a != nil {
				for i := range a.Recipients {
					add(a.Recipients[i].Category)
				}
			} else {
				for i := range e.Processing.Controllers {
					add(e.Processing.Controllers[i].Category)
				}
			}
			for i := range e.AI {
				add(e.AI[i].Name)
			}
		}
		for i := range w.r.Parties {
			add(w.r.Parties[i].Name)
		}
		for i := range w.r.Measures {
			add(w.r.Measures[i].Name)
		}
		for i := range w.r.Systems {
			add(w.r.Systems[i].Name)
		}
		slices.Sort(w.named)
		w.named = slices.Compact(w.named)
	}
	i, _ := slices.BinarySearch(w.named, s)
	if i < len(w.named) && strings.HasPrefix(w.named[i], s) && (i+1 == len(w.named) || !strings.HasPrefix(w.named[i+1], s)) {
		return w.named[i]
	}
	return ""
}
