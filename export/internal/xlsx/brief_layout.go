package xlsx

import (
	"math"
	"slices"

	"github.com/openropa/openropa/export/internal/brief"
)

// Measures of printed sheets.
const (
	pageMargin   = 10.0 // millimetres at the sides
	unit         = 25.4 / 96 * 8
	leastType    = 7.0 // points of the smallest type that is printed
	leastScale   = leastType/fontSize + 0.01
	leastPercent = 78   // leastScale, as a sheet has it
	paperSlack   = 0.98 // of the width of the page: programs round widths
	otherFont    = 1.16 // times as wide is the font of a program that has not ours, and a column with it
	a4Width      = (297 - 2*pageMargin) * paperSlack / unit
	a4Height     = (210 - 2*pageMargin) * paperSlack / unit // its width, upright
	uprightRoom  = 842 - 2*0.7*72 - 10                      // points between the margins of A4 upright
	a3Width      = (420 - 2*pageMargin) * paperSlack / unit
	leastWidth   = 100.0 // of a sheet, in characters
	widestCell   = 60.0  // of a column that could be narrower
	narrowest    = 9.0
	longestWord  = 24.0
	lowRow       = 4*lineHeight + 4 // points: texts of rows up to it stand in their middle
	breakRoom    = 8                // lines before the end of a piece where a line break is better
)

// briefSheet is a section laid out in rows and columns.
type briefSheet struct {
	name    string
	section *brief.Section
	widths  []float64 // in characters
	wide    bool      // A3, not A4
	rows    []briefRow
	head    int // row of the headings that each page repeats; 0 for none
	heads   int // columns that say whose row it is

	measured [][][]span // cells of the main table that have no row yet, by column
}

// briefRow is a row, which takes several of the sheet where a cell has more text
// than one shows.
type briefRow struct {
	kind    briefKind
	id      string
	cells   []briefCell
	first   int // from 1
	heights []float64
	high    float64 // of its own; 0 is what its text takes
}

// briefCell is a cell, or several merged.
type briefCell struct {
	column, across int // column from 0
	look           briefLook
	spans          []span
	link           string
	cuts           []spot // where the pieces after the first begin
	repeat         bool   // whether further pieces repeat it
	more           string // what stands before further pieces
}

// piece is what the n-th row of a cell shows.
func (c *briefCell) piece(n int) []span {
	switch {
	case n == 0 && len(c.cuts) == 0:
		return c.spans
	case n > 0 && c.repeat:
		if c.more != "" {
			return append(slices.Clone(c.spans), span{" (" + c.more + ")", inkMuted})
		}
		return c.spans
	case n > len(c.cuts):
		return nil
	}
	from, to := spot{}, spot{-1, 0}
	if n > 0 {
		from = c.cuts[n-1]
	}
	if n < len(c.cuts) {
		to = c.cuts[n]
	}
	return between(c.spans, from, to)
}

// layOut lays a section out; more marks what goes on.
func (s *briefSheet) layOut(more string) {
	blocks := s.section.Content()
	table := mainTable(blocks)
	s.fit(table)
	last := len(s.widths)
	s.add(briefRow{kind: briefTitle, cells: []briefCell{{across: last, look: briefLook{kind: briefTitle}, spans: []span{{Clean(s.section.Title), inkPlain}}}}})
	if s.section.Cite != "" {
		s.across(briefCite, 0, last, []span{{Clean(s.section.Cite), inkMuted}})
	}
	for _, b := range blocks {
		switch b := b.(type) {
		case *brief.Heading:
			spans := []span{{Clean(b.Text), inkPlain}}
			s.across(briefPart, 0, last, spans)
		case *brief.Para:
			s.across(briefNote, 0, last, spansOf(b.Text))
		case *brief.Legend:
			var spans []span
			for i, it := range b.Items {
				if i > 0 {
					spans = append(spans, span{"\u2002 ", inkMuted})
				}
				mark, look := markText(it.Mark)
				if mark != "" {
					spans = append(spans, span{mark + "\u00a0", look})
				}
				for _, p := range spansOf(it.Text) {
					if p.ink == inkPlain {
						p.ink = inkMuted
					}
					spans = append(spans, p)
				}
			}
			s.across(briefNote, 0, last, spans)
		case *brief.Strip:
			s.addStrip(b)
		case *brief.Table:
			s.addTable(b, b == table, more)
		}
	}
	s.place()
}

// mainTable is the first table of blocks; nil for none.
func mainTable(blocks []brief.Block) *brief.Table {
	for _, b := range blocks {
		if t, ok := b.(*brief.Table); ok {
			return t
		}
	}
	return nil
}

func (s *briefSheet) add(r briefRow) { s.rows = append(s.rows, r) }

