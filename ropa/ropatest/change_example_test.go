package ropatest_test

import (
	"testing"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/ropatest"
	"github.com/openropa/openropa/transfer"
)

// Register is the record of processing activities of Papier BV.
func Register() *ropa.Register {
	return &ropa.Register{
		Title: "Record of processing activities", Language: "en", Regimes: []ropa.Regime{ropa.EU},
		Created: civil.MustDate("2024-03-01"), Reviewed: civil.MustDate("2026-11-02"),
		Organisation: ropa.Organisation{
			Name: "Papier BV", RegistrationNumber: "KvK 12345678", Country: "NL", Employees: 12, PublicAuthority: ropa.No,
			Contact: ropa.Contact{Email: "privacy@papier.example", Address: ropa.Address{Street: "Singel 1", PostCode: "1012 AB", City: "Amsterdam", Country: "NL"}},
		},
		Parties: []ropa.Party{{ID: "host", Name: "Bewaar BV", Country: "NL", Contact: ropa.Contact{Email: "dpo@bewaar.example"}}},
		Measures: []ropa.Measure{{
			ID: "access", Name: "Access by role, over TLS, on encrypted disks", Kind: ropa.MeasureTechnical, Type: ropa.MeasureAccessControl,
			Objectives: []ropa.Objective{ropa.ObjectiveConfidentiality, ropa.ObjectiveIntegrity, ropa.ObjectiveEncryption},
		}},
		Activities: []ropa.Activity{{
			ID: "newsletter", Name: "Newsletter", Status: ropa.StatusActive, Created: civil.MustDate("2024-03-01"), Updated: civil.MustDate("2026-09-01"),
			Purposes: []ropa.Purpose{{
				ID: "send", Name: "Send news about our products to people who asked for it", DirectMarketing: ropa.Yes, Objection: "link in every e-mail",
				Bases: []lawfulbasis.Basis{{Ground: lawfulbasis.Consent, Consent: &lawfulbasis.ConsentTerms{
					Obtained: "unticked box and confirmation e-mail", Proof: "time and text of the confirmation are logged",
					Withdrawal: "link in every e-mail", Bundled: ropa.No,
				}}},
			}},
			Subjects:   []ropa.SubjectCategory{{ID: "readers", Name: "Subscribers", Kind: ropa.SubjectProspect, Vulnerable: ropa.No}},
			Data:       []ropa.DataCategory{{ID: "email", Name: "E-mail address", Kind: ropa.DataContact, Sources: []ropa.DataSource{{Kind: ropa.SourceSubject}}}},
			Recipients: []ropa.Recipient{{ID: "host", Party: "host", Role: ropa.RoleProcessor, Contract: &ropa.Reference{Title: "Data processing agreement"}}},
			Retention:  []ropa.RetentionRule{{ID: "reader", Period: civil.MustPeriod("P30D"), From: "withdrawal of consent", Action: ropa.ActionErase}},
			Security:   []ropa.ID{"access"},
			LargeScale: ropa.No, Monitoring: ropa.No,
			DPIA:   &ropa.DPIA{Required: ropa.No, Reason: "none of the criteria of WP248 is met"},
			Notice: &ropa.Reference{Title: "Privacy notice", Date: civil.MustDate("2026-09-01")},
			Rights: &ropa.Rights{Contact: "privacy@papier.example"},
			None:   []ropa.Element{ropa.ElementTransfers, ropa.ElementJointControllers, ropa.ElementDecisions},
		}},
		None: []ropa.Element{ropa.ElementRepresentative, ropa.ElementDPO},
	}
}

// An analytics vendor in the United States is added. In a test of one's own,
// the register before the change is read from the file that Golden keeps.
func ExampleNoNewFindings() {
	before, after := Register(), Register()
	after.Parties = append(after.Parties, ropa.Party{ID: "metrics", Name: "Metrics Inc.", Country: "US"})
	newsletter := &after.Activities[0]
	newsletter.Recipients = append(newsletter.Recipients, ropa.Recipient{ID: "metrics", Party: "metrics", Role: ropa.RoleProcessor, Purpose: "count who opens which e-mail"})

	ropatest.NoNewFindings(t, before, after, &ropa.Options{AsOf: day})
	// Output:
	// the change brings 3 findings as of 2026-11-02
	//
	// error transfer/undeclared: Data reaches a third country that no transfer names
	//     law: GDPR Art. 30(1)(e), Art. 44
	//     fix: Add a transfer to that country with its mechanism, or correct the country of the recipient or system.
	//     activity "Newsletter", recipient "metrics": recipient "Metrics Inc." is in the United States of America (US), and no transfer names that country; the record even states that there are none
	//         at:  /activities/0/recipients/1
	//
	// error recipient/processor-contract: A processor has no contract on record
	//     law: GDPR Art. 28(3)
	//     fix: Conclude the contract, and record its title or number and where it is kept.
	//     activity "Newsletter", recipient "metrics": the contract with processor "Metrics Inc." is not on record
	//         at:  /activities/0/recipients/1/contract
	//
	// warning change/recipient-added: A recipient is added without notice or contract
	//     law: GDPR Art. 28(3), Art. 13(1)(e), Art. 14(1)(e)
	//     fix: Conclude the contract and record it; name the recipient or its category in the privacy notice and record the notice's date.
	//     activity "Newsletter", recipient "metrics": recipient "Metrics Inc." is new: no contract with the processor is on record, and the privacy notice is still that of 2026-09-01
	//         at:  /activities/0/recipients/1
	//
	// what changed:
	//     party added "Metrics Inc."
	//     activity "Newsletter": recipient added "Metrics Inc."
	//
	// findings (-before +after):
	// + error recipient/processor-contract /activities/newsletter/recipients/metrics/contract
	// + error transfer/undeclared /activities/newsletter/recipients/metrics
	// + warning change/recipient-added /activities/newsletter/recipients/metrics
}

// The register of the example is valid, and raises no warning.
func TestExampleRegister(t *testing.T) {
	report, err := ropa.Validate(Register(), nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range report.Findings {
		if f.Severity != ropa.SeverityInfo {
			t.Errorf("%s %s at %s: %s", f.Severity, f.Rule, f.Path, f.Message)
		}
	}
}

// The change of the example passes when its duties are met.
func TestExampleDutiesMet(t *testing.T) {
	before, after := Register(), Register()
	after.Parties = append(after.Parties, ropa.Party{ID: "metrics", Name: "Metrics Inc.", Country: "US", Contact: ropa.Contact{Email: "privacy@metrics.example"}})
	a := &after.Activities[0]
	a.Recipients = append(a.Recipients, ropa.Recipient{ID: "metrics", Party: "metrics", Role: ropa.RoleProcessor, Purpose: "count who opens which e-mail",
		Contract: &ropa.Reference{Title: "Data processing agreement", Date: civil.MustDate("2026-10-20")}})
	a.Transfers = []transfer.Transfer{{ID: "metrics-us", Destination: "US", Importer: "metrics", Mechanism: transfer.AdequacyDecision,
		Adequacy: &transfer.Reliance{Decision: "(EU) 2023/1795", ScopeMet: ropa.Yes, Listed: ropa.Yes, Checked: civil.MustDate("2026-10-20")}}}
	a.None = []ropa.Element{ropa.ElementJointControllers, ropa.ElementDecisions}
	a.Notice.Date, a.Updated = civil.MustDate("2026-10-25"), civil.MustDate("2026-10-25")
	ropatest.NoNewFindings(t, before, after, &ropa.Options{AsOf: day})
	ropatest.Valid(t, after, &ropa.Options{AsOf: day})
}
