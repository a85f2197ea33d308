package export

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/openropa/openropa/export/internal/table"
	"github.com/openropa/openropa/export/internal/xlsx"
	"github.com/openropa/openropa/ropa"
)

// Read reads a register from a workbook in the layout, as people filled it in:
// by the headings and labels and their order, wherever they stand. A column or
// label that the layout does not have becomes an [ropa.Extra]. Cells that do
// not say what they should are returned, with all else read; what they say is
// kept as it stands.
//
// Elements get IDs by their order. The error is for what is no workbook of the
// layout, or one that [ReadExcel] would refuse.
func (l *Layout) Read(rd io.Reader) (*ropa.Register, []CellProblem, error) {
	if err := l.check(); err != nil {
		return nil, nil, err
	}
	data, err := io.ReadAll(io.LimitReader(rd, maxWorkbook+1))
	if err != nil {
		return nil, nil, fmt.Errorf("export: layout %q: %w", l.ID, err)
	}
	w, err := xlsx.Read(data, func(*xlsx.Sheet) bool { return true })
	if err != nil {
		return nil, nil, fmt.Errorf("export: layout %q: %w", l.ID, err)
	}
	return l.read(w)
}

// LayoutOfWorkbook returns the layout, of those given or else of [Layouts],
// whose headings and labels a workbook has most of; false if it has too few
// of any.
func LayoutOfWorkbook(rd io.Reader, layouts ...Layout) (Layout, bool, error) {
	data, err := io.ReadAll(io.LimitReader(rd, maxWorkbook+1))
	if err != nil {
		return Layout{}, false, fmt.Errorf("export: layout: %w", err)
	}
	w, err := xlsx.Read(data, func(*xlsx.Sheet) bool { return true })
	if err != nil {
		return Layout{}, false, fmt.Errorf("export: layout: %w", err)
	}
	if len(layouts) == 0 {
		layouts = Layouts()
	}
	texts := make(map[string]bool)
	for i := range w.Sheets {
		for _, row := range w.Sheets[i].Rows {
			if row.Number > 200 {
				break
			}
			for _, c := range row.Cells {
				if len(c.Text) < 400 {
					texts[folded(c.Text)] = true
				}
			}
		}
	}
	best, share := Layout{}, 0.0
	for _, l := range layouts {
		words := l.words()
		found := 0
		for word := range words {
			if texts[word] {
				found++
			}
		}
		if s := float64(found) / float64(max(1, len(words))); s > share {
			best, share = l, s
		}
	}
	return best, share >= 0.6, nil
}

// words are the headings and labels of a layout.
func (l *Layout) words() map[string]bool {
	words := make(map[string]bool)
	add := func(s string) {
		if s = folded(s); s != "" {
			words[s] = true
		}
	}
	for _, c := range l.Columns {
		add(c.Heading)
		add(c.Group)
	}
	for _, list := range [][]Block{l.Header, l.Blocks} {
		for _, b := range list {
			add(b.Title)
			for _, c := range b.Columns {
				add(c.Heading)
			}
			for _, row := range b.Rows {
				if !row.Hidden {
					add(row.Label)
				}
			}
		}
	}
	return words
}

// layoutReader reads one workbook.
type layoutReader struct {
	l        *Layout
	w        *wording
	book     *xlsx.Workbook
	r        *ropa.Register
	problems []CellProblem
	once     map[Key]said
	examples []string // references of the rows that are examples
}

// gridRow is one row of a sheet: its number and the texts of its columns.
type gridRow struct {
	number int
	texts  []string
}

func (r *gridRow) text(column int) string {
	if column < 0 || column >= len(r.texts) {
		return ""
	}
	return r.texts[column]
}

func rowsOf(s *xlsx.Sheet) []gridRow {
	rows := make([]gridRow, len(s.Rows))
	for i := range s.Rows {
		rows[i].number = s.Rows[i].Number
		for _, c := range s.Rows[i].Cells {
			for len(rows[i].texts) <= c.Column {
				rows[i].texts = append(rows[i].texts, "")
			}
			rows[i].texts[c.Column] = c.Text
		}
	}
	return rows
}

