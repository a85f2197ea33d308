package lang

import (
	"strings"

	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/words"
)

// readMeasureCell reads measures of security.
func readMeasureCell(text string, tokens []words.Token, tag string) Reading {
	if words.NoneIn(tokens, tag) {
		return Reading{None: true}
	}
	var r Reading
	for _, p := range withConditions(pieces(text, ",;|/"), tag) {
		for _, q := range joined(p, tag, measurePhrases(), nil) {
			r.Elements = append(r.Elements, readMeasure(q, tag))
		}
	}
	return r
}

func readMeasure(p piece, tag string) Element {
	e := Element{Text: p.text, Name: p.text}
	code, other := "", false // other is that a compound may be another thing: "Schlüsselanhänger"
	taken := make([]bool, len(p.tokens))
	for i := 0; i < len(p.tokens); {
		c, end, rest := measurePhrases().AtStem(p.tokens, i, tag)
		if own := measureOfEnd(p.tokens[i].Text); c == "" || own != "" && compound(rest, tag, measureHeads()) {
			c, end, rest = own, i+1, ""
		}
		other = other || c != "" && compound(rest, tag, measureHeads())
		if c == "" {
			i++
			continue
		}
		take(taken, i, end)
		if code != "" && c == manyKinds {
			i = end
			continue
		}
		if code != "" && c != code {
			if code == manyKinds {
				code, i = c, end
				continue
			}
			if p.tokens[i-1].Text == "(" {
				i = end
				continue
			}
			if a := string(ropa.MeasureAccessControl); code == a && c == string(ropa.MeasureTraceability) || code == string(ropa.MeasureTraceability) && c == a {
				code, i = string(ropa.MeasureTraceability), end // "access is recorded"
				continue
			}
			if !besideMeasure(code, c) {
				e.Doubt = Ambiguous
				return e
			}
			if aboutMeasures(c) {
				code = c
			}
			i = end
			continue
		}
		code, i = c, end
	}
	switch {
	case code == "" || code == manyKinds:
		e.Doubt = Unknown
		return e
	case unsure(p, taken, tag, 0):
		e.Doubt = Undecided
		return e
	case doubted(p.tokens, taken, tag):
		e.Doubt = Undecided
		return e
	case other || foreign(p, taken, tag):
		e.Doubt = Unknown
		return e
	}
	e.Measure = ropa.MeasureType(code)
	e.Objective = objectiveOf[e.Measure]
	return e
}

// measureOfEnd is the kind of measure that the last part of a compound names:
// "schijfversleuteling", "Passwortrichtlinie"; "" if it names none.
func measureOfEnd(word string) string {
	for _, end := range measureEnds {
		if len(word) > len(end.text) && strings.HasSuffix(word, end.text) {
			return end.code
		}
	}
	return ""
}

// foreign reports whether a word beside a measure is not known, and may make it
// another's or something else ("backup of a neighbouring museum", "alarm kaputt").
// Names in capitals, of what the measure works on or with, are none.
func foreign(p piece, taken []bool, tag string) bool {
	for i, t := range p.tokens {
		if taken[i] || measureBeside().has(t.Text) || usualBesideSubject().has(t.Text) || ofTime(p.tokens, i, tag) || isDataNoun(p.tokens, i, tag) || !words.LeftOf(p.text, p.tokens[i:i+1], nil, tag).Has(words.LeftWords) {
			continue
		}
		if compounding[tag] && objectHeads().end(t.Text) {
			continue // "Personalakten"
		}
		if i == 0 || tag == "de" || !capital(p.text[t.From:]) {
			return true
		}
	}
	return false
}

// ofTime reports whether the word at i is one for a length of time or a number.
func ofTime(tokens []words.Token, i int, tag string) bool {
	if words.TimeUnit(tokens[i].Text) {
		return true
	}
	unit, _ := unitPhrases().At(tokens, i, tag)
	_, end := numberAt(tokens, i, tag)
	return unit != "" || end > i
}

// besideMeasure reports whether two kinds of measure named in a row are one
// that does something about the other: "encrypted backups", "backup test".
func besideMeasure(a, b string) bool { return aboutMeasures(a) || aboutMeasures(b) }

// aboutMeasures reports whether a kind of measure is about others: tests,
// training, policies.
func aboutMeasures(code string) bool {
	switch ropa.MeasureType(code) {
	case ropa.MeasureTesting, ropa.MeasureTraining, ropa.MeasurePolicy:
		return true
	}
	return false
}

// objectiveOf is what of Art. 32(1) a kind of measure serves, where that is plain.
var objectiveOf = map[ropa.MeasureType]ropa.Objective{
	ropa.MeasureEncryption:       ropa.ObjectiveEncryption,
	ropa.MeasurePseudonymisation: ropa.ObjectivePseudonymisation,
	ropa.MeasureBackup:           ropa.ObjectiveAvailability,
	ropa.MeasureAccessControl:    ropa.ObjectiveConfidentiality,
	ropa.MeasurePhysical:         ropa.ObjectiveConfidentiality,
	ropa.MeasureTesting:          ropa.ObjectiveTesting,
}
