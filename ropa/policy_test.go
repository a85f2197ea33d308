package ropa

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/transfer"
)

func TestPolicy(t *testing.T) {
	var (
		staff    = Selector{Subjects: []SubjectKind{SubjectEmployee}}
		payroll  = Selector{Activities: []ID{"payroll"}}
		contacts = Selector{Data: []DataKind{DataContact}}
		consent  = []lawfulbasis.Ground{lawfulbasis.Consent}
		adequacy = []transfer.Mechanism{transfer.AdequacyDecision}
	)
	tests := []struct {
		name   string
		policy Policy
		edit   func(*Register)
		want   []string // path: message
		is     Result
	}{
		{"ground never, met", Policy{Of: staff, NeverRestsOn: consent}, nil, nil, ResultPassed},
		{"ground never, not met", Policy{Of: staff, NeverRestsOn: []lawfulbasis.Ground{lawfulbasis.Contract}}, nil, []string{
			`/activities/0/purposes/0/bases/0: purpose "Calculate and pay salaries and pass on taxes and social con…" rests on contract, which is ruled out`,
		}, ResultFailed},
		{"ground never, nobody there", Policy{Of: Selector{Subjects: []SubjectKind{SubjectPatient}}, NeverRestsOn: consent}, nil, nil, ResultNotApplicable},
		{"ground never, none stated", Policy{Of: payroll, NeverRestsOn: consent}, func(r *Register) { r.Activities[0].Purposes[0].Bases = nil }, nil, ResultPassed},
		{"ground only, met", Policy{Of: Selector{DirectMarketing: Yes}, RestsOn: consent}, nil, nil, ResultPassed},
		{"ground only, of what is stated to be no marketing", Policy{Of: Selector{DirectMarketing: No}, RestsOn: consent}, nil, nil, ResultNotApplicable},
		{"ground only, not met", Policy{Of: Selector{Functions: []string{"Sales"}}, RestsOn: consent}, nil, []string{
			`/activities/1/purposes/0/bases/0: purpose "Carry out orders of customers and answer their requests" rests on legitimate interests, and may rest on consent only`,
		}, ResultFailed},
		{"ground only, none stated", Policy{Of: payroll, RestsOn: consent}, func(r *Register) { r.Activities[0].Purposes[0].Bases = nil }, []string{
			`/activities/0/purposes/0/bases: purpose "Calculate and pay salaries and pass on taxes and social con…" states no ground, and may rest on consent only`,
		}, ResultFailed},
		{"ground only, by data", Policy{Of: Selector{Data: []DataKind{DataHealth}}, RestsOn: []lawfulbasis.Ground{lawfulbasis.Contract, lawfulbasis.LegalObligation}}, nil, nil, ResultPassed},
		{"ground, of an entry that has ended", Policy{Of: payroll, NeverRestsOn: []lawfulbasis.Ground{lawfulbasis.Contract}}, func(r *Register) {
			r.Activities[0].Status = StatusEnded
		}, nil, ResultNotApplicable},
		{"an activity that is not there", Policy{Of: Selector{Activities: []ID{"payrol"}}, NeverRestsOn: consent}, nil, []string{
			`: policy acme/p speaks of the activity "payrol", which the register does not hold; nearest: payroll`,
		}, ResultFailed},

		{"kept exactly, met in other units", Policy{Of: Selector{Activities: []ID{"customers"}}, KeptExactly: civil.MustPeriod("P36M")}, nil, nil, ResultPassed},
		{"kept exactly, not met", Policy{Of: payroll, KeptExactly: civil.MustPeriod("P8Y")}, nil, []string{
			`/activities/0/retention/1/period: "Days of sick leave": kept for 3 years, not for 8 years`,
		}, ResultFailed},
		{"kept exactly, by data", Policy{Of: Selector{Activities: []ID{"payroll"}, Data: []DataKind{DataFinancial}}, KeptExactly: civil.MustPeriod("P8Y")}, nil, nil, ResultPassed},
		{"kept at most, not met", Policy{Of: staff, KeptAtMost: civil.MustPeriod("P5Y")}, nil, []string{
			`/activities/0/retention/0/period: "Salary and working time", "Bank account" and "Church tax class": kept for 8 years, not for at most 5 years`,
		}, ResultFailed},
		{"kept at least and at most", Policy{Of: payroll, KeptAtLeast: civil.MustPeriod("P3Y"), KeptAtMost: civil.MustPeriod("P10Y")}, nil, nil, ResultPassed},
		{"kept at least, not met", Policy{Of: payroll, KeptAtLeast: civil.MustPeriod("P4Y")}, nil, []string{
			`/activities/0/retention/1/period: "Days of sick leave": kept for 3 years, not for at least 4 years`,
		}, ResultFailed},
		{"kept, a month against days, from the as-of day", Policy{Of: Selector{Activities: []ID{"storage"}}, KeptAtMost: civil.MustPeriod("P1M")}, nil, nil, ResultPassed},
		{"kept, days against a month that is shorter", Policy{Of: Selector{Activities: []ID{"storage"}}, KeptAtMost: civil.MustPeriod("P1M")}, func(r *Register) {
			r.Processing[0].Retention[0].Period = civil.MustPeriod("P31D")
		}, []string{`/processing/0/retention/0/period: "Files of the customer": kept for 31 days, not for at most 1 month`}, ResultFailed},
		{"kept for criteria", Policy{Of: contacts, KeptAtMost: civil.MustPeriod("P3Y")}, func(r *Register) {
			r.Activities[1].Retention[0].Period, r.Activities[1].Retention[0].Criteria = civil.Period{}, "until the customer leaves"
		}, []string{`/activities/1/retention/0/period: no period is stated for "Name and business contact details", to be kept for at most 3 years`}, ResultFailed},
		{"kept, no rule at all", Policy{Of: contacts, KeptAtMost: civil.MustPeriod("P3Y")}, func(r *Register) { r.Activities[1].Retention = nil }, []string{
			`/activities/1/retention: there is no retention rule for "Name and business contact details", to be kept for at most 3 years`,
		}, ResultFailed},
		{"kept, data that no rule covers", Policy{Of: payroll, KeptAtMost: civil.MustPeriod("P10Y")}, func(r *Register) { r.Activities[0].Retention = r.Activities[0].Retention[1:] }, []string{
			`/activities/0/retention: there is no retention rule for "Salary and working time", "Bank account" and "Church tax class", to be kept for at most 10 years`,
		}, ResultFailed},
		{"kept, more data than is named", Policy{Of: payroll, KeptAtMost: civil.MustPeriod("P10Y")}, func(r *Register) { r.Activities[0].Retention = nil }, []string{
			`/activities/0/retention: there is no retention rule for "Salary and working time", "Bank account" and 2 more, to be kept for at most 10 years`,
		}, ResultFailed},
		{"kept, nothing known of the data", Policy{Of: payroll, KeptAtMost: civil.MustPeriod("P10Y")}, func(r *Register) {
			r.Activities[0].Data, r.Activities[0].Retention = nil, nil
		}, []string{`/activities/0/retention: there is no retention rule for the data, to be kept for at most 10 years`}, ResultFailed},
		{"kept, for marketing: the rule is for another purpose", Policy{Of: Selector{DirectMarketing: Yes}, KeptAtMost: civil.MustPeriod("P1Y")}, func(r *Register) {
			r.Activities[1].Retention = append(r.Activities[1].Retention, RetentionRule{Purposes: []ID{"newsletter"}, Period: civil.MustPeriod("P6M")})
			r.Activities[1].Retention[0].Purposes = []ID{"orders"}
		}, nil, ResultPassed},

		{"transfers under adequacy, met", Policy{TransfersUnder: adequacy}, nil, nil, ResultPassed},
		{"transfers under clauses, not met", Policy{TransfersUnder: []transfer.Mechanism{transfer.StandardClauses, transfer.BindingCorporateRules}}, nil, []string{
			`/activities/1/transfers/0: the transfer to the United States of America (US) rests on an adequacy decision, and may rest on standard data protection clauses or binding corporate rules only`,
		}, ResultFailed},
		{"transfers under adequacy, none stated, none needed", Policy{TransfersUnder: adequacy}, func(r *Register) {
			r.Activities[1].Transfers = []transfer.Transfer{{Destination: "NZ"}, {Destination: "NO"}}
		}, nil, ResultPassed},
		{"transfers under adequacy, none stated", Policy{TransfersUnder: adequacy}, func(r *Register) {
			r.Activities[1].Transfers = []transfer.Transfer{{Destination: "IN"}}
		}, []string{`/activities/1/transfers/0: the transfer to India (IN) names no mechanism, and may rest on an adequacy decision only`}, ResultFailed},
		{"transfers under adequacy that is not there", Policy{TransfersUnder: adequacy}, func(r *Register) {
			r.Activities[1].Transfers[0].Destination = "IN"
		}, []string{`/activities/1/transfers/0: the transfer to India (IN) rests on an adequacy decision, and none covers it`}, ResultFailed},
		{"transfers under adequacy, of an area", Policy{TransfersUnder: adequacy}, func(r *Register) {
			r.Processing[0].Transfers = []transfer.Transfer{{Area: "100% worldwide", Mechanism: transfer.StandardClauses}}
		}, []string{`/processing/0/transfers/0: the transfer to "100% worldwide" rests on standard data protection clauses, and may rest on an adequacy decision only`}, ResultFailed},
		{"transfers, one that only may come to be", Policy{NoTransfers: true}, func(r *Register) { r.Activities[1].Transfers[0].Status = transfer.Contingent }, nil, ResultNotApplicable},
		{"no transfers, not met", Policy{NoTransfers: true}, nil, []string{
			`/activities/1/transfers/0: there is a transfer to the United States of America (US), and none is allowed`,
		}, ResultFailed},
		{"no transfers of other data", Policy{Of: Selector{Data: []DataKind{DataHealth}}, NoTransfers: true}, nil, nil, ResultNotApplicable},
		{"no transfers of employees", Policy{Of: staff, NoTransfers: true}, nil, nil, ResultNotApplicable},
		{"under another regime", Policy{NoTransfers: true, Regimes: []Regime{UK}}, nil, nil, ResultNotApplicable},
		{"before its day", Policy{NoTransfers: true, From: civil.MustDate("2026-11-22")}, nil, nil, ResultNotInForce},
		{"two demands", Policy{Of: payroll, NeverRestsOn: consent, KeptAtLeast: civil.MustPeriod("P1Y")}, nil, nil, ResultPassed},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := complete()
			if tt.edit != nil {
				tt.edit(r)
			}
			tt.policy.ID = "acme/p"
			report, err := Validate(r, &Options{AsOf: civil.MustDate("2026-11-21"), Extra: []Rule{tt.policy.Rule()}, Only: []RuleID{"acme/p"}})
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, f := range report.Findings {
				got = append(got, f.Path.String()+": "+f.Message)
				if f.Fix == "" || f.Severity != SeverityError {
					t.Errorf("fix %q, severity %q", f.Fix, f.Severity)
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
			if got := report.Outcomes[0]; got.Result != tt.is {
				t.Errorf("outcome %q (%s), want %q", got.Result, got.Reason, tt.is)
			}
		})
	}
}

