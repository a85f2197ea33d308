package generate

import "github.com/openropa/openropa/ropa"

var english = words{
	language: "en", share: 58, country: "IE",
	title: "Record of processing activities of Kerrigan Works Ltd", keeper: "Kerrigan Works Ltd", legalForm: "Ltd", number: "CRO 000000",
	address: ropa.Address{Street: "12 Quay Street", PostCode: "D02 X285", City: "Dublin", Country: "IE"},
	places: []string{
		"Cork", "Galway", "Limerick", "Waterford", "Sligo", "Athlone", "Kilkenny", "Tralee", "Drogheda", "Dundalk", "Ennis", "Wexford",
		"Carlow", "Naas", "Letterkenny", "Tullamore", "Clonmel", "Castlebar", "Mullingar", "Navan",
	},
	products: []string{
		"garden furniture", "bicycles and spare parts", "the parcel service", "office chairs", "the reading app", "lamps", "the ticket shop",
		"heat pumps", "the weather service", "kitchen tools", "the travel planner", "musical instruments", "the repair service", "tents",
		"the language course", "water filters", "board games", "the timetable app", "work clothes", "the photo book",
	},
	given:  []string{"Aoife", "Declan", "Niamh", "Conor", "Sinéad", "Eoin", "Orla", "Cathal", "Máire", "Liam"},
	family: []string{"Byrne", "Walsh", "Moore", "Nolan", "Keane", "Quinn", "Doyle", "Foley", "Hayes", "Egan"},
	practices: []practiceWords{
		{
			name: "Payroll and working time, %s", function: "Human resources", subject: "Employees", bySite: true,
			data: []dataWords{
				{"Pay, bank account and tax details", []string{"gross pay", "account number", "tax credits"}, "end of the tax year"},
				{"Beginning and end of working time", []string{"time", "breaks"}, "making of the record"},
				{"Days of sick leave", []string{"first and last day"}, "end of the sick leave"},
				{"Contracts of employment and job descriptions", []string{"post", "weekly hours", "start"}, "end of the employment"},
			},
			purposes: []string{
				"Calculate and pay the wages of the staff in %s and pass on tax and social insurance", "Record working time and settle overtime in %s",
				"Pay wages during sick leave in %s", "Keep the contracts of employment of the staff in %s",
			},
		},
		{
			name: "Applications for posts, %s", function: "Human resources", subject: "Applicants", bySite: true,
			data: []dataWords{
				{"Applications, certificates and references", []string{"curriculum vitae", "certificates", "letter"}, "refusal"},
				{"Notes taken in interviews", nil, "refusal"},
			},
			purposes: []string{"Assess applications for posts in %s and answer them", "Defend claims of applicants who were refused in %s"},
			interest: "being able to show that people were chosen fairly",
		},
		{
			name: "Orders of %s", function: "Sales", subject: "Customers",
			data: []dataWords{
				{"Name and contact details of customers", []string{"name", "e-mail address", "telephone number", "postal address"}, "end of the contract"},
				{"Orders, complaints and correspondence", []string{"goods", "dates", "text of complaints"}, "end of the contract"},
				{"Invoices and payments", []string{"amount", "date of payment"}, "end of the financial year"},
				{"Addresses for delivery", []string{"street", "floor", "hours"}, "delivery"},
			},
			purposes: []string{
				"Carry out orders of %s and deal with complaints", "Issue invoices for %s and keep the books of account",
				"Deliver what was ordered of %s to the address that the customer gave", "Collect unpaid invoices for %s",
			},
			interest: "being paid for what was delivered",
		},
		{
			name: "Newsletter about %s", function: "Marketing", subject: "People who signed up",
			data: []dataWords{
				{"Name and e-mail address of subscribers", []string{"name", "e-mail address"}, "withdrawal of consent"},
				{"Topics that readers ticked", nil, "withdrawal of consent"},
			},
			purposes: []string{"Send the newsletter about %s to people who signed up", "Choose the articles about %s by the topics that a reader ticked"},
		},
		{
			name: "Support for users of %s", function: "Customer service", subject: "Users",
			data: []dataWords{
				{"Account and contact details", []string{"name", "e-mail address", "language"}, "closing of the account"},
				{"Questions, complaints and answers", []string{"text of the question", "screenshots"}, "closing of the question"},
				{"Notes of telephone calls", []string{"day", "reason for the call"}, "call"},
			},
			purposes: []string{
				"Answer questions and complaints of users of %s", "Find out which faults of %s are reported most often",
				"Note what users of %s said on the telephone, so that nobody asks them twice",
			},
			interest: "repairing the faults that most people meet",
		},
		{
			name: "Suppliers, %s", function: "Purchasing", subject: "Contact persons at suppliers", bySite: true,
			data: []dataWords{
				{"Business contact details", []string{"name", "telephone number", "function"}, "last order"},
				{"Offers and correspondence", nil, "decision on the offer"},
				{"Accounts and payments to suppliers", []string{"amount", "account number"}, "end of the financial year"},
			},
			purposes: []string{"Order goods and services for %s from suppliers", "Pay the suppliers of %s and keep the books of account"},
			interest: "reaching the people whom a supplier names for its offers",
		},
		{
			name: "Access to %s", function: "Information technology", subject: "Users with an account",
			data: []dataWords{
				{"Log entries", []string{"time", "IP address", "page"}, "entry"},
				{"User names and times of sign-in", []string{"user name", "time"}, "closing of the account"},
			},
			purposes: []string{"Detect and repel attacks on the servers of %s", "Let people with an account sign in to %s"},
			interest: "keeping the servers and the data of users secure",
		},
		{
			name: "Visitors, %s", function: "Reception", subject: "Visitors", bySite: true,
			data:     []dataWords{{"Names of visitors and times of their visits", []string{"name", "company", "time"}, "visit"}},
			purposes: []string{"Know who is in the building in %s in case of fire or theft"},
			interest: "the safety of people and property in the building",
		},
		{
			name: "Courses for the staff, %s", function: "Human resources", subject: "Employees", bySite: true,
			data: []dataWords{
				{"Courses attended", []string{"course", "day"}, "course"},
				{"Bookings of courses", nil, "course"},
			},
			purposes: []string{"Record which courses the staff in %s attended", "Book courses with outside trainers for the staff in %s"},
		},
		{
			name: "Open days, %s", function: "Marketing", subject: "Contact persons at customers", bySite: true,
			data: []dataWords{
				{"Business contact details of guests", []string{"name", "company", "e-mail address"}, "open day"},
				{"Attendance", nil, "open day"},
			},
			purposes: []string{"Plan the open day in %s with the guests who registered", "Count the guests of the open day in %s"},
			interest: "showing the works to people with whom we have business",
		},
	},
	statutes: map[statute]statuteWords{
		booksLaw: {
			obliges: []ropa.Law{{Name: "Companies Act 2014", Provision: "s. 281", Order: "state", Country: "IE"}},
			keeps:   []ropa.Law{{Name: "Companies Act 2014", Provision: "s. 285", Order: "state", Country: "IE"}}, period: "P6Y",
		},
		payLaw: {
			obliges: []ropa.Law{{Name: "Taxes Consolidation Act 1997", Provision: "s. 985G", Order: "state", Country: "IE"}},
			keeps:   []ropa.Law{{Name: "Taxes Consolidation Act 1997", Provision: "s. 886", Order: "state", Country: "IE"}}, period: "P6Y",
		},
		hoursLaw: {
			obliges: []ropa.Law{{Name: "Organisation of Working Time Act 1997", Provision: "s. 25", Order: "state", Country: "IE"}},
			keeps:   []ropa.Law{{Name: "Organisation of Working Time Act 1997", Provision: "s. 25", Order: "state", Country: "IE"}}, period: "P3Y",
		},
		sickLaw: {
			obliges: []ropa.Law{{Name: "Sick Leave Act 2022", Provision: "s. 5", Order: "state", Country: "IE"}},
			keeps:   []ropa.Law{{Name: "Sick Leave Act 2022", Order: "state", Country: "IE"}}, period: "P4Y",
		},
	},
	services: [services]serviceWords{
		hosting: {"Hosting", "runs the servers"}, payrolling: {"Payroll Bureau", "calculates the wages"}, mailing: {"Mailer", "sends the messages"},
		supporting: {"Helpdesk", "answers questions at night"}, delivering: {"Couriers", "delivers the parcels"}, banking: {"Bank", "carries out the payments"},
		taxing: {"Tax Office", "receives the tax returns"}, insuring: {"Social Insurance Office", "receives the contributions"}, advising: {"Auditors", "audits the accounts"},
	},
	companies: []string{"%s North Ltd", "%s Shannon Ltd", "%s of Leinster Ltd", "%s Atlantic Ltd", "%s and Partners Ltd"},
	measures: []measureWords{
		{"Access by role", "Accounts with two factors, rights by role, reviewed twice a year."},
		{"Encryption", "Disks, copies and connections are encrypted."},
		{"Backup and restoration", "Nightly copies in a second data centre; restoration is rehearsed every half-year."},
		{"Yearly test", "Internal audit every year, penetration test every second year."},
		{"Training", "Yearly training and an undertaking of confidentiality."},
	},
	system: "System for %s", employment: "contract of employment", sale: "contract of sale", request: "the person's application for a post",
	when: "for tax and social insurance", obtained: "unticked box and confirmation e-mail", proof: "time and wording of the confirmation are logged",
	withdrawal: "link in every e-mail", holder: "Kerrigan Works Ltd", balancing: "Balancing test: %s",
	balance:   "What is collected is little, expected by the people concerned, and erased soon.",
	objection: "by e-mail to privacy@kerrigan.example", processing: "Data processing agreement with %s", clauses: "Standard contractual clauses with %s",
	assessment: "Transfer impact assessment: %s", supplementary: "Data are encrypted in transit and at rest; the keys stay in Ireland.",
	guarantees: "Questionnaire answered by %s", screening: "None of the criteria of WP248 is met: no evaluation, no monitoring, no vulnerable people.",
	notice: "Privacy notice: %s", procedure: "Procedure for requests of data subjects", consequence: "Without it the request cannot be dealt with.",
	comment: "Discussed with the head of department on the last review; the next one looks at whether %s still needs each of its systems.",
	section: "Section %d", document: "Interview with the department, %s", dpoRole: "Head of department",
	vague: []string{"third parties", "business partners", "service providers"}, indefinite: []string{"as long as necessary", "for as long as the law allows"},
}
