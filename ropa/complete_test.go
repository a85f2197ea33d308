package ropa

import (
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/transfer"
)

// complete is the register the rule tests start from: a German software house
// under the GDPR, controller for its payroll and its customers, processor for
// what customers store. It raises no finding of severity error or warning.
// Each call returns a new one, so that a case can change it.
func complete() *Register {
	return &Register{
		ID: "muster", Title: "Record of processing activities of Muster GmbH", Version: "3", Language: "en",
		Regimes: []Regime{EU}, Created: civil.MustDate("2019-02-01"), Reviewed: civil.MustDate("2026-06-01"),
		Organisation: Organisation{
			Name: "Muster GmbH", LegalForm: "GmbH", RegistrationNumber: "HRB 12345", Country: "DE", Employees: 120, PublicAuthority: No,
			Contact: Contact{
				Address: Address{Street: "Hauptstraße 1", PostCode: "10115", City: "Berlin", Country: "DE"},
				Email:   "office@muster.example", Phone: "+49 30 1234567", Website: "https://muster.example",
			},
		},
		DPO: &DPO{Name: "Beispiel", GivenName: "Berta", PartOfStaff: Yes, Contact: Contact{Email: "dpo@muster.example"}},
		Parties: []Party{
			{ID: "payroll-bureau", Name: "Lohnbüro KG", Country: "DE", Contact: Contact{Email: "info@lohnbuero.example"}},
			{ID: "tax-office", Name: "Finanzamt Berlin", Country: "DE", PublicAuthority: Yes},
			{
				ID: "mailer", Name: "Mailer Inc.", Country: "US", Contact: Contact{Email: "privacy@mailer.example"},
				Certifications: []Certification{{Name: "EU-US Data Privacy Framework", Checked: civil.MustDate("2026-05-20")}},
			},
			{ID: "hosting", Name: "Hosting AG", Country: "DE", Contact: Contact{Email: "dpa@hosting.example"}},
			{
				ID: "client", Name: "Kunde SE", Country: "AT",
				Contact: Contact{Address: Address{Street: "Ring 5", PostCode: "1010", City: "Wien", Country: "AT"}, Email: "ds@kunde.example"},
			},
		},
		Systems: []System{
			{ID: "hr-suite", Name: "HR suite", Operator: "payroll-bureau", Places: []Place{{Country: "DE"}}},
			{ID: "crm", Name: "Customer database", Places: []Place{{Country: "DE", Location: "Berlin data centre"}}},
			{ID: "platform", Name: "Storage platform", Operator: "hosting", Places: []Place{{Country: "DE"}}},
		},
		Measures: []Measure{
			{ID: "access", Name: "Role-based access", Description: "Access is granted by role and reviewed twice a year.", Objectives: []Objective{ObjectiveConfidentiality, ObjectiveIntegrity}, Kind: MeasureTechnical, Type: MeasureAccessControl},
			{ID: "encryption", Name: "Encryption at rest and in transit", Description: "AES-256 on disk, TLS 1.3 on the wire.", Objectives: []Objective{ObjectiveEncryption, ObjectiveConfidentiality}, Kind: MeasureTechnical, Type: MeasureEncryption},
			{ID: "backup", Name: "Backup and restoration", Description: "Daily copies in a second data centre; restoration is rehearsed every quarter.", Objectives: []Objective{ObjectiveAvailability, ObjectiveResilience, ObjectiveRestoration}, Kind: MeasureTechnical, Type: MeasureBackup},
			{ID: "audit", Name: "Yearly audit", Description: "External audit and penetration test once a year.", Objectives: []Objective{ObjectiveTesting}, Kind: MeasureOrganisational, Type: MeasureTesting},
		},
		Activities: []Activity{completePayroll(), completeCustomers()},
		Processing: []ProcessorActivity{completeHosting()},
	}
}

