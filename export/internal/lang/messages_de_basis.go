package lang

// What findings of the rules basis/… say in German.
var germanBasis = Phrases{
	"": {
		{"{who} {relies} and records no balancing test", "{1} {2} und hält keine Interessenabwägung fest"},
		{"{who} {relies} and does not say how it is proved", "{1} {2} und sagt nicht, wie sie nachgewiesen wird"},
		{"{who} {relies} and says neither how it is obtained nor how it is proved", "{1} {2} und sagt weder, wie sie eingeholt, noch, wie sie nachgewiesen wird"},
		{"{who} {relies} and records no way to withdraw it", "{1} {2} und hält keinen Weg zum Widerruf fest"},
		{"{who} {relies}, and the record says that it can be withdrawn and not how", "{1} {2}; das Verzeichnis sagt, dass sie widerrufen werden kann, und nicht, wie"},
		{"{who} rests on a contract that is not named", "{1} beruht auf einem Vertrag, der nicht genannt ist"},
		{"the consent to {whom} is given without a clear affirmative act", "die Einwilligung zu {1} wird ohne eindeutige bestätigende Handlung erteilt"},
		{"the consent to {whom} is tied to a contract, to terms or to the use of a service", "die Einwilligung zu {1} ist an einen Vertrag, an Bedingungen oder an die Nutzung eines Dienstes gekoppelt"},
		{"the consent to {whom} is given by another than the person", "die Einwilligung zu {1} erteilt jemand anderes als die Person"},
		{"the explicit consent to {whom} is given by another than the person", "die ausdrückliche Einwilligung zu {1} erteilt jemand anderes als die Person"},
		{"the consent to {whom} is given by one act with consent to other purposes", "die Einwilligung zu {1} wird in einem Akt mit der zu anderen Zwecken erteilt"},
		{"{who} gives {q} as its legitimate interest, which names none", "{1} gibt {2} als berechtigtes Interesse an, was keines nennt"},
		{"{who} rests on an interest of {q} and does not say which", "{1} beruht auf einem Interesse von {2} und sagt nicht, welchem"},
		{"{who} {relies} and says neither which nor whose", "{1} {2} und sagt weder, welche, noch, wessen"},
		{"{who} states its legitimate interest and does not say whose it is", "{1} gibt das berechtigte Interesse an und sagt nicht, wessen es ist"},
		{"{who} gives {q} as its ground, which is none", "{1} gibt {2} als Rechtsgrundlage an, was keine ist"},
		{"{who} gives {qs} as its grounds, which are none", "{1} gibt {2} als Rechtsgrundlagen an, was keine sind"},
		{"{who} names a statute and not which letter of Art. 6(1)", "{1} nennt ein Gesetz und nicht, welchen Buchstaben des Art.\u00a06 Abs.\u00a01"},
		{"{who} states no ground", "{1} gibt keine Rechtsgrundlage an"},
		{"no ground is stated for any purpose", "für keinen Zweck ist eine Rechtsgrundlage angegeben"},
		{"{who} also gives {q} as a ground, which is none; {meant}", "{1} gibt auch {2} als Rechtsgrundlage an, was keine ist; {3}"},
		{"{who} concerns children, and no balancing test on record speaks of them", "{1} betrifft Kinder, und keine festgehaltene Interessenabwägung spricht von ihnen"},
	},
}
