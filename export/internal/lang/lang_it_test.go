package lang

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/openropa/openropa/ropa/fact"
)

// officialTerm is a term of the official text of the GDPR and what says it; of a
// phrase, labels leave out what stands in brackets.
type officialTerm struct{ key, term string }

// saysOfficial holds the labels of Art. 30 and the names of those it binds
// against the official text.
func saysOfficial(t *testing.T, l *Language, terms []officialTerm) {
	t.Helper()
	for _, c := range terms {
		want := c.term
		for {
			before, rest, ok := strings.Cut(want, "[")
			if !ok {
				break
			}
			_, after, _ := strings.Cut(rest, "]")
			want = before + after
		}
		got := l.Words[c.key]
		if strings.Contains(c.key, ":") {
			got = l.Codes[c.key]
		}
		if Fold(got) != Fold(strings.Join(strings.Fields(want), " ")) {
			t.Errorf("%s: %s: %q, want %q", l.Tag, c.key, got, want)
		}
	}
}

// citesAs holds citations against how lawyers of a language write them: of the
// acts and places of one list, the same for all.
func citesAs(t *testing.T, l *Language, want []string) {
	t.Helper()
	var got []string
	for _, c := range []fact.Citation{
		{Act: fact.GDPR, Provision: "Art. 6(1)(b)"},
		{Act: fact.GDPR, Provision: "Art. 30(1)(f)"},
		{Act: fact.GDPR, Provision: "Art. 4(14)"},
		{Act: fact.GDPR, Provision: "Art. 49(1) second subpara."},
		{Act: fact.GDPR, Provision: "rec. 43"},
		{Act: fact.FADP, Provision: "Art. 17(1)(b)(1)"},
		{Act: fact.UKGDPR, Provision: "Art. 6(1)(ea)"},
		{Act: fact.EUDPR, Provision: "Art. 31(1)(a)"},
		{Act: fact.CJEU, Provision: "C-311/18"},
		{Act: fact.EUAct, Provision: "Decision (EU) 2021/914 Art. 4(2)-(3)"},
		{Act: fact.EUAct, Provision: "Decision (EU) 2021/914 clause 14"},
		{Act: fact.EUAct, Provision: "Decision (EU) 2021/1772, as amended by (EU) 2025/2574"},
		{Act: fact.EUAct, Provision: "Decision 2000/520/EC"},
		{Act: fact.EUAct, Provision: "Directive 2002/58/EC Art. 5(3)"},
		{Act: fact.AIAct, Provision: "Annex III(1)(c)"},
		{Act: fact.EDPB, Provision: "Guidelines 05/2020, paras 121 to 123"},
		{Act: "Loi 1", Provision: "Art. 2"},
	} {
		got = append(got, plain(l.cite(c)))
	}
	places := l.Places([]fact.Citation{{Act: fact.GDPR, Provision: "Art. 6(1)(a)"}, {Act: fact.GDPR, Provision: "Art. 6(1)(c)"}})
	got = append(got, plain(strings.Join(places, " | ")))
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", l.Tag, diff)
	}
}

func TestItalian(t *testing.T) {
	saysOfficial(t, italian, []officialTerm{
		{"recordTitle", "Registri delle attività di trattamento"},
		{"purposes", "Finalità del trattamento"},
		{"subjects", "Categorie di interessati"},
		{"data", "Categorie di dati personali"},
		{"recipients", "Categorie di destinatari"},
		{"transfers", "Trasferimenti [di dati personali] verso un paese terzo o un'organizzazione internazionale"},
		{"retention", "Termini ultimi previsti per la cancellazione [delle diverse categorie di dati]"},
		{"security", "[Descrizione generale delle] misure di sicurezza tecniche e organizzative"},
		{"role:controller", "Titolare del trattamento"},
		{"role:joint-controller", "Contitolare del trattamento"},
		{"role:processor", "Responsabile del trattamento"},
		{"representative", "Rappresentante"},
		{"dpo", "Responsabile della protezione dei dati"},
	})
	citesAs(t, italian, []string{
		"art. 6, par. 1, lett. b), GDPR",
		"art. 30, par. 1, lett. f), GDPR",
		"art. 4, punto 14, GDPR",
		"art. 49, par. 1, secondo comma, GDPR",
		"considerando 43 GDPR",
		"art. 17 cpv. 1 lett. b n. 1 LPD",
		"art. 6, par. 1, lett. ea), GDPR del Regno Unito",
		"art. 31, par. 1, lett. a), del regolamento (UE) 2018/1725",
		"CGUE C-311/18",
		"art. 4, parr. 2 e 3, della decisione di esecuzione (UE) 2021/914",
		"clausola 14 della decisione di esecuzione (UE) 2021/914",
		"decisione di esecuzione (UE) 2021/1772, modificata da (UE) 2025/2574",
		"decisione 2000/520/CE",
		"art. 5, par. 3, della direttiva 2002/58/CE",
		"allegato III, punto 1, lett. c), del regolamento sull’IA",
		"linee guida 05/2020, punti da 121 a 123, dell’EDPB",
		"art. 2 Loi 1",
		"art. 6, par. 1, lett. a) e c)",
	})
}
