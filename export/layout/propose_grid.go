package layout

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/openropa/openropa/export/internal/sheet"
)

// grid is a sheet whose entries go down, turned on its side if they go across.
type grid struct {
	sheet  *sheet.Sheet
	turned bool
	lines  []line
	merges []sheet.Range
	merged map[[2]int]sheet.Range // by the row and column of the first cell
	width  int                    // columns
}

// line is a row of a grid with the cells that show something.
type line struct {
	number int // from 1
	cells  []sheet.Cell
}

func gridOf(s *sheet.Sheet, turned bool) *grid {
	g := &grid{sheet: s, turned: turned}
	if !turned {
		for i := range s.Rows {
			g.lines = append(g.lines, line{s.Rows[i].Number, s.Rows[i].Cells})
		}
		g.merges = s.Merges
	} else {
		byColumn := make(map[int][]sheet.Cell)
		for i := range s.Rows {
			for _, c := range s.Rows[i].Cells {
				byColumn[c.Column] = append(byColumn[c.Column], sheet.Cell{Column: s.Rows[i].Number - 1, Text: c.Text, Unvalued: c.Unvalued})
			}
		}
		for column, cells := range byColumn {
			g.lines = append(g.lines, line{column + 1, cells})
		}
		slices.SortFunc(g.lines, func(a, b line) int { return cmp.Compare(a.number, b.number) })
		for _, m := range s.Merges {
			g.merges = append(g.merges, sheet.Range{Top: m.Left + 1, Left: m.Top - 1, Bottom: m.Right + 1, Right: m.Bottom - 1})
		}
	}
	g.merged = make(map[[2]int]sheet.Range, len(g.merges))
	for _, m := range g.merges {
		g.merged[[2]int{m.Top, m.Left}] = m
	}
	for _, l := range g.lines {
		if n := len(l.cells); n > 0 {
			g.width = max(g.width, l.cells[n-1].Column+1)
		}
	}
	return g
}

// areaOf reads a range of cells, "A1:I20"; "" is the whole sheet.
func areaOf(s string) (sheet.Range, bool) {
	whole := sheet.Range{Top: 1, Bottom: math.MaxInt, Right: math.MaxInt}
	if s == "" {
		return whole, true
	}
	from, to, ok := strings.Cut(strings.ToUpper(s), ":")
	if !ok {
		return whole, false
	}
	var r sheet.Range
	var first, last bool
	r.Top, r.Left, first = cellAt(from)
	r.Bottom, r.Right, last = cellAt(to)
	return r, first && last && r.Top <= r.Bottom && r.Left <= r.Right
}

// cellAt reads the name of a cell.
func cellAt(name string) (row, column int, ok bool) {
	letters := strings.TrimRight(name, "0123456789")
	row, err := strconv.Atoi(name[len(letters):])
	column = (&grid{}).columnNumber(letters)
	return row, column, err == nil && row > 0 && column >= 0
}

// partOf returns the part of a sheet that is in a range, which is right.
func partOf(s *sheet.Sheet, within string) *sheet.Sheet {
	if within == "" {
		return s
	}
	r, _ := areaOf(within)
	part := *s
	part.Rows, part.Merges = nil, nil
	for i := range s.Rows {
		row := s.Rows[i]
		if row.Number < r.Top || row.Number > r.Bottom {
			continue
		}
		row.Cells = slices.DeleteFunc(slices.Clone(row.Cells), func(c sheet.Cell) bool { return c.Column < r.Left || c.Column > r.Right })
		if len(row.Cells) > 0 {
			part.Rows = append(part.Rows, row)
		}
	}
	for _, m := range s.Merges {
		if m.Top >= r.Top && m.Bottom <= r.Bottom && m.Left >= r.Left && m.Right <= r.Right {
			part.Merges = append(part.Merges, m)
		}
	}
	return &part
}

// name is the name of a cell in the sheet.
func (g *grid) name(row, column int) string {
	if g.turned {
		return sheet.Name(column+1, row-1)
	}
	return sheet.Name(row, column)
}

// columnName is what a column of the grid is called in a proposal.
func (g *grid) columnName(column int) string {
	if g.turned {
		return strconv.Itoa(column + 1)
	}
	return strings.TrimRight(sheet.Name(1, column), "1")
}

// columnNumber reads what columnName writes; -1 if it is none.
func (g *grid) columnNumber(name string) int {
	if g.turned {
		n, err := strconv.Atoi(name)
		if err != nil || n < 1 {
			return -1
		}
		return n - 1
	}
	n := 0
	for _, r := range strings.ToUpper(strings.TrimSpace(name)) {
		if r < 'A' || r > 'Z' || n > 1<<20 {
			return -1
		}
		n = n*26 + int(r-'A'+1)
	}
	return n - 1
}

func (l *line) at(column int) *sheet.Cell {
	if i, ok := slices.BinarySearchFunc(l.cells, column, func(c sheet.Cell, n int) int { return cmp.Compare(c.Column, n) }); ok {
		return &l.cells[i]
	}
	return nil
}

func (l *line) text(column int) string {
	if c := l.at(column); c != nil {
		return strings.TrimSpace(c.Text)
	}
	return ""
}

func (g *grid) lineAt(number int) *line {
	if i, ok := slices.BinarySearchFunc(g.lines, number, func(l line, n int) int { return cmp.Compare(l.number, n) }); ok {
		return &g.lines[i]
	}
	return nil
}

// across is how many columns a cell spans.
func (g *grid) across(row, column int) int {
	if m, ok := g.merged[[2]int{row, column}]; ok {
		return m.Right - m.Left + 1
	}
	return 1
}
