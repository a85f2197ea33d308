package record

import (
	"cmp"

	"github.com/openropa/openropa/export/internal/doc"
	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/ropa"
)

type decisionsOf struct {
	e *entry
	d *ropa.AutomatedDecisions
}

var decisionFields = []field[decisionsOf]{
	{key: "decisionsExist", value: func(b *Builder, v decisionsOf) doc.Cell { return b.answer(v.d.Exist) }},
	{key: "profiling", value: func(b *Builder, v decisionsOf) doc.Cell { return b.answer(v.d.Profiling) }},
	{key: "solely", value: func(b *Builder, v decisionsOf) doc.Cell { return b.answer(v.d.Solely) }},
	{key: "significant", value: func(b *Builder, v decisionsOf) doc.Cell { return b.answer(v.d.Significant) }},
	{key: "logic", value: func(b *Builder, v decisionsOf) doc.Cell { return lines(v.d.Logic) }},
	{key: "consequences", value: func(b *Builder, v decisionsOf) doc.Cell { return lines(v.d.Consequences) }},
	{key: "exception", value: func(b *Builder, v decisionsOf) doc.Cell { return codeCell(b, "exception", v.d.Exception) }},
	{key: "law", value: func(b *Builder, v decisionsOf) doc.Cell { return b.laws(v.d.Law) }},
	{key: "intervention", value: func(b *Builder, v decisionsOf) doc.Cell { return b.answer(v.d.Intervention) }},
	{key: "contest", value: func(b *Builder, v decisionsOf) doc.Cell { return b.answer(v.d.Contest) }},
	{key: "decisionsInformed", value: func(b *Builder, v decisionsOf) doc.Cell { return b.answer(v.d.Informed) }},
	{key: "decisionSafeguards", value: func(b *Builder, v decisionsOf) doc.Cell { return lines(v.d.Safeguards) }},
	{key: "purposesServed", value: func(b *Builder, v decisionsOf) doc.Cell { return b.purposesOf(v.e, v.d.Purposes) }},
	{key: "dataUsed", value: func(b *Builder, v decisionsOf) doc.Cell { return b.dataOf(v.e, v.d.Data) }},
	{key: "source", value: func(b *Builder, v decisionsOf) doc.Cell { return b.source(v.d.Provenance) }},
}

var dpiaFields = []field[*ropa.DPIA]{
	{key: "dpiaRequired", value: func(b *Builder, d *ropa.DPIA) doc.Cell { return b.answer(d.Required) }},
	{key: "reason", value: func(b *Builder, d *ropa.DPIA) doc.Cell { return lines(d.Reason) }},
	{key: "dpiaStatus", value: func(b *Builder, d *ropa.DPIA) doc.Cell { return codeCell(b, "dpia", d.Status) }},
	{key: "dpiaDate", value: func(b *Builder, d *ropa.DPIA) doc.Cell { return b.date(d.Date) }},
	{key: "dpiaDocument", value: func(b *Builder, d *ropa.DPIA) doc.Cell { return b.reference(d.Document) }},
	{key: "riskResidual", value: func(b *Builder, d *ropa.DPIA) doc.Cell { return codeCell(b, "level", d.ResidualRisk) }},
	{key: "consultation", value: func(b *Builder, d *ropa.DPIA) doc.Cell {
		k := d.Consultation
		if k == nil {
			return nil
		}
		c := append(lines(k.Authority), b.date(k.Date)...)
		c = append(c, b.under("outcome", lines(k.Outcome))...)
		return append(c, b.reference(k.Document)...)
	}},
	{key: "source", value: func(b *Builder, d *ropa.DPIA) doc.Cell { return b.source(d.Provenance) }},
}

var rightsFields = []field[*ropa.Rights]{
	{key: "rightsContact", value: func(b *Builder, r *ropa.Rights) doc.Cell { return lines(r.Contact) }},
	{key: "rightsProcedure", value: func(b *Builder, r *ropa.Rights) doc.Cell { return b.reference(r.Procedure) }},
	{key: "rightsOffered", value: func(b *Builder, r *ropa.Rights) doc.Cell {
		return doc.Text(joined(codes(b, "right", r.Offered), b.set.Semicolon))
	}},
	{key: "rightsNotes", value: func(b *Builder, r *ropa.Rights) doc.Cell { return lines(r.Notes) }},
	{key: "source", value: func(b *Builder, r *ropa.Rights) doc.Cell { return b.source(r.Provenance) }},
}

