package dpv

import (
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/transfer"
)

// entries adds a node an entry.
func (d *document) entries() {
	for i := range d.r.Activities {
		d.activity(&d.r.Activities[i], d.own("", "activity", i))
	}
	for i := range d.r.Processing {
		d.processing(&d.r.Processing[i], d.own("", "processing", i))
	}
}

// begin begins the node of an entry with what both kinds have.
func (d *document) begin(e ropa.Entry, iri, description, function string, owner *ropa.Party) node {
	n := of("entry")
	n["@id"] = iri
	if d.IDs {
		d.put(n, "identifier", string(e.ID))
	}
	d.put(n, "title", d.text(e.Name))
	d.put(n, "description", d.text(description))
	if !d.Without("owners") {
		unit := of("entry.function")
		if function != "" {
			d.put(unit, "name", d.text(function))
			d.put(n, "entry.function", unit)
		}
		d.put(n, "entry.owner", d.person("entry.owner", owner))
	}
	return n
}

func (d *document) activity(a *ropa.Activity, iri string) {
	e := ropa.Entry{ID: a.ID, Name: a.Name, Subjects: a.Subjects, Data: a.Data, Transfers: a.Transfers, Security: a.Security, Systems: a.Systems, Retention: a.Retention, AI: a.AI, None: a.None}
	for i, p := range a.Purposes {
		d.iri(iri+"-", "purpose", p.ID, i)
	}
	n := d.begin(e, iri, a.Description, a.Function, a.Owner)
	if a.Controller != "" {
		d.put(n, "joint.member", d.to("", "party", a.Controller))
	} else {
		d.put(n, "joint.member", node{"@id": "#keeper"})
	}
	d.put(n, "entry.replacedBy", d.to("", "activity", a.ReplacedBy))
	for _, j := range a.JointControllers {
		d.put(n, "joint", d.joint(j))
	}
	d.facts(n, e, iri)
	for i := range a.Purposes {
		d.purpose(n, &a.Purposes[i], iri, i)
	}
	for _, r := range a.Recipients {
		d.recipient(n, r, iri)
	}
	d.put(n, "notice", d.reference("notice", a.Notice))
	d.rights(n, a.Rights)
	d.assessments(n, a)
	for _, t := range a.Types {
		d.put(n, "type", d.code(node{}, "type", string(t)))
	}
	d.rest(n, "topics", a.Topics)
	d.rest(n, "means", a.Means)
	d.common(n, &shared{a.Regimes, a.Status, a.LargeScale, a.Monitoring, a.Occasional, a.Publishable, a.None, a.Comments, a.Start, a.End, a.Created, a.Updated, a.Review, a.Extra})
	d.rest(n, "publicArea", a.PublicArea)
	d.put(n, "document", d.reference("document", a.WorksAgreement), d.reference("document", a.Notification))
	d.graph = append(d.graph, n)
}

// shared is what entries of both kinds state of themselves.
type shared struct {
	regimes                                         []ropa.Regime
	status                                          ropa.Status
	largeScale, monitoring, occasional, publishable ropa.Answer
	none                                            []ropa.Element
	comments                                        string
	start, end, created, updated                    civil.Date
	review                                          *ropa.LastReview
	extra                                           []ropa.Extra
}

func (d *document) common(n node, s *shared) {
	for _, regime := range s.regimes {
		law := node{}
		d.put(law, "name", d.word(d.Labels.Regime(regime)))
		if iri := values[string(regime)]; iri != "" {
			law["@id"] = iri
		}
		d.put(n, "register.regimes", law)
	}
	if row, ok := codeOf("status", string(s.status)); ok && row.Match == exact {
		d.put(n, "entry.status", node{"@id": row.Terms[0]})
	} else if s.status != "" {
		d.put(n, "entry.status", d.code(node{}, "status", string(s.status)))
	}
	d.rest(n, "largeScale", s.largeScale)
	d.rest(n, "monitoring", s.monitoring)
	for _, element := range s.none {
		if element == ropa.ElementTransfers {
			t := of("transfer")
			d.put(t, "none", node{"@id": values["none"]})
			d.put(n, "transfer", t)
		}
	}
	d.rest(n, "none", s.none)
	d.rest(n, "publishable", s.publishable)
	d.rest(n, "occasional", s.occasional)
	d.put(n, "note", d.text(s.comments))
	if !d.Without("owners") {
		d.temporal(n, s.start, s.end)
		d.put(n, "created", day(s.created))
		d.put(n, "updated", day(s.updated))
		d.rest(n, "review", s.review)
	}
	d.extras(n, s.extra)
}

