package ropa

import (
	"strings"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/transfer"
)

// knownCodes returns what a type of code that [visitor.code] names is called
// and its valid codes.
func knownCodes(typeName string) (called string, codes []string) {
	switch typeName {
	case "country":
		return knownCodes("transfer.Country")
	case "language":
		return "language tag of BCP 47", nil
	case "fact.Answer":
		return "answer", []string{string(Yes), string(No)}
	case "fact.LegalOrder":
		return "legal order", []string{string(fact.UnionLaw), string(fact.StateLaw), string(fact.ForeignLaw)}
	case "fact.Regime":
		return "regime", texts(fact.Regimes())
	case "lawfulbasis.Condition":
		return "condition of Art. 9(2) or 10", textsOf(lawfulbasis.Conditions(), func(i lawfulbasis.ConditionInfo) string { return string(i.Code) })
	case "lawfulbasis.Ground":
		return "ground of Art. 6(1)", textsOf(lawfulbasis.Grounds(), func(i lawfulbasis.GroundInfo) string { return string(i.Code) })
	case "lawfulbasis.RecognisedInterest":
		return "condition of Annex 1", textsOf(lawfulbasis.RecognisedInterests(), func(i lawfulbasis.RecognisedInterestInfo) string { return string(i.Code) })
	case "lawfulbasis.Right":
		return "right", texts(lawfulbasis.Rights())
	case "lawfulbasis.Schedule1":
		return "paragraph of Schedule 1", textsOf(lawfulbasis.Schedule1Paragraphs(), func(i lawfulbasis.Schedule1Info) string { return string(i.Code) })
	case "lawfulbasis.SpecialCategory":
		return "special category", textsOf(lawfulbasis.SpecialCategories(), func(i lawfulbasis.SpecialCategoryInfo) string { return string(i.Code) })
	case "transfer.ClauseSet":
		return "set of clauses", textsOf(transfer.ClauseSets(), func(i transfer.ClauseSetInfo) string { return string(i.Code) })
	case "transfer.Country":
		return "ISO 3166-1 alpha-2 code of a country", textsOf(transfer.Countries(), func(i transfer.CountryInfo) string { return string(i.Code) })
	case "transfer.Mechanism":
		return "transfer mechanism", textsOf(transfer.Mechanisms(), func(i transfer.MechanismInfo) string { return string(i.Code) })
	case "transfer.Module":
		return "module", textsOf(transfer.Modules(), func(i transfer.ModuleInfo) string { return string(i.Code) })
	case "transfer.Role":
		return "role", []string{string(transfer.Controller), string(transfer.Processor)}
	case "transfer.Status":
		return "status of a transfer", []string{string(transfer.Planned), string(transfer.Contingent)}
	}
	for _, t := range codeTables {
		if t.typeName == typeName {
			return t.called, textsOf(t.codes(), func(c Code) string { return c.Value })
		}
	}
	return "code", nil
}

// codeTables are the tables of codes of this package.
var codeTables = []struct {
	typeName, called string
	codes            func() []Code
}{
	{"ropa.AICharacteristic", "characteristic", AICharacteristics},
	{"ropa.AIContext", "context of use", AIContexts},
	{"ropa.AIFunction", "function of an AI system", AIFunctions},
	{"ropa.AIRole", "role under the AI Act", AIRoles},
	{"ropa.DPIAStatus", "status of an impact assessment", DPIAStatuses},
	{"ropa.DataKind", "kind of data", DataKinds},
	{"ropa.DecisionException", "exception of Art. 22(2)", DecisionExceptions},
	{"ropa.Element", "element of a record", Elements},
	{"ropa.EndAction", "action at the end of the services", EndActions},
	{"ropa.Level", "level of risk", Levels},
	{"ropa.MeasureKind", "kind of measure", MeasureKinds},
	{"ropa.MeasureType", "type of measure", MeasureTypes},
	{"ropa.Objective", "objective of Art. 32(1)", Objectives},
	{"ropa.ProcessingType", "type of processing", ProcessingTypes},
	{"ropa.RecipientKind", "kind of recipient", RecipientKinds},
	{"ropa.RecipientRole", "role of a recipient", RecipientRoles},
	{"ropa.RetentionAction", "action at the end of a period", RetentionActions},
	{"ropa.SourceKind", "kind of source", SourceKinds},
	{"ropa.Status", "status", Statuses},
	{"ropa.SubjectKind", "kind of data subject", SubjectKinds},
}

// texts returns codes as strings.
func texts[T ~string](codes []T) []string {
	return textsOf(codes, func(c T) string { return string(c) })
}

func textsOf[T any](list []T, text func(T) string) []string {
	all := make([]string, len(list))
	for i, v := range list {
		all[i] = text(v)
	}
	return all
}

// nearestCountry ends a message on an unknown country with the codes that may
// have been meant: by code, or by name where a name stands.
func nearestCountry(value string) string {
	switch strings.ToUpper(strings.TrimSpace(value)) {
	case "UK":
		return "; ISO 3166-1 writes the United Kingdom GB"
	case "EL":
		return "; ISO 3166-1 writes Greece GR"
	}
	if c, err := transfer.ParseCountry(value); err == nil {
		return "; nearest: " + string(c)
	}
	countries := transfer.Countries()
	if len(value) <= 3 {
		return didYouMean(value, textsOf(countries, func(c transfer.CountryInfo) string { return string(c.Code) }))
	}
	var codes []string
	for _, name := range fact.Nearest(value, textsOf(countries, func(c transfer.CountryInfo) string { return c.Name })) {
		for _, c := range countries {
			if c.Name == name {
				codes = append(codes, string(c.Code)+" ("+name+")")
			}
		}
	}
	if len(codes) == 0 {
		return ""
	}
	return "; nearest: " + strings.Join(codes, ", ")
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
