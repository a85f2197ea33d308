package record

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/openropa/openropa/export/internal/doc"
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/transfer"
)

// groundRow is one ground or condition of a purpose.
type groundRow struct {
	p        item[ropa.Purpose]
	basis    *lawfulbasis.Basis    // a ground, Art. 6(1); or
	reliance *lawfulbasis.Reliance // a condition, Arts. 9(2), 10
	i        int
}

func (g groundRow) anchor() string {
	kind := "ground:"
	if g.reliance != nil {
		kind = "condition:"
	}
	return g.p.e.at("purpose", g.p.i) + "/" + kind + strconv.Itoa(g.i)
}

func groundRows(purposes []item[ropa.Purpose]) []groundRow {
	var rows []groundRow
	for _, p := range purposes {
		for i := range p.v.Bases {
			rows = append(rows, groundRow{p: p, basis: &p.v.Bases[i], i: i})
		}
		for i := range p.v.Conditions {
			rows = append(rows, groundRow{p: p, reliance: &p.v.Conditions[i], i: i})
		}
	}
	return rows
}

// groundName names a ground or condition with the provisions that have it.
func groundName(b *Builder, g groundRow) doc.Cell {
	table, code, claim := "ground", "", ""
	var cite func(ropa.Regime) (fact.Citation, bool)
	if g.basis != nil {
		code, claim, cite = string(g.basis.Ground), g.basis.Claim, g.basis.Ground.Cite
	} else {
		table, code, claim, cite = "condition", string(g.reliance.Condition), g.reliance.Claim, g.reliance.Condition.Cite
	}
	if code == "" {
		if claim != "" {
			return b.say("claimOnly", doc.Missing)
		}
		return b.say("notStated", doc.Missing)
	}
	var list []fact.Citation
	for _, regime := range b.regimes {
		if c, ok := cite(regime); ok {
			list = append(list, c)
		}
	}
	return b.andCites(lines(b.code(table, code)), list)
}

var groundFields = []field[groundRow]{
	{key: "activity", weight: 0.8, value: func(b *Builder, g groundRow) doc.Cell { return linked(lines(g.p.e.title()), g.p.e.anchor) }},
	{key: "purpose", weight: 1.2, value: func(b *Builder, g groundRow) doc.Cell {
		return linked(lines(cmp.Or(g.p.v.Name, string(g.p.v.ID))), g.p.e.at("purpose", g.p.i))
	}},
	{key: "groundKind", weight: 0.6, value: func(b *Builder, g groundRow) doc.Cell {
		if g.basis != nil {
			return b.say("kindGround", doc.Plain)
		}
		return b.say("kindCondition", doc.Plain)
	}},
	{key: "ground", clause: clauseGrounds, weight: 1, value: groundName},
	{key: "when", value: func(b *Builder, g groundRow) doc.Cell {
		if g.basis != nil {
			return lines(g.basis.When)
		}
		return lines(g.reliance.When)
	}},
	{key: "dataCovered", value: func(b *Builder, g groundRow) doc.Cell {
		if g.basis != nil {
			return nil
		}
		if len(g.reliance.Data) == 0 {
			return b.dataOf(g.p.e, g.p.v.Data)
		}
		return b.dataOf(g.p.e, g.reliance.Data)
	}},
	{key: "terms", weight: 1.8, bare: true, value: groundTerms},
	{key: "law", weight: 0.9, value: func(b *Builder, g groundRow) doc.Cell {
		if g.basis != nil {
			return b.laws(g.basis.Law)
		}
		return b.laws(g.reliance.Law)
	}},
	{key: "claim", weight: 0.8, value: func(b *Builder, g groundRow) doc.Cell {
		if g.basis != nil {
			return lines(g.basis.Claim)
		}
		return lines(g.reliance.Claim)
	}},
	{key: "source", weight: 0.7, value: func(b *Builder, g groundRow) doc.Cell {
		if g.basis != nil {
			return b.source(g.basis.Provenance)
		}
		return b.source(g.reliance.Provenance)
	}},
}

var groundGroups = []group{
	{"purpose", 0.8, []string{"purpose"}},
	{"ground", 1.2, []string{"ground", "when", "dataCovered", "claim", "source"}},
	{"terms", 1.2, []string{"terms", "law"}},
}

