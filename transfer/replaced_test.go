package transfer

import (
	"strings"
	"testing"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
)

func TestReplacedOn(t *testing.T) {
	for _, tt := range []struct {
		cite fact.Citation
		on   string
		want string // what stands in its place, "none", or "" where it still is law
	}{
		{fact.Citation{Act: fact.UKGDPR, Provision: "Art. 44"}, "2026-02-04", ""},
		{fact.Citation{Act: fact.UKGDPR, Provision: "Art. 44"}, "2026-02-05", "UK GDPR Art. 44A"},
		{fact.Citation{Act: fact.UKGDPR, Provision: "Art. 45(3)"}, "2026-02-05", "UK GDPR Art. 45A, UK GDPR Art. 45B, UK GDPR Art. 45C"},
		{fact.Citation{Act: fact.UKGDPR, Provision: "Art. 45A"}, "2026-02-05", ""},
		{fact.Citation{Act: fact.GDPR, Provision: "Art. 45"}, "2026-02-05", ""},
		{fact.Citation{Act: fact.DPA2018, Provision: "s. 17A"}, "2026-02-04", ""},
		{fact.Citation{Act: fact.DPA2018, Provision: "s. 17A(1)"}, "2026-02-05", "UK GDPR Art. 45A"},
		{fact.Citation{Act: fact.DPA2018, Provision: "s. 17"}, "2026-02-05", ""},
		{fact.Citation{Act: fact.DPA2018, Provision: "s. 17C"}, "2026-02-05", "UK GDPR Art. 47A"},
		{fact.Citation{Act: fact.UKGDPR, Provision: "Art. 48"}, "2020-12-30", ""},
		{fact.Citation{Act: fact.UKGDPR, Provision: "Art. 48"}, "2020-12-31", "none"},
	} {
		row, ok := ReplacedOn(tt.cite, day(tt.on))
		var by []string
		for _, c := range row.By {
			by = append(by, c.String())
		}
		got := strings.Join(by, ", ")
		if ok && got == "" {
			got = "none"
		}
		if got != tt.want {
			t.Errorf("ReplacedOn(%s, %s) = %q, want %q", tt.cite, tt.on, got, tt.want)
		}
	}
	if _, ok := ReplacedOn(fact.Citation{Act: fact.UKGDPR, Provision: "Art. 44"}, civil.Date{}); ok {
		t.Error("a zero day")
	}
	for _, row := range ReplacedProvisions() {
		if row.Cite.Provision == "" || row.Until.IsZero() || row.Source.Provision == "" || !row.Confidence.Valid() {
			t.Errorf("incomplete: %+v", row)
		}
	}
}

func TestReplacedSections(t *testing.T) {
	for text, want := range map[string]string{
		"s. 17A DPA 2018": "s. 17A",
		"s.17A":           "s. 17A",
		"s17A DPA 2018":   "s. 17A",
		"adequacy regulations under section 17A(1) of the Data Protection Act 2018": "s. 17A",
		"DPA 2018 ss. 17A and 17C":           "s. 17A, s. 17C",
		"sections 17 and 17A":                "s. 17A",
		"DPA 2018 s. 119A":                   "",
		"UK GDPR Art. 45A":                   "",
		"paragraph 17A":                      "",
		"section 8, building 3, door no 17A": "",
		"":                                   "",
	} {
		for _, d := range []string{"2026-02-04", "2026-02-05"} {
			var got []string
			for _, row := range ReplacedSections(text, day(d)) {
				got = append(got, row.Cite.Provision)
			}
			expect := want
			if d == "2026-02-04" {
				expect = ""
			}
			if strings.Join(got, ", ") != expect {
				t.Errorf("ReplacedSections(%q, %s) = %q, want %q", text, d, got, expect)
			}
		}
	}
}
