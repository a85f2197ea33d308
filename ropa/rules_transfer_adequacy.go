package ropa

import (
	"cmp"
	"fmt"
	"iter"
	"slices"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/transfer"
)

// Adequacy decisions, Art. 45. Each regime has its own table: decisions of the
// Commission, which EUDPR Art. 47(1) takes over; regulations of the United
// Kingdom; Annex 1 to the Swiss Data Protection Ordinance.
var transferAdequacyRules = []Rule{
	transferNotAdequateRule,
	transferAdequacyScopeRule,
	transferAdequacyEndingRule,
	transferAdequacyContestedRule,
}

// claim is what a reliance on adequacy comes to under one regime on one day.
type claim struct {
	inForce []transfer.Adequacy // the decisions that cover the transfer
	fault   string              // why none does; "" where one does or nothing can be said
	// named says that the fault lies in the very decision the record names.
	named bool
	// other is the decision the record names, where it is one of another
	// regime and one of this regime covers the destination too.
	other *transfer.Adequacy
}

// adequacyRegime returns the regime whose decisions bind under r: EUDPR
// Art. 47(1) takes over those under the GDPR.
func adequacyRegime(r Regime) Regime {
	if r == EUInstitutions {
		return EU
	}
	return r
}

// claim looks up what a transfer relies on: the decision it names, or the one
// that covers its destination. A decision that is named and has ended is what
// the keeper relies on, whatever came after it.
func (p *Pass) claim(t *transfer.Transfer) claim {
	var named, own []transfer.Adequacy
	if t.Adequacy != nil && t.Adequacy.Decision != "" {
		named = slices.DeleteFunc(transfer.FindDecision(t.Adequacy.Decision), func(a transfer.Adequacy) bool { return !p.covers(&a, t) })
	}
	standing := false // some decision the name means is in force or to come, under whatever regime
	for _, a := range named {
		if a.Regime == adequacyRegime(p.Regime) {
			own = append(own, a)
		}
		standing = standing || a.Ended == "" || p.AsOf.Before(a.Until)
	}
	if len(own) > 0 || len(named) > 0 && !standing {
		c := claim{inForce: p.adequaciesInForce(own), named: true}
		if c.inForce == nil {
			c.fault = cmp.Or(p.whyNot(slices.Concat(own, named)), decisionLabel(&named[0])+" is not in force")
		}
		return c
	}
	var c claim
	dest := t.Destination
	if dest == "" && t.Organisation == "" && len(named) > 0 {
		dest = named[0].Country
	}
	switch {
	case dest != "" && dest.Valid():
		c.inForce = transfer.AdequacyOn(p.Regime, dest, p.AsOf)
		if c.inForce == nil {
			c.fault = p.uncovered("it")
			if t.Destination == "" {
				c.fault = p.uncovered(countryLabel(dest))
			}
			if why := p.whyNot(transfer.History(p.Regime, dest)); why != "" {
				c.fault += ": " + why
			}
		}
	case t.Organisation != "":
		c.inForce = transfer.AdequacyOfOrganisation(p.Regime, t.Organisation, p.AsOf)
		if c.inForce == nil {
			c.fault = p.uncovered("it")
		}
	}
	switch {
	case len(named) > 0 && c.inForce != nil:
		c.other = &named[0]
	case len(named) == 0 && c.fault != "" && t.Adequacy != nil && t.Adequacy.Decision != "":
		c.fault += fmt.Sprintf(", and %q is not known as a decision on it", shorten(t.Adequacy.Decision, 60))
	}
	return c
}

// covers reports whether a decision is one on the destination of t, or t names
// none.
func (p *Pass) covers(a *transfer.Adequacy, t *transfer.Transfer) bool {
	switch {
	case t.Destination != "":
		return a.Country == t.Destination || a.Group == transfer.GroupEEA && transfer.InEEA(t.Destination, p.AsOf)
	case t.Organisation != "":
		o, ok := transfer.OrganisationCovering(t.Organisation)
		return ok && a.Organisation == o.Code
	}
	return true
}

