package export

import (
	"cmp"
	"iter"
	"slices"
	"strings"
	"sync"

	"github.com/openropa/openropa/export/internal/doc"
	"github.com/openropa/openropa/export/internal/table"
	"github.com/openropa/openropa/export/internal/xlsx"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/transfer"
)

// codeTypes are the tables of codes that the types of the model take their
// codes from, by the names of package labels.
var codeTypes = map[string]string{
	"ropa.Status": "status", "ropa.Element": "element", "ropa.SubjectKind": "subject", "ropa.DataKind": "data", "ropa.SourceKind": "source",
	"ropa.RecipientKind": "recipient", "ropa.RecipientRole": "role", "ropa.RetentionAction": "action", "ropa.EndAction": "endAction",
	"ropa.DecisionException": "exception", "ropa.DPIAStatus": "dpia", "ropa.Level": "level", "ropa.ProcessingType": "type", "ropa.Objective": "objective",
	"ropa.MeasureKind": "measureKind", "ropa.MeasureType": "measure", "ropa.AIRole": "aiRole", "ropa.AIFunction": "aiFunction",
	"ropa.AICharacteristic": "aiCharacteristic", "ropa.AIContext": "aiContext",
	"lawfulbasis.Ground": "ground", "lawfulbasis.Condition": "condition", "lawfulbasis.SpecialCategory": "special", "lawfulbasis.RecognisedInterest": "annex1",
	"lawfulbasis.Schedule1": "schedule1", "lawfulbasis.Right": "right",
	"transfer.Mechanism": "mechanism", "transfer.ClauseSet": "clauses", "transfer.Module": "module", "transfer.Status": "transferStatus", "transfer.Role": "end",
	"fact.LegalOrder": "order", "fact.Regime": "regime",
}

// Lists beside those of codeTypes.
const (
	answerList  = "answer"
	countryList = "country"
)

// listOf returns the list that the values of a column are from, "" for none.
func listOf(d *table.Def, c *table.Column) string {
	switch c.Kind {
	case table.Answer:
		return answerList
	case table.Country:
		return countryList
	case table.Code:
		return codeTypes[c.Type]
	case table.In:
		return "in:" + d.Key
	}
	return ""
}

// vocabulary is the words of one language for the codes of the lists, one
// word a code.
type vocabulary struct {
	lists []xlsx.List
	word  map[string]map[string]string // by list and code
	code  map[string]map[string]string // by list and word, folded
}

// fold returns a word as words are compared: spaces of every kind are one, and
// so are apostrophes.
func fold(s string) string {
	return strings.ReplaceAll(strings.ToLower(strings.Join(strings.Fields(s), " ")), "’", "'")
}

var vocabularies = sync.OnceValue(func() map[string]*vocabulary {
	all := make(map[string]*vocabulary, len(sets))
	for _, set := range sets {
		all[set.tag] = set.vocabulary()
	}
	return all
})

func (l *labels) vocabulary() *vocabulary {
	v := &vocabulary{word: make(map[string]map[string]string), code: make(map[string]map[string]string)}
	add := func(list, heading string, codes []string, word func(string) string) {
		x := xlsx.List{Key: list, Heading: heading}
		words, back := make(map[string]string, len(codes)), make(map[string]string, len(codes))
		for _, code := range codes {
			w := upperFirst(word(code))
			if w == "" {
				w = code
			}
			if _, taken := back[fold(w)]; taken {
				w += " (" + code + ")"
			}
			words[code], back[fold(w)] = w, code
			x.Words, x.Codes = append(x.Words, w), append(x.Codes, code)
		}
		v.word[list], v.code[list] = words, back
		v.lists = append(v.lists, x)
	}
	add(answerList, l.word("yes")+", "+l.word("no"), []string{string(ropa.Yes), string(ropa.No)}, l.word)
	used := make(map[string]string)
	for _, d := range table.Defs() {
		for i := range d.Columns {
			if c := &d.Columns[i]; c.Kind == table.Code && used[codeTypes[c.Type]] == "" {
				used[codeTypes[c.Type]] = l.heading(c)
			}
		}
	}
	for _, t := range codeTables() {
		if used[t.Name] == "" {
			continue
		}
		var codes []string
		for _, c := range t.Codes {
			if c.Value != "" {
				codes = append(codes, c.Value)
			}
		}
		add(t.Name, used[t.Name], codes, func(code string) string { return l.codes[t.Name+":"+code] })
	}
	for _, d := range table.Defs() {
		if _, in, _, _ := d.Ties(); in >= 0 {
			ways := make(map[string]string)
			var keys []string
			for _, c := range d.Lists() {
				keys = append(keys, c.Key)
				ways[c.Key] = l.way(c.Steps)
			}
			title, _ := l.sheetOf(d.Key)
			add("in:"+d.Key, title, keys, func(key string) string { return ways[key] })
		}
	}
	var codes []string
	for _, c := range transfer.Countries() {
		codes = append(codes, string(c.Code))
	}
	add(countryList, l.word("country"), codes, func(code string) string { return l.country(transfer.Country(code)) })
	return v
}

