package pdf

import (
	"strconv"
	"strings"

	"github.com/openropa/openropa/export/internal/doc"
)

// stroke is how a line of a picture is drawn.
type stroke uint8

const (
	thin stroke = iota
	thick
	dashed
	dotted
	double
)

var strokes = map[doc.Stroke]stroke{doc.Thin: thin, doc.Thick: thick, doc.Dashed: dashed, doc.Dotted: dotted, doc.Double: double}

// pictureTitle lays out the title of a picture.
func (l *layout) pictureTitle(title string) row {
	_, width, _, _ := l.bounds()
	r := row{cells: []cell{{w: width, lines: l.set(nil, title, title2, measures[title2].ink, width, "")}}, top: gapHeading, bottom: gapUnder}
	if l.first() {
		r.top = 0
	}
	return r
}

// bar lays out a bar's label and value; the bar stands between them.
func (l *layout) bar(b *doc.Bar, most int) (r row, length float64) {
	_, width, _, _ := l.bounds()
	room := width - chartLabel - gutter - chartValue
	if most > 0 {
		length = room * float64(max(0, b.Value)) / float64(most)
	}
	name := l.set(nil, b.Label, cellText, black, chartLabel, "")
	if b.Note != "" {
		name = l.set(name, b.Note, cellNote, grey, chartLabel, "")
	}
	value := l.set(nil, strconv.Itoa(b.Value), cellStrong, black, chartValue, "")
	x := chartLabel + gutter
	return row{
		cells: []cell{{w: chartLabel, lines: name}, {x: x + length + padX, w: chartValue, lines: value}},
		top:   padY, bottom: padY,
	}, length
}

// chart lays out bars, each with its label on the left and its figure at its
// end, so that nothing is told by colour or length alone.
func (l *layout) chart(c *doc.Chart) {
	title := l.pictureTitle(c.Title)
	if l.free() < l.chartOpening(c) {
		l.newPage()
		title.top = 0
	}
	l.anchor(c.ID)
	l.put(title)
	most := 0
	for i := range c.Bars {
		most = max(most, c.Bars[i].Value)
	}
	left, width, _, _ := l.bounds()
	for i := range c.Bars {
		r, length := l.bar(&c.Bars[i], most)
		l.put(r)
		k := accent
		switch c.Bars[i].Tone {
		case doc.Bad:
			k = red
		case doc.Warn:
			k = amber
		case doc.Good:
			k = green
		}
		m := &measures[cellText]
		top := max(l.y-r.height()+padY, marginTop)
		if length > 0 {
			l.add(op{kind: opBand, ink: k, artifact: true, x: left + chartLabel + gutter, y: top + 2, w: length, h: m.leading - 4})
		}
	}
	if len(c.Bars) == 0 {
		l.put(row{cells: []cell{{w: width, lines: l.cell(doc.Cell{{Text: l.d.Words.Empty, Style: doc.Missing}}, bodyTexts, width)}}})
	}
}

// chartOpening is the height that a chart needs on the page it begins on: all
// of it, if it is not long.
func (l *layout) chartOpening(c *doc.Chart) float64 {
	_, _, top, bottom := l.bounds()
	title := l.pictureTitle(c.Title)
	h := title.height()
	for i := range c.Bars {
		r, _ := l.bar(&c.Bars[i], 0)
		if both := h + r.height(); i > 1 && both > keepShare*(bottom-top) {
			break
		} else {
			h = both
		}
	}
	return min(h, bottom-top)
}

