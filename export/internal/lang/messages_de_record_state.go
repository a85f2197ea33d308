package lang

// What findings of the rules record/… say in German.
var germanRecordState = Phrases{
	"": {
		{"{n} persons are employed; if {n} of them work with automated processing, a data protection officer is required in Germany, and none is named", "{1} Personen sind beschäftigt; sind {2} davon mit automatisierter Verarbeitung befasst, ist in Deutschland ein Datenschutzbeauftragter erforderlich, und keiner ist genannt"},
		{"{anactivity} is subject to an impact assessment, for which a private keeper in Germany designates a data protection officer, and none is named", "{1} unterliegt einer Datenschutz-Folgenabschätzung, wofür eine nichtöffentliche Stelle in Deutschland einen Datenschutzbeauftragten benennt, und keiner ist genannt"},
		{"an impact assessment was done for {toactivity}; if it was required, so is a data protection officer in Germany, and none is named", "eine Datenschutz-Folgenabschätzung wurde durchgeführt ({1}); war sie erforderlich, ist es in Deutschland auch ein Datenschutzbeauftragter, und keiner ist genannt"},
		{"{who} states no ground, which the public inventory of the body shows", "{1} gibt keine Rechtsgrundlage an, die das öffentliche Inventar der Stelle zeigt"},
		{"no entry is marked as fit for the inventory that the body publishes", "kein Eintrag ist als geeignet für das Inventar gekennzeichnet, das die Stelle veröffentlicht"},
		{"{org} is a federal body, which appoints a data protection adviser, and none is named", "{1} ist ein Bundesorgan, das eine Datenschutzberaterin oder einen Datenschutzberater ernennt; keine solche Person ist genannt"},
		{"{org} is a public authority; if it is a federal body, it appoints a data protection adviser, and none is named", "{1} ist eine Behörde; ist sie ein Bundesorgan, ernennt sie eine Datenschutzberaterin oder einen Datenschutzberater, und keine solche Person ist genannt"},
		{"{anactivity} is extensive, regular and of high risk for people in Switzerland, and no representative there is named", "{1} ist umfangreich, regelmäßig und mit hohem Risiko für Personen in der Schweiz verbunden, und keine Vertretung dort ist genannt"},
		{"{anactivity} is extensive; if it is regular and of high risk for people in Switzerland, a representative there is owed, and none is named", "{1} ist umfangreich; ist die Bearbeitung regelmäßig und mit hohem Risiko für Personen in der Schweiz verbunden, ist dort eine Vertretung geschuldet, und keine ist genannt"},
		{"{who} is answered for by the data protection officer", "für {1} ist der Datenschutzbeauftragte zuständig"},
		{"the record does not say that the supervisory authority was told of the data protection officer", "das Verzeichnis sagt nicht, dass der Datenschutzbeauftragte der Aufsichtsbehörde mitgeteilt wurde"},
		{"the record does not say that the authority was told of the data protection officer, for which there are ten days in Spain", "das Verzeichnis sagt nicht, dass der Datenschutzbeauftragte der Behörde mitgeteilt wurde, wofür in Spanien zehn Tage gelten"},
		{"the data protection officer was designated on {d} and the authority told on {d}, after the ten days of Spanish law", "der Datenschutzbeauftragte wurde am {1} benannt und der Behörde am {2} mitgeteilt, nach den zehn Tagen des spanischen Rechts"},
		{"the FDPIC is not known to have been told of the entry", "dass der Eintrag dem EDÖB gemeldet ist, ist nicht bekannt"},
		{"the FDPIC is not known to have been told of the planned processing", "dass die geplante Bearbeitung dem EDÖB gemeldet ist, ist nicht bekannt"},
		{"the entry is not exempt under {exemption}: {exemptionfacts}", "der Eintrag ist nicht befreit, {1}: {2}"},
		{"the entry may be exempt under {exemption}, and its record voluntary: no trigger is met", "der Eintrag kann befreit und seine Führung freiwillig sein, {1}: kein Ausschlussgrund trifft zu"},
		{"the entry may be exempt under {exemption}, and its record voluntary: no trigger is met; not stated: {exemptionopen*}", "der Eintrag kann befreit und seine Führung freiwillig sein, {1}: kein Ausschlussgrund trifft zu; nicht angegeben: {2}"},
	},
	"exemption": {
		{"{art}", "{1}"},
		{"FADP Art. 12(5)", "Art.\u00a012 Abs.\u00a05 DSG"},
		{"COM(2025) 501 as proposed, which is no law,", "COM(2025) 501 wie vorgeschlagen, kein geltendes Recht"},
		{"COM(2025) 501 as provisionally agreed, which is no law,", "COM(2025) 501 wie vorläufig vereinbart, kein geltendes Recht"},
	},
	"exemptionfacts": {
		{"{exempting}", "{1}"},
		{"{exempting}; {exemptionfacts}", "{1}; {2}"},
	},
	"exempting": {
		{"it is not occasional", "er ist nicht gelegentlich"},
		{"{datum} is special ({special})", "{1} sind besondere ({2})"},
		{"{datum} is on convictions or offences", "{1} betreffen Verurteilungen oder Straftaten"},
		{"its risk is rated medium", "das Risiko ist als mittel eingestuft"},
		{"its risk is rated high", "das Risiko ist als hoch eingestuft"},
		{"it is recorded as needing an impact assessment", "festgehalten ist, dass eine Datenschutz-Folgenabschätzung erforderlich ist"},
		{"sensitive data {q} is processed on a large scale", "besonders schützenswerte Daten {1} werden in großem Umfang bearbeitet"},
		{"sensitive data is processed on a large scale", "besonders schützenswerte Daten werden in großem Umfang bearbeitet"},
		{"{sign}", "{1}"},
	},
	"exemptionopen": {
		{"whether a risk is likely", "ob ein Risiko wahrscheinlich ist"},
		{"whether it is occasional", "ob die Verarbeitung nur gelegentlich erfolgt"},
		{"whether special data is processed", "ob besondere Daten verarbeitet werden"},
		{"whether criminal data is processed", "ob strafrechtliche Daten verarbeitet werden"},
		{"whether a high risk is likely", "ob ein hohes Risiko wahrscheinlich ist"},
		{"whether it is a core activity", "ob es eine Kerntätigkeit ist"},
		{"whether sensitive data is processed on a large scale", "ob besonders schützenswerte Daten in großem Umfang bearbeitet werden"},
		{"whether there is high-risk profiling", "ob ein Profiling mit hohem Risiko vorliegt"},
	},
	"anactivity": {
		{"{q}", "{1}"},
		{"an activity", "eine Tätigkeit"},
	},
	"toactivity": {
		{"{q}", "{1}"},
		{"an activity", "für eine Tätigkeit"},
	},
	"org": {
		{"{q}", "{1}"},
		{"the organisation", "die Organisation"},
	},
}
