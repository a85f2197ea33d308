package ropa

import (
	"fmt"
	"slices"
	"strings"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
)

// Purposes: limitation to them, Art. 5(1)(b) and 6(4), and direct marketing,
// Art. 21(2) to (4).
var purposeRules = []Rule{
	purposeVagueRule,
	purposeDuplicateRule,
	purposeFurtherProcessingRule,
	purposeDirectMarketingObjectionRule,
	purposeMarketingConsentRule,
	purposeSoftOptInConditionsRule,
	purposeMarketingPhoneRule,
	purposeMarketingCharityUKRule,
	purposeMarketingChannelRule,
	purposeClientDataRule,
}

// Art. 5(1)(b): purposes are specified and explicit. A phrase that any
// controller could write specifies none.
var purposeVagueRule = Rule{
	ID:       "purpose/vague",
	Title:    "A purpose is a phrase that says nothing",
	Concerns: "purposes in a language with a word list",
	Doc:      "Data may be collected for specified purposes only, and whether data are needed, or kept too long, is measured against them. \"Marketing purposes\", \"IT security\" or \"improving users' experience\" fit any processing; WP203 (2013) gives them as examples of what is not specific. The rule speaks only if the whole text is such phrases, in English, German or French. \"To meet legal obligations\" says which only where a ground names the law.",
	Fix:      "Say what is done with the data and for whom, so that a person it concerns would know what to expect, in the name or in the description of the purpose.",
	Fails:    "A purpose named \"Marketing purposes\" with no description.",
	Passes:   "A purpose named \"Marketing\" described as \"send the monthly newsletter to those who signed up\".",
	Cites:    slices.Concat(gdpr("5(1)(b)"), eudpr("4(1)(b)"), fadp("6(3)"), cite(fact.WP29, "WP203")),
	Severity: SeverityWarning,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Check:    purposeVague,
}

func purposeVague(p *Pass) {
	lang := p.Register.Language
	if p.unread(vaguePurposes) {
		return
	}
	for purpose := range p.Purposes() {
		name, text := strings.TrimSpace(purpose.Name), strings.TrimSpace(purpose.Description)
		if name == "" && text == "" {
			continue
		}
		p.Applies()
		if vaguePurpose(name, text, lang) && !(purpose.namesLaw() && (mentions(name, lang, legalDuties) || mentions(text, lang, legalDuties))) {
			at, words := purpose.Path.Child("name"), name
			if name == "" {
				at, words = purpose.Path.Child("description"), text
			}
			p.Report(at, "the purpose %q would fit any processing", shorten(words, 60))
		}
	}
}

// namesLaw reports whether one of the purpose's grounds names a law.
func (purpose *Purpose) namesLaw() bool {
	for i := range purpose.Bases {
		if lawNamed(purpose.Bases[i].Law) {
			return true
		}
	}
	return false
}

// Two purposes with one text are one purpose, or one text is wrong.
var purposeDuplicateRule = Rule{
	ID:       "purpose/duplicate",
	Title:    "Two purposes of an activity are the same text",
	Concerns: "activities with several purposes",
	Doc:      "Two purposes with one text cannot be told apart, so no reader knows which ground, data and people belong to which.",
	Fix:      "Merge the two, or say in their names or descriptions how they differ.",
	Fails:    "Two purposes \"answer requests\" in one activity.",
	Passes:   "The purposes \"answer requests of customers\" and \"answer requests of applicants\".",
	Severity: SeverityInfo,
	Demand:   DemandRecord,
	ByEntry:  true,
	Check:    purposeDuplicate,
}

func purposeDuplicate(p *Pass) {
	for a := range p.Activities() {
		if len(a.Purposes) > 1 {
			p.Applies()
		}
		for j := range a.Purposes {
			for i := range j {
				if a.Purposes[j].sameText(&a.Purposes[i]) {
					p.Report(a.Path.Index("purposes", j), "two purposes are the same text, %q", a.Purposes[j].called())
					break
				}
			}
		}
	}
}

