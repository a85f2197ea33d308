package layout

import (
	"slices"
	"strconv"
	"strings"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/export/internal/xlsx"
	"github.com/openropa/openropa/ropa"
)

// hit is a label that was found, with the values of its row.
type hit struct {
	block  *Block
	row    *BlockRow // nil for a further element
	values []string
	label  int         // its column
	cells  []int       // columns of the values
	number int         // of the sheet's row
	more   [][2]string // cells that go on with a value, and the value's
}

// stray is a label of none of the blocks with its values, and their cells.
type stray struct {
	ropa.Extra
	cells []string
}

// scanned is what a sheet has of some blocks.
type scanned struct {
	hits      []hit
	strays    []stray
	titles    []string // cells of the titles and headings of blocks
	count, of int      // labels found, and labels there are
	title     string   // what stands in the first row
	titleCell string
	titleMore []string // cells that go on with it
}

// openBlock is a block whose title has been passed.
type openBlock struct {
	block    *Block
	row, col int
	cols     []int // of its columns; nil if it has none
	labels   *blockLabels
}

// scan finds the labels of blocks and the values beside them.
func (l *Layout) scan(rows []gridRow, blocks []Block) scanned {
	found, _ := l.scanFrom(rows, blocks, func(b *Block) bool { return b.Title == "" })
	return found
}

// scanEntry scans the sheet of an entry. A block whose title does not stand
// there has its labels anywhere.
func (l *Layout) scanEntry(rows []gridRow) scanned {
	found, seen := l.scanFrom(rows, l.Blocks, func(b *Block) bool { return b.Title == "" })
	if found.count*2 < found.of && slices.ContainsFunc(l.Blocks, func(b Block) bool { return b.Title != "" }) {
		if more, _ := l.scanFrom(rows, l.Blocks, func(b *Block) bool { return !seen[b] }); more.count > found.count {
			return more
		}
	}
	return found
}

// scanFrom scans rows with some blocks open from the first. It returns the
// blocks whose titles it passed.
func (l *Layout) scanFrom(rows []gridRow, blocks []Block, isOpen func(*Block) bool) (scanned, map[*Block]bool) {
	s := &scanner{
		l: l, w: lang.OrEnglish(l.Language), blocks: blocks, titles: make(map[string]*Block), labels: make(map[string]bool),
		seen: make(map[*Block]bool), labelColumn: -1,
	}
	for i := range blocks {
		s.know(&blocks[i], isOpen(&blocks[i]))
	}
	for i := range rows {
		s.row(i, &rows[i])
	}
	return s.found, s.seen
}

// scanner goes through the rows of a sheet from left to right and down.
type scanner struct {
	l      *Layout
	w      *lang.Language
	blocks []Block
	titles map[string]*Block // of blocks, folded
	labels map[string]bool   // of rows, folded

	found       scanned
	open        []openBlock
	seen        map[*Block]bool // whose titles were passed
	last        *hit            // the label passed last; nil after a title
	labelColumn int             // the column it was in; -1 before the first
	used        []bool          // columns of the row that are read as values, or copies of them
}

// know takes the titles and labels of a block.
func (s *scanner) know(b *Block, open bool) {
	for _, title := range append([]string{b.Title}, b.Aliases...) {
		if title != "" {
			s.titles[lang.Fold(title)] = b
		}
	}
	for _, row := range b.Rows {
		if !row.Hidden {
			s.found.of++
		}
		for _, label := range append([]string{row.Label}, row.Aliases...) {
			s.labels[lang.Fold(label)] = true
		}
	}
	if open {
		s.open = append(s.open, openBlock{block: b, row: -1, col: -1, labels: b.labels()})
	}
}

// row reads the cells of row i: a title, a label with its values, what goes on
// from the row above, the title of the sheet, or a label of the reader's own.
func (s *scanner) row(i int, row *gridRow) {
	s.used = make([]bool, len(row.texts)+1)
	for c := 0; c < len(row.texts); c++ {
		text := row.texts[c]
		if s.used[c] || strings.TrimSpace(text) == "" || c > 0 && text == row.texts[c-1] {
			continue
		}
		name := ""
		if len(text) < 600 {
			name = lang.Fold(text)
		}
		if b := s.titles[name]; b != nil && name != "" && !(s.seen[b] && s.labels[name]) {
			s.opened(b, i, c, row)
			continue
		}
		if o, br, ok := findLabel(s.open, name, c); ok && !s.across(c, row) {
			s.hit(o, br, c, row)
			continue
		}
		if more, ok := further(s.w, text); ok && s.last != nil {
			s.goesOn(c, row.number, more)
			continue
		} else if ok && s.found.title != "" && len(s.found.hits) == 0 {
			s.found.title += more
			s.found.titleMore = append(s.found.titleMore, xlsx.CellName(c, row.number))
			continue
		}
		if i == 0 && s.found.title == "" && !s.l.heads(s.blocks, text) {
			s.found.title, s.found.titleCell = text, xlsx.CellName(c, row.number)
			continue
		}
		if c == s.labelColumn && s.last != nil && name != "" {
			s.stray(c, row)
		}
	}
}

// across reports whether labels stand beside each other, as the headings of a
// table do: the value of one is none of a form.
func (s *scanner) across(c int, row *gridRow) bool {
	is := func(c int) bool {
		return s.labels[lang.Fold(row.text(c))] && row.text(c) != "" && len(row.text(c)) < 600
	}
	return is(c-1) && is(c+1) || is(c+1) && is(c+2) || is(c-1) && is(c-2)
}

// use marks the columns from one on as read.
func (s *scanner) use(from int) {
	for n := from; n < len(s.used); n++ {
		s.used[n] = true
	}
}

