package lawfulbasis_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/openropa/openropa/lawfulbasis"
)

// said is a reading in short: codes, a condition in brackets, a doubt with a
// question mark.
func said(list []lawfulbasis.GroundRead) string {
	var parts []string
	for _, g := range list {
		switch {
		case g.Unclear != "":
			parts = append(parts, "?"+string(g.Unclear))
		case g.Condition != "":
			parts = append(parts, "["+string(g.Condition)+"]")
		default:
			parts = append(parts, string(g.Ground))
		}
	}
	return strings.Join(parts, " ")
}

func TestReadGrounds(t *testing.T) {
	tests := []struct{ lang, text, want string }{
		{"en", "Article 6(1)(d) UK GDPR", "vital-interests"},
		{"en", "6(1)(b), 6(1)(f)", "contract legitimate-interests"},
		{"en", "Legal obligation (Art. 6(1)(c))", "legal-obligation"},
		{"en", "Article 6(1) a contract", "contract"},
		{"en", "Art. 5(1)(c) of Regulation (EU) 2018/1725", "contract"},
		{"en", "Art. 5(1)(c)", "?law"},
		{"en", "Art. 6(1)(f), Art. 6(1)(h)", "legitimate-interests ?no point"},
		{"en", "Contract (Art. 6(1)(f))", "?contradicted"},
		{"en", "Contract or consent", "?choice"},
		{"en", "Art. 6(1)(b)-(d)", "?choice"},
		{"en", "Consent not needed", "?denied"},
		{"en", "Consent?", "?denied"},
		{"en", "Consent records", "?denied"},
		{"en", "Legitimate interest assessment", "?denied"},
		{"en", "Education Act 1996", "?law"},
		{"en", "GDPR", "?unknown"},
		{"en", "Manifestly made public", "[manifestly-public]"},
		{"en", "legal and contractual obligations", "contract legal-obligation"},
		{"en", "☐ Consent ☒ Contract", "contract"},
		{"en", "☐ Consent ☐ Contract", "?placeholder"},
		{"en", "n/a", "?none"},
		{"en", "", ""},
		{"de", "Art. 6 Abs. 1 Satz 1 Buchst. d DSGVO", "vital-interests"},
		{"de", "Art. 6 Abs. 1 lit. e i. V. m. Abs. 3 DSGVO", "public-task"},
		{"de", "Art. 6 Abs. 1 lit. e LDSG", "?law"},
		{"de", "Kaufvertrag; für Werbung Einwilligung", "contract consent"},
		{"de", "gesetzliche und vertragliche Pflichten", "contract legal-obligation"},
		{"de", "Vertragspartner", "?unknown"},
		{"fr", "art. 6.1.d) RGPD", "vital-interests"},
		{"fr", "Mission de service public", "public-task"},
		{"fr", "Contrat ou consentement", "?choice"},
		{"es", "6.1.d RGPD", "vital-interests"},
		{"es", "Misión en interés público", "public-task"},
		{"it", "art. 6 c. 1 lett. d)", "vital-interests"},
		{"it", "art. 6 par. 1 lett. c e d", "legal-obligation vital-interests"},
		{"it", "adempimento di obblighi di legge", "legal-obligation"},
		{"nl", "art. 6 lid 1 onder d AVG", "vital-interests"},
		{"nl", "publieke taak", "public-task"},
		{"pl", "art. 6 ust. 1 lit. c i d", "legal-obligation vital-interests"},
		{"pl", "żywotne interesy", "vital-interests"},
		{"pt", "alínea d) do n.º 1 do artigo 6.º do RGPD", "vital-interests"},
		{"pt", "Contrato de trabalho", "contract"},
		{"da", "artikel 6, stk. 1, litra d", "vital-interests"},
		{"da", "offentlig myndighedsudøvelse", "public-task"},
		{"sv", "artikel 6.1 d", "vital-interests"},
		{"sv", "allmänt intresse", "public-task"},
		{"fi", "6 artiklan 1 kohdan d alakohta", "vital-interests"},
		{"fi", "yleistä etua koskeva tehtävä", "public-task"},
		{"cs", "čl. 6 odst. 1 písm. d)", "vital-interests"},
		{"cs", "veřejný zájem", "public-task"},
		{"sk", "oprávnený záujem prevádzkovateľa", "legitimate-interests"},
		{"sl", "zakonska obveznost", "legal-obligation"},
		{"hr", "legitimni interes", "legitimate-interests"},
		{"hu", "közérdekű feladat", "public-task"},
		{"ro", "interes public", "public-task"},
		{"el", "άρθρο 6 παρ. 1 στοιχ. δ΄", "vital-interests"},
		{"el", "Δημόσιο συμφέρον", "public-task"},
		{"bg", "чл. 6, пар. 1, б. „г“", "vital-interests"},
		{"bg", "обществен интерес", "public-task"},
		{"et", "juriidiline kohustus", "legal-obligation"},
		{"lv", "leģitīmās intereses", "legitimate-interests"},
		{"lt", "viešasis interesas", "public-task"},
		{"ga", "toiliú", "consent"},
		{"mt", "interessi vitali", "vital-interests"},
		{"no", "rettslig forpliktelse", "legal-obligation"},
		{"ca", "compliment d'una obligació legal", "legal-obligation"},
		{"nl", "Obligation légale", "legal-obligation"}, // another language than the register's
		{"", "Einwilligung", "consent"},
	}
	for _, tt := range tests {
		if got := said(lawfulbasis.ReadGrounds(tt.text, tt.lang)); got != tt.want {
			t.Errorf("ReadGrounds(%q, %q) = %q, want %q", tt.text, tt.lang, got, tt.want)
		}
	}
}

