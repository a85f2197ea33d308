package export

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openropa/openropa/export/internal/exporttest"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/xuri/excelize/v2"
)

// Rows of totals, sections and notes are named and left out, and so is the
// row that a table of the sheet has for totals.
func TestReadExcelRowsAside(t *testing.T) {
	last := 0
	r, problems := faulty(t, func(e editor) {
		rows, err := e.GetRows("Parties")
		e.must(err)
		last = len(rows)
		e.must(e.SetSheetRow("Parties", cellAt(t, 1, last+1), &[]any{"--- Vendors ---"}))
		e.must(e.SetSheetRow("Parties", cellAt(t, 1, last+2), &[]any{"Total", 12}))
		e.must(e.SetSheetRow("Parties", cellAt(t, 1, last+3), &[]any{"Last updated by J. Doe"}))
		e.must(e.SetCellValue("Parties", cellAt(t, 3, last+4), 5))
		e.Pkg.Range(func(part, content any) bool {
			text, ok := content.([]byte)
			if ok && strings.HasPrefix(part.(string), "xl/tables/") && bytes.Contains(text, []byte(`"ropa_parties"`)) {
				at := bytes.Index(text, []byte(` ref="`))
				e.Pkg.Store(part, []byte(fmt.Sprintf(`%s totalsRowCount="1" ref="A5:AZ%d"%s`, text[:at], last+4, text[at+6+bytes.IndexByte(text[at+6:], '"')+1:])))
			}
			return true
		})
	})
	var cells []string
	for _, p := range problems {
		if !slices.Contains(cells, p.Cell) {
			cells = append(cells, p.Cell)
		}
	}
	if want := []string{cellAt(t, 1, last+1), cellAt(t, 1, last+2), cellAt(t, 1, last+3), cellAt(t, 3, last+4)}; !slices.Equal(cells, want) {
		t.Errorf("problems at %v, want %v", cells, want)
	}
	if diff := cmp.Diff(exporttest.Complete(), r); diff != "" {
		t.Errorf("register differs (-want +got):\n%.3000s", diff)
	}
}

// Elements of which little is stated come back, though they look like rows of
// totals and sections.
func TestReadExcelLittleStated(t *testing.T) {
	want := &ropa.Register{
		Parties:    []ropa.Party{{Name: "ACME HOLDINGS"}, {ID: "Total"}, {ID: "a b"}, {Name: "Version 2"}},
		Systems:    []ropa.System{{Name: "SUM"}, {ID: "OFFICE"}, {Name: "--- CRM ---"}},
		Activities: []ropa.Activity{{Name: "PAYROLL", Purposes: []ropa.Purpose{{}, {Name: "TOTAL"}}}, {ID: "NEWSLETTER"}},
		Extra:      []ropa.Extra{{Key: "Total", Value: "12"}, {Key: "* note"}},
	}
	got, problems := readBack(t, worked(t, want, ""))
	if diff := cmp.Diff(want, got); diff != "" || len(problems) > 0 {
		t.Errorf("problems %v, register differs (-want +got):\n%s", problems, diff)
	}
}

// The days of a column that can be read one way only say how the others are
// read.
func TestReadExcelMonthFirst(t *testing.T) {
	exporttest.Unraced(t)
	all := exporttest.Complete().Activities
	for _, test := range []struct {
		name   string
		second string
		want   civil.Date
	}{
		{"month first", "01/13/2026", civil.MustDate("2024-03-01")},
		{"day first", "13/01/2026", civil.MustDate("2024-01-03")},
	} {
		r, problems := faulty(t, func(e editor) {
			e.set("Activities", "start", "id", string(all[0].ID), "03/01/2024")
			e.set("Activities", "start", "id", string(all[1].ID), test.second)
		})
		if got := r.Activities[0].Start; got != test.want {
			t.Errorf("%s: %s, want %s (%v)", test.name, got, test.want, problems)
		}
	}
}

