package ropa

import (
	"slices"
	"strings"
)

// nearest returns the candidates closest to word, best first, at most three:
// those that contain it or are contained in it, and those within a third of
// its length by edit distance.
func nearest(word string, candidates []string) []string {
	type scored struct {
		text string
		cost int
	}
	var found []scored
	lower := strings.ToLower(word)
	for _, c := range candidates {
		cost := editDistance(lower, strings.ToLower(c))
		within := len(lower) >= 3 && len(c) >= 3 && (strings.Contains(strings.ToLower(c), lower) || strings.Contains(lower, strings.ToLower(c)))
		if within {
			cost = min(cost, 1)
		}
		if cost <= max(1, (len(word)+1)/3) {
			found = append(found, scored{c, cost})
		}
	}
	slices.SortStableFunc(found, func(a, b scored) int { return a.cost - b.cost })
	var texts []string
	for _, f := range found[:min(len(found), 3)] {
		texts = append(texts, f.text)
	}
	return texts
}

// didYouMean ends a message with the nearest candidates, or with nothing.
func didYouMean(word string, candidates []string) string {
	near := nearest(word, candidates)
	if len(near) == 0 {
		return ""
	}
	return "; nearest: " + strings.Join(near, ", ")
}

// editDistance is the number of insertions, deletions and replacements of
// bytes that turn a into b.
func editDistance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := diagonal
			if a[i] != b[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
