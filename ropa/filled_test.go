package ropa

import (
	"fmt"
	"reflect"
	"testing"

	"github.com/openropa/openropa/ropa/civil"
)

// filled returns a register in which every field of the model is set: each
// text to its own path, each list to two elements.
func filled(t *testing.T) *Register {
	t.Helper()
	var r Register
	fill(t, reflect.ValueOf(&r).Elem(), "")
	return &r
}

func fill(t *testing.T, v reflect.Value, path string) {
	switch {
	case v.Type() == reflect.TypeFor[civil.Date]():
		v.Set(reflect.ValueOf(civil.MustDate("2026-11-21")))
	case v.Type() == reflect.TypeFor[civil.Period]():
		v.Set(reflect.ValueOf(civil.MustPeriod("P1Y6M")))
	case v.Kind() == reflect.String:
		v.SetString("text " + path)
	case v.Kind() == reflect.Int:
		v.SetInt(7)
	case v.Kind() == reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(t, v.Elem(), path)
	case v.Kind() == reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		for i := range 2 {
			fill(t, v.Index(i), fmt.Sprintf("%s/%d", path, i))
		}
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			fill(t, v.Field(i), path+"/"+v.Type().Field(i).Name)
		}
	default:
		t.Fatalf("%s: no way to fill a %s", path, v.Type())
	}
}
