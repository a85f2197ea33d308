package html

import "strings"

// words are what the page itself has to say: the filter's labels, and the link
// past the head.
type words struct {
	Tag, Skip, Filter, Search, All, Reset, Nothing, Full, Keeper, Jump, Working, More string

	Count string // how many entries are shown of how many: "%d of %d"
}

// sets are the languages the page speaks; the first is the one for documents
// in any other.
var sets = [...]words{
	{
		Tag: "en", Skip: "Skip to the record", Filter: "Filter", Search: "Search names, data, recipients", All: "all", Reset: "Show all",
		Nothing: "No finding matches the filter.", Full: "Everything stated of this entry", Keeper: "The record in full", Jump: "Parts of the record",
		Working: "working edition – not for hand-over", More: "All entries", Count: "{n} of {all} shown",
	},
	{
		Tag: "de", Skip: "Zum Verzeichnis springen", Filter: "Filter", Search: "Namen, Daten, Empfänger suchen", All: "alle", Reset: "Alles anzeigen",
		Nothing: "Kein Befund entspricht dem Filter.", Full: "Alle Angaben zu diesem Eintrag", Keeper: "Das Verzeichnis vollständig", Jump: "Teile des Verzeichnisses",
		Working: "Arbeitsfassung – nicht zur Weitergabe", More: "Alle Einträge", Count: "{n} von {all} angezeigt",
	},
	{
		Tag: "fr", Skip: "Aller au registre", Filter: "Filtre", Search: "Chercher noms, données, destinataires", All: "tout", Reset: "Tout afficher",
		Nothing: "Aucun constat ne correspond au filtre.", Full: "Toutes les indications de cette fiche", Keeper: "Le registre en entier", Jump: "Parties du registre",
		Working: "version de travail – à ne pas transmettre", More: "Toutes les fiches", Count: "{n} sur {all} affichées",
	},
	{
		Tag: "it", Skip: "Vai al registro", Filter: "Filtro", Search: "Cerca nomi, dati, destinatari", All: "tutti", Reset: "Mostra tutto",
		Nothing: "Nessun rilievo corrisponde al filtro.", Full: "Tutto ciò che è indicato in questa voce", Keeper: "Il registro per intero", Jump: "Parti del registro",
		Working: "versione di lavoro – non consegnare", More: "Tutte le voci", Count: "{n} di {all} mostrate",
	},
	{
		Tag: "es", Skip: "Ir al registro", Filter: "Filtro", Search: "Buscar nombres, datos, destinatarios", All: "todos", Reset: "Mostrar todo",
		Nothing: "Ningún hallazgo corresponde al filtro.", Full: "Todo lo indicado en esta ficha", Keeper: "El registro completo", Jump: "Partes del registro",
		Working: "versión de trabajo – no entregar", More: "Todas las fichas", Count: "{n} de {all} mostradas",
	},
	{
		Tag: "pt", Skip: "Ir para o registo", Filter: "Filtro", Search: "Procurar nomes, dados, destinatários", All: "todos", Reset: "Mostrar tudo",
		Nothing: "Nenhuma constatação corresponde ao filtro.", Full: "Tudo o que é indicado nesta ficha", Keeper: "O registo completo", Jump: "Partes do registo",
		Working: "versão de trabalho – não entregar", More: "Todas as fichas", Count: "{n} de {all} mostradas",
	},
	{
		Tag: "pl", Skip: "Przejdź do rejestru", Filter: "Filtr", Search: "Szukaj nazw, danych, odbiorców", All: "wszystkie", Reset: "Pokaż wszystko",
		Nothing: "Żadne ustalenie nie odpowiada filtrowi.", Full: "Wszystkie informacje o tym wpisie", Keeper: "Cały rejestr", Jump: "Części rejestru",
		Working: "wersja robocza – nie do przekazania", More: "Wszystkie wpisy", Count: "pokazano {n} z {all}",
	},
	{
		Tag: "cs", Skip: "Přejít k záznamům", Filter: "Filtr", Search: "Hledat názvy, údaje, příjemce", All: "vše", Reset: "Zobrazit vše",
		Nothing: "Filtru neodpovídá žádné zjištění.", Full: "Vše uvedené o této položce", Keeper: "Celé záznamy", Jump: "Části záznamů",
		Working: "pracovní verze – nepředávat", More: "Všechny položky", Count: "zobrazeno {n} z {all}",
	},
	{
		Tag: "bg", Skip: "Към регистъра", Filter: "Филтър", Search: "Търсене на имена, данни, получатели", All: "всички", Reset: "Покажи всичко",
		Nothing: "Никоя констатация не отговаря на филтъра.", Full: "Всичко посочено за този запис", Keeper: "Целият регистър", Jump: "Части на регистъра",
		Working: "работен вариант – не се предоставя", More: "Всички записи", Count: "показани {n} от {all}",
	},
	{
		Tag: "hu", Skip: "Ugrás a nyilvántartáshoz", Filter: "Szűrő", Search: "Nevek, adatok, címzettek keresése", All: "mind", Reset: "Mind megjelenítése",
		Nothing: "A szűrőnek egyetlen megállapítás sem felel meg.", Full: "A bejegyzés minden adata", Keeper: "A teljes nyilvántartás", Jump: "A nyilvántartás részei",
		Working: "munkaváltozat – nem átadásra", More: "Minden bejegyzés", Count: "{all} közül {n} látható",
	},
	{
		Tag: "hr", Skip: "Na evidenciju", Filter: "Filtar", Search: "Traži nazive, podatke, primatelje", All: "sve", Reset: "Prikaži sve",
		Nothing: "Filtru ne odgovara nijedan nalaz.", Full: "Sve navedeno o ovom unosu", Keeper: "Cijela evidencija", Jump: "Dijelovi evidencije",
		Working: "radna inačica – nije za predaju", More: "Svi unosi", Count: "prikazano {n} od {all}",
	},
	{
		Tag: "sk", Skip: "Prejsť k záznamom", Filter: "Filter", Search: "Hľadať názvy, údaje, príjemcov", All: "všetko", Reset: "Zobraziť všetko",
		Nothing: "Filtru nezodpovedá žiadne zistenie.", Full: "Všetko uvedené o tejto položke", Keeper: "Celé záznamy", Jump: "Časti záznamov",
		Working: "pracovná verzia – neodovzdávať", More: "Všetky položky", Count: "zobrazené {n} z {all}",
	},
	{
		Tag: "sl", Skip: "Na evidenco", Filter: "Filter", Search: "Iskanje imen, podatkov, uporabnikov", All: "vse", Reset: "Pokaži vse",
		Nothing: "Filtru ne ustreza nobena ugotovitev.", Full: "Vse navedeno o tem vnosu", Keeper: "Celotna evidenca", Jump: "Deli evidence",
		Working: "delovna različica – ni za predajo", More: "Vsi vnosi", Count: "prikazano {n} od {all}",
	},
	{
		Tag: "nl", Skip: "Naar het register", Filter: "Filter", Search: "Zoek namen, gegevens, ontvangers", All: "alle", Reset: "Alles tonen",
		Nothing: "Geen bevinding past bij het filter.", Full: "Alle opgaven van deze post", Keeper: "Het volledige register", Jump: "Delen van het register",
		Working: "werkversie – niet voor afgifte", More: "Alle posten", Count: "{n} van {all} getoond",
	},
	{
		Tag: "sv", Skip: "Till registret", Filter: "Filter", Search: "Sök namn, uppgifter, mottagare", All: "alla", Reset: "Visa alla",
		Nothing: "Ingen iakttagelse motsvarar filtret.", Full: "Allt som anges om denna post", Keeper: "Hela registret", Jump: "Registrets delar",
		Working: "arbetsversion – lämnas inte ut", More: "Alla poster", Count: "{n} av {all} visas",
	},
	{
		Tag: "da", Skip: "Til fortegnelsen", Filter: "Filter", Search: "Søg navne, oplysninger, modtagere", All: "alle", Reset: "Vis alle",
		Nothing: "Ingen bemærkning svarer til filteret.", Full: "Alt, der er angivet om denne post", Keeper: "Hele fortegnelsen", Jump: "Fortegnelsens dele",
		Working: "arbejdsudgave – ikke til udlevering", More: "Alle poster", Count: "{n} af {all} vises",
	},
	{
		Tag: "fi", Skip: "Siirry selosteeseen", Filter: "Suodatin", Search: "Hae nimiä, tietoja, vastaanottajia", All: "kaikki", Reset: "Näytä kaikki",
		Nothing: "Mikään havainto ei vastaa suodatinta.", Full: "Kaikki tiedot tästä merkinnästä", Keeper: "Seloste kokonaisuudessaan", Jump: "Selosteen osat",
		Working: "työversio – ei luovutettavaksi", More: "Kaikki merkinnät", Count: "{n}/{all} näytetään",
	},
	{
		Tag: "et", Skip: "Registri juurde", Filter: "Filter", Search: "Otsi nimesid, andmeid, vastuvõtjaid", All: "kõik", Reset: "Näita kõiki",
		Nothing: "Ükski tähelepanek ei vasta filtrile.", Full: "Kõik andmed selle kande kohta", Keeper: "Register tervikuna", Jump: "Registri osad",
		Working: "tööversioon – mitte väljastada", More: "Kõik kanded", Count: "näidatud {n} / {all}",
	},
	{
		Tag: "lt", Skip: "Pereiti prie įrašų", Filter: "Filtras", Search: "Ieškoti vardų, duomenų, gavėjų", All: "visi", Reset: "Rodyti viską",
		Nothing: "Filtro neatitinka jokia pastaba.", Full: "Visi šio įrašo duomenys", Keeper: "Visi įrašai", Jump: "Įrašų dalys",
		Working: "darbinė versija – neteikti", More: "Visi įrašai", Count: "rodoma {n} iš {all}",
	},
	{
		Tag: "lv", Skip: "Pāriet uz reģistru", Filter: "Filtrs", Search: "Meklēt nosaukumus, datus, saņēmējus", All: "visi", Reset: "Rādīt visu",
		Nothing: "Filtram neatbilst neviens konstatējums.", Full: "Viss, kas norādīts par šo ierakstu", Keeper: "Viss reģistrs", Jump: "Reģistra daļas",
		Working: "darba versija – nav izsniedzama", More: "Visi ieraksti", Count: "rādīti {n} no {all}",
	},
	{
		Tag: "ro", Skip: "Mergi la evidență", Filter: "Filtru", Search: "Caută nume, date, destinatari", All: "toate", Reset: "Afișează tot",
		Nothing: "Nicio constatare nu corespunde filtrului.", Full: "Tot ce este indicat în această fișă", Keeper: "Evidența completă", Jump: "Părțile evidenței",
		Working: "versiune de lucru – nu se predă", More: "Toate fișele", Count: "{n} din {all} afișate",
	},
	{
		Tag: "el", Skip: "Μετάβαση στο αρχείο", Filter: "Φίλτρο", Search: "Αναζήτηση ονομάτων, δεδομένων, αποδεκτών", All: "όλα", Reset: "Εμφάνιση όλων",
		Nothing: "Καμία διαπίστωση δεν αντιστοιχεί στο φίλτρο.", Full: "Όλα όσα αναφέρονται σε αυτή την εγγραφή", Keeper: "Ολόκληρο το αρχείο", Jump: "Μέρη του αρχείου",
		Working: "έκδοση εργασίας – να μην παραδοθεί", More: "Όλες οι εγγραφές", Count: "{n} από {all} εμφανίζονται",
	},
	{
		Tag: "mt", Skip: "Mur fir-reġistru", Filter: "Filtru", Search: "Fittex ismijiet, data, riċevituri", All: "kollha", Reset: "Uri kollox",
		Nothing: "Ebda sejba ma taqbel mal-filtru.", Full: "Dak kollu indikat f’din l-entrata", Keeper: "Ir-reġistru kollu", Jump: "Partijiet tar-reġistru",
		Working: "verżjoni tax-xogħol – mhux għall-għoti", More: "L-entrati kollha", Count: "{n} minn {all} murija",
	},
	{
		Tag: "ga", Skip: "Téigh go dtí an taifead", Filter: "Scagaire", Search: "Cuardaigh ainmneacha, sonraí, faighteoirí", All: "gach rud", Reset: "Taispeáin gach rud",
		Nothing: "Níl aon fhionnachtain ag teacht leis an scagaire.", Full: "Gach a luaitear san iontráil seo", Keeper: "An taifead iomlán", Jump: "Codanna den taifead",
		Working: "leagan oibre – ná tabhair amach", More: "Gach iontráil", Count: "{n} as {all} ar taispeáint",
	},
}

// Speaks reports whether the page's own words exist in a language.
func Speaks(tag string) bool { return wordsOf(tag).Tag == languageOf(tag) }

// languageOf is a tag without its region: a variant has the words of its
// language.
func languageOf(tag string) string {
	base, _, _ := strings.Cut(tag, "-")
	return base
}

func wordsOf(tag string) *words {
	for i := range sets {
		if sets[i].Tag == languageOf(tag) {
			return &sets[i]
		}
	}
	return &sets[0]
}
