package lang

// What findings of the rules record/… say in French.
var frenchRecordState = Phrases{
	"": {
		{"{n} persons are employed; if {n} of them work with automated processing, a data protection officer is required in Germany, and none is named", "{1} personnes sont employées\u00a0; si {2} d’entre elles travaillent au traitement automatisé, un délégué à la protection des données est requis en Allemagne, et aucun n’est nommé"},
		{"{anactivity} is subject to an impact assessment, for which a private keeper in Germany designates a data protection officer, and none is named", "{1} est soumis à une analyse d’impact, pour laquelle un organisme privé en Allemagne désigne un délégué à la protection des données, et aucun n’est nommé"},
		{"an impact assessment was done for {toactivity}; if it was required, so is a data protection officer in Germany, and none is named", "une analyse d’impact a été faite ({1})\u00a0; si elle était requise, un délégué à la protection des données l’est aussi en Allemagne, et aucun n’est nommé"},
		{"{who} states no ground, which the public inventory of the body shows", "{1} n’indique aucune base légale, alors que l’inventaire public de l’organisme la montre"},
		{"no entry is marked as fit for the inventory that the body publishes", "aucune fiche n’est marquée comme publiable à l’inventaire que l’organisme publie"},
		{"{org} is a federal body, which appoints a data protection adviser, and none is named", "{1} est un organe fédéral, qui désigne un conseiller à la protection des données, et aucun n’est nommé"},
		{"{org} is a public authority; if it is a federal body, it appoints a data protection adviser, and none is named", "{1} est une autorité publique\u00a0; si elle est un organe fédéral, elle désigne un conseiller à la protection des données, et aucun n’est nommé"},
		{"{anactivity} is extensive, regular and of high risk for people in Switzerland, and no representative there is named", "{1} est de grande ampleur, régulier et à risque élevé pour des personnes en Suisse, et aucun représentant n’y est nommé"},
		{"{anactivity} is extensive; if it is regular and of high risk for people in Switzerland, a representative there is owed, and none is named", "{1} est de grande ampleur\u00a0; si le traitement est régulier et à risque élevé pour des personnes en Suisse, un représentant y est dû, et aucun n’est nommé"},
		{"{who} is answered for by the data protection officer", "le délégué à la protection des données répond de {1}"},
		{"the record does not say that the supervisory authority was told of the data protection officer", "le registre ne dit pas que le délégué à la protection des données a été communiqué à l’autorité de contrôle"},
		{"the record does not say that the authority was told of the data protection officer, for which there are ten days in Spain", "le registre ne dit pas que le délégué à la protection des données a été communiqué à l’autorité, ce pour quoi l’Espagne laisse dix jours"},
		{"the data protection officer was designated on {d} and the authority told on {d}, after the ten days of Spanish law", "le délégué à la protection des données a été désigné le {1} et communiqué à l’autorité le {2}, après les dix jours du droit espagnol"},
		{"the FDPIC is not known to have been told of the entry", "on ignore si la fiche a été déclarée au PFPDT"},
		{"the FDPIC is not known to have been told of the planned processing", "on ignore si le traitement prévu a été déclaré au PFPDT"},
		{"the entry is not exempt under {exemption}: {exemptionfacts}", "la fiche n’est pas exemptée, {1}\u00a0: {2}"},
		{"the entry may be exempt under {exemption}, and its record voluntary: no trigger is met", "la fiche peut être exemptée, et sa tenue facultative, {1}\u00a0: aucun motif d’exclusion ne s’applique"},
		{"the entry may be exempt under {exemption}, and its record voluntary: no trigger is met; not stated: {exemptionopen*}", "la fiche peut être exemptée, et sa tenue facultative, {1}\u00a0: aucun motif d’exclusion ne s’applique\u00a0; non indiqué\u00a0: {2}"},
	},
	"exemption": {
		{"{art}", "{1}"},
		{"FADP Art. 12(5)", "art.\u00a012, al.\u00a05, LPD"},
		{"COM(2025) 501 as proposed, which is no law,", "COM(2025) 501 tel que proposé, qui n’est pas une loi"},
		{"COM(2025) 501 as provisionally agreed, which is no law,", "COM(2025) 501 tel que provisoirement convenu, qui n’est pas une loi"},
	},
	"exemptionfacts": {
		{"{exempting}", "{1}"},
		{"{exempting}; {exemptionfacts}", "{1}\u00a0; {2}"},
	},
	"exempting": {
		{"it is not occasional", "elle n’est pas occasionnelle"},
		{"{datum} is special ({special})", "{1} sont particulières ({2})"},
		{"{datum} is on convictions or offences", "{1} portent sur des condamnations ou des infractions"},
		{"its risk is rated medium", "le risque est évalué comme moyen"},
		{"its risk is rated high", "le risque est évalué comme élevé"},
		{"it is recorded as needing an impact assessment", "il est consigné qu’une analyse d’impact est requise"},
		{"sensitive data {q} is processed on a large scale", "des données sensibles {1} sont traitées à grande échelle"},
		{"sensitive data is processed on a large scale", "des données sensibles sont traitées à grande échelle"},
		{"{sign}", "{1}"},
	},
	"exemptionopen": {
		{"whether a risk is likely", "si un risque est probable"},
		{"whether it is occasional", "si le traitement est occasionnel"},
		{"whether special data is processed", "si des données particulières sont traitées"},
		{"whether criminal data is processed", "si des données pénales sont traitées"},
		{"whether a high risk is likely", "si un risque élevé est probable"},
		{"whether it is a core activity", "s’il s’agit d’une activité de base"},
		{"whether sensitive data is processed on a large scale", "si des données sensibles sont traitées à grande échelle"},
		{"whether there is high-risk profiling", "s’il y a un profilage à risque élevé"},
	},
	"anactivity": {
		{"{q}", "{1}"},
		{"an activity", "un traitement"},
	},
	"toactivity": {
		{"{q}", "{1}"},
		{"an activity", "pour un traitement"},
	},
	"org": {
		{"{q}", "{1}"},
		{"the organisation", "l’organisme"},
	},
}
