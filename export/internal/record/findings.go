package record

import (
	"cmp"
	"fmt"
	"iter"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/openropa/openropa/export/internal/doc"
	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/ropa"
)

var findingFields = []field[indexed[ropa.Finding]]{
	{key: "severity", weight: 0.6, value: func(b *Builder, f indexed[ropa.Finding]) doc.Cell { return b.severity(f.v) }},
	{key: "demand", weight: 0.8, value: func(b *Builder, f indexed[ropa.Finding]) doc.Cell { return lines(b.Demand(f.v.Demand)) }},
	{key: "rule", weight: 0.9, value: func(b *Builder, f indexed[ropa.Finding]) doc.Cell { return lines(string(f.v.Rule)) }},
	{key: "where", weight: 1.1, value: func(b *Builder, f indexed[ropa.Finding]) doc.Cell {
		link := linkTo(f.v)
		c := linked(lines(b.Subject(f.v)), link)
		for _, l := range lines(f.v.Path.String()) {
			l.Style, l.Link = doc.Note, link
			c = append(c, l)
		}
		return c
	}},
	{key: "concerns", weight: 1, empty: "-", value: func(b *Builder, f indexed[ropa.Finding]) doc.Cell {
		c := b.allOf(b.concerned(f.v))
		if len(c) < 2 {
			return c
		}
		return doc.Text(joined(c, b.set.Semicolon))
	}},
	{key: "cell", weight: 0.8, value: func(b *Builder, f indexed[ropa.Finding]) doc.Cell {
		path := f.v.Path.String()
		return doc.Cell{{Text: path, Link: "#cell:" + path}} // the workbook says which
	}},
	{key: "message", weight: 1.8, value: func(b *Builder, f indexed[ropa.Finding]) doc.Cell { return said(b.set.Message(f.v.Message)) }},
	{key: "fix", weight: 1.5, empty: "-", value: func(b *Builder, f indexed[ropa.Finding]) doc.Cell { return said(b.set.Remedy(f.v.Fix)) }},
	{key: "citations", weight: 1, empty: "-", value: func(b *Builder, f indexed[ropa.Finding]) doc.Cell {
		if l := b.citing(f.v.Cites); l.Text != "" {
			return linked(doc.Cell{l}, b.set.CitesAddress(f.v.Cites))
		}
		return nil
	}},
	{key: "underRegimes", weight: 0.7, empty: "-", value: func(b *Builder, f indexed[ropa.Finding]) doc.Cell { return doc.Text(b.regimeNames(f.v.Regimes)) }},
	{key: "waived", weight: 0.9, empty: "-", value: func(b *Builder, f indexed[ropa.Finding]) doc.Cell {
		w := f.v.Waiver
		if w == nil {
			return nil
		}
		c := b.say("yes", doc.Good)
		c = append(c, lines(lang.JoinNonEmpty(b.set.Colon, w.Owner, w.Reason))...)
		return append(c, b.under("until", b.date(w.Until))...)
	}},
}

var outcomeFields = []field[ropa.Outcome]{
	{key: "rule", weight: 1.1, value: func(b *Builder, o ropa.Outcome) doc.Cell { return lines(string(o.Rule)) }},
	{key: "result", weight: 0.7, value: func(b *Builder, o ropa.Outcome) doc.Cell {
		style := doc.Plain
		switch o.Result {
		case ropa.ResultPassed:
			style = doc.Good
		case ropa.ResultFailed:
			style = doc.Bad
		case ropa.ResultNotApplicable, ropa.ResultNotInForce:
			style = doc.Missing
		}
		return styled(lines(b.code("result", string(o.Result))), style)
	}},
	{key: "findingCount", weight: 0.5, value: func(b *Builder, o ropa.Outcome) doc.Cell { return number(o.Findings) }},
	{key: "reason", weight: 1.8, value: func(b *Builder, o ropa.Outcome) doc.Cell { return lines(o.Reason) }},
}

