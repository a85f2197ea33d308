// Package policytest checks a register that was built from a published policy:
// that every fact of the policy landed in it, that everything in it says where
// it comes from, and that what the rules find is what was reviewed.
package policytest

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
)

// Absent is what a [Fact] wants where the policy says nothing, and so the
// register must not either.
const Absent = "(not stated)"

// Fact is one thing a policy says of processing, and where it landed. It is an
// alias so that tables of facts read as tables: rows without field names.
type Fact = struct {
	Fact    string // in other words than the policy's
	Section string // among those of the element at Path or of one around it; empty where the element can have none
	Path    string // names of JSON fields; elements of lists by ID or position; in an entry, as [ropa.Resolved] writes it
	Want    string // part of the value, or Absent; the values of a list are joined by " | "
}

// Facts checks that each fact is where its row says.
func Facts(t *testing.T, r *ropa.Register, facts []Fact) {
	t.Helper()
	stated, resolved := tree(t, r), tree(t, ropa.Resolved(r))
	for _, f := range facts {
		root := stated
		if strings.HasPrefix(f.Path, "activities/") || strings.HasPrefix(f.Path, "processing/") {
			root = resolved
		}
		got, sections, found := lookup(root, f.Path)
		switch {
		case f.Want == Absent && found:
			t.Errorf("%s: %s is %q, want it not stated", f.Fact, f.Path, got)
		case f.Want != Absent && !found:
			t.Errorf("%s: nothing at %s", f.Fact, f.Path)
		case f.Want != Absent && !strings.Contains(got, f.Want):
			t.Errorf("%s: %s is %q, want %q in it", f.Fact, f.Path, got, f.Want)
		case f.Section != "" && !slices.Contains(sections, f.Section):
			t.Errorf("%s: %s comes from %q, want %q", f.Fact, f.Path, sections, f.Section)
		}
	}
}

// tree returns the register's JSON as maps and lists.
func tree(t *testing.T, r *ropa.Register) any {
	t.Helper()
	var root any
	if err := json.Unmarshal(encode(t, r), &root); err != nil {
		t.Fatal(err)
	}
	return root
}

// lookup returns the text at a path, the sections of the elements on the way,
// and whether anything stands there. An absent value counts only below an
// element that exists, so that a misspelt path does not pass for one.
func lookup(v any, path string) (text string, sections []string, found bool) {
	steps := strings.Split(path, "/")
	for i, step := range steps {
		switch x := v.(type) {
		case map[string]any:
			v = x[step]
		case []any:
			v = element(x, step)
		default:
			v = nil
		}
		if v == nil && i < len(steps)-1 {
			return fmt.Sprintf("a path that ends at %q", step), sections, i < len(steps)-2
		}
		if m, ok := v.(map[string]any); ok {
			for _, source := range list(m["provenance"]) {
				sections = append(sections, fmt.Sprint(source.(map[string]any)["section"]))
			}
		}
	}
	if v == nil {
		return "", sections, false
	}
	if l := list(v); l != nil {
		var parts []string
		for _, x := range l {
			parts = append(parts, fmt.Sprint(x))
		}
		return strings.Join(parts, " | "), sections, true
	}
	return fmt.Sprint(v), sections, true
}

// element returns the element with that ID, or at that position.
func element(l []any, step string) any {
	for _, x := range l {
		if m, ok := x.(map[string]any); ok && m["id"] == step {
			return x
		}
	}
	if i, err := strconv.Atoi(step); err == nil && i < len(l) {
		return l[i]
	}
	return nil
}

func list(v any) []any {
	l, _ := v.([]any)
	return l
}