// facts adds the people, data, transfers, storage, measures and systems of an
// entry.
func (d *document) facts(n node, e ropa.Entry, iri string) {
	for i, s := range e.Subjects {
		d.put(n, "subject", d.subject(s, d.iri(iri+"-", "subject", s.ID, i)))
	}
	for i, c := range e.Data {
		d.put(n, "data", d.data(c, iri, d.iri(iri+"-", "data", c.ID, i)))
	}
	for _, t := range e.Transfers {
		d.put(n, "transfer", d.transfer(t, iri))
	}
	for _, r := range e.Retention {
		d.put(n, "retention", d.retention(r, iri))
	}
	d.put(n, "measure", d.toEach("", "measure", e.Security)...)
	if !d.Without("systems") {
		d.put(n, "system", d.toEach("", "system", e.Systems)...)
	}
	if !d.Without("assessments") {
		for _, ai := range e.AI {
			system := of("system")
			d.put(system, "name", d.text(ai.Name))
			d.rest(system, "ai", ai)
			d.put(n, "system", system)
		}
	}
}

func (d *document) joint(j ropa.JointController) node {
	n := of("joint")
	d.put(n, "joint.member", node{"@id": "#keeper"}, d.to("", "party", j.Party))
	arrangement, _ := d.reference("joint.arrangement", j.Arrangement).(node)
	if arrangement == nil && j.Responsibilities != "" {
		arrangement = of("joint.arrangement")
	}
	if j.Responsibilities != "" {
		d.put(arrangement, "joint.responsibilities", d.text(j.Responsibilities))
	}
	d.put(n, "joint.arrangement", arrangement)
	d.put(n, "contact", d.text(j.ContactPoint))
	d.rest(n, "essencePublished", j.EssencePublished)
	return n
}

func (d *document) subject(s ropa.SubjectCategory, iri string) node {
	field := "subject"
	if s.Vulnerable == ropa.Yes {
		field = "subject.vulnerable"
	}
	n := of(field)
	n["@id"] = iri
	d.code(n, "subject", string(s.Kind))
	d.put(n, "title", d.text(s.Name))
	d.put(n, "description", d.text(s.Description))
	if s.Number != "" {
		scale := of("subject.number")
		d.put(scale, "name", d.text(s.Number))
		d.put(n, "subject.number", scale)
	}
	if s.Vulnerable == ropa.No {
		d.rest(n, "vulnerable", s.Vulnerable)
	}
	d.rest(n, "minAge", s.MinAge)
	d.rest(n, "maxAge", s.MaxAge)
	d.rest(n, "partyToContract", s.PartyToContract)
	d.extras(n, s.Extra)
	return n
}

func (d *document) data(c ropa.DataCategory, within, iri string) node {
	n := of("data")
	n["@id"] = iri
	d.code(n, "data", string(c.Kind))
	for _, s := range c.Special {
		if c.SpecialWhen == "" { // else it is special in some cases alone
			add(n, "@type", fresh(n, fieldOf("data.special").Types)...)
		}
		d.code(n, "special", string(s))
	}
	if c.Criminal == ropa.Yes {
		add(n, "@type", fresh(n, fieldOf("data.criminal").Types)...)
	} else {
		d.rest(n, "criminal", c.Criminal)
	}
	d.put(n, "title", d.text(c.Name))
	d.put(n, "description", d.text(c.Description))
	for _, example := range c.Examples {
		d.put(n, "description", d.text(example))
	}
	d.put(n, "note", d.text(c.SpecialWhen))
	for _, s := range c.Sources {
		source := of("data.source")
		d.code(source, "source", string(s.Kind))
		d.put(source, "recipient.entity", d.to("", "party", s.Party))
		d.put(source, "description", d.text(s.Description))
		d.put(n, "data.source", source)
	}
	d.put(n, "subject", d.toEach(within+"-", "subject", c.Subjects)...)
	d.rest(n, "inferred", c.Inferred)
	d.rest(n, "identifiesUniquely", c.IdentifiesUniquely)
	d.rest(n, "nationalID", c.NationalID)
	d.rest(n, "anonymous", c.Anonymous)
	d.rest(n, "device", c.Device)
	d.rest(n, "deviceExempt", c.DeviceExempt)
	d.rest(n, "deviceExemption", c.DeviceExemption)
	d.rest(n, "required", c.Required)
	d.put(n, "note", d.text(c.Consequence))
	d.extras(n, c.Extra)
	return n
}

