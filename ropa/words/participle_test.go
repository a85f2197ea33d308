package words

import "testing"

func TestParticiple(t *testing.T) {
	tests := []struct {
		lang, word string
		want       bool
	}{
		{"en", "overruled", true}, {"en-GB", "waived", true}, {"en", "Overruled", false}, {"en", "marketing", false}, {"en", "red", false}, {"de", "überstimmt", true}, {"de", "aufgeschoben", true}, {"de", "Werbung", false},
		{"fr", "neutralisé", true}, {"fr", "sécurité", false}, {"fr", "clientèle", false}, {"es", "anotado", true}, {"es", "seguridad", false}, {"it", "bocciata", true}, {"it", "sicurezza", false},
		{"nl", "overgedragen", true}, {"nl", "veiligheid", false}, {"pl", "oddalony", true}, {"ca", "seguretat", false}, {"ro", "securitate", false}, {"mt", "mogħti", false}, {"", "waived", false},
	}
	for _, tt := range tests {
		if got := Participle(tt.word, tt.lang); got != tt.want {
			t.Errorf("Participle(%q, %q) = %t, want %t", tt.word, tt.lang, got, tt.want)
		}
	}
}

func TestDue(t *testing.T) {
	tests := []struct {
		lang, text string
		want       bool
	}{
		{"fr", "à formaliser", true}, {"fr", "à compter du départ", false}, {"fr", "à cocher", false}, {"fr", "à Paris", false}, {"it", "da formalizzare", true}, {"it", "da conservare", false}, {"es", "por implantar", true}, {"pt", "por assinar", true},
		{"de", "umzusetzen", true}, {"de", "einzuhalten", false}, {"de", "aufzubewahren", false}, {"de", "Zuordnung", false}, {"en", "da formalizzare", false}, {"fr", "à", false},
	}
	for _, tt := range tests {
		if got := dueAt(Tokens(tt.text), 0, tt.lang); got != tt.want {
			t.Errorf("dueAt(%q, %q) = %t, want %t", tt.text, tt.lang, got, tt.want)
		}
	}
	if dueAt(Tokens("um Rechte umzusetzen"), 2, "de") {
		t.Error(`"um ... umzusetzen" is due`)
	}
}
