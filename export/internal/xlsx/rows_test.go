package xlsx

import (
	"bytes"
	"errors"
	"fmt"
	"sync/atomic"
	"testing"

	"github.com/xuri/excelize/v2"
)

func TestRowWriter(t *testing.T) {
	for _, c := range []struct {
		name  string
		write func(*rowWriter)
		want  string
	}{
		{"empty", func(w *rowWriter) { w.begin(1, 0, false) }, `<row r="1"></row>`},
		{"height", func(w *rowWriter) { w.begin(20, 12.5, true) }, `<row r="20" ht="12.5" customHeight="1" hidden="1"></row>`},
		{"blank", func(w *rowWriter) { w.begin(1, 0, false); w.blank(27, 3) }, `<row r="1"><c r="AB1" s="3"/></row>`},
		{"number", func(w *rowWriter) { w.begin(2, 0, false); w.number(0, 0, -5) }, `<row r="2"><c r="A2"><v>-5</v></c></row>`},
		{"a day", func(w *rowWriter) { w.begin(2, 0, false); w.value(0, 1, DateColumn, "2026-11-21") }, `<row r="2"><c r="A2" s="1"><v>46347</v></c></row>`},
		{"a day before 1900-03-01", func(w *rowWriter) { w.begin(2, 0, false); w.value(0, 1, DateColumn, "1900-02-28") }, `<row r="2"><c r="A2" s="1" t="inlineStr"><is><t>1900-02-28</t></is></c></row>`},
		{"a large number", func(w *rowWriter) { w.begin(2, 0, false); w.value(0, 1, NumberColumn, "12345678901234567890") }, `<row r="2"><c r="A2" s="1" t="inlineStr"><is><t>12345678901234567890</t></is></c></row>`},
		{"no value", func(w *rowWriter) { w.begin(2, 0, false); w.value(0, 1, LongColumn, "") }, `<row r="2"><c r="A2" s="1"/></row>`},
		{"escapes", func(w *rowWriter) { w.begin(1, 0, false); w.text(0, 0, `<a & "b">`) }, `<row r="1"><c r="A1" t="inlineStr"><is><t>&lt;a &amp; "b"&gt;</t></is></c></row>`},
		{"spaces at an end", func(w *rowWriter) { w.begin(1, 0, false); w.text(0, 0, "a ") }, `<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve">a </t></is></c></row>`},
		{"lines", func(w *rowWriter) { w.begin(1, 0, false); w.text(0, 0, "a", "", "b") }, "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a\n\nb</t></is></c></row>"},
		{"the format's own escapes", func(w *rowWriter) { w.begin(1, 0, false); w.text(0, 0, "_x0041_x0042_ _xZZZZ_ _xD83D_") }, `<row r="1"><c r="A1" t="inlineStr"><is><t>_x005F_x0041_x005F_x0042_ _xZZZZ_ _x005F_xD83D_</t></is></c></row>`},
		{"runs", func(w *rowWriter) { w.begin(1, 0, false); w.rich(0, 0, []run{{"<rPr/>", "a"}, {"", "b"}}) }, "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><r><rPr/><t>a</t></r><r><t xml:space=\"preserve\">\nb</t></r></is></c></row>"},
	} {
		var b bytes.Buffer
		w := newRowWriter(&b)
		c.write(w)
		w.end()
		if w.flush(); w.err != nil || b.String() != c.want {
			t.Errorf("%s: error %v\n got %s\nwant %s", c.name, w.err, b.String(), c.want)
		}
	}
}

func TestRunLook(t *testing.T) {
	got := runLook(&excelize.Font{Family: "Arial", Size: 9, Bold: true, Italic: true, Color: "1A1A1A"})
	if want := `<rPr><b/><i/><sz val="9"/><color rgb="FF1A1A1A"/><rFont val="Arial"/><family val="2"/></rPr>`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestHyperlinks(t *testing.T) {
	b := &book{places: map[string]place{"there": {sheet: "'A &amp; B'!", column: 27, row: 3}, "wanted": {}}}
	var l hyperlinks
	for _, c := range []struct {
		to   string
		want bool
	}{{"#there", true}, {"#wanted", false}, {"#unknown", false}, {"https://example.com/?a=1&b=<2>", true}, {"https://" + string(make([]byte, 2000)), false}} {
		if got := b.link(&l, 0, l.n+1, c.to); got != c.want {
			t.Errorf("%.40q linked: %v", c.to, got)
		}
	}
	if got, want := string(l.cells), `<hyperlink ref="A1" location="'A &amp; B'!AB3"/><hyperlink ref="A2" r:id="rId2"/>`; got != want {
		t.Errorf("cells %s, want %s", got, want)
	}
	if got, want := string(l.addresses), `<Relationship Id="rId2" Type="`+excelize.SourceRelationshipHyperLink+`" Target="https://example.com/?a=1&amp;b=&lt;2&gt;" TargetMode="External"/>`; got != want {
		t.Errorf("addresses %s, want %s", got, want)
	}
	if l.n = maxLinks; b.link(&l, 0, 1, "#there") {
		t.Error("more links than a sheet may have")
	}
}

func TestParallel(t *testing.T) {
	for _, n := range []int{0, 1, 100} {
		var done [100]atomic.Int32
		err := parallel(n, func() (func(int) error, error) {
			return func(i int) error {
				if done[i].Add(1); i%40 == 7 {
					return fmt.Errorf("task %d", i)
				}
				return nil
			}, nil
		})
		for i := range n {
			if done[i].Load() != 1 {
				t.Errorf("task %d of %d done %d times", i, n, done[i].Load())
			}
		}
		want := ""
		if n == 100 {
			want = "task 7\ntask 47\ntask 87"
		}
		if err == nil && want != "" || err != nil && err.Error() != want {
			t.Errorf("%d tasks: error %v, want %q", n, err, want)
		}
	}
	broken := errors.New("no worker")
	if err := parallel(2, func() (func(int) error, error) { return nil, broken }); !errors.Is(err, broken) {
		t.Errorf("error %v", err)
	}
}

func TestAppendCell(t *testing.T) {
	for _, column := range []int{0, 25, 26, 51, 52, 700, 701, 702, 16383} {
		if got, want := string(appendCell(nil, column, 9)), CellName(column, 9); got != want {
			t.Errorf("column %d is %s, want %s", column, got, want)
		}
	}
	if got := columnName(16383); got != "XFD" {
		t.Errorf("last column %s", got)
	}
}
