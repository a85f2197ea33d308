package record

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/openropa/openropa/export/internal/doc"
	"github.com/openropa/openropa/export/internal/exporttest"
	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
)

// golden compares a text with a file, or rewrites the file if OPENROPA_UPDATE
// is set.
func golden(t *testing.T, name, got string) {
	t.Helper()
	name = filepath.Join("testdata", name)
	if os.Getenv("OPENROPA_UPDATE") != "" {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
		t.Errorf("%s (-want +got):\n%s", name, diff)
	}
}

func TestDocument(t *testing.T) {
	r := exporttest.Complete()
	r.Organisation.Contact.Address = ropa.Address{} // something to find
	report, err := ropa.Validate(r, &ropa.Options{Only: []ropa.RuleID{"record/organisation-address", "record/empty"}})
	if err != nil {
		t.Fatal(err)
	}
	for _, tag := range []string{"en", "de", "fr"} {
		d := build(r, lang.CompleteOf(tag), report, Workbook|Pages)
		golden(t, "document_"+tag+".golden", strings.ReplaceAll(exporttest.Dump(d), d.Digest, "DIGEST"))
	}
}

// Nothing of a register is lost on the pages; the workbook is read back.
func TestDocumentHasEveryField(t *testing.T) {
	r, markers := exporttest.Filled()
	all := strings.Join(exporttest.Texts(build(r, lang.CompleteOf("en"), nil, Pages), func(p doc.Part) bool { return p.Page }), "\n")
	for _, m := range markers {
		if !strings.Contains(all, m.Text) {
			t.Errorf("%s is lost (%q)", m.Path, m.Text)
		}
	}
}

