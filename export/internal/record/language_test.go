package record

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/openropa/openropa/export/internal/doc"
	"github.com/openropa/openropa/export/internal/exporttest"
	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
)

func TestAreas(t *testing.T) {
	for _, c := range []struct{ area, en, de, fr string }{
		{"EEA", "European Economic Area", "Europäischer Wirtschaftsraum", "Espace économique européen"},
		{"the EU", "European Union", "Europäische Union", "Union européenne"},
		{"EU/EEA", "European Union and European Economic Area", "Europäische Union und Europäischer Wirtschaftsraum", "Union européenne et Espace économique européen"},
		{"Asia", "Asia", "Asia", "Asia"},
	} {
		got := []string{lang.CompleteOf("en").Area(c.area), lang.CompleteOf("de").Area(c.area), lang.CompleteOf("fr").Area(c.area)}
		if diff := cmp.Diff([]string{c.en, c.de, c.fr}, got); diff != "" {
			t.Errorf("%s (-want +got)\n%s", c.area, diff)
		}
	}
	b := &Builder{set: lang.CompleteOf("fr")}
	if got, want := b.places([]ropa.Place{{Area: "EEA", Location: "Dublin"}}).String(), "Espace économique européen, Dublin"; got != want {
		t.Errorf("place %q, want %q", got, want)
	}
}

func TestReferences(t *testing.T) {
	r := &ropa.Reference{Title: "Policy", Number: "7", Date: civil.MustDate("2026-03-01")}
	for tag, want := range map[string]string{"en": "Policy, No. 7 of 1 March 2026", "de": "Policy, Nr. 7 vom 01.03.2026", "fr": "Policy, n° 7 du 01/03/2026"} {
		if got := exporttest.Spaced((&Builder{set: lang.CompleteOf(tag)}).reference(r).String()); got != want {
			t.Errorf("%s: %q, want %q", tag, got, want)
		}
	}
}

// What a finding is about is named in the language, whatever it is.
func TestFindingSubjects(t *testing.T) {
	for _, c := range []struct {
		parts           []ropa.Part
		subject, de, fr string
	}{
		{[]ropa.Part{{Kind: "activity", Name: `Pay "roll"`, Index: 1}, {Kind: "purpose", Index: 2}}, `activity "Pay \"roll\"", purpose 2`, `Verarbeitungstätigkeit „Pay "roll"“, Zweck 2`, `activité « Pay "roll" », finalité 2`},
		{[]ropa.Part{{Kind: "activity", Name: "A, purpose", Index: 1}, {Kind: "data protection officer"}}, `activity "A, purpose", data protection officer`, `Verarbeitungstätigkeit „A, purpose“, Datenschutzbeauftragter`, `activité « A, purpose », délégué à la protection des données`},
		{[]ropa.Part{{Kind: "register"}}, "register", "Verzeichnis", "registre"},
		{[]ropa.Part{{Kind: "register"}}, "our own place 7", "our own place 7", "our own place 7"},
		{[]ropa.Part{{Kind: "activity", Name: "a\nb", Index: 1}}, "activity \"a\\nb\"", `Verarbeitungstätigkeit "a\nb"`, `activité "a\nb"`},
		{[]ropa.Part{}, "", "", ""},
	} {
		f := &ropa.Finding{Subject: c.subject, Parts: c.parts}
		got := []string{exporttest.Spaced((&Builder{set: lang.CompleteOf("de")}).Subject(f)), exporttest.Spaced((&Builder{set: lang.CompleteOf("fr")}).Subject(f))}
		if diff := cmp.Diff([]string{c.de, c.fr}, got); diff != "" {
			t.Errorf("%s (-want +got)\n%s", c.subject, diff)
		}
		if got := (&Builder{set: lang.CompleteOf("en")}).Subject(f); got != c.subject {
			t.Errorf("%s: in English %s", c.subject, got)
		}
	}
	r, _ := exporttest.Filled()
	b := &Builder{set: lang.CompleteOf("de")}
	for _, r := range []*ropa.Register{r, exporttest.Complete(), {}} {
		report, err := ropa.Validate(r, &ropa.Options{AsOf: civil.MustDate("2026-11-21")})
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range report.Findings {
			if b.Subject(&f) == f.Subject && !strings.HasPrefix(f.Subject, "System ") {
				t.Errorf("%s: the subject %s is not in German", f.Rule, f.Subject)
			}
		}
	}
}

// The annexes that hold what the rules say in English say so.
func TestInEnglish(t *testing.T) {
	r := exporttest.Complete()
	report, err := ropa.Validate(r, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, tag := range lang.Tags() {
		d := build(r, lang.CompleteOf(tag), report, Workbook|Pages)
		said := 0
		for _, part := range d.Parts {
			if !strings.HasSuffix(part.ID, ":findingTable") && !strings.HasSuffix(part.ID, ":outcomeTable") {
				continue
			}
			if p, ok := part.Blocks[0].(*doc.Paragraph); ok && p.Text.String() == lang.CompleteOf(tag).Word("findingsInEnglish") {
				said++
			}
		}
		want := 4
		if lang.CompleteOf(tag).IsEnglish() {
			want = 0
		}
		if said != want {
			t.Errorf("%s: said in %d annexes and sheets, want %d", tag, said, want)
		}
	}
}

// An act is one row of the references, with its places beside it.
func TestReferencesSplit(t *testing.T) {
	b := &Builder{r: &ropa.Register{}, set: lang.CompleteOf("fr")}
	for _, place := range []string{"Decision (EU) 2021/914 Art. 4(4)", "Decision (EU) 2021/914", "Decision (EU) 2021/914 Art. 1(1)", "Directive 2002/58/EC Art. 5(3)"} {
		b.cited(fact.Citation{Act: fact.EUAct, Provision: place})
	}
	b.cited(fact.Citation{Act: fact.FADP, Provision: "Art. 12(2)(a)"})
	var got []string
	for _, row := range b.referenceTable().Rows {
		got = append(got, exporttest.Spaced(row.Cells[0].String()+" | "+row.Cells[1].String()))
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
