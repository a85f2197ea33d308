// Package generate makes registers of any size for benchmarks and property
// tests: records of a company that nobody runs, alike to real ones in what an
// entry holds and how long its texts are.
//
// What is alike was measured on the 135 activities of the five registers of
// package examples and the twenty-one in ropa/testdata/clean:
//
//	                              those: mean  median  90 %   made: mean
//	purposes of an activity                2.0       2     3         2.0
//	grounds of a purpose                   1.2       1     2         1.0
//	categories of data                     2.7       2     4         2.4
//	categories of people                   1.3       1     2         1.4
//	recipients, written out                2.8       2     6         2.6
//	transfers, written out                 0.7       0     3         0.8
//	examples of a category of data         1.7       1     4         1.6
//	runes of a purpose's name               55      54    78          62
//	runes of a category's name              25      22    43          30
//	runes of any text with a space          36      27    66          32
//	bytes of JSON an activity             3100    2900  5000        3300
//
// A rich entry stands for the largest of the examples with all that holds for
// it written out: 12 KB of JSON, 22 KB as [ropa.Register.Encode] writes it;
// three practices in one, some nine recipients, each with what Art. 28 asks to
// be on record, and the source of each statement. Of five parties one has an
// engagement, which holds wherever it is used. The language is English in 58,
// German in 26 and French in 16 of a hundred registers, as in those that are
// in one of the three.
//
// Nothing here is a sample of the law: texts are short of what a lawyer would
// write. Nor is it hostile: inputs that no keeper writes are made by the
// fuzzers of each package.
package generate

import (
	"fmt"
	"math/rand/v2"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
)

// AsOf is the day on which the registers were last reviewed and, without
// gaps, raise no error and no warning.
var AsOf = civil.MustDate("2026-11-21")

// Options say which register is made. The zero value has no activity.
type Options struct {
	Activities int
	Seed       uint64 // the same options and seed make the same register
	// Gaps leaves unstated, or states in words that say nothing, what the
	// examples do, as often: some twenty findings an activity.
	Gaps bool
	// Rich makes large entries in place of ordinary ones.
	Rich bool
	// Language is "en", "de" or "fr"; empty is drawn.
	Language string
}

// Register makes a register. It panics for a language that it does not have.
func Register(o Options) *ropa.Register {
	m := maker{Rand: rand.New(rand.NewPCG(o.Seed, 30)), Options: o}
	m.words = m.chooseWords()
	r := m.keeper()
	m.parties = m.makeParties()
	r.Systems = m.makeSystems()
	r.Documents = m.interviews()
	r.Activities = make([]ropa.Activity, o.Activities)
	for i := range r.Activities {
		r.Activities[i] = m.activity(i)
		if o.Gaps {
			m.leaveGaps(&r.Activities[i])
		}
	}
	r.Parties = m.used(r)
	return r
}

type maker struct {
	*rand.Rand
	Options
	words   *words
	parties []party
	systems []ropa.System
}

// party is a company of the register and what it does.
type party struct {
	ropa.Party
	service service
}

func (m *maker) chooseWords() *words {
	at := m.IntN(100)
	for _, w := range languages {
		if m.Language == w.language || m.Language == "" && at < w.share {
			return w
		}
		at -= w.share
	}
	panic(fmt.Sprintf("generate: no words in %q", m.Language))
}

// percent reports true that often of a hundred times.
func (m *maker) percent(n int) bool { return m.IntN(100) < n }

func (m *maker) one(of []string) string { return of[m.IntN(len(of))] }

// day returns a day between two and a half years and half a year before AsOf.
func (m *maker) day() civil.Date { return AsOf.AddDays(-180 - m.IntN(720)) }

func (m *maker) document(name string) *ropa.Reference {
	return &ropa.Reference{Title: name, Number: fmt.Sprint("R-", 1000+m.IntN(9000)), Date: m.day()}
}

