package export

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"html"
	"io"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/openropa/openropa/export/internal/exporttest"
	"github.com/openropa/openropa/ropa"
)

// partsOf returns the parts of a workbook of an authority by their names.
func partsOf(t testing.TB, r *ropa.Register, o *ExcelOptions) map[string]string {
	t.Helper()
	var b bytes.Buffer
	if err := Excel(t.Context(), &b, r, o); err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil {
		t.Fatal(err)
	}
	parts := make(map[string]string)
	for _, f := range z.File {
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		in.Close()
		parts[f.Name] = string(data)
	}
	return parts
}

// everyPart returns all that a workbook of an authority holds, shown or not.
func everyPart(t testing.TB, r *ropa.Register, o *ExcelOptions) string {
	var all []string
	for _, part := range partsOf(t, r, o) {
		all = append(all, html.UnescapeString(part))
	}
	return strings.Join(all, "\n")
}

// cleanRegisters are the registers without a finding.
func cleanRegisters(t testing.TB) map[string]*ropa.Register {
	t.Helper()
	files, err := filepath.Glob("../ropa/testdata/clean/*.json")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	all := make(map[string]*ropa.Register)
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		r, err := ropa.Decode(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		all[strings.TrimSuffix(filepath.Base(name), ".json")] = r
	}
	return all
}

// Nothing is hidden, no type is printed below 7 points, the page is as wide as
// the paper, each column of a table has something in it, and its headings stand
// on each page.
func TestAuthorityExcelIsPrintedLegibly(t *testing.T) {
	exporttest.Unraced(t)
	registers := cleanRegisters(t)
	registers["complete"] = exporttest.Complete()
	for i, name := range slices.Sorted(maps.Keys(registers)) {
		r := registers[name]
		for _, tag := range exporttest.Turn(Languages(), i) {
			parts := partsOf(t, r, &ExcelOptions{Language: tag})
			sheets := 0
			smallest := 100.0
			for _, m := range regexp.MustCompile(`<sz val="([0-9.]+)"`).FindAllStringSubmatch(parts["xl/styles.xml"]+parts["xl/worksheets/sheet2.xml"], -1) {
				size, _ := strconv.ParseFloat(m[1], 64)
				smallest = min(smallest, size)
			}
			for part, xml := range parts {
				if strings.Contains(xml, "OpenROPA") || strings.Contains(strings.ToLower(xml), "excelize") {
					t.Errorf("%s %s: %s names its maker", name, tag, part)
				}
				if strings.Contains(xml, `hidden="`) || strings.Contains(xml, `state="`) && !strings.Contains(xml, `state="frozen"`) {
					t.Errorf("%s %s: %s hides something", name, tag, part)
				}
				if strings.Contains(part, "comments") || strings.Contains(part, "custom") || strings.Contains(part, "drawing") {
					t.Errorf("%s %s: there is a part %s", name, tag, part)
				}
				if !strings.HasPrefix(part, "xl/worksheets/sheet") {
					continue
				}
				sheets++
				paper := 277.0
				if strings.Contains(xml, `paperSize="8"`) {
					paper = 400
				}
				if !strings.Contains(xml, `fitToPage="true"`) || !strings.Contains(xml, `fitToHeight="0"`) || !strings.Contains(xml, `orientation="landscape"`) || !strings.Contains(xml, "&amp;P") {
					t.Errorf("%s %s: %s: page %s", name, tag, part, xml[len(xml)-600:])
				}
				width := 0.0
				for _, m := range regexp.MustCompile(`<col min="([0-9]+)" max="([0-9]+)" width="([0-9.]+)"`).FindAllStringSubmatch(xml, -1) {
					from, _ := strconv.Atoi(m[1])
					to, _ := strconv.Atoi(m[2])
					w, _ := strconv.ParseFloat(m[3], 64)
					width += float64(to-from+1) * w
				}
				for _, character := range []float64{8, 9.3} { // pixels: of Arial, and of DejaVu Sans where there is no Arial
					if size := smallest * min(1, paper/(width*character*25.4/96)); size < 7 {
						t.Errorf("%s %s: %s: type of %.2f points", name, tag, part, size)
					}
				}
			}
			for _, m := range regexp.MustCompile(`<definedName[^>]* name="([^"]*)"|<definedName name="([^"]*)"`).FindAllStringSubmatch(parts["xl/workbook.xml"], -1) {
				if m[1]+m[2] != "_xlnm.Print_Titles" {
					t.Errorf("%s %s: a name %v is defined", name, tag, m)
				}
			}
			if n := strings.Count(parts["xl/workbook.xml"], "_xlnm.Print_Titles"); n != sheets {
				t.Errorf("%s %s: headings of %d of %d sheets stand on each page", name, tag, n, sheets)
			}
		}
	}
}

