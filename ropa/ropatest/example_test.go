package ropatest_test

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/ropatest"
)

// printer is a test that prints how it fails, in place of failing.
type printer struct{ testing.TB }

func (printer) Helper() {}
func (printer) Errorf(format string, args ...any) {
	fmt.Println(plain(fmt.Sprintf(format, args...)))
}
func (printer) Fatalf(format string, args ...any) { panic(fmt.Sprintf(format, args...)) }

// t stands for the argument of a test function, func TestRegister(t *testing.T).
var t printer

func ExampleValid() {
	register := shop()
	register.Activities[0].Data = nil
	ropatest.Valid(t, register, &ropa.Options{AsOf: day, Only: []ropa.RuleID{"record/data-missing"}})
	// Output:
	// 1 finding of severity error as of 2026-11-02
	//
	// error record/data-missing: An activity names no category of data
	//     law: GDPR Art. 30(1)(c)
	//     fix: State the categories of personal data.
	//     activity "Orders": no category of data is named
	//         at:  /activities/0/data
}

// Company rules are policies, or rules written out.
func ExampleRequires() {
	register := shop()
	ropatest.Requires(t, register, &ropa.Options{AsOf: day},
		ropa.Policy{ID: "papier/customers-contract", Of: ropa.Selector{Subjects: []ropa.SubjectKind{ropa.SubjectCustomer}},
			RestsOn: []lawfulbasis.Ground{lawfulbasis.Contract}}.Rule(),
		ropa.Policy{ID: "papier/no-consent-marketing", Of: ropa.Selector{DirectMarketing: ropa.Yes}, NeverRestsOn: []lawfulbasis.Ground{lawfulbasis.Consent},
			Cites: []ropa.Citation{{Act: "Papier data policy", Provision: "2"}}}.Rule(),
	)
	// Output:
	// 1 finding on 2 required rules as of 2026-11-02
	//
	// error papier/no-consent-marketing
	//     law: Papier data policy 2
	//     fix: Rest the purpose on another ground, or give it up.
	//     activity "Newsletter", ground "consent": purpose "Send news about our products to people who asked for it" rests on consent, which is ruled out
	//         at:  /activities/1/purposes/0/bases/0
}

// The golden file is the register as it was last agreed: a change is reviewed
// as a change to the file, and is what NoNewFindings compares with.
func ExampleGolden() {
	register := shop()
	ropatest.Golden(t, register, filepath.Join("testdata", "shop.json"))
	ropatest.NoNewFindings(t, ropatest.Read(t, filepath.Join("testdata", "shop.json")), register, &ropa.Options{AsOf: day})

	register.Activities[1].Retention[0].From = "the last e-mail"
	ropatest.Golden(t, register, filepath.Join("testdata", "shop.json"))
	// Output:
	// the register is not as in testdata/shop.json (-file +register):
	//   … 102 lines the same
	//           {
	//             "id": "reader",
	//             "period": "P30D",
	// -           "from": "withdrawal of consent"
	// +           "from": "the last e-mail"
	//           }
	//         ]
	//       }
	//   … 2 lines the same
	// If the change is meant, OPENROPA_UPDATE=1 rewrites the file.
}

// In a test, with a file that OPENROPA_UPDATE=1 writes first.
func ExampleBaseline() {
	ropatest.Baseline(t, Register(), filepath.Join("testdata", "findings.txt"))
}

// A finding that was mended is struck from the list.
func ExampleBaselineWith_mended() {
	ropatest.BaselineWith(t, Register(), &ropa.Options{AsOf: day}, filepath.Join("testdata", "mended.txt"))
	// Output:
	// the findings are not those of testdata/mended.txt
	//
	// 1 finding listed and no longer found: strike from the file what is marked -.
	//
	// (-listed +found):
	// - error basis/missing /activities/newsletter/purposes/send/bases: purpose "Send news" states no ground
	// OPENROPA_UPDATE=1 rewrites the file.
}

// A finding that is listed passes, whatever the words.
func ExampleBaselineWith() {
	register := shop()
	file := filepath.Join(os.TempDir(), "openropa-example-findings.txt")
	defer os.Remove(file)
	known := "error basis/consent-withdrawal /activities/newsletter/purposes/send/bases/consent/consent/withdrawal: no way out\n"
	if err := os.WriteFile(file, []byte(known), 0o644); err != nil {
		fmt.Println(err)
		return
	}
	register.Activities[1].Purposes[0].Bases[0].Consent.Withdrawal = ""
	only := &ropa.Options{AsOf: day, Only: []ropa.RuleID{"basis/consent-withdrawal", "record/data-missing"}}
	ropatest.BaselineWith(t, register, only, file)
	fmt.Println("passed")
	// Output:
	// passed
}
