package lang

// What findings of the rules security/… say in German.
var germanSecurity = Phrases{
	"": {
		{"no measure stated serves {objective*}", "keine angegebene Maßnahme dient: {1}"},
		{"measure {q} describes nothing that is done", "die Maßnahme {1} beschreibt nichts, was getan wird"},
	},
}
