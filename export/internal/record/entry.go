package record

import (
	"cmp"

	"github.com/openropa/openropa/export/internal/doc"
	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
)

// common is what an entry states in either role beyond Art. 30.
type common struct {
	description, function                      string
	owner                                      *ropa.Party
	status                                     ropa.Status
	start, end, created, updated               civil.Date
	replacedBy                                 ropa.ID
	largeScale, monitoring, public, occasional ropa.Answer
	breaches                                   *ropa.Breaches
	risk                                       *ropa.Risk
	classification                             string
	publishable                                ropa.Answer
	comments                                   string
	regimes                                    []ropa.Regime
	review                                     *ropa.LastReview
	approval                                   *ropa.Approval
	provenance                                 ropa.Provenance
	extra                                      []ropa.Extra
}

func (e *entry) common() common {
	if a := e.Activity; a != nil {
		return common{
			description: a.Description, function: a.Function, owner: a.Owner, status: a.Status, start: a.Start, end: a.End, created: a.Created,
			updated: a.Updated, replacedBy: a.ReplacedBy, largeScale: a.LargeScale, monitoring: a.Monitoring, public: a.PublicArea,
			occasional: a.Occasional, breaches: a.Breaches, risk: a.Risk, classification: a.Classification, publishable: a.Publishable,
			comments: a.Comments, regimes: a.Regimes, review: a.Review, approval: a.Approval, provenance: a.Provenance, extra: a.Extra,
		}
	}
	p := e.Processing
	return common{
		description: p.Description, function: p.Function, owner: p.Owner, status: p.Status, start: p.Start, end: p.End, created: p.Created,
		updated: p.Updated, replacedBy: p.ReplacedBy, largeScale: p.LargeScale, monitoring: p.Monitoring, occasional: p.Occasional,
		breaches: p.Breaches, risk: p.Risk, classification: p.Classification, publishable: p.Publishable, comments: p.Comments,
		regimes: p.Regimes, review: p.Review, approval: p.Approval, provenance: p.Provenance, extra: p.Extra,
	}
}

// The fields that the records of both roles begin with.
var (
	// The reference of an entry leads to its purposes.
	fieldRef = field[*entry]{key: "ref", weight: 0.5, value: func(b *Builder, e *entry) doc.Cell {
		if len(e.purposes) == 0 {
			return lines(string(e.ID))
		}
		return linked(lines(string(e.ID)), e.at("purpose", 0))
	}}
	fieldDescription = field[*entry]{key: "description", value: func(b *Builder, e *entry) doc.Cell { return lines(e.common().description) }}
	fieldFunction    = field[*entry]{key: "function", weight: 0.6, value: func(b *Builder, e *entry) doc.Cell { return lines(e.common().function) }}
	fieldOwner       = field[*entry]{key: "owner", weight: 0.8, value: func(b *Builder, e *entry) doc.Cell { return b.person(e.common().owner) }}
	// What the rights of people are, the grounds say; the keeper does not.
	fieldRightsAvailable = field[*entry]{key: "rightsAvailable", weight: 1.4, value: func(b *Builder, e *entry) doc.Cell { return b.rightsAvailable(e) }}
	fieldSystems         = field[*entry]{key: "systems", weight: 0.8, value: func(b *Builder, e *entry) doc.Cell {
		return b.orNone(list(each(b.systems(e.Systems))), e, ropa.ElementSystems)
	}}
)

