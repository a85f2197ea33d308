package export

import (
	"bytes"
	"context"
	"encoding/csv"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openropa/openropa/export/internal/exporttest"
	"github.com/openropa/openropa/ropa"
)

// sameAsFile compares a text with a file, or rewrites the file if
// OPENROPA_UPDATE is set.
func sameAsFile(t *testing.T, name, got string) {
	t.Helper()
	name = filepath.Join("testdata", name)
	if os.Getenv("OPENROPA_UPDATE") != "" {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
		t.Errorf("%s (-want +got):\n%s", name, diff)
	}
}

func TestMarkdownAndCSV(t *testing.T) {
	r := exporttest.Complete()
	r.Organisation.Contact.Address = ropa.Address{} // something to find
	report, err := ropa.Validate(r, &ropa.Options{Only: []ropa.RuleID{"record/organisation-address"}})
	if err != nil {
		t.Fatal(err)
	}
	for _, tag := range Languages()[:3] {
		var text, values bytes.Buffer
		if err := Markdown(t.Context(), &text, r, &MarkdownOptions{Language: tag, Report: report}); err != nil {
			t.Fatal(err)
		}
		if err := CSV(t.Context(), &values, r, &CSVOptions{Edition: Working, Language: tag}); err != nil {
			t.Fatal(err)
		}
		sameAsFile(t, "complete_"+tag+".md", text.String())
		sameAsFile(t, "complete_"+tag+".csv", strings.ReplaceAll(values.String(), "\r\n", "\n"))
	}
}

// The register as it is read says what the law asks for and is not stated, and
// shows no ID.
func TestMarkdownGaps(t *testing.T) {
	r := exporttest.Complete()
	r.Activities[0].Recipients, r.Activities[0].None, r.Common.Recipients = nil, nil, nil
	r.Activities[0].ID = "identifier-of-payroll"
	var text bytes.Buffer
	if err := Markdown(t.Context(), &text, r, nil); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"### (d) Recipients\n\n[**missing – Art.\u00a030(1)(d)**](<https://eur-lex.europa.eu/eli/reg/2016/679/oj/eng>)\n", "\n## 01 Payroll (Art.\u00a030(1) GDPR)\n", "Art.\u00a030(1)(a)**: **Muster GmbH**"} {
		if !strings.Contains(text.String(), want) {
			t.Errorf("%q is not in\n%s", want, text.String())
		}
	}
	for _, id := range []string{"identifier-of-payroll", "payroll-bureau", "hr-suite"} {
		if strings.Contains(text.String(), id) {
			t.Errorf("the ID %q stands in the text", id)
		}
	}
}

// The working edition holds each value of a register; a day is written short.
func TestMarkdownHasEveryText(t *testing.T) {
	exporttest.Unraced(t)
	r, markers := exporttest.Filled()
	var text bytes.Buffer
	if err := Markdown(t.Context(), &text, r, &MarkdownOptions{Edition: Working, With: []Content{"references"}}); err != nil {
		t.Fatal(err)
	}
	said := exporttest.Spaced(text.String())
	for _, m := range markers {
		if want := m.Short(); !strings.Contains(said, want) {
			t.Errorf("%s is lost (%q)", m.Path, want)
		}
	}
}

// No cell is a formula, whatever the register says, and all read back as they
// were.
func TestCSVFormulas(t *testing.T) {
	r := exporttest.Complete()
	names := []string{"=1+1", "+49 30 1", "-x", "@SUM(A1)", "'=1", "''", "＝1", "a\nb", `say "x", y`}
	two := r.Activities[0]
	r.Activities = nil
	for i, name := range names {
		a := two
		a.ID, a.Name = ropa.ID("a"+string(rune('a'+i))), name
		r.Activities = append(r.Activities, a)
	}
	var values bytes.Buffer
	if err := CSV(t.Context(), &values, r, &CSVOptions{Edition: Working}); err != nil {
		t.Fatal(err)
	}
	if bytes.HasPrefix(values.Bytes(), []byte("\ufeff")) {
		t.Error("there is a byte order mark")
	}
	records, err := csv.NewReader(bytes.NewReader(values.Bytes())).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, record := range records {
		for _, cell := range record {
			if cell != "" && strings.ContainsRune("=+-@\t\r＝＋－＠", []rune(cell)[0]) {
				t.Errorf("%q is a formula", cell)
			}
		}
	}
	got, err := Import(context.Background(), bytes.NewReader(values.Bytes()), &ImportOptions{Name: "r.csv"})
	if err != nil {
		t.Fatal(err)
	}
	var read []string
	for _, a := range got.Register.Activities {
		read = append(read, a.Name)
	}
	for _, name := range names[:5] {
		if !slices.Contains(read, name) {
			t.Errorf("%q is not read back: %q", name, read)
		}
	}
}

// What is written is read back as far as columns say it.
func TestCSVImport(t *testing.T) {
	r := exporttest.Complete()
	var values bytes.Buffer
	if err := CSV(t.Context(), &values, r, &CSVOptions{Edition: Working}); err != nil {
		t.Fatal(err)
	}
	got, err := Import(t.Context(), &values, &ImportOptions{Name: "r.csv"})
	if err != nil {
		t.Fatal(err)
	}
	if len(got.Register.Activities) < len(r.Activities) {
		t.Fatalf("%d activities", len(got.Register.Activities))
	}
	for i, a := range r.Activities {
		read := got.Register.Activities[i]
		if read.Name != a.Name || len(read.Purposes) != len(a.Purposes) || read.Purposes[0].Name != a.Purposes[0].Name || len(read.Data) < len(a.Data) || len(read.Purposes[0].Bases)+len(read.Bases) == 0 {
			t.Errorf("%s: read %+v", a.Name, read)
		}
	}
}
