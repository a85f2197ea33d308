package book

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/openropa/openropa/export/internal/table"
	"github.com/openropa/openropa/export/internal/xlsx"
)

// Rows of the view of the register.
const (
	registerHead    = 2
	registerFirst   = 3
	registerColumns = 12
)

// register is the view of the register: a row an entry.
func (v *viewWriter) register() *xlsx.View {
	heads := []string{v.word("entryNumber"), v.word("activity"), v.word("function")}
	for _, i := range []int{1, 2, 2, 3, 4, 5, 6} {
		heads = append(heads, v.letter(i)+" "+v.word(letters[i].word))
	}
	heads[4], heads[5] = v.letter(2)+" "+v.sheetWord("subjects"), v.letter(2)+" "+v.sheetWord("data")
	heads[8] = v.letter(5) + " " + v.word("firstPeriod")
	heads = append(heads, v.word("rowCheck"), v.word("lastChange"))
	last := registerFirst + len(v.all) - 1
	view := &xlsx.View{
		Title: v.word(viewNames[registerView]), Tab: tabView, Frozen: [2]int{2, registerHead}, Wide: true, Repeat: registerHead, Printed: len(heads),
		Widths: []float64{5, 27, 16, 33, 24, 24, 22, 20, 22, 24, 13, 13},
		Filter: fmt.Sprintf("A%d:L%d", registerHead, last), Signs: []string{fmt.Sprintf("K%d:K%d", registerFirst, last)},
	}
	view.Rows = append(view.Rows, xlsx.ViewRow{Height: 26, Cells: []xlsx.ViewCell{
		{Look: xlsx.LookTitle, Text: v.word(viewNames[registerView])}, {Column: 3, Look: xlsx.LookNote, Text: fmt.Sprintf(v.word("viewNote"), v.p.Sheet("activities"))},
	}})
	head := xlsx.ViewRow{Height: 30}
	for j, h := range heads {
		head.Cells = append(head.Cells, xlsx.ViewCell{Column: j, Look: xlsx.LookHead, Text: h})
	}
	view.Rows = append(view.Rows, head)
	v.rowCell = v.p.View(startView) + startRow
	for i := range v.all {
		view.Rows = append(view.Rows, v.registerLine(i, view.Widths))
	}
	return view
}

func (v *viewWriter) sheetWord(key string) string {
	_, name := SheetNames(v.set, key)
	return name
}

// registerLine is the row of an entry.
func (v *viewWriter) registerLine(i int, widths []float64) xlsx.ViewRow {
	e := &v.all[i]
	start := func(column string) string { return v.p.View(startView) + "$" + column + xlsx.MarkLine }
	formulas := v.registerFormulas[e.kind()]
	v.valuesAlone = formulas != nil
	if formulas == nil {
		formulas = new([registerColumns]string)
		v.registerFormulas[e.kind()] = formulas
	}
	cells := make([]xlsx.ViewCell, registerColumns)
	set := func(j int, look xlsx.ViewLook, value, formula string) {
		if e.key == "" {
			value = ""
		}
		if !v.valuesAlone {
			formulas[j] = "IF(" + start("O") + `="","",` + formula + ")"
		}
		cells[j] = xlsx.ViewCell{Column: j, Look: look, Text: value, Formula: formulas[j]}
	}
	set(0, xlsx.LookSign, fmt.Sprintf("%02d", i+1), start("A"))
	name, nameFormula := e.name, start("B")
	if e.table == "processing" {
		mark := " (" + v.word("asProcessorMark") + ")"
		name, nameFormula = name+mark, nameFormula+"&"+literal(mark)
	}
	set(1, xlsx.LookStrong, name, nameFormula)
	cells[1].To = v.p.Cell(e.table, "name", v.rowOf(e))
	set(2, xlsx.LookCell, v.text(e, "function"), v.cell(e, "function")+`&""`)
	tables := []string{"purposes", "subjects", "data", "recipients", "transfers", "retention"}
	if e.kind() == asProcessor {
		tables[3] = "subProcessors"
	}
	for n, t := range tables {
		if t == "purposes" && e.kind() == asProcessor {
			set(3, xlsx.LookCell, v.text(e, "categories"), v.cell(e, "categories")+`&""`)
			continue
		}
		first := v.firstOf(i, t, start)
		set(3+n, xlsx.LookCell, first.value, first.formula)
	}
	g := v.grids[e.table]
	named, security := v.cell(e, nameKey+"security"), v.cell(e, "security")
	common, commonNamed := v.line("common.security")
	measures := v.firstText(g, e.row, nameKey+"security", "security")
	if k := v.grids["register"]; measures == "" {
		measures = cmp.Or(k.sheet.Columns[k.at["common.security"]].Beside, k.text(0, "common.security"))
	}
	if first, rest, ok := strings.Cut(measures, "; "); ok {
		measures = first + " +" + strconv.Itoa(strings.Count(rest, "; ")+1)
	}
	first := func(names, references string) string { // of names, and how many more
		some := `IFERROR(LEFT(` + names + `,FIND("; ",` + names + `)-1)&" +"&(LEN(` + names + `)-LEN(SUBSTITUTE(` + names + `,"; ","")))/2,` + names + ")"
		return "IF(" + names + `="",` + references + `&"",` + some + ")"
	}
	set(9, xlsx.LookCell, measures, "IF("+security+`="",`+first(commonNamed, common)+","+first(named, security)+")")
	set(10, xlsx.LookSign, v.missing[i], start("L"))
	updated := v.text(e, "updated")
	set(11, xlsx.LookDay, updated, start("N"))
	if cells[11].Number = updated != "" && e.key != ""; updated == "" && e.key != "" {
		cells[11].Text = "–"
	}
	height := 0.0
	for j := range cells {
		height = max(height, xlsx.Height(cells[j].Text, widths[j], j == 1, 8))
	}
	v.valuesAlone = false
	return xlsx.ViewRow{Height: height, Cells: cells, Line: startFirst + i}
}

