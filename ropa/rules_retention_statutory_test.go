package ropa

import (
	"cmp"
	"slices"
	"strings"
	"testing"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/ropa/words"
	"github.com/openropa/openropa/transfer"
)

// storedUnder has the customers' data kept for a period under a law.
func storedUnder(period string, law Law, more ...func(*RetentionRule)) func(*Register) {
	return contactRule(func(r *RetentionRule) {
		r.Period, r.Statutory, r.Law = civil.MustPeriod(period), Yes, []Law{law}
		for _, edit := range more {
			edit(r)
		}
	})
}

var (
	booksHGB     = Law{Name: "§ 257 HGB", Country: "DE"}
	vouchersAO   = Law{Name: "Abgabenordnung", Provision: "§ 147 Abs. 1 Nr. 4 und Abs. 3", Country: "DE"}
	customsAO    = Law{Name: "AO", Provision: "§ 147 Abs. 1 Nr. 4a", Country: "DE"}
	videoES      = Law{Name: "Ley Orgánica 3/2018", Provision: "art. 22.3", Country: "ES"}
	taxNL        = Law{Name: "Algemene wet inzake rijksbelastingen", Provision: "art. 52 lid 4", Country: "NL"}
	fileNL       = Law{Name: "Burgerlijk Wetboek", Provision: "art. 7:454 lid 3", Country: "NL"}
	videoPL      = Law{Name: "Kodeks pracy", Provision: "art. 22(2) § 3", Country: "PL"}
	logsAI       = Law{Name: "Regulation (EU) 2024/1689", Provision: "Art. 26(6)", Order: "union"}
	videoFR      = Law{Name: "Code de la sécurité intérieure", Provision: "art. L. 252-5", Country: "FR"}
	swissLogs    = Law{Name: "Datenschutzverordnung", Provision: "Art. 4 Abs. 5", Country: "CH"}
	oneOfTheActs = Law{Name: "Rechnungslegungsgesetz", Provision: "§ 257", Country: "DE"}
)

var statutoryPath = []string{"/activities/1/retention/0/period"}

