package authority

import "github.com/openropa/openropa/export/layout"

// The Garante per la protezione dei dati personali published two simplified
// registers for small and medium-sized enterprises. The headings of the
// controller's are those of one public copy.

func garanteHeader(keeper layout.BlockRow, joint []layout.BlockRow, representative string) []layout.Block {
	keeper.Key, keeper.Requirement, keeper.Clause = layout.KeyKeeper, layout.Required, "art. 30, par. 1, lett. a)"
	rows := append([]layout.BlockRow{keeper}, joint...)
	return []layout.Block{{Rows: append(rows, []layout.BlockRow{
		{Label: representative, Key: layout.KeyRepresentative, Requirement: layout.IfApplicable, Clause: "art. 30, par. 1, lett. a)"},
		{Label: "RESPONSABILE DELLA PROTEZIONE DEI DATI (denominazione e dati di contatto)", Key: layout.KeyDPO, Requirement: layout.IfApplicable, Clause: "art. 30, par. 1, lett. a)"},
		{Label: "Data di creazione", Key: layout.KeyRegisterDate},
		{Label: "Ultimo aggiornamento", Key: layout.KeyReviewed},
	}...)}}
}

var garanteLook = layout.Look{Head: "1F3864", HeadInk: "FFFFFF", Optional: "8497B0", OptionalInk: "FFFFFF", Label: "D9E2F3", Title: "1F3864"}

func garanteTitolare() layout.Layout {
	return graded(layout.Layout{
		ID: "garante-titolare", Authority: "Garante per la protezione dei dati personali (IT)", Title: "Registro delle attività di trattamento del titolare", Language: "it",
		Version: "modello semplificato PMI", Role: layout.Controller, Kind: layout.WideTable, Verified: layout.FromMemory,
		Evidence: "The headings of the columns are of one public copy (V2); the lines above the table are from memory, where the original may have controller, joint controller and representative in one.",
		Sheet:    "Registro", Look: garanteLook,
		Header: garanteHeader(
			layout.BlockRow{Label: "TITOLARE (denominazione e dati di contatto)", Aliases: []string{"TITOLARE/CONTITOLARE/RAPPRESENTANTE DEL TITOLARE (denominazione e dati di contatto)"}},
			[]layout.BlockRow{{Label: "CONTITOLARE (denominazione e dati di contatto)", Key: layout.KeySharedJoint, Requirement: layout.IfApplicable, Clause: "art. 30, par. 1, lett. a)"}},
			"RAPPRESENTANTE DEL TITOLARE (denominazione e dati di contatto)"),
		Columns: []layout.Column{
			{Key: layout.KeyName, Heading: "Tipologia di trattamento", Width: 30},
			{Heading: "Finalità e basi legali del trattamento", Requirement: layout.Required, Clause: "art. 30, par. 1, lett. b)", Width: 40,
				Sections: []layout.Section{{Label: "Finalità", Key: layout.KeyPurposes}, {Label: "Basi legali", Key: layout.KeyBases}}},
			{Key: layout.KeySubjects, Heading: "Categorie di interessati", Requirement: layout.Required, Clause: "art. 30, par. 1, lett. c)", Width: 28},
			{Key: layout.KeyData, Heading: "Categorie di dati personali", Requirement: layout.Required, Clause: "art. 30, par. 1, lett. c)", Width: 36},
			{Key: layout.KeyRecipients, Heading: "Categorie di destinatari", Requirement: layout.Required, Clause: "art. 30, par. 1, lett. d)", Width: 32,
				Note: "Anche i responsabili del trattamento e gli altri titolari a cui i dati sono comunicati."},
			{Key: layout.KeyTransfers, Heading: "Trasferimento dati verso paesi terzi", Aliases: []string{"Trasferimento dati verso paesi terzi o organizzazioni internazionali"}, Requirement: layout.IfApplicable, Clause: "art. 30, par. 1, lett. e)", Width: 32},
			{Key: layout.KeyRetention, Heading: "Termini ultimi di cancellazione previsti", Requirement: layout.WherePossible, Clause: "art. 30, par. 1, lett. f)", Width: 32},
			{Key: layout.KeySecurity, Heading: "Misure di sicurezza tecniche e organizzative", Requirement: layout.WherePossible, Clause: "art. 30, par. 1, lett. g)", Width: 36},
		},
	}, layout.FromCopies,
		"TITOLARE (denominazione e dati di contatto)", "CONTITOLARE (denominazione e dati di contatto)", "RAPPRESENTANTE DEL TITOLARE (denominazione e dati di contatto)",
		"RESPONSABILE DELLA PROTEZIONE DEI DATI (denominazione e dati di contatto)", "Data di creazione", "Ultimo aggiornamento")
}

// garanteResponsabile is from memory throughout.
func garanteResponsabile() layout.Layout {
	return layout.Layout{
		ID: "garante-responsabile", Authority: "Garante per la protezione dei dati personali (IT)", Title: "Registro delle attività di trattamento del responsabile", Language: "it",
		Version: "modello semplificato PMI", Role: layout.Processor, Kind: layout.WideTable, Verified: layout.FromMemory,
		Evidence: "All headings are from memory; the content is that of Art. 30(2).",
		Sheet:    "Registro", Look: garanteLook,
		Header: garanteHeader(layout.BlockRow{Label: "RESPONSABILE (denominazione e dati di contatto)"}, nil, "RAPPRESENTANTE DEL RESPONSABILE (denominazione e dati di contatto)"),
		Columns: []layout.Column{
			{Key: layout.KeyControllers, Heading: "Titolare (nome e contatti)", Requirement: layout.Required, Clause: "art. 30, par. 2, lett. a)", Width: 36},
			{Key: layout.KeyCategories, Heading: "Categorie di trattamenti effettuati per conto del titolare", Requirement: layout.Required, Clause: "art. 30, par. 2, lett. b)", Width: 40},
			{Key: layout.KeySubProcessors, Heading: "Sub-responsabili", Clause: "art. 28, par. 2", Width: 34},
			{Key: layout.KeyTransfers, Heading: "Trasferimento dati verso paesi terzi o organizzazioni internazionali", Requirement: layout.IfApplicable, Clause: "art. 30, par. 2, lett. c)", Width: 36},
			{Key: layout.KeySecurity, Heading: "Misure di sicurezza tecniche e organizzative", Requirement: layout.WherePossible, Clause: "art. 30, par. 2, lett. d)", Width: 40},
		},
	}
}
