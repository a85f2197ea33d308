package export

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/openropa/openropa/export/internal/exporttest"
	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/transfer"
	"github.com/xuri/excelize/v2"
)

// editions are the workbooks that there are, of one register, with a report.
func editions(t *testing.T) map[string]*ExcelOptions {
	t.Helper()
	report, err := ropa.Validate(exporttest.Complete(), &ropa.Options{AsOf: civil.MustDate("2026-11-21")})
	if err != nil {
		t.Fatal(err)
	}
	return map[string]*ExcelOptions{"authority": {}, "working": {Edition: Working, Report: report}, "simple": {Simple: true}}
}

// subject is the register of an edition: the simple workbook holds no entries.
func subject(o *ExcelOptions) *ropa.Register {
	r := exporttest.Complete()
	if o.Simple {
		r.Activities, r.Processing = nil, nil
	}
	return r
}

// luminance is the relative luminance of a colour, RRGGBB, as WCAG 2 defines it.
func luminance(color string) float64 {
	n, _ := strconv.ParseUint(color[len(color)-6:], 16, 32)
	part := func(shift int, weight float64) float64 {
		c := float64(n>>shift&0xff) / 255
		if c <= 0.04045 {
			return weight * c / 12.92
		}
		return weight * math.Pow((c+0.055)/1.055, 2.4)
	}
	return part(16, 0.2126) + part(8, 0.7152) + part(0, 0.0722)
}

func contrast(a, b string) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// Every text stands out from what is behind it by 4.5 to 1, and no colour that
// changes with a value stands without a sign.
func TestExcelContrast(t *testing.T) {
	exporttest.Unraced(t)
	t.Parallel()
	for name, o := range editions(t) {
		f := written(t, subject(o), o)
		parts := partsOf(t, subject(o), o)
		styles := parts["xl/styles.xml"]
		count, _ := strconv.Atoi(regexp.MustCompile(`<cellXfs count="(\d+)"`).FindStringSubmatch(styles)[1])
		fills := make([]string, count)
		for id := range count {
			style, err := f.GetStyle(id)
			if err != nil {
				t.Fatal(err)
			}
			ink := "000000"
			fills[id] = "FFFFFF"
			if style.Font != nil && style.Font.Color != "" {
				ink = style.Font.Color
			}
			if len(style.Fill.Color) > 0 {
				fills[id] = style.Fill.Color[0]
			}
			if c := contrast(ink, fills[id]); c < 4.5 {
				t.Errorf("%s: style %d: %s on %s: %.1f", name, id, ink, fills[id], c)
			}
		}
		runs := regexp.MustCompile(`<c r="([A-Z]+\d+)"(?: s="(\d+)")?[^>]*><is>(<r>.*?)</is>`)
		inks := regexp.MustCompile(`<color rgb="FF([0-9A-F]{6})"/>`)
		for part, xml := range parts {
			for _, m := range runs.FindAllStringSubmatch(xml, -1) {
				id, _ := strconv.Atoi(m[2])
				for _, ink := range inks.FindAllStringSubmatch(m[3], -1) {
					if c := contrast(ink[1], fills[id]); c < 4.5 {
						t.Errorf("%s: %s: %s: %s on %s: %.1f", name, part, m[1], ink[1], fills[id], c)
					}
				}
			}
		}
		dxfs := regexp.MustCompile(`(?s)<dxf>.*?</dxf>`).FindAllString(styles, -1)
		for part, xml := range parts {
			for _, m := range regexp.MustCompile(`<cfRule [^>]*dxfId="(\d+)"[^>]*><formula>([^<]*)</formula>`).FindAllStringSubmatch(xml, -1) {
				id, _ := strconv.Atoi(m[1])
				if strings.Contains(dxfs[id], "<fill>") && !strings.ContainsAny(m[2], "●▲■") {
					t.Errorf("%s: %s: the colour of %s has no sign", name, part, m[2])
				}
			}
		}
		for _, dxf := range dxfs {
			colors := regexp.MustCompile(`<(color|bgColor) rgb="FF([0-9A-F]{6})"`).FindAllStringSubmatch(dxf, -1)
			if strings.Contains(dxf, "<fill>") && (len(colors) < 2 || contrast(colors[0][2], colors[len(colors)-1][2]) < 4.5) {
				t.Errorf("%s: conditional colours %v", name, colors)
			}
		}
	}
}

