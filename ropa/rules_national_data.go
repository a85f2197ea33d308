package ropa

import (
	"fmt"
	"slices"
	"strings"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/words"
	"github.com/openropa/openropa/transfer"
)

// Health, biometric and criminal data, and national identification numbers,
// under the law of a State.
var nationalDataRules = []Rule{
	specialDESafeguardsRule,
	specialNLBiometricRule,
	specialNLHealthRule,
	specialPLCriminalConsentRule,
	specialITDisseminationRule,
	recipientFRHostRule,
	specialNationalIDRule,
	specialDEIDCardRule,
	specialESPublicIDRule,
}

// namesAct reports whether one of some laws is an article of an act, by its
// folded names.
func namesAct(laws []Law, article string, acts ...string) bool {
	return slices.ContainsFunc(laws, func(l Law) bool {
		text := words.Fold(l.Name + " " + l.Provision)
		return hasPhrase(text, acts) && hasNumber(text, article)
	})
}

// BDSG § 22(2): where special data is processed on § 22(1), appropriate and
// specific measures are taken to safeguard the interests of the people.
var specialDESafeguardsRule = Rule{
	ID:         "special/de-safeguards",
	Title:      "§ 22 BDSG is relied on and no measure is stated",
	Concerns:   "conditions that name § 22 BDSG",
	Doc:        "§ 22(1) BDSG lets special data be processed for social security, health care and public interests; paragraph 2 has the keeper take specific measures for it, and lists ten kinds. A record that relies on it and names no measure of the activity leaves them open.",
	Fix:        "Name the measures that protect this data: who has access, encryption, pseudonyms, training, traceability.",
	Fails:      "Health data on § 22(1) no. 1(b) BDSG in an activity without measures.",
	Passes:     "The same with access by role and encryption.",
	Cites:      slices.Concat(eu("9(2)(h)"), ofState("DE", "BDSG § 22(2)")),
	Severity:   SeverityWarning,
	Demand:     DemandProcessing,
	ByEntry:    true,
	Regimes:    []Regime{EU},
	From:       gdprFrom,
	Countries:  []transfer.Country{"DE"},
	Confidence: transfer.Official,
	Check:      specialDESafeguards,
}

func specialDESafeguards(p *Pass) {
	for purpose, r := range p.Conditions() {
		if !namesAct(r.Law, "22", "bdsg", "bundesdatenschutzgesetz") {
			continue
		}
		p.Applies()
		if len(purpose.Activity.Security) == 0 && blank(r.Safeguards) {
			p.Report(r.Path.Child("law"), "%s relies on § 22 BDSG, and no measure of the activity is stated", called("purpose", purpose.Name))
		}
	}
}

// UAVG Art. 29: the prohibition of biometric data does not apply where it is
// necessary for authentication or security.
var specialNLBiometricRule = Rule{
	ID:         "special/nl-biometric",
	Title:      "Art. 29 UAVG is relied on for something else than authentication or security",
	Concerns:   "conditions that name Art. 29 UAVG",
	Doc:        "The Dutch act lets biometric data identify people where that is necessary for authentication or security. A purpose that names the article and says neither in its words serves something else, or says too little; it is read in Dutch and English.",
	Fix:        "Say which authentication or security it is necessary for, or ask for explicit consent.",
	Fails:      "Paying at the till with one's face, on Art. 29 UAVG.",
	Passes:     "Access to a laboratory with one's iris, on Art. 29 UAVG.",
	Cites:      slices.Concat(eu("9(2)(g)"), ofState("NL", "UAVG Art. 29")),
	Severity:   SeverityWarning,
	Demand:     DemandProcessing,
	ByEntry:    true,
	Regimes:    []Regime{EU},
	From:       gdprFrom,
	Countries:  []transfer.Country{"NL"},
	Confidence: transfer.Official,
	Check:      specialNLBiometric,
}

// uavgNames are the names of the Dutch act, folded.
var uavgNames = []string{"uavg", "uitvoeringswet algemene verordening gegevensbescherming", "uitvoeringswet avg"}

var accessWords = []string{"toegang", "access", "authentic", "beveilig", "secur", "login", "inlog", "verific", "veilig"}

