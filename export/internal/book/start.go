package book

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/export/internal/table"
	"github.com/openropa/openropa/export/internal/xlsx"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/fact"
)

// Rows of the sheet Start.
const (
	startDayCell    = "$C$9"
	startErrorsCell = "M12"
	startFirst      = 13 // of the entries
	startColumns    = 14 // that are printed
	keyColumn       = 14
	secondColumn    = 15
	viaColumn       = 16
	systemsColumn   = 17
	rowColumn       = 18
	firstLetter     = 2 // column of the first letter
	lettersColumns  = 9 // with the ground and the assessment
)

// letters are the columns of the completeness: the words for them, and their
// letters in Art. 30(1) GDPR and in Art. 12(2) FADP.
var letters = []struct{ word, gdpr, fadp string }{
	{"letterKeeper", "a", "a"}, {"letterPurposes", "b", "b"}, {"letterData", "c", "c"}, {"letterRecipients", "d", "d"},
	{"letterAbroad", "e", "g"}, {"letterErasure", "f", "e"}, {"letterSecurity", "g", "f"},
}

// letter returns the letter of a column under the law that binds the keeper.
func (v *viewWriter) letter(i int) string {
	if regimes := v.r.Regimes; len(regimes) > 0 && !slices.ContainsFunc(regimes, func(r ropa.Regime) bool { return r != ropa.Swiss }) {
		return v.set.Letter(letters[i].fadp)
	}
	return v.set.Letter(letters[i].gdpr)
}

