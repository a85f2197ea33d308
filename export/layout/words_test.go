package layout_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/openropa/openropa/export/layout"
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/transfer"
	"github.com/xuri/excelize/v2"
)

// Cells say in people's words what the layout has its own words for.
func TestLayoutReadsPeoplesWords(t *testing.T) {
	l := layoutNamed(t, "ico-controller")
	at := make(map[layout.Key]int)
	for i, c := range l.Columns {
		at[c.Key] = i
	}
	row := make([]any, len(l.Columns))
	row[at[layout.KeyPurposes]] = "Payroll"
	row[at[layout.KeyBases]] = "Article 6(1)(c) - legal obligation"
	row[at[layout.KeyConditions]] = "Art. 9(2)(b)"
	row[at[layout.KeyRetention]] = "six years after the end of employment"
	row[at[layout.KeyDestinations]] = "USA"
	row[at[layout.KeySafeguards]] = "SCCs"
	row[at[layout.KeyDPIARequired]] = "not required"
	row[at[layout.KeyRights]] = "Access, rectification"
	r, problems, err := l.Read(bytes.NewReader(sheetOf(t, "Template", columnHeads(l), row)))
	if err != nil || len(problems) > 0 {
		t.Fatal(problems, err)
	}
	a := r.Activities[0]
	if b := a.Purposes[0].Bases; len(b) != 1 || b[0].Ground != lawfulbasis.LegalObligation || b[0].Claim != "" {
		t.Errorf("grounds %+v", b)
	}
	if c := a.Purposes[0].Conditions; len(c) != 1 || c[0].Condition != lawfulbasis.EmploymentLaw {
		t.Errorf("conditions %+v", c)
	}
	if p := a.Retention; len(p) != 1 || p[0].Period != civil.MustPeriod("P6Y") || p[0].From == "" {
		t.Errorf("retention %+v", p)
	}
	if x := a.Transfers; len(x) != 1 || x[0].Destination != "US" || x[0].Mechanism != transfer.StandardClauses {
		t.Errorf("transfers %+v", x)
	}
	if a.Rights == nil || len(a.Rights.Offered) != 2 {
		t.Errorf("rights %+v", a.Rights)
	}
	if a.DPIA == nil || a.DPIA.Required != ropa.No {
		t.Errorf("impact assessment %+v", a.DPIA)
	}
	row[at[layout.KeyBases]], row[at[layout.KeySafeguards]] = "consent or contract?", "see contract"
	row[at[layout.KeyDestinations]], row[at[layout.KeyDPIARequired]] = "Georgia", "n/a"
	r, problems, _ = l.Read(bytes.NewReader(sheetOf(t, "Template", columnHeads(l), row)))
	if d := r.Activities[0].DPIA; d != nil {
		t.Errorf("n/a is said of an impact assessment, and it reads %+v", d)
	}
	if len(problems) != 3 {
		t.Errorf("words in doubt: %v", problems)
	}
}

// A formula without a stored value is reported, and its row is read.
func TestLayoutFormulaWithoutValue(t *testing.T) {
	l := layoutNamed(t, "ico-controller")
	f := excelize.NewFile()
	defer f.Close()
	head := columnHeads(l)
	row := make([]any, len(head))
	row[2] = "Pay employees"
	for i, cells := range [][]any{head, row} {
		if err := f.SetSheetRow("Sheet1", fmt.Sprintf("A%d", i+1), &cells); err != nil {
			t.Fatal(err)
		}
	}
	if err := f.SetCellFormula("Sheet1", "B2", "Names!A1"); err != nil {
		t.Fatal(err)
	}
	var buf bytes.Buffer
	if err := f.Write(&buf); err != nil {
		t.Fatal(err)
	}
	r, problems, err := l.Read(&buf)
	if err != nil || len(r.Activities) != 1 {
		t.Fatal(r, err)
	}
	if len(problems) != 1 || problems[0].Cell != "B2" || !strings.HasPrefix(problems[0].Expected, "a value: the formula") {
		t.Errorf("problems %v", problems)
	}
}

