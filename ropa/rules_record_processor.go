package ropa

import "slices"

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
			p.Report(a.Path.Child("controllers"), "no controller is named for which the processing is carried out")
		}
		for i := range a.Controllers {
			if c := &a.Controllers[i]; c.Party == "" {
				p.Report(a.Path.Index("controllers", i).Child("party"), "%s is no controller by name", quotedOr(c.Category, "a client"))
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
			p.Report(a.Path.Child("categories"), "no category of processing is stated")
		}
	}
}
