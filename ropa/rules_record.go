package ropa

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/openropa/openropa/ropa/civil"
)

// What Art. 30 GDPR itself demands of a record, with its siblings: UK GDPR
// Art. 30, EUDPR Art. 31, FADP Art. 12. What only one of them demands is in
// recordRegimeRules.
var recordRules = slices.Concat([]Rule{
	recordOrganisationIdentityRule,
	recordOrganisationAddressRule,
	recordEstablishmentUnstatedRule,
	recordRepresentativeMissingRule,
	recordRepresentativeContactRule,
	recordDPOContactRule,
	recordDPORequiredRule,
	recordJointControllerContactRule,
	recordPurposeMissingRule,
	recordSubjectsMissingRule,
	recordDataMissingRule,
	recordRecipientsNotStatedRule,
	recordTransfersNotStatedRule,
	recordTransferDestinationRule,
	recordTransferSafeguardsDocumentedRule,
	recordRetentionMissingRule,
	recordRetentionCategoryUncoveredRule,
	recordSecurityMissingRule,
	recordProcessorControllerMissingRule,
	recordProcessorControllerContactRule,
	recordProcessingCategoriesMissingRule,
	recordEmptyRule,
	recordExemptionRule,
	recordStaleRule,
	recordBreachUndocumentedRule,
	recordNationalIDLawRule,
	recordRepresentativeNeedlessRule,
}, recordOpenRules, recordRegimeRules)

// confirms reports whether the record, or the register for all its records,
// confirms that there is none of e.
func (p *Pass) confirms(rec *Entry, e Element) bool {
	return rec.Confirms(e) || slices.Contains(p.Register.None, e)
}

// Art. 30(1)(b): the record contains the purposes of the processing.
var recordPurposeMissingRule = Rule{
	ID:       "record/purpose-missing",
	Title:    "An activity has no purpose",
	Concerns: "activities as controller",
	Doc:      "The purpose is what every other statement of the record is measured against: which ground, which data, how long. An entry without one cannot be checked by anyone.",
	Fix:      "State at least one purpose, specific enough that a person it concerns would know what happens with the data.",
	Fails:    "An activity \"CRM\" with data and recipients and no purpose.",
	Passes:   "An activity \"CRM\" with the purpose \"answer requests of customers\".",
	Cites:    slices.Concat(gdpr("30(1)(b)"), eudpr("31(1)(b)"), fadp("12(2)(b)")),
	Severity: SeverityError,
	Demand:   DemandRecord,
	ByEntry:  true,
	Check:    recordPurpose,
}

func recordPurpose(p *Pass) {
	for a := range p.Activities() {
		p.Applies()
		if len(a.Purposes) == 0 {
			p.Report(a.Path.Child("purposes"), "no purpose is stated")
		}
		for i := range a.Purposes {
			if x := &a.Purposes[i]; blank(x.Name) && blank(x.Description) {
				p.Report(a.Path.Index("purposes", i).Child("name"), "a purpose says nothing")
			}
		}
	}
}

// Art. 30(1)(c): a description of the categories of data subjects.
var recordSubjectsMissingRule = Rule{
	ID:       "record/subjects-missing",
	Title:    "An activity names no category of people",
	Concerns: "activities as controller",
	Doc:      "The record describes the categories of data subjects: whose data it is.",
	Fix:      "State the categories of people the data is about.",
	Fails:    "An activity with categories of data and none of people.",
	Passes:   "An activity with the category \"applicants\".",
	Cites:    slices.Concat(gdpr("30(1)(c)"), eudpr("31(1)(c)"), fadp("12(2)(c)")),
	Severity: SeverityError,
	Demand:   DemandRecord,
	ByEntry:  true,
	Check:    recordSubjects,
}

func recordSubjects(p *Pass) {
	for a := range p.Activities() {
		p.Applies()
		if len(a.Subjects) == 0 {
			p.Report(a.Path.Child("subjects"), "no category of people is named")
		}
		for i := range a.Subjects {
			if s := &a.Subjects[i]; s.Kind == "" && blank(s.Name) && blank(s.Description) {
				p.Report(a.Path.Index("subjects", i).Child("name"), "a category of people says nothing")
			}
		}
	}
}

