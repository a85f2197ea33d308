package ropa

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// A text is vague if it is nothing but phrases that could stand in any
// record: "marketing purposes", "third parties and partners". One further
// word of substance and it is not. The lists are short on purpose: a phrase
// is here only if no reader could act on it.

// A wordList is the vague phrases of one language for one element of the
// record. Fillers may stand between, before and after the phrases and between
// their words; by themselves they are not vague. Both are folded in case and
// split as texts are.
type wordList struct {
	lang    string
	phrases []string
	fillers string

	once    sync.Once             // fills the fields below, when a word is first looked for
	begin   map[string][][]string // the words of the phrases, folded, by the first
	between map[string]bool       // the fillers
}

// maxVague is the length in bytes beyond which no text is taken for vague.
const maxVague = 240

// vaguePurpose reports whether a purpose is named and described by vague
// phrases only, Art. 5(1)(b) and WP203. The language is a BCP 47 tag; in a
// language without a list nothing is vague.
func vaguePurpose(name, description, lang string) bool {
	return vagueTogether(name, description, lang, vaguePurposes)
}

// vagueInterest reports whether words name no legitimate interest that could
// be weighed: "business needs". Many a vague purpose is an interest: direct
// marketing is, and the security of networks (rec. 47, 49).
func vagueInterest(text, lang string) bool { return vague(text, lang, vagueInterests) }

// vagueRecipient reports whether a category of recipients is described by
// vague phrases only.
func vagueRecipient(text, lang string) bool { return vague(text, lang, vagueRecipients) }

// vagueRetention reports whether a time limit is described by phrases that
// set none, "as long as necessary", in the language of the register or another:
// a period is often copied from a form in another language.
func vagueRetention(text, lang string) bool {
	if text == "" || len(text) > maxVague {
		return false
	}
	if vague(text, lang, vagueRetentions) {
		return true
	}
	for i := range vagueRetentions {
		if vague(text, vagueRetentions[i].lang, vagueRetentions) {
			return true
		}
	}
	return false
}

// unending is vagueRetention in the language of the register. What was read is
// remembered.
func (run *run) unending(text string) bool {
	is, known := run.endless[text]
	if !known {
		is = vagueRetention(text, run.register.Language)
		if run.endless == nil {
			run.endless = make(map[string]bool)
		}
		run.endless[text] = is
	}
	return is
}

// endlessWords begin texts by which data is kept without an end, in the
// languages of vagueRetentions.
const endlessWords = "indefinite indefinitely unlimited forever permanently perpetually unbegrenzt unbefristet dauerhaft ewig indéfiniment illimité illimitée " +
	"indefinidamente indefinido ilimitado ilimitada indefinitamente illimitato illimitata onbeperkt bezterminowo nieograniczony tidsubegrænset ubegrænset obegränsat " +
	"pysyvästi neomezeně trvale nelimitat nedeterminat határozatlan korlátlan απεριόριστα"

// endWords follow where such a text names an end after all.
const endWords = "until till unless after bis nach jusqu après hasta fino dopo tot na do po até após indtil efter tills till asti jälkeen až po până după για έως μέχρι year years month months"

// endless reports whether a text begins with a word for storage without an end
// and names none: "indefinite in local storage".
func endless(text string) bool {
	word, rest := nextWord(text)
	if !hasWord(endlessWords, word) {
		return false
	}
	for {
		if word, rest = nextWord(rest); word == "" {
			return true
		}
		if hasWord(endWords, word) || '0' <= word[0] && word[0] <= '9' {
			return false
		}
	}
}

// retentionReasons are words that give a reason to keep data and no end, in the
// languages of the lists.
const retentionReasons = "legal law laws statutory regulatory tax accounting obligation obligations comply compliance dispute disputes enforce enforcing enforcement claim claims defend " +
	"gesetzlich gesetzliche gesetzlichen gesetzlicher aufbewahrungspflichten aufbewahrungsfristen pflichten verpflichtungen rechtsansprüche rechtsansprüchen ansprüche ansprüchen streitigkeiten durchsetzung geltendmachung verteidigung " +
	"légales légale litige litiges contentieux défense droits"

// givesReason reports whether a text holds a word for a legal obligation, a
// dispute or the enforcement of rights.
func givesReason(text string) bool {
	for {
		word, rest := nextWord(text)
		if word == "" {
			return false
		}
		if hasWord(retentionReasons, word) {
			return true
		}
		text = rest
	}
}

// vagueSecurity reports whether a security measure is named and described by
// phrases that name none: "appropriate measures".
func vagueSecurity(name, description, lang string) bool {
	return vagueTogether(name, description, lang, vagueMeasures)
}

// vagueTogether reports whether a name and what describes it are, taken
// together, nothing but phrases of the list and fillers: a description of
// fillers alone adds nothing. One of the two may be empty.
func vagueTogether(name, description, lang string, lists []wordList) bool {
	list := listFor(lang, lists)
	if list == nil || len(name)+len(description) > 2*maxVague {
		return false
	}
	phrase, only := list.reads(name)
	if !only {
		return false
	}
	more, only := list.reads(description)
	return only && (phrase || more)
}

