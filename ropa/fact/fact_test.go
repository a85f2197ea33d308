package fact

import (
	"testing"

	"github.com/openropa/openropa/ropa/civil"
)

func TestRegimeOn(t *testing.T) {
	tests := []struct {
		regime Regime
		day    string
		want   Regime
	}{
		{EU, "2018-05-24", ""},
		{EU, "2018-05-25", EU},
		{UK, "2018-05-24", ""},
		{UK, "2018-05-25", EU}, // the United Kingdom was a Member State
		{UK, "2020-12-31", EU}, // last day of the transition period
		{UK, "2021-01-01", UK},
		{Swiss, "2023-08-31", ""},
		{Swiss, "2023-09-01", Swiss},
		{EUInstitutions, "2018-12-10", ""},
		{EUInstitutions, "2018-12-11", EUInstitutions},
		{"", "2026-11-21", ""},
		{"mars", "2026-11-21", ""},
	}
	for _, tt := range tests {
		if got := tt.regime.On(civil.MustDate(tt.day)); got != tt.want {
			t.Errorf("%q on %s: %q, want %q", tt.regime, tt.day, got, tt.want)
		}
	}
}

func TestValid(t *testing.T) {
	for _, r := range append(Regimes(), "") {
		if !r.Valid() {
			t.Errorf("regime %q is not valid", r)
		}
	}
	for _, o := range []LegalOrder{UnionLaw, StateLaw, ForeignLaw, ""} {
		if !o.Valid() {
			t.Errorf("legal order %q is not valid", o)
		}
	}
	for _, a := range []Answer{Yes, No, ""} {
		if !a.Valid() {
			t.Errorf("answer %q is not valid", a)
		}
	}
	if Regime("x").Valid() || Answer("true").Valid() || LegalOrder("x").Valid() {
		t.Error("an unknown code is valid")
	}
}

func TestCitationText(t *testing.T) {
	tests := []struct {
		text string
		want Citation
	}{
		{"GDPR Art. 6(1)(f)", Citation{GDPR, "Art. 6(1)(f)"}},
		{"UK GDPR Art. 45A", Citation{UKGDPR, "Art. 45A"}},
		{"FADP DPO Art. 24", Citation{DPO, "Art. 24"}},
		{"FADP Art. 12(2)(g)", Citation{FADP, "Art. 12(2)(g)"}},
		{"CJEU C-311/18", Citation{CJEU, "C-311/18"}},
		{"GDPR", Citation{GDPR, ""}},
		{"Group policy 7", Citation{"Group policy 7", ""}},
		{"GDPRX Art. 1", Citation{"GDPRX Art. 1", ""}},
		{"", Citation{}},
	}
	for _, tt := range tests {
		var got Citation
		if err := got.UnmarshalText([]byte(tt.text)); err != nil || got != tt.want {
			t.Errorf("%q: %+v, %v; want %+v", tt.text, got, err, tt.want)
		}
		if text, err := got.MarshalText(); string(text) != tt.text || err != nil {
			t.Errorf("%q comes back as %q, %v", tt.text, text, err)
		}
	}
}

func TestReferenceEmpty(t *testing.T) {
	var none *Reference
	if !none.Empty() || !(&Reference{Date: civil.MustDate("2026-01-01")}).Empty() {
		t.Error("a reference that points nowhere is not zero")
	}
	if (&Reference{Location: "archive"}).Empty() {
		t.Error("a reference with a place is zero")
	}
}

func TestCitationOn(t *testing.T) {
	tests := []struct {
		act          Act
		before, from string // the place as cited on 2026-02-04 and on 2026-02-05
	}{
		{UKGDPR, "Art. 4(7)", "Art. 4(1)(7)"},
		{UKGDPR, "Art. 4(1)", "Art. 4(1)(1)"},
		{UKGDPR, "Art. 4(17)", "Art. 4(1)(17)"},
		{UKGDPR, "Art. 4(16)(a)", "Art. 4(1)(16)(a)"},
		{UKGDPR, "Art. 4(7) to (10)", "Art. 4(1)(7) to (10)"},
		{UKGDPR, "Art. 4(1)(7)", "Art. 4(1)(7)"},
		{UKGDPR, "Art. 4(1)(A3)", "Art. 4(1)(A3)"},
		{UKGDPR, "Art. 4", "Art. 4"},
		{UKGDPR, "Art. 44", "Art. 44"},
		{UKGDPR, "Art. 45(1)", "Art. 45(1)"},
		{UKGDPR, "Art. 6(1)(f)", "Art. 6(1)(f)"},
		{GDPR, "Art. 4(7)", "Art. 4(7)"},
		{EUDPR, "Art. 4(1)(a)", "Art. 4(1)(a)"},
		{UKGDPR, "", ""},
	}
	for _, tt := range tests {
		c := Citation{tt.act, tt.before}
		if got := c.On(civil.MustDate("2026-02-04")); got != c {
			t.Errorf("%s on 2026-02-04: %s", c, got)
		}
		if got := c.On(civil.MustDate("2026-02-05")).Provision; got != tt.from {
			t.Errorf("%s on 2026-02-05: %q, want %q", c, got, tt.from)
		}
	}
}

func TestUKAuthority(t *testing.T) {
	for day, want := range map[string]string{
		"2018-05-25": "Information Commissioner",
		"2026-09-29": "Information Commissioner",
		"2026-09-30": "Information Commission",
		"2026-11-29": "Information Commission",
	} {
		if got := UKAuthority(civil.MustDate(day)); got != want {
			t.Errorf("on %s: %q, want %q", day, got, want)
		}
	}
	if UKAuthority(civil.Date{}) != "Information Commissioner" {
		t.Error("the zero day")
	}
}

func TestHorizon(t *testing.T) {
	early, late := civil.MustDate("2026-11-21"), civil.MustDate("2026-11-29")
	for _, tt := range []struct {
		tables []Table
		want   civil.Date
	}{
		{nil, civil.Date{}},
		{[]Table{{Checked: late}}, late},
		{[]Table{{Checked: late}, {Checked: early}}, early},
		{[]Table{{Checked: early}, {Checked: late}}, early},
	} {
		if got := Horizon(tt.tables); got != tt.want {
			t.Errorf("Horizon(%v) = %s, want %s", tt.tables, got, tt.want)
		}
	}
}

func TestDigest(t *testing.T) {
	rows := []Table{{Name: "a", Since: civil.MustDate("2018-05-25")}}
	one := Digest(rows)
	if len(one) != 64 || one != Digest([]Table{{Name: "a", Since: civil.MustDate("2018-05-25")}}) {
		t.Errorf("%q is not the digest of the same rows", one)
	}
	rows[0].Since = rows[0].Since.AddDays(1)
	if Digest(rows) == one || Digest(rows, rows) == Digest(rows) {
		t.Error("other rows have the same digest")
	}
}
