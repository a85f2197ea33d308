package xlsx

import (
	"archive/zip"
	"bytes"
	"context"
	"html"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"github.com/openropa/openropa/export/internal/doc"
	"github.com/openropa/openropa/export/internal/table"
)

// sampleTables are a form, two tables of which one refers to the other, and a
// list.
func sampleTables() *Tables {
	return &Tables{
		ListName: "Lists", ListNote: "What cells offer", Dates: "dd.mm.yyyy", Mark: "↳", More: "continued", Error: "not in the list", Several: "one a line",
		Pieces: TableColumn{Key: PiecesKey, Heading: "Parts", Kind: ShortColumn},
		Lists:  []List{{Key: "status", Heading: "Status", Words: []string{"aktiv", "beendet"}, Codes: []string{"active", "ended"}}, {Key: "none", Heading: "None"}},
		Sheets: []TableSheet{
			{Key: "register", Name: "Register", Title: "Register", Form: true, Columns: []TableColumn{
				{Key: "title", Heading: "Title & more", Need: doc.Required, Mark: "Art. 30(1)"},
				{Key: "created", Heading: "Created", Kind: DateColumn},
				{Key: "size", Heading: "Size", Kind: NumberColumn, Comment: "of the staff"},
			}, Rows: []table.Row{{{Column: 0, Text: "=1+1"}, {Column: 1, Text: "2026-11-21"}, {Column: 2, Text: "12"}}}, Names: []string{""}},
			{Key: "parties", Name: "Parties & more", Title: "Parties", Columns: []TableColumn{
				{Key: "id", Heading: "ID"}, {Key: "name", Heading: "Name", Kind: LongColumn}, {Key: "status", Heading: "Status", List: "status"}, {Key: "fold", Heading: "Fold", Detail: true},
			}, Rows: []table.Row{
				{{Column: 0, Text: "p"}, {Column: 1, Text: strings.Repeat("a long name ", 400)}, {Column: 2, Text: "aktiv"}},
				{{Column: 0, Text: "q"}},
			}, Names: []string{"p", "q"}},
			{Key: "recipients", Name: "Recipients", Title: "Recipients", Columns: []TableColumn{
				{Key: "party", Heading: "Party", List: "@parties", LinkTo: []string{"parties"}}, {Key: "several", Heading: "Several", List: "status", Many: true}, {Key: "gone", Heading: "Gone", List: "@gone"},
			}, Rows: []table.Row{{{Column: 0, Text: "q"}}, {{Column: 0, Text: "unknown"}}}, Names: []string{"", ""}},
		},
	}
}

func renderTables(t *testing.T) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Render(context.Background(), &b, &doc.Document{Cover: doc.Part{Title: "Cover", Sheet: "Cover"}}, sampleTables()); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestTablesRead(t *testing.T) {
	w, err := Read(context.Background(), renderTables(t), all)
	if err != nil {
		t.Fatal(err)
	}
	rows := make(map[string][]Row)
	for _, s := range w.Sheets {
		rows[s.Name] = s.Rows
	}
	number := func(column int, text string) Cell { return Cell{Column: column, Kind: NumberCell, Text: text} }
	text := func(column int, text string) Cell { return Cell{Column: column, Text: text} }
	want := []Row{
		{Number: keyRow, Cells: []Cell{text(0, "register:"+FormKey), text(1, "register:"+FormLabel), text(2, "register:"+FormValue)}},
		{Number: 6, Cells: []Cell{text(0, "register:title"), text(1, "Title & more"), text(2, "=1+1"), text(3, "Art. 30(1)")}},
		{Number: 7, Cells: []Cell{text(0, "register:created"), text(1, "Created"), number(2, "2026-11-21")}},
		{Number: 8, Cells: []Cell{text(0, "register:size"), text(1, "Size"), number(2, "12")}},
	}
	if diff := cmp.Diff(want, rows["Register"][1:]); diff != "" {
		t.Errorf("form (-want +got):\n%s", diff)
	}
	// A text that takes several rows is whole, and the last column says so.
	whole, ties := "", ""
	for _, r := range rows["Parties & more"] {
		if r.Number >= firstRow && !strings.HasPrefix(r.Text(0), "q") {
			whole += r.Text(1)
			ties += r.Text(4) + " " + r.Text(0) + "; "
		}
	}
	if want := strings.Repeat("a long name ", 400); whole != want {
		t.Errorf("text of %d bytes, want %d", len(whole), len(want))
	}
	if want := "#1 p; #1.1 ↳ continued; "; !strings.HasPrefix(ties, want) {
		t.Errorf("rows %q, want %q", ties, want)
	}
	lists := rows["Lists"]
	if last := lists[len(lists)-1]; last.Text(0) != "beendet" || last.Text(1) != "ended" {
		t.Errorf("last row of the lists %v", last)
	}
}

func TestDropDowns(t *testing.T) {
	f, err := excelize.OpenReader(bytes.NewReader(renderTables(t)))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var got []string
	for _, sheet := range []string{"Register", "Parties & more", "Recipients"} {
		list, err := f.GetDataValidations(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for _, v := range list {
			got = append(got, sheet+" "+v.Sqref+" "+html.UnescapeString(v.Formula1))
		}
	}
	want := []string{
		"Parties & more C6:C508 'Lists'!$A$6:$A$7",
		"Recipients A6:A507 'Parties & more'!$A$6:$A$508",
		"Recipients B6:B507 'Lists'!$A$6:$A$7",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("drop-downs (-want +got):\n%s", diff)
	}
	last := 0
	rows, err := f.GetRows("Parties & more")
	if err != nil {
		t.Fatal(err)
	}
	for i, r := range rows {
		if len(r) > 0 && r[0] == "q" {
			last = i + 1
		}
	}
	if _, to, err := f.GetCellHyperLink("Recipients", "A6"); err != nil || to != "'Parties & more'!"+CellName(0, last) {
		t.Errorf("A6 leads to %q, want row %d; error %v", to, last, err)
	}
	if linked, to, _ := f.GetCellHyperLink("Recipients", "A7"); linked {
		t.Errorf("a name of no row leads to %q", to)
	}
	if visible, err := f.GetColVisible("Parties & more", "D"); err != nil || visible {
		t.Errorf("a column that states nothing is shown; error %v", err)
	}
}

// Readers that know no prefixes take the relation of a drawing by the name
// r:id.
func TestDrawingPrefix(t *testing.T) {
	z, err := zip.NewReader(bytes.NewReader(renderTables(t)), int64(len(renderTables(t))))
	if err != nil {
		t.Fatal(err)
	}
	drawings := 0
	for _, f := range z.File {
		if !strings.HasPrefix(f.Name, "xl/worksheets/sheet") {
			continue
		}
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		part, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if bytes.Contains(part, []byte("relationships:id")) {
			t.Errorf("%s relates to a drawing by another prefix", f.Name)
		}
		drawings += bytes.Count(part, []byte("rawing xmlns:r="))
	}
	if drawings == 0 {
		t.Error("no sheet has a drawing")
	}
}
