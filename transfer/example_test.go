package transfer_test

import (
	"fmt"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/transfer"
)

// The same transfer to the United Kingdom, under the GDPR, on three days.
func ExampleStandingOf() {
	for _, on := range []string{"2018-12-01", "2021-01-01", "2021-06-28"} {
		s := transfer.StandingOf("GB", fact.EU, civil.MustDate(on))
		fmt.Println(on, s.Kind, "until", s.Until, s.Cites)
	}
	// Output:
	// 2018-12-01 inside until 2021-01-01 [GDPR Art. 44]
	// 2021-01-01 bridge until 2021-06-28 [EU TCA Art. FINPROV.10A (later Art. 782)]
	// 2021-06-28 adequate until 2025-06-28 [GDPR Art. 45(1) EU Decision (EU) 2021/1772]
}

// Which decisions had covered the United States by the end of 2020, and why
// did they end?
func ExampleEnded() {
	for _, a := range transfer.Ended(fact.EU, "US", civil.MustDate("2020-12-31")) {
		fmt.Printf("%s, %s: not in force since %s, %s\n", a.Name, a.Decision, a.Until, a.Ended)
	}
	// Output:
	// EU-US Privacy Shield, (EU) 2016/1250: not in force since 2020-07-16, declared invalid at once, CJEU C-311/18 (Schrems II), ECLI:EU:C:2020:559
	// EU-US Safe Harbour, 2000/520/EC: not in force since 2015-10-06, declared invalid at once, CJEU C-362/14 (Schrems I), ECLI:EU:C:2015:650
}

func ExampleAdequacyOn() {
	on := civil.MustDate("2026-11-21")
	for _, r := range []fact.Regime{fact.EU, fact.UK} {
		fmt.Println(r, len(transfer.AdequacyOn(r, "BR", on)))
	}
	// Output:
	// eu 1
	// uk 0
}

func ExampleFindDecision() {
	for _, a := range transfer.FindDecision("EU-U.S. Privacy Shield") {
		fmt.Println(a.Decision, a.From, a.Until)
	}
	// Output: (EU) 2016/1250 2016-07-12 2020-07-16
}

// A contract on the clauses of 2010, signed in 2019, in its last two days.
func ExampleClauseStandingOf() {
	signed := civil.MustDate("2019-03-01")
	for _, on := range []string{"2022-12-27", "2022-12-28"} {
		fmt.Println(on, transfer.ClauseStandingOf(transfer.SCC2010, fact.EU, signed, civil.MustDate(on)).Kind)
	}
	// Output:
	// 2022-12-27 grandfathered
	// 2022-12-28 no-longer
}

func ExampleMechanism_Under() {
	rule, _ := transfer.AdHocClauses.Under(fact.EU, civil.MustDate("2026-11-21"))
	fmt.Println(rule.Cite, rule.NeedsAuthorisation)
	rule, _ = transfer.AdHocClauses.Under(fact.Swiss, civil.MustDate("2026-11-21"))
	fmt.Println(rule.Cite, rule.NeedsAuthorisation, rule.NeedsNotice)
	// Output:
	// GDPR Art. 46(3)(a) true
	// FADP Art. 16(2)(b) false true
}
