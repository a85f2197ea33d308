package fact

import (
	"cmp"
	"slices"
	"strings"
)

// Nearest returns the candidates closest to a word that is none of them, best
// first, at most three: those within a third of its length by edit distance,
// and those that contain it or that it contains. Case is passed over. An empty
// word and one longer than 100 bytes have no nearest.
func Nearest(word string, candidates []string) []string {
	const longest = 100
	type scored struct {
		text string
		cost int
	}
	var found []scored
	if word == "" || len(word) > longest {
		return nil
	}
	lower := strings.ToLower(word)
	most := max(1, (len(lower)+1)/3)
	for _, c := range candidates {
		if c == "" || len(c) > longest {
			continue
		}
		l := strings.ToLower(c)
		cost := max(len(l)-len(lower), len(lower)-len(l)) // at least
		if cost <= most {
			cost = distance(lower, l)
		}
		if len(lower) >= 3 && len(l) >= 3 && (strings.Contains(l, lower) || strings.Contains(lower, l)) {
			cost = min(cost, 1)
		}
		if cost <= most {
			found = append(found, scored{c, cost})
		}
	}
	slices.SortStableFunc(found, func(a, b scored) int { return cmp.Compare(a.cost, b.cost) })
	var texts []string
	for _, f := range found[:min(len(found), 3)] {
		texts = append(texts, f.text)
	}
	return texts
}

// distance is the number of insertions, deletions and replacements of bytes
// that turn a into b.
func distance(a, b string) int {
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
