package ropa

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/openropa/openropa/lawfulbasis"
)

// Art. 9(1): special categories may not be processed; Art. 9(2): unless one
// of these conditions is met. A claim that is none of them meets none.
var specialConditionMissingRule = Rule{
	ID:       "special/condition-missing",
	Title:    "Special categories of data without a condition",
	Concerns: "purposes that use special categories of data",
	Doc:      "Processing special categories of data is prohibited unless one of the conditions of Art. 9(2) is met, beside the ground of Art. 6. Data of the body that identify people uniquely are such, marked or not. What a processor does with clients' data for purposes of its own it does as a controller, who needs a condition of its own. The finding is a warning where the data is special in some cases only, where the ground is explicit consent, which could be stated as the condition as well, and where the keeper's own use may leave the special data out.",
	Fix:      "State the condition that covers the data, or leave the data out of the purpose.",
	Fails:    "Payroll with church tax classes, on the ground of contract, and no condition.",
	Passes:   "The same with the condition of Art. 9(2)(b), employment law.",
	Cites:    slices.Concat(gdpr("9(1)", "9(2)"), eudpr("10(1)", "10(2)")),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, EUInstitutions},
	Check:    specialCondition,
}

func specialCondition(p *Pass) {
	for purpose := range p.Purposes() {
		var open, sometimes []string
		for _, d := range purpose.Activity.DataOf(purpose.Purpose) {
			if !p.article9(d) {
				continue
			}
			p.Applies()
			switch {
			case purpose.conditioned(d), p.claimsCondition(purpose, d): // basis/claim-unrecognised asks
			case d.SpecialWhen != "":
				sometimes = append(sometimes, strconv.Quote(d.called()))
			default:
				open = append(open, strconv.Quote(d.called()))
			}
		}
		if len(open)+len(sometimes) == 0 {
			continue
		}
		f := Finding{Path: purpose.Path.Child("conditions"), Severity: SeverityWarning}
		if purpose.explicitly() {
			f.Message = fmt.Sprintf("purpose %q uses special categories of data, %s; explicit consent is its ground and is not stated as the condition",
				purpose.called(), strings.Join(append(open, sometimes...), ", "))
			p.ReportFinding(f)
			continue
		}
		if len(open) > 0 {
			p.Report(f.Path, "purpose %q uses special categories of data and states no condition for %s", purpose.called(), strings.Join(open, ", "))
		}
		if len(sometimes) > 0 {
			f.Message = fmt.Sprintf("purpose %q states no condition for %s in the cases where it is special", purpose.called(), strings.Join(sometimes, ", "))
			p.ReportFinding(f)
		}
	}
	p.ownUseCondition()
}

// explicitly reports whether the purpose rests on explicit consent in every
// case that it states.
func (purpose *Purpose) explicitly() bool {
	all := len(purpose.Bases) > 0
	for i := range purpose.Bases {
		b := &purpose.Bases[i]
		explicit := b.Ground == lawfulbasis.Consent && b.Consent != nil && b.Consent.Explicit == Yes
		if explicit && b.When == "" {
			return true
		}
		all = all && explicit
	}
	return all
}

// Art. 28(10): a processor that determines purposes itself is a controller for
// them, so that Art. 9(1) binds it there. The activity for its own purposes
// holds no special data, and the entry it draws on does.
func (p *Pass) ownUseCondition() {
	for rec := range p.Processing() {
		if len(rec.OwnUse) == 0 {
			continue
		}
		special := p.protection().first(rec.Data)
		if special == nil {
			continue
		}
		for i, id := range rec.OwnUse {
			for j := range p.Register.Activities {
				a := &p.Register.Activities[j]
				if a.ID != id || !p.concerned(a.Regimes, a.Status, a.End) || p.protection().first(a.Data) != nil {
					continue
				}
				p.Applies()
				purpose, uses := a.withoutCondition(), p.ownUseOf(rec, a)
				if purpose == nil || uses == No {
					continue
				}
				f := Finding{
					Path: rec.Path.Index("ownUse", i),
					Message: fmt.Sprintf("%q is special data that is processed for clients and used for the keeper's own purpose %q, which states no condition",
						special.called(), purpose.called()),
					Cites: p.citing(eu("9(1)", "28(10)"), uk("9(1)", "28(10)"), eudpr("10(1)", "29(10)")),
				}
				if uses != Yes || purpose.explicitly() {
					f.Severity = SeverityWarning
				}
				p.ReportFinding(f)
			}
		}
	}
}

// withoutCondition returns the first purpose that states no condition of
// Art. 9(2); nil if all do.
func (a *Activity) withoutCondition() *Purpose {
	for i := range a.Purposes {
		if !slices.ContainsFunc(a.Purposes[i].Conditions, func(r lawfulbasis.Reliance) bool { return ofArticle9(r.Condition) }) {
			return &a.Purposes[i]
		}
	}
	return nil
}

