package lang

import (
	"testing"

	"github.com/openropa/openropa/ropa/fact"
)

func TestPortuguese(t *testing.T) {
	saysOfficial(t, portuguese, []officialTerm{
		{"recordTitle", "Registos das atividades de tratamento"},
		{"purposes", "Finalidades do tratamento dos dados"},
		{"subjects", "Categorias de titulares de dados"},
		{"data", "Categorias de dados pessoais"},
		{"recipients", "Categorias de destinatários"},
		{"transfers", "Transferências [de dados pessoais] para países terceiros ou organizações internacionais"},
		{"retention", "Prazos previstos para o apagamento [das diferentes categorias de dados]"},
		{"security", "[Descrição geral das] medidas técnicas e organizativas no domínio da segurança"},
		{"role:controller", "Responsável pelo tratamento"},
		{"role:joint-controller", "Responsável conjunto pelo tratamento"},
		{"role:processor", "Subcontratante"},
		{"representative", "Representante"},
		{"dpo", "Encarregado da proteção de dados"},
	})
	citesAs(t, portuguese, []string{
		"art. 6.º, n.º 1, alínea b), do RGPD",
		"art. 30.º, n.º 1, alínea f), do RGPD",
		"art. 4.º, ponto 14, do RGPD",
		"art. 49.º, n.º 1, segundo parágrafo, do RGPD",
		"considerando 43 do RGPD",
		"art. 17.º, n.º 1, alínea b), ponto 1, da LPD suíça",
		"art. 6.º, n.º 1, alínea ea), do RGPD do Reino Unido",
		"art. 31.º, n.º 1, alínea a), do Regulamento (UE) 2018/1725",
		"TJUE C-311/18",
		"art. 4.º, n.os 2 e 3, da Decisão de Execução (UE) 2021/914",
		"cláusula 14 da Decisão de Execução (UE) 2021/914",
		"Decisão de Execução (UE) 2021/1772, com a redação dada por (UE) 2025/2574",
		"Decisão 2000/520/CE",
		"art. 5.º, n.º 3, da Diretiva 2002/58/CE",
		"anexo III, ponto 1, alínea c), do Regulamento IA",
		"Orientações 05/2020, pontos 121 a 123, do CEPD",
		"art. 2.º, Loi 1",
		"art. 6.º, n.º 1, alíneas a) e c)",
	})
	if got, want := plain(portuguese.ShortPlace(fact.Citation{Act: fact.GDPR, Provision: "Art. 30(1)(f)"})), "art. 30.º, n.º 1, al. f)"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
