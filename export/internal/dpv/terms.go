// Package dpv says a register in the terms of the Data Privacy Vocabulary
// (DPV) 2.3 of the W3C community group DPVCG, as JSON-LD 1.1.
package dpv

import "slices"

// prefixes are the namespaces that the document uses, all of them.
var prefixes = map[string]string{
	"dcat":     "http://www.w3.org/ns/dcat#",
	"dct":      "http://purl.org/dc/terms/",
	"dpv":      "https://w3id.org/dpv#",
	"eu-gdpr":  "https://w3id.org/dpv/legal/eu/gdpr#",
	"foaf":     "http://xmlns.com/foaf/0.1/",
	"legal-eu": "https://w3id.org/dpv/legal/eu#",
	"legal-gb": "https://w3id.org/dpv/legal/gb#",
	"loc":      "https://w3id.org/dpv/loc#",
	"pd":       "https://w3id.org/dpv/pd#",
	"rdfs":     "http://www.w3.org/2000/01/rdf-schema#",
	"risk":     "https://w3id.org/dpv/risk#",
	"skos":     "http://www.w3.org/2004/02/skos/core#",
	"tech":     "https://w3id.org/dpv/tech#",
	"time":     "http://www.w3.org/2006/time#",
	"vcard":    "http://www.w3.org/2006/vcard/ns#",
	"xsd":      "http://www.w3.org/2001/XMLSchema#",
}

// match is how a term fits what the model means.
type match string

const (
	exact   match = "@type"            // the thing is of that class
	partial match = "skos:closeMatch"  // nearly the same: no statement that it is of that class
	either  match = "skos:narrowMatch" // the model's code is one or the other of several classes
)

// codeRow is the term of one code, by the name of its table in
// ropa.CodeTables.
type codeRow struct {
	Table, Code string
	Match       match
	Terms       []string
}

func codeOf(table, code string) (codeRow, bool) {
	i := slices.IndexFunc(codes, func(c codeRow) bool { return c.Table == table && c.Code == code })
	if i < 0 {
		return codeRow{}, false
	}
	return codes[i], true
}

// fieldRow is how a field of the model, or what stands in it, is said.
type fieldRow struct {
	Field    string
	Property string
	Types    []string // of the node that is its value, if it is one
	Partial  bool     // it says less, or more, than the field: the note says why
}

