package xlsx

import (
	"bytes"
	"context"
	"html"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
)

// sampleForm has cells of every kind.
func sampleForm() *Form {
	head := Look{Fill: "1F4E79", Ink: "FFFFFF", Bold: true, Line: "D0D5DB", Size: 11, Centre: true, Middle: true}
	return &Form{
		Title: "Form & more", Keeper: "Keeper", Language: "de", Version: "2", Created: "2024-02-29", Page: "page %d of %d",
		Sheets: []FormSheet{
			{Name: "Index", Widths: []float64{90, 80}, Tab: "1F4E79", Table: true, Frozen: [2]int{0, 1}, Repeat: [2]int{1, 1}, Rows: []FormRow{
				{Height: 26, Cells: []FormCell{{Column: 1, Text: "Title", Look: head, Across: 2, Note: "A comment"}}},
				{},
				{Cells: []FormCell{{Column: 2, Text: "=1+1", List: "'List & more'!$A$1:$A$2"}, {Column: 1, Text: "to the list", Link: "#List & more"}}},
				{Cells: []FormCell{{Column: 1, Text: " _x0041_ \x01 _xD83D_ <&>\r\n", Down: 2}, {Column: 2, Text: "beside", List: "'List & more'!$A$1:$A$2"}}},
				{Cells: []FormCell{{Column: 2, Text: "to no sheet", Link: "#nowhere"}}},
			}},
			{Name: "List & more", Widths: []float64{10}, Frozen: [2]int{1, 0}, Rows: []FormRow{{Cells: []FormCell{{Column: 1, Text: "a"}}}, {Cells: []FormCell{{Column: 1, Text: "b"}}}}},
			{Name: "list & MORE"},
		},
	}
}

func renderForm(t *testing.T, form *Form) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := RenderForm(&b, form); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// What is read of a form is what Workbook says of it.
func TestRenderFormRead(t *testing.T) {
	form := sampleForm()
	data := renderForm(t, form)
	got, err := Read(context.Background(), data, all)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(form.Workbook(), got); diff != "" {
		t.Errorf("workbook (-want +got):\n%s", diff)
	}
	if !bytes.Equal(data, renderForm(t, sampleForm())) {
		t.Error("the same form gives other bytes")
	}
}

func TestRenderFormSettings(t *testing.T) {
	f, err := excelize.OpenReader(bytes.NewReader(renderForm(t, sampleForm())))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	got := make(map[string]any)
	keep := func(key string, v any, err error) {
		if err != nil {
			t.Errorf("%s: %v", key, err)
		}
		got[key] = v
	}
	got["sheets"] = f.GetSheetList()
	_, to, err := f.GetCellHyperLink("Index", "A3")
	keep("link", to, err)
	linked, _, err := f.GetCellHyperLink("Index", "B5")
	keep("link to no sheet", linked, err)
	comments, err := f.GetComments("Index")
	if len(comments) != 1 {
		t.Fatalf("comments %v", comments)
	}
	keep("comment", comments[0].Cell+" "+comments[0].Paragraph[0].Text, err)
	var merged []string
	cells, err := f.GetMergeCells("Index")
	for _, m := range cells {
		merged = append(merged, m.GetStartAxis()+":"+m.GetEndAxis())
	}
	keep("merged", merged, err)
	lists, err := f.GetDataValidations("Index")
	if len(lists) != 1 {
		t.Fatalf("%d drop-downs", len(lists))
	}
	keep("list", lists[0].Sqref+" "+html.UnescapeString(lists[0].Formula1), err)
	layout, err := f.GetPageLayout("Index")
	keep("paper", *layout.Size, err)
	layout, err = f.GetPageLayout("List & more")
	keep("paper of the list", *layout.Size, err)
	panes, err := f.GetPanes("Index")
	keep("panes", panes.TopLeftCell+" "+panes.ActivePane, err)
	panes, err = f.GetPanes("List & more")
	keep("panes of the list", panes.TopLeftCell+" "+panes.ActivePane, err)
	running, err := f.GetHeaderFooter("Index")
	keep("head", running.OddHeader, err)
	keep("foot", running.OddFooter, err)
	height, err := f.GetRowHeight("Index", 1)
	keep("height", height, err)
	var names []string
	for _, n := range f.GetDefinedName() {
		names = append(names, n.Name+" "+n.RefersTo+" of "+n.Scope)
	}
	got["names"] = names
	id, err := f.GetCellStyle("Index", "B1") // spanned
	if err != nil {
		t.Fatal(err)
	}
	style, err := f.GetStyle(id)
	keep("look", style.Fill.Color[0]+" "+style.Font.Color+" "+style.Alignment.Horizontal, err)
	want := map[string]any{
		"sheets": []string{"Index", "List & more", "list & MORE 2"},
		"link":   "'List & more'!A1", "link to no sheet": false,
		"comment": "A1 A comment",
		"merged":  []string{"A1:B1", "A4:A5"},
		"list":    "B3 B4 'List & more'!$A$1:$A$2",
		"paper":   8, "paper of the list": 9,
		"panes": "A2 bottomLeft", "panes of the list": "B1 topRight",
		"head":   `&L&"Arial,Regular"&8 Keeper&R&"Arial,Regular"&8 Form && more`,
		"foot":   `&L&"Arial,Regular"&8 Index&R&"Arial,Regular"&8 page &P of &N`,
		"height": 26.0,
		"names": []string{
			"_xlnm.Print_Titles 'Index'!$1:$1 of Index", "_xlnm.Print_Area 'Index'!$A:$B of Index", "_xlnm.Print_Area 'List & more'!$A$1:$A$2 of List & more",
		},
		"look": "1F4E79 FFFFFF center",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("settings (-want +got):\n%s", diff)
	}
}

