package pdf

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/bidi"
	"golang.org/x/text/unicode/norm"
)

// Characters that steer the breaking of lines and are not drawn themselves.
const (
	softHyphen = '\u00ad'
	zeroSpace  = '\u200b'
)

// lines splits s into the lines its author made.
func lines(s string) []string {
	if strings.IndexFunc(s, isNewline) < 0 {
		return []string{s}
	}
	s = strings.ReplaceAll(s, "\r\n", "\n")
	var out []string
	for {
		i := strings.IndexFunc(s, isNewline)
		if i < 0 {
			return append(out, s)
		}
		_, n := utf8.DecodeRuneInString(s[i:])
		out, s = append(out, s[:i]), s[i+n:]
	}
}

func isNewline(r rune) bool {
	return r == '\n' || r == '\r' || r == '\v' || r == '\f' || r == '\u0085' || r == '\u2028' || r == '\u2029'
}

// clean returns a line as it is drawn: composed, tabs as spaces, and a visible
// substitute for what the face cannot draw, which the warnings then list.
func (l *layout) clean(s string, f *face) string {
	if isPrintableASCII(s) {
		return s
	}
	s = norm.NFC.String(s)
	ok := true
	for _, r := range s {
		if !f.has(r) && r != softHyphen && r != zeroSpace || r == utf8.RuneError || joins(r) {
			ok = false
			break
		}
	}
	if ok {
		return s
	}
	var b strings.Builder
	for i, r := range s {
		switch {
		case r == utf8.RuneError && !strings.HasPrefix(s[i:], "\ufffd"):
			fmt.Fprintf(&b, "[0x%02X]", s[i])
			l.warn(r, fmt.Sprintf("byte 0x%02X that is no UTF-8, drawn as [0x%02X]", s[i], s[i]))
		case f.has(r):
			b.WriteRune(r)
			if joins(r) {
				l.warn(r, "letters that join, as those of Arabic, drawn apart")
			}
		case r == softHyphen || r == zeroSpace:
			b.WriteRune(r)
		case r == '\t':
			b.WriteString("    ")
		case r == '\u2060' || r == '\ufeff': // they forbid a break where none is made
		case unicode.In(r, unicode.Cf, unicode.Variation_Selector):
			l.warn(r, fmt.Sprintf("%U, which has no shape of its own, left out", r))
		case unicode.IsPrint(r):
			fmt.Fprintf(&b, "[%U]", r)
			l.warn(r, fmt.Sprintf("%U %q, which the font lacks, drawn as [%U]", r, r, r))
		default:
			fmt.Fprintf(&b, "[%U]", r)
			l.warn(r, fmt.Sprintf("%U, which cannot be drawn, shown as [%U]", r, r))
		}
	}
	return b.String()
}

func isPrintableASCII(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return false
		}
	}
	return true
}

// joins reports whether a letter is of a script that joins its letters, as
// Arabic and Syriac do.
func joins(r rune) bool { return r >= '\u0600' && classOf(r) == bidi.AL && unicode.IsLetter(r) }

// warn notes a substitute once for the document, with the part it is first in.
func (l *layout) warn(r rune, what string) {
	if !l.warned[what] {
		l.warned[what] = true
		l.warnings = append(l.warnings, fmt.Sprintf("%s: first in %q", what, l.at))
	}
}

// wrap appends s to lines, broken to a width in points, and returns them. Lines
// break at spaces and after hyphens between letters; a word wider than a line
// breaks after a mark inside it, or else anywhere. s is cleaned text.
func (f *face) wrap(lines []string, s string, size, width float64) []string {
	limit := int(width / size * 1000)
	var (
		start     int // of the line, in s
		w         int // of s[start:i]
		end, next int // of the last place to break: end of the line, start of the next
		wNext     int // of s[start:next]
		weak      int // of the last place to break inside a word
		wWeak     int
		hidden    bool // whether s holds characters that are not drawn
		marked    bool // whether the word has other marks than hyphens: an address, a path
		last      rune
	)
	end, weak = -1, -1
	for i, r := range s {
		c := f.advance(r)
		if breaks(r) {
			if end < 0 || next != i { // of several spaces, the line ends before the first
				end = i
			}
			w += c
			next, wNext = i+utf8.RuneLen(r), w
			hidden, marked = hidden || r == zeroSpace, false
			last = r
			continue
		}
		if last == '-' && !marked && end != i && unicode.IsLetter(r) && i > start+1 {
			if before, _ := utf8.DecodeLastRuneInString(s[start : i-1]); unicode.IsLetter(before) {
				end, next, wNext = i, i, w
			}
		}
		if last == '—' && i > start {
			end, next, wNext = i, i, w
		}
		if w+c > limit && i > start {
			switch {
			case end > start || end == start && next > start:
				lines = append(lines, visible(s[start:end], hidden))
				start, w = next, w-wNext
				if weak >= 0 {
					wWeak -= wNext
				}
			case weak > start:
				lines = append(lines, visible(s[start:weak], hidden))
				start, w = weak, w-wWeak
			default:
				lines = append(lines, visible(s[start:i], hidden))
				start, w = i, 0
			}
			end = -1
			if weak <= start {
				weak = -1
			}
			// What is left of a word may still be too long.
			for w+c > limit && i > start {
				at, wAt := i, w
				if weak > start {
					at, wAt = weak, wWeak
				}
				lines = append(lines, visible(s[start:at], hidden))
				start, w, weak = at, w-wAt, -1
			}
		}
		w += c
		switch r {
		case softHyphen:
			hidden = true
			if w+int(f.width['-']) <= limit {
				end, next, wNext = i+2, i+2, w
			}
		case '-':
			weak, wWeak = i+1, w
		case '/', '_', '.', ',', ';', ':', '@', '&', '=', '?', '#', '%', '+', '\\', '|', ')', ']', '}', '\u2010', '–':
			weak, wWeak, marked = i+utf8.RuneLen(r), w, true
		}
		last = r
	}
	return append(lines, visible(strings.TrimRightFunc(s[start:], breaks), hidden))
}

// breaks reports whether r is a space at which a line may break.
func breaks(r rune) bool {
	return r == ' ' || r >= '\u2000' && r <= '\u200b' && r != '\u2007' || r == '\u205f' || r == '\u3000'
}

// visible returns a line without the characters that only steer its breaking.
func visible(s string, hidden bool) string {
	if !hidden {
		return s
	}
	hyphen := strings.HasSuffix(s, string(softHyphen))
	s = strings.Map(func(r rune) rune {
		if r == softHyphen || r == zeroSpace {
			return -1
		}
		return r
	}, s)
	if hyphen {
		s += "-"
	}
	return s
}

// shorten cuts s to a width in points, with an ellipsis where something is
// missing; for running text whose whole stands elsewhere.
func (f *face) shorten(s string, size, width float64) string {
	limit := int(width / size * 1000)
	if f.measure(s) <= limit {
		return s
	}
	w := int(f.width['…'])
	for i, r := range s {
		if w += f.advance(r); w > limit {
			return strings.TrimRight(s[:i], " ") + "…"
		}
	}
	return s
}
