package valossa

import (
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
)

// serviceActivity is what the policy says of users and customers. What it
// keeps open for legal obligations, disputes and agreements is a use without a
// ground.
func serviceActivity() ropa.Activity {
	purpose := func(id ropa.ID, name string, p ropa.Provenance) ropa.Purpose {
		return ropa.Purpose{ID: id, Name: name, Bases: []lawfulbasis.Basis{serviceContract()}, Subjects: []ropa.ID{users}, Provenance: p}
	}
	recognise := purpose(purposeUser, "Recognise a person as a user", used(1))
	recognise.Data = []ropa.ID{identification}
	access := purpose(purposeAccess, "Keep the parts of the service apart by who the user is", used(2))
	access.Data = []ropa.ID{identification}
	reach := purpose(purposeContact, "Reach a user, who may be the contact person that a company or other legal person named", used(3))
	reach.Data, reach.Subjects = []ropa.ID{identification, contactData}, []ropa.ID{users, contacts}
	pay := purpose(purposePay, "Handle payments and what belongs to them", append(used(4), at(providing)...))
	pay.Data = []ropa.ID{identification, contactData, payment}
	return ropa.Activity{
		ID: service, Name: "Users and customers of the service",
		Purposes: []ropa.Purpose{
			recognise,
			access,
			reach,
			pay,
			purpose(purposeMessages, "Send users messages about the service", used(8)),
			purpose(purposeCare, "Serve customers while the contract runs", ground(1)),
			{ID: purposeLegal, Name: "Meet legal obligations, settle disputes and enforce agreements", Provenance: at(rightsOf)},
		},
		Subjects: []ropa.SubjectCategory{
			userSubject(used(1, 2, 3, 8)),
			{
				ID: contacts, Name: "Contact persons of customers that are legal persons", Description: "the legal person is the customer of the service",
				Kind: ropa.SubjectCustomerStaff, PartyToContract: ropa.No, Provenance: used(3),
			},
		},
		Data: []ropa.DataCategory{
			identificationData(), contactDetails(),
			{
				ID: payment, Name: "Payment information", Kind: ropa.DataFinancial, Examples: []string{"bank details", "credit card data"},
				Sources: fromPeople(), Provenance: append(collected(3), stored(2)...),
			},
			customershipData(),
		},
		Recipients: append(anyRecipients(),
			ropa.Recipient{
				ID: "third-parties", Category: "Third parties that Valossa needs to provide its services", Kind: ropa.RecipientService,
				Purpose: "what they need for it, once a user signs up", Data: []ropa.ID{identification, contactData}, Provenance: at(providing),
			},
			// Its role is not named, though what it must not do with the data is.
			ropa.Recipient{
				ID: "card-company", Category: "An outside company that processes credit card payments", Kind: ropa.RecipientFinancial,
				Purpose:  "billing users; the purchase done, it keeps nothing and passes nothing on, and has no other use for the data",
				Purposes: []ropa.ID{purposePay}, Data: []ropa.ID{identification, contactData, payment}, Provenance: at(providing),
			},
		),
		Transfers:  anyTransfers(),
		Retention:  retention(register("while the relationship with the customer, or the service, lasts")),
		Security:   protection(sensitive),
		Systems:    []ropa.ID{website, portal, applications, servers},
		Notice:     policyNotice(),
		Rights:     rights(),
		Provenance: append(used(1, 2, 3, 4, 8), ground(1)...),
	}
}

// serviceContract is the contract as far as the policy describes it.
func serviceContract() lawfulbasis.Basis {
	return lawfulbasis.Basis{
		Ground: lawfulbasis.Contract,
		Contract: &lawfulbasis.ContractTerms{
			Necessary: "so that the person can use the service, and for customer service while the contract runs",
		},
		Provenance: ground(1),
	}
}

// Categories of people and data that several activities share.

func userSubject(p ropa.Provenance) ropa.SubjectCategory {
	return ropa.SubjectCategory{
		ID: users, Name: "Users of the service", Kind: ropa.SubjectUser, Provenance: append(p, at(children)...),
		Description: "aged 13 or over: the services are not meant for anyone younger, whose data is not knowingly processed",
	}
}

func visitorSubject(p ropa.Provenance) ropa.SubjectCategory {
	return ropa.SubjectCategory{ID: visitors, Name: "Visitors of the website and the Portal", Kind: ropa.SubjectVisitor, Provenance: p}
}

func identificationData() ropa.DataCategory {
	return ropa.DataCategory{
		ID: identification, Name: "Identification information", Kind: ropa.DataIdentity, Examples: []string{"name", "username"},
		Sources: fromPeople(), Provenance: collected(1),
	}
}

func contactDetails() ropa.DataCategory {
	return ropa.DataCategory{
		ID: contactData, Name: "Contact information", Kind: ropa.DataContact, Examples: []string{"e-mail address", "telephone number", "address"},
		Sources: fromPeople(), Provenance: collected(2),
	}
}

func customershipData() ropa.DataCategory {
	return ropa.DataCategory{
		ID: customership, Name: "Information on the customer relationship and the contract", Kind: ropa.DataContent,
		Examples: []string{"correspondence", "e-mails", "how the services are used and provided", "other business with Valossa"},
		Sources:  fromPeople(), Provenance: collected(4),
	}
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
