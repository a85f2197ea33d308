package piufoto

import (
	"github.com/openropa/openropa/examples/internal/catalogue"
	"github.com/openropa/openropa/ropa"
)

// combined is said of the purposes of delivering, developing, measuring,
// communicating and protecting.
const combined = "What is collected may be combined among the services and across a person's devices."

// serviceActivity delivers the services. The policy treats Piufoto as the one
// who decides on what users store, also where a team of an organisation uses
// the services.
func serviceActivity() ropa.Activity {
	purpose := func(id ropa.ID, name, what string, p ropa.Provenance, data ...ropa.ID) ropa.Purpose {
		return ropa.Purpose{ID: id, Name: name, Description: what, Data: data, Provenance: p}
	}
	return ropa.Activity{
		ID: service, Name: "Accounts, storage and sharing", Bases: serviceGrounds(),
		Purposes: []ropa.Purpose{
			purpose(purposeStore, "Store, process and transmit what users keep with Piufoto, and let them share it and work on it with others and on several devices and services", "",
				at(ofContent, ofAccounts, ofUsage, ofSharing), name, emailAddress, phone, payment, address, profile, content, contentInfo, usage),
			purpose(purposeSearch, "Process search terms to return results", "", at(ofProviding), searches),
			purpose(purposeSuggest, "Suggest recipients from a user's contacts when something is shared", "", at(ofProviding), contactList),
			purpose(purposeIdentify, "Show users who someone is", "to those who have the person's e-mail address or the like already, so that they know whose album it is; and beside what the person commented on or did",
				at(ofProtecting, ofSharing), name, profile, activity),
			purpose(purposeDevice, "Offer features that depend on the device", "updating the product automatically or dimming the screen on a low battery, for instance",
				at(ofDevices, ofApps), device, connection, apps),
			// The policy's sentence ends before it names a feature.
			purpose(purposeLocation, "Offer features that depend on the location", "which features, is not said", at(ofLocation), location),
		},
		Subjects: append(catalogue.Subjects(users, teamUsers),
			ropa.SubjectCategory{ID: contacts, Name: "Contacts of users", Kind: ropa.SubjectOther, Provenance: at(ofProviding)}),
		Data: append(catalogue.Data(append(listedIDs(), activity)...),
			ropa.DataCategory{
				ID: searches, Name: "Search terms", Kind: ropa.DataContent, Provenance: at(ofProviding),
				Sources: []ropa.DataSource{{Kind: ropa.SourceSubject, Description: "searches on the services", Provenance: at(ofProviding)}},
			},
			ropa.DataCategory{
				ID: contactList, Name: "Contacts of users", Kind: ropa.DataContact, Provenance: at(ofProviding),
				Sources: []ropa.DataSource{{Kind: ropa.SourceThird, Description: "the user whose contacts they are", Provenance: at(ofProviding)}},
			},
		),
		// Those whom users share with, or whose organisation runs their account.
		Recipients: []ropa.Recipient{
			{ID: "other-users", Category: "Other users, whom a person shares or works with or who know the person already", Kind: ropa.RecipientPrivate, Provenance: at(ofOtherUsers, ofProtecting)},
			{
				ID: "connected", Category: "Third-party services that a person connects with the account", Kind: ropa.RecipientPartner, Role: ropa.RoleController,
				Purpose: "providing, improving, protecting and promoting Piufoto's services and theirs, under their own policies", Provenance: at(ofConnected),
			},
			{ID: "team-administrators", Category: "Administrators of a Business Team", Kind: ropa.RecipientCustomer, Purpose: "reaching and controlling the accounts of the team", Provenance: at(ofAdmins)},
			{ID: "public", Category: "The public, as far as users share in public", Kind: ropa.RecipientPublic, Provenance: at(ofSharing)},
		},
		Security: accountMeasures(),
		Systems:  []ropa.ID{services, backups},
		Types:    []ropa.ProcessingType{ropa.TypeMatching},
		Comments: combined + " A person can decide who sees their personal information across the services, and whether what they share is public or private. " +
			"Shared in public, content may spread to any place.",
		Provenance: at(ofAccounts, ofContent, ofProviding, ofProtecting, ofControls, ofSharing),
	}
}
