package generate

import (
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/transfer"
)

// leaveGaps takes out of an entry what the examples do not state, in as many
// of a hundred cases as they do not: they were drawn from the policies that
// companies publish, which say nothing of an assessment, an owner or a review,
// and of a period that it is as long as necessary.
func (m *maker) leaveGaps(a *ropa.Activity) {
	a.DPIA, a.Owner, a.Review, a.Approval, a.None = nil, nil, nil, nil, nil
	a.LargeScale, a.Monitoring, a.Occasional = "", "", ""
	a.Updated, a.Security = civil.Date{}, a.Security[:2]
	if m.percent(13) {
		a.Rights = nil
	} else {
		a.Rights.Procedure = nil
	}
	for i := range a.Purposes {
		p := &a.Purposes[i]
		if m.percent(25) {
			p.Bases = nil
		}
		if m.percent(40) {
			p.Data = nil
		}
		p.Objection = ""
		for j := range p.Bases {
			if c := p.Bases[j].Consent; c != nil {
				c.Proof, c.Withdrawal, c.Affirmative = "", "", ""
			}
			if i := p.Bases[j].Interest; i != nil {
				i.Holder, i.Assessment, i.Balance = "", nil, ""
			}
			if c := p.Bases[j].Contract; c != nil {
				c.SubjectParty = ""
			}
		}
	}
	for i := range a.Data {
		if m.percent(7) {
			a.Data[i].Sources = nil
		}
		a.Data[i].Special = nil
	}
	for i := range a.Recipients {
		r := &a.Recipients[i]
		switch {
		case m.percent(14):
			*r = ropa.Recipient{ID: r.ID, Category: m.one(m.words.vague)}
		case m.percent(82):
			r.Kind, r.Role, r.Contract = "", "", nil
		case m.percent(50):
			r.Contract = nil
		}
	}
	if m.percent(26) {
		a.Retention = nil
	}
	for i := range a.Retention {
		r := &a.Retention[i]
		if m.percent(91) {
			r.Period, r.From, r.Statutory, r.Law = civil.Period{}, "", "", nil
			r.Criteria = m.one(m.words.indefinite)
		}
		if m.percent(68) {
			r.Action = ""
		}
	}
	for i := range a.Transfers {
		t := &a.Transfers[i]
		t.Document, t.Assessment, t.Supplementary = nil, nil, ""
		if t.Clauses != nil {
			t.Clauses.Set, t.Clauses.Module = transfer.SCC2010, ""
		}
		if m.percent(26) {
			t.Mechanism, t.Adequacy, t.Clauses = "", nil, nil
		}
		if m.percent(57) {
			t.Destination, t.Area = transfer.Country(""), "worldwide"
		}
	}
}
