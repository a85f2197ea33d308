package ropa

import (
	"fmt"
	"slices"
	"strings"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/words"
	"github.com/openropa/openropa/transfer"
)

// What the laws that a retention rule names say of how long: the table of
// [StatutoryPeriods]. A period is compared with a law only where the rule names
// its provision, and only with the wording that binds on the day; a rule that
// names none is offered those that fit by retention/law-missing.
var statutoryRules = []Rule{
	retentionStatutoryShorterRule,
	retentionStatutoryMaximumRule,
	retentionStatutoryOutdatedRule,
	retentionLawMismatchRule,
}

// longerThan reports whether a period is longer than another from every start.
func longerThan(a, b civil.Period) bool {
	order, ok := a.Compare(b)
	return ok && order > 0
}

// bindOn returns the periods that bind on the day.
func (p *Pass) bindOn(list []*StatutoryPeriod) []*StatutoryPeriod {
	if !slices.ContainsFunc(list, func(s *StatutoryPeriod) bool { return !s.On(p.AsOf) }) {
		return list
	}
	return slices.DeleteFunc(slices.Clone(list), func(s *StatutoryPeriod) bool { return !s.On(p.AsOf) })
}

// citesOfPeriod returns the law that lays a period down, and the rule's own
// citations.
func (p *Pass) citesOfPeriod(s *StatutoryPeriod) []Citation {
	cites := p.cites()
	for i := range s.Laws {
		cites = slices.Insert(cites, i, s.Cite(s.Laws[i]))
	}
	return cites
}

// unsure ends a message on a row that nobody compared with its source.
func (s *StatutoryPeriod) unsure() string {
	if s.Confidence == transfer.Memory {
		return "; the table has this from memory"
	}
	return ""
}

// GDPR Art. 17(3)(b): the right to erasure does not apply where a legal
// obligation asks for the processing; EUDPR Art. 19(3)(b). FADP Art. 31(1): a
// law justifies it.
var retentionStatutoryShorterRule = Rule{
	ID:       "retention/statutory-shorter",
	Title:    "A period is shorter than the law that it names asks for",
	Concerns: "retention rules that name a provision which has records kept for a time",
	Doc:      "Laws on books, taxes, work and health have records kept for a time. A rule that names such a provision and erases earlier follows it no longer. A rule for one case, with a note on what happens at the end, or beside a longer one for the same data is passed over: another copy may be kept. Where a provision has several periods and the record does not say which is meant, the shortest is taken. What the period runs from is not compared.",
	Fix:      "Keep the data for the time of the law, or name the law that the shorter period rests on.",
	Fails:    "Books kept for 5 years under § 257 HGB.",
	Passes:   "Books kept for 10 years under § 257 HGB.",
	Cites:    slices.Concat(gdpr("17(3)(b)"), eudpr("19(3)(b)"), fadp("31(1)")),
	Severity: SeverityWarning,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Check:    retentionStatutoryShorter,
}

func retentionStatutoryShorter(p *Pass) {
	for place, r := range controllerRetention(p) {
		if r.Period.IsZero() || len(r.Law) == 0 {
			continue
		}
		var least *StatutoryPeriod
		for _, s := range p.bindOn(p.statutoryFor(place.ActivityAt, r)) {
			if !s.Minimum.IsZero() && (least == nil || longerThan(least.Minimum, s.Minimum)) {
				least = s
			}
		}
		if least == nil {
			continue
		}
		p.Applies()
		if !longerThan(least.Minimum, r.Period) || r.When != "" || r.ActionNote != "" || r.Action != "" && r.Action != ActionErase && r.Action != ActionAnonymise {
			continue
		}
		if sameLength(r.Minimum, least.Minimum) || slices.ContainsFunc(place.Retention, func(other RetentionRule) bool {
			both, _ := shared(other.Data, r.Data)
			return both && !other.Period.IsZero() && !longerThan(least.Minimum, other.Period)
		}) {
			continue
		}
		p.ReportFinding(Finding{Path: place.at("period"), Cites: p.citesOfPeriod(least),
			Message: fmt.Sprintf("data is kept for %s under a law that has it kept for %s at least (%s)%s", inWords(r.Period), inWords(least.Minimum), least.name(), least.unsure())})
	}
}

