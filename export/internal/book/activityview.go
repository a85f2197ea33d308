package book

import (
	"cmp"
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/openropa/openropa/export/internal/table"
	"github.com/openropa/openropa/export/internal/xlsx"
)

// The cells of the form.
const (
	formChoice    = "D1" // the name of the entry
	formKey       = "$H$1"
	formName      = "$I$1"
	formProcessor = "$J$1" // 1 for an entry as processor
	formLast      = 16     // most lines of a block
)

// formPart is a block of the form: the rows of tables that belong to the entry.
type formPart struct {
	letter string
	sign   int // column of the completeness on the sheet Start
	word   string
	tables []string // one for activities, one for processing
	cells  []formColumn
}

// formColumn is what a line of a block shows: columns of the tables, in
// their order, of which the first that states something counts.
type formColumn struct {
	from, to int // columns of the form
	keys     []string
	muted    bool
}

// activity is the form of one entry, on one page, chosen from a list.
func (v *viewWriter) activity() *xlsx.View {
	f := &formWriter{viewWriter: v, view: &xlsx.View{
		Title: v.word(viewNames[activityView]), Tab: tabView, Hidden: []int{formRow, formOther, formOwn}, Frozen: [2]int{0, 2}, Upright: true, Printed: 7,
		Widths: []float64{4, 19, 17, 16, 17, 16, 25, 10, 10, 10},
	}}
	last := startFirst + len(v.all) - 1
	list := fmt.Sprintf("%s$B$%d:$B$%d", v.p.View(startView), startFirst, max(last, startFirst))
	f.view.Choices, f.list = []xlsx.Choice{{Cell: formChoice, From: list}}, list
	if len(v.all) > 0 && v.all[0].row >= 0 {
		f.e = &v.all[0]
	}
	chosen, key, second, processor := "", noKey, noKey, ""
	if f.e != nil && f.e.name != "" && len([]rune(f.e.name)) <= 200 {
		chosen, key, second = f.e.name, f.e.key, v.secondKey(f.e)
		if f.e.kind() == asProcessor {
			processor = "1"
		}
	} else {
		f.e = nil
	}
	match := "MATCH($D$1," + list + ",0)"
	lookup := func(column string) string {
		return fmt.Sprintf(`IF($D$1="","%[1]s",IFERROR(INDEX(%[2]s$%[3]s$%[4]d:$%[3]s$%[5]d,%[6]s),"%[1]s"))`, noKey, v.p.View(startView), column, startFirst, max(last, startFirst), match)
	}
	f.add(26, xlsx.ViewCell{Look: xlsx.LookTitle, Text: v.word(viewNames[activityView])}, xlsx.ViewCell{Column: 2, Look: xlsx.LookNote, Text: v.word("formChoose") + " ▸"},
		xlsx.ViewCell{Column: 3, Look: xlsx.LookChoice, Text: chosen}, xlsx.ViewCell{Column: 4, Look: xlsx.LookChoice}, xlsx.ViewCell{Column: 5, Look: xlsx.LookChoice}, xlsx.ViewCell{Column: 6, Look: xlsx.LookChoice},
		xlsx.ViewCell{Column: formRow, Text: key, Formula: lookup("O")}, xlsx.ViewCell{Column: formOther, Text: second, Formula: lookup("P")},
		xlsx.ViewCell{Column: formOwn, Text: processor, Number: processor != "", Formula: fmt.Sprintf(`IF(ISNUMBER(IFERROR(MATCH(%s,%s,0),MATCH(%[1]s,%[3]s,0))),1,"")`, formKey, v.p.Column("processing", "id"), v.p.Column("processing", "name"))})
	f.view.Merges = append(f.view.Merges, "D1:G1")
	f.add(15, xlsx.ViewCell{Look: xlsx.LookNote, Text: fmt.Sprintf(v.word("formNote"), v.p.Sheet("activities"))})
	f.head()
	for _, part := range v.formParts() {
		f.part(part)
	}
	f.rest()
	height := 0.0
	for i := range f.view.Rows {
		height += f.view.Rows[i].Height
	}
	f.view.Wide = height > formHeight
	f.view.OnePage = height <= formHeight*math.Sqrt2
	return f.view
}

