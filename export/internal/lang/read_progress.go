package lang

import (
	"strings"
	"sync"

	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/words"
)

// progressTable is how people say how far an impact assessment has come, by
// language: done, in progress, not started.
var progressTable = []struct{ lang, done, going, open string }{
	{"en", "done|complete|completed|finished|carried out|conducted|approved|signed off|yes completed", "in progress|ongoing|under way|underway|started|draft|being carried out|in review", "not started|not begun|not yet started|pending|planned|outstanding|to do|open|not done"},
	{"de", "abgeschlossen|durchgeführt|erledigt|erfolgt|fertig|liegt vor", "in bearbeitung|laufend|läuft|begonnen|in arbeit|entwurf", "nicht begonnen|noch nicht begonnen|ausstehend|offen|geplant|noch offen|nicht durchgeführt"},
	{"fr", "réalisée|réalisé|terminée|terminé|effectuée|faite|achevée|validée", "en cours|commencée|débutée|en cours de réalisation|brouillon", "non commencée|à faire|à réaliser|prévue|non réalisée|pas commencée|planifiée"},
	{"es", "realizada|completada|finalizada|hecha|concluida|terminada", "en curso|en proceso|iniciada|en elaboración|borrador", "pendiente|no iniciada|prevista|por hacer|no realizada|planificada"},
	{"it", "completata|effettuata|svolta|conclusa|eseguita|realizzata", "in corso|iniziata|avviata|bozza", "da fare|non iniziata|prevista|da effettuare|non effettuata|pianificata"},
	{"nl", "uitgevoerd|afgerond|voltooid|gereed|klaar", "in behandeling|loopt|lopend|bezig|in uitvoering|gestart|concept", "niet gestart|nog niet gestart|gepland|te doen|nog uit te voeren|niet uitgevoerd|openstaand"},
	{"pl", "przeprowadzona|przeprowadzono|zakończona|wykonana|ukończona", "w toku|w trakcie|rozpoczęta|trwa", "nierozpoczęta|nie rozpoczęto|planowana|do zrobienia|do wykonania|nieprzeprowadzona"},
	{"pt", "realizada|concluída|efetuada|completa", "em curso|em andamento|iniciada", "por fazer|não iniciada|pendente|prevista|planeada"},
}

var progressPhrases = sync.OnceValue(func() *words.Phrases {
	var all []words.Phrase
	for _, row := range progressTable {
		for _, said := range []struct {
			code ropa.DPIAStatus
			list string
		}{{ropa.DPIADone, row.done}, {ropa.DPIAInProgress, row.going}, {ropa.DPIANotStarted, row.open}} {
			for p := range strings.SplitSeq(said.list, "|") {
				all = append(all, words.Phrase{Words: p, Lang: row.lang, Code: string(said.code)})
			}
		}
	}
	return words.NewPhrases(all)
})

// ReadProgress reads how far an impact assessment has come. A text that says
// more is none.
func ReadProgress(text, tag string) (ropa.DPIAStatus, bool) {
	if len(text) > 100 {
		return "", false
	}
	tokens := HeadingTokens(text)
	code, end := progressPhrases().At(tokens, 0, baseTag(tag))
	return ropa.DPIAStatus(code), code != "" && end == len(tokens)
}