// What a policy says in words is what its rule is called and speaks to.
func TestPolicyInWords(t *testing.T) {
	tests := []struct {
		policy              Policy
		concerns, statement string
	}{
		{Policy{Of: Selector{Subjects: []SubjectKind{SubjectEmployee, SubjectApplicant}}, NeverRestsOn: []lawfulbasis.Ground{lawfulbasis.Consent}},
			"purposes that concern employees or applicants", "Purposes that concern employees or applicants never rest on consent"},
		{Policy{Of: Selector{Activities: []ID{"payroll"}}, KeptExactly: civil.MustPeriod("P10Y")},
			`kept data of "payroll"`, `Data of "payroll" is kept for 10 years`},
		{Policy{Of: Selector{Functions: []string{"Sales"}, Data: []DataKind{DataContact}}, KeptAtLeast: civil.MustPeriod("P1Y"), KeptAtMost: civil.MustPeriod("P18M")},
			`kept data of the function "Sales" with data on contact details`,
			`Data of the function "Sales" with data on contact details is kept for at least 1 year and at most 18 months`},
		{Policy{TransfersUnder: []transfer.Mechanism{transfer.AdequacyDecision, transfer.StandardClauses, transfer.BindingCorporateRules}},
			"transfers", "Transfers rest on an adequacy decision, standard data protection clauses or binding corporate rules"},
		{Policy{Of: Selector{DirectMarketing: Yes, Subjects: []SubjectKind{SubjectProspect}}, RestsOn: []lawfulbasis.Ground{lawfulbasis.Consent}, NoTransfers: true},
			"purposes and transfers of direct marketing that concern prospects",
			"Purposes of direct marketing that concern prospects rest on consent; there are no transfers of direct marketing that concern prospects"},
		{Policy{Of: Selector{DirectMarketing: No}, NoTransfers: true}, "transfers other than direct marketing", "There are no transfers other than direct marketing"},
	}
	for _, tt := range tests {
		tt.policy.ID = "acme/p"
		r := tt.policy.Rule()
		if r.Concerns != tt.concerns || r.Title != tt.statement || r.Doc != tt.statement+"." {
			t.Errorf("concerns %q, title %q, doc %q\nwant     %q, %q", r.Concerns, r.Title, r.Doc, tt.concerns, tt.statement)
		}
	}
}

