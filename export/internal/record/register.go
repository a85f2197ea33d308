package record

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/openropa/openropa/export/internal/doc"
	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/ropa"
)

// indexed is an element of a list of the register with its place in it.
type indexed[T any] struct {
	i int
	v *T
}

func indexedOf[T any](list []T) []indexed[T] {
	all := make([]indexed[T], len(list))
	for i := range list {
		all[i] = indexed[T]{i, &list[i]}
	}
	return all
}

func anchorOf[T any](kind string) func(indexed[T]) string {
	return func(v indexed[T]) string { return id(anchor(kind, v.i)) }
}

// The fields of a party. partyRest are those that stand wherever a party is
// stated in full.

var partyRest = []field[*ropa.Party]{
	{key: "personRole", weight: 0.7, value: func(b *Builder, p *ropa.Party) doc.Cell { return lines(p.Role) }},
	{key: "legalForm", weight: 0.6, value: func(b *Builder, p *ropa.Party) doc.Cell { return lines(p.LegalForm) }},
	{key: "registrationNumber", weight: 0.8, value: func(b *Builder, p *ropa.Party) doc.Cell { return lines(p.RegistrationNumber) }},
	{key: "country", weight: 0.8, value: func(b *Builder, p *ropa.Party) doc.Cell { return b.country(p.Country) }},
	{key: "address", weight: 1.2, value: func(b *Builder, p *ropa.Party) doc.Cell { return lines(b.postal(&p.Contact.Address)) }},
	{key: "contact", bare: true, weight: 1.2, value: func(b *Builder, p *ropa.Party) doc.Cell { return b.contact(&p.Contact) }},
	{key: "group", weight: 0.8, value: func(b *Builder, p *ropa.Party) doc.Cell { return lines(p.Group) }},
	{key: "certifications", weight: 1.1, value: func(b *Builder, p *ropa.Party) doc.Cell { return b.certifications(p.Certifications) }},
	{key: "publicAuthority", weight: 0.6, value: func(b *Builder, p *ropa.Party) doc.Cell { return b.answer(p.PublicAuthority) }},
	{key: "subjectToGDPR", weight: 0.6, value: func(b *Builder, p *ropa.Party) doc.Cell { return b.answer(p.SubjectToGDPR) }},
	{key: "engagement", weight: 1.2, value: func(b *Builder, p *ropa.Party) doc.Cell { return b.engagement(p.Engagement, &ropa.Register{}) }},
	{key: "extra", bare: true, weight: 0.8, value: func(b *Builder, p *ropa.Party) doc.Cell { return b.extra(p.Extra) }},
	{key: "source", weight: 0.7, value: func(b *Builder, p *ropa.Party) doc.Cell { return b.source(p.Provenance) }},
}

var partyFields = withEngagement(append([]field[indexed[ropa.Party]]{
	{key: "ref", weight: 0.5, value: func(b *Builder, p indexed[ropa.Party]) doc.Cell { return lines(string(p.v.ID)) }},
	{key: "party", weight: 1.1, value: func(b *Builder, p indexed[ropa.Party]) doc.Cell { return lines(personName(p.v)) }},
}, lift(partyRest, func(p indexed[ropa.Party]) *ropa.Party { return p.v })...))

// withEngagement makes what a party of the register is engaged for name the
// categories of the catalogue. Where a party is held in place, they are of no
// catalogue.
func withEngagement(fields []field[indexed[ropa.Party]]) []field[indexed[ropa.Party]] {
	find(fields, "engagement").value = func(b *Builder, p indexed[ropa.Party]) doc.Cell { return b.engagement(p.v.Engagement, b.stated) }
	return fields
}

var partyGroups = []group{
	{"party", 1, []string{"party", "ref", "personRole", "legalForm", "registrationNumber", "group", "publicAuthority", "subjectToGDPR", "extra", "source"}},
	{"address", 1, []string{"address", "country", "contact"}},
	{"certifications", 1, []string{"certifications"}},
	{"engagement", 1.2, []string{"engagement"}},
}

