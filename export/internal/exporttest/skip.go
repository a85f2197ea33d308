package exporttest

import (
	"os"
	"os/exec"
	"slices"
	"testing"
)

// LibreOffice returns where LibreOffice is. Tests that need it take up to a
// minute, and run where CI is set; not under the race detector, for what runs
// there is another program.
func LibreOffice(t *testing.T) string {
	t.Helper()
	if os.Getenv("CI") == "" || Raced {
		t.Skip("takes up to a minute; runs where CI is set, without the race detector")
	}
	path, err := exec.LookPath("soffice")
	if err != nil {
		t.Fatal(err)
	}
	return path
}

// Unraced skips a test under the race detector that has no goroutines of its
// own and takes a minute there.
func Unraced(t *testing.T) {
	t.Helper()
	if Raced {
		t.Skip("takes ten times as long under the race detector, and has no goroutines of its own")
	}
}

// Sampled returns the cases of a test, and under the race detector, where they
// take ten times as long, each eighth.
func Sampled[T any](cases []T) []T {
	if !Raced {
		return cases
	}
	var some []T
	for i := 0; i < len(cases); i += 8 {
		some = append(some, cases[i])
	}
	return some
}

// Turn returns the first three languages, and of the others one: another for
// each number, so that many registers together are shown in all.
func Turn(tags []string, n int) []string {
	if len(tags) < 4 {
		return tags
	}
	return append(slices.Clone(tags[:3]), tags[3+n%(len(tags)-3)])
}
