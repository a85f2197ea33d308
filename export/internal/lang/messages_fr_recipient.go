package lang

// What findings of the rules recipient/… say in French.
var frenchRecipient = Phrases{
	"": {
		{"no contract under {art} is on record, neither one for all clients nor one with any", "aucun contrat au titre de l’{1} n’est consigné, ni un pour tous les clients ni un avec l’un d’eux"},
		{"no contract under {art} is on record with client {q}, and other clients have one", "aucun contrat au titre de l’{1} n’est consigné avec le client {2}, et d’autres clients en ont un"},
		{"the contract with client {q} under {art} ended on {d}", "le contrat avec le client {1} au titre de l’{2} a pris fin le {3}"},
		{"the contract with the clients under {art} is not signed", "le contrat avec les clients au titre de l’{1} n’est pas signé"},
		{"whether the data is deleted or returned when the services end is not stated", "il n’est pas indiqué si les données sont supprimées ou restituées à la fin des prestations"},
		{"the contract with processor {q} does not exist: the record says {q}", "le contrat avec le sous-traitant {1} n’existe pas\u00a0: le registre dit {2}"},
		{"the contract with processor {q} ended on {d}", "le contrat avec le sous-traitant {1} a pris fin le {2}"},
		{"the contract with processor {q} is not signed", "le contrat avec le sous-traitant {1} n’est pas signé"},
		{"the contract with processor {q} is not signed or agreed yet", "le contrat avec le sous-traitant {1} n’est pas encore signé ni convenu"},
		{"the contract with processor {q} is of {d}, after the day", "le contrat avec le sous-traitant {1} est du {2}, après le jour considéré"},
		{"the contract with processor {q} is not on record", "le contrat avec le sous-traitant {1} n’est pas consigné"},
		{"the role of recipient {q} is not stated", "le rôle du destinataire {1} n’est pas indiqué"},
		{"a recipient names neither a party nor a category", "un destinataire n’indique ni un organisme ni une catégorie"},
		{"the category of recipients {q} does not say who they are", "la catégorie de destinataires {1} ne dit pas qui ils sont"},
	},
}
