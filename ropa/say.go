package ropa

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/transfer"
)

// inWords returns a period as messages say it: "1 year 6 months", "at once".
func inWords(p civil.Period) string {
	b := make([]byte, 0, 32)
	for _, unit := range [...]struct {
		n    int
		name string
	}{
		{p.Years(), "year"}, {p.Months(), "month"}, {p.Weeks(), "week"}, {p.Days(), "day"},
		{p.Hours(), "hour"}, {p.Minutes(), "minute"}, {p.Seconds(), "second"},
	} {
		if unit.n < 1 {
			continue
		}
		if len(b) > 0 {
			b = append(b, ' ')
		}
		b = append(append(strconv.AppendInt(b, int64(unit.n), 10), ' '), unit.name...)
		if unit.n > 1 {
			b = append(b, 's')
		}
	}
	if len(b) == 0 {
		return "no time at all"
	}
	return string(b)
}

// shorten cuts a text to at most n runes, with an ellipsis.
func shorten(s string, n int) string {
	cut, count := 0, 0 // where the last rune that stays ends, if one goes
	for i := range s {
		if count == n-1 {
			cut = i
		}
		if count == n {
			return strings.TrimSpace(strings.ToValidUTF8(s[:cut], "\uFFFD")) + "…"
		}
		count++
	}
	return s
}

// quotedOr returns a name in quotation marks, or what stands for one that is
// not stated.
func quotedOr(name, unnamed string) string {
	if blank(name) {
		return unnamed
	}
	return strconv.Quote(shorten(name, 60))
}

// quotedAfter returns a name in quotation marks to follow a noun, or nothing.
func quotedAfter(name string) string {
	if blank(name) {
		return ""
	}
	return followed("", name)
}

// called returns a noun with a name, activity "Payroll", or, where none is
// stated, the noun alone: the activity.
func called(noun, name string) string {
	if blank(name) {
		return "the " + noun
	}
	return followed(noun, name)
}

// the is as called, with the article before a name as well: the party "Mailer".
func the(noun, name string) string { return "the " + strings.TrimPrefix(called(noun, name), "the ") }

// followed returns a noun, a space, and a name in quotation marks.
func followed(noun, name string) string {
	var buf [96]byte
	return string(strconv.AppendQuote(append(append(buf[:0], noun...), ' '), shorten(name, 60)))
}

func blank(s string) bool { return strings.TrimSpace(s) == "" }

// dataName returns what a person knows a category of data by.
func dataName(d *DataCategory) string { return shorten(cmp.Or(d.Name, string(d.ID)), 60) }

// specialLabel returns the label of a category as it reads within a sentence.
func specialLabel(s lawfulbasis.SpecialCategory) string {
	info, _ := lawfulbasis.SpecialCategoryOf(s)
	if info.Label == "" {
		return string(s)
	}
	return strings.ToLower(info.Label[:1]) + info.Label[1:]
}

// codeLabel returns the label of a code, or the code where it has none.
func codeLabel[T ~string](t table[T], v T) string {
	for i := range t {
		if t[i].value == v {
			return t[i].label
		}
	}
	return string(v)
}

// either joins alternatives: "a, b or c".
func either(list []string) string {
	if len(list) < 2 {
		return strings.Join(list, "")
	}
	last := len(list) - 1
	return strings.Join(list[:last], ", ") + " or " + list[last]
}

// aiName returns what a person knows an AI use by.
func aiName(u *AIUse) string {
	return shorten(cmp.Or(u.Name, string(u.ID), codeLabel(aiFunctions, u.Function), codeLabel(aiPurposes, u.Use)), 60)
}

// aiCalled names an AI use in a sentence.
func aiCalled(u *AIUse) string { return called("AI use", aiName(u)) }

// andMore quotes the first of several names and counts the others.
func andMore(first string, more int) string {
	if more == 0 {
		return strconv.Quote(first)
	}
	return fmt.Sprintf("%q and %d more", first, more)
}

// someOf lists names, and counts those beyond the third.
func someOf(names []string) string {
	quoted := make([]string, min(len(names), 3))
	for i := range quoted {
		quoted[i] = strconv.Quote(names[i])
	}
	list := strings.Join(quoted, ", ")
	if more := len(names) - len(quoted); more > 0 {
		list += fmt.Sprintf(" and %d more", more)
	}
	return list
}

func groundNames(grounds []lawfulbasis.Ground) string {
	names := make([]string, len(grounds))
	for i, g := range grounds {
		names[i] = string(g)
		if info, ok := lawfulbasis.GroundOf(g); ok {
			names[i] = strings.ToLower(info.Label)
		}
	}
	return strings.Join(names, ", ")
}

