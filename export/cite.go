package export

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/openropa/openropa/export/internal/doc"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/fact"
)

// cite returns a citation as lawyers of the language write it: Art. 6(1)(f)
// GDPR, Art. 6 Abs. 1 lit. f DSGVO, art. 6, par. 1, point f), RGPD.
func (l *labels) cite(c fact.Citation) string {
	return l.under(l.act(c.Act), c, l.provision(c))
}

// under puts a provision of c before or after the act.
func (l *labels) under(act string, c fact.Citation, provision string) string {
	switch {
	case provision == "":
		return act
	case c.Act == fact.EUAct || c.Act == fact.UKAct:
		return provision
	case strings.HasPrefix(c.Provision, "Art"):
		return provision + l.beforeAct + act
	}
	return act + " " + provision
}

// act returns the short title of an act in the language.
func (l *labels) act(a fact.Act) string {
	if s, ok := l.acts[a]; ok {
		return s
	}
	return string(a)
}

// regime returns the short title of the law of a regime: GDPR, DSGVO, RGPD.
func (l *labels) regime(r ropa.Regime) string {
	switch r {
	case ropa.EU:
		return l.act(fact.GDPR)
	case ropa.UK:
		return l.act(fact.UKGDPR)
	case ropa.Swiss:
		return l.act(fact.FADP)
	case ropa.EUInstitutions:
		return l.act(fact.EUDPR)
	}
	return string(r)
}

