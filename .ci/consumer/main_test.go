package consumer

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/ropatest"
	"github.com/openropa/openropa/transfer"
)

// The tests a user has, as of one day, so that they pass on every other.

func today() *ropa.Options { return &ropa.Options{AsOf: Register().Reviewed} }

func TestRegister(t *testing.T) {
	ropatest.Valid(t, Register(), today())
	ropatest.BaselineWith(t, Register(), today(), "testdata/findings.txt")
	ropatest.Requires(t, Register(), today(), Policies()...)
}

func TestChange(t *testing.T) {
	ropatest.NoNewFindings(t, ropatest.Read(t, "testdata/register.json"), Register(), today())
}

func TestGolden(t *testing.T) {
	ropatest.Golden(t, Register(), "testdata/register.json")
}

// That these tests fail when they should.

func TestFailures(t *testing.T) {
	if os.Getenv("OPENROPA_UPDATE") != "" {
		t.Skip("files are being rewritten")
	}
	vendor := Register()
	vendor.Parties = append(vendor.Parties, ropa.Party{ID: "metrics", Name: "Metrics Inc.", Country: "IN"})
	a := &vendor.Activities[0]
	a.Recipients = append(a.Recipients, ropa.Recipient{ID: "metrics", Party: "metrics", Role: ropa.RoleProcessor})
	a.Transfers = []transfer.Transfer{{ID: "metrics-in", Destination: "IN", Importer: "metrics", Mechanism: transfer.StandardClauses}}
	a.None = a.None[1:]
	a.Purposes[0].Bases = []lawfulbasis.Basis{{Ground: lawfulbasis.Consent}}

	broken := filepath.Join(t.TempDir(), "findings.txt")
	if err := os.WriteFile(broken, []byte("error basis/missing /activities/badges/purposes/open: mended long ago\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name   string
		helper func(testing.TB)
		want   []string
	}{
		{"Valid", func(t testing.TB) { ropatest.Valid(t, vendor, today()) }, []string{"error recipient/processor-contract: ", "activity \"Door badges\"", "GDPR Art. 28(3)", "fix: "}},
		{"NoNewFindings", func(t testing.TB) { ropatest.NoNewFindings(t, Register(), vendor, today()) }, []string{"the change brings ", "what changed:", "Metrics Inc."}},
		{"Requires", func(t testing.TB) { ropatest.Requires(t, vendor, today(), Policies()...) }, []string{"sluis/staff-consent", "sluis/adequacy-only"}},
		{"Golden", func(t testing.TB) { ropatest.Golden(t, vendor, "testdata/register.json") }, []string{"(-file +register)", "Metrics Inc."}},
		{"Baseline, new", func(t testing.TB) { ropatest.BaselineWith(t, vendor, today(), "testdata/findings.txt") }, []string{"not listed", "recipients/metrics/contract"}},
		{"Baseline, mended", func(t testing.TB) { ropatest.BaselineWith(t, Register(), today(), broken) }, []string{"no longer found", "mended long ago"}},
		{"misuse", func(t testing.TB) { ropatest.Valid(t, nil, nil) }, []string{"fatal: ", "no register"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := failure(tt.helper)
			for _, want := range tt.want {
				if !strings.Contains(got, want) {
					t.Errorf("%q is not in:\n%s", want, got)
				}
			}
		})
	}
}

// recorder is a test that notes how it fails.
type recorder struct {
	testing.TB
	strings.Builder
}

func (r *recorder) Helper()                           {}
func (r *recorder) Errorf(format string, args ...any) { fmt.Fprintf(r, format+"\n", args...) }
func (r *recorder) Fatalf(format string, args ...any) {
	fmt.Fprintf(r, "fatal: "+format+"\n", args...)
	runtime.Goexit()
}

func failure(helper func(testing.TB)) string {
	r := &recorder{}
	done := make(chan struct{})
	go func() {
		defer close(done)
		helper(r)
	}()
	<-done
	return r.String()
}