// said is what a workbook says of one field of an entry.
type said struct {
	list        []element
	none        bool
	sheet, cell string // where the first stands
}

// read reads the cells of a workbook.
func (l *Layout) read(book *xlsx.Workbook) (*ropa.Register, []CellProblem, error) {
	in := &layoutReader{l: l, w: wordingOf(l.Language), book: book, r: &ropa.Register{}, once: make(map[Key]said)}
	grids := make([][]gridRow, len(book.Sheets))
	for i := range book.Sheets {
		grids[i] = rowsOf(&book.Sheets[i])
	}
	tableAt, head, columns := -1, -1, []foundColumn(nil)
	if len(l.Columns) > 0 {
		best := 0
		for i, rows := range grids {
			at, found := l.findHead(rows)
			n := 0
			for _, c := range found {
				if c.column != nil {
					n++
				}
			}
			if n > best {
				best, tableAt, head, columns = n, i, at, found
			}
		}
		if best*2 < len(l.Columns) {
			tableAt = -1
			if l.Kind == WideTable {
				return nil, nil, fmt.Errorf("export: layout %q: no sheet has the headings of its table", l.ID)
			}
		}
	}
	// The header stands on the cover, or above the table.
	if len(l.Header) > 0 {
		at, best := -1, 0
		for i, rows := range grids {
			if i == tableAt {
				rows = rows[:head]
			}
			if n := l.scan(rows, l.Header).count; n > best || n == best && n > 0 && strings.EqualFold(book.Sheets[i].Name, l.Cover) {
				at, best = i, n
			}
		}
		if at >= 0 {
			rows := grids[at]
			if at == tableAt {
				rows = rows[:head]
			}
			in.header(book.Sheets[at].Name, rows, l.Header)
			if at != tableAt && l.Cover != "" {
				grids[at] = nil
			}
		}
	}
	var entries []map[Key]said
	var extras [][]ropa.Extra
	if l.Kind == WideTable {
		entries, extras = in.table(book.Sheets[tableAt].Name, grids[tableAt], head, columns)
	} else {
		for i, rows := range grids {
			if i == tableAt || rows == nil || l.ListSheet != "" && strings.EqualFold(book.Sheets[i].Name, l.ListSheet) {
				continue
			}
			found := l.scanEntry(rows)
			if found.count < 2 || found.count*5 < found.of {
				continue
			}
			fields, extra := in.entry(book.Sheets[i].Name, rows, found)
			if l.isExample(fields) {
				continue
			}
			entries, extras = append(entries, fields), append(extras, extra)
		}
		if tableAt >= 0 {
			listed, more := in.table(book.Sheets[tableAt].Name, grids[tableAt], head, columns)
			entries, extras = in.join(entries, extras, listed, more)
		} else if len(entries) == 0 {
			return nil, nil, fmt.Errorf("export: layout %q: no sheet has its labels", l.ID)
		}
	}
	in.build(entries, extras)
	return in.r, in.problems, nil
}

// foundColumn is a column of a sheet: the layout's that it is, or its heading.
type foundColumn struct {
	column  *Column
	heading string
	copy    bool // merged with the one before it
}

// headings are the headings of a layout's columns as they are compared.
type headings struct {
	whole, bare, group []string
	aliases            [][]string
	known              map[string]int // how many columns have a heading, in any form
}

func (l *Layout) headings() *headings {
	h := &headings{known: make(map[string]int)}
	for i := range l.Columns {
		c := &l.Columns[i]
		whole, short := folded(cmp.Or(c.Heading, c.Group)), bare(cmp.Or(c.Heading, c.Group))
		h.whole, h.bare, h.group = append(h.whole, whole), append(h.bare, short), append(h.group, folded(c.Group))
		var aliases []string
		for _, a := range c.Aliases {
			aliases = append(aliases, folded(a))
			h.known[folded(a)] += 0
		}
		h.aliases = append(h.aliases, aliases)
		h.known[whole]++
		if short != "" {
			h.known[short] += 0
		}
	}
	return h
}

