package ropa

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"reflect"
	"slices"
	"strings"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/transfer"
)

// Policy is what an organisation lays down for its own register, as data: what
// it speaks to, and one or more demands. [Policy.Rule] makes it a rule, for
// [Options.Extra]. What a Policy cannot say is written as a [Rule].
type Policy struct {
	ID       RuleID     `json:"id,omitzero"`        // "acme/staff-consent"
	Title    string     `json:"title,omitzero"`     // empty: the policy in words, made from what it says
	Doc      string     `json:"doc,omitzero"`       // why it exists; empty: as Title
	Fix      string     `json:"fix,omitzero"`       // how to put it right; empty: made from the demand
	Cites    []Citation `json:"citations,omitzero"` // where it is laid down
	Severity Severity   `json:"severity,omitzero"`  // zero: Error
	Regimes  []Regime   `json:"regimes,omitzero"`   // none means all four
	From     civil.Date `json:"from,omitzero"`      // first day it binds; zero: always
	Until    civil.Date `json:"until,omitzero"`     // first day it no longer binds; zero: it still does

	Of Selector `json:"of,omitzero"`

	// RestsOn are the only grounds that purposes rest on. A purpose that
	// states no ground does not meet it.
	RestsOn []lawfulbasis.Ground `json:"restsOn,omitzero"`
	// NeverRestsOn are grounds that no purpose rests on.
	NeverRestsOn []lawfulbasis.Ground `json:"neverRestsOn,omitzero"`
	// KeptExactly, KeptAtLeast and KeptAtMost are for the periods of storage.
	// Data kept for criteria, or for nothing stated, does not meet them.
	// Lengths that cannot be told apart in general (30 days and a month) are
	// reckoned from the as-of day.
	KeptExactly civil.Period `json:"keptExactly,omitzero"`
	KeptAtLeast civil.Period `json:"keptAtLeast,omitzero"`
	KeptAtMost  civil.Period `json:"keptAtMost,omitzero"`
	// TransfersUnder are the only mechanisms that transfers out of the
	// regime's territory (the EEA, the United Kingdom, Switzerland) rest on.
	// A transfer that only may come to be, [transfer.Contingent], is passed
	// over, and adequacy counts only where a decision covers the destination.
	TransfersUnder []transfer.Mechanism `json:"transfersUnder,omitzero"`
	// NoTransfers says that there is no transfer out of the territory at all.
	NoTransfers bool `json:"noTransfers,omitzero"`
}

// DecodePolicies reads a list of policies from JSON, in the names of their
// fields in lower camel case. It is as strict as [Decode]; what keeps a policy
// from being a rule, such as an unknown code, is an error with its place too.
func DecodePolicies(rd io.Reader) ([]Policy, error) {
	var list []Policy
	at := make(Positions)
	if err := decode(rd, reflect.ValueOf(&list).Elem(), at); err != nil {
		return nil, err
	}
	for i, p := range list {
		if err := p.Err(); err != nil {
			pointer := fmt.Sprintf("/%d", i)
			return nil, &DecodeError{Line: at[pointer].Line, Column: at[pointer].Column, Pointer: pointer, Err: err}
		}
	}
	return list, nil
}

// Selector picks the part of a register that a policy speaks to. A field left
// zero picks everything; of several that are set, all must hold of one
// purpose.
type Selector struct {
	// Activities are entries by ID. One that the register does not hold is a
	// finding, as a policy on it would never speak.
	Activities []ID          `json:"activities,omitzero"`
	Functions  []string      `json:"functions,omitzero"` // entries of one of these business functions, as the register writes them
	Subjects   []SubjectKind `json:"subjects,omitzero"`  // purposes that concern people of one of these kinds
	Data       []DataKind    `json:"data,omitzero"`      // purposes that use data of one of these kinds, and that data
	// DirectMarketing picks the purposes that answer alike whether they are
	// direct marketing.
	DirectMarketing Answer `json:"directMarketing,omitzero"`
}

// Rule returns the policy as a rule. If the policy demands nothing, names an
// unknown code or contradicts itself, the rule has no Check, [Validate]
// refuses it, and [Policy.Err] says why.
func (p Policy) Rule() Rule {
	statement := p.statement()
	r := Rule{
		ID: p.ID, Title: cmp.Or(p.Title, statement), Concerns: p.concerns(), Doc: cmp.Or(p.Doc, statement+"."), Fix: p.Fix,
		Cites: p.Cites, Severity: cmp.Or(p.Severity, SeverityError), Regimes: p.Regimes, From: p.From, Until: p.Until,
		Check: p.check,
	}
	if err := p.Err(); err != nil {
		r.Title, r.Check = err.Error(), nil
	}
	return r
}

