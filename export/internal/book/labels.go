package book

import (
	"cmp"
	"strings"
	"unicode"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/export/internal/table"
)

// tableLabels are the keys of the labels of the tables' columns, by the field
// and the struct type it is in, or by the field alone. A field that stands in
// neither is labelled by the key it has itself. "-" is a part whose fields say
// enough by themselves.
var tableLabels = map[string]string{
	"id": "ref", "contact": "-", "url": "url",

	"Register.title": "title", "Register.organisation": "keeper", "Register.language": "textLanguage", "none": "noneConfirmed",
	"Organisation.contact": "-", "Establishment.name": "name", "Establishment.address": "-", "Contact.address": "-", "Contact.form": "contactForm",
	"Address.text": "addressText", "Address.country": "addressCountry", "Party.name": "name", "Party.role": "personRole", "Party.contact": "-", "DPO.title": "academicTitle",
	"Document.title": "title", "Certification.valid": "validUntil", "humanResources": "coversHR",
	"System.name": "system", "System.measures": "protectedBy", "Measure.name": "measure", "Measure.kind": "measureKind", "Measure.type": "measureType", "Measure.reference": "describedIn",
	"Waiver.owner": "waiverOwner", "Waiver.path": "where", "Waiver.subject": "waiverSubject",

	"Activity.name": "activity", "ProcessorActivity.name": "processingName", "Activity.regimes": "underRegimes", "ProcessorActivity.regimes": "underRegimes",
	"JointController.party": "partyRef", "Recipient.party": "partyRef", "DataSource.party": "partyRef", "Client.party": "partyRef", "SubProcessor.party": "partyRef",
	"Recipient.category": "recipientCategory", "Client.joint": "jointControllers",
	"Purpose.name": "purpose", "Purpose.data": "dataUsed", "Purpose.subjects": "subjectsConcerned", "directMarketing": "marketing", "Purpose.further": "-", "Purpose.marketing": "-",
	"FurtherProcessing.original": "originalPurpose", "FurtherProcessing.assessment": "assessmentResult",
	"SubjectCategory.name": "subject", "SubjectCategory.kind": "subjectKind", "SubjectCategory.number": "howMany",
	"DataCategory.name": "dataCategory", "DataCategory.kind": "dataKind", "identifiesUniquely": "identifies", "DataCategory.required": "mustProvide",
	"DataSource.kind": "origin", "Recipient.kind": "recipientKind", "Recipient.role": "recipientRole", "Recipient.purpose": "receivesFor", "Recipient.purposes": "purposesServed",
	"Recipient.data": "dataReceived", "Recipient.contract": "processorContract", "Recipient.terms": "contractTerms", "Recipient.guarantees": "guarantees",
	"RetentionRule.data": "dataCovered", "RetentionRule.purposes": "purposesServed", "RetentionRule.when": "retentionWhen", "RetentionRule.policy": "retentionPolicy",
	"SubProcessor.processing": "processingDone", "SubProcessor.data": "dataReceived", "Reference.title": "title",

	"Basis.consent": "-", "Basis.contract": "-", "Basis.vital": "-", "Basis.interest": "-", "Reliance.consent": "-", "Reliance.vital": "-", "Reliance.schedule1": "-", "Reliance.data": "dataCovered",
	"ConsentTerms.child": "-", "obtained": "consentObtained", "ConsentTerms.record": "consentRecord", "proof": "consentProof", "withdrawal": "consentWithdrawal",
	"affirmative": "consentAffirmative", "separate": "consentSeparate", "byOther": "consentByOther", "explicit": "consentExplicit", "bundled": "consentBundled", "imbalance": "consentImbalance", "through": "consentThrough",
	"ChildConsent.offered": "childOffered", "countries": "childCountries", "minAge": "childMinAge", "parental": "childParental",
	"ContractTerms.name": "contractName", "necessary": "contractNecessary",
	"Vital.interest": "vitalInterest", "Vital.other": "vitalOther", "routine": "vitalRoutine", "lastResort": "vitalLastResort", "incapacity": "vitalIncapacity",
	"Interest.interest": "interest", "holder": "interestHolder", "Interest.assessment": "balancingTest", "Interest.children": "interestChildren", "outsideTasks": "interestOutsideTasks",
	"Reliance.condition": "condition", "Reliance.safeguards": "researchSafeguards", "Reliance.public": "madePublic", "Reliance.authority": "officialAuthority",
	"Schedule1Use.condition": "schedule1", "disclosure": "schedule1Disclosure", "Schedule1Use.ground": "schedule1Ground", "Schedule1Use.policy": "schedule1Policy",
	"followed": "schedule1Followed", "Schedule1Use.reason": "schedule1Reason", "Schedule1Use.reviewed": "schedule1Reviewed",

	"Transfer.destination": "destinationCountry", "Transfer.organisation": "destinationOrganisation", "Transfer.status": "transferStatus", "Transfer.adequacy": "-", "Transfer.clauses": "-",
	"Transfer.derogation": "-", "Transfer.order": "-", "Transfer.assessment": "transferAssessment", "Transfer.legalBasis": "transferBasis", "Transfer.safeguards": "safeguardsInWords",
	"Transfer.data": "dataSent", "Transfer.purposes": "purposesServed", "Clauses.set": "clauseSet", "Derogation.why": "derogationWhy", "Derogation.limited": "limitedNumber",
	"Derogation.whole": "wholeRegister", "Derogation.interest": "compellingInterest", "Derogation.assessment": "derogationAssessment",
	"ForeignOrder.authority": "orderAuthority", "ForeignOrder.agreement": "orderAgreement",

	"AutomatedDecisions.exist": "decisionsExist", "AutomatedDecisions.informed": "decisionsInformed", "AutomatedDecisions.safeguards": "decisionSafeguards", "AutomatedDecisions.purposes": "purposesServed", "AutomatedDecisions.data": "dataUsed",
	"DPIA.required": "dpiaRequired", "DPIA.status": "dpiaStatus", "DPIA.date": "dpiaDate", "DPIA.document": "dpiaDocument", "residualRisk": "riskResidual",
	"Rights.contact": "rightsContact", "Rights.procedure": "rightsProcedure", "Rights.offered": "rightsOffered", "Rights.notes": "rightsNotes",
	"AIUse.name": "aiSystem", "AIUse.role": "aiRole", "AIUse.function": "aiFunction", "AIUse.deduces": "aiDeduces", "AIUse.context": "aiContext", "medicalOrSafety": "aiMedical",
	"realTime": "aiRealTime", "publicSpace": "aiPublicSpace", "lawEnforcement": "aiLawEnforcement", "untargeted": "aiUntargeted", "AIUse.union": "aiUnion", "AIUse.informed": "aiInformed",
	"biasDetection": "aiBias", "strictlyRequired": "aiStrictly", "AIUse.use": "aiUse", "AIUse.exception": "aiException", "exceptionDocument": "aiExceptionDocument", "AIUse.instructions": "aiInstructions",
	"oversight": "aiOversight", "logRetention": "aiLogs", "workersInformed": "aiWorkers", "AIUse.registration": "aiRegistration", "AIUse.fria": "-", "FRIA.date": "friaDate", "FRIA.document": "fria", "notified": "friaNotified",
	"Breaches.occurred": "breachesOccurred", "Activity.breaches": "-", "ProcessorActivity.breaches": "-", "Activity.risk": "-", "ProcessorActivity.risk": "-", "inherent": "riskInherent", "mitigation": "riskMitigation", "Risk.residual": "riskResidual",
	"Activity.review": "-", "ProcessorActivity.review": "-", "LastReview.by": "reviewedBy", "LastReview.date": "reviewedOn", "next": "reviewNext",
	"Activity.approval": "-", "ProcessorActivity.approval": "-", "Approval.by": "approvedBy", "Approval.date": "approvedOn", "Approval.role": "approvedAs",

	"Law.name": "lawName", "Law.order": "legalOrder", "Extra.key": "extraKey", "Extra.value": "extraValue", "provenance": "source",
	"Register.documents": "documentTable", "Register.nextReview": "reviewNext", "Register.approval": "-", "Revision.by": "revisedBy", "Revision.change": "revision",
	"Common.processing": "commonProcessing", "Engagement.kind": "recipientKind", "Engagement.role": "recipientRole", "Engagement.contract": "processorContract",
	"Activity.controller": "controllerRef", "Transfer.exporter": "exporterParty", "DataCategory.of": "catalogueEntry", "SubjectCategory.of": "catalogueEntry",
	"DataCategory.subjects": "subjectsConcerned", "SubjectCategory.minAge": "minAge", "SubjectCategory.maxAge": "maxAge", "Reference.signed": "isSigned",

	table.OfKey: "tableOf", table.InKey: "tableIn", table.RowKey: "tableRow", table.StatedKey: "tableStated",
}

