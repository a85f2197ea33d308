package ropa

import (
	"slices"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/transfer"
)

// NationalIDRule is what the law of a State asks of whoever processes a
// national identification number, GDPR Art. 87.
type NationalIDRule struct {
	Country    transfer.Country
	Number     string // what it is called
	Cite       Citation
	By         []NationalIDGround // each is enough; none is named where the State has no general rule
	From       civil.Date         // first day of the wording; zero: not looked up
	Severity   Severity           // of what meets none of By
	Confidence transfer.Confidence
	Doubt      string // what of the row is unsure

	names []string // parts of words, folded, that the data must have in its name for the row to speak; none: any
}

// NationalIDGround is what allows a number to be processed.
type NationalIDGround string

// Grounds for a national identification number.
const (
	NationalIDByLaw     NationalIDGround = "law"     // the purpose names a law
	NationalIDByConsent NationalIDGround = "consent" // the purpose rests on consent
	NationalIDByReason  NationalIDGround = "reason"  // the record says what for, in the description of purpose or data
)

// nationalIDs is ordered by country.
var nationalIDs = []NationalIDRule{
	{Country: "AT", Number: "social security number", Cite: ofState("AT", "E-GovG §§ 8 to 10")[0], By: []NationalIDGround{NationalIDByLaw}, Severity: SeverityWarning, Confidence: transfer.Memory,
		Doubt: "the sector-specific number of the act; the social security number serves social security alone"},
	{Country: "BE", Number: "national register number", Cite: ofState("BE", "act of 1983-08-08 Arts. 5 and 8")[0], By: []NationalIDGround{NationalIDByLaw}, Severity: SeverityWarning, Confidence: transfer.Memory},
	{Country: "CH", Number: "AHV number", Cite: ofState("CH", "AHVG Art. 153b")[0], By: []NationalIDGround{NationalIDByLaw}, From: civil.MustDate("2022-01-01"), Severity: SeverityWarning, Confidence: transfer.Memory},
	{Country: "DE", Number: "tax identification number", Cite: ofState("DE", "AO § 139b(2)")[0], By: []NationalIDGround{NationalIDByLaw, NationalIDByConsent}, Severity: SeverityError, Confidence: transfer.Official,
		Doubt: "read as of 2022-03-26", names: []string{"steuer-id", "steueridentifikation", "steuerliche identifikation", "identifikationsnummer", "tax id"}},
	{Country: "DK", Number: "CPR number", Cite: ofState("DK", "databeskyttelsesloven § 11(2)")[0], By: []NationalIDGround{NationalIDByLaw, NationalIDByConsent, NationalIDByReason}, Severity: SeverityWarning, Confidence: transfer.OneSource},
	{Country: "FI", Number: "henkilötunnus", Cite: ofState("FI", "1050/2018 § 29")[0], By: []NationalIDGround{NationalIDByLaw, NationalIDByConsent, NationalIDByReason}, Severity: SeverityWarning, Confidence: transfer.Memory},
	{Country: "FR", Number: "NIR", Cite: ofState("FR", "loi 78-17 Art. 30")[0], By: []NationalIDGround{NationalIDByLaw}, Severity: SeverityWarning, Confidence: transfer.Memory,
		Doubt: "the decree 2019-341 lists who may use it"},
	{Country: "IE", Number: "PPSN", Cite: ofState("IE", "Social Welfare Consolidation Act 2005 s. 262")[0], By: []NationalIDGround{NationalIDByLaw}, Severity: SeverityWarning, Confidence: transfer.OneSource},
	{Country: "NL", Number: "burgerservicenummer", Cite: ofState("NL", "UAVG Art. 46(1)")[0], By: []NationalIDGround{NationalIDByLaw}, From: gdprFrom, Severity: SeverityError, Confidence: transfer.Official},
	{Country: "NO", Number: "fødselsnummer", Cite: ofState("NO", "personopplysningsloven § 12")[0], By: []NationalIDGround{NationalIDByLaw, NationalIDByReason}, Severity: SeverityWarning, Confidence: transfer.Memory},
	{Country: "SE", Number: "personnummer", Cite: ofState("SE", "2018:218 ch. 3 § 10")[0], By: []NationalIDGround{NationalIDByLaw, NationalIDByConsent, NationalIDByReason}, From: gdprFrom, Severity: SeverityWarning, Confidence: transfer.OneSource},
}

// NationalIDRules returns the table of what States ask of who processes a
// national identification number.
func NationalIDRules() []NationalIDRule {
	all := slices.Clone(nationalIDs)
	for i := range all {
		all[i].By, all[i].names = slices.Clone(all[i].By), slices.Clone(all[i].names)
	}
	return all
}
