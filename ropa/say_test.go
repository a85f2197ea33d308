package ropa

import (
	"testing"

	"github.com/openropa/openropa/ropa/civil"
)

func TestInWords(t *testing.T) {
	for text, want := range map[string]string{
		"P1Y6M": "1 year 6 months", "P10Y": "10 years", "PT72H": "72 hours", "P2W": "2 weeks", "P1D": "1 day", "P0D": "no time at all",
	} {
		if got := inWords(civil.MustPeriod(text)); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

func TestCalledAt(t *testing.T) {
	for _, test := range []struct {
		name string
		i    int
		want string
	}{
		{"Payroll", 2, `activity "Payroll"`},
		{"", 2, "the third activity"},
		{" ", 9, "the tenth activity"},
		{"", 10, "activity 11"},
	} {
		if got := calledAt("activity", test.name, test.i); got != test.want {
			t.Errorf("%q at %d: %q, want %q", test.name, test.i, got, test.want)
		}
	}
}
