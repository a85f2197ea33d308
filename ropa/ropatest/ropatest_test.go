package ropatest_test

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/ropatest"
	"github.com/openropa/openropa/transfer"
)

// rewrite says whether the golden files of this package are rewritten. The
// variable is taken from the environment, so that it does not reach the
// helpers under test.
var rewrite = os.Getenv("OPENROPA_UPDATE") != ""

func TestMain(m *testing.M) {
	os.Unsetenv("OPENROPA_UPDATE")
	m.Run()
}

// recorder is a test that notes how it fails.
type recorder struct {
	testing.TB
	errors []string
	fatal  string
	skip   string
	logs   []string
}

func (r *recorder) Helper()           {}
func (r *recorder) Error(args ...any) { r.errors = append(r.errors, fmt.Sprint(args...)) }
func (r *recorder) Errorf(format string, args ...any) {
	r.errors = append(r.errors, fmt.Sprintf(format, args...))
}
func (r *recorder) Logf(format string, args ...any) {
	r.logs = append(r.logs, fmt.Sprintf(format, args...))
}
func (r *recorder) Fatal(args ...any) {
	r.fatal = fmt.Sprint(args...)
	runtime.Goexit()
}
func (r *recorder) Skipf(format string, args ...any) {
	r.skip = fmt.Sprintf(format, args...)
	runtime.Goexit()
}
func (r *recorder) Fatalf(format string, args ...any) { r.Fatal(fmt.Sprintf(format, args...)) }

// record runs a helper and returns how it failed.
func record(helper func(t testing.TB)) *recorder {
	r := &recorder{}
	done := make(chan struct{})
	go func() {
		defer close(done)
		helper(r)
	}()
	<-done
	return r
}

// failure is the one message a helper failed with, "" if it passed. What
// go-cmp prints differs from run to run in the kind of its spaces.
func failure(t *testing.T, helper func(t testing.TB)) string {
	t.Helper()
	r := record(helper)
	if r.fatal != "" {
		t.Fatalf("ended the test: %s", r.fatal)
	}
	if len(r.errors) > 1 {
		t.Errorf("%d messages, want one", len(r.errors))
	}
	return plain(strings.Join(r.errors, "\n"))
}

func plain(s string) string {
	s = strings.ReplaceAll(s, "\u00a0", " ")
	var lines []string
	for line := range strings.Lines(s) {
		lines = append(lines, strings.TrimRight(line, " \t\n"))
	}
	return strings.Join(lines, "\n")
}