// findHead returns the row of the headings, and what each column of it is.
func (l *Layout) findHead(rows []gridRow) (head int, columns []foundColumn) {
	h := l.headings()
	best := 0
	var above, row []string // folded
	for i := range rows {
		if i > 80 {
			break
		}
		above, row = row, make([]string, len(rows[i].texts))
		n := 0
		for k, text := range rows[i].texts {
			if len(text) > 1000 || text == "" {
				continue
			}
			row[k] = folded(text)
			if _, ok := h.known[row[k]]; ok {
				n++
			} else if _, ok := h.known[bare(text)]; ok {
				n++
			}
		}
		if i == 0 || rows[i-1].number != rows[i].number-1 {
			above = nil
		}
		if n == 0 {
			continue
		}
		var up *gridRow
		if above != nil {
			up = &rows[i-1]
		}
		if found, n := l.match(h, &rows[i], up, row, above); n >= best && n > 0 {
			best, head, columns = n, i, found
		}
	}
	return head, columns
}

// match finds the layout's columns in a row of headings, by heading, group and
// order. The texts of the row and of the one above come folded too.
func (l *Layout) match(h *headings, row, above *gridRow, low, lowAbove []string) ([]foundColumn, int) {
	found := make([]foundColumn, max(len(low), len(lowAbove)))
	names, groups := make([]string, len(found)), make([]string, len(found))
	for i := range found {
		if i < len(low) {
			names[i], found[i].heading = low[i], row.text(i)
		}
		if i < len(lowAbove) {
			groups[i] = lowAbove[i]
			if names[i] == "" {
				names[i], found[i].heading = lowAbove[i], above.text(i)
			}
		}
		if groups[i] == "" && i > 0 {
			groups[i] = groups[i-1]
		}
	}
	taken := make([]bool, len(l.Columns))
	n := 0
	// The surest first: by the whole heading within its group, by the whole
	// heading, by an alias, by the heading without what is in parentheses.
	for test := range 4 {
		for i, name := range names {
			if found[i].column != nil || name == "" || i > 0 && name == names[i-1] && found[i-1].column != nil && h.known[name] < 2 {
				continue
			}
			short := ""
			if test == 3 {
				short = bare(name)
			}
			for k := range l.Columns {
				if taken[k] {
					continue
				}
				switch test {
				case 0:
					if h.whole[k] != name || h.group[k] != groups[i] {
						continue
					}
				case 1:
					if h.whole[k] != name {
						continue
					}
				case 2:
					if !slices.Contains(h.aliases[k], name) {
						continue
					}
				case 3:
					if short == "" || h.bare[k] != short {
						continue
					}
				}
				taken[k] = true
				found[i].column = &l.Columns[k]
				n++
				break
			}
		}
	}
	for i := 1; i < len(found); i++ {
		found[i].copy = found[i].column == nil && names[i] == names[i-1]
	}
	return found, n
}

// isExample reports whether an entry is an example that the template has.
func (l *Layout) isExample(fields map[Key]said) bool {
	return l.Example != "" && strings.HasPrefix(folded(textOfElements(fields[KeyName].list)), folded(l.Example))
}

