package record

import (
	"slices"
	"strconv"
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

// citedIn returns what headings, labels and columns of blocks cite, with plain
// spaces.
func citedIn(blocks []doc.Block) []string {
	var all []string
	defer func() {
		for i := range all {
			all[i] = strings.ReplaceAll(all[i], "\u00a0", " ")
		}
	}()
	for _, b := range blocks {
		switch b := b.(type) {
		case *doc.Heading:
			all = append(all, b.Clause)
		case *doc.Fields:
			for _, f := range b.Rows {
				all = append(all, f.Clause)
			}
		case *doc.Table:
			for _, c := range b.Columns {
				all = append(all, c.Clause)
			}
		}
	}
	return all
}

// The record of a processor is that of Art. 30(2); annexes of both cite both.
func TestRecordCitesItsRole(t *testing.T) {
	for _, c := range []struct {
		regime                ropa.Regime
		controller, processor string
		both                  map[string]string // by annex
	}{
		{ropa.EU, "Art. 30(1)", "Art. 30(2)", map[string]string{"transferTable": "Art. 30(1)(e), Art. 30(2)(c) GDPR", "retentionTable": "Art. 30(1)(f) GDPR", "measureTable": "Art. 30(1)(g), Art. 30(2)(d) GDPR"}},
		{ropa.EUInstitutions, "Art. 31(1)", "Art. 31(2)", map[string]string{"transferTable": "Art. 31(1)(e), Art. 31(2)(c) EUDPR"}},
		{ropa.Swiss, "Art. 12(2)", "Art. 12(3)", map[string]string{"transferTable": "Art. 12(2)(g), Art. 12(3) FADP"}},
	} {
		t.Run(string(c.regime), func(t *testing.T) {
			r := exporttest.Complete()
			r.Regimes = []ropa.Regime{c.regime}
			r.Processing[0].Transfers = r.Activities[1].Transfers
			d := build(r, lang.CompleteOf("en"), nil, Pages)
			for id, other := range map[string]string{"processing:0": c.controller, "activity:1": c.processor} {
				for _, cites := range citedIn(exporttest.PagePart(t, d, id).Blocks) {
					if strings.Contains(cites, other) {
						t.Errorf("%s cites %s", id, cites)
					}
				}
			}
			for annex, want := range c.both {
				if all := citedIn(exporttest.PagePart(t, d, "annex:"+annex).Blocks); !slices.Contains(all, want) {
					t.Errorf("%s cites %q, want %q", annex, all, want)
				}
			}
			r.Activities = nil
			d = build(r, lang.CompleteOf("en"), nil, Pages)
			for _, p := range d.Parts {
				for _, cites := range append(citedIn(p.Blocks), exporttest.Texts(&doc.Document{Parts: []doc.Part{p}}, func(doc.Part) bool { return true })...) {
					if strings.Contains(strings.ReplaceAll(cites, "\u00a0", " "), c.controller) {
						t.Errorf("without activities, %s cites %s", p.ID, cites)
					}
				}
			}
		})
	}
}

// What a heading of a record cites, nothing below it cites again.
func TestRecordCitesOnce(t *testing.T) {
	for _, p := range build(exporttest.Complete(), lang.CompleteOf("en"), nil, Pages).Parts {
		if !strings.HasPrefix(p.ID, "activity:") && !strings.HasPrefix(p.ID, "processing:") {
			continue
		}
		for i, b := range p.Blocks {
			if h, ok := b.(*doc.Heading); ok && h.Clause != "" && slices.Contains(citedIn(p.Blocks[i+1:i+2]), citedIn(p.Blocks[i : i+1])[0]) {
				t.Errorf("%s: %q cites %s twice", p.ID, h.Text, h.Clause)
			}
		}
	}
}

// A keeper without a name or a law is not passed over.
func TestKeeperNotStated(t *testing.T) {
	r := &ropa.Register{Activities: []ropa.Activity{{Name: "Surveys"}}}
	b := New(r, lang.CompleteOf("en"), nil)
	d := b.Document(Pages).Whole()
	for _, c := range []struct {
		name   string
		blocks []doc.Block
		label  string
	}{
		{"cover", d.Cover.Blocks, b.word("name")},
		{"cover", d.Cover.Blocks, b.word("regimes")},
		{"record", exporttest.PagePart(t, d, "activity:0").Blocks, "Controller"},
	} {
		got := ""
		for _, block := range c.blocks {
			if fields, ok := block.(*doc.Fields); ok {
				for _, f := range fields.Rows {
					if f.Label == c.label {
						got = f.Value.String()
					}
				}
			}
		}
		if got != "not stated" {
			t.Errorf("%s says of %q: %q, want %q", c.name, c.label, got, "not stated")
		}
	}
}

// The annex of recipients names sub-processors with what they receive, one
// that is a recipient too once.
func TestReceivers(t *testing.T) {
	r := exporttest.Complete()
	r.Processing[0].SubProcessors[0].Data = []ropa.ID{"files"}
	r.Processing[0].SubProcessors = append(r.Processing[0].SubProcessors, ropa.SubProcessor{Party: "mailer"})
	table := exporttest.PagePart(t, build(r, lang.CompleteOf("en"), nil, Pages), "annex:receiverTable").Blocks[0].(*doc.Table)
	var got [][]string
	for _, row := range table.Rows {
		got = append(got, []string{row.Cells[0].String(), row.Cells[1].String(), row.Cells[3].String()})
	}
	want := [][]string{
		{"Lohnbüro KG", "Processor\nService provider", "Payroll: all data of the activity"},
		{"Finanzamt Berlin", "Controller\nPublic authority", "Payroll: all data of the activity"},
		{"Mailer Inc.", "Processor\nSub-processor\nService provider", "Customer relations; Storage for customers: all data of the activity"},
		{"Hosting AG", "Sub-processor", "Storage for customers: Files of the customer"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("recipients (-want +got):\n%s", diff)
	}
}

// What has a name is called by it; its ID is small print.
func TestIDsAreNoNames(t *testing.T) {
	r := exporttest.Complete()
	r.Authority = &ropa.Party{ID: "bfdi", Name: "The authority"}
	a := &r.Activities[1]
	a.AI = []ropa.AIUse{{ID: "ranks", Name: "Ranking"}, {ID: "sorter"}}
	a.Transfers = append(a.Transfers, transfer.Transfer{ID: "mailer-bcr", Destination: "US", Mechanism: transfer.BindingCorporateRules, AlternativeTo: []ropa.ID{"mailer-us", "gone"}})
	all := strings.Join(exporttest.Texts(build(r, lang.CompleteOf("en"), nil, Pages), func(doc.Part) bool { return true }), "\n")
	for _, want := range []string{
		"\nThe authority\nReference: bfdi\n",
		"\nAI system: Ranking\nReference: ranks\nAI system: sorter\n",
		"\nAlternative to transfer:\n– United States, adequacy decision\n– gone",
	} {
		if !strings.Contains(all, want) {
			t.Errorf("the pages do not say %q", want)
		}
	}
}

// The annexes stand in the order of Art. 30(1)(d) to (g), on wide pages only
// where there is much to show; a short chapter goes on with its first record.
func TestShortPartsShareAPage(t *testing.T) {
	for _, c := range []struct {
		name        string
		entries     int
		wide, first bool // whether the annexes are wide, and the first record runs on
	}{{"short", 1, false, true}, {"at most", 4, false, true}, {"one more", 5, false, false}, {"long", 30, true, false}} {
		r := exporttest.Complete()
		r.Processing = nil
		for len(r.Activities) < c.entries {
			r.Activities = append(r.Activities, ropa.Activity{ID: "more", Name: "More"})
		}
		r.Activities = r.Activities[:c.entries]
		d := build(r, lang.CompleteOf("en"), nil, Pages)
		var annexes []string
		for _, p := range d.Parts {
			if !strings.HasPrefix(p.ID, "annex:") {
				continue
			}
			annexes = append(annexes, strings.TrimPrefix(p.ID, "annex:"))
			if wide := c.wide && slices.Contains([]string{"transferTable", "retentionTable", "rightsTable"}, annexes[len(annexes)-1]); p.Wide != wide {
				t.Errorf("%s: %s is wide: %t, want %t", c.name, p.ID, p.Wide, wide)
			}
			if p.RunOn == (len(annexes) == 1) {
				t.Errorf("%s: %s runs on: %t", c.name, p.ID, p.RunOn)
			}
		}
		if diff := cmp.Diff([]string{"receiverTable", "transferTable", "retentionTable", "rightsTable", "measureTable", "systemTable", "partyTable", "documentTable", "referenceTable"}, annexes); diff != "" {
			t.Errorf("%s: annexes (-want +got):\n%s", c.name, diff)
		}
		for i := range c.entries {
			if got := exporttest.PagePart(t, d, "activity:"+strconv.Itoa(i)).RunOn; got != (c.first && i == 0) {
				t.Errorf("%s: record %d runs on: %t", c.name, i, got)
			}
		}
	}
}

// Boxes of the diagram that lead to the same ones are one row of its words,
// and a column of nothing says so.
func TestFlowInWords(t *testing.T) {
	r := exporttest.Complete()
	r.Processing, r.Parties = nil, nil
	r.Activities[1].Transfers, r.Activities[1].Recipients = nil, r.Activities[0].Recipients
	for i := range r.Activities {
		r.Activities[i].Recipients[0].Party, r.Activities[i].Recipients[0].Category = "", "Service providers"
		r.Activities[i].Recipients[1].Party, r.Activities[i].Recipients[1].Category = "", "Authorities"
	}
	flow := exporttest.PagePart(t, build(r, lang.CompleteOf("en"), nil, Pages), "flow").Blocks[0].(*doc.Flow)
	if got, want := flow.Columns[3].Nodes, []doc.FlowNode{{Label: "Not stated"}}; !cmp.Equal(want, got) {
		t.Errorf("countries %v, want %v", got, want)
	}
	var got []string
	for _, row := range flow.Table.Rows {
		got = append(got, row.Cells[0].String()+" > "+row.Cells[1].String())
	}
	purposes := "• " + r.Activities[0].Purposes[0].Name + "\n• " + r.Activities[1].Purposes[0].Name + "\n• " + r.Activities[1].Purposes[1].Name
	want := []string{
		"People\nEmployees > Purposes\n" + r.Activities[0].Purposes[0].Name,
		"People\nContact persons at customers > Purposes\n• " + r.Activities[1].Purposes[0].Name + "\n• " + r.Activities[1].Purposes[1].Name,
		"Purposes\n" + purposes + " > Recipients\n• Service providers\n• Authorities",
		"Recipients\n• Service providers\n• Authorities > none stated",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("rows (-want +got):\n%s", diff)
	}
}

// What only some laws know is not said of a keeper that they do not bind.
func TestNothingOfOtherLaws(t *testing.T) {
	for _, tt := range []struct {
		regime                ropa.Regime
		country               transfer.Country
		complaint, publishing bool
	}{
		{ropa.EU, "FI", false, false}, {ropa.EU, "ES", false, true}, {ropa.UK, "GB", true, false}, {ropa.EUInstitutions, "BE", false, true},
	} {
		r := exporttest.Complete()
		r.Regimes, r.Organisation.Country, r.Reviewed = []ropa.Regime{tt.regime}, tt.country, civil.MustDate("2026-11-21")
		for i := range r.Activities {
			r.Activities[i].Publishable = ""
		}
		text := strings.Join(exporttest.Texts(build(r, lang.CompleteOf("en"), nil, Pages), func(p doc.Part) bool { return strings.HasPrefix(p.ID, "activity:") || p.ID == "rights" }), "\n")
		set := lang.CompleteOf("en")
		if got := strings.Contains(text, set.Codes["right:"+string(lawfulbasis.RightComplaintKeeper)]); got != tt.complaint {
			t.Errorf("%s in %s: a complaint to the keeper is spoken of: %t", tt.regime, tt.country, got)
		}
		if got := strings.Contains(text, set.Word("publishable")); got != tt.publishing {
			t.Errorf("%s in %s: a public register is spoken of: %t", tt.regime, tt.country, got)
		}
	}
}
