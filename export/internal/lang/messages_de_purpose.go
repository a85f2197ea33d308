package lang

// What findings of the rules purpose/… say in German.
var germanPurpose = Phrases{
	"": {
		{"the purpose {q} would fit any processing", "der Zweck {1} würde auf jede Verarbeitung passen"},
	},
}