// said is what the rules say, marked where it is in another language than the
// document.
func said(s lang.Said) doc.Cell {
	c := lines(s.Text)
	for i := range c {
		c[i].Lang = s.Tag
	}
	return c
}

// severity states how much a finding weighs; a waived one no longer does.
func (b *Builder) severity(f *ropa.Finding) doc.Cell {
	style := doc.Plain
	switch {
	case f.Waiver != nil:
		style = doc.Missing
	case f.Severity == ropa.SeverityError:
		style = doc.Bad
	case f.Severity == ropa.SeverityWarning:
		style = doc.Warn
	}
	return styled(lines(b.code("severity", string(f.Severity))), style)
}

// severities is what several findings of a severity are called.
func (b *Builder) severities(s ropa.Severity) string {
	switch s {
	case ropa.SeverityError:
		return lang.UpperFirst(b.word("errors"))
	case ropa.SeverityWarning:
		return lang.UpperFirst(b.word("warnings"))
	case ropa.SeverityInfo:
		return lang.UpperFirst(b.word("infos"))
	}
	return lang.UpperFirst(string(s))
}

// Demand returns what a demand of the law is called.
func (b *Builder) Demand(d ropa.Demand) string {
	switch d {
	case ropa.DemandRecord:
		return b.word("demandRecord")
	case ropa.DemandProcessing:
		return b.word("demandProcessing")
	case ropa.DemandAccountability:
		return b.word("demandAccountability")
	case "":
		return b.word("demandOwn")
	}
	return string(d)
}

// counts returns how many findings of each severity a demand has, those that
// are none left out.
func (b *Builder) counts(s ropa.DemandSummary) []doc.Bar {
	var bars []doc.Bar
	for _, n := range []doc.Bar{
		{Label: b.severities(ropa.SeverityError), Tone: doc.Bad, Value: s.Errors},
		{Label: b.severities(ropa.SeverityWarning), Tone: doc.Warn, Value: s.Warnings},
		{Label: b.severities(ropa.SeverityInfo), Value: s.Infos},
	} {
		if n.Value > 0 {
			bars = append(bars, n)
		}
	}
	return bars
}

// reportFields are what the cover says of the findings.
func (b *Builder) reportFields() []doc.Field {
	rows := []doc.Field{{Label: b.word("asOf"), Value: b.date(b.report.AsOf)}}
	waived := 0
	for _, s := range b.report.ByDemand() {
		var c doc.Cell
		for _, n := range b.counts(s) {
			c = append(c, doc.Line{Text: n.Label + b.set.Colon + strconv.Itoa(n.Value), Style: n.Tone})
		}
		if len(c) == 0 {
			c = doc.Text("0")
		}
		rows = append(rows, doc.Field{Label: b.Demand(s.Demand), Value: c})
		waived += s.Waived
	}
	return append(rows, doc.Field{Label: b.word("waived"), Value: doc.Text(strconv.Itoa(waived))})
}

// The first two steps of a path, the list below an entry, and what is stated
// for several entries at once.
var (
	placeOf  = regexp.MustCompile(`^/(activities|processing|parties|systems|measures|documents|waivers)/(\d+)`)
	partOf   = regexp.MustCompile(`^/(purposes|subjects|data|recipients|transfers|retention)/(\d+)`)
	commonOf = regexp.MustCompile(`^(?:/common)?/(subjects|data|recipients|transfers|retention)/(\d+)`)
	kinds    = map[string]string{
		"activities": "activity", "processing": "processing", "parties": "party", "systems": "system", "measures": "measure",
		"documents": "document", "waivers": "waiver", "purposes": "purpose", "subjects": "subject", "data": "data",
		"recipients": "recipient", "transfers": "transfer", "retention": "retention",
	}
)

// linkTo returns the anchor of what a finding is about: in the first entry
// that it concerns, or where it is stated.
func linkTo(f *ropa.Finding) string {
	if len(f.Places) > 0 {
		return linkOf(f.Places[0].String())
	}
	return linkOf(f.Path.String())
}