// The words of the user prevail over those made for them.
func TestPolicyOwnWords(t *testing.T) {
	p := Policy{
		ID: "acme/p", Title: "Staff data leaves the Union", Doc: "The works agreement forbids it.", Fix: "Ask the works council.", Severity: SeverityWarning,
		Cites: []Citation{{Act: "Works agreement", Provision: "§ 4"}}, NoTransfers: true,
	}
	r := p.Rule()
	if r.Title != p.Title || r.Doc != p.Doc || r.Severity != SeverityWarning {
		t.Errorf("rule %q, %q, %q", r.Title, r.Doc, r.Severity)
	}
	report := validate(t, complete(), &Options{Extra: []Rule{r}, Only: []RuleID{p.ID}})
	if f := report.Findings[0]; f.Fix != p.Fix || f.Severity != SeverityWarning || fmt.Sprint(f.Cites) != "[Works agreement § 4]" ||
		f.Subject != `activity "Customer relations", transfer "mailer-us"` {
		t.Errorf("finding %+v", f)
	}
}

func TestPolicyErr(t *testing.T) {
	consent := []lawfulbasis.Ground{lawfulbasis.Consent}
	tests := []struct {
		policy Policy
		want   string
	}{
		{Policy{ID: "", NoTransfers: true}, "no ID"},
		{Policy{}, "demands nothing"},
		{Policy{Of: Selector{DirectMarketing: Yes}}, "demands nothing"},
		{Policy{RestsOn: consent, NeverRestsOn: consent}, "RestsOn and NeverRestsOn name the same ground"},
		{Policy{KeptExactly: civil.MustPeriod("P1Y"), KeptAtMost: civil.MustPeriod("P2Y")}, "KeptExactly stands beside KeptAtLeast or KeptAtMost"},
		{Policy{KeptAtLeast: civil.MustPeriod("P3Y"), KeptAtMost: civil.MustPeriod("P2Y")}, "KeptAtLeast is longer than KeptAtMost"},
		{Policy{NoTransfers: true, TransfersUnder: []transfer.Mechanism{transfer.StandardClauses}}, "NoTransfers stands beside TransfersUnder"},
		{Policy{NoTransfers: true, Severity: "fatal"}, `unknown severity "fatal"`},
		{Policy{NoTransfers: true, Of: Selector{DirectMarketing: "maybe"}}, `unknown answer "maybe"`},
		{Policy{NoTransfers: true, Of: Selector{Activities: []ID{""}}}, "an ID in Of.Activities is empty"},
		{Policy{NoTransfers: true, Of: Selector{Functions: []string{" "}}}, "a function in Of.Functions is empty"},
		{Policy{RestsOn: []lawfulbasis.Ground{""}}, `unknown ground of Art. 6(1) ""`},
		{Policy{NeverRestsOn: []lawfulbasis.Ground{"consnt"}}, `unknown ground of Art. 6(1) "consnt"; nearest: consent`},
		{Policy{TransfersUnder: []transfer.Mechanism{"SCC"}}, `unknown transfer mechanism "SCC"; nearest: scc, scc-authority`},
		{Policy{NoTransfers: true, Of: Selector{Subjects: []SubjectKind{"employees"}}}, `unknown kind of data subject "employees"; nearest: employee`},
		{Policy{NoTransfers: true, Of: Selector{Data: []DataKind{"emails"}}}, `unknown kind of data "emails"`},
		{Policy{NoTransfers: true, Regimes: []Regime{"USA"}}, `unknown regime "USA"`},
	}
	for _, tt := range tests {
		if tt.want != "no ID" {
			tt.policy.ID = "acme/p"
		}
		err := tt.policy.Err()
		want := fmt.Sprintf("ropa: policy %q: %s", tt.policy.ID, tt.want)
		if err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("error %v, want %s", err, want)
			continue
		}
		if _, err := Validate(complete(), &Options{Extra: []Rule{tt.policy.Rule()}}); err == nil {
			t.Errorf("%s: Validate does not refuse it", tt.want)
		}
	}
	fixed := Policy{ID: "acme/p", KeptAtLeast: civil.MustPeriod("P2Y"), KeptAtMost: civil.MustPeriod("P24M")}
	if err := fixed.Err(); err != nil {
		t.Errorf("the least and the most are the same: %v", err)
	}
	every := Policy{ID: "acme/p", RestsOn: consent, TransfersUnder: []transfer.Mechanism{transfer.StandardClauses}, Regimes: fact.Regimes()}
	if err := every.Err(); err != nil {
		t.Error(err)
	}
}