// lift returns fields of a part as fields of the whole.
func lift[T, P any](fields []field[P], part func(T) P) []field[T] {
	lifted := make([]field[T], len(fields))
	for i, f := range fields {
		lifted[i] = field[T]{
			key: f.key, clause: f.clause, own: f.own, need: f.need, weight: f.weight, bare: f.bare, empty: f.empty,
			value: func(b *Builder, v T) doc.Cell { return f.value(b, part(v)) },
		}
	}
	return lifted
}

// person states a party in full, where the register holds it in place.
func (b *Builder) person(p *ropa.Party) doc.Cell {
	if p == nil {
		return nil
	}
	c := lines(personName(p))
	if len(c) == 0 {
		c = lines(string(p.ID))
	} else {
		c = append(c, styled(b.under("ref", lines(string(p.ID))), doc.Note)...)
	}
	return append(c, compose(b, partyRest, p)...)
}

// contact states how someone is reached, the postal address apart.
func (b *Builder) contact(k *ropa.Contact) doc.Cell {
	mail := ""
	if k.Email != "" {
		mail = address("mailto:" + k.Email)
	}
	c := b.under("email", linked(lines(k.Email), mail))
	c = append(c, b.under("phone", lines(k.Phone))...)
	c = append(c, b.under("website", linked(lines(k.Website), address(k.Website)))...)
	return append(c, b.under("contactForm", linked(lines(k.Form), address(k.Form)))...)
}

func (b *Builder) certifications(list []ropa.Certification) doc.Cell {
	var c doc.Cell
	for _, k := range list {
		c = append(c, lines(cmp.Or(lang.JoinNonEmpty(", ", k.Name, k.Number), b.word("notStated")))...)
		c = append(c, b.under("validUntil", b.date(k.Valid))...)
		c = append(c, b.under("checked", b.date(k.Checked))...)
		c = append(c, b.under("coversHR", b.answer(k.HumanResources))...)
	}
	return c
}

// officer states a data protection officer.
func (b *Builder) officer(d *ropa.DPO) doc.Cell {
	if d == nil {
		return nil
	}
	c := lines(lang.JoinNonEmpty(" ", d.Salutation, d.Title, d.GivenName, d.Name))
	c = append(c, lines(d.Company)...)
	c = append(c, b.under("address", lines(b.postal(&d.Contact.Address)))...)
	c = append(c, b.contact(&d.Contact)...)
	c = append(c, b.under("partOfStaff", b.answer(d.PartOfStaff))...)
	c = append(c, b.under("designated", b.date(d.Designated))...)
	c = append(c, b.under("notified", b.date(d.Notified))...)
	return append(c, b.under("source", b.source(d.Provenance))...)
}

// The fields of a system.

var systemFields = []field[indexed[ropa.System]]{
	{key: "ref", weight: 0.5, value: func(b *Builder, s indexed[ropa.System]) doc.Cell { return lines(string(s.v.ID)) }},
	{key: "system", weight: 1, value: func(b *Builder, s indexed[ropa.System]) doc.Cell { return lines(s.v.Name) }},
	{key: "description", weight: 1.2, value: func(b *Builder, s indexed[ropa.System]) doc.Cell { return lines(s.v.Description) }},
	{key: "technology", weight: 0.8, value: func(b *Builder, s indexed[ropa.System]) doc.Cell { return lines(s.v.Technology) }},
	{key: "operator", weight: 0.9, value: func(b *Builder, s indexed[ropa.System]) doc.Cell { return b.party(s.v.Operator) }},
	{key: "places", weight: 1, value: func(b *Builder, s indexed[ropa.System]) doc.Cell { return b.places(s.v.Places) }},
	{key: "protectedBy", weight: 1.1, value: func(b *Builder, s indexed[ropa.System]) doc.Cell { return b.measures(s.v.Measures) }},
	{key: "usedBy", weight: 1.1, empty: "noEntry", value: func(b *Builder, s indexed[ropa.System]) doc.Cell {
		return b.users(s.v.ID, &b.systemUsers, func(e *entry) []ropa.ID { return e.Systems })
	}},
	{key: "extra", bare: true, weight: 0.8, value: func(b *Builder, s indexed[ropa.System]) doc.Cell { return b.extra(s.v.Extra) }},
	{key: "source", weight: 0.7, value: func(b *Builder, s indexed[ropa.System]) doc.Cell { return b.source(s.v.Provenance) }},
}

