package valossa

import (
	"testing"

	"github.com/openropa/openropa/examples/internal/policytest"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
)

// inForce is the last day of the month that the policy gives for its last
// change.
var inForce = civil.MustDate("2018-06-30")

// facts are what the policy says of processing, and where each landed.
var facts = []policytest.Fact{
	{"the controller's name", "Introduction", "organisation/name", "Valossa Labs Oy"},
	{"the controller is Valossa", contact, "organisation/name", "Valossa"},
	{"its country", contact, "organisation/country", "FI"},
	{"its street", contact, "organisation/contact/address/street", "Paavo Havaksen tie 5E"},
	{"its post code", contact, "organisation/contact/address/postCode", "90570"},
	{"its city", contact, "organisation/contact/address/city", "Oulu"},
	{"contact by e-mail", contact, "organisation/contact/email", "support@valossa.com"},
	{"website", sources, "organisation/contact/website", "valossa.com"},
	{"a data protection officer is appointed", contact, "dpo/name", "Data Protection Officer"},
	{"the officer by a form in the Portal", contact, "dpo/contact/form", "Valossa Portal"},
	{"the officer has no e-mail address", contact, "dpo/contact/email", policytest.Absent},
	{"complaints to the local authority", contact, "authority/name", "local data protection authority"},
	{"the authority's website", contact, "authority/contact/website", "www.tietosuoja.fi"},
	{"the month of the policy", "", "documents/policy/version", "June 2018"},
	{"it has no day", "", "documents/policy/date", policytest.Absent},
	{"the banner is of the page as archived", "", "documents/page/version", "26 November 2019"},
	{"nor has the register a review", "", "reviewed", policytest.Absent},
	{"Finnish law governs the policy", "", "extra/0/value", "Finnish law"},
	{"the policy may change", "", "extra/1/value", "reserved"},
	{"changes are shown at its head", "", "extra/1/value", "head"},
	{"no part as processor is described", "", "processing", policytest.Absent},

	{"data 1: identification", "1. Data, bullet 1", "activities/service/data/identification/examples", "name | username"},
	{"data 2: contact", "1. Data, bullet 2", "activities/service/data/contact/examples", "e-mail address | telephone number | address"},
	{"data 3: payment", "1. Data, bullet 3", "activities/service/data/payment/examples", "bank details"},
	{"data 3: card data", security + ", paragraph 2", "activities/service/data/payment/examples", "credit card data"},
	{"data 4: customer relationship", "1. Data, bullet 4", "activities/service/data/customership/examples", "correspondence | e-mails"},
	{"data 4: use of the services", "1. Data, bullet 4", "activities/service/data/customership/examples", "used and provided"},
	{"data 5: address and referring site", "1. Data, bullet 5", "activities/operations/data/technical/examples", "IP address | site the visitor came from"},
	{"data 5: browser", "1. Data, bullet 5", "activities/operations/data/technical/examples", "browser type and version"},
	{"data 5: pages and times", "1. Data, bullet 5", "activities/operations/data/technical/examples", "pages visited | time and date of the visit | time spent on pages"},
	{"data 5: devices, other traffic", "1. Data, bullet 5", "activities/operations/data/technical/examples", "devices used | other traffic data"},
	{"data 5: by logs", "1. Data, bullet 5", "activities/operations/data/technical/sources/0/description", "logs"},
	{"data 5: used for traffic and origin too", "1. Data, bullet 5", "activities/cookies/data/technical/examples", "site the visitor came from"},
	{"data 6: biometric data, special", "1. Data, bullet 6", "activities/analysis/data/biometric/special", "biometric"},
	{"data 6: for unique identification", "1. Data, bullet 6", "activities/analysis/data/biometric/identifiesUniquely", "yes"},

	{"use 1: recognise users", "2. Use, bullet 1", "activities/service/purposes/recognise-user/name", "as a user"},
	{"use 2: separate access", "2. Use, bullet 2", "activities/service/purposes/separate-access/name", "parts of the service"},
	{"use 2: by the user's identity", "2. Use, bullet 2", "activities/service/purposes/separate-access/data", "identification"},
	{"use 3: contact users", "2. Use, bullet 3", "activities/service/purposes/contact-user/name", "Reach a user"},
	{"use 3: contact persons of companies", "2. Use, bullet 3", "activities/service/subjects/contacts/kind", "customer-staff"},
	{"use 3: the legal person is the customer", "2. Use, bullet 3", "activities/service/subjects/contacts/partyToContract", "no"},
	{"use 4: payments", "2. Use, bullet 4", "activities/service/purposes/payments/data", "payment"},
	{"use 5: identify in analysis services", "2. Use, bullet 5", "activities/analysis/purposes/identify-person/name", "specific person"},
	{"use 5: age and gender", "2. Use, bullet 5", "activities/analysis/data/attributes/examples", "age | gender"},
	{"use 5: that they are estimated is not said", "2. Use, bullet 5", "activities/analysis/data/attributes/inferred", policytest.Absent},
	{"use 5: as an AI use", "2. Use, bullet 5", "activities/analysis/ai/identification/function", "biometric-identification"},
	{"use 5: attributes as an AI use", "2. Use, bullet 5", "activities/analysis/ai/attributes/name", "age and gender"},
	{"use 5: what that use does is not said", "2. Use, bullet 5", "activities/analysis/ai/attributes/function", policytest.Absent},
	{"use 5: people in the analysis services", "2. Use, bullet 5", "activities/analysis/subjects/analysed/kind", "other"},
	{"use 6: target and segment users", "2. Use, bullet 6", "activities/marketing/purposes/target/name", "Target and segment"},
	{"use 6: marketing or statistics", "2. Use, bullet 6", "activities/marketing/purposes/target/name", "statistics"},
	{"use 6: marketing to people", "2. Use, bullet 6", "activities/marketing/purposes/target/directMarketing", "yes"},
	{"use 7: maintenance, logging, repair", "2. Use, bullet 7", "activities/operations/purposes/maintain/name", "log and repair"},
	{"use 7: debugging", "2. Use, bullet 7", "activities/operations/purposes/maintain/name", "debugging"},
	{"use 7: data tied to an error", "2. Use, bullet 7", "activities/operations/purposes/maintain/description", "error"},
	{"use 7: development", "2. Use, bullet 7", "activities/operations/purposes/develop/name", "systems"},
	{"use 8: messages on the service", "2. Use, bullet 8", "activities/service/purposes/service-messages/name", "messages"},

	{"ground 1: contract", "2. Lawful basis, bullet 1", "activities/service/purposes/recognise-user/bases/0/ground", "contract"},
	{"ground 1: to use the service", "2. Lawful basis, bullet 1", "activities/service/purposes/separate-access/bases/0/contract/necessary", "can use the service"},
	{"ground 1: customer service", "2. Lawful basis, bullet 1", "activities/service/purposes/customer-service/bases/0/contract/necessary", "while the contract runs"},
	{"ground 1: the contract is not named", "2. Lawful basis, bullet 1", "activities/service/purposes/payments/bases/0/contract/name", policytest.Absent},
	{"ground 2: legitimate interest in marketing", "2. Lawful basis, bullet 2", "activities/marketing/purposes/target/bases/0/interest/interest", "marketing"},
	{"ground 2: product and customer analyses", "2. Lawful basis, bullet 2", "activities/marketing/purposes/analyse/name", "products and customers"},
	{"ground 2: development and testing", "2. Lawful basis, bullet 2", "activities/operations/purposes/develop/name", "testing"},
	{"ground 2: the interest is Valossa's", "2. Lawful basis, bullet 2", "activities/operations/purposes/develop/bases/0/interest/holder", "Valossa"},
	{"ground 2: better range of products", "2. Lawful basis, bullet 2", "activities/operations/purposes/develop/bases/0/interest/interest", "range of products"},
	{"ground 2: better offers", "2. Lawful basis, bullet 2", "activities/marketing/purposes/analyse/bases/0/interest/interest", "offers"},
	{"ground 2: profiling", "2. Lawful basis, bullet 2", "activities/marketing/decisions/profiling", "yes"},
	{"ground 2: which is possible", "2. Lawful basis, bullet 2", "activities/marketing/comments", "possible"},
	{"automated decisions are not spoken of", "2. Lawful basis, bullet 2", "activities/marketing/decisions/exist", policytest.Absent},
	{"ground 3: consent for special categories", "2. Lawful basis, bullet 3", "activities/analysis/purposes/identify-person/bases/0/when", "special categories"},
	{"ground 3: asked, with information", "2. Lawful basis, bullet 3", "activities/analysis/purposes/identify-person/bases/0/consent/obtained", "with information"},
	{"ground 3: an example, others are not named", "2. Lawful basis, bullet 3", "activities/analysis/comments", "none of which is named"},
	{"ground 3: as the condition", "2. Lawful basis, bullet 3", "activities/analysis/purposes/identify-person/conditions/0/condition", "explicit-consent"},
	{"ground 3: that it is explicit is not said", "2. Lawful basis, bullet 3", "activities/analysis/purposes/identify-person/conditions/0/consent/explicit", policytest.Absent},
	{"ground 3: can be withdrawn", "2. Lawful basis, bullet 3", "activities/analysis/rights/offered", "withdraw-consent"},
	{"ground 3: at any time", "2. Lawful basis, bullet 3", "activities/analysis/rights/notes", "withdrawn at any time"},
	{"ground 3: how is not said", "2. Lawful basis, bullet 3", "activities/analysis/purposes/identify-person/bases/0/consent/withdrawal", policytest.Absent},
	{"ground 4: made public, which is no ground", "2. Lawful basis, bullet 4", "activities/analysis/purposes/identify-person/bases/1/claim", "manifestly made public"},
	{"ground 4: no ground is named with it", "2. Lawful basis, bullet 4", "activities/analysis/purposes/identify-person/bases/1/ground", policytest.Absent},
	{"ground 4: as the condition it is", "2. Lawful basis, bullet 4", "activities/analysis/purposes/identify-person/conditions/1/condition", "manifestly-public"},
	{"ground 4: how is not said", "2. Lawful basis, bullet 4", "activities/analysis/purposes/identify-person/conditions/1/public", policytest.Absent},
	{"maintenance has no ground", "2. Use, bullet 7", "activities/operations/purposes/maintain/bases", policytest.Absent},

	{"source: website, Portal, applications", sources, "activities/service/data/identification/sources/0/description", "Portal"},
	{"source: e-mail and other communication", sources, "activities/service/data/contact/sources/1/description", "communication"},
	{"source: social pages", sources, "activities/service/data/customership/sources/2/description", "social pages"},
	{"whose they are is not said", sources, "activities/service/data/customership/sources/2/kind", policytest.Absent},
	{"source: third parties", sources, "activities/analysis/data/biometric/sources/3/kind", "third-party"},
	{"that analysed people give it themselves is not said", sources, "activities/analysis/data/biometric/sources/0/kind", policytest.Absent},
	{"third parties: none named", sources, "activities/service/data/identification/sources/3/party", policytest.Absent},
	{"third parties: to improve the services", sources, "activities/service/data/identification/sources/3/description", "improve the services"},
	{"the Portal shows video analysis", sources, "systems/portal/description", "video analysis"},
	{"software applications", sources, "systems/applications/name", "applications"},

	{"recipient: affiliates", affiliated, "activities/analysis/recipients/affiliates/kind", "group"},
	{"recipient: for the policy's purposes", affiliated, "activities/service/recipients/affiliates/purpose", "purposes of the policy"},
	{"recipient: third parties for the services", providing, "activities/service/recipients/third-parties/category", "provide its services"},
	{"recipient: at sign-up", providing, "activities/service/recipients/third-parties/purpose", "signs up"},
	{"recipient: names or contact information", providing, "activities/service/recipients/third-parties/data", "identification | contact"},
	{"recipient: card company", providing, "activities/service/recipients/card-company/category", "credit card"},
	{"recipient: card company bills", providing, "activities/service/recipients/card-company/purposes", "payments"},
	{"recipient: what the card company needs to bill", providing, "activities/service/recipients/card-company/data", "identification | contact | payment"},
	{"recipient: card company has no other use", providing, "activities/service/recipients/card-company/purpose", "no other use"},
	{"recipient: its role is not said", providing, "activities/service/recipients/card-company/role", policytest.Absent},
	{"recipient: service providers elsewhere", transfers, "activities/operations/recipients/providers/kind", "service-provider"},

	{"training: the face detector", developing, "activities/training/name", "face detector"},
	{"training: develops the service", developing, "activities/training/purposes/train-face-detector/name", "Develop the service"},
	{"training: face or look-alike", developing, "activities/training/purposes/train-face-detector/name", "look like one"},
	{"training: images of people not identified", developing, "activities/training/data/face-images/identifiesUniquely", "no"},
	{"training: thousands of people", developing, "activities/training/subjects/shown/number", "thousands"},
	{"training: cannot be reverted", developing, "activities/training/comments", "nobody can be found again"},
	{"training: said to preserve anonymity", developing, "activities/training/comments", "anonymous"},
	{"training: where images come from is not said", developing, "activities/training/data/face-images/sources", policytest.Absent},
	{"training: no ground", developing, "activities/training/purposes/train-face-detector/bases", policytest.Absent},
	{"training: the network", developing, "activities/training/ai/face-detector/function", "other"},

	{"stored in any country with a presence", transfers, "systems/servers/places/0/area", "premises, staff or service providers"},
	{"transfer: the United States, for instance", transfers, "activities/service/transfers/us-clauses/destination", "US"},
	{"transfer: other countries outside the EU", transfers, "activities/service/transfers/other-clauses/area", "outside the European Union"},
	{"transfer: no such country is named", transfers, "activities/service/transfers/other-clauses/destination", policytest.Absent},
	{"transfer: may take place", transfers, "activities/service/transfers/us-clauses/description", "may take place"},
	{"transfer: model clauses", transfers, "activities/service/transfers/us-clauses/mechanism", "scc"},
	{"transfer: of 2018, set not said", transfers, "activities/service/transfers/us-clauses/clauses/set", "scc-directive"},
	{"transfer: or binding corporate rules", transfers, "activities/service/transfers/us-binding-rules/mechanism", "bcr"},
	{"transfer: which of the two is not said", transfers, "activities/service/transfers/us-clauses/alternativeTo", "us-binding-rules"},
	{"transfer: the two are examples", transfers, "activities/analysis/transfers/other-binding-rules/description", "examples"},
	{"transfer: of all data", transfers, "activities/analysis/transfers/us-clauses/data", policytest.Absent},

	{"precautions, online and offline", security + ", paragraph 1", "measures/precautions/description", "online and offline"},
	{"encryption of sensitive data", security + ", paragraph 2", "measures/encryption-sensitive/description", "credit card data"},
	{"which is for such data only", "", "activities/cookies/security", "precautions | encryption-online | need-to-know | secure-environment"},
	{"biometric data is such", "", "activities/analysis/security", "encryption-sensitive"},
	{"the lock and https", security + ", paragraph 2", "measures/encryption-sensitive/description", "https"},
	{"encryption of data sent online", security + ", paragraph 3", "measures/encryption-online/objectives", "encryption"},
	{"access for those who need it", security + ", paragraph 3", "measures/need-to-know/name", "need the data"},
	{"billing, customer service", security + ", paragraph 3", "measures/need-to-know/description", "billing or customer service"},
	{"secure environment", security + ", paragraph 3", "measures/secure-environment/name", "secure environment"},

	{"kept as long as necessary", security + ", paragraph 4", "activities/analysis/retention/necessary/criteria", "as long as necessary"},
	{"register: while the relationship lasts", security + ", paragraph 4", "activities/service/retention/register/criteria", "relationship"},
	{"register: outdated or unresponsive", security + ", paragraph 4", "activities/marketing/retention/register/criteria", "no response"},
	{"register: then erased", security + ", paragraph 4", "activities/marketing/retention/register/action", "erase"},
	{"kept for obligations, disputes, agreements", rightsOf, "activities/cookies/retention/obligations/when", "disputes"},
	{"used for them too", rightsOf, "activities/obligations/purposes/obligations-and-claims/name", "enforce agreements"},
	{"no ground is given for that", rightsOf, "activities/obligations/purposes/obligations-and-claims/bases", policytest.Absent},

	{"clients' practices are theirs", others, "activities/analysis/comments", "clients"},
	{"not for people under 13", children, "activities/service/subjects/users/description", "13"},
	{"their data is not knowingly processed", children, "activities/marketing/subjects/users/description", "not knowingly"},
	{"their data is erased once known", children, "activities/analysis/retention/children/action", "erase"},
	{"consent of visitors from 13", children, "activities/cookies/purposes/traffic/bases/0/consent/child/minAge", "13"},

	{"right of access", rightsOf, "activities/service/rights/offered", "access"},
	{"rectification and erasure", rightsOf, "activities/service/rights/offered", "rectification | erasure"},
	{"restriction and portability", rightsOf, "activities/service/rights/offered", "restriction | portability"},
	{"objection to a legitimate interest", rightsOf, "activities/marketing/rights/notes", "legitimate interest"},
	{"objection, how", rightsOf, "activities/marketing/purposes/target/objection", "support@valossa.com"},
	{"objection to marketing is not set apart", rightsOf, "activities/marketing/rights/offered", "portability | object | complaint"},
	{"requests are judged one by one", rightsOf, "activities/service/rights/notes", "circumstances"},
	{"complaint", contact, "activities/service/rights/offered", "complaint"},
	{"where requests go", contact, "activities/service/rights/contact", "by post"},

	{"cookies: for better browsing", banner, "activities/cookies/purposes/browsing/name", "browsing"},
	{"cookies: to analyse traffic", banner, "activities/cookies/purposes/traffic/name", "traffic"},
	{"cookies: to know the audience", banner, "activities/cookies/purposes/audience/name", "where visitors come from"},
	{"cookies: and other tracking", banner, "activities/cookies/data/cookies/name", "tracking technologies"},
	{"cookies: on website and Portal", banner, "activities/cookies/data/cookies/sources/0/description", "website and the Portal"},
	{"cookies: a button that accepts", banner, "activities/cookies/purposes/browsing/bases/0/consent/obtained", "button"},
	{"cookies: one button for all three", banner, "activities/cookies/purposes/traffic/bases/0/consent/separate", "no"},
	{"cookies: pressing it is an act", banner, "activities/cookies/purposes/browsing/bases/0/consent/affirmative", "yes"},
	{"cookies: choices on a page", banner, "activities/cookies/purposes/browsing/bases/0/consent/withdrawal", "Cookies Policy"},
	{"cookies: a policy of their own", "1. Data, bullet 5", "activities/cookies/notice/title", "Cookies Policy"},
	{"the banner names terms too", banner, "activities/cookies/comments", "Terms and Conditions"},
}

func TestFacts(t *testing.T) { policytest.Facts(t, Register(), facts) }

func TestSound(t *testing.T) { policytest.Sound(t, Register(), inForce) }

func TestFindings(t *testing.T) {
	for _, asOf := range []civil.Date{inForce, civil.MustDate("2026-11-21")} {
		policytest.Findings(t, Register(), asOf)
	}
}

// The policy has a month and no day, so a check must say as of when.
func TestNoDay(t *testing.T) {
	if _, err := ropa.Validate(Register(), nil); err == nil {
		t.Error("a register without a review date was checked without an as-of date")
	}
}
