package generate

import (
	"fmt"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/transfer"
)

// activity makes the entry at a place of the register.
func (m *maker) activity(at int) ropa.Activity {
	w := m.words
	first := m.choose()
	words := w.practices[first]
	topic := m.topic(words)
	name := fmt.Sprintf(words.name, topic)
	if at >= 200 { // so that names tell entries apart
		name = fmt.Sprintf("%s (%d)", name, at+1)
	}
	owner := m.one(w.given) + " " + m.one(w.family[1:]) // the first is the officer's
	a := ropa.Activity{
		ID: ropa.ID(fmt.Sprintf("%s-%d", practices[first].id, at+1)), Name: name, Function: words.function,
		Owner:  &ropa.Party{Name: owner, Role: w.dpoRole, Contact: ropa.Contact{Email: fmt.Sprintf("owner-%d@keeper.example", at%500)}},
		Status: ropa.StatusActive, Created: civil.MustDate("2019-01-14"), Updated: m.day().AddDays(150),
		Security:   []ropa.ID{"access", "encryption", "backup", "audit", "training"},
		LargeScale: ropa.No, Monitoring: ropa.No, Occasional: ropa.No,
		DPIA:     &ropa.DPIA{Required: ropa.No, Reason: w.screening},
		Notice:   &ropa.Reference{Title: fmt.Sprintf(w.notice, words.subject), URL: "https://keeper.example/privacy", Date: civil.MustDate("2026-02-16")},
		Rights:   &ropa.Rights{Contact: "privacy@keeper.example", Procedure: &ropa.Reference{Title: w.procedure, Date: civil.MustDate("2025-03-17")}},
		Breaches: &ropa.Breaches{Occurred: ropa.No},
		Review:   &ropa.LastReview{By: owner, Date: civil.MustDate("2026-09-21"), Next: civil.MustDate("2027-09-21")},
		Approval: &ropa.Approval{By: w.given[1] + " " + w.family[1], Role: w.dpoRole, Date: civil.MustDate("2026-09-28")},
		None:     []ropa.Element{ropa.ElementJointControllers, ropa.ElementDecisions, ropa.ElementAI},
	}
	several, purposes, recipients := 1+m.spread(67), 1+m.spread(50, 82, 96), m.spread(8, 25, 45, 65, 80, 90)
	switch {
	case m.Rich:
		several, purposes, recipients = 3, 3, recipients+5
		a.Description, a.Comments = fmt.Sprintf(w.comment, topic), fmt.Sprintf(w.comment, name)
	case m.Gaps: // policies put several practices under one heading
		several, purposes, recipients = 3, purposes+1, recipients+6
	}
	able := m.addPractice(&a, first, topic, "", purposes)
	for i := 1; i < several; i++ {
		p := (first + i*3) % len(practices)
		able = append(able, m.addPractice(&a, p, m.topic(w.practices[p]), practices[p].id+"-", purposes)...)
	}
	system := m.systems[m.IntN(len(m.systems))]
	a.Systems = []ropa.ID{system.ID}
	abroad := m.addRecipients(&a, able, recipients)
	if !abroad {
		a.None = append(a.None, ropa.ElementTransfers)
	}
	if len(a.Recipients) == 0 && system.Operator == "" {
		a.None = append(a.None, ropa.ElementRecipients)
	}
	return a
}

// choose returns a practice, each as often as its share.
func (m *maker) choose() int {
	at := m.IntN(100)
	for i, p := range practices {
		if at -= p.share; at < 0 {
			return i
		}
	}
	return 0
}

// spread returns which of the shares, of a hundred and added up, a draw falls
// in.
func (m *maker) spread(shares ...int) int {
	at := m.IntN(100)
	for i, s := range shares {
		if at < s {
			return i
		}
	}
	return len(shares)
}

func (m *maker) topic(w practiceWords) string {
	if w.bySite {
		return m.one(m.words.places)
	}
	return m.one(m.words.products)
}

// addPractice adds to an entry up to n purposes of a practice, with what they
// use, and returns what recipients may do for it.
func (m *maker) addPractice(a *ropa.Activity, which int, topic, prefix string, n int) []service {
	p, w := practices[which], m.words.practices[which]
	subject := ropa.ID(prefix + "people")
	a.Subjects = append(a.Subjects, ropa.SubjectCategory{
		ID: subject, Name: w.subject, Kind: p.subject, Vulnerable: ropa.No, PartyToContract: p.party, Number: fmt.Sprint(10 * (1 + m.IntN(900))), Provenance: m.from(),
	})
	id := func(at int) ropa.ID { return ropa.ID(prefix + p.data[at].id) }
	used := make([]bool, len(p.data))
	skip := m.IntN(len(p.purposes)) // which purposes an entry has differs
	for i := range min(n, len(p.purposes)) {
		at := (i + skip) % len(p.purposes)
		q := p.purposes[at]
		made := ropa.Purpose{
			ID: ropa.ID(prefix + q.id), Name: fmt.Sprintf(w.purposes[at], topic), Bases: m.bases(q, w), Subjects: []ropa.ID{subject},
			DirectMarketing: q.marketing, Provenance: m.from(),
		}
		for _, d := range q.data {
			used[d] = true
			made.Data = append(made.Data, id(d))
			if p.data[d].special != "" {
				law := m.words.statutes[q.law].obliges
				made.Conditions = append(made.Conditions, lawfulbasis.Reliance{Condition: lawfulbasis.EmploymentLaw, Data: []ropa.ID{id(d)}, Law: law[len(law)-1:]})
			}
		}
		switch {
		case q.marketing == ropa.Yes:
			made.Objection = m.words.withdrawal
		case q.ground == lawfulbasis.LegitimateInterests:
			made.Objection = m.words.objection
		}
		a.Purposes = append(a.Purposes, made)
	}
	for i, d := range p.data {
		if !used[i] {
			continue
		}
		made := ropa.DataCategory{
			ID: id(i), Name: w.data[i].name, Kind: d.kind, Sources: []ropa.DataSource{{Kind: d.source}}, Provenance: m.from(),
		}
		if m.percent(75) || m.Rich {
			made.Examples = w.data[i].examples
		}
		if d.special != "" {
			made.Special = []lawfulbasis.SpecialCategory{d.special}
		}
		if i == 0 && d.source == ropa.SourceSubject {
			made.Required, made.Consequence = ropa.Yes, m.words.consequence
		}
		a.Data = append(a.Data, made)
		a.Retention = append(a.Retention, m.retention(id(i), d, w.data[i]))
	}
	return p.services
}

