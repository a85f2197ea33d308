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

// steering are the characters that say where lines break.
var steering = strings.NewReplacer(string(softHyphen), "", string(zeroSpace), "")

// unbroken is clean for what stands on one line.
func (l *layout) unbroken(s string, f *face) string {
	if isPrintableASCII(s) {
		return s
	}
	return steering.Replace(l.clean(s, f))
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

// warn notes a substitute once for the brief, with the section it is first in.
func (l *layout) warn(r rune, what string) {
	if !l.warned[what] {
		l.warned[what] = true
		l.warnings = append(l.warnings, fmt.Sprintf("%s: first in %q", what, l.at))
	}
}

// breaks reports whether r is a space at which a line may break.
func breaks(r rune) bool {
	return r == ' ' || r >= '\u2000' && r <= '\u200b' && r != '\u2007' || r == '\u205f' || r == '\u3000'
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
