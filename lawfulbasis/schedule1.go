package lawfulbasis

import (
	"slices"
	"strconv"

	"github.com/openropa/openropa/ropa/fact"
)

// Schedule1 is a paragraph of Schedule 1 to the UK Data Protection Act 2018:
// a condition that Art. 9(2)(b), (g), (h), (i), (j) or Art. 10 needs beside
// it in the UK, s. 10(2), (3) and (5). In force since 2018-05-25. The code is
// "para-" and the number. The zero value names none.
type Schedule1 string

// The paragraphs of Parts 1, 2 and 3.
const (
	Schedule1Employment         Schedule1 = "para-1"
	Schedule1HealthCare         Schedule1 = "para-2"
	Schedule1PublicHealth       Schedule1 = "para-3"
	Schedule1Research           Schedule1 = "para-4"
	Schedule1PolicyRule         Schedule1 = "para-5" // the rule of Part 2 on policy documents, no condition
	Schedule1Government         Schedule1 = "para-6"
	Schedule1Justice            Schedule1 = "para-7"
	Schedule1Equality           Schedule1 = "para-8"
	Schedule1Diversity          Schedule1 = "para-9"
	Schedule1UnlawfulActs       Schedule1 = "para-10"
	Schedule1Dishonesty         Schedule1 = "para-11"
	Schedule1Regulatory         Schedule1 = "para-12"
	Schedule1Journalism         Schedule1 = "para-13"
	Schedule1Fraud              Schedule1 = "para-14"
	Schedule1Laundering         Schedule1 = "para-15"
	Schedule1Disability         Schedule1 = "para-16"
	Schedule1Counselling        Schedule1 = "para-17"
	Schedule1Safeguarding       Schedule1 = "para-18"
	Schedule1EconomicWellBeing  Schedule1 = "para-19"
	Schedule1Insurance          Schedule1 = "para-20"
	Schedule1Pensions           Schedule1 = "para-21"
	Schedule1Parties            Schedule1 = "para-22"
	Schedule1Representatives    Schedule1 = "para-23"
	Schedule1ToRepresentatives  Schedule1 = "para-24"
	Schedule1Prisoners          Schedule1 = "para-25"
	Schedule1Judgments          Schedule1 = "para-26"
	Schedule1AntiDoping         Schedule1 = "para-27"
	Schedule1SportStandards     Schedule1 = "para-28"
	Schedule1Consent            Schedule1 = "para-29"
	Schedule1VitalInterests     Schedule1 = "para-30"
	Schedule1NotForProfit       Schedule1 = "para-31"
	Schedule1ManifestlyPublic   Schedule1 = "para-32"
	Schedule1LegalClaims        Schedule1 = "para-33"
	Schedule1JudicialActs       Schedule1 = "para-34"
	Schedule1Accounts           Schedule1 = "para-35"
	Schedule1ExtensionPart2     Schedule1 = "para-36"
	Schedule1ExtensionInsurance Schedule1 = "para-37"
)

// PolicyDocument says whether a Schedule 1 condition is met only while the
// controller has an appropriate policy document in place, para. 39. Where it
// is, the record of processing must hold what para. 41 lists.
type PolicyDocument string

// The needs for a policy document.
const (
	PolicyNone             PolicyDocument = "none"
	PolicyRequired         PolicyDocument = "required"
	PolicyNotForDisclosure PolicyDocument = "not-for-disclosure" // required, but not to disclose, or prepare to disclose, to the body named
	PolicyAsExtended       PolicyDocument = "as-extended"        // as the Part 2 condition that the paragraph extends
)

// Schedule1Info describes a paragraph.
type Schedule1Info struct {
	Code   Schedule1
	Number int
	Part   int // 1 employment, health, research; 2 substantial public interest; 3 criminal convictions
	Title  string
	// Special is the condition of Art. 9(2) it serves; empty in Part 3. Every
	// condition serves Art. 10 too, s. 10(5).
	Special Condition
	Policy  PolicyDocument // empty for para. 5, which is a rule and no condition
	// PolicyAt is the place that asks for the document or lifts the need for
	// it: "para. 10(2)". Empty where the condition is silent.
	PolicyAt string
}

