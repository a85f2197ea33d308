package words

import "testing"

func TestStatute(t *testing.T) {
	for text, want := range map[string]bool{
		"§ 26":                        true,
		"AufenthG":                    true,
		"Arbeitszeitgesetz":           true,
		"Volksbank eG":                false, // a cooperative: one capital
		"BEG":                         false, // capitals alone
		"Gesetz":                      true,
		"Bankgesetz":                  true,
		"egov":                        false,
		"196/2003":                    true,
		"9/11":                        false, // no year
		"24/7":                        false,
		"2003":                        false,
		"196/":                        false,
		"RGPD 2016":                   true, // an abbreviation and its year
		"RGPD 2116":                   false,
		"RGPD 201":                    false,
		"RGPD":                        false,
		"Art. 5":                      true,
		"art. L. 123-22":              true,
		"art. L. M. 123":              false,
		"article of association":      false,
		"articles":                    false,
		"our customers of many years": false,
		"":                            false,
	} {
		if got := Statute(text); got != want {
			t.Errorf("Statute(%q) = %t, want %t", text, got, want)
		}
	}
}
