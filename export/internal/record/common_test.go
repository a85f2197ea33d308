package record

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/openropa/openropa/export/internal/doc"
	"github.com/openropa/openropa/export/internal/exporttest"
	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/transfer"
)

// sharing is a register that states what it can for several entries at once.
func sharing() *ropa.Register {
	return &ropa.Register{
		ID: "shared", Title: "Record", Reviewed: civil.MustDate("2026-06-01"),
		Organisation: ropa.Organisation{Name: "Beispiel GmbH", Country: "DE"},
		Parties: []ropa.Party{
			{ID: "host", Name: "Hosting Inc.", Country: "US", Engagement: &ropa.Engagement{
				Role: ropa.RoleProcessor, Service: "runs the servers",
				Contract:      &ropa.Reference{Title: "Hosting contract", Until: civil.MustDate("2027-01-31"), Signed: ropa.Yes},
				Transfers:     []transfer.Transfer{{Destination: "US", Mechanism: transfer.StandardClauses}},
				SubProcessors: []ropa.SubProcessor{{Category: "support staff"}},
			}},
			{ID: "idle", Name: "Idle Ltd", Country: "GB", Engagement: &ropa.Engagement{Role: ropa.RoleProcessor, Service: "prints letters"}},
			{ID: "bureau", Name: "Bureau", Country: "DE"},
		},
		Systems:  []ropa.System{{ID: "cloud", Name: "Cloud", Operator: "host"}},
		Measures: []ropa.Measure{{ID: "tls", Name: "Encryption"}},
		Data:     []ropa.DataCategory{{ID: "contact", Name: "Contact data", Subjects: []ropa.ID{"people"}}, {ID: "unused", Name: "Unused data"}},
		Subjects: []ropa.SubjectCategory{{ID: "people", Name: "People", MinAge: 16, MaxAge: 99}},
		Common: ropa.Common{
			Recipients: []ropa.Recipient{{Party: "bureau", Data: []ropa.ID{"contact"}}},
			Notice:     &ropa.Reference{Title: "Notice of all"},
			Rights:     &ropa.Rights{Contact: "privacy office"},
			Retention:  []ropa.RetentionRule{{Data: []ropa.ID{"contact"}, Period: civil.MustPeriod("P2Y"), Minimum: civil.MustPeriod("P1Y")}, {Data: []ropa.ID{"unused"}, Criteria: "never used"}},
			Security:   []ropa.ID{"tls"},
			Systems:    []ropa.ID{"cloud"},
			Processing: &ropa.CommonProcessing{SubProcessors: []ropa.SubProcessor{{Party: "host"}}, Security: []ropa.ID{"tls"}},
		},
		Activities: []ropa.Activity{
			{ID: "a", Name: "Newsletter", Bases: []lawfulbasis.Basis{{Ground: lawfulbasis.Consent}},
				Purposes: []ropa.Purpose{{Name: "Send"}, {Name: "Bill", Bases: []lawfulbasis.Basis{{Ground: lawfulbasis.Contract}}}},
				Data:     []ropa.DataCategory{{ID: "mail", Of: "contact"}}, Subjects: []ropa.SubjectCategory{{ID: "readers", Of: "people"}}},
			{ID: "b", Name: "No purpose", Bases: []lawfulbasis.Basis{{Ground: lawfulbasis.LegalObligation, When: "in March"}}},
			{ID: "c", Name: "Own grounds", Bases: []lawfulbasis.Basis{{Ground: lawfulbasis.VitalInterests, When: "in April"}},
				Purposes: []ropa.Purpose{{Name: "Run", Bases: []lawfulbasis.Basis{{Ground: lawfulbasis.Contract}}}}},
		},
		Processing: []ropa.ProcessorActivity{{ID: "p", Name: "For others", Data: []ropa.DataCategory{{Of: "contact"}}}},
	}
}

// entriesOf returns what the pages and the workbook state of the entries.
func entriesOf(r *ropa.Register) string {
	d := build(r, lang.English, nil, Workbook|Pages)
	d.Cover = doc.Part{}
	d.Parts = slices.DeleteFunc(d.Parts, func(p doc.Part) bool {
		return !(p.Page && p.Level == 2)
	})
	return exporttest.Dump(d)
}

// The record of an entry is the same whether what holds for it is stated in
// common or in the entry.
func TestEntriesAreWrittenOut(t *testing.T) {
	registers := map[string]*ropa.Register{"complete": exporttest.Complete(), "sharing": sharing()}
	for seed := range uint64(12) {
		registers[fmt.Sprint("generated ", seed)] = exporttest.Generated(seed)
	}
	for name, r := range registers {
		// A category that names none of the catalogue says so in the register
		// as it is stated alone.
		for i := range r.Activities {
			dropDangling(r, r.Activities[i].Data, r.Activities[i].Subjects)
		}
		for i := range r.Processing {
			dropDangling(r, r.Processing[i].Data, r.Processing[i].Subjects)
		}
		stated, resolved := strings.Split(entriesOf(r), "\n"), strings.Split(entriesOf(ropa.Resolved(r)), "\n")
		if diff := cmp.Diff(resolved[1:], stated[1:]); diff != "" {
			t.Errorf("%s (-written out +stated):\n%s", name, diff)
		}
	}
}

