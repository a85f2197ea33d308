package ropa

import (
	"slices"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/transfer"
)

// PendingAct is what may become law, or may change it: a proposal, an appeal,
// a reform that was announced. Nothing of it is applied by any rule.
type PendingAct struct {
	Name    string     // "COM(2025) 837"
	What    string     // what it would change
	Stage   string     // how far it was when it was last looked up
	Since   civil.Date // the day on which it was proposed or lodged; zero: not looked up
	Seen    civil.Date // the last day on which it was looked up
	Regimes []Regime   // whose keepers it concerns
	// Countries are those whose keepers alone it concerns; none: all of the
	// regimes.
	Countries []transfer.Country
	Rules     []RuleID // that it would change
	// Confidence says what the row rests on.
	Confidence transfer.Confidence
}

// watchedOn is the last day on which the list was looked through.
var watchedOn = civil.MustDate("2026-11-29")

// pendingActs is ordered by name.
var pendingActs = []PendingAct{
	{Name: "BDSG § 38", What: "whether private keepers in Germany go on designating a data protection officer by number", Stage: "changes announced by the federation and the Länder on 2025-12-04; no act found",
		Since: civil.MustDate("2025-12-04"), Seen: watchedOn, Regimes: []Regime{EU}, Countries: []transfer.Country{"DE"}, Rules: []RuleID{"record/de-officer"}, Confidence: transfer.OneSource},
	{Name: "C-703/25 P", What: "the adequacy of the EU-US Data Privacy Framework", Stage: "appeal lodged; no opinion or hearing found",
		Since: civil.MustDate("2025-10-31"), Seen: watchedOn, Regimes: []Regime{EU, EUInstitutions}, Rules: []RuleID{"transfer/adequacy-contested"}, Confidence: transfer.Official},
	{Name: "COM(2025) 501", What: "who is exempt from keeping the record, GDPR Art. 30(5): fewer than 750 employees as proposed, 1000 as provisionally agreed on 2026-06-09", Stage: "not adopted, as far as was found",
		Seen: watchedOn, Regimes: []Regime{EU}, Rules: []RuleID{"record/exemption"}, Confidence: transfer.OneSource},
	{Name: "COM(2025) 837", What: "personal data, Arts. 4(1), 9, 12, 13, 22 and 33 GDPR, one list for impact assessments in place of those of the authorities, and what is stored on devices", Stage: "proposed; Parliament and Council had not agreed",
		Since: civil.MustDate("2025-11-19"), Seen: watchedOn, Regimes: []Regime{EU, EUInstitutions}, Rules: []RuleID{"dpia/likely", "dpia/required", "basis/device-consent", "record/breach-undocumented"}, Confidence: transfer.OneSource},
	{Name: "EEA and the AI Act", What: "Regulation (EU) 2024/1689 in Iceland, Liechtenstein and Norway", Stage: "no decision of the Joint Committee found; a Norwegian act was consulted on in 2025",
		Since: civil.MustDate("2025-06-30"), Seen: watchedOn, Regimes: []Regime{EU}, Countries: []transfer.Country{"IS", "LI", "NO"}, Rules: []RuleID{"ai/union-unstated"}, Confidence: transfer.Agreed},
	{Name: "German act on employees' data", What: "the grounds of processing at work in Germany", Stage: "none in force",
		Seen: watchedOn, Regimes: []Regime{EU}, Countries: []transfer.Country{"DE"}, Rules: []RuleID{"basis/de-employment"}, Confidence: transfer.OneSource},
}

// PendingActs returns the list of what may become law, by name.
func PendingActs() []PendingAct {
	all := slices.Clone(pendingActs)
	for i := range all {
		all[i].Regimes, all[i].Countries, all[i].Rules = slices.Clone(all[i].Regimes), slices.Clone(all[i].Countries), slices.Clone(all[i].Rules)
	}
	return all
}

// Concerns reports whether the act would concern the keeper of a register, and
// was proposed by a day.
func (a *PendingAct) Concerns(r *Register, day civil.Date) bool {
	if r == nil || day.Before(a.Since) {
		return false
	}
	if len(a.Countries) > 0 && !slices.Contains(a.Countries, r.Organisation.Country) {
		return false
	}
	return slices.ContainsFunc(r.RegimesOn(day), func(regime Regime) bool { return slices.Contains(a.Regimes, regime) })
}
