package exporttest

import (
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/transfer"
)

// Complete is a small register in good order: a German software house under
// the GDPR, controller for its payroll and its customers, processor for what
// customers store. Each call returns a new one.
func Complete() *ropa.Register {
	return &ropa.Register{
		ID: "muster", Title: "Record of processing activities of Muster GmbH", Version: "3", Language: "en",
		Regimes: []ropa.Regime{ropa.EU}, Created: civil.MustDate("2019-02-01"), Reviewed: civil.MustDate("2026-06-01"),
		Organisation: ropa.Organisation{
			Name: "Muster GmbH", LegalForm: "GmbH", RegistrationNumber: "HRB 12345", Country: "DE", Employees: 120, PublicAuthority: ropa.No,
			Contact: ropa.Contact{
				Address: ropa.Address{Street: "Hauptstraße 1", PostCode: "10115", City: "Berlin", Country: "DE"},
				Email:   "office@muster.example", Phone: "+49 30 1234567", Website: "https://muster.example",
			},
		},
		DPO: &ropa.DPO{Name: "Beispiel", GivenName: "Berta", PartOfStaff: ropa.Yes, Contact: ropa.Contact{Email: "dpo@muster.example"}},
		Parties: []ropa.Party{
			{ID: "payroll-bureau", Name: "Lohnbüro KG", Country: "DE", Contact: ropa.Contact{Email: "info@lohnbuero.example"}},
			{ID: "tax-office", Name: "Finanzamt Berlin", Country: "DE", PublicAuthority: ropa.Yes},
			{
				ID: "mailer", Name: "Mailer Inc.", Country: "US", Contact: ropa.Contact{Email: "privacy@mailer.example"},
				Certifications: []ropa.Certification{{Name: "EU-US Data Privacy Framework", Checked: civil.MustDate("2026-05-20")}},
			},
			{ID: "hosting", Name: "Hosting AG", Country: "DE", Contact: ropa.Contact{Email: "dpa@hosting.example"}},
			{
				ID: "client", Name: "Kunde SE", Country: "AT",
				Contact: ropa.Contact{Address: ropa.Address{Street: "Ring 5", PostCode: "1010", City: "Wien", Country: "AT"}, Email: "ds@kunde.example"},
			},
		},
		Systems: []ropa.System{
			{ID: "hr-suite", Name: "HR suite", Operator: "payroll-bureau", Places: []ropa.Place{{Country: "DE"}}},
			{ID: "crm", Name: "Customer database", Places: []ropa.Place{{Country: "DE", Location: "Berlin data centre"}}},
			{ID: "platform", Name: "Storage platform", Operator: "hosting", Places: []ropa.Place{{Country: "DE"}}},
		},
		Measures: []ropa.Measure{
			{ID: "access", Name: "Role-based access", Description: "Access is granted by role and reviewed twice a year.", Objectives: []ropa.Objective{ropa.ObjectiveConfidentiality, ropa.ObjectiveIntegrity}, Kind: ropa.MeasureTechnical, Type: ropa.MeasureAccessControl},
			{ID: "encryption", Name: "Encryption at rest and in transit", Description: "AES-256 on disk, TLS 1.3 on the wire.", Objectives: []ropa.Objective{ropa.ObjectiveEncryption, ropa.ObjectiveConfidentiality}, Kind: ropa.MeasureTechnical, Type: ropa.MeasureEncryption},
			{ID: "backup", Name: "Backup and restoration", Description: "Daily copies in a second data centre; restoration is rehearsed every quarter.", Objectives: []ropa.Objective{ropa.ObjectiveAvailability, ropa.ObjectiveResilience, ropa.ObjectiveRestoration}, Kind: ropa.MeasureTechnical, Type: ropa.MeasureBackup},
			{ID: "audit", Name: "Yearly audit", Description: "External audit and penetration test once a year.", Objectives: []ropa.Objective{ropa.ObjectiveTesting}, Kind: ropa.MeasureOrganisational, Type: ropa.MeasureTesting},
		},
		Activities: []ropa.Activity{completePayroll(), completeCustomers()},
		Processing: []ropa.ProcessorActivity{completeHosting()},
	}
}