var statutoryCases = []ruleCase{
	{name: "less than any", rule: "retention/statutory-shorter", is: ResultFailed, want: statutoryPath, edit: storedUnder("P5Y", booksHGB),
		also: alsoBoth(cited("DE HGB § 257(1) nos 2 and 3, (4)", "DE AO § 147(1) nos 2, 3 and 5, (3)", "GDPR Art. 17(3)(b)"), messageHas("6 years at least"))},
	{name: "the shortest of several", rule: "retention/statutory-shorter", is: ResultPassed, edit: storedUnder("P6Y", booksHGB)},
	{name: "less than the point named", rule: "retention/statutory-shorter", is: ResultFailed, want: statutoryPath, edit: storedUnder("P6Y", vouchersAO), also: messageHas("8 years")},
	{name: "vouchers, the last day of ten years", rule: "retention/statutory-shorter", asOf: "2024-12-31", is: ResultFailed, want: statutoryPath, edit: storedUnder("P8Y", vouchersAO), also: messageHas("10 years")},
	{name: "vouchers, the first day of eight", rule: "retention/statutory-shorter", asOf: "2025-01-01", is: ResultPassed, edit: storedUnder("P8Y", vouchersAO)},
	{name: "in one case", rule: "retention/statutory-shorter", is: ResultPassed, edit: storedUnder("P5Y", booksHGB, func(r *RetentionRule) { r.When = "copies in the shop" })},
	{name: "archived then", rule: "retention/statutory-shorter", is: ResultPassed, edit: storedUnder("P5Y", booksHGB, func(r *RetentionRule) { r.Action = ActionRestrict })},
	{name: "beside a longer one", rule: "retention/statutory-shorter", is: ResultPassed, edit: inTurn(storedUnder("P2Y", booksHGB), func(r *Register) {
		r.Activities[1].Retention = append(r.Activities[1].Retention, RetentionRule{Data: []ID{"contact"}, Period: period("P10Y")})
	})},
	{name: "another law", rule: "retention/statutory-shorter", is: ResultNotApplicable, edit: inTurn(func(r *Register) { r.Activities[0].Retention[0].Law = nil }, storedUnder("P5Y", oneOfTheActs))},
	{name: "the same name in another country", rule: "retention/statutory-shorter", is: ResultNotApplicable,
		edit: inTurn(func(r *Register) { r.Activities[0].Retention[0].Law = nil }, storedUnder("P5Y", Law{Name: "HGB", Provision: "§ 257", Country: "AT"}))},
	{name: "Swiss logs", rule: "retention/statutory-shorter", is: ResultFailed, want: statutoryPath, edit: inTurn(under([]Regime{Swiss}, nil), storedUnder("P6M", swissLogs)), also: cited("FADP Art. 31(1)", "FADP DPO Art. 4(5)")},
	{name: "the AI Act, the day before", rule: "retention/statutory-shorter", asOf: "2027-12-01", is: ResultPassed, edit: storedUnder("P30D", logsAI)},
	{name: "the AI Act, its first day", rule: "retention/statutory-shorter", asOf: "2027-12-02", is: ResultFailed, want: statutoryPath, edit: storedUnder("P30D", logsAI), also: cited("AI Act Art. 26(6)", "AI Act Art. 19(1)", "GDPR Art. 17(3)(b)")},
	{name: "a Dutch file, the last day of fifteen years", rule: "retention/statutory-shorter", asOf: "2019-12-31", is: ResultPassed, edit: storedUnder("P15Y", fileNL)},
	{name: "a Dutch file, the first day of twenty", rule: "retention/statutory-shorter", asOf: "2020-01-01", is: ResultFailed, want: statutoryPath, edit: storedUnder("P15Y", fileNL), also: messageHas("from memory")},

	{name: "images for two months", rule: "retention/statutory-maximum", is: ResultFailed, want: statutoryPath, edit: storedUnder("P60D", videoES), also: alsoBoth(severities(SeverityError), cited("ES LO 3/2018 Art. 22(3)", "GDPR Art. 5(1)(e)"))},
	{name: "images for thirty days", rule: "retention/statutory-maximum", is: ResultPassed, edit: storedUnder("P30D", videoES)},
	{name: "images for 31 days", rule: "retention/statutory-maximum", is: ResultPassed, edit: storedUnder("P31D", videoES)},
	{name: "images as evidence", rule: "retention/statutory-maximum", is: ResultPassed, edit: storedUnder("P1Y", videoES, func(r *RetentionRule) { r.When = "como prueba" })},
	{name: "images, the day before the act", rule: "retention/statutory-maximum", asOf: "2018-12-06", is: ResultNotApplicable, edit: storedUnder("P60D", videoES)},
	{name: "images, its first day", rule: "retention/statutory-maximum", asOf: "2018-12-07", is: ResultFailed, want: statutoryPath, edit: storedUnder("P60D", videoES)},
	{name: "images in France", rule: "retention/statutory-maximum", is: ResultFailed, want: statutoryPath, edit: storedUnder("P2M", videoFR), also: severities(SeverityError)},
	{name: "one source", rule: "retention/statutory-maximum", is: ResultFailed, want: statutoryPath, edit: storedUnder("P6M", videoPL), also: severities(SeverityWarning)},
	{name: "one source, its number as printed", rule: "retention/statutory-maximum", is: ResultFailed, want: statutoryPath, edit: storedUnder("P6M", Law{Name: "Kodeks pracy", Provision: "art. 22² § 3", Country: "PL"}), also: cited("GDPR Art. 5(1)(e)", "PL Kodeks pracy Art. 22² § 3")},
	{name: "a minimum", rule: "retention/statutory-maximum", is: ResultNotApplicable, edit: storedUnder("P60Y", taxNL)},

	{name: "vouchers, the last day of ten years", rule: "retention/statutory-outdated", asOf: "2024-12-31", is: ResultNotApplicable, edit: inTurn(func(r *Register) { r.Activities[0].Retention[0].Law = nil }, storedUnder("P10Y", vouchersAO))},
	{name: "vouchers, the first day of eight", rule: "retention/statutory-outdated", asOf: "2025-01-01", is: ResultFailed, want: statutoryPath, edit: storedUnder("P10Y", vouchersAO), also: messageHas("until 2024-12-31")},
	{name: "ten years, named by the data", rule: "retention/statutory-outdated", is: ResultFailed, want: statutoryPath, edit: inTurn(storedUnder("P10Y", booksHGB), func(r *Register) { r.Activities[1].Data[0].Name = "Rechnungen und Belege" })},
	{name: "ten years, for what is not said", rule: "retention/statutory-outdated", is: ResultPassed, edit: storedUnder("P10Y", booksHGB)},
	{name: "annual accounts", rule: "retention/statutory-outdated", is: ResultPassed, edit: inTurn(storedUnder("P10Y", booksHGB), func(r *Register) { r.Activities[1].Data[0].Name = "Jahresabschlüsse" })},
	{name: "papers for customs", rule: "retention/statutory-outdated", is: ResultPassed, edit: storedUnder("P10Y", customsAO)},
	{name: "a bank", rule: "retention/statutory-outdated", is: ResultPassed, edit: inTurn(storedUnder("P10Y", vouchersAO), func(r *Register) { r.Organisation.Name = "Stadtsparkasse Musterstadt" })},
	{name: "a law that did not change", rule: "retention/statutory-outdated", is: ResultNotApplicable, edit: inTurn(func(r *Register) { r.Activities[0].Retention[0].Law = nil }, storedUnder("P7Y", taxNL))},

	{name: "ten years of seven", rule: "retention/law-mismatch", is: ResultFailed, want: statutoryPath, edit: storedUnder("P10Y", taxNL), also: alsoBoth(severities(SeverityInfo), messageHas("AWR Art. 52(4)"))},
	{name: "seven years", rule: "retention/law-mismatch", is: ResultPassed, edit: storedUnder("P7Y", taxNL)},
	{name: "not said to be statutory", rule: "retention/law-mismatch", is: ResultPassed, edit: storedUnder("P10Y", taxNL, func(r *RetentionRule) { r.Statutory = No })},
	{name: "outdated instead", rule: "retention/law-mismatch", is: ResultPassed, edit: storedUnder("P10Y", vouchersAO)},
	{name: "no law of the table", rule: "retention/law-mismatch", is: ResultNotApplicable, edit: inTurn(func(r *Register) { r.Activities[0].Retention[0].Law = nil }, storedUnder("P10Y", oneOfTheActs))},

	{name: "offers what fits", rule: "retention/law-missing", is: ResultFailed, want: []string{"/activities/1/retention/0/law"},
		edit: contactRule(func(r *RetentionRule) { r.Period, r.Statutory = period("P8Y"), Yes }),
		also: func(t *testing.T, found []Finding) {
			if fix := found[0].Fix; !strings.Contains(fix, "invoices issued and received, UStG § 14b(1); accounting vouchers, HGB § 257(1) no. 4, (4) or AO § 147(1) no. 4, (3)") || strings.Contains(fix, "letters") {
				t.Errorf("fix: %s", fix)
			}
		}},
}

