package ropa

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/transfer"
)

// mutation is a change to a clean register, and the rules that speak of it: all
// those of errors and warnings, and of hints those that the change is about.
type mutation struct {
	register, name string
	want           []RuleID
	edit           func(r *Register)
}

func checkMutations(t *testing.T, tests []mutation) {
	for _, tt := range tests {
		t.Run(tt.register+"/"+tt.name, func(t *testing.T) {
			r := cleanRegister(t, tt.register)
			tt.edit(r)
			got := []RuleID{}
			for _, f := range validate(t, r, &Options{AsOf: cleanAsOf}).Findings {
				if (f.Severity != SeverityInfo || slices.Contains(tt.want, f.Rule)) && !slices.Contains(got, f.Rule) {
					got = append(got, f.Rule)
				}
			}
			slices.Sort(got)
			slices.Sort(tt.want)
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("rules that speak (-want +got):\n%s", diff)
			}
		})
	}
}

// notNone takes a confirmation that there is none out of a list of them.
func notNone(list []Element, e Element) []Element {
	return slices.DeleteFunc(slices.Clone(list), func(o Element) bool { return o == e })
}

var recordMutations = []mutation{
	{"uk-employer", "a policy for a paragraph not named, not said to be followed", []RuleID{"record/uk-schedule-1", "retention/uk-policy-followed", "special/uk-schedule-1-condition"}, func(r *Register) {
		u := purposeOf(r, "absence", "ssp").Conditions[0].Schedule1
		u.Condition, u.Followed = "", ""
	}},
	{"saas", "no country", []RuleID{"record/establishment-unstated"}, func(r *Register) {
		r.Organisation.Country, r.Organisation.Contact.Address.Country = "", ""
	}},
	{"saas", "moved to Canada, with no representative", []RuleID{"record/representative-missing"}, func(r *Register) {
		r.Organisation.Country, r.Organisation.OffersInside = "CA", Yes
		r.Organisation.Contact.Address.Country = "CA"
		r.None = notNone(r.None, ElementRepresentative)
	}},
	{"saas", "a representative who cannot be reached", []RuleID{"record/representative-contact"}, func(r *Register) {
		r.Organisation.Country, r.Organisation.OffersInside = "CA", Yes
		r.Organisation.Contact.Address.Country = "CA"
		r.None = notNone(r.None, ElementRepresentative)
		r.Representative = &Party{Name: "Representatives Ireland Ltd", Country: "IE"}
	}},
	{"saas", "a joint controller who cannot be reached", []RuleID{"record/joint-controller-contact"}, func(r *Register) {
		a := activityOf(r, "marketing")
		partyOf(r, "auditor").Contact = Contact{}
		a.JointControllers = []JointController{{Party: "auditor", Arrangement: &Reference{Title: "Joint controller arrangement for webinars"}, Responsibilities: "Tallyworks answers requests"}}
		a.None = notNone(a.None, ElementJointControllers)
	}},
	{"saas", "a joint controller without an arrangement", []RuleID{"recipient/joint-arrangement"}, func(r *Register) {
		a := activityOf(r, "marketing")
		a.JointControllers = []JointController{{Party: "auditor"}}
		a.None = notNone(a.None, ElementJointControllers)
	}},
	{"association", "nobody in the newsletter", []RuleID{"record/subjects-missing"}, func(r *Register) {
		a := activityOf(r, "newsletter")
		a.Subjects, a.Purposes[0].Subjects, a.Data[0].Subjects = nil, nil, nil
	}},
	{"association", "no data in the newsletter", []RuleID{"record/data-missing"}, func(r *Register) {
		a := activityOf(r, "newsletter")
		a.Data, a.Purposes[0].Data = nil, nil
		for i := range a.Recipients {
			a.Recipients[i].Data = nil
		}
		for i := range a.Retention {
			a.Retention[i].Data = nil
		}
		for i := range a.Purposes[0].Conditions {
			a.Purposes[0].Conditions[i].Data = nil
		}
	}},
	{"saas", "no word on transfers of logs", []RuleID{"record/transfers-not-stated"}, func(r *Register) {
		a := activityOf(r, "security-logs")
		a.None = notNone(a.None, ElementTransfers)
	}},
	{"saas", "a transfer to nowhere", []RuleID{"record/transfer-destination", "transfer/undeclared"}, func(r *Register) {
		x := transferOf(r, "marketing", "marketing-us")
		x.Destination, x.Importer, x.Mechanism, x.Adequacy = "", "", transfer.StandardClauses, nil
		x.Clauses = &transfer.Clauses{Set: transfer.SCC2021, Module: transfer.ModuleTwo, Signed: civil.MustDate("2024-02-01")}
		x.Document, x.Assessment = &Reference{Title: "Clauses"}, &Reference{Title: "Transfer impact assessment"}
	}},
	{"saas", "clients not named", []RuleID{"record/processor-controller-missing"}, func(r *Register) { r.Processing[1].Controllers = nil }},
	{"association", "no entry", []RuleID{"record/empty"}, func(r *Register) {
		r.Activities, r.Parties, r.Systems, r.Measures = nil, nil, nil, nil
	}},
	{"saas", "for clients or for itself", []RuleID{"record/role-open"}, func(r *Register) { r.Processing[0].RoleOpen = []ID{"accounts"} }},
	{"children-app", "scores called anonymous beside the voices", []RuleID{"record/called-anonymous"}, func(r *Register) {
		a := activityOf(r, "learning")
		a.Data = append(a.Data, DataCategory{
			ID: "scores", Name: "Pronunciation scores", Kind: DataDerived, Inferred: Yes, Anonymous: Yes, Subjects: a.Data[2].Subjects,
			Sources: []DataSource{{Kind: SourceDerived, Description: "computed from the recordings"}},
		})
		a.Purposes[1].Data = append(a.Purposes[1].Data, "scores")
		a.Retention[len(a.Retention)-1].Data = append(a.Retention[len(a.Retention)-1].Data, "scores")
	}},
	{"dentist", "no day anywhere", []RuleID{"record/undated"}, func(r *Register) {
		r.Created, r.Reviewed, r.NextReview, r.Approval = civil.Date{}, civil.Date{}, civil.Date{}, nil
		for i := range r.Activities {
			a := &r.Activities[i]
			a.Created, a.Updated, a.Review, a.Approval = civil.Date{}, civil.Date{}, nil, nil
		}
	}},
	{"saas", "a system run by nobody, nowhere", []RuleID{"record/system-unplaced"}, func(r *Register) { r.Systems[1].Operator, r.Systems[1].Places = "", nil }},
	{"swiss-shop", "a commune", []RuleID{"record/ch-cantonal"}, func(r *Register) {
		r.Organisation.PublicAuthority, r.Organisation.FederalBody = Yes, No
	}},
	{"saas", "bias tested with no reason", []RuleID{"record/bias-detection-reason"}, func(r *Register) {
		a := activityOf(r, "staff")
		a.None = notNone(a.None, ElementAI)
		a.AI = []AIUse{{ID: "plan", Name: "Roster planner", Role: AIDeployer, Function: AIOther, Context: ContextWorkplace, BiasDetection: Yes}}
	}},
	{"saas", "elsewhere, with an AI use", []RuleID{"ai/union-unstated"}, func(r *Register) {
		r.Organisation.Country, r.Organisation.OffersInside = "CA", Yes
		r.Organisation.Contact.Address.Country = "CA"
		r.None = notNone(r.None, ElementRepresentative)
		r.Representative = &Party{Name: "Representatives Ireland Ltd", Country: "IE", Contact: Contact{Email: "rep@representatives.example", Address: Address{Street: "2 Quay", PostCode: "D02 A1A1", City: "Dublin", Country: "IE"}}}
		a := activityOf(r, "staff")
		a.None = notNone(a.None, ElementAI)
		a.AI = []AIUse{{ID: "plan", Name: "Roster planner", Role: AIDeployer, Function: AIOther, Context: ContextWorkplace}}
	}},
}

