package ropa

import (
	"strings"

	"github.com/openropa/openropa/ropa/fact"
)

// didYouMean ends a message with the nearest candidates, or with nothing.
func didYouMean(word string, candidates []string) string {
	near := fact.Nearest(word, candidates)
	if len(near) == 0 {
		return ""
	}
	return "; nearest: " + strings.Join(near, ", ")
}
