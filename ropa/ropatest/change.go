package ropatest

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/internal/baseline"
	"github.com/openropa/openropa/ropa/internal/tell"
)

// NoNewFindings fails t if the change from one register to another leaves a
// duty unmet that the law attaches to it, the rules of the family change/*, or
// brings a finding that was not there before. Findings of severity info and
// those under a waiver are left out, and so is what was wrong already. Both
// registers are checked as of one day, today unless the options say another;
// see [ropa.Review].
func NoNewFindings(t testing.TB, before, after *ropa.Register, o *ropa.Options) {
	t.Helper()
	if before == nil {
		t.Fatal("ropatest: NoNewFindings: no register before the change")
	}
	review, err := ropa.Review(before, after, asOfToday(o))
	if err != nil {
		t.Fatalf("ropatest: %v", err)
	}
	fresh := baseline.Weighty(slices.Concat(review.Findings, review.New))
	if len(fresh) == 0 {
		return
	}
	var b strings.Builder
	for i, c := range review.Changes {
		if i == maxChanges {
			fmt.Fprintf(&b, "\n    … %d more", len(review.Changes)-i)
			break
		}
		fmt.Fprintf(&b, "\n    %s", tell.Change(c))
	}
	standing := linesAt(after, baseline.Weighty(review.Unchanged))
	was := append(linesAt(before, baseline.Weighty(review.Gone)), standing...)
	is := append(linesAt(after, fresh), standing...)
	slices.Sort(was)
	slices.Sort(is)
	t.Errorf("the change brings %s as of %s%s\n\nwhat changed:%s\n\nfindings (-before +after):\n%s",
		count(len(fresh), "finding"), review.AsOf, describe(after, fresh), b.String(), diff(was, is))
}

// maxChanges is the most changes that are listed.
const maxChanges = 20

// Read returns the register in a JSON file, such as the one that [Golden]
// keeps: the register before the change, for [NoNewFindings]. If there is no
// file it ends the test, or skips it where Golden is about to write one.
func Read(t testing.TB, file string) *ropa.Register {
	t.Helper()
	f, err := os.Open(file)
	if errors.Is(err, fs.ErrNotExist) {
		if updating() {
			t.Skipf("%s is not there yet", file)
		}
		t.Fatalf("ropatest: %s is not there; OPENROPA_UPDATE=1 and Golden write it", file)
	}
	if err != nil {
		t.Fatalf("ropatest: %v", err)
	}
	defer f.Close()
	r, err := ropa.Decode(f)
	if err != nil {
		t.Fatalf("ropatest: %s: %v", file, err)
	}
	return r
}

// linesAt returns findings as lines of severity, rule and place.
func linesAt(r *ropa.Register, findings []ropa.Finding) []string {
	lines := []string{}
	written := ropa.ResolvedView(r)
	for _, f := range findings {
		for _, place := range baseline.Places(r, written, f) {
			lines = append(lines, fmt.Sprintf("%s %s %s", f.Severity, f.Rule, place))
		}
	}
	return lines
}