// across adds a row of one cell over the columns from one up to another.
func (s *briefSheet) across(kind briefKind, from, to int, spans []span) {
	s.add(briefRow{kind: kind, cells: []briefCell{{column: from, across: to - from, look: briefLook{kind: kind}, spans: spans}}})
}

// addStrip adds labels with their values beside them.
func (s *briefSheet) addStrip(b *brief.Strip) {
	at, w := 0, 0.0
	for at < len(s.widths)-1 && w < 26 {
		w += s.widths[at]
		at++
	}
	for _, c := range b.Cells {
		var spans []span
		for i, l := range c.Lines {
			if i > 0 {
				spans = append(spans, span{"\n", inkPlain})
			}
			spans = append(spans, spansOf(l)...)
		}
		s.add(briefRow{kind: briefValue, cells: []briefCell{
			{across: at, look: briefLook{kind: briefLabel, ink: inkMuted}, spans: []span{{Clean(c.Label), inkMuted}}},
			{column: at, across: len(s.widths) - at, look: briefLook{kind: briefValue}, spans: spans},
		}})
	}
}

// addTable adds a table; one that is not the main one has its last column over
// what columns are left.
func (s *briefSheet) addTable(t *brief.Table, main bool, more string) {
	cellAt := func(i, n int) briefCell {
		c := briefCell{column: i, across: 1}
		if i == n-1 {
			c.across = max(1, len(s.widths)-i)
		}
		return c
	}
	head := briefRow{kind: briefHead}
	for i, col := range t.Columns {
		c := cellAt(i, len(t.Columns))
		c.look = briefLook{kind: briefHead, ink: inkGround, centre: col.Centre && !col.Turned, turned: col.Turned}
		for _, p := range spansOf(col.Heading) {
			if p.ink == inkPlain || p.ink == inkBold {
				p.ink = inkGround
			}
			c.spans = append(c.spans, p)
		}
		if col.Turned {
			w, _ := spansWidth(c.spans)
			head.high = max(head.high, w*6+10)
		}
		head.cells = append(head.cells, c)
	}
	if head.hasText() {
		s.add(head)
		if main {
			s.head = len(s.rows) // those above take a row each
		}
	}
	for _, r := range t.Rows {
		if len(r.Band) > 0 {
			s.across(briefBand, 0, len(s.widths), spansOf(r.Band))
			continue
		}
		row := briefRow{kind: briefBody, id: r.ID, cells: make([]briefCell, 0, len(r.Cells))}
		if main {
			s.heads = max(s.heads, r.Head)
		}
		for i, cell := range r.Cells {
			c := cellAt(i, len(t.Columns))
			c.look = briefLook{kind: briefBody, centre: t.Columns[i].Centre}
			if main {
				c.spans, s.measured[i] = s.measured[i][0], s.measured[i][1:]
			} else {
				c.spans = cellSpans(cell)
			}
			if len(c.spans) == 1 {
				c.look.ink = c.spans[0].ink
			}
			if i == 0 && len(cell.Text) == 1 && cell.Text[0].Link != "" { // a number, which is on one line
				c.link = "#" + cell.Text[0].Link
			}
			if i < r.Head {
				c.repeat = true
			}
			row.cells = append(row.cells, c)
		}
		if n := r.Head - 1; n >= 0 && n < len(row.cells) {
			row.cells[n].more = more
		}
		s.add(row)
	}
}

// fit chooses the paper and the widths of the columns, so that no type is
// printed smaller than it may be.
func (s *briefSheet) fit(t *brief.Table) {
	if t == nil {
		s.widths = []float64{30, 90}
		return
	}
	cols := measureColumns(t)
	for _, c := range cols {
		s.measured = append(s.measured, c.cells)
	}
	room := a4Width / leastScale / otherFont
	s.widths = share(cols, room)
	if sum(s.widths) > room+0.5 || len(t.Columns) > 5 && tooHigh(cols, s.widths) {
		s.wide = true
		s.widths = share(cols, a3Width/leastScale/otherFont)
	}
}

func sum(widths []float64) float64 {
	total := 0.0
	for _, w := range widths {
		total += w
	}
	return total
}

// columnNeed is what a column of a table asks for, in characters.
type columnNeed struct {
	least, most float64 // that its words need, and its lines
	area        float64 // of its text
	cells       [][]span
}

