package layout

import (
	"slices"
	"strings"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/ropa"
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
			if x.a.Rights == nil {
				return nil
			}
			var list []item
			for _, right := range x.a.Rights.Offered {
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
		key: KeyDecisions, none: ropa.ElementDecisions, parts: []string{"profiling", "logic", "consequences"},
		get: func(x *entry, _ []string) []item {
			d := x.a.Decisions
			if d == nil {
				return nil
			}
			e := newItem(x.w.Answer(d.Exist), "profiling", x.w.Answer(d.Profiling), "logic", d.Logic, "consequences", d.Consequences)
			if e.text == "" && len(e.parts) == 0 {
				return nil
			}
			return []item{e}
		},
		set: func(x *entry, list []item) {
			d := &ropa.AutomatedDecisions{Profiling: x.answer(list[0].part("profiling")), Logic: list[0].part("logic"), Consequences: list[0].part("consequences")}
			if a, ok := lang.ReadAnswer(list[0].text); ok {
				d.Exist = a
			} else {
				d.Exist, d.Logic = ropa.Yes, lang.JoinNonEmpty("\n", list[0].text, d.Logic)
			}
			for _, e := range list[1:] {
				d.Logic = lang.JoinNonEmpty("\n", d.Logic, textOfItems([]item{e}))
			}
			x.a.Decisions = d
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
