package lang

// What findings of the rules basis/… say in French.
var frenchBasis = Phrases{
	"": {
		{"{who} {relies} and records no balancing test", "{1} {2} et ne consigne aucune mise en balance"},
		{"{who} {relies} and does not say how it is proved", "{1} {2} et ne dit pas comment il est prouvé"},
		{"{who} {relies} and says neither how it is obtained nor how it is proved", "{1} {2} et ne dit ni comment il est recueilli ni comment il est prouvé"},
		{"{who} {relies} and records no way to withdraw it", "{1} {2} et ne consigne aucun moyen de le retirer"},
		{"{who} {relies}, and the record says that it can be withdrawn and not how", "{1} {2}\u00a0; le registre dit qu’il peut être retiré, et non comment"},
		{"{who} rests on a contract that is not named", "{1} repose sur un contrat qui n’est pas indiqué"},
		{"the consent to {whom} is given without a clear affirmative act", "le consentement à {1} est donné sans acte positif clair"},
		{"the consent to {whom} is tied to a contract, to terms or to the use of a service", "le consentement à {1} est lié à un contrat, à des conditions ou à l’utilisation d’un service"},
		{"the consent to {whom} is given by another than the person", "le consentement à {1} est donné par un autre que la personne"},
		{"the explicit consent to {whom} is given by another than the person", "le consentement explicite à {1} est donné par un autre que la personne"},
		{"the consent to {whom} is given by one act with consent to other purposes", "le consentement à {1} est donné par un seul acte avec celui à d’autres finalités"},
		{"{who} gives {q} as its legitimate interest, which names none", "{1} donne {2} comme intérêt légitime, ce qui n’en nomme aucun"},
		{"{who} rests on an interest of {q} and does not say which", "{1} repose sur un intérêt de {2} et ne dit pas lequel"},
		{"{who} {relies} and says neither which nor whose", "{1} {2} et ne dit ni lesquels ni de qui"},
		{"{who} states its legitimate interest and does not say whose it is", "{1} indique son intérêt légitime et ne dit pas de qui il est"},
		{"{who} gives {q} as its ground, which is none", "{1} donne {2} comme base légale, ce qui n’en est pas une"},
		{"{who} gives {qs} as its grounds, which are none", "{1} donne {2} comme bases légales, ce qui n’en est pas"},
		{"{who} names a statute and not which letter of Art. 6(1)", "{1} indique une loi et non quel point de l’art.\u00a06, par.\u00a01"},
		{"{who} states no ground", "{1} n’indique aucune base légale"},
		{"no ground is stated for any purpose", "aucune base légale n’est indiquée pour aucune finalité"},
		{"{who} also gives {q} as a ground, which is none; {meant}", "{1} donne aussi {2} comme base légale, ce qui n’en est pas une\u00a0; {3}"},
		{"{who} concerns children, and no balancing test on record speaks of them", "{1} concerne des enfants, et aucune mise en balance consignée n’en parle"},
	},
}
