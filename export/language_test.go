package export

import (
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openropa/openropa/export/internal/doc"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
)

// French has its apostrophe, and a space that no line ends at before a colon
// and a semicolon.
func TestFrenchTypography(t *testing.T) {
	wrong := regexp.MustCompile(`'|[^\x{a0}][:;]( |$)`)
	for name, words := range map[string]map[string]string{"words": frenchWords, "codes": frenchCodes, "words of tables": frenchTableWords} {
		for key, word := range words {
			if wrong.MatchString(word) {
				t.Errorf("%s: %s: %q", name, key, word)
			}
		}
	}
	set := labelsOf("fr")
	for key, word := range set.acts {
		if wrong.MatchString(word) {
			t.Errorf("%s: %q", key, word)
		}
	}
}

// Words are read whatever apostrophe and whatever space they are written with.
func TestWordsFolded(t *testing.T) {
	for _, c := range []struct{ list, word, code string }{
		{"objective", "rétablissement de la disponibilité et de l'accès", "restoration"},
		{"objective", "Rétablissement de la disponibilité et de l’accès", "restoration"},
		{"module", "Module 1 : de responsable à responsable", "1"},
		{"clauses", "Décision d'exécution (UE) 2021/914", "scc-2021"},
	} {
		if code, ok := codeFor("fr", c.list, c.word); !ok || code != c.code {
			t.Errorf("%s: %q is read as %q, want %q", c.list, c.word, code, c.code)
		}
	}
}

func TestAreas(t *testing.T) {
	for _, c := range []struct{ area, en, de, fr string }{
		{"EEA", "European Economic Area", "Europäischer Wirtschaftsraum", "Espace économique européen"},
		{"the EU", "European Union", "Europäische Union", "Union européenne"},
		{"EU/EEA", "European Union and European Economic Area", "Europäische Union und Europäischer Wirtschaftsraum", "Union européenne et Espace économique européen"},
		{"Asia", "Asia", "Asia", "Asia"},
	} {
		got := []string{labelsOf("en").area(c.area), labelsOf("de").area(c.area), labelsOf("fr").area(c.area)}
		if diff := cmp.Diff([]string{c.en, c.de, c.fr}, got); diff != "" {
			t.Errorf("%s (-want +got)\n%s", c.area, diff)
		}
	}
	b := &builder{set: labelsOf("fr")}
	if got, want := b.places([]ropa.Place{{Area: "EEA", Location: "Dublin"}}).String(), "Espace économique européen, Dublin"; got != want {
		t.Errorf("place %q, want %q", got, want)
	}
}

func TestReferences(t *testing.T) {
	r := &ropa.Reference{Title: "Policy", Number: "7", Date: civil.MustDate("2026-03-01")}
	for tag, want := range map[string]string{"en": "Policy, No. 7 of 1 March 2026", "de": "Policy, Nr. 7 vom 01.03.2026", "fr": "Policy, n° 7 du 01/03/2026"} {
		if got := spaced((&builder{set: labelsOf(tag)}).reference(r).String()); got != want {
			t.Errorf("%s: %q, want %q", tag, got, want)
		}
	}
}

// What a finding is about is named in the language, whatever it is.
func TestFindingSubjects(t *testing.T) {
	for _, c := range []struct{ subject, de, fr string }{
		{`activity "Pay \"roll\"", purpose 2`, `Verarbeitungstätigkeit „Pay "roll"“, Zweck 2`, `activité « Pay "roll" », finalité 2`},
		{`activity "A, purpose", data protection officer`, `Verarbeitungstätigkeit „A, purpose“, Datenschutzbeauftragter`, `activité « A, purpose », délégué à la protection des données`},
		{"register", "Verzeichnis", "registre"},
		{"our own place 7", "our own place 7", "our own place 7"},
		{"activity \"a\\nb\"", `Verarbeitungstätigkeit "a\nb"`, `activité "a\nb"`},
		{"", "", ""},
	} {
		got := []string{spaced((&builder{set: labelsOf("de")}).subject(c.subject)), spaced((&builder{set: labelsOf("fr")}).subject(c.subject))}
		if diff := cmp.Diff([]string{c.de, c.fr}, got); diff != "" {
			t.Errorf("%s (-want +got)\n%s", c.subject, diff)
		}
		if got := (&builder{set: labelsOf("en")}).subject(c.subject); got != c.subject {
			t.Errorf("%s: in English %s", c.subject, got)
		}
	}
	r, _ := filled()
	b := &builder{set: labelsOf("de")}
	for _, r := range []*ropa.Register{r, complete(), {}} {
		report, err := ropa.Validate(r, &ropa.Options{AsOf: civil.MustDate("2026-11-21")})
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range report.Findings {
			if b.subject(f.Subject) == f.Subject && !strings.HasPrefix(f.Subject, "System ") {
				t.Errorf("%s: the subject %s is not in German", f.Rule, f.Subject)
			}
		}
	}
}

// The annexes that hold what the rules say in English say so.
func TestInEnglish(t *testing.T) {
	r := complete()
	report, err := ropa.Validate(r, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, tag := range Languages() {
		d := build(r, labelsOf(tag), report, workbook|pages)
		said := 0
		for _, part := range d.Parts {
			if !strings.HasSuffix(part.ID, ":findingTable") && !strings.HasSuffix(part.ID, ":outcomeTable") {
				continue
			}
			if p, ok := part.Blocks[0].(*doc.Paragraph); ok && p.Text.String() == labelsOf(tag).word("findingsInEnglish") {
				said++
			}
		}
		if want := map[string]int{"en": 0, "de": 4, "fr": 4}[tag]; said != want {
			t.Errorf("%s: said in %d annexes and sheets, want %d", tag, said, want)
		}
	}
}

// An act is one row of the references, with its places beside it.
func TestReferencesSplit(t *testing.T) {
	b := &builder{r: &ropa.Register{}, set: labelsOf("fr")}
	for _, place := range []string{"Decision (EU) 2021/914 Art. 4(4)", "Decision (EU) 2021/914", "Decision (EU) 2021/914 Art. 1(1)", "Directive 2002/58/EC Art. 5(3)"} {
		b.cited(fact.Citation{Act: fact.EUAct, Provision: place})
	}
	b.cited(fact.Citation{Act: fact.FADP, Provision: "Art. 12(2)(a)"})
	var got []string
	for _, row := range b.referenceTable().Rows {
		got = append(got, spaced(row.Cells[0].String()+" | "+row.Cells[1].String()))
	}
	want := []string{
		"LPD\nRS 235.1 | art. 12, al. 2, let. a",
		"Décision d’exécution (UE) 2021/914 | art. 1, par. 1 ; art. 4, par. 4",
		"Directive 2002/58/CE | art. 5, par. 3",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
