package ropa

import (
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
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
	"Party.Salutation":                 "identifies or addresses, and no law says how",
	"Party.LegalForm":                  "identifies or addresses, and no law says how",
	"Party.RegistrationNumber":         "identifies or addresses, and no law says how",
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
	"Risk.Mitigation":                  "describes in words what other fields decide",
	"Activity.Classification":          "the keeper's own scheme",
	"ProcessorActivity.Classification": "the keeper's own scheme",
	"Activity.Comments":                "the keeper's own notes",
	"ProcessorActivity.Comments":       "the keeper's own notes",
	"ProcessorActivity.Duration":       "describes in words what other fields decide",
	"Activity.ReplacedBy":              "a reference, checked as one",
	"ProcessorActivity.ReplacedBy":     "a reference, checked as one",
	"Transfer.Supplementary":           "describes in words what other fields decide",
	"Register.ID":                      "identifies, describes or files, and no law says how; a placeholder in it is found, as in every text",
	"Register.Title":                   "identifies, describes or files, and no law says how; a placeholder in it is found, as in every text",
	"Register.Status":                  "identifies, describes or files, and no law says how; a placeholder in it is found, as in every text",
	"Approval.Role":                    "identifies, describes or files, and no law says how; a placeholder in it is found, as in every text",
	"Revision.Change":                  "identifies, describes or files, and no law says how; a placeholder in it is found, as in every text",
	"Establishment.Name":               "identifies, describes or files, and no law says how; a placeholder in it is found, as in every text",
	"Source.Document":                  "identifies, describes or files, and no law says how; a placeholder in it is found, as in every text",
	"Party.Role":                       "identifies, describes or files, and no law says how; a placeholder in it is found, as in every text",
	"Certification.Number":             "identifies, describes or files, and no law says how; a placeholder in it is found, as in every text",
	"Transfer.Description":             "identifies, describes or files, and no law says how; a placeholder in it is found, as in every text",
	"DPO.Title":                        "identifies, describes or files, and no law says how; a placeholder in it is found, as in every text",
	"Document.URL":                     "identifies, describes or files, and no law says how; a placeholder in it is found, as in every text",
	"Document.Date":                    "identifies, describes or files, and no law says how; a placeholder in it is found, as in every text",
	"System.Description":               "identifies, describes or files, and no law says how; a placeholder in it is found, as in every text",
	"Place.Location":                   "identifies, describes or files, and no law says how; a placeholder in it is found, as in every text",
	"Activity.Description":             "identifies, describes or files, and no law says how; a placeholder in it is found, as in every text",
	"ProcessorActivity.Description":    "identifies, describes or files, and no law says how; a placeholder in it is found, as in every text",
	"ProcessorActivity.Owner":          "identifies, describes or files, and no law says how; a placeholder in it is found, as in every text",
	"Extra.Value":                      "identifies, describes or files, and no law says how; a placeholder in it is found, as in every text",
	"SubProcessor.Processing":          "identifies, describes or files, and no law says how; a placeholder in it is found, as in every text",
	"SubjectCategory.Number":           "identifies, describes or files, and no law says how; a placeholder in it is found, as in every text",
	"Engagement.Kind":                  "written out in each entry by Resolved, which rules look at",
	"Engagement.Role":                  "written out in each entry by Resolved, which rules look at",
	"Engagement.Contract":              "written out in each entry by Resolved, which rules look at",
	"Common.Notice":                    "written out in each entry by Resolved, which rules look at",
	"Common.Rights":                    "written out in each entry by Resolved, which rules look at",
	"CommonProcessing.SubProcessors":   "written out in each entry by Resolved, which rules look at",
	"CommonProcessing.Security":        "written out in each entry by Resolved, which rules look at",
	"CommonProcessing.Systems":         "written out in each entry by Resolved, which rules look at",
	"Activity.Bases":                   "written out in each entry by Resolved, which rules look at",
	"Activity.Conditions":              "written out in each entry by Resolved, which rules look at",
	"Transfer.Exporter":                "a reference, checked as one",
	"SubProcessor.Data":                "a reference, checked as one",
	"Register.Authority":               "Art. 30 asks for no name of the authority",
	"Party.PublicAuthority":            "a recipient is one whether or not it is a public authority, but for inquiries, Art. 4(9)",
	"Measure.Kind":                     "Art. 32(1) asks for technical and organisational measures as appropriate, not for both",
	"DataCategory.Required":            "Art. 13(2)(e): people are told it; the record need not say",
	"Vital.Interest":                   "whose interest it is, and why nothing else serves, is asked; which one is in the purpose",
	"Schedule1Use.Reviewed":            "DPA 2018 Sch. 1 para. 40 sets no interval",
	"ProcessorActivity.Breaches":       "Art. 33(5) has the controller document breaches",
}

