package record

import (
	"github.com/openropa/openropa/export/internal/doc"
	"github.com/openropa/openropa/ropa"
)

// purposeFields are what the record states of a purpose.
var purposeFields = []field[item[ropa.Purpose]]{
	ofEntry[ropa.Purpose](),
	{key: "ref", weight: 0.45, value: func(b *Builder, p item[ropa.Purpose]) doc.Cell { return lines(string(p.v.ID)) }},
	{key: "purpose", clause: clausePurposes, need: doc.Required, weight: 1.3, value: func(b *Builder, p item[ropa.Purpose]) doc.Cell { return lines(p.v.Name) }},
	{key: "description", value: func(b *Builder, p item[ropa.Purpose]) doc.Cell { return lines(p.v.Description) }},
	{key: "grounds", clause: clauseGrounds, value: purposeGrounds},
	{key: "conditions", clause: clauseConditions, value: purposeConditions},
	{key: "dataUsed", value: func(b *Builder, p item[ropa.Purpose]) doc.Cell { return b.dataOf(p.e, p.v.Data) }},
	{key: "subjectsConcerned", value: func(b *Builder, p item[ropa.Purpose]) doc.Cell { return b.subjectsOf(p.e, p.v.Subjects) }},
	{key: "marketing", weight: 0.5, value: func(b *Builder, p item[ropa.Purpose]) doc.Cell { return b.answer(p.v.DirectMarketing) }},
	{key: "channels", value: func(b *Builder, p item[ropa.Purpose]) doc.Cell {
		if p.v.Marketing == nil {
			return nil
		}
		return doc.Text(joined(codes(b, "channel", p.v.Marketing.Channels), b.set.Semicolon))
	}},
	{key: "relation", value: func(b *Builder, p item[ropa.Purpose]) doc.Cell {
		if p.v.Marketing == nil {
			return nil
		}
		return codeCell(b, "relation", p.v.Marketing.Relation)
	}},
	{key: "ownSimilar", value: func(b *Builder, p item[ropa.Purpose]) doc.Cell {
		if p.v.Marketing == nil {
			return nil
		}
		return b.answer(p.v.Marketing.OwnSimilar)
	}},
	{key: "objection", clause: clauseObjection, value: func(b *Builder, p item[ropa.Purpose]) doc.Cell { return lines(p.v.Objection) }},
	{key: "further", clause: clauseFurther, value: func(b *Builder, p item[ropa.Purpose]) doc.Cell {
		if p.v.Further == nil {
			return nil
		}
		return compose(b, furtherFields, p.v.Further)
	}},
	{key: "extra", bare: true, value: func(b *Builder, p item[ropa.Purpose]) doc.Cell { return b.extra(p.v.Extra) }},
	{key: "source", weight: 0.7, value: func(b *Builder, p item[ropa.Purpose]) doc.Cell { return b.source(p.v.Provenance) }},
}

var furtherFields = []field[*ropa.FurtherProcessing]{
	{key: "originalPurpose", value: func(b *Builder, f *ropa.FurtherProcessing) doc.Cell { return lines(f.Original) }},
	{key: "fromConsent", value: func(b *Builder, f *ropa.FurtherProcessing) doc.Cell { return b.answer(f.FromConsent) }},
	{key: "compatibility", value: func(b *Builder, f *ropa.FurtherProcessing) doc.Cell { return b.reference(f.Compatibility) }},
	{key: "assessmentResult", value: func(b *Builder, f *ropa.FurtherProcessing) doc.Cell { return lines(f.Assessment) }},
}

// purposeGrounds names the grounds of a purpose, each linked to its row.
func purposeGrounds(b *Builder, p item[ropa.Purpose]) doc.Cell {
	var c doc.Cell
	for i := range p.v.Bases {
		g := groundRow{p: p, basis: &p.v.Bases[i], i: i}
		name := groundName(b, g)
		if when := p.v.Bases[i].When; when != "" && len(name) > 0 {
			name[len(name)-1].Text += b.set.Colon + joined(lines(when), " ")
		}
		c = append(c, linked(name, g.anchor())...)
	}
	return c
}

func purposeConditions(b *Builder, p item[ropa.Purpose]) doc.Cell {
	var c doc.Cell
	for i := range p.v.Conditions {
		g := groundRow{p: p, reliance: &p.v.Conditions[i], i: i}
		name := groundName(b, g)
		if when := p.v.Conditions[i].When; when != "" && len(name) > 0 {
			name[len(name)-1].Text += b.set.Colon + joined(lines(when), " ")
		}
		c = append(c, linked(name, g.anchor())...)
	}
	return c
}

var purposeGroups = []group{
	{"purpose", 1.2, []string{"purpose", "ref", "description", "marketing", "channels", "relation", "ownSimilar", "objection", "further", "extra", "source"}},
	{"purposeScope", 0.9, []string{"dataUsed", "subjectsConcerned"}},
}
