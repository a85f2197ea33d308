package pdf

// europe is a sentence in each official language of the Union.
var europe = map[string]string{
	"bg": "Регистър на дейностите по обработване, водещ се от администратора",
	"cs": "Záznamy o činnostech zpracování, příliš žluťoučký kůň úpěl ďábelské ódy",
	"da": "Fortegnelser over behandlingsaktiviteter, æblegrød på Færøerne",
	"de": "Verzeichnis von Verarbeitungstätigkeiten, süße Äpfel, Straße und STRAẞE",
	"el": "Αρχεία των δραστηριοτήτων επεξεργασίας, ξεσκεπάζω την ψυχοφθόρα βδελυγμία",
	"en": "Records of processing activities, the quick brown fox’s “lazy” dog",
	"es": "Registro de las actividades de tratamiento, ¿el pingüino Wenceslao hizo kilómetros?",
	"et": "Isikuandmete töötlemise toimingute register, põdur Žürii šokolaad",
	"fi": "Seloste käsittelytoimista, törkylempijävongahdus Åbo",
	"fr": "Registre des activités de traitement, l’œuvre naïve à Noël, où çà",
	"ga": "Taifid ar ghníomhaíochtaí próiseála, d’ith an cat mór é go hálainn úr",
	"hr": "Evidencija aktivnosti obrade, čćđšž ljubičasti džep",
	"hu": "Az adatkezelési tevékenységek nyilvántartása, árvíztűrő tükörfúrógép",
	"it": "Registri delle attività di trattamento, perché là c’è più virtù",
	"lt": "Duomenų tvarkymo veiklos įrašai, įlinkdama fechtuotojo špaga ąčęėįšųūž",
	"lv": "Apstrādes darbību reģistrēšana, glāžšķūņa rūķīši dzērumā čiepj",
	"mt": "Rekords ta’ attivitajiet ta’ pproċessar, ħobż għaġeb żgħir",
	"nl": "Register van de verwerkingsactiviteiten, coëfficiënt en ĳsbeer",
	"pl": "Rejestrowanie czynności przetwarzania, zażółć gęślą jaźń",
	"pt": "Registos das atividades de tratamento, à noite, vovô Kowalsky vê o ímã",
	"ro": "Evidențele activităților de prelucrare, gheață, țânțar, șapte",
	"sk": "Záznamy o spracovateľských činnostiach, kŕdeľ ďatľov učí koňa žrať kôru",
	"sl": "Evidenca dejavnosti obdelave, šerif bo za vajo spet kuhal žgance",
	"sv": "Register över behandling, flygande bäckasiner söka hwila på mjuka tuvor åäö",
}
