package ropa

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/transfer"
)

// place is what tests compare of a finding.
type place struct {
	Rule RuleID
	Path string
}

func places(findings []Finding) []place {
	var got []place
	for _, f := range findings {
		got = append(got, place{f.Rule, f.Path.String()})
	}
	return got
}

func validate(t *testing.T, r *Register, o *Options) *Report {
	t.Helper()
	report, err := Validate(r, o)
	if err != nil {
		t.Fatal(err)
	}
	return report
}

func TestCompleteIsClean(t *testing.T) {
	for _, f := range validate(t, complete(), &Options{AsOf: civil.MustDate("2026-11-21")}).Findings {
		if f.Severity != SeverityInfo {
			t.Errorf("%s %s at %s: %s", f.Severity, f.Rule, f.Path, f.Message)
		}
	}
}

func TestZeroRegister(t *testing.T) {
	report := validate(t, &Register{}, &Options{AsOf: civil.MustDate("2026-11-21")})
	if report.Err() == nil {
		t.Error("an empty register passes")
	}
}

func TestValidateMisuse(t *testing.T) {
	day := civil.MustDate("2026-11-21")
	mine := Rule{ID: "acme/x", Severity: SeverityError, Check: func(*Pass) {}}
	tests := []struct {
		name string
		r    *Register
		o    *Options
		want string
	}{
		{"no register", nil, nil, "no register"},
		{"no as-of date", &Register{}, nil, "no as-of date"},
		{"unknown rule in Only", complete(), &Options{Only: []RuleID{"record/purpose-mising"}}, `Only names an unknown rule "record/purpose-mising"; nearest: record/purpose-missing`},
		{"unknown rule in Skip", complete(), &Options{Skip: []RuleID{"purpose-missing"}}, `Skip names an unknown rule "purpose-missing"; nearest: record/purpose-missing`},
		{"unknown rule in Severity", complete(), &Options{Severity: map[RuleID]Severity{"form/unusde": SeverityInfo}}, `Severity names an unknown rule "form/unusde"`},
		{"unknown severity", complete(), &Options{Severity: map[RuleID]Severity{"record/purpose-missing": "fatal"}}, `unknown severity "fatal"`},
		{"two rules with one ID", complete(), &Options{Extra: []Rule{mine, mine}}, `two rules have the ID "acme/x"`},
		{"a rule of ours again", complete(), &Options{Extra: []Rule{{ID: "record/purpose-missing", Severity: SeverityError, Check: mine.Check}}}, `two rules have the ID "record/purpose-missing"`},
		{"a rule without ID", complete(), &Options{AsOf: day, Extra: []Rule{{Title: "T", Severity: SeverityError, Check: mine.Check}}}, `a rule titled "T" has no ID`},
		{"a rule without check", complete(), &Options{Extra: []Rule{{ID: "acme/y", Severity: SeverityError}}}, `rule "acme/y" has no check`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			report, err := Validate(tt.r, tt.o)
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %v, %v; want an error with %q", report, err, tt.want)
			}
		})
	}
}

func TestAsOf(t *testing.T) {
	r := complete()
	if got := validate(t, r, nil).AsOf; got != r.Reviewed {
		t.Errorf("as of %s, want the register's review date %s", got, r.Reviewed)
	}
	day := civil.MustDate("2020-02-02")
	if got := validate(t, r, &Options{AsOf: day}).AsOf; got != day {
		t.Errorf("as of %s, want %s", got, day)
	}
}

// purposeless is complete() with its first activity robbed of its purposes.
func purposeless() *Register {
	r := complete()
	r.Activities[0].Purposes = nil
	return r
}