// linkOf returns the anchor of the element a finding's path lies in, or "".
func linkOf(path string) string {
	if m := commonOf.FindStringSubmatch(path); m != nil {
		return "#common/" + kinds[m[1]] + ":" + m[2]
	}
	if strings.HasPrefix(path, "/common") {
		return "#common"
	}
	m := placeOf.FindStringSubmatch(path)
	if m == nil {
		return ""
	}
	link := "#" + kinds[m[1]] + ":" + m[2]
	if part := partOf.FindStringSubmatch(path[len(m[0]):]); part != nil && (m[1] == "activities" || m[1] == "processing") {
		link += "/" + kinds[part[1]] + ":" + part[2]
	}
	return link
}

// findingsPart is the annex of findings: by demand, severity and rule, what the
// findings of a rule share said once above the places.
func (b *Builder) findingsPart() doc.Part {
	return doc.Part{
		ID: "annex:findingTable", Title: b.word("annex") + b.set.Colon + b.word("findingTable"), Page: true, Level: 1,
		Make: b.findings,
	}
}

func (b *Builder) findings() []doc.Block {
	var blocks []doc.Block
	add := func(more ...doc.Block) { blocks = append(blocks, more...) }
	add(b.inEnglish()...)
	rules := make(map[ropa.RuleID]*ropa.Rule)
	known := ropa.Rules()
	for i := range known {
		rules[known[i].ID] = &known[i]
	}
	all := b.findingsInOrder()
	type section struct {
		demand   ropa.Demand
		severity ropa.Severity
	}
	for list := range chunked(all, func(f indexed[ropa.Finding]) section { return section{f.v.Demand, f.v.Severity} }) {
		first := list[0].v
		add(&doc.Heading{Text: b.Demand(first.Demand) + b.set.Colon + b.severities(first.Severity) + " (" + strconv.Itoa(len(list)) + ")", Level: 1})
		for group := range chunked(list, func(f indexed[ropa.Finding]) ropa.RuleID { return f.v.Rule }) {
			id := group[0].v.Rule
			title, why := lang.Said{Text: string(id)}, ""
			if rule := rules[id]; rule != nil {
				title, why = b.set.RuleTitle(rule.Title), rule.Doc
			}
			add(&doc.Heading{Text: lang.UpperFirst(title.Text), Lang: title.Tag, Clause: string(id), Level: 2})
			b.findingsOf(add, "annex:findingTable/"+string(first.Demand)+"/"+string(first.Severity)+"/"+string(id), group, why)
		}
	}
	if len(all) == 0 {
		add(&doc.Paragraph{Text: b.say("noRows", doc.Missing)})
	}
	return blocks
}

// inEnglish says that what the rules say is in English, in other languages.
func (b *Builder) inEnglish() []doc.Block {
	if b.set.IsEnglish() {
		return nil
	}
	return []doc.Block{&doc.Paragraph{Text: b.say("findingsInEnglish", doc.Note)}}
}

// findingsOf adds the findings of one rule: why it exists, what to do and
// which provisions ask for it, where all findings have that in common, and a
// table of the places.
func (b *Builder) findingsOf(add func(...doc.Block), table string, findings []indexed[ropa.Finding], why string) {
	intro := styled(said(b.set.English(why)), doc.Note)
	columns := []group{{"where", 1.1, []string{"where"}}, {"message", 1.6, []string{"message"}}}
	var small doc.Cell
	for _, g := range []group{{"fix", 1.3, []string{"fix"}}, {"citations", 0.9, []string{"citations"}}, {"underRegimes", 0.6, []string{"underRegimes"}}} {
		f := find(findingFields, g.key)
		first := f.labelled(b, findings[0])
		switch {
		case slices.ContainsFunc(findings[1:], func(other indexed[ropa.Finding]) bool { return !slices.Equal(f.labelled(b, other), first) }):
			columns = append(columns, g)
		case g.key == "fix":
			intro = append(intro, first...)
		case g.key == "citations" || len(b.report.Regimes) > 1:
			small = append(small, styled(first, doc.Note)...)
		}
	}
	columns = append(columns, group{"waived", 0.7, []string{"waived"}}) // empty, and left out, where none is
	add(&doc.Paragraph{Text: append(intro, b.runOn(small)...)})

	t := pageTable(b, table, columns, pageFindingFields, findings, nil)
	if t.Each == nil && len(t.Rows) == 1 && len(t.Rows[0].Cells[0]) == 1 && len(columns) == 3 && findings[0].v.Waiver == nil {
		add(&doc.Paragraph{Text: slices.Concat(t.Rows[0].Cells[0], t.Rows[0].Cells[1])})
		return
	}
	add(t)
}

