package export

import (
	"bytes"
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/openropa/openropa/export/internal/exporttest"
	"github.com/openropa/openropa/export/layout"
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/transfer"
	"github.com/xuri/excelize/v2"
)

// faulty returns a register read from its workbook after an edit. Its tests
// read one after the other: what runs side by side then is raced elsewhere.
func faulty(t *testing.T, edit func(e editor)) (*ropa.Register, []layout.CellProblem) {
	t.Helper()
	exporttest.Unraced(t)
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

// Words in use stand for the codes of a list; words that may mean another
// code, or say more, are a problem of the cell.
func TestReadExcelWordsInUse(t *testing.T) {
	exporttest.Unraced(t)
	ids := []string{"payroll-bureau", "tax-office", "mailer", "hosting", "client"}
	words := []string{"UK", "USA", "Holland", "Türkiye", "Korea"}
	var ambiguous, more, ground string
	got, problems := faulty(t, func(e editor) {
		for i, id := range ids {
			e.set("Parties", "country", "id", id, words[i])
		}
		ambiguous = e.cell("Parties", "country", "id", "client")
		e.set("Activities", "largeScale", "id", "payroll", "WAHR")
		e.set("Activities", "monitoring", "id", "payroll", 1)
		e.set("Activities", "occasional", "id", "payroll", "x")
		e.set("Activities", "largeScale", "id", "customers", "yes, since 2020")
		more = e.cell("Activities", "largeScale", "id", "customers")
		e.must(e.SetCellValue("Legal grounds", "C6", "Art. 6(1)(a) GDPR"))
		e.must(e.SetCellValue("Legal grounds", "C7", "legitimate"))
		ground = "C7"
	})
	for i, want := range []transfer.Country{"GB", "US", "NL", "TR", "Korea"} {
		if c := got.Parties[i].Country; c != want {
			t.Errorf("country of %s: %q, want %q", ids[i], c, want)
		}
	}
	a := &got.Activities[0]
	if a.LargeScale != ropa.Yes || a.Monitoring != ropa.Yes || a.Occasional != ropa.Yes || a.Purposes[0].Bases[0].Ground != lawfulbasis.Consent {
		t.Errorf("answers %q, %q, %q, ground %q", a.LargeScale, a.Monitoring, a.Occasional, a.Purposes[0].Bases[0].Ground)
	}
	want := []string{"Activities!" + more, "Legal grounds!" + ground, "Parties!" + ambiguous}
	if diff := cmp.Diff(want, cellsOf(problems)); diff != "" {
		t.Errorf("cells at fault (-want +got):\n%s", diff)
	}
}

// A name stands for what alone is called so, in any letters; the name of
// several things, or of nothing, is a problem of the cell.
func TestReadExcelNamesAsReferences(t *testing.T) {
	want := exporttest.Complete()
	want.Systems[0].Operator = "hosting"
	want.Parties[1].Name, want.Parties[3].Name = "Twin", "Twin"
	want.Systems[2].Operator = "TWIN"
	want.Activities[0].Systems = []ropa.ID{"hr-suite", "crm"}
	want.Activities[0].Purposes[0].Data = []ropa.ID{"salary", "bank", "sick-leave"}
	want.Activities[1].Purposes[0].Data = []ropa.ID{"Bank account"} // of another entry
	want.Systems[1].Operator = "Nobody Ltd"
	got, problems := faulty(t, func(e editor) {
		e.set("Systems", "operator", "id", "hr-suite", "HOSTING")
		e.set("Parties", "name", "id", "tax-office", "Twin")
		e.set("Parties", "name", "id", "hosting", "Twin")
		e.set("Systems", "operator", "id", "platform", "TWIN")
		e.set("Systems", "operator", "id", "crm", "Nobody Ltd")
		e.set("Activities", "systems", "id", "payroll", "HR suite, customer  database")
		e.set("Purposes", "data", "id", "pay", "Salary and working time\nbank\nDays of sick leave")
		e.set("Purposes", "data", "id", "orders", "Bank account")
	})
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("register differs (-want +got):\n%.3000s", diff)
	}
	var found []string
	for _, p := range problems {
		found = append(found, p.Found+": "+p.Expected+": "+strings.Join(p.Nearest, ", "))
	}
	if diff := cmp.Diff([]string{
		"Bank account: a reference that a row has, or its name: ",
		"Nobody Ltd: a reference that a row has, or its name: ",
		"TWIN: a reference, where several have the name: tax-office, hosting",
	}, found); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
}

// An ID that two rows have is a problem of the second; what refers to it stays.
func TestReadExcelIDTwice(t *testing.T) {
	want := exporttest.Complete()
	want.Parties[1].ID, want.Systems[2].ID = "hosting", "crm"
	cells := []string{}
	got, problems := faulty(t, func(e editor) {
		cells = append(cells, "Parties!"+e.cell("Parties", "id", "id", "hosting"), "Systems!"+e.cell("Systems", "id", "id", "platform"))
		e.set("Parties", "id", "id", "tax-office", "hosting")
		e.set("Systems", "id", "id", "platform", "crm")
	})
	if diff := cmp.Diff(want.Parties[1].ID, got.Parties[1].ID); diff != "" {
		t.Errorf("ID (-want +got):\n%s", diff)
	}
	for _, cell := range cells {
		if !slices.ContainsFunc(problems, func(p layout.CellProblem) bool {
			return p.Sheet+"!"+p.Cell == cell && p.Expected == "a name that no other row has" && len(p.Nearest) == 0
		}) {
			t.Errorf("no problem of %s: %v", cell, problems)
		}
	}
}

