package lang

import (
	"testing"

	"github.com/openropa/openropa/ropa/fact"
)

func TestEstonian(t *testing.T) {
	checkLanguage(t, estonian, officialTerms{
		controller: "vastutav töötleja", processor: "volitatud töötleja", jointController: "kaasvastutav töötleja",
		representative: "Esindaja", dpo: "Andmekaitseametnik",
		record: "Isikuandmete töötlemise toimingute registreerimine", purposes: "Töötlemise eesmärgid", subjects: "Andmesubjektide kategooriad",
		data: "Isikuandmete liigid", recipients: "Vastuvõtjate kategooriad",
		transfers: [2]string{"kui isikuandmeid edastatakse kolmandale riigile või rahvusvahelisele organisatsioonile", "Edastamine kolmandale riigile või rahvusvahelisele organisatsioonile"},
		limits:    [2]string{"eri andmeliikide kustutamiseks ette nähtud tähtajad", "Kustutamiseks ette nähtud tähtajad"},
		security:  [2]string{"tehniliste ja korralduslike turvameetmete üldine kirjeldus", "Tehnilised ja korralduslikud turvameetmed"},
	}, usualForms{
		date: "01.06.2026", periods: "10 aastat, 1 kuu, 1 aasta 6 kuud, 3 nädalat, 30 päeva, viivitamata",
		short: "art 30 lg 1 p f", places: "art 6 lg 1 p-d a, b ja c", yes: "jah", no: "ei",
		none:    []string{"puudub", "Ei kohaldu"},
		counted: map[int]string{0: "0 toimingut", 1: "1 toiming", 2: "2 toimingut"},
	}, []citedAs{
		{fact.GDPR, "Art. 6(1)(b)", "IKÜM art 6 lg 1 p b"},
		{fact.GDPR, "Art. 4(14)", "IKÜM art 4 p 14"},
		{fact.GDPR, "Art. 49(1) second subpara.", "IKÜM art 49 lg 1 teine lõik"},
		{fact.GDPR, "rec. 43", "IKÜM põhjendus 43"},
		{fact.FADP, "Art. 17(1)(b)(1)", "Šveitsi DSG art 17 lg 1 p b p 1"},
		{fact.CJEU, "C-311/18", "Euroopa Kohus C-311/18"},
		{fact.EUAct, "Decision (EU) 2021/914 Art. 4(2)-(3)", "rakendusotsus (EL) 2021/914 art 4 lg-d 2 ja 3"},
		{fact.EUAct, "Decision (EU) 2021/914 clause 14", "rakendusotsus (EL) 2021/914 klausel 14"},
		{fact.EUAct, "Decision (EU) 2016/2220", "otsus (EL) 2016/2220"},
		{fact.EUAct, "Decision 2000/520/EC", "otsus 2000/520/EÜ"},
		{fact.EUAct, "Directive 2002/58/EC Art. 5(3)", "direktiiv 2002/58/EÜ art 5 lg 3"},
		{fact.AIAct, "Annex III(1)(c)", "tehisintellektimäärus III lisa p 1 p c"},
		{fact.EDPB, "Guidelines 05/2020, paras 121 to 123", "Euroopa Andmekaitsenõukogu suunised 05/2020, punktid 121–123"},
		{"House rule", "Art. 2", "House rule art 2"},
	})
}
