package layout

import (
	"errors"
	"slices"
	"testing"
)

// Tables of which the headings alone do not say all: lists named by their
// sheet, several tables on a sheet, sections that are no merged cells, names
// without a heading, marks under bands.
func TestKeptTables(t *testing.T) {
	csv := "Traitement,Finalités,Base juridique,Personnes concernées,Données,Destinataires,Transferts hors UE,Conservation\n" +
		"Clients,,,,,,,\n" +
		"Commandes,\"Livraison\nFacturation\",Exécution du contrat,Clients,\"Nom, adresse\",comptable,Non,5 ans\n" +
		"Fidélité,Offrir des remises,Consentement,Clients,Nom,Cloud CRM Inc.,\"États-Unis (clauses contractuelles types)\",3 ans après le dernier achat\n" +
		"Personnel,,,,,,,\n" +
		"Paie,Verser les salaires,Obligation légale,Salariés,RIB,URSSAF,Non,5 ans\n"
	for _, test := range []kept{
		{
			"a list named by its sheet", keptBook(t, keptSheet{"VVT", [][]any{
				{"Verarbeitung", "Zweck", "Rechtsgrundlage", "Betroffene", "Art der Daten", "Empfänger", "Löschfrist"},
				{"Homepage", "Öffentlichkeitsarbeit", "Einwilligung", "Mitglieder", "Fotos", "Webhoster Nord GmbH", "bis zum Widerruf"},
			}, nil}, keptSheet{"Auftragsverarbeiter", [][]any{
				{"Firma", "Sitz", "Gegenstand", "AV-Vertrag vom", "Ansprechpartner"},
				{"Webhoster Nord GmbH", "Deutschland", "Hosting", "03.05.2019", "info@nord.example"},
				{"Newsletter Corp.", "USA", "Versand", "11.01.2023", nil},
			}, nil}), "de",
			[]string{"Homepage: Öffentlichkeitsarbeit; consent; Fotos; party-1; ; bis zum Widerruf"}, nil,
			[]string{"Webhoster Nord GmbH, DE, info@nord.example, processor, Hosting, 03.05.2019", "Newsletter Corp., US, , processor, Versand, 11.01.2023"}, nil,
		},
		{
			"two records on a sheet, vendors beside and a legend below", keptBook(t, keptSheet{"ROPA", [][]any{
				{"Brightwater Ltd – Record of processing"},
				{},
				{"Part A – as controller"},
				{"Ref", "Processing activity", "Purpose", "Lawful basis", "Data subjects", "Personal data", "Recipients", "International transfers", "Retention", nil, "Vendor", "Country", "Service"},
				{"C1", "Payroll", "Pay staff", "Contract", "Employees", "Bank details", "HMRC", "None", "7 years", nil, "PayRun Ltd", "United Kingdom", "Payroll"},
				{"C2", "Website", "Improve the site", "Consent", "Visitors", "IP address", "None", "None", "13 months", nil, "CloudBox Ltd", "Ireland", "Hosting"},
				{nil, nil, nil, nil, nil, nil, nil, nil, nil, nil, "Metrics Inc.", "United States", "Analytics"},
				{},
				{"Part B – as processor"},
				{"Ref", "Controller", "Categories of processing", "Sub-processors", "Security measures"},
				{"P1", "Northern Rail plc", "Hosting of survey data", "CloudBox Ltd", "Encryption at rest"},
				{"P2", "Tesbury Stores", "Customer analytics", "None", "Access control"},
				{},
				{"Term", "Meaning"},
				{"C", "Controller"},
				{"P", "Processor"},
			}, nil}), "en",
			[]string{
				"Payroll: Pay staff; contract; Bank details; party-4; none; P7Y", "Website: Improve the site; consent; IP address; none; none; P13M",
				"for party-5, by party-2: Hosting of survey data", "for party-6, no subProcessors: Customer analytics",
			}, nil,
			[]string{
				"PayRun Ltd, GB, , , Payroll", "CloudBox Ltd, IE, , , Hosting", "Metrics Inc., US, , , Analytics", "HMRC, , ", "Northern Rail plc, , ", "Tesbury Stores, , ",
			}, nil,
		},
		{
			"sections in separated values", keptText(t, []byte(csv)), "fr",
			[]string{
				"Commandes (Clients): Livraison, Facturation; contract; Nom, adresse; comptable; none; P5Y",
				"Fidélité (Clients): Offrir des remises; consent; Nom; party-1; US scc; P3Y",
				"Paie (Personnel): Verser les salaires; legal-obligation; RIB; party-2; none; P5Y",
			}, nil, []string{"Cloud CRM Inc., , ", "URSSAF, , "}, nil,
		},
		{
			"names in a row without a label", keptBook(t, keptSheet{"Záznamy", [][]any{
				{"Záznamy o činnostech zpracování"},
				{nil, "Evidence žáků", "Kamerový systém"},
				{"Účel zpracování", "Vedení školní matriky", "Ochrana majetku"},
				{"Právní základ", "Plnění právní povinnosti", "Oprávněný zájem"},
				{"Kategorie subjektů údajů", "Žáci", "Návštěvníci"},
				{"Kategorie osobních údajů", "Jméno; rodné číslo", "Obrazový záznam"},
				{"Příjemci", "Ministerstvo školství", "Policie ČR"},
				{"Předání do třetích zemí", "ne", "ne"},
				{"Doba uchování", "45 let", "7 dní"},
				{"Bezpečnostní opatření", "Uzamčená kartotéka", "Omezený přístup"},
			}, nil}), "cs",
			[]string{
				"Evidence žáků: Vedení školní matriky; legal-obligation; Jméno, rodné číslo; Ministerstvo školství; none; P45Y",
				"Kamerový systém: Ochrana majetku; legitimate-interests; Obrazový záznam; party-1; none; P7D",
			}, nil, []string{"Policie ČR, , "}, nil,
		},
		{
			"marks below a band", keptBook(t, keptSheet{"Fortegnelse", [][]any{
				{"Nr.", "Behandlingsaktivitet", "Formål", "Retsgrundlag", "Registrerede", nil, "Personoplysninger", "Modtagere", "Overførsel til tredjelande", "Slettefrist"},
				{nil, nil, nil, nil, "Borgere", "Ansatte"},
				{1, "Byggesager", "Behandling af ansøgninger", "Art. 6, stk. 1, litra e", "x", nil, "Navn", "Ingen", "Nej", "10 år"},
				{2, "Løn", "Udbetaling af løn", "Retlig forpligtelse", nil, "x", "Kontonummer", "Ingen", "Nej", "5 år"},
				{nil, "I alt", nil, nil, 1, 1},
			}, [][2]string{{"E1", "F1"}, {"A1", "A2"}, {"B1", "B2"}, {"C1", "C2"}, {"D1", "D2"}, {"G1", "G2"}, {"H1", "H2"}, {"I1", "I2"}, {"J1", "J2"}}}), "da",
			[]string{"Byggesager: Behandling af ansøgninger; public-task; Navn; none; none; P10Y", "Løn: Udbetaling af løn; legal-obligation; Kontonummer; none; none; P5Y"}, nil, nil, nil,
		},
		{
			"a controller and who speaks for it below a band", keptBook(t, keptSheet{"Art. 30 Abs. 2", [][]any{
				{"Verzeichnis der Verarbeitungen im Auftrag"},
				{"Lfd. Nr.", "Auftraggeber", nil, "Kategorien von Verarbeitungen", "Unterauftragnehmer", "Maßnahmen"},
				{nil, "Firma", "Ansprechpartner"},
				{1, "Stadtwerke Süd AG", "Frau Blum", "Abrechnung", "Backup GmbH", "Verschlüsselung"},
				{2, "Klinik am Park gGmbH", "Dr. Roth", "Hosting", "keine", "Verschlüsselung"},
			}, [][2]string{{"B2", "C2"}, {"A2", "A3"}, {"D2", "D3"}, {"E2", "E3"}, {"F2", "F3"}}}), "de",
			[]string{"for party-1, by party-2: Abrechnung", "for party-3, no subProcessors: Hosting"}, nil,
			[]string{"Stadtwerke Süd AG, , ", "Backup GmbH, , ", "Klinik am Park gGmbH, , "}, nil,
		},
		{
			"places, and an answer that is none", keptBook(t, keptSheet{"Activities", [][]any{
				{"Activity name", "Purpose", "Legal basis", "Whose data?", "What data?", "Vendors", "Systems", "Where is it stored / transferred?", "Retention period", "DPIA required?"},
				{"Support", "Answer tickets", "Contract", "Customers", "Name, email", "Zendesk", "Zendesk", "United States – SCCs", "3 years", "No"},
				{"Recruitment", "Hire staff", "Consent", "Candidates", "CV", "Greenhouse", "Greenhouse", "US (EU-US DPF)", "12 months", "n/a"},
				{"Calls", "Train agents", "Consent", "Customers", "Name", "None", "In-house PBX", "EU only", "90 days", "Yes"},
			}, nil}), "en",
			[]string{
				"Support: Answer tickets; contract; Name, email; party-1; US scc; P3Y", "Recruitment: Hire staff; consent; CV; party-2; US adequacy; P12M",
				"Calls: Train agents; consent; Name; ; none; P90D",
			},
			[]string{"Activities!J3"}, []string{"Zendesk, , ", "Greenhouse, , "}, []string{"Zendesk, ", "Greenhouse, ", "In-house PBX, "},
		},
		{
			"none of one row, and some of another", keptBook(t, keptSheet{"Registro", [][]any{
				{"Trattamento", "Finalità", "Base giuridica", "Interessati", "Categorie di dati", "Destinatari", "Paesi terzi", "Conservazione"},
				{"Clienti", "Esecuzione degli ordini", "Contratto", "Clienti", "Anagrafica", "nessuno", "No", "10 anni"},
				{nil, "Marketing", "Consenso", "Clienti", "E-mail", "Mailer LLC", "USA (DPF)", "2 anni"},
			}, [][2]string{{"A2", "A3"}}}), "it",
			[]string{"Clienti: Esecuzione degli ordini, Marketing; contract, consent; Anagrafica, E-mail; party-1; US adequacy; P10Y, P2Y"}, nil, []string{"Mailer LLC, , "}, nil,
		},
		{
			"a legend with a title below", keptBook(t, keptSheet{"Register", [][]any{
				{"Nr", "Verwerking", "Doel", "Grondslag", "Betrokkenen", "Persoonsgegevens", "Bewaartermijn"},
				{1, "Ledenadministratie", "Contributie innen", "Overeenkomst", "Leden", "Naam, adres", "2 jaar"},
				{},
				{"Legenda:"},
				{"AVG", "Algemene verordening gegevensbescherming"},
				{"BSN", "Burgerservicenummer"},
			}, nil}), "nl",
			[]string{"Ledenadministratie: Contributie innen; contract; Naam, adres; ; ; P2Y"}, nil, nil, nil,
		},
		{
			"names below a heading that is not known, suppliers below, a legend beside", keptBook(t, keptSheet{"Sheet1", [][]any{
				{"Helping Hands – data map", nil, nil, nil, nil, nil, nil, nil, nil, "Key"},
				{"What we do", "Why (purpose)", "Lawful basis", "People", "Types of data", "Who we share with", "Outside the UK?", "How long we keep it", nil, "G", "Gift Aid"},
				{"Donations", "Process gifts", "Legal obligation", "Donors", "Name, bank details", "None", "No", "6 years", nil, "V", "Volunteers"},
				{"Volunteers", "Manage volunteers", "Legitimate interests", "Volunteers", "Name", "None", "No", "2 years after leaving"},
				{},
				{"Our suppliers"},
				{"Supplier", "What for", "Country", "Contract?"},
				{"MailPal Inc", "E-mail newsletter", "USA", "Yes"},
				{"PayFast Ltd", "Card payments", "UK", "Yes"},
			}, nil}), "en",
			[]string{"Donations: Process gifts; legal-obligation; Name, bank details; none; none; P6Y", "Volunteers: Manage volunteers; legitimate-interests; Name; none; none; P2Y"}, nil,
			[]string{"MailPal Inc, US, , , E-mail newsletter", "PayFast Ltd, GB, , , Card payments"}, nil,
		},
		{
			"an entry repeated for each purpose", keptText(t, []byte("ID;Trattamento;Finalità;Base giuridica;Interessati;Dati;Destinatari;Extra UE;Conservazione\n"+
				"T1;Contabilità clienti;Tenuta delle scritture contabili;Obbligo di legge;Clienti;Dati fiscali;Agenzia delle Entrate;No;10 anni\n"+
				"T1;Contabilità clienti;Invio di circolari;Contratto;Clienti;E-mail;;No;10 anni\n"+
				"T2;Selezione del personale;Valutare candidature;Misure precontrattuali;Candidati;CV;Nessuno;No;6 mesi\n"+
				";;;;;;;;\nLegenda;;;;;;;;\nNo;nessun trasferimento;;;;;;;\n")), "it",
			[]string{
				"Contabilità clienti: Tenuta delle scritture contabili, Invio di circolari; legal-obligation, contract; Dati fiscali, E-mail; Agenzia delle Entrate; none; P10Y",
				"Selezione del personale: Valutare candidature; contract; CV; none; none; P6M",
			}, nil, nil, nil,
		},
		{
			"vendors alone", keptBook(t, keptSheet{"Leveranciers", [][]any{
				{"Verwerker", "Dienst", "Land", "Verwerkersovereenkomst"},
				{"ZorgSoft BV", "Dossier", "Nederland", "2 mei 2022"},
				{"Mailer Inc.", "Nieuwsbrief", "VS", "DPA 2024"},
			}, nil}), "nl",
			nil, nil, []string{"ZorgSoft BV, NL, , processor, Dossier, 2 mei 2022", "Mailer Inc., US, , processor, Nieuwsbrief, DPA 2024"}, nil,
		},
		{
			"systems alone", keptBook(t, keptSheet{"Inventory", [][]any{
				{"System", "Description", "Vendor", "Location"},
				{"CRM", "Customers", "Acme Ltd", "Ireland"},
				{"Payroll", "Salaries", "PayRun Ltd", "United Kingdom"},
			}, nil}), "en",
			nil, nil, []string{"Acme Ltd, , ", "PayRun Ltd, , "}, []string{"CRM, party-1, IE", "Payroll, party-2, GB"},
		},
	} {
		t.Run(test.name, test.check)
	}
}