// flow lays out a flow on one page, and below it the same in words. The
// picture is no part of the document's text: its boxes hold as much of their
// labels as there is room for, and the table holds all.
func (l *layout) flow(f *doc.Flow) error {
	left, width, top, bottom := l.bounds()
	most := 0
	for i := range f.Columns {
		most = max(most, len(f.Columns[i].Nodes))
	}
	title := l.pictureTitle(f.Title)
	showTitle := l.y != l.under // the part's title says it already
	legend := float64(len(f.Legend)) * legendLine
	head := measures[cellHead].leading + 2*padY
	need := head + float64(most)*flowLeast + legend + gapBlock
	if showTitle {
		need += title.height()
	}
	if l.free() < min(need, bottom-top) {
		l.newPage()
		title.top = 0
	}
	l.anchor(f.ID)
	if showTitle {
		l.put(title)
	}
	columns := len(f.Columns)
	if columns == 0 || most == 0 {
		l.put(row{cells: []cell{{w: width, lines: l.cell(doc.Cell{{Text: l.d.Words.Empty, Style: doc.Missing}}, bodyTexts, width)}}})
		return nil
	}
	gap := flowGap
	box := (width - gap*float64(columns-1)) / float64(columns)
	x := func(column int) float64 { return left + float64(column)*(box+gap) }
	picture := func(o op) {
		o.artifact = true
		l.add(o)
	}
	text := func(s string, st style, k ink, x, y, w float64) {
		f := l.faces[measures[st].face]
		if s = f.shorten(s, measures[st].size, w); s != "" {
			picture(op{kind: opText, style: st, ink: k, x: x, y: y, text: s})
		}
	}
	one := func(s string, st style) string {
		return l.clean(strings.Join(lines(s), " "), l.faces[measures[st].face])
	}
	for i := range f.Columns {
		text(one(f.Columns[i].Heading, cellHead), cellHead, accent, x(i), l.y+padY, box)
	}
	l.y += head
	height := min(l.free()-legend-gapBlock, float64(most)*flowMost)
	pitch := make([]float64, columns)
	start := make([]float64, columns)
	for i := range f.Columns {
		n := float64(len(f.Columns[i].Nodes))
		pitch[i] = min(flowMost, height/max(1, n))
		start[i] = l.y + (height-pitch[i]*n)/2
	}
	edges := func(column, i int) (top, h float64) {
		h = pitch[column] - min(5, pitch[column]*0.22)
		return start[column] + float64(i)*pitch[column] + (pitch[column]-h)/2, h
	}
	for _, k := range f.Links {
		if k.Column < 0 || k.Column+1 >= columns || k.From < 0 || k.From >= len(f.Columns[k.Column].Nodes) || k.To < 0 || k.To >= len(f.Columns[k.Column+1].Nodes) {
			continue
		}
		from, h := edges(k.Column, k.From)
		to, h2 := edges(k.Column+1, k.To)
		picture(op{kind: opCurve, ink: grey, stroke: strokes[k.Line], x: x(k.Column) + box, y: from + h/2, w: gap, h: to + h2/2 - from - h/2})
	}
	for i := range f.Columns {
		for j := range f.Columns[i].Nodes {
			n := &f.Columns[i].Nodes[j]
			y, h := edges(i, j)
			picture(op{kind: opBand, ink: band, x: x(i), y: y, w: box, h: h})
			picture(op{kind: opFrame, ink: accent, stroke: strokes[n.Line], x: x(i), y: y, w: box, h: h})
			l.nodeText(n, one, text, x(i)+3, y, box-6, h)
			l.link(x(i), y, box, h, n.Link)
		}
	}
	l.y += height + gapBlock
	for _, entry := range f.Legend {
		picture(op{kind: opCurve, ink: grey, stroke: strokes[entry.Line], x: left, y: l.y + legendLine/2, w: gap})
		text(one(entry.Text, cellNote), cellNote, grey, left+gap+6, l.y, width-gap-6)
		l.y += legendLine
	}
	l.y += gapBlock
	if f.Table == nil {
		return nil
	}
	return l.table(f.Table)
}

// nodeText sets the label of a box and its note, as far as they fit: rather the
// note, which the label goes before.
func (l *layout) nodeText(n *doc.FlowNode, one func(string, style) string, text func(string, style, ink, float64, float64, float64), x, y, w, h float64) {
	m := &measures[boxText]
	f := l.faces[m.face]
	room := max(1, int((h-1)/m.leading))
	label, note := one(n.Label, boxText), one(n.Note, boxText)
	if room == 1 && note != "" {
		note = ": " + note
		label = f.shorten(label, m.size, max(w/3, w-float64(f.measure(note))*m.size/1000))
		label, note = strings.TrimPrefix(label+note, ": "), ""
	}
	own := f.wrap(nil, label, m.size, w)
	notes := 0
	var noteLines []string
	if note != "" {
		noteLines = f.wrap(nil, note, m.size, w)
		notes = min(len(noteLines), room-1)
	}
	shown := min(len(own), max(1, room-notes))
	y += (h - float64(shown+notes)*m.leading) / 2
	show := func(all []string, shown int, k ink) {
		for i := range shown {
			s := all[i]
			if i == shown-1 && shown < len(all) {
				s = strings.Join(all[i:], " ")
			}
			text(s, boxText, k, x, y, w)
			y += m.leading
		}
	}
	show(own, shown, black)
	show(noteLines, notes, grey)
}

// curve draws a line from one edge to another; where both are level, it is
// straight.
func (d *drawing) curve(o *op) {
	draw := func(dy float64) {
		if o.h == 0 {
			d.line(o.x, o.y+dy, o.x+o.w, o.y+dy)
			return
		}
		from, to, middle := d.h-o.y-dy, d.h-o.y-o.h-dy, o.x+o.w/2
		d.op("m", o.x, from)
		d.op("c", middle, from, middle, to, o.x+o.w, to)
		d.op("S")
	}
	d.stroked(o, func() {
		if o.stroke == double {
			draw(-0.9)
			draw(0.9)
		} else {
			draw(0)
		}
	})
}

// frame draws the edge of a box.
func (d *drawing) frame(o *op) {
	d.stroked(o, func() {
		d.rect(o.x, o.y, o.w, o.h)
		d.op("S")
		if o.stroke == double && o.h > 6 {
			d.rect(o.x+1.5, o.y+1.5, o.w-3, o.h-3)
			d.op("S")
		}
	})
}

// stroked draws with the pen of an operation's stroke.
func (d *drawing) stroked(o *op, draw func()) {
	width := 0.35
	var dash []float64
	switch o.stroke {
	case thick:
		width = 1.3
	case dashed:
		width, dash = 0.7, []float64{4, 2}
	case dotted:
		width, dash = 0.8, []float64{1, 1.6}
	}
	d.pen(o.ink, width)
	if dash != nil {
		d.dash(dash...)
		defer d.dash()
	}
	draw()
}
