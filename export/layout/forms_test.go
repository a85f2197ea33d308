package layout_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/openropa/openropa/export/layout"
	"github.com/openropa/openropa/export/layout/authority"
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
	"github.com/xuri/excelize/v2"
)

// What a form states once of joint controllers is of all activities, or of
// those that it names.
func TestLayoutJointControllers(t *testing.T) {
	r := &ropa.Register{
		Parties: []ropa.Party{{ID: "alpha", Name: "Alpha SpA"}, {ID: "beta", Name: "Beta GmbH"}},
		Activities: []ropa.Activity{
			{ID: "pay", Name: "Payroll", Purposes: []ropa.Purpose{{Name: "pay"}}, JointControllers: []ropa.JointController{{Party: "alpha"}}},
			{ID: "mail", Name: "Newsletter", Purposes: []ropa.Purpose{{Name: "tell"}}, JointControllers: []ropa.JointController{{Party: "beta"}, {Party: "alpha"}}},
			{ID: "shop", Name: "Shop", Purposes: []ropa.Purpose{{Name: "sell"}}, JointControllers: []ropa.JointController{{Party: "alpha"}}},
		},
	}
	for id, said := range map[string]string{"garante-titolare": "Trattamento: Newsletter", "cnpd": "Pour n°", "apd-gba": "Processing: Newsletter", "dsk-verantwortlicher": "Alpha SpA", "aepd": "Corresponsables", "uodo-rcp": "Alpha SpA"} {
		l := layoutNamed(t, id)
		if id == "cnpd" { // which has no names
			for i := range r.Activities {
				r.Activities[i].Name = "Same name"
			}
		}
		got, problems, _ := throughLayout(t, l, r)
		if len(problems) > 0 {
			t.Errorf("%s: %v", id, problems)
		}
		var names []string
		for _, a := range got.Activities {
			for _, j := range a.JointControllers {
				names = append(names, layout.PartyName(got, j.Party))
			}
		}
		want := []string{"Alpha SpA", "Alpha SpA", "Beta GmbH", "Alpha SpA"}
		if id == "uodo-rcp" || id == "aepd" { // a cell of their own, in the register's order
			want[1], want[2] = want[2], want[1]
		}
		if diff := cmp.Diff(want, names); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", id, diff)
		}
		b := l.Book(r)
		if !strings.Contains(fmt.Sprint(b.Sheets), said) {
			t.Errorf("%s: nothing says %q", id, said)
		}
		for i, name := range []string{"Payroll", "Newsletter", "Shop"} {
			r.Activities[i].Name = name
		}
	}
	for i := range r.Activities {
		r.Activities[i].JointControllers, r.Activities[i].None = nil, []ropa.Element{ropa.ElementJointControllers}
	}
	for _, id := range []string{"garante-titolare", "cnpd", "dsk-verantwortlicher"} {
		got, _, _ := throughLayout(t, layoutNamed(t, id), r)
		for _, a := range got.Activities {
			if diff := cmp.Diff([]ropa.Element{ropa.ElementJointControllers}, a.None); diff != "" {
				t.Errorf("%s: none: %s", id, diff)
			}
		}
	}
}

