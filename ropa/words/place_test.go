package words

import (
	"fmt"
	"strings"
	"testing"

	"github.com/openropa/openropa/ropa/fact"
)

func (p Place) short() string {
	act := string(p.Act)
	if p.Other {
		act = "other"
	}
	unsure := ""
	if p.Unsure {
		unsure = "?"
	}
	return strings.TrimSpace(fmt.Sprintf("%s %d.%d.%s%s", act, p.Article, p.Paragraph, strings.Join(p.Letters, ","), unsure))
}

func TestPlaces(t *testing.T) {
	tests := []struct{ name, lang, text, want string }{
		{"brackets", "en", "Article 6(1)(d)", "6.1.d"},
		{"points", "en", "see art 6.1.d, please", "6.1.d"},
		{"article a is no point", "en", "Article 6(1) a legal duty", "6.1."},
		{"act before", "en", "UK GDPR Art. 6(1)(ea)", "UK GDPR 6.1.ea"},
		{"act by number", "en", "Art. 10(2)(i) of Regulation (EU) 2018/1725", "EUDPR 10.2.i"},
		{"ea at the end", "en", "Article 6(1)(e) and ea", "6.1.e,ea"},
		{"letters share an article", "en", "6(1)(a), (d) & (e)", "6.1.a,d,e"},
		{"or", "en", "Art. 6(1)(a) or (d)", "6.1.a,d?"},
		{"range", "en", "Art. 6(1)(a)-(d)", "6.1.a,d?"},
		{"German", "de", "Art. 6 Abs. 1 UAbs. 1 Buchst. d) DS-GVO", "GDPR 6.1.d"},
		{"German, Roman", "de", "Art. 9 II lit. i DSGVO", "GDPR 9.2.i"},
		{"German, list", "de", "Art. 6 Abs. 1 lit. a, d und e DSGVO", "GDPR 6.1.a,d,e"},
		{"German, sentence", "de", "Art. 6 Abs. 1 S. 1 lit. d DSGVO", "GDPR 6.1.d"},
		{"German, abbreviation after the letter", "de", "Art. 6 Abs. 1 lit. d i. V. m. Abs. 2 DSGVO", "6.1.d|GDPR 0.0."},
		{"German statute", "de", "Art. 6 Abs. 1 lit. b BayDSG", "other 6.1.b"},
		{"German, two acts", "de", "Art. 6 Abs. 1 lit. e DSGVO, Art. 5 BayDSG", "GDPR 6.1.e|other 5.0."},
		{"section sign", "de", "§ 22 BDSG", "other 22.0."},
		{"French", "fr", "article 9, paragraphe 2, point i), du RGPD", "GDPR 9.2.i"},
		{"French à is no letter", "fr", "article 6.1 à préciser", "6.1."},
		{"Spanish", "es", "6.1.d y 6.1.e RGPD", "GDPR 6.1.d|GDPR 6.1.e"},
		{"Spanish statute", "es", "art. 6 de la Ley 1/2000", "other 6.0."},
		{"Italian comma", "it", "art. 9 c. 2 lett. f)", "9.2.f"},
		{"Italian e is and", "it", "art. 6 par. 1 lett. d e f", "6.1.d,f"},
		{"Italian e is a letter", "it", "art. 6 par. 1 lett. d), e)", "6.1.d,e"},
		{"Italian statute", "it", "art. 9 Codice", "other 9.0."},
		{"Polish i is and", "pl", "art. 9 ust. 2 lit. f i g RODO", "GDPR 9.2.f,g"},
		{"Polish i is a letter too", "pl", "art. 9 ust. 2 lit. f i i", "9.2.f,i"},
		{"Polish statute", "pl", "art. 6 ust. 1 ustawy o ochronie", "other 6.1."},
		{"Dutch", "nl", "artikel 6, eerste lid, aanhef en onder d, AVG", "GDPR 6.1.d"},
		{"Dutch, second paragraph", "nl", "artikel 9, tweede lid, onder g", "9.2.g"},
		{"Portuguese, the point first", "pt", "alínea g) do n.º 2 do artigo 9.º do RGPD", "GDPR 9.2.g"},
		{"Slovenian, the point first", "sl", "točka (g) drugega odstavka 9. člena Splošne uredbe", "GDPR 9.2.g"},
		{"German, the point first", "de", "lit. d Art. 6 Abs. 1 DSGVO", "GDPR 6.1.d"},
		{"a point far from its article", "de", "Art. 6 DSGVO, Vertrag, lit. b", "GDPR 6.0.|0.0.b?"},
		{"Portuguese", "pt", "artigo 9.º, n.º 2, alínea g), do RGPD", "GDPR 9.2.g"},
		{"Danish", "da", "artikel 9, stk. 2, litra g", "9.2.g"},
		{"Swedish", "sv", "artikel 6.1 d", "6.1.d"},
		{"Finnish", "fi", "9 artiklan 2 kohdan g alakohta", "9.2.g"},
		{"Czech", "cs", "čl. 6 odst. 1 písm. d) a f)", "6.1.d,f"},
		{"Slovak", "sk", "čl. 9 ods. 2 písm. g)", "9.2.g"},
		{"Greek", "el", "άρθρο 9 παρ. 2 στοιχ. ζ΄ ΓΚΠΔ", "GDPR 9.2.g"},
		{"Greek, sixth", "el", "άρθρο 6 παρ. 1 στ)", "6.1.f"},
		{"Bulgarian", "bg", "чл. 9, пар. 2, б. „ж“", "9.2.g"},
		{"Bulgarian with a Latin letter", "bg", "чл. 6, ал. 1, б. e", "6.1.e?"},
		{"Romanian", "ro", "art. 9 alin. (2) lit. g) din RGPD", "GDPR 9.2.g"},
		{"Hungarian", "hu", "GDPR 9. cikk (2) bekezdés g) pont", "GDPR 9.2.g"},
		{"Croatian", "hr", "čl. 6. st. 1. t. (d)", "6.1.d"},
		{"Slovenian", "sl", "člen 9(2)(g)", "9.2.g"},
		{"Estonian", "et", "art 6 lg 1 p d", "6.1.d"},
		{"Latvian", "lv", "9. panta 2. punkta g) apakšpunkts", "9.2.g"},
		{"Lithuanian", "lt", "BDAR 6 str. 1 d. c p.", "GDPR 6.1.c"},
		{"Irish", "ga", "Airteagal 9(2)(g)", "9.2.g"},
		{"Maltese", "mt", "Artikolu 9(2)(g)", "9.2.g"},
		{"Norwegian", "no", "artikkel 6 nr. 1 bokstav d", "6.1.d"},
		{"Catalan", "ca", "art. 6.1.d) RGPD", "GDPR 6.1.d"},
		{"letter alone", "de", "lit. d DSGVO", "GDPR 0.0.d"},
		{"derogation", "en", "Art. 49(1)(g)", "49.1.g"},
		{"AI Act", "en", "Article 6(1) AI Act", "AI Act 6.1."},
		{"a date", "de", "6.1.2020", ""},
		{"a schedule", "en", "Sch. 1 para 6(1)(a)", ""},
		{"nothing", "en", "marketing", ""},
	}
	for _, tt := range tests {
		var got []string
		for _, p := range Places(tt.text, tt.lang) {
			got = append(got, p.short())
		}
		if s := strings.Join(got, "|"); s != tt.want {
			t.Errorf("%s: Places(%q, %q) = %q, want %q", tt.name, tt.text, tt.lang, s, tt.want)
		}
	}
}

