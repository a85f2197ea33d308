package ropa

import (
	"slices"

	"github.com/openropa/openropa/transfer"
)

// formDuplicate looks at each list by itself: an ID is unique in its list.
var formIDDuplicateRule = Rule{
	ID:       "form/id-duplicate",
	Title:    "Two elements of one kind share an ID",
	Concerns: "elements with an ID",
	Doc:      "Parts of the register refer to others by ID. Where two parties, systems, measures, documents or activities, two categories of the catalogue, or two elements in a list of one entry, have the same ID, nobody can tell which is meant.",
	Fix:      "Give one of the two another ID, and check what refers to it.",
	Fails:    "Two parties with the ID \"hosting\".",
	Passes:   "A party and a system that both have the ID \"hosting\", or two activities that each have a purpose \"main\".",
	Severity: SeverityError,
	Demand:   DemandRecord,
	asStated: true,
	Check:    formDuplicate,
}

func formDuplicate(p *Pass) {
	r := p.Register
	duplicates(p, Path{}, "documents", r.Documents, func(d *Document) ID { return d.ID })
	duplicates(p, Path{}, "parties", r.Parties, func(x *Party) ID { return x.ID })
	duplicates(p, Path{}, "systems", r.Systems, func(s *System) ID { return s.ID })
	duplicates(p, Path{}, "measures", r.Measures, func(m *Measure) ID { return m.ID })
	duplicates(p, Path{}, "data", r.Data, dataID)
	duplicates(p, Path{}, "subjects", r.Subjects, subjectID)
	common := Path{}.Child("common")
	duplicates(p, common, "recipients", r.Common.Recipients, func(x *Recipient) ID { return x.ID })
	duplicates(p, common, "transfers", r.Common.Transfers, transferID)
	duplicates(p, common, "retention", r.Common.Retention, retentionID)
	if c := r.Common.Processing; c != nil {
		duplicates(p, common.Child("processing"), "transfers", c.Transfers, transferID)
		duplicates(p, common.Child("processing"), "retention", c.Retention, retentionID)
	}
	for i := range r.Parties {
		if e := r.Parties[i].Engagement; e != nil {
			duplicates(p, Path{}.Index("parties", i).Child("engagement"), "transfers", e.Transfers, transferID)
		}
	}
	duplicates(p, Path{}, "activities", r.Activities, func(a *Activity) ID { return a.ID })
	duplicates(p, Path{}, "processing", r.Processing, func(a *ProcessorActivity) ID { return a.ID })
	for i := range r.Activities {
		a := &r.Activities[i]
		at := Path{}.Index("activities", i)
		duplicates(p, at, "purposes", a.Purposes, purposeID)
		duplicates(p, at, "recipients", a.Recipients, func(x *Recipient) ID { return x.ID })
		duplicatesInRecord(p, r.activityAt(i).entry())
	}
	for i := range r.Processing {
		duplicatesInRecord(p, r.processingAt(i).entry())
	}
}

func duplicatesInRecord(p *Pass, rec Entry) {
	duplicates(p, rec.Path, "subjects", rec.Subjects, subjectID)
	duplicates(p, rec.Path, "data", rec.Data, dataID)
	duplicates(p, rec.Path, "transfers", rec.Transfers, transferID)
	duplicates(p, rec.Path, "retention", rec.Retention, retentionID)
	duplicates(p, rec.Path, "ai", rec.AI, func(u *AIUse) ID { return u.ID })
}

// duplicates reports each element of a list whose ID stood before.
func duplicates[T any](p *Pass, at Path, field string, list []T, id func(*T) ID) {
	var seen map[ID]int // of a long list only: short ones are looked through
	if len(list) > 32 {
		seen = make(map[ID]int, len(list))
	}
	for i := range list {
		own := id(&list[i])
		if own == "" {
			continue
		}
		p.Applies()
		first := i
		if seen == nil {
			first = indexOf(list, own, id)
		} else if j, ok := seen[own]; ok {
			first = j
		} else {
			seen[own] = i
		}
		if first < i {
			p.Report(at.Index(field, i).Child("id"), "the ID %.80q is already that of %s %d", own, nouns[field], first+1)
		}
	}
}

// indexOf returns the position of the first element with the ID, or -1.
func indexOf[T any](list []T, own ID, id func(*T) ID) int {
	for i := range list {
		if id(&list[i]) == own {
			return i
		}
	}
	return -1
}

// The IDs of the elements of an entry.

func purposeID(x *Purpose) ID { return x.ID }

func subjectID(s *SubjectCategory) ID { return s.ID }

func dataID(d *DataCategory) ID { return d.ID }

func transferID(t *transfer.Transfer) ID { return t.ID }

func retentionID(x *RetentionRule) ID { return x.ID }

