package pdf

import "testing"

// A line is drawn from the left in the order in which it is read from either
// side; what is expected here is that order.
func TestVisual(t *testing.T) {
	const shalom, drawn = "\u05e9\u05dc\u05d5\u05dd", "\u05dd\u05d5\u05dc\u05e9"
	for _, test := range []struct {
		name, text string
		read       direction
		want       string
	}{
		{"Latin", "abc (1)", byText, "abc (1)"},
		{"Hebrew", shalom, byText, drawn},
		{"in a Latin line", "Name " + shalom + " here", byText, "Name " + drawn + " here"},
		{"before Latin", shalom + " 123 abc", byText, "abc 123 " + drawn},
		{"the same in a Latin paragraph", shalom + " 123 abc", rightward, "123 " + drawn + " abc"},
		{"Latin in a Hebrew paragraph", "abc " + shalom, leftward, drawn + " abc"},
		{"brackets", "(" + shalom + ")", byText, "(" + drawn + ")"},
		{"brackets around it in Latin", "Name (" + shalom + ")", byText, "Name (" + drawn + ")"},
		{"a date", "\u05d1-2026-11-21", byText, "2026-11-21-\u05d1"},
		{"per cent", "\u05d1 50% \u05d0", byText, "\u05d0 50% \u05d1"},
		{"marks stay after their letter", "\u05d0\u05b8\u05d1", byText, "\u05d1\u05d0\u05b8"},
		{"Arabic digits", "\u0627 \u0661\u0662 \u0628", byText, "\u0628 \u0661\u0662 \u0627"},
		{"European digits after Arabic", "\u0627 12,5 \u0628", byText, "\u0628 12,5 \u0627"},
		{"a space at the end", shalom + " ", rightward, drawn + " "},
		{"an address", "abc " + shalom + "@x.example", byText, "abc " + drawn + "@x.example"},
	} {
		if got := visual(test.text, test.read); got != test.want {
			t.Errorf("%s: %+q, want %+q", test.name, got, test.want)
		}
	}
}

func FuzzVisual(f *testing.F) {
	f.Add("Name \u05e9\u05dc\u05d5\u05dd (12,5 %) \u0627\u0661\u05b8", uint8(0))
	f.Fuzz(func(t *testing.T, s string, d uint8) {
		count := make(map[rune]int)
		side := func(r rune) rune { // of a pair that is mirrored, one
			if m, ok := mirrored[r]; ok {
				return min(r, m)
			}
			return r
		}
		for _, r := range s {
			count[side(r)]++
		}
		for _, r := range visual(s, direction(d%3)) {
			count[side(r)]--
		}
		for r, n := range count {
			if n != 0 {
				t.Errorf("%+q: %U is drawn %d times too few", s, r, n)
			}
		}
	})
}
