package lang

import (
	"fmt"
	"strconv"
	"strings"
	"sync"

	"github.com/openropa/openropa/export/internal/xlsx"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/words"
)

// DayOrder is the order of day and month in a column of days.
type DayOrder int

// Orders. The zero value is that of the language: in English without a region
// 03/04/2024 may be either.
const (
	OrderOfLanguage DayOrder = iota
	DayFirst
	MonthFirst
)

// orderOf is the order of days in a language.
func orderOf(tag string) DayOrder {
	switch tag {
	case "en", "":
		return OrderOfLanguage
	case "en-us", "en-ph":
		return MonthFirst
	}
	return DayFirst
}

// OrderOfDays returns the order that the days of a column show: one of them has
// a number beyond 12 where the month cannot stand, and none has one where it
// must. [OrderOfLanguage] if they do not show it.
func OrderOfDays(texts []string) DayOrder {
	dayFirst, monthFirst := false, false
	for _, text := range texts {
		tokens := words.Tokens(text)
		if len(tokens) < 5 || tokens[0].Kind != words.Number || tokens[2].Kind != words.Number || tokens[4].Kind != words.Number || tokens[1].Text != tokens[3].Text || len(tokens[0].Text) > 2 {
			continue
		}
		a, errA := strconv.Atoi(tokens[0].Text)
		b, errB := strconv.Atoi(tokens[2].Text)
		if errA != nil || errB != nil {
			continue
		}
		dayFirst = dayFirst || a > 12 && b <= 12
		monthFirst = monthFirst || b > 12 && a <= 12
	}
	switch {
	case dayFirst && !monthFirst:
		return DayFirst
	case monthFirst && !dayFirst:
		return MonthFirst
	}
	return OrderOfLanguage
}

func readDateCell(text string, tokens []words.Token, tag string) Reading {
	if words.PlaceholderIn(text, tokens, tag) {
		return Reading{Blank: true}
	}
	if d, doubt := ReadDayIn(text, tag, OrderOfLanguage); doubt == "" {
		return one(Element{Text: text, Date: d})
	} else if !words.NoneIn(tokens, tag) {
		return one(Element{Text: text, Doubt: doubt})
	}
	return Reading{None: true}
}

// ReadDayIn reads a day in the forms that people use, in any language, the
// number of a day in a spreadsheet among them, and what may stand around one:
// a label, a weekday, a time, a remark in brackets. The doubt is [Ambiguous]
// where day and month cannot be told apart.
func ReadDayIn(text, tag string, order DayOrder) (civil.Date, Doubt) {
	tag = baseTag(tag)
	if order == OrderOfLanguage {
		order = orderOf(tag)
	}
	tokens := words.Tokens(text)
	if len(tokens) == 1 && tokens[0].Kind == words.Number {
		if d, ok := ReadDayOrSerial(tokens[0].Text, false, false); ok {
			return d, ""
		}
	}
	var found civil.Date
	var doubt Doubt
	n := 0
	for i := 0; i < len(tokens); {
		d, end, why := dayAt(tokens, i, tag, order)
		switch {
		case end > i:
			found, doubt, n, i = d, why, n+1, end
		case tokens[i].Text == "(":
			for i < len(tokens) && tokens[i].Text != ")" {
				i++
			}
		case tokens[i].Kind == words.Number && n > 0 && i+1 < len(tokens) && tokens[i+1].Text == ":": // 14:30
			for i < len(tokens) && (tokens[i].Kind == words.Number || tokens[i].Text == ":" || tokens[i].Text == ".") {
				i++
			}
		case tokens[i].Kind == words.Mark && tokens[i].Text != "?" && tokens[i].Text != "<" && tokens[i].Text != ">" && tokens[i].Text != "~" && tokens[i].Text != "+":
			i++
		case tokens[i].Kind == words.Word && besideDay(tokens, i, n > 0) && !tokens[i].Is(words.Until, tag):
			i++
		default:
			return civil.Date{}, Unknown
		}
	}
	if n != 1 {
		return civil.Date{}, Unknown
	}
	return found, doubt
}

// ReadDay reads a day that stands alone: ISO 8601, with a time or not, or the
// day first with any separator, with the number of the month or its name in
// any language.
func ReadDay(s string) (civil.Date, bool) {
	s = strings.TrimSpace(s)
	if len(s) > 10 && (s[10] == 'T' || s[10] == ' ') {
		if d, err := civil.ParseDate(s[:10]); err == nil {
			return d, true
		}
	}
	tokens := words.Tokens(s)
	d, end, doubt := dayAt(tokens, 0, "", DayFirst)
	for end < len(tokens) && tokens[end].Text == "." {
		end++
	}
	return d, end > 0 && end == len(tokens) && doubt == ""
}