var aiFields = []field[*ropa.AIUse]{
	{key: "aiSystem", value: func(b *Builder, a *ropa.AIUse) doc.Cell { return lines(cmp.Or(a.Name, string(a.ID))) }},
	{key: "ref", value: func(b *Builder, a *ropa.AIUse) doc.Cell {
		if a.Name == "" {
			return nil
		}
		return styled(lines(string(a.ID)), doc.Note)
	}},
	{key: "aiRole", value: func(b *Builder, a *ropa.AIUse) doc.Cell { return codeCell(b, "aiRole", a.Role) }},
	{key: "aiFunction", value: func(b *Builder, a *ropa.AIUse) doc.Cell { return codeCell(b, "aiFunction", a.Function) }},
	{key: "aiUse", value: func(b *Builder, a *ropa.AIUse) doc.Cell { return codeCell(b, "aiPurpose", a.Use) }},
	{key: "aiDeduces", value: func(b *Builder, a *ropa.AIUse) doc.Cell {
		var names []string
		for i, d := range a.Deduces {
			if i == 0 {
				names = append(names, codeCell(b, "aiCharacteristic", d).String())
			} else {
				names = append(names, b.code("aiCharacteristic", string(d)))
			}
		}
		return doc.Text(lang.JoinNonEmpty(", ", names...))
	}},
	{key: "aiContext", value: func(b *Builder, a *ropa.AIUse) doc.Cell { return codeCell(b, "aiContext", a.Context) }},
	{key: "aiMedical", value: func(b *Builder, a *ropa.AIUse) doc.Cell { return b.answer(a.MedicalOrSafety) }},
	{key: "aiRealTime", value: func(b *Builder, a *ropa.AIUse) doc.Cell { return b.answer(a.RealTime) }},
	{key: "aiPublicSpace", value: func(b *Builder, a *ropa.AIUse) doc.Cell { return b.answer(a.PublicSpace) }},
	{key: "aiLawEnforcement", value: func(b *Builder, a *ropa.AIUse) doc.Cell { return b.answer(a.LawEnforcement) }},
	{key: "aiUntargeted", value: func(b *Builder, a *ropa.AIUse) doc.Cell { return b.answer(a.Untargeted) }},
	{key: "aiUnion", value: func(b *Builder, a *ropa.AIUse) doc.Cell { return b.answer(a.Union) }},
	{key: "aiInformed", value: func(b *Builder, a *ropa.AIUse) doc.Cell { return b.answer(a.Informed) }},
	{key: "aiException", value: func(b *Builder, a *ropa.AIUse) doc.Cell { return codeCell(b, "aiException", a.Exception) }},
	{key: "aiExceptionDocument", value: func(b *Builder, a *ropa.AIUse) doc.Cell { return b.reference(a.ExceptionDocument) }},
	{key: "aiInstructions", value: func(b *Builder, a *ropa.AIUse) doc.Cell { return b.reference(a.Instructions) }},
	{key: "aiOversight", value: func(b *Builder, a *ropa.AIUse) doc.Cell { return lines(a.Oversight) }},
	{key: "aiLogs", value: func(b *Builder, a *ropa.AIUse) doc.Cell { return b.period(a.LogRetention) }},
	{key: "aiWorkers", value: func(b *Builder, a *ropa.AIUse) doc.Cell { return b.answer(a.WorkersInformed) }},
	{key: "fria", value: func(b *Builder, a *ropa.AIUse) doc.Cell {
		if a.FRIA == nil {
			return nil
		}
		c := append(b.date(a.FRIA.Date), b.reference(a.FRIA.Document)...)
		return append(c, b.under("friaNotified", b.date(a.FRIA.Notified))...)
	}},
	{key: "aiRegistration", value: func(b *Builder, a *ropa.AIUse) doc.Cell { return lines(a.Registration) }},
	{key: "aiBias", value: func(b *Builder, a *ropa.AIUse) doc.Cell { return b.answer(a.BiasDetection) }},
	{key: "aiStrictly", value: func(b *Builder, a *ropa.AIUse) doc.Cell { return lines(a.StrictlyRequired) }},
	{key: "source", value: func(b *Builder, a *ropa.AIUse) doc.Cell { return b.source(a.Provenance) }},
}
