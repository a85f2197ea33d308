package export

import (
	"bytes"
	"strings"
	"testing"

	"github.com/openropa/openropa/export/internal/exporttest"
	"github.com/openropa/openropa/ropa"
	"github.com/xuri/excelize/v2"
)

// edited returns what is read of the workbook of a register after an edit.
func edited(t *testing.T, r *ropa.Register, edit func(e editor)) (*ropa.Register, []CellProblem) {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(worked(t, r, "en")))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	edit(editor{t, f})
	var buf bytes.Buffer
	if err := f.Write(&buf); err != nil {
		t.Fatal(err)
	}
	return readBack(t, buf.Bytes())
}

// column returns the letter of a column of a sheet by its key.
func (e editor) column(sheet, key string) string {
	e.t.Helper()
	rows, err := e.GetRows(sheet)
	e.must(err)
	for j, text := range rows[3] {
		if _, k, _ := strings.Cut(text, ":"); k == key {
			name, err := excelize.ColumnNumberToName(j + 1)
			e.must(err)
			return name
		}
	}
	e.t.Fatalf("%s: no column %q", sheet, key)
	return ""
}

// A row that is added by its name alone gets a reference, and other rows name it
// by that name: beside an empty reference too.
func TestReadExcelNewRows(t *testing.T) {
	got, problems := edited(t, few(), func(e editor) {
		e.must(e.SetCellValue("Activities", e.column("Activities", "name")+"7", "Payroll & pensions"))
		e.must(e.SetCellValue("Parties", e.column("Parties", "name")+"7", "Lohn GmbH"))
		for sheet, values := range map[string]map[string]string{
			"Purposes":      {"#of": "Payroll & pensions", "name": "Pay staff"},
			"Legal grounds": {"#of": "Payroll & pensions/Pay staff", "ground": "Contract"},
			"Data":          {"#name.#of": "Payroll & pensions", "name": "Salary"},
			"Retention":     {"#of": "payroll & PENSIONS", "#name.data": "Salary", "criteria": "as long as paid"},
			"Recipients":    {"#of": "Payroll & pensions", "party": "Lohn GmbH"},
		} {
			for key, text := range values {
				e.must(e.SetCellValue(sheet, e.column(sheet, key)+"7", text))
			}
		}
	})
	if len(problems) > 0 || len(got.Activities) != 2 {
		t.Fatalf("%d activities, problems %v", len(got.Activities), problems)
	}
	a := &got.Activities[1]
	switch {
	case a.ID != "payroll-pensions" || got.Parties[1].ID != "lohn-gmbh" || a.Purposes[0].ID != "pay-staff" || a.Data[0].ID != "salary" || a.Retention[0].ID == "":
		t.Errorf("references %q, %q, %q, %q, %q", a.ID, got.Parties[1].ID, a.Purposes[0].ID, a.Data[0].ID, a.Retention[0].ID)
	case len(a.Purposes[0].Bases) != 1 || a.Recipients[0].Party != "lohn-gmbh" || len(a.Retention[0].Data) != 1 || a.Retention[0].Data[0] != "salary":
		t.Errorf("activity %+v", a)
	}
}

// Rows that have no reference of their own in the register come back without.
func TestReadExcelNoIDs(t *testing.T) {
	r := &ropa.Register{
		Activities: []ropa.Activity{{Name: "A", Purposes: []ropa.Purpose{{Name: "P"}}, Data: []ropa.DataCategory{{Name: "D"}}, Retention: []ropa.RetentionRule{{Criteria: "c"}}, Recipients: []ropa.Recipient{{Category: "x"}}}},
		Documents:  []ropa.Document{{Title: "T"}}, Parties: []ropa.Party{{Name: "N"}}, Systems: []ropa.System{{Name: "S"}}, Measures: []ropa.Measure{{Name: "M"}},
	}
	got, problems := readBack(t, worked(t, r, "en"))
	if same := got.Digest() == r.Digest(); !same || len(problems) > 0 {
		t.Errorf("problems %v, %+v", problems, got)
	}
}

// A name beside a reference that is not that of what the reference means is a
// problem; one that a program wrote in the place of its formula is none.
func TestReadExcelNameBeside(t *testing.T) {
	exporttest.Unraced(t)
	for text, want := range map[string]int{"Newsletter": 0, "Payroll": 1} {
		r, problems := edited(t, few(), func(e editor) {
			e.must(e.SetCellValue("Purposes", e.column("Purposes", "#name.#of")+"6", text))
		})
		if len(problems) != want || len(r.Activities[0].Purposes) != 1 {
			t.Errorf("%q: problems %v", text, problems)
		}
	}
	// Every formula replaced by its value.
	r := exporttest.Complete()
	_, problems := edited(t, r, func(e editor) {
		for _, sheet := range e.GetSheetList() {
			rows, err := e.GetRows(sheet, excelize.Options{RawCellValue: true})
			e.must(err)
			for i, row := range rows {
				for j, text := range row {
					cell := cellAt(t, j+1, i+1)
					if formula, err := e.GetCellFormula(sheet, cell); err == nil && formula != "" {
						e.must(e.SetCellValue(sheet, cell, text))
					}
				}
			}
		}
	})
	if len(problems) > 0 {
		t.Errorf("values in the place of formulas: %v", problems)
	}
}
