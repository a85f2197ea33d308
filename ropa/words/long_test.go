package words

import (
	"strings"
	"testing"
)

// longCells are texts that, repeated, ask the readers to look far ahead or back.
var longCells = []string{"Art. 6 ", "Art. 6 Abs. 1 lit. a, ", "a i ", "[", "[x", "(", "lit. a ", "DSGVO ", "Art. 6.1.c y ", "§", "1/", "no ", "yes/", "☐", "e.g. ", "- ", ". ", "a.", "a,", "ja / nein ", "6.", "б. "}

// longCell is a text repeated to the most characters that a cell holds.
func longCell(s string) string { return strings.Repeat(s, 32767/len(s)) }

func readAll(text string) {
	Places(text, "de")
	None(text, "de")
	Placeholder(text, "de")
	Answer(text, "de")
}

func TestLongCells(t *testing.T) {
	for _, s := range longCells {
		readAll(longCell(s))
	}
	if got, want := len(Places(longCell("Art. 6 Abs. 1 lit. a; "), "de")), 32767/len("Art. 6 Abs. 1 lit. a; "); got != want {
		t.Errorf("%d places are read, want %d", got, want)
	}
}

// The time for a cell grows as its length does: compare the two sizes.
func BenchmarkLongCells(b *testing.B) {
	for _, s := range longCells {
		for name, text := range map[string]string{"whole": longCell(s), "eighth": longCell(s)[:32767/8/len(s)*len(s)]} {
			b.Run(strings.TrimSpace(s)+"/"+name, func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					readAll(text)
				}
			})
		}
	}
}
