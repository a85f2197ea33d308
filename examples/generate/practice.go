package generate

import (
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
)

// A practice is a kind of processing that most organisations have: what it
// processes, what for, and who receives it. What it is called in a language
// stands in that language's words.
type practice struct {
	id       string
	share    int // of a hundred entries
	subject  ropa.SubjectKind
	party    ropa.Answer // whether these people are party to the contract
	data     []data
	purposes []purpose
	services []service // that it may use
}

// data is one category of data of a practice.
type data struct {
	id      string
	kind    ropa.DataKind
	special lawfulbasis.SpecialCategory
	source  ropa.SourceKind
	keep    string // how long, ISO 8601; "" where a statute says
	law     statute
}

// purpose is one purpose of a practice.
type purpose struct {
	id        string
	ground    lawfulbasis.Ground
	law       statute // for a legal obligation
	offer     bool    // before the contract, at the request of the person
	marketing ropa.Answer
	data      []int
}

// statute is a law that a language's country has for something.
type statute int

const (
	noStatute statute = iota
	booksLaw          // accounts
	payLaw            // wages
	hoursLaw          // working time
	sickLaw           // wages during sickness
)

// service is what a recipient does for the keeper.
type service int

const (
	hosting service = iota
	payrolling
	mailing
	supporting
	delivering
	banking
	taxing // a public authority, as the next
	insuring
	advising
	services
)

// role returns what a recipient that does this is to the keeper.
func (s service) role() (ropa.RecipientKind, ropa.RecipientRole) {
	switch s {
	case taxing, insuring:
		return ropa.RecipientAuthority, ropa.RoleController
	case banking:
		return ropa.RecipientFinancial, ropa.RoleController
	case advising:
		return ropa.RecipientAdviser, ropa.RoleController
	case delivering:
		return ropa.RecipientService, ropa.RoleController
	}
	return ropa.RecipientService, ropa.RoleProcessor
}

// abroad reports whether companies that do this are found in third countries.
func (s service) abroad() bool { return s == mailing || s == supporting || s == hosting }

