package pdfobject

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestValues(t *testing.T) {
	for _, c := range []struct {
		text string
		want []any
	}{
		{"", nil},
		{"1 -2 .5 /Name word % a comment\n3", []any{1, -2, Token(".5"), Token("/Name"), Token("word"), 3}},
		{"12 0 R 12 0 12 0 obj", []any{Reference(12), 12, 0, 12, 0, Token("obj")}},
		{`(a(b)\)\\\r\n) <48 6> <>`, []any{"a(b))\\\r\n", "H", ""}},
		{"[1 [/A] (b)] <</K 1 /L <</M 2 0 R>>>>", []any{[]any{1, []any{Token("/A")}, "b"}, Dictionary{"K": 1, "L": Dictionary{"M": Reference(2)}}}},
		{"(open", []any{"open"}},
		{"[1 2", []any{[]any{1, 2}}},
		{"<</K", []any{Dictionary{}}},
		{"}", []any{Token("}")}},
	} {
		var got []any
		Values([]byte(c.text), func(v any) bool {
			got = append(got, v)
			return true
		})
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", c.text, diff)
		}
	}
}

func TestNumber(t *testing.T) {
	for v, want := range map[any]float64{7: 7, Token("-1.5"): -1.5} {
		if got, ok := Number(v); !ok || got != want {
			t.Errorf("%v is %v, want %v", v, got, want)
		}
	}
	for _, v := range []any{nil, "1", Token("Tf")} {
		if n, ok := Number(v); ok {
			t.Errorf("%v is the number %v", v, n)
		}
	}
}

// file returns a file of the objects, numbered from 1, the first its catalog.
func file(objects ...string) string {
	var b strings.Builder
	b.WriteString("%PDF-1.4\n")
	table := fmt.Sprintf("xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for i, o := range objects {
		table += fmt.Sprintf("%010d 00000 n \n", b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	at := b.Len()
	fmt.Fprintf(&b, "%strailer\n<</Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", table, at)
	return b.String()
}

func TestReader(t *testing.T) {
	r, err := Open([]byte(file("<</A 2 0 R /S 3 0 R /Loop 4 0 R /Gone 9 0 R>>", "[1 2]", "<</Length 5>>\nstream\nplain\nendstream", "4 0 R")))
	if err != nil {
		t.Fatal(err)
	}
	c := r.Catalog()
	if got := r.List(c["A"]); len(got) != 2 {
		t.Errorf("array %v", got)
	}
	if got, err := r.Stream(c["S"], 5); err != nil || string(got) != "plain" {
		t.Errorf("stream %q, error %v", got, err)
	}
	if _, err := r.Stream(c["S"], 4); err == nil || err.Error() != "stream of more than 4 bytes" {
		t.Errorf("error %v", err)
	}
	for _, key := range []string{"Loop", "Gone", "None"} {
		if v := r.Get(c[key]); v != nil {
			t.Errorf("%s leads to %v", key, v)
		}
		if _, err := r.Stream(c[key], 1); err == nil {
			t.Errorf("%s is a stream", key)
		}
	}
}

func TestOpenErrors(t *testing.T) {
	whole := file("<<>>", "<</Length 9>>\nstream\nshort\nendstream")
	for _, c := range []struct{ name, file, want string }{
		{"no PDF", "PK", "not a PDF"},
		{"no start", "%PDF-1.4\n", "damaged PDF"},
		{"no table", strings.Replace(whole, "xref\n0", "xreg\n0", 1), "no table of cross-references"},
		{"no catalog", strings.Replace(whole, "/Root", "/Toor", 1), "damaged PDF"},
		{"locked", strings.Replace(whole, "/Root", "/Encrypt 1 0 R /Root", 1), "encrypted PDF"},
		{"a loop", "%PDF-1.4\nxref\n0 0\ntrailer <</Root 1 0 R /Prev 9>>\nstartxref\n9\n%%EOF\n", "damaged PDF"},
	} {
		if _, err := Open([]byte(c.file)); err == nil || err.Error() != c.want {
			t.Errorf("%s: error %v, want %q", c.name, err, c.want)
		}
	}
	r, err := Open([]byte(whole))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := r.Stream(Reference(2), 100); err == nil || err.Error() != "damaged PDF" {
		t.Errorf("a stream that does not end where it says: error %v", err)
	}
}
