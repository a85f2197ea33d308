package layout

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/openropa/openropa/export/internal/xlsx"
	"github.com/openropa/openropa/ropa/fact"
)

// otherForm is the error for a workbook of another form: what the layout wants,
// first what is nearest to something that was seen, and what was seen, at most
// eight of each.
func (l *Layout) otherForm(book *xlsx.Workbook, grids [][]gridRow) error {
	sheet, seen := "", []string(nil)
	for i, rows := range grids {
		if texts := l.headingsIn(rows); len(texts) > len(seen) {
			sheet, seen = book.Sheets[i].Name, texts
		}
	}
	type heading struct {
		text    string
		nearest []string
	}
	var wanted []heading
	want := func(s string) {
		if s = tidy(s); s != "" && !slices.ContainsFunc(wanted, func(h heading) bool { return h.text == s }) {
			wanted = append(wanted, heading{s, fact.Nearest(s, seen)})
		}
	}
	what := "the headings of its table"
	if l.Kind == WideTable {
		for _, c := range l.Columns {
			want(cmp.Or(c.Heading, c.Group))
		}
	} else {
		what = "its labels"
		for _, b := range l.Blocks {
			for _, row := range b.Rows {
				want(row.Label)
			}
		}
	}
	slices.SortStableFunc(wanted, func(a, b heading) int { return cmp.Compare(min(len(b.nearest), 1), min(len(a.nearest), 1)) })
	var texts []string
	for _, h := range wanted {
		s := strconv.Quote(shortened(h.text))
		if len(h.nearest) > 0 {
			s += " (nearest " + strconv.Quote(h.nearest[0]) + ")"
		}
		texts = append(texts, s)
	}
	found := "nothing was seen"
	if len(seen) > 0 {
		quoted := make([]string, len(seen))
		for i, s := range seen {
			quoted[i] = strconv.Quote(s)
		}
		found = fmt.Sprintf("seen in sheet %q: %s", sheet, firstEight(quoted))
	}
	return fmt.Errorf("export: layout %q: no sheet has %s: wanted %s; %s", l.ID, what, firstEight(texts), found)
}

// headingsIn are the texts of a sheet that are most like headings: of a table
// the row with the most texts, of a form what stands first in each row.
func (l *Layout) headingsIn(rows []gridRow) []string {
	var best, first []string
	for i := range rows {
		if i > 80 {
			break
		}
		var texts []string
		for _, s := range rows[i].texts {
			if s = tidy(s); s != "" && len(s) <= 100 {
				texts = append(texts, s)
			}
		}
		if len(texts) > len(best) {
			best = texts
		}
		if len(texts) > 0 {
			first = append(first, texts[0])
		}
	}
	if l.Kind == WideTable {
		return best
	}
	return first
}

func firstEight(texts []string) string {
	if len(texts) > 8 {
		return strings.Join(texts[:8], ", ") + " and " + strconv.Itoa(len(texts)-8) + " more"
	}
	return strings.Join(texts, ", ")
}
