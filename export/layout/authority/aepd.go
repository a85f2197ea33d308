package authority

import "github.com/openropa/openropa/export/layout"

// aepd is the card on which the Agencia Española de Protección de Datos shows
// each processing of its own register. It publishes no template. The headings
// are those of three pages of one site that say they follow it; the letter c
// stands before two of them.
func aepd() layout.Layout {
	return layout.Layout{
		ID: "aepd", Authority: "Agencia Española de Protección de Datos (ES)", Title: "Registro de actividades de tratamiento", Language: "es",
		Version: "ficha del RAT", Role: layout.Controller, Kind: layout.Cards, Verified: layout.FromMemory,
		Evidence: "The headings are of public copies (V2); that they are the agency's own is from memory. A public body owes the legal basis in its public inventory, LOPDGDD Art. 31(2).",
		Entry:    "RAT ", TitleKey: layout.KeyName, Numbered: true, Widths: []float64{5, 32, 73},
		Look: layout.Look{Head: "8C1D40", HeadInk: "FFFFFF", Label: "F4E8EC", LabelInk: "8C1D40", Title: "8C1D40"},
		Blocks: []layout.Block{{Rows: []layout.BlockRow{
			{Number: "a)", Label: "Base jurídica", Key: layout.KeyBases, Requirement: layout.LocalLaw, Clause: "LOPDGDD Art. 31(2)"},
			{Number: "b)", Label: "Fines del tratamiento", Key: layout.KeyPurposes, Requirement: layout.Required, Clause: "art. 30.1.b)"},
			{Number: "c)", Label: "Colectivo", Key: layout.KeySubjects, Requirement: layout.Required, Clause: "art. 30.1.c)"},
			{Number: "c)", Label: "Categorías de Datos", Key: layout.KeyData, Requirement: layout.Required, Clause: "art. 30.1.c)"},
			{Number: "d)", Label: "Categoría destinatarios", Key: layout.KeyRecipients, Requirement: layout.Required, Clause: "art. 30.1.d)"},
			{Number: "e)", Label: "Transf. Internacional", Key: layout.KeyTransfers, Requirement: layout.IfApplicable, Clause: "art. 30.1.e)"},
			{Number: "f)", Label: "Plazo supresión", Key: layout.KeyRetention, Requirement: layout.WherePossible, Clause: "art. 30.1.f)"},
			{Number: "g)", Label: "Medidas de seguridad", Key: layout.KeySecurity, Requirement: layout.WherePossible, Clause: "art. 30.1.g)"},
			{Number: "h)", Label: "Entidad responsable", Requirement: layout.Required, Clause: "art. 30.1.a)", Sections: []layout.Section{
				{Label: "Responsable", Key: layout.KeyKeeper}, {Label: "Corresponsables", Key: layout.KeyJointControllers}, {Label: "Representante", Key: layout.KeyRepresentative}, {Label: "Delegado de Protección de Datos", Key: layout.KeyDPO},
			}},
		}}},
	}
}
