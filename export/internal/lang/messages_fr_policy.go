package lang

// frenchPolicy are what findings of policies say in French.
var frenchPolicy = Phrases{
	"": {
		{"policy {w} speaks of the activity {q}, which the register does not hold", "la règle {1} indique l’activité {2}, que le registre ne contient pas"},
		{"policy {w} speaks of the function {q}, which no entry of the register has", "la règle {1} indique le service {2}, qu’aucune fiche du registre n’a"},
		{"policy {w} speaks of the function {q}, which no entry of the register has; nearest: {x}", "la règle {1} indique le service {2}, qu’aucune fiche du registre n’a\u00a0; approchant\u00a0: {3}"},
		{"purpose {q} states no ground, and may rest on {oneof} only", "la finalité {1} n’indique aucune base légale, et ne peut reposer que sur {2}"},
		{"purpose {q} rests on {oneof}, which is ruled out", "la finalité {1} repose sur {2}, ce qui est exclu"},
		{"purpose {q} rests on {oneof}, and may rest on {oneof} only", "la finalité {1} repose sur {2}, et ne peut reposer que sur {3}"},
		{"no period is stated for {stored}, to be kept for {lengths}", "aucun délai n’est indiqué pour {1}\u00a0; la durée prescrite est\u00a0: {2}"},
		{"{stored}: kept for {p}, not for {lengths}", "{1}\u00a0: conservation de {2}\u00a0; la durée prescrite est\u00a0: {3}"},
		{"there is no retention rule for {stored}, to be kept for {lengths}", "il n’y a pas de règle de conservation pour {1}\u00a0; la durée prescrite est\u00a0: {2}"},
		{"there is a transfer to {place}, and none is allowed", "il y a un transfert, destination {1}, et aucun n’est permis"},
		{"the transfer to {place} names no mechanism, and may rest on {instruments} only", "le transfert, destination {1}, n’indique aucun instrument\u00a0; seul est permis\u00a0: {2}"},
		{"the transfer to {place} rests on {instrument}, and may rest on {instruments} only", "le transfert, destination {1}, repose sur un autre instrument ({2})\u00a0; seul est permis\u00a0: {3}"},
		{"the transfer to {place} rests on an adequacy decision, and none covers it", "le transfert, destination {1}, repose sur une décision d’adéquation, et aucune ne le couvre"},
	},
	"remedy": {
		{"Rest the purpose on {oneof}, or give it up.", "Fonder la finalité sur {1}, ou y renoncer."},
		{"Keep the data for {lengths}.", "Respecter la durée prévue : {1}."},
		{"Move the data to where {instruments} carries the transfer, or stop it.", "Transférer les données là où un instrument prévu le permet ({1}), ou cesser le transfert."},
	},
	"oneof": {
		{"{on}", "{1}"},
		{"{q}", "{1}"},
		{"{oneof} or {oneof}", "{1} ou {2}"},
		{"{oneof}, {oneof}", "{1}, {2}"},
	},
	"stored": {
		{"the data", "les données"},
		{"{names}", "{1}"},
		{"{qs} and {q}", "{1} et {2}"},
	},
	"lengths": {
		{"{length}", "{1}"},
		{"{length} and {lengths}", "{1} et {2}"},
	},
	"length": {
		{"{p}", "{1}"},
		{"at least {p}", "au moins {1}"},
		{"at most {p}", "au plus {1}"},
	},
	"instruments": {
		{"{instrument}", "{1}"},
		{"{instruments} or {instrument}", "{1} ou {2}"},
		{"{instrument}, {instruments}", "{1}, {2}"},
	},
	"instrument": {
		{"an adequacy decision", "décision d’adéquation"},
		{"{code:mechanism}", "{1}"},
		{"{q}", "{1}"},
	},
}
