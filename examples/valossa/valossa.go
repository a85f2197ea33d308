// Package valossa is the record of processing activities of Valossa Labs Oy as
// its published privacy policy of June 2018 lets one write it down. The text
// used is the one that was archived from whatismymovie.com on 26 November
// 2019.
//
// It is an exercise: built from that policy alone, not the company's own
// register, and no judgement of the company. What the policy says is here in
// other words, each element with the section it comes from; what the policy
// does not say is not stated here either.
//
// The policy lists purposes, grounds and categories of data side by side and
// joins them nowhere. A ground stands here with the purposes that its own
// words reach, and a category of data with the activities whose purposes speak
// of it; a purpose that no ground reaches has none. The policy calls Valossa
// the controller and makes no exception for what its clients have analysed, so
// there is no part as processor.
package valossa

import (
	"fmt"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
)

// What the policy gives the company's own name for.
const (
	keeper = "Valossa Labs Oy"
	email  = "support@valossa.com"
)

// Register returns the register. Each call returns a new one. The policy gives
// the month of its last change and no day, so neither the register nor the
// document has a date, and a check needs [ropa.Options.AsOf].
func Register() *ropa.Register {
	return &ropa.Register{
		ID: "valossa", Title: "Record of processing activities of Valossa Labs Oy, from its policy of June 2018",
		Regimes:  []ropa.Regime{ropa.EU}, // a Finnish company, under Finnish law
		Language: "en",
		Organisation: ropa.Organisation{
			Name: keeper, LegalForm: "Oy", Country: "FI",
			Contact: ropa.Contact{
				Address: ropa.Address{Street: "Paavo Havaksen tie 5E", PostCode: "90570", City: "Oulu", Country: "FI"},
				Email:   email, Website: "valossa.com",
			},
			Provenance: at("Introduction", sources, contact),
		},
		DPO: &ropa.DPO{
			Name: "Data Protection Officer", Contact: ropa.Contact{Form: "on the Valossa Portal"}, Provenance: at(contact),
		},
		Authority: &ropa.Party{
			ID: authority, Name: "The local data protection authority", Contact: ropa.Contact{Website: "http://www.tietosuoja.fi"},
			PublicAuthority: ropa.Yes, Provenance: at(contact),
		},
		Documents: []ropa.Document{
			{ID: policy, Title: "Privacy Policy", Version: "June 2018"},
			{ID: page, Title: "Cookie banner on the page of the policy", Version: "as archived on 26 November 2019"},
		},
		Systems:  systems(),
		Measures: measures(),
		Data:     data(),
		Subjects: subjects(),
		Common:   common(),
		Activities: []ropa.Activity{
			serviceActivity(), obligationsActivity(), analysisActivity(), marketingActivity(), operationsActivity(), trainingActivity(), cookiesActivity(),
		},
		Extra: []ropa.Extra{
			{Key: "Law that governs the policy", Value: "Finnish law, without its rules on choice of law"},
			{Key: "Changes to the policy", Value: "reserved at any time; shown by the month of the last change at its head, which people are asked to look up"},
		},
	}
}

// Headings of the policy, shortened.
const (
	sources   = "3. Where data comes from"
	transfers = "5. Transfers outside EU or EEA"
	security  = "6. Protection and storage"
	others    = "7. Third parties"
	children  = "8. Children"
	rightsOf  = "10. Rights"
	contact   = "11. How to use the rights"
	banner    = "Cookie banner"

	affiliated = "4. Sharing, A"
	providing  = "4. Sharing, B"
	developing = "4. Sharing, development of the service"
)

// at returns the places of the policy under the headings. The banner is no part
// of the policy and may be younger: it was on the page that was archived.
func at(sections ...string) ropa.Provenance {
	var p ropa.Provenance
	for _, s := range sections {
		from := policy
		if s == banner {
			from = page
		}
		p = append(p, ropa.Source{Document: from, Section: s})
	}
	return p
}

// places returns the numbered places under a heading.
func places(heading string, numbers []int) ropa.Provenance {
	var p ropa.Provenance
	for _, n := range numbers {
		p = append(p, at(fmt.Sprintf("%s, bullet %d", heading, n))...)
	}
	return p
}

func collected(n ...int) ropa.Provenance { return places("1. Data", n) }
func used(n ...int) ropa.Provenance      { return places("2. Use", n) }
func ground(n ...int) ropa.Provenance    { return places("2. Lawful basis", n) }
func stored(n int) ropa.Provenance       { return at(fmt.Sprintf("%s, paragraph %d", security, n)) }

// objection is how people object to what rests on a legitimate interest.
const objection = "a request to " + email + " or by post"

// interest is the one legitimate interest that the policy describes, as far as
// a purpose is part of it.
func interest(what string) lawfulbasis.Basis {
	return lawfulbasis.Basis{
		Ground:     lawfulbasis.LegitimateInterests,
		Interest:   &lawfulbasis.Interest{Interest: what, Holder: keeper},
		Provenance: ground(2),
	}
}
