package lang

import (
	"slices"
	"strings"
	"testing"
)

// cognates are the words that a language shares with English: for each, the
// languages that do. Numbers of acts and places in them are left out.
var cognates = map[string]string{
	"Act":              "ro",
	"Cell":             "sv",
	"Certifications":   "fr",
	"Classification":   "fr",
	"Condition":        "fr",
	"Conditions":       "fr",
	"Contact":          "fr nl ro",
	"Contract":         "ro",
	"Criteria":         "nl",
	"DPIA":             "cs hr it mt nl pl sk sl",
	"Data":             "mt",
	"Date":             "fr",
	"Description":      "fr",
	"Destination":      "da fr sv",
	"Direct marketing": "nl",
	"Document":         "fr nl ro",
	"Documents":        "fr",
	"E-mail":           "cs da hu it nl pl ro sk",
	"Instructions":     "fr",
	"International Data Transfer Agreement (A1.0)": "da de el es et fi fr ga it lt lv mt nl pt ro sv",
	"International organisation":                   "da",
	"Mailer Ltd":                                   "mt",
	"Module":                                       "fr nl",
	"Name":                                         "de",
	"Operator":                                     "hr pl",
	"Organisation":                                 "da de sv",
	"Parties":                                      "fr",
	"Postcode":                                     "nl",
	"Procedure":                                    "da nl",
	"Profiling":                                    "de",
	"Progress":                                     "mt",
	"Question":                                     "fr",
	"Reference":                                    "da",
	"Region":                                       "cs da de pl sv",
	"Register":                                     "et nl sv",
	"Risk":                                         "et sv",
	"Role":                                         "cs",
	"Section":                                      "fr",
	"Source":                                       "fr",
	"Sources":                                      "fr",
	"Start":                                        "da de nl pl sv",
	"Status":                                       "da de hr nl pl sl sv",
	"Sum":                                          "da",
	"System":                                       "da de pl sv",
	"Text":                                         "cs de ro sk sv",
	"Version":                                      "da de fr sv",
	"Versions":                                     "fr",
	"Vulnerable":                                   "es",
	"Website":                                      "de nl",
	"client":                                       "fr",
	"condition":                                    "fr",
	"contact":                                      "nl ro",
	"contract":                                     "ro",
	"cookies":                                      "cs da el es fr mt nl pl pt sk",
	"data":                                         "mt",
	"direct marketing":                             "nl",
	"document":                                     "fr nl ro",
	"e-mail":                                       "cs da hu it nl pl ro sk",
	"error":                                        "es",
	"fax":                                          "cs da es hu it nl ro sk sv",
	"gender":                                       "nl",
	"information":                                  "fr sv",
	"international organisation":                   "da",
	"module":                                       "fr nl",
	"organisation":                                 "da sv",
	"page %d / %d":                                 "fr",
	"patients":                                     "fr",
	"post":                                         "da et ga nl sv",
	"prospects":                                    "fr nl",
	"pseudonymisation":                             "fr",
	"race":                                         "da fr",
	"rectification":                                "fr",
	"register":                                     "et nl sv",
	"source":                                       "fr",
	"system":                                       "da pl sv",
	"transfer":                                     "ro",
	"version %s":                                   "da fr sv",
}

// No label, and no word of a code, is left in English.
func TestNoEnglish(t *testing.T) {
	used := make(map[string]bool)
	for _, l := range All {
		if l == English {
			continue
		}
		for _, c := range [][2]map[string]string{{English.Words, l.Words}, {English.Brief, l.Brief}, {English.Simple, l.Simple}, {English.Parts, l.Parts}, {English.Codes, l.Codes}} {
			for key, s := range c[1] {
				switch {
				case s != c[0][key], len(s) < 3, strings.HasPrefix(s, "Art. "), s == "2021/914":
				case slices.Contains(strings.Fields(cognates[s]), l.Tag):
					used[s+" "+l.Tag] = true
				default:
					t.Errorf("%s: %s: %q is the English", l.Tag, key, s)
				}
			}
		}
	}
	for word, tags := range cognates {
		for tag := range strings.FieldsSeq(tags) {
			if !used[word+" "+tag] {
				t.Errorf("%s: %q is no label any more", tag, word)
			}
		}
	}
}