// Sound checks that the register survives its file format, that every element
// that can say where it comes from does, be it where it is stated or where an
// entry takes it up, with a document of the register and a section, and that
// no rule of the family form finds an error: every reference leads somewhere,
// no ID stands twice, every code is known.
func Sound(t *testing.T, r *ropa.Register, asOf civil.Date) {
	t.Helper()
	decoded, err := ropa.Decode(bytes.NewReader(encode(t, r)))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(r, decoded); diff != "" {
		t.Errorf("decoded register differs (-want +got):\n%s", diff)
	}
	documents := make(map[ropa.ID]bool)
	for _, d := range r.Documents {
		documents[d.ID] = true
	}
	walk(reflect.ValueOf(r), "register", func(path string, p ropa.Provenance) {
		for _, source := range p {
			if !documents[source.Document] || source.Section == "" {
				t.Errorf("%s: provenance %+v names no document of the register, or no section", path, source)
			}
		}
	})
	walk(reflect.ValueOf(ropa.Resolved(r)), "register written out", func(path string, p ropa.Provenance) {
		if len(p) == 0 {
			t.Errorf("%s has no provenance", path)
		}
	})
	for _, f := range Validate(t, r, asOf).Findings {
		if strings.HasPrefix(string(f.Rule), "form/") && f.Severity == ropa.SeverityError {
			t.Errorf("%s: %s: %s", f.Rule, f.Path, f.Message)
		}
	}
}

// walk calls visit for every struct below v that has a field Provenance, but
// for what is common to all entries if nothing is.
func walk(v reflect.Value, path string, visit func(path string, p ropa.Provenance)) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			walk(v.Elem(), path, visit)
		}
	case reflect.Slice:
		for i := range v.Len() {
			walk(v.Index(i), fmt.Sprintf("%s[%d]", path, i), visit)
		}
	case reflect.Struct:
		if _, ok := v.Interface().(ropa.Common); ok && v.IsZero() {
			return
		}
		if p := v.FieldByName("Provenance"); p.IsValid() {
			visit(path, p.Interface().(ropa.Provenance))
		}
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() {
				walk(v.Field(i), path+"."+f.Name, visit)
			}
		}
	}
}

func encode(t *testing.T, r *ropa.Register) []byte {
	t.Helper()
	var buf bytes.Buffer
	if err := r.Encode(&buf); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

// Validate returns the report as of a day.
func Validate(t *testing.T, r *ropa.Register, asOf civil.Date) *ropa.Report {
	t.Helper()
	report, err := ropa.Validate(r, &ropa.Options{AsOf: asOf})
	if err != nil {
		t.Fatal(err)
	}
	return report
}

// Findings compares what the rules find as of a day with
// testdata/findings-DAY.golden, one finding a line, with the entries it
// concerns where its place does not say it. It rewrites the file when
// OPENROPA_UPDATE is 1.
func Findings(t *testing.T, r *ropa.Register, asOf civil.Date) {
	t.Helper()
	var got strings.Builder
	for _, f := range Validate(t, r, asOf).Findings {
		fmt.Fprintf(&got, "%s %s %s: %s%s\n", f.Severity, f.Rule, f.Path, f.Message, concerned(r, &f))
	}
	file := filepath.Join("testdata", "findings-"+asOf.String()+".golden")
	if os.Getenv("OPENROPA_UPDATE") == "1" {
		if err := os.MkdirAll("testdata", 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(got.String()), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got.String(), "\n")); diff != "" {
		t.Errorf("findings as of %s differ; once reviewed, rewrite with OPENROPA_UPDATE=1 (-want +got):\n%s", asOf, diff)
	}
}

// concerned names the entries that a finding concerns: " (accounts, uploads)",
// or nothing where its place lies in the only one.
func concerned(r *ropa.Register, f *ropa.Finding) string {
	if len(f.Concerns) == 0 || len(f.Concerns) == 1 && f.Path.Within(f.Concerns[0]) {
		return ""
	}
	var ids []string
	for entry := range r.Entries() {
		if slices.Contains(f.Concerns, entry.Path) {
			ids = append(ids, string(entry.ID))
		}
	}
	return " (" + strings.Join(ids, ", ") + ")"
}
