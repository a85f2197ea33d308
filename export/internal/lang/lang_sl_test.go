package lang

import (
	"testing"

	"github.com/openropa/openropa/ropa/fact"
)

func TestSlovenian(t *testing.T) {
	checkTerms(t, slovenian, map[string]string{
		"record":                "Evidenca dejavnosti obdelave",
		"purposes":              "Nameni obdelave",
		"subjects":              "Kategorije posameznikov, na katere se nanašajo osebni podatki",
		"data":                  "Vrste osebnih podatkov",
		"recipients":            "Kategorije uporabnikov",
		"transfers":             "Prenosi v tretjo državo ali mednarodno organizacijo", // of personal data
		"retention":             "Predvideni roki za izbris",                           // of each category of data
		"security":              "Tehnični in organizacijski varnostni ukrepi",
		"dpo":                   "Pooblaščena oseba za varstvo podatkov",
		"representative":        "Predstavnik",
		"authority":             "Nadzorni organ",
		"role:controller":       "Upravljavec",
		"role:joint-controller": "Skupni upravljavec",
		"role:processor":        "Obdelovalec",
	})
	checkCitations(t, slovenian, map[fact.Citation]string{
		inGDPR:        "člen 6(1)(b) Splošne uredbe",
		inDefinitions: "člen 4(14) Splošne uredbe",
		inSecond:      "člen 49(1), drugi pododstavek, Splošne uredbe",
		inRecital:     "uvodna izjava 43 Splošne uredbe",
		inFADP:        "člen 17(1)(b)(1) DSG",
		inUKGDPR:      "člen 6(1)(ea) UK GDPR",
		inEUDPR:       "člen 31(1)(g) Uredbe (EU) 2018/1725",
		inCourt:       "Sodišče EU C-311/18",
		inClauses:     "člen 4(2)-(3) Izvedbenega sklepa (EU) 2021/914",
		inClause:      "določilo 14 Izvedbenega sklepa (EU) 2021/914",
		inAmended:     "Izvedbeni sklep (EU) 2021/1772, kakor je bil spremenjen z (EU) 2025/2574",
		inDirective:   "člen 5(3) Direktive 2002/58/ES",
		inAnnex:       "Priloga III(1)(c) Akta o UI",
		inGuidelines:  "Smernice 05/2020, točke 121–123 EOVP",
		inOther:       "člen 2 Loi 1",
	}, "člen 6(1)(a), (b) in (f)")
	checkDay(t, slovenian, "1. 2. 2026")
	checkCounts(t, slovenian, map[int]string{1: "leto", 2: "leti", 3: "leta", 5: "let", 101: "leto", 102: "leti"})
}