// start is the sheet that says how the workbook is used, and how complete each
// entry is.
func (v *viewWriter) start() *xlsx.View {
	last := startFirst + len(v.all) - 1
	view := &xlsx.View{
		Title: v.word(viewNames[startView]), Tab: tabView, Hidden: []int{keyColumn, secondColumn, viaColumn, systemsColumn, rowColumn}, Frozen: [2]int{0, startFirst - 1}, Repeat: startFirst - 1, Printed: startColumns,
		Widths:  []float64{5, 36, 10, 10, 12, 12, 10, 10, 10, 10, 9, 9, 13, 14, 10, 10, 10, 10, 10},
		Choices: []xlsx.Choice{{Cell: strings.ReplaceAll(startDayCell, "$", "")}},
		Signs:   []string{fmt.Sprintf("C%d:N%d", startFirst, last+1), "J5:J7", "J9:J10"},
		Merges:  []string{"C9:D9"},
	}
	row := func(height float64, cells ...xlsx.ViewCell) {
		view.Rows = append(view.Rows, xlsx.ViewRow{Height: height, Cells: cells})
	}
	plain := func(column int, text string) xlsx.ViewCell { return xlsx.ViewCell{Column: column, Text: text} }
	beside := func(text string) xlsx.ViewCell { return xlsx.ViewCell{Column: 10, Look: xlsx.LookBeside, Text: text} }
	band := func(texts map[int]string) []xlsx.ViewCell {
		var cells []xlsx.ViewCell
		for j := range startColumns {
			cells = append(cells, xlsx.ViewCell{Column: j, Look: xlsx.LookBand, Text: texts[j]})
		}
		return cells
	}
	title := v.r.Title
	if title == "" {
		title = v.word("recordTitle")
	}
	if name := v.r.Organisation.Name; name != "" && !strings.Contains(title, name) {
		title += " – " + name
	}
	row(26, xlsx.ViewCell{Look: xlsx.LookTitle, Text: lang.Shorten(table.Encode(title), 150)})
	row(16, xlsx.ViewCell{Look: xlsx.LookNote, Text: v.subtitle()})
	row(8)
	row(16, band(map[int]string{0: v.word("howTo"), 9: v.word("legend")})...)
	signs := []string{"●", "▲", "■", "○"}
	for i, s := range []string{
		fmt.Sprintf(v.word("howRead"), v.word(viewNames[registerView]), v.word(viewNames[activityView])), v.word("howChange"), v.word("howCells"), v.word("howRows"),
	} {
		row(15, plain(0, s), xlsx.ViewCell{Column: 9, Look: xlsx.LookSign, Text: signs[i]}, beside(v.word([]string{"signStated", "signMissing", "signPast", "signNone"}[i])))
	}
	overdue, expired := v.overdue(), v.expired()
	row(16, plain(0, v.word("startDay")), xlsx.ViewCell{Column: 2, Look: xlsx.LookChoiceDay, Text: v.day(), Number: v.day() != ""}, xlsx.ViewCell{Column: 3, Look: xlsx.LookChoiceDay},
		xlsx.ViewCell{Column: 4, Look: xlsx.LookNote, Text: v.word("startDayNote")},
		xlsx.ViewCell{Column: 9, Look: xlsx.LookSign, Text: overdue.value, Formula: overdue.formula}, beside(v.word("reviewsOverdue")))
	row(16, xlsx.ViewCell{Column: 9, Look: xlsx.LookSign, Text: expired.value, Formula: expired.formula}, beside(v.word("pastDay")))
	row(16, band(map[int]string{0: v.word("completeness"), 2: v.lawOfLetters(), 9: v.word("otherDuties")})...)
	errorsWord := v.word("errorsAt")
	if v.report != nil && !v.report.AsOf.IsZero() {
		errorsWord = fmt.Sprintf(v.word("errorsOn"), v.set.Date(v.report.AsOf))
	}
	heads := []string{v.word("entryNumber"), v.word("activity")}
	for i, l := range letters {
		heads = append(heads, v.letter(i)+"\n"+v.word(l.word))
	}
	heads = append(heads, v.set.ShortPlace(fact.Citation{Act: fact.GDPR, Provision: "Art. 6"})+"\n"+v.word("letterGround"), v.set.BriefWord("dpia", false), v.word("missingCount"), errorsWord, v.word("lastChange"))
	var cells []xlsx.ViewCell
	for j, h := range heads {
		cells = append(cells, xlsx.ViewCell{Column: j, Look: xlsx.LookHead, Text: h})
	}
	row(40, cells...)
	errors := v.errors()
	v.rowCell = startRow
	totals := make([]int, lettersColumns+2)
	for i := range v.all {
		view.Rows = append(view.Rows, xlsx.ViewRow{
			Height: xlsx.Height(v.all[i].name, view.Widths[1], false, 4), Cells: v.startLine(i, errors, totals), Line: startFirst + i,
		})
	}
	cells = []xlsx.ViewCell{{Column: 1, Look: xlsx.LookMuted, Text: v.word("entriesStated")}}
	for j := range lettersColumns {
		c := columnLetter(firstLetter + j)
		area := fmt.Sprintf("%s%d:%s%d", c, startFirst, c, max(last, startFirst))
		cells = append(cells, xlsx.ViewCell{Column: firstLetter + j, Look: xlsx.LookSign, Text: strconv.Itoa(totals[j]), Formula: `COUNTIF(` + area + `,"●")+COUNTIF(` + area + `,"○")`, Number: true})
	}
	missing := v.lacking(totals[lettersColumns], fmt.Sprintf("COUNTIF(C%d:K%d,\"▲\")", startFirst, max(last, startFirst)))
	cells = append(cells, xlsx.ViewCell{Column: firstLetter + lettersColumns, Look: xlsx.LookSign, Text: missing.value, Formula: missing.formula})
	row(0, cells...)
	row(8)
	empty, technical := v.hiddenSheets()
	notes := []string{fmt.Sprintf(v.word("hiddenTechnical"), technical), v.word("howPrint"), v.word("digest") + v.set.Colon + v.provisions.Digest()}
	if empty != "" {
		notes = slices.Insert(notes, 0, fmt.Sprintf(v.word("hiddenEmpty"), empty))
	}
	width := 0.0
	for _, w := range view.Widths[:startColumns] {
		width += w
	}
	for _, n := range notes {
		row(xlsx.Height(n, width, false, 10), xlsx.ViewCell{Look: xlsx.LookNotes, Text: n})
		at := len(view.Rows)
		view.Merges = append(view.Merges, fmt.Sprintf("A%d:%s%d", at, columnLetter(startColumns-1), at))
	}
	return view
}

