package layout

import (
	"slices"
	"strings"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
)

// assessmentCarriers are the fields of kinds of processing, rights, decisions and impact assessments.
var assessmentCarriers = []carrier{
	{
		key: KeyTypes,
		get: func(x *entry, _ []string) []item {
			var list []item
			for _, t := range x.a.Types {
				if t != "" {
					list = append(list, newItem(x.w.CodeWord("type", string(t))))
				}
			}
			return list
		},
		set: func(x *entry, list []item) {
			for _, e := range list {
				x.a.Types = append(x.a.Types, codeOf[ropa.ProcessingType](x, "type", e.text))
			}
		},
	},
	{
		key: KeyRights,
		get: func(x *entry, _ []string) []item {
			offered := x.applying()
			if x.a.Rights != nil && len(x.a.Rights.Offered) > 0 {
				offered = x.a.Rights.Offered
			}
			var list []item
			for _, right := range offered {
				if right != "" {
					list = append(list, newItem(x.w.CodeWord("right", string(right))))
				}
			}
			return list
		},
		set: func(x *entry, list []item) {
			r := pointer(&x.a.Rights, true)
			for _, e := range list {
				names := strings.Split(e.text, ",")
				if slices.ContainsFunc(names, func(s string) bool { _, ok := x.w.ReadCode("right", s); return !ok }) {
					names = []string{e.text}
				}
				for _, s := range names {
					r.Offered = append(r.Offered, codeOf[ropa.Right](x, "right", s))
				}
			}
		},
	},
	documentField(KeyRightsProcedure, func(x *entry, make bool) **ropa.Reference {
		return of(pointer(&x.a.Rights, make), func(r *ropa.Rights) **ropa.Reference { return &r.Procedure })
	}),
	{
		key: KeyDecisions, none: ropa.ElementDecisions,
		parts: []string{"profiling", "solely", "significant", "logic", "consequences", "exception", "law", "intervention", "contest", "informed", "safeguards"},
		get: func(x *entry, _ []string) []item {
			d := x.a.Decisions
			if d == nil {
				return nil
			}
			e := newItem(x.w.Answer(d.Exist), "profiling", x.w.Answer(d.Profiling), "solely", x.w.Answer(d.Solely), "significant", x.w.Answer(d.Significant),
				"logic", d.Logic, "consequences", d.Consequences, "exception", x.wordOf("exception", string(d.Exception)))
			addLaws(&e, d.Law)
			for _, p := range []struct{ name, value string }{
				{"intervention", x.w.Answer(d.Intervention)}, {"contest", x.w.Answer(d.Contest)}, {"informed", x.w.Answer(d.Informed)}, {"safeguards", d.Safeguards},
			} {
				e.add(p.name, p.value)
			}
			if e.text == "" && len(e.parts) == 0 {
				return nil
			}
			return []item{e}
		},
		set: func(x *entry, list []item) {
			e := list[0]
			d := &ropa.AutomatedDecisions{
				Profiling: x.answer(e.part("profiling")), Solely: x.answer(e.part("solely")), Significant: x.answer(e.part("significant")),
				Logic: e.part("logic"), Consequences: e.part("consequences"), Exception: codeOf[ropa.DecisionException](x, "exception", e.part("exception")), Law: lawsOf(e),
				Intervention: x.answer(e.part("intervention")), Contest: x.answer(e.part("contest")), Informed: x.answer(e.part("informed")), Safeguards: e.part("safeguards"),
			}
			if a, ok := lang.ReadAnswer(e.text); ok {
				d.Exist = a
			} else {
				d.Exist, d.Logic = ropa.Yes, lang.JoinNonEmpty("\n", e.text, d.Logic)
			}
			for _, e := range list[1:] {
				d.Logic = lang.JoinNonEmpty("\n", d.Logic, textOfItems([]item{e}))
			}
			x.a.Decisions = d
		},
	},
	answerField(KeyPublicArea, func(x *entry, _ bool) *ropa.Answer { return &x.a.PublicArea }),
	{
		key: KeyAI, none: ropa.ElementAI, parts: aiParts(),
		get: func(x *entry, _ []string) []item {
			var list []item
			for i := range *x.ai {
				u := &(*x.ai)[i]
				e := newItem(u.Name, "role", x.wordOf("aiRole", string(u.Role)), "function", x.wordOf("aiFunction", string(u.Function)), "aiUse", x.wordOf("aiPurpose", string(u.Use)),
					"context", x.wordOf("aiContext", string(u.Context)))
				for _, c := range u.Deduces {
					e.add("deduces", x.wordOf("aiCharacteristic", string(c)))
				}
				for _, a := range aiAnswers {
					e.add(a.part, x.w.Answer(*a.field(u)))
				}
				e.add("aiException", x.wordOf("aiException", string(u.Exception)))
				for _, t := range aiTexts {
					e.add(t.part, *t.field(u))
				}
				list = append(list, e)
			}
			return list
		},
		set: func(x *entry, list []item) {
			for _, e := range list {
				u := ropa.AIUse{
					ID: idOf("ai", len(*x.ai)+1), Name: e.text, Role: codeOf[ropa.AIRole](x, "aiRole", e.part("role")), Function: codeOf[ropa.AIFunction](x, "aiFunction", e.part("function")),
					Context: codeOf[ropa.AIContext](x, "aiContext", e.part("context")), Use: codeOf[ropa.AIPurpose](x, "aiPurpose", e.part("aiUse")),
					Exception: codeOf[ropa.AIException](x, "aiException", e.part("aiException")),
				}
				for _, t := range aiTexts {
					*t.field(&u) = strings.Join(e.values(t.part), "\n")
				}
				for _, s := range e.values("deduces") {
					u.Deduces = append(u.Deduces, codeOf[ropa.AICharacteristic](x, "aiCharacteristic", s))
				}
				for _, a := range aiAnswers {
					*a.field(&u) = x.answer(e.part(a.part))
				}
				*x.ai = append(*x.ai, u)
			}
		},
	},
	answerField(KeyDPIARequired, func(x *entry, make bool) *ropa.Answer {
		return of(pointer(&x.a.DPIA, make), func(d *ropa.DPIA) *ropa.Answer { return &d.Required })
	}),
	codeField(KeyDPIAStatus, "dpia", func(x *entry, make bool) *ropa.DPIAStatus {
		return of(pointer(&x.a.DPIA, make), func(d *ropa.DPIA) *ropa.DPIAStatus { return &d.Status })
	}),
	documentField(KeyDPIADocument, func(x *entry, make bool) **ropa.Reference {
		return of(pointer(&x.a.DPIA, make), func(d *ropa.DPIA) **ropa.Reference { return &d.Document })
	}),
	{
		key: KeyDPIA, single: true, parts: []string{"document"},
		get: func(x *entry, _ []string) []item {
			if x.a.DPIA == nil {
				return nil
			}
			e := newItem(x.w.Answer(x.a.DPIA.Required), "document", x.referenceText(x.a.DPIA.Document))
			if e.text == "" && len(e.parts) == 0 {
				return nil
			}
			return []item{e}
		},
		set: func(x *entry, list []item) {
			d := &ropa.DPIA{Document: x.referenceOf(list[0].part("document"))}
			if a, ok := lang.ReadAnswer(list[0].text); ok {
				d.Required = a
			} else { // the place of the report alone
				d.Required, d.Document = ropa.Yes, x.referenceOf(list[0].text)
			}
			x.a.DPIA = d
		},
	},
	documentField(KeyNotice, func(x *entry, _ bool) **ropa.Reference { return &x.a.Notice }),
}

