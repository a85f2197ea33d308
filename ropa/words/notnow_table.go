package words

// notNowTable is words that say that something was so once, or is still to
// come, for each language. The words of ca, cs, da, fi, el, hu, bg, no, ro and
// sv are from memory, and want a second look by a reader of them.
var notNowTable = [][2]string{
	{"en", "future intention intended intends formerly previously planned envisaged discontinued ceased proposed hitherto prospectively former upcoming forthcoming soon expected anticipated proposal suggested replaced superseded obsolete deprecated replaces replacing"},
	{"de", "früher ehemals vormals bislang bisher geplant* künftig* zukünftig* vorbereitung beabsichtigt beantragt eingestellt ehemalig* ersetzt abgelöst aufgehoben veraltet einst damals zuvor vorher demnächst angedacht ersetzen"},
	{"fr", "anciennement auparavant précédemment futur* prochainement jadis remplacé* abandonné* obsolète* révolu* planifié* projeté* bientôt remplace remplaçant"},
	{"es", "anteriormente antiguamente futuro futura próximamente planificad* planead* antes previamente sustituid* reemplazad* derogad* obsolet* sustituye reemplaza"},
	{"ca", "antigament anteriorment abans futur* properament planificad* substituï* aviat obsolet* substitueix"},
	{"it", "precedentemente passato futuro futura prossimamente pianificat* programmat* sostituit* superat* abrogat* obsolet* sostituisce"},
	{"nl", "voorheen vroeger gepland* toekomstig* voormalig* vooralsnog vroegere eerder vervangen vervallen beoogd* binnenkort vervangt"},
	{"pl", "dawniej wcześniej planowan* uprzednio poprzednio przyszłości kiedyś były była było byli przyszł* zastąpion* uchylon* wkrótce zamierzon* zastępuje"},
	{"pt", "antigamente anteriormente futur* planead* brevemente antes substituíd* obsolet* antig* outrora substitui"},
	{"da", "tidligere planlagt* fremtidig* forhen fremover erstattet ophævet ophørt kommende påtænkt* engang førhen erstatter"},
	{"sv", "tidigare planerad* planeras planerat framtida förut förr ersatt* upphävd* upphört kommande snart ersätter"},
	{"no", "tidligere planlagt* fremtidig* erstattet opphevet opphørt kommende påtenkt* før"},
	{"fi", "aiemmin aikaisemmin suunnitteilla suunniteltu tulevaisuudessa entinen entise* korvattu kumottu tuleva* harkinnassa pian korvaa"},
	{"cs", "dříve plánovan* plánuje budoucnu výhledově původně bývalý bývalá bývalé nahrazen* zrušen* budoucí brzy kdysi zamýšlen* dosud nahrazuje"},
	{"sk", "predtým kedysi plánovan* budúc* bývalý bývalá pôvodne nahraden* zrušen*"},
	{"el", "παλαιότερα πρώην προηγουμένως προγραμματιζ* σχεδιαζόμεν* σχεδιάζεται μελλοντικ* μέλλον παρελθόν τέως αντικαταστ* καταργ* σύντομα αντικαθιστά"},
	{"ro", "anterior planificat* viitor* trecut fost fostă înlocuit* abrogat* curând înlocuiește"},
	{"hu", "korábban tervezett tervez* jövőben* régebben volt egykor leendő felváltott* hamarosan eddig felváltja"},
	{"bg", "планира* бъдещ* бивш* предишн* досега заменен* отменен* скоро заменя"},
}
