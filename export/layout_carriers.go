package export

import (
	"slices"
	"strings"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/transfer"
)

// carriers are the fields that layouts can have, in the order they are read
// in: what others refer to comes first.
var carriers = []carrier{
	{
		key: KeyKeeper, once: true, single: true, parts: contactParts,
		get: func(x *record, want []string) []element {
			o := &x.r.Organisation
			e := x.partyElement(&ropa.Party{Name: o.Name, RegistrationNumber: o.RegistrationNumber, Country: o.Country, Contact: o.Contact}, want).only(want)
			if e.text == "" && len(e.parts) == 0 {
				return nil
			}
			return []element{e}
		},
		set: func(x *record, list []element) {
			for _, e := range list[:1] {
				p := x.party(e)
				x.r.Organisation = ropa.Organisation{Name: joinNonEmpty(" ", p.GivenName, p.Name), RegistrationNumber: p.RegistrationNumber, Country: p.Country, Contact: p.Contact}
			}
		},
	},
	{
		key: KeyRepresentative, once: true, single: true, none: ropa.ElementRepresentative, parts: contactParts,
		get: func(x *record, want []string) []element {
			if x.r.Representative == nil {
				return nil
			}
			return []element{x.partyElement(x.r.Representative, want)}
		},
		set: func(x *record, list []element) { p := x.party(list[0]); x.r.Representative = &p },
	},
	{
		key: KeyDPO, once: true, single: true, none: ropa.ElementDPO, parts: contactParts,
		get: func(x *record, want []string) []element {
			if x.r.DPO == nil {
				return nil
			}
			return []element{x.officerElement(x.r.DPO, want)}
		},
		set: func(x *record, list []element) { x.r.DPO = x.officerOf(list[0]) },
	},
	{
		key: KeyDPOCompany, once: true, single: true,
		get: func(x *record, _ []string) []element {
			if x.r.DPO == nil {
				return nil
			}
			return textElements(x.r.DPO.Company)
		},
		set: func(x *record, list []element) { pointer(&x.r.DPO, true).Company = textOfElements(list) },
	},
	{
		key: KeyAuthority, once: true, single: true, parts: contactParts,
		get: func(x *record, want []string) []element {
			if x.r.Authority == nil {
				return nil
			}
			return []element{x.partyElement(x.r.Authority, want)}
		},
		set: func(x *record, list []element) { p := x.party(list[0]); x.r.Authority = &p },
	},
	onceDay(KeyRegisterDate, func(r *ropa.Register) *civil.Date { return &r.Created }),
	onceDay(KeyReviewed, func(r *ropa.Register) *civil.Date { return &r.Reviewed }),

	{
		key: KeySharedJoint, once: true, late: true, none: ropa.ElementJointControllers, parts: append(slices.Clone(partyParts), "document", "processing", "for"),
		get: func(x *record, want []string) []element {
			if slices.Contains(want, "processing") {
				return x.jointControllers(want)
			}
			if j := x.sharedJoint(); j != nil {
				return []element{x.jointElement(j, want)}
			}
			return nil
		},
		set: (*record).addJointControllers,
	},

	{
		key: KeyReference, single: true,
		get: func(x *record, _ []string) []element { return textElements(string(*x.id)) },
		set: func(x *record, list []element) { *x.id = ropa.ID(textOfElements(list)) },
	},
	textField(KeyName, func(x *record) *string { return x.name }),
	textField(KeyDescription, func(x *record) *string { return x.description }),
	textField(KeyFunction, func(x *record) *string { return x.function }),
	{
		key: KeyOwner, single: true, parts: []string{"role", "address", "email", "phone"},
		get: func(x *record, want []string) []element {
			if *x.owner == nil {
				return nil
			}
			e := x.partyElement(*x.owner, want)
			e.add("role", (*x.owner).Role)
			return []element{e}
		},
		set: func(x *record, list []element) {
			p := x.party(list[0])
			p.Role = list[0].part("role")
			*x.owner = &p
		},
	},
	codeField(KeyStatus, "status", func(x *record, _ bool) *ropa.Status { return x.status }),
	dayField(KeyStart, func(x *record) *civil.Date { return x.start }),
	dayField(KeyEnd, func(x *record) *civil.Date { return x.end }),
	dayField(KeyCreated, func(x *record) *civil.Date { return x.created }),
	dayField(KeyUpdated, func(x *record) *civil.Date { return x.updated }),
	{
		key: KeyReplacedBy, single: true,
		get: func(x *record, _ []string) []element { return textElements(x.successor()) },
		set: func(x *record, list []element) { x.replaced = textOfElements(list) },
	},
	textField(KeyClassification, func(x *record) *string { return x.classification }),
	textField(KeyComments, func(x *record) *string { return x.comments }),
	{
		key: KeyApproval, single: true, parts: []string{"role", "date"},
		get: func(x *record, _ []string) []element {
			a := *x.approval
			if a == nil {
				return nil
			}
			return []element{newElement(a.By, "role", a.Role, "date", x.w.date(a.Date))}
		},
		set: func(x *record, list []element) {
			a := &ropa.Approval{By: list[0].text, Role: list[0].part("role")}
			a.Date, _ = dateOf(list[0].part("date"), x.from1904)
			*x.approval = a
		},
	},

	{
		key: KeyPurposes, numbered: true, parts: []string{"description"},
		get: func(x *record, _ []string) []element {
			var list []element
			for _, p := range x.a.Purposes {
				list = append(list, newElement(p.Name, "description", p.Description))
			}
			return list
		},
		set: func(x *record, list []element) {
			for i, e := range list {
				p := x.purpose(i)
				p.Name, p.Description = e.text, strings.Join(e.values("description"), "\n")
			}
		},
	},
	basisField(KeyBases, "", []string{"law", "when"}, func(x *record, b *lawfulbasis.Basis) (element, bool) {
		e := newElement(b.Claim)
		if b.Ground != "" {
			e.text = x.w.word("ground", string(b.Ground))
		}
		e.add("when", b.When)
		addLaws(&e, b.Law)
		return e, e.text != "" || len(e.parts) > 0
	}, func(x *record, b *lawfulbasis.Basis, e element) {
		if c, ok := x.w.code("ground", e.text); ok {
			b.Ground = lawfulbasis.Ground(c)
		} else {
			b.Claim = e.text
		}
		b.When, b.Law = strings.Join(e.values("when"), "\n"), lawsOf(e)
	}, nil),
	{
		key: KeyConditions, parts: []string{"law", "when", "for"},
		get: func(x *record, _ []string) []element {
			return x.perPurpose(func(p *ropa.Purpose) []element {
				var list []element
				for _, c := range p.Conditions {
					e := newElement(c.Claim, "when", c.When)
					if c.Condition != "" {
						e.text = x.w.word("condition", string(c.Condition))
					}
					addLaws(&e, c.Law)
					if e.text != "" || len(e.parts) > 0 {
						list = append(list, e)
					}
				}
				return list
			})
		},
		set: func(x *record, list []element) {
			for _, e := range list {
				c := lawfulbasis.Reliance{When: strings.Join(e.values("when"), "\n"), Law: lawsOf(e)}
				if code, ok := x.w.code("condition", e.text); ok {
					c.Condition = lawfulbasis.Condition(code)
				} else {
					c.Claim = e.text
				}
				for _, p := range x.purposesFor(e) {
					p.Conditions = append(p.Conditions, c)
				}
			}
		},
	},
	basisField(KeyInterests, lawfulbasis.LegitimateInterests, []string{"holder"}, func(_ *record, b *lawfulbasis.Basis) (element, bool) {
		if b.Interest == nil || b.Ground != lawfulbasis.LegitimateInterests {
			return element{}, false
		}
		e := newElement(b.Interest.Interest, "holder", b.Interest.Holder)
		return e, e.text != "" || len(e.parts) > 0
	}, func(_ *record, b *lawfulbasis.Basis, e element) {
		i := pointer(&b.Interest, true)
		i.Interest, i.Holder = e.text, e.part("holder")
	}, func(b *lawfulbasis.Basis) bool {
		return b.Interest == nil || b.Interest.Interest == "" && b.Interest.Holder == ""
	}),
	basisField(KeyAssessments, lawfulbasis.LegitimateInterests, nil, func(x *record, b *lawfulbasis.Basis) (element, bool) {
		if b.Interest == nil || b.Ground != lawfulbasis.LegitimateInterests {
			return element{}, false
		}
		e := newElement(x.referenceText(b.Interest.Assessment))
		return e, e.text != ""
	}, func(x *record, b *lawfulbasis.Basis, e element) {
		pointer(&b.Interest, true).Assessment = x.referenceOf(e.text)
	}, func(b *lawfulbasis.Basis) bool { return b.Interest == nil || b.Interest.Assessment == nil }),
	basisField(KeyConsentRecords, lawfulbasis.Consent, nil, func(x *record, b *lawfulbasis.Basis) (element, bool) {
		if b.Consent == nil || b.Ground != lawfulbasis.Consent {
			return element{}, false
		}
		e := newElement(x.referenceText(b.Consent.Record))
		return e, e.text != ""
	}, func(x *record, b *lawfulbasis.Basis, e element) {
		pointer(&b.Consent, true).Record = x.referenceOf(e.text)
	}, func(b *lawfulbasis.Basis) bool { return b.Consent == nil || b.Consent.Record == nil }),
	{
		key: KeySchedule1, numbered: true, parts: []string{"condition", "for"},
		get: func(x *record, _ []string) []element {
			var list []element
			for n := range x.a.Purposes {
				for _, c := range x.a.Purposes[n].Conditions {
					if c.Schedule1 == nil {
						continue
					}
					e := newElement(x.wordOf("schedule1", string(c.Schedule1.Condition)), "condition", firstOf(x.wordOf("condition", string(c.Condition)), c.Claim))
					e.add("for", numbersText([]int{n}, len(x.a.Purposes)))
					list = append(list, e)
				}
			}
			return list
		},
		set: func(x *record, list []element) {
			for _, e := range list {
				use := &lawfulbasis.Schedule1Use{}
				if e.text != "" {
					use.Condition = codeOf[lawfulbasis.Schedule1](x, "schedule1", e.text)
				}
				var c lawfulbasis.Reliance
				if s := e.part("condition"); s != "" {
					if code, ok := x.w.code("condition", s); ok {
						c.Condition = lawfulbasis.Condition(code)
					} else {
						c.Claim = s
					}
				}
				p := x.purposesFor(e)[0]
				i := slices.IndexFunc(p.Conditions, func(o lawfulbasis.Reliance) bool {
					return o.Schedule1 == nil && (e.part("condition") == "" || o.Condition == c.Condition && o.Claim == c.Claim)
				})
				if i < 0 {
					p.Conditions = append(p.Conditions, c)
					i = len(p.Conditions) - 1
				}
				p.Conditions[i].Schedule1 = use
			}
		},
	},
	onSchedule1(KeySchedule1Ground, func(x *record, u *lawfulbasis.Schedule1Use) string { return x.wordOf("ground", string(u.Ground)) },
		func(x *record, u *lawfulbasis.Schedule1Use, s string) {
			u.Ground = codeOf[lawfulbasis.Ground](x, "ground", s)
		}),
	onSchedule1(KeySchedule1Policy, func(x *record, u *lawfulbasis.Schedule1Use) string { return x.referenceText(u.Policy) },
		func(x *record, u *lawfulbasis.Schedule1Use, s string) { u.Policy = x.referenceOf(s) }),
	onSchedule1(KeySchedule1Followed, func(x *record, u *lawfulbasis.Schedule1Use) string { return x.w.answer(u.Followed) },
		func(x *record, u *lawfulbasis.Schedule1Use, s string) { u.Followed = x.answer(s) }),
	onSchedule1(KeySchedule1Reason, func(_ *record, u *lawfulbasis.Schedule1Use) string { return u.Reason },
		func(_ *record, u *lawfulbasis.Schedule1Use, s string) { u.Reason = s }),

	{
		key: KeySubjects, parts: []string{"description"},
		get: func(x *record, want []string) []element {
			var list []element
			for _, s := range *x.subjects {
				e := newElement(s.Name, "description", s.Description)
				if slices.Contains(want, KindPart) {
					e.add(KindPart, string(s.Kind))
				}
				list = append(list, e)
			}
			return list
		},
		set: func(x *record, list []element) {
			for _, e := range list {
				*x.subjects = append(*x.subjects, ropa.SubjectCategory{
					ID: idOf("subject", len(*x.subjects)+1), Name: e.text, Description: strings.Join(e.values("description"), "\n"), Kind: ropa.SubjectKind(e.part(KindPart)),
				})
			}
		},
	},
	{
		key: KeyVulnerable, parts: []string{"vulnerable"},
		get: func(x *record, _ []string) []element {
			var list []element
			for _, s := range *x.subjects {
				if s.Vulnerable != "" {
					list = append(list, newElement(s.Name, "vulnerable", x.w.answer(s.Vulnerable)))
				}
			}
			return list
		},
		set: func(x *record, list []element) {
			for _, e := range list {
				a := ropa.Yes
				if s := e.part("vulnerable"); s != "" {
					a = x.answer(s)
				}
				i := slices.IndexFunc(*x.subjects, func(s ropa.SubjectCategory) bool { return s.Name == e.text && s.Vulnerable == "" })
				if i < 0 {
					*x.subjects = append(*x.subjects, ropa.SubjectCategory{ID: idOf("subject", len(*x.subjects)+1), Name: e.text})
					i = len(*x.subjects) - 1
				}
				(*x.subjects)[i].Vulnerable = a
			}
		},
	},
	{
		key: KeyData, parts: []string{"description", "examples", "special", "criminal"},
		get: func(x *record, want []string) []element {
			var list []element
			rules := make([]element, len(*x.retention))
			for i := range *x.retention {
				rules[i] = x.retentionElement(&(*x.retention)[i])
				x.retentionParts(&rules[i], &(*x.retention)[i])
			}
			for i := range *x.data {
				d := &(*x.data)[i]
				e := newElement(d.Name, "description", d.Description)
				for _, s := range d.Examples {
					e.add("examples", s)
				}
				e.add("when", d.SpecialWhen)
				if e.text == "" && d.ID != "" {
					e.text = x.dataName(d)
				}
				for _, s := range d.Special {
					e.add("special", x.w.word("special", string(s)))
				}
				e.add("criminal", x.w.answer(d.Criminal))
				if slices.Contains(want, "retention") {
					var covering []element
					for n, rule := range *x.retention {
						if len(rule.Data) == 0 || slices.Contains(rule.Data, d.ID) {
							covering = append(covering, rules[n])
						}
					}
					e.add("retention", (cellForm{w: x.w, sayable: true}).encode(covering))
				}
				if !slices.Contains(want, KindPart) {
					list = append(list, e)
					continue
				}
				for _, code := range rowCodes(d) { // a row each
					row := element{text: e.text, parts: slices.Clone(e.parts)}
					row.add(KindPart, code)
					list = append(list, row)
				}
			}
			return list
		},
		set: func(x *record, list []element) {
			type ruled struct {
				rule string
				data []ropa.ID
			}
			var rules []ruled
			for _, e := range list {
				d := ropa.DataCategory{Name: e.text, Description: strings.Join(e.values("description"), "\n"), Examples: e.values("examples"), SpecialWhen: e.part("when")}
				for _, s := range e.values("special") {
					d.Special = append(d.Special, codeOf[lawfulbasis.SpecialCategory](x, "special", s))
				}
				d.Criminal = x.answer(e.part("criminal"))
				i := -1
				if code := e.part(KindPart); code != "" {
					// What stands in several rows is one category.
					if code == "criminal" || lawfulbasis.SpecialCategory(code).Valid() {
						i = slices.IndexFunc(*x.data, func(o ropa.DataCategory) bool {
							return len(rowCodes(&o)) > 0 && (len(o.Special) > 0 || o.Criminal == ropa.Yes) && o.Name == d.Name && o.Description == d.Description &&
								slices.Equal(o.Examples, d.Examples) && o.SpecialWhen == d.SpecialWhen && !slices.Contains(rowCodes(&o), code)
						})
					}
					if i >= 0 {
						setRowCode(&(*x.data)[i], code)
					} else {
						setRowCode(&d, code)
					}
				}
				if i < 0 {
					i = x.addData(d)
				}
				if s := strings.Join(e.values("retention"), "\n"); s != "" {
					elements, _ := (cellForm{w: x.w, sayable: true}).decode(s)
					for _, rule := range elements {
						said := (cellForm{w: x.w, marked: true}).encode([]element{rule})
						n := slices.IndexFunc(rules, func(r ruled) bool { return r.rule == said })
						if n < 0 {
							rules, n = append(rules, ruled{rule: said}), len(rules)
						}
						if id := (*x.data)[i].ID; !slices.Contains(rules[n].data, id) {
							rules[n].data = append(rules[n].data, id)
						}
					}
				}
			}
			for _, r := range rules {
				elements, _ := (cellForm{w: x.w}).decode(r.rule)
				rule := x.retentionOf(elements[0])
				if len(r.data) < len(*x.data) {
					rule.Data = r.data
				}
				x.addRetention(rule)
			}
		},
	},
	{
		key: KeySpecial, parts: []string{"data"},
		get: func(x *record, _ []string) []element {
			var list []element
			say := func(text string, d *ropa.DataCategory) {
				i := slices.IndexFunc(list, func(e element) bool { return e.text == tidy(text) })
				if i < 0 {
					list, i = append(list, newElement(text)), len(list)
				}
				list[i].add("data", x.dataName(d))
			}
			for i := range *x.data {
				d := &(*x.data)[i]
				for _, s := range d.Special {
					say(x.w.word("special", string(s)), d)
				}
				if d.Criminal == ropa.Yes {
					say(x.w.parts["criminal"], d)
				}
			}
			return list
		},
		set: func(x *record, list []element) {
			for _, e := range list {
				names := e.values("data")
				if len(names) == 0 {
					if len(*x.data) != 1 { // which of them is not said
						names = []string{e.text}
					} else {
						names = []string{x.dataName(&(*x.data)[0])}
					}
				}
				for _, id := range x.dataIDs(names) {
					i := slices.IndexFunc(*x.data, func(d ropa.DataCategory) bool { return d.ID == id })
					if folded(e.text) == folded(x.w.parts["criminal"]) {
						(*x.data)[i].Criminal = ropa.Yes
					} else if s := codeOf[lawfulbasis.SpecialCategory](x, "special", e.text); !slices.Contains((*x.data)[i].Special, s) {
						(*x.data)[i].Special = append((*x.data)[i].Special, s)
					}
				}
			}
		},
	},
	{
		// Whether there is sensitive data follows from the data: it is shown
		// and not read.
		key: KeySensitive,
		get: func(x *record, _ []string) []element {
			if len(*x.data) == 0 {
				return nil
			}
			for _, d := range *x.data {
				if len(d.Special) > 0 || d.SpecialWhen != "" || d.Criminal == ropa.Yes {
					return textElements(x.w.yes)
				}
			}
			return textElements(x.w.no)
		},
		set: func(*record, []element) {},
	},
	{
		key: KeySources, parts: []string{"party", "description", "data"},
		get: func(x *record, _ []string) []element {
			var list []element
			var data [][]ropa.ID
			for _, d := range *x.data {
				for _, s := range d.Sources {
					e := newElement(x.wordOf("source", string(s.Kind)), "description", s.Description)
					if s.Party != "" {
						e.add("party", x.partyName(s.Party))
					}
					if e.text == "" && len(e.parts) == 0 {
						continue
					}
					i := slices.IndexFunc(list, func(o element) bool { return sameElements([]element{o}, []element{e}) })
					if i < 0 {
						list, data, i = append(list, e), append(data, nil), len(list)
					}
					data[i] = append(data[i], d.ID)
				}
			}
			for i := range list {
				for _, name := range x.dataNames(data[i]) {
					list[i].add("data", name)
				}
			}
			return list
		},
		set: func(x *record, list []element) {
			for _, e := range list {
				s := ropa.DataSource{Description: strings.Join(e.values("description"), "\n")}
				if c, ok := x.w.code("source", e.text); ok {
					s.Kind = ropa.SourceKind(c)
				} else {
					s.Description = joinNonEmpty("\n", e.text, s.Description)
				}
				if name := e.part("party"); name != "" {
					s.Party = x.partyID(element{text: name})
				}
				ids := x.dataIDs(e.values("data"))
				if len(ids) == 0 {
					if len(*x.data) == 0 {
						x.addData(ropa.DataCategory{})
					}
					for _, d := range *x.data {
						ids = append(ids, d.ID)
					}
				}
				for i := range *x.data {
					if d := &(*x.data)[i]; slices.Contains(ids, d.ID) && !slices.Contains(sourcesOf(d), sourceKey(s)) {
						d.Sources = append(d.Sources, s)
					}
				}
			}
		},
	},
	{
		key: KeyRetention, parts: []string{"data", "from", "when", "law", "criteria", "infeasible", "document"},
		get: func(x *record, _ []string) []element {
			var list []element
			for i := range *x.retention {
				rule := &(*x.retention)[i]
				e := x.retentionElement(rule)
				if len(rule.Data) > 0 {
					for _, name := range x.dataNames(rule.Data) {
						e.add("data", name)
					}
				}
				x.retentionParts(&e, rule)
				list = append(list, e)
			}
			return list
		},
		set: func(x *record, list []element) {
			for _, e := range list {
				rule := x.retentionOf(e)
				rule.Data = x.dataIDs(e.values("data"))
				x.addRetention(rule)
			}
		},
	},

	{
		key: KeyJointControllers, none: ropa.ElementJointControllers, parts: partyParts,
		get: func(x *record, want []string) []element {
			var list []element
			for _, j := range x.a.JointControllers {
				list = append(list, x.jointElement(&j, want))
			}
			return list
		},
		set: func(x *record, list []element) {
			for _, e := range list {
				x.a.JointControllers = append(x.a.JointControllers, x.jointController(e))
			}
		},
	},
	{
		key: KeyFurtherJoint, none: ropa.ElementJointControllers, parts: partyParts,
		get: func(x *record, want []string) []element {
			var list []element
			first := x.sharedJoint()
			for _, j := range x.a.JointControllers {
				if first == nil || j.Party != first.Party {
					list = append(list, x.jointElement(&j, want))
				}
			}
			return list
		},
		set: func(x *record, list []element) {
			for _, e := range list {
				x.a.JointControllers = append(x.a.JointControllers, x.jointController(e))
			}
		},
	},
	transferField(KeyDestinations, []string{"importer"}),
	transferField(KeyTransfers, []string{"importer", "mechanism", "safeguards", "document"}),
	onTransfers(KeySafeguards, []string{"safeguards", "document"}, func(x *record, t *transfer.Transfer) element {
		return newElement(x.mechanism(t), "safeguards", t.Safeguards, "document", x.referenceText(t.Document))
	}, func(x *record, t *transfer.Transfer, e element) {
		if e.text != "" {
			x.setMechanism(t, e.text)
		}
		t.Safeguards, t.Document = strings.Join(e.values("safeguards"), "\n"), x.referenceOf(e.part("document"))
	}),
	onTransfers(KeyMechanisms, nil, func(x *record, t *transfer.Transfer) element { return newElement(x.mechanism(t)) },
		func(x *record, t *transfer.Transfer, e element) { x.setMechanism(t, e.text) }),
	onTransfers(KeyDocuments, []string{"safeguards"}, func(x *record, t *transfer.Transfer) element {
		return newElement(x.referenceText(t.Document), "safeguards", t.Safeguards)
	}, func(x *record, t *transfer.Transfer, e element) {
		t.Document, t.Safeguards = x.referenceOf(e.text), strings.Join(e.values("safeguards"), "\n")
	}),
	recipientsField(KeyRecipients, ropa.ElementRecipients, "", "", []string{"role", "country", "purpose"}, func(*ropa.Recipient) bool { return true }),
	recipientsField(KeyProcessors, "", ropa.RoleProcessor, "", append(slices.Clone(partyParts), "purpose"), isProcessor),
	recipientsField(KeyOtherRecipients, ropa.ElementRecipients, "", "", []string{"role", "country", "purpose"}, func(r *ropa.Recipient) bool { return !isProcessor(r) }),
	recipientsField(KeyInternalRecipients, "", "", ropa.RecipientInternal, []string{"purpose"}, isInternal),
	recipientsField(KeyExternalRecipients, ropa.ElementRecipients, "", "", []string{"role", "country", "purpose"}, func(r *ropa.Recipient) bool { return !isInternal(r) }),
	{
		key: KeyContracts, parts: []string{"party"},
		get: func(x *record, _ []string) []element {
			var list []element
			for _, r := range x.a.Recipients {
				if r.Contract != nil && isProcessor(&r) {
					if s := x.referenceText(r.Contract); s != "" {
						list = append(list, newElement(s, "party", firstOf(x.partyName(r.Party), r.Category)))
					}
				}
			}
			return list
		},
		set: func(x *record, list []element) {
			for _, e := range list {
				name := e.part("party")
				i := slices.IndexFunc(x.a.Recipients, func(r ropa.Recipient) bool {
					return r.Contract == nil && (name == "" && isProcessor(&r) || name != "" && isProcessor(&r) && (r.Party != "" && x.partyName(r.Party) == name || r.Category == name))
				})
				if i < 0 {
					r := ropa.Recipient{ID: idOf("recipient", len(x.a.Recipients)+1), Role: ropa.RoleProcessor}
					if name != "" {
						r.Party = x.partyID(element{text: name})
					}
					x.a.Recipients = append(x.a.Recipients, r)
					i = len(x.a.Recipients) - 1
				}
				x.a.Recipients[i].Contract = x.referenceOf(e.text)
			}
		},
	},
	{
		key: KeySecurity, parts: []string{"description", "document"},
		get: func(x *record, want []string) []element {
			var list []element
			for _, m := range x.measures() {
				e := newElement(m.Name, "description", m.Description, "document", x.referenceText(m.Reference))
				if slices.Contains(want, KindPart) {
					e.add(KindPart, string(m.Type))
				}
				list = append(list, e)
			}
			return list
		},
		set: func(x *record, list []element) {
			for _, e := range list {
				*x.security = append(*x.security, x.addMeasure(ropa.Measure{
					Name: e.text, Description: strings.Join(e.values("description"), "\n"), Reference: x.referenceOf(e.part("document")), Type: ropa.MeasureType(e.part(KindPart)),
				}))
			}
		},
	},
	{
		key: KeySystems, none: ropa.ElementSystems, parts: []string{"place"},
		get: func(x *record, _ []string) []element {
			var list []element
			for _, s := range x.used() {
				e := newElement(s.Name)
				for _, p := range s.Places {
					e.add("place", joinNonEmpty(", ", tidy(p.Location), tidy(p.Area), tidy(x.w.country(p.Country))))
				}
				list = append(list, e)
			}
			return list
		},
		set: func(x *record, list []element) {
			for _, e := range list {
				s := x.systemNamed(e.text)
				x.use(s)
				for _, text := range e.values("place") {
					p := ropa.Place{Location: text}
					if c, ok := x.w.countryOf(text); ok {
						p = ropa.Place{Country: c}
					}
					if !slices.Contains(s.Places, p) {
						s.Places = append(s.Places, p)
					}
				}
			}
		},
	},
	{
		key: KeyTechnology, parts: []string{"description"},
		get: func(x *record, _ []string) []element {
			var list []element
			for _, s := range x.used() {
				list = append(list, newElement(s.Name, "description", s.Technology))
			}
			return list
		},
		set: func(x *record, list []element) {
			for _, e := range list {
				s := x.systemNamed(e.text)
				x.use(s)
				if t := strings.Join(e.values("description"), "\n"); t != "" {
					s.Technology = t
				}
			}
		},
	},
	codeField(KeyInherentRisk, "level", func(x *record, make bool) *ropa.Level {
		return of(pointer(x.risk, make), func(r *ropa.Risk) *ropa.Level { return &r.Inherent })
	}),
	textField(KeyMitigation, func(x *record) *string {
		return of(pointer(x.risk, x.problem != nil), func(r *ropa.Risk) *string { return &r.Mitigation })
	}),
	codeField(KeyResidualRisk, "level", func(x *record, make bool) *ropa.Level {
		return of(pointer(x.risk, make), func(r *ropa.Risk) *ropa.Level { return &r.Residual })
	}),
	answerField(KeyBreach, func(x *record, make bool) *ropa.Answer {
		return of(pointer(x.breaches, make), func(b *ropa.Breaches) *ropa.Answer { return &b.Occurred })
	}),
	{
		key: KeyBreachRecords,
		get: func(x *record, _ []string) []element {
			if *x.breaches == nil {
				return nil
			}
			var list []element
			for _, r := range (*x.breaches).Records {
				if s := x.referenceText(&r); s != "" {
					list = append(list, newElement(s))
				}
			}
			return list
		},
		set: func(x *record, list []element) {
			b := pointer(x.breaches, true)
			for _, e := range list {
				if r := x.referenceOf(textOfElements([]element{e})); r != nil {
					b.Records = append(b.Records, *r)
				}
			}
		},
	},
	{
		key: KeyTypes,
		get: func(x *record, _ []string) []element {
			var list []element
			for _, t := range x.a.Types {
				if t != "" {
					list = append(list, newElement(x.w.word("type", string(t))))
				}
			}
			return list
		},
		set: func(x *record, list []element) {
			for _, e := range list {
				x.a.Types = append(x.a.Types, codeOf[ropa.ProcessingType](x, "type", e.text))
			}
		},
	},
	{
		key: KeyRights,
		get: func(x *record, _ []string) []element {
			if x.a.Rights == nil {
				return nil
			}
			var list []element
			for _, right := range x.a.Rights.Offered {
				if right != "" {
					list = append(list, newElement(x.w.word("right", string(right))))
				}
			}
			return list
		},
		set: func(x *record, list []element) {
			r := pointer(&x.a.Rights, true)
			for _, e := range list {
				r.Offered = append(r.Offered, codeOf[ropa.Right](x, "right", e.text))
			}
		},
	},
	documentField(KeyRightsProcedure, func(x *record, make bool) **ropa.Reference {
		return of(pointer(&x.a.Rights, make), func(r *ropa.Rights) **ropa.Reference { return &r.Procedure })
	}),
	{
		key: KeyDecisions, none: ropa.ElementDecisions, parts: []string{"profiling", "logic", "consequences"},
		get: func(x *record, _ []string) []element {
			d := x.a.Decisions
			if d == nil {
				return nil
			}
			e := newElement(x.w.answer(d.Exist), "profiling", x.w.answer(d.Profiling), "logic", d.Logic, "consequences", d.Consequences)
			if e.text == "" && len(e.parts) == 0 {
				return nil
			}
			return []element{e}
		},
		set: func(x *record, list []element) {
			d := &ropa.AutomatedDecisions{Profiling: x.answer(list[0].part("profiling")), Logic: list[0].part("logic"), Consequences: list[0].part("consequences")}
			if a := x.w.answerOf(list[0].text); a.Valid() {
				d.Exist = a
			} else {
				d.Exist, d.Logic = ropa.Yes, joinNonEmpty("\n", list[0].text, d.Logic)
			}
			for _, e := range list[1:] {
				d.Logic = joinNonEmpty("\n", d.Logic, textOfElements([]element{e}))
			}
			x.a.Decisions = d
		},
	},
	answerField(KeyDPIARequired, func(x *record, make bool) *ropa.Answer {
		return of(pointer(&x.a.DPIA, make), func(d *ropa.DPIA) *ropa.Answer { return &d.Required })
	}),
	codeField(KeyDPIAStatus, "dpia", func(x *record, make bool) *ropa.DPIAStatus {
		return of(pointer(&x.a.DPIA, make), func(d *ropa.DPIA) *ropa.DPIAStatus { return &d.Status })
	}),
	documentField(KeyDPIADocument, func(x *record, make bool) **ropa.Reference {
		return of(pointer(&x.a.DPIA, make), func(d *ropa.DPIA) **ropa.Reference { return &d.Document })
	}),
	{
		key: KeyDPIA, single: true, parts: []string{"document"},
		get: func(x *record, _ []string) []element {
			if x.a.DPIA == nil {
				return nil
			}
			e := newElement(x.w.answer(x.a.DPIA.Required), "document", x.referenceText(x.a.DPIA.Document))
			if e.text == "" && len(e.parts) == 0 {
				return nil
			}
			return []element{e}
		},
		set: func(x *record, list []element) {
			d := &ropa.DPIA{Document: x.referenceOf(list[0].part("document"))}
			if a := x.w.answerOf(list[0].text); a.Valid() {
				d.Required = a
			} else { // the place of the report alone
				d.Required, d.Document = ropa.Yes, x.referenceOf(list[0].text)
			}
			x.a.DPIA = d
		},
	},
	documentField(KeyNotice, func(x *record, _ bool) **ropa.Reference { return &x.a.Notice }),

	{
		key: KeyControllers, numbered: true, parts: append(slices.Clone(partyParts), "document"),
		get: func(x *record, want []string) []element {
			var list []element
			for _, c := range x.p.Controllers {
				e := x.partyOr(c.Party, c.Category, want)
				e.add("document", x.referenceText(c.Contract))
				list = append(list, e)
			}
			return list
		},
		set: func(x *record, list []element) {
			for i, e := range list {
				for len(x.p.Controllers) <= i {
					x.p.Controllers = append(x.p.Controllers, ropa.Client{})
				}
				c := &x.p.Controllers[i]
				if e.text != "" || len(e.parts) > 0 {
					c.Party = x.partyID(e)
				}
				c.Contract = x.referenceOf(e.part("document"))
			}
		},
	},
	clientDetail(KeyClientReps, partyParts, func(x *record, c *ropa.Client, want []string) []element {
		if c.Representative == "" {
			return nil
		}
		return []element{x.partyOr(c.Representative, "", want)}
	}, func(x *record, c *ropa.Client, e element) { c.Representative = x.partyID(e) }),
	clientDetail(KeyClientDPOs, contactParts, func(x *record, c *ropa.Client, want []string) []element {
		if c.DPO == nil {
			return nil
		}
		return []element{x.officerElement(c.DPO, want)}
	}, func(x *record, c *ropa.Client, e element) { c.DPO = x.officerOf(e) }),
	clientDetail(KeyClientJoint, partyParts, func(x *record, c *ropa.Client, want []string) []element {
		var list []element
		for _, id := range c.Joint {
			list = append(list, x.partyOr(id, "", want))
		}
		return list
	}, func(x *record, c *ropa.Client, e element) { c.Joint = append(c.Joint, x.partyID(e)) }),
	{
		key: KeyCategories,
		get: func(x *record, _ []string) []element {
			var list []element
			for _, s := range x.p.Categories {
				list = append(list, newElement(s))
			}
			return list
		},
		set: func(x *record, list []element) {
			for _, e := range list {
				x.p.Categories = append(x.p.Categories, textOfElements([]element{e}))
			}
		},
	},
	{
		key: KeySubProcessors, none: ropa.ElementSubProcessors, parts: append(slices.Clone(partyParts), "processing"),
		get: func(x *record, want []string) []element {
			var list []element
			for _, s := range x.p.SubProcessors {
				e := x.partyOr(s.Party, s.Category, want)
				e.add("processing", s.Processing)
				list = append(list, e)
			}
			return list
		},
		set: func(x *record, list []element) {
			for _, e := range list {
				s := ropa.SubProcessor{Processing: strings.Join(e.values("processing"), "\n")}
				if p := (element{text: e.text, parts: slices.DeleteFunc(slices.Clone(e.parts), func(p part) bool { return p.name == "processing" })}); p.text != "" || len(p.parts) > 0 {
					s.Party = x.partyID(p)
				}
				x.p.SubProcessors = append(x.p.SubProcessors, s)
			}
		},
	},
	textField(KeyDuration, func(x *record) *string {
		return of(x.p, func(p *ropa.ProcessorActivity) *string { return &p.Duration })
	}),
	textField(KeyInstructions, func(x *record) *string {
		return of(x.p, func(p *ropa.ProcessorActivity) *string { return &p.Instructions })
	}),
	documentField(KeyClientContract, func(x *record, _ bool) **ropa.Reference { return &x.p.Contract }),
	{
		key: KeySerial,
		get: func(*record, []string) []element { return nil },
		set: func(*record, []element) {},
	},
}

