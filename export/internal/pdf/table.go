package pdf

import (
	"fmt"
	"slices"
	"strings"

	"github.com/openropa/openropa/export/internal/doc"
)

// table is a table in work.
type table struct {
	*layout
	t       *doc.Table
	wide    bool         // on wide pages
	shown   []int        // the columns that are shown
	columns []doc.Column // those
	empty   []doc.Cell   // what an empty cell of each says
	sample  []doc.Row    // the first rows
	x       []float64    // left edges of the columns
	w       []float64    // widths of their text
	title   row
	head    row
	first   row
	repeat  bool // whether the head is repeated on each page
}

// newTable prepares a table. What was prepared to see how much room it needs
// is used again when it is laid out.
func (l *layout) newTable(t *doc.Table) (*table, error) {
	if b := l.prepared; b != nil && b.t == t && b.wide == l.wide {
		return b, nil
	}
	_, width, top, bottom := l.bounds()
	b := &table{layout: l, t: t, wide: l.wide}
	if err := b.read(); err != nil {
		return nil, err
	}
	x := 0.0
	for _, w := range b.widths(width) {
		b.x = append(b.x, x+padX)
		b.w = append(b.w, w-2*padX)
		x += w
	}
	if t.Title != "" {
		b.title = row{cells: []cell{{w: width, lines: l.set(nil, t.Title, title3, black, width, "")}}, top: gapHeading * 0.6, bottom: gapUnder}
	}
	b.head = row{top: padY, bottom: padY, filled: true}
	for i := range b.columns {
		c := &b.columns[i]
		text := l.set(nil, c.Heading, cellHead, accent, b.w[i], "")
		if p := l.provision(c.Clause, c.Required); p != "" {
			n := len(text)
			text = l.set(text, p, cellNote, grey, b.w[i], "")
			l.cite(text[n:], p, c.Cites)
		}
		b.head.cells = append(b.head.cells, cell{x: b.x[i], w: b.w[i], lines: text})
		b.empty = append(b.empty, missing(c.Empty))
	}
	b.repeat = len(b.columns) > 0 && b.head.height() <= headerShare*(bottom-top)
	if len(b.sample) > 0 {
		b.first = b.row(&b.sample[0])
	} else {
		b.first = row{
			cells: []cell{{x: padX, w: width - 2*padX, lines: l.cell(missing(l.d.Words.Empty), tableTexts, width-2*padX)}},
			top:   padY, bottom: padY, ruled: true,
		}
	}
	l.prepared = b
	return b, nil
}

// missing is a cell that says that something is not there.
func missing(word string) doc.Cell {
	if word == "" {
		return nil
	}
	return doc.Cell{{Text: word, Style: doc.Missing}}
}

// read goes through the rows, for the first ones and for the columns that none
// has anything in: they are not shown, unless that were all.
func (b *table) read() error {
	columns := b.t.Columns
	filled := make([]bool, len(columns))
	n := 0
	for r := range b.t.All() {
		if n++; len(r.Cells) > len(columns) {
			return fmt.Errorf("table %q: row %d: %d cells for %d columns", b.t.Title, n, len(r.Cells), len(columns))
		}
		if n <= sampledRows {
			b.sample = append(b.sample, r)
		}
		for i := range r.Cells {
			filled[i] = filled[i] || len(r.Cells[i]) > 0
		}
	}
	none := !slices.Contains(filled, true)
	for i := range columns {
		if filled[i] || none {
			b.shown = append(b.shown, i)
			b.columns = append(b.columns, columns[i])
		}
	}
	return nil
}

// row lays out a row.
func (b *table) row(r *doc.Row) row {
	out := row{top: padY, bottom: padY, ruled: true, cells: make([]cell, 0, len(b.shown))}
	for j, i := range b.shown {
		if i < len(r.Cells) {
			c := r.Cells[i]
			if len(c) == 0 {
				c = b.empty[j]
			}
			out.cells = append(out.cells, cell{x: b.x[j], w: b.w[j], lines: b.cell(c, tableTexts, b.w[j])})
		}
	}
	return out
}

