package lang

// What findings of the rules rights/… say in German.
var germanRights = Phrases{
	"": {
		{"no privacy notice is named", "keine Datenschutzhinweise sind genannt"},
		{"people are told of their rights, and not of {right*}", "betroffene Personen werden über ihre Rechte informiert, nicht aber über: {1}"},
		{"nothing says how people exercise their rights", "nichts sagt, wie betroffene Personen ihre Rechte ausüben"},
		{"where {data} {comes} from is not said", "woher {1} {2}, ist nicht gesagt"},
		{"where {data} {comes} from is not said, and so not which duty to inform governs: that for data from the people themselves or that for data from elsewhere", "woher {1} {2}, ist nicht gesagt, und damit nicht, welche Informationspflicht gilt: die für Daten von den Personen selbst oder die für Daten aus anderer Quelle"},
		{"automated decisions are taken, and it is not said whether they are solely automated and whether they have a significant effect", "automatisierte Entscheidungen ergehen, und nicht gesagt ist, ob sie ausschließlich automatisiert sind und erhebliche Wirkung haben"},
		{"automated decisions are described, and whether there are any is not said", "automatisierte Entscheidungen sind beschrieben, und ob es welche gibt, ist nicht gesagt"},
	},
}
