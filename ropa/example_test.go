package ropa_test

import (
	"fmt"
	"os"
	"strings"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
)

// A register is a composite literal; Validate says what the law still asks.
func Example() {
	register := &ropa.Register{
		Organisation: ropa.Organisation{
			Name: "Acme BV", Country: "NL",
			Contact: ropa.Contact{Email: "privacy@acme.example"},
		},
		Activities: []ropa.Activity{{
			ID: "newsletter", Name: "Newsletter",
			Purposes: []ropa.Purpose{{
				ID: "send", Name: "Send news about our products to people who asked for it",
				Bases: []lawfulbasis.Basis{{Ground: lawfulbasis.Consent, Consent: &lawfulbasis.ConsentTerms{Obtained: "box at sign-up"}}},
			}},
		}},
	}
	report, err := ropa.Validate(register, &ropa.Options{
		AsOf: civil.MustDate("2026-11-21"),
		Only: []ropa.RuleID{"record/purpose-missing", "record/data-missing", "basis/consent-withdrawal"},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range report.Findings {
		fmt.Println(f.Severity, f.Rule, f.Path, f.Cites)
	}
	for _, o := range report.Outcomes {
		fmt.Println(o.Rule, o.Result)
	}
	// Output:
	// error basis/consent-withdrawal /activities/0/purposes/0/bases/0/consent/withdrawal [GDPR Art. 7(3)]
	// error record/data-missing /activities/0/data [GDPR Art. 30(1)(c)]
	// record/purpose-missing passed
	// record/data-missing failed
	// basis/consent-withdrawal failed
}

// Decode is strict and says where a file is wrong.
func ExampleDecode() {
	_, err := ropa.Decode(strings.NewReader(`{
  "organisation": {"name": "Acme BV"},
  "activities": [{"name": "Newsletter", "purpose": "news"}]
}`))
	fmt.Println(err)
	// Output:
	// ropa: decode: line 3, column 41 (/activities/0): unknown field "purpose"; nearest: purposes
}

func ExampleRegister_Encode() {
	register := &ropa.Register{
		Title:    "Record of processing activities",
		Reviewed: civil.MustDate("2026-11-21"),
		Activities: []ropa.Activity{{
			ID: "newsletter", Name: "Newsletter",
			Retention: []ropa.RetentionRule{{Period: civil.MustPeriod("P30D"), From: "withdrawal of consent"}},
			None:      []ropa.Element{ropa.ElementTransfers},
		}},
	}
	if err := register.Encode(os.Stdout); err != nil {
		fmt.Println(err)
	}
	// Output:
	// {
	//   "title": "Record of processing activities",
	//   "reviewed": "2026-11-21",
	//   "activities": [
	//     {
	//       "id": "newsletter",
	//       "name": "Newsletter",
	//       "retention": [
	//         {
	//           "period": "P30D",
	//           "from": "withdrawal of consent"
	//         }
	//       ],
	//       "none": [
	//         "transfers"
	//       ]
	//     }
	//   ]
	// }
}

// A rule of one's own is written as the library's are, with the same walks.
func ExampleOptions_extra() {
	marketingByConsent := ropa.Rule{
		ID:       "acme/marketing-consent",
		Title:    "Marketing to prospects without consent",
		Concerns: "purposes of direct marketing",
		Fix:      "Ask for consent before the first message.",
		Severity: ropa.SeverityError,
		Cites:    []ropa.Citation{{Act: "Acme marketing policy", Provision: "4.2"}},
		Check: func(p *ropa.Pass) {
			for purpose := range p.Purposes() {
				if purpose.DirectMarketing != ropa.Yes {
					continue
				}
				p.Applies()
				for i, basis := range purpose.Bases {
					if basis.Ground != lawfulbasis.Consent {
						p.Report(purpose.Path.Index("bases", i), "purpose %q rests on %s", purpose.Name, basis.Ground)
					}
				}
			}
		},
	}
	register := &ropa.Register{Activities: []ropa.Activity{{
		Name: "Prospects",
		Purposes: []ropa.Purpose{{
			Name: "Write to prospects", DirectMarketing: ropa.Yes,
			Bases: []lawfulbasis.Basis{{Ground: lawfulbasis.LegitimateInterests}},
		}},
	}}}
	report, err := ropa.Validate(register, &ropa.Options{
		AsOf:  civil.MustDate("2026-11-21"),
		Extra: []ropa.Rule{marketingByConsent},
		Only:  []ropa.RuleID{marketingByConsent.ID},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range report.Findings {
		fmt.Printf("%s: %s\n%s\n%v\n", f.Subject, f.Message, f.Fix, f.Cites)
	}
	// Output:
	// activity "Prospects", purpose "Write to prospects", ground "legitimate-interests": purpose "Write to prospects" rests on legitimate-interests
	// Ask for consent before the first message.
	// [Acme marketing policy 4.2]
}
