package export

import (
	"fmt"
	"slices"
	"strings"

	"github.com/openropa/openropa/export/internal/xlsx"
)

func (b *layoutBook) coverSheet() xlsx.FormSheet {
	s := xlsx.FormSheet{Name: b.l.Cover, Widths: []float64{44, 72}, Tab: b.look.Head}
	b.put(&s, 1, xlsx.FormRow{Height: 28, Cells: []xlsx.FormCell{{Column: 1, Text: b.l.Title, Look: b.titleLook()}}})
	at := 3
	for i := range b.l.Header {
		at = b.block(&s, at, 1, &b.l.Header[i], b.blank()) + 1
	}
	return s
}

// placedBlock puts a block of a header where its cells say.
func (b *layoutBook) placedBlock(s *xlsx.FormSheet, h *Block) {
	title := xlsx.FormCell{Column: h.At[1], Text: h.Title, Look: b.headLook(h.Requirement == Voluntary), Down: h.Down}
	if h.Down == 0 {
		title.Across = 2
	}
	b.put(s, h.At[0], xlsx.FormRow{Cells: []xlsx.FormCell{title}})
	values := b.partValues(h, b.blank())
	for i, row := range h.Rows {
		at := row.At
		if at == [2]int{} {
			at = [2]int{h.At[0] + 1 + i, h.At[1]}
		}
		b.put(s, at[0], xlsx.FormRow{Cells: []xlsx.FormCell{
			{Column: at[1], Text: row.Label, Look: middle(b.labelLook())}, {Column: at[1] + 1, Text: values[i], Look: middle(b.valueLook(i))},
		}})
	}
}

// partValues are the values of the rows of a block, each a part of the one
// element of its key.
func (b *layoutBook) partValues(h *Block, x *record) []string {
	values := make([]string, len(h.Rows))
	c := carrierOf(h.Key)
	list := c.get(c.asked(x), rowParts(h))
	if len(list) == 0 && c.saidNone(x) {
		for i, row := range h.Rows {
			if row.Part == NamePart {
				values[i] = b.l.form(c).none
				break
			}
		}
		return values
	}
	if len(list) == 0 {
		return values
	}
	for i, row := range h.Rows {
		values[i] = b.l.partText(c, list[0], row.Part, nil)
	}
	return values
}

// block puts a block below the one before and returns the next row.
func (b *layoutBook) block(s *xlsx.FormSheet, at, column int, h *Block, x *record) int {
	label, across := column, 1
	if b.l.Numbered && b.l.Cover != s.Name {
		label++
	}
	span := 1                                     // columns of the labels
	if b.l.Kind == WideTable && b.l.Cover == "" { // in the header of a table
		for span < len(s.Widths)-1 && span < 2 && xlsx.WidthOf(s.Widths, label, span) < 24 {
			span++
		}
		across = min(4, max(1, len(s.Widths)-label-span+1))
	}
	if len(h.Columns) == 0 && b.l.Kind == Forms {
		across = max(1, len(s.Widths)-label)
	}
	if h.Title != "" {
		head := b.headLook(h.Requirement == Voluntary && b.look.Optional != "" && b.l.Kind == WideTable)
		row := xlsx.FormRow{Cells: []xlsx.FormCell{{Column: column, Text: h.Title, Look: head, Note: h.Note}}}
		if len(h.Columns) == 0 {
			row.Cells[0].Across = label - column + span + across
		} else {
			row.Cells[0].Across = label - column + 1
			c := label + 1
			for _, col := range h.Columns {
				look := head
				look.Centre = true
				row.Cells = append(row.Cells, xlsx.FormCell{Column: c, Text: col.Heading, Look: look, Across: max(col.Across, 1), Note: col.Note})
				c += max(col.Across, 1)
			}
		}
		b.put(s, at, row)
		at++
	}
	line := 0
	add := func(number, text string, row *BlockRow, values ...xlsx.FormCell) {
		cells := []xlsx.FormCell{}
		if label > column {
			cells = append(cells, xlsx.FormCell{Column: column, Text: number, Look: b.labelLook()})
		}
		note := ""
		if row != nil {
			note = row.Note
		}
		cells = append(cells, xlsx.FormCell{Column: label, Text: text, Look: b.labelLook(), Note: note, Across: span})
		c := label + span
		for _, v := range values {
			v.Column, v.Look = c, middle(b.valueLook(line))
			v.Across = max(v.Across, 1)
			c += v.Across
			cells = append(cells, v)
		}
		at = b.addRows(s, at, xlsx.FormRow{Cells: cells})
		line++
	}
	if len(rowParts(h)) > 0 {
		values := b.partValues(h, x)
		for i := range h.Rows {
			add(h.Rows[i].Number, h.Rows[i].Label, &h.Rows[i], xlsx.FormCell{Text: values[i], Across: across})
		}
		return at
	}
	// cells of one element in a row of columns
	want := columnParts(h.Columns)
	cellsOf := func(c *carrier, e *element, first bool) []xlsx.FormCell {
		cells := make([]xlsx.FormCell, len(h.Columns))
		for i, col := range h.Columns {
			cells[i] = xlsx.FormCell{Across: col.Across, List: b.lists[col.List]}
			switch {
			case e == nil:
				if first && col.List != "" && len(b.l.Placeholders) > 0 {
					cells[i].Text = b.l.Placeholders[0]
				}
			case col.Part == "" || col.Part == NamePart:
				f := b.l.form(c)
				f.single = true
				cells[i].Text = f.encode([]element{e.only(columnRest(c, &col, h.Columns))})
			default:
				cells[i].Text = b.l.partText(c, *e, col.Part, col.Choices)
			}
		}
		return cells
	}
	seq := -1 // rows that take the block's elements one by one
	var elements []element
	var c *carrier
	if h.Key != "" {
		c = carrierOf(h.Key)
		elements = c.get(c.asked(x), want)
	}
	for i := range h.Rows {
		row := &h.Rows[i]
		switch {
		case len(row.Sections) > 0:
			add(row.Number, row.Label, row, xlsx.FormCell{Text: b.l.sectionsText(x, row.Sections), Across: across})
		case row.Key != "" && row.Hidden:
		case row.Key != "" && len(h.Columns) == 0:
			add(row.Number, row.Label, row, xlsx.FormCell{Text: b.l.cellText(x, row.Key, shape{none: row.None}), Across: across})
		case row.Key != "":
			rc := carrierOf(row.Key)
			list := rc.get(rc.asked(x), want)
			if len(list) == 0 {
				cells := cellsOf(rc, nil, false)
				if rc.saidNone(x) {
					cells[0].Text = b.l.form(rc).none
				}
				add(row.Number, row.Label, row, cells...)
			}
			for n := range list {
				add(row.Number, row.Label, row, cellsOf(rc, &list[n], false)...)
			}
		case len(row.Codes) > 0:
			found := false
			for n := range elements {
				if b.l.rowOf(h.Key, elements[n].part(KindPart)) == row {
					add(row.Number, row.Label, row, cellsOf(c, &elements[n], false)...)
					found = true
				}
			}
			if !found && !row.Hidden {
				add(row.Number, row.Label, row, cellsOf(c, nil, false)...)
			}
		default:
			if seq < 0 {
				seq = 0
			}
			var cells []xlsx.FormCell
			switch {
			case seq < len(elements) && len(h.Columns) == 0:
				f := b.l.form(c)
				f.single = true
				cells = []xlsx.FormCell{{Text: f.encode([]element{elements[seq].only(c.parts)}), Across: across}}
			case seq < len(elements):
				cells = cellsOf(c, &elements[seq], false)
			case len(h.Columns) == 0:
				cells = []xlsx.FormCell{{Across: across}}
			default:
				cells = cellsOf(c, nil, seq == 0)
			}
			if seq == 0 && len(elements) == 0 && c.saidNone(x) {
				for n := range cells { // no placeholder beside it
					cells[n].Text = ""
				}
				cells[0].Text = b.l.form(c).none
			}
			add(row.Number, row.Label, row, cells...)
			seq++
		}
	}
	for ; seq >= 0 && seq < len(elements) && h.More != ""; seq++ {
		text := fmt.Sprintf(h.More, seq+1-h.offset())
		if len(h.Columns) == 0 {
			f := b.l.form(c)
			f.single = true
			add("", text, nil, xlsx.FormCell{Text: f.encode([]element{elements[seq].only(c.parts)}), Across: across})
		} else {
			add("", text, nil, cellsOf(c, &elements[seq], false)...)
		}
	}
	return at
}

