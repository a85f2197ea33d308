package export

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openropa/openropa/export/internal/doc"
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

// dump writes a document as text, one line a line.
func dump(d *doc.Document) string {
	var s strings.Builder
	say := func(format string, args ...any) { fmt.Fprintf(&s, format+"\n", args...) }
	cell := func(label string, c doc.Cell) {
		say("  %s:", label)
		for _, l := range c {
			line := "    " + l.Text
			if l.Style != doc.Plain {
				line += " {" + string(l.Style) + "}"
			}
			if l.Link != "" {
				line += " -> " + l.Link
			}
			say("%s", line)
		}
	}
	say("%s | %s | %s | %s | as of %q | %s | %s", d.Title, d.Keeper, d.Language, d.Version, d.AsOf, d.Created, d.Modified)
	for _, p := range append([]doc.Part{d.Cover}, d.Parts...) {
		say("\n== %s [%s] sheet=%q page=%t level=%d wide=%t", p.Title, p.ID, p.Sheet, p.Page, p.Level, p.Wide)
		for _, b := range p.Blocks {
			switch b := b.(type) {
			case *doc.Heading:
				say("-- %s (%s)", b.Text, b.Clause)
			case *doc.Paragraph:
				cell("paragraph", b.Text)
			case *doc.Fields:
				for _, f := range b.Rows {
					cell(fmt.Sprintf("%s (%s) %s", f.Label, f.Clause, f.Required), f.Value)
				}
			case *doc.Chart:
				say(" chart %s", b.Title)
				for _, bar := range b.Bars {
					say("  %s (%s) %s: %d", bar.Label, bar.Note, bar.Tone, bar.Value)
				}
			case *doc.Flow:
				say(" flow %s", b.Title)
				for i, c := range b.Columns {
					say("  %s", c.Heading)
					for j, n := range c.Nodes {
						say("    %s (%s) %s -> %s", n.Label, n.Note, n.Line, n.Link)
						for _, l := range b.Links {
							if l.Column == i && l.From == j {
								say("      to %s %s", b.Columns[i+1].Nodes[l.To].Label, l.Line)
							}
						}
					}
				}
				for _, l := range b.Legend {
					say("  %q: %s", l.Line, l.Text)
				}
			case *doc.Table:
				for _, row := range b.Rows {
					say(" row %s", row.ID)
					for i, c := range row.Cells {
						if len(c) > 0 {
							col := b.Columns[i]
							cell(fmt.Sprintf("%s (%s) %s", col.Heading, col.Clause, col.Required), c)
						}
					}
				}
			}
		}
	}
	return s.String()
}

func TestDocument(t *testing.T) {
	r := complete()
	r.Organisation.Contact.Address = ropa.Address{} // something to find
	report, err := ropa.Validate(r, &ropa.Options{Only: []ropa.RuleID{"record/organisation-address", "record/empty"}})
	if err != nil {
		t.Fatal(err)
	}
	for _, tag := range Languages() {
		d := build(r, labelsOf(tag), report, workbook|pages)
		golden(t, "document_"+tag+".golden", strings.ReplaceAll(dump(d), d.Digest, "DIGEST"))
	}
}

// texts returns every text of the parts that a format shows.
func texts(d *doc.Document, shown func(doc.Part) bool) []string {
	var all []string
	cell := func(c doc.Cell) {
		for _, l := range c {
			all = append(all, l.Text)
		}
	}
	for _, p := range append([]doc.Part{d.Cover}, d.Parts...) {
		if !shown(p) {
			continue
		}
		all = append(all, p.Title)
		for _, b := range p.Blocks {
			switch b := b.(type) {
			case *doc.Paragraph:
				cell(b.Text)
			case *doc.Fields:
				for _, f := range b.Rows {
					cell(f.Value)
				}
			case *doc.Table:
				for _, row := range b.Rows {
					for _, c := range row.Cells {
						cell(c)
					}
				}
			}
		}
	}
	return all
}

