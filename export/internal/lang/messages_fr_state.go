package lang

// What remedies say in French that name what a State has.
var frenchState = Phrases{
	"remedy": {
		{"In {country} there may carry it: {criminallaws}.", "Peuvent le porter dans cet État ({1})\u00a0: {2}."},
		{"Of {p} in {country} are: {statutorylist}.", "Ont ce délai ({1}) dans cet État ({2})\u00a0: {3}."},
		{"Designate a representative that is established in {inside}.", "Désigner un représentant établi {1}."},
	},
	"criminallaws": {
		{"{criminallaw}", "{1}"},
		{"{criminallaw}; {criminallaws}", "{1}\u00a0; {2}"},
	},
	"statutorylist": {
		{"{statutory}", "{1}"},
		{"{statutory}; {statutorylist}", "{1}\u00a0; {2}"},
	},
	"criminallaw": {
		{"{prov} ({criminalmatter})", "{1} ({2})"},
	},
	"criminalmatter": {
		{"a law, or duties of diligence and legitimate interests", "une loi, ou des devoirs de diligence et des intérêts légitimes"},
		{"the cases it lists, disputes among them", "les cas qu’elle énumère, dont les litiges"},
		{"crimes of employees at work, on documented suspicion", "infractions commises par des salariés au travail, sur des soupçons documentés"},
		{"the extended certificate of conduct for work with minors", "l’extrait élargi du casier judiciaire pour le travail avec des mineurs"},
		{"authorities, and private keepers with consent or a clearly overriding interest", "les autorités, et les organismes privés avec un consentement ou un intérêt nettement prépondérant"},
		{"a law, and lawyers for their clients", "une loi, et les avocats pour leurs clients"},
		{"administrative offences and sanctions", "infractions et sanctions administratives"},
		{"claims, insurers, and the cases of its § 6", "les droits en justice, les assureurs et les cas de son §\u00a06"},
		{"courts, associations for victims, and who prepares or follows an action", "les juridictions, les associations d’aide aux victimes, et qui prépare ou suit une action"},
		{"official authority, explicit consent, contract, legal advice and claims, life and property", "autorité publique, consentement explicite, contrat, conseil juridique et droits en justice, vie et biens"},
		{"a law, or where the law so provides a regulation", "une loi ou, si la loi le prévoit, un règlement"},
		{"explicit consent, vital interests, data made public, claims, research", "consentement explicite, intérêts vitaux, données rendues publiques, droits en justice, recherche"},
		{"one's own decisions and protection, detectives, groups, the licence of the authority", "ses propres décisions et sa protection, détectives, groupes, autorisation de l’autorité"},
		{"the conditions of special data alike", "les mêmes conditions que pour les données particulières"},
		{"authorities, and others as regulations say", "les autorités, et d’autres selon ce que prévoient des règlements"},
	},
}
