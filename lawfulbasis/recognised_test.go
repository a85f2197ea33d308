package lawfulbasis

import (
	"fmt"
	"testing"
)

func TestRecognisedInterests(t *testing.T) {
	want := []struct {
		code RecognisedInterest
		cite string
	}{
		{RecognisedDisclosure, "UK GDPR Annex 1 para. 1"},
		{RecognisedSecurity, "UK GDPR Annex 1 para. 2"},
		{RecognisedEmergency, "UK GDPR Annex 1 paras 3-4"},
		{RecognisedCrime, "UK GDPR Annex 1 para. 5"},
		{RecognisedSafeguarding, "UK GDPR Annex 1 paras 6-9"},
	}
	all := RecognisedInterests()
	if len(all) != len(want) {
		t.Fatalf("%d conditions, want %d", len(all), len(want))
	}
	for i, info := range all {
		if info.Code != want[i].code || info.Cite.String() != want[i].cite || info.Label == "" {
			t.Errorf("%q, %q, %q, want %q, %q", info.Code, info.Cite, info.Label, want[i].code, want[i].cite)
		}
		if got, ok := RecognisedInterestOf(info.Code); !ok || got != info || !info.Code.Valid() {
			t.Errorf("RecognisedInterestOf(%q) = %+v, %t", info.Code, got, ok)
		}
		if info.Code.On(info.From.AddDays(-1)) || !info.Code.On(info.From) {
			t.Errorf("%s does not begin on %s", info.Code, info.From)
		}
		if info.Code.On(day("2026-02-04")) || !info.Code.On(day("2026-02-05")) {
			t.Errorf("%s does not begin on 2026-02-05", info.Code)
		}
		if !info.Until.IsZero() {
			t.Errorf("%s ends on %s", info.Code, info.Until)
		}
	}
	if RecognisedInterest("democratic-engagement").Valid() || RecognisedInterest("").On(day("2026-11-21")) {
		t.Error("an interest that Annex 1 does not have is recognised")
	}
}

func ExampleRecognisedInterestOf() {
	info, _ := RecognisedInterestOf(RecognisedCrime)
	fmt.Println(info.Cite, "from", info.From)
	// Output: UK GDPR Annex 1 para. 5 from 2026-02-05
}
