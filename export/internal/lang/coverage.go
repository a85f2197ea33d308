package lang

// Where the words of a language are from.
const (
	ByEngineers    = "engineers; no lawyer who writes the language has read them"
	officialAll    = "the terms of the law: the official texts; the rest: " + ByEngineers
	officialSome   = "the words of GDPR Art. 30, 4, 26, 27 and 37: the official text; the rest: " + ByEngineers
	variantOfTerms = "its own terms: the acts of the State, from memory; the rest: as in the language it varies"
)

// Sources says where the labels of a language are from.
func (l *Language) Sources() string {
	switch {
	case l.base != nil:
		return variantOfTerms
	case l == English || l == german || l == French:
		return officialAll
	}
	return officialSome
}

// Labels counts the labels and words of codes that the language has, and those
// there are.
func (l *Language) Labels() (have, of int) {
	for _, t := range [][2]map[string]string{{English.Words, l.Words}, {English.Brief, l.Brief}, {English.Simple, l.Simple}, {English.Parts, l.Parts}, {English.Codes, l.Codes}} {
		for key, english := range t[0] {
			if english == "" {
				continue // a code that says nothing
			}
			of++
			if t[1][key] != "" {
				have++
			}
		}
	}
	return have, of
}

// SaysMessages reports whether all that findings say is in the language: of a
// language that has messages none is left in English.
func (l *Language) SaysMessages() bool { return l.IsEnglish() || len(l.Messages) > 0 }
