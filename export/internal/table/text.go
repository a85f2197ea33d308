package table

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A cell of a spreadsheet cannot hold every text: control characters are
// refused, spaces at its ends get lost, and _x0041_ reads back as A. Such text
// is written with visible stand-ins: a control character as its picture, ␀ for
// U+0000, and everything else after the mark ␛.
const (
	mark    = '␛'
	nothing = "␛." // stands for no character; keeps what is beside it apart

	// Continued begins a cell of a row that continues the row above.
	Continued = "↳"
)

// Encode writes a text as a cell holds it; [Decode] gives it back. Any string
// can be encoded, also one that is not valid UTF-8. The result has no control
// character but tab and newline and no space at its ends.
func Encode(s string) string { return encode(s, false) }

// encode is Encode; a text that is one line of several has no newline either.
func encode(s string, line bool) string {
	edge := spaced(s) || strings.HasPrefix(s, Continued)
	if !edge && plain(s, line) {
		return s
	}
	var b strings.Builder
	if edge {
		b.WriteString(nothing)
	}
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			fmt.Fprintf(&b, "%cx%02x", mark, s[i])
		case r == 0x1b:
			b.WriteRune(mark)
			b.WriteByte('e')
		case r == 0x7f:
			b.WriteRune('␡')
		case r < ' ' && r != '\t' && (r != '\n' || line):
			b.WriteRune('␀' + r)
		case isPicture(r):
			b.WriteRune(mark)
			b.WriteRune(r)
		case r == 0xfffe || r == 0xffff:
			fmt.Fprintf(&b, "%cu%04x", mark, r)
		case r == '_' && isEscape(s[i:]):
			b.WriteString("_" + nothing)
		default:
			b.WriteString(s[i : i+n])
		}
		i += n
	}
	if edge {
		b.WriteString(nothing)
	}
	return b.String()
}

// plain reports whether every character of s stands for itself.
func plain(s string, line bool) bool {
	for i, r := range s {
		switch {
		case r == '_':
			if isEscape(s[i:]) {
				return false
			}
		case r < ' ':
			if r != '\t' && (r != '\n' || line) {
				return false
			}
		case r < 0x7f:
		case r == 0x7f, r == 0xfffe, r == 0xffff, isPicture(r):
			return false
		case r == utf8.RuneError:
			if _, n := utf8.DecodeRuneInString(s[i:]); n == 1 {
				return false
			}
		}
	}
	return true
}

// spaced reports whether a text begins or ends with a space.
func spaced(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	last, _ := utf8.DecodeLastRuneInString(s)
	return s != "" && (unicode.IsSpace(first) || unicode.IsSpace(last))
}

// isPicture reports whether r is the picture of a control character.
func isPicture(r rune) bool { return r >= '␀' && r <= '␟' || r == '␡' }

// isEscape reports whether s begins with an escape of the format: _x0041_.
func isEscape(s string) bool {
	return len(s) >= 7 && s[0] == '_' && s[1] == 'x' && s[6] == '_' && hex(s[2:6]) >= 0
}

// hex returns the number that hexadecimal digits stand for, -1 for others.
func hex(s string) int {
	n, err := strconv.ParseUint(s, 16, 32)
	if err != nil {
		return -1
	}
	return int(n)
}

// Decode gives back what was encoded; text that nobody encoded it leaves
// alone.
func Decode(s string) string {
	if strings.IndexFunc(s, isPicture) < 0 {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		i += n
		switch {
		case r == '␡':
			b.WriteByte(0x7f)
		case r == mark:
			i += unmark(&b, s[i:])
		case isPicture(r):
			b.WriteRune(r - '␀')
		default:
			b.WriteString(s[i-n : i])
		}
	}
	return b.String()
}

// unmark writes what the text after a mark stands for, and returns how much of
// it that is.
func unmark(b *strings.Builder, s string) int {
	r, n := utf8.DecodeRuneInString(s)
	switch {
	case s == "":
		b.WriteRune(mark)
	case r == '.':
	case r == 'e':
		b.WriteByte(0x1b)
	case r == 'x' && len(s) >= 3 && hex(s[1:3]) >= 0:
		b.WriteByte(byte(hex(s[1:3])))
		return 3
	case r == 'u' && len(s) >= 5 && hex(s[1:5]) >= 0:
		b.WriteRune(rune(hex(s[1:5])))
		return 5
	case isPicture(r):
		b.WriteRune(r)
	default:
		b.WriteRune(mark)
		return 0
	}
	return n
}

// Join writes the texts of a list as a cell holds them, one a line.
func Join(list []string) string {
	var b strings.Builder
	for i, s := range list {
		if i > 0 {
			b.WriteByte('\n')
		}
		if s == "" {
			b.WriteString(nothing)
		}
		b.WriteString(encode(s, true))
	}
	return b.String()
}

// Split returns the texts of a list. Blank lines are none.
func Split(cell string) []string {
	var list []string
	for line := range strings.SplitSeq(cell, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			list = append(list, Decode(line))
		}
	}
	return list
}

// Literal marks a cell's text as meant to the letter: not as a word for
// something else.
func Literal(cell string) string {
	if strings.HasPrefix(cell, nothing) {
		return cell
	}
	return nothing + cell
}

// IsLiteral reports whether a cell's text is meant to the letter.
func IsLiteral(cell string) bool { return strings.HasPrefix(cell, nothing) }
