package export

// aepd is the card on which the Agencia Española de Protección de Datos shows
// each processing of its own register. It publishes no template. The headings
// are those of three pages of one site that say they follow it; the letter c
// stands before two of them.
func aepd() Layout {
	return Layout{
		ID: "aepd", Authority: "Agencia Española de Protección de Datos (ES)", Title: "Registro de actividades de tratamiento", Language: "es",
		Version: "ficha del RAT", Role: Controller, Kind: Cards, Verified: FromMemory,
		Evidence: "The headings are of public copies (V2); that they are the agency's own is from memory. A public body owes the legal basis in its public inventory, LOPDGDD Art. 31(2).",
		Entry:    "RAT ", TitleKey: KeyName, Numbered: true, Widths: []float64{5, 34, 84},
		Look: Look{Head: "8C1D40", HeadInk: "FFFFFF", Label: "F4E8EC", LabelInk: "8C1D40", Title: "8C1D40"},
		Blocks: []Block{{Rows: []BlockRow{
			{Number: "a)", Label: "Base jurídica", Key: KeyBases, Requirement: LocalLaw, Clause: "LOPDGDD Art. 31(2)"},
			{Number: "b)", Label: "Fines del tratamiento", Key: KeyPurposes, Requirement: Required, Clause: "art. 30.1.b)"},
			{Number: "c)", Label: "Colectivo", Key: KeySubjects, Requirement: Required, Clause: "art. 30.1.c)"},
			{Number: "c)", Label: "Categorías de Datos", Key: KeyData, Requirement: Required, Clause: "art. 30.1.c)"},
			{Number: "d)", Label: "Categoría destinatarios", Key: KeyRecipients, Requirement: Required, Clause: "art. 30.1.d)"},
			{Number: "e)", Label: "Transf. Internacional", Key: KeyTransfers, Requirement: IfApplicable, Clause: "art. 30.1.e)"},
			{Number: "f)", Label: "Plazo supresión", Key: KeyRetention, Requirement: WherePossible, Clause: "art. 30.1.f)"},
			{Number: "g)", Label: "Medidas de seguridad", Key: KeySecurity, Requirement: WherePossible, Clause: "art. 30.1.g)"},
			{Number: "h)", Label: "Entidad responsable", Requirement: Required, Clause: "art. 30.1.a)", Sections: []Section{
				{Label: "Responsable", Key: KeyKeeper}, {Label: "Corresponsables", Key: KeyJointControllers}, {Label: "Representante", Key: KeyRepresentative}, {Label: "Delegado de Protección de Datos", Key: KeyDPO},
			}},
		}}},
	}
}
