package ropa

import (
	"fmt"
	"slices"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
)

// ExemptionTrigger is a case in which a small organisation keeps the record
// of an activity after all.
type ExemptionTrigger string

// Triggers of the exemptions.
const (
	TriggerRisk                ExemptionTrigger = "risk"                  // likely to result in a risk, Art. 30(5)
	TriggerNotOccasional       ExemptionTrigger = "not-occasional"        // Art. 30(5)
	TriggerSpecial             ExemptionTrigger = "special-categories"    // Arts. 9(1), 30(5)
	TriggerCriminal            ExemptionTrigger = "criminal-data"         // Arts. 10, 30(5)
	TriggerHighRisk            ExemptionTrigger = "high-risk"             // likely to result in a high risk
	TriggerCoreActivity        ExemptionTrigger = "core-activity"         // it is a core activity
	TriggerLargeScaleSensitive ExemptionTrigger = "large-scale-sensitive" // Swiss DPO Art. 24
	TriggerHighRiskProfiling   ExemptionTrigger = "high-risk-profiling"   // Swiss DPO Art. 24
)

// ExemptionPolicy exempts small organisations from keeping the record, for a
// time, save for activities that meet a trigger. Each trigger is enough.
type ExemptionPolicy struct {
	Name      string
	Regime    Regime
	Cite      Citation
	Threshold int                // exempt are those that employ fewer persons
	Triggers  []ExemptionTrigger // in the order of the law
	// PrivateOnly keeps public authorities out of it.
	PrivateOnly bool
	From        civil.Date // first day in force
	Until       civil.Date // first day no longer in force; zero while it stands
	Pending     bool       // a proposal: no law, and applied only if a caller asks for it
	Note        string
}

// On reports whether the policy is law on the day.
func (e *ExemptionPolicy) On(day civil.Date) bool {
	return !e.Pending && !day.Before(e.From) && (e.Until.IsZero() || day.Before(e.Until))
}

var article30Triggers = []ExemptionTrigger{TriggerRisk, TriggerNotOccasional, TriggerSpecial, TriggerCriminal}

// exemptionPolicies: Regulation (EU) 2018/1725 has none.
var exemptionPolicies = []ExemptionPolicy{
	{
		Name: "GDPR Art. 30(5)", Regime: EU, Cite: Citation{Act: fact.GDPR, Provision: "Art. 30(5)"}, Threshold: 250,
		Triggers: article30Triggers, From: civil.MustDate("2018-05-25"),
		Note: "the triggers are alternatives (WP29 paper on Art. 30(5) of 2018-04-19)",
	},
	{
		Name: "UK GDPR Art. 30(5)", Regime: UK, Cite: Citation{Act: fact.UKGDPR, Provision: "Art. 30(5)"}, Threshold: 250,
		Triggers: article30Triggers, From: civil.MustDate("2021-01-01"),
		Note: "not changed by the Data (Use and Access) Act 2025",
	},
	{
		Name: "FADP Art. 12(5)", Regime: Swiss, Cite: Citation{Act: fact.DPO, Provision: "Art. 24"}, Threshold: 250,
		Triggers: []ExemptionTrigger{TriggerLargeScaleSensitive, TriggerHighRiskProfiling}, PrivateOnly: true, From: civil.MustDate("2023-09-01"),
		Note: "persons employed on 1 January of the year; natural persons are exempt too",
	},
	{
		Name: "COM(2025) 501 as proposed", Regime: EU, Cite: Citation{Act: fact.EUAct, Provision: "COM(2025) 501"}, Threshold: 750,
		Triggers: []ExemptionTrigger{TriggerHighRisk}, Pending: true,
		Note: "procedure 2025/0130(COD), not adopted by October 2026",
	},
	{
		Name: "COM(2025) 501 as provisionally agreed", Regime: EU, Cite: Citation{Act: fact.EUAct, Provision: "COM(2025) 501, agreement of 2026-06-09"}, Threshold: 1000,
		Triggers: []ExemptionTrigger{TriggerHighRisk, TriggerCoreActivity}, Pending: true,
		Note: "as two secondary sources report it; not adopted by October 2026",
	},
}

// ExemptionPolicies returns the exemptions that are law, then those proposed.
func ExemptionPolicies() []ExemptionPolicy {
	all := slices.Clone(exemptionPolicies)
	for i := range all {
		all[i].Triggers = slices.Clone(all[i].Triggers)
	}
	return all
}

// Exemption is what the record of one activity says on whether a policy
// exempts it.
type Exemption struct {
	Policy  ExemptionPolicy
	Covered Answer             // the keeper is of a size and kind that the policy exempts
	Met     []ExemptionFact    // triggers that are met: each keeps the duty alive
	Unknown []ExemptionTrigger // triggers on which the record does not say enough
}

// ExemptionFact is a trigger that an activity meets.
type ExemptionFact struct {
	Trigger ExemptionTrigger
	Fact    string // what the record states that meets it
}

// Possible reports whether the exemption can apply: the keeper is covered and
// no trigger is known to be met.
func (e *Exemption) Possible() bool { return e.Covered == Yes && len(e.Met) == 0 }

