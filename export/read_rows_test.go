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

func cellAt(t *testing.T, column, row int) string {
	t.Helper()
	cell, err := excelize.CoordinatesToCellName(column, row)
	if err != nil {
		t.Fatal(err)
	}
	return cell
}
