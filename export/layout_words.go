package export

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
	"golang.org/x/text/unicode/norm"

	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/transfer"
)

// wording is what the cells of a layout say beside the register's own words,
// in one language.
type wording struct {
	tag       string
	parts     map[string]string // labels of the parts of an element, by part
	codes     map[string]string // words of codes, by table:code; English where one is missing
	units     [7][]string       // years to seconds: one, several, and in Polish from five
	yes, no   string
	none      string
	atOnce    string
	continued string
	page      string
	dates     string // order and separator of a day: "2/1/2006"
}

// noneWords say that there is none, in a cell of a field of which that can be
// said, whatever the language of the layout.
var noneWords = []string{
	"n/a", "na", "n.a.", "none", "nil", "not applicable", "no transfer", "no transfers",
	"néant", "aucun", "aucune", "non concerné", "non concernée", "sans objet", "non applicable", "s.o.",
	"nie dotyczy", "brak", "nie ma", "n/d",
	"keine", "keiner", "keines", "entfällt", "nicht zutreffend", "nicht anwendbar", "trifft nicht zu",
	"nessuno", "nessuna", "non previsto", "non previsti", "non prevista",
	"ninguno", "ninguna", "no aplica", "no procede", "no previsto", "no previstas",
	"geen", "niet van toepassing", "n.v.t.", "—", "–", "-", "/", "./.",
}

// answerWords are yes and no in the languages people fill templates in.
var answerWords = map[string]ropa.Answer{
	"yes": ropa.Yes, "y": ropa.Yes, "true": ropa.Yes, "oui": ropa.Yes, "ja": ropa.Yes, "tak": ropa.Yes, "sì": ropa.Yes, "si": ropa.Yes, "sí": ropa.Yes, "x": ropa.Yes, "☒": ropa.Yes, "☑": ropa.Yes, "1": ropa.Yes,
	"no": ropa.No, "n": ropa.No, "false": ropa.No, "non": ropa.No, "nein": ropa.No, "nie": ropa.No, "nee": ropa.No, "0": ropa.No, "☐": ropa.No,
}

// wordingOf returns the wording of a layout's language, English for others.
func wordingOf(tag string) *wording {
	if t, err := language.Parse(tag); err == nil && tag != "" {
		base, _ := t.Base()
		if i := slices.IndexFunc(wordings, func(w *wording) bool { return w.tag == base.String() }); i >= 0 {
			return wordings[i]
		}
	}
	return wordings[0]
}

// folded returns a text as headings and words are compared: in lower case and
// one form of Unicode, with single spaces and plain apostrophes, and without a
// colon, full stop or asterisk at the end.
func folded(s string) string {
	s = norm.NFKC.String(s)
	s = strings.Map(func(r rune) rune {
		switch r {
		case '’', 'ʼ', '`':
			return '\''
		case '\u00ad', '\u200b', '\ufeff':
			return -1
		}
		return unicode.ToLower(r)
	}, s)
	return strings.TrimSpace(strings.TrimRight(strings.Join(strings.Fields(s), " "), " :.*…"))
}

// bare is folded without what stands in parentheses: "(if applicable)".
func bare(s string) string {
	if s = folded(s); !strings.ContainsRune(s, '(') {
		return s
	}
	var b strings.Builder
	depth := 0
	for _, r := range s {
		switch {
		case r == '(':
			depth++
		case r == ')' && depth > 0:
			depth--
		case depth == 0:
			b.WriteRune(r)
		}
	}
	return folded(b.String())
}

// word returns a code in the language; what is no code of the table stays.
func (w *wording) word(table, code string) string {
	if s, ok := w.codes[table+":"+code]; ok {
		return s
	}
	if set := labelsOf(w.tag); set != nil {
		if s, ok := set.codes[table+":"+code]; ok {
			return upperFirst(s)
		}
	}
	if s, ok := sets[0].codes[table+":"+code]; ok {
		return upperFirst(s)
	}
	return code
}

