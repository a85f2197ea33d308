package dpv

import (
	"encoding/json"
	"strings"

	"github.com/openropa/openropa/ropa"
)

// register adds the register, who keeps it, and what it states once.
func (d *document) register() {
	r := d.r
	for i, p := range r.Parties {
		d.iri("", "party", p.ID, i)
	}
	for i, s := range r.Systems {
		d.iri("", "system", s.ID, i)
	}
	for i, m := range r.Measures {
		d.iri("", "measure", m.ID, i)
	}
	var entries []any
	for i, a := range r.Activities {
		entries = append(entries, node{"@id": d.iri("", "activity", a.ID, i)})
	}
	for i, a := range r.Processing {
		entries = append(entries, node{"@id": d.iri("", "processing", a.ID, i)})
	}
	n := of("register")
	n["@id"] = "#register"
	d.graph = append(d.graph, n)
	d.put(n, "title", d.text(r.Title))
	if d.IDs {
		d.put(n, "identifier", string(r.ID))
	}
	d.put(n, "register.version", r.Version)
	d.put(n, "register.language", r.Language)
	d.put(n, "created", day(r.Created))
	d.put(n, "register.reviewed", day(r.Reviewed))
	d.rest(n, "nextReview", r.NextReview)
	for _, regime := range r.Regimes {
		law := of("register.regimes")
		d.put(law, "name", d.word(d.Labels.Regime(regime)))
		if iri := values[string(regime)]; iri != "" {
			law["@id"] = iri
		}
		d.put(n, "register.regimes", law)
	}
	keeper := d.keeper()
	d.graph = append(d.graph, keeper)
	if len(r.Activities) > 0 || len(r.Processing) == 0 {
		d.put(n, "register.controller", node{"@id": "#keeper"})
	}
	if len(r.Processing) > 0 {
		d.put(n, "register.processor", node{"@id": "#keeper"})
	}
	d.put(n, "register.representative", d.person("register.representative", r.Representative))
	for i := range r.Representatives {
		d.put(n, "register.representative", d.person("register.representative", &r.Representatives[i]))
	}
	d.put(n, "register.dpo", d.officer(r.DPO))
	d.put(n, "register.authority", d.person("register.authority", r.Authority))
	d.put(n, "contact", d.person("party", r.PrivacyContact))
	d.rest(n, "representativeExempt", r.RepresentativeExempt)
	d.rest(n, "dpoExempt", r.DPOExempt)
	d.rest(n, "none", r.None)
	for _, doc := range r.Documents {
		ref := node{}
		d.put(ref, "title", d.text(doc.Title))
		d.put(ref, "register.version", doc.Version)
		d.put(ref, "url", link(doc.URL))
		d.put(ref, "date", day(doc.Date))
		d.put(n, "document", ref)
	}
	d.extras(n, r.Extra)
	if d.Whole != nil {
		d.put(n, "rest", node{"@type": "@json", "@value": json.RawMessage(d.Whole)})
	}
	d.put(n, "entry", entries...)
	d.named()
	d.entries()
}

// keeper is the organisation that keeps the register.
func (d *document) keeper() node {
	o := d.r.Organisation
	n := node{"@id": "#keeper"}
	if len(d.r.Activities) > 0 || len(d.r.Processing) == 0 {
		add(n, "@type", strs(fieldOf("register.controller").Types)...)
	}
	if len(d.r.Processing) > 0 {
		add(n, "@type", strs(fieldOf("register.processor").Types)...)
	}
	d.put(n, "legalName", o.Name)
	d.put(n, "registrationNumber", o.RegistrationNumber)
	d.put(n, "country", d.country(o.Country))
	d.contact(n, o.Contact)
	for _, e := range o.Establishments {
		place := of("register.establishments")
		d.put(place, "name", d.text(e.Name))
		d.put(place, "address", d.address(e.Address))
		d.put(n, "register.establishments", place)
	}
	d.rest(n, "legalForm", o.LegalForm)
	d.rest(n, "employees", o.Employees)
	d.rest(n, "publicAuthority", o.PublicAuthority)
	d.rest(n, "group", o.Group)
	return n
}

func strs(list []string) (all []any) {
	for _, s := range list {
		all = append(all, s)
	}
	return all
}

