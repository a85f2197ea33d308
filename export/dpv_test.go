package export

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/openropa/openropa/export/internal/exporttest"
	"github.com/openropa/openropa/export/internal/record"
	"github.com/openropa/openropa/ropa"
)

func dpvOf(t *testing.T, r *ropa.Register, o *DPVOptions) string {
	t.Helper()
	var b bytes.Buffer
	if err := DPV(t.Context(), &b, r, o); err != nil {
		t.Fatal(err)
	}
	if !json.Valid(b.Bytes()) {
		t.Fatal("no JSON")
	}
	return b.String()
}

func TestDPV(t *testing.T) {
	text := dpvOf(t, exporttest.Complete(), nil)
	sameAsFile(t, "complete.jsonld", text)
	if dpvOf(t, exporttest.Complete(), nil) != text {
		t.Error("the output differs from run to run")
	}
	if err := DPV(t.Context(), &bytes.Buffer{}, exporttest.Complete(), &DPVOptions{Base: "no iri"}); err == nil {
		t.Error("a base that is no IRI is taken")
	}
}

// Of what the table keeps from an authority nothing is in its edition.
func TestDPVHoldsNothingInternal(t *testing.T) {
	r, marks := exporttest.Resolving()
	r.Language, r.Regimes = "en", []ropa.Regime{ropa.EU}
	held := make(map[string]record.Held)
	for _, h := range record.Holdings {
		for _, f := range h.Fields {
			held[f] = h.Authority
		}
	}
	plain, asked := dpvOf(t, r, nil), dpvOf(t, r, &DPVOptions{With: []Content{"extra"}})
	for _, m := range marks {
		checkKept(t, m, heldBy(m, held), plain, asked)
	}
}

// What Art. 30(1)(a) to (g) and 30(2) ask for is in the output of each register
// in good order.
func TestDPVHasTheParticulars(t *testing.T) {
	for name, r := range cleanRegisters(t) {
		text := dpvOf(t, r, nil)
		has := func(what, s string) {
			quoted, _ := json.Marshal(s)
			if inner := strings.Trim(string(quoted), `"`); s != "" && !strings.Contains(unescaped(text), unescaped(inner)) {
				t.Errorf("%s: %s %q is lost", name, what, s)
			}
		}
		r = ropa.Resolved(r)
		has("organisation", r.Organisation.Name)
		has("country", "loc:"+string(r.Organisation.Country))
		for _, p := range r.Parties {
			has("party", p.Name)
		}
		for _, m := range r.Measures {
			has("measure", m.Name)
		}
		for _, a := range r.Activities {
			for _, p := range a.Purposes {
				has("purpose", p.Name)
			}
			for _, rec := range a.Recipients {
				has("recipient", rec.Category)
			}
		}
		for _, a := range r.Processing {
			for _, c := range a.Categories {
				has("category of processing", c)
			}
		}
		for e := range r.Entries() {
			has("entry", e.Name)
			for _, s := range e.Subjects {
				has("people", s.Name)
			}
			for _, d := range e.Data {
				has("data", d.Name)
			}
			for _, tr := range e.Transfers {
				if tr.Destination != "" {
					has("destination", "loc:"+string(tr.Destination))
				}
				has("safeguards", tr.Safeguards)
			}
			for _, rule := range e.Retention {
				if rule.Period.Weeks() == 0 {
					has("period", rule.Period.String())
				}
				has("criteria", rule.Criteria)
			}
		}
	}
}

// unescaped undoes the escapes of HTML, which the output does not have.
func unescaped(s string) string {
	return strings.NewReplacer(`\u0026`, "&", `\u003c`, "<", `\u003e`, ">").Replace(s)
}
