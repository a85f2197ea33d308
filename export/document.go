package export

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/openropa/openropa/export/internal/doc"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
)

func itoa(n int) string { return strconv.Itoa(n) }

// builder lays one register out in one language. It changes neither.
type builder struct {
	r       *ropa.Register
	set     *labels
	report  *ropa.Report
	regimes []ropa.Regime          // that bind the keeper; never empty
	day     civil.Date             // whose law provisions are cited; zero for today's
	digest  func() string          // computed beside the rest
	seen    map[fact.Citation]bool // citations shown
	citings map[string]doc.Line    // and their texts, by what they cite
	clauses map[[2]clause]doc.Line
	rights  map[string]doc.Cell // what is said of them, by the grounds and regimes
	laid    []ropa.Law          // provisions shown that the keeper cites, each once
	brief   bool                // laying out pages, where what is the same as above is not said again

	documents, partyAt, systemAt, measureAt map[ropa.ID]int
	systemUsers, measureUsers               map[ropa.ID][]*entry // made when asked for
	lawsLaid                                map[law]bool         // those of laid
	citesKnown                              map[string]*doc.Cites
	entryAt                                 map[ropa.ID]*entry
	all                                     []*entry
	controllers                             []*entry
	processors                              []*entry
}

// format is which parts of a document are laid out.
type format uint8

const (
	workbook format = 1 << iota
	pages
)

// build lays a register out whole for some formats; the report is nil if its
// findings are not to be shown.
func build(r *ropa.Register, set *labels, report *ropa.Report, f format) *doc.Document {
	return newBuilder(r, set, report).document(f).Whole()
}

func newBuilder(r *ropa.Register, set *labels, report *ropa.Report) *builder {
	b := &builder{r: r, set: set, report: report, regimes: regimesOf(r), day: r.Reviewed, digest: sync.OnceValue(r.Digest)}
	go b.digest()
	if report != nil && !report.AsOf.IsZero() {
		b.day = report.AsOf
	}
	b.documents = index(r.Documents, func(d *ropa.Document) ropa.ID { return d.ID })
	b.partyAt = index(r.Parties, func(p *ropa.Party) ropa.ID { return p.ID })
	b.systemAt = index(r.Systems, func(s *ropa.System) ropa.ID { return s.ID })
	b.measureAt = index(r.Measures, func(m *ropa.Measure) ropa.ID { return m.ID })
	for i := range r.Activities {
		b.controllers = append(b.controllers, controllerEntry(i, &r.Activities[i]))
	}
	for i := range r.Processing {
		b.processors = append(b.processors, processorEntry(i, &r.Processing[i]))
	}
	b.all = slices.Concat(b.controllers, b.processors)
	b.entryAt = make(map[ropa.ID]*entry, len(b.all))
	for _, e := range b.all {
		if b.entryAt[e.id] == nil && e.id != "" {
			b.entryAt[e.id] = e
		}
	}
	return b
}

// index returns where each ID stands; of several with one ID, the first.
func index[T any](list []T, id func(*T) ropa.ID) map[ropa.ID]int {
	at := make(map[ropa.ID]int, len(list))
	for i := range list {
		if key := id(&list[i]); key != "" {
			if _, ok := at[key]; !ok {
				at[key] = i
			}
		}
	}
	return at
}

// regimesOf returns the regimes whose provisions the headings cite: those
// stated, or that of the keeper's country.
func regimesOf(r *ropa.Register) []ropa.Regime {
	var known []ropa.Regime
	for _, regime := range r.Regimes {
		if regime != "" && regime.Valid() && !slices.Contains(known, regime) {
			known = append(known, regime)
		}
	}
	switch {
	case len(known) > 0:
		return known
	case r.Organisation.Country == "GB":
		return []ropa.Regime{ropa.UK}
	case r.Organisation.Country == "CH":
		return []ropa.Regime{ropa.Swiss}
	}
	return []ropa.Regime{ropa.EU}
}

