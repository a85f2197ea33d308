package export

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/openropa/openropa/export/internal/exporttest"
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/xuri/excelize/v2"
)

// few is a register with an entry, and little of everything that one has.
func few() *ropa.Register {
	return &ropa.Register{
		ID: "few", Title: "Record", Language: "en", Regimes: []ropa.Regime{ropa.EU}, Reviewed: civil.MustDate("2026-06-01"),
		Organisation: ropa.Organisation{Name: "Papier BV", Country: "NL"},
		Parties:      []ropa.Party{{ID: "host", Name: "Bewaar BV", Country: "NL"}}, Systems: []ropa.System{{ID: "crm", Name: "CRM", Operator: "host"}},
		Measures: []ropa.Measure{{ID: "access", Name: "Role-based access"}},
		Activities: []ropa.Activity{{
			ID: "news", Name: "Newsletter", Purposes: []ropa.Purpose{{ID: "send", Name: "Send news", Bases: []lawfulbasis.Basis{{Ground: lawfulbasis.Consent}}}},
			Subjects: []ropa.SubjectCategory{{ID: "readers", Name: "Readers"}}, Data: []ropa.DataCategory{{ID: "mail", Name: "Address"}},
			Recipients: []ropa.Recipient{{ID: "r", Party: "host", Role: ropa.RoleProcessor}}, Retention: []ropa.RetentionRule{{ID: "k", Period: civil.MustPeriod("P1Y")}},
			Security: []ropa.ID{"access"}, Systems: []ropa.ID{"crm"},
		}},
	}
}

