package export

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/openropa/openropa/export/internal/exporttest"
	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/export/layout"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/transfer"
)

// beginner is what somebody types within an hour: who it is, below each other,
// and rows of two sheets.
type beginner struct {
	sheets     [3]string
	who        []string
	activities [][]string
	parties    [][]string
}

var beginners = map[string]beginner{
	"en": {
		sheets: [3]string{"Start", "Register", "Parties"},
		who:    []string{"Lakeside Cycles Ltd", "1 Quay Street", "T12 AB34", "Cork", "Ireland", "hello@lakeside.example", "+353 21 5550100", "no", "none", "", "2 November 2026"},
		activities: [][]string{
			{"Payroll", "Office", "Pay wages; report tax", "Contract; Legal obligation", "Employees", "Name; bank account; salary", "none", "", "Revenue; PayWell Ltd", "none", "6 years from the end of the tax year", "Locked cabinet; access by role"},
			{"Repairs and sales", "Shop", "Repair bicycles, and sell them", "Contract", "Customers", "Name; phone number; what was bought", "no", "", "none", "no", "7 years after the invoice", "Access by role; backups"},
			{"Newsletter", "Shop", "Send our news", "Consent", "Subscribers", "E-mail address", "none", "", "Mailer Inc.", "USA", "until consent is withdrawn", "Encryption"},
			{"Sick notes", "Office", "Record sick leave", "Legal obligation", "Employees", "Sick notes", "Health", "Art. 9(2)(b)", "none", "none", "2 years", "Locked cabinet"},
		},
		parties: [][]string{
			{"PayWell Ltd", "runs the payroll", "Processor", "Ireland", "Data processing agreement of 1 March 2024", "", "privacy@paywell.example"},
			{"Mailer Inc.", "sends the newsletter", "Processor", "United States", "DPA 2023-7", "Standard contractual clauses", ""},
		},
	},
	"de": {
		sheets: [3]string{"Start", "Verzeichnis", "Beteiligte"},
		who:    []string{"Radhaus am See GmbH", "Seestraße 1", "78464", "Konstanz", "Deutschland", "post@radhaus.example", "07531 5550100", "nein", "keine", "", "02.11.2026"},
		activities: [][]string{
			{"Lohnabrechnung", "Büro", "Löhne zahlen; Steuern melden", "Vertrag; rechtliche Verpflichtung", "Beschäftigte", "Name; Bankverbindung; Gehalt", "keine", "", "Finanzamt; Lohnbüro Meier GmbH", "keine", "10 Jahre ab Ende des Jahres", "abgeschlossener Schrank; Zugriff nach Rolle"},
			{"Werkstatt und Verkauf", "Laden", "Fahrräder reparieren und verkaufen", "Vertrag", "Kundinnen und Kunden", "Name; Telefonnummer; was gekauft wurde", "nein", "", "keine", "nein", "10 Jahre nach der Rechnung", "Zugriff nach Rolle; Datensicherung"},
			{"Newsletter", "Laden", "Über Neues informieren", "Einwilligung", "Abonnenten", "E-Mail-Adresse", "keine", "", "Mailer Inc.", "USA", "bis zum Widerruf", "Verschlüsselung"},
			{"Krankmeldungen", "Büro", "Krankheitstage erfassen", "Rechtliche Verpflichtung", "Beschäftigte", "Krankmeldungen", "Gesundheitsdaten", "Art. 9 Abs. 2 lit. b", "keine", "keine", "3 Jahre", "abgeschlossener Schrank"},
		},
		parties: [][]string{
			{"Lohnbüro Meier GmbH", "rechnet die Löhne ab", "Auftragsverarbeiter", "Deutschland", "AV-Vertrag vom 01.03.2024", "", "info@meier.example"},
			{"Mailer Inc.", "verschickt den Newsletter", "Auftragsverarbeiter", "USA", "AVV 2023-7", "Standardvertragsklauseln", ""},
		},
	},
	"fr": {
		sheets: [3]string{"Accueil", "Registre", "Tiers"},
		who:    []string{"Cycles du Lac SARL", "1 quai du Lac", "74000", "Annecy", "France", "bonjour@cycles.example", "04 50 55 01 00", "non", "aucun", "", "02/11/2026"},
		activities: [][]string{
			{"Paie", "Bureau", "Verser les salaires ; déclarer l’impôt", "Contrat ; obligation légale", "Salariés", "Nom ; compte bancaire ; salaire", "aucune", "", "Administration fiscale ; Paie Plus SARL", "aucun", "5 ans à compter de la fin de l’année", "armoire fermée ; accès selon le rôle"},
			{"Atelier et vente", "Boutique", "Réparer et vendre des vélos", "Contrat", "Clients", "Nom ; téléphone ; achats", "non", "", "aucun", "non", "10 ans après la facture", "accès selon le rôle ; sauvegardes"},
			{"Lettre d’information", "Boutique", "Informer des nouveautés", "Consentement", "Abonnés", "Adresse e-mail", "aucune", "", "Mailer Inc.", "États-Unis", "jusqu’au retrait du consentement", "Chiffrement"},
			{"Arrêts maladie", "Bureau", "Suivre les arrêts maladie", "Obligation légale", "Salariés", "Arrêts de travail", "Données de santé", "art. 9, paragraphe 2, point b", "aucun", "aucun", "3 ans", "armoire fermée"},
		},
		parties: [][]string{
			{"Paie Plus SARL", "établit la paie", "Sous-traitant", "France", "Contrat de sous-traitance du 1er mars 2024", "", "contact@paieplus.example"},
			{"Mailer Inc.", "envoie la lettre d’information", "Sous-traitant", "États-Unis", "DPA 2023-7", "Clauses contractuelles types", ""},
		},
	},
}

