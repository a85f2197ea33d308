package ropa

import (
	"reflect"
	"slices"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/transfer"
)

// Resolved returns a register that says the same with everything written out
// in each entry and nothing stated in common: what [Register.Common] holds,
// what holds of a party wherever it is used, what categories take from the
// catalogue, and the grounds and conditions of an activity as a whole. A party
// with an engagement that operates a system that an entry uses is among its
// recipients, unless the entry confirms that it has none. The result shares no memory with r.
// Resolving it again changes nothing. The result for nil is nil.
//
// Rules, exports, layouts and comparison work on the register so written out.
func Resolved(r *Register) *Register {
	if r == nil {
		return nil
	}
	return clone(reflect.ValueOf(resolve(r).register)).Interface().(*Register)
}

// ResolvedView returns what [Resolved] does without copying what it need not:
// it shares memory with r, or is r. It is for those who only read.
func ResolvedView(r *Register) *Register {
	if r == nil {
		return nil
	}
	return resolve(r).register
}

// clone returns a deep copy.
func clone(v reflect.Value) reflect.Value {
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() {
			return v
		}
		c := reflect.New(v.Type().Elem())
		c.Elem().Set(clone(v.Elem()))
		return c
	case reflect.Slice:
		if v.IsNil() {
			return v
		}
		c := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
		for i := range v.Len() {
			c.Index(i).Set(clone(v.Index(i)))
		}
		return c
	case reflect.Struct:
		c := reflect.New(v.Type()).Elem()
		c.Set(v)
		for i := range v.NumField() {
			if f := c.Field(i); f.CanSet() && holdsPointers(f.Kind()) {
				f.Set(clone(f))
			}
		}
		return c
	}
	return v
}

func holdsPointers(k reflect.Kind) bool {
	return k == reflect.Pointer || k == reflect.Slice || k == reflect.Struct
}

// resolution is a register written out, with where that which was written in
// is stated.
type resolution struct {
	register *Register
	stated   *Register // as it was
	// origins are places in the register written out, and where what they hold
	// is stated in the register as it was. Other places are the same in both.
	origins map[Path]Path
}

// origin returns where the value at a place of the register written out is
// stated, or is to be stated.
func (res *resolution) origin(p Path) Path {
	if len(res.origins) == 0 {
		return p
	}
	for n := p.n; n > 0; n-- {
		if from, ok := res.origins[p.first(n)]; ok {
			for i := n; i < p.n; i++ {
				field, index := p.at(i)
				from = from.Index(field, index)
			}
			return from
		}
	}
	return p
}

// resolver writes out one register. It changes none of its elements: what it
// writes in is copied first.
type resolver struct {
	resolution
	parties  map[ID]int
	systems  map[ID]int
	data     map[ID]int
	subjects map[ID]int
}

// resolve writes a register out. The result is r itself where nothing is
// stated in common, and may share elements with it otherwise.
func resolve(r *Register) resolution {
	if !r.shares() {
		return resolution{register: r, stated: r}
	}
	out := *r
	res := &resolver{
		resolution: resolution{register: &out, stated: r, origins: make(map[Path]Path)},
		parties:    positions(r.Parties, partyID),
		systems:    positions(r.Systems, systemID),
		data:       positions(r.Data, func(d *DataCategory) ID { return d.ID }),
		subjects:   positions(r.Subjects, func(s *SubjectCategory) ID { return s.ID }),
	}
	out.Activities = slices.Clone(r.Activities)
	for i := range out.Activities {
		res.activity(&out.Activities[i], Path{}.Index("activities", i))
	}
	out.Processing = slices.Clone(r.Processing)
	for i := range out.Processing {
		res.processing(&out.Processing[i], Path{}.Index("processing", i))
	}
	out.Common, out.Data, out.Subjects = Common{}, nil, nil
	out.Parties = slices.Clone(r.Parties)
	for i := range out.Parties {
		out.Parties[i].Engagement = nil
	}
	return res.resolution
}

// shares reports whether anything of the register is stated for more than the
// place it stands in.
func (r *Register) shares() bool {
	if len(r.Data) > 0 || len(r.Subjects) > 0 || !reflect.ValueOf(r.Common).IsZero() ||
		slices.ContainsFunc(r.Parties, func(p Party) bool { return p.Engagement != nil }) ||
		slices.ContainsFunc(r.Systems, func(s System) bool { return s.Operator != "" }) {
		return true
	}
	for i := range r.Activities {
		a := &r.Activities[i]
		if len(a.Bases) > 0 || len(a.Conditions) > 0 || takes(a.Data, a.Subjects) {
			return true
		}
	}
	return slices.ContainsFunc(r.Processing, func(p ProcessorActivity) bool { return takes(p.Data, p.Subjects) })
}

