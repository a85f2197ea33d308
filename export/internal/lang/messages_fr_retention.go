package lang

// What findings of the rules retention/… say in French.
var frenchRetention = Phrases{
	"": {
		{"what happens to data at the end of its time is not stated", "le sort des données au terme du délai n’est pas indiqué"},
		{"no retention rule says what happens to data at the end of its time", "aucune règle de conservation ne dit ce que deviennent les données au terme du délai"},
		{"data is kept with neither a period nor criteria a person could apply: {q}", "des données sont conservées sans délai ni critères applicables\u00a0: {1}"},
		{"of several time limits one sets no end: {q}", "parmi plusieurs délais, l’un ne fixe pas de fin\u00a0: {1}"},
	},
}
