package export

import (
	"bytes"
	"context"
	"slices"
	"strings"

	"github.com/openropa/openropa/export/internal/book"
	"github.com/openropa/openropa/export/internal/xlsx"
	"github.com/openropa/openropa/ropa"
)

// registerOf returns the register that the tables of a workbook state. What was
// changed on the sheets that only show it is a problem of the cell.
func registerOf(ctx context.Context, data []byte, tables *book.Workbook) (*ropa.Register, []CellProblem, error) {
	r, problems, err := tables.Register()
	if err != nil {
		return nil, nil, err
	}
	changed, err := changedViews(ctx, data, tables, r)
	if err != nil {
		return nil, nil, err
	}
	return r, append(problems, changed...), nil
}

// maxChanged is how many changed cells are named of one sheet.
const maxChanged = 50

// changedViews compares the sheets that show what the tables state, where they
// are no longer protected, with what they would show of the register. If the
// tables were changed too, the sheets show what they stated before, so that one
// cell alone is named of each.
func changedViews(ctx context.Context, data []byte, tables *book.Workbook, r *ropa.Register) ([]CellProblem, error) {
	views := tables.Views()
	var names []string
	for _, v := range views {
		names = append(names, v.Sheet)
	}
	open, err := xlsx.Unprotected(ctx, data, names)
	// Where none is protected, the workbook was not written with protection, or
	// the program that saved it has none: nobody took it away.
	if err != nil || len(open) == 0 || len(open) == len(views) {
		return nil, err
	}
	var again bytes.Buffer
	if err := Excel(ctx, &again, r, &ExcelOptions{Edition: Working, Language: tables.Language()}); err != nil {
		return nil, err
	}
	want, err := xlsx.ReadShown(ctx, again.Bytes())
	if err != nil {
		return nil, err
	}
	got, err := xlsx.ReadShown(ctx, data)
	if err != nil {
		return nil, err
	}
	computed := make(map[string]bool)
	for i := range got.Sheets {
		for _, row := range got.Sheets[i].Rows {
			for _, c := range row.Cells {
				if c.Computed {
					computed[got.Sheets[i].Name+"!"+xlsx.CellName(c.Column, row.Number)] = true
				}
			}
		}
	}
	digest := r.Digest()
	untouched := slices.ContainsFunc(views, func(v book.View) bool {
		cells, texts := shownOn(got, v.Sheet)
		return slices.ContainsFunc(cells, func(cell string) bool { return strings.Contains(texts[cell], digest) })
	})
	var problems []CellProblem
	for _, v := range views {
		if v.OfReport || !slices.Contains(open, v.Sheet) {
			continue
		}
		shown, shows := shownOn(got, v.Sheet)
		due, would := shownOn(want, v.Sheet)
		if would == nil {
			continue
		}
		// What a formula shows nobody typed.
		cells := slices.DeleteFunc(shown, func(cell string) bool {
			return would[cell] == shows[cell] || computed[v.Sheet+"!"+cell] || slices.Contains(v.Open, cell) || strings.Contains(would[cell], digest)
		})
		for _, cell := range due {
			if _, there := shows[cell]; !there && would[cell] != "" && !slices.Contains(v.Open, cell) {
				cells = append(cells, cell)
			}
		}
		most := 1
		if untouched {
			most = maxChanged
		}
		for _, cell := range cells[:min(len(cells), most)] {
			problems = append(problems, tables.NotRead(v, cell, shows[cell]))
		}
	}
	return problems, nil
}

// shownOn returns the cells of a sheet that show something, in their order, and
// what they show; nil for no such sheet.
func shownOn(b *xlsx.ShownBook, sheet string) (cells []string, texts map[string]string) {
	i := slices.IndexFunc(b.Sheets, func(s xlsx.ShownSheet) bool { return s.Name == sheet })
	if i < 0 {
		return nil, nil
	}
	texts = make(map[string]string)
	for _, row := range b.Sheets[i].Rows {
		for _, c := range row.Cells {
			cell := xlsx.CellName(c.Column, row.Number)
			cells, texts[cell] = append(cells, cell), strings.TrimSpace(c.Text)
		}
	}
	return cells, texts
}
