package layout

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Headings that ask and headings in words of a trade, forms whose values stand
// below their labels or side by side, marks in a sheet in columns.
func TestAskedTables(t *testing.T) {
	for _, test := range []kept{
		{
			"questions, a line of hints that begin with an example", keptBook(t, keptSheet{"Data map", [][]any{
				{"Ref", "What do we do?", "Why do we do it?", "Whose data?", "What information?", "Which lawful basis?", "Who sees it?", "Does it leave the UK?", "How long do we keep it?", "How is it kept safe?"},
				{nil, "e.g. Lettings", "in plain words", nil, nil, "pick one", nil, "yes or no", "e.g. 6 years"},
				{"L1", "Lettings", "Let homes", "Tenants", "Name, income", "Contract", "Credit agency", "No", "6 years after the tenancy", "Access control"},
				{"L2", "Tenant survey", "Improve the service", "Tenants", "Opinions", "Legitimate interests", "Poll Ltd (processor)", "Yes - USA (SCCs)", "2 years", "Encryption"},
			}, nil}), "en",
			[]string{"Lettings: Let homes; contract; Name, income; Credit agency; none; P6Y", "Tenant survey: Improve the service; legitimate-interests; Opinions; party-1; US scc; P2Y"}, nil,
			[]string{"Poll Ltd, , "}, nil,
		},
		{
			"questions, separated by tabs", keptText(t, []byte("Que fait-on ?\tPourquoi ?\tDe quel droit ?\tQui est concerné ?\tQuelles données ?\tQui y a accès ?\tOù sont-elles ?\tCombien de temps ?\n"+
				"Covoiturage\tMettre en relation\tConsentement\tParents\tNom, adresse\tBureau\tTableur\t1 an\n")), "fr",
			[]string{"Covoiturage: Mettre en relation; consent; Nom, adresse; Bureau; ; P1Y"}, nil,
			nil, []string{"Tableur, "},
		},
		{
			"a deadline in the heading that can also head a legend, the ground of what is special", keptBook(t, keptSheet{"Registro", [][]any{
				{"Procedimento", "A che scopo", "Base giuridica (art. 6)", "Base giuridica dati particolari (art. 9)", "Interessati", "Dati", "A chi li diamo", "Termine di cancellazione"},
				{"Trasporto disabili", "Accompagnare gli utenti", "art. 6, par. 1, lett. e)", "art. 9, par. 2, lett. h)", "Anziani", "Dati sanitari", "Cooperativa Sole (responsabile esterno)", "5 anni"},
				{"Concessione loculi", "Gestire il cimitero", "Obbligo di legge", nil, "Cittadini", "Dati anagrafici", "Nessuno", "permanente"},
			}, nil}), "it",
			[]string{"Trasporto disabili: Accompagnare gli utenti; public-task; Dati sanitari; party-1; ; P5Y", "Concessione loculi: Gestire il cimitero; legal-obligation; Dati anagrafici; none; ; permanente"}, nil,
			[]string{"Cooperativa Sole, , "}, nil,
		},
		{
			"labels with values below them", keptBook(t, keptSheet{"V7", [][]any{
				{"Verfahrensblatt"}, {},
				{"Bezeichnung der Verarbeitung"}, {"Fundbüro"},
				{"Zweck der Verarbeitung"}, {"Rückgabe von Fundsachen"}, {"Versteigerung"},
				{"Rechtsgrundlage", "Löschfrist"}, {"Art. 6 Abs. 1 lit. c DSGVO", "3 Jahre"},
				{"Betroffene Personen", "Datenkategorien"}, {"Finder", "Name, Anschrift"}, {"Verlierer"},
				{"Empfänger", "Übermittlung in Drittländer"}, {"keine", "nein"}, {},
				{"Datum:", nil, "Unterschrift:"},
			}, nil}), "de",
			[]string{"Fundbüro: Rückgabe von Fundsachen, Versteigerung; legal-obligation; Name, Anschrift; none; none; P3Y"}, nil,
			nil, nil,
		},
		{
			"values side by side, two labels on a line", keptBook(t, keptSheet{"F1", [][]any{
				{"FICHA"},
				{"Código:", "B-2", "Fecha de actualización:", "15/01/2024"},
				{"Denominación:", "Biblioteca"}, {"Finalidad:", "Préstamo"}, {"Base legal:", "Contrato"},
				{"Interesados:", "Lectores", "Tutores"},
				{"Datos:", "Nombre", "DNI", "Salud"},
				{"Destinatarios:", "Ayuntamiento", "Software SL (encargado del tratamiento)"},
				{"Plazo de conservación:", "5 años"},
			}, nil}), "es",
			[]string{"Biblioteca: Préstamo; contract; Nombre, DNI, Salud; Ayuntamiento, party-1; ; P5Y"}, nil,
			[]string{"Software SL, , "}, nil,
		},
		{
			"marks below a label without values, in columns", keptBook(t, keptSheet{"Matrix", [][]any{
				{"Chorverband", nil, nil},
				{nil, "Mitglieder", "Konzerte"},
				{"Zweck", "Verwaltung", "Kartenverkauf"},
				{"Rechtsgrundlage", "Vertrag", "Vertrag"},
				{"Betroffene", "Sänger", "Besucher"},
				{"Datenkategorien"},
				{"Name", "x", "x"}, {"Bankverbindung", "x", nil}, {"Stimmlage", "x", nil},
				{"Empfänger", "Dachverband", "keine"},
				{"Löschfrist", "2 Jahre", "1 Jahr"},
			}, nil}), "de",
			[]string{"Mitglieder: Verwaltung; contract; Name, Bankverbindung, Stimmlage; Dachverband; ; P2Y", "Konzerte: Kartenverkauf; contract; Name; none; ; P1Y"}, nil,
			nil, nil,
		},
		{
			"what stands first before the business function", keptBook(t, keptSheet{"VVT", [][]any{
				{"Angaben", "Wasserzähler", "Freibad"},
				{"Verantwortlicher Bereich", "Netze", "Bäder"},
				{"Zweck", "Abrechnung", "Zutritt"},
				{"Rechtsgrund", "Vertrag", "Vertrag"},
				{"Personenkreis", "Kunden", "Gäste"},
				{"Art der Daten", "Zählerstand", "Name"},
				{"Empfängerkreis", "keine", "keine"},
				{"Aufbewahrung", "10 Jahre", "1 Jahr"},
			}, nil}), "de",
			[]string{"Wasserzähler (Netze): Abrechnung; contract; Zählerstand; none; ; P10Y", "Freibad (Bäder): Zutritt; contract; Name; none; ; P1Y"}, nil,
			nil, nil,
		},
		{
			"headings in English too", keptBook(t, keptSheet{"Behandlingar", [][]any{
				{"Process / Behandling", "Purpose / Ändamål", "Legal basis / Rättslig grund", "Data subjects / Registrerade", "Personal data / Personuppgifter", "Recipients / Mottagare", "Retention / Gallring"},
				{"Medlemsregister", "Skicka tidning", "Avtal", "Medlemmar", "Namn, personnummer", "Tryckeri (personuppgiftsbiträde)", "2 år efter utträde"},
			}, nil}), "sv",
			[]string{"Medlemsregister: Skicka tidning; contract; Namn, personnummer; party-1; ; P2Y"}, nil,
			[]string{"Tryckeri, , "}, nil,
		},
		{
			"forms below each other, named by their titles", keptBook(t, keptSheet{"Fiches", [][]any{
				{"Registre de la boucherie"}, {},
				{"Fiche : Livraisons"}, {"Finalité", "Livrer"}, {"Base légale", "Contrat"}, {"Personnes concernées", "Clients"}, {"Données", "Adresse"}, {"Destinataires", "aucun"}, {"Durée de conservation", "2 ans"}, {},
				{"Fiche : Caméras"}, {"Finalité", "Sécurité"}, {"Base légale", "Intérêt légitime"}, {"Personnes concernées", "Clients"}, {"Données", "Images"}, {"Destinataires", "aucun"}, {"Durée de conservation", "15 jours"},
			}, nil}), "fr",
			[]string{"Livraisons: Livrer; contract; Adresse; none; ; P2Y", "Caméras: Sécurité; legitimate-interests; Images; none; ; P15D"}, nil,
			nil, nil,
		},
		{
			"labels that stand alone, with values behind or below them", keptBook(t, keptSheet{"Record", [][]any{
				{"Record of activity: Allotments"},
				{"Purpose: Let plots"},
				{"Lawful basis", "Contract"}, {"Data subjects", "Plot holders"}, {"Personal data", "Name"}, {"Recipients", "None"}, {},
				{"Retention period"}, {"3 years"}, {}, {"Reviewed by the clerk in spring."},
			}, nil}), "en",
			[]string{"Allotments: Let plots; contract; Name; none; ; P3Y"}, nil,
			nil, nil,
		},
		{
			"numbered sections, vendors below a title, bare questions", keptBook(t, keptSheet{"GDPR", [][]any{
				{"No", "Activity", "Why", "Basis", "Who", "What", "Shared", "Kept for"},
				{"1", "PRODUCT"},
				{"1.1", "Accounts", "Provide the app", "Contract", "Users", "Email", "Nimbus Ltd", "2 years"},
				{"2", "PEOPLE"},
				{"2.1", "Hiring", "Hire", "Consent", "Candidates", "CV", "None", "6 months"},
				{}, {"Vendors"}, {"Name", "What they do", "Country", "Safeguard"},
				{"Nimbus Ltd", "Hosting", "Ireland", nil},
			}, nil}), "en",
			[]string{"Accounts (PRODUCT): Provide the app; contract; Email; party-1; ; P2Y", "Hiring (PEOPLE): Hire; consent; CV; none; ; P6M"}, nil,
			[]string{"Nimbus Ltd, IE, "}, nil,
		},
		{
			"marks below a bare question", keptBook(t, keptSheet{"Blad1", [][]any{
				{"Verwerking", "Waarom?", "Grondslag", "Wie?", nil, "Wat?", nil, "Bewaren tot"},
				{nil, nil, nil, "Leden", "Trainers", "NAW", "Medisch"},
				{"Toernooi", "Deelname regelen", "Overeenkomst", "x", "x", "x", "x", "1 jaar"},
				{"Contributie", "Innen", "Overeenkomst", "x", nil, "x", nil, "2 jaar"},
			}, [][2]string{{"D1", "E1"}, {"F1", "G1"}}}), "nl",
			[]string{"Toernooi: Deelname regelen; contract; NAW, Medisch; ; ; P1Y", "Contributie: Innen; contract; NAW; ; ; P2Y"}, nil,
			nil, nil,
		},
		{
			"a number of something is no denial", keptText(t, []byte("Traitement;Finalité;Base juridique;Personnes;Données;Destinataires\n"+
				"Paie;Verser les salaires;Contrat;Salariés;No. de sécurité sociale;URSSAF\nMutuelle;Gérer les droits;Contrat;Salariés;N° de sécurité sociale;Mutuelle\n")), "fr",
			[]string{"Paie: Verser les salaires; contract; No. de sécurité sociale; party-1; ; ", "Mutuelle: Gérer les droits; contract; N° de sécurité sociale; Mutuelle; ; "}, nil,
			[]string{"URSSAF, , "}, nil,
		},
	} {
		t.Run(test.name, test.check)
	}
}

