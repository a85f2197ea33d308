package ropa

import (
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/civil"
)

// nationalMutations put clean registers wrong in what the law of their country
// asks for.
var nationalMutations = []mutation{
	{"association", "vouchers for six years", []RuleID{"retention/statutory-shorter"}, func(r *Register) { keeps(r, "fees", 0, "P6Y") }},
	{"association", "vouchers for ten years still", []RuleID{"retention/statutory-outdated"}, func(r *Register) { keeps(r, "fees", 0, "P10Y") }},
	{"physiotherapist", "a file for fifteen years still", []RuleID{"retention/statutory-shorter"}, func(r *Register) { keeps(r, "behandeling", 0, "P15Y") }},
	{"ayuntamiento", "an entry of the inventory without a ground", []RuleID{"basis/missing", "record/es-inventory"}, func(r *Register) {
		activityOf(r, "boletin").Purposes[0].Bases = nil
	}},
	{"ayuntamiento", "images for two months", []RuleID{"retention/statutory-maximum"}, func(r *Register) {
		keeps(r, "videovigilancia", 0, "P2M")
		activityOf(r, "videovigilancia").Retention[0].Limit = civil.Period{}
	}},
	{"machine-builder", "no officer", []RuleID{"record/de-officer"}, func(r *Register) {
		r.DPO = nil
		r.None = append(r.None, ElementDPO)
	}},
	{"machine-builder", "reports of whistleblowers for five years", []RuleID{"retention/statutory-maximum"}, func(r *Register) { keeps(r, "meldestelle", 0, "P5Y") }},
	{"machine-builder", "copies of identity cards on the contract", []RuleID{"special/de-id-card"}, func(r *Register) {
		purposeOf(r, "verleih", "ausweis").Bases = []lawfulbasis.Basis{{Ground: lawfulbasis.Contract, Contract: &lawfulbasis.ContractTerms{Name: "Mietvertrag", SubjectParty: Yes}}}
	}},
	{"machine-builder", "calls without consent", []RuleID{"purpose/marketing-consent", "purpose/marketing-phone"}, func(r *Register) {
		purposeOf(r, "kunden", "anrufen").Bases = purposeOf(r, "kunden", "hinweise").Bases
	}},
	{"clinic", "a host without the certificate", []RuleID{"recipient/fr-health-host"}, func(r *Register) { partyOf(r, "hebergeur").Certifications = nil }},
	{"clinic", "the number of the insured without a law", []RuleID{"special/national-id"}, func(r *Register) {
		p := purposeOf(r, "personnel", "payer")
		p.Bases = p.Bases[:1]
	}},
	{"jeweller", "a register of thefts without the works council", []RuleID{"special/nl-criminal"}, func(r *Register) { activityOf(r, "diefstal").WorksAgreement = nil }},
	{"jeweller", "a fingerprint to count visits", []RuleID{"special/nl-biometric"}, func(r *Register) { purposeOf(r, "kluis", "toegang").Name = "Bezoeken tellen" }},
	{"hotel", "the insurance number without a law", []RuleID{"special/national-id"}, func(r *Register) {
		p := purposeOf(r, "personal", "lohn")
		p.Bases = p.Bases[:1]
	}},
	{"hotel", "offers of others by e-mail", []RuleID{"purpose/soft-opt-in-conditions"}, func(r *Register) { purposeOf(r, "gaeste", "angebote").Marketing.OwnSimilar = No }},
	{"hotel", "bills for five years", []RuleID{"retention/statutory-shorter"}, func(r *Register) { keeps(r, "gaeste", 1, "P5Y") }},
	{"creche", "the PPS number without a law", []RuleID{"special/national-id"}, func(r *Register) {
		p := purposeOf(r, "staff", "pay")
		p.Bases = p.Bases[:1]
	}},
	{"creche", "hours for a year", []RuleID{"retention/statutory-shorter"}, func(r *Register) { keeps(r, "staff", 1, "P1Y") }},
	{"estate-agent", "camera images for two months", []RuleID{"retention/video-limit"}, func(r *Register) { keeps(r, "cameras", 0, "P2M") }},
	{"web-shop", "certificates of no record on consent", []RuleID{"special/pl-criminal-consent", "basis/consent-imbalance"}, func(r *Register) {
		p := purposeOf(r, "warsztaty", "weryfikacja")
		p.Bases = []lawfulbasis.Basis{{Ground: lawfulbasis.Consent, Consent: &lawfulbasis.ConsentTerms{Obtained: "podpis", Proof: "formularz", Withdrawal: "e-mail", Bundled: No}}}
	}},
	{"federal-office", "no adviser", []RuleID{"record/ch-adviser"}, func(r *Register) { r.DPO = nil }},
	{"federal-office", "an entry of which nobody was told", []RuleID{"record/ch-notice"}, func(r *Register) { activityOf(r, "gesuche").Notification = nil }},
	{"federal-office", "no logs and no regulations", []RuleID{"security/ch-logging", "security/ch-regulations"}, func(r *Register) {
		r.Common.Security = r.Common.Security[:5]
		r.Measures = r.Measures[:5]
	}},
}

// keeps changes the period of a retention rule.
func keeps(r *Register, activity ID, rule int, period string) {
	activityOf(r, activity).Retention[rule].Period = civil.MustPeriod(period)
}
