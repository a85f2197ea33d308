package valossa

import "github.com/openropa/openropa/ropa"

// data are the categories that several activities hold.
func data() []ropa.DataCategory {
	return []ropa.DataCategory{
		{
			ID: identification, Name: "Identification information", Kind: ropa.DataIdentity, Examples: []string{"name", "username"},
			Sources: fromPeople(), Provenance: collected(1),
		},
		{
			ID: contactData, Name: "Contact information", Kind: ropa.DataContact, Examples: []string{"e-mail address", "telephone number", "address"},
			Sources: fromPeople(), Provenance: collected(2),
		},
		{
			ID: payment, Name: "Payment information", Kind: ropa.DataFinancial, Examples: []string{"bank details", "credit card data"},
			Sources: fromPeople(), Provenance: append(collected(3), stored(2)...),
		},
		{
			ID: customership, Name: "Information on the customer relationship and the contract", Kind: ropa.DataContent,
			Examples: []string{"correspondence", "e-mails", "how the services are used and provided", "other business with Valossa"},
			Sources:  fromPeople(), Provenance: collected(4),
		},
		{
			ID: technical, Name: "Technical data", Kind: ropa.DataConnection, Provenance: collected(5),
			Examples: []string{
				"IP address", "site the visitor came from", "browser type and version", "pages visited", "time and date of the visit",
				"time spent on pages", "devices used", "other traffic data",
			},
			Sources: []ropa.DataSource{{Kind: ropa.SourceObserved, Description: "logs of the services", Provenance: collected(5)}},
		},
	}
}

// subjects are the categories of people that several activities concern. Each
// activity says which uses of the policy speak of them.
func subjects() []ropa.SubjectCategory {
	return []ropa.SubjectCategory{
		{
			ID: users, Name: "Users of the service", Kind: ropa.SubjectUser, MinAge: 13, Provenance: at(children),
			Description: "aged 13 or over: the services are not meant for anyone younger, whose data is not knowingly processed",
		},
		{
			ID: contacts, Name: "Contact persons of customers that are legal persons", Description: "the legal person is the customer of the service",
			Kind: ropa.SubjectCustomerStaff, PartyToContract: ropa.No, Provenance: used(3),
		},
		{ID: visitors, Name: "Visitors of the website and the Portal", Kind: ropa.SubjectVisitor},
	}
}

// held takes up categories of the catalogue.
func held(ids ...ropa.ID) []ropa.DataCategory {
	var taken []ropa.DataCategory
	for _, id := range ids {
		taken = append(taken, ropa.DataCategory{Of: id})
	}
	return taken
}

// fromPeople is where the policy says that data comes from; its list is not
// complete, it says. Whether what is on social pages comes from the people
// themselves is left open.
func fromPeople() []ropa.DataSource {
	from := channels()
	from[0].Kind, from[1].Kind = ropa.SourceSubject, ropa.SourceSubject
	return from
}

// channels are those ways without a word on whose data comes through them.
func channels() []ropa.DataSource {
	return []ropa.DataSource{
		{Description: "valossa.com, the Valossa AI Portal, where video analysis is shown, and the software applications", Provenance: at(sources)},
		{Description: "e-mail and other ways of communication", Provenance: at(sources)},
		{Description: "social pages", Provenance: at(sources)},
		{Kind: ropa.SourceThird, Description: "third parties, none named, to update and add to the data so as to improve the services", Provenance: at(sources)},
	}
}
