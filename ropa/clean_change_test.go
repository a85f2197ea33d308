package ropa

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/transfer"
)

// A change to a clean register raises the duty that comes with it, and no
// finding of the register itself.
func TestCleanChanges(t *testing.T) {
	for _, tt := range changeMutations {
		t.Run(tt.register+"/"+tt.name, func(t *testing.T) {
			before, after := cleanRegister(t, tt.register), cleanRegister(t, tt.register)
			tt.edit(after)
			got := []RuleID{}
			for _, f := range reviewChange(t, before, after, &Options{AsOf: cleanAsOf}).Findings {
				if strings.HasPrefix(string(f.Rule), "change/") && !slices.Contains(got, f.Rule) {
					got = append(got, f.Rule)
				}
			}
			slices.Sort(got)
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("rules of change (-want +got):\n%s", diff)
			}
		})
	}
}

var changeMutations = []mutation{
	{"dentist", "nothing", []RuleID{}, func(*Register) {}},
	{"ayuntamiento", "an entry is reworded", []RuleID{"change/es-officer-told"}, func(r *Register) { activityOf(r, "boletin").Comments = "Revisado en noviembre." }},
	{"saas", "a purpose is widened under its ID", []RuleID{"change/purpose-reworded"}, func(r *Register) {
		purposeOf(r, "accounts", "sole").Name += ", and compare what customers buy with what others of their trade buy"
	}},
	{"saas", "a processor becomes a controller", []RuleID{"change/role-changed"}, func(r *Register) {
		x := recipientOf(r, "security-logs", "host")
		x.Role, x.Contract = RoleController, nil
	}},
	{"dentist", "a processor is gone", []RuleID{"change/processor-gone"}, func(r *Register) {
		a := activityOf(r, "abrechnung")
		i := slices.IndexFunc(a.Recipients, func(x Recipient) bool { return x.Role == RoleProcessor })
		a.Recipients = slices.Delete(a.Recipients, i, i+1)
	}},
	{"saas", "customers' tickets used for a list of prospects", []RuleID{"change/purpose-added"}, func(r *Register) {
		a := activityOf(r, "accounts")
		a.Purposes = append(a.Purposes, Purpose{ID: "prospects", Name: "Offer further modules to those who ask for them in tickets", Data: []ID{"tickets"}, Subjects: []ID{"contacts"}, Bases: a.Purposes[0].Bases, Objection: "by e-mail"})
	}},
	{"saas", "consent replaced", []RuleID{"change/basis-swapped"}, func(r *Register) {
		purposeOf(r, "marketing", "newsletter").Bases = purposeOf(r, "security-logs", "detect").Bases
	}},
	{"saas", "another ground", []RuleID{"change/basis-changed"}, func(r *Register) {
		purposeOf(r, "accounts", "sole").Bases = purposeOf(r, "security-logs", "detect").Bases
	}},
	{"saas", "health data added", []RuleID{"change/data-added", "change/special-added"}, func(r *Register) {
		a := activityOf(r, "marketing")
		a.Data = append(a.Data, DataCategory{ID: "diet", Name: "Diets of participants", Kind: DataHealth, Special: []lawfulbasis.SpecialCategory{lawfulbasis.HealthData}})
		a.Purposes[1].Data = append(a.Purposes[1].Data, "diet")
	}},
	{"saas", "data added", []RuleID{"change/data-added"}, func(r *Register) {
		a := activityOf(r, "marketing")
		a.Data = append(a.Data, DataCategory{ID: "photo", Name: "Photographs of speakers", Kind: DataImage})
		a.Purposes[1].Data = append(a.Purposes[1].Data, "photo")
	}},
	{"saas", "people added", []RuleID{"change/subjects-added"}, func(r *Register) {
		a := activityOf(r, "marketing")
		a.Subjects = append(a.Subjects, SubjectCategory{ID: "speakers", Name: "Speakers", Kind: SubjectOther})
		a.Purposes[1].Subjects = append(a.Purposes[1].Subjects, "speakers")
	}},
	{"saas", "a recipient added", []RuleID{"change/recipient-added"}, func(r *Register) {
		a := activityOf(r, "marketing")
		a.Recipients = append(a.Recipients, Recipient{ID: "audit", Party: "auditor", Kind: RecipientAdviser, Role: RoleController, Purpose: "audit of the mailing list"})
	}},
	{"saas", "a sub-processor added", []RuleID{"change/sub-processor-added"}, func(r *Register) {
		r.Processing[1].SubProcessors = append(r.Processing[1].SubProcessors, SubProcessor{Party: "wagewise", Processing: "conversion of payroll", FlowDown: Yes, Contract: &Reference{Title: "Agreement"}})
	}},
	{"saas", "a transfer added", []RuleID{"change/transfer-added"}, func(r *Register) {
		a := activityOf(r, "security-logs")
		a.None = notNone(a.None, ElementTransfers)
		a.Transfers = []transfer.Transfer{{ID: "logs-gb", Destination: "GB", Importer: "tallyworks-uk", Mechanism: transfer.AdequacyDecision}}
	}},
	{"saas", "clauses replaced by a derogation", []RuleID{"change/safeguard-weakened"}, func(r *Register) {
		derogates(r, transfer.DerogationContract, transfer.Derogation{Why: "no other tool", Repeated: No})
	}},
	{"saas", "kept for longer", []RuleID{"change/retention-extended"}, func(r *Register) { activityOf(r, "accounts").Retention[1].Period = civil.MustPeriod("P9Y") }},
	{"saas", "a measure gone", []RuleID{"change/measure-removed"}, func(r *Register) {
		a := activityOf(r, "staff")
		a.Security = slices.DeleteFunc(a.Security, func(id ID) bool { return id == "encryption" })
	}},
	{"saas", "decisions by machine", []RuleID{"change/decision-added"}, func(r *Register) { takesDecisions(r, goodDecisions) }},
	{"town-hall", "cameras for one more purpose", []RuleID{"change/dpia-review", "change/purpose-added"}, func(r *Register) {
		a := activityOf(r, "videoprotection")
		p := a.Purposes[0]
		p.ID, p.Name = "stationnement", "Constater les infractions au stationnement"
		a.Purposes = append(a.Purposes, p)
	}},
	{"saas", "an entry gone", []RuleID{"change/activity-vanished"}, func(r *Register) { r.Activities = r.Activities[:3] }},
	{"town-hall", "another body answers for the newsletter", []RuleID{"change/controller-changed"}, func(r *Register) { activityOf(r, "lettre").Controller = "routeur" }},
	{"estate-agent", "the network is gone", []RuleID{"change/controller-changed"}, func(r *Register) { activityOf(r, "reseau-social").JointControllers = nil }},
	{"town-hall", "another officer", []RuleID{"change/controller-changed"}, func(r *Register) { r.DPO.Contact.Email = "cil@mairie-valbrune.example" }},
}

