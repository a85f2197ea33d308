package humaninsight

import (
	"testing"

	"github.com/openropa/openropa/examples/internal/policytest"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
)

// early is a day in the first year of the GDPR: the policy, which has no day
// of its own, speaks of controller and processor as that does.
var early = civil.MustDate("2019-01-01")

// facts are what the policy says of processing, and where each landed.
var facts = []policytest.Fact{
	{"the keeper's name", introduction, "organisation/name", "Human Insight Services"},
	{"EU legislation is followed", "", "regimes", "eu"},
	{"no address is given", introduction, "organisation/contact", policytest.Absent},
	{"no country is given", introduction, "organisation/country", policytest.Absent},
	{"the policy has no day", "", "documents/policy/date", policytest.Absent},
	{"nor has the register a review", "", "reviewed", policytest.Absent},

	{"clients: company information", ofClients, "activities/clients/data/company/name", "Company"},
	{"clients: contact information", ofClients, "activities/clients/data/contact/kind", "contact"},
	{"clients: demographic information", ofClients, "activities/clients/data/demographics/name", "Demographic"},
	{"clients give it themselves", ofClients, "activities/clients/data/company/sources/0/kind", "data-subject"},
	{"clients: to manage the service", ofClients, "activities/clients/purposes/manage-service/name", "Manage"},
	{"clients: no ground is given", ofClients, "activities/clients/purposes/manage-service/bases", policytest.Absent},
	{"clients carry out projects", ofClients, "activities/clients/subjects/clients/description", "projects"},
	{"clients: no third parties", ofClients, "activities/clients/comments", "no third parties"},
	{"which is not that there are no recipients", ofClients, "activities/clients/none", policytest.Absent},
	{"clients: removal on request", ofClients, "activities/clients/rights/offered", "erasure"},
	{"clients: by e-mail", ofClients, "activities/clients/rights/contact", "e-mail"},
	{"clients: no period is given", ofClients, "activities/clients/retention", policytest.Absent},

	{"participants take part in clients' projects", ofPeople, "processing/participants/subjects/participants/kind", "participant"},
	{"participants: video", ofPeople, "processing/participants/data/video/kind", "image"},
	{"participants: nothing but video is collected", ofPeople, "processing/participants/data/video/description", "the only personal data"},
	{"participants: facial behaviour is called anonymous", ofPeople, "processing/participants/data/video/description", "anonymous"},
	{"participants: emotion scores", ofPeople, "processing/participants/data/emotion-scores/inferred", "yes"},
	{"participants: gender estimation", ofPeople, "processing/participants/data/gender/name", "Gender estimation"},
	{"participants: age estimation", ofPeople, "processing/participants/data/age/name", "Age estimation"},
	{"metadata comes from the video", ofPeople, "processing/participants/data/age/sources/0/kind", "derived"},
	{"metadata is called anonymous so", ofPeople, "processing/participants/data/emotion-scores/anonymous", "yes"},
	{"metadata identifies nobody", ofPeople, "processing/participants/data/emotion-scores/identifiesUniquely", "no"},
	{"metadata is named by examples only", ofPeople, "processing/participants/data/gender/description", "example"},
	{"metadata is drawn from expressions", ofPeople, "processing/participants/categories", "metadata on facial expressions"},
	{"permission before collection", ofPeople, "processing/participants/categories", "permission before collection"},
	{"permission precedes the recording", ofPeople, "processing/participants/data/video/sources/0/description", "permission"},
	{"emotions are scored", ofPeople, "processing/participants/ai/emotions/function", "emotion-recognition"},
	{"gender and age are estimated", ofPeople, "processing/participants/ai/estimation/deduces", "gender | age"},
	{"video goes to the client alone", ofPeople, "processing/participants/categories", "no third party"},
	{"the client is the controller", ofPeople, "processing/participants/controllers/0/category", "Clients"},
	{"the client instructs", ofPeople, "processing/participants/instructions", "instructs"},
	{"default processor agreement", ofPeople, "processing/participants/contract/title", "Default processor agreement"},

	{"servers of Microsoft Azure", ofStorage, "systems/azure/name", "Azure"},
	{"Microsoft", ofStorage, "parties/microsoft/name", "Microsoft"},
	{"Microsoft's servers for participants' data", ofStorage, "processing/participants/subProcessors/0/party", "microsoft"},
	{"Microsoft's servers for clients' data", ofStorage, "activities/clients/recipients/0/party", "microsoft"},
	{"the role of Microsoft is not given", ofStorage, "activities/clients/recipients/0/role", policytest.Absent},
	{"the country of Microsoft is not given", ofStorage, "parties/microsoft/country", policytest.Absent},
	{"servers in the EEA alone", ofStorage, "systems/azure/places/0/area", "EEA"},
	{"by default", ofStorage, "systems/azure/description", "by default"},
	{"clients' data lies there too", ofStorage, "activities/clients/systems", "azure"},
	{"transfers are neither stated nor denied", ofStorage, "processing/participants/transfers", policytest.Absent},
	{"stored for analysis, and again with other settings", ofStorage, "processing/participants/categories", "again with other settings"},
	{"kept for the project", ofStorage, "processing/participants/retention/project/criteria", "duration of the project"},
	{"deleted when the client closes the project", ofStorage, "processing/participants/retention/project/criteria", "closes it"},
	{"or removes a recording", ofStorage, "processing/participants/retention/project/criteria", "removes the recording"},
	{"then deleted", ofStorage, "processing/participants/retention/project/action", "erase"},
	{"option: deleted after analysis", ofStorage, "processing/participants/retention/at-once/period", "P0D"},
	{"the option is privacy by design", ofStorage, "processing/participants/retention/at-once/when", "privacy by design"},
	{"recordings for the project's duration", ofStorage, "processing/participants/duration", "original recordings, the project"},
	{"the end of the services is not spoken of", ofStorage, "processing/participants/atEnd", policytest.Absent},
	{"no period for metadata", ofStorage, "processing/participants/retention/project/data", "video"},

	{"FaceReader-Online", ofSecurity, "systems/facereader-online/name", "FaceReader-Online"},
	{"TLS/SSL", ofSecurity, "measures/tls/name", "TLS/SSL"},
	{"TLS for all communication", ofSecurity, "measures/tls/description", "all communication"},
	{"recordings too", ofSecurity, "measures/tls/description", "recordings"},
	{"AES-256 on the servers", ofSecurity, "measures/aes-256/name", "AES-256"},
	{"in blob storage", ofSecurity, "systems/azure/technology", "blob storage"},
	{"the rest is Microsoft's policy", ofSecurity, "measures/aes-256/reference/title", "Microsoft"},
}

func TestFacts(t *testing.T) { policytest.Facts(t, Register(), facts) }

func TestSound(t *testing.T) { policytest.Sound(t, Register(), early) }

func TestFindings(t *testing.T) {
	for _, asOf := range []civil.Date{early, civil.MustDate("2026-11-21")} {
		policytest.Findings(t, Register(), asOf)
	}
}

// The policy has no day, so a check must say as of when.
func TestNoDay(t *testing.T) {
	if _, err := ropa.Validate(Register(), nil); err == nil {
		t.Error("a register without a review date was checked without an as-of date")
	}
}
