package export_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/openropa/openropa/export"
)

// Labels are whole in every language. The README has a row for each language,
// or group of languages of which the same is translated.
func TestCoverage(t *testing.T) {
	readme, err := os.ReadFile(filepath.Join("..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	var rows []string
	tags := make(map[string][]string)
	for _, tag := range export.Languages() {
		c, err := export.Coverage(tag)
		if err != nil {
			t.Fatal(err)
		}
		if c[0].Texts != "labels" || c[0].Have != c[0].Of || c[0].Of < 500 {
			t.Errorf("%s: %+v", tag, c[0])
		}
		row := ""
		for _, x := range c[1:] {
			row += fmt.Sprintf(" %d of %d |", x.Have, x.Of)
			if (x.Source == "") != (x.Have == 0) {
				t.Errorf("%s: %+v", tag, x)
			}
		}
		row += " " + c[0].Source + " |"
		if !slices.Contains(rows, row) {
			rows = append(rows, row)
		}
		tags[row] = append(tags[row], tag)
	}
	for _, row := range rows {
		if line := "| " + strings.Join(tags[row], ", ") + " | all |" + row; !strings.Contains(string(readme), line+"\n") {
			t.Errorf("README lacks\n%s", line)
		}
	}
	if _, err := export.Coverage("ja"); err == nil {
		t.Error("no error for a language without labels")
	}
}
