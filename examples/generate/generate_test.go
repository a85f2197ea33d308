package generate

import (
	"bytes"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/openropa/openropa/examples/cctv"
	"github.com/openropa/openropa/examples/facesoft"
	"github.com/openropa/openropa/examples/humaninsight"
	"github.com/openropa/openropa/examples/piufoto"
	"github.com/openropa/openropa/examples/valossa"
	"github.com/openropa/openropa/ropa"
)

// every calls a function for each kind of register in each language.
func every(t *testing.T, activities int, do func(t *testing.T, o Options)) {
	for _, language := range []string{"en", "de", "fr"} {
		for _, o := range []Options{{}, {Rich: true}, {Gaps: true}, {Gaps: true, Rich: true}} {
			o.Language, o.Activities = language, activities
			name := language
			if o.Rich {
				name += " rich"
			}
			if o.Gaps {
				name += " with gaps"
			}
			t.Run(name, func(t *testing.T) { do(t, o) })
		}
	}
}

func TestSameSeedSameRegister(t *testing.T) {
	every(t, 20, func(t *testing.T, o Options) {
		first, other := Register(o).Digest(), o
		other.Seed = 1
		if first != Register(o).Digest() {
			t.Error("the same options made two registers")
		}
		if first == Register(other).Digest() {
			t.Error("two seeds made one register")
		}
	})
}

// Without gaps nothing is wrong with a register, and what is said of the law
// that is in doubt is said for information; with gaps some twenty things are
// wrong with an entry.
func TestFindings(t *testing.T) {
	every(t, 40, func(t *testing.T, o Options) {
		for seed := range uint64(2) {
			o.Seed = seed
			report, err := ropa.Validate(Register(o), nil)
			if err != nil {
				t.Fatal(err)
			}
			found := 0
			for _, f := range report.Findings {
				found += max(1, len(f.Concerns))
				if !o.Gaps && f.Severity != ropa.SeverityInfo {
					t.Errorf("seed %d: %s at %s: %s", seed, f.Rule, f.Path, f.Message)
				}
			}
			if each := float64(found) / float64(o.Activities); o.Gaps && (each < 15 || each > 25) {
				t.Errorf("seed %d: %.1f findings an entry", seed, each)
			}
		}
	})
}

// What is stated in the documentation of the package of the registers that
// were measured, and of those that are made.
func TestAlike(t *testing.T) {
	source := measure(append(clean(t), cctv.Register(), facesoft.Register(), humaninsight.Register(), piufoto.Register(), valossa.Register())...)
	var made []*ropa.Register
	for seed := range uint64(20) {
		made = append(made, Register(Options{Activities: 50, Seed: seed}))
	}
	got := measure(made...)
	for name, want := range source {
		if g := got[name]; g < want*0.75 || g > want*1.25 {
			t.Errorf("%s: mean %.2f, measured %.2f", name, g, want)
		}
	}
}

func clean(t *testing.T) (registers []*ropa.Register) {
	files, err := filepath.Glob("../../ropa/testdata/clean/*.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		r, err := ropa.Decode(bytes.NewReader(data))
		if err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		registers = append(registers, r)
	}
	return registers
}

// measure returns the means of what an entry holds.
func measure(registers ...*ropa.Register) map[string]float64 {
	sums, counts := map[string]int{}, map[string]int{}
	add := func(what string, n int) {
		sums[what] += n
		counts[what]++
	}
	for _, r := range registers {
		eachText(reflect.ValueOf(r), func(text string) {
			if strings.Contains(text, " ") {
				add("runes of a text", utf8.RuneCountInString(text))
			}
		})
		whole := ropa.Resolved(r)
		for i := range whole.Activities {
			a := &whole.Activities[i]
			add("purposes", len(a.Purposes))
			add("categories of data", len(a.Data))
			add("categories of people", len(a.Subjects))
			add("recipients", len(a.Recipients))
			add("transfers", len(a.Transfers))
			for _, p := range a.Purposes {
				add("grounds", len(p.Bases))
				add("runes of a purpose", utf8.RuneCountInString(p.Name))
			}
			for _, d := range a.Data {
				add("runes of a category", utf8.RuneCountInString(d.Name))
				add("examples", len(d.Examples))
			}
		}
	}
	means := make(map[string]float64)
	for what, sum := range sums {
		means[what] = float64(sum) / float64(counts[what])
	}
	return means
}

func eachText(v reflect.Value, do func(string)) {
	switch v.Kind() {
	case reflect.String:
		do(v.String())
	case reflect.Struct:
		for i := range v.NumField() {
			eachText(v.Field(i), do)
		}
	case reflect.Slice:
		for i := range v.Len() {
			eachText(v.Index(i), do)
		}
	case reflect.Pointer:
		if !v.IsNil() {
			eachText(v.Elem(), do)
		}
	}
}
