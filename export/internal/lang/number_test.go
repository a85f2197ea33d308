package lang

import "testing"

// Counts are written in groups of three digits, which do not part at the end
// of a line.
func TestNumber(t *testing.T) {
	for tag, want := range map[string]string{
		"en": "1,234", "de": "1.234", "fr": "1\u00a0234", "pl": "1\u00a0234", "sv": "1\u00a0234", "it": "1.234", "ga": "1,234",
	} {
		if got := languageOf(tag).Number(1234); got != want {
			t.Errorf("%s: Number(1234) = %q, want %q", tag, got, want)
		}
	}
	if got := English.Number(999); got != "999" {
		t.Errorf("Number(999) = %q", got)
	}
	if got, want := languageOf("de").Count("%d Frist|%d Fristen", 2000), "2.000 Fristen"; got != want {
		t.Errorf("Count = %q, want %q", got, want)
	}
	swiss := Language{Tag: "de-CH"}
	if got, want := swiss.Number(1234567), "1’234’567"; got != want {
		t.Errorf("de-CH: Number = %q, want %q", got, want)
	}
}
