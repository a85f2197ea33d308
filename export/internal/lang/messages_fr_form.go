package lang

// What findings of the rules form/… say in French.
var frenchForm = Phrases{
	"": {
		{"no purpose concerns the people {q}", "aucune finalité ne concerne les personnes {1}"},
		{"no purpose uses data {q}", "aucune finalité n’utilise les données {1}"},
		{"the people {q} include children by their ages, and no category is marked as children", "les personnes {1} comprennent des enfants d’après leur âge, et aucune catégorie n’est marquée comme enfants"},
	},
}
