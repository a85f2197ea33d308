package lang

// What findings of the rules recipient/… say in German.
var germanRecipient = Phrases{
	"": {
		{"{thecontract} {contractlack}", "{1} {2}"},
		{"the contract with {toclient} under {art} {contractlack}", "der Vertrag mit {1} nach {2} {3}"},
		{"the contract with the clients under {art} {contractlack}", "der Vertrag mit den Auftraggebern nach {1} {2}"},
		{"no contract under {art} is on record, neither one for all clients nor one with any", "kein Vertrag nach {1} ist festgehalten, weder einer für alle Auftraggeber noch einer mit einem von ihnen"},
		{"no contract under {art} is on record with {toclient}, and other clients have one", "mit {2} ist kein Vertrag nach {1} festgehalten, mit anderen Auftraggebern schon"},
		{"whether the data is deleted or returned when the services end is not stated", "ob die Daten nach Ende der Leistungen gelöscht oder zurückgegeben werden, ist nicht angegeben"},
		{"{therecipient} is a joint controller; the activity lists no arrangement with it", "{1} ist gemeinsam Verantwortlicher; die Tätigkeit führt keine Vereinbarung mit ihm auf"},
		{"the role of recipient {q} is not stated", "die Rolle des Empfängers {1} ist nicht angegeben"},
		{"the role of the recipient is not stated", "die Rolle des Empfängers ist nicht angegeben"},
		{"a recipient names neither a party nor a category", "ein Empfänger nennt weder eine Stelle noch eine Kategorie"},
		{"the category of recipients {q} does not say who they are", "die Kategorie von Empfängern {1} sagt nicht, wer sie sind"},
		{"{theauthority} receives data only in particular inquiries and so is no recipient by definition", "{1} erhält Daten nur im Rahmen bestimmter Untersuchungsaufträge und ist daher nach der Begriffsbestimmung kein Empfänger"},
		{"{theauthority} receives data only in particular inquiries and is no recipient as far as these rest on Union or Member State law, which the record does not say", "{1} erhält Daten nur im Rahmen bestimmter Untersuchungsaufträge und ist kein Empfänger, soweit diese auf Unionsrecht oder dem Recht eines Mitgliedstaats beruhen, was das Verzeichnis nicht sagt"},
		{"{theauthority} receives data only in particular inquiries and is no recipient as far as these rest on the law of the United Kingdom, which the record does not say", "{1} erhält Daten nur im Rahmen bestimmter Untersuchungsaufträge und ist kein Empfänger, soweit diese auf dem Recht des Vereinigten Königreichs beruhen, was das Verzeichnis nicht sagt"},
		{"{subprocessor}: {sublack}", "{1}: {2}"},
		{"{subprocessor}: {sublack}; {sublack}", "{1}: {2}; {3}"},
		{"{subprocessor}: {sublack}; {sublack}; {sublack}", "{1}: {2}; {3}; {4}"},
		{"{q} runs the system {q} and is not among those who receive the data", "{1} betreibt das System {2} und ist nicht unter denen, die die Daten erhalten"},
		{"the contract with {toprocessor} is listed without: {contractterms}", "der Vertrag mit {1} ist ohne diese Bestimmungen aufgeführt: {2}"},
		{"{theprocessor} has special or criminal data on a large scale, and no check of its guarantees is on record", "{1} hat besondere oder strafrechtliche Daten in großem Umfang, und keine Prüfung seiner Garantien ist festgehalten"},
		{"{theprocessor} has special or criminal data on a large scale, and who works for it in turn is not on record", "{1} hat besondere oder strafrechtliche Daten in großem Umfang, und wer seinerseits für ihn arbeitet, ist nicht festgehalten"},
		{"the essence of the arrangement with {tojoint} is not made available to the people concerned", "das Wesentliche der Vereinbarung mit {1} wird den betroffenen Personen nicht zur Verfügung gestellt"},
		{"whether the essence of the arrangement with {tojoint} is made available to the people concerned is not recorded", "ob das Wesentliche der Vereinbarung mit {1} den betroffenen Personen zur Verfügung gestellt wird, ist nicht festgehalten"},
		{"{therecipient} receives data in the Union, and what for is not recorded", "{1} erhält Daten in der Union, und wofür, ist nicht festgehalten"},
		{"{host} runs {thesystem} with health data of patients, and no certificate HDS of it is on record", "{1} betreibt {2} mit Gesundheitsdaten von Patienten, und kein HDS-Zertifikat der Stelle ist festgehalten"},
	},
	"thecontract": {
		{"the contract with {toprocessor}", "der Vertrag mit {1}"},
		{"the arrangement with {tojoint}", "die Vereinbarung mit {1}"},
	},
	"contractlack": {
		{"is not on record", "ist nicht festgehalten"},
		{"is not signed", "ist nicht unterzeichnet"},
		{"is not signed or agreed yet", "ist noch nicht unterzeichnet oder vereinbart"},
		{"does not exist: the record says {q}", "besteht nicht: das Verzeichnis sagt {1}"},
		{"is not on record: a placeholder stands in its place, {q}", "ist nicht festgehalten: dort steht ein Platzhalter, {1}"},
		{"ended on {d}", "endete am {1}"},
		{"is of {d}, after the day", "ist vom {1}, nach dem Stichtag"},
	},
	"sublack": {
		{"the controllers did not authorise it", "die Verantwortlichen haben ihn nicht genehmigt"},
		{"that the controllers authorised it is not recorded", "dass die Verantwortlichen ihn genehmigt haben, ist nicht festgehalten"},
		{"it is not bound to the obligations of the keeper", "er ist nicht an die Pflichten der Organisation gebunden"},
		{"that it is bound to the obligations of the keeper is not recorded", "dass er an die Pflichten der Organisation gebunden ist, ist nicht festgehalten"},
		{"the contract with it {contractlack}", "der Vertrag mit ihm {1}"},
	},
	"contractterms": {
		{"{code:contractTerm}", "{1}"},
		{"{code:contractTerm}; {contractterms}", "{1}; {2}"},
	},
	"therecipient": {
		{"recipient {q}", "der Empfänger {1}"},
		{"the recipient", "der Empfänger"},
	},
	"theauthority": {
		{"{q}", "{1}"},
		{"the authority", "die Behörde"},
	},
	"theprocessor": {
		{"processor {q}", "der Auftragsverarbeiter {1}"},
		{"the processor", "der Auftragsverarbeiter"},
	},
	"toprocessor": {
		{"processor {q}", "dem Auftragsverarbeiter {1}"},
		{"the processor", "dem Auftragsverarbeiter"},
	},
	"tojoint": {
		{"the joint controller {q}", "dem gemeinsam Verantwortlichen {1}"},
		{"the joint controller", "dem gemeinsam Verantwortlichen"},
	},
	"toclient": {
		{"client {q}", "dem Auftraggeber {1}"},
		{"the client", "dem Auftraggeber"},
	},
	"subprocessor": {
		{"sub-processor {q}", "der weitere Auftragsverarbeiter {1}"},
		{"the sub-processor", "der weitere Auftragsverarbeiter"},
	},
	"host": {
		{"{q}", "{1}"},
		{"another party", "eine andere Stelle"},
	},
	"thesystem": {
		{"system {q}", "das System {1}"},
		{"the system", "das System"},
	},
}