// formHeight is the height of the form, in points, that fits one page of A4 in
// letters of no less than 7 points; one of A3 fits what is higher by half.
const formHeight = 930

func (v *viewWriter) formParts() []formPart {
	l := v.letter
	parts := []formPart{
		{l(0), 0, v.word("controllers"), []string{"jointControllers", "controllers"}, []formColumn{{1, 3, []string{nameKey + "party", "category"}, false}, {4, 6, []string{"contactPoint", "contract.title"}, true}}},
		{l(1), 1, v.word("purposes"), []string{"purposes"}, []formColumn{{1, 3, []string{"name"}, false}, {4, 6, []string{"#ground"}, true}}},
		{l(2), 2, v.word("subjects"), []string{"subjects"}, []formColumn{{1, 4, []string{"name", nameKey + "of"}, false}, {5, 6, []string{"number", "kind"}, true}}},
		{l(2), 2, v.word("data"), []string{"data"}, []formColumn{{1, 4, []string{"name", nameKey + "of"}, false}, {5, 6, []string{"special", "kind"}, true}}},
		{l(3), 3, v.word("recipients"), []string{"recipients", "subProcessors"}, []formColumn{{1, 2, []string{nameKey + "party", "category"}, false}, {3, 3, []string{"role", engagedKey + "role"}, true}, {4, 5, []string{"purpose", "processing", engagedKey + "service"}, true}, {6, 6, []string{"contract.title", engagedKey + "contract.title"}, true}}},
		{l(4), 4, v.word("transfers"), []string{"transfers"}, []formColumn{{1, 2, []string{"destination", "organisation", "area"}, false}, {3, 3, []string{nameKey + "importer", userKey}, true}, {4, 5, []string{"mechanism"}, true}, {6, 6, []string{"adequacy.decision", "document.title"}, true}}},
		{l(5), 5, v.word("retention"), []string{"retention"}, []formColumn{{1, 2, []string{nameKey + "data", "data", "when"}, false}, {3, 3, []string{"period"}, false}, {4, 6, []string{"from", "criteria"}, true}}},
	}
	return parts
}

// formWriter lays out the form.
type formWriter struct {
	*viewWriter
	view *xlsx.View
	list string     // the names that are chosen from
	e    *entryLine // that is chosen when the workbook is written; nil for none
}

func (f *formWriter) add(height float64, cells ...xlsx.ViewCell) {
	f.view.Rows = append(f.view.Rows, xlsx.ViewRow{Height: height, Cells: cells})
}

func (f *formWriter) row() int { return len(f.view.Rows) + 1 }

// field is what a column of the tables of entries says of the chosen one: its
// formula and value.
func (f *formWriter) field(keys ...string) (formula, value string) {
	var parts []string
	for _, t := range []string{"activities", "processing"} {
		for _, key := range keys {
			column := f.p.Column(t, key)
			if column == "" {
				continue
			}
			id, name := f.p.Column(t, "id"), f.p.Column(t, "name")
			parts = append(parts, fmt.Sprintf("IFERROR(INDEX(%s,IFERROR(MATCH(%s,%s,0),MATCH(%[2]s,%[4]s,0)))&\"\",\"\")", column, formKey, id, name))
		}
		if f.e != nil && f.e.table == t {
			value = f.firstText(f.grids[t], f.e.row, keys...)
		}
	}
	if len(keys) > 1 { // the first that states something
		s := `""`
		for i := len(parts) - 1; i >= 0; i-- {
			s = "IF(" + parts[i] + `<>"",` + parts[i] + "," + s + ")"
		}
		return s, value
	}
	return strings.Join(parts, "&"), value
}

