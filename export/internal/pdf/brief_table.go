package pdf

import (
	"math"
	"slices"

	"github.com/openropa/openropa/export/internal/brief"
)

// Measures of tables.
const (
	rowAbove  = 0.9 * mm
	rowBelow  = 0.9 * mm
	gridAbove = 0.45 * mm
	cellSide  = 1.3 * mm // free space left and right of a cell's text; in a box, right of it alone, twice
	turnedTop = 24 * mm  // the longest heading that reads upwards
	hairThick = 0.2 * mm
	headThick = 0.35 * mm
	bandSplit = 0.4 // of a page: higher groups of rows may break
	gridWhole = 0.3 // of a page: a lower matrix does not break
)

// grid is a table in work.
type grid struct {
	b      *brief.Table
	at     site
	base   base
	x, w   []float64 // of the columns
	above  float64
	groups bool
	table  int32 // element
}

// briefTable lays a table out: its head, then a slab a row.
func (l *layout) briefTable(out []slab, b *brief.Table, at site) []slab {
	if len(b.Columns) == 0 {
		return out
	}
	g := &grid{b: b, at: at, base: inCell, above: rowAbove}
	if b.Grid {
		g.above = gridAbove
	}
	l.columnWidths(g)
	out = l.shortHeads(out, g)
	g.table = l.tree.begin(partTable, at.parent)
	if b.Title != "" {
		l.tree.say(g.table).about = b.Title
	}
	start := len(out)
	var again *slab
	if g.headed() {
		head := slab{keep: true}
		l.head(&head, g)
		again = head.again()
		out = append(out, head)
	}
	first := len(out)
	for i := 0; i < len(b.Rows); {
		n := g.group(i)
		out = l.rows(out, g, i, n)
		i += n
	}
	// The head and two rows stay together, and the last two.
	for i := first; i < len(out); i++ {
		out[i].head = again
		if i == first && i+1 < len(out) || i == len(out)-2 {
			out[i].keep = true
		}
	}
	// So does a small matrix.
	if own := out[start:]; b.Grid && stacked(own) <= gridWhole*(briefBottom-briefTop) {
		for i := range len(own) - 1 {
			own[i].keep = true
		}
	}
	return out
}

// shortHeads shortens headings that a page might not hold. They stand whole
// above the table.
func (l *layout) shortHeads(out []slab, g *grid) []slab {
	cols := g.b.Columns
	for i := range cols {
		k, w, most := inHead.plain, g.w[i]-2*cellSide, highestTitle
		switch {
		case cols[i].Turned:
			k, w, most = textSmall, turnedTop, 2
		case g.b.Plain:
			k = inSmall.plain
		}
		whole := ""
		for _, p := range cols[i].Heading {
			whole += p.Text
		}
		short := l.shortTitle(whole, k, w, most)
		if short == whole {
			continue
		}
		out = l.para(out, cols[i].Heading, g.at)
		if &cols[0] == &g.b.Columns[0] { // the brief is not ours
			own := *g.b
			own.Columns = slices.Clone(cols)
			g.b = &own
		}
		g.b.Columns[i].Heading = plainText(short)
	}
	return out
}

// headed reports whether the table has headings.
func (g *grid) headed() bool {
	for i := range g.b.Columns {
		g.groups = g.groups || g.b.Columns[i].Group != ""
	}
	for i := range g.b.Columns {
		if len(g.b.Columns[i].Heading) > 0 {
			return true
		}
	}
	return g.groups
}

// group returns how many rows from one on belong together, because cells span
// them.
func (g *grid) group(from int) int {
	end := from + 1
	for i := from; i < end && i < len(g.b.Rows); i++ {
		for _, c := range g.b.Rows[i].Cells {
			end = max(end, i+c.Span)
		}
	}
	return min(end, len(g.b.Rows)) - from
}

// columnWidths shares the width among the columns: what is fixed, then by
// weight, and each as wide as its longest word where the sum allows it.
func (l *layout) columnWidths(g *grid) {
	cols := g.b.Columns
	n := len(cols)
	g.w, g.x = make([]float64, n), make([]float64, n)
	left, weights := g.at.w, 0.0
	for i := range cols {
		if cols[i].Width > 0 {
			g.w[i] = cols[i].Width * mm
			left -= g.w[i]
			continue
		}
		if cols[i].Weight > 0 {
			weights += cols[i].Weight
		} else {
			weights++
		}
	}
	left = math.Max(left, 0)
	for i := range cols {
		if cols[i].Width == 0 {
			weight := cols[i].Weight
			if weight == 0 {
				weight = 1
			}
			g.w[i] = left * weight / weights
		}
	}
	total := 0.0
	for i := range g.w {
		total += g.w[i]
	}
	if total > g.at.w+0.1 { // what is fixed is too much
		for i := range g.w {
			g.w[i] *= g.at.w / total
		}
	}
	widen(g.w, l.leastColumns(g.b))
	x := g.at.x
	for i := range g.w {
		g.x[i] = x
		x += g.w[i]
	}
}

