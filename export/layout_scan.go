package export

import (
	"slices"
	"strconv"
	"strings"

	"github.com/openropa/openropa/export/internal/xlsx"
	"github.com/openropa/openropa/ropa"
)

// hit is a label that was found, with the values of its row.
type hit struct {
	block  *Block
	row    *BlockRow // nil for a further element
	values []string
	cells  []int // columns of the values
	number int   // of the sheet's row
}

// scanned is what a sheet has of some blocks.
type scanned struct {
	hits      []hit
	strays    []ropa.Extra // labels of none of the blocks, with their values
	count, of int          // labels found, and labels there are
	title     string       // what stands in the first row
	titleCell string
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
	w := wordingOf(l.Language)
	var found scanned
	var open []openBlock
	for i := range blocks {
		for _, row := range blocks[i].Rows {
			if !row.Hidden {
				found.of++
			}
		}
		if isOpen(&blocks[i]) {
			open = append(open, openBlock{&blocks[i], -1, -1, nil, blocks[i].labels()})
		}
	}
	titles, labels := make(map[string]*Block), make(map[string]bool)
	for i := range blocks {
		b := &blocks[i]
		if b.Title != "" {
			titles[folded(b.Title)] = b
		}
		for _, a := range b.Aliases {
			titles[folded(a)] = b
		}
		for _, row := range b.Rows {
			labels[folded(row.Label)] = true
			for _, a := range row.Aliases {
				labels[folded(a)] = true
			}
		}
	}
	labelColumn := -1
	var last *hit
	seen := make(map[*Block]bool)
	for i := range rows {
		row := &rows[i]
		used := make([]bool, len(row.texts)+1)
		for c := 0; c < len(row.texts); c++ {
			text := row.texts[c]
			if used[c] || strings.TrimSpace(text) == "" || c > 0 && text == row.texts[c-1] {
				continue
			}
			name := ""
			if len(text) < 600 {
				name = folded(text)
			}
			if b := titles[name]; b != nil && name != "" && !(seen[b] && labels[name]) {
				o := openBlock{block: b, row: i, col: c, labels: b.labels()}
				at := c + 1
				for _, col := range b.Columns {
					for at < len(row.texts) && (folded(row.texts[at]) != folded(col.Heading) || row.texts[at] == row.texts[at-1]) {
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
					for n := range used {
						used[n] = used[n] || n >= c
					}
				}
				open, last = append(open, o), nil
				seen[b] = true
				continue
			}
			o, br, ok := findLabel(open, name, c)
			if ok {
				h := hit{block: o.block, row: br, number: row.number}
				if len(o.block.Columns) > 0 {
					for _, n := range o.cols {
						h.values, h.cells = append(h.values, row.text(n)), append(h.cells, n)
					}
					for n := range used {
						used[n] = used[n] || n > c
					}
				} else {
					at := c + 1
					if row.text(at) == "" { // a label may span two columns
						if next := row.text(at + 1); next != "" && !labels[folded(next)] && titles[folded(next)] == nil {
							at++
						}
					}
					h.values, h.cells = []string{row.text(at)}, []int{at}
					for n := at; n < len(row.texts) && (n == at || row.texts[n] == row.texts[at]); n++ {
						used[n] = true // the copies of a merged cell
					}
				}
				found.hits = append(found.hits, h)
				last, labelColumn = &found.hits[len(found.hits)-1], c
				found.count++
				continue
			}
			if more, ok := w.further(text); ok && last != nil {
				for n, at := range last.cells {
					if at == c {
						last.values[n] += more
					}
				}
				continue
			}
			if i == 0 && found.title == "" && !l.heads(blocks, text) {
				found.title, found.titleCell = text, xlsx.CellName(c, row.number)
				continue
			}
			// A label of the reader's own, with a value beside it.
			if c == labelColumn && last != nil && name != "" {
				var values []string
				for n := c + 1; n < len(row.texts); n++ {
					if s := tidy(row.texts[n]); s != "" && row.texts[n] != row.texts[n-1] {
						values = append(values, s)
					}
					used[n] = true
				}
				if len(values) > 0 {
					found.strays = append(found.strays, ropa.Extra{Key: tidy(text), Value: strings.Join(values, "\n")})
				}
			}
		}
	}
	return found, seen
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
		short = bare(name)
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
	for _, form := range []func(string) string{folded, bare} {
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
	l.before, l.after, l.more = folded(before), folded(after), ok
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
