package ropa

import (
	"strings"
	"testing"
)

func TestPlaceholder(t *testing.T) {
	tests := []struct {
		name, in, want string
	}{
		{"mark alone", "TBD", "TBD"},
		{"in lower case with a full stop", "tbd.", "tbd."},
		{"in brackets", "[TODO]", "[TODO]"},
		{"not applicable, short", "n/a", "n/a"},
		{"with full stops", "N.A.", "N.A."},
		{"German, no statement", "k. A.", "k. A."},
		{"German", "wird noch ergänzt", "wird noch ergänzt"},
		{"French", "À compléter", "À compléter"},
		{"French in lower case", "à compléter", "à compléter"},
		{"letters x", "xxxx", "xxxx"},
		{"two letters x", "xx", ""},
		{"dashes", "---", "---"},
		{"a long dash", "—", "—"},
		{"question marks", "???", "???"},
		{"space", "  ", "  "},
		{"filler", "Lorem ipsum dolor sit amet, consectetur", "Lorem ipsum"},
		{"mark at the end", "Retention: TBD", "TBD"},
		{"mark with a colon", "Contracts. TODO: ask legal", "TODO:"},
		{"mark of programmers", "see contract (FIXME)", "FIXME"},
		{"form field", "to be supplied by [insert name of supplier]", "[insert name of sup…"},
		{"CNIL, drop-down list", "Sélectionnez un élément dans cette liste déroulante ►", "Sélectionnez un élément dans cette list…"},
		{"CNIL, reference", "ref-001", "ref-001"},
		{"CNIL, example", "(EXEMPLE) Gestion de la paie", "(EXEMPLE) Gestion de la paie"},
		{"word processor", "Klicken oder tippen Sie hier, um Text einzugeben.", "Klicken oder tippen Sie hier, um Text e…"},

		{"a purpose", "Pay salaries", ""},
		{"Spanish for all", "TODO EL PERSONAL", ""},
		{"tuberculosis", "TBC", ""},
		{"mark within a word", "TBDX-7 server", ""},
		{"mark before a digit", "room TBD0", ""},
		{"mark behind a digit", "9FIXME", ""},
		{"mark before a small letter", "TBDa", ""},
		{"mark behind a small letter", "zTBD", ""},
		{"mark before a capital", "TBDA", ""},
		{"mark behind a capital", "ZTODO:", ""},
		{"mark behind a letter of two bytes", "éTBD", ""},
		{"none", "none", ""},
		{"not applicable in words", "not applicable", ""},
		{"chapter thirty", "Chapter XXX", ""},
		{"insert as a word", "insert the data into the CRM", ""},
		{"one letter", "A", ""},
		{"text with a link", "as in https://example.org/[id]", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := placeholder(tt.in); got != tt.want {
				t.Errorf("placeholder(%q) = %q, want %q", tt.in, got, tt.want)
			}
		})
	}
}

// A long text says something, whatever it holds; an empty one is not stated.
func TestUnfilled(t *testing.T) {
	for text, want := range map[string]bool{
		"":                               false,
		"TBD":                            true,
		"TBD " + strings.Repeat("a", 76): true,
		"TBD " + strings.Repeat("a", 77): false,
		"Pay salaries":                   false,
	} {
		run := &run{resolution: resolution{register: &Register{Language: "en"}}}
		if got := run.unfilled(text); got != want {
			t.Errorf("unfilled(%q) = %t, want %t", text, got, want)
		}
	}
}

func TestPlaceholderAllocates(t *testing.T) {
	for _, s := range []string{"Pay salaries", "Calculate and pay salaries and pass on taxes and social contributions", "TBD"} {
		if allocs := testing.AllocsPerRun(10, func() { placeholder(s) }); allocs > 0 {
			t.Errorf("placeholder(%q) makes %v allocations", s, allocs)
		}
	}
}

func TestLinkOnly(t *testing.T) {
	tests := []struct {
		in   string
		want bool
	}{
		{"https://intranet.example/hr.pdf", true},
		{"<https://intranet.example/hr.pdf>", true},
		{"www.example.org/policy", true},
		{`\\server\share\policy.docx`, true},
		{"see: https://intranet.example/hr.pdf", true},
		{"siehe https://intranet.example/hr.pdf", true},
		{"", false},
		{"Pay salaries", false},
		{"Pay salaries, see https://intranet.example/hr.pdf", false},
		{"HR policy https://intranet.example/hr.pdf", false},
		{"https://a.example https://b.example", false},
		{"TCP://", true},
		{"://", false},
	}
	for _, tt := range tests {
		if got := linkOnly(tt.in); got != tt.want {
			t.Errorf("linkOnly(%q) = %t, want %t", tt.in, got, tt.want)
		}
	}
}

func TestValidLanguage(t *testing.T) {
	for tag, want := range map[string]bool{
		"en": true, "de-AT": true, "sr-Latn-RS": true, "gsw": true, "x-house": true, "de-1996": true,
		"english": false, "e": false, "en_GB": false, "en-": false, "-en": false, "x": false, "de-toolongtag": false, "d1": false, "": false,
	} {
		if got := validLanguage(tag); got != want {
			t.Errorf("validLanguage(%q) = %t, want %t", tag, got, want)
		}
	}
}

func TestNearestCountry(t *testing.T) {
	for value, want := range map[string]string{
		"UK":         "; ISO 3166-1 writes the United Kingdom GB",
		"EL":         "; ISO 3166-1 writes Greece GR",
		"de":         "; nearest: DE",
		" fr ":       "; nearest: FR",
		"Germany":    "; nearest: DE (Germany)",
		"Nowhere at": "",
	} {
		if got := nearestCountry(value); got != want {
			t.Errorf("nearestCountry(%q) = %q, want %q", value, got, want)
		}
	}
}
