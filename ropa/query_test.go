package ropa

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestUsers(t *testing.T) {
	r := sharing()
	r.Processing[0].OwnUse = []ID{"crm"}
	for _, c := range []struct {
		id   ID
		want []string
	}{
		{"host", []string{
			"party /systems/0/operator [/activities/0 /processing/0]",
			"party /activities/1/recipients/0/party [/activities/1]",
		}},
		{"cdn", []string{
			"party /parties/0/engagement/subProcessors/0/party [/activities/0 /activities/1]",
			"party /processing/0/subProcessors/0/party [/processing/0]",
		}},
		{"bank", []string{"party /common/recipients/0/party [/activities/0 /activities/1]"}},
		{"health", []string{"catalogueData /activities/1/data/0/of [/activities/1]"}},
		{"crm", []string{ // a system and an activity
			"system /activities/0/systems/0 [/activities/0]",
			"system /processing/0/systems/0 [/processing/0]",
			"activity /processing/0/ownUse/0 [/processing/0]",
		}},
		{"access", []string{"measure /common/security/0 [/activities/0 /activities/1 /processing/0]"}},
		{"nobody", nil},
		{"", nil},
	} {
		var got []string
		for _, u := range Users(r, c.id) {
			var entries []string
			for _, p := range u.Entries {
				entries = append(entries, p.String())
			}
			got = append(got, fmt.Sprintf("%s %s [%s]", u.Kind, u.Path, strings.Join(entries, " ")))
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.id, diff)
		}
	}
	if Users(nil, "host") != nil {
		t.Error("no register has users")
	}
}

func TestHoldingsOf(t *testing.T) {
	r := sharing()
	r.Activities[0].Subjects = []SubjectCategory{{ID: "people", Kind: SubjectCustomer}, {ID: "us", Of: "staff"}}
	r.Activities[0].Data[0].Subjects = []ID{"people"}
	var got []string
	for _, h := range HoldingsOf(r, SubjectEmployee) {
		var data []string
		for _, d := range h.Data {
			data = append(data, d.Name)
		}
		got = append(got, fmt.Sprintf("%s %s: %s", h.Entry.Path, h.Subjects[0].Name, strings.Join(data, ", ")))
	}
	want := []string{"/activities/0 Employees: ", "/activities/1 Employees: Sick notes"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if len(HoldingsOf(r, SubjectPatient)) > 0 || HoldingsOf(nil, SubjectEmployee) != nil {
		t.Error("something is held of nobody")
	}
}

func TestSubset(t *testing.T) {
	r := &Register{
		Regimes: []Regime{EU, UK},
		Parties: []Party{{ID: "mayor"}},
		Activities: []Activity{
			{ID: "a", Function: "HR"},
			{ID: "b", Function: "Sales", Regimes: []Regime{UK}, Publishable: Yes},
			{ID: "c", Function: "HR", Controller: "mayor", Publishable: No},
		},
		Processing: []ProcessorActivity{{ID: "p", Function: "HR", Regimes: []Regime{EU}}},
	}
	for _, c := range []struct {
		name  string
		scope Scope
		want  []ID
	}{
		{"all", Scope{}, []ID{"a", "b", "c", "p"}},
		{"function", Scope{Functions: []string{"HR"}}, []ID{"a", "c", "p"}},
		{"regime", Scope{Regimes: []Regime{EU}}, []ID{"a", "c", "p"}},
		{"controller", Scope{Controllers: []ID{"mayor"}}, []ID{"c"}},
		{"the keeper itself", Scope{Controllers: []ID{""}}, []ID{"a", "b", "p"}},
		{"publishable", Scope{Publishable: Yes}, []ID{"b"}},
		{"both", Scope{Functions: []string{"HR"}, Controllers: []ID{"mayor"}}, []ID{"c"}},
		{"none", Scope{Functions: []string{"IT"}}, nil},
	} {
		got := Subset(r, c.scope)
		var ids []ID
		for e := range got.Entries() {
			ids = append(ids, e.ID)
		}
		if !slices.Equal(ids, c.want) {
			t.Errorf("%s: %v, want %v", c.name, ids, c.want)
		}
		if len(got.Parties) != 1 || len(r.Activities) != 3 {
			t.Errorf("%s: what belongs to the register is gone", c.name)
		}
	}
	if Subset(nil, Scope{}) != nil {
		t.Error("no register has a subset")
	}
}

func TestMerge(t *testing.T) {
	a := &Register{Title: "A", Organisation: Organisation{Name: "Acme", Country: "NL"},
		Parties:    []Party{{ID: "host", Name: "Host BV"}},
		Activities: []Activity{{ID: "hr", Name: "HR", Systems: []ID{"files"}}},
		None:       []Element{ElementDPO}}
	b := &Register{Title: "B", Organisation: Organisation{Name: "Acme", Employees: 12},
		Parties:    []Party{{ID: "host", Name: "Host Inc.", Country: "US"}, {ID: "bank", Name: "Bank"}},
		Activities: []Activity{{ID: "hr", Name: "HR", Function: "People", Systems: []ID{"files", "mail"}}, {ID: "crm", Name: "CRM"}},
		None:       []Element{ElementDPO}}
	got, conflicts := Merge(a, nil, b)
	want := &Register{Title: "A", Organisation: Organisation{Name: "Acme", Country: "NL", Employees: 12},
		Parties:    []Party{{ID: "host", Name: "Host BV", Country: "US"}, {ID: "bank", Name: "Bank"}},
		Activities: []Activity{{ID: "hr", Name: "HR", Function: "People", Systems: []ID{"files", "mail"}}, {ID: "crm", Name: "CRM"}},
		None:       []Element{ElementDPO}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	var lines []string
	for _, c := range conflicts {
		lines = append(lines, c.String())
	}
	if diff := cmp.Diff([]string{
		`register /title: kept "A", register 2 says "B"`,
		`party "Host BV" /parties/0/name: kept "Host BV", register 2 says "Host Inc."`,
	}, lines); diff != "" {
		t.Errorf("conflicts (-want +got):\n%s", diff)
	}
	if a.Organisation.Employees != 0 || len(b.Parties) != 2 || a.Parties[0].Country != "" {
		t.Error("a register was changed")
	}
	if got, conflicts := Merge(); got == nil || conflicts != nil {
		t.Errorf("nothing merged: %v, %v", got, conflicts)
	}
}

// A register merged with itself is itself.
func TestMergeClean(t *testing.T) {
	for _, name := range cleanNames(t) {
		r := cleanRegister(t, name)
		got, conflicts := Merge(r, r)
		if len(conflicts) > 0 {
			t.Errorf("%s: %v", name, conflicts)
		}
		if diff := cmp.Diff(r, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// A document is used where something was read in it.
func TestUsersOfADocument(t *testing.T) {
	r := &Register{
		Documents:  []Document{{ID: "policy", Title: "Privacy policy"}},
		Activities: []Activity{{ID: "a", Name: "A", Provenance: Provenance{{Document: "policy", Section: "3"}}}, {ID: "b", Name: "B"}},
	}
	uses := Users(r, "policy")
	if len(uses) != 1 || uses[0].Kind != "document" || uses[0].Path.String() != "/activities/0/provenance/0/document" || len(uses[0].Entries) != 1 || uses[0].Entries[0].String() != "/activities/0" {
		t.Errorf("users of a document: %+v", uses)
	}
}