func (purpose *Purpose) sameText(other *Purpose) bool {
	same := func(s, t string) bool { return strings.EqualFold(strings.TrimSpace(s), strings.TrimSpace(t)) }
	return !(blank(purpose.Name) && blank(purpose.Description)) && same(purpose.Name, other.Name) && same(purpose.Description, other.Description)
}

// called returns what messages call a purpose: its name, the beginning of its
// description, or its ID.
func (purpose *Purpose) called() string {
	switch {
	case purpose.Name != "":
		return shorten(strings.TrimSpace(purpose.Name), 60)
	case purpose.Description != "":
		return shorten(strings.TrimSpace(purpose.Description), 60)
	}
	return string(purpose.ID)
}

// ukFurtherFrom is the first day of UK GDPR Art. 8A in the place of Art. 6(4):
// DUAA 2025 s. 71(4) and (5), SI 2026/82 reg. 2(d).
var ukFurtherFrom = civil.MustDate("2026-02-05")

// Art. 5(1)(b) and 6(4): data are not processed further in a manner
// incompatible with the purpose of collection, unless by consent or under a
// law; research, archives and statistics are not incompatible, Art. 89(1). UK
// GDPR Art. 8A(4), since 2026-02-05: what was collected on consent is used
// further on consent to the new purpose, to see to Art. 5(1), or under Annex 2
// or a law where the controller cannot reasonably be expected to obtain consent: so the
// Information Commissioner's guidance of 2026-03-23 as reported; the text of
// paragraph 4 was not read.
var purposeFurtherProcessingRule = Rule{
	ID:       "purpose/further-processing",
	Title:    "Data are used for a further purpose without a record of why that is allowed",
	Concerns: "purposes other than the one of collection",
	Doc:      "Data collected for one purpose may be used for another only with consent, under a law, or if the two are compatible, which the controller assesses beforehand. A consent or a law that is stated for one case allows the purpose in that case alone. In the United Kingdom Art. 8A and Annex 2 have taken the place of Art. 6(4) since 2026-02-05; data collected on consent may be used there for another purpose only with consent to it, to comply with Art. 5(1), or under Annex 2 or a law where consent cannot reasonably be obtained (Art. 8A(4)), so that neither an assessment of compatibility nor research is enough. That the data were collected on consent the record states, or shows where the original purpose is one of its own that rests on consent alone.",
	Fix:      "Record the compatibility assessment or what it found, or name the consent or the law that allows the further purpose.",
	Fails:    "Addresses collected for delivery and used for market research, with no assessment.",
	Passes:   "The same with a compatibility assessment of 2026-01-10 on record.",
	Cites:    slices.Concat(gdpr("5(1)(b)"), eu("6(4)"), eudpr("4(1)(b)", "6"), fadp("6(3)")),
	Severity: SeverityWarning,
	Demand:   DemandAccountability,
	ByEntry:  true,
	Check:    purposeFurther,
}

func purposeFurther(p *Pass) {
	for purpose := range p.Purposes() {
		further := purpose.Further
		if further == nil {
			continue
		}
		p.Applies()
		if p.furtherConsent(purpose) {
			continue
		}
		assessed := !further.Compatibility.Empty() || further.Assessment != ""
		if !assessed && purpose.onLawAlone() {
			p.ReportFinding(Finding{Path: purpose.Path.Child("further"), Severity: SeverityInfo,
				Message: fmt.Sprintf("purpose %q is not the one of collection and rests on a law, which allows that only where it is a necessary and proportionate measure for an objective of Art. 23(1)", purpose.called()),
				Fix:     "Check that the law is such a measure, or record an assessment of compatibility.",
				Cites:   p.furtherCites()})
			continue
		}
		if assessed || purpose.furtherAllowed() {
			continue
		}
		f := Finding{Path: purpose.Path.Child("further"), Message: fmt.Sprintf("purpose %q is not the one of collection, and ", purpose.called())}
		if part := purpose.partlyAllowed(); part != "" {
			f.Message += part + ", with no assessment on record"
		} else {
			f.Message += "neither an assessment nor consent nor a law is recorded"
		}
		f.Cites = p.furtherCites()
		p.ReportFinding(f)
	}
}

