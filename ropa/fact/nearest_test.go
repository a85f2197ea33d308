package fact

import (
	"slices"
	"strings"
	"testing"
)

func TestNearest(t *testing.T) {
	known := []string{"purposes", "purpose", "recipients", "retention", ""}
	for _, tt := range []struct {
		word string
		want []string
	}{
		{"purpos", []string{"purposes", "purpose"}}, // contained
		{"RETENTON", []string{"retention"}},
		{"xyz", nil},
		{"", nil},
		{strings.Repeat("purposes", 20), nil}, // too long to be one of them
	} {
		if got := Nearest(tt.word, known); !slices.Equal(got, tt.want) {
			t.Errorf("Nearest(%q) = %q, want %q", tt.word, got, tt.want)
		}
	}
	if got := Nearest(strings.Repeat("x", 1<<20), []string{strings.Repeat("x", 1<<20)}); got != nil {
		t.Errorf("nearest of a megabyte: %d texts", len(got))
	}
}
