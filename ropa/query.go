package ropa

import (
	"slices"

	"github.com/openropa/openropa/ropa/civil"
)

// Use is one place in a register that refers to an element by its ID.
type Use struct {
	Kind string // what is referred to: "party", "system", "measure", "document", …
	Path Path   // the reference
	// Entries are those the reference matters to: the entry it stands in, or,
	// for what is stated in common, every entry it holds for.
	Entries []Path
}

// Users returns the places of a register that refer to the party, system,
// measure, document, activity, processing or category of the catalogue with
// an ID, in document order. References within an entry to its own categories
// and purposes are not among them.
func Users(r *Register, id ID) []Use {
	if r == nil || id == "" {
		return nil
	}
	var uses []Use
	at := make(map[Path]int)
	r.visit(visitor{ref: func(w *walk, kind string, ref ID) {
		if ref != id || !global(kind) {
			return
		}
		use := Use{Kind: kind, Path: w.path()}
		at[use.Path] = len(uses)
		if entry, ok := use.Path.entry(); ok {
			use.Entries = []Path{entry}
		}
		uses = append(uses, use)
	}})
	res := resolve(r)
	res.register.visit(visitor{ref: func(w *walk, kind string, ref ID) {
		path := w.path()
		entry, ok := path.entry()
		if i, stated := at[res.origin(path)]; ok && stated && !slices.Contains(uses[i].Entries, entry) {
			uses[i].Entries = append(uses[i].Entries, entry)
		}
	}})
	for i := range uses { // an entry uses what a system it names refers to
		if p := uses[i].Path; p.in("systems") {
			system := r.Systems[p.index(0)].ID
			for entry := range res.register.Entries() {
				if slices.Contains(entry.Systems, system) && !slices.Contains(uses[i].Entries, entry.Path) {
					uses[i].Entries = append(uses[i].Entries, entry.Path)
				}
			}
		}
	}
	return uses
}

// global reports whether elements of a kind belong to the register, not to one
// of its entries.
func global(kind string) bool {
	switch kind {
	case "party", "system", "measure", "document", "activity", "processing", "catalogueData", "catalogueSubject":
		return true
	}
	return false
}

// entry returns the entry that a place lies in.
func (p Path) entry() (Path, bool) {
	if !p.in("activities") && !p.in("processing") {
		return Path{}, false
	}
	return Path{indexes: [8]int32{p.indexes[0]}, fields: [8]field{p.fields[0]}, n: 1}, true
}

// Holding is what one entry holds of people of one kind.
type Holding struct {
	Entry    Entry
	Subjects []SubjectCategory // the categories of that kind
	Data     []DataCategory    // what is held of them
}

// HoldingsOf returns the entries that concern people of a kind, with the
// categories of data held of them: where to look when one of them asks for
// access, Art. 15. Entries are as [Resolved] writes them.
func HoldingsOf(r *Register, kind SubjectKind) []Holding {
	if r == nil {
		return nil
	}
	var all []Holding
	for entry := range Resolved(r).Entries() {
		h := Holding{Entry: entry}
		var ids []ID
		for _, s := range entry.Subjects {
			if s.Kind == kind {
				h.Subjects = append(h.Subjects, s)
				ids = append(ids, s.ID)
			}
		}
		if len(h.Subjects) == 0 {
			continue
		}
		for _, d := range entry.Data {
			if len(d.Subjects) == 0 || slices.ContainsFunc(d.Subjects, func(id ID) bool { return slices.Contains(ids, id) }) {
				h.Data = append(h.Data, d)
			}
		}
		all = append(all, h)
	}
	return all
}

// Scope picks entries of a register. A field left zero picks all; of several
// that are set, all must hold.
type Scope struct {
	Functions   []string // business functions, as the register writes them
	Regimes     []Regime // entries that one of these binds
	Controllers []ID     // entries of these bodies; "" is the keeper itself
	Publishable Answer   // entries that answer alike whether they are fit for a public register
}

// Subset returns the register with only the entries that a scope picks, and
// with what belongs to the register as a whole. Elements that no entry left
// refers to stay: they are facts of the keeper. The result shares memory with
// r.
func Subset(r *Register, s Scope) *Register {
	if r == nil {
		return nil
	}
	out := *r
	out.Activities, out.Processing = nil, nil
	stated := r.RegimesOn(civil.Date{})
	for _, a := range r.Activities {
		if s.picks(a.Function, a.Regimes, stated, a.Controller, a.Publishable) {
			out.Activities = append(out.Activities, a)
		}
	}
	for _, a := range r.Processing {
		if s.picks(a.Function, a.Regimes, stated, "", a.Publishable) {
			out.Processing = append(out.Processing, a)
		}
	}
	return &out
}

func (s *Scope) picks(function string, regimes, stated []Regime, controller ID, publishable Answer) bool {
	if len(regimes) == 0 {
		regimes = stated
	}
	return (len(s.Functions) == 0 || slices.Contains(s.Functions, function)) &&
		(len(s.Regimes) == 0 || slices.ContainsFunc(regimes, func(r Regime) bool { return slices.Contains(s.Regimes, r) })) &&
		(len(s.Controllers) == 0 || slices.Contains(s.Controllers, controller)) &&
		(s.Publishable == "" || s.Publishable == publishable)
}
