package piufoto

import "github.com/openropa/openropa/ropa"

// IDs of what the register states once.
const (
	policy ropa.ID = "policy"

	services ropa.ID = "services"
	servers  ropa.ID = "servers"
	backups  ropa.ID = "backups"
	platform ropa.ID = "platform"

	securityTeam     ropa.ID = "security-team"
	twoFactor        ropa.ID = "two-factor"
	atRest           ropa.ID = "encryption-at-rest"
	linkAlerts       ropa.ID = "link-alerts"
	abuseDetection   ropa.ID = "abuse-detection"
	processorsBound  ropa.ID = "processors-bound"
	principlesOnFile ropa.ID = "request-principles"
)

// IDs of activities.
const (
	service       ropa.ID = "service"
	improvement   ropa.ID = "improvement"
	protection    ropa.ID = "protection"
	communication ropa.ID = "communication"
	promotion     ropa.ID = "promotion"
	cookies       ropa.ID = "cookies"
	faces         ropa.ID = "faces"
	characters    ropa.ID = "characters"
	disclosure    ropa.ID = "disclosure"
	forClients    ropa.ID = "faces-for-clients"
	textForClient ropa.ID = "characters-for-clients"
)

// IDs of purposes.
const (
	purposeStore       ropa.ID = "store"
	purposeSearch      ropa.ID = "search"
	purposeSuggest     ropa.ID = "suggest"
	purposeIdentify    ropa.ID = "identify"
	purposeDevice      ropa.ID = "device-features"
	purposeLocation    ropa.ID = "location-features"
	purposeImprove     ropa.ID = "improve"
	purposeDevelop     ropa.ID = "develop"
	purposeMeasure     ropa.ID = "measure"
	purposeBugs        ropa.ID = "bugs"
	purposeAudio       ropa.ID = "audio"
	purposeInternal    ropa.ID = "internal-processes"
	purposeSafety      ropa.ID = "safety"
	purposeContent     ropa.ID = "content-analysis"
	purposeVideo       ropa.ID = "video-review"
	purposeNotify      ropa.ID = "notify"
	purposeChanges     ropa.ID = "announce-changes"
	purposeRequests    ropa.ID = "requests"
	purposePromote     ropa.ID = "promote"
	purposeUpgrades    ropa.ID = "upgrades"
	purposeOutsiders   ropa.ID = "outsiders"
	purposeEndorse     ropa.ID = "endorsements"
	purposeOperate     ropa.ID = "cookies-operate"
	purposeRemember    ropa.ID = "cookies-remember"
	purposeGuard       ropa.ID = "cookies-protect"
	purposeAdvertise   ropa.ID = "cookies-promote"
	purposePartners    ropa.ID = "cookies-partners"
	purposeUnlisted    ropa.ID = "cookies-unlisted"
	purposeRecognise   ropa.ID = "recognise-faces"
	purposeRead        ropa.ID = "read-documents"
	purposeComply      ropa.ID = "comply"
	purposeLife        ropa.ID = "life"
	purposeTerms       ropa.ID = "terms"
	purposeRights      ropa.ID = "rights"
	purposePublic      ropa.ID = "public-interest"
	purposeRestructure ropa.ID = "restructure"
)

// IDs of categories of people.
const (
	users         ropa.ID = "users"
	teamUsers     ropa.ID = "team-users"
	contacts      ropa.ID = "contacts"
	outsiders     ropa.ID = "outsiders"
	correspondent ropa.ID = "correspondents"
	depicted      ropa.ID = "depicted"
	holders       ropa.ID = "holders"
)

// IDs of categories of data.
const (
	name          ropa.ID = "name"
	emailAddress  ropa.ID = "email"
	phone         ropa.ID = "phone"
	payment       ropa.ID = "payment"
	address       ropa.ID = "address"
	profile       ropa.ID = "profile"
	content       ropa.ID = "content"
	contentInfo   ropa.ID = "content-information"
	searches      ropa.ID = "searches"
	contactList   ropa.ID = "contact-list"
	usage         ropa.ID = "usage"
	device        ropa.ID = "device"
	connection    ropa.ID = "connection"
	location      ropa.ID = "location"
	apps          ropa.ID = "apps"
	audio         ropa.ID = "audio"
	activity      ropa.ID = "activity"
	prospectEmail ropa.ID = "outsider-contact"
	request       ropa.ID = "request"
	cookiesNeeded ropa.ID = "cookies-strictly-necessary"
	cookiesOther  ropa.ID = "cookies-non-essential"
	cookiesThird  ropa.ID = "cookies-third-party"
	faceOriginals ropa.ID = "face-originals"
	textOriginals ropa.ID = "document-originals"
	faceFeatures  ropa.ID = "face-features"
	bodyFeatures  ropa.ID = "body-features"
	identityPaper ropa.ID = "identity-documents"
	bankCard      ropa.ID = "bank-cards"
	otherText     ropa.ID = "other-text"
	anyData       ropa.ID = "any"
)
