package book

import (
	"slices"
	"strings"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/export/internal/table"
	"github.com/openropa/openropa/export/internal/xlsx"
)

// grid is a table as its sheet shows it, with the columns that are looked up.
// What its formulas come to is found here as the formulas find it.
type grid struct {
	flat    *table.Table
	sheet   *xlsx.TableSheet
	column  []int            // of the sheet, by that of the table
	at      map[string]int   // columns of the sheet by key
	lookups int              // how many columns are looked up
	index   map[string]index // of columns, by key
	paths   map[string]int   // rows by what they belong to and their own references
}

// newGrid places the columns of a table on its sheet. Longest is the length of
// the longest text of each.
func (w *tableWriter) newGrid(flat *table.Table, s *xlsx.TableSheet, longest []int) *grid {
	g := &grid{
		flat: flat, sheet: s, column: make([]int, len(flat.Columns)), at: make(map[string]int),
		index: make(map[string]index),
	}
	w.grids[flat.Key] = g
	add := func(c xlsx.TableColumn) {
		g.at[c.Key] = len(s.Columns)
		s.Columns = append(s.Columns, c)
	}
	own := func(key, heading string, folded bool) {
		g.lookups++
		add(xlsx.TableColumn{Key: key, Heading: heading, Kind: xlsx.LookupColumn, Detail: folded, Sign: key == checkKey})
	}
	order, main := sheetOrder(flat.Def)
	if s.Form {
		order, main = nil, 0
		for i := range flat.Columns {
			order = append(order, i)
		}
	}
	plain := !s.Form && groupOf[flat.Key] != technicalGroup
	for n, i := range order {
		if n == main && plain && checked(flat.Key) {
			own(checkKey, w.word("rowCheck"), false)
		}
		c := w.workColumn(flat, i, longest[i])
		if !s.Form {
			c.Detail = n >= main
		}
		g.column[i] = len(s.Columns)
		add(c)
		if k := flat.Columns[i].Kind; plain && (k == table.Of || k == table.Ref && (n < main || longest[i] > 0)) {
			own(nameKey+flat.Columns[i].Key, strings.Replace(w.word("lookedUp"), "%s", c.Heading, 1), n >= main)
		}
	}
	if plain && pathed[flat.Key] {
		own(pathKey, w.word("rowPath"), true)
	}
	switch flat.Key {
	case "purposes":
		own(gapKey, w.word("rowGap"), true)
	case "recipients", "subProcessors":
		own(viaKey, viaHeading(w.set), true)
	}
	return g
}

// viaHeading is that of the column of entries to which parties bring transfers.
func viaHeading(set *lang.Language) string {
	_, transfers := SheetNames(set, "transfers")
	return strings.Replace(set.Word("lookedUp"), "%s", transfers, 1)
}

// pathed are the tables whose rows others refer to by what they belong to and
// their own references.
var pathed = map[string]bool{"purposes": true, "data": true, "subjects": true, "transfers": true}

// text is what a cell of the sheet holds.
func (g *grid) text(row int, key string) string {
	if j, ok := g.at[key]; ok && row >= 0 {
		return g.sheet.Rows[row].Text(j)
	}
	return ""
}

// set gives a cell the value of its formula.
func (g *grid) set(row int, key, text string) {
	if text == "" {
		return
	}
	j := g.at[key]
	cells := g.sheet.Rows[row]
	i, _ := slices.BinarySearchFunc(cells, j, func(c table.Cell, j int) int { return c.Column - j })
	g.sheet.Rows[row] = slices.Insert(cells, i, table.Cell{Column: j, Text: text})
}

// bind gives a column its formulas.
func (g *grid) bind(key string, bind func(p *xlsx.Places) xlsx.Formula) {
	g.sheet.Columns[g.at[key]].Bind = bind
}

// index says where the texts of a column stand, in small letters.
type index struct {
	first map[string]int
	next  []int // by row: the next with the same text, -1 for none
}

// longestCriterion is the longest text that is looked for: Excel takes no
// longer one.
const longestCriterion = 250

// find returns the first row with a text in a column, as MATCH does; -1 for
// none.
func (g *grid) find(key, text string) int { return g.after(key, text, -1) }

// after returns the first row after one with a text in a column; -1 for none.
func (g *grid) after(key, text string, row int) int {
	if text == "" || len(text) > longestCriterion {
		return -1
	}
	in := g.indexOf(key)
	if row >= 0 && strings.EqualFold(g.text(row, key), text) {
		return in.next[row]
	}
	at, ok := in.first[strings.ToLower(text)]
	if !ok {
		return -1
	}
	for at >= 0 && at <= row {
		at = in.next[at]
	}
	return at
}

// findPath returns the row that other rows name by what it belongs to and its own
// reference; -1 for none.
func (g *grid) findPath(path string) int {
	if g.paths == nil {
		g.paths = make(map[string]int)
		for row := range g.sheet.Rows {
			of := g.text(row, table.OfKey)
			for _, key := range []string{"id", table.RowKey} {
				own := g.text(row, key)
				if of != "" {
					own = of + "/" + own
				}
				if _, ok := g.paths[own]; !ok {
					g.paths[own] = row
				}
			}
		}
	}
	if row, ok := g.paths[path]; ok {
		return row
	}
	return -1
}

// count returns how many rows have a text in a column, as COUNTIF does.
func (g *grid) count(key, text string) int {
	n := 0
	for row := g.find(key, text); row >= 0; row = g.index[key].next[row] {
		n++
	}
	return n
}

// indexOf returns where the texts of a column stand.
func (g *grid) indexOf(key string) index {
	if in, ok := g.index[key]; ok {
		return in
	}
	in := index{make(map[string]int), make([]int, len(g.sheet.Rows))}
	for row := len(g.sheet.Rows) - 1; row >= 0; row-- {
		in.next[row] = -1
		text := strings.ToLower(g.text(row, key))
		if text == "" {
			continue
		}
		if at, ok := in.first[text]; ok {
			in.next[row] = at
		}
		in.first[text] = row
	}
	g.index[key] = in
	return in
}

// rowName is what a person calls a row.
func (g *grid) rowName(row int) string {
	if row < 0 {
		return ""
	}
	for _, key := range []string{"name", "title", nameKey + "of", nameKey + "party", "category", "description"} {
		if text := g.text(row, key); text != "" {
			return text
		}
	}
	return ""
}