// What is of another form is refused, with what was seen and what was wanted.
func TestLayoutOfAnotherForm(t *testing.T) {
	data := sheetOf(t, "Register", []any{"Nr", "Purposes of processing", "Who", "How long"}, []any{1, "Payroll", "Staff", "6 years"})
	for id, want := range map[string]string{
		"ico-controller":       `export: layout "ico-controller": no sheet has the headings of its table: wanted "Purpose of processing" (nearest "Purposes of processing"), `,
		"dsk-verantwortlicher": `export: layout "dsk-verantwortlicher": no sheet has its labels: wanted "`,
	} {
		_, _, err := layoutNamed(t, id).Read(bytes.NewReader(data))
		if err == nil || !strings.HasPrefix(err.Error(), want) || !strings.Contains(err.Error(), `; seen in sheet "Register": "Nr"`) {
			t.Errorf("%s: %v", id, err)
		}
	}
}

// Two periods of the same data, each for its own purpose, stay apart.
func TestLayoutRetentionOfPurposes(t *testing.T) {
	r := &ropa.Register{Activities: []ropa.Activity{{
		ID: "shop", Name: "Shop", Purposes: []ropa.Purpose{{ID: "sell", Name: "Sell"}, {ID: "advise", Name: "Advise"}},
		Data: []ropa.DataCategory{{ID: "orders", Name: "Orders"}},
		Retention: []ropa.RetentionRule{
			{ID: "a", Purposes: []ropa.ID{"advise"}, Period: civil.MustPeriod("P6M")},
			{ID: "b", Purposes: []ropa.ID{"sell"}, Period: civil.MustPeriod("P2Y")},
		},
	}}}
	for _, id := range []string{"ico-controller", "apd-gba", "cnil-simplifie", "dsk-verantwortlicher"} {
		a := layoutNamed(t, id).Project(r).Activities[0]
		for i, want := range []ropa.ID{"purpose-2", "purpose-1"} {
			if len(a.Retention) != 2 || !slices.Equal(a.Retention[i].Purposes, []ropa.ID{want}) {
				t.Errorf("%s: %+v", id, a.Retention)
				break
			}
		}
	}
}

// A day in numbers is read in the order that its column shows.
func TestLayoutDayOrder(t *testing.T) {
	l := layoutNamed(t, "apd-gba")
	day := slices.IndexFunc(l.Columns, func(c layout.Column) bool { return c.Key == layout.KeyStart })
	name := slices.IndexFunc(l.Columns, func(c layout.Column) bool { return c.Key == layout.KeyPurposes })
	for _, c := range []struct{ first, second, want string }{
		{"03/01/2024", "01/13/2026", "2024-03-01"},
		{"03/01/2024", "13/01/2026", "2024-01-03"},
		{"03/01/2024", "2026-01-13", ""},
		{"3 January 2024", "01/13/2026", "2024-01-03"},
		{"03 janvier 2024", "", "2024-01-03"},
		{"45352", "", "2024-03-01"},
	} {
		rows := [][]any{columnHeads(l)}
		for i, text := range []string{c.first, c.second} {
			row := make([]any, len(l.Columns))
			row[name], row[day] = fmt.Sprint("Purpose ", i), text
			rows = append(rows, row)
		}
		r, problems, err := l.Read(bytes.NewReader(sheetOf(t, "Register", rows...)))
		if err != nil {
			t.Fatal(err)
		}
		if got := r.Activities[0].Start.String(); got != c.want || (len(problems) == 1) != (c.want == "") {
			t.Errorf("%s beside %s: %q, want %q; %v", c.first, c.second, got, c.want, problems)
		}
	}
}

// Totals, headings of sections and notes are no entries.
func TestLayoutRowsThatAreNoEntries(t *testing.T) {
	l := layoutNamed(t, "ico-controller")
	rows := [][]any{columnHeads(l)}
	for _, text := range []string{"--- HR ---", "Payroll", "Total compensation", "Total: 2", "Note: last changed 3 May 2024"} {
		row := make([]any, len(l.Columns))
		row[1] = text
		rows = append(rows, row)
	}
	r, problems, err := l.Read(bytes.NewReader(sheetOf(t, "Template", rows...)))
	if err != nil {
		t.Fatal(err)
	}
	var cells []string
	for _, p := range problems {
		cells = append(cells, p.Cell)
	}
	if want := []string{"B2", "B5", "B6"}; !slices.Equal(cells, want) || len(r.Activities) != 2 {
		t.Errorf("%d entries, problems %v", len(r.Activities), problems)
	}
}

