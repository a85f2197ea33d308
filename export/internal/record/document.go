// Package record lays a register out as the document that the PDF, the page of
// HTML and the first sheets of the workbook show.
package record

import (
	"cmp"
	"slices"
	"sync"

	"github.com/openropa/openropa/export/internal/doc"
	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/transfer"
)

// Builder lays one register out in one language. It changes neither.
type Builder struct {
	r       *ropa.Register // written out in each entry
	stated  *ropa.Register // as it was handed over
	set     *lang.Language
	report  *ropa.Report
	regimes []ropa.Regime          // that bind the keeper; never empty
	day     civil.Date             // whose law provisions are cited; zero for today's
	digest  func() string          // computed beside the rest
	seen    map[fact.Citation]bool // citations shown
	citings map[string]doc.Line    // and their texts, by what they cite
	clauses map[[2]clause]doc.Line
	rights  map[string]doc.Cell // what is said of them, by the grounds and regimes
	laid    []ropa.Law          // provisions shown that the keeper cites, each once
	terse   bool                // saying things as the short documents do
	brief   bool                // laying out pages, where what is the same as above is not said again

	at                        ropa.Index
	systemUsers, measureUsers map[ropa.ID][]*entry // made when asked for
	lawsLaid                  map[law]bool         // those of laid
	citesKnown                map[string]*doc.Cites
	decisions                 map[string]decision // adequacy decisions looked up, by name
	entryAt                   map[ropa.ID]*entry
	common                    *entry // what is stated for every entry
	all                       []*entry
	controllers               []*entry
	processors                []*entry
}

// Format is which parts of a document are laid out.
type Format uint8

const (
	Workbook Format = 1 << iota
	Pages
)

func New(r *ropa.Register, set *lang.Language, report *ropa.Report) *Builder {
	b := &Builder{stated: r, set: set, report: report, regimes: r.RegimesOn(civil.Date{}), day: r.Reviewed, digest: sync.OnceValue(r.Digest)}
	if report != nil && !report.AsOf.IsZero() {
		b.day = report.AsOf
	}
	r = writtenOut(r)
	b.r, b.at = r, r.Index()
	for e := range r.Entries() {
		if e.Activity != nil {
			b.controllers = append(b.controllers, newEntry(e, len(b.controllers)))
		} else {
			b.processors = append(b.processors, newEntry(e, len(b.processors)))
		}
	}
	b.common = b.commonEntry()
	b.all = slices.Concat(b.controllers, b.processors)
	b.entryAt = make(map[ropa.ID]*entry, len(b.all))
	for _, e := range b.all {
		if b.entryAt[e.ID] == nil && e.ID != "" {
			b.entryAt[e.ID] = e
		}
	}
	return b
}

// Apart returns a builder that cites provisions while b lays the document out.
func (b *Builder) Apart() *Builder {
	return &Builder{r: b.r, stated: b.stated, set: b.set, report: b.report, regimes: b.regimes, day: b.day, digest: b.digest}
}

// Digest returns the digest of the register.
func (b *Builder) Digest() string {
	return b.digest()
}

// Document lays a register out for some formats. The parts of the pages are
// made one by one as the document is read.
func (b *Builder) Document(f Format) *doc.Document {
	go b.digest()
	r := b.r
	var parts []doc.Part
	if f&Workbook != 0 {
		parts = b.sheets()
	}
	d := &doc.Document{
		Title:    cmp.Or(r.Title, b.word("recordTitle")),
		Subject:  b.word("recordTitle"),
		Keeper:   r.Organisation.Name,
		Language: b.set.Tag,
		Version:  r.Version,
		Digest:   b.digest(),
		Created:  r.Created.String(),
		Modified: cmp.Or(r.Reviewed.String(), r.Created.String()),
		Words: doc.Words{
			Contents: b.word("contents"), Page: b.word("pageOf"), Continued: b.word("continued"),
			Required: b.word("required"), IfApplicable: b.word("ifApplicable"), WherePossible: b.word("wherePossible"),
			Empty: b.word("noRows"), Digest: b.word("digest"), Version: b.word("version"), Colon: b.set.Colon,
		},
	}
	if b.report != nil {
		d.AsOf = b.report.AsOf.String()
	}
	d.Cover, d.Parts = b.cover(), parts
	if f&Pages != 0 {
		b.brief = true
		d.Parts = append(d.Parts, b.pages()...)
	}
	return d
}

