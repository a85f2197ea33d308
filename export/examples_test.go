package export_test

import (
	"bytes"
	"context"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/openropa/openropa/examples/cctv"
	"github.com/openropa/openropa/examples/facesoft"
	"github.com/openropa/openropa/examples/humaninsight"
	"github.com/openropa/openropa/examples/piufoto"
	"github.com/openropa/openropa/examples/valossa"
	"github.com/openropa/openropa/export"
	"github.com/openropa/openropa/export/internal/exporttest"
	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/export/internal/pdftest"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
)

// Every text of real registers, and every finding, is in both exports.
func TestExamplesHaveEveryText(t *testing.T) {
	exporttest.Unraced(t)
	for _, c := range []struct {
		Name, Tag, Continued string
		Last                 []string // what entries end with
		R                    *ropa.Register
	}{
		{"facesoft", "en", "(continued)\n", []string{"Source"}, facesoft.Register()},
		{"humaninsight", "de", "(Fortsetzung)\n", []string{"Quelle"}, humaninsight.Register()},
		{"cctv", "fr", "(suite)\n", []string{"Source"}, cctv.Register()},
		{"piufoto", "de", "(Fortsetzung)\n", []string{"Quelle"}, piufoto.Register()},
		{"valossa", "fr", "(suite)\n", []string{"Source"}, valossa.Register()},
	} {
		t.Run(c.Name, func(t *testing.T) {
			t.Parallel()
			report, err := ropa.Validate(c.R, &ropa.Options{AsOf: civil.MustDate("2026-11-21")})
			if err != nil {
				t.Fatal(err)
			}
			var book, pages bytes.Buffer
			if err := export.Excel(context.Background(), &book, c.R, &export.ExcelOptions{Edition: export.Working, Language: c.Tag, Report: report}); err != nil {
				t.Fatal(err)
			}
			if err := export.PDF(context.Background(), &pages, c.R, &export.PDFOptions{Edition: export.Working, Language: c.Tag, Report: report}); err != nil {
				t.Fatal(err)
			}
			cells := WholeCells(t, &book, c.Continued)
			finder, err := pdftest.NewFinder(pages.Bytes())
			if err != nil {
				t.Fatal(err)
			}
			drawn, _, err := pdftest.Read(pages.Bytes())
			if err != nil {
				t.Fatal(err)
			}
			for i, p := range drawn {
				own := slices.IndexFunc(p.Spans, func(s pdftest.Span) bool { return !s.Artifact })
				if own >= 0 && slices.Contains(c.Last, p.Spans[own].Text) {
					t.Errorf("PDF: page %d begins with %q, the last of an entry", i+1, p.Spans[own].Text)
				}
			}
			texts, set := texts(t, c.R), lang.CompleteOf(c.Tag)
			for _, f := range report.Findings {
				texts[set.Remedy(f.Fix).Text] = false
				message := set.Message(f.Message).Text
				if !strings.Contains(cells, message) {
					t.Errorf("workbook: %q is lost", message)
				}
				// The pages say once what findings of a rule have in common, and
				// name whole what a message names in part.
				for part := range strings.FieldsFuncSeq(message, func(r rune) bool { return strings.ContainsRune(`"„“«»`, r) }) {
					if part = strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(part), "…")); !finder.Contains(part) {
						t.Errorf("PDF: %q of %q is lost", part, message)
					}
				}
			}
			for text, section := range texts {
				if !strings.Contains(cells, text) {
					t.Errorf("workbook: %q is lost", text)
				}
				parts := []string{text}
				if section { // the pages name what sections have in common once
					parts = strings.Split(text, ", ")
				}
				for _, part := range parts {
					if !finder.Contains(part) {
						t.Errorf("PDF: %q of %q is lost", part, text)
					}
				}
			}
		})
	}
}

// texts returns every text of more than one word of a register, and whether
// it is a section of a document.
func texts(t *testing.T, r *ropa.Register) map[string]bool {
	var buf bytes.Buffer
	if err := r.Encode(&buf); err != nil {
		t.Fatal(err)
	}
	var value any
	if err := json.Unmarshal(buf.Bytes(), &value); err != nil {
		t.Fatal(err)
	}
	found := make(map[string]bool)
	var walk func(key string, v any)
	walk = func(key string, v any) {
		switch v := v.(type) {
		case map[string]any:
			for key, v := range v {
				walk(key, v)
			}
		case []any:
			for _, v := range v {
				walk(key, v)
			}
		case string:
			if strings.Contains(v, " ") {
				found[v] = key == "section"
			}
		}
	}
	walk("", value)
	return found
}

// WholeCells returns the texts of a workbook; a cell that goes on in a further
// row is put together.
func WholeCells(t *testing.T, book *bytes.Buffer, continued string) string {
	f, err := excelize.OpenReader(book)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var all strings.Builder
	for _, sheet := range f.GetSheetList() {
		columns, err := f.GetCols(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for _, column := range columns {
			for i, text := range column {
				text, more := strings.CutPrefix(text, continued)
				if !more && i > 0 {
					all.WriteByte('\n')
				}
				all.WriteString(text)
			}
			all.WriteByte('\n')
		}
	}
	return all.String()
}