// formIDMissing asks for IDs where only a reference gives an element meaning.
var formIDMissingRule = Rule{
	ID:       "form/id-missing",
	Title:    "An element that others refer to has no ID",
	Concerns: "parties, systems, measures, documents or categories of data or people",
	Doc:      "Parties, systems, measures, documents and the categories of the catalogue are stated once and mean something only where others refer to them, which takes an ID. A category of data or people needs one where every purpose, or every retention rule, names the categories it is for: without an ID it belongs to none of them.",
	Fix:      "Give the element an ID and refer to it by that.",
	Fails:    "A party \"Hosting AG\" without an ID.",
	Passes:   "A party \"Hosting AG\" with the ID \"hosting\".",
	Severity: SeverityError,
	Demand:   DemandRecord,
	asStated: true,
	Check:    formIDMissing,
}

func formIDMissing(p *Pass) {
	r := p.Register
	missing(p, "documents", r.Documents, func(d *Document) (ID, string) { return d.ID, d.Title })
	missing(p, "parties", r.Parties, func(x *Party) (ID, string) { return x.ID, x.Name })
	missing(p, "systems", r.Systems, func(s *System) (ID, string) { return s.ID, s.Name })
	missing(p, "measures", r.Measures, func(m *Measure) (ID, string) { return m.ID, m.Name })
	missing(p, "data", r.Data, func(d *DataCategory) (ID, string) { return d.ID, d.Name })
	missing(p, "subjects", r.Subjects, func(s *SubjectCategory) (ID, string) { return s.ID, s.Name })
	for rec := range p.Entries() {
		for i := range rec.Data {
			p.Applies()
			d := &rec.Data[i]
			switch {
			case d.ID != "" || d.Of != "":
			case rec.Activity != nil && purposesNameData(rec.Activity):
				p.Report(rec.Path.Index("data", i).Child("id"), "data %q has no ID, and every purpose names its data by ID", shorten(d.Name, 60))
			case retentionNamesData(rec.Retention):
				p.Report(rec.Path.Index("data", i).Child("id"), "data %q has no ID, and every retention rule names its data by ID", shorten(d.Name, 60))
			}
		}
		for i := range rec.Subjects {
			p.Applies()
			if s := &rec.Subjects[i]; s.ID == "" && s.Of == "" && rec.Activity != nil && purposesNameSubjects(rec.Activity) {
				p.Report(rec.Path.Index("subjects", i).Child("id"), "data subjects %q have no ID, and every purpose names its data subjects by ID", shorten(s.Name, 60))
			}
		}
	}
}

// plural returns the second form for data subjects, which are several, else the
// first.
func plural(field, one, several string) string {
	if field == "subjects" {
		return several
	}
	return one
}

func missing[T any](p *Pass, field string, list []T, of func(*T) (ID, string)) {
	for i := range list {
		p.Applies()
		if id, name := of(&list[i]); id == "" {
			p.Report(Path{}.Index(field, i).Child("id"), "%s %q %s, so nothing can refer to %s", nouns[field], shorten(name, 60), plural(field, "has no ID", "have no ID"), plural(field, "it", "them"))
		}
	}
}

// purposesNameData reports whether there are purposes and each names the data
// it uses; one that names none uses all.
func purposesNameData(a *Activity) bool {
	for i := range a.Purposes {
		if len(a.Purposes[i].Data) == 0 {
			return false
		}
	}
	return len(a.Purposes) > 0
}

// purposesNameSubjects is the same for the people a purpose concerns.
func purposesNameSubjects(a *Activity) bool {
	for i := range a.Purposes {
		if len(a.Purposes[i].Subjects) == 0 {
			return false
		}
	}
	return len(a.Purposes) > 0
}

// retentionNamesData is the same for the data of retention rules.
func retentionNamesData(rules []RetentionRule) bool {
	for i := range rules {
		if len(rules[i].Data) == 0 {
			return false
		}
	}
	return len(rules) > 0
}

var formReferenceUnknownRule = Rule{
	ID:       "form/reference-unknown",
	Title:    "A reference points to nothing",
	Concerns: "references",
	Doc:      "A recipient, measure or category named by an ID that no element has is not stated at all, however complete the entry looks.",
	Fix:      "Correct the ID, or add the element it is for.",
	Fails:    "A recipient with the party \"hostign\" where the register lists \"hosting\".",
	Passes:   "A recipient with the party \"hosting\" where the register lists it.",
	Severity: SeverityError,
	Demand:   DemandRecord,
	asStated: true,
	Check:    formReference,
}

