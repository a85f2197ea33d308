package layout

import (
	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
)

// entryCarriers are the fields of what every entry says of itself.
var entryCarriers = []carrier{
	{
		key: KeySerial,
		get: func(*entry, []string) []item { return nil },
		set: func(*entry, []item) {},
	},
	{
		key: KeyReference, single: true,
		get: func(x *entry, _ []string) []item { return textItems(string(*x.id)) },
		set: func(x *entry, list []item) { *x.id = ropa.ID(textOfItems(list)) },
	},
	textField(KeyName, func(x *entry) *string { return x.name }),
	textField(KeyDescription, func(x *entry) *string { return x.description }),
	textField(KeyFunction, func(x *entry) *string { return x.function }),
	{
		key: KeyOwner, single: true, parts: []string{"role", "address", "email", "phone"},
		get: func(x *entry, want []string) []item {
			if *x.owner == nil {
				return nil
			}
			e := x.partyElement(*x.owner, want)
			e.add("role", (*x.owner).Role)
			return []item{e}
		},
		set: func(x *entry, list []item) {
			p := x.party(list[0])
			p.Role = list[0].part("role")
			*x.owner = &p
		},
	},
	codeField(KeyStatus, "status", func(x *entry, _ bool) *ropa.Status { return x.status }),
	dayField(KeyStart, func(x *entry) *civil.Date { return x.start }),
	dayField(KeyEnd, func(x *entry) *civil.Date { return x.end }),
	dayField(KeyCreated, func(x *entry) *civil.Date { return x.created }),
	dayField(KeyUpdated, func(x *entry) *civil.Date { return x.updated }),
	{
		key: KeyReplacedBy, single: true,
		get: func(x *entry, _ []string) []item { return textItems(x.successor()) },
		set: func(x *entry, list []item) { x.replaced = textOfItems(list) },
	},
	answerField(KeyLargeScale, func(x *entry, _ bool) *ropa.Answer { return x.largeScale }),
	answerField(KeyMonitoring, func(x *entry, _ bool) *ropa.Answer { return x.monitoring }),
	answerField(KeyOccasional, func(x *entry, _ bool) *ropa.Answer { return x.occasional }),
	textField(KeyClassification, func(x *entry) *string { return x.classification }),
	textField(KeyComments, func(x *entry) *string { return x.comments }),
	{
		key: KeyApproval, single: true, parts: []string{"role", "date"},
		get: func(x *entry, _ []string) []item {
			a := *x.approval
			if a == nil {
				return nil
			}
			return []item{newItem(a.By, "role", a.Role, "date", x.w.Date(a.Date))}
		},
		set: func(x *entry, list []item) {
			a := &ropa.Approval{By: list[0].text, Role: list[0].part("role")}
			a.Date, _ = lang.ReadDayOrSerial(list[0].part("date"), false, x.from1904)
			*x.approval = a
		},
	},
}

// successor is what the activity that took over is called.
func (x *entry) successor() string {
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
