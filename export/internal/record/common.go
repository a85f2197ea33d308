package record

import (
	"reflect"
	"slices"

	"github.com/openropa/openropa/export/internal/doc"
	"github.com/openropa/openropa/ropa"
)

// writtenOut returns a register with everything stated in each entry. A
// category that names none of the catalogue still does. The lists of
// categories of a register in which one does are copies.
func writtenOut(r *ropa.Register) *ropa.Register {
	out := ropa.ResolvedView(r)
	data, subjects := make(map[ropa.ID]bool), make(map[ropa.ID]bool)
	for i := range r.Data {
		data[r.Data[i].ID] = true
	}
	for i := range r.Subjects {
		subjects[r.Subjects[i].ID] = true
	}
	keep := func(statedData, outData []ropa.DataCategory, statedSubjects, outSubjects []ropa.SubjectCategory) {
		for i := range statedData {
			if of := statedData[i].Of; of != "" && !data[of] {
				outData[i].Of = of
			}
		}
		for i := range statedSubjects {
			if of := statedSubjects[i].Of; of != "" && !subjects[of] {
				outSubjects[i].Of = of
			}
		}
	}
	for i := range r.Activities {
		keep(r.Activities[i].Data, out.Activities[i].Data, r.Activities[i].Subjects, out.Activities[i].Subjects)
	}
	for i := range r.Processing {
		keep(r.Processing[i].Data, out.Processing[i].Data, r.Processing[i].Subjects, out.Processing[i].Subjects)
	}
	return out
}

// commonEntry is what the register states for every entry, as an entry whose
// categories are those of the catalogue.
func (b *Builder) commonEntry() *entry {
	c := &b.stated.Common
	return &entry{anchor: "#common", shared: true, Entry: ropa.Entry{
		Data: b.stated.Data, Subjects: b.stated.Subjects,
		Transfers: c.Transfers, Retention: c.Retention, Security: c.Security, Systems: c.Systems,
		Activity: &ropa.Activity{Recipients: c.Recipients, Notice: c.Notice, Rights: c.Rights, Provenance: c.Provenance},
	}}
}

// commonProcessing is the same for entries as processor, where that is stated
// apart.
func (b *Builder) commonProcessing() *entry {
	c := b.stated.Common.Processing
	if c == nil {
		c = &ropa.CommonProcessing{}
	}
	return &entry{anchor: "#common:processing", shared: true, Entry: ropa.Entry{
		Data: b.stated.Data, Subjects: b.stated.Subjects,
		Transfers: c.Transfers, Retention: c.Retention, Security: c.Security, Systems: c.Systems,
		Processing: &ropa.ProcessorActivity{SubProcessors: c.SubProcessors},
	}}
}

// states reports whether the register states anything for several entries at
// once, or of activities as a whole what none of their purposes takes up.
func (b *Builder) states() bool {
	return !reflect.ValueOf(b.stated.Common).IsZero() || len(b.stated.Data) > 0 || len(b.stated.Subjects) > 0 || len(b.idleGrounds()) > 0
}

// commonPart states what the register states for several entries at once. The
// records of the entries state it too, each what holds for it.
func (b *Builder) commonPart() doc.Part {
	return doc.Part{ID: "common", Title: b.word("commonPart"), Page: true, Level: 1, Make: func() []doc.Block {
		w := &recordWriter{Builder: b, e: b.common, fields: recordFields, controller: true}
		w.add(&doc.Paragraph{Text: b.say("commonIntro", doc.Plain)})
		if len(w.e.Subjects)+len(w.e.Data) > 0 {
			w.subjectsAndData(clauseData)
		}
		if len(w.e.Activity.Recipients) > 0 {
			w.recipients()
		}
		w.commonLists(clauseTransfers, clauseSecurity)
		rows, _ := fieldsOf(b, furtherEntryFields, w.e, "notice", "rights", "source")
		if len(rows) > 0 {
			w.heading("beyond", clause{})
			w.add(&doc.Fields{Rows: rows})
		}
		if b.stated.Common.Processing != nil {
			p := &recordWriter{Builder: b, e: b.commonProcessing(), fields: processorFields}
			p.heading("asProcessor", clause{})
			if len(p.e.Processing.SubProcessors) > 0 {
				p.said("subProcessors", clauseSubProcessor, "subProcessors")
			}
			p.commonLists(clauseOwnTransfers, clauseOwnSecurity)
			w.add(p.blocks...)
		}
		if rows := b.idleGrounds(); len(rows) > 0 {
			w.heading("idleGrounds", clauseGrounds)
			w.table(pageTable(b, w.tableID("grounds"), idleGroups, groundFields, rows, nil))
		}
		return w.blocks
	}}
}

// commonLists states the lists that entries of either role have.
func (w *recordWriter) commonLists(transfers, security clause) {
	if len(w.e.Transfers) > 0 {
		w.transfers(transfers)
	}
	if len(w.e.Retention) > 0 {
		w.retention(clauseRetention)
	}
	if len(w.e.Security) > 0 {
		w.security(security)
	}
	if len(w.e.Systems) > 0 {
		w.said("systems", clause{}, "systems")
	}
}

// idleGroups are those of grounds that no purpose takes up.
var idleGroups = []group{
	{"activity", 0.8, []string{"activity"}},
	{"ground", 1.2, []string{"ground", "when", "dataCovered", "claim", "source"}},
	{"terms", 1.2, []string{"terms", "law"}},
}

// idleGrounds are the grounds and conditions stated of an activity as a whole
// that none of its purposes takes up, since each states its own.
func (b *Builder) idleGrounds() []groundRow {
	var idle []item[ropa.Purpose]
	for i := range b.stated.Activities {
		a := &b.stated.Activities[i]
		if len(a.Purposes) == 0 {
			continue
		}
		var left ropa.Purpose
		if !slices.ContainsFunc(a.Purposes, func(p ropa.Purpose) bool { return len(p.Bases) == 0 }) {
			left.Bases = a.Bases
		}
		if !slices.ContainsFunc(a.Purposes, func(p ropa.Purpose) bool { return len(p.Conditions) == 0 }) {
			left.Conditions = a.Conditions
		}
		if len(left.Bases)+len(left.Conditions) > 0 {
			idle = append(idle, item[ropa.Purpose]{e: b.controllers[i], v: &left})
		}
	}
	return groundRows(idle)
}

// engagement states what holds of a party wherever the register uses it. The
// categories it names are those of a register's catalogue.
func (b *Builder) engagement(e *ropa.Engagement, r *ropa.Register) doc.Cell {
	if e == nil {
		return nil
	}
	of := &entry{anchor: "#common", shared: true, open: true, Entry: ropa.Entry{
		Data: r.Data, Subjects: r.Subjects, Transfers: e.Transfers,
		Processing: &ropa.ProcessorActivity{SubProcessors: e.SubProcessors},
	}}
	c := codeCell(b, "role", e.Role)
	c = append(c, codeCell(b, "recipient", e.Kind)...)
	c = append(c, b.under("receivesFor", lines(e.Service))...)
	c = append(c, b.under("processorContract", b.reference(e.Contract))...)
	for _, t := range items(of, e.Transfers) {
		c = append(c, b.under("transfers", compose(b, transferFields[1:], t))...) // the first names the entry
	}
	c = append(c, b.under("subProcessors", subProcessors(b, of))...)
	return append(c, b.under("source", b.source(e.Provenance))...)
}
