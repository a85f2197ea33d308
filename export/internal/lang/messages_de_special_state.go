package lang

// What findings of the rules special/… say in German.
var germanSpecialState = Phrases{
	"": {
		{"{who} relies on § 22 BDSG, and no measure of the activity is stated", "{1} stützt sich auf §\u00a022 BDSG, und keine Maßnahme der Tätigkeit ist angegeben"},
		{"{who} relies on Art. 29 UAVG and says neither authentication nor security", "{1} stützt sich auf Art.\u00a029 UAVG und nennt weder Authentifizierung noch Sicherheit"},
		{"{who} relies on Art. 30 UAVG, and no duty of secrecy is stated", "{1} stützt sich auf Art.\u00a030 UAVG, und keine Geheimhaltungspflicht ist angegeben"},
		{"{who} uses criminal data of workers on their consent, which carries none in Poland", "{1} verwendet strafrechtliche Daten von Beschäftigten aufgrund ihrer Einwilligung, die in Polen keine trägt"},
		{"the public receives {datum}, and such data may not be disseminated in Italy", "die Öffentlichkeit erhält {1}, und solche Daten dürfen in Italien nicht verbreitet werden"},
		{"{who} uses {datum}, for which {country} asks for {idasks} ({idnumber})", "{1} verwendet {2}; das nationale Recht ({3}) verlangt dafür {4} ({5})"},
		{"{who} uses copies of identity cards, which Germany allows with consent or under a law", "{1} verwendet Kopien von Ausweisen, was Deutschland mit Einwilligung oder aufgrund eines Gesetzes erlaubt"},
		{"the public receives {datum}, and in Spain a person is named with four of its digits", "die Öffentlichkeit erhält {1}, und in Spanien wird eine Person mit vier Ziffern davon bezeichnet"},
		{"{datum} is criminal data on staff, and no rules made with the works council are on record", "{1} sind strafrechtliche Daten über Beschäftigte, und keine mit dem Betriebsrat vereinbarte Regelung ist festgehalten"},
		{"{othercontroller} receives criminal data that rests on Art. 33 UAVG, and no licence is on record", "{1} erhält strafrechtliche Daten, die auf Art.\u00a033 UAVG beruhen, und keine Genehmigung ist festgehalten"},
	},
	"othercontroller": {
		{"{q}", "{1}"},
		{"another controller", "ein anderer Verantwortlicher"},
	},
	"idasks": {
		{"{idasked}", "{1}"},
		{"{idasked} or {idasked}", "{1} oder {2}"},
		{"{idasked}, {idasked} or {idasked}", "{1}, {2} oder {3}"},
	},
	"idasked": {
		{"a law that has it used", "ein Gesetz, das die Verwendung vorsieht"},
		{"consent", "Einwilligung"},
		{"a reason on record", "einen festgehaltenen Grund"},
	},
	"idnumber": {
		{"social security number", "Sozialversicherungsnummer"},
		{"national register number", "Nationalregisternummer"},
		{"AHV number", "AHV-Nummer"},
		{"tax identification number", "steuerliche Identifikationsnummer"},
		{"CPR number", "CPR-Nummer"},
		{"henkilötunnus", "henkilötunnus"},
		{"NIR", "NIR"},
		{"PPSN", "PPSN"},
		{"burgerservicenummer", "burgerservicenummer"},
		{"fødselsnummer", "fødselsnummer"},
		{"personnummer", "personnummer"},
	},
}
