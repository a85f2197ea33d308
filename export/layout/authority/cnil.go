package authority

import (
	"slices"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/export/layout"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/transfer"
	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// The Commission nationale de l'informatique et des libertés publishes an
// OpenDocument file: an index, and a form to copy once for each processing.
// What is below was read from it. The form has no field for grounds, sources,
// rights or impact assessments.

const (
	// CnilChoose stands in a cell of which nothing was chosen.
	CnilChoose = "Sélectionnez un élément dans cette liste déroulante ►"
	cnilLists  = "5_-_Listes"

	cnilOtherData  = "Autres catégories de données (précisez)"
	cnilGuarantees = "Garanties"
	cnilCountries  = "Pays"
	cnilSubjects   = "Catégories de personnes"
	cnilRecipients = "Destinataires"
	cnilMeasures   = "Mesures de sécurité techniques"
)

func cnilSimplifie() layout.Layout {
	// The list keeps an instrument that was declared invalid, C-311/18: what an old
	// register says is read as it stands. It stands for no code.
	guarantees := []layout.Choice{
		{Text: "Clauses contractuelles types (CCT)", Codes: []string{string(transfer.StandardClauses)}},
		{Text: "Règles d'entreprise contraignantes (BCR)", Codes: []string{string(transfer.BindingCorporateRules)}},
		{Text: "Pays adéquat", Codes: []string{string(transfer.AdequacyDecision)}},
		{Text: "Privacy shield", Codes: nil},
		{Text: "Code de conduite", Codes: []string{string(transfer.CodeOfConduct)}},
		{Text: "Certification", Codes: []string{string(transfer.Certification)}},
		{Text: "Dérogations (art 49)", Codes: []string{ // which of them is not said
			"", string(transfer.DerogationConsent), string(transfer.DerogationContract), string(transfer.DerogationContractInInterest), string(transfer.DerogationPublicInterest),
			string(transfer.DerogationLegalClaims), string(transfer.DerogationVitalInterests), string(transfer.DerogationRegister), string(transfer.CompellingInterests),
		}},
	}
	subjects := []layout.Choice{
		{Text: "Salariés", Codes: []string{string(ropa.SubjectEmployee)}},
		{Text: "Services Internes", Codes: nil},
		{Text: "Clients", Codes: []string{string(ropa.SubjectCustomer), string(ropa.SubjectCustomerStaff)}},
		{Text: "Fournisseurs", Codes: []string{string(ropa.SubjectSupplier)}},
		{Text: "Prestataires", Codes: nil},
		{Text: "Prospects", Codes: []string{string(ropa.SubjectProspect)}},
		{Text: "Candidats", Codes: []string{string(ropa.SubjectApplicant)}},
		{Text: "Autres (préciser)", Codes: []string{string(ropa.SubjectOther), "*"}},
	}
	recipients := []layout.Choice{
		{Text: "Service interne qui traite les données", Codes: []string{string(ropa.RecipientInternal)}},
		{Text: "Sous-traitants", Codes: []string{string(ropa.RoleProcessor)}},
		{Text: "Destinataires dans des pays tiers ou organisations internationales", Codes: []string{string(ropa.RecipientOrganisation)}},
		{Text: "Partenaires institutionnels ou commerciaux", Codes: []string{string(ropa.RecipientPartner), string(ropa.RecipientGroup), string(ropa.RecipientCustomer), string(ropa.RecipientAuthority), string(ropa.RecipientService)}},
		{Text: "Autre (Préciser)", Codes: []string{string(ropa.RecipientOther), "*"}},
	}
	measures := []layout.Choice{
		{Text: "Mesures de traçabilité", Codes: []string{string(ropa.MeasureTraceability)}},
		{Text: "Mesures de protection des logiciels", Codes: []string{string(ropa.MeasureSoftware)}},
		{Text: "Sauvegarde des données", Codes: []string{string(ropa.MeasureBackup)}},
		{Text: "Chiffrement des données", Codes: []string{string(ropa.MeasureEncryption)}},
		{Text: "Contrôle d'accès des utilisateurs", Codes: []string{string(ropa.MeasureAccessControl)}},
		{Text: "Contrôle des sous-traitants", Codes: []string{string(ropa.MeasureProcessors)}},
		{Text: "Autres mesures (à préciser)", Codes: []string{string(ropa.MeasureOther), "*"}},
	}
	w := lang.OrEnglish("fr")
	var countries []string
	for _, c := range transfer.Countries() {
		countries = append(countries, w.Country(c.Code))
	}
	collate.New(language.French).SortStrings(countries)

	contact := func(title string, key layout.Key, row int, company bool, req layout.Requirement) layout.Block {
		b := layout.Block{Title: title, Key: key, At: [2]int{row, 1}, Down: 2, Requirement: req, Clause: "art. 30, par. 1, point a)", Rows: []layout.BlockRow{
			{Label: "Nom :", Part: layout.NamePart, At: [2]int{row, 2}}, {Label: "Prénom :", Part: "givenName", At: [2]int{row, 4}},
			{Label: "Adresse :", Part: "street", At: [2]int{row, 6}}, {Label: "Adresse mél :", Part: "email", At: [2]int{row, 8}},
			{Label: "Code postal :", Part: "postCode", At: [2]int{row + 1, 2}}, {Label: "Ville :", Part: "city", At: [2]int{row + 1, 4}},
			{Label: "Téléphone :", Part: "phone", At: [2]int{row + 1, 6}},
		}}
		if company {
			b.Rows[2].At, b.Rows[3].At = [2]int{row, 8}, [2]int{row + 1, 8}
			b.Rows = slices.Insert(b.Rows, 2, layout.BlockRow{Label: "Société (si DPO externe) :", Part: "company", At: [2]int{row, 6}})
		}
		return b
	}
	whole := func(across int) []layout.Column { return []layout.Column{{Across: across}} }
	described := []layout.Column{
		{Part: layout.NamePart, Parts: []string{"description", "examples", "when"}, Heading: "Description", Across: 3},
		{Part: "retention", Heading: "Durée de conservation", Across: 4, Requirement: layout.WherePossible, Clause: "art. 30, par. 1, point f)",
			Note: "Combien de temps chaque catégorie est gardée, ou le critère qui fixe ce temps. Une catégorie peut devoir être gardée plus longtemps qu'une autre."},
	}
	identified := "Identification du traitement"
	purpose, sensitive := "Finalité du traitement", "Données sensibles ?"
	return graded(layout.Layout{
		ID: "cnil-simplifie", Authority: "Commission nationale de l'informatique et des libertés (FR)", Title: "Registre des traitements", Language: "fr",
		Version: "registre-traitement-simplifie.ods", Role: layout.Controller, Kind: layout.Forms, Verified: layout.FromCopies,
		Evidence: "Sheets, labels, lists and positions are of the authority's file. The row for other data, shown where there is any, is of copies of its shorter form; the countries are those of ISO 3166-1, not of the file's list, which is out of date.",
		Sheet:    "2_-_Liste_des_traitements", HeaderRow: 8, Entry: "T-", Head: "Fiche de registre",
		Placeholders: []string{CnilChoose, "ref-001"}, Example: "(EXEMPLE)",
		Widths: []float64{58, 22, 32, 19, 17, 19, 19, 26},
		Look: layout.Look{
			Head: "004A99", HeadInk: "FFFFFF", Optional: "004A99", OptionalInk: "FFFFFF", Label: "5B9BD5", LabelInk: "FFFFFF", Stripe: "9BC2E6", StripeOdd: "DDEBF7", Title: "3B96EC",
		},
		Header: []layout.Block{
			contact("Coordonnées du responsable de l'organisme\n(responsable de traitement ou son représentant si le responsable est situé en dehors de l'UE)", layout.KeyKeeper, 1, false, layout.Required),
			contact("Coordonnées du représentant\n(responsable de traitement ou son représentant si le responsable est situé en dehors de l'UE)", layout.KeyRepresentative, 3, false, layout.IfApplicable),
			contact("Coordonnées du délégué à la protection des données (DPO)", layout.KeyDPO, 5, true, layout.IfApplicable),
		},
		Columns: []layout.Column{
			{Key: layout.KeyName, Heading: "Nom du traitement", Group: identified, Width: 46},
			{Key: layout.KeyReference, Heading: "N° / RÉF", Group: identified, Width: 20},
			{Key: layout.KeyCreated, Heading: "Date de création de la fiche", Group: identified, Width: 22},
			{Key: layout.KeyUpdated, Heading: "Dernière mise à jour de la fiche", Group: identified, Width: 22},
			{Key: layout.KeyPurposes, Group: purpose, Requirement: layout.Required, Clause: "art. 30, par. 1, point b)", Width: 66, Across: 3, Parts: []string{}},
			{Key: layout.KeySensitive, Heading: "Oui/non", Group: sensitive, Width: 52, Across: 2},
		},
		Blocks: []layout.Block{
			{
				Title: "Description du traitement", Note: "Un traitement est toute opération sur des données à caractère personnel, art. 4, point 2) : collecte, conservation, consultation, transmission, effacement.",
				Columns: whole(7),
				Rows: []layout.BlockRow{
					{Label: "Nom du traitement", Key: layout.KeyName}, {Label: "N° / RÉF", Key: layout.KeyReference},
					{Label: "Date de création du traitement", Key: layout.KeyCreated}, {Label: "Mise à jour du traitement", Key: layout.KeyUpdated},
				},
			},
			{
				Title: "Acteurs", Clause: "art. 30, par. 1, point a)",
				Columns: []layout.Column{
					{Part: layout.NamePart, Parts: []string{}, Heading: "Nom"}, {Part: "street", Heading: "Adresse"}, {Part: "postCode", Heading: "Code Postal"}, {Part: "city", Heading: "Ville"},
					{Part: "country", Heading: "Pays", Note: "Hors de l'Union, l'organisme nomme aussi son représentant, art. 27."}, {Part: "phone", Heading: "Téléphone"}, {Part: "email", Heading: "Adresse mél"},
				},
				Rows: []layout.BlockRow{
					{Label: "Responsable du traitement", Key: layout.KeyKeeper, Requirement: layout.Required, Note: "Qui décide des finalités et des moyens, art. 4, point 7)."},
					{Label: "Délégué à la protection des données", Key: layout.KeyDPO, Requirement: layout.IfApplicable},
					{Label: "Société du DPO (si celui-ci est externe)", Key: layout.KeyDPOCompany},
					{Label: "Représentant", Key: layout.KeyRepresentative, Requirement: layout.IfApplicable, Note: "Désigné par écrit dans l'Union, art. 27."},
					{Label: "Responsable(s) conjoint(s)", Key: layout.KeyJointControllers, Requirement: layout.IfApplicable, Note: "Qui décide avec le responsable des finalités et des moyens, art. 26."},
				},
			},
			{
				Title: "Finalité(s) du traitement effectué", Key: layout.KeyPurposes, Requirement: layout.Required, Clause: "art. 30, par. 1, point b)", Note: "Une finalité est déterminée, explicite et légitime, art. 5, par. 1, point b).",
				Columns: whole(7),
				Rows: []layout.BlockRow{
					{Label: "Finalité principale"}, {Label: "Sous-finalité 1"}, {Label: "Sous-finalité 2"}, {Label: "Sous-finalité 3"}, {Label: "Sous-finalité 4"}, {Label: "Sous-finalité 5"},
				},
				More: "Sous-finalité %d",
			},
			{
				Title: "Catégories de données personnelles concernées", Key: layout.KeyData, Requirement: layout.Required, Clause: "art. 30, par. 1, point c)", Columns: described,
				Rows: []layout.BlockRow{
					{Label: "État civil, identité, données d'identification, images…", Codes: []string{string(ropa.DataIdentity), string(ropa.DataContact), string(ropa.DataImage)}},
					{Label: "Vie personnelle (habitudes de vie, situation familiale, etc.)", Codes: []string{string(ropa.DataPersonalLife)}},
					{Label: "Informations d'ordre économique et financier (revenus, situation financière, situation fiscale, etc.)", Codes: []string{string(ropa.DataFinancial)}},
					{Label: "Données de connexion (adress IP, logs, etc.)", Aliases: []string{"Données de connexion (adresse IP, logs, etc.)"}, Codes: []string{string(ropa.DataConnection), string(ropa.DataUsage), string(ropa.DataCookies)}},
					{Label: "Données de localisation (déplacements, données GPS, GSM, etc.)", Codes: []string{string(ropa.DataLocation)}},
					{Label: "Numéro de Sécurité Sociale (ou NIR)", Codes: []string{string(ropa.DataNationalID)}, Note: "Un numéro d'identification national n'est traité que dans les cas que le droit national admet, art. 87."},
					{Label: cnilOtherData, Codes: []string{string(ropa.DataOther), "*"}, Hidden: true},
				},
			},
			{
				Title: "Données sensibles", Key: layout.KeyData, Requirement: layout.Required, Clause: "art. 9, par. 1, et art. 10", Columns: described,
				Note: "Leur traitement est interdit, sauf condition de l'art. 9, par. 2, ou de l'art. 10.",
				Rows: append(cnilSpecial(), layout.BlockRow{Label: "Données relatives à des condamnations pénales ou infractions", Codes: []string{"criminal"}}),
			},
			{
				Title: "Catégories de personnes concernées", Key: layout.KeySubjects, Requirement: layout.Required, Clause: "art. 30, par. 1, point c)", Note: "Toutes les catégories de personnes dont des données sont traitées.",
				Columns: []layout.Column{{Part: layout.KindPart, Heading: "Description", Across: 3, List: cnilSubjects, Choices: subjects}, {Part: layout.NamePart, Heading: "Précisions", Across: 4}},
				Rows:    []layout.BlockRow{{Label: "Catégorie de personnes 1"}, {Label: "Catégorie de personnes 2"}}, More: "Catégorie de personnes %d",
			},
			{
				Title: "Destinataires", Key: layout.KeyRecipients, Requirement: layout.Required, Clause: "art. 30, par. 1, point d)", Note: "Tous ceux qui ont accès aux données, dans l'organisme et hors de lui.",
				Columns: []layout.Column{{Part: layout.KindPart, Heading: "Type de destinataire", Across: 3, List: cnilRecipients, Choices: recipients}, {Part: layout.NamePart, Heading: "Précisions", Across: 4, Parts: []string{"role", "country", "purpose"}}},
				Rows:    []layout.BlockRow{{Label: "Destinataire 1"}, {Label: "Destinataire 2"}, {Label: "Destinataire 3"}, {Label: "Destinataire 4"}}, More: "Destinataire %d",
			},
			{
				Title: "Mesures de sécurité", Key: layout.KeySecurity, Requirement: layout.WherePossible, Clause: "art. 30, par. 1, point g)", Note: "Les mesures techniques et organisationnelles de l'art. 32, par. 1, en termes généraux.",
				Columns: []layout.Column{{Part: layout.KindPart, Heading: "Type de mesure de sécurité", Across: 3, List: cnilMeasures, Choices: measures}, {Part: layout.NamePart, Heading: "Précisions", Across: 4}},
				Rows:    []layout.BlockRow{{Label: "Mesure de sécurité 1"}, {Label: "Mesure de sécurité 2"}, {Label: "Mesure de sécurité 3"}}, More: "Mesure de sécurité %d",
			},
			{
				Title: "Transferts hors UE", Key: layout.KeyTransfers, Requirement: layout.IfApplicable, Clause: "art. 30, par. 1, point e)", Note: "Le pays tiers ou l'organisation internationale, et ce qui encadre le transfert, art. 44 à 49.",
				Columns: []layout.Column{
					{Part: "importer", Heading: "Destinataire"}, {Part: layout.NamePart, Heading: "Pays", List: cnilCountries, Parts: []string{"safeguards"}},
					{Part: layout.KindPart, Heading: "Type de Garanties", Across: 2, List: cnilGuarantees, Choices: guarantees}, {Part: "document", Heading: "Liens vers la documentation", Across: 3},
				},
				Rows: []layout.BlockRow{{Label: "Organisme destinataire 1"}, {Label: "Organisme destinataire 2"}, {Label: "Organisme destinataire 3"}, {Label: "Organisme destinataire 4"}}, More: "Organisme destinataire %d",
			},
		},
		ListSheet: cnilLists,
		Lists: []layout.List{
			{Name: cnilGuarantees, Column: 1, Choices: guarantees}, {Name: cnilCountries, Column: 3, Values: countries}, {Name: cnilSubjects, Column: 6, Choices: subjects},
			{Name: cnilRecipients, Column: 8, Choices: recipients}, {Name: cnilMeasures, Column: 10, Choices: measures},
		},
	}, layout.FromFile, cnilOtherData)
}

// cnilSpecial are rows of the special categories of data.
func cnilSpecial() []layout.BlockRow {
	return []layout.BlockRow{
		{Label: "Données révélant l'origine raciale ou ethnique", Codes: []string{"racial-ethnic-origin"}},
		{Label: "Données révélant les opinions politiques", Codes: []string{"political-opinions"}},
		{Label: "Données révélant les convictions religieuses ou philosophiques", Codes: []string{"religious-philosophical-beliefs"}},
		{Label: "Données révélant l'appartenance syndicale", Codes: []string{"trade-union-membership"}},
		{Label: "Données génétiques", Codes: []string{"genetic"}},
		{Label: "Données biométriques aux fins d'identifier une personne physique de manière unique", Codes: []string{"biometric"}},
		{Label: "Données concernant la santé", Codes: []string{"health"}},
		{Label: "Données concernant la vie sexuelle ou l'orientation sexuelle", Codes: []string{"sex-life-orientation"}},
	}
}
