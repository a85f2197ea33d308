package book

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/export/internal/table"
	"github.com/openropa/openropa/export/internal/xlsx"
	"github.com/openropa/openropa/export/layout"
)

// tableSheet is a sheet that holds a table.
type tableSheet struct {
	def   *table.Def
	sheet *xlsx.Sheet
	by    certainty
	keys  int  // index of the row of keys; -1 for none
	head  int  // index of the row of headings
	plain bool // whether nearly all of many headings are its own
	// lookups are the columns that are looked up, with their keys.
	lookups map[int]string
}

// certainty is what a table was recognised by, the surest first.
type certainty int

const (
	byKeys certainty = iota
	byName
	byGuess
)

// recognise returns the table that a sheet holds, nil for none.
func recognise(s *xlsx.Sheet) *tableSheet {
	name := lang.Fold(s.Name)
	top := s.Rows[:min(len(s.Rows), xlsx.Probe)]
	for i := range top {
		if d := keyed(&top[i]); d != nil {
			return &tableSheet{def: d, sheet: s, by: byKeys, keys: i, head: i + 1}
		}
	}
	if tableNames()[name] == "register" {
		return recogniseForm(s)
	}
	if skippedSheets()[name] {
		return nil
	}
	var best *tableSheet
	most := 0
	for _, d := range table.Defs() {
		if d.Key == "register" {
			continue
		}
		named := tableNames()[name] == d.Key
		if !named && most >= 1000 {
			continue
		}
		heads := headingsOf(d)
		for i := range top {
			n, of := 0, 0
			for _, c := range top[i].Cells {
				if h := headingText(c.Text); h != "" && lookupHeadings()[d.Key][h] == "" {
					of++
					if _, ok := heads[h]; ok {
						n++
					}
				}
			}
			score := n
			by := byGuess
			if named {
				score, by = n+1000, byName
			}
			if (n >= 3 && 2*n > of || named && n >= min(2, of) && n > 0) && score > most {
				most, best = score, &tableSheet{def: d, sheet: s, by: by, keys: -1, head: i, plain: n >= 6 && 10*n >= 9*of}
			}
		}
	}
	return best
}

// recogniseForm finds the labels of the register on a sheet that has its name
// and lost its keys: two in a column, since the view of the register, which may
// have the same name, has headings in a row.
func recogniseForm(s *xlsx.Sheet) *tableSheet {
	d := table.Find("register")
	heads := headingsOf(d)
	first := make(map[int]int) // by column: the row of the first label
	for i := range s.Rows[:min(len(s.Rows), xlsx.Probe)] {
		for _, c := range s.Rows[i].Cells {
			if _, ok := heads[headingText(c.Text)]; !ok {
				continue
			}
			if at, ok := first[c.Column]; ok {
				return &tableSheet{def: d, sheet: s, by: byName, keys: at, head: at}
			}
			first[c.Column] = i
		}
	}
	return nil
}

// keyed returns the table whose keys a row holds: several, and little else.
func keyed(row *xlsx.Row) *table.Def {
	var d *table.Def
	n := 0
	for _, c := range row.Cells {
		key, column, ok := strings.Cut(c.Text, ":")
		if !ok {
			continue
		}
		if d == nil {
			d = table.Find(key)
		}
		if d != nil && d.Key == key && (d.Column(column) >= 0 || strings.HasPrefix(column, "#")) {
			n++
		}
	}
	if n < 2 || 2*n < len(row.Cells) {
		return nil
	}
	return d
}

// headingText returns what a heading says, without the marks and notes beside
// it.
func headingText(s string) string {
	s, _, _ = strings.Cut(strings.TrimSpace(s), "\n")
	s = strings.TrimSpace(s)
	for _, mark := range []string{"(*)", "*", ":"} {
		s = strings.TrimSpace(strings.TrimSuffix(s, mark))
	}
	return lang.Fold(s)
}

// headingsOf returns the columns of a table by their headings in any language.
func headingsOf(d *table.Def) map[string]string { return allHeadings()[d.Key] }

