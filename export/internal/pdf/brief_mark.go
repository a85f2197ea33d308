package pdf

import (
	"github.com/openropa/openropa/export/internal/brief"
)

// Sizes of marks.
const (
	dotSize    = 2.0 * mm
	roleWide   = 4.2 * mm
	roleHigh   = 3.5 * mm
	figureWide = 3.6 * mm
	figureHigh = 3.3 * mm
	letterSize = 4.2 * mm
	swatchWide = 9 * mm
	barHigh    = 2.2 * mm
)

// markSize is how much room a mark takes in a line of a style.
func (l *layout) markSize(m *brief.Mark, s style) (w, h float64) {
	switch m.Shape {
	case brief.Dot, brief.InForce, brief.Ring:
		return dotSize, dotSize
	case brief.Triangle:
		return 2.5 * mm, 2.2 * mm
	case brief.SpecialMark, brief.CriminalMark, brief.Errors, brief.Warnings:
		return max(figureWide, l.textWidth(m.Text, signStrong)+3), figureHigh
	case brief.Role, brief.RoleOpen:
		return max(roleWide, l.textWidth(m.Text, signText)+4), roleHigh
	case brief.Bar, brief.Dashes:
		return swatchWide, barHigh
	case brief.Notes:
		return l.textWidth("("+m.Text+")", s), measures[s].size
	case brief.Dash:
		return l.textWidth("–", s), measures[s].size
	}
	return 0, 0
}

func (l *layout) textWidth(s string, k style) float64 {
	m := &measures[k]
	return float64(l.faces[m.face].measure(l.unbroken(s, l.faces[m.face]))) * m.size / 1000
}

// drawMark draws a mark with its upper left corner at (x, y).
func (l *layout) drawMark(p *pad, m *brief.Mark, x, y float64, element int32) {
	w, h := l.markSize(m, textCell)
	e := l.spoken(m, element)
	o := op{kind: opPanel, x: x, y: y, w: w, h: h, element: e, artifact: e == 0}
	letter := func(s style, k ink, text string) {
		l.centred(p, text, s, k, x, y, w, h, e)
	}
	switch m.Shape {
	case brief.Dot, brief.InForce:
		o.kind, o.filled, o.ground = opDisc, true, navy
		if m.Shape == brief.InForce {
			o.ground = leaf
		}
	case brief.Ring:
		o.kind, o.ink, o.thick = opDisc, muted, 0.9
		o.x, o.y, o.w, o.h = x+0.45, y+0.45, w-0.9, h-0.9
	case brief.Triangle:
		o.kind, o.filled, o.ground = opTriangle, true, ochre
	case brief.Bar:
		o.filled, o.ground = true, navy
	case brief.Dashes:
		l.dashes(p, x, y+h/2, w, e)
		return
	case brief.SpecialMark:
		o.filled, o.ground, o.round = true, plum, 0.5*mm
		p.ops = append(p.ops, o)
		letter(signStrong, white, m.Text)
		return
	case brief.CriminalMark:
		o.ink, o.thick, o.round = plum, 0.7, 0.3*mm
		p.ops = append(p.ops, o)
		letter(signStrong, plum, m.Text)
		return
	case brief.Role, brief.RoleOpen:
		o.ink, o.thick, o.round = edge, 0.7, 0.8*mm
		if m.Shape == brief.RoleOpen {
			o.dashed = true
		}
		p.ops = append(p.ops, o)
		letter(signText, ink0, m.Text)
		return
	case brief.Errors:
		o.filled, o.ground = true, ink0
		p.ops = append(p.ops, o)
		letter(signStrong, white, m.Text)
		return
	case brief.Warnings:
		o.filled, o.ground, o.ink, o.thick = true, cream, copper, 1.1
		p.ops = append(p.ops, o)
		letter(signStrong, ochre, m.Text)
		return
	case brief.Notes:
		letter(textCell, muted, "("+m.Text+")")
		return
	case brief.Dash:
		letter(textCell, muted, "–")
		return
	default:
		return
	}
	p.ops = append(p.ops, o)
}

// centred draws a short text in the middle of an area.
func (l *layout) centred(p *pad, text string, s style, k ink, x, y, w, h float64, element int32) {
	m := &measures[s]
	text = l.unbroken(text, l.faces[m.face])
	p.ops = append(p.ops, op{
		kind: opRun, style: s, ink: k, text: text, element: element, artifact: element == 0,
		x: x + (w-l.textWidth(text, s))/2, y: y + h/2 + m.size*0.36,
	})
}

// dashes draws a dashed bar.
func (l *layout) dashes(p *pad, x, y, w float64, element int32) {
	const dash, gap = 4.2, 2.4
	for at := 0.0; at < w; at += dash + gap {
		p.ops = append(p.ops, op{
			kind: opPanel, filled: true, ground: navy, element: element, artifact: element == 0,
			x: x + at, y: y - 0.5*mm, w: min(dash, w-at), h: 1 * mm,
		})
	}
}

// fillCell draws a mark that takes the whole of a cell, if it is one that
// does.
func (l *layout) fillCell(p *pad, m *brief.Mark, x, y, w, h float64) bool {
	o := op{kind: opPanel, artifact: true, filled: true, x: x, y: y, w: w, h: h}
	switch m.Shape {
	case brief.Errors:
		o.ground = ink0
	case brief.Warnings:
		o.ground, o.ink, o.thick = cream, copper, 1.2
		o.x, o.y, o.w, o.h = x+0.9, y+0.9, w-1.8, h-1.8
	default:
		return false
	}
	p.under = append(p.under, o)
	return true
}

// cellMark draws a mark alone in a cell.
func (l *layout) cellMark(p *pad, m *brief.Mark, x, y, w, h float64, element int32) {
	if l.fillCell(p, m, x, y, w, h) {
		k := white
		if m.Shape == brief.Warnings {
			k = ochre
		}
		l.centred(p, m.Text, signStrong, k, x, y, w, h, l.spoken(m, element))
		return
	}
	if m.Shape == brief.Role || m.Shape == brief.RoleOpen { // the cell is its frame
		l.centred(p, m.Text, textCell, ink0, x, y, w, h, l.spoken(m, element))
		return
	}
	mw, mh := l.markSize(m, textCell)
	l.drawMark(p, m, x+(w-mw)/2, y+(h-mh)/2, element)
}