// Names that stand where references are meant, of a register that has no such
// reference, come back as they are.
func TestReadExcelNamesKept(t *testing.T) {
	r := exporttest.Complete()
	r.Systems[0].Operator = "Hosting AG"
	r.Activities[0].Systems = []ropa.ID{"HR suite", "crm; platform"}
	got, _ := readBack(t, worked(t, r, ""))
	if diff := cmp.Diff(r, got); diff != "" {
		t.Errorf("register differs (-want +got):\n%.3000s", diff)
	}
}

// Sheets that were renamed and lost their hidden rows are found by their
// headings.
func TestReadExcelSheetsRenamed(t *testing.T) {
	exporttest.Unraced(t)
	want := exporttest.Complete()
	got, problems := faulty(t, func(e editor) {
		for sheet, name := range map[string]string{"Parties": "Vendors", "Systems": "Tools"} {
			e.must(e.RemoveRow(sheet, 4))
			e.must(e.SetSheetName(sheet, name))
		}
	})
	if diff := cmp.Diff(want, got); diff != "" || len(problems) > 0 {
		t.Errorf("problems %v, register differs (-want +got):\n%.2000s", problems, diff)
	}
}

// An entry that was deleted is one problem, which names the rows that belong to
// it.
func TestReadExcelEntryDeleted(t *testing.T) {
	exporttest.Unraced(t)
	got, problems := faulty(t, func(e editor) {
		rows, err := e.GetRows("Activities")
		e.must(err)
		for i, row := range rows {
			if len(row) > 0 && row[0] == "customers" {
				e.must(e.RemoveRow("Activities", i+1))
			}
		}
	})
	if len(got.Activities) != 1 || len(problems) != 1 {
		t.Fatalf("%d activities, problems %v", len(got.Activities), problems)
	}
	if p := problems[0]; p.Found != "customers" || !strings.Contains(p.Expected, "Legal grounds!A8") || !strings.Contains(p.Expected, "Recipients!A") {
		t.Errorf("problem %v", p)
	}
}

// What is none of ours is an error that names the sheets and headings seen.
func TestReadExcelUnrecognised(t *testing.T) {
	f := excelize.NewFile()
	e := editor{t, f}
	e.must(f.SetSheetName("Sheet1", "Invoices"))
	e.must(f.SetSheetRow("Invoices", "A1", &[]string{"All invoices of the year"}))
	e.must(f.SetSheetRow("Invoices", "A3", &[]string{"Number", "Amount", "Country"}))
	var buf bytes.Buffer
	e.must(f.Write(&buf))
	_, _, err := ReadExcel(context.Background(), bytes.NewReader(buf.Bytes()), nil)
	var unknown *layout.UnrecognisedError
	if !errors.As(err, &unknown) {
		t.Fatalf("error %v", err)
	}
	want := []layout.SeenSheet{{Sheet: "Invoices", Row: 3, Headings: []string{"Number", "Amount", "Country"}}}
	if diff := cmp.Diff(want, unknown.Sheets); diff != "" {
		t.Errorf("seen (-want +got):\n%s", diff)
	}
}

// A workbook in each language is read without its hidden rows.
func TestReadExcelWithoutKeys(t *testing.T) {
	t.Parallel()
	exporttest.Unraced(t)
	want := exporttest.Complete()
	for _, tag := range exporttest.Turn(Languages(), 7)[2:] {
		f, err := excelize.OpenReader(bytes.NewReader(worked(t, want, tag)))
		if err != nil {
			t.Fatal(err)
		}
		for _, sheet := range f.GetSheetList() {
			rows, err := f.GetRows(sheet)
			if err != nil {
				t.Fatal(err)
			}
			for i, row := range rows {
				if slices.ContainsFunc(row, func(s string) bool {
					return strings.HasSuffix(s, ":id") || strings.HasSuffix(s, ":#of") || strings.HasSuffix(s, ":#value")
				}) {
					if err := f.RemoveRow(sheet, i+1); err != nil {
						t.Fatal(err)
					}
					break
				}
			}
		}
		var buf bytes.Buffer
		if err := f.Write(&buf); err != nil {
			t.Fatal(err)
		}
		if imported, err := Import(t.Context(), bytes.NewReader(buf.Bytes()), nil); err != nil || imported.Foreign != nil || imported.Layout != "" {
			t.Errorf("%s: imported as another workbook: %v", tag, err)
		}
		got, problems := readBack(t, buf.Bytes())
		if diff := cmp.Diff(want, got); diff != "" || len(problems) > 0 {
			t.Errorf("%s: problems %v, register differs (-want +got):\n%.2000s", tag, problems, diff)
		}
	}
}

// cellsOf are the cells at fault.
func cellsOf(problems []layout.CellProblem) (all []string) {
	for _, p := range problems {
		all = append(all, p.Sheet+"!"+p.Cell)
	}
	return all
}
