package record

import (
	"github.com/openropa/openropa/export/internal/doc"
	"github.com/openropa/openropa/ropa"
)

// retentionFields are what the record states of a time limit.
var retentionFields = []field[item[ropa.RetentionRule]]{
	ofEntry[ropa.RetentionRule](),
	{key: "ref", weight: 0.45, value: func(b *Builder, r item[ropa.RetentionRule]) doc.Cell { return lines(string(r.v.ID)) }},
	{key: "dataCategories", weight: 1.1, value: func(b *Builder, r item[ropa.RetentionRule]) doc.Cell { return b.dataOf(r.e, r.v.Data) }},
	{key: "purposesServed", weight: 0.9, value: func(b *Builder, r item[ropa.RetentionRule]) doc.Cell { return b.purposesOf(r.e, r.v.Purposes) }},
	{key: "retentionWhen", weight: 0.8, value: func(b *Builder, r item[ropa.RetentionRule]) doc.Cell { return lines(r.v.When) }},
	{key: "period", clause: clauseRetention, need: doc.WherePossible, weight: 0.7, value: func(b *Builder, r item[ropa.RetentionRule]) doc.Cell {
		c := b.period(r.v.Period)
		if len(c) == 0 && r.v.Criteria != "" {
			return b.say("byCriteria", doc.Plain)
		}
		if len(c) == 0 && r.v.Infeasible != "" {
			return b.say("notPossible", doc.Plain)
		}
		return c
	}},
	{key: "from", weight: 0.9, value: func(b *Builder, r item[ropa.RetentionRule]) doc.Cell { return lines(r.v.From) }},
	{key: "criteria", weight: 1.1, value: func(b *Builder, r item[ropa.RetentionRule]) doc.Cell { return lines(r.v.Criteria) }},
	{key: "infeasible", weight: 0.8, value: func(b *Builder, r item[ropa.RetentionRule]) doc.Cell { return lines(r.v.Infeasible) }},
	{key: "action", weight: 0.7, value: func(b *Builder, r item[ropa.RetentionRule]) doc.Cell {
		return append(codeCell(b, "action", r.v.Action), lines(r.v.ActionNote)...)
	}},
	{key: "statutory", weight: 0.6, value: func(b *Builder, r item[ropa.RetentionRule]) doc.Cell { return b.answer(r.v.Statutory) }},
	{key: "law", weight: 0.9, value: func(b *Builder, r item[ropa.RetentionRule]) doc.Cell { return b.laws(r.v.Law) }},
	{key: "minimum", weight: 0.6, value: func(b *Builder, r item[ropa.RetentionRule]) doc.Cell { return b.period(r.v.Minimum) }},
	{key: "limit", weight: 0.6, value: func(b *Builder, r item[ropa.RetentionRule]) doc.Cell { return b.period(r.v.Limit) }},
	{key: "retentionPolicy", weight: 0.8, value: func(b *Builder, r item[ropa.RetentionRule]) doc.Cell { return b.reference(r.v.Policy) }},
	{key: "extra", bare: true, weight: 0.7, value: func(b *Builder, r item[ropa.RetentionRule]) doc.Cell { return b.extra(r.v.Extra) }},
	{key: "source", weight: 0.7, value: func(b *Builder, r item[ropa.RetentionRule]) doc.Cell { return b.source(r.v.Provenance) }},
}

var retentionGroups = []group{
	{"dataCategories", 1, []string{"dataCategories", "purposesServed", "retentionWhen", "ref", "source"}},
	{"period", 1.2, []string{"period", "from", "criteria", "infeasible", "minimum", "limit"}},
	{"action", 0.6, []string{"action"}},
	{"legalSource", 0.9, []string{"law", "statutory", "retentionPolicy", "extra"}},
}

var scheduleGroups = append([]group{{"activity", 0.7, []string{"activity"}}}, retentionGroups...)
