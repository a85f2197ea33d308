package generate

import "github.com/openropa/openropa/ropa"

var french = words{
	language: "fr", share: 16, country: "FR",
	title: "Registre des activités de traitement d'Ateliers Morvan SAS", keeper: "Ateliers Morvan SAS", legalForm: "SAS", number: "RCS 000 000 002",
	address: ropa.Address{Street: "12 quai de la Fosse", PostCode: "44000", City: "Nantes", Country: "FR"},
	places: []string{
		"Annecy", "Bourges", "Cahors", "Dijon", "Évreux", "Foix", "Gap", "Honfleur", "Issoire", "Laval", "Melun", "Nevers",
		"Orange", "Pau", "Quimper", "Reims", "Saumur", "Tarbes", "Uzès", "Vannes",
	},
	products: []string{
		"meubles de jardin", "vélos et pièces détachées", "colis", "sièges de bureau", "livres numériques", "lampes", "billets",
		"pompes à chaleur", "bulletins météo", "ustensiles de cuisine", "voyages", "instruments de musique", "réparations", "tentes",
		"cours de langue", "filtres à eau", "jeux de société", "fiches horaires", "vêtements de travail", "albums photo",
	},
	given:  []string{"Nadia", "Paul", "Claire", "Hugo", "Sylvie", "Marc", "Inès", "Yann", "Odile", "Rémi"},
	family: []string{"Roche", "Arnaud", "Besson", "Fabre", "Lemoine", "Girard", "Perrot", "Vidal", "Colin", "Noël"},
	practices: []practiceWords{
		{
			name: "Paie et temps de travail, %s", function: "Ressources humaines", subject: "Salariés", bySite: true,
			data: []dataWords{
				{"Rémunération, compte bancaire et taux d'imposition", []string{"salaire brut", "numéro de compte", "taux"}, "établissement du bulletin"},
				{"Début et fin du temps de travail", []string{"heure", "pauses"}, "enregistrement"},
				{"Dates des arrêts de travail", []string{"premier et dernier jour"}, "fin de l'arrêt"},
				{"Contrats de travail et fiches de poste", []string{"poste", "durée hebdomadaire", "début"}, "fin du contrat de travail"},
			},
			purposes: []string{
				"Calculer et payer les salaires à %s et déclarer les cotisations", "Enregistrer le temps de travail et compenser les heures supplémentaires à %s",
				"Maintenir le salaire pendant les arrêts de travail à %s", "Conserver les contrats de travail du personnel à %s",
			},
		},
		{
			name: "Candidatures, %s", function: "Ressources humaines", subject: "Candidats", bySite: true,
			data: []dataWords{
				{"Candidatures, diplômes et références", []string{"curriculum vitae", "diplômes", "lettre"}, "refus"},
				{"Notes d'entretien", nil, "refus"},
			},
			purposes: []string{"Examiner les candidatures aux postes de %s et y répondre", "Se défendre contre les réclamations de candidats refusés à %s"},
			interest: "pouvoir montrer que le choix a été équitable",
		},
		{
			name: "Commandes de %s", function: "Ventes", subject: "Clients",
			data: []dataWords{
				{"Nom et coordonnées des clients", []string{"nom", "adresse électronique", "téléphone", "adresse postale"}, "fin du contrat"},
				{"Commandes, réclamations et correspondance", []string{"articles", "dates", "texte des réclamations"}, "fin du contrat"},
				{"Factures et paiements", []string{"montant", "date du paiement"}, "clôture de l'exercice"},
				{"Adresses de livraison", []string{"rue", "étage", "heures"}, "livraison"},
			},
			purposes: []string{
				"Exécuter les commandes de %s et traiter les réclamations", "Établir les factures des ventes de %s et tenir la comptabilité",
				"Livrer les commandes de %s à l'adresse indiquée par le client", "Recouvrer les factures impayées des ventes de %s",
			},
			interest: "être payé de ce qui a été livré",
		},
		{
			name: "Lettre d'information, %s", function: "Marketing", subject: "Personnes inscrites à la lettre",
			data: []dataWords{
				{"Nom et adresse électronique des abonnés", []string{"nom", "adresse électronique"}, "retrait du consentement"},
				{"Thèmes cochés par les lecteurs", nil, "retrait du consentement"},
			},
			purposes: []string{"Envoyer la lettre d'information sur les %s aux personnes inscrites", "Choisir les articles sur les %s selon les thèmes cochés"},
		},
		{
			name: "Assistance aux utilisateurs, %s", function: "Service clients", subject: "Utilisateurs",
			data: []dataWords{
				{"Compte et coordonnées", []string{"nom", "adresse électronique", "langue"}, "clôture du compte"},
				{"Questions, réclamations et réponses", []string{"texte de la question", "captures d'écran"}, "clôture de la question"},
				{"Notes d'appels téléphoniques", []string{"jour", "motif de l'appel"}, "appel"},
			},
			purposes: []string{
				"Répondre aux questions et réclamations sur les %s", "Savoir quels défauts des %s sont signalés le plus souvent",
				"Noter ce que les utilisateurs ont dit des %s au téléphone pour ne pas le redemander",
			},
			interest: "corriger les défauts que la plupart rencontrent",
		},
		{
			name: "Fournisseurs, %s", function: "Achats", subject: "Interlocuteurs chez les fournisseurs", bySite: true,
			data: []dataWords{
				{"Coordonnées professionnelles", []string{"nom", "téléphone", "fonction"}, "dernière commande"},
				{"Offres et correspondance", nil, "décision sur l'offre"},
				{"Comptes et paiements aux fournisseurs", []string{"montant", "numéro de compte"}, "clôture de l'exercice"},
			},
			purposes: []string{"Commander des biens et services pour %s aux fournisseurs", "Payer les fournisseurs de %s et tenir la comptabilité"},
			interest: "joindre les personnes que le fournisseur désigne pour ses offres",
		},
		{
			name: "Accès, %s", function: "Informatique", subject: "Titulaires d'un compte",
			data: []dataWords{
				{"Journaux de connexion", []string{"heure", "adresse IP", "page"}, "entrée du journal"},
				{"Noms d'utilisateur et heures de connexion", []string{"nom d'utilisateur", "heure"}, "clôture du compte"},
			},
			purposes: []string{"Détecter et repousser les attaques contre les serveurs des %s", "Permettre aux titulaires d'un compte de se connecter aux %s"},
			interest: "protéger les serveurs et les données des utilisateurs",
		},
		{
			name: "Visiteurs, %s", function: "Accueil", subject: "Visiteurs", bySite: true,
			data:     []dataWords{{"Noms des visiteurs et heures de leurs visites", []string{"nom", "société", "heure"}, "visite"}},
			purposes: []string{"Savoir qui se trouve dans le bâtiment de %s en cas d'incendie ou de vol"},
			interest: "la sécurité des personnes et des biens dans le bâtiment",
		},
		{
			name: "Formations du personnel, %s", function: "Ressources humaines", subject: "Salariés", bySite: true,
			data: []dataWords{
				{"Formations suivies", []string{"formation", "jour"}, "formation"},
				{"Réservations de formations", nil, "formation"},
			},
			purposes: []string{"Noter quelles formations le personnel de %s a suivies", "Réserver des formations extérieures pour le personnel de %s"},
		},
		{
			name: "Journées portes ouvertes, %s", function: "Marketing", subject: "Interlocuteurs chez les clients", bySite: true,
			data: []dataWords{
				{"Coordonnées professionnelles des invités", []string{"nom", "société", "adresse électronique"}, "journée portes ouvertes"},
				{"Présence", nil, "journée portes ouvertes"},
			},
			purposes: []string{"Préparer la journée portes ouvertes à %s avec les invités inscrits", "Compter les invités de la journée portes ouvertes à %s"},
			interest: "montrer les ateliers à ceux avec qui nous travaillons",
		},
	},
	statutes: map[statute]statuteWords{
		booksLaw: {
			obliges: []ropa.Law{{Name: "Code de commerce", Provision: "Art. L123-12", Order: "state", Country: "FR"}},
			keeps:   []ropa.Law{{Name: "Code de commerce", Provision: "Art. L123-22", Order: "state", Country: "FR"}}, period: "P10Y",
		},
		payLaw: {
			obliges: []ropa.Law{{Name: "Code de la sécurité sociale", Provision: "Art. L133-5-3", Order: "state", Country: "FR"}},
			keeps:   []ropa.Law{{Name: "Code du travail", Provision: "Art. L3243-4", Order: "state", Country: "FR"}}, period: "P5Y",
		},
		hoursLaw: {
			obliges: []ropa.Law{{Name: "Code du travail", Provision: "Art. L3171-2", Order: "state", Country: "FR"}},
			period:  "P3Y",
		},
		sickLaw: {
			obliges: []ropa.Law{{Name: "Code du travail", Provision: "Art. L1226-1", Order: "state", Country: "FR"}},
			period:  "P3Y",
		},
	},
	services: [services]serviceWords{
		hosting: {"Hébergement", "exploitation des serveurs"}, payrolling: {"Paie", "établissement de la paie"}, mailing: {"Routage", "envoi des messages"},
		supporting: {"Centre d'appels", "réponses aux questions la nuit"}, delivering: {"Messageries", "livraison des colis"}, banking: {"Banque", "exécution des paiements"},
		taxing: {"Centre des impôts", "prélèvement à la source"}, insuring: {"Urssaf", "cotisations"}, advising: {"Audit", "contrôle des comptes"},
	},
	companies: []string{"%s Nord SAS", "%s de la Loire SARL", "%s Auvergne SA", "%s Atlantique SAS", "%s et Fils SARL"},
	measures: []measureWords{
		{"Accès selon les fonctions", "Comptes à deux facteurs, droits selon les fonctions, revus deux fois par an."},
		{"Chiffrement", "Disques, copies et connexions sont chiffrés."},
		{"Sauvegarde et restauration", "Copie chaque nuit dans un second centre, essai de restauration chaque semestre."},
		{"Contrôle annuel", "Audit interne chaque année, test d'intrusion tous les deux ans."},
		{"Formation", "Formation annuelle et engagement de confidentialité."},
	},
	system: "Logiciel pour %s", employment: "contrat de travail", sale: "contrat de vente", request: "candidature de la personne à un poste",
	when: "pour les déclarations", obtained: "case non cochée et courriel de confirmation", proof: "heure et texte de la confirmation journalisés",
	withdrawal: "lien dans chaque courriel", holder: "Ateliers Morvan SAS", balancing: "Mise en balance : %s",
	balance:   "Peu de données, attendues par les personnes concernées, effacées bientôt.",
	objection: "par courriel à donnees@morvan.example", processing: "Contrat de sous-traitance avec %s", clauses: "Clauses contractuelles types avec %s",
	assessment: "Analyse d'impact du transfert : %s", supplementary: "Les données sont chiffrées en transit et au repos ; les clés restent en France.",
	guarantees: "Questionnaire rempli par %s", screening: "Aucun critère du WP248 n'est rempli : ni évaluation, ni surveillance.",
	notice: "Information sur les données : %s", procedure: "Procédure pour les demandes des personnes", consequence: "Sans elles, la demande ne peut être traitée.",
	comment: "Vu avec le service lors de la dernière revue ; la prochaine demandera si tous les logiciels pour %s sont encore utiles.",
	section: "Section %d", document: "Entretien avec le service, %s", dpoRole: "Responsable du service",
	vague: []string{"tiers", "partenaires commerciaux", "prestataires"}, indefinite: []string{"aussi longtemps que nécessaire", "aussi longtemps que la loi le permet"},
}
