package book

import (
	"testing"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/export/internal/xlsx"
)

// A day that may be either is none in a column that has both orders; what can
// be read one way only is read.
func TestDayOfColumnWithBothOrders(t *testing.T) {
	var rows []xlsx.Row
	for i, text := range []string{"03/01/2024", "01/13/2026", "14/01/2026", "2026-01-02"} {
		rows = append(rows, xlsx.Row{Number: i + 1, Cells: []xlsx.Cell{{Text: text}}})
	}
	in := &Workbook{set: lang.English, book: &xlsx.Workbook{}, orders: orders(rows)}
	for i, want := range []string{"", "2026-01-13", "2026-01-14", "2026-01-02"} {
		got, _, ok := in.day(rows[i].Cells[0].Text, rows[i].Cells[0])
		if !ok {
			got = ""
		}
		if got != want {
			t.Errorf("%s is %q, want %q", rows[i].Cells[0].Text, got, want)
		}
	}
}
