package layout

import (
	"slices"
	"strings"

	"github.com/openropa/openropa/ropa"
)

// clientCarriers are the fields of a processor's clients and what it does for them.
var clientCarriers = []carrier{
	{
		key: KeyControllers, numbered: true, parts: append(slices.Clone(partyParts), "document"),
		get: func(x *entry, want []string) []item {
			var list []item
			for _, c := range x.p.Controllers {
				e := x.partyOr(c.Party, c.Category, want)
				e.add("document", x.referenceText(c.Contract))
				list = append(list, e)
			}
			return list
		},
		set: func(x *entry, list []item) {
			for i, e := range list {
				for len(x.p.Controllers) <= i {
					x.p.Controllers = append(x.p.Controllers, ropa.Client{})
				}
				c := &x.p.Controllers[i]
				if e.text != "" || len(e.parts) > 0 {
					c.Party = x.partyID(e)
				}
				c.Contract = x.referenceOf(e.part("document"))
			}
		},
	},
	clientDetail(KeyClientReps, partyParts, func(x *entry, c *ropa.Client, want []string) []item {
		if c.Representative == "" {
			return nil
		}
		return []item{x.partyOr(c.Representative, "", want)}
	}, func(x *entry, c *ropa.Client, e item) { c.Representative = x.partyID(e) }),
	clientDetail(KeyClientDPOs, contactParts, func(x *entry, c *ropa.Client, want []string) []item {
		if c.DPO == nil {
			return nil
		}
		return []item{x.officerElement(c.DPO, want)}
	}, func(x *entry, c *ropa.Client, e item) { c.DPO = x.officerOf(e) }),
	clientDetail(KeyClientJoint, partyParts, func(x *entry, c *ropa.Client, want []string) []item {
		var list []item
		for _, id := range c.Joint {
			list = append(list, x.partyOr(id, "", want))
		}
		return list
	}, func(x *entry, c *ropa.Client, e item) { c.Joint = append(c.Joint, x.partyID(e)) }),
	{
		key: KeyCategories,
		get: func(x *entry, _ []string) []item {
			var list []item
			for _, s := range x.p.Categories {
				list = append(list, newItem(s))
			}
			return list
		},
		set: func(x *entry, list []item) {
			for _, e := range list {
				x.p.Categories = append(x.p.Categories, textOfItems([]item{e}))
			}
		},
	},
	{
		key: KeySubProcessors, none: ropa.ElementSubProcessors, parts: append(slices.Clone(partyParts), "processing"),
		get: func(x *entry, want []string) []item {
			var list []item
			for _, s := range x.p.SubProcessors {
				e := x.partyOr(s.Party, s.Category, want)
				e.add("processing", s.Processing)
				list = append(list, e)
			}
			return list
		},
		set: func(x *entry, list []item) {
			for _, e := range list {
				s := ropa.SubProcessor{Processing: strings.Join(e.values("processing"), "\n")}
				if p := (item{text: e.text, parts: slices.DeleteFunc(slices.Clone(e.parts), func(p part) bool { return p.name == "processing" })}); p.text != "" || len(p.parts) > 0 {
					s.Party = x.partyID(p)
				}
				x.p.SubProcessors = append(x.p.SubProcessors, s)
			}
		},
	},
	textField(KeyDuration, func(x *entry) *string {
		return of(x.p, func(p *ropa.ProcessorActivity) *string { return &p.Duration })
	}),
	textField(KeyInstructions, func(x *entry) *string {
		return of(x.p, func(p *ropa.ProcessorActivity) *string { return &p.Instructions })
	}),
	documentField(KeyClientContract, func(x *entry, _ bool) **ropa.Reference { return &x.p.Contract }),
}

// clientDetail is the carrier of a party beside each client.
func clientDetail(key Key, parts []string, get func(x *entry, c *ropa.Client, want []string) []item, set func(x *entry, c *ropa.Client, e item)) carrier {
	return carrier{
		key: key, parts: append(slices.Clone(parts), "for"),
		get: func(x *entry, want []string) []item {
			var list []item
			for i := range x.p.Controllers {
				for _, e := range get(x, &x.p.Controllers[i], want) {
					e.add("for", numbersText([]int{i}, len(x.p.Controllers)))
					list = append(list, e)
				}
			}
			return list
		},
		set: func(x *entry, list []item) {
			for _, e := range list {
				n := x.which(e, 1)[0]
				for len(x.p.Controllers) <= n {
					x.p.Controllers = append(x.p.Controllers, ropa.Client{})
				}
				set(x, &x.p.Controllers[n], e)
			}
		},
	}
}