// roles returns which of the two roles the entries are in; one that is empty
// is taken for a controller's.
func (b *Builder) roles() (controller, processor bool) {
	processor = len(b.processors) > 0
	return len(b.controllers) > 0 || !processor, processor
}

// cover states who keeps the record, and which record it is.
func (b *Builder) cover() doc.Part {
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

// sheets are the parts of the workbook that are no tables: charts of what the
// tables state, and the findings.
func (b *Builder) sheets() []doc.Part {
	var parts []doc.Part
	add := func(wide bool, t *doc.Table) {
		parts = append(parts, doc.Part{ID: "sheet:" + t.ID, Title: t.Title, Sheet: b.word(t.ID + "Sheet"), Level: 1, Wide: wide, Blocks: []doc.Block{t}})
	}
	parts = append(parts, b.chartSheet())
	if b.report != nil {
		fields, all := findingFields, b.findingsInOrder()
		if !slices.ContainsFunc(all, func(f indexed[ropa.Finding]) bool { return f.v.Waiver != nil }) { // the last column would be empty
			fields = fields[:len(fields)-1]
		}
		add(true, tableOf(b, "findingTable", fields, all, anchorOf[ropa.Finding]("finding")))
		add(false, tableOf(b, "outcomeTable", outcomeFields, b.report.Outcomes, func(ropa.Outcome) string { return "" }))
		parts[len(parts)-1].Hidden = true
		for i := len(parts) - 2; i < len(parts); i++ {
			parts[i].Blocks = append(b.inEnglish(), parts[i].Blocks...)
		}
	}
	return parts
}

func recipientsIn(e *entry) []ropa.Recipient    { return e.Activity.Recipients }
func transfersIn(e *entry) []transfer.Transfer  { return e.Transfers }
func retentionIn(e *entry) []ropa.RetentionRule { return e.Retention }

// fewEntries are so many that the first of their records begins below the
// table of them; fewRows in the annexes need no wide pages.
const (
	fewEntries = 4
	fewRows    = 12
)

// pages are the parts of the PDF: a record for each entry, and the annexes.
// Each is made when it is read, the annex of the acts cited last of all.
func (b *Builder) pages() []doc.Part {
	parts := []doc.Part{b.overviewPart()}
	if len(b.all) > 0 {
		parts = append(parts, b.flowPart())
	}
	if b.states() {
		parts = append(parts, b.commonPart())
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
			ID: "annex:" + key, Title: b.word("annex") + b.set.Colon + b.word(key), Page: true, Level: 1, Wide: wide, RunOn: true,
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
		return pageTable(b, "partyTable", partyGroups, partyFields, indexedOf(b.stated.Parties), anchorOf[ropa.Party]("party"))
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
func (b *Builder) overview(tableID string, entries []*entry) *doc.Table {
	what := field[*entry]{key: "purposes", weight: 1.6, value: func(b *Builder, e *entry) doc.Cell {
		if e.Processing != nil {
			return b.categories(e)
		}
		var all []doc.Cell
		for _, p := range e.purposes {
			all = append(all, lines(cmp.Or(p.Name, string(p.ID))))
		}
		return list(all)
	}}
	if len(entries) > 0 && entries[0].Processing != nil {
		what.key = "categories"
	}
	fields := []field[*entry]{
		{key: "activity", value: func(b *Builder, e *entry) doc.Cell { return linked(lines(e.title()), e.anchor) }},
		fieldFunction, what,
	}
	t := tableOf(b, tableID, fields, entries, func(*entry) string { return "" })
	t.Title = ""
	return t
}
