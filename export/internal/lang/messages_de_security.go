package lang

// What findings of the rules security/… say in German.
var germanSecurity = Phrases{
	"": {
		{"special data {q} ({special}) is processed with neither encryption nor pseudonymisation stated", "besondere Daten {1} ({2}) werden verarbeitet, und weder Verschlüsselung noch Pseudonymisierung ist angegeben"},
		{"no measure stated serves {objective*}", "keine angegebene Maßnahme dient: {1}"},
		{"measure {q} describes nothing that is done", "die Maßnahme {1} beschreibt nichts, was getan wird"},
		{"{who} has sensitive data on a large scale, and no measure on record logs it", "{1} hat besonders schützenswerte Daten in großem Umfang, und keine festgehaltene Maßnahme protokolliert die Bearbeitung"},
		{"{who} is automated processing of a federal body, and no measure on record logs it", "{1} ist eine automatisierte Bearbeitung eines Bundesorgans, und keine festgehaltene Maßnahme protokolliert sie"},
		{"{who} profiles people at a high risk, and no measure on record logs it", "{1} betreibt Profiling mit hohem Risiko, und keine festgehaltene Maßnahme protokolliert die Bearbeitung"},
		{"{who} has sensitive data on a large scale, and no regulations for it are on record", "{1} hat besonders schützenswerte Daten in großem Umfang, und kein Bearbeitungsreglement dazu ist festgehalten"},
		{"{who} profiles people at a high risk, and no regulations for it are on record", "{1} betreibt Profiling mit hohem Risiko, und kein Bearbeitungsreglement dazu ist festgehalten"},
		{"{who} is automated processing of sensitive data by a federal body, and no regulations for it are on record", "{1} ist eine automatisierte Bearbeitung besonders schützenswerter Daten durch ein Bundesorgan, und kein Bearbeitungsreglement dazu ist festgehalten"},
		{"{who} is profiling by a federal body, and no regulations for it are on record", "{1} ist ein Profiling durch ein Bundesorgan, und kein Bearbeitungsreglement dazu ist festgehalten"},
		{"{who} monitors employees; the law of {country} asks for {council}, and none is on record", "{1} überwacht Beschäftigte; das nationale Recht ({2}) verlangt {3}, und nichts davon ist festgehalten"},
	},
	"council": {
		{"the consent of the works council", "die Zustimmung des Betriebsrats"},
		{"informing the works council", "die Unterrichtung des Betriebsrats"},
		{"the agreement of the works council, where there is one", "die Einigung mit dem Betriebsrat, wo es einen gibt"},
		{"informing and consulting the social and economic committee", "die Unterrichtung und Anhörung des Sozial- und Wirtschaftsausschusses"},
		{"an agreement with the unions or the authorisation of the labour inspectorate", "eine Vereinbarung mit den Gewerkschaften oder die Genehmigung der Arbeitsaufsicht"},
		{"the consent of the works council, where there is one", "die Zustimmung des Betriebsrats, wo es einen gibt"},
	},
}
