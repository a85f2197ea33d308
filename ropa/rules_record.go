package ropa

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/transfer"
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
}, recordOpenRules, recordRegimeRules)

// citesIn cites provisions of the regime the pass is under.
func (p *Pass) citesIn(provisions ...string) []Citation {
	switch p.Regime {
	case EU:
		return eu(provisions...)
	case UK:
		return uk(provisions...)
	case EUInstitutions:
		return eudpr(provisions...)
	case Swiss:
		return fadp(provisions...)
	}
	return nil
}

func blank(s string) bool { return strings.TrimSpace(s) == "" }

// confirms reports whether the record, or the register for all its records,
// confirms that there is none of e.
func (p *Pass) confirms(rec *Entry, e Element) bool {
	return rec.Confirms(e) || slices.Contains(p.Register.None, e)
}

// Art. 30(1)(a), 30(2)(a): name and contact details of the controller or
// processor. FADP Art. 12(2)(a): the identity.
var recordOrganisationIdentityRule = Rule{
	ID:       "record/organisation-identity",
	Title:    "The record does not say whose it is",
	Concerns: "registers",
	Doc:      "The first thing a record states is who keeps it and how to reach them. The Swiss act asks for the identity only.",
	Fix:      "State the name of the organisation and a postal address, e-mail address or telephone number.",
	Fails:    "A register whose organisation has a name and no contact.",
	Passes:   "A register of \"Muster GmbH\" with an e-mail address.",
	Cites:    slices.Concat(gdpr("30(1)(a)", "30(2)(a)"), eudpr("31(1)(a)", "31(2)(a)"), fadp("12(2)(a)", "12(3)")),
	Severity: SeverityError,
	Demand:   DemandRecord,
	ByEntry:  true,
	Check:    recordIdentity,
}

func recordIdentity(p *Pass) {
	p.Applies()
	o := &p.Register.Organisation
	if blank(o.Name) {
		p.Report(Path{}.Child("organisation", "name"), "the register does not name the organisation that keeps it")
	}
	if p.Regime != Swiss && !o.Contact.Reachable() {
		p.Report(Path{}.Child("organisation", "contact"), "the register states no way to reach %s", quotedOr(o.Name, "the organisation"))
	}
}

// The same, for the postal address; without any contact the rule above speaks.
var recordOrganisationAddressRule = Rule{
	ID:       "record/organisation-address",
	Title:    "The organisation has no postal address",
	Concerns: "organisations that can be reached",
	Doc:      "Contact details include a place to write to: a person or an authority that serves a letter needs a postal address.",
	Fix:      "State the postal address of the organisation.",
	Fails:    "An organisation with an e-mail address and no postal address.",
	Passes:   "An organisation with street, post code and city.",
	Cites:    slices.Concat(gdpr("30(1)(a)", "30(2)(a)"), eudpr("31(1)(a)", "31(2)(a)")),
	Severity: SeverityWarning,
	Demand:   DemandRecord,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, EUInstitutions},
	Check:    recordAddress,
}

func recordAddress(p *Pass) {
	c := &p.Register.Organisation.Contact
	if !c.Reachable() {
		return
	}
	p.Applies()
	if !c.Address.Postal() {
		p.Report(Path{}.Child("organisation", "contact", "address"), "%s states no postal address", quotedOr(p.Register.Organisation.Name, "the organisation"))
	}
}

// Art. 3(1): the regulation binds by an establishment inside; Art. 3(2): else
// by what is offered inside or monitored there, and then, Art. 27(1), a
// representative is due. FADP Art. 14(1): private controllers with their seat
// abroad designate one. Art. 30(1)(a): the record says who the keeper is.
var recordEstablishmentUnstatedRule = Rule{
	ID:       "record/establishment-unstated",
	Title:    "Where the organisation is established is not stated",
	Concerns: "organisations, other than institutions of the Union",
	Doc:      "An establishment in the Union binds a keeper to the GDPR for what it does there; without one it is bound by offering to or monitoring people there, and owes a representative. So too for the United Kingdom, and in Switzerland the duty to name a representative turns on the seat. A record that names no country leaves both open. An establishment inside answers it.",
	Fix:      "State the country in which the organisation is established.",
	Fails:    "A register of \"Muster Services\" that states no country.",
	Passes:   "A register of \"Muster GmbH\" in Germany.",
	Cites:    slices.Concat(gdpr("30(1)(a)", "30(2)(a)", "3(1)", "3(2)", "27(1)"), fadp("14(1)")),
	Severity: SeverityWarning,
	Demand:   DemandRecord,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, Swiss},
	Check:    recordEstablishment,
}

