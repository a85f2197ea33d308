package lang

import (
	"testing"

	"github.com/openropa/openropa/ropa/fact"
)

func TestBulgarian(t *testing.T) {
	checkTerms(t, bulgarian, map[string]string{
		"record":                "Регистър на дейностите по обработване",
		"purposes":              "Цели на обработването",
		"subjects":              "Категории субекти на данни",
		"data":                  "Категории лични данни",
		"recipients":            "Категории получатели",
		"transfers":             "Предаване на лични данни на трета държава или международна организация",
		"retention":             "Предвидени срокове за изтриване", // of each category of data
		"security":              "Технически и организационни мерки за сигурност",
		"dpo":                   "Длъжностно лице по защита на данните",
		"representative":        "Представител",
		"authority":             "Надзорен орган",
		"role:controller":       "Администратор",
		"role:joint-controller": "Съвместен администратор",
		"role:processor":        "Обработващ лични данни",
	})
	checkCitations(t, bulgarian, map[fact.Citation]string{
		inGDPR:        "чл. 6, пар. 1, буква б) от ОРЗД",
		inDefinitions: "чл. 4, т. 14 от ОРЗД",
		inSecond:      "чл. 49, пар. 1, втора алинея от ОРЗД",
		inRecital:     "съображение 43 от ОРЗД",
		inFADP:        "чл. 17, пар. 1, буква б), т. 1 от DSG",
		inUKGDPR:      "чл. 6, пар. 1, буква ea) от британския ОРЗД",
		inEUDPR:       "чл. 31, пар. 1, буква ж) от Регламент (ЕС) 2018/1725",
		inCourt:       "СЕС C-311/18",
		inClauses:     "чл. 4, пар. 2 и 3 от Решение за изпълнение (ЕС) 2021/914",
		inClause:      "клауза 14 от Решение за изпълнение (ЕС) 2021/914",
		inAmended:     "Решение за изпълнение (ЕС) 2021/1772, изменено с (ЕС) 2025/2574",
		inDirective:   "чл. 5, пар. 3 от Директива 2002/58/ЕО",
		inAnnex:       "приложение III, т. 1, буква в) от Акта за ИИ",
		inGuidelines:  "Насоки 05/2020, точки 121–123 на ЕКЗД",
		inOther:       "чл. 2 от Loi 1",
	}, "чл. 6, пар. 1, буква а), б) и е)")
	checkDay(t, bulgarian, "01.02.2026")
	checkCounts(t, bulgarian, map[int]string{1: "година", 2: "години", 21: "години"})
}
