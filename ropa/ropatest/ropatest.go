package ropatest

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/internal/tell"
)

// Valid fails t for the findings of severity error that no waiver accepts.
func Valid(t testing.TB, r *ropa.Register, o *ropa.Options) {
	t.Helper()
	report := validate(t, r, o)
	var standing *ropa.NonCompliance
	if errors.As(report.Err(), &standing) {
		t.Errorf("%s of severity error as of %s%s", count(len(standing.Findings), "finding"), report.AsOf, describe(r, standing.Findings))
	}
}

// Requires checks the rules given and no others, and fails t for every finding
// that no waiver accepts, whatever its severity. It is for the organisation's
// own rules; see [ropa.Policy]. Options may not skip them.
func Requires(t testing.TB, r *ropa.Register, o *ropa.Options, rules ...ropa.Rule) {
	t.Helper()
	if len(rules) == 0 {
		t.Fatal("ropatest: Requires: no rules")
	}
	var only ropa.Options
	if o != nil {
		only = *o
	}
	only.Only, only.Skip, only.Extra = nil, nil, slices.Clone(only.Extra)
	for _, rule := range rules {
		if rule.Compares {
			t.Fatalf("ropatest: rule %q compares two registers: give it to NoNewFindings in Options.Extra", rule.ID)
		}
		if rule.Check == nil { // a policy that says too little, or too much
			t.Fatalf("ropatest: rule %q has no check: %s", rule.ID, rule.Title)
		}
		only.Only = append(only.Only, rule.ID)
		only.Extra = slices.DeleteFunc(only.Extra, func(extra ropa.Rule) bool { return extra.ID == rule.ID })
	}
	only.Extra = append(only.Extra, rules...)
	report := validate(t, r, &only)
	if standing := unwaived(report.Findings); len(standing) > 0 {
		t.Errorf("%s on %s as of %s%s", count(len(standing), "finding"), count(len(rules), "required rule"), report.AsOf, describe(r, standing))
	}
}

// Golden compares the register's JSON form with a file, so that every change
// to the register is seen in review as a change to the file.
func Golden(t testing.TB, r *ropa.Register, file string) {
	t.Helper()
	if r == nil {
		t.Fatal("ropatest: no register")
	}
	var got bytes.Buffer
	if err := r.Encode(&got); err != nil {
		t.Fatalf("ropatest: %v", err)
	}
	if updating() {
		write(t, file, got.String())
		return
	}
	want, ok := read(t, file)
	if !ok {
		t.Errorf("%s is not there; OPENROPA_UPDATE=1 writes it", file)
		return
	}
	if want != got.String() {
		t.Errorf("the register is not as in %s (-file +register):\n%s\nIf the change is meant, OPENROPA_UPDATE=1 rewrites the file.", file, diff(linesOf(want), linesOf(got.String())))
	}
}

// linesOf returns the lines of a text.
func linesOf(text string) []string { return strings.Split(strings.TrimSuffix(text, "\n"), "\n") }

// asOfToday returns the options with today for the day that they do not say.
func asOfToday(o *ropa.Options) *ropa.Options {
	var dated ropa.Options
	if o != nil {
		dated = *o
	}
	if dated.AsOf.IsZero() {
		dated.AsOf = civil.DateOf(time.Now())
	}
	return &dated
}

// validate is ropa.Validate, as of today unless the options say otherwise;
// misuse ends the test.
func validate(t testing.TB, r *ropa.Register, o *ropa.Options) *ropa.Report {
	t.Helper()
	report, err := ropa.Validate(r, asOfToday(o))
	if err != nil {
		t.Fatalf("ropatest: %v", err)
	}
	return report
}

// unwaived returns the findings that no waiver accepts.
func unwaived(findings []ropa.Finding) []ropa.Finding {
	var standing []ropa.Finding
	for _, f := range findings {
		if f.Waiver == nil {
			standing = append(standing, f)
		}
	}
	return standing
}

// describe lists findings: those of a rule together, each fact once, with the
// provision, the fix and the place.
func describe(r *ropa.Register, findings []ropa.Finding) string {
	var b strings.Builder
	for _, g := range tell.Grouped(findings) {
		fmt.Fprintf(&b, "\n\n%s %s", g.Severity, g.Rule)
		if g.Title != "" {
			fmt.Fprintf(&b, ": %s", g.Title)
		}
		if len(g.Cites) > 0 {
			fmt.Fprintf(&b, "\n    law: %s", tell.Cites(g.Cites))
		}
		if g.Fix != "" {
			fmt.Fprintf(&b, "\n    fix: %s", g.Fix)
		}
		for i := range g.Findings {
			f := &g.Findings[i]
			fmt.Fprintf(&b, "\n    %s", tell.Message(r, f))
			if g.Fix == "" && f.Fix != "" {
				fmt.Fprintf(&b, "\n        fix: %s", f.Fix)
			}
			if !f.Path.IsZero() {
				fmt.Fprintf(&b, "\n        at:  %s", f.Path)
			}
		}
	}
	return b.String()
}

// count is a number with its noun: "1 finding", "2 findings".
func count(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return fmt.Sprintf("%d %s", n, noun)
}

// updating reports whether files are to be written, not compared.
func updating() bool {
	v := os.Getenv("OPENROPA_UPDATE")
	return v != "" && v != "0"
}

// read returns the text of a file, with Unix line ends, and whether it is
// there.
func read(t testing.TB, file string) (text string, ok bool) {
	t.Helper()
	data, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		return "", false
	}
	if err != nil {
		t.Fatalf("ropatest: %v", err)
	}
	return strings.ReplaceAll(string(data), "\r\n", "\n"), true
}

// write writes a file, and the directory it stands in.
func write(t testing.TB, file, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatalf("ropatest: %v", err)
	}
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatalf("ropatest: %v", err)
	}
	t.Logf("wrote %s", file)
}
