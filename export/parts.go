package export

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/openropa/openropa/export/internal/doc"
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/transfer"
)

// entry is one entry of the record, as controller or as processor, with the
// parts that both have.
type entry struct {
	anchor     string
	id         ropa.ID
	name       string
	controller *ropa.Activity          // nil for an entry as processor
	processor  *ropa.ProcessorActivity // nil for an entry as controller

	purposes  []ropa.Purpose
	subjects  []ropa.SubjectCategory
	data      []ropa.DataCategory
	transfers []transfer.Transfer
	retention []ropa.RetentionRule
	security  []ropa.ID
	systems   []ropa.ID
	ai        []ropa.AIUse
	none      []ropa.Element
}

func controllerEntry(i int, a *ropa.Activity) *entry {
	return &entry{
		anchor: anchor("activity", i), id: a.ID, name: a.Name, controller: a,
		purposes: a.Purposes, subjects: a.Subjects, data: a.Data, transfers: a.Transfers, retention: a.Retention,
		security: a.Security, systems: a.Systems, ai: a.AI, none: a.None,
	}
}

func processorEntry(i int, p *ropa.ProcessorActivity) *entry {
	return &entry{
		anchor: anchor("processing", i), id: p.ID, name: p.Name, processor: p,
		subjects: p.Subjects, data: p.Data, transfers: p.Transfers, retention: p.Retention,
		security: p.Security, systems: p.Systems, ai: p.AI, none: p.None,
	}
}

// at returns the anchor of an element of the entry.
func (e *entry) at(kind string, i int) string { return e.anchor + "/" + kind + ":" + strconv.Itoa(i) }

// title is what the entry is called: its name, or its reference.
func (e *entry) title() string { return cmp.Or(e.name, string(e.id)) }

// item is an element of a list of an entry.
type item[T any] struct {
	e *entry
	i int
	v *T
}

func items[T any](e *entry, list []T) []item[T] {
	all := make([]item[T], len(list))
	for i := range list {
		all[i] = item[T]{e, i, &list[i]}
	}
	return all
}

// collect returns the elements of one kind of all entries.
func collect[T any](entries []*entry, list func(*entry) []T) []item[T] {
	var all []item[T]
	for _, e := range entries {
		all = append(all, items(e, list(e))...)
	}
	return all
}

// anchorAs returns the name of an item's row.
func anchorAs[T any](kind string) func(item[T]) string {
	return func(it item[T]) string { return id(it.e.at(kind, it.i)) }
}

// ofEntry is the first column of a table of items: the entry they belong to.
func ofEntry[T any]() field[item[T]] {
	return field[item[T]]{key: "activity", weight: 0.8, value: func(b *builder, it item[T]) doc.Cell {
		return linked(lines(it.e.title()), it.e.anchor)
	}}
}

// named returns the elements that IDs refer to by name, each linked to its
// row; an ID that refers to nothing is shown as it stands. No IDs mean all,
// where all is the key of a word.
func named[T any](b *builder, e *entry, kind, all string, list []T, refs []ropa.ID, get func(*T) (ropa.ID, string)) doc.Cell {
	if len(refs) == 0 && all != "" && len(list) > 0 {
		return b.say(all, doc.Plain)
	}
	var c doc.Cell
	for _, ref := range refs {
		name, link := string(ref), ""
		for i := range list {
			if id, n := get(&list[i]); id == ref {
				name, link = cmp.Or(n, string(ref)), e.at(kind, i)
				break
			}
		}
		c = append(c, linked(lines(name), link)...)
	}
	return c
}

func (b *builder) dataOf(e *entry, refs []ropa.ID) doc.Cell {
	return named(b, e, "data", "allData", e.data, refs, func(d *ropa.DataCategory) (ropa.ID, string) { return d.ID, d.Name })
}

func (b *builder) subjectsOf(e *entry, refs []ropa.ID) doc.Cell {
	return named(b, e, "subject", "allSubjects", e.subjects, refs, func(s *ropa.SubjectCategory) (ropa.ID, string) { return s.ID, s.Name })
}

func (b *builder) purposesOf(e *entry, refs []ropa.ID) doc.Cell {
	return named(b, e, "purpose", "allPurposes", e.purposes, refs, func(p *ropa.Purpose) (ropa.ID, string) { return p.ID, p.Name })
}

// shared returns elements of the register by name: measures, systems.
func (b *builder) shared(kind string, index map[ropa.ID]int, refs []ropa.ID, name func(i int) string) doc.Cell {
	var c doc.Cell
	for _, ref := range refs {
		text, link := string(ref), ""
		if i, ok := index[ref]; ok {
			text, link = cmp.Or(name(i), text), anchor(kind, i)
		}
		c = append(c, linked(lines(text), link)...)
	}
	return c
}

func (b *builder) measures(refs []ropa.ID) doc.Cell {
	return b.shared("measure", b.measureAt, refs, func(i int) string { return b.r.Measures[i].Name })
}

func (b *builder) systems(refs []ropa.ID) doc.Cell {
	return b.shared("system", b.systemAt, refs, func(i int) string { return b.r.Systems[i].Name })
}

