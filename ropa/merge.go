package ropa

import (
	"fmt"
	"reflect"
)

// Conflict is a fact that two of the registers merged state differently. The
// earlier one stands.
type Conflict struct {
	Path     Path // in the merged register
	Register int  // which of the registers says otherwise, from 0
	Subject  string
	Kept     string // in short
	Dropped  string
}

// String returns the conflict in a line.
func (c Conflict) String() string {
	return fmt.Sprintf("%s %s: kept %s, register %d says %s", c.Subject, c.Path, c.Kept, c.Register, c.Dropped)
}

// Merge makes one register of several: what the first leaves unsaid is taken
// from the next. Elements of the register's lists are the same if they have
// the same ID; entries are too. What two registers state differently is a
// conflict, and the earlier statement stands. The registers are not changed.
// Merging none gives an empty register.
func Merge(registers ...*Register) (*Register, []Conflict) {
	m := &merger{out: &Register{}}
	for i, r := range registers {
		if r == nil {
			continue
		}
		m.from = i
		c := clone(reflect.ValueOf(r))
		m.structs(reflect.ValueOf(m.out).Elem(), c.Elem(), Path{})
	}
	for i := range m.conflicts {
		m.conflicts[i].Subject = subjectOf(m.out.Parts(m.conflicts[i].Path))
	}
	return m.out, m.conflicts
}

type merger struct {
	out       *Register
	from      int
	conflicts []Conflict
}

// structs merges one struct into another of its type, field by field.
func (m *merger) structs(to, from reflect.Value, path Path) {
	for i := range to.NumField() {
		name := jsonName(to.Type().Field(i))
		if name == "" || name == "-" {
			continue
		}
		m.value(to.Field(i), from.Field(i), path, name)
	}
}

func (m *merger) value(to, from reflect.Value, path Path, name string) {
	switch {
	case from.IsZero():
	case to.IsZero():
		to.Set(from)
	case to.Kind() == reflect.Slice:
		m.lists(to, from, path, name)
	case to.Kind() == reflect.Pointer:
		m.structs(to.Elem(), from.Elem(), path.Child(name))
	case to.Kind() == reflect.Struct && !to.Comparable():
		m.structs(to, from, path.Child(name))
	case to.Kind() == reflect.Struct && jsonFields(to.Type()):
		m.structs(to, from, path.Child(name))
	case to.Interface() != from.Interface():
		m.conflicts = append(m.conflicts, Conflict{Path: path.Child(name), Register: m.from, Kept: inShort(to), Dropped: inShort(from)})
	}
}

// lists adds to a list what it does not hold: elements with an ID that is new
// to it, and elements without one that equal none of it.
func (m *merger) lists(to, from reflect.Value, path Path, name string) {
	for k := range from.Len() {
		e := from.Index(k)
		at := -1
		for i := range to.Len() {
			if sameElement(to.Index(i), e) {
				at = i
				break
			}
		}
		switch {
		case at < 0:
			to.Set(reflect.Append(to, e))
		case e.Kind() == reflect.Struct:
			m.structs(to.Index(at), e, path.Index(name, at))
		}
	}
}

// sameElement reports whether two elements of a list are one: by their IDs, or
// by all they hold where they have none.
func sameElement(a, b reflect.Value) bool {
	if a.Kind() == reflect.Struct {
		if id := a.FieldByName("ID"); id.IsValid() && (id.String() != "" || b.FieldByName("ID").String() != "") {
			return id.String() == b.FieldByName("ID").String()
		}
	}
	return reflect.DeepEqual(a.Interface(), b.Interface())
}

// jsonFields reports whether a struct is written in JSON field by field.
func jsonFields(t reflect.Type) bool { return len(fieldsOf(t).names) > 0 }

// inShort is a value in a line.
func inShort(v reflect.Value) string {
	if s, ok := v.Interface().(fmt.Stringer); ok {
		return s.String()
	}
	return fmt.Sprintf("%q", shorten(fmt.Sprint(v.Interface()), 60))
}
