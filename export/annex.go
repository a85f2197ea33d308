package export

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/openropa/openropa/export/internal/doc"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/transfer"
)

// receiver is one recipient, or sub-processor, with all that it receives.
type receiver struct {
	party    ropa.ID
	category string
	first    string // anchor of where it is named first
	uses     []item[ropa.Recipient]
	sub      bool // engaged for processing on behalf of others
}

// receivers returns the recipients of all activities and the sub-processors of
// all processing, each once.
func (b *builder) receivers() []*receiver {
	type key struct {
		party    ropa.ID
		category string
	}
	at := make(map[key]*receiver)
	var all []*receiver
	add := func(it item[ropa.Recipient], link string) *receiver {
		k := key{it.v.Party, it.v.Category}
		if _, ok := b.partyAt[k.party]; ok {
			k.category = ""
		}
		r := at[k]
		if r == nil {
			r = &receiver{party: k.party, category: k.category, first: link}
			at[k] = r
			all = append(all, r)
		}
		r.uses = append(r.uses, it)
		return r
	}
	for _, it := range collect(b.controllers, recipientsIn) {
		add(it, it.e.at("recipient", it.i))
	}
	for _, e := range b.processors {
		for i, s := range e.processor.SubProcessors {
			add(item[ropa.Recipient]{e, i, &ropa.Recipient{Party: s.Party, Category: s.Category, Data: s.Data}}, e.anchor).sub = true
		}
	}
	return all
}

// said returns what the uses of a recipient say, each line once.
func (r *receiver) said(say func(item[ropa.Recipient]) doc.Cell) doc.Cell {
	var c doc.Cell
	for _, it := range r.uses {
		for _, l := range say(it) {
			if !slices.ContainsFunc(c, func(m doc.Line) bool { return m.Text == l.Text }) {
				c = append(c, l)
			}
		}
	}
	return c
}

var receiverFields = []field[*receiver]{
	{key: "recipient", clause: clauseRecipients, own: clauseSubProcessor, weight: 1, value: func(b *builder, r *receiver) doc.Cell {
		c := append(b.party(r.party), lines(r.category)...)
		return linked(c, r.first)
	}},
	{key: "recipientRole", weight: 0.7, value: func(b *builder, r *receiver) doc.Cell {
		c := r.said(func(it item[ropa.Recipient]) doc.Cell { return codeCell(b, "role", it.v.Role) })
		if r.sub {
			c = append(c, b.say("subProcessor", doc.Plain)...)
		}
		return append(c, r.said(func(it item[ropa.Recipient]) doc.Cell { return codeCell(b, "recipient", it.v.Kind) })...)
	}},
	{key: "country", weight: 0.7, value: func(b *builder, r *receiver) doc.Cell {
		c := r.said(func(it item[ropa.Recipient]) doc.Cell { return find(recipientFields, "country").value(b, it) })
		if len(c) == 0 {
			return b.say("notStated", doc.Missing)
		}
		return c
	}},
	{key: "receives", weight: 2, value: func(b *builder, r *receiver) doc.Cell {
		// What is received in several activities alike stands once, with all of them.
		var whats []string
		from := make(map[string][]string)
		named := make(map[[2]string]bool)
		for _, it := range r.uses {
			what, title := joined(b.dataOf(it.e, it.v.Data), b.set.semicolon), it.e.title()
			if from[what] == nil {
				whats = append(whats, what)
			}
			if key := [2]string{what, title}; !named[key] {
				named[key] = true
				from[what] = append(from[what], title)
			}
		}
		var c doc.Cell
		for _, what := range whats {
			c = append(c, doc.Line{Text: joinNonEmpty(b.set.colon, strings.Join(from[what], b.set.semicolon), what)})
		}
		return list(each(c))
	}},
}

// receiverTable is the annex of recipients with what each receives.
func (b *builder) receiverTable() *doc.Table {
	controller, processor := b.roles()
	return tableOf(b, "receiverTable", inRoles(receiverFields, controller, processor), b.receivers(), func(*receiver) string { return "" })
}

