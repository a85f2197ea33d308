package ropa

import (
	"slices"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/fact"
)

// based gives the customers' first purpose these grounds in the place of its
// own.
func based(bases ...lawfulbasis.Basis) func(*Register) {
	return orders(func(p *Purpose) { p.Bases = bases })
}

// byContract rests the customers' first purpose on a contract, for these
// people.
func byContract(b lawfulbasis.Basis, people ...SubjectCategory) func(*Register) {
	b.Ground = lawfulbasis.Contract
	return func(r *Register) {
		based(b)(r)
		if len(people) > 0 {
			r.Activities[1].Subjects, r.Activities[1].Purposes[0].Subjects = people, nil
		}
	}
}

// contractFor rests a purpose of this name, in a language, on a contract.
func contractFor(language, name string, terms *lawfulbasis.ContractTerms) func(*Register) {
	return func(r *Register) {
		byContract(lawfulbasis.Basis{Contract: terms})(r)
		purposeNamed(language, name, "")(r)
	}
}

// obligedBy rests the customers' first purpose on a legal obligation.
func obligedBy(laws ...Law) func(*Register) {
	return based(lawfulbasis.Basis{Ground: lawfulbasis.LegalObligation, Law: laws})
}

// inTheInterest changes the interest of the customers' first purpose.
func inTheInterest(edit func(*lawfulbasis.Interest)) func(*Register) {
	return orders(func(p *Purpose) { edit(p.Bases[0].Interest) })
}

// claimsCondition adds words that stand for a condition to those of payroll.
func claimsCondition(words string) func(*Register) {
	return pay(func(p *Purpose) { p.Conditions = append(p.Conditions, lawfulbasis.Reliance{Claim: words}) })
}

// asAuthority makes the keeper a public authority.
func asAuthority(edit func(*Register)) func(*Register) {
	return func(r *Register) {
		r.Organisation.PublicAuthority = Yes
		if edit != nil {
			edit(r)
		}
	}
}

// edits makes several edits.
func edits(all ...func(*Register)) func(*Register) {
	return func(r *Register) {
		for _, edit := range all {
			edit(r)
		}
	}
}

var (
	basesAt      = []string{ordersPath + "/bases"}
	firstBasisAt = []string{ordersPath + "/bases/0"}

	onPointEA  = lawfulbasis.Basis{Ground: lawfulbasis.RecognisedLegitimateInterests, Annex1: lawfulbasis.RecognisedCrime}
	onInterest = lawfulbasis.Basis{Ground: lawfulbasis.LegitimateInterests}
	onTask     = lawfulbasis.Basis{Ground: lawfulbasis.PublicTask}

	aCustomer  = SubjectCategory{ID: "customer", Name: "Customers", Kind: SubjectCustomer, PartyToContract: Yes}
	aContact   = SubjectCategory{ID: "contact", Name: "Contact persons", Kind: SubjectCustomerStaff}
	aBystander = SubjectCategory{ID: "passer-by", Name: "Passers-by", Kind: SubjectBystander}
	anHeir     = SubjectCategory{ID: "heir", Name: "Heirs", Kind: SubjectOther, PartyToContract: No}
)