// party returns a party by name, linked to its row.
func (b *builder) party(refs ...ropa.ID) doc.Cell {
	refs = slices.DeleteFunc(slices.Clone(refs), func(id ropa.ID) bool { return id == "" })
	return b.shared("party", b.partyAt, refs, func(i int) string { return personName(&b.r.Parties[i]) })
}

// partyInFull returns a party by name with how to reach it, as Art. 30(1)(a)
// and 30(2)(a) ask.
func (b *builder) partyInFull(ref ropa.ID) doc.Cell {
	c := b.party(ref)
	if i, ok := b.partyAt[ref]; ok {
		c = append(c, b.contactLine(&b.r.Parties[i].Contact)...)
	}
	return c
}

func (b *builder) contactLine(contact *ropa.Contact) doc.Cell {
	var parts []string
	for _, s := range []string{b.postal(&contact.Address), contact.Email, contact.Phone, contact.Form} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	return styled(lines(strings.Join(parts, ", ")), doc.Note)
}

func personName(p *ropa.Party) string {
	return joinNonEmpty(" ", p.Salutation, p.GivenName, p.Name)
}

func joinNonEmpty(sep string, parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), sep)
}

// postal returns an address on one line.
func (b *builder) postal(a *ropa.Address) string {
	city := joinNonEmpty(" ", a.PostCode, a.City)
	switch a.Country {
	case "AU", "CA", "GB", "IE", "US":
		city = joinNonEmpty(" ", a.City, a.PostCode)
	}
	return joinNonEmpty(", ", a.Text, a.Street, city, a.Region, b.set.country(a.Country))
}

// none reports whether the keeper confirms that the entry has none.
func (e *entry) hasNone(element ropa.Element) bool { return slices.Contains(e.none, element) }

// orNone returns c, or the keeper's word that there is none.
func (b *builder) orNone(c doc.Cell, e *entry, element ropa.Element) doc.Cell {
	if len(c) == 0 && e.hasNone(element) {
		return b.say("none", doc.None)
	}
	return c
}

// The fields of a purpose.

var purposeFields = []field[item[ropa.Purpose]]{
	ofEntry[ropa.Purpose](),
	{key: "ref", weight: 0.45, value: func(b *builder, p item[ropa.Purpose]) doc.Cell { return lines(string(p.v.ID)) }},
	{key: "purpose", clause: clausePurposes, need: doc.Required, weight: 1.3, value: func(b *builder, p item[ropa.Purpose]) doc.Cell { return lines(p.v.Name) }},
	{key: "description", value: func(b *builder, p item[ropa.Purpose]) doc.Cell { return lines(p.v.Description) }},
	{key: "grounds", clause: clauseGrounds, value: purposeGrounds},
	{key: "conditions", clause: clauseConditions, value: purposeConditions},
	{key: "dataUsed", value: func(b *builder, p item[ropa.Purpose]) doc.Cell { return b.dataOf(p.e, p.v.Data) }},
	{key: "subjectsConcerned", value: func(b *builder, p item[ropa.Purpose]) doc.Cell { return b.subjectsOf(p.e, p.v.Subjects) }},
	{key: "marketing", weight: 0.5, value: func(b *builder, p item[ropa.Purpose]) doc.Cell { return b.answer(p.v.DirectMarketing) }},
	{key: "objection", clause: clauseObjection, value: func(b *builder, p item[ropa.Purpose]) doc.Cell { return lines(p.v.Objection) }},
	{key: "further", clause: clauseFurther, value: func(b *builder, p item[ropa.Purpose]) doc.Cell {
		if p.v.Further == nil {
			return nil
		}
		return compose(b, furtherFields, p.v.Further)
	}},
	{key: "extra", bare: true, value: func(b *builder, p item[ropa.Purpose]) doc.Cell { return b.extra(p.v.Extra) }},
	{key: "source", weight: 0.7, value: func(b *builder, p item[ropa.Purpose]) doc.Cell { return b.source(p.v.Provenance) }},
}

var furtherFields = []field[*ropa.FurtherProcessing]{
	{key: "originalPurpose", value: func(b *builder, f *ropa.FurtherProcessing) doc.Cell { return lines(f.Original) }},
	{key: "compatibility", value: func(b *builder, f *ropa.FurtherProcessing) doc.Cell { return b.reference(f.Compatibility) }},
	{key: "assessmentResult", value: func(b *builder, f *ropa.FurtherProcessing) doc.Cell { return lines(f.Assessment) }},
}

// purposeGrounds names the grounds of a purpose, each linked to its row.
func purposeGrounds(b *builder, p item[ropa.Purpose]) doc.Cell {
	var c doc.Cell
	for i := range p.v.Bases {
		g := groundRow{p: p, basis: &p.v.Bases[i], i: i}
		name := groundName(b, g)
		if when := p.v.Bases[i].When; when != "" && len(name) > 0 {
			name[len(name)-1].Text += b.set.colon + joined(lines(when), " ")
		}
		c = append(c, linked(name, g.anchor())...)
	}
	return c
}