// filled returns the simple workbook of a language as a beginner fills it in.
func filled(t testing.TB, tag string, edit func(f *excelize.File)) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Excel(t.Context(), &b, &ropa.Register{}, &ExcelOptions{Simple: true, Language: tag}); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&b)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	set := func(sheet string, column, row int, text string) {
		if text == "" {
			return
		}
		cell, err := excelize.CoordinatesToCellName(column, row)
		if err == nil {
			err = f.SetCellValue(sheet, cell, text)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	person := beginners[tag]
	for i, text := range person.who {
		set(person.sheets[0], 2, 9+i, text)
	}
	for i, row := range person.activities {
		for n, text := range row {
			set(person.sheets[1], n+1, 4+i, text)
		}
	}
	for i, row := range person.parties {
		for n, text := range row {
			set(person.sheets[2], n+1, 4+i, text)
		}
	}
	if edit != nil {
		edit(f)
	}
	var out bytes.Buffer
	if err := f.Write(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// An hour's work of a beginner: filled in, read, checked and handed over. What
// the check finds is about the law, not about the form.
func TestSimpleWorkbook(t *testing.T) {
	exporttest.Unraced(t)
	for tag, person := range beginners {
		t.Run(tag, func(t *testing.T) {
			data := filled(t, tag, nil)
			r, problems, err := ReadExcel(t.Context(), bytes.NewReader(data), nil)
			if err != nil {
				t.Fatal(err)
			}
			for _, p := range problems {
				t.Error(p)
			}
			imported, err := Import(t.Context(), bytes.NewReader(data), nil)
			if err != nil {
				t.Fatal(err)
			}
			for _, c := range imported.Cells {
				if c.As == layout.Unread || c.As == layout.AsExtra || c.Text == "" {
					t.Error(c)
				}
			}
			o := r.Organisation
			if o.Name != person.who[0] || o.Contact.Address.City != person.who[3] || o.Country == "" || o.PublicAuthority != ropa.No || r.Reviewed != civil.MustDate("2026-11-02") || !slices.Contains(r.None, ropa.ElementDPO) || len(r.Regimes) != 1 {
				t.Errorf("keeper %+v, reviewed %s, none %v, %v", o, r.Reviewed, r.None, r.Regimes)
			}
			if len(r.Activities) != 4 || len(r.Parties) < 2 {
				t.Fatalf("%d activities, parties %+v", len(r.Activities), r.Parties)
			}
			report, err := ropa.Validate(r, nil)
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range report.Findings {
				if strings.HasPrefix(string(f.Rule), "form/") {
					t.Errorf("%s: %s: %s", f.Rule, f.Subject, f.Message)
				}
			}
			news := ropa.Resolved(r).Activities[2]
			if len(news.Transfers) == 0 || news.Transfers[0].Destination != "US" || len(news.Recipients) != 1 || news.Recipients[0].Role != ropa.RoleProcessor || len(news.Purposes) != 1 || len(news.Security) == 0 {
				t.Errorf("newsletter %+v", news)
			}
			if sick := r.Activities[3]; len(sick.Data) == 0 || len(sick.Data[0].Special) == 0 || len(sick.Retention) != 1 || sick.Retention[0].Period.IsZero() {
				t.Errorf("sick leave %+v", sick)
			}
			if err := PDF(t.Context(), io.Discard, r, nil); err != nil {
				t.Error(err)
			}
			var b bytes.Buffer
			for _, o := range []*ExcelOptions{nil, {Edition: Working}} {
				b.Reset()
				if err := Excel(t.Context(), &b, r, o); err != nil {
					t.Fatal(err)
				}
			}
			again, problems, err := ReadExcel(t.Context(), &b, nil)
			if err != nil || len(problems) > 0 || again.Digest() != r.Digest() {
				t.Errorf("by the working workbook: %v, %v", problems, err)
			}
		})
	}
}

// Each word that a drop-down offers is understood.
func TestSimpleWorkbookUnderstandsItsLists(t *testing.T) {
	exporttest.Unraced(t)
	t.Parallel()
	column := map[string][]string{ // of lists: sheet and column
		"A": {"1", "D"}, "B": {"1", "H"}, "C": {"1", "G"}, "D": {"2", "C"}, "E": {"2", "D"}, "F": {"1", "J"}, "H": {"2", "F"},
	}
	for _, tag := range Languages() {
		words := lang.CompleteOf(tag).Simple
		lists := words["sheetLists"]
		var offered map[string][]string
		data := filled(t, tag, func(f *excelize.File) {
			if visible, err := f.GetSheetVisible(lists); err != nil || visible {
				t.Errorf("%s: lists are visible: %v", tag, err)
			}
			cols, err := f.GetCols(lists)
			if err != nil {
				t.Fatal(err)
			}
			offered = make(map[string][]string)
			for i, col := range cols {
				letter, _ := excelize.ColumnNumberToName(i + 1)
				for _, text := range col[1:] {
					if text != "" {
						offered[letter] = append(offered[letter], text)
					}
				}
			}
			row := 20
			for letter, to := range column {
				for _, text := range offered[letter] {
					sheet := words["sheetRegister"]
					if to[0] == "2" {
						sheet = words["sheetParties"]
					}
					f.SetCellValue(sheet, fmt.Sprintf("%s%d", to[1], row), text)
					f.SetCellValue(sheet, fmt.Sprintf("A%d", row), fmt.Sprintf("x%d", row))
					if to[0] == "2" && to[1] == "F" {
						f.SetCellValue(sheet, fmt.Sprintf("D%d", row), "US")
					}
					row++
				}
			}
		})
		_, problems, err := ReadExcel(t.Context(), bytes.NewReader(data), nil)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range problems {
			t.Errorf("%s: %s", tag, p)
		}
	}
}

// Sheets as people leave them: columns moved, one added, the hints deleted.
func TestSimpleWorkbookEdited(t *testing.T) {
	exporttest.Unraced(t)
	data := filled(t, "en", func(f *excelize.File) {
		for _, err := range []error{
			f.RemoveRow("Register", 3), f.InsertCols("Register", "B", 1), f.SetCellValue("Register", "B2", "Floor"), f.SetCellValue("Register", "B3", "second floor"),
			f.SetCellValue("Register", "E4", "the law of the jungle"), f.SetCellValue("Start", "B13", "Atlantis"), f.InsertRows("Parties", 1, 2),
		} {
			if err != nil {
				t.Fatal(err)
			}
		}
	})
	r, problems, err := ReadExcel(t.Context(), bytes.NewReader(data), nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(problems) != 2 || problems[0].Cell != "B13" || problems[1].Cell != "E4" || problems[1].Expected != "understood words: from the list, or an article: Art. 6(1)(b)" {
		t.Errorf("problems %q", problems)
	}
	if len(r.Activities) != 4 || len(r.Activities[0].Extra) != 1 || r.Activities[0].Extra[0] != (ropa.Extra{Key: "Floor", Value: "second floor"}) || r.Parties[1].Country != "US" {
		t.Errorf("register %+v", r)
	}
	without := filled(t, "en", func(f *excelize.File) { f.RemoveRow("Parties", 2) })
	if _, _, err := ReadExcel(t.Context(), bytes.NewReader(without), nil); err == nil || !strings.Contains(err.Error(), `sheet "Parties" has lost its headings`) {
		t.Errorf("without headings: %v", err)
	}
}

// What a register says of its keeper is filled in; entries are not left out in
// silence.
func TestSimpleWorkbookOfARegister(t *testing.T) {
	r := &ropa.Register{
		Language: "en", Organisation: ropa.Organisation{Name: "Acme BV", Country: "NL", PublicAuthority: ropa.No, Contact: ropa.Contact{Email: "a@acme.example"}},
		DPO: &ropa.DPO{Name: "Jo", Contact: ropa.Contact{Email: "jo@acme.example"}}, Reviewed: civil.MustDate("2026-01-02"),
		Parties: []ropa.Party{{ID: "host", Name: "Host BV", Country: "NL", Engagement: &ropa.Engagement{Role: ropa.RoleProcessor, Service: "hosts"}}},
	}
	var b bytes.Buffer
	if err := Excel(t.Context(), &b, r, &ExcelOptions{Simple: true}); err != nil {
		t.Fatal(err)
	}
	got, problems, err := ReadExcel(t.Context(), &b, nil)
	if err != nil || len(problems) > 0 {
		t.Fatal(err, problems)
	}
	if got.Organisation.Name != "Acme BV" || got.Organisation.Country != transfer.Country("NL") || got.DPO.Contact.Email != "jo@acme.example" || got.Reviewed != r.Reviewed || len(got.Parties) != 1 || got.Parties[0].Engagement.Role != ropa.RoleProcessor {
		t.Errorf("register %+v", got)
	}
	if err := Excel(t.Context(), io.Discard, exporttest.Complete(), &ExcelOptions{Simple: true}); err == nil {
		t.Error("entries are left out")
	}
}

// What is typed into any cell of the simple workbook is read, or is a problem:
// beside what is filled in too, and over its words. A heading that is changed is
// what stands below it: that is read, or is a problem.
func TestSimpleWorkbookEveryCell(t *testing.T) {
	exporttest.Unraced(t)
	t.Parallel()
	type place struct{ sheet, cell string }
	var turns [22][]place
	covered := make(map[place]bool) // cells that are merged into another: nobody can type there
	filled(t, "en", func(f *excelize.File) {
		for _, sheet := range f.GetSheetList() {
			merges, err := f.GetMergeCells(sheet)
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range merges {
				from, row, _ := excelize.CellNameToCoordinates(m.GetStartAxis())
				to, _, _ := excelize.CellNameToCoordinates(m.GetEndAxis())
				for column := from + 1; column <= to; column++ {
					covered[place{sheet, cellAt(t, column, row)}] = true
				}
			}
		}
	})
	for _, part := range []struct {
		sheet               string
		columns, rows, head int
	}{{"Start", 4, 22, 0}, {"Register", 14, 9, 2}, {"Parties", 9, 9, 2}} {
		for row := 1; row <= part.rows; row++ {
			for column := 1; column <= part.columns; column++ {
				turn := column
				if part.head == 0 && column == 1 { // a word beside what is filled in
					turn = row - 1
				}
				if p := (place{part.sheet, cellAt(t, column, row)}); row != part.head && !covered[p] {
					turns[turn] = append(turns[turn], p)
				}
			}
		}
	}
	for n, turn := range turns {
		data := filled(t, "en", func(f *excelize.File) {
			for i, p := range turn {
				if err := f.SetCellValue(p.sheet, p.cell, fmt.Sprintf("Zq%dx", i)); err != nil {
					t.Fatal(err)
				}
			}
		})
		r, problems, err := ReadExcel(t.Context(), bytes.NewReader(data), nil)
		if err != nil {
			t.Fatal(err)
		}
		var register strings.Builder
		r.Encode(&register)
		for i, p := range turn {
			said := slices.ContainsFunc(problems, func(c CellProblem) bool { return c.Sheet == p.sheet && c.Cell == p.cell })
			if !said && !strings.Contains(register.String(), fmt.Sprintf("Zq%dx", i)) {
				t.Errorf("turn %d: %s!%s is lost", n, p.sheet, p.cell)
			}
		}
	}
}
