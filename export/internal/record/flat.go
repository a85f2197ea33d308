package record

import (
	"cmp"
	"slices"
	"strings"

	"github.com/openropa/openropa/export/internal/doc"
	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/transfer"
)

// distinct returns what is said of the purposes of an entry, each line once.
func distinct(b *Builder, e *entry, say func(*Builder, item[ropa.Purpose]) doc.Cell) doc.Cell {
	var c doc.Cell
	for _, p := range items(e, e.resting()) {
		for _, l := range say(b, p) {
			if !slices.ContainsFunc(c, func(m doc.Line) bool { return m.Text == l.Text }) {
				c = append(c, l)
			}
		}
	}
	return list(each(c))
}

// categories lists the categories of processing of an entry as processor.
func (b *Builder) categories(e *entry) doc.Cell {
	var all []doc.Cell
	for _, s := range e.Processing.Categories {
		all = append(all, lines(s))
	}
	return list(all)
}

// entriesNamed returns the entries of several IDs.
func (b *Builder) entriesNamed(refs []ropa.ID) doc.Cell {
	var c doc.Cell
	for _, ref := range refs {
		c = append(c, b.entryNamed(ref)...)
	}
	return c
}

// entryNamed returns the entry of an ID by name, linked to its row.
func (b *Builder) entryNamed(ref ropa.ID) doc.Cell {
	if e := b.entryAt[ref]; e != nil {
		return linked(lines(e.title()), e.anchor)
	}
	return lines(string(ref))
}

func jointControllers(b *Builder, e *entry) doc.Cell {
	var c doc.Cell
	for i := range e.Activity.JointControllers {
		j := &e.Activity.JointControllers[i]
		c = append(c, b.partyInFull(j.Party)...)
		c = append(c, b.under("arrangement", b.reference(j.Arrangement))...)
		c = append(c, b.under("responsibilities", lines(j.Responsibilities))...)
		c = append(c, b.under("contactPoint", lines(j.ContactPoint))...)
		c = append(c, b.under("essencePublished", b.answer(j.EssencePublished))...)
		c = append(c, b.under("source", b.source(j.Provenance))...)
	}
	return b.orNone(c, e, ropa.ElementJointControllers)
}

func clients(b *Builder, e *entry) doc.Cell {
	var c doc.Cell
	for i := range e.Processing.Controllers {
		k := &e.Processing.Controllers[i]
		c = append(c, b.partyInFull(k.Party)...)
		c = append(c, lines(k.Category)...)
		c = append(c, b.under("representative", b.party(k.Representative))...)
		c = append(c, b.under("dpo", b.officer(k.DPO))...)
		c = append(c, b.under("jointControllers", b.party(k.Joint...))...)
		c = append(c, b.under("contract", b.reference(k.Contract))...)
		c = append(c, b.under("source", b.source(k.Provenance))...)
	}
	return c
}

func subProcessors(b *Builder, e *entry) doc.Cell {
	var c doc.Cell
	for i := range e.Processing.SubProcessors {
		s := &e.Processing.SubProcessors[i]
		c = append(c, b.partyInFull(s.Party)...)
		c = append(c, lines(s.Category)...)
		c = append(c, b.under("processingDone", lines(s.Processing))...)
		c = append(c, b.under("dataReceived", b.dataOf(e, s.Data))...)
		c = append(c, b.under("authorised", b.answer(s.Authorised))...)
		c = append(c, b.under("flowDown", b.answer(s.FlowDown))...)
		c = append(c, b.under("contract", b.reference(s.Contract))...)
		c = append(c, b.extra(s.Extra)...)
		c = append(c, b.under("source", b.source(s.Provenance))...)
	}
	return b.orNone(c, e, ropa.ElementSubProcessors)
}

func flatSubjects(b *Builder, e *entry) doc.Cell {
	var all []doc.Cell
	for i, s := range e.Subjects {
		all = append(all, linked(lines(cmp.Or(s.Name, b.code("subject", string(s.Kind)), string(s.ID))), e.at("subject", i)))
	}
	return list(all)
}

func flatData(b *Builder, e *entry) doc.Cell {
	var all []doc.Cell
	for i, d := range e.Data {
		all = append(all, linked(lines(cmp.Or(d.Name, b.code("data", string(d.Kind)), string(d.ID))), e.at("data", i)))
	}
	return list(all)
}

// flatSpecial states which data is special, Art. 9(1), or of Art. 10.
func flatSpecial(b *Builder, e *entry) doc.Cell {
	var all []doc.Cell
	for i, d := range e.Data {
		var what []string
		for _, s := range d.Special {
			what = append(what, b.code("special", string(s)))
		}
		if d.Criminal == ropa.Yes {
			what = append(what, b.word("criminal"))
		}
		if len(what) > 0 {
			all = append(all, linked(lines(cmp.Or(d.Name, string(d.ID))+b.set.Colon+strings.Join(what, ", ")), e.at("data", i)))
		}
	}
	return list(all)
}

