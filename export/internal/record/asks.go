package record

import "github.com/openropa/openropa/export/internal/doc"

// asks is what the law asks of a field of the tables.
type asks struct {
	clause clause
	need   doc.Requirement
}

// tableAsks are the fields that the law asks the record to hold, by struct
// type and field. What the workbook marks stands in the clauses of the record.
var tableAsks = map[string]asks{
	"Organisation.name": {clauseKeeper, doc.Required}, "Register.representative": {clauseKeeper, doc.IfApplicable}, "Register.dpo": {clauseKeeper, doc.IfApplicable},
	"Organisation.contact": {clauseKeeper, doc.Required},
	"Activity.name":        {clausePurposes, doc.Required}, "Purpose.name": {clausePurposes, doc.Required}, "JointController.party": {clauseJoint, doc.Required},
	"Basis.ground": {clauseGrounds, doc.Optional}, "Reliance.condition": {clauseConditions, doc.Optional},
	"SubjectCategory.name": {clauseData, doc.Required}, "DataCategory.name": {clauseData, doc.Required}, "DataCategory.special": {clauseSpecial, doc.Optional},
	"DataSource.kind": {clauseSources, doc.Optional}, "Recipient.party": {clauseRecipients, doc.IfApplicable}, "Recipient.category": {clauseRecipients, doc.IfApplicable},
	"Transfer.destination": {clauseTransfers, doc.IfApplicable}, "Transfer.organisation": {clauseTransfers, doc.IfApplicable},
	"Transfer.mechanism": {clauseTransfers, doc.Optional}, "Transfer.safeguards": {clauseTransfers, doc.IfApplicable},
	"RetentionRule.period": {clauseRetention, doc.WherePossible}, "RetentionRule.criteria": {clauseRetention, doc.WherePossible},
	"Activity.security": {clauseSecurity, doc.WherePossible}, "Activity.dpia": {clauseDPIA, doc.Optional}, "Activity.decisions": {clauseDecisions, doc.Optional},
	"Activity.notice": {clauseNotice, doc.Optional}, "Activity.breaches": {clauseBreaches, doc.Optional},
	"ProcessorActivity.categories": {clauseCategories, doc.Required}, "ProcessorActivity.security": {clauseOwnSecurity, doc.WherePossible},
	"Client.party": {clauseClients, doc.Required}, "SubProcessor.party": {clauseSubProcessor, doc.Optional}, "ProcessorActivity.contract": {clauseProcessor, doc.Optional},
	"ProcessorActivity.instructions": {clauseInstructions, doc.Optional}, "ProcessorActivity.atEnd": {clauseAtEnd, doc.Optional},
	"Measure.objectives": {clauseObjectives, doc.Optional},
}

// Asked returns the provision that asks for a field of the model, named by its
// struct type and itself ("Activity.name"), and whether the field is one that
// a table marks; false if no law asks for it.
func (b *Builder) AskedOfField(field string) (law string, need doc.Requirement, ok bool) {
	a, ok := tableAsks[field]
	if !ok {
		return "", doc.Optional, false
	}
	return b.clause(a.clause), a.need, true
}