// The table is in order, each row is cited and says what binds, and wordings
// of one period follow each other without a gap.
func TestStatutoryPeriods(t *testing.T) {
	rows := StatutoryPeriods()
	for i, s := range rows {
		if s.Country != "" && s.ID[:2] != strings.ToLower(string(s.Country)) || len(s.Laws) == 0 || s.Minimum.IsZero() && s.Maximum.IsZero() || !s.Confidence.Valid() || s.Confidence == "" {
			t.Errorf("row %s: %+v", s.ID, s)
		}
		for _, l := range s.Laws {
			if c := s.Cite(l); c.Act == "" || l.Act == "" || l.Provision == "" || l.place == "" || l.names != words.Fold(l.names) || l.place != words.Fold(l.place) {
				t.Errorf("row %s: law %+v cited %q", s.ID, l, c)
			}
			if text := words.Fold(l.Act + " " + l.Provision); l.place != "7:454" && s.Country != "SE" && s.Country != "" && s.ID != "it-payroll" && s.ID != "be-social" && !l.named(text) && !strings.Contains(l.place, "2)") && l.place != "34.9" && !strings.HasPrefix(l.place, "7.") {
				t.Errorf("row %s is not found by its own citation %q", s.ID, text)
			}
		}
		if i == 0 {
			continue
		}
		before := rows[i-1]
		if s.ID == before.ID && (before.Until != s.From || s.From.IsZero()) {
			t.Errorf("%s: a wording until %s, the next from %s", s.ID, before.Until, s.From)
		}
		if s.Country != "" && cmp.Or(cmp.Compare(before.Country, s.Country), cmp.Compare(before.ID, s.ID)) > 0 {
			t.Errorf("%s stands after %s", s.ID, before.ID)
		}
	}
	rows[0].Laws[0].Act = "changed"
	if slices.ContainsFunc(StatutoryPeriods(), func(s StatutoryPeriod) bool { return s.Laws[0].Act == "changed" }) {
		t.Error("the table was changed from outside")
	}
}

