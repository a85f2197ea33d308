package ropa

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/transfer"
)

// cleanElsewhere are clean registers moved to where none of testdata/clean is
// kept: under another country's law, or another regime beside their own.
var cleanElsewhere = []struct {
	of    string
	texts []string // old and new, in turn, of the file
	edit  func(r *Register)
}{
	{"sports-club", []string{`"SE"`, `"FI"`, "Bokföringslagen", "Bokföringslagen 1336/1997", "7 kap. 2 §", "2 kap. 10 §", `"P7Y"`, `"P10Y"`,
		"Skatteförfarandelagen", "Lagen om förskottsuppbörd 1118/1996", "Lagen om sjuklön", "Arbetsavtalslagen 55/2001", "personnummer", "personbeteckning"}, nil},
	{"sports-club", []string{`"SE"`, `"NO"`, "Bokföringslagen", "Bokføringsloven", "7 kap. 2 §", "§ 13", `"P7Y"`, `"P5Y"`,
		"Skatteförfarandelagen", "Skattebetalingsloven", "Lagen om sjuklön", "Folketrygdloven", "personnummer", "fødselsnummer"}, nil},
	{"children-app", nil, offerInSwitzerland},
	{"uk-employer", []string{"Larkfield Care Ltd", "Larkfield Care Trust"}, beCharity},
}

// beCharity has the care home be a charity that writes to those who support it
// and has the needs of its residents studied.
func beCharity(r *Register) {
	r.Organisation.Charity = Yes
	for i := range r.Activities {
		a := &r.Activities[i]
		switch a.ID {
		case "courses":
			a.Purposes[1].Marketing.Relation = RelationSupporter
		case "absence":
			c := &a.Purposes[1].Conditions
			*c = append(*c, lawfulbasis.Reliance{Condition: lawfulbasis.ArchivingResearch, When: "for the study of adjustments with the university", Safeguards: "Art. 84C UK GDPR: pseudonymised before the study",
				Law:       []Law{{Name: "Data Protection Act 2018", Provision: "Sch. 1 para. 4", Country: "GB", Order: fact.StateLaw}},
				Schedule1: &lawfulbasis.Schedule1Use{Condition: lawfulbasis.Schedule1Research}})
		}
	}
}

// offerInSwitzerland has the app offered in Switzerland too, with what that
// asks for.
func offerInSwitzerland(r *Register) {
	r.Regimes, r.Organisation.OffersInside = []Regime{EU, Swiss}, Yes
	r.Representatives = []Party{{Name: "Papilio Vertretung AG", Country: "CH", Contact: Contact{Email: "ch@papilio.example"}}}
	r.Measures = append(r.Measures,
		Measure{ID: "logs", Name: "Traceability", Description: "Who reads, changes or erases a profile is logged, apart, for a year.", Kind: MeasureTechnical, Type: MeasureTraceability, Objectives: []Objective{ObjectiveIntegrity}},
		Measure{ID: "regulations", Name: "Processing regulations", Description: "Organisation, procedures and controls of the app.", Kind: MeasureOrganisational, Type: MeasurePolicy, Objectives: []Objective{ObjectiveConfidentiality}})
	for i := range r.Activities {
		a := &r.Activities[i]
		if a.ID != "learning" {
			a.Regimes = []Regime{EU}
			continue
		}
		a.Security = append(a.Security, "logs", "regulations")
		for j := range a.Purposes {
			for k := range a.Purposes[j].Bases {
				if c := a.Purposes[j].Bases[k].Consent; c != nil {
					c.Explicit = Yes
				}
			}
		}
	}
}

// cleanRegisters are those of testdata/clean and of cleanElsewhere.
func cleanRegisters(t *testing.T) map[string]*Register {
	t.Helper()
	all := make(map[string]*Register)
	for _, name := range cleanNames(t) {
		all[name] = cleanRegister(t, name)
	}
	for _, c := range cleanElsewhere {
		data, err := os.ReadFile(filepath.Join("testdata", "clean", c.of+".json"))
		if err != nil {
			t.Fatal(err)
		}
		r, err := Decode(bytes.NewReader([]byte(strings.NewReplacer(c.texts...).Replace(string(data)))))
		if err != nil {
			t.Fatal(err)
		}
		if c.edit != nil {
			c.edit(r)
		}
		all[c.of+" of "+string(r.Organisation.Country)+" and "+r.Regimes[len(r.Regimes)-1].Name()] = r
	}
	return all
}

// Clean registers raise nothing where they were moved to, as at home.
func TestCleanElsewhere(t *testing.T) {
	for name, r := range cleanRegisters(t) {
		for _, f := range validate(t, r, &Options{AsOf: cleanAsOf}).Findings {
			if f.Severity != SeverityInfo {
				t.Errorf("%s: %s (%s) at %s: %s", name, f.Rule, f.Severity, f.Path, f.Message)
			}
		}
	}
}

// Beside each rule on the law of a State, and each State of its table, stands a
// clean register of a keeper there: it holds what the rule speaks to, and
// nothing that the rule finds wrong. So it is for each State's row on marketing,
// on periods and on impact assessments.
func TestEachHookHasACleanRegister(t *testing.T) {
	type place struct {
		rule    RuleID
		country transfer.Country
	}
	silent := make(map[place]bool)
	countries := make(map[transfer.Country]bool)
	for _, r := range cleanRegisters(t) {
		home := r.Organisation.Country
		countries[home] = true
		same, err := Review(r, r, &Options{AsOf: cleanAsOf})
		if err != nil {
			t.Fatal(err)
		}
		for _, o := range slices.Concat(validate(t, r, &Options{AsOf: cleanAsOf}).Outcomes, same.Outcomes) {
			if o.Result == ResultPassed && o.Findings == 0 {
				silent[place{o.Rule, home}] = true
				if slices.Contains(r.RegimesOn(cleanAsOf), Swiss) {
					silent[place{o.Rule, "CH"}] = true // of a keeper abroad too, FADP Art. 14
				}
			}
		}
	}
	for _, c := range []transfer.Country{"DE", "FR", "ES", "IT", "NL", "AT", "PL", "IE", "BE", "GB", "CH"} {
		if !countries[c] {
			t.Errorf("no clean register of a keeper in %s", c)
		}
	}
	met := func(c transfer.Country, rules ...RuleID) {
		if !slices.ContainsFunc(rules, func(id RuleID) bool { return silent[place{id, c}] }) {
			t.Errorf("no clean register of a keeper in %s to which %v speaks and is silent", c, rules)
		}
	}
	for _, r := range Rules() {
		for _, c := range r.Countries {
			met(c, r.ID)
		}
	}
	for _, r := range nationalRules {
		if len(r.Regimes) == 1 && r.Regimes[0] == Swiss {
			met("CH", r.ID)
		}
	}
	for _, id := range []RuleID{"record/uk-schedule-1", "special/uk-policy-document", "special/uk-schedule-1-condition", "special/uk-research", "purpose/marketing-charity-uk"} {
		met("GB", id)
	}
	for _, l := range marketingLaws {
		if l.Matter == MarketingByMail {
			met(l.Country, "purpose/marketing-consent")
		}
	}
	for _, s := range statutoryPeriods {
		if s.Country.Valid() {
			met(s.Country, "retention/statutory-shorter", "retention/statutory-maximum")
		}
	}
	for _, l := range impactLists {
		met(l.Country, "dpia/listed", "dpia/listed-exempt")
	}
}