// offset is how many rows come before the one that is number 1.
func (h *Block) offset() int {
	for i, row := range h.Rows {
		if row.Label == fmt.Sprintf(h.More, 1) {
			return i
		}
	}
	return 0
}

// rowOf returns the row of a form that elements of a code stand in; nil if it
// has none.
func (l *Layout) rowOf(key Key, code string) *BlockRow {
	for _, want := range []string{code, "*"} {
		for i := range l.Blocks {
			if l.Blocks[i].Key != key {
				continue
			}
			for n := range l.Blocks[i].Rows {
				if slices.Contains(l.Blocks[i].Rows[n].Codes, want) {
					return &l.Blocks[i].Rows[n]
				}
			}
		}
	}
	return nil
}

// entrySheet is the form or card of one entry.
func (b *layoutBook) entrySheet(x *record, n int) xlsx.FormSheet {
	l := b.l
	name := fmt.Sprintf("%s%03d", l.Entry, n+1)
	if title := firstOf(*x.name, string(*x.id)); title != "" {
		name += " " + strings.Join(strings.Fields(title), " ")
	}
	s := xlsx.FormSheet{Name: name, Widths: slices.Clone(l.Widths), Tab: b.look.Label}
	if len(s.Widths) == 0 {
		s.Widths = []float64{40, 76}
	}
	s.Wide = xlsx.WidthOf(s.Widths, 1, len(s.Widths)) > widthOfA4
	title, look := l.Head, b.titleLook()
	if l.TitleKey != "" {
		look.Flat = false
		title = b.l.cellText(x, l.TitleKey, shape{})
	}
	at := 1
	if title != "" || l.TitleKey != "" {
		at = b.addRows(&s, 1, xlsx.FormRow{Height: 0, Cells: []xlsx.FormCell{{Column: 1, Text: title, Look: look, Across: len(s.Widths)}}})
		at++
	}
	if len(l.CardHead) > 0 {
		row := xlsx.FormRow{}
		for i, text := range l.CardHead {
			row.Cells = append(row.Cells, xlsx.FormCell{Column: i + 1, Text: text, Look: b.headLook(false)})
		}
		b.put(&s, at, row)
		s.Repeat = [2]int{at, at}
		at++
	}
	for i := range l.Blocks {
		at = b.block(&s, at, 1, &l.Blocks[i], x)
		if l.Kind == Forms || i+1 < len(l.Blocks) && l.Blocks[i+1].Title != "" {
			at++
		}
	}
	return s
}
