package layout

import (
	"slices"
	"strings"
	"sync"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/ropa/words"
)

// headingQuestions are headings that ask: "Why do we have it?". A question
// begins its heading; one with an equals sign is the whole of it. Those of bg,
// da, el, fi, hr, hu, no, ro, sk, sl and sv are from memory and want a second
// look by a reader of them.
var headingQuestions = []struct {
	lang string
	keys [][2]string
}{
	{"en", [][2]string{
		{"name", "what do we do|what we do|what are we doing|what is it|what is the activity|which activity|=what"},
		{"purposes", "why do we|why we|why are we|why is it needed|why is it processed|why do you|what do we need it for|what for|what is it for|what is it used for|what do we use it for|what are we using it for|=why"},
		{"bases", "what allows us|what is our lawful basis|what is our legal basis|what is the lawful basis|what is the legal basis|on what basis|on what ground*|under what law|which lawful basis|which legal basis|are we allowed|=basis"},
		{"subjects", "whose|who is it about|who is the data about|who is the information about|whom is it about|about whom|who are the people|who do we hold|who is affected|=who|=who about"},
		{"data", "what data|what personal data|what information|what personal information|what do we hold|what do we collect|what do we keep|what do we know|which data|which personal data|what types of data|what kind of data|what kinds of data"},
		{"special", "is it sensitive|is any of it sensitive|any sensitive|any special category"},
		{"sources", "where does it come from|where do we get|where did we get|who gives us|how do we get|how do we collect|from whom|where is it from|where does the data come from"},
		{"recipients", "who sees|who can see|who has access|who gets|who else|who outside|who receives|who do we share|who do we give|who do we pass|who is it shared|whom do we share|with whom|to whom|do we share|is it shared|who uses it|who do we send"},
		{"recipients.processors", "who processes it for us|who processes for us|who helps us|which supplier*|which processor*"},
		{"transfers", "does it leave|does the data leave|does it go abroad|does it go outside|is it sent abroad|is it transferred|is it sent outside|do we transfer|do we send it abroad|does any of it leave|do we send it outside"},
		{"retention", "how long|when do we delete|when is it deleted|when do we destroy|when is it destroyed|until when"},
		{"security", "how do we protect|how is it protected|how do we keep it safe|how do we keep it secure|how is it kept safe|how is it kept secure|how is it secured|how do we secure|keeping it safe|keeping it secure|is it secure"},
		{"systems", "where is it kept|where is it stored|where do we keep|where do we store|where is it held|where do we hold|which system*|what system*|what software|which software|where is the data|=where"},
		{"owner", "who is responsible|who is in charge|who looks after|who owns"},
		{"function", "which department|which team|which service|who does it"},
		{"dpia.required", "do we need a dpia|is a dpia|was a dpia|has a dpia|dpia needed"},
	}},
	{"de", [][2]string{
		{"name", "was machen wir|was tun wir|was wird gemacht|welche verarbeitung|welche tätigkeit|=was"},
		{"purposes", "wozu|wofür|warum verarbeiten|warum haben|warum erheben|warum brauchen|=warum|zu welchem zweck|zu welchen zwecken"},
		{"bases", "warum dürfen|auf welcher rechtsgrundlage|auf welcher grundlage|woraus ergibt|was erlaubt|dürfen wir das"},
		{"subjects", "wer ist betroffen|wen betrifft|um wen geht|von wem|über wen|wessen daten|wessen|=wen|=wer"},
		{"data", "welche daten|welche personenbezogenen daten|was wird gespeichert|welche angaben|was für daten|welche informationen"},
		{"sources", "woher"},
		{"recipients", "wer bekommt|wer erhält|an wen|wer hat zugriff|wer sieht|wer darf|wem geben|wem werden|mit wem|wer nutzt"},
		{"recipients.processors", "wer verarbeitet im auftrag|welche dienstleister|wer hilft uns"},
		{"transfers", "gehen daten ins ausland|verlassen|werden daten außerhalb|gehen die daten ins ausland"},
		{"retention", "wie lange|wann gelöscht|wann löschen|wann wird gelöscht|wann werden"},
		{"security", "wie geschützt|wie gesichert|wie schützen|wie sichern|wie werden die daten geschützt|wie werden sie geschützt"},
		{"systems", "wo gespeichert|wo liegen|wo werden|wo sind|wo abgelegt|womit|in welchem system|welches system|welche software|=wo"},
		{"owner", "wer ist verantwortlich|wer ist zuständig|wer kümmert"}, {"function", "welche abteilung|welcher bereich"},
		{"dpia.required", "dsfa nötig|dsfa notwendig|ist eine dsfa"},
	}},
	{"fr", [][2]string{
		{"name", "que fait on|que faisons nous|qu est ce qu on fait|quel traitement|quelle activité|=quoi|=que"},
		{"purposes", "pour quoi faire|pourquoi|à quoi ça sert|à quoi cela sert|à quoi servent|dans quel but|à quelle fin|pour quelle raison"},
		{"bases", "de quel droit|sur quel fondement|sur quelle base|quelle base"},
		{"subjects", "qui est concerné|de qui|sur qui|qui sont les personnes|quelles personnes|=qui"},
		{"data", "quelles données|quelles informations|quelle donnée|que collecte|que collectons|quoi comme données"},
		{"sources", "d où viennent|d où proviennent|comment sont elles collectées"},
		{"recipients", "qui y a accès|qui a accès|qui accède|qui les reçoit|qui reçoit|à qui|avec qui|qui les voit|qui voit"},
		{"recipients.processors", "qui nous aide|quels prestataires|quels sous traitants"},
		{"transfers", "sortent elles|les données sortent|vont elles hors|hors de france"},
		{"retention", "combien de temps|jusqu à quand|pendant combien|quand sont elles supprimées|quand les supprime|quelle durée"},
		{"security", "comment sont elles protégées|comment les protège|comment protég*|comment sécuris*|sont elles protégées"},
		{"systems", "où sont elles|où sont stockées|où sont conservées|où sont les données|où est|dans quel outil|avec quel outil|quel logiciel|quel outil|=où"},
		{"owner", "qui est responsable|qui s en occupe"}, {"function", "quel service"},
	}},
	{"es", [][2]string{
		{"name", "qué hacemos|qué tratamiento|=qué"}, {"purposes", "para qué|por qué los|por qué tratamos|=por qué|con qué fin"},
		{"bases", "por qué podemos|con qué base|qué nos legitima|con qué legitimación|qué base"},
		{"subjects", "de quién|a quién afecta|de quiénes|quiénes son|sobre quién|=quién"}, {"data", "qué datos|qué información|cuáles datos"},
		{"sources", "de dónde"}, {"recipients", "a quién se|a quién los|a quién cedemos|a quién comunicamos|quién accede|quién tiene acceso|quién los ve|quién ve|quién los recibe|quién recibe|con quién"},
		{"recipients.processors", "quién nos ayuda|qué proveedores"}, {"transfers", "salen de|salen fuera|van fuera"}, {"retention", "cuánto tiempo|hasta cuándo|cuándo se borran|cuándo se suprimen|durante cuánto"},
		{"security", "cómo los protegemos|cómo se protegen|cómo protegemos"}, {"systems", "dónde se guardan|dónde están|dónde se almacenan|dónde guardamos|en qué aplicación|en qué sistema|=dónde"}, {"owner", "quién es responsable|quién se encarga"}, {"function", "qué departamento|qué área"},
	}},
	{"it", [][2]string{
		{"name", "cosa facciamo|che cosa facciamo|quale trattamento|=cosa|=che cosa"}, {"purposes", "a che scopo|per quale scopo|per quale finalità|perché trattiamo|perché li|=perché|a cosa serve|a cosa servono|per cosa"},
		{"bases", "su quale base|perché possiamo|con quale base|quale base"}, {"subjects", "di chi|chi riguarda|chi sono gli interessati|su chi|=chi"}, {"data", "quali dati|che dati|quali informazioni|che tipo di dati"},
		{"sources", "da dove|da chi li"}, {"recipients", "a chi|chi li vede|chi vede|chi ha accesso|chi accede|chi li riceve|con chi"}, {"recipients.processors", "chi ci aiuta|quali fornitori"},
		{"transfers", "vanno fuori|escono dall|vanno all estero"}, {"retention", "per quanto tempo|quanto tempo|fino a quando|quando li cancelliamo|quando si cancellano|quanto li conserviamo"},
		{"security", "come li proteggiamo|come sono protetti|come proteggiamo"}, {"systems", "dove sono|dove li|dove si trovano|dove vengono|con quale programma|quale programma|=dove"}, {"owner", "chi è il referente|chi se ne occupa"}, {"function", "quale ufficio|che ufficio"},
	}},
	{"nl", [][2]string{
		{"name", "wat doen we|wat doen wij|welke verwerking|=wat"}, {"purposes", "waarom verwerken|waarom hebben|waarom doen|=waarom|waarvoor|waartoe|met welk doel"}, {"bases", "waarom mag|op welke grond*|op grond waarvan|mag het"},
		{"subjects", "van wie|over wie|wie betreft|wie zijn de betrokkenen|=wie"}, {"data", "welke gegevens|welke persoonsgegevens|wat leggen we vast|welke informatie|wat bewaren we"}, {"sources", "waar komen"},
		{"recipients", "wie ziet|wie zien|wie krijgt|wie krijgen|wie heeft toegang|wie hebben toegang|wie kan|wie kunnen|met wie|aan wie|wie ontvangt"}, {"recipients.processors", "wie verwerkt voor ons|wie helpt ons|welke leverancier*"},
		{"transfers", "gaan ze buiten|gaan de gegevens|gaat het buiten|verlaten"}, {"retention", "hoe lang|hoelang|tot wanneer|wanneer verwijderen|wanneer wordt"}, {"security", "hoe beveiligd|hoe beveiligen|hoe beschermen|hoe is het beveiligd|hoe zijn ze beveiligd"},
		{"systems", "waar opgeslagen|waar staan|waar staat|waar bewaren|waar bewaard|waar liggen|in welk systeem|welk systeem|welke software|=waar"}, {"owner", "wie is verantwoordelijk"}, {"function", "welke afdeling"},
	}},
	{"pl", [][2]string{
		{"name", "co robimy|jaka czynność|=co"}, {"purposes", "po co|w jakim celu|dlaczego przetwarzamy|=dlaczego|do czego"}, {"bases", "na jakiej podstawie|co pozwala"}, {"subjects", "czyje dane|czyje|kogo dotycz*|o kim|=kto|=kogo"}, {"data", "jakie dane|które dane|jakie informacje"},
		{"sources", "skąd"}, {"recipients", "komu|kto ma dostęp|kto widzi|kto otrzymuje|kto dostaje|z kim"}, {"recipients.processors", "kto przetwarza dla nas|kto nam pomaga"}, {"transfers", "czy dane wychodzą|czy dane opuszczają|czy przekazujemy poza"},
		{"retention", "jak długo|do kiedy|kiedy usuwamy|ile czasu"}, {"security", "jak chronimy|jak są chronione|jak zabezpieczamy|jak zabezpieczone"}, {"systems", "gdzie przechowujemy|gdzie są|gdzie trzymamy|w jakim systemie|jaki system|=gdzie"}, {"owner", "kto odpowiada|kto jest odpowiedzialny"},
	}},
	{"pt", [][2]string{
		{"name", "o que fazemos|=o que"}, {"purposes", "para quê|para que|porque tratamos|=porquê|=porque|com que finalidade"}, {"bases", "com que fundamento|com base em que"}, {"subjects", "de quem|a quem respeitam|sobre quem|=quem"}, {"data", "que dados|quais dados|quais os dados|que informação"},
		{"sources", "de onde"}, {"recipients", "quem recebe|quem tem acesso|quem vê|quem acede|a quem|com quem"}, {"retention", "quanto tempo|durante quanto|por quanto|até quando"}, {"security", "como protegemos|como são protegidos"}, {"systems", "onde estão|onde são|onde se|onde guardamos|=onde"}, {"transfers", "saem da"}, {"owner", "quem é responsável"},
	}},
	{"ca", [][2]string{
		{"name", "què fem|=què"}, {"purposes", "per què|per a què|amb quina finalitat"}, {"bases", "amb quina base|què ens legitima"}, {"subjects", "de qui|a qui afecta|sobre qui|=qui"}, {"data", "quines dades|quina informació"}, {"sources", "d on"}, {"recipients", "qui hi té accés|qui té accés|qui les veu|qui les rep|a qui les|a qui es|amb qui"},
		{"retention", "quant temps|fins quan|durant quant"}, {"security", "com les protegim|com es protegeixen"}, {"systems", "on són|on es|on les|=on"}, {"transfers", "surten de"},
	}},
	{"sv", [][2]string{
		{"name", "vad gör vi|=vad"}, {"purposes", "varför behandlar|varför har|=varför|till vad|i vilket syfte"}, {"bases", "med vilket stöd|med vilken rätt"}, {"subjects", "vems uppgifter|vems|vem gäller|vilka personer|om vem|=vem"}, {"data", "vilka uppgifter|vilka personuppgifter|vilken information"}, {"sources", "varifrån"},
		{"recipients", "vem ser|vem får|vem har tillgång|vilka får|vilka har tillgång|till vem|med vem|vem delar"}, {"retention", "hur länge|när gallras|när raderas"}, {"security", "hur skyddas|hur skyddar"}, {"systems", "var lagras|var finns|var sparas|i vilket system|vilket system|=var"}, {"transfers", "lämnar uppgifterna|lämnar de"}, {"owner", "vem ansvarar|vem är ansvarig"},
	}},
	{"da", [][2]string{
		{"name", "hvad gør vi|=hvad"}, {"purposes", "hvorfor behandler|hvorfor har|=hvorfor|hvad bruger vi|til hvad"}, {"bases", "med hvilken hjemmel|hvad giver os lov"}, {"subjects", "hvem handler|hvis oplysninger|hvem drejer|om hvem|hvem vedrører|=hvem"}, {"data", "hvilke oplysninger|hvilke personoplysninger|hvilke data"}, {"sources", "hvor kommer|hvor får"},
		{"recipients", "hvem ser|hvem får|hvem har adgang|hvem modtager|hvem deler|til hvem|med hvem|hvem videregives"}, {"retention", "hvor længe|hvornår slettes|hvornår sletter"}, {"security", "hvordan beskytte*|hvordan sikre*|hvordan passer"}, {"systems", "hvor opbevares|hvor ligger|hvor gemmes|i hvilket system|hvilket system|=hvor"}, {"transfers", "forlader"}, {"owner", "hvem er ansvarlig|hvem har ansvaret"},
	}},
	{"no", [][2]string{
		{"name", "hva gjør vi|=hva"}, {"purposes", "hvorfor behandler|hvorfor har|=hvorfor"}, {"subjects", "hvem gjelder|hvem sine|om hvem|=hvem"}, {"data", "hvilke opplysninger|hvilke personopplysninger|hvilke data"}, {"recipients", "hvem ser|hvem får|hvem har tilgang|hvem mottar|til hvem|med hvem"}, {"retention", "hvor lenge|når slettes|når sletter"}, {"security", "hvordan sikres|hvordan beskyttes"}, {"systems", "hvor lagres|hvor ligger|=hvor"},
	}},
	{"fi", [][2]string{
		{"name", "mitä teemme|=mitä"}, {"purposes", "miksi|mihin tarkoitukseen|mihin tarvitaan|mitä varten"}, {"bases", "millä perusteella"}, {"subjects", "kenen|keitä|kenestä|ketä koskee|=ketkä|=kuka"}, {"data", "mitä tietoja|mitkä tiedot"}, {"sources", "mistä"}, {"recipients", "kuka näkee|ketkä näkevät|kenelle|kuka saa|kenellä on pääsy"}, {"retention", "kuinka kauan|miten kauan|mihin asti"}, {"security", "miten suojataan|miten tiedot suojataan"}, {"systems", "missä säilytetään|missä tiedot|missä järjestelmässä|=missä"},
	}},
	{"cs", [][2]string{
		{"name", "co děláme|=co"}, {"purposes", "proč|k čemu|za jakým účelem"}, {"bases", "na základě čeho|na jakém základě"}, {"subjects", "čí údaje|čí|koho se týk*|o kom|=kdo|=koho"}, {"data", "jaké údaje|které údaje|jaká data"}, {"sources", "odkud"}, {"recipients", "komu|kdo má přístup|kdo vidí|kdo dostává|s kým"}, {"retention", "jak dlouho|do kdy|kdy mažeme|kdy se maže"}, {"security", "jak chráníme|jak jsou chráněny|jak jsou zabezpečeny"}, {"systems", "kde jsou|kde máme|kde se|v jakém systému|=kde"}, {"owner", "kdo odpovídá"},
	}},
	{"sk", [][2]string{
		{"name", "čo robíme|=čo"}, {"purposes", "prečo|na čo|za akým účelom"}, {"bases", "na základe čoho"}, {"subjects", "čie údaje|čie|koho sa týk*|=kto"}, {"data", "aké údaje|ktoré údaje"}, {"recipients", "komu|kto má prístup|kto vidí|s kým"}, {"retention", "ako dlho|dokedy|do kedy"}, {"security", "ako chránime|ako sú chránené"}, {"systems", "kde sú|kde sa|=kde"},
	}},
	{"hr", [][2]string{
		{"name", "što radimo|=što"}, {"purposes", "zašto|u koju svrhu"}, {"bases", "na temelju čega|po kojoj osnovi"}, {"subjects", "čiji podaci|čije podatke|na koga se|=tko"}, {"data", "koji podaci|koje podatke"}, {"recipients", "kome|tko ima pristup|tko vidi|s kim"}, {"retention", "koliko dugo|do kada"}, {"security", "kako štitimo|kako su zaštićeni"}, {"systems", "gdje su|gdje se|=gdje"},
	}},
	{"sl", [][2]string{
		{"name", "kaj počnemo|kaj delamo|=kaj"}, {"purposes", "zakaj|čemu|v kakšen namen"}, {"subjects", "čigavi|o kom|=kdo"}, {"data", "kateri podatki|katere podatke|kakšne podatke"}, {"recipients", "komu|kdo ima dostop|kdo vidi|s kom"}, {"retention", "kako dolgo|do kdaj"}, {"security", "kako varujemo|kako so zavarovani"}, {"systems", "kje so|kje se|=kje"},
	}},
	{"el", [][2]string{
		{"name", "τι κάνουμε|=τι"}, {"purposes", "γιατί|για ποιο σκοπό|για ποιον σκοπό"}, {"bases", "με ποια βάση|σε ποια βάση"}, {"subjects", "ποιους αφορά|ποιων|τίνος|ποιον αφορά|=ποιοι"}, {"data", "ποια δεδομένα|τι δεδομένα|ποια στοιχεία|τι στοιχεία"}, {"sources", "από πού"}, {"recipients", "ποιος βλέπει|ποιοι βλέπουν|ποιος έχει πρόσβαση|ποιοι έχουν πρόσβαση|σε ποιους|σε ποιον|με ποιους"}, {"retention", "για πόσο|πόσο καιρό|πόσο χρόνο|μέχρι πότε"}, {"security", "πώς προστατεύονται|πώς τα προστατεύουμε"}, {"systems", "πού τηρούνται|πού βρίσκονται|πού φυλάσσονται|=πού"},
	}},
	{"ro", [][2]string{
		{"name", "ce facem|=ce"}, {"purposes", "de ce|pentru ce|la ce|în ce scop"}, {"bases", "pe ce temei|în baza"}, {"subjects", "ale cui|despre cine|pe cine|cine este vizat|=cine"}, {"data", "ce date|ce informații|care date"}, {"sources", "de unde"}, {"recipients", "cui|cine are acces|cine vede|cine primește|cu cine"}, {"retention", "cât timp|până când|când ștergem"}, {"security", "cum le protejăm|cum sunt protejate"}, {"systems", "unde sunt|unde se|unde le|în ce sistem|=unde"}, {"transfers", "ies din|pleacă din"}, {"owner", "cine răspunde"},
	}},
	{"hu", [][2]string{
		{"name", "mit csinálunk|=mit"}, {"purposes", "miért|mire|milyen célból"}, {"bases", "milyen jogalapon|mi alapján"}, {"subjects", "kinek az adatai|kiknek|kire vonatkozik|kikre|=ki"}, {"data", "milyen adatok|mely adatok|milyen adatot"}, {"sources", "honnan"}, {"recipients", "ki látja|kik látják|ki kapja|kinek adjuk|kiknek adjuk|ki fér hozzá|kik férnek hozzá|kivel"}, {"retention", "meddig|mennyi ideig"}, {"security", "hogyan védjük|hogyan védett"}, {"systems", "hol tároljuk|hol vannak|hol van|=hol"},
	}},
	{"bg", [][2]string{
		{"name", "какво правим|=какво"}, {"purposes", "защо|за какво|с каква цел"}, {"bases", "на какво основание"}, {"subjects", "чии данни|чии|за кого|=кой"}, {"data", "какви данни|кои данни"}, {"sources", "откъде"}, {"recipients", "на кого|кой има достъп|кой вижда|кой получава|с кого"}, {"retention", "колко време|докога|до кога"}, {"security", "как ги защитаваме|как са защитени"}, {"systems", "къде се|къде са|къде ги|=къде"},
	}},
}

