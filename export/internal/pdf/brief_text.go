package pdf

import (
	"hash/maphash"
	"slices"
	"strconv"
	"strings"

	"github.com/openropa/openropa/export/internal/brief"
)

// base is how plain text of a place is set, and what styles make of it.
type base struct {
	plain, strong style
	ink           ink
}

var (
	inBox   = base{textBox, textBoxStrong, ink0}
	inCell  = base{textCell, textCellStrong, ink0}
	inHead  = base{textHead, textHead, navy}
	inSmall = base{textSmall, textSmallStrong, muted}
	inTitle = func(s style) base { return base{s, s, navy} }
)

// plainText returns a text of one plain piece.
func plainText(s string) brief.Text {
	if s == "" {
		return nil
	}
	return brief.Text{{Text: s}}
}

// look is how a piece is set.
type look struct {
	style style
	ink   ink
	sign  brief.Style // the frame around it; Plain for none
	pad   float64     // within the frame, at either side
	rise  float64
}

const (
	signPad  = 2.0    // left and right of the text in a frame
	signGap  = 0.8    // right of the frame
	missBar  = 1 * mm // the thick edge of what is missing
	noteRise = 2.2
	markGap  = 2.2 // between a mark and its text
)

func (b base) look(p *brief.Piece) look {
	k := look{style: b.plain, ink: b.ink}
	switch p.Style {
	case brief.Bold:
		k.style = b.strong
	case brief.Muted:
		k.ink = muted
	case brief.Ground:
		k = look{style: signText, ink: navy, sign: brief.Ground, pad: signPad}
	case brief.Special:
		k = look{style: signStrong, ink: white, sign: brief.Special, pad: signPad}
	case brief.Tag:
		k = look{style: signText, ink: ink0, sign: brief.Tag, pad: signPad}
	case brief.Missing:
		k = look{style: signStrong, ink: ochre, sign: brief.Missing, pad: missBar + 1.4}
	case brief.Attention:
		k.style, k.ink = b.strong, ochre
	case brief.Reason:
		k.ink = ochre
	case brief.Raised:
		k = look{style: textNote, ink: muted, rise: noteRise}
	case brief.Small:
		k.style, k.ink = textTiny, muted
	}
	if p.Mark.Shape == brief.InForce && k.ink == b.ink && k.style == b.strong {
		k.ink = leaf
	}
	return k
}

// object is the character that stands for a mark while lines are broken.
const object = '\ufffc'

// bit is a stretch of a line in one piece: its text, or its mark.
type bit struct {
	text  string
	piece int
	x, w  float64 // from the line's left edge, without the frame's padding
	mark  bool
}

// textLine is one line of a text.
type textLine struct {
	bits []bit
	w    float64
}

// setText is a text broken into lines.
type setText struct {
	text     brief.Text
	looks    []look
	lines    []textLine
	base     base
	room     float64 // the width that it is set in
	longest  float64 // of a text that is measured: its widest word
	read     direction
	elements []int32 // of the pieces, once they are drawn; 0 for none
}

func (t *setText) leading() float64 { return measures[t.base.plain].leading }

func (t *setText) height() float64 { return float64(len(t.lines)) * t.leading() }

// bits is how many parts some lines have.
func (t *setText) bits(from, to int) (n int) {
	for i := from; i < to; i++ {
		n += len(t.lines[i].bits)
	}
	return n
}

// width is that of the widest line.
func (t *setText) width() float64 {
	w := 0.0
	for i := range t.lines {
		w = max(w, t.lines[i].w)
	}
	return w
}

// char is one character of a text that is to be broken.
type char struct {
	r     rune
	piece int32
	w     float64
}

// mostSet is how many texts are remembered as they are set.
const mostSet = 4096

// setText breaks a text into lines of a width. It has one line at least. Many
// texts of a long brief are alike: headings, names, what holds for many
// entries. So each is broken once, while it is remembered.
func (l *layout) setText(text brief.Text, b base, width float64) *setText {
	key := l.hash(text, b, width)
	t := l.set[key]
	if t == nil || !t.is(text, b, width) {
		t = l.breakText(text, b, width)
		l.remember(key, t)
	}
	own := *t
	return &own
}

// is reports whether a text is one set in some way.
func (t *setText) is(text brief.Text, b base, room float64) bool {
	return t.base == b && t.room == room && slices.Equal(t.text, text)
}

func (l *layout) remember(key uint64, t *setText) {
	if len(l.set) == mostSet {
		clear(l.set)
	}
	l.set[key] = t
}