func recordEstablishment(p *Pass) {
	p.Applies()
	o := &p.Register.Organisation
	if p.keeperCountry() != "" || slices.ContainsFunc(o.Establishments, func(e Establishment) bool { return transfer.Inside(e.Address.Country, p.Regime, p.AsOf) }) {
		return
	}
	open := "whether an establishment binds it and whether it owes a representative"
	if p.Regime == Swiss {
		open = "whether it owes a representative in Switzerland"
	}
	p.Report(Path{}.Child("organisation", "country"), "the register states no country for %s: %s cannot be judged", quotedOr(o.Name, "the organisation"), open)
}

// Art. 27(1): where Art. 3(2) applies, the keeper designates a representative
// in the Union. Art. 27(2)(b): public authorities are exempt. Art. 4(17): the
// representative is established in the Union. Art. 30(1)(a): the record names
// it.
var recordRepresentativeMissingRule = Rule{
	ID:       "record/representative-missing",
	Title:    "A keeper outside names no representative",
	Concerns: "keeper established outside that offers to or monitors people inside",
	Doc:      "Who is not established in the Union and is bound because it offers goods or services to people there or monitors them, Art. 3(2), designates a representative there in writing, and the record names it; the same goes for the United Kingdom. A keeper outside, without an establishment inside, that states the regime as its own is taken to be bound in that way unless it says that it neither offers nor monitors; where it says neither, the finding is a warning. Public authorities, and processing that is occasional, not large-scale on special or criminal data and unlikely to result in a risk, are exempt. The register names one representative: of a keeper outside both the Union and the United Kingdom that names one in either, it is not known whether there is a second.",
	Fix:      "Designate a representative and name it, or state the reason of Art. 27(2) why none is needed.",
	Fails:    "A company in the United States that states that it offers goods to people in France and names no representative.",
	Passes:   "The same company with a representative in Ireland.",
	Cites:    gdpr("27(1)", "30(1)(a)", "30(2)(a)"),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK},
	Check:    recordRepresentative,
}

func recordRepresentative(p *Pass) {
	r := p.Register
	o := &r.Organisation
	bound := o.OffersInside == Yes || o.OffersInside == "" && slices.Contains(r.Regimes, p.Regime)
	if !bound || !p.keeperOutside() {
		return
	}
	p.Applies()
	place := p.territory()
	rep, country := r.Representative, transfer.Country("")
	if rep != nil {
		country = cmp.Or(rep.Country, rep.Contact.Address.Country)
	}
	switch {
	case o.PublicAuthority == Yes || !blank(r.RepresentativeExempt):
	case rep == nil:
		f := Finding{Path: Path{}.Child("representative")}
		f.Message = fmt.Sprintf("%s is established in %s, outside %s, and the record names no representative", quotedOr(o.Name, "the organisation"), countryName(p.keeperCountry()), place)
		if o.OffersInside == "" {
			f.Severity = SeverityWarning
			f.Message += "; whether it offers goods or services to people inside or monitors them is not stated"
		}
		p.ReportFinding(f)
	case country.Valid() && !transfer.Inside(country, p.Regime, p.AsOf) && !p.representsElsewhere(country):
		p.ReportFinding(Finding{
			Path:    Path{}.Child("representative", "country"),
			Message: fmt.Sprintf("the representative%s is established in %s, outside %s", quotedAfter(rep.Name), countryName(country), place),
			Fix:     "Designate a representative that is established in " + place + ".",
			Cites:   slices.Concat(p.citesIn("27(1)"), map[Regime][]Citation{EU: eu("4(17)", "27(3)"), UK: uk("4(17)")}[p.Regime]),
		})
	}
}

