package table

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
)

// inputs are tables as they would be read.
func inputs(tables []Table) []Input {
	var all []Input
	for _, t := range tables {
		in := Input{Key: t.Key}
		for _, c := range t.Columns {
			in.Columns = append(in.Columns, c.Key)
		}
		for _, row := range t.Rows {
			texts := make([]string, len(t.Columns))
			for j := range texts {
				texts[j] = row.Text(j)
			}
			in.Rows = append(in.Rows, texts)
		}
		all = append(all, in)
	}
	return all
}

func checkRoundTrip(t *testing.T, r *ropa.Register) {
	t.Helper()
	got, problems := Assemble(inputs(Flatten(r)))
	for _, p := range problems {
		if p.Expected != AReference && p.Expected != AUniqueName { // to what the register lacks; an ID it has twice
			t.Errorf("problem: %v", p)
		}
	}
	if diff := cmp.Diff(r, got); diff != "" {
		t.Errorf("register differs (-want +got):\n%.4000s", diff)
	}
}

func TestRoundTripGenerated(t *testing.T) {
	checkRoundTrip(t, &ropa.Register{})
	for seed := range uint64(60) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) { checkRoundTrip(t, generate(seed)) })
	}
}

func TestRoundTripFiles(t *testing.T) {
	var files []string
	for _, pattern := range []string{"../../../ropa/testdata/clean/*.json", "../../../examples/*/testdata/*.json"} {
		list, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, list...)
	}
	if len(files) < 8 {
		t.Errorf("%d registers", len(files))
	}
	for _, name := range files {
		t.Run(filepath.Base(name), func(t *testing.T) {
			f, err := os.Open(name)
			if err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			r, err := ropa.Decode(f)
			if err != nil {
				t.Skip("not a register")
			}
			checkRoundTrip(t, r)
		})
	}
}

// generate returns a register made at random: fields are set or not, lists are
// nil or empty or have elements, IDs clash, and texts are hostile.
func generate(seed uint64) *ropa.Register {
	g := generator{rand.New(rand.NewPCG(seed, 1))}
	var r ropa.Register
	g.fill(reflect.ValueOf(&r).Elem(), "")
	return &r
}

type generator struct{ *rand.Rand }

var generatedPeriods = []string{"P0D", "P10Y", "P12M", "P1Y6M", "P30D", "P2W", "PT72H"}

func (g generator) fill(v reflect.Value, tag string) {
	if g.IntN(3) == 0 {
		return
	}
	switch v.Interface().(type) {
	case civil.Date:
		v.Set(reflect.ValueOf(civil.MustDate("0001-01-01").AddDays(g.IntN(3652058))))
		return
	case civil.Period:
		v.Set(reflect.ValueOf(civil.MustPeriod(generatedPeriods[g.IntN(len(generatedPeriods))])))
		return
	}
	switch v.Kind() {
	case reflect.String:
		switch {
		case (strings.HasPrefix(tag, "id") || strings.HasPrefix(tag, "ref")) && g.IntN(4) > 0:
			v.SetString(fmt.Sprintf("id-%d", g.IntN(6)))
		default:
			v.SetString(hostile[g.IntN(len(hostile)-g.IntN(2))])
		}
	case reflect.Int:
		v.SetInt(g.Int64() >> g.IntN(64))
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		g.fill(v.Elem(), tag)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), g.IntN(4), 4))
		for i := range v.Len() {
			g.fill(v.Index(i), tag)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			g.fill(v.Field(i), v.Type().Field(i).Tag.Get("ropa"))
		}
	}
}

// Every column has a key of its own, and every table's rows have something to
// belong to.
func TestDefs(t *testing.T) {
	seen := make(map[string]bool)
	for _, d := range Defs() {
		if seen[d.Key] {
			t.Errorf("two tables %q", d.Key)
		}
		seen[d.Key] = true
		var keys []string
		for _, c := range d.Columns {
			if slices.Contains(keys, c.Key) {
				t.Errorf("%s: two columns %q", d.Key, c.Key)
			}
			keys = append(keys, c.Key)
		}
		if testing.Verbose() {
			var parents []string
			for _, p := range d.Parents {
				parents = append(parents, p.Table.Key+p.Table.Type.Name()+fmt.Sprint(p.Lists))
			}
			t.Logf("%s (%s) of %v: %s", d.Key, d.Type, parents, strings.Join(keys, " "))
		}
	}
}

func TestLocate(t *testing.T) {
	r := &ropa.Register{
		DPO:        &ropa.DPO{Name: "Beispiel"},
		Activities: []ropa.Activity{{}, {ID: "a", Purposes: []ropa.Purpose{{ID: "p"}, {ID: "q"}}, DPIA: &ropa.DPIA{}}},
	}
	tables := Flatten(r)
	l := NewLocator(tables)
	for pointer, want := range map[string]string{
		"":                                "register 0",
		"/dpo/contact/email":              "register 0 dpo.contact.email",
		"/dpo":                            "register 0 dpo.name",
		"/activities":                     "register 0",
		"/activities/1":                   "activities 1",
		"/activities/1/dpia/status":       "activities 1 dpia.status",
		"/activities/1/purposes":          "activities 1",
		"/activities/1/purposes/1":        "purposes 1",
		"/activities/1/purposes/1/data/7": "purposes 1 data",
		"/activities/7/name":              "register 0",
	} {
		at, row, column, ok := l.Locate(pointer)
		got := fmt.Sprint(tables[at].Key, " ", row)
		if column >= 0 {
			got += " " + tables[at].Columns[column].Key
		}
		if !ok || got != want {
			t.Errorf("%q is at %s, want %s", pointer, got, want)
		}
	}
}