func specialNLBiometric(p *Pass) {
	for purpose, r := range p.Conditions() {
		if !namesAct(r.Law, "29", uavgNames...) {
			continue
		}
		p.Applies()
		text := words.Fold(purpose.Name + " " + purpose.Description)
		if !slices.ContainsFunc(accessWords, func(w string) bool { return strings.Contains(text, w) }) {
			p.Report(r.Path.Child("law"), "%s relies on Art. 29 UAVG and says neither authentication nor security", called("purpose", purpose.Name))
		}
	}
}

// UAVG Art. 30(4): data on health is processed under Art. 30 only by people who
// are bound to secrecy by office, profession or law, or by an agreement.
var specialNLHealthRule = Rule{
	ID:         "special/nl-health-secrecy",
	Title:      "Art. 30 UAVG is relied on and no duty of secrecy is stated",
	Concerns:   "conditions that name Art. 30 UAVG",
	Doc:        "The Dutch act lets employers, schools, insurers and others process data on health; only people who are bound to secrecy by office, profession or law do so, and others are bound by an agreement. Of health care itself special/secrecy asks the same.",
	Fix:        "State the duty of secrecy, or the agreement that binds who handles the data.",
	Fails:      "An employer's file on reintegration on Art. 30 UAVG, with no word on secrecy.",
	Passes:     "The same, handled under an undertaking of secrecy.",
	Cites:      slices.Concat(eu("9(4)"), ofState("NL", "UAVG Art. 30(4)")),
	Severity:   SeverityInfo,
	Demand:     DemandProcessing,
	ByEntry:    true,
	Regimes:    []Regime{EU},
	From:       gdprFrom,
	Countries:  []transfer.Country{"NL"},
	Confidence: transfer.Official,
	Check:      specialNLHealth,
}

func specialNLHealth(p *Pass) {
	for purpose, r := range p.Conditions() {
		if r.Condition == lawfulbasis.HealthCare || !namesAct(r.Law, "30", uavgNames...) {
			continue
		}
		p.Applies()
		if blank(r.Secrecy) && blank(r.Safeguards) {
			p.Report(r.Path.Child("secrecy"), "%s relies on Art. 30 UAVG, and no duty of secrecy is stated", called("purpose", purpose.Name))
		}
	}
}

// Kodeks pracy Art. 22¹a § 1, whose letter stands as high as its 1: an employee's consent may carry further data, save
// those of Art. 10 GDPR.
var specialPLCriminalConsentRule = Rule{
	ID:         "special/pl-criminal-consent",
	Title:      "Criminal data of workers in Poland rests on consent",
	Concerns:   "purposes in Poland that use criminal data of employees or applicants",
	Doc:        "The Polish labour code lists what an employer may ask for. With consent it may have more, but no data on convictions and offences: for them a law is needed. The provision is cited from memory.",
	Fix:        "Name the law that has these data asked for, or leave them out.",
	Fails:      "Certificates of no criminal record of applicants in Poland on their consent.",
	Passes:     "The same for teachers under the law that asks for them.",
	Cites:      slices.Concat(eu("10"), ofState("PL", "Kodeks pracy Art. 22¹a § 1")),
	Severity:   SeverityWarning,
	Demand:     DemandProcessing,
	ByEntry:    true,
	Regimes:    []Regime{EU},
	From:       civil.MustDate("2019-05-04"),
	Countries:  []transfer.Country{"PL"},
	Confidence: transfer.Memory,
	Check:      specialPLCriminalConsent,
}

func specialPLCriminalConsent(p *Pass) {
	for purpose := range p.Purposes() {
		worker, criminal := false, false
		for _, s := range purpose.Activity.SubjectsOf(purpose.Purpose) {
			worker = worker || s.Kind == SubjectEmployee || s.Kind == SubjectApplicant
		}
		for _, d := range purpose.Activity.DataOf(purpose.Purpose) {
			criminal = criminal || d.criminal() == Yes
		}
		if !worker || !criminal {
			continue
		}
		p.Applies()
		if purpose.consents() && !purpose.namesLaw() {
			p.Report(purpose.Path.Child("bases"), "%s uses criminal data of workers on their consent, which carries none in Poland", called("purpose", purpose.Name))
		}
	}
}

// consents reports whether the purpose rests on consent.
func (purpose *Purpose) consents() bool {
	return slices.ContainsFunc(purpose.Bases, func(b lawfulbasis.Basis) bool { return b.Ground == lawfulbasis.Consent })
}