// recordFields are the flat record of Art. 30(1): one row an activity.
var recordFields = []field[*entry]{
	fieldRef,
	{key: "activity", weight: 0.9, value: func(b *Builder, e *entry) doc.Cell { return styled(lines(e.Name), doc.Strong) }},
	fieldDescription,
	fieldFunction,
	fieldOwner,
	{key: "controllerRef", clause: clauseKeeper, weight: 0.9, value: func(b *Builder, e *entry) doc.Cell { return b.partyInFull(e.Activity.Controller) }},
	{key: "jointControllers", clause: clauseJoint, need: doc.IfApplicable, weight: 0.9, value: jointControllers},
	{key: "purposes", clause: clausePurposes, need: doc.Required, weight: 1.4, value: func(b *Builder, e *entry) doc.Cell {
		var all []doc.Cell
		for i, p := range e.purposes {
			all = append(all, linked(lines(cmp.Or(p.Name, string(p.ID))), e.at("purpose", i)))
		}
		return list(all)
	}},
	{key: "groundsFlat", clause: clauseGrounds, weight: 1.1, value: func(b *Builder, e *entry) doc.Cell { return distinct(b, e, purposeGrounds) }},
	{key: "subjects", clause: clauseData, need: doc.Required, weight: 0.9, value: flatSubjects},
	{key: "data", clause: clauseData, need: doc.Required, weight: 1.2, value: flatData},
	{key: "specialFlat", clause: clauseSpecial, weight: 0.9, value: flatSpecial},
	{key: "recipients", clause: clauseRecipients, need: doc.Required, weight: 1.1, value: flatRecipients},
	{key: "transfers", clause: clauseTransfers, need: doc.IfApplicable, value: flatTransfers},
	{key: "safeguards", clause: clauseTransfers, need: doc.IfApplicable, value: flatSafeguards},
	{key: "retention", clause: clauseRetention, need: doc.WherePossible, weight: 1.2, value: flatRetention},
	{key: "security", clause: clauseSecurity, need: doc.WherePossible, weight: 1.1, value: func(b *Builder, e *entry) doc.Cell { return list(each(b.measures(e.Security))) }},
	fieldSystems,
	fieldRightsAvailable,
}

// processorFields are the flat record of Art. 30(2): one row a category of
// processing on behalf of others.
var processorFields = []field[*entry]{
	fieldRef,
	{key: "processingName", weight: 0.9, value: func(b *Builder, e *entry) doc.Cell { return styled(lines(e.Name), doc.Strong) }},
	fieldDescription,
	fieldFunction,
	fieldOwner,
	{key: "clients", clause: clauseClients, need: doc.Required, weight: 1.4, value: clients},
	{key: "categories", clause: clauseCategories, need: doc.Required, weight: 1.4, value: func(b *Builder, e *entry) doc.Cell {
		return b.categories(e)
	}},
	{key: "subProcessors", clause: clauseSubProcessor, need: doc.IfApplicable, weight: 1.3, value: subProcessors},
	{key: "transfers", clause: clauseOwnTransfers, need: doc.IfApplicable, value: flatTransfers},
	{key: "safeguards", clause: clauseOwnTransfers, need: doc.IfApplicable, value: flatSafeguards},
	{key: "security", clause: clauseOwnSecurity, need: doc.WherePossible, weight: 1.1, value: func(b *Builder, e *entry) doc.Cell { return list(each(b.measures(e.Security))) }},
	{key: "subjects", clause: clauseProcessor, weight: 0.9, value: flatSubjects},
	{key: "data", clause: clauseProcessor, weight: 1, value: flatData},
	{key: "contract", clause: clauseProcessor, weight: 0.9, value: func(b *Builder, e *entry) doc.Cell { return b.reference(e.Processing.Contract) }},
	{key: "instructions", clause: clauseInstructions, weight: 0.9, value: func(b *Builder, e *entry) doc.Cell { return lines(e.Processing.Instructions) }},
	{key: "duration", clause: clauseProcessor, weight: 0.7, value: func(b *Builder, e *entry) doc.Cell { return lines(e.Processing.Duration) }},
	{key: "atEnd", clause: clauseAtEnd, weight: 0.8, value: func(b *Builder, e *entry) doc.Cell {
		return append(codeCell(b, "endAction", e.Processing.AtEnd), lines(e.Processing.AtEndNote)...)
	}},
	{key: "retention", weight: 1, value: flatRetention},
	fieldSystems,
	{key: "ownUse", weight: 0.8, value: func(b *Builder, e *entry) doc.Cell { return b.entriesNamed(e.Processing.OwnUse) }},
	{key: "roleOpen", weight: 0.8, value: func(b *Builder, e *entry) doc.Cell { return b.entriesNamed(e.Processing.RoleOpen) }},
}

