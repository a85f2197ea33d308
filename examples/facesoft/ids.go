package facesoft

import "github.com/openropa/openropa/ropa"

// IDs of what the register states once.
const (
	policy       ropa.ID = "policy"
	commissioner ropa.ID = "ico"

	platform        ropa.ID = "platform"
	website         ropa.ID = "website"
	googleAnalytics ropa.ID = "google-analytics"

	secureServers    ropa.ID = "secure-servers"
	measuresAtLarge  ropa.ID = "measures-at-large"
	recipientsBound  ropa.ID = "recipients-bound"
	accessProcedures ropa.ID = "access-procedures"
	passwords        ropa.ID = "passwords"
)

// IDs of activities.
const (
	accounts   ropa.ID = "accounts"
	notices    ropa.ID = "notices"
	monitoring ropa.ID = "monitoring"
	enquiries  ropa.ID = "enquiries"
	analysis   ropa.ID = "image-analysis"
	training   ropa.ID = "training"
	operations ropa.ID = "operations"
	cookies    ropa.ID = "cookies"
	promotion  ropa.ID = "marketing"
	uploads    ropa.ID = "uploads"
)

// IDs of purposes: the twelve rows of the table in its order, then the rest.
const (
	purposeAccess        ropa.ID = "access"
	purposeSupport       ropa.ID = "support"
	purposeIdentify      ropa.ID = "identify"
	purposeChanges       ropa.ID = "changes"
	purposeMonitor       ropa.ID = "monitor"
	purposeAnswer        ropa.ID = "answer"
	purposeImprove       ropa.ID = "improve-algorithms"
	purposePresent       ropa.ID = "present"
	purposeInternal      ropa.ID = "internal-operations"
	purposeSecure        ropa.ID = "secure"
	purposePromote       ropa.ID = "promote"
	purposeNewTerms      ropa.ID = "new-terms"
	purposeDetect        ropa.ID = "detect"
	purposeResearch      ropa.ID = "research"
	purposeCookieNeeded  ropa.ID = "cookies-needed"
	purposeCookieCount   ropa.ID = "cookies-count"
	purposeCookieReturn  ropa.ID = "cookies-return"
	purposeCookieTarget  ropa.ID = "cookies-target"
	purposeCookieChoices ropa.ID = "cookies-choices"
)

// IDs of categories of people.
const (
	organisationUsers ropa.ID = "users-for-organisation"
	ownUsers          ropa.ID = "users-for-themselves"
	visitors          ropa.ID = "visitors"
	correspondents    ropa.ID = "correspondents"
	depicted          ropa.ID = "depicted"
	minors            ropa.ID = "minors"
	subscribers       ropa.ID = "subscribers"
)

// IDs of categories of data.
const (
	name                ropa.ID = "name"
	username            ropa.ID = "username"
	organisationDetails ropa.ID = "organisation-details"
	customerDetails     ropa.ID = "customer-details"
	emailAddress        ropa.ID = "email"
	phone               ropa.ID = "phone"
	login               ropa.ID = "login"
	issue               ropa.ID = "issue"
	feedback            ropa.ID = "feedback"
	image               ropa.ID = "image"
	content             ropa.ID = "content"
	expressions         ropa.ID = "expressions"
	gender              ropa.ID = "gender"
	age                 ropa.ID = "age"
	ethnicity           ropa.ID = "ethnicity"
	technical           ropa.ID = "technical"
	usage               ropa.ID = "usage"
	location            ropa.ID = "location"
	visit               ropa.ID = "visit"

	neededCookies        ropa.ID = "cookies-strictly-necessary"
	analyticsCookies     ropa.ID = "cookies-analytical"
	functionCookies      ropa.ID = "cookies-functionality"
	targetingCookies     ropa.ID = "cookies-targeting"
	authenticationCookie ropa.ID = "cookie-authentication"
	consentCookie        ropa.ID = "cookie-consent"
	googleCookies        ropa.ID = "cookies-google-analytics"
	imageConsentCookie   ropa.ID = "cookie-image-storage"
)

// IDs of transfers.
const (
	adequateCountries ropa.ID = "adequate-countries"
	privacyShield     ropa.ID = "privacy-shield"
	standardClauses   ropa.ID = "standard-clauses"
	worldwideAccess   ropa.ID = "worldwide-access"
)