// document lays a register out for some formats. The parts of the pages are
// made one by one as the document is read.
func (b *builder) document(f format) *doc.Document {
	r := b.r
	var parts []doc.Part
	if f&workbook != 0 {
		parts = b.sheets()
	}
	d := &doc.Document{
		Title:    cmp.Or(r.Title, b.word("recordTitle")),
		Subject:  b.word("recordTitle"),
		Keeper:   r.Organisation.Name,
		Language: b.set.tag,
		Version:  r.Version,
		Digest:   b.digest(),
		Created:  r.Created.String(),
		Modified: cmp.Or(r.Reviewed.String(), r.Created.String()),
		Words: doc.Words{
			Contents: b.word("contents"), Page: b.word("pageOf"), Continued: b.word("continued"),
			Required: b.word("required"), IfApplicable: b.word("ifApplicable"), WherePossible: b.word("wherePossible"),
			Empty: b.word("noRows"), Digest: b.word("digest"), Version: b.word("version"),
		},
	}
	if b.report != nil {
		d.AsOf = b.report.AsOf.String()
	}
	d.Cover, d.Parts = b.cover(), parts
	if f&pages != 0 {
		b.brief = true
		d.Parts = append(d.Parts, b.pages()...)
	}
	return d
}

// roles returns which of the two roles the entries are in; one that is empty
// is taken for a controller's.
func (b *builder) roles() (controller, processor bool) {
	processor = len(b.processors) > 0
	return len(b.controllers) > 0 || !processor, processor
}

// cover states who keeps the record, and which record it is.
func (b *builder) cover() doc.Part {
	controller, processor := b.roles()
	fields := inRoles(keeperFields, controller, processor)
	name := find(fields, "name")
	keeper, _ := fieldsOf(b, fields, b.r)
	register, _ := fieldsOf(b, registerFields, b.r)
	p := doc.Part{ID: "cover", Title: cmp.Or(b.r.Title, b.word("recordTitle")), Sheet: b.word("coverSheet"), Page: true, Level: 1}
	head := b.heading("keeper", name.clause, name.own)
	p.Blocks = append(p.Blocks,
		head, fieldsUnder(head, keeper),
		b.heading("theRecord", clause{}, clause{}), &doc.Fields{Rows: register},
	)
	if b.report != nil {
		p.Blocks = append(p.Blocks, &doc.Heading{Text: b.word("findings"), Level: 1}, &doc.Fields{Rows: b.reportFields()})
	}
	return p
}

// fieldsUnder are rows below a heading, which do not cite what it does.
func fieldsUnder(h *doc.Heading, rows []doc.Field) *doc.Fields {
	for i := range rows {
		if rows[i].Clause == h.Clause {
			rows[i].Clause, rows[i].Cites = "", nil
		}
	}
	return &doc.Fields{Rows: rows}
}

// sheets are the parts of the workbook that show at a glance what its tables
// state, and the findings.
func (b *builder) sheets() []doc.Part {
	var parts []doc.Part
	add := func(wide bool, t *doc.Table) {
		parts = append(parts, doc.Part{ID: "sheet:" + t.ID, Title: t.Title, Sheet: b.word(t.ID + "Sheet"), Level: 1, Wide: wide, Blocks: []doc.Block{t}})
	}
	parts = append(parts, b.chartSheet())
	byAnchor := func(e *entry) string { return id(e.anchor) }
	add(true, tableOf(b, "record", recordFields, b.controllers, byAnchor))
	add(true, tableOf(b, "processorRecord", processorFields, b.processors, byAnchor))
	if b.report != nil {
		add(true, tableOf(b, "findingTable", findingFields, indexedOf(b.report.Findings), anchorOf[ropa.Finding]("finding")))
		add(false, tableOf(b, "outcomeTable", outcomeFields, b.report.Outcomes, func(ropa.Outcome) string { return "" }))
		for i := len(parts) - 2; i < len(parts); i++ {
			parts[i].Blocks = append(b.inEnglish(), parts[i].Blocks...)
		}
	}
	return parts
}

