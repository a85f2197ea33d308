package record

import (
	"fmt"
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

// grounded returns a register of one activity on the grounds.
func grounded(regimes []ropa.Regime, conditions []lawfulbasis.Condition, grounds ...lawfulbasis.Ground) *ropa.Register {
	p := ropa.Purpose{ID: "p", Name: "Purpose"}
	for _, g := range grounds {
		p.Bases = append(p.Bases, lawfulbasis.Basis{Ground: g})
	}
	for _, c := range conditions {
		p.Conditions = append(p.Conditions, lawfulbasis.Reliance{Condition: c})
	}
	return &ropa.Register{
		Regimes: regimes, Reviewed: civil.MustDate("2026-06-01"),
		Activities: []ropa.Activity{{ID: "a", Name: "Activity", Purposes: []ropa.Purpose{p}}},
	}
}

func TestRightsAvailable(t *testing.T) {
	eu, uk := []ropa.Regime{ropa.EU}, []ropa.Regime{ropa.UK}
	for _, c := range []struct {
		name     string
		r        *ropa.Register
		tag      string
		day      string // of the report; "" for none
		has, not []string
	}{
		{
			"consent", grounded(eu, nil, lawfulbasis.Consent), "en", "",
			[]string{"Applies: withdrawal of consent, Art. 7(3) GDPR; information", "data portability, Art. 20(1)(a), (b) GDPR", "Restricted: no solely automated decisions", "Does not apply: objection, Art. 7(3), Art. 21(1) GDPR"}, nil,
		},
		{
			"legal obligation, in German", grounded(eu, nil, lawfulbasis.LegalObligation), "de", "",
			[]string{"Eingeschränkt: Information, Art. 13, Art. 14", "Löschung, Art. 17 Abs. 1, Art. 17 Abs. 3 lit. b DSGVO", "Nicht anwendbar: Widerruf der Einwilligung, Art. 7 Abs. 3 DSGVO"}, nil,
		},
		{
			"legal obligation with explicit consent", grounded(eu, []lawfulbasis.Condition{lawfulbasis.ExplicitConsent}, lawfulbasis.LegalObligation), "en", "",
			[]string{"Applies: withdrawal of consent, Art. 7(3) GDPR", "data portability, Art. 20(1)(a)", "Restricted: information"}, nil,
		},
		{
			"legitimate interests, in French", grounded(eu, nil, lawfulbasis.LegitimateInterests), "fr", "",
			[]string{"Applicables : information (art. 13", "opposition (art. 21, par. 1, du RGPD) ; ", "Non applicables : retrait du consentement"}, []string{"art. 13, art."},
		},
		{
			"United Kingdom, the day before", grounded(uk, nil, lawfulbasis.Contract), "en", "2026-06-18",
			[]string{"Does not apply: withdrawal of consent, Art. 7(3) UK GDPR; objection, Art. 21(1) UK GDPR; complaint to the controller"}, nil,
		},
		{
			"United Kingdom, the first day", grounded(uk, nil, lawfulbasis.Contract), "en", "2026-06-19",
			[]string{"complaint to the controller, DPA 2018 s. 164A"}, []string{"complaint to the controller\n"},
		},
		{
			"Union and United Kingdom", grounded([]ropa.Regime{ropa.EU, ropa.UK}, nil, lawfulbasis.Contract), "en", "2026-07-01",
			[]string{"access, Art. 15 GDPR / UK GDPR", "Restricted: no solely automated decisions, Art. 22(1)"}, nil,
		},
		{"no ground", grounded(eu, nil), "en", "", nil, []string{"Applies"}},
		{"before the regime", grounded(eu, nil, lawfulbasis.Consent), "en", "2018-05-24", nil, []string{"Applies"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var report *ropa.Report
			if c.day != "" {
				report = &ropa.Report{AsOf: civil.MustDate(c.day)}
			}
			d := build(c.r, lang.CompleteOf(c.tag), report, Workbook|Pages)
			for _, p := range d.Parts {
				if p.ID != "activity:0" {
					continue
				}
				got := strings.Join(exporttest.Texts(&doc.Document{Parts: []doc.Part{p}}, func(doc.Part) bool { return true }), "\n") + "\n"
				got = exporttest.Spaced(got)
				for _, want := range c.has {
					if !strings.Contains(got, want) {
						t.Errorf("%s: %q is missing in\n%s", p.ID, want, got)
					}
				}
				for _, not := range c.not {
					if strings.Contains(got, not) {
						t.Errorf("%s: %q is in\n%s", p.ID, not, got)
					}
				}
			}
		})
	}
}

// The overview counts what the register and its report hold, and says the
// same in its tables.
func TestOverview(t *testing.T) {
	r := exporttest.Complete()
	r.Activities = append(r.Activities, ropa.Activity{ID: "x", Name: "Bare"})
	report := &ropa.Report{AsOf: civil.MustDate("2026-11-21"), Findings: []ropa.Finding{
		{Severity: ropa.SeverityError, Demand: ropa.DemandRecord}, {Severity: ropa.SeverityError, Demand: ropa.DemandRecord},
		{Severity: ropa.SeverityWarning, Demand: ropa.DemandProcessing}, {Severity: ropa.SeverityInfo}, {Severity: ropa.SeverityError, Waiver: &ropa.Waiver{}},
	}}
	part := exporttest.PagePart(t, build(r, lang.CompleteOf("en"), report, Pages), "overview")
	var got []string
	for _, b := range part.Blocks {
		c := b.(*doc.Chart)
		got = append(got, c.Title)
		for i, bar := range c.Bars {
			got = append(got, fmt.Sprintf("%s|%s|%d", bar.Label, bar.Note, bar.Value))
			if row := c.Table.Rows[i]; !strings.HasPrefix(row.Cells[0].String(), bar.Label) || row.Cells[1].String() != strconv.Itoa(bar.Value) {
				t.Errorf("%s: the table says %v", bar.Label, row)
			}
		}
	}
	want := []string{
		"Activities by ground", "Consent||1", "Contract||1", "Legal obligation||1", "Legitimate interests||1", "Not stated||1",
		"Findings by demand and severity", "What the record must contain: Errors||2", "What the law asks of the processing: Warnings||1",
		"What helps accountability||0", "Rules of the keeper: Notes||1",
		"Transfers by country and mechanism", "United States|adequacy decision|1",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if n := len(exporttest.PagePart(t, build(r, lang.CompleteOf("en"), nil, Pages), "overview").Blocks); n != 2 {
		t.Errorf("%d charts without a report, want 2", n)
	}
}

// shipping returns a register of n activities, each with a recipient in one
// of the countries under one of the mechanisms.
func shipping(n int) *ropa.Register {
	r := &ropa.Register{Regimes: []ropa.Regime{ropa.EU}, Reviewed: civil.MustDate("2026-06-01")}
	mechanisms := []transfer.Mechanism{transfer.AdequacyDecision, transfer.StandardClauses, transfer.DerogationConsent, ""}
	for i := range n {
		a := ropa.Activity{
			ID: ropa.ID(fmt.Sprint("a", i)), Name: fmt.Sprint("Activity ", i), Function: fmt.Sprint("Function ", i%7),
			Purposes:   []ropa.Purpose{{ID: "p", Name: fmt.Sprint("Purpose ", i)}},
			Subjects:   []ropa.SubjectCategory{{ID: "s", Name: fmt.Sprint("People ", i%5)}},
			Recipients: []ropa.Recipient{{ID: "r", Category: fmt.Sprint("Recipient ", i), Country: "DE"}},
		}
		if m := i % 5; m < 4 {
			a.Recipients[0].Country = "US"
			a.Transfers = []transfer.Transfer{{ID: "t", Destination: "US", Mechanism: mechanisms[m]}}
		}
		r.Activities = append(r.Activities, a)
	}
	return r
}

func flowBlock(t *testing.T, r *ropa.Register) *doc.Flow {
	t.Helper()
	return exporttest.PagePart(t, build(r, lang.CompleteOf("en"), nil, Pages), "flow").Blocks[0].(*doc.Flow)
}

func TestFlow(t *testing.T) {
	for _, c := range []struct {
		n       int
		heading string
		nodes   []int // by column
	}{
		{1, "Purposes", []int{1, 1, 1, 1}},
		{60, "Purposes", []int{5, 60, 60, 5}},
		{61, "Function or department", []int{5, 7, 56, 5}},
		{1000, "Function or department", []int{5, 7, 56, 5}},
	} {
		f := flowBlock(t, shipping(c.n))
		var nodes []int
		for _, column := range f.Columns {
			nodes = append(nodes, len(column.Nodes))
		}
		if diff := cmp.Diff(c.nodes, nodes); diff != "" {
			t.Errorf("%d activities: boxes (-want +got)\n%s", c.n, diff)
		}
		for _, l := range f.Links {
			if l.From >= nodes[l.Column] || l.To >= nodes[l.Column+1] {
				t.Errorf("%d activities: a line to no box: %v", c.n, l)
			}
		}
		// The table names every box and every line.
		said := strings.Join(exporttest.Texts(&doc.Document{Parts: []doc.Part{{Blocks: []doc.Block{f.Table}}}}, func(doc.Part) bool { return true }), "\n")
		lines := 0
		for _, row := range f.Table.Rows {
			lines += (len(row.Cells[0]) - 1) * (len(row.Cells[1]) - 1)
		}
		if lines != len(f.Links) {
			t.Errorf("%d activities: the table has %d lines, the diagram %d", c.n, lines, len(f.Links))
		}
		for _, column := range f.Columns {
			for _, n := range column.Nodes {
				if !strings.Contains(said, n.Label) {
					t.Errorf("%d activities: the table lacks %q", c.n, n.Label)
				}
			}
		}
	}
}

// A country is told by what protects data there, in words and by its line.
func TestFlowSafeguards(t *testing.T) {
	f := flowBlock(t, shipping(5))
	var got []string
	for _, n := range f.Columns[3].Nodes {
		got = append(got, fmt.Sprintf("%s|%s|%s", n.Label, n.Note, n.Line))
	}
	slices.Sort(got)
	want := []string{
		"Germany|No transfer|",
		"United States|Adequacy decision|thick", "United States|Explicit consent to the transfer|dotted", "United States|No mechanism stated|double", "United States|Standard data protection clauses|dashed",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if len(f.Legend) != 5 {
		t.Errorf("legend %v", f.Legend)
	}
	// A recipient outside without any transfer is no silence.
	r := shipping(1)
	r.Activities[0].Transfers = nil
	if n := flowBlock(t, r).Columns[3].Nodes[0]; n.Note != "No mechanism stated for the transfer" || n.Line != doc.Double {
		t.Errorf("country %+v", n)
	}
}

// Boxes stand so that lines do not cross where they need not.
func TestFlowOrder(t *testing.T) {
	f := &flow{}
	const n = 12
	for i := range n { // a ladder, met in the wrong order
		j := i * 5 % n
		var last *flowNode
		for column := range 4 {
			key := fmt.Sprint(j)
			if column%2 == 1 {
				key = fmt.Sprint(n - 1 - j)
			}
			node := f.node(column, key, doc.FlowNode{Label: key})
			if column > 0 {
				f.link(column-1, last, node, doc.Thin)
			}
			last = node
		}
	}
	slices.Reverse(f.columns[2])
	for i, node := range f.columns[2] {
		node.at = i
	}
	if f.crossings() == 0 {
		t.Fatal("nothing to order")
	}
	f.order()
	if got := f.crossings(); got != 0 {
		t.Errorf("%d crossings, want 0", got)
	}
	// Crossings are counted as by hand.
	f = &flow{}
	for i := range 3 {
		f.node(0, fmt.Sprint(i), doc.FlowNode{})
		f.node(1, fmt.Sprint(i), doc.FlowNode{})
	}
	for i := range 3 {
		for j := range 3 {
			f.link(0, f.columns[0][i], f.columns[1][j], doc.Thin)
		}
	}
	if got := f.crossings(); got != 9 {
		t.Errorf("%d crossings of K(3,3), want 9", got)
	}
}

func TestAnnexes(t *testing.T) {
	r := exporttest.Complete()
	d := build(r, lang.CompleteOf("fr"), nil, Pages)
	receivers := exporttest.PagePart(t, d, "annex:receiverTable").Blocks[0].(*doc.Table)
	var names []string
	for _, row := range receivers.Rows {
		names = append(names, row.Cells[0].String()+"|"+row.Cells[2].String())
	}
	if diff := cmp.Diff([]string{"Lohnbüro KG|Allemagne", "Finanzamt Berlin|Allemagne", "Mailer Inc.|États-Unis", "Hosting AG|Allemagne"}, names); diff != "" {
		t.Errorf("recipients (-want +got)\n%s", diff)
	}
	references := exporttest.PagePart(t, d, "annex:referenceTable").Blocks[0].(*doc.Table)
	acts := make(map[string]string)
	for _, row := range references.Rows {
		name := row.Cells[0][0].Text
		if _, twice := acts[name]; twice {
			t.Errorf("%s stands twice", name)
		}
		acts[name] = row.Cells[2].String()
	}
	want := map[string]string{
		"RGPD": "https://eur-lex.europa.eu/eli/reg/2016/679/oj/fra", "Abgabenordnung, Allemagne": "", "Bundesdatenschutzgesetz, Allemagne": "", "Einkommensteuergesetz, Allemagne": "",
	}
	if diff := cmp.Diff(want, acts); diff != "" {
		t.Errorf("acts (-want +got)\n%s", diff)
	}
}
