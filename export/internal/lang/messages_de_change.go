package lang

// What findings of the rules change/… say in German.
var germanChange = Phrases{}
