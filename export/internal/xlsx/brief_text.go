package xlsx

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/openropa/openropa/export/internal/brief"
)

// ink is how a piece of text in a cell looks. All are of one size, so that no
// type is printed smaller than the rest.
type ink uint8

const (
	inkPlain ink = iota
	inkBold
	inkMuted
	inkNavy    // a legal ground
	inkGround  // navy, bold: a heading, a letter of a role
	inkSpecial // plum, bold: special categories
	inkAmber   // bold: missing, needs attention
	inkReason  // amber
	inkGreen   // bold: in force
)

func (i ink) bold() bool { return i != inkPlain && i != inkMuted && i != inkNavy && i != inkReason }

// span is text in one look; a line break in it begins a new line.
type span struct {
	text string
	ink  ink
}

// inks are the looks of the styles of a brief.
var inks = map[brief.Style]ink{
	brief.Bold: inkBold, brief.Muted: inkMuted, brief.Small: inkMuted, brief.Raised: inkPlain, brief.Ground: inkNavy, brief.Special: inkSpecial,
	brief.Tag: inkNavy, brief.Missing: inkAmber, brief.Attention: inkAmber, brief.Reason: inkReason,
}

// spansOf is a text as a cell shows it: its marks as characters that the fonts
// of any system have.
func spansOf(t brief.Text) []span {
	var all []span
	add := func(s string, i ink) {
		if s = Clean(s); s == "" {
			return
		}
		if n := len(all); n > 0 && all[n-1].ink == i {
			all[n-1].text += s
			return
		}
		all = append(all, span{s, i})
	}
	for _, p := range t {
		mark, look := markText(p.Mark)
		if mark != "" && p.Text != "" {
			mark += " "
		}
		add(mark, look)
		text := p.Text
		switch p.Style {
		case brief.Missing:
			text = "▲ " + text
		case brief.Tag:
			text = "[" + text + "]"
		case brief.Raised: // stands apart from what it follows, as it is not raised here
			if text = Clean(text); !strings.HasPrefix(text, "[") {
				text = "[" + text + "]"
			}
			if n := len(all); n > 0 && !strings.HasSuffix(all[n-1].text, "\n") && !strings.HasSuffix(all[n-1].text, " ") {
				text = "\u00a0" + text
			}
		}
		add(text, inks[p.Style])
	}
	return all
}

// cellSpans is what a cell shows: its mark, or its text.
func cellSpans(c brief.Cell) []span {
	if mark, look := markText(c.Mark); mark != "" {
		return []span{{mark, look}}
	}
	return spansOf(c.Text)
}

// markText is the character, or the letters, that stand for a mark.
func markText(m brief.Mark) (string, ink) {
	switch m.Shape {
	case brief.Dot:
		return "●", inkGround
	case brief.InForce:
		return "●", inkGreen
	case brief.Triangle:
		return "▲", inkAmber
	case brief.Ring:
		return "○", inkMuted
	case brief.SpecialMark, brief.CriminalMark:
		return "[" + m.Text + "]", inkSpecial
	case brief.Role, brief.RoleOpen:
		return m.Text, inkGround
	}
	return "", inkPlain
}

// spot is a place in spans.
type spot struct{ span, offset int }

// wrapSpans returns where the lines after the first begin, that spans take in a
// column of a width in characters, and whether each begins after a line break.
func wrapSpans(spans []span, width float64) (starts []spot, hard []bool) {
	limit := int((width - cellMargin) * otherLines * digit / fontSize)
	w, start, at := 0, spot{}, spot{-1, 0} // at is the last place to break
	after := 0                             // width up to at
	for i, s := range spans {
		for k := 0; k < len(s.text); {
			r, n := utf8.DecodeRuneInString(s.text[k:])
			here, next := spot{i, k}, spot{i, k + n}
			k += n
			if r == '\n' {
				starts, hard = append(starts, next), append(hard, true)
				w, start, at = 0, next, spot{-1, 0}
				continue
			}
			rw := glyphWidth(r)
			if s.ink.bold() {
				rw = rw * boldWider / 100
			}
			if w+rw > limit && here != start && r != ' ' {
				if at.span >= 0 {
					start, w = at, w-after
				} else {
					start, w = here, 0
				}
				starts, hard = append(starts, start), append(hard, false)
				at = spot{-1, 0}
			}
			w += rw
			if r == ' ' || r == '-' || r == '\u2002' || r > 0x2e7f {
				at, after = next, w
			}
		}
	}
	return starts, hard
}

// between returns the spans from a place up to another; to with a negative span
// is the end.
func between(spans []span, from, to spot) []span {
	var some []span
	for i := from.span; i < len(spans) && (to.span < 0 || i <= to.span); i++ {
		s := spans[i]
		if i == to.span {
			s.text = s.text[:to.offset]
		}
		if i == from.span {
			s.text = s.text[min(from.offset, len(s.text)):]
		}
		if s.text != "" {
			some = append(some, s)
		}
	}
	return some
}

// Letters are measured so that their lines have room in other fonts too, which a
// program uses that has not ours: DejaVu Sans is as much wider than its digits.
const (
	boldWider  = 118  // of bold letters, in hundredths of plain ones
	otherLines = 0.97 // of a line is filled
)

// cellMargin is what the margins and the indent of a cell take, in characters.
const cellMargin = 1.9

// spansWidth is how wide the widest line of spans is, in characters, and how
// wide all of its lines together: a short line counts as a fifth of a column.
func spansWidth(spans []span) (widest, all float64) {
	line := 0
	end := func() {
		n := float64(line) * fontSize / digit
		widest, all, line = max(widest, n), all+max(n, 8), 0
	}
	for _, s := range spans {
		for _, r := range s.text {
			if r == '\n' {
				end()
				continue
			}
			rw := glyphWidth(r)
			if s.ink.bold() {
				rw = rw * boldWider / 100
			}
			line += rw
		}
	}
	end()
	return widest, all
}

// wordWidth is how wide the widest word of spans is, in characters.
func wordWidth(spans []span) float64 {
	widest, word := 0, 0
	for _, s := range spans {
		for _, r := range s.text {
			if unicode.IsSpace(r) && r != '\u00a0' {
				word = 0
				continue
			}
			rw := glyphWidth(r)
			if s.ink.bold() {
				rw = rw * boldWider / 100
			}
			word += rw
			widest = max(widest, word)
			if r == '-' {
				word = 0
			}
		}
	}
	return float64(widest) * fontSize / digit
}

// glyphWidth is the width of a rune in thousandths of an em of Arial: a letter
// with marks is as wide as without.
func glyphWidth(r rune) int {
	if r < 0x7f {
		return runeWidth(r)
	}
	switch r {
	case '\u00a0', '·':
		return 278
	case '\u202f', '\u2009':
		return 200
	case '\u2002':
		return 500
	case '–', '§', '€', '«', '»':
		return 556
	case '‘', '’', '‚':
		return 222
	case '“', '”', '„':
		return 333
	case 'ß', 'œ', 'æ', 'ø', 'ł', 'đ':
		return 611
	case '●', '○':
		return 640
	case '▲':
		return 990
	}
	if r < 0x250 || r >= 0x1e00 && r < 0x1f00 {
		if base, _ := utf8.DecodeRune(norm.NFD.AppendString(nil, string(r))); base < 0x7f && base > ' ' {
			return runeWidth(base)
		}
	}
	return runeWidth(r)
}
