package export

import (
	"slices"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/transfer"
)

// The Commission nationale de l'informatique et des libertés publishes an
// OpenDocument file: an index, and a form to copy once for each processing.
// What is below was read from it. The form has no field for grounds, sources,
// rights or impact assessments.

const (
	cnilChoose = "Sélectionnez un élément dans cette liste déroulante ►"
	cnilLists  = "5_-_Listes"

	cnilGuarantees = "Garanties"
	cnilCountries  = "Pays"
	cnilSubjects   = "Catégories de personnes"
	cnilRecipients = "Destinataires"
	cnilMeasures   = "Mesures de sécurité techniques"
)

func cnilSimplifie() Layout {
	// The list keeps an instrument that was annulled, C-311/18: what an old
	// register says is read as it stands. It stands for no code.
	guarantees := []Choice{
		{"Clauses contractuelles types (CCT)", []string{string(transfer.StandardClauses)}},
		{"Règles d'entreprise contraignantes (BCR)", []string{string(transfer.BindingCorporateRules)}},
		{"Pays adéquat", []string{string(transfer.AdequacyDecision)}},
		{"Privacy shield", nil},
		{"Code de conduite", []string{string(transfer.CodeOfConduct)}},
		{"Certification", []string{string(transfer.Certification)}},
		{"Dérogations (art 49)", []string{ // which of them is not said
			"", string(transfer.DerogationConsent), string(transfer.DerogationContract), string(transfer.DerogationContractInInterest), string(transfer.DerogationPublicInterest),
			string(transfer.DerogationLegalClaims), string(transfer.DerogationVitalInterests), string(transfer.DerogationRegister), string(transfer.CompellingInterests),
		}},
	}
	subjects := []Choice{
		{"Salariés", []string{string(ropa.SubjectEmployee)}},
		{"Services Internes", nil},
		{"Clients", []string{string(ropa.SubjectCustomer), string(ropa.SubjectCustomerStaff)}},
		{"Fournisseurs", []string{string(ropa.SubjectSupplier)}},
		{"Prestataires", nil},
		{"Prospects", []string{string(ropa.SubjectProspect)}},
		{"Candidats", []string{string(ropa.SubjectApplicant)}},
		{"Autres (préciser)", []string{string(ropa.SubjectOther), "*"}},
	}
	recipients := []Choice{
		{"Service interne qui traite les données", []string{string(ropa.RecipientInternal)}},
		{"Sous-traitants", []string{string(ropa.RoleProcessor)}},
		{"Destinataires dans des pays tiers ou organisations internationales", []string{string(ropa.RecipientOrganisation)}},
		{"Partenaires institutionnels ou commerciaux", []string{string(ropa.RecipientPartner), string(ropa.RecipientGroup), string(ropa.RecipientCustomer), string(ropa.RecipientAuthority), string(ropa.RecipientService)}},
		{"Autre (Préciser)", []string{string(ropa.RecipientOther), "*"}},
	}
	measures := []Choice{
		{"Mesures de traçabilité", []string{string(ropa.MeasureTraceability)}},
		{"Mesures de protection des logiciels", []string{string(ropa.MeasureSoftware)}},
		{"Sauvegarde des données", []string{string(ropa.MeasureBackup)}},
		{"Chiffrement des données", []string{string(ropa.MeasureEncryption)}},
		{"Contrôle d'accès des utilisateurs", []string{string(ropa.MeasureAccessControl)}},
		{"Contrôle des sous-traitants", []string{string(ropa.MeasureProcessors)}},
		{"Autres mesures (à préciser)", []string{string(ropa.MeasureOther), "*"}},
	}
	w := wordingOf("fr")
	var countries []string
	for _, c := range transfer.Countries() {
		countries = append(countries, w.country(c.Code))
	}
	collate.New(language.French).SortStrings(countries)

	contact := func(title string, key Key, row int, company bool, req Requirement) Block {
		b := Block{Title: title, Key: key, At: [2]int{row, 1}, Down: 2, Requirement: req, Clause: "art. 30, par. 1, point a)", Rows: []BlockRow{
			{Label: "Nom :", Part: NamePart, At: [2]int{row, 2}}, {Label: "Prénom :", Part: "givenName", At: [2]int{row, 4}},
			{Label: "Adresse :", Part: "street", At: [2]int{row, 6}}, {Label: "Adresse mél :", Part: "email", At: [2]int{row, 8}},
			{Label: "Code postal :", Part: "postCode", At: [2]int{row + 1, 2}}, {Label: "Ville :", Part: "city", At: [2]int{row + 1, 4}},
			{Label: "Téléphone :", Part: "phone", At: [2]int{row + 1, 6}},
		}}
		if company {
			b.Rows[2].At, b.Rows[3].At = [2]int{row, 8}, [2]int{row + 1, 8}
			b.Rows = slices.Insert(b.Rows, 2, BlockRow{Label: "Société (si DPO externe) :", Part: "company", At: [2]int{row, 6}})
		}
		return b
	}
	whole := func(across int) []Column { return []Column{{Across: across}} }
	described := []Column{
		{Part: NamePart, Parts: []string{"description", "examples", "when"}, Heading: "Description", Across: 3},
		{Part: "retention", Heading: "Durée de conservation", Across: 4, Requirement: WherePossible, Clause: "art. 30, par. 1, point f)",
			Note: "Combien de temps chaque catégorie est gardée, ou le critère qui fixe ce temps. Une catégorie peut devoir être gardée plus longtemps qu'une autre."},
	}
	identified := "Identification du traitement"
	purpose, sensitive := "Finalité du traitement", "Données sensibles ?"
	return Layout{
		ID: "cnil-simplifie", Authority: "Commission nationale de l'informatique et des libertés (FR)", Title: "Registre des traitements", Language: "fr",
		Version: "registre-traitement-simplifie.ods", Role: Controller, Kind: Forms, Verified: FromFile,
		Evidence: "Sheets, labels, lists and positions are of the authority's file. The row for other data, shown where there is any, is of its shorter form; the countries are those of ISO 3166-1, not of the file's list, which is out of date.",
		Sheet:    "2_-_Liste_des_traitements", HeaderRow: 8, Entry: "T-", Head: "Fiche de registre",
		Placeholders: []string{cnilChoose, "ref-001"}, Example: "(EXEMPLE)",
		Widths: []float64{58, 22, 32, 19, 17, 19, 19, 26},
		Look: Look{
			Head: "004A99", HeadInk: "FFFFFF", Optional: "004A99", OptionalInk: "FFFFFF", Label: "5B9BD5", LabelInk: "FFFFFF", Stripe: "9BC2E6", StripeOdd: "DDEBF7", Title: "3B96EC",
		},
		Header: []Block{
			contact("Coordonnées du responsable de l'organisme\n(responsable de traitement ou son représentant si le responsable est situé en dehors de l'UE)", KeyKeeper, 1, false, Required),
			contact("Coordonnées du représentant\n(responsable de traitement ou son représentant si le responsable est situé en dehors de l'UE)", KeyRepresentative, 3, false, IfApplicable),
			contact("Coordonnées du délégué à la protection des données (DPO)", KeyDPO, 5, true, IfApplicable),
		},
		Columns: []Column{
			{Key: KeyName, Heading: "Nom du traitement", Group: identified, Width: 46},
			{Key: KeyReference, Heading: "N° / RÉF", Group: identified, Width: 20},
			{Key: KeyCreated, Heading: "Date de création de la fiche", Group: identified, Width: 22},
			{Key: KeyUpdated, Heading: "Dernière mise à jour de la fiche", Group: identified, Width: 22},
			{Key: KeyPurposes, Group: purpose, Requirement: Required, Clause: "art. 30, par. 1, point b)", Width: 66, Across: 3, Parts: []string{}},
			{Key: KeySensitive, Heading: "Oui/non", Group: sensitive, Width: 52, Across: 2},
		},
		Blocks: []Block{
			{
				Title: "Description du traitement", Note: "Un traitement est toute opération sur des données à caractère personnel, art. 4, point 2) : collecte, conservation, consultation, transmission, effacement.",
				Columns: whole(7),
				Rows: []BlockRow{
					{Label: "Nom du traitement", Key: KeyName}, {Label: "N° / RÉF", Key: KeyReference},
					{Label: "Date de création du traitement", Key: KeyCreated}, {Label: "Mise à jour du traitement", Key: KeyUpdated},
				},
			},
			{
				Title: "Acteurs", Clause: "art. 30, par. 1, point a)",
				Columns: []Column{
					{Part: NamePart, Parts: []string{}, Heading: "Nom"}, {Part: "street", Heading: "Adresse"}, {Part: "postCode", Heading: "Code Postal"}, {Part: "city", Heading: "Ville"},
					{Part: "country", Heading: "Pays", Note: "Hors de l'Union, l'organisme nomme aussi son représentant, art. 27."}, {Part: "phone", Heading: "Téléphone"}, {Part: "email", Heading: "Adresse mél"},
				},
				Rows: []BlockRow{
					{Label: "Responsable du traitement", Key: KeyKeeper, Requirement: Required, Note: "Qui décide des finalités et des moyens, art. 4, point 7)."},
					{Label: "Délégué à la protection des données", Key: KeyDPO, Requirement: IfApplicable},
					{Label: "Société du DPO (si celui-ci est externe)", Key: KeyDPOCompany},
					{Label: "Représentant", Key: KeyRepresentative, Requirement: IfApplicable, Note: "Désigné par écrit dans l'Union, art. 27."},
					{Label: "Responsable(s) conjoint(s)", Key: KeyJointControllers, Requirement: IfApplicable, Note: "Qui décide avec le responsable des finalités et des moyens, art. 26."},
				},
			},
			{
				Title: "Finalité(s) du traitement effectué", Key: KeyPurposes, Requirement: Required, Clause: "art. 30, par. 1, point b)", Note: "Une finalité est déterminée, explicite et légitime, art. 5, par. 1, point b).",
				Columns: whole(7),
				Rows: []BlockRow{
					{Label: "Finalité principale"}, {Label: "Sous-finalité 1"}, {Label: "Sous-finalité 2"}, {Label: "Sous-finalité 3"}, {Label: "Sous-finalité 4"}, {Label: "Sous-finalité 5"},
				},
				More: "Sous-finalité %d",
			},
			{
				Title: "Catégories de données personnelles concernées", Key: KeyData, Requirement: Required, Clause: "art. 30, par. 1, point c)", Columns: described,
				Rows: []BlockRow{
					{Label: "État civil, identité, données d'identification, images…", Codes: []string{string(ropa.DataIdentity), string(ropa.DataContact), string(ropa.DataImage)}},
					{Label: "Vie personnelle (habitudes de vie, situation familiale, etc.)", Codes: []string{string(ropa.DataPersonalLife)}},
					{Label: "Informations d'ordre économique et financier (revenus, situation financière, situation fiscale, etc.)", Codes: []string{string(ropa.DataFinancial)}},
					{Label: "Données de connexion (adress IP, logs, etc.)", Aliases: []string{"Données de connexion (adresse IP, logs, etc.)"}, Codes: []string{string(ropa.DataConnection), string(ropa.DataUsage), string(ropa.DataCookies)}},
					{Label: "Données de localisation (déplacements, données GPS, GSM, etc.)", Codes: []string{string(ropa.DataLocation)}},
					{Label: "Numéro de Sécurité Sociale (ou NIR)", Codes: []string{string(ropa.DataNationalID)}, Note: "Un numéro d'identification national n'est traité que dans les cas que le droit national admet, art. 87."},
					{Label: "Autres catégories de données (précisez)", Codes: []string{string(ropa.DataOther), "*"}, Hidden: true},
				},
			},
			{
				Title: "Données sensibles", Key: KeyData, Requirement: Required, Clause: "art. 9, par. 1, et art. 10", Columns: described,
				Note: "Leur traitement est interdit, sauf condition de l'art. 9, par. 2, ou de l'art. 10.",
				Rows: []BlockRow{
					{Label: "Données révélant l'origine raciale ou ethnique", Codes: []string{"racial-ethnic-origin"}},
					{Label: "Données révélant les opinions politiques", Codes: []string{"political-opinions"}},
					{Label: "Données révélant les convictions religieuses ou philosophiques", Codes: []string{"religious-philosophical-beliefs"}},
					{Label: "Données révélant l'appartenance syndicale", Codes: []string{"trade-union-membership"}},
					{Label: "Données génétiques", Codes: []string{"genetic"}},
					{Label: "Données biométriques aux fins d'identifier une personne physique de manière unique", Codes: []string{"biometric"}},
					{Label: "Données concernant la santé", Codes: []string{"health"}},
					{Label: "Données concernant la vie sexuelle ou l'orientation sexuelle", Codes: []string{"sex-life-orientation"}},
					{Label: "Données relatives à des condamnations pénales ou infractions", Codes: []string{"criminal"}},
				},
			},
			{
				Title: "Catégories de personnes concernées", Key: KeySubjects, Requirement: Required, Clause: "art. 30, par. 1, point c)", Note: "Toutes les catégories de personnes dont des données sont traitées.",
				Columns: []Column{{Part: KindPart, Heading: "Description", Across: 3, List: cnilSubjects, Choices: subjects}, {Part: NamePart, Heading: "Précisions", Across: 4}},
				Rows:    []BlockRow{{Label: "Catégorie de personnes 1"}, {Label: "Catégorie de personnes 2"}}, More: "Catégorie de personnes %d",
			},
			{
				Title: "Destinataires", Key: KeyRecipients, Requirement: Required, Clause: "art. 30, par. 1, point d)", Note: "Tous ceux qui ont accès aux données, dans l'organisme et hors de lui.",
				Columns: []Column{{Part: KindPart, Heading: "Type de destinataire", Across: 3, List: cnilRecipients, Choices: recipients}, {Part: NamePart, Heading: "Précisions", Across: 4, Parts: []string{"role", "country", "purpose"}}},
				Rows:    []BlockRow{{Label: "Destinataire 1"}, {Label: "Destinataire 2"}, {Label: "Destinataire 3"}, {Label: "Destinataire 4"}}, More: "Destinataire %d",
			},
			{
				Title: "Mesures de sécurité", Key: KeySecurity, Requirement: WherePossible, Clause: "art. 30, par. 1, point g)", Note: "Les mesures techniques et organisationnelles de l'art. 32, par. 1, en termes généraux.",
				Columns: []Column{{Part: KindPart, Heading: "Type de mesure de sécurité", Across: 3, List: cnilMeasures, Choices: measures}, {Part: NamePart, Heading: "Précisions", Across: 4}},
				Rows:    []BlockRow{{Label: "Mesure de sécurité 1"}, {Label: "Mesure de sécurité 2"}, {Label: "Mesure de sécurité 3"}}, More: "Mesure de sécurité %d",
			},
			{
				Title: "Transferts hors UE", Key: KeyTransfers, Requirement: IfApplicable, Clause: "art. 30, par. 1, point e)", Note: "Le pays tiers ou l'organisation internationale, et ce qui encadre le transfert, art. 44 à 49.",
				Columns: []Column{
					{Part: "importer", Heading: "Destinataire"}, {Part: NamePart, Heading: "Pays", List: cnilCountries, Parts: []string{"safeguards"}},
					{Part: KindPart, Heading: "Type de Garanties", Across: 2, List: cnilGuarantees, Choices: guarantees}, {Part: "document", Heading: "Liens vers la documentation", Across: 3},
				},
				Rows: []BlockRow{{Label: "Organisme destinataire 1"}, {Label: "Organisme destinataire 2"}, {Label: "Organisme destinataire 3"}, {Label: "Organisme destinataire 4"}}, More: "Organisme destinataire %d",
			},
		},
		ListSheet: cnilLists,
		Lists: []List{
			{Name: cnilGuarantees, Column: 1, Choices: guarantees}, {Name: cnilCountries, Column: 3, Values: countries}, {Name: cnilSubjects, Column: 6, Choices: subjects},
			{Name: cnilRecipients, Column: 8, Choices: recipients}, {Name: cnilMeasures, Column: 10, Choices: measures},
		},
	}
}
