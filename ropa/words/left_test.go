package words

import "testing"

func TestLeftOf(t *testing.T) {
	tests := []struct {
		lang, text string
		want       Left
	}{
		{"en", "", 0}, {"en", "for the", 0}, {"en", "of the client", LeftWords}, {"en", "not", LeftDenial}, {"en", "no. 5", LeftWords | LeftNumber}, {"en", "?", LeftOpen},
		{"en", "unless withdrawn", LeftOpen | LeftWords}, {"en", "or", LeftChoice}, {"en", "formerly", LeftElsewhen}, {"en", "in 2021", LeftYear}, {"en", "(7)", LeftNumber},
		{"en", "Companies Act 2006, s. 113", LeftWords}, {"en", "TBC", LeftOpen},
		{"de", "ohne", LeftDenial}, {"de", "ggf.", LeftOpen}, {"de", "oder", LeftChoice}, {"de", "geplant", LeftElsewhen}, {"de", "ersetzt durch", LeftElsewhen}, {"de", "§ 147 AO", LeftWords},
		{"fr", "sauf", LeftOpen}, {"fr", "ou", LeftChoice}, {"fr", "art. L. 123-22", LeftWords}, {"es", "sin", LeftDenial}, {"it", "forse", LeftOpen}, {"it", "oppure", LeftChoice}, {"nl", "tenzij", LeftOpen},
		{"pl", "albo", LeftChoice}, {"pl", "bez", LeftDenial}, {"pl", "i", 0}, {"pt", "no", 0}, {"pt", "talvez", LeftOpen}, {"ca", "sense", LeftDenial}, {"da", "uden", LeftDenial}, {"sv", "kanske", LeftOpen},
		{"fi", "ehkä", LeftOpen}, {"fi", "tai", LeftChoice}, {"cs", "bývalý", LeftElsewhen}, {"el", "ή", LeftChoice}, {"ro", "fără", LeftDenial}, {"hu", "talán", LeftOpen}, {"bg", "или", LeftChoice},
	}
	for _, tt := range tests {
		if got := LeftOf(tt.text, Tokens(tt.text), nil, tt.lang); got != tt.want {
			t.Errorf("LeftOf(%q, %q) = %b, want %b", tt.text, tt.lang, got, tt.want)
		}
	}
	const text = "not consent"
	if got := LeftOf(text, Tokens(text), func(i int) bool { return i == 0 }, "en"); got != LeftWords {
		t.Errorf("LeftOf(%q) with the first word taken = %b", text, got)
	}
}
