package lang

// What findings of the rules ai/… say in French.
var frenchAI = Phrases{
	"": {
		{"AI use {q} is used, and no measure of the register trains those who work with AI systems", "l’utilisation d’IA {1} a lieu, et aucune mesure du registre ne forme ceux qui travaillent avec des systèmes d’IA"},
	},
}
