package export

// The Garante per la protezione dei dati personali published two simplified
// registers for small and medium-sized enterprises. The headings of the
// controller's are those of one public copy.

func garanteHeader(keeper BlockRow, joint []BlockRow, representative string) []Block {
	keeper.Key, keeper.Requirement, keeper.Clause = KeyKeeper, Required, "art. 30, par. 1, lett. a)"
	rows := append([]BlockRow{keeper}, joint...)
	return []Block{{Rows: append(rows, []BlockRow{
		{Label: representative, Key: KeyRepresentative, Requirement: IfApplicable, Clause: "art. 30, par. 1, lett. a)"},
		{Label: "RESPONSABILE DELLA PROTEZIONE DEI DATI (denominazione e dati di contatto)", Key: KeyDPO, Requirement: IfApplicable, Clause: "art. 30, par. 1, lett. a)"},
		{Label: "Data di creazione", Key: KeyRegisterDate},
		{Label: "Ultimo aggiornamento", Key: KeyReviewed},
	}...)}}
}

var garanteLook = Look{Head: "1F3864", HeadInk: "FFFFFF", Optional: "8497B0", OptionalInk: "FFFFFF", Label: "D9E2F3", Title: "1F3864"}

func garanteTitolare() Layout {
	return Layout{
		ID: "garante-titolare", Authority: "Garante per la protezione dei dati personali (IT)", Title: "Registro delle attività di trattamento del titolare", Language: "it",
		Version: "modello semplificato PMI", Role: Controller, Kind: WideTable, Verified: FromMemory,
		Evidence: "The headings of the columns are of one public copy (V2); the lines above the table are from memory, where the original may have controller, joint controller and representative in one.",
		Sheet:    "Registro", Look: garanteLook,
		Header: garanteHeader(
			BlockRow{Label: "TITOLARE (denominazione e dati di contatto)", Aliases: []string{"TITOLARE/CONTITOLARE/RAPPRESENTANTE DEL TITOLARE (denominazione e dati di contatto)"}},
			[]BlockRow{{Label: "CONTITOLARE (denominazione e dati di contatto)", Key: KeySharedJoint, Requirement: IfApplicable, Clause: "art. 30, par. 1, lett. a)"}},
			"RAPPRESENTANTE DEL TITOLARE (denominazione e dati di contatto)"),
		Columns: []Column{
			{Key: KeyName, Heading: "Tipologia di trattamento", Width: 30},
			{Heading: "Finalità e basi legali del trattamento", Requirement: Required, Clause: "art. 30, par. 1, lett. b)", Width: 40,
				Sections: []Section{{Label: "Finalità", Key: KeyPurposes}, {Label: "Basi legali", Key: KeyBases}}},
			{Key: KeySubjects, Heading: "Categorie di interessati", Requirement: Required, Clause: "art. 30, par. 1, lett. c)", Width: 28},
			{Key: KeyData, Heading: "Categorie di dati personali", Requirement: Required, Clause: "art. 30, par. 1, lett. c)", Width: 36},
			{Key: KeyRecipients, Heading: "Categorie di destinatari", Requirement: Required, Clause: "art. 30, par. 1, lett. d)", Width: 32,
				Note: "Anche i responsabili del trattamento e gli altri titolari a cui i dati sono comunicati."},
			{Key: KeyTransfers, Heading: "Trasferimento dati verso paesi terzi", Aliases: []string{"Trasferimento dati verso paesi terzi o organizzazioni internazionali"}, Requirement: IfApplicable, Clause: "art. 30, par. 1, lett. e)", Width: 32},
			{Key: KeyRetention, Heading: "Termini ultimi di cancellazione previsti", Requirement: WherePossible, Clause: "art. 30, par. 1, lett. f)", Width: 32},
			{Key: KeySecurity, Heading: "Misure di sicurezza tecniche e organizzative", Requirement: WherePossible, Clause: "art. 30, par. 1, lett. g)", Width: 36},
		},
	}
}

// garanteResponsabile is from memory throughout.
func garanteResponsabile() Layout {
	return Layout{
		ID: "garante-responsabile", Authority: "Garante per la protezione dei dati personali (IT)", Title: "Registro delle attività di trattamento del responsabile", Language: "it",
		Version: "modello semplificato PMI", Role: Processor, Kind: WideTable, Verified: FromMemory,
		Evidence: "All headings are from memory; the content is that of Art. 30(2).",
		Sheet:    "Registro", Look: garanteLook,
		Header: garanteHeader(BlockRow{Label: "RESPONSABILE (denominazione e dati di contatto)"}, nil, "RAPPRESENTANTE DEL RESPONSABILE (denominazione e dati di contatto)"),
		Columns: []Column{
			{Key: KeyControllers, Heading: "Titolare (nome e contatti)", Requirement: Required, Clause: "art. 30, par. 2, lett. a)", Width: 36},
			{Key: KeyCategories, Heading: "Categorie di trattamenti effettuati per conto del titolare", Requirement: Required, Clause: "art. 30, par. 2, lett. b)", Width: 40},
			{Key: KeySubProcessors, Heading: "Sub-responsabili", Clause: "art. 28, par. 2", Width: 34},
			{Key: KeyTransfers, Heading: "Trasferimento dati verso paesi terzi o organizzazioni internazionali", Requirement: IfApplicable, Clause: "art. 30, par. 2, lett. c)", Width: 36},
			{Key: KeySecurity, Heading: "Misure di sicurezza tecniche e organizzative", Requirement: WherePossible, Clause: "art. 30, par. 2, lett. d)", Width: 40},
		},
	}
}