// A function that no entry has is not passed over in silence: the policy would
// hold for nothing.
func TestPolicyMisspelt(t *testing.T) {
	p := Policy{ID: "acme/p", Of: Selector{Functions: []string{"Slaes"}, Activities: []ID{"customer"}}, NoTransfers: true}
	report := validate(t, complete(), &Options{AsOf: civil.MustDate("2026-11-21"), Extra: []Rule{p.Rule()}, Only: []RuleID{p.ID}})
	var got []string
	for _, f := range report.Findings {
		got = append(got, f.Message)
	}
	want := []string{
		`policy acme/p speaks of the activity "customer", which the register does not hold; nearest: customers`,
		`policy acme/p speaks of the function "Slaes", which no entry of the register has; nearest: Sales`,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// No register and no policy makes the check panic.
func TestPolicyOnNothing(t *testing.T) {
	p := Policy{ID: "acme/p", Of: Selector{Subjects: []SubjectKind{SubjectEmployee}, Data: []DataKind{DataContact}, DirectMarketing: No},
		RestsOn: []lawfulbasis.Ground{lawfulbasis.Consent}, KeptAtMost: civil.MustPeriod("P1Y"), NoTransfers: true}
	for _, r := range []*Register{{}, {Activities: []Activity{{}}, Processing: []ProcessorActivity{{}}}, {Activities: []Activity{{
		Purposes: []Purpose{{}}, Data: []DataCategory{{}}, Retention: []RetentionRule{{}}, Transfers: []transfer.Transfer{{}}}}}} {
		if _, err := Validate(r, &Options{AsOf: civil.MustDate("2026-11-21"), Extra: []Rule{p.Rule()}, Only: []RuleID{p.ID}}); err != nil {
			t.Error(err)
		}
	}
}

// Whatever the text, policies are refused at a place or become rules that run.
func FuzzDecodePolicies(f *testing.F) {
	f.Add(`[{"id":"acme/staff","of":{"subjects":["employee"]},"neverRestsOn":["consent"]}]`)
	f.Add(`[{"id":"acme/x","title":"\ud800","of":{"activities":["a","a"],"data":["contact"]},"severity":"warning"}]`)
	f.Add(`[{}`)
	f.Fuzz(func(t *testing.T, in string) {
		policies, err := DecodePolicies(strings.NewReader(in))
		if err != nil {
			var positioned *DecodeError
			if !errors.As(err, &positioned) {
				t.Fatalf("error without a position: %v", err)
			}
			return
		}
		o := &Options{AsOf: civil.MustDate("2026-11-21"), Only: []RuleID{"record/stale"}}
		used := make(map[RuleID]bool)
		for i := range policies {
			if rule := policies[i].Rule(); !used[rule.ID] {
				used[rule.ID] = true
				o.Extra = append(o.Extra, rule)
				o.Only = append(o.Only, rule.ID)
			}
		}
		if _, err := Validate(complete(), o); err != nil {
			t.Fatal(err)
		}
	})
}