// takes reports whether a category names one of the catalogue.
func takes(data []DataCategory, subjects []SubjectCategory) bool {
	return slices.ContainsFunc(data, func(d DataCategory) bool { return d.Of != "" }) ||
		slices.ContainsFunc(subjects, func(s SubjectCategory) bool { return s.Of != "" })
}

// activity writes out one activity.
func (res *resolver) activity(a *Activity, path Path) {
	common := &res.stated.Common
	cat := res.categories(&a.Data, &a.Subjects, path)
	res.grounds(a, path)
	cat.purposes = a.Purposes
	if cat.renames {
		cat.rename(a)
	}

	a.Security = res.ids(a.Security, common.Security, path, "security", Path{}.Child("common"))
	a.Systems = res.ids(a.Systems, common.Systems, path, "systems", Path{}.Child("common"))
	for i := range common.Transfers {
		res.addTransfer(&a.Transfers, common.Transfers[i], cat, path, Path{}.Child("common").Index("transfers", i))
	}
	a.Retention = res.retention(a.Retention, common.Retention, cat, path, Path{}.Child("common"))
	res.recipients(a, cat, path)
	if a.Notice == nil && common.Notice != nil {
		a.Notice = common.Notice
		res.origins[path.Child("notice")] = Path{}.Child("common", "notice")
	}
	if a.Rights == nil && common.Rights != nil {
		a.Rights = common.Rights
		res.origins[path.Child("rights")] = Path{}.Child("common", "rights")
	}
	if len(a.Provenance) == 0 && len(common.Provenance) > 0 {
		a.Provenance = common.Provenance
	}
}

// processing writes out one entry as processor.
func (res *resolver) processing(a *ProcessorActivity, path Path) {
	common, from := res.stated.Common.forProcessing(), Path{}.Child("common")
	if res.stated.Common.Processing != nil {
		from = from.Child("processing")
	}
	cat := res.categories(&a.Data, &a.Subjects, path)
	cat.processor = true
	if cat.renames {
		a.SubProcessors = slices.Clone(a.SubProcessors)
		for i := range a.SubProcessors {
			a.SubProcessors[i].Data = cat.renamed(a.SubProcessors[i].Data)
		}
		a.Transfers = cat.renamedIn(a.Transfers)
		a.Retention = slices.Clone(a.Retention)
		for i := range a.Retention {
			a.Retention[i].Data = cat.renamed(a.Retention[i].Data)
		}
	}

	a.Security = res.ids(a.Security, common.Security, path, "security", from)
	a.Systems = res.ids(a.Systems, common.Systems, path, "systems", from)
	for i := range common.Transfers {
		res.addTransfer(&a.Transfers, common.Transfers[i], cat, path, from.Index("transfers", i))
	}
	a.Retention = res.retention(a.Retention, common.Retention, cat, path, from)
	res.subProcessors(a, common.SubProcessors, cat, path)
	if len(a.Provenance) == 0 && len(res.stated.Common.Provenance) > 0 {
		a.Provenance = res.stated.Common.Provenance
	}
}

// grounds gives the grounds and conditions of an activity to each purpose that
// states none of its own. An activity without purposes keeps them.
func (res *resolver) grounds(a *Activity, path Path) {
	if len(a.Purposes) == 0 || len(a.Bases) == 0 && len(a.Conditions) == 0 {
		return
	}
	a.Purposes = slices.Clone(a.Purposes)
	for i := range a.Purposes {
		p, at := &a.Purposes[i], path.Index("purposes", i)
		if len(p.Bases) == 0 && len(a.Bases) > 0 {
			p.Bases = slices.Clone(a.Bases)
			res.origins[at.Child("bases")] = path.Child("bases")
			for k := range p.Bases {
				res.origins[at.Index("bases", k)] = path.Index("bases", k)
			}
		}
		if len(p.Conditions) == 0 && len(a.Conditions) > 0 {
			p.Conditions = slices.Clone(a.Conditions)
			res.origins[at.Child("conditions")] = path.Child("conditions")
			for k := range p.Conditions {
				res.origins[at.Index("conditions", k)] = path.Index("conditions", k)
			}
		}
	}
	a.Bases, a.Conditions = nil, nil
}

