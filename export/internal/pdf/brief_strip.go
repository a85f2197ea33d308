package pdf

import "github.com/openropa/openropa/export/internal/brief"

// strip lays labels out with their values: in columns between two lines, in
// frames with arrows between them, or one behind the other.
func (l *layout) strip(out []slab, b *brief.Strip, at site) []slab {
	from := l.tree.here()
	var s slab
	switch {
	case b.Flow:
		s = l.flowStrip(b, at)
	case b.Rule:
		s = l.ruledStrip(b, at)
	default:
		s = l.plainStrip(b, at)
	}
	if s.h <= stripMost {
		return append(out, s)
	}
	// What is higher is running text.
	l.tree.back(from, at.parent)
	for i := range b.Cells {
		if b.Cells[i].Label != "" {
			out = l.para(out, brief.Text{{Text: b.Cells[i].Label, Style: brief.Muted}}, at)
		}
		for _, line := range b.Cells[i].Lines {
			out = l.para(out, line, at)
		}
	}
	return out
}

// stripMost is the height of the highest strip.
const stripMost = 0.7 * (briefBottom - briefTop)

// shares are those of cells in a width, by their weights.
func shares(cells []brief.StripCell, w float64) []float64 {
	sum := 0.0
	out := make([]float64, len(cells))
	for i := range cells {
		out[i] = cells[i].Weight
		if out[i] == 0 {
			out[i] = 1
		}
		sum += out[i]
	}
	for i := range out {
		out[i] *= w / sum
	}
	return out
}

// stripWidths shares a width among the cells of a strip, each as wide as its
// longest word with what stands beside it.
func (l *layout) stripWidths(cells []brief.StripCell, w, beside float64) []float64 {
	least := l.leastCells(cells, inCell)
	for i := range least {
		least[i] += beside
	}
	out := shares(cells, w)
	widen(out, least)
	return out
}

// stripCell lays one cell out and returns its height.
func (l *layout) stripCell(p *pad, c *brief.StripCell, b base, x, y, w float64, list int32) float64 {
	li := l.tree.begin(partLI, list)
	h := 0.0
	if c.Label != "" {
		t := l.setText(brief.Text{{Text: c.Label, Link: c.To}}, inSmall, w)
		h += l.drawText(p, t, 0, len(t.lines), x, y, l.tree.begin(partLbl, li)) + 0.6*mm
	}
	body := l.tree.begin(partLBody, li)
	for _, line := range c.Lines {
		t := l.setText(line, b, w)
		h += l.drawText(p, t, 0, len(t.lines), x, y+h, body)
	}
	return h
}

func (l *layout) ruledStrip(b *brief.Strip, at site) slab {
	var s slab
	const gutter, above, below = 4 * mm, 1.6 * mm, 2 * mm
	list := l.tree.begin(partL, at.parent)
	x := at.x
	for i, w := range l.stripWidths(b.Cells, at.w+gutter, gutter) {
		s.h = max(s.h, l.stripCell(&s.pad, &b.Cells[i], inCell, x, above, w-gutter, list))
		x += w
	}
	s.h += above + below
	s.under = append(s.under,
		op{kind: opStroke, artifact: true, ink: hair, thick: 0.2 * mm, x: at.x, y: s.h, w: at.w})
	return s
}

// plainStrip sets each label before its value, and breaks between them.
func (l *layout) plainStrip(b *brief.Strip, at site) slab {
	const apart = 5.5 * mm
	s := slab{}
	list := l.tree.begin(partL, at.parent)
	x, y := at.x, 0.0
	lead := measures[textCell].leading + 0.4
	for i := range b.Cells {
		c := &b.Cells[i]
		var text brief.Text
		if c.Label != "" {
			text = brief.Text{{Text: c.Label + "\u00a0", Style: brief.Muted}}
		}
		for j, line := range c.Lines {
			if j > 0 {
				text = append(text, brief.Piece{Text: " "})
			}
			text = append(text, line...)
		}
		t := l.setText(text, inCell, at.w)
		if x > at.x && x+t.width() > at.x+at.w {
			x, y = at.x, y+lead
		}
		h := l.drawText(&s.pad, t, 0, len(t.lines), x, y, l.tree.begin(partLBody, l.tree.begin(partLI, list)))
		x += t.width() + apart
		if len(t.lines) > 1 && i+1 < len(b.Cells) {
			x, y = at.x, y+h
		} else {
			s.h = y + h
		}
	}
	s.h += 1 * mm
	return s
}

func (l *layout) flowStrip(b *brief.Strip, at site) slab {
	s := slab{gap: 1.4 * mm}
	const arrow, inset, above = 4 * mm, 1.4 * mm, 0.8 * mm
	list := l.tree.begin(partL, at.parent)
	widths := l.stripWidths(b.Cells, at.w+arrow, arrow+2*inset)
	x := at.x
	for i, w := range widths {
		s.h = max(s.h, l.stripCell(&s.pad, &b.Cells[i], inCell, x+inset, above, w-arrow-2*inset, list))
		x += w
	}
	s.h += 2 * above
	x = at.x
	for i, w := range widths {
		o := op{kind: opPanel, artifact: true, ink: navy, thick: 0.25 * mm, round: boxRound, x: x, y: 0, w: w - arrow, h: s.h}
		if b.Cells[i].Open {
			o.dashed = true
		}
		s.under = append(s.under, o)
		if i > 0 {
			s.under = append(s.under, op{kind: opArrow, artifact: true, filled: true, ground: navy, x: x - arrow + 0.6*mm, y: s.h/2 - 2*mm, w: arrow - 1.2*mm, h: 4 * mm})
		}
		x += w
	}
	return s
}
