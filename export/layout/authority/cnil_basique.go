package authority

import (
	"github.com/openropa/openropa/export/layout"
	"github.com/openropa/openropa/ropa"
)

// cnilBasique is the shorter form of the Commission nationale de l'informatique
// et des libertés: a page on the organisation and its activities, and four on
// each. Its labels are those of three copies; the opening of the authority's own
// file, which has the same parts, was read. It has no field for grounds,
// sources, rights or impact assessments.
func cnilBasique() layout.Layout {
	codes := func(label string, list ...string) layout.BlockRow {
		return layout.BlockRow{Label: label, Codes: list}
	}
	whole := []layout.Column{{Across: 3}}
	data := []layout.Column{{Across: 3, Parts: []string{"description", "examples", "when"}}}
	const dates = "Date de création de la fiche"
	return graded(layout.Layout{
		ID: "cnil-basique", Authority: "Commission nationale de l'informatique et des libertés (FR)", Title: "Registre des activités de traitement", Language: "fr",
		Version: "registre_rgpd_basique", Role: layout.Controller, Kind: layout.Forms, Verified: layout.Derived,
		Evidence: "The labels are of three copies (V2), its parts also of the opening of the authority's own file; those of the special categories are worded as in the authority's longer form. The block of the representative, which the first shares, and the name and number of a sheet are ours. The question on transfers is one line for the two of the form.",
		Sheet:    "Activités", Entry: "Fiche ", Head: "Fiche de registre de l'activité", Widths: []float64{46, 24, 20, 20},
		Look:  layout.Look{Head: "004A99", HeadInk: "FFFFFF", Optional: "004A99", OptionalInk: "FFFFFF", Label: "DDEBF7", LabelInk: "1A1A1A", Title: "004A99"},
		Cover: "Organisme",
		Header: []layout.Block{
			{Title: "Coordonnées du responsable de l'organisme (responsable de traitement ou son représentant si le responsable est situé en dehors de l'UE)", Key: layout.KeyKeeper, Requirement: layout.Required, Clause: "art. 30, par. 1, point a)", Rows: cnilParty(false)},
			{Title: "Coordonnées du représentant", Verified: layout.Own, Key: layout.KeyRepresentative, Requirement: layout.IfApplicable, Clause: "art. 30, par. 1, point a)", Rows: cnilParty(false)},
			{Title: "Nom et coordonnées du délégué à la protection des données (si vous avez désigné un DPO)", Key: layout.KeyDPO, Requirement: layout.IfApplicable, Clause: "art. 30, par. 1, point a)", Rows: cnilParty(true)},
		},
		Columns: []layout.Column{
			{Key: layout.KeyReference, Heading: "Activités", Group: "Activités de l'organisme impliquant le traitement de données personnelles", Width: 24},
			{Key: layout.KeyName, Heading: "Désignation des activités", Group: "Activités de l'organisme impliquant le traitement de données personnelles", Width: 70},
		},
		Blocks: []layout.Block{
			{Rows: []layout.BlockRow{
				{Label: "Désignation de l'activité", Key: layout.KeyName, Verified: layout.Own},
				{Label: "Activité", Key: layout.KeyReference, Verified: layout.Own},
				{Label: dates, Aliases: []string{"Date de création"}, Key: layout.KeyCreated}, {Label: "Date de dernière mise à jour de la fiche", Aliases: []string{"Dernière MAJ"}, Key: layout.KeyUpdated},
				{Label: "Nom du responsable conjoint du traitement", Key: layout.KeyJointControllers, Requirement: layout.IfApplicable, Clause: "art. 30, par. 1, point a)"},
				{Label: "Nom du logiciel ou de l'application", Key: layout.KeySystems},
			}},
			{Title: "Objectifs poursuivis", Key: layout.KeyPurposes, Requirement: layout.Required, Clause: "art. 30, par. 1, point b)", Columns: whole, Rows: []layout.BlockRow{{Label: "1.", Verified: layout.Own}}, More: "%d."},
			{Title: "Catégories de personnes concernées", Key: layout.KeySubjects, Requirement: layout.Required, Clause: "art. 30, par. 1, point c)", Columns: whole,
				Rows: []layout.BlockRow{{Label: "1."}, {Label: "2."}, {Label: "3."}, {Label: "4."}}, More: "%d."},
			{Title: "Catégories de données collectées", Key: layout.KeyData, Requirement: layout.Required, Clause: "art. 30, par. 1, point c)", Columns: data, Rows: []layout.BlockRow{
				codes("État-civil, identité, données d'identification, images", string(ropa.DataIdentity), string(ropa.DataContact), string(ropa.DataImage)),
				codes("Vie personnelle", string(ropa.DataPersonalLife)),
				codes("Vie professionnelle", string(ropa.DataProfessional)),
				codes("Informations d'ordre économique et financier", string(ropa.DataFinancial)),
				codes("Données de connexion", string(ropa.DataConnection)),
				codes("Données de localisation", string(ropa.DataLocation)),
				codes("Internet", string(ropa.DataCookies), string(ropa.DataUsage)),
				codes("Autres catégories de données (précisez)", string(ropa.DataOther), "*"),
			}},
			{Title: "Des données sensibles sont-elles traitées ?", Aliases: []string{"Si oui, lesquelles ?"}, Key: layout.KeyData, Requirement: layout.Required, Clause: "art. 9, par. 1, et art. 10", Columns: data,
				Rows: append(cnilSpecial(), codes("données relatives aux condamnations pénales ou aux infractions", "criminal"), codes("numéro d'identification national unique (NIR ou numéro de sécurité sociale)", string(ropa.DataNationalID)))},
			{Title: "Durées de conservation des catégories de données", Requirement: layout.WherePossible, Clause: "art. 30, par. 1, point f)", Columns: whole, Rows: []layout.BlockRow{
				{Label: "Combien de temps conservez-vous ces informations ?", Key: layout.KeyRetention},
			}},
			{Title: "Catégories de destinataires des données", Key: layout.KeyRecipients, Requirement: layout.Required, Clause: "art. 30, par. 1, point d)", Columns: []layout.Column{{Across: 3, Parts: []string{"role", "country", "purpose"}}}, Rows: []layout.BlockRow{
				codes("Destinataires internes", string(ropa.RecipientInternal)),
				codes("Organismes externes", string(ropa.RecipientOther), "*"),
				codes("Sous-traitants", string(ropa.RoleProcessor)),
			}},
			{Title: "Transferts des données hors UE", Requirement: layout.IfApplicable, Clause: "art. 30, par. 1, point e)", Columns: whole, Rows: []layout.BlockRow{
				{Label: "Des données personnelles sont-elles transmises hors de l'Union européenne ?", Aliases: []string{"Si oui, vers quel(s) pays ?"}, Key: layout.KeyDestinations, None: "Non"},
			}},
			{Title: "Mesures de sécurité", Key: layout.KeySecurity, Requirement: layout.WherePossible, Clause: "art. 30, par. 1, point g)", Columns: whole, Rows: []layout.BlockRow{
				codes("Contrôle d'accès des utilisateurs", string(ropa.MeasureAccessControl)),
				codes("Mesures de traçabilité", string(ropa.MeasureTraceability)),
				codes("Mesures de protection des logiciels (antivirus, mises à jour et correctifs de sécurité, tests, etc.)", string(ropa.MeasureSoftware)),
				codes("Sauvegarde des données", string(ropa.MeasureBackup)),
				codes("Chiffrement des données", string(ropa.MeasureEncryption)),
				codes("Contrôle des sous-traitants", string(ropa.MeasureProcessors)),
				codes("Autres mesures", string(ropa.MeasureOther), "*"),
			}},
		},
	}, layout.FromCopies, labels(cnilSpecial())...)
}

// cnilParty are the lines on who someone is.
func cnilParty(company bool) []layout.BlockRow {
	rows := []layout.BlockRow{{Label: "Nom", Part: layout.NamePart}, {Label: "Prénom", Part: "givenName"}}
	if company {
		rows = append(rows, layout.BlockRow{Label: "Société (si DPO externe)", Part: "company"})
	}
	return append(rows,
		layout.BlockRow{Label: "Adresse", Part: "street"}, layout.BlockRow{Label: "CP", Part: "postCode"}, layout.BlockRow{Label: "VILLE", Part: "city"},
		layout.BlockRow{Label: "Téléphone", Part: "phone"}, layout.BlockRow{Label: "Adresse de messagerie", Part: "email"})
}

func labels(rows []layout.BlockRow) []string {
	var list []string
	for _, row := range rows {
		list = append(list, row.Label)
	}
	return list
}
