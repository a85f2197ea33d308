package layout

import (
	"fmt"
	"strings"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/ropa"
)

// answerTable stands for yes and no, which are no table of codes.
const answerTable = "answer"

// codeTables are the tables of the codes that fields of a table take, which
// choices of their columns may stand for.
var codeTables = map[Key]string{
	KeyBases: "ground", KeyConditions: "condition", KeyMechanisms: "mechanism", KeySafeguards: "mechanism", KeySpecial: "special", KeyStatus: "status",
	KeyDPIAStatus: "dpia", KeyInherentRisk: "level", KeyResidualRisk: "level", KeyDPIARequired: answerTable, KeyBreach: answerTable,
	KeyPublicAuthority: answerTable, KeyFederalBody: answerTable, KeyLargeScale: answerTable, KeyMonitoring: answerTable, KeyOccasional: answerTable, KeyPublicArea: answerTable,
}

// wordOf is the layout's own word for a code of a field.
func (f cellForm) wordOf(code string) string {
	if table := codeTables[f.key]; table != answerTable {
		return f.w.CodeWord(table, code)
	}
	return f.w.Answer(ropa.Answer(code))
}

// chosen returns the choice that stands for what an element says, or what it
// says where there is none.
func (f cellForm) chosen(text string) string {
	for _, c := range f.choices {
		for _, code := range c.Codes {
			if f.wordOf(code) == text {
				return c.Text
			}
		}
	}
	return text
}

// meant returns what a choice stands for; what is no choice stays.
func (f cellForm) meant(text string) string {
	for _, c := range f.choices {
		if len(c.Codes) > 0 && lang.Fold(c.Text) == lang.Fold(text) {
			return f.wordOf(c.Codes[0])
		}
	}
	return text
}

// checkChoices returns an error if choices of a table's column stand for what
// its field cannot hold.
func (l *Layout) checkChoices(c *Column) error {
	table := codeTables[c.Key]
	for _, choice := range c.Choices {
		for _, code := range choice.Codes {
			_, ok := lang.OrEnglish(l.Language).ReadCode(table, code)
			if table == answerTable {
				ok = code == string(ropa.Yes) || code == string(ropa.No)
			}
			switch {
			case table == "" || len(c.Sections) > 0:
				return fmt.Errorf("export: layout %q: column %q: choice %q stands for a code, and the column takes none", l.ID, c.Heading, choice.Text)
			case !ok:
				return fmt.Errorf("export: layout %q: column %q: choice %q: %q is no code of its field", l.ID, c.Heading, choice.Text, code)
			}
		}
	}
	return nil
}

// checkLanguage returns an error for a language that there are no words in.
func (l *Layout) checkLanguage() error {
	var tags []string
	for _, known := range lang.All {
		tags = append(tags, known.Tag)
	}
	known, _, _ := strings.Cut(lang.OrEnglish(l.Language).Tag, "-")
	if base, _, _ := strings.Cut(l.Language, "-"); l.Language != "" && known != strings.ToLower(base) {
		return fmt.Errorf("export: layout %q: Language %q: want one of %s", l.ID, l.Language, strings.Join(tags, ", "))
	}
	return nil
}