// expect compares a failure with a golden file, which OPENROPA_UPDATE=1
// rewrites.
func expect(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name+".golden")
	if rewrite {
		if err := os.WriteFile(file, []byte(got+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got+"\n"); diff != "" {
		t.Errorf("%s (-want +got):\n%s", file, diff)
	}
}

// shop is a small register with few findings under the rules of checks.
func shop() *ropa.Register {
	return &ropa.Register{
		ID: "shop", Title: "Record of processing activities", Language: "en", Reviewed: civil.MustDate("2026-11-02"),
		Organisation: ropa.Organisation{Name: "Papier BV", Country: "NL", Contact: ropa.Contact{Email: "privacy@papier.example"}},
		Parties:      []ropa.Party{{ID: "carrier", Name: "Bode BV", Country: "NL"}},
		Activities: []ropa.Activity{
			{
				ID: "orders", Name: "Orders",
				Purposes: []ropa.Purpose{{ID: "deliver", Name: "Deliver what customers order",
					Bases: []lawfulbasis.Basis{{Ground: lawfulbasis.Contract, Contract: &lawfulbasis.ContractTerms{Name: "order", SubjectParty: ropa.Yes}}}}},
				Subjects:   []ropa.SubjectCategory{{ID: "customers", Name: "Customers", Kind: ropa.SubjectCustomer, PartyToContract: ropa.Yes}},
				Data:       []ropa.DataCategory{{ID: "address", Name: "Name and address", Kind: ropa.DataContact}},
				Recipients: []ropa.Recipient{{ID: "carrier", Party: "carrier", Role: ropa.RoleController}},
				Retention:  []ropa.RetentionRule{{ID: "order", Period: civil.MustPeriod("P7Y"), From: "end of the year of the order"}},
			},
			{
				ID: "newsletter", Name: "Newsletter",
				Purposes: []ropa.Purpose{{ID: "send", Name: "Send news about our products to people who asked for it", DirectMarketing: ropa.Yes,
					Bases: []lawfulbasis.Basis{{Ground: lawfulbasis.Consent, Consent: &lawfulbasis.ConsentTerms{Obtained: "box at sign-up", Withdrawal: "link in every e-mail"}}}}},
				Subjects:  []ropa.SubjectCategory{{ID: "readers", Name: "Subscribers", Kind: ropa.SubjectProspect}},
				Data:      []ropa.DataCategory{{ID: "email", Name: "E-mail address", Kind: ropa.DataContact}},
				Retention: []ropa.RetentionRule{{ID: "reader", Period: civil.MustPeriod("P30D"), From: "withdrawal of consent"}},
			},
		},
	}
}

// day is the day of which the tests are.
var day = civil.MustDate("2026-11-02")

// checks are a few rules whose findings are stable.
func checks() *ropa.Options {
	return &ropa.Options{AsOf: day, Only: []ropa.RuleID{
		"record/data-missing", "record/subjects-missing", "record/retention-missing", "transfer/mechanism-missing", "basis/consent-withdrawal", "basis/missing", "retention/start-missing",
	}}
}

// withIndia sends orders to India on nothing.
func withIndia(r *ropa.Register) *ropa.Register {
	r.Parties = append(r.Parties, ropa.Party{ID: "desk", Name: "Night desk", Country: "IN"})
	r.Activities[0].Transfers = append(r.Activities[0].Transfers, transfer.Transfer{ID: "desk-in", Destination: "IN", Importer: "desk"})
	return r
}

// withoutWithdrawal drops the way out of consent, and the event a period runs
// from.
func withoutWithdrawal(r *ropa.Register) *ropa.Register {
	r.Activities[1].Purposes[0].Bases[0].Consent.Withdrawal = ""
	r.Activities[1].Retention[0].From = ""
	return r
}

func TestValid(t *testing.T) {
	if got := failure(t, func(t testing.TB) { ropatest.Valid(t, shop(), checks()) }); got != "" {
		t.Errorf("a valid register fails: %s", got)
	}
	expect(t, "valid", failure(t, func(t testing.TB) { ropatest.Valid(t, withIndia(withoutWithdrawal(shop())), checks()) }))
}

// Unless another day is said, it is today's law that counts, and not that of
// the day of the last review.
func TestToday(t *testing.T) {
	r := shop()
	r.Reviewed = civil.MustDate("2019-01-01")
	r.Activities[0].Data = nil
	for name, helper := range map[string]func(testing.TB){
		"Valid": func(t testing.TB) { ropatest.Valid(t, r, &ropa.Options{Only: []ropa.RuleID{"record/data-missing"}}) },
		"Requires": func(t testing.TB) {
			ropatest.Requires(t, r, nil, ropa.Policy{ID: "papier/x", KeptAtMost: civil.MustPeriod("P1D")}.Rule())
		},
		"NoNewFindings": func(t testing.TB) { ropatest.NoNewFindings(t, shop(), r, nil) },
	} {
		today := civil.DateOf(time.Now())
		got := failure(t, helper)
		if !strings.Contains(got, "as of "+today.String()) && !strings.Contains(got, "as of "+today.AddDays(1).String()) {
			t.Errorf("%s: %s", name, got)
		}
	}
	if got := failure(t, func(t testing.TB) {
		ropatest.Valid(t, r, &ropa.Options{AsOf: day, Only: []ropa.RuleID{"record/data-missing"}})
	}); !strings.Contains(got, "as of 2026-11-02") {
		t.Errorf("of one day: %s", got)
	}
}

// Waived errors pass, and so do warnings.
func TestValidWaived(t *testing.T) {
	r := withoutWithdrawal(shop())
	r.Waivers = []ropa.Waiver{{Rule: "basis/consent-withdrawal", Path: "/activities/1", Reason: "the link is being built", Owner: "Marketing"}}
	if got := failure(t, func(t testing.TB) { ropatest.Valid(t, r, checks()) }); got != "" {
		t.Errorf("a register with waivers fails: %s", got)
	}
}

func TestRequires(t *testing.T) {
	never := ropa.Policy{ID: "papier/no-transfers", Title: "Data leaves the Union", NoTransfers: true, Severity: ropa.SeverityWarning,
		Cites: []ropa.Citation{{Act: "Papier data policy", Provision: "3.1"}}}.Rule()
	kept := ropa.Policy{ID: "papier/kept", KeptAtMost: civil.MustPeriod("P7Y")}.Rule()
	o := &ropa.Options{AsOf: day, Skip: []ropa.RuleID{never.ID}, Extra: []ropa.Rule{never}, Severity: map[ropa.RuleID]ropa.Severity{never.ID: ropa.SeverityError}}
	if got := failure(t, func(t testing.TB) { ropatest.Requires(t, shop(), o, never, kept) }); got != "" {
		t.Errorf("a register that meets its policies fails: %s", got)
	}
	expect(t, "requires", failure(t, func(t testing.TB) { ropatest.Requires(t, withIndia(shop()), o, never, kept) }))
	if len(o.Skip) != 1 || len(o.Extra) != 1 || len(o.Only) != 0 {
		t.Error("the options were changed")
	}
	if got := failure(t, func(t testing.TB) { ropatest.Requires(t, withIndia(shop()), &ropa.Options{AsOf: day}, never) }); !strings.HasPrefix(got, "1 finding on 1 required rule as of 2026-11-02\n\nwarning papier/no-transfers\n") {
		t.Errorf("of one day: %s", got)
	}
}

func TestNoNewFindings(t *testing.T) {
	review := checks()
	for _, rule := range ropa.Rules() {
		if rule.Compares {
			review.Only = append(review.Only, rule.ID)
		}
	}
	noNew := func(before, after *ropa.Register) string {
		return failure(t, func(t testing.TB) { ropatest.NoNewFindings(t, before, after, review) })
	}
	if got := noNew(withoutWithdrawal(shop()), withoutWithdrawal(shop())); got != "" {
		t.Errorf("no change: %s", got)
	}
	if got := noNew(withoutWithdrawal(shop()), shop()); got != "" {
		t.Errorf("findings mended: %s", got)
	}
	expect(t, "change", noNew(withoutWithdrawal(shop()), withIndia(shop())))

	waived := withIndia(shop())
	for _, rule := range review.Only {
		waived.Waivers = append(waived.Waivers, ropa.Waiver{Rule: rule, Path: "/activities/0", Reason: "clauses are being signed", Owner: "Legal"})
	}
	if got := noNew(shop(), waived); got != "" {
		t.Errorf("what is waived counts: %s", got)
	}

	many := shop()
	for i := range 30 {
		many.Measures = append(many.Measures, ropa.Measure{ID: ropa.ID(fmt.Sprint("m", i)), Name: fmt.Sprint("Measure ", i)})
	}
	if got := noNew(shop(), withIndia(many)); !strings.Contains(got, "\n    … ") {
		t.Errorf("all changes are listed: %s", got)
	}
}

// The examples read testdata/shop.json.
func TestShopFile(t *testing.T) {
	file := filepath.Join("testdata", "shop.json")
	golden := func(t testing.TB) { ropatest.Golden(t, shop(), file) }
	if rewrite {
		update(t, golden, file)
	}
	golden(t)
}

func TestRead(t *testing.T) {
	file := filepath.Join(t.TempDir(), "register.json")
	update(t, func(t testing.TB) { ropatest.Golden(t, shop(), file) }, file)
	if diff := cmp.Diff(shop(), ropatest.Read(t, file)); diff != "" {
		t.Errorf("register (-written +read):\n%s", diff)
	}
}

func TestGolden(t *testing.T) {
	file := filepath.Join(t.TempDir(), "testdata", "register.json")
	golden := func(r *ropa.Register) func(testing.TB) {
		return func(t testing.TB) { ropatest.Golden(t, r, file) }
	}
	if got, want := failure(t, golden(shop())), file+" is not there; OPENROPA_UPDATE=1 writes it"; got != want {
		t.Errorf("without a file: %s", got)
	}
	update(t, golden(shop()), file)
	if got := failure(t, golden(shop())); got != "" {
		t.Errorf("just written: %s", got)
	}
	crlf(t, file)
	if got := failure(t, golden(shop())); got != "" {
		t.Errorf("with the line ends of Windows: %s", got)
	}
	r := shop()
	r.Activities[0].Retention[0].Period = civil.MustPeriod("P10Y")
	expect(t, "golden", strings.ReplaceAll(failure(t, golden(r)), file, "register.json"))
}

func TestBaseline(t *testing.T) {
	file := filepath.Join(t.TempDir(), "testdata", "findings.txt")
	baseline := func(r *ropa.Register) func(testing.TB) {
		return func(t testing.TB) { ropatest.BaselineWith(t, r, checks(), file) }
	}
	check := func(name string, r *ropa.Register) {
		t.Helper()
		expect(t, name, strings.ReplaceAll(failure(t, baseline(r)), file, "findings.txt"))
	}
	if got := failure(t, baseline(shop())); got != "" {
		t.Errorf("no file and no findings: %s", got)
	}
	check("baseline-no-file", withIndia(shop()))
	update(t, baseline(withoutWithdrawal(shop())), file)
	written, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	expect(t, "baseline-file", strings.TrimSuffix(string(written), "\n"))
	crlf(t, file)
	if got := failure(t, baseline(withoutWithdrawal(shop()))); got != "" {
		t.Errorf("just written: %s", got)
	}

	reordered := withoutWithdrawal(shop())
	reordered.Activities[0], reordered.Activities[1] = reordered.Activities[1], reordered.Activities[0]
	if got := failure(t, baseline(reordered)); got != "" {
		t.Errorf("in another order: %s", got)
	}
	renamed := withoutWithdrawal(shop())
	renamed.Activities[1].Purposes[0].Name = "Mail our offers to those who subscribed"
	if got := failure(t, baseline(renamed)); got != "" {
		t.Errorf("with another message: %s", got)
	}

	check("baseline-new", withIndia(withoutWithdrawal(shop())))
	check("baseline-mended", shop())
	check("baseline-both", withIndia(shop()))

	waived := withIndia(withoutWithdrawal(shop()))
	waived.Waivers = []ropa.Waiver{{Rule: "transfer/mechanism-missing", Path: "/activities/0", Reason: "clauses are being signed", Owner: "Legal"}}
	if got := failure(t, baseline(waived)); got != "" {
		t.Errorf("a waived finding counts: %s", got)
	}

	heavier := checks()
	heavier.Severity = map[ropa.RuleID]ropa.Severity{"retention/start-missing": ropa.SeverityError}
	expect(t, "baseline-heavier", strings.ReplaceAll(failure(t, func(t testing.TB) {
		ropatest.BaselineWith(t, withoutWithdrawal(shop()), heavier, file)
	}), file, "findings.txt"))
	heavier.Severity["retention/start-missing"] = ropa.SeverityWarning
	heavier.Severity["basis/consent-withdrawal"] = ropa.SeverityWarning
	if got := failure(t, func(t testing.TB) { ropatest.BaselineWith(t, withoutWithdrawal(shop()), heavier, file) }); got != "" {
		t.Errorf("a finding that weighs less: %s", got)
	}
}

// Baseline is under every rule.
func TestBaselineOfAllRules(t *testing.T) {
	file := filepath.Join(t.TempDir(), "findings.txt")
	baseline := func(t testing.TB) { ropatest.Baseline(t, shop(), file) }
	update(t, baseline, file)
	if got := failure(t, baseline); got != "" {
		t.Errorf("just written: %s", got)
	}
	if written, _ := os.ReadFile(file); !strings.Contains(string(written), "\nwarning record/security-missing /activities/orders/security: ") {
		t.Errorf("written:\n%s", written)
	}
}

// Misuse ends the test, and says what is wrong.
func TestMisuse(t *testing.T) {
	dir := t.TempDir()
	garbled := filepath.Join(dir, "garbled.txt")
	if err := os.WriteFile(garbled, []byte("# known\nerror record/data-missing\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	none := filepath.Join(dir, "none.txt")
	const reading = "read " // what follows differs between systems
	tests := []struct {
		name   string
		helper func(t testing.TB)
		want   string
	}{
		{"Valid, no register", func(t testing.TB) { ropatest.Valid(t, nil, nil) }, "ropatest: ropa: validate: no register"},
		{"Valid, unknown rule", func(t testing.TB) {
			ropatest.Valid(t, shop(), &ropa.Options{Only: []ropa.RuleID{"record/dat-missing"}})
		},
			`ropatest: ropa: options: Only names an unknown rule "record/dat-missing"; nearest: record/data-missing`},
		{"Requires, no rules", func(t testing.TB) { ropatest.Requires(t, shop(), nil) }, "ropatest: Requires: no rules"},
		{"Requires, an empty policy", func(t testing.TB) { ropatest.Requires(t, shop(), nil, ropa.Policy{ID: "papier/x"}.Rule()) },
			`ropatest: rule "papier/x" has no check: ropa: policy "papier/x": demands nothing`},
		{"Requires, the same rule twice", func(t testing.TB) {
			rule := ropa.Policy{ID: "papier/x", NoTransfers: true}.Rule()
			ropatest.Requires(t, shop(), nil, rule, rule)
		}, `ropatest: ropa: two rules have the ID "papier/x"`},
		{"Requires, a rule that compares", func(t testing.TB) {
			ropatest.Requires(t, shop(), nil, ropa.Rule{ID: "papier/x", Compares: true, Severity: ropa.SeverityError, Check: func(*ropa.Pass) {}})
		}, `ropatest: rule "papier/x" compares two registers: give it to NoNewFindings in Options.Extra`},
		{"NoNewFindings, no register before", func(t testing.TB) { ropatest.NoNewFindings(t, nil, shop(), nil) }, "ropatest: NoNewFindings: no register before the change"},
		{"NoNewFindings, no register after", func(t testing.TB) { ropatest.NoNewFindings(t, shop(), nil, nil) }, "ropatest: ropa: review: no later register"},
		{"Read, no file", func(t testing.TB) { ropatest.Read(t, none) }, "ropatest: " + none + " is not there; OPENROPA_UPDATE=1 and Golden write it"},
		{"Read, no directory", func(t testing.TB) { ropatest.Read(t, filepath.Join(garbled, "x")) }, "ropatest: open "},
		{"Read, no register", func(t testing.TB) { ropatest.Read(t, garbled) }, "ropatest: " + garbled + ": ropa: decode: line 1, column 1"},
		{"Golden, no register", func(t testing.TB) { ropatest.Golden(t, nil, none) }, "ropatest: no register"},
		{"Golden, a register that is not text", func(t testing.TB) { ropatest.Golden(t, &ropa.Register{Title: "\xff"}, none) }, "ropatest: ropa: encode: "},
		{"Golden, a directory", func(t testing.TB) { ropatest.Golden(t, shop(), dir) }, "ropatest: " + reading},
		{"Baseline, a garbled file", func(t testing.TB) { ropatest.Baseline(t, shop(), garbled) },
			"ropatest: " + garbled + `: line 2: "error record/data-missing" is not: severity rule place: message`},
		{"Baseline, a directory", func(t testing.TB) { ropatest.Baseline(t, shop(), dir) }, "ropatest: " + reading},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := record(tt.helper)
			if !strings.Contains(r.fatal, tt.want) || len(r.errors) > 0 {
				t.Errorf("ended with %q, errors %q; want it ended with %q", r.fatal, r.errors, tt.want)
			}
		})
	}
	t.Run("Read, no file yet", func(t *testing.T) {
		t.Setenv("OPENROPA_UPDATE", "1")
		r := record(func(t testing.TB) { ropatest.Read(t, none) })
		if want := none + " is not there yet"; r.skip != want || r.fatal != "" {
			t.Errorf("skipped with %q, ended with %q", r.skip, r.fatal)
		}
	})
	t.Run("a file that cannot be written", func(t *testing.T) {
		t.Setenv("OPENROPA_UPDATE", "1")
		for _, file := range []string{dir, filepath.Join(garbled, "x", "y")} {
			if r := record(func(t testing.TB) { ropatest.Golden(t, shop(), file) }); !strings.HasPrefix(r.fatal, "ropatest: ") {
				t.Errorf("ended with %q", r.fatal)
			}
		}
	})
}

// OPENROPA_UPDATE=0 is not an update.
func TestUpdateOff(t *testing.T) {
	t.Setenv("OPENROPA_UPDATE", "0")
	file := filepath.Join(t.TempDir(), "register.json")
	if got := failure(t, func(t testing.TB) { ropatest.Golden(t, shop(), file) }); got == "" {
		t.Error("Golden passes without a file")
	}
	if _, err := os.Stat(file); err == nil {
		t.Error("the file was written")
	}
}

// update runs a helper that is to write its file.
func update(t *testing.T, helper func(testing.TB), file string) {
	t.Helper()
	os.Setenv("OPENROPA_UPDATE", "1")
	defer os.Unsetenv("OPENROPA_UPDATE")
	r := record(helper)
	if r.fatal != "" || len(r.errors) > 0 || len(r.logs) != 1 || r.logs[0] != "wrote "+file {
		t.Fatalf("update: %q %q %q", r.fatal, r.errors, r.logs)
	}
}

// crlf gives a file the line ends that a checkout on Windows may give it.
func crlf(t *testing.T, file string) {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(strings.ReplaceAll(string(text), "\n", "\r\n")), 0o644); err != nil {
		t.Fatal(err)
	}
}

// A fact that becomes wrong for one entry more is a new finding.
func TestOneEntryMore(t *testing.T) {
	register := func(n int) *ropa.Register {
		r := &ropa.Register{Reviewed: civil.MustDate("2026-11-02"), Organisation: ropa.Organisation{Country: "NL"}}
		for i := range n {
			r.Activities = append(r.Activities, ropa.Activity{ID: ropa.ID(rune('a' + i)), Name: "Activity"})
		}
		return r
	}
	o := &ropa.Options{AsOf: day, Only: []ropa.RuleID{"record/purpose-missing"}}
	if report, err := ropa.Validate(register(2), o); err != nil || len(report.Findings) != 1 {
		t.Fatalf("%v, %v; want one finding of two entries", report, err)
	}
	third := record(func(t testing.TB) { ropatest.NoNewFindings(t, register(2), register(3), o) })
	if len(third.errors) != 1 || !strings.Contains(third.errors[0], "at:  /activities/2/purposes") {
		t.Errorf("a third entry without a purpose: %q", third.errors)
	}
	if same := record(func(t testing.TB) { ropatest.NoNewFindings(t, register(2), register(2), o) }); len(same.errors) > 0 {
		t.Errorf("nothing new fails: %s", same.errors)
	}
}
