package pdf

import "strconv"

// raw writes operators of the format: numbers with what follows them.
type raw []byte

func (b raw) op(operator string, operands ...float64) raw {
	for _, v := range operands {
		b = append(strconv.AppendFloat(b, v, 'f', 2, 64), ' ')
	}
	return append(append(b, operator...), ' ')
}

// run draws a text on its baseline.
func (d *drawing) run(o *op) {
	m := &measures[o.style]
	d.paint(o.ink)
	x, y := o.x, o.y
	if o.kind == opTurned {
		d.f.RawWriteStr(string(raw("q ").op("cm", 0, 1, -1, 0, o.x, d.h-o.y)))
		x, y = 0, d.h
		d.face = -1
	}
	f := d.faces[m.face]
	text := visual(o.text, o.read)
	f.runs(m.face, text, func(face int, part string) {
		d.use(face, m.size)
		d.f.Text(x, y, d.faces[face].codes(part))
		x += float64(f.measure(part)) * m.size / 1000
	})
	if o.kind == opTurned {
		d.f.RawWriteStr("Q")
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
	x, y, w, h := o.x, d.h-o.y-o.h, o.w, o.h // from the lower left corner
	var b raw
	if o.stroke == dashed {
		b = append(b, "[2 1.4] 0 d "...)
	}
	switch o.kind {
	case opStroke:
		b = b.op("m", x, d.h-o.y).op("l", x+w, d.h-o.y-h)
	case opTriangle:
		b = b.op("m", x, y).op("l", x+w, y).op("l", x+w/2, y+h).op("h")
	case opArrow:
		b = b.op("m", x, y).op("l", x+w, y+h/2).op("l", x, y+h).op("h")
	default:
		r := min(o.round, w/2, h/2)
		if o.kind == opDisc {
			r = w / 2
		}
		k := r * (1 - arc)
		low, kLow := r, k
		if o.square {
			low, kLow = 0, 0
		}
		if r == 0 {
			b = b.op("re", x, y, w, h)
			break
		}
		b = b.op("m", x, y+low).op("l", x, y+h-r).op("c", x, y+h-k, x+k, y+h, x+r, y+h)
		b = b.op("l", x+w-r, y+h).op("c", x+w-k, y+h, x+w, y+h-k, x+w, y+h-r)
		b = b.op("l", x+w, y+low)
		if low > 0 {
			b = b.op("c", x+w, y+kLow, x+w-kLow, y, x+w-low, y)
		}
		b = b.op("l", x+low, y)
		if low > 0 {
			b = b.op("c", x+kLow, y, x, y+kLow, x, y+low)
		}
		b = b.op("h")
	}
	switch {
	case o.filled && o.thick > 0:
		b = append(b, 'B')
	case o.filled:
		b = append(b, 'f')
	default:
		b = append(b, 'S')
	}
	if o.stroke == dashed {
		b = append(b, " [] 0 d"...)
	}
	d.f.RawWriteStr(string(b))
}