// ownUseOf answers whether an activity for the keeper's own purposes, which
// marks none of its data as special, uses special data of the processor's
// entry it draws on: yes if it lists a category that is special there, or
// lists none and the entry holds special data alone; no if all it lists is in
// the entry and is not special.
func (p *Pass) ownUseOf(rec ProcessingAt, a *Activity) Answer {
	always := func(d *DataCategory) bool { return p.article9(d) && d.SpecialWhen == "" }
	if len(a.Data) == 0 {
		for i := range rec.Data {
			if !always(&rec.Data[i]) {
				return ""
			}
		}
		return Yes
	}
	uses := No
	for i := range a.Data {
		at := slices.IndexFunc(rec.Data, func(d DataCategory) bool { return d.ID == a.Data[i].ID && d.ID != "" })
		switch {
		case at < 0 || p.article9(&rec.Data[at]) && !always(&rec.Data[at]):
			uses = ""
		case always(&rec.Data[at]):
			return Yes
		}
	}
	return uses
}

// claimsCondition reports whether words that name a condition stand for one
// that covers the data.
func (p *Pass) claimsCondition(purpose PurposeAt, d *DataCategory) bool {
	for i := range purpose.Conditions {
		if r := &purpose.Conditions[i]; r.Condition == "" && r.Claim != "" && covers(r, d) && p.readsCondition(r.Claim) != "" {
			return true
		}
	}
	return false
}

// conditioned reports whether a condition of the purpose covers the data.
func (purpose *Purpose) conditioned(d *DataCategory) bool {
	for i := range purpose.Conditions {
		if r := &purpose.Conditions[i]; ofArticle9(r.Condition) && covers(r, d) {
			return true
		}
	}
	return false
}

// conditionMissing reports whether the purpose uses special data that no
// condition covers.
func (p *Pass) conditionMissing(purpose PurposeAt) bool {
	for _, d := range purpose.Activity.DataOf(purpose.Purpose) {
		if p.article9(d) && !purpose.conditioned(d) {
			return true
		}
	}
	return false
}

// Art. 9(2)(c): where the person is physically or legally incapable of giving
// consent.
var specialVitalIncapacityRule = Rule{
	ID:       "special/vital-incapacity",
	Title:    "Vital interests as a condition, and not said why nobody can consent",
	Concerns: "conditions of vital interests",
	Doc:      "Vital interests lift the prohibition of Art. 9(1) only where the person is physically or legally incapable of giving consent. Whoever can be asked is asked.",
	Fix:      "Record why the person cannot consent, or choose another condition.",
	Fails:    "Allergies of guests kept under vital interests, with no word on consent.",
	Passes:   "The blood group of an unconscious person, and that they are.",
	Cites:    slices.Concat(gdpr("9(2)(c)"), eudpr("10(2)(c)")),
	Severity: SeverityWarning,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, EUInstitutions},
	Check:    specialIncapacity,
}

func specialIncapacity(p *Pass) {
	for purpose, r := range p.Conditions(lawfulbasis.ConditionVitalInterests) {
		p.Applies()
		if r.Vital == nil || blank(r.Vital.Incapacity) {
			p.Report(r.Path.Child("vital", "incapacity"), "%s relies on vital interests and does not say why the person cannot consent", p.relier(purpose, r.Path))
		}
	}
}

// Art. 9(1): the prohibition stands wherever no condition of Art. 9(2) is met.
var specialCaseUncoveredRule = Rule{
	ID:       "special/case-uncovered",
	Title:    "The condition is for one case, and there is none for the others",
	Concerns: "conditions that cover special categories of data",
	Doc:      "The prohibition of Art. 9(1) stands in every case that no condition covers. Where the only condition for some data is stated for one case, the record says nothing of the others: either there are none, which it can say, or they need a condition of their own.",
	Fix:      "State the condition for the other cases; or, if there are none, the condition without a case.",
	Fails:    "Faces compared under explicit consent \"where the person uses the service themselves\", and also of people in the pictures of others.",
	Passes:   "The same with a condition for each of the two cases.",
	Cites:    slices.Concat(gdpr("9(1)", "9(2)"), eudpr("10(1)", "10(2)")),
	Severity: SeverityWarning,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, EUInstitutions},
	Check:    specialCase,
}

func specialCase(p *Pass) {
	for purpose := range p.Purposes() {
		for i := range purpose.Conditions {
			c := &purpose.Conditions[i]
			if !ofArticle9(c.Condition) {
				continue
			}
			var names []string
			for _, d := range purpose.Activity.DataOf(purpose.Purpose) {
				// The case of the condition may be the one in which it is special.
				if d.SpecialWhen != "" || !covers(c, d) || !p.article9(d) {
					continue
				}
				p.Applies()
				if c.When != "" && !purpose.conditionedBeside(i, d) && !purpose.only(c.When) {
					names = append(names, strconv.Quote(d.called()))
				}
			}
			if len(names) > 0 {
				p.Report(purpose.Path.Index("conditions", i), "%s states a condition for %s in one case, %s, and none for the others", p.relier(purpose, purpose.Path.Index("conditions", i)), strings.Join(names, ", "), conditionLabel(c.Condition))
			}
		}
	}
}

// conditionedBeside reports whether another condition than the i-th covers the
// data.
func (purpose *Purpose) conditionedBeside(i int, d *DataCategory) bool {
	for j := range purpose.Conditions {
		if r := &purpose.Conditions[j]; j != i && ofArticle9(r.Condition) && covers(r, d) {
			return true
		}
	}
	return false
}

// only reports whether the purpose is pursued in one case alone, as all its
// grounds say.
func (purpose *Purpose) only(when string) bool {
	for i := range purpose.Bases {
		if purpose.Bases[i].When != when {
			return false
		}
	}
	return len(purpose.Bases) > 0
}