// asks is what the law asks of a field of the tables.
type asks struct {
	clause clause
	need   doc.Requirement
}

// tableAsks are the fields that the law asks the record to hold, by struct
// type and field. What the workbook marks stands in the clauses of the record.
var tableAsks = map[string]asks{
	"Organisation.name": {clauseKeeper, doc.Required}, "Register.representative": {clauseKeeper, doc.IfApplicable}, "Register.dpo": {clauseKeeper, doc.IfApplicable},
	"Organisation.contact": {clauseKeeper, doc.Required},
	"Activity.name":        {clausePurposes, doc.Required}, "Purpose.name": {clausePurposes, doc.Required}, "JointController.party": {clauseJoint, doc.Required},
	"Basis.ground": {clauseGrounds, doc.Optional}, "Reliance.condition": {clauseConditions, doc.Optional},
	"SubjectCategory.name": {clauseData, doc.Required}, "DataCategory.name": {clauseData, doc.Required}, "DataCategory.special": {clauseSpecial, doc.Optional},
	"DataSource.kind": {clauseSources, doc.Optional}, "Recipient.party": {clauseRecipients, doc.IfApplicable}, "Recipient.category": {clauseRecipients, doc.IfApplicable},
	"Transfer.destination": {clauseTransfers, doc.IfApplicable}, "Transfer.organisation": {clauseTransfers, doc.IfApplicable},
	"Transfer.mechanism": {clauseTransfers, doc.Optional}, "Transfer.safeguards": {clauseTransfers, doc.IfApplicable},
	"RetentionRule.period": {clauseRetention, doc.WherePossible}, "RetentionRule.criteria": {clauseRetention, doc.WherePossible},
	"Activity.security": {clauseSecurity, doc.WherePossible}, "Activity.dpia": {clauseDPIA, doc.Optional}, "Activity.decisions": {clauseDecisions, doc.Optional},
	"Activity.notice": {clauseNotice, doc.Optional}, "Activity.breaches": {clauseBreaches, doc.Optional},
	"ProcessorActivity.categories": {clauseCategories, doc.Required}, "ProcessorActivity.security": {clauseOwnSecurity, doc.WherePossible},
	"Client.party": {clauseClients, doc.Required}, "SubProcessor.party": {clauseSubProcessor, doc.Optional}, "ProcessorActivity.contract": {clauseProcessor, doc.Optional},
	"ProcessorActivity.instructions": {clauseInstructions, doc.Optional}, "ProcessorActivity.atEnd": {clauseAtEnd, doc.Optional},
	"Measure.objectives": {clauseObjectives, doc.Optional},
}

// asksOf returns what the law asks of a column: of its field, or of the part
// it is in.
func asksOf(c *table.Column) (a asks) {
	for _, s := range c.Steps {
		if found, ok := tableAsks[s.Type+"."+s.Name]; ok {
			a = found
		}
	}
	return a
}

