package authority

import "github.com/openropa/openropa/export/layout"

// cnpd is the table that the Commission nationale pour la protection des
// données of Luxembourg shows associations: the least that Art. 30(1) wants.
// Its headings are those of a public copy.
func cnpd() layout.Layout {
	return graded(layout.Layout{
		ID: "cnpd", Authority: "Commission nationale pour la protection des données (LU)", Title: "Registre des activités de traitement", Language: "fr",
		Version: "CNPD-modele-registre.pdf", Role: layout.Controller, Kind: layout.WideTable, Verified: layout.FromMemory,
		Evidence: "The headings of the seven columns are of a public copy (V2); of the line above the table only its first label is; its division into rows is ours. It is the illustration that the authority shows associations; a fuller template of its, of 2021 at the latest, adds process, ground, agreement and impact assessment, and its headings are not known.",
		Sheet:    "Registre", Look: layout.Look{Head: "1B4F72", HeadInk: "FFFFFF", Label: "D6EAF8", Title: "1B4F72"},
		Header: []layout.Block{{Rows: []layout.BlockRow{
			{Label: "Identité et coordonnées", Key: layout.KeyKeeper, Requirement: layout.Required, Clause: "art. 30, par. 1, point a)"},
			{Label: "Responsables conjoints du traitement", Key: layout.KeySharedJoint, Requirement: layout.IfApplicable, Clause: "art. 30, par. 1, point a)"},
			{Label: "Représentant", Key: layout.KeyRepresentative, Requirement: layout.IfApplicable, Clause: "art. 30, par. 1, point a)"},
			{Label: "Délégué à la protection des données", Key: layout.KeyDPO, Requirement: layout.IfApplicable, Clause: "art. 30, par. 1, point a)"},
		}}},
		Columns: []layout.Column{
			{Key: layout.KeyPurposes, Heading: "Finalité", Requirement: layout.Required, Clause: "art. 30, par. 1, point b)", Width: 36},
			{Key: layout.KeySubjects, Heading: "Catégories de personnes concernées", Requirement: layout.Required, Clause: "art. 30, par. 1, point c)", Width: 28},
			{Key: layout.KeyData, Heading: "Catégories de données traitées", Requirement: layout.Required, Clause: "art. 30, par. 1, point c)", Width: 36},
			{Key: layout.KeyRecipients, Heading: "Catégories de destinataires", Requirement: layout.Required, Clause: "art. 30, par. 1, point d)", Width: 32},
			{Key: layout.KeyTransfers, Heading: "Transferts vers des pays tiers", Requirement: layout.IfApplicable, Clause: "art. 30, par. 1, point e)", Width: 32},
			{Key: layout.KeyRetention, Heading: "Délais prévus pour l'effacement des données", Requirement: layout.WherePossible, Clause: "art. 30, par. 1, point f)", Width: 32},
			{Key: layout.KeySecurity, Heading: "Mesures de sécurité organisationnelles et techniques", Requirement: layout.WherePossible, Clause: "art. 30, par. 1, point g)", Width: 36},
		},
	}, layout.FromCopies, "Responsables conjoints du traitement", "Représentant", "Délégué à la protection des données")
}
