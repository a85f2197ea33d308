package lang

import (
	"testing"

	"github.com/openropa/openropa/ropa/fact"
)

func TestSwedish(t *testing.T) {
	checkLanguage(t, swedish, officialTerms{
		controller: "personuppgiftsansvarig", processor: "personuppgiftsbiträde", jointController: "gemensamt personuppgiftsansvarig",
		representative: "Företrädare", dpo: "Dataskyddsombud",
		record: "Register över behandling", purposes: "Ändamålen med behandlingen", subjects: "Kategorier av registrerade",
		data: "Kategorier av personuppgifter", recipients: "Kategorier av mottagare",
		transfers: [2]string{"överföringar av personuppgifter till ett tredjeland eller en internationell organisation", "Överföringar till ett tredjeland eller en internationell organisation"},
		limits:    [2]string{"de förutsedda tidsfristerna för radering av de olika kategorierna av uppgifter", "Förutsedda tidsfrister för radering"},
		security:  [2]string{"en allmän beskrivning av de tekniska och organisatoriska säkerhetsåtgärder", "Tekniska och organisatoriska säkerhetsåtgärder"},
	}, usualForms{
		date: "2026-06-01", periods: "10 år, 1 månad, 1 år 6 månader, 3 veckor, 30 dagar, omedelbart",
		short: "art. 30.1 f", places: "artikel 6.1 a, b och c", yes: "ja", no: "nej",
		none:    []string{"inga", "Ej tillämpligt", "inget"},
		counted: map[int]string{0: "0 behandlingar", 1: "1 behandling", 2: "2 behandlingar"},
	}, []citedAs{
		{fact.GDPR, "Art. 6(1)(b)", "artikel 6.1 b i GDPR"},
		{fact.GDPR, "Art. 4(14)", "artikel 4.14 i GDPR"},
		{fact.GDPR, "Art. 49(1) second subpara.", "artikel 49.1 andra stycket i GDPR"},
		{fact.GDPR, "rec. 43", "skäl 43 i GDPR"},
		{fact.FADP, "Art. 17(1)(b)(1)", "artikel 17.1 b punkt 1 i schweiziska DSG"},
		{fact.CJEU, "C-311/18", "EU-domstolen C-311/18"},
		{fact.EUAct, "Decision (EU) 2021/914 Art. 4(2)-(3)", "artikel 4.2 och 4.3 i genomförandebeslut (EU) 2021/914"},
		{fact.EUAct, "Decision (EU) 2021/914 clause 14", "klausul 14 i genomförandebeslut (EU) 2021/914"},
		{fact.EUAct, "Decision 2000/520/EC", "beslut 2000/520/EG"},
		{fact.EUAct, "Directive 2002/58/EC Art. 5(3)", "artikel 5.3 i direktiv 2002/58/EG"},
		{fact.AIAct, "Annex III(1)(c)", "bilaga III punkt 1 c i AI-förordningen"},
		{fact.EDPB, "Guidelines 05/2020, paras 121 to 123", "riktlinjer 05/2020, punkterna 121–123 från EDPB"},
		{"House rule", "Art. 2", "artikel 2 i House rule"},
	})
}
