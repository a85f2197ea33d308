package html

import (
	"slices"
	"strings"
	"testing"
)

func TestVisible(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", ""},
		{"plain", "plain"},
		{"ünï 😀", "ünï 😀"},
		{"a\tb\nc", "a\tb\nc"},
		{"a\r\nb\rc", "a\nb\nc"},
		{"\x00", "[U+0000]"},
		{"a\x1bb\x7f\u0080", "a[U+001B]b[U+007F][U+0080]"},
		{"\xc3", "[0xC3]"},
		{"a\xed\xa0\x80", "a[0xED][0xA0][0x80]"},
		{"\ufffd\ufffe\uffff\U0001fffe", "\ufffd[U+FFFE][U+FFFF][U+1FFFE]"},
		{"\u2028\u202e", "\u2028\u202e\u202c"}, // what turns the text around ends with it
		{"\u202bשלום\u202c \u200f!", "\u202bשלום\u202c \u200f!"},
		{"\u2067a\u202eb", "\u2067a\u202eb\u202c\u2069"},
		{"\u202ea\u2066b\u202dc\u2069\u202c\u202c\u2069", "\u202ea\u2066b\u202dc\u2069\u202c\u202c\u2069"},
		{"\u202ea\nb", "\u202ea\nb"},
	} {
		if got := visible(c.text); got != c.want {
			t.Errorf("visible(%q) = %q, want %q", c.text, got, c.want)
		}
	}
}

func TestLongWord(t *testing.T) {
	word := strings.Repeat("ü", longestWord)
	for _, c := range []struct {
		texts []string
		want  bool
	}{
		{nil, false},
		{[]string{word + " " + word, "-" + word}, false},
		{[]string{word[2:], "abc"}, true},
		{[]string{word[2:], " ", "abc"}, false},
		{[]string{"a", word}, true},
	} {
		if got := longWord(slices.Values(c.texts)); got != c.want {
			t.Errorf("longWord(%q) = %t", c.texts, got)
		}
	}
}

func TestAnchor(t *testing.T) {
	seen := make(map[string]string)
	for _, id := range []string{"activity:0", "activity:0/data:1", "activity-0", "activity.0", "activity_3a0", "a b", "a%20b", "ä", "\"'<>", "annex:x/error/a/b"} {
		got := anchor(id)
		if other, ok := seen[got]; ok {
			t.Errorf("%q and %q are both %q", id, other, got)
		}
		seen[got] = id
		if strings.Trim(got, "abcdefghijklmnopqrstuvwxyz0123456789-._") != "" {
			t.Errorf("anchor(%q) = %q", id, got)
		}
	}
}

func TestAddress(t *testing.T) {
	for link, ok := range map[string]bool{
		"https://a.example/?b=c#d": true, "http://a.example": true, "mailto:a@b.example": true, "https://münchen.example/ä": true,
		"": false, "javascript:alert(1)": false, "JAVASCRIPT:alert(1)": false, "data:text/html,x": false, "//a.example": false, "/a": false,
		" https://a.example": false, "https://a.example/\x00": false, "https://%zz": false, "HTTPS://a.example": false, "file:///etc": false,
	} {
		if got := address(link); (got == link && link != "") != ok || got != link && got != "" {
			t.Errorf("address(%q) = %q", link, got)
		}
	}
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"", nil},
		{" one  two ", []string{"one two"}},
		{"one two three four", []string{"one two", "three four"}},
		{"abcdefghijklmnop qr", []string{"abcdefghij", "klmnop qr"}},
		{"日本語日本語", []string{"日本語日本", "語"}},
	} {
		if got := wrap(c.text, 10); !slices.Equal(got, c.want) {
			t.Errorf("wrap(%q) = %q, want %q", c.text, got, c.want)
		}
	}
}
