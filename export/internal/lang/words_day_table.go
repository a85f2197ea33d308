package lang

// ordinals are what may follow the number of a day.
var ordinals = map[string]bool{"st": true, "nd": true, "rd": true, "th": true, "er": true, "ere": true, "e": true, "ste": true, "de": true, "eme": true}

// besideDays are words that may stand around a day.
const besideDays = `of the on updated last update reviewed review date as at approved effective start started begin version created entry in force dated
stand vom am zuletzt aktualisiert geändert datum erstellt beginn den geprüft
le du mis à jour mise dernière date depuis-le créé
de del el fecha actualizado actualización última revisión de-la
il aggiornato al aggiornamento data ultimo ultima revisione
op d d.d. dd datum bijgewerkt laatst gewijzigd herzien per
r dnia z dn data aktualizacja aktualizacji roku g
em do atualizado atualização última data
d den opdateret dato uppdaterad datum senast ajourført
k m d gada év г года година
monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun
montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche`

// monthTable is how the names of months begin, folded: twelve lists with bars.
var monthTable = []struct{ lang, names string }{
	{"en", "jan feb mar apr may jun jul aug sep oct nov dec"},
	{"de", "jan|jän|jaen feb mar|maer|mrz apr mai jun jul aug sep okt nov dez"},
	{"fr", "jan fev mars avr mai juin juil aout sep oct nov dec"},
	{"es", "ene feb mar abr may jun jul ago sep|set oct nov dic"},
	{"it", "gen feb mar apr mag giu lug ago set ott nov dic"},
	{"nl", "jan feb maa|mrt apr mei jun jul aug sep okt nov dec"},
	{"pl", "sty lut mar kwi maj cze lip sie wrz paz lis gru"},
	{"pt", "jan fev mar abr mai jun jul ago set out nov dez"},
	{"ca", "gen feb mar abr mai jun jul ago set oct nov des"},
	{"da", "jan feb mar apr maj jun jul aug sep okt nov dec"},
	{"no", "jan feb mar apr mai jun jul aug sep okt nov des"},
	{"sv", "jan feb mar apr maj jun jul aug sep okt nov dec"},
	{"fi", "tammi helmi maalis huhti touko kesa heina elo syys loka marras joulu"},
	{"cs", "led uno bre dub kve cervn|cerven cervenec|cervenc srp zar rij lis pro"},
	{"sk", "jan feb mar apr maj jun jul aug sep okt nov dec"},
	{"el", "ιαν φεβ|φλεβ μαρ απρ μαι ιουν ιουλ αυγ σεπ οκτ νοε δεκ"},
	{"ro", "ian feb mar apr mai iun iul aug sep oct noi|nov dec"},
	{"hu", "jan feb mar apr maj jun jul aug szep okt nov dec"},
	{"bg", "яну фев мар апр маи|май юни юли авг сеп окт ное дек"},
	{"hr", "sij velj ozu tra svi lip srp kol ruj lis stu pro"},
	{"sl", "jan feb mar apr maj jun jul avg sep okt nov dec"},
	{"et", "jaan veeb mart apr mai juun juul aug sep okt nov dets"},
	{"lv", "jan feb mar apr mai jun jul aug sep okt nov dec"},
	{"lt", "saus vas kov bal geg birz liep rugp rugs spal lapkr gruod"},
}