func TestRenderFormTooLong(t *testing.T) {
	form := sampleForm()
	cell := &form.Sheets[1].Rows[1].Cells[0]
	cell.Text = strings.Repeat("😀", maxUnits/2) + "x"
	renderForm(t, form)
	cell.Text += "x"
	var b bytes.Buffer
	err := RenderForm(&b, form)
	if want := `sheet "List & more": cell A2: text of 32768 UTF-16 units; a cell holds 32767`; err == nil || err.Error() != want {
		t.Errorf("error %v, want %q", err, want)
	}
	if b.Len() > 0 {
		t.Errorf("%d bytes of a workbook that failed", b.Len())
	}
}

// Pieces together are the text, and each is one that a cell holds and shows.
func TestPieces(t *testing.T) {
	for _, text := range []string{"", "short", strings.Repeat("some words ", 3000), strings.Repeat("x", 70000), strings.Repeat("😀", 40000), strings.Repeat("line\n", 200)} {
		for _, width := range []float64{8, 40, 200} {
			got := Pieces(text, width, Look{}, 20)
			if strings.Join(got, "") != text {
				t.Errorf("%.20q at %v: the pieces are another text", text, width)
			}
			for i, p := range got {
				if unitsOf(p) > maxUnits-20 {
					t.Errorf("%.20q at %v: piece %d has %d units", text, width, i, unitsOf(p))
				}
				if n := lineCount(p, width-indent, false); n > maxLines && len(breaks(p, width-indent, false)) > maxLines+1 {
					t.Errorf("%.20q at %v: piece %d takes %d lines", text, width, i, n)
				}
			}
		}
	}
}

func TestHeights(t *testing.T) {
	s := &FormSheet{Widths: []float64{10, 10}, Rows: []FormRow{
		{Height: 50, Cells: []FormCell{{Column: 1, Text: strings.Repeat("word ", 40)}}},
		{Cells: []FormCell{{Column: 1, Text: "a\nb\nc"}}},
		{Cells: []FormCell{{Column: 1, Text: "a\nb\nc", Look: Look{Flat: true}}}},
		{Cells: []FormCell{{Column: 1, Text: strings.Repeat("line\n", 9) + "line", Down: 2}}},
		{},
		{Cells: []FormCell{{Column: 1, Text: strings.Repeat("line\n", 99)}}},
	}}
	if got, want := s.heights(), []float64{50, 40, 15, 62, 62, maxHeight}; !slices.Equal(got, want) {
		t.Errorf("heights %v, want %v", got, want)
	}
}

// No title of a form stands alone at the foot of a page.
func TestFormBreaks(t *testing.T) {
	row := func(title bool, high float64) FormRow { return FormRow{Height: high, Title: title} }
	for name, c := range map[string]struct {
		rows []FormRow
		want []int
	}{
		"it fits":                    {[]FormRow{row(true, 20), row(false, 60), row(true, 10), row(false, 10)}, nil},
		"a title at the foot":        {[]FormRow{row(true, 20), row(false, 60), row(true, 10), row(false, 30)}, []int{3}},
		"a row at the head":          {[]FormRow{row(true, 20), row(false, 70), row(false, 30), row(true, 10), row(false, 60)}, nil},
		"a title that begins a page": {[]FormRow{row(true, 20), row(false, 75), row(true, 10), row(false, 95)}, nil},
		"the next begins a page":     {[]FormRow{row(false, 95), row(true, 5), row(false, 95), row(true, 5), row(false, 20)}, []int{2}},
	} {
		s := &FormSheet{Rows: c.rows, Widths: []float64{100}}
		if diff := cmp.Diff(c.want, s.breaks(100)); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", name, diff)
		}
	}
}
