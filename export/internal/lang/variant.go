package lang

import (
	"maps"
	"strings"

	"github.com/openropa/openropa/ropa/fact"
)

// A variant is a language as a State writes it: over its base, what is put in
// the place of its words, and labels of its own. Where the short documents have
// words for the law of Switzerland, a Swiss variant has them under any law.
type variant struct {
	tag   string
	base  *Language
	swiss bool
	words *strings.Replacer // in every label, nil for none

	labels map[string]string // by key, in place of what words makes of them
	brief  map[string]string
	codes  map[string]string

	change func(*Language) // of what is not words; nil for nothing
}

// variants are those there are. Their terms are those of the acts of the State,
// from memory: the FADP in its three languages, the UK GDPR with the guidance of
// the ICO.
var variants = []variant{
	{
		tag: "de-CH", base: german, swiss: true, words: swissGerman,
		labels: map[string]string{
			"dpo": "Datenschutzberater/in", "ground": "Rechtfertigungsgrund", "grounds": "Rechtfertigungsgründe", "baseTable": "Rechtfertigungsgründe der Zwecke",
			"chartGrounds": "Tätigkeiten nach Rechtfertigungsgrund", "groundTable": "Rechtfertigungsgründe und Bedingungen", "groundTableSheet": "Rechtfertigungsgründe",
			"recipientBases": "Rechtfertigungsgründe der Weitergabe", "transfers": "Bekanntgabe ins Ausland", "transferTable": "Bekanntgabe ins Ausland",
			"transferTableSheet": "Bekanntgabe ins Ausland", "data": "Kategorien bearbeiteter Personendaten", "mechanism": "Garantie oder Grundlage der Bekanntgabe",
		},
		brief: map[string]string{
			"idleGrounds": "Rechtfertigungsgründe, die kein Zweck aufgreift", "noGround": "kein Rechtfertigungsgrund angegeben", "rightsFollow": "Rechte, die aus den Rechtfertigungsgründen folgen",
		},
		codes:  map[string]string{"noun:ground": "Rechtfertigungsgrund", "noun:transfer": "Bekanntgabe ins Ausland"},
		change: func(l *Language) { l.Quoted = "«%s»" },
	},
	{
		tag: "fr-CH", base: French, swiss: true, words: swissFrench,
		labels: map[string]string{
			"ground": "Motif justificatif", "grounds": "Motifs justificatifs", "baseTable": "Motifs justificatifs des finalités", "chartGrounds": "Activités par motif justificatif",
			"groundTable": "Motifs justificatifs et conditions", "groundTableSheet": "Motifs justificatifs", "recipientBases": "Motifs justificatifs de la communication",
			"letterGround": "motif justificatif", "transfers": "Communication à l’étranger", "transferTable": "Communications à l’étranger", "transferTableSheet": "Communication à l’étranger",
			"chartCountries": "Communications par destination", "chartMechanisms": "Communications par instrument", "chartTransfers": "Communications par pays et instrument",
			"flowInside": "pas de communication à l’étranger", "importer": "Destinataire à l’étranger",
		},
		brief: map[string]string{
			"idleGrounds": "Motifs justificatifs qu’aucune finalité ne reprend", "noGround": "aucun motif justificatif indiqué", "rightsFollow": "Droits découlant des motifs justificatifs",
		},
		codes:  map[string]string{"noun:ground": "motif justificatif", "noun:transfer": "communication à l’étranger", "element:transfers": "communications à l’étranger"},
		change: func(l *Language) { l.Dates = "02.01.2006" },
	},
	{
		tag: "it-CH", base: italian, swiss: true, words: swissItalian,
		labels: map[string]string{
			"ground": "Motivo giustificativo", "grounds": "Motivi giustificativi", "baseTable": "Motivi giustificativi delle finalità", "chartGrounds": "Attività per motivo giustificativo",
			"groundTable": "Motivi giustificativi e condizioni", "groundTableSheet": "Motivi giustificativi", "recipientBases": "Motivi giustificativi della comunicazione",
			"transfers": "Comunicazione all’estero", "transferTable": "Comunicazioni all’estero", "transferTableSheet": "Comunicazione all’estero",
			"chartCountries": "Comunicazioni per destinazione", "chartMechanisms": "Comunicazioni per strumento", "chartTransfers": "Comunicazioni per paese e strumento",
			"flowInside": "nessuna comunicazione all’estero", "importer": "Destinatario all’estero",
		},
		brief: map[string]string{
			"idleGrounds": "Motivi giustificativi che nessuna finalità riprende", "noGround": "nessun motivo giustificativo indicato", "rightsFollow": "Diritti che derivano dai motivi giustificativi",
		},
		codes:  map[string]string{"noun:ground": "motivo giustificativo", "noun:transfer": "comunicazione all’estero", "element:transfers": "comunicazioni all’estero"},
		change: func(l *Language) { l.Dates = "02.01.2006" },
	},
	{tag: "de-AT", base: german, change: func(l *Language) {
		l.article = func(act fact.Act, number string, points, also []string) string {
			return austrianNumbers.Replace(germanArticle(act, number, points, also))
		}
		l.annex = func(number string, points []string) string {
			return austrianNumbers.Replace(germanAnnex(number, points))
		}
	}},
	{
		tag: "en-GB", base: English, words: british,
		labels: map[string]string{
			"ground": "Lawful basis", "grounds": "Lawful bases", "baseTable": "Lawful bases of the purposes", "chartGrounds": "Activities by lawful basis",
			"groundKind": "Lawful basis or condition", "groundTable": "Lawful bases and conditions", "groundTableSheet": "Lawful bases", "kindGround": "lawful basis",
			"letterGround": "lawful basis", "schedule1Ground": "Lawful basis under Art. 6", "idleGrounds": "Lawful bases stated of an activity that none of its purposes takes up",
			"recipientBases": "Lawful bases of the disclosure", "transferTable": "Restricted transfers", "transferTableSheet": "Restricted transfers",
		},
		brief: map[string]string{
			"idleGrounds": "Lawful bases that no purpose takes up", "noGround": "no lawful basis stated", "purposes": "Purposes and lawful bases", "rightsFollow": "Rights that follow from the lawful bases",
			"sheetTransfers": "Restricted transfers",
		},
		codes: map[string]string{"noun:ground": "lawful basis"},
	},
}

