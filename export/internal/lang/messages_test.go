package lang_test

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/transfer"
)

// shownMessages are all messages that the rules' own tests show, by rule, and
// those that testdata/messages has of further branches of the rules.
func shownMessages(t *testing.T) map[string][]string {
	lines := goldenLines(t)
	more, err := filepath.Glob(filepath.Join("testdata", "messages", "*.txt"))
	if err != nil || len(more) == 0 {
		t.Fatalf("no further messages: %v", err)
	}
	for _, file := range more {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		lines = append(lines, strings.Split(strings.TrimSpace(string(text)), "\n")...)
	}
	all := make(map[string][]string)
	rule := ""
	for _, line := range lines {
		said, indented := strings.CutPrefix(line, "  ")
		switch {
		case !indented:
			rule, _, _ = strings.Cut(line, " (")
		case !strings.HasPrefix(said, "[") && !strings.HasPrefix(said, "fix: ") && !slices.Contains(all[rule], said):
			all[rule] = append(all[rule], said)
		}
	}
	return all
}

// Every message of every rule is said in all languages that have messages.
func TestMessagesTranslated(t *testing.T) {
	shown := shownMessages(t)
	for _, rule := range ropa.Rules() {
		id := string(rule.ID)
		if len(shown[id]) == 0 {
			t.Errorf("%s: no message is shown", id)
		}
		for _, tag := range []string{"de", "fr"} {
			for _, m := range shown[id] {
				if lang.CompleteOf(tag).Message(m).Tag != "" {
					t.Errorf("%s: %s: no translation of %q", tag, id, m)
				}
			}
		}
		delete(shown, id)
	}
	for _, m := range shown["policy"] { // of the rules that policies are
		for _, tag := range []string{"de", "fr"} {
			if lang.CompleteOf(tag).Message(m).Tag != "" {
				t.Errorf("%s: no translation of %q", tag, m)
			}
		}
	}
	delete(shown, "policy")
	for rule := range shown {
		t.Errorf("messages are shown of %s, which is no rule", rule)
	}
}

// What lists of authorities have, and what codes are called, is said in all
// languages that have messages.
func TestTablesInMessagesTranslated(t *testing.T) {
	for _, table := range ropa.CodeTables() {
		m := `"x" is no ` + table.Called
		for _, tag := range []string{"de", "fr"} {
			if lang.CompleteOf(tag).Message(m).Tag != "" {
				t.Errorf("%s: no translation of %q", tag, m)
			}
		}
	}
	var more []string
	for _, p := range ropa.StatutoryPeriods() {
		law := p.Laws[0]
		more = append(more, "data is kept for 1 year under a law that has it kept for 2 years at least ("+p.What+", "+law.Act+" "+law.Provision+")")
	}
	for _, l := range ropa.VideoLimits() {
		more = append(more, "images are kept for 1 year, and "+l.Country.Name()+" has them kept for 72 hours at most ("+l.Note+")")
	}
	for _, w := range ropa.WorksCouncilRules() {
		more = append(more, "the activity monitors employees; the law of "+w.Country.Name()+" asks for "+w.What+", and none is on record")
	}
	for _, n := range ropa.NationalIDRules() {
		more = append(more, "the purpose uses the data, for which "+n.Country.Name()+" asks for a law that has it used ("+n.Number+")")
	}
	for _, m := range ropa.MarketingLaws() {
		if m.Note != "" {
			more = append(more, "purpose \"x\" calls people for direct marketing and rests on no consent, which the law of Germany (DE) asks for ("+m.Note+")")
		}
	}
	for _, a := range transfer.Adequacies() {
		decision := a.Decision
		if a.Regime == ropa.EU {
			decision = "Decision " + decision
		}
		if a.Ended != "" {
			more = append(more, "transfer to a place not named claims adequacy: "+decision+" ("+a.Name+") has not been in force since 2020-01-01 ("+a.Ended+")")
		}
		if s, ok := transfer.ScopeOf(a.Scope); ok {
			more = append(more, "transfer to India (IN): "+decision+" ("+a.Name+") covers only part of it, and that this importer is covered is not recorded: "+strings.ToLower(s.Importer[:1])+strings.TrimSuffix(s.Importer[1:], "."))
		}
		if a.Contested.What != "" {
			more = append(more, "transfer to India (IN): "+decision+" is under challenge, "+a.Contested.Cite.Provision+": "+a.Contested.What)
		}
	}
	for _, m := range more {
		for _, tag := range []string{"de", "fr"} {
			if lang.CompleteOf(tag).Message(m).Tag != "" {
				t.Errorf("%s: no translation of %q", tag, m)
			}
		}
	}
	for _, list := range ropa.ImpactLists() {
		for _, e := range list.Entries {
			m := "the processing is listed as needing no impact assessment: " + list.Authority + ", " + e.Number + " " + e.What
			for _, tag := range []string{"de", "fr"} {
				if lang.CompleteOf(tag).Message(m).Tag != "" {
					t.Errorf("%s: no translation of %q", tag, m)
				}
			}
		}
	}
}