// right is the right edge of the table.
func (g *grid) right() float64 { return g.at.x + g.at.w }

// head draws the headings.
func (l *layout) head(s *slab, g *grid) {
	cols := g.b.Columns
	b := inHead
	if g.b.Plain {
		b = inSmall
	}
	lead := measures[b.plain].leading
	y := 0.0
	if g.groups {
		tr := l.tree.begin(partTR, g.table)
		for i := 0; i < len(cols); {
			j := i + 1
			for j < len(cols) && cols[j].Group == cols[i].Group {
				j++
			}
			e := l.tree.begin(partTH, tr)
			l.tree.of(e).scope, l.tree.of(e).over = ofColumn, int32(j-i)
			w := g.x[j-1] + g.w[j-1] - g.x[i]
			if cols[i].Group != "" {
				t := l.setText(brief.Text{{Text: cols[i].Group, Link: cols[i].GroupTo}}, inHead, g.at.w)
				l.drawText(&s.pad, t, 0, 1, g.x[i]+(w-t.width())/2, 1, e)
				s.under = append(s.under, op{kind: opStroke, artifact: true, ink: hair, thick: hairThick, x: g.x[i], y: lead + 2, w: w})
			}
			i = j
		}
		y = lead + 2
	}
	tr := l.tree.begin(partTR, g.table)
	high := 0.0
	texts := make([]*setText, len(cols))
	turned := 0.0
	for i := range cols {
		c := &cols[i]
		if c.Turned {
			texts[i] = l.setText(c.Heading, base{textSmall, textSmallStrong, navy}, turnedTop)
			turned = math.Max(turned, texts[i].width()+3*mm)
			continue
		}
		texts[i] = l.setText(c.Heading, b, g.w[i]-2*cellSide)
		high = math.Max(high, texts[i].height()+2*rowAbove)
	}
	high = math.Max(high, turned)
	for i := range cols {
		e := l.tree.begin(partTH, tr)
		l.tree.of(e).scope = ofColumn
		t := texts[i]
		switch {
		case cols[i].Turned:
			m := &measures[t.base.plain]
			x := g.x[i] + (g.w[i]-t.height())/2
			for j := range t.lines {
				text := ""
				for _, bit := range t.lines[j].bits {
					text += bit.text
				}
				s.ops = append(s.ops, op{kind: opTurned, style: t.base.plain, ink: navy, x: x + float64(j)*m.leading + m.baseline(), y: y + high - 1.5*mm, text: text, element: e})
			}
		default:
			l.column(&s.pad, g, i, t, 0, len(t.lines), y+rowAbove, e)
		}
	}
	s.h = y + high
	if !g.b.Plain {
		s.under = append([]op{{kind: opPanel, artifact: true, filled: true, ground: pale, x: g.at.x, y: 0, w: g.at.w, h: s.h}}, s.under...)
	}
	if g.b.Grid {
		l.lattice(&s.pad, g, 0, s.h, nil)
		if g.groups {
			return
		}
	}
	thick, k := headThick, navy
	if g.b.Plain {
		thick = hairThick
	} else if g.b.Grid {
		thick, k = hairThick, hair
	}
	s.under = append(s.under, op{kind: opStroke, artifact: true, ink: k, thick: thick, x: g.at.x, y: s.h, w: g.at.w})
}

// column draws lines of a text in a column.
func (l *layout) column(p *pad, g *grid, i int, t *setText, from, to int, y float64, e int32) {
	for j := from; j < to; j++ {
		x := g.x[i] + cellSide
		if g.b.Plain {
			x = g.x[i]
		}
		if g.b.Columns[i].Centre {
			x = g.x[i] + (g.w[i]-t.lines[j].w)/2
		}
		l.drawLine(p, t, &t.lines[j], x, y, e)
		y += t.leading()
	}
}

