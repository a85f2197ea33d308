package lang

import (
	"testing"

	"github.com/openropa/openropa/ropa/fact"
)

func TestDanish(t *testing.T) {
	checkLanguage(t, danish, officialTerms{
		controller: "dataansvarlig", processor: "databehandler", jointController: "fælles dataansvarlig",
		representative: "Repræsentant", dpo: "Databeskyttelsesrådgiver",
		record: "Fortegnelser over behandlingsaktiviteter", purposes: "Formålene med behandlingen", subjects: "Kategorier af registrerede",
		data: "Kategorier af personoplysninger", recipients: "Kategorier af modtagere",
		transfers: [2]string{"overførsler af personoplysninger til et tredjeland eller en international organisation", "Overførsler til et tredjeland eller en international organisation"},
		limits:    [2]string{"de forventede tidsfrister for sletning af de forskellige kategorier af oplysninger", "Forventede tidsfrister for sletning"},
		security:  [2]string{"en generel beskrivelse af de tekniske og organisatoriske sikkerhedsforanstaltninger", "Tekniske og organisatoriske sikkerhedsforanstaltninger"},
	}, usualForms{
		date: "01.06.2026", periods: "10 år, 1 måned, 1 år 6 måneder, 3 uger, 30 dage, straks",
		short: "art. 30, stk. 1, litra f", places: "artikel 6, stk. 1, litra a, b og c", yes: "ja", no: "nej",
		none:    []string{"ingen", "Ikke relevant"},
		counted: map[int]string{0: "0 aktiviteter", 1: "1 aktivitet", 2: "2 aktiviteter"},
	}, []citedAs{
		{fact.GDPR, "Art. 6(1)(b)", "artikel 6, stk. 1, litra b, i databeskyttelsesforordningen"},
		{fact.GDPR, "Art. 4(14)", "artikel 4, nr. 14, i databeskyttelsesforordningen"},
		{fact.GDPR, "Art. 27", "artikel 27 i databeskyttelsesforordningen"},
		{fact.GDPR, "Art. 49(1) second subpara.", "artikel 49, stk. 1, andet afsnit, i databeskyttelsesforordningen"},
		{fact.GDPR, "rec. 43", "betragtning 43 i databeskyttelsesforordningen"},
		{fact.FADP, "Art. 17(1)(b)(1)", "artikel 17, stk. 1, litra b, nr. 1, i schweizisk DSG"},
		{fact.CJEU, "C-311/18", "EU-Domstolen C-311/18"},
		{fact.EUAct, "Decision (EU) 2021/914 Art. 4(2)-(3)", "artikel 4, stk. 2 og 3, i gennemførelsesafgørelse (EU) 2021/914"},
		{fact.EUAct, "Decision (EU) 2021/914 clause 14", "bestemmelse 14 i gennemførelsesafgørelse (EU) 2021/914"},
		{fact.EUAct, "Decision 2000/520/EC", "beslutning 2000/520/EF"},
		{fact.EUAct, "Directive 2002/58/EC Art. 5(3)", "artikel 5, stk. 3, i direktiv 2002/58/EF"},
		{fact.AIAct, "Annex III(1)(c)", "bilag III, punkt 1, litra c, i AI-forordningen"},
		{fact.EDPB, "Guidelines 05/2020, paras 121 to 123", "retningslinjer 05/2020, punkt 121-123, fra EDPB"},
		{"House rule", "Art. 2", "artikel 2 i House rule"},
	})
}
