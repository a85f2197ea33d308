// Package codecheck keeps the code of a service and the register in step: the
// service declares, beside its data types, which category of data each field
// is and which purposes it serves, and a test fails when the two differ.
//
// The declaration is a struct tag:
//
//	Email string `personal:"orders/contact: delivery, invoicing; newsletter/address: sending"`
//	Stock int    `personal:"-"`
//
// that is, for each activity: its ID, the ID of its data category, and the IDs
// of the purposes the field serves; "-" for a field that holds nothing about a
// person. A tag was chosen over a typed registry of fields because it stands
// where the field is written: whoever adds a field sees what its neighbours
// declare, a renamed or moved field takes its tag along, and reflection finds
// the field that has none, whereas a registry is a second list that nothing
// keeps complete. What a tag gives up, that the compiler knows the IDs, the
// test gives back: an ID that the register does not hold is a problem.
// [Service.Check] is that test; see shop.go for the types and register.go for
// the register of an online shop.
package codecheck

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/openropa/openropa/ropa"
)

// tag is the key of the struct tag.
const tag = "personal"

// Service is a program and the types in which it holds data.
type Service struct {
	// System is the register's ID of the system the service is. The service
	// answers for the data of the activities that use it.
	System ropa.ID
	// Types are values of the structs that hold data; the structs within
	// them need not be named.
	Types []any
}

// Problem is one difference between code and register.
type Problem struct {
	Where string // in the code, Customer.Email, or in the register, activity "orders"
	What  string
}

func (p Problem) String() string { return p.Where + ": " + p.What }

// use is what a tag declares for one activity.
type use struct {
	activity, data ropa.ID
	purposes       []ropa.ID
}

// Check compares the service with the register. It returns a problem for each
// field that declares nothing, or something that the register does not hold,
// and for each category of data and each purpose in the register that no
// field holds or serves.
func (s Service) Check(r *ropa.Register) []Problem {
	c := checker{register: r, seen: map[reflect.Type]bool{}, held: map[[2]ropa.ID]bool{}, served: map[[2]ropa.ID]bool{}}
	if !slices.ContainsFunc(r.Systems, func(system ropa.System) bool { return system.ID == s.System }) {
		c.report("register", "holds no system %q", s.System)
	}
	for _, v := range s.Types {
		t := reflect.TypeOf(v)
		for t != nil && t.Kind() == reflect.Pointer {
			t = t.Elem()
		}
		if t == nil || t.Kind() != reflect.Struct {
			c.report("service", "%T is no struct", v)
			continue
		}
		c.fields(t)
	}
	for _, a := range r.Activities {
		if a.Status == ropa.StatusEnded || !slices.Contains(a.Systems, s.System) {
			continue
		}
		where := fmt.Sprintf("activity %q", a.ID)
		for _, d := range a.Data {
			if !c.held[[2]ropa.ID{a.ID, d.ID}] {
				c.report(where, "no field holds the data %q (%s)", d.ID, d.Name)
			}
		}
		for _, p := range a.Purposes {
			if !c.served[[2]ropa.ID{a.ID, p.ID}] {
				c.report(where, "no field serves the purpose %q (%s)", p.ID, p.Name)
			}
		}
	}
	return c.problems
}

type checker struct {
	register     *ropa.Register
	seen         map[reflect.Type]bool
	held, served map[[2]ropa.ID]bool // by activity and data or purpose
	problems     []Problem
}

func (c *checker) report(where, format string, args ...any) {
	c.problems = append(c.problems, Problem{where, fmt.Sprintf(format, args...)})
}

// fields checks the fields of a struct. One without a tag that is itself made
// of a tagged struct is checked in its place.
func (c *checker) fields(t reflect.Type) {
	if c.seen[t] {
		return
	}
	c.seen[t] = true
	for i := range t.NumField() {
		f := t.Field(i)
		where := t.Name() + "." + f.Name
		text, tagged := f.Tag.Lookup(tag)
		inner := structOf(f.Type)
		switch {
		case text == "-":
		case tagged:
			uses, err := parse(text)
			if err != nil {
				c.report(where, "%v", err)
				continue
			}
			for _, u := range uses {
				c.use(where, u)
			}
		case inner != nil && inner.PkgPath() == t.PkgPath():
			c.fields(inner)
		default:
			c.report(where, "declares no purpose: tag it `%s:\"activity/data: purpose\"`, or \"-\" if it says nothing about a person", tag)
		}
	}
}

// structOf returns the struct that a type is a pointer to, a list of or a map
// to; nil if it is none.
func structOf(t reflect.Type) reflect.Type {
	for {
		switch t.Kind() {
		case reflect.Pointer, reflect.Slice, reflect.Array, reflect.Map:
			t = t.Elem()
		case reflect.Struct:
			return t
		default:
			return nil
		}
	}
}

// parse reads a tag: "activity/data: purpose, purpose; activity/data: purpose".
func parse(text string) ([]use, error) {
	var uses []use
	for part := range strings.SplitSeq(text, ";") {
		what, purposes, ok := strings.Cut(part, ":")
		activity, data, slash := strings.Cut(strings.TrimSpace(what), "/")
		u := use{activity: ropa.ID(activity), data: ropa.ID(data)}
		for p := range strings.SplitSeq(purposes, ",") {
			if p = strings.TrimSpace(p); p != "" {
				u.purposes = append(u.purposes, ropa.ID(p))
			}
		}
		if !ok || !slash || activity == "" || data == "" || len(u.purposes) == 0 {
			return nil, fmt.Errorf("tag %q is not: activity/data: purpose, purpose", text)
		}
		uses = append(uses, u)
	}
	return uses, nil
}

// use checks what a field declares for one activity.
func (c *checker) use(where string, u use) {
	i := slices.IndexFunc(c.register.Activities, func(a ropa.Activity) bool { return a.ID == u.activity })
	if i < 0 {
		c.report(where, "the register holds no activity %q", u.activity)
		return
	}
	a := &c.register.Activities[i]
	known := slices.ContainsFunc(a.Data, func(d ropa.DataCategory) bool { return d.ID == u.data })
	if !known {
		c.report(where, "activity %q has no data %q; it has %s", a.ID, u.data, ids(a.Data, func(d ropa.DataCategory) ropa.ID { return d.ID }))
	}
	c.held[[2]ropa.ID{a.ID, u.data}] = true
	for _, id := range u.purposes {
		c.served[[2]ropa.ID{a.ID, id}] = true
		j := slices.IndexFunc(a.Purposes, func(p ropa.Purpose) bool { return p.ID == id })
		switch {
		case j < 0:
			c.report(where, "activity %q has no purpose %q; it has %s", a.ID, id, ids(a.Purposes, func(p ropa.Purpose) ropa.ID { return p.ID }))
		case known && len(a.Purposes[j].Data) > 0 && !slices.Contains(a.Purposes[j].Data, u.data):
			c.report(where, "in the register the purpose %q of activity %q does not use the data %q", id, a.ID, u.data)
		}
	}
}

// ids lists the IDs of elements.
func ids[T any](list []T, id func(T) ropa.ID) string {
	var texts []string
	for _, v := range list {
		texts = append(texts, string(id(v)))
	}
	return cmp.Or(strings.Join(texts, ", "), "none")
}
