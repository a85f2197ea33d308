package layout

import (
	"cmp"
	"slices"
	"strings"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/export/internal/xlsx"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/fact"
)

// foundColumn is a column of a sheet: the layout's that it is, or its heading.
type foundColumn struct {
	column  *Column
	heading string
	copy    bool // merged with the one before it
}

// headings are the headings of a layout's columns as they are compared.
type headings struct {
	whole, bare, group []string
	aliases            [][]string
	known              map[string]int // how many columns have a heading, in any form
}

func (l *Layout) headings() *headings {
	h := &headings{known: make(map[string]int)}
	for i := range l.Columns {
		c := &l.Columns[i]
		whole, short := lang.Fold(cmp.Or(c.Heading, c.Group)), lang.FoldBare(cmp.Or(c.Heading, c.Group))
		h.whole, h.bare, h.group = append(h.whole, whole), append(h.bare, short), append(h.group, lang.Fold(c.Group))
		var aliases []string
		for _, a := range c.Aliases {
			aliases = append(aliases, lang.Fold(a))
			h.known[lang.Fold(a)] += 0
		}
		h.aliases = append(h.aliases, aliases)
		h.known[whole]++
		if short != "" {
			h.known[short] += 0
		}
	}
	return h
}

// findHead returns the row of the headings, and what each column of it is.
func (l *Layout) findHead(rows []gridRow) (head int, columns []foundColumn) {
	h := l.headings()
	best := 0
	var above, row []string // folded
	for i := range rows {
		if i > 80 {
			break
		}
		above, row = row, make([]string, len(rows[i].texts))
		n := 0
		for k, text := range rows[i].texts {
			if len(text) > 1000 || text == "" {
				continue
			}
			row[k] = lang.Fold(text)
			if _, ok := h.known[row[k]]; ok {
				n++
			} else if _, ok := h.known[lang.FoldBare(text)]; ok {
				n++
			}
		}
		if i == 0 || rows[i-1].number != rows[i].number-1 {
			above = nil
		}
		if n == 0 {
			continue
		}
		var up *gridRow
		if above != nil {
			up = &rows[i-1]
		}
		if found, n := l.match(h, &rows[i], up, row, above); n >= best && n > 0 {
			best, head, columns = n, i, found
		}
	}
	return head, columns
}

// match finds the layout's columns in a row of headings, by heading, group and
// order. The texts of the row and of the one above come folded too.
func (l *Layout) match(h *headings, row, above *gridRow, low, lowAbove []string) ([]foundColumn, int) {
	found := make([]foundColumn, max(len(low), len(lowAbove)))
	names, groups := make([]string, len(found)), make([]string, len(found))
	for i := range found {
		if i < len(low) {
			names[i], found[i].heading = low[i], row.text(i)
		}
		if i < len(lowAbove) {
			groups[i] = lowAbove[i]
			if names[i] == "" {
				names[i], found[i].heading = lowAbove[i], above.text(i)
			}
		}
		if groups[i] == "" && i > 0 {
			groups[i] = groups[i-1]
		}
	}
	taken := make([]bool, len(l.Columns))
	n := 0
	// The surest first: by the whole heading within its group, by the whole
	// heading, by an alias, by the heading without what is in parentheses.
	for test := range 4 {
		for i, name := range names {
			if found[i].column != nil || name == "" || i > 0 && name == names[i-1] && found[i-1].column != nil && h.known[name] < 2 {
				continue
			}
			short := ""
			if test == 3 {
				short = lang.FoldBare(name)
			}
			for k := range l.Columns {
				if taken[k] {
					continue
				}
				switch test {
				case 0:
					if h.whole[k] != name || h.group[k] != groups[i] {
						continue
					}
				case 1:
					if h.whole[k] != name {
						continue
					}
				case 2:
					if !slices.Contains(h.aliases[k], name) {
						continue
					}
				case 3:
					if short == "" || h.bare[k] != short {
						continue
					}
				}
				taken[k] = true
				found[i].column = &l.Columns[k]
				n++
				break
			}
		}
	}
	for i := 1; i < len(found); i++ {
		found[i].copy = found[i].column == nil && names[i] == names[i-1]
	}
	return found, n
}

// further returns what a cell adds to the one above it.
func further(w *lang.Language, text string) (string, bool) {
	rest, ok := strings.CutPrefix(text, w.GoesOn()+"\n")
	if !ok && strings.TrimSpace(text) == w.GoesOn() {
		return "", true
	}
	return rest, ok
}

