package xlsx

import (
	"archive/zip"
	"bytes"
	"context"
	"io"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/openropa/openropa/export/internal/doc"
	"github.com/openropa/openropa/export/internal/table"
)

// sample is a sheet with cells of every length.
func sample() *doc.Document {
	t := &doc.Table{ID: "t", Title: "Table", Columns: []doc.Column{
		{Key: "a", Heading: "Reference", Weight: 0.5},
		{Key: "b", Heading: "Envisaged time limits for erasure", Clause: "Art. 30(1)(f) GDPR", Required: doc.WherePossible, Weight: 1.2},
		{Key: "c", Heading: "Donaudampfschifffahrtsgesellschaft", Required: doc.Required},
		{Key: "d", Heading: "D"}, {Key: "e", Heading: "E"},
	}}
	words := "purposes of the processing, including those of third parties and of their processors "
	for n := range 40 {
		long := strings.Repeat(words, n)
		t.Rows = append(t.Rows, doc.Row{ID: strings.Repeat("r", n+1), Cells: []doc.Cell{
			doc.Text("ref"),
			doc.Text(long),
			{{Text: strings.Repeat("x", n*n), Style: doc.Strong}, {Text: long, Style: doc.Note}},
			{{Text: strings.Repeat("汉字", n*5)}, {Text: "short", Link: "#r"}},
			{{Text: "see", Link: "#rr"}},
		}})
	}
	return &doc.Document{
		Title: "Sample", Keeper: "A & B 'GmbH'", Words: doc.Words{Page: "page %d of %d", Continued: "continued", Required: "required", WherePossible: "where possible"},
		Cover: doc.Part{ID: "cover", Title: "Cover", Sheet: "Cover", Blocks: []doc.Block{
			&doc.Heading{Text: "Keeper"}, &doc.Fields{Rows: []doc.Field{{Label: "Name", Value: doc.Text(strings.Repeat(words, 20))}}},
		}},
		Parts: []doc.Part{
			{ID: "p", Title: "Table", Sheet: "A: sheet/with [all] that a name cannot hold", Wide: true, Blocks: []doc.Block{t}},
			{ID: "q", Title: "Table", Sheet: "a: SHEET/with [all] that a name cannot hold", Blocks: []doc.Block{&doc.Table{ID: "e", Columns: t.Columns}}},
			{ID: "page", Title: "Only in the PDF", Page: true},
		},
	}
}

