package layout

import (
	"bytes"
	stdcmp "cmp"
	"context"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/charmap"
)

// keptSheet is a sheet as somebody keeps it: rows of cells, and merged ranges.
type keptSheet struct {
	name   string
	rows   [][]any
	merged [][2]string
}

// keptBook writes sheets as a spreadsheet program does, and opens them.
func keptBook(t *testing.T, sheets ...keptSheet) *Workbook {
	t.Helper()
	f := excelize.NewFile()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	for i, s := range sheets {
		if i == 0 {
			must(f.SetSheetName("Sheet1", s.name))
		} else {
			_, err := f.NewSheet(s.name)
			must(err)
		}
		for n, row := range s.rows {
			cell, err := excelize.CoordinatesToCellName(1, n+1)
			must(err)
			must(f.SetSheetRow(s.name, cell, &row))
		}
		for _, m := range s.merged {
			must(f.MergeCell(s.name, m[0], m[1]))
		}
	}
	var buf bytes.Buffer
	must(f.Write(&buf))
	w, err := OpenWorkbook(context.Background(), &buf, "register.xlsx")
	must(err)
	return w
}

func keptText(t *testing.T, data []byte) *Workbook {
	t.Helper()
	w, err := OpenWorkbook(context.Background(), bytes.NewReader(data), "register.csv")
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// german has headings in two rows, bands over several columns, sections in
// capitals, a list of those who receive data and one of systems.
func german(t *testing.T) *Workbook {
	return keptBook(t, keptSheet{"VVT", [][]any{
		{"Verzeichnis von Verarbeitungstätigkeiten der Muster GmbH"},
		{"Stand: 01.03.2026", nil, nil, "Bearbeiterin: Frau Beispiel"},
		{},
		{"Bezeichnung", "Zweck", "Rechtsgrundlage", "Betroffene", nil, "Weitergabe", nil, "Löschfrist", "Systeme"},
		{nil, nil, nil, "Personengruppe", "Datenkategorien", "Empfänger", "Drittland", nil, nil},
		{"PERSONALWESEN"},
		{"Lohnabrechnung", "Auszahlung des Entgelts", "Art. 6 Abs. 1 lit. b und c DSGVO", "Beschäftigte", "Stammdaten; Bankverbindung", "Lohnbüro Schmidt KG; Finanzamt", "nein", "10 Jahre", "DATEV"},
		{"Bewerbungen", "Auswahl", "Art. 6 Abs. 1 lit. b DSGVO", "Bewerber", "Lebenslauf, Zeugnisse", "keine", "nein", "6 Monate nach Absage", nil},
		{"VERTRIEB"},
		{"Newsletter", "Werbung", "Einwilligung", "Interessenten", "E-Mail-Adresse", "Mailer Inc.", "USA (SCC)", "bis Widerruf", "Mailer"},
		{},
		{"Gesamt: 3 Verarbeitungen"},
		{"Hinweis: Angaben der Fachabteilungen, Stand 2026"},
	}, [][2]string{{"A4", "A5"}, {"B4", "B5"}, {"C4", "C5"}, {"D4", "E4"}, {"F4", "G4"}, {"H4", "H5"}, {"I4", "I5"}}},
		keptSheet{"Dienstleister", [][]any{
			{"Dienstleister", "Rolle", "Leistung", "Land", "Vertrag", "Garantien", "E-Mail"},
			{"Lohnbüro Schmidt KG", "Auftragsverarbeiter", "Lohnabrechnung", "Deutschland", "AVV vom 12.03.2023", nil, "info@schmidt.example"},
			{"Mailer Inc.", "Auftragsverarbeiter", "Versand", "USA", "DPA 2024", "SCC", nil},
			{"Finanzamt", "eigener Verantwortlicher", nil, "DE", nil, nil, nil},
		}, nil},
		keptSheet{"Systeme", [][]any{
			{"System", "Beschreibung", "Anbieter", "Speicherort", "Notiz"},
			{"DATEV", "Lohn", "DATEV eG", "Deutschland", "läuft"},
			{"Mailer", nil, "Mailer Inc.", "USA", nil},
		}, nil})
}

// french has an activity a column.
func french(t *testing.T) *Workbook {
	return keptBook(t, keptSheet{"Registre", [][]any{
		{"Registre des traitements – Association des parents"},
		{},
		{"Nom du traitement", "Adhésions", "Cantine"},
		{"Finalités", "Gestion des adhérents", "Facturation des repas"},
		{"Base légale", "Contrat", "Art. 6.1.e RGPD"},
		{"Personnes concernées", "Adhérents", "Élèves, parents"},
		{"Données traitées", "Nom, adresse", "Allergies ; nom"},
		{"Destinataires", "Bureau", "Société Resto SAS (sous-traitant)"},
		{"Transferts hors UE", "Non", "Non"},
		{"Durée de conservation", "3 ans après le départ", "1 an"},
		{"Mesures de sécurité", "Mot de passe", "Armoire fermée à clé"},
		{"Date de mise à jour", "03/01/2024", "04/02/2024"},
	}, nil})
}

// spanish has a sheet an activity, and a list of them.
func spanish(t *testing.T) *Workbook {
	form := func(id, name, ground, period string) [][]any {
		return [][]any{
			{"Ficha del registro de actividades"},
			{"Código", id}, {"Actividad de tratamiento", name}, {"Fines del tratamiento", "Gestión de " + name},
			{"Base jurídica", ground}, {"Categorías de interesados", "Clientes"}, {"Categorías de datos", "Nombre, teléfono"},
			{"Destinatarios", "Ninguno"}, {"Transferencias internacionales", "No se realizan"}, {"Plazo de conservación", period},
			{"Medidas de seguridad", "Control de accesos"}, {"Observaciones", "Revisado por dirección"},
		}
	}
	return keptBook(t, keptSheet{"Índice", [][]any{{"Código", "Actividad", "Departamento"}, {"A1", "Reservas", "Recepción"}, {"A2", "Facturación", "Administración"}}, nil},
		keptSheet{"A1", form("A1", "Reservas", "Ejecución de un contrato", "2 años"), nil}, keptSheet{"A2", form("A2", "Facturación", "Obligación legal", "6 años"), nil})
}

// italian has several rows an activity, whose name is merged over them.
func italian(t *testing.T) *Workbook {
	return keptBook(t, keptSheet{"Registro", [][]any{
		{"Registro dei trattamenti"},
		{"N.", "Trattamento", "Finalità", "Base giuridica", "Interessati", "Categorie di dati", "Destinatari", "Trasferimenti", "Termini di cancellazione"},
		{1, "Gestione del personale", "Paghe", "Contratto", "Dipendenti", "Dati anagrafici", "INPS", "No", "10 anni"},
		{nil, nil, nil, nil, nil, "Dati sanitari", nil, nil, "5 anni"},
		{2, "Videosorveglianza", "Sicurezza", "Legittimo interesse", "Visitatori", "Immagini", "Nessuno", "No", "72 ore"},
		{"Totale", 2},
		{"Nota: registro approvato il 12/05/2025"},
	}, [][2]string{{"A3", "A4"}, {"B3", "B4"}, {"C3", "C4"}}})
}

// dutch are separated values in the encoding of Windows, with a line break in a
// cell.
func dutch(t *testing.T) *Workbook {
	text := "Nr;Verwerking;Doel;Grondslag;Betrokkenen;Persoonsgegevens;Ontvangers;Bewaartermijn;Doorgifte\r\n" +
		"1;Ledenadministratie;\"Contributie innen\r\nen uitnodigen\";Overeenkomst;Leden;Naam, adres, e-mail;Geen;2 jaar na einde lidmaatschap;Nee\r\n" +
		"2;Cliëntdossiers;Zorg verlenen;Wettelijke verplichting;Cliënten;\"Gezondheid; BSN\";Verzekeraar;20 jaar;Nee\r\n"
	data, err := charmap.Windows1252.NewEncoder().Bytes([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return keptText(t, data)
}

// polish are values separated by tabs, in UTF-16.
func polish(t *testing.T) *Workbook {
	text := "Lp.\tNazwa czynności\tCel przetwarzania\tPodstawa prawna\tKategorie osób\tKategorie danych\tOdbiorcy\tPaństwa trzecie\tOkres przechowywania\r\n" +
		"1\tRekrutacja\tWybór kandydata\tart. 6 ust. 1 lit. b RODO\tKandydaci\tCV, wykształcenie\tBrak\tNie\t6 miesięcy\r\n" +
		"2\tMonitoring\tBezpieczeństwo\tart. 6 ust. 1 lit. f RODO\tPracownicy\tWizerunek\tOchrona Sp. z o.o.\tNie\t3 miesiące\r\n"
	data := []byte{0xff, 0xfe}
	for _, unit := range utf16.Encode([]rune(text)) {
		data = append(data, byte(unit), byte(unit>>8))
	}
	return keptText(t, data)
}

// Registers in the shapes in which they are kept are read whole: each entry is
// found, nothing else is one, and each cell is in the account.
func TestKept(t *testing.T) {
	for _, test := range []kept{
		{
			"headings in two rows, sections, lists", german(t), "de",
			[]string{
				"Lohnabrechnung (PERSONALWESEN): Auszahlung des Entgelts; contract, legal-obligation; Stammdaten, Bankverbindung; party-1, party-3; none; P10Y",
				"Bewerbungen (PERSONALWESEN): Auswahl; contract; Lebenslauf, Zeugnisse; none; none; P6M",
				"Newsletter (VERTRIEB): Werbung; consent; E-Mail-Adresse; party-2; US scc; bis Widerruf",
			},
			nil,
			[]string{
				"Lohnbüro Schmidt KG, DE, info@schmidt.example, processor, Lohnabrechnung, AVV vom 12.03.2023", "Mailer Inc., US, , processor, Versand, DPA 2024, US scc", "Finanzamt, DE, , controller, ",
				"DATEV eG, , ",
			},
			[]string{"DATEV, party-4, DE", "Mailer, party-2, US"},
		},
		{
			"an activity a column", french(t), "fr",
			[]string{
				"Adhésions: Gestion des adhérents; contract; Nom, adresse; Bureau; none; P3Y",
				"Cantine: Facturation des repas; public-task; Allergies, nom; party-1; none; P1Y",
			},
			nil, []string{"Société Resto SAS, , "}, nil,
		},
		{
			"a sheet an activity", spanish(t), "es",
			[]string{
				"Reservas (Recepción): Gestión de Reservas; contract; Nombre, teléfono; none; none; P2Y",
				"Facturación (Administración): Gestión de Facturación; legal-obligation; Nombre, teléfono; none; none; P6Y",
			},
			nil, nil, nil,
		},
		{
			"several rows an activity", italian(t), "it",
			[]string{
				"Gestione del personale: Paghe; contract; Dati anagrafici, Dati sanitari; party-1; none; P10Y, P5Y",
				"Videosorveglianza: Sicurezza; legitimate-interests; Immagini; none; none; PT72H",
			},
			nil, []string{"INPS, , "}, nil,
		},
		{
			"separated values of Windows", dutch(t), "nl",
			[]string{
				"Ledenadministratie: Contributie innen, en uitnodigen; contract; Naam, adres, e-mail; none; none; P2Y",
				"Cliëntdossiers: Zorg verlenen; legal-obligation; Gezondheid, BSN; Verzekeraar; none; P20Y",
			},
			nil, nil, nil,
		},
		{
			"tabs, UTF-16", polish(t), "pl",
			[]string{
				"Rekrutacja: Wybór kandydata; contract; CV, wykształcenie; none; none; P6M",
				"Monitoring: Bezpieczeństwo; legitimate-interests; Wizerunek; party-1; none; P3M",
			},
			nil, []string{"Ochrona Sp. z o.o., , "}, nil,
		},
	} {
		t.Run(test.name, test.check)
	}
}

// kept is a register as somebody keeps it, and what it says.
type kept struct {
	name     string
	book     *Workbook
	language string
	want     []string // name: purposes, grounds, data, recipients, transfers, periods
	unread   []string
	parties  []string
	systems  []string
}

func (test kept) check(t *testing.T) {
	got := imported(t, test.book)
	accounted(t, test.book, got)
	if got.Register.Language != test.language {
		t.Errorf("language %q", got.Register.Language)
	}
	var entries, unread, parties, systems []string
	for i := range got.Register.Activities {
		entries = append(entries, factsOf(&got.Register.Activities[i]))
	}
	for _, a := range got.Register.Processing {
		text := "for"
		for _, c := range a.Controllers {
			text += " " + string(c.Party)
		}
		for _, s := range a.SubProcessors {
			text += ", by " + string(s.Party) + s.Category
		}
		for _, n := range a.None {
			text += ", no " + string(n)
		}
		entries = append(entries, text+": "+strings.Join(a.Categories, ", "))
	}
	for _, c := range got.Problems() {
		unread = append(unread, c.Sheet+"!"+c.Cell)
	}
	for _, p := range got.Register.Parties {
		text := p.Name + ", " + string(p.Country) + ", " + p.Contact.Email
		if e := p.Engagement; e != nil {
			text += ", " + string(e.Role) + ", " + e.Service
			if e.Contract != nil {
				text += ", " + e.Contract.Title
			}
			for _, x := range e.Transfers {
				text += ", " + string(x.Destination) + " " + string(x.Mechanism)
			}
		}
		parties = append(parties, text)
	}
	for _, s := range got.Register.Systems {
		text := s.Name + ", " + string(s.Operator)
		for _, p := range s.Places {
			text += ", " + string(p.Country)
		}
		systems = append(systems, text)
	}
	for _, d := range []string{
		cmp.Diff(test.want, entries), cmp.Diff(test.unread, unread), cmp.Diff(test.parties, parties), cmp.Diff(test.systems, systems),
	} {
		if d != "" {
			t.Errorf("(-want +got)\n%s", d)
		}
	}
}

// factsOf are the facts of an activity on one line.
func factsOf(a *ropa.Activity) string {
	var purposes, grounds, data, recipients, transfers, periods []string
	base := func(list []lawfulbasis.Basis) {
		for _, b := range list {
			grounds = append(grounds, string(b.Ground))
		}
	}
	base(a.Bases)
	for _, p := range a.Purposes {
		purposes = append(purposes, p.Name)
		base(p.Bases)
	}
	for _, d := range a.Data {
		data = append(data, d.Name)
	}
	for _, r := range a.Recipients {
		recipients = append(recipients, string(r.Party)+r.Category)
	}
	for _, x := range a.Transfers {
		transfers = append(transfers, string(x.Destination)+" "+string(x.Mechanism))
	}
	for _, k := range a.Retention {
		periods = append(periods, stdcmp.Or(k.Period.String(), k.Criteria))
	}
	for _, n := range a.None {
		switch n {
		case ropa.ElementRecipients:
			recipients = append(recipients, "none")
		case ropa.ElementTransfers:
			transfers = append(transfers, "none")
		}
	}
	name := a.Name
	if a.Function != "" {
		name += " (" + a.Function + ")"
	}
	var parts []string
	for _, list := range [][]string{purposes, grounds, data, recipients, transfers, periods} {
		parts = append(parts, strings.Join(list, ", "))
	}
	return name + ": " + strings.Join(parts, "; ")
}
