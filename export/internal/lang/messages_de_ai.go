package lang

// What findings of the rules ai/… say in German.
var germanAI = Phrases{
	"": {
		{"AI use {q} is used, and no measure of the register trains those who work with AI systems", "der KI-Einsatz {1} findet statt, und keine Maßnahme des Verzeichnisses schult die, die mit KI-Systemen arbeiten"},
	},
}
