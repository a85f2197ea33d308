package book

import (
	"testing"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/export/internal/table"
)

// What an earlier version called a sheet or a column names it still.
func TestEarlierWords(t *testing.T) {
	for tag, words := range earlierWords {
		set := lang.CompleteOf(tag)
		for key, word := range words {
			if now, ok := set.Words[key]; !ok || now == word {
				t.Errorf("%s: %s is %q now, %q before", tag, key, now, word)
			}
		}
	}
	for _, set := range known() {
		for _, d := range table.Defs() {
			title, sheet := SheetNames(set, d.Key)
			for _, name := range []string{title, sheet} {
				if !ownTexts()[lang.Fold(name)] {
					t.Errorf("%s: %q is a text of the keeper's", set.Tag, name)
				}
			}
			for i := range d.Columns {
				heading := HeadingOf(set, &d.Columns[i])
				if got := headingsOf(d)[headingText(heading)]; got != d.Columns[i].Key {
					t.Errorf("%s, table %s: %q heads %q, want %q", set.Tag, d.Key, heading, got, d.Columns[i].Key)
				}
			}
		}
	}
	if d := table.Find("bases"); headingsOf(d)[headingText("Base juridique")] != "ground" {
		t.Error("the heading of grounds in French is not known as it was")
	}
}