// partsOf returns what a finding's subject is made of; nil if the rule says it
// in words of its own.
func (b *Builder) partsOf(f *ropa.Finding) []ropa.Part {
	parts := f.Parts
	if parts == nil { // of a report that was read from a file
		parts = b.stated.Parts(f.Path)
	}
	words := make([]string, len(parts))
	for i, p := range parts {
		words[i] = p.String()
	}
	if strings.Join(words, ", ") != f.Subject {
		return nil
	}
	return parts
}

// Subject returns the subject of a finding in the language. One in the words
// of a rule stays as it is.
func (b *Builder) Subject(f *ropa.Finding) string {
	if parts := b.partsOf(f); parts != nil {
		return b.inWords(parts)
	}
	return f.Subject
}

// inWords names elements of the model, outermost first.
func (b *Builder) inWords(parts []ropa.Part) string {
	words := make([]string, len(parts))
	for i, p := range parts {
		name := p.Name
		switch {
		case name == "" && p.Index > 0:
			name = strconv.Itoa(p.Index)
		case name == "":
		case strings.IndexFunc(name, unicode.IsControl) >= 0:
			name = strconv.Quote(name)
		default:
			name = fmt.Sprintf(b.set.Quoted, name)
		}
		words[i] = lang.JoinNonEmpty(" ", b.code("noun", p.Kind), name)
	}
	return strings.Join(words, ", ")
}

// inEntry reports whether a path lies in an entry of the record.
func inEntry(path string) bool {
	return strings.HasPrefix(path, "/activities/") || strings.HasPrefix(path, "/processing/")
}

// concerned returns the entries that a finding concerns by name, each leading
// to the place in it.
func (b *Builder) concerned(f *ropa.Finding) doc.Cell {
	var c doc.Cell
	for i, path := range f.Concerns {
		place := path.String()
		if i < len(f.Places) {
			place = f.Places[i].String()
		}
		name := b.stated.Parts(path)
		c = append(c, linked(lines(cmp.Or(name[0].Name, b.inWords(name))), linkOf(place))...)
	}
	return c
}

// findingsInOrder returns the findings by demand, severity and rule.
func (b *Builder) findingsInOrder() []indexed[ropa.Finding] {
	all := indexedOf(b.report.Findings)
	demands := ropa.Demands()
	severities := []ropa.Severity{ropa.SeverityError, ropa.SeverityWarning, ropa.SeverityInfo}
	slices.SortStableFunc(all, func(x, y indexed[ropa.Finding]) int {
		return cmp.Or(
			compareIn(demands, x.v.Demand, y.v.Demand),
			compareIn(severities, x.v.Severity, y.v.Severity),
			cmp.Compare(x.v.Rule, y.v.Rule),
		)
	})
	return all
}

// compareIn compares by the place in a list; what is not in it comes last.
func compareIn[T cmp.Ordered](list []T, x, y T) int {
	rank := func(v T) int {
		if i := slices.Index(list, v); i >= 0 {
			return i
		}
		return len(list)
	}
	return cmp.Or(cmp.Compare(rank(x), rank(y)), cmp.Compare(x, y))
}