// Nothing of a register is lost on the pages; the workbook is read back.
func TestDocumentHasEveryField(t *testing.T) {
	r, markers := filled()
	all := strings.Join(texts(build(r, labelsOf("en"), nil, pages), func(p doc.Part) bool { return p.Page }), "\n")
	for _, m := range markers {
		if !strings.Contains(all, m.text) {
			t.Errorf("%s is lost (%q)", m.path, m.text)
		}
	}
}

// Anchors are unique among the parts a format shows, and links lead to one.
func TestLinks(t *testing.T) {
	r, _ := filled()
	for _, reg := range []*ropa.Register{complete(), r} {
		report, err := ropa.Validate(reg, nil)
		if err != nil {
			t.Fatal(err)
		}
		b := newBuilder(reg, labelsOf("en"), report)
		d := b.document(workbook | pages).Whole()
		for name, shown := range map[string]func(doc.Part) bool{
			"workbook": func(p doc.Part) bool { return p.Sheet != "" },
			"pages":    func(p doc.Part) bool { return p.Page },
		} {
			anchors := make(map[string]bool)
			var links []string
			use := func(id string) {
				if id != "" && anchors[id] {
					t.Errorf("%s: anchor %q stands twice", name, id)
				}
				anchors[id] = true
			}
			cell := func(c doc.Cell) {
				for _, l := range c {
					if to, ok := strings.CutPrefix(l.Link, "#"); ok {
						links = append(links, to)
					}
				}
			}
			for _, p := range append([]doc.Part{d.Cover}, d.Parts...) {
				if !shown(p) {
					continue
				}
				use(p.ID)
				for _, b := range p.Blocks {
					switch b := b.(type) {
					case *doc.Paragraph:
						cell(b.Text)
					case *doc.Fields:
						for _, f := range b.Rows {
							cell(f.Value)
						}
					case *doc.Flow:
						for _, c := range b.Columns {
							for _, n := range c.Nodes {
								links = append(links, strings.TrimPrefix(n.Link, "#"))
							}
						}
					case *doc.Table:
						for _, row := range b.Rows {
							use(row.ID)
							if len(row.Cells) != len(b.Columns) {
								t.Errorf("%s: table %s: a row of %d cells under %d headings", name, b.ID, len(row.Cells), len(b.Columns))
							}
							for _, c := range row.Cells {
								cell(c)
							}
						}
					}
				}
			}
			if name == "workbook" {
				for _, p := range b.workTables().Locate(slices.Values(links)) {
					anchors[p.Anchor] = true
				}
			}
			for _, to := range links {
				if !anchors[to] {
					t.Errorf("%s: a link leads to %q, which is nowhere", name, to)
				}
			}
		}
	}
}

// Every language says everything, and says nothing that no code asks for.
func TestLabels(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	var source strings.Builder
	for _, name := range files {
		if strings.HasPrefix(name, "labels_") || strings.HasSuffix(name, "_test.go") {
			continue
		}
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		source.Write(text)
	}
	quoted := make(map[string]bool)
	for _, m := range regexp.MustCompile(`"([A-Za-z][A-Za-z0-9]*)"`).FindAllStringSubmatch(source.String(), -1) {
		quoted[m[1]] = true
	}
	used := func(key string) bool {
		for _, suffix := range []string{"", "Sheet", "Intro", "s"} {
			if base, ok := strings.CutSuffix(key, suffix); ok && quoted[base] {
				return true
			}
		}
		return false
	}
	for key := range englishWords {
		if key != string(ropa.No) && !used(key) {
			t.Errorf("label %q is used nowhere", key)
		}
	}
	for _, set := range sets {
		for key := range englishWords {
			if set.words[key] == "" {
				t.Errorf("%s: no label %q", set.tag, key)
			}
		}
		if len(set.words) != len(englishWords) {
			t.Errorf("%s: %d labels, want %d", set.tag, len(set.words), len(englishWords))
		}
		for _, table := range codeTables() {
			for _, c := range table.Codes {
				if set.codes[table.Name+":"+c.Value] == "" {
					t.Errorf("%s: no label for the code %q of table %s", set.tag, c.Value, table.Name)
				}
			}
		}
		if got, want := len(set.codes), len(englishCodes()); got != want {
			t.Errorf("%s: labels for %d codes, want %d", set.tag, got, want)
		}
	}
	// No key is missing: a missing one shows between ‹ and ›.
	for _, set := range sets {
		for _, r := range []*ropa.Register{complete(), {}} {
			report, err := ropa.Validate(r, &ropa.Options{AsOf: civil.MustDate("2026-11-21")})
			if err != nil {
				t.Fatal(err)
			}
			if m := regexp.MustCompile(`‹[^›]*›`).FindString(dump(build(r, set, report, workbook|pages))); m != "" {
				t.Errorf("%s: no label %s", set.tag, m)
			}
		}
		r, _ := filled()
		if m := regexp.MustCompile(`‹[^›]*›`).FindString(dump(build(r, set, nil, workbook|pages))); m != "" {
			t.Errorf("%s: no label %s", set.tag, m)
		}
	}
}

