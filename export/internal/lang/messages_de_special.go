package lang

// What findings of the rules special/… say in German.
var germanSpecial = Phrases{
	"": {
		{"it is not stated whether the consent that {who} relies on is explicit", "ob die Einwilligung, auf die sich {1} stützt, ausdrücklich ist, ist nicht angegeben"},
		{"the consent that {who} relies on is recorded as not explicit", "die Einwilligung, auf die sich {1} stützt, ist als nicht ausdrücklich festgehalten"},
		{"data {q} is special in some cases, and of which type is not stated", "die Daten {1} sind in manchen Fällen besondere, und von welcher Art, ist nicht angegeben"},
		{"{who} relies on data made public by the person and does not say how they did so", "{1} stützt sich auf Daten, die die Person öffentlich gemacht hat, und sagt nicht, wie"},
	},
}
