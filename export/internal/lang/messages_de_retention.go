package lang

// What findings of the rules retention/… say in German.
var germanRetention = Phrases{
	"": {
		{"what happens to data at the end of its time is not stated", "was nach Ablauf der Frist mit Daten geschieht, ist nicht angegeben"},
		{"no retention rule says what happens to data at the end of its time", "keine Löschregel sagt, was nach Ablauf der Frist mit Daten geschieht"},
		{"data is kept with neither a period nor criteria a person could apply: {q}", "Daten werden ohne Frist und ohne Kriterien gespeichert, die jemand anwenden könnte: {1}"},
		{"of several time limits one sets no end: {q}", "von mehreren Fristen setzt eine kein Ende: {1}"},
	},
}
