package ropa

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/openropa/openropa/transfer"
)

// thirdCountry reports whether the regime takes c for a third country on the
// day: it lies neither inside nor under a bridge. An unknown code is not known
// to be one.
func (p *Pass) thirdCountry(c transfer.Country) bool {
	if c == "" || !c.Valid() || transfer.Inside(c, p.Regime, p.AsOf) {
		return false
	}
	return c != "GB" || transfer.StandingOf(c, p.Regime, p.AsOf).Kind != transfer.StandingBridge
}

// aiActReaches reports whether the AI Act binds the keeper where it is, Art. 2(1):
// in the Union, or at a place that is not stated. A keeper elsewhere is reached
// for a use that is offered in the Union or whose output is used there,
// [AIUse.Union].
func (p *Pass) aiActReaches() bool {
	o := &p.Register.Organisation
	country := p.keeperCountry()
	return p.Regime == EUInstitutions || country == "" || transfer.AIActReaches(country, p.AsOf) ||
		slices.ContainsFunc(o.Establishments, func(e Establishment) bool { return transfer.AIActReaches(e.Address.Country, p.AsOf) })
}

// placeOf names the destination of a transfer.
func placeOf(t *transfer.Transfer) string {
	if t.Destination != "" {
		return countryLabel(t.Destination)
	}
	return quotedOr(t.Organisation, quotedOr(t.Area, "a place not named"))
}

// countryLabel is a country as messages name it: Kenya (KE).
func countryLabel(c transfer.Country) string {
	if c.Valid() {
		return countryName(c) + " (" + string(c) + ")"
	}
	return fmt.Sprintf("%q", string(c))
}

// countryName is the name of a country within a sentence, with the article
// where it takes one: the United Kingdom.
func countryName(c transfer.Country) string {
	switch c {
	case "AE", "AX", "BS", "CC", "CD", "CF", "CK", "DO", "FK", "FO", "GB", "GM", "IM", "IO", "KM", "KP", "KR", "KY", "LA", "MD", "MH", "MP",
		"MV", "NL", "PH", "PS", "RU", "SB", "SC", "SY", "TC", "TF", "TZ", "UM", "US", "VA", "VG", "VI":
		return "the " + c.Name()
	}
	return c.Name()
}

// partyCountry returns where a party is established, "" if it is not stated.
func (p *Pass) partyCountry(id ID) transfer.Country {
	if id == "" {
		return ""
	}
	if party := p.Party(id); party != nil {
		return cmp.Or(party.Country, party.Contact.Address.Country)
	}
	return ""
}

// recipientCountry returns where a recipient is, "" if it is not stated.
func (p *Pass) recipientCountry(r *Recipient) transfer.Country {
	return cmp.Or(p.partyCountry(r.Party), r.Country)
}

// keeperCountry returns where the keeper is established, "" if it is not
// stated.
func (p *Pass) keeperCountry() transfer.Country {
	return p.Register.Organisation.seat()
}

// seat returns where o is established, "" if it is not stated.
func (o *Organisation) seat() transfer.Country { return cmp.Or(o.Country, o.Contact.Address.Country) }

// establishedIn reports whether o has its seat or an office in a State.
func (o *Organisation) establishedIn(c transfer.Country) bool {
	return o.seat() == c || slices.ContainsFunc(o.Establishments, func(e Establishment) bool { return e.Address.Country == c })
}

// isKeeper reports whether a party is the keeper itself, by its name.
func (p *Pass) isKeeper(id ID) bool {
	party := p.Party(id)
	return party != nil && !blank(party.Name) && strings.EqualFold(strings.TrimSpace(party.Name), strings.TrimSpace(p.Register.Organisation.Name))
}

// worksIn reports whether the keeper itself is in c with data of the entry: it
// is established there, or a system that no other party is said to run stores
// data there. Then the importer is the keeper, or its host.
func (p *Pass) worksIn(rec *Entry, c transfer.Country) bool {
	if c == p.keeperCountry() {
		return true
	}
	for _, id := range rec.Systems {
		s := p.System(id)
		if s == nil || s.Operator != "" && !p.isKeeper(s.Operator) {
			continue
		}
		for i := range s.Places {
			if s.Places[i].Country == c {
				return true
			}
		}
	}
	return false
}

// receivesIn reports whether the entry lists someone in c that receives data.
func (p *Pass) receivesIn(rec *Entry, c transfer.Country) bool {
	if c == "" {
		return false
	}
	if a := rec.Activity; a != nil {
		for i := range a.Recipients {
			if p.recipientCountry(&a.Recipients[i]) == c {
				return true
			}
		}
		for i := range a.JointControllers {
			if p.partyCountry(a.JointControllers[i].Party) == c {
				return true
			}
		}
	}
	if a := rec.Processing; a != nil {
		for i := range a.SubProcessors {
			if p.partyCountry(a.SubProcessors[i].Party) == c {
				return true
			}
		}
		for i := range a.Controllers {
			if p.partyCountry(a.Controllers[i].Party) == c {
				return true
			}
		}
	}
	return false
}

// partyLabel is a party as messages name it: by its name, or its ID.
func (p *Pass) partyLabel(id ID) string {
	name := string(id)
	if party := p.Party(id); party != nil && !blank(party.Name) {
		name = party.Name
	}
	return shorten(name, 60)
}

// receives reports whether the entry lists the party as one that receives
// data: recipient, joint controller, sub-processor or client.
func (rec *Entry) receives(party ID) bool {
	if party == "" {
		return false
	}
	if a := rec.Activity; a != nil {
		for i := range a.Recipients {
			if a.Recipients[i].Party == party {
				return true
			}
		}
		for i := range a.JointControllers {
			if a.JointControllers[i].Party == party {
				return true
			}
		}
	}
	if a := rec.Processing; a != nil {
		for i := range a.SubProcessors {
			if a.SubProcessors[i].Party == party {
				return true
			}
		}
		for i := range a.Controllers {
			if a.Controllers[i].Party == party || slices.Contains(a.Controllers[i].Joint, party) {
				return true
			}
		}
	}
	return false
}

// systemLabel is a system as messages name it: by its name, or its ID.
func systemLabel(s *System) string {
	if blank(s.Name) {
		return string(s.ID)
	}
	return s.Name
}
