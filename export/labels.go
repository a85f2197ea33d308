package export

import (
	"slices"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/fact"
)

// labels is everything the exports say in one language.
type labels struct {
	tag       string            // BCP 47
	words     map[string]string // by key
	codes     map[string]string // by table and code: "ground:consent"
	acts      map[fact.Act]string
	colon     string // between a label and its value
	semicolon string // between the items of a list
	between   string // between places in one act
	citing    string // what is cited for, and the citations
	quoted    string // a name in a sentence
	commas    bool   // places in an act have commas in them
	dates     dateForm
	article   func(act fact.Act, number string, points, also []string) string
	annex     func(number string, points []string) string
	of        func(s lawSource, name string) string // a source after a place in it; nil leaves its name

	sources      *strings.Replacer // words in other sources and places: "Decision"; nil leaves them
	implementing string            // decision of the Commission under the GDPR; "" for no word of its own
	numbers      *strings.Replacer // words in the official numbers of acts; nil leaves them
}

// dateForm is how a language writes a day.
type dateForm int

const (
	dayMonthName  dateForm = iota // 21 November 2026
	dayDotMonth                   // 21.11.2026
	daySlashMonth                 // 21/11/2026
)

// sets are the languages with a complete set of labels; the first is the one
// for registers in any other.
var sets = []*labels{
	{
		tag: "en", words: englishWords, codes: englishCodes(), colon: ": ", semicolon: "; ", between: ", ", citing: "%s, %s", quoted: "%q",
		dates: dayMonthName, article: englishArticle,
		acts: map[fact.Act]string{fact.DPO: "DPO"},
	},
	{
		tag: "de", words: germanWords, codes: germanCodes, colon: ": ", semicolon: "; ", between: ", ", citing: "%s, %s", quoted: "„%s“",
		dates: dayDotMonth, article: germanArticle, annex: germanAnnex, of: germanOf,
		sources: germanSources, implementing: "Durchführungsbeschluss (EU)",
		acts: map[fact.Act]string{
			fact.GDPR: "DSGVO", fact.EUDPR: "VO (EU)\u00a02018/1725", fact.FADP: "DSG", fact.DPO: "DSV", fact.AIAct: "KI-VO",
			fact.CJEU: "EuGH", fact.EDPB: "EDSA", fact.WP29: "Art.-29-Datenschutzgruppe",
		},
	},
	{
		tag: "fr", words: frenchWords, codes: frenchCodes, colon: "\u00a0: ", semicolon: "\u00a0; ", between: "\u00a0; ", citing: "%s (%s)", quoted: "«\u00a0%s\u00a0»",
		commas: true, dates: daySlashMonth, article: frenchArticle, annex: frenchAnnex, of: frenchOf,
		sources: frenchSources, implementing: "décision d’exécution (UE)",
		numbers: strings.NewReplacer("(EU)", "(UE)", "(UK)", "(Royaume-Uni)", "SR ", "RS "),
		acts: map[fact.Act]string{
			fact.GDPR: "RGPD", fact.UKGDPR: "RGPD britannique", fact.EUDPR: "règlement (UE)\u00a02018/1725", fact.FADP: "LPD", fact.DPO: "OPDo",
			fact.AIAct: "règlement sur l’IA", fact.CJEU: "CJUE", fact.WP29: "G29",
		},
	},
}

// word returns the label of a key. A key that a language lacks, which a test
// rules out, shows as the key.
func (l *labels) word(key string) string {
	if s, ok := l.words[key]; ok {
		return s
	}
	return "‹" + key + "›"
}

// region returns what a country is called, by its ISO 3166-1 code; "" if the
// language has no name for it.
func (l *labels) region(code string) string {
	r, err := language.ParseRegion(code)
	if err != nil {
		return ""
	}
	return display.Regions(language.Make(l.tag)).Name(r)
}

// languageName returns what a language is called; a tag that is none stays as
// it is.
func (l *labels) languageName(tag string) string {
	t, err := language.Parse(tag)
	if err != nil || tag == "" {
		return tag
	}
	if name := display.Tags(language.Make(l.tag)).Name(t); name != "" {
		return name
	}
	return tag
}

// codeTables returns every table of codes that the exports show as words: all
// of the model but the answers, which are words of their own, the countries,
// whose names are in package display, and the changes, which no export shows.
func codeTables() []ropa.CodeTable {
	return slices.DeleteFunc(ropa.CodeTables(), func(t ropa.CodeTable) bool {
		return t.Name == "answer" || t.Name == "country" || t.Name == "change" || t.Name == "operation"
	})
}

// englishCodes returns the model's own labels.
func englishCodes() map[string]string {
	codes := make(map[string]string)
	for _, table := range codeTables() {
		for _, c := range table.Codes {
			codes[table.Name+":"+c.Value] = c.Label
		}
	}
	return codes
}

// Sources other than articles are cited by words that a language has its own
// for. A decision before the Treaty of Lisbon is an Entscheidung.
var (
	germanSources = strings.NewReplacer(
		"Decision (EU)", "Beschluss (EU)", "Decision", "Entscheidung", "/EC", "/EG", "as amended by", "geändert durch",
		"Guidelines", "Leitlinien", "Recommendations", "Empfehlungen", "Opinion", "Stellungnahme", "Annex", "Anhang", "criterion ", "Kriterium ",
		"rec. ", "Erwägungsgrund ", "clause ", "Klausel ", "Regulation", "Verordnung", "Directive", "Richtlinie",
		"guidance on records of processing activities, April 2023", "Leitfaden zu Verzeichnissen von Verarbeitungstätigkeiten, April 2023")
	frenchSources = strings.NewReplacer(
		"Decision (EU)", "décision (UE)", "Decision", "décision", "/EC", "/CE", "/EU", "/UE", "(EU)", "(UE)", "as amended by", "modifiée par",
		"Guidelines", "lignes directrices", "Recommendations", "recommandations", "Opinion", "avis", "Annex", "annexe", "criterion ", "critère ",
		"rec. ", "considérant ", "Regulation", "règlement", "Directive", "directive",
		"guidance on records of processing activities, April 2023", "guide sur les registres des activités de traitement, avril 2023")
)