// keeperOutside reports whether the keeper is established outside the territory of
// the regime, and states no establishment that is or may be within.
func (p *Pass) keeperOutside() bool {
	o := &p.Register.Organisation
	if !p.keeperCountry().Valid() || transfer.Inside(o.Country, p.Regime, p.AsOf) || transfer.Inside(o.Contact.Address.Country, p.Regime, p.AsOf) {
		return false
	}
	for i := range o.Establishments {
		if c := o.Establishments[i].Address.Country; c == "" || transfer.Inside(c, p.Regime, p.AsOf) {
			return false
		}
	}
	return true
}

// representsElsewhere reports whether the one representative that a register
// can name is that of the other regime that asks for one: whether there is a
// second is not known.
func (p *Pass) representsElsewhere(country transfer.Country) bool {
	for _, other := range p.run.bound {
		if other != p.Regime && (other == EU || other == UK) && transfer.Inside(country, other, p.AsOf) {
			return true
		}
	}
	return false
}

// Art. 30(1)(a), 30(2)(a): name and contact details of the representative.
var recordRepresentativeContactRule = Rule{
	ID:       "record/representative-contact",
	Title:    "The representative cannot be reached",
	Concerns: "representative",
	Doc:      "Authorities and people turn to the representative in the keeper's place, so the record holds its name and contact details.",
	Fix:      "State the representative's name and how to reach it.",
	Fails:    "A representative with a name and no contact.",
	Passes:   "A representative with a name and an e-mail address.",
	Cites:    gdpr("30(1)(a)", "30(2)(a)"),
	Severity: SeverityError,
	Demand:   DemandRecord,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK},
	Check:    recordRepresentativeContact,
}

func recordRepresentativeContact(p *Pass) {
	rep := p.Register.Representative
	if rep == nil {
		return
	}
	p.Applies()
	if blank(rep.Name) {
		p.Report(Path{}.Child("representative", "name"), "the representative is not named")
	}
	if !rep.Contact.Reachable() {
		p.Report(Path{}.Child("representative", "contact"), "the record states no way to reach the representative%s", quotedAfter(rep.Name))
	}
}

// Art. 30(1)(a), 30(2)(a): contact details of the data protection officer.
var recordDPOContactRule = Rule{
	ID:       "record/dpo-contact",
	Title:    "The data protection officer cannot be reached",
	Concerns: "data protection officer",
	Doc:      "Where there is a data protection officer, the record holds their contact details, which the keeper also publishes and gives to the authority.",
	Fix:      "State an e-mail address, telephone number, postal address or form of the data protection officer. A functional mailbox is enough.",
	Fails:    "A data protection officer with a name and no contact.",
	Passes:   "A data protection officer with the address dpo@muster.example.",
	Cites:    slices.Concat(gdpr("30(1)(a)", "30(2)(a)", "37(7)"), eudpr("31(1)(a)", "31(2)(a)")),
	Severity: SeverityError,
	Demand:   DemandRecord,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, EUInstitutions},
	Check:    recordDPOContact,
}

func recordDPOContact(p *Pass) {
	dpo := p.Register.DPO
	if dpo == nil {
		return
	}
	p.Applies()
	if !dpo.Contact.Reachable() {
		p.Report(Path{}.Child("dpo", "contact"), "the record states no way to reach the data protection officer%s", quotedAfter(dpo.Name))
	}
}

