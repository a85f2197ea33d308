package layout_test

import (
	"bytes"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/openropa/openropa/examples/cctv"
	"github.com/openropa/openropa/examples/facesoft"
	"github.com/openropa/openropa/examples/humaninsight"
	"github.com/openropa/openropa/examples/piufoto"
	"github.com/openropa/openropa/examples/valossa"
	"github.com/openropa/openropa/export/internal/exporttest"
	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/export/layout"
	"github.com/openropa/openropa/export/layout/authority"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
)

var sameRegister = cmp.Options{cmpopts.EquateComparable(civil.Date{}, civil.Period{}), cmpopts.EquateEmpty()}

// throughLayout writes a register and reads it back.
func throughLayout(t testing.TB, l *layout.Layout, r *ropa.Register) (*ropa.Register, []layout.CellProblem, []byte) {
	t.Helper()
	var buf bytes.Buffer
	if err := l.Write(&buf, r); err != nil {
		t.Fatal(err)
	}
	got, problems, err := l.Read(bytes.NewReader(buf.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	return got, problems, buf.Bytes()
}

// goodRegisters are registers that people could keep.
func goodRegisters(t testing.TB) map[string]*ropa.Register {
	all := map[string]*ropa.Register{
		"complete": exporttest.Complete(), "shared": exporttest.Shared(), "facesoft": facesoft.Register(), "humaninsight": humaninsight.Register(), "cctv": cctv.Register(), "piufoto": piufoto.Register(), "valossa": valossa.Register(),
	}
	files, err := filepath.Glob("../../ropa/testdata/clean/*.json")
	if err != nil || len(files) == 0 {
		t.Fatal("no clean registers", err)
	}
	for _, name := range files {
		f, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		r, err := ropa.Decode(f)
		f.Close()
		if err != nil {
			t.Fatal(err)
		}
		all[strings.TrimSuffix(filepath.Base(name), ".json")] = r
	}
	return all
}

// What a layout carries comes back, and carrying it again changes nothing.
func TestLayoutRoundTrip(t *testing.T) {
	registers := goodRegisters(t)
	names := slices.Sorted(maps.Keys(registers))
	for i, l := range exporttest.Sampled(authority.Layouts()) {
		t.Run(l.ID, func(t *testing.T) {
			t.Parallel()
			for k, name := range names {
				if k%2 != i%2 && name != "complete" && name != "shared" { // each layout has half of them
					continue
				}
				r := registers[name]
				want := l.Project(r)
				got, problems, _ := throughLayout(t, &l, r)
				if diff := cmp.Diff(want, got, sameRegister); diff != "" {
					t.Errorf("%s: (-projected +read)\n%s", name, diff)
				}
				for _, p := range problems {
					if p.Expected != "Type de Garanties" { // a claim that is no guarantee
						t.Errorf("%s: %s", name, p)
					}
				}
				if diff := cmp.Diff(want, l.Project(want), sameRegister); diff != "" {
					t.Errorf("%s: projected twice (-once +twice)\n%s", name, diff)
				}
			}
		})
	}
}

// The same for registers made at random, with hostile texts.
func TestLayoutRoundTripGenerated(t *testing.T) {
	n := 30
	if testing.Short() || exporttest.Raced {
		n = 4
	}
	for _, l := range authority.Layouts() {
		t.Run(l.ID, func(t *testing.T) {
			t.Parallel()
			for seed := range uint64(n) {
				r := exporttest.Generated(seed)
				got, _, _ := throughLayout(t, &l, r)
				if diff := cmp.Diff(l.Project(r), got, sameRegister); diff != "" {
					t.Fatalf("seed %d: (-projected +read)\n%.3000s", seed, diff)
				}
			}
		})
	}
}

// Every field of the model is in the workbook or among the losses.
func TestLayoutLoss(t *testing.T) {
	r, markers := exporttest.Filled()
	for _, l := range authority.Layouts() {
		losses := l.Loss(r)
		var buf bytes.Buffer
		if err := l.Write(&buf, r); err != nil {
			t.Fatal(err)
		}
		b := l.Book(r)
		var all strings.Builder
		for _, s := range b.Sheets {
			for _, row := range s.Rows {
				for _, c := range row.Cells {
					all.WriteString(c.Text + "\n")
				}
			}
		}
		lost := func(path string) bool {
			for _, loss := range losses {
				if path == loss.Path || strings.HasPrefix(path, loss.Path+"/") {
					return true
				}
			}
			return false
		}
		for _, m := range markers {
			if strings.HasPrefix(m.Text, "mark") && !lost(jsonPath(m.Path)) && !strings.Contains(all.String(), m.Text) && !strings.HasSuffix(m.Path, ".ID") {
				t.Errorf("%s: %s is not written and not reported as lost", l.ID, m.Path)
			}
		}
		if len(losses) == 0 || len(losses) > 400 {
			t.Errorf("%s: %d losses", l.ID, len(losses))
		}
	}
}

// jsonPath turns Activities[0].Name into /activities/0/name.
func jsonPath(path string) string {
	path = strings.NewReplacer("[", ".", "]", "").Replace(path)
	steps := strings.Split(strings.TrimPrefix(path, "."), ".")
	for i, s := range steps {
		switch {
		case s == strings.ToUpper(s):
			steps[i] = strings.ToLower(s)
		case strings.HasPrefix(s, "DPO"):
			steps[i] = "dpo" + s[len("DPO"):]
		default:
			steps[i] = strings.ToLower(s[:1]) + s[1:]
		}
	}
	return "/" + strings.Join(steps, "/")
}

func TestLayouts(t *testing.T) {
	ids := make(map[string]bool)
	for _, l := range authority.Layouts() {
		if ids[l.ID] || l.ID != strings.ToLower(l.ID) {
			t.Errorf("ID %q", l.ID)
		}
		ids[l.ID] = true
		if l.Verified == "" || l.Authority == "" || l.Evidence == "" {
			t.Errorf("%s: grade, authority or evidence not stated", l.ID)
		}
		if err := l.Check(); err != nil {
			t.Error(err)
		}
		checkGrades(t, &l)
		if lang.OrEnglish(l.Language).Tag != l.Language {
			t.Errorf("%s: no words in %q", l.ID, l.Language)
		}
		for _, c := range l.Columns {
			if c.List != "" && fmt.Sprint(l.Lists) == "[]" {
				t.Errorf("%s: %s: no list %q", l.ID, c.Heading, c.List)
			}
		}
		got, ok := authority.LayoutOf(strings.ToUpper(l.ID))
		if !ok || got.ID != l.ID {
			t.Errorf("LayoutOf(%q) = %q, %t", l.ID, got.ID, ok)
		}
		var buf bytes.Buffer
		if err := l.Write(&buf, exporttest.Complete()); err != nil {
			t.Fatal(err)
		}
		found, ok, err := authority.OfWorkbook(bytes.NewReader(buf.Bytes()))
		if err != nil || !ok || found.ID != l.ID {
			t.Errorf("%s is taken for %q, %t, %v", l.ID, found.ID, ok, err)
		}
		var again bytes.Buffer
		if err := l.Write(&again, exporttest.Complete()); err != nil || !bytes.Equal(buf.Bytes(), again.Bytes()) {
			t.Errorf("%s: other bytes the second time, %v", l.ID, err)
		}
	}
}

// checkGrades fails if a heading is less sure than the layout, or none as
// unsure.
func checkGrades(t *testing.T, l *layout.Layout) {
	t.Helper()
	order := []layout.Grade{layout.Own, layout.FromFile, layout.FromCopies, layout.Derived, layout.FromMemory}
	least := false
	l.Headings(func(heading string, g layout.Grade) {
		if slices.Index(order, g) > slices.Index(order, l.Verified) || !slices.Contains(order, g) {
			t.Errorf("%s: %q is %q, and the layout %q", l.ID, heading, g, l.Verified)
		}
		least = least || g == l.Verified
	})
	if !least {
		t.Errorf("%s: no heading is as unsure as %q", l.ID, l.Verified)
	}
}

// What of a form is least sure is named.
func TestLeastSure(t *testing.T) {
	for id, want := range map[string][]string{
		"cnil-simplifie": {"Autres catégories de données (précisez)"}, "cnpd": {"Responsables conjoints du traitement", "Représentant", "Délégué à la protection des données"},
		"nl-gemeente": {"verdere verwerking"}, "ico-controller": nil, "edps": nil, "fdpic-controller-de": nil,
	} {
		if diff := cmp.Diff(want, layoutNamed(t, id).LeastSure()); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", id, diff)
		}
	}
}

// Reading tells the parts of an element by their labels.
func TestLayoutLabelsDiffer(t *testing.T) {
	for _, w := range lang.All {
		if n := len(lang.PartsByLabel()[w.Tag]); n != len(w.Parts) {
			t.Errorf("%s: %d labels for %d parts", w.Tag, n, len(w.Parts))
		}
		for name := range lang.All[0].Parts {
			if w.Parts[name] == "" {
				t.Errorf("%s: no label for %q", w.Tag, name)
			}
		}
		for _, a := range []ropa.Answer{ropa.Yes, ropa.No} {
			if got, ok := lang.ReadAnswer(w.Answer(a)); !ok || got != a {
				t.Errorf("%s: %q is not read as %q", w.Tag, w.Answer(a), a)
			}
		}
		if !layout.SaysNone(w, w.Capital("none")) {
			t.Errorf("%s: %q does not say none", w.Tag, w.Capital("none"))
		}
		for _, s := range []string{"P0D", "P1Y", "P2Y", "P5Y", "P22M", "P1Y6M", "P2W", "P30D", "PT72H", "P1YT1M"} {
			p := civil.MustPeriod(s)
			if got, ok := lang.ReadPeriod(w.Period(p)); !ok || got != p {
				t.Errorf("%s: %s is written %q and read as %s", w.Tag, s, w.Period(p), got)
			}
		}
		d := civil.MustDate("2026-02-01")
		if got, ok := lang.ReadDay(w.Date(d)); !ok || got != d {
			t.Errorf("%s: %s is read as %s", w.Tag, w.Date(d), got)
		}
	}
}

// The words of codes are in the language of the layout, all of them: English
// ones stand for none.
func TestLayoutWords(t *testing.T) {
	tables := map[layout.Key][]string{
		layout.KeyBases: {"ground"}, layout.KeyTransfers: {"mechanism"}, layout.KeySafeguards: {"mechanism"}, layout.KeyMechanisms: {"mechanism"}, layout.KeySources: {"source"}, layout.KeyData: {"special"}, layout.KeySpecial: {"special"},
		layout.KeyRecipients: {"role"}, layout.KeyOtherRecipients: {"role"}, layout.KeyExternalRecipients: {"role"}, layout.KeyConditions: {"condition"}, layout.KeyTypes: {"type"}, layout.KeyRights: {"right"},
		layout.KeyDPIAStatus: {"dpia"}, layout.KeyInherentRisk: {"level"}, layout.KeyResidualRisk: {"level"}, layout.KeyStatus: {"status"},
	}
	for _, l := range authority.Layouts() {
		w := lang.OrEnglish(l.Language)
		l.Fields(func(heading string, key layout.Key, _ layout.Requirement, _ string) {
			for _, table := range tables[key] {
				words := make(map[string]string)
				for _, known := range lang.CodeTables() {
					if known.Name != table {
						continue
					}
					for _, c := range known.Codes {
						own, ok := w.Codes[table+":"+c.Value]
						if !ok && lang.CompleteOf(w.Tag) != nil {
							own, ok = lang.CompleteOf(w.Tag).Codes[table+":"+c.Value]
						}
						if !ok {
							t.Errorf("%s: %s: no word for %s %q in %s", l.ID, heading, table, c.Value, w.Tag)
						}
						if other := words[lang.Fold(own)]; other != "" {
							t.Errorf("%s: %s %q and %q are both %q", w.Tag, table, other, c.Value, own)
						}
						words[lang.Fold(own)] = c.Value
					}
				}
			}
		})
	}
}