// fields are the fields that have a property, each once. What is marked partial
// is near in meaning and no more.
var fields = []fieldRow{
	// Any thing.
	{"name", "rdfs:label", nil, false},
	{"description", "dct:description", nil, false},
	{"case", "dct:description", nil, true}, // the case in which something holds is a description of it
	{"note", "skos:note", nil, false},
	{"rest", "skos:note", nil, true}, // no term: the field of the model as a literal of type rdf:JSON
	{"title", "dct:title", nil, false},
	{"identifier", "dct:identifier", nil, false},
	{"created", "dct:created", nil, false},
	{"updated", "dct:modified", nil, false},
	{"legalName", "dpv:hasName", nil, false},
	{"contact", "dpv:hasContact", nil, false},
	{"address", "dpv:hasAddress", nil, false},
	{"street", "vcard:street-address", nil, false},
	{"postCode", "vcard:postal-code", nil, false},
	{"city", "vcard:locality", nil, false},
	{"region", "vcard:region", nil, false},
	{"countryName", "vcard:country-name", nil, false},
	{"registrationNumber", "dpv:hasIdentifier", nil, false},
	{"country", "dpv:hasCountry", nil, false},
	{"place", "dpv:hasLocation", nil, false},
	{"document", "dct:references", nil, false},
	{"url", "foaf:page", nil, false},
	{"date", "dct:date", nil, false},
	{"temporal", "dct:temporal", nil, false},
	{"start", "dcat:startDate", nil, false},
	{"end", "dcat:endDate", nil, false}, // the day before the one on which it no longer takes place
	{"law", "dpv:hasApplicableLaw", []string{"dpv:Law"}, false},
	{"period", "time:hasXSDDuration", nil, false},

	// The register.
	{"register", "dpv:hasRecordOfActivity", []string{"dpv:ROPA"}, false},
	{"register.version", "dct:hasVersion", nil, false},
	{"register.language", "dct:language", nil, false},
	{"register.reviewed", "dct:modified", nil, true},                        // no term for a review of a register
	{"register.regimes", "dpv:hasApplicableLaw", []string{"dpv:Law"}, true}, // no term for the Swiss act and Regulation (EU) 2018/1725
	{"register.controller", "dpv:hasDataController", []string{"dpv:DataController", "eu-gdpr:Controller"}, false},
	{"register.processor", "dpv:hasDataProcessor", []string{"dpv:DataProcessor", "eu-gdpr:Processor"}, false},
	{"register.establishments", "eu-gdpr:hasEstablishment", []string{"eu-gdpr:Establishment"}, false},
	{"register.representative", "dpv:hasRepresentative", []string{"dpv:Representative", "eu-gdpr:Representative"}, false},
	{"register.dpo", "dpv:hasDataProtectionOfficer", []string{"dpv:DataProtectionOfficer"}, false},
	{"register.dpo.company", "dpv:isOrganisationalUnitOf", nil, true}, // an external officer is no unit of its company
	{"register.authority", "dpv:hasAuthority", []string{"dpv:DataProtectionAuthority"}, false},
	{"party", "dpv:hasEntity", []string{"dpv:Entity"}, false},
	{"system", "dpv:isImplementedUsingTechnology", []string{"tech:System"}, false},
	{"system.place", "dpv:hasLocation", []string{"dpv:StorageLocation"}, false},
	{"system.operator", "dpv:hasResponsibleEntity", nil, true}, // who runs it does not answer for all of it
	{"measure", "dpv:hasTechnicalOrganisationalMeasure", []string{"dpv:TechnicalOrganisationalMeasure"}, false},

	// An entry.
	{"entry", "dpv:hasProcess", []string{"dpv:PersonalDataProcess"}, false},
	{"entry.function", "dpv:hasOrganisationalUnit", []string{"dpv:OrganisationalUnit"}, true}, // a function need not be a unit
	{"entry.owner", "dpv:hasResponsibleEntity", []string{"dpv:Entity"}, false},
	{"entry.status", "dpv:hasActivityStatus", nil, false},
	{"entry.replacedBy", "dct:isReplacedBy", nil, false},
	{"joint", "dpv:hasJointDataControllers", []string{"dpv:JointDataControllers"}, false},
	{"joint.member", "dpv:hasDataController", nil, false},
	{"joint.arrangement", "dpv:hasLegalMeasure", []string{"dpv:JointDataControllersAgreement"}, false},
	{"joint.responsibilities", "dct:description", nil, true}, // who does what is a description of the arrangement
	{"purpose", "dpv:hasPurpose", []string{"dpv:Purpose"}, false},
	{"purpose.process", "dpv:hasProcess", []string{"dpv:Process"}, false},
	{"purpose.basis", "dpv:hasLegalBasis", []string{"dpv:LegalBasis"}, false},
	{"purpose.marketing", "dpv:hasPurpose", []string{"dpv:Purpose", "dpv:DirectMarketing"}, false},
	{"purpose.objection", "dpv:hasRight", []string{"dpv:DataSubjectRight", "eu-gdpr:A21"}, true}, // the right, with the way to exercise it
	{"purpose.further", "dpv:hasAssessment", []string{"eu-gdpr:PurposeCompatibilityAssessment"}, false},
	{"basis.assessment", "dpv:hasAssessment", []string{"dpv:LegitimateInterestAssessment"}, false},
	{"subject", "dpv:hasDataSubject", []string{"dpv:DataSubject"}, false},
	{"subject.vulnerable", "dpv:hasDataSubject", []string{"dpv:DataSubject", "dpv:VulnerableDataSubject"}, false},
	{"subject.number", "dpv:hasDataSubjectScale", []string{"dpv:DataSubjectScale"}, true}, // figures are a label of the scale
	{"data", "dpv:hasPersonalData", []string{"dpv:PersonalData"}, false},
	{"data.special", "dpv:hasPersonalData", []string{"dpv:SpecialCategoryPersonalData"}, false},
	{"data.criminal", "dpv:hasPersonalData", []string{"pd:Criminal"}, false},
	{"data.source", "dpv:hasDataSource", []string{"dpv:DataSource"}, false},
	{"recipient", "dpv:hasRecipient", []string{"dpv:Recipient"}, false},
	{"recipient.processor", "dpv:hasDataProcessor", []string{"dpv:Recipient", "dpv:DataProcessor"}, false},
	{"recipient.entity", "dpv:hasEntity", nil, false},
	{"recipient.contract", "dpv:hasLegalMeasure", []string{"dpv:ControllerProcessorAgreement"}, false},
	{"recipient.purpose", "dpv:hasPurpose", []string{"dpv:Purpose"}, true}, // what it receives the data for, in words
	{"transfer", "dpv:hasProcessing", []string{"dpv:Transfer"}, false},
	{"transfer.destination", "dpv:hasThirdCountry", nil, false},
	{"transfer.organisation", "dpv:hasRecipient", []string{"dpv:InternationalOrganisation", "eu-gdpr:InternationalOrganisation"}, false},
	{"transfer.importer", "dpv:hasDataImporter", nil, false},
	{"transfer.exporter", "dpv:hasDataExporter", nil, false},
	{"transfer.mechanism", "dpv:hasLegalBasis", []string{"dpv:DataTransferLegalBasis"}, false},
	{"transfer.safeguards", "dpv:hasTechnicalOrganisationalMeasure", []string{"dpv:SafeguardForDataTransfer"}, false},
	{"transfer.assessment", "dpv:hasImpactAssessment", []string{"dpv:DataTransferImpactAssessment"}, false},
	{"transfer.supplementary", "dpv:hasTechnicalOrganisationalMeasure", []string{"eu-gdpr:SupplementaryMeasure"}, false},
	{"none", "dpv:hasApplicability", nil, false},
	{"retention", "dpv:hasStorageCondition", []string{"dpv:StorageCondition"}, false},
	{"retention.duration", "dpv:hasDuration", []string{"dpv:StorageDuration"}, false},
	{"retention.criteria", "dpv:hasDuration", []string{"dpv:IndeterminateDuration"}, true}, // criteria are a description of it
	{"retention.from", "dpv:isAfter", nil, true},                                           // an event in words
	{"retention.policy", "dpv:hasPolicy", []string{"dpv:DataErasurePolicy"}, false},
	{"retention.action", "skos:note", nil, true}, // no term for each action: its word
	{"decisions", "dpv:hasContext", []string{"dpv:AutomatedDecisionMaking"}, false},
	{"decisions.profiling", "dpv:hasProcessing", []string{"dpv:Profiling", "eu-gdpr:Profiling"}, false},
	{"decisions.logic", "dpv:hasAlgorithmicLogic", []string{"dpv:AlgorithmicLogic"}, false},
	{"decisions.consequences", "dpv:hasConsequence", []string{"dpv:Consequence"}, false},
	{"dpia", "dpv:hasImpactAssessment", []string{"dpv:DPIA"}, false},
	{"dpia.required", "dpv:hasStatus", nil, false},
	{"dpia.consultation", "dpv:hasOrganisationalMeasure", []string{"dpv:ConsultationWithAuthority"}, false},
	{"notice", "dpv:hasNotice", []string{"dpv:PrivacyNotice"}, false},
	{"right", "dpv:hasRight", []string{"dpv:DataSubjectRight"}, false},
	{"right.contact", "dpv:isExercisedAt", []string{"dpv:RightExerciseActivity"}, false},
	{"type", "dpv:hasContext", nil, false},

	// An entry as processor.
	{"client", "dpv:hasDataController", []string{"dpv:DataController", "eu-gdpr:Controller"}, false},
	{"category", "dpv:hasProcessing", []string{"dpv:Processing", "eu-gdpr:Processing"}, false},
	{"subProcessor", "dpv:hasDataProcessor", []string{"dpv:DataSubProcessor"}, false},
	{"subProcessor.contract", "dpv:hasLegalMeasure", []string{"dpv:SubProcessorAgreement"}, false},
	{"instructions", "dpv:hasContractualClause", []string{"dpv:DataHandlingClause"}, true}, // the instructions, not the clause on them
	{"duration", "dpv:hasDuration", []string{"dpv:ProcessingDuration"}, false},
}

// values are terms of the vocabulary that stand for a value of the model and
// are neither a code of codes nor the type of a node of fields.
var values = map[string]string{
	"none": "dpv:NotApplicable", "dpia.yes": "eu-gdpr:DPIARequired", "dpia.no": "eu-gdpr:DPIANotRequired",
	"eu": "legal-eu:law-GDPR", "uk": "legal-gb:law-GDPR",
}

func fieldOf(name string) fieldRow {
	i := slices.IndexFunc(fields, func(f fieldRow) bool { return f.Field == name })
	return fields[i] // of no row: a mistake of this package, which its tests find
}
