package book

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/openropa/openropa/export/internal/table"
	"github.com/openropa/openropa/export/internal/xlsx"
)

// The cells of the form.
const (
	formChoice = "D1" // the name of the entry
	formKey    = "$H$1"
	formName   = "$I$1"
	formLast   = 12 // most lines of a block
)

// formPart is a block of the form: the rows of tables that belong to the entry.
type formPart struct {
	letter string
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
		Title: v.word(viewNames[activityView]), Tab: tabView, Hidden: []int{7, 8}, Frozen: [2]int{0, 2}, Upright: true, Printed: 7,
		Widths: []float64{4, 19, 19, 18, 18, 18, 18, 10, 10},
	}}
	last := startFirst + len(v.all) - 1
	list := fmt.Sprintf("%s$B$%d:$B$%d", v.p.View(startView), startFirst, max(last, startFirst))
	f.view.Choices, f.list = []xlsx.Choice{{Cell: formChoice, From: list}}, list
	if len(v.all) > 0 && v.all[0].row >= 0 {
		f.e = &v.all[0]
	}
	chosen, key, second := "", noKey, noKey
	if f.e != nil && f.e.name != "" && len([]rune(f.e.name)) <= 200 {
		chosen, key, second = f.e.name, f.e.key, v.secondKey(f.e)
	} else {
		f.e = nil
	}
	match := "MATCH($D$1," + list + ",0)"
	lookup := func(column string) string {
		return fmt.Sprintf(`IF($D$1="","%[1]s",IFERROR(INDEX(%[2]s$%[3]s$%[4]d:$%[3]s$%[5]d,%[6]s),"%[1]s"))`, noKey, v.p.View(startView), column, startFirst, max(last, startFirst), match)
	}
	f.add(26, xlsx.ViewCell{Look: xlsx.LookTitle, Text: v.word(viewNames[activityView])}, xlsx.ViewCell{Column: 2, Look: xlsx.LookNote, Text: v.word("formChoose") + " ▸"},
		xlsx.ViewCell{Column: 3, Look: xlsx.LookChoice, Text: chosen}, xlsx.ViewCell{Column: 4, Look: xlsx.LookChoice}, xlsx.ViewCell{Column: 5, Look: xlsx.LookChoice}, xlsx.ViewCell{Column: 6, Look: xlsx.LookChoice},
		xlsx.ViewCell{Column: 7, Text: key, Formula: lookup("O")}, xlsx.ViewCell{Column: 8, Text: second, Formula: lookup("P")})
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
	f.view.OnePage = height <= formHeight
	return f.view
}

// formHeight is the height of the form, in points, that fits one page of A4 in
// letters of no less than 7 points.
const formHeight = 930

