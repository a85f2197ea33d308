package record

import (
	"slices"
	"strings"

	"github.com/openropa/openropa/export/internal/doc"
	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/ropa"
)

// subjectFields are what the record states of a category of data subjects.
var subjectFields = []field[item[ropa.SubjectCategory]]{
	ofEntry[ropa.SubjectCategory](),
	{key: "ref", weight: 0.45, value: func(b *Builder, s item[ropa.SubjectCategory]) doc.Cell { return lines(string(s.v.ID)) }},
	{key: "subject", clause: clauseData, need: doc.Required, weight: 1.2, value: func(b *Builder, s item[ropa.SubjectCategory]) doc.Cell { return lines(s.v.Name) }},
	{key: "catalogueEntry", value: func(b *Builder, s item[ropa.SubjectCategory]) doc.Cell { return lines(string(s.v.Of)) }},
	{key: "description", value: func(b *Builder, s item[ropa.SubjectCategory]) doc.Cell { return lines(s.v.Description) }},
	{key: "subjectKind", weight: 0.7, value: func(b *Builder, s item[ropa.SubjectCategory]) doc.Cell { return codeCell(b, "subject", s.v.Kind) }},
	{key: "vulnerable", weight: 0.5, value: func(b *Builder, s item[ropa.SubjectCategory]) doc.Cell { return b.answer(s.v.Vulnerable) }},
	{key: "partyToContract", weight: 0.6, value: func(b *Builder, s item[ropa.SubjectCategory]) doc.Cell { return b.answer(s.v.PartyToContract) }},
	{key: "howMany", weight: 0.6, value: func(b *Builder, s item[ropa.SubjectCategory]) doc.Cell { return lines(s.v.Number) }},
	{key: "minAge", weight: 0.5, value: func(b *Builder, s item[ropa.SubjectCategory]) doc.Cell { return number(s.v.MinAge) }},
	{key: "maxAge", weight: 0.5, value: func(b *Builder, s item[ropa.SubjectCategory]) doc.Cell { return number(s.v.MaxAge) }},
	{key: "extra", bare: true, value: func(b *Builder, s item[ropa.SubjectCategory]) doc.Cell { return b.extra(s.v.Extra) }},
	{key: "source", weight: 0.7, value: func(b *Builder, s item[ropa.SubjectCategory]) doc.Cell { return b.source(s.v.Provenance) }},
}

var subjectGroups = []group{
	{"subject", 1, []string{"subject", "ref", "catalogueEntry", "description", "source"}},
	{"particulars", 1, []string{"subjectKind", "vulnerable", "partyToContract", "howMany", "minAge", "maxAge", "extra"}},
}