// Cite returns the place of the paragraph: "DPA 2018 Sch. 1 para. 10".
func (s Schedule1Info) Cite() fact.Citation {
	if s.Number == 0 {
		return fact.Citation{}
	}
	return fact.Citation{Act: fact.DPA2018, Provision: "Sch. 1 para. " + strconv.Itoa(s.Number)}
}

// IsCondition reports whether the paragraph is a condition that processing can
// meet, as all are but para. 5.
func (s Schedule1Info) IsCondition() bool { return s.Policy != "" }

// schedule1 is ordered by number: paragraph n stands at n-1. Policy documents
// in Part 2 follow from para. 5(1), "except as otherwise provided".
var schedule1 = []Schedule1Info{
	{Schedule1Employment, 1, 1, "Employment, social security and social protection", EmploymentLaw, PolicyRequired, "para. 1(1)(b)"},
	{Schedule1HealthCare, 2, 1, "Health or social care purposes", HealthCare, PolicyNone, ""},
	{Schedule1PublicHealth, 3, 1, "Public health", PublicHealth, PolicyNone, ""},
	{Schedule1Research, 4, 1, "Research etc", ArchivingResearch, PolicyNone, ""},
	{Schedule1PolicyRule, 5, 2, "Requirement for an appropriate policy document when relying on conditions in this Part", "", "", ""},
	{Schedule1Government, 6, 2, "Statutory etc and government purposes", SubstantialPublicInterest, PolicyRequired, "para. 5(1)"},
	{Schedule1Justice, 7, 2, "Administration of justice and parliamentary purposes", SubstantialPublicInterest, PolicyRequired, "para. 5(1)"},
	{Schedule1Equality, 8, 2, "Equality of opportunity or treatment", SubstantialPublicInterest, PolicyRequired, "para. 5(1)"},
	{Schedule1Diversity, 9, 2, "Racial and ethnic diversity at senior levels of organisations", SubstantialPublicInterest, PolicyRequired, "para. 5(1)"},
	{Schedule1UnlawfulActs, 10, 2, "Preventing or detecting unlawful acts", SubstantialPublicInterest, PolicyNotForDisclosure, "para. 10(2)"},
	{Schedule1Dishonesty, 11, 2, "Protecting the public against dishonesty etc", SubstantialPublicInterest, PolicyRequired, "para. 5(1)"},
	{Schedule1Regulatory, 12, 2, "Regulatory requirements relating to unlawful acts and dishonesty etc", SubstantialPublicInterest, PolicyRequired, "para. 5(1)"},
	{Schedule1Journalism, 13, 2, "Journalism etc in connection with unlawful acts and dishonesty etc", SubstantialPublicInterest, PolicyNone, "para. 13(3)"},
	{Schedule1Fraud, 14, 2, "Preventing fraud", SubstantialPublicInterest, PolicyRequired, "para. 5(1)"},
	{Schedule1Laundering, 15, 2, "Suspicion of terrorist financing or money laundering", SubstantialPublicInterest, PolicyRequired, "para. 5(1)"},
	{Schedule1Disability, 16, 2, "Support for individuals with a particular disability or medical condition", SubstantialPublicInterest, PolicyRequired, "para. 5(1)"},
	{Schedule1Counselling, 17, 2, "Counselling etc", SubstantialPublicInterest, PolicyRequired, "para. 5(1)"},
	{Schedule1Safeguarding, 18, 2, "Safeguarding of children and of individuals at risk", SubstantialPublicInterest, PolicyRequired, "para. 5(1)"},
	{Schedule1EconomicWellBeing, 19, 2, "Safeguarding of economic well-being of certain individuals", SubstantialPublicInterest, PolicyRequired, "para. 5(1)"},
	{Schedule1Insurance, 20, 2, "Insurance", SubstantialPublicInterest, PolicyRequired, "para. 5(1)"},
	{Schedule1Pensions, 21, 2, "Occupational pensions", SubstantialPublicInterest, PolicyRequired, "para. 5(1)"},
	{Schedule1Parties, 22, 2, "Political parties", SubstantialPublicInterest, PolicyRequired, "para. 5(1)"},
	{Schedule1Representatives, 23, 2, "Elected representatives responding to requests", SubstantialPublicInterest, PolicyRequired, "para. 5(1)"},
	{Schedule1ToRepresentatives, 24, 2, "Disclosure to elected representatives", SubstantialPublicInterest, PolicyRequired, "para. 5(1)"},
	{Schedule1Prisoners, 25, 2, "Informing elected representatives about prisoners", SubstantialPublicInterest, PolicyRequired, "para. 5(1)"},
	{Schedule1Judgments, 26, 2, "Publication of legal judgments", SubstantialPublicInterest, PolicyRequired, "para. 5(1)"},
	{Schedule1AntiDoping, 27, 2, "Anti-doping in sport", SubstantialPublicInterest, PolicyNotForDisclosure, "para. 27(3)"},
	{Schedule1SportStandards, 28, 2, "Standards of behaviour in sport", SubstantialPublicInterest, PolicyRequired, "para. 5(1)"},
	{Schedule1Consent, 29, 3, "Consent", "", PolicyNone, ""},
	{Schedule1VitalInterests, 30, 3, "Protecting individual's vital interests", "", PolicyNone, ""},
	{Schedule1NotForProfit, 31, 3, "Processing by not-for-profit bodies", "", PolicyNone, ""},
	{Schedule1ManifestlyPublic, 32, 3, "Personal data in the public domain", "", PolicyNone, ""},
	{Schedule1LegalClaims, 33, 3, "Legal claims", "", PolicyNone, ""},
	{Schedule1JudicialActs, 34, 3, "Judicial acts", "", PolicyNone, ""},
	{Schedule1Accounts, 35, 3, "Administration of accounts used in commission of indecency offences involving children", "", PolicyRequired, "para. 35(1)(c)"},
	{Schedule1ExtensionPart2, 36, 3, "Extension of conditions in Part 2 referring to substantial public interest", "", PolicyAsExtended, "para. 36"},
	{Schedule1ExtensionInsurance, 37, 3, "Extension of insurance conditions", "", PolicyAsExtended, "para. 37"},
}