// cells are the cells of a block of columns, the first with a text.
func (f *formWriter) cells(from, to int, look xlsx.ViewLook, text, formula string) []xlsx.ViewCell {
	cells := []xlsx.ViewCell{{Column: from, Look: look, Text: text, Formula: formula}}
	for j := from + 1; j <= to; j++ {
		cells = append(cells, xlsx.ViewCell{Column: j, Look: look})
	}
	if to > from {
		f.view.Merges = append(f.view.Merges, xlsx.CellName(from, f.row())+":"+xlsx.CellName(to, f.row()))
	}
	return cells
}

// head is what is said of the entry as a whole.
func (f *formWriter) head() {
	function, functionValue := f.field("function")
	owner, ownerValue := f.field("owner.name")
	check, checkValue := f.field(checkKey)
	cells := f.cells(0, 1, xlsx.LookMutedLine, f.word("function"), "")
	cells = append(cells, f.cells(2, 3, xlsx.LookLine, functionValue, function)...)
	cells = append(cells, f.cells(4, 5, xlsx.LookLine, ownerValue, owner)...)
	cells = append(cells, f.cells(6, 6, xlsx.LookSign, checkValue, check)...)
	f.view.Signs = append(f.view.Signs, xlsx.CellName(6, f.row()))
	f.labelled(16, cells)
	description, value := f.field("description")
	longest := 0.0
	for _, t := range []string{"activities", "processing"} {
		g := f.grids[t]
		for row := range g.sheet.Rows {
			longest = max(longest, xlsx.Height(g.text(row, "description"), 80, false, 4))
		}
	}
	if longest > xlsx.Height("", 80, false, 4) {
		cells = f.cells(0, 1, xlsx.LookMutedLine, f.word("description"), "")
		f.labelled(longest, append(cells, f.cells(2, 6, xlsx.LookLine, value, description)...))
	}
}

// band is the heading of a block: with what the sheet Start says of its column,
// -1 for none.
func (f *formWriter) band(letter, text string, column int, note, noteFormula string) {
	cells := []xlsx.ViewCell{{Column: 0, Look: xlsx.LookLetter, Text: letter}}
	for j := 1; j <= 6; j++ {
		c := xlsx.ViewCell{Column: j, Look: xlsx.LookBandBeside}
		switch j {
		case 1:
			c.Text = text
		case 4:
			c.Text, c.Formula = note, noteFormula
		case 6:
			if column >= 0 {
				c.Look, c.Text, c.Formula = f.startSign(column)
			}
		}
		cells = append(cells, c)
	}
	f.add(16, cells...)
}

// startSign is what the sheet Start says of a column of the entry.
func (f *formWriter) startSign(column int) (look xlsx.ViewLook, value, formula string) {
	for i := range f.all {
		if f.e == &f.all[i] {
			value = f.signed[i][column]
		}
	}
	f.view.Signs = append(f.view.Signs, xlsx.CellName(6, f.row()))
	return xlsx.LookSign, value, f.ofStart(columnLetter(firstLetter + column))
}

// ofStart is the formula of a column of the sheet Start in the line of the entry.
func (f *formWriter) ofStart(column string) string {
	return fmt.Sprintf(`IF($D$1="","",IFERROR(INDEX(%s$%s$%d:$%[2]s$%[4]d,MATCH($D$1,%[5]s,0))&"",""))`, f.p.View(startView), column, startFirst, startFirst+len(f.all)-1, f.list)
}

