package lang

import (
	"testing"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
)

func TestIrish(t *testing.T) {
	saysOfficial(t, irish, []officialTerm{
		{"recordTitle", "Taifid de ghníomhaíochtaí próiseála"},
		{"purposes", "Críocha na próiseála"},
		{"subjects", "Catagóirí ábhar sonraí"},
		{"data", "Catagóirí sonraí pearsanta"},
		{"recipients", "Catagóirí faighteoirí"},
		{"transfers", "Aistrithe [sonraí pearsanta] go tríú tír nó go heagraíocht idirnáisiúnta"},
		{"retention", "[Na] teorainneacha ama atá beartaithe chun [catagóirí éagsúla] sonraí a léirscriosadh"},
		{"security", "[Cur síos ginearálta ar na] bearta teicniúla agus eagraíochtúla"},
		{"role:controller", "Rialaitheoir"},
		{"role:joint-controller", "Rialaitheoir comhpháirteach"},
		{"role:processor", "Próiseálaí"},
		{"representative", "Ionadaí"},
		{"dpo", "Oifigeach cosanta sonraí"},
	})
	citesAs(t, irish, []string{
		"Airteagal 6(1)(b) den RGCS",
		"Airteagal 30(1)(f) den RGCS",
		"Airteagal 4(14) den RGCS",
		"Airteagal 49(1) an dara fomhír den RGCS",
		"aithris 43 den RGCS",
		"Airteagal 17(1)(b)(1) de FADP",
		"Airteagal 6(1)(ea) de RGCS na Ríochta Aontaithe",
		"Airteagal 31(1)(a) de Rialachán (AE) 2018/1725",
		"CBAE C-311/18",
		"Airteagal 4(2)-(3) de Chinneadh Cur Chun Feidhme (AE) 2021/914",
		"Clásal 14 de Chinneadh Cur Chun Feidhme (AE) 2021/914",
		"Cinneadh Cur Chun Feidhme (AE) 2021/1772, arna leasú le (AE) 2025/2574",
		"Cinneadh 2000/520/CE",
		"Airteagal 5(3) de Threoir 2002/58/CE",
		"Iarscríbhinn III(1)(c) den Ghníomh um IS",
		"Treoirlínte 05/2020, míreanna 121 go 123 de chuid BECS",
		"Airteagal 2, Loi 1",
		"Airteagal 6(1)(a), (c)",
	})
	for iso, want := range map[string]string{"P1Y": "1 bhliain", "P3Y": "3 bliana", "P10Y": "10 mbliana", "P12M": "12 mí"} {
		p := civil.MustPeriod(iso)
		if got := irish.Period(p); got != want {
			t.Errorf("%s: %q, want %q", iso, got, want)
		}
		if got, ok := ReadPeriod(want); !ok || got != p {
			t.Errorf("%q is read as %s, %t", want, got, ok)
		}
	}
	if got, want := plain(irish.ShortPlace(fact.Citation{Act: fact.GDPR, Provision: "Art. 30(1)(f)"})), "Airt. 30(1)(f)"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