func TestOnlyAndSkip(t *testing.T) {
	all := validate(t, complete(), nil)
	if len(all.Outcomes) != len(Rules()) {
		t.Errorf("%d outcomes for %d rules", len(all.Outcomes), len(Rules()))
	}
	for i, rule := range Rules() {
		if all.Outcomes[i].Rule != rule.ID {
			t.Errorf("outcome %d is of %s, want %s", i, all.Outcomes[i].Rule, rule.ID)
		}
	}
	one := validate(t, purposeless(), &Options{Only: []RuleID{"record/purpose-missing"}})
	if diff := cmp.Diff([]place{{"record/purpose-missing", "/activities/0/purposes"}}, places(one.Findings)); diff != "" {
		t.Errorf("Only (-want +got):\n%s", diff)
	}
	if len(one.Outcomes) != 1 {
		t.Errorf("%d outcomes for one rule", len(one.Outcomes))
	}
	rest := validate(t, purposeless(), &Options{Skip: []RuleID{"record/purpose-missing"}})
	if slices.ContainsFunc(rest.Findings, func(f Finding) bool { return f.Rule == "record/purpose-missing" }) {
		t.Error("a skipped rule reports")
	}
}

func TestSeverityOverride(t *testing.T) {
	o := &Options{Only: []RuleID{"record/purpose-missing"}, Severity: map[RuleID]Severity{"record/purpose-missing": SeverityInfo}}
	report := validate(t, purposeless(), o)
	if report.Findings[0].Severity != SeverityInfo || report.Err() != nil {
		t.Errorf("severity %s, error %v", report.Findings[0].Severity, report.Err())
	}
}

func TestErr(t *testing.T) {
	err := validate(t, purposeless(), &Options{Only: []RuleID{"record/purpose-missing"}}).Err()
	var nc *NonCompliance
	if !errors.As(err, &nc) || len(nc.Findings) != 1 {
		t.Fatalf("got %v, want one finding as *NonCompliance", err)
	}
	want := "ropa: 1 finding of severity error\nrecord/purpose-missing: no purpose is stated (activity \"Payroll\")"
	if err.Error() != want {
		t.Errorf("got  %s\nwant %s", err, want)
	}
}

func TestFindingIsComplete(t *testing.T) {
	f := validate(t, purposeless(), &Options{Only: []RuleID{"record/purpose-missing"}}).Findings[0]
	got, err := json.Marshal(f)
	if err != nil {
		t.Fatal(err)
	}
	want := `{"rule":"record/purpose-missing","severity":"error","demand":"record","path":"/activities/0/purposes","byID":"/activities/payroll/purposes","subject":"activity \"Payroll\"",` +
		`"message":"no purpose is stated",` +
		`"fix":"State at least one purpose, specific enough that a person it concerns would know what happens with the data.",` +
		`"citations":["GDPR Art. 30(1)(b)"],"regimes":["eu"],"concerns":["/activities/0"]}`
	if diff := cmp.Diff(want, string(got)); diff != "" {
		t.Errorf("JSON of a finding (-want +got):\n%s", diff)
	}
}

func TestRegimesAreMerged(t *testing.T) {
	r := purposeless()
	r.Regimes = []Regime{EU, UK, Swiss, EU}
	report := validate(t, r, &Options{Only: []RuleID{"record/purpose-missing"}})
	if len(report.Findings) != 1 || report.Outcomes[0].Findings != 1 {
		t.Fatalf("%d findings, outcome says %d; want one for the three regimes", len(report.Findings), report.Outcomes[0].Findings)
	}
	f := report.Findings[0]
	if diff := cmp.Diff([]Regime{EU, UK, Swiss}, f.Regimes); diff != "" {
		t.Errorf("regimes (-want +got):\n%s", diff)
	}
	if got, want := fmt.Sprint(f.Cites), "[GDPR Art. 30(1)(b) UK GDPR Art. 30(1)(b) FADP Art. 12(2)(b)]"; got != want {
		t.Errorf("citations %s, want %s", got, want)
	}
}

