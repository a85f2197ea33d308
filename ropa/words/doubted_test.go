package words

import "testing"

func TestDoubted(t *testing.T) {
	tests := []struct {
		lang, text string
		at, want   int
	}{
		{"en", "rejected by the board", 0, 1}, {"en", "is under discussion", 1, 3}, {"en", "instead of consent", 0, 2}, {"en", "draft: consent", 0, 1},
		{"en", "the draft", 1, 1}, {"en", "(wrong)", 1, 2}, {"en", "(rejected applicants)", 1, 1}, {"en", "of rejected applicants", 1, 1}, {"en", "consent", 0, 0},
		{"de", "statt Einwilligung", 0, 1}, {"de", "findet statt", 1, 1}, {"de", "(abgelehnt)", 1, 2}, {"fr", "a été refusé", 2, 3}, {"fr", "au lieu de", 0, 2},
		{"es", "no es rechazado", 2, 3}, {"it", "in discussione", 0, 2}, {"nl", "ter discussie", 0, 2}, {"pl", "zamiast zgody", 0, 1}, {"pt", "rascunho: contrato", 0, 1},
		{"da", "kun hvis", 0, 2}, {"sv", "uteslutande", 0, 0}, {"fi", "hylätty", 0, 1}, {"cs", "zamítnuto", 0, 1}, {"el", "υπό συζήτηση", 0, 2}, {"ro", "în loc de", 0, 2},
		{"hu", "kizárólag", 0, 0}, {"bg", "вместо", 0, 1}, {"en", "", 0, 0},
	}
	for _, tt := range tests {
		if got := Doubted(Tokens(tt.text), tt.at, tt.lang); got != tt.want {
			t.Errorf("Doubted(%q, %d, %q) = %d, want %d", tt.text, tt.at, tt.lang, got, tt.want)
		}
	}
}

func TestExample(t *testing.T) {
	tests := []struct {
		lang, text string
		want       int
	}{
		{"en", "e.g. consent", 4}, {"en", "for example consent", 2}, {"de", "z. B. Einwilligung", 4}, {"fr", "p. ex. contrat", 4}, {"fr", "ex. contrat", 2}, {"it", "ex art. 6", 0}, {"it", "ad esempio", 2},
		{"en", "consent", 0}, {"en", "", 0},
	}
	for _, tt := range tests {
		if got := Example(Tokens(tt.text), 0, tt.lang); got != tt.want {
			t.Errorf("Example(%q, %q) = %d, want %d", tt.text, tt.lang, got, tt.want)
		}
	}
}

func TestGreekQuestion(t *testing.T) {
	for text, want := range map[string]string{"συγκατάθεση;": "?", "όνομα; διεύθυνση;": ";", "name;": ";", "ναι\u037e": "?"} {
		tokens := Tokens(text)
		if got := tokens[len(tokens)-1].Text; got != want {
			t.Errorf("Tokens(%q) ends in %q, want %q", text, got, want)
		}
	}
}
