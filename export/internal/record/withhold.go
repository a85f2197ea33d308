package record

import (
	"cmp"
	"reflect"
	"slices"
	"strings"

	"github.com/openropa/openropa/ropa"
)

// Disclosed returns a copy of a register without what [Holdings] keeps from an
// authority, or gives it only if it is asked for, for formats that print the
// fields of the register as they are. The references by which its elements
// lead to each other stay: no text is made of them where there is a name.
func Disclosed(r *ropa.Register, choice map[string]bool) *ropa.Register {
	kept := map[string]bool{"Transfer.ID": true, "Recipient.ID": true, "RetentionRule.ID": true, "AIUse.ID": true} // nothing leads there
	for _, h := range Holdings {
		if h.Authority == Never && h.Key != "references" || h.Authority == Asked && !choice[h.Key] {
			for _, f := range h.Fields {
				kept[f] = true
			}
		}
	}
	copied := *r
	disclose(reflect.ValueOf(&copied).Elem(), kept)
	sayNames(&copied)
	for i := range copied.Processing { // whose purposes are its clients'
		for j := range copied.Processing[i].Retention {
			copied.Processing[i].Retention[j].Purposes = nil
		}
	}
	return &copied
}

// sayNames names the purposes and data that have no name by what is said of them,
// so that no reference stands in its place.
func sayNames(r *ropa.Register) {
	data := func(list []ropa.DataCategory) {
		for i := range list {
			d := &list[i]
			if d.Of != "" { // the catalogue names it
				continue
			}
			d.Name = cmp.Or(d.Name, d.Description, strings.Join(d.Examples, ", "), "–")
		}
	}
	data(r.Data)
	for i := range r.Activities {
		data(r.Activities[i].Data)
		for k := range r.Activities[i].Purposes {
			p := &r.Activities[i].Purposes[k]
			p.Name = cmp.Or(p.Name, p.Description, "–")
		}
	}
	for i := range r.Processing {
		data(r.Processing[i].Data)
	}
}

// disclose takes fields off a struct, and off copies of all that it leads to.
func disclose(v reflect.Value, kept map[string]bool) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			own := reflect.New(v.Type().Elem())
			own.Elem().Set(v.Elem())
			v.Set(own)
			disclose(own.Elem(), kept)
			if p, ok := own.Interface().(*ropa.Party); ok { // a person, not one of the parties
				p.ID, p.Engagement = "", nil
			}
		}
	case reflect.Slice:
		if v.Len() > 0 {
			own := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
			reflect.Copy(own, v)
			v.Set(own)
			for i := range own.Len() {
				disclose(own.Index(i), kept)
			}
		}
	case reflect.Struct:
		for i := range v.NumField() {
			switch f := v.Field(i); {
			case !f.CanSet(): // a part of a value, such as a day
			case kept[v.Type().Name()+"."+v.Type().Field(i).Name]:
				f.SetZero()
			default:
				disclose(f, kept)
			}
		}
	}
}

// disclosedColumns are the columns of [Builder.Flat] that an authority gets.
func disclosedColumns(fields []field[*entry], choice map[string]bool) []field[*entry] {
	owners, isOwners := choice["owners"]
	systems, isSystems := choice["systems"]
	return slices.DeleteFunc(fields, func(f field[*entry]) bool {
		switch f.key {
		case "ref", "ownUse", "roleOpen":
			return true
		case "function", "owner":
			return isOwners && !owners
		case "systems":
			return isSystems && !systems
		}
		return false
	})
}