func TestRegimesThatBound(t *testing.T) {
	tests := []struct {
		regimes []Regime
		country transfer.Country
		asOf    string
		want    []Regime
	}{
		{[]Regime{UK}, "GB", "2019-06-01", []Regime{EU}},
		{[]Regime{UK, EU}, "GB", "2019-06-01", []Regime{EU}},
		{[]Regime{UK, EU}, "GB", "2021-01-01", []Regime{UK, EU}},
		{nil, "GB", "2026-01-01", []Regime{UK}},
		{nil, "CH", "2026-01-01", []Regime{Swiss}},
		{nil, "CH", "2023-08-31", nil},
		{nil, "", "2026-01-01", []Regime{EU}},
		{[]Regime{"mars"}, "DE", "2026-01-01", []Regime{EU}},
		{[]Regime{EUInstitutions}, "BE", "2018-12-10", nil},
		{[]Regime{EU}, "DE", "2018-05-24", nil},
	}
	for _, tt := range tests {
		r := complete()
		r.Regimes, r.Organisation.Country = tt.regimes, tt.country
		report := validate(t, r, &Options{AsOf: civil.MustDate(tt.asOf)})
		if diff := cmp.Diff(tt.want, report.Regimes); diff != "" {
			t.Errorf("%v in %q on %s (-want +got):\n%s", tt.regimes, tt.country, tt.asOf, diff)
		}
		if tt.want == nil {
			for _, o := range report.Outcomes {
				if o.Result == ResultPassed {
					t.Errorf("%s passed on a day when no regime bound", o.Rule)
				}
			}
		}
	}
}

