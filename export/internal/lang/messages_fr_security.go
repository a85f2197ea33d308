package lang

// What findings of the rules security/… say in French.
var frenchSecurity = Phrases{
	"": {
		{"special data {q} ({special}) is processed with neither encryption nor pseudonymisation stated", "des données particulières {1} ({2}) sont traitées, et ni chiffrement ni pseudonymisation ne sont indiqués"},
		{"no measure stated serves {objective*}", "aucune mesure indiquée ne sert\u00a0: {1}"},
		{"measure {q} describes nothing that is done", "la mesure {1} ne décrit rien de ce qui est fait"},
		{"{who} has sensitive data on a large scale, and no measure on record logs it", "{1} a des données sensibles à grande échelle, et aucune mesure consignée ne journalise le traitement"},
		{"{who} is automated processing of a federal body, and no measure on record logs it", "{1} est un traitement automatisé d’un organe fédéral, et aucune mesure consignée ne le journalise"},
		{"{who} profiles people at a high risk, and no measure on record logs it", "{1} procède à un profilage à risque élevé, et aucune mesure consignée ne journalise le traitement"},
		{"{who} has sensitive data on a large scale, and no regulations for it are on record", "{1} a des données sensibles à grande échelle, et aucun règlement de traitement n’est consigné"},
		{"{who} profiles people at a high risk, and no regulations for it are on record", "{1} procède à un profilage à risque élevé, et aucun règlement de traitement n’est consigné"},
		{"{who} is automated processing of sensitive data by a federal body, and no regulations for it are on record", "{1} est un traitement automatisé de données sensibles par un organe fédéral, et aucun règlement de traitement n’est consigné"},
		{"{who} is profiling by a federal body, and no regulations for it are on record", "{1} est un profilage par un organe fédéral, et aucun règlement de traitement n’est consigné"},
		{"{who} monitors employees; the law of {country} asks for {council}, and none is on record", "{1} surveille des salariés\u00a0; le droit national ({2}) exige {3}, et rien de tel n’est consigné"},
	},
	"council": {
		{"the consent of the works council", "l’accord du comité d’entreprise"},
		{"informing the works council", "l’information du conseil d’entreprise"},
		{"the agreement of the works council, where there is one", "l’accord du comité d’entreprise, s’il y en a un"},
		{"informing and consulting the social and economic committee", "l’information et la consultation du comité social et économique"},
		{"an agreement with the unions or the authorisation of the labour inspectorate", "un accord avec les syndicats ou l’autorisation de l’inspection du travail"},
		{"the consent of the works council, where there is one", "l’accord du comité d’entreprise, s’il y en a un"},
	},
}