// tableSheets are the tables in the order of their sheets, with the keys of
// their titles and of the names of their sheets. Tables that are not here come
// after them.
var tableSheets = []struct{ table, title, sheet string }{
	{"register", "theRecord", "registerTableSheet"},
	{"versions", "versionTable", "versionTableSheet"},
	{"activities", "activityTable", "activityTableSheet"},
	{"purposes", "purposeTable", "purposeTableSheet"},
	{"bases", "baseTable", "groundTableSheet"},
	{"conditions", "conditions", "conditionTableSheet"},
	{"subjects", "subjectTable", "subjectTableSheet"},
	{"data", "dataTable", "dataTableSheet"},
	{"sources", "sourceTable", "sourceTableSheet"},
	{"recipients", "recipientTable", "recipientTableSheet"},
	{"transfers", "transferTable", "transferTableSheet"},
	{"retention", "retentionTable", "retentionTableSheet"},
	{"jointControllers", "jointControllers", "jointTableSheet"},
	{"processing", "processingTable", "processingTableSheet"},
	{"controllers", "clientTable", "clientTableSheet"},
	{"subProcessors", "subProcessors", "subProcessors"},
	{"ai", "ai", "ai"},
	{"measures", "measureTable", "measureTableSheet"},
	{"systems", "systemTable", "systemTableSheet"},
	{"places", "places", "places"},
	{"parties", "partyTable", "partyTableSheet"},
	{"certifications", "certifications", "certifications"},
	{"establishments", "establishments", "establishments"},
	{"law", "law", "law"},
	{"records", "breaches", "breachTableSheet"},
	{"documents", "documentTable", "documentTableSheet"},
	{"provenance", "provenanceTable", "provenanceTableSheet"},
	{"waivers", "waiverTable", "waiverTableSheet"},
	{"extra", "extra", "extra"},
}

