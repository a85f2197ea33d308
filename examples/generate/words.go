package generate

import (
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/transfer"
)

// words is what a register says in one language, as kept by a company of a
// country where it is spoken. Texts with %s take the name of a place or of a
// product.
type words struct {
	language      string
	share         int // of a hundred registers
	country       transfer.Country
	title, keeper string
	legalForm     string
	number        string // of the company
	address       ropa.Address
	places        []string
	products      []string
	given, family []string
	practices     []practiceWords // in the order of practices
	statutes      map[statute]statuteWords
	services      [services]serviceWords
	companies     []string // with %s: names by the place
	measures      []measureWords
	system        string // with %s
	employment    string // contract of
	sale          string // contract of
	request       string // what comes before a contract
	when          string // the case of a law's ground beside a contract
	obtained      string
	proof         string
	withdrawal    string
	holder        string
	balancing     string // with %s
	balance       string
	objection     string
	processing    string // agreement on the processing of data, with %s
	clauses       string // standard clauses, with %s
	assessment    string // of a transfer, with %s
	supplementary string
	guarantees    string // with %s
	screening     string
	notice        string // with %s
	procedure     string
	consequence   string
	comment       string // with %s
	section       string // of a document
	document      string // with %s
	dpoRole       string
	vague         []string // recipients that are nobody
	indefinite    []string // periods without end
}

// practiceWords is what a language calls a practice and its parts, in their
// order.
type practiceWords struct {
	name, function, subject string // the name with %s
	bySite                  bool   // the name takes a place, not a product
	data                    []dataWords
	purposes                []string // with %s
	interest                string   // what a legitimate interest of it is
}

type dataWords struct {
	name     string
	examples []string
	from     string // when its period begins
}

// statuteWords is the law of a country: what it obliges to, and how long it
// has the data kept. A zero period is none.
type statuteWords struct {
	obliges []ropa.Law
	keeps   []ropa.Law
	period  string
}

type serviceWords struct{ name, does string } // the name is part of a company's

type measureWords struct{ name, description string }

var languages = []*words{&english, &german, &french}