// Each question is understood, and none as a heading of another kind.
func TestHeadingQuestions(t *testing.T) {
	for _, q := range headingQuestions {
		for _, k := range q.keys {
			for p := range strings.SplitSeq(k[1], "|") {
				text := strings.NewReplacer("=", "", "*", "").Replace(p)
				if got, sure := matchHeading(text+"?", q.lang); got != Key(k[0]) || sure < 0.7 {
					t.Errorf("%s: %q is %q, %v; want %s", q.lang, text, got, sure, k[0])
				}
			}
		}
	}
	for text, want := range map[string]Key{
		"Who sees it?": KeyRecipients, "Who?": KeySubjects, "Who approved it?": "", "What is the risk?": "", "Where?": KeySystems, "Where does it go?": "",
		"Recipients (internal/external)": KeyRecipients, "Name of the joint controller": KeyJointControllers, "Reten-\ntion": KeyRetention, "Data-\nSources": KeySources,
		"Why do we have it?": KeyPurposes, "Rechtsgrund": "", "Lawful basis for special category data": KeyConditions, "Special category data (Art. 9)": KeySpecial,
	} {
		if got, _ := matchHeading(text, "en"); got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}

// Where the values of a label stand is part of the mapping.
func TestMappingOfLabels(t *testing.T) {
	w := keptBook(t, keptSheet{"F", [][]any{
		{"Name of processing"}, {"Archive"}, {"Purpose"}, {"Keep files"}, {"Lawful basis"}, {"Public task"}, {"Data subjects"}, {"Citizens"}, {"Personal data"}, {"Name"}, {"Retention"}, {"10 years"},
	}, nil})
	p, err := Propose(w)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := p.Encode(&b); err != nil {
		t.Fatal(err)
	}
	again, err := ReadProposal(strings.NewReader(b.String()))
	if err != nil {
		t.Fatal(err)
	}
	got, err := again.Read(context.Background(), w)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff("Archive: Keep files; public-task; Name; ; ; P10Y", factsOf(&got.Register.Activities[0])); diff != "" {
		t.Error(diff)
	}
	_, err = ReadProposal(strings.NewReader(strings.Replace(b.String(), `"below"`, `"under"`, 1)))
	if err == nil || !strings.Contains(err.Error(), `values "under"`) {
		t.Errorf("error %v", err)
	}
	var unknown *UnrecognisedError
	if _, err := Propose(keptBook(t, keptSheet{"Plan", [][]any{{"What", "Who", "When", "Why", "Where", "Status"}, {"Paint the hall", "Bob", "May", "It peels", "Hall", "open"}}, nil})); !errors.As(err, &unknown) {
		t.Errorf("a plan of work: %v", err)
	}
	if _, err := Propose(keptBook(t, keptSheet{"F", [][]any{{"Name"}, {"Ann"}, {"Data"}, {"x"}, {"Contract"}, {"y"}}, nil})); !errors.As(err, &unknown) {
		t.Errorf("a sheet of few labels: %v", err)
	}
}
