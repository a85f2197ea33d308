package export

import (
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/transfer"
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

// codeTable is one table of codes of the model with its English labels.
type codeTable struct {
	name  string
	codes []ropa.Code
}

// codeTables returns every table of codes that the exports show as words.
func codeTables() []codeTable {
	tables := []codeTable{
		{"status", ropa.Statuses()},
		{"element", ropa.Elements()},
		{"subject", ropa.SubjectKinds()},
		{"data", ropa.DataKinds()},
		{"source", ropa.SourceKinds()},
		{"recipient", ropa.RecipientKinds()},
		{"role", ropa.RecipientRoles()},
		{"action", ropa.RetentionActions()},
		{"endAction", ropa.EndActions()},
		{"exception", ropa.DecisionExceptions()},
		{"dpia", ropa.DPIAStatuses()},
		{"level", ropa.Levels()},
		{"type", ropa.ProcessingTypes()},
		{"objective", ropa.Objectives()},
		{"measureKind", ropa.MeasureKinds()},
		{"measure", ropa.MeasureTypes()},
		{"aiRole", ropa.AIRoles()},
		{"aiFunction", ropa.AIFunctions()},
		{"aiCharacteristic", ropa.AICharacteristics()},
		{"aiContext", ropa.AIContexts()},
	}
	add := func(name string, codes ...ropa.Code) { tables = append(tables, codeTable{name, codes}) }
	var list []ropa.Code
	for _, g := range lawfulbasis.Grounds() {
		list = append(list, ropa.Code{Value: string(g.Code), Label: g.Label})
	}
	add("ground", list...)
	list = nil
	for _, c := range lawfulbasis.Conditions() {
		list = append(list, ropa.Code{Value: string(c.Code), Label: c.Label})
	}
	add("condition", list...)
	list = nil
	for _, s := range lawfulbasis.SpecialCategories() {
		list = append(list, ropa.Code{Value: string(s.Code), Label: s.Label})
	}
	add("special", list...)
	list = nil
	for _, i := range lawfulbasis.RecognisedInterests() {
		list = append(list, ropa.Code{Value: string(i.Code), Label: i.Label})
	}
	add("annex1", list...)
	list = nil
	for _, s := range lawfulbasis.Schedule1Paragraphs() {
		list = append(list, ropa.Code{Value: string(s.Code), Label: s.Title})
	}
	add("schedule1", list...)
	list = nil
	for _, m := range transfer.Mechanisms() {
		list = append(list, ropa.Code{Value: string(m.Code), Label: m.Label})
	}
	add("mechanism", list...)
	list = nil
	for _, c := range transfer.ClauseSets() {
		list = append(list, ropa.Code{Value: string(c.Code), Label: c.Name})
	}
	add("clauses", list...)
	list = nil
	for _, m := range transfer.Modules() {
		list = append(list, ropa.Code{Value: string(m.Code), Label: m.Name})
	}
	add("module", list...)
	list = nil
	for _, r := range lawfulbasis.Rights() {
		list = append(list, ropa.Code{Value: string(r), Label: englishRights[r]})
	}
	add("right", list...)
	add("transferStatus",
		ropa.Code{Value: string(transfer.Actual), Label: "takes place"},
		ropa.Code{Value: string(transfer.Planned), Label: "planned"},
		ropa.Code{Value: string(transfer.Contingent), Label: "contingent, not decided"})
	add("end",
		ropa.Code{Value: string(transfer.Controller), Label: "controller"},
		ropa.Code{Value: string(transfer.Processor), Label: "processor"})
	add("order",
		ropa.Code{Value: string(fact.UnionLaw), Label: "Union law"},
		ropa.Code{Value: string(fact.StateLaw), Label: "law of the State"},
		ropa.Code{Value: string(fact.ForeignLaw), Label: "law of another State"})
	add("regime",
		ropa.Code{Value: string(fact.EU), Label: "GDPR, Regulation (EU) 2016/679"},
		ropa.Code{Value: string(fact.UK), Label: "UK GDPR and Data Protection Act 2018"},
		ropa.Code{Value: string(fact.Swiss), Label: "Swiss Federal Act on Data Protection (FADP)"},
		ropa.Code{Value: string(fact.EUInstitutions), Label: "Regulation (EU) 2018/1725"})
	add("severity",
		ropa.Code{Value: string(ropa.SeverityError), Label: "error"},
		ropa.Code{Value: string(ropa.SeverityWarning), Label: "warning"},
		ropa.Code{Value: string(ropa.SeverityInfo), Label: "info"})
	add("result",
		ropa.Code{Value: string(ropa.ResultPassed), Label: "passed"},
		ropa.Code{Value: string(ropa.ResultFailed), Label: "failed"},
		ropa.Code{Value: string(ropa.ResultNotApplicable), Label: "not applicable"},
		ropa.Code{Value: string(ropa.ResultNotInForce), Label: "not in force"})
	list = nil
	for _, noun := range subjectNouns {
		list = append(list, ropa.Code{Value: noun, Label: noun})
	}
	add("noun", list...)
	return tables
}

// subjectNouns are what the subjects of findings call the elements of the
// model.
var subjectNouns = []string{
	"activity", "processing", "purpose", "ground", "condition", "data subjects", "data",
	"recipient", "transfer", "retention rule", "joint controller", "client", "sub-processor", "party",
	"system", "measure", "waiver", "AI use", "document", "organisation", "representative",
	"data protection officer", "impact assessment", "automated decisions", "establishment", "source", "register",
}

// englishRights are what the rights are called; package lawfulbasis names
// them by their articles alone.
var englishRights = map[lawfulbasis.Right]string{
	lawfulbasis.RightWithdraw:          "withdrawal of consent",
	lawfulbasis.RightInformation:       "information",
	lawfulbasis.RightAccess:            "access",
	lawfulbasis.RightRectification:     "rectification",
	lawfulbasis.RightErasure:           "erasure",
	lawfulbasis.RightRestriction:       "restriction of processing",
	lawfulbasis.RightNotification:      "notification of recipients",
	lawfulbasis.RightPortability:       "data portability",
	lawfulbasis.RightObject:            "objection",
	lawfulbasis.RightObjectMarketing:   "objection to direct marketing",
	lawfulbasis.RightAutomatedDecision: "no solely automated decisions",
	lawfulbasis.RightComplaint:         "complaint to the supervisory authority",
	lawfulbasis.RightComplaintKeeper:   "complaint to the controller",
}

// englishCodes returns the model's own labels.
func englishCodes() map[string]string {
	codes := make(map[string]string)
	for _, table := range codeTables() {
		for _, c := range table.codes {
			codes[table.name+":"+c.Value] = c.Label
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
