package export

import (
	"bytes"
	"context"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/openropa/openropa/export/internal/table"
	"github.com/openropa/openropa/export/layout"
	"github.com/openropa/openropa/ropa"
)

// bookOf returns a workbook of sheets of rows.
func bookOf(t *testing.T, sheets map[string][][]any) *bytes.Reader {
	t.Helper()
	f := excelize.NewFile()
	for name, rows := range sheets {
		if _, err := f.NewSheet(name); err != nil {
			t.Fatal(err)
		}
		for i, row := range rows {
			at, _ := excelize.CoordinatesToCellName(1, i+1)
			if err := f.SetSheetRow(name, at, &row); err != nil {
				t.Fatal(err)
			}
		}
	}
	var buf bytes.Buffer
	if err := f.Write(&buf); err != nil {
		t.Fatal(err)
	}
	return bytes.NewReader(buf.Bytes())
}

// The working workbook and the layouts read what people write alike, whatever
// language it is in: days, lengths of time, answers and countries.
func TestOneReading(t *testing.T) {
	form := Layout{
		ID: "own", Title: "Own", Sheet: "Own", Language: "it", Role: layout.Controller, Kind: layout.WideTable, Verified: layout.Own,
		Columns: []layout.Column{
			{Key: layout.KeyName, Heading: "Attività", Requirement: layout.Required}, {Key: layout.KeyCreated, Heading: "Creata"}, {Key: layout.KeyRetention, Heading: "Termini"},
			{Key: layout.KeyDPIARequired, Heading: "Valutazione"}, {Key: layout.KeyDestinations, Heading: "Paesi"},
		},
	}
	type said struct {
		created, period string
		required        ropa.Answer
		country         string
		problems        int
	}
	of := func(r *ropa.Register, problems []CellProblem, err error) said {
		if err != nil {
			t.Fatal(err)
		}
		var s said
		for _, p := range problems {
			if p.Sheet != "Keeper" { // which these workbooks are without
				s.problems++
			}
		}
		for _, a := range r.Activities {
			s.created = a.Created.String()
			if a.DPIA != nil {
				s.required = a.DPIA.Required
			}
			for _, rule := range a.Retention {
				s.period = rule.Period.String()
			}
			for _, tr := range a.Transfers {
				s.country = string(tr.Destination)
			}
		}
		return s
	}
	for _, c := range []struct {
		created, period, answer, country any
		want                             said
	}{
		{"3 März 2024", "6 mois", "x", "Szwajcaria", said{"2024-03-03", "P6M", ropa.Yes, "CH", 0}},
		{"3. Mai 2024", "1 year, 6 months", "tak", "Suisse", said{"2024-05-03", "P1Y6M", ropa.Yes, "CH", 0}},
		{"1 settembre 2023", "P1Y", "nein", "Schweiz", said{"2023-09-01", "P1Y", ropa.No, "CH", 0}},
		{"2 de marzo de 2024", "3 lata", "oui", "CH", said{"2024-03-02", "P3Y", ropa.Yes, "CH", 0}},
		{"2024-03-02T00:00:00Z", "30 giorni", "☒", "Svizzera", said{"2024-03-02", "P30D", ropa.Yes, "CH", 0}},
		{45354, "immédiatement", "Sì", "Switzerland", said{"2024-03-03", "P0D", ropa.Yes, "CH", 0}},
		{"45354", "p1y", "No", "Suiza", said{"2024-03-03", "P1Y", ropa.No, "CH", 0}},
		{45, "1 an", "ja", "CH", said{"", "P1Y", ropa.Yes, "CH", 1}},
		{"2024", "1 an", "ja", "CH", said{"", "P1Y", ropa.Yes, "CH", 1}},
	} {
		working := bookOf(t, map[string][][]any{
			"Activities": {{"activities:id", "activities:name", "activities:created", "activities:dpia.required"}, {"Reference", "Activity", "Created", "Required"}, {"a", "Payroll", c.created, c.answer}},
			"Retention":  {{"retention:" + table.OfKey, "retention:period"}, {"Belongs to", "Period"}, {"a", c.period}},
			"Transfers":  {{"transfers:" + table.OfKey, "transfers:destination"}, {"Belongs to", "Third country"}, {"a", c.country}},
		})
		if got := of(ReadExcel(context.Background(), working, nil)); got != c.want {
			t.Errorf("%v in the working workbook: %+v, want %+v", c.created, got, c.want)
		}
		own := bookOf(t, map[string][][]any{"Own": {{"Attività", "Creata", "Termini", "Valutazione", "Paesi"}, {"Payroll", c.created, c.period, c.answer, c.country}}})
		if got := of(form.Read(own)); got != c.want {
			t.Errorf("%v in a layout: %+v, want %+v", c.created, got, c.want)
		}
	}
}

// What a cell should have held is said in the language of the workbook.
func TestProblemsInLanguage(t *testing.T) {
	for tag, want := range map[string]string{"en": "a day", "de": "ein Tag", "fr": "un jour", "pl": "dzień", "it": "un giorno", "es": "un día"} {
		l := Layout{
			ID: "own", Title: "Own", Sheet: "Own", Language: tag, Role: layout.Controller, Kind: layout.WideTable, Verified: layout.Own,
			Columns: []layout.Column{
				{Key: layout.KeyName, Heading: "N", Requirement: layout.Required}, {Key: layout.KeyCreated, Heading: "D"},
			},
		}
		_, problems, err := l.Read(bookOf(t, map[string][][]any{"Own": {{"N", "D"}, {"Payroll", "soon"}}}))
		if err != nil {
			t.Fatal(err)
		}
		if len(problems) != 1 || problems[0].Expected != want {
			t.Errorf("%s: %v, want %q", tag, problems, want)
		}
	}
}
