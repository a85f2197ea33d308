package book

import (
	"fmt"
	"strconv"

	"github.com/openropa/openropa/export/internal/table"
	"github.com/openropa/openropa/export/internal/xlsx"
)

// Rows of the view of the register.
const (
	registerHead  = 2
	registerFirst = 3
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
		Widths: []float64{5, 28, 16, 34, 24, 24, 22, 20, 22, 24, 13, 13},
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
	line := strconv.Itoa(startFirst + i)
	start := func(column string) string { return v.p.View(startView) + "$" + column + "$" + line }
	key, second := start("O"), start("P")
	cells := make([]xlsx.ViewCell, 12)
	set := func(j int, look xlsx.ViewLook, value, formula string) {
		if e.key == "" {
			value = ""
		}
		cells[j] = xlsx.ViewCell{Column: j, Look: look, Text: value, Formula: `IF(` + key + `="","",` + formula + ")"}
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
	if e.table == "processing" {
		set(3, xlsx.LookCell, v.text(e, "categories"), v.cell(e, "categories")+`&""`)
	} else {
		v.firstOf(set, 3, i, "purposes", "name", key, second)
	}
	v.firstOf(set, 4, i, "subjects", "name", key, second)
	v.firstOf(set, 5, i, "data", "name", key, second)
	if e.table == "processing" {
		v.firstOf(set, 6, i, "subProcessors", nameKey+"party", key, second)
	} else {
		v.firstOf(set, 6, i, "recipients", nameKey+"party", key, second)
	}
	v.firstOf(set, 7, i, "transfers", "destination", key, second)
	v.firstOf(set, 8, i, "retention", "period", key, second)
	g := v.grids[e.table]
	named, security, common := v.cell(e, nameKey+"security"), v.cell(e, "security"), v.p.Line("register", "common.security")
	measures := v.firstText(g, e.row, nameKey+"security", "security")
	if measures == "" && v.grids["register"].text(0, "common.security") != "" {
		measures = v.word("forEvery")
	}
	set(9, xlsx.LookCell, measures, "IF("+security+`="",IF(`+common+`="","",`+literal(v.word("forEvery"))+"),IF("+named+`="",`+security+`,`+named+`))`)
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
	return xlsx.ViewRow{Height: height, Cells: cells}
}

func (v *viewWriter) firstText(g *grid, row int, keys ...string) string {
	for _, key := range keys {
		if text := g.text(row, key); text != "" {
			return text
		}
	}
	return ""
}

// second is what stands in a row where a column says nothing.
func otherColumn(t, key string) string {
	switch {
	case key == "name":
		return nameKey + "of"
	case t == "recipients" || t == "subProcessors":
		return "category"
	case t == "transfers":
		return "organisation"
	case t == "retention":
		return "criteria"
	}
	return key
}

// firstOf gives a cell the first row of a table that belongs to an entry, and how
// many more there are.
func (v *viewWriter) firstOf(set func(int, xlsx.ViewLook, string, string), j, line int, t, key, first, second string) {
	e, g := &v.all[line], v.grids[t]
	if _, ok := g.at[key]; !ok {
		return
	}
	other := otherColumn(t, key)
	if _, ok := g.at[other]; !ok {
		other = key
	}
	of, column, beside := v.p.Column(t, table.OfKey), v.p.Column(t, key), v.p.Column(t, other)
	row := "IFERROR(MATCH(" + first + "," + of + ",0),MATCH(" + second + "," + of + ",0))"
	count := "COUNTIF(" + of + "," + first + ")+COUNTIF(" + of + "," + second + ")"
	formula := "IFERROR(IF(INDEX(" + column + "," + row + `)="",INDEX(` + beside + "," + row + `)&"",INDEX(` + column + "," + row + "))&IF(" + count + `>1," +"&(` + count + `-1),""),"")`
	every, otherwise := counted{}, sign{formula: `""`}
	if t == "transfers" {
		otherwise = v.via(line)
		otherwise.formula = v.p.View(startView) + "$Q$" + strconv.Itoa(startFirst+line)
	}
	if t == "recipients" || t == "transfers" || t == "retention" {
		every = v.every(t)
		formula = "IF(" + count + "=0,IF(" + every.formula + "=0," + otherwise.formula + "," + every.formula + "&" + literal(" "+v.word("forEvery")) + ")," + formula + ")"
	}
	at := g.find(table.OfKey, e.key)
	if at < 0 {
		at = g.find(table.OfKey, v.secondKey(e))
	}
	value := otherwise.value
	switch {
	case at < 0 && every.n > 0:
		value = strconv.Itoa(every.n) + " " + v.word("forEvery")
	case at >= 0:
		value = v.firstText(g, at, key, other)
		if n := g.count(table.OfKey, e.key) + g.count(table.OfKey, v.secondKey(e)); n > 1 {
			value += " +" + strconv.Itoa(n-1)
		}
	}
	set(j, xlsx.LookCell, value, formula)
}