func TestExtraRule(t *testing.T) {
	marketing := Rule{
		ID: "acme/marketing-consent", Title: "Marketing without consent", Concerns: "purposes of direct marketing", Severity: SeverityWarning,
		Cites: []Citation{{Act: "ACME policy 4.2"}}, Fix: "Ask for consent.",
		Check: func(p *Pass) {
			for purpose := range p.Purposes() {
				if purpose.DirectMarketing != Yes {
					continue
				}
				p.Applies()
				for _, b := range purpose.Bases {
					if b.Ground != lawfulbasis.Consent {
						p.Report(purpose.Path.Child("bases"), "purpose %q is marketing and rests on %s", purpose.Name, b.Ground)
					}
				}
			}
		},
	}
	r := complete()
	r.Activities[1].Purposes[1].Bases[0] = lawfulbasis.Basis{Ground: lawfulbasis.LegitimateInterests}
	o := &Options{Only: []RuleID{marketing.ID}, Extra: []Rule{marketing}}
	report := validate(t, r, o)
	if diff := cmp.Diff([]place{{marketing.ID, "/activities/1/purposes/1/bases"}}, places(report.Findings)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if f := report.Findings[0]; fmt.Sprint(f.Cites) != "[ACME policy 4.2]" || f.Fix != "Ask for consent." {
		t.Errorf("citations %v, fix %q", f.Cites, f.Fix)
	}
	if got := validate(t, complete(), o).Outcomes[0].Result; got != ResultPassed {
		t.Errorf("outcome %q, want passed", got)
	}
}

func TestOutcomes(t *testing.T) {
	dated := func(from, until string) Rule {
		r := Rule{ID: "acme/dated", Severity: SeverityError, Concerns: "days", Check: func(p *Pass) { p.Applies() }}
		if from != "" {
			r.From = civil.MustDate(from)
		}
		if until != "" {
			r.Until = civil.MustDate(until)
		}
		return r
	}
	never := Rule{ID: "acme/never", Severity: SeverityError, Concerns: "moons", Check: func(*Pass) {}}
	british := Rule{ID: "acme/uk", Severity: SeverityError, Regimes: []Regime{UK}, Check: func(p *Pass) { p.Applies() }}
	tests := []struct {
		name    string
		rule    Rule
		regimes []Regime
		asOf    string
		want    Outcome
	}{
		{"day before", dated("2021-01-01", "2022-01-01"), nil, "2020-12-31", Outcome{Result: ResultNotInForce, Reason: "binds from 2021-01-01"}},
		{"first day", dated("2021-01-01", "2022-01-01"), nil, "2021-01-01", Outcome{Result: ResultPassed}},
		{"last day", dated("2021-01-01", "2022-01-01"), nil, "2021-12-31", Outcome{Result: ResultPassed}},
		{"day after", dated("2021-01-01", "2022-01-01"), nil, "2022-01-01", Outcome{Result: ResultNotInForce, Reason: "bound until 2021-12-31"}},
		{"nothing to speak to", never, nil, "2026-01-01", Outcome{Result: ResultNotApplicable, Reason: "no moons"}},
		{"another's regime", british, []Regime{EU}, "2026-01-01", Outcome{Result: ResultNotApplicable, Reason: "UK GDPR does not bind the keeper"}},
		{"its regime not yet", british, []Regime{UK}, "2020-12-31", Outcome{Result: ResultNotInForce, Reason: "UK GDPR did not bind the keeper on the day"}},
		{"its regime", british, []Regime{UK}, "2021-01-01", Outcome{Result: ResultPassed}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := complete()
			if tt.regimes != nil {
				r.Regimes = tt.regimes
			}
			tt.want.Rule = tt.rule.ID
			report := validate(t, r, &Options{Only: []RuleID{tt.rule.ID}, Extra: []Rule{tt.rule}, AsOf: civil.MustDate(tt.asOf)})
			if diff := cmp.Diff(tt.want, report.Outcomes[0]); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestWaivers(t *testing.T) {
	good := Waiver{Rule: "record/purpose-missing", Path: "/activities/0", Reason: "being written", Owner: "Legal", Until: civil.MustDate("2026-12-01")}
	with := func(edit func(*Waiver)) Waiver {
		w := good
		edit(&w)
		return w
	}
	tests := []struct {
		name   string
		waiver Waiver
		asOf   string
		waived bool
		want   []place // findings about waivers
	}{
		{"by path above", good, "2026-11-21", true, nil},
		{"by exact path", with(func(w *Waiver) { w.Path = "/activities/0/purposes" }), "2026-11-21", true, nil},
		{"by subject", with(func(w *Waiver) { w.Path, w.Subject = "", `activity "Payroll"` }), "2026-11-21", true, nil},
		{"without end", with(func(w *Waiver) { w.Until = civil.Date{} }), "2099-01-01", true, nil},
		{"last day", good, "2026-11-30", true, nil},
		{"expired", good, "2026-12-01", false, []place{{"form/waiver-expired", "/waivers/0/until"}}},
		{"another path", with(func(w *Waiver) { w.Path = "/activities/1" }), "2026-11-21", false, []place{{"form/waiver-unused", "/waivers/0"}}},
		{"another rule", with(func(w *Waiver) { w.Rule = "record/data-missing" }), "2026-11-21", false, []place{{"form/waiver-unused", "/waivers/0"}}},
		{"no reason", with(func(w *Waiver) { w.Reason = " " }), "2026-11-21", false, []place{{"form/waiver-unreasoned", "/waivers/0"}}},
		{"no owner", with(func(w *Waiver) { w.Owner = "" }), "2026-11-21", false, []place{{"form/waiver-unreasoned", "/waivers/0"}}},
		{"no place", with(func(w *Waiver) { w.Path = "" }), "2026-11-21", false, []place{{"form/waiver-unreasoned", "/waivers/0"}, {"form/waiver-unused", "/waivers/0"}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := purposeless()
			r.Waivers = []Waiver{tt.waiver}
			report := validate(t, r, &Options{AsOf: civil.MustDate(tt.asOf), Only: []RuleID{"record/purpose-missing", "form/waiver-expired", "form/waiver-unused", "form/waiver-unreasoned"}})
			f := report.Findings[0]
			if (f.Waiver != nil) != tt.waived || (report.Err() == nil) != tt.waived {
				t.Errorf("waiver %v, error %v; want waived: %t", f.Waiver, report.Err(), tt.waived)
			}
			if report.Outcomes[0].Result != ResultFailed {
				t.Errorf("outcome %q, want failed: a waiver does not mend", report.Outcomes[0].Result)
			}
			if diff := cmp.Diff(tt.want, append([]place(nil), places(report.Findings)[1:]...)); diff != "" {
				t.Errorf("findings about the waiver (-want +got):\n%s", diff)
			}
		})
	}
}

func TestEndedActivitiesAreHistory(t *testing.T) {
	o := &Options{Only: []RuleID{"record/purpose-missing"}, AsOf: civil.MustDate("2026-11-21")}
	tests := []struct {
		name   string
		status Status
		end    string
		want   int
	}{
		{"going on", StatusActive, "", 1},
		{"ends tomorrow", StatusActive, "2026-11-22", 1},
		{"ended today", StatusActive, "2026-11-21", 0},
		{"ended, no date", StatusEnded, "", 0},
		{"planned", StatusPlanned, "", 1},
	}
	for _, tt := range tests {
		r := purposeless()
		r.Activities[0].Status = tt.status
		if tt.end != "" {
			r.Activities[0].End = civil.MustDate(tt.end)
		}
		if got := len(validate(t, r, o).Findings); got != tt.want {
			t.Errorf("%s: %d findings, want %d", tt.name, got, tt.want)
		}
	}
}

func TestEntriesOfOneRegime(t *testing.T) {
	o := &Options{Only: []RuleID{"record/purpose-missing"}, AsOf: civil.MustDate("2026-11-21")}
	tests := []struct {
		name     string
		register []Regime
		activity []Regime
		asOf     string
		want     []Regime // of the finding
	}{
		{"of all", []Regime{EU, UK}, nil, "2026-11-21", []Regime{EU, UK}},
		{"of one", []Regime{EU, UK}, []Regime{UK}, "2026-11-21", []Regime{UK}},
		{"of one, before it applied", []Regime{EU, UK}, []Regime{UK}, "2020-06-01", []Regime{EU}},
		{"of one the register does not have", []Regime{EU}, []Regime{Swiss}, "2026-11-21", nil},
	}
	for _, tt := range tests {
		r := purposeless()
		r.Regimes, r.Activities[0].Regimes = tt.register, tt.activity
		o.AsOf = civil.MustDate(tt.asOf)
		var got []Regime
		for _, f := range validate(t, r, o).Findings {
			got = append(got, f.Regimes...)
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
}

// Rules marked as by entry may be checked over a few entries at a time: the
// report is the same as over all at once.
func TestEntrywiseRules(t *testing.T) {
	o := &Options{AsOf: civil.MustDate("2026-11-21")}
	for seed := range seeds(60) {
		r := generate(seed)
		for i := range uint64(3) { // more entries
			more := generate(1000*seed + i)
			r.Activities = append(r.Activities, more.Activities...)
			r.Processing = append(r.Processing, more.Processing...)
		}
		for _, rule := range Rules() {
			if !rule.ByEntry {
				continue
			}
			var got [2][]Finding
			for i, step := range []int{1, len(r.Activities) + len(r.Processing) + 1} {
				run := newRun(r, o.AsOf, o)
				c := run.prepare(&rule)
				for from := 0; from < len(r.Activities)+len(r.Processing); from += step {
					c.over(entries{from, from + step})
				}
				got[i] = run.gather()
			}
			if diff := cmp.Diff(got[1], got[0]); diff != "" {
				t.Fatalf("seed %d, %s (-all at once +one at a time):\n%s", seed, rule.ID, diff)
			}
		}
	}
}

func TestValidateConcurrently(t *testing.T) {
	r := purposeless()
	before := encode(t, r)
	want, _ := json.Marshal(validate(t, r, nil))
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			report, err := Validate(r, nil)
			if got, _ := json.Marshal(report); err != nil || string(got) != string(want) {
				t.Errorf("another report: %v", err)
			}
		})
	}
	group.Wait()
	if after := encode(t, r); after != before {
		t.Errorf("validation changed the register:\n%s", cmp.Diff(before, after))
	}
}

// A register of codes that exist nowhere, references to nothing and texts of
// every kind is checked like any other.
func TestValidateAnything(t *testing.T) {
	o := &Options{AsOf: civil.MustDate("2026-11-21")}
	r := filled(t)
	r.Regimes = []Regime{EU, UK, Swiss, EUInstitutions}
	validate(t, r, o)
	if _, err := json.Marshal(validate(t, filled(t), o)); err != nil {
		t.Error(err)
	}
}

// checkTwice checks a register twice, and with its lists in another order. A
// finding may then stand at another of two elements that contradict each
// other; which rules find something in which entry may not change.
func checkTwice(t *testing.T, r *Register, asOf civil.Date, seed uint64) {
	t.Helper()
	o := &Options{AsOf: asOf}
	first := validate(t, r, o)
	if diff := cmp.Diff(first, validate(t, r, o)); diff != "" {
		t.Fatalf("two checks differ:\n%s", diff)
	}
	r = Resolved(r) // of two elements with one ID the first is taken after
	first = validate(t, r, o)
	found := func(report *Report) []string {
		var all []string
		for _, f := range report.Findings {
			if f.Rule == "form/id-duplicate" { // of two with one ID, the later
				continue
			}
			if len(f.Concerns) == 0 {
				all = append(all, string(f.Rule))
			}
			for _, entry := range f.Concerns { // by the entry's ID, or its name
				switch list, i := entry.at(0); list {
				case "activities":
					a := &r.Activities[i]
					all = append(all, fmt.Sprintf("%s in %s %s %d", f.Rule, a.ID, a.Name, len(a.Purposes)))
				case "processing":
					a := &r.Processing[i]
					all = append(all, fmt.Sprintf("%s in %s %s %d", f.Rule, a.ID, a.Name, len(a.Controllers)))
				}
			}
		}
		slices.Sort(all)
		return slices.Compact(all)
	}
	want := found(first)
	shuffle(r, seed)
	if diff := cmp.Diff(want, found(validate(t, r, o))); diff != "" {
		t.Fatalf("another order, other findings:\n%s", diff)
	}
}

// FuzzValidate checks whatever can be decoded.
func FuzzValidate(f *testing.F) {
	f.Add(encodeSeed(complete()), "2026-11-21", uint64(1))
	f.Add(encodeSeed(purposeless()), "2019-01-01", uint64(2))
	f.Fuzz(func(t *testing.T, in, day string, seed uint64) {
		r, err := Decode(strings.NewReader(in))
		if err != nil {
			return
		}
		asOf, err := civil.ParseDate(day)
		if err != nil || asOf.IsZero() {
			return
		}
		checkTwice(t, r, asOf, seed)
	})
}

// FuzzValidateGenerated checks registers that are made at random from the
// model, which reach further than text does.
func FuzzValidateGenerated(f *testing.F) {
	for seed := range seeds(50) {
		f.Add(seed, 1000*int(seed%5))
	}
	f.Fuzz(func(t *testing.T, seed uint64, day int) {
		r := generate(seed)
		text := encode(t, r)
		again, err := Decode(strings.NewReader(text))
		if err != nil {
			t.Fatalf("cannot read back: %v", err)
		}
		if diff := cmp.Diff(r, again); diff != "" {
			t.Fatalf("round trip (-want +got):\n%s", diff)
		}
		checkTwice(t, r, civil.MustDate("2018-05-25").AddDays(day%4000), seed)
	})
}

func encodeSeed(r *Register) string {
	var b strings.Builder
	if err := r.Encode(&b); err != nil {
		panic(err)
	}
	return b.String()
}
