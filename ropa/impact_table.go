package ropa

import (
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/transfer"
)

// withAnother is one more criterion of WP248 beside what an entry is about, which
// is no criterion of its own.
var withAnother = anyOf(isEvaluated, isDecided, isMonitored, isLarge, isMatched, ofVulnerable, isInnovative, isWithheld)

// impactLists are ordered by country. Left out are entries that turn on what no
// field states: secrecy, purchases, implants, the anonymising of data to pass it
// on, Art. 14(5) relied on.
var impactLists = []ImpactList{
	{
		Country: "AT", Regime: EU, Authority: "Datenschutzbehörde", Cite: stateLaw("AT", "DSFA-V § 2(2)"), From: civil.MustDate("2018-11-10"), AtLeast: 1, Binding: true, Confidence: transfer.Memory,
		Doubt: "the regulation, BGBl. II 278/2018, was seen; its entries are from memory",
		Entries: []ImpactEntry{
			{Number: "1", What: "evaluation of people on which solely automated decisions to their detriment rest", when: allOf(isEvaluated, isDecided)},
			{Number: "2", What: "ratings of behaviour that third parties can use for decisions", when: isAbout(TopicRatings)},
			{Number: "3", What: "monitoring of public areas by image and sound", when: allOf(isMonitored, inPublic, hasImages)},
			{Number: "4", What: "new technology whose effects are hard to assess", when: isInnovative},
			{Number: "5", What: "matching of data beyond what people expect", when: isMatched},
		},
	},
	{
		Country: "AT", Regime: EU, Authority: "Datenschutzbehörde", Cite: stateLaw("AT", "DSFA-V § 2(3)"), From: civil.MustDate("2018-11-10"), AtLeast: 2, Binding: true, Confidence: transfer.Memory,
		Doubt: "the regulation, BGBl. II 278/2018, was seen; its entries are from memory; not owed for data of employees under a works agreement",
		Entries: []ImpactEntry{
			{Number: "1", What: "sensitive or criminal data on a large scale", when: allOf(hasSensitive, isLarge)},
			{Number: "2", What: "location data", when: hasLocation},
			{Number: "3", What: "vulnerable people, employees among them", when: ofVulnerable},
			{Number: "4", What: "merging of data", when: isMatched},
		},
	},
	{
		Country: "AT", Regime: EU, Authority: "Datenschutzbehörde", Cite: stateLaw("AT", "DSFA-AV § 1"), From: civil.MustDate("2018-05-25"), Exempts: true, AtLeast: 1, Binding: true, Confidence: transfer.Memory,
		Doubt: "§§ 1 to 3 were read, the entries of the annex are from memory",
		Entries: []ImpactEntry{
			{Number: "accounting", What: "customers and accounting", when: isAbout(TopicAccounting)},
			{Number: "staff", What: "administration of staff", when: isAbout(TopicStaff)},
			{Number: "members", What: "administration of members", when: isAbout(TopicMembers)},
			{Number: "access", What: "physical and IT access", when: isAbout(TopicAccess)},
			{Number: "practice", What: "practices of individual health professionals and lawyers", when: isAbout(TopicPractice)},
		},
	},
	{
		Country: "BE", Regime: EU, Authority: "APD/GBA", Cite: stateLaw("BE", "APD/GBA Decision 01/2019"), From: civil.MustDate("2019-04-01"), AtLeast: 1, Binding: true, Confidence: transfer.OneSource,
		Entries: []ImpactEntry{
			{Number: "1", What: "biometric identification in public places", when: allOf(hasBodies, inPublic)},
			{Number: "2", What: "data from third parties to refuse or end a contract for a service", when: allOf(hasOthersData, isWithheld)},
			{Number: "4", What: "data from third parties on a large scale to analyse or predict economic situation, health, preferences, behaviour or location", when: allOf(isLarge, hasOthersData, isEvaluated)},
			{Number: "5", What: "sensitive data systematically exchanged between several controllers", when: allOf(hasSensitive, isAbout(TopicExchange))},
			{Number: "6", What: "data of sensors on a large scale to analyse or predict", Memory: true, when: allOf(isLarge, isAbout(TopicSensors), isEvaluated)},
			{Number: "7", What: "data on communications or location on a large scale", Memory: true, when: allOf(isLarge, anyOf(isAbout(TopicCommunications), hasLocation))},
			{Number: "8", What: "behaviour observed or influenced on a large scale", Memory: true, when: allOf(isLarge, isAbout(TopicInfluence))},
		},
	},
	{
		Country: "DE", Regime: EU, Authority: "Datenschutzkonferenz", Cite: stateLaw("DE", "DSK list of 2018-10-17, v1.1"), From: civil.MustDate("2018-10-17"), AtLeast: 1, Confidence: transfer.OneSource,
		Doubt: "heads from secondary sources, wording from memory; for the private sector, the Länder have lists of their own for public bodies",
		Entries: []ImpactEntry{
			{Number: "1", What: "biometric identification, with one criterion more", when: allOf(hasBodies, anyOf(ofVulnerable, isMonitored, isInnovative, isEvaluated, isMatched, isDecided, isWithheld))},
			{Number: "2", What: "genetic data, with one criterion more", when: allOf(hasGenetic, anyOf(ofVulnerable, isMonitored, isInnovative, isEvaluated, isMatched, isDecided, isWithheld))},
			{Number: "4", What: "location data on a large scale", when: allOf(isLarge, hasLocation)},
			{Number: "5", What: "matching on a large scale of data that were not all collected from the people", when: allOf(isMatched, isLarge, hasOthersData)},
			{Number: "6", What: "mobile optical capture of public areas", when: isAbout(TopicMobileVideo)},
			{Number: "7", What: "rating portals, debt collection and factoring", when: isAbout(TopicRatings, TopicDebt)},
			{Number: "8", What: "behaviour of employees on a large scale, used to assess their work", when: allOf(isLarge, ofStaff, anyOf(isMonitored, isEvaluated))},
			{Number: "9", What: "comprehensive profiles of interests, relations or personality", when: isAbout(TopicNetworks)},
			{Number: "10", What: "matching from several sources by scoring or against fraud", Memory: true, when: allOf(isMatched, isAbout(TopicFraud, TopicCredit))},
			{Number: "11", What: "AI that converses with people or assesses them", when: converses},
			{Number: "13", What: "automated analysis of images or voices to judge personality", when: readsEmotions},
			{Number: "16", What: "sensitive data gathered by sensors and processed centrally", when: allOf(hasSensitive, isAbout(TopicSensors))},
		},
	},
	{
		Country: "ES", Regime: EU, Authority: "AEPD", Cite: stateLaw("ES", "AEPD list of 2019-05-06"), From: civil.MustDate("2019-05-06"), AtLeast: 2, Confidence: transfer.OneSource,
		Entries: []ImpactEntry{
			{Number: "1", What: "evaluation of personality or habits", when: isEvaluated},
			{Number: "2", What: "automated decisions", when: isDecided},
			{Number: "3", What: "systematic and exhaustive monitoring", when: isMonitored},
			{Number: "4", What: "special categories or criminal data", when: hasSensitive},
			{Number: "5", What: "biometric identification", when: hasBodies},
			{Number: "6", What: "genetic data", when: hasGenetic},
			{Number: "7", What: "a large scale", when: isLarge},
			{Number: "8", What: "matching of processing for different purposes or by different controllers", when: isMatched},
			{Number: "9", What: "vulnerable people: children, people with disabilities, victims", when: ofWeakOthers},
			{Number: "10", What: "new technology", when: isInnovative},
			{Number: "11", What: "people kept from a right, a service or a contract", when: isWithheld},
		},
	},
	{
		Country: "ES", Regime: EU, Authority: "AEPD", Cite: stateLaw("ES", "AEPD list of September 2019, Art. 35(5)"), From: civil.MustDate("2019-09-30"), Exempts: true, AtLeast: 1, Confidence: transfer.OneSource,
		Doubt: "the day in September was not seen",
		Entries: []ImpactEntry{
			{Number: "practice", What: "individual physicians and lawyers", when: isAbout(TopicPractice)},
			{Number: "staff", What: "what the law asks small firms to keep on staff", when: allOf(isAbout(TopicStaff), bySmallKeeper)},
			{Number: "members", What: "members and donors of professional bodies and non-profits, without special categories", when: allOf(isAbout(TopicMembers), isNot(hasSensitive))},
		},
	},
	{
		Country: "FR", Regime: EU, Authority: "CNIL", Cite: stateLaw("FR", "CNIL délibération 2018-327"), From: civil.MustDate("2018-11-06"), AtLeast: 1, Binding: true, Confidence: transfer.OneSource,
		Entries: []ImpactEntry{
			{Number: "1", What: "health data in the care of patients by establishments", when: allOf(isAbout(TopicPatientCare), hasHealth)},
			{Number: "2", What: "genetic data of vulnerable people", when: allOf(hasGenetic, ofVulnerable)},
			{Number: "3", What: "profiles of people for the administration of staff", when: allOf(isEvaluated, anyOf(ofStaff, ofApplicants))},
			{Number: "4", What: "constant monitoring of employees", when: allOf(isMonitored, ofStaff)},
			{Number: "5", What: "alerts in social and health matters", when: isAbout(TopicAlerts)},
			{Number: "6", What: "whistleblowing", when: isAbout(TopicWhistleblowing)},
			{Number: "7", What: "warehouses and registries of health data", when: isAbout(TopicHealthWarehouse)},
			{Number: "8", What: "evaluation that may exclude people from a contract, suspend or end it", when: allOf(isEvaluated, isWithheld)},
			{Number: "9", What: "pooled records of breaches of contract", when: isAbout(TopicBlacklist)},
			{Number: "10", What: "evaluation with data of external sources", when: allOf(isEvaluated, hasOthersData)},
			{Number: "11", What: "biometric identification, of vulnerable people among others", when: allOf(hasBodies, ofVulnerable)},
			{Number: "12", What: "social housing", when: isAbout(TopicSocialHousing)},
			{Number: "13", What: "social or medico-social support", when: isAbout(TopicSocialCare)},
			{Number: "14", What: "location data on a large scale", when: allOf(hasLocation, isLarge)},
		},
	},
	{
		Country: "FR", Regime: EU, Authority: "CNIL", Cite: stateLaw("FR", "CNIL délibération 2019-118"), From: civil.MustDate("2019-10-22"), Exempts: true, AtLeast: 1, Binding: true, Confidence: transfer.OneSource,
		Entries: []ImpactEntry{
			{Number: "staff", What: "administration of staff by bodies of less than 250, without profiling", when: allOf(isAbout(TopicStaff), bySmallKeeper, isNot(isEvaluated))},
			{Number: "suppliers", What: "suppliers", when: isAbout(TopicSuppliers)},
			{Number: "electoral-roll", What: "electoral roll of a commune", when: isAbout(TopicElectoralRoll)},
			{Number: "works-council", What: "works councils", when: isAbout(TopicWorksCouncil)},
			{Number: "members", What: "members and donors of associations, without sensitive data", when: allOf(isAbout(TopicMembers), isNot(hasSensitive))},
			{Number: "practice", What: "individual health professionals, lawyers and notaries", when: isAbout(TopicPractice)},
			{Number: "schools", What: "schools, after-school and early childhood of local authorities", when: allOf(isAbout(TopicSchools), byPublicKeeper)},
			{Number: "access", What: "access control without biometrics, and working time, that reveal no sensitive data", when: allOf(isAbout(TopicAccess), isNot(hasBodies), isNot(hasSensitive))},
			{Number: "alcohol", What: "alcohol checks of transport staff that the law requires", when: isAbout(TopicAlcoholCheck)},
		},
	},
	{
		Country: "GB", Regime: UK, Authority: "Information Commissioner", Cite: stateLaw("GB", "ICO examples of processing likely to result in high risk"), From: civil.MustDate("2018-05-25"), AtLeast: 1, Confidence: transfer.OneSource,
		Doubt: "first rows read, the rest from secondary sources",
		Entries: []ImpactEntry{
			{Number: "1", What: "new technology, AI among it, with one criterion more", when: allOf(isInnovative, anyOf(isEvaluated, isDecided, isMonitored, hasSensitive, isLarge, isMatched, ofVulnerable, isWithheld))},
			{Number: "2", What: "decisions on access to a service by automated means or special categories", when: allOf(isWithheld, anyOf(isDecided, hasSensitive))},
			{Number: "3", What: "profiling on a large scale", when: allOf(isEvaluated, isLarge)},
			{Number: "4", What: "biometric identification, with one criterion more", when: allOf(hasBodies, withAnother)},
			{Number: "5", What: "genetic data, with one criterion more", when: allOf(hasGenetic, withAnother, isNot(isAbout(TopicPractice)))},
			{Number: "6", What: "matching of data", when: isMatched},
			{Number: "8", What: "tracking of location or behaviour, with one criterion more", when: allOf(anyOf(isMonitored, hasLocation), anyOf(isEvaluated, isDecided, hasSensitive, isLarge, isMatched, ofVulnerable, isInnovative, isWithheld))},
			{Number: "9", What: "children, for marketing, profiling or automated decisions", when: allOf(ofTheYoung, anyOf(isAdvertised, isEvaluated, isDecided))},
			{Number: "10", What: "a risk of physical harm if data are disclosed", when: isAbout(TopicWhistleblowing, TopicSocialCare)},
		},
	},
	{
		Country: "IE", Regime: EU, Authority: "Data Protection Commission", Cite: stateLaw("IE", "DPC list of 2018-11-15"), From: civil.MustDate("2018-11-15"), AtLeast: 1, Binding: true, Confidence: transfer.OneSource,
		Entries: []ImpactEntry{
			{Number: "1", What: "a large scale for another purpose than that of collection", when: allOf(isLarge, isReused)},
			{Number: "2", What: "profiles of vulnerable people to market to them", when: allOf(isEvaluated, ofWeakOthers, isAdvertised)},
			{Number: "3", What: "profiles or special categories as an element of access to a service or of legal effect", when: allOf(anyOf(isEvaluated, hasSensitive), anyOf(isDecided, isWithheld))},
			{Number: "4", What: "systematic monitoring of location or behaviour", when: isMonitored},
			{Number: "5", What: "profiling on a large scale", when: allOf(isEvaluated, isLarge)},
			{Number: "6", What: "biometric identification, with one criterion more", when: allOf(hasBodies, withAnother)},
			{Number: "7", What: "genetic data, with one criterion more", when: allOf(hasGenetic, withAnother)},
			{Number: "9", What: "matching of data that contributes to profiles", when: allOf(isMatched, isEvaluated)},
		},
	},
	{
		Country: "IT", Regime: EU, Authority: "Garante", Cite: stateLaw("IT", "Garante provvedimento 467 of 2018-10-11"), From: civil.MustDate("2018-11-19"), AtLeast: 1, Binding: true, Confidence: transfer.Memory,
		Doubt: "the act was seen, the entries are from memory",
		Entries: []ImpactEntry{
			{Number: "1", What: "evaluation or scoring on a large scale", when: allOf(isLarge, isEvaluated)},
			{Number: "2", What: "automated decisions, or people kept from a right or service", when: anyOf(isDecided, isWithheld)},
			{Number: "3", What: "systematic monitoring", when: isMonitored},
			{Number: "4", What: "very personal data on a large scale: communications, location", when: allOf(isLarge, anyOf(isAbout(TopicCommunications), hasLocation))},
			{Number: "5", What: "employees watched by technology", when: allOf(ofStaff, isMonitored)},
			{Number: "6", What: "vulnerable people, not occasionally", when: allOf(ofWeakOthers, isRegular)},
			{Number: "7", What: "new technology, with one criterion more", when: allOf(isInnovative, anyOf(isEvaluated, isDecided, isMonitored, hasSensitive, isLarge, isMatched, ofVulnerable, isWithheld))},
			{Number: "8", What: "exchange of data between controllers on a large scale", when: allOf(isLarge, isAbout(TopicExchange))},
			{Number: "9", What: "matching of data", when: isMatched},
			{Number: "10", What: "sensitive data matched with data for other purposes", when: allOf(hasSensitive, isMatched)},
			{Number: "11", What: "systematic processing of biometric data", when: hasBodies},
			{Number: "12", What: "systematic processing of genetic data", when: hasGenetic},
		},
	},
	{
		Country: "NL", Regime: EU, Authority: "Autoriteit Persoonsgegevens", Cite: stateLaw("NL", "AP Stcrt. 2019, 64418"), From: civil.MustDate("2019-11-27"), AtLeast: 1, Binding: true, Confidence: transfer.OneSource,
		Entries: []ImpactEntry{
			{Number: "1", What: "covert investigation", when: isAbout(TopicCovert)},
			{Number: "2", What: "blacklists shared with others", when: isAbout(TopicBlacklist)},
			{Number: "3", What: "prevention of fraud on a large scale or systematically", when: allOf(isAbout(TopicFraud), anyOf(isLarge, isMonitored))},
			{Number: "4", What: "credit scores on a large scale", when: allOf(isAbout(TopicCredit), isLarge)},
			{Number: "5", What: "financial situation on a large scale", when: allOf(isAbout(TopicFinances), isLarge)},
			{Number: "6", What: "genetic data on a large scale or systematically", when: allOf(hasGenetic, anyOf(isLarge, isMonitored))},
			{Number: "7", What: "health data on a large scale", when: allOf(hasHealth, isLarge, isNot(isAbout(TopicPractice)))},
			{Number: "8", What: "sensitive data shared in partnerships", when: allOf(hasSensitive, isAbout(TopicExchange))},
			{Number: "9", What: "cameras in public areas on a large scale or systematically", when: allOf(hasImages, inPublic, anyOf(isLarge, isMonitored))},
			{Number: "10", What: "flexible cameras on a large scale", when: allOf(isAbout(TopicMobileVideo), isLarge)},
			{Number: "11", What: "monitoring of employees on a large scale", when: allOf(ofStaff, isMonitored, isLarge)},
			{Number: "12", What: "location data on a large scale", when: allOf(hasLocation, isLarge)},
			{Number: "13", What: "data on communications on a large scale", when: allOf(isAbout(TopicCommunications), isLarge)},
			{Number: "14", What: "connected devices on a large scale", when: allOf(isAbout(TopicSensors), isLarge)},
			{Number: "15", What: "profiling, systematic and extensive", when: allOf(isEvaluated, isLarge)},
			{Number: "16", What: "behaviour observed or influenced on a large scale", when: allOf(isAbout(TopicInfluence), isLarge)},
			{Number: "17", What: "biometric identification on a large scale or systematically", when: allOf(hasBodies, anyOf(isLarge, isMonitored))},
		},
	},
	{
		Country: "PL", Regime: EU, Authority: "UODO", Cite: stateLaw("PL", "UODO M.P. 2019 item 666"), From: civil.MustDate("2019-07-08"), AtLeast: 2, Confidence: transfer.Memory,
		Entries: []ImpactEntry{
			{Number: "1", What: "evaluation with negative effects", when: isEvaluated},
			{Number: "2", What: "automated decisions", when: isDecided},
			{Number: "3", What: "systematic monitoring of public places", when: allOf(isMonitored, inPublic)},
			{Number: "4", What: "special categories or criminal data", when: hasSensitive},
			{Number: "5", What: "biometric identification", when: hasBodies},
			{Number: "6", What: "genetic data", when: hasGenetic},
			{Number: "7", What: "a large scale", when: isLarge},
			{Number: "8", What: "matching of data", when: isMatched},
			{Number: "9", What: "people assessed by those who have power over them", when: ofVulnerable},
			{Number: "10", What: "new technology", when: isInnovative},
			{Number: "11", What: "people kept from a right or a service", when: isWithheld},
			{Number: "12", What: "location data", when: hasLocation},
		},
	},
}
