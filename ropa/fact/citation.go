package fact

import (
	"slices"
	"strings"

	"github.com/openropa/openropa/ropa/civil"
)

// Act is a source of law by the short title it is cited under.
type Act string

// The sources the rules and tables cite.
const (
	GDPR    Act = "GDPR"      // Regulation (EU) 2016/679
	UKGDPR  Act = "UK GDPR"   // the same as it forms part of the law of the United Kingdom
	DPA2018 Act = "DPA 2018"  // Data Protection Act 2018 (UK)
	DUAA    Act = "DUAA 2025" // Data (Use and Access) Act 2025 (UK)
	EUDPR   Act = "EUDPR"     // Regulation (EU) 2018/1725
	FADP    Act = "FADP"      // Swiss Federal Act on Data Protection (SR 235.1)
	DPO     Act = "FADP DPO"  // Swiss Data Protection Ordinance (SR 235.11)
	AIAct   Act = "AI Act"    // Regulation (EU) 2024/1689
	CJEU    Act = "CJEU"      // Court of Justice of the European Union, by case number
	EDPB    Act = "EDPB"      // European Data Protection Board, by document
	WP29    Act = "WP29"      // Article 29 Working Party, by working paper
	DPC     Act = "DPC"       // Data Protection Commission (IE), guidance
	EUAct   Act = "EU"        // another act of the Union, by number: "Decision 2021/914"
	UKAct   Act = "UK"        // another instrument of the United Kingdom, by number
)

// Citation is one place in one source of law, to the paragraph and letter.
// In text and JSON it reads "GDPR Art. 6(1)(f)".
type Citation struct {
	Act       Act
	Provision string // as cited: "Art. 6(1)(f)", "rec. 43", "Sch. 1 para. 41", "C-311/18"
}

// String returns the citation as it is written: act, then place.
func (c Citation) String() string {
	if c.Provision == "" {
		return string(c.Act)
	}
	return string(c.Act) + " " + c.Provision
}

// ukArticle4From is the first day on which the definitions of UK GDPR Art. 4
// are in its paragraph 1: DUAA 2025 s. 67(1)(a), SI 2026/82 reg. 2(a).
var ukArticle4From = civil.MustDate("2026-02-05")

// On returns the citation as the provision was numbered on a day. Citations
// of the UK GDPR are written with the numbers of the GDPR; since 2026-02-05 the
// definition in UK GDPR "Art. 4(7)" is cited as "Art. 4(1)(7)". All others
// are numbered alike on every day. A provision that moved and changed with it,
// as Art. 45 to 45A, is another provision, not another number.
func (c Citation) On(day civil.Date) Citation {
	const article = "Art. 4("
	number, ok := strings.CutPrefix(c.Provision, article)
	if c.Act != UKGDPR || !ok || day.Before(ukArticle4From) {
		return c
	}
	if strings.HasPrefix(number, "1)(") && len(number) > 3 && (number[3] >= '0' && number[3] <= '9' || number[3] == 'A') {
		return c // so numbered already
	}
	c.Provision = article + "1)(" + number
	return c
}

// MarshalText implements [encoding.TextMarshaler]. An empty citation is an
// empty text.
func (c Citation) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// UnmarshalText implements [encoding.TextUnmarshaler]. The act is the longest
// known one that the text begins with; a text that begins with none, such as
// the citation of a company's own rule, becomes the act whole.
func (c *Citation) UnmarshalText(text []byte) error {
	s := string(text)
	if s == "" {
		*c = Citation{}
		return nil
	}
	best := Act("")
	for _, act := range slices.Concat(acts, stateActs) {
		rest, ok := strings.CutPrefix(s, string(act))
		if ok && (rest == "" || rest[0] == ' ') && len(act) > len(best) {
			best = act
		}
	}
	if best == "" {
		*c = Citation{Act: Act(s)}
		return nil
	}
	*c = Citation{Act: best, Provision: strings.TrimPrefix(strings.TrimPrefix(s, string(best)), " ")}
	return nil
}

var acts = []Act{GDPR, UKGDPR, DPA2018, DUAA, EUDPR, FADP, DPO, AIAct, CJEU, EDPB, WP29, DPC, EUAct, UKAct}
