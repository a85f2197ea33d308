package lang

import (
	"strings"
	"testing"
)

func TestSimpleWords(t *testing.T) {
	for _, set := range Complete {
		for key, en := range English.Simple {
			if s, ok := set.Simple[key]; !ok || s == "" != (en == "") || strings.Count(s, "%s") != strings.Count(en, "%s") {
				t.Errorf("%s: %s: %q", set.Tag, key, s)
			}
		}
		for key := range set.Simple {
			if _, ok := English.Simple[key]; !ok {
				t.Errorf("%s: %q is no word of English", set.Tag, key)
			}
		}
	}
}