// categories are what an entry calls its categories of data and people, and
// its purposes.
type categories struct {
	own      []DataCategory
	purposes []Purpose
	// What elements of the catalogue and of the entry are called in the entry,
	// where it takes some from the catalogue.
	renames        bool
	data, subjects map[ID]ID
	// processor marks an entry as processor, which has no purposes.
	processor bool
}

// named returns what the entry calls a category of data; false if it has not
// got it.
func (cat *categories) named(id ID) (ID, bool) {
	if cat.renames {
		name, ok := cat.data[id]
		return name, ok
	}
	return id, id != "" && slices.ContainsFunc(cat.own, func(d DataCategory) bool { return d.ID == id })
}

// categories writes out the categories of an entry that name one of the
// catalogue.
func (res *resolver) categories(data *[]DataCategory, subjects *[]SubjectCategory, path Path) *categories {
	cat := &categories{own: *data}
	if !takes(*data, *subjects) {
		return cat
	}
	cat.renames, cat.data, cat.subjects = true, make(map[ID]ID), make(map[ID]ID)
	*data = slices.Clone(*data)
	cat.own = *data
	for i := range *data {
		d := &(*data)[i]
		if of := d.Of; of != "" {
			if k, ok := res.data[of]; ok {
				res.take(reflect.ValueOf(d).Elem(), reflect.ValueOf(&res.stated.Data[k]).Elem(), path.Index("data", i), Path{}.Index("data", k))
			}
			d.Of = ""
			cat.data[of] = d.ID
		}
	}
	*subjects = slices.Clone(*subjects)
	for i := range *subjects {
		s := &(*subjects)[i]
		if of := s.Of; of != "" {
			if k, ok := res.subjects[of]; ok {
				res.take(reflect.ValueOf(s).Elem(), reflect.ValueOf(&res.stated.Subjects[k]).Elem(), path.Index("subjects", i), Path{}.Index("subjects", k))
			}
			s.Of = ""
			cat.subjects[of] = s.ID
		}
	}
	for _, d := range *data { // an entry's own ID goes before one of the catalogue
		if d.ID != "" {
			cat.data[d.ID] = d.ID
		}
	}
	for _, s := range *subjects {
		if s.ID != "" {
			cat.subjects[s.ID] = s.ID
		}
	}
	for i := range *data {
		d := &(*data)[i]
		d.Subjects = inEntry(d.Subjects, cat.subjects)
	}
	return cat
}

// take gives an element what it leaves unsaid from another of its type, and
// remembers where that is stated. One that says nothing but which element it
// takes after, and where that was read, is the other one. Where both were read
// goes with it.
func (res *resolver) take(to, from reflect.Value, at, origin Path) {
	bare := true
	for i := range to.NumField() {
		if name := to.Type().Field(i).Name; name != "ID" && name != "Of" && name != "Party" && name != "Provenance" && !to.Field(i).IsZero() {
			bare = false
		}
	}
	if bare {
		res.origins[at] = origin
	}
	for i := range to.NumField() {
		if own, ok := to.Field(i).Addr().Interface().(*Provenance); ok {
			*own = withAll(*own, from.Field(i).Interface().(Provenance))
			continue
		}
		if f := to.Field(i); f.IsZero() && !from.Field(i).IsZero() {
			f.Set(from.Field(i))
			if !bare {
				field := jsonName(to.Type().Field(i))
				res.origins[at.Child(field)] = origin.Child(field)
			}
		}
	}
}

// inEntry returns IDs of the catalogue as the entry calls them.
func inEntry(ids []ID, names map[ID]ID) []ID {
	if !slices.ContainsFunc(ids, func(id ID) bool { name, ok := names[id]; return ok && name != id }) {
		return ids
	}
	ids = slices.Clone(ids)
	for i, id := range ids {
		if name, ok := names[id]; ok {
			ids[i] = name
		}
	}
	return ids
}

func (cat *categories) renamed(ids []ID) []ID { return inEntry(ids, cat.data) }

// renamedIn gives references of transfers to the catalogue the names of the
// entry.
func (cat *categories) renamedIn(transfers []transfer.Transfer) []transfer.Transfer {
	transfers = slices.Clone(transfers)
	for i := range transfers {
		transfers[i].Data = cat.renamed(transfers[i].Data)
	}
	return transfers
}