// opened opens the block whose title stands in column c, and finds its columns
// by the headings beside the title.
func (s *scanner) opened(b *Block, i, c int, row *gridRow) {
	o := openBlock{block: b, row: i, col: c, labels: b.labels()}
	s.found.titles = append(s.found.titles, xlsx.CellName(c, row.number))
	at := c + 1
	for _, col := range b.Columns {
		for at < len(row.texts) && (lang.Fold(row.texts[at]) != lang.Fold(col.Heading) || row.texts[at] == row.texts[at-1]) {
			at++
		}
		o.cols = append(o.cols, at)
		at++
	}
	if len(b.Columns) > 0 {
		if o.cols[len(o.cols)-1] >= len(row.texts)+len(b.Columns) || !slices.ContainsFunc(o.cols, func(n int) bool { return n < len(row.texts) }) {
			for n := range o.cols { // no headings: one beside the other
				o.cols[n] = c + 1 + n
			}
		}
		s.use(c)
	}
	s.open, s.last = append(s.open, o), nil
	s.seen[b] = true
}

// hit takes the values beside a label in column c.
func (s *scanner) hit(o *openBlock, br *BlockRow, c int, row *gridRow) {
	h := hit{block: o.block, row: br, label: c, number: row.number}
	if len(o.block.Columns) > 0 {
		cols := o.cols
		for n := range o.block.Columns { // of a block without a title
			if len(o.cols) == 0 {
				cols = append(cols, c+1+n)
			}
		}
		for _, n := range cols {
			h.values, h.cells = append(h.values, row.text(n)), append(h.cells, n)
		}
		s.use(c + 1)
	} else {
		at := c + 1
		if row.text(at) == "" { // a label may span two columns
			if next := row.text(at + 1); next != "" && !s.labels[lang.Fold(next)] && s.titles[lang.Fold(next)] == nil {
				at++
			}
		}
		h.values, h.cells = []string{row.text(at)}, []int{at}
		for n := at; n < len(row.texts) && (n == at || row.texts[n] == row.texts[at]); n++ {
			s.used[n] = true // the copies of a merged cell
		}
	}
	s.found.hits = append(s.found.hits, h)
	s.last, s.labelColumn = &s.found.hits[len(s.found.hits)-1], c
	s.found.count++
}

// goesOn adds a text to the value above it.
func (s *scanner) goesOn(c, number int, more string) {
	for n, at := range s.last.cells {
		if at == c {
			s.last.values[n] += more
			s.last.more = append(s.last.more, [2]string{xlsx.CellName(c, number), xlsx.CellName(c, s.last.number)})
		}
	}
}

// stray takes a label of the reader's own, with the values beside it.
func (s *scanner) stray(c int, row *gridRow) {
	var values []string
	cells := []string{xlsx.CellName(c, row.number)}
	for n := c + 1; n < len(row.texts); n++ {
		if v := tidy(row.texts[n]); v != "" && row.texts[n] != row.texts[n-1] {
			values, cells = append(values, v), append(cells, xlsx.CellName(n, row.number))
		}
		s.used[n] = true
	}
	if len(values) > 0 {
		s.found.strays = append(s.found.strays, stray{ropa.Extra{Key: tidy(row.texts[c]), Value: strings.Join(values, "\n")}, cells})
	}
}

// heads reports whether a text is a heading or the number of a row of a card.
func (l *Layout) heads(blocks []Block, text string) bool {
	return slices.Contains(l.CardHead, text) || slices.ContainsFunc(blocks, func(b Block) bool {
		return slices.ContainsFunc(b.Rows, func(r BlockRow) bool { return r.Number == text })
	})
}

// findLabel returns the row of an open block that a text is the label of: of
// the blocks to the left of a column, the nearest.
func findLabel(open []openBlock, name string, column int) (best *openBlock, row *BlockRow, ok bool) {
	if name == "" {
		return nil, nil, false
	}
	short := ""
	if strings.ContainsRune(name, '(') {
		short = lang.FoldBare(name)
	}
	for i := range open {
		o := &open[i]
		if o.col > column || best != nil && (o.col < best.col || o.col == best.col && o.row < best.row) {
			continue
		}
		if r, found := o.labels.find(name, short); found {
			best, row, ok = o, r, true
		}
	}
	return best, row, ok
}

// blockLabels are the rows of a block by their folded labels, and by those without
// what is in parentheses.
type blockLabels struct {
	rows          map[string]*BlockRow
	before, after string // of the label of a further element
	more          bool
}

func (b *Block) labels() *blockLabels {
	l := &blockLabels{rows: make(map[string]*BlockRow)}
	for _, form := range []func(string) string{lang.Fold, lang.FoldBare} {
		for i := range b.Rows {
			row := &b.Rows[i]
			for _, name := range append([]string{row.Label}, row.Aliases...) {
				if name = form(name); name != "" && l.rows[name] == nil {
					l.rows[name] = row
				}
			}
		}
	}
	before, after, ok := strings.Cut(b.More, "%d")
	l.before, l.after, l.more = lang.Fold(before), lang.Fold(after), ok
	return l
}

// find returns the row of a label, nil for that of a further element.
func (l *blockLabels) find(name, short string) (*BlockRow, bool) {
	for _, n := range []string{name, short} {
		if row := l.rows[n]; row != nil && n != "" {
			return row, true
		}
	}
	if l.more {
		if rest, ok := strings.CutPrefix(name, l.before); ok {
			rest, ok = strings.CutSuffix(rest, l.after)
			if _, err := strconv.Atoi(strings.TrimSpace(rest)); ok && err == nil {
				return nil, true
			}
		}
	}
	return nil, false
}
