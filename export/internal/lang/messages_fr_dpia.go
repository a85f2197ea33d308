package lang

// What findings of the rules dpia/… say in French.
var frenchDPIA = Phrases{
	"": {
		{"sensitive data are used, and it is not said whether on a large scale", "des données sensibles sont utilisées, sans qu’il soit dit si c’est à grande échelle"},
	},
}
