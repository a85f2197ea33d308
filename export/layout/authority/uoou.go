package authority

import "github.com/openropa/openropa/export/layout"

// uoou is the model that the Úrad na ochranu osobných údajov of Slovakia
// publishes under § 37(6) of Act 18/2018: who answers for the processing, once,
// and nine columns. It was read in a public body's filled form, and most
// headings in further copies; one of them has another word for the period. It
// has no column for safeguards of transfers. The processor's model was not
// found.
func uoou() layout.Layout {
	const clause = "čl. 30 ods. 1 písm. a)"
	parts := []layout.Column{
		{Part: layout.NamePart, Parts: []string{}, Heading: "Obchodné meno/meno a priezvisko"}, {Part: "registration", Heading: "IČO (ak bolo pridelné)"},
		{Part: "street", Heading: "Adresa trvalého bydliska/sídlo"}, {Part: "postCode", Heading: "PSČ"}, {Part: "city", Heading: "Obec"}, {Part: "country", Heading: "Štát"},
		{Part: "email", Parts: []string{"phone"}, Heading: "e-mail/tel. kontakt"},
	}
	return layout.Layout{
		ID: "uoou-sk", Authority: "Úrad na ochranu osobných údajov Slovenskej republiky (SK)", Title: "Záznam o spracovateľských činnostiach prevádzkovateľa", Language: "sk",
		Version: "vzor podľa § 37 ods. 6 zákona č. 18/2018 Z. z.", Role: layout.Controller, Kind: layout.WideTable, Verified: layout.FromCopies,
		Evidence: "All headings are of a public body's filled form; those of eight columns are of other copies too, which leave out that the legal ground is optional. IČO is written as it stands there.",
		Sheet:    "Záznam", Look: layout.Look{Head: "1F4E79", HeadInk: "FFFFFF", Optional: "7F7F7F", OptionalInk: "FFFFFF", Label: "DEEAF6", Title: "1F4E79"},
		Header: []layout.Block{{
			Title: "Identifikačné a kontaktné údaje*", Requirement: layout.Required, Clause: clause, Columns: parts,
			Rows: []layout.BlockRow{
				{Label: "prevádzkovateľ", Key: layout.KeyKeeper, Requirement: layout.Required}, {Label: "spoločný prevádzkovateľ", Key: layout.KeySharedJoint, Requirement: layout.IfApplicable},
				{Label: "zástupca prevádzkovateľa", Key: layout.KeyRepresentative, Requirement: layout.IfApplicable}, {Label: "zodpovedná osoba", Key: layout.KeyDPO, Requirement: layout.IfApplicable},
			},
		}},
		Columns: []layout.Column{
			{Key: layout.KeySerial, Heading: "P. č.", Width: 18},
			{Key: layout.KeyPurposes, Heading: "Účel spracúvania", Requirement: layout.Required, Clause: "čl. 30 ods. 1 písm. b)", Width: 34},
			{Key: layout.KeyBases, Heading: "Právny základ spracovateľskej činnosti (nepovinné)", Aliases: []string{"Právny základ spracovateľskej činnosti"}, Width: 30},
			{Key: layout.KeySubjects, Heading: "Kategórie dotknutých osôb", Requirement: layout.Required, Clause: "čl. 30 ods. 1 písm. c)", Width: 26},
			{Key: layout.KeyData, Heading: "Kategória osobných údajov", Aliases: []string{"Kategórie osobných údajov"}, Requirement: layout.Required, Clause: "čl. 30 ods. 1 písm. c)", Width: 34},
			{Key: layout.KeyRetention, Heading: "Lehota na výmaz OÚ", Aliases: []string{"Doba spracúvania osobných údajov"}, Requirement: layout.WherePossible, Clause: "čl. 30 ods. 1 písm. f)", Width: 28},
			{Key: layout.KeyRecipients, Heading: "Kategória príjemcov", Aliases: []string{"Kategória príjemcovv"}, Requirement: layout.Required, Clause: "čl. 30 ods. 1 písm. d)", Width: 30},
			{Key: layout.KeyTransfers, Heading: "Označenie tretej krajiny alebo medzinárodnej organizácie", Requirement: layout.IfApplicable, Clause: "čl. 30 ods. 1 písm. e)", Width: 30},
			{Key: layout.KeySecurity, Heading: "Bezpečnostné opatrenia (technické a organizačné)", Requirement: layout.WherePossible, Clause: "čl. 30 ods. 1 písm. g)", Width: 34},
		},
	}
}
