package pdf

import (
	"strconv"
	"strings"

	"github.com/openropa/openropa/export/internal/doc"
)

// newLayout lays out a document and hands its pages to done, each when it is
// full; those of the contents come last.
func newLayout(d *doc.Document, faces []*face, done func(*page)) *layout {
	return &layout{d: d, faces: faces, done: done, anchors: map[string]int32{}, outside: map[string]int32{}, warned: map[string]bool{}}
}

// run lays out cover, contents and parts, whose blocks body returns in order.
func (l *layout) run(body func(*doc.Part) ([]doc.Block, error)) error {
	if err := l.cover(); err != nil {
		return err
	}
	parts := shown(l.d)
	var folios []folio
	if len(parts) > 0 {
		folios = l.listed(parts)
	}
	joined := false // whether the part stands below a title without blocks
	for i, p := range parts {
		blocks, err := body(p)
		if err != nil {
			return err
		}
		l.at, l.section = p.Title, p.Title
		if !joined && !(p.RunOn && i > 0) || p.Wide != l.wide || l.cur == nil {
			l.wide = p.Wide
			l.newPage()
		}
		l.places[folios[i].target] = l.part(p, blocks)
		if err := l.blocks(blocks); err != nil {
			return err
		}
		joined = len(blocks) == 0
	}
	l.turn()
	l.fill(folios)
	return nil
}

// shown returns the parts that the pages show.
func shown(d *doc.Document) []*doc.Part {
	var parts []*doc.Part
	for i := range d.Parts {
		if d.Parts[i].Page {
			parts = append(parts, &d.Parts[i])
		}
	}
	return parts
}

// cover lays out the first page: whose register it is, and which. What would
// not fit below its usual place begins higher, if that makes it fit.
func (l *layout) cover() error {
	d := l.d
	l.at = d.Title
	l.newPage()
	l.bookmark(d.Title, 0)
	l.anchor(d.Cover.ID)
	left, width, top, bottom := l.bounds()
	var titles []row
	plain := func(text string, s style, top float64) {
		if text != "" {
			titles = append(titles, row{top: top, cells: []cell{{w: width, lines: l.set(nil, text, s, measures[s].ink, width, "")}}})
		}
	}
	plain(d.Mark, marking, 0)
	plain(d.Keeper, keeper, 0)
	plain(d.Title, display, 2)
	if d.Version != "" {
		plain(strings.TrimSpace(d.Words.Version+" "+d.Version), keeper, 4)
	}
	gap := 24.0
	if d.Cover.Title != "" && d.Cover.Title != d.Title && d.Cover.Title != d.Keeper {
		plain(d.Cover.Title, title2, 26)
		gap = gapUnder
	}
	head := len(titles)
	if d.Digest != "" && !holds(&d.Cover, d.Digest) {
		plain(d.Words.Digest, clause, 4)
		plain(d.Digest, mono, 0)
	}
	need := gap + l.height(d.Cover.Blocks)
	for i := range titles {
		need += titles[i].height()
	}
	l.y = coverTop
	if over := l.y + need - bottom; over > 0 && over <= l.y-top-coverRoom {
		l.y -= over
	}
	l.add(op{kind: opBand, ink: accent, artifact: true, x: left, y: l.y - 14, w: coverBar, h: coverThick})
	for _, r := range titles[:head] {
		l.put(r)
	}
	l.y += gap
	if err := l.blocks(d.Cover.Blocks); err != nil {
		return err
	}
	for _, r := range titles[head:] {
		l.put(r)
	}
	return nil
}