func TestDatesAndPeriods(t *testing.T) {
	day := civil.MustDate("2026-06-01")
	for _, c := range []struct{ tag, date, years, month, mixed, none string }{
		{"en", "1 June 2026", "10 years", "1 month", "1 year 6 months", "at once"},
		{"de", "01.06.2026", "10 Jahre", "1 Monat", "1 Jahr 6 Monate", "sofort"},
		{"fr", "01/06/2026", "10 ans", "1 mois", "1 an 6 mois", "immédiatement"},
	} {
		set := labelsOf(c.tag)
		got := []string{set.date(day), set.date(civil.Date{}), set.period(civil.Period{})}
		want := []string{c.date, "", ""}
		for _, p := range []string{"P10Y", "P1M", "P1Y6M", "P0D"} {
			got = append(got, set.period(civil.MustPeriod(p)))
		}
		want = append(want, c.years, c.month, c.mixed, c.none)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.tag, diff)
		}
	}
}

// spaced returns a text with the spaces that hold numbers to their words as
// plain ones.
func spaced(s string) string { return strings.ReplaceAll(s, "\u00a0", " ") }

// No line can end between a word and its number.
func TestCitationsHoldTogether(t *testing.T) {
	for _, set := range sets {
		for _, rule := range ropa.Rules() {
			for _, c := range rule.Cites {
				text := set.cite(c)
				if m := regexp.MustCompile(`\b(?i:art|abs|par|paras?|al|lit|bst|let|ziff|ch|nr|rn|points?|uabs|rec|erwägungsgrund|considérant|annex|anhang|annexe|sch|reg|s)\.? [0-9A-Z].*`).FindString(text); m != "" {
					t.Errorf("%s: %s: %q can be torn at %q", set.tag, c, text, m)
				}
			}
		}
	}
}

