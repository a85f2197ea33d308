package lang

import (
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
)

func TestDatesAndPeriods(t *testing.T) {
	day := civil.MustDate("2026-06-01")
	for _, c := range []struct{ tag, date, years, month, mixed, none string }{
		{"en", "1 June 2026", "10 years", "1 month", "1 year 6 months", "at once"},
		{"de", "01.06.2026", "10 Jahre", "1 Monat", "1 Jahr 6 Monate", "sofort"},
		{"fr", "01/06/2026", "10 ans", "1 mois", "1 an 6 mois", "immédiatement"},
	} {
		set := CompleteOf(c.tag)
		got := []string{set.Date(day), set.Date(civil.Date{}), set.Period(civil.Period{})}
		want := []string{c.date, "", ""}
		for _, p := range []string{"P10Y", "P1M", "P1Y6M", "P0D"} {
			got = append(got, set.Period(civil.MustPeriod(p)))
		}
		want = append(want, c.years, c.month, c.mixed, c.none)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.tag, diff)
		}
	}
}

// A number has the form of its noun that the language gives it.
func TestCount(t *testing.T) {
	for _, l := range All {
		for i, forms := range l.units {
			if n := strings.Count(forms, "|") + 1; n > 1 && n != len(pluralForms()[l.Tag]) {
				t.Errorf("%s: unit %d: %q, want %d forms", l.Tag, i, forms, len(pluralForms()[l.Tag]))
			}
		}
	}
	for n, want := range map[int]string{0: "0 lat", 1: "1 rok", 2: "2 lata", 5: "5 lat", 12: "12 lat", 22: "22 lata", 101: "101 lat"} {
		if got := polish.Count("%d rok|%d lata|%d lat", n); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	for n, want := range map[int]string{0: "0 activité", 1: "1 activité", 2: "2 activités"} {
		if got := French.Count("%d activité|%d activités", n); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// A cell of a layout divides a label from its value at a colon.
func TestLabelsHaveNoColon(t *testing.T) {
	for _, l := range All {
		for key, label := range l.Parts {
			if strings.ContainsAny(label, ":;\n") {
				t.Errorf("%s: %s: %q", l.Tag, key, label)
			}
		}
	}
}

// No line can end between a word and its number.
func TestCitationsHoldTogether(t *testing.T) {
	for _, set := range Complete {
		for _, rule := range ropa.Rules() {
			for _, c := range rule.Cites {
				text := set.cite(c)
				if m := regexp.MustCompile(`\b(?:ch|(?i:art|abs|par|paras?|al|lit|bst|let|ziff|nr|rn|points?|uabs|rec|erwägungsgrund|considérant|annex|anhang|annexe|sch|reg|s))\.? [0-9A-Z].*`).FindString(text); m != "" {
					t.Errorf("%s: %s: %q can be torn at %q", set.Tag, c, text, m)
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
		got := []string{plain(CompleteOf("en").cite(c.cite)), plain(CompleteOf("de").cite(c.cite)), plain(CompleteOf("fr").cite(c.cite))}
		if diff := cmp.Diff([]string{c.en, c.de, c.fr}, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.cite, diff)
		}
	}
}

// French has its apostrophe, and a space that no line ends at before a colon
// and a semicolon.
func TestFrenchTypography(t *testing.T) {
	wrong := regexp.MustCompile(`'|[^\x{a0}][:;]( |$)`)
	for name, words := range map[string]map[string]string{"words": French.Words, "codes": French.Codes} {
		for key, word := range words {
			if wrong.MatchString(word) {
				t.Errorf("%s: %s: %q", name, key, word)
			}
		}
	}
	set := CompleteOf("fr")
	for key, word := range set.acts {
		if wrong.MatchString(word) {
			t.Errorf("%s: %q", key, word)
		}
	}
}

func TestActAddress(t *testing.T) {
	for _, c := range []struct {
		cite fact.Citation
		tag  string
		want string
	}{
		{fact.Citation{Act: fact.GDPR, Provision: "Art. 6"}, "de", "https://eur-lex.europa.eu/eli/reg/2016/679/oj/deu"},
		{fact.Citation{Act: fact.UKGDPR}, "fr", "https://www.legislation.gov.uk/eur/2016/679/contents"},
		{fact.Citation{Act: fact.FADP}, "fr", "https://www.fedlex.admin.ch/eli/cc/2022/491/fr"},
		{fact.Citation{Act: fact.EUAct, Provision: "Decision (EU) 2021/914"}, "en", "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32021D0914"},
		{fact.Citation{Act: fact.EUAct, Provision: "Directive 2002/58/EC Art. 5(3)"}, "en", "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32002L0058"},
		{fact.Citation{Act: fact.EUAct, Provision: "Directive 95/46/EC"}, "en", ""},
		{fact.Citation{Act: fact.EUAct, Provision: "Regulation (EU) No 182/2011"}, "en", ""},
		{fact.Citation{Act: fact.UKAct, Provision: "Decision 2021/914"}, "en", ""},
		{fact.Citation{Act: fact.EDPB, Provision: "Guidelines 07/2020"}, "en", ""},
	} {
		if got := CompleteOf(c.tag).actAddress(c.cite); got != c.want {
			t.Errorf("%v: %q, want %q", c.cite, got, c.want)
		}
	}
	if got, want := CompleteOf("en").DecisionAddress("(EU) 2016/1250"), "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32016D1250"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	for _, l := range Complete { // every address has its language
		for act, a := range Addresses {
			if got := l.actAddress(fact.Citation{Act: act}); strings.Contains(got, "%") || a.code == 3 && len(l.letters) != 3 {
				t.Errorf("%s in %s: %q", act, l.Tag, got)
			}
		}
	}
}

func TestReadPeriod(t *testing.T) {
	for text, want := range map[string]string{
		"P10Y": "P10Y", "p1y6m": "P1Y6M", "10 years": "P10Y", "1 Jahr 6 Monate": "P1Y6M", "3 ans": "P3Y", "30 Tage": "P30D", "72 hours": "PT72H", "at once": "P0D", "2 weeks": "P2W",
		"": "", "10": "", "years": "", "10 parsecs": "", "sofort bald": "",
	} {
		p, ok := ReadPeriod(text)
		if ok != (want != "") || p.String() != want {
			t.Errorf("%q is %q, want %q", text, p, want)
		}
	}
}

// plain returns a text with plain spaces.
func plain(s string) string { return strings.ReplaceAll(s, "\u00a0", " ") }

// People call how far an impact assessment has come by other words than the
// labels of the table.
func TestReadCodeByUsualWords(t *testing.T) {
	for word, want := range map[string]string{
		"Completed": "done", "Done": "done", "Durchgeführt": "done", "réalisée": "done", "afgerond": "done", "w toku": "in-progress", "in Bearbeitung": "in-progress", "En cours": "in-progress",
		"geplant": "not-started", "Pendiente": "not-started", "not started": "not-started", "unclear": "",
	} {
		if got, ok := English.ReadCode("dpia", word); got != want || ok != (want != "") {
			t.Errorf("%q is %q, want %q", word, got, want)
		}
	}
}