func (v *viewWriter) firstText(g *grid, row int, keys ...string) string {
	for _, key := range keys {
		if text := g.text(row, key); text != "" {
			return text
		}
	}
	return ""
}

// firstCell is the formula of what the first of some columns says that says
// something in a row of a table.
func (v *viewWriter) firstCell(t, row string, keys ...string) string {
	formula := `""`
	for _, key := range slices.Backward(keys) {
		if column := v.column(t, key); column != "" {
			cell := "INDEX(" + column + "," + row + ")"
			formula = "IF(" + cell + `="",` + formula + "," + cell + ")"
		}
	}
	return formula
}

// shownKeys are the columns of a table of which a cell of the register shows
// the first that states something.
var shownKeys = map[string][]string{
	"purposes": {"name", nameKey + "of"}, "subjects": {"name", nameKey + "of"}, "data": {"name", nameKey + "of"},
	"recipients": {nameKey + "party", "category"}, "subProcessors": {nameKey + "party", "category"},
	"transfers": whereKeys, "retention": {"period", "criteria"},
}

// firstOf is the first row of a table that belongs to an entry or holds for
// every entry, and how many more there are. Start is a column of the sheet Start
// in its line.
func (v *viewWriter) firstOf(i int, t string, start func(column string) string) sign {
	e, g := &v.all[i], v.grids[t]
	of, count, every := v.column(t, table.OfKey), v.of(e, t), ""
	last := "MATCH(" + start("P") + "," + of + ",0)"
	count.formula = "COUNTIF(" + of + "," + start("O") + ")+COUNTIF(" + of + "," + start("P") + ")"
	if kinds, _ := forEvery(t); kinds&e.kind() != 0 {
		every, count = everyKey, count.plus(v.every(t))
		last = "IFERROR(" + last + `,MATCH("` + everyKey + `",` + of + ",0))"
	}
	s := sign{formula: `""`}
	if t == "transfers" {
		s = sign{start("Q"), v.via(i).value}
	}
	row := "IFERROR(MATCH(" + start("O") + "," + of + ",0)," + last + ")"
	s.formula = "IFERROR(" + v.firstCell(t, row, shownKeys[t]...) + "&IF(" + count.formula + `>1," +"&(` + count.formula + `-1),""),` + s.formula + ")"
	for _, text := range []string{e.key, v.secondKey(e), every} {
		if at := g.find(table.OfKey, text); at >= 0 {
			s.value = v.firstText(g, at, shownKeys[t]...)
			if count.n > 1 {
				s.value += " +" + strconv.Itoa(count.n-1)
			}
			break
		}
	}
	return s
}