func (v *viewWriter) formParts() []formPart {
	l := v.letter
	parts := []formPart{
		{l(0), v.word("controllers"), []string{"jointControllers", "controllers"}, []formColumn{{1, 3, []string{nameKey + "party", "category"}, false}, {4, 6, []string{"contactPoint", "contract.title"}, true}}},
		{l(1), v.word("purposes"), []string{"purposes"}, []formColumn{{1, 3, []string{"name"}, false}, {4, 6, []string{"#ground"}, true}}},
		{l(2), v.word("subjects"), []string{"subjects"}, []formColumn{{1, 4, []string{"name", nameKey + "of"}, false}, {5, 6, []string{"number", "kind"}, true}}},
		{l(2), v.word("data"), []string{"data"}, []formColumn{{1, 4, []string{"name", nameKey + "of"}, false}, {5, 6, []string{"special", "kind"}, true}}},
		{l(3), v.word("recipients"), []string{"recipients", "subProcessors"}, []formColumn{{1, 2, []string{nameKey + "party", "category"}, false}, {3, 3, []string{"role", engagedKey + "role"}, true}, {4, 5, []string{"purpose", "processing", engagedKey + "service"}, true}, {6, 6, []string{"contract.title", engagedKey + "contract.title"}, true}}},
		{l(4), v.word("transfers"), []string{"transfers"}, []formColumn{{1, 2, []string{"destination", "organisation", "area"}, false}, {3, 3, []string{nameKey + "importer"}, true}, {4, 5, []string{"mechanism"}, true}, {6, 6, []string{"adequacy.decision", "document.title"}, true}}},
		{l(5), v.word("retention"), []string{"retention"}, []formColumn{{1, 3, []string{nameKey + "data", "data", "when"}, false}, {4, 4, []string{"period"}, false}, {5, 6, []string{"from", "criteria"}, true}}},
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
	cells := f.cells(0, 1, xlsx.LookMuted, f.word("function"), "")
	cells = append(cells, f.cells(2, 3, xlsx.LookCell, functionValue, function)...)
	cells = append(cells, f.cells(4, 5, xlsx.LookCell, ownerValue, owner)...)
	cells = append(cells, f.cells(6, 6, xlsx.LookSign, checkValue, check)...)
	f.view.Signs = append(f.view.Signs, xlsx.CellName(6, f.row()))
	f.add(16, cells...)
	description, value := f.field("description")
	longest := 0.0
	for _, t := range []string{"activities", "processing"} {
		g := f.grids[t]
		for row := range g.sheet.Rows {
			longest = max(longest, xlsx.Height(g.text(row, "description"), 80, false, 4))
		}
	}
	if longest > xlsx.Height("", 80, false, 4) {
		cells = f.cells(0, 1, xlsx.LookMuted, f.word("description"), "")
		f.add(longest, append(cells, f.cells(2, 6, xlsx.LookCell, value, description)...)...)
	}
}

// band is the heading of a block.
func (f *formWriter) band(letter, text, note, noteFormula string) {
	cells := []xlsx.ViewCell{{Column: 0, Look: xlsx.LookLetter, Text: letter}}
	for j := 1; j <= 6; j++ {
		c := xlsx.ViewCell{Column: j, Look: xlsx.LookBand}
		switch j {
		case 1:
			c.Text = text
		case 5:
			c.Text, c.Formula = note, noteFormula
		}
		cells = append(cells, c)
	}
	f.add(16, cells...)
}

// part lays out a block, with as many lines as the entry with most has.
func (f *formWriter) part(part formPart) {
	lines, heights := f.linesOf(part)
	var counts []string
	value := 0
	for _, t := range part.tables {
		of := f.p.Column(t, table.OfKey)
		counts = append(counts, "COUNTIF("+of+","+formKey+")", "COUNTIF("+of+","+formName+")")
		if f.e != nil {
			value += f.grids[t].count(table.OfKey, f.e.key) + f.grids[t].count(table.OfKey, f.secondKey(f.e))
		}
	}
	count := strings.Join(counts, "+")
	more := ""
	if value > lines {
		more = fmt.Sprintf("+ "+f.word("moreOn"), value-lines, f.p.Sheet(part.tables[0]))
	}
	words := strings.SplitN(f.word("moreOn"), "%d", 2)
	tail := strings.Replace(words[len(words)-1], "%s", f.p.Sheet(part.tables[0]), 1)
	f.band(part.letter, part.word, more, fmt.Sprintf(`IF(%s>%d,"+ "&(%[1]s-%[2]d)&%[3]s,"")`, count, lines, literal(tail)))
	rows := make([]int, len(part.tables)) // of the chosen entry, so far
	for i := range rows {
		rows[i] = -1
	}
	for n := range lines {
		f.line(part, n, rows, heights[n])
	}
	if part.word == f.word("purposes") { // what a processor does instead
		formula, value := f.processingField("categories")
		if f.hasProcessing() {
			f.add(32, append([]xlsx.ViewCell{{Column: 0, Look: xlsx.LookMuted}}, f.cells(1, 6, xlsx.LookCell, value, formula)...)...)
		}
	}
	if part.tables[0] == "transfers" {
		f.via()
	}
	if every := f.everyCount(part); every.n > 0 {
		text := strconv.Itoa(every.n) + " " + f.word("forEvery")
		cells := f.cells(1, 6, xlsx.LookMuted, text, `IF(`+every.formula+`=0,"",`+every.formula+`&" "&`+literal(f.word("forEvery"))+`)`)
		f.add(16, append([]xlsx.ViewCell{{Column: 0, Look: xlsx.LookMuted}}, cells...)...)
	}
}

// via is the line of where data go by the parties that the entry uses, if any
// does so.
func (f *formWriter) via() {
	column, any, value := columnLetter(viaColumn), false, ""
	for i := range f.all {
		text := f.viewWriter.via(i).value
		any = any || text != ""
		if f.e == &f.all[i] {
			value = text
		}
	}
	if !any {
		return
	}
	formula := fmt.Sprintf(`IF($D$1="","",IFERROR(INDEX(%s$%s$%d:$%[2]s$%[4]d,MATCH($D$1,%[5]s,0))&"",""))`, f.p.View(startView), column, startFirst, startFirst+len(f.all)-1, f.list)
	f.add(16, append([]xlsx.ViewCell{{Column: 0, Look: xlsx.LookMuted}}, f.cells(1, 6, xlsx.LookCell, value, formula)...)...)
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

// everyCount counts what is stated for every entry.
func (f *formWriter) everyCount(part formPart) counted {
	t := part.tables[0]
	if t != "recipients" && t != "transfers" && t != "retention" {
		return counted{}
	}
	return f.every(t)
}

// linesOf returns how many lines a block has, and how high each is.
func (f *formWriter) linesOf(part formPart) (lines int, heights []float64) {
	for _, t := range part.tables {
		g := f.grids[t]
		seen := make(map[string]int)
		for row := range g.sheet.Rows {
			of := g.text(row, table.OfKey)
			if strings.ContainsAny(of, "/:") || of == "common" || of == "catalogue" {
				continue
			}
			n := seen[of]
			if seen[of]++; n >= formLast {
				continue
			}
			for len(heights) <= n {
				heights = append(heights, 16)
			}
			for _, c := range part.cells {
				width := 0.0
				for j := c.from; j <= c.to; j++ {
					width += f.view.Widths[j]
				}
				heights[n] = max(heights[n], xlsx.Height(f.lineText(g, row, c.keys), width, false, 4))
			}
		}
	}
	if len(heights) == 0 {
		heights = []float64{16}
	}
	return len(heights), heights
}

// line lays out line n of a block. Hidden cells beside it hold the rows that
// it shows, each the next after that of the line above.
func (f *formWriter) line(part formPart, n int, rows []int, height float64) {
	at := f.row()
	cells := []xlsx.ViewCell{{Column: 0, Look: xlsx.LookMuted}}
	for _, c := range part.cells {
		formula, value := f.shown(part, c, rows, at, n)
		look := xlsx.LookCell
		if c.muted {
			look = xlsx.LookMuted
		}
		cells = append(cells, f.cells(c.from, c.to, look, value, formula)...)
	}
	for i, t := range part.tables {
		column := 7 + i
		of := f.p.Column(t, table.OfKey)
		whole := strings.SplitN(of, "!", 2)
		bottom := whole[0] + "!" + strings.SplitN(whole[1], ":", 2)[0] + "$1048576"
		letter := columnLetter(column)
		formula := fmt.Sprintf(`IFERROR(MATCH(%s,%s,0),IFERROR(MATCH(%s,%[2]s,0),""))`, formKey, of, formName)
		if n > 0 {
			above := fmt.Sprintf("%s%d", letter, at-1)
			rest := fmt.Sprintf("INDEX(%s,%s+1):%s", of, above, bottom)
			formula = fmt.Sprintf(`IF(%s="","",IFERROR(%[1]s+MATCH(%s,%s,0),IFERROR(%[1]s+MATCH(%s,%[3]s,0),"")))`, above, formKey, rest, formName)
		}
		value := ""
		if rows[i] >= 0 {
			value = strconv.Itoa(f.p.Row(t, rows[i]))
		}
		cells = append(cells, xlsx.ViewCell{Column: column, Text: value, Number: value != "", Formula: formula})
	}
	f.add(height, cells...)
}

// shown is what a cell of a line shows, and moves on to the row it is of with
// the first cell of the line.
func (f *formWriter) shown(part formPart, c formColumn, rows []int, at, n int) (formula, value string) {
	var parts []string
	for i, t := range part.tables {
		g := f.grids[t]
		if c.from == part.cells[0].from && (n == 0 || rows[i] >= 0) {
			rows[i] = f.nextRow(g, rows[i])
		}
		helper := fmt.Sprintf("$%s%d", columnLetter(7+i), at)
		s := ""
		for k := len(c.keys) - 1; k >= 0; k-- {
			cell := ""
			if c.keys[k] == "#ground" {
				cell = f.ground(helper)
			} else if key, ok := strings.CutPrefix(c.keys[k], engagedKey); ok {
				cell = f.engaged(t, key, helper)
			} else if column := f.p.Column(t, c.keys[k]); column != "" {
				cell = "INDEX(" + column + "," + helper + ")"
			} else {
				continue
			}
			if s == "" {
				s = cell + `&""`
			} else {
				s = "IF(" + cell + `<>"",` + cell + `&"",` + s + ")"
			}
		}
		if s == "" {
			continue
		}
		parts = append(parts, "IF("+helper+`="","",`+s+")")
		if rows[i] >= 0 {
			if c.keys[0] == "#ground" {
				value += f.groundValue(rows[i])
			} else {
				value += f.lineText(g, rows[i], c.keys)
			}
		}
	}
	return strings.Join(parts, "&"), value
}

// engagedKey begins the keys of what is stated of the party that a row names.
const engagedKey = "party:engagement."

// engaged is what is stated of the party that a row of a table names.
func (f *formWriter) engaged(t, key, helper string) string {
	return "IFERROR(INDEX(" + f.p.Column("parties", "engagement."+key) + ",MATCH(INDEX(" + f.p.Column(t, "party") + "," + helper + ")," + f.p.Column("parties", "id") + `,0))&"","")`
}

// lineText is what the first of some columns says that says something.
func (f *formWriter) lineText(g *grid, row int, keys []string) string {
	for _, key := range keys {
		text := g.text(row, key)
		if key, ok := strings.CutPrefix(key, engagedKey); ok {
			parties := f.grids["parties"]
			text = parties.text(parties.find("id", g.text(row, "party")), "engagement."+key)
		}
		if text != "" {
			return text
		}
	}
	return ""
}

// nextRow is the next row of the chosen entry after one, -1 for none.
func (f *formWriter) nextRow(g *grid, after int) int {
	if f.e == nil {
		return -1
	}
	for _, key := range []string{f.e.key, f.secondKey(f.e)} {
		for row := after + 1; row < len(g.sheet.Rows); row++ {
			if strings.EqualFold(g.text(row, table.OfKey), key) {
				return row
			}
		}
	}
	return -1
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

func (f *formWriter) groundValue(row int) string {
	bases, path := f.grids["bases"], f.grids["purposes"].text(row, pathKey)
	if at := bases.find(table.OfKey, path); at >= 0 {
		value := f.groundText(at)
		if n := bases.count(table.OfKey, path); n > 1 {
			value += " +" + strconv.Itoa(n-1)
		}
		return value
	}
	for _, key := range []string{f.e.key, "activities:" + f.e.key} {
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
	height := func(keys ...string) float64 {
		h := 16.0
		for _, t := range []string{"activities", "processing"} {
			g := f.grids[t]
			for row := range g.sheet.Rows {
				h = max(h, xlsx.Height(f.firstText(g, row, keys...), 80, false, 6))
			}
		}
		return h
	}
	f.band(f.letter(6), f.word("security"), "", "")
	for _, key := range []string{"security", "systems"} {
		formula, value := f.field(nameKey+key, key)
		cells := f.cells(0, 1, xlsx.LookMuted, f.word(map[string]string{"security": "measureTableSheet", "systems": "systems"}[key]), "")
		f.add(height(nameKey+key, key), append(cells, f.cells(2, 6, xlsx.LookCell, value, formula)...)...)
	}
	f.band("", f.word("dpia"), "", "")
	required, requiredValue := f.field("dpia.required")
	status, statusValue := f.field("dpia.status")
	reason, reasonValue := f.field("dpia.reason")
	cells := f.cells(0, 1, xlsx.LookMuted, f.word("dpiaRequired"), "")
	cells = append(cells, f.cells(2, 2, xlsx.LookCell, requiredValue, required)...)
	cells = append(cells, f.cells(3, 4, xlsx.LookCell, statusValue, status)...)
	cells = append(cells, f.cells(5, 6, xlsx.LookCell, reasonValue, reason)...)
	f.add(height("dpia.reason"), cells...)
}