// workTables lays a register out in the tables of the workbook.
func (b *builder) workTables() *xlsx.Tables {
	v := vocabularies()[b.set.tag]
	t := &xlsx.Tables{
		Lists: v.lists, ListName: b.tableWord("listSheet"), ListNote: b.tableWord("listNote"), Error: b.tableWord("listError"),
		Mark: table.Continued, More: b.word("continued"), Several: b.tableWord("hintSeveral"),
		Pieces: xlsx.TableColumn{Key: xlsx.PiecesKey, Heading: b.tableWord("tablePieces"), Comment: b.tableWord("hintPieces"), Kind: xlsx.ShortColumn},
		Dates:  map[dateForm]string{dayDotMonth: "dd.mm.yyyy", daySlashMonth: "dd/mm/yyyy", dayMonthName: "d mmmm yyyy"}[b.set.dates],
	}
	flat := table.Flatten(b.r)
	order := func(key string) int {
		if i := slices.IndexFunc(tableSheets, func(s struct{ table, title, sheet string }) bool { return s.table == key }); i >= 0 {
			return i
		}
		return len(tableSheets)
	}
	slices.SortStableFunc(flat, func(a, b table.Table) int { return cmp.Compare(order(a.Key), order(b.Key)) })
	for i := range flat {
		t.Sheets = append(t.Sheets, b.workSheet(v, &flat[i]))
	}
	t.Locate = func(anchors iter.Seq[string]) []xlsx.Place { return locate(flat, anchors) }
	return t
}

// locate returns the places of anchors that lead to rows and cells of tables.
func locate(flat []table.Table, anchors iter.Seq[string]) []xlsx.Place {
	var places []xlsx.Place
	var cells []string
	rows := make(map[string]string) // anchors by pointer
	for anchor := range anchors {
		if strings.HasPrefix(anchor, cellAnchor) {
			cells = append(cells, anchor)
		} else if pointer := pointerTo(anchor); pointer != "" {
			rows[pointer] = anchor
		}
	}
	for i := range flat {
		for j, pointer := range flat[i].Pointers {
			if anchor, ok := rows[pointer]; ok {
				places = append(places, xlsx.Place{Anchor: anchor, Sheet: i, Row: j, Column: -1})
			}
		}
	}
	if len(cells) > 0 {
		locator := table.NewLocator(flat)
		for _, anchor := range cells {
			if at, row, column, ok := locator.Locate(anchor[len(cellAnchor):]); ok {
				places = append(places, xlsx.Place{Anchor: anchor, Sheet: at, Row: row, Column: column})
			}
		}
	}
	return places
}

// cellAnchor begins the anchors of cells of tables, before a pointer.
const cellAnchor = "cell:"

// listsOfRows are the lists whose elements the document's anchors lead to, by
// what the anchors call them.
var listsOfRows = map[string]string{
	"activity": "activities", "processing": "processing", "party": "parties", "system": "systems", "measure": "measures", "document": "documents", "waiver": "waivers",
	"purpose": "purposes", "subject": "subjects", "data": "data", "recipient": "recipients", "transfer": "transfers", "retention": "retention", "ground": "bases", "condition": "conditions",
}

// pointerTo returns the pointer to the element that an anchor of the document
// leads to, "" for none.
func pointerTo(anchor string) string {
	var pointer strings.Builder
	for part := range strings.SplitSeq(anchor, "/") {
		kind, index, ok := strings.Cut(part, ":")
		list := listsOfRows[kind]
		if !ok || list == "" {
			return ""
		}
		pointer.WriteString("/" + list + "/" + index)
	}
	return pointer.String()
}

func (b *builder) tableWord(key string) string {
	word, _ := b.set.tableWord(key)
	return word
}

func (b *builder) workSheet(v *vocabulary, flat *table.Table) xlsx.TableSheet {
	s := xlsx.TableSheet{Key: flat.Key, Note: b.tableWord("tableNote"), Form: flat.Key == "register", Rows: flat.Rows, Names: flat.Names}
	s.Title, s.Name = b.set.sheetOf(flat.Key)
	show := make([]func(string) string, len(flat.Columns))
	for i := range show {
		show[i] = b.shower(v, flat.Def, &flat.Columns[i])
	}
	longest := make([]int, len(flat.Columns))
	for _, row := range flat.Rows {
		for i := range row {
			c := &row[i]
			if show[c.Column] != nil {
				c.Text = show[c.Column](c.Text)
			}
			longest[c.Column] = max(longest[c.Column], len(c.Text))
		}
	}
	for i := range flat.Columns {
		s.Columns = append(s.Columns, b.workColumn(flat, i, longest[i]))
	}
	return s
}

