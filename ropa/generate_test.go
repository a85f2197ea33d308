package ropa

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/ropa/internal/raced"
)

// generate returns a register made at random: fields are set or not, codes are
// mostly known ones, references mostly meet an ID. The same seed makes the
// same register.
func generate(seed uint64) *Register {
	g := generator{rand.New(rand.NewPCG(seed, 1))}
	var r Register
	g.fill(reflect.ValueOf(&r).Elem(), "", "")
	r.Regimes = nil
	for _, regime := range fact.Regimes() {
		if g.IntN(2) == 0 {
			r.Regimes = append(r.Regimes, regime)
		}
	}
	return &r
}

type generator struct{ *rand.Rand }

var generatedTexts = []string{
	"payroll", "improve user experience", "as long as necessary", "TBD", "=1+1", "Grüße, ΑΒΓ, Дата, ſẞ", "https://example.org/x", "third parties",
	"end of the contract", "ethnicity", "a longer text that names an event, a place and a person who answers for it", "\u0000\t😀\n", " ",
}

var generatedPeriods = []string{"P0D", "P10Y", "P12M", "P1Y6M", "P30D", "P2W", "PT72H"}

func (g generator) fill(v reflect.Value, name, tag string) {
	if g.IntN(3) == 0 {
		return // not stated
	}
	switch v.Interface().(type) {
	case civil.Date:
		v.Set(reflect.ValueOf(civil.MustDate("2017-01-01").AddDays(g.IntN(4500))))
		return
	case civil.Period:
		v.Set(reflect.ValueOf(civil.MustPeriod(generatedPeriods[g.IntN(len(generatedPeriods))])))
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(g.text(v.Type(), tag))
	case reflect.Int:
		v.SetInt(int64(g.IntN(300)))
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		g.fill(v.Elem(), name, tag)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), g.IntN(4), 4))
		for i := range v.Len() {
			g.fill(v.Index(i), name, tag)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			f := v.Type().Field(i)
			g.fill(v.Field(i), f.Name, f.Tag.Get("ropa"))
		}
	}
}

func (g generator) text(t reflect.Type, tag string) string {
	kind, _, _ := strings.Cut(tag, " ")
	switch {
	case kind == "id" || kind == "ref":
		return fmt.Sprintf("id-%d", g.IntN(5))
	case kind == "country" || t.Name() == "Country":
		return []string{"DE", "GB", "US", "CH", "JP", "BR", "IN", "UK"}[g.IntN(8)]
	case kind == "language":
		return []string{"en", "de", "fr", "it"}[g.IntN(4)]
	}
	if _, codes := knownCodes(t.String()); len(codes) > 0 && g.IntN(10) > 0 {
		return codes[g.IntN(len(codes))]
	}
	return generatedTexts[g.IntN(len(generatedTexts))]
}

// shuffle puts the elements of every list of a register whose order says
// nothing into another order.
func shuffle(r *Register, seed uint64) {
	g := generator{rand.New(rand.NewPCG(seed, 2))}
	var walk func(reflect.Value)
	walk = func(v reflect.Value) {
		switch v.Kind() {
		case reflect.Pointer:
			if !v.IsNil() {
				walk(v.Elem())
			}
		case reflect.Struct:
			for i := range v.NumField() {
				if v.Type().Field(i).IsExported() {
					walk(v.Field(i))
				}
			}
		case reflect.Slice:
			if v.Type() != reflect.TypeFor[[]Revision]() { // the history is in order
				g.Shuffle(v.Len(), reflect.Swapper(v.Interface()))
			}
			for i := range v.Len() {
				walk(v.Index(i))
			}
		}
	}
	walk(reflect.ValueOf(r).Elem())
}

// seeds returns how many registers a test generates of n: all, and an eighth
// under the race detector, where each takes ten times as long.
func seeds(n uint64) uint64 {
	if raced.On {
		return (n + 7) / 8
	}
	return n
}

// unraced skips a test under the race detector that tries many alike cases one
// after the other.
func unraced(t *testing.T) {
	t.Helper()
	if raced.On {
		t.Skip("tries many alike cases one after the other")
	}
}
