package lang

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold returns a text as headings and words are compared: in lower case and
// one form of Unicode, with single spaces and plain apostrophes, and without a
// colon, full stop or asterisk at the end.
func Fold(s string) string {
	s = norm.NFKC.String(s)
	s = strings.Map(func(r rune) rune {
		switch r {
		case '’', 'ʼ', '`':
			return '\''
		case '\u00ad', '\u200b', '\ufeff':
			return -1
		}
		return unicode.ToLower(r)
	}, s)
	return strings.TrimSpace(strings.TrimRight(strings.Join(strings.Fields(s), " "), " :.*…"))
}

// article30 is a heading with the provision that asks for it behind it.
var article30 = regexp.MustCompile(`^(.+?) (?:art|article|artikel|artículo|articolo|artigo|čl)\.* ?30\b.*$`)

// FoldBare is folded without what stands in parentheses, "(if applicable)", and
// without Art. 30 at its end.
func FoldBare(s string) string {
	s = Fold(s)
	if strings.Contains(s, "30") {
		s = article30.ReplaceAllString(s, "$1")
	}
	if !strings.ContainsRune(s, '(') {
		return s
	}
	var b strings.Builder
	depth := 0
	for _, r := range s {
		switch {
		case r == '(':
			depth++
		case r == ')' && depth > 0:
			depth--
		case depth == 0:
			b.WriteRune(r)
		}
	}
	return Fold(b.String())
}

func JoinNonEmpty(sep string, parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), sep)
}

// UpperFirst returns s with its first letter in upper case.
func UpperFirst(s string) string {
	if s == "" {
		return ""
	}
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// Area returns what a group of countries is called in the language, if it is
// one that ropa knows as well; other areas stay as they are.
func (l *Language) Area(name string) string {
	switch strings.TrimPrefix(strings.ToLower(strings.Join(strings.Fields(name), " ")), "the ") {
	case "eea", "european economic area":
		return l.Word("eea")
	case "eu", "union", "european union":
		return l.Word("union")
	case "eu/eea", "eea/eu":
		return l.Word("unionAndEEA")
	}
	return name
}

// Shorten cuts a text to at most n characters, with an ellipsis.
func Shorten(s string, n int) string {
	r := []rune(s)
	if len(r) <= n {
		return s
	}
	return strings.TrimSpace(string(r[:n-1])) + "…"
}
