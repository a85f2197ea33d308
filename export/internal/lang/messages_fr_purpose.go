package lang

// What findings of the rules purpose/… say in French.
var frenchPurpose = Phrases{
	"": {
		{"the purpose {q} would fit any processing", "la finalité {1} conviendrait à n’importe quel traitement"},
	},
}