// Every row is high enough for the lines its cells take, and no cell holds
// more than the format allows.
func TestRowsShowAllText(t *testing.T) {
	d := sample()
	b, err := newBook(context.Background(), d, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range b.sheets {
		for i := range s.rows {
			r := &s.rows[i]
			if r.kind == rowTitle || r.kind == rowHeading || r.cuts == nil {
				continue
			}
			for n, height := range r.heights {
				if height > maxHeight {
					t.Errorf("%s: row %d is %v pt high", s.name, r.first+n, height)
				}
				for col := range r.cells {
					c, _ := r.piece(col, n, d.Words.Continued)
					lines := 0
					for _, l := range c {
						lines += len(breaks(l.Text, s.widths[col], r.kind == rowHead || l.Style == doc.Strong))
					}
					if lines > 0 && c[len(c)-1].Text == "" {
						lines-- // the newline that the next piece begins after
					}
					if need := float64(lines) * lineHeight; need > height {
						t.Errorf("%s: row %d, column %d: %d lines in %v pt", s.name, r.first+n, col, lines, height)
					}
					if u := unitsOf(c.String()); u > maxUnits {
						t.Errorf("%s: row %d, column %d: %d units", s.name, r.first+n, col, u)
					}
				}
			}
		}
	}
}

func TestBreaks(t *testing.T) {
	for _, c := range []struct {
		text  string
		width float64
		lines int
	}{
		{"", 10, 1},
		{"short", 10, 1},
		{"two words", 6, 2},
		{"a\nb", 10, 2},
		{"a\n", 10, 2},
		{strings.Repeat("x", 100), 10, 10},
		{strings.Repeat("汉", 10), 10, 2},
		{"x", 0, 1},
		{"xx", 0, 2},
	} {
		ends := breaks(c.text, c.width, false)
		if len(ends) != c.lines {
			t.Errorf("%q in %v characters takes %d lines, want %d", c.text, c.width, len(ends), c.lines)
		}
		if ends[len(ends)-1] != len(c.text) {
			t.Errorf("%q: lines end at %v", c.text, ends)
		}
	}
}

func TestSheetName(t *testing.T) {
	taken := make(map[string]bool)
	for _, c := range []struct{ in, want string }{
		{"Transfers", "Transfers"},
		{"TRANSFERS", "TRANSFERS 2"},
		{"", "Sheet"},
		{"'quoted'", "quoted"},
		{"a/b:c", "a b c"},
		{strings.Repeat("n", 40), strings.Repeat("n", 31)},
		{strings.Repeat("N", 40), strings.Repeat("N", 29) + " 2"},
		{strings.Repeat("😀", 20), strings.Repeat("😀", 15)},
	} {
		if got := sheetName(c.in, taken); got != c.want {
			t.Errorf("sheet name of %q is %q, want %q", c.in, got, c.want)
		}
	}
}

func TestClean(t *testing.T) {
	for in, want := range map[string]string{
		"plain\n\ttext": "plain\n\ttext", "\x00\x1f\x7f": "␀␟␡", "\r": "␍", "\xff": "\ufffd", "\ufffe\uffff": "\ufffd\ufffd", "😀": "😀", "\U0001fffe": "\U0001fffe",
	} {
		if got := clean(in); got != want {
			t.Errorf("clean(%q) = %q, want %q", in, got, want)
		}
	}
}

// The archive's entries are sorted, dateless, and the workbook leads from
// cell to row.
func TestRender(t *testing.T) {
	var buf bytes.Buffer
	if err := Render(context.Background(), &buf, sample(), nil); err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(buf.Bytes()), int64(buf.Len()))
	if err != nil {
		t.Fatal(err)
	}
	last := ""
	for i, e := range z.File {
		if i > 0 && e.Name < last && last != "[Content_Types].xml" {
			t.Errorf("entry %q comes after %q", e.Name, last)
		}
		last = e.Name
		r, err := e.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Errorf("%s: %v", e.Name, err)
		}
		for _, stranger := range []string{"2006-09-16", "xuri", "Excelize"} {
			if bytes.Contains(text, []byte(stranger)) {
				t.Errorf("%s speaks of %q", e.Name, stranger)
			}
		}
	}
	f, err := excelize.OpenReader(&buf)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	sheet := f.GetSheetList()[1]
	ok, target, err := f.GetCellHyperLink(sheet, "E4")
	if err != nil {
		t.Fatal(err)
	}
	if want := "'" + sheet + "'!A5"; !ok || target != want {
		t.Errorf("E4 leads to %q, want %q", target, want)
	}
}

// A table is as long as a sheet, less the rows kept free.
func TestTableRows(t *testing.T) {
	for _, c := range []struct {
		rows int
		want string
	}{{1048070, ""}, {1048071, `sheet "T": more than 1048076 rows`}} {
		b, err := newBook(context.Background(), &doc.Document{Cover: doc.Part{Sheet: "Cover"}}, &Tables{Sheets: []TableSheet{{
			Key: "t", Name: "T", Columns: []TableColumn{{Key: "a", Heading: "A"}}, Rows: make([]table.Row, c.rows),
		}}})
		if c.want == "" && (err != nil || b.tables.ends[0] != maxRows-spareRows-1) || c.want != "" && (err == nil || err.Error() != c.want) {
			t.Errorf("%d rows: error %v, want %q", c.rows, err, c.want)
		}
	}
}
