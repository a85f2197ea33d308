package ropa

import (
	"reflect"
	"slices"
	"strings"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/transfer"
)

// Code is one row of a table of codes: a value the model knows, with what a
// person calls it and where it is from.
type Code struct {
	Value string
	Label string     // English; package export has the other languages
	Cites []Citation // empty where no law defines it
}

// table is the ordered table of one type of code.
type table[T ~string] []struct {
	value T
	label string
	cites []Citation
}

func (t table[T]) codes() []Code {
	codes := make([]Code, len(t))
	for i, row := range t {
		codes[i] = Code{string(row.value), row.label, slices.Clone(row.cites)}
	}
	return codes
}

// has reports whether v is in the table or is the zero value, "not stated".
func (t table[T]) has(v T) bool {
	if v == "" {
		return true
	}
	for i := range t {
		if t[i].value == v {
			return true
		}
	}
	return false
}

// CodeTable is one table of codes of the model.
type CodeTable struct {
	Name   string // a short key: "subject"
	Type   string // the Go type of its values: "ropa.SubjectKind"; empty for "noun", whose values are plain strings
	Called string // what one of its codes is called: "kind of data subject"
	Codes  []Code // in order
}

// CodeTables returns every table of codes of the model, those of the packages
// lawfulbasis, transfer and fact included.
func CodeTables() []CodeTable {
	tables := slices.Clone(codeTables)
	for i := range tables {
		tables[i] = tables[i].clone()
	}
	return tables
}

// CodesOf returns the codes of a type: CodesOf[SubjectKind](). It is nil for a
// type that is no type of codes.
func CodesOf[T ~string]() []Code {
	if t := tableOf(reflect.TypeFor[T]().String()); t != nil {
		return t.clone().Codes
	}
	return nil
}

func (t CodeTable) clone() CodeTable {
	t.Codes = slices.Clone(t.Codes)
	for i := range t.Codes {
		t.Codes[i].Cites = slices.Clone(t.Codes[i].Cites)
	}
	return t
}

// tableOf returns the table of a type of code; nil if there is none.
func tableOf(typeName string) *CodeTable {
	for i := range codeTables {
		if codeTables[i].Type == typeName {
			return &codeTables[i]
		}
	}
	return nil
}