func (p *Pass) adequaciesInForce(rows []transfer.Adequacy) []transfer.Adequacy {
	var in []transfer.Adequacy
	for _, a := range rows {
		if a.In(p.AsOf) {
			in = append(in, a)
		}
	}
	return in
}

// whyNot says of decisions not in force on the day which one ended last, or
// which one is to come; "" if neither.
func (p *Pass) whyNot(rows []transfer.Adequacy) string {
	var ended, coming *transfer.Adequacy
	for i := range rows {
		a := &rows[i]
		switch {
		case a.From.After(p.AsOf):
			if coming == nil || a.From.Before(coming.From) {
				coming = a
			}
		case a.Ended != "" && !p.AsOf.Before(a.Until):
			if ended == nil || a.Until.After(ended.Until) {
				ended = a
			}
		}
	}
	switch {
	case ended != nil:
		return fmt.Sprintf("%s has not been in force since %s (%s)", decisionLabel(ended), ended.Until, ended.Ended)
	case coming != nil:
		return fmt.Sprintf("%s applies only from %s", decisionLabel(coming), coming.From)
	}
	return ""
}

// uncovered says whose decisions do not cover a place.
func (p *Pass) uncovered(place string) string {
	switch p.Regime {
	case UK:
		return "no adequacy regulations of the United Kingdom cover " + place
	case Swiss:
		return "Annex 1 to the Swiss Data Protection Ordinance does not list " + place
	}
	return "no adequacy decision of the Commission covers " + place
}

// decisionLabel names a decision: Decision (EU) 2016/1250 (EU-US Privacy
// Shield).
func decisionLabel(a *transfer.Adequacy) string {
	label := a.Decision
	if a.Regime == EU {
		label = "Decision " + label
	}
	if a.Name != "" {
		label += " (" + a.Name + ")"
	}
	return label
}

// claims walks the transfers that rely on adequacy, each with what that comes
// to: those that say so, and those that name no mechanism and go where a
// decision covers the whole. What many transfers share is looked up once.
func (p *Pass) claims() iter.Seq2[TransferAt, claim] {
	type key struct {
		destination            transfer.Country
		organisation, decision string
	}
	return func(yield func(TransferAt, claim) bool) {
		var known map[key]claim
		for t := range p.Transfers() {
			if t.Mechanism != transfer.AdequacyDecision && t.Mechanism != "" || !p.outside(t.Transfer) {
				continue
			}
			if t.Mechanism == "" && p.standing(t.Transfer).Kind != transfer.StandingAdequate {
				continue
			}
			k := key{t.Destination, t.Organisation, ""}
			if t.Adequacy != nil {
				k.decision = t.Adequacy.Decision
			}
			c, ok := known[k]
			if !ok {
				c = p.claim(t.Transfer)
				if known == nil {
					known = make(map[key]claim)
				}
				known[k] = c
			}
			if !yield(t, c) {
				return
			}
		}
	}
}

// Art. 45(1) and (3): a transfer may take place where the Commission has
// decided that the country, or a sector in it, ensures adequate protection.
// Privacy Shield was invalid from the day of the judgment, C-311/18.
var transferNotAdequateRule = Rule{
	ID:       "transfer/not-adequate",
	Title:    "Adequacy is claimed and no decision in force covers the transfer",
	Concerns: "transfers that rely on an adequacy decision",
	Doc:      "An adequacy decision carries a transfer only while it is in force. When the Court declared Privacy Shield invalid on 2020-07-16 (C-311/18) it allowed no grace; a record that still names it rests on nothing, even where a later decision covers the country. A decision of the Commission says nothing for the United Kingdom or Switzerland, which have their own lists. A claim that names neither a decision nor a country cannot be checked: that is a warning.",
	Fix:      "Name the decision that covers this transfer today, if there is one and its scope is met; otherwise use a safeguard of Art. 46 or stop the transfer.",
	Fails:    "A transfer to the United States under the EU-US Privacy Shield, checked after 2020-07-15.",
	Passes:   "A transfer to Japan under Decision (EU) 2019/419, checked today under the GDPR.",
	Cites:    transferAdequacy,
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Check:    transferNotAdequate,
}

