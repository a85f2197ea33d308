package ropa

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/openropa/openropa/transfer"
)

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
	Doc:      "Who is not established in the Union and is bound because it offers goods or services to people there or monitors them, Art. 3(2), designates a representative there in writing, and the record names it; the same goes for the United Kingdom. A keeper outside, without an establishment inside, that states the regime as its own is taken to be bound in that way unless it says that it neither offers nor monitors; where it says neither, the finding is a warning. Public authorities, and processing that is occasional, not large-scale on special or criminal data and unlikely to result in a risk, are exempt.",
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
	for i := range r.Representatives { // one inside goes before others
		other := &r.Representatives[i]
		if rep == nil || transfer.Inside(cmp.Or(other.Country, other.Contact.Address.Country), p.Regime, p.AsOf) {
			rep = other
		}
	}
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
		if p.protection().first(rec.Data) != nil || rec.criminal() != nil {
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