// No fill says anything alone: a finding's severity is a word in the cell, what
// the law asks of a column stands above its heading, a cell to choose from has a
// note beside it, and the heading of a column that is looked up says whose name
// it is, is that of the signs, or is folded away.
func TestExcelFillsHaveWords(t *testing.T) {
	exporttest.Unraced(t)
	t.Parallel()
	r := few()
	r.Activities[0].Purposes[0].Bases = nil
	report, err := ropa.Validate(r, &ropa.Options{AsOf: civil.MustDate("2026-11-21")})
	if err != nil {
		t.Fatal(err)
	}
	f := written(t, r, &ExcelOptions{Edition: Working, Report: report})
	seen := make(map[string]int)
	fills := make(map[int]string)
	for i, sheet := range f.GetSheetList() {
		data, _ := f.Pkg.Load(fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1))
		raw, _ := data.([]byte)
		text := func(column, row int) string {
			value, err := f.GetCellValue(sheet, cellAt(t, column, row))
			if err != nil {
				t.Fatal(err)
			}
			return value
		}
		for _, m := range regexp.MustCompile(`<c r="([A-Z]+)([0-9]+)" s="([0-9]+)"`).FindAllSubmatch(raw, -1) {
			id, _ := strconv.Atoi(string(m[3]))
			if _, ok := fills[id]; !ok {
				style, err := f.GetStyle(id)
				if err != nil {
					t.Fatal(err)
				}
				fills[id] = ""
				if len(style.Fill.Color) > 0 {
					fills[id] = style.Fill.Color[0][len(style.Fill.Color[0])-6:]
				}
			}
			row, _ := strconv.Atoi(string(m[2]))
			column, err := excelize.ColumnNameToNumber(string(m[1]))
			if err != nil {
				t.Fatal(err)
			}
			table, _, isTable := strings.Cut(text(1, 4), ":")
			fill, says := fills[id], true
			switch fill {
			case "FBE3E1", "FFF1D6", "E3F1E7": // bad, to look at, good
				says = text(column, row) != ""
			case "1F4E79", "DCE6F1": // a heading of what the law asks, or asks where it applies
				says = !isTable || row != 5 || text(column, 3) != ""
			case "F4F6F8": // looked up
				says = !isTable || table == "register" || strings.HasSuffix(text(column, 5), ")") || strings.Contains(text(column, 4), ":#")
			default:
				continue
			}
			seen[fill]++
			if !says {
				t.Errorf("%s!%s%d: the fill %s has no word", sheet, m[1], row, fill)
			}
		}
	}
	for _, fill := range []string{"FBE3E1", "FFF1D6", "1F4E79", "DCE6F1", "F4F6F8"} {
		if seen[fill] == 0 {
			t.Errorf("no cell is filled %s: %v", fill, seen)
		}
	}
}

// Each formula has a value beside it, so that readers that do not calculate
// show it.
func TestExcelFormulasHaveValues(t *testing.T) {
	t.Parallel()
	o := editions(t)["working"]
	formulas := 0
	for part, xml := range partsOf(t, subject(o), o) {
		n := strings.Count(xml, "<f>") + strings.Count(xml, "<f ")
		if strings.HasPrefix(part, "xl/worksheets/sheet") && n != strings.Count(xml, "</f><v>") {
			t.Errorf("%s: %d formulas, %d values", part, n, strings.Count(xml, "</f><v>"))
		}
		formulas += n
	}
	if formulas < 500 {
		t.Errorf("%d formulas", formulas)
	}
}

