package pdf

import (
	"github.com/openropa/openropa/export/internal/brief"
)

// site is where blocks stand: an area, how its text is set, and what it is part
// of.
type site struct {
	x, w    float64
	base    base
	parent  int32 // element
	level   int   // of headings in it
	inside  bool  // in a box
	heading style
}

// slabs lays blocks out, one below the other.
func (l *layout) slabs(blocks []brief.Block, at site) []slab {
	var out []slab
	before := 0 // where the slabs of the block before begin
	for i, b := range blocks {
		n := len(out)
		switch b := b.(type) {
		case *brief.Heading:
			if i == 1 && n > 0 {
				if _, ok := blocks[0].(*brief.Para); ok {
					out[n-1].keep = true // what introduces all that follows
				}
			}
			text, note := l.shortTitle(b.Text, at.heading, at.w, highestTitle), l.shortTitle(b.Note, textSmall, at.w, highestTitle)
			out = append(out, l.subhead(&brief.Heading{Text: text, Note: note}, at))
			if text != b.Text {
				out = l.para(out, plainText(b.Text), at)
			}
			if note != b.Note {
				out = l.para(out, plainText(b.Note), at)
			}
		case *brief.Para:
			out = l.para(out, b.Text, at)
		case *brief.List:
			out = l.list(out, b, at)
		case *brief.Strip:
			out = l.strip(out, b, at)
		case *brief.Table:
			if i > 0 && n > 0 {
				if list, ok := blocks[i-1].(*brief.List); ok && len(list.Items) == 1 {
					for j := before; j < n; j++ {
						out[j].keep = true // what the rows are of
					}
				}
			}
			out = l.briefTable(out, b, at)
		case *brief.Timeline:
			out = l.timeline(out, b, at)
		case *brief.Boxes:
			out = l.boxes(out, b, at)
		case *brief.Legend:
			out = l.legend(out, b, at)
		case *brief.Columns:
			if i > 0 && n > 0 {
				if _, ok := blocks[i-1].(*brief.Para); ok {
					out[n-1].keep = true // what the items are of
				}
			}
			out = l.columns(out, b, at)
		}
		if n < len(out) && n > 0 && out[n].gap == 0 {
			out[n].gap = 0.8 * mm
		}
		before = n
	}
	return out
}

// title lays a heading out, with what stands behind it.
func (l *layout) title(p *pad, text, note brief.Text, s style, x, w float64, parent int32, level int) (h float64) {
	e := l.tree.begin(headingTag(level), parent)
	t := l.setText(text, inTitle(s), w)
	if len(note) > 0 {
		t.spaced()
	}
	h = l.drawText(p, t, 0, len(t.lines), x, 0, e)
	if len(note) > 0 {
		n := l.setText(note, inSmall, w)
		last := t.lines[len(t.lines)-1].w + 3.2*mm
		m, small := &measures[s], &measures[textSmall]
		if last+n.width() <= w && len(n.lines) == 1 {
			l.drawText(p, n, 0, 1, x+last, h-m.leading+m.baseline()-small.baseline(), e)
		} else {
			h += l.drawText(p, n, 0, len(n.lines), x, h, e)
		}
	}
	return h
}

func headingTag(level int) part { return partH1 + part(min(max(level, 1), 6)-1) }

// subhead lays out the heading of a part of a section.
func (l *layout) subhead(b *brief.Heading, at site) slab {
	s := slab{gap: sectionGap, keep: true}
	s.h = l.title(&s.pad, plainText(b.Text), plainText(b.Note), at.heading, at.x, at.w, at.parent, at.level) + titleGap
	if at.heading == headGroup && !at.inside {
		s.under = append(s.under, op{kind: opStroke, artifact: true, ink: navy, thick: 0.2 * mm, x: at.x, y: s.h - titleGap + 1, w: at.w})
	}
	return s
}

// para lays running text out, line by line.
func (l *layout) para(out []slab, text brief.Text, at site) []slab {
	t := l.setText(text, at.base, at.w)
	return l.lineSlabs(out, t, at.x, l.tree.begin(partP, at.parent))
}

// lineSlabs makes slabs of the lines of a text, of which none is left alone.
func (l *layout) lineSlabs(out []slab, t *setText, x float64, element int32) []slab {
	n := len(t.lines)
	for i := range n {
		s := slab{h: t.leading(), keep: n > 1 && (i == 0 || i == n-2)}
		l.drawText(&s.pad, t, i, i+1, x, 0, element)
		out = append(out, s)
	}
	return out
}

// Indents of the items of a list.
const (
	dashIndent = 2.6 * mm
	markIndent = 6.2 * mm
)

