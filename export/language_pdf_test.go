package export_test

import (
	"bytes"
	"path/filepath"
	"testing"

	"github.com/openropa/openropa/export"
	"github.com/openropa/openropa/export/internal/pdftest"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
)

// In a PDF in another language than the register's, its titles, its texts and
// what the rules say are tagged with theirs, and names of the document's own are
// not.
func TestPDFLanguageOfTexts(t *testing.T) {
	r := cleanRegister(t, filepath.Join("..", "ropa", "testdata", "clean", "dentist.json"))
	report, err := ropa.Validate(r, &ropa.Options{AsOf: civil.MustDate("2026-11-29")})
	if err != nil {
		t.Fatal(err)
	}
	const own = "a message in words of a rule that is not ours"
	report.Findings = append(report.Findings, report.Findings[0])
	report.Findings[len(report.Findings)-1].Message = own
	var file bytes.Buffer
	if err := export.PDF(t.Context(), &file, r, &export.PDFOptions{Edition: export.Working, Language: "fr", Report: report}); err != nil {
		t.Fatal(err)
	}
	top := pdftest.CheckTagged(t, file.Bytes())
	tagged := make(map[string]map[string]bool) // by text
	headings := 0
	top.All(func(e *pdftest.Element, above []*pdftest.Element) {
		lang := ""
		for _, x := range append(above[:len(above):len(above)], e) {
			if x.Lang != "" {
				lang = x.Lang
			}
		}
		text := e.Text()
		if tagged[text] == nil {
			tagged[text] = make(map[string]bool)
		}
		tagged[text][lang] = true
		if (e.Kind == "H1" || e.Kind == "H2") && len(e.Children) > 0 {
			for _, c := range e.Children {
				if c.Element != nil && c.Element.Lang == "de" {
					headings++
				}
			}
		}
	})
	if want := 1 + len(r.Activities); headings != want {
		t.Errorf("%d titles tagged as German, want %d", headings, want)
	}
	for text, lang := range map[string]string{
		r.Title: "de", r.Activities[0].Name: "de", r.Activities[0].Purposes[0].Name: "de", r.Measures[0].Description: "de", r.Activities[0].Data[0].Name: "de",
		"Catégorie et exemples": "", "Allemagne": "", "Autres informations": "",
		"Le jour est au-delà de ce que connaissent les tables de droit": "", own: "en",
	} {
		if !tagged[text][lang] {
			t.Errorf("%q is tagged as %v, want %q", text, tagged[text], lang)
		}
	}
}
