package pdf

import (
	"bytes"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openropa/openropa/export/internal/brief"
	"github.com/openropa/openropa/export/internal/exporttest"
	"github.com/openropa/openropa/export/internal/pdftest"
)

// briefFile renders a brief, and fails on a warning.
func briefFile(t *testing.T, b *brief.Brief) []byte {
	t.Helper()
	var out bytes.Buffer
	warnings, err := Render(&out, b, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(warnings) > 0 {
		t.Errorf("warnings %q", warnings)
	}
	if dir := os.Getenv("BRIEF_DIR"); dir != "" {
		os.WriteFile(dir+"/"+t.Name()+".pdf", out.Bytes(), 0o600)
	}
	return out.Bytes()
}

func TestBrief(t *testing.T) {
	file := briefFile(t, dentist())
	top := pdftest.CheckTagged(t, file)
	f, err := pdftest.NewFinder(file)
	if err != nil {
		t.Fatal(err)
	}
	exporttest.Printed(dentist(), func(text string) {
		if !f.Contains(text) {
			t.Errorf("%q is not in the file", text)
		}
	})
	var heads []string
	top.All(func(e *pdftest.Element, _ []*pdftest.Element) {
		if e.Kind == "H2" {
			heads = append(heads, e.Text())
		}
	})
	want := []string{
		"Auf einen Blick", "Tätigkeiten und Datenarten", "Löschfristen, maßstäblich", "Übermittlungen in Drittländer und an internationale Organisationen",
		"01\u00a0Zahnärztliche Behandlung und Patientenakte Art. 30 Abs. 1 DSGVO",
	}
	if diff := cmp.Diff(want, heads[:len(want)]); diff != "" {
		t.Errorf("headings (-want +got)\n%s", diff)
	}
}

// Other programs read the file, and the structure in it.
func TestBriefTools(t *testing.T) {
	file := briefFile(t, dentist())
	t.Run("qpdf", func(t *testing.T) { tool(t, file, "qpdf", "--check", "FILE") })
	t.Run("mutool", func(t *testing.T) {
		if out := tool(t, file, "mutool", "info", "FILE"); strings.Contains(out, "error") || strings.Contains(out, "warning") {
			t.Error(out)
		}
	})
	t.Run("pdfinfo", func(t *testing.T) {
		entry := dentist() // short: the program reads a page again for each element
		entry.Sections = append(entry.Sections[1:2:2], entry.Sections[len(entry.Sections)-1])
		out := tool(t, briefFile(t, entry), "pdfinfo", "-struct-text", "FILE")
		for _, want := range []string{"Zwecke und Rechtsgrundlagen", "/Scope /Column", "/RowSpan 3", "Zahnärztliche Behandlung und Patientenakte "} {
			if !strings.Contains(out, want) {
				t.Errorf("%q is not in the structure", want)
			}
		}
	})
	t.Run("pdftotext", func(t *testing.T) {
		if out := flatText(t, file); !strings.Contains(out, "Anmeldebogen") {
			t.Error(out)
		}
	})
}

// What is attached, and further fonts, are in the file too; words from the
// right are put in order.
func TestBriefOptions(t *testing.T) {
	d := dentist()
	d.Sections[1].Blocks = append(d.Sections[1].Blocks, &brief.Para{Text: brief.Text{{Text: "中 אבג \U0001f600", Lang: "he"}}})
	var out bytes.Buffer
	warnings, err := Render(&out, d, Options{
		Fonts:  [][]byte{lacking(t, "中A"), distant(t, "😀A")},
		Attach: &Attachment{Name: "register.json", Type: "application/json", Description: "register", Write: func(w io.Writer) error { _, err := io.WriteString(w, "{}"); return err }},
	})
	if err != nil || len(warnings) > 0 {
		t.Fatalf("warnings %q, error %v", warnings, err)
	}
	top := pdftest.CheckTagged(t, out.Bytes())
	spans := 0
	top.All(func(e *pdftest.Element, _ []*pdftest.Element) {
		if e.Lang == "he" {
			spans++
		}
	})
	if ok, err := pdftest.Contains(out.Bytes(), "中 אבג 😀"); spans != 1 || err != nil || ok {
		t.Errorf("%d spans, error %v, drawn as written: %v", spans, err, ok)
	}
	if data, err := ReadAttachment(out.Bytes(), "register.json", 10); string(data) != "{}" || err != nil {
		t.Errorf("attached %q, %v", data, err)
	}
}
