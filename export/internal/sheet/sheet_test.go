package sheet

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
)

// texts are the cells of a sheet by name.
func texts(s *Sheet) map[string]string {
	cells := make(map[string]string)
	for _, r := range s.Rows {
		for _, c := range r.Cells {
			cells[Name(r.Number, c.Column)] = c.Text
		}
	}
	return cells
}

func read(t *testing.T, data []byte, name string) *Workbook {
	t.Helper()
	w, err := Read(context.Background(), data, name)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func utf16Of(s string, order binary.AppendByteOrder, mark bool) []byte {
	units := utf16.Encode([]rune(s))
	if mark {
		units = append([]uint16{0xfeff}, units...)
	}
	var b []byte
	for _, u := range units {
		b = order.AppendUint16(b, u)
	}
	return b
}

func TestSeparated(t *testing.T) {
	want := map[string]string{"A1": "Zweck", "B1": "Daten", "A2": "Löhne; Gehälter", "B2": "Name\nAdresse", "A4": "Ende", "B4": "é"}
	text := "Zweck;Daten\n\"Löhne; Gehälter\";\"Name\nAdresse\"\n;\nEnde;é\n"
	latin := strings.NewReplacer("ö", "\xf6", "ä", "\xe4", "é", "\xe9").Replace(text)
	for name, data := range map[string][]byte{
		"UTF-8":                []byte(text),
		"UTF-8 with mark":      []byte("\xef\xbb\xbf" + text),
		"UTF-16 little endian": utf16Of(text, binary.LittleEndian, true),
		"UTF-16 big endian":    utf16Of(text, binary.BigEndian, true),
		"UTF-16 without mark":  utf16Of(text, binary.LittleEndian, false),
		"Windows-1252":         []byte(latin),
		"CRLF":                 []byte(strings.ReplaceAll(text, "\n", "\r\n")),
		"tabs":                 []byte(strings.NewReplacer("Zweck;", "Zweck\t", "\";\"", "\"\t\"", "\n;\n", "\n\t\n", "Ende;", "Ende\t").Replace(text)),
	} {
		w := read(t, data, "dir/register.csv")
		if w.Format != "csv" || len(w.Sheets) != 1 || w.Sheets[0].Name != "register" {
			t.Errorf("%s: %+v", name, w)
		}
		if diff := cmp.Diff(want, texts(&w.Sheets[0])); diff != "" {
			t.Errorf("%s (-want +got)\n%s", name, diff)
		}
	}
	if w := read(t, []byte("sep=;\na,b;c\n"), ""); w.Sheets[0].Text(2, 0) != "a,b" || w.Sheets[0].Text(2, 1) != "c" {
		t.Errorf("sep=: %v", texts(&w.Sheets[0]))
	}
	if w := read(t, []byte("a,b\n\n\nc,d\n"), ""); w.Sheets[0].Text(4, 1) != "d" {
		t.Errorf("empty lines: %v", texts(&w.Sheets[0]))
	}
}

func TestOffice(t *testing.T) {
	f := excelize.NewFile()
	defer f.Close()
	set := func(cell string, v any) {
		if err := f.SetCellValue("Sheet1", cell, v); err != nil {
			t.Fatal(err)
		}
	}
	format := func(cell, code string) {
		id, err := f.NewStyle(&excelize.Style{CustomNumFmt: &code})
		if err == nil {
			err = f.SetCellStyle("Sheet1", cell, cell, id)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	set("A1", "title")
	set("A2", 45352)
	format("A2", "dd/mm/yyyy")
	set("B2", 0.8)
	format("B2", "0%")
	set("C2", 1067)
	format("C2", "00000")
	set("D2", 0.395833333)
	format("D2", "hh:mm")
	set("E2", 1.5)
	set("F2", true)
	set("G2", 12345678901)
	set("H2", 45352.5)
	format("H2", "yyyy-mm-dd hh:mm")
	set("C3", "hidden")
	_ = f.SetColVisible("Sheet1", "C", false)
	_ = f.SetRowVisible("Sheet1", 3, false)
	_ = f.MergeCell("Sheet1", "A1", "C1")
	_ = f.SetCellFormula("Sheet1", "A4", `CONCATENATE("a","b")`)
	if _, err := f.NewSheet("Lists"); err != nil {
		t.Fatal(err)
	}
	_ = f.SetSheetVisible("Lists", false)
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	w := read(t, b.Bytes(), "x.xlsx")
	s := &w.Sheets[0]
	want := map[string]string{
		"A1": "title", "A2": "2024-03-01", "B2": "80 %", "C2": "01067", "D2": "09:30", "E2": "1.5", "F2": "TRUE", "G2": "12345678901", "H2": "2024-03-01 12:00", "C3": "hidden", "A4": `=CONCATENATE("a","b")`,
	}
	if diff := cmp.Diff(want, texts(s)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if c := s.At(4, 0); c == nil || !c.Unvalued {
		t.Errorf("formula %+v", c)
	}
	if !s.ColumnHidden(2) || s.ColumnHidden(1) || !s.Rows[2].Hidden || s.Rows[1].Hidden || !w.Sheets[1].Hidden {
		t.Errorf("hidden %+v", s)
	}
	if diff := cmp.Diff([]Range{{1, 0, 1, 2}}, s.Merges); diff != "" {
		t.Errorf("merges (-want +got)\n%s", diff)
	}
}

func zipOf(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, text := range parts {
		w, err := z.Create(name)
		if err == nil {
			_, err = w.Write([]byte(text))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func odsOf(t testing.TB, table string) []byte {
	return zipOf(t, map[string]string{
		"mimetype": "application/vnd.oasis.opendocument.spreadsheet",
		"content.xml": `<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s"><office:automatic-styles>` +
			`<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet>` +
			table + `</office:spreadsheet></office:body></office:document-content>`,
	})
}

func TestOpenDocument(t *testing.T) {
	w := read(t, odsOf(t, `<table:table table:name="RAT"><table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>
<table:table-row><table:table-cell table:number-columns-spanned="3" table:number-rows-spanned="1"><text:p>Title</text:p></table:table-cell><table:covered-table-cell table:number-columns-repeated="2"/></table:table-row>
<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2"><text:p>a<text:s text:c="2"/>b</text:p><text:p>c</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2024-03-01"><text:p>1/3/24</text:p></table:table-cell></table:table-row>
<table:table-row table:number-rows-repeated="1048000" table:visibility="collapse"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
<table:table-row><table:table-cell office:value-type="percentage" office:value="0.8"><office:annotation><text:p>note</text:p></office:annotation><text:p>80 %</text:p></table:table-cell></table:table-row>
</table:table><table:table table:name="Lists" table:style-name="ta2"><table:table-row><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row></table:table>`), "r.ods")
	s := &w.Sheets[0]
	want := map[string]string{"A1": "Title", "A2": "a  b\nc", "B2": "a  b\nc", "C2": "2024-03-01", "A3": "a  b\nc", "B3": "a  b\nc", "C3": "2024-03-01", "A1048004": "80 %"}
	if diff := cmp.Diff(want, texts(s)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if w.Format != "ods" || !s.ColumnHidden(1) || s.ColumnHidden(0) || !w.Sheets[1].Hidden || s.Hidden {
		t.Errorf("%+v", w)
	}
	if diff := cmp.Diff([]Range{{1, 0, 1, 2}}, s.Merges); diff != "" {
		t.Errorf("merges (-want +got)\n%s", diff)
	}
}

// What is no grid is refused with what to do; what is too large, without much
// work.
func TestRefused(t *testing.T) {
	many := `<table:table table:name="a"><table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="1000"><text:p>x</text:p></table:table-cell></table:table-row></table:table>`
	for _, row := range []struct {
		name, want string
		data       []byte
	}{
		{"nothing", "empty", nil},
		{"a PDF file", "PDF", []byte("%PDF-1.7 x")},
		{"xls", "before 2007", []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1xxxx")},
		{"xlsb", "save it as .xlsx", zipOf(t, map[string]string{"xl/workbook.bin": "x"})},
		{"Numbers", "export it to Excel", zipOf(t, map[string]string{"Index/Document.iwa": "x"})},
		{"docx", "text document", zipOf(t, map[string]string{"word/document.xml": "x"})},
		{"another archive", "not an Office", zipOf(t, map[string]string{"a.txt": "x"})},
		{"a page", "not a table", []byte("<!DOCTYPE html><table>")},
		{"bytes", "neither a spreadsheet nor text", []byte("ab\x00\x01\x02c\x00d")},
		{"a damaged archive", "damaged", []byte("PK\x03\x04xxxxxxxxxx")},
		{"too many cells", "more than", odsOf(t, many)},
		{"a cell too far right", "columns are not read", odsOf(t, `<table:table table:name="a"><table:table-row><table:table-cell table:number-columns-repeated="16000"/><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row></table:table>`)},
		{"a document type", "document type", odsOf(t, `<!DOCTYPE x [<!ENTITY a "b">]>`)},
		{"an end that is missing", "syntax error", odsOf(t, `<table:table table:name="a"><table:table-row>`)},
		{"encrypted ods", "encrypted", zipOf(t, map[string]string{"mimetype": "x", "content.xml": "x", "META-INF/manifest.xml": "<encryption-data/>"})},
	} {
		_, err := Read(context.Background(), row.data, "")
		if err == nil || !strings.Contains(err.Error(), row.want) {
			t.Errorf("%s: error %v, want %q", row.name, err, row.want)
		}
	}
}

func TestCanceled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	f := excelize.NewFile()
	defer f.Close()
	_ = f.SetCellValue("Sheet1", "A1", "x")
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{"csv": []byte("a;b\n"), "xlsx": b.Bytes()} {
		if _, err := Read(ctx, data, ""); !errors.Is(err, context.Canceled) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// Whatever the bytes, reading ends without a panic, and rows and cells are in
// their order.
func FuzzRead(f *testing.F) {
	f.Add([]byte("a;b\n\"c\";d\n"))
	f.Add([]byte("\xff\xfea\x00;\x00"))
	f.Add([]byte("sep=;\n"))
	f.Fuzz(func(t *testing.T, data []byte) { ordered(t, data) })
}

// The same of sheets of OpenDocument and of Office Open XML that are not packed.
func FuzzReadSheet(f *testing.F) {
	f.Add(`<table:table table:name="a"><table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="1"><text:p>1<text:s text:c="2"/></text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table>`,
		`<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" s="1"><v>45352</v></c></row><row r="3"><c t="inlineStr"><is><t>x</t></is></c></row>`)
	f.Add(`<table:table><table:table-header-rows><table:table-row><table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="9"><text:p>a</text:p></table:table-cell></table:table-row></table:table-header-rows></table:table>`,
		`</sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells><sheetData><row r="1048577"><c/></row>`)
	f.Fuzz(func(t *testing.T, table, rows string) {
		ordered(t, odsOf(t, table))
		ordered(t, zipOf(t, map[string]string{
			"_rels/.rels":                `<Relationships><Relationship Id="rId1" Type="http://x/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
			"xl/workbook.xml":            `<workbook xmlns:r="r"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>`,
			"xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://x/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
			"xl/sharedStrings.xml":       `<sst><si><t>x</t></si></sst>`,
			"xl/worksheets/sheet1.xml":   `<worksheet><sheetData>` + rows + `</sheetData></worksheet>`,
		}))
	})
}

// ordered reads a workbook, if it is one, and tests the order of its cells.
func ordered(t *testing.T, data []byte) {
	t.Helper()
	w, err := Read(context.Background(), data, "x")
	if err != nil {
		return
	}
	for i := range w.Sheets {
		last := 0
		for _, r := range w.Sheets[i].Rows {
			if r.Number <= last || len(r.Cells) == 0 {
				t.Fatal(fmt.Sprint("row ", r.Number, " after ", last))
			}
			last = r.Number
			for k := 1; k < len(r.Cells); k++ {
				if r.Cells[k].Column <= r.Cells[k-1].Column {
					t.Fatal("cells out of order")
				}
			}
		}
	}
}