func transferNotAdequate(p *Pass) {
	for t, c := range p.claims() {
		if t.Mechanism == "" {
			continue // claims nothing
		}
		p.Applies()
		if c.inForce == nil && c.fault == "" && !t.AdequacyCheckable() {
			p.ReportFinding(Finding{
				Path: t.Path.Child("adequacy"), Severity: SeverityWarning, Cites: p.cites(),
				Fix:     "Name the country or the decision.",
				Message: fmt.Sprintf("transfer to %s claims adequacy and names neither a decision nor a country that is known, so that it cannot be checked", placeOf(t.Transfer)),
			})
			continue
		}
		if c.fault != "" && (c.named || !p.carriedBySibling(t)) {
			p.reportDated(t.Path.Child("adequacy"), "transfer to %s claims adequacy: %s", placeOf(t.Transfer), c.fault)
		}
	}
}

// Art. 45(3): a decision may be on a territory or on specified sectors. The
// importer must be what it covers.
var transferAdequacyScopeRule = Rule{
	ID:       "transfer/adequacy-scope",
	Title:    "It is not recorded that a partial adequacy decision covers the importer",
	Concerns: "transfers that rely on a decision which covers part of a country",
	Doc:      "Several decisions cover only some importers: in the United States those on the Data Privacy Framework List, for human resources data only if their certification says so, for the United Kingdom only with the UK Extension; in Canada those subject to PIPEDA; and so on. Whether the importer is one of them is checked before the transfer, and again as long as it lasts: a certification under a framework with the United States lasts a year. What the record leaves open is a warning; that the importer is outside, or its certification over, an error.",
	Fix:      "Check the importer against the decision (for the United States on the public list) and record the result, the day, and whether human resources data is covered.",
	Fails:    "A transfer to the United States under the Data Privacy Framework that does not say whether the importer is on the list.",
	Passes:   "The same, with the importer found on the list on 2026-05-20.",
	Cites:    transferAdequacy,
	Severity: SeverityWarning,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Check:    transferScope,
}

func transferScope(p *Pass) {
	for t, c := range p.claims() {
		if t.Status == transfer.Contingent || c.inForce == nil {
			continue
		}
		partial := true
		for i := range c.inForce {
			partial = partial && c.inForce[i].Scope.Partial()
		}
		if partial {
			p.Applies()
			p.scope(t, c)
		}
	}
}

