package layout

import (
	"slices"
	"strings"

	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/transfer"
)

// transferCarriers are the fields of transfers.
var transferCarriers = []carrier{
	transferField(KeyDestinations, []string{"importer"}),
	transferField(KeyTransfers, []string{"importer", "mechanism", "safeguards", "document"}),
	onTransfers(KeySafeguards, []string{"safeguards", "document"}, func(x *entry, t *transfer.Transfer) item {
		return newItem(x.mechanism(t), "safeguards", t.Safeguards, "document", x.referenceText(t.Document))
	}, func(x *entry, t *transfer.Transfer, e item) {
		x.setMechanism(t, e)
		t.Safeguards, t.Document = strings.Join(e.values("safeguards"), "\n"), x.referenceOf(e.part("document"))
	}),
	onTransfers(KeyMechanisms, nil, func(x *entry, t *transfer.Transfer) item { return newItem(x.mechanism(t)) },
		func(x *entry, t *transfer.Transfer, e item) { x.setMechanism(t, e) }),
	onTransfers(KeyDocuments, []string{"safeguards"}, func(x *entry, t *transfer.Transfer) item {
		return newItem(x.referenceText(t.Document), "safeguards", t.Safeguards)
	}, func(x *entry, t *transfer.Transfer, e item) {
		t.Document, t.Safeguards = x.referenceOf(e.text), strings.Join(e.values("safeguards"), "\n")
	}),
}

// onTransfers is the carrier of what transfers say beside their destination.
func onTransfers(key Key, parts []string, get func(x *entry, t *transfer.Transfer) item, set func(x *entry, t *transfer.Transfer, e item)) carrier {
	return carrier{
		key: key, none: ropa.ElementTransfers, parts: append(parts, "for"),
		get: func(x *entry, _ []string) []item {
			var list []item
			for i := range *x.transfers {
				e := get(x, &(*x.transfers)[i])
				if e.text == "" && len(e.parts) == 0 {
					continue
				}
				e.add("for", numbersText([]int{i}, len(*x.transfers)))
				list = append(list, e)
			}
			return list
		},
		set: func(x *entry, list []item) {
			for i, e := range list {
				n := x.number(e, i)
				for len(*x.transfers) <= n {
					*x.transfers = append(*x.transfers, transfer.Transfer{ID: idOf("transfer", len(*x.transfers)+1)})
				}
				set(x, &(*x.transfers)[n], e)
			}
		},
	}
}

func (x *entry) destination(t *transfer.Transfer) string {
	switch {
	case t.Destination != "":
		return x.w.Country(t.Destination)
	case t.Organisation != "":
		if o, ok := transfer.OrganisationOf(t.Organisation); ok {
			return o.Name
		}
		return t.Organisation
	}
	return t.Area
}

func (x *entry) setDestination(t *transfer.Transfer, s string) {
	if c, ok := x.w.ReadCountry(s); ok {
		t.Destination = c
	} else if o, ok := transfer.OrganisationOf(s); ok {
		t.Organisation = o.Code
	} else {
		t.Area = s
	}
}

func (x *entry) mechanism(t *transfer.Transfer) string {
	if t.Mechanism == "" {
		return t.Claim
	}
	return x.w.CodeWord("mechanism", string(t.Mechanism))
}

func (x *entry) setMechanism(t *transfer.Transfer, e item) {
	if c, ok := x.w.ReadCode("mechanism", e.text); ok {
		t.Mechanism = transfer.Mechanism(c)
	} else if r, ok := e.sure(); ok && r.Mechanism != "" {
		t.Mechanism = r.Mechanism
	} else if e.text != "" {
		t.Claim = e.text
		x.doubted(KeyMechanisms, e, "wantCode")
	}
}

func transferField(key Key, parts []string) carrier {
	return carrier{
		key: key, none: ropa.ElementTransfers, numbered: true, parts: parts,
		get: func(x *entry, want []string) []item {
			var list []item
			for i := range *x.transfers {
				t := &(*x.transfers)[i]
				e := newItem(x.destination(t))
				if t.Importer != "" {
					e.add("importer", x.partyName(t.Importer))
				}
				if slices.Contains(want, KindPart) {
					e.add(KindPart, firstOf(string(t.Mechanism), t.Claim))
				}
				e.add("mechanism", x.mechanism(t))
				e.add("safeguards", t.Safeguards)
				e.add("document", x.referenceText(t.Document))
				list = append(list, e)
			}
			return list
		},
		set: func(x *entry, list []item) {
			for _, e := range list {
				t := transfer.Transfer{ID: idOf("transfer", len(*x.transfers)+1), Safeguards: strings.Join(e.values("safeguards"), "\n"), Document: x.referenceOf(e.part("document"))}
				r, ok := e.sure()
				if exact := (cellForm{w: x.w, key: key, tag: x.tag}).exact(e.text); ok && !exact {
					t.Destination, t.Area, t.Mechanism = r.Country, r.Area, r.Mechanism
					e.say("importer", r.Name)
					if r.Country == "" && r.Area == "" && r.Mechanism == "" {
						t.Area = e.text
					}
				} else {
					x.doubted(key, e, "wantCountry")
					x.setDestination(&t, e.text)
				}
				if s := e.part("importer"); s != "" {
					t.Importer = x.partyID(item{text: s})
				}
				if m := (item{text: e.part("mechanism")}); m.text != "" {
					(cellForm{w: x.w, key: KeyMechanisms, tag: x.tag}).understandOwn(&m)
					x.setMechanism(&t, m)
				}
				if s := e.part(KindPart); transfer.Mechanism(s).Valid() {
					t.Mechanism = transfer.Mechanism(s)
				} else {
					t.Claim = s
				}
				*x.transfers = append(*x.transfers, t)
			}
		},
	}
}