// Err returns what keeps the policy from being a rule, or nil.
func (p Policy) Err() error {
	demands := 0
	for _, set := range []bool{
		len(p.RestsOn) > 0, len(p.NeverRestsOn) > 0, !p.KeptExactly.IsZero(), !p.KeptAtLeast.IsZero(), !p.KeptAtMost.IsZero(),
		len(p.TransfersUnder) > 0, p.NoTransfers,
	} {
		if set {
			demands++
		}
	}
	order, ok := p.KeptAtLeast.Compare(p.KeptAtMost)
	var wrong error
	switch both := func(g lawfulbasis.Ground) bool { return slices.Contains(p.NeverRestsOn, g) }; {
	case p.ID == "":
		wrong = errors.New("no ID")
	case demands == 0:
		wrong = errors.New("demands nothing")
	case slices.ContainsFunc(p.RestsOn, both):
		wrong = errors.New("RestsOn and NeverRestsOn name the same ground")
	case !p.KeptExactly.IsZero() && !(p.KeptAtLeast.IsZero() && p.KeptAtMost.IsZero()):
		wrong = errors.New("KeptExactly stands beside KeptAtLeast or KeptAtMost")
	case ok && order > 0:
		wrong = errors.New("KeptAtLeast is longer than KeptAtMost")
	case p.NoTransfers && len(p.TransfersUnder) > 0:
		wrong = errors.New("NoTransfers stands beside TransfersUnder")
	case p.Severity != "" && !p.Severity.Valid():
		wrong = fmt.Errorf("unknown severity %.80q", p.Severity)
	case !p.Of.DirectMarketing.Valid():
		wrong = fmt.Errorf("unknown answer %.80q", p.Of.DirectMarketing)
	case slices.Contains(p.Of.Activities, ""):
		wrong = errors.New("an ID in Of.Activities is empty")
	case slices.ContainsFunc(p.Of.Functions, blank):
		wrong = errors.New("a function in Of.Functions is empty")
	default:
		wrong = cmp.Or(
			unknownCode("lawfulbasis.Ground", slices.Concat(p.RestsOn, p.NeverRestsOn)),
			unknownCode("transfer.Mechanism", p.TransfersUnder),
			unknownCode("ropa.SubjectKind", p.Of.Subjects),
			unknownCode("ropa.DataKind", p.Of.Data),
			unknownCode("fact.Regime", p.Regimes),
		)
	}
	if wrong == nil {
		return nil
	}
	return fmt.Errorf("ropa: policy %q: %w", p.ID, wrong)
}

// unknownCode returns an error that names the first code its table does not
// have.
func unknownCode[T ~string](typeName string, codes []T) error {
	called, known := knownCodes(typeName)
	for _, c := range codes {
		if !slices.Contains(known, string(c)) {
			return fmt.Errorf("unknown %s %.80q%s", called, c, didYouMean(string(c), known))
		}
	}
	return nil
}

func (p Policy) onGrounds() bool { return len(p.RestsOn) > 0 || len(p.NeverRestsOn) > 0 }

func (p Policy) onStorage() bool {
	return !p.KeptExactly.IsZero() || !p.KeptAtLeast.IsZero() || !p.KeptAtMost.IsZero()
}

func (p Policy) onTransfers() bool { return p.NoTransfers || len(p.TransfersUnder) > 0 }

// concerns is what the policy speaks to, as a plural.
func (p Policy) concerns() string {
	var what []string
	for _, on := range []struct {
		set  bool
		noun string
	}{{p.onGrounds(), "purposes"}, {p.onStorage(), "kept data"}, {p.onTransfers(), "transfers"}} {
		if on.set {
			what = append(what, on.noun)
		}
	}
	return strings.Join(what, " and ") + p.Of.words()
}

