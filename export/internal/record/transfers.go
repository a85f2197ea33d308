package record

import (
	"github.com/openropa/openropa/export/internal/doc"
	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/transfer"
)

// transferFields are what the record states of a transfer.
var transferFields = []field[item[transfer.Transfer]]{
	ofEntry[transfer.Transfer](),
	{key: "ref", weight: 0.45, value: func(b *Builder, t item[transfer.Transfer]) doc.Cell { return lines(string(t.v.ID)) }},
	{key: "destination", clause: clauseTransfers, own: clauseOwnTransfers, need: doc.IfApplicable, weight: 0.8, value: transferDestination},
	{key: "importer", weight: 0.8, value: func(b *Builder, t item[transfer.Transfer]) doc.Cell { return b.party(t.v.Importer) }},
	{key: "exporterParty", weight: 0.8, value: func(b *Builder, t item[transfer.Transfer]) doc.Cell { return b.party(t.v.Exporter) }},
	{key: "description", weight: 0.9, value: func(b *Builder, t item[transfer.Transfer]) doc.Cell { return lines(t.v.Description) }},
	{key: "roles", bare: true, weight: 0.7, value: func(b *Builder, t item[transfer.Transfer]) doc.Cell {
		return append(b.under("exporterRole", codeCell(b, "end", t.v.ExporterRole)), b.under("importerRole", codeCell(b, "end", t.v.ImporterRole))...)
	}},
	{key: "transferStatus", weight: 0.7, value: func(b *Builder, t item[transfer.Transfer]) doc.Cell {
		c := lines(b.code("transferStatus", string(t.v.Status)))
		c = append(c, b.under("start", b.date(t.v.Start))...)
		return append(c, b.under("end", b.date(t.v.End))...)
	}},
	{key: "mechanism", weight: 1, value: transferMechanism},
	{key: "transferTerms", bare: true, weight: 1.4, value: transferTerms},
	{key: "instrument", weight: 0.9, value: func(b *Builder, t item[transfer.Transfer]) doc.Cell { return b.reference(t.v.Document) }},
	{key: "safeguardsInWords", weight: 0.9, value: func(b *Builder, t item[transfer.Transfer]) doc.Cell { return lines(t.v.Safeguards) }},
	{key: "transferAssessment", weight: 0.8, value: func(b *Builder, t item[transfer.Transfer]) doc.Cell { return b.reference(t.v.Assessment) }},
	{key: "supplementary", weight: 0.8, value: func(b *Builder, t item[transfer.Transfer]) doc.Cell { return lines(t.v.Supplementary) }},
	{key: "transferBasis", weight: 0.7, value: func(b *Builder, t item[transfer.Transfer]) doc.Cell { return lines(t.v.LegalBasis) }},
	{key: "dataSent", weight: 0.9, value: func(b *Builder, t item[transfer.Transfer]) doc.Cell { return b.dataOf(t.e, t.v.Data) }},
	{key: "purposesServed", weight: 0.9, value: func(b *Builder, t item[transfer.Transfer]) doc.Cell { return b.purposesOf(t.e, t.v.Purposes) }},
	{key: "extra", bare: true, weight: 0.7, value: func(b *Builder, t item[transfer.Transfer]) doc.Cell { return b.extra(t.v.Extra) }},
	{key: "source", weight: 0.7, value: func(b *Builder, t item[transfer.Transfer]) doc.Cell { return b.source(t.v.Provenance) }},
}

var transferGroups = []group{
	{"destination", 1.3, []string{"destination", "importer", "exporterParty", "roles", "ref", "description", "transferStatus", "extra", "source"}},
	{"mechanism", 1.2, []string{"mechanism", "transferTerms", "transferBasis"}},
	{"safeguards", 1.1, []string{"safeguardsInWords", "instrument", "transferAssessment", "supplementary"}},
	{"dataSent", 0.8, []string{"dataSent", "purposesServed"}},
}

// annexGroups are those of the annex of transfers, where the entry must be
// named.
var annexGroups = append([]group{{"activity", 0.7, []string{"activity"}}}, transferGroups...)

func transferDestination(b *Builder, t item[transfer.Transfer]) doc.Cell {
	c := b.country(t.v.Destination)
	if o, ok := transfer.OrganisationOf(t.v.Organisation); ok && o.Code == t.v.Organisation {
		c = append(c, lines(o.Name+" ("+o.Code+")")...)
	} else {
		c = append(c, lines(t.v.Organisation)...)
	}
	return append(c, lines(b.set.Area(t.v.Area))...)
}

// transferMechanism names what a transfer relies on, with the provisions.
func transferMechanism(b *Builder, t item[transfer.Transfer]) doc.Cell {
	c := codeCell(b, "mechanism", t.v.Mechanism)
	if info, ok := transfer.MechanismOf(t.v.Mechanism); ok && len(c) > 0 {
		var list []fact.Citation
		for _, regime := range b.regimes {
			for _, rule := range info.Rules {
				standing := rule.Until.IsZero()
				if !b.day.IsZero() {
					standing = !b.day.Before(rule.From) && (rule.Until.IsZero() || b.day.Before(rule.Until))
				}
				if rule.Regime == regime && standing {
					list = append(list, rule.Cite)
				}
			}
		}
		c = b.andCites(c, list)
	}
	if len(c) == 0 {
		c = b.say("notStated", doc.Missing)
	}
	c = append(c, b.under("claim", lines(t.v.Claim))...)
	return append(c, b.under("alternativeTo", named(b, t.e, "transfer", "", t.e.Transfers, t.v.AlternativeTo,
		func(to *transfer.Transfer) (ropa.ID, string) {
			return to.ID, lang.JoinNonEmpty(", ", b.destination(item[transfer.Transfer]{e: t.e, v: to}), b.mechanismName(to.Mechanism))
		}))...)
}