// freeEverywhere are fields that are free in whatever has them.
var freeEverywhere = map[string]string{
	"Provenance": "where a fact was read",
	"Extra":      "columns of an authority that the model has no field for",
}

// Every field of the model is read by a rule or what rules ask, or is listed as
// free with the reason.
func TestEveryFieldIsReadOrFree(t *testing.T) {
	read := make(map[string]bool)
	for _, dir := range []string{".", "../lawfulbasis", "../transfer", "fact"} {
		fieldsReadIn(t, dir, read)
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
			_, free := freeFields[name]
			listed[name] = listed[name] || free
			switch isRead := read[typ.PkgPath()+"."+name]; {
			case free && isRead:
				t.Errorf("%s is listed as free, and is read", name)
			case !free && !isRead && freeEverywhere[f.Name] == "":
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

// passingFiles are those that take every field alike: what they read, no rule
// reads.
var passingFiles = regexp.MustCompile(`^(visit|json|compare|resolve|merge|schema|ahead|yaml).*\.go$`)

// fieldsReadIn notes the fields that the package in a directory reads, as
// "path.Type.Field": those selected other than to be set.
func fieldsReadIn(t *testing.T, dir string, read map[string]bool) {
	t.Helper()
	list := exec.Command("go", "list", "-export", "-deps", "-f", "{{.ImportPath}}\t{{.Export}}", ".")
	list.Dir = dir
	out, err := list.Output()
	if err != nil {
		t.Fatalf("go list in %s: %v", dir, err)
	}
	exports := make(map[string]string)
	path := ""
	for line := range strings.Lines(string(out)) {
		importPath, file, _ := strings.Cut(strings.TrimSpace(line), "\t")
		exports[importPath], path = file, importPath // the package itself is the last
	}
	fset := token.NewFileSet()
	names, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	var files []*ast.File
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(fset, name, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	config := types.Config{Importer: importer.ForCompiler(fset, "gc", func(path string) (io.ReadCloser, error) { return os.Open(exports[path]) })}
	info := &types.Info{Selections: make(map[*ast.SelectorExpr]*types.Selection)}
	pkg, err := config.Check(path, fset, files, info)
	if err != nil {
		t.Fatal(err)
	}
	owners := make(map[types.Object]string)
	for _, p := range append(pkg.Imports(), pkg) {
		for _, name := range p.Scope().Names() {
			named, ok := p.Scope().Lookup(name).(*types.TypeName)
			if !ok || named.IsAlias() {
				continue
			}
			if s, ok := named.Type().Underlying().(*types.Struct); ok {
				for i := range s.NumFields() {
					owners[s.Field(i)] = p.Path() + "." + name + "." + s.Field(i).Name()
				}
			}
		}
	}
	for _, file := range files {
		if passingFiles.MatchString(filepath.Base(fset.Position(file.Pos()).Filename)) {
			continue
		}
		set := make(map[ast.Expr]bool)
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.AssignStmt:
				for _, lhs := range n.Lhs {
					set[lhs] = true
				}
			case *ast.SelectorExpr:
				if s := info.Selections[n]; s != nil && !set[n] {
					read[owners[s.Obj()]] = true
				}
			}
			return true
		})
	}
}
