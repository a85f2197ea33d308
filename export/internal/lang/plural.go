package lang

import (
	"slices"
	"strings"
	"sync"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
)

// Count writes a number with its noun: "%d activity|%d activities". A text of
// one form takes every number.
func (l *Language) Count(forms string, n int) string {
	return strings.Replace(l.counted(forms, n), "%d", l.Number(n), 1)
}

// counted returns the form that a number takes, of forms that a bar divides, in
// the order of the categories of CLDR that whole numbers have in the language:
// zero, one, two, few, many, other.
func (l *Language) counted(forms string, n int) string {
	all := strings.Split(forms, "|")
	if len(all) == 1 {
		return forms
	}
	i := slices.Index(pluralForms()[l.Tag], formOf(l.tag(), n))
	return all[max(0, min(i, len(all)-1))]
}

// formOf returns the category of a number.
func formOf(tag language.Tag, n int) plural.Form {
	return plural.Cardinal.MatchPlural(tag, n, 0, 0, 0, 0)
}

// pluralForms are the categories of whole numbers, by language.
var pluralForms = sync.OnceValue(func() map[string][]plural.Form {
	order := []plural.Form{plural.Zero, plural.One, plural.Two, plural.Few, plural.Many, plural.Other}
	all := make(map[string][]plural.Form, len(Complete))
	for _, l := range Complete {
		taken := make(map[plural.Form]bool)
		for n := range 200 {
			taken[formOf(l.tag(), n)] = true
		}
		for _, form := range order {
			if taken[form] {
				all[l.Tag] = append(all[l.Tag], form)
			}
		}
	}
	return all
})