// fresh are the types that a node does not have yet.
func fresh(n node, types []string) (all []any) {
	for _, t := range types {
		list, _ := n["@type"].([]any)
		had := n["@type"] == any(t)
		for _, v := range list {
			had = had || v == any(t)
		}
		if !had {
			all = append(all, t)
		}
	}
	return all
}

// purpose adds a purpose, and a process that holds it and its grounds together.
func (d *document) purpose(n node, p *ropa.Purpose, within string, i int) {
	field := "purpose"
	if p.DirectMarketing == ropa.Yes {
		field = "purpose.marketing"
	}
	iri := d.own(within+"-", "purpose", i)
	purpose := of(field)
	purpose["@id"] = iri
	d.put(purpose, "title", d.text(p.Name))
	d.put(purpose, "description", d.text(p.Description))
	d.rest(purpose, "marketing", p.Marketing)
	d.extras(purpose, p.Extra)
	d.put(n, "purpose", purpose)

	process := of("purpose.process")
	d.put(process, "purpose", node{"@id": iri})
	for _, b := range p.Bases {
		d.put(process, "purpose.basis", d.basis(b))
	}
	for _, c := range p.Conditions {
		d.put(process, "purpose.basis", d.condition(c, within))
	}
	d.put(process, "data", d.toEach(within+"-", "data", p.Data)...)
	d.put(process, "subject", d.toEach(within+"-", "subject", p.Subjects)...)
	d.put(process, "purpose.objection", d.said("purpose.objection", p.Objection))
	if f := p.Further; f != nil {
		further := of("purpose.further")
		d.put(further, "description", d.text(f.Original), d.text(f.Assessment))
		d.put(further, "document", d.reference("document", f.Compatibility))
		d.rest(further, "fromConsent", f.FromConsent)
		d.put(process, "purpose.further", further)
	}
	d.put(n, "purpose.process", process)
}

func (d *document) basis(b lawfulbasis.Basis) node {
	n := d.code(of("purpose.basis"), "ground", string(b.Ground))
	d.put(n, "case", d.text(b.When))
	d.put(n, "note", d.text(b.Claim))
	if i := b.Interest; i != nil {
		d.put(n, "description", d.text(i.Interest))
		d.put(n, "basis.assessment", d.reference("basis.assessment", i.Assessment))
		kept := *i
		kept.Interest, kept.Assessment = "", nil
		d.rest(n, "interest", kept)
	}
	d.laws(n, b.Law)
	d.rest(n, "consent", b.Consent)
	d.rest(n, "contract", b.Contract)
	d.rest(n, "vital", b.Vital)
	if b.Annex1 != "" {
		d.put(n, "note", d.word(d.Labels.CodeWord("annex1", string(b.Annex1))))
	}
	return n
}

func (d *document) condition(c lawfulbasis.Reliance, within string) node {
	n := d.code(of("purpose.basis"), "condition", string(c.Condition))
	d.put(n, "case", d.text(c.When))
	d.put(n, "note", d.text(c.Claim))
	d.put(n, "data", d.toEach(within+"-", "data", c.Data)...)
	d.laws(n, c.Law)
	c.Condition, c.When, c.Claim, c.Data, c.Law, c.Provenance = "", "", "", nil, nil, nil
	d.rest(n, "condition", c)
	return n
}

func (d *document) recipient(n node, r ropa.Recipient, within string) {
	field := "recipient"
	if r.Role == ropa.RoleProcessor || r.Role == ropa.RoleSubProcessor {
		field = "recipient.processor"
	}
	to := of(field)
	if row, ok := codeOf("role", string(r.Role)); ok && row.Match == exact {
		add(to, "@type", fresh(to, row.Terms)...)
	} else {
		d.code(to, "role", string(r.Role))
	}
	d.put(to, "recipient.entity", d.to("", "party", r.Party))
	d.put(to, "title", d.text(r.Category))
	d.put(to, "country", d.country(r.Country))
	d.put(to, "recipient.contract", d.reference("recipient.contract", r.Contract))
	if r.Purpose != "" {
		purpose := of("recipient.purpose")
		d.put(purpose, "title", d.text(r.Purpose))
		d.put(to, "recipient.purpose", purpose)
	}
	d.put(to, "purpose", d.toEach(within+"-", "purpose", r.Purposes)...)
	d.put(to, "data", d.toEach(within+"-", "data", r.Data)...)
	for _, b := range r.Bases {
		d.put(to, "purpose.basis", d.basis(b))
	}
	d.rest(to, "kind", r.Kind)
	d.rest(to, "terms", r.Terms)
	d.put(to, "document", d.reference("document", r.Guarantees))
	d.rest(to, "inquiry", r.Inquiry)
	d.extras(to, r.Extra)
	d.put(n, field, to)
}