var questionVocabulary = sync.OnceValue(func() *words.Phrases {
	var all []words.Phrase
	for i := range headingQuestions {
		q := &headingQuestions[i]
		for _, k := range q.keys {
			for p := range strings.SplitSeq(k[1], "|") {
				text, whole := strings.CutPrefix(p, "=")
				code := k[0]
				if whole {
					code = "=" + code
				}
				all = append(all, words.Phrase{Words: phraseText(text), Lang: q.lang, Code: code})
			}
		}
	}
	return words.NewPhrases(all)
})

// bareQuestion is how sure a question of one word is.
const bareQuestion = 0.7

// matchQuestion returns what a heading asks for in a language, and how sure
// that is; "" if it is no question that is known.
func matchQuestion(text, tag string) (Key, float64) {
	tokens := lang.HeadingTokens(text)
	code, end := questionVocabulary().At(tokens, 0, tag)
	name, whole := strings.CutPrefix(code, "=")
	switch {
	case code == "" || whole && end < len(tokens):
		return "", 0
	case whole && end == 1: // "Who?"
		return Key(name), bareQuestion
	case end == len(tokens):
		return Key(name), 0.95
	case strings.Contains(text, "?"):
		return Key(name), 0.9
	}
	return Key(name), 0.75
}

// asksWhat reports whether a heading is the bare question for what there is:
// "What?" names an activity, and its data where another column names it.
func asksWhat(text, tag string) bool {
	tokens := lang.HeadingTokens(text)
	code, end := questionVocabulary().At(tokens, 0, tag)
	return code == "=name" && end == len(tokens)
}

// bareQuestions is how many headings of a line ask in one word for what a
// register has: "Who", "Why" and "Where" head a plan of work as well.
func bareQuestions(l *line, tag string) (n int) {
	for _, c := range l.cells {
		if key, sure := matchQuestion(c.Text, tag); sure == bareQuestion && slices.Contains(substance, key) {
			n++
		}
	}
	return n
}
