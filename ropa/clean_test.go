package ropa

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/transfer"
)

// The registers in testdata/clean are complete in the eyes of a careful data
// protection officer, as of this day.
var cleanAsOf = civil.MustDate("2026-11-21")

// cleanRegister reads testdata/clean/name.json.
func cleanRegister(t *testing.T, name string) *Register {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", "clean", name+".json"))
	if err != nil {
		t.Fatal(err)
	}
	r, err := Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return r
}

// cleanNames are the registers in testdata/clean.
func cleanNames(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("testdata/clean/*.json")
	if err != nil || len(files) < 8 {
		t.Fatalf("%d registers, %v", len(files), err)
	}
	for i, f := range files {
		files[i] = strings.TrimSuffix(filepath.Base(f), ".json")
	}
	return files
}

// Clean registers stand in the canonical form and raise nothing that needs
// anyone's attention. What is merely worth knowing is in infos.golden.
func TestClean(t *testing.T) {
	var infos strings.Builder
	for _, name := range cleanNames(t) {
		r := cleanRegister(t, name)
		file, err := os.ReadFile(filepath.Join("testdata", "clean", name+".json"))
		if err != nil {
			t.Fatal(err)
		}
		var canonical bytes.Buffer
		if err := r.Encode(&canonical); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if diff := cmp.Diff(string(file), canonical.String()); diff != "" {
			t.Errorf("%s is not in canonical form (-file +encoded):\n%s", name, diff)
		}
		if n := len(r.Activities) + len(r.Processing); n < 4 || n > 8 {
			t.Errorf("%s has %d entries", name, n)
		}
		for _, f := range validate(t, r, &Options{AsOf: cleanAsOf}).Findings {
			if f.Severity != SeverityInfo {
				t.Errorf("%s: %s (%s) at %s: %s", name, f.Rule, f.Severity, f.Path, f.Message)
				continue
			}
			fmt.Fprintf(&infos, "%s %s %s\n  %s\n", name, f.Rule, f.Path, f.Message)
		}
	}
	golden(t, "testdata/clean/infos.golden", infos.String())
}

// activityOf returns an activity by its ID.
func activityOf(r *Register, id ID) *Activity {
	return &r.Activities[slices.IndexFunc(r.Activities, func(a Activity) bool { return a.ID == id })]
}

// purposeOf returns a purpose of an activity by its ID.
func purposeOf(r *Register, activity, id ID) *Purpose {
	a := activityOf(r, activity)
	return &a.Purposes[slices.IndexFunc(a.Purposes, func(p Purpose) bool { return p.ID == id })]
}

// transferOf returns a transfer of an activity by its ID.
func transferOf(r *Register, activity, id ID) *transfer.Transfer {
	a := activityOf(r, activity)
	return &a.Transfers[slices.IndexFunc(a.Transfers, func(x transfer.Transfer) bool { return x.ID == id })]
}

// recipientOf returns a recipient of an activity by its ID.
func recipientOf(r *Register, activity, id ID) *Recipient {
	a := activityOf(r, activity)
	return &a.Recipients[slices.IndexFunc(a.Recipients, func(x Recipient) bool { return x.ID == id })]
}

// partyOf returns a party by its ID.
func partyOf(r *Register, id ID) *Party {
	return &r.Parties[slices.IndexFunc(r.Parties, func(p Party) bool { return p.ID == id })]
}

// dropRetention takes one retention rule out of an activity.
func dropRetention(r *Register, activity, id ID) {
	a := activityOf(r, activity)
	a.Retention = slices.DeleteFunc(a.Retention, func(x RetentionRule) bool { return x.ID == id })
}

// Silence on a clean register is not blindness: what is taken out of it, or
// put wrong in it, raises the rule it offends and no other error or warning.
func TestCleanMutations(t *testing.T) {
	unraced(t)
	for _, list := range mutationLists {
		checkMutations(t, list)
	}
}

var mutationLists = [][]mutation{cleanMutations, recordMutations, formMutations, purposeMutations, specialMutations, transferMutations, otherMutations, languageMutations, nationalMutations}

