package xlsx

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// sheet reads the rows of a sheet.
func (b *reader) sheet(sheet *Sheet, name string, wanted func(*Sheet) bool) error {
	asked, more := false, true
	ask := func() {
		if !asked {
			asked, more = true, wanted(sheet)
		}
	}
	var merges []string
	number := 0
	err := b.each(name, func(s *scanner) error {
		switch string(s.name) {
		case "row":
			var err error
			if number, err = s.rowNumber(number + 1); err != nil {
				return err
			}
			row, err := b.row(s, number)
			if err != nil {
				return err
			}
			if len(row.Cells) > 0 {
				sheet.Rows = append(sheet.Rows, row)
			}
			if len(sheet.Rows) >= Probe {
				ask()
			}
		case "mergeCell":
			if merges = append(merges, s.attr("ref")); len(merges) > maxMerges {
				return fmt.Errorf("more than %d merged cells", maxMerges)
			}
		}
		if !more {
			return errEnough
		}
		return nil
	})
	if err != nil {
		return err
	}
	if ask(); !more {
		sheet.Rows = nil
		return nil
	}
	return sheet.fill(merges)
}

// rowNumber returns the number of the row that begins, which it need not state.
func (s *scanner) rowNumber(next int) (int, error) {
	r := s.value("r")
	if len(r) == 0 {
		return next, nil
	}
	n, err := strconv.Atoi(string(r))
	if err != nil || n < 1 || n > maxRows {
		return 0, fmt.Errorf("row %.20q", r)
	}
	return n, nil
}

// row reads the cells of the row that has begun.
func (b *reader) row(s *scanner, number int) (Row, error) {
	b.inRow = b.inRow[:0]
	err := b.eachCell(s, number, func(column int, v content) (bool, error) {
		c, err := b.cell(v)
		if c.Text == "" || err != nil {
			return false, err
		}
		c.Column = column
		b.inRow = append(b.inRow, c)
		return true, nil
	})
	return Row{number, slices.Clone(b.inRow)}, err
}

// content is what a cell holds, as it is stored, until the next is read.
type content struct {
	kind     string // of cellKinds
	style    int
	value    []byte
	formula  []byte // without the sign; empty also where it is shared with another cell
	computed bool   // there is a formula
	valued   bool   // there is a value, which may be empty
}

// cellKinds are the kinds of content but for numbers.
var cellKinds = []string{"s", "inlineStr", "str", "b", "e", "d"}

// eachCell hands out the cells of the row that has begun. take says whether a
// cell holds something; those that do are counted, and must stand within the
// columns that are read.
func (b *reader) eachCell(s *scanner, number int, take func(column int, v content) (bool, error)) error {
	end, column := s.depth-1, -1
	for {
		kind, err := s.next()
		if err != nil {
			return noEOF(err)
		}
		switch kind {
		case ends:
			if s.depth == end {
				return nil
			}
		case begins:
			if !s.is("c") {
				continue
			}
			column++
			if r := s.value("r"); len(r) > 0 {
				if column = columnOf(string(r)); column < 0 {
					return fmt.Errorf("cell %.20q", r)
				}
			}
			v, err := b.content(s)
			if err != nil {
				return err
			}
			holds, err := take(column, v)
			switch {
			case err != nil:
				return err
			case !holds:
				continue
			case column >= maxColumns:
				return beyond(column, number)
			}
			if b.cells++; b.cells > b.most.cells {
				return fmt.Errorf("more than %d cells", b.most.cells)
			}
		}
	}
}

// content reads the cell that has begun.
func (b *reader) content(s *scanner) (v content, err error) {
	kind := s.value("t")
	if i := slices.IndexFunc(cellKinds, func(k string) bool { return k == string(kind) }); i >= 0 {
		v.kind = cellKinds[i]
	}
	if style := s.value("s"); len(style) > 0 {
		if v.style, err = strconv.Atoi(string(style)); err != nil {
			v.style = -1
		}
	}
	end := s.depth - 1
	for {
		kind, err := s.next()
		if err != nil {
			return v, noEOF(err)
		}
		switch kind {
		case begins:
			switch string(s.name) {
			case "v", "is":
				if v.value, err = b.text(s); err != nil {
					return v, err
				}
				v.valued = true
			case "f":
				if v.formula, err = b.formula(s); err != nil {
					return v, err
				}
				v.computed = true
			}
		case ends:
			if s.depth == end {
				return v, nil
			}
		}
	}
}