// rename gives references of an activity to the catalogue the names of its own
// categories.
func (cat *categories) rename(a *Activity) {
	a.Purposes = slices.Clone(a.Purposes)
	for i := range a.Purposes {
		p := &a.Purposes[i]
		p.Data, p.Subjects = cat.renamed(p.Data), inEntry(p.Subjects, cat.subjects)
		if slices.ContainsFunc(p.Conditions, func(c lawfulbasis.Reliance) bool { return len(c.Data) > 0 }) {
			p.Conditions = slices.Clone(p.Conditions)
			for k := range p.Conditions {
				p.Conditions[k].Data = cat.renamed(p.Conditions[k].Data)
			}
		}
	}
	a.Recipients = slices.Clone(a.Recipients)
	for i := range a.Recipients {
		a.Recipients[i].Data = cat.renamed(a.Recipients[i].Data)
	}
	a.Transfers = cat.renamedIn(a.Transfers)
	a.Retention = slices.Clone(a.Retention)
	for i := range a.Retention {
		a.Retention[i].Data = cat.renamed(a.Retention[i].Data)
	}
	if a.Decisions != nil && len(a.Decisions.Data) > 0 {
		d := *a.Decisions
		d.Data = cat.renamed(d.Data)
		a.Decisions = &d
	}
}

// scope restricts what a shared element names to what the entry has. It
// reports whether the element holds for the entry: it does not where it names
// data or purposes and the entry has none of them.
func (cat *categories) scope(data, purposes *[]ID) bool {
	if len(*data) > 0 {
		var kept []ID
		for _, id := range *data {
			if name, ok := cat.named(id); ok && !slices.Contains(kept, name) {
				kept = append(kept, name)
			}
		}
		if len(kept) == 0 && len(cat.own) > 0 {
			return false
		}
		*data = kept
	}
	if purposes != nil && len(*purposes) > 0 {
		var kept []ID
		for _, id := range *purposes {
			if id != "" && slices.ContainsFunc(cat.purposes, func(p Purpose) bool { return p.ID == id }) {
				kept = append(kept, id)
			}
		}
		if len(kept) == 0 && (cat.processor || slices.ContainsFunc(cat.purposes, func(p Purpose) bool { return p.ID != "" })) {
			return false
		}
		*purposes = kept
	}
	return true
}

// ids adds common references to an entry's own.
func (res *resolver) ids(own, common []ID, path Path, field string, from Path) []ID {
	own = slices.Clip(own)
	for i, id := range common {
		if !slices.Contains(own, id) {
			own = append(own, id)
			res.origins[path.Index(field, len(own)-1)] = from.Index(field, i)
		}
	}
	return own
}

// addTransfer adds a shared transfer to those of an entry, or lets the entry's
// own to the same importer and destination take from it.
func (res *resolver) addTransfer(own *[]transfer.Transfer, t transfer.Transfer, cat *categories, path, from Path) {
	if !cat.scope(&t.Data, &t.Purposes) {
		return
	}
	same := slices.IndexFunc(*own, func(o transfer.Transfer) bool {
		return o.ID != "" && o.ID == t.ID ||
			o.Importer != "" && o.Importer == t.Importer && len(t.AlternativeTo) == 0 && len(o.AlternativeTo) == 0 &&
				(o.Destination == "" || o.Destination == t.Destination) && (o.Mechanism == "" || o.Mechanism == t.Mechanism)
	})
	if same >= 0 {
		*own = slices.Clone(*own)
		res.take(reflect.ValueOf(&(*own)[same]).Elem(), reflect.ValueOf(&t).Elem(), path.Index("transfers", same), from)
		return
	}
	*own = append(slices.Clip(*own), t)
	res.origins[path.Index("transfers", len(*own)-1)] = from
}

// retention adds common retention rules to an entry's own.
func (res *resolver) retention(own, common []RetentionRule, cat *categories, path, from Path) []RetentionRule {
	own = slices.Clip(own)
	for i, rule := range common {
		if !cat.scope(&rule.Data, &rule.Purposes) {
			continue
		}
		same := slices.IndexFunc(own, func(o RetentionRule) bool { return o.ID != "" && o.ID == rule.ID })
		if same >= 0 {
			own = slices.Clone(own)
			res.take(reflect.ValueOf(&own[same]).Elem(), reflect.ValueOf(&rule).Elem(), path.Index("retention", same), from.Index("retention", i))
			continue
		}
		own = append(own, rule)
		res.origins[path.Index("retention", len(own)-1)] = from.Index("retention", i)
	}
	return own
}