// unread reports whether the register is in a language for which there is none
// of the lists, so that the rule does not judge its words; the outcome then
// says so.
func (p *Pass) unread(lists []wordList) bool {
	if listFor(p.Register.Language, lists) != nil {
		return false
	}
	p.notRead()
	return true
}

func vague(text, lang string, lists []wordList) bool {
	if text == "" || len(text) > maxVague {
		return false
	}
	list := listFor(lang, lists)
	if list == nil {
		return false
	}
	phrase, only := list.reads(text)
	return phrase && only
}

// listFor returns the list of a language, by the primary subtag of its tag,
// or nil.
func listFor(lang string, lists []wordList) *wordList {
	lang = primary(lang)
	for i := range lists {
		if strings.EqualFold(lists[i].lang, lang) {
			return &lists[i]
		}
	}
	return nil
}

// primary returns the primary subtag of a language tag.
func primary(lang string) string {
	if i := strings.IndexAny(lang, "-_"); i >= 0 {
		return lang[:i]
	}
	return lang
}

// reads reports whether the text holds a phrase, and whether it is phrases and
// fillers only, as an empty one is.
func (l *wordList) reads(text string) (phrase, only bool) {
	for {
		word, rest := nextWord(text)
		if word == "" {
			return phrase, true
		}
		next, ok := l.longest(text)
		switch {
		case ok:
			phrase, text = true, next
		case l.filler(word):
			text = rest
		default:
			return phrase, false
		}
	}
}

// longest returns what follows the longest phrase that the text begins with.
func (l *wordList) longest(text string) (rest string, ok bool) {
	l.once.Do(l.index)
	var folded foldedWord
	word, after := nextWord(text)
	for _, phrase := range l.begin[string(folded.of(word))] {
		if end, matches := l.match(after, phrase[1:]); matches && (!ok || len(end) < len(rest)) {
			rest, ok = end, true
		}
	}
	return rest, ok
}

func (l *wordList) index() {
	l.begin, l.between = make(map[string][][]string), make(map[string]bool)
	for _, phrase := range l.phrases {
		words := foldedWords(phrase)
		l.begin[words[0]] = append(l.begin[words[0]], words)
	}
	for _, w := range foldedWords(l.fillers) {
		l.between[w] = true
	}
}

// match returns what follows the words in a text that begins with them,
// fillers before and between them passed over.
func (l *wordList) match(text string, words []string) (rest string, ok bool) {
	var folded foldedWord
	for len(words) > 0 {
		word, after := nextWord(text)
		if word == "" {
			return "", false
		}
		switch w := folded.of(word); {
		case string(w) == words[0]:
			words = words[1:]
		case !l.between[string(w)]:
			return "", false
		}
		text = after
	}
	return text, true
}

func (l *wordList) filler(word string) bool {
	l.once.Do(l.index)
	var folded foldedWord
	return l.between[string(folded.of(word))]
}

// A foldedWord holds a word in one case.
type foldedWord [32]byte

// of returns the word in one case, which words have in common that
// strings.EqualFold takes for equal. It is valid until the next call.
func (f *foldedWord) of(word string) []byte {
	b := f[:0]
	for i := 0; i < len(word); {
		if c := word[i]; c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				c |= 0x20
			}
			b = append(b, c)
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(word[i:])
		b = utf8.AppendRune(b, foldedRune(r))
		i += size
	}
	return b
}

// foldedRune returns the first of the runes that differ in case alone, in
// lower case.
func foldedRune(r rune) rune {
	first := r
	for next := unicode.SimpleFold(r); next != r; next = unicode.SimpleFold(next) {
		first = min(first, next)
	}
	return unicode.ToLower(first)
}

// foldedWords returns the words of a text in one case.
func foldedWords(text string) (words []string) {
	var folded foldedWord
	for word, rest := nextWord(text); word != ""; word, rest = nextWord(rest) {
		words = append(words, string(folded.of(word)))
	}
	return words
}

// sameStart reports whether two words may begin with the same letter, which
// rules most words out at little cost.
func sameStart(s, t string) bool {
	if s == "" || t == "" || s[0] >= utf8.RuneSelf || t[0] >= utf8.RuneSelf {
		return true
	}
	return s[0]|0x20 == t[0]|0x20
}

// hasWord reports whether a list of words, one space between two, holds a
// word.
func hasWord(list, word string) bool {
	for list != "" {
		w, rest, _ := strings.Cut(list, " ")
		if sameStart(w, word) && strings.EqualFold(w, word) {
			return true
		}
		list = rest
	}
	return false
}

// nextWord returns the first run of letters and digits in a text and what
// follows it; "" if there is none.
func nextWord(text string) (word, rest string) {
	start := 0
	for start < len(text) {
		size, in := wordRune(text[start:])
		if in {
			break
		}
		start += size
	}
	end := start
	for end < len(text) {
		size, in := wordRune(text[end:])
		if !in {
			break
		}
		end += size
	}
	return text[start:end], text[end:]
}

