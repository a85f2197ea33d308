package words

import (
	"strings"
	"testing"
	"time"
)

// A cell may hold 32,767 characters; none takes long.
func TestLongCells(t *testing.T) {
	for _, s := range []string{"Art. 6 ", "Art. 6 Abs. 1 lit. a, ", "a i ", "[", "[x", "(", "lit. a ", "DSGVO ", "Art. 6.1.c y ", "§", "1/", "no ", "yes/", "☐", "e.g. ", "- ", ". ", "a.", "a,", "ja / nein ", "6.", "б. "} {
		text := strings.Repeat(s, 32767/len(s))
		start := time.Now()
		Places(text, "de")
		None(text, "de")
		Placeholder(text, "de")
		Answer(text, "de")
		if d := time.Since(start); d > 2*time.Second {
			t.Errorf("%q repeated to %d bytes takes %v", s, len(text), d)
		}
	}
}