var cleanMutations = []mutation{
	{"dentist", "church tax without its mark", []RuleID{"special/name-unmarked"}, func(r *Register) {
		for i := range r.Activities {
			for j := range r.Activities[i].Data {
				if d := &r.Activities[i].Data[j]; d.Name == "Kirchensteuermerkmal" {
					d.Special = nil
				}
			}
		}
	}},
	{"dentist", "a ground in words", []RuleID{"basis/missing"}, func(r *Register) {
		purposeOf(r, "termine", "termin").Bases = []lawfulbasis.Basis{{Claim: "Art. 6 Abs. 1 lit. b DSGVO"}}
	}},
	{"town-hall", "a task of a foreign law", []RuleID{"basis/public-task-foreign"}, func(r *Register) {
		for i := range r.Activities[0].Purposes {
			for j := range r.Activities[0].Purposes[i].Bases {
				if b := &r.Activities[0].Purposes[i].Bases[j]; b.Ground == lawfulbasis.PublicTask {
					b.Law = []Law{{Name: "Civil Registration Act", Country: "US"}}
				}
			}
		}
	}},
	{"dentist", "no address", []RuleID{"record/organisation-address"}, func(r *Register) { r.Organisation.Contact.Address = Address{} }},
	{"dentist", "X-rays without a ground", []RuleID{"basis/missing", "special/ground-missing"}, func(r *Register) { purposeOf(r, "behandlung", "roentgen-zweck").Bases = nil }},
	{"dentist", "patient file without a condition", []RuleID{"special/condition-missing"}, func(r *Register) { purposeOf(r, "behandlung", "behandeln").Conditions = nil }},
	{"dentist", "no duty of secrecy", []RuleID{"special/secrecy"}, func(r *Register) { purposeOf(r, "behandlung", "behandeln").Conditions[0].Secrecy = "" }},
	{"dentist", "no law behind health care", []RuleID{"special/law-missing"}, func(r *Register) { purposeOf(r, "behandlung", "behandeln").Conditions[0].Law = nil }},
	{"dentist", "children not weighed", []RuleID{"basis/interest-child"}, func(r *Register) { purposeOf(r, "termine", "termin").Bases[1].Interest.Children = "" }},
	{"dentist", "no period for X-rays of children, whose general rule is gone too", []RuleID{"record/retention-category-uncovered"}, func(r *Register) {
		dropRetention(r, "behandlung", "frist-roentgen-erw")
		dropRetention(r, "behandlung", "frist-roentgen-kind")
	}},
	{"dentist", "statutory period without a law", []RuleID{"retention/law-missing"}, func(r *Register) { activityOf(r, "behandlung").Retention[0].Law = nil }},
	{"dentist", "files kept as long as necessary", []RuleID{"retention/indefinite"}, func(r *Register) {
		x := &activityOf(r, "termine").Retention[1]
		x.Criteria = "so lange wie erforderlich"
	}},
	{"dentist", "consent to factoring not explicit", []RuleID{"special/consent-not-explicit"}, func(r *Register) { purposeOf(r, "abrechnung", "factoring").Conditions[0].Consent.Explicit = No }},
	{"dentist", "recognised interest, a ground of the United Kingdom", []RuleID{"basis/recognised-regime"}, func(r *Register) {
		purposeOf(r, "bewerbung", "abwehr").Bases = []lawfulbasis.Basis{{Ground: lawfulbasis.RecognisedLegitimateInterests, Annex1: lawfulbasis.RecognisedCrime}}
	}},
	{"dentist", "no reason against an impact assessment", []RuleID{"dpia/likely"}, func(r *Register) { activityOf(r, "behandlung").DPIA = nil }},
	{"dentist", "on a large scale", []RuleID{"dpia/required", "recipient/processor-guarantees", "recipient/sub-processors-known", "record/de-officer", "record/dpo-required"}, func(r *Register) { activityOf(r, "behandlung").LargeScale = Yes }},
	{"dentist", "vague purpose", []RuleID{"purpose/vague"}, func(r *Register) { purposeOf(r, "bewerbung", "abwehr").Name = "Marketingzwecke" }},
	{"dentist", "measures say nothing", []RuleID{"security/vague"}, func(r *Register) {
		r.Measures[0] = Measure{ID: "zugriff", Name: "Angemessene technische und organisatorische Maßnahmen"}
	}},

	{"saas", "officer unreachable", []RuleID{"record/dpo-contact"}, func(r *Register) { r.DPO.Contact = Contact{} }},
	{"saas", "India without a mechanism", []RuleID{"transfer/mechanism-missing"}, func(r *Register) {
		x := transferOf(r, "accounts", "accounts-in")
		x.Mechanism, x.Clauses, x.Document = "", nil, nil
	}},
	{"saas", "India without an assessment", []RuleID{"transfer/assessment-missing"}, func(r *Register) { transferOf(r, "accounts", "accounts-in").Assessment = nil }},
	{"saas", "module for another pair of roles", []RuleID{"transfer/clauses-module"}, func(r *Register) { transferOf(r, "accounts", "accounts-in").Clauses.Module = transfer.ModuleOne }},
	{"saas", "module of a controller for a processor", []RuleID{"transfer/clauses-module"}, func(r *Register) { r.Processing[0].Transfers[1].Clauses.Module = transfer.ModuleTwo }},
	{"saas", "clauses of 2010", []RuleID{"transfer/clauses-repealed"}, func(r *Register) {
		transferOf(r, "accounts", "accounts-in").Clauses = &transfer.Clauses{Set: transfer.SCC2010, Signed: civil.MustDate("2020-03-02")}
	}},
	{"saas", "importer not looked up", []RuleID{"transfer/adequacy-scope"}, func(r *Register) {
		partyOf(r, "parcelmail").Certifications = nil
		transferOf(r, "marketing", "marketing-us").Adequacy.Listed = ""
	}},
	{"saas", "Privacy Shield", []RuleID{"transfer/not-adequate"}, func(r *Register) { transferOf(r, "marketing", "marketing-us").Adequacy.Decision = "Privacy Shield" }},
	{"saas", "the United Kingdom not declared", []RuleID{"transfer/undeclared"}, func(r *Register) {
		a := activityOf(r, "accounts")
		a.Transfers = slices.Delete(a.Transfers, 1, 2)
	}},
	{"saas", "sub-processor not authorised", []RuleID{"recipient/sub-processor"}, func(r *Register) { r.Processing[0].SubProcessors[2].Authorised = No }},
	{"saas", "client unreachable", []RuleID{"record/processor-controller-contact"}, func(r *Register) { partyOf(r, "harbour").Contact = Contact{} }},
	{"saas", "no categories of processing", []RuleID{"record/processing-categories-missing"}, func(r *Register) { r.Processing[1].Categories = nil }},
	{"saas", "no contract with the host", []RuleID{"recipient/processor-contract"}, func(r *Register) { recipientOf(r, "security-logs", "host").Contract = nil }},
	{"saas", "logs beyond their limit", []RuleID{"retention/limit-exceeded"}, func(r *Register) { activityOf(r, "security-logs").Retention[0].Period = civil.MustPeriod("P1Y") }},
	{"saas", "newsletter without withdrawal", []RuleID{"basis/consent-withdrawal"}, func(r *Register) { purposeOf(r, "marketing", "newsletter").Bases[0].Consent.Withdrawal = "" }},
	{"saas", "contract with those who are not party", []RuleID{"basis/contract-not-party"}, func(r *Register) { purposeOf(r, "accounts", "sole").Subjects = []ID{"contacts"} }},
	{"saas", "no measures", []RuleID{"record/security-missing"}, func(r *Register) { activityOf(r, "staff").Security = nil }},
	{"saas", "health data in the clear", []RuleID{"security/special-protection"}, func(r *Register) { activityOf(r, "staff").Security = []ID{"access", "backup"} }},

	{"town-hall", "no officer", []RuleID{"record/dpo-required"}, func(r *Register) { r.DPO = nil }},
	{"town-hall", "task without a law", []RuleID{"basis/public-task-law"}, func(r *Register) { purposeOf(r, "urbanisme", "instruction").Bases[0].Law = nil }},
	{"town-hall", "legitimate interests of a town", []RuleID{"basis/interest-public-authority", "rights/offered-incomplete"}, func(r *Register) {
		purposeOf(r, "elections", "scrutin").Bases = []lawfulbasis.Basis{{Ground: lawfulbasis.LegitimateInterests, Interest: &lawfulbasis.Interest{
			Interest: "organiser le scrutin", Holder: "la commune", Balance: "les électeurs s'y attendent",
		}}}
	}},
	{"town-hall", "no way to object", []RuleID{"basis/interest-objection"}, func(r *Register) {
		purposeOf(r, "elections", "scrutin").Objection = ""
		activityOf(r, "elections").Rights = nil
	}},
	{"town-hall", "cameras without an assessment", []RuleID{"dpia/required"}, func(r *Register) { activityOf(r, "videoprotection").DPIA = nil }},
	{"town-hall", "consent of citizens not shown to be free", []RuleID{"basis/consent-imbalance"}, func(r *Register) { purposeOf(r, "lettre", "envoi").Bases[0].Consent.Imbalance = "" }},
	{"town-hall", "obligation of a law that is not theirs", []RuleID{"basis/legal-obligation-foreign"}, func(r *Register) { purposeOf(r, "urbanisme", "taxes").Bases[0].Law[0].Country = "CH" }},
	{"town-hall", "recipients not said", []RuleID{"record/recipients-not-stated", "recipient/operator-unlisted"}, func(r *Register) { activityOf(r, "lettre").Recipients = nil }},
	{"town-hall", "vague recipients", []RuleID{"recipient/vague"}, func(r *Register) {
		x := recipientOf(r, "elections", "demandeurs")
		x.Category = "tiers"
	}},
	{"town-hall", "no notice", []RuleID{"rights/notice-missing"}, func(r *Register) { activityOf(r, "agents").Notice = nil }},
	{"town-hall", "assessment older than the entry", []RuleID{"dpia/outdated"}, func(r *Register) { activityOf(r, "scolaire").DPIA.Date = civil.MustDate("2024-07-08") }},

	{"uk-employer", "no policy document", []RuleID{"special/uk-policy-document"}, func(r *Register) { purposeOf(r, "absence", "ssp").Conditions[0].Schedule1.Policy = nil }},
	{"uk-employer", "policy not said to be followed", []RuleID{"record/uk-schedule-1"}, func(r *Register) { purposeOf(r, "absence", "ssp").Conditions[0].Schedule1.Followed = "" }},
	{"uk-employer", "no condition of Schedule 1", []RuleID{"special/uk-schedule-1-condition"}, func(r *Register) { purposeOf(r, "recruitment", "monitor").Conditions[0].Schedule1 = nil }},
	{"uk-employer", "criminal records without Schedule 1", []RuleID{"special/criminal-authority"}, func(r *Register) { purposeOf(r, "recruitment", "dbs").Conditions[0].Schedule1 = nil }},
	{"uk-employer", "recognised interest without its condition", []RuleID{"basis/recognised-condition"}, func(r *Register) { purposeOf(r, "safeguarding", "refer").Bases[0].Annex1 = "" }},
	{"uk-employer", "clauses without the Addendum", []RuleID{"transfer/uk-instrument"}, func(r *Register) { transferOf(r, "learning", "lms-sg").Clauses.UKAddendum = No }},
	{"uk-employer", "framework of the Union", []RuleID{"transfer/adequacy-scope"}, func(r *Register) {
		partyOf(r, "ats").Certifications = nil
		transferOf(r, "recruitment", "ats-us").Adequacy = &transfer.Reliance{Decision: "(EU) 2023/1795", ScopeMet: Yes, Listed: Yes, Checked: civil.MustDate("2026-09-08"), HumanResources: Yes}
	}},
	{"uk-employer", "certificate not for staff data", []RuleID{"transfer/adequacy-scope"}, func(r *Register) {
		partyOf(r, "ats").Certifications[0].HumanResources = No
		transferOf(r, "recruitment", "ats-us").Adequacy.HumanResources = No
	}},
	{"uk-employer", "obligation of Union law", []RuleID{"basis/legal-obligation-foreign"}, func(r *Register) {
		purposeOf(r, "learning", "train").Bases[0].Law = []Law{{Name: "Directive 89/391/EEC", Provision: "Art. 12", Order: "union"}}
	}},
	{"uk-employer", "no period", []RuleID{"record/retention-missing"}, func(r *Register) { activityOf(r, "learning").Retention = nil }},

	{"swiss-shop", "Serbia without a guarantee", []RuleID{"record/ch-guarantees", "transfer/mechanism-missing"}, func(r *Register) {
		x := transferOf(r, "bestellungen", "best-rs")
		x.Mechanism, x.Clauses, x.Document, x.Safeguards = "", nil, nil, ""
	}},
	{"swiss-shop", "clauses without the Swiss terms", []RuleID{"transfer/ch-adaptation"}, func(r *Register) { transferOf(r, "bestellungen", "best-rs").Clauses.SwissTerms = No }},
	{"swiss-shop", "framework of the Union", []RuleID{"transfer/adequacy-scope"}, func(r *Register) {
		partyOf(r, "postbox").Certifications = nil
		transferOf(r, "newsletter", "news-us").Adequacy.Decision = "(EU) 2023/1795"
	}},
	{"swiss-shop", "server in Germany not declared", []RuleID{"transfer/undeclared"}, func(r *Register) {
		a := activityOf(r, "rechnungskauf")
		a.Transfers, a.None = nil, append(a.None, ElementTransfers)
	}},
	{"swiss-shop", "identity missing", []RuleID{"record/organisation-identity"}, func(r *Register) { r.Organisation.Name, r.Organisation.Employees = "", 300 }},
	{"swiss-shop", "no period for one category", []RuleID{"record/retention-category-uncovered"}, func(r *Register) {
		r.Organisation.Employees = 300
		dropRetention(r, "bestellungen", "kontaktdaten")
	}},
	{"swiss-shop", "exempt, and its identity missing", []RuleID{}, func(r *Register) { r.Organisation.Name = "" }},
	{"dentist", "a processor that nobody refers to", []RuleID{"form/unreferenced"}, func(r *Register) {
		r.Parties = append(r.Parties, Party{ID: "uebrig", Name: "Übrig GmbH"})
	}},
	{"dentist", "a contract that is not signed", []RuleID{"recipient/processor-contract"}, func(r *Register) {
		for i := range r.Activities {
			for k := range r.Activities[i].Recipients {
				if x := &r.Activities[i].Recipients[k]; x.Role == RoleProcessor && x.Contract != nil {
					x.Contract = &Reference{Title: "AV-Vertrag, noch zu unterzeichnen"}
					return
				}
			}
		}
	}},
	{"dentist", "a breach and no word on it", []RuleID{"record/breach-undocumented"}, func(r *Register) { activityOf(r, "termine").Breaches = &Breaches{Occurred: Yes} }},
	{"dentist", "the owner as representative", []RuleID{"record/representative-needless"}, func(r *Register) {
		r.Representative = &Party{Name: "Dr. Beispiel", Contact: Contact{Email: "praxis@beispiel.example"}}
		r.None = slices.DeleteFunc(slices.Clone(r.None), func(e Element) bool { return e == ElementRepresentative })
	}},
	{"dentist", "an entry of long ago", []RuleID{"record/stale"}, func(r *Register) {
		a := activityOf(r, "termine")
		a.Created, a.Updated, a.Review = civil.MustDate("2018-06-01"), civil.MustDate("2018-06-01"), nil
	}},
	{"saas", "a sub-processor whose agreement is not signed", []RuleID{"recipient/sub-processor"}, func(r *Register) {
		r.Processing[0].SubProcessors[2].Contract = &Reference{Title: "Agreement", Signed: No}
	}},
	{"saas", "another document in place of a period", []RuleID{"retention/policy-only"}, func(r *Register) {
		x := &activityOf(r, "security-logs").Retention[0]
		x.Period, x.Limit, x.Criteria = civil.Period{}, civil.Period{}, "see retention policy"
	}},
	{"saas", "clauses in words", []RuleID{"transfer/mechanism-missing"}, func(r *Register) {
		x := transferOf(r, "accounts", "accounts-in")
		x.Mechanism, x.Clauses, x.Document, x.Claim = "", nil, nil, "Standard contractual clauses"
	}},
	{"saas", "users named children", []RuleID{"form/children-unmarked"}, func(r *Register) {
		s := &activityOf(r, "security-logs").Subjects[0]
		s.Name, s.Kind, s.Vulnerable = "Children", SubjectOther, ""
	}},
	{"dentist", "fewer than no employees", []RuleID{"form/range"}, func(r *Register) { r.Organisation.Employees = -12 }},
	{"dentist", "special data denied", []RuleID{"form/none-contradicted"}, func(r *Register) {
		a := activityOf(r, "behandlung")
		a.None = append(a.None, ElementSpecial)
	}},
	{"swiss-shop", "no contract with the bookkeeper", []RuleID{"recipient/processor-contract"}, func(r *Register) { recipientOf(r, "personal", "treuhand").Contract = nil }},
	{"swiss-shop", "vague recipients", []RuleID{"recipient/vague"}, func(r *Register) {
		x := recipientOf(r, "bestellungen", "post")
		x.Category, x.Kind = "Dritte", ""
		r.Organisation.Employees = 300
	}},

	{"eu-agency", "no officer", []RuleID{"record/dpo-required"}, func(r *Register) { r.DPO = nil }},
	{"eu-agency", "processor by category", []RuleID{"record/eui-processor", "recipient/operator-unlisted"}, func(r *Register) {
		x := recipientOf(r, "documents", "host")
		x.Party, x.Category = "", "hosting companies"
	}},
	{"eu-agency", "safeguards not documented", []RuleID{"record/eui-safeguards", "transfer/authorisation-missing"}, func(r *Register) {
		x := transferOf(r, "events", "ev-rs")
		x.Approval, x.Document, x.Safeguards = nil, nil, ""
	}},
	{"eu-agency", "arrangement not authorised", []RuleID{"transfer/authorisation-missing"}, func(r *Register) { transferOf(r, "events", "ev-rs").Approval = nil }},
	{"eu-agency", "not for the public", []RuleID{"record/eui-public"}, func(r *Register) { activityOf(r, "documents").Publishable = "" }},
	{"eu-agency", "legitimate interests", []RuleID{"basis/interest-public-authority"}, func(r *Register) {
		purposeOf(r, "events", "organise").Bases = []lawfulbasis.Basis{{Ground: lawfulbasis.LegitimateInterests, Interest: &lawfulbasis.Interest{
			Interest: "holding meetings", Holder: "the agency", Balance: "experts expect it",
		}}}
	}},
	{"eu-agency", "obligation of a State", []RuleID{"basis/legal-obligation-foreign"}, func(r *Register) {
		purposeOf(r, "documents", "answer").Bases[0].Law = []Law{{Name: "Informationsfreiheitsgesetz", Provision: "§ 7", Order: "state", Country: "AT"}}
	}},
	{"eu-agency", "judicial record without a law", []RuleID{"special/criminal-authority"}, func(r *Register) { purposeOf(r, "selection", "character").Conditions[0].Law = nil }},

	{"children-app", "own consent too young in Germany", []RuleID{"basis/consent-child"}, func(r *Register) {
		for i := range activityOf(r, "learning").Purposes[0].Bases {
			activityOf(r, "learning").Purposes[0].Bases[i].Consent.Child.Parental = ""
		}
		activityOf(r, "learning").Purposes[0].Bases[1].Consent.Child.MinAge = 14
	}},
	{"children-app", "two grounds and no case", []RuleID{"basis/ambiguous"}, func(r *Register) { purposeOf(r, "subscriptions", "subscribe").Bases = twoGrounds() }},
	{"children-app", "consent that cannot be proved", []RuleID{"basis/consent-record"}, func(r *Register) { purposeOf(r, "learning", "voice").Bases[0].Consent.Proof = "" }},
	{"children-app", "marketing without an objection", []RuleID{"basis/interest-objection", "purpose/direct-marketing-objection"}, func(r *Register) {
		purposeOf(r, "subscriptions", "offers").Objection = ""
		activityOf(r, "subscriptions").Rights = nil
	}},
	{"children-app", "voices that identify", []RuleID{"recipient/processor-guarantees", "recipient/sub-processors-known", "special/biometric-unmarked", "special/condition-missing"}, func(r *Register) { activityOf(r, "learning").Data[2].IdentifiesUniquely = Yes }},
	{"children-app", "no assessment of the learning profile", []RuleID{"dpia/required"}, func(r *Register) {
		activityOf(r, "learning").DPIA.Status, activityOf(r, "learning").DPIA.Date, activityOf(r, "learning").DPIA.Document = DPIANotStarted, civil.Date{}, nil
	}},

	{"association", "members' data to a bank", []RuleID{"special/not-for-profit-scope"}, func(r *Register) {
		purposeOf(r, "fees", "collect").Conditions = []lawfulbasis.Reliance{{Condition: lawfulbasis.NotForProfit, Data: []ID{"fee-data"}, MembersOnly: Yes}}
	}},
	{"association", "not said how beliefs were made public", []RuleID{"special/manifestly-public"}, func(r *Register) { purposeOf(r, "members", "register-court").Conditions[0].Public = "" }},
	{"association", "no condition for members", []RuleID{"special/condition-missing"}, func(r *Register) { purposeOf(r, "members", "membership").Conditions = nil }},
	{"association", "contract not named", []RuleID{"basis/contract-unnamed"}, func(r *Register) { purposeOf(r, "members", "membership").Bases[0].Contract.Name = "" }},
	{"association", "dangling measure", []RuleID{"form/reference-unknown"}, func(r *Register) { activityOf(r, "ceremonies").Security[0] = "acces" }},
	{"association", "placeholder", []RuleID{"form/placeholder"}, func(r *Register) { activityOf(r, "ceremonies").Retention[0].From = "TBD" }},
	{"association", "no purpose", []RuleID{"record/purpose-missing"}, func(r *Register) { activityOf(r, "newsletter").Purposes = nil }},
}

