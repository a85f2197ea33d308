package layout_test

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
	"github.com/openropa/openropa/export/layout"
	"github.com/openropa/openropa/export/layout/authority"
	"github.com/xuri/excelize/v2"
)

// Every layout, of a register that has everything and of two others, is opened
// by LibreOffice, turned into a page, saved, and read back as it was. Every
// register that people could keep has its turn.
func TestLayoutResaved(t *testing.T) {
	soffice := exporttest.LibreOffice(t)
	dir := t.TempDir()
	registers := goodRegisters(t)
	convert := func(to string, files ...string) {
		t.Helper()
		args := append([]string{"-env:UserInstallation=file://" + dir + "/profile", "--headless", "--convert-to", to, "--outdir", filepath.Join(dir, to)}, files...)
		if out, err := exec.Command(soffice, args...).CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
	}
	names := slices.Sorted(maps.Keys(registers))
	if 2*len(authority.Layouts()) < len(names) {
		t.Fatalf("%d registers do not all have their turn", len(names))
	}
	of := func(i int) []string {
		return []string{"complete", names[2*i%len(names)], names[(2*i+1)%len(names)]}
	}
	var all, some []string
	for i, l := range authority.Layouts() {
		for n, name := range of(i) {
			var book bytes.Buffer
			if err := l.Write(&book, registers[name]); err != nil {
				t.Fatal(err)
			}
			file := filepath.Join(dir, l.ID+"."+name+".xlsx")
			if err := os.WriteFile(file, book.Bytes(), 0o600); err != nil {
				t.Fatal(err)
			}
			if !slices.Contains(all, file) {
				all = append(all, file)
			}
			if n == 0 {
				some = append(some, file)
			}
		}
	}
	convert("xlsx", all...)
	convert("pdf", some...)
	for i, l := range authority.Layouts() {
		if info, err := os.Stat(filepath.Join(dir, "pdf", l.ID+".complete.pdf")); err != nil || info.Size() == 0 {
			t.Errorf("%s: no page: %v", l.ID, err)
		}
		for _, name := range of(i) {
			r := registers[name]
			data, err := os.ReadFile(filepath.Join(dir, "xlsx", l.ID+"."+name+".xlsx"))
			if err != nil {
				t.Fatal(err)
			}
			got, _, err := l.Read(bytes.NewReader(data))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(l.Project(r), got, sameRegister); diff != "" {
				t.Errorf("%s: %s: (-projected +read)\n%.3000s", l.ID, name, diff)
			}
		}
	}
}

// Sheets print in no type below 7 points: forms and cards upright where they
// fit, tables whole columns and all headings on each page, over several pages
// across where they must, with the columns that say whose row it is.
func TestLayoutPrint(t *testing.T) {
	columns, cells := regexp.MustCompile(`!\$A:\$([A-Z]+)$`), regexp.MustCompile(`!\$A\$1:\$([A-Z]+)\$\d+$`)
	for _, l := range authority.Layouts() {
		for name, r := range map[string]*bytes.Buffer{"complete": layoutBytes(t, &l, true), "empty": layoutBytes(t, &l, false)} {
			f, err := excelize.OpenReader(r)
			if err != nil {
				t.Fatal(err)
			}
			areas, titles := make(map[string]string), make(map[string]string)
			for _, n := range f.GetDefinedName() {
				switch n.Name {
				case "_xlnm.Print_Area":
					areas[n.Scope] = n.RefersTo
				case "_xlnm.Print_Titles":
					titles[n.Scope] = n.RefersTo
				}
			}
			for _, sheet := range f.GetSheetList() {
				want := cells
				if len(l.Columns) > 0 && (sheet == l.Sheet || sheet == l.ListSheet) {
					want = columns
					if !strings.Contains(titles[sheet], ":$") {
						t.Errorf("%s: %s: %s repeats no headings", l.ID, name, sheet)
					}
				}
				area := want.FindStringSubmatch(areas[sheet])
				if area == nil {
					t.Fatalf("%s: %s: %s prints %q", l.ID, name, sheet, areas[sheet])
				}
				size, across := printedType(t, f, sheet, area[1])
				if size < 7 {
					t.Errorf("%s: %s: %s is printed in type of %.1f points", l.ID, name, sheet, size)
				}
				if across && !strings.Contains(titles[sheet], "!$A:$") {
					t.Errorf("%s: %s: %s does not say on each page whose row it is: %q", l.ID, name, sheet, titles[sheet])
				}
			}
			if err := f.Close(); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// printedType is the size in which text of 9 points is printed on a sheet whose
// columns go from A to another, and whether these take several pages across.
func printedType(t *testing.T, f *excelize.File, sheet, last string) (size float64, across bool) {
	t.Helper()
	page, err := f.GetPageLayout(sheet)
	if err != nil {
		t.Fatal(err)
	}
	props, err := f.GetSheetProps(sheet)
	if err != nil {
		t.Fatal(err)
	}
	number, err := excelize.ColumnNameToNumber(last)
	if err != nil {
		t.Fatal(err)
	}
	width := 0.0
	for n := 1; n <= number; n++ {
		column, _ := excelize.ColumnNumberToName(n)
		w, err := f.GetColWidth(sheet, column)
		if err != nil {
			t.Fatal(err)
		}
		width += w
	}
	paper := map[string]float64{"9 portrait": 210, "9 landscape": 297, "8 landscape": 420}[fmt.Sprint(*page.Size, " ", *page.Orientation)]
	fits := (paper - 2*7.62) / (width * 25.4 / 96 * 8)
	if scale := float64(*page.AdjustTo) / 100; !*props.FitToPage {
		return 9 * scale, scale > fits
	}
	return 9 * min(1, fits), false
}

func layoutBytes(t *testing.T, l *layout.Layout, full bool) *bytes.Buffer {
	t.Helper()
	r := exporttest.Complete()
	if !full {
		r.Activities, r.Processing = nil, nil
	}
	var b bytes.Buffer
	if err := l.Write(&b, r); err != nil {
		t.Fatal(err)
	}
	return &b
}
