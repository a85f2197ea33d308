package words

// notNowTable is words that say that something was so once, or is still to
// come, for each language. The words of ca, cs, da, fi, el, hu, bg, no, ro and
// sv are from memory, and want a second look by a reader of them.
var notNowTable = [][2]string{
	{"en", "future intention intended intends formerly previously planned envisaged discontinued ceased proposed hitherto prospectively"},
	{"de", "früher ehemals vormals bislang bisher geplant* künftig* zukünftig* vorbereitung beabsichtigt beantragt eingestellt ehemalig*"},
	{"fr", "anciennement auparavant précédemment futur* prochainement jadis"},
	{"es", "anteriormente antiguamente futuro futura próximamente planificad* planead*"},
	{"ca", "antigament anteriorment abans futur* properament planificad*"},
	{"it", "precedentemente passato futuro futura prossimamente pianificat* programmat*"},
	{"nl", "voorheen vroeger gepland* toekomstig* voormalig* vooralsnog"},
	{"pl", "dawniej wcześniej planowan* uprzednio poprzednio przyszłości"},
	{"pt", "antigamente anteriormente futur* planead* brevemente"},
	{"da", "tidligere planlagt* fremtidig* forhen fremover"},
	{"sv", "tidigare planerad* planeras planerat framtida förut"},
	{"no", "tidligere planlagt* fremtidig*"},
	{"fi", "aiemmin aikaisemmin suunnitteilla suunniteltu tulevaisuudessa"},
	{"cs", "dříve plánovan* plánuje budoucnu výhledově původně"},
	{"el", "παλαιότερα πρώην προηγουμένως προγραμματιζ* σχεδιαζόμεν* σχεδιάζεται μελλοντικ* μέλλον παρελθόν"},
	{"ro", "anterior planificat* viitor* trecut"},
	{"hu", "korábban tervezett tervez* jövőben* régebben"},
	{"bg", "планира* бъдещ* бивш* предишн*"},
}
