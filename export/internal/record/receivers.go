package record

import (
	"slices"
	"strings"

	"github.com/openropa/openropa/export/internal/doc"
	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/ropa"
)

// receiver is one recipient, or sub-processor, with all that it receives.
type receiver struct {
	party    ropa.ID
	category string
	first    string // anchor of where it is named first
	uses     []item[ropa.Recipient]
	sub      bool // engaged for processing on behalf of others
}

// receivers returns the recipients of all activities and the sub-processors of
// all processing, each once.
func (b *Builder) receivers() []*receiver {
	type key struct {
		party    ropa.ID
		category string
	}
	at := make(map[key]*receiver)
	var all []*receiver
	add := func(it item[ropa.Recipient], link string) *receiver {
		k := key{it.v.Party, it.v.Category}
		if _, ok := b.at.Parties[k.party]; ok {
			k.category = ""
		}
		r := at[k]
		if r == nil {
			r = &receiver{party: k.party, category: k.category, first: link}
			at[k] = r
			all = append(all, r)
		}
		r.uses = append(r.uses, it)
		return r
	}
	for _, it := range collect(b.controllers, recipientsIn) {
		add(it, it.e.at("recipient", it.i))
	}
	for _, e := range b.processors {
		for i, s := range e.Processing.SubProcessors {
			add(item[ropa.Recipient]{e, i, &ropa.Recipient{Party: s.Party, Category: s.Category, Data: s.Data}}, e.anchor).sub = true
		}
	}
	// Whom the register says what it does for the keeper, and no entry uses.
	for i := range b.stated.Parties {
		p := &b.stated.Parties[i]
		if e := p.Engagement; e != nil && at[key{party: p.ID}] == nil {
			add(item[ropa.Recipient]{b.common, 0, &ropa.Recipient{Party: p.ID, Kind: e.Kind, Role: e.Role}}, anchor("party", i))
		}
	}
	return all
}

// said returns what the uses of a recipient say, each line once.
func (r *receiver) said(say func(item[ropa.Recipient]) doc.Cell) doc.Cell {
	var c doc.Cell
	for _, it := range r.uses {
		for _, l := range say(it) {
			if !slices.ContainsFunc(c, func(m doc.Line) bool { return m.Text == l.Text }) {
				c = append(c, l)
			}
		}
	}
	return c
}

var receiverFields = []field[*receiver]{
	{key: "recipient", clause: clauseRecipients, own: clauseSubProcessor, weight: 1, value: func(b *Builder, r *receiver) doc.Cell {
		c := append(b.party(r.party), lines(r.category)...)
		return linked(c, r.first)
	}},
	{key: "recipientRole", weight: 0.7, value: func(b *Builder, r *receiver) doc.Cell {
		c := r.said(func(it item[ropa.Recipient]) doc.Cell { return codeCell(b, "role", it.v.Role) })
		if r.sub {
			c = append(c, b.say("subProcessor", doc.Plain)...)
		}
		return append(c, r.said(func(it item[ropa.Recipient]) doc.Cell { return codeCell(b, "recipient", it.v.Kind) })...)
	}},
	{key: "country", weight: 0.7, value: func(b *Builder, r *receiver) doc.Cell {
		c := r.said(func(it item[ropa.Recipient]) doc.Cell { return find(recipientFields, "country").value(b, it) })
		if len(c) == 0 {
			return b.say("notStated", doc.Missing)
		}
		return c
	}},
	{key: "receives", weight: 2, value: func(b *Builder, r *receiver) doc.Cell {
		// What is received in several activities alike stands once, with all of them.
		if r.uses[0].e == b.common {
			return b.say("noEntry", doc.Missing)
		}
		var whats []string
		from := make(map[string][]string)
		named := make(map[[2]string]bool)
		for _, it := range r.uses {
			what, title := joined(b.dataOf(it.e, it.v.Data), b.set.Semicolon), it.e.title()
			if from[what] == nil {
				whats = append(whats, what)
			}
			if key := [2]string{what, title}; !named[key] {
				named[key] = true
				from[what] = append(from[what], title)
			}
		}
		var c doc.Cell
		for _, what := range whats {
			c = append(c, doc.Line{Text: lang.JoinNonEmpty(b.set.Colon, strings.Join(from[what], b.set.Semicolon), what)})
		}
		return list(each(c))
	}},
}

// receiverTable is the annex of recipients with what each receives.
func (b *Builder) receiverTable() *doc.Table {
	controller, processor := b.roles()
	return tableOf(b, "receiverTable", inRoles(receiverFields, controller, processor), b.receivers(), func(*receiver) string { return "" })
}
