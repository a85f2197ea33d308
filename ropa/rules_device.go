package ropa

import (
	"fmt"
	"slices"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
)

// onDevice reports whether data is stored on or read from people's devices.
func (d *DataCategory) onDevice() bool {
	return d.Device == Yes || d.Kind == DataCookies && d.Device != No
}

// deviceExempt answers whether data on a device is exempt from consent under
// the law of the pass, on its day: a case of Sch. A1 in the United Kingdom
// alone, from the first day of the schedule.
func (p *Pass) deviceExempt(d *DataCategory) Answer {
	switch {
	case d.DeviceExempt == No || d.DeviceExemption == "" || !d.DeviceExemption.Valid():
		return d.DeviceExempt
	case d.DeviceExemption.onlyUK() && (p.Regime != UK || p.AsOf.Before(deviceUKFrom)):
		return No
	}
	return Yes
}

// Directive 2002/58/EC Art. 5(3): information is stored on the equipment of a
// user, or read there, only with the user's consent, unless that serves only
// the transmission of a communication or is strictly necessary for a service
// the user explicitly asked for. EUDPR Art. 37 refers to it. What is done with
// the data later needs a ground and no consent of this kind.
var basisDeviceConsentRule = Rule{
	ID:       "basis/device-consent",
	Title:    "Something is stored on or read from people's devices without consent",
	Concerns: "purposes that use data stored on or read from people's devices",
	Doc:      "Storing information on a person's device, or reading what is there, needs consent, unless it serves only the transmission of a communication or is strictly necessary for a service that the person asked for, whether the information is personal or not (C-673/17, 2019-10-01). The United Kingdom has further exceptions since 2026-02-05, Schedule A1, for statistics, the appearance of a website and emergency assistance: they hold there alone, so that a record that names one of them still needs consent under the law of the Union. The institutions of the Union protect the devices of those who visit their websites and use their applications in the same way. Where the record does not say whether an exemption applies, or the data is kept with consent to another purpose, the finding is a warning.",
	Fix:      "Ask for consent before anything is stored or read, and record it; or record that an exemption applies; or do without.",
	Fails:    "Cookies for statistics on the ground of legitimate interests.",
	Passes:   "The same on the ground of consent, and a cookie that keeps the shopping basket marked as exempt.",
	Cites: slices.Concat(cite(fact.UKAct, "SI 2003/2426 reg. 6(1)", "SI 2003/2426 Sch. A1"), eudpr("37"),
		cite(fact.EUAct, "Directive 2002/58/EC Art. 5(3)"), cite(fact.CJEU, "C-673/17")),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, EUInstitutions}, // the FADP has no such rule
	Check:    deviceConsent,
}

// deviceLack is what one activity lacks for data on devices: purposes that lack
// the same are one finding.
type deviceLack struct {
	activity *Activity
	severity Severity
	kind     deviceLackKind
	data     string // what they store or read
	why      string // for deviceNoConsent: why it is needed
	path     Path   // of the first purpose
	purposes []string
}

type deviceLackKind int

const (
	deviceNoConsent    deviceLackKind = iota
	deviceOpen                        // whether an exemption applies is not said
	deviceOneCase                     // consent is stated for one case
	deviceOtherConsent                // to another purpose
)

func deviceConsent(p *Pass) {
	var lacks []deviceLack
	for purpose := range p.Purposes() {
		var needs, open *DataCategory // the first that is not exempt, and that may be
		var needing, opening int
		for _, d := range purpose.Activity.DataOf(purpose.Purpose) {
			if !d.onDevice() {
				continue
			}
			p.Applies()
			switch p.deviceExempt(d) {
			case Yes:
			case No:
				if needing++; needs == nil {
					needs = d
				}
			default:
				if opening++; open == nil {
					open = d
				}
			}
		}
		elsewise := needs != nil && purpose.elsewise()
		if needs == nil && open == nil || purpose.consented() && !elsewise {
			continue
		}
		l := deviceLack{activity: purpose.Activity, path: purpose.Path, severity: SeverityWarning}
		switch {
		case needs == nil:
			l.kind, l.data = deviceOpen, andMore(open.called(), opening-1)
		case elsewise:
			l.kind, l.data = deviceOneCase, andMore(needs.called(), needing-1)
		case purpose.Activity.consentedTo(needs):
			l.kind, l.data = deviceOtherConsent, andMore(needs.called(), needing-1)
		default:
			l.severity = "" // the rule's
			l.data, l.why = andMore(needs.called(), needing-1), p.unexempt(needs)
		}
		i := slices.IndexFunc(lacks, func(other deviceLack) bool {
			return other.activity == l.activity && other.kind == l.kind && other.data == l.data && other.why == l.why
		})
		if i < 0 {
			i = len(lacks)
			lacks = append(lacks, l)
		}
		lacks[i].purposes = append(lacks[i].purposes, purpose.called())
	}
	for _, l := range lacks {
		p.ReportFinding(Finding{Path: l.path.Child("bases"), Severity: l.severity, Message: l.message(), Cites: p.deviceCites()})
	}
}

