package exporttest

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"time"

	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
)

// marker is one value put into a register, and how English writes it.
type marker struct {
	Path string // in the words of Go: Activities[0].Name
	Text string
}

// Short returns the text as the short documents write it: a day without the
// whole name of its month.
func (m marker) Short() string {
	if day, err := time.Parse("2 January 2006", m.Text); err == nil {
		return day.Format("2 Jan 2006")
	}
	return m.Text
}

// Filled returns a register in which every field of every type holds a value
// of its own, and these values. Codes and IDs are among them: a code of no
// table and an ID of nothing are shown as they stand.
func Filled() (*ropa.Register, []marker) {
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
		mark(fmt.Sprintf("%d %s %d", d.Day(), d.Month(), d.Year()))
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

// Spaced returns a text with the spaces that hold numbers to their words as
// plain ones.
func Spaced(s string) string { return strings.ReplaceAll(s, "\u00a0", " ") }

// Generated returns a register made at random, with hostile texts.
func Generated(seed uint64) *ropa.Register {
	g := rand.New(rand.NewPCG(seed, 7))
	var fill func(v reflect.Value, tag string)
	fill = func(v reflect.Value, tag string) {
		if g.IntN(3) == 0 {
			return
		}
		switch v.Interface().(type) {
		case civil.Date:
			v.Set(reflect.ValueOf(civil.MustDate("1890-01-01").AddDays(g.IntN(60000))))
			return
		case civil.Period:
			periods := []string{"P0D", "P0Y", "P10Y", "P12M", "P1Y6M", "P1D", "P2W", "PT72H", "P1YT1M"}
			v.Set(reflect.ValueOf(civil.MustPeriod(periods[g.IntN(len(periods))])))
			return
		}
		switch v.Kind() {
		case reflect.String:
			if (strings.HasPrefix(tag, "id") || strings.HasPrefix(tag, "ref")) && g.IntN(4) > 0 {
				v.SetString(fmt.Sprintf("id-%d", g.IntN(6)))
				return
			}
			i := g.IntN(len(hostileTexts))
			if len(hostileTexts[i]) > 1000 && g.IntN(20) > 0 {
				i = 0
			}
			v.SetString(hostileTexts[i])
		case reflect.Int:
			v.SetInt(g.Int64() >> g.IntN(64))
		case reflect.Pointer:
			v.Set(reflect.New(v.Type().Elem()))
			fill(v.Elem(), tag)
		case reflect.Slice:
			v.Set(reflect.MakeSlice(v.Type(), g.IntN(3), 3))
			for i := range v.Len() {
				fill(v.Index(i), tag)
			}
		case reflect.Struct:
			for i := range v.NumField() {
				fill(v.Field(i), v.Type().Field(i).Tag.Get("ropa"))
			}
		}
	}
	var r ropa.Register
	fill(reflect.ValueOf(&r).Elem(), "")
	return &r
}

var hostileTexts = []string{
	"", " ", "\n", "a\nb", " a", "a ", "=1+1", "+1", "-1", "@x", "\x00", "\x1b", "\x7f", "a\r\nb", "\t", "_x0041_", "_x005F_x0041_", "␛", "␀", "\ufffd", "\ufffe", "\xff", "\xed\xa0\x80",
	"😀", "שלום עולם", "\u202eabc\u202c", "↳ continued", "#1", "activities:x", "a/b", "'quoted", "1.5", "TRUE", "Yes", "ja", "Germany", "Active", "planned, active",
	"2026-11-21", "46347", "register:#value", "\"", "]]>", "&lt;", "At once", strings.Repeat("40,000 units ", 3077), strings.Repeat("line\n", 60), "Purpose *",
}

// Marked is a value put into a register, the way to it, and whether it is the
// ID of an element.
type Marked struct {
	Way  string // fields from the register on: "Register.Activities/Activity.Name"
	Text string
	ID   bool
}

// Resolving returns a register in which every text has a value of its own, and
// every reference leads to an element.
func Resolving() (*ropa.Register, []Marked) {
	r := &ropa.Register{}
	var marks []Marked
	var fill func(v reflect.Value, tag, way string)
	fill = func(v reflect.Value, tag, way string) {
		switch v.Interface().(type) {
		case civil.Date:
			v.Set(reflect.ValueOf(civil.MustDate("2026-01-01")))
			return
		case civil.Period:
			v.Set(reflect.ValueOf(civil.MustPeriod("P1Y")))
			return
		}
		switch v.Kind() {
		case reflect.String:
			text := fmt.Sprintf("mark%04dx", len(marks)+1)
			kind, isID := strings.CutPrefix(tag, "id ")
			if ref, ok := strings.CutPrefix(tag, "ref "); ok {
				kind, isID = ref, true
			}
			if isID {
				kind = strings.ToLower(strings.TrimPrefix(kind, "catalogue"))
				text = "ident" + kind + "x"
			}
			v.SetString(text)
			marks = append(marks, Marked{way, text, isID})
		case reflect.Int:
			v.SetInt(7)
		case reflect.Pointer:
			v.Set(reflect.New(v.Type().Elem()))
			fill(v.Elem(), tag, way)
		case reflect.Slice:
			v.Set(reflect.MakeSlice(v.Type(), 1, 1))
			fill(v.Index(0), tag, way)
		case reflect.Struct:
			for i := range v.NumField() {
				f := v.Type().Field(i)
				to := v.Type().Name() + "." + f.Name
				if way != "" {
					to = way + "/" + to
				}
				fill(v.Field(i), f.Tag.Get("ropa"), to)
			}
		}
	}
	fill(reflect.ValueOf(r).Elem(), "", "")
	return r, marks
}
