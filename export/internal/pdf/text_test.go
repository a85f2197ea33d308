package pdf

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestWrap(t *testing.T) {
	faces, err := loadFaces()
	if err != nil {
		t.Fatal(err)
	}
	f := faces[fixed] // each character is 0.6 of the size wide
	for _, test := range []struct {
		name, text string
		width      int // in characters
		want       []string
	}{
		{"empty", "", 10, []string{""}},
		{"fits", "one two", 7, []string{"one two"}},
		{"at spaces", "one two three", 8, []string{"one two", "three"}},
		{"several spaces", "one   two   ", 4, []string{"one", "two"}},
		{"leading spaces", "  one two", 5, []string{"  one", "two"}},
		{"no-break space", "one\u00a0two x", 8, []string{"one\u00a0two", "x"}},
		{"after hyphen", "a well-known fact", 8, []string{"a well-", "known", "fact"}},
		{"not in a date", "on 2026-11-21", 10, []string{"on", "2026-11-21"}},
		{"in a long date", "2026-11-21", 8, []string{"2026-11-", "21"}},
		{"path", "/activities/12/purposes", 12, []string{"/activities/", "12/purposes"}},
		{"anywhere", "abcdefghij", 4, []string{"abcd", "efgh", "ij"}},
		{"word after long word", "abcdefghij kl m", 4, []string{"abcd", "efgh", "ij", "kl m"}},
		{"soft hyphen", "data\u00adbase", 6, []string{"data-", "base"}},
		{"soft hyphen unused", "data\u00adbase", 8, []string{"database"}},
		{"zero-width space", "abcd\u200befgh", 5, []string{"abcd", "efgh"}},
		{"dash", "one—two", 5, []string{"one—", "two"}},
		{"Greek", "μία δύο τρεις", 7, []string{"μία δύο", "τρεις"}},
		{"narrower than a letter", "abc", 0, []string{"a", "b", "c"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := f.wrap(nil, test.text, 10, float64(test.width)*6.001)
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// The fonts draw every letter of the official languages' samples, and what
// can stand on another's glyph.
func TestFaces(t *testing.T) {
	faces, err := loadFaces()
	if err != nil {
		t.Fatal(err)
	}
	for i, f := range faces {
		for code, text := range europe {
			for _, r := range text {
				if !f.has(r) {
					t.Errorf("face %d lacks %U of %s", i, r, code)
				}
			}
		}
		for _, s := range stands {
			if !f.has(s.glyph) || !f.has(s.char) {
				t.Errorf("face %d: %U is not drawn, or not %q", i, s.char, s.glyph)
			}
		}
		again, err := newFace(f.with([]rune("azé\u0416\u2011☐")))
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range "aé\u2011☐Жz" {
			if again.glyph[r] != f.glyph[r] || again.width[r] != f.width[r] {
				t.Errorf("face %d: %U is another glyph in the file", i, r)
			}
		}
		if again.has('b') {
			t.Errorf("face %d: an unused letter is in the character map", i)
		}
	}
}

func TestLines(t *testing.T) {
	got := lines("a\r\nb\rc\n\nd\u2028e\v")
	if diff := cmp.Diff([]string{"a", "b", "c", "", "d", "e", ""}, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func BenchmarkWrap(b *testing.B) {
	faces, err := loadFaces()
	if err != nil {
		b.Fatal(err)
	}
	text := strings.Repeat("Personal data may be transferred outside the area. ", 20)
	b.SetBytes(int64(len(text)))
	var out []string
	for b.Loop() {
		out = faces[regular].wrap(out[:0], text, 9.5, 330)
	}
}