// Art. 30(1)(c): and of the categories of personal data.
var recordDataMissingRule = Rule{
	ID:       "record/data-missing",
	Title:    "An activity names no category of data",
	Concerns: "activities as controller",
	Doc:      "The record describes the categories of personal data. Without them nobody can tell whether special data is among them or what is kept how long.",
	Fix:      "State the categories of personal data.",
	Fails:    "An activity with categories of people and none of data.",
	Passes:   "An activity with the category \"bank account\".",
	Cites:    slices.Concat(gdpr("30(1)(c)"), eudpr("31(1)(c)"), fadp("12(2)(c)")),
	Severity: SeverityError,
	Demand:   DemandRecord,
	ByEntry:  true,
	Check:    recordData,
}

func recordData(p *Pass) {
	for a := range p.Activities() {
		p.Applies()
		if len(a.Data) == 0 {
			p.Report(a.Path.Child("data"), "no category of data is named")
		}
		for i := range a.Data {
			if d := &a.Data[i]; d.Kind == "" && blank(d.Name) && blank(d.Description) && len(d.Examples) == 0 {
				p.Report(a.Path.Index("data", i).Child("name"), "a category of data says nothing")
			}
		}
	}
}

// Art. 30(1)(d): the categories of recipients to whom data have been or will
// be disclosed.
var recordRecipientsNotStatedRule = Rule{
	ID:       "record/recipients-not-stated",
	Title:    "An activity says nothing of recipients",
	Concerns: "activities as controller",
	Doc:      "The record names the categories of recipients to whom data has been or will be disclosed, processors among them. An empty list says nothing; that there is none is said by confirming it.",
	Fix:      "List the recipients, or add \"recipients\" to the activity's \"none\".",
	Fails:    "An activity with no recipients and no word on them.",
	Passes:   "An activity that confirms that there are no recipients.",
	Cites:    slices.Concat(gdpr("30(1)(d)"), eudpr("31(1)(d)"), fadp("12(2)(d)")),
	Severity: SeverityError,
	Demand:   DemandRecord,
	ByEntry:  true,
	Check:    recordRecipients,
}

func recordRecipients(p *Pass) {
	for a := range p.Activities() {
		p.Applies()
		if len(a.Recipients) > 0 {
			continue
		}
		if rec := a.entry(); !p.confirms(&rec, ElementRecipients) {
			p.Report(a.Path.Child("recipients"), "no recipients are listed, and nothing says that there are none")
		}
	}
}

// Art. 30(1)(g), 30(2)(d): where possible, a general description of the
// measures of Art. 32(1).
var recordSecurityMissingRule = Rule{
	ID:       "record/security-missing",
	Title:    "An entry describes no security measures",
	Concerns: "entries of the record",
	Doc:      "Where possible, the record describes the technical and organisational security measures in general terms. Authorities have fined a record without them: Lower Saxony in 2022 (Volkswagen), Italy in 2021 (Foodinho).",
	Fix:      "Name the measures that protect the data, of the entry itself or of the systems it uses.",
	Fails:    "An entry with no measures, on a system with none.",
	Passes:   "An entry that names \"role-based access\" and \"encryption at rest\".",
	Cites:    slices.Concat(gdpr("30(1)(g)", "30(2)(d)"), eudpr("31(1)(g)", "31(2)(d)"), fadp("12(2)(f)", "12(3)")),
	Severity: SeverityWarning,
	Demand:   DemandRecord,
	ByEntry:  true,
	Check:    recordSecurity,
}

func recordSecurity(p *Pass) {
	for rec := range p.Entries() {
		p.Applies()
		if len(rec.Security) == 0 && !p.systemsProtected(rec.Systems) {
			p.ReportFinding(Finding{
				Path:    rec.Path.Child("security"),
				Message: "no security measure is named, nor have the systems any",
				Cites:   p.recordCites(&rec),
			})
		}
	}
}

// systemsProtected reports whether one of the systems names a measure.
func (p *Pass) systemsProtected(systems []ID) bool {
	for _, id := range systems {
		if s := p.System(id); s != nil && len(s.Measures) > 0 {
			return true
		}
	}
	return false
}

