package lang

// What findings of the rules rights/… say in French.
var frenchRights = Phrases{
	"": {
		{"no privacy notice is named", "aucune notice d’information n’est indiquée"},
		{"people are told of their rights, and not of {right*}", "les personnes sont informées de leurs droits, mais non de\u00a0: {1}"},
		{"nothing says how people exercise their rights", "rien ne dit comment les personnes exercent leurs droits"},
		{"where {data} {comes} from is not said", "la provenance {2} {1} n’est pas indiquée"},
		{"where {data} {comes} from is not said, and so not which duty to inform governs: that for data from the people themselves or that for data from elsewhere", "la provenance {2} {1} n’est pas indiquée, ni donc le devoir d’information applicable\u00a0: celui des données venant des personnes elles-mêmes ou d’ailleurs"},
		{"automated decisions are taken, and it is not said whether they are solely automated and whether they have a significant effect", "des décisions automatisées sont prises, sans qu’il soit dit si elles le sont exclusivement et si elles ont un effet significatif"},
		{"automated decisions are described, and whether there are any is not said", "des décisions automatisées sont décrites, sans qu’il soit dit s’il y en a"},
	},
}
