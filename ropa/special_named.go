package ropa

import "github.com/openropa/openropa/lawfulbasis"

// SpecialNamed returns which type of Art. 9(1) data of a name is, by the words
// of a language, a BCP 47 tag, and whether it is on offences, Art. 10: "health
// status", "casier judiciaire". Names that are as often used of other data are
// of none, and so is what is written in a language without such words.
func SpecialNamed(name, lang string) (of lawfulbasis.SpecialCategory, criminal bool) {
	if of = namesSpecial(name, lang); of == criminalData {
		return "", true
	}
	return of, false
}