var formMutations = []mutation{
	{"association", "two measures of one ID", []RuleID{"form/id-duplicate"}, func(r *Register) { r.Measures = append(r.Measures, r.Measures[0]) }},
	{"association", "a system without an ID", []RuleID{"form/id-missing"}, func(r *Register) {
		r.Systems = append(r.Systems, System{Name: "Filing cabinet", Places: []Place{{Country: "DE"}}})
	}},
	{"association", "an end before its start", []RuleID{"form/date-order"}, func(r *Register) {
		r.Activities[3].Start, r.Activities[3].End = civil.MustDate("2025-01-01"), civil.MustDate("2024-01-01")
	}},
	{"association", "a code of no table", []RuleID{"form/code-unknown"}, func(r *Register) { r.Activities[3].Status = "running" }},
	{"association", "an entry under a law that the register does not name", []RuleID{"form/regime-unstated"}, func(r *Register) { r.Activities[3].Regimes = []Regime{EU, UK} }},
	{"saas", "data for no purpose", []RuleID{"form/unused"}, func(r *Register) {
		purposeOf(r, "accounts", "account").Data, purposeOf(r, "accounts", "sole").Data = []ID{"contact"}, []ID{"contact", "invoices"}
	}},
	{"saas", "a link in place of measures", []RuleID{"form/link-only"}, func(r *Register) {
		r.Measures[0].Name, r.Measures[0].Description = "https://intranet.tallyworks.example/toms.pdf", ""
	}},
	{"dentist", "a waiver past its date", []RuleID{"form/waiver-expired", "record/organisation-address"}, func(r *Register) {
		r.Organisation.Contact.Address = Address{}
		r.Waivers = []Waiver{{Rule: "record/organisation-address", Path: "/organisation/contact", Reason: "die Praxis zieht um", Owner: "Dr. Lindner", Until: civil.MustDate("2026-06-30")}}
	}},
	{"dentist", "a waiver of nothing", []RuleID{"form/waiver-unused"}, func(r *Register) {
		r.Waivers = []Waiver{{Rule: "record/organisation-address", Path: "/organisation/contact", Reason: "die Praxis zieht um", Owner: "Dr. Lindner", Until: civil.MustDate("2027-06-30")}}
	}},
	{"dentist", "a waiver without a reason", []RuleID{"form/waiver-unreasoned", "record/organisation-address"}, func(r *Register) {
		r.Organisation.Contact.Address = Address{}
		r.Waivers = []Waiver{{Rule: "record/organisation-address", Path: "/organisation/contact", Until: civil.MustDate("2027-06-30")}}
	}},
}