// statement is the policy in words: "Purposes that concern employees never
// rest on consent".
func (p Policy) statement() string {
	of := p.Of.words()
	var parts []string
	if len(p.RestsOn) > 0 {
		parts = append(parts, "purposes"+of+" rest on "+either(textsOf(p.RestsOn, groundWords)))
	}
	if len(p.NeverRestsOn) > 0 {
		parts = append(parts, "purposes"+of+" never rest on "+either(textsOf(p.NeverRestsOn, groundWords)))
	}
	if p.onStorage() {
		parts = append(parts, "data"+of+" is kept for "+p.lengths())
	}
	if p.NoTransfers {
		parts = append(parts, "there are no transfers"+of)
	}
	if len(p.TransfersUnder) > 0 {
		parts = append(parts, "transfers"+of+" rest on "+either(textsOf(p.TransfersUnder, mechanismWords)))
	}
	s := strings.Join(parts, "; ")
	if s == "" {
		return ""
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

// words is the selector as what follows a noun, or nothing.
func (s Selector) words() string {
	var parts []string
	if len(s.Activities) > 0 {
		parts = append(parts, "of "+either(textsOf(s.Activities, func(id ID) string { return fmt.Sprintf("%q", string(id)) })))
	}
	if len(s.Functions) > 0 {
		parts = append(parts, "of the function "+either(textsOf(s.Functions, func(f string) string { return fmt.Sprintf("%q", f) })))
	}
	switch s.DirectMarketing {
	case Yes:
		parts = append(parts, "of direct marketing")
	case No:
		parts = append(parts, "other than direct marketing")
	}
	if len(s.Subjects) > 0 {
		parts = append(parts, "that concern "+either(textsOf(s.Subjects, func(k SubjectKind) string { return codeLabel(subjectKinds, k) })))
	}
	if len(s.Data) > 0 {
		parts = append(parts, "with data on "+either(textsOf(s.Data, func(k DataKind) string { return codeLabel(dataKinds, k) })))
	}
	if len(parts) == 0 {
		return ""
	}
	return " " + strings.Join(parts, " ")
}

// lengths is what the policy demands of periods: "at least 1 year and at most
// 3 years".
func (p Policy) lengths() string {
	var parts []string
	if !p.KeptExactly.IsZero() {
		parts = append(parts, inWords(p.KeptExactly))
	}
	if !p.KeptAtLeast.IsZero() {
		parts = append(parts, "at least "+inWords(p.KeptAtLeast))
	}
	if !p.KeptAtMost.IsZero() {
		parts = append(parts, "at most "+inWords(p.KeptAtMost))
	}
	return strings.Join(parts, " and ")
}

// groundWords is a ground within a sentence.
func groundWords(g lawfulbasis.Ground) string {
	if info, ok := lawfulbasis.GroundOf(g); ok {
		return strings.ToLower(info.Label)
	}
	return fmt.Sprintf("%q", string(g))
}

// mechanismWords is a mechanism within a sentence.
func mechanismWords(m transfer.Mechanism) string {
	switch {
	case m == transfer.AdequacyDecision:
		return "an adequacy decision"
	case m.Valid():
		return m.Label()
	}
	return fmt.Sprintf("%q", string(m))
}

// check is the Check of the policy's rule.
func (p Policy) check(pass *Pass) {
	p.checkActivities(pass)
	if p.onGrounds() {
		p.checkGrounds(pass)
	}
	if p.onStorage() {
		p.checkStorage(pass)
	}
	if p.onTransfers() {
		p.checkTransfers(pass)
	}
}

// checkActivities reports the entries and functions that the policy names and
// the register does not hold.
func (p Policy) checkActivities(pass *Pass) {
	r := pass.Register
	held := append(textsOf(r.Activities, func(a Activity) string { return string(a.ID) }),
		textsOf(r.Processing, func(a ProcessorActivity) string { return string(a.ID) })...)
	for _, id := range p.Of.Activities {
		if !slices.Contains(held, string(id)) {
			pass.ReportFinding(Finding{
				Message: fmt.Sprintf("policy %s speaks of the activity %.80q, which the register does not hold%s", p.ID, id, didYouMean(string(id), held)),
				Fix:     cmp.Or(p.Fix, "Correct the ID in the policy, or strike the activity from it."),
			})
		}
	}
	functions := textsOf(r.Activities, func(a Activity) string { return a.Function })
	for i := range r.Processing {
		functions = append(functions, r.Processing[i].Function)
	}
	for _, f := range p.Of.Functions {
		if !slices.Contains(functions, f) {
			pass.ReportFinding(Finding{
				Message: fmt.Sprintf("policy %s speaks of the function %.80q, which no entry of the register has%s", p.ID, f, didYouMean(f, functions)),
				Fix:     cmp.Or(p.Fix, "Correct the function in the policy, or strike it from it."),
			})
		}
	}
}

func (p Policy) checkGrounds(pass *Pass) {
	var fix string
	if len(p.RestsOn) > 0 {
		fix = "Rest the purpose on " + either(textsOf(p.RestsOn, groundWords)) + ", or give it up."
	} else {
		fix = "Rest the purpose on another ground, or give it up."
	}
	fix = cmp.Or(p.Fix, fix)
	for purpose := range pass.Purposes() {
		rec := ActivityAt{Activity: purpose.Activity}.entry()
		if !p.Of.picksEntry(&rec) || !p.Of.picksPurpose(purpose.Activity, purpose.Purpose, nil) {
			continue
		}
		pass.Applies()
		if len(p.RestsOn) > 0 && len(purpose.Bases) == 0 {
			pass.ReportFinding(Finding{Path: purpose.Path.Child("bases"), Fix: fix,
				Message: fmt.Sprintf("purpose %q states no ground, and may rest on %s only", purpose.called(), either(textsOf(p.RestsOn, groundWords)))})
		}
		for i := range purpose.Bases {
			ground, at := purpose.Bases[i].Ground, purpose.Path.Index("bases", i)
			switch {
			case slices.Contains(p.NeverRestsOn, ground):
				pass.ReportFinding(Finding{Path: at, Fix: fix,
					Message: fmt.Sprintf("purpose %q rests on %s, which is ruled out", purpose.called(), groundWords(ground))})
			case len(p.RestsOn) > 0 && !slices.Contains(p.RestsOn, ground):
				pass.ReportFinding(Finding{Path: at, Fix: fix,
					Message: fmt.Sprintf("purpose %q rests on %s, and may rest on %s only", purpose.called(), groundWords(ground), either(textsOf(p.RestsOn, groundWords)))})
			}
		}
	}
}

func (p Policy) checkStorage(pass *Pass) {
	fix := cmp.Or(p.Fix, "Keep the data for "+p.lengths()+".")
	for rec := range pass.Entries() {
		if !p.Of.picks(&rec, nil, nil) {
			continue
		}
		pass.Applies()
		for i := range rec.Retention {
			rule, at := &rec.Retention[i], rec.Path.Index("retention", i)
			if !p.Of.picks(&rec, rule.Purposes, rule.Data) {
				continue
			}
			switch {
			case rule.Period.IsZero():
				pass.ReportFinding(Finding{Path: at.Child("period"), Fix: fix,
					Message: fmt.Sprintf("no period is stated for %s, to be kept for %s", rec.dataWords(rule.Data), p.lengths())})
			case !p.long(rule.Period, pass.AsOf):
				pass.ReportFinding(Finding{Path: at.Child("period"), Fix: fix,
					Message: fmt.Sprintf("%s: kept for %s, not for %s", rec.dataWords(rule.Data), inWords(rule.Period), p.lengths())})
			}
		}
		if open := p.uncovered(&rec); len(open) > 0 || len(rec.Retention) == 0 {
			pass.ReportFinding(Finding{Path: rec.Path.Child("retention"), Fix: fix,
				Message: fmt.Sprintf("there is no retention rule for %s, to be kept for %s", rec.dataWords(open), p.lengths())})
		}
	}
}

// uncovered returns the data of an entry that the policy speaks to and no
// retention rule covers.
func (p Policy) uncovered(rec *Entry) []ID {
	var open []ID
	for i := range rec.Data {
		id := rec.Data[i].ID
		covers := func(r RetentionRule) bool { return len(r.Data) == 0 || slices.Contains(r.Data, id) }
		if p.Of.picks(rec, nil, []ID{id}) && !slices.ContainsFunc(rec.Retention, covers) {
			open = append(open, id)
		}
	}
	return open
}

// long reports whether a period is as long as the policy demands.
func (p Policy) long(period civil.Period, asOf civil.Date) bool {
	order := func(than civil.Period) int {
		order, ok := period.Compare(than)
		if !ok {
			order = period.AddTo(asOf).Compare(than.AddTo(asOf))
		}
		return order
	}
	return (p.KeptExactly.IsZero() || order(p.KeptExactly) == 0) &&
		(p.KeptAtLeast.IsZero() || order(p.KeptAtLeast) >= 0) &&
		(p.KeptAtMost.IsZero() || order(p.KeptAtMost) <= 0)
}

func (p Policy) checkTransfers(pass *Pass) {
	may := either(textsOf(p.TransfersUnder, mechanismWords))
	fix := cmp.Or(p.Fix, "Keep the data inside, or stop the transfer.")
	if !p.NoTransfers {
		fix = cmp.Or(p.Fix, "Move the data to where "+may+" carries the transfer, or stop it.")
	}
	for t := range pass.Transfers() {
		if t.Status == transfer.Contingent || !pass.outside(t.Transfer) || !p.Of.picks(&t.Entry, t.Purposes, t.Data) {
			continue
		}
		pass.Applies()
		standing := pass.standing(t.Transfer).Kind
		mechanism := t.Mechanism
		if mechanism == "" && standing == transfer.StandingAdequate { // a destination covered whole needs no other
			mechanism = transfer.AdequacyDecision
		}
		var says string
		switch {
		case p.NoTransfers:
			says = "there is a transfer to %s, and none is allowed"
		case mechanism == "":
			says = "the transfer to %s names no mechanism, and may rest on " + may + " only"
		case !slices.Contains(p.TransfersUnder, mechanism):
			says = "the transfer to %s rests on " + mechanismWords(mechanism) + ", and may rest on " + may + " only"
		case mechanism == transfer.AdequacyDecision && standing == transfer.StandingThirdCountry:
			says = "the transfer to %s rests on an adequacy decision, and none covers it"
		default:
			continue
		}
		pass.ReportFinding(Finding{Path: t.Path, Fix: fix, Message: strings.Replace(says, "%s", placeOf(t.Transfer), 1)})
	}
}

// picks reports whether the selector picks a part of an entry: what serves
// these purposes with this data; all of them if none are named.
func (s *Selector) picks(rec *Entry, purposes, data []ID) bool {
	if !s.picksEntry(rec) {
		return false
	}
	if a := rec.Activity; a != nil && len(a.Purposes) > 0 && (len(s.Subjects) > 0 || s.DirectMarketing != "") {
		return slices.ContainsFunc(a.Purposes, func(purpose Purpose) bool {
			return (len(purposes) == 0 || slices.Contains(purposes, purpose.ID)) && s.picksPurpose(a, &purpose, data)
		})
	}
	return s.DirectMarketing == "" &&
		(len(s.Subjects) == 0 || slices.ContainsFunc(rec.Subjects, func(c SubjectCategory) bool { return slices.Contains(s.Subjects, c.Kind) })) &&
		(len(s.Data) == 0 || slices.ContainsFunc(rec.Data, func(d DataCategory) bool { return s.picksData(&d, data) }))
}

// picksEntry reports whether the selector picks an entry by its ID and
// function.
func (s *Selector) picksEntry(rec *Entry) bool {
	function := ""
	if rec.Activity != nil {
		function = rec.Activity.Function
	} else if rec.Processing != nil {
		function = rec.Processing.Function
	}
	return (len(s.Activities) == 0 || slices.Contains(s.Activities, rec.ID)) &&
		(len(s.Functions) == 0 || slices.Contains(s.Functions, function))
}

// picksPurpose reports whether the selector picks a purpose, by its people,
// its marketing, and the data it uses among those named.
func (s *Selector) picksPurpose(a *Activity, purpose *Purpose, data []ID) bool {
	if s.DirectMarketing != "" && purpose.DirectMarketing != s.DirectMarketing ||
		len(s.Subjects) > 0 && !concerns(PurposeAt{Purpose: purpose, Activity: a}, s.Subjects...) {
		return false
	}
	if len(s.Data) == 0 && len(data) == 0 {
		return true
	}
	for _, d := range a.DataOf(purpose) {
		if s.picksData(d, data) {
			return true
		}
	}
	return false
}

func (s *Selector) picksData(d *DataCategory, among []ID) bool {
	return (len(s.Data) == 0 || slices.Contains(s.Data, d.Kind)) && (len(among) == 0 || slices.Contains(among, d.ID))
}

// dataWords names categories of data of an entry, all of them if none is
// given: "the data".
func (rec *Entry) dataWords(ids []ID) string {
	var names []string
	for i := range rec.Data {
		if slices.Contains(ids, rec.Data[i].ID) {
			names = append(names, fmt.Sprintf("%q", dataName(&rec.Data[i])))
		}
	}
	switch {
	case len(names) == 0:
		return "the data"
	case len(names) > 3:
		return fmt.Sprintf("%s and %d more", strings.Join(names[:2], ", "), len(names)-2)
	case len(names) > 1:
		return strings.Join(names[:len(names)-1], ", ") + " and " + names[len(names)-1]
	}
	return names[0]
}
