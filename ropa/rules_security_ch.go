package ropa

import (
	"slices"
	"strings"

	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/ropa/words"
	"github.com/openropa/openropa/transfer"
)

// FADP DPO Art. 4(1): a private controller logs the storing, altering, reading,
// disclosing, erasing and destroying of data if it processes sensitive data on
// a large scale by automated means or carries out high-risk profiling, and
// preventive measures cannot ensure protection. Art. 4(2): a federal body logs
// them in all automated processing.
var securityCHLoggingRule = Rule{
	ID:         "security/ch-logging",
	Title:      "Swiss law asks for logs of the processing and no measure keeps any",
	Concerns:   "automated processing of federal bodies, or of sensitive data on a large scale, or profiling of high risk, in Switzerland",
	Doc:        "In Switzerland a federal body logs who stores, alters, reads, discloses or erases data in all automated processing; a private keeper, and its processor, does where sensitive data is processed on a large scale or profiling carries a high risk, and preventive measures do not ensure protection. The logs are kept for a year at least, apart from the system. The record shows it by a measure of the activity on traceability, or one that names logs.",
	Fix:        "Name the measure that logs the processing, or the preventive measures that make it needless, and waive this.",
	Fails:      "A clinic in Switzerland with health data on a large scale and no measure on logs.",
	Passes:     "The same with a measure on traceability.",
	Cites:      cite(fact.DPO, "Art. 4(1)", "Art. 4(2)"),
	Severity:   SeverityWarning,
	Demand:     DemandProcessing,
	ByEntry:    true,
	Regimes:    []Regime{Swiss},
	Confidence: transfer.Official,
	Check:      securityCHLogging,
}

// logWords are parts of words, folded, in the names of measures that keep logs.
var logWords = []string{"protokoll", "logging", "audit log", "logs", "journalis", "logfile", "log file", "nachvollziehbar", "traceab", "tracab"}

func securityCHLogging(p *Pass) {
	federal := p.Register.Organisation.FederalBody == Yes
	for a := range p.Activities() {
		sensitive := a.LargeScale == Yes && p.protection().first(a.Data) != nil
		profiling := a.Decisions != nil && a.Decisions.Profiling == Yes && a.highRisk() == Yes
		if a.Means == MeansPaper || !federal && (!p.Register.Organisation.private() || !sensitive && !profiling) {
			continue
		}
		p.Applies()
		if slices.ContainsFunc(a.Security, func(id ID) bool {
			m := p.Measure(id)
			if m == nil {
				return false
			}
			text := words.Fold(m.Name + " " + m.Description)
			return m.Type == MeasureTraceability || slices.ContainsFunc(logWords, func(w string) bool { return strings.Contains(text, w) })
		}) {
			continue
		}
		why, letter := "has sensitive data on a large scale", "Art. 4(1)"
		switch {
		case federal:
			why, letter = "is automated processing of a federal body", "Art. 4(2)"
		case !sensitive:
			why = "profiles people at a high risk"
		}
		p.ReportFinding(Finding{Path: a.Path.Child("security"), Message: called("activity", a.Name) + " " + why + ", and no measure on record logs it", Cites: cite(fact.DPO, letter)})
	}
}
