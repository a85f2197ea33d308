package lang

import "testing"

func TestSpanish(t *testing.T) {
	saysOfficial(t, spanish, []officialTerm{
		{"recordTitle", "Registro de las actividades de tratamiento"},
		{"purposes", "Fines del tratamiento"},
		{"subjects", "Categorías de interesados"},
		{"data", "Categorías de datos personales"},
		{"recipients", "Categorías de destinatarios"},
		{"transfers", "Transferencias [de datos personales] a un tercer país o una organización internacional"},
		{"retention", "Plazos previstos para la supresión [de las diferentes categorías de datos]"},
		{"security", "[Descripción general de las] medidas técnicas y organizativas de seguridad"},
		{"role:controller", "Responsable del tratamiento"},
		{"role:joint-controller", "Corresponsable del tratamiento"},
		{"role:processor", "Encargado del tratamiento"},
		{"representative", "Representante"},
		{"dpo", "Delegado de protección de datos"},
	})
	citesAs(t, spanish, []string{
		"art. 6.1.b) RGPD",
		"art. 30.1.f) RGPD",
		"art. 4.14 RGPD",
		"art. 49.1 párrafo segundo RGPD",
		"considerando 43 RGPD",
		"art. 17.1.b).1 LPD suiza",
		"art. 6.1.ea) RGPD del Reino Unido",
		"art. 31.1.a) del Reglamento (UE) 2018/1725",
		"TJUE C-311/18",
		"art. 4.2 y 3 de la Decisión de Ejecución (UE) 2021/914",
		"cláusula 14 de la Decisión de Ejecución (UE) 2021/914",
		"Decisión de Ejecución (UE) 2021/1772, modificada por (UE) 2025/2574",
		"Decisión 2000/520/CE",
		"art. 5.3 de la Directiva 2002/58/CE",
		"anexo III, punto 1, letra c) del Reglamento de IA",
		"Directrices 05/2020, apartados 121 a 123 del CEPD",
		"art. 2 Loi 1",
		"art. 6.1.a) y c)",
	})
}