func TestCitations(t *testing.T) {
	for _, c := range []struct {
		cite       fact.Citation
		en, de, fr string
	}{
		{fact.Citation{Act: fact.GDPR, Provision: "Art. 30(1)(b)"}, "Art. 30(1)(b) GDPR", "Art. 30 Abs. 1 lit. b DSGVO", "art. 30, par. 1, point b), du RGPD"},
		{fact.Citation{Act: fact.GDPR, Provision: "Art. 4(14)"}, "Art. 4(14) GDPR", "Art. 4 Nr. 14 DSGVO", "art. 4, point 14), du RGPD"},
		{fact.Citation{Act: fact.GDPR, Provision: "Art. 49(1) second subpara."}, "Art. 49(1) second subparagraph GDPR", "Art. 49 Abs. 1 UAbs. 2 DSGVO", "art. 49, par. 1, deuxième alinéa, du RGPD"},
		{fact.Citation{Act: fact.GDPR, Provision: "rec. 43"}, "rec. 43 GDPR", "Erwägungsgrund 43 DSGVO", "considérant 43 du RGPD"},
		{fact.Citation{Act: fact.FADP, Provision: "Art. 17(1)(b)(1)"}, "Art. 17(1)(b)(1) FADP", "Art. 17 Abs. 1 Bst. b Ziff. 1 DSG", "art. 17, al. 1, let. b, ch. 1, de la LPD"},
		{fact.Citation{Act: fact.UKGDPR, Provision: "Art. 6(1)(ea)"}, "Art. 6(1)(ea) UK GDPR", "Art. 6 Abs. 1 lit. ea UK GDPR", "art. 6, par. 1, point ea), du RGPD britannique"},
		{fact.Citation{Act: fact.EUDPR, Provision: "Art. 31(1)(a)"}, "Art. 31(1)(a) EUDPR", "Art. 31 Abs. 1 lit. a VO (EU) 2018/1725", "art. 31, par. 1, point a), du règlement (UE) 2018/1725"},
		{fact.Citation{Act: fact.CJEU, Provision: "C-311/18"}, "CJEU C-311/18", "EuGH C-311/18", "CJUE C-311/18"},
		{fact.Citation{Act: fact.EUAct, Provision: "Decision (EU) 2021/914"}, "Decision (EU) 2021/914", "Durchführungsbeschluss (EU) 2021/914", "décision d’exécution (UE) 2021/914"},
		{fact.Citation{Act: fact.EUAct, Provision: "Decision (EU) 2021/914 Art. 4(4)"}, "Art. 4(4) Decision (EU) 2021/914", "Art. 4 Abs. 4 Durchführungsbeschluss (EU) 2021/914", "art. 4, par. 4, de la décision d’exécution (UE) 2021/914"},
		{fact.Citation{Act: fact.EUAct, Provision: "Decision (EU) 2021/914 Art. 4(2)-(3)"}, "Art. 4(2)-(3) Decision (EU) 2021/914", "Art. 4 Abs. 2 und 3 Durchführungsbeschluss (EU) 2021/914", "art. 4, par. 2 et 3, de la décision d’exécution (UE) 2021/914"},
		{fact.Citation{Act: fact.EUAct, Provision: "Decision (EU) 2021/914 clause 14"}, "Decision (EU) 2021/914 clause 14", "Klausel 14 Durchführungsbeschluss (EU) 2021/914", "clause 14 de la décision d’exécution (UE) 2021/914"},
		{fact.Citation{Act: fact.EUAct, Provision: "Decision (EU) 2021/1772, as amended by (EU) 2025/2574"}, "Decision (EU) 2021/1772, as amended by (EU) 2025/2574", "Durchführungsbeschluss (EU) 2021/1772, geändert durch (EU) 2025/2574", "décision d’exécution (UE) 2021/1772, modifiée par (UE) 2025/2574"},
		{fact.Citation{Act: fact.EUAct, Provision: "Decision (EU) 2016/2220"}, "Decision (EU) 2016/2220", "Beschluss (EU) 2016/2220", "décision (UE) 2016/2220"},
		{fact.Citation{Act: fact.EUAct, Provision: "Decision 2000/520/EC"}, "Decision 2000/520/EC", "Entscheidung 2000/520/EG", "décision 2000/520/CE"},
		{fact.Citation{Act: fact.EUAct, Provision: "Directive 2002/58/EC Art. 5(3)"}, "Art. 5(3) Directive 2002/58/EC", "Art. 5 Abs. 3 Richtlinie 2002/58/EG", "art. 5, par. 3, de la directive 2002/58/CE"},
		{fact.Citation{Act: fact.UKAct, Provision: "SI 2003/2426 reg. 6(1)"}, "SI 2003/2426 reg. 6(1)", "SI 2003/2426 reg. 6(1)", "SI 2003/2426 reg. 6(1)"},
		{fact.Citation{Act: fact.DPA2018, Provision: "Sch. 21 paras. 7-8"}, "DPA 2018 Sch. 21 paras. 7–8", "DPA 2018 Sch. 21 paras. 7–8", "DPA 2018 Sch. 21 paras. 7–8"},
		{fact.Citation{Act: fact.AIAct, Provision: "Annex III(1)(c)"}, "Annex III(1)(c) AI Act", "Anhang III Nr. 1 lit. c KI-VO", "annexe III, point 1 c), du règlement sur l’IA"},
		{fact.Citation{Act: fact.EDPB, Provision: "Guidelines 05/2020, paras 121 to 123"}, "EDPB Guidelines 05/2020, paras 121 to 123", "Leitlinien 05/2020, Rn. 121 bis 123 des EDSA", "lignes directrices 05/2020, points 121 à 123, de l’EDPB"},
		{fact.Citation{Act: fact.WP29, Provision: "WP248 rev.01"}, "WP29 WP248 rev.01", "Art.-29-Datenschutzgruppe WP248 rev.01", "G29 WP248 rev.01"},
		{fact.Citation{Act: fact.FADP, Provision: "Art. 19"}, "Art. 19 FADP", "Art. 19 DSG", "art. 19 de la LPD"},
		{fact.Citation{Act: "Loi 1", Provision: "Art. 2"}, "Art. 2 Loi 1", "Art. 2 Loi 1", "art. 2, Loi 1"},
		{fact.Citation{Act: "House rule 7"}, "House rule 7", "House rule 7", "House rule 7"},
		{fact.Citation{Act: fact.GDPR, Provision: "Art. 6(1"}, "Art. 6(1 GDPR", "Art. 6(1 DSGVO", "Art. 6(1 du RGPD"},
	} {
		got := []string{spaced(labelsOf("en").cite(c.cite)), spaced(labelsOf("de").cite(c.cite)), spaced(labelsOf("fr").cite(c.cite))}
		if diff := cmp.Diff([]string{c.en, c.de, c.fr}, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.cite, diff)
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
			b := &builder{set: labelsOf(tag)}
			got = append(got, spaced(b.cites(c.list)))
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
		b := &builder{r: &c.r, set: labelsOf("en"), regimes: regimesOf(&c.r)}
		if got := spaced(b.clause(clauseTransfers)); got != c.heading {
			t.Errorf("%s: heading cites %q, want %q", c.name, got, c.heading)
		}
	}
}