func subjectsIn(e *entry) []ropa.SubjectCategory { return e.subjects }
func dataIn(e *entry) []ropa.DataCategory        { return e.data }
func recipientsIn(e *entry) []ropa.Recipient     { return e.controller.Recipients }
func transfersIn(e *entry) []transferT           { return e.transfers }
func retentionIn(e *entry) []ropa.RetentionRule  { return e.retention }

// fewEntries are so many that the first of their records begins below the
// table of them; fewRows in the annexes need no wide pages.
const (
	fewEntries = 4
	fewRows    = 12
)

// pages are the parts of the PDF: a record for each entry, and the annexes.
// Each is made when it is read, the annex of the acts cited last of all.
func (b *builder) pages() []doc.Part {
	parts := []doc.Part{b.overviewPart()}
	if len(b.all) > 0 {
		parts = append(parts, b.flowPart())
	}
	chapter := func(key string, entries []*entry) {
		if len(entries) == 0 {
			return
		}
		parts = append(parts, doc.Part{ID: key, Title: b.word(key), Page: true, Level: 1, Make: func() []doc.Block {
			return []doc.Block{&doc.Paragraph{Text: doc.Text(b.word(key + "Intro"))}, b.overview(key+":overview", entries)}
		}})
		first := len(parts)
		for _, e := range entries {
			parts = append(parts, b.record(e))
		}
		parts[first].RunOn = len(entries) <= fewEntries
	}
	chapter("controllerPart", b.controllers)
	chapter("processorPart", b.processors)
	annex := func(key string, wide bool, table func() *doc.Table) {
		parts = append(parts, doc.Part{
			ID: "annex:" + key, Title: b.word("annex") + b.set.colon + b.word(key), Page: true, Level: 1, Wide: wide, RunOn: true,
			Make: func() []doc.Block {
				t := table()
				t.Title = "" // the part's
				return []doc.Block{t}
			},
		})
	}
	first := len(parts)
	controller, processor := b.roles()
	// In the order of Art. 30(1)(d) to (g), with the rights after the time
	// limits. Long tables of many columns lie on wide pages, one after another.
	transfers, limits := collect(b.all, transfersIn), collect(b.all, retentionIn)
	wide := len(transfers)+len(limits)+len(b.controllers) > fewRows
	annex("receiverTable", false, b.receiverTable)
	annex("transferTable", wide, func() *doc.Table {
		return b.merged(pageRows(b, "transferTable", annexGroups, inRoles(transferFields, controller, processor), transfers, nil))
	})
	annex("retentionTable", wide, func() *doc.Table {
		return b.merged(pageRows(b, "retentionTable", scheduleGroups, inRoles(retentionFields, controller, processor), limits, nil))
	})
	annex("rightsTable", wide, b.rightsTable)
	annex("measureTable", false, func() *doc.Table {
		return pageTable(b, "measureTable", measureGroups, inRoles(measureFields, controller, processor), indexedOf(b.r.Measures), anchorOf[ropa.Measure]("measure"))
	})
	annex("systemTable", false, func() *doc.Table {
		return pageTable(b, "systemTable", systemGroups, systemFields, indexedOf(b.r.Systems), anchorOf[ropa.System]("system"))
	})
	annex("partyTable", false, func() *doc.Table {
		return pageTable(b, "partyTable", partyGroups, partyFields, indexedOf(b.r.Parties), anchorOf[ropa.Party]("party"))
	})
	annex("documentTable", false, func() *doc.Table {
		return tableOf(b, "documentTable", documentFields, indexedOf(b.r.Documents), anchorOf[ropa.Document]("document"))
	})
	if len(b.r.Waivers) > 0 {
		annex("waiverTable", false, func() *doc.Table {
			return tableOf(b, "waiverTable", waiverFields, indexedOf(b.r.Waivers), anchorOf[ropa.Waiver]("waiver"))
		})
	}
	parts[first].RunOn = false
	if b.report != nil {
		parts = append(parts, b.findingsPart(), b.outcomesPart())
	}
	annex("referenceTable", false, b.referenceTable)
	return parts
}

