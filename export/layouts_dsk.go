package export

// The Datenschutzkonferenz published two forms in February 2018, each a cover
// and a sheet for each processing. The fields of the controller's are those of
// two public copies; some of its labels, and all of the processor's, are from
// memory.

var dskLook = Look{Head: "3F4A54", HeadInk: "FFFFFF", Optional: "3F4A54", OptionalInk: "FFFFFF", Label: "E9ECEF", Title: "3F4A54"}

// dskNoTransfer is the text of a box to tick.
const dskNoTransfer = "Datenübermittlung findet nicht statt und ist auch nicht geplant"

func dskParty(title string, key Key, req Requirement, person, website bool) Block {
	b := Block{Title: title, Key: key, Requirement: req, Clause: "Art. 30 Abs. 1 S. 2 Buchst. a DSGVO"}
	if person {
		b.Rows = append(b.Rows, BlockRow{Label: "Anrede", Part: "salutation"}, BlockRow{Label: "Titel", Part: "title"})
	}
	b.Rows = append(b.Rows, BlockRow{Label: "Name", Part: NamePart})
	if person {
		b.Rows = append(b.Rows, BlockRow{Label: "Vorname", Part: "givenName"})
	}
	b.Rows = append(b.Rows,
		BlockRow{Label: "Straße", Part: "street"}, BlockRow{Label: "Postleitzahl", Part: "postCode"}, BlockRow{Label: "Ort", Part: "city"},
		BlockRow{Label: "Telefon", Part: "phone"}, BlockRow{Label: "E-Mail-Adresse", Aliases: []string{"E-Mail"}, Part: "email"})
	if website {
		b.Rows = append(b.Rows, BlockRow{Label: "Internet-Adresse", Part: "website"})
	}
	return b
}

