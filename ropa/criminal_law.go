package ropa

import (
	"slices"
	"strings"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/transfer"
)

// CriminalLaw is a law of a State that authorises the processing of data on
// criminal convictions and offences, GDPR Art. 10.
type CriminalLaw struct {
	Country    transfer.Country
	Cite       Citation
	From       civil.Date // first day it can be cited; zero: not looked up
	What       string     // whom or what it is about, in our own words
	Confidence transfer.Confidence
}

// criminalLaws is ordered by country. A State may have others for single
// matters; Germany has no general one.
var criminalLaws = []CriminalLaw{
	{Country: "AT", Cite: ofState("AT", "DSG § 4(3)")[0], From: gdprFrom, What: "a law, or duties of diligence and legitimate interests", Confidence: transfer.Memory},
	{Country: "BE", Cite: ofState("BE", "act of 2018-07-30 Art. 10")[0], What: "the cases it lists, disputes among them", Confidence: transfer.Memory},
	{Country: "DE", Cite: ofState("DE", "BDSG § 26(1) sentence 2")[0], From: gdprFrom, What: "crimes of employees at work, on documented suspicion", Confidence: transfer.Official},
	{Country: "DE", Cite: ofState("DE", "BZRG § 30a")[0], What: "the extended certificate of conduct for work with minors", Confidence: transfer.Memory},
	{Country: "DK", Cite: ofState("DK", "databeskyttelsesloven § 8")[0], From: gdprFrom, What: "authorities, and private keepers with consent or a clearly overriding interest", Confidence: transfer.Memory},
	{Country: "ES", Cite: ofState("ES", "LO 3/2018 Art. 10")[0], From: lopdgddFrom, What: "a law, and lawyers for their clients", Confidence: transfer.Memory},
	{Country: "ES", Cite: ofState("ES", "LO 3/2018 Art. 27")[0], From: lopdgddFrom, What: "administrative offences and sanctions", Confidence: transfer.Official},
	{Country: "FI", Cite: ofState("FI", "1050/2018 § 7")[0], What: "claims, insurers, and the cases of its § 6", Confidence: transfer.Memory},
	{Country: "FR", Cite: ofState("FR", "loi 78-17 Art. 46")[0], What: "courts, associations for victims, and who prepares or follows an action", Confidence: transfer.Memory},
	{Country: "IE", Cite: ofState("IE", "Data Protection Act 2018 s. 55")[0], From: gdprFrom, What: "official authority, explicit consent, contract, legal advice and claims, life and property", Confidence: transfer.Official},
	{Country: "IT", Cite: ofState("IT", "Codice Art. 2-octies")[0], What: "a law, or where the law so provides a regulation", Confidence: transfer.Memory},
	{Country: "NL", Cite: ofState("NL", "UAVG Art. 32")[0], From: gdprFrom, What: "explicit consent, vital interests, data made public, claims, research", Confidence: transfer.Official},
	{Country: "NL", Cite: ofState("NL", "UAVG Art. 33")[0], From: gdprFrom, What: "one's own decisions and protection, detectives, groups, the licence of the authority", Confidence: transfer.Official},
	{Country: "NO", Cite: ofState("NO", "personopplysningsloven § 11")[0], What: "the conditions of special data alike", Confidence: transfer.Memory},
	{Country: "SE", Cite: ofState("SE", "2018:218 ch. 3 § 8")[0], From: gdprFrom, What: "authorities, and others as regulations say", Confidence: transfer.Memory},
}

// CriminalLaws returns the table of laws that authorise the processing of
// criminal data, by country. It is no full list, and a law of it holds for what
// it is about alone.
func CriminalLaws() []CriminalLaw { return slices.Clone(criminalLaws) }

// criminalLawsOf names those of a country on a day: "UAVG Art. 32 (...)"; ""
// for none.
func criminalLawsOf(c transfer.Country, day civil.Date) string {
	var names []string
	for i := range criminalLaws {
		if l := &criminalLaws[i]; l.Country == c && !day.Before(l.From) {
			names = append(names, l.Cite.Provision+" ("+l.What+")")
		}
	}
	return strings.Join(names, "; ")
}

// fixCriminal is how what special/criminal-authority finds is put right: the
// rule's own words, with the laws of the keeper's State that may carry it.
func (p *Pass) fixCriminal() string {
	laws := ""
	if p.Regime == fact.EU {
		laws = criminalLawsOf(p.keeperCountry(), p.AsOf)
	}
	if laws == "" {
		return ""
	}
	return p.rule.Fix + " In " + countryName(p.keeperCountry()) + " there may carry it: " + laws + "."
}
