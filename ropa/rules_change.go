package ropa

import (
	"slices"
	"strings"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
)

// What a change of processing asks for. The rules compare the register with
// an earlier one and speak of entries that took place before and still do: a
// new activity, or one that was planned, is judged as it stands by all other
// rules. A change happened at some time after the last day on which the
// earlier state is known to have stood (see since); a duty that the record
// shows to be met since then is not reported.
//
// EUDPR Arts. 15 and 16 lack point (d) of Art. 13(1), so that recipients are
// 15(1)(d) and transfers 15(1)(e), and 16(1)(e) and (f).
var changeRules = []Rule{
	{
		ID:       "change/purpose-added",
		Title:    "Data already held is put to a new purpose",
		Concerns: "new purposes for data already held",
		Doc:      "Data collected for one purpose may be used for another only if the two are compatible, or with consent or under a law of its own; and people are told before it begins. The rule speaks of a purpose added to an activity, and of one that now uses more of the activity's data. In the United Kingdom Art. 8A and Annex 2 have taken the place of Art. 6(4) since 2026-02-05.",
		Fix:      "Record the assessment of compatibility, or the consent or law the new purpose rests on; update the privacy notice before the new use begins and record its date.",
		Fails:    "\"Train our models\" is added for the content of support tickets, and the notice is that of last year.",
		Passes:   "The same with an assessment of compatibility and a notice dated after the earlier register's review.",
		Cites:    slices.Concat(gdpr("5(1)(b)", "13(3)", "14(4)"), eu("6(4)"), eudpr("4(1)(b)", "6", "15(3)", "16(4)"), fadp("6(3)", "19(2)(b)")),
		Severity: SeverityWarning,
		Compares: true,
		Check:    changePurposeAdded,
	},
	{
		ID:       "change/basis-swapped",
		Title:    "Consent is replaced by another ground for the same purpose",
		Concerns: "purposes that rested on consent and whose grounds changed",
		Doc:      "Whoever asks for consent tells people that they decide. To go on without it on another ground, say because too few consent or a consent turns out to be invalid, is unfair to them: the ground is settled before data is collected, and a controller cannot swap from consent to another one (EDPB 05/2020, paras 121 to 123).",
		Fix:      "Keep consent for the data that was collected on it, and end that use where consent is missing; give a new ground to data collected from now on, and say so in its case (\"when\").",
		Fails:    "A newsletter that rested on consent now rests on legitimate interests.",
		Passes:   "Consent stays for those who subscribed, and contract is added \"for customers from 2027 on\".",
		Cites:    slices.Concat(gdpr("5(1)(a)", "6(1)(a)", "7(3)"), eudpr("4(1)(a)", "5(1)(d)", "7(3)"), cite(fact.EDPB, "Guidelines 05/2020, paras 121 to 123")),
		Severity: SeverityError,
		Regimes:  []Regime{EU, UK, EUInstitutions},
		Compares: true,
		Check:    changeBasisSwapped,
	},
	{
		ID:       "change/basis-changed",
		Title:    "A purpose has another ground and people were not told",
		Concerns: "purposes whose grounds changed",
		Doc:      "The privacy notice names the ground of each purpose, and people's rights hang on it. Consent that gives way to another ground is change/basis-swapped. The FADP asks for no ground in the notice.",
		Fix:      "Say in the privacy notice which ground the purpose rests on now, and record the notice's date.",
		Fails:    "Legitimate interests take the place of contract, and the notice is that of last year.",
		Passes:   "The same with a notice dated after the earlier register's review.",
		Cites:    slices.Concat(gdpr("13(1)(c)", "14(1)(c)"), eudpr("15(1)(c)", "16(1)(c)")),
		Severity: SeverityWarning,
		Regimes:  []Regime{EU, UK, EUInstitutions},
		Compares: true,
		Check:    changeBasisChanged,
	},
	{
		ID:       "change/special-added",
		Title:    "Special or criminal data is added without a condition or a fresh look at the risk",
		Concerns: "special or criminal data added",
		Doc:      "Special categories may not be processed unless a condition is met, and data on convictions only under official authority or a law. They raise the risk: an impact assessment is reviewed, or, where there is none, the question is asked again whether one is required. It is a warning where only that question is open. The FADP has no list of conditions and asks for an assessment where sensitive data is processed on a large scale.",
		Fix:      "State the condition that covers the data; review the impact assessment and record the date, or record why none is required now that this data is processed.",
		Fails:    "Health data is added to the customer file, whose impact assessment is of last year.",
		Passes:   "The same with explicit consent and an assessment dated after the earlier register's review.",
		Cites: slices.Concat(gdpr("9(1)", "9(2)", "10", "35(1)", "35(11)"), eudpr("10(1)", "10(2)", "11", "39(1)", "39(11)"),
			fadp("22(1)", "22(2)(a)")),
		Severity: SeverityError,
		Compares: true,
		Check:    changeSpecialAdded,
	},
	{
		ID:       "change/data-added",
		Title:    "A category of data is added and people were not told",
		Concerns: "categories of data added",
		Doc:      "More data needs a reason, since only what the purposes need may be processed, and people are told: when it is collected from them, or with the categories where it comes from elsewhere.",
		Fix:      "Check that the purposes need the data; update the privacy notice and record its date.",
		Fails:    "Location data is added to an app's account data, and the notice is that of last year.",
		Passes:   "The same with a notice dated after the earlier register's review.",
		Cites:    slices.Concat(gdpr("5(1)(c)", "13(1)", "14(1)(d)"), eudpr("4(1)(c)", "15(1)", "16(1)(d)"), fadp("6(2)", "19(1)", "19(3)")),
		Severity: SeverityWarning,
		Compares: true,
		Check:    changeDataAdded,
	},
	{
		ID:       "change/subjects-added",
		Title:    "A category of people is added and nothing shows that they were told",
		Concerns: "categories of people added",
		Doc:      "People whose data is processed for the first time are owed the information in a form they understand. Children deserve more: an age and a parent's authorisation where a service rests on their consent, and a fresh look at the risk.",
		Fix:      "Update the privacy notice so that it speaks to these people, and record its date; for children review the impact assessment, or record why none is required.",
		Fails:    "Pupils become users of a platform made for teachers, and the notice is that of last year.",
		Passes:   "The same with a notice dated after the earlier register's review.",
		Cites:    slices.Concat(gdpr("12(1)", "13(1)", "14(1)"), eudpr("14(1)", "15(1)", "16(1)"), fadp("19(1)")),
		Severity: SeverityWarning,
		Compares: true,
		Check:    changeSubjectsAdded,
	},
	{
		ID:       "change/recipient-added",
		Title:    "A recipient is added without notice or contract",
		Concerns: "recipients added",
		Doc:      "People are told who receives their data, and a processor acts under a contract from the first record it sees.",
		Fix:      "Conclude the contract and record it; name the recipient or its category in the privacy notice and record the notice's date.",
		Fails:    "An analytics company is added as processor, with no contract, and the notice is that of last year.",
		Passes:   "The same with the data processing agreement and a notice dated after the earlier register's review.",
		Cites:    slices.Concat(gdpr("13(1)(e)", "14(1)(e)", "28(3)"), eudpr("15(1)(d)", "16(1)(e)", "29(3)"), fadp("19(2)(c)", "9(1)")),
		Severity: SeverityWarning,
		Compares: true,
		Check:    changeRecipientAdded,
	},
	{
		ID:       "change/sub-processor-added",
		Title:    "A sub-processor is added and nothing shows that the clients agreed",
		Concerns: "sub-processors added",
		Doc:      "A processor with a general authorisation tells its clients before it adds or replaces another processor, so that they can object; without one it asks each of them.",
		Fix:      "Tell the clients, wait for the time to object that was agreed, and record the authorisation.",
		Fails:    "A second data centre is added and no authorisation is recorded.",
		Passes:   "The same with the authorisation recorded.",
		Cites:    slices.Concat(gdpr("28(2)"), eudpr("29(2)"), fadp("9(3)")),
		Severity: SeverityWarning,
		Compares: true,
		Check:    changeSubProcessorAdded,
	},
	{
		ID:       "change/transfer-added",
		Title:    "Data goes to a new place abroad and people were not told",
		Concerns: "new destinations and importers outside the regime's territory",
		Doc:      "A transfer stands on an adequacy decision, a safeguard or a derogation before it begins, and people are told of it and of what it stands on (in the United Kingdom Art. 44A has taken the place of Art. 44 since 2026-02-05). The rule speaks of a transfer added, of another destination or importer, and of a recipient that moves or a system that stores data in a third country. A processor transfers only on its clients' documented instructions.",
		Fix:      "Record the transfer with what it rests on; name it in the privacy notice and record the notice's date. A processor records its clients' instructions.",
		Fails:    "An analytics company in the United States is added, and the notice is that of last year.",
		Passes:   "The same under an adequacy decision, with a notice dated after the earlier register's review.",
		Cites: slices.Concat(eu("44", "13(1)(f)", "14(1)(f)", "28(3)(a)"), uk("44A", "13(1)(f)", "14(1)(f)", "28(3)(a)"),
			eudpr("46", "15(1)(e)", "16(1)(f)", "29(3)(a)"), fadp("16(1)", "19(4)")),
		Severity: SeverityWarning,
		Compares: true,
		Check:    changeTransferAdded,
	},
	{
		ID:       "change/safeguard-weakened",
		Title:    "A transfer that stood on adequacy or a safeguard now stands on less",
		Concerns: "transfers that rested on an adequacy decision or a safeguard",
		Doc:      "A derogation is for the case in which there is neither an adequacy decision nor a safeguard, and is read narrowly; it gives the people concerned no protection in the country the data goes to. A transfer that falls back on one, or on nothing, protects them less than before.",
		Fix:      "Put a safeguard in place, or record why neither adequacy nor a safeguard can serve and say in the privacy notice what the transfer rests on now.",
		Fails:    "Standard clauses give way to explicit consent.",
		Passes:   "Adequacy gives way to standard clauses.",
		Cites: slices.Concat(eu("44", "46(1)", "49(1)", "13(1)(f)", "14(1)(f)"), uk("44A", "46(1A)", "49(1)", "13(1)(f)", "14(1)(f)"),
			eudpr("46", "48(1)", "50(1)", "15(1)(e)", "16(1)(f)"), fadp("16(1)", "16(2)", "17(1)", "19(4)")),
		Severity: SeverityWarning,
		Compares: true,
		Check:    changeSafeguardWeakened,
	},
	{
		ID:       "change/retention-extended",
		Title:    "Data is kept longer, or no longer for a stated time",
		Concerns: "periods that were lengthened or dropped",
		Doc:      "Data is kept no longer than its purposes need, and people were told for how long. A longer period for data already collected needs a reason of its own.",
		Fix:      "Shorten the period, or record what makes it necessary; say it in the privacy notice and record the notice's date.",
		Fails:    "Three years become ten, and the notice is that of last year.",
		Passes:   "The same with a notice dated after the earlier register's review, or ten years become three.",
		Cites:    slices.Concat(gdpr("5(1)(e)", "13(2)(a)", "14(2)(a)"), eudpr("4(1)(e)", "15(2)(a)", "16(2)(a)"), fadp("6(4)")),
		Severity: SeverityWarning,
		Compares: true,
		Check:    changeRetentionExtended,
	},
	{
		ID:       "change/measure-removed",
		Title:    "A security measure is gone",
		Concerns: "security measures taken away",
		Doc:      "Security is appropriate to the risk. Where a measure goes and the processing stays, another of its sort takes its place or the risk is weighed again; an impact assessment reviewed since shows that it was.",
		Fix:      "Put a measure of the same sort in its place, or weigh the risk again and record that the level is still appropriate.",
		Fails:    "Encryption is taken from a system that is still in use.",
		Passes:   "One kind of encryption gives way to another.",
		Cites:    slices.Concat(gdpr("32(1)"), eudpr("33(1)"), fadp("8(1)")),
		Severity: SeverityWarning,
		Compares: true,
		Check:    changeMeasureRemoved,
	},
	{
		ID:       "change/decision-added",
		Title:    "Automated decisions are added without an impact assessment",
		Concerns: "automated decisions with legal or similar effect that are new",
		Doc:      "Decisions that rest on automated evaluation and have a legal or similarly significant effect need an impact assessment before they begin, whether or not a person takes part; those taken by the machine alone are allowed in few cases. It is a warning where the effect is not stated or a reason for doing without is recorded, and in Switzerland, whose law names no such case. In the United Kingdom Arts. 22A to 22D have taken the place of Art. 22 since 2026-02-05.",
		Fix:      "Carry out or review the impact assessment before the decisions begin, and record its date.",
		Fails:    "Applications for credit are now refused by a score, and no assessment has been made since.",
		Passes:   "The same with an assessment dated after the earlier register's review.",
		Cites:    slices.Concat(gdpr("35(3)(a)"), eu("22(1)"), uk("22A(1)"), eudpr("24(1)", "39(3)(a)"), fadp("21(1)", "22(1)")),
		Severity: SeverityError,
		Compares: true,
		Check:    changeDecisionAdded,
	},
	{
		ID:       "change/dpia-review",
		Title:    "The processing changed and its impact assessment was not reviewed",
		Concerns: "changes of risk in activities that have an impact assessment",
		Doc:      "An assessment is reviewed at the latest when the risk changes. New purposes, data, people, recipients, transfers, longer periods and lost measures may change it; a person must judge. Special data and automated decisions are change/special-added and change/decision-added. The FADP has no such sentence.",
		Fix:      "Review the assessment in the light of the changes and record the date of the review.",
		Fails:    "A recipient is added to an activity whose assessment is of last year.",
		Passes:   "The same with an assessment dated after the earlier register's review.",
		Cites:    slices.Concat(gdpr("35(11)"), eudpr("39(11)")),
		Severity: SeverityWarning,
		Regimes:  []Regime{EU, UK, EUInstitutions},
		Compares: true,
		Check:    changeDPIAReview,
	},
	{
		ID:       "change/activity-vanished",
		Title:    "An entry that had not ended is gone from the register",
		Concerns: "entries that ended or are gone",
		Doc:      "The record shows what was processed, and when it ended. An entry that is deleted takes the answer to a later question with it: until when, and what became of the data.",
		Fix:      "Put the entry back with its end date, and name the one that took over, if any.",
		Fails:    "An active entry of the earlier register is not in the later one.",
		Passes:   "The entry is still there, ended on 2026-10-01.",
		Cites:    slices.Concat(gdpr("5(2)", "30(1)", "30(2)"), eudpr("4(2)", "31(1)", "31(2)"), fadp("12(1)")),
		Severity: SeverityWarning,
		Compares: true,
		Check:    changeActivityVanished,
	},
	{
		ID:       "change/controller-changed",
		Title:    "Who is responsible changed and people were not told",
		Concerns: "changes of keeper, representative or data protection officer",
		Doc:      "Privacy notices say who the controller is, who represents it, and how to reach it and its data protection officer.",
		Fix:      "Update the privacy notices and record their dates; tell the supervisory authority of a new data protection officer.",
		Fails:    "The company's address changes, and the notices are those of last year.",
		Passes:   "The same with notices dated after the earlier register's review.",
		Cites: slices.Concat(gdpr("13(1)(a)", "13(1)(b)", "14(1)(a)", "14(1)(b)", "30(1)(a)"), eudpr("15(1)(a)", "15(1)(b)", "16(1)(a)", "16(1)(b)", "31(1)(a)"),
			fadp("19(2)(a)", "12(2)(a)")),
		Severity: SeverityWarning,
		Compares: true,
		Check:    changeControllerChanged,
	},
}

