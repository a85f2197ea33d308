package lang

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/openropa/openropa/ropa/fact"
)

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
func (l *Language) provision(act fact.Act, place string) string {
	if n, ok := strings.CutPrefix(place, "rec. "); ok {
		if word := l.Word("recital"); !strings.Contains(word, "%s") {
			return word + "\u00a0" + n
		}
		return fmt.Sprintf(l.Word("recital"), n)
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
func (l *Language) translated(s string) string {
	s = schedule.ReplaceAllString(s, "$1–$2")
	if l.sources == nil {
		return s
	}
	return l.sources.Replace(paragraphs.ReplaceAllString(s, l.Word("paragraphs")))
}

// bound keeps numbers on the line of the word before them.
var bound = func() *strings.Replacer {
	var pairs []string
	for _, word := range []string{
		"Art.", "art.", "Abs.", "par.", "paras.", "para.", "al.", "lit.", "Bst.", "let.", "Ziff.", "ch.", "Nr.", "Rn.", "points", "point", "UAbs.",
		"paras", "rec.", "Erwägungsgrund", "considérant", "Annex", "Anhang", "annexe", "clause", "Klausel", "Sch.", "reg.", "s.", "SI", "(EU)", "(UE)",
		"parr.", "cpv.", "lett.", "n.", "punti da", "punto", "considerando", "allegato", "clausola", // it
		"apartados", "cláusula", "anexo", "letra", // es
		"n.º", "n.os", "ponto", "pontos", "alínea", "alíneas", // pt
		"alin.", "pct.", "considerentul", "anexa", "clauza", "punctele", // ro
		"άρθρο", "παρ.", "στοιχ.", "σημείο", "σκέψη", "σκέψεις", "παράρτημα", "ρήτρα", "(ΕΕ)", // el
		"premessa", "Klawżola", "Anness", "punti", // mt
		"Airteagal", "aithris", "Clásal", "Iarscríbhinn", "míreanna", "(AE)", // ga
	} {
		pairs = append(pairs, word+" ", word+"\u00a0")
	}
	return strings.NewReplacer(pairs...)
}()

// place returns an article as the language writes it; the points in also
// follow the last one: Art. 6(1)(a), (b).
func (l *Language) place(act fact.Act, a article, also []string) string {
	s := bound.Replace(l.article(act, a.number, a.points, also))
	if a.rest != "" {
		// What the place ends in can take another form: kohta, kohdan toinen alakohta.
		end, more, ok := strings.Cut(l.Word("secondSubparagraph"), "|")
		if !ok {
			end, more = "", end
		}
		s = strings.TrimSuffix(s, end) + bound.Replace(more)
	}
	return s
}

// Letter returns the letter of a list, which a provision names in Latin, as the
// law's text in the language has it.
func (l *Language) Letter(p string) string {
	if l.spell == nil {
		return p
	}
	return l.spell(p)
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

// placeWords are how a language writes a place whose parts have words of their
// own: art. 6 ust. 1 lit. b, čl. 6 odst. 1 písm. b).
type placeWords struct {
	article, paragraph, letter, point string              // what stands before each
	stop                              string              // after the number of an article, a paragraph or a point
	open, end                         string              // around a letter
	and, to                           string              // between two of a kind, and from one to another
	spell                             func(string) string // a letter in the script of the language; nil is Latin
}

// mark returns a number or a letter with what stands around it.
func (w *placeWords) mark(p string) string {
	switch {
	case isNumber(p):
		return p + w.stop
	case w.spell != nil:
		p = w.spell(p)
	}
	return w.open + p + w.end
}

// marks returns a point, or several in a row.
func (w *placeWords) marks(p string) string {
	first, last, ok := strings.Cut(p, "-")
	if !ok {
		return w.mark(p)
	}
	if neighbours(first, last) {
		return w.mark(first) + w.and + w.mark(last)
	}
	return w.mark(first) + w.to + w.mark(last)
}

// points returns points that are no paragraphs.
func (w *placeWords) points(points []string) string {
	s := ""
	for _, p := range points {
		if isNumber(p) {
			s += w.point + w.marks(p)
		} else {
			s += w.letter + w.marks(p)
		}
	}
	return s
}

// write returns a place in an article.
func (w *placeWords) write(act fact.Act, number string, points, also []string) string {
	s := w.article + number + w.stop
	if len(points) > 0 && isNumber(points[0]) && !numbered(act, number) {
		s += w.paragraph + w.marks(points[0])
		points = points[1:]
	}
	s += w.points(points)
	for i, p := range also {
		sep := ", "
		if i == len(also)-1 {
			sep = w.and
		}
		s += sep + w.marks(p)
	}
	return s
}

// alsoPoints returns the points that follow a first one, the last after and:
// ", b i c"; before is what stands before each, and end what ends it.
func alsoPoints(also []string, before, and, to, end string) string {
	s := ""
	for i, p := range also {
		sep := ", "
		if i == len(also)-1 {
			sep = and
		}
		s += sep + before + span(p, end, and, to)
	}
	return s
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
	if neighbours(first, last) {
		to = and
	}
	return first + end + to + last + end
}

// neighbours reports whether a point follows another at once.
func neighbours(first, last string) bool {
	n, _ := strconv.Atoi(first)
	m, _ := strconv.Atoi(last)
	return m == n+1 && n > 0 || len(first) == 1 && len(last) == 1 && last[0] == first[0]+1
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
	return s + alsoPoints(also, "", " und ", " bis ", "")
}

func germanAnnex(number string, points []string) string {
	s := "Anhang " + number + " Nr. " + points[0]
	for _, p := range points[1:] {
		s += " lit. " + p
	}
	return s
}

// germanOf returns a source as it stands after a place in it.
func germanOf(s Source, name string) string {
	if s.Act == fact.EDPB {
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
	end := ""
	if len(also) > 0 && !swiss && (numbered(act, number) || !isNumber(also[0])) {
		end = ")"
	}
	return s + alsoPoints(also, "", " et ", " à ", end)
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
func frenchOf(s Source, name string) string {
	if s.Number == "" {
		if article, ok := frenchArticles[s.Act]; ok {
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

// Places returns citations of one act, those of points of one article
// together.
func (l *Language) Places(list []fact.Citation) []string {
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
