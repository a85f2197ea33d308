package layout_test

import (
	"bytes"
	"fmt"
	"html"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/openropa/openropa/export/internal/exporttest"
	"github.com/openropa/openropa/export/layout"
	"github.com/openropa/openropa/export/layout/authority"
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/transfer"
	"github.com/xuri/excelize/v2"
)

func layoutNamed(t testing.TB, id string) *layout.Layout {
	l, ok := authority.LayoutOf(id)
	if !ok {
		t.Fatalf("no layout %q", id)
	}
	return &l
}

// sheetOf makes a workbook of one sheet, a row a line.
func sheetOf(t testing.TB, name string, rows ...[]any) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	if err := f.SetSheetName("Sheet1", name); err != nil {
		t.Fatal(err)
	}
	for i, row := range rows {
		if err := f.SetSheetRow(name, fmt.Sprintf("A%d", i+1), &row); err != nil {
			t.Fatal(err)
		}
	}
	var buf bytes.Buffer
	if err := f.Write(&buf); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

func columnHeads(l *layout.Layout) []any {
	var row []any
	for _, c := range l.Columns {
		row = append(row, c.Heading)
	}
	return row
}

// The two columns of the ICO's on Art. 6 are different fields, wherever they
// stand.
func TestICOColumns12And27(t *testing.T) {
	l := layoutNamed(t, "ico-controller")
	for name, reverse := range map[string]bool{"in order": false, "moved": true} {
		head := columnHeads(l)
		row := make([]any, len(head))
		row[1], row[11], row[12] = "Payroll", "Contract", "Employment, social security and social protection"
		row[25], row[26], row[28] = "Employment, social security and social protection", "Legal obligation", "Yes"
		row[7], row[8] = "n/a", "n/a"
		if reverse {
			for i, j := 0, len(head)-1; i < j; i, j = i+1, j-1 {
				head[i], head[j], row[i], row[j] = head[j], head[i], row[j], row[i]
			}
		}
		head = append(head, "Our own column")
		row = append(row, "kept")
		r, _, err := l.Read(bytes.NewReader(sheetOf(t, "Any name", []any{"A title"}, nil, head, row)))
		if err != nil {
			t.Fatal(err)
		}
		a := r.Activities[0]
		p := a.Purposes[0]
		if len(a.Purposes) != 1 || len(p.Bases) != 1 || p.Bases[0].Ground != lawfulbasis.Contract || len(p.Conditions) != 1 {
			t.Fatalf("%s: %+v", name, a.Purposes)
		}
		if u := p.Conditions[0].Schedule1; u == nil || u.Ground != lawfulbasis.LegalObligation || u.Followed != ropa.Yes {
			t.Errorf("%s: Schedule 1: %+v", name, u)
		}
		if diff := cmp.Diff([]ropa.Element{ropa.ElementTransfers}, a.None); diff != "" {
			t.Errorf("%s: none: %s", name, diff)
		}
		if diff := cmp.Diff([]ropa.Extra{{Key: "Our own column", Value: "kept"}}, a.Extra); diff != "" {
			t.Errorf("%s: extra: %s", name, diff)
		}
	}
}

func TestLayoutNoneWords(t *testing.T) {
	l := layoutNamed(t, "cnpd")
	for _, word := range []string{"n/a", "N/A", "Néant", "néant.", "nie dotyczy", "keine", "Keine", "non concerné", "—", "-", "No", "NO", "Non", "Nein"} {
		row := make([]any, 7)
		row[0], row[4] = "Paie", word
		r, _, err := l.Read(bytes.NewReader(sheetOf(t, "x", columnHeads(l), row)))
		if err != nil {
			t.Fatal(err)
		}
		if a := r.Activities[0]; len(a.Transfers) != 0 || len(a.None) != 1 {
			t.Errorf("%q: %d transfers, none %v", word, len(a.Transfers), a.None)
		}
	}
}

