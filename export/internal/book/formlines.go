package book

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/openropa/openropa/export/internal/table"
	"github.com/openropa/openropa/export/internal/xlsx"
)

// Hidden columns of the form. Those of a line hold the rows that it shows, each
// the next after that of the line above.
const (
	formRow   = 7 // of the first table of the block
	formOther = 8 // of its second; of transfers, the row that uses the party that they are stated of
	formOwn   = 9 // of transfers, those that are not stated of a party
)

// everyKey is what rows say that hold for each entry.
const everyKey = "common"

// formLine is what a line of a block shows of the entry that is chosen: the row
// of the table, that of its other table or of the row that uses a party; -1 for
// none.
type formLine struct{ row, other int }

// kind is a set of kinds of entries.
type kind uint8

const (
	noKind      kind = 0
	asKeeper    kind = 1
	asProcessor kind = 2
)

// forEvery returns for which entries the rows of a table hold that hold for
// every entry, and the formula of that; "" for all.
func forEvery(t string) (kinds kind, formula string) {
	switch t {
	case "recipients":
		return asKeeper, formProcessor + "<>1"
	case "subProcessors":
		return asProcessor, formProcessor + "=1"
	case "transfers", "retention":
		return asKeeper | asProcessor, ""
	}
	return noKind, ""
}

func (e *entryLine) kind() kind {
	if e.table == "processing" {
		return asProcessor
	}
	return asKeeper
}

// users is the table of those whom an entry of a kind gives data.
func users(processing bool) string {
	if processing {
		return "subProcessors"
	}
	return "recipients"
}

// chain returns the rows of an entry in a column that says what rows belong to,
// as the formulas of the lines find them: from one to the next.
func (f *formWriter) chain(e *entryLine, t, column string) []int {
	g := f.grids[t]
	var rows []int
	keys := []string{e.key, f.secondKey(e)}
	for at := -1; ; {
		next := -1
		for _, key := range keys {
			if next < 0 && key != noKey {
				next = g.after(column, key, at)
			}
		}
		if next < 0 {
			break
		}
		rows, at = append(rows, next), next
	}
	if kinds, _ := forEvery(t); kinds&e.kind() != 0 {
		for at := g.after(column, everyKey, -1); at >= 0; at = g.after(column, everyKey, at) {
			rows = append(rows, at)
		}
	}
	return rows
}

// lines returns the lines that a block has of an entry.
func (f *formWriter) lines(part formPart, e *entryLine) []formLine {
	var all []formLine
	if e.row < 0 || e.key == "" || e.key == noKey {
		return nil
	}
	if part.tables[0] == "transfers" {
		for _, row := range f.chain(e, "transfers", table.OfKey) {
			all = append(all, formLine{row, -1})
		}
		t := users(e.table == "processing")
		for _, user := range f.chain(e, t, viaKey) {
			of, g := ofParty+f.grids[t].text(user, "party"), f.grids["transfers"]
			for row := g.after(table.OfKey, of, -1); row >= 0; row = g.after(table.OfKey, of, row) {
				all = append(all, formLine{row, user})
			}
		}
		return all
	}
	for i, t := range part.tables {
		for n, row := range f.chain(e, t, table.OfKey) {
			if n == len(all) {
				all = append(all, formLine{-1, -1})
			}
			if i == 0 {
				all[n].row = row
			} else {
				all[n].other = row
			}
		}
	}
	return all
}

// lineHigh is the height of a line of one line of text, in points.
const lineHigh = 14

// heightsOf returns how high the lines of a block are: as many as the entry with
// most has.
func (f *formWriter) heightsOf(part formPart) []float64 {
	heights := []float64{lineHigh}
	for i := range f.all {
		e := &f.all[i]
		for n, line := range f.lines(part, e) {
			if n == formLast {
				break
			}
			if n == len(heights) {
				heights = append(heights, lineHigh)
			}
			for _, c := range part.cells {
				heights[n] = max(heights[n], lineHigh-xlsx.Height("", 80, false, 1)+xlsx.Height(f.lineText(part, c, line, e), f.width(c.from, c.to), false, 6))
			}
		}
	}
	return heights
}

