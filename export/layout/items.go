package layout

import (
	"strconv"
	"strings"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/export/internal/xlsx"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
)

// Texts of one field.

func textItems(s string) []item {
	if s = tidy(s); s == "" {
		return nil
	}
	return []item{{text: s}}
}

// textOfItems returns the one text of a field, and what it says beside
// that on lines of its own, so that nothing is dropped.
func textOfItems(list []item) string {
	var texts []string
	for _, e := range list {
		if e.text != "" {
			texts = append(texts, e.text)
		}
		for _, p := range e.parts {
			texts = append(texts, p.value)
		}
	}
	return strings.Join(texts, "\n")
}

func (x *entry) dateElements(d civil.Date) []item { return textItems(x.w.Date(d)) }

// Documents kept elsewhere, in one line: what it is called, then where it is.

func (x *entry) referenceText(r *ropa.Reference) string {
	if r == nil {
		return ""
	}
	var texts []string
	for _, s := range []string{r.Title, r.URL, x.w.Date(r.Date), r.Number, r.Location} {
		if s = strings.Join(strings.Fields(xlsx.Clean(s)), " "); s != "" {
			texts = append(texts, s)
		}
	}
	return strings.Join(texts, " | ")
}

func (x *entry) referenceOf(s string) *ropa.Reference {
	if s = strings.TrimSpace(s); s == "" {
		return nil
	}
	r := &ropa.Reference{}
	var rest []string
	for i, piece := range strings.Split(s, " | ") {
		piece = strings.TrimSpace(piece)
		d, isDate := civil.Date{}, false
		if len(piece) > 5 {
			d, isDate = lang.ReadDay(piece)
		}
		switch {
		case piece == "":
		case r.URL == "" && strings.Contains(piece, "://") && !strings.ContainsAny(piece, " \n"):
			r.URL = piece
		case i > 0 && r.Date.IsZero() && isDate:
			r.Date = d
		case i == 0:
			r.Title = piece
		default:
			rest = append(rest, piece)
		}
	}
	switch len(rest) {
	case 0:
	case 1:
		r.Location = rest[0]
	default:
		r.Number, r.Location = rest[0], strings.Join(rest[1:], " | ")
	}
	return r
}

// Elements of a list by their numbers: which of the purposes, transfers or
// clients something is for.

func numbersText(which []int, of int) string {
	if len(which) == 0 || len(which) >= of {
		return ""
	}
	texts := make([]string, len(which))
	for i, n := range which {
		texts[i] = strconv.Itoa(n + 1)
	}
	return strings.Join(texts, ", ")
}

// numbersOf reads numbers, counted from 0; nil where none are given.
func (x *entry) numbersOf(s string) []int {
	var which []int
	for piece := range strings.FieldsFuncSeq(s, func(r rune) bool { return r == ',' || r == ';' || r == ' ' }) {
		n, err := strconv.Atoi(strings.TrimRight(piece, "."))
		if err != nil || n < 1 || n > 999 {
			x.report(s, "wantNumbers")
			continue
		}
		which = append(which, n-1)
	}
	return which
}

// number returns the number that an element says it is for, or that of its
// place.
func (x *entry) number(e item, place int) int {
	if which := x.numbersOf(e.part("for")); len(which) > 0 {
		return which[0]
	}
	return place
}

// which returns the numbers up to a count, or those that a part names.
func (x *entry) which(e item, of int) []int {
	if which := x.numbersOf(e.part("for")); len(which) > 0 {
		return which
	}
	all := make([]int, of)
	for i := range all {
		all[i] = i
	}
	return all
}

// Laws, a line each.

func lawText(l ropa.Law) string { return lang.JoinNonEmpty(", ", tidy(l.Name), tidy(l.Provision)) }

func addLaws(e *item, laws []ropa.Law) {
	for _, l := range laws {
		e.add("law", lawText(l))
	}
}

func lawsOf(e item) []ropa.Law {
	var laws []ropa.Law
	for _, s := range e.values("law") {
		laws = append(laws, ropa.Law{Name: s})
	}
	return laws
}
