package lang

// What findings of the rules recipient/… say in French.
var frenchRecipient = Phrases{
	"": {
		{"{thecontract} {contractlack}", "{1} {2}"},
		{"the contract with {toclient} under {art} {contractlack}", "le contrat avec {1} au titre de l’{2}, {3}"},
		{"the contract with the clients under {art} {contractlack}", "le contrat avec les clients au titre de l’{1}, {2}"},
		{"no contract under {art} is on record, neither one for all clients nor one with any", "aucun contrat au titre de l’{1}, n’est consigné, ni un pour tous les clients ni un avec l’un d’eux"},
		{"no contract under {art} is on record with {toclient}, and other clients have one", "aucun contrat au titre de l’{1}, n’est consigné avec {2}, et d’autres clients en ont un"},
		{"whether the data is deleted or returned when the services end is not stated", "il n’est pas indiqué si les données sont supprimées ou restituées à la fin des prestations"},
		{"{therecipient} is a joint controller; the activity lists no arrangement with it", "{1} est responsable conjoint\u00a0; l’activité n’énumère aucun accord avec lui"},
		{"the role of recipient {q} is not stated", "le rôle du destinataire {1} n’est pas indiqué"},
		{"the role of the recipient is not stated", "le rôle du destinataire n’est pas indiqué"},
		{"a recipient names neither a party nor a category", "un destinataire n’indique ni un organisme ni une catégorie"},
		{"the category of recipients {q} does not say who they are", "la catégorie de destinataires {1} ne dit pas qui ils sont"},
		{"{theauthority} receives data only in particular inquiries and so is no recipient by definition", "{1} ne reçoit des données que dans le cadre de missions d’enquête particulières et n’est donc pas un destinataire par définition"},
		{"{theauthority} receives data only in particular inquiries and is no recipient as far as these rest on Union or Member State law, which the record does not say", "{1} ne reçoit des données que dans le cadre de missions d’enquête particulières et n’est pas un destinataire dans la mesure où celles-ci reposent sur le droit de l’Union ou d’un État membre, ce que le registre ne dit pas"},
		{"{theauthority} receives data only in particular inquiries and is no recipient as far as these rest on the law of the United Kingdom, which the record does not say", "{1} ne reçoit des données que dans le cadre de missions d’enquête particulières et n’est pas un destinataire dans la mesure où celles-ci reposent sur le droit du Royaume-Uni, ce que le registre ne dit pas"},
		{"{subprocessor}: {sublack}", "{1}\u00a0: {2}"},
		{"{subprocessor}: {sublack}; {sublack}", "{1}\u00a0: {2}\u00a0; {3}"},
		{"{subprocessor}: {sublack}; {sublack}; {sublack}", "{1}\u00a0: {2}\u00a0; {3}\u00a0; {4}"},
		{"{q} runs the system {q} and is not among those who receive the data", "{1} exploite le système {2} et n’est pas parmi ceux qui reçoivent les données"},
		{"the contract with {toprocessor} is listed without: {contractterms}", "le contrat avec {1} est énuméré sans ces clauses\u00a0: {2}"},
		{"{theprocessor} has special or criminal data on a large scale, and no check of its guarantees is on record", "{1} a des données particulières ou pénales à grande échelle, et aucune vérification de ses garanties n’est consignée"},
		{"{theprocessor} has special or criminal data on a large scale, and who works for it in turn is not on record", "{1} a des données particulières ou pénales à grande échelle, et qui travaille à son tour pour lui n’est pas consigné"},
		{"the essence of the arrangement with {tojoint} is not made available to the people concerned", "les grandes lignes de l’accord avec {1} ne sont pas mises à la disposition des personnes concernées"},
		{"whether the essence of the arrangement with {tojoint} is made available to the people concerned is not recorded", "il n’est pas consigné si les grandes lignes de l’accord avec {1} sont mises à la disposition des personnes concernées"},
		{"{therecipient} receives data in the Union, and what for is not recorded", "{1} reçoit des données dans l’Union, et à quelle fin n’est pas consigné"},
		{"{host} runs {thesystem} with health data of patients, and no certificate HDS of it is on record", "{1} exploite {2} avec des données de santé de patients, et aucun certificat HDS de cet organisme n’est consigné"},
	},
	"thecontract": {
		{"the contract with {toprocessor}", "le contrat avec {1}"},
		{"the arrangement with {tojoint}", "l’accord avec {1}"},
	},
	"contractlack": {
		{"is not on record", "n’est pas consigné"},
		{"is not signed", "n’est pas signé"},
		{"is not signed or agreed yet", "n’est pas encore signé ni convenu"},
		{"does not exist: the record says {q}", "n’existe pas\u00a0: le registre dit {1}"},
		{"is not on record: a placeholder stands in its place, {q}", "n’est pas consigné\u00a0: un texte à remplir en tient lieu, {1}"},
		{"ended on {d}", "a pris fin le {1}"},
		{"is of {d}, after the day", "est du {1}, après le jour considéré"},
	},
	"sublack": {
		{"the controllers did not authorise it", "les responsables du traitement ne l’ont pas autorisé"},
		{"that the controllers authorised it is not recorded", "il n’est pas consigné que les responsables du traitement l’ont autorisé"},
		{"it is not bound to the obligations of the keeper", "il n’est pas lié aux obligations de l’organisme"},
		{"that it is bound to the obligations of the keeper is not recorded", "il n’est pas consigné qu’il est lié aux obligations de l’organisme"},
		{"the contract with it {contractlack}", "le contrat avec lui {1}"},
	},
	"contractterms": {
		{"{code:contractTerm}", "{1}"},
		{"{code:contractTerm}; {contractterms}", "{1}\u00a0; {2}"},
	},
	"therecipient": {
		{"recipient {q}", "le destinataire {1}"},
		{"the recipient", "le destinataire"},
	},
	"theauthority": {
		{"{q}", "{1}"},
		{"the authority", "l’autorité"},
	},
	"theprocessor": {
		{"processor {q}", "le sous-traitant {1}"},
		{"the processor", "le sous-traitant"},
	},
	"toprocessor": {
		{"processor {q}", "le sous-traitant {1}"},
		{"the processor", "le sous-traitant"},
	},
	"tojoint": {
		{"the joint controller {q}", "le responsable conjoint {1}"},
		{"the joint controller", "le responsable conjoint"},
	},
	"toclient": {
		{"client {q}", "le client {1}"},
		{"the client", "le client"},
	},
	"subprocessor": {
		{"sub-processor {q}", "le sous-traitant ultérieur {1}"},
		{"the sub-processor", "le sous-traitant ultérieur"},
	},
	"host": {
		{"{q}", "{1}"},
		{"another party", "un autre organisme"},
	},
	"thesystem": {
		{"system {q}", "le système {1}"},
		{"the system", "le système"},
	},
}
