package ropa

import (
	"strings"

	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/transfer"
)

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
