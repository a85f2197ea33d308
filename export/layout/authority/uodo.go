package authority

import "github.com/openropa/openropa/export/layout"

// The Urząd Ochrony Danych Osobowych publishes a template for each record. The
// headings of the controller's are those of two independent copies. Its colour
// for what Art. 30 wants, red, is of one of them.

var uodoLook = layout.Look{Head: "B32424", HeadInk: "FFFFFF", Optional: "404040", OptionalInk: "FFFFFF", Label: "EDEDED", Title: "B32424"}

// uodoCover are the titles and labels of the title page.
var uodoCover = []string{
	"Nazwa i dane kontaktowe administratora", "Inspektor ochrony danych (gdy ma zastosowanie)", "Przedstawiciel (gdy ma zastosowanie)", "Nazwa", "Adres", "E-mail", "Telefon",
}

func uodoTitle(of string) []layout.Block {
	rows := func(key layout.Key, req layout.Requirement) layout.Block {
		return layout.Block{Key: key, Requirement: req, Clause: "art. 30 ust. 1 lit. a", Rows: []layout.BlockRow{
			{Label: "Nazwa", Part: layout.NamePart}, {Label: "Adres", Part: "address"}, {Label: "E-mail", Part: "email"}, {Label: "Telefon", Part: "phone"},
		}}
	}
	keeper, officer, representative := rows(layout.KeyKeeper, layout.Required), rows(layout.KeyDPO, layout.IfApplicable), rows(layout.KeyRepresentative, layout.IfApplicable)
	keeper.Title = "Nazwa i dane kontaktowe " + of
	officer.Title = "Inspektor ochrony danych (gdy ma zastosowanie)"
	representative.Title = "Przedstawiciel (gdy ma zastosowanie)"
	return []layout.Block{keeper, officer, representative}
}

func uodoRCP() layout.Layout {
	const transferBand = "Transfer do kraju trzeciego lub org. międzynarodowej"
	return graded(layout.Layout{
		ID: "uodo-rcp", Authority: "Prezes Urzędu Ochrony Danych Osobowych (PL)", Title: "Rejestr czynności przetwarzania", Language: "pl",
		Version: "szablon RCP", Role: layout.Controller, Kind: layout.WideTable, Verified: layout.FromMemory,
		Evidence: "Headings and order of the columns are of two independent copies that agree in words; one has the article after the heading, one none, and how the original sets it is not known. The wording of the title page is from memory.",
		Cover:    "Strona tytułowa", Sheet: "Rejestr", Header: uodoTitle("administratora"), Look: uodoLook,
		Columns: []layout.Column{
			{Key: layout.KeySerial, Heading: "Lp.", Width: 6},
			{Key: layout.KeyName, Heading: "Nazwa czynności przetwarzania", Width: 26},
			{Key: layout.KeyFunction, Heading: "Jednostka organizacyjna (departament, dział itp.)", Width: 22},
			{Key: layout.KeyPurposes, Heading: "Cel przetwarzania (art. 30 ust. 1 pkt b)", Requirement: layout.Required, Clause: "art. 30 ust. 1 lit. b", Width: 34},
			{Key: layout.KeySubjects, Heading: "Kategorie osób (art. 30 ust. 1 pkt c)", Requirement: layout.Required, Clause: "art. 30 ust. 1 lit. c", Width: 26},
			{Key: layout.KeyData, Heading: "Kategorie danych (art. 30 ust. 1 pkt c)", Requirement: layout.Required, Clause: "art. 30 ust. 1 lit. c", Width: 34},
			{Key: layout.KeyBases, Heading: "Podstawa prawna", Width: 28},
			{Key: layout.KeySources, Heading: "Źródło danych", Width: 26},
			{Key: layout.KeyRetention, Heading: "Planowany termin usunięcia kategorii danych (jeżeli jest to możliwe) (art. 30 ust. 1 pkt f)", Requirement: layout.WherePossible, Clause: "art. 30 ust. 1 lit. f", Width: 30},
			{Key: layout.KeyJointControllers, Heading: "Nazwa współadministratora i dane kontaktowe (jeśli dotyczy) (art. 30 ust. 1 pkt a)", Requirement: layout.IfApplicable, Clause: "art. 30 ust. 1 lit. a", Width: 28},
			{Key: layout.KeyProcessors, Heading: "Nazwa podmiotu przetwarzającego i dane kontaktowe (jeśli dotyczy) (art. 30 ust. 1 pkt d)", Requirement: layout.IfApplicable, Clause: "art. 30 ust. 1 lit. d", Width: 30},
			{Key: layout.KeyOtherRecipients, Heading: "Kategorie odbiorców (innych niż podmiot przetwarzający) (art. 30 ust. 1 pkt d)", Requirement: layout.Required, Clause: "art. 30 ust. 1 lit. d", Width: 28},
			{Key: layout.KeySystems, Heading: "Nazwa systemu lub oprogramowania", Width: 24},
			{Key: layout.KeySecurity, Heading: "Ogólny opis technicznych i organizacyjnych środków bezpieczeństwa zgodnie z art. 32 ust. 1 (jeżeli jest to możliwe) (art. 30 ust. 1 pkt g)", Requirement: layout.WherePossible, Clause: "art. 30 ust. 1 lit. g", Width: 34},
			{Key: layout.KeyDPIA, Heading: "DPIA (jeśli tak, lokalizacja raportu)", Width: 22},
			{Key: layout.KeyDestinations, Heading: "Transfer do kraju trzeciego lub organizacji międzynarodowej (nazwa kraju i podmiotu) (art. 30 ust. 1 pkt e)", Aliases: []string{"Transfer do kraju trzeciego lub organizacji międzynarodowej"}, Group: transferBand, Requirement: layout.IfApplicable, Clause: "art. 30 ust. 1 lit. e", Width: 28},
			{Key: layout.KeySafeguards, Heading: "Jeśli transfer i art. 49 ust. 1 akapit drugi – dokumentacja odpowiednich zabezpieczeń (art. 30 ust. 1 pkt e)", Aliases: []string{transferBand + ". Jeśli transfer i art. 49 ust. 1 akapit drugi - dokumentacja odpowiednich zabezpieczeń"}, Group: transferBand, Requirement: layout.IfApplicable, Clause: "art. 30 ust. 1 lit. e", Width: 30},
		},
	}, layout.FromCopies, uodoCover...)
}