// code returns the code of a word of a table, in the layout's language or
// another, or as a code; false if there is none.
func (w *wording) code(table, word string) (string, bool) {
	c, ok := codesByWord()[w.tag][table+":"+folded(word)]
	return c, ok
}

// partsByLabel are the parts by their folded labels, by language.
var partsByLabel = sync.OnceValue(func() map[string]map[string]string {
	all := make(map[string]map[string]string, len(wordings))
	for _, w := range wordings {
		labels := make(map[string]string, len(w.parts))
		for name, label := range w.parts {
			labels[folded(label)] = name
		}
		all[w.tag] = labels
	}
	return all
})

// codesByWord are the codes by their folded words, by language and table: in
// the language itself, then as codes and in the languages of the labels.
var codesByWord = sync.OnceValue(func() map[string]map[string]string {
	all := make(map[string]map[string]string, len(wordings))
	tables := codeTables()
	for _, w := range wordings {
		words := make(map[string]string)
		all[w.tag] = words
		for _, t := range tables {
			add := func(word, code string) {
				if word = folded(word); word != "" && words[t.name+":"+word] == "" {
					words[t.name+":"+word] = code
				}
			}
			for _, c := range t.codes {
				add(w.word(t.name, c.Value), c.Value)
			}
			for _, c := range t.codes {
				add(c.Value, c.Value)
				add(c.Label, c.Value)
				for _, set := range sets {
					add(set.codes[t.name+":"+c.Value], c.Value)
				}
			}
		}
	}
	return all
})

func (w *wording) answer(a ropa.Answer) string {
	switch a {
	case ropa.Yes:
		return w.yes
	case ropa.No:
		return w.no
	}
	return string(a)
}

// answerOf reads a yes or no; what is neither stays, for a finding to name.
func (w *wording) answerOf(s string) ropa.Answer {
	if a, ok := answerWords[folded(s)]; ok {
		return a
	}
	return ropa.Answer(s)
}

func (w *wording) date(d civil.Date) string {
	switch {
	case d.IsZero():
		return ""
	case w.dates == ".":
		return fmt.Sprintf("%02d.%02d.%04d", d.Day(), int(d.Month()), d.Year())
	case w.dates == "/":
		return fmt.Sprintf("%02d/%02d/%04d", d.Day(), int(d.Month()), d.Year())
	}
	return fmt.Sprintf("%d %s %d", d.Day(), d.Month(), d.Year())
}

// dateOf reads a day: ISO 8601, the day first with any separator, with the
// English name of the month, or the number of days that a spreadsheet keeps.
func dateOf(s string, from1904 bool) (civil.Date, bool) {
	s = strings.TrimSpace(s)
	if d, err := civil.ParseDate(s); err == nil {
		return d, true
	}
	if len(s) > 10 {
		if d, err := civil.ParseDate(s[:10]); err == nil && (s[10] == 'T' || s[10] == ' ') {
			return d, true
		}
	}
	if n, err := strconv.ParseFloat(s, 64); err == nil && n >= 1 && n < 2958466 {
		if from1904 {
			return civil.MustDate("1904-01-01").AddDays(int(n)), true
		}
		if n < 61 { // the format counts a 29 February 1900
			n++
		}
		return civil.MustDate("1899-12-30").AddDays(int(n)), true
	}
	fields := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("./- ,", r) })
	if len(fields) != 3 {
		return civil.Date{}, false
	}
	month := fields[1]
	for m := 1; m <= 12; m++ {
		if name := englishMonths[m-1]; strings.EqualFold(name, month) || len(month) == 3 && strings.EqualFold(name[:3], month) {
			month = strconv.Itoa(m)
		}
	}
	day, err1 := strconv.Atoi(fields[0])
	m, err2 := strconv.Atoi(month)
	year, err3 := strconv.Atoi(fields[2])
	if err1 != nil || err2 != nil || err3 != nil {
		return civil.Date{}, false
	}
	d, err := civil.ParseDate(fmt.Sprintf("%04d-%02d-%02d", year, m, day))
	return d, err == nil
}

var englishMonths = [...]string{
	"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
}

