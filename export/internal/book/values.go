package book

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/export/internal/table"
	"github.com/openropa/openropa/export/internal/xlsx"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/fact"
)

// value turns a cell into what the table has: words into codes, numbers into
// days. What cannot be turned stays as it is.
func (in *Workbook) value(t *tableSheet, key string, c xlsx.Cell, row int) string {
	i := t.def.Column(key)
	report := func(want string, nearest []string) {
		in.report(t.sheet, row, c.Column, c.Text, want, nearest)
	}
	text := strings.TrimSpace(c.Text)
	switch {
	case text == "":
		return ""
	case c.Kind == xlsx.ErrorCell:
		report("wantValue", nil)
		return ""
	case c.Kind == xlsx.UnvaluedCell:
		report("wantStored", nil)
		return ""
	}
	if c.Kind == xlsx.BoolCell {
		c.Text = map[bool]string{true: "TRUE", false: "FALSE"}[text == "1" || strings.EqualFold(text, "true")]
	}
	if i < 0 {
		return c.Text
	}
	column := &t.def.Columns[i]
	if c.Kind == xlsx.BoolCell {
		text = map[bool]string{true: string(ropa.Yes), false: string(ropa.No)}[c.Text == "TRUE"]
	}
	if list := ListOf(t.def, column); list != "" {
		return in.codes(list, column.Many, text, report)
	}
	switch column.Kind {
	case table.Date:
		d, either, ok := in.day(text, c)
		if ok {
			return d
		}
		if len(either) > 0 {
			report("wantDate", either)
			return ""
		}
	case table.Period:
		if p, ok := lang.ReadPeriod(text); ok {
			return p.String()
		}
	case table.Number:
		if n, ok := in.number(cmp.Or(c.Value, text)); ok {
			return n
		}
	case table.Ref, table.Stated:
		if column.Many {
			return apart(c.Text)
		}
		return c.Text
	case table.Text, table.Language, table.Rule, table.ID, table.Of, table.In, table.Key:
		return c.Text
	}
	return text
}

// apart puts references that stand on one line, "crm; crm2", on lines of their
// own. A line with anything else than plain IDs between semicolons is left as it is.
func apart(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		ids := strings.Split(line, ";")
		for j := range ids {
			ids[j] = strings.TrimSpace(ids[j])
		}
		plain := func(id string) bool {
			return id != "" && strings.IndexFunc(id, func(r rune) bool {
				return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("-_.", r)
			}) < 0
		}
		if len(ids) > 1 && !slices.ContainsFunc(ids, func(id string) bool { return !plain(id) }) {
			lines[i] = strings.Join(ids, "\n")
		}
	}
	return strings.Join(lines, "\n")
}

// codes turns words into the codes of a list.
func (in *Workbook) codes(list string, many bool, text string, report func(string, []string)) string {
	one := func(word string) (string, bool) {
		word = strings.TrimSpace(word)
		if word == "" || table.IsLiteral(word) {
			return word, !table.IsLiteral(word)
		}
		if code, ok := codeFor(in.set, list, word); ok {
			return code, true
		}
		if code, ok := in.loosely(list, word); ok {
			return code, true
		}
		return word, false
	}
	unknown := func(word string) {
		v := vocabularies()[in.set.Tag]
		var words []string
		for _, w := range v.word[list] {
			words = append(words, w)
		}
		slices.Sort(words)
		if len(in.problems) > 1000 {
			words = nil // enough comparing
		}
		nearest := fact.Nearest(table.Decode(word), words)
		if list == answerList { // "n/a" is neither
			nearest = words
		}
		report("wantCode", nearest)
	}
	if !many {
		code, ok := one(text)
		if !ok {
			unknown(text)
		}
		return code
	}
	var codes []string
	for line := range strings.SplitSeq(text, "\n") {
		code, ok := one(line)
		if ok {
			codes = append(codes, code)
			continue
		}
		// Several on a line.
		if parts := strings.FieldsFunc(line, func(r rune) bool { return r == ',' || r == ';' }); len(parts) > 1 && !table.IsLiteral(strings.TrimSpace(line)) {
			var several []string
			for _, p := range parts {
				if code, ok := one(p); ok {
					several = append(several, code)
				}
			}
			if len(several) == len(parts) {
				codes = append(codes, several...)
				continue
			}
		}
		unknown(line)
		codes = append(codes, code)
	}
	return strings.Join(codes, "\n")
}

// codeFor returns the code of a list that a word stands for: in a language, as
// the code itself, or in another language.
func codeFor(set *lang.Language, list, word string) (string, bool) {
	switch {
	case list == answerList:
		a, ok := lang.ReadAnswer(word)
		return string(a), ok
	case list == countryList:
		c, ok := set.ReadCountry(word)
		return string(c), ok
	case !strings.HasPrefix(list, "in:"):
		return set.ReadCode(list, word)
	}
	all := vocabularies()
	for _, l := range append([]*lang.Language{set}, lang.Complete...) {
		if code, ok := all[l.Tag].code[list][lang.Fold(word)]; ok {
			return code, true
		}
	}
	for code := range all[lang.English.Tag].word[list] {
		if lang.Fold(code) == lang.Fold(word) {
			return code, true
		}
	}
	return "", false
}

// number reads a whole number, also one stored as text with its thousands set
// apart.
func (in *Workbook) number(text string) (string, bool) {
	if n, err := strconv.ParseInt(text, 10, 64); err == nil {
		return strconv.FormatInt(n, 10), true
	}
	plain := strings.Map(func(r rune) rune {
		if r == ' ' || r == '\u00a0' || r == '\u202f' || r == '\'' || r == '’' {
			return -1
		}
		return r
	}, text)
	for _, separator := range []string{".", ","} {
		if groups := strings.Split(plain, separator); len(groups) > 1 && !slices.ContainsFunc(groups[1:], func(g string) bool { return len(g) != 3 }) && len(groups[0]) <= 3 {
			if n, err := strconv.ParseInt(strings.Join(groups, ""), 10, 64); err == nil {
				return strconv.FormatInt(n, 10), true
			}
		}
	}
	if f, err := strconv.ParseFloat(plain, 64); err == nil && f == math.Trunc(f) && math.Abs(f) < 1<<53 {
		return strconv.FormatInt(int64(f), 10), true
	}
	return "", false
}