// join puts rows of an index to the entries they are of. A row of which there
// is no form is an entry.
func (in *layoutReader) join(entries []map[Key]said, extras [][]ropa.Extra, listed []map[Key]said, more [][]ropa.Extra) ([]map[Key]said, [][]ropa.Extra) {
	one := func(m map[Key]said, key Key) string { return textOfElements(m[key].list) }
	for n := len(entries) - 1; n >= 0; n-- { // the form of an example goes with its row
		if ref := one(entries[n], KeyReference); ref != "" && slices.Contains(in.examples, ref) {
			entries, extras = slices.Delete(entries, n, n+1), slices.Delete(extras, n, n+1)
		}
	}
	used := make([]bool, len(entries))
	for i, row := range listed {
		at := -1
		for n, e := range entries {
			same := one(e, KeyReference) == one(row, KeyReference)
			if one(row, KeyReference) == "" || one(e, KeyReference) == "" {
				same = same && one(e, KeyName) == one(row, KeyName)
			}
			if same && !used[n] {
				at = n
				break
			}
		}
		if at < 0 {
			delete(row, KeySensitive)
			entries, extras, used = append(entries, row), append(extras, more[i]), append(used, true)
			continue
		}
		used[at] = true
		for _, e := range more[i] {
			if !slices.Contains(extras[at], e) {
				extras[at] = append(extras[at], e)
			}
		}
	}
	return entries, extras
}

// add adds what a cell says of a field.
func (in *layoutReader) add(fields map[Key]said, key Key, sheet, cell string, list []element, none bool) {
	if len(list) == 0 && !none {
		return
	}
	s := fields[key]
	if s.cell == "" {
		s.sheet, s.cell = sheet, cell
	}
	s.list, s.none = append(s.list, list...), s.none || none
	fields[key] = s
}

// cell reads a cell that says one field.
func (in *layoutReader) cell(fields map[Key]said, key Key, sheet, cell, text string, as shape) {
	list, none := in.l.formOf(carrierOf(key), as).decode(text)
	in.add(fields, key, sheet, cell, list, none)
}

func (in *layoutReader) sections(fields map[Key]said, sections []Section, sheet, cell, text string) {
	if in.l.form(&carrier{}).placeholder(text) || strings.TrimSpace(text) == "" {
		return
	}
	labels := make([]string, len(sections))
	for i, s := range sections {
		labels[i] = s.Label
	}
	for i, text := range decodeSections(text, labels) {
		in.cell(fields, sections[i].Key, sheet, cell, text, shape{})
	}
}

// further returns what a cell adds to the one above it.
func (w *wording) further(text string) (string, bool) {
	rest, ok := strings.CutPrefix(text, w.continued+"\n")
	if !ok && strings.TrimSpace(text) == w.continued {
		return "", true
	}
	return rest, ok
}

