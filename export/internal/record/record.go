package record

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/openropa/openropa/export/internal/doc"
	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/transfer"
)

// record is one entry.
func (b *Builder) record(e *entry) doc.Part {
	return doc.Part{
		ID: id(e.anchor), Title: cmp.Or(e.title(), b.word("unnamed")), Page: true, Level: 2,
		Make: func() []doc.Block { return b.recordOf(e) },
	}
}

// recordOf states an entry in the order of Art. 30(1)(a) to (g) or 30(2)(a)
// to (d), then what is asked beyond it.
func (b *Builder) recordOf(e *entry) []doc.Block {
	w := &recordWriter{Builder: b, e: e, fields: recordFields, controller: e.Activity != nil}
	if !w.controller {
		w.fields = processorFields
	}
	w.head()
	if w.controller {
		w.controllers()
		w.purposes()
		w.subjectsAndData(clauseData)
		w.recipients()
		w.transfers(clauseTransfers)
		w.retention(clauseRetention)
		w.security(clauseSecurity)
	} else {
		w.said("clients", clauseClients, "clients")
		w.said("categories", clauseCategories, "categories")
		w.said("subProcessors", clauseSubProcessor, "subProcessors")
		w.transfers(clauseOwnTransfers)
		w.security(clauseOwnSecurity)
		w.subjectsAndData(clauseProcessor)
		w.retention(clause{})
	}
	w.beyond()
	return w.blocks
}

// recordWriter writes the blocks of the record of one entry.
type recordWriter struct {
	*Builder
	e          *entry
	fields     []field[*entry] // of the flat record of its role
	controller bool
	blocks     []doc.Block
	above      *doc.Heading // the last one
}

func (w *recordWriter) add(more ...doc.Block) { w.blocks = append(w.blocks, more...) }

func (w *recordWriter) heading(key string, c clause) {
	w.above = w.Builder.heading(key, c, clause{})
	w.add(w.above)
}

// tableID is the ID of a table of the record.
func (w *recordWriter) tableID(name string) string { return id(w.e.anchor) + "/" + name }

// said adds fields of the flat record under a heading, without what that
// says already.
func (w *recordWriter) said(key string, c clause, keys ...string) {
	w.heading(key, c)
	rows, _ := fieldsOf(w.Builder, w.fields, w.e, keys...)
	if len(rows) == 1 && rows[0].Label == w.above.Text {
		w.add(&doc.Paragraph{Text: rows[0].Value})
		return
	}
	w.add(fieldsUnder(w.above, rows))
}

// table adds a table, whose columns do not cite what the heading does.
func (w *recordWriter) table(t *doc.Table) {
	for i := range t.Columns {
		if col := &t.Columns[i]; col.Clause == w.above.Clause {
			col.Clause, col.Cites = "", nil
		}
	}
	w.add(t)
}

// listed adds the table of a list, or says that the list is empty.
func (w *recordWriter) listed(n int, t *doc.Table, key string) {
	if n > 0 {
		w.table(t)
		return
	}
	c := find(w.fields, key).cell(w.Builder, w.e)
	if len(c) == 0 {
		c = w.say("notStated", doc.Missing)
	}
	w.add(&doc.Paragraph{Text: c})
}

// head states what the entry is.
func (w *recordWriter) head() {
	head, _ := fieldsOf(w.Builder, w.fields, w.e, "ref", "description", "function", "owner")
	more, _ := fieldsOf(w.Builder, furtherEntryFields, w.e, headKeys...)
	if head = append(head, more...); len(head) > 0 {
		w.add(&doc.Fields{Rows: head})
	}
}

// controllers states the keeper and who decides together with it.
func (w *recordWriter) controllers() {
	w.said("controllers", clauseKeeper, "jointControllers")
	name := w.partyInFull(w.e.Activity.Controller)
	if len(name) == 0 {
		name = linked(lines(w.r.Organisation.Name), "#cover")
	}
	if len(name) == 0 {
		name = w.say("notStated", doc.Missing)
	}
	rows := w.blocks[len(w.blocks)-1].(*doc.Fields)
	rows.Rows = slices.Insert(rows.Rows, 0, doc.Field{Label: lang.UpperFirst(w.code("role", string(ropa.RoleController))), Value: name})
}