// overview lists entries with their purposes, each linked to its record.
func (b *builder) overview(tableID string, entries []*entry) *doc.Table {
	what := field[*entry]{key: "purposes", weight: 1.6, value: func(b *builder, e *entry) doc.Cell {
		if e.processor != nil {
			return b.categories(e)
		}
		var all []doc.Cell
		for _, p := range e.purposes {
			all = append(all, lines(cmp.Or(p.Name, string(p.ID))))
		}
		return list(all)
	}}
	if len(entries) > 0 && entries[0].processor != nil {
		what.key = "categories"
	}
	fields := []field[*entry]{
		{key: "activity", value: func(b *builder, e *entry) doc.Cell { return linked(lines(e.title()), e.anchor) }},
		fieldFunction, what,
	}
	t := tableOf(b, tableID, fields, entries, func(*entry) string { return "" })
	t.Title = ""
	return t
}

// record is one entry.
func (b *builder) record(e *entry) doc.Part {
	return doc.Part{
		ID: id(e.anchor), Title: cmp.Or(e.title(), b.word("unnamed")), Page: true, Level: 2,
		Make: func() []doc.Block { return b.recordOf(e) },
	}
}

// recordOf states an entry in the order of Art. 30(1)(a) to (g) or 30(2)(a)
// to (d), then what is asked beyond it.
func (b *builder) recordOf(e *entry) []doc.Block {
	var blocks []doc.Block
	add := func(more ...doc.Block) { blocks = append(blocks, more...) }
	heading := func(key string, c clause) { add(b.heading(key, c, clause{})) }
	own := []*entry{e}
	controller := e.controller != nil

	fields := recordFields
	if e.processor != nil {
		fields = processorFields
	}
	head, _ := fieldsOf(b, fields, e, "ref", "description", "function", "owner")
	more, _ := fieldsOf(b, furtherEntryFields, e, headKeys...)
	if head = append(head, more...); len(head) > 0 {
		add(&doc.Fields{Rows: head})
	}
	// said adds fields of the flat record under a heading, without what that
	// says already.
	said := func(key string, c clause, keys ...string) {
		heading(key, c)
		above := blocks[len(blocks)-1].(*doc.Heading)
		rows, _ := fieldsOf(b, fields, e, keys...)
		if len(rows) == 1 && rows[0].Label == above.Text {
			add(&doc.Paragraph{Text: rows[0].Value})
			return
		}
		add(fieldsUnder(above, rows))
	}
	// under adds a table, whose columns do not cite what the heading does.
	under := func(t *doc.Table) {
		above := blocks[len(blocks)-1].(*doc.Heading)
		for i := range t.Columns {
			if col := &t.Columns[i]; col.Clause == above.Clause {
				col.Clause, col.Cites = "", nil
			}
		}
		add(t)
	}
	// listed adds the table of a list, or says that the list is empty.
	listed := func(n int, t *doc.Table, key string) {
		if n > 0 {
			under(t)
			return
		}
		f := find(fields, key)
		c := f.cell(b, e)
		if len(c) == 0 {
			c = b.say("notStated", doc.Missing)
		}
		add(&doc.Paragraph{Text: c})
	}
	table := func(name string) string { return id(e.anchor) + "/" + name }

	if e.controller != nil {
		said("controllers", clauseKeeper, "jointControllers")
		name := linked(lines(b.r.Organisation.Name), "#cover")
		if len(name) == 0 {
			name = b.say("notStated", doc.Missing)
		}
		controllers := blocks[len(blocks)-1].(*doc.Fields)
		controllers.Rows = slices.Insert(controllers.Rows, 0, doc.Field{Label: upperFirst(b.code("role", string(ropa.RoleController))), Value: name})
		heading("purposes", clausePurposes)
		purposes := items(e, e.purposes)
		listed(len(purposes), pageTable(b, table("purposes"), purposeGroups, purposeFields, purposes, anchorAs[ropa.Purpose]("purpose")), "purposes")
		if rows := groundRows(purposes); len(rows) > 0 {
			heading("groundTable", clauseGrounds)
			under(pageTable(b, table("grounds"), groundGroups, groundFields, rows, func(g groundRow) string { return id(g.anchor()) }))
		} else {
			heading("groundTable", clauseGrounds)
			add(&doc.Paragraph{Text: b.say("notStated", doc.Missing)})
		}
	} else {
		said("clients", clauseClients, "clients")
		said("categories", clauseCategories, "categories")
		said("subProcessors", clauseSubProcessor, "subProcessors")
	}
	subjects := func(c clause) {
		heading("subjects", c)
		listed(len(e.subjects), pageTable(b, table("subjects"), subjectGroups, inRoles(subjectFields, controller, !controller), collect(own, subjectsIn), anchorAs[ropa.SubjectCategory]("subject")), "subjects")
		heading("data", c)
		listed(len(e.data), pageTable(b, table("data"), dataGroups, inRoles(dataFields, controller, !controller), collect(own, dataIn), anchorAs[ropa.DataCategory]("data")), "data")
	}
	transfers := func(c clause) {
		heading("transfers", c)
		listed(len(e.transfers), pageTable(b, table("transfers"), transferGroups, inRoles(transferFields, controller, !controller), collect(own, transfersIn), anchorAs[transferT]("transfer")), "transfers")
	}
	retention := func(c clause) {
		heading("retention", c)
		listed(len(e.retention), pageTable(b, table("retention"), retentionGroups, inRoles(retentionFields, controller, !controller), collect(own, retentionIn), anchorAs[ropa.RetentionRule]("retention")), "retention")
	}
	security := func(c clause) {
		heading("security", c)
		var rows []indexed[ropa.Measure]
		var unknown doc.Cell
		for _, ref := range e.security {
			if i, ok := b.measureAt[ref]; ok {
				rows = append(rows, indexed[ropa.Measure]{i, &b.r.Measures[i]})
			} else {
				unknown = append(unknown, b.measures([]ropa.ID{ref})...)
			}
		}
		if len(rows) > 0 || len(unknown) == 0 {
			listed(len(rows), pageTable(b, table("security"), measureBriefGroups, inRoles(measureFields, controller, !controller), rows, nil), "security")
		}
		if len(unknown) > 0 {
			add(&doc.Paragraph{Text: unknown})
		}
	}
	if e.controller != nil {
		subjects(clauseData)
		heading("recipients", clauseRecipients)
		listed(len(e.controller.Recipients), pageTable(b, table("recipients"), recipientGroups, recipientFields, collect(own, recipientsIn), anchorAs[ropa.Recipient]("recipient")), "recipients")
		transfers(clauseTransfers)
		retention(clauseRetention)
		security(clauseSecurity)
	} else {
		transfers(clauseOwnTransfers)
		security(clauseOwnSecurity)
		subjects(clauseProcessor)
		retention(clause{})
	}
	heading("beyond", clause{})
	beyond := []string{"systems"}
	if e.processor != nil {
		beyond = []string{"contract", "instructions", "duration", "atEnd", "systems", "ownUse", "roleOpen"}
	}
	rows, unstated := fieldsOf(b, fields, e, beyond...)
	further, rest := fieldsOf(b, furtherEntryFields, e, furtherKeys...)
	unstated = append(unstated, rest...)
	if e.processor != nil { // the controller's to state
		for _, key := range []string{"types", "decisions", "dpia", "notice", "rights"} {
			unstated = slices.DeleteFunc(unstated, func(s string) bool { return s == b.word(key) })
		}
	}
	for _, key := range []string{"extra", "source", "noneConfirmed", "rightsAvailable", "roleOpen"} {
		unstated = slices.DeleteFunc(unstated, func(s string) bool { return s == b.word(key) })
	}
	if len(unstated) > 0 { // first, so that it is not alone on a page
		add(&doc.Paragraph{Text: doc.Cell{{Text: fmt.Sprint(b.word("notStatedList"), b.set.colon, strings.Join(unstated, b.set.semicolon)), Style: doc.Note}}})
	}
	if rows = append(rows, further...); len(rows) > 0 {
		add(&doc.Fields{Rows: rows})
	}
	return blocks
}
