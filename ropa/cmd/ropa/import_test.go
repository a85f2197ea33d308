package main

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/openropa/openropa/export"
	"github.com/openropa/openropa/export/layout"
	"github.com/openropa/openropa/ropa"
)

// command runs the command and returns its status and what it printed.
func command(t *testing.T, args ...string) (status int, out, errs string) {
	t.Helper()
	var o, e bytes.Buffer
	status = run(context.Background(), args, nil, &o, &e)
	return status, o.String(), e.String()
}

func write(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func register(t *testing.T, name string) *ropa.Register {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	r, err := ropa.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

const understood = `Activity;Purpose;Data subjects;Personal data;Legal basis;Recipients;Retention
Payroll;Paying staff;Employees;Bank details;Contract;Acme Bank Ltd;7 years
Newsletter;Sending news;Subscribers;Email;Consent;none;2 years
`

func TestImport(t *testing.T) {
	file, dir := write(t, "register.csv", understood), t.TempDir()
	out, report := filepath.Join(dir, "register.json"), filepath.Join(dir, "report.json")
	status, said, errs := command(t, "import", file, "-o", out, "--report", report)
	if status != 0 || errs != "" {
		t.Fatalf("status %d, errors %q\n%s", status, errs, said)
	}
	for _, want := range []string{`Sheet "register": controller`, "Legal basis", "bases", "21 cells", "0 were not understood", "2 activities as controller", "Next: "} {
		if !strings.Contains(said, want) {
			t.Errorf("%q is not in\n%s", want, said)
		}
	}
	r := register(t, out)
	if len(r.Activities) != 2 || r.Activities[1].Purposes[0].Bases[0].Ground != "consent" {
		t.Errorf("%+v", r)
	}
	data, err := os.ReadFile(report)
	if err != nil {
		t.Fatal(err)
	}
	var got importReport
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	if err := d.Decode(&got); err != nil {
		t.Fatal(err)
	}
	if len(got.Cells) != 21 || len(got.Columns) != 7 || got.Columns[4].Key != layout.KeyBases || got.Columns[4].Confidence == 0 || got.Cells[7].Path != "/activities/0/name" {
		t.Errorf("%+v", got)
	}
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != 2 {
		t.Errorf("files %v, %v", entries, err)
	}
}

func TestImportNotUnderstood(t *testing.T) {
	file := write(t, "r.csv", strings.Replace(understood, ";Consent;", ";whatever;", 1))
	out := filepath.Join(t.TempDir(), "r.json")
	status, said, _ := command(t, "import", file, "-o", out)
	if status != 1 || !strings.Contains(said, `r!E3 "whatever"`) {
		t.Errorf("status %d\n%s", status, said)
	}
	if r := register(t, out); r.Activities[1].Purposes[0].Bases[0].Claim != "whatever" {
		t.Errorf("%+v", r.Activities[1])
	}
}

// A mapping is saved, corrected and followed.
func TestImportMapping(t *testing.T) {
	file, dir := write(t, "r.csv", strings.Replace(understood, "Recipients", "Colour", 1)), t.TempDir()
	mapping, out := filepath.Join(dir, "map.json"), filepath.Join(dir, "r.json")
	if status, said, errs := command(t, "import", file, "--save-map", mapping); status != 0 {
		t.Fatalf("status %d\n%s%s", status, said, errs)
	}
	data, err := os.ReadFile(mapping)
	if err != nil {
		t.Fatal(err)
	}
	fixed := write(t, "map.json", strings.Replace(string(data), `"heading": "Colour",`, `"heading": "Colour", "key": "recipients",`, 1))
	if status, said, errs := command(t, "import", file, "--map", fixed, "-o", out); status != 0 {
		t.Fatalf("status %d\n%s%s", status, said, errs)
	}
	if r := register(t, out); len(r.Parties) != 1 || len(r.Activities[0].Recipients) != 1 {
		t.Errorf("%+v", r)
	}
	status, said, _ := command(t, "import", file, "-o", "-")
	if status != 0 || !strings.HasPrefix(said, "{") {
		t.Errorf("status %d\n%s", status, said)
	}
}

// The working workbook and the forms of the authorities are known first.
func TestImportOwn(t *testing.T) {
	r := register(t, filepath.Join("testdata", "register.json"))
	for _, id := range []string{"", "ico-controller", "cnil-simplifie"} {
		var b bytes.Buffer
		if err := export.Excel(context.Background(), &b, r, &export.ExcelOptions{Edition: export.Working, Layout: id}); err != nil {
			t.Fatal(err)
		}
		file, out := write(t, "r.xlsx", b.String()), filepath.Join(t.TempDir(), "r.json")
		reportFile := filepath.Join(t.TempDir(), "report.json")
		status, said, errs := command(t, "import", file, "-o", out, "--report", reportFile)
		want := "a workbook of this module"
		if id != "" {
			want = "in the layout " + id
		}
		if status == 2 || !strings.Contains(said, want) {
			t.Errorf("%q: status %d\n%s%s", id, status, said, errs)
		}
		if got := register(t, out); len(got.Activities) != 1 || got.Activities[0].Purposes[0].Name != r.Activities[0].Purposes[0].Name {
			t.Errorf("%q: %+v", id, got.Activities)
		}
		var report importReport
		data, err := os.ReadFile(reportFile)
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(data, &report); err != nil {
			t.Fatal(err)
		}
		counted := 0
		for _, c := range report.Counts {
			counted += c.Cells
		}
		if counted == 0 || counted != len(report.Cells) || report.Counts[0].Cells == 0 || id != "" && len(report.Columns) == 0 || !strings.Contains(said, "became values") {
			t.Errorf("%q: %d cells, %d counted, %d columns\n%s", id, len(report.Cells), counted, len(report.Columns), said)
		}
	}
}

// A list of vendors alone becomes a register without entries, and that is said.
func TestImportVendorsAlone(t *testing.T) {
	file, out := write(t, "vendors.csv", "Vendor;Service;Country\nAcme Ltd;Hosting;Ireland\nMailer Inc.;Newsletter;USA\n"), filepath.Join(t.TempDir(), "r.json")
	status, said, errs := command(t, "import", file, "-o", out)
	if status != 0 || !strings.Contains(said, "2 parties") || !strings.Contains(said, "No sheet lists processing activities") {
		t.Errorf("status %d\n%s%s", status, said, errs)
	}
	if r := register(t, out); len(r.Activities) != 0 || len(r.Parties) != 2 || r.Parties[1].Country != "US" {
		t.Errorf("%+v", r)
	}
}

func TestImportRefused(t *testing.T) {
	known := write(t, "r.csv", understood)
	for _, row := range []struct {
		name, want string
		args       []string
	}{
		{"no file", "ropa import needs one spreadsheet", []string{"import"}},
		{"a file that is not there", "no such file", []string{"import", "nowhere.csv"}},
		{"an unknown command", "unknown command", []string{"frobnicate"}},
		{"an unknown flag", "unknown flag", []string{"import", known, "--colour"}},
		{"no register", `row 1 is nearest to headings: Month | Sales`, []string{"import", write(t, "x.csv", "Month;Sales\nMay;3\n")}},
		{"a PDF", "export the sheet", []string{"import", write(t, "x.pdf", "%PDF-1.7")}},
		{"a sheet that is not there", `Sheet "Other"`, []string{"import", known, "--sheet", "Other"}},
		{"a layout that is not there", "nearest: ico-controller", []string{"import", known, "--layout", "ico-controler"}},
		{"a layout that it is not in", `(nearest "Retention")`, []string{"import", known, "--layout", "ico-controller"}},
		{"a language that is not read", "headings are read in en, de", []string{"import", known, "--lang", "xx"}},
		{"a mapping that is none", "mapping", []string{"import", known, "--map", write(t, "m.json", `{"sheet": 1}`)}},
		{"a folder that is not there", "no such file", []string{"import", known, "-o", filepath.Join(t.TempDir(), "a", "b.json")}},
	} {
		status, out, errs := command(t, row.args...)
		if status != 2 || !strings.Contains(errs, row.want) {
			t.Errorf("%s: status %d, errors %q, output %q; want %q", row.name, status, errs, out, row.want)
		}
	}
}
