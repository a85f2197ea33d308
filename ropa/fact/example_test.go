package fact_test

import (
	"fmt"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
)

// The definitions of UK GDPR Art. 4 have other numbers since 2026-02-05.
func ExampleCitation_On() {
	c := fact.Citation{Act: fact.UKGDPR, Provision: "Art. 4(7)"}
	fmt.Println(c.On(civil.MustDate("2026-02-04")))
	fmt.Println(c.On(civil.MustDate("2026-02-05")))
	// Output:
	// UK GDPR Art. 4(7)
	// UK GDPR Art. 4(1)(7)
}

func ExampleNearest() {
	fmt.Println(fact.Nearest("concent", []string{"consent", "contract", "public-task"}))
	// Output: [consent]
}
