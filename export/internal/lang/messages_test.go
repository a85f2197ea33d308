package lang_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/openropa/openropa/export/internal/lang"
)

// goldenMessages are all messages that the rules' own tests show, by rule.
func goldenMessages(t *testing.T) map[string][]string {
	all := make(map[string][]string)
	rule := ""
	for _, line := range goldenLines(t) {
		said, indented := strings.CutPrefix(line, "  ")
		switch {
		case !indented:
			rule, _, _ = strings.Cut(line, " (")
		case !strings.HasPrefix(said, "[") && !strings.HasPrefix(said, "fix: "):
			all[rule] = append(all[rule], said)
		}
	}
	return all
}

// A rule counts as translated where all its messages are, and no other does.
func TestMessagesTranslated(t *testing.T) {
	for _, tag := range []string{"de", "fr"} {
		l := lang.CompleteOf(tag)
		var whole []string
		said, of := 0, 0
		for rule, messages := range goldenMessages(t) {
			missing := 0
			for _, m := range messages {
				of++
				if l.Message(m).Tag == "" {
					said++
				} else {
					missing++
				}
			}
			if missing == 0 {
				whole = append(whole, rule)
			}
			if l.SaysMessagesOf(rule) != (missing == 0) {
				t.Errorf("%s: %s: %d of %d messages are not translated", tag, rule, missing, len(messages))
			}
		}
		slices.Sort(whole)
		t.Logf("%s: %d of %d messages, all of %d rules: %q", tag, said, of, len(whole), whole)
	}
}

// A message in another language has the names, days and numbers that it has in
// English.
func TestMessagesKeepWhatTheyName(t *testing.T) {
	slots, places := regexp.MustCompile(`\{[a-z]+\*?\}`), regexp.MustCompile(`\{\d\}`)
	for _, l := range lang.All {
		for set, list := range l.Messages {
			for _, pair := range list {
				n, got := len(slots.FindAllString(pair[0], -1)), places.FindAllString(pair[1], -1)
				slices.Sort(got)
				for i := range n {
					if len(got) != n || got[i] != "{"+string(rune('1'+i))+"}" {
						t.Errorf("%s: %s: %q names %q of %q", l.Tag, set, pair[1], got, pair[0])
						break
					}
				}
				if l.Tag == "fr" && signs.MatchString(slots.ReplaceAllString(pair[1], "x")) {
					t.Errorf("fr: the signs of %q", pair[1])
				}
			}
		}
	}
	for _, c := range []struct{ tag, english, want string }{
		{"de", `purpose "A \"b\" und c" rests on consent in one case and does not say how it is proved`, `der Zweck „A "b" und c“ beruht in einem Fall auf Einwilligung und sagt nicht, wie sie nachgewiesen wird`},
		{"de", `the register was last reviewed on 2023-03-01, more than 12 months before 2026-11-21`, `das Verzeichnis wurde zuletzt am 01.03.2023 überprüft, 12 Monate oder mehr vor dem 21.11.2026`},
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
