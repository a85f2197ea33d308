package transfer

import (
	"slices"
	"strings"
	"unicode"

	"github.com/openropa/openropa/ropa/fact"
)

// FindDecision returns the rows that a decision's name means, in table order;
// nil if it means none. It knows numbers ("(EU) 2016/1250", "2016/1250", "SI
// 2023/1028"), identifiers ("32016D1250"), and what the frameworks with the
// United States are called: "Privacy Shield", "Safe Harbor", "DPF", "data
// bridge", "Swiss-US DPF". A name that fits several decisions, such as "DPF"
// without a word on whose, returns all of them. The Swiss Safe Harbour and
// Privacy Shield were never on the Federal Council's list: they return none.
func FindDecision(name string) []Adequacy {
	n := readDecisionName(name)
	var found []Adequacy
	for i := range adequacyTable {
		if n.means(&adequacyTable[i]) {
			found = append(found, adequacyTable[i])
		}
	}
	return found
}

// decisionName is the words of a name, in lower case, without punctuation
// other than the slash of a number.
type decisionName []string

// oneWord are the forms of a name that are written in other ways, in one.
var oneWord = strings.NewReplacer("u.s.a.", "us", "u.s.", "us", "u.k.", "uk", "s.i.", "si", "harbor", "harbour")

func readDecisionName(s string) decisionName {
	s = strings.ToLower(s)
	s = oneWord.Replace(s)
	var n decisionName
	for _, word := range strings.FieldsFunc(s, func(r rune) bool {
		return r != '/' && !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}) {
		if actNumber(word) != "" {
			n = append(n, word)
			continue
		}
		n = append(n, strings.FieldsFunc(word, func(r rune) bool { return r == '/' })...)
	}
	return n
}

// has reports whether the words occur in that order, one after another.
func (n decisionName) has(words ...string) bool {
	for i := 0; i+len(words) <= len(n); i++ {
		if slices.Equal(n[i:i+len(words)], words) {
			return true
		}
	}
	return false
}

func (n decisionName) means(a *Adequacy) bool {
	eu := n.has("eu") && !n.has("extension", "to") && !n.has("bridge", "to")
	swiss := n.has("swiss") || n.has("switzerland")
	uk := n.has("uk") || n.has("extension") || n.has("data", "bridge")
	switch a.Scope {
	case ScopeSafeHarbour:
		if n.has("safe", "harbour") && (eu || !swiss) {
			return true
		}
	case ScopePrivacyShield:
		if n.has("privacy", "shield") && (eu || !swiss) {
			return true
		}
	case ScopeDPF, ScopeDPFUK, ScopeDPFSwiss:
		whose := map[Scope]bool{ScopeDPF: eu, ScopeDPFUK: uk, ScopeDPFSwiss: swiss}
		open := !eu && !uk && !swiss
		dpf := n.has("dpf") || n.has("data", "privacy", "framework") || n.has("uk", "extension") || n.has("data", "bridge")
		if dpf && (open || whose[a.Scope]) {
			return true
		}
	}
	switch {
	case a.Decision == "DPA 2018 Sch. 21":
		return n.has("sch", "21") || n.has("schedule", "21") || n.has("si", "2019/419")
	case a.Regime == fact.Swiss:
		return n.has("annex", "1") && (n.has("dpo") || n.has("dsv"))
	}
	if n.has(strings.ToLower(a.CELEX)) || a.AmendingCELEX != "" && n.has(strings.ToLower(a.AmendingCELEX)) {
		return true
	}
	si := a.Regime == fact.UK
	for i, word := range n {
		if named := i > 0 && n[i-1] == "si"; named && !si {
			continue // the number of another instrument
		}
		if number := actNumber(word); number != "" && (number == actNumber(a.Decision) || number == actNumber(a.Amending)) {
			return true
		}
	}
	return false
}

// actNumber returns the year and number of an act, "2000/520" of
// "2000/520/EC" and "(EU) 2016/1250", or "" if s has none.
func actNumber(s string) string {
	if i := strings.LastIndexByte(s, ' '); i >= 0 {
		s = s[i+1:]
	}
	year, rest, ok := strings.Cut(s, "/")
	if !ok || len(year) != 4 {
		return ""
	}
	number, _, _ := strings.Cut(rest, "/")
	for _, r := range year + number {
		if r < '0' || r > '9' {
			return ""
		}
	}
	return year + "/" + number
}
