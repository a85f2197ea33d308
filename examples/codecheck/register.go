package codecheck

import (
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
)

// Register is what the shop records of the activities its code serves, and of
// one, payroll, that another system serves.
func Register() *ropa.Register {
	return &ropa.Register{
		Title: "Record of processing activities", Language: "en", Reviewed: civil.MustDate("2026-11-02"),
		Organisation: ropa.Organisation{Name: "Papier BV", Country: "NL", Contact: ropa.Contact{Email: "privacy@papier.example"}},
		Systems:      []ropa.System{{ID: "shop", Name: "Shop service"}, {ID: "hr", Name: "Payroll bureau's application"}},
		Activities: []ropa.Activity{
			{
				ID: "orders", Name: "Orders", Systems: []ropa.ID{"shop"},
				Purposes: []ropa.Purpose{
					{ID: "delivery", Name: "Deliver what customers order", Bases: []lawfulbasis.Basis{{Ground: lawfulbasis.Contract,
						Contract: &lawfulbasis.ContractTerms{Name: "order", SubjectParty: ropa.Yes}}}},
					{ID: "invoicing", Name: "Invoice orders and keep the invoices", Bases: []lawfulbasis.Basis{{Ground: lawfulbasis.LegalObligation,
						Law: []ropa.Law{{Name: "Algemene wet inzake rijksbelastingen", Provision: "Art. 52", Order: "state", Country: "NL"}}}}},
				},
				Subjects: []ropa.SubjectCategory{{ID: "customers", Name: "Customers", Kind: ropa.SubjectCustomer, PartyToContract: ropa.Yes}},
				Data: []ropa.DataCategory{
					{ID: "identity", Name: "Customer number and name", Kind: ropa.DataIdentity},
					{ID: "contact", Name: "E-mail and delivery address", Kind: ropa.DataContact},
					{ID: "purchase", Name: "What was ordered and when", Kind: ropa.DataFinancial},
				},
				Retention: []ropa.RetentionRule{{ID: "invoices", Period: civil.MustPeriod("P7Y"), From: "end of the calendar year of the order", Action: ropa.ActionErase}},
			},
			{
				ID: "newsletter", Name: "Newsletter", Systems: []ropa.ID{"shop"},
				Purposes: []ropa.Purpose{{ID: "sending", Name: "Send news about our products to customers who asked for it", DirectMarketing: ropa.Yes,
					Data: []ropa.ID{"address", "choice"},
					Bases: []lawfulbasis.Basis{{Ground: lawfulbasis.Consent, Consent: &lawfulbasis.ConsentTerms{
						Obtained: "unticked box in the account", Proof: "choice and time are stored", Withdrawal: "the same box, and a link in every e-mail"}}}}},
				Subjects: []ropa.SubjectCategory{{ID: "readers", Name: "Customers who subscribed", Kind: ropa.SubjectCustomer}},
				Data: []ropa.DataCategory{
					{ID: "address", Name: "E-mail address", Kind: ropa.DataContact},
					{ID: "choice", Name: "Whether and when the customer subscribed", Kind: ropa.DataUsage},
				},
				Retention: []ropa.RetentionRule{{ID: "readers", Period: civil.MustPeriod("P30D"), From: "withdrawal of consent", Action: ropa.ActionErase}},
			},
			{
				ID: "payroll", Name: "Payroll", Systems: []ropa.ID{"hr"},
				Purposes: []ropa.Purpose{{ID: "pay", Name: "Pay salaries"}},
				Data:     []ropa.DataCategory{{ID: "salary", Name: "Salaries", Kind: ropa.DataFinancial}},
			},
		},
	}
}
