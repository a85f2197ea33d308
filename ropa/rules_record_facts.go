package ropa

import (
	"cmp"
	"slices"

	"github.com/openropa/openropa/transfer"
)

// What the record states as a fact and says nothing more of.

// Art. 33(5): the controller documents any personal data breach, its effects
// and the remedial action taken.
var recordBreachUndocumentedRule = Rule{
	ID:       "record/breach-undocumented",
	Title:    "A breach occurred and no documentation of it is named",
	Concerns: "activities that answer whether a breach occurred",
	Doc:      "The controller documents every personal data breach, its effects and what was done, so that the authority can verify it; this is so whether or not it was notified. The record only points to that documentation.",
	Fix:      "Refer to the documentation of the breach.",
	Fails:    "An activity in which a breach occurred, with no reference to its documentation.",
	Passes:   "The same with the number of the incident report.",
	Cites:    gdpr("33(5)"),
	Severity: SeverityWarning,
	Demand:   DemandAccountability,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK},
	Check:    recordBreach,
}

func recordBreach(p *Pass) {
	for a := range p.Activities() {
		if a.Breaches == nil || a.Breaches.Occurred == "" {
			continue
		}
		p.Applies()
		if a.Breaches.Occurred == Yes && !slices.ContainsFunc(a.Breaches.Records, func(r Reference) bool { return !r.Empty() }) {
			p.Report(a.Path.Child("breaches", "records"), "a breach occurred, and no documentation of it is named")
		}
	}
}

// Art. 87: Member States may determine the conditions for processing a
// national identification number.
var recordNationalIDLawRule = Rule{
	ID:       "record/national-id-law",
	Title:    "A national identification number is processed and no law is named",
	Concerns: "national identification numbers",
	Doc:      "States may lay down under which conditions a national identification number is processed, and many allow it only where a law says so. A purpose that uses one and names no law leaves open whether the conditions are met.",
	Fix:      "Name the law that allows the number to be processed, with the ground of the purpose that uses it.",
	Fails:    "Social security numbers used for a newsletter on consent.",
	Passes:   "Social security numbers used for payroll on a legal obligation that names its law.",
	Cites:    eu("87"),
	Severity: SeverityInfo,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU},
	Check:    recordNationalID,
}

func recordNationalID(p *Pass) {
	for a := range p.Activities() {
		for i := range a.Data {
			d := &a.Data[i]
			if d.NationalID != Yes && d.Kind != DataNationalID {
				continue
			}
			p.Applies()
			named := slices.ContainsFunc(a.Purposes, func(purpose Purpose) bool {
				return (len(purpose.Data) == 0 || slices.Contains(purpose.Data, d.ID)) && purpose.namesLaw()
			})
			if !named && p.nationalIDRule(d) == nil { // else special/national-id speaks
				p.Report(a.Path.Index("data", i), "%s is a national identification number, and no purpose that uses it names a law", called("data", dataName(d)))
			}
		}
	}
}

// Art. 27(1): a representative is for who is not established in the Union.
var recordRepresentativeNeedlessRule = Rule{
	ID:       "record/representative-needless",
	Title:    "A representative is named that none of the laws asks for",
	Concerns: "representatives",
	Doc:      "The representative of Art. 27 is for those who are not established in the Union, in the United Kingdom, or for the FADP in Switzerland. A keeper inside that names one mostly means the person who represents it in law, such as a mayor or a managing director; an authority reads it as a statement that the keeper is established elsewhere.",
	Fix:      "Take the representative out, or correct the country of the organisation.",
	Fails:    "A municipality in Germany that names its mayor as representative.",
	Passes:   "A company in the United States that names its representative in Ireland.",
	Cites:    slices.Concat(gdpr("27(1)"), fadp("14(1)")),
	Severity: SeverityWarning,
	Demand:   DemandRecord,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, Swiss},
	Check:    recordRepresentativeNeedless,
}

func recordRepresentativeNeedless(p *Pass) {
	r := p.Register
	look := func(rep *Party, at Path) {
		p.Applies()
		country := cmp.Or(rep.Country, rep.Contact.Address.Country)
		home := p.keeperCountry()
		if home == "" || !transfer.Inside(home, p.Regime, p.AsOf) {
			return
		}
		for _, other := range p.run.bound { // it may be for another regime
			if other != p.Regime && !transfer.Inside(home, other, p.AsOf) && (country == "" || transfer.Inside(country, other, p.AsOf)) {
				return
			}
		}
		p.Report(at, "a representative%s is named, and the organisation is established in %s", quotedAfter(rep.Name), p.territory())
	}
	if r.Representative != nil {
		look(r.Representative, Path{}.Child("representative"))
	}
	for i := range r.Representatives {
		look(&r.Representatives[i], Path{}.Index("representatives", i))
	}
}
