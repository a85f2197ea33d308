package ropa

import (
	"strings"

	"github.com/openropa/openropa/ropa/fact"
)

// gdpr cites provisions of the GDPR and the same ones of the UK GDPR, which
// keeps its numbering: gdpr("6(1)(f)", "rec. 47"). Where the two differ, cite
// each by itself.
func gdpr(provisions ...string) []Citation {
	return append(eu(provisions...), uk(provisions...)...)
}

// eu cites provisions of the GDPR alone.
func eu(provisions ...string) []Citation { return articles(fact.GDPR, provisions) }

// uk cites provisions of the UK GDPR alone.
func uk(provisions ...string) []Citation { return articles(fact.UKGDPR, provisions) }

// eudpr cites provisions of Regulation (EU) 2018/1725.
func eudpr(provisions ...string) []Citation { return articles(fact.EUDPR, provisions) }

// fadp cites provisions of the Swiss Federal Act on Data Protection.
func fadp(provisions ...string) []Citation { return articles(fact.FADP, provisions) }

// articles cites provisions of an act: those that begin with a digit are
// articles, others ("rec. 43", "Annex 1 para. 2") stand as they are.
func articles(act fact.Act, provisions []string) []Citation {
	cites := make([]Citation, len(provisions))
	for i, p := range provisions {
		if strings.IndexAny(p, "0123456789") == 0 {
			p = "Art. " + p
		}
		cites[i] = Citation{Act: act, Provision: p}
	}
	return cites
}
