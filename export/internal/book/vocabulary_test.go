package book

import (
	"slices"
	"testing"

	"github.com/openropa/openropa/export/internal/exporttest"
	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/export/internal/record"
	"github.com/openropa/openropa/export/internal/table"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
)

// Words are read whatever apostrophe and whatever space they are written with.
func TestWordsFolded(t *testing.T) {
	for _, c := range []struct{ list, word, code string }{
		{"objective", "rétablissement de la disponibilité et de l'accès", "restoration"},
		{"objective", "Rétablissement de la disponibilité et de l’accès", "restoration"},
		{"module", "Module 1 : de responsable à responsable", "1"},
		{"clauses", "Décision d'exécution (UE) 2021/914", "scc-2021"},
	} {
		if code, ok := codeFor(lang.French, c.list, c.word); !ok || code != c.code {
			t.Errorf("%s: %q is read as %q, want %q", c.list, c.word, code, c.code)
		}
	}
}

// The findings of a report lead to the cells they are about.
func TestTablesPlaces(t *testing.T) {
	r := exporttest.Complete()
	r.Activities[1].Purposes[0].Name = ""
	report, err := ropa.Validate(r, &ropa.Options{AsOf: civil.MustDate("2026-11-21")})
	if err != nil {
		t.Fatal(err)
	}
	tables := Tables(r, lang.English, record.New(r, lang.English, report), nil)
	wanted := []string{"activity:1", "activity:1/purpose:1/ground:0", "party:0", "processing:0/data:0"}
	for _, f := range report.Findings {
		wanted = append(wanted, "cell:"+f.Path.String())
	}
	found := make(map[string]bool)
	for _, p := range tables.Locate(slices.Values(append(wanted, "finding:0", "activity:7", "nothing"))) {
		found[p.Anchor] = true
	}
	for _, anchor := range wanted {
		if !found[anchor] {
			t.Errorf("%s leads nowhere", anchor)
		}
	}
	if len(found) != len(wanted) {
		t.Errorf("%d places for %d anchors", len(found), len(wanted))
	}
}

// No two codes of a list have one word, in whatever language it is read.
func TestVocabularies(t *testing.T) {
	for _, v := range vocabularies() {
		for list, words := range v.word {
			for code, word := range words {
				for _, set := range lang.Complete {
					if got, ok := codeFor(set, list, word); ok && got != code && vocabularies()[set.Tag].code[list][lang.Fold(word)] == "" {
						t.Errorf("%s: %q is %q, and read in %s %q", list, word, code, set.Tag, got)
					}
				}
			}
		}
	}
	for _, d := range table.Defs() {
		for i := range d.Columns {
			c := &d.Columns[i]
			if list := ListOf(d, c); c.Kind == table.Code && (list == "" || len(vocabularies()["en"].word[list]) == 0) {
				t.Errorf("%s.%s: no words for codes of type %s", d.Key, c.Key, c.Type)
			}
		}
	}
}
