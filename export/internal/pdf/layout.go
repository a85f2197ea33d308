package pdf

import (
	"fmt"
	"slices"
	"strings"

	"github.com/openropa/openropa/export/internal/doc"
)

// opKind is what an operation draws.
type opKind uint8

const (
	opText     opKind = iota
	opBand            // a filled rectangle
	opRule            // a horizontal line from (x, y), w wide and h thick
	opLeader          // a dotted line
	opCurve           // a line from (x, y) to (x+w, y+h) that leaves and arrives level
	opFrame           // the edge of a rectangle
	opTotal           // the number of pages, in a style's text
	opRun             // text on the baseline y
	opTurned          // text that reads upwards from (x, y), on the baseline x
	opPanel           // a rectangle with round corners, filled, framed or both
	opDisc            // a circle in a square, filled, framed or both
	opTriangle        // a filled triangle that points up
	opArrow           // a filled triangle that points to the right
	opStroke          // a line from (x, y) to (x+w, y+h)
)

// op is one thing drawn on a page; y is the top of its line or area.
type op struct {
	kind     opKind
	style    style
	ink      ink
	stroke   stroke // of a curve or frame
	read     direction
	artifact bool // repeated or decorative: no part of the document's text
	filled   bool // a panel or disc, with ground
	square   bool // a panel whose lower corners are not round
	ground   ink
	x, y     float64
	w, h     float64
	thick    float64 // of a line or frame; 0 for no frame
	round    float64 // radius of a panel's corners
	text     string
	page     int32 // of a run: the target whose page number is its text; 0 for none
	element  int32 // of the structure that it is content of; 0 for none
	mcid     int32 // number of the marked content, from 1; 0 for none
}

// link is an area of a page that leads somewhere.
type link struct {
	x, y, w, h float32
	to         int32 // index into the targets
	element    int32 // of the structure; 0 for none
	text       string
}

// page is a page laid out.
type page struct {
	number  int // from 0
	wide    bool
	section string // for the running header; "" for none
	ops     []op
	links   []link
	owners  []int32 // elements of the structure, by the number of marked content
}

func (p *page) size() (w, h float64) {
	if p.wide {
		return longEdge, shortEdge
	}
	return shortEdge, longEdge
}

// place is where an anchor is.
type place struct {
	page int32 // -1 if the document has no such place
	y    float32
}

// layout lays a document out, part by part, and hands over each page once it is
// full. The contents alone stay until the pages that they name are known.
type layout struct {
	d        *doc.Document
	faces    []*face
	done     func(*page) // takes a page that is laid out
	spare    chan []op   // of pages that are drawn, to be used again
	cur      *page
	pages    int     // begun
	contents []*page // laid out, but for their numbers
	hold     bool    // whether the page in work is one of the contents
	y        float64 // where the next block begins
	under    float64 // where the body below a part's title begins
	wide     bool
	section  string
	at       string // the part in work, for warnings and errors
	repeat   func() // draws the head of the table in work on a new page
	prepared *table // the last one

	places    []place          // by target
	anchors   map[string]int32 // targets, by the name of an anchor
	outside   map[string]int32 // targets that are addresses
	bookmarks []bookmark
	warned    map[string]bool
	warnings  []string
	running   runningText
}

// line is a line of text in a row.
type line struct {
	text  string
	style style
	ink   ink
	gap   float64 // above it
	x     float64 // from the cell's left edge
	link  string
	cites []cite
	read  direction
	mark  bool // an artifact
}

// cell is a column of lines in a row.
type cell struct {
	x, w  float64
	lines []line
}

// row is what stands side by side. It moves to the next page whole unless it
// is long; then it is torn, and goes on marked, below the first lines of its
// first cell.
type row struct {
	cells   []cell
	top     float64 // free space above the text
	bottom  float64
	ruled   bool // a hairline below
	filled  bool // on a band
	repeats bool // an artifact: a table's head on a further page
	label   bool // the first cell is the label of a field
}

func (c *cell) height() float64 {
	h := 0.0
	for i := range c.lines {
		h += c.lines[i].height()
	}
	return h
}

func (l *line) height() float64 {
	if l.x > 0 { // beside the line before
		return 0
	}
	return l.gap + measures[l.style].leading
}

func (r *row) height() float64 {
	h := 0.0
	for i := range r.cells {
		h = max(h, r.cells[i].height())
	}
	return h + r.top + r.bottom
}

// add draws on the page in work.
func (l *layout) add(ops ...op) { l.cur.ops = append(l.cur.ops, ops...) }

// link makes an area of the page in work lead to an anchor, "#name", or an
// address.
func (l *layout) link(x, y, w, h float64, to string) {
	if to != "" {
		l.linkTo(x, y, w, h, l.target(to))
	}
}

