package lang

// germanPolicy are what findings of policies say in German.
var germanPolicy = Phrases{
	"": {
		{"policy {w} speaks of the activity {q}, which the register does not hold", "die Vorgabe {1} nennt die Tätigkeit {2}, die das Verzeichnis nicht enthält"},
		{"policy {w} speaks of the function {q}, which no entry of the register has", "die Vorgabe {1} nennt die Abteilung {2}, die kein Eintrag des Verzeichnisses hat"},
		{"policy {w} speaks of the function {q}, which no entry of the register has; nearest: {x}", "die Vorgabe {1} nennt die Abteilung {2}, die kein Eintrag des Verzeichnisses hat; ähnlich: {3}"},
		{"purpose {q} states no ground, and may rest on {oneof} only", "der Zweck {1} gibt keine Rechtsgrundlage an und darf nur auf {2} beruhen"},
		{"purpose {q} rests on {oneof}, which is ruled out", "der Zweck {1} beruht auf {2}, was ausgeschlossen ist"},
		{"purpose {q} rests on {oneof}, and may rest on {oneof} only", "der Zweck {1} beruht auf {2} und darf nur auf {3} beruhen"},
		{"no period is stated for {stored}, to be kept for {lengths}", "für {1} ist keine Frist angegeben; vorgegeben ist: {2}"},
		{"{stored}: kept for {p}, not for {lengths}", "{1}: {2} gespeichert; vorgegeben ist: {3}"},
		{"there is no retention rule for {stored}, to be kept for {lengths}", "für {1} gibt es keine Löschregel; vorgegeben ist: {2}"},
		{"there is a transfer to {place}, and none is allowed", "es gibt eine Übermittlung, Ziel {1}, und keine ist zulässig"},
		{"the transfer to {place} names no mechanism, and may rest on {instruments} only", "die Übermittlung, Ziel {1}, nennt kein Instrument; zulässig ist nur: {2}"},
		{"the transfer to {place} rests on {instrument}, and may rest on {instruments} only", "die Übermittlung, Ziel {1}, beruht auf einem anderen Instrument ({2}); zulässig ist nur: {3}"},
		{"the transfer to {place} rests on an adequacy decision, and none covers it", "die Übermittlung, Ziel {1}, beruht auf einem Angemessenheitsbeschluss, und keiner erfasst sie"},
	},
	"remedy": {
		{"Rest the purpose on {oneof}, or give it up.", "Der Zweck kann auf {1} beruhen; sonst ist er aufzugeben."},
		{"Keep the data for {lengths}.", "Die vorgegebene Speicherfrist einhalten: {1}."},
		{"Move the data to where {instruments} carries the transfer, or stop it.", "Die Daten dorthin übermitteln, wo ein vorgegebenes Instrument trägt ({1}), oder die Übermittlung einstellen."},
	},
	"oneof": {
		{"{on}", "{1}"},
		{"{q}", "{1}"},
		{"{oneof} or {oneof}", "{1} oder {2}"},
		{"{oneof}, {oneof}", "{1}, {2}"},
	},
	"stored": {
		{"the data", "die Daten"},
		{"{names}", "{1}"},
		{"{qs} and {q}", "{1} und {2}"},
	},
	"lengths": {
		{"{length}", "{1}"},
		{"{length} and {lengths}", "{1} und {2}"},
	},
	"length": {
		{"{p}", "{1}"},
		{"at least {p}", "mindestens {1}"},
		{"at most {p}", "höchstens {1}"},
	},
	"instruments": {
		{"{instrument}", "{1}"},
		{"{instruments} or {instrument}", "{1} oder {2}"},
		{"{instrument}, {instruments}", "{1}, {2}"},
	},
	"instrument": {
		{"an adequacy decision", "Angemessenheitsbeschluss"},
		{"{code:mechanism}", "{1}"},
		{"{q}", "{1}"},
	},
}