// lattice draws the lines of a grid around a row: between the columns, at its
// sides and below it, but not below cells that go on.
func (l *layout) lattice(p *pad, g *grid, y, h float64, goesOn []bool) {
	line := func(x, y, w, h float64, thick float64, k ink) {
		p.under = append(p.under, op{kind: opStroke, artifact: true, ink: k, thick: thick, x: x, y: y, w: w, h: h})
	}
	if y == 0 {
		line(g.at.x, y, g.at.w, 0, hairThick, hair)
	}
	for i := range g.x {
		if i > 0 && g.b.Columns[i].Group != g.b.Columns[i-1].Group && g.b.Columns[i-1].Group != "" {
			line(g.x[i], y, 0, h, 0.6*mm, navy)
		} else {
			line(g.x[i], y, 0, h, hairThick, hair)
		}
		if goesOn == nil || !goesOn[i] {
			line(g.x[i], y+h, g.w[i], 0, hairThick, hair)
		}
	}
	line(g.right(), y, 0, h, hairThick, hair)
}

// laidCell is a cell with its text in lines.
type laidCell struct {
	cell    *brief.Cell
	text    *setText
	element int32
	until   int // the row after the last that it spans
	drawn   int // lines
}

// rows lays out a group of rows that belong together.
func (l *layout) rows(out []slab, g *grid, from, n int) []slab {
	rows := g.b.Rows[from : from+n]
	if len(rows[0].Band) > 0 {
		return l.band(out, g, &rows[0])
	}
	cols := len(g.b.Columns)
	heights := make([]float64, n)
	cells := make([][]laidCell, n)
	for r := range rows {
		tr := l.tree.begin(partTR, g.table)
		cells[r] = make([]laidCell, cols)
		heights[r] = measures[g.base.plain].leading + 2*g.above
		if !g.b.Grid {
			heights[r] = measures[g.base.plain].leading + rowAbove + rowBelow
		}
		for i := range min(cols, len(rows[r].Cells)) {
			c := &rows[r].Cells[i]
			if g.covered(rows[:r], i, r) {
				continue
			}
			kind := partTD
			if i < rows[r].Head {
				kind = partTH
			}
			e := l.tree.begin(kind, tr)
			if kind == partTH {
				l.tree.of(e).scope = ofRow
			}
			k := &cells[r][i]
			*k = laidCell{cell: c, element: e, until: min(r+max(c.Span, 1), n)}
			l.tree.of(e).down = int32(k.until - r)
			if len(c.Text) > 0 {
				k.text = l.setText(c.Text, g.base, g.w[i]-2*cellSide)
			} else if c.Mark.Shape == brief.NoMark {
				k.text = &setText{}
			}
			if k.text != nil && k.until == r+1 {
				heights[r] = math.Max(heights[r], k.text.height()+g.above+g.below())
			}
		}
		for i := len(rows[r].Cells); i < cols; i++ {
			l.tree.begin(partTD, tr)
		}
	}
	// A cell that spans rows makes the last of them higher, but not where the
	// rows may break: there it is poured into one after the other.
	whole := slices.Clone(heights)
	for r := range cells {
		for i := range cells[r] {
			k := &cells[r][i]
			if k.text == nil || k.until <= r+1 {
				continue
			}
			sum := 0.0
			for j := r; j < k.until; j++ {
				sum += whole[j]
			}
			if more := k.text.height() + g.above + g.below() - sum; more > 0 {
				whole[k.until-1] += more
			}
		}
	}
	total := 0.0
	for _, h := range whole {
		total += h
	}
	breaks := total > bandSplit*(briefBottom-briefTop)
	if !breaks {
		heights = whole
	}
	for r := range rows {
		out = l.row(out, g, &rows[r], cells, heights, r, breaks)
	}
	return out
}

// below is the free space below a cell's text.
func (g *grid) below() float64 {
	if g.b.Grid {
		return gridAbove
	}
	return rowBelow
}

// covered reports whether a cell of one of the rows above spans a column of
// row r.
func (g *grid) covered(above []brief.Row, column, r int) bool {
	for i := range above {
		if column < len(above[i].Cells) && i+above[i].Cells[column].Span > r {
			return true
		}
	}
	return false
}

