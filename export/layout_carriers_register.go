package export

import (
	"cmp"

	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
)

// registerCarriers are the fields of what a register states once.
var registerCarriers = []carrier{
	{
		key: KeyKeeper, once: true, single: true, parts: contactParts,
		get: func(x *record, want []string) []element {
			o := &x.r.Organisation
			e := x.partyElement(&ropa.Party{Name: o.Name, RegistrationNumber: o.RegistrationNumber, Country: o.Country, Contact: o.Contact}, want).only(want)
			if e.text == "" && len(e.parts) == 0 {
				return nil
			}
			return []element{e}
		},
		set: func(x *record, list []element) {
			for _, e := range list[:1] {
				p := x.party(e)
				x.r.Organisation = ropa.Organisation{Name: joinNonEmpty(" ", p.GivenName, p.Name), RegistrationNumber: p.RegistrationNumber, Country: p.Country, Contact: p.Contact}
			}
		},
	},
	{
		key: KeyRepresentative, once: true, single: true, none: ropa.ElementRepresentative, parts: contactParts,
		get: func(x *record, want []string) []element {
			if x.r.Representative == nil {
				return nil
			}
			return []element{x.partyElement(x.r.Representative, want)}
		},
		set: func(x *record, list []element) { p := x.party(list[0]); x.r.Representative = &p },
	},
	{
		key: KeyDPO, once: true, single: true, none: ropa.ElementDPO, parts: contactParts,
		get: func(x *record, want []string) []element {
			if x.r.DPO == nil {
				return nil
			}
			return []element{x.officerElement(x.r.DPO, want)}
		},
		set: func(x *record, list []element) { x.r.DPO = x.officerOf(list[0]) },
	},
	{
		key: KeyDPOCompany, once: true, single: true,
		get: func(x *record, _ []string) []element {
			if x.r.DPO == nil {
				return nil
			}
			return textElements(x.r.DPO.Company)
		},
		set: func(x *record, list []element) { pointer(&x.r.DPO, true).Company = textOfElements(list) },
	},
	{
		key: KeyAuthority, once: true, single: true, parts: contactParts,
		get: func(x *record, want []string) []element {
			if x.r.Authority == nil {
				return nil
			}
			return []element{x.partyElement(x.r.Authority, want)}
		},
		set: func(x *record, list []element) { p := x.party(list[0]); x.r.Authority = &p },
	},
	onceDay(KeyRegisterDate, func(r *ropa.Register) *civil.Date { return &r.Created }),
	onceDay(KeyReviewed, func(r *ropa.Register) *civil.Date { return &r.Reviewed }),
}

func onceDay(key Key, field func(*ropa.Register) *civil.Date) carrier {
	return carrier{
		key: key, once: true,
		get: func(x *record, _ []string) []element { return x.dateElements(*field(x.r)) },
		set: func(x *record, list []element) { *field(x.r) = x.dateOfElements(list) },
	}
}

// officer returns a data protection officer as a party, and back.
func officer(d *ropa.DPO) *ropa.Party {
	return &ropa.Party{Name: d.Name, GivenName: d.GivenName, Salutation: d.Salutation, Contact: d.Contact}
}

func (x *record) officerElement(d *ropa.DPO, want []string) element {
	e := x.partyElement(officer(d), want)
	e.add("title", d.Title)
	e.add("company", d.Company)
	e.add("staff", x.w.answer(d.PartOfStaff))
	return e
}

func (x *record) officerOf(e element) *ropa.DPO {
	p := x.party(e)
	p.Contact.Address.Country = cmp.Or(p.Contact.Address.Country, p.Country)
	return &ropa.DPO{
		Name: p.Name, GivenName: p.GivenName, Salutation: p.Salutation, Contact: p.Contact,
		Title: e.part("title"), Company: e.part("company"), PartOfStaff: x.answer(e.part("staff")),
	}
}