func dskVerantwortlicher() Layout {
	return Layout{
		ID: "dsk-verantwortlicher", Authority: "Konferenz der unabhängigen Datenschutzaufsichtsbehörden des Bundes und der Länder (DE)", Title: "Verzeichnis von Verarbeitungstätigkeiten: Verantwortlicher gem. Art. 30 Abs. 1 DSGVO",
		Language: "de", Version: "Februar 2018", Role: Controller, Kind: Cards, Verified: FromMemory,
		Evidence: "The fields are of two public copies (V2), rows 1, 5, 7, 10 and 17 of the main sheet from memory; no label has been compared with the original. The cover has the joint controller that all activities share, a sheet the others. Recipients in third countries stand with the external ones; a row of their own is read.",
		Cover:    "Vorblatt", Entry: "VVT ", Head: "Hauptblatt: Verarbeitungstätigkeit", Widths: []float64{56, 78}, Look: dskLook, None: "Keine", Placeholders: []string{"☐ " + dskNoTransfer},
		Header: []Block{
			dskParty("Angaben zum Verantwortlichen", KeyKeeper, Required, false, true),
			dskParty("Angaben zum ggf. gemeinsam mit diesem Verantwortlichen", KeySharedJoint, IfApplicable, false, false),
			dskParty("Angaben zum Vertreter des Verantwortlichen", KeyRepresentative, IfApplicable, false, false),
			dskParty("Angaben zur Person des Datenschutzbeauftragten", KeyDPO, IfApplicable, true, false),
			{Title: "Angabe zur zuständigen Aufsichtsbehörde", Rows: []BlockRow{{Label: "Aufsichtsbehörde", Key: KeyAuthority}}},
		},
		Blocks: []Block{
			{Rows: []BlockRow{
				{Label: "Benennung", Key: KeyName}, {Label: "lfd. Nr.", Key: KeyReference},
				{Label: "Datum der Anlegung", Aliases: []string{"Datum der Einführung"}, Key: KeyCreated}, {Label: "Datum der letzten Änderung", Key: KeyUpdated},
				{Label: "Verantwortliche Fachabteilung", Key: KeyFunction},
			}},
			{Key: KeyOwner, Rows: []BlockRow{
				{Label: "Ansprechpartner", Part: NamePart}, {Label: "Telefon", Part: "phone"}, {Label: "E-Mail-Adresse", Aliases: []string{"E-Mail"}, Part: "email"},
			}},
			{Rows: []BlockRow{
				{Label: "Bei gemeinsamer Verantwortlichkeit: Name und Kontaktdaten", Key: KeyFurtherJoint, Requirement: IfApplicable, Clause: "Art. 30 Abs. 1 S. 2 Buchst. a DSGVO"},
			}},
			{Title: "Zwecke der Verarbeitung (Art. 30 Abs. 1 S. 2 lit. b DSGVO)", Requirement: Required, Rows: []BlockRow{
				{Label: "Zwecke der Verarbeitung", Key: KeyPurposes, Requirement: Required, Clause: "Art. 30 Abs. 1 S. 2 Buchst. b DSGVO"}, {Label: "Optional: Name des eingesetzten Verfahrens", Key: KeySystems},
			}},
			{Title: "Betroffene und Daten (Art. 30 Abs. 1 S. 2 lit. c DSGVO)", Requirement: Required, Rows: []BlockRow{
				{Label: "Beschreibung der Kategorien betroffener Personen", Key: KeySubjects, Requirement: Required, Clause: "Art. 30 Abs. 1 S. 2 Buchst. c DSGVO"},
				{Label: "Beschreibung der Kategorien von personenbezogenen Daten", Key: KeyData, Requirement: Required, Clause: "Art. 30 Abs. 1 S. 2 Buchst. c DSGVO"},
				{Label: "Besondere Kategorien personenbezogener Daten (Art. 9)", Key: KeySpecial, Requirement: IfApplicable, Clause: "Art. 9 Abs. 1 DSGVO"},
			}},
			{Title: "Kategorien von Empfängern, gegenüber denen die personenbezogenen Daten offengelegt worden sind oder noch werden (Art. 30 Abs. 1 S. 2 lit. d DSGVO)", Requirement: Required, Rows: []BlockRow{
				{Label: "intern – Abteilung/Funktion", Key: KeyInternalRecipients, Requirement: Required, Clause: "Art. 30 Abs. 1 S. 2 Buchst. d DSGVO"},
				{Label: "extern – Empfängerkategorie", Key: KeyExternalRecipients, Requirement: Required, Clause: "Art. 30 Abs. 1 S. 2 Buchst. d DSGVO"},
				{Label: "Drittland oder internationale Organisation (Kategorie)", Key: KeyExternalRecipients, Hidden: true},
			}},
			{Title: "ggf. Übermittlungen von personenbezogenen Daten an ein Drittland oder an eine internationale Organisation (Art. 30 Abs. 1 S. 2 lit. e DSGVO)", Requirement: IfApplicable, Rows: []BlockRow{
				{Label: "Nennung der konkreten Datenempfänger; Drittland (Name) / internationale Organisation (Bezeichnung)", Key: KeyDestinations, Requirement: IfApplicable, Clause: "Art. 30 Abs. 1 S. 2 Buchst. e DSGVO",
					None: dskNoTransfer},
				{Label: "Sofern es sich um eine in Art. 49 Abs. 1 Unterabs. 2 DSGVO genannte Datenübermittlung handelt: Dokumentation geeigneter Garantien", Key: KeySafeguards, Requirement: IfApplicable, Clause: "Art. 30 Abs. 1 S. 2 Buchst. e DSGVO"},
			}},
			{Title: "Fristen und Maßnahmen (Art. 30 Abs. 1 S. 2 lit. f und g DSGVO)", Requirement: WherePossible, Rows: []BlockRow{
				{Label: "Fristen für die Löschung der verschiedenen Datenkategorien", Key: KeyRetention, Requirement: WherePossible, Clause: "Art. 30 Abs. 1 S. 2 Buchst. f DSGVO"},
				{Label: "Technische und organisatorische Maßnahmen (TOM) gemäß Art. 32 Abs. 1 DSGVO", Key: KeySecurity, Requirement: WherePossible, Clause: "Art. 30 Abs. 1 S. 2 Buchst. g DSGVO"},
				{Label: "Verantwortlicher, Datum, Unterschrift", Key: KeyApproval},
			}},
		},
	}
}

