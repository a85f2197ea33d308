package cctv

import (
	"testing"

	"github.com/openropa/openropa/examples/internal/policytest"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
)

// beforeAIAct is the last day before Regulation (EU) 2024/1689 was in force:
// the policy has no day of its own, and much of what it describes is what that
// regulation speaks of.
var beforeAIAct = civil.MustDate("2024-07-31")

// Sections that rows of the table name.
const (
	data1, data2, data3, data4   = "2 Information We Collect, bullet 1", "2 Information We Collect, bullet 2", "2 Information We Collect, bullet 3", "2 Information We Collect, bullet 4"
	use1, use2, use3, use4, use5 = "3 How We Use Your Data, bullet 1", "3 How We Use Your Data, bullet 2", "3 How We Use Your Data, bullet 3", "3 How We Use Your Data, bullet 4", "3 How We Use Your Data, bullet 5"
	sharing1, sharing2, sharing3 = "4 Data Sharing and Disclosure, bullet 1", "4 Data Sharing and Disclosure, bullet 2", "4 Data Sharing and Disclosure, bullet 3"
)

// facts are what the policy says of processing, and where each landed.
var facts = []policytest.Fact{
	{"the keeper is not named", introduction, "organisation/name", policytest.Absent},
	{"no address is given", introduction, "organisation/contact", policytest.Absent},
	{"no country is given", introduction, "organisation/country", policytest.Absent},
	{"no data protection officer is named", "", "dpo", policytest.Absent},
	{"no law is named", "", "regimes", policytest.Absent},
	{"the policy has no day", "", "documents/policy/date", policytest.Absent},
	{"nor has the register a review", "", "reviewed", policytest.Absent},
	{"applications, platforms", introduction, "systems/platforms/name", "CCTV surveillance applications, analytics platforms"},

	{"data 1: name and e-mail", data1, "activities/accounts/data/personal-data/examples", "name | e-mail address"},
	{"data 1: contact, organisation, credentials", data1, "activities/accounts/data/personal-data/examples", "contact details | organisation | login credentials"},
	{"data 1: to reach the platforms", data1, "activities/accounts/data/personal-data/description", "reach the platforms"},
	{"data 2: AI cameras", data2, "activities/video-analysis/data/age-group/sources/0/description", "AI cameras"},
	{"data 2: cameras as a system", data2, "systems/cameras/name", "AI cameras"},
	{"data 2: said not to identify", data2, "activities/video-analysis/data/age-group/identifiesUniquely", "no"},
	{"data 2: called biometric all the same", data2, "activities/video-analysis/data/gender/description", "biometric"},
	{"data 2: age groups, estimated", data2, "activities/video-analysis/data/age-group/inferred", "yes"},
	{"data 2: gender, classified", data2, "activities/video-analysis/data/gender/inferred", "yes"},
	{"data 2: mood", data2, "activities/video-analysis/data/mood/name", "mood and emotion"},
	{"data 2: dwell times", data2, "activities/video-analysis/data/dwell-times/name", "Dwell times"},
	{"data 3: interactions and logs", data3, "activities/accounts/data/usage-data/examples", "diagnostic logs"},
	{"data 3: address, browser, device", data3, "activities/accounts/data/usage-data/examples", "IP address | browser specifications | identifiers of the device"},
	{"data 4: feeds and snapshots", data4, "activities/video-analysis/data/footage/examples", "CCTV video feeds | camera snapshots"},
	{"data 4: processed locally", data4, "systems/edge-nodes/description", "locally"},
	{"data 4: or streamed securely", data4, "measures/ssl/description", "streamed securely"},
	{"data 4: security monitoring", data4, "activities/video-analysis/purposes/security-monitoring/name", "security"},
	{"data 4: people are monitored", data4, "activities/video-analysis/monitoring", "yes"},
	{"data 4: visitor analytics", data4, "activities/video-analysis/purposes/visitor-analytics/name", "visitors"},
	{"data 4: threat alerts", data4, "activities/video-analysis/purposes/alerts/data", "footage"},
	{"data 4: visitors", data4, "activities/video-analysis/subjects/visitors/kind", "visitor"},

	{"use 1: deliver, maintain, extend", use1, "activities/accounts/purposes/deliver/name", "Deliver, maintain and extend"},
	{"use 2: alerts in real time", use2, "activities/video-analysis/purposes/alerts/name", "real time"},
	{"use 2: intruders, weapons, safety", use2, "activities/video-analysis/purposes/alerts/description", "intruders, weapons, breaches of safety rules"},
	{"use 2: as an AI use", use2, "activities/video-analysis/ai/threats/function", "other"},
	{"use 2: people in alerts", use2, "activities/video-analysis/subjects/filmed/name", "intruders"},
	{"use 3: models and pipelines", use3, "activities/models/purposes/improve-models/name", "computer vision pipelines"},
	{"use 3: with all that is collected", data4, "activities/models/data/footage/name", "footage"},
	{"use 1 to 5: each with all that is collected", use1, "activities/accounts/comments", "under each of its purposes"},
	{"use 1 to 5: video included", use2, "activities/video-analysis/comments", "under each of its purposes"},
	{"use 3: own use of clients' video", use3, "processing/clients-video/ownUse", "models"},
	{"use 4: support", use4, "activities/accounts/purposes/support/name", "Support customers"},
	{"use 4: performance", use4, "activities/accounts/purposes/support/name", "performs"},
	{"use 5: standards and duties", use5, "activities/accounts/purposes/comply/name", "legal duties"},
	{"no ground: delivery", use1, "activities/accounts/purposes/deliver/bases", policytest.Absent},
	{"no ground: alerts", use2, "activities/video-analysis/purposes/alerts/bases", policytest.Absent},
	{"no ground: models", use3, "activities/models/purposes/improve-models/bases", policytest.Absent},
	{"no ground: legal duties", use5, "activities/accounts/purposes/comply/bases", policytest.Absent},

	{"nothing is sold", "", "extra/0/value", "not to be sold, rented or traded"},
	{"recipient: providers", sharing1, "activities/accounts/recipients/providers/category", "infrastructure, notification and hosting"},
	{"recipient: vetted", sharing1, "activities/accounts/recipients/providers/category", "Vetted"},
	{"recipient: on the keeper's behalf", sharing1, "activities/accounts/recipients/providers/role", "processor"},
	{"recipient: providers for clients' video", sharing1, "processing/clients-video/subProcessors/0/category", "hosting"},
	{"recipient: none is named", sharing1, "activities/accounts/recipients/providers/party", policytest.Absent},
	{"recipient: authorities", sharing2, "activities/models/recipients/authorities/kind", "public-authority"},
	{"recipient: court orders, queries, investigations", sharing2, "activities/models/recipients/authorities/purpose", "court orders, regulatory queries and investigations"},
	{"recipient: in a particular inquiry", sharing2, "activities/models/recipients/authorities/inquiry", "yes"},
	{"recipient: own teams", sharing3, "activities/video-analysis/recipients/teams/role", "internal"},
	{"recipient: own teams, for what", sharing3, "activities/video-analysis/recipients/teams/purpose", "maintenance and optimisation"},

	{"safeguards", security, "measures/safeguards/name", "administrative, physical and technical"},
	{"SSL", security, "measures/ssl/name", "SSL"},
	{"firewalls", security, "measures/firewalls/name", "firewalls"},
	{"edge nodes on-premises", security, "systems/edge-nodes/places/0/location", "on-premises"},
	{"or the cloud", security, "systems/cloud/name", "Cloud"},
	{"the cloud is encrypted", security, "systems/cloud/measures", "cloud-encryption"},
	{"where the cloud is, is not said", security, "systems/cloud/places", policytest.Absent},
	{"who runs the cloud is not said", security, "systems/cloud/operator", policytest.Absent},
	{"it depends on subscription and setup", security, "systems/edge-nodes/description", "subscription and setup"},
	{"clients subscribe and set up", security, "processing/clients-video/controllers/0/category", "subscribe"},

	{"aggregated figures for insights", recognition, "activities/video-analysis/purposes/visitor-analytics/description", "aggregated"},
	{"mood and ranges of age", recognition, "activities/video-analysis/purposes/visitor-analytics/description", "mood and ranges of age"},
	{"mood as an AI use", recognition, "activities/video-analysis/ai/emotion/function", "emotion-recognition"},
	{"age and gender as an AI use", data2, "activities/video-analysis/ai/categories/deduces", "age | gender"},
	{"faces are matched", recognition, "activities/video-analysis/data/facial-details/identifiesUniquely", "yes"},
	{"they are not called special", recognition, "activities/video-analysis/data/facial-details/special", policytest.Absent},
	{"with profiles in a database", recognition, "activities/video-analysis/data/profiles/name", "Profiles in a database"},
	{"locally only", recognition, "measures/local-matching/name", "locally only"},
	{"insights are said to identify nobody", data2, "activities/video-analysis/data/mood/anonymous", "yes"},
	{"the role is open", recognition, "processing/clients-video/roleOpen", "video-analysis"},
	{"matching as an AI use", recognition, "processing/clients-video/ai/matching/function", "biometric-identification"},
	{"if the client set it up and authorised it", recognition, "processing/clients-video/instructions", "explicitly set it up and authorised it"},
	{"for a given security use", recognition, "processing/clients-video/instructions", "security use"},
	{"tracking of authorised staff", recognition, "activities/video-analysis/purposes/match-faces/description", "tracking authorised staff"},
	{"listed visitors", recognition, "activities/video-analysis/purposes/match-faces/description", "listed visitors"},
	{"staff and visitors are examples", recognition, "activities/video-analysis/purposes/match-faces/subjects", policytest.Absent},
	{"staff", recognition, "activities/video-analysis/subjects/staff/kind", "customer-staff"},
	{"the role is not said", recognition, "processing/clients-video/comments", "names no role"},
	{"where cameras hang is not said", recognition, "activities/video-analysis/publicArea", policytest.Absent},
	{"nor in what context mood is read", recognition, "activities/video-analysis/ai/emotion/context", policytest.Absent},
	{"no contract with clients is named", recognition, "processing/clients-video/contract", policytest.Absent},

	{"cookies: session cookies and tokens", tracking, "activities/cookies/data/session-cookies/name", "Session cookies and storage tokens"},
	{"cookies: called essential", tracking, "activities/cookies/data/session-cookies/deviceExempt", "yes"},
	{"cookies: logins, preferences, permissions", tracking, "activities/cookies/purposes/session/name", "logins, preferences and security permissions"},
	{"cookies: no source is given", tracking, "activities/cookies/data/session-cookies/sources", policytest.Absent},
	{"cookies: on the dashboards", tracking, "systems/platforms/name", "dashboards"},
	{"cookies: can be refused", tracking, "activities/cookies/data/session-cookies/description", "refuse"},
	{"cookies: then features may fail", tracking, "activities/cookies/data/session-cookies/consequence", "may not work"},

	{"no period is given", use1, "activities/accounts/retention", policytest.Absent},
	{"no period is given for footage", data4, "activities/video-analysis/retention", policytest.Absent},
	{"transfers are neither stated nor denied", data4, "activities/video-analysis/transfers", policytest.Absent},
	{"no rights are spoken of", use1, "activities/accounts/rights", policytest.Absent},
	{"nor rights of people filmed", use2, "activities/video-analysis/rights", policytest.Absent},
	{"no automated decision is spoken of", use2, "activities/video-analysis/decisions", policytest.Absent},
	{"no impact assessment is spoken of", use2, "activities/video-analysis/dpia", policytest.Absent},
}

func TestFacts(t *testing.T) { policytest.Facts(t, Register(), facts) }

func TestSound(t *testing.T) { policytest.Sound(t, Register(), beforeAIAct) }

func TestFindings(t *testing.T) {
	for _, asOf := range []civil.Date{beforeAIAct, civil.MustDate("2026-11-21")} {
		policytest.Findings(t, Register(), asOf)
	}
}

// The policy has no day, so a check must say as of when.
func TestNoDay(t *testing.T) {
	if _, err := ropa.Validate(Register(), nil); err == nil {
		t.Error("a register without a review date was checked without an as-of date")
	}
}