// opening is the height that the table needs on the page it begins on.
func (b *table) opening() float64 {
	h := b.demand(&b.first)
	if b.title.cells != nil {
		if d := b.demand(&b.title); d < b.title.height() { // it is torn itself
			return d
		}
		h += b.title.height()
	}
	if b.repeat {
		h += b.head.height()
	} else if b.head.cells != nil {
		h += b.demand(&b.head)
	}
	return h
}

// again draws the table's head on a further page.
func (b *table) again() {
	if b.t.Title != "" {
		f := b.faces[measures[cellNote].face]
		more := b.layout.continued(cellNote)
		more.text = b.clean(strings.Join(lines(b.t.Title), " "), f) + " " + more.text
		_, width, _, _ := b.bounds()
		more.text = f.shorten(more.text, measures[cellNote].size, width)
		b.draw(&row{cells: []cell{{lines: []line{more}}}, bottom: padY})
	}
	head := b.head
	head.repeats = true
	b.draw(&head)
}

// table lays out a table.
func (l *layout) table(t *doc.Table) error {
	b, err := l.newTable(t)
	if err != nil {
		return err
	}
	if l.free() < b.opening() {
		l.newPage()
	}
	l.anchor(t.ID)
	if b.title.cells != nil {
		if l.first() {
			b.title.top = 0
		}
		l.put(b.title)
	}
	if b.head.cells != nil {
		l.put(b.head)
	}
	if b.repeat {
		l.repeat = b.again
		defer func() { l.repeat = nil }()
	}
	lay := func(r row, id string) {
		if l.free() < l.demand(&r) {
			l.newPage()
		}
		l.anchor(id)
		l.put(r)
	}
	if len(b.sample) == 0 {
		lay(b.first, "")
		return nil
	}
	first := true
	for r := range t.All() {
		if first {
			lay(b.first, r.ID)
		} else {
			lay(b.row(&r), r.ID)
		}
		first = false
	}
	return nil
}

// widths shares a width among the columns by weight, and gives each at least
// the width of its longest ordinary word.
func (b *table) widths(width float64) []float64 {
	n := len(b.columns)
	least, weight, out := make([]float64, n), make([]float64, n), make([]float64, n)
	word := func(i int, text string, s style) {
		m := &measures[s]
		for w := range strings.FieldsSeq(text) {
			if float64(len(w))*m.size*0.5 > least[i]-2*padX || len(w) > 5 {
				least[i] = max(least[i], min(longestFixed, float64(b.faces[m.face].measure(w))*m.size/1000)+2*padX+0.1)
			}
		}
	}
	sum := 0.0
	for i := range b.columns {
		c := &b.columns[i]
		word(i, c.Heading, cellHead)
		word(i, b.provision(c.Clause, c.Required), cellNote)
		if weight[i] = c.Weight; !(weight[i] > 0) {
			weight[i] = 1
		}
		sum += weight[i]
	}
	for _, r := range b.sample {
		for j, i := range b.shown {
			if i < len(r.Cells) {
				for _, line := range r.Cells[i] {
					word(j, line.Text, cellText)
				}
			}
		}
	}
	total := 0.0
	for _, w := range least {
		total += w
	}
	if total >= width {
		for i := range out {
			out[i] = width * least[i] / total
		}
		return out
	}
	// Columns whose share is too small get their least; the others share the rest.
	for settled := false; !settled; {
		settled = true
		for i := range out {
			if out[i] == 0 && width*weight[i]/sum < least[i] {
				out[i] = least[i]
				width -= least[i]
				sum -= weight[i]
				settled = false
			}
		}
	}
	for i := range out {
		if out[i] == 0 {
			out[i] = width * weight[i] / sum
		}
	}
	return out
}
