package lang

// What findings of the rules special/… say in French.
var frenchSpecial = Phrases{
	"": {
		{"it is not stated whether the consent that {who} relies on is explicit", "il n’est pas indiqué si le consentement invoqué pour {1} est explicite"},
		{"the consent that {who} relies on is recorded as not explicit", "le consentement invoqué pour {1} est consigné comme non explicite"},
		{"data {q} is special in some cases, and of which type is not stated", "les données {1} sont particulières dans certains cas, et leur type n’est pas indiqué"},
		{"{who} relies on data made public by the person and does not say how they did so", "{1} se fonde sur des données rendues publiques par la personne et ne dit pas comment"},
	},
}
