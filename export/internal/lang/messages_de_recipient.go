package lang

// What findings of the rules recipient/… say in German.
var germanRecipient = Phrases{
	"": {
		{"no contract under {art} is on record, neither one for all clients nor one with any", "kein Vertrag nach {1} ist festgehalten, weder einer für alle Auftraggeber noch einer mit einem von ihnen"},
		{"no contract under {art} is on record with client {q}, and other clients have one", "mit dem Auftraggeber {2} ist kein Vertrag nach {1} festgehalten, mit anderen schon"},
		{"the contract with client {q} under {art} ended on {d}", "der Vertrag mit dem Auftraggeber {1} nach {2} endete am {3}"},
		{"the contract with the clients under {art} is not signed", "der Vertrag mit den Auftraggebern nach {1} ist nicht unterzeichnet"},
		{"whether the data is deleted or returned when the services end is not stated", "ob die Daten nach Ende der Leistungen gelöscht oder zurückgegeben werden, ist nicht angegeben"},
		{"the contract with processor {q} does not exist: the record says {q}", "der Vertrag mit dem Auftragsverarbeiter {1} besteht nicht: das Verzeichnis sagt {2}"},
		{"the contract with processor {q} ended on {d}", "der Vertrag mit dem Auftragsverarbeiter {1} endete am {2}"},
		{"the contract with processor {q} is not signed", "der Vertrag mit dem Auftragsverarbeiter {1} ist nicht unterzeichnet"},
		{"the contract with processor {q} is not signed or agreed yet", "der Vertrag mit dem Auftragsverarbeiter {1} ist noch nicht unterzeichnet oder vereinbart"},
		{"the contract with processor {q} is of {d}, after the day", "der Vertrag mit dem Auftragsverarbeiter {1} ist vom {2}, nach dem Stichtag"},
		{"the contract with processor {q} is not on record", "der Vertrag mit dem Auftragsverarbeiter {1} ist nicht festgehalten"},
		{"the role of recipient {q} is not stated", "die Rolle des Empfängers {1} ist nicht angegeben"},
		{"a recipient names neither a party nor a category", "ein Empfänger nennt weder eine Stelle noch eine Kategorie"},
		{"the category of recipients {q} does not say who they are", "die Kategorie von Empfängern {1} sagt nicht, wer sie sind"},
	},
}
