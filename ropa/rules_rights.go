package ropa

import (
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/civil"
)

// What people are told and the decisions machines take about them: Arts. 12 to
// 14 and 22 GDPR, with their siblings: UK GDPR Arts. 12 to 14, 22 and from
// 2026-02-05 22A to 22D, EUDPR Arts. 14 to 16 and 24, FADP Arts. 19 to 21. FADP
// Art. 21(3) and the wording of UK GDPR Art. 22B(4) are from memory.
var rightsRules = []Rule{
	rightsNoticeMissingRule,
	rightsProcedureMissingRule,
	rightsOfferedIncompleteRule,
	rightsSourceMissingRule,
	rightsSourceUnstatedRule,
	rightsDecisionExceptionRule,
	rightsDecisionSpecialRule,
	rightsDecisionSafeguardsRule,
	rightsDecisionChildRule,
	rightsDecisionLogicRule,
	rightsDecisionUnstatedRule,
}

// Art. 22(1): the right not to be subject to a decision is about those based
// solely on automated processing with legal or similarly significant effects.
var rightsDecisionUnstatedRule = Rule{
	ID:       "rights/decision-unstated",
	Title:    "What kind of automated decisions are taken is not said",
	Concerns: "activities that take or describe automated decisions",
	Doc:      "Whether a decision is taken without meaningful human involvement, and whether it has a legal or similarly significant effect, decides whether the law on automated decisions applies to it at all. A record that says there are such decisions and not of which kind cannot be checked; nor can one that describes their logic, consequences or exception and does not say that there are any. Profiling alone is no decision.",
	Fix:      "State whether there are automated decisions, whether they are solely automated and whether they have a legal or similarly significant effect.",
	Fails:    "An activity with \"automated decisions: yes\" and nothing more.",
	Passes:   "The same with \"solely automated: no\".",
	Cites:    slices.Concat(eu("22(1)", "13(2)(f)"), uk("13(2)(f)"), eudpr("24(1)", "15(2)(f)"), fadp("21(1)")),
	Severity: SeverityWarning,
	Demand:   DemandAccountability,
	ByEntry:  true,
	Check:    decisionUnstated,
}

func decisionUnstated(p *Pass) {
	for a := range p.Activities() {
		d := a.Decisions
		described := d != nil && d.Exist == "" && (d.Logic != "" || d.Consequences != "" || d.Exception != "") && !slices.Contains(a.None, ElementDecisions)
		if d == nil || d.Exist != Yes && !described {
			continue
		}
		p.Applies()
		var open string
		switch {
		case described && d.Solely == Yes && d.Significant == Yes: // taken for such a decision
			continue
		case d.Solely == No || d.Significant == No: // either takes it out of Art. 22
			continue
		case described:
			p.ReportFinding(Finding{Path: a.Path.Child("decisions", "exist"), Cites: decisionCites(p, uk("22(1)", "13(2)(f)"), uk("22A(1)", "13(2)(f)")),
				Message: fmt.Sprintf("activity %q describes automated decisions and does not say whether there are any", a.Name)})
			continue
		case d.Solely == "" && d.Significant == "":
			open = "whether they are solely automated and whether they have a significant effect"
		case d.Solely == "":
			open = "whether they are solely automated"
		case d.Significant == "":
			open = "whether they have a legal or similarly significant effect"
		default:
			continue
		}
		p.ReportFinding(Finding{Path: a.Path.Child("decisions"), Cites: decisionCites(p, uk("22(1)", "13(2)(f)"), uk("22A(1)", "13(2)(f)")),
			Message: fmt.Sprintf("activity %q takes automated decisions and does not say %s", a.Name, open)})
	}
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
			p.Report(a.Path.Child("notice"), "activity %q names no privacy notice", a.Name)
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
			p.Report(a.Path.Child("rights"), "activity %q does not say how people exercise their rights", a.Name)
		}
	}
}