// aiAnswers are the yes-or-no facts of the use of an AI system, by the part of
// a cell that says each.
var aiAnswers = []struct {
	part  string
	field func(*ropa.AIUse) *ropa.Answer
}{
	{"medical", func(u *ropa.AIUse) *ropa.Answer { return &u.MedicalOrSafety }},
	{"realTime", func(u *ropa.AIUse) *ropa.Answer { return &u.RealTime }},
	{"publicSpace", func(u *ropa.AIUse) *ropa.Answer { return &u.PublicSpace }},
	{"lawEnforcement", func(u *ropa.AIUse) *ropa.Answer { return &u.LawEnforcement }},
	{"untargeted", func(u *ropa.AIUse) *ropa.Answer { return &u.Untargeted }},
	{"union", func(u *ropa.AIUse) *ropa.Answer { return &u.Union }},
	{"exposed", func(u *ropa.AIUse) *ropa.Answer { return &u.Informed }},
	{"workers", func(u *ropa.AIUse) *ropa.Answer { return &u.WorkersInformed }},
	{"bias", func(u *ropa.AIUse) *ropa.Answer { return &u.BiasDetection }},
}

// aiTexts are its facts in words, likewise.
var aiTexts = []struct {
	part  string
	field func(*ropa.AIUse) *string
}{
	{"oversight", func(u *ropa.AIUse) *string { return &u.Oversight }},
	{"euDatabase", func(u *ropa.AIUse) *string { return &u.Registration }},
	{"strictly", func(u *ropa.AIUse) *string { return &u.StrictlyRequired }},
}

func aiParts() []string {
	parts := []string{"role", "function", "aiUse", "context", "deduces", "aiException"}
	for _, t := range aiTexts {
		parts = append(parts, t.part)
	}
	for _, a := range aiAnswers {
		parts = append(parts, a.part)
	}
	return parts
}

// lastDay is the day whose law is asked for where a register was never
// reviewed.
var lastDay = civil.MustDate("9999-12-31")

// applying are the rights that apply on the grounds of an entry, under the law
// of the day of the last review; nil without a ground. The objection to direct
// marketing is of entries that have some, that to automated decisions of those
// that have any, the complaint to the keeper of the United Kingdom.
func (x *entry) applying() []ropa.Right {
	day := x.r.Reviewed
	if day.IsZero() {
		day = lastDay
	}
	regimes := x.a.Regimes
	if len(regimes) == 0 {
		regimes = x.r.RegimesOn(day)
	}
	var grounds []lawfulbasis.Ground
	explicit, marketing := false, false
	for i := range x.a.Purposes {
		p := &x.a.Purposes[i]
		for _, b := range p.Bases {
			grounds = append(grounds, b.Ground)
		}
		explicit = explicit || slices.ContainsFunc(p.Conditions, func(c lawfulbasis.Reliance) bool { return c.Condition == lawfulbasis.ExplicitConsent })
		marketing = marketing || p.DirectMarketing == ropa.Yes
	}
	decides := x.a.Decisions != nil && x.a.Decisions.Exist == ropa.Yes
	found := make(map[ropa.Right]bool)
	for _, regime := range regimes {
		for _, r := range lawfulbasis.RightsOf(grounds, explicit, regime, day) {
			idle := r.Right == lawfulbasis.RightObjectMarketing && !marketing || r.Right == lawfulbasis.RightAutomatedDecision && !decides ||
				r.Right == lawfulbasis.RightComplaintKeeper && !slices.Contains(regimes, ropa.UK)
			if r.Status == lawfulbasis.Applies && !idle {
				found[r.Right] = true
			}
		}
	}
	return slices.DeleteFunc(lawfulbasis.Rights(), func(r ropa.Right) bool { return !found[r] })
}