func (l *layout) linkTo(x, y, w, h float64, target int32) {
	l.cur.links = append(l.cur.links, link{x: float32(x), y: float32(y), w: float32(w), h: float32(h), to: target})
}

// target returns the index of what a link leads to.
func (l *layout) target(to string) int32 {
	names := l.outside
	name, inside := strings.CutPrefix(to, "#")
	if inside {
		names = l.anchors
	}
	n, ok := names[name]
	if !ok {
		n = l.newTarget()
		names[name] = n
	}
	return n
}

// newTarget returns a target of no name, which is nowhere yet.
func (l *layout) newTarget() int32 {
	l.places = append(l.places, place{page: -1})
	return int32(len(l.places) - 1)
}

// here is the place of the cursor.
func (l *layout) here() place { return place{int32(l.cur.number), float32(l.y)} }

func (l *layout) bounds() (left, width, top, bottom float64) {
	w, h := shortEdge, longEdge
	if l.wide {
		w, h = h, w
	}
	return marginX, w - 2*marginX, marginTop, h - marginEnd
}

// first reports whether the cursor is at the top of a page or of a part's body.
func (l *layout) first() bool {
	_, _, top, _ := l.bounds()
	return l.y == top || l.y == l.under
}

// free is the height left on the page.
func (l *layout) free() float64 {
	_, _, _, bottom := l.bounds()
	return bottom - l.y
}

// newPage begins a page. The one before is laid out.
func (l *layout) newPage() {
	l.turn()
	l.cur = &page{number: l.pages, wide: l.wide, section: l.section}
	select {
	case l.cur.ops = <-l.spare:
	default:
	}
	l.pages++
	_, _, l.y, _ = l.bounds()
	l.under = l.y
	if l.repeat != nil {
		l.repeat()
	}
}

// turn hands over the page in work.
func (l *layout) turn() {
	if l.cur == nil {
		return
	}
	l.runningLines(l.cur)
	if l.hold {
		l.contents = append(l.contents, l.cur)
	} else {
		l.done(l.cur)
	}
	l.cur = nil
}

// demand is the height that r needs on the page it begins on.
func (l *layout) demand(r *row) float64 {
	_, _, top, bottom := l.bounds()
	h := r.height()
	if h <= keepShare*(bottom-top) {
		return h
	}
	most := 0.0
	for i := range r.cells {
		c := cell{lines: r.cells[i].lines[:min(footLines, len(r.cells[i].lines))]}
		most = max(most, c.height())
	}
	return min(h, most+r.top+r.bottom)
}

// put draws r at the cursor, on as many pages as it needs.
func (l *layout) put(r row) {
	if l.free() < l.demand(&r) {
		l.newPage()
	}
	for fresh := false; r.height() > l.free(); fresh = true {
		if rest, ok := l.tear(&r, fresh); ok {
			l.draw(&r)
			r = rest
		} else if fresh { // the page has room for nothing
			break
		}
		l.newPage()
	}
	l.draw(&r)
}

// tear leaves in r the lines that fit on the page and returns the others,
// marked as a continuation. It is not ok, and r whole, if no line fits; with
// force, one always does.
func (l *layout) tear(r *row, force bool) (rest row, ok bool) {
	room := l.free() - r.top - r.bottom
	fits := make([]int, len(r.cells))
	for i := range r.cells {
		h, own := 0.0, 0
		for n, line := range r.cells[i].lines {
			if h += line.height(); h > room && !(force && own == 0) {
				break
			}
			if !line.mark {
				own++
				fits[i] = n + 1
			}
		}
		fits[i] = r.cells[i].parting(fits[i])
		ok = ok || own > 0
	}
	if !ok {
		return row{}, false
	}
	rest = *r
	rest.cells = make([]cell, len(r.cells))
	for i := range r.cells {
		c, n := &r.cells[i], fits[i]
		rest.cells[i] = cell{x: c.x, w: c.w}
		if !slices.ContainsFunc(c.lines, func(l line) bool { return !l.mark }) { // repeated again
			rest.cells[i].lines = c.lines
			continue
		}
		if n < len(c.lines) && c.lines[n].mark {
			rest.cells[i].lines = c.lines[n:]
		} else if n < len(c.lines) {
			s := cellNote
			if r.label {
				s = bodyNote
			}
			first := c.lines[n]
			first.gap = 0
			rest.cells[i].lines = append([]line{l.continued(s), first}, c.lines[n+1:]...)
		} else if i == 0 {
			for _, again := range c.lines[:min(n, splitLines)] {
				again.mark = true
				if !r.label {
					again.ink = grey
				}
				rest.cells[i].lines = append(rest.cells[i].lines, again)
			}
		}
		c.lines = c.lines[:n:n]
	}
	return rest, true
}

