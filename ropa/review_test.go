package ropa

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openropa/openropa/ropa/civil"
)

func reviewChange(t *testing.T, before, after *Register, o *Options) *ReviewReport {
	t.Helper()
	report, err := Review(before, after, o)
	if err != nil {
		t.Fatal(err)
	}
	return report
}

func TestReview(t *testing.T) {
	o := &Options{AsOf: civil.MustDate("2026-11-21"), Skip: []RuleID{"purpose/duplicate", "form/unused"}}
	withdrawal := place{"basis/consent-withdrawal", "/activities/1/purposes/1/bases/0/consent/withdrawal"}
	unwithdrawable := func(r *Register) { r.Activities[1].Purposes[1].Bases[0].Consent.Withdrawal = "" }
	tests := []struct {
		name                 string
		base, edit           func(r *Register)
		new, gone, unchanged []place
	}{
		{name: "nothing"},
		{name: "new", edit: unwithdrawable, new: []place{withdrawal}},
		{name: "unchanged", base: unwithdrawable, unchanged: []place{withdrawal}},
		{name: "mended", base: unwithdrawable, edit: func(r *Register) { r.Activities[1].Purposes[1].Bases[0].Consent.Withdrawal = "link" }, gone: []place{withdrawal}},
		{name: "unchanged at another place", base: unwithdrawable, edit: func(r *Register) {
			slices.Reverse(r.Activities)
			slices.Reverse(r.Activities[0].Purposes)
		}, unchanged: []place{{withdrawal.Rule, "/activities/0/purposes/0/bases/0/consent/withdrawal"}}},
		{name: "unchanged under another ID and name", base: unwithdrawable, edit: func(r *Register) { r.Activities[1].ID = "crm" }, unchanged: []place{withdrawal}},
		{name: "another purpose in its place", base: unwithdrawable, edit: func(r *Register) {
			p := &r.Activities[1].Purposes[1]
			p.ID, p.Name = "surveys", "Ask customers what they think of us"
		}, gone: []place{withdrawal}, new: []place{withdrawal}},
		{name: "of an entry that ended", base: unwithdrawable, edit: ends, gone: []place{withdrawal}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			before, after := complete(), complete()
			for _, edit := range []func(*Register){tt.base, tt.edit} {
				if edit != nil {
					edit(after)
				}
			}
			if tt.base != nil {
				tt.base(before)
			}
			review := reviewChange(t, before, after, o)
			errorsOf := func(findings []Finding) []place {
				return places(slices.DeleteFunc(slices.Clone(findings), func(f Finding) bool { return f.Severity != SeverityError }))
			}
			for _, list := range []struct {
				name string
				want []place
				got  []Finding
			}{{"new", tt.new, review.New}, {"gone", tt.gone, review.Gone}, {"unchanged", tt.unchanged, review.Unchanged}} {
				if diff := cmp.Diff(list.want, errorsOf(list.got)); diff != "" {
					t.Errorf("%s (-want +got):\n%s", list.name, diff)
				}
			}
			if (review.Err() != nil) != (len(tt.new) > 0) {
				t.Errorf("error %v with new findings %v", review.Err(), tt.new)
			}
		})
	}
}

func TestReviewReport(t *testing.T) {
	after := complete()
	onGrounds(1, "contract")(after)
	after.Waivers = []Waiver{{Rule: "change/basis-swapped", Path: "/activities/1/purposes/1", Reason: "r", Owner: "o"}}
	mine := Rule{
		ID: "acme/four-eyes", Title: "A purpose changes without approval", Severity: SeverityError, Compares: true,
		Check: func(p *Pass) {
			for c := range p.Changes(ChangeGround) {
				p.Report(c.After, "%s, and was %q in the register of %s", c.Is, c.Was, p.Before.Reviewed)
				return
			}
		},
	}
	review := reviewChange(t, complete(), after, &Options{AsOf: civil.MustDate("2026-11-21"), Extra: []Rule{mine}})
	want := []place{{"change/basis-swapped", "/activities/1/purposes/1/bases"}, {mine.ID, "/activities/1/purposes/1/bases/0/ground"}}
	if diff := cmp.Diff(want, places(review.Findings)); diff != "" {
		t.Errorf("findings (-want +got):\n%s", diff)
	}
	if review.Findings[0].Waiver == nil {
		t.Errorf("not waived: %q", review.Findings[0].Subject)
	}
	if err := review.Err(); err == nil || strings.Contains(err.Error(), "change/basis-swapped") || !strings.Contains(err.Error(), "acme/four-eyes") || !strings.Contains(err.Error(), "basis/contract-not-party") {
		t.Errorf("error %v", err)
	}
	for _, o := range review.Outcomes {
		if !strings.HasPrefix(string(o.Rule), "change/") && o.Rule != mine.ID {
			t.Errorf("an outcome of %s, which does not compare", o.Rule)
		}
	}
	if len(review.Changes) == 0 {
		t.Error("no changes")
	}
	if _, err := json.Marshal(review); err != nil {
		t.Error(err)
	}
	for _, f := range validate(t, after, &Options{AsOf: civil.MustDate("2026-11-21"), Extra: []Rule{mine}}).Findings {
		if f.Rule == "form/waiver-unused" || f.Rule == mine.ID {
			t.Errorf("without a comparison: %s: %s", f.Rule, f.Message)
		}
	}
}