// A row in capitals alone heads a section, whether or not the table has a
// column of numbers; what stands above the table is kept.
func TestLayoutAboveAndSections(t *testing.T) {
	l := layoutNamed(t, "ico-controller")
	section, entry := make([]any, len(l.Columns)), make([]any, len(l.Columns))
	section[1], entry[1] = "HUMAN RESOURCES", "Payroll"
	r, problems, err := l.Read(bytes.NewReader(sheetOf(t, "Template", []any{nil, "Approved by the board, 3 May 2024"}, []any{}, columnHeads(l), section, entry)))
	if err != nil {
		t.Fatal(err)
	}
	if len(problems) != 1 || problems[0].Cell != "B4" || len(r.Activities) != 1 {
		t.Errorf("%d entries, problems %v", len(r.Activities), problems)
	}
	if want := []ropa.Extra{{Key: "Template B1", Value: "Approved by the board, 3 May 2024"}}; !slices.Equal(r.Extra, want) {
		t.Errorf("extra %v, want %v", r.Extra, want)
	}
}

// The choices of a table's column stand for codes both ways; what cannot work
// is an error.
func TestLayoutChoices(t *testing.T) {
	l := layout.Layout{ID: "own", Role: layout.Controller, Kind: layout.WideTable, Sheet: "Register", Columns: []layout.Column{
		{Key: layout.KeyName, Heading: "Name"},
		{Key: layout.KeyPurposes, Heading: "Why"},
		{Key: layout.KeyBases, Heading: "Legal", Choices: []layout.Choice{{Text: "A statute; or an order", Codes: []string{"legal-obligation"}}, {Text: "Not ours to say", Codes: []string{"consent"}}}},
		{Key: layout.KeyDPIARequired, Heading: "DPIA", Choices: []layout.Choice{{Text: "Needed", Codes: []string{"yes"}}, {Text: "Spared", Codes: []string{"no"}}}},
	}}
	r := &ropa.Register{Activities: []ropa.Activity{{
		ID: "pay", Name: "Payroll", Purposes: []ropa.Purpose{{ID: "pay", Name: "Pay", Bases: []lawfulbasis.Basis{{Ground: lawfulbasis.LegalObligation}}}},
		DPIA: &ropa.DPIA{Required: ropa.No},
	}}}
	for _, ground := range []lawfulbasis.Ground{lawfulbasis.LegalObligation, lawfulbasis.Consent, lawfulbasis.Contract} {
		r.Activities[0].Purposes[0].Bases[0].Ground = ground
		got, problems, _ := throughLayout(t, &l, r)
		if len(problems) > 0 {
			t.Error(problems)
		}
		if a := got.Activities[0]; a.Purposes[0].Bases[0].Ground != ground || a.DPIA.Required != ropa.No {
			t.Errorf("%s: read as %+v", ground, a)
		}
	}
	head := []any{"Name", "Why", "Legal", "DPIA"}
	got, problems, err := l.Read(bytes.NewReader(sheetOf(t, "Register", head, []any{"Payroll", "Pay", "a statute; or an order", "needed"})))
	if err != nil || len(problems) > 0 || got.Activities[0].Purposes[0].Bases[0].Ground != lawfulbasis.LegalObligation || got.Activities[0].DPIA.Required != ropa.Yes {
		t.Errorf("%+v %v %v", got, problems, err)
	}
	for name, change := range map[string]func(*layout.Layout){
		"the column takes none":      func(l *layout.Layout) { l.Columns[1].Choices = l.Columns[2].Choices },
		"is no code of its field":    func(l *layout.Layout) { l.Columns[3].Choices = l.Columns[2].Choices },
		`Language "ja": want one of`: func(l *layout.Layout) { l.Language = "ja" },
	} {
		bad := l
		bad.Columns = slices.Clone(l.Columns)
		change(&bad)
		if err := bad.Write(&bytes.Buffer{}, r); err == nil || !strings.Contains(err.Error(), name) {
			t.Errorf("%s: writing: %v", name, err)
		}
		if _, _, err := bad.Read(&bytes.Buffer{}); err == nil || !strings.Contains(err.Error(), name) {
			t.Errorf("%s: reading: %v", name, err)
		}
	}
}
