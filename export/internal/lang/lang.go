// Package lang holds all that the exports say in a language and read back: a
// file a language, and one line in the list of them.
package lang

import (
	"slices"
	"strings"
	"sync"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"github.com/openropa/openropa/ropa/fact"
)

// Language is all that the exports say in one language, and what they read in
// it. A file for each language holds these, in this order.
type Language struct {
	Tag      string    // BCP 47, without a region but in a variant
	base     *Language // what a variant varies; nil for a language
	letters  string    // its ISO 639-2/T code: "eng"
	complete bool      // there are words and codes for whole documents, not for layouts alone

	Colon     string // between a label and its value
	Semicolon string // between the items of a list
	Between   string // between places in one act
	Citing    string // what is cited for, and the citations
	Quoted    string // a name in a sentence
	Dates     string // layout of a day, as in package time: "02.01.2006"
	commas    bool   // places in an act have commas in them
	actFirst  bool   // an act stands before a place in it

	units [7]string // of time, years to seconds, each with its forms for numbers: "year|years"
	yes   []string  // what is read as yes, folded
	no    []string
	none  []string // what is read as "there is none", in lower case

	article      func(act fact.Act, number string, points, also []string) string
	annex        func(number string, points []string) string
	short        func(number string, points []string) string // an article where there is little room; nil writes it out
	of           func(s Source, name string) string          // a source beside a place in it; nil leaves its name
	sources      interface{ Replace(string) string }         // words in other sources and places: "Decision"; nil leaves them
	spell        func(string) string                         // the letter of a list that stands for a Latin one; nil is that one
	implementing string                                      // decision of the Commission under the GDPR; "" for no word of its own
	Numbers      *strings.Replacer                           // words in the official numbers of acts; nil leaves them
	acts         map[fact.Act]string                         // short titles; those that are not here are as in English

	Parts  map[string]string // labels of the parts of an element in a cell of a layout
	Words  map[string]string // by key
	Brief  map[string]string // of the short documents, by key; with "@ch" under Swiss law alone
	Simple map[string]string // of the simple workbook, by key
	Codes  map[string]string // by table and code: "ground:consent"; those a language lacks are said in English

	Titles, Remedies map[string]string // what rules say, by what they say in English; what a language lacks is said in English
	Messages         Phrases           // what findings say, likewise
}

// All are all there are; those with complete sets of words come first,
// and of these the one for registers in any other.
var All = []*Language{
	English,
	german,
	French,
	dutch,
	swedish,
	danish,
	finnish,
	estonian,
	lithuanian,
	latvian,
	polish,
	czech,
	bulgarian,
	hungarian,
	croatian,
	slovak,
	slovenian,
	italian,
	spanish,
	portuguese,
	romanian,
	greek,
	maltese,
	irish,
}

// Complete are the languages that whole documents can be in, with their
// variants last.
var Complete = append(slices.DeleteFunc(slices.Clone(All), func(l *Language) bool { return !l.complete }), varied...)

// Tags returns the tags of the languages that whole documents can be in.
func Tags() []string {
	tags := make([]string, len(Complete))
	for i, set := range Complete {
		tags[i] = set.Tag
	}
	return tags
}

// languageOf returns the language of a tag, whatever its region; nil if there
// is none.
func languageOf(tag string) *Language {
	t, err := language.Parse(tag)
	if err != nil || tag == "" {
		return nil
	}
	base, _ := t.Base()
	for _, l := range All {
		if l.Tag == base.String() {
			return l
		}
	}
	return nil
}

// CompleteOf returns the language of a tag if whole documents can be in it, in
// the variant of the region if there is one; nil if not.
func CompleteOf(tag string) *Language {
	for _, l := range varied {
		if strings.EqualFold(l.Tag, tag) {
			return l
		}
	}
	if l := languageOf(tag); l != nil && l.complete {
		return l
	}
	return nil
}

// OrEnglish returns the language of a layout, English for those there is none
// of.
func OrEnglish(tag string) *Language {
	if l := CompleteOf(tag); l != nil {
		return l
	}
	if l := languageOf(tag); l != nil {
		return l
	}
	return English
}

// Word returns the label of a key. A key that a language lacks, which a test
// rules out, shows as the key.
func (l *Language) Word(key string) string {
	if s, ok := l.Words[key]; ok {
		return s
	}
	return "‹" + key + "›"
}

// Quotes returns the quotation marks of the language.
func (l *Language) Quotes() (open, end string) {
	if l.Quoted == "%q" {
		return "“", "”"
	}
	open, end, _ = strings.Cut(l.Quoted, "%s")
	return open, end
}

// region returns what a country is called, by its ISO 3166-1 code; "" if the
// language has no name for it.
func (l *Language) region(code string) string {
	r, err := language.ParseRegion(code)
	if err != nil {
		return ""
	}
	return display.Regions(l.tag()).Name(r)
}

// LanguageName returns what a language is called; a tag that is none stays as
// it is.
func (l *Language) LanguageName(tag string) string {
	t, err := language.Parse(tag)
	if err != nil || tag == "" {
		return tag
	}
	if name := display.Tags(l.tag()).Name(t); name != "" {
		return name
	}
	return tag
}

// Capital returns the label of a key with its first letter in upper case.
func (l *Language) Capital(key string) string { return UpperFirst(l.Word(key)) }

// GoesOn marks what continues above: "(continued)".
func (l *Language) GoesOn() string { return "(" + l.Word("continued") + ")" }

// PartLabel returns what stands before a part of an element.
func (l *Language) PartLabel(part string) string {
	if label, ok := l.Parts[part]; ok {
		part = label
	}
	return part + l.Colon
}

// PartOf returns the part of a label.
func (l *Language) PartOf(label string) (string, bool) {
	name, ok := PartsByLabel()[l.Tag][Fold(label)]
	return name, ok
}

// PartsByLabel are the parts by their folded labels, by language.
var PartsByLabel = sync.OnceValue(func() map[string]map[string]string {
	all := make(map[string]map[string]string, len(Complete))
	for _, w := range Complete {
		labels := make(map[string]string, len(w.Parts))
		for name, label := range w.Parts {
			labels[Fold(label)] = name
		}
		all[w.Tag] = labels
	}
	return all
})
