package ropa

import (
	"slices"
	"strings"
	"testing"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/transfer"
)

// listedIn lets the customers' activity of a keeper in a country be without an
// impact assessment, edited.
func listedIn(country transfer.Country, edit func(*Activity)) func(*Register) {
	return func(r *Register) {
		r.Organisation.Country, r.Organisation.Contact.Address.Country = country, country
		if country == "GB" {
			r.Regimes = ukOnly
		}
		r.Activities = r.Activities[1:]
		r.Activities[0].DPIA = nil
		edit(&r.Activities[0])
	}
}

// topical is an activity on a topic.
func topical(some ...Topic) func(*Activity) { return func(a *Activity) { a.Topics = some } }

// widely is one on a topic on a large scale.
func widely(some ...Topic) func(*Activity) {
	return func(a *Activity) { a.Topics, a.LargeScale = some, Yes }
}

func special(a *Activity, s lawfulbasis.SpecialCategory) {
	a.Data[0].Special = []lawfulbasis.SpecialCategory{s}
}

func people(a *Activity, kind SubjectKind) { a.Subjects[0].Kind, a.Subjects[0].Vulnerable = kind, "" }

func profiles(a *Activity) { a.Decisions = &AutomatedDecisions{Profiling: Yes} }

var listedAt = []string{"/activities/0/dpia"}

type listedEntry struct {
	country transfer.Country
	number  string
	edit    func(*Activity)
}