// formula reads the formula that has begun.
func (b *reader) formula(s *scanner) ([]byte, error) {
	b.scratch = b.scratch[:0]
	for end := s.depth - 1; ; {
		kind, err := s.next()
		if err != nil {
			return nil, noEOF(err)
		}
		switch kind {
		case says:
			b.scratch = append(b.scratch, s.text...)
		case ends:
			if s.depth == end {
				return b.scratch, nil
			}
		}
	}
}

// keep counts a text that is held, but for shared ones, which are held once.
func (b *reader) keep(v content) error {
	if v.kind == "s" {
		return nil
	}
	if b.kept += len(v.value); b.kept > b.most.texts {
		return b.tooMuch()
	}
	return nil
}

// What is held once however often it stands: texts of so many bytes, so many.
const (
	wordLength = 64
	mostWords  = 1 << 16
)

// word returns a text. Much of what cells say they say again.
func (b *reader) word(text []byte) string {
	if w, ok := b.words[string(text)]; ok {
		return w
	}
	w := string(text)
	if len(w) <= wordLength && len(b.words) < mostWords {
		b.words[w] = w
	}
	return w
}

// sharedText returns the shared text of a number; "" for none.
func (b *reader) sharedText(value []byte) (string, error) {
	if len(value) == 0 {
		return "", nil
	}
	i, err := strconv.Atoi(string(bytes.TrimSpace(value)))
	if err != nil || i < 0 || i >= len(b.texts) {
		return "", fmt.Errorf("shared text %.20q", value)
	}
	return b.texts[i], nil
}

// beyond is the error of a cell that holds something to the right of all
// columns that are read.
func beyond(column, row int) error {
	return fmt.Errorf("cell %s holds something: more than %d columns are not read", CellName(column, row), maxColumns)
}

// cell returns the value of a cell.
func (b *reader) cell(v content) (c Cell, err error) {
	if v.computed && len(v.value) == 0 && (!v.valued || v.kind != "str") {
		return Cell{Text: "=" + string(v.formula), Kind: UnvaluedCell}, nil
	}
	if c.Computed = v.computed; v.kind == "s" {
		c.Text, err = b.sharedText(v.value)
		return c, err
	}
	c.Text = b.word(v.value)
	switch v.kind {
	case "inlineStr", "str":
	case "b":
		c.Kind = BoolCell
	case "e":
		c.Kind = ErrorCell
	case "d":
		c.Kind = DateCell
	default:
		c.Kind = NumberCell
		if f := b.format(v.style); f != nil && f.before+f.after != "" {
			c.Value = c.Text
		}
		c.Text = b.shown(c.Text, v.style)
	}
	return c, b.keep(v)
}

// fill gives every cell of a merged range the value of its first.
func (s *Sheet) fill(merges []string) error {
	at := make(map[int]int, len(s.Rows)) // by number
	for i := range s.Rows {
		at[s.Rows[i].Number] = i
	}
	filled := 0
	for _, ref := range merges {
		from, to, ok := strings.Cut(ref, ":")
		if !ok {
			continue
		}
		left, top := columnOf(from), rowOf(from)
		right, bottom := columnOf(to), rowOf(to)
		if left < 0 || top < 1 || right < left || bottom < top {
			return fmt.Errorf("merged cells %.40q", ref)
		}
		i, ok := at[top]
		if !ok {
			continue
		}
		first := s.Rows[i].At(left)
		if first == nil {
			continue
		}
		value := *first
		// Only rows that hold something: nobody merges to make rows.
		for _, j := range within(s.Rows, top, bottom) {
			row := &s.Rows[j]
			for column := left; column <= right && column < maxColumns; column++ {
				if row.At(column) != nil || column > left && j == i {
					continue // a title that runs over columns is one value
				}
				if column > left {
					break
				}
				if filled++; filled > maxFilled {
					return fmt.Errorf("more than %d merged cells", maxFilled)
				}
				c := value
				c.Column, c.Filled = column, true
				row.Insert(c)
			}
		}
	}
	return nil
}

// within returns the rows whose numbers are in a range.
func within(rows []Row, top, bottom int) []int {
	var all []int
	lo, hi := 0, len(rows)
	for lo < hi {
		if mid := (lo + hi) / 2; rows[mid].Number < top {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	for ; lo < len(rows) && rows[lo].Number <= bottom; lo++ {
		all = append(all, lo)
	}
	return all
}

// Insert adds a cell in a column that holds nothing.
func (r *Row) Insert(c Cell) {
	i := 0
	for i < len(r.Cells) && r.Cells[i].Column < c.Column {
		i++
	}
	r.Cells = append(r.Cells, Cell{})
	copy(r.Cells[i+1:], r.Cells[i:])
	r.Cells[i] = c
}
