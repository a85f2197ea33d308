package tell

import (
	"testing"

	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/fact"
)

func TestCites(t *testing.T) {
	for _, row := range []struct {
		cites []fact.Citation
		want  string
	}{
		{nil, ""},
		{[]fact.Citation{{Act: fact.GDPR, Provision: "Art. 6(1)"}, {Act: fact.UKGDPR, Provision: "Art. 6(1)"}, {Act: fact.GDPR, Provision: "Art. 5(2)"}, {Act: fact.UKGDPR, Provision: "Art. 5(2)"}}, "GDPR Art. 6(1), Art. 5(2); UK GDPR alike"},
		{[]fact.Citation{{Act: fact.GDPR, Provision: "Art. 45(3)"}, {Act: fact.UKGDPR, Provision: "Art. 45A"}}, "GDPR Art. 45(3); UK GDPR Art. 45A"},
		{[]fact.Citation{{Act: fact.UKGDPR, Provision: "Art. 45A"}, {Act: fact.UKGDPR, Provision: "Art. 45A"}}, "UK GDPR Art. 45A"},
		{[]fact.Citation{{Act: fact.GDPR}}, "GDPR"},
	} {
		if got := Cites(row.cites); got != row.want {
			t.Errorf("%v: got %q, want %q", row.cites, got, row.want)
		}
	}
}

// What a message names is not named before it, and neither are the entries
// that it concerns.
func TestMessage(t *testing.T) {
	r := &ropa.Register{Activities: []ropa.Activity{{ID: "a", Name: "Payroll"}, {ID: "b", Name: "News"}}}
	at := func(i int) ropa.Path { return ropa.Path{}.Index("activities", i) }
	activity, purpose := ropa.Part{Kind: "activity", Name: "Payroll", Index: 1}, ropa.Part{Kind: "purpose", Name: "Pay", Index: 1}
	for _, row := range []struct {
		finding ropa.Finding
		want    string
	}{
		{ropa.Finding{Parts: []ropa.Part{activity, purpose}, Message: `purpose "Pay" states no ground`}, `activity "Payroll": purpose "Pay" states no ground`},
		{ropa.Finding{Parts: []ropa.Part{activity, purpose}, Message: "no ground is stated"}, `activity "Payroll", purpose "Pay": no ground is stated`},
		{ropa.Finding{Parts: []ropa.Part{{Kind: "register"}}, Message: "the register is undated"}, "the register is undated"},
		{ropa.Finding{Parts: []ropa.Part{activity, {Kind: "purpose", Index: 2}}, Message: "no name"}, `activity "Payroll", purpose 2: no name`},
		{ropa.Finding{Parts: []ropa.Part{activity, purpose}, Message: "no ground", Concerns: []ropa.Path{at(0), at(1)}}, `purpose "Pay": no ground ("Payroll", "News")`},
		{ropa.Finding{Message: "a\x1b[31mb\nc"}, "register: a [31mb c"},
	} {
		if got := Message(r, &row.finding); got != row.want {
			t.Errorf("got %q, want %q", got, row.want)
		}
	}
}

func TestChange(t *testing.T) {
	for _, row := range []struct {
		change ropa.Change
		want   string
	}{
		{ropa.Change{Kind: "party", Operation: ropa.OperationAdded, Subject: `party "Host"`, Is: "Host"}, `party added "Host"`},
		{ropa.Change{Kind: "recipient", Operation: ropa.OperationRemoved, Subject: `activity "Payroll", recipient "host"`, Was: "Host"}, `activity "Payroll": recipient removed "Host"`},
		{ropa.Change{Kind: "party", Operation: ropa.OperationChanged, Subject: `party "Host"`, Field: "country", Was: "NL", Is: "US"}, `party "Host": country: US, was NL`},
	} {
		if got := Change(row.change); got != row.want {
			t.Errorf("got %q, want %q", got, row.want)
		}
	}
}