var purposeMutations = []mutation{
	{"saas", "the same purpose twice", []RuleID{"purpose/duplicate"}, func(r *Register) {
		purposeOf(r, "accounts", "sole").Name = purposeOf(r, "accounts", "account").Name
	}},
	{"saas", "addresses of customers used for statistics", []RuleID{"purpose/further-processing"}, func(r *Register) {
		purposeOf(r, "security-logs", "detect").Further = &FurtherProcessing{Original: "running the platform"}
	}},
	{"saas", "books of clients used for one's own marketing", []RuleID{"purpose/client-data"}, func(r *Register) { r.Processing[0].OwnUse = []ID{"security-logs"} }},
	{"dentist", "a further ground that is none", []RuleID{"basis/claim-unrecognised"}, func(r *Register) {
		p := purposeOf(r, "termine", "termin")
		p.Bases = append(p.Bases, lawfulbasis.Basis{Claim: "gesunder Menschenverstand"})
	}},
	{"saas", "improvement under the contract", []RuleID{"basis/contract-not-necessary", "purpose/vague"}, func(r *Register) {
		purposeOf(r, "accounts", "sole").Name = "Improve our services"
	}},
	{"saas", "an obligation without its law", []RuleID{"basis/legal-obligation-law"}, func(r *Register) { purposeOf(r, "accounts", "books").Bases[0].Law = nil }},
	{"saas", "vital interests as a routine", []RuleID{"basis/vital-interests-last-resort", "special/national-id"}, func(r *Register) {
		purposeOf(r, "staff", "payroll").Bases = []lawfulbasis.Basis{{Ground: lawfulbasis.VitalInterests, Vital: &lawfulbasis.Vital{Interest: "emergency", Routine: Yes}}}
	}},
	{"saas", "no interest stated", []RuleID{"basis/interest-unstated"}, func(r *Register) {
		i := purposeOf(r, "security-logs", "detect").Bases[0].Interest
		i.Interest, i.Holder = "", ""
	}},
	{"saas", "interests not weighed", []RuleID{"basis/interest-assessment"}, func(r *Register) {
		i := purposeOf(r, "security-logs", "detect").Bases[0].Interest
		i.Assessment, i.Balance = nil, ""
	}},
	{"saas", "a ticked box", []RuleID{"basis/consent-affirmative"}, func(r *Register) { purposeOf(r, "marketing", "newsletter").Bases[0].Consent.Affirmative = No }},
	{"saas", "a newsletter for all who buy", []RuleID{"basis/consent-bundled"}, func(r *Register) { purposeOf(r, "marketing", "newsletter").Bases[0].Consent.Bundled = Yes }},
	{"saas", "one box for all", []RuleID{"basis/consent-separate"}, func(r *Register) { purposeOf(r, "marketing", "newsletter").Bases[0].Consent.Separate = No }},
	{"saas", "colleagues who sign each other up", []RuleID{"basis/consent-other-person"}, func(r *Register) { purposeOf(r, "marketing", "newsletter").Bases[0].Consent.ByOther = Yes }},
	{"saas", "a cookie under legitimate interests", []RuleID{"basis/device-consent"}, func(r *Register) {
		d := &activityOf(r, "security-logs").Data[0]
		d.Device, d.DeviceExempt = Yes, No
	}},
}

