package layout

import (
	"cmp"
	"slices"
	"strings"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
)

// groundCarriers are the fields of purposes and what they rest on.
var groundCarriers = []carrier{
	{
		key: KeyPurposes, numbered: true, parts: []string{"description"},
		get: func(x *entry, _ []string) []item {
			var list []item
			for _, p := range x.a.Purposes {
				list = append(list, newItem(p.Name, "description", p.Description))
			}
			return list
		},
		set: func(x *entry, list []item) {
			for i, e := range list {
				p := x.purpose(i)
				p.Name, p.Description = e.text, strings.Join(e.values("description"), "\n")
			}
		},
	},
	{
		key: KeyFurther, parts: []string{"document", "assessment", "consented", "for"},
		get: func(x *entry, _ []string) []item {
			return x.perPurpose(func(p *ropa.Purpose) []item {
				f := p.Further
				if f == nil {
					return nil
				}
				e := newItem(f.Original, "document", x.referenceText(f.Compatibility), "assessment", f.Assessment, "consented", x.w.Answer(f.FromConsent))
				if e.text == "" && len(e.parts) == 0 {
					return nil
				}
				return []item{e}
			})
		},
		set: func(x *entry, list []item) {
			for _, e := range list {
				for _, p := range x.purposesFor(e) {
					f := pointer(&p.Further, true)
					f.Original, f.Assessment = lang.JoinNonEmpty("\n", f.Original, e.text), lang.JoinNonEmpty("\n", f.Assessment, strings.Join(e.values("assessment"), "\n"))
					f.Compatibility = cmp.Or(f.Compatibility, x.referenceOf(e.part("document")))
					f.FromConsent = cmp.Or(f.FromConsent, x.answer(e.part("consented")))
				}
			}
		},
	},
	basisField(KeyBases, "", []string{"law", "when", "safeguards"}, func(x *entry, b *lawfulbasis.Basis) (item, bool) {
		e := newItem(b.Claim)
		if b.Ground != "" {
			e.text = x.w.CodeWord("ground", string(b.Ground))
		}
		e.add("when", b.When)
		addLaws(&e, b.Law)
		return e, e.text != "" || len(e.parts) > 0
	}, func(x *entry, b *lawfulbasis.Basis, e item) {
		if c, ok := x.w.ReadCode("ground", e.text); ok {
			b.Ground = lawfulbasis.Ground(c)
		} else if r, ok := e.sure(); ok && r.Ground != "" {
			b.Ground = r.Ground
			e.say("law", r.Law)
			e.say("when", r.When)
			switch {
			case r.Remark == "":
			case r.Ground == lawfulbasis.LegitimateInterests:
				b.Interest = &lawfulbasis.Interest{Interest: r.Remark}
				x.remarked = append(x.remarked, b.Interest)
			default:
				e.say("when", r.Remark)
			}
		} else {
			b.Claim = e.text
			x.doubted(KeyBases, e, "wantCode")
		}
		b.When, b.Law = strings.Join(e.values("when"), "\n"), lawsOf(e)
	}, nil),
	{
		key: KeyConditions, parts: []string{"law", "when", "safeguards", "for"},
		get: func(x *entry, _ []string) []item {
			return x.perPurpose(func(p *ropa.Purpose) []item {
				var list []item
				for i := range p.Conditions {
					if e, ok := x.conditionItem(&p.Conditions[i]); ok {
						list = append(list, e)
					}
				}
				return list
			})
		},
		set: func(x *entry, list []item) {
			for _, e := range list {
				c := lawfulbasis.Reliance{When: strings.Join(e.values("when"), "\n"), Law: lawsOf(e), Safeguards: strings.Join(e.values("safeguards"), "\n")}
				if code, ok := x.w.ReadCode("condition", e.text); ok {
					c.Condition = lawfulbasis.Condition(code)
				} else if r, ok := e.sure(); ok && r.Condition != "" {
					c = relianceOf(e, r)
				} else {
					c.Claim = e.text
					x.doubted(KeyConditions, e, "wantCode")
				}
				for _, p := range x.purposesFor(e) {
					addCondition(p, c)
				}
			}
		},
	},
	basisField(KeyInterests, lawfulbasis.LegitimateInterests, []string{"holder"}, func(_ *entry, b *lawfulbasis.Basis) (item, bool) {
		if b.Interest == nil || b.Ground != lawfulbasis.LegitimateInterests {
			return item{}, false
		}
		e := newItem(b.Interest.Interest, "holder", b.Interest.Holder)
		return e, e.text != "" || len(e.parts) > 0
	}, func(x *entry, b *lawfulbasis.Basis, e item) {
		i := pointer(&b.Interest, true)
		x.remarked = slices.DeleteFunc(x.remarked, func(o *lawfulbasis.Interest) bool { return o == i })
		i.Interest, i.Holder = lang.JoinNonEmpty("\n", i.Interest, e.text), e.part("holder")
	}, func(x *entry, b *lawfulbasis.Basis) bool {
		return b.Interest == nil || b.Interest.Interest == "" && b.Interest.Holder == "" || slices.Contains(x.remarked, b.Interest)
	}),
	basisField(KeyAssessments, lawfulbasis.LegitimateInterests, nil, func(x *entry, b *lawfulbasis.Basis) (item, bool) {
		if b.Interest == nil || b.Ground != lawfulbasis.LegitimateInterests {
			return item{}, false
		}
		e := newItem(x.referenceText(b.Interest.Assessment))
		return e, e.text != ""
	}, func(x *entry, b *lawfulbasis.Basis, e item) {
		pointer(&b.Interest, true).Assessment = x.referenceOf(e.text)
	}, func(_ *entry, b *lawfulbasis.Basis) bool { return b.Interest == nil || b.Interest.Assessment == nil }),
	basisField(KeyConsentRecords, lawfulbasis.Consent, nil, func(x *entry, b *lawfulbasis.Basis) (item, bool) {
		if b.Consent == nil || b.Ground != lawfulbasis.Consent {
			return item{}, false
		}
		e := newItem(x.referenceText(b.Consent.Record))
		return e, e.text != ""
	}, func(x *entry, b *lawfulbasis.Basis, e item) {
		pointer(&b.Consent, true).Record = x.referenceOf(e.text)
	}, func(_ *entry, b *lawfulbasis.Basis) bool { return b.Consent == nil || b.Consent.Record == nil }),
	{
		key: KeySchedule1, numbered: true, parts: []string{"condition", "for"},
		get: func(x *entry, _ []string) []item {
			var list []item
			for n := range x.a.Purposes {
				for _, c := range x.a.Purposes[n].Conditions {
					if c.Schedule1 == nil {
						continue
					}
					e := newItem(x.wordOf("schedule1", string(c.Schedule1.Condition)), "condition", firstOf(x.wordOf("condition", string(c.Condition)), c.Claim))
					e.add("for", numbersText([]int{n}, len(x.a.Purposes)))
					list = append(list, e)
				}
			}
			return list
		},
		set: func(x *entry, list []item) {
			for _, e := range list {
				use := &lawfulbasis.Schedule1Use{}
				if e.text != "" {
					use.Condition = codeOf[lawfulbasis.Schedule1](x, "schedule1", e.text)
				}
				var c lawfulbasis.Reliance
				if s := e.part("condition"); s != "" {
					if code, ok := x.w.ReadCode("condition", s); ok {
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
	onSchedule1(KeySchedule1Ground, func(x *entry, u *lawfulbasis.Schedule1Use) string { return x.wordOf("ground", string(u.Ground)) },
		func(x *entry, u *lawfulbasis.Schedule1Use, s string) {
			u.Ground = codeOf[lawfulbasis.Ground](x, "ground", s)
		}),
	onSchedule1(KeySchedule1Policy, func(x *entry, u *lawfulbasis.Schedule1Use) string { return x.referenceText(u.Policy) },
		func(x *entry, u *lawfulbasis.Schedule1Use, s string) { u.Policy = x.referenceOf(s) }),
	onSchedule1(KeySchedule1Followed, func(x *entry, u *lawfulbasis.Schedule1Use) string { return x.w.Answer(u.Followed) },
		func(x *entry, u *lawfulbasis.Schedule1Use, s string) { u.Followed = x.answer(s) }),
	onSchedule1(KeySchedule1Reason, func(_ *entry, u *lawfulbasis.Schedule1Use) string { return u.Reason },
		func(_ *entry, u *lawfulbasis.Schedule1Use, s string) { u.Reason = s }),
}

// onSchedule1 is the carrier of what DPA 2018 Sch. 1 para. 41 asks of each
// use of a Schedule 1 condition.
func onSchedule1(key Key, get func(*entry, *lawfulbasis.Schedule1Use) string, set func(*entry, *lawfulbasis.Schedule1Use, string)) carrier {
	return carrier{
		key: key, parts: []string{"for"},
		get: func(x *entry, _ []string) []item {
			var list []item
			uses := x.uses()
			for i, u := range uses {
				e := newItem(get(x, u.Schedule1))
				if e.text == "" {
					continue
				}
				e.add("for", numbersText([]int{i}, len(uses)))
				list = append(list, e)
			}
			return list
		},
		set: func(x *entry, list []item) {
			for i, e := range list {
				n := x.number(e, i)
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

// relianceOf is the condition that an element's words name.
func relianceOf(e item, r lang.Element) lawfulbasis.Reliance {
	e.say("law", r.Law)
	e.say("when", lang.JoinNonEmpty(", ", r.When, r.Remark))
	return lawfulbasis.Reliance{
		Condition: r.Condition, When: strings.Join(e.values("when"), "\n"), Law: lawsOf(e), Safeguards: strings.Join(e.values("safeguards"), "\n"),
	}
}

// conditionAmongGrounds is the condition that an element of a column of grounds
// names.
func (x *entry) conditionAmongGrounds(key Key, e item) (lawfulbasis.Reliance, bool) {
	if r, ok := e.sure(); ok && r.Condition != "" {
		return relianceOf(e, r), true
	}
	if _, ok := x.w.ReadCode("ground", e.text); ok || key != KeyBases {
		return lawfulbasis.Reliance{}, false
	}
	code, ok := x.w.ReadCode("condition", e.text)
	return relianceOf(e, lang.Element{Condition: lawfulbasis.Condition(code)}), ok
}

func (x *entry) conditionItem(c *lawfulbasis.Reliance) (item, bool) {
	e := newItem(c.Claim, "when", c.When)
	if c.Condition != "" {
		e.text = x.w.CodeWord("condition", string(c.Condition))
	}
	addLaws(&e, c.Law)
	e.add("safeguards", c.Safeguards)
	return e, e.text != "" || len(e.parts) > 0
}

// addCondition adds a condition that a purpose does not have yet: a cell of
// grounds may name it, and the cell of conditions once more.
func addCondition(p *ropa.Purpose, c lawfulbasis.Reliance) {
	if !slices.ContainsFunc(p.Conditions, func(o lawfulbasis.Reliance) bool {
		return o.Condition == c.Condition && o.Claim == c.Claim && o.When == c.When && o.Safeguards == c.Safeguards && slices.EqualFunc(o.Law, c.Law, func(a, b ropa.Law) bool { return lawText(a) == lawText(b) })
	}) {
		p.Conditions = append(p.Conditions, c)
	}
}

// basisField is the carrier of what the bases of purposes say. A basis of the
// ground that is free takes it on reading, else a new one.
func basisField(key Key, ground lawfulbasis.Ground, parts []string, get func(x *entry, b *lawfulbasis.Basis) (item, bool), set func(x *entry, b *lawfulbasis.Basis, e item), free func(*entry, *lawfulbasis.Basis) bool) carrier {
	return carrier{
		key: key, parts: append(parts, "for"),
		get: func(x *entry, _ []string) []item {
			return x.perPurpose(func(p *ropa.Purpose) []item {
				var list []item
				for i := range p.Bases {
					if e, ok := get(x, &p.Bases[i]); ok {
						list = append(list, e)
					}
				}
				for i := range p.Conditions {
					if c := &p.Conditions[i]; key == KeyBases && x.joined && c.Condition != "" {
						if e, ok := x.conditionItem(c); ok {
							list = append(list, e)
						}
					}
				}
				return list
			})
		},
		set: func(x *entry, list []item) {
			for _, e := range list {
				for _, p := range x.purposesFor(e) {
					if c, ok := x.conditionAmongGrounds(key, e); ok {
						addCondition(p, c)
						continue
					}
					i := -1
					if free != nil {
						i = slices.IndexFunc(p.Bases, func(b lawfulbasis.Basis) bool { return b.Ground == ground && free(x, &b) })
					}
					if i < 0 {
						p.Bases = append(p.Bases, lawfulbasis.Basis{Ground: ground})
						i = len(p.Bases) - 1
					}
					set(x, &p.Bases[i], e)
				}
			}
		},
	}
}
