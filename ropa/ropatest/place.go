package ropatest

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"unicode"

	"github.com/openropa/openropa/ropa"
)

// place is a path with the identities of elements for their positions:
// /activities/payroll/purposes/pay/bases/consent. An element without an
// identity, or with that of one before it, keeps its position: #2 is the
// third.
func place(r *ropa.Register, path ropa.Path) string {
	pointer := path.String()
	if pointer == "" {
		return "/"
	}
	var b strings.Builder
	v := reflect.ValueOf(r)
	for _, part := range strings.Split(pointer[1:], "/") {
		for v.Kind() == reflect.Pointer {
			v = v.Elem()
		}
		b.WriteByte('/')
		if i, err := strconv.Atoi(part); err == nil && v.Kind() == reflect.Slice && i >= 0 && i < v.Len() {
			b.WriteString(element(v, i))
			v = v.Index(i)
			continue
		}
		b.WriteString(escape(part))
		v = field(v, part)
	}
	return b.String()
}

// field returns the field of a struct by its JSON name.
func field(v reflect.Value, name string) reflect.Value {
	if v.Kind() == reflect.Struct {
		for i := range v.NumField() {
			if tag, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("json"), ","); tag == name {
				return v.Field(i)
			}
		}
	}
	return reflect.Value{}
}

// element names one element of a list.
func element(list reflect.Value, i int) string {
	own := identity(list.Index(i))
	if own == "" {
		return "#" + strconv.Itoa(i)
	}
	for j := range i {
		if identity(list.Index(j)) == own {
			return escape(own) + "#" + strconv.Itoa(i)
		}
	}
	return escape(own)
}

// identities are the fields an element is known by, the first that is set.
var identities = [...]string{"ID", "Party", "Ground", "Condition", "Rule", "Key", "Name", "Category", "Title"}

// identity is what an element of a list is known by, or "".
func identity(v reflect.Value) string {
	switch v.Kind() {
	case reflect.String:
		return v.String()
	case reflect.Struct:
		for _, name := range identities {
			if f := v.FieldByName(name); f.IsValid() && f.Kind() == reflect.String && f.String() != "" {
				return f.String()
			}
		}
	}
	return ""
}

// escape writes a name so that it holds no white space, slash or number sign.
func escape(s string) string {
	var b strings.Builder
	for _, r := range s {
		if unicode.IsSpace(r) || unicode.IsControl(r) || strings.ContainsRune("/#%", r) {
			for _, c := range []byte(string(r)) {
				fmt.Fprintf(&b, "%%%02X", c)
			}
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}