// listedEntries has, of each list, activities that meet an entry.
var listedEntries = []listedEntry{
	{"AT", "2", topical(TopicRatings)},
	{"AT", "3", func(a *Activity) { a.PublicArea, a.Monitoring, a.Data[0].Kind = Yes, Yes, DataImage }},
	{"AT", "4", func(a *Activity) { a.Types = []ProcessingType{TypeInnovative} }},
	{"AT", "5", func(a *Activity) { a.Types = []ProcessingType{TypeMatching} }},
	{"AT", "2", func(a *Activity) { a.Data[0].Kind = DataLocation; people(a, SubjectEmployee) }},
	{"BE", "1", func(a *Activity) { a.PublicArea = Yes; special(a, lawfulbasis.BiometricData) }},
	{"BE", "2", func(a *Activity) {
		a.Types, a.Data[0].Sources = []ProcessingType{TypePreventing}, []DataSource{{Kind: SourceThird}}
	}},
	{"BE", "4", func(a *Activity) {
		a.LargeScale, a.Data[0].Sources = Yes, []DataSource{{Kind: SourcePublic}}
		profiles(a)
	}},
	{"BE", "5", func(a *Activity) { a.Topics = []Topic{TopicExchange}; special(a, lawfulbasis.HealthData) }},
	{"DE", "1", func(a *Activity) { special(a, lawfulbasis.BiometricData); a.Monitoring = Yes }},
	{"DE", "2", func(a *Activity) { special(a, lawfulbasis.GeneticData); profiles(a) }},
	{"DE", "4", func(a *Activity) { a.LargeScale, a.Data[0].Kind = Yes, DataLocation }},
	{"DE", "5", func(a *Activity) {
		a.LargeScale, a.Types, a.Data[0].Sources = Yes, []ProcessingType{TypeMatching}, []DataSource{{Kind: SourceThird}}
	}},
	{"DE", "6", topical(TopicMobileVideo)},
	{"DE", "7", topical(TopicDebt)},
	{"DE", "8", func(a *Activity) { a.LargeScale, a.Monitoring = Yes, Yes; people(a, SubjectEmployee) }},
	{"DE", "9", topical(TopicNetworks)},
	{"DE", "10", func(a *Activity) { a.Types, a.Topics = []ProcessingType{TypeMatching}, []Topic{TopicFraud} }},
	{"DE", "11", func(a *Activity) { a.AI = []AIUse{{Use: AIForChat}} }},
	{"DE", "13", func(a *Activity) { a.AI = []AIUse{{Function: AIEmotionRecognition}} }},
	{"DE", "16", func(a *Activity) { a.Topics = []Topic{TopicSensors}; special(a, lawfulbasis.HealthData) }},
	{"ES", "3", func(a *Activity) { a.Monitoring = Yes; special(a, lawfulbasis.HealthData) }},
	{"ES", "9", func(a *Activity) { profiles(a); people(a, SubjectChild) }},
	{"FR", "1", func(a *Activity) { a.Topics = []Topic{TopicPatientCare}; special(a, lawfulbasis.HealthData) }},
	{"FR", "2", func(a *Activity) { special(a, lawfulbasis.GeneticData); people(a, SubjectPatient) }},
	{"FR", "3", func(a *Activity) { profiles(a); people(a, SubjectApplicant) }},
	{"FR", "4", func(a *Activity) { a.Monitoring = Yes; people(a, SubjectEmployee) }},
	{"FR", "5", topical(TopicAlerts)},
	{"FR", "6", topical(TopicWhistleblowing)},
	{"FR", "7", topical(TopicHealthWarehouse)},
	{"FR", "8", func(a *Activity) { a.Types = []ProcessingType{TypeEvaluation, TypePreventing} }},
	{"FR", "9", topical(TopicBlacklist)},
	{"FR", "10", func(a *Activity) { profiles(a); a.Data[0].Sources = []DataSource{{Kind: SourceThird}} }},
	{"FR", "11", func(a *Activity) { special(a, lawfulbasis.BiometricData); people(a, SubjectEmployee) }},
	{"FR", "12", topical(TopicSocialHousing)},
	{"FR", "13", topical(TopicSocialCare)},
	{"FR", "14", func(a *Activity) { a.LargeScale, a.Data[0].Kind = Yes, DataLocation }},
	{"GB", "1", func(a *Activity) { a.Types = []ProcessingType{TypeInnovative, TypeEvaluation} }},
	{"GB", "2", func(a *Activity) { a.Types = []ProcessingType{TypePreventing, TypeDecision} }},
	{"GB", "3", func(a *Activity) { a.LargeScale = Yes; profiles(a) }},
	{"GB", "6", func(a *Activity) { a.Types = []ProcessingType{TypeMatching} }},
	{"GB", "8", func(a *Activity) { a.Monitoring = Yes; people(a, SubjectEmployee) }},
	{"GB", "9", func(a *Activity) { people(a, SubjectChild) }},
	{"GB", "10", topical(TopicWhistleblowing)},
	{"IE", "1", func(a *Activity) { a.LargeScale, a.Purposes[0].Further = Yes, &FurtherProcessing{Original: "sale"} }},
	{"IE", "2", func(a *Activity) { profiles(a); people(a, SubjectChild) }},
	{"IE", "3", func(a *Activity) { profiles(a); a.Types = []ProcessingType{TypePreventing} }},
	{"IE", "4", func(a *Activity) { a.Monitoring = Yes }},
	{"IE", "5", func(a *Activity) { a.LargeScale = Yes; profiles(a) }},
	{"IE", "9", func(a *Activity) { profiles(a); a.Types = []ProcessingType{TypeMatching} }},
	{"IT", "5", func(a *Activity) { a.Monitoring = Yes; people(a, SubjectEmployee) }},
	{"IT", "6", func(a *Activity) { people(a, SubjectPatient) }},
	{"IT", "11", func(a *Activity) { special(a, lawfulbasis.BiometricData) }},
	{"NL", "1", topical(TopicCovert)},
	{"NL", "2", topical(TopicBlacklist)},
	{"NL", "3", widely(TopicFraud)},
	{"NL", "4", widely(TopicCredit)},
	{"NL", "5", widely(TopicFinances)},
	{"NL", "8", func(a *Activity) { a.Topics = []Topic{TopicExchange}; special(a, lawfulbasis.HealthData) }},
	{"NL", "9", func(a *Activity) { a.PublicArea, a.Monitoring, a.Data[0].Kind = Yes, Yes, DataImage }},
	{"NL", "10", widely(TopicMobileVideo)},
	{"NL", "11", func(a *Activity) { a.LargeScale, a.Monitoring = Yes, Yes; people(a, SubjectEmployee) }},
	{"NL", "12", func(a *Activity) { a.LargeScale, a.Data[0].Kind = Yes, DataLocation }},
	{"NL", "13", widely(TopicCommunications)},
	{"NL", "14", widely(TopicSensors)},
	{"NL", "15", func(a *Activity) { a.LargeScale = Yes; profiles(a) }},
	{"NL", "16", widely(TopicInfluence)},
	{"PL", "12", func(a *Activity) { a.Data[0].Kind = DataLocation; people(a, SubjectEmployee) }},
}