// wordRune returns the length of the first character of a text, and whether it
// is a letter or an ASCII digit.
func wordRune(text string) (size int, in bool) {
	if c := text[0]; c < utf8.RuneSelf {
		return 1, asciiWord[c]
	}
	r, size := utf8.DecodeRuneInString(text)
	return size, unicode.IsLetter(r)
}

var asciiWord = byteSet("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")

// mentions reports whether a text holds one of the phrases of its language,
// in any place, unless the word before negates it.
func mentions(text, lang string, lists []wordList) bool {
	list := listFor(lang, lists)
	if list == nil {
		return false
	}
	before := ""
	for {
		word, rest := nextWord(text)
		if word == "" {
			return false
		}
		if _, ok := list.longest(text); ok && !hasWord(negations, before) {
			return true
		}
		before, text = word, rest
	}
}

// negations are words that turn the phrase after them round, in every
// language of the lists.
const negations = "no not without never excluding except kein keine keinen keiner keinem keines nicht ohne außer aucun aucune sans pas hors sauf"

// The vague purposes that WP203 (III.2.1) and WP260 (para. 12) give as
// examples, and their like.
var vaguePurposes = []wordList{
	{
		lang: "en",
		phrases: []string{
			"purposes", "business", "business purposes", "business operations", "business needs", "business interests", "business reasons",
			"internal purposes", "commercial purposes", "operational purposes", "organisational purposes", "organizational purposes",
			"administrative purposes", "legitimate purposes", "lawful purposes", "legitimate business purposes", "legitimate interests",
			"other purposes", "various purposes", "multiple purposes", "related purposes",
			"marketing", "marketing purposes", "marketing activities", "advertising", "advertising purposes", "promotional purposes",
			"it security", "it security purposes", "security", "security purposes", "security reasons",
			"research", "research purposes", "future research", "future research purposes", "research and development",
			"analytics", "analytics purposes", "analysis", "analysis purposes", "analytical purposes", "statistical purposes",
			"communication purposes", "legal purposes", "legal reasons", "compliance purposes",
			"user experience", "improve user experience", "improving user experience", "improvement user experience", "enhance user experience",
			"enhancing user experience", "better user experience", "customer experience", "improve customer experience", "improving customer experience",
			"improve services", "improving services", "improvement services", "service improvement", "improve service", "improving service",
			"improve products", "improving products", "improvement products", "product improvement", "improve products services",
			"improving products services", "improvement products services", "improve website", "improving website", "improve platform", "improving platform",
			"develop services", "develop new services", "developing new services", "develop products", "develop new products", "developing new products",
			"develop new products services", "offer personalised services", "offer personalized services", "personalisation", "personalization",
			"data processing", "processing data", "processing personal data", "process data", "process personal data",
			"browsing experience", "improve browsing experience", "improving browsing experience", "improvement browsing experience", "enhance browsing experience", "enhancing browsing experience",
			"manage services", "manage service", "managing services", "managing service", "management services", "management service",
			"operate services", "operate service", "operating services", "operating service", "operation services", "operation service",
			"provide services", "provide service", "providing services", "providing service", "provision services", "provision service",
			"maintain services", "maintain service", "maintaining services", "maintaining service", "maintenance services", "maintenance service",
			"promote services", "promote service", "promoting services", "promoting service", "promotion services", "promotion service",
			"protect services", "protect service", "protecting services", "protecting service", "protection services", "protection service",
			"internal business processes", "business processes", "internal processes", "internal operations",
			"legal obligations", "legal obligation", "legal duties", "legal duty", "legal requirements", "statutory obligations", "statutory duties", "statutory requirements",
			"regulatory obligations", "regulatory requirements", "regulatory standards", "legal regulatory obligations", "legal regulatory requirements", "standards regulators", "requirements regulators", "comply law", "comply laws", "complying law", "complying laws", "compliance law", "compliance laws",
			"comply applicable law", "comply applicable laws", "complying applicable law", "complying applicable laws", "compliance applicable law", "compliance applicable laws",
		},
		fillers: "a an the our your their its of for to in on at with and or as well etc other any all general various we may use using it them this these that data personal information purpose purposes " +
			"manage managing operate operating provide providing maintain maintaining improve improving promote promoting protect protecting comply complying compliance meet meeting fulfil fulfill fulfilling satisfy satisfying",
	},
	{
		lang: "de",
		phrases: []string{
			"geschäftszwecke", "geschäftszwecken", "geschäftliche zwecke", "geschäftlichen zwecken", "geschäftliche zwecken", "betriebliche zwecke", "betrieblichen zwecken",
			"interne zwecke", "internen zwecken", "kommerzielle zwecke", "kommerziellen zwecken", "organisatorische zwecke", "organisatorischen zwecken",
			"administrative zwecke", "administrativen zwecken", "verwaltungszwecke", "verwaltungszwecken", "berechtigte interessen", "sonstige zwecke", "sonstigen zwecken",
			"verschiedene zwecke", "verschiedenen zwecken", "zwecke", "zwecken",
			"marketing", "marketingzwecke", "marketingzwecken", "marketingmaßnahmen", "marketingaktivitäten", "werbung", "werbezwecke", "werbezwecken",
			"it sicherheit", "it security", "sicherheit", "sicherheitszwecke", "sicherheitszwecken", "sicherheitsgründe", "sicherheitsgründen",
			"forschung", "forschungszwecke", "forschungszwecken", "künftige forschung", "zukünftige forschung", "zukünftigen forschung", "künftigen forschung",
			"analyse", "analysen", "analysezwecke", "analysezwecken", "statistische zwecke", "statistischen zwecken", "statistikzwecke", "statistikzwecken",
			"kommunikationszwecke", "kommunikationszwecken", "rechtliche gründe", "rechtlichen gründen", "compliance zwecke", "compliance zwecken",
			"nutzererfahrung", "verbesserung nutzererfahrung", "nutzererlebnis", "nutzererlebnisses", "verbesserung nutzererlebnisses", "benutzererfahrung", "verbesserung benutzererfahrung",
			"verbesserung benutzerfreundlichkeit", "verbesserung user experience", "verbesserung kundenerlebnisses", "verbesserung kundenerfahrung",
			"verbesserung dienste", "verbesserung dienstleistungen", "verbesserung dienstleistung", "verbesserung services", "verbesserung angebots", "verbesserung angebote",
			"verbesserung produkte", "verbesserung produkte dienstleistungen", "verbesserung produkte dienste", "verbesserung website", "verbesserung webseite",
			"produktverbesserung", "serviceverbesserung", "entwicklung neuer dienste", "entwicklung neuer produkte", "entwicklung neuer dienstleistungen",
			"personalisierung", "datenverarbeitung", "verarbeitung daten", "verarbeitung personenbezogener daten",
			"surferlebnis", "verbesserung surferlebnisses", "browsererlebnis", "verbesserung browsererlebnisses",
			"bereitstellung dienste", "bereitstellung dienstes", "bereitstellung dienst", "bereitstellung dienstleistungen", "bereitstellung services", "dienste bereitstellen", "dienstleistungen bereitstellen", "dienste bereitzustellen",
			"erbringung dienste", "erbringung dienstes", "erbringung dienstleistung", "erbringung dienstleistungen", "dienste erbringen", "dienstleistungen erbringen", "dienste zu erbringen", "dienstleistungen zu erbringen",
			"betrieb dienste", "betrieb dienstes", "betrieb services", "dienste betreiben", "dienste zu betreiben", "verwaltung dienste", "verwaltung dienstes", "verwaltung dienstleistungen", "dienste verwalten", "wartung dienste", "wartung dienstes", "wartung services",
			"förderung dienste", "bewerbung dienste", "bewerbung dienstleistungen", "schutz dienste", "schutz dienstes", "dienste schützen",
			"interne geschäftsprozesse", "internen geschäftsprozesse", "interner geschäftsprozesse", "interne prozesse", "interner prozesse", "interne abläufe", "interner abläufe", "geschäftsprozesse", "geschäftsinteressen", "geschäftliche erfordernisse", "betriebliche erfordernisse",
			"rechtliche pflichten", "rechtlicher pflichten", "rechtlichen pflichten", "rechtliche verpflichtungen", "rechtlicher verpflichtungen", "rechtlichen verpflichtungen", "gesetzliche pflichten", "gesetzlicher pflichten", "gesetzlichen pflichten",
			"gesetzliche verpflichtungen", "gesetzlicher verpflichtungen", "gesetzlichen verpflichtungen", "gesetzliche vorgaben", "gesetzlicher vorgaben", "gesetzlichen vorgaben", "gesetzliche anforderungen", "gesetzlicher anforderungen", "rechtliche vorgaben", "rechtlicher vorgaben",
			"aufsichtsrechtliche anforderungen", "aufsichtsrechtlicher anforderungen", "regulatorische anforderungen", "regulatorischer anforderungen", "vorgaben aufsichtsbehörden", "einhaltung gesetze",
		},
		fillers: "der die das den dem des ein eine einer eines einem einen unser unsere unserer unseres unserem unseren ihr ihre ihrer ihren zu zur zum für von vom in im aus bei mit und oder sowie bzw usw etc allgemein allgemeine allgemeinen aller alle zweck zwecke zwecken " +
			"bereitstellung erbringung betrieb verwaltung wartung verbesserung förderung schutz erfüllung erfüllen einhaltung einhalten",
	},
	{
		lang: "fr",
		phrases: []string{
			"fins commerciales", "finalités commerciales", "fins professionnelles", "fins internes", "finalités internes", "fins administratives", "fins organisationnelles",
			"besoins internes", "besoins commerciaux", "besoins de l'entreprise", "activités commerciales", "intérêts légitimes", "diverses finalités", "autres finalités", "autres fins", "finalités diverses",
			"marketing", "fins marketing", "fins de marketing", "activités marketing", "publicité", "fins publicitaires", "fins promotionnelles",
			"sécurité informatique", "sécurité", "fins de sécurité", "raisons de sécurité",
			"recherche", "recherches", "recherche future", "recherches futures", "fins de recherche", "recherche et développement",
			"analyse", "analyses", "fins d'analyse", "fins analytiques", "statistiques", "fins statistiques", "finalités statistiques", "fins de communication", "raisons légales", "raisons juridiques", "conformité",
			"expérience utilisateur", "améliorer expérience utilisateur", "amélioration expérience utilisateur", "améliorer expérience utilisateurs", "amélioration expérience utilisateurs",
			"améliorer expérience client", "amélioration expérience client", "améliorer services", "amélioration services", "améliorer service", "amélioration service",
			"améliorer produits", "amélioration produits", "améliorer produits services", "amélioration produits services", "améliorer site", "amélioration site",
			"développer nouveaux services", "développement nouveaux services", "développer nouveaux produits", "développement nouveaux produits",
			"personnalisation", "traitement données", "traitement données personnelles", "traitement données caractère personnel",
			"expérience navigation", "améliorer expérience navigation", "amélioration expérience navigation",
			"fournir services", "fournir service", "fourniture services", "fourniture service", "prestation services", "gérer services", "gérer service", "gestion services", "gestion service", "exploiter services", "exploitation services", "exploitation service",
			"maintenir services", "maintenance services", "maintenance service", "promouvoir services", "promotion services", "protéger services", "protection services",
			"processus internes", "processus internes de l'entreprise", "opérations internes", "besoins de l'activité",
			"obligations légales", "obligation légale", "obligations réglementaires", "obligations légales réglementaires", "exigences légales", "exigences réglementaires", "exigences légales réglementaires", "respect loi", "respect lois", "respecter loi", "respecter lois", "exigences autorités contrôle", "normes autorités contrôle",
		},
		fillers: "le la les l un une des du de d à au aux en pour par sur dans avec et ou ainsi que etc nos notre votre vos leur leurs ses son sa fin fins finalité finalités but buts général générale tous toutes " +
			"fournir fourniture gérer gestion exploiter exploitation maintenir maintenance améliorer amélioration promouvoir promotion protéger protection respecter respect remplir satisfaire",
	},
}