// A record of one side has that sheet alone; a column that no row fills is left
// out unless the law asks for it, and what it asks for is marked.
func TestAuthorityExcelSheets(t *testing.T) {
	sheets := func(r *ropa.Register, o *ExcelOptions) (names []string, texts map[string]string) {
		f := written(t, r, o)
		texts = make(map[string]string)
		for _, name := range f.GetSheetList() {
			rows, err := f.GetRows(name)
			if err != nil {
				t.Fatal(err)
			}
			texts[name] = fmt.Sprint(rows)
		}
		return f.GetSheetList(), texts
	}
	processor := &ropa.Register{Language: "en", Regimes: []ropa.Regime{ropa.EU}, Processing: []ropa.ProcessorActivity{{ID: "host", Name: "Hosting"}}}
	names, texts := sheets(processor, nil)
	if want := []string{"Cover", "Record as processor"}; !slices.Equal(names, want) {
		t.Errorf("sheets %q, want %q", names, want)
	}
	for _, want := range []string{"▲ missing – Art. 30(2)(a)", "▲ missing – Art. 30(2)(b)", "▲ missing – Art. 30(2)(d)"} {
		if !strings.Contains(strings.ReplaceAll(texts["Record as processor"], "\u00a0", " "), want) {
			t.Errorf("%q is not in %s", want, texts["Record as processor"])
		}
	}
	if _, texts := sheets(processor, &ExcelOptions{NoMarks: true}); strings.Contains(fmt.Sprint(texts), "▲") || !strings.Contains(texts["Record as processor"], "not stated") {
		t.Errorf("without marks: %s", texts)
	}
	controller := &ropa.Register{Language: "en", Regimes: []ropa.Regime{ropa.EU}, Activities: []ropa.Activity{{ID: "pay", Name: "Payroll", Function: "Staff"}}}
	names, texts = sheets(controller, &ExcelOptions{Without: []Content{"owners", "retention-chart"}})
	if want := []string{"Cover", "Record as controller"}; !slices.Equal(names, want) {
		t.Errorf("sheets %q, want %q", names, want)
	}
	if s := texts["Record as controller"]; strings.Contains(s, "Assessments") || strings.Contains(s, "Joint") || strings.Contains(s, "Staff") || !strings.Contains(s, "Erased after") {
		t.Errorf("columns %s", s)
	}
	names, _ = sheets(exporttest.Complete(), nil)
	if want := []string{"Cover", "Record as controller", "Record as processor", "Recipients", "Transfers", "Measures", "Information and rights"}; !slices.Equal(names, want) {
		t.Errorf("sheets %q, want %q", names, want)
	}
	names, _ = sheets(exporttest.Complete(), &ExcelOptions{Without: []Content{"recipients", "transfers", "measures", "rights", "sources"}})
	if want := []string{"Cover", "Record as controller", "Record as processor"}; !slices.Equal(names, want) {
		t.Errorf("sheets %q, want %q", names, want)
	}
	if names, _ = sheets(&ropa.Register{}, nil); len(names) != 1 {
		t.Errorf("sheets of nothing: %q", names)
	}
	if err := Excel(t.Context(), io.Discard, controller, &ExcelOptions{Edition: 2}); err == nil {
		t.Error("an edition of no name is written")
	}
}

// A text of more than a row shows goes on in the next.
func TestAuthorityExcelLongTexts(t *testing.T) {
	r := exporttest.Complete()
	r.Language = "en"
	words := strings.Repeat("what is kept of each of them ", 400)
	r.Activities[0].Data[0].Description = words
	f := written(t, r, nil)
	rows, err := f.GetRows("Record as controller")
	if err != nil {
		t.Fatal(err)
	}
	all := strings.Join(strings.Fields(fmt.Sprint(rows)), " ")
	if !strings.Contains(all, "(continued)") || strings.Count(all, "kept") != 400 {
		t.Errorf("%d of 400", strings.Count(all, "kept"))
	}
	for i := range rows {
		if h, err := f.GetRowHeight("Record as controller", i+1); err != nil || h > 409 {
			t.Errorf("row %d: %v points, %v", i+1, h, err)
		}
	}
}

// Of two workbooks, the working edition reads back; the other says so.
func TestAuthorityExcelIsNotReadBack(t *testing.T) {
	for _, tag := range exporttest.Sampled(Languages()) {
		for _, r := range []*ropa.Register{exporttest.Complete(), {Regimes: []ropa.Regime{ropa.Swiss}, Activities: []ropa.Activity{{ID: "a"}}}} {
			var b bytes.Buffer
			if err := Excel(t.Context(), &b, r, &ExcelOptions{Language: tag}); err != nil {
				t.Fatal(err)
			}
			if _, _, err := ReadExcel(t.Context(), bytes.NewReader(b.Bytes()), nil); !errors.Is(err, ErrAuthorityEdition) {
				t.Errorf("%s: read: %v", tag, err)
			}
			if _, err := Import(t.Context(), bytes.NewReader(b.Bytes()), nil); !errors.Is(err, ErrAuthorityEdition) {
				t.Errorf("%s: imported: %v", tag, err)
			}
		}
	}
}

// The same register gives the same bytes.
func TestAuthorityExcelIsStable(t *testing.T) {
	var one, two bytes.Buffer
	for _, b := range []*bytes.Buffer{&one, &two} {
		if err := Excel(t.Context(), b, exporttest.Complete(), &ExcelOptions{Mark: "Confidential & so on"}); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(one.Bytes(), two.Bytes()) {
		t.Error("other bytes")
	}
	f, err := excelize.OpenReader(&one)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	foot, err := f.GetHeaderFooter("Cover")
	if err != nil || !strings.Contains(foot.OddFooter, "Confidential && so on") {
		t.Errorf("foot %+v, %v", foot, err)
	}
}

// The time that the workbook of an authority takes, beside that of the working
// one.
func BenchmarkExcelAuthority(b *testing.B) {
	r := repeated(1000)
	for _, o := range []ExcelOptions{{}, {Edition: Working}} {
		b.Run(fmt.Sprintf("edition=%d", o.Edition), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := Excel(context.Background(), io.Discard, r, &o); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
