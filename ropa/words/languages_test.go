package words

import (
	"strings"
	"testing"
)

// A word that denies or leaves open is no small word of the same language:
// every sentence with it would be in doubt.
func TestLanguagesWordsHaveOneRole(t *testing.T) {
	tags := map[string]bool{}
	for i := range languageTable {
		l := &languageTable[i]
		if tags[l.tag] {
			t.Errorf("%s: twice in the table", l.tag)
		}
		tags[l.tag] = true
		var stop wordSet
		stop.add(l.stop, langBit(i))
		for role, list := range map[string]string{"not": l.not, "maybe": l.maybe} {
			for w := range strings.FieldsSeq(Fold(list)) {
				if stop.has(w, allLangs) {
					t.Errorf("%s: %q is a small word and says %q", l.tag, w, role)
				}
			}
		}
		for name, list := range map[string]string{"stop": l.stop, "and": l.and, "or": l.or, "not": l.not, "article": l.article, "paragraph": l.paragraph,
			"point": l.point, "gdpr": l.gdpr, "none": l.none, "yes": l.yes, "no": l.no, "todo": l.todo, "hint": l.hint, "idle": l.idle} {
			if list == "" {
				t.Errorf("%s: no words for %s", l.tag, name)
			}
		}
	}
	for tag := range strings.FieldsSeq("bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv ca no") {
		if !tags[tag] {
			t.Errorf("%s: not in the table", tag)
		}
	}
}