var specialMutations = []mutation{
	{"saas", "a condition for one case of sick leave", []RuleID{"special/case-uncovered"}, func(r *Register) {
		purposeOf(r, "staff", "time").Conditions[0].When = "where a certificate is handed in"
	}},
	{"dentist", "a study without safeguards", []RuleID{"special/research-safeguards"}, func(r *Register) {
		p := purposeOf(r, "behandlung", "behandeln")
		p.Conditions = append(p.Conditions, lawfulbasis.Reliance{Condition: lawfulbasis.ArchivingResearch, Law: []Law{{Name: "BDSG", Provision: "§ 27", Country: "DE"}}})
	}},
	{"children-app", "voices with which children sign in", []RuleID{"special/biometric-unstated"}, func(r *Register) {
		a := activityOf(r, "learning")
		a.None = notNone(a.None, ElementAI)
		a.AI = []AIUse{{ID: "sign-in", Name: "Sign in by voice", Role: AIDeployer, Function: AIBiometricVerification, Context: ContextEducation}}
		a.Data[2].IdentifiesUniquely = ""
	}},
	{"saas", "origin guessed from names", []RuleID{"special/inferred"}, func(r *Register) {
		a := activityOf(r, "marketing")
		a.Data[2].Inferred, a.Data[2].Name = Yes, "Estimated ethnicity"
	}},
	{"saas", "sick leave that is not marked", []RuleID{"special/kind-unmarked"}, func(r *Register) { activityOf(r, "staff").Data[3].Special = nil }},
	{"saas", "special in a case, and of no type", []RuleID{"special/type-unstated"}, func(r *Register) {
		d := &activityOf(r, "staff").Data[3]
		d.Special, d.SpecialWhen, d.Kind, d.Name = nil, "where it is special category data", DataOther, "Absences"
	}},
	{"saas", "a condition for names and addresses", []RuleID{"special/condition-unneeded", "rights/offered-incomplete"}, func(r *Register) {
		purposeOf(r, "accounts", "sole").Conditions = []lawfulbasis.Reliance{{Condition: lawfulbasis.ExplicitConsent, Consent: &lawfulbasis.ConsentTerms{
			Obtained: "box", Proof: "log", Withdrawal: "account", Explicit: Yes, Affirmative: Yes, Bundled: No,
		}}}
	}},
}

// derogates puts a transfer of a register under another mechanism, with no safeguard.
func derogates(r *Register, m transfer.Mechanism, d transfer.Derogation) *transfer.Transfer {
	x := transferOf(r, "accounts", "accounts-in")
	x.Mechanism, x.Clauses, x.Document, x.Assessment, x.Derogation = m, nil, nil, nil, &d
	return x
}