// regimeNames returns the short titles of regimes on one line.
func (b *builder) regimeNames(list []ropa.Regime) string {
	var names []string
	for _, r := range list {
		if name := b.set.regime(r); name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return strings.Join(names, ", ")
}

// article is a place in an act that is counted in articles: Art. 6(1)(f) is
// article 6 with the points 1 and f. A range is one point: "1-2".
type article struct {
	number string
	points []string
	rest   string // "" or " second subpara."
}

var articleForm = regexp.MustCompile(`^Art\. ([0-9]+[a-zA-Z]*)((?:\([0-9a-zA-Z]+\)(?:-\([0-9a-zA-Z]+\))?)*)( second subpara\.)?$`)

func articleOf(provision string) (a article, ok bool) {
	m := articleForm.FindStringSubmatch(provision)
	if m == nil {
		return a, false
	}
	a = article{number: m[1], rest: m[3]}
	if m[2] != "" {
		inner := strings.ReplaceAll(m[2][1:len(m[2])-1], ")-(", "-")
		a.points = strings.Split(inner, ")(")
	}
	return a, true
}

// provision returns the place of a citation as the language writes it. A
// place of an unknown form stays as it is.
func (l *labels) provision(c fact.Citation) string {
	if n, ok := strings.CutPrefix(c.Provision, "rec. "); ok {
		return l.word("recital") + " " + n
	}
	if a, ok := articleOf(c.Provision); ok {
		return l.place(c.Act, a, nil)
	}
	if l.sources == nil {
		return c.Provision
	}
	return l.sources.Replace(c.Provision)
}

// place returns an article as the language writes it; the points in also
// follow the last one: Art. 6(1)(a), (b).
func (l *labels) place(act fact.Act, a article, also []string) string {
	s := l.article(act, a.number, a.points, also)
	if a.rest != "" {
		s += l.word("secondSubparagraph")
	}
	return s
}

// numbered reports whether an article is a list of definitions, whose points
// are cited by number.
func numbered(act fact.Act, number string) bool {
	switch act {
	case fact.GDPR, fact.UKGDPR:
		return number == "4"
	case fact.AIAct, fact.EUDPR:
		return number == "3"
	}
	return false
}

func isNumber(s string) bool { return s != "" && s[0] >= '0' && s[0] <= '9' }

// parenthesised returns points as the law's English text cites them.
func parenthesised(points []string, sep string) string {
	var s []string
	for _, p := range points {
		s = append(s, "("+strings.ReplaceAll(p, "-", ")-(")+")")
	}
	return strings.Join(s, sep)
}

func englishArticle(_ fact.Act, number string, points, also []string) string {
	s := "Art. " + number + parenthesised(points, "")
	if len(also) > 0 {
		s += ", " + parenthesised(also, ", ")
	}
	return s
}

func germanArticle(act fact.Act, number string, points, also []string) string {
	s := "Art. " + number
	letter := "lit. "
	if act == fact.FADP || act == fact.DPO {
		letter = "Bst. "
	}
	for i, p := range points {
		switch {
		case i == 0 && numbered(act, number):
			s += " Nr. " + p
		case i == 0 && isNumber(p):
			s += " Abs. " + p
		case isNumber(p):
			s += " Ziff. " + p
		default:
			s += " " + letter + p
		}
	}
	for i, p := range also {
		sep := ", "
		if i == len(also)-1 {
			sep = " und "
		}
		s += sep + p
	}
	return s
}

func frenchArticle(act fact.Act, number string, points, also []string) string {
	s := "art. " + number
	swiss := act == fact.FADP || act == fact.DPO
	for i, p := range points {
		point := ", point " + p + ")"
		if i == len(points)-1 && len(also) > 0 {
			point = ", points " + p + ")"
		}
		switch {
		case i == 0 && numbered(act, number):
			s += point
		case i == 0 && isNumber(p) && swiss:
			s += ", al. " + p
		case i == 0 && isNumber(p):
			s += ", par. " + p
		case isNumber(p):
			s += ", ch. " + p
		case swiss:
			s += ", let. " + p
		default:
			s += point
		}
	}
	for i, p := range also {
		sep := ", "
		if i == len(also)-1 {
			sep = " et "
		}
		s += sep + p
		if !swiss && (numbered(act, number) || !isNumber(p)) {
			s += ")"
		}
	}
	return s
}

// cites returns citations on one line, as citing does.
func (b *builder) cites(list []fact.Citation) string { return b.citing(list).Text }

// citing returns citations on one line, grouped by act in the order of their
// first, each leading to its act. A place that the GDPR and the UK GDPR share
// is named once, and so is an article of which several points are cited.
func (b *builder) citing(list []fact.Citation) doc.Line {
	var key []byte
	for _, c := range list {
		key = append(append(append(append(key, c.Act...), 0), c.Provision...), 0)
	}
	l, ok := b.citings[string(key)]
	if !ok {
		b.cited(list...)
		l = b.newCiting(list)
		if b.citings == nil {
			b.citings = make(map[string]doc.Line)
		}
		b.citings[string(key)] = l
	}
	return l
}

func (b *builder) newCiting(list []fact.Citation) doc.Line {
	type group struct {
		acts   []fact.Act
		places []fact.Citation
	}
	var groups []*group
	done := make(map[fact.Citation]bool)
	for _, c := range list {
		if done[c] {
			continue
		}
		done[c] = true
		acts := []fact.Act{c.Act}
		if twin := (fact.Citation{Act: twins[c.Act], Provision: c.Provision}); twin.Act != "" && slices.Contains(list, twin) {
			done[twin] = true
			acts = append(acts, twin.Act)
		}
		i := slices.IndexFunc(groups, func(g *group) bool { return slices.Equal(g.acts, acts) })
		if i < 0 {
			groups, i = append(groups, &group{acts: acts}), len(groups)
		}
		groups[i].places = append(groups[i].places, c)
	}
	var parts []string
	var cites doc.Cites
	for _, g := range groups {
		var names []string
		for _, act := range g.acts {
			names = append(names, b.set.act(act))
		}
		act := strings.Join(names, " / ")
		// Articles stand before their act, other places after it.
		var articles, others []fact.Citation
		for _, c := range g.places {
			if strings.HasPrefix(c.Provision, "Art") {
				articles = append(articles, c)
			} else {
				others = append(others, c)
			}
		}
		for _, places := range [][]fact.Citation{articles, others} {
			if len(places) == 0 {
				continue
			}
			text := b.set.under(act, places[0], strings.Join(b.set.places(places), ", "))
			parts = append(parts, text)
			cite := func(text string, c fact.Citation) {
				if link := b.set.actAddress(c); link != "" {
					cites = append(cites, doc.Cite{Text: text, Link: link})
				}
			}
			if _, ok := addresses[g.acts[0]]; !ok { // the places are the acts
				for _, c := range places {
					cite(b.set.provision(c), c)
				}
				continue
			}
			// Of two acts each has its part of the text.
			for i, own := range strings.SplitN(text, " / ", len(g.acts)) {
				cite(own, fact.Citation{Act: g.acts[i], Provision: places[0].Provision})
			}
		}
	}
	return doc.Line{Text: strings.Join(parts, "; "), Cites: b.citesOf(cites)}
}

// citesOf returns the one value of citations.
func (b *builder) citesOf(cites doc.Cites) *doc.Cites {
	if len(cites) == 0 {
		return nil
	}
	key := fmt.Sprint(cites)
	known := b.citesKnown[key]
	if known == nil {
		if b.citesKnown == nil {
			b.citesKnown = make(map[string]*doc.Cites)
		}
		known = &cites
		b.citesKnown[key] = known
	}
	return known
}

// citesIn returns the citations of lines.
func (b *builder) citesIn(c doc.Cell) *doc.Cites {
	var all doc.Cites
	var only *doc.Cites
	for _, l := range c {
		if l.Cites != nil {
			only = l.Cites
			all = append(all, *l.Cites...)
		}
	}
	if only == nil || len(all) == len(*only) {
		return only
	}
	return b.citesOf(all)
}

// onLine returns the lines of a cell as one line.
func (b *builder) onLine(c doc.Cell, sep string) doc.Cell {
	out := doc.Text(joined(c, sep))
	if len(out) > 0 {
		out[0].Cites = b.citesIn(c)
	}
	return out
}

// andCites returns c with citations at the end of its last line.
func (b *builder) andCites(c doc.Cell, list []fact.Citation) doc.Cell {
	if len(list) > 0 && len(c) > 0 {
		last := &c[len(c)-1]
		cites := b.citing(list)
		last.Text += ", " + cites.Text
		last.Cites = b.citesIn(doc.Cell{*last, cites})
	}
	return c
}

// places returns citations of one act, those of points of one article
// together.
func (l *labels) places(list []fact.Citation) []string {
	var all []string
	for i := 0; i < len(list); i++ {
		a, ok := articleOf(list[i].Provision)
		if !ok || len(a.points) == 0 || a.rest != "" {
			all = append(all, l.provision(list[i]))
			continue
		}
		last := len(a.points) - 1
		var also []string
		for ; i+1 < len(list); i++ {
			next, ok := articleOf(list[i+1].Provision)
			if !ok || next.rest != "" || next.number != a.number || len(next.points) != last+1 ||
				!slices.Equal(next.points[:last], a.points[:last]) || isNumber(next.points[last]) != isNumber(a.points[last]) {
				break
			}
			also = append(also, next.points[last])
		}
		all = append(all, l.place(list[i].Act, a, also))
	}
	return all
}

// twins are the acts that number alike.
var twins = map[fact.Act]fact.Act{fact.GDPR: fact.UKGDPR, fact.UKGDPR: fact.GDPR}