// toldRights are the rights of which people are told, each with the letter of
// Art. 13(2) that says so. Art. 14(2) has the next letter, EUDPR Arts. 15(2)
// and 16(2) have the same as Art. 13(2).
//
// In the United Kingdom people may complain to the controller too since
// 2026-06-19. Where the UK GDPR has them told so was not verified, so
// [lawfulbasis.RightComplaintKeeper] is not among them.
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
	Doc:      "People are told of their rights to access, rectification, erasure and restriction, to object and to portability, to withdraw consent, and to complain to the supervisory authority: of those that exist under the grounds of the activity. A right that a ground leaves only in part is not missed here. Nor are the information itself and the notice to recipients, of which nobody has to be told, the rights around automated decisions, which other rules look at, and complaints to the controller under DPA 2018 s. 164A. Where no ground is stated, only those rights count that every ground has.",
	Fix:      "Tell people of the missing rights in the notice and add them to the record.",
	Fails:    "A newsletter on consent, whose notice names access and erasure.",
	Passes:   "The same with rectification, restriction, portability, withdrawal and complaint.",
	Cites: slices.Concat(gdpr("13(2)(b)", "13(2)(c)", "13(2)(d)", "14(2)(c)", "14(2)(d)", "14(2)(e)"),
		eudpr("15(2)(b)", "15(2)(c)", "15(2)(d)", "16(2)(b)", "16(2)(c)", "16(2)(d)")),
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
		var letters [3]bool // b, c and d
		for i, told := range toldRights {
			if owed[i] && !a.offers(told.right) {
				missing = append(missing, told.name)
				letters[told.letter-'b'] = true
			}
		}
		if len(missing) > 0 {
			p.ReportFinding(Finding{Path: a.Path.Child("rights", "offered"), Cites: p.toldCites(letters, a.fromOthers()),
				Message: fmt.Sprintf("activity %q tells people of their rights and leaves out %s", a.Name, strings.Join(missing, ", "))})
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
func (p *Pass) toldCites(letters [3]bool, fromOthers bool) []Citation {
	var first, second []string
	for i, in := range letters {
		if !in {
			continue
		}
		letter := byte('b' + i)
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

// Art. 14(2)(f): people are told from which source data that was not obtained
// from them originates.
var rightsSourceMissingRule = Rule{
	ID:       "rights/source-missing",
	Title:    "Data from others, and not said from whom",
	Concerns: "data that comes from a client or another third party",
	Doc:      "Where data is not collected from the people themselves, they are told the source. \"From third parties\" is none, nor is a description that says no more. A public source needs no name here: that it is public is what the law asks to be said. FADP Art. 25(2)(e) owes what is known of the origin to whoever asks for access.",
	Fix:      "Name the party or describe the source.",
	Fails:    "Credit scores from a third party.",
	Passes:   "Credit scores from the party \"Auskunft AG\".",
	Cites:    slices.Concat(gdpr("14(2)(f)"), eudpr("16(2)(e)"), fadp("25(2)(e)")),
	Severity: SeverityWarning,
	Demand:   DemandAccountability,
	ByEntry:  true,
	Check:    rightsSource,
}

func rightsSource(p *Pass) {
	for a := range p.Activities() {
		for i := range a.Data {
			for j, s := range a.Data[i].Sources {
				if s.Kind != SourceThird && s.Kind != SourceClient {
					continue
				}
				p.Applies()
				switch {
				case s.Party != "":
				case s.Description == "":
					p.Report(a.Path.Index("data", i).Index("sources", j), "data %q does not come from the people it is about, and its source is not named",
						dataName(&a.Data[i]))
				case vagueRecipient(s.Description, p.Register.Language):
					p.Report(a.Path.Index("data", i).Index("sources", j).Child("description"), "data %q does not come from the people it is about, and its source %q names nobody",
						dataName(&a.Data[i]), shorten(s.Description, 60))
				}
			}
		}
	}
}

// Art. 14(2)(f): people are told from which source data that was not obtained
// from them originates; Art. 15(1)(g): they can ask what is known of it. So a
// record without the source cannot say whether Art. 13 or 14 governs. That
// nothing is said of any source is common and no finding; that it is said of
// some data, or cannot be guessed, is.
var rightsSourceUnstatedRule = Rule{
	ID:       "rights/source-unstated",
	Title:    "Where data comes from is not said",
	Concerns: "data that does not arise in the processing itself",
	Doc:      "Whether data is collected from the people it is about or comes from elsewhere decides which duty to inform governs (Art. 13 or 14; EUDPR Art. 15 or 16; FADP Art. 19), and people can ask where it is from. The rule speaks where some other data of the activity has its source stated and, as a warning, where the data serves only purposes that concern bystanders, visitors and prospects, who may never have given any. Derived data, data on use and connections, and what is read from a device have their source in their kind.",
	Fix:      "State the source of the data: the people themselves, observation, a client or another named party, a public source.",
	Fails:    "Names and telephone numbers of prospects, with no word on where they were found.",
	Passes:   "The same with \"collected from the people at trade fairs\".",
	Cites:    slices.Concat(gdpr("14(2)(f)", "15(1)(g)"), eudpr("16(2)(e)", "17(1)(g)"), fadp("25(2)(e)")),
	Severity: SeverityInfo,
	Demand:   DemandAccountability,
	ByEntry:  true,
	Check:    rightsSourceUnstated,
}

func rightsSourceUnstated(p *Pass) {
	for a := range p.Activities() {
		first, n, others, strangers := 0, 0, false, false
		for i := range a.Data {
			others = others || len(a.Data[i].Sources) > 0
		}
		for i := range a.Data {
			d := &a.Data[i]
			if d.arises() {
				continue
			}
			p.Applies()
			if len(d.Sources) > 0 {
				continue
			}
			if unmet := a.onStrangers(d); unmet && !strangers {
				first, strangers = i, true
			} else if !unmet && !others {
				continue
			} else if n == 0 {
				first = i
			}
			n++
		}
		if n == 0 {
			continue
		}
		f := Finding{Path: a.Path.Index("data", first).Child("sources")}
		f.Message = fmt.Sprintf("activity %q does not say where data %q comes from", a.Name, dataName(&a.Data[first]))
		if n > 1 {
			f.Message = fmt.Sprintf("activity %q does not say where data %q and %d more come from", a.Name, dataName(&a.Data[first]), n-1)
		}
		if strangers {
			f.Severity = SeverityWarning
			f.Message += ", and so not which duty to inform governs: that for data from the people themselves or that for data from elsewhere"
		}
		p.ReportFinding(f)
	}
}

// arises reports whether data has its source in what it is: derived, made by
// the use of a service, read from a device; or is said to be about nobody.
func (d *DataCategory) arises() bool {
	switch d.Kind {
	case DataDerived, DataUsage, DataConnection, DataCookies:
		return true
	}
	return d.Inferred == Yes || d.Device == Yes || d.Anonymous == Yes
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

// DUAA 2025 s. 80(1) put Arts. 22A to 22D in the place of UK GDPR Art. 22 from
// this day: SI 2026/82 reg. 2.
var ukDecisionsFrom = civil.MustDate("2026-02-05")

// ukDecisions reports whether UK GDPR Arts. 22A to 22D bind.
func ukDecisions(p *Pass) bool { return p.Regime == UK && !p.AsOf.Before(ukDecisionsFrom) }

// decisionCites returns the citations of a finding on a decision: in the UK
// those of the day, elsewhere nil, which leaves them to the rule.
func decisionCites(p *Pass, before, since []Citation) []Citation {
	switch {
	case ukDecisions(p):
		return since
	case p.Regime == UK:
		return before
	}
	return nil
}

// decides walks the activities that take decisions solely by automated means
// and with legal or similarly significant effect, Art. 22(1).
func decides(p *Pass) iter.Seq[ActivityAt] {
	return func(yield func(ActivityAt) bool) {
		for a := range p.Activities() {
			d := a.Decisions
			if d != nil && d.Exist != No && d.Solely == Yes && d.Significant == Yes && !yield(a) {
				return
			}
		}
	}
}

// serves reports whether the decisions serve a purpose; where they name none,
// they serve all.
func (d *AutomatedDecisions) serves(purpose *Purpose) bool {
	return len(d.Purposes) == 0 || slices.Contains(d.Purposes, purpose.ID)
}

// uses reports whether the decisions of an activity use a category of data:
// one they name or, where they name none, one that a purpose they serve uses.
func (d *AutomatedDecisions) uses(a *Activity, data *DataCategory) bool {
	switch {
	case len(d.Data) > 0:
		return slices.Contains(d.Data, data.ID)
	case len(d.Purposes) == 0:
		return true
	}
	return slices.ContainsFunc(a.Purposes, func(purpose Purpose) bool {
		return d.serves(&purpose) && (len(purpose.Data) == 0 || slices.Contains(purpose.Data, data.ID))
	})
}

// Art. 22(1) and (2): no decision with legal or similarly significant effect is
// based solely on automated processing, unless it is (a) necessary for a
// contract with the person, (b) authorised by law, or (c) based on explicit
// consent. UK GDPR Art. 22B(4), since 2026-02-05: none is taken where the
// processing rests entirely or partly on Art. 6(1)(ea).
var rightsDecisionExceptionRule = Rule{
	ID:       "rights/decision-exception",
	Title:    "A solely automated decision is not allowed as recorded",
	Concerns: "solely automated decisions with legal or similar effect",
	Doc:      "Nobody is subject to a solely automated decision with legal or similarly significant effect, unless it is necessary for a contract, authorised by law or explicitly consented to. In the UK that is so until 2026-02-04; from 2026-02-05 (Data (Use and Access) Act 2025 s. 80) such decisions are allowed with safeguards, save that none may rest on recognised legitimate interests. The FADP has no such prohibition.",
	Fix:      "Have a person decide, or record the exception of Art. 22(2) that is met and, where it is a law, which. UK: rest the processing on another ground.",
	Fails:    "Loans refused by a score alone, with no exception recorded.",
	Passes:   "Loans refused by a score alone as necessary to enter into the contract, with safeguards.",
	Cites:    slices.Concat(gdpr("22(1)", "22(2)"), uk("22B(4)"), eudpr("24(1)", "24(2)")),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, EUInstitutions},
	Check:    decisionException,
}

func decisionException(p *Pass) {
	for a := range decides(p) {
		p.Applies()
		d := a.Decisions
		f := Finding{Path: a.Path.Child("decisions", "exception"), Cites: decisionCites(p, uk("22(1)", "22(2)"), uk("22B(4)"))}
		switch {
		case ukDecisions(p):
			i := slices.IndexFunc(a.Purposes, func(purpose Purpose) bool {
				return d.serves(&purpose) && slices.ContainsFunc(purpose.Bases, func(b lawfulbasis.Basis) bool {
					return b.Ground == lawfulbasis.RecognisedLegitimateInterests
				})
			})
			if i < 0 {
				continue
			}
			f.Path = a.Path.Child("decisions")
			f.Message = fmt.Sprintf("activity %q takes solely automated decisions for purpose %q, which rests on recognised legitimate interests",
				a.Name, shorten(a.Purposes[i].Name, 60))
		case d.Exception == "":
			f.Message = fmt.Sprintf("activity %q takes solely automated decisions with legal or similar effect and records no exception that allows them", a.Name)
		case d.Exception == DecisionByLaw && len(d.Law) == 0:
			f.Severity = SeverityWarning
			f.Path = a.Path.Child("decisions", "law")
			f.Message = fmt.Sprintf("activity %q takes solely automated decisions as authorised by law and names no law", a.Name)
		default:
			continue
		}
		p.ReportFinding(f)
	}
}

// Art. 22(4): such decisions are not based on special categories of data
// unless Art. 9(2)(a) or (g) applies. UK GDPR Art. 22B(1) to (3), since
// 2026-02-05: unless the data is processed with explicit consent, or point (g)
// applies and the decision is necessary for a contract or required or
// authorised by law.
var rightsDecisionSpecialRule = Rule{
	ID:       "rights/decision-special",
	Title:    "A solely automated decision rests on special categories",
	Concerns: "solely automated decisions with legal or similar effect that use special categories of data",
	Doc:      "Such a decision may use special categories of data only with explicit consent or for a substantial public interest laid down by law. In the UK from 2026-02-05 the public interest alone does not do: the decision must also be needed for a contract or be required or authorised by law (Art. 22B(3)).",
	Fix:      "Leave the special categories out of the decision, or record the condition that allows their use.",
	Fails:    "Insurance refused automatically on health data processed for employment law.",
	Passes:   "Insurance refused automatically on health data that the applicant explicitly consented to.",
	Cites:    slices.Concat(gdpr("22(4)"), uk("22B(1)", "22B(2)", "22B(3)"), eudpr("24(4)")),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, EUInstitutions},
	Check:    decisionSpecial,
}

func decisionSpecial(p *Pass) {
	for a := range decides(p) {
		d := a.Decisions
		for i := range a.Data {
			data := &a.Data[i]
			special := specialIn(data, false)
			if special == "" || !d.uses(a.Activity, data) {
				continue
			}
			p.Applies()
			if decisionCondition(a.Activity, data, ukDecisions(p)) {
				continue
			}
			p.ReportFinding(Finding{
				Path: a.Path.Index("data", i), Cites: decisionCites(p, uk("22(4)"), uk("22B(1)", "22B(2)", "22B(3)")),
				Message: fmt.Sprintf("activity %q takes solely automated decisions on data %q (%s) and records no condition that allows it",
					a.Name, dataName(data), specialLabel(special)),
			})
		}
	}
}

// decisionCondition reports whether a purpose of the decisions relies on a
// condition that lets them use the data.
func decisionCondition(a *Activity, data *DataCategory, uk22B bool) bool {
	for i := range a.Purposes {
		purpose := &a.Purposes[i]
		if !a.Decisions.serves(purpose) {
			continue
		}
		for j := range purpose.Conditions {
			c := &purpose.Conditions[j]
			if len(c.Data) > 0 && !slices.Contains(c.Data, data.ID) {
				continue
			}
			switch c.Condition {
			case lawfulbasis.ExplicitConsent:
				return true
			case lawfulbasis.SubstantialPublicInterest:
				if !uk22B || a.Decisions.Exception == DecisionByContract || a.Decisions.Exception == DecisionByLaw {
					return true
				}
			}
		}
	}
	return false
}

// Art. 22(3): in the cases of contract and explicit consent the person can at
// least obtain human intervention, express their point of view and contest the
// decision. UK GDPR Art. 22C(2), since 2026-02-05: in every case. FADP
// Art. 21(2), (3): the person can state their position and have a person review
// the decision, unless they expressly consented or their request for a
// contract is granted.
var rightsDecisionSafeguardsRule = Rule{
	ID:       "rights/decision-safeguards",
	Title:    "A solely automated decision has no safeguards on record",
	Concerns: "solely automated decisions with legal or similar effect that owe safeguards",
	Doc:      "Whoever is decided upon can have a person step in, say their view and contest the decision. Under the GDPR a decision authorised by law has the safeguards of that law instead (Art. 22(2)(b)); in the UK from 2026-02-05 every such decision owes them (Art. 22C). In Switzerland explicit consent lifts the duty, and a contract does where the request is granted (FADP Art. 21(3)): there the finding is a warning.",
	Fix:      "Give people a way to reach a person who can change the decision, to state their view and to contest it, and record both.",
	Fails:    "An automated decision with no word on human intervention.",
	Passes:   "An automated decision that a person reviews on request and that can be contested.",
	Cites:    slices.Concat(gdpr("22(3)"), uk("22C(1)", "22C(2)"), eudpr("24(3)"), fadp("21(2)")),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Check:    decisionSafeguards,
}

func decisionSafeguards(p *Pass) {
	for a := range decides(p) {
		d := a.Decisions
		f := Finding{Path: a.Path.Child("decisions"), Cites: decisionCites(p, uk("22(3)"), uk("22C(1)", "22C(2)"))}
		switch {
		case p.Regime == Swiss && d.Exception == DecisionByConsent:
			continue
		case p.Regime == Swiss && d.Exception == DecisionByContract:
			f.Severity = SeverityWarning
		case p.Regime != Swiss && !ukDecisions(p) && d.Exception == DecisionByLaw:
			continue
		}
		p.Applies()
		var lacks []string
		if d.Intervention == No || d.Intervention == "" && d.Safeguards == "" {
			lacks = append(lacks, "human intervention")
		}
		if d.Contest == No || d.Contest == "" && d.Safeguards == "" {
			lacks = append(lacks, "a way to put one's view and contest the decision")
		}
		if len(lacks) > 0 {
			f.Message = fmt.Sprintf("activity %q takes solely automated decisions and records no safeguards: %s", a.Name, strings.Join(lacks, ", "))
			p.ReportFinding(f)
		}
	}
}

// Recital 71: such a measure should not concern a child.
var rightsDecisionChildRule = Rule{
	ID:       "rights/decision-child",
	Title:    "A solely automated decision concerns children",
	Concerns: "solely automated decisions with legal or similar effect",
	Doc:      "The recitals say that such a decision should not concern a child. The articles do not forbid it outright: it needs a reason that stands up.",
	Fix:      "Keep children out of the decision, or record why it is in their interest.",
	Fails:    "Accounts of pupils under 16 closed by a score alone.",
	Passes:   "Accounts closed by a score alone, of adults only.",
	Cites:    slices.Concat(gdpr("rec. 71"), eudpr("rec. 43")),
	Severity: SeverityWarning,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, EUInstitutions},
	Check:    decisionChild,
}

func decisionChild(p *Pass) {
	for a := range decides(p) {
		p.Applies()
		for i := range a.Subjects {
			s := &a.Subjects[i]
			if s.Kind != SubjectChild || !a.Decisions.concerns(a.Activity, s) {
				continue
			}
			p.Report(a.Path.Index("subjects", i), "activity %q takes solely automated decisions about children (%q)", a.Name, shorten(s.Name, 60))
		}
	}
}

// concerns reports whether the decisions of an activity concern a category of
// people: one that a purpose they serve concerns.
func (d *AutomatedDecisions) concerns(a *Activity, s *SubjectCategory) bool {
	return len(d.Purposes) == 0 || slices.ContainsFunc(a.Purposes, func(purpose Purpose) bool {
		return d.serves(&purpose) && (len(purpose.Subjects) == 0 || slices.Contains(purpose.Subjects, s.ID))
	})
}

// Arts. 13(2)(f), 14(2)(g) and 15(1)(h): people get meaningful information on
// the logic involved and on the significance and consequences for them.
var rightsDecisionLogicRule = Rule{
	ID:       "rights/decision-logic",
	Title:    "The logic or the consequences of an automated decision are not on record",
	Concerns: "solely automated decisions with legal or similar effect",
	Doc:      "People are told, and can ask, by what logic such a decision is made and what it means for them. Without either on record the notice cannot say it. FADP Art. 25(2)(f) owes the logic to whoever asks for access.",
	Fix:      "Record the logic in terms a person understands, and the significance and consequences of the decision.",
	Fails:    "An automated decision with safeguards and no word on how it is reached.",
	Passes:   "An automated decision \"by income, rent and payment history\" whose consequence is \"a lower limit\".",
	Cites:    slices.Concat(gdpr("13(2)(f)", "14(2)(g)", "15(1)(h)"), eudpr("15(2)(f)", "16(2)(f)", "17(1)(h)"), fadp("25(2)(f)")),
	Severity: SeverityWarning,
	Demand:   DemandAccountability,
	ByEntry:  true,
	Check:    decisionLogic,
}

func decisionLogic(p *Pass) {
	for a := range decides(p) {
		p.Applies()
		var lacks string
		switch d := a.Decisions; {
		case d.Logic == "" && d.Consequences == "":
			lacks = "the logic or the consequences"
		case d.Logic == "":
			lacks = "the logic"
		case d.Consequences == "" && p.Regime != Swiss: // FADP Art. 25(2)(f) names the logic alone
			lacks = "the consequences"
		default:
			continue
		}
		p.Report(a.Path.Child("decisions"), "activity %q takes solely automated decisions and does not record %s", a.Name, lacks)
	}
}