// lawOfLetters is the provision whose letters stand at the head of the columns.
func (v *viewWriter) lawOfLetters() string {
	if v.letter(4) == v.set.Letter("g") {
		return v.set.ShortPlace(fact.Citation{Act: fact.FADP, Provision: "Art. 12(2)"})
	}
	return v.set.Places([]fact.Citation{{Act: fact.GDPR, Provision: "Art. 30(1)"}, {Act: fact.GDPR, Provision: "Art. 30(2)"}})[0]
}

// subtitle says of which day the register is, and how much it holds.
func (v *viewWriter) subtitle() string {
	parts := []string{fmt.Sprintf(v.word("entriesCount"), len(v.r.Activities), len(v.r.Processing))}
	if !v.r.Reviewed.IsZero() {
		parts = append(parts, fmt.Sprintf(v.word("lastReviewed"), v.set.Date(v.r.Reviewed)))
	}
	if v.report != nil && !v.report.AsOf.IsZero() {
		parts = append(parts, fmt.Sprintf(v.word("lawOf"), v.set.Date(v.report.AsOf)))
	}
	return strings.Join(parts, " · ")
}

// hiddenSheets names the sheets that are hidden because they are empty, and
// those that are technical.
func (v *viewWriter) hiddenSheets() (empty, technical string) {
	var names [2][]string
	for i := range v.flat {
		key := v.flat[i].Key
		switch g := v.grids[key]; {
		case groupOf[key] == technicalGroup:
			names[1] = append(names[1], v.p.Sheet(key))
		case g.sheet.Hidden:
			names[0] = append(names[0], v.p.Sheet(key))
		}
	}
	return strings.Join(names[0], ", "), strings.Join(append(names[1], v.word("listSheet")), ", ")
}

// startKind is what entries have in common whose lines have the same formulas.
type startKind struct {
	kind                 kind
	recipients, security bool // through systems
}