// furtherConsent reports a further purpose of data collected on consent under
// UK GDPR Art. 8A(4), and whether there is one that other provisions leave out.
func (p *Pass) furtherConsent(purpose PurposeAt) bool {
	if p.Regime != UK || p.AsOf.Before(ukFurtherFrom) || !p.fromConsent(purpose) {
		return false
	}
	consents := func(b lawfulbasis.Basis) bool { return b.Ground == lawfulbasis.Consent && b.When == "" }
	if slices.ContainsFunc(purpose.Bases, consents) {
		return true
	}
	further := purpose.Further
	f := Finding{Path: purpose.Path.Child("further"), Cites: uk("8A(4)", "5(1)(b)"),
		Fix: "Obtain consent to the further purpose, or record why you cannot reasonably be expected to obtain it and which condition of Annex 2 or which law allows the purpose."}
	if purpose.onlyAllowed() {
		if blank(further.Assessment) && further.Compatibility.Empty() {
			f.Message = fmt.Sprintf("purpose %q uses data that were collected on consent and rests on a law, and it is not stated why the keeper cannot reasonably be expected to obtain consent to it", purpose.called())
			p.ReportFinding(f)
		}
		return true
	}
	f.Message = fmt.Sprintf("purpose %q uses data that were collected on consent, and neither consent to it nor a law is recorded", purpose.called())
	p.ReportFinding(f)
	return true
}

// fromConsent reports whether the data of a further purpose were collected on
// consent: the record says so or, where it does not say, the original purpose
// is one of the register that rests on consent alone.
func (p *Pass) fromConsent(purpose PurposeAt) bool {
	further := purpose.Further
	if further.FromConsent != "" || blank(further.Original) {
		return further.FromConsent == Yes
	}
	for i := range p.Register.Activities {
		for j := range p.Register.Activities[i].Purposes {
			other := &p.Register.Activities[i].Purposes[j]
			if other != purpose.Purpose && strings.EqualFold(strings.TrimSpace(other.Name), strings.TrimSpace(further.Original)) && other.onConsentAlone() {
				return true
			}
		}
	}
	return false
}

// onConsentAlone reports whether consent is the only ground of the purpose.
func (purpose *Purpose) onConsentAlone() bool {
	for i := range purpose.Bases {
		if purpose.Bases[i].Ground != lawfulbasis.Consent {
			return false
		}
	}
	return len(purpose.Bases) > 0
}

// furtherCites are the provisions on further processing in force on the day
// where they are not the rule's own.
func (p *Pass) furtherCites() []Citation {
	if p.Regime != UK {
		return nil
	}
	if p.AsOf.Before(ukFurtherFrom) {
		return uk("5(1)(b)", "6(4)")
	}
	return uk("5(1)(b)", "8A")
}

// onLawAlone reports whether each ground of the purpose is a law that is named,
// and none is consent. Art. 6(4) admits a law only as a necessary and
// proportionate measure for an objective of Art. 23(1); read in no judgment.
func (purpose *Purpose) onLawAlone() bool {
	for i := range purpose.Bases {
		if b := &purpose.Bases[i]; b.Ground == lawfulbasis.Consent || !allowsReuse(b) {
			return false
		}
	}
	return len(purpose.Bases) > 0
}