// hash is that of a text and how it is set.
func (l *layout) hash(text brief.Text, b base, width float64) uint64 {
	var h maphash.Hash
	h.SetSeed(l.seed)
	maphash.WriteComparable(&h, width)
	h.WriteByte(byte(b.plain))
	for i := range text {
		h.WriteByte(byte(text[i].Style))
		h.WriteString(text[i].Text)
		h.WriteString(text[i].Link)
	}
	return h.Sum64()
}

// breakText breaks a text into lines of a width.
func (l *layout) breakText(text brief.Text, b base, width float64) *setText {
	t := &setText{text: text, base: b, room: width, looks: make([]look, len(text)), read: byText}
	l.paragraphs(t, func(chars []char, more bool) {
		l.broken(t, chars, width)
		if more {
			t.lines[len(t.lines)-1].spaced()
		}
	})
	return t
}

// paragraphs calls do with each line that the author of a text made, and
// whether more follow.
func (l *layout) paragraphs(t *setText, do func(chars []char, more bool)) {
	chars := l.chars[:0]
	for i := range t.text {
		p := &t.text[i]
		k := t.base.look(p)
		t.looks[i] = k
		if p.Mark.Shape != brief.NoMark {
			w, _ := l.markSize(&p.Mark, t.base.plain)
			if p.Text != "" {
				w += markGap
			}
			chars = append(chars, char{object, int32(i), w})
		}
		m := &measures[k.style]
		f := l.faces[m.face]
		s := p.Text
		if p.Page {
			s = l.widestPage()
		}
		for n, own := range lines(s) {
			if n > 0 {
				do(chars, true)
				chars = chars[:0]
			}
			own = l.clean(own, f)
			if t.read == byText && hasLeftward(own) {
				t.read = directionOf(own)
			}
			for _, r := range own {
				chars = append(chars, char{r, int32(i), float64(f.advance(r)) * m.size / 1000})
			}
		}
	}
	do(chars, false)
	l.chars = chars
}

// parted returns where a paragraph may part, how far each of its characters
// is from its start, and how much room the ends of frames need that are not
// whole. Frames have room at their ends, and are whole if they fit.
func (l *layout) parted(t *setText, chars []char, width float64) (marks []parting, at []float64, frame float64) {
	n := len(chars)
	l.runes = l.runes[:0]
	for i := range chars {
		l.runes = append(l.runes, chars[i].r)
	}
	marks = partings(l.partings[:0], l.runes)
	l.partings = marks
	at = append(l.cum[:0], 0)
	for i := 0; i < n; i++ {
		c := &chars[i]
		k := &t.looks[c.piece]
		w := c.w
		if k.pad > 0 && c.r != object {
			if i == 0 || chars[i-1].piece != c.piece || chars[i-1].r == object {
				w += k.pad
				j, whole := i, 2*k.pad+signGap
				for j < n && chars[j].piece == c.piece {
					whole += chars[j].w
					j++
				}
				if whole <= width {
					for x := i + 1; x < j; x++ {
						marks[x] = together
					}
				} else {
					frame = max(frame, 2*k.pad+signGap)
				}
			}
			if i+1 == n || chars[i+1].piece != c.piece {
				w += k.pad + signGap
			}
		}
		if c.r == object && i+1 < n {
			marks[i+1] = together
		}
		if i > 0 && k.rise > 0 {
			marks[i] = together // the numbers of notes stay with their word
		}
		at = append(at, at[i]+w)
	}
	l.cum = at
	return marks, at, frame
}