// A day that nothing tells apart is asked for, with both days that it may be;
// in a language that has an order of its own it is read in that.
func TestReadExcelDayEitherWay(t *testing.T) {
	id := string(exporttest.Complete().Activities[0].ID)
	cell := ""
	r, problems := faulty(t, func(e editor) {
		cell = e.cell("Activities", "start", "id", id)
		e.set("Activities", "start", "id", id, "03/01/2024")
	})
	if want := []string{"2024-01-03", "2024-03-01"}; len(problems) != 1 || problems[0].Cell != cell || !slices.Equal(problems[0].Nearest, want) || !r.Activities[0].Start.IsZero() {
		t.Errorf("start %s, problems %v; want one of %s, nearest %v", r.Activities[0].Start, problems, cell, want)
	}

	f, err := excelize.OpenReader(bytes.NewReader(worked(t, exporttest.Complete(), "fr")))
	if err != nil {
		t.Fatal(err)
	}
	editor{t, f}.set("Activités", "start", "id", id, "03/01/2024")
	var buf bytes.Buffer
	if err := f.Write(&buf); err != nil {
		t.Fatal(err)
	}
	r, problems = readBack(t, buf.Bytes())
	if got := r.Activities[0].Start; got != civil.MustDate("2024-01-03") || len(problems) > 0 {
		t.Errorf("start %s, problems %v", got, problems)
	}
}

// What people write into columns of codes and numbers: an area where a country
// is meant, the state of an assessment in other words, a number with its unit in
// the format; "n/a" is neither yes nor no.
func TestReadExcelBesideTheList(t *testing.T) {
	answer := ""
	r, problems := faulty(t, func(e editor) {
		e.set("Place of storage", "country", "#of", "crm", "EU")
		answer = e.cell("Activities", "largeScale", "id", "payroll")
		e.set("Activities", "largeScale", "id", "payroll", "n/a")
		e.set("Activities", "dpia.status", "id", "payroll", "Completed")
		format := `0 "FTE"`
		style, err := e.NewStyle(&excelize.Style{CustomNumFmt: &format})
		e.must(err)
		rows, err := e.GetRows("Keeper")
		e.must(err)
		for i, row := range rows {
			if len(row) > 0 && row[0] == "register:organisation.employees" {
				e.must(e.SetCellInt("Keeper", cellAt(t, 3, i+1), 34))
				e.must(e.SetCellStyle("Keeper", cellAt(t, 3, i+1), cellAt(t, 3, i+1), style))
			}
		}
	})
	if p := r.Systems[1].Places[0]; p.Country != "" || p.Area != "EU" {
		t.Errorf("place %+v", p)
	}
	if d := r.Activities[0].DPIA; d == nil || d.Status != ropa.DPIADone {
		t.Errorf("assessment %+v", d)
	}
	if r.Organisation.Employees != 34 {
		t.Errorf("%d employees", r.Organisation.Employees)
	}
	if len(problems) != 1 || problems[0].Cell != answer || !slices.Equal(problems[0].Nearest, []string{"No", "Yes"}) {
		t.Errorf("problems %v", problems)
	}
}

func cellAt(t *testing.T, column, row int) string {
	t.Helper()
	cell, err := excelize.CoordinatesToCellName(column, row)
	if err != nil {
		t.Fatal(err)
	}
	return cell
}

// A carriage return that a program writes before a line feed is no change.
func TestReadExcelLineEndings(t *testing.T) {
	want := few()
	want.Activities[0].Purposes[0].Name = "Send news\nto readers"
	f, err := excelize.OpenReader(bytes.NewReader(worked(t, want, "")))
	if err != nil {
		t.Fatal(err)
	}
	replaced := 0
	f.Pkg.Range(func(part, content any) bool {
		if text, ok := content.([]byte); ok && strings.HasPrefix(part.(string), "xl/worksheets/") {
			replaced += bytes.Count(text, []byte("Send news\n"))
			f.Pkg.Store(part, bytes.ReplaceAll(text, []byte("Send news\n"), []byte("Send news_x000D_\n")))
		}
		return true
	})
	var book bytes.Buffer
	if err := f.Write(&book); err != nil {
		t.Fatal(err)
	}
	got, problems := readBack(t, book.Bytes())
	if diff := cmp.Diff(want, got); diff != "" || len(problems) > 0 || replaced == 0 {
		t.Errorf("%d replaced, problems %v, register differs (-want +got):\n%s", replaced, problems, diff)
	}
}