// Several citations are one line: an act once, a place that two acts share
// once, an article once.
func TestCites(t *testing.T) {
	cites := func(act fact.Act, places ...string) (list []fact.Citation) {
		for _, p := range places {
			list = append(list, fact.Citation{Act: act, Provision: p})
		}
		return list
	}
	for _, c := range []struct {
		name       string
		list       []fact.Citation
		en, de, fr string
	}{
		{"points", cites(fact.GDPR, "Art. 4(7)", "Art. 4(8)", "Art. 4(8)", "Art. 4(10)"),
			"Art. 4(7), (8), (10) GDPR", "Art. 4 Nr. 7, 8 und 10 DSGVO", "art. 4, points 7), 8) et 10), du RGPD"},
		{"two acts", slices.Concat(cites(fact.GDPR, "Art. 6(1)(a)", "Art. 6(1)(b)", "Art. 5(2)"), cites(fact.UKGDPR, "Art. 6(1)(a)", "Art. 6(1)(b)", "Art. 5(2)")),
			"Art. 6(1)(a), (b), Art. 5(2) GDPR / UK GDPR", "Art. 6 Abs. 1 lit. a und b, Art. 5 Abs. 2 DSGVO / UK GDPR",
			"art. 6, par. 1, points a) et b) ; art. 5, par. 2, du RGPD / du RGPD britannique"},
		{"one place shared, one not", slices.Concat(cites(fact.GDPR, "Art. 5(2)", "Art. 45(1)"), cites(fact.UKGDPR, "Art. 5(2)", "Art. 44A(1)-(2)")),
			"Art. 5(2) GDPR / UK GDPR; Art. 45(1) GDPR; Art. 44A(1)-(2) UK GDPR",
			"Art. 5 Abs. 2 DSGVO / UK GDPR; Art. 45 Abs. 1 DSGVO; Art. 44A Abs. 1 und 2 UK GDPR",
			"art. 5, par. 2, du RGPD / du RGPD britannique ; art. 45, par. 1, du RGPD ; art. 44A, par. 1 et 2, du RGPD britannique"},
		{"recital and guidelines", slices.Concat(cites(fact.GDPR, "Art. 7(4)", "rec. 43"), cites(fact.EDPB, "Guidelines 05/2020")),
			"Art. 7(4), rec. 43 GDPR; EDPB Guidelines 05/2020", "Art. 7 Abs. 4, Erwägungsgrund 43 DSGVO; Leitlinien 05/2020 des EDSA",
			"art. 7, par. 4 ; considérant 43 du RGPD ; lignes directrices 05/2020 de l’EDPB"},
		{"a decision and places in it", cites(fact.EUAct, "Decision (EU) 2021/914", "Decision (EU) 2021/914 Art. 1(1)", "Decision (EU) 2021/914 Art. 4(4)"),
			"Art. 1(1), Art. 4(4) Decision (EU) 2021/914; Decision (EU) 2021/914",
			"Art. 1 Abs. 1, Art. 4 Abs. 4 Durchführungsbeschluss (EU) 2021/914; Durchführungsbeschluss (EU) 2021/914",
			"art. 1, par. 1 ; art. 4, par. 4, de la décision d’exécution (UE) 2021/914 ; décision d’exécution (UE) 2021/914"},
		{"Swiss", cites(fact.FADP, "Art. 12(2)(a)", "Art. 12(2)(b)", "Art. 12(3)"),
			"Art. 12(2)(a), (b), Art. 12(3) FADP", "Art. 12 Abs. 2 Bst. a und b, Art. 12 Abs. 3 DSG", "art. 12, al. 2, let. a et b ; art. 12, al. 3, de la LPD"},
		{"none", nil, "", "", ""},
	} {
		var got []string
		for _, tag := range []string{"en", "de", "fr"} {
			b := &Builder{set: lang.CompleteOf(tag)}
			got = append(got, exporttest.Spaced(b.Cites(c.list)))
		}
		if diff := cmp.Diff([]string{c.en, c.de, c.fr}, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
}

func TestClauses(t *testing.T) {
	for _, c := range []struct {
		name    string
		r       ropa.Register
		heading string
	}{
		{"none stated", ropa.Register{}, "Art. 30(1)(e) GDPR"},
		{"UK by country", ropa.Register{Organisation: ropa.Organisation{Country: "GB"}}, "Art. 30(1)(e) UK GDPR"},
		{"Swiss", ropa.Register{Regimes: []ropa.Regime{ropa.Swiss}}, "Art. 12(2)(g) FADP"},
		{"institutions", ropa.Register{Regimes: []ropa.Regime{ropa.EUInstitutions}}, "Art. 31(1)(e) EUDPR"},
		{"two that number otherwise", ropa.Register{Regimes: []ropa.Regime{ropa.EU, ropa.Swiss}}, "Art. 30(1)(e) GDPR; Art. 12(2)(g) FADP"},
		{"two", ropa.Register{Regimes: []ropa.Regime{ropa.UK, ropa.EU, "mars", ropa.UK}}, "Art. 30(1)(e) UK GDPR / GDPR"},
	} {
		b := &Builder{r: &c.r, set: lang.CompleteOf("en"), regimes: c.r.RegimesOn(civil.Date{})}
		if got := exporttest.Spaced(b.clause(clauseTransfers)); got != c.heading {
			t.Errorf("%s: heading cites %q, want %q", c.name, got, c.heading)
		}
	}
}

func TestNoneAndNotStated(t *testing.T) {
	r := &ropa.Register{Activities: []ropa.Activity{{Name: "Empty"}, {Name: "Said", None: []ropa.Element{ropa.ElementTransfers}}}}
	b := New(r, lang.CompleteOf("en"), nil)
	table := tableOf(b, "record", recordFields, b.controllers, func(*entry) string { return "" })
	col := slices.IndexFunc(table.Columns, func(c doc.Column) bool { return c.Key == "transfers" })
	got := []string{table.Rows[0].Cells[col].String(), table.Rows[1].Cells[col].String()}
	if diff := cmp.Diff([]string{"not stated", "none"}, got); diff != "" {
		t.Errorf("transfers (-want +got):\n%s", diff)
	}
}

// build lays a register out whole for some formats; the report is nil if its
// findings are not to be shown.
func build(r *ropa.Register, set *lang.Language, report *ropa.Report, f Format) *doc.Document {
	return New(r, set, report).Document(f).Whole()
}
