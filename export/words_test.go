package export_test

import (
	"bytes"
	"context"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/openropa/openropa/examples/facesoft"
	"github.com/openropa/openropa/examples/piufoto"
	"github.com/openropa/openropa/export"
	"github.com/openropa/openropa/export/internal/exporttest"
	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/ropa"
)

// codeWord is a word that looks like a code of the tables, which no language
// writes so: legal-obligation, jointController.
var codeWord = regexp.MustCompile(`\b(?:[a-z]+-[a-z-]+[a-z]|[a-z]+[A-Z][a-zA-Z]*)\b`)

// actsOf are how laws are called, by the regime that they belong to.
var actsOf = map[ropa.Regime][]string{
	ropa.UK:             {"UK GDPR", "DPA 2018"},
	ropa.Swiss:          {"FADP", "revDSG", "nLPD"},
	ropa.EUInstitutions: {"EUDPR", "2018/1725"},
}

// What an authority is given has no words of codes, nothing that fills a place,
// and names no act of a regime that does not bind the keeper.
func TestAuthorityEditionWords(t *testing.T) {
	t.Parallel()
	exporttest.Unraced(t)
	registers := map[string]*ropa.Register{"facesoft": facesoft.Register(), "piufoto": piufoto.Register()}
	clean, err := filepath.Glob(filepath.Join("..", "ropa", "testdata", "clean", "*.json"))
	if err != nil || len(clean) == 0 {
		t.Fatal("no registers", err)
	}
	for _, path := range clean {
		registers[filepath.Base(path)] = cleanRegister(t, path)
	}
	codes := make(map[string]bool)
	for _, table := range ropa.CodeTables() {
		for _, c := range table.Codes {
			codes[c.Value] = true
		}
	}
	for name, r := range registers {
		var own bytes.Buffer // what the keeper wrote may use such words
		if err := r.Encode(&own); err != nil {
			t.Fatal(err)
		}
		for _, tag := range []string{"en", "de", "fr"} {
			var b bytes.Buffer
			if err := export.Markdown(context.Background(), &b, r, &export.MarkdownOptions{Language: tag}); err != nil {
				t.Fatal(name, tag, err)
			}
			text := b.String()
			set := lang.CompleteOf(tag)
			for _, word := range codeWord.FindAllString(text, -1) {
				if codes[word] && !spelt(set, word) && !strings.Contains(strings.ReplaceAll(own.String(), `"`+word+`"`, ""), word) {
					t.Errorf("%s in %s says the code %q", name, tag, word)
				}
			}
			for _, key := range []string{"allData", "allPurposes", "allSubjects"} {
				if filler := set.Word(key); strings.Contains(text, filler) {
					t.Errorf("%s in %s says %q", name, tag, filler)
				}
			}
			for regime, acts := range actsOf {
				for _, act := range acts {
					if !slices.Contains(r.Regimes, regime) && strings.Contains(text, act) && !strings.Contains(own.String(), act) {
						t.Errorf("%s in %s names %s", name, tag, act)
					}
				}
			}
		}
	}
}

// spelt reports whether a language writes a label so that the word is in it:
// "third-party".
func spelt(set *lang.Language, word string) bool {
	for _, label := range set.Codes {
		if strings.Contains(strings.ToLower(label), word) {
			return true
		}
	}
	return false
}
