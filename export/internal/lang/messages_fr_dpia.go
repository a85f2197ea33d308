package lang

// frenchDPIA are what findings of the rules dpia/… say in French.
var frenchDPIA = Phrases{
	"": {
		{"an impact assessment is needed ({cases}), and {standing}", "une analyse d’impact est requise ({1}), et {2}"},
		{"{m}; it was begun before {d}, and none is needed as long as its purpose is unchanged and no new data is obtained (FADP Art. 69)", "{1}\u00a0; le traitement a débuté avant le {2}, et aucune n’est requise tant que sa finalité reste inchangée et que de nouvelles données ne sont pas collectées (art.\u00a069 LPD)"},
		{"{n} of the nine criteria of WP248 are met ({criteria}), and neither an impact assessment nor a reason for having none is recorded", "{1} des neuf critères du WP248 sont remplis ({2}), et ni une analyse d’impact ni une raison de ne pas en avoir n’est consignée"},
		{"{used}, and it is not said whether {where}", "{1}, sans qu’il soit dit si c’est {2}"},
		{"the impact assessment is of {d}, and the entry was last changed on {d}", "l’analyse d’impact est du {1}, et la fiche a été modifiée en dernier lieu le {2}"},
		{"the impact assessment leaves a high risk, and no consultation of the authority is on record", "l’analyse d’impact laisse un risque élevé, et aucune consultation de l’autorité n’est consignée"},
		{"the processing is listed as needing an impact assessment: {lists}; and {standing}", "le traitement figure sur une liste de ceux pour lesquels une analyse d’impact est requise\u00a0: {1}\u00a0; et {2}"},
		{"the processing is listed as needing no impact assessment: {lists}", "le traitement figure sur une liste de ceux pour lesquels aucune analyse d’impact n’est requise\u00a0: {1}"},
	},
	"standing": {
		{"none is on record", "aucune n’est consignée"},
		{"it is still in progress", "elle est encore en cours"},
		{"the record says that none is required", "le registre dit qu’aucune n’est requise"},
		{"none is done", "aucune n’est faite"},
	},
	"cases": {
		{"{case}", "{1}"},
		{"{case}; {cases}", "{1}\u00a0; {2}"},
	},
	"case": {
		{"systematic and extensive evaluation on which significant decisions are based: {sign}", "évaluation systématique et approfondie sur la base de laquelle sont prises des décisions importantes\u00a0: {1}"},
		{"special-category or criminal-offence data on a large scale: {sign}", "catégories particulières de données ou données relatives à des infractions à grande échelle\u00a0: {1}"},
		{"sensitive data on a large scale: {sign}", "données sensibles à grande échelle\u00a0: {1}"},
		{"systematic monitoring of a publicly accessible area on a large scale: {sign}", "surveillance systématique à grande échelle d’une zone accessible au public\u00a0: {1}"},
		{"the record says that one is required", "le registre dit qu’une analyse est requise"},
	},
	"criteria": {
		{"{criterion}", "{1}"},
		{"{criterion}; {criteria}", "{1}\u00a0; {2}"},
	},
	"criterion": {
		{"{n} {code:type}: {sign}", "n° {1} {2}\u00a0: {3}"},
	},
	"sign": {
		{"the record classifies it as {q:type}", "le registre le classe ainsi\u00a0: {1}"},
		{"profiling is stated", "un profilage est indiqué"},
		{"solely automated decisions with legal or similar effect are stated", "des décisions exclusivement automatisées produisant des effets juridiques ou similaires sont indiquées"},
		{"regular and systematic monitoring is stated", "un suivi régulier et systématique est indiqué"},
		{"a publicly accessible area is monitored", "une zone accessible au public est surveillée"},
		{"data {q} is special ({kinds})", "les données {1} sont particulières ({2})"},
		{"data {q} is on criminal convictions or offences", "les données {1} sont relatives à des condamnations pénales ou à des infractions"},
		{"data {q} identifies people uniquely", "les données {1} identifient les personnes de manière unique"},
		{"data {q} is location data", "les données {1} sont des données de localisation"},
		{"a large scale is stated", "une grande échelle est indiquée"},
		{"data subjects {q} are vulnerable", "les personnes concernées {1} sont vulnérables"},
		{"data subjects {q} are staff of customers who are watched", "les personnes concernées {1} sont du personnel de clients qui est surveillé"},
		{"{ai} is {code:aiFunction}", "{1} a pour fonction {2}"},
		{"{ai} serves {q:aiPurpose}", "{1} a pour but {2}"},
		{"data {q} is of the kind {q:data}", "les données {1} sont du type {2}"},
		{"data {q} is from others than the people", "les données {1} proviennent d’autres que les personnes"},
		{"data subjects are {q}", "les personnes concernées sont {1}"},
		{"data subjects are stated", "des personnes concernées sont indiquées"},
		{"purpose {q} is another than that of collection", "la finalité {1} est autre que celle de la collecte"},
		{"purpose {q} is direct marketing", "la finalité {1} est de la prospection"},
		{"the topic {q:topic} is stated", "le thème {1} est indiqué"},
	},
	"kinds": {
		{"type not stated", "type non indiqué"},
		{"{code:special}", "{1}"},
		{"{code:special}, {kinds}", "{1}, {2}"},
	},
	"used": {
		{"sensitive data are used", "des données sensibles sont utilisées"},
		{"people are monitored", "des personnes sont surveillées"},
		{"sensitive data are used and people monitored", "des données sensibles sont utilisées et des personnes surveillées"},
	},
	"where": {
		{"on a large scale", "à grande échelle"},
		{"in a publicly accessible area", "dans une zone accessible au public"},
		{"on a large scale, nor whether in a publicly accessible area", "à grande échelle, ni si c’est dans une zone accessible au public"},
	},
}
