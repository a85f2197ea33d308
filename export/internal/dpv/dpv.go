package dpv

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"net/url"
	"regexp"
	"strings"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/transfer"
)

// Options say how a register is written.
type Options struct {
	Labels  *lang.Language // of codes and countries
	Base    string         // "@base" of the context; "" for none
	IDs     bool           // the IRIs are made of the references of the register, else of numbers
	Whole   []byte         // the register as JSON, kept as a literal; nil for none
	Without func(content string) bool
}

// node is an object of JSON-LD; encoding/json writes its keys in order.
type node map[string]any

// document is one register on its way into JSON-LD.
type document struct {
	Options
	r     *ropa.Register
	at    map[string]string // the IRI of an element, by kind and ID
	place map[string]string // the IRI of an element, by kind and number
	taken map[string]bool   // IRIs
	graph []any
}

// Write writes a register that is written out, [ropa.Resolved], as JSON-LD 1.1:
// its nodes under "@graph", the register first, then who and what it names, then
// the entries. Keys are in order.
func Write(w io.Writer, r *ropa.Register, o Options) error {
	d := &document{Options: o, r: r, at: make(map[string]string), place: make(map[string]string), taken: make(map[string]bool)}
	context := node{"@version": 1.1}
	for prefix, namespace := range prefixes {
		context[prefix] = namespace
	}
	if o.Base != "" {
		context["@base"] = o.Base
	}
	d.register()
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(node{"@context": context, "@graph": d.graph})
}

// iri gives an element its IRI: a fragment of its number, from 0, or of its
// reference. The first element with a reference is the one that it leads to.
func (d *document) iri(within, kind string, id ropa.ID, n int) string {
	s := fmt.Sprintf("%s-%d", kind, n+1)
	if d.IDs && id != "" {
		s = kind + "/" + url.PathEscape(string(id))
	}
	s = cmp.Or(within, "#") + s
	for d.taken[s] {
		s += "_"
	}
	d.taken[s] = true
	d.place[fmt.Sprint(within, " ", kind, " ", n)] = s
	if key := within + " " + kind + " " + string(id); id != "" && d.at[key] == "" {
		d.at[key] = s
	}
	return s
}

// own is the IRI that iri gave the element of a number.
func (d *document) own(within, kind string, n int) string {
	return d.place[fmt.Sprint(within, " ", kind, " ", n)]
}

// to leads to an element; where there is none, it is the reference as a label.
func (d *document) to(within, kind string, id ropa.ID) any {
	if id == "" {
		return nil
	}
	if iri := d.at[within+" "+kind+" "+string(id)]; iri != "" {
		return node{"@id": iri}
	}
	return node{fieldOf("name").Property: string(id)}
}

func (d *document) toEach(within, kind string, ids []ropa.ID) (all []any) {
	for _, id := range ids {
		all = append(all, d.to(within, kind, id))
	}
	return all
}

// put adds the values of a field; nil, "" and a node of nothing are none.
func (d *document) put(n node, field string, list ...any) {
	add(n, fieldOf(field).Property, list...)
}

func add(n node, key string, list ...any) {
	for _, v := range list {
		switch v := v.(type) {
		case nil:
			continue
		case string:
			if v == "" {
				continue
			}
		case node:
			if len(v) == 0 {
				continue
			}
		}
		switch had := n[key].(type) {
		case nil:
			n[key] = v
		case []any:
			n[key] = append(had, v)
		default:
			n[key] = []any{had, v}
		}
	}
}

// of returns a node that is the value of a field.
func of(field string) node {
	n := node{}
	for _, t := range fieldOf(field).Types {
		add(n, "@type", t)
	}
	return n
}

// code adds what a code means: its term, if it has one, and its word.
func (d *document) code(n node, table, code string) node {
	if code == "" {
		return n
	}
	if row, ok := codeOf(table, code); ok && row.Match == exact {
		add(n, string(exact), fresh(n, row.Terms)...)
	} else if ok {
		for _, t := range row.Terms {
			add(n, string(row.Match), node{"@id": t})
		}
	}
	d.put(n, "name", d.word(d.Labels.CodeWord(table, code)))
	return n
}

var languageTag = regexp.MustCompile(`^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$`)

func tagged(s, tag string) any {
	if s == "" {
		return nil
	}
	if !languageTag.MatchString(tag) {
		return s
	}
	return node{"@value": s, "@language": tag}
}

