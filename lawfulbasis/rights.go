package lawfulbasis

import (
	"slices"
	"strings"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
)

// Right is a right of the data subject. The zero value names none.
type Right string

// The rights, in the order of GDPR Arts. 7 to 22 and 77.
const (
	RightWithdraw          Right = "withdraw-consent"        // GDPR Art. 7(3)
	RightInformation       Right = "information"             // Arts. 13 and 14
	RightAccess            Right = "access"                  // Art. 15
	RightRectification     Right = "rectification"           // Art. 16
	RightErasure           Right = "erasure"                 // Art. 17
	RightRestriction       Right = "restriction"             // Art. 18
	RightNotification      Right = "notification"            // Art. 19: recipients are told of Arts. 16 to 18
	RightPortability       Right = "portability"             // Art. 20
	RightObject            Right = "object"                  // Art. 21(1)
	RightObjectMarketing   Right = "object-direct-marketing" // Art. 21(2) and (3)
	RightAutomatedDecision Right = "automated-decisions"     // Art. 22; UK GDPR Arts. 22A to 22D
	RightComplaint         Right = "complaint"               // Art. 77: to the supervisory authority
	RightComplaintKeeper   Right = "complaint-to-controller" // DPA 2018 s. 164A
)

var rights = []Right{
	RightWithdraw, RightInformation, RightAccess, RightRectification, RightErasure, RightRestriction, RightNotification,
	RightPortability, RightObject, RightObjectMarketing, RightAutomatedDecision, RightComplaint, RightComplaintKeeper,
}

// Rights returns every right in order.
func Rights() []Right { return slices.Clone(rights) }

// Label returns what the right is called in English; "" if r names none.
func (r Right) Label() string {
	switch r {
	case RightWithdraw:
		return "withdrawal of consent"
	case RightInformation:
		return "information"
	case RightAccess:
		return "access"
	case RightRectification:
		return "rectification"
	case RightErasure:
		return "erasure"
	case RightRestriction:
		return "restriction of processing"
	case RightNotification:
		return "notification of recipients"
	case RightPortability:
		return "data portability"
	case RightObject:
		return "objection"
	case RightObjectMarketing:
		return "objection to direct marketing"
	case RightAutomatedDecision:
		return "no solely automated decisions"
	case RightComplaint:
		return "complaint to the supervisory authority"
	case RightComplaintKeeper:
		return "complaint to the controller"
	}
	return ""
}

// Valid reports whether r is the code of a right.
func (r Right) Valid() bool { return slices.Contains(rights, r) }

// Status says what becomes of a right under a ground.
type Status string

// The three states of a right.
const (
	Applies      Status = "applies"        // in full, on the law's own terms
	Restricted   Status = "restricted"     // it exists, and the law takes part of it away in this case
	DoesNotApply Status = "does-not-apply" // the ground, or the regime, leaves no room for it
)

// rank orders the states: a higher one prevails where grounds are combined.
func (s Status) rank() int {
	switch s {
	case Applies:
		return 2
	case Restricted:
		return 1
	}
	return 0
}

// RightStatus is one right under one ground or several.
type RightStatus struct {
	Right   Right
	Status  Status
	Grounds []Ground        // those under which it has this status
	Cites   []fact.Citation // where that follows from; empty where the regime has no such right
	Reason  string          // one phrase; empty where there is nothing to add
}

// article is a place in the GDPR as "17(3)(b)"; where the regime is the
// EUDPR, it is the number that the article has there.
type article string

// eudprNumber maps articles of the GDPR to those of the EUDPR. Paragraphs and
// letters are the same for every place that rightRules cites.
var eudprNumber = []struct{ gdpr, eudpr string }{
	{"7", "7"}, {"13", "15"}, {"14", "16"}, {"15", "17"}, {"16", "18"}, {"17", "19"}, {"18", "20"},
	{"19", "21"}, {"20", "22"}, {"21", "23"}, {"22", "24"}, {"77", "63"},
}

// in returns the place as the regime cites it. Places that name their act,
// "DPA 2018 s. 164A" or "FADP Art. 25", stay as they are.
func (a article) in(r fact.Regime) fact.Citation {
	place := string(a)
	switch {
	case strings.HasPrefix(place, "FADP "):
		return fact.Citation{Act: fact.FADP, Provision: place[len("FADP "):]}
	case strings.HasPrefix(place, "DPA 2018 "):
		return fact.Citation{Act: fact.DPA2018, Provision: place[len("DPA 2018 "):]}
	case r == fact.EUInstitutions:
		number, rest, _ := strings.Cut(place, "(")
		for _, n := range eudprNumber {
			if n.gdpr == number {
				number = n.eudpr
				break
			}
		}
		if rest != "" {
			rest = "(" + rest
		}
		return fact.Citation{Act: fact.EUDPR, Provision: "Art. " + number + rest}
	case r == fact.UK:
		return fact.Citation{Act: fact.UKGDPR, Provision: "Art. " + place}
	}
	return fact.Citation{Act: fact.GDPR, Provision: "Art. " + place}
}

