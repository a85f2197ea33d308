package ropatest

import (
	"fmt"
	"strings"
	"testing"
)

// A long difference is cut.
func TestDiffIsCut(t *testing.T) {
	var list []string
	for i := range 100 {
		list = append(list, fmt.Sprintf("error a/b /x/%d: ", i))
	}
	got := strings.Split(diffLines([]string{}, list), "\n")
	if last := got[len(got)-1]; len(got) != maxDiff+1 || !strings.HasSuffix(last, " more lines") {
		t.Errorf("%d lines, the last %q", len(got), last)
	}
}
