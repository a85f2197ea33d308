package layout

import (
	"fmt"

	"github.com/openropa/openropa/export/internal/xlsx"
)

// blockRows puts the rows of one block on a sheet.
type blockRows struct {
	*layoutBook
	s             *xlsx.FormSheet
	h             *Block
	x             *entry
	at            int // the next row of the sheet, from 1
	column, label int // where the block and its labels begin
	span, across  int // columns of a label, and of a value that is alone
	line          int // rows put
	want          []string
}

// block puts a block below the one before and returns the next row.
func (b *layoutBook) block(s *xlsx.FormSheet, at, column int, h *Block, x *entry) int {
	r := &blockRows{layoutBook: b, s: s, h: h, x: x, at: at, column: column, label: column, span: 1, across: 1, want: columnParts(h.Columns)}
	if b.l.Numbered && b.l.Cover != s.Name {
		r.label++
	}
	if b.l.Kind == WideTable && b.l.Cover == "" && len(h.Columns) == 0 { // in the header of a table
		for r.span < len(s.Widths)-1 && r.span < 2 && xlsx.WidthOf(s.Widths, r.label, r.span) < 24 {
			r.span++
		}
		r.across = min(4, max(1, len(s.Widths)-r.label-r.span+1))
	}
	if len(h.Columns) == 0 && b.l.Kind == Forms {
		r.across = max(1, len(s.Widths)-r.label)
	}
	if h.Title != "" {
		r.title()
	}
	if len(rowParts(h)) > 0 {
		for i, text := range b.partValues(h, x) {
			r.add(&h.Rows[i], r.alone(text)...)
		}
		return r.at
	}
	var elements []item
	var c *carrier
	if h.Key != "" {
		c = carrierOf(h.Key)
		elements = c.get(c.asked(x), r.want)
	}
	next := 0 // of the elements, for rows that take them one by one
	for i := range h.Rows {
		switch row := &h.Rows[i]; {
		case row.Key != "" && row.Hidden:
		case len(row.Sections) > 0:
			r.add(row, r.alone(b.l.sectionsText(x, row.Sections))...)
		case row.Key != "" && len(h.Columns) == 0:
			r.add(row, r.alone(b.l.cellText(x, row.Key, shape{none: row.None}))...)
		case row.Key != "":
			r.addField(row, carrierOf(row.Key))
		case len(row.Codes) > 0:
			r.addCodes(row, c, elements)
		default:
			r.addNext(row, c, elements, next)
			next++
		}
	}
	for ; next > 0 && next < len(elements) && h.More != ""; next++ {
		r.add(&BlockRow{Label: fmt.Sprintf(h.More, next+1-h.offset())}, r.cells(c, &elements[next])...)
	}
	return r.at
}

// title puts the title of the block and the headings of its columns.
func (r *blockRows) title() {
	look := r.headLook(r.h.Requirement == Voluntary && r.look.Optional != "" && r.l.Kind == WideTable)
	row := xlsx.FormRow{Title: true, Cells: []xlsx.FormCell{{Column: r.column, Text: r.h.Title, Look: look, Note: r.h.Note}}}
	if len(r.h.Columns) == 0 {
		row.Cells[0].Across = r.label - r.column + r.span + r.across
	} else {
		row.Cells[0].Across = r.label - r.column + 1
		look.Centre = true
		column := r.label + 1
		for _, c := range r.h.Columns {
			row.Cells = append(row.Cells, xlsx.FormCell{Column: column, Text: c.Heading, Look: look, Across: max(c.Across, 1), Note: c.Note})
			column += max(c.Across, 1)
		}
	}
	r.put(r.s, r.at, row)
	r.at++
}

// add puts a row: its number and label, and its values.
func (r *blockRows) add(row *BlockRow, values ...xlsx.FormCell) {
	var cells []xlsx.FormCell
	if r.label > r.column {
		cells = append(cells, xlsx.FormCell{Column: r.column, Text: row.Number, Look: r.labelLook()})
	}
	cells = append(cells, xlsx.FormCell{Column: r.label, Text: row.Label, Look: r.labelLook(), Note: row.Note, Across: r.span})
	column := r.label + r.span
	for _, v := range values {
		v.Column, v.Look, v.Across = column, middle(r.valueLook(r.line)), max(v.Across, 1)
		column += v.Across
		cells = append(cells, v)
	}
	r.at = r.addRows(r.s, r.at, xlsx.FormRow{Cells: cells})
	r.line++
}

// addField puts the elements of a field, a row each, under one label.
func (r *blockRows) addField(row *BlockRow, c *carrier) {
	list := c.get(c.asked(r.x), r.want)
	for n := range list {
		r.add(row, r.cells(c, &list[n])...)
	}
	if len(list) == 0 {
		r.add(row, r.none(c, r.cells(c, nil))...)
	}
}

// addCodes puts the elements that have the codes of a row.
func (r *blockRows) addCodes(row *BlockRow, c *carrier, elements []item) {
	found := false
	for n := range elements {
		if r.l.rowOf(r.h.Key, elements[n].part(KindPart)) == row {
			r.add(row, r.cells(c, &elements[n])...)
			found = true
		}
	}
	if !found && !row.Hidden {
		r.add(row, r.cells(c, nil)...)
	}
}

// addNext puts the n-th element, or an empty row to fill in.
func (r *blockRows) addNext(row *BlockRow, c *carrier, elements []item, n int) {
	if n < len(elements) {
		r.add(row, r.cells(c, &elements[n])...)
		return
	}
	cells := r.cells(c, nil)
	if n == 0 {
		for i, col := range r.h.Columns {
			if col.List != "" && len(r.l.Placeholders) > 0 {
				cells[i].Text = r.l.Placeholders[0]
			}
		}
		cells = r.none(c, cells)
	}
	r.add(row, cells...)
}

// none says in cells that there is none, and nothing else, if that is so.
func (r *blockRows) none(c *carrier, cells []xlsx.FormCell) []xlsx.FormCell {
	if c.saidNone(r.x) {
		for i := range cells {
			cells[i].Text = ""
		}
		cells[0].Text = r.l.form(c).none
	}
	return cells
}

// alone is the cell of a value that has no columns.
func (r *blockRows) alone(text string) []xlsx.FormCell {
	return []xlsx.FormCell{{Text: text, Across: r.across}}
}

// cells say one element, in the columns of the block or in one; nil is none.
func (r *blockRows) cells(c *carrier, e *item) []xlsx.FormCell {
	f := r.l.form(c)
	f.single = true
	if len(r.h.Columns) == 0 {
		if e == nil {
			return r.alone("")
		}
		return r.alone(f.encode([]item{e.only(c.parts)}))
	}
	cells := make([]xlsx.FormCell, len(r.h.Columns))
	for i := range r.h.Columns {
		col := &r.h.Columns[i]
		cells[i] = xlsx.FormCell{Across: col.Across, List: r.lists[col.List]}
		switch {
		case e == nil:
		case col.Part == "" || col.Part == NamePart:
			cells[i].Text = f.encode([]item{e.only(columnRest(c, col, r.h.Columns))})
		default:
			cells[i].Text = r.l.partText(c, *e, col.Part, col.Choices)
		}
	}
	return cells
}