var basisCases = slices.Concat([]ruleCase{
	{name: "complete", rule: "basis/missing", is: ResultPassed},
	{name: "no activities", rule: "basis/missing", is: ResultNotApplicable, edit: noEntries},
	{name: "no ground", rule: "basis/missing", is: ResultFailed, want: basesAt, edit: based(), also: citesExactly("GDPR Art. 6(1)", "GDPR Art. 5(1)(a)", "GDPR Art. 5(2)")},
	{name: "an empty ground", rule: "basis/missing", is: ResultFailed, want: basesAt, edit: based(lawfulbasis.Basis{When: "always"})},
	{name: "only a claim", rule: "basis/missing", is: ResultFailed, want: basesAt, edit: based(lawfulbasis.Basis{Claim: "industry practice"})},
	{name: "in words", rule: "basis/missing", is: ResultFailed, want: firstBasisAt, edit: based(lawfulbasis.Basis{Claim: "Art. 6(1)(c) GDPR"}), also: both(weighs(SeverityWarning), messageHas("is legal-obligation meant?"))},
	{name: "in German words", rule: "basis/missing", is: ResultFailed, want: firstBasisAt, edit: edits(based(lawfulbasis.Basis{Claim: "Art. 6 Abs. 1 lit. f DSGVO"}), func(r *Register) { r.Language = "de" }), also: both(weighs(SeverityWarning), messageHas("is legitimate-interests meant?"))},
	{name: "a law alone", rule: "basis/missing", is: ResultFailed, want: basesAt, edit: based(lawfulbasis.Basis{Law: []Law{{Name: "Abgabenordnung", Provision: "§ 147"}}}), also: both(weighs(SeverityWarning), messageHas("names a statute and not which letter of Art. 6(1)"))},
	{name: "a statute in words", rule: "basis/missing", is: ResultFailed, want: basesAt, edit: based(lawfulbasis.Basis{Claim: "Housing Act 1996"}), also: both(weighs(SeverityWarning), messageHas("names a statute"))},
	{name: "several claims", rule: "basis/missing", is: ResultFailed, want: basesAt, edit: based(lawfulbasis.Basis{Claim: "industry practice"}, lawfulbasis.Basis{Claim: "the data are public"}, lawfulbasis.Basis{Claim: "industry practice"}),
		also: says(`purpose "Carry out orders of customers and answer their requests" gives "industry practice", "the data are public" as its grounds, which are none`)},
	{name: "a claim beside a ground", rule: "basis/missing", is: ResultPassed, edit: based(onInterest, lawfulbasis.Basis{Claim: "industry practice"})},
	{name: "a condition beside a ground", rule: "basis/missing", is: ResultPassed, edit: based(onInterest, lawfulbasis.Basis{Claim: "Manifestly made public"})},
	{name: "an empty entry beside a ground", rule: "basis/missing", is: ResultPassed, edit: based(onInterest, lawfulbasis.Basis{})},
	{name: "a ground in the keeper's own words too", rule: "basis/missing", is: ResultPassed, edit: based(lawfulbasis.Basis{Ground: lawfulbasis.Consent, Claim: "your agreement"})},
	{name: "an unknown code", rule: "basis/missing", is: ResultPassed, edit: based(lawfulbasis.Basis{Ground: "habit"})},
	{name: "UK", rule: "basis/missing", is: ResultFailed, want: basesAt, edit: boundBy(based(), UK), also: citesExactly("UK GDPR Art. 6(1)", "UK GDPR Art. 5(1)(a)", "UK GDPR Art. 5(2)")},
	{name: "institutions", rule: "basis/missing", is: ResultFailed, want: basesAt, edit: boundBy(based(), EUInstitutions), also: citesExactly("EUDPR Art. 5(1)", "EUDPR Art. 4(1)(a)", "EUDPR Art. 4(2)")},
	{name: "Swiss company", rule: "basis/missing", is: ResultNotApplicable, edit: boundBy(based(), Swiss)},
	{name: "Swiss, a private person with tasks of the Confederation", rule: "basis/missing", is: ResultFailed, want: basesAt, edit: boundBy(edits(based(), func(r *Register) { r.Organisation.FederalBody = Yes }), Swiss)},
	{name: "Swiss cantonal body", rule: "basis/missing", is: ResultNotApplicable, edit: boundBy(asAuthority(edits(based(), func(r *Register) { r.Organisation.FederalBody = No })), Swiss)},
	{name: "a cantonal body under the GDPR", rule: "basis/missing", is: ResultFailed, want: basesAt, edit: asAuthority(edits(based(), func(r *Register) { r.Organisation.FederalBody = No }))},
	{name: "Swiss federal body", rule: "basis/missing", is: ResultFailed, want: basesAt, edit: boundBy(asAuthority(based()), Swiss), also: citesExactly("FADP Art. 34(1)")},

	{name: "complete", rule: "basis/claim-unrecognised", is: ResultNotApplicable},
	{name: "beside a ground", rule: "basis/claim-unrecognised", is: ResultFailed, want: []string{ordersPath + "/bases/1"}, edit: based(onInterest, lawfulbasis.Basis{Claim: "industry practice"}),
		also: citesExactly("GDPR Art. 6(1)", "GDPR Art. 5(2)")},
	{name: "business needs", rule: "basis/claim-unrecognised", is: ResultFailed, want: []string{ordersPath + "/bases/1"}, edit: based(onInterest, lawfulbasis.Basis{Claim: "our legitimate business needs"}),
		also: says(`purpose "Carry out orders of customers and answer their requests" also gives "our legitimate business needs" as a ground, which is none; if legitimate interests are meant, it says neither which nor whose`)},
	{name: "the service", rule: "basis/claim-unrecognised", is: ResultFailed, want: []string{ordersPath + "/bases/1"}, edit: based(onInterest, lawfulbasis.Basis{Claim: "providing the service, reliably"}),
		also: says(`purpose "Carry out orders of customers and answer their requests" also gives "providing the service, reliably" as a ground, which is none; if a contract is meant, it is not named`)},
	{name: "the service, German", rule: "basis/claim-unrecognised", is: ResultFailed, want: []string{ordersPath + "/bases/1"}, edit: edits(based(onInterest, lawfulbasis.Basis{Claim: "Erbringung unserer Leistungen"}), func(r *Register) { r.Language = "de" }),
		also: says(`purpose "Carry out orders of customers and answer their requests" also gives "Erbringung unserer Leistungen" as a ground, which is none; if a contract is meant, it is not named`)},
	{name: "two beside a ground", rule: "basis/claim-unrecognised", is: ResultFailed, want: []string{ordersPath + "/bases/0", ordersPath + "/bases/2"},
		edit: based(lawfulbasis.Basis{Claim: "industry practice"}, onInterest, lawfulbasis.Basis{Claim: "as the terms say"}), also: weighs(SeverityWarning, SeverityWarning)},
	{name: "no ground beside", rule: "basis/claim-unrecognised", is: ResultNotApplicable, edit: based(lawfulbasis.Basis{Claim: "industry practice"})},
	{name: "a condition beside a ground", rule: "basis/claim-unrecognised", is: ResultPassed, edit: based(onInterest, lawfulbasis.Basis{Claim: "data manifestly made public by the data subject"})},
	{name: "a ground in the keeper's own words", rule: "basis/claim-unrecognised", is: ResultPassed, edit: based(lawfulbasis.Basis{Ground: lawfulbasis.Consent, Claim: "your agreement"})},
	{name: "an empty entry beside a ground", rule: "basis/claim-unrecognised", is: ResultNotApplicable, edit: based(onInterest, lawfulbasis.Basis{})},
	{name: "as a condition, beside one", rule: "basis/claim-unrecognised", is: ResultFailed, want: []string{payPath + "/conditions/1"}, edit: claimsCondition("good practice in payroll"),
		also: citesExactly("GDPR Art. 9(2)", "GDPR Art. 5(2)")},
	{name: "as a condition, UK", rule: "basis/claim-unrecognised", is: ResultFailed, want: []string{payPath + "/conditions/1"}, edit: boundBy(claimsCondition("good practice"), UK),
		also: citesExactly("UK GDPR Art. 9(2)", "UK GDPR Art. 5(2)")},
	{name: "as a condition, institutions", rule: "basis/claim-unrecognised", is: ResultFailed, want: []string{payPath + "/conditions/1"}, edit: boundBy(claimsCondition("good practice"), EUInstitutions),
		also: citesExactly("EUDPR Art. 10(2)", "EUDPR Art. 4(2)")},
	{name: "as a condition of data that are not special", rule: "basis/claim-unrecognised", is: ResultFailed, want: []string{ordersPath + "/conditions/0"},
		edit: orders(func(p *Purpose) { p.Conditions = []lawfulbasis.Reliance{{Claim: "good practice"}} })},
	{name: "as the only condition of special data", rule: "basis/claim-unrecognised", is: ResultPassed, edit: pay(func(p *Purpose) { p.Conditions = []lawfulbasis.Reliance{{Claim: "good practice"}} })},
	{name: "a condition by its name", rule: "basis/claim-unrecognised", is: ResultFailed, want: []string{payPath + "/conditions/1"}, edit: claimsCondition("legal claims"), also: messageHas("is legal-claims meant?")},
	{name: "a ground in words beside a ground", rule: "basis/claim-unrecognised", is: ResultFailed, want: []string{ordersPath + "/bases/1"}, edit: based(onInterest, lawfulbasis.Basis{Claim: "Performance of a contract"}), also: messageHas("is contract meant?")},
	{name: "a condition in the keeper's own words", rule: "basis/claim-unrecognised", is: ResultPassed, edit: pay(func(p *Purpose) { p.Conditions[0].Claim = "the law on employment" })},
	{name: "institutions", rule: "basis/claim-unrecognised", is: ResultFailed, want: []string{ordersPath + "/bases/1"},
		edit: boundBy(based(onTask, lawfulbasis.Basis{Claim: "industry practice"}), EUInstitutions), also: citesExactly("EUDPR Art. 5(1)", "EUDPR Art. 4(2)")},
	{name: "Swiss company", rule: "basis/claim-unrecognised", is: ResultNotApplicable, edit: boundBy(edits(based(onInterest, lawfulbasis.Basis{Claim: "industry practice"}), claimsCondition("good practice")), Swiss)},
	{name: "Swiss federal body", rule: "basis/claim-unrecognised", is: ResultFailed, want: []string{ordersPath + "/bases/1"},
		edit: boundBy(asAuthority(based(onTask, lawfulbasis.Basis{Claim: "industry practice"})), Swiss), also: citesExactly("FADP Art. 34(1)")},

	{name: "complete", rule: "basis/ambiguous", is: ResultPassed},
	{name: "one ground each", rule: "basis/ambiguous", is: ResultNotApplicable, edit: pay(func(p *Purpose) { p.Bases = p.Bases[:1] })},
	{name: "no word on when", rule: "basis/ambiguous", is: ResultFailed, want: []string{payPath + "/bases"}, edit: pay(func(p *Purpose) { p.Bases[0].When, p.Bases[1].When = "", "" })},
	{name: "a word for one of two", rule: "basis/ambiguous", is: ResultPassed, edit: pay(func(p *Purpose) { p.Bases[1].When = "" })},
	{name: "a legal obligation and a public task", rule: "basis/ambiguous", is: ResultPassed, edit: based(lawfulbasis.Basis{Ground: lawfulbasis.LegalObligation}, onTask)},
	{name: "without consent the guidelines on it are not cited", rule: "basis/ambiguous", is: ResultFailed, want: basesAt, edit: based(onInterest, onTask), also: citesExactly("GDPR Art. 6(1)")},
	{name: "consent beside interests", rule: "basis/ambiguous", is: ResultFailed, want: basesAt, edit: based(onInterest, lawfulbasis.Basis{Ground: lawfulbasis.Consent}), also: citesExactly("GDPR Art. 6(1)", "EDPB Guidelines 05/2020")},
	{name: "names those without a case once each", rule: "basis/ambiguous", is: ResultFailed, want: []string{ordersPath + "/bases"}, edit: based(onInterest, onTask, onInterest),
		also: says(`purpose "Carry out orders of customers and answer their requests" has several grounds and does not say when it rests on "Legitimate interests" or "Public task"`)},
	{name: "one ground under two laws", rule: "basis/ambiguous", is: ResultNotApplicable, edit: pay(func(p *Purpose) {
		p.Bases = []lawfulbasis.Basis{p.Bases[1], p.Bases[1]}
		p.Bases[0].When = ""
	})},
	{name: "a ground for the UK beside one for the Union", rule: "basis/ambiguous", is: ResultNotApplicable, edit: func(r *Register) {
		r.Activities = r.Activities[1:]
		r.Activities[0].Purposes[0].Bases = []lawfulbasis.Basis{onInterest, onPointEA}
	}},
	{name: "the same in the UK", rule: "basis/ambiguous", is: ResultFailed, want: basesAt, edit: boundBy(based(onInterest, onPointEA), UK)},
	{name: "Switzerland", rule: "basis/ambiguous", is: ResultNotApplicable, edit: boundBy(pay(func(p *Purpose) { p.Bases[0].When = "" }), Swiss)},

	{name: "complete", rule: "basis/contract-unnamed", is: ResultPassed},
	{name: "no contract", rule: "basis/contract-unnamed", is: ResultNotApplicable, edit: pay(func(p *Purpose) { p.Bases = p.Bases[1:] })},
	{name: "nothing said", rule: "basis/contract-unnamed", is: ResultFailed, want: []string{ordersPath + "/bases/0/contract"}, edit: byContract(lawfulbasis.Basis{}), also: citesExactly("GDPR Art. 6(1)(b)")},
	{name: "not which", rule: "basis/contract-unnamed", is: ResultFailed, want: []string{ordersPath + "/bases/0/contract"}, edit: byContract(lawfulbasis.Basis{Contract: &lawfulbasis.ContractTerms{SubjectParty: Yes}})},
	{name: "a step before one", rule: "basis/contract-unnamed", is: ResultPassed, edit: byContract(lawfulbasis.Basis{Contract: &lawfulbasis.ContractTerms{PreContract: "quotation asked for"}})},
	{name: "institutions", rule: "basis/contract-unnamed", is: ResultFailed, want: []string{ordersPath + "/bases/0/contract"}, edit: boundBy(byContract(lawfulbasis.Basis{}), EUInstitutions), also: citesExactly("EUDPR Art. 5(1)(c)")},
	{name: "Switzerland", rule: "basis/contract-unnamed", is: ResultNotApplicable, edit: boundBy(byContract(lawfulbasis.Basis{}), Swiss)},

	{name: "complete", rule: "basis/contract-not-party", is: ResultPassed},
	{name: "no contract", rule: "basis/contract-not-party", is: ResultNotApplicable, edit: pay(func(p *Purpose) { p.Bases = p.Bases[1:] })},
	{name: "said of the contract", rule: "basis/contract-not-party", is: ResultFailed, want: []string{ordersPath + "/bases/0/contract/subjectParty"},
		edit: byContract(lawfulbasis.Basis{Contract: &lawfulbasis.ContractTerms{SubjectParty: No}}, aCustomer), also: citesExactly("GDPR Art. 6(1)(b)", "EDPB Guidelines 2/2019")},
	{name: "said of all people", rule: "basis/contract-not-party", is: ResultFailed, want: firstBasisAt, edit: byContract(lawfulbasis.Basis{}, anHeir)},
	{name: "staff of a customer", rule: "basis/contract-not-party", is: ResultFailed, want: firstBasisAt, edit: byContract(lawfulbasis.Basis{}, aContact)},
	{name: "bystanders", rule: "basis/contract-not-party", is: ResultFailed, want: firstBasisAt, edit: byContract(lawfulbasis.Basis{}, aBystander, anHeir)},
	{name: "staff, otherwise stated of them", rule: "basis/contract-not-party", is: ResultPassed, edit: byContract(lawfulbasis.Basis{},
		SubjectCategory{ID: "contact", Kind: SubjectCustomerStaff, PartyToContract: Yes})},
	{name: "staff, otherwise stated of the contract", rule: "basis/contract-not-party", is: ResultPassed,
		edit: byContract(lawfulbasis.Basis{Contract: &lawfulbasis.ContractTerms{SubjectParty: Yes}}, aContact)},
	{name: "staff, in the case that they are the customer", rule: "basis/contract-not-party", is: ResultPassed, edit: byContract(lawfulbasis.Basis{When: "where they use it for themselves"}, aContact)},
	{name: "not party, but in the case that they are", rule: "basis/contract-not-party", is: ResultPassed,
		edit: byContract(lawfulbasis.Basis{When: "where they use it for themselves", Contract: &lawfulbasis.ContractTerms{SubjectParty: Yes}}, anHeir)},
	{name: "party, and all people are not", rule: "basis/contract-not-party", is: ResultFailed, want: firstBasisAt,
		edit: byContract(lawfulbasis.Basis{Contract: &lawfulbasis.ContractTerms{SubjectParty: Yes}}, anHeir)},
	{name: "customers and bystanders", rule: "basis/contract-not-party", is: ResultPassed, edit: byContract(lawfulbasis.Basis{}, aCustomer, aBystander)},
	{name: "customers and people who are not party", rule: "basis/contract-not-party", is: ResultFailed, want: firstBasisAt, edit: byContract(lawfulbasis.Basis{}, aCustomer, anHeir)},
	{name: "the same with a ground for the others", rule: "basis/contract-not-party", is: ResultPassed, edit: edits(
		byContract(lawfulbasis.Basis{}, aCustomer, anHeir), orders(func(p *Purpose) { p.Bases = append(p.Bases, onInterest) }))},
	{name: "no people stated", rule: "basis/contract-not-party", is: ResultPassed, edit: edits(byContract(lawfulbasis.Basis{}), func(r *Register) { r.Activities[1].Subjects = nil })},
	{name: "not stated whether party", rule: "basis/contract-not-party", is: ResultPassed, edit: byContract(lawfulbasis.Basis{}, SubjectCategory{ID: "user", Kind: SubjectUser})},
	{name: "Switzerland", rule: "basis/contract-not-party", is: ResultNotApplicable, edit: boundBy(byContract(lawfulbasis.Basis{}, anHeir), Swiss)},

	{name: "complete", rule: "basis/contract-not-necessary", is: ResultPassed},
	{name: "no contract", rule: "basis/contract-not-necessary", is: ResultNotApplicable, edit: pay(func(p *Purpose) { p.Bases = p.Bases[1:] })},
	{name: "service improvement", rule: "basis/contract-not-necessary", is: ResultFailed, want: firstBasisAt, edit: contractFor("en", "To improve the quality of our services", nil),
		also: citesExactly("GDPR Art. 6(1)(b)", "EDPB Guidelines 2/2019", "CJEU C-252/21")},
	{name: "fraud prevention", rule: "basis/contract-not-necessary", is: ResultFailed, want: firstBasisAt, edit: contractFor("en", "Billing and prevention of fraud", nil)},
	{name: "model training", rule: "basis/contract-not-necessary", is: ResultFailed, want: firstBasisAt, edit: contractFor("en", "Training of our models with uploads", nil)},
	{name: "advertising, German", rule: "basis/contract-not-necessary", is: ResultFailed, want: firstBasisAt, edit: contractFor("de", "Werbung für eigene Produkte", nil)},
	{name: "fraud, French", rule: "basis/contract-not-necessary", is: ResultFailed, want: firstBasisAt, edit: contractFor("fr", "Prévention de la fraude", nil)},
	{name: "in the description", rule: "basis/contract-not-necessary", is: ResultFailed, want: firstBasisAt, edit: edits(byContract(lawfulbasis.Basis{}), purposeNamed("en", "Orders", "deliver, and use analytics"))},
	{name: "marked as marketing, in any language", rule: "basis/contract-not-necessary", is: ResultFailed, want: firstBasisAt, edit: edits(
		contractFor("it", "Offerte", nil), orders(func(p *Purpose) { p.DirectMarketing = Yes }))},
	{name: "negated", rule: "basis/contract-not-necessary", is: ResultPassed, edit: contractFor("en", "Deliver orders, without advertising", nil)},
	{name: "why the contract needs it", rule: "basis/contract-not-necessary", is: ResultPassed,
		edit: contractFor("en", "Run the customer's advertising campaigns", &lawfulbasis.ContractTerms{Necessary: "the campaigns are what the customer orders"})},
	{name: "a course", rule: "basis/contract-not-necessary", is: ResultPassed, edit: contractFor("en", "Keep training data of participants of courses", nil)},
	{name: "Switzerland", rule: "basis/contract-not-necessary", is: ResultNotApplicable, edit: boundBy(contractFor("en", "Marketing", nil), Swiss)},

	{name: "complete", rule: "basis/legal-obligation-law", is: ResultPassed},
	{name: "no obligation", rule: "basis/legal-obligation-law", is: ResultNotApplicable, edit: pay(func(p *Purpose) { p.Bases = p.Bases[:1] })},
	{name: "no law", rule: "basis/legal-obligation-law", is: ResultFailed, want: []string{ordersPath + "/bases/0/law"}, edit: obligedBy(), also: citesExactly("GDPR Art. 6(3)", "GDPR Art. 6(1)(c)")},
	{name: "whose law, but not which", rule: "basis/legal-obligation-law", is: ResultFailed, want: []string{ordersPath + "/bases/0/law"}, edit: obligedBy(Law{Order: fact.UnionLaw})},
	{name: "only its place", rule: "basis/legal-obligation-law", is: ResultPassed, edit: obligedBy(Law{Provision: "§ 147 AO"})},
	{name: "institutions", rule: "basis/legal-obligation-law", is: ResultFailed, want: []string{ordersPath + "/bases/0/law"}, edit: boundBy(obligedBy(), EUInstitutions), also: citesExactly("EUDPR Art. 5(2)", "EUDPR Art. 5(1)(b)")},
	{name: "Swiss company", rule: "basis/legal-obligation-law", is: ResultNotApplicable, edit: boundBy(obligedBy(), Swiss)},
	{name: "Swiss federal body", rule: "basis/legal-obligation-law", is: ResultFailed, want: []string{ordersPath + "/bases/0/law"}, edit: boundBy(asAuthority(obligedBy()), Swiss), also: citesExactly("FADP Art. 34(1)")},

	{name: "complete", rule: "basis/legal-obligation-foreign", is: ResultPassed},
	{name: "no law named", rule: "basis/legal-obligation-foreign", is: ResultNotApplicable, edit: pay(func(p *Purpose) { p.Bases[1].Law = nil })},
	{name: "US law", rule: "basis/legal-obligation-foreign", is: ResultFailed, want: []string{ordersPath + "/bases/0/law/0"},
		edit: obligedBy(Law{Name: "Sarbanes-Oxley Act", Order: fact.StateLaw, Country: "US"}), also: citesExactly("GDPR Art. 6(3)", "GDPR Art. 6(1)(c)")},
	{name: "foreign, no country", rule: "basis/legal-obligation-foreign", is: ResultFailed, want: []string{ordersPath + "/bases/0/law/0"}, edit: obligedBy(Law{Name: "OFAC rules", Order: fact.ForeignLaw})},
	{name: "only the country", rule: "basis/legal-obligation-foreign", is: ResultFailed, want: []string{ordersPath + "/bases/0/law/0"}, edit: obligedBy(Law{Name: "Sarbanes-Oxley Act", Country: "US"})},
	{name: "Union law", rule: "basis/legal-obligation-foreign", is: ResultPassed, edit: obligedBy(Law{Name: "Regulation (EU) 2023/1114", Order: fact.UnionLaw})},
	{name: "law of an EEA State", rule: "basis/legal-obligation-foreign", is: ResultPassed, edit: obligedBy(Law{Name: "Bokføringsloven", Order: fact.StateLaw, Country: "NO"})},
	{name: "whose law is not stated", rule: "basis/legal-obligation-foreign", is: ResultPassed, edit: obligedBy(Law{Name: "Companies Act"})},
	{name: "a State's law, which is not stated", rule: "basis/legal-obligation-foreign", is: ResultPassed, edit: obligedBy(Law{Name: "Companies Act", Order: fact.StateLaw})},
	{name: "US law beside German", rule: "basis/legal-obligation-foreign", is: ResultFailed, want: []string{ordersPath + "/bases/0/law/1"},
		edit: obligedBy(Law{Name: "HGB", Order: fact.StateLaw, Country: "DE"}, Law{Name: "Sarbanes-Oxley Act", Order: fact.StateLaw, Country: "US"})},
	{name: "UK law, the last day of the transition", rule: "basis/legal-obligation-foreign", asOf: "2020-12-31", is: ResultPassed, edit: obligedBy(Law{Name: "Companies Act 2006", Order: fact.StateLaw, Country: "GB"})},
	{name: "UK law, the day after", rule: "basis/legal-obligation-foreign", asOf: "2021-01-01", is: ResultFailed, want: []string{ordersPath + "/bases/0/law/0"},
		edit: obligedBy(Law{Name: "Companies Act 2006", Order: fact.StateLaw, Country: "GB"})},
	{name: "UK law in the UK", rule: "basis/legal-obligation-foreign", is: ResultPassed, edit: boundBy(edits(func(r *Register) { r.Activities = r.Activities[1:] }, func(r *Register) {
		r.Activities[0].Purposes[0].Bases = []lawfulbasis.Basis{{Ground: lawfulbasis.LegalObligation, Law: []Law{{Name: "Companies Act 2006", Order: fact.StateLaw, Country: "GB"}}}}
	}), UK)},
	{name: "German law in the UK", rule: "basis/legal-obligation-foreign", is: ResultFailed, want: []string{payPath + "/bases/1/law/0"}, edit: boundBy(nil, UK), also: citesExactly("UK GDPR Art. 6(3)", "UK GDPR Art. 6(1)(c)")},
	{name: "German law in the UK, before the UK GDPR", rule: "basis/legal-obligation-foreign", asOf: "2020-12-31", is: ResultPassed, edit: boundBy(nil, UK)},
	{name: "Union law in the UK", rule: "basis/legal-obligation-foreign", is: ResultFailed, want: []string{payPath + "/bases/1/law/0"}, edit: boundBy(pay(func(p *Purpose) {
		p.Bases[1].Law[0] = Law{Name: "Regulation (EU) 2023/1114", Order: fact.UnionLaw}
	}), UK)},
	{name: "a law for each of two regimes", rule: "basis/legal-obligation-foreign", is: ResultPassed, edit: boundBy(pay(func(p *Purpose) {
		p.Bases[1].Law = append(p.Bases[1].Law, Law{Name: "Income Tax Act 2007", Order: fact.StateLaw, Country: "GB"})
	}), EU, UK)},
	{name: "a law for one of two regimes", rule: "basis/legal-obligation-foreign", is: ResultFailed, want: []string{payPath + "/bases/1/law/0"}, edit: boundBy(nil, EU, UK), also: citesExactly("UK GDPR Art. 6(3)", "UK GDPR Art. 6(1)(c)")},
	{name: "a Member State's law for an institution", rule: "basis/legal-obligation-foreign", is: ResultFailed, want: []string{payPath + "/bases/1/law/0"}, edit: boundBy(nil, EUInstitutions), also: citesExactly("EUDPR Art. 5(2)", "EUDPR Art. 5(1)(b)")},
	{name: "Union law for an institution", rule: "basis/legal-obligation-foreign", is: ResultPassed, edit: boundBy(pay(func(p *Purpose) {
		p.Bases[1].Law[0] = Law{Name: "Staff Regulations", Order: fact.UnionLaw}
	}), EUInstitutions)},
	{name: "Switzerland", rule: "basis/legal-obligation-foreign", is: ResultNotApplicable, edit: boundBy(nil, Swiss)},

	{name: "complete", rule: "basis/public-task-law", is: ResultNotApplicable},
	{name: "no law", rule: "basis/public-task-law", is: ResultFailed, want: []string{ordersPath + "/bases/0/law"}, edit: based(onTask), also: citesExactly("GDPR Art. 6(3)", "GDPR Art. 6(1)(e)")},
	{name: "a law", rule: "basis/public-task-law", is: ResultPassed, edit: based(lawfulbasis.Basis{Ground: lawfulbasis.PublicTask, Law: []Law{{Name: "Berliner Hochschulgesetz"}}})},
	{name: "UK", rule: "basis/public-task-law", is: ResultFailed, want: []string{ordersPath + "/bases/0/law"}, edit: boundBy(based(onTask), UK), also: citesExactly("UK GDPR Art. 6(3)", "UK GDPR Art. 6(1)(e)")},
	{name: "institutions", rule: "basis/public-task-law", is: ResultFailed, want: []string{ordersPath + "/bases/0/law"}, edit: boundBy(based(onTask), EUInstitutions), also: citesExactly("EUDPR Art. 5(2)", "EUDPR Art. 5(1)(a)")},
	{name: "Swiss company", rule: "basis/public-task-law", is: ResultNotApplicable, edit: boundBy(based(onTask), Swiss)},
	{name: "Swiss federal body", rule: "basis/public-task-law", is: ResultFailed, want: []string{ordersPath + "/bases/0/law"}, edit: boundBy(asAuthority(based(onTask)), Swiss)},

	{name: "beside a public task", rule: "basis/vital-interests-last-resort", is: ResultFailed, want: []string{ordersPath + "/bases/1/vital"}, edit: based(onTask, lawfulbasis.Basis{Ground: lawfulbasis.VitalInterests})},
	{name: "beside a public task, in a case", rule: "basis/vital-interests-last-resort", is: ResultPassed, edit: based(onTask, lawfulbasis.Basis{Ground: lawfulbasis.VitalInterests, When: "in an emergency"})},

	{name: "complete", rule: "basis/public-task-foreign", is: ResultNotApplicable},
	{name: "a law of the Land", rule: "basis/public-task-foreign", is: ResultPassed, edit: based(lawfulbasis.Basis{Ground: lawfulbasis.PublicTask, Law: german})},
	{name: "a law that is not said to be of anyone", rule: "basis/public-task-foreign", is: ResultPassed, edit: based(lawfulbasis.Basis{Ground: lawfulbasis.PublicTask, Law: []Law{{Name: "Library Act"}}})},
	{name: "a law of the United States", rule: "basis/public-task-foreign", is: ResultFailed, want: []string{ordersPath + "/bases/0/law/0"}, edit: based(lawfulbasis.Basis{Ground: lawfulbasis.PublicTask, Law: []Law{{Name: "Library Act", Country: "US"}}}),
		also: citesExactly("GDPR Art. 6(3)", "GDPR Art. 6(1)(e)")},
	{name: "UK, a German law", rule: "basis/public-task-foreign", is: ResultFailed, want: []string{ordersPath + "/bases/0/law/0"}, edit: boundBy(based(lawfulbasis.Basis{Ground: lawfulbasis.PublicTask, Law: german}), UK)},
	{name: "Switzerland", rule: "basis/public-task-foreign", is: ResultNotApplicable, edit: boundBy(based(lawfulbasis.Basis{Ground: lawfulbasis.PublicTask, Law: german}), Swiss)},

	{name: "complete", rule: "basis/vital-interests-last-resort", is: ResultNotApplicable},
	{name: "nothing said", rule: "basis/vital-interests-last-resort", is: ResultPassed, edit: based(lawfulbasis.Basis{Ground: lawfulbasis.VitalInterests})},
	{name: "routine", rule: "basis/vital-interests-last-resort", is: ResultFailed, want: []string{ordersPath + "/bases/0/vital/routine"},
		edit: based(lawfulbasis.Basis{Ground: lawfulbasis.VitalInterests, Vital: &lawfulbasis.Vital{Routine: Yes}}), also: citesExactly("GDPR Art. 6(1)(d)", "GDPR rec. 46")},
	{name: "another person's", rule: "basis/vital-interests-last-resort", is: ResultFailed, want: []string{ordersPath + "/bases/0/vital/lastResort"},
		edit: based(lawfulbasis.Basis{Ground: lawfulbasis.VitalInterests, Vital: &lawfulbasis.Vital{Other: Yes}})},
	{name: "another person's, for want of another ground", rule: "basis/vital-interests-last-resort", is: ResultPassed,
		edit: based(lawfulbasis.Basis{Ground: lawfulbasis.VitalInterests, Vital: &lawfulbasis.Vital{Other: Yes, LastResort: "no time to ask, no task laid down"}})},
	{name: "the person's own", rule: "basis/vital-interests-last-resort", is: ResultPassed, edit: based(lawfulbasis.Basis{Ground: lawfulbasis.VitalInterests, Vital: &lawfulbasis.Vital{Other: No}})},
	{name: "institutions", rule: "basis/vital-interests-last-resort", is: ResultFailed, want: []string{ordersPath + "/bases/0/vital/routine"},
		edit: boundBy(based(lawfulbasis.Basis{Ground: lawfulbasis.VitalInterests, Vital: &lawfulbasis.Vital{Routine: Yes}}), EUInstitutions), also: citesExactly("EUDPR Art. 5(1)(e)")},

	{name: "complete", rule: "basis/interest-unstated", is: ResultPassed},
	{name: "no interest", rule: "basis/interest-unstated", is: ResultNotApplicable, edit: based()},
	{name: "nothing said", rule: "basis/interest-unstated", is: ResultFailed, want: []string{ordersPath + "/bases/0/interest"}, edit: based(onInterest), also: citesExactly("GDPR Art. 6(1)(f)", "GDPR Art. 13(1)(d)", "GDPR Art. 14(2)(b)")},
	{name: "not which", rule: "basis/interest-unstated", is: ResultFailed, want: []string{ordersPath + "/bases/0/interest/interest"}, edit: inTheInterest(func(i *lawfulbasis.Interest) { i.Interest = "" })},
	{name: "not whose", rule: "basis/interest-unstated", is: ResultFailed, want: []string{ordersPath + "/bases/0/interest/holder"}, edit: inTheInterest(func(i *lawfulbasis.Interest) {
		i.Interest, i.Holder = "to perform our contract with your organisation", ""
	}), also: both(weighs(SeverityWarning), citesExactly("GDPR Art. 13(1)(d)", "GDPR Art. 14(2)(b)"))},
	{name: "not whose, UK", rule: "basis/interest-unstated", is: ResultFailed, want: []string{ordersPath + "/bases/0/interest/holder"}, edit: boundBy(inTheInterest(func(i *lawfulbasis.Interest) { i.Holder = "" }), UK),
		also: both(weighs(SeverityWarning), citesExactly("UK GDPR Art. 13(1)(d)", "UK GDPR Art. 14(2)(b)"))},
	{name: "in words that name none", rule: "basis/interest-unstated", is: ResultFailed, want: []string{ordersPath + "/bases/0/interest/interest"}, edit: inTheInterest(func(i *lawfulbasis.Interest) {
		i.Interest = "our legitimate business needs"
	}), also: weighs(SeverityWarning)},
	{name: "in words that name none, and not whose", rule: "basis/interest-unstated", is: ResultFailed, want: []string{ordersPath + "/bases/0/interest/interest"}, edit: inTheInterest(func(i *lawfulbasis.Interest) {
		i.Interest, i.Holder = "legitimate interests", ""
	}), also: weighs(SeverityWarning)},
	{name: "an interest that recital 47 names", rule: "basis/interest-unstated", is: ResultPassed, edit: inTheInterest(func(i *lawfulbasis.Interest) { i.Interest = "direct marketing" })},
	{name: "an interest that recital 49 names", rule: "basis/interest-unstated", is: ResultPassed, edit: inTheInterest(func(i *lawfulbasis.Interest) { i.Interest = "IT security" })},
	{name: "such words in a language without a list", rule: "basis/interest-unstated", is: ResultNotApplicable, edit: edits(inTheInterest(func(i *lawfulbasis.Interest) { i.Interest = "business needs" }), func(r *Register) { r.Language = "it" })},
	{name: "UK", rule: "basis/interest-unstated", is: ResultFailed, want: []string{ordersPath + "/bases/0/interest"}, edit: boundBy(based(onInterest), UK), also: citesExactly("UK GDPR Art. 6(1)(f)", "UK GDPR Art. 13(1)(d)", "UK GDPR Art. 14(2)(b)")},
	{name: "a recognised interest", rule: "basis/interest-unstated", is: ResultNotApplicable, edit: boundBy(based(onPointEA), UK)},
	{name: "Switzerland", rule: "basis/interest-unstated", is: ResultNotApplicable, edit: boundBy(based(onInterest), Swiss)},

	{name: "complete", rule: "basis/interest-assessment", is: ResultPassed},
	{name: "no interest", rule: "basis/interest-assessment", is: ResultNotApplicable, edit: based()},
	{name: "no test", rule: "basis/interest-assessment", is: ResultFailed, want: []string{ordersPath + "/bases/0/interest/assessment"}, edit: inTheInterest(func(i *lawfulbasis.Interest) { i.Assessment = nil }),
		also: citesExactly("GDPR Art. 6(1)(f)", "GDPR Art. 5(2)", "EDPB Guidelines 1/2024")},
	{name: "nothing at all", rule: "basis/interest-assessment", is: ResultFailed, want: []string{ordersPath + "/bases/0/interest/assessment"}, edit: based(onInterest)},
	{name: "what it found", rule: "basis/interest-assessment", is: ResultPassed, edit: inTheInterest(func(i *lawfulbasis.Interest) { i.Assessment, i.Balance = nil, "contact data only" })},
	{name: "a recognised interest", rule: "basis/interest-assessment", is: ResultNotApplicable, edit: boundBy(based(onPointEA), UK)},

	{name: "complete", rule: "basis/interest-public-authority", is: ResultPassed},
	{name: "no interest", rule: "basis/interest-public-authority", is: ResultNotApplicable, edit: asAuthority(based())},
	{name: "public authority", rule: "basis/interest-public-authority", is: ResultFailed, want: firstBasisAt, edit: asAuthority(nil), also: severities(SeverityWarning)},
	{name: "public authority, in its tasks", rule: "basis/interest-public-authority", is: ResultFailed, want: firstBasisAt,
		edit: asAuthority(inTheInterest(func(i *lawfulbasis.Interest) { i.OutsideTasks = No })), also: citesExactly("GDPR Art. 6(1)")},
	{name: "outside its tasks", rule: "basis/interest-public-authority", is: ResultPassed, edit: asAuthority(inTheInterest(func(i *lawfulbasis.Interest) { i.OutsideTasks = Yes }))},
	{name: "not stated whether one", rule: "basis/interest-public-authority", is: ResultPassed, edit: func(r *Register) { r.Organisation.PublicAuthority = "" }},
	{name: "institutions", rule: "basis/interest-public-authority", is: ResultFailed, want: firstBasisAt, edit: boundBy(nil, EUInstitutions), also: citesExactly("EUDPR Art. 5(1)")},
	{name: "UK, recognised interest", rule: "basis/interest-public-authority", is: ResultFailed, want: firstBasisAt, edit: boundBy(asAuthority(based(onPointEA)), UK), also: citesExactly("UK GDPR Art. 6(1)")},
	{name: "UK, the day before there was one", rule: "basis/interest-public-authority", asOf: "2026-02-04", is: ResultNotApplicable, edit: boundBy(asAuthority(based(onPointEA)), UK)},
	{name: "Swiss federal body", rule: "basis/interest-public-authority", is: ResultNotApplicable, edit: boundBy(asAuthority(nil), Swiss)},

	{name: "complete", rule: "basis/interest-child", is: ResultNotApplicable},
	{name: "children", rule: "basis/interest-child", is: ResultFailed, want: []string{ordersPath + "/bases/0/interest/children"}, edit: func(r *Register) { r.Activities[1].Subjects[0].Kind = SubjectChild },
		also: citesExactly("GDPR Art. 6(1)(f)", "GDPR rec. 38")},
	{name: "children, and a test", rule: "basis/interest-child", is: ResultFailed, want: []string{ordersPath + "/bases/0/interest/children"}, edit: func(r *Register) { r.Activities[1].Subjects[0].Kind = SubjectChild },
		also: says(`purpose "Carry out orders of customers and answer their requests" concerns children, and its balancing test does not speak of them`)},
	{name: "children, and no test", rule: "basis/interest-child", is: ResultFailed, want: []string{ordersPath + "/bases/0/interest/children"}, edit: edits(inTheInterest(func(i *lawfulbasis.Interest) { i.Assessment = nil }),
		func(r *Register) { r.Activities[1].Subjects[0].Kind = SubjectChild }),
		also: says(`purpose "Carry out orders of customers and answer their requests" concerns children, and no balancing test on record speaks of them`)},
	{name: "children weighed", rule: "basis/interest-child", is: ResultPassed, edit: edits(inTheInterest(func(i *lawfulbasis.Interest) { i.Children = "faces are blurred" }),
		func(r *Register) { r.Activities[1].Subjects[0].Kind = SubjectChild })},
	{name: "children of another purpose", rule: "basis/interest-child", is: ResultNotApplicable, edit: func(r *Register) {
		r.Activities[1].Subjects = append(r.Activities[1].Subjects, SubjectCategory{ID: "kids", Kind: SubjectChild})
		r.Activities[1].Purposes[1].Subjects = []ID{"kids"}
	}},
	{name: "nothing said", rule: "basis/interest-child", is: ResultFailed, want: []string{ordersPath + "/bases/0/interest/children"}, edit: edits(based(onInterest),
		func(r *Register) { r.Activities[1].Subjects[0].Kind = SubjectChild })},

	{name: "complete", rule: "basis/interest-objection", is: ResultPassed},
	{name: "consent only", rule: "basis/interest-objection", is: ResultNotApplicable, edit: orders(func(p *Purpose) { p.Bases[0].Ground, p.Objection = lawfulbasis.Consent, "" })},
	{name: "no way", rule: "basis/interest-objection", is: ResultFailed, want: []string{ordersPath + "/objection"}, edit: edits(withoutRights, orders(func(p *Purpose) { p.Objection = "" })), also: citesExactly("GDPR Art. 21(1)", "GDPR Art. 21(4)")},
	{name: "public task", rule: "basis/interest-objection", is: ResultFailed, want: []string{ordersPath + "/objection"}, edit: edits(withoutRights, orders(func(p *Purpose) { p.Bases, p.Objection = []lawfulbasis.Basis{onTask}, "" }))},
	{name: "a contact for requests", rule: "basis/interest-objection", is: ResultPassed, edit: orders(func(p *Purpose) { p.Objection = "" })},
	{name: "a contact that says nothing", rule: "basis/interest-objection", is: ResultFailed, want: []string{ordersPath + "/objection"}, edit: edits(orders(func(p *Purpose) { p.Objection = "" }),
		customers(func(a *Activity) { a.Rights = &Rights{Contact: " "} }))},
	{name: "the right is told", rule: "basis/interest-objection", is: ResultPassed, edit: func(r *Register) {
		r.Activities[1].Purposes[0].Objection = ""
		r.Activities[1].Rights = &Rights{Offered: []Right{lawfulbasis.RightAccess, lawfulbasis.RightObject}}
	}},
	{name: "UK, recognised interest", rule: "basis/interest-objection", is: ResultFailed, want: []string{ordersPath + "/objection"},
		edit: boundBy(edits(withoutRights, orders(func(p *Purpose) { p.Bases, p.Objection = []lawfulbasis.Basis{onPointEA}, "" })), UK), also: citesExactly("UK GDPR Art. 21(1)", "UK GDPR Art. 21(4)")},
	{name: "institutions, public task", rule: "basis/interest-objection", is: ResultFailed, want: []string{ordersPath + "/objection"},
		edit: boundBy(edits(withoutRights, orders(func(p *Purpose) { p.Bases, p.Objection = []lawfulbasis.Basis{onTask}, "" })), EUInstitutions), also: citesExactly("EUDPR Art. 23(1)", "EUDPR Art. 23(2)")},
	{name: "Switzerland", rule: "basis/interest-objection", is: ResultNotApplicable, edit: boundBy(orders(func(p *Purpose) { p.Objection = "" }), Swiss)},

	{name: "complete", rule: "basis/recognised-regime", is: ResultNotApplicable},
	{name: "under the GDPR", rule: "basis/recognised-regime", is: ResultFailed, want: []string{ordersPath + "/bases/0/ground"}, edit: based(onPointEA), also: citesExactly("GDPR Art. 6(1)")},
	{name: "UK, the day before", rule: "basis/recognised-regime", asOf: "2026-02-04", is: ResultFailed, want: []string{ordersPath + "/bases/0/ground"}, edit: boundBy(based(onPointEA), UK), also: citesExactly("UK GDPR Art. 6(1)(ea)")},
	{name: "UK, the first day", rule: "basis/recognised-regime", asOf: "2026-02-05", is: ResultPassed, edit: boundBy(based(onPointEA), UK)},
	{name: "UK keeper under the GDPR of 2019", rule: "basis/recognised-regime", asOf: "2019-01-01", is: ResultFailed, want: []string{ordersPath + "/bases/0/ground"}, edit: boundBy(based(onPointEA), UK)},
	{name: "UK and Union, no ground for the Union", rule: "basis/recognised-regime", is: ResultFailed, want: []string{ordersPath + "/bases/0/ground"}, edit: boundBy(based(onPointEA), EU, UK), also: citesExactly("GDPR Art. 6(1)")},
	{name: "UK and Union, a ground for each", rule: "basis/recognised-regime", is: ResultPassed, edit: boundBy(based(onPointEA, onInterest), EU, UK)},
	{name: "UK and Switzerland", rule: "basis/recognised-regime", is: ResultPassed, edit: boundBy(based(onPointEA), UK, Swiss)},
	{name: "Switzerland", rule: "basis/recognised-regime", is: ResultFailed, want: []string{ordersPath + "/bases/0/ground"}, edit: boundBy(based(onPointEA), Swiss), also: citesExactly("FADP Art. 31(1)")},
	{name: "institutions", rule: "basis/recognised-regime", is: ResultFailed, want: []string{ordersPath + "/bases/0/ground"}, edit: boundBy(based(onPointEA), EUInstitutions), also: citesExactly("EUDPR Art. 5(1)")},

	{name: "complete", rule: "basis/recognised-condition", is: ResultNotApplicable},
	{name: "UK, none relied on", rule: "basis/recognised-condition", is: ResultNotApplicable, edit: boundBy(nil, UK)},
	{name: "a condition", rule: "basis/recognised-condition", asOf: "2026-02-05", is: ResultPassed, edit: boundBy(based(onPointEA), UK)},
	{name: "no condition, the day before", rule: "basis/recognised-condition", asOf: "2026-02-04", is: ResultNotInForce, edit: boundBy(based(lawfulbasis.Basis{Ground: lawfulbasis.RecognisedLegitimateInterests}), UK)},
	{name: "no condition, the first day", rule: "basis/recognised-condition", asOf: "2026-02-05", is: ResultFailed, want: []string{ordersPath + "/bases/0/annex1"},
		edit: boundBy(based(lawfulbasis.Basis{Ground: lawfulbasis.RecognisedLegitimateInterests}), UK), also: citesExactly("UK GDPR Art. 6(5)", "UK GDPR Art. 6(1)(ea)", "UK GDPR Annex 1")},
}, consentCases)

// withoutRights takes from the customers' activity what it says of rights.
func withoutRights(r *Register) { r.Activities[1].Rights = nil }