// startLine is the line of an entry: its references, and what it states.
func (v *viewWriter) startLine(i int, errors map[string]int, totals []int) []xlsx.ViewCell {
	e := &v.all[i]
	blank := e.key == ""
	if blank { // a blank row has neither
		blank = e.name == ""
	}
	of := startKind{e.kind(), v.derived[i].recipients, v.derived[i].security}
	formulas := v.startFormulas[of]
	v.valuesAlone = formulas != nil
	if formulas == nil {
		formulas = make(map[int]string)
		v.startFormulas[of] = formulas
	}
	var cells []xlsx.ViewCell
	add := func(c xlsx.ViewCell) *xlsx.ViewCell {
		if blank {
			c.Text, c.Number = "", false
		}
		cells = append(cells, c)
		return &cells[len(cells)-1]
	}
	// Unless the line is blank, a formula says what those of its kind do.
	stated := func(column int, look xlsx.ViewLook, value, formula string) *xlsx.ViewCell {
		if !v.valuesAlone {
			formulas[column] = "IF(" + startKey + `="","",` + formula + ")"
		}
		return add(xlsx.ViewCell{Column: column, Look: look, Text: value, Formula: formulas[column]})
	}
	plain := func(column int, value, formula string) {
		if !v.valuesAlone {
			formulas[column] = formula
		}
		cells = append(cells, xlsx.ViewCell{Column: column, Text: value, Formula: formulas[column]})
	}
	id, name, number := v.cell(e, "id"), v.cell(e, "name"), fmt.Sprintf("%02d", i+1)
	add(xlsx.ViewCell{Look: xlsx.LookSign, Text: number, Formula: "IF(" + startKey + `="","","` + number + `")`})
	stated(1, xlsx.LookLink, e.name, name+`&""`).To = v.p.Cell(e.table, "name", v.rowOf(e))
	missing := 0
	for j, s := range v.signs(i) {
		value := stated(firstLetter+j, xlsx.LookSign, s.value, s.formula).Text
		v.signed[i] = append(v.signed[i], value)
		switch value {
		case "▲":
			missing++
			totals[lettersColumns]++
		case "●", "○":
			totals[j]++
		}
	}
	m := v.lacking(missing, "COUNTIF(C"+xlsx.MarkLine+":K"+xlsx.MarkLine+`,"▲")`)
	v.missing[i] = m.value
	stated(11, xlsx.LookSign, m.value, m.formula)
	found := ""
	if e.row >= 0 && v.report != nil {
		found = "–"
		if n := errors[e.table+strconv.Itoa(e.row)]; n > 0 {
			found = "■ " + strconv.Itoa(n)
		}
	}
	cells = append(cells, xlsx.ViewCell{Column: 12, Look: xlsx.LookSign, Text: found, Formula: `"` + found + `"`})
	updated, day := v.text(e, "updated"), v.cell(e, "updated")
	changed := stated(13, xlsx.LookDay, cmp.Or(updated, "–"), "IF("+day+`="","–",`+day+")")
	changed.Number = updated != "" && !blank
	plain(keyColumn, e.key, countable("IF("+id+`="",`+name+`&"",`+id+`&"")`))
	plain(secondColumn, v.secondKey(e), "IF(OR("+name+`="",LEN(`+name+")>200,"+name+`&""=`+startKey+`),"`+noKey+`",`+countable(name+`&""`)+")")
	stated(viaColumn, xlsx.LookPlain, v.via(i).value, v.via(i).formula)
	systems := v.systemsWay(i)
	add(xlsx.ViewCell{Column: systemsColumn, Text: systems.value, Formula: "IF(" + startKey + `="","",` + systems.formula + ")"})
	v.valuesAlone = false
	return append(cells, xlsx.ViewCell{Column: rowColumn, Text: strconv.Itoa(e.at), Number: true})
}

// rowOf is the row of the table of a line, also of a blank one.
func (v *viewWriter) rowOf(e *entryLine) int {
	if e.row >= 0 {
		return e.row
	}
	return len(v.grids[e.table].sheet.Rows) + e.at - v.p.Row(e.table, len(v.grids[e.table].sheet.Rows))
}

// missing says how many things are missing.
func (v *viewWriter) lacking(n int, count string) sign {
	s := sign{`IF(` + count + `=0,"● 0","▲ "&` + count + `)`, "● 0"}
	if n > 0 {
		s.value = "▲ " + strconv.Itoa(n)
	}
	return s
}

// signs say of an entry what it states, letter by letter, then of the ground
// and the assessment.
func (v *viewWriter) signs(i int) []sign {
	e := &v.all[i]
	missing, open := plainSign("▲"), plainSign("–")
	have := v.derived[i]
	keeper := v.stated("organisation.name", missing)
	security := when(v.cell(e, "security"), v.text(e, "security") != "", "●", v.commonSecurity(e, missing))
	if have.security && security.value == "▲" {
		security = when(v.cell(e, "systems"), v.text(e, "systems") != "", "●", security)
	}
	via := when(startVia, v.via(i).value != "", "●", open)
	transfers := signOf(v.of(e, "transfers").plus(v.every("transfers")), v.unless(e, ropa.ElementTransfers, via))
	if e.table == "processing" {
		categories := when(v.cell(e, "categories"), v.text(e, "categories") != "", "●", missing)
		return []sign{signOf(v.of(e, "controllers"), missing), categories, open, open, transfers, open, security, open, open}
	}
	data := signOf(v.of(e, "data"), missing)
	subjects := v.of(e, "subjects")
	data = sign{"IF(" + subjects.formula + "=0," + missing.formula + "," + data.formula + ")", data.value}
	if subjects.n == 0 {
		data.value = "▲"
	}
	rest := missing
	if have.recipients {
		rest = when(v.cell(e, "systems"), v.text(e, "systems") != "", "●", missing)
	}
	recipients := signOf(v.of(e, "recipients").plus(v.every("recipients")), v.unless(e, ropa.ElementRecipients, rest))
	retention := signOf(v.of(e, "retention").plus(v.every("retention")), missing)
	purposes := signOf(v.of(e, "purposes"), missing)
	gaps := v.gapsOf(e)
	ground := sign{"IF(" + gaps.formula + `>0,"▲",IF(` + purposes.formula + `="●","●","–"))`, "●"}
	switch {
	case gaps.n > 0:
		ground.value = "▲"
	case purposes.value != "●":
		ground.value = "–"
	}
	return []sign{keeper, purposes, data, recipients, transfers, retention, security, ground, v.assessment(e)}
}

