package export

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openropa/openropa/export/internal/doc"
	"github.com/openropa/openropa/export/internal/pdftest"
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/transfer"
)

// pagePart returns a part of the pages.
func pagePart(t *testing.T, d *doc.Document, id string) *doc.Part {
	t.Helper()
	i := slices.IndexFunc(d.Parts, func(p doc.Part) bool { return p.Page && p.ID == id })
	if i < 0 {
		t.Fatalf("no part %q", id)
	}
	return &d.Parts[i]
}

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
			[]string{"Eingeschränkt: Information, Art. 13, Art. 14", "Löschung, Art. 17 Abs. 1, Art. 17 Abs. 3 lit. b DSGVO", "Bestehen nicht: Widerruf der Einwilligung, Art. 7 Abs. 3 DSGVO"}, nil,
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
			d := build(c.r, labelsOf(c.tag), report, workbook|pages)
			for _, p := range d.Parts {
				if p.ID != "sheet:record" && p.ID != "activity:0" {
					continue
				}
				got := strings.Join(texts(&doc.Document{Parts: []doc.Part{p}}, func(doc.Part) bool { return true }), "\n") + "\n"
				got = spaced(got)
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
	r := complete()
	r.Activities = append(r.Activities, ropa.Activity{ID: "x", Name: "Bare"})
	report := &ropa.Report{AsOf: civil.MustDate("2026-11-21"), Findings: []ropa.Finding{{Severity: ropa.SeverityError}, {Severity: ropa.SeverityError}, {Severity: ropa.SeverityWarning}}}
	part := pagePart(t, build(r, labelsOf("en"), report, pages), "overview")
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
		"Findings by severity", "Errors||2", "Warnings||1", "Notes||0",
		"Transfers by country and mechanism", "United States|adequacy decision|1",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if n := len(pagePart(t, build(r, labelsOf("en"), nil, pages), "overview").Blocks); n != 2 {
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
	return pagePart(t, build(r, labelsOf("en"), nil, pages), "flow").Blocks[0].(*doc.Flow)
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
		said := strings.Join(texts(&doc.Document{Parts: []doc.Part{{Blocks: []doc.Block{f.Table}}}}, func(doc.Part) bool { return true }), "\n")
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
	r := complete()
	d := build(r, labelsOf("fr"), nil, pages)
	receivers := pagePart(t, d, "annex:receiverTable").Blocks[0].(*doc.Table)
	var names []string
	for _, row := range receivers.Rows {
		names = append(names, row.Cells[0].String()+"|"+row.Cells[2].String())
	}
	if diff := cmp.Diff([]string{"Lohnbüro KG|Allemagne", "Finanzamt Berlin|Allemagne", "Mailer Inc.|États-Unis", "Hosting AG|Allemagne"}, names); diff != "" {
		t.Errorf("recipients (-want +got)\n%s", diff)
	}
	references := pagePart(t, d, "annex:referenceTable").Blocks[0].(*doc.Table)
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

func TestActAddress(t *testing.T) {
	for _, c := range []struct {
		cite fact.Citation
		tag  string
		want string
	}{
		{fact.Citation{Act: fact.GDPR, Provision: "Art. 6"}, "de", "https://eur-lex.europa.eu/eli/reg/2016/679/oj/deu"},
		{fact.Citation{Act: fact.UKGDPR}, "fr", "https://www.legislation.gov.uk/eur/2016/679/contents"},
		{fact.Citation{Act: fact.FADP}, "fr", "https://www.fedlex.admin.ch/eli/cc/2022/491/fr"},
		{fact.Citation{Act: fact.EUAct, Provision: "Decision (EU) 2021/914"}, "en", "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32021D0914"},
		{fact.Citation{Act: fact.EUAct, Provision: "Directive 2002/58/EC Art. 5(3)"}, "en", "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32002L0058"},
		{fact.Citation{Act: fact.EUAct, Provision: "Directive 95/46/EC"}, "en", ""},
		{fact.Citation{Act: fact.EUAct, Provision: "Regulation (EU) No 182/2011"}, "en", ""},
		{fact.Citation{Act: fact.UKAct, Provision: "Decision 2021/914"}, "en", ""},
		{fact.Citation{Act: fact.EDPB, Provision: "Guidelines 07/2020"}, "en", ""},
	} {
		if got := labelsOf(c.tag).actAddress(c.cite); got != c.want {
			t.Errorf("%v: %q, want %q", c.cite, got, c.want)
		}
	}
	if got, want := labelsOf("en").decisionAddress("(EU) 2016/1250"), "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32016D1250"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	for _, l := range sets { // every address has its language
		for act, a := range addresses {
			if got := l.actAddress(fact.Citation{Act: act}); strings.Contains(got, "%") || a.tags != nil && a.tags[l.tag] == "" {
				t.Errorf("%s in %s: %q", act, l.tag, got)
			}
		}
	}
}

// A mark of distribution is on the cover and at the foot of each page.
func TestPDFMark(t *testing.T) {
	pages, err := pdftest.Pages(pdfOf(t, complete(), &PDFOptions{Mark: "Strictly confidential"}))
	if err != nil {
		t.Fatal(err)
	}
	for i, text := range pages {
		if !strings.Contains(text, "Strictly confidential") {
			t.Errorf("page %d: no mark", i+1)
		}
	}
}

// alphabets are the letters that the 24 official languages of the Union have
// beyond a to z, by their tags.
var alphabets = map[string]string{
	"bg": "абвгдежзийклмнопрстуфхцчшщъьюя АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЬЮЯ", "cs": "áčďéěíňóřšťúůýž ÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ",
	"da": "æøå ÆØÅ", "de": "äöüß ÄÖÜ", "el": "αβγδεζηθικλμνξοπρσςτυφχψω άέήίόύώϊϋΐΰ ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ", "en": "“quotes” – dash",
	"es": "áéíñóúü¿¡ ÁÉÍÑÓÚÜ", "et": "äõöüšž ÄÕÖÜŠŽ", "fi": "äöåšž ÄÖÅ", "fr": "àâæçéèêëîïôœùûüÿ ÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸ «»", "ga": "áéíóú ÁÉÍÓÚ",
	"hr": "čćđšž ČĆĐŠŽ", "hu": "áéíóöőúüű ÁÉÍÓÖŐÚÜŰ", "it": "àèéìíîòóùú ÀÈÉÌÒÙ", "lt": "ąčęėįšųūž ĄČĘĖĮŠŲŪŽ", "lv": "āčēģīķļņšūž ĀČĒĢĪĶĻŅŠŪŽ",
	"mt": "ċġħż ĊĠĦŻ", "nl": "áéëïóöü ij ĳ €", "pl": "ąćęłńóśźż ĄĆĘŁŃÓŚŹŻ", "pt": "ãáàâçéêíõóôú ÃÁÀÂÇÉÊÍÕÓÔÚ", "ro": "ăâîșț ĂÂÎȘȚ ş ţ",
	"sk": "áäčďéíĺľňóôŕšťúýž ÁÄČĎÉÍĹĽŇÓÔŔŠŤÚÝŽ", "sl": "čšž ČŠŽ", "sv": "åäö ÅÄÖ",
}

// Text in each official language is on the pages letter by letter, without a
// warning, wherever the register holds it.
func TestPDFLanguages(t *testing.T) {
	if len(alphabets) != 24 {
		t.Fatalf("%d languages", len(alphabets))
	}
	r := &ropa.Register{}
	for _, tag := range sortedKeys(alphabets) {
		text := tag + " " + alphabets[tag]
		r.Activities = append(r.Activities, ropa.Activity{
			ID: ropa.ID(tag), Name: "name " + text, Description: strings.Repeat("description "+text+" ", 8) + "end",
			Purposes:   []ropa.Purpose{{ID: "p", Name: "purpose " + text, Bases: []lawfulbasis.Basis{{Ground: lawfulbasis.Contract, When: "when " + text}}}},
			Data:       []ropa.DataCategory{{ID: "d", Name: "data " + text, Examples: []string{"example " + text}}},
			Recipients: []ropa.Recipient{{ID: "r", Category: "recipient " + text}},
			Retention:  []ropa.RetentionRule{{ID: "k", Criteria: "criteria " + text}},
		})
	}
	var warnings []string
	file := pdfOf(t, r, &PDFOptions{Warn: func(w string) { warnings = append(warnings, w) }})
	if len(warnings) > 0 {
		t.Errorf("warnings %q", warnings)
	}
	found, err := pdftest.NewFinder(file)
	if err != nil {
		t.Fatal(err)
	}
	for tag, letters := range alphabets {
		text := tag + " " + letters
		for _, want := range []string{"name ", "purpose ", "when ", "data ", "example ", "recipient ", "criteria "} {
			if !found.Contains(want + text) {
				t.Errorf("%s: %s is lost", tag, want)
			}
		}
		if !found.Contains(strings.Repeat("description "+text+" ", 8) + "end") {
			t.Errorf("%s: the description is lost", tag)
		}
	}
}

// A font that cannot be used is named.
func TestPDFFontError(t *testing.T) {
	err := PDF(&bytes.Buffer{}, complete(), &PDFOptions{Fonts: [][]byte{[]byte("no font")}})
	if err == nil || !strings.Contains(err.Error(), "font 0: not a TrueType font") {
		t.Errorf("error %v", err)
	}
}