// text is a free text of the register, word one of the labels.
func (d *document) text(s string) any { return tagged(s, d.r.Language) }
func (d *document) word(s string) any { return tagged(s, d.Labels.Tag) }

// said is the value of a field that is described in words; nil for none.
func (d *document) said(field, s string) any {
	if s == "" {
		return nil
	}
	n := of(field)
	d.put(n, "description", d.text(s))
	return n
}

func day(v civil.Date) any {
	if v.IsZero() {
		return nil
	}
	return node{"@value": v.String(), "@type": "xsd:date"}
}

// link is an address as an IRI, or as it stands where it is none.
func link(s string) any {
	if u, err := url.Parse(s); err != nil || !u.IsAbs() || strings.ContainsAny(s, " <>\"{}|\\^`\n\r\t") {
		return s
	}
	return node{"@id": s}
}

func (d *document) country(c transfer.Country) any {
	if c == "" {
		return nil
	}
	n := node{fieldOf("name").Property: d.word(d.Labels.Country(c))}
	if _, ok := transfer.CountryOf(c); ok {
		n["@id"] = "loc:" + string(c)
	}
	return n
}

// rest keeps what no term says: the value as it stands in the JSON of the
// register, without where it was read.
func (d *document) rest(n node, field string, value any) {
	data, err := json.Marshal(value)
	if err != nil {
		return // no value of the model fails
	}
	var v any
	if json.Unmarshal(data, &v) != nil {
		return
	}
	if v = bare(v); v == nil {
		return
	}
	d.put(n, "rest", node{"@type": "@json", "@value": node{field: v}})
}

// bare is a value without provenance, and nil without anything.
func bare(v any) any {
	switch v := v.(type) {
	case map[string]any:
		for key, in := range v {
			if in = bare(in); key == "provenance" || in == nil {
				delete(v, key)
			}
		}
		if len(v) == 0 {
			return nil
		}
	case []any:
		if len(v) == 0 {
			return nil
		}
		for i := range v {
			v[i] = bare(v[i])
		}
	case string:
		if v == "" {
			return nil
		}
	case float64:
		if v == 0 {
			return nil
		}
	}
	return v
}

func (d *document) extras(n node, list []ropa.Extra) {
	for _, e := range list {
		d.put(n, "note", d.text(e.Key+": "+e.Value))
	}
}

// reference describes a document; nil for none.
func (d *document) reference(field string, r *ropa.Reference) any {
	if r == nil || r.Empty() {
		return nil
	}
	n := of(field)
	d.put(n, "name", d.text(r.Title))
	d.put(n, "identifier", r.Number)
	d.put(n, "url", link(r.URL))
	d.put(n, "place", d.text(r.Location))
	d.put(n, "date", day(r.Date))
	d.temporal(n, civil.Date{}, r.Until)
	d.rest(n, "signed", r.Signed)
	return n
}

// temporal adds the days of something: end is the first on which it is no more.
func (d *document) temporal(n node, start, end civil.Date) {
	t := node{}
	d.put(t, "start", day(start))
	if !end.IsZero() {
		d.put(t, "end", day(end.AddDays(-1)))
	}
	d.put(n, "temporal", t)
}

// laws adds provisions of law.
func (d *document) laws(n node, list []ropa.Law) {
	for _, l := range list {
		law := of("law")
		d.put(law, "name", d.text(strings.TrimSpace(l.Name+" "+l.Provision)))
		d.put(law, "country", d.country(transfer.Country(l.Country)))
		d.put(law, "url", link(l.URL))
		d.rest(law, "order", l.Order)
		d.put(n, "law", law)
	}
}

// period is a time as a duration of XML Schema, which has no weeks, and in words.
func (d *document) period(field string, p civil.Period) any {
	if p.IsZero() {
		return nil
	}
	n, iso := of(field), p.String()
	if p.Weeks() > 0 {
		var days strings.Builder
		date, clock, timed := strings.Cut(iso, "T")
		for _, part := range regexp.MustCompile(`\d+[YM]`).FindAllString(date, -1) {
			days.WriteString(part)
		}
		iso = fmt.Sprintf("P%s%dD", days.String(), p.Weeks()*7+p.Days())
		if timed {
			iso += "T" + clock
		}
	}
	d.put(n, "period", node{"@value": iso, "@type": "xsd:duration"})
	d.put(n, "name", d.word(d.Labels.Period(p)))
	return n
}
