package transfer

// organisationTable has the organisations that the adequacy table names. The
// names of the European Patent Organisation in English, German and French are
// those of its Convention; the others, and those of the institutions, are what
// the languages call them, from memory.
var organisationTable = []Organisation{
	{
		Code: "EPO", Name: "European Patent Organisation",
		// The Office is an organ of the Organisation, European Patent
		// Convention Art. 4(2). EPA and OEP abbreviate other names too; none
		// of them is an international organisation of the table.
		Names: []string{
			"European Patent Office", "European Patent Organization", "EPOrg",
			"Europäische Patentorganisation", "Europäisches Patentamt", "Europäische Patentamt", "EPA",
			"Organisation européenne des brevets", "Office européen des brevets", "OEB",
			"Европейска патентна организация", "Европейско патентно ведомство",
			"Evropská patentová organizace", "Evropský patentový úřad",
			"Den Europæiske Patentorganisation", "Den Europæiske Patentmyndighed",
			"Ευρωπαϊκός Οργανισμός Διπλωμάτων Ευρεσιτεχνίας", "Ευρωπαϊκό Γραφείο Διπλωμάτων Ευρεσιτεχνίας",
			"Euroopa Patendiorganisatsioon", "Euroopa Patendiamet",
			"Organización Europea de Patentes", "Oficina Europea de Patentes", "OEP",
			"Euroopan patenttijärjestö", "Euroopan patenttivirasto",
			"An Eagraíocht Eorpach um Phaitinní", "An Oifig Eorpach um Paitinní",
			"Europska patentna organizacija", "Europski patentni ured", "Europski ured za patente",
			"Európai Szabadalmi Szervezet", "Európai Szabadalmi Hivatal", "ESZH",
			"Organizzazione europea dei brevetti", "Ufficio europeo dei brevetti", "UEB",
			"Europos patentų organizacija", "Europos patentų tarnyba",
			"Eiropas Patentu organizācija", "Eiropas Patentu iestāde", "Eiropas Patentu birojs",
			"Organizzazzjoni Ewropea tal-Privattivi", "Organizzazzjoni Ewropea tal-Brevetti",
			"Uffiċċju Ewropew tal-Privattivi", "Uffiċċju Ewropew tal-Brevetti",
			"Europese Octrooiorganisatie", "Europees Octrooibureau", "EOB",
			"Den europeiske patentorganisasjon", "Det europeiske patentverket", "Den europeiske patentmyndigheten",
			"Europejska Organizacja Patentowa", "Europejski Urząd Patentowy",
			"Organização Europeia de Patentes", "Instituto Europeu de Patentes", "IEP",
			"Organizația Europeană de Brevete", "Oficiul European de Brevete",
			"Európska patentová organizácia", "Európsky patentový úrad",
			"Evropska patentna organizacija", "Evropski patentni urad",
			"Europeiska patentorganisationen", "Europeiska patentverket",
		},
	},
	{
		Code: "EU-INST", Name: "EU and EEA institutions, bodies, offices and agencies",
		Names: []string{
			"EU institutions", "Union institutions", "Institutions of the European Union", "European institutions",
			"European Union institutions", "EU institutions and bodies", "EU institutions, bodies, offices and agencies",
			"Institutions, bodies, offices and agencies of the Union", "Union institutions, bodies, offices and agencies",
			"EU-Institutionen", "Institutionen der Europäischen Union", "Organe der Europäischen Union", "EU-Organe",
			"Organe, Einrichtungen und sonstige Stellen der Union", "Organe und Einrichtungen der Union",
			"Institutions de l'Union européenne", "Institutions européennes", "Institutions de l'UE",
			"Institutions, organes et organismes de l'Union",
			"Институции на Европейския съюз", "Orgány Evropské unie", "EU-institutioner", "EU's institutioner",
			"Θεσμικά όργανα της Ευρωπαϊκής Ένωσης", "Euroopa Liidu institutsioonid", "Instituciones de la Unión Europea",
			"Euroopan unionin toimielimet", "Institiúidí an Aontais Eorpaigh", "Institucije Europske unije",
			"Az Európai Unió intézményei", "Istituzioni dell'Unione europea", "Europos Sąjungos institucijos",
			"Eiropas Savienības iestādes", "Istituzzjonijiet tal-Unjoni Ewropea", "Instellingen van de Europese Unie",
			"EU-institusjoner", "Instytucje Unii Europejskiej", "Instituições da União Europeia",
			"Instituțiile Uniunii Europene", "Inštitúcie Európskej únie", "Institucije Evropske unije",
			"Europeiska unionens institutioner",
		},
		// The institutions of TEU Art. 13(1), the bodies that the Treaties
		// name, and the larger agencies.
		Bodies: []string{
			"European Parliament", "Europäisches Parlament", "Europäische Parlament", "Parlement européen",
			"European Council", "Europäischer Rat", "Europäische Rat", "Conseil européen",
			"Council of the European Union", "Rat der Europäischen Union", "Conseil de l'Union européenne",
			"European Commission", "Europäische Kommission", "EU-Kommission", "Commission européenne",
			"Court of Justice of the European Union", "CJEU", "Gerichtshof der Europäischen Union", "EuGH",
			"Cour de justice de l'Union européenne", "CJUE",
			"European Central Bank", "ECB", "Europäische Zentralbank", "EZB", "Banque centrale européenne", "BCE",
			"European Court of Auditors", "Europäischer Rechnungshof", "Europäische Rechnungshof", "Cour des comptes européenne",
			"European Investment Bank", "EIB", "Europäische Investitionsbank", "Banque européenne d'investissement",
			"European Data Protection Supervisor", "EDPS", "Europäischer Datenschutzbeauftragter", "Europäische Datenschutzbeauftragte", "EDSB",
			"Contrôleur européen de la protection des données", "CEPD",
			"European Data Protection Board", "EDPB", "Europäischer Datenschutzausschuss", "EDSA", "Comité européen de la protection des données",
			"European Ombudsman", "European External Action Service", "EEAS",
			"European Economic and Social Committee", "EESC", "European Committee of the Regions",
			"European Public Prosecutor's Office", "EPPO", "European Anti-Fraud Office", "OLAF",
			"European Union Intellectual Property Office", "EUIPO", "Amt der Europäischen Union für geistiges Eigentum",
			"Office de l'Union européenne pour la propriété intellectuelle",
			"European Medicines Agency", "EMA", "Europäische Arzneimittel-Agentur", "Agence européenne des médicaments",
			"European Chemicals Agency", "ECHA", "European Food Safety Authority", "EFSA",
			"European Centre for Disease Prevention and Control", "ECDC",
			"European Union Agency for Cybersecurity", "ENISA", "European Union Aviation Safety Agency", "EASA",
			"European Banking Authority", "European Securities and Markets Authority", "ESMA",
			"European Insurance and Occupational Pensions Authority", "EIOPA",
			"European Border and Coast Guard Agency", "Frontex", "Europol", "Eurojust", "eu-LISA",
			"European Union Agency for Fundamental Rights", "European Environment Agency",
		},
	},
}