// Entries are met by the facts they name, in their country alone, and neither
// by an entry of nothing nor by one on a small scale.
func TestImpactLists(t *testing.T) {
	lists := ImpactLists()
	for _, l := range lists {
		if !l.Country.Valid() || l.Authority == "" || l.Cite.Provision == "" || l.From.IsZero() || l.AtLeast < 1 || !l.Confidence.Valid() || len(l.Entries) == 0 {
			t.Errorf("%s %s: not whole", l.Country, l.Cite)
		}
		for _, e := range l.Entries {
			if e.Number == "" || e.What == "" || e.when == nil {
				t.Errorf("%s %s: entry %q is not whole", l.Country, l.Cite, e.Number)
			}
		}
	}
	for _, tt := range listedEntries {
		r := complete()
		listedIn(tt.country, tt.edit)(r)
		s := Screen(r, &r.Activities[0])
		if !slices.ContainsFunc(s.Listed, func(e ListedEntry) bool {
			return e.Country == tt.country && e.Number == tt.number && len(e.Facts) > 0 && strings.HasPrefix(e.Path.String(), "/activities/0/")
		}) {
			t.Errorf("%s entry %s is not met: %+v", tt.country, tt.number, s.Listed)
		}
	}
	for _, l := range lists {
		r := complete()
		listedIn(l.Country, func(a *Activity) {})(r)
		if s := Screen(r, &r.Activities[0]); len(s.Listed)+len(s.Exempt) > 0 {
			t.Errorf("%s: entries are met by ordinary customers: %+v %+v", l.Country, s.Listed, s.Exempt)
		}
	}
}

// A list asks for an assessment from the first day that it can be cited, and
// none before the law that it is under.
func TestImpactListsFromTheirDays(t *testing.T) {
	for _, l := range ImpactLists() {
		if l.Exempts {
			continue
		}
		asks := func(day civil.Date) bool {
			return slices.ContainsFunc(listedEntries, func(e listedEntry) bool {
				if e.country != l.Country {
					return false
				}
				r := complete()
				listedIn(l.Country, e.edit)(r)
				return slices.ContainsFunc(validate(t, r, &Options{AsOf: day, Only: []RuleID{"dpia/listed"}}).Findings, func(f Finding) bool {
					return slices.Contains(f.Cites, l.Cite)
				})
			})
		}
		first := l.From
		if began := civil.MustDate("2021-01-01"); l.Regime == UK && first.Before(began) {
			first = began
		}
		if !asks(first) || asks(first.AddDays(-1)) {
			t.Errorf("%s %s: on %s asks %t, the day before %t", l.Country, l.Cite, first, asks(first), asks(first.AddDays(-1)))
		}
	}
}

// Screen names the entries of the authorities where establishments and
// representatives are, after those of the keeper's.
func TestScreenOfOtherAuthorities(t *testing.T) {
	r := complete()
	listedIn("DE", topical(TopicWhistleblowing, TopicDebt))(r)
	r.Organisation.Establishments = []Establishment{{Address: Address{Country: "FR"}}}
	r.Representative = &Party{Country: "GB"}
	var got []string
	for _, e := range Screen(r, &r.Activities[0]).Listed {
		got = append(got, string(e.Country)+" "+e.Number)
	}
	if want := []string{"DE 7", "FR 6", "GB 10"}; !slices.Equal(got, want) {
		t.Errorf("entries %v, want %v", got, want)
	}
}

