package ropatest

import (
	"fmt"
	"slices"
	"strings"
)

// The most lines of a difference that are shown, and how many that are the same
// are shown before and after those that differ.
const (
	maxDiff = 60
	around  = 3
)

// diff is the difference of two lists of lines, each line whole: those that are
// gone after "-", those that are new after "+", and a few of those around them
// that are the same.
func diff(before, after []string) string {
	edits := editsOf(before, after)
	near := make([]bool, len(edits)) // whether the line is shown
	for i, e := range edits {
		if e.sign != ' ' {
			for j := max(0, i-around); j < min(len(edits), i+around+1); j++ {
				near[j] = true
			}
		}
	}
	var lines []string
	for i := 0; i < len(edits); i++ {
		if near[i] {
			lines = append(lines, strings.TrimRight(string(edits[i].sign)+" "+edits[i].line, " "))
			continue
		}
		from := i
		for i+1 < len(edits) && !near[i+1] {
			i++
		}
		lines = append(lines, fmt.Sprintf("  … %s the same", count(i-from+1, "line")))
	}
	if len(lines) > maxDiff {
		lines = append(lines[:maxDiff], fmt.Sprintf("… %s more", count(len(lines)-maxDiff, "line")))
	}
	return strings.Join(lines, "\n")
}

// edit is one line of a difference.
type edit struct {
	sign byte // ' ', '-' or '+'
	line string
}

// mostEdits is how many lines may differ before it is no longer asked which of
// those between are the same.
const mostEdits = 2000

// editsOf returns the fewest edits that lead from one list of lines to another,
// by the algorithm of Myers.
func editsOf(before, after []string) []edit {
	n, m := len(before), len(after)
	top := 0
	for top < min(n, m) && before[top] == after[top] {
		top++
	}
	end := 0
	for end < min(n, m)-top && before[n-1-end] == after[m-1-end] {
		end++
	}
	var edits []edit
	as := func(sign byte, lines []string) {
		for _, line := range lines {
			edits = append(edits, edit{sign, line})
		}
	}
	as(' ', before[:top])
	edits = append(edits, between(before[top:n-end], after[top:m-end])...)
	as(' ', before[n-end:])
	return edits
}

// between returns the edits of lists that begin and end with different lines.
func between(a, b []string) []edit {
	n, m := len(a), len(b)
	// reach[k] is how far along a one gets on the diagonal k, in d edits; the
	// steps keep it for each d.
	var steps [][]int
	reach := make([]int, 2*(n+m)+3)
	middle := n + m + 1
	found := false
	for d := 0; d <= min(n+m, mostEdits) && !found; d++ {
		steps = append(steps, slices.Clone(reach[middle-d-1:middle+d+2]))
		for k := -d; k <= d; k += 2 {
			x := reach[middle+k-1] + 1
			if k == -d || k != d && reach[middle+k-1] < reach[middle+k+1] {
				x = reach[middle+k+1]
			}
			for x < n && x-k < m && a[x] == b[x-k] {
				x++
			}
			reach[middle+k] = x
			if x >= n && x-k >= m {
				found = true
				break
			}
		}
	}
	var edits []edit
	if !found {
		for _, line := range a {
			edits = append(edits, edit{'-', line})
		}
		for _, line := range b {
			edits = append(edits, edit{'+', line})
		}
		return edits
	}
	for x, y, d := n, m, len(steps)-1; d >= 0; d-- {
		at := func(k int) int { return steps[d][k+d+1] } // before the edit d
		k := x - y
		from := k - 1
		if k == -d || k != d && at(k-1) < at(k+1) {
			from = k + 1
		}
		px := at(from)
		py := px - from
		for x > px && y > py && x > 0 && y > 0 && (d == 0 || x > max(px, 0) && y > max(py, 0)) && a[x-1] == b[y-1] {
			x--
			y--
			edits = append(edits, edit{' ', a[x]})
		}
		if d == 0 {
			break
		}
		if from == k+1 {
			y--
			edits = append(edits, edit{'+', b[y]})
		} else {
			x--
			edits = append(edits, edit{'-', a[x]})
		}
	}
	slices.Reverse(edits)
	return edits
}
