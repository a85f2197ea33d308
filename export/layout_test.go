package export

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/openropa/openropa/examples/cctv"
	"github.com/openropa/openropa/examples/facesoft"
	"github.com/openropa/openropa/examples/humaninsight"
	"github.com/openropa/openropa/examples/piufoto"
	"github.com/openropa/openropa/examples/valossa"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
)

var sameRegister = cmp.Options{cmpopts.EquateComparable(civil.Date{}, civil.Period{}), cmpopts.EquateEmpty()}

// throughLayout writes a register and reads it back.
func throughLayout(t testing.TB, l *Layout, r *ropa.Register) (*ropa.Register, []CellProblem, []byte) {
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
		"complete": complete(), "facesoft": facesoft.Register(), "humaninsight": humaninsight.Register(), "cctv": cctv.Register(), "piufoto": piufoto.Register(), "valossa": valossa.Register(),
	}
	files, err := filepath.Glob("../ropa/testdata/clean/*.json")
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
	for _, l := range Layouts() {
		t.Run(l.ID, func(t *testing.T) {
			t.Parallel()
			for name, r := range registers {
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
	if testing.Short() {
		n = 4
	}
	for _, l := range Layouts() {
		t.Run(l.ID, func(t *testing.T) {
			t.Parallel()
			for seed := range uint64(n) {
				r := generated(seed)
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
	r, markers := filled()
	for _, l := range Layouts() {
		losses := l.Loss(r)
		var buf bytes.Buffer
		if err := l.Write(&buf, r); err != nil {
			t.Fatal(err)
		}
		b, _ := l.book(r)
		var all strings.Builder
		for _, s := range b.Workbook().Sheets {
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
			if strings.HasPrefix(m.text, "mark") && !lost(jsonPath(m.path)) && !strings.Contains(all.String(), m.text) && !strings.HasSuffix(m.path, ".ID") {
				t.Errorf("%s: %s is not written and not reported as lost", l.ID, m.path)
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
		case strings.HasPrefix(s, "DPIA") || strings.HasPrefix(s, "DPO"):
			steps[i] = strings.ToLower(s)
		default:
			steps[i] = strings.ToLower(s[:1]) + s[1:]
		}
	}
	return "/" + strings.Join(steps, "/")
}

func TestLayouts(t *testing.T) {
	ids := make(map[string]bool)
	for _, l := range Layouts() {
		if ids[l.ID] || l.ID != strings.ToLower(l.ID) {
			t.Errorf("ID %q", l.ID)
		}
		ids[l.ID] = true
		if l.Verified == "" || l.Authority == "" || l.Evidence == "" {
			t.Errorf("%s: grade, authority or evidence not stated", l.ID)
		}
		if err := l.check(); err != nil {
			t.Error(err)
		}
		if wordingOf(l.Language).tag != l.Language {
			t.Errorf("%s: no words in %q", l.ID, l.Language)
		}
		for _, c := range l.Columns {
			if c.List != "" && fmt.Sprint(l.Lists) == "[]" {
				t.Errorf("%s: %s: no list %q", l.ID, c.Heading, c.List)
			}
		}
		got, ok := LayoutOf(strings.ToUpper(l.ID))
		if !ok || got.ID != l.ID {
			t.Errorf("LayoutOf(%q) = %q, %t", l.ID, got.ID, ok)
		}
		var buf bytes.Buffer
		if err := l.Write(&buf, complete()); err != nil {
			t.Fatal(err)
		}
		found, ok, err := LayoutOfWorkbook(bytes.NewReader(buf.Bytes()))
		if err != nil || !ok || found.ID != l.ID {
			t.Errorf("%s is taken for %q, %t, %v", l.ID, found.ID, ok, err)
		}
		var again bytes.Buffer
		if err := l.Write(&again, complete()); err != nil || !bytes.Equal(buf.Bytes(), again.Bytes()) {
			t.Errorf("%s: other bytes the second time, %v", l.ID, err)
		}
	}
}

// Reading tells the parts of an element by their labels.
func TestLayoutLabelsDiffer(t *testing.T) {
	for _, w := range wordings {
		if n := len(partsByLabel()[w.tag]); n != len(w.parts) {
			t.Errorf("%s: %d labels for %d parts", w.tag, n, len(w.parts))
		}
		for name := range wordings[0].parts {
			if w.parts[name] == "" {
				t.Errorf("%s: no label for %q", w.tag, name)
			}
		}
		for _, a := range []ropa.Answer{ropa.Yes, ropa.No} {
			if w.answerOf(w.answer(a)) != a {
				t.Errorf("%s: %q is not read as %q", w.tag, w.answer(a), a)
			}
		}
		if !(cellForm{w: w}).saysNone(w.none) {
			t.Errorf("%s: %q does not say none", w.tag, w.none)
		}
		for _, s := range []string{"P0D", "P1Y", "P2Y", "P5Y", "P22M", "P1Y6M", "P2W", "P30D", "PT72H", "P1YT1M"} {
			p := civil.MustPeriod(s)
			if got, ok := w.periodOf(w.period(p)); !ok || got != p {
				t.Errorf("%s: %s is written %q and read as %s", w.tag, s, w.period(p), got)
			}
		}
		d := civil.MustDate("2026-02-01")
		if got, ok := dateOf(w.date(d), false); !ok || got != d {
			t.Errorf("%s: %s is read as %s", w.tag, w.date(d), got)
		}
	}
}

// The words of codes are in the language of the layout, all of them: English
// ones stand for none.
func TestLayoutWords(t *testing.T) {
	tables := map[Key][]string{
		KeyBases: {"ground"}, KeyTransfers: {"mechanism"}, KeySafeguards: {"mechanism"}, KeyMechanisms: {"mechanism"}, KeySources: {"source"}, KeyData: {"special"}, KeySpecial: {"special"},
		KeyRecipients: {"role"}, KeyOtherRecipients: {"role"}, KeyExternalRecipients: {"role"}, KeyConditions: {"condition"}, KeyTypes: {"type"}, KeyRights: {"right"},
		KeyDPIAStatus: {"dpia"}, KeyInherentRisk: {"level"}, KeyResidualRisk: {"level"}, KeyStatus: {"status"},
	}
	for _, l := range Layouts() {
		w := wordingOf(l.Language)
		l.fields(func(heading string, key Key, _ Requirement, _ string) {
			for _, table := range tables[key] {
				words := make(map[string]string)
				for _, known := range codeTables() {
					if known.Name != table {
						continue
					}
					for _, c := range known.Codes {
						own, ok := w.codes[table+":"+c.Value]
						if !ok && labelsOf(w.tag) != nil {
							own, ok = labelsOf(w.tag).codes[table+":"+c.Value]
						}
						if !ok {
							t.Errorf("%s: %s: no word for %s %q in %s", l.ID, heading, table, c.Value, w.tag)
						}
						if other := words[folded(own)]; other != "" {
							t.Errorf("%s: %s %q and %q are both %q", w.tag, table, other, c.Value, own)
						}
						words[folded(own)] = c.Value
					}
				}
			}
		})
	}
}