// addresses are where the acts can be read, with the codes of the languages
// there; acts of whose address we are not certain have none.
var addresses = map[fact.Act]struct {
	title string // official number or chapter
	url   string // with a verb for the language
	tags  map[string]string
}{
	fact.GDPR:    {"(EU) 2016/679", "https://eur-lex.europa.eu/eli/reg/2016/679/oj/%s", threeLetters},
	fact.EUDPR:   {"(EU) 2018/1725", "https://eur-lex.europa.eu/eli/reg/2018/1725/oj/%s", threeLetters},
	fact.AIAct:   {"(EU) 2024/1689", "https://eur-lex.europa.eu/eli/reg/2024/1689/oj/%s", threeLetters},
	fact.UKGDPR:  {"(EU) 2016/679 (UK)", "https://www.legislation.gov.uk/eur/2016/679/contents", nil},
	fact.DPA2018: {"2018 c. 12", "https://www.legislation.gov.uk/ukpga/2018/12/contents", nil},
	fact.DUAA:    {"2025 c. 18", "https://www.legislation.gov.uk/ukpga/2025/18/contents", nil},
	fact.FADP:    {"SR 235.1", "https://www.fedlex.admin.ch/eli/cc/2022/491/%s", twoLetters},
	fact.DPO:     {"SR 235.11", "https://www.fedlex.admin.ch/eli/cc/2022/568/%s", twoLetters},
}

var (
	threeLetters = map[string]string{"en": "eng", "de": "deu", "fr": "fra"}
	twoLetters   = map[string]string{"en": "en", "de": "de", "fr": "fr"}
)

// numberedAct is an act of the Union whose number gives its CELEX number:
// decisions and directives put the year first. Those before 2000 are left out.
var numberedAct = regexp.MustCompile(`^(Decision|Directive) (?:\((?:EU|EC)\) )?(2\d{3})/(\d{1,4})\b`)

// actAddress returns where the act of a citation can be read, "" if we do not
// know for certain.
func (l *labels) actAddress(c fact.Citation) string {
	s, _ := sourceOf(c)
	return l.address(s)
}

// address returns where a source can be read.
func (l *labels) address(s lawSource) string {
	if a, ok := addresses[s.act]; ok {
		if a.tags == nil {
			return a.url
		}
		return fmt.Sprintf(a.url, a.tags[l.tag])
	}
	if m := numberedAct.FindStringSubmatch(s.number); m != nil && s.act == fact.EUAct {
		letter := map[string]string{"Decision": "D", "Directive": "L"}[m[1]]
		return l.celex("3" + m[2] + letter + strings.Repeat("0", 4-len(m[3])) + m[3])
	}
	return ""
}

// celexForm is the CELEX number of an act: sector, year, letters, number.
var celexForm = regexp.MustCompile(`^3\d{4}[DLR]\d{4}$`)

// celex returns where the act of a CELEX number can be read, "" for another
// identifier.
func (l *labels) celex(number string) string {
	if !celexForm.MatchString(number) {
		return ""
	}
	return "https://eur-lex.europa.eu/legal-content/" + strings.ToUpper(l.tag) + "/TXT/?uri=CELEX:" + number
}

// decisionAddress returns where the adequacy decision of a name can be read.
func (l *labels) decisionAddress(name string) string {
	for _, a := range transfer.FindDecision(name) {
		if link := l.celex(a.CELEX); link != "" {
			return link
		}
	}
	return ""
}

// citesAddress returns where the act of citations can be read, if they are
// all of one.
func (l *labels) citesAddress(list []fact.Citation) string {
	link := ""
	for i, c := range list {
		to := l.actAddress(c)
		if i > 0 && to != link {
			return ""
		}
		link = to
	}
	return link
}

// legalReference is an act with its places that the document cites.
type legalReference struct {
	source lawSource
	places []fact.Citation
	name   string     // of an act of the keeper's own naming
	laws   []ropa.Law // what the keeper cites of it
}

// cited notes the citations that the document shows.
func (b *builder) cited(list ...fact.Citation) {
	for _, c := range list {
		if !b.seen[c] {
			if b.seen == nil {
				b.seen = make(map[fact.Citation]bool)
			}
			b.seen[c] = true
		}
	}
}

// law is what the annex of the acts cited says of a provision that the keeper
// cites.
type law struct{ name, provision, country, url string }

// citedLaws notes provisions that the document shows and the keeper cites.
func (b *builder) citedLaws(list ...ropa.Law) {
	for _, l := range list {
		key := law{l.Name, l.Provision, string(l.Country), l.URL}
		if !b.lawsLaid[key] {
			if b.lawsLaid == nil {
				b.lawsLaid = make(map[law]bool)
			}
			b.lawsLaid[key] = true
			b.laid = append(b.laid, l)
		}
	}
}

