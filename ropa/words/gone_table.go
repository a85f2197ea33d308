package words

// goneTable is words that say that something was given up, taken back or is
// missing, for each language. The words of bg, ca, cs, da, el, fi, hr, hu, no, ro, sk and
// sv are from memory, and want a second look by a reader of them.
var goneTable = [][2]string{
	{"en", "withdraw* revoked revocation refus* declin* expired invalid lapsed missing obsolete abandoned formerly previously annulled terminated dropped void repealed rescinded cancelled suspended invalidated"},
	{"de", "widerruf* entzogen verweiger* abgelaufen ungültig fehlt fehlend* bisher früher ehemals zurückgezogen entfallen weggefallen beendet erloschen aufgehoben gekündigt annulliert nichtig"},
	{"fr", "retrait retiré* retirée révoqué* révocation refus* expiré* manquant* absence ancien anciennement annulé* invalidé* résilié* supprimé* caduc caduque plus"},
	{"es", "retirad* retirada revocad* revocación denegad* negad* caducad* falta ausencia anteriormente anulad* invalidad* extinguid* cancelad*"},
	{"ca", "retirat retirada revocat revocació denegat caducat manca absència anul* invalidat* extingi*"},
	{"it", "revoc* ritirat* ritiro negat* scadut* mancanza assenza precedentemente rifiut* annullat* invalidat* estint* cessat* decadut*"},
	{"nl", "ingetrokken intrekking geweigerd weigering verlopen ontbreekt voorheen ongeldig vervallen beëindigd opgezegd ongeldig* nietig"},
	{"pl", "wycofan* cofnięt* odmow* wygasł* dawniej odwołan* nieważn* uchylon* unieważnion* wygas* rozwiązan* cofni*"},
	{"pt", "retirad* revogad* revogação recusad* caducad* falta ausência anulad* invalidad* extint* cancelad*"},
	{"da", "tilbagetrukket tilbagetrækning tilbagekald* afvist udløbet tidligere ophørt ophævet annulleret ugyldig* bortfaldet"},
	{"sv", "återkalla* återkallelse nekat vägrat utgånget tidigare upphört upphävd* ogiltig* annullerad*"},
	{"fi", "peruut* peruttu evätty vanhentunut aiemmin puuttu* kumottu päättynyt mitätöity"},
	{"cs", "odvolán* odvolání odmítnut* vypršel* dříve chybí zrušen* zaniklo neplatn*"},
	{"sk", "odvolan* odvolanie odmietnut* chýba zrušen* zaniklo neplatn*"},
	{"el", "ανάκληση ανακλήθηκε ανακληθεί άρνηση έλλειψη ακυρώθηκε άκυρ* λήξη έληξε"},
	{"bg", "оттегл* отказ* изтекл* липса* прекратен* отменен* невалид*"},
	{"ro", "retras* retragere* revocat* refuz* expirat* lipsa anulat* încetat* invalid*"},
	{"hu", "visszavon* megtagad* lejárt hiány* megszűnt érvénytelen* hatályon"},
	{"hr", "povučen* povlačenj* odbijen*"},
}
