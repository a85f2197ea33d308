package words

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Kind says what a token is.
type Kind byte

// Kinds of token.
const (
	Word   Kind = iota // letters
	Number             // digits
	Mark               // one character of punctuation or another sign
	Break              // a line break
)

// Token is a word, a number or a sign of a text.
type Token struct {
	Text     string // folded, see [Fold]
	Kind     Kind
	From, To int  // bytes of the text
	Spaced   bool // space, or the beginning of the text, stands before it
}

// Tokens returns the tokens of a text in their order.
func Tokens(s string) []Token {
	tokens := make([]Token, 0, len(s)/4+4)
	spaced := true
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		from := i
		switch {
		case r == '\n' || r == '\r' || r == '\u2028':
			tokens = append(tokens, Token{"\n", Break, i, i + size, spaced})
			i += size
			spaced = true
			continue
		case unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff':
			i += size
			spaced = true
			continue
		case letter(r):
			for i < len(s) && (letter(r) || combining(r) || r == '\u00ad') {
				i += size
				r, size = utf8.DecodeRuneInString(s[i:])
			}
			tokens = append(tokens, Token{Fold(s[from:i]), Word, from, i, spaced})
		case unicode.IsDigit(r):
			for i < len(s) && unicode.IsDigit(r) {
				i += size
				r, size = utf8.DecodeRuneInString(s[i:])
			}
			tokens = append(tokens, Token{s[from:i], Number, from, i, spaced})
		default:
			i += size
			text := Fold(s[from:i])
			if r == '\u037e' || r == ';' && len(tokens) > 0 && !strings.Contains(s[:from], ";") && greek(s[tokens[len(tokens)-1].From:]) && strings.TrimSpace(s[i:]) == "" {
				text = "?" // the question mark of Greek
			}
			tokens = append(tokens, Token{text, Mark, from, i, spaced})
		}
		spaced = false
	}
	return tokens
}

// letter reports whether r is a letter of a word; the signs of ordinals are none.
func letter(r rune) bool { return unicode.IsLetter(r) && r != 'º' && r != 'ª' }

// greek reports whether a text begins with a letter of Greek.
func greek(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.Is(unicode.Greek, r)
}

// Bounds reports whether a phrase ends at the token: at a line break and at
// every sign but a full stop, an apostrophe, the sign of "n°", and a hyphen or a
// middle dot within a word.
func (t Token) Bounds() bool {
	if t.Kind == Break {
		return true
	}
	return t.Kind == Mark && t.Text != "." && t.Text != "'" && t.Text != "°" && t.Text != "º" && !((t.Text == "-" || t.Text == "·") && !t.Spaced)
}

// Element is a part of a cell that stands by itself.
type Element struct {
	Text     string // without space and bullets around it
	From, To int    // bytes of the cell
}

// Split returns the elements of a cell: what stands between line breaks,
// semicolons, bars, bullets and spaced slashes, outside brackets.
func Split(s string) []Element {
	var list []Element
	from, depth := 0, 0
	add := func(to int) {
		const around = " \t\r\n\u00a0•·▪‣◦*-–—;|"
		text := strings.TrimLeft(s[from:to], around)
		at := to - len(text)
		text = strings.TrimRight(text, " \t\r\n\u00a0;|•·▪")
		if text != "" {
			list = append(list, Element{text, at, at + len(text)})
		}
	}
	for i, r := range s {
		switch r {
		case '(', '[', '{':
			depth++
		case ')', ']', '}':
			depth = max(0, depth-1)
		case '\n', '•', '·', '▪', '‣', '◦':
			depth = 0
			add(i)
			from = i + utf8.RuneLen(r)
		case ';', '|':
			if depth == 0 {
				add(i)
				from = i + 1
			}
		case '/':
			if depth == 0 && i > 0 && s[i-1] == ' ' && strings.HasPrefix(s[i:], "/ ") {
				add(i)
				from = i + 1
			}
		}
	}
	add(len(s))
	return list
}
