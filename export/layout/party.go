package layout

import (
	"cmp"
	"reflect"
	"slices"
	"strings"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/transfer"
)

// Parties.

var partyParts = []string{"address", "country", "email", "phone", "website"}

// partyElement says who someone is. Its name takes in the parts of the name
// that are not asked for by themselves.
func (x *entry) partyElement(p *ropa.Party, want []string) item {
	has := func(s string) bool { return slices.Contains(want, s) }
	name := p.Name
	if !has("givenName") {
		name = lang.JoinNonEmpty(" ", p.GivenName, p.Name)
	}
	e := newItem(name, "salutation", p.Salutation, "givenName", p.GivenName, "registration", p.RegistrationNumber)
	a := p.Contact.Address
	country := cmp.Or(a.Country, p.Country)
	if has("street") {
		e.add("street", firstOf(a.Street, a.Text))
		e.add("postCode", a.PostCode)
		e.add("city", a.City)
	} else {
		place := lang.JoinNonEmpty(", ", a.Street, lang.JoinNonEmpty(" ", a.PostCode, a.City), a.Region)
		if a.Text != "" {
			place = lang.JoinNonEmpty(", ", place, a.Text)
		}
		if !has("country") && has("address") && country != "" && !strings.Contains(place, x.w.Country(country)) {
			place = lang.JoinNonEmpty(", ", place, x.w.Country(country))
		}
		e.add("address", place)
	}
	e.add("country", x.w.Country(country))
	e.add("email", p.Contact.Email)
	e.add("phone", p.Contact.Phone)
	e.add("website", p.Contact.Website)
	e.add("form", p.Contact.Form)
	return e
}

// party reads what partyElement says.
func (x *entry) party(e item) ropa.Party {
	p := ropa.Party{
		Name: e.text, GivenName: e.part("givenName"), Salutation: e.part("salutation"), RegistrationNumber: e.part("registration"),
		Contact: ropa.Contact{
			Address: ropa.Address{Street: e.part("street"), PostCode: e.part("postCode"), City: e.part("city"), Text: e.part("address")},
			Email:   strings.Join(e.values("email"), "\n"), Phone: strings.Join(e.values("phone"), "\n"), Website: e.part("website"), Form: e.part("form"),
		},
	}
	p.Country = x.country(e.part("country"))
	return p
}

// country reads a country; what is none stays as it stands.
func (x *entry) country(s string) transfer.Country {
	if s == "" {
		return ""
	}
	c, ok := x.w.ReadCountry(s)
	if !ok {
		x.report(s, "wantCountry")
		return transfer.Country(s)
	}
	return c
}

// partyID returns the ID of a party as it is read, stated once: of the party
// of the same name, if what is said of both agrees, or of a new one.
func (x *entry) partyID(e item) ropa.ID {
	p := x.party(e)
	for i := range x.r.Parties {
		known := &x.r.Parties[i]
		if known.Name == p.Name && p.Name != "" && agree(reflect.ValueOf(*known), reflect.ValueOf(p)) {
			p.ID = known.ID
			fillIn(reflect.ValueOf(known).Elem(), reflect.ValueOf(p))
			return known.ID
		}
	}
	p.ID = idOf("party", len(x.r.Parties)+1)
	x.r.Parties = append(x.r.Parties, p)
	return p.ID
}

// partyNamed returns the ID of a party that is known by a name.
func (x *entry) partyNamed(name string) (ropa.ID, bool) {
	for i := range x.r.Parties {
		if x.r.Parties[i].Name == name && name != "" {
			return x.r.Parties[i].ID, true
		}
	}
	return "", false
}

// agree reports whether two values of a type say the same where both say
// something. IDs are not compared.
func agree(a, b reflect.Value) bool {
	switch {
	case a.IsZero() || b.IsZero():
		return true
	case a.Type() == reflect.TypeFor[ropa.ID]():
		return true
	case a.Kind() == reflect.Struct && a.Type() != reflect.TypeFor[civil.Date]():
		for i := range a.NumField() {
			if !agree(a.Field(i), b.Field(i)) {
				return false
			}
		}
		return true
	}
	return reflect.DeepEqual(a.Interface(), b.Interface())
}

// fillIn gives a what b says and a does not.
func fillIn(a, b reflect.Value) {
	if b.IsZero() {
		return
	}
	if a.Kind() == reflect.Struct && a.Type() != reflect.TypeFor[civil.Date]() {
		for i := range a.NumField() {
			fillIn(a.Field(i), b.Field(i))
		}
		return
	}
	if a.IsZero() {
		a.Set(b)
	}
}

func (x *entry) partyOf(id ropa.ID) *ropa.Party {
	if id == "" {
		return nil
	}
	for i := range x.r.Parties {
		if x.r.Parties[i].ID == id {
			return &x.r.Parties[i]
		}
	}
	return nil
}

// partyName returns what a party is called; an ID of none stays.
func (x *entry) partyName(id ropa.ID) string {
	if p := x.partyOf(id); p != nil {
		return firstOf(lang.JoinNonEmpty(" ", p.GivenName, p.Name), string(p.ID))
	}
	return string(id)
}

// partyOr returns the element of a party, or of a name that stands for one.
func (x *entry) partyOr(id ropa.ID, category string, want []string) item {
	if p := x.partyOf(id); p != nil {
		e := x.partyElement(p, want)
		e.text = firstOf(e.text, string(id))
		return e
	}
	return newItem(firstOf(category, string(id)))
}

var contactParts = []string{"address", "email", "phone", "website"}
