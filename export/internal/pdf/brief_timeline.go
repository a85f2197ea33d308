package pdf

import (
	"math"

	"github.com/openropa/openropa/export/internal/brief"
)

// Measures of a timeline.
const (
	timeRow   = 4.15 * mm
	timeLabel = 72 * mm
	timeScale = 82 * mm
	timeRoom  = 12 // rows of a part that breaks over pages, at least
)

// timeline draws bars to one scale.
func (l *layout) timeline(out []slab, b *brief.Timeline, at site) []slab {
	most := b.Most
	if most <= 0 {
		most = 1
	}
	const each = 48 // rows of a picture
	for from := 0; from < len(b.Rows); from += each {
		to := min(from+each, len(b.Rows))
		e := l.tree.begin(partFigure, at.parent)
		l.tree.say(e).alt = b.Alt
		var s slab
		h := float64(to-from) * timeRow
		unit := timeScale / most
		left := at.x + timeLabel + 2*mm
		for _, t := range b.Ticks {
			x := left + t.Years*unit
			s.under = append(s.under, op{kind: opStroke, artifact: true, ink: hair, thick: 0.15 * mm, x: x, y: 0, h: h + 0.6*mm})
			l.centred(&s.pad, t.Label, textSmall, muted, x-5, h+0.8*mm, 10, 3*mm, e)
		}
		l.centred(&s.pad, b.Unit, textSmall, muted, left+timeScale+6*mm, h+0.8*mm, 14*mm, 3*mm, e)
		for i := from; i < to; i++ {
			l.span(&s.pad, &b.Rows[i], at, left, unit, most, float64(i-from)*timeRow, e)
		}
		s.h = h + 5*mm
		if from+each >= len(b.Rows) && len(b.Parts) > 0 {
			// The legend is below the picture.
			q := slab{gap: 0.6 * mm}
			l.legendItems(&q, b.Parts, at.x, at.w, l.tree.begin(partL, at.parent))
			s.keep = true
			out = append(out, s, q)
			continue
		}
		out = append(out, s)
	}
	return out
}

// span draws one row of a timeline.
func (l *layout) span(p *pad, r *brief.Span, at site, left, unit, most, y float64, e int32) {
	b := inCell
	m := &measures[b.plain]
	top := y + (timeRow-m.leading)/2
	label := l.oneLine(r.Label, b, timeLabel)
	l.drawText(p, label, 0, 1, at.x, top, e)
	middle := y + timeRow/2
	w := math.Min(r.Years, most) * unit
	bar := func(x, w float64) {
		p.ops = append(p.ops, op{kind: opPanel, filled: true, ground: navy, x: x, y: middle - barHigh/2, w: w, h: barHigh, element: e})
	}
	end := left
	switch {
	case r.Open:
		w = 12 * mm
		l.dashes(p, left, middle, w-1, e)
	case r.Years <= 0:
		w = 0.6 * mm
		bar(left, w)
	default:
		w = math.Max(w, 0.6*mm)
		bar(left, w)
		if r.Years > most { // cut
			for _, x := range []float64{left + w - 4.5*mm, left + w - 3.4*mm} {
				p.ops = append(p.ops, op{kind: opStroke, ink: white, thick: 0.6 * mm, x: x, y: middle + barHigh/2 + 0.5, w: 1 * mm, h: -barHigh - 1, element: e})
			}
		}
	}
	end += w + 1.4*mm
	room := at.x + at.w - end
	after := l.breakText(r.After, b, 1e6)
	if after.width() > room && !r.Open && w > 25*mm {
		// What is bold stands behind the bar, the rest within it.
		var behind, within brief.Text
		for _, piece := range r.After {
			if piece.Style == brief.Bold {
				behind = append(behind, piece)
			} else {
				within = append(within, piece)
			}
		}
		if len(behind) > 0 && len(within) > 0 {
			inner := l.oneLine(within, inBar, w-6*mm)
			for i := range inner.looks {
				inner.looks[i].ink = white
			}
			l.drawText(p, inner, 0, 1, left+1.4*mm, middle-inner.leading()/2, e)
			l.drawText(p, l.oneLine(behind, b, room), 0, 1, end, top, e)
			return
		}
	}
	l.drawText(p, l.oneLine(r.After, b, room), 0, 1, end, top, e)
}

// inBar is how text within a bar is set.
var inBar = base{textBar, textBar, white}

// oneLine sets a text on one line, cut with an ellipsis if it is longer.
func (l *layout) oneLine(text brief.Text, b base, w float64) *setText {
	t := l.breakText(text, b, 1e6) // it is changed
	if len(t.lines) == 1 && t.width() <= w {
		return t
	}
	dots := l.textWidth("…", b.plain)
	n := &t.lines[0]
	t.lines = t.lines[:1]
	for i := range n.bits {
		k := &n.bits[i]
		if k.x+k.w+dots <= w {
			continue
		}
		if !k.mark {
			m := &measures[t.looks[k.piece].style]
			k.text = l.faces[m.face].shorten(k.text+" ", m.size, math.Max(w-k.x, 0))
			k.w = w - k.x
			i++
		}
		n.bits = n.bits[:i]
		break
	}
	n.w = math.Min(n.w, w)
	return t
}
