package layout

import (
	"testing"

	"github.com/openropa/openropa/export/internal/lang"
)

func FuzzLayoutCell(f *testing.F) {
	for _, s := range []string{"", "a\nb", "• a\n  Data: b\n    c", "1. a\n2. b", "Name: x", "…", "• …\n  From: 1", "a;b", "n/a", "(continued)\nx"} {
		f.Add(s, s, s, uint8(0))
	}
	f.Fuzz(func(t *testing.T, a, b, c string, form uint8) {
		w := lang.All[int(form>>4)%len(lang.All)]
		cf := cellForm{w: w, single: form&1 > 0, sayable: form&2 > 0, numbered: form&4 > 0}
		if form&8 > 0 {
			cf.join = ", "
		}
		list := []item{newItem(a, "data", b, "data", c, "from", b), newItem(b), newItem(c, "law", a)}
		if cf.single {
			list = list[:1]
		}
		for i := range list {
			if list[i].text == nameless {
				return
			}
		}
		got, none := cf.decode(cf.encode(list))
		if none || !sameItems(list, got) {
			t.Errorf("%+v is read as %+v", list, got)
		}
	})
}