// LabelKey returns the key of the label of a field.
func LabelKey(s table.Step) string {
	return cmp.Or(tableLabels[s.Type+"."+s.Name], tableLabels[s.Name], s.Name)
}

// fieldLabel returns the label of a field in the tables. A field without one, which
// a test rules out, is labelled by its name in words.
func fieldLabel(l *lang.Language, s table.Step) string {
	key := LabelKey(s)
	if key == "-" {
		return ""
	}
	if word, ok := l.Words[key]; ok {
		return lang.UpperFirst(word)
	}
	return inWords(s.Name)
}

// wayOf returns the label of a column, with those of the parts it is in.
func wayOf(l *lang.Language, steps []table.Step) string {
	var parts []string
	for _, s := range steps {
		if label := fieldLabel(l, s); label != "" {
			parts = append(parts, label)
		}
	}
	return strings.Join(parts, " › ")
}

// HeadingOf returns the heading of a column.
func HeadingOf(l *lang.Language, c *table.Column) string {
	if len(c.Steps) == 0 {
		return fieldLabel(l, table.Step{Name: c.Key})
	}
	return wayOf(l, c.Steps)
}

// SheetNames returns the title of a table and the name of its sheet.
func SheetNames(l *lang.Language, key string) (title, sheet string) {
	for _, s := range tableSheets {
		if s.table == key {
			title, ok := l.Words[s.title]
			if !ok {
				title = inWords(key)
			}
			sheet, ok := l.Words[s.sheet]
			if !ok {
				sheet = inWords(key)
			}
			return lang.UpperFirst(title), lang.UpperFirst(sheet)
		}
	}
	return inWords(key), inWords(key)
}

// inWords returns a name such as minAge in words: Min age.
func inWords(name string) string {
	var b strings.Builder
	for i, r := range name {
		switch {
		case i == 0:
			b.WriteRune(unicode.ToUpper(r))
		case unicode.IsUpper(r):
			b.WriteByte(' ')
			b.WriteRune(unicode.ToLower(r))
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
