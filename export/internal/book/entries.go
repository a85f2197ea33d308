package book

import (
	"cmp"
	"fmt"
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
				v = &viewWriter{tableWriter: w, p: p, ways: map[int]sign{}, missing: map[int]string{}, signed: map[int][]string{}}
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

// text is a cell of the row of an entry.
func (v *viewWriter) text(e *entryLine, key string) string { return v.grids[e.table].text(e.row, key) }

// cell is the formula of a cell of the row of an entry, which stays that of the
// row when the table is sorted.
func (v *viewWriter) cell(e *entryLine, key string) string {
	return fmt.Sprintf("INDEX(%s,%d)", v.p.Column(e.table, key), e.at)
}

// counted is how many rows of a table belong to something: its formula and
// value.
type counted struct {
	formula string
	n       int
}

// of counts the rows of a table that belong to the entry of a line, whose
// reference and name a row of the sheet Start has.
func (v *viewWriter) of(e *entryLine, line int, tables ...string) counted {
	var c counted
	var parts []string
	for _, t := range tables {
		column := v.p.Column(t, table.OfKey)
		parts = append(parts, fmt.Sprintf("COUNTIF(%s,$O%d)", column, line), fmt.Sprintf("COUNTIF(%s,$P%d)", column, line))
		c.n += v.grids[t].count(table.OfKey, e.key) + v.grids[t].count(table.OfKey, v.secondKey(e))
	}
	c.formula = strings.Join(parts, "+")
	return c
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
	return counted{fmt.Sprintf(`COUNTIF(%s,"common")`, v.p.Column(t, table.OfKey)), v.grids[t].count(table.OfKey, "common")}
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
	e, line := &v.all[i], startFirst+i
	t := users(e.kind() == asProcessor)
	g, transfers := v.grids[t], v.grids["transfers"]
	column, party, of := v.p.Column(t, viaKey), v.p.Column(t, "party"), v.p.Column("transfers", table.OfKey)
	row := fmt.Sprintf(`IFERROR(MATCH($O%d,%s,0),IFERROR(MATCH($P%[1]d,%[2]s,0),MATCH("%[3]s",%[2]s,0)))`, line, column, everyKey)
	count := fmt.Sprintf(`COUNTIF(%s,$O%d)+COUNTIF(%[1]s,$P%[2]d)+COUNTIF(%[1]s,"%[3]s")`, column, line, everyKey)
	at := `MATCH("` + ofParty + `"&INDEX(` + party + "," + row + ")," + of + ",0)"
	s := sign{value: v.systemsWay(i).value}
	s.formula = fmt.Sprintf("IFERROR(%s&IF(%s>1,\" +\"&(%[2]s-1),\"\"),$%s%d)", v.firstCell("transfers", at, whereKeys...), count, columnLetter(systemsColumn), line)
	for _, key := range []string{e.key, v.secondKey(e), everyKey} {
		at := g.find(viaKey, key)
		if at < 0 {
			continue
		}
		s.value = v.firstText(transfers, transfers.find(table.OfKey, ofParty+g.text(at, "party")), whereKeys...)
		if n := g.count(viaKey, e.key) + g.count(viaKey, v.secondKey(e)) + g.count(viaKey, everyKey); n > 1 {
			s.value += " +" + strconv.Itoa(n-1)
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
	if e.row < 0 || v.text(e, "systems") == "" {
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
	s.formula = "IF(" + v.cell(e, "systems") + `="","",` + literal(s.value) + ")"
	return s
}