func TestReviewMisuse(t *testing.T) {
	for _, tt := range []struct {
		name          string
		before, after *Register
		o             *Options
		want          string
	}{
		{"no later register", complete(), nil, nil, "no later register"},
		{"no day", complete(), &Register{}, nil, "no as-of date"},
		{"unknown rule", complete(), complete(), &Options{Only: []RuleID{"change/purpose-aded"}}, "nearest: change/purpose-added"},
	} {
		if _, err := Review(tt.before, tt.after, tt.o); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: error %v, want %q", tt.name, err, tt.want)
		}
	}
}

// Without an earlier register, or without its review date, there is still a
// review.
func TestReviewFromNothing(t *testing.T) {
	review := reviewChange(t, nil, complete(), nil)
	if len(review.Findings)+len(review.Gone)+len(review.Unchanged) > 0 || len(review.Changes) == 0 {
		t.Errorf("from nothing: %d duties, %d gone, %d unchanged, %d changes", len(review.Findings), len(review.Gone), len(review.Unchanged), len(review.Changes))
	}
	before, after := complete(), complete()
	before.Reviewed, before.Activities[1].Updated, before.Activities[1].Notice = civil.Date{}, civil.Date{}, nil
	addData(DataCategory{ID: "calls", Name: "Calls"})(after)
	if review := reviewChange(t, before, after, &Options{Only: []RuleID{"change/data-added"}}); len(review.Findings) > 0 {
		t.Errorf("a notice that is new is not taken for one: %v", review.Findings)
	}
}

// FuzzReview reviews changes made at random: what is reported is the
// same the second time, and counts every place of the findings of the two validations once.
func FuzzReview(f *testing.F) {
	for seed := range seeds(40) {
		f.Add(seed, seed%9)
	}
	f.Fuzz(func(t *testing.T, seed, n uint64) {
		a := generate(seed)
		b := copyRegister(t, a)
		mutate(b, seed, int(n%20))
		o := &Options{AsOf: civil.MustDate("2026-11-21")}
		review := reviewChange(t, a, b, o)
		if diff := cmp.Diff(review, reviewChange(t, a, b, o)); diff != "" {
			t.Fatalf("two reviews differ:\n%s", diff)
		}
		if got, want := len(eachPlace(review.Gone))+len(eachPlace(review.Unchanged)), len(eachPlace(validate(t, a, o).Findings)); got != want {
			t.Fatalf("%d findings gone or unchanged of %d", got, want)
		}
		if got, want := len(eachPlace(review.New))+len(eachPlace(review.Unchanged))+len(eachPlace(review.Findings)), len(eachPlace(validate(t, b, o).Findings)); got < want {
			t.Fatalf("%d findings new or unchanged of %d", got, want)
		}
		reviewChange(t, complete(), a, o)
		reviewChange(t, a, complete(), o)
		flat := Resolved(a) // of two elements with one ID the first is taken after
		again := copyRegister(t, flat)
		shuffle(again, seed)
		if review := reviewChange(t, flat, again, o); len(review.Findings) > 0 {
			t.Fatalf("another order has duties: %v", review.Findings)
		}
		c := complete()
		mutate(c, seed, int(n%5))
		reviewChange(t, complete(), c, o)
	})
}
