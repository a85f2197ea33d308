package layout

import (
	"slices"
	"strings"

	"github.com/openropa/openropa/ropa"
)

// recipientCarriers are the fields of recipients.
var recipientCarriers = []carrier{
	recipientsField(KeyRecipients, ropa.ElementRecipients, "", "", []string{"role", "country", "purpose"}, func(*ropa.Recipient) bool { return true }),
	recipientsField(KeyProcessors, ropa.ElementProcessors, ropa.RoleProcessor, "", append(slices.Clone(partyParts), "role", "purpose"), isProcessor),
	recipientsField(KeyOtherRecipients, ropa.ElementRecipients, "", "", []string{"role", "country", "purpose"}, func(r *ropa.Recipient) bool { return !isProcessor(r) }),
	recipientsField(KeyInternalRecipients, "", "", ropa.RecipientInternal, []string{"purpose"}, isInternal),
	recipientsField(KeyExternalRecipients, ropa.ElementRecipients, "", "", []string{"role", "country", "purpose"}, func(r *ropa.Recipient) bool { return !isInternal(r) }),
	{
		key: KeyContracts, parts: []string{"party"},
		get: func(x *entry, _ []string) []item {
			var list []item
			for _, r := range x.a.Recipients {
				if r.Contract != nil && isProcessor(&r) {
					if s := x.referenceText(r.Contract); s != "" {
						list = append(list, newItem(s, "party", firstOf(x.partyName(r.Party), r.Category)))
					}
				}
			}
			return list
		},
		set: func(x *entry, list []item) {
			for _, e := range list {
				name := e.part("party")
				i := slices.IndexFunc(x.a.Recipients, func(r ropa.Recipient) bool {
					return r.Contract == nil && (name == "" && isProcessor(&r) || name != "" && isProcessor(&r) && (r.Party != "" && x.partyName(r.Party) == name || r.Category == name))
				})
				if i < 0 {
					r := ropa.Recipient{ID: idOf("recipient", len(x.a.Recipients)+1), Role: ropa.RoleProcessor}
					if name != "" {
						r.Party = x.partyID(item{text: name})
					}
					x.a.Recipients = append(x.a.Recipients, r)
					i = len(x.a.Recipients) - 1
				}
				x.a.Recipients[i].Contract = x.referenceOf(e.text)
			}
		},
	},
}

// recipientsField is the carrier of those recipients that a test admits.
func recipientsField(key Key, none ropa.Element, role ropa.RecipientRole, kind ropa.RecipientKind, parts []string, admit func(*ropa.Recipient) bool) carrier {
	return carrier{
		key: key, none: none, parts: parts,
		get: func(x *entry, want []string) []item {
			var list []item
			for i := range x.a.Recipients {
				r := &x.a.Recipients[i]
				if !admit(r) {
					continue
				}
				e := x.partyOr(r.Party, r.Category, want)
				if r.Party == "" && slices.Contains(want, "country") && r.Country != "" {
					e.add("country", x.w.Country(r.Country))
				}
				if r.Role != role || role == "" {
					e.add("role", x.wordOf("role", string(r.Role)))
				}
				e.add("purpose", r.Purpose)
				if slices.Contains(want, KindPart) {
					k := string(r.Kind)
					if isProcessor(r) {
						k = string(ropa.RoleProcessor)
					}
					e.add(KindPart, k)
				}
				list = append(list, e)
			}
			return list
		},
		set: func(x *entry, list []item) {
			for _, e := range list {
				r := ropa.Recipient{ID: idOf("recipient", len(x.a.Recipients)+1), Role: role, Kind: kind, Purpose: strings.Join(e.values("purpose"), "\n")}
				if s := e.part("role"); s != "" {
					r.Role = codeOf[ropa.RecipientRole](x, "role", s)
				}
				if k := e.part(KindPart); k == string(ropa.RoleProcessor) {
					if !isProcessor(&r) {
						r.Role = ropa.RoleProcessor
					}
				} else if k != "" {
					r.Kind = ropa.RecipientKind(k)
				}
				if read, ok := e.sure(); ok && len(e.parts) == 0 {
					if role == "" && read.Role != "" && r.Kind == "" {
						r.Role = read.Role
					}
					r.Purpose = read.When
					if read.Country != "" {
						e.add("country", string(read.Country))
					}
				}
				x.doubted(KeyRecipients, e, "wantCode")
				_, known := x.partyNamed(e.text)
				switch {
				case e.text != "" && (known || isProcessor(&r) || r.Role == ropa.RoleJointController):
					r.Party = x.partyID(e)
				default:
					r.Category = e.text
					r.Country = x.country(e.part("country"))
				}
				x.a.Recipients = append(x.a.Recipients, r)
			}
		},
	}
}

// isProcessor reports whether a recipient is a processor, Art. 4(8), whoever
// engaged it.
func isProcessor(r *ropa.Recipient) bool {
	return r.Role == ropa.RoleProcessor || r.Role == ropa.RoleSubProcessor
}

func isInternal(r *ropa.Recipient) bool {
	return r.Kind == ropa.RecipientInternal || r.Role == ropa.RoleInternal
}
