package ropa

import (
	"fmt"
	"strings"

	"github.com/openropa/openropa/ropa/words"
)

// Whether a reference to a contract or an arrangement shows that there is one.

// unsigned are words in a reference that say that nothing is concluded yet,
// folded as [words.Fold] does.
var unsigned = [...]string{
	"pending", "not signed", "not yet signed", "not yet concluded", "unsigned", "to be signed", "to be agreed", "to be concluded", "awaiting signature", "under negotiation", "in negotiation", "being negotiated", "not in place",
	"nicht unterzeichnet", "nicht unterschrieben", "noch zu unterzeichnen", "noch zu schliessen", "noch abzuschliessen", "ausstehend", "steht aus", "in verhandlung", "in abstimmung",
	"non signe", "pas encore signe", "pas signe", "a signer", "en cours de signature", "en attente de signature", "en cours de negociation", "a conclure",
	"sin firmar", "por firmar", "pendiente de firma", "no firmado", "da firmare", "non firmato", "in attesa di firma", "in fase di firma",
	"niet getekend", "nog niet ondertekend", "niet ondertekend", "nog te tekenen", "nog te ondertekenen", "por assinar", "nao assinado", "niepodpisana", "nie podpisano", "do podpisania",
	"ej undertecknat", "inte undertecknat", "ikke underskrevet", "nepodepsano", "neni podepsana",
}

// contractLack says why a reference shows no contract that holds on the day;
// "" if it does. What the record leaves open weighs as a warning: a contract
// that is dated later than the day.
func (p *Pass) contractLack(ref *Reference) (lack string, severity Severity) {
	if ref.Empty() {
		return "is not on record", SeverityError
	}
	switch lack := p.run.titleLack(ref); {
	case ref.Signed == No:
		return "is not signed", SeverityError
	case lack != "":
		return lack, SeverityError
	case !ref.Until.IsZero() && !p.AsOf.Before(ref.Until):
		return "ended on " + lastDay(ref.Until).String(), SeverityError
	case ref.Date.After(p.AsOf):
		return fmt.Sprintf("is of %s, after the day", ref.Date), SeverityWarning
	}
	return "", ""
}

// titleLack says what the title of a contract says that it lacks; "" if it is
// one. Only a title that stands alone can say that there is none. What was read
// is remembered.
func (run *run) titleLack(ref *Reference) string {
	if ref.Title == "" {
		return ""
	}
	key := ref.Title
	alone := ref.Number == "" && ref.URL == "" && ref.Location == ""
	if alone {
		key = "\x00" + key
	}
	lack, known := run.titles[key]
	if !known {
		switch {
		case hasPhrase(words.Fold(ref.Title), unsigned[:]):
			lack = "is not signed or agreed yet"
		case alone && words.None(ref.Title, run.register.Language):
			lack = fmt.Sprintf("does not exist: the record says %q", shorten(ref.Title, 60))
		case alone && run.unfilled(ref.Title):
			lack = fmt.Sprintf("is not on record: a placeholder stands in its place, %q", shorten(ref.Title, 60))
		}
		if run.titles == nil {
			run.titles = make(map[string]string)
		}
		run.titles[key] = lack
	}
	return lack
}

// hasPhrase reports whether one of some phrases stands in a folded text, with
// no letter beside it.
func hasPhrase(text string, phrases []string) bool {
	for _, phrase := range phrases {
		for from := 0; ; {
			i := strings.Index(text[from:], phrase)
			if i < 0 {
				break
			}
			start, end := from+i, from+i+len(phrase)
			if (start == 0 || !wordByte(text[start-1])) && (end == len(text) || !wordByte(text[end])) {
				return true
			}
			from = end
		}
	}
	return false
}