// containsFold reports whether a text holds, in any case, a word that begins
// with an ASCII letter in lower case.
func containsFold(text, word string) bool {
	for i := 0; i+len(word) <= len(text); i++ {
		if text[i]|0x20 == word[0] && hasPrefixFold(text[i:], word) {
			return true
		}
	}
	return false
}

// called returns what messages call a category of data.
func (d *DataCategory) called() string {
	switch {
	case d.Name != "":
		return shorten(d.Name, 60)
	case d.Kind != "":
		return string(d.Kind)
	}
	return string(d.ID)
}

// conditionLabel returns what messages call a condition, quoted.
func conditionLabel(c lawfulbasis.Condition) string {
	if info, ok := lawfulbasis.ConditionOf(c); ok {
		return strconv.Quote(info.Label)
	}
	return strconv.Quote(string(c))
}

// describeLaw returns what messages call a law: its name and whose it is.
func describeLaw(l *Law) string {
	name := "a law"
	if l.Name != "" {
		name = fmt.Sprintf("%q", shorten(l.Name, 60))
	}
	switch {
	case l.Order == fact.UnionLaw:
		return name + " (European Union)"
	case l.Country != "":
		return name + " (" + cmp.Or(transfer.Country(l.Country).Name(), l.Country) + ")"
	}
	return name
}

// clauseName names a set of clauses.
func clauseName(s transfer.ClauseSet) string {
	info, _ := transfer.ClauseSetOf(s)
	return cmp.Or(info.Name, string(s))
}

// lastDay is the day before the first day on which something no longer holds.
func lastDay(until civil.Date) civil.Date { return until.AddDays(-1) }

// clauseOf returns a sentence as it reads after a colon.
func clauseOf(sentence string) string {
	if sentence == "" {
		return ""
	}
	return strings.ToLower(sentence[:1]) + strings.TrimSuffix(sentence[1:], ".")
}

// didYouMean ends a message with the nearest candidates, or with nothing.
func didYouMean(word string, candidates []string) string {
	near := fact.Nearest(word, candidates)
	if len(near) == 0 {
		return ""
	}
	return "; nearest: " + strings.Join(near, ", ")
}

// fewCodes is the length of a table of codes that a message can list whole;
// mostCodes that of one which it lists where no code is near.
const (
	fewCodes  = 8
	mostCodes = 40
)

// nearestCodes ends a message on an unknown code with the nearest of its
// table, and with all where they are few or none is near.
func nearestCodes(value string, codes []string) string {
	near := didYouMean(value, codes)
	if most := len(codes); most == 0 || most > fewCodes && near != "" || most > mostCodes {
		return near
	}
	return near + "; the codes are " + strings.Join(codes, ", ")
}

// calledAt returns a noun with a name, or with its place in a list where it has
// none: the third activity.
func calledAt(noun, name string, i int) string {
	if !blank(name) {
		return called(noun, name)
	}
	names := [...]string{"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"}
	if i < len(names) {
		return "the " + names[i] + " " + noun
	}
	return fmt.Sprintf("%s %d", noun, i+1)
}

// nearestCountry ends a message on an unknown country with the codes that may
// have been meant: by code, or by name where a name stands.
func nearestCountry(value string) string {
	switch strings.ToUpper(strings.TrimSpace(value)) {
	case "UK":
		return "; ISO 3166-1 writes the United Kingdom GB"
	case "EL":
		return "; ISO 3166-1 writes Greece GR"
	}
	if c, err := transfer.ParseCountry(value); err == nil {
		return "; nearest: " + string(c)
	}
	countries := transfer.Countries()
	if len(value) <= 3 {
		return didYouMean(value, textsOf(countries, func(c transfer.CountryInfo) string { return string(c.Code) }))
	}
	var codes []string
	for _, name := range fact.Nearest(value, textsOf(countries, func(c transfer.CountryInfo) string { return c.Name })) {
		for _, c := range countries {
			if c.Name == name {
				codes = append(codes, string(c.Code)+" ("+name+")")
			}
		}
	}
	if len(codes) == 0 {
		return ""
	}
	return "; nearest: " + strings.Join(codes, ", ")
}

// called returns what messages call a category of people.
func (s *SubjectCategory) called() string {
	switch {
	case s.Name != "":
		return s.Name
	case s.Kind != "":
		return string(s.Kind)
	}
	return string(s.ID)
}
