package words

// unlessTable is words that begin a condition of what stands before them, or
// an exception to it, for each language. The words of bg, ca, cs, da, el, fi,
// hr, hu, no, ro, sk and sv are from memory, and want a second look by a reader
// of them.
var unlessTable = [][2]string{
	{"en", "once where if when unless except provided insofar subject whenever otherwise unlike excepting barring assuming"},
	{"de", "sobald soweit sofern falls wenn außer ausser vorbehaltlich ausgenommen"},
	{"fr", "si sauf lorsque cas échéant sous hormis excepté dès"},
	{"es", "salvo si cuando excepto siempre caso"},
	{"ca", "llevat si quan excepte sempre cas"},
	{"it", "appena salvo se ove qualora laddove tranne eccetto purché"},
	{"nl", "zodra tenzij indien mits behalve wanneer zover"},
	{"pl", "chyba jeśli jeżeli gdy wyjątkiem oprócz ile gdyby"},
	{"pt", "assim salvo se quando exceto sempre"},
	{"da", "når medmindre hvis såfremt undtagen dersom forudsat bortset"},
	{"sv", "när såvida om ifall utom förekommande förutsatt förutom bortsett"},
	{"no", "mindre hvis unntatt dersom forutsatt bortsett"},
	{"fi", "ellei jos mikäli paitsi edellyttäen ottamatta poislukien"},
	{"cs", "jakmile pokud kromě vyjma jestliže ledaže když"},
	{"sk", "pokiaľ ak okrem keď"},
	{"el", "εφόσον αν εκτός πλην εάν όταν"},
	{"bg", "щом ако освен когато"},
	{"ro", "dacă exceptând excepția când"},
	{"hu", "amint ha kivéve hacsak amennyiben feltéve"},
	{"hr", "ako osim ukoliko"},
}
