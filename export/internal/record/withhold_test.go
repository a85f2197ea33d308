package record

import (
	"testing"

	"github.com/openropa/openropa/ropa"
)

// What has no name is named by what is said of it, and by no reference.
func TestDisclosedSaysNames(t *testing.T) {
	r := &ropa.Register{Activities: []ropa.Activity{{
		ID: "a", Purposes: []ropa.Purpose{{ID: "pay", Description: "Pay wages"}, {ID: "file"}},
		Data: []ropa.DataCategory{{ID: "bank", Examples: []string{"IBAN", "bank"}}, {ID: "own", Of: "shared"}, {ID: "kept", Name: "Wages"}},
	}}}
	a := Disclosed(r, nil).Activities[0]
	got := [5]string{a.Purposes[0].Name, a.Purposes[1].Name, a.Data[0].Name, a.Data[1].Name, a.Data[2].Name}
	if want := [5]string{"Pay wages", "–", "IBAN, bank", "", "Wages"}; got != want {
		t.Errorf("named %q, want %q", got, want)
	}
	if r.Activities[0].Purposes[0].Name != "" {
		t.Error("the register itself is changed")
	}
}