// ReadDayOrSerial is as [ReadDay], for a column of days: there the number that
// a spreadsheet keeps is a day as well. A number that stands as text must have
// five digits (from 1927 on): one with fewer is a year, or a mistake. One
// below 61 is no day, whatever the cell: before 1900-03-01 programs disagree.
func ReadDayOrSerial(s string, isNumber, from1904 bool) (civil.Date, bool) {
	if n, err := strconv.ParseFloat(strings.TrimSpace(s), 64); err == nil {
		if n < 61 || !isNumber && (n < 10000 || n >= 100000) {
			return civil.Date{}, false
		}
		return xlsx.DayOf(n, from1904)
	}
	return ReadDay(s)
}

// besideDay reports whether a word may stand beside a day and change nothing.
func besideDay(tokens []words.Token, i int, after bool) bool {
	w := tokens[i].Text
	if after && (w == "t" || w == "z") {
		return true
	}
	return dayWords()[w]
}

var dayWords = sync.OnceValue(func() map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words.Fold(besideDays)) {
		set[w] = true
	}
	return set
})

// dayAt reads a day that begins with token i; end is i if there is none.
func dayAt(tokens []words.Token, i int, tag string, order DayOrder) (d civil.Date, end int, doubt Doubt) {
	var parts [3]struct {
		n     int
		width int
		month bool
	}
	k, j := 0, i
	sep := ""
	for ; j < len(tokens) && k < 3; j++ {
		t := tokens[j]
		switch {
		case t.Kind == words.Number:
			n, err := strconv.Atoi(t.Text)
			if err != nil {
				return d, i, ""
			}
			parts[k].n, parts[k].width = n, len(t.Text)
			k++
			continue
		case t.Kind == words.Word && monthIn(t.Text, tag) > 0:
			parts[k].n, parts[k].month = monthIn(t.Text, tag), true
			k++
			continue
		case k == 0:
			return d, i, ""
		case t.Kind == words.Mark && strings.Contains("./-,", t.Text):
			if sep == "" {
				sep = t.Text
			}
			continue
		case t.Kind == words.Mark && strings.Contains("º°'", t.Text):
			continue
		case t.Kind == words.Word && (ordinals[t.Text] || dayWords()[t.Text]):
			continue
		}
		break
	}
	if k < 3 {
		return d, i, ""
	}
	if j < len(tokens) && tokens[j].Kind == words.Word && !tokens[j].Spaced && ordinals[tokens[j].Text] {
		j++
	}
	year, month, day := 0, 0, 0
	a, b, c := parts[0], parts[1], parts[2]
	switch {
	case a.width == 4 && b.month:
		year, month, day = a.n, b.n, c.n
	case a.width == 4 && !c.month:
		year, month, day = a.n, b.n, c.n
	case b.month && !c.month && !a.month:
		year, month, day = shortYear(c.n, c.width), b.n, a.n
	case a.month && !b.month && !c.month:
		year, month, day = shortYear(c.n, c.width), a.n, b.n
	case a.month || b.month || c.month || c.width != 4 && c.width != 2:
		return d, i, ""
	default:
		year = shortYear(c.n, c.width)
		month, day = b.n, a.n
		if sep == "." && order == OrderOfLanguage {
			order = DayFirst
		}
		switch {
		case order == MonthFirst && a.n <= 12, a.n <= 12 && b.n > 12:
			month, day = a.n, b.n
		case order == OrderOfLanguage && a.n <= 12 && b.n <= 12 && a.n != b.n:
			return d, j, Ambiguous
		}
	}
	d, err := civil.ParseDate(fmt.Sprintf("%04d-%02d-%02d", year, month, day))
	if err != nil || year < 1900 || year > 2199 {
		return civil.Date{}, j, Unknown
	}
	return d, j, ""
}

func shortYear(n, width int) int {
	switch {
	case width > 2:
		return n
	case n < 80:
		return 2000 + n
	}
	return 1900 + n
}

// monthIn returns the month of a word of a language, or of English; 0 for none.
func monthIn(word, tag string) int {
	if tag == "" {
		for _, row := range monthTable {
			if m := monthNamed(row.names, word); m > 0 {
				return m
			}
		}
		return 0
	}
	base, _, _ := strings.Cut(tag, "-")
	for _, row := range monthTable {
		if row.lang == base {
			if m := monthNamed(row.names, word); m > 0 {
				return m
			}
		}
	}
	return monthNamed(monthTable[0].names, word)
}

// monthNamed returns which of twelve lists of stems a word begins with.
func monthNamed(names, word string) int {
	m, long := 0, 0
	for i, stems := range strings.Fields(names) {
		for s := range strings.SplitSeq(stems, "|") {
			if strings.HasPrefix(word, s) && len(s) > long {
				m, long = i+1, len(s)
			}
		}
	}
	return m
}