func withDPIA(d *DPIA, edit func(*Activity)) func(*Activity) {
	return func(a *Activity) {
		edit(a)
		a.DPIA = d
	}
}

// staffFiles are those on staff, with health data.
func staffFiles(a *Activity) {
	a.Topics = []Topic{TopicStaff}
	people(a, SubjectEmployee)
	special(a, lawfulbasis.HealthData)
}

var dpiaListedCases = []ruleCase{
	{name: "complete", rule: "dpia/listed", is: ResultNotApplicable},
	{name: "whistleblowing in France", rule: "dpia/listed", is: ResultFailed, want: listedAt, edit: listedIn("FR", topical(TopicWhistleblowing)),
		also: both(severities(SeverityError), citesExactly("GDPR Art. 35(4)", "GDPR Art. 35(1)", "FR CNIL délibération 2018-327"))},
	{name: "assessed", rule: "dpia/listed", is: ResultPassed, edit: listedIn("FR", withDPIA(doneInMay, topical(TopicWhistleblowing)))},
	{name: "with a reason", rule: "dpia/listed", is: ResultFailed, want: listedAt, edit: listedIn("FR", withDPIA(reasonedNo, topical(TopicWhistleblowing))), also: severities(SeverityWarning)},
	{name: "whistleblowing in Germany", rule: "dpia/listed", is: ResultNotApplicable, edit: listedIn("DE", topical(TopicWhistleblowing))},
	{name: "ended", rule: "dpia/listed", is: ResultNotApplicable, edit: listedIn("FR", func(a *Activity) { a.Topics, a.Status = []Topic{TopicWhistleblowing}, StatusEnded })},
	{name: "no large scale", rule: "dpia/listed", is: ResultNotApplicable, edit: listedIn("NL", func(a *Activity) { a.Topics, a.LargeScale = []Topic{TopicSensors}, No })},
	{name: "debts in Germany", rule: "dpia/listed", is: ResultFailed, want: listedAt, edit: listedIn("DE", topical(TopicDebt)), also: severities(SeverityWarning)},
	{name: "debts in Germany, with a reason", rule: "dpia/listed", is: ResultPassed, edit: listedIn("DE", withDPIA(reasonedNo, topical(TopicDebt)))},
	{name: "an entry from memory", rule: "dpia/listed", is: ResultFailed, want: listedAt, edit: listedIn("BE", widely(TopicInfluence)), also: severities(SeverityWarning)},
	{name: "a list from memory", rule: "dpia/listed", is: ResultFailed, want: listedAt, edit: listedIn("AT", topical(TopicRatings)), also: severities(SeverityWarning)},
	{name: "one of two in Spain", rule: "dpia/listed", is: ResultNotApplicable, edit: listedIn("ES", func(a *Activity) { a.Monitoring = Yes })},
	{name: "two of two in Spain", rule: "dpia/listed", is: ResultFailed, want: listedAt, edit: listedIn("ES", func(a *Activity) { a.Monitoring = Yes; special(a, lawfulbasis.HealthData) })},
	{name: "a case of the law", rule: "dpia/listed", is: ResultPassed, edit: listedIn("NL", func(a *Activity) { a.LargeScale = Yes; special(a, lawfulbasis.HealthData) })},
	{name: "UK", rule: "dpia/listed", is: ResultFailed, want: listedAt, edit: listedIn("GB", topical(TopicWhistleblowing)), also: severities(SeverityWarning)},
	{name: "in the States, represented in France", rule: "dpia/listed", is: ResultFailed, want: listedAt, also: severities(SeverityWarning),
		edit: edits(listedIn("US", topical(TopicWhistleblowing)), func(r *Register) { r.Representative = &Party{Name: "Rep", Country: "FR"} })},
	{name: "in France the day before", rule: "dpia/listed", asOf: "2018-11-05", is: ResultNotApplicable, edit: listedIn("FR", topical(TopicWhistleblowing))},
	{name: "in France on the first day", rule: "dpia/listed", asOf: "2018-11-06", is: ResultFailed, want: listedAt, edit: listedIn("FR", topical(TopicWhistleblowing))},
	{name: "in Belgium the day before", rule: "dpia/listed", asOf: "2019-03-31", is: ResultNotApplicable, edit: listedIn("BE", widely(TopicInfluence))},
	{name: "in Belgium on the first day", rule: "dpia/listed", asOf: "2019-04-01", is: ResultFailed, want: listedAt, edit: listedIn("BE", widely(TopicInfluence))},
	{name: "in the Netherlands the day before", rule: "dpia/listed", asOf: "2019-11-26", is: ResultNotApplicable, edit: listedIn("NL", topical(TopicCovert))},
	{name: "in the Netherlands on the first day", rule: "dpia/listed", asOf: "2019-11-27", is: ResultFailed, want: listedAt, edit: listedIn("NL", topical(TopicCovert))},
	{name: "exempt and listed", rule: "dpia/listed", is: ResultFailed, want: listedAt, also: severities(SeverityError), edit: listedIn("FR", func(a *Activity) {
		staffFiles(a)
		a.Topics = append(a.Topics, TopicWhistleblowing)
	})},
	{name: "exempt, and listed from memory", rule: "dpia/listed", is: ResultNotApplicable, edit: listedIn("AT", topical(TopicAccounting, TopicRatings))},

	{name: "complete", rule: "dpia/listed-exempt", is: ResultNotApplicable},
	{name: "staff of a French company of 120", rule: "dpia/listed-exempt", is: ResultFailed, want: listedAt, edit: listedIn("FR", staffFiles),
		also: both(severities(SeverityInfo), citesExactly("GDPR Art. 35(5)", "FR CNIL délibération 2019-118"))},
	{name: "staff of 300", rule: "dpia/listed-exempt", is: ResultNotApplicable, edit: edits(listedIn("FR", staffFiles), func(r *Register) { r.Organisation.Employees = 300 })},
	{name: "listed too", rule: "dpia/listed-exempt", is: ResultNotApplicable, edit: listedIn("FR", func(a *Activity) {
		staffFiles(a)
		a.Topics = append(a.Topics, TopicWhistleblowing)
	})},
	{name: "with a reason", rule: "dpia/listed-exempt", is: ResultPassed, edit: listedIn("FR", withDPIA(reasonedNo, staffFiles))},
	{name: "no other sign", rule: "dpia/listed-exempt", is: ResultNotApplicable, edit: listedIn("FR", topical(TopicSuppliers))},
	{name: "the day before", rule: "dpia/listed-exempt", asOf: "2019-10-21", is: ResultNotApplicable, edit: listedIn("FR", staffFiles)},
	{name: "the first day", rule: "dpia/listed-exempt", asOf: "2019-10-22", is: ResultFailed, want: listedAt, edit: listedIn("FR", staffFiles)},

	{name: "exempt in France", rule: "dpia/likely", is: ResultPassed, edit: listedIn("FR", staffFiles)},
	{name: "listed in France", rule: "dpia/likely", is: ResultPassed, edit: listedIn("FR", func(a *Activity) { a.Monitoring = Yes; people(a, SubjectEmployee) })},
}

var listedMutations = []ruleMutation{
	{"town-hall", "whistleblowing without an assessment", "dpia/listed", "", func(r *Register) {
		a := activityOf(r, "agents")
		a.Topics, a.DPIA = []Topic{TopicWhistleblowing}, nil
	}},
	{"town-hall", "files on staff that the list exempts", "dpia/listed-exempt", "", func(r *Register) {
		a := activityOf(r, "agents")
		a.Topics, a.DPIA = []Topic{TopicStaff}, nil
	}},
}
