package pdf

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

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