// scope reports what the record lacks to show that the importer is within the
// scope of the decision relied on.
func (p *Pass) scope(t TransferAt, c claim) {
	a := &c.inForce[0]
	scope, ok := transfer.ScopeOf(a.Scope)
	if !ok {
		return
	}
	reliance := t.Adequacy
	if reliance == nil {
		reliance = &transfer.Reliance{}
	}
	report := func(field, format string, args ...any) {
		p.reportDated(t.Path.Child("adequacy", field), "transfer to %s: %s", placeOf(t.Transfer), fmt.Sprintf(format, args...))
	}
	contrary := func(field, format string, args ...any) {
		p.ReportFinding(Finding{
			Path: t.Path.Child("adequacy", field), Severity: SeverityError, Cites: p.cites(),
			Message: "transfer to " + placeOf(t.Transfer) + ": " + fmt.Sprintf(format, args...),
		})
	}
	switch {
	case reliance.ScopeMet == No:
		contrary("scopeMet", "the importer is recorded as outside what %s covers", decisionLabel(a))
		return
	case scope.Test == transfer.ScopeAttribute:
		if reliance.ScopeMet != Yes {
			report("scopeMet", "%s covers only part of it, and that this importer is covered is not recorded: %s", decisionLabel(a), clauseOf(scope.Importer))
		}
		return
	}
	cert := p.listing(t, a)
	checked, last := reliance.Checked, civil.Date{}
	hr := reliance.HumanResources
	if cert != nil {
		hr = cmp.Or(hr, cert.HumanResources)
		last = cert.Valid
		if cert.Checked.After(checked) {
			checked = cert.Checked
		}
	}
	switch elsewhere := p.listedElsewhere(c); {
	case cert != nil:
		p.looked(t, a, checked, last)
	case elsewhere && p.carriedBySibling(t):
		return
	case elsewhere:
		report("decision", "the importer is recorded under %s; that it is certified for %s is not", decisionLabel(c.other), decisionLabel(a))
	case reliance.Listed == No:
		contrary("listed", "the importer is recorded as not being on the list of %s", decisionLabel(a))
		return
	case reliance.Listed != Yes:
		report("listed", "that the importer is on the list of %s is not recorded", decisionLabel(a))
	case reliance.Checked.IsZero():
		report("checked", "the day on which the importer was looked up on the list of %s is not recorded", decisionLabel(a))
	default:
		p.looked(t, a, checked, last)
	}
	switch {
	case !scope.HumanResources || hr == Yes || !t.carriesStaffData():
	case hr == No:
		contrary("humanResources", "data of employees is sent, and the importer's certification does not cover it")
	default:
		report("humanResources", "data of employees is sent, and that the importer's certification covers human resources data is not recorded")
	}
}

// looked reports what a look at the framework's list shows no longer, or never
// did: a certification lasts a year.
func (p *Pass) looked(t TransferAt, a *transfer.Adequacy, checked, last civil.Date) {
	var what string
	f := Finding{Path: t.Path.Child("adequacy", "checked"), Cites: p.cites()}
	switch a.Listing(checked, last, p.AsOf) {
	case transfer.ListingEnded:
		f.Severity = SeverityError
		what = fmt.Sprintf("the importer's certification ended on %s", last)
	case transfer.ListingFuture:
		what = fmt.Sprintf("the day on which the importer was looked up, %s, lies in the future", checked)
	case transfer.ListingTooEarly:
		what = fmt.Sprintf("the importer was looked up on %s, before %s was in force", checked, decisionLabel(a))
	case transfer.ListingOutdated:
		what = fmt.Sprintf("the importer was last looked up on %s, and a certification lasts %d months", checked, transfer.ListingMonths)
	default:
		return
	}
	f.Message = "transfer to " + placeOf(t.Transfer) + ": " + what
	p.ReportFinding(f)
}

// listing returns the importer's certification under the framework of a that
// was looked up, the one that is valid longest; nil if the register has none,
// if the transfer itself says that the importer is not listed, or that it was
// on a later day.
func (p *Pass) listing(t TransferAt, a *transfer.Adequacy) *Certification {
	party := p.Party(t.Importer)
	if party == nil || t.Adequacy != nil && t.Adequacy.Listed == No {
		return nil
	}
	var found *Certification
	for i := range party.Certifications {
		c := &party.Certifications[i]
		switch {
		case c.Checked.IsZero():
			continue
		case t.Adequacy != nil && t.Adequacy.Listed == Yes && !c.Valid.IsZero() && t.Adequacy.Checked.After(c.Valid):
			continue // renewed
		case found != nil && (found.Valid.IsZero() || !c.Valid.IsZero() && c.Valid.Before(found.Valid)):
			continue
		}
		if slices.ContainsFunc(transfer.FindDecision(c.Name), func(d transfer.Adequacy) bool { return d.Regime == a.Regime && d.Scope == a.Scope }) {
			found = c
		}
	}
	return found
}

// listedElsewhere reports whether the record names a framework of another
// regime, so that what it says of the list is no evidence here. Whoever is in
// the UK Extension is in the EU-US framework; the reverse does not follow.
func (p *Pass) listedElsewhere(c claim) bool {
	return c.other != nil && !(adequacyRegime(p.Regime) == EU && c.other.Scope == transfer.ScopeDPFUK)
}

