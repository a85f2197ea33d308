package xlsx

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode"

	"github.com/openropa/openropa/export/internal/doc"
)

// rowKind is what a row is for.
type rowKind uint8

const (
	rowTable rowKind = iota
	rowHead
	rowTitle
	rowLongTitle // wrapped over all columns
	rowHeading
	rowField
	rowNote
)

// sheet is one part laid out in rows and columns.
type sheet struct {
	name    string
	part    doc.Part
	columns int
	widths  []float64 // in characters, as the format counts them
	rows    []row
	header  int            // the row of the table's headings; 0 for none
	last    int            // the last row
	looks   map[style]bool // of its cells
}

// row is one row of the document. It takes several of the sheet where a cell
// has more text than one can hold or show.
type row struct {
	kind    rowKind
	id      string
	cells   []doc.Cell
	need    []doc.Requirement // of the headings
	first   int               // its first row on the sheet, from 1
	heights []float64         // of its rows on the sheet, in points
	height  [1]float64        // where there is one
	repeat  [2]bool           // whether further rows repeat the first cells, which say whose row it is
	cuts    [][]int           // by cell: the line and offset each further row begins at, in pairs; nil where one row will do
}

// Measures of the sheet.
const (
	minWidth    = 8.0 // characters
	maxWidth    = 80.0
	widestWord  = 26.0  // widest word that a column makes room for
	linkWidth   = 34.0  // widest linked line that a column makes room for
	wideWidth   = 250.0 // characters of a wide sheet: A3 at about 9 pt × 0.75
	widestWidth = 330.0 // of one whose rows would else be cut
	narrowWidth = 130.0
	labelWidth  = 32.0
	valueWidth  = 72.0
	lineHeight  = 12.0 // points of a line of text
	padding     = 4.0
	tableIndent = 1.6 // characters that a table's texts stand off its lines
	titleHeight = 26.0
	titleLine   = 20.0 // of each further line
	maxLines    = 33   // (maxHeight - padding) / lineHeight
)

// frozen is how many columns stay in view: those that say whose row it is.
func (s *sheet) frozen() int {
	if s.part.Wide && s.columns > 4 && s.widths[0]+s.widths[1] < 50 {
		return 2
	}
	return 0
}

func (s *sheet) layOut(d *doc.Document) error {
	if len(charts(s.part)) > 0 { // which lay themselves out
		return nil
	}
	// What stands above is stated in full elsewhere.
	s.add(row{kind: rowTitle, cells: []doc.Cell{doc.Text(shortened(s.part.Title, 300))}})
	if d.Keeper != "" && s.part.Sheet != d.Cover.Sheet {
		s.add(row{kind: rowNote, cells: []doc.Cell{{{Text: shortened(d.Keeper, 150), Style: doc.Note}}}})
	}
	var tables, fields bool
	for _, b := range s.part.Blocks {
		switch b := b.(type) {
		case *doc.Heading:
			s.add(row{kind: rowHeading, cells: []doc.Cell{heading(b.Text, b.Clause)}})
		case *doc.Paragraph:
			s.add(row{kind: rowNote, cells: []doc.Cell{b.Text}})
		case *doc.Fields:
			fields = true
			for _, f := range b.Rows {
				label := doc.Cell{{Text: f.Label, Style: doc.Strong}}
				if f.Clause != "" {
					label = append(label, doc.Line{Text: f.Clause, Style: doc.Note})
				}
				s.add(row{kind: rowField, cells: []doc.Cell{label, f.Value}})
			}
		case *doc.Table:
			if tables {
				return fmt.Errorf("two tables on one sheet")
			}
			tables = true
			s.addTable(b, d)
		default:
			return fmt.Errorf("unknown block %T", b)
		}
	}
	if fields && !tables {
		s.columns, s.widths = 2, []float64{labelWidth, valueWidth}
	}
	if s.columns == 0 {
		s.columns, s.widths = 1, []float64{valueWidth}
	}
	return s.place(d)
}

