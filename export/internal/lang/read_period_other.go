package lang

import (
	"slices"
	"sync"

	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/words"
)

// elsewhere reports whether the words directly beside a length of time make
// another of it than one of retention: "5 years ago", "24 hours a day", "2 years'
// warranty", "children 10 years", "once 10 years".
func elsewhere(before, after []words.Token, p civil.Period, tag string) bool {
	n := len(before)
	if n > 1 && onceWords[before[n-1].Text] && (before[n-2].Is(words.Stop, tag) || before[n-2].Text == "un" || before[n-2].Text == "una" || before[n-2].Text == "uma" || before[n-2].Text == "une") {
		return true
	}
	if p.Years() > 0 && slices.ContainsFunc(before[max(0, n-3):], func(t words.Token) bool { return olderWords[t.Text] }) {
		return true // "people older than 65 years"
	}
	if n > 0 && before[n-1].Kind == words.Word {
		code, _ := subjectPhrases().At(before, n-1, tag)
		if guarantees().has(before[n-1].Text) && len(after) == 0 || p.Years() > 0 && code == string(ropa.SubjectChild) {
			return true
		}
	}
	for i, t := range after {
		switch {
		case t.Kind != words.Word && t.Text != "'":
			return false
		case agoWords[t.Text] && i == 0, guarantees().has(t.Text):
			return true
		case words.TimeUnit(t.Text) || dayUnits[t.Text]:
			return i > 0 && i < 3 && i+1 == len(after) && boundOf(after, tag) == ""
		case i > 0 && !t.Is(words.Stop, tag):
			return false
		}
	}
	return false
}

// untilClause reports whether what stands before a length of time is "until" and
// words of a clause, so that the time is no length of retention: "until the child
// is 16 years old".
func untilClause(before []words.Token, tag string) bool {
	if len(before) < 2 || !untilWords[before[0].Text] {
		return false
	}
	clause := false
	for i, t := range before {
		bound := boundOf(before[i:], tag)
		if i > 0 && t.Text != "'" && (t.Kind != words.Word || bound != "" && bound != until && bound != labelled) {
			return false
		}
		clause = clause || i > 0 && len(t.Text) > 1 && !t.Is(words.Stop, tag) && bound == ""
	}
	return clause
}

// untilWords are words for "until" that begin a clause, folded.
var untilWords = map[string]bool{"until": true, "till": true, "bis": true, "jusqu": true, "jusque": true, "hasta": true, "fins": true, "fino": true, "finche": true, "tot": true, "totdat": true, "do": true, "dopoki": true, "az": true, "ate": true, "indtil": true, "til": true, "tills": true, "kunnes": true, "dokud": true, "μεχρι": true, "εως": true, "pana": true, "amig": true, "докато": true}

// ofContract reports whether all that stands beside a length of time is a contract,
// so that it is the contract's: "contract for 2 years".
func ofContract(before, after []words.Token, tag string) bool {
	contract := false
	for _, t := range slices.Concat(before, after) {
		switch {
		case contractWords[t.Text]:
			contract = true
		case t.Kind != words.Word || !t.Is(words.Stop, tag) && t.Text != "uber" && t.Text != "na" && t.Text != "pe" && t.Text != "pa" && t.Text != "de" && t.Text != "for" && t.Text != "za" && t.Text != "за":
			return false
		}
	}
	return contract
}

// contractWords are words for one contract, folded.
var contractWords = map[string]bool{"contract": true, "agreement": true, "mortgage": true, "loan": true, "darlehen": true, "kredit": true, "pret": true, "prestamo": true, "hipoteca": true, "mutuo": true, "hypotheek": true, "lening": true, "kredyt": true, "emprestimo": true, "prestec": true, "lan": true, "laina": true, "uver": true, "δανειο": true, "credit": true, "hitel": true, "кредит": true, "subscription": true, "abo": true, "abonnement": true, "abbonamento": true, "suscripcion": true, "lease": true, "vertrag": true, "contrat": true, "bail": true, "contrato": true, "contratto": true, "contracte": true, "overeenkomst": true, "umowa": true, "kontrakt": true, "avtal": true, "avtale": true, "aftale": true, "sopimus": true, "smlouva": true, "zmluva": true, "συμβαση": true, "contractul": true, "szerzodes": true, "договор": true}

// olderWords are words for "older than" and "over" before an age, folded.
var olderWords = map[string]bool{"older": true, "younger": true, "oltre": true, "ouder": true, "jonger": true, "alter": true, "junger": true, "starsi": true, "starsze": true, "powyzej": true, "aldre": true, "mayores": true, "majors": true, "maiores": true, "ages": true, "agees": true, "idosebb": true}

// onceWords are words for "time" after "one", agoWords those for "ago", and
// dayUnits words for "day" with their preposition, folded.
var (
	onceWords = map[string]bool{"vez": true, "volta": true, "fois": true, "vegada": true, "mal": true}
	agoWords  = map[string]bool{"ago": true, "sitten": true, "siden": true, "sedan": true, "geleden": true, "fa": true, "temu": true, "atras": true, "zpet": true, "ezelott": true, "enne": true, "eve": true}
	dayUnits  = map[string]bool{"day": true, "tag": true, "woche": true, "jour": true, "semaine": true, "giorno": true, "dia": true, "dag": true, "week": true}
)

// guarantees are words for a guarantee, beside which a length of time is that of
// the guarantee.
var guarantees = sync.OnceValue(func() *stems {
	return stemsOf(`warranty warranties guarantee guarantees garantie garantien gewährleistung garantía garantia garanzia gwarancj* garanti takuu takuuta záruk* εγγύησ* garanție garanți* garanciá* garancia гаранци* berufserfahrung experience expérience experiencia esperienza ervaring doświadczeni* experiência erfaring erfarenhet kokemus* praxe haft gefängnis prison cárcel carcere więzieni* prisão fængsel fängelse vankeu* vězení φυλακή închisoare börtön затвор`)
})
