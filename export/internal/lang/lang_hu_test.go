package lang

import (
	"testing"

	"github.com/openropa/openropa/ropa/fact"
)

func TestHungarian(t *testing.T) {
	checkTerms(t, hungarian, map[string]string{
		"record":                "Adatkezelési tevékenységek nyilvántartása",
		"purposes":              "Az adatkezelés céljai",
		"subjects":              "Az érintettek kategóriái",
		"data":                  "A személyes adatok kategóriái",
		"recipients":            "A címzettek kategóriái",
		"transfers":             "Továbbítás harmadik országba vagy nemzetközi szervezet részére", // of personal data
		"retention":             "A törlésre előirányzott határidők",                              // of each category of data
		"security":              "Technikai és szervezési intézkedések",
		"dpo":                   "Adatvédelmi tisztviselő",
		"representative":        "Képviselő",
		"authority":             "Felügyeleti hatóság",
		"role:controller":       "Adatkezelő",
		"role:joint-controller": "Közös adatkezelő",
		"role:processor":        "Adatfeldolgozó",
	})
	checkCitations(t, hungarian, map[fact.Citation]string{
		inGDPR:        "GDPR 6. cikk (1) bek. b) pont",
		inDefinitions: "GDPR 4. cikk 14. pont",
		inSecond:      "GDPR 49. cikk (1) bek. második albek.",
		inRecital:     "GDPR (43) preambulumbekezdés",
		inFADP:        "DSG 17. cikk (1) bek. b) pont 1. pont",
		inUKGDPR:      "UK GDPR 6. cikk (1) bek. ea) pont",
		inEUDPR:       "(EU) 2018/1725 rendelet 31. cikk (1) bek. g) pont",
		inCourt:       "EUB C-311/18",
		inClauses:     "(EU) 2021/914 végrehajtási határozat 4. cikk (2)–(3) bek.",
		inClause:      "(EU) 2021/914 végrehajtási határozat 14. kikötés",
		inAmended:     "(EU) 2021/1772 végrehajtási határozat, módosította: (EU) 2025/2574",
		inDirective:   "2002/58/EK irányelv 5. cikk (3) bek.",
		inAnnex:       "MI-rendelet III. melléklet 1. pont c) pont",
		inGuidelines:  "EDPB 05/2020 iránymutatás, 121–123. pont",
		inOther:       "Loi 1 2. cikk",
	}, "6. cikk (1) bek. a), b) és f) pont")
	checkDay(t, hungarian, "2026. 02. 01.")
	checkCounts(t, hungarian, map[int]string{1: "év", 2: "év"})
}
