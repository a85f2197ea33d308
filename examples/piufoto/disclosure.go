package piufoto

import (
	"github.com/openropa/openropa/examples/internal/catalogue"
	"github.com/openropa/openropa/ropa"
)

// disclosureActivity has the cases in which data is given out for reasons of
// law or of interest. What the policy says of grounds is about collecting and
// using data: disclosures have none stated. Which data is disclosed is not
// said, nor how long anything of it is kept.
func disclosureActivity() ropa.Activity {
	purpose := func(id ropa.ID, name string, sections ...string) ropa.Purpose {
		return ropa.Purpose{ID: id, Name: name, Provenance: at(sections...)}
	}
	return ropa.Activity{
		ID: disclosure, Name: "Disclosures for reasons of law and of interest",
		Purposes: []ropa.Purpose{
			purpose(purposeComply, "Meet laws, regulations, legal process and requests of governments, national security among them", ofAuthorities, ofLegal),
			purpose(purposeLife, "Protect people from death or serious harm to the body", ofAuthorities),
			purpose(purposeTerms, "Enforce the terms of service, and look into breaches", ofLegal),
			purpose(purposeRights, "Protect the rights, property, safety or interests of Piufoto, its users or the public, against fraud, abuse, and security or technical problems too", ofAuthorities, ofLegal),
			purpose(purposePublic, "Carry out tasks in the public interest", ofAuthorities),
			purpose(purposeRestructure, "Carry out a reorganisation, a merger, an acquisition or a sale of assets", ofChanges, ofLegal),
		},
		Subjects: catalogue.Subjects(users),
		Data:     []ropa.DataCategory{{ID: anyData, Name: "Any of the data in this record", Kind: ropa.DataOther, Provenance: at(ofAuthorities, ofLegal, ofChanges)}},
		Security: []ropa.ID{principlesOnFile},
		Comments: "A transparency report, published, gives how many requests of which kind governments and law enforcement make. " +
			"In a merger, an acquisition or a sale of assets data stays confidential, and people are told before it passes or comes under another policy, and what choices they have.",
		Provenance: at(ofAuthorities, ofLegal, ofChanges),
	}
}