// part lays out a block, with as many lines as the entry with most has.
func (f *formWriter) part(part formPart) {
	heights := f.heightsOf(part)
	var lines []formLine
	if f.e != nil {
		lines = f.lines(part, f.e)
	}
	var counts []string
	count := func(column, key string) { counts = append(counts, "COUNTIF("+column+","+key+")") }
	each := func(t, key string) {
		column := f.p.Column(t, key)
		count(column, formKey)
		count(column, formName)
		switch kinds, of := forEvery(t); {
		case of != "":
			counts = append(counts, "IF("+of+",COUNTIF("+column+`,"`+everyKey+`"),0)`)
		case kinds != noKind:
			count(column, `"`+everyKey+`"`)
		}
	}
	for _, t := range part.tables {
		each(t, table.OfKey)
	}
	if part.tables[0] == "transfers" {
		each(users(false), viaKey)
		each(users(true), viaKey)
	}
	more := ""
	if n := len(lines) - len(heights); n > 0 {
		more = fmt.Sprintf("+ "+f.word("moreOn"), n, f.p.Sheet(part.tables[0]))
	}
	words := strings.SplitN(f.word("moreOn"), "%d", 2)
	tail := strings.Replace(words[len(words)-1], "%s", f.p.Sheet(part.tables[0]), 1)
	f.band(part.letter, part.word, part.sign, more, fmt.Sprintf(`IF(%s>%d,"+ "&(%[1]s-%[2]d)&%[3]s,"")`, strings.Join(counts, "+"), len(heights), literal(tail)))
	first := f.row()
	for n, height := range heights {
		f.line(part, n, lines, height)
	}
	f.framed(first, fmt.Sprintf(`$%s%d&$%s%[2]d<>""`, columnLetter(formRow), first, columnLetter(formOther)))
	if part.word == f.word("purposes") && f.hasProcessing() { // what a processor does instead
		formula, value := f.processingField("categories")
		f.extra(2*lineHigh-2, formula, value)
	}
	if part.tables[0] == "transfers" {
		f.systems(first)
	}
}

// framed frames the lines from a row on where something stands in them.
func (f *formWriter) framed(first int, stated string) {
	f.view.Framed = append(f.view.Framed, xlsx.Framed{Cells: fmt.Sprintf("B%d:G%d", first, f.row()-1), If: stated})
}

// labelled is a row that begins with what stands in it.
func (f *formWriter) labelled(height float64, cells []xlsx.ViewCell) {
	at := f.row()
	f.add(height, cells...)
	f.view.Framed = append(f.view.Framed, xlsx.Framed{Cells: fmt.Sprintf("A%d:G%[1]d", at), If: fmt.Sprintf(`$A%d<>""`, at)})
}

// extra is a line of one text.
func (f *formWriter) extra(height float64, formula, value string) {
	at := f.row()
	cells := f.cells(1, 6, xlsx.LookLine, value, formula)
	f.add(height, append([]xlsx.ViewCell{{Column: 0, Look: xlsx.LookLine}}, cells...)...)
	f.framed(at, fmt.Sprintf(`$B%d<>""`, at))
}

// systems is the line of where data go by the systems that the entry uses, if
// any does so and nothing else of transfers is stated.
func (f *formWriter) systems(first int) {
	any, value := false, ""
	for i := range f.all {
		text := f.systemsWay(i).value
		any = any || text != ""
		if f.e == &f.all[i] && len(f.lines(formPart{tables: []string{"transfers"}}, f.e)) == 0 {
			value = text
		}
	}
	if any {
		f.extra(lineHigh, "IF("+helperCell(formRow, first)+`<>"","",`+f.ofStart(columnLetter(systemsColumn))+")", value)
	}
}

func (f *formWriter) hasProcessing() bool { return len(f.grids["processing"].sheet.Rows) > 0 }

func (f *formWriter) processingField(key string) (formula, value string) {
	id, name := f.p.Column("processing", "id"), f.p.Column("processing", "name")
	formula = fmt.Sprintf(`IFERROR(INDEX(%s,IFERROR(MATCH(%s,%s,0),MATCH(%[2]s,%[4]s,0)))&"","")`, f.p.Column("processing", key), formKey, id, name)
	if f.e != nil && f.e.table == "processing" {
		value = f.text(f.e, key)
	}
	return formula, value
}

// userKey is the party that an entry uses, of which a transfer is stated.
const userKey = "user"

// engagedKey begins the keys of what is stated of the party that a row names.
const engagedKey = "party:engagement."

// engaged is what is stated of the party that a row of a table names.
func (f *formWriter) engaged(t, key, helper string) string {
	return "IFERROR(INDEX(" + f.p.Column("parties", "engagement."+key) + ",MATCH(INDEX(" + f.p.Column(t, "party") + "," + helper + ")," + f.p.Column("parties", "id") + `,0))&"","")`
}

