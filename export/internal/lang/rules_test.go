package lang_test

import (
	"bufio"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/transfer"
)

// Of policies, which a file of findings does not show.
var policyRemedies = []string{
	"Correct the ID in the policy, or strike the activity from it.", "Correct the function in the policy, or strike it from it.",
	"Rest the purpose on another ground, or give it up.", "Keep the data inside, or stop the transfer.",
}

// remedies are all that findings carry, less those that name what a State has,
// which are phrases.
func remedies(t *testing.T) map[string]bool {
	all := make(map[string]bool)
	for _, r := range ropa.Rules() {
		all[r.Fix] = true
	}
	for _, s := range policyRemedies {
		all[s] = true
	}
	for _, line := range goldenLines(t) {
		fix, ok := strings.CutPrefix(line, "  fix: ")
		if ok && !ofState(fix) {
			all[fix] = true
		}
	}
	return all
}

func ofState(fix string) bool {
	return strings.Contains(fix, " there may carry it: ") || strings.Contains(fix, " are: ") || strings.HasPrefix(fix, "Designate a representative that is established")
}

// Remedies that name what a State or a policy has are in German and French too, with every
// law of the tables.
func TestRemediesMadeOfParts(t *testing.T) {
	first := "Name the law and the provision that lay the period down."
	list := []string{"Designate a representative that is established in the United Kingdom.", "Designate a representative that is established in Switzerland."}
	for _, g := range lawfulbasis.Grounds() {
		list = append(list, "Rest the purpose on consent, contract or "+strings.ToLower(g.Label)+", or give it up.")
	}
	list = append(list, "Keep the data for at least 2 years and at most 10 years.", "Keep the data for 30 days.")
	for _, m := range transfer.Mechanisms() {
		list = append(list, "Move the data to where "+m.Label+" or an adequacy decision carries the transfer, or stop it.")
	}
	for _, line := range goldenLines(t) {
		if fix, ok := strings.CutPrefix(line, "  fix: "); ok && ofState(fix) {
			list = append(list, fix)
		}
	}
	for _, c := range ropa.CriminalLaws() {
		list = append(list, first+" In "+c.Country.Name()+" there may carry it: "+c.Cite.Provision+" ("+c.What+"); "+c.Cite.Provision+" ("+c.What+").")
	}
	for _, p := range ropa.StatutoryPeriods() {
		law := p.What + ", " + p.Laws[0].Act + " " + p.Laws[0].Provision
		list = append(list, first+" Of 3 years in the Netherlands are: "+law+"; "+law+". "+first)
	}
	for tag := range translated {
		l := lang.CompleteOf(tag)
		for _, fix := range list {
			if l.Remedy(fix).Tag != "" {
				t.Errorf("%s: no translation of %q", tag, fix)
			}
		}
	}
	if got, want := lang.CompleteOf("de").Remedy(first+" Of 3 years in Germany are: reports of whistleblowers, HinSchG § 11(5).").Text, "Diese Frist (3 Jahre) haben in diesem Staat (Deutschland): Hinweise von Hinweisgebern, HinSchG § 11(5)."; !strings.HasSuffix(strings.ReplaceAll(got, "\u00a0", " "), want) {
		t.Errorf("de: %q\nwant %q at the end", got, want)
	}
}

// goldenLines are the messages of all rules, as package ropa tests them.
func goldenLines(t *testing.T) []string {
	f, err := os.Open(filepath.Join("..", "..", "..", "ropa", "testdata", "messages.golden"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var list []string
	for s := bufio.NewScanner(f); s.Scan(); {
		list = append(list, s.Text())
	}
	return list
}

var translated = map[string]bool{"de": true, "fr": true}

// The titles and remedies of all rules are in German and French: none is
// missing, and none is of a text that the rules no longer have.
func TestRulesTranslated(t *testing.T) {
	titles := make(map[string]bool)
	for _, r := range ropa.Rules() {
		titles[r.Title] = true
	}
	for _, l := range lang.All {
		if !translated[l.Tag] {
			continue
		}
		for kind, c := range map[string]struct {
			said map[string]bool
			in   map[string]string
		}{"title": {titles, l.Titles}, "remedy": {remedies(t), l.Remedies}} {
			for english := range c.said {
				if c.in[english] == "" {
					t.Errorf("%s: no translation of the %s %q", l.Tag, kind, english)
				}
			}
			for english, text := range c.in {
				if !c.said[english] {
					t.Errorf("%s: no rule has the %s %q any more; look at %q again", l.Tag, kind, english, text)
				}
			}
		}
	}
}

var (
	figures = regexp.MustCompile(`\d+[A-Z]?|“[^”]*”|"[a-z]+"`)
	signs   = regexp.MustCompile(`[^\x{a0}] ?[;:?!]|«[^\x{a0}]|[^\x{a0}]»|'`)
	english = regexp.MustCompile(`(?i)\b(the|of|and|is|not|with|which)\b`)
)

// A translation has the figures, ends and signs of what it translates, in its
// own typography, and no English word.
func TestRulesWellSet(t *testing.T) {
	for _, l := range lang.All {
		for _, said := range []map[string]string{l.Titles, l.Remedies} {
			for from, text := range said {
				if want, got := figuresOf(from), figuresOf(text); !slices.Equal(want, got) {
					t.Errorf("%s: %q has the figures %q, want %q of %q", l.Tag, text, got, want, from)
				}
				if strings.HasSuffix(from, ".") != strings.HasSuffix(text, ".") {
					t.Errorf("%s: %q ends unlike %q", l.Tag, text, from)
				}
				if l.Tag == "fr" && signs.MatchString(text) {
					t.Errorf("fr: %q: %q", signs.FindString(text), text)
				}
				if l.Tag == "de" && strings.ContainsAny(text, `"'”`) {
					t.Errorf("de: signs of English in %q", text)
				}
				if word := english.FindString(text); word != "" && word != "not" && !strings.Contains(from, "\""+word+"\"") && !strings.Contains(text, "„"+word) {
					t.Errorf("%s: the word %q in %q", l.Tag, word, text)
				}
			}
		}
	}
}

// figuresOf are the figures of a text and the names of fields in it, in order.
func figuresOf(text string) []string {
	all := figures.FindAllString(text, -1)
	for i := range all {
		all[i] = strings.Trim(all[i], `"“”`)
	}
	slices.Sort(all)
	return slices.DeleteFunc(all, func(s string) bool { return s == "" || s[0] > '9' })
}

// What is made of two remedies, one under each regime, is both; what a
// language lacks is in English, and says so.
func TestRemedies(t *testing.T) {
	de := lang.CompleteOf("de")
	two := slices.Sorted(maps.Keys(de.Remedies))[:2]
	if got, want := de.Remedy(two[0]+" "+two[1]), (lang.Said{Text: de.Remedies[two[0]] + " " + de.Remedies[two[1]]}); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
	for _, c := range []struct {
		tag, text, want string
	}{{"de", "Do as our policy says.", "en"}, {"el", two[0], "en"}, {"en", two[0], ""}, {"de", two[0], ""}} {
		if got := lang.CompleteOf(c.tag).Remedy(c.text); got.Tag != c.want || (got.Tag != "") != (got.Text == c.text && c.tag != "en") {
			t.Errorf("%s: %+v", c.tag, got)
		}
	}
}
