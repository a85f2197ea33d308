package ropa

import (
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"
)

// freeFields are those of the model that no rule judges, with the reason: they
// identify, describe or file, and no law says what they must be.
var freeFields = map[string]string{
	"Register.Version":                 "the history of the document, which no law asks for",
	"Approval.By":                      "the history of the document, which no law asks for",
	"Revision.Version":                 "the history of the document, which no law asks for",
	"Revision.By":                      "the history of the document, which no law asks for",
	"LastReview.By":                    "the history of the document, which no law asks for",
	"Document.Version":                 "the history of the document, which no law asks for",
	"Organisation.LegalForm":           "identifies or addresses, and no law says how",
	"Organisation.RegistrationNumber":  "identifies or addresses, and no law says how",
	"Address.Region":                   "identifies or addresses, and no law says how",
	"Contact.Website":                  "identifies or addresses, and no law says how; it is no contact by itself",
	"Party.GivenName":                  "identifies or addresses, and no law says how",
	"Party.Salutation":                 "identifies or addresses, and no law says how",
	"Party.LegalForm":                  "identifies or addresses, and no law says how",
	"Party.RegistrationNumber":         "identifies or addresses, and no law says how",
	"DPO.GivenName":                    "identifies or addresses, and no law says how",
	"DPO.Salutation":                   "identifies or addresses, and no law says how",
	"DPO.Company":                      "identifies or addresses, and no law says how",
	"DPO.PartOfStaff":                  "Art. 37(6) allows both",
	"Source.Section":                   "where in a document a fact was read",
	"Engagement.Service":               "written out as the purpose of a recipient",
	"Extra.Key":                        "a column of an authority, named by it",
	"Register.DPOExempt":               "a reason in words: whether an officer is due follows from the facts",
	"Register.PrivacyContact":          "whom to ask where no officer is due",
	"System.Technology":                "describes in words what other fields decide",
	"DataCategory.Consequence":         "describes in words what other fields decide",
	"ConsentTerms.Through":             "describes in words what other fields decide",
	"FurtherProcessing.Original":       "describes in words what other fields decide",
	"Activity.Means":                   "describes in words what other fields decide",
	"Risk.Mitigation":                  "describes in words what other fields decide",
	"Risk.Residual":                    "describes in words what other fields decide: rules take the inherent risk",
	"Activity.Classification":          "the keeper's own scheme",
	"ProcessorActivity.Classification": "the keeper's own scheme",
	"Activity.Comments":                "the keeper's own notes",
	"ProcessorActivity.Comments":       "the keeper's own notes",
	"ProcessorActivity.Duration":       "describes in words what other fields decide",
	"Activity.ReplacedBy":              "a reference, checked as one",
	"ProcessorActivity.ReplacedBy":     "a reference, checked as one",
	"Transfer.Supplementary":           "describes in words what other fields decide",
}

// Every field of the model is read by a rule or what rules ask, or is listed as
// free with the reason.
func TestEveryFieldIsReadOrFree(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	var code strings.Builder
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") || strings.HasPrefix(file, "visit") || strings.HasPrefix(file, "json") || strings.HasPrefix(file, "compare") ||
			file == "resolve.go" || file == "merge.go" {
			continue
		}
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		code.Write(text)
	}
	read := make(map[string]bool)
	for _, m := range regexp.MustCompile(`\.([A-Z]\w*)`).FindAllStringSubmatch(code.String(), -1) {
		read[m[1]] = true
	}
	seen := make(map[reflect.Type]bool)
	listed := make(map[string]bool)
	var walk func(typ reflect.Type)
	walk = func(typ reflect.Type) {
		for typ.Kind() == reflect.Pointer || typ.Kind() == reflect.Slice {
			typ = typ.Elem()
		}
		if typ.Kind() != reflect.Struct || seen[typ] || !strings.Contains(typ.PkgPath(), "openropa") || typ.Name() == "Date" || typ.Name() == "Period" {
			return
		}
		seen[typ] = true
		for i := range typ.NumField() {
			f := typ.Field(i)
			name := typ.Name() + "." + f.Name
			if _, free := freeFields[name]; free {
				listed[name] = true
				if read[f.Name] {
					t.Logf("%s is listed as free, and a field of its name is read", name)
				}
			} else if !read[f.Name] {
				t.Errorf("%s is read by no rule, and not listed as free", name)
			}
			walk(f.Type)
		}
	}
	walk(reflect.TypeFor[Register]())
	for name := range freeFields {
		if !listed[name] {
			t.Errorf("the model has no %s", name)
		}
	}
}
