package generate

import "github.com/openropa/openropa/ropa"

var german = words{
	language: "de", share: 26, country: "DE",
	title: "Verzeichnis von Verarbeitungstätigkeiten der Ebersbach Werke GmbH", keeper: "Ebersbach Werke GmbH", legalForm: "GmbH", number: "HRB 00002",
	address: ropa.Address{Street: "Hafenstraße 12", PostCode: "04109", City: "Leipzig", Country: "DE"},
	places: []string{
		"Aalen", "Bamberg", "Celle", "Dessau", "Erfurt", "Flensburg", "Gera", "Halle", "Ingolstadt", "Jena", "Kassel", "Lübeck",
		"Münster", "Nürnberg", "Oldenburg", "Passau", "Rostock", "Schwerin", "Trier", "Würzburg",
	},
	products: []string{
		"Gartenmöbeln", "Fahrrädern und Ersatzteilen", "Paketen", "Bürostühlen", "Lese-App", "Leuchten", "Eintrittskarten",
		"Wärmepumpen", "Wetterdaten", "Küchengeräten", "Reiseplaner", "Musikinstrumenten", "Reparaturen", "Zelten",
		"Sprachkursen", "Wasserfiltern", "Brettspielen", "Fahrplan-App", "Arbeitskleidung", "Fotobüchern",
	},
	given:  []string{"Heike", "Jürgen", "Miriam", "Thomas", "Sabine", "Uwe", "Petra", "Matthias", "Anke", "Bernd"},
	family: []string{"Lorenz", "Vogt", "Krüger", "Schäfer", "Brandt", "Seidel", "Jäger", "Pohl", "Busch", "Kühn"},
	practices: []practiceWords{
		{
			name: "Lohnabrechnung und Arbeitszeit, %s", function: "Personal", subject: "Beschäftigte", bySite: true,
			data: []dataWords{
				{"Entgelt, Bankverbindung und Steuermerkmale", []string{"Bruttolohn", "Kontonummer", "Steuerklasse"}, "Ende des Kalenderjahres der letzten Eintragung"},
				{"Beginn und Ende der Arbeitszeit", []string{"Uhrzeit", "Pausen"}, "Aufzeichnung"},
				{"Tage der Arbeitsunfähigkeit", []string{"erster und letzter Tag"}, "Ende des Kalenderjahres"},
				{"Arbeitsverträge und Stellenbeschreibungen", []string{"Stelle", "Wochenstunden", "Beginn"}, "Ende des Arbeitsverhältnisses"},
			},
			purposes: []string{
				"Löhne der Belegschaft in %s berechnen und zahlen, Steuern und Sozialabgaben abführen", "Arbeitszeit in %s erfassen und Überstunden ausgleichen",
				"Entgelt bei Krankheit in %s fortzahlen", "Arbeitsverträge der Belegschaft in %s aufbewahren",
			},
		},
		{
			name: "Bewerbungen, %s", function: "Personal", subject: "Bewerberinnen und Bewerber", bySite: true,
			data: []dataWords{
				{"Bewerbungen, Zeugnisse und Referenzen", []string{"Lebenslauf", "Zeugnisse", "Anschreiben"}, "Zugang der Absage"},
				{"Notizen aus Gesprächen", nil, "Zugang der Absage"},
			},
			purposes: []string{"Bewerbungen auf Stellen in %s prüfen und beantworten", "Ansprüche abgelehnter Bewerber in %s abwehren"},
			interest: "Belege für eine faire Auswahl vorzuhalten",
		},
		{
			name: "Bestellungen von %s", function: "Vertrieb", subject: "Kundinnen und Kunden",
			data: []dataWords{
				{"Name und Kontaktdaten der Kundschaft", []string{"Name", "E-Mail-Adresse", "Telefonnummer", "Anschrift"}, "Ende des Vertrags"},
				{"Bestellungen, Beschwerden und Schriftverkehr", []string{"Ware", "Daten", "Text der Beschwerde"}, "Ende des Vertrags"},
				{"Rechnungen und Zahlungen", []string{"Betrag", "Tag der Zahlung"}, "Ende des Kalenderjahres"},
				{"Lieferanschriften", []string{"Straße", "Stockwerk", "Zeiten"}, "Lieferung"},
			},
			purposes: []string{
				"Bestellungen von %s ausführen und Beschwerden bearbeiten", "Rechnungen für den Verkauf von %s stellen und Bücher führen",
				"Bestellungen von %s an die genannte Anschrift liefern", "Offene Rechnungen aus dem Verkauf von %s einziehen",
			},
			interest: "für Geliefertes bezahlt zu werden",
		},
		{
			name: "Rundbrief zu %s", function: "Marketing", subject: "Angemeldete Leserinnen und Leser",
			data: []dataWords{
				{"Name und E-Mail-Adresse der Angemeldeten", []string{"Name", "E-Mail-Adresse"}, "Widerruf der Einwilligung"},
				{"Angekreuzte Themen", nil, "Widerruf der Einwilligung"},
			},
			purposes: []string{"Rundbrief zu %s an Personen senden, die sich angemeldet haben", "Beiträge zu %s nach den angekreuzten Themen auswählen"},
		},
		{
			name: "Kundendienst zu %s", function: "Kundendienst", subject: "Nutzerinnen und Nutzer",
			data: []dataWords{
				{"Konto und Kontaktdaten", []string{"Name", "E-Mail-Adresse", "Sprache"}, "Schließung des Kontos"},
				{"Fragen, Beschwerden und Antworten", []string{"Text der Frage", "Bildschirmfotos"}, "Abschluss der Frage"},
				{"Notizen zu Telefongesprächen", []string{"Tag", "Grund des Anrufs"}, "Anruf"},
			},
			purposes: []string{
				"Fragen und Beschwerden zu %s beantworten", "Herausfinden, welche Fehler bei %s am häufigsten gemeldet werden",
				"Gespräche zu %s notieren, damit niemand zweimal gefragt wird",
			},
			interest: "die Fehler zu beheben, die den meisten begegnen",
		},
		{
			name: "Lieferanten, %s", function: "Einkauf", subject: "Ansprechpartner bei Lieferanten", bySite: true,
			data: []dataWords{
				{"Geschäftliche Kontaktdaten", []string{"Name", "Telefonnummer", "Funktion"}, "letzte Bestellung"},
				{"Angebote und Schriftverkehr", nil, "Entscheidung über das Angebot"},
				{"Konten und Zahlungen an Lieferanten", []string{"Betrag", "Kontonummer"}, "Ende des Kalenderjahres"},
			},
			purposes: []string{"Waren und Leistungen für %s bei Lieferanten bestellen", "Lieferanten für %s bezahlen und Bücher führen"},
			interest: "die Personen zu erreichen, die ein Lieferant für seine Angebote nennt",
		},
		{
			name: "Zugang zu %s", function: "Informationstechnik", subject: "Personen mit Konto",
			data: []dataWords{
				{"Protokolleinträge", []string{"Uhrzeit", "IP-Adresse", "Seite"}, "Eintrag"},
				{"Benutzernamen und Zeiten der Anmeldung", []string{"Benutzername", "Uhrzeit"}, "Schließung des Kontos"},
			},
			purposes: []string{"Angriffe auf die Server für %s erkennen und abwehren", "Personen mit Konto bei %s anmelden"},
			interest: "die Server und die Daten der Nutzer zu schützen",
		},
		{
			name: "Besucher, %s", function: "Empfang", subject: "Besucherinnen und Besucher", bySite: true,
			data:     []dataWords{{"Namen und Besuchszeiten", []string{"Name", "Firma", "Uhrzeit"}, "Besuch"}},
			purposes: []string{"Wissen, wer bei Brand oder Diebstahl im Gebäude in %s ist"},
			interest: "die Sicherheit von Menschen und Sachen im Gebäude",
		},
		{
			name: "Kurse für Beschäftigte, %s", function: "Personal", subject: "Beschäftigte", bySite: true,
			data: []dataWords{
				{"Besuchte Kurse", []string{"Kurs", "Tag"}, "Kurs"},
				{"Buchungen von Kursen", nil, "Kurs"},
			},
			purposes: []string{"Festhalten, welche Kurse die Belegschaft in %s besucht hat", "Kurse bei fremden Anbietern für die Belegschaft in %s buchen"},
		},
		{
			name: "Tage der offenen Tür, %s", function: "Marketing", subject: "Ansprechpartner bei Kunden", bySite: true,
			data: []dataWords{
				{"Geschäftliche Kontaktdaten der Gäste", []string{"Name", "Firma", "E-Mail-Adresse"}, "Tag der offenen Tür"},
				{"Anwesenheit", nil, "Tag der offenen Tür"},
			},
			purposes: []string{"Tag der offenen Tür in %s mit den angemeldeten Gästen planen", "Gäste am Tag der offenen Tür in %s zählen"},
			interest: "das Werk denen zu zeigen, mit denen wir Geschäfte machen",
		},
	},
	statutes: map[statute]statuteWords{
		booksLaw: {
			obliges: []ropa.Law{{Name: "Handelsgesetzbuch", Provision: "§ 238", Order: "state", Country: "DE"}},
			keeps:   []ropa.Law{{Name: "Handelsgesetzbuch", Provision: "§ 257(4)", Order: "state", Country: "DE"}}, period: "P8Y",
		},
		payLaw: {
			obliges: []ropa.Law{{Name: "Einkommensteuergesetz", Provision: "§ 39e", Order: "state", Country: "DE"}, {Name: "Sozialgesetzbuch IV", Provision: "§ 28a", Order: "state", Country: "DE"}},
			keeps:   []ropa.Law{{Name: "Einkommensteuergesetz", Provision: "§ 41(1)", Order: "state", Country: "DE"}}, period: "P6Y",
		},
		hoursLaw: {
			obliges: []ropa.Law{{Name: "Arbeitszeitgesetz", Provision: "§ 16(2)", Order: "state", Country: "DE"}},
			keeps:   []ropa.Law{{Name: "Arbeitszeitgesetz", Provision: "§ 16(2)", Order: "state", Country: "DE"}}, period: "P2Y",
		},
		sickLaw: {
			obliges: []ropa.Law{{Name: "Entgeltfortzahlungsgesetz", Provision: "§ 3", Order: "state", Country: "DE"}, {Name: "Bundesdatenschutzgesetz", Provision: "§ 26(3)", Order: "state", Country: "DE"}},
			period:  "P3Y",
		},
	},
	services: [services]serviceWords{
		hosting: {"Rechenzentrum", "Betrieb der Server"}, payrolling: {"Lohnservice", "Lohnabrechnung"}, mailing: {"Postversand", "Versand der Nachrichten"},
		supporting: {"Servicetelefon", "Beantwortung von Fragen bei Nacht"}, delivering: {"Kurierdienst", "Zustellung der Pakete"}, banking: {"Bank", "Ausführung der Zahlungen"},
		taxing: {"Finanzamt", "Lohnsteuer"}, insuring: {"Krankenkasse", "Beiträge"}, advising: {"Wirtschaftsprüfung", "Prüfung der Abschlüsse"},
	},
	companies: []string{"%s Nord GmbH", "%s Erzgebirge GmbH", "%s Rhein-Main KG", "%s Ostsee AG", "%s und Söhne KG"},
	measures: []measureWords{
		{"Zugriff nach Aufgabe", "Konten mit zwei Faktoren, Rechte nach Aufgabe, zweimal im Jahr geprüft."},
		{"Verschlüsselung", "Datenträger, Sicherungen und Übertragungen sind verschlüsselt."},
		{"Sicherung und Wiederherstellung", "Nächtliche Kopie an zweitem Ort, halbjährliche Probe der Wiederherstellung."},
		{"Jährliche Prüfung", "Interne Prüfung jedes Jahr, Eindringtest alle zwei Jahre."},
		{"Unterweisung", "Jährliche Unterweisung und Verpflichtung auf Vertraulichkeit."},
	},
	system: "Anwendung für %s", employment: "Arbeitsvertrag", sale: "Kaufvertrag", request: "Bewerbung der Person auf eine Stelle",
	when: "für Steuern und Abgaben", obtained: "nicht angekreuztes Kästchen und Bestätigung per E-Mail", proof: "Zeit und Wortlaut der Bestätigung werden gespeichert",
	withdrawal: "Link in jeder E-Mail", holder: "Ebersbach Werke GmbH", balancing: "Interessenabwägung: %s",
	balance:   "Es wird wenig erhoben, die Betroffenen rechnen damit, und es wird bald gelöscht.",
	objection: "per E-Mail an datenschutz@ebersbach.example", processing: "Vertrag zur Auftragsverarbeitung mit %s", clauses: "Standardvertragsklauseln mit %s",
	assessment: "Bewertung der Übermittlung: %s", supplementary: "Die Daten sind bei Übertragung und Speicherung verschlüsselt; die Schlüssel bleiben in Deutschland.",
	guarantees: "Fragebogen, beantwortet von %s", screening: "Keines der Kriterien nach WP248 ist erfüllt: keine Bewertung, keine Überwachung.",
	notice: "Datenschutzhinweise: %s", procedure: "Umgang mit Anfragen betroffener Personen", consequence: "Ohne diese Angabe kann das Anliegen nicht bearbeitet werden.",
	comment: "Bei der letzten Prüfung mit der Abteilung besprochen; beim nächsten Mal wird gefragt, ob für %s noch alle Anwendungen gebraucht werden.",
	section: "Abschnitt %d", document: "Gespräch mit der Abteilung, %s", dpoRole: "Leitung der Abteilung",
	vague: []string{"Dritte", "Geschäftspartner", "Dienstleister"}, indefinite: []string{"solange erforderlich", "solange es das Gesetz erlaubt"},
}