// legalDuties are those of the vague purposes that a law which a ground names
// makes clear.
var legalDuties = []wordList{
	{
		lang: "en",
		phrases: []string{
			"legal obligations", "legal obligation", "legal duties", "legal duty", "legal requirements", "statutory obligations", "statutory duties", "statutory requirements", "regulatory obligations", "regulatory requirements", "regulatory standards",
			"regulators", "law", "laws", "legal purposes", "legal reasons", "compliance purposes",
		},
	},
	{
		lang: "de",
		phrases: []string{
			"pflichten", "verpflichtungen", "gesetzliche vorgaben", "gesetzlicher vorgaben", "gesetzlichen vorgaben", "rechtliche vorgaben", "rechtlicher vorgaben", "gesetzliche anforderungen", "gesetzlicher anforderungen",
			"aufsichtsrechtliche anforderungen", "aufsichtsrechtlicher anforderungen", "regulatorische anforderungen", "regulatorischer anforderungen", "aufsichtsbehörden", "gesetze", "rechtliche gründe", "rechtlichen gründen", "compliance zwecke", "compliance zwecken",
		},
	},
	{
		lang:    "fr",
		phrases: []string{"obligations", "obligation", "exigences", "loi", "lois", "autorités", "raisons légales", "raisons juridiques", "conformité"},
	},
}

