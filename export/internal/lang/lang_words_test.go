package lang

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
)

// officialTerms are the words of Art. 30, 4, 26, 27 and 37 of the GDPR in the
// official text of a language, as labels of one.
type officialTerms struct {
	controller, processor, jointController, representative, dpo string
	record, purposes, subjects, data, recipients                string
	transfers, limits, security                                 [2]string // the words of Art. 30(1)(e)-(g), and the label made of them
}

// usualForms are values as a language writes them.
type usualForms struct {
	date    string         // 1 June 2026
	periods string         // P10Y, P1M, P1Y6M, P3W, P30D
	counted map[int]string // activities
	short   string         // Art. 30(1)(f)
	places  string         // Art. 6(1)(a), (b) and (c)
	yes, no string
	none    []string
}

type citedAs struct {
	act       fact.Act
	provision string
	want      string
}

// checkLanguage fails for what a language says otherwise.
func checkLanguage(t *testing.T, l *Language, o officialTerms, u usualForms, cites []citedAs) {
	t.Helper()
	want := map[string]string{
		"controller": o.controller, "processor": o.processor, "joint-controller": o.jointController, "representative": o.representative, "dpo": o.dpo,
		"record": o.record, "purposes": o.purposes, "subjects": o.subjects, "data": o.data, "recipients": o.recipients,
		"transfers": o.transfers[1], "retention": o.limits[1], "security": o.security[1],
	}
	got := make(map[string]string)
	for key := range want {
		got[key] = l.Words[key]
		if role, ok := l.Codes["role:"+key]; ok {
			got[key] = role
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("official terms (-want +got):\n%s", diff)
	}
	for brief, term := range map[string]string{"controller": o.controller, "processor": o.processor, "representative": o.representative, "dpo": o.dpo} {
		if Fold(l.Brief[brief]) != Fold(term) {
			t.Errorf("%s: %q, want %q", brief, l.Brief[brief], term)
		}
	}

	day := civil.MustDate("2026-06-01")
	if s := l.Date(day); s != u.date {
		t.Errorf("day %q, want %q", s, u.date)
	}
	if d, ok := ReadDay(l.Date(day)); !ok || d != day {
		t.Errorf("%q is read as %v", l.Date(day), d)
	}
	if d, doubt := ReadDayIn(l.Date(day), l.Tag, orderOf(l.Tag)); d != day || doubt != "" {
		t.Errorf("%q is read as %v, %q", l.Date(day), d, doubt)
	}
	var periods []string
	for _, iso := range []string{"P10Y", "P1M", "P1Y6M", "P3W", "P30D", "P0D"} {
		p := civil.MustPeriod(iso)
		if read, ok := ReadPeriod(l.Period(p)); !ok || read != p {
			t.Errorf("%q is read as %v, want %v", l.Period(p), read, p)
		}
		periods = append(periods, l.Period(p))
	}
	if s := strings.Join(periods, ", "); s != u.periods {
		t.Errorf("periods %q, want %q", s, u.periods)
	}
	for n, want := range u.counted {
		if s := l.Count(l.Brief["activities"], n); s != want {
			t.Errorf("%q, want %q", s, want)
		}
	}
	for word, want := range map[string]string{u.yes: "yes", u.no: "no"} {
		if a, ok := ReadAnswer(word); !ok || string(a) != want || Fold(l.Answer(a)) != Fold(word) {
			t.Errorf("%q is %q", word, a)
		}
	}
	for _, s := range append(u.none, l.Words["none"]) {
		if !SaysNone(s) {
			t.Errorf("%q does not say that there is none", s)
		}
	}

	if s := plain(l.ShortPlace(fact.Citation{Act: fact.GDPR, Provision: "Art. 30(1)(f)"})); s != u.short {
		t.Errorf("short %q, want %q", s, u.short)
	}
	several := []fact.Citation{{Act: fact.GDPR, Provision: "Art. 6(1)(a)"}, {Act: fact.GDPR, Provision: "Art. 6(1)(b)"}, {Act: fact.GDPR, Provision: "Art. 6(1)(c)"}}
	if s := plain(strings.Join(l.Places(several), "; ")); s != u.places {
		t.Errorf("several %q, want %q", s, u.places)
	}
	for _, c := range cites {
		if s := plain(l.cite(fact.Citation{Act: c.act, Provision: c.provision})); s != c.want {
			t.Errorf("%s %s: %q, want %q", c.act, c.provision, s, c.want)
		}
	}

	english := map[string]map[string]string{"words": English.Words, "codes": English.Codes, "brief": English.Brief, "simple": English.Simple, "parts": English.Parts}
	for name, words := range map[string]map[string]string{"words": l.Words, "codes": l.Codes, "brief": l.Brief, "simple": l.Simple, "parts": l.Parts} {
		for key, s := range words {
			if strings.TrimSpace(s) != s && key != "secondSubparagraph" || strings.Contains(s, "  ") && !strings.Contains(english[name][key], "  ") {
				t.Errorf("%s: %s: %q has spaces too many", name, key, s)
			}
			if strings.Count(s, "%s") != strings.Count(english[name][key], "%s") && key != "recital" {
				t.Errorf("%s: %s: %q has not the verbs of %q", name, key, s, english[name][key])
			}
		}
	}
}
