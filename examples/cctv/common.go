package cctv

import "github.com/openropa/openropa/ropa"

// common is what the policy says of all that it describes: its recipients and
// safeguards are tied to no use.
func common() ropa.Common {
	return ropa.Common{
		Recipients: []ropa.Recipient{
			{
				ID: "providers", Category: "Vetted providers of infrastructure, notification and hosting", Kind: ropa.RecipientService,
				Role: ropa.RoleProcessor, Purpose: "essential services on the keeper's behalf", Provenance: shared(1),
			},
			{
				ID: "authorities", Category: "Courts, regulators and government investigators", Kind: ropa.RecipientAuthority, Inquiry: ropa.Yes,
				Purpose: "court orders, regulatory queries and investigations, where the law demands it", Provenance: shared(2),
			},
			{
				ID: "teams", Category: "The keeper's own engineering and analysis teams", Kind: ropa.RecipientInternal, Role: ropa.RoleInternal,
				Purpose: "maintenance and optimisation of the service, and nothing else", Provenance: shared(3),
			},
		},
		Notice:   &ropa.Reference{Title: "Privacy Policy"},
		Security: []ropa.ID{safeguards, inTransit, firewalls},
	}
}

// subjects are the users, and people before the cameras. Of these only the
// staff and the visitors are named.
func subjects() []ropa.SubjectCategory {
	return []ropa.SubjectCategory{
		{ID: users, Name: "Users of the platforms", Kind: ropa.SubjectUser, Provenance: append(collected(1, 3), at(tracking)...)},
		{ID: visitors, Name: "Visitors and customers of clients", Kind: ropa.SubjectVisitor, Provenance: append(collected(4), at(recognition)...)},
		{ID: staff, Name: "Staff of clients", Kind: ropa.SubjectCustomerStaff, Provenance: at(recognition)},
		{ID: filmed, Name: "Whoever else is filmed: intruders, people with a weapon", Kind: ropa.SubjectBystander, Provenance: append(used(2), collected(4)...)},
	}
}

// data is the catalogue: what several entries use. The policy calls the first
// personal data and nothing else, the insights behavioural and biometric and,
// in the same line, not identifying. It does not call the facial details
// special, nor does the register then.
func data() []ropa.DataCategory {
	insight := func(id ropa.ID, name string, inferred ropa.Answer) ropa.DataCategory {
		return ropa.DataCategory{
			ID: id, Name: name, Description: "a behavioural or biometric insight, dynamic, and said to identify nobody",
			Kind: ropa.DataDerived, Inferred: inferred, IdentifiesUniquely: ropa.No, Anonymous: ropa.Yes, Provenance: collected(2),
			Sources: []ropa.DataSource{{Kind: ropa.SourceDerived, Description: "analysis by AI cameras", Provenance: collected(2)}},
		}
	}
	return []ropa.DataCategory{
		{
			ID: personal, Name: "Personal data of users", Description: "used to reach the platforms", Kind: ropa.DataIdentity,
			Examples: []string{"name", "e-mail address", "contact details", "organisation", "login credentials"}, Provenance: collected(1),
		},
		{
			ID: usage, Name: "Usage data", Kind: ropa.DataUsage,
			Examples:   []string{"interactions with the applications", "diagnostic logs", "IP address", "browser specifications", "identifiers of the device"},
			Provenance: collected(3),
		},
		{
			ID: footage, Name: "Surveillance footage", Kind: ropa.DataImage, Examples: []string{"CCTV video feeds", "camera snapshots"},
			Sources: []ropa.DataSource{{Kind: ropa.SourceObserved, Description: "CCTV cameras", Provenance: collected(4)}}, Provenance: collected(4),
		},
		insight(age, "Age group", ropa.Yes),
		insight(gender, "Gender", ropa.Yes),
		insight(mood, "Indicators of mood and emotion", ropa.Yes),
		insight(dwell, "Dwell times in a space", ""), // measured, not estimated
		{
			ID: faces, Name: "Facial details", Description: "matched locally with profiles", Kind: ropa.DataBiometric, IdentifiesUniquely: ropa.Yes, Provenance: at(recognition),
			Sources: []ropa.DataSource{{Kind: ropa.SourceDerived, Description: "analysis of video streams", Provenance: at(recognition)}},
		},
		// What they hold, and who fills them, is not said.
		{ID: profiles, Name: "Profiles in a database", Description: "of authorised staff and listed visitors", Provenance: at(recognition)},
	}
}
