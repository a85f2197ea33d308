package lang

// What findings of the rules form/… say in German.
var germanForm = Phrases{
	"": {
		{"no purpose concerns the people {q}", "kein Zweck betrifft die Personen {1}"},
		{"no purpose uses data {q}", "kein Zweck verwendet die Daten {1}"},
		{"the people {q} include children by their ages, and no category is marked as children", "zu den Personen {1} gehören dem Alter nach Kinder, und keine Kategorie ist als Kinder gekennzeichnet"},
	},
}
