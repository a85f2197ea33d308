package ropa

import (
	"cmp"
	"reflect"
	"strconv"
	"strings"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/transfer"
)

// words says in short what a value is.
func (c *comparison) words(v reflect.Value, f *comparedField, earlier bool) string {
	switch x := v.Interface().(type) {
	case civil.Period:
		if x.IsZero() {
			return ""
		}
		return inWords(x)
	case civil.Date:
		if x.IsZero() {
			return ""
		}
		return x.String()
	case transfer.Country:
		if x == "" {
			return ""
		}
		return countryWords(x)
	case *Reference:
		return referenceWords(x)
	case Reference:
		return referenceWords(&x)
	}
	switch v.Kind() {
	case reflect.String:
		if f.idKind != "" {
			return c.nameByID(f.idKind, ID(v.String()), earlier)
		}
		return shorten(v.String(), 80)
	case reflect.Int:
		if v.Int() == 0 {
			return ""
		}
		return strconv.FormatInt(v.Int(), 10)
	case reflect.Pointer:
		if v.IsNil() {
			return ""
		}
		return c.words(v.Elem(), f, earlier)
	case reflect.Struct:
		return c.structWords(v, earlier)
	}
	return ""
}

// countryWords names a country: India (IN).
func countryWords(c transfer.Country) string {
	if name := c.Name(); name != "" {
		return name + " (" + string(c) + ")"
	}
	return string(c)
}

// structWords names a struct, or says the first things it states.
func (c *comparison) structWords(v reflect.Value, earlier bool) string {
	if party := v.FieldByName("Party"); party.IsValid() && party.String() != "" {
		return c.nameByID("party", ID(party.String()), earlier)
	}
	if place, ok := v.Interface().(Place); ok && place.Country != "" {
		return countryWords(place.Country)
	}
	if t, ok := v.Interface().(transfer.Transfer); ok && t.Destination != "" {
		return countryWords(t.Destination)
	}
	if r, ok := v.Interface().(RetentionRule); ok && !r.Period.IsZero() {
		return inWords(r.Period)
	}
	if name := nameOf(v); name != "" {
		return shorten(name, 60)
	}
	var parts []string
	plan := planOf(v.Type())
	for i := range plan.fields {
		f := &plan.fields[i]
		if words := c.words(v.Field(f.index), f, earlier); words != "" && len(parts) < 4 {
			parts = append(parts, words)
		}
	}
	return shorten(strings.Join(parts, ", "), 80)
}

// referenceWords names a document and its date.
func referenceWords(r *Reference) string {
	if r == nil {
		return ""
	}
	name := shorten(cmp.Or(r.Title, r.Number, r.URL, r.Location), 60)
	switch {
	case r.Date.IsZero():
		return name
	case name == "":
		return r.Date.String()
	}
	return name + " of " + r.Date.String()
}

// nameByID returns the name of a party, system or measure; of all else the ID.
func (c *comparison) nameByID(kind string, id ID, earlier bool) string {
	r, side := c.after, 0
	if earlier {
		r, side = c.before, 1
	}
	if c.names[side] == nil {
		names := map[string]string{}
		note := func(kind string, id ID, name string) {
			if key := kind + " " + string(id); names[key] == "" {
				names[key] = name
			}
		}
		for i := range r.Parties {
			note("party", r.Parties[i].ID, r.Parties[i].Name)
		}
		for i := range r.Systems {
			note("system", r.Systems[i].ID, r.Systems[i].Name)
		}
		for i := range r.Measures {
			note("measure", r.Measures[i].ID, r.Measures[i].Name)
		}
		c.names[side] = names
	}
	return shorten(cmp.Or(c.names[side][kind+" "+string(id)], string(id)), 80)
}
