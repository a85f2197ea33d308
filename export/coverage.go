package export

import (
	"fmt"
	"strings"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/ropa"
)

// Translated is how many of the texts of one kind are in a language; those that
// are not are printed in English, and tagged as English where the format has
// tags.
type Translated struct {
	Texts  string // which: "labels", "titles", "remedies", "messages"
	Have   int    // how many of them are in the language
	Of     int    // how many there are; of messages, the rules that have some
	Source string // where the words are from
}

// Coverage returns what of the documents is in a language, and where its words
// are from: labels, and what the rules say, which is titles, remedies and the
// messages of findings. A rule counts for its messages where all of them are in
// the language. The tag is one of [Languages]; it is an error otherwise.
func Coverage(language string) ([]Translated, error) {
	l := lang.CompleteOf(language)
	if l == nil {
		return nil, fmt.Errorf("export: language %q: there are labels in %s", language, strings.Join(Languages(), ", "))
	}
	have, of := l.Labels()
	c := []Translated{{"labels", have, of, l.Sources()}, {Texts: "titles"}, {Texts: "remedies"}, {Texts: "messages"}}
	remedies := make(map[string]bool)
	for _, r := range ropa.Rules() {
		if l.RuleTitle(r.Title).Tag == "" {
			c[1].Have++
		}
		c[1].Of++
		if !remedies[r.Fix] {
			remedies[r.Fix] = true
			c[2].Of++
			if l.Remedy(r.Fix).Tag == "" {
				c[2].Have++
			}
		}
		c[3].Of++
		if l.SaysMessages() {
			c[3].Have++
		}
	}
	for i := range c[1:] {
		switch {
		case l.IsEnglish():
			c[i+1].Source = "the rules"
		case c[i+1].Have > 0:
			c[i+1].Source = lang.ByEngineers
		}
	}
	return c, nil
}
