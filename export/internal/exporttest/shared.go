package exporttest

import (
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/transfer"
)

// Shared is a small register that states once what several entries share: in
// common, of a party, in the catalogue and of an activity as a whole. Each call
// returns a new one.
func Shared() *ropa.Register {
	return &ropa.Register{
		ID: "shared", Title: "Record of processing activities of Beispiel AG", Version: "2", Language: "en", Regimes: []ropa.Regime{ropa.EU, ropa.Swiss},
		Created: civil.MustDate("2024-05-01"), Reviewed: civil.MustDate("2026-05-01"), NextReview: civil.MustDate("2027-05-01"),
		Status: ropa.RegisterApproved, Approval: &ropa.Approval{By: "A. Muster", Role: "Managing director", Date: civil.MustDate("2026-05-04")},
		Versions: []ropa.Revision{
			{Version: "1", Date: civil.MustDate("2024-05-01"), By: "B. Beispiel", Change: "First version"},
			{Version: "2", Date: civil.MustDate("2026-05-01"), By: "B. Beispiel", Change: "Web shop added"},
		},
		Organisation:    ropa.Organisation{Name: "Beispiel AG", Country: "CH", Contact: ropa.Contact{Email: "office@beispiel.example"}},
		Representative:  &ropa.Party{Name: "Vertreter GmbH", Country: "DE", Contact: ropa.Contact{Email: "eu@vertreter.example"}},
		Representatives: []ropa.Party{{ID: "uk-rep", Name: "Representation Ltd", Country: "GB", Contact: ropa.Contact{Email: "uk@rep.example"}}},
		DPOExempt:       "none of the cases of Art. 37(1) is met",
		PrivacyContact:  &ropa.Party{Name: "Beispiel", GivenName: "Berta", Contact: ropa.Contact{Email: "privacy@beispiel.example"}},
		Parties: []ropa.Party{
			{ID: "daughter", Name: "Tochter GmbH", Country: "AT"},
			{ID: "host", Name: "Hosting Inc.", Country: "US", Engagement: &ropa.Engagement{
				Kind: ropa.RecipientService, Role: ropa.RoleProcessor, Service: "runs the servers of the shop",
				Contract:      &ropa.Reference{Title: "Data processing agreement of 2024", Date: civil.MustDate("2024-06-01"), Until: civil.MustDate("2027-06-01"), Signed: ropa.Yes},
				Transfers:     []transfer.Transfer{{ID: "host-us", Destination: "US", Exporter: "daughter", Mechanism: transfer.StandardClauses, Purposes: []ropa.ID{"sell"}}},
				SubProcessors: []ropa.SubProcessor{{Category: "operators of data centres", Processing: "keeps the machines running"}},
			}},
		},
		Systems:  []ropa.System{{ID: "shop", Name: "Web shop", Operator: "host", Places: []ropa.Place{{Country: "US"}}}},
		Measures: []ropa.Measure{{ID: "access", Name: "Role-based access"}, {ID: "backup", Name: "Daily backup"}},
		Data: []ropa.DataCategory{
			{ID: "contact", Name: "Contact details", Kind: ropa.DataContact, Sources: []ropa.DataSource{{Kind: ropa.SourceSubject}}},
			{ID: "orders", Name: "Orders and payments", Kind: ropa.DataFinancial},
		},
		Subjects: []ropa.SubjectCategory{{ID: "customers", Name: "Customers", Kind: ropa.SubjectCustomer, MinAge: 16, MaxAge: 99}},
		Common: ropa.Common{
			Recipients: []ropa.Recipient{{ID: "courts", Category: "courts and authorities", Kind: ropa.RecipientAuthority, Role: ropa.RoleController, Bases: []lawfulbasis.Basis{{Ground: lawfulbasis.LegalObligation}}}},
			Notice:     &ropa.Reference{Title: "Privacy notice of the website", URL: "https://beispiel.example/privacy"},
			Rights:     &ropa.Rights{Contact: "rights@beispiel.example"},
			Retention:  []ropa.RetentionRule{{ID: "tax", Data: []ropa.ID{"orders"}, Minimum: civil.MustPeriod("P10Y"), Limit: civil.MustPeriod("P11Y"), Period: civil.MustPeriod("P10Y"), From: "end of the business year"}},
			Security:   []ropa.ID{"access", "backup"},
			Processing: &ropa.CommonProcessing{
				SubProcessors: []ropa.SubProcessor{{Category: "data centres in Switzerland", Processing: "stores the files"}},
				Retention:     []ropa.RetentionRule{{ID: "files-end", Period: civil.MustPeriod("P30D"), From: "end of the contract"}},
				Security:      []ropa.ID{"access"},
			},
		},
		Activities: []ropa.Activity{
			{
				ID: "sales", Name: "Web shop", Controller: "daughter", Means: ropa.MeansAutomated, Systems: []ropa.ID{"shop"},
				Purposes: []ropa.Purpose{{ID: "sell", Name: "Sell goods"}, {ID: "advice", Name: "Advise customers"}},
				Bases:    []lawfulbasis.Basis{{Ground: lawfulbasis.Contract}},
				Subjects: []ropa.SubjectCategory{{ID: "buyers", Of: "customers"}},
				Data:     []ropa.DataCategory{{ID: "contact", Of: "contact", Subjects: []ropa.ID{"buyers"}}, {ID: "orders", Of: "orders"}, {ID: "chat", Name: "Messages in the chat", Kind: ropa.DataContent}},
				None:     []ropa.Element{ropa.ElementSpecial, ropa.ElementCriminal, ropa.ElementChildren, ropa.ElementProfiling},
			},
			{
				ID: "newsletter", Name: "Newsletter",
				Purposes:   []ropa.Purpose{{ID: "news", Name: "Send news by e-mail", Bases: []lawfulbasis.Basis{{Ground: lawfulbasis.Consent}}}},
				Subjects:   []ropa.SubjectCategory{{ID: "readers", Of: "customers", Name: "Readers"}},
				Data:       []ropa.DataCategory{{ID: "contact", Of: "contact"}},
				Recipients: []ropa.Recipient{{ID: "mailing", Party: "host", Purpose: "sends the messages"}},
				None:       []ropa.Element{ropa.ElementProcessors},
			},
		},
		Processing: []ropa.ProcessorActivity{{
			ID: "storage", Name: "Storage for customers", Controllers: []ropa.Client{{Category: "companies that store files"}}, Categories: []string{"storing files"},
			Data: []ropa.DataCategory{{ID: "files", Name: "Files"}},
		}},
	}
}