// furtherAllowed reports whether the purpose rests on consent or a law, or is
// research, archiving or statistics. What is stated for one case covers no
// other: then each ground of the purpose must be consent or a law.
func (purpose *Purpose) furtherAllowed() bool {
	for i := range purpose.Bases {
		if b := &purpose.Bases[i]; b.When == "" && allowsReuse(b) {
			return true
		}
	}
	for i := range purpose.Conditions {
		if c := &purpose.Conditions[i]; c.Condition == lawfulbasis.ArchivingResearch && c.When == "" {
			return true
		}
	}
	return purpose.onlyAllowed()
}

// allowsReuse reports whether a ground is one that lets data be used for
// another purpose than that of collection: consent, or a law that is named.
func allowsReuse(b *lawfulbasis.Basis) bool {
	switch b.Ground {
	case lawfulbasis.Consent:
		return true
	case lawfulbasis.LegalObligation, lawfulbasis.PublicTask:
		return lawNamed(b.Law)
	}
	return false
}

// Art. 28(3)(a): a processor processes on the controller's instructions.
// Art. 28(10): one that determines purposes itself is a controller for them.
var purposeClientDataRule = Rule{
	ID:       "purpose/client-data",
	Title:    "Clients' data used for the keeper's own purposes",
	Concerns: "entries as processor whose data the keeper uses itself",
	Doc:      "A processor acts on its clients' instructions. What it does with their data for purposes of its own, such as training its models, it does as a controller: that needs the clients' permission to hand the data over, a ground of its own, and a purpose compatible with the one the data was collected for.",
	Fix:      "Record for each of those purposes the consent or the law it rests on, or the assessment of its compatibility; or stop.",
	Fails:    "Pictures that clients upload, used on legitimate interests to train the provider's model.",
	Passes:   "The same on the consent of the people in the pictures.",
	Cites:    slices.Concat(gdpr("28(3)(a)", "28(10)", "5(1)(b)"), eudpr("29(3)(a)", "29(10)", "4(1)(b)"), fadp("9(1)(a)", "6(3)")),
	Severity: SeverityWarning,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Check:    purposeClientData,
}

func purposeClientData(p *Pass) {
	for rec := range p.Processing() {
		for i, id := range rec.OwnUse {
			p.Applies()
			for j := range p.Register.Activities {
				a := &p.Register.Activities[j]
				if a.ID != id || ended(a.Status, a.End, p.AsOf) {
					continue
				}
				if lacks := a.reuseLacks(); lacks != "" {
					p.Report(rec.Path.Index("ownUse", i), "%s uses clients' data for the keeper's own purposes, and %s", calledAt("activity", a.Name, j), lacks)
				}
			}
		}
	}
}

// reuseLacks says which purpose of an activity does not record what lets it
// use data that was collected for another: consent, a law, or an assessment;
// "" if all do.
func (a *Activity) reuseLacks() string {
	if len(a.Purposes) == 0 {
		return "it states no purpose"
	}
	var first *Purpose
	more := 0
	for i := range a.Purposes {
		purpose := &a.Purposes[i]
		assessed := purpose.Further != nil && (!purpose.Further.Compatibility.Empty() || purpose.Further.Assessment != "")
		switch {
		case assessed || purpose.onlyAllowed():
		case first == nil:
			first = purpose
		default:
			more++
		}
	}
	if first == nil {
		return ""
	}
	lacks := fmt.Sprintf("its purpose %q records neither consent, nor a law, nor an assessment", first.called())
	if part := first.partlyAllowed(); part != "" {
		lacks = fmt.Sprintf("for its purpose %q %s, with no assessment on record", first.called(), part)
	}
	if more > 0 {
		lacks += fmt.Sprintf("; so it is with %d more of its purposes", more)
	}
	return lacks
}

// partlyAllowed says how far consent or a law goes that does not carry all of
// the purpose; "" if there is neither.
func (purpose *Purpose) partlyAllowed() string {
	for i := range purpose.Bases {
		b := &purpose.Bases[i]
		if !allowsReuse(b) {
			continue
		}
		what := "a law"
		if b.Ground == lawfulbasis.Consent {
			what = "consent"
		}
		if b.When == "" {
			return what + " is not the only ground"
		}
		return what + " is stated for one case only"
	}
	return ""
}

