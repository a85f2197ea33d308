package export

// cnpd is the table that the Commission nationale pour la protection des
// données of Luxembourg shows associations: the least that Art. 30(1) wants.
// Its headings are those of a public copy.
func cnpd() Layout {
	return Layout{
		ID: "cnpd", Authority: "Commission nationale pour la protection des données (LU)", Title: "Registre des activités de traitement", Language: "fr",
		Version: "CNPD-modele-registre.pdf", Role: Controller, Kind: WideTable, Verified: FromMemory,
		Evidence: "The headings of the seven columns are of a public copy (V2); of the line above the table only its first label is; its division into rows is ours.",
		Sheet:    "Registre", Look: Look{Head: "1B4F72", HeadInk: "FFFFFF", Label: "D6EAF8", Title: "1B4F72"},
		Header: []Block{{Rows: []BlockRow{
			{Label: "Identité et coordonnées", Key: KeyKeeper, Requirement: Required, Clause: "art. 30, par. 1, point a)"},
			{Label: "Responsables conjoints du traitement", Key: KeySharedJoint, Requirement: IfApplicable, Clause: "art. 30, par. 1, point a)"},
			{Label: "Représentant", Key: KeyRepresentative, Requirement: IfApplicable, Clause: "art. 30, par. 1, point a)"},
			{Label: "Délégué à la protection des données", Key: KeyDPO, Requirement: IfApplicable, Clause: "art. 30, par. 1, point a)"},
		}}},
		Columns: []Column{
			{Key: KeyPurposes, Heading: "Finalité", Requirement: Required, Clause: "art. 30, par. 1, point b)", Width: 36},
			{Key: KeySubjects, Heading: "Catégories de personnes concernées", Requirement: Required, Clause: "art. 30, par. 1, point c)", Width: 28},
			{Key: KeyData, Heading: "Catégories de données traitées", Requirement: Required, Clause: "art. 30, par. 1, point c)", Width: 36},
			{Key: KeyRecipients, Heading: "Catégories de destinataires", Requirement: Required, Clause: "art. 30, par. 1, point d)", Width: 32},
			{Key: KeyTransfers, Heading: "Transferts vers des pays tiers", Requirement: IfApplicable, Clause: "art. 30, par. 1, point e)", Width: 32},
			{Key: KeyRetention, Heading: "Délais prévus pour l'effacement des données", Requirement: WherePossible, Clause: "art. 30, par. 1, point f)", Width: 32},
			{Key: KeySecurity, Heading: "Mesures de sécurité organisationnelles et techniques", Requirement: WherePossible, Clause: "art. 30, par. 1, point g)", Width: 36},
		},
	}
}