func completePayroll() ropa.Activity {
	return ropa.Activity{
		ID: "payroll", Name: "Payroll", Function: "Human resources", Status: ropa.StatusActive,
		Created: civil.MustDate("2019-02-01"), Updated: civil.MustDate("2026-03-01"),
		Purposes: []ropa.Purpose{{
			ID: "pay", Name: "Calculate and pay salaries and pass on taxes and social contributions",
			Bases: []lawfulbasis.Basis{
				{Ground: lawfulbasis.Contract, When: "for the salary itself", Contract: &lawfulbasis.ContractTerms{Name: "employment contract", SubjectParty: ropa.Yes}},
				{Ground: lawfulbasis.LegalObligation, When: "for taxes and social contributions", Law: []ropa.Law{{Name: "Einkommensteuergesetz", Provision: "§ 38", Order: "state", Country: "DE"}}},
			},
			Conditions: []lawfulbasis.Reliance{{
				Condition: lawfulbasis.EmploymentLaw, Data: []ropa.ID{"sick-leave", "church-tax"},
				Law: []ropa.Law{{Name: "Bundesdatenschutzgesetz", Provision: "§ 26(3)", Order: "state", Country: "DE"}},
			}},
			Data: []ropa.ID{"salary", "bank", "sick-leave", "church-tax"}, Subjects: []ropa.ID{"staff"},
		}},
		Subjects: []ropa.SubjectCategory{{ID: "staff", Name: "Employees", Kind: ropa.SubjectEmployee, Vulnerable: ropa.No, PartyToContract: ropa.Yes}},
		Data: []ropa.DataCategory{
			{ID: "salary", Name: "Salary and working time", Kind: ropa.DataProfessional, Sources: []ropa.DataSource{{Kind: ropa.SourceSubject}}},
			{ID: "bank", Name: "Bank account", Kind: ropa.DataFinancial, Sources: []ropa.DataSource{{Kind: ropa.SourceSubject}}},
			{ID: "sick-leave", Name: "Days of sick leave", Kind: ropa.DataHealth, Special: []lawfulbasis.SpecialCategory{lawfulbasis.HealthData}, Sources: []ropa.DataSource{{Kind: ropa.SourceSubject}}},
			{ID: "church-tax", Name: "Church tax class", Kind: ropa.DataFinancial, Special: []lawfulbasis.SpecialCategory{lawfulbasis.ReligiousBeliefs}, Sources: []ropa.DataSource{{Kind: ropa.SourceThird, Party: "tax-office"}}},
		},
		Recipients: []ropa.Recipient{
			{ID: "bureau", Party: "payroll-bureau", Kind: ropa.RecipientService, Role: ropa.RoleProcessor, Contract: &ropa.Reference{Title: "Data processing agreement", Date: civil.MustDate("2024-01-15")}},
			{ID: "tax", Party: "tax-office", Kind: ropa.RecipientAuthority, Role: ropa.RoleController},
		},
		Retention: []ropa.RetentionRule{
			{ID: "pay-records", Data: []ropa.ID{"salary", "bank", "church-tax"}, Period: civil.MustPeriod("P8Y"), From: "end of the calendar year of the payment", Statutory: ropa.Yes, Law: []ropa.Law{{Name: "Abgabenordnung", Provision: "§ 147(3)", Order: "state", Country: "DE"}}, Action: ropa.ActionErase},
			{ID: "sick", Data: []ropa.ID{"sick-leave"}, Period: civil.MustPeriod("P3Y"), From: "end of the calendar year", Action: ropa.ActionErase},
		},
		Security: []ropa.ID{"access", "encryption", "backup", "audit"}, Systems: []ropa.ID{"hr-suite"},
		LargeScale: ropa.No, Monitoring: ropa.No, Occasional: ropa.No,
		DPIA:   &ropa.DPIA{Required: ropa.No, Reason: "no case of Art. 35(3), and of the criteria of WP248 only sensitive data is met, on a small scale"},
		Notice: &ropa.Reference{Title: "Privacy notice for employees", Date: civil.MustDate("2026-03-01")},
		Rights: &ropa.Rights{Contact: "hr@muster.example"},
		None:   []ropa.Element{ropa.ElementTransfers, ropa.ElementJointControllers, ropa.ElementDecisions},
	}
}

