package lang

import (
	"strings"
	"testing"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
)

// Each language has every word of the short documents, with the same verbs,
// and no word under Swiss law alone that it lacks otherwise.
func TestBriefWords(t *testing.T) {
	for _, set := range Complete {
		for key, en := range English.Brief {
			if strings.HasSuffix(key, "@ch") {
				continue
			}
			s, ok := set.Brief[key]
			if !ok || s == "" {
				t.Errorf("%s lacks %q", set.Tag, key)
			}
			forms, _, _ := strings.Cut(en, "|")
			for form := range strings.SplitSeq(s, "|") {
				for _, verb := range []string{"%d", "%s"} {
					if strings.Count(form, verb) != strings.Count(forms, verb) {
						t.Errorf("%s: %s: %q has not the verbs of %q", set.Tag, key, form, en)
					}
				}
			}
			if n := strings.Count(s, "|") + 1; n > 1 && (!strings.Contains(en, "%d") || n != len(pluralForms()[set.Tag])) {
				t.Errorf("%s: %s: %q has %d forms for numbers", set.Tag, key, s, n)
			}
		}
		for key := range set.Brief {
			if _, ok := English.Brief[strings.TrimSuffix(key, "@ch")]; !ok {
				t.Errorf("%s: %q is no word of English", set.Tag, key)
			}
		}
	}
	for key, s := range French.Brief {
		if strings.ContainsAny(s, "'") || strings.Contains(s, " :") || strings.Contains(s, " ;") {
			t.Errorf("fr: %s: %q", key, s)
		}
	}
}

// Heads of the matrix of kinds have at most 18 characters, reasons of a state
// eight words.
func TestBriefWordsAreShort(t *testing.T) {
	for _, set := range Complete {
		for key, s := range set.Brief {
			if strings.HasPrefix(key, "data:") && len([]rune(s)) > 18 {
				t.Errorf("%s: %s: %q", set.Tag, key, s)
			}
			if n := len(strings.Fields(s)); strings.HasPrefix(key, "why:") && n > 8 {
				t.Errorf("%s: %s: %q has %d words", set.Tag, key, s, n)
			}
		}
	}
}

func TestShort(t *testing.T) {
	for _, c := range []struct {
		cite       fact.Citation
		en, de, fr string
	}{
		{fact.Citation{Act: fact.GDPR, Provision: "Art. 30(1)(f)"}, "Art. 30(1)(f)", "Art. 30 Abs. 1 lit. f", "art. 30 § 1 f)"},
		{fact.Citation{Act: fact.GDPR, Provision: "Art. 30(2)"}, "Art. 30(2)", "Art. 30 Abs. 2", "art. 30 § 2"},
		{fact.Citation{Act: fact.GDPR, Provision: "Art. 27"}, "Art. 27", "Art. 27", "art. 27"},
		{fact.Citation{Act: fact.FADP, Provision: "Art. 12(2)(g)"}, "Art. 12(2)(g)", "Art. 12 Abs. 2 Bst. g", "art. 12, al. 2, let. g"},
	} {
		for _, l := range []struct {
			set  *Language
			want string
		}{{English, c.en}, {german, c.de}, {French, c.fr}} {
			if got := plain(l.set.ShortPlace(c.cite)); got != l.want {
				t.Errorf("%s: %q, want %q", l.set.Tag, got, l.want)
			}
		}
	}
	day := civil.MustDate("2026-10-05")
	if en, de, zero := plain(English.ShortDate(day)), german.ShortDate(day), English.ShortDate(civil.Date{}); en != "5 Oct 2026" || de != "05.10.2026" || zero != "" {
		t.Errorf("%q, %q, %q", en, de, zero)
	}
}
