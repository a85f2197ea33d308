package export

import (
	"cmp"
	"slices"
	"strings"

	"github.com/openropa/openropa/export/internal/doc"
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/transfer"
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
	if a := e.controller; a != nil {
		return common{
			a.Description, a.Function, a.Owner, a.Status, a.Start, a.End, a.Created, a.Updated, a.ReplacedBy,
			a.LargeScale, a.Monitoring, a.PublicArea, a.Occasional, a.Breaches, a.Risk,
			a.Classification, a.Publishable, a.Comments, a.Regimes, a.Review, a.Approval, a.Provenance, a.Extra,
		}
	}
	p := e.processor
	return common{
		p.Description, p.Function, p.Owner, p.Status, p.Start, p.End, p.Created, p.Updated, p.ReplacedBy,
		p.LargeScale, p.Monitoring, "", p.Occasional, p.Breaches, p.Risk,
		p.Classification, p.Publishable, p.Comments, p.Regimes, p.Review, p.Approval, p.Provenance, p.Extra,
	}
}

// The fields that the records of both roles begin with.
var (
	// The reference of an entry leads to its purposes.
	fieldRef = field[*entry]{key: "ref", weight: 0.5, value: func(b *builder, e *entry) doc.Cell {
		if len(e.purposes) == 0 {
			return lines(string(e.id))
		}
		return linked(lines(string(e.id)), e.at("purpose", 0))
	}}
	fieldDescription = field[*entry]{key: "description", value: func(b *builder, e *entry) doc.Cell { return lines(e.common().description) }}
	fieldFunction    = field[*entry]{key: "function", weight: 0.6, value: func(b *builder, e *entry) doc.Cell { return lines(e.common().function) }}
	fieldOwner       = field[*entry]{key: "owner", weight: 0.8, value: func(b *builder, e *entry) doc.Cell { return b.person(e.common().owner) }}
	// What the rights of people are, the grounds say; the keeper does not.
	fieldRightsAvailable = field[*entry]{key: "rightsAvailable", weight: 1.4, value: func(b *builder, e *entry) doc.Cell { return b.rightsAvailable(e) }}
	fieldSystems         = field[*entry]{key: "systems", weight: 0.8, value: func(b *builder, e *entry) doc.Cell {
		return b.orNone(list(each(b.systems(e.systems))), e, ropa.ElementSystems)
	}}
)

// recordFields are the flat record of Art. 30(1): one row an activity.
var recordFields = []field[*entry]{
	fieldRef,
	{key: "activity", weight: 0.9, value: func(b *builder, e *entry) doc.Cell { return styled(lines(e.name), doc.Strong) }},
	fieldDescription,
	fieldFunction,
	fieldOwner,
	{key: "jointControllers", clause: clauseJoint, need: doc.IfApplicable, weight: 0.9, value: jointControllers},
	{key: "purposes", clause: clausePurposes, need: doc.Required, weight: 1.4, value: func(b *builder, e *entry) doc.Cell {
		var all []doc.Cell
		for i, p := range e.purposes {
			all = append(all, linked(lines(cmp.Or(p.Name, string(p.ID))), e.at("purpose", i)))
		}
		return list(all)
	}},
	{key: "groundsFlat", clause: clauseGrounds, weight: 1.1, value: func(b *builder, e *entry) doc.Cell { return distinct(b, e, purposeGrounds) }},
	{key: "subjects", clause: clauseData, need: doc.Required, weight: 0.9, value: flatSubjects},
	{key: "data", clause: clauseData, need: doc.Required, weight: 1.2, value: flatData},
	{key: "specialFlat", clause: clauseSpecial, weight: 0.9, value: flatSpecial},
	{key: "recipients", clause: clauseRecipients, need: doc.Required, weight: 1.1, value: flatRecipients},
	{key: "transfers", clause: clauseTransfers, need: doc.IfApplicable, value: flatTransfers},
	{key: "safeguards", clause: clauseTransfers, need: doc.IfApplicable, value: flatSafeguards},
	{key: "retention", clause: clauseRetention, need: doc.WherePossible, weight: 1.2, value: flatRetention},
	{key: "security", clause: clauseSecurity, need: doc.WherePossible, weight: 1.1, value: func(b *builder, e *entry) doc.Cell { return list(each(b.measures(e.security))) }},
	fieldSystems,
	fieldRightsAvailable,
}

