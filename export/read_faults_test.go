package export

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/openropa/openropa/export/internal/exporttest"
	"github.com/openropa/openropa/export/layout"
	"github.com/openropa/openropa/ropa"
	"github.com/xuri/excelize/v2"
)

// faulty returns a register read from its workbook after an edit.
func faulty(t *testing.T, edit func(e editor)) (*ropa.Register, []layout.CellProblem) {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(worked(t, exporttest.Complete(), "")))
	if err != nil {
		t.Fatal(err)
	}
	edit(editor{t, f})
	var buf bytes.Buffer
	if err := f.Write(&buf); err != nil {
		t.Fatal(err)
	}
	return readBack(t, buf.Bytes())
}

// A formula whose value is not stored is a problem of its cell.
func TestReadExcelFormulaWithoutValue(t *testing.T) {
	cell := ""
	_, problems := faulty(t, func(e editor) {
		cell = e.cell("Activities", "name", "id", string(exporttest.Complete().Activities[0].ID))
		e.must(e.SetCellValue("Activities", cell, nil))
		e.must(e.SetCellFormula("Activities", cell, `"a"&"b"`))
	})
	if !slices.ContainsFunc(problems, func(p layout.CellProblem) bool {
		return p.Sheet == "Activities" && p.Cell == cell && strings.HasPrefix(p.Expected, "a value: the formula")
	}) {
		t.Errorf("no problem of %s: %v", cell, problems)
	}
}

// Columns moved within the table leave the keys above where they were.
func TestReadExcelColumnsMovedInTable(t *testing.T) {
	want := exporttest.Complete()
	got, problems := faulty(t, func(e editor) {
		rows, err := e.GetRows("Parties")
		e.must(err)
		for i := 4; i < len(rows); i++ { // the headings and the rows
			name := func(column int) string {
				cell, err := excelize.CoordinatesToCellName(column, i+1)
				e.must(err)
				return cell
			}
			a, err := e.GetCellValue("Parties", name(1))
			e.must(err)
			b, err := e.GetCellValue("Parties", name(2))
			e.must(err)
			e.must(e.SetCellValue("Parties", name(1), b))
			e.must(e.SetCellValue("Parties", name(2), a))
		}
	})
	if len(problems) > 0 {
		t.Errorf("problems %v", problems)
	}
	if got.Parties[0].ID != want.Parties[0].ID || got.Parties[0].Name != want.Parties[0].Name {
		t.Errorf("party %q %q, want %q %q", got.Parties[0].ID, got.Parties[0].Name, want.Parties[0].ID, want.Parties[0].Name)
	}
}

// A copied sheet is a problem that names both.
func TestReadExcelSheetCopied(t *testing.T) {
	_, problems := faulty(t, func(e editor) {
		at, err := e.NewSheet("Parties (2)")
		e.must(err)
		from, err := e.GetSheetIndex("Parties")
		e.must(err)
		e.must(e.CopySheet(from, at))
	})
	if !slices.ContainsFunc(problems, func(p layout.CellProblem) bool {
		return p.Sheet == "Parties (2)" && slices.Equal(p.Nearest, []string{"Parties"})
	}) {
		t.Errorf("no problem names both sheets: %v", problems)
	}
}