// What is right can be recorded in more than one way. None of these raises an
// error or a warning.
func TestCleanVariants(t *testing.T) {
	tests := []struct {
		register, name string
		edit           func(r *Register)
	}{
		{"dentist", "a contract with a health professional in place of a law", func(r *Register) {
			c := &purposeOf(r, "behandlung", "zahnersatz").Conditions[0]
			c.Law, c.HealthContract = nil, "Behandlungsvertrag mit der Zahnärztin"
		}},
		{"dentist", "on a large scale, assessed, with an officer", func(r *Register) {
			r.None = []Element{ElementRepresentative}
			r.DPO = &DPO{Name: "Seidel", Contact: Contact{Email: "dsb@zahnarzt-lindner.example"}}
			a := activityOf(r, "behandlung")
			a.LargeScale = Yes
			a.Recipients[2].Guarantees = &Reference{Title: "Zertifikat nach ISO/IEC 27001"}
			a.None = append(a.None, ElementSubProcessors)
			a.DPIA = &DPIA{Required: Yes, Status: DPIADone, Date: civil.MustDate("2026-10-01"), Document: &Reference{Title: "Datenschutz-Folgenabschätzung Patientenakte"}, ResidualRisk: LevelLow}
		}},
		{"dentist", "a general period beside one that says when it prevails", func(r *Register) {
			a := activityOf(r, "bewerbung")
			a.Retention = append(a.Retention, RetentionRule{ID: "pool", Period: civil.MustPeriod("P2Y"), From: "Zugang der Absage", When: "wer im Bewerberkreis bleiben möchte", Action: ActionErase})
		}},
		{"dentist", "an activity that ended, without its notice", func(r *Register) {
			a := activityOf(r, "bewerbung")
			a.Status, a.Start, a.End, a.Notice = StatusEnded, civil.MustDate("2019-01-07"), civil.MustDate("2026-10-01"), nil
		}},
		{"dentist", "an officer of one's own accord", func(r *Register) {
			r.None = []Element{ElementRepresentative}
			r.DPO = &DPO{Name: "Seidel", Contact: Contact{Email: "dsb@zahnarzt-lindner.example"}}
		}},
		{"saas", "clauses of Module Two in place of a contract under Art. 28", func(r *Register) { recipientOf(r, "accounts", "night").Contract = nil }},
		{"saas", "listing looked up with the party alone", func(r *Register) {
			transferOf(r, "marketing", "marketing-us").Adequacy = &transfer.Reliance{Decision: "(EU) 2023/1795"}
		}},
		{"saas", "listing looked up with the transfer alone", func(r *Register) { partyOf(r, "parcelmail").Certifications = nil }},
		{"saas", "an adequate country without a mechanism", func(r *Register) {
			x := transferOf(r, "accounts", "accounts-gb")
			x.Mechanism, x.Adequacy = "", nil
		}},
		{"saas", "binding corporate rules", func(r *Register) {
			p := partyOf(r, "nightdesk")
			p.Group = r.Organisation.Group
			x := transferOf(r, "accounts", "accounts-in")
			x.Mechanism, x.Clauses = transfer.BindingCorporateRules, nil
			x.Approval = &Reference{Title: "Approval of the binding corporate rules", Number: "DPC-BCR-0", Date: civil.MustDate("2025-03-03")}
		}},
		{"saas", "a claim in court abroad, once", func(r *Register) {
			a := activityOf(r, "security-logs")
			r.Parties = append(r.Parties, Party{ID: "court", Name: "Superior Court of California", Country: "US", PublicAuthority: Yes})
			a.Recipients = append(a.Recipients, Recipient{ID: "court", Party: "court", Kind: RecipientAuthority, Role: RoleController, Data: []ID{"logs"}, Purpose: "claim against an intruder"})
			a.Transfers = []transfer.Transfer{{
				ID: "court-us", Destination: "US", Importer: "court", Mechanism: transfer.DerogationLegalClaims, Data: []ID{"logs"},
				Derogation: &transfer.Derogation{Why: "the recipient is a court, which signs no clauses", Repeated: No},
			}}
			a.None = slices.DeleteFunc(a.None, func(e Element) bool { return e == ElementTransfers })
		}},
		{"saas", "criteria in place of a period", func(r *Register) {
			activityOf(r, "accounts").Retention[1] = RetentionRule{ID: "tickets-end", Data: []ID{"tickets"}, Criteria: "until the defect that the ticket reports is mended in all supported versions", Action: ActionErase}
		}},
		{"saas", "a joint controller with an arrangement", func(r *Register) {
			a := activityOf(r, "marketing")
			a.JointControllers = []JointController{{Party: "auditor", Arrangement: &Reference{Title: "Joint controller arrangement for webinars"}, Responsibilities: "Tallyworks answers requests", ContactPoint: "privacy@tallyworks.example"}}
			a.None = slices.DeleteFunc(a.None, func(e Element) bool { return e == ElementJointControllers })
		}},
		{"saas", "a transfer that would happen only if a new host were chosen", func(r *Register) {
			a := activityOf(r, "security-logs")
			a.Transfers = []transfer.Transfer{{ID: "perhaps", Destination: "US", Status: transfer.Contingent}}
		}},
		{"town-hall", "objection among the rights alone", func(r *Register) { purposeOf(r, "elections", "scrutin").Objection = "" }},
		{"town-hall", "a high residual risk on which the authority was consulted", func(r *Register) {
			d := activityOf(r, "videoprotection").DPIA
			d.ResidualRisk = LevelHigh
			d.Consultation = &Consultation{Authority: "CNIL", Date: civil.MustDate("2026-08-03"), Outcome: "avis rendu le 28 septembre 2026"}
		}},
		{"town-hall", "regimes read from the country", func(r *Register) { r.Regimes = nil }},
		{"uk-employer", "policy not followed, with the reason", func(r *Register) {
			u := purposeOf(r, "absence", "ssp").Conditions[0].Schedule1
			u.Followed, u.Reason = No, "a tribunal claim keeps one file longer"
		}},
		{"uk-employer", "a disclosure that needs no policy document", func(r *Register) {
			purposeOf(r, "safeguarding", "bar").Conditions[0].Schedule1 = &lawfulbasis.Schedule1Use{Condition: lawfulbasis.Schedule1UnlawfulActs, Disclosure: Yes}
		}},
		{"uk-employer", "a European host under the Union's adequacy in the United Kingdom", func(r *Register) {
			partyOf(r, "lms").Country = "IE"
			r.Systems[4].Places = []Place{{Country: "IE"}}
			a := activityOf(r, "learning")
			a.Transfers[0] = transfer.Transfer{ID: "lms-ie", Destination: "IE", Importer: "lms", Mechanism: transfer.AdequacyDecision}
		}},
		{"swiss-shop", "no adviser and no postal address", func(r *Register) {
			r.DPO = nil
			r.Organisation.Contact.Address = Address{}
		}},
		{"swiss-shop", "an interest without its balancing test", func(r *Register) { purposeOf(r, "laden", "diebstahl").Bases[0].Interest.Balance = "" }},
		{"swiss-shop", "Germany without a mechanism", func(r *Register) {
			x := transferOf(r, "bestellungen", "best-de")
			x.Mechanism, x.Adequacy = "", nil
		}},
		{"swiss-shop", "explicit consent to a disclosure, Art. 17", func(r *Register) {
			x := transferOf(r, "bestellungen", "best-rs")
			x.Mechanism, x.Clauses, x.Document, x.Assessment, x.Safeguards = transfer.DerogationConsent, nil, nil, nil, ""
			x.Derogation = &transfer.Derogation{Explicit: Yes, RisksTold: Yes, Why: "Einzelfall", Repeated: No}
		}},
		{"eu-agency", "the adequacy decision alone documents the transfer", func(r *Register) { transferOf(r, "selection", "sel-gb").Safeguards = "" }},
		{"children-app", "own consent from the age of each country, no parents", func(r *Register) {
			for i := range activityOf(r, "learning").Purposes {
				for j := range activityOf(r, "learning").Purposes[i].Bases {
					activityOf(r, "learning").Purposes[i].Bases[j].Consent.Child.Parental = ""
				}
			}
		}},
		{"children-app", "consent proved by a document", func(r *Register) {
			c := purposeOf(r, "learning", "voice").Bases[0].Consent
			c.Proof, c.Record = "", &Reference{Title: "Consent log"}
		}},
		{"association", "a bank that is told with consent", func(r *Register) {
			p := purposeOf(r, "fees", "collect")
			p.Conditions = append(p.Conditions, lawfulbasis.Reliance{Condition: lawfulbasis.NotForProfit, Data: []ID{"fee-data"}, MembersOnly: Yes, When: "inside the association"})
			p.Conditions[0].When = "what the bank learns"
		}},
	}
	for _, tt := range tests {
		t.Run(tt.register+"/"+tt.name, func(t *testing.T) {
			r := cleanRegister(t, tt.register)
			tt.edit(r)
			for _, f := range validate(t, r, &Options{AsOf: cleanAsOf}).Findings {
				if f.Severity != SeverityInfo {
					t.Errorf("%s (%s) at %s: %s", f.Rule, f.Severity, f.Path, f.Message)
				}
			}
		})
	}
}

