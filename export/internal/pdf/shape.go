package pdf

import "strings"

// run draws a text on its baseline.
func (d *drawing) run(o *op) {
	m := &measures[o.style]
	d.paint(o.ink)
	x, y := o.x, o.y
	if o.kind == opTurned {
		d.op("q")
		d.op("cm", 0, 1, -1, 0, o.x, d.h-o.y)
		x, y = 0, d.h
		d.face = -1
	}
	left := x
	f := d.faces[m.face]
	text := visual(o.text, o.read)
	f.runs(m.face, text, func(face int, part string) {
		d.use(face, m.size)
		d.text(x, y, d.faces[face], part, d.fonts[face].used)
		x += float64(f.measure(part)) * m.size / 1000
	})
	if strings.ContainsAny(text, "☑☒") {
		d.ticks(left, y, text, o)
	}
	if o.kind == opTurned {
		d.op("Q")
		d.face = -1
	}
}

// arc is how far the handles of a curve stand from its ends, for a quarter of
// a circle of radius 1.
const arc = 0.5523

// shape draws a shape, filled, framed or both.
func (d *drawing) shape(o *op) {
	if o.filled {
		d.paint(o.ground)
	}
	if o.thick > 0 {
		d.pen(o.ink, o.thick)
	}
	if o.dashed {
		d.dash(2, 1.4)
		defer d.dash()
	}
	x, y, w, h := o.x, d.h-o.y-o.h, o.w, o.h // from the lower left corner
	switch o.kind {
	case opStroke:
		d.line(x, o.y, x+w, o.y+h)
		return
	case opTriangle:
		d.op("m", x, y)
		d.op("l", x+w, y)
		d.op("l", x+w/2, y+h)
		d.op("h")
	case opArrow:
		d.op("m", x, y)
		d.op("l", x+w, y+h/2)
		d.op("l", x, y+h)
		d.op("h")
	case opDisc:
		d.rounded(x, y, w, h, w/2, w/2)
	default:
		r := min(o.round, w/2, h/2)
		switch {
		case r == 0:
			d.op("re", x, y, w, h)
		case o.square:
			d.rounded(x, y, w, h, r, 0)
		default:
			d.rounded(x, y, w, h, r, r)
		}
	}
	switch {
	case o.filled && o.thick > 0:
		d.op("B")
	case o.filled:
		d.op("f")
	default:
		d.op("S")
	}
}

// rounded appends a rectangle whose upper and lower corners are quarters of
// circles of the radii r and low, from its lower left corner.
func (d *drawing) rounded(x, y, w, h, r, low float64) {
	k, kLow := r*(1-arc), low*(1-arc)
	d.op("m", x, y+low)
	d.op("l", x, y+h-r)
	d.op("c", x, y+h-k, x+k, y+h, x+r, y+h)
	d.op("l", x+w-r, y+h)
	d.op("c", x+w-k, y+h, x+w, y+h-k, x+w, y+h-r)
	d.op("l", x+w, y+low)
	if low > 0 {
		d.op("c", x+w, y+kLow, x+w-kLow, y, x+w-low, y)
	}
	d.op("l", x+low, y)
	if low > 0 {
		d.op("c", x+kLow, y, x, y+kLow, x, y+low)
	}
	d.op("h")
}
