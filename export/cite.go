package export

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/openropa/openropa/export/internal/doc"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/transfer"
)

// lawSource is where law stands: an act with a title, or another act of the Union
// or of the United Kingdom, which its number names.
type lawSource struct {
	act    fact.Act
	number string // "Decision (EU) 2021/914"
}

// placeForm is the number of an act with a place in it.
var placeForm = regexp.MustCompile(`^(.+?),? ((?:Art\. |rec\. |clause |Annex |Sch\. |reg\. |s\. ).*)$`)

// sourceOf returns the source of a citation and the place in it, "" for the
// whole of it.
func sourceOf(c fact.Citation) (s lawSource, place string) {
	if c.Act != fact.EUAct && c.Act != fact.UKAct {
		return lawSource{act: c.Act}, c.Provision
	}
	if m := placeForm.FindStringSubmatch(c.Provision); m != nil {
		return lawSource{c.Act, m[1]}, m[2]
	}
	return lawSource{c.Act, c.Provision}, ""
}

// cite returns a citation as lawyers of the language write it: Art. 6(1)(f)
// GDPR, Art. 6 Abs. 1 lit. f DSGVO, art. 6, par. 1, point f), du RGPD.
func (l *labels) cite(c fact.Citation) string {
	s, place := sourceOf(c)
	return l.under([]lawSource{s}, place, l.provision(c.Act, place))
}

// under puts a provision at a place before or after the sources that have it.
func (l *labels) under(sources []lawSource, place, provision string) string {
	var names, of []string
	known := l.of != nil
	for _, s := range sources {
		name := l.source(s)
		names = append(names, name)
		if known {
			name = l.of(s, name)
			known = name != ""
		}
		of = append(of, name)
	}
	name := strings.Join(names, " / ")
	switch {
	case provision == "":
		return name
	case !l.leads(sources[0], place):
		return name + " " + provision
	case l.of == nil:
		return provision + " " + name
	case !known:
		return provision + ", " + name
	}
	// What a comma divides, a comma ends.
	if strings.Contains(provision[strings.LastIndex(provision, ";")+1:], ",") && l.commas {
		provision += ","
	}
	return provision + " " + strings.Join(of, " / ")
}

// leads reports whether a place stands before its source.
func (l *labels) leads(s lawSource, place string) bool {
	switch {
	case s.act == fact.EDPB, strings.HasPrefix(place, "clause"):
		return l.of != nil
	}
	return strings.HasPrefix(place, "Art") || strings.HasPrefix(place, "rec.") || strings.HasPrefix(place, "Annex")
}

// source returns what a source is called in the language.
func (l *labels) source(s lawSource) string {
	if s.number == "" {
		return l.act(s.act)
	}
	number := s.number
	if n, ok := strings.CutPrefix(number, "Decision (EU) "); ok && l.implementing != "" && implements(n) {
		return bound.Replace(l.implementing + " " + l.translated(n))
	}
	return bound.Replace(l.translated(number))
}

