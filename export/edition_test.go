package export

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"testing"
	"text/tabwriter"

	"github.com/google/go-cmp/cmp"

	"github.com/openropa/openropa/export/internal/exporttest"
	"github.com/openropa/openropa/export/internal/pdftest"
	"github.com/openropa/openropa/export/internal/record"
	"github.com/openropa/openropa/ropa"
)

// What each edition holds.
func ExampleHoldings() {
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "name\tauthority\tworking\tworkbook\twhat")
	for _, h := range Holdings() {
		fmt.Fprintf(w, "%s\t%s\t%s\t%t\t%s\n", h.Content, h.Authority, h.Working, h.Workbook, h.What)
	}
	w.Flush()
	// Output:
	// name             authority        working       workbook  what
	//                  yes              yes           true      who keeps the record: name, address, contact, representative, data protection officer, supervisory authority
	//                  yes              yes           true      version, day of the last review, law of the day
	// glance           unless left out  yes           true      all entries at a glance
	// matrix           unless left out  yes           true      matrix of entries and kinds of data
	// retention-chart  unless left out  yes           false     chart of the time limits
	// transfers        unless left out  yes           true      table of the transfers with their state on the day
	//                  yes              yes           true      the particulars of Art. 30(1) or 30(2), EUDPR Art. 31, FADP Art. 12, of each entry
	//                  yes              yes           true      codes, answers and references, by the marks, numbers and names they stand for
	//                  yes              yes           true      what holds for several entries, in each of them
	//                  yes              yes           true      grounds and conditions as the keeper states them
	// owners           unless left out  yes           true      department and person that answer for an entry, dates of an entry
	// systems          unless left out  yes           true      systems and where they stand
	// assessments      unless left out  yes           true      impact assessment, automated decisions, AI systems
	// measures         unless left out  yes           true      annex of measures
	// recipients       unless left out  yes           true      annex of recipients and entries
	// rights           unless left out  yes           true      annex of notices and rights, as the keeper states them
	// sources          unless left out  yes           true      annex of sources, as numbered notes
	// extra            if asked for     yes           true      additional information that the model has no field for
	//                  no               yes           true      findings and the state of the register
	//                  no               yes           true      rights that follow from the grounds
	//                  no               yes           true      comments
	//                  no               yes           true      risk, breaches, classification
	//                  no               yes           true      reviewers, approvals, status and history of the register
	// references       no               if asked for  true      references of entries and of their parts, which the page and the workbook hold anyway
	//                  no               yes           true      which data and people each purpose, recipient and decision is of
	//                  no               yes           true      particulars that no provision on the record asks for
	//                  no               yes           true      waivers
}

func TestChosen(t *testing.T) {
	for _, tt := range []struct {
		options PDFOptions
		ok      bool
	}{
		{PDFOptions{}, true},
		{PDFOptions{Edition: Working}, true},
		{PDFOptions{Edition: 2}, false},
		{PDFOptions{With: []Content{"extra"}, Without: []Content{"matrix", "sources"}}, true},
		{PDFOptions{With: []Content{"matrix"}}, false},   // it is there
		{PDFOptions{Without: []Content{"extra"}}, false}, // it is not
		{PDFOptions{Without: []Content{"matrx"}}, false}, // no such thing
		{PDFOptions{Without: []Content{""}}, false},      // what cannot be left out
	} {
		if err := PDF(t.Context(), io.Discard, exporttest.Complete(), &tt.options); (err == nil) != tt.ok {
			t.Errorf("%+v: %v", tt.options, err)
		}
	}
}

// Nothing of what the table keeps from an authority is in its edition, in text
// or properties; what it asks for is there once it is; and all else is printed,
// or is one of the fields that marks stand for.
func TestAuthorityEditionHoldsWhatTheTableSays(t *testing.T) {
	exporttest.Unraced(t)
	r, marks := exporttest.Resolving()
	r.Language, r.Regimes = "en", []ropa.Regime{ropa.EU}
	held := make(map[string]record.Held)
	for _, h := range record.Holdings {
		for _, f := range h.Fields {
			if _, twice := held[f]; twice {
				t.Errorf("%s is in two rows", f)
			}
			held[f] = h.Authority
		}
	}
	report := reportOn(t, r) // which is no authority's
	for name, read := range map[string]func(with ...Content) string{
		"PDF": func(with ...Content) string {
			file := pdfOf(t, r, &PDFOptions{With: with, Report: report})
			pages, err := pdftest.Pages(file)
			if err != nil {
				t.Fatal(err)
			}
			return strings.Join(pages, "\n") + everyByte(t, file)
		},
		"workbook": func(with ...Content) string {
			return everyPart(t, r, &ExcelOptions{With: with, Report: report})
		},
		"Markdown": func(with ...Content) string {
			var text bytes.Buffer
			if err := Markdown(t.Context(), &text, r, &MarkdownOptions{With: with, Report: report}); err != nil {
				t.Fatal(err)
			}
			return text.String()
		},
		"page": func(with ...Content) string {
			raw, _ := pageOf(t, r, &HTMLOptions{With: with, Report: report})
			return string(raw)
		},
	} {
		t.Run(name, func(t *testing.T) {
			plain := read()
			checkEdition(t, marks, held, plain, read("extra"))
			for _, f := range report.Findings {
				for _, text := range []string{string(f.Rule), f.Fix} {
					if text != "" && strings.Contains(plain, text) {
						t.Fatalf("%s: the authority gets %q", f.Path, text)
					}
				}
			}
		})
	}
}