// The views are printed in letters of no less than 7 points, one page wide.
func TestExcelViewsLegible(t *testing.T) {
	exporttest.Unraced(t)
	t.Parallel()
	registers := cleanRegisters(t)
	registers["complete"] = exporttest.Complete()
	for name, r := range registers {
		parts := partsOf(t, r, &ExcelOptions{Edition: Working})
		for n, columns := range []int{14, 12, 7} { // Start, Register, Activity
			xml := parts[fmt.Sprintf("xl/worksheets/sheet%d.xml", n+1)]
			paper, long := 297.0, 210.0
			if strings.Contains(xml, `paperSize="8"`) {
				paper, long = 420, 297
			}
			if strings.Contains(xml, `orientation="portrait"`) {
				paper, long = long, paper
			}
			width, height := 0.0, 0.0
			for i, m := range regexp.MustCompile(`<col [^>]*width="([0-9.]+)"`).FindAllStringSubmatch(xml, columns) {
				w, _ := strconv.ParseFloat(m[1], 64)
				if width += w; i == columns {
					break
				}
			}
			for _, m := range regexp.MustCompile(`<row r="[0-9]+" ht="([0-9.]+)"`).FindAllStringSubmatch(xml, -1) {
				h, _ := strconv.ParseFloat(m[1], 64)
				height += h
			}
			scale := (paper - 0.6*25.4) / (width * 8 * 25.4 / 96)
			if strings.Contains(xml, `fitToHeight="1"`) || !strings.Contains(xml, "fitToHeight") {
				scale = min(scale, (long-1.4*25.4)/(height*25.4/72))
			}
			if size := 9 * min(scale, 1); size < 7 {
				t.Errorf("%s: sheet %d: letters of %.2f points: %.0f characters, %.0f points high", name, n+1, size, width, height)
			}
		}
	}
}

// The findings on Start say of which day they are, and stay what they were.
func TestExcelFindingsOfTheirDay(t *testing.T) {
	r := few()
	r.Activities[0].Purposes[0].Bases = nil
	report, err := ropa.Validate(r, &ropa.Options{AsOf: civil.MustDate("2026-11-21")})
	if err != nil {
		t.Fatal(err)
	}
	for tag, day := range map[string]string{"en": "21 November 2026", "de": "21.11.2026", "fr": "21/11/2026"} {
		f := written(t, r, &ExcelOptions{Edition: Working, Report: report, Language: tag})
		sheet := lang.CompleteOf(tag).Word("startSheet")
		var got []string
		for _, cell := range []string{"M12", "M13"} {
			text, err := f.GetCellValue(sheet, cell)
			if err != nil {
				t.Fatal(err)
			}
			got = append(got, text)
		}
		formula, _ := f.GetCellFormula(sheet, "M13")
		if !strings.Contains(got[0], day) || !strings.HasPrefix(got[1], "■ ") || formula != `"`+got[1]+`"` {
			t.Errorf("%s: %q, formula %s", tag, got, formula)
		}
	}
}

// Start names each table that is hidden because it is empty, and says how to
// open it.
func TestExcelHiddenTablesAreNamed(t *testing.T) {
	for _, tag := range Languages() {
		set := lang.CompleteOf(tag)
		f := written(t, few(), &ExcelOptions{Edition: Working, Language: tag})
		rows, err := f.GetRows(set.Word("startSheet"))
		if err != nil {
			t.Fatal(err)
		}
		var notes []string
		for _, row := range rows[13:] {
			if len(row) > 0 {
				notes = append(notes, row[0])
			}
		}
		hidden := 0
		for _, sheet := range f.GetSheetList() {
			if visible, _ := f.GetSheetVisible(sheet); visible {
				continue
			}
			hidden++
			if !slices.ContainsFunc(notes, func(note string) bool { return strings.Contains(note, sheet) }) {
				t.Errorf("%s: Start does not name the hidden sheet %q", tag, sheet)
			}
		}
		_, how, _ := strings.Cut(set.Word("hiddenEmpty"), "%s")
		if hidden < 5 || !slices.ContainsFunc(notes, func(note string) bool { return strings.HasSuffix(note, how) }) {
			t.Errorf("%s: %d hidden sheets; notes %q", tag, hidden, notes)
		}
	}
}

