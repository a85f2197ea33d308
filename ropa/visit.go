package ropa

import "github.com/openropa/openropa/ropa/civil"

//go:generate go run ./internal/visitgen

// A visitor is shown the values of a register that are not zero, in document
// order. A nil function passes over its values. What a field of type ID or
// string holds is said by its tag in the model:
//
//	ropa:"id party"   the ID of an element, by which others refer to it
//	ropa:"ref party"  the ID of another element
//	ropa:"country"    an ISO 3166-1 alpha-2 code
//	ropa:"language"   a BCP 47 language tag
//	ropa:"rule"       the ID of a rule, shown as text
//
// Parties, systems, measures, documents, activities and processing belong to
// the register; all other kinds to one entry of it.
type visitor struct {
	text func(w *walk, value string)                              // free text
	code func(w *walk, value string, valid bool, typeName string) // a code; the type as "fact.Answer"
	id   func(w *walk, kind string, id ID)                        // the ID of an element of a list
	ref  func(w *walk, kind string, id ID)                        // an ID that refers to an element
	date func(w *walk, date civil.Date)
}

// walk is a visitor on its way. Its methods tell the visitor's functions where
// they are.
type walk struct {
	visitor
	above Path // of the struct whose field is visited
	field string
	index int // in the field's list; -1 for the field itself
}

// visit shows the visitor the whole register.
func (r *Register) visit(v visitor) {
	w := walk{visitor: v}
	w.visitRegister(r)
}

// visitCurrent shows the visitor the register without the entries that had
// ended by the as-of day.
func (p *Pass) visitCurrent(v visitor) {
	w := walk{visitor: v}
	rest := *p.Register
	rest.Activities, rest.Processing = nil, nil
	w.visitRegister(&rest)
	for i := range p.Register.Activities {
		if a := &p.Register.Activities[i]; !ended(a.Status, a.End, p.AsOf) {
			w.in("activities", i)
			w.visitActivity(a)
			w.out()
		}
	}
	for i := range p.Register.Processing {
		if a := &p.Register.Processing[i]; !ended(a.Status, a.End, p.AsOf) {
			w.in("processing", i)
			w.visitProcessorActivity(a)
			w.out()
		}
	}
}

// path returns the place of the value the visitor is shown.
func (w *walk) path() Path {
	p := w.above
	for i := p.n; i < len(p.fields); i++ {
		p.fields[i], p.indexes[i] = noField, 0 // left from a place walked before
	}
	return p.Index(w.field, w.index)
}

// parent returns the field that holds the struct whose field is visited; "" in
// the register itself.
func (w *walk) parent() string {
	if w.above.n == 0 {
		return ""
	}
	return w.above.name(w.above.n - 1)
}

// entry returns the lists of the activity or processing that the walk is in;
// all nil outside one.
func (w *walk) entry(r *Register) Entry {
	if !w.inEntry() {
		return Entry{}
	}
	return r.entry(w.above.at(0))
}

// inEntry reports whether the walk is in an activity or processing.
func (w *walk) inEntry() bool {
	return w.above.in("activities") || w.above.in("processing")
}

func (w *walk) in(field string, index int) {
	w.above.fields[w.above.n], w.above.indexes[w.above.n] = model.field(field), int32(index)
	w.above.n++
}

func (w *walk) out() { w.above.n-- }

// The methods below show one value. Zero values are passed over, except in
// lists, where they are elements too.

func (w *walk) showText(field string, index int, value string) {
	if w.text != nil && (value != "" || index >= 0) {
		w.field, w.index = field, index
		w.text(w, value)
	}
}

func (w *walk) showCode(field string, index int, value string, valid bool, typeName string) {
	w.field, w.index = field, index
	w.code(w, value, valid, typeName)
}

// showID shows the ID of an element of a list. Others cannot refer to what is
// stated in place, such as an activity's owner: there it is text.
func (w *walk) showID(field, kind string, id ID) {
	if w.above.n == 0 || w.above.indexes[w.above.n-1] < 0 {
		w.showText(field, -1, string(id))
	} else if w.id != nil && id != "" {
		w.field, w.index = field, -1
		w.id(w, kind, id)
	}
}

func (w *walk) showRef(field string, index int, kind string, id ID) {
	if w.ref != nil && (id != "" || index >= 0) {
		w.field, w.index = field, index
		w.ref(w, kind, id)
	}
}

func (w *walk) showDate(field string, date civil.Date) {
	if w.date != nil && !date.IsZero() {
		w.field, w.index = field, -1
		w.date(w, date)
	}
}
