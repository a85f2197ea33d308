package yaml_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openropa/openropa/examples/facesoft"
	"github.com/openropa/openropa/examples/piufoto"
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/yaml"
)

func encoded(t testing.TB, r *ropa.Register) string {
	t.Helper()
	var b strings.Builder
	if err := yaml.Encode(&b, r); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func registers(t testing.TB) map[string]*ropa.Register {
	t.Helper()
	all := map[string]*ropa.Register{"facesoft": facesoft.Register(), "piufoto": piufoto.Register(), "zero": {}}
	files, err := filepath.Glob("../testdata/clean/*.json")
	if err != nil || len(files) == 0 {
		t.Fatal("no clean registers", err)
	}
	for _, name := range files {
		file, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		r, err := ropa.Decode(file)
		file.Close()
		if err != nil {
			t.Fatal(err)
		}
		all[filepath.Base(name)] = r
	}
	return all
}

func TestRoundTrip(t *testing.T) {
	for name, r := range registers(t) {
		text := encoded(t, r)
		back, err := yaml.Decode(strings.NewReader(text))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if back.Digest() != r.Digest() {
			t.Errorf("%s reads back as another (-want +got):\n%s", name, cmp.Diff(encoded(t, r), encoded(t, back)))
		}
		var formatted strings.Builder
		if err := yaml.Format(&formatted, strings.NewReader(text)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if diff := cmp.Diff(text, formatted.String()); diff != "" {
			t.Errorf("%s: Format changes what Encode wrote (-before +after):\n%s", name, diff)
		}
	}
}

// What people write is read as the model means it.
func TestDecode(t *testing.T) {
	got, err := yaml.Decode(strings.NewReader(`# the record
title: Record
version: 1.10
created: 2024-03-01
regimes: [eu, uk]
organisation:
  name: "Acme"
  country: NO            # Norway, and no answer
  employees: 12
  publicAuthority: no
  contact: &contact
    phone: 0031201234567
    address: {street: Singel 1, postCode: 01067, city: on}
dpo:
  name: true
  contact: *contact
activities:
  - &base
    id: a
    name: Payroll
    retention: [{id: r, period: P10Y}]
  - <<: *base
    id: b
    description: |
      Two
      lines
`))
	if err != nil {
		t.Fatal(err)
	}
	contact := ropa.Contact{Phone: "0031201234567", Address: ropa.Address{Street: "Singel 1", PostCode: "01067", City: "on"}}
	retention := []ropa.RetentionRule{{ID: "r", Period: civil.MustPeriod("P10Y")}}
	want := &ropa.Register{
		Title: "Record", Version: "1.10", Created: civil.MustDate("2024-03-01"), Regimes: []ropa.Regime{ropa.EU, ropa.UK},
		Organisation: ropa.Organisation{Name: "Acme", Country: "NO", Employees: 12, PublicAuthority: ropa.No, Contact: contact},
		DPO:          &ropa.DPO{Name: "true", Contact: contact},
		Activities: []ropa.Activity{
			{ID: "a", Name: "Payroll", Retention: retention},
			{ID: "b", Name: "Payroll", Retention: retention, Description: "Two\nlines\n"},
		},
	}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(civil.Date{}, civil.Period{})); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestDecodePositions(t *testing.T) {
	text := "title: x\norganisation:\n  name: Acme\nactivities:\n- id: a\n  purposes: &p\n  - id: b\n- id: c\n  purposes: *p\n"
	r, at, err := yaml.DecodePositions(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	for pointer, want := range map[string][2]int{
		"": {1, 1}, "/organisation": {3, 3}, "/organisation/name": {3, 9}, "/activities/0/purposes/0/id": {7, 9}, "/activities/1/purposes/0/id": {9, 13},
		"/activities/0/retention": {5, 3}, // not stated: where it would stand
	} {
		if got := at.Of(ropa.ParsePath(pointer)); got.Line != want[0] || got.Column != want[1] {
			t.Errorf("%q stands at %v, want %v", pointer, got, want)
		}
	}
	report, err := ropa.Validate(r, &ropa.Options{AsOf: civil.MustDate("2026-11-21"), Positions: at})
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range report.Findings {
		if f.Position != at.Of(f.Path) || f.Position.Line == 0 {
			t.Errorf("%s at %s: position %v", f.Rule, f.Path, f.Position)
		}
	}
}

func TestDecodeErrors(t *testing.T) {
	var bomb strings.Builder
	bomb.WriteString("extra:\n  - &a0 {key: x}\n")
	for i := range 40 {
		last := "*a" + string(rune('0'+i))
		bomb.WriteString("  - &a" + string(rune('0'+i+1)) + " [" + strings.Repeat(last+" , ", 9) + last + " ]\n")
	}
	for _, tt := range []struct {
		name, text   string
		line, column int
		pointer      string
		want         string
	}{
		{"unknown field", "title: x\nactivites: []\n", 2, 1, "", `unknown field "activites"`},
		{"unknown field within", "activities:\n  - id: a\n    porposes: []\n", 3, 5, "/activities/0", `unknown field "porposes"`},
		{"field twice", "title: x\ntitle: y\n", 2, 1, "", "stands twice"},
		{"null", "title: x\ndpo:\n", 2, 5, "/dpo", "null"},
		{"answer that is true", "organisation:\n  publicAuthority: true\n", 2, 20, "/organisation/publicAuthority", "yes and no are strings"},
		{"no day", "created: 2024-02-30\n", 1, 10, "/created", "2024-02-30"},
		{"no whole number", "organisation: {employees: 1.5}\n", 1, 27, "/organisation/employees", "want a whole number"},
		{"no list", "activities: {}\n", 1, 13, "/activities", "want a list"},
		{"text for a list", "activities: none\n", 1, 13, "/activities", "want a list"},
		{"two documents", "title: x\n---\ntitle: y\n", 2, 1, "", "second document"},
		{"empty", "", 1, 1, "", "empty"},
		{"comment alone", "# nothing\n", 1, 1, "", ""},
		{"unknown anchor", "title: *t\n", 1, 8, "", "unknown anchor"},
		{"alias within", "activities: &a [*a]\n", 1, 17, "", "within what it names"},
		{"aliases without end", bomb.String(), 0, 0, "", "ten times"},
		{"tab", "title: x\n\torganisation: y\n", 2, 1, "", ""},
		{"no UTF-8", "title: x\ndescription: \xff\n", 2, 14, "", "UTF-8"},
		{"list as a name", "[a]: b\n", 1, 1, "", "name of a field"},
		{"quotes left open", "title: \"x\n", 0, 0, "", ""},
		{"merge of a text", "<<: x\n", 1, 5, "", "merge"},
	} {
		_, err := yaml.Decode(strings.NewReader(tt.text))
		var e *ropa.DecodeError
		switch {
		case !errors.As(err, &e):
			t.Errorf("%s: error %v, want a DecodeError", tt.name, err)
		case tt.line > 0 && e.Line != tt.line, tt.column > 0 && e.Column != tt.column, e.Pointer != tt.pointer && tt.pointer != "", !strings.Contains(err.Error(), tt.want):
			t.Errorf("%s: error %v (%d:%d %q), want %d:%d %q, %q", tt.name, err, e.Line, e.Column, e.Pointer, tt.line, tt.column, tt.pointer, tt.want)
		}
	}
}

// Format keeps comments, and puts fields in the order of the model.
func TestFormat(t *testing.T) {
	var got strings.Builder
	err := yaml.Format(&got, strings.NewReader(`# whose record this is
organisation: {name: Acme, country: no}  # the keeper
title:   "Record"
activities:
# the first
- {name: 'Payroll', id: payroll,
   start: 2024-01-01}
`))
	if err != nil {
		t.Fatal(err)
	}
	want := `title: Record
# whose record this is
organisation: # the keeper
  name: Acme
  country: "no"
activities:
# the first
- id: payroll
  name: Payroll
  start: 2024-01-01
`
	if diff := cmp.Diff(want, got.String()); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// No comment is lost, wherever it stands.
func TestFormatComments(t *testing.T) {
	text := `# c1

# c2
organisation: # c3
  # c4
  name: Acme # c5
  contact: {email: a@b.example} # c6
  # c7
regimes: [eu, # c8
  uk] # c9
# c10
activities: # c11
  # c12
  - {id: a} # c13
  - id: b # c14
    # c15
    purposes: # c16
      - id: p # c17
        name: | # c18
          x
    # c19
title: x # c20
# c21
`
	var got strings.Builder
	if err := yaml.Format(&got, strings.NewReader(text)); err != nil {
		t.Fatal(err)
	}
	for n := 1; n <= 21; n++ {
		if c := "# c" + strconv.Itoa(n); strings.Count(got.String()+"\n", c+"\n") != 1 {
			t.Errorf("comment %q stands %d times in\n%s", c, strings.Count(got.String()+"\n", c+"\n"), got.String())
		}
	}
	var again strings.Builder
	if err := yaml.Format(&again, strings.NewReader(got.String())); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(got.String(), again.String()); diff != "" {
		t.Errorf("a second time changes it (-first +second):\n%s", diff)
	}
}

// Texts that another reader of YAML might take for something else stand in
// quotes.
func TestEncodeQuotes(t *testing.T) {
	for _, s := range []string{"no", "NO", "yes", "on", "y", "~", "null", "true", "1.0", "01067", "0x1f", "1_000", "12:30", "2024-01-01T00:00:00Z", "- a", "a: b", "#a", "a #b", "*a", "&a", "!a", "%a", "@a", "`a", "a\n", "\na", " a", "a ", "a\tb", "'", "\"", "[a", "{a", "<<", "=", "", "\u0085", "\ufeff", "a\n b", "\U0001F600", "1e3", ".inf", "\x7f"} {
		r := &ropa.Register{Title: s, Activities: []ropa.Activity{{ID: ropa.ID(s), Purposes: []ropa.Purpose{{Bases: []lawfulbasis.Basis{{When: s}}}}}}}
		text := encoded(t, r)
		back, err := yaml.Decode(strings.NewReader(text))
		if err != nil || back.Digest() != r.Digest() {
			t.Errorf("%q: written as %q, which reads as %+v, %v", s, text, back, err)
		}
	}
	if got := encoded(t, &ropa.Register{Organisation: ropa.Organisation{PublicAuthority: ropa.No, Country: "NO"}}); !strings.Contains(got, `"NO"`) || !strings.Contains(got, `"no"`) {
		t.Errorf("no and NO are not in quotes:\n%s", got)
	}
	if err := yaml.Encode(&bytes.Buffer{}, &ropa.Register{Title: "\xff"}); err == nil || !strings.Contains(err.Error(), "/title") {
		t.Errorf("text that is not UTF-8: error %v", err)
	}
}

func FuzzDecode(f *testing.F) {
	for _, s := range []string{"title: x\nactivities:\n- &a {id: b}\n- *a\n", "<<: {title: x}\n", "a: [b, {c: d}]\n", "title: |\n  x\n  y\n", "created: 2024-01-01\norganisation: {employees: 3, publicAuthority: no}\n"} {
		f.Add(s)
	}
	f.Add("- id: acme/staff\n  of: {subjects: [employee]}\n  neverRestsOn: [consent]\n")
	f.Fuzz(func(t *testing.T, text string) {
		var e *ropa.DecodeError
		if _, err := yaml.DecodePolicies(strings.NewReader(text)); err != nil && (!errors.As(err, &e) || e.Line < 1 || e.Column < 1) {
			t.Fatalf("policies: error without a place: %v", err)
		}
		r, err := yaml.Decode(strings.NewReader(text))
		if err != nil {
			if !errors.As(err, &e) || e.Line < 1 || e.Column < 1 {
				t.Fatalf("error without a place: %v", err)
			}
			return
		}
		back, err := yaml.Decode(strings.NewReader(encoded(t, r)))
		if err != nil || back.Digest() != r.Digest() {
			t.Fatalf("%q reads back as another: %v\n%s", text, err, encoded(t, r))
		}
		var formatted strings.Builder
		if err := yaml.Format(&formatted, strings.NewReader(text)); err != nil {
			t.Fatal(err)
		}
		if back, err = yaml.Decode(strings.NewReader(formatted.String())); err != nil || back.Digest() != r.Digest() {
			t.Fatalf("%q is formatted as another: %v\n%s", text, err, formatted.String())
		}
	})
}