// codeTables are the tables in the order that exports list them.
var codeTables = []CodeTable{
	statuses.as("status", "status"),
	elements.as("element", "element of a record"),
	subjectKinds.as("subject", "kind of data subject"),
	dataKinds.as("data", "kind of data"),
	sourceKinds.as("source", "kind of source"),
	recipientKinds.as("recipient", "kind of recipient"),
	recipientRoles.as("role", "role of a recipient"),
	contractTerms.as("contractTerm", "term of the contract with a processor"),
	retentionActions.as("action", "action at the end of a period"),
	endActions.as("endAction", "action at the end of the services"),
	decisionExceptions.as("exception", "exception of Art. 22(2)"),
	deviceExemptions.as("deviceExemption", "exemption from consent on a device"),
	dpiaStatuses.as("dpia", "status of an impact assessment"),
	levels.as("level", "level of risk"),
	processingTypes.as("type", "type of processing"),
	objectives.as("objective", "objective of Art. 32(1)"),
	measureKinds.as("measureKind", "kind of measure"),
	measureTypes.as("measure", "type of measure"),
	topics.as("topic", "topic of an activity"),
	marketingChannels.as("channel", "channel of direct marketing"),
	marketingRelations.as("relation", "relation of direct marketing"),
	aiRoles.as("aiRole", "role under the AI Act"),
	aiFunctions.as("aiFunction", "function of an AI system"),
	aiCharacteristics.as("aiCharacteristic", "characteristic"),
	aiContexts.as("aiContext", "context of use"),
	aiPurposes.as("aiPurpose", "purpose of an AI system"),
	aiExceptions.as("aiException", "exception of AI Act Art. 6(3)"),
	registerStatuses.as("registerStatus", "status of a register"),
	meansTable.as("means", "means of processing"),
	codesFrom("ground", "ground of Art. 6(1)", lawfulbasis.Grounds(), func(i lawfulbasis.GroundInfo) (lawfulbasis.Ground, string) { return i.Code, i.Label }),
	codesFrom("condition", "condition of Art. 9(2) or 10", lawfulbasis.Conditions(), func(i lawfulbasis.ConditionInfo) (lawfulbasis.Condition, string) { return i.Code, i.Label }),
	codesFrom("special", "special category", lawfulbasis.SpecialCategories(), func(i lawfulbasis.SpecialCategoryInfo) (lawfulbasis.SpecialCategory, string) { return i.Code, i.Label }),
	codesFrom("annex1", "condition of Annex 1", lawfulbasis.RecognisedInterests(), func(i lawfulbasis.RecognisedInterestInfo) (lawfulbasis.RecognisedInterest, string) {
		return i.Code, i.Label
	}),
	codesFrom("schedule1", "paragraph of Schedule 1", lawfulbasis.Schedule1Paragraphs(), func(i lawfulbasis.Schedule1Info) (lawfulbasis.Schedule1, string) { return i.Code, i.Title }),
	codesFrom("mechanism", "transfer mechanism", transfer.Mechanisms(), func(i transfer.MechanismInfo) (transfer.Mechanism, string) { return i.Code, i.Label }),
	codesFrom("clauses", "set of clauses", transfer.ClauseSets(), func(i transfer.ClauseSetInfo) (transfer.ClauseSet, string) { return i.Code, i.Name }),
	codesFrom("module", "module", transfer.Modules(), func(i transfer.ModuleInfo) (transfer.Module, string) { return i.Code, i.Name }),
	codesFrom("right", "right", lawfulbasis.Rights(), func(r lawfulbasis.Right) (lawfulbasis.Right, string) { return r, r.Label() }),
	table[transfer.Status]{
		{transfer.Actual, "takes place", nil},
		{transfer.Planned, "planned", nil},
		{transfer.Contingent, "contingent, not decided", nil},
	}.as("transferStatus", "status of a transfer"),
	table[transfer.Role]{
		{transfer.Controller, "controller", nil},
		{transfer.Processor, "processor", nil},
	}.as("end", "role"),
	table[fact.LegalOrder]{
		{fact.UnionLaw, "Union law", nil},
		{fact.StateLaw, "law of the State", nil},
		{fact.ForeignLaw, "law of another State", nil},
	}.as("order", "legal order"),
	table[fact.Regime]{
		{fact.EU, "GDPR, Regulation (EU) 2016/679", nil},
		{fact.UK, "UK GDPR and Data Protection Act 2018", nil},
		{fact.Swiss, "Swiss Federal Act on Data Protection (FADP)", nil},
		{fact.EUInstitutions, "Regulation (EU) 2018/1725", nil},
	}.as("regime", "regime"),
	table[Severity]{
		{SeverityError, "error", nil},
		{SeverityWarning, "warning", nil},
		{SeverityInfo, "info", nil},
	}.as("severity", "severity"),
	table[Result]{
		{ResultPassed, "passed", nil},
		{ResultFailed, "failed", nil},
		{ResultNotApplicable, "not applicable", nil},
		{ResultNotInForce, "not in force", nil},
	}.as("result", "result"),
	{Name: "noun", Called: "part of a register", Codes: nounCodes()},
	table[fact.Answer]{{Yes, "yes", nil}, {No, "no", nil}}.as("answer", "answer"),
	codesFrom("country", "ISO 3166-1 alpha-2 code of a country", transfer.Countries(), func(i transfer.CountryInfo) (transfer.Country, string) { return i.Code, i.Name }),
	changeKinds.as("change", "kind of change"),
	operations.as("operation", "what became of a thing"),
}

// as returns the table under a name, with what one of its codes is called.
func (t table[T]) as(name, called string) CodeTable {
	return CodeTable{name, reflect.TypeFor[T]().String(), called, t.codes()}
}

// codesFrom makes a table of the rows that another package has.
func codesFrom[T ~string, Row any](name, called string, rows []Row, code func(Row) (T, string)) CodeTable {
	codes := make([]Code, len(rows))
	for i, row := range rows {
		value, label := code(row)
		codes[i] = Code{Value: string(value), Label: label}
	}
	return CodeTable{name, reflect.TypeFor[T]().String(), called, codes}
}

// knownCodes returns what a type of code that [visitor.code] names is called
// and its valid codes.
func knownCodes(typeName string) (called string, codes []string) {
	switch typeName {
	case "country":
		typeName = "transfer.Country"
	case "language":
		return "language tag of BCP 47", nil
	}
	t := tableOf(typeName)
	if t == nil {
		return "code", nil
	}
	for i := range t.Codes {
		if v := t.Codes[i].Value; v != "" { // a zero value that has a meaning cannot be written
			codes = append(codes, v)
		}
	}
	return t.Called, codes
}

// textsOf returns the texts of a list.
func textsOf[T any](list []T, text func(T) string) []string {
	all := make([]string, len(list))
	for i, v := range list {
		all[i] = text(v)
	}
	return all
}

// validCountry reports whether s is an officially assigned code.
func validCountry(s string) bool { return transfer.Country(s).Valid() }

// validLanguage reports whether s is formed as a language tag of BCP 47: a
// language of two or three letters, or x for private use, and subtags of one
// to eight letters and digits. Whether the language exists is not looked up.
func validLanguage(s string) bool {
	language, rest, more := strings.Cut(s, "-")
	letters := strings.Trim(language, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
	if !letters || len(language) != 2 && len(language) != 3 && !(strings.EqualFold(language, "x") && more) {
		return false
	}
	for more {
		var tag string
		tag, rest, more = strings.Cut(rest, "-")
		if len(tag) < 1 || len(tag) > 8 || strings.Trim(tag, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") != "" {
			return false
		}
	}
	return true
}