// groundTerms states what the law asks of the ground or condition.
func groundTerms(b *Builder, g groundRow) doc.Cell {
	var c doc.Cell
	if basis := g.basis; basis != nil {
		if basis.Consent != nil {
			c = append(c, compose(b, consentFields, basis.Consent)...)
		}
		if basis.Contract != nil {
			c = append(c, compose(b, contractFields, basis.Contract)...)
		}
		if basis.Vital != nil {
			c = append(c, compose(b, vitalFields, basis.Vital)...)
		}
		if basis.Interest != nil {
			c = append(c, compose(b, interestFields, basis.Interest)...)
		}
		if basis.Annex1 != "" {
			c = append(c, b.under("annex1", lines(b.code("annex1", string(basis.Annex1))))...)
		}
		return c
	}
	if g.reliance.Consent != nil {
		c = append(c, compose(b, consentFields, g.reliance.Consent)...)
	}
	if g.reliance.Vital != nil {
		c = append(c, compose(b, vitalFields, g.reliance.Vital)...)
	}
	return append(c, compose(b, relianceFields, g.reliance)...)
}

var consentFields = []field[*lawfulbasis.ConsentTerms]{
	{key: "consentObtained", value: func(b *Builder, c *lawfulbasis.ConsentTerms) doc.Cell { return lines(c.Obtained) }},
	{key: "consentRecord", value: func(b *Builder, c *lawfulbasis.ConsentTerms) doc.Cell { return b.reference(c.Record) }},
	{key: "consentProof", value: func(b *Builder, c *lawfulbasis.ConsentTerms) doc.Cell { return lines(c.Proof) }},
	{key: "consentWithdrawal", value: func(b *Builder, c *lawfulbasis.ConsentTerms) doc.Cell { return lines(c.Withdrawal) }},
	{key: "consentAffirmative", value: func(b *Builder, c *lawfulbasis.ConsentTerms) doc.Cell { return b.answer(c.Affirmative) }},
	{key: "consentSeparate", value: func(b *Builder, c *lawfulbasis.ConsentTerms) doc.Cell { return b.answer(c.Separate) }},
	{key: "consentByOther", value: func(b *Builder, c *lawfulbasis.ConsentTerms) doc.Cell { return b.answer(c.ByOther) }},
	{key: "consentExplicit", value: func(b *Builder, c *lawfulbasis.ConsentTerms) doc.Cell { return b.answer(c.Explicit) }},
	{key: "consentBundled", value: func(b *Builder, c *lawfulbasis.ConsentTerms) doc.Cell { return b.answer(c.Bundled) }},
	{key: "consentImbalance", value: func(b *Builder, c *lawfulbasis.ConsentTerms) doc.Cell { return lines(c.Imbalance) }},
	{key: "consentThrough", value: func(b *Builder, c *lawfulbasis.ConsentTerms) doc.Cell { return lines(c.Through) }},
	{key: "childConsent", bare: true, value: func(b *Builder, c *lawfulbasis.ConsentTerms) doc.Cell {
		if c.Child == nil {
			return nil
		}
		return compose(b, childFields, c.Child)
	}},
}

var childFields = []field[*lawfulbasis.ChildConsent]{
	{key: "childOffered", value: func(b *Builder, c *lawfulbasis.ChildConsent) doc.Cell { return b.answer(c.Offered) }},
	{key: "childCountries", value: func(b *Builder, c *lawfulbasis.ChildConsent) doc.Cell {
		var names []string
		for _, code := range c.Countries {
			names = append(names, b.set.Country(transfer.Country(code)))
		}
		return lines(strings.Join(names, ", "))
	}},
	{key: "childMinAge", value: func(b *Builder, c *lawfulbasis.ChildConsent) doc.Cell { return number(c.MinAge) }},
	{key: "childParental", value: func(b *Builder, c *lawfulbasis.ChildConsent) doc.Cell { return lines(c.Parental) }},
}

var contractFields = []field[*lawfulbasis.ContractTerms]{
	{key: "contractName", value: func(b *Builder, c *lawfulbasis.ContractTerms) doc.Cell { return lines(c.Name) }},
	{key: "preContract", value: func(b *Builder, c *lawfulbasis.ContractTerms) doc.Cell { return lines(c.PreContract) }},
	{key: "subjectParty", value: func(b *Builder, c *lawfulbasis.ContractTerms) doc.Cell { return b.answer(c.SubjectParty) }},
	{key: "contractNecessary", value: func(b *Builder, c *lawfulbasis.ContractTerms) doc.Cell { return lines(c.Necessary) }},
}

