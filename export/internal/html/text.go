package html

import (
	"bytes"
	"fmt"
	"iter"
	"net/url"
	"slices"
	"strings"
	"unicode/utf8"
)

// visible returns s with what HTML cannot hold shown as a substitute:
// "[U+0000]" for a control character, "[0xFF]" for a byte that is no UTF-8.
// Tabs and line ends stay.
func visible(s string) string {
	clean := true
	for i := 0; clean && i < len(s); i++ {
		clean = ' ' <= s[i] && s[i] <= '~'
	}
	if clean {
		return s
	}
	if strings.Contains(s, "\r") {
		s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
	}
	var b strings.Builder
	done := 0 // up to where s is in b
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		substitute := ""
		switch {
		case r == utf8.RuneError && n == 1:
			substitute = fmt.Sprintf("[0x%02X]", s[i])
		case unshowable(r):
			substitute = fmt.Sprintf("[U+%04X]", r)
		}
		if substitute != "" {
			b.WriteString(s[done:i])
			b.WriteString(substitute)
			done = i + n
		}
		i += n
	}
	if done > 0 {
		b.WriteString(s[done:])
		s = b.String()
	}
	return s + unclosed(s)
}

// unclosed ends the directions of writing that a text begins and does not end,
// so that they reach no further than the text.
func unclosed(s string) string {
	var open []byte // with what each is ended: 'd' for an embedding or an override, 'i' for an isolate
	for _, r := range s {
		switch {
		case r == '\n': // ends all
			open = nil
		case r == 0x202a, r == 0x202b, r == 0x202d, r == 0x202e:
			open = append(open, 'd')
		case 0x2066 <= r && r <= 0x2068:
			open = append(open, 'i')
		case r == 0x202c:
			if n := len(open); n > 0 && open[n-1] == 'd' {
				open = open[:n-1]
			}
		case r == 0x2069: // ends what was begun in the isolate too
			if n := bytes.LastIndexByte(open, 'i'); n >= 0 {
				open = open[:n]
			}
		}
	}
	var ends strings.Builder
	for _, c := range slices.Backward(open) {
		if c == 'd' {
			ends.WriteRune(0x202c)
		} else {
			ends.WriteRune(0x2069)
		}
	}
	return ends.String()
}

// unshowable reports whether r is a control character or a noncharacter.
func unshowable(r rune) bool {
	switch {
	case r == '\t', r == '\n':
		return false
	case r < ' ', 0x7f <= r && r <= 0x9f, 0xfdd0 <= r && r <= 0xfdef:
		return true
	}
	return r&0xfffe == 0xfffe
}

// longestWord is how many letters a word has at most that a column makes room for.
const longestWord = 24

// longWord reports whether pieces of text, which follow each other, hold a word
// that is longer.
func longWord(texts iter.Seq[string]) bool {
	n := 0
	for s := range texts {
		for _, r := range s {
			if n++; r == ' ' || r == '\n' || r == '-' {
				n = 0
			}
			if n > longestWord {
				return true
			}
		}
	}
	return false
}

// anchor returns an ID of the document as an ID of the page, in letters that
// an address need not escape: "activity:0/data:1" is "activity-0.data-1". Two
// IDs never become one.
func anchor(id string) string {
	var b strings.Builder
	for i := range len(id) {
		switch c := id[i]; {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9':
			b.WriteByte(c)
		case c == ':':
			b.WriteByte('-')
		case c == '/':
			b.WriteByte('.')
		default:
			fmt.Fprintf(&b, "_%02x", c)
		}
	}
	return b.String()
}

// address returns link if it may be followed outside the page, or "".
func address(link string) string {
	for _, scheme := range []string{"https://", "http://", "mailto:"} {
		if strings.HasPrefix(link, scheme) && visible(link) == link {
			if _, err := url.Parse(link); err == nil {
				return link
			}
		}
	}
	return ""
}