var systemGroups = []group{
	{"system", 1.2, []string{"system", "ref", "description", "technology", "extra", "source"}},
	{"places", 0.9, []string{"places", "operator"}},
	{"protectedBy", 1, []string{"protectedBy"}},
	{"usedBy", 0.9, []string{"usedBy"}},
}

func (b *Builder) places(list []ropa.Place) doc.Cell {
	var c doc.Cell
	for _, p := range list {
		country := b.set.Country(p.Country)
		if b.terse { // as beside the name of the system
			if p.Country == b.r.Organisation.Country && p.Location != "" {
				country = ""
			}
			c = append(c, lines(lang.JoinNonEmpty(", ", p.Location, b.set.Area(p.Area), country))...)
			continue
		}
		c = append(c, lines(lang.JoinNonEmpty(", ", country, b.set.Area(p.Area), p.Location))...)
	}
	return c
}

// users returns the entries that refer to a system or a measure. They are
// looked for once, and known from then on.
func (b *Builder) users(ref ropa.ID, known *map[ropa.ID][]*entry, refs func(*entry) []ropa.ID) doc.Cell {
	if *known == nil {
		*known = make(map[ropa.ID][]*entry)
		for _, e := range b.all {
			for _, ref := range refs(e) {
				if list := (*known)[ref]; ref != "" && (len(list) == 0 || list[len(list)-1] != e) {
					(*known)[ref] = append(list, e)
				}
			}
		}
	}
	var c doc.Cell
	for _, e := range (*known)[ref] {
		c = append(c, linked(lines(e.title()), e.anchor)...)
	}
	return b.entriesBriefly(c)
}

// The fields of a security measure.

var measureFields = []field[indexed[ropa.Measure]]{
	{key: "ref", weight: 0.5, value: func(b *Builder, m indexed[ropa.Measure]) doc.Cell { return lines(string(m.v.ID)) }},
	{key: "measure", clause: clauseSecurity, own: clauseOwnSecurity, weight: 1.1, value: func(b *Builder, m indexed[ropa.Measure]) doc.Cell { return lines(m.v.Name) }},
	{key: "description", weight: 1.6, value: func(b *Builder, m indexed[ropa.Measure]) doc.Cell { return lines(m.v.Description) }},
	{key: "objectives", clause: clauseObjectives, own: clauseObjectives, weight: 1, value: func(b *Builder, m indexed[ropa.Measure]) doc.Cell {
		return codes(b, "objective", m.v.Objectives)
	}},
	{key: "measureKind", weight: 0.7, value: func(b *Builder, m indexed[ropa.Measure]) doc.Cell { return codeCell(b, "measureKind", m.v.Kind) }},
	{key: "measureType", weight: 0.8, value: func(b *Builder, m indexed[ropa.Measure]) doc.Cell { return codeCell(b, "measure", m.v.Type) }},
	{key: "describedIn", weight: 0.9, value: func(b *Builder, m indexed[ropa.Measure]) doc.Cell { return b.reference(m.v.Reference) }},
	{key: "usedBy", weight: 1.1, empty: "noEntry", value: func(b *Builder, m indexed[ropa.Measure]) doc.Cell {
		return b.users(m.v.ID, &b.measureUsers, func(e *entry) []ropa.ID { return e.Security })
	}},
	{key: "extra", bare: true, weight: 0.8, value: func(b *Builder, m indexed[ropa.Measure]) doc.Cell { return b.extra(m.v.Extra) }},
	{key: "source", weight: 0.7, value: func(b *Builder, m indexed[ropa.Measure]) doc.Cell { return b.source(m.v.Provenance) }},
}

var measureGroups = []group{
	{"measure", 1.5, []string{"measure", "ref", "description", "describedIn", "extra", "source"}},
	{"objectives", 0.9, []string{"objectives"}},
	{"measureKind", 0.8, []string{"measureKind", "measureType"}},
	{"usedBy", 0.9, []string{"usedBy"}},
}

