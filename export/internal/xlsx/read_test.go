package xlsx

import (
	"context"
	"strings"
	"testing"
)

// packed is a workbook of one sheet with some shared texts.
func packed(t *testing.T, rows, texts string) []byte {
	t.Helper()
	return zipped(t, map[string]string{
		"_rels/.rels":                `<Relationships><Relationship Id="a" Type="x/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
		"xl/workbook.xml":            `<w:workbook xmlns:w="w" xmlns:r="r"><w:workbookPr date1904="1"/><w:sheets><w:sheet name="S" r:id="b"/></w:sheets></w:workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="b" Type="x/worksheet" Target="sheet.xml"/><Relationship Id="c" Type="x/sharedStrings" Target="texts.xml"/></Relationships>`,
		"xl/sheet.xml":               rows,
		"xl/texts.xml":               "<sst>" + texts + "</sst>",
		"docProps/core.xml":          `<p><dc:language>de</dc:language></p>`,
	})
}

func all(*Sheet) bool { return true }

func TestRead(t *testing.T) {
	w, err := Read(context.Background(), packed(t, `<x:worksheet><x:sheetData><x:row><x:c t="s"><x:v>0</x:v></x:c><x:c/><x:c><x:v>1.5</x:v></x:c></x:row>`+
		`<x:row r="7"><x:c r="B7" t="b"><x:v>1</x:v></x:c><x:c r="AA7" t="inlineStr"><x:is><x:r><x:rPr/><x:t>a_x0041_</x:t></x:r><x:r><x:t> b</x:t></x:r><x:rPh><x:t>no</x:t></x:rPh></x:is></x:c></x:row>`+
		`<x:row r="8"><x:c r="C8"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="B7:B8"/></x:mergeCells></x:worksheet>`,
		`<si><t>first</t></si>`), all)
	if err != nil {
		t.Fatal(err)
	}
	if !w.Date1904 || w.Language != "de" || len(w.Sheets) != 1 || w.Sheets[0].Name != "S" {
		t.Errorf("workbook %+v", w)
	}
	rows := w.Sheets[0].Rows
	for _, c := range []struct {
		row, column int
		kind        CellKind
		text        string
	}{{0, 0, TextCell, "first"}, {0, 2, NumberCell, "1.5"}, {1, 1, BoolCell, "1"}, {1, 26, TextCell, "aA b"}, {2, 1, BoolCell, "1"}, {2, 2, NumberCell, "2"}} {
		if got := rows[c.row].At(c.column); got == nil || got.Kind != c.kind || got.Text != c.text {
			t.Errorf("row %d, column %d: %+v, want %q", c.row, c.column, got, c.text)
		}
	}
	if n := rows[1].Number; n != 7 {
		t.Errorf("row number %d", n)
	}
}

// What is larger than is read is an error before it is held.
func TestReadLimits(t *testing.T) {
	few := limits{file: 1 << 20, part: 1 << 20, texts: 1 << 12, cells: 100, parts: 1000}
	row := "<row>" + strings.Repeat("<c><v>1</v></c>", 10) + "</row>"
	sheet := func(s string) string { return "<worksheet><sheetData>" + s + "</sheetData></worksheet>" }
	long := strings.Repeat("x", 1<<11)
	for name, c := range map[string]struct {
		data []byte
		want string
	}{
		"as many as may be": {packed(t, sheet(strings.Repeat(row, 10)), ""), ""},
		"cells":             {packed(t, sheet(strings.Repeat(row, 11)), ""), "more than 100 cells"},
		"text in cells":     {packed(t, sheet(strings.Repeat(`<row><c t="str"><v>`+long+`</v></c></row>`, 3)), ""), "bytes of text"},
		"text of one cell":  {packed(t, sheet(`<row><c t="str"><v>`+strings.Repeat(long, 3)+`</v></c></row>`), ""), "bytes of text"},
		"shared texts":      {packed(t, sheet(""), strings.Repeat("<si><t>"+long+"</t></si>", 3)), "bytes of text"},
		"part":              {packed(t, sheet(strings.Repeat(" ", 1<<21)), ""), "larger than"},
		"file":              {append(packed(t, sheet(""), ""), make([]byte, 1<<20)...), "larger than"},
		"elements":          {packed(t, sheet(strings.Repeat("<row/>", 500)), ""), "more than 1000 elements"},
		"depth":             {packed(t, strings.Repeat("<a>", 100), ""), "within each other"},
	} {
		_, err := read(context.Background(), c.data, all, few)
		if c.want == "" && err != nil || c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)) {
			t.Errorf("%s: error %v, want %q", name, err, c.want)
		}
	}
}

func TestUnescape(t *testing.T) {
	for s, want := range map[string]string{
		"_x0041_": "A", "a_x000d_b": "a\rb", "_x005F_x0041_": "_x0041_", "_xD83D_": "_xD83D_", "_x005F_xD83D_": "_xD83D_", "_x00": "_x00", "_xZZZZ_": "_xZZZZ_", "__x0041_": "_A",
	} {
		if got := unescape(s); got != want {
			t.Errorf("%q is read as %q, want %q", s, got, want)
		}
		if got := unescape(string(appendEscaped(nil, want))); got != want {
			t.Errorf("%q is written and read as %q", want, got)
		}
	}
}

func TestColumnOf(t *testing.T) {
	for ref, want := range map[string]int{"A1": 0, "b2": 1, "Z9": 25, "AA1": 26, "XFD1048576": 16383, "": -1, "1": -1, "ABCD1": -1, "Ä1": -1} {
		if got := columnOf(ref); got != want {
			t.Errorf("column of %q is %d, want %d", ref, got, want)
		}
		if want >= 0 && ref != "b2" {
			if name := CellName(want, rowOf(ref)); name != ref {
				t.Errorf("column %d is called %q", want, name)
			}
		}
	}
}

func TestDays(t *testing.T) {
	for date, want := range map[string]int{"1900-03-01": 61, "2026-11-21": 46347, "9999-12-31": 2958465} {
		if got, ok := serial(date); !ok || got != want {
			t.Errorf("%s is day %d, want %d", date, got, want)
		}
		if d, ok := DayOf(float64(want), false); !ok || d.String() != date {
			t.Errorf("day %d is %s, want %s", want, d, date)
		}
	}
	if d, ok := DayOf(44885.75, true); !ok || d.String() != "2026-11-21" {
		t.Errorf("day 44885.75 from 1904 is %s", d)
	}
	for _, date := range []string{"", "1900-02-28", "2026-13-01"} {
		if _, ok := serial(date); ok {
			t.Errorf("%q has a number", date)
		}
	}
	for _, n := range []float64{-1, 60, 2958466, 1e300} {
		if _, ok := DayOf(n, false); ok {
			t.Errorf("%v has a day", n)
		}
	}
}