// uodoRKCP has the columns of a description of the template; their wording is
// not verified.
func uodoRKCP() layout.Layout {
	return layout.Layout{
		ID: "uodo-rkcp", Authority: "Prezes Urzędu Ochrony Danych Osobowych (PL)", Title: "Rejestr kategorii czynności przetwarzania", Language: "pl",
		Version: "szablon RKCP", Role: layout.Processor, Kind: layout.WideTable, Verified: layout.FromMemory,
		Evidence: "The content is of a description of the template; the wording and the order of the headings are from memory.",
		Cover:    "Strona tytułowa", Sheet: "Rejestr", Header: uodoTitle("podmiotu przetwarzającego"), Look: uodoLook,
		Columns: []layout.Column{
			{Key: layout.KeySerial, Heading: "Lp.", Width: 6},
			{Key: layout.KeyCategories, Heading: "Kategorie przetwarzań (art. 30 ust. 2 pkt b)", Requirement: layout.Required, Clause: "art. 30 ust. 2 lit. b", Width: 34},
			{Key: layout.KeySecurity, Heading: "Ogólny opis technicznych i organizacyjnych środków bezpieczeństwa (art. 30 ust. 2 pkt d)", Requirement: layout.WherePossible, Clause: "art. 30 ust. 2 lit. d", Width: 34},
			{Key: layout.KeyControllers, Heading: "Administrator – nazwa i dane kontaktowe (art. 30 ust. 2 pkt a)", Requirement: layout.Required, Clause: "art. 30 ust. 2 lit. a", Width: 30},
			{Key: layout.KeyClientJoint, Heading: "Współadministrator – nazwa i dane kontaktowe (jeśli dotyczy)", Requirement: layout.IfApplicable, Clause: "art. 30 ust. 2 lit. a", Width: 28},
			{Key: layout.KeyClientReps, Heading: "Przedstawiciel administratora – nazwa i dane kontaktowe (jeśli dotyczy)", Requirement: layout.IfApplicable, Clause: "art. 30 ust. 2 lit. a", Width: 28},
			{Key: layout.KeyDuration, Heading: "Czas trwania przetwarzania", Width: 22},
			{Key: layout.KeyDestinations, Heading: "Nazwa państwa trzeciego / organizacji, do których dane są przekazywane (art. 30 ust. 2 pkt c)", Requirement: layout.IfApplicable, Clause: "art. 30 ust. 2 lit. c", Width: 28},
			{Key: layout.KeySafeguards, Heading: "Dokumentacja odpowiednich zabezpieczeń (art. 49 ust. 1 akapit drugi) (art. 30 ust. 2 pkt c)", Requirement: layout.IfApplicable, Clause: "art. 30 ust. 2 lit. c", Width: 30},
			{Key: layout.KeySubProcessors, Heading: "Podprzetwarzający – nazwa i dane kontaktowe (kategorie podpowierzonych przetwarzań)", Clause: "art. 28 ust. 2", Width: 30},
		},
	}
}