// Two versions of an edited workbook are compared as the registers that they
// hold: what was edited is what changed, and nothing else.
func TestExcelVersionsCompared(t *testing.T) {
	before, problems := readBack(t, worked(t, few(), ""))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	f := written(t, few(), &ExcelOptions{Edition: Working})
	e := editor{t, f}
	e.set("Purposes", "name", "id", "send", "Send other news")
	e.set("Activities", "none", "id", "news", "Transfers")
	e.must(e.SetCellValue("Activities", "B7", "Payroll"))
	data, err := f.WriteToBuffer()
	e.must(err)
	after, problems := readBack(t, data.Bytes())
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	var got []string
	for _, c := range ropa.Compare(before, after) {
		got = append(got, strings.Join([]string{string(c.Operation), c.After.String(), c.Field, c.Was, c.Is}, " | "))
	}
	want := []string{
		"changed | /activities/0/purposes/0/name | name | Send news | Send other news",
		"changed | /activities/0/none | none |  | transfers",
		"added | /activities/1 |  |  | Payroll",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// Charts say their values in words, tables their headings, and the first cell of
// each sheet its title.
func TestExcelSaysWhatItShows(t *testing.T) {
	o := editions(t)["working"]
	parts := partsOf(t, subject(o), o)
	charts := 0
	for part, xml := range parts {
		if !strings.HasPrefix(part, "xl/drawings/drawing") {
			continue
		}
		for _, m := range regexp.MustCompile(`<xdr:cNvPr [^>]*descr="([^"]*)"`).FindAllStringSubmatch(xml, -1) {
			if charts++; !regexp.MustCompile(`: .*[0-9]`).MatchString(m[1]) {
				t.Errorf("%s: a chart is described as %q", part, m[1])
			}
		}
		if n := strings.Count(xml, "<xdr:graphicFrame"); n != strings.Count(xml, "descr=") {
			t.Errorf("%s: %d charts, %d descriptions", part, n, strings.Count(xml, "descr="))
		}
	}
	if charts < 3 {
		t.Errorf("%d charts", charts)
	}
	tables := 0
	for part, xml := range parts { // a screen reader announces the headings of a table by its columns
		if !strings.HasPrefix(part, "xl/tables/") {
			continue
		}
		tables++
		if strings.Contains(xml, `headerRowCount="0"`) || strings.Contains(xml, `name=""`) || !strings.Contains(xml, "<tableColumn ") {
			t.Errorf("%s: headings are not said: %.300s", part, xml)
		}
	}
	if tables < 25 {
		t.Errorf("%d tables with headings", tables)
	}
	f := written(t, subject(o), o)
	for _, sheet := range f.GetSheetList() {
		title, err := f.GetCellValue(sheet, "A1")
		if b, _ := f.GetCellValue(sheet, "B1"); title == "" {
			title = b // of the form, whose first column is hidden
		}
		if err != nil || title == "" {
			t.Errorf("%s: no title: %v", sheet, err)
		}
	}
}

// The form shows every transfer of an entry: its own, what holds for every
// entry, and each of the parties that it uses.
func TestExcelFormTransfers(t *testing.T) {
	r := few()
	r.Activities[0].Transfers = []transfer.Transfer{{ID: "own", Area: "worldwide"}}
	r.Common.Transfers = []transfer.Transfer{{ID: "all", Destination: "CH"}}
	r.Parties[0].Engagement = &ropa.Engagement{Transfers: []transfer.Transfer{{ID: "us", Destination: "US"}, {ID: "in", Destination: "IN"}}}
	r.Activities[0].Recipients = []ropa.Recipient{{ID: "r", Party: "host"}}
	form := strings.Join(shown(t, written(t, r, &ExcelOptions{Edition: Working}), "Activity"), "\n")
	at := -1
	for _, where := range []string{"worldwide", "Switzerland", "United States", "India"} {
		next := strings.Index(form, where)
		if next <= at {
			t.Errorf("%s is not shown after what goes before:\n%s", where, form)
		}
		at = next
	}
}
