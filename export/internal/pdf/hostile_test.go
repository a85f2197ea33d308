package pdf

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"github.com/openropa/openropa/export/internal/exporttest"
	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/export/internal/record"
	"github.com/openropa/openropa/ropa"
)

// freeFields calls yield with each free text of a register that is not empty,
// and its place.
func freeFields(r *ropa.Register, yield func(way string, v reflect.Value)) {
	var walk func(way string, v reflect.Value)
	walk = func(way string, v reflect.Value) {
		switch v.Kind() {
		case reflect.String:
			if v.Type() == reflect.TypeFor[string]() && v.String() != "" {
				yield(way, v)
			}
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
				walk(way+"/"+v.Type().Name()+"."+v.Type().Field(i).Name, v.Field(i))
			}
		}
	}
	walk("", reflect.ValueOf(r).Elem())
}

// numbered are words that are told apart, with what is between them.
func numbered(between string) string {
	var b strings.Builder
	for i := range hostileWords {
		fmt.Fprintf(&b, "w%05dx%s", i, between)
	}
	return b.String()
}

const hostileWords = 2500

// foundWords is how many of the words of numbered stand on pages, whole or in
// parts.
func foundWords(pages []*page) (n int) {
	by := make(map[int32][]byte) // texts, by their element
	for _, p := range pages {
		for i := range p.ops {
			if o := &p.ops[i]; !o.artifact {
				by[o.element] = append(by[o.element], strings.Trim(o.text, " \u00ad")...)
			}
		}
	}
	var found [hostileWords]bool
	for _, text := range by {
		for len(text) >= 7 {
			if text[0] == 'w' && text[6] == 'x' {
				if k, err := strconv.Atoi(string(text[1:6])); err == nil && k < hostileWords && !found[k] {
					found[k] = true
					n++
				}
			}
			text = text[1:]
		}
	}
	return n
}

// A text that no page holds, whatever field of a register it is in, stays
// within the pages, and whole.
func TestHostileTexts(t *testing.T) {
	t.Parallel()
	exporttest.Unraced(t)
	faces, err := loadFaces()
	if err != nil {
		t.Fatal(err)
	}
	kinds := []string{numbered(" "), numbered(""), numbered("\xff "), numbered("\n")}
	resolving, _ := exporttest.Resolving()
	resolving.Language, resolving.Regimes = "en", []ropa.Regime{ropa.EU}
	tried := 0
	for _, r := range []*ropa.Register{exporttest.Complete(), resolving} {
		report, err := ropa.Validate(r, nil)
		if err != nil {
			t.Fatal(err)
		}
		seen := make(map[string]bool)
		freeFields(r, func(way string, v reflect.Value) {
			steps := strings.Split(way, "/")
			key := fmt.Sprint(steps[len(steps)-1], strings.Contains(way, "Common"), strings.Contains(way, "Processing"))
			if seen[key] {
				return // as another
			}
			seen[key] = true
			before := v.String()
			v.SetString(kinds[tried%len(kinds)])
			tried++
			for _, edition := range []record.Edition{record.Authority, record.Working} {
				b, err := record.New(r, lang.CompleteOf("en"), report).Brief(record.BriefOptions{Edition: edition})
				if err != nil {
					t.Errorf("%s: %v", way, err)
					continue
				}
				pages, out := bounded(faces, b)
				if len(out) > 0 {
					t.Errorf("%s, edition %d, %d times: %s", way, edition, len(out), out[0])
				}
				if n := foundWords(pages); n > 0 && n < hostileWords || n == 0 && edition == record.Working {
					t.Errorf("%s, edition %d: %d of %d words are there", way, edition, n, hostileWords)
				}
			}
			v.SetString(before)
		})
	}
	if tried < 200 {
		t.Errorf("%d fields", tried)
	}
}