var documentFields = []field[indexed[ropa.Document]]{
	{key: "ref", weight: 0.6, value: func(b *Builder, d indexed[ropa.Document]) doc.Cell { return lines(string(d.v.ID)) }},
	{key: "document", weight: 1.5, value: func(b *Builder, d indexed[ropa.Document]) doc.Cell { return lines(d.v.Title) }},
	{key: "version", weight: 0.6, value: func(b *Builder, d indexed[ropa.Document]) doc.Cell { return lines(d.v.Version) }},
	{key: "date", weight: 0.7, value: func(b *Builder, d indexed[ropa.Document]) doc.Cell { return b.date(d.v.Date) }},
	{key: "url", weight: 1.5, value: func(b *Builder, d indexed[ropa.Document]) doc.Cell { return linked(lines(d.v.URL), address(d.v.URL)) }},
}

var waiverFields = []field[indexed[ropa.Waiver]]{
	{key: "rule", weight: 1, value: func(b *Builder, w indexed[ropa.Waiver]) doc.Cell { return lines(string(w.v.Rule)) }},
	{key: "where", weight: 1.3, value: func(b *Builder, w indexed[ropa.Waiver]) doc.Cell {
		return append(lines(w.v.Subject), lines(w.v.Path)...)
	}},
	{key: "reason", weight: 1.6, value: func(b *Builder, w indexed[ropa.Waiver]) doc.Cell { return lines(w.v.Reason) }},
	{key: "waiverOwner", weight: 0.8, value: func(b *Builder, w indexed[ropa.Waiver]) doc.Cell { return lines(w.v.Owner) }},
	{key: "until", weight: 0.7, value: func(b *Builder, w indexed[ropa.Waiver]) doc.Cell { return b.date(w.v.Until) }},
}

// The fields of the cover.

var keeperFields = []field[*ropa.Register]{
	{key: "name", clause: clauseKeeper, own: clauseClients, need: doc.Required, value: func(b *Builder, r *ropa.Register) doc.Cell {
		return styled(lines(r.Organisation.Name), doc.Strong)
	}},
	{key: "legalForm", value: func(b *Builder, r *ropa.Register) doc.Cell { return lines(r.Organisation.LegalForm) }},
	{key: "registrationNumber", value: func(b *Builder, r *ropa.Register) doc.Cell { return lines(r.Organisation.RegistrationNumber) }},
	{key: "country", value: func(b *Builder, r *ropa.Register) doc.Cell { return b.country(r.Organisation.Country) }},
	{key: "address", need: doc.Required, value: func(b *Builder, r *ropa.Register) doc.Cell {
		return lines(b.postal(&r.Organisation.Contact.Address))
	}},
	{key: "contactDetails", need: doc.Required, value: func(b *Builder, r *ropa.Register) doc.Cell { return b.contact(&r.Organisation.Contact) }},
	{key: "establishments", value: func(b *Builder, r *ropa.Register) doc.Cell {
		var c doc.Cell
		for i := range r.Organisation.Establishments {
			e := &r.Organisation.Establishments[i]
			c = append(c, lines(lang.JoinNonEmpty(b.set.Colon, e.Name, b.postal(&e.Address)))...)
			c = append(c, b.under("source", b.source(e.Provenance))...)
		}
		return c
	}},
	{key: "group", value: func(b *Builder, r *ropa.Register) doc.Cell { return lines(r.Organisation.Group) }},
	{key: "employees", value: func(b *Builder, r *ropa.Register) doc.Cell { return number(r.Organisation.Employees) }},
	{key: "publicAuthority", value: func(b *Builder, r *ropa.Register) doc.Cell { return b.answer(r.Organisation.PublicAuthority) }},
	{key: "charity", value: func(b *Builder, r *ropa.Register) doc.Cell { return b.answer(r.Organisation.Charity) }},
	{key: "publicServices", value: func(b *Builder, r *ropa.Register) doc.Cell { return b.answer(r.Organisation.PublicServices) }},
	{key: "federalBody", value: func(b *Builder, r *ropa.Register) doc.Cell { return b.answer(r.Organisation.FederalBody) }},
	{key: "offersInside", value: func(b *Builder, r *ropa.Register) doc.Cell { return b.answer(r.Organisation.OffersInside) }},
	{key: "representative", clause: clauseRepresentative, need: doc.IfApplicable, value: func(b *Builder, r *ropa.Register) doc.Cell {
		c := b.person(r.Representative)
		for i := range r.Representatives {
			c = append(c, b.person(&r.Representatives[i])...)
		}
		c = append(c, b.under("representativeExempt", lines(r.RepresentativeExempt))...)
		if len(c) == 0 && slices.Contains(r.None, ropa.ElementRepresentative) {
			return b.say("none", doc.None)
		}
		return c
	}},
	{key: "dpo", clause: clauseDPO, need: doc.IfApplicable, value: func(b *Builder, r *ropa.Register) doc.Cell {
		c := b.officer(r.DPO)
		c = append(c, b.under("dpoExempt", lines(r.DPOExempt))...)
		if len(c) == 0 && slices.Contains(r.None, ropa.ElementDPO) {
			return b.say("none", doc.None)
		}
		return c
	}},
	{key: "privacyContact", value: func(b *Builder, r *ropa.Register) doc.Cell { return b.person(r.PrivacyContact) }},
	{key: "authority", value: func(b *Builder, r *ropa.Register) doc.Cell { return b.person(r.Authority) }},
	{key: "source", value: func(b *Builder, r *ropa.Register) doc.Cell { return b.source(r.Organisation.Provenance) }},
}

