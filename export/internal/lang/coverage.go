package lang

import "slices"

// Where the words of a language are from.
const (
	ByEngineers    = "engineers; no lawyer who writes the language has read them"
	officialAll    = "the terms of the law: the official texts; the rest: " + ByEngineers
	officialSome   = "the words of GDPR Art. 30, 4, 26, 27 and 37: the official text; the rest: " + ByEngineers
	variantOfTerms = "its own terms: the acts of the State, from memory; the rest: as in the language it varies"
)

// Sources says where the labels of a language are from.
func (l *Language) Sources() string {
	switch {
	case l.base != nil:
		return variantOfTerms
	case l == English || l == german || l == French:
		return officialAll
	}
	return officialSome
}

// Labels counts the labels and words of codes that the language has, and those
// there are.
func (l *Language) Labels() (have, of int) {
	for _, t := range [][2]map[string]string{{English.Words, l.Words}, {English.Brief, l.Brief}, {English.Simple, l.Simple}, {English.Parts, l.Parts}, {English.Codes, l.Codes}} {
		for key, english := range t[0] {
			if english == "" {
				continue // a code that says nothing
			}
			of++
			if t[1][key] != "" {
				have++
			}
		}
	}
	return have, of
}

// SaysMessagesOf reports whether all that findings of a rule say is in the
// language.
func (l *Language) SaysMessagesOf(rule string) bool {
	return l.IsEnglish() || len(l.Messages) > 0 && !slices.Contains(saidInPart, rule)
}

// saidInPart are the rules of whose messages some are left in English, in the
// languages that have messages.
var saidInPart = []string{
	"purpose/client-data",
	"purpose/direct-marketing-objection",
	"purpose/duplicate",
	"purpose/further-processing",
	"purpose/marketing-channel-unstated",
	"purpose/marketing-charity-uk",
	"purpose/marketing-consent",
	"purpose/marketing-phone",
	"purpose/soft-opt-in-conditions",
	"recipient/contract-terms",
	"recipient/eui-transmission",
	"recipient/fr-health-host",
	"recipient/inquiry-authority",
	"recipient/joint-arrangement",
	"recipient/joint-essence",
	"recipient/operator-unlisted",
	"recipient/processor-guarantees",
	"recipient/sub-processor",
	"recipient/sub-processors-known",
	"record/bias-detection-reason",
	"record/breach-undocumented",
	"record/called-anonymous",
	"record/ch-adviser",
	"record/ch-cantonal",
	"record/ch-guarantees",
	"record/ch-notice",
	"record/ch-representative",
	"record/data-missing",
	"record/de-officer",
	"record/dpo-contact",
	"record/dpo-required",
	"record/empty",
	"record/es-inventory",
	"record/es-officer-notified",
	"record/establishment-unstated",
	"record/eui-processor",
	"record/eui-public",
	"record/eui-safeguards",
	"record/exemption",
	"record/joint-controller-contact",
	"record/national-id-law",
	"record/officer-conflict",
	"record/officer-notified",
	"record/processing-categories-missing",
	"record/processor-controller-contact",
	"record/purpose-missing",
	"record/representative-contact",
	"record/representative-missing",
	"record/representative-needless",
	"record/retention-category-uncovered",
	"record/security-missing",
	"record/subjects-missing",
	"record/transfer-destination",
	"record/transfer-safeguards-documented",
	"record/transfers-not-stated",
	"record/uk-schedule-1",
	"retention/archive-safeguards",
	"retention/conflict",
	"retention/es-blocking",
	"retention/indefinite",
	"retention/law-mismatch",
	"retention/law-missing",
	"retention/limit-exceeded",
	"retention/policy-only",
	"retention/start-missing",
	"retention/statutory-maximum",
	"retention/statutory-outdated",
	"retention/statutory-shorter",
	"retention/uk-policy-followed",
	"retention/video-limit",
	"rights/decision-child",
	"rights/decision-exception",
	"rights/decision-logic",
	"rights/decision-safeguards",
	"rights/decision-special",
	"rights/decision-unstated",
	"rights/eui-restriction",
	"rights/source-missing",
	"security/ch-logging",
	"security/ch-regulations",
	"security/special-protection",
	"security/works-council",
	"special/biometric-unmarked",
	"special/biometric-unstated",
	"special/case-uncovered",
	"special/condition-missing",
	"special/condition-unneeded",
	"special/criminal-authority",
	"special/de-id-card",
	"special/de-safeguards",
	"special/es-public-id",
	"special/ground-missing",
	"special/inferred",
	"special/it-dissemination",
	"special/kind-unmarked",
	"special/law-missing",
	"special/name-unmarked",
	"special/national-id",
	"special/nl-biometric",
	"special/nl-criminal",
	"special/nl-health-secrecy",
	"special/not-for-profit-scope",
	"special/pl-criminal-consent",
	"special/research-safeguards",
	"special/secrecy",
	"special/uk-policy-document",
	"special/uk-research",
	"special/uk-schedule-1-condition",
	"special/vital-incapacity",
	"transfer/adequacy-contested",
	"transfer/adequacy-ending",
	"transfer/adequacy-scope",
	"transfer/approval-missing",
	"transfer/authorisation-missing",
	"transfer/bcr-group",
	"transfer/ch-adaptation",
	"transfer/ch-exception",
	"transfer/claim-unrecognised",
	"transfer/clauses-importer-subject",
	"transfer/clauses-module",
	"transfer/clauses-not-transfer-tool",
	"transfer/clauses-repealed",
	"transfer/clauses-unstated",
	"transfer/compelling-conditions",
	"transfer/derogation-consent",
	"transfer/derogation-last-resort",
	"transfer/derogation-occasional",
	"transfer/derogation-public-authority",
	"transfer/derogation-public-interest",
	"transfer/derogation-register",
	"transfer/foreign-order",
	"transfer/importer-unknown",
	"transfer/inside",
	"transfer/mechanism-missing",
	"transfer/not-adequate",
	"transfer/uk-instrument",
	"transfer/uk-test",
	"transfer/undeclared",
}
