package book

import (
	"maps"
	"slices"
	"sync"

	"github.com/openropa/openropa/export/internal/lang"
)

// earlierWords are labels that an earlier version wrote into workbooks, by
// language and key: a workbook without its hidden rows is known by them alone.
var earlierWords = map[string]map[string]string{
	"en": {
		"registerTableSheet": "Register",
		"retentionWhen":      "In the case", "when": "In the case", "subjectParty": "Data subject is party",
		"tableNote": "Rows can be added, changed, moved and deleted; columns that state nothing are folded away.",
	},
	"de": {
		"dataCovered": "Erfasste Daten", "interestChildren": "Zu Kindern", "owner": "Zuständig in der Organisation", "retentionWhen": "Im Fall",
		"entryDates": "Eintrag", "function": "Geschäftsbereich", "law": "Herangezogenes Recht", "safeguards": "Instrument und geeignete Garantien", "when": "Im Fall",
		"rightsAvailable": "Bestehende Rechte", "underRegimes": "Nach",
		"tableNote": "Zeilen können ergänzt, geändert, verschoben und gelöscht werden; Spalten ohne Angaben sind eingeklappt.",
	},
	"fr": {
		"baseTable": "Bases juridiques des finalités", "entryDates": "Entrée", "ground": "Base juridique", "grounds": "Bases juridiques",
		"groundTable": "Bases juridiques et conditions", "groundTableSheet": "Bases juridiques", "notice": "Notice d’information",
		"recipientBases": "Bases juridiques de la communication", "function": "Fonction de l’organisme", "retentionWhen": "Dans le cas", "when": "Dans le cas", "rightsAvailable": "Droits ouverts",
		"rightsOffered": "Droits offerts", "schedule1Ground": "Base juridique au titre de l’art.\u00a06", "transferAssessment": "Analyse d’impact du transfert",
		"tableNote": "Des lignes peuvent être ajoutées, modifiées, déplacées et supprimées\u00a0; les colonnes sans indication sont repliées.",
	},
}

// known are the languages that workbooks are in, and after them those with the
// words of earlier versions.
var known = sync.OnceValue(func() []*lang.Language {
	all := slices.Clone(lang.Complete)
	for _, set := range lang.Complete {
		if words := earlierWords[set.Tag]; words != nil {
			earlier := *set
			earlier.Words = maps.Clone(set.Words)
			maps.Copy(earlier.Words, words)
			all = append(all, &earlier)
		}
	}
	return all
})