var allHeadings = sync.OnceValue(func() map[string]map[string]string {
	all := make(map[string]map[string]string)
	for _, d := range table.Defs() {
		heads := make(map[string]string)
		add := func(heading, key string) {
			if heads[heading] == "" {
				heads[heading] = key
			}
		}
		for _, set := range known() {
			for i := range d.Columns {
				add(headingText(HeadingOf(set, &d.Columns[i])), d.Columns[i].Key)
			}
		}
		for i := range d.Columns { // "importer" is a key, and the heading of another column
			add(lang.Fold(d.Columns[i].Key), d.Columns[i].Key)
		}
		all[d.Key] = heads
	}
	return all
})

// tableNames are the tables by the names of their sheets in any language.
var tableNames = sync.OnceValue(func() map[string]string {
	all := make(map[string]string)
	for _, set := range known() {
		for _, d := range table.Defs() {
			title, sheet := SheetNames(set, d.Key)
			for _, name := range []string{sheet, title, d.Key} {
				if r := []rune(name); len(r) > 31 {
					name = string(r[:31])
				}
				if name = lang.Fold(name); all[name] == "" {
					all[name] = d.Key
				}
			}
		}
	}
	return all
})

// skippedSheets are the names of sheets that show what the tables state, and
// of the lists.
var skippedSheets = sync.OnceValue(func() map[string]bool {
	all := make(map[string]bool)
	for _, set := range lang.Complete {
		for _, key := range []string{"listSheet", "startSheet", "registerViewSheet", "activityViewSheet", "coverSheet", "overview", "recordSheet", "processorRecordSheet", "findingTableSheet", "outcomeTableSheet"} {
			all[lang.Fold(set.Word(key))] = true
		}
	}
	return all
})

// seenOf says what was seen of a sheet that is no table: the row with the most
// headings that are known, or else the most cells.
func seenOf(s *xlsx.Sheet) layout.SeenSheet {
	seen, most := layout.SeenSheet{Sheet: s.Name}, 0
	for i := range s.Rows[:min(len(s.Rows), xlsx.Probe)] {
		row := &s.Rows[i]
		var texts []string
		known := 0
		for _, c := range row.Cells {
			if text := strings.TrimSpace(c.Text); c.Kind == xlsx.TextCell && text != "" && len(texts) < maxSeen {
				texts = append(texts, lang.Shorten(text, 40))
				heading := headingText(text)
				if slices.ContainsFunc(table.Defs(), func(d *table.Def) bool { return headingsOf(d)[heading] != "" }) {
					known++
				}
			}
		}
		if score := known*(maxSeen+1) + len(texts); score > most {
			most, seen.Row, seen.Headings = score, row.Number, texts
		}
	}
	return seen
}

// maxSeen is how many headings are named of a sheet that was not recognised.
const maxSeen = 12

// copied reports a sheet that has a row of one before it, cell for cell: it was
// copied, and its rows count twice.
func (in *Workbook) copied(before []*tableSheet, t *tableSheet) {
	for _, b := range before {
		if b.def != t.def {
			continue
		}
		seen := make(map[string]bool)
		for _, row := range b.below() {
			seen[wholeText(&row)] = true
		}
		for _, row := range t.below() {
			if len(row.Cells) > 1 && seen[wholeText(&row)] {
				in.report(t.sheet, row.Number, row.Cells[0].Column, t.sheet.Name, "wantOneSheet", []string{b.sheet.Name})
				return
			}
		}
	}
}

// below returns the rows below the headings.
func (t *tableSheet) below() []xlsx.Row { return t.sheet.Rows[min(t.head+1, len(t.sheet.Rows)):] }

// wholeText is what the cells of a row hold, with their columns.
func wholeText(row *xlsx.Row) string {
	var b strings.Builder
	for _, c := range row.Cells {
		fmt.Fprintf(&b, "%d %q ", c.Column, c.Text)
	}
	return b.String()
}
