package transfer

import (
	"testing"

	"github.com/openropa/openropa/ropa/fact"
)

func TestOrganisationOf(t *testing.T) {
	for _, tt := range []struct{ name, want string }{
		{"EPO", "EPO"},
		{"epo", "EPO"},
		{"EPA", "EPO"},
		{"OEB", "EPO"},
		{"the European Patent Office", "EPO"},
		{"European Patent Office (EPO), Munich", ""},
		{"European Patent Office (EPO)", "EPO"},
		{"Europäisches Patentamt", "EPO"},
		{"EUROPÄISCHES PATENTAMT (EPA)", "EPO"},
		{"das Europäische Patentamt", "EPO"},
		{"Office européen des brevets", "EPO"},
		{"l'Office européen des brevets", "EPO"},
		{"L’Organisation européenne des brevets", "EPO"},
		{"Oficina Europea de Patentes", "EPO"},
		{"Europejski Urząd Patentowy", "EPO"},
		{"Ευρωπαϊκό Γραφείο Διπλωμάτων Ευρεσιτεχνίας", "EPO"},
		{"Environmental Protection Agency (EPA)", ""},
		{"(EPO)", "EPO"},
		{"EU institutions", "EU-INST"},
		{"Organe, Einrichtungen und sonstige Stellen der Union", "EU-INST"},
		{"Institutions de l’Union européenne", "EU-INST"},
		{"Instytucje Unii Europejskiej", "EU-INST"},
		{"European Commission", ""}, // a body, not the group
		{"World Health Organization", ""},
		{"the", ""},
		{"()", ""},
		{"", ""},
	} {
		got, ok := OrganisationOf(tt.name)
		if got.Code != tt.want || ok != (tt.want != "") {
			t.Errorf("OrganisationOf(%q) = %q, %v, want %q", tt.name, got.Code, ok, tt.want)
		}
	}
}

func TestOrganisationCovering(t *testing.T) {
	for _, tt := range []struct {
		name, want string
		eu, uk     StandingKind // on 2026-11-21
	}{
		{"European Commission", "EU-INST", StandingInside, StandingAdequate},
		{"die Europäische Kommission", "EU-INST", StandingInside, StandingAdequate},
		{"Parlement européen", "EU-INST", StandingInside, StandingAdequate},
		{"European Central Bank (ECB)", "EU-INST", StandingInside, StandingAdequate},
		{"EUIPO", "EU-INST", StandingInside, StandingAdequate},
		{"EU institutions", "EU-INST", StandingInside, StandingAdequate},
		{"Europäisches Patentamt", "EPO", StandingAdequate, StandingThirdCountry},
		{"Council of Europe", "", StandingThirdCountry, StandingThirdCountry},
	} {
		if got, ok := OrganisationCovering(tt.name); got.Code != tt.want || ok != (tt.want != "") {
			t.Errorf("OrganisationCovering(%q) = %q, %v, want %q", tt.name, got.Code, ok, tt.want)
		}
		for r, want := range map[fact.Regime]StandingKind{fact.EU: tt.eu, fact.EUInstitutions: tt.eu, fact.UK: tt.uk} {
			if got := StandingOfOrganisation(tt.name, r, day("2026-11-21")).Kind; got != want {
				t.Errorf("StandingOfOrganisation(%q, %s) = %q, want %q", tt.name, r, got, want)
			}
		}
	}
}

// TestOrganisationTable finds each organisation by each of its names, and no
// two by the same.
func TestOrganisationTable(t *testing.T) {
	owner := map[string]string{}
	for _, o := range Organisations() {
		for _, name := range append([]string{o.Code, o.Name}, o.Names...) {
			if got, ok := OrganisationOf(name); !ok || got.Code != o.Code {
				t.Errorf("OrganisationOf(%q) = %q, want %q", name, got.Code, o.Code)
			}
			for _, s := range spellings(name) {
				if owner[s] != "" && owner[s] != o.Code {
					t.Errorf("%q names both %s and %s", s, owner[s], o.Code)
				}
				owner[s] = o.Code
			}
		}
	}
	for _, o := range Organisations() {
		for _, name := range o.Bodies {
			if got, ok := OrganisationCovering(name); !ok || got.Code != o.Code {
				t.Errorf("OrganisationCovering(%q) = %q, want %q", name, got.Code, o.Code)
			}
			if got, ok := OrganisationOf(name); ok {
				t.Errorf("OrganisationOf(%q) = %q, want none", name, got.Code)
			}
		}
	}
	for _, a := range Adequacies() {
		if a.Organisation != "" {
			if _, ok := OrganisationOf(a.Organisation); !ok {
				t.Errorf("%s: organisation %q is not in the table", a.Decision, a.Organisation)
			}
		}
	}
	all := Organisations()
	all[0].Names[0] = ""
	if Organisations()[0].Names[0] == "" {
		t.Error("Organisations does not return a copy")
	}
}
