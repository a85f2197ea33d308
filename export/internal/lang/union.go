package lang

import "github.com/openropa/openropa/ropa/words"

// NamesUnion reports whether a text is a name of the Union or of the European
// Economic Area, as people write it where a country is asked for.
func NamesUnion(text string) bool {
	switch words.Fold(text) {
	case "eu", "eea", "ue", "eee", "ewr", "eer", "ees", "eog", "ehp", "eos", "eu/eea", "eu eea", "eea/eu", "eu/ewr", "ue/eee", "eu/eer", "ue/see", "see",
		"european union", "european economic area", "europaische union", "europaischer wirtschaftsraum", "union europeenne", "espace economique europeen",
		"union europea", "unione europea", "europese unie", "unia europejska", "uniao europeia", "espacio economico europeo", "europese economische ruimte",
		"spazio economico europeo", "europejski obszar gospodarczy":
		return true
	}
	return false
}
