package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openropa/openropa/ropa"
)

// list returns the names of the files in a folder.
func list(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

func runIn(t *testing.T, dir string, args ...string) (stdout string, err error) {
	t.Helper()
	var out bytes.Buffer
	err = run(context.Background(), append([]string{"-out", dir}, args...), &out, io.Discard)
	return out.String(), err
}

func TestRunWritesEveryFile(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new", "folder")
	out, err := runIn(t, dir, "-asof", "2026-11-21")
	if err != nil {
		t.Fatal(err)
	}
	var want []string
	for _, e := range examples {
		for _, suffix := range []string{".authority.pdf", ".authority.xlsx", ".findings.json", ".html", ".json", ".pdf", ".xlsx"} {
			want = append(want, e.name+suffix)
			if !strings.Contains(out, e.name+suffix) {
				t.Errorf("the table does not name %s:\n%s", e.name+suffix, out)
			}
		}
	}
	slices.Sort(want)
	if diff := cmp.Diff(want, list(t, dir)); diff != "" {
		t.Errorf("files (-want +got):\n%s", diff)
	}
	for _, e := range examples {
		text, err := os.Open(filepath.Join(dir, e.name+".json"))
		if err != nil {
			t.Fatal(err)
		}
		got, err := ropa.Decode(text)
		text.Close()
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(e.register(), got); diff != "" {
			t.Errorf("%s.json is not the register (-want +got):\n%s", e.name, diff)
		}
	}
}

func TestFindingsFile(t *testing.T) {
	dir := t.TempDir()
	if _, err := runIn(t, dir, "-asof", "2020-07-16", "-only", "facesoft"); err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(filepath.Join(dir, "facesoft.findings.json"))
	if err != nil {
		t.Fatal(err)
	}
	var got struct {
		AsOf     string
		Findings []struct {
			Rule, Severity, Path, Subject, Message, Fix string
			Citations                                   []string
		}
		Outcomes []struct{ Rule, Outcome string }
	}
	if err := json.Unmarshal(text, &got); err != nil {
		t.Fatal(err)
	}
	if got.AsOf != "2020-07-16" || len(got.Outcomes) != len(ropa.Rules()) {
		t.Errorf("as of %q, %d outcomes for %d rules", got.AsOf, len(got.Outcomes), len(ropa.Rules()))
	}
	for _, f := range got.Findings {
		if f.Rule == "" || f.Severity == "" || f.Subject == "" || f.Message == "" || f.Fix == "" || f.Citations == nil {
			t.Errorf("a finding says too little: %+v", f)
		}
	}
	if _, err := os.Stat(filepath.Join(dir, "human-insight-services.json")); err == nil {
		t.Error("-only facesoft wrote another register")
	}
}

func TestRunIsRepeatable(t *testing.T) {
	a, b := t.TempDir(), t.TempDir()
	for _, dir := range []string{a, b} {
		if _, err := runIn(t, dir, "-asof", "2026-11-21", "-lang", "de", "-only", "facesoft"); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range list(t, a) {
		first, err1 := os.ReadFile(filepath.Join(a, name))
		second, err2 := os.ReadFile(filepath.Join(b, name))
		if err := errors.Join(err1, err2); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(first, second) {
			t.Errorf("%s differs between two runs", name)
		}
	}
}

func TestRunRefuses(t *testing.T) {
	notADir := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(notADir, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name string
		args []string
		want string
	}{
		{"bad date", []string{"-asof", "2026-02-30"}, "no such day"},
		{"empty date", []string{"-asof", ""}, "-asof: no date"},
		{"unknown language", []string{"-lang", "tlh"}, "-lang: no labels in \"tlh\""},
		{"unknown register", []string{"-only", "facebook"}, "-only: no register \"facebook\"; there are: valossa, facesoft, human-insight-services, cctv-analytics, piufoto"},
		{"stray argument", []string{"facesoft"}, "unexpected argument \"facesoft\""},
		{"out is a file", []string{"-out", notADir}, "not a directory"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			dir := t.TempDir()
			_, err := runIn(t, dir, tt.args...)
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %v, want an error with %q", err, tt.want)
			}
			if names := list(t, dir); names != nil {
				t.Errorf("wrote %v", names)
			}
		})
	}
}

func TestInterruptedRun(t *testing.T) {
	dir := t.TempDir()
	ctx, stop := context.WithCancel(context.Background())
	stop()
	err := run(ctx, []string{"-out", dir}, io.Discard, io.Discard)
	if err == nil || !strings.Contains(err.Error(), "interrupted") {
		t.Errorf("got %v, want an error that says so", err)
	}
	if names := list(t, dir); names != nil {
		t.Errorf("wrote %v", names)
	}
}