// parting returns after how many lines a cell is torn of which n fit: after
// fewer, if that leaves no line of a text, and none of the cell, alone.
func (c *cell) parting(n int) int {
	repeated := 0
	for repeated < len(c.lines) && c.lines[repeated].mark {
		repeated++
	}
	begins := func(i int) bool { return i == repeated || c.lines[i].gap > 0 }
	for at := n; at >= repeated+aloneLines && at < len(c.lines); at-- {
		whole := begins(at) || !begins(at-1) && at+1 < len(c.lines) && !begins(at+1)
		if whole && c.lines[at].x == 0 && len(c.lines)-at >= aloneLines {
			return at
		}
	}
	return n
}

// continued is the mark of a cell that goes on from the page before.
func (l *layout) continued(s style) line {
	f := l.faces[measures[s].face]
	text := l.clean(l.d.Words.Continued, f)
	if text == "" {
		text = "…"
	} else {
		text = "(" + text + ")"
	}
	return line{text: text, style: s, ink: grey, mark: true}
}

// draw turns r into operations at the cursor and moves it.
func (l *layout) draw(r *row) {
	left, width, _, _ := l.bounds()
	h := r.height()
	if r.filled {
		l.add(op{kind: opBand, ink: band, artifact: true, x: left, y: l.y, w: width, h: h})
	}
	for i := range r.cells {
		c := &r.cells[i]
		y := l.y + r.top
		for j := range c.lines {
			n := &c.lines[j]
			top := y + n.gap
			if n.x > 0 && j > 0 { // beside the line before, on its baseline
				top = y - measures[n.style].baseline() - measures[c.lines[j-1].style].leading + measures[c.lines[j-1].style].baseline()
			}
			x := left + c.x + n.x
			if n.text != "" {
				l.add(op{kind: opText, style: n.style, ink: n.ink, read: n.read, artifact: n.mark || r.repeats, x: x, y: top, text: n.text})
			}
			if n.link != "" || n.cites != nil {
				l.links(n, x, top)
			}
			y += n.height()
		}
	}
	l.y += h
	if r.ruled {
		l.add(op{kind: opRule, ink: rule, artifact: true, x: left, y: l.y, w: width, h: hairline})
	}
}

// set breaks text into lines of a style.
func (l *layout) set(out []line, text string, s style, k ink, width float64, link string) []line {
	m := &measures[s]
	f := l.faces[m.face]
	var broken [8]string
	for _, own := range lines(text) {
		read := byText
		if hasLeftward(own) {
			read = directionOf(own)
		}
		for _, b := range f.wrap(broken[:0], l.clean(own, f), m.size, width) {
			out = append(out, line{text: b, style: s, ink: k, link: link, read: read})
		}
	}
	return out
}

// beside appends a provision to the last line if there is room, or below it.
func (l *layout) beside(out []line, text string, cites *doc.Cites, width float64) []line {
	if text == "" {
		return out
	}
	n := len(out)
	more := l.set(out, text, clause, grey, width, "")
	l.cite(more[n:], text, cites)
	if n > 0 && len(more) == n+1 {
		m, c := &measures[out[n-1].style], &measures[clause]
		x := float64(l.faces[m.face].measure(out[n-1].text))*m.size/1000 + 5
		if x+float64(l.faces[c.face].measure(more[n].text))*c.size/1000 <= width {
			more[n].x = x
		}
	}
	return more
}

// texts are the styles of a cell's lines, in running text or in a table.
type texts struct{ plain, strong, note style }

var (
	bodyTexts  = texts{body, bodyStrong, bodyNote}
	tableTexts = texts{cellText, cellStrong, cellNote}
)

// cell sets a cell's lines, each its own paragraph.
func (l *layout) cell(c doc.Cell, t texts, width float64) []line {
	var out []line
	for i, n := range c {
		s, k := t.plain, black
		switch n.Style {
		case doc.Strong:
			s = t.strong
		case doc.Note:
			s, k = t.note, grey
		case doc.Missing, doc.None:
			k = grey
		case doc.Bad:
			s, k = t.strong, red
		case doc.Warn:
			s, k = t.strong, amber
		case doc.Good:
			s, k = t.strong, green
		}
		if n.Link != "" && k == black {
			k = accent
		}
		first := len(out)
		out = l.set(out, n.Text, s, k, width, n.Link)
		l.cite(out[first:], n.Text, n.Cites)
		if i > 0 {
			out[first].gap = lineGap
		}
	}
	if len(out) == 0 {
		out = l.set(out, "–", t.plain, grey, width, "")
	}
	return out
}

// anchor remembers the cursor as the place that id names.
func (l *layout) anchor(id string) {
	if id == "" {
		return
	}
	if at := &l.places[l.target("#"+id)]; at.page < 0 {
		*at = l.here()
	}
}

