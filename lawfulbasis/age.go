package lawfulbasis

import (
	"slices"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
)

// Age is the age from which a child's own consent carries the processing of
// an information society service offered directly to the child, GDPR
// Art. 8(1) and its siblings, in one country and one stretch of time. Below
// it, the holder of parental responsibility consents or authorises.
type Age struct {
	Country string // ISO 3166-1 alpha-2; empty where the regime has one age for every child
	Regime  fact.Regime
	Years   int
	From    civil.Date    // first day in force
	Until   civil.Date    // first day no longer in force; zero while it stands
	Cite    fact.Citation // the article that sets the age or lets a State set it
	Law     string        // the law of the State; empty where the 16 years of Art. 8(1) itself apply
	Note    string        // what is pending or disputed
	Sources int           // independent sources read that agree on the age; zero is from memory
	// DatesVerified says that From and Until were read in a source. Where it
	// is false they, and the place in Law, are from memory.
	DatesVerified bool
}

var (
	article8EU = fact.Citation{Act: fact.GDPR, Provision: "Art. 8(1)"}
	efta       = civil.MustDate("2018-07-20") // GDPR in the EEA EFTA States, Joint Committee Decision 154/2018
)

// defaultAge gives the row of the default of Art. 8(1), 16 years, that applied in
// a Member State until its own law set another age.
func defaultAge(country, until string) Age {
	return Age{Country: country, Regime: fact.EU, Years: 16, From: gdprFrom, Until: civil.MustDate(until), Cite: article8EU, Sources: 1}
}

// noDerogation gives the row of a State that left the default in place.
func noDerogation(country string, from civil.Date, sources int) Age {
	return Age{Country: country, Regime: fact.EU, Years: 16, From: from, Cite: article8EU, Sources: sources, DatesVerified: true}
}

// stateAge gives the row of a State's own law, its date from memory.
func stateAge(country string, years int, from, law string, sources int, note string) Age {
	return Age{Country: country, Regime: fact.EU, Years: years, From: civil.MustDate(from), Cite: article8EU, Law: law, Sources: sources, Note: note}
}

const frJoint = "below 15 the child and the holder of parental responsibility consent together"