// processorFields are the flat record of Art. 30(2): one row a category of
// processing on behalf of others.
var processorFields = []field[*entry]{
	fieldRef,
	{key: "processingName", weight: 0.9, value: func(b *builder, e *entry) doc.Cell { return styled(lines(e.name), doc.Strong) }},
	fieldDescription,
	fieldFunction,
	fieldOwner,
	{key: "clients", clause: clauseClients, need: doc.Required, weight: 1.4, value: clients},
	{key: "categories", clause: clauseCategories, need: doc.Required, weight: 1.4, value: func(b *builder, e *entry) doc.Cell {
		return b.categories(e)
	}},
	{key: "subProcessors", clause: clauseSubProcessor, need: doc.IfApplicable, weight: 1.3, value: subProcessors},
	{key: "transfers", clause: clauseOwnTransfers, need: doc.IfApplicable, value: flatTransfers},
	{key: "safeguards", clause: clauseOwnTransfers, need: doc.IfApplicable, value: flatSafeguards},
	{key: "security", clause: clauseOwnSecurity, need: doc.WherePossible, weight: 1.1, value: func(b *builder, e *entry) doc.Cell { return list(each(b.measures(e.security))) }},
	{key: "subjects", clause: clauseProcessor, weight: 0.9, value: flatSubjects},
	{key: "data", clause: clauseProcessor, weight: 1, value: flatData},
	{key: "contract", clause: clauseProcessor, weight: 0.9, value: func(b *builder, e *entry) doc.Cell { return b.reference(e.processor.Contract) }},
	{key: "instructions", clause: clauseInstructions, weight: 0.9, value: func(b *builder, e *entry) doc.Cell { return lines(e.processor.Instructions) }},
	{key: "duration", clause: clauseProcessor, weight: 0.7, value: func(b *builder, e *entry) doc.Cell { return lines(e.processor.Duration) }},
	{key: "atEnd", clause: clauseAtEnd, weight: 0.8, value: func(b *builder, e *entry) doc.Cell {
		return append(codeCell(b, "endAction", e.processor.AtEnd), lines(e.processor.AtEndNote)...)
	}},
	{key: "retention", weight: 1, value: flatRetention},
	fieldSystems,
	{key: "ownUse", weight: 0.8, value: func(b *builder, e *entry) doc.Cell { return b.entriesNamed(e.processor.OwnUse) }},
	{key: "roleOpen", weight: 0.8, value: func(b *builder, e *entry) doc.Cell { return b.entriesNamed(e.processor.RoleOpen) }},
}

