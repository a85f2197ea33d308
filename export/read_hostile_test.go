package export

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"context"
	"encoding/binary"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/openropa/openropa/export/internal/exporttest"
	"github.com/openropa/openropa/ropa"
)

// archive makes a file of parts.
func archive(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	var buf bytes.Buffer
	z := zip.NewWriter(&buf)
	z.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) { return flate.NewWriter(w, flate.BestSpeed) })
	for name, text := range parts {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(w, text); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

const (
	rootRels = `<Relationships><Relationship Id="rId1" Type="http://x/officeDocument" Target="xl/workbook.xml"/></Relationships>`
	bookRels = `<Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://x/sharedStrings" Target="sharedStrings.xml"/></Relationships>`
	bookXML  = `<workbook xmlns:r="r"><sheets><sheet name="Activities" sheetId="1" r:id="rId1"/></sheets></workbook>`
	headXML  = `<row r="1"><c t="inlineStr"><is><t>activities:id</t></is></c><c t="inlineStr"><is><t>activities:name</t></is></c></row><row r="2"><c t="inlineStr"><is><t>Reference</t></is></c></row>`
)

// oneSheet is a workbook of one sheet.
func oneSheet(t testing.TB, sheet string, more ...string) []byte {
	parts := map[string]string{"_rels/.rels": rootRels, "xl/workbook.xml": bookXML, "xl/_rels/workbook.xml.rels": bookRels, "xl/worksheets/sheet1.xml": sheet}
	for i := 0; i+1 < len(more); i += 2 {
		parts[more[i]] = more[i+1]
	}
	return archive(t, parts)
}

func TestReadExcelHostile(t *testing.T) {
	exporttest.Unraced(t)
	real := worked(t, exporttest.Complete(), "")
	middle := bytes.Clone(real)
	for i := 100; i < len(middle); i += 50 {
		middle[i] ^= 0x55
	}
	huge := bytes.Clone(oneSheet(t, "<worksheet/>"))
	if i := bytes.LastIndex(huge, []byte("PK\x01\x02")); i > 0 {
		binary.LittleEndian.PutUint32(huge[i+24:], 0xfffffff0)
	}
	rows := func(row string, n int) string {
		return "<worksheet><sheetData>" + headXML + strings.Repeat(row, n) + "</sheetData></worksheet>"
	}
	for name, c := range map[string]struct {
		data []byte
		want string // in the error; "" for none
	}{
		"empty":             {nil, "empty"},
		"text":              {[]byte("Name;Purpose\n"), "not an Office Open XML workbook"},
		"encrypted":         {[]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and more"), "encrypted"},
		"truncated":         {real[:len(real)/2], "truncated or damaged"},
		"truncated at end":  {real[:len(real)-30], "truncated or damaged"},
		"damaged":           {middle, "export: read"},
		"no workbook":       {archive(t, map[string]string{"a.txt": "x"}), "not an Office Open XML workbook"},
		"OpenDocument":      {archive(t, map[string]string{"mimetype": "x", "content.xml": "<x/>"}), "OpenDocument"},
		"word processor":    {archive(t, map[string]string{"_rels/.rels": strings.ReplaceAll(rootRels, "xl/workbook", "word/document"), "word/document.xml": "<w:document/>"}), "not an Office Open XML workbook"},
		"not ours":          {oneSheet(t, `<worksheet><sheetData><row><c t="str"><v>Budget</v></c></row></sheetData></worksheet>`), "no sheet has the headings"},
		"sheet cut short":   {oneSheet(t, "<worksheet><sheetData>"+headXML), "truncated"},
		"one long text":     {oneSheet(t, rows("<row><c t=\"str\"><v>"+strings.Repeat("a", 100<<20)+"</v></c></row>", 1)), "larger than 4 MiB"},
		"one long tag":      {oneSheet(t, rows(`<row a="`+strings.Repeat("a", 100<<20)+`"/>`, 1)), "larger than 4 MiB"},
		"empty cells":       {oneSheet(t, rows("<row>"+strings.Repeat("<c/>", 2000)+"</row>", 8000)), "elements"},
		"deep":              {oneSheet(t, strings.Repeat("<a>", 1<<20)), "within each other"},
		"entities":          {oneSheet(t, `<!DOCTYPE x [<!ENTITY a "aaaaaaaa">]><worksheet/>`), "document type"},
		"row beyond":        {oneSheet(t, rows(`<row r="99999999"/>`, 1)), "row"},
		"column beyond":     {oneSheet(t, rows(`<row r="3"><c r="XFD3"><v>1</v></c></row>`, 1)), "columns"},
		"no such column":    {oneSheet(t, rows(`<row r="3"><c r="ÄÄÄÄ3"><v>1</v></c></row>`, 1)), "cell"},
		"shared text":       {oneSheet(t, rows(`<row r="3"><c t="s"><v>7</v></c></row>`, 1)), "shared text"},
		"merged":            {oneSheet(t, "<worksheet><sheetData>"+headXML+"</sheetData><mergeCells>"+strings.Repeat(`<mergeCell ref="A1:XFD1048576"/>`, 20000)+"</mergeCells></worksheet>"), "merged"},
		"merged backwards":  {oneSheet(t, "<worksheet><sheetData>"+headXML+`</sheetData><mergeCells><mergeCell ref="B2:A1"/></mergeCells></worksheet>`), "merged"},
		"size overstated":   {huge, "export: read"},
		"encoding":          {oneSheet(t, `<?xml version="1.0" encoding="UTF-7"?><worksheet/>`), "encoding"},
		"many rows":         {oneSheet(t, rows(`<row><c t="str"><v>a/b</v></c><c t="str"><v>x</v></c></row>`, 100000)), ""},
		"many bad parents":  {oneSheet(t, strings.ReplaceAll(strings.ReplaceAll(rows(`<row><c t="str"><v>`+strings.Repeat("a/", 200)+`</v></c></row>`, 20000), "activities:id", "sources:#of"), "activities:name", "sources:kind")), ""},
		"columns unnamed":   {oneSheet(t, rows("<row>"+strings.Repeat("<c><v>1</v></c>", 2000)+"</row>", 50)), ""},
		"cells without row": {oneSheet(t, "<worksheet><c><v>1</v></c></worksheet>"), "no sheet has"},
	} {
		t.Run(name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			start := time.Now()
			_, problems, err := ReadExcel(context.Background(), bytes.NewReader(c.data), nil)
			runtime.ReadMemStats(&after)
			if used := int64(after.HeapAlloc) - int64(before.HeapAlloc); used > 2<<30 {
				t.Errorf("holds %d MiB", used>>20)
			}
			switch {
			case c.want == "" && err != nil:
				t.Errorf("error %v, %d problems", err, len(problems))
			case c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)):
				t.Errorf("error %v, want one of %q", err, c.want)
			}
			if testing.Verbose() {
				t.Logf("%v, %d MiB allocated, %d problems, %v", time.Since(start), (after.TotalAlloc-before.TotalAlloc)>>20, len(problems), err)
			}
		})
	}
}