// ages is ordered by country and date; the regimes with one age for all
// stand last. State of the pending bills: November 2026.
var ages = []Age{
	stateAge("AT", 14, "2018-05-25", "DSG s. 4(4)", 3, ""),
	defaultAge("BE", "2018-09-05"),
	stateAge("BE", 13, "2018-09-05", "Act of 30 July 2018, Art. 7", 3, ""),
	defaultAge("BG", "2019-03-02"),
	stateAge("BG", 14, "2019-03-02", "ZZLD Art. 25c", 1, ""),
	defaultAge("CY", "2018-07-31"),
	stateAge("CY", 14, "2018-07-31", "Law 125(I)/2018 s. 8(1)", 1, ""),
	defaultAge("CZ", "2019-04-24"),
	stateAge("CZ", 15, "2019-04-24", "Act 110/2019 s. 7", 2, ""),
	noDerogation("DE", gdprFrom, 2),
	{Country: "DK", Regime: fact.EU, Years: 13, From: gdprFrom, Until: civil.MustDate("2024-01-01"), Cite: article8EU,
		Law: "Databeskyttelsesloven s. 6(2)-(3)", Sources: 4, DatesVerified: true},
	{Country: "DK", Regime: fact.EU, Years: 15, From: civil.MustDate("2024-01-01"), Cite: article8EU,
		Law: "Databeskyttelsesloven s. 6(2)-(3), as amended (bill L 79 of 2023-11-14)", Sources: 4, DatesVerified: true,
		Note: "many lists still say 13"},
	defaultAge("EE", "2019-01-15"),
	stateAge("EE", 13, "2019-01-15", "IKS s. 8", 1, ""),
	// Spain's earlier law set an age, so the default never applied; from memory.
	{Country: "ES", Regime: fact.EU, Years: 14, From: gdprFrom, Until: civil.MustDate("2018-12-07"), Cite: article8EU,
		Law: "Real Decreto 1720/2007 Art. 13", Note: "the age too is from memory"},
	stateAge("ES", 14, "2018-12-07", "LO 3/2018 (LOPDGDD) Art. 7", 3,
		"bill 121/000052 (BOCG 2025-04-11) would raise it to 16; not found adopted"),
	defaultAge("FI", "2019-01-01"),
	stateAge("FI", 13, "2019-01-01", "Data Protection Act 1050/2018 s. 5", 2, ""),
	// Art. 7-1 was inserted by Law 2018-493 of 2018-06-20 and became Art. 45 by
	// Ordinance 2018-1125 on 2019-06-01; the ordinance and both first days are
	// from memory.
	{Country: "FR", Regime: fact.EU, Years: 15, From: gdprFrom, Until: civil.MustDate("2019-06-01"), Cite: article8EU,
		Law: "Law 78-17 Art. 7-1", Sources: 4, Note: frJoint},
	stateAge("FR", 15, "2019-06-01", "Law 78-17 Art. 45", 4, frJoint),
	{Country: "GB", Regime: fact.EU, Years: 13, From: gdprFrom, Until: ukFrom,
		Cite: fact.Citation{Act: fact.DPA2018, Provision: "s. 9"}, Law: "Data Protection Act 2018 s. 9", Sources: 3, DatesVerified: true,
		Note: "s. 9 was repealed on IP completion day, 2020-12-31; since then UK GDPR Art. 8(1)"},
	defaultAge("GR", "2019-08-29"),
	stateAge("GR", 15, "2019-08-29", "Law 4624/2019 Art. 21", 1, ""),
	stateAge("HR", 16, "2018-05-25", "Implementation Act (NN 42/2018) Art. 19", 1, ""),
	noDerogation("HU", gdprFrom, 2),
	stateAge("IE", 16, "2018-05-25", "Data Protection Act 2018 s. 31", 3, ""),
	stateAge("IS", 13, "2018-07-15", "Act 90/2018 Art. 10(5)", 0, "the age too is from memory"),
	defaultAge("IT", "2018-09-19"),
	stateAge("IT", 14, "2018-09-19", "Codice privacy Art. 2-quinquies (D.Lgs. 101/2018)", 3, ""),
	noDerogation("LI", efta, 2),
	defaultAge("LT", "2018-07-16"),
	stateAge("LT", 14, "2018-07-16", "ADTAI Art. 6", 1, ""),
	noDerogation("LU", gdprFrom, 1),
	defaultAge("LV", "2018-07-05"),
	stateAge("LV", 13, "2018-07-05", "FPDAL s. 33", 1, ""),
	defaultAge("MT", "2018-05-28"),
	stateAge("MT", 13, "2018-05-28", "Subsidiary Legislation 586.11", 1, ""),
	stateAge("NL", 16, "2018-05-25", "UAVG Art. 5", 2, ""),
	stateAge("NO", 13, "2018-07-20", "Personopplysningsloven s. 5", 4,
		"a government proposal heard in autumn 2025 would raise it to 15; not found in force"),
	noDerogation("PL", gdprFrom, 2),
	defaultAge("PT", "2019-08-09"),
	stateAge("PT", 13, "2019-08-09", "Law 58/2019 Art. 16", 3,
		"bill 398/XVII (16; parental consent from 13 to 16) passed its first vote on 2026-02-12; no law found"),
	noDerogation("RO", gdprFrom, 1),
	stateAge("SE", 13, "2018-05-25", "Act 2018:218 ch. 2 s. 4", 2, ""),
	{Country: "SI", Regime: fact.EU, Years: 16, From: gdprFrom, Until: civil.MustDate("2023-01-26"), Cite: article8EU,
		Sources: 2, DatesVerified: true},
	{Country: "SI", Regime: fact.EU, Years: 15, From: civil.MustDate("2023-01-26"), Cite: article8EU,
		Law: "ZVOP-2 Art. 8", Sources: 2, DatesVerified: true, Note: "missing from lists made before 2023"},
	stateAge("SK", 16, "2018-05-25", "Act 18/2018 s. 15", 2, ""),

	{Regime: fact.UK, Years: 13, From: ukFrom, Cite: fact.Citation{Act: fact.UKGDPR, Provision: "Art. 8(1)"}, Sources: 3, DatesVerified: true},
	{Regime: fact.EUInstitutions, Years: 13, From: euiFrom, Cite: fact.Citation{Act: fact.EUDPR, Provision: "Art. 8(1)"}, Sources: 1, DatesVerified: true},
}

// stateOf names the State whose law sets the age in a territory with a country
// code of its own. That French and Finnish law sets it there is from memory.
var stateOf = map[string]string{
	"AX": "FI",
	"GF": "FR", "GP": "FR", "MF": "FR", "MQ": "FR", "RE": "FR", "YT": "FR",
}

// Ages returns every age there has been, by country and date.
func Ages() []Age { return slices.Clone(ages) }

// AgeOfConsent returns the age of digital consent on a day under the regime
// that bound the keeper then. Under the GDPR it is the age of the country, an
// ISO 3166-1 alpha-2 code, or for a territory with a code of its own (Åland, the
// French outermost regions) that of its State, whose row is returned; the text does not say whether the child's State or
// the controller's decides, so a careful caller asks for both. The UK GDPR
// and the EUDPR have one age, whatever the country.
//
// It returns false where there is no such rule: under the FADP, before the
// regime applied, and under the GDPR for a country in which it did not apply
// on the day.
func AgeOfConsent(country string, r fact.Regime, on civil.Date) (Age, bool) {
	r = r.On(on)
	if state, ok := stateOf[country]; ok {
		country = state
	}
	for i := range ages {
		a := &ages[i]
		if a.Regime == r && (a.Country == country || a.Country == "") && (Provision{From: a.From, Until: a.Until}).On(on) {
			return *a, true
		}
	}
	return Age{}, false
}
