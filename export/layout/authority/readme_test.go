package authority_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/openropa/openropa/export/layout"
	"github.com/openropa/openropa/export/layout/authority"
)

// The README lists the forms as they are.
func TestReadmeListsTheForms(t *testing.T) {
	data, err := os.ReadFile("../../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	var want strings.Builder
	for _, l := range authority.Layouts() {
		count := make(map[layout.Grade]int)
		l.Headings(func(_ string, g layout.Grade) { count[g]++ })
		var counts []string
		for _, g := range []layout.Grade{layout.FromFile, layout.FromCopies, layout.Derived, layout.FromMemory, layout.Own} {
			if count[g] > 0 {
				counts = append(counts, fmt.Sprintf("%s %d", g, count[g]))
			}
		}
		least := strings.Join(l.LeastSure(), "; ")
		if n := len(l.LeastSure()); n > 3 {
			least = fmt.Sprintf("%d, from %q on", n, l.LeastSure()[0])
		}
		fmt.Fprintf(&want, "| `%s` | %s | %s | %s | %s |\n", l.ID, l.Language, l.Verified, strings.Join(counts, ", "), least)
	}
	if !strings.Contains(string(data), want.String()) {
		t.Errorf("the README has not these lines:\n%s", want.String())
	}
}