func completePayroll() Activity {
	return Activity{
		ID: "payroll", Name: "Payroll", Function: "Human resources", Status: StatusActive,
		Created: civil.MustDate("2019-02-01"), Updated: civil.MustDate("2026-03-01"),
		Purposes: []Purpose{{
			ID: "pay", Name: "Calculate and pay salaries and pass on taxes and social contributions",
			Bases: []lawfulbasis.Basis{
				{Ground: lawfulbasis.Contract, When: "for the salary itself", Contract: &lawfulbasis.ContractTerms{Name: "employment contract", SubjectParty: Yes}},
				{Ground: lawfulbasis.LegalObligation, When: "for taxes and social contributions", Law: []Law{{Name: "Einkommensteuergesetz", Provision: "§ 38", Order: "state", Country: "DE"}}},
			},
			Conditions: []lawfulbasis.Reliance{{
				Condition: lawfulbasis.EmploymentLaw, Data: []ID{"sick-leave", "church-tax"},
				Law: []Law{{Name: "Bundesdatenschutzgesetz", Provision: "§ 26(3)", Order: "state", Country: "DE"}},
			}},
			Data: []ID{"salary", "bank", "sick-leave", "church-tax"}, Subjects: []ID{"staff"},
		}},
		Subjects: []SubjectCategory{{ID: "staff", Name: "Employees", Kind: SubjectEmployee, Vulnerable: No, PartyToContract: Yes}},
		Data: []DataCategory{
			{ID: "salary", Name: "Salary and working time", Kind: DataProfessional, Sources: []DataSource{{Kind: SourceSubject}}},
			{ID: "bank", Name: "Bank account", Kind: DataFinancial, Sources: []DataSource{{Kind: SourceSubject}}},
			{ID: "sick-leave", Name: "Days of sick leave", Kind: DataHealth, Special: []lawfulbasis.SpecialCategory{lawfulbasis.HealthData}, Sources: []DataSource{{Kind: SourceSubject}}},
			{ID: "church-tax", Name: "Church tax class", Kind: DataFinancial, Special: []lawfulbasis.SpecialCategory{lawfulbasis.ReligiousBeliefs}, Sources: []DataSource{{Kind: SourceThird, Party: "tax-office"}}},
		},
		Recipients: []Recipient{
			{ID: "bureau", Party: "payroll-bureau", Kind: RecipientService, Role: RoleProcessor, Contract: &Reference{Title: "Data processing agreement", Date: civil.MustDate("2024-01-15")}},
			{ID: "tax", Party: "tax-office", Kind: RecipientAuthority, Role: RoleController},
		},
		Retention: []RetentionRule{
			{ID: "pay-records", Data: []ID{"salary", "bank", "church-tax"}, Period: civil.MustPeriod("P8Y"), From: "end of the calendar year of the payment", Statutory: Yes, Law: []Law{{Name: "Abgabenordnung", Provision: "§ 147(3)", Order: "state", Country: "DE"}}, Action: ActionErase},
			{ID: "sick", Data: []ID{"sick-leave"}, Period: civil.MustPeriod("P3Y"), From: "end of the calendar year", Action: ActionErase},
		},
		Security: []ID{"access", "encryption", "backup", "audit"}, Systems: []ID{"hr-suite"},
		LargeScale: No, Monitoring: No, Occasional: No,
		DPIA:   &DPIA{Required: No, Reason: "no case of Art. 35(3), and of the criteria of WP248 only sensitive data is met, on a small scale"},
		Notice: &Reference{Title: "Privacy notice for employees", Date: civil.MustDate("2026-03-01")},
		Rights: &Rights{Contact: "hr@muster.example"},
		None:   []Element{ElementTransfers, ElementJointControllers, ElementDecisions},
	}
}