func dskAuftragsverarbeiter() Layout {
	return Layout{
		ID: "dsk-auftragsverarbeiter", Authority: "Konferenz der unabhängigen Datenschutzaufsichtsbehörden des Bundes und der Länder (DE)", Title: "Verzeichnis von Verarbeitungstätigkeiten: Auftragsverarbeiter gem. Art. 30 Abs. 2 DSGVO",
		Language: "de", Version: "Februar 2018", Role: Processor, Kind: Cards, Verified: FromMemory, Evidence: "All labels are from memory; the content is that of Art. 30(2).",
		Cover: "Vorblatt", Entry: "VVT ", Head: "Hauptblatt: Kategorie von Verarbeitungen", Widths: []float64{56, 78}, Look: dskLook, None: "Keine", Placeholders: []string{"☐ " + dskNoTransfer},
		Header: []Block{
			dskParty("Angaben zum Auftragsverarbeiter", KeyKeeper, Required, false, true),
			dskParty("Angaben zum Vertreter des Auftragsverarbeiters", KeyRepresentative, IfApplicable, false, false),
			dskParty("Angaben zur Person des Datenschutzbeauftragten", KeyDPO, IfApplicable, true, false),
		},
		Blocks: []Block{
			{Rows: []BlockRow{
				{Label: "Benennung", Key: KeyName}, {Label: "lfd. Nr.", Key: KeyReference}, {Label: "Datum der Anlegung", Key: KeyCreated}, {Label: "Datum der letzten Änderung", Key: KeyUpdated},
			}},
			{Title: "Auftraggeber (Art. 30 Abs. 2 lit. a DSGVO)", Requirement: Required, Rows: []BlockRow{
				{Label: "Verantwortlicher: Name und Kontaktdaten", Key: KeyControllers, Requirement: Required, Clause: "Art. 30 Abs. 2 Buchst. a DSGVO"},
				{Label: "Vertreter des Verantwortlichen", Key: KeyClientReps, Requirement: IfApplicable, Clause: "Art. 30 Abs. 2 Buchst. a DSGVO"},
				{Label: "Datenschutzbeauftragter des Verantwortlichen", Key: KeyClientDPOs, Requirement: IfApplicable, Clause: "Art. 30 Abs. 2 Buchst. a DSGVO"},
				{Label: "Unterauftragsverarbeiter (optional)", Key: KeySubProcessors, Clause: "Art. 28 Abs. 2 DSGVO"},
			}},
			{Title: "Verarbeitungen (Art. 30 Abs. 2 lit. b bis d DSGVO)", Requirement: Required, Rows: []BlockRow{
				{Label: "Kategorien von Verarbeitungen, die im Auftrag jedes Verantwortlichen durchgeführt werden", Key: KeyCategories, Requirement: Required, Clause: "Art. 30 Abs. 2 Buchst. b DSGVO"},
				{Label: "Übermittlungen an ein Drittland oder an eine internationale Organisation", Key: KeyTransfers, Requirement: IfApplicable, Clause: "Art. 30 Abs. 2 Buchst. c DSGVO",
					None: dskNoTransfer},
				{Label: "Technische und organisatorische Maßnahmen (TOM) gemäß Art. 32 Abs. 1 DSGVO", Key: KeySecurity, Requirement: WherePossible, Clause: "Art. 30 Abs. 2 Buchst. d DSGVO"},
			}},
		},
	}
}
