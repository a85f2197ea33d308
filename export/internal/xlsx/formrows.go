package xlsx

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"
)

// forms are the sheets of a form in the making.
type forms struct {
	*book
	looks map[Look]int
}

// writeSheet writes a sheet: its frame now, its rows when the workbook is
// saved.
func (f *forms) writeSheet(name string, s *FormSheet) error {
	p := f.pageOf(name, s)
	if err := f.setUp(name, p); err != nil {
		return err
	}
	part, err := f.part(name)
	if err != nil {
		return err
	}
	sw, err := f.file.NewStreamWriter(name)
	if err != nil {
		return err
	}
	if err := setWidths(sw, s.Widths); err != nil {
		return err
	}
	if err := freeze(sw, s.Frozen[0], s.Frozen[1]); err != nil {
		return err
	}
	if err := f.prepare(name, s); err != nil {
		return err
	}
	if err := f.dropDowns(name, s); err != nil {
		return err
	}
	if err := s.merge(sw); err != nil {
		return err
	}
	for _, row := range p.breaks {
		if err := sw.InsertPageBreak(CellName(0, row)); err != nil {
			return err
		}
	}
	part.size = len(s.Rows) * len(s.Widths) * 100
	part.rows = func(w *rowWriter) error {
		f.writeRows(w, s, &part.links)
		return nil
	}
	return sw.Flush()
}

// pageOf is how a sheet is printed, in no type below [leastType]: of a table
// whole columns, over several pages across if it must be; of a form its cells,
// upright if it fits, and on one page.
func (f *forms) pageOf(name string, s *FormSheet) page {
	p := page{title: f.doc.Title, foot: name, tab: s.Tab}
	if len(s.Widths) == 0 || len(s.Rows) == 0 || s.Hidden { // nothing of it is printed
		return p
	}
	p.bands, p.repeat = []int{len(s.Widths)}, s.Repeat
	width := sum(s.Widths)
	p.wide = width > a4Width/leastScale
	switch {
	case !s.Table && width <= a4Height/leastScale:
		p.rows, p.upright = len(s.Rows), true
		if p.onePage = sum(s.heights())*leastScale <= uprightRoom; !p.onePage {
			scale := min(1, a4Height/width)
			p.scale, p.breaks = int(100*scale), s.breaks(uprightRoom/scale)
		}
	case !s.Table:
		p.rows = len(s.Rows)
	case width > a3Width/leastScale:
		p.scale, p.heads = leastPercent, s.Heads
	}
	return p
}

// breaks are the rows, from 1, at which a page begins for a title would stand
// alone at the foot of the one before: each page has room for so many points.
func (s *FormSheet) breaks(room float64) []int {
	var list []int
	heights := s.heights()
	used := 0.0
	for i, high := range heights {
		if used+high > room {
			used = 0
		}
		if next := i + 1; s.Rows[i].Title && used > 0 && next < len(heights) && used+high+heights[next] > room {
			list = append(list, next)
			used = 0
		}
		used += high
	}
	return list
}

// prepare makes the looks and the comments of the cells, and finds texts that
// they cannot hold.
func (f *forms) prepare(name string, s *FormSheet) error {
	for i, row := range s.Rows {
		for _, c := range row.Cells {
			if _, err := f.look(c.Look); err != nil {
				return err
			}
			cell := CellName(c.Column-1, i+1)
			if len(c.Text) > maxUnits {
				if n := unitsOf(Clean(c.Text)); n > maxUnits {
					return fmt.Errorf("cell %s: text of %d UTF-16 units; a cell holds %d", cell, n, maxUnits)
				}
			}
			if c.Note == "" {
				continue
			}
			if err := f.file.AddComment(name, excelize.Comment{
				Cell: cell, Author: "OpenROPA", Width: 320, Height: uint(40 + 16*len(breaks(c.Note, 50, false))),
				Paragraph: []excelize.RichTextRun{{Text: clean(c.Note), Font: &excelize.Font{Family: fontName, Size: 9}}},
			}); err != nil {
				return err
			}
		}
	}
	return nil
}

