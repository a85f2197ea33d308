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

// day reads a day of a column. One that may be either where the column has
// both orders is none.
func (in *Workbook) day(text string, c xlsx.Cell) (string, bool) {
	o := in.orders[c.Column]
	if c.Kind == xlsx.TextCell && o.monthFirst && numbersOfDay.MatchString(text) {
		first, doubt := lang.ReadDayIn(text, in.set.Tag, lang.DayFirst)
		second, doubtToo := lang.ReadDayIn(text, in.set.Tag, lang.MonthFirst)
		return second.String(), doubt == "" && doubtToo == "" && (first == second || !o.dayFirst)
	}
	d, ok := lang.ReadDayOrSerial(text, c.Kind == xlsx.NumberCell, in.book.Date1904)
	return d.String(), ok
}

// totals are words that begin a row of totals.
var totals = map[string]bool{
	"total": true, "totals": true, "grand total": true, "sum": true, "subtotal": true, "summe": true, "gesamt": true, "insgesamt": true, "zwischensumme": true,
	"sous-total": true, "totaux": true, "totaal": true, "totale": true, "totali": true, "razem": true, "suma": true, "totales": true,
}

// aside reports whether a row reads as none of the table, but as a total, the
// title of a section or a note, and which of its texts says so.
func aside(d *table.Def, columns []string, texts []string) (at int, is bool) {
	first, rest := -1, false // the first text, and what is no number beside it
	for i, text := range texts {
		if text == "" {
			continue
		}
		if first < 0 {
			first = i
		} else if _, err := strconv.ParseFloat(text, 64); err != nil {
			rest = true
		}
	}
	if first < 0 || rest || table.IsLiteral(texts[first]) {
		return 0, false
	}
	alone := !slices.ContainsFunc(texts[first+1:], func(s string) bool { return s != "" })
	text := strings.TrimSpace(texts[first])
	bare := strings.Trim(text, "-–—=*#_:. ")
	switch {
	case totals[lang.Fold(bare)]:
		return first, true
	case !alone:
		return 0, false
	case len(text) >= len(bare)+4 && strings.HasPrefix(text, text[len(text)-1:]): // --- HR ---
		return first, true
	}
	isID := d.IDColumn() >= 0 && columns[first] == d.Columns[d.IDColumn()].Key
	return first, isID && strings.IndexFunc(text, unicode.IsSpace) >= 0
}