// Art. 5(1)(e): no longer than necessary; where a law says how long at most,
// no longer than that.
var retentionStatutoryMaximumRule = Rule{
	ID:       "retention/statutory-maximum",
	Title:    "A period is longer than the law that it names allows",
	Concerns: "retention rules that name a provision which has records erased after a time",
	Doc:      "Some laws say how long at most: images of cameras for a month in Spain and in public places in France, reports of whistleblowers, papers against money laundering. A rule for one case, such as evidence, is passed over. A row of the table that was not compared with its text, or with one source only, is a warning.",
	Fix:      "Shorten the period to that of the law, or state the case in which the law allows more.",
	Fails:    "Camera images kept for 60 days under Art. 22(3) of the Spanish act.",
	Passes:   "Camera images kept for 30 days under it.",
	Cites:    slices.Concat(gdpr("5(1)(e)"), eudpr("4(1)(e)"), fadp("6(4)")),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Check:    retentionStatutoryMaximum,
}

func retentionStatutoryMaximum(p *Pass) {
	for place, r := range controllerRetention(p) {
		if r.Period.IsZero() || len(r.Law) == 0 {
			continue
		}
		var most *StatutoryPeriod
		for _, s := range p.bindOn(p.statutoryFor(place.ActivityAt, r)) {
			if s.Maximum.IsZero() {
				most = nil // the provision has another period, without an end
				break
			}
			if most == nil || longerThan(s.Maximum, most.Maximum) {
				most = s
			}
		}
		if most == nil {
			continue
		}
		p.Applies()
		if !longerThan(r.Period, most.Maximum) || r.When != "" || r.ActionNote != "" {
			continue
		}
		f := Finding{Path: place.at("period"), Cites: p.citesOfPeriod(most),
			Message: fmt.Sprintf("data is kept for %s under a law that allows %s at most (%s)%s", inWords(r.Period), inWords(most.Maximum), most.name(), most.unsure())}
		if most.Confidence != transfer.Official && most.Confidence != transfer.Agreed {
			f.Severity = SeverityWarning
		}
		p.ReportFinding(f)
	}
}

// Art. 5(1)(e): a duty to keep that has become shorter carries no more than it
// asks for.
var retentionStatutoryOutdatedRule = Rule{
	ID:       "retention/statutory-outdated",
	Title:    "A period is that of a law before it changed",
	Concerns: "retention rules that name a provision whose period has changed",
	Doc:      "The period is the one that the named provision had before, and the law asks for less now: accounting vouchers and invoices in Germany are kept for 8 years instead of 10 since 2025-01-01, save by banks, insurers and securities institutions. What the law no longer asks to be kept needs another reason. Where the provision still has the longer period for other papers, the rule speaks only if the point of the provision or the data is named.",
	Fix:      "Take the period of the law as it is now, or name what the longer one rests on.",
	Fails:    "Accounting vouchers kept for 10 years under § 147(1) no. 4 AO, in 2026.",
	Passes:   "Accounting vouchers kept for 8 years under it.",
	Cites:    slices.Concat(gdpr("5(1)(e)"), eudpr("4(1)(e)"), fadp("6(4)")),
	Severity: SeverityWarning,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Check:    retentionStatutoryOutdated,
}

func retentionStatutoryOutdated(p *Pass) {
	for place, r := range controllerRetention(p) {
		if r.Period.IsZero() || len(r.Law) == 0 {
			continue
		}
		all := p.statutoryFor(place.ActivityAt, r)
		if s, before := p.outdated(all, r); before != nil && !p.financial() {
			p.ReportFinding(Finding{Path: place.at("period"), Cites: p.citesOfPeriod(s),
				Message: fmt.Sprintf("data is kept for %s, the period until %s; since %s the law has it kept for %s (%s)%s", inWords(r.Period), lastDay(before.Until), s.From, inWords(s.Minimum), s.name(), s.unsure())})
		} else if slices.ContainsFunc(all, func(s *StatutoryPeriod) bool { return !s.Until.IsZero() && !p.AsOf.Before(s.Until) }) {
			p.Applies()
		}
	}
}

