package ropa

import (
	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/transfer"
)

// derogation makes the transfer of complete() one to India on a derogation.
func derogation(m transfer.Mechanism, d transfer.Derogation, more ...func(*transfer.Transfer)) func(*Register) {
	return transferTo("IN", m, append([]func(*transfer.Transfer){func(t *transfer.Transfer) { t.Derogation = &d }}, more...)...)
}

// publicKeeper makes the keeper a public authority.
func publicKeeper(r *Register) { r.Organisation.PublicAuthority = Yes }

const (
	viaConsent    = transfer.DerogationConsent
	viaContract   = transfer.DerogationContract
	viaInterest   = transfer.DerogationPublicInterest
	viaClaims     = transfer.DerogationLegalClaims
	viaRegister   = transfer.DerogationRegister
	viaCompelling = transfer.CompellingInterests
)

// lawOf is a derogation of public interest that a law recognises.
func lawOf(order fact.LegalOrder, country string) transfer.Derogation {
	return transfer.Derogation{Law: []Law{{Name: "Cooperation Act", Order: order, Country: country}}}
}

var allConditions = transfer.Derogation{Repeated: No, Limited: Yes, AuthorityTold: Yes, PeopleTold: Yes, Interest: "fend off an attack"}

var transferDerogationCases = []ruleCase{
	{name: "occasional", rule: "transfer/derogation-occasional", edit: derogation(viaContract, transfer.Derogation{Repeated: No}), is: ResultPassed},
	{name: "not stated", rule: "transfer/derogation-occasional", edit: transferTo("IN", viaContract), is: ResultPassed},
	{name: "repeated", rule: "transfer/derogation-occasional", edit: derogation(viaContract, transfer.Derogation{Repeated: Yes}),
		want: []string{mailerUS + "/derogation/repeated"}, is: ResultFailed},
	{name: "legal claims", rule: "transfer/derogation-occasional", edit: derogation(viaClaims, transfer.Derogation{Repeated: Yes}),
		want: []string{mailerUS + "/derogation/repeated"}, is: ResultFailed},
	{name: "consent may be for many", rule: "transfer/derogation-occasional", edit: derogation(viaConsent, transfer.Derogation{Repeated: Yes}), is: ResultNotApplicable},
	{name: "FADP", rule: "transfer/derogation-occasional", edit: inTurn(underRegimes(Swiss), derogation(viaContract, transfer.Derogation{Repeated: Yes})), is: ResultNotApplicable},
	{name: "wholly adequate destination", rule: "transfer/derogation-occasional", is: ResultNotApplicable,
		edit: transferTo("NZ", viaContract, func(t *transfer.Transfer) { t.Derogation = &transfer.Derogation{Repeated: Yes} })},

	{name: "reasoned", rule: "transfer/derogation-last-resort", edit: derogation(viaClaims, transfer.Derogation{Why: "the recipient is a court"}), is: ResultPassed},
	{name: "unreasoned", rule: "transfer/derogation-last-resort", edit: transferTo("IN", viaClaims), want: []string{mailerUS + "/derogation/why"}, is: ResultFailed},
	{name: "contingent", rule: "transfer/derogation-last-resort", edit: transferTo("IN", viaClaims, contingent), is: ResultNotApplicable},
	{name: "FADP", rule: "transfer/derogation-last-resort", edit: inTurn(underRegimes(Swiss), transferTo("IN", viaClaims)), is: ResultNotApplicable},
	{name: "unknown to the regime", rule: "transfer/derogation-last-resort", edit: transferTo("IN", transfer.DerogationMadePublic), is: ResultNotApplicable},

	{name: "public powers", rule: "transfer/derogation-public-authority", edit: inTurn(publicKeeper, derogation(viaConsent, transfer.Derogation{PublicPowers: Yes})),
		want: []string{mailerUS + "/mechanism"}, is: ResultFailed},
	{name: "compelling interests", rule: "transfer/derogation-public-authority", edit: inTurn(publicKeeper, derogation(viaCompelling, transfer.Derogation{PublicPowers: Yes})),
		want: []string{mailerUS + "/mechanism"}, is: ResultFailed},
	{name: "not in its powers", rule: "transfer/derogation-public-authority", edit: inTurn(publicKeeper, derogation(viaConsent, transfer.Derogation{PublicPowers: No})), is: ResultPassed},
	{name: "not stated", rule: "transfer/derogation-public-authority", edit: inTurn(publicKeeper, transferTo("IN", viaConsent)), want: []string{mailerUS + "/derogation/publicPowers"}, is: ResultFailed, also: weighs(SeverityWarning)},
	{name: "no public authority", rule: "transfer/derogation-public-authority", edit: derogation(viaConsent, transfer.Derogation{PublicPowers: Yes}), is: ResultPassed},
	{name: "institution", rule: "transfer/derogation-public-authority", edit: inTurn(underRegimes(EUInstitutions), derogation(viaConsent, transfer.Derogation{PublicPowers: Yes})),
		want: []string{mailerUS + "/mechanism"}, is: ResultFailed, also: citing("EUDPR Art. 50(2)")},
	{name: "open to authorities", rule: "transfer/derogation-public-authority", edit: inTurn(publicKeeper, derogation(viaInterest, transfer.Derogation{PublicPowers: Yes})), is: ResultNotApplicable},

	{name: "explicit and told", rule: "transfer/derogation-consent", edit: derogation(viaConsent, transfer.Derogation{Explicit: Yes, RisksTold: Yes}), is: ResultPassed},
	{name: "neither recorded", rule: "transfer/derogation-consent", edit: transferTo("IN", viaConsent),
		want: []string{mailerUS + "/derogation/explicit", mailerUS + "/derogation/risksTold"}, is: ResultFailed, also: messageHas("not recorded")},
	{name: "not told", rule: "transfer/derogation-consent", edit: derogation(viaConsent, transfer.Derogation{Explicit: Yes, RisksTold: No}),
		want: []string{mailerUS + "/derogation/risksTold"}, is: ResultFailed},
	{name: "not explicit", rule: "transfer/derogation-consent", edit: derogation(viaConsent, transfer.Derogation{Explicit: No, RisksTold: Yes}),
		want: []string{mailerUS + "/derogation/explicit"}, is: ResultFailed},
	{name: "FADP, explicit", rule: "transfer/derogation-consent", edit: inTurn(underRegimes(Swiss), derogation(viaConsent, transfer.Derogation{Explicit: Yes})), is: ResultPassed},
	{name: "FADP, not explicit", rule: "transfer/derogation-consent", edit: inTurn(underRegimes(Swiss), derogation(viaConsent, transfer.Derogation{})),
		want: []string{mailerUS + "/derogation/explicit"}, is: ResultFailed, also: citing("FADP Art. 17(1)(a)")},
	{name: "contingent", rule: "transfer/derogation-consent", edit: transferTo("IN", viaConsent, contingent), is: ResultNotApplicable},

	{name: "Union law", rule: "transfer/derogation-public-interest", edit: derogation(viaInterest, lawOf(fact.UnionLaw, "")), is: ResultPassed},
	{name: "law of a Member State", rule: "transfer/derogation-public-interest", edit: derogation(viaInterest, lawOf(fact.StateLaw, "DE")), is: ResultPassed},
	{name: "order not stated", rule: "transfer/derogation-public-interest", edit: derogation(viaInterest, lawOf("", "")), is: ResultPassed},
	{name: "no law", rule: "transfer/derogation-public-interest", edit: transferTo("IN", viaInterest), want: []string{mailerUS + "/derogation/law"}, is: ResultFailed},
	{name: "law of the destination", rule: "transfer/derogation-public-interest", edit: derogation(viaInterest, lawOf(fact.StateLaw, "IN")),
		want: []string{mailerUS + "/derogation/law"}, is: ResultFailed},
	{name: "foreign law", rule: "transfer/derogation-public-interest", edit: derogation(viaInterest, lawOf(fact.ForeignLaw, "")), want: []string{mailerUS + "/derogation/law"}, is: ResultFailed},
	{name: "UK, domestic law", rule: "transfer/derogation-public-interest", edit: inTurn(underRegimes(UK), derogation(viaInterest, lawOf(fact.StateLaw, "GB"))), is: ResultPassed},
	{name: "UK, Union law", rule: "transfer/derogation-public-interest", edit: inTurn(underRegimes(UK), derogation(viaInterest, lawOf(fact.UnionLaw, ""))),
		want: []string{mailerUS + "/derogation/law"}, is: ResultFailed},
	{name: "institution, law of a Member State", rule: "transfer/derogation-public-interest", edit: inTurn(underRegimes(EUInstitutions), derogation(viaInterest, lawOf(fact.StateLaw, "DE"))),
		want: []string{mailerUS + "/derogation/law"}, is: ResultFailed},
	{name: "FADP", rule: "transfer/derogation-public-interest", edit: inTurn(underRegimes(Swiss), transferTo("IN", viaInterest)), is: ResultNotApplicable},
	{name: "no such derogation", rule: "transfer/derogation-public-interest", is: ResultNotApplicable},

	{name: "single entries", rule: "transfer/derogation-register", edit: derogation(viaRegister, transfer.Derogation{Whole: No}), is: ResultPassed},
	{name: "not stated", rule: "transfer/derogation-register", edit: transferTo("IN", viaRegister), is: ResultPassed},
	{name: "whole", rule: "transfer/derogation-register", edit: derogation(viaRegister, transfer.Derogation{Whole: Yes}), want: []string{mailerUS + "/derogation/whole"}, is: ResultFailed},
	{name: "without a request", rule: "transfer/derogation-register", edit: derogation(viaRegister, transfer.Derogation{OnRequest: No}), want: []string{mailerUS + "/derogation/onRequest"}, is: ResultFailed},
	{name: "on request", rule: "transfer/derogation-register", edit: derogation(viaRegister, transfer.Derogation{OnRequest: Yes, Whole: No}), is: ResultPassed},
	{name: "institution, authorised by Union law", rule: "transfer/derogation-register", is: ResultPassed,
		edit: inTurn(underRegimes(EUInstitutions), derogation(viaRegister, transfer.Derogation{Whole: Yes, Law: []Law{{Name: "Regulation", Order: fact.UnionLaw}}}))},
	{name: "FADP", rule: "transfer/derogation-register", edit: inTurn(underRegimes(Swiss), derogation(viaRegister, transfer.Derogation{Whole: Yes})), is: ResultNotApplicable},

	{name: "all met", rule: "transfer/compelling-conditions", edit: derogation(viaCompelling, allConditions), is: ResultPassed},
	{name: "nothing recorded", rule: "transfer/compelling-conditions", edit: transferTo("IN", viaCompelling),
		want: []string{mailerUS + "/derogation/repeated", mailerUS + "/derogation/limited", mailerUS + "/derogation/authorityTold", mailerUS + "/derogation/peopleTold", mailerUS + "/derogation/interest"}, is: ResultFailed},
	{name: "authority not told", rule: "transfer/compelling-conditions", edit: derogation(viaCompelling, transfer.Derogation{Repeated: No, Limited: Yes, AuthorityTold: No, PeopleTold: Yes, Interest: "fend off an attack"}),
		want: []string{mailerUS + "/derogation/authorityTold"}, is: ResultFailed},
	{name: "repeated", rule: "transfer/compelling-conditions", edit: derogation(viaCompelling, transfer.Derogation{Repeated: Yes, Limited: Yes, AuthorityTold: Yes, PeopleTold: Yes, Interest: "fend off an attack"}),
		want: []string{mailerUS + "/derogation/repeated"}, is: ResultFailed},
	{name: "unknown to the EUDPR", rule: "transfer/compelling-conditions", edit: inTurn(underRegimes(EUInstitutions), transferTo("IN", viaCompelling)), is: ResultNotApplicable},
	{name: "no such derogation", rule: "transfer/compelling-conditions", is: ResultNotApplicable},
}
