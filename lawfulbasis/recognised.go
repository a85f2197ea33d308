package lawfulbasis

import (
	"slices"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
)

// RecognisedInterest is one condition of Annex 1 to the UK GDPR. Processing
// rests on [RecognisedLegitimateInterests] only if it meets one, UK GDPR
// Art. 6(5). The zero value names none.
type RecognisedInterest string

// The conditions of Annex 1.
const (
	RecognisedDisclosure   RecognisedInterest = "public-task-disclosure" // para. 1
	RecognisedSecurity     RecognisedInterest = "security-defence"       // para. 2
	RecognisedEmergency    RecognisedInterest = "emergency"              // paras 3-4
	RecognisedCrime        RecognisedInterest = "crime"                  // para. 5
	RecognisedSafeguarding RecognisedInterest = "safeguarding"           // paras 6-9
)

// RecognisedInterestInfo describes a condition of Annex 1.
type RecognisedInterestInfo struct {
	Code  RecognisedInterest
	Label string
	Cite  fact.Citation
	From  civil.Date // first day in force
	Until civil.Date // first day no longer in force; zero while it stands
	Scope string     // what narrows it
}

// Annex 1 was inserted by DUAA 2025 s. 70(6) and Sch. 4, in force by SI
// 2026/82 reg. 2. Regulations under Art. 6(6) may amend it; none is known.
var recognisedInterests = []RecognisedInterestInfo{
	{RecognisedDisclosure, "Disclosure requested for another's public task", annex1("para. 1"), duaaFrom, civil.Date{},
		"the request states that the data are needed for processing under Art. 6(1)(e) whose basis satisfies Art. 6(3)"},
	{RecognisedSecurity, "National security, public security and defence", annex1("para. 2"), duaaFrom, civil.Date{}, ""},
	{RecognisedEmergency, "Response to an emergency", annex1("paras 3-4"), duaaFrom, civil.Date{},
		"an emergency as in the Civil Contingencies Act 2004, Part 2"},
	{RecognisedCrime, "Crime", annex1("para. 5"), duaaFrom, civil.Date{},
		"detecting, investigating or preventing crime, or apprehending or prosecuting offenders"},
	{RecognisedSafeguarding, "Safeguarding a vulnerable individual", annex1("paras 6-9"), duaaFrom, civil.Date{},
		"under 18, or 18 or over and at risk"},
}

func annex1(place string) fact.Citation {
	return fact.Citation{Act: fact.UKGDPR, Provision: "Annex 1 " + place}
}

// RecognisedInterests returns the conditions in the order of Annex 1.
func RecognisedInterests() []RecognisedInterestInfo { return slices.Clone(recognisedInterests) }

// RecognisedInterestOf returns the description of a condition, and whether
// there is one of that code.
func RecognisedInterestOf(i RecognisedInterest) (RecognisedInterestInfo, bool) {
	for n := range recognisedInterests {
		if recognisedInterests[n].Code == i {
			return recognisedInterests[n], true
		}
	}
	return RecognisedInterestInfo{}, false
}

// Valid reports whether i is the code of a condition of Annex 1.
func (i RecognisedInterest) Valid() bool {
	_, ok := RecognisedInterestOf(i)
	return ok
}

// On reports whether the condition is in force on the day, for a keeper whom
// the UK regime binds.
func (i RecognisedInterest) On(day civil.Date) bool {
	info, ok := RecognisedInterestOf(i)
	return ok && Provision{From: info.From, Until: info.Until}.On(day)
}