// Schedule1Paragraphs returns paragraphs 1 to 37 in order, para. 5 included.
func Schedule1Paragraphs() []Schedule1Info { return slices.Clone(schedule1) }

// Schedule1Of returns the description of a paragraph, and whether there is
// one of that code.
func Schedule1Of(s Schedule1) (Schedule1Info, bool) {
	for i := range schedule1 {
		if schedule1[i].Code == s {
			return schedule1[i], true
		}
	}
	return Schedule1Info{}, false
}

// Valid reports whether s is the code of a paragraph of Parts 1 to 3. Para. 5
// is, though it is no condition.
func (s Schedule1) Valid() bool {
	_, ok := Schedule1Of(s)
	return ok
}

// Serves reports whether meeting the paragraph satisfies the law that the
// condition asks for: Part 1 by paragraph for Art. 9(2)(b), (h), (i) and (j),
// Part 2 for point (g), and any of the three Parts for Art. 10, s. 10(5).
func (s Schedule1) Serves(c Condition) bool {
	info, ok := Schedule1Of(s)
	if !ok || !info.IsCondition() {
		return false
	}
	return c == AuthorisedByLaw || c != "" && c == info.Special
}

// NeedsPolicy reports whether the paragraph is met only with an appropriate
// policy document. The argument answers whether the processing is only a
// disclosure that paras 10(2) or 27(3) exempt, or the preparation of one;
// not stated counts as no. The answer is not stated for para. 36, which
// follows the condition it extends, and for what is no condition.
func (s Schedule1) NeedsPolicy(disclosure fact.Answer) fact.Answer {
	info, _ := Schedule1Of(s)
	switch info.Policy {
	case PolicyNone:
		return fact.No
	case PolicyRequired:
		return fact.Yes
	case PolicyNotForDisclosure:
		if disclosure == fact.Yes {
			return fact.No
		}
		return fact.Yes
	case PolicyAsExtended:
		if s == Schedule1ExtensionInsurance { // extends para. 20, in Part 2
			return Schedule1Insurance.NeedsPolicy(disclosure)
		}
	}
	return ""
}
