package lang

import (
	"testing"

	"github.com/openropa/openropa/ropa/fact"
)

func TestCzech(t *testing.T) {
	checkTerms(t, czech, map[string]string{
		"record":                "Záznamy o činnostech zpracování",
		"purposes":              "Účely zpracování",
		"subjects":              "Kategorie subjektů údajů",
		"data":                  "Kategorie osobních údajů",
		"recipients":            "Kategorie příjemců",
		"transfers":             "Předání do třetí země nebo mezinárodní organizaci", // of personal data
		"retention":             "Plánované lhůty pro výmaz",                         // of each category of data
		"security":              "Technická a organizační bezpečnostní opatření",
		"dpo":                   "Pověřenec pro ochranu osobních údajů",
		"representative":        "Zástupce",
		"authority":             "Dozorový úřad",
		"role:controller":       "Správce",
		"role:joint-controller": "Společný správce",
		"role:processor":        "Zpracovatel",
	})
	checkCitations(t, czech, map[fact.Citation]string{
		inGDPR:        "čl. 6 odst. 1 písm. b) GDPR",
		inDefinitions: "čl. 4 bod 14 GDPR",
		inSecond:      "čl. 49 odst. 1 druhý pododstavec GDPR",
		inRecital:     "bod odůvodnění 43 GDPR",
		inFADP:        "čl. 17 odst. 1 písm. b) bod 1 DSG",
		inUKGDPR:      "čl. 6 odst. 1 písm. ea) UK GDPR",
		inEUDPR:       "čl. 31 odst. 1 písm. g) nařízení (EU) 2018/1725",
		inCourt:       "SDEU C-311/18",
		inClauses:     "čl. 4 odst. 2 a 3 prováděcího rozhodnutí (EU) 2021/914",
		inClause:      "doložka 14 prováděcího rozhodnutí (EU) 2021/914",
		inAmended:     "prováděcí rozhodnutí (EU) 2021/1772, ve znění (EU) 2025/2574",
		inDirective:   "čl. 5 odst. 3 směrnice 2002/58/ES",
		inAnnex:       "příloha III bod 1 písm. c) aktu o AI",
		inGuidelines:  "pokyny 05/2020, body 121 až 123 EDPB",
		inOther:       "čl. 2 Loi 1",
	}, "čl. 6 odst. 1 písm. a), b) a f)")
	checkDay(t, czech, "1. 2. 2026")
	checkCounts(t, czech, map[int]string{1: "rok", 2: "roky", 5: "let", 22: "let"})
}