// table reads the rows of a table.
func (in *layoutReader) table(sheet string, rows []gridRow, head int, columns []foundColumn) (entries []map[Key]said, extras [][]note) {
	l := in.l
	in.known[sheet] = true
	in.skipRow(sheet, &rows[head], "a heading")
	if head > 0 {
		for n, c := range columns {
			if cell := xlsx.CellName(n, rows[head-1].number); c.heading != "" && rows[head-1].text(n) == c.heading {
				in.say(sheet, cell, Skipped, "a heading")
			}
		}
	}
	for k := range l.Columns {
		c := &l.Columns[k]
		if c.Requirement == Required && !slices.ContainsFunc(columns, func(f foundColumn) bool { return f.column == c }) {
			var headings []string
			for _, f := range columns {
				if f.column == nil && f.heading != "" && !f.copy {
					headings = append(headings, f.heading)
				}
			}
			in.problems = append(in.problems, CellProblem{
				Sheet: sheet, Cell: xlsx.CellName(0, rows[head].number), Expected: cmp.Or(c.Heading, c.Group), Nearest: fact.Nearest(c.Heading, headings),
			})
		}
	}
	in.unvalued(sheet, rows[head:])
	// Rows that go on belong to the one above.
	var whole []gridRow
	for i := head + 1; i < len(rows); i++ {
		row := gridRow{number: rows[i].number, texts: slices.Clone(rows[i].texts)}
		goesOn, empty := len(whole) > 0, true
		for n := range row.texts {
			if strings.TrimSpace(row.texts[n]) != "" {
				empty = false
				_, more := further(in.w, row.texts[n])
				goesOn = goesOn && more
			}
		}
		switch {
		case empty:
		case goesOn:
			last := &whole[len(whole)-1]
			for n := range row.texts {
				more, _ := further(in.w, row.texts[n])
				if n > 0 && n < len(columns) && columns[n].copy {
					continue
				}
				for len(last.texts) <= n {
					last.texts = append(last.texts, "")
				}
				last.texts[n] += more
				in.goOn(sheet, xlsx.CellName(n, row.number), xlsx.CellName(n, last.number))
			}
		default:
			whole = append(whole, row)
		}
	}
	for _, row := range whole {
		if isNoEntry(row, columns, l.Language) {
			in.skipRow(sheet, &row, "a row of no entry: a total, the heading of a section, or a note")
			n := slices.IndexFunc(row.texts, func(s string) bool { return strings.TrimSpace(s) != "" })
			in.problems = append(in.problems, CellProblem{Sheet: sheet, Cell: xlsx.CellName(n, row.number), Found: shortened(row.texts[n]), Expected: in.w.Word("wantActivity")})
			continue
		}
		fields := make(map[Key]said)
		var extra []note
		for n := range row.texts {
			text, cell := row.texts[n], xlsx.CellName(n, row.number)
			if strings.TrimSpace(text) == "" {
				continue
			}
			if n >= len(columns) || columns[n].column == nil {
				switch {
				case n < len(columns) && columns[n].copy && text == row.texts[n-1]:
					in.say(sheet, cell, Skipped, "the same as in the column beside it, which has the same heading")
				case n < len(columns) && tidy(columns[n].heading) != "":
					extra = append(extra, note{ropa.Extra{Key: tidy(columns[n].heading), Value: tidy(text)}, []*CellReading{in.say(sheet, cell, AsExtra, "")}})
				default:
					in.problems = append(in.problems, CellProblem{Sheet: sheet, Cell: cell, Found: shortened(text), Expected: in.w.Word("wantHeaded")})
					extra = append(extra, note{ropa.Extra{Key: strings.TrimRight(xlsx.CellName(n, 1), "1"), Value: tidy(text)}, []*CellReading{in.say(sheet, cell, Unread, "")}})
				}
				continue
			}
			c := columns[n].column
			switch {
			case len(c.Sections) > 0:
				in.sections(fields, c.Sections, sheet, cell, text)
			case c.Key == KeySerial:
				in.say(sheet, cell, Skipped, "the number of the row")
			default:
				in.cell(fields, c.Key, sheet, cell, text, c.shape())
			}
		}
		if l.isExample(fields) {
			in.examples = append(in.examples, textOfItems(fields[KeyReference].list))
			for _, s := range fields {
				skip(s.cells, "the example of the form")
			}
			continue
		}
		entries, extras = append(entries, fields), append(extras, extra)
	}
	return entries, extras
}