func onceDay(key Key, field func(*ropa.Register) *civil.Date) carrier {
	return carrier{
		key: key, once: true,
		get: func(x *record, _ []string) []element { return x.dateElements(*field(x.r)) },
		set: func(x *record, list []element) { *field(x.r) = x.dateOfElements(list) },
	}
}

// onSchedule1 is the carrier of what DPA 2018 Sch. 1 para. 41 asks of each
// use of a Schedule 1 condition.
func onSchedule1(key Key, get func(*record, *lawfulbasis.Schedule1Use) string, set func(*record, *lawfulbasis.Schedule1Use, string)) carrier {
	return carrier{
		key: key, parts: []string{"for"},
		get: func(x *record, _ []string) []element {
			var list []element
			uses := x.uses()
			for i, u := range uses {
				e := newElement(get(x, u.Schedule1))
				if e.text == "" {
					continue
				}
				e.add("for", numbersText([]int{i}, len(uses)))
				list = append(list, e)
			}
			return list
		},
		set: func(x *record, list []element) {
			for i, e := range list {
				n := i
				if which := x.numbersOf(e.part("for")); len(which) > 0 {
					n = which[0]
				}
				if n >= len(x.uses()) {
					p := x.purpose(max(0, len(x.a.Purposes)-1))
					p.Conditions = append(p.Conditions, lawfulbasis.Reliance{Schedule1: &lawfulbasis.Schedule1Use{}})
					n = len(x.uses()) - 1
				}
				set(x, x.uses()[n].Schedule1, e.text)
			}
		},
	}
}

func sourceKey(s ropa.DataSource) string {
	return string(s.Kind) + "\x00" + string(s.Party) + "\x00" + s.Description
}

func sourcesOf(d *ropa.DataCategory) []string {
	keys := make([]string, len(d.Sources))
	for i, s := range d.Sources {
		keys[i] = sourceKey(s)
	}
	return keys
}

// successor is what the activity that took over is called.
func (x *record) successor() string {
	if *x.replacedBy == "" {
		return ""
	}
	for i := range x.r.Activities {
		if a := &x.r.Activities[i]; x.a != nil && a.ID == *x.replacedBy {
			return firstOf(a.Name, string(a.ID))
		}
	}
	for i := range x.r.Processing {
		if p := &x.r.Processing[i]; x.p != nil && p.ID == *x.replacedBy {
			return firstOf(p.Name, string(p.ID))
		}
	}
	return string(*x.replacedBy)
}
