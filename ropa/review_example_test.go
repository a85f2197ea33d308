package ropa_test

import (
	"fmt"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/transfer"
)

// shop is the register of a shop as it stands.
func shop() *ropa.Register {
	return &ropa.Register{
		Title: "Record of processing activities", Reviewed: civil.MustDate("2026-06-01"),
		Organisation: ropa.Organisation{Name: "Acme BV", Country: "NL", Contact: ropa.Contact{Email: "privacy@acme.example"}},
		Activities: []ropa.Activity{{
			ID: "orders", Name: "Orders", Status: ropa.StatusActive,
			Purposes: []ropa.Purpose{{
				ID: "deliver", Name: "Deliver what customers order",
				Bases: []lawfulbasis.Basis{{Ground: lawfulbasis.Contract}},
			}},
			Data:   []ropa.DataCategory{{ID: "order", Name: "Orders and addresses"}},
			Notice: &ropa.Reference{Title: "Privacy notice", Date: civil.MustDate("2026-05-01")},
		}},
	}
}

// addAnalytics is what an engineer is about to ship.
func addAnalytics(r *ropa.Register) {
	r.Reviewed = civil.MustDate("2026-11-21")
	r.Parties = append(r.Parties, ropa.Party{ID: "metrics", Name: "Metrics Inc.", Country: "US"})
	orders := &r.Activities[0]
	orders.Purposes = append(orders.Purposes, ropa.Purpose{
		ID: "analyse", Name: "Find out which goods customers buy together",
		Bases: []lawfulbasis.Basis{{Ground: lawfulbasis.LegitimateInterests}},
	})
	orders.Recipients = append(orders.Recipients, ropa.Recipient{ID: "metrics", Party: "metrics", Role: ropa.RoleProcessor})
	orders.Transfers = append(orders.Transfers, transfer.Transfer{
		ID: "metrics-us", Destination: "US", Importer: "metrics", Mechanism: transfer.AdequacyDecision,
	})
}

// Compare says what changed, in the terms of the law.
func ExampleCompare() {
	before, after := shop(), shop()
	addAnalytics(after)
	for _, c := range ropa.Compare(before, after) {
		fmt.Println(c)
	}
	// Output:
	// party "Metrics Inc.": party added "Metrics Inc."
	// activity "Orders", purpose "Find out which goods customers buy together": purpose added "Find out which goods customers buy together"
	// activity "Orders", recipient "metrics": recipient added "Metrics Inc."
	// activity "Orders", transfer "metrics-us": transfer added "United States of America (US)"
}

// An engineer adds an analytics vendor in the United States; the review says
// what the law now asks for.
func ExampleReview() {
	before, after := shop(), shop()
	addAnalytics(after)
	review, err := ropa.Review(before, after, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range review.Findings {
		fmt.Printf("%s %s\n  %s\n  %v\n", f.Severity, f.Rule, f.Message, f.Cites)
	}
	// Output:
	// warning change/purpose-added
	//   purpose "Find out which goods customers buy together" now uses data already held ("Orders and addresses"): neither an assessment of compatibility nor a consent or law is on record, and the privacy notice is still that of 2026-05-01
	//   [GDPR Art. 5(1)(b) GDPR Art. 6(4) GDPR Art. 13(3) GDPR Art. 14(4)]
	// warning change/recipient-added
	//   recipient "Metrics Inc." is new: no contract with the processor is on record, and the privacy notice is still that of 2026-05-01
	//   [GDPR Art. 28(3) GDPR Art. 13(1)(e) GDPR Art. 14(1)(e)]
	// warning change/transfer-added
	//   data now goes to "Metrics Inc." in the United States of America (US): the privacy notice is still that of 2026-05-01
	//   [GDPR Art. 13(1)(f) GDPR Art. 14(1)(f)]
}