// A message in another language has the names, days and numbers that it has in
// English.
func TestMessagesKeepWhatTheyName(t *testing.T) {
	slots, places := regexp.MustCompile(`\{[a-zA-Z:]+\*?\}`), regexp.MustCompile(`\{\d\}`)
	for _, l := range lang.All {
		for set, list := range l.Messages {
			known := make(map[string]bool)
			for _, pair := range list {
				if known[pair[0]] {
					t.Errorf("%s: %s: %q is said twice", l.Tag, set, pair[0])
				}
				known[pair[0]] = true
				n, got := len(slots.FindAllString(pair[0], -1)), places.FindAllString(pair[1], -1)
				slices.Sort(got)
				for i := range n {
					if len(got) != n || got[i] != "{"+string(rune('1'+i))+"}" {
						t.Errorf("%s: %s: %q names %q of %q", l.Tag, set, pair[1], got, pair[0])
						break
					}
				}
				if word := english.FindString(pair[1]); word != "" {
					t.Errorf("%s: the word %q in %q", l.Tag, word, pair[1])
				}
				if l.Tag == "fr" && signs.MatchString(slots.ReplaceAllString(pair[1], "x")) {
					t.Errorf("fr: the signs of %q", pair[1])
				}
			}
		}
	}
	for _, c := range []struct{ tag, english, want string }{
		{"de", `purpose "A \"b\" und c" rests on consent in one case and does not say how it is proved`, `der Zweck „A "b" und c“ beruht in einem Fall auf Einwilligung und sagt nicht, wie sie nachgewiesen wird`},
		{"de", `the register was last reviewed on 2023-03-01, more than 12 months before 2026-11-21`, `das Verzeichnis wurde zuletzt am 01.03.2023 überprüft, mehr als 12 Monate vor dem 21.11.2026`},
		{"de-CH", `transfer to the United States of America (US): no mechanism is stated`, `Übermittlung, Ziel Vereinigte Staaten (US): kein Instrument ist angegeben`},
		{"fr", `under the GDPR: transfer to India (IN): no mechanism is stated; under the UK GDPR: transfer to Brazil (BR): no mechanism is stated`, `selon le RGPD : transfert, destination Inde (IN) : aucun instrument n’est indiqué ; selon le RGPD du Royaume-Uni : transfert, destination Brésil (BR) : aucun instrument n’est indiqué`},
		{"fr", `3 categories of data have no time limit, and others have: "A", "B, c", …`, `3 catégories de données n’ont pas de délai, et d’autres en ont : « A », « B, c », …`},
		{"de", `purpose "x" rests on air`, ``},
		{"de", `purpose "x rests on consent and does not say how it is proved`, ``},
	} {
		got := lang.CompleteOf(c.tag).Message(c.english)
		if text := strings.ReplaceAll(got.Text, "\u00a0", " "); c.want != "" && (text != c.want || got.Tag != "") || c.want == "" && (got.Text != c.english || got.Tag != "en") {
			t.Errorf("%s: %q\nwant %q", c.tag, text, c.want)
		}
	}
}
