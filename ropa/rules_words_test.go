package ropa

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/civil"
)

// contracted gives the bureau of the payroll a contract.
func contracted(ref Reference) func(*Register) {
	return func(r *Register) { r.Activities[0].Recipients[0].Contract = &ref }
}

var bureauContract = []string{"/activities/0/recipients/0/contract"}

// erased gives the customers' data criteria in place of a period.
func erased(criteria, lang string) func(*Register) {
	return func(r *Register) {
		r.Language = lang
		r.Activities[1].Retention[0] = RetentionRule{ID: "contact-data", Criteria: criteria, Action: ActionErase}
	}
}

// speaking changes the language of the register.
func speaking(lang string) func(*Register) { return func(r *Register) { r.Language = lang } }

var customersCriteria = []string{"/activities/1/retention/0/criteria"}

// wordCases are of rules that read what people write.
var wordCases = []ruleCase{
	{name: "not yet signed, in words", rule: "recipient/processor-contract", is: ResultFailed, want: bureauContract, edit: contracted(Reference{Title: "not yet signed"}), also: severities(SeverityError)},
	{name: "pending signature", rule: "recipient/processor-contract", is: ResultFailed, want: bureauContract, edit: contracted(Reference{Title: "Standard DPA (pending signature)"})},
	{name: "none, in words", rule: "recipient/processor-contract", is: ResultFailed, want: bureauContract, edit: contracted(Reference{Title: "none"})},
	{name: "none, in German", rule: "recipient/processor-contract", is: ResultFailed, want: bureauContract, edit: func(r *Register) {
		r.Language = "de"
		contracted(Reference{Title: "keiner"})(r)
	}},
	{name: "answered: not signed", rule: "recipient/processor-contract", is: ResultFailed, want: bureauContract, edit: contracted(Reference{Title: "DPA", Signed: No})},
	{name: "ended the day before", rule: "recipient/processor-contract", is: ResultFailed, want: bureauContract, edit: contracted(Reference{Title: "DPA", Until: civil.MustDate("2026-11-21")})},
	{name: "its last day", rule: "recipient/processor-contract", is: ResultPassed, edit: contracted(Reference{Title: "DPA", Until: civil.MustDate("2026-11-22")})},
	{name: "of the day", rule: "recipient/processor-contract", is: ResultPassed, edit: contracted(Reference{Title: "DPA", Date: civil.MustDate("2026-11-21")})},
	{name: "of the day after", rule: "recipient/processor-contract", is: ResultFailed, want: bureauContract, edit: contracted(Reference{Title: "DPA", Date: civil.MustDate("2026-11-22")}), also: severities(SeverityWarning)},
	{name: "spending agreement", rule: "recipient/processor-contract", is: ResultPassed, edit: contracted(Reference{Title: "Spending agreement"})},
	{name: "to be agreed", rule: "recipient/joint-arrangement", is: ResultFailed, want: []string{"/activities/1/jointControllers/0/arrangement"},
		edit: joint(JointController{Party: "partner", Arrangement: &Reference{Title: "to be agreed"}}, Party{ID: "partner", Name: "Partner SE"})},
	{name: "with all clients, not yet signed", rule: "recipient/client-contract", is: ResultFailed, want: []string{"/processing/0/contract"},
		edit: func(r *Register) { r.Processing[0].Contract = &Reference{Title: "Standard DPA", Signed: No} }},
	{name: "with a client, ended", rule: "recipient/client-contract", is: ResultFailed, want: []string{"/processing/0/controllers/0/contract"},
		edit: func(r *Register) { r.Processing[0].Controllers[0].Contract.Until = civil.MustDate("2026-01-01") }},

	{name: "not stated", rule: "retention/indefinite", is: ResultFailed, want: customersCriteria, edit: erased("not stated", "en")},
	{name: "none was defined", rule: "retention/indefinite", is: ResultFailed, want: customersCriteria, edit: erased("no retention period was defined", "en")},
	{name: "longer than necessary", rule: "retention/indefinite", is: ResultFailed, want: customersCriteria, edit: erased("kept longer than necessary", "en")},
	{name: "not stated, in German", rule: "retention/indefinite", is: ResultFailed, want: customersCriteria, edit: erased("nicht festgelegt", "de")},
	{name: "by the archives act", rule: "retention/indefinite", is: ResultPassed, edit: erased("according to the archives act", "en")},
	{name: "without an end, and a remark", rule: "retention/indefinite", is: ResultFailed, want: customersCriteria, edit: erased("indefinite in local storage; the user can delete at any time", "en"), also: severities(SeverityWarning)},
	{name: "without an end, and a remark in brackets", rule: "retention/indefinite", is: ResultFailed, want: customersCriteria, edit: erased("Indefinite (output is anonymous)", "en"), also: severities(SeverityWarning)},
	{name: "without an end, in another language than the register's", rule: "retention/indefinite", is: ResultFailed, want: customersCriteria, edit: erased("unbegrenzt", "en")},
	{name: "without an end, in a register in Catalan", rule: "retention/indefinite", is: ResultFailed, want: customersCriteria, edit: erased("illimité", "ca")},
	{name: "without an end until an event", rule: "retention/indefinite", is: ResultPassed, edit: erased("indefinitely, until the user deletes the account", "en")},
	{name: "permanent staff", rule: "retention/indefinite", is: ResultPassed, edit: erased("permanent staff: with the end of employment", "en")},
	{name: "in Catalan, which has no list", rule: "retention/indefinite", is: ResultNotApplicable, edit: erased("el temps necessari", "ca"), also: nil},
	{name: "in Catalan, which has no list", rule: "recipient/vague", is: ResultNotApplicable, edit: func(r *Register) {
		r.Language = "ca"
		r.Activities[1].Recipients[0] = Recipient{Category: "tercers"}
	}},
	{name: "in Catalan, which has no list", rule: "purpose/vague", is: ResultNotApplicable, edit: speaking("ca"), also: nil},
	{name: "in Catalan, which has no list", rule: "security/vague", is: ResultNotApplicable, edit: speaking("ca"), also: nil},
	{name: "in Catalan, which has no list", rule: "special/name-unmarked", is: ResultNotApplicable, edit: speaking("ca"), also: nil},
	{name: "in Catalan, which has no list", rule: "form/children-unmarked", is: ResultNotApplicable, edit: speaking("ca"), also: nil},
	{name: "in Catalan, which has no list", rule: "special/inferred", is: ResultNotApplicable, edit: inTurn(speaking("ca"), func(r *Register) { r.Activities[1].Data[0].Inferred = Yes })},
	{name: "in Catalan, which has no list", rule: "basis/contract-not-necessary", is: ResultNotApplicable, edit: inTurn(speaking("ca"), func(r *Register) {
		r.Activities[1].Purposes[0].Bases = []lawfulbasis.Basis{{Ground: lawfulbasis.Contract, Contract: &lawfulbasis.ContractTerms{Name: "comanda"}}}
	})},
	{name: "in Catalan, which has no list", rule: "basis/interest-unstated", is: ResultNotApplicable, edit: inTurn(speaking("ca"), func(r *Register) {
		r.Activities[1].Purposes = []Purpose{{ID: "orders", Name: "Comandes", Bases: []lawfulbasis.Basis{{Ground: lawfulbasis.LegitimateInterests,
			Interest: &lawfulbasis.Interest{Interest: "necessitats del negoci", Holder: "Muster GmbH"}}}}}
	})},
	{name: "an interest not stated, in Catalan", rule: "basis/interest-unstated", is: ResultFailed, want: []string{"/activities/1/purposes/0/bases/0/interest"}, edit: inTurn(speaking("ca"), func(r *Register) {
		r.Activities[1].Purposes = []Purpose{{ID: "orders", Name: "Comandes", Bases: []lawfulbasis.Basis{{Ground: lawfulbasis.LegitimateInterests}}}}
	})},
	{name: "in Catalan, which has no list", rule: "rights/source-missing", is: ResultNotApplicable, edit: inTurn(speaking("ca"), func(r *Register) {
		for i := range r.Activities[0].Data {
			r.Activities[0].Data[i].Sources = nil
		}
		r.Activities[1].Data[0].Sources = []DataSource{{Kind: SourceThird, Description: "tercers"}}
	})},
	{name: "Switzerland, which the judgment does not bind", rule: "recipient/vague", is: ResultFailed, want: []string{"/activities/1/recipients/0/category"},
		edit: keptUnder(func(r *Register) {
			r.Organisation.Employees = 300
			r.Activities[1].Recipients[0] = Recipient{Category: "third parties"}
		}, Swiss), also: citesExactly("FADP Art. 12(2)(d)")},
	{name: "a purpose that no rule is for", rule: "record/retention-category-uncovered", is: ResultFailed, want: []string{"/activities/1/purposes/1"},
		edit: func(r *Register) { r.Activities[1].Retention[0].Purposes = []ID{"orders"} }},
	{name: "a shortened address", rule: "record/called-anonymous", is: ResultFailed, want: []string{"/activities/1/data/0/anonymous"}, edit: func(r *Register) {
		r.Activities[1].Data[0] = DataCategory{ID: "contact", Name: "IP address without its last octet", Kind: DataConnection, Anonymous: Yes}
	}},

	{name: "not answered", rule: "record/breach-undocumented", is: ResultNotApplicable},
	{name: "none", rule: "record/breach-undocumented", is: ResultPassed, edit: func(r *Register) { r.Activities[0].Breaches = &Breaches{Occurred: No} }},
	{name: "documented", rule: "record/breach-undocumented", is: ResultPassed, edit: func(r *Register) {
		r.Activities[0].Breaches = &Breaches{Occurred: Yes, Records: []Reference{{Number: "2026-3"}}}
	}},
	{name: "not documented", rule: "record/breach-undocumented", is: ResultFailed, want: []string{"/activities/0/breaches/records"}, edit: func(r *Register) { r.Activities[0].Breaches = &Breaches{Occurred: Yes} }},
	{name: "no number", rule: "record/national-id-law", is: ResultNotApplicable},
	{name: "under a law", rule: "record/national-id-law", is: ResultPassed, edit: func(r *Register) { r.Activities[0].Data[1].NationalID = Yes }},
	{name: "under none", rule: "record/national-id-law", is: ResultFailed, want: []string{"/activities/1/data/0"}, edit: func(r *Register) { r.Activities[1].Data[0].NationalID = Yes }},
	{name: "none named", rule: "record/representative-needless", is: ResultNotApplicable},
	{name: "the mayor of a town inside", rule: "record/representative-needless", is: ResultFailed, want: []string{"/representative"}, edit: func(r *Register) { r.Representative = &Party{Name: "The Mayor"} }},
	{name: "for the United Kingdom", rule: "record/representative-needless", is: ResultPassed, edit: boundBy(func(r *Register) { r.Representative = &Party{Name: "Rep Ltd", Country: "GB"} }, EU, UK)},
	{name: "a further one, inside", rule: "record/representative-missing", is: ResultPassed, edit: american(func(r *Register) {
		r.Organisation.OffersInside = Yes
		r.Representative = &Party{Name: "Rep Ltd", Country: "GB", Contact: Contact{Email: "rep@uk.example"}}
		r.Representatives = []Party{{Name: "Rep Ltd", Country: "IE", Contact: Contact{Email: "rep@ie.example"}}}
	})},
	{name: "a keeper outside", rule: "record/representative-needless", is: ResultPassed, edit: american(func(r *Register) { r.Representative = &Party{Name: "Rep Ltd", Country: "IE"} })},
	{name: "an entry of 2018", rule: "record/stale", is: ResultFailed, want: []string{"/activities/0/updated"}, edit: func(r *Register) {
		r.Activities[0].Created, r.Activities[0].Updated = civil.MustDate("2018-06-01"), civil.MustDate("2018-06-01")
	}, also: severities(SeverityWarning)},
	{name: "a register last looked at 13 years ago", rule: "record/stale", asOf: "2039-06-02", is: ResultFailed, want: []string{"/reviewed", "/activities/0/updated"}, also: severities(SeverityWarning, SeverityWarning)},

	{name: "brackets and capitals, in Dutch", rule: "form/placeholder", is: ResultFailed, want: customersCriteria, edit: erased("[VUL IN — naam, adres]", "nl")},
	{name: "capitals and an accent", rule: "form/placeholder", is: ResultFailed, want: customersCriteria, edit: erased("[À COMPLÉTER — ex. 12 mois]", "fr")},
	{name: "pending", rule: "form/placeholder", is: ResultFailed, want: customersCriteria, edit: erased("PENDING", "en")},
	{name: "to be checked", rule: "form/placeholder", is: ResultFailed, want: customersCriteria, edit: erased("zu prüfen", "de")},
	{name: "a blank to fill", rule: "form/placeholder", is: ResultFailed, want: customersCriteria, edit: erased("_____ Jahre", "de")},
	{name: "to be filled in, in Polish", rule: "form/placeholder", is: ResultFailed, want: customersCriteria, edit: erased("do uzupełnienia", "pl")},
}