var registerFields = []field[*ropa.Register]{
	{key: "regimes", value: func(b *Builder, r *ropa.Register) doc.Cell {
		if len(r.Regimes) == 0 {
			return b.say("notStated", doc.Missing)
		}
		return codes(b, "regime", r.Regimes)
	}},
	{key: "ref", value: func(b *Builder, r *ropa.Register) doc.Cell { return lines(string(r.ID)) }},
	{key: "version", value: func(b *Builder, r *ropa.Register) doc.Cell { return lines(r.Version) }},
	{key: "created", value: func(b *Builder, r *ropa.Register) doc.Cell { return b.date(r.Created) }},
	{key: "reviewed", value: func(b *Builder, r *ropa.Register) doc.Cell { return b.date(r.Reviewed) }},
	{key: "reviewNext", value: func(b *Builder, r *ropa.Register) doc.Cell { return b.date(r.NextReview) }},
	{key: "registerStatus", value: func(b *Builder, r *ropa.Register) doc.Cell { return codeCell(b, "registerStatus", r.Status) }},
	{key: "approved", bare: true, value: func(b *Builder, r *ropa.Register) doc.Cell { return b.approved(r.Approval) }},
	{key: "versionTable", value: func(b *Builder, r *ropa.Register) doc.Cell {
		var all []doc.Cell
		for _, v := range r.Versions {
			all = append(all, lines(lang.JoinNonEmpty(b.set.Colon, lang.JoinNonEmpty(", ", v.Version, b.date(v.Date).String(), v.By), v.Change)))
		}
		return list(all)
	}},
	{key: "textLanguage", value: func(b *Builder, r *ropa.Register) doc.Cell { return lines(b.set.LanguageName(r.Language)) }},
	{key: "entries", value: func(b *Builder, r *ropa.Register) doc.Cell {
		return append(b.under("asController", lines(strconv.Itoa(len(r.Activities)))), b.under("asProcessor", lines(strconv.Itoa(len(r.Processing))))...)
	}},
	{key: "noneConfirmed", value: func(b *Builder, r *ropa.Register) doc.Cell { return codes(b, "element", r.None) }},
	{key: "documents", value: func(b *Builder, r *ropa.Register) doc.Cell {
		var c doc.Cell
		for i, d := range r.Documents {
			title := cmp.Or(d.Title, string(d.ID))
			if !d.Date.IsZero() {
				title = lang.JoinNonEmpty(" ", title, b.word("dated"), b.set.Date(d.Date))
			}
			c = append(c, linked(lines(title), anchor("document", i))...)
		}
		return c
	}},
	{key: "extra", bare: true, value: func(b *Builder, r *ropa.Register) doc.Cell { return b.extra(r.Extra) }},
	{key: "digest", value: func(b *Builder, r *ropa.Register) doc.Cell { return styled(doc.Text(b.digest()), doc.Note) }},
}