func purposeConditions(b *builder, p item[ropa.Purpose]) doc.Cell {
	var c doc.Cell
	for i := range p.v.Conditions {
		g := groundRow{p: p, reliance: &p.v.Conditions[i], i: i}
		name := groundName(b, g)
		if when := p.v.Conditions[i].When; when != "" && len(name) > 0 {
			name[len(name)-1].Text += b.set.colon + joined(lines(when), " ")
		}
		c = append(c, linked(name, g.anchor())...)
	}
	return c
}

var purposeGroups = []group{
	{"purpose", 1.2, []string{"purpose", "ref", "description", "marketing", "objection", "further", "extra", "source"}},
	{"purposeScope", 0.9, []string{"dataUsed", "subjectsConcerned"}},
}

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
func groundName(b *builder, g groundRow) doc.Cell {
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
	{key: "activity", weight: 0.8, value: func(b *builder, g groundRow) doc.Cell { return linked(lines(g.p.e.title()), g.p.e.anchor) }},
	{key: "purpose", weight: 1.2, value: func(b *builder, g groundRow) doc.Cell {
		return linked(lines(cmp.Or(g.p.v.Name, string(g.p.v.ID))), g.p.e.at("purpose", g.p.i))
	}},
	{key: "groundKind", weight: 0.6, value: func(b *builder, g groundRow) doc.Cell {
		if g.basis != nil {
			return b.say("kindGround", doc.Plain)
		}
		return b.say("kindCondition", doc.Plain)
	}},
	{key: "ground", clause: clauseGrounds, weight: 1, value: groundName},
	{key: "when", value: func(b *builder, g groundRow) doc.Cell {
		if g.basis != nil {
			return lines(g.basis.When)
		}
		return lines(g.reliance.When)
	}},
	{key: "dataCovered", value: func(b *builder, g groundRow) doc.Cell {
		if g.basis != nil {
			return nil
		}
		if len(g.reliance.Data) == 0 {
			return b.dataOf(g.p.e, g.p.v.Data)
		}
		return b.dataOf(g.p.e, g.reliance.Data)
	}},
	{key: "terms", weight: 1.8, bare: true, value: groundTerms},
	{key: "law", weight: 0.9, value: func(b *builder, g groundRow) doc.Cell {
		if g.basis != nil {
			return b.laws(g.basis.Law)
		}
		return b.laws(g.reliance.Law)
	}},
	{key: "claim", weight: 0.8, value: func(b *builder, g groundRow) doc.Cell {
		if g.basis != nil {
			return lines(g.basis.Claim)
		}
		return lines(g.reliance.Claim)
	}},
	{key: "source", weight: 0.7, value: func(b *builder, g groundRow) doc.Cell {
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
func groundTerms(b *builder, g groundRow) doc.Cell {
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
	{key: "consentObtained", value: func(b *builder, c *lawfulbasis.ConsentTerms) doc.Cell { return lines(c.Obtained) }},
	{key: "consentRecord", value: func(b *builder, c *lawfulbasis.ConsentTerms) doc.Cell { return b.reference(c.Record) }},
	{key: "consentProof", value: func(b *builder, c *lawfulbasis.ConsentTerms) doc.Cell { return lines(c.Proof) }},
	{key: "consentWithdrawal", value: func(b *builder, c *lawfulbasis.ConsentTerms) doc.Cell { return lines(c.Withdrawal) }},
	{key: "consentAffirmative", value: func(b *builder, c *lawfulbasis.ConsentTerms) doc.Cell { return b.answer(c.Affirmative) }},
	{key: "consentSeparate", value: func(b *builder, c *lawfulbasis.ConsentTerms) doc.Cell { return b.answer(c.Separate) }},
	{key: "consentByOther", value: func(b *builder, c *lawfulbasis.ConsentTerms) doc.Cell { return b.answer(c.ByOther) }},
	{key: "consentExplicit", value: func(b *builder, c *lawfulbasis.ConsentTerms) doc.Cell { return b.answer(c.Explicit) }},
	{key: "consentBundled", value: func(b *builder, c *lawfulbasis.ConsentTerms) doc.Cell { return b.answer(c.Bundled) }},
	{key: "consentImbalance", value: func(b *builder, c *lawfulbasis.ConsentTerms) doc.Cell { return lines(c.Imbalance) }},
	{key: "consentThrough", value: func(b *builder, c *lawfulbasis.ConsentTerms) doc.Cell { return lines(c.Through) }},
	{key: "childConsent", bare: true, value: func(b *builder, c *lawfulbasis.ConsentTerms) doc.Cell {
		if c.Child == nil {
			return nil
		}
		return compose(b, childFields, c.Child)
	}},
}

var childFields = []field[*lawfulbasis.ChildConsent]{
	{key: "childOffered", value: func(b *builder, c *lawfulbasis.ChildConsent) doc.Cell { return b.answer(c.Offered) }},
	{key: "childCountries", value: func(b *builder, c *lawfulbasis.ChildConsent) doc.Cell {
		var names []string
		for _, code := range c.Countries {
			names = append(names, b.set.country(transfer.Country(code)))
		}
		return lines(strings.Join(names, ", "))
	}},
	{key: "childMinAge", value: func(b *builder, c *lawfulbasis.ChildConsent) doc.Cell { return number(c.MinAge) }},
	{key: "childParental", value: func(b *builder, c *lawfulbasis.ChildConsent) doc.Cell { return lines(c.Parental) }},
}

// number states a whole number; zero is not stated.
func number(n int) doc.Cell {
	if n == 0 {
		return nil
	}
	return lines(strconv.Itoa(n))
}

var contractFields = []field[*lawfulbasis.ContractTerms]{
	{key: "contractName", value: func(b *builder, c *lawfulbasis.ContractTerms) doc.Cell { return lines(c.Name) }},
	{key: "preContract", value: func(b *builder, c *lawfulbasis.ContractTerms) doc.Cell { return lines(c.PreContract) }},
	{key: "subjectParty", value: func(b *builder, c *lawfulbasis.ContractTerms) doc.Cell { return b.answer(c.SubjectParty) }},
	{key: "contractNecessary", value: func(b *builder, c *lawfulbasis.ContractTerms) doc.Cell { return lines(c.Necessary) }},
}

var vitalFields = []field[*lawfulbasis.Vital]{
	{key: "vitalInterest", value: func(b *builder, v *lawfulbasis.Vital) doc.Cell { return lines(v.Interest) }},
	{key: "vitalOther", value: func(b *builder, v *lawfulbasis.Vital) doc.Cell { return b.answer(v.Other) }},
	{key: "vitalRoutine", value: func(b *builder, v *lawfulbasis.Vital) doc.Cell { return b.answer(v.Routine) }},
	{key: "vitalLastResort", value: func(b *builder, v *lawfulbasis.Vital) doc.Cell { return lines(v.LastResort) }},
	{key: "vitalIncapacity", value: func(b *builder, v *lawfulbasis.Vital) doc.Cell { return lines(v.Incapacity) }},
}

var interestFields = []field[*lawfulbasis.Interest]{
	{key: "interest", value: func(b *builder, i *lawfulbasis.Interest) doc.Cell { return lines(i.Interest) }},
	{key: "interestHolder", value: func(b *builder, i *lawfulbasis.Interest) doc.Cell { return lines(i.Holder) }},
	{key: "balancingTest", value: func(b *builder, i *lawfulbasis.Interest) doc.Cell { return b.reference(i.Assessment) }},
	{key: "balance", value: func(b *builder, i *lawfulbasis.Interest) doc.Cell { return lines(i.Balance) }},
	{key: "interestOutsideTasks", value: func(b *builder, i *lawfulbasis.Interest) doc.Cell { return b.answer(i.OutsideTasks) }},
	{key: "interestChildren", value: func(b *builder, i *lawfulbasis.Interest) doc.Cell { return lines(i.Children) }},
}

var relianceFields = []field[*lawfulbasis.Reliance]{
	{key: "secrecy", value: func(b *builder, r *lawfulbasis.Reliance) doc.Cell { return lines(r.Secrecy) }},
	{key: "healthContract", value: func(b *builder, r *lawfulbasis.Reliance) doc.Cell { return lines(r.HealthContract) }},
	{key: "madePublic", value: func(b *builder, r *lawfulbasis.Reliance) doc.Cell { return lines(r.Public) }},
	{key: "officialAuthority", value: func(b *builder, r *lawfulbasis.Reliance) doc.Cell { return lines(r.Authority) }},
	{key: "membersOnly", value: func(b *builder, r *lawfulbasis.Reliance) doc.Cell { return b.answer(r.MembersOnly) }},
	{key: "schedule1", bare: true, value: func(b *builder, r *lawfulbasis.Reliance) doc.Cell {
		if r.Schedule1 == nil {
			return nil
		}
		return compose(b, schedule1Fields, r.Schedule1)
	}},
}

// schedule1Fields are what DPA 2018 Sch. 1 para. 41 asks the record to hold.
var schedule1Fields = []field[*lawfulbasis.Schedule1Use]{
	{key: "schedule1", value: func(b *builder, s *lawfulbasis.Schedule1Use) doc.Cell {
		c := codeCell(b, "schedule1", s.Condition)
		if info, ok := lawfulbasis.Schedule1Of(s.Condition); ok {
			c = b.andCites(c, []fact.Citation{info.Cite()})
		}
		return c
	}},
	{key: "schedule1Disclosure", value: func(b *builder, s *lawfulbasis.Schedule1Use) doc.Cell { return b.answer(s.Disclosure) }},
	{key: "schedule1Ground", value: func(b *builder, s *lawfulbasis.Schedule1Use) doc.Cell { return codeCell(b, "ground", s.Ground) }},
	{key: "schedule1Policy", value: func(b *builder, s *lawfulbasis.Schedule1Use) doc.Cell { return b.reference(s.Policy) }},
	{key: "schedule1Followed", value: func(b *builder, s *lawfulbasis.Schedule1Use) doc.Cell { return b.answer(s.Followed) }},
	{key: "schedule1Reason", value: func(b *builder, s *lawfulbasis.Schedule1Use) doc.Cell { return lines(s.Reason) }},
	{key: "schedule1Reviewed", value: func(b *builder, s *lawfulbasis.Schedule1Use) doc.Cell { return b.date(s.Reviewed) }},
}

// The fields of a category of data subjects.

var subjectFields = []field[item[ropa.SubjectCategory]]{
	ofEntry[ropa.SubjectCategory](),
	{key: "ref", weight: 0.45, value: func(b *builder, s item[ropa.SubjectCategory]) doc.Cell { return lines(string(s.v.ID)) }},
	{key: "subject", clause: clauseData, need: doc.Required, weight: 1.2, value: func(b *builder, s item[ropa.SubjectCategory]) doc.Cell { return lines(s.v.Name) }},
	{key: "description", value: func(b *builder, s item[ropa.SubjectCategory]) doc.Cell { return lines(s.v.Description) }},
	{key: "subjectKind", weight: 0.7, value: func(b *builder, s item[ropa.SubjectCategory]) doc.Cell { return codeCell(b, "subject", s.v.Kind) }},
	{key: "vulnerable", weight: 0.5, value: func(b *builder, s item[ropa.SubjectCategory]) doc.Cell { return b.answer(s.v.Vulnerable) }},
	{key: "partyToContract", weight: 0.6, value: func(b *builder, s item[ropa.SubjectCategory]) doc.Cell { return b.answer(s.v.PartyToContract) }},
	{key: "howMany", weight: 0.6, value: func(b *builder, s item[ropa.SubjectCategory]) doc.Cell { return lines(s.v.Number) }},
	{key: "extra", bare: true, value: func(b *builder, s item[ropa.SubjectCategory]) doc.Cell { return b.extra(s.v.Extra) }},
	{key: "source", weight: 0.7, value: func(b *builder, s item[ropa.SubjectCategory]) doc.Cell { return b.source(s.v.Provenance) }},
}

var subjectGroups = []group{
	{"subject", 1, []string{"subject", "ref", "description", "source"}},
	{"particulars", 1, []string{"subjectKind", "vulnerable", "partyToContract", "howMany", "extra"}},
}

// The fields of a category of data.

var dataFields = []field[item[ropa.DataCategory]]{
	ofEntry[ropa.DataCategory](),
	{key: "ref", weight: 0.45, value: func(b *builder, d item[ropa.DataCategory]) doc.Cell { return lines(string(d.v.ID)) }},
	{key: "dataCategory", clause: clauseData, need: doc.Required, weight: 1.2, value: func(b *builder, d item[ropa.DataCategory]) doc.Cell { return lines(d.v.Name) }},
	{key: "description", value: func(b *builder, d item[ropa.DataCategory]) doc.Cell { return lines(d.v.Description) }},
	{key: "dataKind", weight: 0.7, value: func(b *builder, d item[ropa.DataCategory]) doc.Cell { return codeCell(b, "data", d.v.Kind) }},
	{key: "examples", value: func(b *builder, d item[ropa.DataCategory]) doc.Cell {
		return lines(strings.Join(d.v.Examples, b.set.semicolon))
	}},
	{key: "special", clause: clauseSpecial, weight: 0.8, value: func(b *builder, d item[ropa.DataCategory]) doc.Cell {
		return append(codes(b, "special", d.v.Special), b.under("when", lines(d.v.SpecialWhen))...)
	}},
	{key: "criminal", weight: 0.5, value: func(b *builder, d item[ropa.DataCategory]) doc.Cell { return b.answer(d.v.Criminal) }},
	{key: "inferred", weight: 0.5, value: func(b *builder, d item[ropa.DataCategory]) doc.Cell { return b.answer(d.v.Inferred) }},
	{key: "identifies", weight: 0.6, value: func(b *builder, d item[ropa.DataCategory]) doc.Cell { return b.answer(d.v.IdentifiesUniquely) }},
	{key: "nationalID", weight: 0.6, value: func(b *builder, d item[ropa.DataCategory]) doc.Cell { return b.answer(d.v.NationalID) }},
	{key: "anonymous", weight: 0.6, value: func(b *builder, d item[ropa.DataCategory]) doc.Cell { return b.answer(d.v.Anonymous) }},
	{key: "device", weight: 0.6, value: func(b *builder, d item[ropa.DataCategory]) doc.Cell { return b.answer(d.v.Device) }},
	{key: "deviceExempt", weight: 0.6, value: func(b *builder, d item[ropa.DataCategory]) doc.Cell { return b.answer(d.v.DeviceExempt) }},
	{key: "origin", clause: clauseSources, weight: 1.1, value: func(b *builder, d item[ropa.DataCategory]) doc.Cell {
		return b.dataSources(d.v.Sources)
	}},
	{key: "mustProvide", weight: 0.6, value: func(b *builder, d item[ropa.DataCategory]) doc.Cell { return b.answer(d.v.Required) }},
	{key: "consequence", weight: 0.8, value: func(b *builder, d item[ropa.DataCategory]) doc.Cell { return lines(d.v.Consequence) }},
	{key: "extra", bare: true, weight: 0.8, value: func(b *builder, d item[ropa.DataCategory]) doc.Cell { return b.extra(d.v.Extra) }},
	{key: "source", weight: 0.7, value: func(b *builder, d item[ropa.DataCategory]) doc.Cell { return b.source(d.v.Provenance) }},
}

var dataGroups = []group{
	{"dataCategory", 1.1, []string{"dataCategory", "ref", "description", "examples", "extra", "source"}},
	{"particulars", 0.9, []string{"dataKind", "special", "criminal", "inferred", "identifies", "nationalID", "anonymous", "device", "deviceExempt", "mustProvide", "consequence"}},
	{"origin", 1.2, []string{"origin"}},
}

// dataSources states where data comes from, sources of one kind together, and
// then where that was read.
func (b *builder) dataSources(list []ropa.DataSource) doc.Cell {
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
		c = append(c, linked(lines(joinNonEmpty(b.set.colon, name, strings.Join(whats, b.set.semicolon))), link)...)
	}
	return append(c, b.under("source", b.source(read))...)
}

// The fields of a recipient.

var recipientFields = []field[item[ropa.Recipient]]{
	ofEntry[ropa.Recipient](),
	{key: "ref", weight: 0.45, value: func(b *builder, r item[ropa.Recipient]) doc.Cell { return lines(string(r.v.ID)) }},
	{key: "recipient", clause: clauseRecipients, need: doc.Required, weight: 1.1, value: func(b *builder, r item[ropa.Recipient]) doc.Cell {
		return append(b.party(r.v.Party), lines(r.v.Category)...)
	}},
	{key: "recipientKind", weight: 0.8, value: func(b *builder, r item[ropa.Recipient]) doc.Cell { return codeCell(b, "recipient", r.v.Kind) }},
	{key: "recipientRole", weight: 0.7, value: func(b *builder, r item[ropa.Recipient]) doc.Cell { return codeCell(b, "role", r.v.Role) }},
	{key: "country", weight: 0.7, value: func(b *builder, r item[ropa.Recipient]) doc.Cell {
		var c doc.Cell
		if i, ok := b.partyAt[r.v.Party]; ok && r.v.Party != "" && b.r.Parties[i].Country != r.v.Country {
			c = b.country(b.r.Parties[i].Country)
		}
		return append(c, b.country(r.v.Country)...)
	}},
	{key: "receivesFor", value: func(b *builder, r item[ropa.Recipient]) doc.Cell { return lines(r.v.Purpose) }},
	{key: "purposesServed", value: func(b *builder, r item[ropa.Recipient]) doc.Cell { return b.purposesOf(r.e, r.v.Purposes) }},
	{key: "dataReceived", value: func(b *builder, r item[ropa.Recipient]) doc.Cell { return b.dataOf(r.e, r.v.Data) }},
	{key: "processorContract", clause: clauseProcessor, value: func(b *builder, r item[ropa.Recipient]) doc.Cell { return b.reference(r.v.Contract) }},
	{key: "inquiry", weight: 0.6, value: func(b *builder, r item[ropa.Recipient]) doc.Cell { return b.answer(r.v.Inquiry) }},
	{key: "extra", bare: true, weight: 0.8, value: func(b *builder, r item[ropa.Recipient]) doc.Cell { return b.extra(r.v.Extra) }},
	{key: "source", weight: 0.7, value: func(b *builder, r item[ropa.Recipient]) doc.Cell { return b.source(r.v.Provenance) }},
}

var recipientGroups = []group{
	{"recipient", 1.1, []string{"recipient", "ref", "country", "extra", "source"}},
	{"recipientRole", 0.7, []string{"recipientRole", "recipientKind", "processorContract", "inquiry"}},
	{"receives", 1.1, []string{"dataReceived", "receivesFor", "purposesServed"}},
}

// The fields of a transfer.

var transferFields = []field[item[transfer.Transfer]]{
	ofEntry[transfer.Transfer](),
	{key: "ref", weight: 0.45, value: func(b *builder, t item[transfer.Transfer]) doc.Cell { return lines(string(t.v.ID)) }},
	{key: "destination", clause: clauseTransfers, own: clauseOwnTransfers, need: doc.IfApplicable, weight: 0.8, value: transferDestination},
	{key: "importer", weight: 0.8, value: func(b *builder, t item[transfer.Transfer]) doc.Cell { return b.party(t.v.Importer) }},
	{key: "description", weight: 0.9, value: func(b *builder, t item[transfer.Transfer]) doc.Cell { return lines(t.v.Description) }},
	{key: "roles", bare: true, weight: 0.7, value: func(b *builder, t item[transfer.Transfer]) doc.Cell {
		return append(b.under("exporterRole", codeCell(b, "end", t.v.ExporterRole)), b.under("importerRole", codeCell(b, "end", t.v.ImporterRole))...)
	}},
	{key: "transferStatus", weight: 0.7, value: func(b *builder, t item[transfer.Transfer]) doc.Cell {
		c := lines(b.code("transferStatus", string(t.v.Status)))
		c = append(c, b.under("start", b.date(t.v.Start))...)
		return append(c, b.under("end", b.date(t.v.End))...)
	}},
	{key: "mechanism", weight: 1, value: transferMechanism},
	{key: "transferTerms", bare: true, weight: 1.4, value: transferTerms},
	{key: "instrument", weight: 0.9, value: func(b *builder, t item[transfer.Transfer]) doc.Cell { return b.reference(t.v.Document) }},
	{key: "safeguardsInWords", weight: 0.9, value: func(b *builder, t item[transfer.Transfer]) doc.Cell { return lines(t.v.Safeguards) }},
	{key: "transferAssessment", weight: 0.8, value: func(b *builder, t item[transfer.Transfer]) doc.Cell { return b.reference(t.v.Assessment) }},
	{key: "supplementary", weight: 0.8, value: func(b *builder, t item[transfer.Transfer]) doc.Cell { return lines(t.v.Supplementary) }},
	{key: "transferBasis", weight: 0.7, value: func(b *builder, t item[transfer.Transfer]) doc.Cell { return lines(t.v.LegalBasis) }},
	{key: "dataSent", weight: 0.9, value: func(b *builder, t item[transfer.Transfer]) doc.Cell { return b.dataOf(t.e, t.v.Data) }},
	{key: "purposesServed", weight: 0.9, value: func(b *builder, t item[transfer.Transfer]) doc.Cell { return b.purposesOf(t.e, t.v.Purposes) }},
	{key: "extra", bare: true, weight: 0.7, value: func(b *builder, t item[transfer.Transfer]) doc.Cell { return b.extra(t.v.Extra) }},
	{key: "source", weight: 0.7, value: func(b *builder, t item[transfer.Transfer]) doc.Cell { return b.source(t.v.Provenance) }},
}

var transferGroups = []group{
	{"destination", 1.3, []string{"destination", "importer", "roles", "ref", "description", "transferStatus", "extra", "source"}},
	{"mechanism", 1.2, []string{"mechanism", "transferTerms", "transferBasis"}},
	{"safeguards", 1.1, []string{"safeguardsInWords", "instrument", "transferAssessment", "supplementary"}},
	{"dataSent", 0.8, []string{"dataSent", "purposesServed"}},
}

// annexGroups are those of the annex of transfers, where the entry must be
// named.
var annexGroups = append([]group{{"activity", 0.7, []string{"activity"}}}, transferGroups...)

func transferDestination(b *builder, t item[transfer.Transfer]) doc.Cell {
	c := b.country(t.v.Destination)
	if o, ok := transfer.OrganisationOf(t.v.Organisation); ok && o.Code == t.v.Organisation {
		c = append(c, lines(o.Name+" ("+o.Code+")")...)
	} else {
		c = append(c, lines(t.v.Organisation)...)
	}
	return append(c, lines(b.set.area(t.v.Area))...)
}

// transferMechanism names what a transfer relies on, with the provisions.
func transferMechanism(b *builder, t item[transfer.Transfer]) doc.Cell {
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
	return append(c, b.under("alternativeTo", named(b, t.e, "transfer", "", t.e.transfers, t.v.AlternativeTo,
		func(to *transfer.Transfer) (ropa.ID, string) {
			return to.ID, joinNonEmpty(", ", b.destination(item[transfer.Transfer]{e: t.e, v: to}), b.mechanismName(to.Mechanism))
		}))...)
}

func transferTerms(b *builder, t item[transfer.Transfer]) doc.Cell {
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
	{key: "decision", value: func(b *builder, a *transfer.Reliance) doc.Cell {
		return linked(lines(a.Decision), b.set.decisionAddress(a.Decision))
	}},
	{key: "scopeMet", value: func(b *builder, a *transfer.Reliance) doc.Cell { return b.answer(a.ScopeMet) }},
	{key: "listed", value: func(b *builder, a *transfer.Reliance) doc.Cell { return b.answer(a.Listed) }},
	{key: "checked", value: func(b *builder, a *transfer.Reliance) doc.Cell { return b.date(a.Checked) }},
	{key: "coversHR", value: func(b *builder, a *transfer.Reliance) doc.Cell { return b.answer(a.HumanResources) }},
}

var clausesFields = []field[*transfer.Clauses]{
	{key: "clauseSet", value: func(b *builder, c *transfer.Clauses) doc.Cell { return codeCell(b, "clauses", c.Set) }},
	{key: "module", value: func(b *builder, c *transfer.Clauses) doc.Cell { return codeCell(b, "module", c.Module) }},
	{key: "signed", value: func(b *builder, c *transfer.Clauses) doc.Cell { return b.date(c.Signed) }},
	{key: "changed", value: func(b *builder, c *transfer.Clauses) doc.Cell { return b.date(c.Changed) }},
	{key: "ukAddendum", value: func(b *builder, c *transfer.Clauses) doc.Cell { return b.answer(c.UKAddendum) }},
	{key: "swissTerms", value: func(b *builder, c *transfer.Clauses) doc.Cell { return b.answer(c.SwissTerms) }},
}

var derogationFields = []field[*transfer.Derogation]{
	{key: "derogationWhy", value: func(b *builder, d *transfer.Derogation) doc.Cell { return lines(d.Why) }},
	{key: "repeated", value: func(b *builder, d *transfer.Derogation) doc.Cell { return b.answer(d.Repeated) }},
	{key: "consentExplicit", value: func(b *builder, d *transfer.Derogation) doc.Cell { return b.answer(d.Explicit) }},
	{key: "risksTold", value: func(b *builder, d *transfer.Derogation) doc.Cell { return b.answer(d.RisksTold) }},
	{key: "publicPowers", value: func(b *builder, d *transfer.Derogation) doc.Cell { return b.answer(d.PublicPowers) }},
	{key: "law", value: func(b *builder, d *transfer.Derogation) doc.Cell { return b.laws(d.Law) }},
	{key: "wholeRegister", value: func(b *builder, d *transfer.Derogation) doc.Cell { return b.answer(d.Whole) }},
	{key: "onRequest", value: func(b *builder, d *transfer.Derogation) doc.Cell { return b.answer(d.OnRequest) }},
	{key: "limitedNumber", value: func(b *builder, d *transfer.Derogation) doc.Cell { return b.answer(d.Limited) }},
	{key: "authorityTold", value: func(b *builder, d *transfer.Derogation) doc.Cell { return b.answer(d.AuthorityTold) }},
	{key: "peopleTold", value: func(b *builder, d *transfer.Derogation) doc.Cell { return b.answer(d.PeopleTold) }},
	{key: "compellingInterest", value: func(b *builder, d *transfer.Derogation) doc.Cell { return lines(d.Interest) }},
	{key: "derogationAssessment", value: func(b *builder, d *transfer.Derogation) doc.Cell { return b.reference(d.Assessment) }},
}

// The fields of a time limit.

var retentionFields = []field[item[ropa.RetentionRule]]{
	ofEntry[ropa.RetentionRule](),
	{key: "ref", weight: 0.45, value: func(b *builder, r item[ropa.RetentionRule]) doc.Cell { return lines(string(r.v.ID)) }},
	{key: "dataCategories", weight: 1.1, value: func(b *builder, r item[ropa.RetentionRule]) doc.Cell { return b.dataOf(r.e, r.v.Data) }},
	{key: "purposesServed", weight: 0.9, value: func(b *builder, r item[ropa.RetentionRule]) doc.Cell { return b.purposesOf(r.e, r.v.Purposes) }},
	{key: "retentionWhen", weight: 0.8, value: func(b *builder, r item[ropa.RetentionRule]) doc.Cell { return lines(r.v.When) }},
	{key: "period", clause: clauseRetention, need: doc.WherePossible, weight: 0.7, value: func(b *builder, r item[ropa.RetentionRule]) doc.Cell {
		c := b.period(r.v.Period)
		if len(c) == 0 && r.v.Criteria != "" {
			return b.say("byCriteria", doc.Plain)
		}
		if len(c) == 0 && r.v.Infeasible != "" {
			return b.say("notPossible", doc.Plain)
		}
		return c
	}},
	{key: "from", weight: 0.9, value: func(b *builder, r item[ropa.RetentionRule]) doc.Cell { return lines(r.v.From) }},
	{key: "criteria", weight: 1.1, value: func(b *builder, r item[ropa.RetentionRule]) doc.Cell { return lines(r.v.Criteria) }},
	{key: "infeasible", weight: 0.8, value: func(b *builder, r item[ropa.RetentionRule]) doc.Cell { return lines(r.v.Infeasible) }},
	{key: "action", weight: 0.7, value: func(b *builder, r item[ropa.RetentionRule]) doc.Cell {
		return append(codeCell(b, "action", r.v.Action), lines(r.v.ActionNote)...)
	}},
	{key: "statutory", weight: 0.6, value: func(b *builder, r item[ropa.RetentionRule]) doc.Cell { return b.answer(r.v.Statutory) }},
	{key: "law", weight: 0.9, value: func(b *builder, r item[ropa.RetentionRule]) doc.Cell { return b.laws(r.v.Law) }},
	{key: "limit", weight: 0.6, value: func(b *builder, r item[ropa.RetentionRule]) doc.Cell { return b.period(r.v.Limit) }},
	{key: "retentionPolicy", weight: 0.8, value: func(b *builder, r item[ropa.RetentionRule]) doc.Cell { return b.reference(r.v.Policy) }},
	{key: "extra", bare: true, weight: 0.7, value: func(b *builder, r item[ropa.RetentionRule]) doc.Cell { return b.extra(r.v.Extra) }},
	{key: "source", weight: 0.7, value: func(b *builder, r item[ropa.RetentionRule]) doc.Cell { return b.source(r.v.Provenance) }},
}

var retentionGroups = []group{
	{"dataCategories", 1, []string{"dataCategories", "purposesServed", "retentionWhen", "ref", "source"}},
	{"period", 1.2, []string{"period", "from", "criteria", "infeasible", "limit"}},
	{"action", 0.6, []string{"action"}},
	{"legalSource", 0.9, []string{"law", "statutory", "retentionPolicy", "extra"}},
}

var scheduleGroups = append([]group{{"activity", 0.7, []string{"activity"}}}, retentionGroups...)
