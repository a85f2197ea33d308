package ropa

import (
	"fmt"
	"strings"
	"sync"

	"github.com/openropa/openropa/ropa/words"
)

// namedChildren are words for children, by language, as [words.Phrase.Words]
// writes them. Words for students of every age are left out.
var namedChildren = []words.Phrase{
	{Lang: "en", Words: "child|children|pupil|pupils|minors|schoolchildren|kids|toddlers|infants"},
	{Lang: "de", Words: "kind|kinder|kindern|schulkinder|schulkindern|kindergartenkinder|minderjährige|minderjährigen|schüler|schülern|schülerin|schülerinnen|jugendliche|jugendlichen"},
	{Lang: "fr", Words: "enfant|enfants|élève|élèves|mineurs|mineures|écoliers"},
	{Lang: "es", Words: "niño|niños|niña|niñas|menores|escolares"},
	{Lang: "it", Words: "bambino|bambini|bambina|bambine|minorenne|minorenni|minori|alunno|alunni|alunna|alunne|scolari"},
	{Lang: "nl", Words: "kind|kinderen|leerling|leerlingen|minderjarige|minderjarigen|scholieren"},
	{Lang: "pl", Words: "dziecko|dzieci|uczeń|uczniowie|uczniów|małoletni|małoletnich|nieletni|nieletnich|niepełnoletni"},
	{Lang: "pt", Words: "criança|crianças|menores"},
	{Lang: "da", Words: "barn|børn|mindreårige|elever|skolebørn"},
	{Lang: "sv", Words: "barn|minderåriga|elever|skolbarn"},
	{Lang: "cs", Words: "dítě|děti|nezletilí|nezletilých|žáci|žáků"},
	{Lang: "fi", Words: "lapsi|lapset|lasten|alaikäiset|oppilaat"},
	{Lang: "ro", Words: "copil|copii|copiii|copiilor|minori|minorilor|elevi|elevii"},
	{Lang: "hu", Words: "gyermek|gyermekek|gyerekek|kiskorúak|tanulók"},
	{Lang: "el", Words: "παιδί|παιδιά|παιδιών|ανήλικοι|ανηλίκων|μαθητές"},
}

// besideChildren are folded words after which a word for children says whose
// relatives, teachers or how many are meant: "parents of pupils", "number of
// children".
var besideChildren = wordSet("parent parents guardian guardians teacher teachers carer carers number without no age eltern elternteil anzahl zahl keine ohne lehrer " +
	"parents enseignants nombre sans padres tutores profesores numero sin genitori insegnanti numero senza ouders aantal leraren zonder rodzice rodzicow nauczyciele liczba bez pais encarregados professores sem " +
	"foraeldre laerere antal uden foraldrar vardnadshavare larare antalet utan rodice rodicu ucitele pocet vanhemmat huoltajat opettajat lukumaara parinti parintii profesori numar numarul fara szulok szulei tanarok szama")

// ofChildren are folded words that may stand between.
var ofChildren = wordSet("of the der von den d de des du les la las los di dei degli delle il van het do da dos das under with unter mit")

func wordSet(list string) map[string]bool {
	set := make(map[string]bool)
	for _, word := range strings.Fields(list) {
		set[word] = true
	}
	return set
}

var childrenPhrases = sync.OnceValue(func() *words.Phrases {
	rows := make([]words.Phrase, len(namedChildren))
	for i, row := range namedChildren {
		row.Code = "child"
		rows[i] = row
	}
	return words.NewPhrases(rows)
})

// readsChildren reports whether there are words for children in the language of
// the register, and says so where there are none.
func (p *Pass) readsChildren() bool {
	if specialNamesIn(p.Register.Language) {
		return true
	}
	p.notRead()
	return false
}

// childrenIn returns what says that data is of children: "name", or the
// example; "" if nothing does.
func (p *Pass) childrenIn(d *DataCategory) string {
	if p.saysChildren(d.Name) {
		return "name"
	}
	for _, example := range d.Examples {
		if p.saysChildren(example) {
			return fmt.Sprintf("example %q", shorten(example, 60))
		}
	}
	return ""
}

// saysChildren reports whether a text names children. Registers say the same
// again and again, so that each text is read once.
func (p *Pass) saysChildren(text string) bool {
	says, known := p.run.children[text]
	if !known {
		if p.run.children == nil {
			p.run.children = make(map[string]bool)
		}
		says = saysChildren(text, p.Register.Language)
		p.run.children[text] = says
	}
	return says
}

func saysChildren(text, lang string) bool {
	if text == "" || len(text) > maxVague {
		return false
	}
	tokens := words.Tokens(text)
	for i := range tokens {
		if code, _ := childrenPhrases().At(tokens, i, lang); code == "" {
			continue
		}
		before := i - 1
		for before >= 0 && ofChildren[tokens[before].Text] {
			before--
		}
		if before < 0 || !besideChildren[tokens[before].Text] {
			return true
		}
	}
	return false
}