func flatRecipients(b *Builder, e *entry) doc.Cell {
	var all []doc.Cell
	for i := range e.Activity.Recipients {
		r := &e.Activity.Recipients[i]
		name := append(b.party(r.Party), lines(r.Category)...)
		if len(name) == 0 {
			name = b.say("notStated", doc.Missing)
		}
		if role := b.code("role", string(r.Role)); role != "" {
			name[len(name)-1].Text += " (" + role + ")"
		}
		for j := range name {
			name[j].Link = e.at("recipient", i)
		}
		all = append(all, name)
	}
	return b.orNone(list(all), e, ropa.ElementRecipients)
}

func flatTransfers(b *Builder, e *entry) doc.Cell {
	var all []doc.Cell
	for _, t := range items(e, e.Transfers) {
		to := lang.JoinNonEmpty(", ", joined(b.party(t.v.Importer), ", "), joined(transferDestination(b, t), ", "))
		if t.v.Status != transfer.Actual {
			to += " (" + b.code("transferStatus", string(t.v.Status)) + ")"
		}
		all = append(all, linked(lines(cmp.Or(to, b.word("notStated"))), e.at("transfer", t.i)))
	}
	return b.orNone(list(all), e, ropa.ElementTransfers)
}

// flatSafeguards states what each transfer relies on, and where that is
// documented.
func flatSafeguards(b *Builder, e *entry) doc.Cell {
	var all []doc.Cell
	for _, t := range items(e, e.Transfers) {
		c := linked(transferMechanism(b, t), e.at("transfer", t.i))
		if t.v.Adequacy != nil {
			c = append(c, b.under("decision", lines(t.v.Adequacy.Decision))...)
		}
		c = append(c, lines(t.v.Safeguards)...)
		all = append(all, append(c, b.reference(t.v.Document)...))
	}
	return b.orNone(list(all), e, ropa.ElementTransfers)
}

func flatRetention(b *Builder, e *entry) doc.Cell {
	var all []doc.Cell
	for _, r := range items(e, e.Retention) {
		what := joined(b.dataOf(e, r.v.Data), ", ")
		if len(r.v.Purposes) > 0 {
			what = lang.JoinNonEmpty(" / ", what, joined(b.purposesOf(e, r.v.Purposes), ", "))
		}
		limit := lang.JoinNonEmpty(", ", b.set.Period(r.v.Period), joined(lines(r.v.Criteria), " "))
		if limit == "" && r.v.Infeasible != "" {
			limit = b.word("notPossible") + b.set.Colon + joined(lines(r.v.Infeasible), " ")
		}
		if limit == "" {
			limit = b.word("notStated")
		}
		if !r.v.Minimum.IsZero() {
			limit += ", " + b.word("atLeast") + " " + b.set.Period(r.v.Minimum)
		}
		if r.v.From != "" {
			limit += ", " + b.word("countedFrom") + " " + joined(lines(r.v.From), " ")
		}
		if when := joined(lines(r.v.When), " "); when != "" {
			limit += " (" + when + ")"
		}
		all = append(all, linked(lines(lang.JoinNonEmpty(b.set.Colon, what, limit)), e.at("retention", r.i)))
	}
	return list(all)
}

func flatInterests(b *Builder, e *entry) doc.Cell {
	var c doc.Cell
	purposes := e.resting()
	for i := range purposes {
		for j := range purposes[i].Bases {
			if v := purposes[i].Bases[j].Interest; v != nil {
				c = append(c, lines(v.Interest)...)
				c = append(c, b.under("balancingTest", b.reference(v.Assessment))...)
			}
		}
	}
	return c
}

func flatConsent(b *Builder, e *entry) doc.Cell {
	var c doc.Cell
	say := func(v *lawfulbasis.ConsentTerms) {
		if v != nil {
			c = append(c, lines(v.Obtained)...)
			c = append(c, b.under("consentRecord", b.reference(v.Record))...)
		}
	}
	purposes := e.resting()
	for i := range purposes {
		for j := range purposes[i].Bases {
			say(purposes[i].Bases[j].Consent)
		}
		for j := range purposes[i].Conditions {
			say(purposes[i].Conditions[j].Consent)
		}
	}
	return c
}

func flatOrigin(b *Builder, e *entry) doc.Cell {
	var all []ropa.DataSource
	for i := range e.Data {
		for _, s := range e.Data[i].Sources {
			s.Provenance = nil
			all = append(all, s)
		}
	}
	return list(each(b.dataSources(all)))
}

func flatContracts(b *Builder, e *entry) doc.Cell {
	if e.Activity == nil {
		return nil
	}
	var c doc.Cell
	for i := range e.Activity.Recipients {
		if r := &e.Activity.Recipients[i]; r.Contract != nil {
			c = append(c, b.label(cmp.Or(joined(append(b.party(r.Party), lines(r.Category)...), ", "), string(r.ID)), b.reference(r.Contract))...)
		}
	}
	return c
}

// flatLocation states where the systems of an entry keep data.
func flatLocation(b *Builder, e *entry) doc.Cell {
	var c doc.Cell
	for _, ref := range e.Systems {
		if i, ok := b.at.Systems[ref]; ok {
			for _, l := range b.places(b.r.Systems[i].Places) {
				if !slices.ContainsFunc(c, func(m doc.Line) bool { return m.Text == l.Text }) {
					c = append(c, l)
				}
			}
		}
	}
	return list(each(c))
}