// since returns the last day on which the earlier state of an entry is known
// to have stood: the review of its register or, if that is later, the last
// change of the entry. What is dated after it is taken to follow the change.
func (p *Pass) since(was *Entry) civil.Date {
	day := p.Before.Reviewed
	if a := was.Activity; a != nil && a.Updated.After(day) {
		day = a.Updated
	}
	return day
}

// renewed reports whether something dated is newer than it was before, or
// than the earlier state.
func renewed(was, is, since civil.Date) bool {
	return !is.IsZero() && is != was && (!was.IsZero() && is.After(was) || is.After(since))
}

// noticeOwed says what is missing until people have been told of a change: it
// is empty if the entry's privacy notice was updated since, by its date or, if
// it has none, as another document.
func (p *Pass) noticeOwed(c *changeAt) string {
	was, is := c.was.Activity.Notice, c.is.Activity.Notice
	if is.Empty() {
		return "no privacy notice is on record"
	}
	if was == nil {
		was = &Reference{}
	}
	switch {
	case renewed(was.Date, is.Date, p.since(&c.was)):
		return ""
	case !is.Date.IsZero():
		return "the privacy notice is still that of " + is.Date.String()
	case was.Date.IsZero() && *was != *is:
		return ""
	}
	return "the privacy notice has no date that shows an update"
}