// Art. 37(1): a data protection officer is designated where (a) a public
// authority processes, (b) core activities consist of regular and systematic
// monitoring on a large scale, or (c) of large-scale processing of special or
// criminal data. EUDPR Art. 43(1): each institution designates one.
var recordDPORequiredRule = Rule{
	ID:       "record/dpo-required",
	Title:    "There is no data protection officer, and one seems to be required",
	Concerns: "public authority, large-scale monitoring or large-scale special or criminal data",
	Doc:      "A public authority designates a data protection officer, and so does a keeper whose core activities consist of large-scale regular and systematic monitoring or of large-scale processing of special or criminal data. Whether an activity is a core activity the record does not say, so a person must judge. Institutions of the Union always designate one. National law can ask for one in more cases.",
	Fix:      "Designate a data protection officer, or record why the activity is no core activity, and waive this.",
	Fails:    "A hospital that processes health data on a large scale and names no data protection officer.",
	Passes:   "The same hospital with a data protection officer.",
	Cites:    slices.Concat(gdpr("37(1)(a)", "37(1)(b)", "37(1)(c)"), eudpr("43(1)")),
	Severity: SeverityWarning,
	Demand:   DemandProcessing,
	Regimes:  []Regime{EU, UK, EUInstitutions},
	Check:    recordDPORequired,
}

func recordDPORequired(p *Pass) {
	message, letter := "each institution, body, office and agency of the Union designates a data protection officer, and none is named", "43(1)"
	switch {
	case p.Regime == EUInstitutions:
	case p.Register.Organisation.PublicAuthority == Yes:
		message, letter = quotedOr(p.Register.Organisation.Name, "the organisation")+" is a public authority, which designates a data protection officer, and none is named", "37(1)(a)"
	default:
		name, monitoring, found := p.largeScale()
		if !found {
			return
		}
		message, letter = "processes special or criminal data on a large scale", "37(1)(c)"
		if monitoring {
			message, letter = "monitors people regularly and systematically on a large scale", "37(1)(b)"
		}
		message = fmt.Sprintf("%s %s; if that is a core activity, a data protection officer is required, and none is named", quotedOr(name, "an entry"), message)
	}
	p.Applies()
	if p.Register.DPO == nil {
		p.ReportFinding(Finding{Path: Path{}.Child("dpo"), Message: message, Cites: p.citesIn(letter)})
	}
}

// largeScale returns the name of the first entry that monitors people, or
// processes special or criminal data, on a large scale.
func (p *Pass) largeScale() (name string, monitoring, found bool) {
	for rec := range p.Entries() {
		var scale, watched Answer
		if a := rec.Activity; a != nil {
			scale, watched = a.LargeScale, a.Monitoring
		} else {
			scale, watched = rec.Processing.LargeScale, rec.Processing.Monitoring
		}
		if scale != Yes {
			continue
		}
		if watched == Yes {
			return rec.Name, true, true
		}
		if d, _ := rec.special(p.Regime, p.AsOf); d != nil || rec.criminal() != nil {
			return rec.Name, false, true
		}
	}
	return "", false, false
}

// Art. 30(1)(a): name and contact details of the joint controller.
var recordJointControllerContactRule = Rule{
	ID:       "record/joint-controller-contact",
	Title:    "A joint controller is not named or cannot be reached",
	Concerns: "joint controllers",
	Doc:      "The record holds the name and contact details of each joint controller.",
	Fix:      "Name the joint controller as a party of the register, with its contact.",
	Fails:    "A joint controller whose party has a name and no contact.",
	Passes:   "A joint controller whose party has a name and an e-mail address.",
	Cites:    slices.Concat(gdpr("30(1)(a)"), eudpr("31(1)(a)")),
	Severity: SeverityError,
	Demand:   DemandRecord,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, EUInstitutions},
	Check:    recordJointController,
}

func recordJointController(p *Pass) {
	for a := range p.Activities() {
		for i := range a.JointControllers {
			p.Applies()
			j := &a.JointControllers[i]
			p.named(a.Path.Index("jointControllers", i), j.Party, "joint controller", j.ContactPoint != "")
		}
	}
}