// height is how high headings, texts and fields are.
func (l *layout) height(blocks []doc.Block) float64 {
	h := 0.0
	for _, b := range blocks {
		switch b := b.(type) {
		case *doc.Heading:
			r := l.heading(b)
			h += r.height()
		case *doc.Paragraph:
			r := l.paragraph(b)
			h += r.height() + gapBlock
		case *doc.Fields:
			for i := range b.Rows {
				r := l.field(&b.Rows[i])
				h += r.height()
			}
			h += gapBlock
		}
	}
	return h
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
func (l *layout) part(p *doc.Part, blocks []doc.Block) place {
	left, width, _, _ := l.bounds()
	s := title1
	if p.Level > 1 {
		s = titleSub
	}
	r := row{cells: []cell{{w: width, lines: l.set(nil, p.Title, s, accent, width, "")}}, bottom: 4}
	if l.y > l.under {
		r.top = gapHeading
	}
	if l.free() < gapPart+l.company(&r, blocks) {
		l.newPage()
		r.top = 0
	}
	l.anchor(p.ID)
	at := l.here()
	l.bookmark(p.Title, max(0, p.Level-1))
	l.put(r)
	l.add(op{kind: opRule, ink: accent, artifact: true, x: left, y: l.y, w: width, h: thickRule})
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
	l.bookmarks = append(l.bookmarks, bookmark{title, level, l.here()})
}

// bookmark is an entry of the document's outline.
type bookmark struct {
	title string
	level int // from 0
	place
}

// folio is an entry of the contents, whose page number is not known at first.
type folio struct {
	page   *page // of the contents
	text   int   // the operation that shows the number
	leader int   // the operation that leads to it
	target int32 // where the entry leads
}

// listed lays out the table of contents, which has its pages before the
// numbers that it shows are known.
func (l *layout) listed(parts []*doc.Part) []folio {
	l.turn()
	l.hold = true
	l.at, l.section, l.wide = l.d.Words.Contents, l.d.Words.Contents, false
	l.newPage()
	l.part(&doc.Part{Title: l.d.Words.Contents}, nil)
	left, width, _, _ := l.bounds()
	out := make([]folio, 0, len(parts))
	least := parts[0].Level
	for _, p := range parts {
		least = min(least, p.Level)
	}
	for _, p := range parts {
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
		n := len(l.cur.ops)
		l.add(
			op{kind: opLeader, ink: grey, artifact: true, x: end, y: top + m.baseline(), w: left + width - end},
			op{kind: opText, style: s, ink: black, artifact: true, x: left + width, y: top})
		to := l.newTarget()
		l.linkTo(left+x, l.y-r.height(), width-x, r.height(), to)
		out = append(out, folio{page: l.cur, leader: n, text: n + 1, target: to})
	}
	l.turn()
	l.hold = false
	return out
}

// fill writes the page numbers into the contents and hands them over.
func (l *layout) fill(folios []folio) {
	for _, f := range folios {
		text := &f.page.ops[f.text]
		m := &measures[text.style]
		text.text = strconv.Itoa(int(l.places[f.target].page) + 1)
		w := float64(l.faces[m.face].measure(text.text)) * m.size / 1000
		text.x -= w
		f.page.ops[f.leader].w -= w + leaderSpace
	}
	for _, p := range l.contents {
		l.done(p)
	}
	l.contents = nil
}

// runningText is what the running lines of pages have in common.
type runningText struct {
	keeper, register string
	before           string    // the mark, before the number
	number           [3]string // what stands before, between and after the numbers
	of, section      string    // the section and as it is shown, last
}

// runningLines adds header and footer to a page, but to the cover's first.
func (l *layout) runningLines(p *page) {
	if p.section == "" && p.number == 0 {
		return
	}
	m := &measures[running]
	f := l.faces[m.face]
	at := l.at
	one := func(text string) string {
		l.at = text
		defer func() { l.at = at }()
		return l.clean(strings.Join(lines(text), " "), f)
	}
	t := &l.running
	if t.number[0] == "" && t.number[1] == "" {
		t.keeper, t.register = one(l.d.Keeper), one(l.d.Title)
		if l.d.Version != "" {
			t.register += " · " + one(strings.TrimSpace(l.d.Words.Version+" "+l.d.Version))
		}
		if mark := f.shorten(one(l.d.Mark), m.size, shortEdge/3); mark != "" {
			t.before = mark + " · "
		}
		t.number = l.numbers()
	}
	w, h := p.size()
	width := w - 2*marginX
	show := func(text string, x, y float64) {
		if text != "" {
			l.add(op{kind: opText, style: running, ink: grey, artifact: true, x: x, y: y, text: text})
		}
	}
	wide := func(text string) float64 { return float64(f.measure(text)) * m.size / 1000 }
	if t.of != p.section || t.section == "" {
		t.of, t.section = p.section, f.shorten(one(p.section), m.size, shortEdge-2*marginX-12-min(wide(t.keeper), width/3))
	}
	keeper := f.shorten(t.keeper, m.size, width-12-wide(t.section))
	show(t.section, marginX, headerY)
	show(keeper, w-marginX-wide(keeper), headerY)
	// How wide the total is is not known yet: it ends the line on the left.
	number := t.before + t.number[0] + strconv.Itoa(p.number+1) + t.number[1]
	show(number, marginX, h-footerY)
	l.add(op{kind: opTotal, style: running, ink: grey, artifact: true, x: marginX + wide(number), y: h - footerY})
	register := f.shorten(t.register, m.size, width-24-wide(number+"000000"+t.number[2]))
	show(register, w-marginX-wide(register), h-footerY)
	l.add(
		op{kind: opRule, ink: rule, artifact: true, x: marginX, y: headerY + m.leading + 2, w: width, h: hairline},
		op{kind: opRule, ink: rule, artifact: true, x: marginX, y: h - footerY - 3, w: width, h: hairline})
}

// numbers is "page n of m" in the document's language without the numbers.
func (l *layout) numbers() (out [3]string) {
	parts := strings.Split(l.d.Words.Page, "%d")
	if len(parts) != 3 {
		parts = []string{"", " / ", ""}
	}
	for i := range out {
		out[i] = l.clean(parts[i], l.faces[measures[running].face])
	}
	return out
}
