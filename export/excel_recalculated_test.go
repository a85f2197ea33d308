package export

import (
	"bytes"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/openropa/openropa/export/internal/exporttest"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/xuri/excelize/v2"
)

// recalculating are the settings of a LibreOffice that calculates every formula
// of a workbook when it opens it.
const recalculating = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`

// recalculated returns workbooks as LibreOffice saves them after it calculated
// all formulas.
func recalculated(t *testing.T, books map[string][]byte) map[string]*excelize.File {
	t.Helper()
	soffice := exporttest.LibreOffice(t)
	dir := t.TempDir()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	must(os.MkdirAll(dir+"/profile/user", 0o700))
	must(os.WriteFile(dir+"/profile/user/registrymodifications.xcu", []byte(recalculating), 0o600))
	args := []string{"-env:UserInstallation=file://" + dir + "/profile", "--headless", "--convert-to", "xlsx", "--outdir", dir + "/saved"}
	for name, data := range books {
		file := filepath.Join(dir, name+".xlsx")
		must(os.WriteFile(file, data, 0o600))
		args = append(args, file)
	}
	if out, err := exec.Command(soffice, args...).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	saved := make(map[string]*excelize.File)
	for name := range books {
		f, err := excelize.OpenFile(filepath.Join(dir, "saved", name+".xlsx"))
		must(err)
		t.Cleanup(func() { f.Close() })
		saved[name] = f
	}
	return saved
}

// calculated finds the cells with a formula in the XML of a sheet.
var calculated = regexp.MustCompile(`<c r="([A-Z]+[0-9]+)"[^>]*><f`)

// formulas returns the values of the cells that have formulas in a workbook as
// we write it.
func formulas(t *testing.T, f, values *excelize.File) map[string]string {
	t.Helper()
	all := make(map[string]string)
	for i, sheet := range f.GetSheetList() {
		data, _ := f.Pkg.Load(fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1))
		raw, ok := data.([]byte)
		if !ok {
			t.Fatalf("sheet %q has no part", sheet)
		}
		for _, m := range calculated.FindAllSubmatch(raw, -1) {
			value, err := values.GetCellValue(sheet, string(m[1]), excelize.Options{RawCellValue: true})
			if err != nil {
				t.Fatal(err)
			}
			all[sheet+"!"+string(m[1])] = value
		}
	}
	return all
}

// The value that each formula is written with is the one it comes to.
func TestExcelRecalculated(t *testing.T) {
	t.Parallel()
	exporttest.Unraced(t)
	exporttest.LibreOffice(t)
	filled, _ := exporttest.Filled()
	books := make(map[string][]byte)
	for name, r := range map[string]*ropa.Register{
		"zero": {}, "complete": exporttest.Complete(), "shared": exporttest.Shared(), "filled": filled,
		"generated0": exporttest.Generated(0), "generated2": exporttest.Generated(2), "signs": comparisons(),
	} {
		tag := Languages()[len(books)%len(Languages())]
		books[name] = worked(t, r, tag)
	}
	for name, f := range recalculated(t, books) {
		written, err := excelize.OpenReader(bytes.NewReader(books[name]))
		if err != nil {
			t.Fatal(err)
		}
		want := formulas(t, written, written)
		if len(want) < 100 {
			t.Errorf("%s: %d formulas", name, len(want))
		}
		got := formulas(t, written, f)
		n := 0
		for _, cell := range slices.Sorted(maps.Keys(want)) {
			if got[cell] != want[cell] {
				if n++; n <= 40 {
					t.Errorf("%s: %s: written %q, recalculated %q", name, cell, want[cell], got[cell])
				}
			}
		}
	}
}

// comparisons is a register whose entries are called what COUNTIF takes for
// comparisons, or that lack a name or a reference.
func comparisons() *ropa.Register {
	r := few()
	for _, name := range []string{"<18 club", "=1", ">2", "*", "", "Do you mind?", "a~b"} {
		a := few().Activities[0]
		a.ID, a.Name = "", name
		r.Activities = append(r.Activities, a)
	}
	r.Activities[0].Name = "*"
	return r
}

// After an edit, formulas come to what is written for the register that is read
// from the edited workbook.
func TestExcelRecalculatedEdited(t *testing.T) {
	t.Parallel()
	exporttest.Unraced(t)
	exporttest.LibreOffice(t)
	lacking := func() *ropa.Register {
		r := few()
		a := &r.Activities[0]
		a.Purposes[0].Bases, a.Retention, a.Security = nil, nil, nil
		a.Review = &ropa.LastReview{Next: civil.MustDate("2026-09-01")}
		a.Recipients[0].Contract = &ropa.Reference{Title: "DPA", Until: civil.MustDate("2027-01-01")}
		return r
	}
	edits := map[string]func(e editor){
		"ground": func(e editor) {
			e.must(e.SetCellValue("Legal grounds", "A6", "news/send"))
			e.set("Legal grounds", "ground", "#of", "news/send", "Consent")
		},
		"retention by name": func(e editor) {
			e.must(e.SetCellValue("Retention", "A6", "Newsletter"))
			e.set("Retention", "period", "#of", "Newsletter", "2 years")
		},
		"security":  func(e editor) { e.set("Activities", "security", "id", "news", "access") },
		"none":      func(e editor) { e.set("Activities", "none", "id", "news", "Transfers") },
		"overdue":   func(e editor) { e.set("Activities", "review.next", "id", "news", 46143) },
		"expired":   func(e editor) { e.set("Recipients", "contract.until", "#of", "news", 46143) },
		"purpose":   func(e editor) { e.set("Purposes", "name", "id", "send", "Send other news") },
		"gone":      func(e editor) { e.must(e.RemoveRow("Data", 6)) },
		"new entry": func(e editor) { e.must(e.SetCellValue("Activities", "B7", "Payroll")) },
	}
	books, want := make(map[string][]byte), make(map[string]*excelize.File)
	for name, edit := range edits {
		f := written(t, lacking(), &ExcelOptions{Edition: Working})
		edit(editor{t, f})
		var book bytes.Buffer
		if err := f.Write(&book); err != nil {
			t.Fatal(err)
		}
		books[name] = book.Bytes()
		r, problems := readBack(t, book.Bytes())
		if len(problems) > 0 {
			t.Errorf("%s: %v", name, problems)
		}
		want[name] = written(t, r, &ExcelOptions{Edition: Working})
	}
	for name, f := range recalculated(t, books) {
		for _, sheet := range []string{"Start", "Register", "Activity"} {
			if diff := cmp.Diff(shown(t, want[name], sheet), shown(t, f, sheet)); diff != "" {
				t.Errorf("%s: %s (-written +recalculated):\n%.4000s", name, sheet, diff)
			}
		}
	}
}

// shown returns the rows of a sheet as they are printed, but for what is said of
// the day on which it was written.
func shown(t *testing.T, f *excelize.File, sheet string) []string {
	t.Helper()
	rows, err := f.GetRows(sheet)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for i, row := range rows {
		if sheet == "Start" && (i == 1 || len(row) > 0 && strings.HasPrefix(row[0], "SHA-256")) {
			continue
		}
		all = append(all, strings.TrimRight(strings.Join(row[:min(len(row), map[string]int{"Start": 14, "Register": 12, "Activity": 7}[sheet])], "|"), "|"))
	}
	// An entry more has a line more.
	return slices.DeleteFunc(all, func(line string) bool { return line == "" })
}
