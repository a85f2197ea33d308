package ropa

import (
	"reflect"
	"strings"
	"testing"
)

// templateFields lists every field that the authorities' templates ask for
// (ICO, CNIL, DSK, AEPD, APD/GBA, Garante, UODO, CNPD, EDPS, FDPIC) and the
// fields of the model that hold it, as Go names below Register.
var templateFields = []struct {
	asked string
	held  string
}{
	// once a register
	{"controller: name, address, postcode, city, country", "Organisation.Name Organisation.Contact.Address.Street Organisation.Contact.Address.PostCode Organisation.Contact.Address.City Organisation.Contact.Address.Country Organisation.Country"},
	{"controller: telephone, e-mail, website, registration number", "Organisation.Contact.Phone Organisation.Contact.Email Organisation.Contact.Website Organisation.RegistrationNumber"},
	{"representative", "Representative.Name Representative.Contact"},
	{"DPO: name, company if external, contact, part of staff", "DPO.Name DPO.GivenName DPO.Salutation DPO.Title DPO.Company DPO.Contact DPO.PartOfStaff"},
	{"competent authority", "Authority.Name Authority.Contact"},
	{"register created, last updated, version", "Created Reviewed Version"},

	// once an activity as controller
	{"ID or reference", "Activities.ID"},
	{"name", "Activities.Name"},
	{"business function, department, business process", "Activities.Function"},
	{"process owner, contact person", "Activities.Owner.Name Activities.Owner.Role Activities.Owner.Contact"},
	{"record created, updated", "Activities.Created Activities.Updated"},
	{"activity start, end, status, replaced by", "Activities.Start Activities.End Activities.Status Activities.ReplacedBy"},
	{"joint controllers", "Activities.JointControllers.Party Parties.Name Parties.Contact"},
	{"joint-controller arrangement", "Activities.JointControllers.Arrangement.URL Activities.JointControllers.Responsibilities"},
	{"main purpose, sub-purposes", "Activities.Purposes.Name Activities.Purposes.Description"},
	{"type of processing (DPIA trigger)", "Activities.Types"},
	{"data-subject categories with precision", "Activities.Subjects.Kind Activities.Subjects.Name Activities.Subjects.Description"},
	{"vulnerable data subjects", "Activities.Subjects.Vulnerable"},
	{"personal-data categories with description", "Activities.Data.Kind Activities.Data.Name Activities.Data.Description Activities.Data.Examples"},
	{"special categories, which", "Activities.Data.Special"},
	{"criminal-offence data", "Activities.Data.Criminal"},
	{"national identification number", "Activities.Data.NationalID"},
	{"data source", "Activities.Data.Sources.Kind Activities.Data.Sources.Party Activities.Data.Sources.Description"},
	{"recipients: internal, external categories", "Activities.Recipients.Kind Activities.Recipients.Role Activities.Recipients.Category"},
	{"processors, named", "Activities.Recipients.Party Activities.Recipients.Role"},
	{"link to processor contract", "Activities.Recipients.Contract.URL"},
	{"third country or international organisation", "Activities.Transfers.Destination Activities.Transfers.Organisation"},
	{"recipient entity of the transfer", "Activities.Transfers.Importer"},
	{"transfer mechanism", "Activities.Transfers.Mechanism Activities.Transfers.Clauses.Set Activities.Transfers.Clauses.Module Activities.Transfers.Adequacy.Decision"},
	{"documentation of safeguards", "Activities.Transfers.Document Activities.Transfers.Safeguards Activities.Transfers.Assessment Activities.Transfers.Derogation.Assessment"},
	{"explicit statement that nothing is transferred", "Activities.None"},
	{"retention", "Activities.Retention.Period Activities.Retention.From Activities.Retention.Action"},
	{"retention per data category", "Activities.Retention.Data"},
	{"retention criteria", "Activities.Retention.Criteria Activities.Retention.Infeasible"},
	{"retention policy link, adhered to, reason if not", "Activities.Retention.Policy Activities.Purposes.Conditions.Schedule1.Policy Activities.Purposes.Conditions.Schedule1.Followed Activities.Purposes.Conditions.Schedule1.Reason"},
	{"security measures, description", "Activities.Security Measures.Name Measures.Description Measures.Reference Measures.Objectives"},
	{"security measure, type", "Measures.Type Measures.Kind"},
	{"lawful basis of Art. 6", "Activities.Purposes.Bases.Ground Activities.Purposes.Bases.When Activities.Purposes.Bases.Law"},
	{"condition of Art. 9", "Activities.Purposes.Conditions.Condition Activities.Purposes.Conditions.Law"},
	{"DPA 2018 Sch. 1 condition, Art. 6 basis repeated", "Activities.Purposes.Conditions.Schedule1.Condition Activities.Purposes.Conditions.Schedule1.Ground"},
	{"legitimate interests, assessment", "Activities.Purposes.Bases.Interest.Interest Activities.Purposes.Bases.Interest.Holder Activities.Purposes.Bases.Interest.Assessment"},
	{"record of consent", "Activities.Purposes.Bases.Consent.Record Activities.Purposes.Bases.Consent.Proof"},
	{"data-subject rights, privacy notice", "Activities.Rights.Contact Activities.Rights.Offered Activities.Rights.Procedure Activities.Notice"},
	{"automated decisions, profiling", "Activities.Decisions.Exist Activities.Decisions.Profiling Activities.Decisions.Logic"},
	{"location of personal data", "Systems.Places.Country Systems.Places.Location Systems.Places.Area"},
	{"system, software, technology", "Activities.Systems Systems.Name Systems.Technology"},
	{"DPIA required, progress, link", "Activities.DPIA.Required Activities.DPIA.Reason Activities.DPIA.Status Activities.DPIA.Document"},
	{"prior consultation", "Activities.DPIA.Consultation"},
	{"breach occurred, record", "Activities.Breaches.Occurred Activities.Breaches.Records"},
	{"risk: inherent, mitigation, residual", "Activities.Risk.Inherent Activities.Risk.Mitigation Activities.Risk.Residual"},
	{"classification level", "Activities.Classification"},
	{"comments", "Activities.Comments"},
	{"signature: approved by, date", "Activities.Approval.By Activities.Approval.Role Activities.Approval.Date"},
	{"reviewed by, next review", "Activities.Review.By Activities.Review.Date Activities.Review.Next"},
	{"fit for the public register of a Union institution", "Activities.Publishable"},
	{"a column of one authority only", "Activities.Extra.Key Activities.Extra.Value"},

	// once an entry as processor
	{"processor contact, representative, DPO", "Organisation.Contact Representative.Contact DPO.Contact"},
	{"each controller: name, contact", "Processing.Controllers.Party Parties.Name Parties.Contact"},
	{"controller's representative", "Processing.Controllers.Representative"},
	{"controller's DPO", "Processing.Controllers.DPO.Name Processing.Controllers.DPO.Contact"},
	{"controller's joint controller", "Processing.Controllers.Joint"},
	{"sub-processors", "Processing.SubProcessors.Party Processing.SubProcessors.Processing"},
	{"categories of processing for each controller", "Processing.Categories"},
	{"transfers: country, organisation", "Processing.Transfers.Destination Processing.Transfers.Organisation"},
	{"transfers: safeguards", "Processing.Transfers.Safeguards Processing.Transfers.Document"},
	{"security", "Processing.Security"},
	{"duration of processing", "Processing.Duration Processing.Start Processing.End"},
	{"contract reference", "Processing.Contract Processing.Controllers.Contract"},
	{"data and subject categories", "Processing.Data Processing.Subjects"},
	{"instructions", "Processing.Instructions"},
	{"return or erase at the end", "Processing.AtEnd Processing.AtEndNote"},
}

func TestTemplateFieldsHaveAHome(t *testing.T) {
	for _, f := range templateFields {
		for _, path := range strings.Fields(f.held) {
			typ := reflect.TypeFor[Register]()
			for _, name := range strings.Split(path, ".") {
				field, ok := typ.FieldByName(name)
				if !ok {
					t.Errorf("%s: the model has no %s (at %s)", f.asked, path, name)
					break
				}
				typ = field.Type
				for typ.Kind() == reflect.Slice || typ.Kind() == reflect.Pointer {
					typ = typ.Elem()
				}
			}
		}
	}
}
