package lang

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/transfer"
)

// Addresses are where the acts can be read; acts of whose address we are not
// certain have none.
var Addresses = map[fact.Act]struct {
	Title string // official number or chapter
	url   string // with a verb for the language
	code  int    // letters of the code of the language there: 3, 2, or 0 for none
}{
	fact.GDPR:    {"(EU) 2016/679", "https://eur-lex.europa.eu/eli/reg/2016/679/oj/%s", 3},
	fact.EUDPR:   {"(EU) 2018/1725", "https://eur-lex.europa.eu/eli/reg/2018/1725/oj/%s", 3},
	fact.AIAct:   {"(EU) 2024/1689", "https://eur-lex.europa.eu/eli/reg/2024/1689/oj/%s", 3},
	fact.UKGDPR:  {"(EU) 2016/679 (UK)", "https://www.legislation.gov.uk/eur/2016/679/contents", 0},
	fact.DPA2018: {"2018 c. 12", "https://www.legislation.gov.uk/ukpga/2018/12/contents", 0},
	fact.DUAA:    {"2025 c. 18", "https://www.legislation.gov.uk/ukpga/2025/18/contents", 0},
	fact.FADP:    {"SR 235.1", "https://www.fedlex.admin.ch/eli/cc/2022/491/%s", 2},
	fact.DPO:     {"SR 235.11", "https://www.fedlex.admin.ch/eli/cc/2022/568/%s", 2},
}

// swissTexts are the languages that the law of Switzerland can be read in there;
// in any other the address is that of the English text.
var swissTexts = []string{"de", "fr", "it", "en"}

// numberedAct is an act of the Union whose number gives its CELEX number:
// decisions and directives put the year first. Those before 2000 are left out.
var numberedAct = regexp.MustCompile(`^(Decision|Directive) (?:\((?:EU|EC)\) )?(2\d{3})/(\d{1,4})\b`)

// actAddress returns where the act of a citation can be read, "" if we do not
// know for certain.
func (l *Language) actAddress(c fact.Citation) string {
	s, _ := SourceOf(c)
	return l.Address(s)
}

// Address returns where a source can be read.
func (l *Language) Address(s Source) string {
	if a, ok := Addresses[s.Act]; ok {
		switch a.code {
		case 3:
			return fmt.Sprintf(a.url, l.letters)
		case 2:
			if slices.Contains(swissTexts, l.root().Tag) {
				return fmt.Sprintf(a.url, l.root().Tag)
			}
			return fmt.Sprintf(a.url, "en")
		}
		return a.url
	}
	if m := numberedAct.FindStringSubmatch(s.Number); m != nil && s.Act == fact.EUAct {
		letter := map[string]string{"Decision": "D", "Directive": "L"}[m[1]]
		return l.celex("3" + m[2] + letter + strings.Repeat("0", 4-len(m[3])) + m[3])
	}
	return ""
}

// celexForm is the CELEX number of an act: sector, year, letters, number.
var celexForm = regexp.MustCompile(`^3\d{4}[DLR]\d{4}$`)

// celex returns where the act of a CELEX number can be read, "" for another
// identifier.
func (l *Language) celex(number string) string {
	if !celexForm.MatchString(number) {
		return ""
	}
	return "https://eur-lex.europa.eu/legal-content/" + strings.ToUpper(l.root().Tag) + "/TXT/?uri=CELEX:" + number
}

// DecisionAddress returns where the adequacy decision of a name can be read.
func (l *Language) DecisionAddress(name string) string {
	for _, a := range transfer.FindDecision(name) {
		if link := l.celex(a.CELEX); link != "" {
			return link
		}
	}
	return ""
}

// CitesAddress returns where the act of citations can be read, if they are
// all of one.
func (l *Language) CitesAddress(list []fact.Citation) string {
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
