package export

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/openropa/openropa/export/internal/exporttest"
	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/export/internal/record"
	"github.com/openropa/openropa/export/internal/table"
	"github.com/openropa/openropa/export/layout/authority"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/xuri/excelize/v2"
)

// written writes a register and opens what was written.
func written(t *testing.T, r *ropa.Register, o *ExcelOptions) *excelize.File {
	t.Helper()
	var buf bytes.Buffer
	if err := Excel(context.Background(), &buf, r, o); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&buf)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// cells returns the text of every cell, a line a cell.
func cells(t *testing.T, f *excelize.File) string {
	t.Helper()
	var s strings.Builder
	for _, name := range f.GetSheetList() {
		rows, err := f.GetRows(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range rows {
			for _, c := range row {
				s.WriteString(c + "\n")
			}
		}
	}
	return s.String()
}

func TestExcelHasEveryText(t *testing.T) {
	r, markers := exporttest.Filled()
	all := cells(t, written(t, r, &ExcelOptions{Edition: Working}))
	for _, m := range markers {
		if !strings.Contains(all, m.Text) {
			t.Errorf("%s is lost (%q)", m.Path, m.Text)
		}
	}
}

func TestExcelHasFindings(t *testing.T) {
	r := exporttest.Complete()
	r.Organisation.Contact = ropa.Contact{}
	r.Waivers = []ropa.Waiver{{Rule: "record/organisation-address", Path: "/organisation", Reason: "moving", Owner: "Office", Until: civil.MustDate("2027-01-01")}}
	report, err := ropa.Validate(r, nil)
	if err != nil {
		t.Fatal(err)
	}
	all := cells(t, written(t, r, &ExcelOptions{Edition: Working, Report: report, Language: "de"}))
	de := lang.CompleteOf("de")
	for _, f := range report.Findings {
		for _, want := range []string{string(f.Rule), f.Path.String(), record.New(r, de, nil).Subject(&f), de.Message(f.Message).Text, de.Remedy(f.Fix).Text} {
			if !strings.Contains(all, want) {
				t.Errorf("finding %s: %q is not shown", f.Rule, want)
			}
		}
	}
	for _, o := range report.Outcomes {
		if !strings.Contains(all, string(o.Rule)+"\n") {
			t.Errorf("outcome of %s is not shown", o.Rule)
		}
	}
	for _, want := range []string{"moving", de.Word("findingsInEnglish")} {
		if !strings.Contains(all, want) {
			t.Errorf("%q is not shown", want)
		}
	}
}

func TestExcelTextIsData(t *testing.T) {
	texts := []string{
		"=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"https://evil.example\")", "1E5", "0012", "TRUE", "2026-01-01",
		"_x0041_", "_x000D_", "_xD83D_", "_x005F_xD83D_", "<b>&amp;</b>", "a\tb", " leading", "trailing ", "é 汉字 😀 שלום", "'quoted",
	}
	r := &ropa.Register{}
	for _, s := range texts {
		r.Activities = append(r.Activities, ropa.Activity{Name: s})
	}
	f := written(t, r, &ExcelOptions{Edition: Working})
	for i, want := range texts {
		cell := fmt.Sprintf("B%d", 6+i)
		got, err := f.GetCellValue("Activities", cell)
		if err != nil {
			t.Fatal(err)
		}
		if got != table.Encode(want) {
			t.Errorf("%s: %q reads back as %q", cell, want, got)
		}
		kind, err := f.GetCellType("Activities", cell)
		if err != nil {
			t.Fatal(err)
		}
		if kind != excelize.CellTypeInlineString {
			t.Errorf("%s: %q has type %v, want text", cell, want, kind)
		}
		if formula, _ := f.GetCellFormula("Activities", cell); formula != "" {
			t.Errorf("%s: %q is a formula", cell, want)
		}
	}
}

func TestExcelSheets(t *testing.T) {
	exporttest.Unraced(t)
	t.Parallel()
	for _, tag := range Languages() {
		f := written(t, exporttest.Complete(), &ExcelOptions{Edition: Working, Language: tag})
		seen := make(map[string]bool)
		for _, name := range f.GetSheetList() {
			if key := strings.ToLower(name); seen[key] || len([]rune(name)) > 31 {
				t.Errorf("%s: sheet name %q", tag, name)
			} else {
				seen[key] = true
			}
			layout, err := f.GetPageLayout(name)
			if err != nil {
				t.Fatal(err)
			}
			want, high := "landscape", 0
			switch name {
			case lang.CompleteOf(tag).Word("overview"):
				want = "portrait"
			case lang.CompleteOf(tag).Word("activityViewSheet"):
				want, high = "portrait", 1
			}
			if *layout.Orientation != want || *layout.FitToWidth != 1 || layout.FitToHeight == nil || *layout.FitToHeight != high {
				t.Errorf("%s: sheet %q is not set up to be one page wide", tag, name)
			}
		}
		props, err := f.GetDocProps()
		if err != nil {
			t.Fatal(err)
		}
		if props.Creator != "OpenROPA" || props.Created != "2019-02-01T00:00:00Z" || props.Modified != "2026-06-01T00:00:00Z" || props.Language != tag {
			t.Errorf("%s: properties %+v", tag, props)
		}
	}
}

// The overview has a chart for each of its tables, whose figures are numbers.
func TestExcelOverview(t *testing.T) {
	exporttest.Unraced(t)
	t.Parallel()
	r := exporttest.Complete()
	r.Organisation.Contact.Address = ropa.Address{} // something to find
	r.Activities[0].Purposes = nil
	report, err := ropa.Validate(r, &ropa.Options{AsOf: civil.MustDate("2026-11-21")})
	if err != nil {
		t.Fatal(err)
	}
	for _, tag := range Languages() {
		set := lang.CompleteOf(tag)
		f := written(t, r, &ExcelOptions{Edition: Working, Language: tag, Report: report})
		name := set.Word("overview")
		rows, err := f.GetRows(name)
		if err != nil {
			t.Fatal(err)
		}
		var all []string
		for i, row := range rows {
			all = append(all, strings.Join(row, " "))
			if len(row) > 1 && row[1] != set.Word("count") {
				if kind, _ := f.GetCellType(name, fmt.Sprintf("B%d", i+1)); kind != excelize.CellTypeUnset && kind != excelize.CellTypeNumber {
					t.Errorf("%s: B%d %q has type %v, want a number", tag, i+1, row[1], kind)
				}
			}
		}
		for _, key := range []string{"chartGrounds", "chartFindings", "chartMechanisms", "chartCountries", "chartPeriods"} {
			if !strings.Contains(strings.Join(all, "\n"), set.Word(key)) {
				t.Errorf("%s: no table %q", tag, set.Word(key))
			}
		}
		n, toned := 0, 0
		f.Pkg.Range(func(k, v any) bool {
			if strings.HasPrefix(k.(string), "xl/charts/chart") {
				n++
				toned += bytes.Count(v.([]byte), []byte("<dPt>"))
			}
			return true
		})
		if toned < 2 {
			t.Errorf("%s: %d bars in the colours of severities", tag, toned)
		}
		if n != 5 {
			t.Errorf("%s: %d charts, want 5", tag, n)
		}
	}
}

// Findings lead to the cells they are about, and say which.
func TestExcelFindingLinks(t *testing.T) {
	r := exporttest.Complete()
	r.Activities[1].Purposes[0].Name = ""
	report, err := ropa.Validate(r, &ropa.Options{AsOf: civil.MustDate("2026-11-21")})
	if err != nil {
		t.Fatal(err)
	}
	f := written(t, r, &ExcelOptions{Edition: Working, Report: report})
	rows, err := f.GetRows("Findings")
	if err != nil {
		t.Fatal(err)
	}
	column, head := -1, 0
	for i, row := range rows {
		for j, text := range row {
			if text == "Cell" {
				column, head = j, i
			}
		}
		if column >= 0 {
			break
		}
	}
	if column < 0 {
		t.Fatal("no column says which cell")
	}
	for i, finding := range report.Findings {
		at, _ := excelize.CoordinatesToCellName(column+1, head+2+i)
		_, to, err := f.GetCellHyperLink("Findings", at)
		if err != nil {
			t.Fatal(err)
		}
		text := rows[head+1+i][column]
		if strings.ReplaceAll(to, "'", "") != text || !strings.Contains(text, "!") {
			t.Errorf("finding at %s: %s says %q and leads to %q", finding.Path, at, text, to)
		}
	}
}

// A layout that an option names is that of the authority, and is read back
// with the option and without.
func TestExcelLayout(t *testing.T) {
	r := exporttest.Complete()
	for _, l := range authority.Layouts() {
		t.Run(l.ID, func(t *testing.T) {
			t.Parallel()
			var buf, direct bytes.Buffer
			if err := Excel(context.Background(), &buf, r, &ExcelOptions{Layout: strings.ToUpper(l.ID)}); err != nil {
				t.Fatal(err)
			}
			if err := l.Write(&direct, r); err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(buf.Bytes(), direct.Bytes()) {
				t.Error("the option and the layout write different bytes")
			}
			want := l.Project(r)
			for _, o := range []*ReadOptions{nil, {Layout: l.ID}} {
				got, _, err := ReadExcel(context.Background(), bytes.NewReader(buf.Bytes()), o)
				if err != nil {
					t.Fatal(err)
				}
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("options %+v (-want +got):\n%.2000s", o, diff)
				}
			}
		})
	}
	const want = `export: options: Layout "ico-controler": there are `
	if err := Excel(context.Background(), io.Discard, r, &ExcelOptions{Layout: "ico-controler"}); err == nil || !strings.HasPrefix(err.Error(), want) || !strings.Contains(err.Error(), "; nearest: ico-controller") {
		t.Errorf("error %v", err)
	}
	if _, _, err := ReadExcel(context.Background(), strings.NewReader(""), &ReadOptions{Layout: "ico-controler"}); err == nil || !strings.HasPrefix(err.Error(), want) {
		t.Errorf("error %v", err)
	}
	many := &ropa.Register{Activities: make([]ropa.Activity, 1001)}
	if err := Excel(context.Background(), io.Discard, many, &ExcelOptions{Layout: "aepd"}); err == nil || err.Error() != `export: layout "aepd": a workbook has at most 1000 sheets, and 1001 entries take 1001` {
		t.Errorf("1001 cards: error %v", err)
	}
}
