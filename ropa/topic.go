package ropa

// Topic is what an activity is about, as far as lists of authorities on impact
// assessments turn on it, GDPR Art. 35(4) and (5).
type Topic string

// Topics; the zero value is not stated.
const (
	TopicWhistleblowing  Topic = "whistleblowing"
	TopicBlacklist       Topic = "blacklist" // pooled records of breaches or unwanted people
	TopicFraud           Topic = "fraud-prevention"
	TopicCredit          Topic = "credit-scoring"
	TopicFinances        Topic = "financial-situation"
	TopicCovert          Topic = "covert-investigation"
	TopicDebt            Topic = "debt-collection"
	TopicRatings         Topic = "rating-portal"
	TopicNetworks        Topic = "dating-social-network"
	TopicCommunications  Topic = "communications-data"
	TopicInfluence       Topic = "behavioural-influence"
	TopicExchange        Topic = "data-exchange" // systematic, between several controllers
	TopicSensors         Topic = "iot-sensors"
	TopicMobileVideo     Topic = "mobile-video" // body-worn, dashboard and vehicle cameras
	TopicSocialCare      Topic = "social-care"
	TopicSocialHousing   Topic = "social-housing"
	TopicAlerts          Topic = "health-social-alerts"
	TopicPatientCare     Topic = "patient-care" // by establishments
	TopicHealthWarehouse Topic = "health-warehouse"
	TopicPractice        Topic = "individual-practice" // of one physician, pharmacist, lawyer, notary
	TopicStaff           Topic = "hr-administration"
	TopicAccounting      Topic = "accounting"
	TopicSuppliers       Topic = "suppliers"
	TopicMembers         Topic = "members-donors"
	TopicWorksCouncil    Topic = "works-council"
	TopicElectoralRoll   Topic = "electoral-roll"
	TopicSchools         Topic = "school-records" // of local authorities
	TopicAccess          Topic = "access-control"
	TopicAlcoholCheck    Topic = "alcohol-check" // of transport staff, required by law
)

var topics = table[Topic]{
	{TopicWhistleblowing, "whistleblowing", nil},
	{TopicBlacklist, "blacklists shared between several", nil},
	{TopicFraud, "prevention of fraud", nil},
	{TopicCredit, "credit scoring", nil},
	{TopicFinances, "financial situation of people", nil},
	{TopicCovert, "covert investigation", nil},
	{TopicDebt, "debt collection and factoring", nil},
	{TopicRatings, "rating portals", nil},
	{TopicNetworks, "dating and social networks", nil},
	{TopicCommunications, "data on communications", nil},
	{TopicInfluence, "observing and influencing behaviour", nil},
	{TopicExchange, "exchange of data between several controllers", nil},
	{TopicSensors, "sensors and connected devices", nil},
	{TopicMobileVideo, "body-worn, dashboard and vehicle cameras", nil},
	{TopicSocialCare, "social and medico-social support", nil},
	{TopicSocialHousing, "social housing", nil},
	{TopicAlerts, "alerts in social and health matters", nil},
	{TopicPatientCare, "care of patients by establishments", nil},
	{TopicHealthWarehouse, "warehouses and registries of health data", nil},
	{TopicPractice, "practice of an individual physician, pharmacist, lawyer or notary", nil},
	{TopicStaff, "administration of staff", nil},
	{TopicAccounting, "accounting", nil},
	{TopicSuppliers, "suppliers", nil},
	{TopicMembers, "members and donors", nil},
	{TopicWorksCouncil, "works council", nil},
	{TopicElectoralRoll, "electoral roll", nil},
	{TopicSchools, "schools and child care of local authorities", nil},
	{TopicAccess, "access control and working time", nil},
	{TopicAlcoholCheck, "alcohol checks of transport staff", nil},
}

// Valid reports whether t is a known code or not stated.
func (t Topic) Valid() bool { return topics.has(t) }