var vitalFields = []field[*lawfulbasis.Vital]{
	{key: "vitalInterest", value: func(b *Builder, v *lawfulbasis.Vital) doc.Cell { return lines(v.Interest) }},
	{key: "vitalOther", value: func(b *Builder, v *lawfulbasis.Vital) doc.Cell { return b.answer(v.Other) }},
	{key: "vitalRoutine", value: func(b *Builder, v *lawfulbasis.Vital) doc.Cell { return b.answer(v.Routine) }},
	{key: "vitalLastResort", value: func(b *Builder, v *lawfulbasis.Vital) doc.Cell { return lines(v.LastResort) }},
	{key: "vitalIncapacity", value: func(b *Builder, v *lawfulbasis.Vital) doc.Cell { return lines(v.Incapacity) }},
}

var interestFields = []field[*lawfulbasis.Interest]{
	{key: "interest", value: func(b *Builder, i *lawfulbasis.Interest) doc.Cell { return lines(i.Interest) }},
	{key: "interestHolder", value: func(b *Builder, i *lawfulbasis.Interest) doc.Cell { return lines(i.Holder) }},
	{key: "balancingTest", value: func(b *Builder, i *lawfulbasis.Interest) doc.Cell { return b.reference(i.Assessment) }},
	{key: "balance", value: func(b *Builder, i *lawfulbasis.Interest) doc.Cell { return lines(i.Balance) }},
	{key: "interestOutsideTasks", value: func(b *Builder, i *lawfulbasis.Interest) doc.Cell { return b.answer(i.OutsideTasks) }},
	{key: "interestChildren", value: func(b *Builder, i *lawfulbasis.Interest) doc.Cell { return lines(i.Children) }},
}

var relianceFields = []field[*lawfulbasis.Reliance]{
	{key: "secrecy", value: func(b *Builder, r *lawfulbasis.Reliance) doc.Cell { return lines(r.Secrecy) }},
	{key: "healthContract", value: func(b *Builder, r *lawfulbasis.Reliance) doc.Cell { return lines(r.HealthContract) }},
	{key: "madePublic", value: func(b *Builder, r *lawfulbasis.Reliance) doc.Cell { return lines(r.Public) }},
	{key: "officialAuthority", value: func(b *Builder, r *lawfulbasis.Reliance) doc.Cell { return lines(r.Authority) }},
	{key: "researchSafeguards", value: func(b *Builder, r *lawfulbasis.Reliance) doc.Cell { return lines(r.Safeguards) }},
	{key: "membersOnly", value: func(b *Builder, r *lawfulbasis.Reliance) doc.Cell { return b.answer(r.MembersOnly) }},
	{key: "schedule1", bare: true, value: func(b *Builder, r *lawfulbasis.Reliance) doc.Cell {
		if r.Schedule1 == nil {
			return nil
		}
		return compose(b, schedule1Fields, r.Schedule1)
	}},
}

// schedule1Fields are what DPA 2018 Sch. 1 para. 41 asks the record to hold.
var schedule1Fields = []field[*lawfulbasis.Schedule1Use]{
	{key: "schedule1", value: func(b *Builder, s *lawfulbasis.Schedule1Use) doc.Cell {
		c := codeCell(b, "schedule1", s.Condition)
		if info, ok := lawfulbasis.Schedule1Of(s.Condition); ok {
			c = b.andCites(c, []fact.Citation{info.Cite()})
		}
		return c
	}},
	{key: "schedule1Disclosure", value: func(b *Builder, s *lawfulbasis.Schedule1Use) doc.Cell { return b.answer(s.Disclosure) }},
	{key: "schedule1Ground", value: func(b *Builder, s *lawfulbasis.Schedule1Use) doc.Cell { return codeCell(b, "ground", s.Ground) }},
	{key: "schedule1Policy", value: func(b *Builder, s *lawfulbasis.Schedule1Use) doc.Cell { return b.reference(s.Policy) }},
	{key: "schedule1Followed", value: func(b *Builder, s *lawfulbasis.Schedule1Use) doc.Cell { return b.answer(s.Followed) }},
	{key: "schedule1Reason", value: func(b *Builder, s *lawfulbasis.Schedule1Use) doc.Cell { return lines(s.Reason) }},
	{key: "schedule1Reviewed", value: func(b *Builder, s *lawfulbasis.Schedule1Use) doc.Cell { return b.date(s.Reviewed) }},
}