// dpiaRenewed reports whether the impact assessment was carried out or
// reviewed since the change, or it was recorded anew that none is required.
func (p *Pass) dpiaRenewed(c *changeAt) bool {
	was, is := c.was.Activity.DPIA, c.is.Activity.DPIA
	if was == nil {
		was = &DPIA{}
	}
	switch {
	case is == nil:
		return false
	case is.refused():
		return is.Reason != was.Reason || renewed(was.Date, is.Date, p.since(&c.was))
	case !is.done():
		return false
	}
	dated := func(d *DPIA) civil.Date {
		if d.Date.IsZero() && d.Document != nil {
			return d.Document.Date
		}
		return d.Date
	}
	return renewed(dated(was), dated(is), p.since(&c.was))
}

// dpiaStanding says in words how an assessment stands that was not renewed.
func (c *changeAt) dpiaStanding() string {
	switch d := c.is.Activity.DPIA; {
	case d.done() && !d.Date.IsZero():
		return "the impact assessment is still that of " + d.Date.String()
	case d.done():
		return "the impact assessment has no date that shows a review"
	case d == nil:
		return "no impact assessment is on record"
	case d.Status == DPIAInProgress:
		return "the impact assessment is still in progress"
	case d.refused():
		return "why no impact assessment is required was recorded before"
	}
	return "no impact assessment is done"
}

// index returns the position in a list that the n-th step of a path names.
func (p Path) index(n int) int {
	if n < p.n {
		return int(p.steps[n].index)
	}
	return gone
}

// duty is something a change asks for that the record does not show to be
// done, in words, and where the law asks for it; met if the words are empty.
type duty struct {
	missing string
	cites   []Citation
}

// owes reports a change with the duties that are unmet, and cites those alone;
// it is silent if there is none.
func (p *Pass) owes(f Finding, what string, duties ...duty) {
	p.Applies()
	var missing []string
	f.Cites = []Citation{}
	for _, d := range duties {
		if d.missing == "" {
			continue
		}
		missing = append(missing, d.missing)
		for _, c := range d.cites {
			if of := regimeOf(c.Act); of == "" || of == p.Regime {
				f.Cites = append(f.Cites, c)
			}
		}
	}
	if len(missing) > 0 {
		f.Message = what + ": " + strings.Join(missing, ", and ")
		p.ReportFinding(f)
	}
}
