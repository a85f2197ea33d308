package book

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/export/internal/table"
	"github.com/openropa/openropa/export/internal/xlsx"
)

// numbersOfDay are day and month, in some order, and the year.
var numbersOfDay = regexp.MustCompile(`^\s*(\d{1,2})\s*[/-]\s*(\d{1,2})\s*[/-]\s*\d{2,4}\b`)

// columnOrder is the order of day and month that the days of a column have:
// those that can be read one way only decide it.
type columnOrder struct{ dayFirst, monthFirst bool }

// orders returns the order of days in the columns of rows.
func orders(rows []xlsx.Row) map[int]columnOrder {
	all := make(map[int]columnOrder)
	for i := range rows {
		for _, c := range rows[i].Cells {
			if c.Kind != xlsx.TextCell || len(c.Text) > 40 {
				continue
			}
			m := numbersOfDay.FindStringSubmatch(c.Text)
			if m == nil {
				continue
			}
			a, _ := strconv.Atoi(m[1])
			b, _ := strconv.Atoi(m[2])
			o := all[c.Column]
			o.dayFirst, o.monthFirst = o.dayFirst || a > 12, o.monthFirst || b > 12
			all[c.Column] = o
		}
	}
	return all
}

// day reads a day of a column. One that may be either, where the column has
// both orders, or none and the language has no order of its own, is none, and
// both are returned.
func (in *Workbook) day(text string, c xlsx.Cell) (day string, either []string, ok bool) {
	if c.Kind == xlsx.TextCell && numbersOfDay.MatchString(text) {
		order, o := lang.OrderOfLanguage, in.orders[c.Column]
		switch {
		case o.dayFirst && !o.monthFirst:
			order = lang.DayFirst
		case o.monthFirst && !o.dayFirst:
			order = lang.MonthFirst
		}
		first, doubt := lang.ReadDayIn(text, in.set.Tag, lang.DayFirst)
		second, doubtToo := lang.ReadDayIn(text, in.set.Tag, lang.MonthFirst)
		_, open := lang.ReadDayIn(text, in.set.Tag, order)
		switch {
		case first != second && doubt == "" && doubtToo == "" && (open == lang.Ambiguous || o.dayFirst && o.monthFirst):
			return "", []string{first.String(), second.String()}, false
		case order == lang.MonthFirst:
			return second.String(), nil, doubtToo == ""
		}
	}
	d, ok := lang.ReadDayOrSerial(text, c.Kind == xlsx.NumberCell, in.book.Date1904)
	return d.String(), nil, ok
}

// aside reports whether a row reads as none of the table, but as a total, the
// title of a section or a note, and which of its texts says so.
func aside(d *table.Def, columns []string, texts []string) (at int, is bool) {
	id := -1
	if n := d.IDColumn(); n >= 0 {
		id = slices.Index(columns, d.Columns[n].Key)
	}
	isID := func(s string) bool { return strings.IndexFunc(s, unicode.IsSpace) < 0 }
	kind, first := lang.ReadRow(texts, id, isID, "")
	if kind == lang.EntryRow && first >= 0 && columns[first] == table.InKey && !slices.ContainsFunc(texts[first+1:], func(s string) bool { return s != "" }) &&
		!slices.ContainsFunc(d.Lists(), func(c table.Column) bool { return c.Key == texts[first] }) {
		return first, true // it stands in no list, and says no more
	}
	if kind == lang.EntryRow || columns[first] == table.OfKey || table.IsLiteral(texts[first]) {
		return 0, false
	}
	return first, true
}

// setApart marks a row that says little, so that it does not read as none of
// the table: with an empty text in a column that has none.
func setApart(d *table.Def, row table.Row) table.Row {
	if of, _, _, _ := d.Ties(); of >= 0 && len(row) > 0 && row[0].Column == of && strings.TrimSpace(row[0].Text) != "" {
		return row // says what it belongs to
	}
	texts, columns := make([]string, len(d.Columns)), make([]string, len(d.Columns))
	for _, c := range row {
		texts[c.Column] = c.Text
	}
	for i := range d.Columns {
		columns[i] = d.Columns[i].Key
	}
	if _, is := aside(d, columns, texts); !is {
		return row
	}
	for i := range d.Columns {
		if c := &d.Columns[i]; c.Kind == table.Text && !c.Many && len(c.Steps) == 1 && texts[i] == "" {
			at := slices.IndexFunc(row, func(c table.Cell) bool { return c.Column > i })
			if at < 0 {
				at = len(row)
			}
			return slices.Insert(slices.Clone(row), at, table.Cell{Column: i, Text: table.Literal("")})
		}
	}
	return row
}
