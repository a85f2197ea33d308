package export

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"
)

// wording is what the cells of a layout say beside the register's own words,
// in one language.
type wording struct {
	tag       string
	parts     map[string]string // labels of the parts of an element, by part
	codes     map[string]string // words of codes, by table:code; English where one is missing
	units     [7][]string       // years to seconds: one, several, and in Polish from five
	yes, no   string
	none      string
	atOnce    string
	continued string
	page      string
	dates     string // order and separator of a day: "2/1/2006"
}

// noneWords say that there is none, in a cell of a field of which that can be
// said, whatever the language of the layout.
var noneWords = []string{
	"n/a", "na", "n.a.", "none", "nil", "not applicable", "no transfer", "no transfers",
	"néant", "aucun", "aucune", "non concerné", "non concernée", "sans objet", "non applicable", "s.o.",
	"nie dotyczy", "brak", "nie ma", "n/d",
	"keine", "keiner", "keines", "entfällt", "nicht zutreffend", "nicht anwendbar", "trifft nicht zu",
	"nessuno", "nessuna", "non previsto", "non previsti", "non prevista",
	"ninguno", "ninguna", "no aplica", "no procede", "no previsto", "no previstas",
	"geen", "niet van toepassing", "n.v.t.", "—", "–", "-", "/", "./.",
}

// wordingOf returns the wording of a layout's language, English for others.
func wordingOf(tag string) *wording {
	if t, err := language.Parse(tag); err == nil && tag != "" {
		base, _ := t.Base()
		if i := slices.IndexFunc(wordings, func(w *wording) bool { return w.tag == base.String() }); i >= 0 {
			return wordings[i]
		}
	}
	return wordings[0]
}

// folded returns a text as headings and words are compared: in lower case and
// one form of Unicode, with single spaces and plain apostrophes, and without a
// colon, full stop or asterisk at the end.
func folded(s string) string {
	s = norm.NFKC.String(s)
	s = strings.Map(func(r rune) rune {
		switch r {
		case '’', 'ʼ', '`':
			return '\''
		case '\u00ad', '\u200b', '\ufeff':
			return -1
		}
		return unicode.ToLower(r)
	}, s)
	return strings.TrimSpace(strings.TrimRight(strings.Join(strings.Fields(s), " "), " :.*…"))
}

// bare is folded without what stands in parentheses: "(if applicable)".
func bare(s string) string {
	if s = folded(s); !strings.ContainsRune(s, '(') {
		return s
	}
	var b strings.Builder
	depth := 0
	for _, r := range s {
		switch {
		case r == '(':
			depth++
		case r == ')' && depth > 0:
			depth--
		case depth == 0:
			b.WriteRune(r)
		}
	}
	return folded(b.String())
}

// word returns a code in the language; what is no code of the table stays.
func (w *wording) word(table, code string) string {
	if s, ok := w.codes[table+":"+code]; ok {
		return s
	}
	if set := labelsOf(w.tag); set != nil {
		if s, ok := set.codes[table+":"+code]; ok {
			return upperFirst(s)
		}
	}
	if s, ok := sets[0].codes[table+":"+code]; ok {
		return upperFirst(s)
	}
	return code
}

// code returns the code of a word of a table, in the layout's language or
// another, or as a code; false if there is none.
func (w *wording) code(table, word string) (string, bool) {
	c, ok := codesByWord()[w.tag][table+":"+folded(word)]
	return c, ok
}

// partsByLabel are the parts by their folded labels, by language.
var partsByLabel = sync.OnceValue(func() map[string]map[string]string {
	all := make(map[string]map[string]string, len(wordings))
	for _, w := range wordings {
		labels := make(map[string]string, len(w.parts))
		for name, label := range w.parts {
			labels[folded(label)] = name
		}
		all[w.tag] = labels
	}
	return all
})

// codesByWord are the codes by their folded words, by language and table: in
// the language itself, then as codes and in the languages of the labels.
var codesByWord = sync.OnceValue(func() map[string]map[string]string {
	all := make(map[string]map[string]string, len(wordings))
	tables := codeTables()
	for _, w := range wordings {
		words := make(map[string]string)
		all[w.tag] = words
		for _, t := range tables {
			add := func(word, code string) {
				if word = folded(word); word != "" && words[t.Name+":"+word] == "" {
					words[t.Name+":"+word] = code
				}
			}
			for _, c := range t.Codes {
				add(w.word(t.Name, c.Value), c.Value)
			}
			for _, c := range t.Codes {
				add(c.Value, c.Value)
				add(c.Label, c.Value)
				for _, set := range sets {
					add(set.codes[t.Name+":"+c.Value], c.Value)
				}
			}
		}
	}
	return all
})
