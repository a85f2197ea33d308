package lang

import (
	"testing"

	"github.com/openropa/openropa/ropa/fact"
)

func TestLithuanian(t *testing.T) {
	checkLanguage(t, lithuanian, officialTerms{
		controller: "duomenų valdytojas", processor: "duomenų tvarkytojas", jointController: "bendras duomenų valdytojas",
		representative: "Atstovas", dpo: "Duomenų apsaugos pareigūnas",
		record: "Duomenų tvarkymo veiklos įrašai", purposes: "Duomenų tvarkymo tikslai", subjects: "Duomenų subjektų kategorijos",
		data: "Asmens duomenų kategorijos", recipients: "Duomenų gavėjų kategorijos",
		transfers: [2]string{"asmens duomenų perdavimai į trečiąją valstybę arba tarptautinei organizacijai", "Perdavimai į trečiąją valstybę arba tarptautinei organizacijai"},
		limits:    [2]string{"numatomi įvairių kategorijų duomenų ištrynimo terminai", "Numatomi ištrynimo terminai"},
		security:  [2]string{"bendras techninių ir organizacinių saugumo priemonių aprašymas", "Techninės ir organizacinės saugumo priemonės"},
	}, usualForms{
		date: "2026-06-01", periods: "10 metų, 1 mėnuo, 1 metai 6 mėnesiai, 3 savaitės, 30 dienų, nedelsiant",
		short: "30 str. 1 d. f p.", places: "6 str. 1 d. a, b ir c p.", yes: "taip", no: "ne",
		none:    []string{"nėra", "Netaikoma"},
		counted: map[int]string{0: "0 veiklų", 1: "1 veikla", 2: "2 veiklos", 11: "11 veiklų", 21: "21 veikla"},
	}, []citedAs{
		{fact.GDPR, "Art. 6(1)(b)", "BDAR 6 str. 1 d. b p."},
		{fact.GDPR, "Art. 4(14)", "BDAR 4 str. 14 p."},
		{fact.GDPR, "Art. 49(1) second subpara.", "BDAR 49 str. 1 d. antra pastraipa"},
		{fact.GDPR, "rec. 43", "BDAR 43 konstatuojamoji dalis"},
		{fact.FADP, "Art. 17(1)(b)(1)", "Šveicarijos DSG 17 str. 1 d. b p. 1 pp."},
		{fact.CJEU, "C-311/18", "ESTT C-311/18"},
		{fact.EUAct, "Decision (EU) 2021/914 Art. 4(2)-(3)", "įgyvendinimo sprendimas (ES) 2021/914 4 str. 2 ir 3 d."},
		{fact.EUAct, "Decision (EU) 2021/914 clause 14", "įgyvendinimo sprendimas (ES) 2021/914 sąlyga 14"},
		{fact.EUAct, "Decision 2000/520/EC", "Sprendimas 2000/520/EB"},
		{fact.EUAct, "Directive 2002/58/EC Art. 5(3)", "Direktyva 2002/58/EB 5 str. 3 d."},
		{fact.AIAct, "Annex III(1)(c)", "DI aktas III priedo 1 p. c pp."},
		{fact.EDPB, "Guidelines 05/2020, paras 121 to 123", "EDAV gairės 05/2020, 121–123 punktai"},
		{"House rule", "Art. 2", "House rule 2 str."},
	})
}
