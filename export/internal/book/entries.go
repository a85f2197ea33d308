package book

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/openropa/openropa/export/internal/table"
	"github.com/openropa/openropa/export/internal/xlsx"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/transfer"
)

// The views, in the order of their sheets.
const (
	startView = iota
	registerView
	activityView
)

// viewNames are the keys of the names of the views' sheets.
var viewNames = [...]string{"startSheet", "registerViewSheet", "activityViewSheet"}

func (w *tableWriter) views() []xlsx.ViewSheet {
	var all []xlsx.ViewSheet
	var v *viewWriter
	for i, make := range []func(*viewWriter) *xlsx.View{(*viewWriter).start, (*viewWriter).register, (*viewWriter).activity} {
		all = append(all, xlsx.ViewSheet{Name: w.word(viewNames[i]), Make: func(p *xlsx.Places) *xlsx.View {
			if v == nil {
				v = &viewWriter{
					tableWriter: w, p: p, ways: map[int]sign{}, missing: map[int]string{}, signed: map[int][]string{},
					startFormulas: map[startKind]map[int]string{}, registerFormulas: map[kind]*[registerColumns]string{},
				}
				v.entries()
			}
			return make(v)
		}})
	}
	return all
}

// viewWriter lays out the sheets that show what the tables hold.
type viewWriter struct {
	*tableWriter
	p       *xlsx.Places
	all     []entryLine
	derived map[int]derived  // by line: what an entry has through its systems
	ways    map[int]sign     // by line: where data go by the parties that an entry uses
	missing map[int]string   // by line: what is missing of the entry
	signed  map[int][]string // by line: the signs of the completeness

	// Entries of a kind have the same formulas, but for the marks in them: they
	// are made once.
	rowCell          string                       // of the line: the row of its entry
	valuesAlone      bool                         // what formulas say is of no use
	startFormulas    map[startKind]map[int]string // by column
	registerFormulas map[kind]*[registerColumns]string
}

// entryLine is an entry, or a blank row of a table of entries, and its line on
// the views.
type entryLine struct {
	table string // "activities" or "processing"
	row   int    // -1 for a blank row
	at    int    // row of the sheet
	key   string // what its rows say they belong to
	name  string
}

// derived is what an entry has that neither it nor the register states for it.
type derived struct {
	recipients, security bool
	transfers            []transfer.Transfer
}

// blankEntries are the lines of the views that are kept for new entries.
var blankEntries = map[string]int{"activities": 6, "processing": 3}

// entries finds the lines of the views: those of entries, then blank ones.
func (v *viewWriter) entries() {
	for _, blank := range []bool{false, true} {
		for _, key := range []string{"activities", "processing"} {
			g := v.grids[key]
			rows := len(g.sheet.Rows)
			if blank {
				if g.sheet.Hidden {
					continue
				}
				for n := range blankEntries[key] {
					v.all = append(v.all, entryLine{table: key, row: -1, at: v.p.Row(key, max(rows, 0)+n)})
				}
				continue
			}
			for row := range rows {
				e := entryLine{table: key, row: row, at: v.p.Row(key, row), key: g.text(row, "id"), name: g.text(row, "name")}
				if e.key == "" {
					e.key = e.name
				}
				if !canBeCounted(e.key) {
					e.key = noKey
				}
				v.all = append(v.all, e)
			}
		}
	}
	v.derive()
}

// derive finds what entries have through their systems.
func (v *viewWriter) derive() {
	v.derived = make(map[int]derived)
	open := false
	for i := range v.all {
		e := &v.all[i]
		open = open || e.row >= 0 && v.text(e, "systems") != ""
	}
	if !open {
		return
	}
	out := ropa.ResolvedView(v.r)
	for i := range v.all {
		e := &v.all[i]
		switch {
		case e.row < 0:
		case e.table == "activities" && e.row < len(out.Activities):
			a := &out.Activities[e.row]
			v.derived[i] = derived{len(a.Recipients) > 0, len(a.Security) > 0, a.Transfers}
		case e.table == "processing" && e.row < len(out.Processing):
			p := &out.Processing[e.row]
			v.derived[i] = derived{false, len(p.Security) > 0, p.Transfers}
		}
	}
}

// column is a column in a formula; "" while values alone are wanted.
func (v *viewWriter) column(t, key string) string {
	if v.valuesAlone {
		return ""
	}
	return v.p.Column(t, key)
}

// line is the cell of a value of the keeper's sheet, beside that of what it
// names; "" while values alone are wanted.
func (v *viewWriter) line(key string) (cell, beside string) {
	if v.valuesAlone {
		return "", ""
	}
	return v.p.Line("register", key), v.p.Beside("register", key)
}

// text is a cell of the row of an entry.
func (v *viewWriter) text(e *entryLine, key string) string { return v.grids[e.table].text(e.row, key) }

// cell is the formula of a cell of the row of an entry, which stays that of the
// row when the table is sorted.
func (v *viewWriter) cell(e *entryLine, key string) string {
	return "INDEX(" + v.column(e.table, key) + "," + v.rowCell + ")"
}

// counted is how many rows of a table belong to something: its formula and
// value.
type counted struct {
	formula string
	n       int
}

// Cells of a line of the sheet Start in the formulas of that line.
const (
	startKey     = "$O" + xlsx.MarkLine
	startSecond  = "$P" + xlsx.MarkLine
	startVia     = "$Q" + xlsx.MarkLine
	startSystems = "$R" + xlsx.MarkLine
	startRow     = "$S" + xlsx.MarkLine
)

// of counts the rows of a table that belong to an entry, whose reference and
// name a line of the sheet Start has.
func (v *viewWriter) of(e *entryLine, t string) counted { return v.in(e, t, table.OfKey) }