func transferTerms(b *Builder, t item[transfer.Transfer]) doc.Cell {
	var c doc.Cell
	if t.v.Adequacy != nil {
		c = append(c, compose(b, adequacyFields, t.v.Adequacy)...)
	}
	if t.v.Clauses != nil {
		c = append(c, compose(b, clausesFields, t.v.Clauses)...)
	}
	if t.v.Derogation != nil {
		c = append(c, compose(b, derogationFields, t.v.Derogation)...)
	}
	c = append(c, b.under("approval", b.reference(t.v.Approval))...)
	c = append(c, b.under("commitments", b.answer(t.v.Commitments))...)
	if t.v.Order != nil {
		c = append(c, b.under("orderAuthority", lines(t.v.Order.Authority))...)
		c = append(c, b.under("orderAgreement", lines(t.v.Order.Agreement))...)
	}
	return c
}

var adequacyFields = []field[*transfer.Reliance]{
	{key: "decision", value: func(b *Builder, a *transfer.Reliance) doc.Cell {
		return linked(lines(a.Decision), b.decision(a.Decision).address)
	}},
	{key: "scopeMet", value: func(b *Builder, a *transfer.Reliance) doc.Cell { return b.answer(a.ScopeMet) }},
	{key: "listed", value: func(b *Builder, a *transfer.Reliance) doc.Cell { return b.answer(a.Listed) }},
	{key: "checked", value: func(b *Builder, a *transfer.Reliance) doc.Cell { return b.date(a.Checked) }},
	{key: "coversHR", value: func(b *Builder, a *transfer.Reliance) doc.Cell { return b.answer(a.HumanResources) }},
}

var clausesFields = []field[*transfer.Clauses]{
	{key: "clauseSet", value: func(b *Builder, c *transfer.Clauses) doc.Cell { return codeCell(b, "clauses", c.Set) }},
	{key: "module", value: func(b *Builder, c *transfer.Clauses) doc.Cell { return codeCell(b, "module", c.Module) }},
	{key: "signed", value: func(b *Builder, c *transfer.Clauses) doc.Cell { return b.date(c.Signed) }},
	{key: "changed", value: func(b *Builder, c *transfer.Clauses) doc.Cell { return b.date(c.Changed) }},
	{key: "ukAddendum", value: func(b *Builder, c *transfer.Clauses) doc.Cell { return b.answer(c.UKAddendum) }},
	{key: "swissTerms", value: func(b *Builder, c *transfer.Clauses) doc.Cell { return b.answer(c.SwissTerms) }},
}

var derogationFields = []field[*transfer.Derogation]{
	{key: "derogationWhy", value: func(b *Builder, d *transfer.Derogation) doc.Cell { return lines(d.Why) }},
	{key: "repeated", value: func(b *Builder, d *transfer.Derogation) doc.Cell { return b.answer(d.Repeated) }},
	{key: "consentExplicit", value: func(b *Builder, d *transfer.Derogation) doc.Cell { return b.answer(d.Explicit) }},
	{key: "risksTold", value: func(b *Builder, d *transfer.Derogation) doc.Cell { return b.answer(d.RisksTold) }},
	{key: "publicPowers", value: func(b *Builder, d *transfer.Derogation) doc.Cell { return b.answer(d.PublicPowers) }},
	{key: "law", value: func(b *Builder, d *transfer.Derogation) doc.Cell { return b.laws(d.Law) }},
	{key: "wholeRegister", value: func(b *Builder, d *transfer.Derogation) doc.Cell { return b.answer(d.Whole) }},
	{key: "onRequest", value: func(b *Builder, d *transfer.Derogation) doc.Cell { return b.answer(d.OnRequest) }},
	{key: "limitedNumber", value: func(b *Builder, d *transfer.Derogation) doc.Cell { return b.answer(d.Limited) }},
	{key: "authorityTold", value: func(b *Builder, d *transfer.Derogation) doc.Cell { return b.answer(d.AuthorityTold) }},
	{key: "peopleTold", value: func(b *Builder, d *transfer.Derogation) doc.Cell { return b.answer(d.PeopleTold) }},
	{key: "compellingInterest", value: func(b *Builder, d *transfer.Derogation) doc.Cell { return lines(d.Interest) }},
	{key: "derogationAssessment", value: func(b *Builder, d *transfer.Derogation) doc.Cell { return b.reference(d.Assessment) }},
}

// decision is an adequacy decision that the register names.
type decision struct {
	named   []transfer.Adequacy // what the name means in the tables of the law
	address string              // at which it can be read; "" if that is not known
}

// decision looks the adequacy decision of a name up, once.
func (b *Builder) decision(name string) decision {
	d, ok := b.decisions[name]
	if !ok {
		if b.decisions == nil {
			b.decisions = make(map[string]decision)
		}
		d = decision{transfer.FindDecision(name), b.set.DecisionAddress(name)}
		b.decisions[name] = d
	}
	return d
}
