package lang

import (
	"testing"

	"github.com/openropa/openropa/ropa/civil"
)

func TestRomanian(t *testing.T) {
	saysOfficial(t, romanian, []officialTerm{
		{"recordTitle", "Evidențele activităților de prelucrare"},
		{"purposes", "Scopurile prelucrării"},
		{"subjects", "Categorii de persoane vizate"},
		{"data", "Categorii de date cu caracter personal"},
		{"recipients", "Categorii de destinatari"},
		{"transfers", "Transferuri [de date cu caracter personal] către o țară terță sau o organizație internațională"},
		{"retention", "Termenele-limită preconizate pentru ștergere[a diferitelor categorii de date]"},
		{"security", "[Descriere generală a] măsuri[lor] tehnice și organizatorice de securitate"},
		{"role:controller", "Operator"},
		{"role:joint-controller", "Operator asociat"},
		{"role:processor", "Persoană împuternicită de operator"},
		{"representative", "Reprezentant"},
		{"dpo", "Responsabil cu protecția datelor"},
	})
	citesAs(t, romanian, []string{
		"art. 6 alin. (1) lit. (b) din RGPD",
		"art. 30 alin. (1) lit. (f) din RGPD",
		"art. 4 pct. 14 din RGPD",
		"art. 49 alin. (1) al doilea paragraf din RGPD",
		"considerentul 43 din RGPD",
		"art. 17 alin. (1) lit. (b) pct. 1 din LPD elvețiană",
		"art. 6 alin. (1) lit. (ea) din RGPD britanic",
		"art. 31 alin. (1) lit. (a) din Regulamentul (UE) 2018/1725",
		"CJUE C-311/18",
		"art. 4 alin. (2)–(3) din Decizia de punere în aplicare (UE) 2021/914",
		"clauza 14 din Decizia de punere în aplicare (UE) 2021/914",
		"Decizia de punere în aplicare (UE) 2021/1772, modificată prin (UE) 2025/2574",
		"Decizia 2000/520/CE",
		"art. 5 alin. (3) din Directiva 2002/58/CE",
		"anexa III pct. 1 lit. (c) din Regulamentul privind IA",
		"Orientările 05/2020, punctele 121–123 ale CEPD",
		"art. 2 din Loi 1",
		"art. 6 alin. (1) lit. (a) și (c)",
	})
	for iso, want := range map[string]string{"P1Y": "1 an", "P2Y6M": "2 ani 6 luni", "P30D": "30 de zile"} {
		p := civil.MustPeriod(iso)
		if got := romanian.Period(p); got != want {
			t.Errorf("%s: %q, want %q", iso, got, want)
		}
		if got, ok := ReadPeriod(want); !ok || got != p {
			t.Errorf("%q is read as %s, %t", want, got, ok)
		}
	}
}
