package lang

import (
	"testing"

	"github.com/openropa/openropa/ropa/fact"
)

func TestLatvian(t *testing.T) {
	checkLanguage(t, latvian, officialTerms{
		controller: "pārzinis", processor: "apstrādātājs", jointController: "kopīgs pārzinis",
		representative: "Pārstāvis", dpo: "Datu aizsardzības speciālists",
		record: "Apstrādes darbību reģistrēšana", purposes: "Apstrādes nolūki", subjects: "Datu subjektu kategorijas",
		data: "Personas datu kategorijas", recipients: "Saņēmēju kategorijas",
		transfers: [2]string{"personas datu nosūtīšanu uz trešo valsti vai starptautisku organizāciju", "Nosūtīšana uz trešo valsti vai starptautisku organizāciju"},
		limits:    [2]string{"paredzētie termiņi dažādu kategoriju datu dzēšanai", "Paredzētie dzēšanas termiņi"},
		security:  [2]string{"tehnisko un organizatorisko drošības pasākumu vispārējs apraksts", "Tehniskie un organizatoriskie drošības pasākumi"},
	}, usualForms{
		date: "01.06.2026", periods: "10 gadu, 1 mēnesis, 1 gads 6 mēneši, 3 nedēļas, 30 dienu, nekavējoties",
		short: "30. p. 1. f)", places: "6. panta 1. punkta a), b) un c) apakšpunkts", yes: "jā", no: "nē",
		none:    []string{"nav", "Nepiemēro"},
		counted: map[int]string{0: "0 darbību", 1: "1 darbība", 2: "2 darbības", 11: "11 darbību", 21: "21 darbība"},
	}, []citedAs{
		{fact.GDPR, "Art. 6(1)(b)", "VDAR 6. panta 1. punkta b) apakšpunkts"},
		{fact.GDPR, "Art. 4(14)", "VDAR 4. panta 14. punkts"},
		{fact.GDPR, "Art. 27", "VDAR 27. pants"},
		{fact.GDPR, "Art. 49(1) second subpara.", "VDAR 49. panta 1. punkta otrā daļa"},
		{fact.GDPR, "rec. 43", "VDAR 43. apsvērums"},
		{fact.FADP, "Art. 17(1)(b)(1)", "Šveices DSG 17. panta 1. punkta b) apakšpunkta 1. apakšpunkts"},
		{fact.CJEU, "C-311/18", "EST C-311/18"},
		{fact.EUAct, "Decision (EU) 2021/914 Art. 4(2)-(3)", "Īstenošanas lēmums (ES) 2021/914 4. panta 2. un 3. punkts"},
		{fact.EUAct, "Decision (EU) 2021/914 clause 14", "Īstenošanas lēmums (ES) 2021/914 klauzula 14"},
		{fact.EUAct, "Decision 2000/520/EC", "Lēmums 2000/520/EK"},
		{fact.EUAct, "Directive 2002/58/EC Art. 5(3)", "Direktīva 2002/58/EK 5. panta 3. punkts"},
		{fact.AIAct, "Annex III(1)(c)", "MI akts III pielikuma 1. punkta c) apakšpunkts"},
		{fact.EDPB, "Guidelines 05/2020, paras 121 to 123", "EDAK pamatnostādnes 05/2020, 121.–123. punkts"},
		{"House rule", "Art. 2", "House rule 2. pants"},
	})
}
