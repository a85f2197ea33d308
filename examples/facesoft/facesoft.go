// Package facesoft is the record of processing activities of Facesoft Ltd as
// its published privacy and cookies policy of 28 November 2018 lets one write
// it down.
//
// It is an exercise: built from that policy alone, not the company's own
// register, and no judgement of the company. What the policy says is here in
// other words, each element with the section it comes from; what the policy
// does not say is not stated here either.
package facesoft

import (
	"fmt"

	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
)

// What the policy gives the company's own name for.
const (
	keeper = "Facesoft Ltd"
	terms  = "Terms and Conditions for the use of the Facesoft Platform"
	notice = "https://www.facesoft.io/privacy"
	email  = "privacy@facesoft.io"
)

// updated is the day the policy says it was last changed on.
var updated = civil.MustDate("2018-11-28")

// Register returns the register. Each call returns a new one.
func Register() *ropa.Register {
	return &ropa.Register{
		ID: "facesoft", Title: "Record of processing activities of Facesoft Ltd, from its policy of 28 November 2018",
		// The policy measures transfers by the data protection law of the EU
		// and of the UK, and so binds itself to both. Until 2020-12-31 they
		// were one.
		Regimes:  []ropa.Regime{ropa.EU, ropa.UK},
		Language: "en", Reviewed: updated,
		Organisation: organisation(),
		DPO:          officer(),
		Authority: &ropa.Party{
			ID: commissioner, Name: "Information Commissioner's Office", PublicAuthority: ropa.Yes, Provenance: rightsBullet(6),
		},
		Documents:  []ropa.Document{{ID: policy, Title: "Privacy and cookies policy", URL: notice, Date: updated}},
		Systems:    systems(),
		Measures:   measures(),
		Data:       data(),
		Subjects:   subjects(),
		Common:     common(),
		Activities: activities(),
		Processing: []ropa.ProcessorActivity{uploadsProcessing()},
	}
}

// activities groups the twelve rows of the policy's table of purposes, and the
// processing it describes outside the table: the analysis of images and the
// cookies.
func activities() []ropa.Activity {
	return []ropa.Activity{
		accountsActivity(),   // rows 1 to 3
		noticesActivity(),    // rows 4 and 12
		monitoringActivity(), // row 5
		enquiriesActivity(),  // row 6
		analysisActivity(),   // no row
		trainingActivity(),   // row 7
		operationsActivity(), // rows 8 to 10
		cookiesActivity(),    // no row
		marketingActivity(),  // row 11
	}
}

func organisation() ropa.Organisation {
	return ropa.Organisation{
		Name: keeper, LegalForm: "Ltd", RegistrationNumber: "10579464", Country: "GB",
		Contact: ropa.Contact{
			Address: ropa.Address{Street: "20-22 Wenlock Road", PostCode: "N1 7GU", City: "London", Region: "England", Country: "GB"},
			Email:   email, Website: "https://www.facesoft.io/",
		},
		Establishments: []ropa.Establishment{{Name: "trading office", Address: tradingOffice(), Provenance: at("Introduction", contact)}},
		Provenance:     at("Introduction", contact),
	}
}

// tradingOffice has its post code as the policy prints it, with a letter O.
func tradingOffice() ropa.Address {
	return ropa.Address{Street: "80 Wood Lane, Shepherd's Bush", PostCode: "W12 OBZ", City: "London", Country: "GB"}
}

// officer is the data protection officer. The policy gives the office, not who
// holds it.
func officer() *ropa.DPO {
	return &ropa.DPO{
		Name:       "Data Protection Officer",
		Contact:    ropa.Contact{Address: tradingOffice(), Email: email},
		Provenance: at(contact),
	}
}

// Headings of the policy, shortened.
const (
	contact   = "How to contact us"
	children  = "Children"
	marketing = "Marketing"
	storage   = "Where we store your personal data"
	security  = "Security"
	retaining = "Retaining personal data"
	changes   = "Changes to the policy"
)

// at returns the places of the policy under the headings.
func at(sections ...string) ropa.Provenance {
	var p ropa.Provenance
	for _, s := range sections {
		p = append(p, ropa.Source{Document: policy, Section: s})
	}
	return p
}

// places returns the numbered places under a heading.
func places(heading, what string, numbers []int) ropa.Provenance {
	var p ropa.Provenance
	for _, n := range numbers {
		p = append(p, at(fmt.Sprintf("%s, %s %d", heading, what, n))...)
	}
	return p
}

func row(n ...int) ropa.Provenance       { return places("Purpose and legal basis", "row", n) }
func given(n ...int) ropa.Provenance     { return places("Data you give us", "bullet", n) }
func collected(n ...int) ropa.Provenance { return places("Data we collect about you", "bullet", n) }
func received(n ...int) ropa.Provenance {
	return places("Data from third parties", "bullet", n)
}
func disclosed(n int) ropa.Provenance       { return places("Disclosure", "bullet", []int{n}) }
func stored(n ...int) ropa.Provenance       { return places(storage, "paragraph", n) }
func rightsBullet(n ...int) ropa.Provenance { return places("Your rights", "bullet", n) }
func cookieKind(n ...int) ropa.Provenance   { return places("Cookies", "kind", n) }
func cookieRow(n ...int) ropa.Provenance    { return places("Cookies", "table row", n) }
