package lang

// What findings of the rules transfer/… say in French.
var frenchTransfer = Phrases{
	"": {
		{"a transfer names neither a country nor an international organisation; {q} identifies none", "un transfert n’indique ni pays ni organisation internationale\u00a0; {1} n’en désigne aucun"},
		{"transfer to {c}: no mechanism is stated", "transfert, destination {1}\u00a0: aucun instrument n’est indiqué"},
		{"transfer to a place not named: no mechanism is stated", "transfert vers un lieu non indiqué\u00a0: aucun instrument n’est indiqué"},
		{"transfer to {c}: it is one of {n} alternatives, and which of them carries it is not said", "transfert, destination {1}\u00a0: c’est l’une de {2} alternatives, sans qu’il soit dit laquelle le porte"},
		{"transfer to {c}: it is one of {n} alternatives, and which of them would carry it is not said", "transfert, destination {1}\u00a0: c’est l’une de {2} alternatives, sans qu’il soit dit laquelle le porterait"},
		{"transfer to a place not named: it is one of {n} alternatives, and which of them carries it is not said", "transfert vers un lieu non indiqué\u00a0: c’est l’une de {1} alternatives, sans qu’il soit dit laquelle le porte"},
		{"transfer to {c}: it relies on standard data protection clauses, and no assessment of the destination is on record", "transfert, destination {1}\u00a0: il repose sur des clauses types de protection des données, et aucune évaluation de la destination n’est consignée"},
		{"transfer to {c}: it relies on binding corporate rules, and no assessment of the destination is on record", "transfert, destination {1}\u00a0: il repose sur des règles d’entreprise contraignantes, et aucune évaluation de la destination n’est consignée"},
		{"transfer to {c}: the approval of the binding corporate rules is not on record", "transfert, destination {1}\u00a0: l’approbation des règles d’entreprise contraignantes n’est pas consignée"},
		{"transfer to {c}: no importer is named, and no recipient is there", "transfert, destination {1}\u00a0: aucun importateur n’est nommé, et aucun destinataire ne s’y trouve"},
	},
}