// Codice Art. 2-septies(8): genetic, biometric and health data may not be
// disseminated.
var specialITDisseminationRule = Rule{
	ID:         "special/it-dissemination",
	Title:      "Health, genetic or biometric data is made public in Italy",
	Concerns:   "health, genetic or biometric data of keepers in Italy",
	Doc:        "The Italian code forbids the dissemination of genetic, biometric and health data. The record names the public among the recipients of such data. The provision is cited from memory.",
	Fix:        "Take the data out of what is published, or correct who receives it.",
	Fails:      "Health data with the public as recipient.",
	Passes:     "Health data that goes to the national health service.",
	Cites:      slices.Concat(eu("9(4)"), ofState("IT", "Codice Art. 2-septies(8)")),
	Severity:   SeverityWarning,
	Demand:     DemandProcessing,
	ByEntry:    true,
	Regimes:    []Regime{EU},
	Countries:  []transfer.Country{"IT"},
	Confidence: transfer.Memory,
	Check:      specialITDissemination,
}

func specialITDissemination(p *Pass) {
	for a := range p.Activities() {
		for i := range a.Data {
			d := &a.Data[i]
			if !d.ofBody() {
				continue
			}
			p.Applies()
			for j := range a.Recipients {
				if r := &a.Recipients[j]; r.Kind == RecipientPublic && (len(r.Data) == 0 || slices.Contains(r.Data, d.ID)) {
					p.Report(a.Path.Index("recipients", j), "the public receives %s, and such data may not be disseminated in Italy", called("data", dataName(d)))
				}
			}
		}
	}
}

// ofBody reports whether data is on health, genetic, or biometric and used to
// identify.
func (d *DataCategory) ofBody() bool {
	return d.Kind == DataHealth || slices.ContainsFunc(d.Special, func(s lawfulbasis.SpecialCategory) bool {
		return s == lawfulbasis.HealthData || s == lawfulbasis.GeneticData || s == lawfulbasis.BiometricData
	})
}

// Code de la santé publique Art. L1111-8: who hosts for another health data
// gathered in prevention, diagnosis, care or social follow-up is certified.
var recipientFRHostRule = Rule{
	ID:         "recipient/fr-health-host",
	Title:      "Health data of patients in France is hosted by who is not certified",
	Concerns:   "health data of patients of keepers in France, in systems that others run",
	Doc:        "In France who hosts for another the health data of care, prevention, or social follow-up needs a certificate (HDS); one's own servers need none. The record names another party as the one that runs the system, and no such certificate of it. One source was read.",
	Fix:        "Record the certificate HDS of the host, or choose one that has it.",
	Fails:      "A clinic's patient file with a host without the certificate.",
	Passes:     "The same with a host certified HDS.",
	Cites:      slices.Concat(eu("9(4)"), ofState("FR", "Code de la santé publique Art. L1111-8")),
	Severity:   SeverityWarning,
	Demand:     DemandProcessing,
	ByEntry:    true,
	Regimes:    []Regime{EU},
	Countries:  []transfer.Country{"FR"},
	Confidence: transfer.OneSource,
	Check:      recipientFRHost,
}

func recipientFRHost(p *Pass) {
	for a := range p.Activities() {
		if !a.concernsKind(SubjectPatient) || !slices.ContainsFunc(a.Data, func(d DataCategory) bool {
			return d.Kind == DataHealth || slices.Contains(d.Special, lawfulbasis.HealthData)
		}) {
			continue
		}
		for i, id := range a.Systems {
			s := p.System(id)
			if s == nil || s.Operator == "" || p.isKeeper(s.Operator) {
				continue
			}
			p.Applies()
			host := p.Party(s.Operator)
			if host != nil && !slices.ContainsFunc(host.Certifications, func(c Certification) bool {
				return hasPhrase(words.Fold(c.Name), []string{"hds", "hebergeur de donnees de sante", "hebergement de donnees de sante"}) && (c.Valid.IsZero() || !p.AsOf.After(c.Valid))
			}) {
				p.Report(a.Path.Index("systems", i), "%s runs %s with health data of patients, and no certificate HDS of it is on record", quotedOr(host.Name, "another party"), called("system", systemLabel(s)))
			}
		}
	}
}