// furtherEntryFields are what the law asks of an activity elsewhere and what
// the authorities' templates add, one row an entry of either role.
var furtherEntryFields = []field[*entry]{
	fieldRef,
	{key: "activity", weight: 0.9, value: func(b *Builder, e *entry) doc.Cell { return linked(lines(e.title()), e.anchor) }},
	{key: "keeperRole", weight: 0.6, value: func(b *Builder, e *entry) doc.Cell {
		if e.Activity != nil {
			return b.say("asController", doc.Plain)
		}
		return b.say("asProcessor", doc.Plain)
	}},
	{key: "status", weight: 0.8, value: func(b *Builder, e *entry) doc.Cell {
		v := e.common()
		c := codeCell(b, "status", v.status)
		c = append(c, b.under("start", b.date(v.start))...)
		c = append(c, b.under("end", b.date(v.end))...)
		return append(c, b.under("replacedBy", b.entryNamed(v.replacedBy))...)
	}},
	{key: "entryDates", bare: true, weight: 0.8, value: func(b *Builder, e *entry) doc.Cell {
		v := e.common()
		return append(b.under("created", b.date(v.created)), b.under("updated", b.date(v.updated))...)
	}},
	{key: "entryRegimes", weight: 0.6, value: func(b *Builder, e *entry) doc.Cell { return codes(b, "regime", e.common().regimes) }},
	{key: "conditions", clause: clauseConditions, value: func(b *Builder, e *entry) doc.Cell { return distinct(b, e, purposeConditions) }},
	{key: "interests", clause: clauseInterests, value: flatInterests},
	{key: "consent", clause: clauseConsent, value: flatConsent},
	{key: "origin", clause: clauseSources, value: flatOrigin},
	{key: "processorContracts", clause: clauseProcessor, value: flatContracts},
	{key: "types", clause: clauseDPIA, weight: 0.8, value: func(b *Builder, e *entry) doc.Cell {
		if e.Activity == nil {
			return nil
		}
		return codes(b, "type", e.Activity.Types)
	}},
	{key: "topics", weight: 0.8, value: func(b *Builder, e *entry) doc.Cell {
		if e.Activity == nil {
			return nil
		}
		return codes(b, "topic", e.Activity.Topics)
	}},
	{key: "scale", bare: true, weight: 0.8, value: func(b *Builder, e *entry) doc.Cell {
		v := e.common()
		c := b.under("largeScale", b.answer(v.largeScale))
		c = append(c, b.under("monitoring", b.answer(v.monitoring))...)
		c = append(c, b.under("publicArea", b.answer(v.public))...)
		return append(c, b.under("occasional", b.answer(v.occasional))...)
	}},
	{key: "means", weight: 0.7, value: func(b *Builder, e *entry) doc.Cell {
		if e.Activity == nil {
			return nil
		}
		return codeCell(b, "means", e.Activity.Means)
	}},
	{key: "decisions", clause: clauseDecisions, weight: 1.1, value: func(b *Builder, e *entry) doc.Cell {
		if e.Activity == nil {
			return nil
		}
		var c doc.Cell
		if e.Activity.Decisions != nil {
			c = compose(b, decisionFields, decisionsOf{e, e.Activity.Decisions})
		}
		return b.orNone(c, e, ropa.ElementDecisions)
	}},
	{key: "dpia", clause: clauseDPIA, weight: 1, value: func(b *Builder, e *entry) doc.Cell {
		if e.Activity == nil || e.Activity.DPIA == nil {
			return nil
		}
		return compose(b, dpiaFields, e.Activity.DPIA)
	}},
	{key: "notice", clause: clauseNotice, weight: 0.9, value: func(b *Builder, e *entry) doc.Cell {
		if e.Activity == nil {
			return nil
		}
		return b.reference(e.Activity.Notice)
	}},
	{key: "rights", weight: 1, value: func(b *Builder, e *entry) doc.Cell {
		if e.Activity == nil || e.Activity.Rights == nil {
			return nil
		}
		return compose(b, rightsFields, e.Activity.Rights)
	}},
	fieldRightsAvailable,
	{key: "ai", weight: 1, value: func(b *Builder, e *entry) doc.Cell {
		var c doc.Cell
		for i := range e.AI {
			c = append(c, compose(b, aiFields, &e.AI[i])...)
		}
		return b.orNone(c, e, ropa.ElementAI)
	}},
	{key: "breaches", clause: clauseBreaches, weight: 0.7, value: func(b *Builder, e *entry) doc.Cell {
		v := e.common().breaches
		if v == nil {
			return nil
		}
		c := b.answer(v.Occurred)
		for i := range v.Records {
			c = append(c, b.reference(&v.Records[i])...)
		}
		return c
	}},
	{key: "risk", weight: 0.8, value: func(b *Builder, e *entry) doc.Cell {
		v := e.common().risk
		if v == nil {
			return nil
		}
		c := b.under("riskInherent", codeCell(b, "level", v.Inherent))
		c = append(c, b.under("riskMitigation", lines(v.Mitigation))...)
		return append(c, b.under("riskResidual", codeCell(b, "level", v.Residual))...)
	}},
	{key: "worksAgreement", weight: 0.8, value: func(b *Builder, e *entry) doc.Cell {
		if e.Activity == nil {
			return nil
		}
		return b.reference(e.Activity.WorksAgreement)
	}},
	{key: "notification", weight: 0.8, value: func(b *Builder, e *entry) doc.Cell {
		if e.Activity == nil {
			return nil
		}
		return b.reference(e.Activity.Notification)
	}},
	{key: "location", weight: 0.8, value: flatLocation},
	{key: "classification", weight: 0.7, value: func(b *Builder, e *entry) doc.Cell { return lines(e.common().classification) }},
	{key: "publishable", weight: 0.6, value: func(b *Builder, e *entry) doc.Cell { return b.answer(e.common().publishable) }},
	{key: "comments", value: func(b *Builder, e *entry) doc.Cell { return lines(e.common().comments) }},
	{key: "review", bare: true, weight: 0.9, value: func(b *Builder, e *entry) doc.Cell {
		v := e.common()
		var c doc.Cell
		if v.review != nil {
			c = append(c, b.under("reviewedBy", lines(v.review.By))...)
			c = append(c, b.under("reviewedOn", b.date(v.review.Date))...)
			c = append(c, b.under("reviewNext", b.date(v.review.Next))...)
		}
		return append(c, b.approved(v.approval)...)
	}},
	{key: "noneConfirmed", weight: 0.8, value: func(b *Builder, e *entry) doc.Cell { return codes(b, "element", e.None) }},
	{key: "extra", bare: true, weight: 0.9, value: func(b *Builder, e *entry) doc.Cell { return b.extra(e.common().extra) }},
	{key: "source", weight: 0.8, value: func(b *Builder, e *entry) doc.Cell { return b.source(e.common().provenance) }},
}

// approved states who approved an entry, or the register, and when.
func (b *Builder) approved(a *ropa.Approval) doc.Cell {
	if a == nil {
		return nil
	}
	c := b.under("approvedBy", lines(lang.JoinNonEmpty(", ", a.By, a.Role)))
	return append(c, b.under("approvedOn", b.date(a.Date))...)
}

// headKeys are the fields a record on the pages begins with, furtherKeys
// those it ends with; what lies between is told by its tables.
var (
	headKeys    = []string{"status", "entryDates", "entryRegimes"}
	furtherKeys = []string{
		"types", "topics", "scale", "means", "decisions", "dpia", "notice", "rights", "rightsAvailable", "ai", "breaches", "risk", "worksAgreement", "notification",
		"classification", "publishable", "comments", "review", "noneConfirmed", "extra", "source",
	}
)