func TestLayoutReadsWhatPeopleWrite(t *testing.T) {
	l := layoutNamed(t, "uodo-rcp")
	head := columnHeads(l)
	head[3], head[4] = "  cel PRZETWARZANIA ", "Kategorie osób:"
	row := make([]any, len(head))
	row[1], row[3], row[4], row[5] = "Rekrutacja ", "wybór kandydatów; rozmowy", "- kandydaci\n- osoby polecające", "imię i nazwisko\nadres"
	row[8], row[14], row[15] = "6 miesięcy", "nie", "Szwajcaria"
	r, problems, err := l.Read(bytes.NewReader(sheetOf(t, "Arkusz1", head, nil, row)))
	if err != nil || len(problems) > 0 {
		t.Fatal(problems, err)
	}
	want := &ropa.Register{Activities: []ropa.Activity{{
		ID: "activity-1", Name: "Rekrutacja",
		Purposes:  []ropa.Purpose{{ID: "purpose-1", Name: "wybór kandydatów"}, {ID: "purpose-2", Name: "rozmowy"}},
		Subjects:  []ropa.SubjectCategory{{ID: "subject-1", Name: "kandydaci", Kind: ropa.SubjectApplicant}, {ID: "subject-2", Name: "osoby polecające"}},
		Data:      []ropa.DataCategory{{ID: "data-1", Name: "imię i nazwisko"}, {ID: "data-2", Name: "adres"}},
		Transfers: []transfer.Transfer{{ID: "transfer-1", Destination: "CH"}},
		Retention: []ropa.RetentionRule{{ID: "retention-1", Period: civil.MustPeriod("P6M")}},
		DPIA:      &ropa.DPIA{Required: ropa.No},
	}}}
	if diff := cmp.Diff(want, r, sameRegister); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestLayoutProblems(t *testing.T) {
	l := layoutNamed(t, "ico-controller")
	head := columnHeads(l)
	head[3] = "Categories of individual" // no heading of the layout
	row := make([]any, len(head))
	row[1], row[3], row[20], row[23] = "Payroll", "Staff", "perhaps", "no"
	r, problems, err := l.Read(bytes.NewReader(sheetOf(t, "Template", head, row)))
	if err != nil {
		t.Fatal(err)
	}
	want := []layout.CellProblem{
		{Sheet: "Template", Cell: "A1", Expected: "Categories of individuals", Nearest: []string{"Categories of individual"}},
		{Sheet: "Template", Cell: "U2", Found: "perhaps", Expected: "Yes / No"},
	}
	if diff := cmp.Diff(want, problems); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	a := r.Activities[0]
	if a.DPIA == nil || a.DPIA.Required != "perhaps" || a.Breaches.Occurred != ropa.No || len(a.Extra) != 1 {
		t.Errorf("%+v", a)
	}
	for name, data := range map[string][]byte{"nothing": nil, "no workbook": []byte("PK no"), "another": sheetOf(t, "x", []any{"a", "b"})} {
		if _, _, err := l.Read(bytes.NewReader(data)); err == nil || !strings.HasPrefix(err.Error(), `export: layout "ico-controller": `) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// cnilBook is a workbook of the CNIL's layout, open.
func cnilBook(t testing.TB) (*layout.Layout, *excelize.File) {
	t.Helper()
	l := layoutNamed(t, "cnil-simplifie")
	var b bytes.Buffer
	if err := l.Write(&b, exporttest.Complete()); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&b)
	if err != nil {
		t.Fatal(err)
	}
	return l, f
}

// Drop-downs take their values from the lists they are for.
func TestCNILLists(t *testing.T) {
	_, f := cnilBook(t)
	defer f.Close()
	got := make(map[string]string)
	validations, err := f.GetDataValidations(f.GetSheetList()[1])
	if err != nil {
		t.Fatal(err)
	}
	for _, v := range validations {
		v.Formula1 = html.UnescapeString(v.Formula1)
		cell := strings.ReplaceAll(strings.TrimPrefix(strings.Split(v.Formula1, ":")[0], "'5_-_Listes'!"), "$", "")
		name := strings.TrimRight(cell, "0123456789") + "1"
		last := strings.ReplaceAll(strings.Split(v.Formula1, ":")[1], "$", "")
		for key, at := range map[string]string{"name": name, "first": cell, "last": last} {
			value, err := f.GetCellValue("5_-_Listes", at)
			if err != nil {
				t.Fatal(err)
			}
			got[v.Formula1] += key + " " + value + ", "
		}
		for _, want := range []string{"first " + authority.CnilChoose} {
			if !strings.Contains(got[v.Formula1], want) {
				t.Errorf("%s: %s", v.Formula1, got[v.Formula1])
			}
		}
	}
	all := fmt.Sprint(got)
	for _, want := range []string{"name Garanties", "last Dérogations (art 49)", "name Pays", "last Zimbabwe", "last Autres (préciser)", "last Autre (Préciser)", "last Autres mesures (à préciser)"} {
		if !strings.Contains(all, want) {
			t.Errorf("no list with %s: %s", want, all)
		}
	}
}

// The CNIL's form as its users fill it in: placeholders are empty, the example
// is not read, rows are added, and the index has a processing without a form.
func TestCNILForm(t *testing.T) {
	l, f := cnilBook(t)
	defer f.Close()
	index := l.Sheet
	set := func(sheet, cell string, value any) {
		t.Helper()
		if err := f.SetCellValue(sheet, cell, value); err != nil {
			t.Fatal(err)
		}
	}
	set(index, "A30", "(EXEMPLE) Gestion de la paie")
	set(index, "A31", "Vidéosurveillance")
	set(index, "B31", "ref-001")
	set(index, "C31", "26/05/2018")
	form := f.GetSheetList()[1]
	rows, err := f.GetRows(form)
	if err != nil {
		t.Fatal(err)
	}
	at := 0
	for i, row := range rows {
		if len(row) > 0 && row[0] == "Destinataires" {
			at = i + 1
		}
	}
	if err := f.InsertRows(form, at+2, 1); err != nil {
		t.Fatal(err)
	}
	set(form, fmt.Sprintf("A%d", at+2), "Destinataire 9")
	set(form, fmt.Sprintf("B%d", at+2), "Sous-traitants")
	set(form, fmt.Sprintf("E%d", at+2), "Archives SARL")
	if err := f.InsertRows(form, 1, 3); err != nil {
		t.Fatal(err)
	}
	var buf bytes.Buffer
	if err := f.Write(&buf); err != nil {
		t.Fatal(err)
	}
	r, problems, err := l.Read(&buf)
	if err != nil || len(problems) > 0 {
		t.Fatal(problems, err)
	}
	if len(r.Activities) != 3 {
		t.Fatalf("%d activities", len(r.Activities))
	}
	if a := r.Activities[2]; a.Name != "Vidéosurveillance" || a.Created != civil.MustDate("2018-05-26") || a.ID != "activity-3" {
		t.Errorf("%+v", a)
	}
	recipients := r.Activities[0].Recipients
	if n := len(recipients); n != 3 || recipients[1].Role != ropa.RoleProcessor {
		t.Errorf("%d recipients: %+v", n, recipients)
	}
}

// A sheet for each of many activities, whose names differ late, or in nothing
// but case.
func TestLayoutManyForms(t *testing.T) {
	r := &ropa.Register{Organisation: ropa.Organisation{Name: "Muster GmbH"}}
	for i := range 300 {
		name := "Processing with a name that is longer than a sheet's: "
		if i%2 == 1 {
			name = strings.ToUpper(name)
		}
		r.Activities = append(r.Activities, ropa.Activity{ID: ropa.ID(fmt.Sprintf("A-%d", i)), Name: name + "[a/b]*?:'", Purposes: []ropa.Purpose{{Name: "=1+1"}}})
	}
	l := layoutNamed(t, "cnil-simplifie")
	got, problems, data := throughLayout(t, l, r)
	if len(problems) > 0 || len(got.Activities) != 300 {
		t.Fatalf("%d activities, problems %v", len(got.Activities), problems)
	}
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	seen := make(map[string]bool)
	for _, name := range f.GetSheetList() {
		if key := strings.ToLower(name); seen[key] || len([]rune(name)) > 31 {
			t.Errorf("sheet %q", name)
		} else {
			seen[key] = true
		}
	}
}

// Text is data, whatever it looks like, and goes on where a cell is full.
func TestLayoutTexts(t *testing.T) {
	exporttest.Unraced(t)
	for _, text := range []string{
		"=1+1", "+1", "@x", "n/a", "None", "• a", "1. b", "a;b", "a\nb", "(continued)\nx", "…", "Description: x", "_x0041_", "_xD83D_", "a_xdc00_b_xD83D_x0041_", "46347", "TRUE", "שלום עולם", "😀", "a\x00b",
		"Purpose: x\nBases: y", strings.Repeat("40,000 units ", 3077), strings.Repeat("line\n", 300) + "end", "Such as: x\n  Data: y",
	} {
		r := &ropa.Register{Activities: []ropa.Activity{{
			ID: "a", Name: text, Description: text, Purposes: []ropa.Purpose{{Name: text, Description: text}, {Name: text}}, Subjects: []ropa.SubjectCategory{{Name: text}},
		}}}
		for _, l := range authority.Layouts() {
			if l.Role != layout.Controller {
				continue
			}
			got, _, _ := throughLayout(t, &l, r)
			want := layout.Tidy(text)
			if want == layout.Nameless {
				want = ""
			}
			if len(got.Activities) != 1 || len(got.Activities[0].Purposes) != 2 || got.Activities[0].Purposes[0].Name != want || got.Activities[0].Subjects[0].Name != want {
				t.Errorf("%s: %.40q is read as %.400q", l.ID, text, fmt.Sprintf("%+v", got.Activities))
			}
			if d := got.Activities[0].Purposes[0].Description; !strings.HasPrefix(l.ID, "cnil-") && d != layout.Tidy(text) {
				t.Errorf("%s: description %.40q is read as %.100q", l.ID, text, d)
			}
		}
	}
}

func TestLayoutCoverage(t *testing.T) {
	r := exporttest.Complete()
	r.Activities[0].None = []ropa.Element{ropa.ElementJointControllers}
	r.Activities[0].Transfers, r.Activities[0].Retention = nil, nil
	var got []string
	for _, c := range layoutNamed(t, "uodo-rcp").Coverage(r) {
		if c.Path == "" || c.Path == "/activities/0" && c.Requirement != layout.Voluntary {
			got = append(got, fmt.Sprintf("%s %s: %s", c.Path, c.Key, c.State))
		}
	}
	want := []string{
		" keeper: filled", " dpo: filled", " representative: missing",
		"/activities/0 purposes: filled", "/activities/0 subjects: filled", "/activities/0 data: filled", "/activities/0 retention: missing", "/activities/0 jointControllers: none",
		"/activities/0 recipients.processors: filled", "/activities/0 recipients.others: filled", "/activities/0 security: filled", "/activities/0 destinations: missing", "/activities/0 safeguards: missing",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestLayoutErrors(t *testing.T) {
	for name, l := range map[string]layout.Layout{
		"Role":       {ID: "x", Kind: layout.WideTable},
		"Kind":       {ID: "x", Role: layout.Controller},
		"Columns":    {ID: "x", Role: layout.Controller, Kind: layout.WideTable},
		"unknown":    {ID: "x", Role: layout.Controller, Kind: layout.WideTable, Columns: []layout.Column{{Key: "nothing", Heading: "H"}}},
		"record of":  {ID: "x", Role: layout.Processor, Kind: layout.WideTable, Columns: []layout.Column{{Key: layout.KeyPurposes, Heading: "H"}}},
		"unknown Ke": {ID: "x", Role: layout.Processor, Kind: layout.Cards, Blocks: []layout.Block{{Rows: []layout.BlockRow{{Label: "L", Key: "nothing"}}}}},
	} {
		if err := l.Write(&bytes.Buffer{}, exporttest.Complete()); err == nil || !strings.Contains(err.Error(), name) {
			t.Errorf("%s: %v", name, err)
		}
		if l.Project(exporttest.Complete()) != nil || l.Coverage(exporttest.Complete()) != nil {
			t.Errorf("%s: a layout that cannot be followed projects", name)
		}
	}
	many := &ropa.Register{Activities: make([]ropa.Activity, 1200)}
	for _, id := range []string{"cnil-simplifie", "aepd"} {
		var b bytes.Buffer
		if err := layoutNamed(t, id).Write(&b, many); err == nil || !strings.Contains(err.Error(), "a workbook has at most 1000 sheets, and 1200 entries take ") || b.Len() > 0 {
			t.Errorf("%s: 1200 activities, a sheet each: %v", id, err)
		}
	}
	if err := layoutNamed(t, "cnpd").Write(&bytes.Buffer{}, many); err != nil {
		t.Errorf("1200 activities, a row each: %v", err)
	}
	if err := layoutNamed(t, "cnpd").Write(&bytes.Buffer{}, nil); err == nil {
		t.Error("no register is written")
	}
}