// blocks lays out the body of a part.
func (l *layout) blocks(blocks []doc.Block) error {
	for i := range blocks {
		switch b := blocks[i].(type) {
		case *doc.Heading:
			r := l.heading(b)
			if l.free() < l.company(&r, blocks[i+1:]) {
				l.newPage()
			}
			if l.first() {
				r.top = 0
			}
			l.put(r)
		case *doc.Paragraph:
			l.put(l.paragraph(b))
			l.y += gapBlock
		case *doc.Fields:
			l.fields(b.Rows)
			l.y += gapBlock
		case *doc.Table:
			if err := l.table(b); err != nil {
				return err
			}
			l.y += gapBlock
		case *doc.Chart:
			l.chart(b)
			l.y += gapBlock
		case *doc.Flow:
			if err := l.flow(b); err != nil {
				return err
			}
			l.y += gapBlock
		default:
			return fmt.Errorf("unknown block %T", b)
		}
	}
	return nil
}

// need is the height that the first of the blocks needs on the page of the
// heading above it.
func (l *layout) need(blocks []doc.Block) float64 {
	if len(blocks) == 0 {
		return 0
	}
	switch b := blocks[0].(type) {
	case *doc.Heading:
		r := l.heading(b)
		return l.company(&r, blocks[1:])
	case *doc.Paragraph:
		r := l.paragraph(b)
		h := l.demand(&r)
		if len(blocks) > 1 {
			// What introduces a table or a text stays with it, if there is room for both.
			switch blocks[1].(type) {
			case *doc.Table, *doc.Paragraph:
				_, _, top, bottom := l.bounds()
				if both := h + gapBlock + l.need(blocks[1:2]); both <= keepTogether*(bottom-top) {
					return both
				}
			}
		}
		return h
	case *doc.Fields:
		if len(b.Rows) > 0 {
			r := l.field(&b.Rows[0])
			if len(b.Rows) == 2 {
				last := l.field(&b.Rows[1])
				return l.lastTwo(&r, &last)
			}
			return l.demand(&r)
		}
	case *doc.Table:
		t, err := l.newTable(b)
		if err != nil {
			return 0 // reported when the table is laid out
		}
		return t.opening()
	case *doc.Chart:
		return l.chartOpening(b)
	case *doc.Flow: // it begins on a page of its own if it must
		return 0
	}
	return l.need(blocks[1:])
}

// fields lays out fields. The last is not on a page alone.
func (l *layout) fields(rows []doc.Field) {
	for i := range rows {
		r := l.field(&rows[i])
		if i == len(rows)-2 {
			last := l.field(&rows[i+1])
			if l.free() < l.lastTwo(&r, &last) {
				l.newPage()
			}
			l.put(r)
			l.put(last)
			return
		}
		l.put(r)
	}
}

// lastTwo is the height that the last but one of some fields needs on its page.
func (l *layout) lastTwo(r, last *row) float64 {
	_, _, top, bottom := l.bounds()
	if both := r.height() + last.height(); both <= keepShare*(bottom-top) {
		return both
	}
	return l.demand(r)
}

// company is the height that a heading needs together with what follows, so
// that it does not stand alone at a page's foot.
func (l *layout) company(r *row, below []doc.Block) float64 {
	if h := l.demand(r); h < r.height() { // it is torn itself
		return h
	}
	return r.height() + l.need(below)
}

func (l *layout) heading(b *doc.Heading) row {
	_, width, _, _ := l.bounds()
	s, top := title2, gapHeading
	if b.Level > 1 {
		s, top = title3, gapHeading*0.6
	}
	text := l.set(nil, b.Text, s, measures[s].ink, width, "")
	return row{cells: []cell{{w: width, lines: l.beside(text, b.Clause, b.Cites, width)}}, top: top, bottom: gapUnder}
}

func (l *layout) paragraph(b *doc.Paragraph) row {
	_, width, _, _ := l.bounds()
	return row{cells: []cell{{w: width, lines: l.cell(b.Text, bodyTexts, width)}}}
}

func (l *layout) field(b *doc.Field) row {
	_, width, _, _ := l.bounds()
	name := l.set(nil, b.Label, label, black, labelWidth, "")
	name = l.beside(name, l.provision(b.Clause, b.Required), b.Cites, labelWidth)
	x := labelWidth + gutter
	return row{
		cells: []cell{{w: labelWidth, lines: name}, {x: x, w: width - x, lines: l.cell(b.Value, bodyTexts, width-x)}},
		top:   padY, bottom: padY, ruled: true, label: true,
	}
}

// provision is what stands beside a label.
func (l *layout) provision(clause string, r doc.Requirement) string {
	if r != doc.Required || l.d.Words.Required == "" {
		return clause
	}
	if clause == "" {
		return l.d.Words.Required
	}
	return clause + " · " + l.d.Words.Required
}