func (d *document) transfer(t transfer.Transfer, within string) node {
	n := of("transfer")
	d.put(n, "description", d.text(t.Description))
	d.put(n, "transfer.destination", d.country(t.Destination))
	if t.Organisation != "" {
		organisation := of("transfer.organisation")
		d.put(organisation, "legalName", t.Organisation)
		d.put(n, "transfer.organisation", organisation)
	}
	d.put(n, "place", d.text(t.Area))
	d.put(n, "transfer.importer", d.to("", "party", t.Importer))
	d.put(n, "transfer.exporter", d.to("", "party", t.Exporter))
	if t.Mechanism != "" || t.Claim != "" {
		mechanism := d.code(of("transfer.mechanism"), "mechanism", string(t.Mechanism))
		d.put(mechanism, "note", d.text(t.Claim), d.text(t.LegalBasis))
		d.rest(mechanism, "adequacy", t.Adequacy)
		d.rest(mechanism, "clauses", t.Clauses)
		d.rest(mechanism, "derogation", t.Derogation)
		d.rest(mechanism, "commitments", t.Commitments)
		d.put(mechanism, "document", d.reference("document", t.Document), d.reference("document", t.Approval))
		d.put(n, "transfer.mechanism", mechanism)
	} else {
		d.put(n, "document", d.reference("document", t.Document), d.reference("document", t.Approval))
	}
	d.put(n, "transfer.safeguards", d.said("transfer.safeguards", t.Safeguards))
	d.put(n, "transfer.supplementary", d.said("transfer.supplementary", t.Supplementary))
	d.put(n, "transfer.assessment", d.reference("transfer.assessment", t.Assessment))
	d.put(n, "data", d.toEach(within+"-", "data", t.Data)...)
	d.put(n, "purpose", d.toEach(within+"-", "purpose", t.Purposes)...)
	d.temporal(n, t.Start, t.End)
	d.rest(n, "status", t.Status)
	d.rest(n, "order", t.Order)
	d.rest(n, "exporterRole", t.ExporterRole)
	d.rest(n, "importerRole", t.ImporterRole)
	d.extras(n, t.Extra)
	return n
}

func (d *document) retention(r ropa.RetentionRule, within string) node {
	n := of("retention")
	d.put(n, "case", d.text(r.When))
	d.put(n, "retention.duration", d.period("retention.duration", r.Period))
	d.put(n, "retention.from", d.text(r.From))
	d.put(n, "retention.criteria", d.said("retention.criteria", r.Criteria))
	d.put(n, "note", d.text(r.Infeasible))
	d.laws(n, r.Law)
	d.put(n, "retention.policy", d.reference("retention.policy", r.Policy))
	if r.Action != "" {
		d.put(n, "retention.action", d.word(d.Labels.CodeWord("action", string(r.Action))))
	}
	d.put(n, "note", d.text(r.ActionNote))
	d.put(n, "data", d.toEach(within+"-", "data", r.Data)...)
	d.put(n, "purpose", d.toEach(within+"-", "purpose", r.Purposes)...)
	d.rest(n, "limit", r.Limit)
	d.rest(n, "minimum", r.Minimum)
	d.rest(n, "statutory", r.Statutory)
	d.extras(n, r.Extra)
	return n
}

func (d *document) rights(n node, r *ropa.Rights) {
	if r == nil || d.Without("rights") {
		return
	}
	for _, right := range r.Offered {
		d.put(n, "right", d.code(of("right"), "right", string(right)))
	}
	if r.Contact != "" || r.Procedure != nil {
		at := of("right.contact")
		d.put(at, "contact", d.text(r.Contact))
		d.put(at, "document", d.reference("document", r.Procedure))
		d.put(n, "right.contact", at)
	}
	d.put(n, "note", d.text(r.Notes))
}

