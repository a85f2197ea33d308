package lang

import "testing"

func TestMaltese(t *testing.T) {
	saysOfficial(t, maltese, []officialTerm{
		{"recordTitle", "Reġistru tal-attivitajiet ta' pproċessar"},
		{"purposes", "Finijiet tal-ipproċessar"},
		{"subjects", "Kategoriji ta’ suġġetti tad-data"},
		{"data", "Kategoriji ta’ data personali"},
		{"recipients", "Kategoriji ta’ riċevituri"},
		{"transfers", "Trasferimenti [ta’ data personali] lil pajjiż terz jew organizzazzjoni internazzjonali"},
		{"retention", "Limiti ta’ żmien imbassrin għat-tħassir [tad-diversi kategoriji ta’ data]"},
		{"security", "[Deskrizzjoni ġenerali tal-]miżuri tekniċi u organizzattivi ta' sigurtà"},
		{"role:controller", "Kontrollur"},
		{"role:joint-controller", "Kontrollur konġunt"},
		{"role:processor", "Proċessur"},
		{"representative", "Rappreżentant"},
		{"dpo", "Uffiċjal tal-protezzjoni tad-data"},
	})
	citesAs(t, maltese, []string{
		"Art. 6(1)(b) tal-GDPR",
		"Art. 30(1)(f) tal-GDPR",
		"Art. 4(14) tal-GDPR",
		"Art. 49(1) it-tieni subparagrafu tal-GDPR",
		"premessa 43 tal-GDPR",
		"Art. 17(1)(b)(1) tal-FADP",
		"Art. 6(1)(ea) tal-GDPR tar-Renju Unit",
		"Art. 31(1)(a) tar-Regolament (UE) 2018/1725",
		"QĠUE C-311/18",
		"Art. 4(2)-(3) tad-Deċiżjoni ta’ Implimentazzjoni (UE) 2021/914",
		"Klawżola 14 tad-Deċiżjoni ta’ Implimentazzjoni (UE) 2021/914",
		"Deċiżjoni ta’ Implimentazzjoni (UE) 2021/1772, kif emendata permezz ta’ (UE) 2025/2574",
		"Deċiżjoni 2000/520/KE",
		"Art. 5(3) tad-Direttiva 2002/58/KE",
		"Anness III(1)(c) tal-Att dwar l-IA",
		"Linji Gwida 05/2020, punti 121 sa 123 tal-BEPD",
		"Art. 2, Loi 1",
		"Art. 6(1)(a), (c)",
	})
}
