package layout

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/openropa/openropa/export/internal/xlsx"
)

// tableSheet is the table of a wide layout or the index of forms.
func (b *layoutBook) tableSheet(records []*entry) xlsx.FormSheet {
	l := b.l
	s := xlsx.FormSheet{Name: cmp.Or(l.Sheet, "Record"), Tab: b.look.Head, Table: true}
	texts := make([][]string, len(records))
	for i, x := range records {
		texts[i] = make([]string, len(l.Columns))
		for n := range l.Columns {
			texts[i][n] = b.columnText(x, &l.Columns[n], i)
		}
	}
	s.Widths, s.Heads = l.tableWidths(), l.headColumns()
	bandRow, head := b.headRows(b.tableTop(&s))
	b.tableHead(&s, bandRow, head)
	at := head + 1
	for i := range records {
		at = b.addRows(&s, at, b.tableRow(texts[i], i))
	}
	if len(records) == 0 { // a row to fill in
		row := b.tableRow(make([]string, len(l.Columns)), 0)
		row.Height = 30
		for i := range row.Cells {
			row.Cells[i].Link = ""
		}
		b.put(&s, at, row)
	}
	return s
}

// tableTop writes what stands above a table: the title, and the header if it
// has no sheet of its own. It returns the first row that is free.
func (b *layoutBook) tableTop(s *xlsx.FormSheet) int {
	l, at := b.l, 1
	placed := slices.ContainsFunc(l.Header, func(h Block) bool { return h.At != [2]int{} })
	if l.Title != "" && (!placed || l.Header[0].At[0] > 1) {
		b.put(s, 1, xlsx.FormRow{Height: 26, Cells: []xlsx.FormCell{{Column: 1, Text: l.Title, Look: b.titleLook()}}})
		at = 2
	}
	if l.Cover == "" {
		for i := range l.Header {
			if h := &l.Header[i]; h.At != [2]int{} {
				b.placedBlock(s, h)
			} else {
				at = b.block(s, at, 1, h, b.blank())
			}
		}
	}
	return max(at, len(s.Rows)+1)
}

// hasGroups reports whether columns of the table stand under bands.
func (l *Layout) hasGroups() bool {
	return slices.ContainsFunc(l.Columns, func(c Column) bool { return c.Group != "" })
}

// headRows returns the row of the bands, 0 for none, and that of the headings,
// where row at is the first that is free.
func (b *layoutBook) headRows(at int) (band, head int) {
	if at > 1 && b.l.HeaderRow == 0 {
		at++
	}
	if b.l.hasGroups() {
		band = at
		at++
	}
	if b.l.HeaderRow > at {
		at = b.l.HeaderRow
		if band > 0 {
			band = at - 1
		}
	}
	return band, at
}

// tableHead writes the headings of the columns and the bands above them.
func (b *layoutBook) tableHead(s *xlsx.FormSheet, bandRow, head int) {
	band, heads := xlsx.FormRow{}, xlsx.FormRow{}
	column := 1
	for i := range b.l.Columns {
		c := &b.l.Columns[i]
		cell := b.columnHead(c, column)
		if c.Group == "" && bandRow > 0 && c.Heading != "" {
			cell.Down = 2
			band.Cells = append(band.Cells, cell)
		} else {
			if c.Group != "" && (i == 0 || b.l.Columns[i-1].Group != c.Group) {
				band.Cells = append(band.Cells, b.groupHead(i, column))
			}
			heads.Cells = append(heads.Cells, cell)
		}
		column += cell.Across
	}
	if bandRow > 0 {
		band.Height = b.bandHeight(s, band)
		b.put(s, bandRow, band)
	}
	heads.Height = b.headHeight(s, append(slices.Clone(heads.Cells), downCells(band)...))
	b.put(s, head, heads)
	s.Frozen = [2]int{0, head}
	s.Repeat = [2]int{cmp.Or(bandRow, head), head}
}

