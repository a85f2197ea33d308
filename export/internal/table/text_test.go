package table

import (
	"slices"
	"strings"
	"testing"
)

var hostile = []string{
	"", " ", "\n", "a\nb", " a", "a ", "a\u00a0", "=1+1", "+1", "-1", "@x", "\x00", "\x1b", "\x7f", "\r\n", "a\rb", "\t", "_x0041_", "__x0041_x0042_", "_x005F_x0041_",
	"␛", "␛.", "␛␛", "␛e", "␛x41", "␀", "␊", "␡", "\xff", "a\xc3", "\ufffd", "\xed\xa0\x80", "_xD83D_", "\ufffe\uffff", "😀", "שלום עולם", "\u202eabc\u202c", "↳", "↳ continued",
	"(empty)", "#1", "activities:x", "a/b", "'quoted", "1.5", "TRUE", "yes", "ja", "2026-11-21", "46347", "ſẞ", "a\u2028b", "\u0085", "\ufeffbom", "\"", "]]>", "&lt;",
	strings.Repeat("long 😀 ", 6000),
}

func TestText(t *testing.T) {
	for _, s := range hostile {
		cell := Encode(s)
		if got := Decode(cell); got != s {
			t.Errorf("%.60q is written %.60q and read %.60q", s, cell, got)
		}
		if strings.TrimSpace(cell) != cell || strings.ContainsFunc(cell, func(r rune) bool { return r < ' ' && r != '\t' && r != '\n' }) {
			t.Errorf("%.60q is written %.60q, which a cell cannot hold", s, cell)
		}
	}
	if got := Split(Join(hostile)); !slices.Equal(got, hostile) {
		t.Errorf("list read as %.200q", got)
	}
}

// Text that nobody encoded is left alone as far as it can be.
func TestDecodeForeign(t *testing.T) {
	for cell, want := range map[string]string{
		"plain": "plain", "␛": "␛", "␛z": "␛z", "␛x4": "␛x4", "␛xzz": "␛xzz", "␛u12": "␛u12", "␛uffff": "\uffff", "␛x41": "A", "␊␉␡": "\n\t\x7f", "a␛.b": "ab", "␛␛": "␛",
	} {
		if got := Decode(cell); got != want {
			t.Errorf("%q is read as %q, want %q", cell, got, want)
		}
	}
	if got := Split(" a \n\n\t\n b"); !slices.Equal(got, []string{"a", "b"}) {
		t.Errorf("list %q", got)
	}
}

func TestLiteral(t *testing.T) {
	for _, s := range hostile {
		cell := Literal(Encode(s))
		if !IsLiteral(cell) || Decode(cell) != s {
			t.Errorf("%.60q is %.60q, which says %.60q", s, cell, Decode(cell))
		}
	}
	if IsLiteral("yes") {
		t.Error("a plain word is meant to the letter")
	}
}

func FuzzText(f *testing.F) {
	for _, s := range hostile {
		f.Add(s, s)
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		if got := Decode(strings.TrimSpace(Encode(a))); got != a {
			t.Errorf("%q read as %q", a, got)
		}
		if got := Split(Join([]string{a, b})); !slices.Equal(got, []string{a, b}) {
			t.Errorf("%q, %q read as %q", a, b, got)
		}
		Decode(b)
	})
}