// table reads the rows of a table.
func (in *layoutReader) table(sheet string, rows []gridRow, head int, columns []foundColumn) (entries []map[Key]said, extras [][]ropa.Extra) {
	l := in.l
	for k := range l.Columns {
		c := &l.Columns[k]
		if c.Requirement == Required && !slices.ContainsFunc(columns, func(f foundColumn) bool { return f.column == c }) {
			var headings []string
			for _, f := range columns {
				if f.column == nil && f.heading != "" && !f.copy {
					headings = append(headings, f.heading)
				}
			}
			in.problems = append(in.problems, CellProblem{
				Sheet: sheet, Cell: xlsx.CellName(0, rows[head].number), Expected: cmp.Or(c.Heading, c.Group), Nearest: table.Nearest(c.Heading, headings),
			})
		}
	}
	// Rows that go on belong to the one above.
	var whole []gridRow
	for i := head + 1; i < len(rows); i++ {
		row := gridRow{number: rows[i].number, texts: slices.Clone(rows[i].texts)}
		goesOn, empty := len(whole) > 0, true
		for n := range row.texts {
			if strings.TrimSpace(row.texts[n]) != "" {
				empty = false
				_, more := in.w.further(row.texts[n])
				goesOn = goesOn && more
			}
		}
		switch {
		case empty:
		case goesOn:
			last := &whole[len(whole)-1]
			for n := range row.texts {
				more, _ := in.w.further(row.texts[n])
				if n > 0 && n < len(columns) && columns[n].copy {
					continue
				}
				for len(last.texts) <= n {
					last.texts = append(last.texts, "")
				}
				last.texts[n] += more
			}
		default:
			whole = append(whole, row)
		}
	}
	for _, row := range whole {
		fields := make(map[Key]said)
		var extra []ropa.Extra
		for n := range row.texts {
			text, cell := row.texts[n], xlsx.CellName(n, row.number)
			if strings.TrimSpace(text) == "" {
				continue
			}
			if n >= len(columns) || columns[n].column == nil {
				switch {
				case n < len(columns) && columns[n].copy && text == row.texts[n-1]:
				case n < len(columns) && tidy(columns[n].heading) != "":
					extra = append(extra, ropa.Extra{Key: tidy(columns[n].heading), Value: tidy(text)})
				default:
					in.problems = append(in.problems, CellProblem{Sheet: sheet, Cell: cell, Found: shortened(text), Expected: "a column with a heading"})
					extra = append(extra, ropa.Extra{Key: strings.TrimRight(xlsx.CellName(n, 1), "1"), Value: tidy(text)})
				}
				continue
			}
			c := columns[n].column
			switch {
			case len(c.Sections) > 0:
				in.sections(fields, c.Sections, sheet, cell, text)
			case c.Key == KeySerial:
			default:
				in.cell(fields, c.Key, sheet, cell, text, c.shape())
			}
		}
		if l.isExample(fields) {
			in.examples = append(in.examples, textOfElements(fields[KeyReference].list))
			continue
		}
		entries, extras = append(entries, fields), append(extras, extra)
	}
	return entries, extras
}

func shortened(s string) string {
	if r := []rune(s); len(r) > 200 {
		return string(r[:199]) + "…"
	}
	return s
}

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

// header reads what stands once.
func (in *layoutReader) header(sheet string, rows []gridRow, blocks []Block) {
	fields, extra := in.hits(sheet, in.l.scan(rows, blocks))
	for key, s := range fields {
		if c := carrierOf(key); c.once {
			in.once[key] = s
		}
	}
	in.r.Extra = append(in.r.Extra, extra...)
}

// entry reads the form or card of one entry.
func (in *layoutReader) entry(sheet string, rows []gridRow, found scanned) (map[Key]said, []ropa.Extra) {
	fields, extra := in.hits(sheet, found)
	if in.l.TitleKey != "" && found.title != "" {
		in.cell(fields, in.l.TitleKey, sheet, found.titleCell, found.title, shape{})
	}
	return fields, extra
}

// hits reads the values beside labels.
func (in *layoutReader) hits(sheet string, found scanned) (map[Key]said, []ropa.Extra) {
	l := in.l
	fields := make(map[Key]said)
	parts := make(map[*Block]*element)
	var order []*Block
	for i := range found.hits {
		h := &found.hits[i]
		cell := xlsx.CellName(h.cells[0], h.number)
		switch {
		case h.row != nil && len(h.row.Sections) > 0:
			in.sections(fields, h.row.Sections, sheet, cell, h.values[0])
		case h.row != nil && h.row.Part != "":
			c := carrierOf(h.block.Key)
			f := l.form(c)
			f.single = true
			if h.row.Part != NamePart {
				f.sayable = false
			}
			list, none := f.decode(h.values[0])
			if none {
				in.add(fields, h.block.Key, sheet, cell, nil, true)
				continue
			}
			if len(list) == 0 {
				continue
			}
			e := parts[h.block]
			if e == nil {
				e = &element{}
				parts[h.block], order = e, append(order, h.block)
			}
			for _, v := range list {
				if h.row.Part == NamePart {
					e.text = textOfElements(list)
					break
				}
				e.add(h.row.Part, v.text)
			}
		case h.row != nil && h.row.Key != "" && len(h.block.Columns) == 0:
			in.cell(fields, h.row.Key, sheet, cell, h.values[0], shape{none: h.row.None})
		default:
			key := h.block.Key
			if h.row != nil && h.row.Key != "" {
				key = h.row.Key
			}
			c := carrierOf(key)
			e, any, none := in.rowElement(c, sheet, h)
			if none {
				in.add(fields, key, sheet, cell, nil, true)
			}
			if any {
				if h.row != nil && len(h.row.Codes) > 0 {
					e.add(KindPart, h.row.Codes[0])
				}
				in.add(fields, key, sheet, cell, []element{e}, false)
			}
		}
	}
	for _, b := range order {
		in.add(fields, b.Key, sheet, "", []element{*parts[b]}, false)
	}
	return fields, found.strays
}

