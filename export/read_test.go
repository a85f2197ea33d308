package export

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/openropa/openropa/examples/cctv"
	"github.com/openropa/openropa/examples/facesoft"
	"github.com/openropa/openropa/examples/humaninsight"
	"github.com/openropa/openropa/examples/piufoto"
	"github.com/openropa/openropa/examples/valossa"
	"github.com/openropa/openropa/export/internal/exporttest"
	"github.com/openropa/openropa/export/layout"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
)

// worked returns a register as a workbook.
func worked(t testing.TB, r *ropa.Register, tag string) []byte {
	t.Helper()
	var buf bytes.Buffer
	if err := Excel(context.Background(), &buf, r, &ExcelOptions{Edition: Working, Language: tag}); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

func readBack(t testing.TB, data []byte) (*ropa.Register, []layout.CellProblem) {
	t.Helper()
	r, problems, err := ReadExcel(context.Background(), bytes.NewReader(data), nil)
	if err != nil {
		t.Fatal(err)
	}
	return r, problems
}

// registers are those that are read back: small ones, those of the model's
// tests, and the examples.
func registers(t *testing.T) map[string]*ropa.Register {
	t.Helper()
	filled, _ := exporttest.Filled()
	all := map[string]*ropa.Register{
		"zero": {}, "complete": exporttest.Complete(), "shared": exporttest.Shared(), "filled": filled, "cctv": cctv.Register(), "facesoft": facesoft.Register(),
		"humaninsight": humaninsight.Register(), "piufoto": piufoto.Register(), "valossa": valossa.Register(),
	}
	files, err := filepath.Glob("../ropa/testdata/clean/*.json")
	if err != nil || len(files) == 0 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		r, err := ropa.Decode(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		all[filepath.Base(name)] = r
	}
	return all
}

func TestReadExcelExact(t *testing.T) {
	exporttest.Unraced(t)
	i := 0
	for name, r := range registers(t) {
		tags := Languages()
		switch name {
		case "complete":
		case "shared", "filled":
			tags = exporttest.Turn(tags, len(name))
		default:
			tags = tags[i%3 : i%3+1]
			i++
		}
		for _, tag := range tags {
			t.Run(name+"/"+tag, func(t *testing.T) {
				t.Parallel()
				got, problems := readBack(t, worked(t, r, tag))
				if diff := cmp.Diff(r, got); diff != "" {
					t.Errorf("register differs (-want +got):\n%.3000s", diff)
				}
				if name != "filled" && len(problems) > 0 {
					t.Errorf("problems: %.2000v", problems)
				}
			})
		}
	}
}

// A workbook that LibreOffice opened and saved is read back as it was.
func TestReadExcelResaved(t *testing.T) {
	t.Parallel()
	soffice := exporttest.LibreOffice(t)
	dir := t.TempDir()
	all := map[string]*ropa.Register{
		"complete": exporttest.Complete(), "facesoft": facesoft.Register(), "valossa": valossa.Register(), "generated": exporttest.Generated(1),
	}
	args := []string{"-env:UserInstallation=file://" + dir + "/profile", "--headless", "--convert-to", "xlsx", "--outdir", dir + "/saved"}
	for name, r := range all {
		report, err := ropa.Validate(r, &ropa.Options{AsOf: civil.MustDate("2026-11-21")})
		if err != nil {
			t.Fatal(err)
		}
		var book bytes.Buffer
		if err := Excel(context.Background(), &book, r, &ExcelOptions{Edition: Working, Language: "de", Report: report}); err != nil {
			t.Fatal(err)
		}
		file := filepath.Join(dir, name+".xlsx")
		if err := os.WriteFile(file, book.Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
		args = append(args, file)
	}
	if out, err := exec.Command(soffice, args...).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	for name, r := range all {
		data, err := os.ReadFile(filepath.Join(dir, "saved", name+".xlsx"))
		if err != nil {
			t.Fatal(err)
		}
		got, _ := readBack(t, data)
		if diff := cmp.Diff(r, got); diff != "" {
			t.Errorf("%s: register differs (-want +got):\n%.3000s", name, diff)
		}
	}
}

func TestTablesSameBytes(t *testing.T) {
	if a, b := worked(t, exporttest.Complete(), "fr"), worked(t, exporttest.Complete(), "fr"); !bytes.Equal(a, b) {
		t.Error("the same register gives different bytes")
	}
}

func TestReadExcelGenerated(t *testing.T) {
	n := 12
	if testing.Short() || exporttest.Raced {
		n = 3
	}
	for seed := range uint64(n) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			r := exporttest.Generated(seed)
			got, problems := readBack(t, worked(t, r, Languages()[seed%3]))
			if diff := cmp.Diff(r, got); diff != "" {
				t.Errorf("register differs (-want +got):\n%.3000s", diff)
			}
			for _, p := range problems {
				if !slices.Contains([]string{
					"a value of the list", "ein Wert der Liste", "une valeur de la liste", // codes and references of nothing
					"a name that no other row has", "ein Name, den keine andere Zeile hat", "un nom qu’aucune autre ligne ne porte", // an ID it has twice
					"a reference that a row has, or its name", "eine Kennung, die eine Zeile hat, oder ihr Name", "la référence d’une ligne, ou son nom",
				}, p.Expected) {
					t.Errorf("%v", p)
				}
			}
		})
	}
}
