package lang

// What findings of the rules special/… say in French.
var frenchSpecialState = Phrases{
	"": {
		{"{who} relies on § 22 BDSG, and no measure of the activity is stated", "{1} se fonde sur le §\u00a022 BDSG, et aucune mesure de l’activité n’est indiquée"},
		{"{who} relies on Art. 29 UAVG and says neither authentication nor security", "{1} se fonde sur l’art.\u00a029 UAVG et ne parle ni d’authentification ni de sécurité"},
		{"{who} relies on Art. 30 UAVG, and no duty of secrecy is stated", "{1} se fonde sur l’art.\u00a030 UAVG, et aucune obligation de secret n’est indiquée"},
		{"{who} uses criminal data of workers on their consent, which carries none in Poland", "{1} utilise des données pénales de travailleurs sur leur consentement, qui n’en porte aucune en Pologne"},
		{"the public receives {datum}, and such data may not be disseminated in Italy", "le public reçoit {1}, et de telles données ne peuvent être diffusées en Italie"},
		{"{who} uses {datum}, for which {country} asks for {idasks} ({idnumber})", "{1} utilise {2}\u00a0; le droit national ({3}) exige pour cela {4} ({5})"},
		{"{who} uses copies of identity cards, which Germany allows with consent or under a law", "{1} utilise des copies de pièces d’identité, ce que l’Allemagne permet avec un consentement ou en vertu d’une loi"},
		{"the public receives {datum}, and in Spain a person is named with four of its digits", "le public reçoit {1}, et en Espagne une personne est désignée par quatre de ses chiffres"},
		{"{datum} is criminal data on staff, and no rules made with the works council are on record", "{1} sont des données pénales sur le personnel, et aucune règle établie avec le comité d’entreprise n’est consignée"},
		{"{othercontroller} receives criminal data that rests on Art. 33 UAVG, and no licence is on record", "{1} reçoit des données pénales qui reposent sur l’art.\u00a033 UAVG, et aucune autorisation n’est consignée"},
	},
	"othercontroller": {
		{"{q}", "{1}"},
		{"another controller", "un autre responsable du traitement"},
	},
	"idasks": {
		{"{idasked}", "{1}"},
		{"{idasked} or {idasked}", "{1} ou {2}"},
		{"{idasked}, {idasked} or {idasked}", "{1}, {2} ou {3}"},
	},
	"idasked": {
		{"a law that has it used", "une loi qui en prévoit l’utilisation"},
		{"consent", "un consentement"},
		{"a reason on record", "un motif consigné"},
	},
	"idnumber": {
		{"social security number", "numéro de sécurité sociale"},
		{"national register number", "numéro de registre national"},
		{"AHV number", "numéro AVS"},
		{"tax identification number", "numéro d’identification fiscale"},
		{"CPR number", "numéro CPR"},
		{"henkilötunnus", "henkilötunnus"},
		{"NIR", "NIR"},
		{"PPSN", "PPSN"},
		{"burgerservicenummer", "burgerservicenummer"},
		{"fødselsnummer", "fødselsnummer"},
		{"personnummer", "personnummer"},
	},
}
