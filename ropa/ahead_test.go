package ropa

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/transfer"
)

func TestAhead(t *testing.T) {
	day := civil.MustDate
	r := &Register{
		Organisation: Organisation{Name: "Acme", Country: "NL"}, Reviewed: day("2031-03-10"),
		Parties: []Party{{ID: "host", Name: "Host Ltd", Country: "GB"}},
		Activities: []Activity{{
			ID: "a", Name: "A", Updated: day("2031-03-10"),
			Recipients: []Recipient{{ID: "host", Party: "host", Role: RoleProcessor, Contract: &Reference{Title: "DPA", Until: day("2031-09-30")}}},
			Transfers:  []transfer.Transfer{{ID: "gb", Destination: "GB", Importer: "host", Mechanism: transfer.AdequacyDecision}},
		}},
		Waivers: []Waiver{{Rule: "record/purpose-missing", Path: "/activities/0", Reason: "being written", Owner: "DPO", Until: day("2031-06-15")}},
	}
	o := &Options{Only: []RuleID{"transfer/not-adequate", "record/stale", "record/purpose-missing", "recipient/processor-contract", "transfer/adequacy-ending"}}
	events, err := Ahead(r, day("2031-03-11"), day("2032-06-30"), o)
	if err != nil {
		t.Fatal(err)
	}
	got := make(map[string][]string)
	for i, e := range events {
		if i > 0 && !events[i-1].Day.Before(e.Day) {
			t.Errorf("%s comes after %s", e.Day, events[i-1].Day)
		}
		for _, f := range e.Begins {
			got[e.Day.String()] = append(got[e.Day.String()], fmt.Sprintf("+%s %t", f.Rule, f.Waiver != nil))
		}
		for _, f := range e.Ends {
			got[e.Day.String()] = append(got[e.Day.String()], fmt.Sprintf("-%s %t", f.Rule, f.Waiver != nil))
		}
	}
	for day, want := range map[string][]string{
		"2031-06-15": {"+record/purpose-missing false", "-record/purpose-missing true"}, // the first day without the waiver
		"2031-09-30": {"+recipient/processor-contract false"},
		"2031-12-28": {"+transfer/not-adequate false", "-transfer/adequacy-ending false"}, // Decision (EU) 2021/1772 as amended on 2025-12-19 applies to 2031-12-27
		"2032-03-11": {"+record/stale false"},
	} {
		if diff := cmp.Diff(want, got[day]); diff != "" {
			t.Errorf("%s (-want +got):\n%s\nall: %v", day, diff, got)
		}
	}
	// Each event is what two checks say.
	for _, e := range events {
		if len(e.Begins)+len(e.Ends) == 0 {
			t.Errorf("nothing begins or ends on %s", e.Day)
		}
	}
}

func TestAheadMisuse(t *testing.T) {
	day := civil.MustDate
	for _, tt := range []struct {
		r           *Register
		from, until civil.Date
	}{{nil, day("2026-01-01"), day("2027-01-01")}, {&Register{}, civil.Date{}, day("2027-01-01")}, {&Register{}, day("2027-01-01"), day("2026-01-01")},
		{&Register{}, day("2027-01-01"), day("2127-01-02")}} {
		if _, err := Ahead(tt.r, tt.from, tt.until, nil); err == nil {
			t.Errorf("Ahead(%v, %s, %s): no error", tt.r != nil, tt.from, tt.until)
		}
	}
	if events, err := Ahead(&Register{}, day("2026-01-01"), day("2026-01-01"), nil); err != nil || len(events) > 0 {
		t.Errorf("no time at all: %v, %v", events, err)
	}
}