func (f *formWriter) width(from, to int) float64 {
	width := 0.0
	for j := from; j <= to; j++ {
		width += f.view.Widths[j]
	}
	return width
}

// line lays out line n of a block.
func (f *formWriter) line(part formPart, n int, lines []formLine, height float64) {
	at, shown := f.row(), formLine{-1, -1}
	if n < len(lines) {
		shown = lines[n]
	}
	cells := []xlsx.ViewCell{{Column: 0, Look: xlsx.LookMuted}}
	for _, c := range part.cells {
		look := xlsx.LookLine
		if c.muted {
			look = xlsx.LookMutedLine
		}
		value := ""
		if f.e != nil {
			value = f.lineText(part, c, shown, f.e)
		}
		cells = append(cells, f.cells(c.from, c.to, look, value, f.lineFormula(part, c, at))...)
	}
	cells[0].Look = xlsx.LookLine
	helper := func(column, row int, t, formula string) {
		value := ""
		if row >= 0 {
			value = strconv.Itoa(f.p.Row(t, row))
		}
		cells = append(cells, xlsx.ViewCell{Column: column, Text: value, Number: value != "", Formula: formula})
	}
	if part.tables[0] == "transfers" {
		processing := f.e != nil && f.e.table == "processing"
		own := -1
		if shown.other < 0 {
			own = shown.row
		}
		helper(formRow, shown.row, "transfers", f.transferRow(n, at))
		helper(formOther, shown.other, users(processing), f.userRow(n, at))
		helper(formOwn, own, "transfers", f.next(n, formOwn, at, "transfers", table.OfKey))
	} else {
		helper(formRow, shown.row, part.tables[0], f.next(n, formRow, at, part.tables[0], table.OfKey))
		if len(part.tables) > 1 {
			helper(formOther, shown.other, part.tables[1], f.next(n, formOther, at, part.tables[1], table.OfKey))
		}
	}
	f.add(height, cells...)
}

// helperCell is a hidden cell of a line.
func helperCell(column, row int) string { return fmt.Sprintf("$%s%d", columnLetter(column), row) }

// below is what stands below a row of a column.
func (f *formWriter) below(column, row string) string {
	sheet, letter, _ := strings.Cut(column, "!")
	letter, _, _ = strings.Cut(letter, ":")
	return "INDEX(" + column + "," + row + "+1):" + sheet + "!" + letter + "$1048576"
}

// next is the formula of the row that a line shows of a table: the first that
// belongs to the entry, or the next after that of the line above; then those
// that hold for every entry.
func (f *formWriter) next(n, helper, at int, t, key string) string {
	column := f.p.Column(t, key)
	every := `""`
	if kinds, of := forEvery(t); kinds != noKind {
		every = `IFERROR(MATCH("` + everyKey + `",` + column + `,0),"")`
		if of != "" {
			every = "IF(" + of + "," + every + `,"")`
		}
	}
	if n == 0 {
		return fmt.Sprintf(`IF(%s="%s","",IFERROR(MATCH(%[1]s,%[3]s,0),IFERROR(MATCH(%[4]s,%[3]s,0),%[5]s)))`, formKey, noKey, column, formName, every)
	}
	return f.after(helperCell(helper, at-1), column, every)
}

// after is the formula of the row of a column that follows one.
func (f *formWriter) after(above, column, every string) string {
	rest := f.below(column, above)
	next := fmt.Sprintf(`IFERROR(%s+MATCH(%s,%s,0),IFERROR(%[1]s+MATCH(%[4]s,%[3]s,0),%[5]s))`, above, formKey, rest, formName, every)
	if every != `""` {
		next = fmt.Sprintf(`IF(INDEX(%s,%s)="%s",IFERROR(%[2]s+MATCH("%[3]s",%[4]s,0),""),%[5]s)`, column, above, everyKey, rest, next)
	}
	return fmt.Sprintf(`IF(%s="","",%s)`, above, next)
}