// furtherEntryFields are what the law asks of an activity elsewhere and what
// the authorities' templates add, one row an entry of either role.
var furtherEntryFields = []field[*entry]{
	fieldRef,
	{key: "activity", weight: 0.9, value: func(b *builder, e *entry) doc.Cell { return linked(lines(e.title()), e.anchor) }},
	{key: "keeperRole", weight: 0.6, value: func(b *builder, e *entry) doc.Cell {
		if e.controller != nil {
			return b.say("asController", doc.Plain)
		}
		return b.say("asProcessor", doc.Plain)
	}},
	{key: "status", weight: 0.8, value: func(b *builder, e *entry) doc.Cell {
		v := e.common()
		c := codeCell(b, "status", v.status)
		c = append(c, b.under("start", b.date(v.start))...)
		c = append(c, b.under("end", b.date(v.end))...)
		return append(c, b.under("replacedBy", b.entryNamed(v.replacedBy))...)
	}},
	{key: "entryDates", bare: true, weight: 0.8, value: func(b *builder, e *entry) doc.Cell {
		v := e.common()
		return append(b.under("created", b.date(v.created)), b.under("updated", b.date(v.updated))...)
	}},
	{key: "entryRegimes", weight: 0.6, value: func(b *builder, e *entry) doc.Cell { return codes(b, "regime", e.common().regimes) }},
	{key: "conditions", clause: clauseConditions, value: func(b *builder, e *entry) doc.Cell { return distinct(b, e, purposeConditions) }},
	{key: "interests", clause: clauseInterests, value: flatInterests},
	{key: "consent", clause: clauseConsent, value: flatConsent},
	{key: "origin", clause: clauseSources, value: flatOrigin},
	{key: "processorContracts", clause: clauseProcessor, value: flatContracts},
	{key: "types", clause: clauseDPIA, weight: 0.8, value: func(b *builder, e *entry) doc.Cell {
		if e.controller == nil {
			return nil
		}
		return codes(b, "type", e.controller.Types)
	}},
	{key: "scale", bare: true, weight: 0.8, value: func(b *builder, e *entry) doc.Cell {
		v := e.common()
		c := b.under("largeScale", b.answer(v.largeScale))
		c = append(c, b.under("monitoring", b.answer(v.monitoring))...)
		c = append(c, b.under("publicArea", b.answer(v.public))...)
		return append(c, b.under("occasional", b.answer(v.occasional))...)
	}},
	{key: "decisions", clause: clauseDecisions, weight: 1.1, value: func(b *builder, e *entry) doc.Cell {
		if e.controller == nil {
			return nil
		}
		var c doc.Cell
		if e.controller.Decisions != nil {
			c = compose(b, decisionFields, decisionsOf{e, e.controller.Decisions})
		}
		return b.orNone(c, e, ropa.ElementDecisions)
	}},
	{key: "dpia", clause: clauseDPIA, weight: 1, value: func(b *builder, e *entry) doc.Cell {
		if e.controller == nil || e.controller.DPIA == nil {
			return nil
		}
		return compose(b, dpiaFields, e.controller.DPIA)
	}},
	{key: "notice", clause: clauseNotice, weight: 0.9, value: func(b *builder, e *entry) doc.Cell {
		if e.controller == nil {
			return nil
		}
		return b.reference(e.controller.Notice)
	}},
	{key: "rights", weight: 1, value: func(b *builder, e *entry) doc.Cell {
		if e.controller == nil || e.controller.Rights == nil {
			return nil
		}
		return compose(b, rightsFields, e.controller.Rights)
	}},
	fieldRightsAvailable,
	{key: "ai", weight: 1, value: func(b *builder, e *entry) doc.Cell {
		var c doc.Cell
		for i := range e.ai {
			c = append(c, compose(b, aiFields, &e.ai[i])...)
		}
		return b.orNone(c, e, ropa.ElementAI)
	}},
	{key: "breaches", clause: clauseBreaches, weight: 0.7, value: func(b *builder, e *entry) doc.Cell {
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
	{key: "risk", weight: 0.8, value: func(b *builder, e *entry) doc.Cell {
		v := e.common().risk
		if v == nil {
			return nil
		}
		c := b.under("riskInherent", codeCell(b, "level", v.Inherent))
		c = append(c, b.under("riskMitigation", lines(v.Mitigation))...)
		return append(c, b.under("riskResidual", codeCell(b, "level", v.Residual))...)
	}},
	{key: "location", weight: 0.8, value: flatLocation},
	{key: "classification", weight: 0.7, value: func(b *builder, e *entry) doc.Cell { return lines(e.common().classification) }},
	{key: "publishable", weight: 0.6, value: func(b *builder, e *entry) doc.Cell { return b.answer(e.common().publishable) }},
	{key: "comments", value: func(b *builder, e *entry) doc.Cell { return lines(e.common().comments) }},
	{key: "review", bare: true, weight: 0.9, value: func(b *builder, e *entry) doc.Cell {
		v := e.common()
		var c doc.Cell
		if v.review != nil {
			c = append(c, b.under("reviewedBy", lines(v.review.By))...)
			c = append(c, b.under("reviewedOn", b.date(v.review.Date))...)
			c = append(c, b.under("reviewNext", b.date(v.review.Next))...)
		}
		if v.approval != nil {
			c = append(c, b.under("approvedBy", lines(joinNonEmpty(", ", v.approval.By, v.approval.Role)))...)
			c = append(c, b.under("approvedOn", b.date(v.approval.Date))...)
		}
		return c
	}},
	{key: "noneConfirmed", weight: 0.8, value: func(b *builder, e *entry) doc.Cell { return codes(b, "element", e.none) }},
	{key: "extra", bare: true, weight: 0.9, value: func(b *builder, e *entry) doc.Cell { return b.extra(e.common().extra) }},
	{key: "source", weight: 0.8, value: func(b *builder, e *entry) doc.Cell { return b.source(e.common().provenance) }},
}

// headKeys are the fields a record on the pages begins with, furtherKeys
// those it ends with; what lies between is told by its tables.
var (
	headKeys    = []string{"status", "entryDates", "entryRegimes"}
	furtherKeys = []string{
		"types", "scale", "decisions", "dpia", "notice", "rights", "rightsAvailable", "ai", "breaches", "risk",
		"classification", "publishable", "comments", "review", "noneConfirmed", "extra", "source",
	}
)

// distinct returns what is said of the purposes of an entry, each line once.
func distinct(b *builder, e *entry, say func(*builder, item[ropa.Purpose]) doc.Cell) doc.Cell {
	var c doc.Cell
	for _, p := range items(e, e.purposes) {
		for _, l := range say(b, p) {
			if !slices.ContainsFunc(c, func(m doc.Line) bool { return m.Text == l.Text }) {
				c = append(c, l)
			}
		}
	}
	return list(each(c))
}

// categories lists the categories of processing of an entry as processor.
func (b *builder) categories(e *entry) doc.Cell {
	var all []doc.Cell
	for _, s := range e.processor.Categories {
		all = append(all, lines(s))
	}
	return list(all)
}

// entriesNamed returns the entries of several IDs.
func (b *builder) entriesNamed(refs []ropa.ID) doc.Cell {
	var c doc.Cell
	for _, ref := range refs {
		c = append(c, b.entryNamed(ref)...)
	}
	return c
}

// entryNamed returns the entry of an ID by name, linked to its row.
func (b *builder) entryNamed(ref ropa.ID) doc.Cell {
	if e := b.entryAt[ref]; e != nil {
		return linked(lines(e.title()), e.anchor)
	}
	return lines(string(ref))
}

func jointControllers(b *builder, e *entry) doc.Cell {
	var c doc.Cell
	for i := range e.controller.JointControllers {
		j := &e.controller.JointControllers[i]
		c = append(c, b.partyInFull(j.Party)...)
		c = append(c, b.under("arrangement", b.reference(j.Arrangement))...)
		c = append(c, b.under("responsibilities", lines(j.Responsibilities))...)
		c = append(c, b.under("contactPoint", lines(j.ContactPoint))...)
		c = append(c, b.under("source", b.source(j.Provenance))...)
	}
	return b.orNone(c, e, ropa.ElementJointControllers)
}

func clients(b *builder, e *entry) doc.Cell {
	var c doc.Cell
	for i := range e.processor.Controllers {
		k := &e.processor.Controllers[i]
		c = append(c, b.partyInFull(k.Party)...)
		c = append(c, lines(k.Category)...)
		c = append(c, b.under("representative", b.party(k.Representative))...)
		c = append(c, b.under("dpo", b.officer(k.DPO))...)
		c = append(c, b.under("jointControllers", b.party(k.Joint...))...)
		c = append(c, b.under("contract", b.reference(k.Contract))...)
		c = append(c, b.under("source", b.source(k.Provenance))...)
	}
	return c
}

func subProcessors(b *builder, e *entry) doc.Cell {
	var c doc.Cell
	for i := range e.processor.SubProcessors {
		s := &e.processor.SubProcessors[i]
		c = append(c, b.partyInFull(s.Party)...)
		c = append(c, lines(s.Category)...)
		c = append(c, b.under("processingDone", lines(s.Processing))...)
		c = append(c, b.under("dataReceived", b.dataOf(e, s.Data))...)
		c = append(c, b.under("authorised", b.answer(s.Authorised))...)
		c = append(c, b.under("flowDown", b.answer(s.FlowDown))...)
		c = append(c, b.under("contract", b.reference(s.Contract))...)
		c = append(c, b.extra(s.Extra)...)
		c = append(c, b.under("source", b.source(s.Provenance))...)
	}
	return b.orNone(c, e, ropa.ElementSubProcessors)
}

func flatSubjects(b *builder, e *entry) doc.Cell {
	var all []doc.Cell
	for i, s := range e.subjects {
		all = append(all, linked(lines(cmp.Or(s.Name, b.code("subject", string(s.Kind)), string(s.ID))), e.at("subject", i)))
	}
	return list(all)
}

func flatData(b *builder, e *entry) doc.Cell {
	var all []doc.Cell
	for i, d := range e.data {
		all = append(all, linked(lines(cmp.Or(d.Name, b.code("data", string(d.Kind)), string(d.ID))), e.at("data", i)))
	}
	return list(all)
}

// flatSpecial states which data is special, Art. 9(1), or of Art. 10.
func flatSpecial(b *builder, e *entry) doc.Cell {
	var all []doc.Cell
	for i, d := range e.data {
		var what []string
		for _, s := range d.Special {
			what = append(what, b.code("special", string(s)))
		}
		if d.Criminal == ropa.Yes {
			what = append(what, b.word("criminal"))
		}
		if len(what) > 0 {
			all = append(all, linked(lines(cmp.Or(d.Name, string(d.ID))+b.set.colon+strings.Join(what, ", ")), e.at("data", i)))
		}
	}
	return list(all)
}

func flatRecipients(b *builder, e *entry) doc.Cell {
	var all []doc.Cell
	for i := range e.controller.Recipients {
		r := &e.controller.Recipients[i]
		name := append(b.party(r.Party), lines(r.Category)...)
		if len(name) == 0 {
			name = b.say("notStated", doc.Missing)
		}
		if role := b.code("role", string(r.Role)); role != "" {
			name[len(name)-1].Text += " (" + role + ")"
		}
		for j := range name {
			name[j].Link = e.at("recipient", i)
		}
		all = append(all, name)
	}
	return b.orNone(list(all), e, ropa.ElementRecipients)
}

func flatTransfers(b *builder, e *entry) doc.Cell {
	var all []doc.Cell
	for _, t := range items(e, e.transfers) {
		to := joinNonEmpty(", ", joined(b.party(t.v.Importer), ", "), joined(transferDestination(b, t), ", "))
		if t.v.Status != transfer.Actual {
			to += " (" + b.code("transferStatus", string(t.v.Status)) + ")"
		}
		all = append(all, linked(lines(cmp.Or(to, b.word("notStated"))), e.at("transfer", t.i)))
	}
	return b.orNone(list(all), e, ropa.ElementTransfers)
}

// flatSafeguards states what each transfer relies on, and where that is
// documented.
func flatSafeguards(b *builder, e *entry) doc.Cell {
	var all []doc.Cell
	for _, t := range items(e, e.transfers) {
		c := linked(transferMechanism(b, t), e.at("transfer", t.i))
		if t.v.Adequacy != nil {
			c = append(c, b.under("decision", lines(t.v.Adequacy.Decision))...)
		}
		c = append(c, lines(t.v.Safeguards)...)
		all = append(all, append(c, b.reference(t.v.Document)...))
	}
	return b.orNone(list(all), e, ropa.ElementTransfers)
}

func flatRetention(b *builder, e *entry) doc.Cell {
	var all []doc.Cell
	for _, r := range items(e, e.retention) {
		what := joined(b.dataOf(e, r.v.Data), ", ")
		limit := joinNonEmpty(", ", b.set.period(r.v.Period), joined(lines(r.v.Criteria), " "))
		if limit == "" && r.v.Infeasible != "" {
			limit = b.word("notPossible") + b.set.colon + joined(lines(r.v.Infeasible), " ")
		}
		if limit == "" {
			limit = b.word("notStated")
		}
		if r.v.From != "" {
			limit += ", " + b.word("countedFrom") + " " + joined(lines(r.v.From), " ")
		}
		if when := joined(lines(r.v.When), " "); when != "" {
			limit += " (" + when + ")"
		}
		all = append(all, linked(lines(joinNonEmpty(b.set.colon, what, limit)), e.at("retention", r.i)))
	}
	return list(all)
}

func flatInterests(b *builder, e *entry) doc.Cell {
	var c doc.Cell
	for i := range e.purposes {
		for j := range e.purposes[i].Bases {
			if v := e.purposes[i].Bases[j].Interest; v != nil {
				c = append(c, lines(v.Interest)...)
				c = append(c, b.under("balancingTest", b.reference(v.Assessment))...)
			}
		}
	}
	return c
}

func flatConsent(b *builder, e *entry) doc.Cell {
	var c doc.Cell
	say := func(v *lawfulbasis.ConsentTerms) {
		if v != nil {
			c = append(c, lines(v.Obtained)...)
			c = append(c, b.under("consentRecord", b.reference(v.Record))...)
		}
	}
	for i := range e.purposes {
		for j := range e.purposes[i].Bases {
			say(e.purposes[i].Bases[j].Consent)
		}
		for j := range e.purposes[i].Conditions {
			say(e.purposes[i].Conditions[j].Consent)
		}
	}
	return c
}

func flatOrigin(b *builder, e *entry) doc.Cell {
	var all []ropa.DataSource
	for i := range e.data {
		for _, s := range e.data[i].Sources {
			s.Provenance = nil
			all = append(all, s)
		}
	}
	return list(each(b.dataSources(all)))
}

func flatContracts(b *builder, e *entry) doc.Cell {
	if e.controller == nil {
		return nil
	}
	var c doc.Cell
	for i := range e.controller.Recipients {
		if r := &e.controller.Recipients[i]; r.Contract != nil {
			c = append(c, b.label(cmp.Or(joined(append(b.party(r.Party), lines(r.Category)...), ", "), string(r.ID)), b.reference(r.Contract))...)
		}
	}
	return c
}

// flatLocation states where the systems of an entry keep data.
func flatLocation(b *builder, e *entry) doc.Cell {
	var c doc.Cell
	for _, ref := range e.systems {
		if i, ok := b.systemAt[ref]; ok {
			for _, l := range b.places(b.r.Systems[i].Places) {
				if !slices.ContainsFunc(c, func(m doc.Line) bool { return m.Text == l.Text }) {
					c = append(c, l)
				}
			}
		}
	}
	return list(each(c))
}

type decisionsOf struct {
	e *entry
	d *ropa.AutomatedDecisions
}

var decisionFields = []field[decisionsOf]{
	{key: "decisionsExist", value: func(b *builder, v decisionsOf) doc.Cell { return b.answer(v.d.Exist) }},
	{key: "profiling", value: func(b *builder, v decisionsOf) doc.Cell { return b.answer(v.d.Profiling) }},
	{key: "solely", value: func(b *builder, v decisionsOf) doc.Cell { return b.answer(v.d.Solely) }},
	{key: "significant", value: func(b *builder, v decisionsOf) doc.Cell { return b.answer(v.d.Significant) }},
	{key: "logic", value: func(b *builder, v decisionsOf) doc.Cell { return lines(v.d.Logic) }},
	{key: "consequences", value: func(b *builder, v decisionsOf) doc.Cell { return lines(v.d.Consequences) }},
	{key: "exception", value: func(b *builder, v decisionsOf) doc.Cell { return codeCell(b, "exception", v.d.Exception) }},
	{key: "law", value: func(b *builder, v decisionsOf) doc.Cell { return b.laws(v.d.Law) }},
	{key: "intervention", value: func(b *builder, v decisionsOf) doc.Cell { return b.answer(v.d.Intervention) }},
	{key: "contest", value: func(b *builder, v decisionsOf) doc.Cell { return b.answer(v.d.Contest) }},
	{key: "decisionSafeguards", value: func(b *builder, v decisionsOf) doc.Cell { return lines(v.d.Safeguards) }},
	{key: "purposesServed", value: func(b *builder, v decisionsOf) doc.Cell { return b.purposesOf(v.e, v.d.Purposes) }},
	{key: "dataUsed", value: func(b *builder, v decisionsOf) doc.Cell { return b.dataOf(v.e, v.d.Data) }},
	{key: "source", value: func(b *builder, v decisionsOf) doc.Cell { return b.source(v.d.Provenance) }},
}

var dpiaFields = []field[*ropa.DPIA]{
	{key: "dpiaRequired", value: func(b *builder, d *ropa.DPIA) doc.Cell { return b.answer(d.Required) }},
	{key: "reason", value: func(b *builder, d *ropa.DPIA) doc.Cell { return lines(d.Reason) }},
	{key: "dpiaStatus", value: func(b *builder, d *ropa.DPIA) doc.Cell { return codeCell(b, "dpia", d.Status) }},
	{key: "dpiaDate", value: func(b *builder, d *ropa.DPIA) doc.Cell { return b.date(d.Date) }},
	{key: "dpiaDocument", value: func(b *builder, d *ropa.DPIA) doc.Cell { return b.reference(d.Document) }},
	{key: "riskResidual", value: func(b *builder, d *ropa.DPIA) doc.Cell { return codeCell(b, "level", d.ResidualRisk) }},
	{key: "consultation", value: func(b *builder, d *ropa.DPIA) doc.Cell {
		k := d.Consultation
		if k == nil {
			return nil
		}
		c := append(lines(k.Authority), b.date(k.Date)...)
		c = append(c, b.under("outcome", lines(k.Outcome))...)
		return append(c, b.reference(k.Document)...)
	}},
	{key: "source", value: func(b *builder, d *ropa.DPIA) doc.Cell { return b.source(d.Provenance) }},
}

var rightsFields = []field[*ropa.Rights]{
	{key: "rightsContact", value: func(b *builder, r *ropa.Rights) doc.Cell { return lines(r.Contact) }},
	{key: "rightsProcedure", value: func(b *builder, r *ropa.Rights) doc.Cell { return b.reference(r.Procedure) }},
	{key: "rightsOffered", value: func(b *builder, r *ropa.Rights) doc.Cell {
		return doc.Text(joined(codes(b, "right", r.Offered), b.set.semicolon))
	}},
	{key: "rightsNotes", value: func(b *builder, r *ropa.Rights) doc.Cell { return lines(r.Notes) }},
	{key: "source", value: func(b *builder, r *ropa.Rights) doc.Cell { return b.source(r.Provenance) }},
}

var aiFields = []field[*ropa.AIUse]{
	{key: "aiSystem", value: func(b *builder, a *ropa.AIUse) doc.Cell { return lines(cmp.Or(a.Name, string(a.ID))) }},
	{key: "ref", value: func(b *builder, a *ropa.AIUse) doc.Cell {
		if a.Name == "" {
			return nil
		}
		return styled(lines(string(a.ID)), doc.Note)
	}},
	{key: "aiRole", value: func(b *builder, a *ropa.AIUse) doc.Cell { return codeCell(b, "aiRole", a.Role) }},
	{key: "aiFunction", value: func(b *builder, a *ropa.AIUse) doc.Cell { return codeCell(b, "aiFunction", a.Function) }},
	{key: "aiDeduces", value: func(b *builder, a *ropa.AIUse) doc.Cell {
		var names []string
		for i, d := range a.Deduces {
			if i == 0 {
				names = append(names, codeCell(b, "aiCharacteristic", d).String())
			} else {
				names = append(names, b.code("aiCharacteristic", string(d)))
			}
		}
		return doc.Text(joinNonEmpty(", ", names...))
	}},
	{key: "aiContext", value: func(b *builder, a *ropa.AIUse) doc.Cell { return codeCell(b, "aiContext", a.Context) }},
	{key: "aiMedical", value: func(b *builder, a *ropa.AIUse) doc.Cell { return b.answer(a.MedicalOrSafety) }},
	{key: "aiRealTime", value: func(b *builder, a *ropa.AIUse) doc.Cell { return b.answer(a.RealTime) }},
	{key: "aiPublicSpace", value: func(b *builder, a *ropa.AIUse) doc.Cell { return b.answer(a.PublicSpace) }},
	{key: "aiLawEnforcement", value: func(b *builder, a *ropa.AIUse) doc.Cell { return b.answer(a.LawEnforcement) }},
	{key: "aiUntargeted", value: func(b *builder, a *ropa.AIUse) doc.Cell { return b.answer(a.Untargeted) }},
	{key: "aiInformed", value: func(b *builder, a *ropa.AIUse) doc.Cell { return b.answer(a.Informed) }},
	{key: "aiBias", value: func(b *builder, a *ropa.AIUse) doc.Cell { return b.answer(a.BiasDetection) }},
	{key: "aiStrictly", value: func(b *builder, a *ropa.AIUse) doc.Cell { return lines(a.StrictlyRequired) }},
	{key: "source", value: func(b *builder, a *ropa.AIUse) doc.Cell { return b.source(a.Provenance) }},
}
