package ropa

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestRulesDocIsCurrent(t *testing.T) {
	var want strings.Builder
	if err := WriteRules(&want, Rules()); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("RULES.md")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want.String(), string(got)); diff != "" {
		t.Errorf("RULES.md is not what the rules say; run go generate ./ropa (-want +got):\n%s", diff)
	}
}
