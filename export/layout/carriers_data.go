package layout

import (
	"cmp"
	"slices"
	"strings"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
)

// dataCarriers are the fields of people, their data, where it is from and how long it is kept.
var dataCarriers = []carrier{
	{
		key: KeySubjects, parts: []string{"description"},
		get: func(x *entry, want []string) []item {
			var list []item
			for _, s := range *x.subjects {
				e := newItem(s.Name, "description", s.Description)
				if slices.Contains(want, KindPart) {
					e.add(KindPart, string(s.Kind))
				}
				list = append(list, e)
			}
			return list
		},
		set: func(x *entry, list []item) {
			for _, e := range list {
				s := ropa.SubjectCategory{
					ID: idOf("subject", len(*x.subjects)+1), Name: e.text, Description: strings.Join(e.values("description"), "\n"), Kind: ropa.SubjectKind(e.part(KindPart)),
				}
				if r, ok := e.sure(); ok && s.Kind == "" {
					s.Kind = r.Subject
				}
				x.doubted(KeySubjects, e, "wantCode")
				*x.subjects = append(*x.subjects, s)
			}
		},
	},
	{
		key: KeyVulnerable, parts: []string{"vulnerable"},
		get: func(x *entry, _ []string) []item {
			var list []item
			for _, s := range *x.subjects {
				if s.Vulnerable != "" {
					list = append(list, newItem(s.Name, "vulnerable", x.w.Answer(s.Vulnerable)))
				}
			}
			return list
		},
		set: func(x *entry, list []item) {
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
		get: func(x *entry, want []string) []item {
			var list []item
			rules := make([]item, len(*x.retention))
			for i := range *x.retention {
				rules[i] = x.retentionElement(&(*x.retention)[i])
				x.retentionParts(&rules[i], &(*x.retention)[i])
			}
			for i := range *x.data {
				d := &(*x.data)[i]
				e := newItem(d.Name, "description", d.Description)
				for _, s := range d.Examples {
					e.add("examples", s)
				}
				e.add("when", d.SpecialWhen)
				if e.text == "" && d.ID != "" {
					e.text = x.dataName(d)
				}
				for _, s := range d.Special {
					e.add("special", x.w.CodeWord("special", string(s)))
				}
				e.add("criminal", x.w.Answer(d.Criminal))
				if slices.Contains(want, "retention") {
					var covering []item
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
					row := item{text: e.text, parts: slices.Clone(e.parts)}
					row.add(KindPart, code)
					list = append(list, row)
				}
			}
			return list
		},
		set: func(x *entry, list []item) {
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
				if r, ok := e.sure(); ok && len(d.Special) == 0 && d.Criminal == "" && e.part(KindPart) == "" {
					markData(&d, r)
				}
				x.doubted(KeyData, e, "wantCode")
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
						said := (cellForm{w: x.w, marked: true}).encode([]item{rule})
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
		key: KeySpecial, none: ropa.ElementSpecial, parts: []string{"data"},
		get: func(x *entry, _ []string) []item {
			var list []item
			say := func(text string, d *ropa.DataCategory) {
				i := slices.IndexFunc(list, func(e item) bool { return e.text == tidy(text) })
				if i < 0 {
					list, i = append(list, newItem(text)), len(list)
				}
				list[i].add("data", x.dataName(d))
			}
			for i := range *x.data {
				d := &(*x.data)[i]
				for _, s := range d.Special {
					say(x.w.CodeWord("special", string(s)), d)
				}
				if d.Criminal == ropa.Yes {
					say(x.w.Parts["criminal"], d)
				}
			}
			return list
		},
		set: func(x *entry, list []item) {
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
					if r, ok := e.sure(); ok && (r.Special != "" || r.Criminal) {
						markData(&(*x.data)[i], r)
					} else if lang.Fold(e.text) == lang.Fold(x.w.Parts["criminal"]) {
						(*x.data)[i].Criminal = ropa.Yes
					} else if s := codeOf[lawfulbasis.SpecialCategory](x, "special", e.text); !slices.Contains((*x.data)[i].Special, s) {
						(*x.data)[i].Special = append((*x.data)[i].Special, s)
					}
				}
			}
		},
	},
	{
		key: KeyDevice, parts: []string{"device", "exempt", "exemption"},
		get: func(x *entry, _ []string) []item {
			var list []item
			for i := range *x.data {
				d := &(*x.data)[i]
				e := newItem(x.dataName(d), "device", x.w.Answer(d.Device), "exempt", x.w.Answer(d.DeviceExempt), "exemption", x.wordOf("deviceExemption", string(d.DeviceExemption)))
				if len(e.parts) > 0 {
					list = append(list, e)
				}
			}
			return list
		},
		set: func(x *entry, list []item) {
			for _, e := range list {
				i := slices.IndexFunc(*x.data, func(d ropa.DataCategory) bool {
					return x.dataName(&d) == e.text && d.Device == "" && d.DeviceExempt == "" && d.DeviceExemption == ""
				})
				if i < 0 {
					i = x.addData(ropa.DataCategory{Name: e.text})
				}
				d := &(*x.data)[i]
				d.Device, d.DeviceExempt = x.answer(e.part("device")), x.answer(e.part("exempt"))
				d.DeviceExemption = codeOf[ropa.DeviceExemption](x, "deviceExemption", e.part("exemption"))
				if len(e.parts) == 0 { // a list of what is stored there
					d.Device = ropa.Yes
				}
			}
		},
	},
	{
		// Whether there is sensitive data follows from the data: it is shown
		// and not read.
		key: KeySensitive,
		get: func(x *entry, _ []string) []item {
			if len(*x.data) == 0 {
				return nil
			}
			for _, d := range *x.data {
				if len(d.Special) > 0 || d.SpecialWhen != "" || d.Criminal == ropa.Yes {
					return textItems(x.w.Capital("yes"))
				}
			}
			return textItems(x.w.Capital("no"))
		},
		set: func(*entry, []item) {},
	},
	{
		key: KeySources, parts: []string{"party", "description", "data"},
		get: func(x *entry, _ []string) []item {
			var list []item
			var data [][]ropa.ID
			for _, d := range *x.data {
				for _, s := range d.Sources {
					e := newItem(x.wordOf("source", string(s.Kind)), "description", s.Description)
					if s.Party != "" {
						e.add("party", x.partyName(s.Party))
					}
					if e.text == "" && len(e.parts) == 0 {
						continue
					}
					i := slices.IndexFunc(list, func(o item) bool { return sameItems([]item{o}, []item{e}) })
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
		set: func(x *entry, list []item) {
			for _, e := range list {
				s := ropa.DataSource{Description: strings.Join(e.values("description"), "\n")}
				if c, ok := x.w.ReadCode("source", e.text); ok {
					s.Kind = ropa.SourceKind(c)
				} else {
					s.Description = lang.JoinNonEmpty("\n", e.text, s.Description)
				}
				if name := e.part("party"); name != "" {
					s.Party = x.partyID(item{text: name})
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
		key: KeyRetention, parts: []string{"data", "from", "when", "minimum", "law", "criteria", "infeasible", "document", "for"},
		get: func(x *entry, _ []string) []item {
			var list []item
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
		set: func(x *entry, list []item) {
			for _, e := range list {
				rule := x.retentionOf(e)
				rule.Data = x.dataIDs(e.values("data"))
				x.addRetention(rule)
			}
		},
	},
}

// markData marks data as what their words name.
func markData(d *ropa.DataCategory, r lang.Element) {
	if r.Special != "" && !slices.Contains(d.Special, r.Special) {
		d.Special = append(d.Special, r.Special)
	}
	if r.Criminal {
		d.Criminal = ropa.Yes
	}
	if r.NationalID {
		d.NationalID = ropa.Yes
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

// rowCodes are the kinds of a data category as the rows of a form group it:
// what is special goes by that, a national number by itself.
func rowCodes(d *ropa.DataCategory) []string {
	var codes []string
	for _, s := range d.Special {
		codes = append(codes, string(s))
	}
	if d.Criminal == ropa.Yes {
		codes = append(codes, "criminal")
	}
	switch {
	case len(codes) > 0:
		return codes
	case d.NationalID == ropa.Yes:
		return []string{string(ropa.DataNationalID)}
	}
	return []string{cmp.Or(string(d.Kind), string(ropa.DataOther))}
}

func setRowCode(d *ropa.DataCategory, code string) {
	switch {
	case code == "criminal":
		d.Criminal = ropa.Yes
	case lawfulbasis.SpecialCategory(code).Valid():
		if s := lawfulbasis.SpecialCategory(code); !slices.Contains(d.Special, s) {
			d.Special = append(d.Special, s)
		}
	default:
		d.Kind = ropa.DataKind(code)
	}
}

// retentionElement says one rule.
func (x *entry) retentionElement(r *ropa.RetentionRule) item {
	e := newItem(x.w.Period(r.Period))
	if e.text == "" {
		e.text = tidy(r.Criteria)
	} else {
		e.add("criteria", r.Criteria)
	}
	return e
}

func (x *entry) retentionParts(e *item, r *ropa.RetentionRule) {
	e.add("from", r.From)
	e.add("when", r.When)
	e.add("minimum", x.w.Period(r.Minimum))
	addLaws(e, r.Law)
	e.add("document", x.referenceText(r.Policy))
	e.add("infeasible", r.Infeasible)
	if x.a == nil {
		return
	}
	var which []int
	for n := range x.a.Purposes {
		if slices.Contains(r.Purposes, x.a.Purposes[n].ID) {
			which = append(which, n)
		}
	}
	e.add("for", numbersText(which, len(x.a.Purposes)))
}

func (x *entry) retentionOf(e item) ropa.RetentionRule {
	r := ropa.RetentionRule{
		From: e.part("from"), When: e.part("when"), Law: lawsOf(e), Policy: x.referenceOf(e.part("document")),
		Infeasible: e.part("infeasible"), Criteria: e.part("criteria"),
	}
	if x.a != nil && e.part("for") != "" {
		for _, p := range x.purposesFor(e) {
			r.Purposes = append(r.Purposes, p.ID)
		}
	}
	if s := e.part("minimum"); s != "" {
		p, ok := lang.ReadPeriod(s)
		if !ok {
			r.Criteria = lang.JoinNonEmpty("\n", r.Criteria, s)
		}
		r.Minimum = p
	}
	if p, ok := lang.ReadPeriod(e.text); ok {
		r.Period = p
	} else if read, ok := e.sure(); ok && len(e.parts) == 0 {
		r.Period, r.Limit, r.Minimum, r.From, r.When, r.Action, r.Criteria = read.Period, read.Limit, read.Minimum, read.From, read.When, read.Action, read.Criteria
		if read.Law != "" {
			r.Law = []ropa.Law{{Name: read.Law}}
		}
		if r.Criteria == "" && (r.Period.IsZero() || read.Remark != "" || read.Action != "") {
			r.Criteria = e.text
		}
	} else {
		x.doubted(KeyRetention, e, "wantPeriod")
		r.Criteria = lang.JoinNonEmpty("\n", e.text, r.Criteria)
	}
	return r
}

func (x *entry) addRetention(r ropa.RetentionRule) {
	r.ID = idOf("retention", len(*x.retention)+1)
	*x.retention = append(*x.retention, r)
}
