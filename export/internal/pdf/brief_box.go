package pdf

import (
	"github.com/openropa/openropa/export/internal/brief"
)

// frame is a box that stands beside others, with what is in it.
type frame struct {
	b       *brief.Box
	x, w    float64
	element int32
	slabs   []slab
	begun   bool // its head is drawn, so that it goes on
	heading int32
}

// height is that of a whole box.
func (f *frame) height() float64 { return boxHead + boxAbove + boxBelow + stacked(f.slabs) }

// stacked is the height of slabs one below the other.
func stacked(slabs []slab) float64 {
	h := 0.0
	for i := range slabs {
		if i > 0 {
			h += slabs[i].gap
		}
		h += slabs[i].least()
	}
	return h
}

// frames are boxes side by side that may break over pages.
type frames []frame

// boxes lays boxes out side by side: as one slab where they are whole. In a
// box, what they hold stands one below the other.
func (l *layout) boxes(out []slab, b *brief.Boxes, at site) []slab {
	if at.inside {
		for i := range b.Boxes {
			out = append(out, l.slabs([]brief.Block{&brief.Heading{Text: b.Boxes[i].Title}}, at)...)
			out = append(out, l.slabs(b.Boxes[i].Blocks, at)...)
		}
		return out
	}
	weights := make([]brief.StripCell, len(b.Boxes))
	for i := range b.Boxes {
		weights[i].Weight = b.Boxes[i].Weight
	}
	widths := shares(weights, at.w+boxGap)
	if len(widths) > 1 {
		least, heads := make([]float64, len(widths)), make([]float64, len(widths))
		sum, wide := 0.0, 0.0
		for i := range least {
			least[i] = l.leastBox(b.Boxes[i].Blocks) + 2*boxInset + boxGap
			heads[i] = max(least[i], l.headWidth(&b.Boxes[i])+boxGap)
			sum, wide = sum+least[i], wide+heads[i]
		}
		if sum > at.w+boxGap { // not side by side
			for i := range b.Boxes {
				out = l.boxes(out, &brief.Boxes{Boxes: b.Boxes[i : i+1]}, at)
			}
			return out
		}
		if wide <= at.w+boxGap {
			least = heads
		}
		widen(widths, least)
	}
	all := make(frames, len(b.Boxes))
	x := at.x
	for i, w := range widths {
		f := frame{b: &b.Boxes[i], x: x, w: w - boxGap, element: l.tree.begin(partSect, at.parent)}
		// The heading comes first in the structure.
		l.boxHeading(&f, at.level)
		f.slabs = l.slabs(f.b.Blocks, site{
			x: x + boxInset, w: f.w - 2*boxInset, base: inBox, parent: f.element, level: at.level + 1, inside: true, heading: headBox,
		})
		all[i] = f
		x += w
	}
	most, breaks := 0.0, brief.Whole
	for i := range all {
		most = max(most, all[i].height())
		breaks = max(breaks, all[i].b.Break)
	}
	page := briefBottom - briefTop
	if most > page || breaks == brief.HighAlone && most > wholeShare*page || breaks == brief.Anywhere {
		return append(out, slab{breaks: all, gap: boxGap})
	}
	s := l.portion(all, most, nil)
	s.gap = boxGap
	return append(out, s)
}

// boxHeading adds the heading of a box to the structure, as the first of it.
func (l *layout) boxHeading(f *frame, level int) {
	f.heading = l.tree.begin(headingTag(level), f.element)
}

func (fs frames) least() float64 {
	page := briefBottom - briefTop
	most := 0.0
	for i := range fs {
		f := &fs[i]
		h := f.height()
		if f.b.Break != brief.Whole {
			h = boxHead + boxAbove + boxBelow
			for j := range f.slabs {
				h += f.slabs[j].gap + f.slabs[j].least()
				if !f.slabs[j].keep {
					break
				}
			}
		}
		most = max(most, h)
	}
	return min(most, page)
}

// place draws boxes on as many pages as they need.
func (fs frames) place(l *layout) {
	for {
		room := l.room() - boxHead - boxAbove - boxBelow
		taken := make([]int, len(fs))
		most, some, rest := 0.0, false, false
		for i := range fs {
			n, h := fs[i].fits(room)
			if n == 0 && len(fs[i].slabs) > 0 && l.y == briefTop {
				n, h = 1, fs[i].slabs[0].least()
			}
			taken[i] = n
			most = max(most, h)
			some = some || n > 0
			rest = rest || n < len(fs[i].slabs)
		}
		if some || !rest {
			s := l.portion(fs, most+boxHead+boxAbove+boxBelow, taken)
			l.place(&s)
		}
		if !rest {
			return
		}
		l.sheet()
	}
}