func TestNoneAndNotStated(t *testing.T) {
	r := &ropa.Register{Activities: []ropa.Activity{{Name: "Empty"}, {Name: "Said", None: []ropa.Element{ropa.ElementTransfers}}}}
	d := build(r, labelsOf("en"), nil, workbook|pages)
	i := slices.IndexFunc(d.Parts, func(p doc.Part) bool { return p.ID == "sheet:record" })
	table := d.Parts[i].Blocks[0].(*doc.Table)
	col := slices.IndexFunc(table.Columns, func(c doc.Column) bool { return c.Key == "transfers" })
	got := []string{table.Rows[0].Cells[col].String(), table.Rows[1].Cells[col].String()}
	if diff := cmp.Diff([]string{"not stated", "none"}, got); diff != "" {
		t.Errorf("transfers (-want +got):\n%s", diff)
	}
}

func TestLanguage(t *testing.T) {
	for _, c := range []struct{ name, register, option, want, err string }{
		{"default", "", "", "en", ""},
		{"the register's", "de-AT", "", "de", ""},
		{"the register's without labels", "pt", "", "en", ""},
		{"the register's is no tag", "!!", "", "en", ""},
		{"asked for", "de", "fr-CH", "fr", ""},
		{"asked for without labels", "de", "pt", "", `export: options: Language "pt": there are labels in en, de, fr`},
		{"asked for is no tag", "de", "!!", "", `export: options: Language "!!": there are labels in en, de, fr`},
	} {
		d, err := documentOf(&ropa.Register{Language: c.register}, c.option, nil, pages)
		switch {
		case err != nil && err.Error() != c.err, err == nil && c.err != "":
			t.Errorf("%s: error %v, want %q", c.name, err, c.err)
		case err == nil && d.Language != c.want:
			t.Errorf("%s: language %q, want %q", c.name, d.Language, c.want)
		}
	}
}
