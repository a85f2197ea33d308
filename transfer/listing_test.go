package transfer

import (
	"testing"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
)

func TestListing(t *testing.T) {
	const unknown = ListingKind("")
	date := func(s string) civil.Date {
		if s == "" {
			return civil.Date{}
		}
		return day(s)
	}
	for _, tt := range []struct {
		name              string
		decision          string
		checked, last, on string
		want              ListingKind
	}{
		{"today", "(EU) 2023/1795", "2026-11-21", "", "2026-11-21", ListingCurrent},
		{"last day of the year", "(EU) 2023/1795", "2025-11-21", "", "2026-11-21", ListingCurrent},
		{"day after the year", "(EU) 2023/1795", "2025-11-20", "", "2026-11-21", ListingOutdated},
		{"three years ago", "(EU) 2023/1795", "2023-08-01", "", "2026-11-21", ListingOutdated},
		{"tomorrow", "(EU) 2023/1795", "2026-11-22", "", "2026-11-21", ListingFuture},
		{"last day of the certification", "(EU) 2023/1795", "2026-03-01", "2026-11-21", "2026-11-21", ListingCurrent},
		{"day after the certification", "(EU) 2023/1795", "2026-03-01", "2026-11-20", "2026-11-21", ListingEnded},
		{"ended, and never looked up", "(EU) 2023/1795", "", "2026-11-20", "2026-11-21", ListingEnded},
		{"an end within the year", "(EU) 2023/1795", "2025-11-21", "2026-11-20", "2026-11-20", ListingCurrent},
		{"an end too far off", "(EU) 2023/1795", "2023-08-01", "2030-01-01", "2026-11-21", ListingOutdated},
		{"never looked up", "(EU) 2023/1795", "", "", "2026-11-21", unknown},
		{"no day", "(EU) 2023/1795", "2026-11-21", "", "", unknown},

		{"day before the EU decision", "(EU) 2023/1795", "2023-07-09", "", "2023-12-01", ListingTooEarly},
		{"first day of the EU decision", "(EU) 2023/1795", "2023-07-10", "", "2023-12-01", ListingCurrent},
		{"day before the UK regulations", "SI 2023/1028", "2023-10-11", "", "2023-12-01", ListingTooEarly},
		{"first day of the UK regulations", "SI 2023/1028", "2023-10-12", "", "2023-12-01", ListingCurrent},
		{"day before the Swiss list", "Swiss-US DPF", "2024-09-14", "", "2024-12-01", ListingTooEarly},
		{"first day of the Swiss list", "Swiss-US DPF", "2024-09-15", "", "2024-12-01", ListingCurrent},

		{"no listed importers", "(EU) 2019/419", "2026-11-21", "", "2026-11-21", unknown},
	} {
		rows := FindDecision(tt.decision)
		if len(rows) != 1 {
			t.Fatalf("%s: %d rows", tt.decision, len(rows))
		}
		if got := rows[0].Listing(date(tt.checked), date(tt.last), date(tt.on)); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
	if (Adequacy{}).Listing(day("2026-11-21"), civil.Date{}, day("2026-11-21")) != unknown || ListingKind("x").Valid() {
		t.Error("an unknown scope or kind")
	}
}

func TestAdequacyCheckable(t *testing.T) {
	for _, tt := range []struct {
		name string
		t    *Transfer
		want bool
	}{
		{"nil", nil, false},
		{"nothing", &Transfer{}, false},
		{"area", &Transfer{Area: "worldwide"}, false},
		{"country", &Transfer{Destination: "JP"}, true},
		{"unknown country", &Transfer{Destination: "XX"}, false},
		{"organisation", &Transfer{Organisation: "EPO"}, true},
		{"blank organisation", &Transfer{Organisation: " "}, false},
		{"decision", &Transfer{Adequacy: &Reliance{Decision: "(EU) 2019/419"}}, true},
		{"unknown decision", &Transfer{Adequacy: &Reliance{Decision: "adequacy decision"}}, false},
		{"legal basis", &Transfer{LegalBasis: "Decision (EU) 2023/1795"}, true},
		{"article alone", &Transfer{LegalBasis: "GDPR Art. 45(3)"}, false},
		{"document", &Transfer{Document: &fact.Reference{Title: "EU-US Data Privacy Framework"}}, true},
		{"other document", &Transfer{Document: &fact.Reference{Title: "contract"}}, false},
	} {
		if got := tt.t.AdequacyCheckable(); got != tt.want {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}
