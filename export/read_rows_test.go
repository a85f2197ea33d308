package export

import (
	"slices"
	"testing"

	"github.com/openropa/openropa/export/internal/exporttest"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/xuri/excelize/v2"
)

// Rows of totals, sections and notes are named.
func TestReadExcelRowsAside(t *testing.T) {
	last := 0
	_, problems := faulty(t, func(e editor) {
		rows, err := e.GetRows("Parties")
		e.must(err)
		last = len(rows)
		e.must(e.SetSheetRow("Parties", cellAt(t, 1, last+1), &[]any{"--- Vendors ---"}))
		e.must(e.SetSheetRow("Parties", cellAt(t, 1, last+2), &[]any{"Total", 12}))
	})
	var cells []string
	for _, p := range problems {
		if !slices.Contains(cells, p.Cell) {
			cells = append(cells, p.Cell)
		}
	}
	if want := []string{cellAt(t, 1, last+1), cellAt(t, 1, last+2)}; !slices.Equal(cells, want) {
		t.Errorf("problems at %v, want %v", cells, want)
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