// recipients writes out the recipients of an activity: its own, the common
// ones, the operators of its systems, and those whom processors engage, each
// with what holds of the party and the transfers that it brings.
func (res *resolver) recipients(a *Activity, cat *categories, path Path) {
	a.Recipients = slices.Clip(a.Recipients)
	if len(res.stated.Common.Recipients) > 0 || slices.ContainsFunc(a.Recipients, func(r Recipient) bool { return res.engages(r.Party) }) {
		a.Recipients = slices.Clone(a.Recipients)
	}
	for i, r := range res.stated.Common.Recipients {
		if !cat.scope(&r.Data, &r.Purposes) {
			continue
		}
		from := Path{}.Child("common").Index("recipients", i)
		same := slices.IndexFunc(a.Recipients, func(o Recipient) bool {
			return o.Party != "" && o.Party == r.Party || o.ID != "" && o.ID == r.ID
		})
		if same >= 0 {
			res.take(reflect.ValueOf(&a.Recipients[same]).Elem(), reflect.ValueOf(&r).Elem(), path.Index("recipients", same), from)
			continue
		}
		a.Recipients = append(a.Recipients, r)
		res.origins[path.Index("recipients", len(a.Recipients)-1)] = from
	}
	named := func(party ID) bool {
		return slices.ContainsFunc(a.Recipients, func(r Recipient) bool { return r.Party == party }) ||
			slices.ContainsFunc(a.JointControllers, func(j JointController) bool { return j.Party == party })
	}
	if !slices.Contains(a.None, ElementRecipients) {
		for party, from := range res.operators(a.Systems) {
			if party != a.Controller && !named(party) {
				a.Recipients = append(a.Recipients, Recipient{Party: party})
				res.operated(path.Index("recipients", len(a.Recipients)-1), party, from)
			}
		}
	}
	for i := 0; i < len(a.Recipients); i++ { // those engaged are added on the way
		r := &a.Recipients[i]
		e, from := res.engagement(r.Party)
		if e == nil {
			continue
		}
		if r.Role != RoleSubProcessor { // whose contract is with the processor
			at := path.Index("recipients", i)
			inherit(res, &r.Kind, e.Kind, at.Child("kind"), from.Child("kind"))
			inherit(res, &r.Role, e.Role, at.Child("role"), from.Child("role"))
			inherit(res, &r.Purpose, e.Service, at.Child("purpose"), from.Child("service"))
			inherit(res, &r.Contract, e.Contract, at.Child("contract"), from.Child("contract"))
			r.Provenance = withAll(r.Provenance, e.Provenance)
		}
		data, purposes, party := r.Data, r.Purposes, r.Party
		res.engaged(&a.Transfers, e, party, data, purposes, cat, path, from)
		for k, sub := range e.SubProcessors {
			if !cat.scope(&sub.Data, nil) || sub.Party != "" && named(sub.Party) ||
				sub.Party == "" && slices.ContainsFunc(a.Recipients, func(o Recipient) bool { return o.Role == RoleSubProcessor && o.Category == sub.Category }) {
				continue
			}
			a.Recipients = append(a.Recipients, Recipient{Party: sub.Party, Category: sub.Category, Role: RoleSubProcessor, Purpose: sub.Processing,
				Purposes: purposes, Data: orElse(sub.Data, data), Contract: sub.Contract, Provenance: sub.Provenance, Extra: sub.Extra})
			res.origins[path.Index("recipients", len(a.Recipients)-1)] = from.Index("subProcessors", k)
		}
	}
}

