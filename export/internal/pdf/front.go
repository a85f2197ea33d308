package pdf

import (
	"strconv"
	"strings"

	"github.com/openropa/openropa/export/internal/doc"
)

// newLayout lays out a whole document.
func newLayout(d *doc.Document, faces []*face) *layout {
	return &layout{d: d, faces: faces, anchors: map[string]place{}, warned: map[string]bool{}}
}

// run lays out cover, contents, parts and the running lines of each page.
func (l *layout) run() error {
	if err := l.cover(); err != nil {
		return err
	}
	var parts []*doc.Part
	for i := range l.d.Parts {
		if l.d.Parts[i].Page {
			parts = append(parts, &l.d.Parts[i])
		}
	}
	var folios []folio
	if len(parts) > 0 {
		folios = l.contents(parts)
	}
	joined := false // whether the part stands below a title without blocks
	for i, p := range parts {
		l.at, l.section = p.Title, p.Title
		if !joined && !(p.RunOn && i > 0) || p.Wide != l.wide {
			l.wide = p.Wide
			l.newPage()
		}
		folios[i].place = l.part(p)
		l.anchors[own(i)] = folios[i].place
		if err := l.blocks(p); err != nil {
			return err
		}
		joined = len(p.Blocks) == 0
	}
	l.fill(folios)
	l.runningLines()
	l.prune()
	return nil
}

// cover lays out the first page: whose register it is, and which.
func (l *layout) cover() error {
	d := l.d
	l.at = d.Title
	l.newPage()
	l.bookmark(d.Title, 0)
	l.anchor(d.Cover.ID)
	left, width, _, _ := l.bounds()
	p := l.page()
	l.y = coverTop
	p.ops = append(p.ops, op{kind: opBand, ink: accent, artifact: true, x: left, y: l.y - 14, w: coverBar, h: coverThick})
	plain := func(text string, s style, top float64) {
		if text != "" {
			l.put(row{top: top, cells: []cell{{w: width, lines: l.set(nil, text, s, measures[s].ink, width, "")}}})
		}
	}
	plain(d.Mark, marking, 0)
	plain(d.Keeper, keeper, 0)
	plain(d.Title, display, 2)
	if d.Version != "" {
		plain(strings.TrimSpace(d.Words.Version+" "+d.Version), keeper, 4)
	}
	if d.Cover.Title != "" && d.Cover.Title != d.Title && d.Cover.Title != d.Keeper {
		plain(d.Cover.Title, title2, 26)
		l.y += gapUnder
	} else {
		l.y += 24
	}
	if err := l.blocks(&d.Cover); err != nil {
		return err
	}
	if d.Digest != "" && !holds(&d.Cover, d.Digest) {
		plain(d.Words.Digest, clause, 4)
		plain(d.Digest, mono, 0)
	}
	return nil
}

// holds reports whether a field of the part says text.
func holds(p *doc.Part, text string) bool {
	for _, b := range p.Blocks {
		if f, ok := b.(*doc.Fields); ok {
			for i := range f.Rows {
				if strings.Contains(f.Rows[i].Value.String(), text) {
					return true
				}
			}
		}
	}
	return false
}

// part lays out a part's title, and says where it stands.
func (l *layout) part(p *doc.Part) place {
	left, width, _, _ := l.bounds()
	s := title1
	if p.Level > 1 {
		s = titleSub
	}
	r := row{cells: []cell{{w: width, lines: l.set(nil, p.Title, s, accent, width, "")}}, bottom: 4}
	if l.y > l.under {
		r.top = gapHeading
	}
	if l.free() < gapPart+l.company(&r, p.Blocks) {
		l.newPage()
		r.top = 0
	}
	l.anchor(p.ID)
	at := place{len(l.pages) - 1, l.y}
	l.bookmark(p.Title, max(0, p.Level-1))
	l.put(r)
	l.page().ops = append(l.page().ops, op{kind: opRule, ink: accent, artifact: true, x: left, y: l.y, w: width, h: thickRule})
	l.y += gapPart
	l.under = l.y
	return at
}

// bookmark adds an entry to the outline; no level is skipped on the way down.
func (l *layout) bookmark(title string, level int) {
	if n := len(l.bookmarks); n == 0 {
		level = 0
	} else {
		level = min(level, l.bookmarks[n-1].level+1)
	}
	l.bookmarks = append(l.bookmarks, bookmark{title, level, place{len(l.pages) - 1, l.y}})
}

// folio is an entry of the contents, whose page number is not known at first.
type folio struct {
	page   int // of the contents
	text   int // the operation that shows the number
	leader int // the operation that leads to it
	place      // where the entry leads
}