// implements reports whether the decision of a number is one that implements
// the GDPR, as the Commission's on adequacy and on clauses are.
func implements(number string) bool {
	number, _, _ = strings.Cut(number, ",")
	return len(transfer.FindDecision(number)) > 0 || slices.ContainsFunc(transfer.ClauseSets(), func(c transfer.ClauseSetInfo) bool {
		return c.Name == "Decision (EU) "+number
	})
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

// provision returns a place in an act as the language writes it. A place of an
// unknown form stays as it is.
func (l *labels) provision(act fact.Act, place string) string {
	if n, ok := strings.CutPrefix(place, "rec. "); ok {
		return bound.Replace(l.word("recital") + " " + n)
	}
	if a, ok := articleOf(place); ok {
		return l.place(act, a, nil)
	}
	if m := annexForm.FindStringSubmatch(place); m != nil && l.annex != nil {
		return bound.Replace(l.annex(m[1], strings.Split(m[2][1:len(m[2])-1], ")(")))
	}
	return bound.Replace(l.translated(place))
}

// annexForm is a point of an annex: Annex III(1)(c).
var annexForm = regexp.MustCompile(`^Annex ([0-9]+|[IVXLC]+)((?:\([0-9a-z]+\))+)$`)

// paragraphs are several paragraphs of a document.
var paragraphs = regexp.MustCompile(`\bparas (\d+) to (\d+)`)

// schedule are several paragraphs of a schedule.
var schedule = regexp.MustCompile(`(\bparas\. \d+)-(\d+)`)

// translated returns a text that names a source or a place in one with those
// words in the language that it has its own for.
func (l *labels) translated(s string) string {
	s = schedule.ReplaceAllString(s, "$1–$2")
	if l.sources == nil {
		return s
	}
	return l.sources.Replace(paragraphs.ReplaceAllString(s, l.word("paragraphs")))
}

// bound keeps numbers on the line of the word before them.
var bound = func() *strings.Replacer {
	var pairs []string
	for _, word := range []string{
		"Art.", "art.", "Abs.", "par.", "paras.", "para.", "al.", "lit.", "Bst.", "let.", "Ziff.", "ch.", "Nr.", "Rn.", "points", "point", "UAbs.",
		"paras", "rec.", "Erwägungsgrund", "considérant", "Annex", "Anhang", "annexe", "clause", "Klausel", "Sch.", "reg.", "s.", "SI", "(EU)", "(UE)",
	} {
		pairs = append(pairs, word+" ", word+"\u00a0")
	}
	return strings.NewReplacer(pairs...)
}()

// place returns an article as the language writes it; the points in also
// follow the last one: Art. 6(1)(a), (b).
func (l *labels) place(act fact.Act, a article, also []string) string {
	s := bound.Replace(l.article(act, a.number, a.points, also))
	if a.rest != "" {
		s += bound.Replace(l.word("secondSubparagraph"))
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

// span returns a point, or several in a row in words, each with what ends it:
// 2 and 3, 2 to 4.
func span(p, end, and, to string) string {
	first, last, ok := strings.Cut(p, "-")
	if !ok {
		return p + end
	}
	n, _ := strconv.Atoi(first)
	m, _ := strconv.Atoi(last)
	if m == n+1 && n > 0 || len(first) == 1 && len(last) == 1 && last[0] == first[0]+1 {
		to = and
	}
	return first + end + to + last + end
}

func germanArticle(act fact.Act, number string, points, also []string) string {
	s := "Art. " + number
	letter := "lit. "
	if act == fact.FADP || act == fact.DPO {
		letter = "Bst. "
	}
	for i, p := range points {
		p, first := span(p, "", " und ", " bis "), isNumber(p)
		switch {
		case i == 0 && numbered(act, number):
			s += " Nr. " + p
		case i == 0 && first:
			s += " Abs. " + p
		case first:
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
		s += sep + span(p, "", " und ", " bis ")
	}
	return s
}

func germanAnnex(number string, points []string) string {
	s := "Anhang " + number + " Nr. " + points[0]
	for _, p := range points[1:] {
		s += " lit. " + p
	}
	return s
}

// germanOf returns a source as it stands after a place in it.
func germanOf(s lawSource, name string) string {
	if s.act == fact.EDPB {
		return "des " + name
	}
	return name
}

func frenchArticle(act fact.Act, number string, points, also []string) string {
	s := "art. " + number
	swiss := act == fact.FADP || act == fact.DPO
	for i, p := range points {
		point := ", point "
		if strings.Contains(p, "-") || i == len(points)-1 && len(also) > 0 {
			point = ", points "
		}
		plain := span(p, "", " et ", " à ")
		switch {
		case i == 0 && numbered(act, number):
			s += point + span(p, ")", " et ", " à ")
		case i == 0 && isNumber(p) && swiss:
			s += ", al. " + plain
		case i == 0 && isNumber(p):
			s += ", par. " + plain
		case isNumber(p):
			s += ", ch. " + plain
		case swiss:
			s += ", let. " + plain
		default:
			s += point + span(p, ")", " et ", " à ")
		}
	}
	for i, p := range also {
		sep, end := ", ", ""
		if i == len(also)-1 {
			sep = " et "
		}
		if !swiss && (numbered(act, number) || !isNumber(p)) {
			end = ")"
		}
		s += sep + span(p, end, " et ", " à ")
	}
	return s
}

func frenchAnnex(number string, points []string) string {
	s := "annexe " + number + ", point " + points[0]
	for _, p := range points[1:] {
		s += " " + p + ")"
	}
	return s
}

// frenchOf returns a source as it stands after a place in it; "" if its gender
// is not known.
func frenchOf(s lawSource, name string) string {
	if s.number == "" {
		if article, ok := frenchArticles[s.act]; ok {
			return article + name
		}
		return ""
	}
	switch kind, _, _ := strings.Cut(name, " "); kind {
	case "décision", "directive":
		return "de la " + name
	case "règlement":
		return "du " + name
	}
	return ""
}

var frenchArticles = map[fact.Act]string{
	fact.GDPR: "du ", fact.UKGDPR: "du ", fact.EUDPR: "du ", fact.AIAct: "du ", fact.FADP: "de la ", fact.DPO: "de l’", fact.EDPB: "de l’",
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
		sources []lawSource
		places  [2][]fact.Citation // before the sources, and after them
	}
	var groups []*group
	done := make(map[fact.Citation]bool)
	for _, c := range list {
		if done[c] {
			continue
		}
		done[c] = true
		s, place := sourceOf(c)
		sources := []lawSource{s}
		if twin := (fact.Citation{Act: twins[c.Act], Provision: c.Provision}); twin.Act != "" && slices.Contains(list, twin) {
			done[twin] = true
			sources = append(sources, lawSource{act: twin.Act})
		}
		i := slices.IndexFunc(groups, func(g *group) bool { return slices.Equal(g.sources, sources) })
		if i < 0 {
			groups, i = append(groups, &group{sources: sources}), len(groups)
		}
		side := 1
		if b.set.leads(s, place) {
			side = 0
		}
		groups[i].places[side] = append(groups[i].places[side], fact.Citation{Act: c.Act, Provision: place})
	}
	var parts []string
	var cites doc.Cites
	for _, g := range groups {
		for _, places := range g.places {
			if len(places) == 0 {
				continue
			}
			text := b.set.under(g.sources, places[0].Provision, strings.Join(b.set.places(places), b.set.between))
			parts = append(parts, text)
			// Of two sources each has its part of the text.
			for i, own := range strings.SplitN(text, " / ", len(g.sources)) {
				if link := b.set.address(g.sources[i]); link != "" {
					cites = append(cites, doc.Cite{Text: own, Link: link})
				}
			}
		}
	}
	return doc.Line{Text: strings.Join(parts, b.set.semicolon), Cites: b.citesOf(cites)}
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
		last.Text = fmt.Sprintf(b.set.citing, last.Text, cites.Text)
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
			if list[i].Provision != "" {
				all = append(all, l.provision(list[i].Act, list[i].Provision))
			}
			continue
		}
		last := len(a.points) - 1
		var also []string
		for ; i+1 < len(list); i++ {
			next, ok := articleOf(list[i+1].Provision)
			if !ok || next.rest != "" || next.number != a.number || len(next.points) != last+1 || strings.Contains(a.points[last]+next.points[last], "-") ||
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
