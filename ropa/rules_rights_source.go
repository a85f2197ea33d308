package ropa

import (
	"fmt"
	"slices"
)

// Art. 14(2)(f): people are told from which source data that was not obtained
// from them originates.
var rightsSourceMissingRule = Rule{
	ID:       "rights/source-missing",
	Title:    "Data from others, and not said from whom",
	Concerns: "data that comes from a client or another third party",
	Doc:      "Where data is not collected from the people themselves, they are told the source. \"From third parties\" is none, nor is a description that says no more. A public source needs no name here: that it is public is what the law asks to be said. FADP Art. 25(2)(e) owes what is known of the origin to whoever asks for access.",
	Fix:      "Name the party or describe the source.",
	Fails:    "Credit scores from a third party.",
	Passes:   "Credit scores from the party \"Auskunft AG\".",
	Cites:    slices.Concat(gdpr("14(2)(f)"), eudpr("16(2)(e)"), fadp("25(2)(e)")),
	Severity: SeverityWarning,
	Demand:   DemandAccountability,
	ByEntry:  true,
	Check:    rightsSource,
}

func rightsSource(p *Pass) {
	for a := range p.Activities() {
		for i := range a.Data {
			for j, s := range a.Data[i].Sources {
				if s.Kind != SourceThird && s.Kind != SourceClient {
					continue
				}
				if s.Party == "" && s.Description != "" && p.unread(vagueRecipients) {
					continue
				}
				p.Applies()
				switch {
				case s.Party != "":
				case s.Description == "":
					p.Report(a.Path.Index("data", i).Index("sources", j), "data %q does not come from the people it is about, and its source is not named",
						dataName(&a.Data[i]))
				case vagueRecipient(s.Description, p.Register.Language):
					p.Report(a.Path.Index("data", i).Index("sources", j).Child("description"), "data %q does not come from the people it is about, and its source %q names nobody",
						dataName(&a.Data[i]), shorten(s.Description, 60))
				}
			}
		}
	}
}

// Art. 14(2)(f): people are told from which source data that was not obtained
// from them originates; Art. 15(1)(g): they can ask what is known of it. So a
// record without the source cannot say whether Art. 13 or 14 governs. That
// nothing is said of any source is common and no finding; that it is said of
// some data, or cannot be guessed, is.
var rightsSourceUnstatedRule = Rule{
	ID:       "rights/source-unstated",
	Title:    "Where data comes from is not said",
	Concerns: "data that does not arise in the processing itself",
	Doc:      "Whether data is collected from the people it is about or comes from elsewhere decides which duty to inform governs (Art. 13 or 14; EUDPR Art. 15 or 16; FADP Art. 19), and people can ask where it is from. The rule speaks where some other data of the activity has its source stated and, as a warning, where the data serves only purposes that concern bystanders, visitors and prospects, who may never have given any. Derived data, data on use and connections, and what is read from a device have their source in their kind.",
	Fix:      "State the source of the data: the people themselves, observation, a client or another named party, a public source.",
	Fails:    "Names and telephone numbers of prospects, with no word on where they were found.",
	Passes:   "The same with \"collected from the people at trade fairs\".",
	Cites:    slices.Concat(gdpr("14(2)(f)", "15(1)(g)"), eudpr("16(2)(e)", "17(1)(g)"), fadp("25(2)(e)")),
	Severity: SeverityInfo,
	Demand:   DemandAccountability,
	ByEntry:  true,
	Check:    rightsSourceUnstated,
}

func rightsSourceUnstated(p *Pass) {
	for a := range p.Activities() {
		first, n, others, strangers := 0, 0, false, false
		for i := range a.Data {
			others = others || len(a.Data[i].Sources) > 0
		}
		for i := range a.Data {
			d := &a.Data[i]
			if d.arises() {
				continue
			}
			p.Applies()
			if len(d.Sources) > 0 {
				continue
			}
			if unmet := a.onStrangers(d); unmet && !strangers {
				first, strangers = i, true
			} else if !unmet && !others {
				continue
			} else if n == 0 {
				first = i
			}
			n++
		}
		if n == 0 {
			continue
		}
		f := Finding{Path: a.Path.Index("data", first).Child("sources")}
		f.Message = fmt.Sprintf("where data %q comes from is not said", dataName(&a.Data[first]))
		if n > 1 {
			f.Message = fmt.Sprintf("where data %q and %d more come from is not said", dataName(&a.Data[first]), n-1)
		}
		if strangers {
			f.Severity = SeverityWarning
			f.Message += ", and so not which duty to inform governs: that for data from the people themselves or that for data from elsewhere"
		}
		p.ReportFinding(f)
	}
}

// arises reports whether data has its source in what it is: derived, made by
// the use of a service, read from a device; or is said to be about nobody.
func (d *DataCategory) arises() bool {
	switch d.Kind {
	case DataDerived, DataUsage, DataConnection, DataCookies:
		return true
	}
	return d.Inferred == Yes || d.Device == Yes || d.Anonymous == Yes
}