func TestReadConditions(t *testing.T) {
	tests := []struct{ lang, text, want string }{
		{"en", "Art. 9(2)(d), (e)", "[not-for-profit-body] [manifestly-public]"},
		{"en", "Consent", "?unknown"},
		{"en", "Vital interests", "[vital-interests]"},
		{"en", "Art. 9(2)(m)", "?no point"},
		{"en", "Art. 10, under the control of official authority", "[official-authority]"},
		{"en", "lit. h", "[health-care]"},
		{"de", "Art. 9 Abs. 2 lit. i DSGVO", "[public-health]"},
		{"fr", "9.2.d", "[not-for-profit-body]"},
		{"pl", "art. 9 ust. 2 lit. g i i RODO", "[substantial-public-interest] [public-health]"},
		{"it", "medicina preventiva", "[health-care]"},
		{"el", "άρθρο 9 παρ. 2 στοιχ. θ΄", "[public-health]"},
		{"bg", "чл. 9, ал. 2, б. „и“", "[public-health]"},
		{"es", "no aplica", "?none"},
	}
	for _, tt := range tests {
		if got := said(lawfulbasis.ReadConditions(tt.text, tt.lang)); got != tt.want {
			t.Errorf("ReadConditions(%q, %q) = %q, want %q", tt.text, tt.lang, got, tt.want)
		}
	}
}

func TestReadGroundsKeepsLawAndRemark(t *testing.T) {
	tests := []struct{ lang, text, law, remark string }{
		{"en", "Public task - Education Act 1996, s. 13", "Education Act 1996, s. 13", ""},
		{"de", "Art. 6 Abs. 1 lit. c DSGVO i. V. m. § 147 AO", "§ 147 AO", ""},
		{"de", "Berechtigtes Interesse (IT-Betrieb)", "", "IT-Betrieb"},
		{"nl", "Wettelijke verplichting, Archiefwet", "Archiefwet", ""},
		{"es", "Obligación legal (Ley 35/2006)", "Ley 35/2006", ""},
	}
	for _, tt := range tests {
		list := lawfulbasis.ReadGrounds(tt.text, tt.lang)
		if len(list) != 1 || list[0].Law != tt.law || list[0].Remark != tt.remark {
			t.Errorf("ReadGrounds(%q, %q) = %+v, want law %q and remark %q", tt.text, tt.lang, list, tt.law, tt.remark)
		}
	}
}

// longTexts are texts that are repeated to the most characters a cell holds.
var longTexts = []string{"Consent, ", "Art. 6(1)(b) ", "contract consent ", "Vertrag oder ", "(", "§ 1 AO ", "no consent "}

func TestReadGroundsOfLongTexts(t *testing.T) {
	for _, s := range longTexts {
		text := strings.Repeat(s, 32767/len(s))
		for _, g := range lawfulbasis.ReadGrounds(text, "en") {
			if g.From < 0 || g.To > len(text) || g.From > g.To {
				t.Errorf("%q repeated: %d to %d of %d bytes", s, g.From, g.To, len(text))
			}
		}
	}
}

func BenchmarkReadGroundsOfLongTexts(b *testing.B) {
	for _, s := range longTexts {
		for name, size := range map[string]int{"whole": 32767, "eighth": 32767 / 8} {
			text := strings.Repeat(s, size/len(s))
			b.Run(strings.TrimSpace(s)+"/"+name, func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					lawfulbasis.ReadGrounds(text, "en")
				}
			})
		}
	}
}

func FuzzReadGrounds(f *testing.F) {
	for _, s := range []string{"Art. 6 Abs. 1 lit. b, c DSGVO, § 26 BDSG", "Contract or consent", "☒ Consent ☐ Contract", "6.1.c y 9.2.h", "\xff(Zgoda;", "Έννομο συμφέρον"} {
		f.Add(s, "de")
	}
	f.Fuzz(func(t *testing.T, text, lang string) {
		for _, read := range []func(string, string) []lawfulbasis.GroundRead{lawfulbasis.ReadGrounds, lawfulbasis.ReadConditions} {
			list := read(text, lang)
			for _, g := range list {
				if g.From < 0 || g.To > len(text) || g.From > g.To {
					t.Fatalf("%q, %q: %+v out of range", text, lang, g)
				}
				if g.Sure() == (g.Ground == "" && g.Condition == "") {
					t.Fatalf("%q, %q: %+v is neither sure nor in doubt", text, lang, g)
				}
			}
			if fmt.Sprint(list) != fmt.Sprint(read(text, lang)) {
				t.Fatalf("%q, %q: read in two ways", text, lang)
			}
		}
	})
}

func BenchmarkReadGrounds(b *testing.B) {
	for _, text := range []string{"Consent", "Art. 6 Abs. 1 lit. c DSGVO i. V. m. § 147 AO", "Wir verarbeiten die Daten, um unsere Kunden über Neuigkeiten zu unterrichten."} {
		b.Run(text[:7], func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				lawfulbasis.ReadGrounds(text, "de")
			}
		})
	}
}

// A letter that stands alone is an element without a point, and no remark of
// the element before it.
func TestReadGroundsLetterAlone(t *testing.T) {
	list := lawfulbasis.ReadGrounds("Art. 6(1)(a) for news and (b)", "en")
	if len(list) != 2 || list[0].Ground != lawfulbasis.Consent || strings.Contains(list[0].Remark, "b") || list[1].Unclear != lawfulbasis.NoPoint || list[1].Text != "(b)" || list[1].Remark != "" {
		t.Errorf("read %+v", list)
	}
}