// onlyAllowed reports whether each ground of the purpose is consent or a named
// law. What is claimed as a ground and is none allows nothing.
func (purpose *Purpose) onlyAllowed() bool {
	for i := range purpose.Bases {
		if !allowsReuse(&purpose.Bases[i]) {
			return false
		}
	}
	return len(purpose.Bases) > 0
}

// Art. 21(2) to (4): a person may object to direct marketing at any time, and
// is told so.
var purposeDirectMarketingObjectionRule = Rule{
	ID:       "purpose/direct-marketing-objection",
	Title:    "Direct marketing without a recorded way to object",
	Concerns: "purposes of direct marketing",
	Doc:      "Whatever the ground, a person may object to direct marketing at any time, and then it ends. The right is to be brought to their attention at the first communication, apart from other information. The general right to object, for which people give grounds relating to their situation, is another: where the record lists the rights people are told of without that on marketing, and the way to object is the one for other purposes, nothing tells of it.",
	Fix:      "Record how people object, say a link in every message.",
	Fails:    "A purpose \"send offers by post\", marked as direct marketing, that says nothing of objections.",
	Passes:   "The same with the objection \"by e-mail, telephone or the reply card\".",
	Cites:    gdpr("21(2)", "21(3)", "21(4)"),
	Severity: SeverityWarning,
	Demand:   DemandAccountability,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK}, // EUDPR Art. 23 and the FADP have no such right
	Check:    purposeObjection,
}

func purposeObjection(p *Pass) {
	for purpose := range p.Purposes() {
		if purpose.DirectMarketing != Yes {
			continue
		}
		p.Applies()
		if purpose.Activity.offers(lawfulbasis.RightObjectMarketing) {
			continue
		}
		switch at := purpose.Path.Child("objection"); {
		case purpose.Objection == "":
			p.Report(at, "purpose %q is direct marketing and records no way to object", purpose.called())
		case purpose.Activity.Rights == nil || len(purpose.Activity.Rights.Offered) == 0 || !purpose.objectsAsOthers() || p.unread(marketingWords):
		case !mentions(purpose.Objection, p.Register.Language, marketingWords):
			p.ReportFinding(Finding{Path: at,
				Message: fmt.Sprintf("purpose %q is direct marketing, and the record knows of the general way to object alone, not of the right to object to marketing", purpose.called()),
				Fix:     "Tell people that they may object to marketing at any time and without grounds, and record that they are told and how they do so."})
		}
	}
}

// objectsAsOthers reports whether the way to object to direct marketing is that
// of a purpose of the activity which is none.
func (purpose PurposeAt) objectsAsOthers() bool {
	return slices.ContainsFunc(purpose.Activity.Purposes, func(other Purpose) bool {
		return other.DirectMarketing != Yes && strings.EqualFold(strings.TrimSpace(other.Objection), strings.TrimSpace(purpose.Objection))
	})
}

var marketingWords = []wordList{
	{lang: "en", phrases: []string{"marketing", "advertising", "advertisements", "adverts", "newsletter", "newsletters", "mailing", "mailings", "promotional", "offers", "unsubscribe", "opt out"}},
	{lang: "de", phrases: []string{"werbung", "werbe", "werbemails", "werbesendungen", "direktwerbung", "marketing", "newsletter", "newsletters", "angebote", "angeboten", "abmelden", "abmeldung", "abbestellen"}},
	{lang: "fr", phrases: []string{"prospection", "publicité", "publicités", "publicitaire", "publicitaires", "marketing", "newsletter", "newsletters", "lettre d'information", "offres", "désabonnement", "désabonner", "désinscription", "désinscrire"}},
}

// offers reports whether the activity tells people of a right.
func (a *Activity) offers(right Right) bool {
	return a.Rights != nil && slices.Contains(a.Rights.Offered, right)
}