// byKind is a formula of the table of those who receive data: that of
// sub-processors for an entry as processor.
func byKind(formula func(t string) string) string {
	return "IF(" + formProcessor + "=1," + formula(users(true)) + "," + formula(users(false)) + ")"
}

// userRow is the formula of the row that uses the party of which the transfer of
// a line is stated.
func (f *formWriter) userRow(n, at int) string {
	own := helperCell(formOwn, at)
	first := byKind(func(t string) string { return f.next(0, formOther, at, t, viaKey) })
	if n == 0 {
		return "IF(" + own + `<>"","",` + first + ")"
	}
	above, user, of := helperCell(formRow, at-1), helperCell(formOther, at-1), f.p.Column("transfers", table.OfKey)
	next := byKind(func(t string) string { return f.next(n, formOther, at, t, viaKey) })
	return fmt.Sprintf(`IF(OR(%s<>"",%s=""),"",IF(%s="",%s,IF(ISNUMBER(MATCH(INDEX(%s,%[2]s),%s,0)),%[3]s,%s)))`, own, above, user, first, of, f.below(of, above), next)
}

// transferRow is the formula of the row that a line of transfers shows.
func (f *formWriter) transferRow(n, at int) string {
	own, user, of := helperCell(formOwn, at), helperCell(formOther, at), f.p.Column("transfers", table.OfKey)
	party := byKind(func(t string) string { return "INDEX(" + f.p.Column(t, "party") + "," + user + ")" })
	row := `IFERROR(MATCH("` + ofParty + `"&` + party + "," + of + `,0),"")`
	if n > 0 {
		above := helperCell(formRow, at-1)
		row = fmt.Sprintf(`IF(%s=%s,%s+MATCH(INDEX(%s,%[3]s),%s,0),%s)`, user, helperCell(formOther, at-1), above, of, f.below(of, above), row)
	}
	return "IF(" + own + `<>"",` + own + ",IF(" + user + `="","",` + row + "))"
}

// lineFormula is the formula of a cell of a line.
func (f *formWriter) lineFormula(part formPart, c formColumn, at int) string {
	var parts []string
	for i, t := range part.tables {
		helper := helperCell(formRow+i, at)
		s := ""
		for _, key := range slices.Backward(c.keys) {
			cell := ""
			if key == "#ground" {
				cell = f.ground(helper)
			} else if key == userKey {
				user := helperCell(formOther, at)
				cell = byKind(func(t string) string {
					return "IF(" + user + `="","",INDEX(` + f.p.Column(t, nameKey+"party") + "," + user + "))"
				})
			} else if key, ok := strings.CutPrefix(key, engagedKey); ok {
				cell = f.engaged(t, key, helper)
			} else if column := f.p.Column(t, key); column != "" {
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
		if s != "" {
			parts = append(parts, "IF("+helper+`="","",`+s+")")
		}
	}
	return strings.Join(parts, "&")
}

// lineText is what a cell of a line of an entry says.
func (f *formWriter) lineText(part formPart, c formColumn, line formLine, e *entryLine) string {
	rows := []int{line.row, line.other}
	value := ""
	for i, t := range part.tables {
		if rows[i] < 0 {
			continue
		}
		for _, key := range c.keys {
			text := ""
			if key == "#ground" {
				text = f.groundValue(rows[i], e)
			} else if key == userKey {
				text = f.grids[users(e.table == "processing")].text(line.other, nameKey+"party")
			} else if key, ok := strings.CutPrefix(key, engagedKey); ok {
				parties := f.grids["parties"]
				text = parties.text(parties.find("id", f.grids[t].text(rows[i], "party")), "engagement."+key)
			} else {
				text = f.grids[t].text(rows[i], key)
			}
			if text != "" {
				value += text
				break
			}
		}
	}
	return value
}
