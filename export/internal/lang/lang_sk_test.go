package lang

import (
	"testing"

	"github.com/openropa/openropa/ropa/fact"
)

func TestSlovak(t *testing.T) {
	checkTerms(t, slovak, map[string]string{
		"record":                "Záznamy o spracovateľských činnostiach",
		"purposes":              "Účely spracúvania",
		"subjects":              "Kategórie dotknutých osôb",
		"data":                  "Kategórie osobných údajov",
		"recipients":            "Kategórie príjemcov",
		"transfers":             "Prenosy do tretej krajiny alebo medzinárodnej organizácie", // of personal data
		"retention":             "Predpokladané lehoty na vymazanie",                         // of each category of data
		"security":              "Technické a organizačné bezpečnostné opatrenia",
		"dpo":                   "Zodpovedná osoba",
		"representative":        "Zástupca",
		"authority":             "Dozorný orgán",
		"role:controller":       "Prevádzkovateľ",
		"role:joint-controller": "Spoločný prevádzkovateľ",
		"role:processor":        "Sprostredkovateľ",
	})
	checkCitations(t, slovak, map[fact.Citation]string{
		inGDPR:        "čl. 6 ods. 1 písm. b) GDPR",
		inDefinitions: "čl. 4 bod 14 GDPR",
		inSecond:      "čl. 49 ods. 1 druhý pododsek GDPR",
		inRecital:     "odôvodnenie 43 GDPR",
		inFADP:        "čl. 17 ods. 1 písm. b) bod 1 DSG",
		inUKGDPR:      "čl. 6 ods. 1 písm. ea) UK GDPR",
		inEUDPR:       "čl. 31 ods. 1 písm. g) nariadenia (EÚ) 2018/1725",
		inCourt:       "Súdny dvor EÚ C-311/18",
		inClauses:     "čl. 4 ods. 2 a 3 vykonávacieho rozhodnutia (EÚ) 2021/914",
		inClause:      "doložka 14 vykonávacieho rozhodnutia (EÚ) 2021/914",
		inAmended:     "vykonávacie rozhodnutie (EÚ) 2021/1772, v znení (EÚ) 2025/2574",
		inDirective:   "čl. 5 ods. 3 smernice 2002/58/ES",
		inAnnex:       "príloha III bod 1 písm. c) aktu o AI",
		inGuidelines:  "usmernenia 05/2020, body 121 až 123 EDPB",
		inOther:       "čl. 2 Loi 1",
	}, "čl. 6 ods. 1 písm. a), b) a f)")
	checkDay(t, slovak, "1. 2. 2026")
	checkCounts(t, slovak, map[int]string{1: "rok", 2: "roky", 5: "rokov", 22: "rokov"})
}
