package lang

// What findings of the rules record/… say in German.
var germanRecord = Phrases{
	"": {
		{"{q} states no postal address", "{1} gibt keine Postanschrift an"},
		{"the register does not name the organisation that keeps it", "das Verzeichnis nennt die Organisation nicht, die es führt"},
		{"the register states no way to reach the organisation", "das Verzeichnis gibt nicht an, wie die Organisation zu erreichen ist"},
		{"the register states no way to reach {q}", "das Verzeichnis gibt nicht an, wie {1} zu erreichen ist"},
		{"the register states no country for the organisation: whether an establishment binds it and whether it owes a representative cannot be judged", "das Verzeichnis gibt kein Land der Organisation an: ob eine Niederlassung sie bindet und ob sie einen Vertreter schuldet, ist nicht zu beurteilen"},
		{"the register states no country for {q}: whether an establishment binds it and whether it owes a representative cannot be judged", "das Verzeichnis gibt kein Land für {1} an: ob eine Niederlassung bindet und ob ein Vertreter geschuldet ist, ist nicht zu beurteilen"},
		{"{q} is no controller by name", "{1} ist kein namentlich genannter Verantwortlicher"},
		{"no controller is named for which the processing is carried out", "kein Verantwortlicher ist genannt, für den verarbeitet wird"},
		{"no recipients are listed, and nothing says that there are none", "keine Empfänger sind aufgeführt, und nichts sagt, dass es keine gibt"},
		{"no transfers are listed, and nothing says that there are none", "keine Übermittlungen sind aufgeführt, und nichts sagt, dass es keine gibt"},
		{"no transfers are listed, and nothing says that there are none; the systems keep data in {area}, and nobody who receives it is said to be outside", "keine Übermittlungen sind aufgeführt, und nichts sagt, dass es keine gibt; die Systeme speichern Daten in {1}, und kein Empfänger außerhalb ist angegeben"},
		{"no time limit for erasure is stated", "keine Löschfrist ist angegeben"},
		{"the register was last reviewed on {d}, more than {p} before {d}", "das Verzeichnis wurde zuletzt am {1} überprüft, {2} oder mehr vor dem {3}"},
		{"the register was created on {d}, more than {p} before {d}, and never reviewed since", "das Verzeichnis wurde am {1} erstellt, {2} oder mehr vor dem {3}, und seither nicht überprüft"},
		{"the entry was last looked at on {d}, more than {p} before {d}", "der Eintrag wurde zuletzt am {1} durchgesehen, {2} oder mehr vor dem {3}"},
		{"the review that was due on {d} is not on record", "die am {1} fällige Überprüfung ist nicht festgehalten"},
		{"neither the register nor any of its entries says when it was created, updated or reviewed", "weder das Verzeichnis noch einer seiner Einträge sagt, wann er erstellt, geändert oder überprüft wurde"},
		{"system {q} states neither who runs it nor where it keeps data", "das System {1} nennt weder Betreiber noch Speicherort"},
		{"a transfer names neither a country nor an international organisation", "eine Übermittlung nennt weder ein Land noch eine internationale Organisation"},
		{"{n} categories of data have no time limit, and others have: {qs}", "{1} Datenkategorien haben keine Löschfrist, andere haben eine: {2}"},
		{"the same processing stands among the keeper's own, as activity {q}: whether it is carried out for clients or for the keeper itself cannot be told", "dieselbe Verarbeitung steht unter den eigenen, als Tätigkeit {1}: ob sie für Auftraggeber oder für die Organisation selbst stattfindet, ist nicht zu erkennen"},
	},
}