// purposes states the purposes, and the grounds they rest on.
func (w *recordWriter) purposes() {
	w.heading("purposes", clausePurposes)
	purposes := items(w.e, w.e.purposes)
	w.listed(len(purposes), pageTable(w.Builder, w.tableID("purposes"), purposeGroups, purposeFields, purposes, anchorAs[ropa.Purpose]("purpose")), "purposes")
	w.heading("groundTable", clauseGrounds)
	if rows := groundRows(items(w.e, w.e.resting())); len(rows) > 0 {
		w.table(pageTable(w.Builder, w.tableID("grounds"), groundGroups, groundFields, rows, func(g groundRow) string { return id(g.anchor()) }))
	} else {
		w.add(&doc.Paragraph{Text: w.say("notStated", doc.Missing)})
	}
}

// inRole returns fields as they are asked of the role of the entry.
func inRole[T any](w *recordWriter, fields []field[T]) []field[T] {
	return inRoles(fields, w.controller, !w.controller)
}

func (w *recordWriter) subjectsAndData(c clause) {
	w.heading("subjects", c)
	subjects := items(w.e, w.e.Subjects)
	w.listed(len(subjects), pageTable(w.Builder, w.tableID("subjects"), subjectGroups, inRole(w, subjectFields), subjects, anchorAs[ropa.SubjectCategory]("subject")), "subjects")
	w.heading("data", c)
	data := items(w.e, w.e.Data)
	w.listed(len(data), pageTable(w.Builder, w.tableID("data"), dataGroups, inRole(w, dataFields), data, anchorAs[ropa.DataCategory]("data")), "data")
}

func (w *recordWriter) recipients() {
	w.heading("recipients", clauseRecipients)
	list := items(w.e, w.e.Activity.Recipients)
	w.listed(len(list), pageTable(w.Builder, w.tableID("recipients"), recipientGroups, recipientFields, list, anchorAs[ropa.Recipient]("recipient")), "recipients")
}

func (w *recordWriter) transfers(c clause) {
	w.heading("transfers", c)
	list := items(w.e, w.e.Transfers)
	w.listed(len(list), pageTable(w.Builder, w.tableID("transfers"), transferGroups, inRole(w, transferFields), list, anchorAs[transfer.Transfer]("transfer")), "transfers")
}

func (w *recordWriter) retention(c clause) {
	w.heading("retention", c)
	list := items(w.e, w.e.Retention)
	w.listed(len(list), pageTable(w.Builder, w.tableID("retention"), retentionGroups, inRole(w, retentionFields), list, anchorAs[ropa.RetentionRule]("retention")), "retention")
}

// security names the measures, which an annex describes once for all entries.
func (w *recordWriter) security(c clause) {
	w.heading("security", c)
	w.listed(0, nil, "security")
}

// beyond states what is asked elsewhere than in Art. 30, with a list of what
// is not stated.
func (w *recordWriter) beyond() {
	w.heading("beyond", clause{})
	keys := []string{"systems"}
	if !w.controller {
		keys = []string{"contract", "instructions", "duration", "atEnd", "systems", "ownUse", "roleOpen"}
	}
	rows, unstated := fieldsOf(w.Builder, w.fields, w.e, keys...)
	further, rest := fieldsOf(w.Builder, furtherEntryFields, w.e, furtherKeys...)
	unstated = append(unstated, rest...)
	passed := []string{"topics", "extra", "source", "noneConfirmed", "rightsAvailable", "roleOpen", "means", "worksAgreement", "notification"}
	if !w.controller { // the controller's to state
		passed = append(passed, "types", "decisions", "dpia", "notice", "rights")
	}
	if w.r.Organisation.Country != "ES" && !slices.Contains(w.regimesFor(w.e), ropa.EUInstitutions) {
		passed = append(passed, "publishable") // no other law asks for a public register
	}
	for _, key := range passed {
		unstated = slices.DeleteFunc(unstated, func(s string) bool { return s == w.word(key) })
	}
	if len(unstated) > 0 { // first, so that it is not alone on a page
		w.add(&doc.Paragraph{Text: doc.Cell{{Text: fmt.Sprint(w.word("notStatedList"), w.set.Colon, strings.Join(unstated, w.set.Semicolon)), Style: doc.Note}}})
	}
	if rows = append(rows, further...); len(rows) > 0 {
		w.add(&doc.Fields{Rows: rows})
	}
}