// row draws a row, as several slabs if it is high. Where the group may break,
// cells that span rows pour their lines into one row after the other.
func (l *layout) row(out []slab, g *grid, b *brief.Row, cells [][]laidCell, heights []float64, r int, breaks bool) []slab {
	const most = 0.3 * (briefBottom - briefTop) // of one slab of a row that breaks
	cols, lines := len(g.b.Columns), 1          // drawn by a cell
	if g.b.Grid {
		lines = 2
	}
	goesOn := make([]bool, cols)
	for first := true; ; first = false {
		s := slab{h: heights[r]}
		last := true
		if breaks {
			if !first {
				s.h = 0
			}
			for i := range cols {
				if k := spanning(cells, i, r); k != nil && k.text != nil && k.until == r+1 {
					s.h = math.Max(s.h, float64(len(k.text.lines)-k.drawn)*k.text.leading()+g.above+g.below())
				}
			}
			last = s.h <= most
			s.h = math.Min(s.h, most)
		}
		bits := 0
		for i := range cols {
			if k := &cells[r][i]; k.text != nil {
				bits += k.text.bits(k.drawn, len(k.text.lines))
			}
		}
		s.ops, s.under = make([]op, 0, bits), make([]op, 0, lines*cols+1)
		if first {
			s.anchored(b.ID)
		}
		for i := range cols {
			k := spanning(cells, i, r)
			goesOn[i] = k != nil && k.until > r+1
			if k == nil {
				continue
			}
			begins := k == &cells[r][i] && first
			if begins && k.cell.Mark.Shape != brief.NoMark {
				if k.text == nil {
					l.cellMark(&s.pad, &k.cell.Mark, g.x[i], 0, g.w[i], s.h, k.element)
				} else {
					l.fillCell(&s.pad, &k.cell.Mark, g.x[i], 0, g.w[i], s.h)
				}
			}
			if k.text == nil || !begins && !breaks {
				continue
			}
			to := len(k.text.lines)
			if breaks { // what fits here
				fits := int((s.h - g.above - g.below() + 0.01) / math.Max(k.text.leading(), 1))
				to = min(to, k.drawn+max(fits, 1))
			}
			l.column(&s.pad, g, i, k.text, k.drawn, to, g.above, k.element)
			k.drawn = to
		}
		if g.b.Grid {
			for i := range goesOn {
				goesOn[i] = goesOn[i] || !last
			}
			l.lattice(&s.pad, g, 0, s.h, goesOn)
		} else if last {
			for i := range cols {
				if !goesOn[i] && !(g.b.Plain && b == &g.b.Rows[len(g.b.Rows)-1]) {
					s.under = append(s.under, op{kind: opStroke, artifact: true, ink: hair, thick: hairThick, x: g.x[i], y: s.h, w: g.w[i]})
				}
			}
		}
		s.keep = !breaks && r+1 < len(cells)
		if out = append(out, s); last {
			return out
		}
	}
}

// spanning returns the cell that stands in a column of row r; nil for none.
func spanning(cells [][]laidCell, column, r int) *laidCell {
	for i := r; i >= 0; i-- {
		if k := &cells[i][column]; k.cell != nil {
			if k.until > r {
				return k
			}
			return nil
		}
	}
	return nil
}

// band is a row of one text across all columns, as several slabs if it is high.
func (l *layout) band(out []slab, g *grid, r *brief.Row) []slab {
	b := g.base
	if !g.b.Plain {
		b = inHead
	}
	t := l.setText(r.Band, b, g.at.w-2*cellSide)
	e := l.tree.begin(partTH, l.tree.begin(partTR, g.table))
	k := l.tree.of(e)
	k.scope, k.over = ofRow, int32(len(g.b.Columns))
	each := len(t.lines) // of a slab
	if most := 0.3 * pageHigh; t.height() > most {
		each = int(most / t.leading())
	}
	for from := 0; from < len(t.lines); from += each {
		to := min(from+each, len(t.lines))
		s := slab{keep: to == len(t.lines)}
		if from == 0 {
			s.anchored(r.ID)
			s.h = rowAbove
		}
		s.h += l.drawText(&s.pad, t, from, to, g.at.x+cellSide, s.h, e)
		if s.keep {
			s.h += rowBelow
		}
		s.under = append([]op{{kind: opPanel, artifact: true, filled: true, ground: panel, x: g.at.x, y: 0, w: g.at.w, h: s.h}}, s.under...)
		if s.keep {
			s.under = append(s.under, op{kind: opStroke, artifact: true, ink: hair, thick: hairThick, x: g.at.x, y: s.h, w: g.at.w})
		}
		out = append(out, s)
	}
	return out
}