// period returns a length of time in words.
func (w *wording) period(p civil.Period) string {
	var parts []string
	for i, n := range []int{p.Years(), p.Months(), p.Weeks(), p.Days(), p.Hours(), p.Minutes(), p.Seconds()} {
		if n == 0 {
			continue
		}
		forms := w.units[i]
		form := forms[1]
		switch {
		case n == 1:
			form = forms[0]
		case len(forms) > 2 && (n%10 < 2 || n%10 > 4 || n%100 >= 12 && n%100 <= 14):
			form = forms[2]
		}
		parts = append(parts, strconv.Itoa(n)+" "+form)
	}
	if len(parts) == 0 && !p.IsZero() {
		return w.atOnce
	}
	return strings.Join(parts, " ")
}

// periodOf reads what period writes, and ISO 8601.
func (w *wording) periodOf(s string) (civil.Period, bool) {
	if p, err := civil.ParsePeriod(s); err == nil {
		return p, true
	}
	if folded(s) == folded(w.atOnce) {
		return civil.MustPeriod("P0D"), true
	}
	fields := strings.Fields(s)
	if len(fields) == 0 || len(fields)%2 != 0 {
		return civil.Period{}, false
	}
	var day, clock strings.Builder
	at := -1
	for i := 0; i < len(fields); i += 2 {
		n, err := strconv.Atoi(fields[i])
		if err != nil || n <= 0 || n > 99999 {
			return civil.Period{}, false
		}
		unit := slices.IndexFunc(w.units[:], func(forms []string) bool {
			return slices.ContainsFunc(forms, func(f string) bool { return folded(f) == folded(fields[i+1]) })
		})
		if unit <= at {
			return civil.Period{}, false
		}
		at = unit
		if unit < 4 {
			fmt.Fprintf(&day, "%d%c", n, "YMWD"[unit])
		} else {
			fmt.Fprintf(&clock, "%d%c", n, "HMS"[unit-4])
		}
	}
	iso := "P" + day.String()
	if clock.Len() > 0 {
		iso += "T" + clock.String()
	}
	p, err := civil.ParsePeriod(iso)
	return p, err == nil
}

// country returns what a country is called; what is no code stays.
func (w *wording) country(c transfer.Country) string {
	if !c.Valid() {
		return string(c)
	}
	if r, err := language.ParseRegion(string(c)); err == nil {
		if name := display.Regions(language.Make(w.tag)).Name(r); name != "" {
			return name
		}
	}
	return c.Name()
}

// countryOf reads a country by its name in the layout's language, by its
// English name, or by its code.
func (w *wording) countryOf(s string) (transfer.Country, bool) {
	want := folded(s)
	if want == "" {
		return "", false
	}
	if c, err := transfer.ParseCountry(s); err == nil {
		return c, true
	}
	if c, ok := countriesByName()[w.tag][want]; ok {
		return c, true
	}
	c, ok := countriesByName()["en"][want]
	return c, ok
}

// countriesByName are the codes of countries by their folded names, by
// language.
var countriesByName = sync.OnceValue(func() map[string]map[string]transfer.Country {
	all := make(map[string]map[string]transfer.Country, len(wordings))
	for _, w := range wordings {
		names := make(map[string]transfer.Country)
		for _, c := range transfer.Countries() {
			if w.tag == "en" {
				names[folded(c.Name)] = c.Code
			}
			names[folded(w.country(c.Code))] = c.Code
		}
		all[w.tag] = names
	}
	return all
})

