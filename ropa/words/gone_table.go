package words

// goneTable is words that say that something was given up, taken back or is
// missing, for each language. The words of bg, ca, cs, da, el, fi, hr, hu, no, ro, sk and
// sv are from memory, and want a second look by a reader of them.
var goneTable = [][2]string{
	{"en", "withdraw* revoked revocation refus* declin* expired invalid lapsed missing obsolete abandoned formerly previously"},
	{"de", "widerruf* entzogen verweiger* abgelaufen ungültig fehlt fehlend* bisher früher ehemals zurückgezogen"},
	{"fr", "retrait retiré* retirée révoqué* révocation refus* expiré* manquant* absence ancien anciennement"},
	{"es", "retirad* retirada revocad* revocación denegad* negad* caducad* falta ausencia anteriormente"},
	{"ca", "retirat retirada revocat revocació denegat caducat manca absència"},
	{"it", "revoc* ritirat* ritiro negat* scadut* mancanza assenza precedentemente rifiut*"},
	{"nl", "ingetrokken intrekking geweigerd weigering verlopen ontbreekt voorheen ongeldig"},
	{"pl", "wycofan* cofnięt* odmow* wygasł* dawniej odwołan* nieważn*"},
	{"pt", "retirad* revogad* revogação recusad* caducad* falta ausência"},
	{"da", "tilbagetrukket tilbagetrækning tilbagekald* afvist udløbet tidligere"},
	{"sv", "återkalla* återkallelse nekat vägrat utgånget tidigare"},
	{"fi", "peruut* peruttu evätty vanhentunut aiemmin puuttu*"},
	{"cs", "odvolán* odvolání odmítnut* vypršel* dříve chybí"},
	{"sk", "odvolan* odvolanie odmietnut* chýba"},
	{"el", "ανάκληση ανακλήθηκε ανακληθεί άρνηση έλλειψη"},
	{"bg", "оттегл* отказ* изтекл* липса*"},
	{"ro", "retras* retragere* revocat* refuz* expirat* lipsa"},
	{"hu", "visszavon* megtagad* lejárt hiány*"},
	{"hr", "povučen* povlačenj* odbijen*"},
}
