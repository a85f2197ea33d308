package ropa

import (
	"strings"

	"github.com/openropa/openropa/ropa/words"
)

// placeholders are texts that stand for content nobody has written: in lower
// case, without the punctuation and brackets around them. "not applicable"
// and "none" are statements and are not among them.
var placeholders = map[string]bool{
	"todo": true, "to do": true, "tbd": true, "tba": true, "fixme": true, "to be determined": true, "to be defined": true,
	"to be decided": true, "to be completed": true, "to be confirmed": true, "to be added": true, "to be advised": true, "to be verified": true, "to verify": true,
	"n/a": true, "n.a": true, "n. a": true, "n.v.t": true, "k.a": true, "k. a": true, "placeholder": true, "insert text here": true,
	"enter text": true, "enter text here": true, "your text here": true, "sample text": true, "dummy": true, "dummy text": true,
	"nicht angegeben": true, "keine angabe": true, "keine angaben": true, "zu ergänzen": true, "wird ergänzt": true, "wird noch ergänzt": true, "zu klären": true, "noch zu klären": true,
	"noch zu ergänzen": true, "platzhalter": true, "bitte ausfüllen": true, "bitte auswählen": true,
	"à compléter": true, "a compléter": true, "à définir": true, "à déterminer": true, "à préciser": true, "à renseigner": true,
	"À compléter": true, "À définir": true, "À déterminer": true, "À préciser": true, "À renseigner": true, // only ASCII is folded
	"por definir": true, "por determinar": true, "por completar": true, "da definire": true, "da completare": true, "da compilare": true,
	"nader te bepalen": true, "nog in te vullen": true, "do uzupełnienia": true,
	"ref-001": true, "ref-xxx": true, // CNIL, the form to copy
	"choose an item": true, "wählen sie ein element aus": true, "choisissez un élément": true, // drop-down lists of word processors
	"—": true, "–": true, "…": true,
}

// longPlaceholders begin texts of forms that were not filled in.
var longPlaceholders = [...]string{
	"Sélectionnez un élément dans cette liste déroulante", // CNIL
	"(EXEMPLE)", // CNIL
	"Click or tap here to enter text",
	"Click here to enter text",
	"Klicken oder tippen Sie hier, um Text einzugeben",
	"Klicken Sie hier, um Text einzugeben",
	"Cliquez ou appuyez ici pour entrer du texte",
	"Cliquez ici pour entrer du texte",
}

// frame are the bytes around a placeholder that do not count; marks those
// that can begin a mark within a text.
var (
	frame = byteSet(" \t\r\n.:;,!?-_*[](){}<>/\\'\"")
	marks = byteSet("TF[<Ll")
)

func byteSet(s string) (set [256]bool) {
	for i := range len(s) {
		set[s[i]] = true
	}
	return set
}

// placeholder returns the part of a text that stands for content nobody has
// written, or "": the whole text if it is a known placeholder, only
// punctuation or only the letter x; or an unmistakable mark within it. TODO
// alone is none, for it is Spanish, and TBC may be tuberculosis.
func placeholder(s string) string {
	from, to := 0, len(s)
	for from < to && frame[s[from]] {
		from++
	}
	for from < to && frame[s[to-1]] {
		to--
	}
	if from == to {
		return s
	}
	if to-from <= 32 && wholePlaceholder(s[from:to]) {
		return s
	}
	for i := range len(s) {
		if !marks[s[i]] {
			continue
		}
		switch s[i] {
		case 'T':
			if mark := "TODO:"; strings.HasPrefix(s[i:], mark) && (i == 0 || !wordByte(s[i-1])) {
				return mark
			}
			if isWordAt(s, i, "TBD") {
				return "TBD"
			}
		case 'F':
			if isWordAt(s, i, "FIXME") {
				return "FIXME"
			}
		case '[', '<':
			if hasPrefixFold(s[i+1:], "insert ") || hasPrefixFold(s[i+1:], "todo") || hasPrefixFold(s[i+1:], "tbd") {
				return shorten(s[i:], 20)
			}
		default:
			if mark := "lorem ipsum"; len(s)-i >= len(mark) && s[i+1]|0x20 == 'o' && hasPrefixFold(s[i:], mark) {
				return s[i : i+len(mark)]
			}
		}
	}
	for _, prefix := range longPlaceholders {
		if s[0] == prefix[0] && strings.HasPrefix(s, prefix) {
			return shorten(s, 40)
		}
	}
	return ""
}

// longestBlank is the length in bytes beyond which a text says something,
// whatever marks it holds.
const longestBlank = 80

// unfilled reports whether a text stands for content nobody has written, as
// people of the register's language mark it. What was read is remembered: in a
// register the same texts stand many times.
func (run *run) unfilled(text string) bool {
	if text == "" || len(text) > longestBlank {
		return false
	}
	is, known := run.blanks[text]
	if !known {
		is = placeholder(text) != "" || words.Placeholder(text, run.register.Language)
		if run.blanks == nil {
			run.blanks = make(map[string]bool)
		}
		run.blanks[text] = is
	}
	return is
}

// wholePlaceholder reports whether a text of at most 32 bytes is a placeholder
// in any case of ASCII letters.
func wholePlaceholder(s string) bool {
	var lower [32]byte
	onlyX := len(s) >= 3
	for i := range len(s) {
		c := s[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		lower[i] = c
		onlyX = onlyX && c == 'x'
	}
	return onlyX || placeholders[string(lower[:len(s)])]
}

// isWordAt reports whether word stands in s at i, with no letter or digit
// beside it.
func isWordAt(s string, i int, word string) bool {
	end := i + len(word)
	return strings.HasPrefix(s[i:], word) && (i == 0 || !wordByte(s[i-1])) && (end == len(s) || !wordByte(s[end]))
}

func wordByte(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c >= 0x80
}

// hasPrefixFold reports whether s begins with prefix in any case.
func hasPrefixFold(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}

// linkOnly reports whether a text is the address of something and nothing
// else, but for a word such as "see" before it.
func linkOnly(s string) bool {
	if !strings.Contains(s, "://") && !strings.Contains(s, "www.") && !strings.Contains(s, `\\`) {
		return false
	}
	s = strings.Trim(s, " \t\r\n.()<>[]")
	if word, rest, ok := strings.Cut(s, " "); ok {
		switch strings.TrimRight(strings.ToLower(word), ":.") {
		case "see", "siehe", "vgl", "voir", "cf", "link", "url":
			s = strings.TrimSpace(rest)
		}
	}
	if strings.ContainsAny(s, " \t\r\n") {
		return false
	}
	scheme, _, ok := strings.Cut(s, "://")
	return ok && scheme != "" && !strings.ContainsAny(scheme, "/.") || strings.HasPrefix(s, "www.") || strings.HasPrefix(s, `\\`)
}
