package export

import (
	"strings"
	"testing"

	"github.com/openropa/openropa/export/internal/table"
)

// Every field of the model has a label in every language, no table has two
// headings alike in one, and all languages have the same labels.
func TestTableLabels(t *testing.T) {
	for _, set := range sets {
		for key := range englishTableWords {
			if tableWords[set.tag][key] == "" {
				t.Errorf("%s: no label %q", set.tag, key)
			}
		}
		if n := len(tableWords[set.tag]); n != len(englishTableWords) {
			t.Errorf("%s: %d labels, want %d", set.tag, n, len(englishTableWords))
		}
		missing := make(map[string]bool)
		sheets := make(map[string]string)
		for _, key := range []string{"listSheet", "coverSheet", "overview", "recordSheet", "processorRecordSheet", "findingTableSheet", "outcomeTableSheet"} {
			word, _ := set.tableWord(key)
			sheets[strings.ToLower(word)] = key
		}
		for _, s := range tableSheets {
			for _, key := range []string{s.title, s.sheet} {
				if _, ok := set.tableWord(key); !ok {
					t.Errorf("%s: no label %q for table %s", set.tag, key, s.table)
				}
			}
		}
		for _, d := range table.Defs() {
			headings := make(map[string]string)
			for _, c := range d.Columns {
				for _, s := range c.Steps {
					if key := labelKey(s); key != "-" {
						if _, ok := set.tableWord(key); !ok && !missing[key] {
							missing[key] = true
							t.Errorf("%s: no label %q for %s.%s", set.tag, key, s.Type, s.Name)
						}
					}
				}
				h := strings.ToLower(set.heading(&c))
				if was, ok := headings[h]; ok || h == "" {
					t.Errorf("%s: %s: %s and %s are both headed %q", set.tag, d.Key, was, c.Key, h)
				}
				headings[h] = c.Key
			}
			title, sheet := set.sheetOf(d.Key)
			if title == "" || len([]rune(sheet)) > 31 {
				t.Errorf("%s: %s has the sheet %q", set.tag, d.Key, sheet)
			}
			if was, ok := sheets[strings.ToLower(sheet)]; ok {
				t.Errorf("%s: %s and %s are both on sheet %q", set.tag, was, d.Key, sheet)
			}
			sheets[strings.ToLower(sheet)] = d.Key
		}
	}
}