func formReference(p *Pass) {
	refs := references{r: p.Register, index: p.Register.Index()}
	p.Register.visit(visitor{ref: func(w *walk, kind string, id ID) {
		p.Applies()
		switch {
		case w.field == "of" && w.above.n == 1 && w.parent() != "activities" && w.parent() != "processing":
			p.Report(w.path(), "a category of the catalogue refers to another category of it, and only the category of an entry can do so")
		case refs.known(w, kind, id):
		case id == "":
			p.Report(w.path(), "a reference to a %s is empty", referred[kind])
		default:
			p.Report(w.path(), "there is no %s %.80q%s", referred[kind], id, didYouMean(string(id), refs.ids(w, kind)))
		}
	}})
}

// referred are what a person calls what references point to.
var referred = map[string]string{
	"party": "party", "system": "system", "measure": "measure", "document": "document", "activity": "activity", "processing": "activity",
	"purpose": "purpose of this activity", "data": "data category of this entry", "subject": "category of people of this activity",
	"transfer": "transfer of this entry", "catalogueData": "data category of the catalogue", "catalogueSubject": "category of people of the catalogue",
}

// references finds what IDs refer to.
type references struct {
	r     *Register
	index Index
	// The IDs of data, people, purposes and transfers of the catalogue, of
	// the common part and of all entries; made where first asked for.
	anywhere map[string]map[ID]bool
}

// shared returns the IDs of a kind that what holds for several entries can
// name: those of the catalogue, and of any entry.
func (refs *references) shared(kind string) map[ID]bool {
	if refs.anywhere == nil {
		refs.anywhere = map[string]map[ID]bool{"data": {}, "subject": {}, "purpose": {}, "transfer": {}}
		refs.r.visit(visitor{id: func(w *walk, kind string, id ID) {
			if ids, ok := refs.anywhere[kind]; ok {
				ids[id] = true
			}
		}})
	}
	return refs.anywhere[kind]
}

// known reports whether an element of the kind has the ID, in the register or
// in the entry that the walk is in.
func (refs *references) known(w *walk, kind string, id ID) bool {
	in := func(at map[ID]int) bool { _, ok := at[id]; return ok }
	switch kind {
	case "party":
		return in(refs.index.Parties)
	case "system":
		return in(refs.index.Systems)
	case "measure":
		return in(refs.index.Measures)
	case "document":
		return in(refs.index.Documents)
	case "activity", "processing": // one may take over from the other
		return in(refs.index.Activities) || in(refs.index.Processing)
	}
	if id == "" {
		return false
	}
	switch {
	case kind == "catalogueData":
		return indexOf(refs.r.Data, id, dataID) >= 0
	case kind == "catalogueSubject":
		return indexOf(refs.r.Subjects, id, subjectID) >= 0
	case !w.inEntry():
		return refs.shared(kind)[id]
	}
	rec := w.entry(refs.r)
	switch kind {
	case "data":
		return indexOf(rec.Data, id, dataID) >= 0 || indexOf(rec.Data, id, func(d *DataCategory) ID { return d.Of }) >= 0
	case "subject":
		return indexOf(rec.Subjects, id, subjectID) >= 0 || indexOf(rec.Subjects, id, func(s *SubjectCategory) ID { return s.Of }) >= 0
	case "purpose":
		return rec.Activity != nil && indexOf(rec.Activity.Purposes, id, purposeID) >= 0
	case "transfer":
		return indexOf(rec.Transfers, id, transferID) >= 0
	}
	return false
}

// ids returns the IDs that a reference of the kind can have.
func (refs *references) ids(w *walk, kind string) []string {
	r := refs.r
	switch kind {
	case "party":
		return textsOf(r.Parties, func(x Party) string { return string(x.ID) })
	case "system":
		return textsOf(r.Systems, func(s System) string { return string(s.ID) })
	case "measure":
		return textsOf(r.Measures, func(m Measure) string { return string(m.ID) })
	case "document":
		return textsOf(r.Documents, func(d Document) string { return string(d.ID) })
	case "activity", "processing":
		return append(textsOf(r.Activities, func(a Activity) string { return string(a.ID) }),
			textsOf(r.Processing, func(a ProcessorActivity) string { return string(a.ID) })...)
	}
	switch {
	case kind == "catalogueData":
		return textsOf(r.Data, func(d DataCategory) string { return string(d.ID) })
	case kind == "catalogueSubject":
		return textsOf(r.Subjects, func(s SubjectCategory) string { return string(s.ID) })
	case !w.inEntry():
		var ids []string
		for id := range refs.shared(kind) {
			ids = append(ids, string(id))
		}
		slices.Sort(ids)
		return ids
	}
	rec := w.entry(r)
	switch kind {
	case "data":
		return textsOf(rec.Data, func(d DataCategory) string { return string(d.ID) })
	case "subject":
		return textsOf(rec.Subjects, func(s SubjectCategory) string { return string(s.ID) })
	case "purpose":
		if rec.Activity != nil {
			return textsOf(rec.Activity.Purposes, func(x Purpose) string { return string(x.ID) })
		}
	}
	return nil
}