// What is wrong on the day alone, or no more than a hint, is said of a clean
// register too.
func TestCleanMutationsOfOneRule(t *testing.T) {
	unraced(t)
	for _, tt := range slices.Concat(ruleMutations, aiMutations, marketingMutations, listedMutations) {
		t.Run(tt.register+"/"+tt.name, func(t *testing.T) {
			on := cleanAsOf
			if tt.asOf != "" {
				on = civil.MustDate(tt.asOf)
			}
			of := func(f Finding) bool { return f.Rule == tt.rule }
			r := cleanRegister(t, tt.register)
			if slices.ContainsFunc(validate(t, r, &Options{AsOf: cleanAsOf}).Findings, of) {
				t.Errorf("%s speaks of the clean register", tt.rule)
			}
			tt.edit(r)
			if !slices.ContainsFunc(validate(t, r, &Options{AsOf: on}).Findings, of) {
				t.Errorf("%s is silent", tt.rule)
			}
		})
	}
}

// ruleMutation is a change to a clean register and one rule that speaks of it
// on a day; "" is that of the register.
type ruleMutation struct {
	register, name string
	rule           RuleID
	asOf           string
	edit           func(r *Register)
}

var ruleMutations = []ruleMutation{
	{"dentist", "vital interests of those who can be asked", "special/vital-incapacity", "", func(r *Register) {
		purposeOf(r, "behandlung", "behandeln").Conditions[0] = lawfulbasis.Reliance{Condition: lawfulbasis.ConditionVitalInterests}
	}},
	{"saas", "before the law", "form/no-law", "2016-11-21", func(*Register) {}},
	{"physiotherapist", "ten years under a law of seven", "retention/law-mismatch", "", func(r *Register) { keeps(r, "behandeling", 1, "P10Y") }},
	{"swiss-shop", "a federal office without an adviser", "record/ch-adviser", "", func(r *Register) {
		r.Organisation.PublicAuthority, r.Organisation.FederalBody, r.DPO = Yes, Yes, nil
	}},
	{"swiss-shop", "a shop abroad that watches many", "record/ch-representative", "", func(r *Register) {
		abroad(No, LevelHigh)(r)
		r.Representative, r.Representatives = nil, nil
	}},
	{"swiss-shop", "a federal office that logs nothing", "security/ch-logging", "", func(r *Register) {
		r.Organisation.PublicAuthority, r.Organisation.FederalBody = Yes, Yes
		for i := range r.Measures {
			r.Measures[i].Type, r.Measures[i].Name, r.Measures[i].Description = MeasureOther, "Zutritt", "nur mit Schlüssel"
		}
	}},
	{"saas", "a contract without audits", "recipient/contract-terms", "", func(r *Register) { recipientOf(r, "accounts", "night").Terms = allTerms[:7] }},
	{"saas", "health data of many with who was never checked", "recipient/processor-guarantees", "", func(r *Register) {
		a := activityOf(r, "accounts")
		a.LargeScale, a.Data[0].Special = Yes, []lawfulbasis.SpecialCategory{lawfulbasis.HealthData}
		for i := range r.Parties {
			r.Parties[i].Certifications = nil
		}
	}},
	{"saas", "payroll under the officer", "record/officer-conflict", "", func(r *Register) {
		r.DPO.GivenName, r.DPO.Name = "Aoife", "Byrne"
		activityOf(r, "staff").Owner = &Party{Name: "Aoife Byrne"}
	}},
	{"dentist", "staff under § 26 alone", "basis/de-employment", "", func(r *Register) {
		a := activityOf(r, "personal")
		for i := range a.Purposes {
			a.Purposes[i].Bases = []lawfulbasis.Basis{{Claim: "§ 26 Abs. 1 BDSG"}}
		}
	}},
	{"dentist", "treatment under § 22 without measures", "special/de-safeguards", "", func(r *Register) {
		activityOf(r, "behandlung").Security = nil
		purposeOf(r, "behandlung", "behandeln").Conditions[0].Law = []Law{{Name: "BDSG", Provision: "§ 22 Abs. 1", Country: "DE"}}
	}},
	{"dentist", "a camera under § 4", "basis/de-video", "", func(r *Register) {
		purposeOf(r, "termine", "termin").Bases = []lawfulbasis.Basis{{Claim: "§ 4 BDSG"}}
	}},
	{"physiotherapist", "a face for a discount", "special/nl-biometric", "", func(r *Register) {
		purposeOf(r, "behandeling", activityOf(r, "behandeling").Purposes[0].ID).Conditions = []lawfulbasis.Reliance{{Condition: lawfulbasis.SubstantialPublicInterest, Law: []Law{{Name: "UAVG", Provision: "art. 29", Country: "NL"}}}}
	}},
	{"physiotherapist", "the citizen service number on consent", "special/national-id", "", func(r *Register) {
		a := activityOf(r, "personeel")
		for i := range a.Purposes {
			a.Purposes[i].Bases, a.Purposes[i].Conditions = []lawfulbasis.Basis{{Ground: lawfulbasis.Consent}}, nil
		}
	}},
	{"physiotherapist", "images for half a year", "retention/video-limit", "", func(r *Register) { keeps(r, "cameratoezicht", 0, "P6M") }},
	{"web-shop", "criminal records on consent", "special/pl-criminal-consent", "", func(r *Register) {
		a := activityOf(r, "rekrutacja")
		a.Data[0].Criminal = Yes
		a.Purposes[0].Bases, a.Purposes[0].Data = []lawfulbasis.Basis{{Ground: lawfulbasis.Consent}}, nil
	}},
	{"officina", "sick leave for all to read", "special/it-dissemination", "", func(r *Register) {
		a := activityOf(r, "personale")
		a.Recipients = append(a.Recipients, Recipient{ID: "tutti", Category: "pubblico", Kind: RecipientPublic})
	}},
	{"town-hall", "a health centre with a host", "recipient/fr-health-host", "", func(r *Register) {
		patients()(r)
		r.Systems = append(r.Systems, System{ID: "platform", Name: "Dossier", Operator: r.Parties[0].ID})
	}},
	{"saas", "beyond the tables", "form/beyond-tables", "2040-01-01", func(*Register) {}},
	{"officina", "a national number under no law", "record/national-id-law", "", func(r *Register) {
		d := &activityOf(r, "newsletter").Data[0]
		d.NationalID = Yes
	}},
	{"uk-employer", "a study under the old Art. 89", "special/uk-research", "", func(r *Register) {
		p := purposeOf(r, "learning", "train")
		p.Conditions = append(p.Conditions, lawfulbasis.Reliance{Condition: lawfulbasis.ArchivingResearch, Safeguards: "as Art. 89(1) UK GDPR asks"})
	}},
	{"eu-agency", "a physician for no purpose", "recipient/eui-transmission", "", func(r *Register) { recipientOf(r, "selection", "medical").Purpose = "" }},
	{"eu-agency", "access restricted by nothing", "rights/eui-restriction", "", func(r *Register) {
		activityOf(r, "selection").Rights.Notes = "Access to the file of the board is restricted."
	}},
	{"dentist", "copies of identity cards", "special/de-id-card", "", func(r *Register) {
		activityOf(r, "bewerbung").Data[0].Name = "Lebenslauf und Kopie des Personalausweises"
	}},
	{"dentist", "a works agreement alone", "basis/de-works-agreement", "", func(r *Register) {
		purposeOf(r, "personal", "fehlzeiten").Bases = []lawfulbasis.Basis{agreedOn("Betriebsvereinbarung Arbeitszeit")}
	}},
	{"ayuntamiento", "the census in public", "special/es-public-id", "", func(r *Register) { recipientOf(r, "padron", "ine").Kind = RecipientPublic }},
	{"ayuntamiento", "no word on blocking", "retention/es-blocking", "", func(r *Register) {
		for i := range r.Activities {
			for j := range r.Activities[i].Retention {
				r.Activities[i].Retention[j].ActionNote = ""
			}
		}
	}},
	{"swiss-shop", "a federal office", "record/ch-notice", "", federal},
	{"swiss-shop", "a federal office with sensitive data", "security/ch-regulations", "", federal},
	{"swiss-shop", "claims abroad", "transfer/ch-exception", "", func(r *Register) {
		x := transferOf(r, "bestellungen", "best-rs")
		x.Mechanism, x.Clauses, x.Document, x.Assessment, x.Derogation = transfer.DerogationLegalClaims, nil, nil, nil, nil
	}},
	{"estate-agent", "the essence kept back", "recipient/joint-essence", "", func(r *Register) { r.Activities[2].JointControllers[0].EssencePublished = No }},
	{"town-hall", "nobody told of the officer", "record/officer-notified", "", func(r *Register) { r.DPO.Notified = civil.Date{} }},
	{"ayuntamiento", "nobody told of the officer", "record/es-officer-notified", "", func(r *Register) { r.DPO.Notified = civil.Date{} }},
	{"officina", "cameras without the inspectorate", "security/works-council", "", func(r *Register) { r.Activities[2].WorksAgreement = nil }},
	{"physiotherapist", "criminal data of staff", "special/nl-criminal", "", func(r *Register) { activityOf(r, "personeel").Data[0].Criminal = Yes }},
	{"machine-builder", "photos on a nod", "basis/de-employee-consent", "", func(r *Register) { purposeOf(r, "lohn", "fotos").Bases[0].Consent.Obtained = "mündlich" }},
	{"jeweller", "sick leave without secrecy", "special/nl-health-secrecy", "", func(r *Register) { purposeOf(r, "reintegratie", "begeleiden").Conditions[0].Secrecy = "" }},
	{"saas", "in the last year of a decision", "transfer/adequacy-ending", "2031-06-01", func(*Register) {}},
}

// Every rule speaks of a clean register that was put wrong, or says of one what
// is worth knowing.
func TestEveryRuleHasAMutation(t *testing.T) {
	spoken := make(map[RuleID]bool)
	for _, list := range append(mutationLists, changeMutations) {
		for _, m := range list {
			for _, id := range m.want {
				spoken[id] = true
			}
		}
	}
	for _, m := range slices.Concat(ruleMutations, aiMutations, marketingMutations, listedMutations) {
		spoken[m.rule] = true
	}
	for _, name := range cleanNames(t) {
		for _, f := range validate(t, cleanRegister(t, name), &Options{AsOf: cleanAsOf}).Findings {
			spoken[f.Rule] = true
		}
	}
	for _, rule := range Rules() {
		if !spoken[rule.ID] {
			t.Errorf("%s: no clean register is put wrong in that", rule.ID)
		}
	}
}