// add adds a row, cleaned.
func (s *sheet) add(r row) {
	for i, c := range r.cells {
		if slices.ContainsFunc(c, func(l doc.Line) bool { return dirty(l.Text) }) {
			r.cells = slices.Clone(r.cells)
			r.cells[i] = cleanCell(c)
		}
	}
	s.rows = append(s.rows, r)
}

func heading(text, clause string) doc.Cell {
	c := doc.Cell{{Text: text}}
	if clause != "" {
		c[0].Text += "   " + clause
	}
	return c
}

func (s *sheet) addTable(t *doc.Table, d *doc.Document) {
	head := row{kind: rowHead}
	for _, col := range t.Columns {
		c := doc.Cell{{Text: col.Heading, Style: doc.Strong}}
		word := ""
		switch col.Required {
		case doc.Required:
			c[0].Text += " *"
			word = d.Words.Required
		case doc.IfApplicable:
			c[0].Text += " (*)"
			word = d.Words.IfApplicable
		case doc.WherePossible:
			c[0].Text += " (*)"
			word = d.Words.WherePossible
		}
		if col.Clause != "" {
			c = append(c, doc.Line{Text: col.Clause, Style: doc.Note})
		}
		if word != "" {
			c = append(c, doc.Line{Text: word, Style: doc.None})
		}
		head.cells = append(head.cells, c)
		head.need = append(head.need, col.Required)
	}
	s.columns = len(t.Columns)
	s.add(head)
	s.header = len(s.rows) // rows above are single
	s.rows = slices.Grow(s.rows, len(t.Rows)+1)
	for _, r := range t.Rows {
		s.add(row{kind: rowTable, id: r.ID, cells: r.Cells})
	}
	if len(t.Rows) == 0 && len(t.Columns) > 0 {
		cells := make([]doc.Cell, len(t.Columns))
		cells[min(1, len(cells)-1)] = doc.Cell{{Text: d.Words.Empty, Style: doc.Missing}}
		s.add(row{kind: rowTable, cells: cells})
	}
	s.widths = widths(t, head, s.part.Wide)
	for i := range s.widths {
		s.widths[i] += tableIndent
	}
	t.Rows = nil // held by the sheet alone, which lets go of them one by one
}

// widths gives each column what its heading needs, and then the room of the
// page to whichever columns make the rows highest.
func widths(t *doc.Table, head row, wide bool) []float64 {
	w := make([]float64, len(t.Columns))
	cells := make([]tallest, len(t.Columns))
	for i := range t.Columns {
		w[i] = minWidth
		for _, l := range head.cells[i] {
			for word := range strings.FieldsSeq(l.Text) {
				w[i] = max(w[i], chars(word, true)+2) // a heading's words are not broken
			}
		}
		w[i] = min(w[i], 30)
		for _, r := range t.Rows {
			c := r.Cells[i]
			cells[i].add(c)
			if len(c) == 1 && (i < 2 && c[0].Link != "" || strings.HasPrefix(c[0].Link, "#"+cellAnchor)) { // a link works on a single line only
				w[i] = max(w[i], min(chars(c[0].Text, false)+2, linkWidth))
			}
		}
	}
	room, widest := narrowWidth, narrowWidth
	if wide {
		room, widest = wideWidth, widestWidth
	}
	total := 0.0
	for _, n := range w {
		total += n
	}
	for i := range w { // nor are those of the text, as far as there is room
		if more := min(cells[i].word()+2, widestWord) - w[i]; more > 0 && total+more <= max(room, widestWidth) {
			w[i] += more
			total += more
		}
	}
	grow(w, cells, room, widest)
	return w
}

// grow gives the room of a page to whichever columns make the rows highest,
// and up to the widest to those whose rows would else be cut.
func grow(w []float64, cells []tallest, room, widest float64) {
	const step = 2.0
	total := 0.0
	for _, n := range w {
		total += n
	}
	for {
		at, most, spare := -1, 1, 0
		for i := range w {
			if n, more := cells[i].lines(w[i]); (n > most || n == most && more > spare) && w[i]+step <= maxWidth {
				at, most, spare = i, n, more
			}
		}
		if at < 0 || total+step > room && (most < maxLines || total+step > widest) {
			break
		}
		w[at] += step
		total += step
	}
	for i := range w {
		w[i] = math.Round(w[i]*10) / 10
	}
}

