package ropa

import (
	"fmt"
	"slices"
	"strings"

	"github.com/openropa/openropa/lawfulbasis"
)

// What people are told and the decisions machines take about them: Arts. 12 to
// 14 and 22 GDPR, with their siblings: UK GDPR Arts. 12 to 14, 22 and from
// 2026-02-05 22A to 22D, EUDPR Arts. 14 to 16 and 24, FADP Arts. 19 to 21. FADP
// Art. 21(3) and the wording of UK GDPR Art. 22B(4) are from memory.
var rightsRules = []Rule{
	rightsNoticeMissingRule,
	rightsProcedureMissingRule,
	rightsOfferedIncompleteRule,
	rightsEUIRestrictionRule,
	rightsSourceMissingRule,
	rightsSourceUnstatedRule,
	rightsDecisionExceptionRule,
	rightsDecisionSpecialRule,
	rightsDecisionSafeguardsRule,
	rightsDecisionChildRule,
	rightsDecisionLogicRule,
	rightsDecisionUnstatedRule,
}

// Arts. 13 and 14: the controller informs the people whose data it processes.
var rightsNoticeMissingRule = Rule{
	ID:       "rights/notice-missing",
	Title:    "No privacy notice is on record",
	Concerns: "activities as controller",
	Doc:      "People are told what happens with their data when it is collected, or soon after where it comes from elsewhere. The record is where an organisation sees which notice says so.",
	Fix:      "Name the notice that covers the activity, or accept the finding with the exemption that applies (Art. 13(4), 14(5)).",
	Fails:    "An activity \"CRM\" with no notice.",
	Passes:   "An activity \"CRM\" with the privacy notice of the website.",
	Cites:    slices.Concat(gdpr("12(1)", "13", "14"), eudpr("14(1)", "15", "16"), fadp("19")),
	Severity: SeverityWarning,
	Demand:   DemandAccountability,
	ByEntry:  true,
	Check:    rightsNotice,
}

func rightsNotice(p *Pass) {
	for a := range p.Activities() {
		p.Applies()
		if a.Notice.Empty() {
			p.Report(a.Path.Child("notice"), "no privacy notice is named")
		}
	}
}

// Art. 12(2): the controller facilitates the exercise of the rights.
// Art. 13(2)(b): people are told that they exist.
var rightsProcedureMissingRule = Rule{
	ID:       "rights/procedure-missing",
	Title:    "Nothing says how people exercise their rights",
	Concerns: "activities as controller",
	Doc:      "The controller facilitates the exercise of people's rights and tells people of them. An entry that names neither where a request goes nor who handles it, nor what people are told, leaves a request to chance, and a month to answer it is short.",
	Fix:      "Record where requests go, the procedure for them, or the rights that people are told of.",
	Fails:    "An activity \"CRM\" with no word on rights.",
	Passes:   "An activity \"CRM\" whose requests go to privacy@example.com.",
	Cites:    slices.Concat(gdpr("12(2)", "13(2)(b)", "14(2)(c)"), eudpr("14(2)", "15(2)(b)", "16(2)(b)")),
	Severity: SeverityInfo,
	Demand:   DemandAccountability,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, EUInstitutions}, // the FADP has no such sentence
	Check:    rightsProcedure,
}

func rightsProcedure(p *Pass) {
	for a := range p.Activities() {
		p.Applies()
		if r := a.Rights; r == nil || r.Contact == "" && r.Procedure.Empty() && len(r.Offered) == 0 && r.Notes == "" {
			p.Report(a.Path.Child("rights"), "nothing says how people exercise their rights")
		}
	}
}

