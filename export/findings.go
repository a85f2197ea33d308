package export

import (
	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/export/internal/record"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
)

// FindingWords says findings on a register in a language, for who prints them
// one by one.
type FindingWords struct {
	set *lang.Language
	b   *record.Builder

	Law, Fix, AsOf          string // labels
	Errors, Warnings, Infos string // what several findings of a severity are called
	Waived                  string // what those that are waived are
	Colon, Quoted           string // between a label and its value; a name, "%s"
	// English is whether something that was said is in English, for want of
	// words in the language; InEnglish says so.
	English   bool
	InEnglish string
}

// FindingsIn returns how findings of a report on the register are said in a
// language, one of [Languages], or in that of the register for "". It is an
// error for any other.
func FindingsIn(r *ropa.Register, report *ropa.Report, language string) (*FindingWords, error) {
	if r == nil {
		return nil, errNoRegister
	}
	set, err := labelsFor(r, language)
	if err != nil {
		return nil, err
	}
	return &FindingWords{
		set: set, b: record.New(r, set, report), Law: set.Word("citations"), Fix: set.Word("fix"), AsOf: set.Word("asOf"),
		Errors: set.Word("errors"), Warnings: set.Word("warnings"), Infos: set.Word("infos"), Waived: set.Word("waived"),
		InEnglish: set.Word("findingsInEnglish"), Colon: set.Colon, Quoted: set.Quoted,
	}, nil
}

// Date returns a day as the language writes it.
func (w *FindingWords) Date(d civil.Date) string { return w.set.Date(d) }

// Regime returns the short title of the law of a regime: DSGVO.
func (w *FindingWords) Regime(r ropa.Regime) string { return w.set.Regime(r) }

// Severity returns the word for a severity.
func (w *FindingWords) Severity(s ropa.Severity) string {
	return w.set.CodeWord("severity", string(s))
}

// Demand returns what a demand of the law is called.
func (w *FindingWords) Demand(d ropa.Demand) string { return w.b.Demand(d) }

// Cites returns provisions as lawyers of the language cite them.
func (w *FindingWords) Cites(list []fact.Citation) string { return w.b.Cites(list) }

// Subject returns what a finding is about: its Parts in words, or its Subject
// where that is in words of the rule's own.
func (w *FindingWords) Subject(f *ropa.Finding) string { return w.b.Subject(f) }

// Title returns the title of a rule, by what it is in English.
func (w *FindingWords) Title(english string) string { return w.said(w.set.RuleTitle(english)) }

// Message returns what a finding says, by what it says in English.
func (w *FindingWords) Message(english string) string { return w.said(w.set.Message(english)) }

// Remedy returns how a finding is put right, by how it is said in English.
func (w *FindingWords) Remedy(english string) string { return w.said(w.set.Remedy(english)) }

func (w *FindingWords) said(s lang.Said) string {
	w.English = w.English || s.Tag != "" && s.Text != ""
	return s.Text
}