// tallest are the cells of a column with the most text, at most eight.
type tallest struct {
	cells  [8]doc.Cell
	sizes  [8]float64
	widths [8][]float64 // by cell: the width of each of its lines, in characters
}

func (t *tallest) add(c doc.Cell) {
	if len(c) == 0 {
		return
	}
	var size float64
	widths := make([]float64, len(c))
	for i, l := range c {
		widths[i] = chars(l.Text, l.Style == doc.Strong)
		size += max(widths[i], 8)
	}
	least := 0
	for i := range t.sizes {
		if t.sizes[i] < t.sizes[least] {
			least = i
		}
	}
	if size > t.sizes[least] {
		t.cells[least], t.sizes[least], t.widths[least] = c, size, widths
	}
}

// word returns the width of the widest word.
func (t *tallest) word() float64 {
	widest := 0.0
	for _, c := range t.cells {
		for _, l := range c {
			for word := range strings.FieldsFuncSeq(l.Text, func(r rune) bool { return unicode.IsSpace(r) || r == '-' }) {
				widest = max(widest, chars(word, l.Style == doc.Strong))
			}
		}
	}
	return widest
}

// lines returns about how many lines the highest of the cells takes at a
// width, of those that take fewer if there is more room, and how many fewer.
func (t *tallest) lines(width float64) (most, fewer int) {
	for _, widths := range t.widths {
		n := 0
		for _, w := range widths {
			n += max(1, int(math.Ceil(w*1.1/(width-1.2))))
		}
		if n > len(widths) && (n > most || n-len(widths) > fewer) {
			most, fewer = max(most, n), n-len(widths)
		}
	}
	return most, fewer
}

// place gives every row its place and height, and cuts what one row of the
// sheet cannot hold.
func (s *sheet) place(d *doc.Document) error {
	at := 1
	s.looks = make(map[style]bool)
	for i := range s.rows {
		r := &s.rows[i]
		r.first = at
		switch r.kind {
		case rowTitle:
			total := 0.0
			for _, w := range s.widths {
				total += w
			}
			lines := 1
			if len(r.cells[0]) > 0 {
				lines = lineCount(r.cells[0].String(), total*fontSize/titleSize, true)
			}
			if lines > 1 {
				r.kind = rowLongTitle
			}
			r.setHeight(titleHeight + float64(lines-1)*titleLine)
		case rowHeading:
			r.setHeight(22)
		case rowNote:
			if s.header > 0 || s.columns == 1 { // runs on over the columns to the right
				r.setHeight(lineHeight*float64(max(1, len(r.cells[0]))) + padding)
				break
			}
			fallthrough
		default:
			r.measure(s.widths)
		}
		at += len(r.heights)
		if at > maxRows {
			return fmt.Errorf("more than %d rows", maxRows)
		}
		for i := range r.cells {
			r.addLooks(i, s.looks)
		}
	}
	s.last = at - 1
	return nil
}

func (r *row) setHeight(points float64) { r.height[0], r.heights = points, r.height[:] }

// measure finds how many lines each cell takes at its width, cuts cells that
// take too many, and sets the heights.
func (r *row) measure(widths []float64) {
	if r.kind == rowTable || r.kind == rowHead {
		widths = slices.Clone(widths)
		for i := range widths {
			widths[i] -= tableIndent
		}
	}
	most, fits := 1, true
	for i, c := range r.cells {
		n, units := 0, 0
		for _, l := range c {
			n += linesOf(l.Text, widths[i], l.Style == doc.Strong)
			units += 2 + len(l.Text) // no fewer than there are
		}
		if n > maxLines || units > maxUnits {
			fits = false
			break
		}
		most = max(most, n)
	}
	if fits {
		r.setHeight(height(most))
		return
	}
	r.cuts = make([][]int, len(r.cells))
	lines := make([][]int, len(r.cells)) // by cell, of each piece
	pieces := 1
	for i, c := range r.cells {
		lines[i], r.cuts[i] = cut(c, widths[i])
		pieces = max(pieces, len(lines[i]))
	}
	for i := range min(2, len(lines)) {
		r.repeat[i] = r.kind == rowTable && len(lines[i]) == 1 && lines[i][0] <= 4
	}
	r.heights = make([]float64, pieces)
	for n := range r.heights {
		most := 1
		for i := range lines {
			switch {
			case n < len(lines[i]):
				most = max(most, lines[i][n])
			case i < 2 && r.repeat[i]:
				most = max(most, lines[i][0])
			}
		}
		r.heights[n] = height(most)
	}
}