// in counts the rows of a table that name an entry in a column.
func (v *viewWriter) in(e *entryLine, t, key string) counted {
	column, g := v.column(t, key), v.grids[t]
	return counted{"COUNTIF(" + column + "," + startKey + ")+COUNTIF(" + column + "," + startSecond + ")", g.count(key, e.key) + g.count(key, v.secondKey(e))}
}

// secondKey is the name of an entry, where that is not its reference and can be
// looked for; else what no row says.
func (v *viewWriter) secondKey(e *entryLine) string {
	if strings.EqualFold(e.name, e.key) || e.name == "" || len([]rune(e.name)) > 200 || !canBeCounted(e.name) {
		return noKey
	}
	return e.name
}

// noKey stands in the place of what no row can be looked for by.
const noKey = "–"

// notCounted begin texts that COUNTIF takes for a comparison, or for all.
const notCounted = "<>=*"

func canBeCounted(s string) bool { return s == "" || !strings.ContainsAny(s[:1], notCounted) }

// countable is the formula of a text that rows are looked for by.
func countable(formula string) string {
	return `IF(ISNUMBER(FIND(LEFT(` + formula + `&" ",1),"` + notCounted + `")),"` + noKey + `",` + formula + ")"
}

// every counts the rows of a table that are stated for every entry.
func (v *viewWriter) every(t string) counted {
	return counted{"COUNTIF(" + v.column(t, table.OfKey) + `,"` + everyKey + `")`, v.grids[t].count(table.OfKey, everyKey)}
}

func (c counted) plus(d counted) counted { return counted{c.formula + "+" + d.formula, c.n + d.n} }

// sign is a formula that says whether something is stated, and its value.
type sign struct{ formula, value string }

// signOf is ● where something is counted, else what follows.
func signOf(c counted, otherwise sign) sign {
	s := sign{"IF(" + c.formula + `>0,"●",` + otherwise.formula + ")", "●"}
	if c.n == 0 {
		s.value = otherwise.value
	}
	return s
}

// plainSign always says the same.
func plainSign(s string) sign { return sign{`"` + s + `"`, s} }

// when is a sign where a cell states something, else what follows.
func when(cell string, stated bool, is string, otherwise sign) sign {
	s := sign{"IF(" + cell + `<>"","` + is + `",` + otherwise.formula + ")", is}
	if !stated {
		s.value = otherwise.value
	}
	return s
}

// unless is ○ where the keeper confirms that there is none, else what follows.
func (v *viewWriter) unless(e *entryLine, element ropa.Element, otherwise sign) sign {
	word := v.words.word[codeTypes["ropa.Element"]][string(element)]
	if word == "" {
		return otherwise
	}
	s := sign{"IF(COUNTIF(" + v.cell(e, "none") + "," + literal("*"+word+"*") + `)>0,"○",` + otherwise.formula + ")", "○"}
	if !strings.Contains(strings.ToLower(v.text(e, "none")), strings.ToLower(word)) {
		s.value = otherwise.value
	}
	return s
}

// via says where data go by the parties that an entry uses, of which transfers
// are stated: the first destination and how many parties more; else by its
// systems. A row of the sheet Start has the entry's reference and name.
func (v *viewWriter) via(i int) sign {
	s, ok := v.ways[i]
	if !ok {
		s = v.wayOf(i)
		v.ways[i] = s
	}
	return s
}

func (v *viewWriter) wayOf(i int) sign {
	e := &v.all[i]
	t := users(e.kind() == asProcessor)
	g, transfers := v.grids[t], v.grids["transfers"]
	column, party, of := v.column(t, viaKey), v.column(t, "party"), v.column("transfers", table.OfKey)
	row := "IFERROR(MATCH(" + startKey + "," + column + ",0),IFERROR(MATCH(" + startSecond + "," + column + `,0),MATCH("` + everyKey + `",` + column + ",0)))"
	at := `MATCH("` + ofParty + `"&INDEX(` + party + "," + row + ")," + of + ",0)"
	count := v.in(e, t, viaKey).plus(counted{"COUNTIF(" + column + `,"` + everyKey + `")`, g.count(viaKey, everyKey)})
	s := sign{value: v.systemsWay(i).value}
	s.formula = "IFERROR(" + v.firstCell("transfers", at, whereKeys...) + "&IF(" + count.formula + `>1," +"&(` + count.formula + `-1),""),` + startSystems + ")"
	for _, key := range []string{e.key, v.secondKey(e), everyKey} {
		at := g.find(viaKey, key)
		if at < 0 {
			continue
		}
		s.value = v.firstText(transfers, transfers.find(table.OfKey, ofParty+g.text(at, "party")), whereKeys...)
		if count.n > 1 {
			s.value += " +" + strconv.Itoa(count.n-1)
		}
		break
	}
	return s
}

// whereKeys are the columns that say where a transfer goes, the first that
// states something.
var whereKeys = []string{"destination", "organisation", "area"}

// systemsWay says where data go by the systems that an entry uses: each
// destination once.
func (v *viewWriter) systemsWay(i int) sign {
	e := &v.all[i]
	if e.row < 0 || len(v.derived[i].transfers) == 0 || v.text(e, "systems") == "" {
		return plainSign("")
	}
	var all []string
	for _, t := range v.derived[i].transfers {
		where := cmp.Or(v.set.Country(t.Destination), t.Organisation, t.Area)
		if where != "" && !slices.Contains(all, where) {
			all = append(all, where)
		}
	}
	s := sign{value: strings.Join(all, "; ")}
	s.formula = "IF(INDEX(" + v.p.Column(e.table, "systems") + "," + startRow + `)="","",` + literal(s.value) + ")"
	return s
}
