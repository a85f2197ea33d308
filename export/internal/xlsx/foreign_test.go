package xlsx

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// zipped is an archive of parts, by name.
func zipped(t *testing.T, parts map[string]string) []byte {
	t.Helper()
	var buf bytes.Buffer
	z := zip.NewWriter(&buf)
	for name, text := range parts {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(w, text)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

// What other programs write of rows and cells.
func TestReadSheet(t *testing.T) {
	texts := `<si><t>one</t></si><si><r><rPr><b/></rPr><t>two </t></r><r><t xml:space="preserve"> runs</t></r><rPh sb="0" eb="1"><t>reading</t></rPh></si><si/>`
	for _, c := range []struct {
		name, rows string
		want       []Row
	}{
		{"no references", `<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row><row/><row><c><v>3</v></c></row>`,
			[]Row{{Number: 1, Cells: []Cell{{Text: "one"}, {Column: 1, Text: "two  runs"}}}, {Number: 3, Cells: []Cell{{Kind: NumberCell, Text: "3"}}}}},
		{"references to some", `<row r="4"><c r="C4"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>`,
			[]Row{{Number: 4, Cells: []Cell{{Column: 2, Kind: NumberCell, Text: "1"}, {Column: 3, Kind: NumberCell, Text: "2"}}}, {Number: 5, Cells: []Cell{{Kind: NumberCell, Text: "3"}}}}},
		{"kinds", `<row r="1"><c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c><c t="d"><v>2026-11-21</v></c><c t="str"><f>A1</f><v>text</v></c><c t="n"><v>46347</v></c></row>`,
			[]Row{{Number: 1, Cells: []Cell{{Kind: BoolCell, Text: "0"}, {Column: 1, Kind: ErrorCell, Text: "#N/A"}, {Column: 2, Kind: DateCell, Text: "2026-11-21"}, {Column: 3, Text: "text", Computed: true}, {Column: 4, Kind: NumberCell, Text: "46347"}}}}},
		{"inline runs", `<row r="1"><c t="inlineStr"><is><r><rPr><sz val="9"/></rPr><t>a</t></r><r><t>&#10;b &amp; c</t></r></is></c></row>`,
			[]Row{{Number: 1, Cells: []Cell{{Text: "a\nb & c"}}}}},
		{"CDATA, comments, instructions", `<?x y?><row r="1"><c t="str"><!-- no --><v><![CDATA[<a>]]>b</v></c></row>`,
			[]Row{{Number: 1, Cells: []Cell{{Text: "<a>b"}}}}},
		{"nothing", `<row r="1"><c s="4"/><c t="s"><v/></c><c t="s"><v>2</v></c><c t="inlineStr"><is/></c></row>`, nil},
		{"extensions", `<row r="1"><c><v>1</v><extLst><ext><x><v2>9</v2></x></ext></extLst></c><extLst/></row>`,
			[]Row{{Number: 1, Cells: []Cell{{Kind: NumberCell, Text: "1"}}}}},
	} {
		w, err := Read(context.Background(), packed(t, `<worksheet><sheetData>`+c.rows+`</sheetData></worksheet>`, texts), all)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if diff := cmp.Diff(c.want, w.Sheets[0].Rows); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
}

// Merged cells have the value of the first in every row that holds something.
func TestReadMerged(t *testing.T) {
	rows := `<row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>2</v></c></row><row r="3"><c r="C3"><v>3</v></c></row><row r="6"><c r="B6"><v>6</v></c></row>`
	sheet := func(refs ...string) string {
		merged := ""
		for _, ref := range refs {
			merged += `<mergeCell ref="` + ref + `"/>`
		}
		return `<worksheet><sheetData>` + rows + `</sheetData><mergeCells>` + merged + `</mergeCells></worksheet>`
	}
	w, err := Read(context.Background(), packed(t, sheet("A2:A6", "B2:D2", "F9:G9", "C3"), ""), all)
	if err != nil {
		t.Fatal(err)
	}
	number := func(column int, text string) Cell { return Cell{Column: column, Kind: NumberCell, Text: text} }
	filled := Cell{Kind: NumberCell, Text: "1", Filled: true}
	want := []Row{
		{Number: 2, Cells: []Cell{number(0, "1"), number(1, "2")}},
		{Number: 3, Cells: []Cell{filled, number(2, "3")}},
		{Number: 6, Cells: []Cell{filled, number(1, "6")}},
	}
	if diff := cmp.Diff(want, w.Sheets[0].Rows); diff != "" {
		t.Errorf("rows (-want +got):\n%s", diff)
	}
	for _, ref := range []string{"A2:A1", "B2:A2", "A0:A1", "1:2", "A2:"} {
		if _, err := Read(context.Background(), packed(t, sheet(ref), ""), all); err == nil || !strings.Contains(err.Error(), "merged cells") {
			t.Errorf("%s: error %v", ref, err)
		}
	}
}

func TestReadRefused(t *testing.T) {
	rels := `<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>`
	book := map[string]string{"_rels/.rels": rels, "xl/workbook.xml": "<workbook/>", "xl/_rels/workbook.xml.rels": "<Relationships/>"}
	with := func(name, text string) []byte {
		parts := map[string]string{name: text}
		for k, v := range book {
			if k != name {
				parts[k] = v
			}
		}
		return zipped(t, parts)
	}
	sheet := func(rows string) []byte {
		return packed(t, "<worksheet><sheetData>"+rows+"</sheetData></worksheet>", "")
	}
	for _, c := range []struct {
		name string
		data []byte
		want string
	}{
		{"no sheets", with("x", ""), ""},
		{"empty", nil, "the file is empty"},
		{"old format", []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1..."), "encrypted, or of the format before 2007"},
		{"text", []byte("name;purpose"), "not an Office Open XML workbook"},
		{"cut", sheet("")[:200], "truncated or damaged"},
		{"OpenDocument", zipped(t, map[string]string{"mimetype": "m", "content.xml": "c"}), "OpenDocument"},
		{"no workbook", zipped(t, map[string]string{"a": "b"}), "not an Office Open XML workbook"},
		{"a document", with("xl/workbook.xml", "<document/>"), "not an Office Open XML workbook"},
		{"a document type", with("xl/workbook.xml", `<!DOCTYPE a [<!ENTITY b "c">]><workbook/>`), "document type declaration"},
		{"another encoding", with("xl/workbook.xml", `<?xml version="1.0" encoding="UTF-7"?><workbook/>`), `encoding "UTF-7"`},
		{"truncated part", with("xl/workbook.xml", `<workbook><sheets>`), "truncated"},
		{"too many sheets", with("xl/workbook.xml", `<workbook>`+strings.Repeat(`<sheet/>`, maxSheets+1)+`</workbook>`), "more than 1000 sheets"},
		{"a row beyond the last", sheet(`<row r="1048577"/>`), `row "1048577"`},
		{"no row", sheet(`<row r="x"/>`), `row "x"`},
		{"no cell", sheet(`<row><c r="7"/></row>`), `cell "7"`},
		{"an empty cell beyond the last column", sheet(`<row><c r="XFD1"/></row>`), ""},
		{"a cell beyond the last column", sheet(`<row><c r="XFD1"><v>1</v></c></row>`), "cell XFD1 holds something: more than 2048 columns"},
		{"an unknown shared text", sheet(`<row><c t="s"><v>1</v></c></row>`), `shared text "1"`},
		{"a cell that does not end", packed(t, `<worksheet><sheetData><row><c><v>1`, ""), "unexpected EOF"},
	} {
		_, err := Read(context.Background(), c.data, all)
		if c.want == "" && err != nil || c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)) {
			t.Errorf("%s: error %v, want %q", c.name, err, c.want)
		}
	}
}

// Parts are found whatever the case and the slashes of their names; a sheet of
// a chart is left out.
func TestReadParts(t *testing.T) {
	w, err := Read(context.Background(), zipped(t, map[string]string{
		"_rels/.rels":                `<Relationships><Relationship Type="x/officeDocument" Target="/XL/Workbook.xml"/></Relationships>`,
		`xl\workbook.xml`:            `<workbook xmlns:q="r"><sheets><sheet name="A" q:id="1"/><sheet name="C" q:id="3"/></sheets></workbook>`,
		"xl/_rels/Workbook.xml.rels": `<Relationships><Relationship Id="1" Type="x/worksheet" Target="../xl/Sheets/a.xml"/><Relationship Id="3" Type="x/chartsheet" Target="chartsheets/c.xml"/></Relationships>`,
		"xl/sheets/A.xml":            `<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>`,
		"xl/chartsheets/c.xml":       `<chartsheet/>`,
	}), all)
	if err != nil {
		t.Fatal(err)
	}
	want := &Workbook{Sheets: []Sheet{{Name: "A", Rows: []Row{{Number: 1, Cells: []Cell{{Kind: NumberCell, Text: "1"}}}}}}}
	if diff := cmp.Diff(want, w); diff != "" {
		t.Errorf("workbook (-want +got):\n%s", diff)
	}
}

// Of a sheet that is not wanted no more is read than it takes to ask.
func TestReadWanted(t *testing.T) {
	var rows strings.Builder
	for i := range 3 * Probe {
		fmt.Fprintf(&rows, "<row><c><v>%d</v></c></row>", i)
	}
	for _, c := range []struct {
		tail string
		yes  bool
		rows int
	}{{"", true, 3 * Probe}, {"<row r='x'/>", false, 0}} {
		asked := 0
		w, err := Read(context.Background(), packed(t, `<worksheet><sheetData>`+rows.String()+c.tail+`</sheetData></worksheet>`, ""), func(s *Sheet) bool {
			asked = len(s.Rows)
			return c.yes
		})
		if err != nil {
			t.Fatal(err)
		}
		if asked != Probe || len(w.Sheets[0].Rows) != c.rows {
			t.Errorf("asked at row %d, read %d, want %d", asked, len(w.Sheets[0].Rows), c.rows)
		}
	}
}

// How a number is shown, what has no value, and what other programs do with
// the ends of lines and the parts.
func TestReadShownValues(t *testing.T) {
	const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="00000"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy"/></numFmts>` +
		`<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="9"/><xf numFmtId="20"/></cellXfs></styleSheet>`
	const rels = `<Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://x/styles" Target="styles.xml"/></Relationships>`
	const rows = `<row r="1"><c s="1"><v>1067</v></c><c s="2"><v>46347</v></c><c s="3"><v>0.8</v></c><c s="4"><v>0.39583333333333331</v></c><c><v>0.1</v></c>` +
		`<c><f>A1</f></c><c t="str"><f>B1</f><v></v></c><c t="str"><f>"a"</f></c><c t="inlineStr"><is><t>a_x000D_&#10;b</t></is></c><c r="ZZZ1" s="1"/></row>`
	sheet := `<worksheet><sheetData>` + rows + `</sheetData></worksheet>`
	wide := []byte{0xff, 0xfe}
	for _, r := range `<?xml version="1.0" encoding="UTF-16"?>` + sheet {
		wide = append(wide, byte(r), 0)
	}
	root := `<Relationships><Relationship Id="rId1" Type="http://x/officeDocument" Target="xl/workbook.xml"/></Relationships>`
	book := `<workbook xmlns:r="r"><sheets><sheet name="One" sheetId="1" r:id="rId1"/></sheets></workbook>`
	for name, part := range map[string]string{"UTF-8": sheet, "UTF-16": string(wide)} {
		w, err := Read(context.Background(), zipped(t, map[string]string{"_rels/.rels": root, "xl/workbook.xml": book, "xl/_rels/workbook.xml.rels": rels, "xl/styles.xml": styles, "xl/worksheets/sheet1.xml": part}), all)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		want := []Row{{Number: 1, Cells: []Cell{
			{Column: 0, Kind: NumberCell, Text: "01067"}, {Column: 1, Kind: NumberCell, Text: "2026-11-21"}, {Column: 2, Kind: NumberCell, Text: "80 %"}, {Column: 3, Kind: NumberCell, Text: "09:30"}, {Column: 4, Kind: NumberCell, Text: "0.1"},
			{Column: 5, Kind: UnvaluedCell, Text: "=A1"}, {Column: 7, Kind: UnvaluedCell, Text: `="a"`}, {Column: 8, Text: "a\nb"},
		}}}
		if diff := cmp.Diff(want, w.Sheets[0].Rows); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
	for _, c := range []struct {
		name, want string
		parts      map[string]string
	}{
		{"no part of a sheet", `sheet "One": its part is missing from the file, which is damaged`,
			map[string]string{"_rels/.rels": root, "xl/workbook.xml": book, "xl/_rels/workbook.xml.rels": rels}},
		{"binary", "a binary workbook (.xlsb): save it as .xlsx",
			map[string]string{"_rels/.rels": strings.ReplaceAll(root, "workbook.xml", "workbook.bin"), "xl/workbook.bin": "x"}},
	} {
		if _, err := Read(context.Background(), zipped(t, c.parts), all); err == nil || err.Error() != c.want {
			t.Errorf("%s: error %v, want %s", c.name, err, c.want)
		}
	}
}
