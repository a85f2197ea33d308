package ropa

import (
	"strings"
	"testing"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/transfer"
)

// ofNothing leaves nothing of the register.
func ofNothing(r *Register) { *r = Register{} }

// saying asks for a part of the first finding's message.
func saying(part string) func(*testing.T, []Finding) {
	return func(t *testing.T, found []Finding) {
		t.Helper()
		if len(found) == 0 || !strings.Contains(found[0].Message, part) {
			t.Errorf("findings %v, want the first to say %q", found, part)
		}
	}
}

var formCases = []ruleCase{
	{name: "all different", rule: "form/id-duplicate", is: ResultPassed},
	{name: "nothing has an ID", rule: "form/id-duplicate", edit: ofNothing, is: ResultNotApplicable},
	{name: "two parties", rule: "form/id-duplicate", is: ResultFailed, want: []string{"/parties/2/id"},
		edit: func(r *Register) { r.Parties[2].ID = r.Parties[0].ID }, also: saying(`"payroll-bureau" is already that of party 1`)},
	{name: "three systems", rule: "form/id-duplicate", is: ResultFailed, want: []string{"/systems/1/id", "/systems/2/id"},
		edit: func(r *Register) { r.Systems[1].ID, r.Systems[2].ID = "hr-suite", "hr-suite" }},
	{name: "two documents", rule: "form/id-duplicate", is: ResultFailed, want: []string{"/documents/1/id"},
		edit: func(r *Register) { r.Documents = []Document{{ID: "policy"}, {ID: "policy"}} }},
	{name: "two measures", rule: "form/id-duplicate", is: ResultFailed, want: []string{"/measures/3/id"},
		edit: func(r *Register) { r.Measures[3].ID = "backup" }},
	{name: "two activities", rule: "form/id-duplicate", is: ResultFailed, want: []string{"/activities/1/id"},
		edit: func(r *Register) { r.Activities[1].ID = "payroll" }},
	{name: "in a list of an entry", rule: "form/id-duplicate", is: ResultFailed,
		want: []string{"/activities/0/data/1/id", "/activities/0/retention/1/id", "/activities/1/purposes/1/id", "/processing/0/data/1/id"},
		edit: func(r *Register) {
			r.Activities[0].Data[1].ID = "salary"
			r.Activities[0].Retention[1].ID = "pay-records"
			r.Activities[1].Purposes[1].ID = "orders"
			r.Processing[0].Data = append(r.Processing[0].Data, DataCategory{ID: "files"})
		}},
	{name: "in a long list", rule: "form/id-duplicate", is: ResultFailed, want: []string{"/parties/45/id"},
		edit: func(r *Register) {
			for i := range 40 {
				r.Parties = append(r.Parties, Party{ID: ID("party-" + string(rune('A'+i)))})
			}
			r.Parties = append(r.Parties, Party{ID: "party-C"})
		}},
	{name: "of different kinds", rule: "form/id-duplicate", is: ResultPassed, edit: func(r *Register) { r.Systems[0].ID = "payroll-bureau" }},
	{name: "an activity and a processing", rule: "form/id-duplicate", is: ResultPassed, edit: func(r *Register) { r.Processing[0].ID = "payroll" }},
	{name: "in different activities", rule: "form/id-duplicate", is: ResultPassed, edit: func(r *Register) { r.Activities[1].Purposes[0].ID = "pay" }},
	{name: "one owner of two activities", rule: "form/id-duplicate", is: ResultPassed,
		edit: func(r *Register) {
			owner := &Party{ID: "payroll-bureau"}
			r.Activities[0].Owner, r.Activities[1].Owner = owner, owner
		}},

	{name: "all have one", rule: "form/id-missing", is: ResultPassed},
	{name: "nothing that needs one", rule: "form/id-missing", edit: ofNothing, is: ResultNotApplicable},
	{name: "elements of the register", rule: "form/id-missing", is: ResultFailed,
		want: []string{"/documents/0/id", "/parties/0/id", "/systems/0/id", "/measures/0/id"},
		edit: func(r *Register) {
			r.Documents = []Document{{Title: "Policy"}}
			r.Parties[0].ID, r.Systems[0].ID, r.Measures[0].ID = "", "", ""
		}},
	{name: "data that no purpose can name", rule: "form/id-missing", is: ResultFailed, want: []string{"/activities/0/data/4/id"},
		edit: func(r *Register) {
			r.Activities[0].Data = append(r.Activities[0].Data, DataCategory{Name: "Photographs"})
		}},
	{name: "data that no retention rule can name", rule: "form/id-missing", is: ResultFailed, want: []string{"/activities/0/data/4/id"},
		edit: func(r *Register) {
			r.Activities[0].Purposes[0].Data = nil
			r.Activities[0].Data = append(r.Activities[0].Data, DataCategory{Name: "Photographs"})
		}},
	{name: "data that all purposes and a rule for all cover", rule: "form/id-missing", is: ResultPassed,
		edit: func(r *Register) {
			r.Activities[0].Purposes[0].Data = nil
			r.Activities[0].Retention[1].Data = nil
			r.Activities[0].Data = append(r.Activities[0].Data, DataCategory{Name: "Photographs"})
		}},
	{name: "people that no purpose can name", rule: "form/id-missing", is: ResultFailed, want: []string{"/activities/0/subjects/1/id"},
		edit: func(r *Register) {
			r.Activities[0].Subjects = append(r.Activities[0].Subjects, SubjectCategory{Name: "Families"})
		}},
	{name: "people of a purpose that names none", rule: "form/id-missing", is: ResultPassed,
		edit: func(r *Register) { r.Activities[0].Purposes[0].Subjects, r.Activities[0].Subjects[0].ID = nil, "" }},
	{name: "an activity without one", rule: "form/id-missing", is: ResultPassed, edit: func(r *Register) { r.Activities[0].ID = "" }},
	{name: "a purpose without one", rule: "form/id-missing", is: ResultPassed, edit: func(r *Register) { r.Activities[0].Purposes[0].ID = "" }},

	{name: "all known", rule: "form/reference-unknown", is: ResultPassed},
	{name: "none at all", rule: "form/reference-unknown", edit: ofNothing, is: ResultNotApplicable},
	{name: "to the register", rule: "form/reference-unknown", is: ResultFailed,
		want: []string{"/systems/0/operator", "/measures/0/provenance/0/document", "/activities/0/recipients/0/party", "/activities/0/security/0", "/activities/0/systems/0"},
		edit: func(r *Register) {
			r.Systems[0].Operator = "payrol-bureau"
			r.Measures[0].Provenance = Provenance{{Document: "policy"}}
			r.Activities[0].Recipients[0].Party = "bureau"
			r.Activities[0].Security[0] = "acess"
			r.Activities[0].Systems[0] = "crm2"
		}, also: saying(`there is no party "payrol-bureau"; nearest: payroll-bureau`)},
	{name: "to an entry", rule: "form/reference-unknown", is: ResultFailed,
		want: []string{"/activities/0/purposes/0/data/0", "/activities/0/purposes/0/subjects/0", "/activities/0/retention/0/purposes/0", "/activities/1/transfers/0/alternativeTo/0"},
		edit: func(r *Register) {
			r.Activities[0].Purposes[0].Data[0] = "contact" // of another activity
			r.Activities[0].Purposes[0].Subjects[0] = "stuff"
			r.Activities[0].Retention[0].Purposes = []ID{"orders"}
			r.Activities[1].Transfers[0].AlternativeTo = []ID{"mailer-eu"}
		}},
	{name: "in an entry as processor", rule: "form/reference-unknown", is: ResultFailed,
		want: []string{"/processing/0/controllers/0/party", "/processing/0/controllers/0/joint/0", "/processing/0/retention/0/purposes/0"},
		edit: func(r *Register) {
			r.Processing[0].Controllers[0].Party = "clent"
			r.Processing[0].Controllers[0].Joint = []ID{"nobody"}
			r.Processing[0].Retention[0].Purposes = []ID{"pay"}
		}},
	{name: "an empty one in a list", rule: "form/reference-unknown", is: ResultFailed, want: []string{"/activities/0/systems/0"},
		edit: func(r *Register) { r.Activities[0].Systems = []ID{""} }, also: saying("is empty")},
	{name: "in an activity that has ended", rule: "form/reference-unknown", is: ResultFailed, want: []string{"/activities/0/systems/0"},
		edit: func(r *Register) { r.Activities[0].Status, r.Activities[0].Systems = StatusEnded, []ID{"gone"} }},
	{name: "to what took over", rule: "form/reference-unknown", is: ResultPassed,
		edit: func(r *Register) {
			r.Activities[0].ReplacedBy = "storage"
			r.Processing[0].ReplacedBy = "customers"
		}},
	{name: "to nothing that took over", rule: "form/reference-unknown", is: ResultFailed, want: []string{"/activities/0/replacedBy"},
		edit: func(r *Register) { r.Activities[0].ReplacedBy = "payrolls" }},
	{name: "to a document", rule: "form/reference-unknown", is: ResultPassed,
		edit: func(r *Register) {
			r.Documents = []Document{{ID: "policy"}}
			r.Measures[0].Provenance = Provenance{{Document: "policy"}}
		}},

	{name: "none and none listed", rule: "form/none-contradicted", is: ResultPassed},
	{name: "none is not said", rule: "form/none-contradicted", is: ResultNotApplicable,
		edit: func(r *Register) { r.Activities[0].None, r.Activities[1].None, r.Processing[0].None = nil, nil, nil }},
	{name: "of the register", rule: "form/none-contradicted", is: ResultFailed, want: []string{"/none/0", "/none/1", "/none/2"},
		edit: func(r *Register) {
			r.Representative = &Party{Name: "Rep"}
			r.None = []Element{ElementDPO, ElementRepresentative, ElementSystems}
		}},
	{name: "of the register for its entries", rule: "form/none-contradicted", is: ResultFailed, want: []string{"/activities/1"},
		edit: func(r *Register) { r.None = []Element{ElementTransfers} }},
	{name: "of an activity", rule: "form/none-contradicted", is: ResultFailed,
		want: []string{"/activities/1/none/0", "/activities/1/none/1", "/activities/1/none/2", "/activities/1/none/3", "/activities/1/none/4", "/activities/1/none/5"},
		edit: func(r *Register) {
			a := &r.Activities[1]
			a.None = []Element{ElementTransfers, ElementRecipients, ElementSystems, ElementJointControllers, ElementDecisions, ElementAI}
			a.JointControllers = []JointController{{Party: "client"}}
			a.Decisions = &AutomatedDecisions{Solely: Yes}
			a.AI = []AIUse{{Name: "assistant"}}
		}},
	{name: "of sub-processors", rule: "form/none-contradicted", is: ResultFailed, want: []string{"/processing/0/none/0"},
		edit: func(r *Register) { r.Processing[0].None = []Element{ElementSubProcessors} }},
	{name: "a transfer that would only apply if there were one", rule: "form/none-contradicted", is: ResultPassed,
		edit: func(r *Register) {
			r.Activities[1].None = []Element{ElementTransfers}
			r.Activities[1].Transfers[0].Status = transfer.Contingent
		}},
	{name: "a transfer that has ended", rule: "form/none-contradicted", is: ResultPassed,
		edit: func(r *Register) {
			r.Activities[1].None = []Element{ElementTransfers}
			r.Activities[1].Transfers[0].End = civil.MustDate("2026-11-21")
		}},
	{name: "recipients that are none by law", rule: "form/none-contradicted", is: ResultPassed,
		edit: func(r *Register) {
			r.Activities[1].None = []Element{ElementRecipients}
			r.Activities[1].Recipients = []Recipient{{Category: "police", Inquiry: Yes}, {Category: "sales", Role: RoleInternal}, {Category: "finance", Kind: RecipientInternal}}
		}},
	{name: "decisions that are stated not to exist", rule: "form/none-contradicted", is: ResultPassed,
		edit: func(r *Register) { r.Activities[0].Decisions = &AutomatedDecisions{Exist: No, Profiling: Yes} }},

	{name: "in order", rule: "form/date-order", is: ResultPassed},
	{name: "no dates", rule: "form/date-order", edit: ofNothing, is: ResultNotApplicable},
	{name: "the register", rule: "form/date-order", is: ResultFailed, want: []string{"/reviewed"},
		edit: func(r *Register) { r.Reviewed = civil.MustDate("2019-01-31") }},
	{name: "an activity", rule: "form/date-order", is: ResultFailed, want: []string{"/activities/0/end", "/activities/0/updated", "/activities/0/review/next"},
		edit: func(r *Register) {
			a := &r.Activities[0]
			a.Start, a.End = civil.MustDate("2025-01-01"), civil.MustDate("2024-06-30")
			a.Updated = civil.MustDate("2018-12-31")
			a.Review = &LastReview{Date: civil.MustDate("2026-01-01"), Next: civil.MustDate("2025-12-31")}
		}},
	{name: "a processing", rule: "form/date-order", is: ResultFailed, want: []string{"/processing/0/updated"},
		edit: func(r *Register) { r.Processing[0].Updated = civil.MustDate("2019-12-31") }},
	{name: "a transfer", rule: "form/date-order", is: ResultFailed, want: []string{"/activities/1/transfers/0/clauses/signed", "/activities/1/transfers/0/end"},
		edit: func(r *Register) {
			t := &r.Activities[1].Transfers[0]
			t.Start, t.End = civil.MustDate("2024-01-01"), civil.MustDate("2023-12-31")
			t.Clauses = &transfer.Clauses{Signed: civil.MustDate("2024-01-01")}
		}},
	{name: "the same day", rule: "form/date-order", is: ResultPassed,
		edit: func(r *Register) { r.Activities[0].Start, r.Activities[0].End = r.Reviewed, r.Reviewed }},
	{name: "an entry written after the end", rule: "form/date-order", is: ResultPassed,
		edit: func(r *Register) { r.Activities[0].End = civil.MustDate("2018-06-01") }},

	{name: "all known", rule: "form/code-unknown", is: ResultPassed},
	{name: "no codes", rule: "form/code-unknown", edit: ofNothing, is: ResultNotApplicable},
	{name: "a ground", rule: "form/code-unknown", is: ResultFailed, want: []string{"/activities/1/purposes/0/bases/0/ground"},
		edit: func(r *Register) { r.Activities[1].Purposes[0].Bases[0].Ground = "legitimate-interest" }, also: saying("nearest: legitimate-interests")},
	{name: "a condition as a ground", rule: "form/code-unknown", is: ResultFailed, want: []string{"/activities/1/purposes/0/bases/0/ground"},
		edit: func(r *Register) {
			r.Activities[1].Purposes[0].Bases[0].Ground = lawfulbasis.Ground(lawfulbasis.ManifestlyPublic)
		},
		also: saying("it is a condition of Art. 9(2)")},
	{name: "a country by name", rule: "form/code-unknown", is: ResultFailed, want: []string{"/parties/2/country"},
		edit: func(r *Register) { r.Parties[2].Country = "Japan" }, also: saying("nearest: JP (Japan)")},
	{name: "a country of a law", rule: "form/code-unknown", is: ResultFailed, want: []string{"/activities/0/retention/0/law/0/country"},
		edit: func(r *Register) { r.Activities[0].Retention[0].Law[0].Country = "UK" }, also: saying("writes the United Kingdom GB")},
	{name: "a language", rule: "form/code-unknown", is: ResultFailed, want: []string{"/language"}, edit: func(r *Register) { r.Language = "English" }},
	{name: "an answer", rule: "form/code-unknown", is: ResultFailed, want: []string{"/activities/0/largeScale"},
		edit: func(r *Register) { r.Activities[0].LargeScale = "Yes" }, also: saying("nearest: yes")},
	{name: "a regime beside a known one", rule: "form/code-unknown", is: ResultFailed, want: []string{"/regimes/1"},
		edit: func(r *Register) { r.Regimes = append(r.Regimes, "us") }},
	{name: "an empty one in a list", rule: "form/code-unknown", is: ResultFailed, want: []string{"/activities/0/none/0"},
		edit: func(r *Register) { r.Activities[0].None[0] = "" }, also: saying("is empty")},
	{name: "of the transfer", rule: "form/code-unknown", is: ResultFailed,
		want: []string{"/activities/1/transfers/0/importerRole", "/activities/1/transfers/0/status", "/activities/1/transfers/0/mechanism", "/activities/1/transfers/0/clauses/set", "/activities/1/transfers/0/clauses/module"},
		edit: func(r *Register) {
			t := &r.Activities[1].Transfers[0]
			t.ImporterRole, t.Status, t.Mechanism, t.Clauses = "procesor", "done", "sccs", &transfer.Clauses{Set: "scc-2022", Module: "two"}
		}},

	{name: "of clauses, none of which is near", rule: "form/code-unknown", is: ResultFailed, want: []string{"/activities/1/transfers/0/clauses/set"},
		edit: func(r *Register) { r.Activities[1].Transfers[0].Clauses = &transfer.Clauses{Set: "eu-2021"} }, also: messageHas("scc-2021", "ch-")},
	{name: "of people, none of which is near", rule: "form/code-unknown", is: ResultFailed, want: []string{"/activities/1/subjects/0/kind"},
		edit: func(r *Register) { r.Activities[1].Subjects[0].Kind = "resident" }, also: messageHas("citizen", "customer", "employee")},
	{name: "no entry names one", rule: "form/regime-unstated", is: ResultNotApplicable},
	{name: "one of two", rule: "form/regime-unstated", is: ResultPassed,
		edit: func(r *Register) { r.Regimes, r.Activities[0].Regimes = []Regime{EU, Swiss}, []Regime{Swiss} }},
	{name: "another", rule: "form/regime-unstated", is: ResultFailed, want: []string{"/activities/0/regimes/0", "/processing/0/regimes/1"},
		edit: func(r *Register) {
			r.Activities[0].Regimes, r.Processing[0].Regimes = []Regime{Swiss}, []Regime{EU, UK}
		}},
	{name: "no regime at all", rule: "form/regime-unstated", is: ResultPassed,
		edit: func(r *Register) { r.Activities[0].Regimes = []Regime{"us"} }}, // form/code-unknown speaks of it

	{name: "all written", rule: "form/placeholder", is: ResultPassed},
	{name: "no text", rule: "form/placeholder", edit: ofNothing, is: ResultNotApplicable},
	{name: "never filled in", rule: "form/placeholder", is: ResultFailed,
		want: []string{"/parties/0/name", "/activities/0/name", "/activities/0/purposes/0/bases/1/law/0/provision", "/activities/0/retention/0/from", "/processing/0/categories/0"},
		edit: func(r *Register) {
			r.Parties[0].Name = "xxx"
			r.Activities[0].Name = "ref-001"
			r.Activities[0].Purposes[0].Bases[1].Law[0].Provision = "???"
			r.Activities[0].Retention[0].From = "TBD"
			r.Processing[0].Categories[0] = "Sélectionnez un élément dans cette liste déroulante ►"
		}},
	{name: "as an ID", rule: "form/placeholder", is: ResultPassed, edit: func(r *Register) { r.Activities[0].ID = "ref-001" }},
	{name: "in a column of an authority", rule: "form/placeholder", is: ResultPassed,
		edit: func(r *Register) { r.Activities[0].Extra = []Extra{{Key: "Article 10", Value: "n/a"}} }},
	{name: "in an activity that has ended", rule: "form/placeholder", is: ResultPassed,
		edit: func(r *Register) { r.Activities[0].Status, r.Activities[0].Comments = StatusEnded, "TBD" }},
	{name: "the path of a waiver", rule: "form/placeholder", is: ResultPassed,
		edit: func(r *Register) { r.Waivers = []Waiver{{Path: "/", Reason: "agreed"}} }},

	{name: "all used", rule: "form/unused", is: ResultPassed},
	{name: "purposes that name none", rule: "form/unused", is: ResultNotApplicable,
		edit: func(r *Register) {
			for i := range r.Activities {
				r.Activities[i].Purposes[0].Data, r.Activities[i].Purposes[0].Subjects = nil, nil
			}
		}},
	{name: "activities without a purpose", rule: "form/unused", is: ResultNotApplicable,
		edit: func(r *Register) {
			for i := range r.Activities {
				r.Activities[i].Purposes = nil
			}
		}},
	{name: "unused", rule: "form/unused", is: ResultFailed, want: []string{"/activities/0/subjects/1", "/activities/0/data/4"},
		edit: func(r *Register) {
			a := &r.Activities[0]
			a.Data = append(a.Data, DataCategory{ID: "photo", Name: "Photographs"})
			a.Subjects = append(a.Subjects, SubjectCategory{ID: "family", Name: "Families"})
		}, also: severities(SeverityInfo, SeverityWarning)},
	{name: "unused data", rule: "form/unused", is: ResultFailed, want: []string{"/activities/0/data/4"}, edit: unusedPhoto, also: cited("GDPR Art. 5(1)(b)", "GDPR Art. 5(1)(c)")},
	{name: "unused data, of an institution", rule: "form/unused", is: ResultFailed, want: []string{"/activities/0/data/4"}, edit: keptUnder(unusedPhoto, EUInstitutions),
		also: cited("EUDPR Art. 4(1)(b)", "EUDPR Art. 4(1)(c)")},
	{name: "unused data, in Switzerland", rule: "form/unused", is: ResultFailed, want: []string{"/activities/0/data/4"}, edit: keptUnder(unusedPhoto, Swiss), also: cited("FADP Art. 6(2)", "FADP Art. 6(3)")},
	{name: "people no purpose concerns", rule: "form/unused", is: ResultFailed, want: []string{"/activities/0/subjects/1"},
		edit: func(r *Register) {
			r.Activities[0].Subjects = append(r.Activities[0].Subjects, SubjectCategory{ID: "family", Name: "Families"})
		}, also: alsoBoth(severities(SeverityInfo), cited())},
	{name: "one purpose uses all", rule: "form/unused", is: ResultPassed,
		edit: func(r *Register) {
			a := &r.Activities[0]
			a.Data = append(a.Data, DataCategory{ID: "photo", Name: "Photographs"})
			a.Purposes = append(a.Purposes, Purpose{Name: "Staff directory"})
		}},
	{name: "without an ID", rule: "form/unused", is: ResultPassed,
		edit: func(r *Register) {
			r.Activities[0].Data = append(r.Activities[0].Data, DataCategory{Name: "Photographs"})
		}},

	{name: "all stated", rule: "form/link-only", is: ResultPassed},
	{name: "nothing to state", rule: "form/link-only", edit: ofNothing, is: ResultNotApplicable},
	{name: "only links", rule: "form/link-only", is: ResultFailed,
		want: []string{"/measures/0/name", "/measures/1/description", "/activities/1/purposes/0/name", "/activities/1/subjects/0/name", "/activities/1/data/0/name",
			"/activities/1/recipients/0/category", "/activities/1/retention/0/criteria", "/processing/0/categories/0"},
		edit: func(r *Register) {
			const link = "https://intranet.example/policy.pdf"
			r.Measures[0].Name, r.Measures[0].Description = link, ""
			r.Measures[1].Name, r.Measures[1].Description = "", "see "+link
			a := &r.Activities[1]
			a.Purposes[0].Name = link
			a.Subjects[0] = SubjectCategory{ID: "contacts", Name: link}
			a.Data[0] = DataCategory{ID: "contact", Name: link, Description: link}
			a.Recipients[0] = Recipient{Category: link}
			a.Retention[0] = RetentionRule{Criteria: "www.example.org/retention"}
			r.Processing[0].Categories[0] = link
		}},
	{name: "links beside content", rule: "form/link-only", is: ResultPassed,
		edit: func(r *Register) {
			const link = "https://intranet.example/policy.pdf"
			r.Measures[0].Description = link
			a := &r.Activities[1]
			a.Purposes[0].Name, a.Purposes[0].Description = link, "answer requests"
			a.Subjects[0].Name = link // has a kind
			a.Data[0].Name = link     // has examples
			a.Recipients[0].Category = link
			a.Retention[0].Criteria = link // has a period
		}},
}

// unusedPhoto adds data to the payroll that its purpose does not name.
func unusedPhoto(r *Register) {
	r.Activities[0].Data = append(r.Activities[0].Data, DataCategory{ID: "photo", Name: "Photographs"})
}