// legalReferences returns the acts cited so far, in the order of the table of
// acts, then by name, and then the laws that the keeper cites.
func (b *builder) legalReferences() []*legalReference {
	at := make(map[lawSource]*legalReference)
	var all []*legalReference
	for c := range b.seen {
		s, place := sourceOf(c)
		if at[s] == nil {
			at[s] = &legalReference{source: s}
			all = append(all, at[s])
		}
		if place != "" {
			at[s].places = append(at[s].places, fact.Citation{Act: c.Act, Provision: place})
		}
	}
	order := []fact.Act{fact.GDPR, fact.UKGDPR, fact.DPA2018, fact.DUAA, fact.EUDPR, fact.FADP, fact.DPO, fact.AIAct, fact.EUAct, fact.UKAct}
	rank := func(a fact.Act) int {
		if i := slices.Index(order, a); i >= 0 {
			return i
		}
		return len(order)
	}
	slices.SortFunc(all, func(x, y *legalReference) int {
		return cmp.Or(cmp.Compare(rank(x.source.act), rank(y.source.act)), cmp.Compare(x.source.act, y.source.act), cmp.Compare(x.source.number, y.source.number))
	})
	laws := make(map[string]*legalReference)
	for _, law := range b.laid {
		name := joinNonEmpty(", ", law.Name, b.set.country(transfer.Country(law.Country)))
		if laws[name] == nil {
			laws[name] = &legalReference{name: name}
			all = append(all, laws[name])
		}
		laws[name].laws = append(laws[name].laws, law)
	}
	for _, r := range all {
		slices.SortFunc(r.places, func(x, y fact.Citation) int { return compareNumbers(x.Provision, y.Provision) })
	}
	return all
}

// compareNumbers orders texts as a reader counts: Art. 9 before Art. 30.
func compareNumbers(a, b string) int {
	for a != "" && b != "" {
		n, m := digits(a), digits(b)
		if n > 0 && m > 0 {
			x, y := strings.TrimLeft(a[:n], "0"), strings.TrimLeft(b[:m], "0")
			if c := cmp.Or(cmp.Compare(len(x), len(y)), strings.Compare(x, y)); c != 0 {
				return c
			}
			a, b = a[n:], b[m:]
			continue
		}
		if a[0] != b[0] {
			return cmp.Compare(a[0], b[0])
		}
		a, b = a[1:], b[1:]
	}
	return cmp.Compare(len(a), len(b))
}

// digits returns how many digits s begins with.
func digits(s string) int { return len(s) - len(strings.TrimLeft(s, "0123456789")) }

var referenceFields = []field[*legalReference]{
	{key: "act", weight: 0.8, value: func(b *builder, r *legalReference) doc.Cell {
		if r.laws != nil {
			return styled(lines(r.name), doc.Strong)
		}
		c := linked(styled(lines(upperFirst(b.set.source(r.source))), doc.Strong), b.set.address(r.source))
		if title := addresses[r.source.act].title; title != "" {
			if b.set.numbers != nil {
				title = b.set.numbers.Replace(title)
			}
			c = append(c, doc.Line{Text: title, Style: doc.Note})
		}
		return c
	}},
	{key: "citations", weight: 2.4, empty: "-", value: func(b *builder, r *legalReference) doc.Cell {
		if r.laws != nil {
			var c doc.Cell
			for _, law := range r.laws {
				if l := lines(law.Provision); len(l) > 0 && !slices.ContainsFunc(c, func(m doc.Line) bool { return m.Text == l[0].Text }) {
					c = append(c, l...)
				}
			}
			return c
		}
		return doc.Text(strings.Join(b.set.places(r.places), b.set.semicolon))
	}},
	{key: "url", weight: 1, empty: "-", value: func(b *builder, r *legalReference) doc.Cell {
		var c doc.Cell
		for _, law := range r.laws {
			for _, l := range linked(lines(law.URL), address(law.URL)) {
				if !slices.Contains(c, l) {
					c = append(c, l)
				}
			}
		}
		if r.laws != nil {
			return c
		}
		link := b.set.address(r.source)
		return linked(doc.Text(link), link)
	}},
}

// referenceTable is the annex of the acts that the document cites, each once.
// It is made last.
func (b *builder) referenceTable() *doc.Table {
	return tableOf(b, "referenceTable", referenceFields, b.legalReferences(), func(*legalReference) string { return "" })
}