// addLooks adds the styles that a cell may be written in.
func (r *row) addLooks(i int, looks map[style]bool) {
	st, c := style{kind: r.kind, cell: r.styleOf(i)}, r.cells[i]
	if len(c) == 0 || r.cuts != nil {
		looks[st] = true
	}
	if r.cuts != nil { // each piece by itself
		st.cell.line = doc.Missing
		looks[st] = true
		for _, l := range c {
			st.cell.line = l.Style
			looks[st] = true
		}
	}
	if len(c) == 0 {
		return
	}
	st, _ = st.of(c, false)
	looks[st] = true
	if len(c) == 1 && c[0].Link != "" {
		st.cell.linked = true
		looks[st] = true
	}
}

// cut wraps a cell at a width in characters. It returns how many lines each
// piece takes, and where pieces after the first begin: the index of the line
// and the offset in it, in pairs.
func cut(c doc.Cell, width float64) (lines, cuts []int) {
	n, units := 0, 0
	for i, l := range c {
		text := l.Text
		from := 0
		for _, end := range breaks(text, width, l.Style == doc.Strong) {
			u := unitsOf(text[from:end])
			if from == 0 {
				u++ // the newline before it
			}
			limitLines, limitUnits := maxLines, maxUnits
			if len(cuts) > 0 { // the mark of a continuation takes a line
				limitLines, limitUnits = maxLines-1, maxUnits-200
			}
			if n+1 > limitLines || units+u > limitUnits-2 {
				lines = append(lines, n)
				cuts = append(cuts, i, from)
				n, units = 1, 0 // the line of the mark
			}
			n, units = n+1, units+u
			from = end
		}
	}
	return append(lines, n), cuts
}

// piece returns what row n of the sheet shows of a cell: nil for nothing. A
// further row marks what it continues, and what it shows after the mark goes
// on exactly where the row above it stops.
func (r *row) piece(i, n int, continued string) (c doc.Cell, more bool) {
	whole := r.cells[i]
	if len(whole) == 0 {
		return nil, false
	}
	if r.cuts == nil {
		return whole, false
	}
	cuts := r.cuts[i]
	count := len(cuts)/2 + 1
	switch {
	case count == 1 && (n == 0 || i < 2 && r.repeat[i]):
		return whole, n > 0
	case n >= count:
		return nil, false
	}
	end := doc.Cell(nil)
	from, offset := 0, 0
	if n > 0 {
		from, offset = cuts[2*n-2], cuts[2*n-1]
	}
	to, stop := len(whole), 0
	if n < count-1 {
		to, stop = cuts[2*n], cuts[2*n+1]
	}
	for j := from; j <= to && j < len(whole); j++ {
		l := whole[j]
		if j == to {
			l.Text = l.Text[:stop] // "" keeps the newline before it: pieces put together are the whole
		}
		if j == from {
			l.Text = l.Text[offset:]
		}
		end = append(end, l)
	}
	if n > 0 {
		end = slices.Insert(end, 0, doc.Line{Text: "(" + continued + ")", Style: doc.Missing})
	}
	return end, n > 0
}

func cleanCell(c doc.Cell) doc.Cell {
	out := slices.Clone(c)
	for i := range out {
		out[i].Text = clean(out[i].Text)
	}
	return out
}

// styleOf is the style a whole cell has, by its first line.
func (r *row) styleOf(i int) cellStyle {
	if r.kind == rowHead {
		return cellStyle{need: r.need[i] == doc.Required, proviso: r.need[i] == doc.IfApplicable || r.need[i] == doc.WherePossible}
	}
	return cellStyle{}
}