func TestReadExcelErrors(t *testing.T) {
	if _, _, err := ReadExcel(context.Background(), bytes.NewReader(oneSheet(t, "<worksheet><sheetData>"+headXML+"</sheetData></worksheet>")), &ReadOptions{Language: "tlh"}); err == nil || !strings.Contains(err.Error(), "tlh") {
		t.Errorf("unknown language: error %v", err)
	}
	full := fmt.Errorf("disk gone")
	if _, _, err := ReadExcel(context.Background(), io.MultiReader(strings.NewReader("PK"), failingReader{full}), nil); err == nil || !strings.Contains(err.Error(), "disk gone") {
		t.Errorf("failing reader: error %v", err)
	}
}

type failingReader struct{ err error }

func (f failingReader) Read([]byte) (int, error) { return 0, f.err }

func FuzzReadExcel(f *testing.F) {
	for _, r := range []*ropa.Register{{}, {ID: "r", Activities: []ropa.Activity{{ID: "a", Name: "A", Purposes: []ropa.Purpose{{ID: "p"}}}}}} {
		data := worked(f, r, "de")
		f.Add(data)
		f.Add(data[:len(data)/2])
		f.Add(data[:len(data)-100])
	}
	f.Add(oneSheet(f, "<worksheet><sheetData>"+headXML+`<row r="3"><c r="A3"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>`))
	f.Add(oneSheet(f, "<worksheet/>", "xl/sharedStrings.xml", "<sst><si><t>x</t></si></sst>"))
	f.Fuzz(func(t *testing.T, data []byte) {
		r, _, err := ReadExcel(context.Background(), bytes.NewReader(data), nil)
		if (r == nil) != (err != nil) {
			t.Errorf("register %v, error %v", r != nil, err)
		}
	})
}

// FuzzReadExcelSheet reads sheets that are not packed.
func FuzzReadExcelSheet(f *testing.F) {
	f.Add(headXML+`<row r="3"><c r="A3" t="b"><v>1</v></c><c r="B3" t="e"><v>#REF!</v></c></row>`, `<mergeCell ref="A1:B2"/>`)
	f.Add(headXML+`<row><c t="str"><v>↳ x</v></c></row><row><c t="d"><v>2026-01-01</v></c><c t="s"><v>0</v></c></row>`, "")
	f.Add(strings.ReplaceAll(headXML, "activities:", "register:#"), "")
	f.Fuzz(func(t *testing.T, rows, merges string) {
		data := oneSheet(t, "<worksheet><sheetData>"+rows+"</sheetData><mergeCells>"+merges+"</mergeCells></worksheet>", "xl/sharedStrings.xml", "<sst><si><t>x</t></si></sst>")
		r, _, err := ReadExcel(context.Background(), bytes.NewReader(data), nil)
		if (r == nil) != (err != nil) {
			t.Errorf("register %v, error %v", r != nil, err)
		}
	})
}
