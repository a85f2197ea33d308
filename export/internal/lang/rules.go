package lang

import "strings"

// A Said is a text of the rules as it is printed: in the language where there
// is a translation, and otherwise in English, which Tag says.
type Said struct {
	Text string
	Tag  string // BCP 47; "" for the language itself
}

// RuleTitle returns the title of a rule in the language, by what it is in
// English.
func (l *Language) RuleTitle(english string) Said {
	text, ok := l.Titles[english]
	return l.said(english, text, ok)
}

// Remedy returns a remedy in the language, by what it is in English: one, or
// several in a row, of which those of single regimes are made.
func (l *Language) Remedy(english string) Said {
	text, ok := l.remedy(english)
	return l.said(english, text, ok)
}

func (l *Language) said(english, text string, ok bool) Said {
	switch {
	case l.IsEnglish():
		return Said{Text: english}
	case ok:
		return Said{Text: text}
	}
	return Said{english, "en"}
}

// remedy says a remedy, or the first that is one of several in a row and then
// the rest of them.
func (l *Language) remedy(english string) (text string, ok bool) {
	if text, ok = l.oneRemedy(english); ok {
		return text, true
	}
	const end = ". "
	for i := strings.LastIndex(english, end); i >= 0; i = strings.LastIndex(english[:i], end) {
		first, ok := l.oneRemedy(english[:i+1])
		if !ok {
			continue
		}
		if rest, ok := l.remedy(english[i+len(end):]); ok {
			return first + " " + rest, true
		}
	}
	return "", false
}

// oneRemedy says one that stands alone, or a sentence that names what a State
// has, of which the phrases under "remedy" are.
func (l *Language) oneRemedy(english string) (text string, ok bool) {
	if text, ok = l.Remedies[english]; ok {
		return text, true
	}
	return l.phrase(phrasebooks()[l.Tag], "remedy", english)
}

// IsEnglish reports whether the language is English, in which the rules speak.
func (l *Language) IsEnglish() bool { return l.letters == English.letters }

// English returns what is said in English in every language.
func (l *Language) English(text string) Said { return l.said(text, "", false) }