// fits returns how many of the slabs fit into a height, and their own. Those
// that stay together are not parted if the others are some.
func (f *frame) fits(room float64) (n int, h float64) {
	at := f.above()
	for i := range f.slabs {
		s := &f.slabs[i]
		if i > 0 {
			at += s.gap
		}
		if at += s.least(); at > room {
			break
		}
		if !s.keep || i == len(f.slabs)-1 {
			n, h = i+1, at
		}
	}
	return n, h
}

// above is the height of what is repeated above the first of the slabs.
func (f *frame) above() float64 {
	if f.begun && len(f.slabs) > 0 && f.slabs[0].head != nil {
		return f.slabs[0].head.h
	}
	return 0
}

// portion draws the boxes with the slabs that are taken, all if taken is nil,
// and takes them off.
func (l *layout) portion(fs frames, h float64, taken []int) slab {
	s := slab{h: h}
	under, ops := 0, 0
	for i := range fs {
		for j := range fs[i].slabs {
			under += len(fs[i].slabs[j].under)
			ops += len(fs[i].slabs[j].ops)
		}
	}
	s.under, s.ops = make([]op, 0, under+8*len(fs)), make([]op, 0, ops+8*len(fs))
	for i := range fs {
		f := &fs[i]
		if taken != nil && f.begun && len(f.slabs) == 0 {
			continue
		}
		l.drawFrame(&s.pad, f, h)
		y := boxHead + boxAbove
		count := len(f.slabs)
		if taken != nil {
			count = taken[i]
		}
		if f.above() > 0 && count > 0 {
			head := f.slabs[0].head.again()
			s.add(&head.pad, y)
			y += head.h
		}
		for j := range count {
			q := &f.slabs[j]
			if j > 0 {
				y += q.gap
			}
			s.add(&q.pad, y)
			y += q.h
		}
		f.slabs, f.begun = f.slabs[count:], true
	}
	return s
}

// Measures of the head of a box.
const (
	headInset = 0.9 * mm // left of its letters
	letterGap = 1.2 * mm // right of each
	noteGap   = 2 * mm   // left of its note
)

func (l *layout) letterWidth(letter string) float64 {
	return max(letterSize, l.textWidth(letter, signLetter)+3)
}

// boxNote is what stands at the right of the head of a box.
func (l *layout) boxNote(b *brief.Box, w float64) *setText {
	return l.setText(brief.Text{{Mark: brief.Mark{Shape: brief.Triangle}, Text: " " + b.Note, Style: brief.Attention}}, inSmall, w)
}

// headWidth is how wide a box must be for the whole of its head.
func (l *layout) headWidth(b *brief.Box) float64 {
	m := &measures[headBox]
	face := l.faces[m.face]
	w := headInset + l.textWidth(l.unbroken(b.Title, face), headBox) + boxInset
	for _, letter := range b.Letters {
		w += l.letterWidth(letter) + letterGap
	}
	if b.Note != "" {
		w += l.boxNote(b, briefWidth).width() + noteGap
	}
	return w
}

// drawFrame draws the frame of a box with its head.
func (l *layout) drawFrame(p *pad, f *frame, h float64) {
	p.under = append(p.under,
		op{kind: opPanel, artifact: true, filled: true, ground: panel, round: boxRound, square: true, x: f.x, y: 0, w: f.w, h: boxHead},
		op{kind: opStroke, artifact: true, ink: hair, thick: 0.2 * mm, x: f.x, y: boxHead, w: f.w},
		op{kind: opPanel, artifact: true, ink: frameInk, thick: 0.25 * mm, round: boxRound, x: f.x, y: 0, w: f.w, h: h})
	e := f.heading
	if f.begun {
		e = 0 // repeated
	} else {
		p.anchored(f.b.ID)
	}
	x := f.x + headInset
	for _, letter := range f.b.Letters {
		w := l.letterWidth(letter)
		p.under = append(p.under, op{kind: opPanel, artifact: true, filled: true, ground: navy, round: 0.6 * mm, x: x, y: (boxHead - letterSize) / 2, w: w, h: letterSize})
		l.centred(p, letter, signLetter, white, x, (boxHead-letterSize)/2, w, letterSize, e)
		p.ops[len(p.ops)-1].text += " "
		x += w + letterGap
	}
	m := &measures[headBox]
	baseline := boxHead/2 + m.size*0.36
	face := l.faces[m.face]
	right := f.x + f.w - boxInset
	var note *setText
	if f.b.Note != "" && !f.begun {
		note = l.boxNote(f.b, right-x)
		right -= note.width() + noteGap
	}
	text := l.unbroken(f.b.Title, face)
	if f.begun && l.b.More != "" {
		text += " (" + l.unbroken(l.b.More, face) + ")"
	}
	text = face.shorten(text, m.size, right-x)
	p.ops = append(p.ops, op{kind: opRun, style: headBox, ink: navy, x: x, y: baseline, text: text, element: e, artifact: e == 0})
	if note != nil {
		l.drawText(p, note, 0, 1, right+noteGap, boxHead/2-note.leading()/2, e)
	}
}

// frameInk is the ink of the frames of boxes.
const frameInk = hair
