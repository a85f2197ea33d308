package brief

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// FreeTexts are the texts of a register in a language that is not the
// document's, to be found in lines that say something else beside them.
type FreeTexts struct {
	Lang string // BCP 47 tag
	all  map[string]bool
	by   map[string][]string // by their first word, the longest first
}

// NewFreeTexts returns nil where there is no language other than the document's.
func NewFreeTexts(lang string, texts []string) *FreeTexts {
	if lang == "" {
		return nil
	}
	f := &FreeTexts{lang, make(map[string]bool), make(map[string][]string)}
	for _, text := range texts {
		for line := range strings.SplitSeq(text, "\n") {
			line = strings.TrimSpace(line)
			if !f.all[line] && isProse(line) {
				f.all[line] = true
				f.by[firstWord(line)] = append(f.by[firstWord(line)], line)
			}
		}
	}
	for _, list := range f.by {
		slices.SortFunc(list, func(a, b string) int { return cmp.Or(len(b)-len(a), strings.Compare(a, b)) })
	}
	return f
}

// isProse reports whether a text has words, and is no address.
func isProse(s string) bool {
	letters := 0
	for _, r := range s {
		if unicode.IsLetter(r) {
			letters++
		}
	}
	return letters > 1 && (strings.Contains(s, " ") || !strings.ContainsAny(s, "@/"))
}

// firstWord is what a text begins with, up to where a word ends.
func firstWord(s string) string {
	for i, r := range s {
		if !inWord(r) {
			_, first := utf8.DecodeRuneInString(s) // a byte where s is no UTF-8
			return s[:max(i, first)]
		}
	}
	return s
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// Has reports whether a line is one of the texts.
func (f *FreeTexts) Has(line string) bool { return f != nil && f.all[line] }

// Split calls yield for each stretch of a line, and whether it is one of the
// texts.
func (f *FreeTexts) Split(line string, yield func(text string, free bool)) {
	if f == nil || f.all[line] {
		yield(line, f != nil)
		return
	}
	from := 0 // of what is not yielded yet
	for i, last := 0, ' '; i < len(line); {
		r, n := utf8.DecodeRuneInString(line[i:])
		if !inWord(r) || !inWord(last) {
			if text := f.at(line[i:]); text != "" {
				if i > from {
					yield(line[from:i], false)
				}
				yield(text, true)
				i += len(text)
				from, last = i, ' '
				continue
			}
		}
		i, last = i+n, r
	}
	if from < len(line) || line == "" {
		yield(line[from:], false)
	}
}

// at is the longest of the texts that s begins with, as whole words; "" for
// none.
func (f *FreeTexts) at(s string) string {
	for _, text := range f.by[firstWord(s)] {
		rest, ok := strings.CutPrefix(s, text)
		if !ok {
			continue
		}
		last, _ := utf8.DecodeLastRuneInString(text)
		next, _ := utf8.DecodeRuneInString(rest)
		if rest == "" || !inWord(last) || !inWord(next) {
			return text
		}
	}
	return ""
}
