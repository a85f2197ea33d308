package export

import (
	"math"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/openropa/openropa/export/internal/exporttest"
)

// The colours of tabs tell the groups of sheets apart: views, tables, references
// and technical ones.
func TestExcelTabColours(t *testing.T) {
	f := written(t, exporttest.Complete(), &ExcelOptions{Edition: Working, Language: "en"})
	colours := make(map[string]int)
	for _, name := range f.GetSheetList() {
		props, err := f.GetSheetProps(name)
		if err != nil {
			t.Fatal(err)
		}
		if props.TabColorRGB == nil || *props.TabColorRGB == "" {
			t.Errorf("sheet %q has no colour", name)
			continue
		}
		colours[*props.TabColorRGB]++
	}
	if len(colours) != 4 {
		t.Errorf("colours %v, want four groups", colours)
	}
}

// A row of the workbook for an authority is no higher than its fullest cell
// could need, were a line to hold three quarters of the letters that its column
// is wide for.
func TestAuthorityExcelRowsAreNoHigher(t *testing.T) {
	f := written(t, exporttest.Complete(), &ExcelOptions{Language: "en"})
	looked := 0
	for _, sheet := range f.GetSheetList() {
		merged := make(map[string]bool)
		cells, err := f.GetMergeCells(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range cells {
			merged[m.GetStartAxis()] = true
		}
		rows, err := f.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for i, row := range rows {
			most, wide := 1.0, false
			for k, text := range row {
				column, err := excelize.ColumnNumberToName(k + 1)
				if err != nil {
					t.Fatal(err)
				}
				wide = wide || merged[column+strconv.Itoa(i+1)]
				width, err := f.GetColWidth(sheet, column)
				if err != nil {
					t.Fatal(err)
				}
				lines := 0.0
				for line := range strings.SplitSeq(text, "\n") {
					lines += max(1, math.Ceil(float64(len([]rune(line)))/(0.75*width)))
				}
				most = max(most, lines)
			}
			high, err := f.GetRowHeight(sheet, i+1)
			if err != nil {
				t.Fatal(err)
			}
			if wide || len(row) < 3 { // titles, notes across, headings that stand upright
				continue
			}
			looked++
			if high > 13*most+14 {
				t.Errorf("%s row %d is %v high for %v lines at most", sheet, i+1, high, most)
			}
		}
	}
	if looked < 10 {
		t.Errorf("%d rows", looked)
	}
}
