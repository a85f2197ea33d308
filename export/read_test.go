package export

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openropa/openropa/examples/cctv"
	"github.com/openropa/openropa/examples/facesoft"
	"github.com/openropa/openropa/examples/humaninsight"
	"github.com/openropa/openropa/examples/piufoto"
	"github.com/openropa/openropa/examples/valossa"
	"github.com/openropa/openropa/export/internal/table"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
)

// worked returns a register as a workbook.
func worked(t testing.TB, r *ropa.Register, tag string) []byte {
	t.Helper()
	var buf bytes.Buffer
	if err := Excel(&buf, r, &ExcelOptions{Language: tag}); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

func readBack(t testing.TB, data []byte) (*ropa.Register, []CellProblem) {
	t.Helper()
	r, problems, err := ReadExcel(bytes.NewReader(data), nil)
	if err != nil {
		t.Fatal(err)
	}
	return r, problems
}

// registers are those that are read back: small ones, those of the model's
// tests, and the examples.
func registers(t *testing.T) map[string]*ropa.Register {
	t.Helper()
	filled, _ := filled()
	all := map[string]*ropa.Register{
		"zero": {}, "complete": complete(), "filled": filled, "cctv": cctv.Register(), "facesoft": facesoft.Register(),
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
	i := 0
	for name, r := range registers(t) {
		tags := Languages()
		if name != "complete" && name != "filled" {
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
	soffice := libreOffice(t)
	dir := t.TempDir()
	all := map[string]*ropa.Register{
		"complete": complete(), "cctv": cctv.Register(), "facesoft": facesoft.Register(), "humaninsight": humaninsight.Register(),
		"piufoto": piufoto.Register(), "valossa": valossa.Register(),
	}
	for seed := range uint64(2) {
		all[fmt.Sprint("generated", seed)] = generated(seed)
	}
	args := []string{"-env:UserInstallation=file://" + dir + "/profile", "--headless", "--convert-to", "xlsx", "--outdir", dir + "/saved"}
	for name, r := range all {
		report, err := ropa.Validate(r, &ropa.Options{AsOf: civil.MustDate("2026-11-21")})
		if err != nil {
			t.Fatal(err)
		}
		var book bytes.Buffer
		if err := Excel(&book, r, &ExcelOptions{Language: "de", Report: report}); err != nil {
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
	if a, b := worked(t, complete(), "fr"), worked(t, complete(), "fr"); !bytes.Equal(a, b) {
		t.Error("the same register gives different bytes")
	}
}

// The findings of a report lead to the cells they are about.
func TestTablesPlaces(t *testing.T) {
	r := complete()
	r.Activities[1].Purposes[0].Name = ""
	report, err := ropa.Validate(r, &ropa.Options{AsOf: civil.MustDate("2026-11-21")})
	if err != nil {
		t.Fatal(err)
	}
	b := &builder{r: r, set: sets[0], report: report, regimes: regimesOf(r)}
	tables := b.workTables()
	wanted := []string{"activity:1", "activity:1/purpose:1/ground:0", "party:0", "processing:0/data:0"}
	for _, f := range report.Findings {
		wanted = append(wanted, "cell:"+f.Path.String())
	}
	found := make(map[string]bool)
	for _, p := range tables.Locate(slices.Values(append(wanted, "finding:0", "activity:7", "nothing"))) {
		found[p.Anchor] = true
	}
	for _, anchor := range wanted {
		if !found[anchor] {
			t.Errorf("%s leads nowhere", anchor)
		}
	}
	if len(found) != len(wanted) {
		t.Errorf("%d places for %d anchors", len(found), len(wanted))
	}
}

// No two codes of a list have one word, in whatever language it is read.
func TestVocabularies(t *testing.T) {
	for _, v := range vocabularies() {
		for list, words := range v.word {
			for code, word := range words {
				for _, set := range sets {
					if got, ok := codeFor(set.tag, list, word); ok && got != code && vocabularies()[set.tag].code[list][fold(word)] == "" {
						t.Errorf("%s: %q is %q, and read in %s %q", list, word, code, set.tag, got)
					}
				}
			}
		}
	}
	for _, d := range table.Defs() {
		for i := range d.Columns {
			c := &d.Columns[i]
			if list := listOf(d, c); c.Kind == table.Code && (list == "" || len(vocabularies()["en"].word[list]) == 0) {
				t.Errorf("%s.%s: no words for codes of type %s", d.Key, c.Key, c.Type)
			}
		}
	}
}

func TestReadPeriod(t *testing.T) {
	for text, want := range map[string]string{
		"P10Y": "P10Y", "p1y6m": "P1Y6M", "10 years": "P10Y", "1 Jahr 6 Monate": "P1Y6M", "3 ans": "P3Y", "30 Tage": "P30D", "72 hours": "PT72H", "at once": "P0D", "2 weeks": "P2W",
		"": "", "10": "", "years": "", "10 parsecs": "", "sofort bald": "",
	} {
		p, ok := readPeriod(text)
		if ok != (want != "") || p.String() != want {
			t.Errorf("%q is %q, want %q", text, p, want)
		}
	}
}

func TestReadExcelGenerated(t *testing.T) {
	n := 12
	if testing.Short() {
		n = 3
	}
	for seed := range uint64(n) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			r := generated(seed)
			got, problems := readBack(t, worked(t, r, Languages()[seed%3]))
			if diff := cmp.Diff(r, got); diff != "" {
				t.Errorf("register differs (-want +got):\n%.3000s", diff)
			}
			for _, p := range problems {
				if p.Expected != "a value of the list" && p.Expected != "ein Wert der Liste" && p.Expected != "une valeur de la liste" {
					t.Errorf("%v", p)
				}
			}
		})
	}
}

var hostileTexts = []string{
	"", " ", "\n", "a\nb", " a", "a ", "=1+1", "+1", "-1", "@x", "\x00", "\x1b", "\x7f", "a\r\nb", "\t", "_x0041_", "_x005F_x0041_", "␛", "␀", "\ufffd", "\ufffe", "\xff", "\xed\xa0\x80",
	"😀", "שלום עולם", "\u202eabc\u202c", "↳ continued", "#1", "activities:x", "a/b", "'quoted", "1.5", "TRUE", "Yes", "ja", "Germany", "Active", "planned, active",
	"2026-11-21", "46347", "register:#value", "\"", "]]>", "&lt;", "At once", strings.Repeat("40,000 units ", 3077), strings.Repeat("line\n", 60), "Purpose *",
}

// generated returns a register made at random, with hostile texts.
func generated(seed uint64) *ropa.Register {
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