// Art. 87 and the law of the State.
var specialNationalIDRule = Rule{
	ID:        "special/national-id",
	Title:     "A national identification number is used for what the State does not allow",
	Concerns:  "national identification numbers in a State of the table",
	Doc:       "States say under which conditions their identification number is processed: in the Netherlands only to carry out a law that prescribes it, so that consent is no way out; in Germany the tax number only under a law or with consent; in the Nordic States with a law, consent or a weighty reason. What the table has from memory or from one source is a warning. Where a State is not in it, record/national-id-law asks for a law.",
	Fix:       "Name the law that has the number used, with the ground of the purpose; where consent or a reason will do, state it; otherwise leave the number out.",
	Fails:     "A Dutch sports club that keeps the citizen service number of its members.",
	Passes:    "The same number for payroll under the law on wage tax.",
	Cites:     slices.Concat(eu("87"), fadp("6(1)"), rowCites(nationalIDs, func(n *NationalIDRule) Citation { return n.Cite })),
	Severity:  SeverityWarning,
	Demand:    DemandProcessing,
	ByEntry:   true,
	Regimes:   []Regime{EU, Swiss},
	Countries: rowCountries(nationalIDs, func(n *NationalIDRule) transfer.Country { return n.Country }),
	bySeat:    true,
	Check:     specialNationalID,
}

// nationalIDRule returns the row of the keeper's State that speaks of a
// category of data; nil for none.
func (p *Pass) nationalIDRule(d *DataCategory) *NationalIDRule {
	if d.NationalID != Yes && d.Kind != DataNationalID {
		return nil
	}
	home := p.keeperCountry()
	for i := range nationalIDs {
		row := &nationalIDs[i]
		if row.Country != home || p.AsOf.Before(row.From) {
			continue
		}
		text := words.Fold(d.Name + " " + d.Description + " " + strings.Join(d.Examples, " "))
		if len(row.names) == 0 || slices.ContainsFunc(row.names, func(w string) bool { return strings.Contains(text, w) }) {
			return row
		}
	}
	return nil
}

func specialNationalID(p *Pass) {
	for a := range p.Activities() {
		for i := range a.Data {
			d := &a.Data[i]
			row := p.nationalIDRule(d)
			if row == nil || (row.Country == "CH") != (p.Regime == Swiss) || row.Country == "CH" && !p.Register.Organisation.private() {
				continue
			}
			p.Applies()
			for j := range a.Purposes {
				purpose := &a.Purposes[j]
				if len(purpose.Data) > 0 && !slices.Contains(purpose.Data, d.ID) || row.met(purpose, d) {
					continue
				}
				if named := slices.ContainsFunc(a.Purposes, func(other Purpose) bool {
					return (len(other.Data) == 0 || slices.Contains(other.Data, d.ID)) && row.met(&other, d)
				}); named && row.Severity != SeverityError {
					continue // what one purpose may use, another of the activity may too, or says more of than we know
				}
				f := Finding{Path: a.Path.Index("purposes", j), Severity: row.Severity, Cites: append([]Citation{row.Cite}, citesOf(p.Regime, eu("87"), fadp("6(1)"))...)}
				f.Message = fmt.Sprintf("%s uses %s, for which %s asks for %s (%s)", called("purpose", purpose.Name), called("data", dataName(d)), countryName(row.Country), row.asks(), row.Number)
				p.ReportFinding(f)
				break
			}
		}
	}
}

// met reports whether a purpose states what allows the number.
func (row *NationalIDRule) met(purpose *Purpose, d *DataCategory) bool {
	for _, by := range row.By {
		switch {
		case by == NationalIDByLaw && (purpose.namesLaw() || slices.ContainsFunc(purpose.Conditions, func(r lawfulbasis.Reliance) bool { return lawNamed(r.Law) })),
			by == NationalIDByConsent && purpose.consents(),
			by == NationalIDByReason && (!blank(purpose.Description) || !blank(d.Description)):
			return true
		}
	}
	return false
}

// asks says what a row asks for.
func (row *NationalIDRule) asks() string {
	var list []string
	for _, by := range row.By {
		list = append(list, map[NationalIDGround]string{NationalIDByLaw: "a law that has it used", NationalIDByConsent: "consent", NationalIDByReason: "a reason on record"}[by])
	}
	return either(list)
}

