package valossa

import "github.com/openropa/openropa/ropa"

// IDs of what the register states once.
const (
	policy    ropa.ID = "policy"
	page      ropa.ID = "page"
	authority ropa.ID = "authority"

	website      ropa.ID = "website"
	portal       ropa.ID = "portal"
	applications ropa.ID = "applications"
	servers      ropa.ID = "servers"

	precautions ropa.ID = "precautions"
	sensitive   ropa.ID = "encryption-sensitive"
	transport   ropa.ID = "encryption-online"
	needToKnow  ropa.ID = "need-to-know"
	secureRooms ropa.ID = "secure-environment"
)

// IDs of activities.
const (
	service     ropa.ID = "service"
	obligations ropa.ID = "obligations"
	analysis    ropa.ID = "analysis"
	promotion   ropa.ID = "marketing"
	operations  ropa.ID = "operations"
	training    ropa.ID = "training"
	cookies     ropa.ID = "cookies"
)

// IDs of purposes: the eight bullets on use in their order, then the rest.
const (
	purposeUser     ropa.ID = "recognise-user"
	purposeAccess   ropa.ID = "separate-access"
	purposeContact  ropa.ID = "contact-user"
	purposePay      ropa.ID = "payments"
	purposeIdentify ropa.ID = "identify-person"
	purposeTarget   ropa.ID = "target"
	purposeMaintain ropa.ID = "maintain"
	purposeDevelop  ropa.ID = "develop"
	purposeMessages ropa.ID = "service-messages"
	purposeCare     ropa.ID = "customer-service"
	purposeAnalyse  ropa.ID = "analyse"
	purposeLegal    ropa.ID = "obligations-and-claims"
	purposeTrain    ropa.ID = "train-face-detector"
	purposeBrowse   ropa.ID = "browsing"
	purposeTraffic  ropa.ID = "traffic"
	purposeAudience ropa.ID = "audience"
)

// IDs of categories of people.
const (
	users    ropa.ID = "users"
	contacts ropa.ID = "contacts"
	analysed ropa.ID = "analysed"
	visitors ropa.ID = "visitors"
	shown    ropa.ID = "shown"
)

// IDs of categories of data.
const (
	identification ropa.ID = "identification"
	contactData    ropa.ID = "contact"
	payment        ropa.ID = "payment"
	customership   ropa.ID = "customership"
	technical      ropa.ID = "technical"
	biometric      ropa.ID = "biometric"
	attributes     ropa.ID = "attributes"
	faces          ropa.ID = "face-images"
	trackers       ropa.ID = "cookies"
)

// IDs of transfers.
const (
	statesClauses ropa.ID = "us-clauses"
	statesRules   ropa.ID = "us-binding-rules"
	otherClauses  ropa.ID = "other-clauses"
	otherRules    ropa.ID = "other-binding-rules"
)
