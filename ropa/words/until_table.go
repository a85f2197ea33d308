package words

// untilTable is words for "until" before a day or a year, for each language.
// The words of bg, cs, da, el, et, fi, hr, hu, lt, lv, no, ro, sk, sl and sv are
// from memory, and want a second look by a reader of them.
var untilTable = [][2]string{
	{"en", "until till"}, {"de", "bis"}, {"fr", "jusqu jusque jusqu'au"}, {"es", "hasta"}, {"ca", "fins"}, {"it", "fino sino"}, {"nl", "tot"}, {"pl", "do"}, {"pt", "até"},
	{"da", "indtil til"}, {"sv", "till tills fram"}, {"no", "til inntil"}, {"fi", "asti saakka"}, {"cs", "do"}, {"sk", "do"}, {"el", "μέχρι έως"}, {"bg", "до"}, {"ro", "până"},
	{"hu", "ig"}, {"hr", "do"}, {"sl", "do"}, {"et", "kuni"}, {"lv", "līdz"}, {"lt", "iki"},
}