var transferMutations = []mutation{
	{"saas", "a transfer inside the Union", []RuleID{"transfer/inside"}, func(r *Register) {
		a := activityOf(r, "security-logs")
		a.None = notNone(a.None, ElementTransfers)
		a.Transfers = []transfer.Transfer{{ID: "ie", Destination: "IE", Importer: "cloud"}}
	}},
	{"saas", "an importer who receives nothing", []RuleID{"transfer/importer-unknown", "transfer/undeclared"}, func(r *Register) {
		a := activityOf(r, "marketing")
		a.Transfers[0].Importer = "nightdesk"
		a.Transfers[0].Destination, a.Transfers[0].Mechanism, a.Transfers[0].Adequacy = "IN", transfer.StandardClauses, nil
		a.Transfers[0].Clauses = &transfer.Clauses{Set: transfer.SCC2021, Module: transfer.ModuleTwo, Signed: civil.MustDate("2024-04-22")}
		a.Transfers[0].Document, a.Transfers[0].Assessment = &Reference{Title: "Clauses"}, &Reference{Title: "Assessment"}
	}},
	{"saas", "adequacy or clauses", []RuleID{"transfer/alternatives"}, func(r *Register) {
		x := transferOf(r, "accounts", "accounts-us")
		alt := *x
		alt.ID, alt.Mechanism, alt.Adequacy = "accounts-us-scc", transfer.StandardClauses, nil
		alt.Clauses = &transfer.Clauses{Set: transfer.SCC2021, Module: transfer.ModuleTwo, Signed: civil.MustDate("2024-02-01")}
		alt.Document, alt.Assessment = &Reference{Title: "Clauses"}, &Reference{Title: "Assessment"}
		x.AlternativeTo, alt.AlternativeTo = []ID{"accounts-us-scc"}, []ID{"accounts-us"}
		a := activityOf(r, "accounts")
		a.Transfers = append(a.Transfers, alt)
	}},
	{"saas", "a transfer that may come, under a promise", []RuleID{"transfer/claim-unrecognised"}, func(r *Register) {
		a := activityOf(r, "security-logs")
		a.None = notNone(a.None, ElementTransfers)
		a.Transfers = []transfer.Transfer{{ID: "perhaps", Destination: "IN", Status: transfer.Contingent, Claim: "we will comply with mandatory rules"}}
	}},
	{"saas", "a foreign court's order", []RuleID{"transfer/foreign-order"}, func(r *Register) {
		transferOf(r, "accounts", "accounts-in").Order = &transfer.ForeignOrder{Authority: "High Court of Bombay"}
	}},
	{"uk-employer", "repealed provisions", []RuleID{"transfer/uk-test"}, func(r *Register) { activityOf(r, "learning").Transfers[0].LegalBasis = "UK GDPR Art. 44" }},
	{"saas", "clauses of no set", []RuleID{"transfer/clauses-unstated"}, func(r *Register) { transferOf(r, "accounts", "accounts-in").Clauses = nil }},
	{"saas", "clauses with one whom the GDPR binds", []RuleID{"transfer/clauses-importer-subject"}, func(r *Register) { partyOf(r, "nightdesk").SubjectToGDPR = Yes }},
	{"saas", "clauses between controller and processor", []RuleID{"transfer/clauses-not-transfer-tool"}, func(r *Register) {
		transferOf(r, "accounts", "accounts-in").Clauses = &transfer.Clauses{Set: transfer.SCCArt28, Signed: civil.MustDate("2024-04-22")}
	}},
	{"saas", "rules of a group that the importer is not of", []RuleID{"transfer/bcr-group"}, func(r *Register) {
		partyOf(r, "nightdesk").Group = "Nightdesk"
		x := transferOf(r, "accounts", "accounts-in")
		x.Mechanism, x.Clauses = transfer.BindingCorporateRules, nil
		x.Approval = &Reference{Title: "Approval", Date: civil.MustDate("2025-03-03")}
	}},
	{"saas", "rules that nobody approved", []RuleID{"transfer/bcr-approval"}, func(r *Register) {
		partyOf(r, "nightdesk").Group = r.Organisation.Group
		x := transferOf(r, "accounts", "accounts-in")
		x.Mechanism, x.Clauses = transfer.BindingCorporateRules, nil
	}},
	{"saas", "a certificate without commitments", []RuleID{"transfer/approval-missing"}, func(r *Register) {
		x := transferOf(r, "accounts", "accounts-in")
		x.Mechanism, x.Clauses = transfer.Certification, nil
	}},
	{"saas", "every night under a contract with the person", []RuleID{"transfer/derogation-occasional"}, func(r *Register) {
		derogates(r, transfer.DerogationContract, transfer.Derogation{Why: "no other tool", Repeated: Yes})
	}},
	{"saas", "a claim, and no word on why", []RuleID{"transfer/derogation-last-resort"}, func(r *Register) {
		derogates(r, transfer.DerogationLegalClaims, transfer.Derogation{Repeated: No})
	}},
	{"saas", "consent to a transfer that is not explicit", []RuleID{"transfer/derogation-consent"}, func(r *Register) {
		derogates(r, transfer.DerogationConsent, transfer.Derogation{Why: "no other tool", Repeated: No, Explicit: No, RisksTold: Yes})
	}},
	{"saas", "the interest of India", []RuleID{"transfer/derogation-public-interest"}, func(r *Register) {
		derogates(r, transfer.DerogationPublicInterest, transfer.Derogation{Why: "no other tool", Repeated: No, Law: []Law{{Name: "Income-tax Act", Country: "IN"}}})
	}},
	{"saas", "a whole register", []RuleID{"transfer/derogation-register"}, func(r *Register) {
		derogates(r, transfer.DerogationRegister, transfer.Derogation{Why: "the register is open", Repeated: No, Whole: Yes})
	}},
	{"saas", "compelling interests in everyone's data, that nobody was told of", []RuleID{"transfer/compelling-conditions", "record/transfer-safeguards-documented"}, func(r *Register) {
		derogates(r, transfer.CompellingInterests, transfer.Derogation{Why: "no other tool", Repeated: No, Limited: No, Interest: "support"})
	}},
	{"town-hall", "consent of citizens to a transfer", []RuleID{"transfer/derogation-public-authority"}, func(r *Register) {
		a := activityOf(r, "urbanisme")
		a.None = notNone(a.None, ElementTransfers)
		r.Parties = append(r.Parties, Party{ID: "ville", Name: "Ville de Genève", Country: "IN"})
		a.Recipients = append(a.Recipients, Recipient{ID: "ville", Party: "ville", Kind: RecipientOther, Role: RoleController, Purpose: "avis"})
		a.Transfers = []transfer.Transfer{{ID: "inde", Destination: "IN", Importer: "ville", Mechanism: transfer.DerogationConsent, Derogation: &transfer.Derogation{
			Why: "avis unique", Repeated: No, Explicit: Yes, RisksTold: Yes, PublicPowers: Yes,
		}}}
	}},
}

