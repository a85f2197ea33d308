package humaninsight

import (
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
)

// clientsActivity is Human Insight Services' part as controller. The policy
// gives the purpose no ground and the data no period. It says that nothing
// goes to third parties, which is not that there are no recipients: the data
// lies on Microsoft's servers.
func clientsActivity() ropa.Activity {
	fromClients := []ropa.DataSource{{Kind: ropa.SourceSubject, Description: "the clients themselves", Provenance: at(ofClients)}}
	return ropa.Activity{
		ID: clients, Name: "Clients of the service",
		Purposes: []ropa.Purpose{{ID: manageService, Name: "Manage the service", Provenance: at(ofClients)}},
		Subjects: []ropa.SubjectCategory{{ID: clientPeople, Name: "Clients", Description: "use the service and carry out projects", Kind: ropa.SubjectCustomer, Provenance: at(ofClients)}},
		Data: []ropa.DataCategory{
			{ID: company, Name: "Company information", Kind: ropa.DataProfessional, Sources: fromClients, Provenance: at(ofClients)},
			{ID: contact, Name: "Contact information", Kind: ropa.DataContact, Sources: fromClients, Provenance: at(ofClients)},
			{ID: demographics, Name: "Demographic information", Kind: ropa.DataPersonalLife, Sources: fromClients, Provenance: at(ofClients)},
		},
		Notice: &ropa.Reference{Title: "Privacy Policy"},
		Rights: &ropa.Rights{
			Contact: "by e-mail; the policy gives no address", Offered: []ropa.Right{lawfulbasis.RightErasure},
			Notes: "Whoever asks is taken out of the system.", Provenance: at(ofClients),
		},
		Comments:   "Information of clients is said to go to no third parties.",
		Provenance: at(ofClients, ofStorage, ofSecurity),
	}
}
