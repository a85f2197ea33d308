package pdf

import (
	"strings"
	"unicode/utf8"

	"github.com/openropa/openropa/export/internal/doc"
)

// cite is a piece of a line that leads to an address of its own.
type cite struct {
	from, to int // bytes of the line's text
	link     string
}

// cite finds the citations of a text in the lines that it is broken into. A
// citation that goes on in a further line has a piece in each.
func (l *layout) cite(lines []line, text string, cites *doc.Cites) {
	if cites == nil || len(lines) == 0 {
		return
	}
	f := l.faces[measures[lines[0].style].face]
	n, at := 0, 0 // the line, and the place in it, that a citation may begin at
	for _, c := range *cites {
		if !strings.Contains(text, c.Text) {
			continue
		}
		want := unspaced(l.clean(c.Text, f))
		for i, from := n, at; i < len(lines); {
			pieces, ok := follow(lines[i:], from, want)
			if ok {
				for k, p := range pieces {
					if p.from < p.to {
						lines[i+k].cites = append(lines[i+k].cites, cite{p.from, p.to, c.Link})
					}
				}
				n, at = i+len(pieces)-1, pieces[len(pieces)-1].to
				break
			}
			_, size := utf8.DecodeRuneInString(lines[i].text[from:])
			if from += size; size == 0 {
				i, from = i+1, 0
			}
		}
	}
}

// follow reports whether a text without its spaces begins at a place of the
// first line, and which piece of each line it is.
func follow(lines []line, from int, want string) (pieces []cite, ok bool) {
	for i := range lines {
		own := lines[i].text
		p := cite{from: from, to: from}
		for j, r := range own[from:] {
			if want == "" {
				break
			}
			if breaks(r) || r == '\u00a0' {
				if p.from == p.to && p.from == from+j { // before it
					if i == 0 {
						return nil, false
					}
					p.from = from + j + utf8.RuneLen(r)
					p.to = p.from
				}
				continue
			}
			if !strings.HasPrefix(want, string(r)) {
				return nil, false
			}
			want = want[utf8.RuneLen(r):]
			p.to = from + j + utf8.RuneLen(r)
		}
		pieces = append(pieces, p)
		if want == "" {
			return pieces, true
		}
		from = 0
	}
	return nil, false
}

func unspaced(s string) string {
	return strings.Map(func(r rune) rune {
		if breaks(r) || r == '\u00a0' {
			return -1
		}
		return r
	}, s)
}

// links makes a line lead where it does: its citations to theirs, the rest of
// it to its own.
func (l *layout) links(n *line, x, y float64) {
	m := &measures[n.style]
	f := l.faces[m.face]
	at, left := 0, x
	area := func(to int, link string) {
		if to > at {
			w := float64(f.measure(n.text[at:to])) * m.size / 1000
			l.link(left, y, w, m.leading, link)
			at, left = to, left+w
		}
	}
	for _, c := range n.cites {
		area(c.from, n.link)
		area(c.to, c.link)
	}
	area(len(n.text), n.link)
}
