package layout

import (
	"cmp"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
)

// registerCarriers are the fields of what a register states once.
var registerCarriers = []carrier{
	{
		key: KeyKeeper, once: true, single: true, parts: contactParts,
		get: func(x *entry, want []string) []item {
			o := &x.r.Organisation
			e := x.partyElement(&ropa.Party{Name: o.Name, RegistrationNumber: o.RegistrationNumber, Country: o.Country, Contact: o.Contact}, want).only(want)
			if e.text == "" && len(e.parts) == 0 {
				return nil
			}
			return []item{e}
		},
		set: func(x *entry, list []item) {
			for _, e := range list[:1] {
				p := x.party(e)
				x.r.Organisation = ropa.Organisation{Name: lang.JoinNonEmpty(" ", p.GivenName, p.Name), RegistrationNumber: p.RegistrationNumber, Country: p.Country, Contact: p.Contact}
			}
		},
	},
	onceAnswer(KeyPublicAuthority, func(o *ropa.Organisation) *ropa.Answer { return &o.PublicAuthority }),
	onceAnswer(KeyFederalBody, func(o *ropa.Organisation) *ropa.Answer { return &o.FederalBody }),
	{
		key: KeyRepresentative, once: true, single: true, none: ropa.ElementRepresentative, parts: contactParts,
		get: func(x *entry, want []string) []item {
			if x.r.Representative == nil {
				return nil
			}
			return []item{x.partyElement(x.r.Representative, want)}
		},
		set: func(x *entry, list []item) { p := x.party(list[0]); x.r.Representative = &p },
	},
	{
		key: KeyDPO, once: true, single: true, none: ropa.ElementDPO, parts: contactParts,
		get: func(x *entry, want []string) []item {
			if x.r.DPO == nil {
				return nil
			}
			return []item{x.officerElement(x.r.DPO, want)}
		},
		set: func(x *entry, list []item) { x.r.DPO = x.officerOf(list[0]) },
	},
	{
		key: KeyDPOCompany, once: true, single: true,
		get: func(x *entry, _ []string) []item {
			if x.r.DPO == nil {
				return nil
			}
			return textItems(x.r.DPO.Company)
		},
		set: func(x *entry, list []item) { pointer(&x.r.DPO, true).Company = textOfItems(list) },
	},
	{
		key: KeyAuthority, once: true, single: true, parts: contactParts,
		get: func(x *entry, want []string) []item {
			if x.r.Authority == nil {
				return nil
			}
			return []item{x.partyElement(x.r.Authority, want)}
		},
		set: func(x *entry, list []item) { p := x.party(list[0]); x.r.Authority = &p },
	},
	onceDay(KeyRegisterDate, func(r *ropa.Register) *civil.Date { return &r.Created }),
	onceDay(KeyReviewed, func(r *ropa.Register) *civil.Date { return &r.Reviewed }),
}

func onceAnswer(key Key, field func(*ropa.Organisation) *ropa.Answer) carrier {
	c := answerField(key, func(x *entry, _ bool) *ropa.Answer { return field(&x.r.Organisation) })
	c.once = true
	return c
}

func onceDay(key Key, field func(*ropa.Register) *civil.Date) carrier {
	return carrier{
		key: key, once: true,
		get: func(x *entry, _ []string) []item { return x.dateElements(*field(x.r)) },
		set: func(x *entry, list []item) { *field(x.r) = x.dateOfElements(key, list) },
	}
}

// officer returns a data protection officer as a party, and back.
func officer(d *ropa.DPO) *ropa.Party {
	return &ropa.Party{Name: d.Name, GivenName: d.GivenName, Salutation: d.Salutation, Contact: d.Contact}
}

func (x *entry) officerElement(d *ropa.DPO, want []string) item {
	e := x.partyElement(officer(d), want)
	e.add("title", d.Title)
	e.add("company", d.Company)
	e.add("staff", x.w.Answer(d.PartOfStaff))
	return e
}

func (x *entry) officerOf(e item) *ropa.DPO {
	p := x.party(e)
	p.Contact.Address.Country = cmp.Or(p.Contact.Address.Country, p.Country)
	return &ropa.DPO{
		Name: p.Name, GivenName: p.GivenName, Salutation: p.Salutation, Contact: p.Contact,
		Title: e.part("title"), Company: e.part("company"), PartOfStaff: x.answer(e.part("staff")),
	}
}
