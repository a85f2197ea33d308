package exporttest

import (
	"bytes"
	"reflect"
	"strings"
	"testing"

	"github.com/openropa/openropa/ropa"
)

// Copied is a register of its own that says the same.
func Copied(t testing.TB, r *ropa.Register) *ropa.Register {
	t.Helper()
	var buf bytes.Buffer
	if err := r.Encode(&buf); err != nil {
		t.Fatal(err)
	}
	c, err := ropa.Decode(&buf)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// Field is a field of a register that states something: its way by the names of
// fields, and what makes it state nothing.
type Field struct {
	Way   string
	Blank func()
}

// Stated are the fields of a register that state something, in their order.
func Stated(r *ropa.Register) []Field {
	var all []Field
	var walk func(way string, v reflect.Value)
	walk = func(way string, v reflect.Value) {
		switch v.Kind() {
		case reflect.Pointer:
			if !v.IsNil() {
				walk(way, v.Elem())
			}
		case reflect.Slice:
			for i := range v.Len() {
				walk(way, v.Index(i))
			}
		case reflect.Struct:
			for i := range v.NumField() {
				f := v.Field(i)
				if !f.CanSet() || f.IsZero() {
					continue
				}
				own := strings.TrimPrefix(way+"."+v.Type().Field(i).Name, ".")
				all = append(all, Field{own, f.SetZero})
				walk(own, f)
			}
		}
	}
	walk("", reflect.ValueOf(r).Elem())
	return all
}
