package export

import (
	"github.com/openropa/openropa/ropa"
)

// assessmentCarriers are the fields of kinds of processing, rights, decisions and impact assessments.
var assessmentCarriers = []carrier{
	{
		key: KeyTypes,
		get: func(x *record, _ []string) []element {
			var list []element
			for _, t := range x.a.Types {
				if t != "" {
					list = append(list, newElement(x.w.word("type", string(t))))
				}
			}
			return list
		},
		set: func(x *record, list []element) {
			for _, e := range list {
				x.a.Types = append(x.a.Types, codeOf[ropa.ProcessingType](x, "type", e.text))
			}
		},
	},
	{
		key: KeyRights,
		get: func(x *record, _ []string) []element {
			if x.a.Rights == nil {
				return nil
			}
			var list []element
			for _, right := range x.a.Rights.Offered {
				if right != "" {
					list = append(list, newElement(x.w.word("right", string(right))))
				}
			}
			return list
		},
		set: func(x *record, list []element) {
			r := pointer(&x.a.Rights, true)
			for _, e := range list {
				r.Offered = append(r.Offered, codeOf[ropa.Right](x, "right", e.text))
			}
		},
	},
	documentField(KeyRightsProcedure, func(x *record, make bool) **ropa.Reference {
		return of(pointer(&x.a.Rights, make), func(r *ropa.Rights) **ropa.Reference { return &r.Procedure })
	}),
	{
		key: KeyDecisions, none: ropa.ElementDecisions, parts: []string{"profiling", "logic", "consequences"},
		get: func(x *record, _ []string) []element {
			d := x.a.Decisions
			if d == nil {
				return nil
			}
			e := newElement(x.w.answer(d.Exist), "profiling", x.w.answer(d.Profiling), "logic", d.Logic, "consequences", d.Consequences)
			if e.text == "" && len(e.parts) == 0 {
				return nil
			}
			return []element{e}
		},
		set: func(x *record, list []element) {
			d := &ropa.AutomatedDecisions{Profiling: x.answer(list[0].part("profiling")), Logic: list[0].part("logic"), Consequences: list[0].part("consequences")}
			if a := x.w.answerOf(list[0].text); a.Valid() {
				d.Exist = a
			} else {
				d.Exist, d.Logic = ropa.Yes, joinNonEmpty("\n", list[0].text, d.Logic)
			}
			for _, e := range list[1:] {
				d.Logic = joinNonEmpty("\n", d.Logic, textOfElements([]element{e}))
			}
			x.a.Decisions = d
		},
	},
	answerField(KeyDPIARequired, func(x *record, make bool) *ropa.Answer {
		return of(pointer(&x.a.DPIA, make), func(d *ropa.DPIA) *ropa.Answer { return &d.Required })
	}),
	codeField(KeyDPIAStatus, "dpia", func(x *record, make bool) *ropa.DPIAStatus {
		return of(pointer(&x.a.DPIA, make), func(d *ropa.DPIA) *ropa.DPIAStatus { return &d.Status })
	}),
	documentField(KeyDPIADocument, func(x *record, make bool) **ropa.Reference {
		return of(pointer(&x.a.DPIA, make), func(d *ropa.DPIA) **ropa.Reference { return &d.Document })
	}),
	{
		key: KeyDPIA, single: true, parts: []string{"document"},
		get: func(x *record, _ []string) []element {
			if x.a.DPIA == nil {
				return nil
			}
			e := newElement(x.w.answer(x.a.DPIA.Required), "document", x.referenceText(x.a.DPIA.Document))
			if e.text == "" && len(e.parts) == 0 {
				return nil
			}
			return []element{e}
		},
		set: func(x *record, list []element) {
			d := &ropa.DPIA{Document: x.referenceOf(list[0].part("document"))}
			if a := x.w.answerOf(list[0].text); a.Valid() {
				d.Required = a
			} else { // the place of the report alone
				d.Required, d.Document = ropa.Yes, x.referenceOf(list[0].text)
			}
			x.a.DPIA = d
		},
	},
	documentField(KeyNotice, func(x *record, _ bool) **ropa.Reference { return &x.a.Notice }),
}