// takesDecisions has the accounts of saas take automated decisions.
func takesDecisions(r *Register, d AutomatedDecisions) *Activity {
	a := activityOf(r, "accounts")
	a.None, a.Decisions = notNone(a.None, ElementDecisions), &d
	return a
}

// goodDecisions are decisions of which nothing is amiss.
var goodDecisions = AutomatedDecisions{
	Exist: Yes, Solely: Yes, Significant: Yes, Profiling: No, Logic: "amounts due and days late", Consequences: "the account is closed", Exception: DecisionByContract,
	Intervention: Yes, Contest: Yes, Safeguards: "a person looks at it again", Purposes: []ID{"sole"}, Data: []ID{"invoices"},
}

// usesAI has an activity use an AI system.
func usesAI(r *Register, register ID, u AIUse) *Activity {
	a := activityOf(r, register)
	a.None = notNone(a.None, ElementAI)
	u.ID, u.Name, u.Role = "ai", "Analysis", AIDeployer
	a.AI = []AIUse{u}
	return a
}

var otherMutations = []mutation{
	{"saas", "no contract with a client", []RuleID{"recipient/client-contract"}, func(r *Register) {
		r.Processing[1].Contract, r.Processing[1].Controllers[0].Contract = nil, nil
	}},
	{"saas", "what becomes of the client's data", []RuleID{"recipient/client-end"}, func(r *Register) { r.Processing[1].AtEnd, r.Processing[1].AtEndNote = "", "" }},
	{"saas", "a recipient without a role", []RuleID{"recipient/role-unstated"}, func(r *Register) { recipientOf(r, "accounts", "auditors").Role = "" }},
	{"saas", "a period from nowhere", []RuleID{"retention/start-missing"}, func(r *Register) { activityOf(r, "accounts").Retention[1].From = "" }},
	{"saas", "two periods", []RuleID{"retention/conflict"}, func(r *Register) {
		a := activityOf(r, "accounts")
		other := a.Retention[1]
		other.ID, other.Period = "tickets-again", civil.MustPeriod("P5Y")
		a.Retention = append(a.Retention, other)
	}},
	{"saas", "nothing at the end", []RuleID{"retention/action-missing"}, func(r *Register) { activityOf(r, "accounts").Retention[1].Action = "" }},
	{"town-hall", "an archive under no law", []RuleID{"retention/archive-safeguards"}, func(r *Register) {
		x := &activityOf(r, "urbanisme").Retention[0]
		x.Law, x.Policy, x.ActionNote = nil, nil, ""
	}},
	{"saas", "no way to exercise rights", []RuleID{"rights/procedure-missing"}, func(r *Register) { activityOf(r, "accounts").Rights = nil }},
	{"saas", "from others, unnamed", []RuleID{"rights/source-missing"}, func(r *Register) { activityOf(r, "accounts").Data[2].Sources = []DataSource{{Kind: SourceThird}} }},
	{"saas", "from where is not said", []RuleID{"rights/source-unstated"}, func(r *Register) { activityOf(r, "accounts").Data[2].Sources = nil }},
	{"saas", "decisions of which nothing is amiss", []RuleID{}, func(r *Register) { takesDecisions(r, goodDecisions) }},
	{"saas", "decisions on whatever", []RuleID{"rights/decision-unstated"}, func(r *Register) {
		takesDecisions(r, AutomatedDecisions{Exist: Yes, Logic: "amounts due", Consequences: "none"})
	}},
	{"saas", "a decision that no exception admits", []RuleID{"rights/decision-exception"}, func(r *Register) {
		d := goodDecisions
		d.Exception = ""
		takesDecisions(r, d)
	}},
	{"saas", "a decision without a person", []RuleID{"rights/decision-safeguards"}, func(r *Register) {
		d := goodDecisions
		d.Intervention, d.Contest, d.Safeguards = No, No, ""
		takesDecisions(r, d)
	}},
	{"saas", "a decision that is not explained", []RuleID{"rights/decision-logic"}, func(r *Register) {
		d := goodDecisions
		d.Logic, d.Consequences = "", ""
		takesDecisions(r, d)
	}},
	{"saas", "a decision on sick leave", []RuleID{"dpia/listed", "rights/decision-special"}, func(r *Register) {
		a := activityOf(r, "staff")
		d := goodDecisions
		d.Purposes, d.Data = []ID{"payroll"}, []ID{"sick"}
		a.None, a.Decisions = notNone(a.None, ElementDecisions), &d
	}},
	{"children-app", "a decision on children", []RuleID{"rights/decision-child"}, func(r *Register) {
		a := activityOf(r, "learning")
		d := goodDecisions
		d.Exception, d.Purposes, d.Data = DecisionByConsent, nil, []ID{"progress"}
		a.None, a.Decisions = notNone(a.None, ElementDecisions), &d
		for i := range a.Purposes {
			for j := range a.Purposes[i].Bases {
				if c := a.Purposes[i].Bases[j].Consent; c != nil {
					c.Explicit = Yes
				}
			}
		}
	}},
	{"saas", "scale and watch not said", []RuleID{"dpia/scale-unstated", "dpia/likely"}, func(r *Register) {
		a := activityOf(r, "staff")
		a.LargeScale, a.DPIA = "", nil
	}},
	{"town-hall", "a high residual risk and no consultation", []RuleID{"dpia/consultation"}, func(r *Register) { activityOf(r, "videoprotection").DPIA.ResidualRisk = LevelHigh }},
	{"saas", "no measure tests the others", []RuleID{"security/objective-uncovered"}, func(r *Register) {
		for i := range r.Activities {
			r.Activities[i].Security = slices.DeleteFunc(r.Activities[i].Security, func(id ID) bool { return id == "audit" })
		}
		for i := range r.Processing {
			r.Processing[i].Security = slices.DeleteFunc(r.Processing[i].Security, func(id ID) bool { return id == "audit" })
		}
		r.Measures = slices.DeleteFunc(r.Measures, func(m Measure) bool { return m.ID == "audit" })
	}},
	{"town-hall", "faces scraped", []RuleID{"ai/scraping", "special/biometric-unstated"}, func(r *Register) {
		usesAI(r, "videoprotection", AIUse{Function: AIFaceDatabase, Untargeted: Yes, Context: ContextPublic})
	}},
	{"saas", "emotions of staff", []RuleID{"ai/emotion-workplace"}, func(r *Register) {
		usesAI(r, "staff", AIUse{Function: AIEmotionRecognition, Context: ContextWorkplace, MedicalOrSafety: No, Informed: Yes})
	}},
	{"saas", "emotions somewhere", []RuleID{"ai/context-unstated"}, func(r *Register) { usesAI(r, "marketing", AIUse{Function: AIEmotionRecognition, Informed: Yes}) }},
	{"town-hall", "opinions read from faces", []RuleID{"ai/biometric-categorisation"}, func(r *Register) {
		usesAI(r, "videoprotection", AIUse{Function: AIBiometricCategorisation, Deduces: []AICharacteristic{DeducesOpinion}, Context: ContextPublic, Informed: Yes})
	}},
	{"town-hall", "faces sought as they pass", []RuleID{"ai/real-time-identification", "special/biometric-unstated"}, func(r *Register) {
		usesAI(r, "videoprotection", AIUse{Function: AIRemoteIdentification, RealTime: Yes, PublicSpace: Yes, LawEnforcement: Yes, Context: ContextPublic})
	}},
	{"town-hall", "nobody told of it", []RuleID{"ai/exposed-persons-informed"}, func(r *Register) {
		usesAI(r, "videoprotection", AIUse{Function: AIBiometricCategorisation, Deduces: []AICharacteristic{DeducesAge}, Context: ContextPublic, Informed: No})
	}},
	{"town-hall", "a high risk", []RuleID{"ai/high-risk", "ai/biometric-categorisation"}, func(r *Register) {
		usesAI(r, "videoprotection", AIUse{Function: AIBiometricCategorisation, Deduces: []AICharacteristic{DeducesEthnicity}, Context: ContextPublic, Informed: Yes})
	}},
	{"town-hall", "what it does is not said", []RuleID{"ai/function-unstated"}, func(r *Register) { usesAI(r, "videoprotection", AIUse{Context: ContextPublic}) }},
	{"town-hall", "smiles seen", []RuleID{"ai/expression-open"}, func(r *Register) {
		usesAI(r, "videoprotection", AIUse{Function: AIExpressionDetection, Context: ContextPublic, Informed: Yes})
	}},
}