// deviceLacks are the messages of the kinds: for one purpose and for several,
// with the purposes, the data and why consent is needed.
var deviceLacks = map[deviceLackKind][2]string{
	deviceNoConsent: {"purpose %s stores %s on people's devices or reads it there, and does not rest on consent, although %s",
		"purposes %s store %s on people's devices or read it there, and do not rest on consent, although %s"},
	deviceOpen: {"purpose %s stores %s on people's devices or reads it there, and neither consent nor an exemption is on record",
		"purposes %s store %s on people's devices or read it there, and neither consent nor an exemption is on record"},
	deviceOneCase: {"purpose %s stores %s on people's devices or reads it there, and states consent for one case only",
		"purposes %s store %s on people's devices or read it there, and state consent for one case only"},
	deviceOtherConsent: {"purpose %s uses %s, stored on people's devices or read there with consent to another purpose, and has no consent of its own",
		"purposes %s use %s, stored on people's devices or read there with consent to another purpose, and have no consent of their own"},
}

func (l *deviceLack) message() string {
	format := deviceLacks[l.kind][min(len(l.purposes), 2)-1]
	if l.why != "" {
		return fmt.Sprintf(format, someOf(l.purposes), l.data, l.why)
	}
	return fmt.Sprintf(format, someOf(l.purposes), l.data)
}

// unexempt says why data on a device is not exempt.
func (p *Pass) unexempt(d *DataCategory) string {
	if d.DeviceExempt == No || !d.DeviceExemption.onlyUK() {
		return "the record says that no exemption applies"
	}
	label := codeLabel(deviceExemptions, d.DeviceExemption)
	if p.Regime == UK {
		return fmt.Sprintf("the exemption stated, %s, is in force from %s", label, deviceUKFrom)
	}
	return fmt.Sprintf("the exemption stated, %s, is one of the law of the United Kingdom alone", label)
}

// consented reports whether the purpose rests on consent, if only in one case,
// or relies on explicit consent.
func (purpose *Purpose) consented() bool {
	for i := range purpose.Bases {
		if purpose.Bases[i].Ground == lawfulbasis.Consent {
			return true
		}
	}
	return purpose.reliesOn(lawfulbasis.ExplicitConsent)
}

// elsewise reports whether the purpose rests on consent in certain cases alone,
// and on something else in all others.
func (purpose *Purpose) elsewise() bool {
	always, sometimes := false, false
	for i := range purpose.Bases {
		b := &purpose.Bases[i]
		switch {
		case b.Ground == lawfulbasis.Consent && b.When == "":
			return false
		case b.Ground == lawfulbasis.Consent:
			sometimes = true
		case b.When == "":
			always = true
		}
	}
	return always && sometimes && !purpose.reliesOn(lawfulbasis.ExplicitConsent)
}

// consentedTo reports whether people consent to a purpose of the activity that
// uses the data.
func (a *Activity) consentedTo(d *DataCategory) bool {
	for i := range a.Purposes {
		purpose := &a.Purposes[i]
		if (len(purpose.Data) == 0 || slices.Contains(purpose.Data, d.ID)) && purpose.consented() {
			return true
		}
	}
	return false
}

// deviceUKFrom is the first day of reg. 6(1) with Schedule A1 in the place of
// reg. 6(2) and (4): DUAA 2025 s. 112, SI 2026/82 reg. 2.
var deviceUKFrom = civil.MustDate("2026-02-05")

// deviceCites returns what a finding on devices cites: in the UK the
// Regulations of 2003 as they stood on the day, elsewhere nil, which leaves it
// to the rule.
func (p *Pass) deviceCites() []Citation {
	switch {
	case p.Regime != UK:
		return nil
	case p.AsOf.Before(deviceUKFrom):
		return cite(fact.UKAct, "SI 2003/2426 reg. 6(1)", "SI 2003/2426 reg. 6(2)", "SI 2003/2426 reg. 6(4)")
	}
	return cite(fact.UKAct, "SI 2003/2426 reg. 6(1)", "SI 2003/2426 Sch. A1")
}
