package ropatest

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// A difference leads from the one to the other, in the fewest edits.
func TestEdits(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	random := func() []string {
		lines := make([]string, r.IntN(9))
		for i := range lines {
			lines[i] = string(rune('a' + r.IntN(3)))
		}
		return lines
	}
	for range 3000 {
		a, b := random(), random()
		var before, after []string
		edits := 0
		for _, e := range editsOf(a, b) {
			if e.sign != '+' {
				before = append(before, e.line)
			}
			if e.sign != '-' {
				after = append(after, e.line)
			}
			if e.sign != ' ' {
				edits++
			}
		}
		if strings.Join(before, "") != strings.Join(a, "") || strings.Join(after, "") != strings.Join(b, "") {
			t.Fatalf("%q to %q: edits lead from %q to %q", a, b, before, after)
		}
		if want := len(a) + len(b) - 2*common(a, b); edits != want {
			t.Fatalf("%q to %q: %d edits, want %d", a, b, edits, want)
		}
	}
}

// common is the length of the longest subsequence that two lists share.
func common(a, b []string) int {
	best := make([][]int, len(a)+1)
	best[0] = make([]int, len(b)+1)
	for i := range a {
		best[i+1] = make([]int, len(b)+1)
		for j := range b {
			best[i+1][j+1] = max(best[i][j+1], best[i+1][j])
			if a[i] == b[j] {
				best[i+1][j+1] = best[i][j] + 1
			}
		}
	}
	return best[len(a)][len(b)]
}

// A long difference is cut.
func TestDiffIsCut(t *testing.T) {
	var list []string
	for i := range 100 {
		list = append(list, fmt.Sprintf("error a/b /x/%d: ", i))
	}
	got := strings.Split(diff([]string{}, list), "\n")
	if last := got[len(got)-1]; len(got) != maxDiff+1 || last != "… 40 lines more" {
		t.Errorf("%d lines, the last %q", len(got), last)
	}
}

// What differs beyond measure is shown as gone and new.
func TestDiffOfMany(t *testing.T) {
	a, b := make([]string, 3*mostEdits), make([]string, 3*mostEdits)
	for i := range a {
		a[i], b[i] = fmt.Sprint("a", i), fmt.Sprint("b", i)
	}
	if got := editsOf(a, b); len(got) != 6*mostEdits || got[0].sign != '-' || got[len(got)-1].sign != '+' {
		t.Errorf("%d edits", len(got))
	}
}
