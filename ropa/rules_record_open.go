package ropa

import (
	"fmt"
	"slices"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/ropa/words"
)

// What a record leaves open, so that a reader cannot judge the rest: in which
// role the keeper acts, whether data is personal, as of when the record
// speaks, where data is.
var recordOpenRules = []Rule{
	recordRoleOpenRule,
	recordCalledAnonymousRule,
	recordUndatedRule,
	recordSystemUnplacedRule,
}

// Art. 4(7) and (8): who determines purposes and means is the controller, who
// processes on its behalf a processor. Art. 28(10): a processor that
// determines them itself is considered a controller.
var recordRoleOpenRule = Rule{
	ID:       "record/role-open",
	Title:    "Whether the keeper acts for itself or for clients cannot be told",
	Concerns: "entries as processor",
	Doc:      "Who decides on purposes and means is controller, who acts for another is processor, and a processor that decides itself counts as controller for that. Which of the two the keeper is decides on nearly every duty: ground, information, rights, contract. Where the same processing stands in the record in both roles because its sources do not tell them apart, neither entry can be relied on.",
	Fix:      "Settle with the clients who decides on purposes and means, and keep the entry of that role; where each role has its own cases, say in both entries which.",
	Fails:    "Analysis of video that stands among the keeper's own activities and among those for clients, because its notice speaks of both.",
	Passes:   "An entry as processor for what the contract with the client covers, beside an activity of the keeper's own for other data.",
	Cites:    slices.Concat(gdpr("4(7)", "4(8)", "28(10)"), eudpr("3(8)", "3(12)", "29(10)"), fadp("5(j)", "5(k)")),
	Severity: SeverityWarning,
	Demand:   DemandRecord,
	ByEntry:  true,
	Check:    recordRoleOpen,
}

func recordRoleOpen(p *Pass) {
	for a := range p.Processing() {
		p.Applies()
		for i, id := range a.RoleOpen {
			// Of what has the ID in error too, any that the regime concerns.
			j := slices.IndexFunc(p.Register.Activities, func(own Activity) bool {
				return id != "" && own.ID == id && p.concerned(own.Regimes, own.Status, own.End)
			})
			if j >= 0 { // if none has it: form/reference-unknown
				p.Report(a.Path.Index("roleOpen", i), "the same processing stands among the keeper's own, as %s: whether it is carried out for clients or for the keeper itself cannot be told", calledAt("activity", p.Register.Activities[j].Name, j))
			}
		}
	}
}

// Art. 4(1), rec. 26: data is personal while the person can be identified by
// means reasonably likely to be used, by the controller or another person.
// C-582/14: what the holder can add to the data is such a means.
var recordCalledAnonymousRule = Rule{
	ID:       "record/called-anonymous",
	Title:    "Data is called anonymous beside what it was derived from",
	Concerns: "data that is called anonymous",
	Doc:      "Data is anonymous only if nobody can find the person by means reasonably likely to be used, and the keeper's own files are such means (C-582/14). Scores and estimates drawn from a picture, a voice or a text that the entry still holds lead back to the person in it. Data drawn from a source that is erased at once is not looked at, nor is an entry that holds no such source.",
	Fix:      "Treat the data as personal, or record what keeps it from being linked with its source: that it is aggregated, or that the source is erased at once.",
	Fails:    "Emotion scores called anonymous, beside the recordings they were computed from.",
	Passes:   "The same where each recording is erased as soon as the scores are computed.",
	Cites:    slices.Concat(gdpr("4(1)", "rec. 26"), eudpr("3(1)", "rec. 16"), fadp("5(a)"), cite(fact.CJEU, "C-582/14")),
	Severity: SeverityWarning,
	Demand:   DemandRecord,
	ByEntry:  true,
	Check:    recordAnonymous,
}

func recordAnonymous(p *Pass) {
	for rec := range p.Entries() {
		first, n := -1, 0
		for i := range rec.Data {
			d := &rec.Data[i]
			if d.Anonymous != Yes {
				continue
			}
			p.Applies()
			if d.shortenedAddress() {
				p.Report(rec.Path.Index("data", i).Child("anonymous"), "%s is called anonymous: few connections share what is left of an IP address, and what stands beside it can tell them apart", called("data", dataName(d)))
			}
			if d.derived() {
				if n++; first < 0 {
					first = i
				}
			}
		}
		if first < 0 {
			continue
		}
		source := rec.telling()
		if source == nil {
			continue
		}
		more, it := " is", "it"
		if n > 1 {
			more, it = fmt.Sprintf(" and %d more are", n-1), "they"
		}
		p.Report(rec.Path.Index("data", first).Child("anonymous"), "%s%s called anonymous beside what %s can be derived from, %s: whoever has that can find the person",
			called("data", dataName(&rec.Data[first])), more, it, called("data", dataName(source)))
	}
}

// shortenedAddress reports whether the data is by its name an IP address, of
// which a part may be left out.
func (d *DataCategory) shortenedAddress() bool {
	text := words.Fold(d.Name + " " + d.Description)
	return (d.Kind == DataConnection || d.Kind == "") && hasPhrase(text, []string{"ip address", "ip addresses", "ip adresse", "ip-adresse", "ip-adressen", "adresse ip", "adresses ip", "direccion ip", "direcciones ip", "indirizzo ip", "indirizzi ip", "ip-adres", "ip-adressen", "adres ip"}) && !hasPhrase(text, []string{"aggregated", "statistics", "aggregiert", "agrege", "agregees"})
}

