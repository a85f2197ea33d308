package lang

import (
	"testing"

	"github.com/openropa/openropa/ropa/fact"
)

func TestFinnish(t *testing.T) {
	checkLanguage(t, finnish, officialTerms{
		controller: "rekisterinpitäjä", processor: "henkilötietojen käsittelijä", jointController: "yhteisrekisterinpitäjä",
		representative: "Edustaja", dpo: "Tietosuojavastaava",
		record: "Seloste käsittelytoimista", purposes: "Käsittelyn tarkoitukset", subjects: "Rekisteröityjen ryhmät",
		data: "Henkilötietoryhmät", recipients: "Vastaanottajien ryhmät",
		transfers: [2]string{"henkilötietojen siirtämisestä kolmanteen maahan tai kansainväliselle järjestölle", "Siirrot kolmanteen maahan tai kansainväliselle järjestölle"},
		limits:    [2]string{"eri tietoryhmien poistamisen suunnitellut määräajat", "Poistamisen suunnitellut määräajat"},
		security:  [2]string{"yleinen kuvaus teknisistä ja organisatorisista turvatoimista", "Tekniset ja organisatoriset turvatoimet"},
	}, usualForms{
		date: "1.6.2026", periods: "10 vuotta, 1 kuukausi, 1 vuosi 6 kuukautta, 3 viikkoa, 30 päivää, välittömästi",
		short: "30 art. 1 kohta f", places: "6 artiklan 1 kohdan a, b ja c alakohta", yes: "kyllä", no: "ei",
		none:    []string{"ei ole", "Ei sovelleta"},
		counted: map[int]string{0: "0 käsittelytoimea", 1: "1 käsittelytoimi", 2: "2 käsittelytoimea"},
	}, []citedAs{
		{fact.GDPR, "Art. 6(1)(b)", "tietosuoja-asetuksen 6 artiklan 1 kohdan b alakohta"},
		{fact.GDPR, "Art. 4(14)", "tietosuoja-asetuksen 4 artiklan 14 kohta"},
		{fact.GDPR, "Art. 27", "tietosuoja-asetuksen 27 artikla"},
		{fact.GDPR, "Art. 49(1) second subpara.", "tietosuoja-asetuksen 49 artiklan 1 kohdan toinen alakohta"},
		{fact.GDPR, "rec. 43", "tietosuoja-asetuksen johdanto-osan 43 kappale"},
		{fact.UKGDPR, "Art. 6(1)(ea)", "UK GDPR:n 6 artiklan 1 kohdan ea alakohta"},
		{fact.EUDPR, "Art. 31(1)(a)", "asetuksen (EU) 2018/1725 31 artiklan 1 kohdan a alakohta"},
		{fact.CJEU, "C-311/18", "EUT C-311/18"},
		{fact.EUAct, "Decision (EU) 2021/914 Art. 4(2)-(3)", "täytäntöönpanopäätöksen (EU) 2021/914 4 artiklan 2 ja 3 kohta"},
		{fact.EUAct, "Decision (EU) 2021/914 clause 14", "täytäntöönpanopäätöksen (EU) 2021/914 lauseke 14"},
		{fact.EUAct, "Decision 2000/520/EC", "päätös 2000/520/EY"},
		{fact.EUAct, "Directive 2002/58/EC Art. 5(3)", "direktiivin 2002/58/EY 5 artiklan 3 kohta"},
		{fact.AIAct, "Annex III(1)(c)", "tekoälyasetuksen liitteessä III olevan 1 kohdan c alakohta"},
		{fact.EDPB, "Guidelines 05/2020, paras 121 to 123", "EDPB:n suuntaviivat 05/2020, kohdat 121–123"},
		{"House rule", "Art. 2", "House rule 2 artikla"},
	})
}