func dropDangling(r *ropa.Register, data []ropa.DataCategory, subjects []ropa.SubjectCategory) {
	for i := range data {
		if !slices.ContainsFunc(r.Data, func(d ropa.DataCategory) bool { return d.ID == data[i].Of }) {
			data[i].Of = ""
		}
	}
	for i := range subjects {
		if !slices.ContainsFunc(r.Subjects, func(s ropa.SubjectCategory) bool { return s.ID == subjects[i].Of }) {
			subjects[i].Of = ""
		}
	}
}

// What is stated once is shown in the part of what entries share, also where
// no entry takes it up; a party that no entry uses is among the recipients.
func TestSharedIsShown(t *testing.T) {
	r := sharing()
	text := func(r *ropa.Register, ids ...string) string {
		return strings.Join(exporttest.Texts(build(r, lang.English, nil, Pages), func(p doc.Part) bool { return slices.Contains(ids, p.ID) }), "\n")
	}
	shared := text(r, "common")
	for _, want := range []string{"Contact data", "Unused data", "Bureau", "Notice of all", "privacy office", "2 years", "1 year", "never used", "Encryption", "Cloud", "Hosting Inc.", "in April"} {
		if !strings.Contains(shared, want) {
			t.Errorf("the part of what entries share lacks %q", want)
		}
	}
	if strings.Contains(shared, "in March") {
		t.Error("a ground of an activity without purposes stands in the part of what entries share")
	}
	if annex := text(r, "annex:receiverTable"); !strings.Contains(annex, "Idle Ltd") || !strings.Contains(annex, "no entry") {
		t.Errorf("recipients without the party that no entry uses:\n%s", annex)
	}
	if parties := text(r, "annex:partyTable"); !strings.Contains(parties, "runs the servers") || !strings.Contains(parties, "prints letters") || !strings.Contains(parties, "Valid until: 31 January 2027") {
		t.Errorf("parties without what they are engaged for:\n%s", parties)
	}
	if records := entriesOf(r); !strings.Contains(records, "in March") || !strings.Contains(records, "Hosting contract") {
		t.Error("the records lack what holds for them")
	}
	r.Activities, r.Processing = nil, nil
	if !strings.Contains(text(r, "common"), "Notice of all") {
		t.Error("a register without entries loses what it states in common")
	}
	if slices.ContainsFunc(build(exporttest.Complete(), lang.English, nil, Pages).Parts, func(p doc.Part) bool { return p.ID == "common" }) {
		t.Error("a register that states nothing in common has a part for it")
	}
}

// What is stated in common names purposes and data of entries, by their IDs:
// they stand there by their names, each with its entry where those differ.
func TestSharedNamesElementsOfEntries(t *testing.T) {
	r := sharing()
	r.Common.Retention = []ropa.RetentionRule{{ID: "r", Purposes: []ropa.ID{"run", "bill", "none"}, Data: []ropa.ID{"contact", "log"}, Period: civil.MustPeriod("P1Y")}}
	r.Parties[0].Engagement.Transfers[0].Purposes = []ropa.ID{"bill"}
	r.Activities[0].Purposes[0].ID, r.Activities[0].Purposes[1].ID = "run", "bill" // "Send", "Bill"
	r.Activities[0].Data = append(r.Activities[0].Data, ropa.DataCategory{ID: "log", Name: "Log of messages"})
	r.Activities[2].Purposes[0].ID = "run" // "Run"
	d := build(r, lang.English, nil, Pages)
	text := func(id string) string {
		return strings.Join(exporttest.Texts(d, func(p doc.Part) bool { return p.ID == id }), "\n")
	}
	shared := text("common")
	for _, want := range []string{"Send (Newsletter)", "Run (Own grounds)", "Bill", "none", "Contact data", "Log of messages"} {
		if !strings.Contains(shared, want) {
			t.Errorf("the part of what entries share lacks %q:\n%s", want, shared)
		}
	}
	if strings.Contains(shared, "Bill (") || strings.Contains(shared, "Contact data (") {
		t.Errorf("a name that means one thing is qualified:\n%s", shared)
	}
	if parties := text("annex:partyTable"); !strings.Contains(parties, "Bill") {
		t.Errorf("the purpose of a transfer that a party brings is not named:\n%s", parties)
	}
}

