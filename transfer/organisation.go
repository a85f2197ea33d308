package transfer

import (
	"slices"
	"strings"
	"unicode"
)

// Organisation is an international organisation, or a group of them, that a
// decision covers.
type Organisation struct {
	Code   string
	Name   string
	Names  []string // other names it goes by, in the official languages of the Union and in Norwegian; abbreviations
	Bodies []string // names of single bodies that belong to a group, with their abbreviations; not complete
}

// Organisations returns the organisations in table order.
func Organisations() []Organisation {
	all := slices.Clone(organisationTable)
	for i := range all {
		all[i] = all[i].clone()
	}
	return all
}

func (o Organisation) clone() Organisation {
	o.Names, o.Bodies = slices.Clone(o.Names), slices.Clone(o.Bodies)
	return o
}

// OrganisationOf resolves a code or a name; false if it is none of
// [Organisations]. Case, punctuation, an article before the name and what
// stands in brackets after it do not matter: "the European Patent Office
// (EPO)". A body that belongs to a group is not the group, see
// [OrganisationCovering].
func OrganisationOf(name string) (Organisation, bool) {
	return findOrganisation(name, false)
}

// OrganisationCovering is [OrganisationOf], and for a body that belongs to a
// group returns the group: for "European Commission" the institutions of the
// Union. What it says of a body is what a decision on the group says of it.
func OrganisationCovering(name string) (Organisation, bool) {
	return findOrganisation(name, true)
}

func findOrganisation(name string, bodies bool) (Organisation, bool) {
	for _, spelling := range spellings(name) {
		if named, ok := organisationIndex[spelling]; ok && (bodies || !named.body) {
			return organisationTable[named.row].clone(), true
		}
	}
	return Organisation{}, false
}

type organisationKey struct {
	row  int  // in organisationTable
	body bool // named as a body of the group
}

// organisationIndex finds an organisation by each spelling of its names.
var organisationIndex = indexOrganisations()

func indexOrganisations() map[string]organisationKey {
	index := make(map[string]organisationKey)
	for i, o := range organisationTable {
		for _, name := range o.Bodies {
			for _, s := range spellings(name) {
				index[s] = organisationKey{i, true}
			}
		}
		for _, name := range append([]string{o.Code, o.Name}, o.Names...) {
			for _, s := range spellings(name) {
				index[s] = organisationKey{i, false}
			}
		}
	}
	return index
}

// articles are the words that can stand before the name of an organisation in
// a text: "the", "das", "l'".
var articles = []string{"the", "der", "die", "das", "den", "det", "le", "la", "les", "l", "il", "lo", "gli", "el", "los", "las", "o", "os", "as", "het", "de", "an", "na"}

// spellings returns a name in lower case and without punctuation, as it stands
// and without its article and without what stands in brackets at its end; none
// for a name without a letter.
func spellings(name string) []string {
	var all []string
	add := func(s string) {
		words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
		if len(words) == 0 {
			return
		}
		all = append(all, strings.Join(words, " "))
		if len(words) > 1 && slices.Contains(articles, words[0]) {
			all = append(all, strings.Join(words[1:], " "))
		}
	}
	add(name)
	if i := strings.IndexByte(name, '('); i > 0 && strings.HasSuffix(strings.TrimSpace(name), ")") {
		add(name[:i])
	}
	return all
}