// chunked yields the runs of a list that have a key in common.
func chunked[T any, K comparable](list []T, key func(T) K) iter.Seq[[]T] {
	return func(yield func([]T) bool) {
		for len(list) > 0 {
			n := 1
			for n < len(list) && key(list[n]) == key(list[0]) {
				n++
			}
			if !yield(list[:n]) {
				return
			}
			list = list[n:]
		}
	}
}

// placeIn returns the entry with a name that a finding is about, and the part
// of it; "" for a finding that is about no part of one.
func (b *Builder) placeIn(f *ropa.Finding) (entry, part string) {
	parts := b.partsOf(f)
	if len(parts) < 2 || parts[0].Kind != "activity" && parts[0].Kind != "processing" || parts[0].Name == "" {
		return "", ""
	}
	return b.inWords(parts[:1]), b.inWords(parts[1:])
}

// pageFindingFields are findingFields as the pages show them: the pointer
// into the register only where nothing else names the place.
var pageFindingFields = func() []field[indexed[ropa.Finding]] {
	fields := slices.Clone(findingFields)
	find(fields, "where").value = func(b *Builder, f indexed[ropa.Finding]) doc.Cell {
		entries := b.concerned(f.v)
		entry, part := b.placeIn(f.v)
		if entry != "" && len(entries) > 1 { // the same part of each
			return append(lines(lang.UpperFirst(part)), list(each(b.entriesBriefly(entries)))...)
		}
		c := linked(doc.Text(cmp.Or(joined(lines(b.Subject(f.v)), " "), f.v.Path.String())), linkTo(f.v))
		if f.v.Path.String() == "" || !inEntry(f.v.Path.String()) {
			c = append(c, b.under("concerns", b.entriesBriefly(entries))...)
		}
		return c
	}
	return fields
}()

// outcomesPart is the annex of outcomes: the rules by result.
func (b *Builder) outcomesPart() doc.Part {
	blocks := b.inEnglish()
	t := &doc.Table{ID: "outcomes", Columns: []doc.Column{
		{Key: "result", Heading: b.word("result"), Weight: 0.4}, {Key: "rule", Heading: b.word("rule"), Weight: 2},
	}}
	results := []ropa.Result{ropa.ResultFailed, ropa.ResultPassed, ropa.ResultNotApplicable, ropa.ResultNotInForce}
	for _, o := range b.report.Outcomes {
		if !slices.Contains(results, o.Result) {
			results = append(results, o.Result)
		}
	}
	for _, result := range results {
		var reasons []string
		why := make(map[string][]string) // the rules, by the reason of the result
		first := ropa.Outcome{}
		for _, o := range b.report.Outcomes {
			if o.Result != result {
				continue
			}
			first = o
			name := string(o.Rule)
			if o.Findings > 0 {
				name += " (" + strconv.Itoa(o.Findings) + ")"
			}
			reason := o.Reason
			if reason == "" { // those of a kind are a line
				reason, _, _ = strings.Cut(string(o.Rule), "/")
				reason = "\x00" + reason
			}
			if why[reason] == nil {
				reasons = append(reasons, reason)
			}
			why[reason] = append(why[reason], name)
		}
		var c doc.Cell
		for _, reason := range reasons {
			rules := strings.Join(why[reason], ", ")
			if strings.HasPrefix(reason, "\x00") {
				c = append(c, doc.Line{Text: rules})
				continue
			}
			c = append(c, styled(lines(lang.UpperFirst(reason)+b.set.Colon+rules), doc.Note)...)
		}
		if len(c) > 0 {
			t.Rows = append(t.Rows, doc.Row{Cells: []doc.Cell{find(outcomeFields, "result").cell(b, first), c}})
		}
	}
	return doc.Part{
		ID: "annex:outcomeTable", Title: b.word("annex") + b.set.Colon + b.word("outcomeTable"), Page: true, Level: 1, RunOn: true,
		Blocks: append(blocks, t),
	}
}