// vagueInterests are words for a legitimate interest that name none.
var vagueInterests = []wordList{
	{
		lang: "en",
		phrases: []string{
			"legitimate interest", "legitimate interests", "legitimate purposes", "legitimate reasons", "business", "business needs", "business need", "business interest", "business interests", "business purposes", "business reasons", "business operations",
			"commercial interest", "commercial interests", "commercial purposes", "economic interest", "economic interests", "internal purposes", "operational purposes", "operational needs", "organisational needs", "organizational needs", "interest", "interests", "yes",
		},
		fillers: "a an the our your their its of for to in on and or as well any all other various we have legitimate",
	},
	{
		lang: "de",
		phrases: []string{
			"berechtigtes interesse", "berechtigte interessen", "berechtigten interessen", "berechtigten interesses", "interesse", "interessen", "geschäftsinteressen", "geschäftliches interesse", "geschäftliche interessen", "geschäftlichen interessen", "geschäftszwecke", "geschäftliche zwecke",
			"geschäftliche erfordernisse", "betriebliche erfordernisse", "betriebliche gründe", "wirtschaftliches interesse", "wirtschaftliche interessen", "wirtschaftlichen interessen", "interne zwecke", "ja",
		},
		fillers: "der die das den dem des ein eine einer unser unsere unserer unserem unseren ihr ihre ihrer und oder sowie an aus im in für zu zur berechtigt berechtigte berechtigtes",
	},
	{
		lang: "fr",
		phrases: []string{
			"intérêt légitime", "intérêts légitimes", "intérêt", "intérêts", "intérêt commercial", "intérêts commerciaux", "intérêt économique", "intérêts économiques", "besoins commerciaux", "besoins de l'entreprise", "besoins internes", "besoins professionnels",
			"fins commerciales", "fins internes", "activités commerciales", "oui",
		},
		fillers: "le la les l un une des du de d à au aux en pour et ou ainsi que nos notre votre leur leurs légitime légitimes",
	},
}