// rowElement reads a row of a block that holds one element.
func (in *layoutReader) rowElement(c *carrier, sheet string, h *hit) (e element, any, none bool) {
	l := in.l
	f := l.form(c)
	f.single = true
	if len(h.block.Columns) == 0 {
		list, none := f.decode(h.values[0])
		if len(list) == 0 {
			return e, false, none
		}
		return inOne(list), true, none
	}
	for i, col := range h.block.Columns {
		text := h.values[i]
		if strings.TrimSpace(text) == "" || f.placeholder(tidy(text)) {
			continue
		}
		if col.Part == "" || col.Part == NamePart {
			list, no := f.decode(text)
			if no {
				none = true
				continue
			}
			if len(list) > 0 {
				got := inOne(list)
				e.text = got.text
				e.parts = append(e.parts, got.parts...)
				any = true
			}
			continue
		}
		if len(col.Choices) > 0 {
			if c.none != "" && f.saysNone(text) {
				none = true
				continue
			}
			code := tidy(text)
			if n := slices.IndexFunc(col.Choices, func(c Choice) bool { return folded(c.Text) == folded(text) }); n >= 0 {
				if len(col.Choices[n].Codes) > 0 && col.Choices[n].Codes[0] != "" {
					code = col.Choices[n].Codes[0]
				} else {
					code = col.Choices[n].Text
				}
			} else {
				known := false
				for _, table := range choiceTables {
					if c, ok := in.w.code(table, text); ok {
						code, known = c, true
						break
					}
				}
				if !known {
					words := make([]string, len(col.Choices))
					for n := range words {
						words[n] = col.Choices[n].Text
					}
					in.problems = append(in.problems, CellProblem{
						Sheet: sheet, Cell: xlsx.CellName(h.cells[i], h.number), Found: shortened(text), Expected: col.Heading, Nearest: table.Nearest(tidy(text), words),
					})
				}
			}
			e.add(col.Part, code)
			any = true
			continue
		}
		if col.Part == "retention" {
			e.add(col.Part, text)
			any = true
			continue
		}
		pf := f
		pf.sayable = false
		list, _ := pf.decode(text)
		for _, v := range list {
			e.add(col.Part, textOfElements([]element{v}))
			any = true
		}
	}
	return e, any, none
}

// inOne makes one element of those a cell says: a form has a row for each.
func inOne(list []element) element {
	e := list[0]
	for _, more := range list[1:] {
		e.text = joinNonEmpty("\n", e.text, more.text)
		e.parts = append(e.parts, more.parts...)
	}
	return e
}