func completeCustomers() Activity {
	return Activity{
		ID: "customers", Name: "Customer relations", Function: "Sales", Status: StatusActive,
		Created: civil.MustDate("2019-02-01"), Updated: civil.MustDate("2026-03-01"),
		Purposes: []Purpose{
			{
				ID: "orders", Name: "Carry out orders of customers and answer their requests",
				Bases: []lawfulbasis.Basis{{Ground: lawfulbasis.LegitimateInterests, Interest: &lawfulbasis.Interest{
					Interest: "reaching the people a customer names to carry out its orders", Holder: "Muster GmbH and its customers",
					Assessment: &Reference{Title: "Balancing test: customer contacts", Date: civil.MustDate("2025-11-03")},
				}}},
				Data: []ID{"contact"}, Subjects: []ID{"contacts"},
				Objection: "by e-mail to office@muster.example",
			},
			{
				ID: "newsletter", Name: "Send the product newsletter by e-mail to those who signed up",
				Bases: []lawfulbasis.Basis{{Ground: lawfulbasis.Consent, Consent: &lawfulbasis.ConsentTerms{
					Obtained: "unticked box and confirmation e-mail", Proof: "time and text of the confirmation are logged", Withdrawal: "link in every e-mail", Bundled: No,
				}}},
				Data: []ID{"contact"}, Subjects: []ID{"contacts"}, DirectMarketing: Yes, Objection: "link in every e-mail",
			},
		},
		Subjects: []SubjectCategory{{ID: "contacts", Name: "Contact persons at customers", Kind: SubjectCustomerStaff, Vulnerable: No, PartyToContract: No}},
		Data: []DataCategory{{ID: "contact", Name: "Name and business contact details", Kind: DataContact, Examples: []string{"name", "e-mail address", "telephone number"},
			Sources: []DataSource{{Kind: SourceSubject}}}},
		Recipients: []Recipient{{ID: "mailing", Party: "mailer", Kind: RecipientService, Role: RoleProcessor, Contract: &Reference{Title: "Data processing agreement", Date: civil.MustDate("2024-06-01")}}},
		Transfers: []transfer.Transfer{{
			ID: "mailer-us", Destination: "US", Importer: "mailer", ExporterRole: transfer.Controller, ImporterRole: transfer.Processor,
			Mechanism: transfer.AdequacyDecision, Adequacy: &transfer.Reliance{Decision: "(EU) 2023/1795", ScopeMet: Yes, Listed: Yes, Checked: civil.MustDate("2026-05-20")},
		}},
		Retention: []RetentionRule{{ID: "contact-data", Data: []ID{"contact"}, Period: civil.MustPeriod("P3Y"), From: "last contact", Action: ActionErase}},
		Security:  []ID{"access", "encryption", "backup", "audit"}, Systems: []ID{"crm"},
		LargeScale: No, Monitoring: No, Occasional: No,
		DPIA:   &DPIA{Required: No, Reason: "none of the criteria of WP248 is met"},
		Notice: &Reference{Title: "Privacy notice", URL: "https://muster.example/privacy", Date: civil.MustDate("2026-03-01")},
		Rights: &Rights{Contact: "office@muster.example"},
		None:   []Element{ElementJointControllers, ElementDecisions},
	}
}

func completeHosting() ProcessorActivity {
	return ProcessorActivity{
		ID: "storage", Name: "Storage for customers", Status: StatusActive,
		Created: civil.MustDate("2020-01-01"), Updated: civil.MustDate("2026-03-01"),
		Controllers: []Client{{Party: "client", Contract: &Reference{Title: "Data processing agreement with Kunde SE", Date: civil.MustDate("2023-04-01")}}},
		Categories:  []string{"storing, backing up and deleting the files that the customer uploads"},
		Subjects:    []SubjectCategory{{ID: "uploaded", Name: "People in the customer's files", Kind: SubjectOther, Vulnerable: No}},
		Data:        []DataCategory{{ID: "files", Name: "Files of the customer", Kind: DataContent, Sources: []DataSource{{Kind: SourceClient}}}},
		SubProcessors: []SubProcessor{{
			Party: "hosting", Processing: "runs the servers", Authorised: Yes, FlowDown: Yes,
			Contract: &Reference{Title: "Sub-processing agreement", Date: civil.MustDate("2022-09-01")},
		}},
		Retention: []RetentionRule{{ID: "files-end", Data: []ID{"files"}, Period: civil.MustPeriod("P30D"), From: "end of the contract", Action: ActionErase}},
		Security:  []ID{"access", "encryption", "backup", "audit"}, Systems: []ID{"platform"},
		Duration: "as long as the contract runs", AtEnd: EndDelete, Occasional: No,
		None: []Element{ElementTransfers},
	}
}
