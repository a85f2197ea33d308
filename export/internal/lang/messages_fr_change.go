package lang

// What findings of the rules change/… say in French.
var frenchChange = Phrases{}
