package record

import (
	"reflect"

	"github.com/openropa/openropa/ropa"
)

// FreeTexts are the texts of a register that are no codes.
func FreeTexts(r *ropa.Register) []string {
	var all []string
	seen := make(map[string]bool)
	var walk func(v reflect.Value)
	walk = func(v reflect.Value) {
		switch v.Kind() {
		case reflect.String:
			if s := v.String(); v.Type() == reflect.TypeFor[string]() && s != "" && !seen[s] {
				seen[s] = true
				all = append(all, s)
			}
		case reflect.Pointer:
			if !v.IsNil() {
				walk(v.Elem())
			}
		case reflect.Slice:
			for i := range v.Len() {
				walk(v.Index(i))
			}
		case reflect.Struct:
			for i := range v.NumField() {
				walk(v.Field(i))
			}
		}
	}
	walk(reflect.ValueOf(r))
	return all
}