// broken appends the lines of a paragraph to a text.
func (l *layout) broken(t *setText, chars []char, width float64) {
	n := len(chars)
	if n == 0 {
		t.lines = append(t.lines, textLine{})
		return
	}
	marks, at, frame := l.parted(t, chars, width)
	width -= frame
	slack := width + 0.01
	hang := 0.0 // of the lines after the first, of an item that begins with a dash
	if n > 2 && chars[0].r == '–' && (breaks(chars[1].r) || chars[1].r == '\u00a0') {
		hang = at[2]
	}
	for start := 0; start < n; {
		indent := 0.0
		if start > 0 && hang < width/4 {
			indent, slack = hang, width+0.01-hang
		}
		end, how := start, together
		i := start
		for ; i < n; i++ {
			if i > start && marks[i] != together {
				to := i
				for to > start && breaks(chars[to-1].r) {
					to--
				}
				w := at[to] - at[start]
				if marks[i] == hyphened {
					w += l.hyphenWidth(t, &chars[i-1])
				}
				if w <= slack {
					end, how = i, marks[i]
				}
			}
			if at[i+1]-at[start] > slack && !breaks(chars[i].r) {
				break
			}
		}
		if i == n {
			end, how = n, together
		} else if end == start { // a word that is wider than the line
			address := isAddressWord(l.runes[start:min(n, i+1)])
			noted := func(i int) bool { // before the number of a note
				return chars[i].piece != chars[i-1].piece && t.looks[chars[i].piece].rise > 0
			}
			for end = i; end > start+1 && !noted(end); end-- {
			}
			if !noted(end) {
				for end = max(i, start+1); end > start+1; end-- {
					if address || at[end]-at[start]+l.hyphenWidth(t, &chars[end-1]) <= slack {
						break
					}
				}
				const least = 3 // letters of a part
				rest := end
				for rest < n && rest < end+least && !breaks(chars[rest].r) {
					rest++
				}
				if rest < end+least && rest-least >= start+least && !address {
					end = rest - least
				}
			}
			how = hyphened
			if address || noted(end) || isIdeograph(chars[end].r) || chars[end-1].r == '-' || breaks(chars[end-1].r) {
				how = apart
			}
		}
		line := l.line(t, chars[start:end], how == hyphened)
		line.shift(indent)
		if end < n && breaks(chars[end-1].r) && chars[end-1].r != zeroSpace {
			line.spaced()
		}
		t.lines = append(t.lines, line)
		start = end
	}
}

// shift moves a line to the right.
func (n *textLine) shift(dx float64) {
	for i := range n.bits {
		n.bits[i].x += dx
	}
	n.w += dx
}

// spaced adds a space to the last line of a text, as if another followed.
func (t *setText) spaced() {
	n := len(t.lines) - 1
	last := t.lines[n]
	last.bits = slices.Clone(last.bits)
	last.spaced()
	t.lines = append(slices.Clone(t.lines[:n]), last)
}

// spaced adds a space to a line that the next one goes on from, for those who
// do not see that it ends.
func (n *textLine) spaced() {
	if k := len(n.bits) - 1; k >= 0 && !n.bits[k].mark {
		n.bits[k].text += " "
	}
}

func (l *layout) hyphenWidth(t *setText, c *char) float64 {
	m := &measures[t.looks[c.piece].style]
	return float64(l.faces[m.face].width['-']) * m.size / 1000
}

// line makes a line of characters.
func (l *layout) line(t *setText, chars []char, hyphen bool) textLine {
	for len(chars) > 0 && breaks(chars[len(chars)-1].r) {
		chars = chars[:len(chars)-1]
	}
	var n textLine
	var b strings.Builder
	x := 0.0
	for i := 0; i < len(chars); {
		c := chars[i]
		k := &t.looks[c.piece]
		if c.r == object && t.text[c.piece].Mark.Shape != brief.NoMark && (i == 0 || chars[i-1].piece != c.piece) {
			n.bits = append(n.bits, bit{piece: int(c.piece), x: x, w: c.w, mark: true})
			x += c.w
			i++
			continue
		}
		b.Reset()
		x += k.pad
		own := bit{piece: int(c.piece), x: x}
		for ; i < len(chars) && chars[i].piece == c.piece; i++ {
			if chars[i].r != softHyphen && chars[i].r != zeroSpace {
				b.WriteRune(chars[i].r)
				own.w += chars[i].w
			}
		}
		if i == len(chars) && hyphen {
			b.WriteRune(softHyphen)
			own.w += l.hyphenWidth(t, &c)
		}
		own.text = b.String()
		if x += own.w; k.pad > 0 {
			x += k.pad + signGap
		}
		n.bits = append(n.bits, own)
	}
	n.w = x
	return n
}

// drawText draws lines of a text from the top down, and returns their height.
// What it is content of stands below an element of the structure.
func (l *layout) drawText(p *pad, t *setText, from, to int, x, y float64, element int32) float64 {
	lead := t.leading()
	p.ops = slices.Grow(p.ops, t.bits(from, to))
	for i := from; i < to; i++ {
		l.drawLine(p, t, &t.lines[i], x, y, element)
		y += lead
	}
	return float64(to-from) * lead
}

