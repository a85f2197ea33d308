package authority

import "github.com/openropa/openropa/export/layout"

// gemeente is the table in which Dutch municipalities publish their record. The
// model of their association was not read; these are the columns that
// Amersfoort, which had a part in it, lists, and two that Etten-Leur's list has
// beside the same sentences. "Rechtmatige grondslag" is the letter of Art. 6(1).
func gemeente() layout.Layout {
	return graded(layout.Layout{
		ID: "nl-gemeente", Authority: "Gemeenten Amersfoort en Etten-Leur (NL)", Title: "Register van verwerkingen", Language: "nl",
		Version: "kolommen van de openbare registers", Role: layout.Controller, Kind: layout.WideTable, Verified: layout.Derived,
		Evidence: "Headings and order are of the municipalities' own pages (V1); the last word of one is cut off there. The lines above the table are ours.",
		Sheet:    "Register", Look: layout.Look{Head: "154273", HeadInk: "FFFFFF", Optional: "8FA9C6", OptionalInk: "1A1A1A", Label: "DCE6F1", Title: "154273"},
		Header: []layout.Block{{Rows: []layout.BlockRow{
			{Label: "Organisatie", Key: layout.KeyKeeper, Requirement: layout.Required, Clause: "art. 30, lid 1, onder a)", Verified: layout.Own},
			{Label: "Functionaris voor gegevensbescherming", Key: layout.KeyDPO, Requirement: layout.IfApplicable, Clause: "art. 30, lid 1, onder a)", Verified: layout.Own},
		}}},
		Columns: []layout.Column{
			{Key: layout.KeyFunction, Heading: "naam afdeling", Width: 20},
			{Key: "extra:taakAfdeling", Heading: "taak afdeling", Width: 20},
			{Key: layout.KeyName, Heading: "verwerking", Aliases: []string{"Naam verwerking"}, Width: 24},
			{Key: layout.KeyDescription, Heading: "verwerkingsactiviteit", Width: 28},
			{Key: layout.KeyOwner, Heading: "verwerkingsverantwoordelijken", Aliases: []string{"Eindverantwoordelijke"}, Requirement: layout.Required, Clause: "art. 30, lid 1, onder a)", Width: 24},
			{Key: "extra:publiekPrivaat", Heading: "publiek/privaat", Width: 12},
			{Key: layout.KeyPurposes, Heading: "verwerkingsdoeleinden", Requirement: layout.Required, Clause: "art. 30, lid 1, onder b)", Width: 34},
			{Key: layout.KeyBases, Heading: "rechtmatige grondslag", Aliases: []string{"Grondslag"}, Clause: "art. 6, lid 1", Width: 26},
			{Key: layout.KeySubjects, Heading: "Categorieën van betrokkenen", Aliases: []string{"Betrokkenen", "Betrokken"}, Requirement: layout.Required, Clause: "art. 30, lid 1, onder c)", Width: 26},
			{Key: layout.KeyData, Heading: "categorieën van persoonsgegevens", Aliases: []string{"Persoonsgegevens"}, Requirement: layout.Required, Clause: "art. 30, lid 1, onder c)", Width: 34},
			{Key: layout.KeyRetention, Heading: "bewaartermijn", Requirement: layout.WherePossible, Clause: "art. 30, lid 1, onder f)", Width: 28},
			{Key: layout.KeySources, Heading: "herkomst gegevens", Width: 24},
			{Key: layout.KeyRecipients, Heading: "categorieën van ontvangers", Aliases: []string{"Ketenpartners"}, Requirement: layout.Required, Clause: "art. 30, lid 1, onder d)", Width: 30},
			{Key: layout.KeyTransfers, Heading: "doorgifte aan een derde land of internationale organisatie", Aliases: []string{"Doorgifte naar het buitenland"}, Requirement: layout.IfApplicable, Clause: "art. 30, lid 1, onder e)", Width: 30},
			{Key: "extra:samenwerkendePartijen", Heading: "samenwerkende partijen", Width: 24},
			{Key: "extra:convenant", Heading: "convenant/privacyprotocol", Width: 24},
			{Key: layout.KeyJointControllers, Heading: "gezamenlijke verantwoordelijkheid", Requirement: layout.IfApplicable, Clause: "art. 30, lid 1, onder a)", Width: 24},
			{Key: layout.KeyFurther, Heading: gemeenteFurther, Clause: "art. 6, lid 4", Width: 24},
			{Key: layout.KeySecurity, Heading: "Technische en organisatorische beveiligingsmaatregelen", Requirement: layout.WherePossible, Clause: "art. 30, lid 1, onder g)", Width: 34},
		},
	}, layout.FromFile, gemeenteFurther)
}

const gemeenteFurther = "verdere verwerking"