// retention returns how long a category of data is kept.
func (m *maker) retention(id ropa.ID, d data, w dataWords) ropa.RetentionRule {
	law := m.words.statutes[d.law]
	if law.period == "" {
		law.period = d.keep
	}
	r := ropa.RetentionRule{
		ID: id + "-end", Data: []ropa.ID{id}, Period: civil.MustPeriod(law.period), From: w.from, Statutory: ropa.No, Action: ropa.ActionErase, Provenance: m.from(),
	}
	if law.keeps != nil {
		r.Statutory, r.Law = ropa.Yes, law.keeps
	}
	return r
}

// addRecipients adds up to n recipients that do what is asked for, and the
// transfers to those abroad. It reports whether any is.
func (m *maker) addRecipients(a *ropa.Activity, able []service, n int) (abroad bool) {
	var named []ropa.ID
	for range n {
		s := able[m.IntN(len(able))]
		p := m.parties[int(s)+int(services)*m.IntN((len(m.parties)-int(s)-1)/int(services)+1)]
		if known(named, p.ID) {
			continue
		}
		named, abroad = append(named, p.ID), abroad || p.SubjectToGDPR == ropa.No
		kind, role := s.role()
		r := ropa.Recipient{ID: "to-" + p.ID, Party: p.ID, Purpose: m.words.services[s].does, Provenance: m.from()}
		if m.percent(50) || m.Rich {
			r.Data = []ropa.ID{a.Data[m.IntN(len(a.Data))].ID}
		}
		if p.Engagement == nil {
			r.Kind, r.Role = kind, role
			if role == ropa.RoleProcessor {
				r.Contract = m.document(fmt.Sprintf(m.words.processing, p.Name))
			}
			if t := m.transfer(p); t.Destination != "" {
				t.Data = r.Data
				a.Transfers = append(a.Transfers, t)
			}
		}
		if m.Rich && role == ropa.RoleProcessor {
			r.Terms = contractTerms
			r.Guarantees = m.document(fmt.Sprintf(m.words.guarantees, p.Name))
		}
		a.Recipients = append(a.Recipients, r)
	}
	return abroad
}

// contractTerms are all that Art. 28(3) asks of a contract.
var contractTerms = []ropa.ContractTerm{
	ropa.TermInstructions, ropa.TermConfidentiality, ropa.TermSecurity, ropa.TermSubProcessors,
	ropa.TermRights, ropa.TermAssistance, ropa.TermDeletion, ropa.TermAudits,
}

func known(ids []ropa.ID, id ropa.ID) bool {
	for _, k := range ids {
		if k == id {
			return true
		}
	}
	return false
}

// transfer returns the transfer to a party, which is zero for one within the
// Union.
func (m *maker) transfer(p party) transfer.Transfer {
	t := transfer.Transfer{
		ID: "to-" + p.ID, Destination: p.Country, Importer: p.ID, ExporterRole: transfer.Controller, ImporterRole: transfer.Processor,
		Mechanism: transfer.AdequacyDecision, Provenance: m.from(),
	}
	switch p.Country {
	case "US":
		t.Adequacy = &transfer.Reliance{Decision: "(EU) 2023/1795", ScopeMet: ropa.Yes, Listed: ropa.Yes, Checked: civil.MustDate("2026-09-21")}
	case "JP":
		t.Adequacy = &transfer.Reliance{Decision: "(EU) 2019/419", ScopeMet: ropa.Yes}
	case "NZ":
		t.Adequacy = &transfer.Reliance{Decision: "2013/65/EU"}
	case "IN":
		t.Mechanism = transfer.StandardClauses
		t.Clauses = &transfer.Clauses{Set: transfer.SCC2021, Module: "2", Signed: civil.MustDate("2024-04-22")}
		t.Document = m.document(fmt.Sprintf(m.words.clauses, p.Name))
		t.Assessment = &ropa.Reference{Title: fmt.Sprintf(m.words.assessment, p.Name), Date: civil.MustDate("2026-05-12")}
		t.Supplementary = m.words.supplementary
	default:
		return transfer.Transfer{}
	}
	return t
}