// everyByte is a PDF with its streams, metadata among them, uncompressed; also
// without the zero bytes of texts in UTF-16.
func everyByte(t *testing.T, file []byte) string {
	all := slices.Clone(file)
	streams := 0
	for rest := file; ; {
		_, data, ok := bytes.Cut(rest, []byte("stream\n"))
		if !ok {
			break
		}
		if data, rest, ok = bytes.Cut(data, []byte("\nendstream")); !ok {
			t.Fatal("a stream has no end")
		}
		z, err := zlib.NewReader(bytes.NewReader(data))
		if errors.Is(err, zlib.ErrHeader) { // the metadata, as it is
			continue
		}
		if err != nil {
			t.Fatal(err)
		}
		plain, err := io.ReadAll(z)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, plain...)
		streams++
	}
	if streams == 0 {
		t.Fatal("no streams")
	}
	return string(all) + strings.ReplaceAll(string(all), "\x00", "")
}

// Separated values have the columns of the record alone: of what the table keeps
// from an authority, they hold nothing.
func TestAuthorityValuesHoldNothingInternal(t *testing.T) {
	r, marks := exporttest.Resolving()
	r.Language, r.Regimes = "en", []ropa.Regime{ropa.EU}
	before := exporttest.Copied(t, r)
	held := make(map[string]record.Held)
	for _, h := range record.Holdings {
		for _, f := range h.Fields {
			held[f] = h.Authority
		}
	}
	values := func(o CSVOptions) string {
		var b bytes.Buffer
		if err := CSV(t.Context(), &b, r, &o); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	plain, asked, working := values(CSVOptions{}), values(CSVOptions{With: []Content{"extra"}}), values(CSVOptions{Edition: Working})
	extra, internal := 0, 0
	for _, m := range marks {
		is := heldBy(m, held)
		checkKept(t, m, is, plain, asked)
		switch {
		case is == record.Asked && strings.Contains(asked, m.Text):
			extra++
		case is == record.Never && strings.Contains(working, m.Text):
			internal++
		}
	}
	if extra == 0 || internal == 0 {
		t.Errorf("%d texts are there for who asks, %d for the keeper alone: the test sees neither", extra, internal)
	}
	if o := values(CSVOptions{Without: []Content{"owners", "systems"}}); strings.Count(o, ",") >= strings.Count(plain, ",") {
		t.Error("no column is left out")
	}
	if diff := cmp.Diff(before, r); diff != "" {
		t.Errorf("the register is changed (-want +got):\n%s", diff)
	}
}

// heldBy returns which edition holds a text, by the fields on its way.
func heldBy(m exporttest.Marked, held map[string]record.Held) record.Held {
	is := record.Always
	for _, s := range strings.Split(m.Way, "/") {
		if h, ok := held[s]; ok && h != record.Always && is != record.Never {
			is = h
		}
	}
	return is
}

// checkKept checks that a text is kept from an authority where it is not for
// it, or is not asked for.
func checkKept(t *testing.T, m exporttest.Marked, is record.Held, plain, asked string) {
	t.Helper()
	switch {
	case m.ID && strings.Contains(plain, m.Text):
		t.Errorf("%s: the authority gets the reference %q", m.Way, m.Text)
	case is == record.Never && strings.Contains(asked, m.Text):
		t.Errorf("%s is in the edition of an authority", m.Way)
	case is == record.Asked && strings.Contains(plain, m.Text):
		t.Errorf("%s is in the edition of an authority that did not ask for it", m.Way)
	}
}

// checkEdition checks what an authority gets, and what if it asks for more.
func checkEdition(t *testing.T, marks []exporttest.Marked, held map[string]record.Held, plain, asked string) {
	used := make(map[string]bool)
	shown, printed := make(map[string]bool), make(map[string]bool)
	for _, m := range marks {
		steps := strings.Split(m.Way, "/")
		leaf := steps[len(steps)-1]
		told := false
		for _, s := range steps {
			if _, ok := held[s]; ok {
				used[s], told = true, true
			}
		}
		is := heldBy(m, held)
		checkKept(t, m, is, plain, asked)
		// What stands in common is that of an entry, which adds its own to it.
		own := !strings.Contains(m.Way, "Common") && !strings.Contains(m.Way, "Engagement") && !strings.HasPrefix(m.Way, "Register.Data") && !strings.HasPrefix(m.Way, "Register.Subjects")
		if is == record.Asked && own && !strings.Contains(asked, m.Text) {
			t.Errorf("%s is asked for and not there", m.Way)
		}
		shown[leaf] = shown[leaf] || told || m.ID
		printed[leaf] = printed[leaf] || strings.Contains(plain, m.Text)
	}
	for leaf, told := range shown {
		if !told && !printed[leaf] {
			t.Errorf("%s is in no row, and not printed", leaf)
		}
	}
	for f := range held {
		if !used[f] {
			t.Errorf("%s is no field, or holds no text", f)
		}
	}
}