func (l *layout) drawLine(p *pad, t *setText, n *textLine, x, y float64, element int32) {
	m := &measures[t.base.plain]
	baseline := y + m.baseline()
	for i := range n.bits {
		b := &n.bits[i]
		piece := &t.text[b.piece]
		k := &t.looks[b.piece]
		at := x + b.x
		e := l.inline(t, b.piece, element)
		if b.mark {
			_, h := l.markSize(&piece.Mark, t.base.plain)
			l.drawMark(p, &piece.Mark, at, baseline-m.size*0.36-h/2, element)
			continue
		}
		if k.sign != brief.Plain {
			l.sign(p, k, at-k.pad, baseline-m.size*0.36, b.w+2*k.pad)
		}
		o := op{kind: opRun, style: k.style, ink: k.ink, read: t.read, x: at, y: baseline - k.rise, text: b.text, element: e}
		if k.sign != brief.Plain { // its text is smaller than the line's
			o.y = baseline - m.size*0.36 + measures[k.style].size*0.36
		}
		if piece.Page && piece.Link != "" {
			o.page = l.target(anchor(piece.Link)) + 1
			o.w = b.w
		}
		p.ops = append(p.ops, o)
		if piece.Link != "" && k.rise > 0 { // where the note leads back to
			p.spots = append(p.spots, spot{usedAt + strings.TrimPrefix(piece.Link, "#"), y})
		}
		if piece.Link != "" {
			p.links = append(p.links, area{x: at - k.pad, y: y, w: b.w + 2*k.pad, h: m.leading, to: anchor(piece.Link), text: l.described(piece, b.text), element: e})
		}
	}
}

// sign draws the frame of a piece, centred on y.
func (l *layout) sign(p *pad, k *look, x, y, w float64) {
	const h = 8.4
	o := op{kind: opPanel, artifact: true, filled: true, x: x, y: y - h/2, w: w, h: h, round: 0.6 * mm, thick: 0.5}
	switch k.sign {
	case brief.Ground:
		o.ground, o.ink = pale, navy
	case brief.Special:
		o.ground, o.ink = plum, plum
	case brief.Tag:
		o.ground, o.ink = white, edge
	case brief.Missing:
		o.ground, o.ink, o.round = cream, copper, 0
	}
	p.under = append(p.under, o)
	if k.sign == brief.Missing {
		p.under = append(p.under, op{kind: opPanel, artifact: true, filled: true, ground: copper, x: x, y: y - h/2, w: missBar, h: h})
	}
}

// usedAt begins the name of the place where the number of a note first stands;
// the anchor of the note follows.
const usedAt = "used:"

// leadingBack is the text of a note whose number leads to where it first
// stands.
func (l *layout) leadingBack(item *brief.Item) brief.Text {
	used, ok := l.anchors[usedAt+item.ID]
	if item.ID == "" || !ok || l.places[used].page < 0 || len(item.Text) == 0 || item.Text[0].Link != "" {
		return item.Text
	}
	text := slices.Clone(item.Text)
	text[0].Link = usedAt + item.ID
	return text
}

// anchor is what a link of a brief leads to, as the layout names it: an
// address, or "#" and a name.
func anchor(to string) string {
	if isAddress(to) || strings.HasPrefix(to, "#") {
		return to
	}
	return "#" + to
}

// described is what a link leads to, in words: the title of a section, or the
// text that is the link.
func (l *layout) described(p *brief.Piece, text string) string {
	if l.titles == nil {
		l.titles = make(map[string]string)
		for i := range l.b.Sections {
			s := &l.b.Sections[i]
			l.titles[anchor(s.ID)] = strings.TrimSpace(s.Number + " " + s.Title)
		}
	}
	if title := l.titles[anchor(p.Link)]; title != "" {
		return title
	}
	return strings.TrimSpace(text)
}

// pageNumber fills in the numbers of pages that runs refer to.
func (l *layout) pageNumber(o *op) {
	at := l.places[o.page-1]
	o.text = "–"
	if at.page >= 0 {
		o.text = strconv.Itoa(int(at.page) + 1)
	}
}

// inline returns the element of a piece below that of its text: a link, or
// words in another language.
func (l *layout) inline(t *setText, piece int, parent int32) int32 {
	p := &t.text[piece]
	if parent == 0 || p.Link == "" && p.Lang == "" {
		return parent
	}
	if t.elements == nil {
		t.elements = make([]int32, len(t.text))
	}
	if t.elements[piece] == 0 {
		kind := partSpan
		if p.Link != "" {
			kind = partLink
		}
		e := l.tree.inline(kind, parent)
		if lang := tag(p.Lang); lang != "" {
			l.tree.say(e).lang = lang
		}
		t.elements[piece] = e
	}
	return t.elements[piece]
}

// spoken returns the element of a mark below that of its text: a span with
// the words that stand for it. A mark without words is an artifact.
func (l *layout) spoken(m *brief.Mark, parent int32) int32 {
	if parent == 0 || m.Alt == "" {
		if m.Text != "" {
			return parent
		}
		return 0
	}
	e := l.tree.inline(partSpan, parent)
	l.tree.say(e).actual = m.Alt
	return e
}
