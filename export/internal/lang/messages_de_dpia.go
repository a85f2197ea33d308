package lang

// germanDPIA are what findings of the rules dpia/… say in German.
var germanDPIA = Phrases{
	"": {
		{"an impact assessment is needed ({cases}), and {standing}", "eine Datenschutz-Folgenabschätzung ist erforderlich ({1}), und {2}"},
		{"{m}; it was begun before {d}, and none is needed as long as its purpose is unchanged and no new data is obtained (FADP Art. 69)", "{1}; die Bearbeitung begann vor dem {2}, und keine ist erforderlich, solange ihr Zweck unverändert bleibt und keine neuen Daten beschafft werden (Art.\u00a069 DSG)"},
		{"{n} of the nine criteria of WP248 are met ({criteria}), and neither an impact assessment nor a reason for having none is recorded", "{1} der neun Kriterien des WP248 sind erfüllt ({2}), und weder eine Datenschutz-Folgenabschätzung noch ein Grund, keine zu haben, ist festgehalten"},
		{"{used}, and it is not said whether {where}", "{1}, und es ist nicht gesagt, ob {2}"},
		{"the impact assessment is of {d}, and the entry was last changed on {d}", "die Datenschutz-Folgenabschätzung ist vom {1}, und der Eintrag wurde zuletzt am {2} geändert"},
		{"the impact assessment leaves a high risk, and no consultation of the authority is on record", "nach der Datenschutz-Folgenabschätzung bleibt ein hohes Risiko, und keine Konsultation der Aufsichtsbehörde ist festgehalten"},
		{"the processing is listed as needing an impact assessment: {lists}; and {standing}", "die Verarbeitung steht auf einer Liste, nach der eine Datenschutz-Folgenabschätzung erforderlich ist: {1}; und {2}"},
		{"the processing is listed as needing no impact assessment: {lists}", "die Verarbeitung steht auf einer Liste, nach der keine Datenschutz-Folgenabschätzung erforderlich ist: {1}"},
	},
	"standing": {
		{"none is on record", "keine ist festgehalten"},
		{"it is still in progress", "sie ist noch in Arbeit"},
		{"the record says that none is required", "das Verzeichnis sagt, dass keine erforderlich ist"},
		{"none is done", "keine ist durchgeführt"},
	},
	"cases": {
		{"{case}", "{1}"},
		{"{case}; {cases}", "{1}; {2}"},
	},
	"case": {
		{"systematic and extensive evaluation on which significant decisions are based: {sign}", "systematische und umfassende Bewertung, auf die sich erhebliche Entscheidungen stützen: {1}"},
		{"special-category or criminal-offence data on a large scale: {sign}", "umfangreich besondere Kategorien personenbezogener Daten oder Daten über Straftaten: {1}"},
		{"sensitive data on a large scale: {sign}", "umfangreich besonders schützenswerte Daten: {1}"},
		{"systematic monitoring of a publicly accessible area on a large scale: {sign}", "systematische umfangreiche Überwachung eines öffentlich zugänglichen Bereichs: {1}"},
		{"the record says that one is required", "das Verzeichnis sagt, dass eine erforderlich ist"},
	},
	"criteria": {
		{"{criterion}", "{1}"},
		{"{criterion}; {criteria}", "{1}; {2}"},
	},
	"criterion": {
		{"{n} {code:type}: {sign}", "Nr.\u00a0{1} {2}: {3}"},
	},
	"sign": {
		{"the record classifies it as {q:type}", "das Verzeichnis stuft sie so ein: {1}"},
		{"profiling is stated", "Profiling ist angegeben"},
		{"solely automated decisions with legal or similar effect are stated", "ausschließlich automatisierte Entscheidungen mit rechtlicher oder ähnlicher Wirkung sind angegeben"},
		{"regular and systematic monitoring is stated", "regelmäßige und systematische Überwachung ist angegeben"},
		{"a publicly accessible area is monitored", "ein öffentlich zugänglicher Bereich wird überwacht"},
		{"data {q} is special ({kinds})", "die Daten {1} sind besondere ({2})"},
		{"data {q} is on criminal convictions or offences", "die Daten {1} betreffen strafrechtliche Verurteilungen oder Straftaten"},
		{"data {q} identifies people uniquely", "die Daten {1} identifizieren Personen eindeutig"},
		{"data {q} is location data", "die Daten {1} sind Standortdaten"},
		{"a large scale is stated", "die Verarbeitung ist als umfangreich angegeben"},
		{"data subjects {q} are vulnerable", "die betroffenen Personen {1} sind schutzbedürftig"},
		{"data subjects {q} are staff of customers who are watched", "die betroffenen Personen {1} sind Personal von Kunden, das überwacht wird"},
		{"{ai} is {code:aiFunction}", "{1} hat die Funktion {2}"},
		{"{ai} serves {q:aiPurpose}", "{1} dient dem Zweck {2}"},
		{"data {q} is of the kind {q:data}", "die Daten {1} sind von der Art {2}"},
		{"data {q} is from others than the people", "die Daten {1} stammen von anderen als den Personen"},
		{"data subjects are {q}", "betroffene Personen sind {1}"},
		{"data subjects are stated", "betroffene Personen sind angegeben"},
		{"purpose {q} is another than that of collection", "der Zweck {1} ist ein anderer als der der Erhebung"},
		{"purpose {q} is direct marketing", "der Zweck {1} ist Direktwerbung"},
		{"the topic {q:topic} is stated", "das Thema {1} ist angegeben"},
	},
	"kinds": {
		{"type not stated", "Art nicht angegeben"},
		{"{code:special}", "{1}"},
		{"{code:special}, {kinds}", "{1}, {2}"},
	},
	"used": {
		{"sensitive data are used", "sensible Daten werden verwendet"},
		{"people are monitored", "Personen werden überwacht"},
		{"sensitive data are used and people monitored", "sensible Daten werden verwendet und Personen überwacht"},
	},
	"where": {
		{"on a large scale", "umfangreich"},
		{"in a publicly accessible area", "in einem öffentlich zugänglichen Bereich"},
		{"on a large scale, nor whether in a publicly accessible area", "umfangreich und ob in einem öffentlich zugänglichen Bereich"},
	},
}