func completeCustomers() ropa.Activity {
	return ropa.Activity{
		ID: "customers", Name: "Customer relations", Function: "Sales", Status: ropa.StatusActive,
		Created: civil.MustDate("2019-02-01"), Updated: civil.MustDate("2026-03-01"),
		Purposes: []ropa.Purpose{
			{
				ID: "orders", Name: "Carry out orders of customers and answer their requests",
				Bases: []lawfulbasis.Basis{{Ground: lawfulbasis.LegitimateInterests, Interest: &lawfulbasis.Interest{
					Interest: "reaching the people a customer names to carry out its orders", Holder: "Muster GmbH and its customers",
					Assessment: &ropa.Reference{Title: "Balancing test: customer contacts", Date: civil.MustDate("2025-11-03")},
				}}},
				Data: []ropa.ID{"contact"}, Subjects: []ropa.ID{"contacts"},
				Objection: "by e-mail to office@muster.example",
			},
			{
				ID: "newsletter", Name: "Send the product newsletter by e-mail to those who signed up",
				Bases: []lawfulbasis.Basis{{Ground: lawfulbasis.Consent, Consent: &lawfulbasis.ConsentTerms{
					Obtained: "unticked box and confirmation e-mail", Proof: "time and text of the confirmation are logged", Withdrawal: "link in every e-mail", Bundled: ropa.No,
				}}},
				Data: []ropa.ID{"contact"}, Subjects: []ropa.ID{"contacts"}, DirectMarketing: ropa.Yes, Objection: "link in every e-mail",
			},
		},
		Subjects: []ropa.SubjectCategory{{ID: "contacts", Name: "Contact persons at customers", Kind: ropa.SubjectCustomerStaff, Vulnerable: ropa.No, PartyToContract: ropa.No}},
		Data: []ropa.DataCategory{{ID: "contact", Name: "Name and business contact details", Kind: ropa.DataContact, Examples: []string{"name", "e-mail address", "telephone number"},
			Sources: []ropa.DataSource{{Kind: ropa.SourceSubject}}}},
		Recipients: []ropa.Recipient{{ID: "mailing", Party: "mailer", Kind: ropa.RecipientService, Role: ropa.RoleProcessor, Contract: &ropa.Reference{Title: "Data processing agreement", Date: civil.MustDate("2024-06-01")}}},
		Transfers: []transfer.Transfer{{
			ID: "mailer-us", Destination: "US", Importer: "mailer", ExporterRole: transfer.Controller, ImporterRole: transfer.Processor,
			Mechanism: transfer.AdequacyDecision, Adequacy: &transfer.Reliance{Decision: "(EU) 2023/1795", ScopeMet: ropa.Yes, Listed: ropa.Yes, Checked: civil.MustDate("2026-05-20")},
		}},
		Retention: []ropa.RetentionRule{{ID: "contact-data", Data: []ropa.ID{"contact"}, Period: civil.MustPeriod("P3Y"), From: "last contact", Action: ropa.ActionErase}},
		Security:  []ropa.ID{"access", "encryption", "backup", "audit"}, Systems: []ropa.ID{"crm"},
		LargeScale: ropa.No, Monitoring: ropa.No, Occasional: ropa.No,
		DPIA:   &ropa.DPIA{Required: ropa.No, Reason: "none of the criteria of WP248 is met"},
		Notice: &ropa.Reference{Title: "Privacy notice", URL: "https://muster.example/privacy", Date: civil.MustDate("2026-03-01")},
		Rights: &ropa.Rights{Contact: "office@muster.example"},
		None:   []ropa.Element{ropa.ElementJointControllers, ropa.ElementDecisions},
	}
}

func completeHosting() ropa.ProcessorActivity {
	return ropa.ProcessorActivity{
		ID: "storage", Name: "Storage for customers", Status: ropa.StatusActive,
		Created: civil.MustDate("2020-01-01"), Updated: civil.MustDate("2026-03-01"),
		Controllers: []ropa.Client{{Party: "client", Contract: &ropa.Reference{Title: "Data processing agreement with Kunde SE", Date: civil.MustDate("2023-04-01")}}},
		Categories:  []string{"storing, backing up and deleting the files that the customer uploads"},
		Subjects:    []ropa.SubjectCategory{{ID: "uploaded", Name: "People in the customer's files", Kind: ropa.SubjectOther, Vulnerable: ropa.No}},
		Data:        []ropa.DataCategory{{ID: "files", Name: "Files of the customer", Kind: ropa.DataContent, Sources: []ropa.DataSource{{Kind: ropa.SourceClient}}}},
		SubProcessors: []ropa.SubProcessor{{
			Party: "hosting", Processing: "runs the servers", Authorised: ropa.Yes, FlowDown: ropa.Yes,
			Contract: &ropa.Reference{Title: "Sub-processing agreement", Date: civil.MustDate("2022-09-01")},
		}},
		Retention: []ropa.RetentionRule{{ID: "files-end", Data: []ropa.ID{"files"}, Period: civil.MustPeriod("P30D"), From: "end of the contract", Action: ropa.ActionErase}},
		Security:  []ropa.ID{"access", "encryption", "backup", "audit"}, Systems: []ropa.ID{"platform"},
		Duration: "as long as the contract runs", AtEnd: ropa.EndDelete, Occasional: ropa.No,
		None: []ropa.Element{ropa.ElementTransfers},
	}
}