// inUnreadWords gives each rule that judges words one to judge.
func inUnreadWords(r *Register) {
	erased("el temps necessari", "ca")(r)
	staff, customers := &r.Activities[0], &r.Activities[1]
	staff.Data = append(staff.Data, DataCategory{ID: "turns", Name: "torns", Inferred: Yes})
	staff.AI = []AIUse{{ID: "door", Name: "porta", Function: AIBiometricVerification}}
	staff.Purposes[0].Bases = []lawfulbasis.Basis{{Ground: lawfulbasis.Contract, Contract: &lawfulbasis.ContractTerms{Name: "contracte", SubjectParty: Yes}}}
	staff.Data[0].Sources = []DataSource{{Kind: SourceThird, Description: "tercers"}}
	customers.Data = []DataCategory{{ID: "contact", Name: "retrats", Kind: DataImage}, {ID: "door", Name: "porta", IdentifiesUniquely: Yes}}
	customers.Recipients = []Recipient{{Category: "tercers"}}
	customers.Rights = &Rights{Offered: []Right{lawfulbasis.RightObject}}
	customers.Purposes[1].Objection = customers.Purposes[0].Objection
}

// A rule that judges words does not pass a register in a language for which it
// has none: that is the reason given, not that there is nothing to check.
func TestNotCheckedInThisLanguage(t *testing.T) {
	inCatalan := []RuleID{
		"basis/contract-not-necessary", "basis/interest-unstated", "form/children-unmarked", "purpose/direct-marketing-objection", "purpose/vague",
		"recipient/vague", "retention/indefinite", "retention/policy-only", "rights/source-missing", "security/vague",
		"special/biometric-unmarked", "special/biometric-unstated", "special/inferred", "special/name-unmarked",
	}
	readInPolish := []RuleID{"form/children-unmarked", "retention/policy-only", "special/name-unmarked"}
	const reason = "not checked: there are no lists of words for the language of the register"
	for lang, want := range map[string][]RuleID{
		"ca": inCatalan,
		"pl": slices.DeleteFunc(slices.Clone(inCatalan), func(id RuleID) bool { return slices.Contains(readInPolish, id) }),
		"en": nil,
	} {
		r := complete()
		inUnreadWords(r)
		r.Language = lang
		var got []RuleID
		for _, o := range validate(t, r, &Options{AsOf: civil.MustDate("2026-11-21")}).Outcomes {
			if o.Reason == reason {
				got = append(got, o.Rule)
			}
			if slices.Contains(want, o.Rule) && o.Result != ResultNotApplicable {
				t.Errorf("%s: %s is %s", lang, o.Rule, o.Result)
			}
		}
		slices.Sort(got)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: not checked (-want +got):\n%s", lang, diff)
		}
	}
}
