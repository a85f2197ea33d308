package lang

// What remedies say in German that name what a State has.
var germanState = Phrases{
	"remedy": {
		{"In {country} there may carry it: {criminallaws}.", "In Betracht kommen in diesem Staat ({1}): {2}."},
		{"Of {p} in {country} are: {statutorylist}.", "Diese Frist ({1}) haben in diesem Staat ({2}): {3}."},
		{"Designate a representative that is established in {inside}.", "Einen Vertreter benennen, der {1} niedergelassen ist."},
	},
	"criminallaws": {
		{"{criminallaw}", "{1}"},
		{"{criminallaw}; {criminallaws}", "{1}; {2}"},
	},
	"statutorylist": {
		{"{statutory}", "{1}"},
		{"{statutory}; {statutorylist}", "{1}; {2}"},
	},
	"criminallaw": {
		{"{prov} ({criminalmatter})", "{1} ({2})"},
	},
	"criminalmatter": {
		{"a law, or duties of diligence and legitimate interests", "ein Gesetz oder Sorgfaltspflichten und berechtigte Interessen"},
		{"the cases it lists, disputes among them", "die dort aufgezählten Fälle, darunter Rechtsstreitigkeiten"},
		{"crimes of employees at work, on documented suspicion", "Straftaten von Beschäftigten im Beschäftigungsverhältnis, bei dokumentiertem Verdacht"},
		{"the extended certificate of conduct for work with minors", "das erweiterte Führungszeugnis für die Arbeit mit Minderjährigen"},
		{"authorities, and private keepers with consent or a clearly overriding interest", "Behörden sowie private Stellen mit Einwilligung oder eindeutig überwiegendem Interesse"},
		{"a law, and lawyers for their clients", "ein Gesetz sowie Anwälte für ihre Mandanten"},
		{"administrative offences and sanctions", "Ordnungswidrigkeiten und verwaltungsrechtliche Sanktionen"},
		{"claims, insurers, and the cases of its § 6", "Ansprüche, Versicherer und die Fälle des §\u00a06 dieses Gesetzes"},
		{"courts, associations for victims, and who prepares or follows an action", "Gerichte, Opferverbände und wer eine Klage vorbereitet oder verfolgt"},
		{"official authority, explicit consent, contract, legal advice and claims, life and property", "behördliche Aufsicht, ausdrückliche Einwilligung, Vertrag, Rechtsberatung und Rechtsansprüche, Leben und Eigentum"},
		{"a law, or where the law so provides a regulation", "ein Gesetz oder, wo das Gesetz es vorsieht, eine Verordnung"},
		{"explicit consent, vital interests, data made public, claims, research", "ausdrückliche Einwilligung, lebenswichtige Interessen, öffentlich gemachte Daten, Rechtsansprüche, Forschung"},
		{"one's own decisions and protection, detectives, groups, the licence of the authority", "eigene Entscheidungen und eigener Schutz, Detektive, Unternehmensgruppen, Genehmigung der Aufsichtsbehörde"},
		{"the conditions of special data alike", "dieselben Bedingungen wie für besondere Daten"},
		{"authorities, and others as regulations say", "Behörden und andere nach Maßgabe von Verordnungen"},
	},
}