var vagueRecipients = []wordList{
	{
		lang: "en",
		phrases: []string{
			"third parties", "third party", "3rd parties", "3rd party", "partners", "partner", "business partners", "business partner", "others", "other", "other parties", "other companies",
			"other organisations", "other organizations", "other recipients", "other persons", "other people", "other bodies", "companies", "organisations", "organizations",
			"external parties", "external companies", "external bodies", "external recipients", "external organisations", "external organizations", "external persons", "external partners",
			"outside parties", "parties", "recipients", "stakeholders", "anyone", "everyone", "various", "contacts",
		},
		fillers: "a an the our your their its of for to in on with and or as well etc some any all certain selected trusted authorised authorized approved relevant various different other further additional necessary interested potential possible where if needed required appropriate applicable we may share data personal information it them",
	},
	{
		lang: "de",
		phrases: []string{
			"dritte", "dritten", "dritter", "partner", "partnern", "geschäftspartner", "geschäftspartnern", "andere", "anderen", "anderer", "sonstige", "sonstigen", "andere unternehmen", "anderen unternehmen",
			"andere stellen", "anderen stellen", "sonstige dritte", "sonstige stellen", "sonstige empfänger", "externe", "externe stellen", "externen stellen", "externe unternehmen", "externe empfänger", "externe partner",
			"unternehmen", "organisationen", "stellen", "empfänger", "drittunternehmen", "diverse", "verschiedene", "beteiligte", "kontakte", "jeder",
		},
		fillers: "der die das den dem des ein eine einer einige gewisse bestimmte ausgewählte ausgewählten vertrauenswürdige berechtigte befugte autorisierte relevante verschiedene diverse weitere weiteren andere anderen sonstige sonstigen unser unsere unserer unseren ihre und oder sowie bzw usw etc an zu mit von ggf gegebenenfalls falls sofern erforderlich nötig notwendig",
	},
	{
		lang: "fr",
		phrases: []string{
			"tiers", "tierce partie", "tierces parties", "tierce personne", "tierces personnes", "partenaires", "partenaire", "partenaires commerciaux", "autres", "autres parties", "autres sociétés", "autres entreprises", "autres organismes", "autres destinataires", "autres personnes",
			"parties externes", "externes", "sociétés externes", "sociétés tierces", "entreprises tierces", "organismes tiers", "organismes externes", "sociétés", "entreprises", "organismes", "destinataires", "parties prenantes", "contacts", "divers",
		},
		fillers: "le la les l un une des du de d à au aux en pour par avec et ou ainsi que etc nos notre vos votre leurs certains certaines autorisés autorisées habilités sélectionnés sélectionnées confiance concernés concernées pertinents divers diverses différents autres tout tous toute toutes éventuels si nécessaire besoin est cas échéant",
	},
}