func TestPlaceOffsets(t *testing.T) {
	const text = "Vertrag (Art. 6 Abs. 1 lit. b DSGVO), § 611 BGB"
	places := Places(text, "de")
	if len(places) != 2 {
		t.Fatalf("%d places, want 2", len(places))
	}
	if got := text[places[0].From:places[0].To]; got != "Art. 6 Abs. 1 lit. b DSGVO" {
		t.Errorf("first place is %q", got)
	}
	if places[0].Act != fact.GDPR {
		t.Errorf("act %q", places[0].Act)
	}
}

func FuzzPlaces(f *testing.F) {
	for _, s := range []string{"Art. 6 Abs. 1 lit. a, b und f DSGVO", "άρθρο 6 παρ. 1 στοιχ. γ΄", "6.1.c y 9.2.h RGPD", "чл. 6, б. „в“", "art. 6 c. 1 lett. e) \xff (((", "6 I lit."} {
		f.Add(s, "de")
	}
	f.Fuzz(func(t *testing.T, text, lang string) {
		places := Places(text, lang)
		last := 0
		for _, p := range places {
			if p.From < 0 || p.To > len(text) || p.From >= p.To || p.From < last {
				t.Fatalf("Places(%q, %q): %+v out of order or range", text, lang, p)
			}
			last = p.From
		}
		if fmt.Sprint(places) != fmt.Sprint(Places(text, lang)) {
			t.Fatalf("Places(%q, %q) differs from itself", text, lang)
		}
	})
}

func BenchmarkPlaces(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Places("Art. 6 Abs. 1 lit. b, lit. c und lit. f DSGVO i. V. m. § 147 AO", "de")
	}
}
