package ropa

import (
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openropa/openropa/ropa/civil"
)

// A visitor is shown every text, code, ID and date of a register, at the path
// that reflection finds it at.
func TestVisitSeesEverything(t *testing.T) {
	r := filled(t)
	want := make(map[string]string)
	values(reflect.ValueOf(r).Elem(), Path{}, want)
	got := make(map[string]string)
	var order []Path
	see := func(w *walk, value string) {
		order = append(order, w.path())
		if _, twice := got[w.path().String()]; twice {
			t.Errorf("%s is shown twice", w.path())
		}
		got[w.path().String()] = value
	}
	r.visit(visitor{
		text: see,
		code: func(w *walk, value string, valid bool, typeName string) {
			see(w, value)
			if called, codes := knownCodes(typeName); called == "code" || len(codes) == 0 && typeName != "language" {
				t.Errorf("%s: knownCodes knows no %s", w.path(), typeName)
			}
			if valid {
				t.Errorf("%s: %q is no code", w.path(), value)
			}
		},
		id: func(w *walk, _ string, id ID) { see(w, string(id)) },
		ref: func(w *walk, kind string, id ID) {
			see(w, string(id))
			if referred[kind] == "" {
				t.Errorf("%s refers to a kind %q that nothing is called", w.path(), kind)
			}
		},
		date: func(w *walk, d civil.Date) { see(w, d.String()) },
	})
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("values (-want +got):\n%s", diff)
	}
	for i := 1; i < len(order); i++ {
		if comparePaths(order[i-1], order[i]) >= 0 {
			t.Errorf("%s is shown before %s", order[i-1], order[i])
		}
	}
}

// values collects the texts and dates below v by path.
func values(v reflect.Value, path Path, into map[string]string) {
	switch {
	case v.Type() == reflect.TypeFor[civil.Date]():
		into[path.String()] = v.Interface().(civil.Date).String()
	case v.Kind() == reflect.String:
		into[path.String()] = v.String()
	case v.Kind() == reflect.Pointer:
		values(v.Elem(), path, into)
	case v.Kind() == reflect.Struct && v.Type() != reflect.TypeFor[civil.Period]():
		for name, f := range fieldsOf(v.Type()).byName {
			field := v.Field(f.index)
			if field.Kind() != reflect.Slice {
				values(field, path.Child(name), into)
				continue
			}
			for i := range field.Len() {
				values(field.Index(i), path.Index(name, i), into)
			}
		}
	}
}

func TestVisitZeroValues(t *testing.T) {
	var got []string
	see := func(w *walk, _ string) { got = append(got, w.path().String()) }
	r := &Register{
		Regimes:    []Regime{""},
		Activities: []Activity{{Security: []ID{""}, Data: []DataCategory{{Examples: []string{""}}}}},
	}
	r.visit(visitor{
		text: see,
		code: func(w *walk, value string, _ bool, _ string) { see(w, value) },
		id:   func(w *walk, _ string, id ID) { see(w, string(id)) },
		ref:  func(w *walk, _ string, id ID) { see(w, string(id)) },
		date: func(w *walk, d civil.Date) { see(w, d.String()) },
	})
	want := []string{"/regimes/0", "/activities/0/data/0/examples/0", "/activities/0/security/0"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("zero values are shown in lists only (-want +got):\n%s", diff)
	}
}

// What is stated in place, like an owner, cannot be referred to by its ID.
func TestVisitInPlace(t *testing.T) {
	r := &Register{ID: "r", Representative: &Party{ID: "rep"}, Parties: []Party{{ID: "party"}}, Activities: []Activity{{ID: "a", Owner: &Party{ID: "owner"}}}}
	var ids, texts []string
	r.visit(visitor{
		id:   func(w *walk, kind string, id ID) { ids = append(ids, kind+" "+string(id)) },
		text: func(w *walk, value string) { texts = append(texts, value) },
	})
	if diff := cmp.Diff([]string{"party party", "activity a"}, ids); diff != "" {
		t.Errorf("IDs (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"r", "rep", "owner"}, texts); diff != "" {
		t.Errorf("texts (-want +got):\n%s", diff)
	}
}

func TestVisitCurrent(t *testing.T) {
	r := complete()
	r.Activities[0].Status = StatusEnded
	r.Processing[0].End = civil.MustDate("2026-11-21")
	p := &Pass{Register: r, AsOf: civil.MustDate("2026-11-21"), entries: entries{0, 1 << 20}}
	seen := make(map[string]bool)
	p.visitCurrent(visitor{text: func(w *walk, _ string) {
		for _, field := range []string{"activities", "processing"} {
			if w.above.in(field) {
				seen[w.above.first(1).String()] = true
			}
		}
	}})
	if diff := cmp.Diff(map[string]bool{"/activities/1": true}, seen); diff != "" {
		t.Errorf("entries walked (-want +got):\n%s", diff)
	}
}

func TestVisitAllocates(t *testing.T) {
	r := complete()
	n := 0
	count := visitor{
		text: func(*walk, string) { n++ }, code: func(*walk, string, bool, string) { n++ },
		id: func(*walk, string, ID) { n++ }, ref: func(*walk, string, ID) { n++ }, date: func(*walk, civil.Date) { n++ },
	}
	if allocs := testing.AllocsPerRun(10, func() { r.visit(count) }); allocs > 1 {
		t.Errorf("a visit of %d values makes %v allocations, want the walk only", n, allocs)
	}
}
