package lang

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"github.com/openropa/openropa/ropa"
)

// CodeTables returns every table of codes that the exports show as words: all
// of the model but the answers, which are words of their own, the countries,
// whose names are in package display, and the changes, which no export shows.
func CodeTables() []ropa.CodeTable {
	return slices.DeleteFunc(ropa.CodeTables(), func(t ropa.CodeTable) bool {
		return t.Name == "answer" || t.Name == "country" || t.Name == "change" || t.Name == "operation"
	})
}

// EnglishCodes returns the model's own labels.
func EnglishCodes() map[string]string {
	codes := make(map[string]string)
	for _, table := range CodeTables() {
		for _, c := range table.Codes {
			codes[table.Name+":"+c.Value] = c.Label
		}
	}
	return codes
}

// CodeWord returns what a code is called in the language, in English if it
// lacks a word; what is no code of the table stays.
func (l *Language) CodeWord(table, code string) string {
	for _, o := range []*Language{l, English} {
		if s, ok := o.Codes[table+":"+code]; ok {
			return UpperFirst(s)
		}
	}
	return code
}

// Choice is a code with the one word it has in a drop-down.
type Choice struct{ Code, Word string }

// ChoicesOf returns codes with their words, no two alike: a second one has its
// code beside it, and a code without a word is its own.
func ChoicesOf(codes []string, word func(code string) string) []Choice {
	taken := make(map[string]bool, len(codes))
	list := make([]Choice, len(codes))
	for i, code := range codes {
		w := cmp.Or(UpperFirst(word(code)), code)
		if taken[Fold(w)] {
			w += " (" + code + ")"
		}
		taken[Fold(w)] = true
		list[i] = Choice{code, w}
	}
	return list
}

// TableChoices returns the codes of a table with their words in the language.
func (l *Language) TableChoices(t ropa.CodeTable) []Choice {
	var codes []string
	for _, c := range t.Codes {
		if c.Value != "" {
			codes = append(codes, c.Value)
		}
	}
	return ChoicesOf(codes, func(code string) string { return l.CodeWord(t.Name, code) })
}

// ReadCode returns the code of a word of a table: a word of the language, a
// code, or a word of another language; false if there is none.
func (l *Language) ReadCode(table, word string) (string, bool) {
	code, ok := codesByWord()[l.Tag][table+":"+Fold(word)]
	return code, ok
}

// codesByWord are the codes by their folded words, by language and table.
var codesByWord = sync.OnceValue(func() map[string]map[string]string {
	all := make(map[string]map[string]string, len(Complete))
	tables := CodeTables()
	for _, l := range Complete {
		codes := make(map[string]string)
		all[l.Tag] = codes
		for _, t := range tables {
			add := func(word, code string) {
				if word = Fold(word); word != "" && codes[t.Name+":"+word] == "" {
					codes[t.Name+":"+word] = code
				}
			}
			for _, c := range l.TableChoices(t) {
				add(c.Word, c.Code)
			}
			for _, c := range t.Codes {
				add(c.Value, c.Value)
			}
			for _, o := range Complete {
				for _, c := range o.TableChoices(t) {
					add(c.Word, c.Code)
				}
			}
			for _, row := range usualCodeWords {
				for w := range strings.SplitSeq(row.words, ", ") {
					if row.table == t.Name {
						add(w, row.code)
					}
				}
			}
		}
	}
	return all
})

// specialLabels are what the languages call the categories of Art. 9(1), as
// words that are read.
func specialLabels() (rows []codeRow) {
	for _, l := range All {
		for _, code := range []string{hea, pol, rel, tra, eth, gen, bio, sex} {
			if word, ok := l.Codes["special:"+code]; ok {
				rows = append(rows, codeRow{code, l.Tag, word})
			}
		}
	}
	return rows
}