// dropDowns give cells the lists of their values, each range once. Other values
// are allowed: the lists are examples.
func (f *forms) dropDowns(name string, s *FormSheet) error {
	cells := make(map[string][]string) // of each list
	var order []string
	for i, row := range s.Rows {
		for _, c := range row.Cells {
			if c.List == "" {
				continue
			}
			if cells[c.List] == nil {
				order = append(order, c.List)
			}
			cells[c.List] = append(cells[c.List], CellName(c.Column-1, i+1))
		}
	}
	for _, list := range order {
		v := excelize.NewDataValidation(true)
		v.Sqref = strings.Join(cells[list], " ")
		v.SetSqrefDropList(escaped(list)) // the library does not escape it
		v.ShowErrorMessage = false
		if err := f.file.AddDataValidation(name, v); err != nil {
			return err
		}
	}
	return nil
}

// merge merges the cells that span others with those.
func (s *FormSheet) merge(sw *excelize.StreamWriter) error {
	for i, row := range s.Rows {
		for _, c := range row.Cells {
			if c.Across < 2 && c.Down < 2 {
				continue
			}
			last := CellName(c.Column+max(c.Across, 1)-2, i+max(c.Down, 1))
			if err := sw.MergeCell(CellName(c.Column-1, i+1), last); err != nil {
				return err
			}
		}
	}
	return nil
}

// writeRows writes the rows of a sheet.
func (f *forms) writeRows(w *rowWriter, s *FormSheet, links *hyperlinks) {
	heights := s.heights()
	under := make(map[int][]FormCell) // by row: cells that those above span
	for i, row := range s.Rows {
		cells := row.spread(i, under)
		if len(cells) == 0 && row.Height == 0 {
			continue
		}
		w.begin(i+1, heights[i], false)
		for _, c := range cells {
			column := c.Column - 1
			if c.Link != "" {
				f.link(links, column, i+1, c.Link)
			}
			if c.Text == "" {
				w.blank(column, f.looks[c.Look])
			} else {
				w.text(column, f.looks[c.Look], Clean(c.Text))
			}
		}
		w.end()
	}
}

// spread returns the cells of row i, from 0, in the order of their columns,
// with those that they span, that under has for the row, or both. It adds those
// of the rows below to under.
func (r *FormRow) spread(i int, under map[int][]FormCell) []FormCell {
	cells := under[i]
	delete(under, i)
	for _, c := range r.Cells {
		for y := range max(c.Down, 1) {
			for x := range max(c.Across, 1) {
				switch {
				case y > 0:
					under[i+y] = append(under[i+y], FormCell{Column: c.Column + x, Look: c.Look})
				case x > 0:
					cells = append(cells, FormCell{Column: c.Column + x, Look: c.Look})
				default:
					cells = append(cells, c)
				}
			}
		}
	}
	slices.SortStableFunc(cells, func(a, b FormCell) int { return a.Column - b.Column })
	return slices.CompactFunc(cells, func(a, b FormCell) bool { return a.Column == b.Column })
}

// look returns the style of a look.
func (f *forms) look(l Look) (int, error) {
	if id, ok := f.looks[l]; ok {
		return id, nil
	}
	s := &excelize.Style{
		Font:      &excelize.Font{Family: fontName, Size: l.size(), Bold: l.Bold, Color: cmp.Or(l.Ink, "000000")},
		Alignment: &excelize.Alignment{Vertical: "top", WrapText: !l.Flat},
		NumFmt:    49, // text, also when someone edits the cell
	}
	if l.Centre {
		s.Alignment.Horizontal = "center"
	}
	if l.Middle {
		s.Alignment.Vertical = "center"
	}
	if !l.Flat && !l.Centre {
		s.Alignment.Horizontal, s.Alignment.Indent = "left", 1
	}
	if l.Fill != "" {
		s.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{l.Fill}}
	}
	if l.Line != "" {
		for _, side := range []string{"left", "top", "right", "bottom"} {
			s.Border = append(s.Border, excelize.Border{Type: side, Color: l.Line, Style: 1})
		}
	}
	id, err := f.file.NewStyle(s)
	if err != nil {
		return 0, err
	}
	f.looks[l] = id
	return id, nil
}
