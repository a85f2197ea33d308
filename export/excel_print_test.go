package export

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/xuri/excelize/v2"
)

// Nothing is printed of a hidden sheet, also where a program prints it: the
// print area is one empty cell. The notes below Start run over several lines
// within what is printed, and the title names the keeper once.
func TestExcelPrintsNothingHidden(t *testing.T) {
	r := few()
	r.Organisation.Name = "Keeper & Co"
	r.Title = "Record of Keeper & Co"
	report, err := ropa.Validate(r, &ropa.Options{AsOf: civil.MustDate("2026-11-21")})
	if err != nil {
		t.Fatal(err)
	}
	for _, tag := range []string{"en", "de", "fr"} {
		set := lang.CompleteOf(tag)
		f := written(t, r, &ExcelOptions{Edition: Working, Report: report, Language: tag})
		areas := make(map[string]string)
		for _, n := range f.GetDefinedName() {
			if n.Name == "_xlnm.Print_Area" {
				areas[n.Scope] = n.RefersTo
			}
		}
		hidden := 0
		for _, sheet := range f.GetSheetList() {
			if visible, _ := f.GetSheetVisible(sheet); visible || sheet == set.Word("listSheet") {
				continue
			}
			hidden++
			m := regexp.MustCompile(`!\$([A-Z]+)\$([0-9]+)$`).FindStringSubmatch(areas[sheet])
			if m == nil {
				t.Errorf("%s: %s prints %q", tag, sheet, areas[sheet])
				continue
			}
			text, _ := f.GetCellValue(sheet, m[1]+m[2])
			row, _ := f.GetRowVisible(sheet, 4)
			if text != "" && row {
				t.Errorf("%s: %s prints %q", tag, sheet, text)
			}
		}
		if hidden < 5 {
			t.Errorf("%s: %d hidden sheets", tag, hidden)
		}
		start := set.Word("startSheet")
		if title, _ := f.GetCellValue(start, "A1"); strings.Count(title, "Keeper & Co") != 1 {
			t.Errorf("%s: title %q", tag, title)
		}
		merges, err := f.GetMergeCells(start)
		if err != nil {
			t.Fatal(err)
		}
		_, how, _ := strings.Cut(set.Word("hiddenEmpty"), "%s")
		at := slices.IndexFunc(merges, func(m excelize.MergeCell) bool { return strings.HasSuffix(m.GetCellValue(), how) })
		if at < 0 || !strings.HasPrefix(merges[at].GetEndAxis(), "N") {
			t.Fatalf("%s: the note of hidden tables does not run over the page: %v", tag, merges)
		}
		_, row, _ := excelize.CellNameToCoordinates(merges[at].GetStartAxis())
		if height, _ := f.GetRowHeight(start, row); height < 2*12 {
			t.Errorf("%s: the note of hidden tables is %.0f points high", tag, height)
		}
	}
}
