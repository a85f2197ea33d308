package export

import (
	"slices"
	"strings"

	"github.com/openropa/openropa/ropa"
)

// clientCarriers are the fields of a processor's clients and what it does for them.
var clientCarriers = []carrier{
	{
		key: KeyControllers, numbered: true, parts: append(slices.Clone(partyParts), "document"),
		get: func(x *record, want []string) []element {
			var list []element
			for _, c := range x.p.Controllers {
				e := x.partyOr(c.Party, c.Category, want)
				e.add("document", x.referenceText(c.Contract))
				list = append(list, e)
			}
			return list
		},
		set: func(x *record, list []element) {
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
	clientDetail(KeyClientReps, partyParts, func(x *record, c *ropa.Client, want []string) []element {
		if c.Representative == "" {
			return nil
		}
		return []element{x.partyOr(c.Representative, "", want)}
	}, func(x *record, c *ropa.Client, e element) { c.Representative = x.partyID(e) }),
	clientDetail(KeyClientDPOs, contactParts, func(x *record, c *ropa.Client, want []string) []element {
		if c.DPO == nil {
			return nil
		}
		return []element{x.officerElement(c.DPO, want)}
	}, func(x *record, c *ropa.Client, e element) { c.DPO = x.officerOf(e) }),
	clientDetail(KeyClientJoint, partyParts, func(x *record, c *ropa.Client, want []string) []element {
		var list []element
		for _, id := range c.Joint {
			list = append(list, x.partyOr(id, "", want))
		}
		return list
	}, func(x *record, c *ropa.Client, e element) { c.Joint = append(c.Joint, x.partyID(e)) }),
	{
		key: KeyCategories,
		get: func(x *record, _ []string) []element {
			var list []element
			for _, s := range x.p.Categories {
				list = append(list, newElement(s))
			}
			return list
		},
		set: func(x *record, list []element) {
			for _, e := range list {
				x.p.Categories = append(x.p.Categories, textOfElements([]element{e}))
			}
		},
	},
	{
		key: KeySubProcessors, none: ropa.ElementSubProcessors, parts: append(slices.Clone(partyParts), "processing"),
		get: func(x *record, want []string) []element {
			var list []element
			for _, s := range x.p.SubProcessors {
				e := x.partyOr(s.Party, s.Category, want)
				e.add("processing", s.Processing)
				list = append(list, e)
			}
			return list
		},
		set: func(x *record, list []element) {
			for _, e := range list {
				s := ropa.SubProcessor{Processing: strings.Join(e.values("processing"), "\n")}
				if p := (element{text: e.text, parts: slices.DeleteFunc(slices.Clone(e.parts), func(p part) bool { return p.name == "processing" })}); p.text != "" || len(p.parts) > 0 {
					s.Party = x.partyID(p)
				}
				x.p.SubProcessors = append(x.p.SubProcessors, s)
			}
		},
	},
	textField(KeyDuration, func(x *record) *string {
		return of(x.p, func(p *ropa.ProcessorActivity) *string { return &p.Duration })
	}),
	textField(KeyInstructions, func(x *record) *string {
		return of(x.p, func(p *ropa.ProcessorActivity) *string { return &p.Instructions })
	}),
	documentField(KeyClientContract, func(x *record, _ bool) **ropa.Reference { return &x.p.Contract }),
}

// clientDetail is the carrier of a party beside each client.
func clientDetail(key Key, parts []string, get func(x *record, c *ropa.Client, want []string) []element, set func(x *record, c *ropa.Client, e element)) carrier {
	return carrier{
		key: key, parts: append(slices.Clone(parts), "for"),
		get: func(x *record, want []string) []element {
			var list []element
			for i := range x.p.Controllers {
				for _, e := range get(x, &x.p.Controllers[i], want) {
					e.add("for", numbersText([]int{i}, len(x.p.Controllers)))
					list = append(list, e)
				}
			}
			return list
		},
		set: func(x *record, list []element) {
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
