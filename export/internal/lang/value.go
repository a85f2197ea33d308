package lang

import (
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/transfer"
	"golang.org/x/text/language"
	"golang.org/x/text/message"
	"golang.org/x/text/number"
)

// Whatever is read is read in any of the languages, that of the file first:
// people put a German date into a French form.

// answerWords are yes and no in all languages, with the marks of boxes.
var answerWords = sync.OnceValue(func() map[string]ropa.Answer {
	words := map[string]ropa.Answer{
		"x": ropa.Yes, "☒": ropa.Yes, "☑": ropa.Yes, "1": ropa.Yes, "0": ropa.No, "☐": ropa.No,
	}
	for _, l := range All {
		for _, w := range l.yes {
			words[w] = ropa.Yes
		}
		for _, w := range l.no {
			words[w] = ropa.No
		}
	}
	return words
})

// Answer returns an answer in the language; what is none stays.
func (l *Language) Answer(a ropa.Answer) string {
	switch a {
	case ropa.Yes, ropa.No:
		return l.Capital(string(a))
	}
	return string(a)
}

// ReadAnswer reads a yes or no; false for what is neither.
func ReadAnswer(s string) (ropa.Answer, bool) {
	a, ok := answerWords()[Fold(s)]
	return a, ok
}

// furtherNone are texts that say in any language that there is none.
var furtherNone = []string{"—", "–", "-", "/", "./."}

// SaysNone reports whether a text says in any language that there is none.
func SaysNone(s string) bool {
	s = strings.ToLower(s)
	short := Fold(s)
	in := func(list []string) bool {
		return slices.Contains(list, s) || short != "" && slices.Contains(list, short)
	}
	return in(furtherNone) || slices.ContainsFunc(All, func(l *Language) bool { return in(l.none) })
}

// Date returns a day as it is written in the language, "" for the zero value.
func (l *Language) Date(d civil.Date) string {
	if d.IsZero() {
		return ""
	}
	return time.Date(d.Year(), d.Month(), d.Day(), 0, 0, 0, 0, time.UTC).Format(l.Dates)
}

// Period returns a length of time in words, "" for the zero value. Units are
// those that were stated: twelve months are not turned into a year.
func (l *Language) Period(p civil.Period) string {
	if p.IsZero() {
		return ""
	}
	var parts []string
	for i, n := range []int{p.Years(), p.Months(), p.Weeks(), p.Days(), p.Hours(), p.Minutes(), p.Seconds()} {
		if n == 0 {
			continue
		}
		parts = append(parts, strconv.Itoa(n)+" "+l.counted(l.units[i], n))
	}
	if len(parts) == 0 {
		return l.Word("atOnce")
	}
	return strings.Join(parts, " ")
}

// designators are how ISO 8601 calls the units of time, in the order of units.
const designators = "YMWDHMS"

// ReadPeriod reads a length of time in ISO 8601 or in the words of any
// language: "1 Jahr 6 Monate", "1 year, 6 months".
func ReadPeriod(s string) (civil.Period, bool) {
	if p, err := civil.ParsePeriod(s); err == nil {
		return p, true
	}
	s = Fold(s)
	if p, err := civil.ParsePeriod(strings.ToUpper(s)); err == nil {
		return p, true
	}
	if slices.ContainsFunc(All, func(l *Language) bool { return s == Fold(l.Word("atOnce")) }) {
		return civil.MustPeriod("P0D"), true
	}
	fields := strings.Fields(strings.ReplaceAll(s, " de ", " ")) // in Romanian: "30 de zile"
	if len(fields) == 0 || len(fields)%2 != 0 {
		return civil.Period{}, false
	}
	var day, clock strings.Builder
	for i := 0; i < len(fields); i += 2 {
		unit, ok := unitsByWord()[strings.TrimSuffix(fields[i+1], ",")]
		if !ok || strings.Trim(fields[i], "0123456789") != "" {
			return civil.Period{}, false
		}
		into := &day
		if unit > 3 {
			into = &clock
		}
		into.WriteString(fields[i])
		into.WriteByte(designators[unit])
	}
	iso := "P" + day.String()
	if clock.Len() > 0 {
		iso += "T" + clock.String()
	}
	p, err := civil.ParsePeriod(iso) // which refuses units in another order
	return p, err == nil
}

// unitsByWord are the units of time by their words in any language, folded.
var unitsByWord = sync.OnceValue(func() map[string]int {
	words := make(map[string]int)
	for _, l := range All {
		for i, forms := range l.units {
			for f := range strings.SplitSeq(forms, "|") {
				words[Fold(f)] = i
			}
		}
	}
	return words
})

// Country returns what a country is called in the language; what is no code
// of a country is shown as it stands.
func (l *Language) Country(c transfer.Country) string {
	if !c.Valid() {
		return string(c)
	}
	if name := l.region(string(c)); name != "" {
		return name
	}
	return c.Name()
}

// ReadCountry reads a country by its code, or by its name in the language or
// in any other.
func (l *Language) ReadCountry(s string) (transfer.Country, bool) {
	want := Fold(s)
	if want == "" {
		return "", false
	}
	if c, err := transfer.ParseCountry(s); err == nil {
		return c, true
	}
	if c, ok := countriesByName()[l.Tag][want]; ok {
		return c, true
	}
	for _, o := range All {
		if c, ok := countriesByName()[o.Tag][want]; ok {
			return c, true
		}
	}
	return "", false
}

// countriesByName are the codes of countries by their folded names, by
// language.
var countriesByName = sync.OnceValue(func() map[string]map[string]transfer.Country {
	all := make(map[string]map[string]transfer.Country, len(Complete))
	for _, l := range Complete {
		names := make(map[string]transfer.Country)
		for _, c := range transfer.Countries() {
			if l.root() == English {
				names[Fold(c.Name)] = c.Code
			}
			names[Fold(l.Country(c.Code))] = c.Code
		}
		all[l.Tag] = names
	}
	return all
})

// Decimal returns a number as the language writes it, with three decimals at
// most: 0.25, 0,25.
func (l *Language) Decimal(v float64) string { return l.printer().Sprint(number.Decimal(v)) }

// Number returns a count as the language writes it, in groups of three digits:
// 1,000, 1.000, or 1 000 with a space that does not break.
func (l *Language) Number(n int) string {
	if -1000 < n && n < 1000 {
		return strconv.Itoa(n)
	}
	return l.printer().Sprint(number.Decimal(n))
}

func (l *Language) printer() *message.Printer { return message.NewPrinter(l.tag()) }

// tag is the language's tag as the tables of the CLDR are looked up by.
func (l *Language) tag() language.Tag {
	if t, ok := parsedTags()[l.Tag]; ok {
		return t
	}
	return language.Make(l.Tag)
}

// parsedTags are the tags of all languages: parsing one is slow.
var parsedTags = sync.OnceValue(func() map[string]language.Tag {
	all := make(map[string]language.Tag, len(All))
	for _, l := range All {
		all[l.Tag] = language.Make(l.Tag)
	}
	return all
})