// twoGrounds are a contract and consent, neither with its case.
func twoGrounds() []lawfulbasis.Basis {
	return []lawfulbasis.Basis{
		{Ground: lawfulbasis.Contract, Contract: &lawfulbasis.ContractTerms{Name: "subscription agreement", SubjectParty: Yes}},
		{Ground: lawfulbasis.Consent, Consent: &lawfulbasis.ConsentTerms{Obtained: "unticked box", Proof: "logged", Withdrawal: "in the account", Bundled: No}},
	}
}

// One ground for an activity is one for each of its purposes.
func TestGroundOfTheActivity(t *testing.T) {
	r := complete()
	a := &r.Activities[1]
	a.Bases = []lawfulbasis.Basis{{Ground: lawfulbasis.LegalObligation, Law: []Law{{Name: "Commercial Code", Country: "DE"}}}}
	a.Purposes = nil
	for _, name := range []string{"Bill", "Deliver", "Repair", "Advise", "Archive", "Report"} {
		a.Purposes = append(a.Purposes, Purpose{ID: ID(strings.ToLower(name)), Name: name})
	}
	for _, f := range validate(t, r, &Options{AsOf: cleanAsOf, Only: []RuleID{"basis/missing"}}).Findings {
		t.Errorf("%s: %s", f.Path, f.Message)
	}
}

// A hint on the exemption is no failure.
func TestExemptionHintPasses(t *testing.T) {
	r := complete()
	r.Organisation.Employees = 12
	report := validate(t, r, &Options{AsOf: cleanAsOf, Only: []RuleID{"record/exemption"}})
	if len(report.Findings) == 0 || report.Outcomes[0].Result != ResultPassed {
		t.Errorf("%d findings, outcome %s", len(report.Findings), report.Outcomes[0].Result)
	}
}