// wordings are the languages of the layouts. The words of codes follow the
// official texts of the GDPR. Compared with them, in public copies: in Polish
// Arts 6(1), 10, 46(2) and 49(1)(a)-(g), in Italian and Spanish Arts 46(2) and
// 49(1)(a)-(g), and the terms of Art. 30 in all. Not compared: the other
// words of codes, those of the UK GDPR and of the FADP, which have no official
// text in Polish or Spanish, and the labels of parts, which are ours.
var wordings = []*wording{
	{
		tag: "en", yes: "Yes", no: "No", none: "None", atOnce: "at once", continued: "(continued)", page: "page %d of %d", dates: " ",
		units: [7][]string{{"year", "years"}, {"month", "months"}, {"week", "weeks"}, {"day", "days"}, {"hour", "hours"}, {"minute", "minutes"}, {"second", "seconds"}},
		parts: map[string]string{
			"name": "Name", "description": "Description", "address": "Address", "country": "Country", "email": "E-mail", "phone": "Telephone", "website": "Website", "form": "Contact form",
			"company": "Company", "registration": "Registration number", "staff": "Member of staff", "role": "Role", "purpose": "For", "for": "For no.", "when": "Where", "law": "Law",
			"holder": "Interest of", "examples": "Such as", "special": "Special category", "criminal": "Criminal offence data", "data": "Data", "from": "From", "criteria": "Criteria",
			"infeasible": "Not possible because", "document": "Document", "importer": "Recipient", "mechanism": "Mechanism", "safeguards": "Safeguards", "logic": "Logic", "consequences": "Consequences",
			"profiling": "Profiling", "place": "Place", "processing": "Processing", "date": "Date", "party": "Party", "condition": "Art. 9 condition", "vulnerable": "Vulnerable",
		},
	},
	{
		tag: "fr", yes: "Oui", no: "Non", none: "Néant", atOnce: "immédiatement", continued: "(suite)", page: "page %d sur %d", dates: "/",
		units: [7][]string{{"an", "ans"}, {"mois", "mois"}, {"semaine", "semaines"}, {"jour", "jours"}, {"heure", "heures"}, {"minute", "minutes"}, {"seconde", "secondes"}},
		parts: map[string]string{
			"name": "Nom", "description": "Description", "address": "Adresse", "country": "Pays", "email": "Adresse mél", "phone": "Téléphone", "website": "Site", "form": "Formulaire de contact",
			"company": "Société", "registration": "Numéro d'enregistrement", "staff": "Membre du personnel", "role": "Rôle", "purpose": "Pour", "for": "Pour n°", "when": "Cas", "law": "Texte",
			"holder": "Intérêt de", "examples": "Par exemple", "special": "Donnée sensible", "criminal": "Condamnations ou infractions", "data": "Données", "from": "À compter de", "criteria": "Critères",
			"infeasible": "Impossible parce que", "document": "Document", "importer": "Destinataire", "mechanism": "Mécanisme", "safeguards": "Garanties", "logic": "Logique", "consequences": "Conséquences",
			"profiling": "Profilage", "place": "Lieu", "processing": "Traitement", "date": "Date", "party": "Partie", "condition": "Condition de l'art. 9", "vulnerable": "Vulnérable",
		},
	},
	{
		tag: "de", yes: "Ja", no: "Nein", none: "Keine", atOnce: "sofort", continued: "(Fortsetzung)", page: "Seite %d von %d", dates: ".",
		units: [7][]string{{"Jahr", "Jahre"}, {"Monat", "Monate"}, {"Woche", "Wochen"}, {"Tag", "Tage"}, {"Stunde", "Stunden"}, {"Minute", "Minuten"}, {"Sekunde", "Sekunden"}},
		parts: map[string]string{
			"name": "Name", "description": "Beschreibung", "address": "Anschrift", "country": "Staat", "email": "E-Mail", "phone": "Telefon", "website": "Internet-Adresse", "form": "Kontaktformular",
			"company": "Unternehmen", "registration": "Registernummer", "staff": "Beschäftigt", "role": "Rolle", "purpose": "Für", "for": "Zu Nr.", "when": "Fall", "law": "Rechtsvorschrift",
			"holder": "Interesse von", "examples": "Zum Beispiel", "special": "Besondere Kategorie", "criminal": "Strafrechtliche Daten", "data": "Daten", "from": "Ab", "criteria": "Kriterien",
			"infeasible": "Nicht möglich, weil", "document": "Dokument", "importer": "Empfänger", "mechanism": "Grundlage", "safeguards": "Garantien", "logic": "Logik", "consequences": "Folgen",
			"profiling": "Profiling", "place": "Ort", "processing": "Verarbeitung", "date": "Datum", "party": "Stelle", "condition": "Bedingung nach Art. 9", "vulnerable": "Schutzbedürftig",
		},
	},
	{
		tag: "pl", yes: "Tak", no: "Nie", none: "Nie dotyczy", atOnce: "niezwłocznie", continued: "(ciąg dalszy)", page: "strona %d z %d", dates: ".",
		units: [7][]string{{"rok", "lata", "lat"}, {"miesiąc", "miesiące", "miesięcy"}, {"tydzień", "tygodnie", "tygodni"}, {"dzień", "dni", "dni"}, {"godzina", "godziny", "godzin"}, {"minuta", "minuty", "minut"}, {"sekunda", "sekundy", "sekund"}},
		parts: map[string]string{
			"name": "Nazwa", "description": "Opis", "address": "Adres", "country": "Państwo", "email": "E-mail", "phone": "Telefon", "website": "Strona", "form": "Formularz kontaktowy",
			"company": "Firma", "registration": "Numer w rejestrze", "staff": "Pracownik", "role": "Rola", "purpose": "W celu", "for": "Dotyczy nr", "when": "Przypadek", "law": "Przepis",
			"holder": "Interes", "examples": "Na przykład", "special": "Szczególna kategoria", "criminal": "Wyroki skazujące i czyny zabronione", "data": "Dane", "from": "Od", "criteria": "Kryteria",
			"infeasible": "Niemożliwe, ponieważ", "document": "Dokument", "importer": "Podmiot", "mechanism": "Podstawa przekazania", "safeguards": "Zabezpieczenia", "logic": "Zasady", "consequences": "Konsekwencje",
			"profiling": "Profilowanie", "place": "Miejsce", "processing": "Przetwarzanie", "date": "Data", "party": "Pochodzi od", "condition": "Warunek z art. 9", "vulnerable": "Wymagający ochrony",
		},
		codes: map[string]string{
			"ground:consent": "Zgoda (art. 6 ust. 1 lit. a)", "ground:contract": "Umowa (art. 6 ust. 1 lit. b)", "ground:legal-obligation": "Obowiązek prawny (art. 6 ust. 1 lit. c)",
			"ground:vital-interests": "Żywotne interesy (art. 6 ust. 1 lit. d)", "ground:public-task": "Zadanie realizowane w interesie publicznym (art. 6 ust. 1 lit. e)", "ground:legitimate-interests": "Prawnie uzasadniony interes (art. 6 ust. 1 lit. f)",
			"ground:recognised-legitimate-interests": "Uznany prawnie uzasadniony interes (UK GDPR art. 6 ust. 1 lit. ea)",
			"special:racial-ethnic-origin":           "Pochodzenie rasowe lub etniczne", "special:political-opinions": "Poglądy polityczne", "special:religious-philosophical-beliefs": "Przekonania religijne lub światopoglądowe",
			"special:trade-union-membership": "Przynależność do związków zawodowych", "special:genetic": "Dane genetyczne", "special:biometric": "Dane biometryczne", "special:health": "Dane dotyczące zdrowia",
			"special:sex-life-orientation": "Seksualność lub orientacja seksualna",
			"special:private-sphere":       "Sfera prywatna", "special:proceedings-sanctions": "Postępowania i sankcje administracyjne lub karne", "special:social-assistance": "Środki pomocy społecznej",
			"source:data-subject": "Osoba, której dane dotyczą", "source:observed": "Obserwacja osoby, której dane dotyczą", "source:client": "Klient lub pracodawca osoby", "source:third-party": "Inna osoba trzecia",
			"source:public": "Źródło publicznie dostępne", "source:derived": "Wywnioskowane z innych danych",
			"role:controller": "Administrator", "role:joint-controller": "Współadministrator", "role:processor": "Podmiot przetwarzający", "role:third-party": "Strona trzecia", "role:internal": "Wewnątrz organizacji",
			"mechanism:adequacy": "Decyzja stwierdzająca odpowiedni stopień ochrony (art. 45)", "mechanism:public-instrument": "Prawnie wiążący instrument między organami lub podmiotami publicznymi (art. 46 ust. 2 lit. a)", "mechanism:bcr": "Wiążące reguły korporacyjne (art. 47)",
			"mechanism:scc": "Standardowe klauzule ochrony danych (art. 46 ust. 2 lit. c)", "mechanism:scc-authority": "Standardowe klauzule ochrony danych przyjęte przez organ nadzorczy (art. 46 ust. 2 lit. d)", "mechanism:code-of-conduct": "Zatwierdzony kodeks postępowania (art. 46 ust. 2 lit. e)",
			"mechanism:certification": "Zatwierdzony mechanizm certyfikacji (art. 46 ust. 2 lit. f)", "mechanism:ad-hoc-clauses": "Klauzule umowne za zezwoleniem organu nadzorczego (art. 46 ust. 3 lit. a)", "mechanism:administrative-arrangement": "Uzgodnienia administracyjne (art. 46 ust. 3 lit. b)",
			"mechanism:explicit-consent": "Wyraźna zgoda (art. 49 ust. 1 lit. a)", "mechanism:contract-with-subject": "Umowa z osobą, której dane dotyczą (art. 49 ust. 1 lit. b)", "mechanism:contract-in-interest": "Umowa w interesie osoby, której dane dotyczą (art. 49 ust. 1 lit. c)",
			"mechanism:public-interest": "Ważne względy interesu publicznego (art. 49 ust. 1 lit. d)", "mechanism:legal-claims": "Ustalenie, dochodzenie lub ochrona roszczeń (art. 49 ust. 1 lit. e)", "mechanism:vital-interests": "Żywotne interesy (art. 49 ust. 1 lit. f)",
			"mechanism:public-register": "Rejestr publiczny (art. 49 ust. 1 lit. g)", "mechanism:compelling-interests": "Ważne prawnie uzasadnione interesy administratora (art. 49 ust. 1 akapit drugi)",
			"mechanism:made-public": "Dane powszechnie udostępnione (szwajcarska ustawa o ochronie danych, art. 17 ust. 1 lit. e)",
		},
	},
	{
		tag: "it", yes: "Sì", no: "No", none: "Non previsto", atOnce: "immediatamente", continued: "(segue)", page: "pagina %d di %d", dates: "/",
		units: [7][]string{{"anno", "anni"}, {"mese", "mesi"}, {"settimana", "settimane"}, {"giorno", "giorni"}, {"ora", "ore"}, {"minuto", "minuti"}, {"secondo", "secondi"}},
		parts: map[string]string{
			"name": "Nome", "description": "Descrizione", "address": "Indirizzo", "country": "Paese", "email": "E-mail", "phone": "Telefono", "website": "Sito", "form": "Modulo di contatto",
			"company": "Società", "registration": "Numero di registrazione", "staff": "Dipendente", "role": "Ruolo", "purpose": "Per", "for": "Per n.", "when": "Caso", "law": "Norma",
			"holder": "Interesse di", "examples": "Per esempio", "special": "Categoria particolare", "criminal": "Condanne penali e reati", "data": "Dati", "from": "A partire da", "criteria": "Criteri",
			"infeasible": "Impossibile perché", "document": "Documento", "importer": "Destinatario", "mechanism": "Base del trasferimento", "safeguards": "Garanzie", "logic": "Logica", "consequences": "Conseguenze",
			"profiling": "Profilazione", "place": "Luogo", "processing": "Trattamento", "date": "Data", "party": "Parte", "condition": "Condizione dell'art. 9", "vulnerable": "Vulnerabile",
		},
		codes: map[string]string{
			"ground:consent": "Consenso (art. 6, par. 1, lett. a)", "ground:contract": "Contratto (art. 6, par. 1, lett. b)", "ground:legal-obligation": "Obbligo legale (art. 6, par. 1, lett. c)",
			"ground:vital-interests": "Interessi vitali (art. 6, par. 1, lett. d)", "ground:public-task": "Compito di interesse pubblico (art. 6, par. 1, lett. e)", "ground:legitimate-interests": "Legittimo interesse (art. 6, par. 1, lett. f)",
			"ground:recognised-legitimate-interests": "Legittimo interesse riconosciuto (UK GDPR, art. 6, par. 1, lett. ea)",
			"special:racial-ethnic-origin":           "Origine razziale o etnica", "special:political-opinions": "Opinioni politiche", "special:religious-philosophical-beliefs": "Convinzioni religiose o filosofiche",
			"special:trade-union-membership": "Appartenenza sindacale", "special:genetic": "Dati genetici", "special:biometric": "Dati biometrici", "special:health": "Dati relativi alla salute", "special:sex-life-orientation": "Vita sessuale o orientamento sessuale",
			"special:private-sphere": "Sfera intima", "special:proceedings-sanctions": "Procedimenti e sanzioni amministrativi e penali", "special:social-assistance": "Misure d'assistenza sociale",
			"role:controller": "Titolare del trattamento", "role:joint-controller": "Contitolare del trattamento", "role:processor": "Responsabile del trattamento", "role:third-party": "Terzo", "role:internal": "Interno all'organizzazione",
			"mechanism:adequacy": "Decisione di adeguatezza (art. 45)", "mechanism:public-instrument": "Strumento giuridicamente vincolante tra autorità pubbliche o organismi pubblici (art. 46, par. 2, lett. a)", "mechanism:bcr": "Norme vincolanti d'impresa (art. 47)",
			"mechanism:scc": "Clausole tipo di protezione dei dati (art. 46, par. 2, lett. c)", "mechanism:scc-authority": "Clausole tipo di protezione dei dati adottate da un'autorità di controllo (art. 46, par. 2, lett. d)", "mechanism:code-of-conduct": "Codice di condotta approvato (art. 46, par. 2, lett. e)",
			"mechanism:certification": "Meccanismo di certificazione approvato (art. 46, par. 2, lett. f)", "mechanism:ad-hoc-clauses": "Clausole contrattuali autorizzate (art. 46, par. 3, lett. a)", "mechanism:administrative-arrangement": "Accordi amministrativi (art. 46, par. 3, lett. b)",
			"mechanism:explicit-consent": "Consenso esplicito (art. 49, par. 1, lett. a)", "mechanism:contract-with-subject": "Contratto con l'interessato (art. 49, par. 1, lett. b)", "mechanism:contract-in-interest": "Contratto a favore dell'interessato (art. 49, par. 1, lett. c)",
			"mechanism:public-interest": "Importanti motivi di interesse pubblico (art. 49, par. 1, lett. d)", "mechanism:legal-claims": "Accertamento, esercizio o difesa di un diritto in sede giudiziaria (art. 49, par. 1, lett. e)", "mechanism:vital-interests": "Interessi vitali (art. 49, par. 1, lett. f)",
			"mechanism:public-register": "Registro pubblico (art. 49, par. 1, lett. g)", "mechanism:compelling-interests": "Interessi legittimi cogenti del titolare (art. 49, par. 1, secondo comma)",
			"mechanism:made-public": "Dati resi accessibili a chiunque (legge svizzera sulla protezione dei dati, art. 17 cpv. 1 lett. e)",
		},
	},
	{
		tag: "es", yes: "Sí", no: "No", none: "No previsto", atOnce: "inmediatamente", continued: "(continuación)", page: "página %d de %d", dates: "/",
		units: [7][]string{{"año", "años"}, {"mes", "meses"}, {"semana", "semanas"}, {"día", "días"}, {"hora", "horas"}, {"minuto", "minutos"}, {"segundo", "segundos"}},
		parts: map[string]string{
			"name": "Nombre", "description": "Descripción", "address": "Dirección", "country": "País", "email": "Correo electrónico", "phone": "Teléfono", "website": "Sitio web", "form": "Formulario de contacto",
			"company": "Empresa", "registration": "Número de registro", "staff": "Personal propio", "role": "Función", "purpose": "Para", "for": "Para n.º", "when": "Caso", "law": "Norma",
			"holder": "Interés de", "examples": "Por ejemplo", "special": "Categoría especial", "criminal": "Condenas e infracciones penales", "data": "Datos", "from": "Desde", "criteria": "Criterios",
			"infeasible": "Imposible porque", "document": "Documento", "importer": "Destinatario", "mechanism": "Base de la transferencia", "safeguards": "Garantías", "logic": "Lógica", "consequences": "Consecuencias",
			"profiling": "Elaboración de perfiles", "place": "Lugar", "processing": "Tratamiento", "date": "Fecha", "party": "Parte", "condition": "Condición del art. 9", "vulnerable": "Vulnerable",
		},
		codes: map[string]string{
			"ground:consent": "RGPD: 6.1.a) Consentimiento", "ground:contract": "RGPD: 6.1.b) Ejecución de un contrato", "ground:legal-obligation": "RGPD: 6.1.c) Obligación legal",
			"ground:vital-interests": "RGPD: 6.1.d) Intereses vitales", "ground:public-task": "RGPD: 6.1.e) Misión realizada en interés público o en el ejercicio de poderes públicos", "ground:legitimate-interests": "RGPD: 6.1.f) Interés legítimo",
			"ground:recognised-legitimate-interests": "RGPD del Reino Unido: 6.1.ea) Interés legítimo reconocido",
			"special:racial-ethnic-origin":           "Origen étnico o racial", "special:political-opinions": "Opiniones políticas", "special:religious-philosophical-beliefs": "Convicciones religiosas o filosóficas",
			"special:trade-union-membership": "Afiliación sindical", "special:genetic": "Datos genéticos", "special:biometric": "Datos biométricos", "special:health": "Datos relativos a la salud", "special:sex-life-orientation": "Vida sexual u orientación sexual",
			"special:private-sphere": "Esfera íntima", "special:proceedings-sanctions": "Procedimientos y sanciones administrativos y penales", "special:social-assistance": "Medidas de asistencia social",
			"role:controller": "Responsable del tratamiento", "role:joint-controller": "Corresponsable del tratamiento", "role:processor": "Encargado del tratamiento", "role:third-party": "Tercero", "role:internal": "Dentro de la organización",
			"mechanism:adequacy": "Decisión de adecuación (art. 45)", "mechanism:public-instrument": "Instrumento jurídicamente vinculante entre autoridades u organismos públicos (art. 46.2.a)", "mechanism:bcr": "Normas corporativas vinculantes (art. 47)",
			"mechanism:scc": "Cláusulas tipo de protección de datos (art. 46.2.c)", "mechanism:scc-authority": "Cláusulas tipo de protección de datos adoptadas por una autoridad de control (art. 46.2.d)", "mechanism:code-of-conduct": "Código de conducta aprobado (art. 46.2.e)",
			"mechanism:certification": "Mecanismo de certificación aprobado (art. 46.2.f)", "mechanism:ad-hoc-clauses": "Cláusulas contractuales autorizadas (art. 46.3.a)", "mechanism:administrative-arrangement": "Acuerdos administrativos (art. 46.3.b)",
			"mechanism:explicit-consent": "Consentimiento explícito (art. 49.1.a)", "mechanism:contract-with-subject": "Contrato con el interesado (art. 49.1.b)", "mechanism:contract-in-interest": "Contrato en interés del interesado (art. 49.1.c)",
			"mechanism:public-interest": "Razones importantes de interés público (art. 49.1.d)", "mechanism:legal-claims": "Formulación, ejercicio o defensa de reclamaciones (art. 49.1.e)", "mechanism:vital-interests": "Intereses vitales (art. 49.1.f)",
			"mechanism:public-register": "Registro público (art. 49.1.g)", "mechanism:compelling-interests": "Intereses legítimos imperiosos del responsable (art. 49.1, párrafo segundo)",
			"mechanism:made-public": "Datos hechos accesibles a todos (Ley suiza de protección de datos, art. 17.1.e)",
		},
	},
}