func TestStatutoryPeriodsOf(t *testing.T) {
	for _, tt := range []struct {
		country, day, period string
		want                 string
	}{
		{"DE", "2024-12-31", "P8Y", ""},
		{"DE", "2025-01-01", "P8Y", "de-invoices de-vouchers"},
		{"DE", "2024-12-31", "P10Y", "de-aml de-books de-customs de-invoices de-medical de-vouchers"},
		{"NL", "2026-11-21", "P7Y", "nl-tax"},
		{"IE", "2026-11-21", "P72M", "ie-company ie-tax"},
		{"JP", "2026-11-21", "P7Y", ""},
	} {
		var got []string
		for _, s := range StatutoryPeriodsOf(transfer.Country(tt.country), period(tt.period), civil.MustDate(tt.day)) {
			got = append(got, s.ID)
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("%s, %s, %s: %v, want %s", tt.country, tt.period, tt.day, got, tt.want)
		}
	}
}

// Each law of each row speaks of what is shorter than its minimum or longer than
// its maximum, is silent at just that time, and binds from its first day to its
// last.
func TestEachStatutoryPeriod(t *testing.T) {
	for _, s := range StatutoryPeriods() {
		day := civil.MustDate("2026-11-21")
		if s.From.After(day) {
			day = s.From
		} else if !s.Until.IsZero() {
			day = s.Until.AddDays(-1)
		}
		binds := func(on civil.Date) bool {
			return slices.ContainsFunc(StatutoryPeriodsOf(s.Country, civil.Period{}, on), func(o StatutoryPeriod) bool {
				return o.ID == s.ID && o.From == s.From
			})
		}
		if !binds(day) || !s.From.IsZero() && (!binds(s.From) || binds(s.From.AddDays(-1))) || !s.Until.IsZero() && binds(s.Until) {
			t.Errorf("%s, from %s until %s: does not bind on these days", s.ID, s.From, s.Until)
		}
		for _, l := range s.Laws {
			place, _, _ := strings.Cut(l.place, "|")
			name, _, _ := strings.Cut(l.names, "|")
			law := Law{Name: cmp.Or(name, l.Act), Provision: place, Country: string(s.Country)}
			if points := strings.Fields(l.points); len(points) > 0 {
				law.Provision += " no. " + points[0]
			}
			found := func(rule RuleID, kept, limit civil.Period, on civil.Date) bool {
				r := complete()
				r.Regimes = []Regime{EU}
				r.Organisation.Country = cmp.Or(s.Country, "DE")
				switch s.Country {
				case "GB":
					r.Regimes = []Regime{UK}
				case "CH":
					r.Regimes = []Regime{Swiss}
				case "":
					law.Order = fact.UnionLaw
				}
				storedUnder(kept.String(), law)(r)
				if len(s.about) > 0 { // what tells it from others of the same provision
					r.Activities[1].Data[0].Name = s.about[0]
				}
				return slices.ContainsFunc(validate(t, r, &Options{AsOf: on, Only: []RuleID{rule}}).Findings, func(f Finding) bool {
					return strings.Contains(f.Message, s.name()) && strings.Contains(f.Message, " "+inWords(limit)+" at ")
				})
			}
			for rule, limit := range map[RuleID]civil.Period{"retention/statutory-shorter": s.Minimum, "retention/statutory-maximum": s.Maximum} {
				if limit.IsZero() {
					continue
				}
				beyond := period("P1D")
				if rule == "retention/statutory-maximum" {
					beyond = period("P100Y")
				}
				if !found(rule, beyond, limit, day) {
					t.Errorf("%s, %s %s: %s is silent of %s", s.ID, law.Name, law.Provision, rule, beyond)
				}
				if found(rule, limit, limit, day) {
					t.Errorf("%s, %s %s: %s speaks of %s", s.ID, law.Name, law.Provision, rule, limit)
				}
				if before := s.From.AddDays(-1); s.From.After(civil.MustDate("2018-05-26")) && s.Country != "CH" && found(rule, beyond, limit, before) {
					t.Errorf("%s, %s %s: %s speaks on %s", s.ID, law.Name, law.Provision, rule, before)
				}
			}
		}
	}
}