// A text typed into any cell of any sheet is read, is a problem of the cell, or
// is kept from being typed by the protection of the sheet.
func TestReadExcelEveryCell(t *testing.T) {
	t.Parallel()
	exporttest.Unraced(t)
	if testing.Short() {
		t.Skip("reads many workbooks")
	}
	data := worked(t, few(), "")
	opened := func() editor {
		f, err := excelize.OpenReader(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		return editor{t, f}
	}
	type place struct{ sheet, cell, key string }
	var turns [][]place // the cells of a turn: four of each of two rows of a sheet
	add := func(n int, p place) {
		n /= 8
		for len(turns) <= n {
			turns = append(turns, nil)
		}
		turns[n] = append(turns[n], p)
	}
	first := opened()
	open := 0 // cells that can be typed into on protected sheets
	for _, sheet := range first.GetSheetList() {
		if options, err := first.GetSheetProtection(sheet); err == nil && options.FormatCells { // read as set
			for row := range 60 {
				for column := range 16 {
					if cell := cellAt(t, column+1, row+1); unlocked(first, sheet, cell) {
						add(0, place{sheet, cell, ""})
						open++
					}
				}
			}
			continue
		}
		rows, err := first.GetRows(sheet)
		first.must(err)
		n := 0
		for row, cells := range rows {
			for column, text := range cells {
				table, key, ok := strings.Cut(text, ":")
				switch {
				case row == 3 && ok && table != "register":
					for _, below := range []int{6, 7} { // a row, and one to fill in
						add(n, place{sheet, cellAt(t, column+1, below), key})
						n++
					}
				case column == 0 && row > 3 && strings.HasPrefix(text, "register:"):
					add(n, place{sheet, cellAt(t, 3, row+1), key})
					n++
				}
			}
		}
		if n == 0 {
			t.Errorf("sheet %q is neither protected nor a table", sheet)
			continue
		}
		for _, above := range []string{"A1", "A2", "D1", "D2", "B3"} { // beside the title and the note
			add(n, place{sheet, above, ""})
			n++
		}
		add(n, place{sheet, "AZ9", ""})
	}
	if open < 3 {
		t.Errorf("%d cells of the views can be chosen", open)
	}
	for _, turn := range turns {
		e := opened()
		for i, p := range turn {
			e.must(e.SetCellValue(p.sheet, p.cell, fmt.Sprintf("Zq%dx", i)))
		}
		var book, register bytes.Buffer
		e.must(e.Write(&book))
		r, problems := readBack(t, book.Bytes())
		e.must(r.Encode(&register))
		for i, p := range turn {
			row := strings.TrimLeft(p.cell, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
			said := slices.ContainsFunc(problems, func(c CellProblem) bool {
				return c.Sheet == p.sheet && (c.Cell == p.cell || strings.TrimLeft(c.Cell, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == row) || strings.Contains(c.Expected, p.sheet+"!")
			})
			if !said && !strings.Contains(register.String(), fmt.Sprintf("Zq%dx", i)) && p.key != "#row" {
				t.Errorf("%s!%s (%s) is lost", p.sheet, p.cell, p.key)
			}
		}
	}
}

// unlocked reports whether the protection of a sheet leaves a cell alone.
func unlocked(e editor, sheet, cell string) bool {
	id, err := e.GetCellStyle(sheet, cell)
	e.must(err)
	style, err := e.GetStyle(id)
	e.must(err)
	return style.Protection != nil && !style.Protection.Locked
}

// What is changed on a sheet that shows the record, after its protection was
// taken away, is a problem of the cell that names the sheet to change; a sheet
// that is as it was has none.
func TestReadExcelViewChanged(t *testing.T) {
	t.Parallel()
	exporttest.Unraced(t)
	for _, tag := range exporttest.Turn(Languages(), 11) {
		data := worked(t, few(), tag)
		f, err := excelize.OpenReader(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		views := 0
		for _, sheet := range f.GetSheetList()[:f.SheetCount-1] { // but for the lists
			if options, err := f.GetSheetProtection(sheet); err != nil || !options.FormatCells {
				continue
			}
			views++
			for _, test := range []struct {
				name string
				edit func(e editor)
				want []string
			}{
				{"nothing was changed", func(editor) {}, nil},
				{"two cells", func(e editor) {
					e.must(e.SetCellValue(sheet, "B5", "changed here"))
					e.must(e.SetCellValue(sheet, "Z40", "and here"))
				}, []string{"B5", "Z40"}},
			} {
				f, err := excelize.OpenReader(bytes.NewReader(data))
				if err != nil {
					t.Fatal(err)
				}
				e := editor{t, f}
				e.must(e.UnprotectSheet(sheet))
				test.edit(e)
				var book bytes.Buffer
				e.must(e.Write(&book))
				r, problems := readBack(t, book.Bytes())
				if diff := cmp.Diff(few(), r); diff != "" {
					t.Errorf("%s: register differs (-want +got):\n%s", tag, diff)
				}
				var cells []string
				for _, p := range problems {
					if p.Sheet == sheet && len(p.Nearest) == 1 && p.Nearest[0] != "" {
						cells = append(cells, p.Cell)
					}
				}
				if !slices.Equal(cells, test.want) || len(problems) != len(cells) {
					t.Errorf("%s, sheet %q, %s: %v, want problems of %v", tag, sheet, test.name, problems, test.want)
				}
			}
		}
		if views < 3 {
			t.Errorf("%s: %d protected sheets", tag, views)
		}
	}
}

// A workbook without the sheet of the register says so.
func TestReadExcelRegisterDeleted(t *testing.T) {
	f, err := excelize.OpenReader(bytes.NewReader(worked(t, few(), "")))
	if err != nil {
		t.Fatal(err)
	}
	e := editor{t, f}
	e.must(e.DeleteSheet("Keeper"))
	var book bytes.Buffer
	e.must(e.Write(&book))
	r, problems := readBack(t, book.Bytes())
	if len(r.Activities) != 1 || len(problems) != 1 || problems[0].Sheet != "Keeper" || !strings.Contains(problems[0].Expected, "missing") {
		t.Errorf("%d activities, problems %v", len(r.Activities), problems)
	}
}
