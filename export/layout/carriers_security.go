package layout

import (
	"slices"
	"strings"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/ropa"
)

// securityCarriers are the fields of measures, systems, risk and breaches.
var securityCarriers = []carrier{
	{
		key: KeySecurity, parts: []string{"description", "document"},
		get: func(x *entry, want []string) []item {
			var list []item
			for _, m := range x.measures() {
				e := newItem(m.Name, "description", m.Description, "document", x.referenceText(m.Reference))
				if slices.Contains(want, KindPart) {
					e.add(KindPart, string(m.Type))
				}
				list = append(list, e)
			}
			return list
		},
		set: func(x *entry, list []item) {
			for _, e := range list {
				m := ropa.Measure{
					Name: e.text, Description: strings.Join(e.values("description"), "\n"), Reference: x.referenceOf(e.part("document")), Type: ropa.MeasureType(e.part(KindPart)),
				}
				if r, ok := e.sure(); ok && (m.Type == "" || m.Type == r.Measure) {
					if m.Type = r.Measure; r.Objective != "" {
						m.Objectives = []ropa.Objective{r.Objective}
					}
				}
				x.doubted(KeySecurity, e, "wantCode")
				*x.security = append(*x.security, x.addMeasure(m))
			}
		},
	},
	{
		key: KeySystems, none: ropa.ElementSystems, parts: []string{"place"},
		get: func(x *entry, _ []string) []item {
			var list []item
			for _, s := range x.used() {
				e := newItem(s.Name)
				for _, p := range s.Places {
					e.add("place", lang.JoinNonEmpty(", ", tidy(p.Location), tidy(p.Area), tidy(x.w.Country(p.Country))))
				}
				list = append(list, e)
			}
			return list
		},
		set: func(x *entry, list []item) {
			for _, e := range list {
				s := x.systemNamed(e.text)
				x.use(s)
				for _, text := range e.values("place") {
					p := ropa.Place{Location: text}
					if c, ok := x.w.ReadCountry(text); ok {
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
		get: func(x *entry, _ []string) []item {
			var list []item
			for _, s := range x.used() {
				list = append(list, newItem(s.Name, "description", s.Technology))
			}
			return list
		},
		set: func(x *entry, list []item) {
			for _, e := range list {
				s := x.systemNamed(e.text)
				x.use(s)
				if t := strings.Join(e.values("description"), "\n"); t != "" {
					s.Technology = t
				}
			}
		},
	},
	codeField(KeyInherentRisk, "level", func(x *entry, make bool) *ropa.Level {
		return of(pointer(x.risk, make), func(r *ropa.Risk) *ropa.Level { return &r.Inherent })
	}),
	textField(KeyMitigation, func(x *entry) *string {
		return of(pointer(x.risk, x.problem != nil), func(r *ropa.Risk) *string { return &r.Mitigation })
	}),
	codeField(KeyResidualRisk, "level", func(x *entry, make bool) *ropa.Level {
		return of(pointer(x.risk, make), func(r *ropa.Risk) *ropa.Level { return &r.Residual })
	}),
	answerField(KeyBreach, func(x *entry, make bool) *ropa.Answer {
		return of(pointer(x.breaches, make), func(b *ropa.Breaches) *ropa.Answer { return &b.Occurred })
	}),
	{
		key: KeyBreachRecords,
		get: func(x *entry, _ []string) []item {
			if *x.breaches == nil {
				return nil
			}
			var list []item
			for _, r := range (*x.breaches).Records {
				if s := x.referenceText(&r); s != "" {
					list = append(list, newItem(s))
				}
			}
			return list
		},
		set: func(x *entry, list []item) {
			b := pointer(x.breaches, true)
			for _, e := range list {
				if r := x.referenceOf(textOfItems([]item{e})); r != nil {
					b.Records = append(b.Records, *r)
				}
			}
		},
	},
}

// addMeasure returns the ID of a measure as it is read, stated once.
func (x *entry) addMeasure(m ropa.Measure) ropa.ID {
	for i := range x.r.Measures {
		known := x.r.Measures[i]
		m.ID = known.ID
		if known.Name == m.Name && known.Description == m.Description && known.Type == m.Type && (known.Reference == nil) == (m.Reference == nil) &&
			(m.Reference == nil || *known.Reference == *m.Reference) {
			return known.ID
		}
	}
	m.ID = idOf("measure", len(x.r.Measures)+1)
	x.r.Measures = append(x.r.Measures, m)
	return m.ID
}

func (x *entry) systemNamed(name string) *ropa.System {
	for i := range x.r.Systems {
		if x.r.Systems[i].Name == name {
			return &x.r.Systems[i]
		}
	}
	x.r.Systems = append(x.r.Systems, ropa.System{ID: idOf("system", len(x.r.Systems)+1), Name: name})
	return &x.r.Systems[len(x.r.Systems)-1]
}

// used returns the systems of an entry, and measures its measures; an ID of
// none is one of that name.
func (x *entry) used() []*ropa.System {
	return stated(*x.systems, x.r.Systems, func(s *ropa.System) (*ropa.ID, *string) { return &s.ID, &s.Name })
}

func (x *entry) measures() []*ropa.Measure {
	return stated(*x.security, x.r.Measures, func(m *ropa.Measure) (*ropa.ID, *string) { return &m.ID, &m.Name })
}

func stated[T any](ids []ropa.ID, all []T, of func(*T) (id *ropa.ID, name *string)) []*T {
	var list []*T
	for _, id := range ids {
		i := slices.IndexFunc(all, func(v T) bool {
			known, _ := of(&v)
			return *known == id
		})
		switch {
		case i >= 0:
			list = append(list, &all[i])
		case id != "":
			one := new(T)
			_, name := of(one)
			*name = string(id)
			list = append(list, one)
		}
	}
	return list
}

func (x *entry) use(s *ropa.System) {
	if !slices.Contains(*x.systems, s.ID) {
		*x.systems = append(*x.systems, s.ID)
	}
}
