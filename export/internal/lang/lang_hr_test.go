package lang

import (
	"testing"

	"github.com/openropa/openropa/ropa/fact"
)

func TestCroatian(t *testing.T) {
	checkTerms(t, croatian, map[string]string{
		"record":                "Evidencija aktivnosti obrade",
		"purposes":              "Svrhe obrade",
		"subjects":              "Kategorije ispitanika",
		"data":                  "Kategorije osobnih podataka",
		"recipients":            "Kategorije primatelja",
		"transfers":             "Prijenosi u treću zemlju ili međunarodnu organizaciju", // of personal data
		"retention":             "Predviđeni rokovi za brisanje",                         // of each category of data
		"security":              "Tehničke i organizacijske sigurnosne mjere",
		"dpo":                   "Službenik za zaštitu podataka",
		"representative":        "Predstavnik",
		"authority":             "Nadzorno tijelo",
		"role:controller":       "Voditelj obrade",
		"role:joint-controller": "Zajednički voditelj obrade",
		"role:processor":        "Izvršitelj obrade",
	})
	checkCitations(t, croatian, map[fact.Citation]string{
		inGDPR:        "čl. 6. st. 1. t. (b) Opće uredbe",
		inDefinitions: "čl. 4. t. 14. Opće uredbe",
		inSecond:      "čl. 49. st. 1. drugi podst. Opće uredbe",
		inRecital:     "uvodna izjava 43 Opće uredbe",
		inFADP:        "čl. 17. st. 1. t. (b) t. 1. DSG",
		inUKGDPR:      "čl. 6. st. 1. t. (ea) UK GDPR",
		inEUDPR:       "čl. 31. st. 1. t. (g) Uredbe (EU) 2018/1725",
		inCourt:       "Sud EU-a C-311/18",
		inClauses:     "čl. 4. st. 2. i 3. Provedbene odluke (EU) 2021/914",
		inClause:      "klauzula 14 Provedbene odluke (EU) 2021/914",
		inAmended:     "Provedbena odluka (EU) 2021/1772, kako je izmijenjena s (EU) 2025/2574",
		inDirective:   "čl. 5. st. 3. Direktive 2002/58/EZ",
		inAnnex:       "Prilog III. t. 1. t. (c) Akta o UI",
		inGuidelines:  "Smjernice 05/2020, točke 121–123 EDPB",
		inOther:       "čl. 2. Loi 1",
	}, "čl. 6. st. 1. t. (a), (b) i (f)")
	checkDay(t, croatian, "1. 2. 2026.")
	checkCounts(t, croatian, map[int]string{1: "godina", 2: "godine", 5: "godina", 21: "godina", 22: "godine"})
}
