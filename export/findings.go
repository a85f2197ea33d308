package export

import (
	"errors"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/export/internal/record"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
)

// FindingWords says findings on a register in a language, for who prints them
// one by one.
type FindingWords struct {
	set *lang.Language
	b   *record.Builder

	Law, Fix, AsOf           string // labels
	Errors, Warnings, Infos  string // what several findings of a severity are called
	InEnglish                string // that some texts are in English
	Colon, Semicolon, Quoted string // between a label and its value; between items; a name, "%s"
}

// FindingText is a finding in words.
type FindingText struct {
	Severity, Demand string
	Title            string   // of the rule; "" for one of the keeper's own
	Subject          string   // what it is about
	Concerns         []string // the entries that it concerns, where they are several
	Message, Fix     string
	Law              string // the provisions that it cites
	English          bool   // the title, the message or the remedy is in English, for want of words in the language
}

// FindingsIn returns how findings of a report on the register are said in a
// language, one of [Languages], or in that of the register for "". It is an
// error for any other.
func FindingsIn(r *ropa.Register, report *ropa.Report, language string) (*FindingWords, error) {
	if r == nil {
		return nil, errors.New("export: no register")
	}
	set, err := labelsFor(r, language)
	if err != nil {
		return nil, err
	}
	return &FindingWords{
		set: set, b: record.New(r, set, report), Law: set.Word("citations"), Fix: set.Word("fix"), AsOf: set.Word("asOf"),
		Errors: set.Word("errors"), Warnings: set.Word("warnings"), Infos: set.Word("infos"),
		InEnglish: set.Word("findingsInEnglish"), Colon: set.Colon, Semicolon: set.Semicolon, Quoted: set.Quoted,
	}, nil
}

// Date returns a day as the language writes it.
func (w *FindingWords) Date(d civil.Date) string { return w.set.Date(d) }

// Regime returns the short title of the law of a regime: DSGVO.
func (w *FindingWords) Regime(r ropa.Regime) string { return w.set.Regime(r) }

// Text returns a finding in words, by the title of its rule in English.
func (w *FindingWords) Text(f *ropa.Finding, title string) FindingText {
	t := FindingText{Severity: w.set.CodeWord("severity", string(f.Severity))}
	t.Subject, t.Concerns, t.Demand, t.Law = w.b.FindingParts(f)
	say := func(s lang.Said) string {
		t.English = t.English || s.Tag != "" && s.Text != ""
		return s.Text
	}
	if title != "" {
		t.Title = say(w.set.RuleTitle(title))
	}
	t.Message = say(w.set.Message(f.Message))
	if f.Fix != "" {
		t.Fix = say(w.set.Remedy(f.Fix))
	}
	return t
}