func (l *layout) list(out []slab, b *brief.List, at site) []slab {
	top := l.tree.begin(partL, at.parent)
	for i := range b.Items {
		item := &b.Items[i]
		li := l.tree.begin(partLI, top)
		indent := dashIndent
		var sign pad
		m := &measures[at.base.plain]
		lbl := l.tree.begin(partLbl, li)
		if item.Mark.Shape == brief.NoMark {
			sign.ops = append(sign.ops, op{kind: opRun, style: at.base.plain, ink: muted, x: at.x, y: m.baseline(), text: "–", element: lbl})
		} else {
			indent = markIndent
			_, h := l.markSize(&item.Mark, at.base.plain)
			l.drawMark(&sign, &item.Mark, at.x+0.4*mm, m.baseline()-m.size*0.36-h/2, lbl)
		}
		t := l.setText(item.Text, at.base, at.w-indent)
		first := len(out)
		out = l.lineSlabs(out, t, at.x+indent, l.tree.begin(partLBody, li))
		sign.add(&out[first].pad, 0) // what is read first is drawn first
		out[first].pad = sign
		out[first].anchored(item.ID)
		if i > 0 {
			out[first].gap = 0.55 * mm
			if item.Mark.Shape != brief.NoMark {
				out[first].gap = 0.35 * mm
			}
		}
	}
	return out
}

// legend sets marks with what they mean side by side, or one below the other
// where that is too high.
func (l *layout) legend(out []slab, b *brief.Legend, at site) []slab {
	from := l.tree.here()
	s := slab{gap: 1 * mm}
	l.legendItems(&s, b.Items, at.x, at.w, l.tree.begin(partL, at.parent))
	if s.h <= stripMost {
		return append(out, s)
	}
	l.tree.back(from, at.parent)
	return l.list(out, &brief.List{Items: b.Items}, at)
}

func (l *layout) legendItems(s *slab, items []brief.Item, left, w float64, list int32) {
	const apart = 5 * mm
	x, y := left, 0.0
	lead := measures[textSmall].leading + 0.6
	for i := range items {
		text := items[i].Text
		if items[i].Mark.Shape != brief.NoMark {
			text = append(brief.Text{{Mark: items[i].Mark, Text: " "}}, text...)
		}
		t := l.setText(text, inSmall, w)
		if x > left && x+t.width() > left+w {
			x, y = left, y+lead
		}
		body := int32(0)
		if list > 0 {
			body = l.tree.begin(partLBody, l.tree.begin(partLI, list))
		}
		h := l.drawText(&s.pad, t, 0, len(t.lines), x, y, body)
		x += t.width() + apart
		if len(t.lines) > 1 {
			x, y = left, y+h
		}
	}
	s.h += y + lead
}

// columns are items in columns that are read downwards.
type columns struct {
	items []slab
	count int
	w     float64
}

// columns lays items out in columns; in a box they stand in one.
func (l *layout) columns(out []slab, b *brief.Columns, at site) []slab {
	c := &columns{count: max(b.Count, 1)}
	if at.inside {
		c.count = 1
	}
	const gutter = 4 * mm
	c.w = (at.w + gutter) / float64(c.count)
	top := l.tree.begin(partL, at.parent)
	for i := range b.Items {
		t := l.setText(l.leadingBack(&b.Items[i]), inBriefNote, c.w-gutter)
		body := l.tree.begin(partLBody, l.tree.begin(partLI, top))
		each := len(t.lines) // of what stays in one column
		if t.height() > noteMost {
			each = 1
		}
		for from := 0; from < len(t.lines); from += each {
			var s slab
			s.h = l.drawText(&s.pad, t, from, from+each, at.x, 0, body)
			if from == 0 {
				s.anchored(b.Items[i].ID)
			}
			c.items = append(c.items, s)
		}
	}
	if at.inside {
		return append(out, c.items...)
	}
	return append(out, slab{breaks: c})
}

// noteMost is the height of the highest note that is not parted.
const noteMost = 0.3 * pageHigh

// inBriefNote is how the notes of an annex are set.
var inBriefNote = base{textNoteItem, textNoteItemStrong, ink0}

func (c *columns) least() float64 {
	h := 0.0
	for i := range c.items {
		if h += c.items[i].h; h > 30*mm {
			break
		}
	}
	return h
}

// fill returns how many items fit into the columns at a height, and the
// height of the highest.
func (c *columns) fill(items []slab, room float64) (n int, ends []int, most float64) {
	for range c.count {
		h := 0.0
		for n < len(items) && (h == 0 || h+items[n].h <= room) {
			h += items[n].h
			n++
		}
		ends = append(ends, n)
		most = max(most, h)
	}
	return n, ends, most
}

func (c *columns) place(l *layout) {
	for items := c.items; len(items) > 0; {
		room := l.room()
		n, ends, most := c.fill(items, room)
		if n < len(items) {
			if m, e, h := c.fill(items, room+overhang); m == len(items) {
				n, ends, most, room = m, e, h, room+overhang
			}
		}
		if n == len(items) { // the lowest height that holds them all
			total := 0.0
			for i := range items {
				total += items[i].h
			}
			for h := total / float64(c.count); h < room; h += 2 {
				if m, e, highest := c.fill(items, h); m == n {
					ends, most = e, highest
					break
				}
			}
		}
		var s slab
		from := 0
		for col, end := range ends {
			y := 0.0
			for i := from; i < end; i++ {
				q := &items[i]
				for j := range q.ops {
					q.ops[j].x += float64(col) * c.w
				}
				for j := range q.under {
					q.under[j].x += float64(col) * c.w
				}
				for j := range q.links {
					q.links[j].x += float64(col) * c.w
				}
				s.add(&q.pad, y)
				y += q.h
			}
			from = end
		}
		s.h = most
		l.place(&s)
		if items = items[n:]; len(items) > 0 {
			l.sheet()
		}
	}
}
