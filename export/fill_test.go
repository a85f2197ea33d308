package export

import (
	"fmt"
	"reflect"

	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
)

// marker is one value put into a register, and how English writes it.
type marker struct {
	path string // in the words of Go: Activities[0].Name
	text string
}

// filled returns a register in which every field of every type holds a value
// of its own, and these values. Codes and IDs are among them: a code of no
// table and an ID of nothing are shown as they stand.
func filled() (*ropa.Register, []marker) {
	var f filler
	r := &ropa.Register{}
	f.fill(reflect.ValueOf(r).Elem(), "")
	return r, f.markers
}

type filler struct{ markers []marker }

func (f *filler) fill(v reflect.Value, path string) {
	n := len(f.markers) + 1
	mark := func(text string) { f.markers = append(f.markers, marker{path, text}) }
	switch v.Interface().(type) {
	case civil.Date:
		d := civil.MustDate("2001-01-01").AddDays(n)
		v.Set(reflect.ValueOf(d))
		mark(labelsOf("en").date(d))
		return
	case civil.Period:
		v.Set(reflect.ValueOf(civil.MustPeriod(fmt.Sprintf("P%dD", 5000+n))))
		mark(fmt.Sprintf("%d days", 5000+n))
		return
	}
	switch v.Kind() {
	case reflect.String:
		text := fmt.Sprintf("mark%04dx", n)
		v.SetString(text)
		mark(text)
	case reflect.Int:
		v.SetInt(int64(70000 + n))
		mark(fmt.Sprint(70000 + n))
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		f.fill(v.Elem(), path)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		f.fill(v.Index(0), path+"[0]")
	case reflect.Struct:
		for i := range v.NumField() {
			f.fill(v.Field(i), path+"."+v.Type().Field(i).Name)
		}
	default:
		panic(fmt.Sprintf("%s: no value for a %s", path, v.Type()))
	}
}