// The acts of Switzerland speak of Bearbeitung and Personendaten, and their
// German has no ß.
var swissGerman = strings.NewReplacer(
	"ß", "ss", "ẞ", "SS", "Verarbeit", "Bearbeit", "verarbeit", "bearbeit",
	"des Datenschutzbeauftragten", "des Datenschutzberaters", "Datenschutzbeauftragten", "Datenschutzberater",
	"Datenschutzbeauftragter", "Datenschutzberater", "Datenschutzbeauftragte", "Datenschutzberater",
	"personenbezogenen Daten", "Personendaten", "personenbezogener Daten", "Personendaten", "personenbezogene Daten", "Personendaten", "Personenbezogene Daten", "Personendaten",
	"„", "«", "“", "»",
)

var swissFrench = strings.NewReplacer(
	"délégué à la protection des données", "conseiller à la protection des données", "Délégué à la protection des données", "Conseiller à la protection des données",
	"données à caractère personnel", "données personnelles", "Données à caractère personnel", "Données personnelles",
)

var swissItalian = strings.NewReplacer(
	"responsabile della protezione dei dati", "consulente per la protezione dei dati", "Responsabile della protezione dei dati", "Consulente per la protezione dei dati",
)

// The ICO says "special category data" and "adequacy regulations".
var british = strings.NewReplacer(
	"Adequacy decision", "Adequacy regulations", "adequacy decision", "adequacy regulations",
)

// Z is what a Nummer is in Austrian law.
var austrianNumbers = strings.NewReplacer("Nr.", "Z")

// varied are the variants as languages.
var varied = func() []*Language {
	all := make([]*Language, len(variants))
	for i := range variants {
		all[i] = variants[i].language()
	}
	return all
}()

func (v *variant) language() *Language {
	l := *v.base
	l.Tag, l.base = v.tag, v.base
	l.Parts, l.Words, l.Brief, l.Simple, l.Codes = v.over(l.Parts, nil), v.over(l.Words, v.labels), v.over(l.Brief, v.brief), v.over(l.Simple, nil), v.over(l.Codes, v.codes)
	if v.base != English {
		l.Titles, l.Remedies = v.values(l.Titles), v.values(l.Remedies)
		l.Messages = make(Phrases, len(v.base.Messages))
		for set, list := range v.base.Messages {
			for _, pair := range list {
				l.Messages[set] = append(l.Messages[set], [2]string{pair[0], v.said(pair[1])})
			}
		}
	}
	if v.change != nil {
		v.change(&l)
	}
	return &l
}

// over returns labels with those of the variant.
func (v *variant) over(labels, own map[string]string) map[string]string {
	all := v.values(labels)
	if v.swiss {
		for key, s := range labels {
			if of, ok := strings.CutSuffix(key, "@ch"); ok && !strings.HasPrefix(key, "duty") {
				all[of] = v.said(s)
			}
		}
	}
	maps.Copy(all, own)
	return all
}

// values returns texts as the variant writes them, by the same keys.
func (v *variant) values(texts map[string]string) map[string]string {
	all := make(map[string]string, len(texts))
	for key, s := range texts {
		all[key] = v.said(s)
	}
	return all
}

func (v *variant) said(s string) string {
	if v.words == nil {
		return s
	}
	return v.words.Replace(s)
}

// root is the language that a variant varies, or the language itself.
func (l *Language) root() *Language {
	if l.base != nil {
		return l.base
	}
	return l
}
