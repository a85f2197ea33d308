package lang

// What findings of the rules record/… say in French.
var frenchRecord = Phrases{
	"": {
		{"{q} states no postal address", "{1} n’indique aucune adresse postale"},
		{"the register does not name the organisation that keeps it", "le registre ne nomme pas l’organisme qui le tient"},
		{"the register states no way to reach the organisation", "le registre n’indique aucun moyen de joindre l’organisme"},
		{"the register states no way to reach {q}", "le registre n’indique aucun moyen de joindre {1}"},
		{"the register states no country for the organisation: whether an establishment binds it and whether it owes a representative cannot be judged", "le registre n’indique aucun pays pour l’organisme\u00a0: on ne peut juger si un établissement le lie et s’il doit désigner un représentant"},
		{"the register states no country for {q}: whether an establishment binds it and whether it owes a representative cannot be judged", "le registre n’indique aucun pays pour {1}\u00a0: on ne peut juger si un établissement le lie et s’il doit désigner un représentant"},
		{"{q} is no controller by name", "{1} n’est pas un responsable du traitement nommé"},
		{"no controller is named for which the processing is carried out", "aucun responsable du traitement n’est nommé pour le compte duquel le traitement a lieu"},
		{"no recipients are listed, and nothing says that there are none", "aucun destinataire n’est énuméré, et rien ne dit qu’il n’y en a pas"},
		{"no transfers are listed, and nothing says that there are none", "aucun transfert n’est énuméré, et rien ne dit qu’il n’y en a pas"},
		{"no transfers are listed, and nothing says that there are none; the systems keep data in {area}, and nobody who receives it is said to be outside", "aucun transfert n’est énuméré, et rien ne dit qu’il n’y en a pas\u00a0; les systèmes conservent des données dans {1}, et aucun destinataire n’est dit être à l’extérieur"},
		{"no time limit for erasure is stated", "aucun délai d’effacement n’est indiqué"},
		{"the register was last reviewed on {d}, more than {p} before {d}", "le registre a été révisé en dernier lieu le {1}, plus de {2} avant le {3}"},
		{"the register was created on {d}, more than {p} before {d}, and never reviewed since", "le registre a été créé le {1}, plus de {2} avant le {3}, et jamais révisé depuis"},
		{"the entry was last looked at on {d}, more than {p} before {d}", "la fiche a été revue en dernier lieu le {1}, plus de {2} avant le {3}"},
		{"the review that was due on {d} is not on record", "la révision due le {1} n’est pas consignée"},
		{"neither the register nor any of its entries says when it was created, updated or reviewed", "ni le registre ni aucune de ses fiches ne dit quand il a été créé, mis à jour ou révisé"},
		{"system {q} states neither who runs it nor where it keeps data", "le système {1} n’indique ni qui l’exploite ni où il conserve les données"},
		{"a transfer names neither a country nor an international organisation", "un transfert n’indique ni pays ni organisation internationale"},
		{"{n} categories of data have no time limit, and others have: {qs}", "{1} catégories de données n’ont pas de délai, et d’autres en ont\u00a0: {2}"},
		{"the same processing stands among the keeper's own, as activity {q}: whether it is carried out for clients or for the keeper itself cannot be told", "le même traitement figure parmi ceux de l’organisme, comme activité {1}\u00a0: on ne peut savoir s’il a lieu pour des clients ou pour l’organisme lui-même"},
	},
}