// carriesStaffData reports whether t carries data of the keeper's employees or
// applicants: whether they are among the people of a purpose it serves with
// data it sends.
func (t TransferAt) carriesStaffData() bool {
	a := t.Entry.Activity
	if a == nil {
		return false
	}
	staff := func(s *SubjectCategory) bool { return s.Kind == SubjectEmployee || s.Kind == SubjectApplicant }
	for i := range a.Purposes {
		purpose := &a.Purposes[i]
		if len(t.Purposes) > 0 && !slices.Contains(t.Purposes, purpose.ID) {
			continue
		}
		sends := func(id ID) bool { return slices.Contains(t.Data, id) }
		if len(t.Data) > 0 && len(purpose.Data) > 0 && !slices.ContainsFunc(purpose.Data, sends) {
			continue
		}
		for _, s := range a.SubjectsOf(purpose) {
			if staff(s) {
				return true
			}
		}
	}
	return false
}

// Art. 45(3): a decision provides for its review, and may set its own end.
var transferAdequacyEndingRule = Rule{
	ID:       "transfer/adequacy-ending",
	Title:    "The adequacy decision ends within a year",
	Concerns: "transfers that an adequacy decision in force covers",
	Doc:      "A decision with a date of expiry ends on it unless it is renewed, and nothing takes its place by itself. The decision on the United Kingdom is the one that has such a date.",
	Fix:      "Prepare a safeguard, such as standard clauses, for the day the decision ends, and watch for its renewal.",
	Fails:    "A transfer to the United Kingdom under Decision (EU) 2021/1772, checked in 2031.",
	Passes:   "The same, checked in 2027.",
	Cites:    transferAdequacy,
	Severity: SeverityWarning,
	Demand:   DemandAccountability,
	ByEntry:  true,
	Check:    transferEnding,
}

func transferEnding(p *Pass) {
	for t, c := range p.claims() {
		for i := range c.inForce {
			a := &c.inForce[i]
			p.Applies()
			if !a.Sunset.IsZero() && !a.Sunset.After(p.AsOf.AddMonths(12)) {
				p.reportDated(t.Path.Child("adequacy"), "transfer to %s: %s is in force only until %s", placeOf(t.Transfer), decisionLabel(a), a.Sunset.AddDays(-1))
			}
		}
	}
}

// A decision stands until it is annulled, TFEU Arts. 263 and 264, or declared
// invalid on a reference, Art. 267; the Court
// gave no grace in C-362/14 and C-311/18.
var transferAdequacyContestedRule = Rule{
	ID:       "transfer/adequacy-contested",
	Title:    "The adequacy decision is under challenge",
	Concerns: "transfers that an adequacy decision in force covers",
	Doc:      "A decision stands until the Court annuls it or declares it invalid, and then falls at once: twice so for the United States. While a challenge is pending it is wise to know what would carry the transfer instead.",
	Fix:      "Keep the transfer, and have a safeguard ready for the day of the judgment.",
	Fails:    "A transfer under the EU-US Data Privacy Framework while the appeal C-703/25 P is pending.",
	Passes:   "A transfer to Switzerland under Decision 2000/518/EC.",
	Cites:    transferAdequacy,
	Severity: SeverityInfo,
	Demand:   DemandAccountability,
	ByEntry:  true,
	Check:    transferContested,
}

func transferContested(p *Pass) {
	for t, c := range p.claims() {
		for i := range c.inForce {
			a := &c.inForce[i]
			p.Applies()
			if a.Contested.On(p.AsOf) {
				p.ReportFinding(Finding{
					Path:    t.Path.Child("adequacy"),
					Message: fmt.Sprintf("transfer to %s: %s is under challenge, %s: %s", placeOf(t.Transfer), decisionLabel(a), a.Contested.Cite.Provision, a.Contested.What),
					Cites:   append(p.cites(), a.Contested.Cite),
				})
			}
		}
	}
}