// ExemptionFor answers whether a policy exempts an activity of the register
// from the record, on a day. Of no register or activity it knows nothing.
func ExemptionFor(policy ExemptionPolicy, r *Register, a *Activity, on civil.Date) Exemption {
	if r == nil || a == nil {
		return Exemption{Policy: policy}
	}
	return exemptionFor(policy, r, ActivityAt{Activity: a}.entry(), on)
}

// ExemptionForProcessing answers the same for an entry as processor.
func ExemptionForProcessing(policy ExemptionPolicy, r *Register, a *ProcessorActivity, on civil.Date) Exemption {
	if r == nil || a == nil {
		return Exemption{Policy: policy}
	}
	return exemptionFor(policy, r, ProcessingAt{ProcessorActivity: a}.entry(), on)
}

func exemptionFor(policy ExemptionPolicy, r *Register, rec Entry, on civil.Date) Exemption {
	e := Exemption{Policy: policy}
	switch n := r.Organisation.Employees; {
	case policy.PrivateOnly && !r.Organisation.private(), n >= policy.Threshold:
		e.Covered = No
	case n > 0:
		e.Covered = Yes
	}
	for _, t := range policy.Triggers {
		switch met, fact := rec.trigger(t, r, policy.Regime, on); met {
		case Yes:
			e.Met = append(e.Met, ExemptionFact{t, fact})
		case "":
			e.Unknown = append(e.Unknown, t)
		}
	}
	return e
}

// trigger answers whether the record meets a trigger, with the fact that
// does. What the record does not say stays open.
func (rec *Entry) trigger(t ExemptionTrigger, r *Register, regime Regime, on civil.Date) (met Answer, fact string) {
	occasional, largeScale, risk := rec.scale()
	switch t {
	case TriggerNotOccasional:
		switch occasional {
		case No:
			return Yes, "it is not occasional"
		case Yes:
			return No, ""
		}
	case TriggerSpecial:
		in := protection{[4]Regime{regime}, on, r.Language}
		if d := in.first(rec.Data); d != nil {
			return Yes, fmt.Sprintf("%s is special (%s)", called("data", d.Name), in.label(d))
		}
		return No, ""
	case TriggerCriminal:
		if d := rec.criminal(); d != nil {
			return Yes, called("data", d.Name) + " is on convictions or offences"
		}
		return No, ""
	case TriggerRisk:
		if high, fact := rec.highRisk(r); high == Yes {
			return Yes, fact
		}
		switch risk {
		case LevelMedium:
			return Yes, "its risk is rated medium"
		case LevelLow:
			return No, ""
		}
	case TriggerHighRisk:
		return rec.highRisk(r)
	case TriggerLargeScaleSensitive:
		d := protection{[4]Regime{regime}, on, r.Language}.first(rec.Data)
		if d == nil {
			d = rec.criminal()
		}
		switch {
		case d == nil || largeScale == No:
			return No, ""
		case largeScale == Yes:
			return Yes, "sensitive data" + quotedAfter(d.Name) + " is processed on a large scale"
		}
	case TriggerHighRiskProfiling:
		switch {
		case rec.Activity == nil || rec.Activity.Decisions == nil:
			return "", ""
		case rec.Activity.Decisions.Profiling == Yes:
			if high, fact := rec.highRisk(r); high != No {
				return high, fact
			}
			return No, ""
		}
		if rec.Activity.Decisions.Profiling == No {
			return No, ""
		}
	}
	return "", ""
}

// scale returns what an entry of either kind says of its scale and risk.
func (rec *Entry) scale() (occasional, largeScale Answer, risk Level) {
	var rated *Risk
	if a := rec.Activity; a != nil {
		occasional, largeScale, rated = a.Occasional, a.LargeScale, a.Risk
	} else if a := rec.Processing; a != nil {
		occasional, largeScale, rated = a.Occasional, a.LargeScale, a.Risk
	}
	if rated != nil {
		risk = rated.Inherent
	}
	return occasional, largeScale, risk
}

// highRisk answers whether a high risk is likely, Art. 35(1), as the record
// states it.
func (rec *Entry) highRisk(r *Register) (Answer, string) {
	_, _, risk := rec.scale()
	if risk == LevelHigh {
		return Yes, "its risk is rated high"
	}
	if a := rec.Activity; a != nil {
		if a.DPIA != nil && a.DPIA.Required == Yes {
			return Yes, "it is recorded as needing an impact assessment"
		}
		if s := Screen(r, a); len(s.Cases) > 0 {
			return Yes, s.Cases[0].Fact
		}
		if a.DPIA != nil && a.DPIA.Required == No {
			return No, ""
		}
	}
	if risk != "" {
		return No, ""
	}
	return "", ""
}

// criminal returns the first data that is, or by its kind may be, on convictions
// and offences, Art. 10.
func (rec *Entry) criminal() *DataCategory {
	for i := range rec.Data {
		if d := &rec.Data[i]; d.criminal() != No {
			return d
		}
	}
	return nil
}
