package html

// words are what the page itself has to say: the filter's labels, and the link
// past the contents.
type words struct {
	Tag, Skip, Filter, Activity, Severity, Rule, All, Reset, Nothing string
}

// sets are the languages the page speaks; the first is the one for documents
// in any other.
var sets = [...]words{
	{
		Tag: "en", Skip: "Skip the contents", Filter: "Filter", Activity: "Processing activity", Severity: "Demand and severity of findings",
		Rule: "Rule", All: "all", Reset: "Show all", Nothing: "No finding matches the filter.",
	},
	{
		Tag: "de", Skip: "Inhalt überspringen", Filter: "Filter", Activity: "Verarbeitungstätigkeit", Severity: "Anforderung und Schwere der Befunde",
		Rule: "Regel", All: "alle", Reset: "Alles anzeigen", Nothing: "Kein Befund entspricht dem Filter.",
	},
	{
		Tag: "fr", Skip: "Passer le sommaire", Filter: "Filtre", Activity: "Activité de traitement", Severity: "Exigence et gravité des constats",
		Rule: "Règle", All: "tout", Reset: "Tout afficher", Nothing: "Aucun constat ne correspond au filtre.",
	},
}

// Speaks reports whether the page's own words exist in a language.
func Speaks(tag string) bool { return wordsOf(tag).Tag == tag }

func wordsOf(tag string) *words {
	for i := range sets {
		if sets[i].Tag == tag {
			return &sets[i]
		}
	}
	return &sets[0]
}
