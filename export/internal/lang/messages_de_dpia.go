package lang

// What findings of the rules dpia/… say in German.
var germanDPIA = Phrases{
	"": {
		{"sensitive data are used, and it is not said whether on a large scale", "sensible Daten werden verwendet, und nicht gesagt ist, ob umfangreich"},
	},
}
