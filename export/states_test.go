package export

import (
	"bytes"
	"strings"
	"testing"

	"github.com/openropa/openropa/export/internal/exporttest"
	"github.com/openropa/openropa/export/internal/pdftest"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/transfer"
)

// inEachFormat returns what each format says of a register.
func inEachFormat(t *testing.T, r *ropa.Register, report *ropa.Report, edition Edition, noMarks bool) map[string]string {
	t.Helper()
	all := make(map[string]string)
	pages, err := pdftest.Pages(pdfOf(t, r, &PDFOptions{Edition: edition, Report: report, NoMarks: noMarks}))
	if err != nil {
		t.Fatal(err)
	}
	all["PDF"] = strings.Join(pages, "\n")
	all["workbook"] = everyPart(t, r, &ExcelOptions{Edition: edition, Report: report, NoMarks: noMarks})
	raw, _ := pageOf(t, r, &HTMLOptions{Edition: edition, Report: report, NoMarks: noMarks})
	all["page"] = string(raw)
	var text bytes.Buffer
	if err := Markdown(t.Context(), &text, r, &MarkdownOptions{Edition: edition, Report: report, NoMarks: noMarks}); err != nil {
		t.Fatal(err)
	}
	all["Markdown"] = text.String()
	text.Reset()
	if err := CSV(t.Context(), &text, r, &CSVOptions{Edition: edition}); err != nil {
		t.Fatal(err)
	}
	all["CSV"] = text.String()
	for format, s := range all {
		all[format] = strings.Join(strings.Fields(strings.ReplaceAll(s, "\u00a0", " ")), " ")
	}
	return all
}

// A transfer has the state that the law of the day and what is on record give it,
// and not what is claimed: in every format that has states, and in each edition.
func TestTransferStates(t *testing.T) {
	exporttest.Unraced(t)
	const inForce = "in force"
	adequacy := func(decision string) transfer.Transfer {
		return transfer.Transfer{Destination: "US", Importer: "mailer", Mechanism: transfer.AdequacyDecision, Adequacy: &transfer.Reliance{Decision: decision, ScopeMet: ropa.Yes, Listed: ropa.Yes}}
	}
	clauses := func(set transfer.ClauseSet, d *ropa.Reference) transfer.Transfer {
		return transfer.Transfer{
			Destination: "IN", Importer: "mailer", ExporterRole: transfer.Controller, ImporterRole: transfer.Processor, Mechanism: transfer.StandardClauses,
			Clauses: &transfer.Clauses{Set: set, Module: transfer.ModuleTwo, Signed: civil.MustDate("2021-07-01")}, Document: d,
		}
	}
	for _, c := range []struct {
		name string
		v    transfer.Transfer
		day  string
		want string
	}{
		{"adequate", adequacy("(EU) 2023/1795"), "2026-11-21", inForce},
		{"the last day of a decision", adequacy("(EU) 2016/1250"), "2020-07-15", "not recorded that the decision covers the importer"},
		{"the day of its annulment", adequacy("(EU) 2016/1250"), "2020-07-16", "no adequacy decision in force"},
		{"annulled long ago, by name", adequacy("Privacy Shield"), "2026-11-21", "no adequacy decision in force"},
		{"of another country", adequacy("(EU) 2019/419"), "2026-11-21", "no adequacy decision in force"},
		{"no decision named", adequacy(""), "2026-11-21", "no decision named"},
		{"clauses", clauses(transfer.SCC2021, &ropa.Reference{Title: "Clauses", Signed: ropa.Yes}), "2026-11-21", inForce},
		{"clauses that are repealed", clauses(transfer.SCC2010, nil), "2026-11-21", "clauses repealed"},
		{"clauses that nobody signed", clauses(transfer.SCC2021, &ropa.Reference{Title: "Clauses", Signed: ropa.No}), "2026-11-21", "instrument not signed"},
		{"the last day of clauses", clauses(transfer.SCC2021, &ropa.Reference{Title: "Clauses", Until: civil.MustDate("2026-11-22")}), "2026-11-21", inForce},
		{"clauses that have ended", clauses(transfer.SCC2021, &ropa.Reference{Title: "Clauses", Until: civil.MustDate("2026-11-21")}), "2026-11-21", "instrument has ended"},
		{"no instrument", transfer.Transfer{Destination: "IN", Importer: "mailer"}, "2026-11-21", "no instrument stated"},
		{"a claim", transfer.Transfer{Destination: "IN", Importer: "mailer", Claim: "our privacy policy"}, "2026-11-21", "what is claimed is no instrument"},
	} {
		r := exporttest.Complete()
		r.Activities[1].Transfers = []transfer.Transfer{c.v}
		report, err := ropa.Validate(r, &ropa.Options{AsOf: civil.MustDate(c.day)})
		if err != nil {
			t.Fatal(err)
		}
		for _, edition := range []Edition{Authority, Working} {
			for format, text := range inEachFormat(t, r, report, edition, false) {
				if format == "CSV" || format == "workbook" && edition == Working {
					continue // what the keeper states, and findings apart
				}
				said := edition == Authority && strings.Contains(strings.ReplaceAll(text, c.want, ""), inForce) // findings speak of decisions
				if !strings.Contains(text, c.want) || said || strings.Contains(text, "needs attention") == (c.want == inForce) {
					t.Errorf("%s: the %s of edition %d says %q: %t, in force otherwise: %t, needs attention: %t", c.name, format, edition, c.want, strings.Contains(text, c.want), said, strings.Contains(text, "needs attention"))
				}
			}
		}
		for format, text := range inEachFormat(t, r, report, Authority, true) {
			if strings.Contains(text, "needs attention") || c.want != inForce && strings.Contains(text, inForce) {
				t.Errorf("%s: the %s without marks has one, or says that the transfer is in force", c.name, format)
			}
		}
	}
}

// An authority's edition says what the law asks for and is missing, in every
// format, and leaves that out only where it is told to.
func TestMarksUnlessLeftOut(t *testing.T) {
	r := exporttest.Complete()
	r.Activities[0].Retention = nil
	r.Measures, r.Activities[0].Security = nil, nil
	report := reportOn(t, r)
	for _, noMarks := range []bool{false, true} {
		for format, text := range inEachFormat(t, r, report, Authority, noMarks) {
			if marked := strings.Contains(text, "missing – Art. 30(1)(f)"); format != "CSV" && format != "workbook" && marked == noMarks {
				t.Errorf("the %s says that time limits are missing: %t, without marks: %t", format, marked, noMarks)
			}
			if marked := strings.Contains(text, "missing"); format == "workbook" && marked == noMarks {
				t.Errorf("the %s says that something is missing: %t, without marks: %t", format, marked, noMarks)
			}
		}
	}
}