// keeper returns the register without its parties and entries.
func (m *maker) keeper() *ropa.Register {
	w := m.words
	r := &ropa.Register{
		ID: "generated", Title: w.title, Version: "7", Regimes: []ropa.Regime{ropa.EU}, Language: w.language,
		Created: civil.MustDate("2018-05-25"), Reviewed: AsOf,
		Organisation: ropa.Organisation{
			Name: w.keeper, LegalForm: w.legalForm, RegistrationNumber: w.number, Country: w.country, Employees: 4000, PublicAuthority: ropa.No,
			Contact: ropa.Contact{Address: w.address, Email: "office@keeper.example", Phone: "+00 1234567", Website: "https://keeper.example"},
		},
		DPO: &ropa.DPO{
			Name: w.family[0], GivenName: w.given[0], PartOfStaff: ropa.Yes, Designated: civil.MustDate("2021-02-01"), Notified: civil.MustDate("2021-02-05"),
			Contact: ropa.Contact{Email: "dpo@keeper.example", Phone: "+00 1234568"},
		},
	}
	for i, kind := range []ropa.Measure{
		{ID: "access", Kind: ropa.MeasureTechnical, Type: ropa.MeasureAccessControl, Objectives: []ropa.Objective{ropa.ObjectiveConfidentiality, ropa.ObjectiveIntegrity}},
		{ID: "encryption", Kind: ropa.MeasureTechnical, Type: ropa.MeasureEncryption, Objectives: []ropa.Objective{ropa.ObjectiveEncryption, ropa.ObjectiveConfidentiality}},
		{ID: "backup", Kind: ropa.MeasureTechnical, Type: ropa.MeasureBackup, Objectives: []ropa.Objective{ropa.ObjectiveAvailability, ropa.ObjectiveResilience, ropa.ObjectiveRestoration}},
		{ID: "audit", Kind: ropa.MeasureOrganisational, Type: ropa.MeasureTesting, Objectives: []ropa.Objective{ropa.ObjectiveTesting}},
		{ID: "training", Kind: ropa.MeasureOrganisational, Type: ropa.MeasureTraining, Objectives: []ropa.Objective{ropa.ObjectiveConfidentiality}},
	} {
		kind.Name, kind.Description = w.measures[i].name, w.measures[i].description
		r.Measures = append(r.Measures, kind)
	}
	return r
}

// makeParties returns who receives data: some twenty, and one more for every
// forty activities. Of those that may be abroad half are.
func (m *maker) makeParties() []party {
	parties := make([]party, 0, 20+m.Activities/40)
	for i := range cap(parties) {
		s := service(i % int(services))
		name := fmt.Sprintf(m.words.companies[i/int(services)%len(m.words.companies)], m.words.services[s].name)
		if n := i / int(services) / len(m.words.companies); n > 0 {
			name = fmt.Sprintf("%s (%s %d)", name, m.one(m.words.places), n)
		}
		p := party{ropa.Party{ID: ropa.ID(fmt.Sprintf("party-%d", i+1)), Name: name, Country: m.words.country,
			Contact: ropa.Contact{Email: fmt.Sprintf("privacy@party-%d.example", i+1)}}, s}
		kind, role := s.role()
		if kind == ropa.RecipientAuthority {
			p.PublicAuthority = ropa.Yes
		}
		if s.abroad() && m.percent(55) {
			m.moveAbroad(&p)
		}
		if role == ropa.RoleProcessor && m.percent(60) { // a fifth of all
			p.Engagement = &ropa.Engagement{Kind: kind, Role: role, Service: m.words.services[s].does,
				Contract: m.document(fmt.Sprintf(m.words.processing, name))}
			if t := m.transfer(p); t.Destination != "" {
				p.Engagement.Transfers = append(p.Engagement.Transfers, t)
			}
		}
		parties = append(parties, p)
	}
	return parties
}

// used returns the parties that something in the register names.
func (m *maker) used(r *ropa.Register) []ropa.Party {
	named := make(map[ropa.ID]bool)
	for _, s := range r.Systems {
		named[s.Operator] = true
	}
	for i := range r.Activities {
		for _, x := range r.Activities[i].Recipients {
			named[x.Party] = true
		}
		for _, x := range r.Activities[i].Transfers {
			named[x.Importer] = true
		}
	}
	var parties []ropa.Party
	for _, p := range m.parties {
		if named[p.ID] {
			parties = append(parties, p.Party)
		}
	}
	return parties
}