// own is the anchor of the part i for the contents, which no part can name.
func own(i int) string { return "\x00" + strconv.Itoa(i) }

// contents lays out the table of contents, which has its pages before the
// numbers that it shows are known.
func (l *layout) contents(parts []*doc.Part) []folio {
	l.at, l.section, l.wide = l.d.Words.Contents, l.d.Words.Contents, false
	l.newPage()
	l.part(&doc.Part{Title: l.d.Words.Contents})
	left, width, _, _ := l.bounds()
	var out []folio
	least := 1
	for _, p := range parts {
		least = min(least, p.Level)
	}
	for i, p := range parts {
		s := entry
		if p.Level == least {
			s = entryTop
		}
		m := &measures[s]
		x := indent * float64(min(max(0, p.Level-least), 6))
		w := width - x - folioWidth
		text := l.set(nil, p.Title, s, black, w, "")
		r := row{cells: []cell{{x: x, w: w, lines: text}}}
		l.put(r)
		top := l.y - m.leading
		last := text[len(text)-1].text
		end := left + x + float64(l.faces[m.face].measure(last))*m.size/1000 + leaderSpace
		pg := l.page()
		n := len(pg.ops)
		pg.ops = append(pg.ops,
			op{kind: opLeader, ink: grey, artifact: true, x: end, y: top + m.baseline(), w: left + width - end},
			op{kind: opText, style: s, ink: black, artifact: true, x: left + width, y: top},
			op{kind: opLink, artifact: true, x: left + x, y: l.y - r.height(), w: width - x, h: r.height(), text: "#" + own(i)})
		out = append(out, folio{page: len(l.pages) - 1, leader: n, text: n + 1})
	}
	return out
}

// fill writes the page numbers into the contents.
func (l *layout) fill(folios []folio) {
	for _, f := range folios {
		ops := l.pages[f.page].ops
		text := &ops[f.text]
		m := &measures[text.style]
		text.text = strconv.Itoa(f.place.page + 1)
		w := float64(l.faces[m.face].measure(text.text)) * m.size / 1000
		text.x -= w
		ops[f.leader].w -= w + leaderSpace
	}
}

// runningLines adds header and footer to each page but the cover.
func (l *layout) runningLines() {
	m := &measures[running]
	f := l.faces[m.face]
	one := func(text string) string {
		l.at = text
		return l.clean(strings.Join(lines(text), " "), f)
	}
	register := one(l.d.Title)
	if l.d.Version != "" {
		register += " · " + one(strings.TrimSpace(l.d.Words.Version+" "+l.d.Version))
	}
	who := one(l.d.Keeper)
	mark := f.shorten(one(l.d.Mark), m.size, shortEdge/3)
	sections := map[string]string{}
	for i, p := range l.pages {
		if p.section == "" && i == 0 {
			continue
		}
		w, h := p.size()
		width := w - 2*marginX
		show := func(text string, x, y float64) {
			if text != "" {
				p.ops = append(p.ops, op{kind: opText, style: running, ink: grey, artifact: true, x: x, y: y, text: text})
			}
		}
		wide := func(text string) float64 { return float64(f.measure(text)) * m.size / 1000 }
		section, ok := sections[p.section]
		if !ok {
			section = f.shorten(one(p.section), m.size, shortEdge-2*marginX-12-min(wide(who), width/3))
			sections[p.section] = section
		}
		keeper := f.shorten(who, m.size, width-12-wide(section))
		show(section, marginX, headerY)
		show(keeper, w-marginX-wide(keeper), headerY)
		number := l.number(i + 1)
		if mark != "" {
			number = mark + " · " + number
		}
		show(f.shorten(register, m.size, width-12-wide(number)), marginX, h-footerY)
		show(number, w-marginX-wide(number), h-footerY)
		p.ops = append(p.ops,
			op{kind: opRule, ink: rule, artifact: true, x: marginX, y: headerY + m.leading + 2, w: width, h: hairline},
			op{kind: opRule, ink: rule, artifact: true, x: marginX, y: h - footerY - 3, w: width, h: hairline})
	}
}

// number is "page n of m" in the document's language.
func (l *layout) number(n int) string {
	text := l.d.Words.Page
	if strings.Count(text, "%d") != 2 {
		text = "%d / %d"
	}
	text = strings.Replace(text, "%d", strconv.Itoa(n), 1)
	text = strings.Replace(text, "%d", strconv.Itoa(len(l.pages)), 1)
	return l.clean(text, l.faces[measures[running].face])
}