// rightRule says what becomes of one right in some regimes for a time. The
// first case that names the ground decides, and one that names no ground
// decides for every other.
type rightRule struct {
	right       Right
	regimes     []fact.Regime
	from, until civil.Date // zero: since the regime applied, and for as long as it does
	cases       []rightCase
}

type rightCase struct {
	grounds []Ground // empty: every ground
	status  Status
	reason  string
	cites   []article
}

func (c rightCase) covers(g Ground) bool { return len(c.grounds) == 0 || slices.Contains(c.grounds, g) }

// RightsUnder returns every right in order, with what becomes of it where
// processing rests on the ground on the day, for a keeper whom the regime
// binds. It returns nil where the ground is not available there and then.
//
// What hangs on the facts of a case is not answered: Art. 11(2), the general
// exceptions of Arts. 12(5), 14(5)(a), (b) and (d), 17(3)(a), (c), (d) and
// (e), restrictions under Art. 23, and the objection to research of
// Art. 21(6). Nor is explicit consent under Art. 9(2)(a), which
// [RightsOf] answers for.
func RightsUnder(g Ground, r fact.Regime, on civil.Date) []RightStatus {
	if !Available(g, r, on) {
		return nil
	}
	r = r.On(on)
	all := make([]RightStatus, 0, len(rights))
	for _, right := range rights {
		all = append(all, rightUnder(right, g, r, on))
	}
	return all
}

// rightUnder answers for one right; r is the regime that bound on the day.
func rightUnder(right Right, g Ground, r fact.Regime, on civil.Date) RightStatus {
	status := RightStatus{Right: right, Status: DoesNotApply, Grounds: []Ground{g}, Reason: "the regime has no such right"}
	for i := range rightRules {
		rule := &rightRules[i]
		if rule.right != right || !slices.Contains(rule.regimes, r) || !(Provision{From: rule.from, Until: rule.until}).On(on) {
			continue
		}
		for _, c := range rule.cases {
			if c.covers(g) {
				status.Status, status.Reason = c.status, c.reason
				for _, place := range c.cites {
					status.Cites = append(status.Cites, place.in(r))
				}
				return status
			}
		}
	}
	return status
}

// CombineRights returns every right of an activity that rests on several
// grounds at once. A right applies if it applies under any of them, and is
// restricted if it is restricted under one and applies under none; Grounds
// says which, and Cites and Reason follow them. Grounds that are not
// available there and then are passed over; without any, it returns nil.
func CombineRights(grounds []Ground, r fact.Regime, on civil.Date) []RightStatus {
	var all []RightStatus
	for i, g := range grounds {
		if slices.Contains(grounds[:i], g) {
			continue
		}
		under := RightsUnder(g, r, on)
		if all == nil {
			all = under
			continue
		}
		for j, next := range under {
			all[j] = combine(all[j], next)
		}
	}
	return all
}

// RightsOf is as [CombineRights], with what explicit consent under Art. 9(2)(a)
// brings with it, whatever the ground beside it: withdrawal, Art. 7(3), and
// portability, Art. 20(1)(a).
func RightsOf(grounds []Ground, explicitConsent bool, r fact.Regime, on civil.Date) []RightStatus {
	all := CombineRights(grounds, r, on)
	if explicitConsent && all != nil && !slices.Contains(grounds, Consent) {
		for i, under := range RightsUnder(Consent, r, on) {
			if under.Right == RightWithdraw || under.Right == RightPortability {
				all[i] = under
			}
		}
	}
	return all
}

func combine(a, b RightStatus) RightStatus {
	switch {
	case a.Status.rank() > b.Status.rank():
		return a
	case a.Status.rank() < b.Status.rank():
		return b
	}
	a.Grounds = append(a.Grounds, b.Grounds...)
	for _, cite := range b.Cites {
		if !slices.Contains(a.Cites, cite) {
			a.Cites = append(a.Cites, cite)
		}
	}
	if b.Reason != "" && !strings.Contains(a.Reason, b.Reason) {
		if a.Reason != "" {
			a.Reason += "; "
		}
		a.Reason += b.Reason
	}
	return a
}

// The regimes that a rule is for.
var (
	gdprFamily = []fact.Regime{fact.EU, fact.UK, fact.EUInstitutions}
	euAndUK    = []fact.Regime{fact.EU, fact.UK}
	notUK      = []fact.Regime{fact.EU, fact.EUInstitutions}
	onlyUK     = []fact.Regime{fact.UK}
	onlySwiss  = []fact.Regime{fact.Swiss}
)