// outdated returns the wording that binds and the earlier, longer one whose
// period a rule has; nil where another period that binds is as long.
func (p *Pass) outdated(all []*StatutoryPeriod, r *RetentionRule) (now, before *StatutoryPeriod) {
	for _, s := range p.bindOn(all) {
		if sameLength(s.Minimum, r.Period) {
			return nil, nil
		}
		for _, old := range all {
			if old.ID == s.ID && !old.Until.IsZero() && !p.AsOf.Before(old.Until) && sameLength(old.Minimum, r.Period) && longerThan(old.Minimum, s.Minimum) {
				now, before = s, old
			}
		}
	}
	return now, before
}

// financialWords are in the names of banks, insurers and securities
// institutions.
var financialWords = []string{"bank", "sparkasse", "versicherung", "assekuranz", "insurance", "wertpapier", "bausparkasse", "kreditinstitut"}

// financial reports whether the keeper is by its name a bank, an insurer or a
// securities institution, whose vouchers are kept for longer.
func (p *Pass) financial() bool {
	name := words.Fold(p.Register.Organisation.Name)
	return slices.ContainsFunc(financialWords, func(w string) bool { return strings.Contains(name, w) })
}

// Art. 5(1)(e): a period that is said to be the law's is as long as it.
var retentionLawMismatchRule = Rule{
	ID:       "retention/law-mismatch",
	Title:    "A statutory period is longer than that of the law named",
	Concerns: "retention rules said to be laid down by law that name one provision of the table",
	Doc:      "The rule says that a law lays the period down, and the provision that it names has the records kept for a shorter time. A law that has records kept for a time at least forbids nothing by itself; but the rest of the period rests on something else, which the record should say.",
	Fix:      "Name what the longer period rests on as well, or shorten it.",
	Fails:    "\"10 years, statutory, Art. 52 AWR\", which has records kept for 7.",
	Passes:   "\"7 years, statutory, Art. 52 AWR\".",
	Cites:    slices.Concat(gdpr("5(1)(e)"), eudpr("4(1)(e)"), fadp("6(4)")),
	Severity: SeverityInfo,
	Demand:   DemandAccountability,
	ByEntry:  true,
	Check:    retentionLawMismatch,
}

func retentionLawMismatch(p *Pass) {
	for place, r := range controllerRetention(p) {
		if r.Period.IsZero() || r.Statutory != Yes || len(r.Law) != 1 {
			continue
		}
		all := p.statutoryFor(place.ActivityAt, r)
		var most *StatutoryPeriod
		for _, s := range p.bindOn(all) {
			if !s.Maximum.IsZero() {
				most = nil
				break
			}
			if most == nil || longerThan(s.Minimum, most.Minimum) {
				most = s
			}
		}
		if most == nil {
			continue
		}
		p.Applies()
		if _, before := p.outdated(all, r); before == nil && longerThan(r.Period, most.Minimum) {
			p.ReportFinding(Finding{Path: place.at("period"), Cites: p.citesOfPeriod(most),
				Message: fmt.Sprintf("a period of %s is said to be statutory, and the law named has records kept for %s (%s)%s", inWords(r.Period), inWords(most.Minimum), most.name(), most.unsure())})
		}
	}
}

// offeredLaws ends the advice to name a law with those of the keeper's country
// that have the period.
func (p *Pass) offeredLaws(period civil.Period) string {
	country := p.keeperCountry()
	if period.IsZero() || country == "" {
		return ""
	}
	var names []string
	for _, s := range StatutoryPeriodsOf(country, period, p.AsOf) {
		names = append(names, s.name())
	}
	if len(names) == 0 {
		return ""
	}
	return fmt.Sprintf(" Of %s in %s are: %s.", inWords(period), countryName(country), strings.Join(names, "; "))
}
