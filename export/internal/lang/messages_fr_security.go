package lang

// What findings of the rules security/… say in French.
var frenchSecurity = Phrases{
	"": {
		{"no measure stated serves {objective*}", "aucune mesure indiquée ne sert\u00a0: {1}"},
		{"measure {q} describes nothing that is done", "la mesure {1} ne décrit rien de ce qui est fait"},
	},
}