func (v *viewWriter) commonSecurity(e *entryLine, otherwise sign) sign {
	if e.table == "processing" {
		otherwise = v.stated("common.processing.security", otherwise)
	}
	return v.stated("common.security", otherwise)
}

// stated is ● where the keeper's sheet states something, else what follows.
func (v *viewWriter) stated(key string, otherwise sign) sign {
	cell, _ := v.line(key)
	return when(cell, v.grids["register"].text(0, key) != "", "●", otherwise)
}

// gapsOf counts the purposes of an entry that no ground stands for.
func (v *viewWriter) gapsOf(e *entryLine) counted { return v.in(e, "purposes", gapKey) }

// assessment says whether an assessment that is required is on record.
func (v *viewWriter) assessment(e *entryLine) sign {
	yes := v.words.word[answerList][string(ropa.Yes)]
	required, status := v.cell(e, "dpia.required"), v.cell(e, "dpia.status")
	s := sign{"IF(" + required + "=" + literal(yes) + ",IF(" + status + `="","▲","●"),IF(` + required + `="","–","○"))`, "–"}
	switch text := v.text(e, "dpia.required"); {
	case strings.EqualFold(text, yes) && v.text(e, "dpia.status") == "":
		s.value = "▲"
	case strings.EqualFold(text, yes):
		s.value = "●"
	case text != "":
		s.value = "○"
	}
	return s
}

// errors counts the errors that a report has of each entry.
func (v *viewWriter) errors() map[string]int {
	n := make(map[string]int)
	if v.report == nil {
		return n
	}
	for i := range v.report.Findings {
		f := &v.report.Findings[i]
		if f.Severity != ropa.SeverityError || f.Waiver != nil {
			continue
		}
		steps := strings.SplitN(strings.TrimPrefix(f.Path.String(), "/"), "/", 3)
		if len(steps) > 1 {
			n[steps[0]+steps[1]]++
		}
	}
	return n
}

// overdue counts the reviews that are overdue, expired what is past its day.
func (v *viewWriter) overdue() sign {
	return v.pastIn([2]string{"activities", "review.next"}, [2]string{"processing", "review.next"})
}

func (v *viewWriter) expired() sign {
	var all [][2]string
	for _, t := range []string{"recipients", "controllers", "subProcessors", "parties", "certifications"} {
		all = append(all, [2]string{t, rowChecks[t].until})
	}
	return v.pastIn(all...)
}

// pastIn counts the days of some columns that lie before that of the workbook.
func (v *viewWriter) pastIn(columns ...[2]string) sign {
	n := 0
	var parts []string
	for _, c := range columns {
		parts = append(parts, fmt.Sprintf(`COUNTIF(%s,"<"&%s)`, v.p.Column(c[0], c[1]), startDayCell))
		g := v.grids[c[0]]
		for row := range g.sheet.Rows {
			if v.past(g.text(row, c[1])) {
				n++
			}
		}
	}
	count := strings.Join(parts, "+")
	s := sign{`IF(` + count + `=0,"● 0","■ "&` + count + `)`, "● 0"}
	if n > 0 {
		s.value = "■ " + strconv.Itoa(n)
	}
	return s
}

func columnLetter(j int) string { return strings.TrimRight(xlsx.CellName(j, 1), "1") }