func (d *document) address(a ropa.Address) any {
	n := node{}
	d.put(n, "street", a.Street)
	d.put(n, "postCode", a.PostCode)
	d.put(n, "city", a.City)
	d.put(n, "region", a.Region)
	d.put(n, "description", d.text(a.Text))
	if a.Country != "" {
		d.put(n, "countryName", d.word(d.Labels.Country(a.Country)))
		d.put(n, "country", d.country(a.Country))
	}
	return n
}

// contact adds how someone is reached.
func (d *document) contact(n node, c ropa.Contact) {
	d.put(n, "address", d.address(c.Address))
	if c.Email != "" {
		d.put(n, "contact", mail(c.Email))
	}
	d.put(n, "contact", c.Phone, link(c.Website), link(c.Form))
}

// mail is an e-mail address as an IRI, or as it stands where it is none.
func mail(s string) any {
	if strings.Count(s, "@") != 1 || strings.ContainsAny(s, ",;?%") {
		return s
	}
	if n, ok := link("mailto:" + s).(node); ok {
		return n
	}
	return s
}

// person describes a party that stands where it is named; nil for none.
func (d *document) person(field string, p *ropa.Party) any {
	if p == nil {
		return nil
	}
	n := of(field)
	d.party(n, p)
	return n
}

func (d *document) party(n node, p *ropa.Party) {
	d.put(n, "legalName", strings.Join(strings.Fields(p.Salutation+" "+p.GivenName+" "+p.Name), " "))
	d.put(n, "description", d.text(p.Role))
	d.put(n, "registrationNumber", p.RegistrationNumber)
	d.put(n, "country", d.country(p.Country))
	d.contact(n, p.Contact)
	d.rest(n, "legalForm", p.LegalForm)
	d.rest(n, "group", p.Group)
	d.rest(n, "publicAuthority", p.PublicAuthority)
	d.rest(n, "subjectToGDPR", p.SubjectToGDPR)
	d.rest(n, "certifications", p.Certifications)
	d.extras(n, p.Extra)
}

func (d *document) officer(o *ropa.DPO) any {
	if o == nil {
		return nil
	}
	n := of("register.dpo")
	d.put(n, "legalName", strings.Join(strings.Fields(o.Salutation+" "+o.Title+" "+o.GivenName+" "+o.Name), " "))
	d.put(n, "register.dpo.company", o.Company)
	d.contact(n, o.Contact)
	d.rest(n, "partOfStaff", o.PartOfStaff)
	d.rest(n, "designated", o.Designated)
	d.rest(n, "notified", o.Notified)
	return n
}

// named adds the parties, systems and measures that the register states once.
func (d *document) named() {
	for i := range d.r.Parties {
		p := &d.r.Parties[i]
		n := of("party")
		n["@id"] = d.own("", "party", i)
		d.party(n, p)
		d.graph = append(d.graph, n)
	}
	for i, s := range d.r.Systems {
		if d.Without("systems") {
			break
		}
		n := of("system")
		n["@id"] = d.own("", "system", i)
		d.put(n, "name", d.text(s.Name))
		d.put(n, "description", d.text(s.Description))
		d.put(n, "system.operator", d.to("", "party", s.Operator))
		for _, p := range s.Places {
			place := of("system.place")
			d.put(place, "country", d.country(p.Country))
			d.put(place, "name", d.text(p.Area), d.text(p.Location))
			d.put(n, "system.place", place)
		}
		d.put(n, "measure", d.toEach("", "measure", s.Measures)...)
		d.rest(n, "technology", s.Technology)
		d.extras(n, s.Extra)
		d.graph = append(d.graph, n)
	}
	for i, m := range d.r.Measures {
		n := of("measure")
		n["@id"] = d.own("", "measure", i)
		d.code(n, "measure", string(m.Type))
		d.put(n, "title", d.text(m.Name))
		d.put(n, "description", d.text(m.Description))
		d.put(n, "document", d.reference("document", m.Reference))
		d.rest(n, "objectives", m.Objectives)
		d.rest(n, "kind", m.Kind)
		d.extras(n, m.Extra)
		d.graph = append(d.graph, n)
	}
}
