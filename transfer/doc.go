// Package transfer answers dated questions about sending personal data
// abroad: Chapter V of the GDPR and its siblings of the United Kingdom,
// Switzerland and the institutions of the Union.
//
//	transfer.StandingOf("GB", fact.EU, day)   // inside, bridged, adequate, third country?
//	transfer.AdequacyOn(fact.EU, "US", day)   // which decision covered it
//	transfer.Ended(fact.EU, "US", day)        // which had ended, when and why
//	transfer.ClauseStandingOf(set, fact.EU, signed, day)
//	mechanism.Under(fact.UK, day)             // the provision, and what it asks for
//	adequacy.Listing(checked, last, day)      // what a look at a framework's list still shows
//
// Everything is a table with a citation and dates on each row. From is the
// first day on which a row binds, Until the first day on which it no longer
// does; a zero Until means it still does. A text that says "until 27 December
// 2022" includes that day, Regulation (EEC, Euratom) No 1182/71, so its row
// reads 2022-12-28. Rows that have ended stay. Accessors return copies.
//
// The package knows no register and reports no finding; it is not legal
// advice, and not a list of companies certified under any framework. [Tables]
// says to which day each table was checked, [Horizon] to which day all were.
// Where a row is not drawn from agreeing sources, its Confidence and Doubt say
// so.
package transfer
