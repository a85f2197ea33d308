package authority

import "github.com/openropa/openropa/export/layout"

// apdcat is the card of the Autoritat Catalana de Protecció de Dades: the labels
// of the contents that it lists in Spanish, read on its page. Those of the cards
// of its own inventory, in Catalan, are read too. Public bodies of Catalonia owe
// such an inventory, LOPDGDD Art. 31(2).
func apdcat() layout.Layout {
	return layout.Layout{
		ID: "apdcat", Authority: "Autoritat Catalana de Protecció de Dades (ES)", Title: "Registro de actividades de tratamiento", Language: "es",
		Version: "contenido de 1.7.2025", Role: layout.Controller, Kind: layout.Cards, Verified: layout.Derived,
		Evidence: "The labels are of the authority's list of contents in Spanish, and their aliases of its own inventory in Catalan (both V1). The list joins the first and last words of subjects and data, which stand apart here as they do in the inventory, and has no label for the name, which is ours.",
		Cover:    "Responsable", Entry: "RAT ", Head: "Actividad de tratamiento", Widths: []float64{40, 70},
		Look: layout.Look{Head: "7A1F3D", HeadInk: "FFFFFF", Label: "F3E9ED", LabelInk: "7A1F3D", Title: "7A1F3D"},
		Header: []layout.Block{{
			Title:   "Nombre y datos de contacto del responsable y, en su caso, del corresponsable, así como del delegado de protección de datos",
			Aliases: []string{"Nom i dades de contacte del responsable i, si escau, del corresponsable, així com del delegat de protecció de dades"}, Requirement: layout.Required, Clause: "art. 30.1.a)", Verified: layout.FromFile,
			Rows: []layout.BlockRow{
				{Label: "Responsable", Key: layout.KeyKeeper, Requirement: layout.Required, Verified: layout.Own}, {Label: "Corresponsables", Key: layout.KeySharedJoint, Requirement: layout.IfApplicable, Verified: layout.Own},
				{Label: "Representante", Key: layout.KeyRepresentative, Requirement: layout.IfApplicable, Verified: layout.Own}, {Label: "Delegado de protección de datos", Key: layout.KeyDPO, Requirement: layout.IfApplicable, Verified: layout.Own},
			},
		}},
		Blocks: []layout.Block{{Rows: []layout.BlockRow{
			{Label: "Denominación de la actividad de tratamiento", Aliases: []string{"Denominació de l'activitat de tractament"}, Key: layout.KeyName, Verified: layout.Own},
			{Label: "Base jurídica del tratamiento", Aliases: []string{"Base jurídica"}, Key: layout.KeyBases, Requirement: layout.LocalLaw, Clause: "LOPDGDD Art. 31(2)", Verified: layout.FromFile},
			{Label: "Finalidades del tratamiento", Aliases: []string{"Finalitats del tractament"}, Key: layout.KeyPurposes, Requirement: layout.Required, Clause: "art. 30.1.b)", Verified: layout.FromFile},
			{Label: "Descripción de categorías de personas interesadas", Aliases: []string{"Categories de persones interessades"}, Key: layout.KeySubjects, Requirement: layout.Required, Clause: "art. 30.1.c)"},
			{Label: "Descripción de categorías de datos personales tratados", Aliases: []string{"Categories de dades personals"}, Key: layout.KeyData, Requirement: layout.Required, Clause: "art. 30.1.c)"},
			{Label: "Categorías de destinatarios", Aliases: []string{"Categories de destinataris"}, Key: layout.KeyRecipients, Requirement: layout.Required, Clause: "art. 30.1.d)", Verified: layout.FromFile},
			{Label: "Transferencias internacionales de datos", Aliases: []string{"Transferències internacionals"}, Key: layout.KeyTransfers, Requirement: layout.IfApplicable, Clause: "art. 30.1.e)", Verified: layout.FromFile},
			{Label: "Cuando sea posible, los plazos previstos para suprimir los datos", Aliases: []string{"Termini previst per suprimir les diferents categories de dades"}, Key: layout.KeyRetention, Requirement: layout.WherePossible, Clause: "art. 30.1.f)", Verified: layout.FromFile},
			{Label: "Cuando sea posible, una descripción general de las medidas técnicas y organizativas de seguridad", Aliases: []string{"Descripció general de les mesures tècniques i organitzatives de seguretat"}, Key: layout.KeySecurity, Requirement: layout.WherePossible, Clause: "art. 30.1.g)", Verified: layout.FromFile},
		}}},
	}
}