// PAuswG § 20(2): the identity card is copied only by its holder or with the
// holder's consent, so that the copy is recognisable as one; personal data from
// it is processed with consent alone. Laws that have it copied, as GwG § 8(2),
// go before.
var specialDEIDCardRule = Rule{
	ID:         "special/de-id-card",
	Title:      "Identity cards are copied in Germany without consent or a law",
	Concerns:   "copies of identity cards kept in Germany",
	Doc:        "A German identity card is copied only with the consent of its holder, and the copy is marked as one; the act on money laundering has some keepers copy it. The record names copies of identity cards and neither for the purpose that uses them. It is read in German and English.",
	Fix:        "Look at the card instead of copying it, or state the consent or the law.",
	Fails:      "A fitness studio in Germany that keeps copies of identity cards on its contracts.",
	Passes:     "A bank in Germany that keeps them under § 8(2) GwG.",
	Cites:      slices.Concat(eu("87"), ofState("DE", "PAuswG § 20(2)")),
	Severity:   SeverityWarning,
	Demand:     DemandProcessing,
	ByEntry:    true,
	Regimes:    []Regime{EU},
	Countries:  []transfer.Country{"DE"},
	Confidence: transfer.Official,
	From:       gdprFrom,
	Check:      specialDEIDCard,
}

// cardWords and copyWords are parts of words, folded, that together name the
// copy of an identity card.
var (
	cardWords = []string{"ausweis", "identity card", "id card"}
	copyWords = []string{"kopie", "scan", "copy", "copies", "ablichtung", "fotokop"}
)

func specialDEIDCard(p *Pass) {
	has := func(text string, parts []string) bool {
		return slices.ContainsFunc(parts, func(w string) bool { return strings.Contains(text, w) })
	}
	for purpose := range p.Purposes() {
		for _, d := range purpose.Activity.DataOf(purpose.Purpose) {
			text := words.Fold(d.Name + " " + strings.Join(d.Examples, " "))
			if !has(text, cardWords) || !has(text, copyWords) || strings.Contains(text, "schwerbehindertenausweis") || strings.Contains(text, "dienstausweis") {
				continue
			}
			p.Applies()
			if !purpose.consents() && !purpose.namesLaw() {
				p.Report(purpose.Path.Child("bases"), "%s uses copies of identity cards, which Germany allows with consent or under a law", called("purpose", purpose.Name))
				break
			}
		}
	}
}

// LOPDGDD, seventh additional provision: where acts are published, a person is
// named with four digits of the number of the identity document.
var specialESPublicIDRule = Rule{
	ID:         "special/es-public-id",
	Title:      "Identity numbers are made public in Spain",
	Concerns:   "identity numbers of keepers in Spain",
	Doc:        "When acts are published in Spain, people are named with four digits of their identity number, not with all of it, and never with name and whole number together. The record names the public among those who receive it. The provision is cited from memory.",
	Fix:        "Publish four digits, and say so of the data, or take the number out of what is published.",
	Fails:      "The list of candidates of a town in Spain, published with name and DNI.",
	Passes:     "The same whose data reads \"four digits of the DNI\".",
	Cites:      slices.Concat(eu("87"), ofState("ES", "LO 3/2018 DA 7")),
	Severity:   SeverityWarning,
	Demand:     DemandProcessing,
	ByEntry:    true,
	Regimes:    []Regime{EU},
	Countries:  []transfer.Country{"ES"},
	Confidence: transfer.Memory,
	From:       lopdgddFrom,
	Check:      specialESPublicID,
}

// digitWords are parts of words, folded, that say that a number is cut short.
var digitWords = []string{"cuatro", "digito", "cifra", "parcial", "truncad", "anonimiz", "seudonim", "four", "digit", "masked", "enmascarad"}

func specialESPublicID(p *Pass) {
	for a := range p.Activities() {
		for i := range a.Data {
			d := &a.Data[i]
			if d.NationalID != Yes && d.Kind != DataNationalID {
				continue
			}
			p.Applies()
			text := words.Fold(d.Name + " " + d.Description + " " + strings.Join(d.Examples, " "))
			if slices.ContainsFunc(digitWords, func(w string) bool { return strings.Contains(text, w) }) {
				continue
			}
			for j := range a.Recipients {
				if r := &a.Recipients[j]; r.Kind == RecipientPublic && (len(r.Data) == 0 || slices.Contains(r.Data, d.ID)) {
					p.Report(a.Path.Index("recipients", j), "the public receives %s, and in Spain a person is named with four of its digits", called("data", dataName(d)))
				}
			}
		}
	}
}
