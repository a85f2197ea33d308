package facesoft

import (
	"fmt"
	"strings"
	"testing"

	"github.com/openropa/openropa/examples/internal/policytest"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/transfer"
)

func TestSound(t *testing.T) { policytest.Sound(t, Register(), updated) }

func TestFindings(t *testing.T) {
	for _, asOf := range []string{"2018-11-28", "2026-11-21"} {
		policytest.Findings(t, Register(), civil.MustDate(asOf))
	}
}

// TestMechanismsInTime checks what the two safeguards of 2018 are worth on the
// days around the end of each.
func TestMechanismsInTime(t *testing.T) {
	const shieldRule, clausesRule ropa.RuleID = "transfer/not-adequate", "transfer/clauses-repealed"
	for _, test := range []struct {
		asOf            string
		shield, clauses bool // raise an error
	}{
		{"2018-12-01", false, false},
		{"2020-07-15", false, false},
		{"2020-07-16", true, false},
		{"2022-12-27", true, false},
		{"2022-12-28", true, true},
		{"2026-11-21", true, true},
	} {
		var shield, clauses bool
		for _, f := range policytest.Validate(t, Register(), civil.MustDate(test.asOf)).Findings {
			if f.Severity != ropa.SeverityError {
				continue
			}
			of := transferAt(f.Path)
			switch {
			case of == privacyShield && f.Rule == shieldRule:
				shield = true
				if !strings.Contains(f.Message, "C-311/18") {
					t.Errorf("as of %s: %q does not name the judgment", test.asOf, f.Message)
				}
			case of == standardClauses && f.Rule == clausesRule:
				clauses = true
			case (of == privacyShield || of == standardClauses) && test.asOf == "2018-12-01":
				t.Errorf("as of %s: %s: %s: %s", test.asOf, f.Rule, f.Path, f.Message)
			}
		}
		if shield != test.shield || clauses != test.clauses {
			t.Errorf("as of %s: Privacy Shield fails %t, clauses %t; want %t, %t", test.asOf, shield, clauses, test.shield, test.clauses)
		}
	}
}

// transferAt returns the ID of the common transfer a path leads to or into, or
// "".
func transferAt(path ropa.Path) ropa.ID {
	for i, tr := range Register().Common.Transfers {
		if path.Within(ropa.Path{}.Child("common").Index("transfers", i)) {
			return tr.ID
		}
	}
	return ""
}

// ExampleRegister asks what the keeper's own country was to the Union.
func ExampleRegister() {
	country := Register().Organisation.Country
	for _, day := range []string{"2018-12-01", "2021-01-01", "2021-06-28"} {
		fmt.Println(day, country, transfer.StandingOf(country, ropa.EU, civil.MustDate(day)).Kind)
	}
	// Output:
	// 2018-12-01 GB inside
	// 2021-01-01 GB bridge
	// 2021-06-28 GB adequate
}