// build makes the register of what was read.
func (in *layoutReader) build(entries []map[Key]said, extras [][]ropa.Extra) {
	// What a register states once comes first; entries repeat it.
	for _, fields := range entries {
		for _, key := range slices.Sorted(maps.Keys(fields)) {
			if c := carrierOf(key); !c.once {
				continue
			}
			s := fields[key]
			first, ok := in.once[key]
			if !ok {
				in.once[key] = s
			} else if len(s.list) > 0 {
				if !sameAgain(&first, s) {
					in.problems = append(in.problems, CellProblem{
						Sheet: s.sheet, Cell: s.cell, Found: shortened(textOfElements(s.list)), Expected: shortened(textOfElements(first.list)),
					})
				}
				in.once[key] = first
			}
		}
	}
	top := &record{w: in.w, r: in.r, from1904: in.book.Date1904}
	in.set(top, in.once, func(c *carrier) bool { return c.once && !c.late })
	late := func() { in.set(top, in.once, func(c *carrier) bool { return c.late }) }
	var kept []map[Key]said
	var keptExtras [][]ropa.Extra
	for i, fields := range entries {
		says := len(extras[i]) > 0
		for key := range fields {
			says = says || !carrierOf(key).once && key != KeySensitive
		}
		if says {
			kept, keptExtras = append(kept, fields), append(keptExtras, extras[i])
		}
	}
	kind := "activity"
	if in.l.Role == Processor {
		kind = "processing"
		in.r.Processing = make([]ropa.ProcessorActivity, len(kept))
	} else {
		in.r.Activities = make([]ropa.Activity, len(kept))
	}
	if len(kept) == 0 {
		in.r.Processing, in.r.Activities = nil, nil
		late()
		return
	}
	records := in.l.records(in.r)
	taken := make(map[ropa.ID]bool)
	for i, x := range records {
		x.from1904 = in.book.Date1904
		in.set(x, kept[i], func(c *carrier) bool { return !c.once })
		*x.extra = append(*x.extra, keptExtras[i]...)
		taken[*x.id] = true
	}
	for i, x := range records {
		for n := i + 1; *x.id == ""; n++ {
			if id := idOf(kind, n); !taken[id] {
				*x.id, taken[id] = id, true
			}
		}
	}
	late()
	for _, x := range records {
		if x.replaced == "" {
			continue
		}
		*x.replacedBy = ropa.ID(x.replaced)
		for _, o := range records {
			if firstOf(*o.name, string(*o.id)) == x.replaced {
				*x.replacedBy = *o.id
				break
			}
		}
	}
}

// sameAgain reports whether what is said of a field a second time agrees with
// the first, and adds what only the second says.
func sameAgain(first *said, again said) bool {
	if len(first.list) == 0 {
		first.list = again.list
		return !first.none
	}
	a, b := first.list[0], again.list[0]
	a.parts = slices.Clone(a.parts)
	whole := func(e element) string { return joinNonEmpty(" ", e.part("givenName"), e.text) }
	same := whole(a) == whole(b) || b.text == ""
	for _, p := range b.parts {
		switch has := a.values(p.name); {
		case len(has) == 0:
			a.parts = append(a.parts, p)
		case !slices.Contains(has, p.value):
			same = false
		}
	}
	first.list = append([]element{a}, first.list[1:]...)
	return same && len(again.list) <= len(first.list)
}

// set gives a record what was read of those fields of it that are wanted.
func (in *layoutReader) set(x *record, fields map[Key]said, want func(*carrier) bool) {
	one := func(c *carrier, s said) {
		if !want(c) {
			return
		}
		x.problem = func(found, expected, near string) {
			p := CellProblem{Sheet: s.sheet, Cell: s.cell, Found: shortened(found), Expected: expected}
			if near != "" {
				p.Nearest = []string{near}
			}
			in.problems = append(in.problems, p)
		}
		if len(s.list) > 0 {
			c.set(x, s.list)
		} else if s.none && c.none != "" && !detail(c.key) {
			c.sayNone(x)
		}
		x.problem = nil
	}
	for i := range carriers {
		if s, ok := fields[carriers[i].key]; ok {
			one(&carriers[i], s)
		}
	}
	var own []Key
	for key := range fields {
		if strings.HasPrefix(string(key), "extra:") {
			own = append(own, key)
		}
	}
	slices.Sort(own)
	for _, key := range own {
		one(carrierOf(key), fields[key])
	}
}

// detail reports whether a field says more of elements that another one
// lists: "none" said of it is not said of them.
func detail(key Key) bool {
	return key == KeySafeguards || key == KeyMechanisms || key == KeyDocuments
}