// toldRights are the rights of which people are told, each with the letter of
// Art. 13(2) that says so. Art. 14(2) has the next letter, EUDPR Arts. 15(2)
// and 16(2) have the same as Art. 13(2).
//
// In the United Kingdom people may complain to the controller too since
// 2026-06-19, and are told so: Art. 13(2)(ca) and 14(2)(da), which stand as the
// letter e here (DUAA Sch. 10 paras 3(2) and 4(2), SI 2026/82 reg. 3(b); from
// secondary sources).
var toldRights = [...]struct {
	right  Right
	letter byte
	name   string
}{
	{lawfulbasis.RightAccess, 'b', "access"},
	{lawfulbasis.RightRectification, 'b', "rectification"},
	{lawfulbasis.RightErasure, 'b', "erasure"},
	{lawfulbasis.RightRestriction, 'b', "restriction"},
	{lawfulbasis.RightObject, 'b', "objection"},
	{lawfulbasis.RightPortability, 'b', "portability"},
	{lawfulbasis.RightWithdraw, 'c', "withdrawal of consent"},
	{lawfulbasis.RightComplaint, 'd', "complaint to the supervisory authority"},
	{lawfulbasis.RightComplaintKeeper, 'e', "complaint to the controller"},
}

// rightSet says which of toldRights are in it.
type rightSet [len(toldRights)]bool

func (s *rightSet) add(t rightSet) {
	for i := range t {
		s[i] = s[i] || t[i]
	}
}

// rightsUnder returns the rights that apply in full under a ground; none where
// the ground is not available.
func (p *Pass) rightsUnder(g lawfulbasis.Ground) (set rightSet) {
	for _, under := range lawfulbasis.CombineRights([]lawfulbasis.Ground{g}, p.Regime, p.AsOf) {
		for i := range toldRights {
			if toldRights[i].right == under.Right && under.Status == lawfulbasis.Applies {
				set[i] = true
			}
		}
	}
	return set
}

// Arts. 13(2)(b) to (d) and 14(2)(c) to (e): people are told of their rights
// of access, rectification, erasure, restriction, objection and portability;
// where the processing rests on consent under Art. 6(1)(a) or 9(2)(a), that
// they may withdraw it; and that they may complain to an authority.
var rightsOfferedIncompleteRule = Rule{
	ID:       "rights/offered-incomplete",
	Title:    "People are not told of all their rights",
	Concerns: "lists of the rights that people are told of",
	Doc:      "People are told of their rights to access, rectification, erasure and restriction, to object and to portability, to withdraw consent, and to complain to the supervisory authority: of those that exist under the grounds of the activity. A right that a ground leaves only in part is not missed here. Nor are the information itself and the notice to recipients, of which nobody has to be told, and the rights around automated decisions, which other rules look at. In the United Kingdom people are told since 2026-06-19 that they may complain to the controller too (DPA 2018 s. 164A). Where no ground is stated, only those rights count that every ground has.",
	Fix:      "Tell people of the missing rights in the notice and add them to the record.",
	Fails:    "A newsletter on consent, whose notice names access and erasure.",
	Passes:   "The same with rectification, restriction, portability, withdrawal and complaint.",
	Cites: slices.Concat(gdpr("13(2)(b)", "13(2)(c)", "13(2)(d)", "14(2)(c)", "14(2)(d)", "14(2)(e)"),
		uk("13(2)(ca)", "14(2)(da)"), eudpr("15(2)(b)", "15(2)(c)", "15(2)(d)", "16(2)(b)", "16(2)(c)", "16(2)(d)")),
	Severity: SeverityWarning,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, EUInstitutions}, // FADP Art. 19(2) lists no rights
	Check:    rightsOffered,
}

func rightsOffered(p *Pass) {
	known := map[lawfulbasis.Ground]rightSet{}
	under := func(g lawfulbasis.Ground) rightSet {
		set, ok := known[g]
		if !ok {
			set = p.rightsUnder(g)
			known[g] = set
		}
		return set
	}
	for a := range p.Activities() {
		if a.Rights == nil || len(a.Rights.Offered) == 0 {
			continue
		}
		p.Applies()
		owed := a.owed(under, p)
		var missing []string
		var letters [4]bool // b, c, d, and e for what the UK GDPR adds
		for i, told := range toldRights {
			if owed[i] && !a.offers(told.right) {
				missing = append(missing, told.name)
				letters[told.letter-'b'] = true
			}
		}
		if len(missing) > 0 {
			p.ReportFinding(Finding{Path: a.Path.Child("rights", "offered"), Cites: p.toldCites(letters, a.fromOthers()),
				Message: "people are told of their rights, and not of " + strings.Join(missing, ", ")})
		}
	}
}

