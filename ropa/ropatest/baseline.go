package ropatest

import (
	"fmt"
	"strings"
	"testing"

	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/internal/baseline"
)

// Baseline is a ratchet. The findings of the register, those of severity info
// and those under a waiver left out, are compared with the ones that a text
// file lists as known: one a line, as
//
//	severity rule place: message
//
// A finding that is not listed fails t, and so does one that is listed and has
// been mended: strike it off, so that it cannot come back unseen. A finding
// that weighs more than it did when it was listed fails too.
//
// A finding is known by its rule and its place. The place is that of
// [ropa.Finding.Path] with the IDs of elements for their positions,
// /activities/payroll/purposes/pay, so neither another order nor another
// wording of the message is a change. Lines that begin with # are comments. A
// file that is not there lists nothing. Why a finding is accepted, by whom and
// until when is for a [ropa.Waiver] to say.
//
// The register is checked as of today; for another day, or for other rules, see
// [BaselineWith].
func Baseline(t testing.TB, r *ropa.Register, file string) {
	t.Helper()
	BaselineWith(t, r, nil, file)
}

// BaselineWith is [Baseline] with options for [ropa.Validate].
func BaselineWith(t testing.TB, r *ropa.Register, o *ropa.Options, file string) {
	t.Helper()
	found := baseline.Of(r, validate(t, r, o).Findings)
	if updating() {
		write(t, file, heading+baseline.Format(found))
		return
	}
	text, _ := read(t, file)
	listed, err := baseline.Parse(text)
	if err != nil {
		t.Fatalf("ropatest: %s: %v", file, err)
	}
	fresh, mended, heavier := baseline.Compare(listed, found)
	if len(fresh)+len(mended)+len(heavier) == 0 {
		return
	}
	var b strings.Builder
	if len(fresh) > 0 {
		fmt.Fprintf(&b, "\n\n%s not listed: mend it, or waive it in the register.%s", count(len(fresh), "finding"), describe(r, baseline.Findings(fresh)))
	}
	if len(heavier) > 0 {
		fmt.Fprintf(&b, "\n\n%s more severe than listed.%s", count(len(heavier), "finding"), describe(r, baseline.Findings(heavier)))
	}
	if len(mended) > 0 {
		fmt.Fprintf(&b, "\n\n%s listed and no longer found: strike from the file what is marked -.", count(len(mended), "finding"))
	}
	t.Errorf("the findings are not those of %s%s\n\n(-listed +found):\n%s\nOPENROPA_UPDATE=1 rewrites the file.",
		file, b.String(), diff(baseline.Lines(listed), baseline.Lines(baseline.Relist(listed, found))))
}

const heading = `# The findings that are known, one a line: severity rule place: message
# A test fails for one that is not listed, and for one that has been mended.
# OPENROPA_UPDATE=1 go test rewrites this file.
`
