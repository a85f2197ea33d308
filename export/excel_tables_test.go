package export

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/openropa/openropa/export/internal/book"
	"github.com/openropa/openropa/export/internal/doc"
	"github.com/openropa/openropa/export/internal/exporttest"
	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/export/internal/record"
	"github.com/openropa/openropa/export/internal/table"
	"github.com/openropa/openropa/ropa"
	"github.com/xuri/excelize/v2"
)

// The views alone are printed: their print areas hold all that they show, those
// of the tables a hidden cell. Headings are repeated on every page.
func TestExcelPrintAreas(t *testing.T) {
	exporttest.Unraced(t)
	t.Parallel()
	for _, tag := range Languages() {
		set := lang.CompleteOf(tag)
		f := written(t, exporttest.Complete(), &ExcelOptions{Edition: Working, Language: tag})
		areas, titles := make(map[string]string), make(map[string]string)
		for _, n := range f.GetDefinedName() {
			switch n.Name {
			case "_xlnm.Print_Area":
				areas[n.Scope] = n.RefersTo
			case "_xlnm.Print_Titles":
				titles[n.Scope] = n.RefersTo
			}
		}
		views := []string{set.Word("startSheet"), set.Word("registerViewSheet"), set.Word("activityViewSheet"), set.Word("overview")}
		for _, sheet := range f.GetSheetList() {
			if sheet == set.Word("listSheet") { // which is hidden
				continue
			}
			if hidden := strings.HasSuffix(areas[sheet], "!$A$4"); areas[sheet] == "" || hidden == slices.Contains(views, sheet) {
				t.Errorf("%s: %s: print area %q", tag, sheet, areas[sheet])
			}
			if view := slices.Index(views, sheet); view < 0 && titles[sheet] == "" && sheet != set.Word("registerTableSheet") {
				t.Errorf("%s: %s: no headings on every page", tag, sheet)
			}
		}
	}
}

// Headings say what the law asks for in words and in a comment, drop-downs
// warn of other values and take several where a cell may hold them, and cells
// lead to the rows they name.
func TestExcelTables(t *testing.T) {
	exporttest.Unraced(t)
	t.Parallel()
	r := exporttest.Complete()
	for _, tag := range Languages() {
		set := lang.CompleteOf(tag)
		f := written(t, r, &ExcelOptions{Edition: Working, Language: tag})
		for _, d := range table.Defs() {
			if d.Key == "register" {
				continue
			}
			_, sheet := book.SheetNames(set, d.Key)
			comments := make(map[string]string)
			list, err := f.GetComments(sheet)
			if err != nil {
				t.Fatal(err)
			}
			for _, c := range list {
				comments[c.Cell] = c.Text
			}
			rules := make(map[string]*excelize.DataValidation)
			all, err := f.GetDataValidations(sheet)
			if err != nil {
				t.Fatal(err)
			}
			for _, dv := range all {
				first, _, _ := strings.Cut(dv.Sqref, ":")
				rules[first] = dv
			}
			places := make(map[string]string)
			keys, err := f.GetRows(sheet)
			if err != nil {
				t.Fatal(err)
			}
			for j, text := range keys[3] {
				name, _ := excelize.ColumnNumberToName(j + 1)
				places[strings.TrimPrefix(text, d.Key+":")] = name
			}
			for i := range d.Columns {
				c := &d.Columns[i]
				column := places[c.Key]
				head, _ := f.GetCellValue(sheet, column+"5")
				if head != book.HeadingOf(set, c) {
					t.Errorf("%s: %s!%s5 is %q, want %q", tag, sheet, column, head, book.HeadingOf(set, c))
				}
				mark, _ := f.GetCellValue(sheet, column+"3")
				_, need := book.Asked(record.New(r, set, nil), c)
				if asked := need != "" && need != doc.Optional; asked != strings.HasPrefix(mark, "* ") {
					t.Errorf("%s: %s!%s3: the law asks %q, the mark is %q", tag, sheet, column, need, mark)
				} else if asked && !strings.Contains(comments[column+"5"], strings.Split(mark, "\n")[1]) {
					t.Errorf("%s: %s!%s5: the comment %q does not say which law asks, %q", tag, sheet, column, comments[column+"5"], mark)
				}
				dv := rules[column+"6"]
				if book.ListOf(d, c) == "" {
					continue
				}
				switch {
				case dv == nil:
					t.Errorf("%s: %s!%s: no drop-down", tag, sheet, column)
				case c.Many && (dv.ShowErrorMessage || dv.Prompt == nil || *dv.Prompt != set.Word("hintSeveral") || len([]rune(*dv.Prompt)) > 255):
					t.Errorf("%s: %s!%s: several values are refused, or the prompt does not say how they are written", tag, sheet, column)
				case !c.Many && (!dv.ShowErrorMessage || *dv.ErrorStyle != "warning"):
					t.Errorf("%s: %s!%s: other values are not warned of", tag, sheet, column)
				}
			}
		}
	}
	f := written(t, r, &ExcelOptions{Edition: Working})
	party := slices.IndexFunc(r.Parties, func(p ropa.Party) bool { return p.ID == r.Activities[0].Recipients[0].Party })
	for cell, want := range map[string]string{
		"Purposes!A7": "'Activities'!A7", "Legal grounds!A6": "'Purposes'!A6", "Recipients!C6": fmt.Sprintf("'Parties'!A%d", 6+party),
	} {
		sheet, at, _ := strings.Cut(cell, "!")
		if ok, to, err := f.GetCellHyperLink(sheet, at); err != nil || !ok || to != want {
			text, _ := f.GetCellValue(sheet, at)
			t.Errorf("%s (%q) leads to %q, want %q; %v", cell, text, to, want, err)
		}
	}
}