// Art. 30(1) and (2): each keeps a record of activities.
var recordEmptyRule = Rule{
	ID:       "record/empty",
	Title:    "The record has no entry",
	Concerns: "registers",
	Doc:      "A record of processing activities lists activities. An organisation that employs anyone or has a customer has some.",
	Fix:      "Add the activities that the organisation carries out as controller and as processor.",
	Fails:    "A register with an organisation and no entry of either kind.",
	Passes:   "A register with one activity.",
	Cites:    slices.Concat(gdpr("30(1)", "30(2)"), eudpr("31(1)", "31(2)"), fadp("12(1)")),
	Severity: SeverityError,
	Demand:   DemandRecord,
	ByEntry:  true,
	Check:    recordEmpty,
}

func recordEmpty(p *Pass) {
	p.Applies()
	if len(p.Register.Activities)+len(p.Register.Processing) == 0 {
		p.Report(Path{}, "the register has no activity as controller and none as processor")
	}
}

// Art. 5(2): the controller can demonstrate compliance. Art. 30(4): the record
// is shown to the authority on request, as it then stands.
var recordStaleRule = Rule{
	ID:       "record/stale",
	Title:    "The record is overdue for review",
	Concerns: "dates of review or creation",
	Doc:      "A record is evidence only while it describes what is done today. The law sets no interval; 12 months is usual, and Options.ReviewInterval or an entry's own next review can say otherwise. After five years without a look at the register or an entry it is a warning: what was true then seldom still is.",
	Fix:      "Go through the record with those who do the work, and set the date of review.",
	Fails:    "A register reviewed on 2024-01-10, checked on 2026-01-10.",
	Passes:   "A register reviewed on 2025-06-01, checked on 2026-01-10.",
	Cites:    slices.Concat(gdpr("5(2)", "30(4)"), eudpr("4(2)", "31(4)"), fadp("12(1)")),
	Severity: SeverityInfo,
	Demand:   DemandAccountability,
	ByEntry:  true,
	Check:    recordStale,
}

func recordStale(p *Pass) {
	r := p.Register
	interval := p.run.options.ReviewInterval
	if interval.IsZero() {
		interval = yearly
	}
	if since := cmp.Or(r.Reviewed, r.Created); !since.IsZero() {
		p.Applies()
		if p.AsOf.After(interval.AddTo(since)) {
			done, never := "last reviewed", ""
			if r.Reviewed.IsZero() {
				done, never = "created", ", and never reviewed since"
			}
			f := Finding{Path: Path{}.Child("reviewed"), Message: fmt.Sprintf("the register was %s on %s, more than %s before %s%s", done, since, inWords(interval), p.AsOf, never)}
			if p.AsOf.After(longAgo.AddTo(since)) {
				f.Severity = SeverityWarning
			}
			p.ReportFinding(f)
		}
	}
	for rec := range p.Entries() {
		review, touched := (*LastReview)(nil), civil.Date{}
		if rec.Activity != nil {
			review, touched = rec.Activity.Review, rec.Activity.Updated
		} else {
			review, touched = rec.Processing.Review, rec.Processing.Updated
		}
		if review != nil && review.Date.After(touched) {
			touched = review.Date
		}
		if !touched.IsZero() {
			p.Applies()
			if p.AsOf.After(longAgo.AddTo(touched)) {
				p.ReportFinding(Finding{Path: rec.Path.Child("updated"), Severity: SeverityWarning,
					Message: fmt.Sprintf("the entry was last looked at on %s, more than %s before %s", touched, inWords(longAgo), p.AsOf)})
			}
		}
		if review == nil || review.Next.IsZero() {
			continue
		}
		p.Applies()
		if p.AsOf.After(review.Next) {
			p.Report(rec.Path.Child("review", "next"), "the review that was due on %s is not on record", review.Next)
		}
	}
}

var yearly = civil.MustPeriod("P12M")

// longAgo is the time after which a record that nobody looked at is likely no
// longer true.
var longAgo = civil.MustPeriod("P5Y")