// WP260 (annex, on Art. 13(2)(a)): that data are kept as long as the purposes
// need them tells nobody how long. The law behind a statutory period is a
// matter of its own, so "as the law requires" is a filler here.
var vagueRetentions = []wordList{
	{
		lang: "en",
		phrases: []string{
			"as long as necessary", "as long as needed", "as long as required", "as long as is necessary", "as long as reasonably necessary", "as long as we need", "as long as it is needed", "as long as useful",
			"as long as necessary in order", "as long as needed in order", "as long as required in order", "as long as relevant", "as long as appropriate", "as long as possible", "as long as we deem necessary", "as long as we consider necessary", "as long as purpose requires", "as long as purposes require",
			"no longer than necessary", "no longer than needed", "no longer than required", "not longer than necessary", "not longer than needed", "until no longer necessary", "until no longer needed", "until no longer required", "until no longer relevant",
			"when no longer necessary", "when no longer needed", "when no longer required", "once no longer necessary", "once no longer needed", "until purpose fulfilled", "until purpose achieved", "until purpose is fulfilled", "until purpose is achieved",
			"duration necessary", "period necessary", "time necessary", "necessary period", "necessary time", "appropriate period", "reasonable period", "reasonable time", "as far as necessary", "as far as needed", "as far as that makes it necessary", "to the extent necessary", "as long as they need it", "until further notice", "as necessary", "as needed", "where necessary", "if necessary",
			"indefinitely", "indefinite", "indefinite period", "unlimited", "unlimited period", "without limit", "without time limit", "no limit", "no time limit", "forever", "permanently", "permanent", "perpetually", "open ended",
			"not stated", "not specified", "not defined", "not determined", "not fixed", "unspecified", "undefined", "unknown", "no retention period", "no period", "no criteria", "longer than necessary", "longer than needed", "longer than required",
			"depends", "it depends", "varies", "case by case", "case by case basis",
		},
		fillers: "a an the our your their its of for to in on by and or as we us was were defined set specified stated fixed determined will only be is are was were it this them that which they you have has been kept keep keeps stored store retained retain retention hold held data personal information record records purpose purposes fulfil fulfill fulfilled achieve satisfy perform because obligation collected collect collecting collection processed process processing originally above this policy described set out in including any legal accounting reporting tax regulatory statutory obligations requirements law laws applicable required permitted business needs provide services service comply complying compliance with dispute disputes resolve resolving settle enforce enforcing enforcement agreement agreements contract contracts defend establish exercise claim claims",
	},
	{
		lang: "de",
		phrases: []string{
			"soweit erforderlich", "soweit notwendig", "soweit nötig", "bis auf weiteres", "solange erforderlich", "so lange erforderlich", "solange notwendig", "so lange notwendig", "solange nötig", "so lange nötig", "so lange wie nötig", "solange wie nötig", "so lange wie notwendig", "solange wie notwendig", "so lange wie erforderlich", "solange wie erforderlich",
			"solange benötigt", "so lange benötigt", "solange wie möglich", "so lange wie möglich", "so kurz wie möglich", "nicht länger als erforderlich", "nicht länger als nötig", "nicht länger als notwendig",
			"bis zum wegfall des zwecks", "bis zum wegfall des zweckes", "nach wegfall des zwecks", "nach wegfall des zweckes", "bei wegfall des zwecks", "wegfall des zwecks", "zweckfortfall", "zweckwegfall", "zweckerfüllung", "zweckerreichung", "bis der zweck entfällt", "sobald der zweck entfällt", "wenn der zweck entfällt", "bis zur zweckerreichung", "bis zur zweckerfüllung",
			"sobald nicht mehr erforderlich", "sobald nicht mehr benötigt", "wenn nicht mehr erforderlich", "wenn nicht mehr benötigt", "bis nicht mehr erforderlich", "bis nicht mehr benötigt", "angemessene dauer", "angemessener zeitraum", "angemessenen zeitraum",
			"unbegrenzt", "unbefristet", "dauerhaft", "auf dauer", "unbestimmte zeit", "auf unbestimmte zeit", "für immer", "ewig", "keine frist", "keine begrenzung", "ohne zeitliche begrenzung", "zeitlich unbegrenzt", "ohne frist", "nach bedarf", "bei bedarf", "je nach bedarf", "einzelfallabhängig", "nicht angegeben", "nicht festgelegt", "nicht definiert", "nicht bestimmt", "keine angabe", "keine angaben", "keine aufbewahrungsfrist", "keine löschfrist", "keine speicherdauer", "länger als erforderlich", "länger als nötig", "länger als notwendig",
		},
		fillers: "der die das den dem des ein eine einer eines unser unsere unserer ihre ihrer wir es sie dies diese dieser werden wird ist sind nur für zu zur zum von im in und oder sowie jeweilige jeweiligen jeweiliger daten personenbezogene personenbezogenen gespeichert speichern aufbewahrt aufbewahren verarbeitet verarbeitung erfüllung erreichung zweck zwecks zwecke zwecken erhoben erhebung wurden dafür hierfür gesetzlich gesetzliche gesetzlichen gesetzlicher aufbewahrungspflichten aufbewahrungsfristen vorgaben pflichten verpflichtungen rechtsansprüche rechtsansprüchen ansprüche ansprüchen streitigkeiten durchsetzung geltendmachung verteidigung",
	},
	{
		lang: "fr",
		phrases: []string{
			"dans la mesure nécessaire", "autant que nécessaire", "jusqu'à nouvel ordre", "aussi longtemps que nécessaire", "aussi longtemps que possible", "tant que nécessaire", "tant que utile", "tant qu'utile", "temps nécessaire", "durée nécessaire", "période nécessaire", "durée strictement nécessaire", "temps strictement nécessaire", "durée adéquate", "durée appropriée", "durée raisonnable",
			"jusqu'à la réalisation de la finalité", "jusqu'à réalisation des finalités", "pas plus longtemps que nécessaire", "ne pas dépasser la durée nécessaire", "au besoin", "selon les besoins", "selon besoin",
			"indéfiniment", "indéfinie", "indéfini", "durée indéterminée", "durée indéfinie", "illimité", "illimitée", "durée illimitée", "sans limite", "sans limitation", "sans limite de durée", "sans limitation de durée", "pas de limite", "aucune limite", "toujours", "permanent", "permanente", "en permanence", "au cas par cas", "non précisé", "non précisée", "non défini", "non définie", "non déterminé", "non déterminée", "non indiqué", "non indiquée", "pas de durée", "aucune durée", "plus longtemps que nécessaire",
		},
		fillers: "le la les l un une des du de d à au aux en pour par sur dans pendant et ou que qu est sont sera seront ont été il elle elles nous nos notre vos votre ces cette ce conservées conservés conservation conserver stockées traitées traitement données personnelles caractère personnel informations finalité finalités but buts objectif objectifs pour laquelle lesquelles collecte collectées collectés recueillies traités réalisation accomplissement poursuivie poursuivies atteindre respecter obligation obligations légales légale applicables litige litiges contentieux règlement résolution exécution accords contrats défense droits",
	},
}