// filledIn writes an empty form and fills in the cells beside labels.
func filledIn(t *testing.T, id string, values map[string]string) []byte {
	t.Helper()
	f, err := excelize.OpenReader(layoutBytes(t, layoutNamed(t, id), false))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for label, value := range values {
		found := false
		for _, sheet := range f.GetSheetList() {
			cells, err := f.SearchSheet(sheet, label)
			if err != nil {
				t.Fatal(err)
			}
			if len(cells) == 0 {
				continue
			}
			column, row, err := excelize.CellNameToCoordinates(cells[len(cells)-1])
			if err != nil {
				t.Fatal(err)
			}
			if value == "" {
				column--
			}
			cell, err := excelize.CoordinatesToCellName(column+1, row)
			if err != nil {
				t.Fatal(err)
			}
			if err := f.SetCellValue(sheet, cell, value); err != nil {
				t.Fatal(err)
			}
			found = true
		}
		if !found {
			t.Errorf("%s: no label %q", id, label)
		}
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// The box of the German form for no transfer says so when it is ticked.
func TestDSKBox(t *testing.T) {
	const label = "Nennung der konkreten Datenempfänger; Drittland (Name) / internationale Organisation (Bezeichnung)"
	for text, none := range map[string]bool{
		"☒ " + authority.DskNoTransfer: true, "☑ " + authority.DskNoTransfer + ".": true, authority.DskNoTransfer: true, "Keine": true, "☐ " + authority.DskNoTransfer: false, "": false,
	} {
		data := filledIn(t, "dsk-verantwortlicher", map[string]string{"Benennung": "Lohn", label: text + " "})
		r, problems, err := layoutNamed(t, "dsk-verantwortlicher").Read(bytes.NewReader(data))
		if err != nil || len(problems) > 0 || len(r.Activities) != 1 {
			t.Fatalf("%q: %v %v", text, problems, err)
		}
		if a := r.Activities[0]; len(a.Transfers) > 0 || (len(a.None) == 1) != none {
			t.Errorf("%q: %d transfers, none %v", text, len(a.Transfers), a.None)
		}
	}
	// A row for recipients in third countries, as the original has one.
	data := filledIn(t, "dsk-verantwortlicher", map[string]string{"Benennung": "Lohn", "extern – Empfängerkategorie": "Banken", "intern – Abteilung/Funktion": "Personal"})
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	sheet := f.GetSheetList()[1]
	cells, err := f.SearchSheet(sheet, "extern – Empfängerkategorie")
	if err != nil || len(cells) != 1 {
		t.Fatal(cells, err)
	}
	_, row, err := excelize.CellNameToCoordinates(cells[0])
	if err != nil {
		t.Fatal(err)
	}
	if err := f.InsertRows(sheet, row+1, 1); err != nil {
		t.Fatal(err)
	}
	if err := f.SetSheetRow(sheet, fmt.Sprintf("A%d", row+1), &[]any{"Drittland oder internationale Organisation (Kategorie)", "Versender"}); err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	r, problems, err := layoutNamed(t, "dsk-verantwortlicher").Read(&b)
	if err != nil || len(problems) > 0 {
		t.Fatal(problems, err)
	}
	var got []string
	for _, recipient := range r.Activities[0].Recipients {
		got = append(got, recipient.Category)
	}
	if diff := cmp.Diff([]string{"Personal", "Banken", "Versender"}, got); diff != "" {
		t.Errorf("recipients: (-want +got)\n%s", diff)
	}
}

// A record of the EDPS is read without the titles of its parts, and a card
// without a name has none.
func TestLayoutCardsAsFilledIn(t *testing.T) {
	l := layoutNamed(t, "edps")
	data := filledIn(t, "edps", map[string]string{
		l.Blocks[0].Title: "", l.Blocks[1].Title: "", "Reference number": "R-7", "Short description and purpose of the processing": "Access to buildings", "Recipients of the data": "Guards",
	})
	r, problems, err := l.Read(bytes.NewReader(data))
	if err != nil || len(problems) > 0 || len(r.Activities) != 1 {
		t.Fatal(r, problems, err)
	}
	if a := r.Activities[0]; a.ID != "R-7" || a.Name != "" || a.Description != "Access to buildings" || len(a.Recipients) != 1 {
		t.Errorf("%+v", a)
	}
	l = layoutNamed(t, "aepd")
	r, _, err = l.Read(bytes.NewReader(filledIn(t, "aepd", map[string]string{"Colectivo": "Clientes"})))
	if err != nil || len(r.Activities) != 1 || r.Activities[0].Name != "" || len(r.Activities[0].Subjects) != 1 {
		t.Errorf("%+v %v", r, err)
	}
	for _, l := range authority.Layouts() { // a form that nobody filled in says nothing
		got, problems, err := l.Read(layoutBytes(t, &l, false))
		if err != nil || len(problems) > 0 || len(got.Activities)+len(got.Processing) > 0 {
			t.Errorf("%s: an empty form is read as %d entries, %v %v", l.ID, len(got.Activities)+len(got.Processing), problems, err)
		}
	}
}

// The Polish form is read with the article behind each heading, in parentheses
// or not, and without.
func TestUODOHeadings(t *testing.T) {
	l := layoutNamed(t, "uodo-rcp")
	for name, change := range map[string]func(string) string{
		"as written": func(s string) string { return s },
		"no parentheses": func(s string) string {
			return strings.NewReplacer("(art. 30", "Art.. 30", "pkt a)", "pkt a", "pkt b)", "pkt b", "pkt c)", "pkt c", "pkt d)", "pkt d", "pkt e)", "pkt e", "pkt f)", "pkt f", "pkt g)", "pkt g").Replace(s)
		},
		"no article": func(s string) string { s, _, _ = strings.Cut(s, " (art. 30"); return s },
	} {
		var head, row []any
		for _, c := range l.Columns {
			head = append(head, change(c.Heading))
			row = append(row, map[layout.Key]string{layout.KeyName: "Rekrutacja", layout.KeyPurposes: "wybór kandydata", layout.KeySubjects: "kandydaci"}[c.Key])
		}
		r, problems, err := l.Read(bytes.NewReader(sheetOf(t, "Rejestr", head, row)))
		if err != nil || len(problems) > 0 || len(r.Activities) != 1 || len(r.Activities[0].Purposes) != 1 || len(r.Activities[0].Subjects) != 1 {
			t.Errorf("%s: %+v %v %v", name, r, problems, err)
		}
	}
}

// A card of the Catalan authority's own inventory is read in its language.
func TestAPDCATInCatalan(t *testing.T) {
	f, err := excelize.OpenReader(layoutBytes(t, layoutNamed(t, "apdcat"), false))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	sheet := f.GetSheetList()[1]
	for i, c := range [][2]string{
		{"Denominació de l'activitat de tractament", "Videovigilància"}, {"Base jurídica", "Art. 6.1.e) RGPD"}, {"Finalitats del tractament", "Seguretat dels edificis"},
		{"Categories de persones interessades", "Visitants"}, {"Transferències internacionals", "No es preveuen."},
	} {
		for k, text := range c {
			cell, _ := excelize.CoordinatesToCellName(k+1, 3+i)
			if err := f.SetCellStr(sheet, cell, text); err != nil {
				t.Fatal(err)
			}
		}
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	r, problems, err := layoutNamed(t, "apdcat").Read(&b)
	if err != nil || len(problems) > 0 || len(r.Activities) != 1 {
		t.Fatal(r, problems, err)
	}
	if a := r.Activities[0]; a.Name != "Videovigilància" || len(a.Purposes) != 1 || len(a.Purposes[0].Bases) != 1 || len(a.Subjects) != 1 || len(a.Transfers) != 0 || len(a.None) != 1 {
		t.Errorf("%+v", a)
	}
}

// The ICO's form says which rights people have: those that the keeper states,
// or else those that apply on the grounds, and none that has no object.
func TestICORights(t *testing.T) {
	l := layoutNamed(t, "ico-controller")
	r := &ropa.Register{Organisation: ropa.Organisation{Name: "Acme Ltd", Country: "GB"}, Activities: []ropa.Activity{
		{ID: "a", Name: "Newsletter", Purposes: []ropa.Purpose{{ID: "p", Name: "Send news", Bases: []lawfulbasis.Basis{{Ground: lawfulbasis.Consent}}}}},
		{ID: "b", Name: "Tax", Purposes: []ropa.Purpose{{ID: "p", Name: "Pay tax", Bases: []lawfulbasis.Basis{{Ground: lawfulbasis.LegalObligation}}}}},
		{ID: "c", Name: "Shop", Rights: &ropa.Rights{Offered: []ropa.Right{lawfulbasis.RightAccess}}, Purposes: []ropa.Purpose{{ID: "p", Name: "Sell", Bases: []lawfulbasis.Basis{{Ground: lawfulbasis.Contract}}}}},
		{ID: "d", Name: "Unknown", Purposes: []ropa.Purpose{{ID: "p", Name: "Something"}}},
	}}
	got, _, _ := throughLayout(t, l, r)
	has := func(i int, right ropa.Right) bool {
		rights := got.Activities[i].Rights
		return rights != nil && slices.Contains(rights.Offered, right)
	}
	if !has(0, lawfulbasis.RightWithdraw) || !has(0, lawfulbasis.RightPortability) || has(0, lawfulbasis.RightObjectMarketing) || has(0, lawfulbasis.RightAutomatedDecision) || !has(0, lawfulbasis.RightComplaintKeeper) {
		t.Errorf("consent: %+v", got.Activities[0].Rights)
	}
	if !has(1, lawfulbasis.RightAccess) || has(1, lawfulbasis.RightPortability) || has(1, lawfulbasis.RightObject) || has(1, lawfulbasis.RightWithdraw) {
		t.Errorf("legal obligation: %+v", got.Activities[1].Rights)
	}
	if rights := got.Activities[2].Rights; rights == nil || len(rights.Offered) != 1 {
		t.Errorf("stated: %+v", rights)
	}
	if got.Activities[3].Rights != nil {
		t.Errorf("without a ground: %+v", got.Activities[3].Rights)
	}
}
