package ropa

import (
	"fmt"
	"slices"

	"github.com/openropa/openropa/lawfulbasis"
)

// Art. 9(1) and 10: the prohibition and the conditions are for what the data
// is, not for what it is marked as.
var specialNameUnmarkedRule = Rule{
	ID:       "special/name-unmarked",
	Title:    "Data is by its name special or on offences, and is not marked so",
	Concerns: "categories of data with a name",
	Doc:      "Data named party membership, sick notes, church tax, blood group or criminal record are of a special category or on offences whatever else the record says; unmarked, none of the rules on them can see it. The rule reads names and examples in Dutch, English, French, German, Italian, Polish, Portuguese and Spanish. It asks, since a name can mislead: the keeper knows what the data is. Of estimates special/inferred speaks, of a kind that says so special/kind-unmarked.",
	Fix:      "Mark which special category the data is, or that it is on offences; or answer that it is neither, or give it the name that fits.",
	Fails:    "A category \"sick notes\" without a mark.",
	Passes:   "A category \"sick notes\" marked as data concerning health.",
	Cites:    slices.Concat(gdpr("9(1)"), eu("10"), uk("10(1)"), eudpr("10(1)", "11"), fadp("5(c)")),
	Severity: SeverityWarning,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Check:    specialName,
}

func specialName(p *Pass) {
	lang := p.Register.Language
	if !specialNamesIn(lang) {
		p.notRead()
		return
	}
	for d := range p.Data() {
		if d.Name == "" && len(d.Examples) == 0 {
			continue
		}
		p.Applies()
		switch {
		case len(d.Special) > 0, d.SpecialWhen != "", d.Criminal != "", d.IdentifiesUniquely == Yes, d.Anonymous == Yes:
			continue
		case d.Kind == DataHealth, d.Kind == DataBiometric, d.Kind == DataOffence: // special/kind-unmarked
			continue
		case d.Inferred == Yes && p.Regime != Swiss: // special/inferred
			continue
		}
		of, by := p.saysSpecial(d.DataCategory)
		switch {
		case of == "", of == lawfulbasis.BiometricData && d.IdentifiesUniquely == No:
		case of == criminalData:
			p.ReportFinding(Finding{
				Path:    d.Path.Child("criminal"),
				Message: fmt.Sprintf("data %q is by its %s on criminal convictions or offences, which the record neither confirms nor denies", d.called(), by),
				Cites:   p.citing(eu("10"), uk("10(1)"), eudpr("11"), fadp("5(c)(5)")),
			})
		default:
			f := Finding{
				Path:    d.Path.Child("special"),
				Message: fmt.Sprintf("data %q is by its %s special (%s) and not marked so; is it?", d.called(), by, specialLabel(of)),
			}
			if c, ok := of.Cite(p.Regime); ok {
				f.Cites = []Citation{c}
			}
			p.ReportFinding(f)
		}
	}
}