// The ranges of the tables of a sheet can be corrected, and are followed.
func TestProposalRange(t *testing.T) {
	book := keptBook(t, keptSheet{"Both", [][]any{
		{"Activity", "Purpose", "Legal basis", "Data", "Retention"},
		{"Payroll", "Pay staff", "Contract", "Bank details", "7 years"},
		{},
		{"Processor", "Service", "Country"},
		{"PayRun Ltd", "Payroll", "Ireland"},
	}, nil})
	p, err := Propose(book)
	if err != nil || len(p.Sheets) != 2 || p.Sheets[0].Range != "A1:E3" || p.Sheets[1].Range != "A4:E5" || p.Sheets[1].Use != UseParties {
		t.Fatalf("%v, %+v", err, p.Sheets)
	}
	p.Sheets[1].Use, p.Sheets[1].Reason = UseNone, "not now"
	got, err := p.Read(t.Context(), book)
	if err != nil {
		t.Fatal(err)
	}
	accounted(t, book, got)
	if len(got.Register.Activities) != 1 || len(got.Register.Parties) != 0 || !slices.ContainsFunc(got.Cells, func(c CellReading) bool { return c.Cell == "A5" && c.As == Skipped && c.Note == "not now" }) {
		t.Errorf("%+v", got)
	}
	for _, wrong := range []string{"A1", "E5:A1", "1:2", "A0:B1"} {
		p.Sheets[1].Range = wrong
		if _, err := p.Read(t.Context(), book); err == nil {
			t.Errorf("range %q: no error", wrong)
		}
	}
	p.Sheets[0].Range = ""
	p.Sheets[1].Range = ""
	if _, err := p.Read(t.Context(), book); err == nil {
		t.Error("a sheet that stands twice: no error")
	}
	var unknown *UnrecognisedError
	if _, err := Propose(keptBook(t, keptSheet{"Sales", [][]any{{"Month", "Sales"}, {"May", 3}}, nil})); !errors.As(err, &unknown) {
		t.Errorf("sales: %v", err)
	}
}