// columnHead is the heading of a column at a column of the sheet.
func (b *layoutBook) columnHead(c *Column, at int) xlsx.FormCell {
	note := c.Note
	if c.Clause != "" {
		note = strings.TrimSpace(c.Clause + "\n" + note)
	}
	return xlsx.FormCell{Column: at, Text: c.Heading, Look: b.headLook(c.Requirement == Voluntary), Note: note, Across: max(c.Across, 1)}
}

// groupHead is the band above the columns from the i-th on that are of its
// group.
func (b *layoutBook) groupHead(i, at int) xlsx.FormCell {
	c := &b.l.Columns[i]
	span := 0
	for _, o := range b.l.Columns[i:] {
		if o.Group != c.Group {
			break
		}
		span += max(o.Across, 1)
	}
	look := b.bandLook()
	if b.look.Band == b.look.Head {
		look = b.headLook(c.Requirement == Voluntary)
	}
	look.Centre = true
	return xlsx.FormCell{Column: at, Text: c.Group, Look: look, Across: span}
}

// tableRow is the n-th row of a table, with its texts.
func (b *layoutBook) tableRow(texts []string, n int) xlsx.FormRow {
	row := xlsx.FormRow{}
	column := 1
	for i, c := range b.l.Columns {
		cell := xlsx.FormCell{Column: column, Text: texts[i], Look: b.valueLook(n), Across: max(c.Across, 1), List: b.lists[c.List]}
		if i == 0 && b.l.Kind == Forms {
			cell.Link = "#"
		}
		row.Cells = append(row.Cells, cell)
		column += cell.Across
	}
	return row
}

// tableWidths are the widths of a table's columns.
func (l *Layout) tableWidths() []float64 {
	var widths []float64
	for _, c := range l.Columns {
		across := max(c.Across, 1)
		for range across {
			widths = append(widths, cmp.Or(c.Width, 24)/float64(across))
		}
	}
	return widths
}

// widestHeads is how wide the columns that every page repeats may be, in
// characters.
const widestHeads = 70.0

// headColumns is how many columns of the table say whose row it is: those up to
// the name, or the purposes where there is none, as far as there is room.
func (l *Layout) headColumns() int {
	at := slices.IndexFunc(l.Columns, func(c Column) bool { return c.Key == KeyName })
	if at < 0 {
		at = slices.IndexFunc(l.Columns, func(c Column) bool { return c.Key == KeyPurposes || c.Key == KeyCategories })
	}
	for at >= 0 && xlsx.WidthOf(l.tableWidths(), 1, at+1) > widestHeads {
		at--
	}
	return at + 1
}

func downCells(r xlsx.FormRow) []xlsx.FormCell {
	return slices.DeleteFunc(slices.Clone(r.Cells), func(c xlsx.FormCell) bool { return c.Down < 2 })
}

// bandHeight and headHeight are the heights of the rows of headings, so that
// merged ones show whole too.
func (b *layoutBook) bandHeight(s *xlsx.FormSheet, r xlsx.FormRow) float64 {
	return b.headHeight(s, slices.DeleteFunc(slices.Clone(r.Cells), func(c xlsx.FormCell) bool { return c.Down > 1 }))
}

func (b *layoutBook) headHeight(s *xlsx.FormSheet, cells []xlsx.FormCell) float64 {
	high := 18.0
	for _, c := range cells {
		high = max(high, xlsx.TextHeight(c.Text, xlsx.WidthOf(s.Widths, c.Column, c.Across), c.Look))
	}
	return min(high, 400)
}

// columnText is what a cell of a table says.
func (b *layoutBook) columnText(x *entry, c *Column, n int) string {
	switch {
	case len(c.Sections) > 0:
		return b.l.sectionsText(x, c.Sections)
	case c.Key == KeySerial:
		return strconv.Itoa(n + 1)
	}
	return b.l.cellText(x, c.Key, c.shape())
}
