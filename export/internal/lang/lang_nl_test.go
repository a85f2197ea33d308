package lang

import (
	"testing"

	"github.com/openropa/openropa/ropa/fact"
)

func TestDutch(t *testing.T) {
	checkLanguage(t, dutch, officialTerms{
		controller: "verwerkingsverantwoordelijke", processor: "verwerker", jointController: "gezamenlijke verwerkingsverantwoordelijke",
		representative: "Vertegenwoordiger", dpo: "Functionaris voor gegevensbescherming",
		record: "Register van de verwerkingsactiviteiten", purposes: "Verwerkingsdoeleinden", subjects: "Categorieën van betrokkenen",
		data: "Categorieën van persoonsgegevens", recipients: "Categorieën van ontvangers",
		transfers: [2]string{"doorgiften van persoonsgegevens aan een derde land of een internationale organisatie", "Doorgiften aan een derde land of een internationale organisatie"},
		limits:    [2]string{"de beoogde termijnen waarbinnen de verschillende categorieën van gegevens moeten worden gewist", "Beoogde termijnen voor wissing"},
		security:  [2]string{"een algemene beschrijving van de technische en organisatorische beveiligingsmaatregelen", "Technische en organisatorische beveiligingsmaatregelen"},
	}, usualForms{
		date: "01-06-2026", periods: "10 jaar, 1 maand, 1 jaar 6 maanden, 3 weken, 30 dagen, onmiddellijk",
		short: "art. 30 lid 1 onder f", places: "art. 6 lid 1 onder a, b en c", yes: "ja", no: "nee",
		none:    []string{"geen", "Niet van toepassing", "n.v.t."},
		counted: map[int]string{0: "0 activiteiten", 1: "1 activiteit", 2: "2 activiteiten"},
	}, []citedAs{
		{fact.GDPR, "Art. 6(1)(b)", "art. 6 lid 1 onder b AVG"},
		{fact.GDPR, "Art. 4(14)", "art. 4 punt 14 AVG"},
		{fact.GDPR, "Art. 49(1) second subpara.", "art. 49 lid 1 tweede alinea AVG"},
		{fact.GDPR, "rec. 43", "overweging 43 AVG"},
		{fact.FADP, "Art. 17(1)(b)(1)", "art. 17 lid 1 onder b onder 1° Zwitserse WGB"},
		{fact.CJEU, "C-311/18", "HvJ EU C-311/18"},
		{fact.EUAct, "Decision (EU) 2021/914 Art. 4(2)-(3)", "art. 4 lid 2 en 3 uitvoeringsbesluit (EU) 2021/914"},
		{fact.EUAct, "Decision (EU) 2021/914 clause 14", "clausule 14 uitvoeringsbesluit (EU) 2021/914"},
		{fact.EUAct, "Decision 2000/520/EC", "Beschikking 2000/520/EG"},
		{fact.EUAct, "Directive 2002/58/EC Art. 5(3)", "art. 5 lid 3 Richtlijn 2002/58/EG"},
		{fact.AIAct, "Annex III(1)(c)", "bijlage III punt 1 onder c AI-verordening"},
		{fact.EDPB, "Guidelines 05/2020, paras 121 to 123", "Richtsnoeren 05/2020, punten 121 tot en met 123 van de EDPB"},
		{"House rule", "Art. 2", "art. 2 House rule"},
	})
}