func measureColumns(t *brief.Table) []columnNeed {
	cols := make([]columnNeed, len(t.Columns))
	for i, col := range t.Columns {
		c := &cols[i]
		head := spansOf(col.Heading)
		if !col.Turned {
			for j := range head {
				head[j].ink = inkBold
			}
			widest, _ := spansWidth(head)
			c.least = max(wordWidth(head), min(widest, 12))
		}
		for _, r := range t.Rows {
			if i >= len(r.Cells) || len(r.Band) > 0 {
				continue
			}
			spans := cellSpans(r.Cells[i])
			widest, all := spansWidth(spans)
			c.most, c.area = max(c.most, widest), c.area+all*all*all // the high rows count most
			c.least = max(c.least, min(wordWidth(spans), longestWord))
			c.cells = append(c.cells, spans)
		}
		c.area = math.Cbrt(c.area)
		c.least = c.least + cellMargin + 0.4
		if col.Width > 0 {
			c.least = max(c.least, col.Width/(unit*leastScale*otherFont))
			if col.Turned || col.Width <= 10 {
				c.most = 0
			}
		} else {
			c.least = max(c.least, narrowest)
		}
		c.most = max(c.least, min(c.most+cellMargin+0.4, widestCell))
	}
	return cols
}

// share gives each column a width between the least and the most it asks for,
// by how much text it has.
func share(cols []columnNeed, room float64) []float64 {
	widths := make([]float64, len(cols))
	give := func(by float64) float64 {
		for i, c := range cols {
			widths[i] = min(c.most, max(c.least, by*c.area))
		}
		return sum(widths)
	}
	low, high := 0.0, 1.0
	for range 60 {
		if give(high) >= room || high > 1e6 {
			break
		}
		high *= 2
	}
	for range 60 {
		if mid := (low + high) / 2; give(mid) > room {
			high = mid
		} else {
			low = mid
		}
	}
	give(low)
	if short := leastWidth - sum(widths); short > 0 { // a sheet of little text is no strip
		widths[len(widths)-1] += short
	}
	for i := range widths {
		widths[i] = math.Floor(widths[i]*10) / 10
	}
	return widths
}

// Heights above which a table is better on wider paper, in lines.
const (
	mostMean  = 12
	mostLines = 2 * maxLines
)

// tooHigh reports whether the rows of a table are so high that wider paper
// serves better.
func tooHigh(cols []columnNeed, widths []float64) bool {
	if len(cols) == 0 || len(cols[0].cells) == 0 {
		return false
	}
	rows := len(cols[0].cells)
	total, most := 0, 0
	for n := range rows {
		high := 0
		for i, c := range cols {
			if n < len(c.cells) {
				starts, _ := wrapSpans(c.cells[n], widths[i])
				high = max(high, len(starts)+1)
			}
		}
		total, most = total+high, max(most, high)
	}
	return total > mostMean*rows || most > mostLines
}

// place gives each row its place and its heights, and cuts what one row of the
// sheet does not show.
func (s *briefSheet) place() {
	at, highest := 1, 0.0
	for i := range s.rows {
		r := &s.rows[i]
		r.first = at
		r.measure(s.widths)
		at += len(r.heights)
		if r.kind == briefBody {
			highest = max(highest, slices.Max(r.heights)+float64(len(r.heights)-1)*maxHeight)
		}
	}
	for i := range s.rows {
		if r := &s.rows[i]; r.kind == briefBody && highest <= lowRow {
			for j := range r.cells {
				r.cells[j].look.middle = true
			}
		}
	}
}

func (r *briefRow) measure(widths []float64) {
	line, pad := lineHeight, 4.0
	scale := 1.0
	switch r.kind {
	case briefTitle:
		line, pad, scale = titleLine, 6, titleSize/fontSize*1.08
	case briefPart:
		line, pad, scale = 14, 14, 11.0/fontSize*1.08
	case briefHead:
		pad = 5
	}
	var lines [][]int // of each cell: how many each piece has
	pieces := 1
	for i := range r.cells {
		c := &r.cells[i]
		if c.look.turned {
			lines = append(lines, []int{1})
			continue
		}
		starts, hard := wrapSpans(c.spans, sum(widths[c.column:c.column+max(1, c.across)])/scale)
		var counts []int
		from := 0 // line that the piece begins at
		for len(starts)+1-from > maxLines {
			end := from + maxLines // line that the next begins at
			for k := end; k > end-breakRoom; k-- {
				if hard[k-1] {
					end = k
					break
				}
			}
			counts = append(counts, end-from)
			c.cuts = append(c.cuts, starts[end-1])
			from = end
		}
		lines = append(lines, append(counts, len(starts)+1-from))
		pieces = max(pieces, len(c.cuts)+1)
	}
	r.heights = make([]float64, pieces)
	for n := range r.heights {
		most := 1
		for i, counts := range lines {
			switch {
			case n < len(counts):
				most = max(most, counts[n])
			case r.cells[i].repeat:
				most = max(most, counts[0]+1)
			}
		}
		r.heights[n] = min(maxHeight, max(r.high, float64(most)*line+pad))
	}
	for i := range r.cells { // what takes several pieces itself is not repeated
		if len(r.cells[i].cuts) > 0 {
			r.cells[i].repeat = false
		}
	}
}