// Registers in languages of which the rules know fewer words are not looked at
// less for what takes none.
var languageMutations = []mutation{
	{"ayuntamiento", "no officer", []RuleID{"record/dpo-required"}, func(r *Register) { r.DPO = nil }},
	{"ayuntamiento", "importer not looked up", []RuleID{"transfer/adequacy-scope"}, func(r *Register) {
		partyOf(r, "correo").Certifications = nil
		transferOf(r, "boletin", "boletin-us").Adequacy.Listed = ""
	}},
	{"ayuntamiento", "images beyond the month of the law", []RuleID{"retention/limit-exceeded", "retention/statutory-maximum"}, func(r *Register) {
		activityOf(r, "videovigilancia").Retention[0].Period = civil.MustPeriod("P60D")
	}},
	{"ayuntamiento", "sick leave by its name, not marked", []RuleID{"special/name-unmarked"}, func(r *Register) {
		d := &activityOf(r, "personal").Data[3]
		d.Kind, d.Special, d.Name = DataOther, nil, "Bajas médicas"
	}},
	{"officina", "no assessment of the destination", []RuleID{"transfer/assessment-missing"}, func(r *Register) { transferOf(r, "newsletter", "crm-us").Assessment = nil }},
	{"officina", "never filled in", []RuleID{"form/placeholder"}, func(r *Register) { activityOf(r, "selezione").Retention[0].From = "da definire" }},
	{"officina", "cameras on staff without an assessment", []RuleID{"dpia/required"}, func(r *Register) {
		activityOf(r, "telecamere").DPIA.Status, activityOf(r, "telecamere").DPIA.Document = DPIANotStarted, nil
	}},
	{"physiotherapist", "no duty of secrecy", []RuleID{"special/secrecy"}, func(r *Register) { purposeOf(r, "behandeling", "behandelen").Conditions[0].Secrecy = "" }},
	{"physiotherapist", "sick leave by its name, not marked", []RuleID{"special/name-unmarked"}, func(r *Register) {
		d := &activityOf(r, "personeel").Data[2]
		d.Kind, d.Special = DataOther, nil
	}},
	{"physiotherapist", "the file without a condition", []RuleID{"special/condition-missing"}, func(r *Register) { purposeOf(r, "behandeling", "behandelen").Conditions = nil }},
	{"web-shop", "never filled in", []RuleID{"form/placeholder"}, func(r *Register) { activityOf(r, "rekrutacja").Retention[0].From = "do uzupełnienia" }},
	{"web-shop", "a newsletter that cannot be left", []RuleID{"basis/consent-withdrawal"}, func(r *Register) { purposeOf(r, "newsletter", "wysylka").Bases[0].Consent.Withdrawal = "" }},
	{"web-shop", "no contract with the bookkeeper", []RuleID{"recipient/processor-contract"}, func(r *Register) { recipientOf(r, "pracownicy", "kadry").Contract = nil }},
	{"sports-club", "consent of parents not explicit", []RuleID{"special/consent-not-explicit"}, func(r *Register) { purposeOf(r, "lager", "omsorg").Conditions[0].Consent.Explicit = No }},
	{"sports-club", "children not weighed", []RuleID{"basis/interest-child"}, func(r *Register) {
		i := purposeOf(r, "medlemmar", "bidrag").Bases[0].Interest
		i.Children, i.Balance = "", ""
	}},
	{"sports-club", "clauses without their module", []RuleID{"transfer/clauses-module"}, func(r *Register) { transferOf(r, "nyhetsbrev", "utskick-us").Clauses.Module = "" }},
	{"estate-agent", "a counting cookie without consent", []RuleID{"basis/device-consent"}, func(r *Register) {
		p := purposeOf(r, "site-internet", "audience")
		p.Bases, p.Objection = purposeOf(r, "site-internet", "fonctionnement").Bases, "par courriel"
	}},
	{"estate-agent", "no arrangement with the network", []RuleID{"recipient/joint-arrangement"}, func(r *Register) {
		j := &activityOf(r, "reseau-social").JointControllers[0]
		j.Arrangement, j.Responsibilities = nil, ""
	}},
	{"estate-agent", "applicants ranked by a machine alone", []RuleID{"rights/decision-exception", "rights/decision-safeguards"}, func(r *Register) {
		d := activityOf(r, "recrutement").Decisions
		d.Exist, d.Solely = Yes, Yes
	}},
	{"research-institute", "a study without safeguards", []RuleID{"special/research-safeguards"}, func(r *Register) { purposeOf(r, "soevnstudie", "forskning").Conditions[0].Safeguards = "" }},
	{"research-institute", "a sub-processor that nobody agreed to", []RuleID{"recipient/sub-processor"}, func(r *Register) { r.Processing[0].SubProcessors[0].Authorised = No }},
	{"research-institute", "the number of residents under no law", []RuleID{"basis/legal-obligation-law", "special/national-id"}, func(r *Register) {
		purposeOf(r, "medarbejdere", "udbetaling").Bases[1].Law = nil
	}},
}