// assessments adds the impact assessment and the automated decisions.
func (d *document) assessments(n node, a *ropa.Activity) {
	if d.Without("assessments") {
		return
	}
	if p := a.DPIA; p != nil {
		dpia := of("dpia")
		if p.Required == ropa.Yes || p.Required == ropa.No {
			d.put(dpia, "dpia.required", node{"@id": values["dpia."+string(p.Required)]})
		}
		d.put(dpia, "description", d.text(p.Reason))
		d.put(dpia, "date", day(p.Date))
		d.put(dpia, "document", d.reference("document", p.Document))
		if p.Status != "" {
			d.put(dpia, "note", d.word(d.Labels.CodeWord("dpia", string(p.Status))))
		}
		d.rest(dpia, "residualRisk", p.ResidualRisk)
		if c := p.Consultation; c != nil {
			consultation := of("dpia.consultation")
			d.put(consultation, "description", d.text(c.Authority), d.text(c.Outcome))
			d.put(consultation, "date", day(c.Date))
			d.put(consultation, "document", d.reference("document", c.Document))
			d.put(dpia, "dpia.consultation", consultation)
		}
		d.put(n, "dpia", dpia)
	}
	if s := a.Decisions; s != nil {
		if s.Exist == ropa.Yes {
			d.put(n, "decisions", of("decisions"))
		}
		if s.Profiling == ropa.Yes {
			d.put(n, "decisions.profiling", of("decisions.profiling"))
		}
		d.put(n, "decisions.logic", d.said("decisions.logic", s.Logic))
		d.put(n, "decisions.consequences", d.said("decisions.consequences", s.Consequences))
		d.laws(n, s.Law)
		d.put(n, "note", d.text(s.Safeguards))
		kept := *s
		kept.Logic, kept.Consequences, kept.Safeguards, kept.Law, kept.Purposes, kept.Data = "", "", "", nil, nil, nil
		d.rest(n, "decisions", kept)
	}
}

func (d *document) processing(a *ropa.ProcessorActivity, iri string) {
	e := ropa.Entry{ID: a.ID, Name: a.Name, Subjects: a.Subjects, Data: a.Data, Transfers: a.Transfers, Security: a.Security, Systems: a.Systems, Retention: a.Retention, AI: a.AI}
	n := d.begin(e, iri, a.Description, a.Function, a.Owner)
	d.put(n, "register.processor", node{"@id": "#keeper"})
	d.put(n, "entry.replacedBy", d.to("", "processing", a.ReplacedBy))
	for _, c := range a.Controllers {
		client := of("client")
		d.put(client, "recipient.entity", d.to("", "party", c.Party))
		d.put(client, "title", d.text(c.Category))
		d.put(client, "register.representative", d.to("", "party", c.Representative))
		d.put(client, "register.dpo", d.officer(c.DPO))
		d.put(client, "recipient.contract", d.reference("recipient.contract", c.Contract))
		if len(c.Joint) > 0 {
			group := of("joint")
			d.put(group, "joint.member", d.toEach("", "party", c.Joint)...)
			d.put(client, "joint", group)
		}
		d.put(n, "client", client)
	}
	for _, category := range a.Categories {
		processing := of("category")
		d.put(processing, "title", d.text(category))
		d.put(n, "category", processing)
	}
	d.facts(n, e, iri)
	for _, s := range a.SubProcessors {
		to := of("subProcessor")
		d.put(to, "recipient.entity", d.to("", "party", s.Party))
		d.put(to, "title", d.text(s.Category))
		d.put(to, "description", d.text(s.Processing))
		d.put(to, "subProcessor.contract", d.reference("subProcessor.contract", s.Contract))
		d.put(to, "data", d.toEach(iri+"-", "data", s.Data)...)
		d.rest(to, "authorised", s.Authorised)
		d.rest(to, "flowDown", s.FlowDown)
		d.extras(to, s.Extra)
		d.put(n, "subProcessor", to)
	}
	d.put(n, "recipient.contract", d.reference("recipient.contract", a.Contract))
	d.put(n, "instructions", d.said("instructions", a.Instructions))
	d.put(n, "duration", d.said("duration", a.Duration))
	if a.AtEnd != "" {
		d.put(n, "note", d.word(d.Labels.CodeWord("endAction", string(a.AtEnd))))
	}
	d.put(n, "note", d.text(a.AtEndNote))
	d.common(n, &shared{a.Regimes, a.Status, a.LargeScale, a.Monitoring, a.Occasional, a.Publishable, a.None, a.Comments, a.Start, a.End, a.Created, a.Updated, a.Review, a.Extra})
	d.graph = append(d.graph, n)
}
