package record

import (
	"github.com/openropa/openropa/export/internal/doc"
	"github.com/openropa/openropa/ropa"
)

// recipientFields are what the record states of a recipient.
var recipientFields = []field[item[ropa.Recipient]]{
	ofEntry[ropa.Recipient](),
	{key: "ref", weight: 0.45, value: func(b *Builder, r item[ropa.Recipient]) doc.Cell { return lines(string(r.v.ID)) }},
	{key: "recipient", clause: clauseRecipients, need: doc.Required, weight: 1.1, value: func(b *Builder, r item[ropa.Recipient]) doc.Cell {
		return append(b.party(r.v.Party), lines(r.v.Category)...)
	}},
	{key: "recipientKind", weight: 0.8, value: func(b *Builder, r item[ropa.Recipient]) doc.Cell { return codeCell(b, "recipient", r.v.Kind) }},
	{key: "recipientRole", weight: 0.7, value: func(b *Builder, r item[ropa.Recipient]) doc.Cell { return codeCell(b, "role", r.v.Role) }},
	{key: "country", weight: 0.7, value: func(b *Builder, r item[ropa.Recipient]) doc.Cell {
		var c doc.Cell
		if i, ok := b.at.Parties[r.v.Party]; ok && r.v.Party != "" && b.r.Parties[i].Country != r.v.Country {
			c = b.country(b.r.Parties[i].Country)
		}
		return append(c, b.country(r.v.Country)...)
	}},
	{key: "receivesFor", value: func(b *Builder, r item[ropa.Recipient]) doc.Cell { return lines(r.v.Purpose) }},
	{key: "purposesServed", value: func(b *Builder, r item[ropa.Recipient]) doc.Cell { return b.purposesOf(r.e, r.v.Purposes) }},
	{key: "dataReceived", value: func(b *Builder, r item[ropa.Recipient]) doc.Cell { return b.dataOf(r.e, r.v.Data) }},
	{key: "processorContract", clause: clauseProcessor, value: func(b *Builder, r item[ropa.Recipient]) doc.Cell { return b.reference(r.v.Contract) }},
	{key: "contractTerms", value: func(b *Builder, r item[ropa.Recipient]) doc.Cell {
		var c doc.Cell
		for _, t := range r.v.Terms {
			c = append(c, codeCell(b, "contractTerm", t)...)
		}
		return c
	}},
	{key: "guarantees", value: func(b *Builder, r item[ropa.Recipient]) doc.Cell { return b.reference(r.v.Guarantees) }},
	{key: "recipientBases", weight: 0.9, value: func(b *Builder, r item[ropa.Recipient]) doc.Cell {
		var c doc.Cell
		for _, g := range groundRows([]item[ropa.Purpose]{{e: r.e, v: &ropa.Purpose{Bases: r.v.Bases}}}) {
			c = append(c, groundName(b, g)...)
			for _, key := range []string{"when", "terms", "law", "claim", "source"} {
				c = append(c, find(groundFields, key).labelled(b, g)...)
			}
		}
		return c
	}},
	{key: "inquiry", weight: 0.6, value: func(b *Builder, r item[ropa.Recipient]) doc.Cell { return b.answer(r.v.Inquiry) }},
	{key: "extra", bare: true, weight: 0.8, value: func(b *Builder, r item[ropa.Recipient]) doc.Cell { return b.extra(r.v.Extra) }},
	{key: "source", weight: 0.7, value: func(b *Builder, r item[ropa.Recipient]) doc.Cell { return b.source(r.v.Provenance) }},
}

var recipientGroups = []group{
	{"recipient", 1.1, []string{"recipient", "ref", "country", "extra", "source"}},
	{"recipientRole", 0.7, []string{"recipientRole", "recipientKind", "processorContract", "contractTerms", "guarantees", "recipientBases", "inquiry"}},
	{"receives", 1.1, []string{"dataReceived", "receivesFor", "purposesServed"}},
}