// shower returns how the values of a column are shown; nil for as they are.
func (b *builder) shower(v *vocabulary, d *table.Def, c *table.Column) func(string) string {
	if list := listOf(d, c); list != "" {
		words := v.word[list]
		one := func(cell string) string {
			if w, ok := words[cell]; ok {
				return w
			}
			if knownWord(list, cell) { // a code of its own that is a word for another
				return table.Literal(cell)
			}
			return cell
		}
		if !c.Many {
			return one
		}
		return func(cell string) string {
			lines := strings.Split(cell, "\n")
			for i := range lines {
				lines[i] = one(lines[i])
			}
			return strings.Join(lines, "\n")
		}
	}
	if c.Kind == table.Period {
		return func(cell string) string {
			p, err := civil.ParsePeriod(cell)
			if err != nil {
				return cell
			}
			if words := b.set.period(p); words != "" {
				if back, ok := readPeriod(words); ok && back == p {
					return words
				}
			}
			return cell
		}
	}
	return nil
}

// knownWord reports whether a text is the word for a code of a list in some
// language, or a code in other letters.
func knownWord(list, text string) bool {
	_, ok := codeFor("", list, text)
	return ok || strings.ContainsAny(text, ",;")
}

// workColumn is column i of a table, whose longest text has some bytes.
func (b *builder) workColumn(flat *table.Table, i, longest int) xlsx.TableColumn {
	c := &flat.Columns[i]
	a := asksOf(c)
	x := xlsx.TableColumn{
		Key: c.Key, Heading: b.set.heading(c), Need: a.need, Many: c.Many, List: listOf(flat.Def, c),
		Detail: len(c.Steps) > 1 || len(c.Steps) == 0 && c.Kind != table.Of && c.Kind != table.In,
	}
	var comment []string
	if law := b.clause(a.clause); law != "" {
		comment = append(comment, b.tableWord("askedFor")+b.set.colon+law)
		x.Mark = law
	}
	if word := map[doc.Requirement]string{doc.Required: "required", doc.IfApplicable: "ifApplicable", doc.WherePossible: "wherePossible"}[a.need]; word != "" {
		x.Mark = strings.TrimSpace("* " + b.word(word) + "\n" + x.Mark)
		comment = append(comment, b.word(word))
	}
	hint := ""
	switch c.Kind {
	case table.Date:
		hint, x.Kind = "hintDate", xlsx.DateColumn
	case table.Period:
		hint, x.Kind = "hintPeriod", xlsx.ShortColumn
	case table.Number:
		hint, x.Kind = "hintNumber", xlsx.NumberColumn
	case table.Answer, table.Country, table.Code:
		hint, x.Kind = "hintList", xlsx.ShortColumn
	case table.ID:
		hint, x.Kind = "hintID", xlsx.ShortColumn
	case table.Ref:
		hint, x.Kind = "hintRef", xlsx.ShortColumn
		if target := targetTable(c.Target); target != "" {
			x.List = "@" + target
			if d := table.Find(target); d != nil && len(d.Parents) == 1 && !c.Many {
				x.LinkTo = []string{target}
			}
		}
	case table.Of:
		hint, x.Kind = "hintOf", xlsx.ShortColumn
		for _, p := range flat.Parents {
			x.LinkTo = append(x.LinkTo, p.Table.Key)
		}
		if len(x.LinkTo) <= 2 && slices.Contains(x.LinkTo, "activities") {
			x.List = "@activities"
		}
	case table.In:
		hint, x.Kind = "hintIn", xlsx.ShortColumn
	case table.Key:
		hint, x.Kind = "hintRow", xlsx.ShortColumn
	case table.Stated:
		hint, x.Kind = "hintStated", xlsx.ShortColumn
	case table.Text:
		if longest > 60 {
			x.Kind = xlsx.LongColumn
		}
	}
	if hint != "" {
		comment = append(comment, b.tableWord(hint))
	}
	if c.Many && c.Kind != table.Stated {
		comment = append(comment, b.tableWord("hintMany"))
	}
	x.Comment = strings.Join(comment, "\n")
	return x
}

// targetTable returns the table whose rows have IDs of a kind, "" for none.
func targetTable(kind string) string {
	for _, d := range table.Defs() {
		if i := d.IDColumn(); i >= 0 && d.Columns[i].Target == kind {
			return d.Key
		}
	}
	return ""
}