func (m *maker) moveAbroad(p *party) {
	p.SubjectToGDPR = ropa.No
	switch m.IntN(4) {
	case 0:
		p.Country = "US"
		p.Certifications = []ropa.Certification{{Name: "EU-US Data Privacy Framework", Valid: civil.MustDate("2027-05-31"), Checked: civil.MustDate("2026-09-21"), HumanResources: ropa.Yes}}
	case 1:
		p.Country = "JP"
	case 2:
		p.Country = "IN"
	default:
		p.Country = "NZ"
	}
}

// makeSystems returns where data lives: six, and one more for every fifty
// activities. Those that another company runs are run by one whose engagement
// holds wherever it is used.
func (m *maker) makeSystems() []ropa.System {
	var operators []ropa.ID
	for _, p := range m.parties {
		if p.service == hosting && p.Engagement != nil && p.Country == m.words.country {
			operators = append(operators, p.ID)
		}
	}
	systems := make([]ropa.System, 6+m.Activities/50)
	for i := range systems {
		s := &systems[i]
		*s = ropa.System{ID: ropa.ID(fmt.Sprintf("system-%d", i+1)), Places: []ropa.Place{{Country: m.words.country, Location: m.one(m.words.places)}}}
		s.Name = fmt.Sprintf(m.words.system, m.words.products[i%len(m.words.products)])
		if n := i / len(m.words.products); n > 0 {
			s.Name = fmt.Sprintf("%s (%d)", s.Name, n+1)
		}
		if len(operators) > 0 && m.percent(40) {
			s.Operator = operators[m.IntN(len(operators))]
		}
	}
	m.systems = systems
	return systems
}

func (m *maker) interviews() []ropa.Document {
	if !m.Rich {
		return nil
	}
	documents := make([]ropa.Document, 5)
	for i := range documents {
		documents[i] = ropa.Document{ID: ropa.ID(fmt.Sprintf("interview-%d", i+1)), Title: fmt.Sprintf(m.words.document, m.words.places[i]), Date: m.day()}
	}
	return documents
}

// from returns where a statement was read, in rich entries.
func (m *maker) from() ropa.Provenance {
	if !m.Rich {
		return nil
	}
	return ropa.Provenance{{Document: ropa.ID(fmt.Sprintf("interview-%d", 1+m.IntN(5))), Section: fmt.Sprintf(m.words.section, 1+m.IntN(40))}}
}

// bases returns the grounds of a purpose.
func (m *maker) bases(p purpose, w practiceWords) []lawfulbasis.Basis {
	b := lawfulbasis.Basis{Ground: p.ground, Provenance: m.from()}
	switch p.ground {
	case lawfulbasis.Contract:
		b.Contract = &lawfulbasis.ContractTerms{Name: m.words.sale, SubjectParty: ropa.Yes}
		if p.offer {
			b.Contract.Name, b.Contract.PreContract = m.words.employment, m.words.request
		}
	case lawfulbasis.LegalObligation:
		b.Law = m.words.statutes[p.law].obliges
		if p.law == payLaw {
			b.When = m.words.when
			wage := lawfulbasis.Basis{Ground: lawfulbasis.Contract, Contract: &lawfulbasis.ContractTerms{Name: m.words.employment, SubjectParty: ropa.Yes}, Provenance: m.from()}
			return []lawfulbasis.Basis{wage, b}
		}
	case lawfulbasis.Consent:
		b.Consent = &lawfulbasis.ConsentTerms{Obtained: m.words.obtained, Proof: m.words.proof, Withdrawal: m.words.withdrawal, Affirmative: ropa.Yes, Bundled: ropa.No}
	case lawfulbasis.LegitimateInterests:
		b.Interest = &lawfulbasis.Interest{Interest: w.interest, Holder: m.words.holder, Assessment: m.document(fmt.Sprintf(m.words.balancing, w.interest)), Balance: m.words.balance}
	}
	return []lawfulbasis.Basis{b}
}
