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
	return l.IsEnglish() || len(l.Messages) > 0 && slices.Contains(saidWhole, rule)
}

// saidWhole are the rules of whose messages none is left in English, in the
// languages that have messages.
var saidWhole = []string{
	"ai/literacy", "basis/consent-affirmative", "basis/consent-bundled", "basis/consent-other-person", "basis/consent-record", "basis/consent-separate",
	"basis/consent-withdrawal", "basis/contract-unnamed", "basis/interest-assessment", "basis/interest-unstated", "form/unused", "purpose/vague",
	"recipient/client-contract", "recipient/client-end", "recipient/processor-contract", "recipient/role-unstated", "recipient/vague",
	"record/organisation-address", "record/organisation-identity", "record/processor-controller-missing", "record/recipients-not-stated",
	"record/retention-missing", "record/role-open", "record/stale", "record/system-unplaced", "record/undated", "retention/action-missing",
	"rights/notice-missing", "rights/offered-incomplete", "rights/procedure-missing", "rights/source-unstated", "security/objective-uncovered",
	"security/vague", "special/consent-not-explicit", "special/manifestly-public", "special/type-unstated", "transfer/alternatives",
	"transfer/assessment-missing", "transfer/bcr-approval",
}