// derived reports whether the data is estimated or computed from other data.
func (d *DataCategory) derived() bool {
	return d.Inferred == Yes || d.Kind == DataDerived || slices.ContainsFunc(d.Sources, func(s DataSource) bool { return s.Kind == SourceDerived })
}

// telling returns data of the entry that shows a person, is not called
// anonymous and is kept: pictures, voices, biometric data, contents. Nil if
// there is none.
func (rec *Entry) telling() *DataCategory {
	for i := range rec.Data {
		d := &rec.Data[i]
		switch d.Kind {
		case DataImage, DataVoice, DataBiometric, DataContent:
			if d.Anonymous != Yes && !erasedAtOnce(rec.Retention, d.ID) {
				return d
			}
		}
	}
	return nil
}

// erasedAtOnce reports whether a rule ends the storage of the data at once, in
// every case and for every purpose.
func erasedAtOnce(rules []RetentionRule, data ID) bool {
	for i := range rules {
		r := &rules[i]
		if !r.Period.IsZero() && sameLength(r.Period, atOnce) && r.When == "" && len(r.Purposes) == 0 &&
			(len(r.Data) == 0 || slices.Contains(r.Data, data)) && r.Action != ActionRestrict && r.Action != ActionReview {
			return true
		}
	}
	return false
}

// Art. 5(2): the controller can demonstrate compliance. Art. 30(4): the record
// is made available on request, as it then stands.
var recordUndatedRule = Rule{
	ID:       "record/undated",
	Title:    "Nothing in the record says of which day it is",
	Concerns: "registers with entries",
	Doc:      "The record is kept up to date and shown to the authority as it then stands. One that bears no day, neither its own nor that of any entry, does not show whether it describes what is done today.",
	Fix:      "State when the register was created and last reviewed, or when each entry was.",
	Fails:    "A register with no date of creation or review, whose entries have none either.",
	Passes:   "A register whose entries each say when they were last updated.",
	Cites:    slices.Concat(gdpr("5(2)", "30(4)"), eudpr("4(2)", "31(4)"), fadp("12(1)")),
	Severity: SeverityInfo,
	Demand:   DemandAccountability,
	Check:    recordUndated,
}

func recordUndated(p *Pass) {
	r := p.Register
	if len(r.Activities)+len(r.Processing) == 0 {
		return // record/empty
	}
	p.Applies()
	if !r.Created.IsZero() || !r.Reviewed.IsZero() {
		return
	}
	for i := range r.Activities {
		if a := &r.Activities[i]; entryDated(a.Created, a.Updated, a.Review, a.Approval) {
			return
		}
	}
	for i := range r.Processing {
		if a := &r.Processing[i]; entryDated(a.Created, a.Updated, a.Review, a.Approval) {
			return
		}
	}
	p.Report(Path{}.Child("reviewed"), "neither the register nor any of its entries says when it was created, updated or reviewed")
}

func entryDated(created, updated civil.Date, review *LastReview, approval *Approval) bool {
	return !created.IsZero() || !updated.IsZero() || review != nil && !review.Date.IsZero() || approval != nil && !approval.Date.IsZero()
}

// Art. 30(1)(d) and (e), 30(2)(c): the record shows who receives data and
// where it goes.
var recordSystemUnplacedRule = Rule{
	ID:       "record/system-unplaced",
	Title:    "A system states neither who runs it nor where it keeps data",
	Concerns: "systems that entries use",
	Doc:      "Who runs a system receives its data, and where it stands decides whether the data leaves the territory. A system of which neither is stated leaves both open, however complete the lists of recipients and transfers look.",
	Fix:      "Name the party that runs the system, or, where the keeper runs it, state where it keeps data.",
	Fails:    "A web portal of which only the name is recorded.",
	Passes:   "The same portal, with the country its server stands in.",
	Cites:    slices.Concat(gdpr("30(1)(d)", "30(1)(e)", "30(2)(c)"), eudpr("31(1)(d)", "31(1)(e)", "31(2)(c)"), fadp("12(2)(d)", "12(2)(g)", "12(3)")),
	Severity: SeverityInfo,
	Demand:   DemandRecord,
	ByEntry:  true,
	Check:    recordSystemUnplaced,
}

func recordSystemUnplaced(p *Pass) {
	var reported [2][]*System // of activities, of processing
	for rec := range p.Entries() {
		for _, id := range rec.Systems {
			s := p.System(id)
			if s == nil {
				continue
			}
			p.Applies()
			kind := 0
			if rec.Processing != nil {
				kind = 1
			}
			if s.Operator != "" || len(s.Places) > 0 || slices.Contains(reported[kind], s) {
				continue
			}
			reported[kind] = append(reported[kind], s)
			p.ReportFinding(Finding{
				Path:    Path{}.Index("systems", indexOf(p.Register.Systems, id, func(s *System) ID { return s.ID })),
				Message: called("system", systemLabel(s)) + " states neither who runs it nor where it keeps data",
				Cites:   p.recordCites(&rec),
			})
		}
	}
}
