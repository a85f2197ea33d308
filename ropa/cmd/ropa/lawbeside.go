package main

import (
	"bytes"
	"cmp"
	"fmt"
	"strings"

	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/transfer"
)

// section writes lines under a heading, which stands above the first.
type section struct {
	p    palette
	b    *bytes.Buffer
	head string
}

func (s *section) line(format string, args ...any) {
	if s.head != "" {
		fmt.Fprintf(s.b, "\n%s\n", s.head)
		s.head = ""
	}
	s.p.print(s.b, 2, "  "+format, args...)
}

// in reports whether what binds from a day until before another binds on one;
// zero days are no limit.
func in(from, until, day civil.Date) bool {
	return !day.Before(from) && (until.IsZero() || day.Before(until))
}

// sure says how sure a row is, and what of it is not.
func sure(c transfer.Confidence, doubt string) string {
	return strings.TrimSuffix(string(c)+"; "+doubt, "; ")
}

// beside lists what stands beside data protection law on a day: the parts of the
// AI Act, the laws on direct marketing, the authorities' lists on impact
// assessments, and what the law of a State adds.
func beside(p palette, b *bytes.Buffer, day civil.Date) {
	acts := section{p, b, "The AI Act, Regulation (EU) 2024/1689"}
	for _, d := range ropa.AIActDates() {
		if in(d.From, civil.Date{}, day) {
			acts.line("%s, %s: from %s (%s; %s)", d.Provisions, d.What, d.From, d.Set, d.Confidence)
		}
	}
	marketing := section{p, b, "Laws on direct marketing"}
	for _, l := range ropa.MarketingLaws() {
		if !l.In(day) {
			continue
		}
		what, of := "unless refused", l.Cite.String()
		if l.Consent {
			what = "with consent"
		}
		if l.SoftOptIn != (fact.Citation{}) {
			what += ", under conditions to customers without"
			if l.SoftOptIn != l.Cite {
				of += ", " + l.SoftOptIn.String()
			}
		}
		marketing.line("%s, by %s: %s (%s; %s)", l.Country, l.Matter, what, of, sure(l.Confidence, l.Doubt))
	}
	lists := section{p, b, "Lists under Art. 35(4) and (5)"}
	for _, l := range ropa.ImpactLists() {
		kind := "asks for an assessment"
		if l.Exempts {
			kind = "spares it"
		}
		if in(l.From, civil.Date{}, day) {
			lists.line("%s, %s: %s (%s; %s)", l.Country, l.Authority, kind, l.Cite, sure(l.Confidence, l.Doubt))
		}
	}
	ofStates(p, b, day)
}

// ofStates lists what the law of a State adds on a day.
func ofStates(p palette, b *bytes.Buffer, day civil.Date) {
	hooks := section{p, b, "Rules on the law of a State"}
	for _, r := range ropa.Rules() {
		if len(r.Countries) == 0 && r.Confidence == "" || !in(r.From, r.Until, day) {
			continue
		}
		var where, cites []string
		for _, c := range r.Countries {
			where = append(where, string(c))
		}
		if len(where) == 0 { // those of Swiss law
			for _, regime := range r.Regimes {
				where = append(where, regime.Name())
			}
		}
		if r.Confidence == "" {
			hooks.line("%s: %s (%s; its table is below)", r.ID, r.Title, strings.Join(where, ", "))
			continue
		}
		for _, c := range r.Cites {
			cites = append(cites, c.String())
		}
		hooks.line("%s: %s (%s; %s; %s)", r.ID, r.Title, strings.Join(where, ", "), strings.Join(cites, ", "), r.Confidence)
	}
	numbers := section{p, b, "National identification numbers"}
	for _, n := range ropa.NationalIDRules() {
		var by []string
		for _, g := range n.By {
			by = append(by, string(g))
		}
		if in(n.From, civil.Date{}, day) {
			numbers.line("%s, %s: by %s (%s; %s)", n.Country, n.Number, strings.Join(by, ", "), n.Cite, sure(n.Confidence, n.Doubt))
		}
	}
	videos := section{p, b, "Images of video surveillance, at most"}
	for _, v := range ropa.VideoLimits() {
		if in(v.From, civil.Date{}, day) {
			videos.line("%s: %s; %s (%s; %s)", v.Country, v.Maximum, v.Note, v.Cite, v.Confidence)
		}
	}
	councils := section{p, b, "Monitoring of employees"}
	for _, w := range ropa.WorksCouncilRules() {
		councils.line("%s: %s (%s; %s)", w.Country, w.What, w.Cite, w.Confidence)
	}
	criminal := section{p, b, "Laws that authorise criminal data, Art. 10"}
	for _, l := range ropa.CriminalLaws() {
		if in(l.From, civil.Date{}, day) {
			criminal.line("%s: %s (%s; %s)", l.Country, l.What, l.Cite, l.Confidence)
		}
	}
	periods := section{p, b, "Periods that laws lay down"}
	for _, s := range ropa.StatutoryPeriods() {
		if !s.On(day) {
			continue
		}
		var length, laws []string
		if !s.Minimum.IsZero() {
			length = append(length, s.Minimum.String()+" at least")
		}
		if !s.Maximum.IsZero() {
			length = append(length, s.Maximum.String()+" at most")
		}
		for _, l := range s.Laws {
			laws = append(laws, s.Cite(l).String())
		}
		periods.line("%s, %s: %s (%s; %s)", cmp.Or(string(s.Country), "EU"), s.What, strings.Join(length, ", "), strings.Join(laws, ", "), sure(s.Confidence, s.Doubt))
	}
}