// owed returns the rights that people have under the grounds and conditions of
// an activity.
func (a *Activity) owed(under func(lawfulbasis.Ground) rightSet, p *Pass) rightSet {
	var owed rightSet
	grounds, consent := false, false
	for i := range a.Purposes {
		for j := range a.Purposes[i].Bases {
			g := a.Purposes[i].Bases[j].Ground
			if lawfulbasis.Available(g, p.Regime, p.AsOf) {
				grounds = true
				owed.add(under(g))
			}
		}
		for j := range a.Purposes[i].Conditions {
			consent = consent || a.Purposes[i].Conditions[j].Condition == lawfulbasis.ExplicitConsent
		}
	}
	fromPeople := a.fromPeople()
	for i := range toldRights {
		switch toldRights[i].right {
		case lawfulbasis.RightAccess, lawfulbasis.RightRectification, lawfulbasis.RightRestriction, lawfulbasis.RightComplaint:
			owed[i] = owed[i] || !grounds // they hang on no ground
		case lawfulbasis.RightWithdraw:
			owed[i] = owed[i] || consent // Art. 13(2)(c) names Art. 9(2)(a) too
		case lawfulbasis.RightPortability: // of data that people provided
			owed[i] = (owed[i] || consent) && fromPeople
		}
	}
	return owed
}

// fromPeople reports whether some of the data may come from the people it is
// about: its source says so, or is not stated.
func (a *Activity) fromPeople() bool {
	for i := range a.Data {
		sources := a.Data[i].Sources
		if len(sources) == 0 {
			return true
		}
		for j := range sources {
			if k := sources[j].Kind; k == SourceSubject || k == SourceObserved || k == "" {
				return true
			}
		}
	}
	return len(a.Data) == 0
}

// fromOthers reports whether all the data comes from clients, third parties or
// public sources and what is derived from theirs.
func (a *Activity) fromOthers() bool {
	if a.fromPeople() {
		return false
	}
	for i := range a.Data {
		for j := range a.Data[i].Sources {
			if a.Data[i].Sources[j].Kind != SourceDerived {
				return true
			}
		}
	}
	return false
}

// toldCites returns the places that have people told of rights, by their
// letters in Art. 13(2), in the regime of the pass: of Art. 14 alone where all
// data comes from others.
func (p *Pass) toldCites(letters [4]bool, fromOthers bool) []Citation {
	var first, second []string
	for i, in := range letters {
		if !in {
			continue
		}
		letter := byte('b' + i)
		if letter == 'e' {
			first, second = append(first, "13(2)(ca)"), append(second, "14(2)(da)")
			continue
		}
		if p.Regime == EUInstitutions {
			first, second = append(first, fmt.Sprintf("15(2)(%c)", letter)), append(second, fmt.Sprintf("16(2)(%c)", letter))
		} else {
			first, second = append(first, fmt.Sprintf("13(2)(%c)", letter)), append(second, fmt.Sprintf("14(2)(%c)", letter+1))
		}
	}
	places := slices.Concat(first, second)
	if fromOthers {
		places = second
	}
	switch p.Regime {
	case UK:
		return uk(places...)
	case EUInstitutions:
		return eudpr(places...)
	}
	return eu(places...)
}

// onStrangers reports whether data serves only purposes that concern nobody
// but bystanders, visitors and prospects.
func (a *Activity) onStrangers(d *DataCategory) bool {
	some := false
	for i := range a.Purposes {
		purpose := &a.Purposes[i]
		if len(purpose.Data) > 0 && !slices.Contains(purpose.Data, d.ID) {
			continue
		}
		for j := range a.Subjects {
			s := &a.Subjects[j]
			if len(purpose.Subjects) > 0 && !slices.Contains(purpose.Subjects, s.ID) {
				continue
			}
			switch s.Kind {
			case SubjectBystander, SubjectVisitor, SubjectProspect:
				some = true
			default:
				return false
			}
		}
	}
	return some
}