// anyGround is a case for every ground that no case before it names.
func anyGround(s Status, reason string, cites ...article) rightCase {
	return rightCase{status: s, reason: reason, cites: cites}
}

func under(s Status, reason string, grounds []Ground, cites ...article) rightCase {
	return rightCase{grounds: grounds, status: s, reason: reason, cites: cites}
}

// rightRules is the matrix. Grounds that a regime does not have never reach
// it. What is qualified by an exception is restricted, not absent.
var rightRules = []rightRule{
	{right: RightWithdraw, regimes: gdprFamily, cases: []rightCase{
		under(Applies, "at any time, as easily as it was given", []Ground{Consent}, "7(3)"),
		anyGround(DoesNotApply, "only consent is withdrawn", "7(3)"),
	}},
	{right: RightInformation, regimes: gdprFamily, cases: []rightCase{
		under(Restricted, "data from elsewhere: not where the law lays down their obtaining or disclosure",
			[]Ground{LegalObligation}, "13", "14", "14(5)(c)"),
		under(Applies, "the interest is stated too", []Ground{LegitimateInterests}, "13", "14", "13(1)(d)", "14(2)(b)"),
		anyGround(Applies, "", "13", "14"),
	}},
	{right: RightAccess, regimes: gdprFamily, cases: []rightCase{anyGround(Applies, "", "15")}},
	{right: RightRectification, regimes: gdprFamily, cases: []rightCase{anyGround(Applies, "", "16")}},
	{right: RightErasure, regimes: gdprFamily, cases: []rightCase{
		under(Applies, "also once consent is withdrawn", []Ground{Consent}, "17(1)", "17(1)(b)"),
		under(Restricted, "not while the obligation makes the processing necessary", []Ground{LegalObligation}, "17(1)", "17(3)(b)"),
		under(Restricted, "not while the task makes the processing necessary", []Ground{PublicTask}, "17(1)", "17(1)(c)", "17(3)(b)"),
		// Point (ea): 17(1)(c) refers to 21(1), which DUAA s. 70(5) extends to it.
		under(Applies, "also on an objection that nothing overrides",
			[]Ground{LegitimateInterests, RecognisedLegitimateInterests}, "17(1)", "17(1)(c)"),
		anyGround(Applies, "", "17(1)"),
	}},
	{right: RightRestriction, regimes: gdprFamily, cases: []rightCase{
		under(Applies, "also while an objection is examined",
			[]Ground{PublicTask, LegitimateInterests, RecognisedLegitimateInterests}, "18(1)", "18(1)(d)"),
		anyGround(Applies, "", "18(1)"),
	}},
	{right: RightNotification, regimes: gdprFamily, cases: []rightCase{anyGround(Applies, "", "19")}},
	{right: RightPortability, regimes: gdprFamily, cases: []rightCase{
		under(Applies, "where the processing is automated", []Ground{Consent, Contract}, "20(1)(a)", "20(1)(b)"),
		under(DoesNotApply, "not for a public task", []Ground{PublicTask}, "20(1)(a)", "20(3)"),
		anyGround(DoesNotApply, "only for consent and contract", "20(1)(a)"),
	}},
	{right: RightObject, regimes: gdprFamily, cases: []rightCase{
		// UK: "(ea)" was inserted by DUAA s. 70(5).
		under(Applies, "on grounds of the person's particular situation",
			[]Ground{PublicTask, LegitimateInterests, RecognisedLegitimateInterests}, "21(1)"),
		under(DoesNotApply, "consent is withdrawn instead", []Ground{Consent}, "21(1)", "7(3)"),
		anyGround(DoesNotApply, "only for public task and legitimate interests", "21(1)"),
	}},
	// EUDPR Art. 23 has no counterpart of Art. 21(2) and (3).
	{right: RightObjectMarketing, regimes: euAndUK, cases: []rightCase{
		anyGround(Applies, "absolute, where data are processed for direct marketing", "21(2)", "21(3)"),
	}},
	{right: RightAutomatedDecision, regimes: notUK, cases: article22},
	{right: RightAutomatedDecision, regimes: onlyUK, until: duaaFrom, cases: article22},
	// DUAA s. 80(1): a solely automated significant decision is allowed with
	// the safeguards of Art. 22C, on any ground but point (ea).
	{right: RightAutomatedDecision, regimes: onlyUK, from: duaaFrom, cases: []rightCase{
		under(Applies, "no significant decision may be solely automated", []Ground{RecognisedLegitimateInterests}, "22A", "22B(4)"),
		anyGround(Applies, "safeguards for solely automated significant decisions; special categories only as 22B allows",
			"22A", "22B", "22C", "22D"),
	}},
	{right: RightComplaint, regimes: notUK, cases: []rightCase{anyGround(Applies, "", "77(1)")}},
	{right: RightComplaint, regimes: onlyUK, until: s103From, cases: []rightCase{anyGround(Applies, "", "77(1)")}},
	// DUAA s. 103(6) omitted Art. 77 and s. 103(3) put its case into s. 165(2).
	{right: RightComplaint, regimes: onlyUK, from: s103From, cases: []rightCase{anyGround(Applies, "", "DPA 2018 s. 165(2)")}},
	{right: RightComplaintKeeper, regimes: onlyUK, from: s103From, cases: []rightCase{
		anyGround(Applies, "acknowledged within 30 days", "DPA 2018 s. 164A"),
	}},

	// The FADP ties one right to a ground: portability. Its claims against
	// private controllers lie in Art. 32, against federal bodies in Art. 41.
	{right: RightWithdraw, regimes: onlySwiss, cases: []rightCase{
		under(Applies, "no rule of its own: processing against the person's express wish is a breach", []Ground{Consent}, "FADP Art. 30(2)(b)"),
		anyGround(DoesNotApply, "only consent is withdrawn"),
	}},
	{right: RightInformation, regimes: onlySwiss, cases: []rightCase{
		under(Restricted, "not where the law requires the processing", []Ground{LegalObligation}, "FADP Art. 19", "FADP Art. 20(1)(b)"),
		anyGround(Applies, "", "FADP Art. 19"),
	}},
	{right: RightAccess, regimes: onlySwiss, cases: []rightCase{anyGround(Applies, "", "FADP Art. 25")}},
	{right: RightRectification, regimes: onlySwiss, cases: []rightCase{
		anyGround(Applies, "", "FADP Art. 32(1)", "FADP Art. 41(2)(a)"),
	}},
	{right: RightErasure, regimes: onlySwiss, cases: []rightCase{
		anyGround(Applies, "against an unjustified breach or unlawful processing", "FADP Art. 32(2)", "FADP Art. 41(2)(a)"),
	}},
	{right: RightRestriction, regimes: onlySwiss, cases: []rightCase{
		anyGround(Applies, "as a prohibition of the processing, or a mark of dispute", "FADP Art. 32(2)", "FADP Art. 32(3)", "FADP Art. 41(3)"),
	}},
	{right: RightNotification, regimes: onlySwiss, cases: []rightCase{
		anyGround(Applies, "on application", "FADP Art. 32(4)", "FADP Art. 41(2)(b)"),
	}},
	{right: RightPortability, regimes: onlySwiss, cases: []rightCase{
		under(Applies, "where the processing is automated", []Ground{Consent, Contract}, "FADP Art. 28(1)"),
		anyGround(DoesNotApply, "only for consent and contract", "FADP Art. 28(1)(b)"),
	}},
	{right: RightObject, regimes: onlySwiss, cases: []rightCase{
		anyGround(Applies, "processing against the person's express wish is a breach unless justified",
			"FADP Art. 30(2)(b)", "FADP Art. 31(1)", "FADP Art. 37"),
	}},
	{right: RightObjectMarketing, regimes: onlySwiss, cases: []rightCase{
		anyGround(Applies, "no rule of its own: by the express wish", "FADP Art. 30(2)(b)"),
	}},
	{right: RightAutomatedDecision, regimes: onlySwiss, cases: []rightCase{
		under(Restricted, "not where the person expressly consented to an automated decision", []Ground{Consent},
			"FADP Art. 21(1)", "FADP Art. 21(2)", "FADP Art. 21(3)(b)"),
		under(Restricted, "not where the decision on a contract grants the person's request", []Ground{Contract},
			"FADP Art. 21(1)", "FADP Art. 21(2)", "FADP Art. 21(3)(a)"),
		anyGround(Applies, "to be told, to be heard and to have a person review it", "FADP Art. 21(1)", "FADP Art. 21(2)"),
	}},
	{right: RightComplaint, regimes: onlySwiss, cases: []rightCase{
		anyGround(DoesNotApply, "no right of complaint: the Commissioner may investigate on a report", "FADP Art. 49(1)"),
	}},
}

// article22 is GDPR Art. 22, EUDPR Art. 24, and UK GDPR Art. 22 until
// 2026-02-04.
var article22 = []rightCase{
	under(Restricted, "a decision may rest on explicit consent, with safeguards", []Ground{Consent}, "22(1)", "22(2)(c)", "22(3)"),
	under(Restricted, "a decision may be necessary for a contract, with safeguards", []Ground{Contract}, "22(1)", "22(2)(a)", "22(3)"),
	under(Restricted, "the law may authorise a decision, with safeguards", []Ground{LegalObligation, PublicTask}, "22(1)", "22(2)(b)"),
	anyGround(Applies, "", "22(1)"),
}