var practices = []practice{
	{
		id: "payroll", share: 18, subject: ropa.SubjectEmployee, party: ropa.Yes,
		data: []data{
			{id: "pay", kind: ropa.DataFinancial, source: ropa.SourceSubject, law: payLaw},
			{id: "hours", kind: ropa.DataProfessional, source: ropa.SourceObserved, law: hoursLaw},
			{id: "sick-leave", kind: ropa.DataHealth, special: lawfulbasis.HealthData, source: ropa.SourceSubject, law: sickLaw},
			{id: "contracts", kind: ropa.DataProfessional, source: ropa.SourceSubject, keep: "P3Y"},
		},
		purposes: []purpose{
			{id: "pay", ground: lawfulbasis.LegalObligation, law: payLaw, data: []int{0}},
			{id: "hours", ground: lawfulbasis.LegalObligation, law: hoursLaw, data: []int{1}},
			{id: "sick-leave", ground: lawfulbasis.LegalObligation, law: sickLaw, data: []int{2}},
			{id: "contracts", ground: lawfulbasis.Contract, data: []int{3}},
		},
		services: []service{payrolling, taxing, insuring, hosting, banking, advising},
	},
	{
		id: "applications", share: 8, subject: ropa.SubjectApplicant, party: ropa.Yes,
		data: []data{
			{id: "application", kind: ropa.DataProfessional, source: ropa.SourceSubject, keep: "P6M"},
			{id: "interviews", kind: ropa.DataOpinion, source: ropa.SourceObserved, keep: "P6M"},
		},
		purposes: []purpose{
			{id: "select", ground: lawfulbasis.Contract, offer: true, data: []int{0, 1}},
			{id: "defend", ground: lawfulbasis.LegitimateInterests, data: []int{0}},
		},
		services: []service{hosting, supporting, advising},
	},
	{
		id: "orders", share: 20, subject: ropa.SubjectCustomer, party: ropa.Yes,
		data: []data{
			{id: "contact", kind: ropa.DataContact, source: ropa.SourceSubject, keep: "P3Y"},
			{id: "orders", kind: ropa.DataContent, source: ropa.SourceSubject, keep: "P3Y"},
			{id: "invoices", kind: ropa.DataFinancial, source: ropa.SourceSubject, law: booksLaw},
			{id: "delivery", kind: ropa.DataContact, source: ropa.SourceSubject, keep: "P1Y"},
		},
		purposes: []purpose{
			{id: "order", ground: lawfulbasis.Contract, data: []int{0, 1}},
			{id: "books", ground: lawfulbasis.LegalObligation, law: booksLaw, data: []int{2}},
			{id: "deliver", ground: lawfulbasis.Contract, data: []int{0, 3}},
			{id: "collect", ground: lawfulbasis.LegitimateInterests, data: []int{0, 2}},
		},
		services: []service{hosting, delivering, banking, supporting, mailing, taxing, advising},
	},
	{
		id: "newsletter", share: 12, subject: ropa.SubjectProspect, party: ropa.No,
		data: []data{
			{id: "subscriber", kind: ropa.DataContact, source: ropa.SourceSubject, keep: "P30D"},
			{id: "topics", kind: ropa.DataUsage, source: ropa.SourceSubject, keep: "P30D"},
		},
		purposes: []purpose{
			{id: "send", ground: lawfulbasis.Consent, marketing: ropa.Yes, data: []int{0}},
			{id: "choose", ground: lawfulbasis.Consent, marketing: ropa.Yes, data: []int{0, 1}},
		},
		services: []service{mailing, hosting},
	},
	{
		id: "support", share: 14, subject: ropa.SubjectUser, party: ropa.Yes,
		data: []data{
			{id: "account", kind: ropa.DataContact, source: ropa.SourceSubject, keep: "P1Y"},
			{id: "tickets", kind: ropa.DataContent, source: ropa.SourceSubject, keep: "P2Y"},
			{id: "calls", kind: ropa.DataContent, source: ropa.SourceObserved, keep: "P90D"},
		},
		purposes: []purpose{
			{id: "answer", ground: lawfulbasis.Contract, data: []int{0, 1}},
			{id: "faults", ground: lawfulbasis.LegitimateInterests, data: []int{1}},
			{id: "calls", ground: lawfulbasis.Contract, data: []int{2}},
		},
		services: []service{supporting, hosting, mailing},
	},
	{
		id: "suppliers", share: 8, subject: ropa.SubjectSupplier, party: ropa.No,
		data: []data{
			{id: "persons", kind: ropa.DataContact, source: ropa.SourceSubject, keep: "P3Y"},
			{id: "offers", kind: ropa.DataContent, source: ropa.SourceSubject, keep: "P2Y"},
			{id: "payments", kind: ropa.DataFinancial, source: ropa.SourceSubject, law: booksLaw},
		},
		purposes: []purpose{
			{id: "buy", ground: lawfulbasis.LegitimateInterests, data: []int{0, 1}},
			{id: "settle", ground: lawfulbasis.LegalObligation, law: booksLaw, data: []int{2}},
		},
		services: []service{hosting, banking, taxing, advising},
	},
	{
		id: "access", share: 8, subject: ropa.SubjectUser, party: ropa.Yes,
		data: []data{
			{id: "logs", kind: ropa.DataConnection, source: ropa.SourceObserved, keep: "P30D"},
			{id: "names", kind: ropa.DataIdentity, source: ropa.SourceSubject, keep: "P6M"},
		},
		purposes: []purpose{
			{id: "defend", ground: lawfulbasis.LegitimateInterests, data: []int{0}},
			{id: "sign-in", ground: lawfulbasis.Contract, data: []int{1}},
		},
		services: []service{hosting, supporting},
	},
	{
		id: "visitors", share: 4, subject: ropa.SubjectVisitor, party: ropa.No,
		data: []data{{id: "visits", kind: ropa.DataIdentity, source: ropa.SourceSubject, keep: "P14D"}},
		purposes: []purpose{
			{id: "present", ground: lawfulbasis.LegitimateInterests, data: []int{0}},
		},
		services: []service{hosting},
	},
	{
		id: "courses", share: 4, subject: ropa.SubjectEmployee, party: ropa.Yes,
		data: []data{
			{id: "attended", kind: ropa.DataEducation, source: ropa.SourceObserved, keep: "P3Y"},
			{id: "bookings", kind: ropa.DataProfessional, source: ropa.SourceSubject, keep: "P1Y"},
		},
		purposes: []purpose{
			{id: "train", ground: lawfulbasis.Contract, data: []int{0}},
			{id: "book", ground: lawfulbasis.Contract, data: []int{1}},
		},
		services: []service{hosting, supporting},
	},
	{
		id: "open-days", share: 4, subject: ropa.SubjectCustomerStaff, party: ropa.No,
		data: []data{
			{id: "guests", kind: ropa.DataContact, source: ropa.SourceSubject, keep: "P6M"},
			{id: "attendance", kind: ropa.DataUsage, source: ropa.SourceObserved, keep: "P30D"},
		},
		purposes: []purpose{
			{id: "invite", ground: lawfulbasis.LegitimateInterests, data: []int{0}},
			{id: "count", ground: lawfulbasis.LegitimateInterests, data: []int{1}},
		},
		services: []service{mailing, hosting},
	},
}
