package record

import (
	"cmp"

	"github.com/openropa/openropa/export/internal/brief"
	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/ropa"
)

// clientBox names whom the keeper acts for, with the contract and who answers
// for data protection there.
func (w *briefWriter) clientBox(e *entry) brief.Box {
	b := w.box(e, "clients", []int{stateKeeper}, clauseClients)
	p := e.Processing
	if len(p.Controllers) == 0 {
		b.Blocks = append(b.Blocks, &brief.Para{Text: w.missing(e, clauseClients)})
		return b
	}
	t := &brief.Table{Title: w.say("clients"), Plain: true, Columns: []brief.Column{{Weight: 60}, {Weight: 40}}}
	for i := range p.Controllers {
		k := &p.Controllers[i]
		var who brief.Text
		if k.Party != "" {
			who = append(w.free(w.partyName(k.Party), brief.Bold), w.note(k.Provenance...)...)
			if party := w.partyOf(k.Party); party != nil {
				who = newline(who, w.free(w.postal(&party.Contact.Address), brief.Muted), w.free(w.reach(&party.Contact), brief.Muted))
			}
			who = newline(who, w.free(k.Category, brief.Plain))
		} else {
			who = newline(w.free(k.Category, brief.Bold), append(w.missing(e, clauseClients), w.note(k.Provenance...)...))
		}
		for _, ref := range k.Joint {
			who = newline(who, append(word(w.say("jointWith")+w.set.Colon, brief.Muted), w.partyText(ref, nil)...))
		}
		more := w.docFull(k.Contract, brief.Plain)
		if k.Representative != "" {
			more = newline(more, append(word(w.say("representative")+w.set.Colon, brief.Muted), w.partyText(k.Representative, nil)...))
		}
		if d := k.DPO; d != nil {
			name := lang.JoinNonEmpty(" ", d.Salutation, d.Title, d.GivenName, d.Name)
			more = newline(more, w.labelled("dpo", lang.JoinNonEmpty(", ", name, d.Company, w.reach(&d.Contact), w.postal(&d.Contact.Address))))
		}
		t.Rows = append(t.Rows, brief.Row{Head: 1, Cells: []brief.Cell{{Text: who}, {Text: more}}})
	}
	dropEmpty(t)
	b.Blocks = append(b.Blocks, t)
	if p.Contract != nil {
		b.Blocks = append(b.Blocks, &brief.Para{Text: append(word(w.say("contract")+w.set.Colon, brief.Muted), w.docFull(p.Contract, brief.Plain)...)})
	}
	return b
}

// categoryBox lists what the keeper does for others.
func (w *briefWriter) categoryBox(e *entry) brief.Box {
	b := w.box(e, "categories", []int{statePurposes}, clauseCategories)
	p := e.Processing
	var items []brief.Item
	for _, c := range p.Categories {
		if t := w.free(c, brief.Plain); len(t) > 0 {
			items = append(items, brief.Item{Text: t})
		}
	}
	if len(items) > 0 {
		b.Blocks = append(b.Blocks, &brief.List{Items: items})
	} else {
		b.Blocks = append(b.Blocks, &brief.Para{Text: w.missing(e, clauseCategories)})
	}
	end := p.AtEndNote
	if p.AtEnd != "" {
		end = lang.JoinNonEmpty(w.set.Colon, w.code("endAction", string(p.AtEnd)), p.AtEndNote)
	}
	if t := join(w.set.Semicolon, brief.Muted, w.labelled("duration", p.Duration), w.labelled("atEnd", end), w.labelled("instructions", p.Instructions)); len(t) > 0 {
		b.Blocks = append(b.Blocks, &brief.Para{Text: t})
	}
	return b
}

// subProcessorBox lists the processors that the keeper engages in turn.
func (w *briefWriter) subProcessorBox(e *entry) brief.Box {
	b := brief.Box{Title: w.say("subProcessors"), Note: w.numbers(e, stateRecipients)}
	var items []brief.Item
	for i := range e.Processing.SubProcessors {
		s := &e.Processing.SubProcessors[i]
		t := append(w.recipientName(s.Party, s.Category, ""), w.note(s.Provenance...)...)
		contract := ""
		if s.Contract != nil {
			contract = cmp.Or(s.Contract.Number, w.docRef(s.Contract))
		}
		if more := w.free(w.clauses(s.Processing, contract), brief.Muted); len(more) > 0 {
			t = append(append(t, word(" – ", brief.Muted)...), more...)
		}
		items = append(items, brief.Item{Mark: w.roleMark(ropa.RoleProcessor), Text: w.andExtra(t, s.Extra)})
	}
	switch {
	case len(items) > 0:
		b.Blocks = append(b.Blocks, &brief.List{Items: items})
	case e.hasNone(ropa.ElementSubProcessors):
		b.Blocks = append(b.Blocks, &brief.Para{Text: w.none()})
	}
	return b
}
