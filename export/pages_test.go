package export_test

import (
	"bytes"
	"context"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/openropa/openropa/examples/cctv"
	"github.com/openropa/openropa/examples/facesoft"
	"github.com/openropa/openropa/examples/humaninsight"
	"github.com/openropa/openropa/examples/piufoto"
	"github.com/openropa/openropa/examples/valossa"
	"github.com/openropa/openropa/export"
	"github.com/openropa/openropa/export/internal/exporttest"
	"github.com/openropa/openropa/export/internal/pdftest"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
)

// cleanRegister returns one of the registers in good order.
func cleanRegister(t *testing.T, path string) *ropa.Register {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	r, err := ropa.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// The edition of an authority is short, in every language: about a page for
// each entry, with what stands before and after them. The working edition has
// a few pages more: the state of the register, the findings, further
// particulars. Both are tagged.
func TestEditionsAreShort(t *testing.T) {
	t.Parallel()
	exporttest.Unraced(t)
	registers := map[string]*ropa.Register{
		"cctv": cctv.Register(), "facesoft": facesoft.Register(), "human insight": humaninsight.Register(), "piufoto": piufoto.Register(), "valossa": valossa.Register(),
	}
	most := map[string]int{"dentist": 9, "saas": 11, "town-hall": 12, "cctv": 9, "facesoft": 15, "human insight": 6, "piufoto": 19, "valossa": 12}
	working := map[string]int{"cctv": 12, "facesoft": 19, "human insight": 8, "piufoto": 25, "valossa": 16}
	clean, err := filepath.Glob(filepath.Join("..", "ropa", "testdata", "clean", "*.json"))
	if err != nil || len(clean) == 0 {
		t.Fatal("no registers", err)
	}
	for _, path := range clean {
		name := filepath.Base(path[:len(path)-len(".json")])
		registers[name] = cleanRegister(t, path)
		if n := len(registers[name].Activities) + len(registers[name].Processing) + 4; most[name] == 0 || n < most[name] {
			most[name] = n
		}
		working[name] = len(registers[name].Activities) + len(registers[name].Processing) + 7
	}
	for i, name := range slices.Sorted(maps.Keys(registers)) {
		r := registers[name]
		report, err := ropa.Validate(r, &ropa.Options{AsOf: civil.MustDate("2026-11-29")})
		if err != nil {
			t.Fatal(err)
		}
		tags := export.Languages()
		for _, tag := range exporttest.Turn(tags, i) {
			for edition, most := range map[export.Edition]int{export.Authority: most[name], export.Working: working[name]} {
				if edition == export.Working && tag != tags[i%len(tags)] && tag != "en" {
					continue
				}
				var file bytes.Buffer
				if err := export.PDF(context.Background(), &file, r, &export.PDFOptions{Edition: edition, Language: tag, Report: report}); err != nil {
					t.Fatal(err)
				}
				pages, err := pdftest.Pages(file.Bytes())
				if err != nil {
					t.Fatal(err)
				}
				pdftest.CheckTagged(t, file.Bytes())
				if len(pages) > most {
					t.Errorf("%s (%s, edition %d): %d pages, more than %d", name, tag, edition, len(pages), most)
				}
			}
		}
	}
}

// A register of which some fields are blank is no longer for it.
func TestPartlyBlankIsShort(t *testing.T) {
	exporttest.Unraced(t)
	clean, err := filepath.Glob(filepath.Join("..", "ropa", "testdata", "clean", "*.json"))
	if err != nil || len(clean) == 0 {
		t.Fatal("no registers", err)
	}
	rnd := rand.New(rand.NewPCG(30, 1))
	for i, path := range clean {
		r := cleanRegister(t, path)
		fields := exporttest.Stated(r)
		for _, k := range rnd.Perm(len(fields))[:len(fields)/6] {
			if f := fields[k]; f.Way != "Activities" && f.Way != "Processing" {
				f.Blank()
			}
		}
		report, err := ropa.Validate(r, &ropa.Options{AsOf: civil.MustDate("2026-11-29")})
		if err != nil {
			t.Fatal(err)
		}
		tag := export.Languages()[i%len(export.Languages())]
		var file bytes.Buffer
		if err := export.PDF(t.Context(), &file, r, &export.PDFOptions{Language: tag, Report: report}); err != nil {
			t.Fatal(err)
		}
		pdftest.CheckTagged(t, file.Bytes())
		pages, err := pdftest.Pages(file.Bytes())
		if err != nil {
			t.Fatal(err)
		}
		if most := len(r.Activities) + len(r.Processing) + 4; len(pages) > most {
			t.Errorf("%s (%s): %d pages, more than %d", filepath.Base(path), tag, len(pages), most)
		}
	}
}
