package export

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/transfer"
)

// answerWords are yes and no in the languages people fill templates in.
var answerWords = map[string]ropa.Answer{
	"yes": ropa.Yes, "y": ropa.Yes, "true": ropa.Yes, "oui": ropa.Yes, "ja": ropa.Yes, "tak": ropa.Yes, "sì": ropa.Yes, "si": ropa.Yes, "sí": ropa.Yes, "x": ropa.Yes, "☒": ropa.Yes, "☑": ropa.Yes, "1": ropa.Yes,
	"no": ropa.No, "n": ropa.No, "false": ropa.No, "non": ropa.No, "nein": ropa.No, "nie": ropa.No, "nee": ropa.No, "0": ropa.No, "☐": ropa.No,
}

func (w *wording) answer(a ropa.Answer) string {
	switch a {
	case ropa.Yes:
		return w.yes
	case ropa.No:
		return w.no
	}
	return string(a)
}

// answerOf reads a yes or no; what is neither stays, for a finding to name.
func (w *wording) answerOf(s string) ropa.Answer {
	if a, ok := answerWords[folded(s)]; ok {
		return a
	}
	return ropa.Answer(s)
}

func (w *wording) date(d civil.Date) string {
	switch {
	case d.IsZero():
		return ""
	case w.dates == ".":
		return fmt.Sprintf("%02d.%02d.%04d", d.Day(), int(d.Month()), d.Year())
	case w.dates == "/":
		return fmt.Sprintf("%02d/%02d/%04d", d.Day(), int(d.Month()), d.Year())
	}
	return fmt.Sprintf("%d %s %d", d.Day(), d.Month(), d.Year())
}

// dateOf reads a day: ISO 8601, the day first with any separator, with the
// English name of the month, or the number of days that a spreadsheet keeps.
func dateOf(s string, from1904 bool) (civil.Date, bool) {
	s = strings.TrimSpace(s)
	if d, err := civil.ParseDate(s); err == nil {
		return d, true
	}
	if len(s) > 10 {
		if d, err := civil.ParseDate(s[:10]); err == nil && (s[10] == 'T' || s[10] == ' ') {
			return d, true
		}
	}
	if n, err := strconv.ParseFloat(s, 64); err == nil && n >= 1 && n < 2958466 {
		if from1904 {
			return civil.MustDate("1904-01-01").AddDays(int(n)), true
		}
		if n < 61 { // the format counts a 29 February 1900
			n++
		}
		return civil.MustDate("1899-12-30").AddDays(int(n)), true
	}
	fields := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("./- ,", r) })
	if len(fields) != 3 {
		return civil.Date{}, false
	}
	month := fields[1]
	for m := 1; m <= 12; m++ {
		if name := englishMonths[m-1]; strings.EqualFold(name, month) || len(month) == 3 && strings.EqualFold(name[:3], month) {
			month = strconv.Itoa(m)
		}
	}
	day, err1 := strconv.Atoi(fields[0])
	m, err2 := strconv.Atoi(month)
	year, err3 := strconv.Atoi(fields[2])
	if err1 != nil || err2 != nil || err3 != nil {
		return civil.Date{}, false
	}
	d, err := civil.ParseDate(fmt.Sprintf("%04d-%02d-%02d", year, m, day))
	return d, err == nil
}

var englishMonths = [...]string{
	"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
}

// period returns a length of time in words.
func (w *wording) period(p civil.Period) string {
	var parts []string
	for i, n := range []int{p.Years(), p.Months(), p.Weeks(), p.Days(), p.Hours(), p.Minutes(), p.Seconds()} {
		if n == 0 {
			continue
		}
		forms := w.units[i]
		form := forms[1]
		switch {
		case n == 1:
			form = forms[0]
		case len(forms) > 2 && (n%10 < 2 || n%10 > 4 || n%100 >= 12 && n%100 <= 14):
			form = forms[2]
		}
		parts = append(parts, strconv.Itoa(n)+" "+form)
	}
	if len(parts) == 0 && !p.IsZero() {
		return w.atOnce
	}
	return strings.Join(parts, " ")
}

// periodOf reads what period writes, and ISO 8601.
func (w *wording) periodOf(s string) (civil.Period, bool) {
	if p, err := civil.ParsePeriod(s); err == nil {
		return p, true
	}
	if folded(s) == folded(w.atOnce) {
		return civil.MustPeriod("P0D"), true
	}
	fields := strings.Fields(s)
	if len(fields) == 0 || len(fields)%2 != 0 {
		return civil.Period{}, false
	}
	var day, clock strings.Builder
	at := -1
	for i := 0; i < len(fields); i += 2 {
		n, err := strconv.Atoi(fields[i])
		if err != nil || n <= 0 || n > 99999 {
			return civil.Period{}, false
		}
		unit := slices.IndexFunc(w.units[:], func(forms []string) bool {
			return slices.ContainsFunc(forms, func(f string) bool { return folded(f) == folded(fields[i+1]) })
		})
		if unit <= at {
			return civil.Period{}, false
		}
		at = unit
		if unit < 4 {
			fmt.Fprintf(&day, "%d%c", n, "YMWD"[unit])
		} else {
			fmt.Fprintf(&clock, "%d%c", n, "HMS"[unit-4])
		}
	}
	iso := "P" + day.String()
	if clock.Len() > 0 {
		iso += "T" + clock.String()
	}
	p, err := civil.ParsePeriod(iso)
	return p, err == nil
}

// country returns what a country is called; what is no code stays.
func (w *wording) country(c transfer.Country) string {
	if !c.Valid() {
		return string(c)
	}
	if r, err := language.ParseRegion(string(c)); err == nil {
		if name := display.Regions(language.Make(w.tag)).Name(r); name != "" {
			return name
		}
	}
	return c.Name()
}

// countryOf reads a country by its name in the layout's language, by its
// English name, or by its code.
func (w *wording) countryOf(s string) (transfer.Country, bool) {
	want := folded(s)
	if want == "" {
		return "", false
	}
	if c, err := transfer.ParseCountry(s); err == nil {
		return c, true
	}
	if c, ok := countriesByName()[w.tag][want]; ok {
		return c, true
	}
	c, ok := countriesByName()["en"][want]
	return c, ok
}

// countriesByName are the codes of countries by their folded names, by
// language.
var countriesByName = sync.OnceValue(func() map[string]map[string]transfer.Country {
	all := make(map[string]map[string]transfer.Country, len(wordings))
	for _, w := range wordings {
		names := make(map[string]transfer.Country)
		for _, c := range transfer.Countries() {
			if w.tag == "en" {
				names[folded(c.Name)] = c.Code
			}
			names[folded(w.country(c.Code))] = c.Code
		}
		all[w.tag] = names
	}
	return all
})
