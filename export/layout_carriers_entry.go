package export

import (
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
)

// entryCarriers are the fields of what every entry says of itself.
var entryCarriers = []carrier{
	{
		key: KeySerial,
		get: func(*record, []string) []element { return nil },
		set: func(*record, []element) {},
	},
	{
		key: KeyReference, single: true,
		get: func(x *record, _ []string) []element { return textElements(string(*x.id)) },
		set: func(x *record, list []element) { *x.id = ropa.ID(textOfElements(list)) },
	},
	textField(KeyName, func(x *record) *string { return x.name }),
	textField(KeyDescription, func(x *record) *string { return x.description }),
	textField(KeyFunction, func(x *record) *string { return x.function }),
	{
		key: KeyOwner, single: true, parts: []string{"role", "address", "email", "phone"},
		get: func(x *record, want []string) []element {
			if *x.owner == nil {
				return nil
			}
			e := x.partyElement(*x.owner, want)
			e.add("role", (*x.owner).Role)
			return []element{e}
		},
		set: func(x *record, list []element) {
			p := x.party(list[0])
			p.Role = list[0].part("role")
			*x.owner = &p
		},
	},
	codeField(KeyStatus, "status", func(x *record, _ bool) *ropa.Status { return x.status }),
	dayField(KeyStart, func(x *record) *civil.Date { return x.start }),
	dayField(KeyEnd, func(x *record) *civil.Date { return x.end }),
	dayField(KeyCreated, func(x *record) *civil.Date { return x.created }),
	dayField(KeyUpdated, func(x *record) *civil.Date { return x.updated }),
	{
		key: KeyReplacedBy, single: true,
		get: func(x *record, _ []string) []element { return textElements(x.successor()) },
		set: func(x *record, list []element) { x.replaced = textOfElements(list) },
	},
	textField(KeyClassification, func(x *record) *string { return x.classification }),
	textField(KeyComments, func(x *record) *string { return x.comments }),
	{
		key: KeyApproval, single: true, parts: []string{"role", "date"},
		get: func(x *record, _ []string) []element {
			a := *x.approval
			if a == nil {
				return nil
			}
			return []element{newElement(a.By, "role", a.Role, "date", x.w.date(a.Date))}
		},
		set: func(x *record, list []element) {
			a := &ropa.Approval{By: list[0].text, Role: list[0].part("role")}
			a.Date, _ = dateOf(list[0].part("date"), x.from1904)
			*x.approval = a
		},
	},
}

// successor is what the activity that took over is called.
func (x *record) successor() string {
	if *x.replacedBy == "" {
		return ""
	}
	for i := range x.r.Activities {
		if a := &x.r.Activities[i]; x.a != nil && a.ID == *x.replacedBy {
			return firstOf(a.Name, string(a.ID))
		}
	}
	for i := range x.r.Processing {
		if p := &x.r.Processing[i]; x.p != nil && p.ID == *x.replacedBy {
			return firstOf(p.Name, string(p.ID))
		}
	}
	return string(*x.replacedBy)
}