var vagueMeasures = []wordList{
	{
		lang: "en",
		phrases: []string{
			"measures", "safeguards", "precautions", "security measures", "protection measures", "protective measures", "toms", "tom", "security controls", "appropriate controls", "security procedures", "appropriate procedures", "security mechanisms", "security technologies", "reasonable steps", "appropriate steps",
			"industry best practices", "bank grade security", "military grade security", "commercially acceptable means", "it security", "data security", "information security", "data protection", "state of the art", "industry standard", "industry standards", "industry standard security", "best practice", "best practices", "good practice", "high level of security", "high security", "appropriate security", "adequate security", "reasonable security", "suitable security", "appropriate protection", "adequate protection", "appropriate level of security", "level of security appropriate to the risk", "yes", "secure", "securely", "secured", "secure server", "secure servers", "secure system", "secure systems", "secure environment", "secure infrastructure",
		},
		fillers: "a an the our your their its of for to in on by with and or as against we us have has been are is be all any other various different appropriate adequate suitable reasonable commercially necessary required relevant proper sufficient effective generally accepted recognised recognized common usual standard industry modern current strong robust strict technical technological organisational organizational operational administrative physical security protection protective safety taken take place put implemented implement implements implementing use used using maintain maintained apply applied ensure ensures protect protects protecting safeguard safeguarding secure personal data information online offline both unauthorised unauthorized access loss misuse level risk risks according accordance line gdpr article art 32 law applicable",
	},
	{
		lang: "de",
		phrases: []string{
			"maßnahmen", "massnahmen", "schutzmaßnahmen", "schutzmassnahmen", "sicherheitsmaßnahmen", "sicherheitsmassnahmen", "tom", "toms", "vorkehrungen", "sicherheitsvorkehrungen", "schutzvorkehrungen", "verfahren", "it sicherheit", "datensicherheit", "informationssicherheit", "datenschutz",
			"marktübliche sicherheit", "höchste sicherheitsstandards", "stand der technik", "branchenstandard", "branchenstandards", "branchenübliche standards", "industriestandard", "übliche standards", "best practice", "best practices", "angemessene sicherheit", "angemessener schutz", "angemessenes schutzniveau", "hohe sicherheit", "ja", "sicher", "sichere server", "sicheren servern", "gesicherte server", "gesicherten servern", "sichere systeme", "sichere umgebung",
		},
		fillers: "der die das den dem des ein eine einer eines unser unsere unserer unseren ihre ihrer wir werden wird wurden ist sind haben hat alle allen andere übliche üblichen geeignete geeigneten angemessene angemessenen ausreichende erforderliche erforderlichen notwendige notwendigen nötigen entsprechende entsprechenden hinreichende technische technischen technisch organisatorische organisatorischen organisatorisch physische administrative getroffen ergriffen umgesetzt implementiert gemäß gemäss nach laut auf art artikel 32 dsgvo dem aktuellen zum zur zu schutz schützen gegen vor mit und oder sowie bzw für von in im personenbezogener personenbezogenen daten informationen online offline ihrer sicherheit gewährleisten risiko",
	},
	{
		lang: "fr",
		phrases: []string{
			"mesures", "mesures de sécurité", "mesures de protection", "précautions", "garanties", "dispositifs", "procédures", "sécurité informatique", "sécurité des données", "sécurité de l'information", "protection des données", "état de l'art", "bonnes pratiques", "meilleures pratiques", "normes du secteur", "standards du secteur", "sécurité appropriée", "sécurité adéquate", "protection adéquate", "niveau de sécurité adapté au risque", "niveau de sécurité adapté", "oui", "sécurisé", "serveur sécurisé", "serveurs sécurisés", "système sécurisé", "systèmes sécurisés", "environnement sécurisé",
		},
		fillers: "le la les l un une des du de d à au aux en pour par sur contre dans avec et ou que nous nos notre vos votre leurs avons sont est a ont été toutes tous toute autres appropriées appropriée appropriés adéquates adéquate adaptées adaptés raisonnables nécessaires requises suffisantes utiles techniques technique organisationnelles organisationnelle organisationnels physiques administratives sécurité protection mises mise place œuvre prises prendre protéger garantir assurer données personnelles caractère personnel informations ligne hors conformément article art 32 rgpd risque risques",
	},
}