// dataFields are what the record states of a category of data.
var dataFields = []field[item[ropa.DataCategory]]{
	ofEntry[ropa.DataCategory](),
	{key: "ref", weight: 0.45, value: func(b *Builder, d item[ropa.DataCategory]) doc.Cell { return lines(string(d.v.ID)) }},
	{key: "dataCategory", clause: clauseData, need: doc.Required, weight: 1.2, value: func(b *Builder, d item[ropa.DataCategory]) doc.Cell { return lines(d.v.Name) }},
	{key: "catalogueEntry", value: func(b *Builder, d item[ropa.DataCategory]) doc.Cell { return lines(string(d.v.Of)) }},
	{key: "description", value: func(b *Builder, d item[ropa.DataCategory]) doc.Cell { return lines(d.v.Description) }},
	{key: "subjectsConcerned", value: func(b *Builder, d item[ropa.DataCategory]) doc.Cell {
		if len(d.v.Subjects) == 0 {
			return nil
		}
		return b.subjectsOf(d.e, d.v.Subjects)
	}},
	{key: "dataKind", weight: 0.7, value: func(b *Builder, d item[ropa.DataCategory]) doc.Cell { return codeCell(b, "data", d.v.Kind) }},
	{key: "examples", value: func(b *Builder, d item[ropa.DataCategory]) doc.Cell {
		if b.terse {
			return lines(strings.Join(d.v.Examples, ", "))
		}
		return lines(strings.Join(d.v.Examples, b.set.Semicolon))
	}},
	{key: "special", clause: clauseSpecial, weight: 0.8, value: func(b *Builder, d item[ropa.DataCategory]) doc.Cell {
		return append(codes(b, "special", d.v.Special), b.under("when", lines(d.v.SpecialWhen))...)
	}},
	{key: "criminal", weight: 0.5, value: func(b *Builder, d item[ropa.DataCategory]) doc.Cell { return b.answer(d.v.Criminal) }},
	{key: "inferred", weight: 0.5, value: func(b *Builder, d item[ropa.DataCategory]) doc.Cell { return b.answer(d.v.Inferred) }},
	{key: "identifies", weight: 0.6, value: func(b *Builder, d item[ropa.DataCategory]) doc.Cell { return b.answer(d.v.IdentifiesUniquely) }},
	{key: "nationalID", weight: 0.6, value: func(b *Builder, d item[ropa.DataCategory]) doc.Cell { return b.answer(d.v.NationalID) }},
	{key: "anonymous", weight: 0.6, value: func(b *Builder, d item[ropa.DataCategory]) doc.Cell { return b.answer(d.v.Anonymous) }},
	{key: "device", weight: 0.6, value: func(b *Builder, d item[ropa.DataCategory]) doc.Cell { return b.answer(d.v.Device) }},
	{key: "deviceExempt", weight: 0.6, value: func(b *Builder, d item[ropa.DataCategory]) doc.Cell { return b.answer(d.v.DeviceExempt) }},
	{key: "deviceExemption", weight: 0.7, value: func(b *Builder, d item[ropa.DataCategory]) doc.Cell {
		return codeCell(b, "deviceExemption", d.v.DeviceExemption)
	}},
	{key: "origin", clause: clauseSources, weight: 1.1, value: func(b *Builder, d item[ropa.DataCategory]) doc.Cell {
		return b.dataSources(d.v.Sources)
	}},
	{key: "mustProvide", weight: 0.6, value: func(b *Builder, d item[ropa.DataCategory]) doc.Cell { return b.answer(d.v.Required) }},
	{key: "consequence", weight: 0.8, value: func(b *Builder, d item[ropa.DataCategory]) doc.Cell { return lines(d.v.Consequence) }},
	{key: "extra", bare: true, weight: 0.8, value: func(b *Builder, d item[ropa.DataCategory]) doc.Cell { return b.extra(d.v.Extra) }},
	{key: "source", weight: 0.7, value: func(b *Builder, d item[ropa.DataCategory]) doc.Cell { return b.source(d.v.Provenance) }},
}

var dataGroups = []group{
	{"dataCategory", 1.1, []string{"dataCategory", "ref", "catalogueEntry", "description", "examples", "extra", "source"}},
	{"particulars", 0.9, []string{"dataKind", "subjectsConcerned", "special", "criminal", "inferred", "identifies", "nationalID", "anonymous", "device", "deviceExempt", "deviceExemption", "mustProvide", "consequence"}},
	{"origin", 1.2, []string{"origin"}},
}

// dataSources states where data comes from, sources of one kind together, and
// then where that was read.
func (b *Builder) dataSources(list []ropa.DataSource) doc.Cell {
	var c doc.Cell
	var read ropa.Provenance
	var kinds []ropa.SourceKind
	for i := range list {
		if !slices.Contains(kinds, list[i].Kind) {
			kinds = append(kinds, list[i].Kind)
		}
		read = append(read, list[i].Provenance...)
	}
	for _, kind := range kinds {
		var whats []string
		link := ""
		for i := range list {
			s := &list[i]
			if s.Kind != kind {
				continue
			}
			what := s.Description
			for _, l := range b.party(s.Party) {
				link = l.Link
				if what == "" {
					what = l.Text
				} else {
					what += " (" + l.Text + ")"
				}
			}
			if what != "" && !slices.Contains(whats, what) {
				whats = append(whats, what)
			}
		}
		name := codeCell(b, "source", kind).String()
		c = append(c, linked(lines(lang.JoinNonEmpty(b.set.Colon, name, strings.Join(whats, b.set.Semicolon))), link)...)
	}
	return append(c, b.under("source", b.source(read))...)
}