// named reports a party that stands at path with no name or no contact. A
// reference to no party of the register is reported by form/reference-unknown.
func (p *Pass) named(path Path, id ID, as string, reachable bool) {
	party := p.Party(id)
	switch {
	case id == "":
		p.Report(path.Child("party"), "the %s is not named", as)
	case party == nil:
	case blank(party.Name):
		p.Report(path.Child("party"), "the %s %q has no name", as, id)
	case !reachable && !party.Contact.Reachable():
		p.Report(path.Child("party"), "the record states no way to reach the %s %q", as, shorten(party.Name, 60))
	}
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
			p.Report(a.Path.Child("purposes"), "%s states no purpose", called("activity", a.Name))
		}
		for i := range a.Purposes {
			if x := &a.Purposes[i]; blank(x.Name) && blank(x.Description) {
				p.Report(a.Path.Index("purposes", i).Child("name"), "purpose %d of %s says nothing", i+1, called("activity", a.Name))
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
			p.Report(a.Path.Child("subjects"), "%s names no category of people", called("activity", a.Name))
		}
		for i := range a.Subjects {
			if s := &a.Subjects[i]; s.Kind == "" && blank(s.Name) && blank(s.Description) {
				p.Report(a.Path.Index("subjects", i).Child("name"), "category %d of people in %s says nothing", i+1, called("activity", a.Name))
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
			p.Report(a.Path.Child("data"), "%s names no category of data", called("activity", a.Name))
		}
		for i := range a.Data {
			if d := &a.Data[i]; d.Kind == "" && blank(d.Name) && blank(d.Description) && len(d.Examples) == 0 {
				p.Report(a.Path.Index("data", i).Child("name"), "category %d of data in %s says nothing", i+1, called("activity", a.Name))
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
			p.Report(a.Path.Child("recipients"), "%s lists no recipients and does not say that there are none", called("activity", a.Name))
		}
	}
}

// limits reports whether the rule states when data is erased, if only by
// pointing to the law or the policy that does.
func (r *RetentionRule) limits() bool {
	return r.Stated() || len(r.Law) > 0 || !r.Policy.Empty()
}

// Art. 30(1)(f): where possible, the envisaged time limits for erasure.
var recordRetentionMissingRule = Rule{
	ID:       "record/retention-missing",
	Title:    "An activity has no time limit for erasure",
	Concerns: "activities as controller",
	Doc:      "Where possible, the record states the envisaged time limits for erasure of the categories of data; the Swiss act admits the criteria by which they are set. Where it is not possible, the reason is part of the record.",
	Fix:      "State a period, the criteria, or the reason why neither can be given.",
	Fails:    "An activity with no retention rule.",
	Passes:   "An activity whose data is erased three years after the last contact.",
	Cites:    slices.Concat(gdpr("30(1)(f)"), eudpr("31(1)(f)"), fadp("12(2)(e)")),
	Severity: SeverityWarning,
	Demand:   DemandRecord,
	ByEntry:  true,
	Check:    recordRetention,
}

func recordRetention(p *Pass) {
	for a := range p.Activities() {
		p.Applies()
		if !a.limited() {
			p.Report(a.Path.Child("retention"), "%s states no time limit for erasure", called("activity", a.Name))
		}
	}
}

// limited reports whether some rule of the activity states a limit.
func (a *Activity) limited() bool {
	for i := range a.Retention {
		if a.Retention[i].limits() {
			return true
		}
	}
	return false
}

// The same: of the different categories of data.
var recordRetentionCategoryUncoveredRule = Rule{
	ID:       "record/retention-category-uncovered",
	Title:    "A category of data has no time limit while others have",
	Concerns: "activities with a time limit",
	Doc:      "Time limits are stated for the different categories of data. Where some have one, a category that has none was forgotten or is kept without end. The categories of an activity are reported together.",
	Fix:      "Add the category to a retention rule, or give it one of its own.",
	Fails:    "An activity with limits for \"salary\" and none for \"photographs\".",
	Passes:   "An activity with one rule for all its data.",
	Cites:    slices.Concat(gdpr("30(1)(f)"), eudpr("31(1)(f)"), fadp("12(2)(e)")),
	Severity: SeverityWarning,
	Demand:   DemandRecord,
	ByEntry:  true,
	Check:    recordRetentionCovers,
}

func recordRetentionCovers(p *Pass) {
	for a := range p.Activities() {
		if !a.limited() {
			continue
		}
		p.Applies()
		var names []string
		for i := range a.Data {
			// Data without an ID where all rules name theirs: form/id-missing.
			if d := &a.Data[i]; !a.covers(d.ID) && d.ID != "" {
				names = append(names, quotedOr(d.Name, strconv.Quote(string(d.ID))))
			}
		}
		switch n := len(names); {
		case n == 1:
			p.Report(a.Path.Child("retention"), "data %s of %s has no time limit, and other data has", names[0], called("activity", a.Name))
		case n > 1:
			p.Report(a.Path.Child("retention"), "%d categories of data of %s have no time limit, and others have: %s", n, called("activity", a.Name), firstOf(names, 3))
		}
	}
}

// firstOf lists the first n of some names, and says that there are more.
func firstOf(names []string, n int) string {
	if len(names) > n {
		return strings.Join(names[:n], ", ") + ", …"
	}
	return strings.Join(names, ", ")
}

// covers reports whether a retention rule that states a limit is for the data:
// it names it, or names the purposes that use it, or is for all.
func (a *Activity) covers(data ID) bool {
	for i := range a.Retention {
		r := &a.Retention[i]
		switch {
		case !r.limits():
		case slices.Contains(r.Data, data), len(r.Data) == 0 && len(r.Purposes) == 0:
			return true
		case len(r.Data) == 0:
			for j := range a.Purposes {
				x := &a.Purposes[j]
				if slices.Contains(r.Purposes, x.ID) && (len(x.Data) == 0 || slices.Contains(x.Data, data)) {
					return true
				}
			}
		}
	}
	return false
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
				Message: quotedOr(rec.Name, "the entry") + " names no security measure, nor do its systems",
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

// Art. 30(2)(a): each controller on behalf of which the processor acts.
var recordProcessorControllerMissingRule = Rule{
	ID:       "record/processor-controller-missing",
	Title:    "A processor's entry does not name whom it acts for",
	Concerns: "entries as processor",
	Doc:      "A processor's record names each controller on whose behalf it acts. A category such as \"customers\" names none.",
	Fix:      "List each client as a party of the register.",
	Fails:    "An entry as processor for \"customers of the platform\".",
	Passes:   "An entry as processor for \"Kunde SE\".",
	Cites:    slices.Concat(gdpr("30(2)(a)"), eudpr("31(2)(a)"), fadp("12(3)")),
	Severity: SeverityError,
	Demand:   DemandRecord,
	ByEntry:  true,
	Check:    recordClients,
}

func recordClients(p *Pass) {
	for a := range p.Processing() {
		p.Applies()
		if len(a.Controllers) == 0 {
			p.Report(a.Path.Child("controllers"), "%s names no controller it is carried out for", quotedOr(a.Name, "the entry"))
		}
		for i := range a.Controllers {
			if c := &a.Controllers[i]; c.Party == "" {
				p.Report(a.Path.Index("controllers", i).Child("party"), "%s is carried out for %s, which names no controller", quotedOr(a.Name, "the entry"), quotedOr(c.Category, "a client"))
			}
		}
	}
}

// Art. 30(2)(a): name and contact details of each, of its representative and
// of its data protection officer.
var recordProcessorControllerContactRule = Rule{
	ID:       "record/processor-controller-contact",
	Title:    "A controller the keeper acts for cannot be reached",
	Concerns: "controllers the keeper acts for",
	Doc:      "A processor's record holds the name and contact details of each controller it acts for, of that controller's representative and data protection officer where there are any, and of those who control jointly with it.",
	Fix:      "State the client's name and an address, e-mail address or telephone number.",
	Fails:    "A client whose party has a name and no contact.",
	Passes:   "A client whose party has a name and an e-mail address.",
	Cites:    slices.Concat(gdpr("30(2)(a)"), eudpr("31(2)(a)")),
	Severity: SeverityError,
	Demand:   DemandRecord,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, EUInstitutions},
	Check:    recordClientContact,
}

func recordClientContact(p *Pass) {
	for a := range p.Processing() {
		for i := range a.Controllers {
			c, at := &a.Controllers[i], a.Path.Index("controllers", i)
			if c.Party == "" {
				continue // record/processor-controller-missing
			}
			p.Applies()
			p.named(at, c.Party, "controller", false)
			if rep := p.Party(c.Representative); rep != nil && (blank(rep.Name) || !rep.Contact.Reachable()) {
				p.Report(at.Child("representative"), "the record lacks the name or contact of the representative %q of a controller", p.partyLabel(c.Representative))
			}
			for j, id := range c.Joint {
				if joint := p.Party(id); joint != nil && (blank(joint.Name) || !joint.Contact.Reachable()) {
					p.Report(at.Index("joint", j), "the record lacks the name or contact of the joint controller %q", p.partyLabel(id))
				}
			}
			if c.DPO != nil && !c.DPO.Contact.Reachable() {
				p.Report(at.Child("dpo"), "the record states no way to reach the data protection officer%s of the controller %q", quotedAfter(c.DPO.Name), p.partyLabel(c.Party))
			}
		}
	}
}

// Art. 30(2)(b): the categories of processing carried out for each controller.
var recordProcessingCategoriesMissingRule = Rule{
	ID:       "record/processing-categories-missing",
	Title:    "A processor's entry has no categories of processing",
	Concerns: "entries as processor",
	Doc:      "A processor's record states the categories of processing carried out for each controller.",
	Fix:      "State what is done with the data: hosting, printing, answering calls.",
	Fails:    "An entry as processor without categories.",
	Passes:   "An entry as processor with the category \"storing files that the customer uploads\".",
	Cites:    slices.Concat(gdpr("30(2)(b)"), eudpr("31(2)(b)"), fadp("12(3)")),
	Severity: SeverityError,
	Demand:   DemandRecord,
	ByEntry:  true,
	Check:    recordCategories,
}

func recordCategories(p *Pass) {
	for a := range p.Processing() {
		p.Applies()
		if !slices.ContainsFunc(a.Categories, func(c string) bool { return !blank(c) }) {
			p.Report(a.Path.Child("categories"), "%s states no category of processing", quotedOr(a.Name, "the entry"))
		}
	}
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

// Art. 30(5): paragraphs 1 and 2 do not apply to an organisation employing
// fewer than 250 persons unless the processing is likely to result in a risk,
// is not occasional, or includes special or criminal data. Swiss DPO Art. 24.
var recordExemptionRule = Rule{
	ID:       "record/exemption",
	Title:    "Whether a small organisation must keep the entry",
	Concerns: "organisations that state how many people they employ",
	Doc:      "Organisations with fewer than 250 employees are exempt from keeping the record, but not for processing that is likely to result in a risk, is not occasional, or includes special or criminal data; any one of these is enough, so that payroll and customer relations stay in the record. In Switzerland the exemption ends at large-scale processing of sensitive data and at high-risk profiling. A record that is kept voluntarily is no fault: this only tells which entries the law demands.",
	Fix:      "Nothing needs to be done. An entry that is exempt may be left out of what the authority is given.",
	Fails:    "A company with 120 employees and an activity that is not occasional: the entry is demanded.",
	Passes:   "A company with 400 employees: it is not exempt.",
	Cites:    slices.Concat(gdpr("30(5)"), fadp("12(5)")),
	Severity: SeverityInfo,
	Demand:   DemandRecord,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, Swiss},
	Check:    recordExemption,
}

func recordExemption(p *Pass) {
	policy, ok := p.exemption()
	n := p.Register.Organisation.Employees
	if !ok || n <= 0 || policy.PrivateOnly && p.Register.Organisation.PublicAuthority == Yes {
		return
	}
	p.Applies()
	if n >= policy.Threshold {
		return
	}
	name := "Art. 30(5)"
	if policy.Regime != EU && policy.Regime != UK || policy.Pending {
		name = policy.Name
	}
	if policy.Pending {
		name += ", which is no law,"
	}
	for rec := range p.Entries() {
		e := exemptionFor(policy, p.Register, rec, p.AsOf)
		message := fmt.Sprintf("%s may be exempt under %s: no trigger is met", quotedOr(rec.Name, "the entry"), name)
		if len(e.Met) > 0 {
			message = fmt.Sprintf("%s is not exempt under %s: %s", quotedOr(rec.Name, "the entry"), name, strings.Join(textsOf(e.Met, func(f ExemptionFact) string { return f.Fact }), "; "))
		} else if len(e.Unknown) > 0 {
			message += "; not stated: " + strings.Join(textsOf(e.Unknown, ExemptionTrigger.question), ", ")
		}
		p.ReportFinding(Finding{Path: rec.Path, Message: message, Cites: []Citation{policy.Cite}})
	}
}

// question is what a record must answer for the trigger to be judged.
func (t ExemptionTrigger) question() string {
	switch t {
	case TriggerRisk:
		return "whether a risk is likely"
	case TriggerNotOccasional:
		return "whether it is occasional"
	case TriggerSpecial:
		return "whether special data is processed"
	case TriggerCriminal:
		return "whether criminal data is processed"
	case TriggerHighRisk:
		return "whether a high risk is likely"
	case TriggerCoreActivity:
		return "whether it is a core activity"
	case TriggerLargeScaleSensitive:
		return "whether sensitive data is processed on a large scale"
	case TriggerHighRiskProfiling:
		return "whether there is high-risk profiling"
	}
	return string(t)
}

// exemption returns the policy that the options ask for, or the one that is
// law under the regime on the day.
func (p *Pass) exemption() (ExemptionPolicy, bool) {
	if own := p.run.options.Exemption; own != nil && (own.Regime == "" || own.Regime == p.Regime) {
		policy := *own
		policy.Regime = p.Regime
		return policy, true
	}
	for i := range exemptionPolicies {
		if e := &exemptionPolicies[i]; e.Regime == p.Regime && e.On(p.AsOf) {
			return *e, true
		}
	}
	return ExemptionPolicy{}, false
}

// Art. 5(2): the controller can demonstrate compliance. Art. 30(4): the record
// is shown to the authority on request, as it then stands.
var recordStaleRule = Rule{
	ID:       "record/stale",
	Title:    "The record is overdue for review",
	Concerns: "dates of review or creation",
	Doc:      "A record is evidence only while it describes what is done today. The law sets no interval; 12 months is usual, and Options.ReviewInterval or an entry's own next review can say otherwise.",
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
			p.Report(Path{}.Child("reviewed"), "the register was %s on %s, more than %s before %s%s", done, since, inWords(interval), p.AsOf, never)
		}
	}
	for rec := range p.Entries() {
		review := (*LastReview)(nil)
		if rec.Activity != nil {
			review = rec.Activity.Review
		} else {
			review = rec.Processing.Review
		}
		if review == nil || review.Next.IsZero() {
			continue
		}
		p.Applies()
		if p.AsOf.After(review.Next) {
			p.Report(rec.Path.Child("review", "next"), "the review of %s that was due on %s is not on record", quotedOr(rec.Name, "the entry"), review.Next)
		}
	}
}

var yearly = civil.MustPeriod("P12M")

// quotedOr returns a name in quotation marks, or what stands for one that is
// not stated.
func quotedOr(name, unnamed string) string {
	if blank(name) {
		return unnamed
	}
	return strconv.Quote(shorten(name, 60))
}

// quotedAfter returns a name in quotation marks to follow a noun, or nothing.
func quotedAfter(name string) string {
	if blank(name) {
		return ""
	}
	return " " + quotedOr(name, "")
}

// called returns a noun with a name, activity "Payroll", or, where none is
// stated, the noun alone: the activity.
func called(noun, name string) string {
	if blank(name) {
		return "the " + noun
	}
	return noun + quotedAfter(name)
}