// subProcessors writes out the sub-processors of an entry as processor.
func (res *resolver) subProcessors(a *ProcessorActivity, common []SubProcessor, cat *categories, path Path) {
	a.SubProcessors = slices.Clip(a.SubProcessors)
	if len(common) > 0 || slices.ContainsFunc(a.SubProcessors, func(s SubProcessor) bool { return res.engages(s.Party) }) {
		a.SubProcessors = slices.Clone(a.SubProcessors)
	}
	named := func(party ID) bool {
		return slices.ContainsFunc(a.SubProcessors, func(s SubProcessor) bool { return s.Party == party })
	}
	for i, s := range common {
		if !cat.scope(&s.Data, nil) {
			continue
		}
		from := Path{}.Child("common", "processing").Index("subProcessors", i)
		same := slices.IndexFunc(a.SubProcessors, func(o SubProcessor) bool { return o.Party != "" && o.Party == s.Party })
		if same >= 0 {
			res.take(reflect.ValueOf(&a.SubProcessors[same]).Elem(), reflect.ValueOf(&s).Elem(), path.Index("subProcessors", same), from)
			continue
		}
		a.SubProcessors = append(a.SubProcessors, s)
		res.origins[path.Index("subProcessors", len(a.SubProcessors)-1)] = from
	}
	if !slices.Contains(a.None, ElementSubProcessors) {
		for party, from := range res.operators(a.Systems) {
			client := slices.ContainsFunc(a.Controllers, func(c Client) bool { return c.Party == party })
			if !client && !named(party) {
				a.SubProcessors = append(a.SubProcessors, SubProcessor{Party: party})
				res.operated(path.Index("subProcessors", len(a.SubProcessors)-1), party, from)
			}
		}
	}
	for i := 0; i < len(a.SubProcessors); i++ {
		s := &a.SubProcessors[i]
		e, from := res.engagement(s.Party)
		if e == nil {
			continue
		}
		at := path.Index("subProcessors", i)
		inherit(res, &s.Processing, e.Service, at.Child("processing"), from.Child("service"))
		inherit(res, &s.Contract, e.Contract, at.Child("contract"), from.Child("contract"))
		s.Provenance = withAll(s.Provenance, e.Provenance)
		data := s.Data
		res.engaged(&a.Transfers, e, s.Party, data, nil, cat, path, from)
		for k, sub := range e.SubProcessors {
			if !cat.scope(&sub.Data, nil) || sub.Party != "" && named(sub.Party) ||
				sub.Party == "" && slices.ContainsFunc(a.SubProcessors, func(o SubProcessor) bool { return o.Category == sub.Category }) {
				continue
			}
			sub.Data = orElse(sub.Data, data)
			a.SubProcessors = append(a.SubProcessors, sub)
			res.origins[path.Index("subProcessors", len(a.SubProcessors)-1)] = from.Index("subProcessors", k)
		}
	}
}

// inherit gives a field what holds of the party where it states nothing. What
// neither states is to be stated of the party.
func inherit[T comparable](res *resolver, to *T, from T, at, origin Path) {
	var zero T
	if *to == zero {
		*to = from
		res.origins[at] = origin
	}
}

// engaged adds the transfers that using a party brings.
func (res *resolver) engaged(own *[]transfer.Transfer, e *Engagement, party ID, data, purposes []ID, cat *categories, path, from Path) {
	for k, t := range e.Transfers {
		if t.Importer == "" {
			t.Importer = party
		}
		t.Data, t.Purposes = orElse(t.Data, data), orElse(t.Purposes, purposes)
		res.addTransfer(own, t, cat, path, from.Index("transfers", k))
	}
}

// orElse returns the first of two lists that holds something.
func orElse(list, other []ID) []ID {
	if len(list) > 0 {
		return list
	}
	return other
}

// operators walks the parties that run systems and of which the register says
// what they do for the keeper, in the order of the systems, with the place that
// names them.
func (res *resolver) operators(systems []ID) func(yield func(ID, Path) bool) {
	return func(yield func(ID, Path) bool) {
		var seen []ID
		for _, id := range systems {
			k, ok := res.systems[id]
			if !ok {
				continue
			}
			party := res.stated.Systems[k].Operator
			if e, _ := res.engagement(party); e == nil || slices.Contains(seen, party) {
				continue
			}
			seen = append(seen, party)
			if !yield(party, Path{}.Index("systems", k).Child("operator")) {
				return
			}
		}
	}
}

// operated remembers that an element stands for the operator of a system: what
// holds of it is stated, or to be stated, of the party.
func (res *resolver) operated(at Path, party ID, from Path) {
	_, engagement := res.engagement(party)
	res.origins[at] = engagement
	res.origins[at.Child("party")] = from
}

// engages reports whether something holds of a party wherever it is used.
func (res *resolver) engages(id ID) bool {
	e, _ := res.engagement(id)
	return e != nil
}

// engagement returns what holds of a party wherever it is used, and its place;
// nil if nothing is stated.
func (res *resolver) engagement(id ID) (*Engagement, Path) {
	k, ok := res.parties[id]
	if !ok {
		return nil, Path{}
	}
	return res.stated.Parties[k].Engagement, Path{}.Index("parties", k).Child("engagement")
}