// ground is a formula for the first ground of a purpose: its own, else that of
// the entry; with how many more there are.
func (f *formWriter) ground(helper string) string {
	of, ground := f.p.Column("bases", table.OfKey), f.p.Column("bases", "ground")
	path := "INDEX(" + f.p.Column("purposes", pathKey) + "," + helper + ")"
	claim := f.p.Column("bases", "claim")
	open, end := f.set.Quotes()
	at := func(what string) string { // the ground, else what is claimed to be one
		row := ",MATCH(" + what + "," + of + ",0))"
		return "IF(INDEX(" + ground + row + `="",` + literal(open) + "&INDEX(" + claim + row + "&" + literal(end) + ",INDEX(" + ground + row + ")"
	}
	return "IFERROR(" + at(path) + "&IF(COUNTIF(" + of + "," + path + `)>1," +"&(COUNTIF(` + of + "," + path + `)-1),""),IFERROR(` + at(formKey) + ",IFERROR(" + at(`"activities:"&`+formKey) + `,"")))`
}

func (f *formWriter) groundValue(row int, e *entryLine) string {
	bases, path := f.grids["bases"], f.grids["purposes"].text(row, pathKey)
	if at := bases.find(table.OfKey, path); at >= 0 {
		value := f.groundText(at)
		if n := bases.count(table.OfKey, path); n > 1 {
			value += " +" + strconv.Itoa(n-1)
		}
		return value
	}
	for _, key := range []string{e.key, "activities:" + e.key} {
		if at := bases.find(table.OfKey, key); at >= 0 {
			return f.groundText(at)
		}
	}
	return ""
}

// groundText is the ground of a row, else what is claimed to be one.
func (f *formWriter) groundText(row int) string {
	bases := f.grids["bases"]
	if text := bases.text(row, "ground"); text != "" {
		return text
	}
	open, end := f.set.Quotes()
	return open + bases.text(row, "claim") + end
}

// rest is the measures and systems of the entry, and its assessment.
func (f *formWriter) rest() {
	height := func(width float64, keys ...string) float64 {
		h := float64(lineHigh)
		for _, t := range []string{"activities", "processing"} {
			g := f.grids[t]
			for row := range g.sheet.Rows {
				h = max(h, xlsx.Height(f.firstText(g, row, keys...), width, false, 6))
			}
		}
		return h
	}
	f.band(f.letter(6), f.word("security"), 6, "", "")
	for _, key := range []string{"security", "systems"} {
		shared := 0.0
		formula, value := f.field(nameKey+key, key)
		if cell, beside := f.viewWriter.line("common." + key); cell != "" { // that of every entry
			k := f.grids["register"]
			common := cmp.Or(k.sheet.Columns[k.at["common."+key]].Beside, k.text(0, "common."+key))
			if value == "" && f.e != nil {
				value = common
			}
			shared = max(shared, xlsx.Height(common, f.width(2, 6), false, 6))
			formula = "IF(LEN(" + formula + ")>0," + formula + `,IF($D$1="","",IF(` + beside + `="",` + cell + `&"",` + beside + ")))"
		}
		cells := f.cells(0, 1, xlsx.LookMutedLine, f.word(map[string]string{"security": "measureTableSheet", "systems": "systems"}[key]), "")
		f.labelled(max(shared, height(f.width(2, 6), nameKey+key, key)), append(cells, f.cells(2, 6, xlsx.LookLine, value, formula)...))
	}
	f.band("", f.word("dpia"), 8, "", "")
	required, requiredValue := f.field("dpia.required")
	status, statusValue := f.field("dpia.status")
	reason, reasonValue := f.field("dpia.reason")
	cells := f.cells(0, 1, xlsx.LookMutedLine, f.word("dpiaRequired"), "")
	cells = append(cells, f.cells(2, 2, xlsx.LookLine, requiredValue, required)...)
	cells = append(cells, f.cells(3, 3, xlsx.LookLine, statusValue, status)...)
	cells = append(cells, f.cells(4, 6, xlsx.LookLine, reasonValue, reason)...)
	f.labelled(height(f.width(4, 6), "dpia.reason"), cells)
}
