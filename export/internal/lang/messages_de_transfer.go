package lang

// What findings of the rules transfer/… say in German.
var germanTransfer = Phrases{
	"": {
		{"a transfer names neither a country nor an international organisation; {q} identifies none", "eine Übermittlung nennt weder ein Land noch eine internationale Organisation; {1} bezeichnet keines"},
		{"transfer to {c}: no mechanism is stated", "Übermittlung, Ziel {1}: kein Instrument ist angegeben"},
		{"transfer to a place not named: no mechanism is stated", "Übermittlung an einen nicht genannten Ort: kein Instrument ist angegeben"},
		{"transfer to {c}: it is one of {n} alternatives, and which of them carries it is not said", "Übermittlung, Ziel {1}: sie ist eine von {2} Alternativen, und welche trägt, ist nicht gesagt"},
		{"transfer to {c}: it is one of {n} alternatives, and which of them would carry it is not said", "Übermittlung, Ziel {1}: sie ist eine von {2} Alternativen, und welche tragen würde, ist nicht gesagt"},
		{"transfer to a place not named: it is one of {n} alternatives, and which of them carries it is not said", "Übermittlung an einen nicht genannten Ort: sie ist eine von {1} Alternativen, und welche trägt, ist nicht gesagt"},
		{"transfer to {c}: it relies on standard data protection clauses, and no assessment of the destination is on record", "Übermittlung, Ziel {1}: sie beruht auf Standarddatenschutzklauseln, und keine Prüfung des Ziellandes ist festgehalten"},
		{"transfer to {c}: it relies on binding corporate rules, and no assessment of the destination is on record", "Übermittlung, Ziel {1}: sie beruht auf verbindlichen internen Datenschutzvorschriften, und keine Prüfung des Ziellandes ist festgehalten"},
		{"transfer to {c}: the approval of the binding corporate rules is not on record", "Übermittlung, Ziel {1}: die Genehmigung der verbindlichen internen Datenschutzvorschriften ist nicht festgehalten"},
		{"transfer to {c}: no importer is named, and no recipient is there", "Übermittlung, Ziel {1}: kein Importeur ist genannt, und kein Empfänger sitzt dort"},
	},
}
