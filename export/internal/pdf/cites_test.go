package pdf

import (
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openropa/openropa/export/internal/doc"
)

// A citation leads to its address from each line that it is broken into, and
// what stands beside it leads elsewhere or nowhere.
func TestCites(t *testing.T) {
	eu, uk := "https://example.org/eu", "https://example.org/uk"
	both := &doc.Cites{{Text: "Art. 5(2) GDPR", Link: eu}, {Text: "UK GDPR", Link: uk}, {Text: "Art. 45(1) GDPR", Link: eu}}
	one := &doc.Cites{{Text: "Art. 6(1)(b) GDPR", Link: eu}}
	const clause = "Art. 5(2) GDPR / UK GDPR; Art. 45(1) GDPR"
	long := strings.Repeat("a ground of many words ", 12)
	for _, test := range []struct {
		name  string
		block doc.Block
		want  string // what leads where, spaces aside
	}{
		{"heading", &doc.Heading{Text: "Heading", Clause: clause, Cites: both}, "Art.5(2)GDPR>eu UKGDPR>uk Art.45(1)GDPR>eu"},
		{"long heading", &doc.Heading{Text: long, Clause: clause, Cites: both}, "Art.5(2)GDPR>eu UKGDPR>uk Art.45(1)GDPR>eu"},
		{"label", &doc.Fields{Rows: []doc.Field{{Label: "Label", Clause: clause, Cites: both}}}, "Art.5(2)GDPR>eu UKGDPR>uk Art.45(1)GDPR>eu"},
		{"required", &doc.Fields{Rows: []doc.Field{{Label: "Label", Clause: clause, Cites: both, Required: doc.Required}}}, "Art.5(2)GDPR>eu UKGDPR>uk Art.45(1)GDPR>eu"},
		{"column", &doc.Table{Columns: []doc.Column{{Heading: "A", Clause: clause, Cites: both}}}, "Art.5(2)GDPR>eu UKGDPR>uk Art.45(1)GDPR>eu"},
		{"line", &doc.Paragraph{Text: doc.Cell{{Text: "Contract, Art. 6(1)(b) GDPR: salary", Cites: one}}}, "Art.6(1)(b)GDPR>eu"},
		{"line that leads elsewhere", &doc.Paragraph{Text: doc.Cell{{Text: "Contract, Art. 6(1)(b) GDPR: salary", Link: "#part", Cites: one}}},
			"Contract,>part Art.6(1)(b)GDPR>eu :salary>part"},
		{"said before by the keeper", &doc.Paragraph{Text: doc.Cell{{Text: "Art. 6 and UK law, Art. 6(1)(b) GDPR", Cites: one}}}, "Art.6(1)(b)GDPR>eu"},
		{"not in the text", &doc.Paragraph{Text: doc.Cell{{Text: "Contract", Cites: one}}}, ""},
		{"characters that are not drawn", &doc.Paragraph{Text: doc.Cell{{Text: "Con\u00adtract\u200b, Art. 6(1)(b) GDPR", Cites: one}}}, "Art.6(1)(b)GDPR>eu"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, leading(t, of(test.block), eu, uk)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
	// At every width of the text before it.
	for n := range 130 {
		text := strings.Repeat("x ", n) + "Art. 6(1)(b) GDPR"
		if got := leading(t, of(&doc.Paragraph{Text: doc.Cell{{Text: text, Cites: one}}}), eu, uk); got != "Art.6(1)(b)GDPR>eu" {
			t.Errorf("after %d words: %q", n, got)
		}
	}
}

// leading says which drawn text lies in links to the addresses or the part,
// contents aside.
func leading(t *testing.T, d *doc.Document, eu, uk string) string {
	t.Helper()
	faces, err := loadFaces()
	if err != nil {
		t.Fatal(err)
	}
	var pages []*page
	l := newLayout(d, faces, func(p *page) { pages = append(pages, p) })
	if err := l.run(func(p *doc.Part) ([]doc.Block, error) { return p.Body(), nil }); err != nil {
		t.Fatal(err)
	}
	names := map[int32]string{l.target(eu): "eu", l.target(uk): "uk", l.target("#part"): "part"}
	var out []string
	last := ""
	for _, p := range pages {
		for _, k := range p.links {
			name := names[k.to]
			if name == "" {
				continue
			}
			var said strings.Builder
			for i := range p.ops {
				o := &p.ops[i]
				if o.kind != opText || math.Abs(o.y-float64(k.y)) > 0.01 {
					continue
				}
				m := &measures[o.style]
				for at, r := range o.text {
					x := o.x + float64(faces[m.face].measure(o.text[:at]))*m.size/1000
					if x > float64(k.x)-0.01 && x < float64(k.x+k.w)-0.01 && r != ' ' {
						said.WriteRune(r)
					}
				}
			}
			if last == name { // the same, broken
				out[len(out)-1] = strings.TrimSuffix(out[len(out)-1], ">"+name) + said.String() + ">" + name
			} else {
				out = append(out, said.String()+">"+name)
			}
			last = name
		}
	}
	return strings.Join(out, " ")
}
