package lang

import (
	"testing"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
)

// Places in acts of each form that the register cites.
var (
	inGDPR        = fact.Citation{Act: fact.GDPR, Provision: "Art. 6(1)(b)"}
	inDefinitions = fact.Citation{Act: fact.GDPR, Provision: "Art. 4(14)"}
	inSecond      = fact.Citation{Act: fact.GDPR, Provision: "Art. 49(1) second subpara."}
	inRecital     = fact.Citation{Act: fact.GDPR, Provision: "rec. 43"}
	inFADP        = fact.Citation{Act: fact.FADP, Provision: "Art. 17(1)(b)(1)"}
	inUKGDPR      = fact.Citation{Act: fact.UKGDPR, Provision: "Art. 6(1)(ea)"}
	inEUDPR       = fact.Citation{Act: fact.EUDPR, Provision: "Art. 31(1)(g)"}
	inCourt       = fact.Citation{Act: fact.CJEU, Provision: "C-311/18"}
	inClauses     = fact.Citation{Act: fact.EUAct, Provision: "Decision (EU) 2021/914 Art. 4(2)-(3)"}
	inClause      = fact.Citation{Act: fact.EUAct, Provision: "Decision (EU) 2021/914 clause 14"}
	inAmended     = fact.Citation{Act: fact.EUAct, Provision: "Decision (EU) 2021/1772, as amended by (EU) 2025/2574"}
	inDirective   = fact.Citation{Act: fact.EUAct, Provision: "Directive 2002/58/EC Art. 5(3)"}
	inAnnex       = fact.Citation{Act: fact.AIAct, Provision: "Annex III(1)(c)"}
	inGuidelines  = fact.Citation{Act: fact.EDPB, Provision: "Guidelines 05/2020, paras 121 to 123"}
	inOther       = fact.Citation{Act: "Loi 1", Provision: "Art. 2"}
)

// checkTerms checks words and codes of a language against terms of the law's
// official text, by key.
func checkTerms(t *testing.T, l *Language, terms map[string]string) {
	t.Helper()
	for key, want := range terms {
		got, ok := l.Words[key]
		if !ok {
			got = l.Codes[key]
		}
		if UpperFirst(got) != want {
			t.Errorf("%s: %s: %q, want %q", l.Tag, key, got, want)
		}
	}
}

// checkCitations checks how a language writes citations, and several of one
// article.
func checkCitations(t *testing.T, l *Language, cites map[fact.Citation]string, several string) {
	t.Helper()
	for c, want := range cites {
		if got := plain(l.cite(c)); got != want {
			t.Errorf("%s: %s: %q, want %q", l.Tag, c, got, want)
		}
	}
	places := l.Places([]fact.Citation{{Act: fact.GDPR, Provision: "Art. 6(1)(a)"}, inGDPR, {Act: fact.GDPR, Provision: "Art. 6(1)(f)"}})
	if len(places) != 1 || plain(places[0]) != several {
		t.Errorf("%s: %q, want %q", l.Tag, places, several)
	}
}

// checkDay checks how a language writes a day, and that it is read back.
func checkDay(t *testing.T, l *Language, want string) {
	t.Helper()
	day := civil.MustDate("2026-02-01")
	if got := plain(l.Date(day)); got != want {
		t.Errorf("%s: %q, want %q", l.Tag, got, want)
	}
	if got, ok := ReadDay(l.Date(day)); !ok || got != day {
		t.Errorf("%s: %s is read as %s", l.Tag, l.Date(day), got)
	}
	if got, doubt := ReadDayIn(l.Date(day), l.Tag, OrderOfLanguage); doubt != "" || got != day {
		t.Errorf("%s: %s is read as %s, %s", l.Tag, l.Date(day), got, doubt)
	}
}

// checkCounts checks the forms of years by number.
func checkCounts(t *testing.T, l *Language, counts map[int]string) {
	t.Helper()
	for n, want := range counts {
		if got := l.counted(l.units[0], n); got != want {
			t.Errorf("%s: %d %s, want %s", l.Tag, n, got, want)
		}
	}
}

func TestPolish(t *testing.T) {
	checkTerms(t, polish, map[string]string{
		"record":                "Rejestr czynności przetwarzania",
		"purposes":              "Cele przetwarzania",
		"subjects":              "Kategorie osób, których dane dotyczą",
		"data":                  "Kategorie danych osobowych",
		"recipients":            "Kategorie odbiorców",
		"transfers":             "Przekazania do państwa trzeciego lub organizacji międzynarodowej", // of personal data
		"retention":             "Planowane terminy usunięcia danych",                               // of each category of data
		"security":              "Techniczne i organizacyjne środki bezpieczeństwa",
		"dpo":                   "Inspektor ochrony danych",
		"representative":        "Przedstawiciel",
		"authority":             "Organ nadzorczy",
		"role:controller":       "Administrator",
		"role:joint-controller": "Współadministrator",
		"role:processor":        "Podmiot przetwarzający",
	})
	checkCitations(t, polish, map[fact.Citation]string{
		inGDPR:        "art. 6 ust. 1 lit. b RODO",
		inDefinitions: "art. 4 pkt 14 RODO",
		inSecond:      "art. 49 ust. 1 akapit drugi RODO",
		inRecital:     "motyw 43 RODO",
		inFADP:        "art. 17 ust. 1 lit. b pkt 1 DSG",
		inUKGDPR:      "art. 6 ust. 1 lit. ea brytyjskiego RODO",
		inEUDPR:       "art. 31 ust. 1 lit. g rozporządzenia (UE) 2018/1725",
		inCourt:       "TSUE C-311/18",
		inClauses:     "art. 4 ust. 2 i 3 decyzji wykonawczej (UE) 2021/914",
		inClause:      "klauzula 14 decyzji wykonawczej (UE) 2021/914",
		inAmended:     "decyzja wykonawcza (UE) 2021/1772, zmieniona przez (UE) 2025/2574",
		inDirective:   "art. 5 ust. 3 dyrektywy 2002/58/WE",
		inAnnex:       "załącznik III pkt 1 lit. c aktu w sprawie AI",
		inGuidelines:  "wytyczne 05/2020, pkt 121–123 EROD",
		inOther:       "art. 2 Loi 1",
	}, "art. 6 ust. 1 lit. a, b i f")
	checkDay(t, polish, "01.02.2026")
	checkCounts(t, polish, map[int]string{1: "rok", 2: "lata", 5: "lat", 12: "lat", 22: "lata"})
}