// A finding stands once, with the entries that it concerns, and leads to the
// place in them.
func TestFindingsSayWhatTheyConcern(t *testing.T) {
	r := sharing()
	long := strings.Repeat("Newsletter ", 12) + "end"
	r.Activities[0].Name = long
	for i := range 4 {
		r.Activities = append(r.Activities, ropa.Activity{ID: ropa.ID(fmt.Sprint("x", i)), Name: fmt.Sprint("More ", i)})
	}
	at, everywhere := ropa.ParsePath, []ropa.Path(nil)
	for i := range r.Activities {
		everywhere = append(everywhere, at(fmt.Sprintf("/activities/%d", i)))
	}
	subject := func(path string) string {
		var words []string
		for _, p := range r.Parts(at(path)) {
			words = append(words, p.String())
		}
		return strings.Join(words, ", ")
	}
	finding := func(rule ropa.RuleID, demand ropa.Demand, severity ropa.Severity, path string, concerns, places []ropa.Path) ropa.Finding {
		return ropa.Finding{Rule: rule, Demand: demand, Severity: severity, Path: at(path), Subject: subject(path), Message: "said by " + string(rule), Concerns: concerns, Places: places}
	}
	two := []ropa.Path{at("/activities/0"), at("/activities/2")}
	report := &ropa.Report{Findings: []ropa.Finding{
		finding("z/contract", ropa.DemandProcessing, ropa.SeverityError, "/parties/0/engagement/contract", two, []ropa.Path{at("/activities/0/recipients/1"), at("/activities/2/recipients/1")}),
		finding("a/purpose", ropa.DemandRecord, ropa.SeverityWarning, "/activities/0/purposes/0", two, []ropa.Path{at("/activities/0/purposes/0"), at("/activities/2/purposes/0")}),
		finding("b/notice", ropa.DemandAccountability, ropa.SeverityInfo, "/common/notice", everywhere, nil),
		finding("c/error", ropa.DemandRecord, ropa.SeverityError, "", nil, nil),
	}}
	d := build(r, lang.English, report, Workbook|Pages)
	var got []string
	say := func(c doc.Cell) {
		for _, l := range c {
			got = append(got, l.Text+" "+l.Link)
		}
	}
	for _, b := range exporttest.PagePart(t, d, "annex:findingTable").Blocks {
		switch b := b.(type) {
		case *doc.Heading:
			if b.Level == 1 {
				got = append(got, "== "+b.Text)
			}
		case *doc.Table:
			for _, row := range b.Rows {
				say(row.Cells[0])
			}
		case *doc.Paragraph:
			say(slices.DeleteFunc(slices.Clone(b.Text), func(l doc.Line) bool { return strings.HasPrefix(l.Text, "said by") }))
		}
	}
	want := []string{
		"== What the record must contain: Errors (1)", "register ",
		"== What the record must contain: Warnings (1)",
		`Purpose "Send" `, "• " + long + " #activity:0/purpose:0", "• Own grounds #activity:2/purpose:0",
		"== What the law asks of the processing: Errors (1)",
		`party "Hosting Inc." #activity:0/recipient:1`, "Concerns: ", "– " + long + " #activity:0/recipient:1", "– Own grounds #activity:2/recipient:1",
		"== What helps accountability: Notes (1)",
		"register #common", "Concerns: all activities as controller #controllerPart",
	}
	got = slices.DeleteFunc(got, func(s string) bool { return s == " " })
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	i := slices.IndexFunc(d.Parts, func(p doc.Part) bool { return p.ID == "sheet:findingTable" })
	table := d.Parts[i].Blocks[0].(*doc.Table)
	col := slices.IndexFunc(table.Columns, func(c doc.Column) bool { return c.Key == "concerns" })
	var concerns []string
	for _, row := range table.Rows {
		concerns = append(concerns, row.Cells[col].String())
	}
	if diff := cmp.Diff([]string{"", long + "; Own grounds", long + "; Own grounds", "all activities as controller"}, concerns); diff != "" {
		t.Errorf("workbook (-want +got):\n%s", diff)
	}
}

// A rule that found no more than hints has passed, and looks it.
func TestHintsDoNotFail(t *testing.T) {
	report := &ropa.Report{Outcomes: []ropa.Outcome{{Rule: "a/hint", Result: ropa.ResultPassed, Findings: 2}}}
	for _, p := range build(exporttest.Complete(), lang.English, report, Workbook|Pages).Parts {
		if p.ID != "annex:outcomeTable" && p.ID != "sheet:outcomeTable" {
			continue
		}
		row := p.Blocks[0].(*doc.Table).Rows[0]
		if !slices.ContainsFunc(row.Cells, func(c doc.Cell) bool { return len(c) > 0 && c[0].Style == doc.Good }) {
			t.Errorf("%s: %v", p.ID, row.Cells)
		}
	}
}
