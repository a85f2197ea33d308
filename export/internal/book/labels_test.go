package book

import (
	"strings"
	"testing"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/export/internal/table"
)

// Every field of the model has a label in every language, no table has two
// headings alike in one, and all languages have the same labels.
func TestTableLabels(t *testing.T) {
	for _, set := range lang.Complete {
		missing := make(map[string]bool)
		sheets := make(map[string]string)
		for _, key := range []string{"listSheet", "coverSheet", "overview", "recordSheet", "processorRecordSheet", "findingTableSheet", "outcomeTableSheet"} {
			sheets[strings.ToLower(set.Word(key))] = key
		}
		for _, s := range tableSheets {
			for _, key := range []string{s.title, s.sheet} {
				if _, ok := set.Words[key]; !ok {
					t.Errorf("%s: no label %q for table %s", set.Tag, key, s.table)
				}
			}
		}
		for _, d := range table.Defs() {
			headings := make(map[string]string)
			for _, c := range d.Columns {
				for _, s := range c.Steps {
					if key := LabelKey(s); key != "-" {
						if _, ok := set.Words[key]; !ok && !missing[key] {
							missing[key] = true
							t.Errorf("%s: no label %q for %s.%s", set.Tag, key, s.Type, s.Name)
						}
					}
				}
				h := strings.ToLower(HeadingOf(set, &c))
				if was, ok := headings[h]; ok || h == "" {
					t.Errorf("%s: %s: %s and %s are both headed %q", set.Tag, d.Key, was, c.Key, h)
				}
				headings[h] = c.Key
			}
			title, sheet := SheetNames(set, d.Key)
			if title == "" || len([]rune(sheet)) > 31 {
				t.Errorf("%s: %s has the sheet %q", set.Tag, d.Key, sheet)
			}
			if was, ok := sheets[strings.ToLower(sheet)]; ok {
				t.Errorf("%s: %s and %s are both on sheet %q", set.Tag, was, d.Key, sheet)
			}
			sheets[strings.ToLower(sheet)] = d.Key
		}
	}
}
