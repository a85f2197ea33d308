package ropa

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/transfer"
)

// The grounds of Art. 6(1): UK GDPR Art. 6(1), EUDPR Art. 5(1). The FADP asks
// a private controller for no ground, so its rules here are those for federal
// bodies, Art. 34; that its para. 1 is the counterpart, and the paragraph
// numbers of EDPB Guidelines 05/2020 and 2/2019 in the documentation, are from
// memory. Consent has its own list below, in rules_consent.go.
var basisRules = slices.Concat([]Rule{
	basisMissingRule,
	basisClaimUnrecognisedRule,
	basisAmbiguousRule,
	basisContractUnnamedRule,
	basisContractNotPartyRule,
	basisContractNotNecessaryRule,
	basisLegalObligationLawRule,
	basisLegalObligationForeignRule,
	basisPublicTaskLawRule,
	basisVitalInterestsLastResortRule,
	basisInterestUnstatedRule,
	basisInterestAssessmentRule,
	basisInterestPublicAuthorityRule,
	basisInterestChildRule,
	basisInterestObjectionRule,
	basisRecognisedRegimeRule,
	basisRecognisedConditionRule,
}, consentRules)

// groundNeeded reports whether the regime asks the keeper for a ground.
func groundNeeded(p *Pass) bool {
	return lawfulbasis.GroundRequired(p.Regime) || p.Register.Organisation.PublicAuthority == Yes
}

// Art. 6(1): processing is lawful only if one of the grounds applies;
// Art. 5(2): the controller can show it.
var basisMissingRule = Rule{
	ID:       "basis/missing",
	Title:    "A purpose rests on no ground",
	Concerns: "purposes that need a ground",
	Doc:      "Processing is lawful only on one of the grounds of Art. 6(1), and the controller must be able to show which. A claim that is none of them (\"the data are public\") is no ground. The FADP asks this of federal bodies alone, which need a basis in law.",
	Fix:      "State the ground the purpose rests on, or end the processing.",
	Fails:    "A purpose \"send offers\" with no ground, or with only the claim \"industry practice\".",
	Passes:   "A purpose \"send offers\" that rests on consent.",
	Cites:    slices.Concat(gdpr("6(1)", "5(1)(a)", "5(2)"), eudpr("5(1)", "4(1)(a)", "4(2)"), fadp("34(1)")),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Check:    basisMissing,
}

func basisMissing(p *Pass) {
	if !groundNeeded(p) {
		return
	}
	for purpose := range p.Purposes() {
		p.Applies()
		if purpose.grounded() {
			continue
		}
		switch claims := purpose.claims(); len(claims) {
		case 0:
			p.Report(purpose.Path.Child("bases"), "purpose %q states no ground", purpose.called())
		case 1:
			p.Report(purpose.Path.Child("bases"), "purpose %q gives %s as its ground, which is none", purpose.called(), claims[0])
		default:
			p.Report(purpose.Path.Child("bases"), "purpose %q gives %s as its grounds, which are none", purpose.called(), strings.Join(claims, ", "))
		}
	}
}

// grounded reports whether the purpose states a ground, known or not.
func (purpose *Purpose) grounded() bool {
	for i := range purpose.Bases {
		if purpose.Bases[i].Ground != "" {
			return true
		}
	}
	return false
}

// claims returns what is given as a ground, each claim once and quoted.
func (purpose *Purpose) claims() []string {
	var claims []string
	for i := range purpose.Bases {
		if c := purpose.Bases[i].Claim; c != "" {
			if c = strconv.Quote(shorten(c, 60)); !slices.Contains(claims, c) {
				claims = append(claims, c)
			}
		}
	}
	return claims
}

// Art. 6(1): at least one of the following applies; Art. 9(2): one of the
// following applies. What is on neither list meets neither.
var basisClaimUnrecognisedRule = Rule{
	ID:       "basis/claim-unrecognised",
	Title:    "What is given as a ground or a condition is none",
	Concerns: "claims that stand for a ground or a condition",
	Doc:      "The lists of Art. 6(1) and Art. 9(2) are closed. What stands beside a ground and is none of them (\"the data are public\", \"needed for a reliable service\") makes nothing lawful: the case it is meant for has no ground. A name of a condition among the grounds is in the wrong place, no more, and is not reported here. Where a purpose has no ground at all, basis/missing speaks; where special data has no condition, special/condition-missing.",
	Fix:      "State the ground or the condition that covers the case, or remove the claim.",
	Fails:    "A purpose that rests on consent and on \"industry practice\".",
	Passes:   "A purpose that rests on consent, called \"your agreement\" in the keeper's own words.",
	Cites:    slices.Concat(gdpr("6(1)", "9(2)", "5(2)"), eudpr("5(1)", "10(2)", "4(2)"), fadp("34(1)")),
	Severity: SeverityWarning,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Check:    claimUnrecognised,
}

func claimUnrecognised(p *Pass) {
	needed := groundNeeded(p)
	for purpose := range p.Purposes() {
		if needed && purpose.grounded() { // else basis/missing speaks
			for i := range purpose.Bases {
				b := &purpose.Bases[i]
				if b.Claim == "" {
					continue
				}
				p.Applies()
				if b.Ground != "" || namesCondition(b.Claim) {
					continue
				}
				f := Finding{
					Path:    purpose.Path.Index("bases", i),
					Message: fmt.Sprintf("purpose %q also gives %q as a ground, which is none", purpose.called(), shorten(b.Claim, 60)),
					Cites:   p.citing(eu("6(1)", "5(2)"), uk("6(1)", "5(2)"), eudpr("5(1)", "4(2)"), fadp("34(1)")),
				}
				switch lang := p.Register.Language; {
				case mentions(b.Claim, lang, interestClaims):
					f.Message += "; if legitimate interests are meant, it says neither which nor whose"
					f.Fix = "If legitimate interests are meant, state them as the ground, and say which and whose; if not, state the ground that covers the case, or remove the claim."
				case mentions(b.Claim, lang, contractClaims):
					f.Message += "; if a contract is meant, it is not named"
					f.Fix = "If a contract with the person is meant, state it as the ground and name it; if not, state the ground that covers the case, or remove the claim."
				}
				p.ReportFinding(f)
			}
		}
		if p.Regime == Swiss { // the FADP has no list of conditions
			continue
		}
		for i := range purpose.Conditions {
			c := &purpose.Conditions[i]
			if c.Claim == "" {
				continue
			}
			p.Applies()
			if c.Condition != "" || namesCondition(c.Claim) || p.conditionMissing(purpose) {
				continue
			}
			p.ReportFinding(Finding{
				Path:    purpose.Path.Index("conditions", i),
				Message: fmt.Sprintf("purpose %q gives %q as a condition for special categories of data, which is none", purpose.called(), shorten(c.Claim, 60)),
				Cites:   p.citing(eu("9(2)", "5(2)"), uk("9(2)", "5(2)"), eudpr("10(2)", "4(2)")),
			})
		}
	}
}

// The words of claims that may stand for legitimate interests, or for a
// contract.
var (
	interestClaims = []wordList{
		{
			lang:    "en",
			phrases: []string{"legitimate interest", "legitimate interests", "business needs", "business need", "business interest", "business interests", "business purposes", "business reasons", "commercial interests", "commercial purposes"},
			fillers: "and or our the",
		},
		{
			lang:    "de",
			phrases: []string{"berechtigtes interesse", "berechtigte interessen", "berechtigten interessen", "berechtigten interesses", "geschäftsinteressen", "geschäftliche interessen", "geschäftlichen interessen", "geschäftszwecke", "geschäftszwecken", "geschäftliche zwecke", "geschäftlichen zwecken", "geschäftliche erfordernisse", "betriebliche erfordernisse"},
			fillers: "und oder",
		},
		{
			lang:    "fr",
			phrases: []string{"intérêt légitime", "intérêts légitimes", "intérêt commercial", "intérêts commerciaux", "besoins commerciaux", "besoins de l'entreprise", "besoins professionnels", "fins commerciales"},
			fillers: "et ou nos notre",
		},
	}
	contractClaims = []wordList{
		{
			lang: "en",
			phrases: []string{
				"contract", "contracts", "agreement with customer", "agreement with customers", "terms of service", "terms of use", "provide service", "provide services", "providing service", "providing services", "provision service", "provision services",
				"deliver service", "deliver services", "delivering service", "delivering services", "delivery service", "delivery services", "perform service", "perform services", "performing services",
			},
			fillers: "a an the our your its of with",
		},
		{
			lang: "de",
			phrases: []string{
				"vertrag", "verträge", "vertrags", "vertragserfüllung", "nutzungsbedingungen", "bereitstellung dienstes", "bereitstellung dienste", "bereitstellung dienstleistungen", "erbringung dienstes", "erbringung dienste", "erbringung dienstleistung", "erbringung dienstleistungen", "erbringung leistungen",
			},
			fillers: "der des unserer unseres ihrer von",
		},
		{
			lang:    "fr",
			phrases: []string{"contrat", "contrats", "conditions d'utilisation", "conditions générales", "fournir service", "fournir services", "fourniture service", "fourniture services", "prestation service", "prestation services", "prestations services"},
			fillers: "le la les l un des du de nos notre vos votre",
		},
	}
)

// namesCondition reports whether words name a condition of Art. 9 or 10.
func namesCondition(words string) bool {
	_, ok := lawfulbasis.ConditionAsGround(words)
	return ok
}

// Art. 6(1), 13(1)(c): people are told the ground, so one must know which
// applies to them.
var basisAmbiguousRule = Rule{
	ID:       "basis/ambiguous",
	Title:    "Several grounds and no word on when each applies",
	Concerns: "purposes that rest on several grounds",
	Doc:      "People's rights hang on the ground: only consent can be withdrawn, only some processing can be objected to. Where a purpose has several grounds, the record says which is for which case; a controller cannot hold one in reserve (EDPB 05/2020, paras 121 to 123).",
	Fix:      "Say for each ground in which case it applies, or split the purpose.",
	Fails:    "A purpose that rests on contract and on legitimate interests.",
	Passes:   "The same: contract \"where the customer is a person\", legitimate interests \"where it is a company\".",
	Cites:    slices.Concat(gdpr("6(1)"), eudpr("5(1)"), cite(fact.EDPB, "Guidelines 05/2020")),
	Severity: SeverityWarning,
	Demand:   DemandAccountability,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, EUInstitutions},
	Check:    basisAmbiguous,
}

func basisAmbiguous(p *Pass) {
	for purpose := range p.Purposes() {
		different, open := false, false
		var first lawfulbasis.Ground
		for i := range purpose.Bases {
			b := &purpose.Bases[i]
			if !lawfulbasis.Available(b.Ground, p.Regime, p.AsOf) {
				continue
			}
			if first == "" {
				first = b.Ground
			}
			different = different || b.Ground != first
			open = open || b.When == ""
		}
		if !different {
			continue
		}
		p.Applies()
		if open {
			p.Report(purpose.Path.Child("bases"), "purpose %q has several grounds and does not say when it rests on %s", purpose.called(), p.always(purpose))
		}
	}
}

// always names the grounds of a purpose that state no case.
func (p *Pass) always(purpose PurposeAt) string {
	var names []string
	for i := range purpose.Bases {
		if b := &purpose.Bases[i]; b.When == "" && lawfulbasis.Available(b.Ground, p.Regime, p.AsOf) {
			info, _ := lawfulbasis.GroundOf(b.Ground)
			if name := strconv.Quote(info.Label); !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	return strings.Join(names, " or ")
}

// Art. 6(1)(b): a contract, or steps before one at the person's request.
var basisContractUnnamedRule = Rule{
	ID:       "basis/contract-unnamed",
	Title:    "The contract is not named",
	Concerns: "purposes that rest on a contract",
	Doc:      "Whether processing is necessary for a contract cannot be judged unless one knows which contract, or which step that the person asked for before one.",
	Fix:      "Name the contract or the step before it.",
	Fails:    "A purpose that rests on contract and says no more.",
	Passes:   "A purpose that rests on the employment contract.",
	Cites:    slices.Concat(gdpr("6(1)(b)"), eudpr("5(1)(c)")),
	Severity: SeverityWarning,
	Demand:   DemandAccountability,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, EUInstitutions},
	Check:    contractUnnamed,
}

func contractUnnamed(p *Pass) {
	for purpose, basis := range p.Bases(lawfulbasis.Contract) {
		p.Applies()
		if c := basis.Contract; c == nil || c.Name == "" && c.PreContract == "" {
			p.Report(basis.Path.Child("contract"), "purpose %q rests on a contract that is not named", purpose.called())
		}
	}
}

// Art. 6(1)(b): a contract to which the data subject is party.
var basisContractNotPartyRule = Rule{
	ID:       "basis/contract-not-party",
	Title:    "The people concerned are not party to the contract",
	Concerns: "purposes that rest on a contract",
	Doc:      "A contract is a ground only for the data of a person who is party to it, or who asked for a step before it. It is none for the staff of a business customer or for people who happen to be in a customer's pictures (EDPB 2/2019).",
	Fix:      "Choose a ground that fits these people, such as legitimate interests, or state in which case they are party to the contract.",
	Fails:    "Contact persons at business customers, processed on the ground of the contract with their employer.",
	Passes:   "The same on the ground of legitimate interests.",
	Cites:    slices.Concat(gdpr("6(1)(b)"), eudpr("5(1)(c)"), cite(fact.EDPB, "Guidelines 2/2019")),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, EUInstitutions},
	Check:    contractNotParty,
}

func contractNotParty(p *Pass) {
	for purpose, basis := range p.Bases(lawfulbasis.Contract) {
		p.Applies()
		party := Answer("")
		if basis.Contract != nil {
			party = basis.Contract.SubjectParty
		}
		if party == No {
			p.Report(basis.Path.Child("contract", "subjectParty"), "purpose %q rests on a contract to which the people concerned are not party", purpose.called())
			continue
		}
		all, some := outsiders(purpose, party == "" && basis.When == "")
		switch {
		case party == Yes && basis.When != "":
			// Said of some of them only, so what is said of the category stands.
		case all != "":
			p.Report(basis.Path, "purpose %q rests on a contract to which %q are not party", purpose.called(), all)
		case some != "" && party == "" && basis.When == "" && len(purpose.Bases) == 1:
			p.Report(basis.Path, "purpose %q rests on a contract alone, to which %q are not party", purpose.called(), some)
		}
	}
}

// outsiders returns a category of people who are not party to the contract:
// all if everyone the purpose concerns is such, some if the record says so of
// this category and others are party. By nature, where asked, a customer's
// staff and bystanders are not party unless something else is stated.
func outsiders(purpose PurposeAt, byNature bool) (all, some string) {
	others := false
	for _, s := range purpose.Activity.SubjectsOf(purpose.Purpose) {
		switch {
		case s.PartyToContract == No:
			some = shorten(s.called(), 60)
		case byNature && s.PartyToContract == "" && (s.Kind == SubjectCustomerStaff || s.Kind == SubjectBystander):
			if all == "" {
				all = shorten(s.called(), 60)
			}
		default:
			others = true
		}
	}
	switch {
	case others:
		return "", some
	case some != "":
		return some, some
	}
	return all, ""
}

// called returns what messages call a category of people.
func (s *SubjectCategory) called() string {
	switch {
	case s.Name != "":
		return s.Name
	case s.Kind != "":
		return string(s.Kind)
	}
	return string(s.ID)
}

// EDPB 2/2019: these are useful to a business, but contracts are performed
// without them.
var basisContractNotNecessaryRule = Rule{
	ID:       "basis/contract-not-necessary",
	Title:    "A contract is claimed for what it does not need",
	Concerns: "purposes that rest on a contract",
	Doc:      "What is useful to a business is not thereby necessary to perform a contract. EDPB 2/2019 (paras 48 to 56) says so of service improvement, fraud prevention and online behavioural advertising; C-252/21 asks that the main subject of the contract could not be achieved without the processing. The rule reads the purpose in English, German or French and stays silent where the record says why the contract needs it.",
	Fix:      "Say why the contract cannot be performed without it, or choose another ground, such as consent or legitimate interests.",
	Fails:    "A purpose \"improve our services\" that rests on the contract with the user.",
	Passes:   "The same on the ground of legitimate interests.",
	Cites:    slices.Concat(gdpr("6(1)(b)"), eudpr("5(1)(c)"), cite(fact.EDPB, "Guidelines 2/2019"), cite(fact.CJEU, "C-252/21")),
	Severity: SeverityWarning,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, EUInstitutions},
	Check:    contractNotNecessary,
}

func contractNotNecessary(p *Pass) {
	for purpose, basis := range p.Bases(lawfulbasis.Contract) {
		p.Applies()
		if basis.Contract != nil && basis.Contract.Necessary != "" {
			continue
		}
		lang := p.Register.Language
		if purpose.DirectMarketing == Yes || mentions(purpose.Name, lang, beyondContract) || mentions(purpose.Description, lang, beyondContract) {
			p.Report(basis.Path, "purpose %q rests on a contract, and the record does not say why the contract needs it", purpose.called())
		}
	}
}

var beyondContract = []wordList{
	{
		lang: "en",
		phrases: []string{
			"improve service", "improve services", "improving service", "improving services", "improvement service", "improvement services", "improvements service", "improvements services", "service improvement", "service improvements",
			"improve product", "improve products", "improving products", "improvement products", "product improvement", "improve user experience", "improving user experience", "improve platform", "improving platform", "improve algorithms", "improving algorithms", "improvements algorithms",
			"develop new services", "develop new products", "developing new services", "developing new products", "product development",
			"fraud prevention", "prevent fraud", "preventing fraud", "prevention fraud", "fraud detection", "detect fraud", "detecting fraud",
			"advertising", "marketing", "promotional",
			"analytics", "usage analysis", "usage statistics",
			"model training", "train model", "train models", "training model", "training models", "train ai", "train machine learning", "training machine learning", "train algorithms", "training algorithms", "machine learning training",
		},
		fillers: "a an the our your their its this that of for and or to quality artificial intelligence",
	},
	{
		lang: "de",
		phrases: []string{
			"verbesserung dienste", "verbesserung dienstes", "verbesserung dienstleistungen", "verbesserung angebots", "verbesserung services", "verbesserung produkte", "dienste verbessern", "dienstleistungen verbessern", "produkte verbessern", "angebot verbessern",
			"produktverbesserung", "serviceverbesserung", "produktentwicklung", "entwicklung neuer produkte", "entwicklung neuer dienste",
			"betrugsprävention", "betrugsbekämpfung", "betrugsvorbeugung", "betrugserkennung", "verhinderung betrug", "verhinderung von betrug", "vermeidung betrug",
			"werbung", "werbezwecke", "werbezwecken", "marketing", "marketingzwecke", "marketingzwecken", "direktmarketing", "analytik", "nutzungsanalyse", "nutzungsanalysen", "webanalyse", "webanalysen", "nutzungsstatistik",
			"training modellen", "training modells", "training modelle", "modelltraining", "trainieren modellen", "modelle trainieren", "modelle zu trainieren",
		},
		fillers: "der die das den dem des ein eine einer eines unser unsere unserer unseres ihre von und oder zur zum für künstliche künstlichen intelligenz ki",
	},
	{
		lang: "fr",
		phrases: []string{
			"améliorer service", "améliorer services", "amélioration service", "amélioration services", "améliorer produits", "amélioration produits", "améliorer expérience utilisateur", "amélioration expérience utilisateur",
			"développement nouveaux services", "développement nouveaux produits", "développer nouveaux services", "développer nouveaux produits",
			"prévention fraude", "prévention fraudes", "prévenir fraude", "lutte contre fraude", "détection fraude", "détecter fraude", "publicité", "publicitaire", "publicitaires", "marketing", "prospection", "analytique", "analyse usages", "mesure audience", "statistiques usage",
			"entraînement modèles", "entraînement modèle", "entraîner modèles", "entraîner modèle", "apprentissage modèles", "entraînement ia",
		},
		fillers: "le la les l un une des du de d nos notre vos votre et ou à aux pour contre qualité intelligence artificielle",
	},
}

// Art. 6(3): the basis for points (c) and (e) is laid down by law. FADP
// Art. 34(1): a federal body processes data on a statutory basis.
var basisLegalObligationLawRule = Rule{
	ID:       "basis/legal-obligation-law",
	Title:    "The law behind a legal obligation is not named",
	Concerns: "purposes that rest on a legal obligation",
	Doc:      "The obligation must be laid down by a law the controller is subject to, and that law determines the purpose.",
	Fix:      "Name the law and the provision, and whose law it is.",
	Fails:    "A purpose that rests on \"legal obligation\" and names no law.",
	Passes:   "The same with Abgabenordnung § 147.",
	Cites:    slices.Concat(gdpr("6(3)", "6(1)(c)"), eudpr("5(2)", "5(1)(b)"), fadp("34(1)")),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Check:    func(p *Pass) { groundLaw(p, lawfulbasis.LegalObligation, "a legal obligation") },
}

var basisPublicTaskLawRule = Rule{
	ID:       "basis/public-task-law",
	Title:    "The law that lays down a public task is not named",
	Concerns: "purposes that rest on a public task",
	Doc:      "A task in the public interest or official authority must be laid down by law; a body cannot give itself one.",
	Fix:      "Name the law that lays down the task and the provision.",
	Fails:    "A library that rests its user register on \"public task\" and names no law.",
	Passes:   "The same with the act that sets up the library.",
	Cites:    slices.Concat(gdpr("6(3)", "6(1)(e)"), eudpr("5(2)", "5(1)(a)"), fadp("34(1)")),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Check:    func(p *Pass) { groundLaw(p, lawfulbasis.PublicTask, "a public task") },
}

func groundLaw(p *Pass, ground lawfulbasis.Ground, called string) {
	if !groundNeeded(p) {
		return
	}
	for purpose, basis := range p.Bases(ground) {
		p.Applies()
		if !lawNamed(basis.Law) {
			p.Report(basis.Path.Child("law"), "purpose %q rests on %s and names no law", purpose.called(), called)
		}
	}
}

// lawNamed reports whether one of the laws is named, if only by its place or
// where it can be read.
func lawNamed(laws []Law) bool {
	return slices.ContainsFunc(laws, func(l Law) bool { return l.Name != "" || l.Provision != "" || l.URL != "" })
}

// Art. 6(3): Union law, or Member State law to which the controller is
// subject; UK GDPR: domestic law; EUDPR Art. 5(2): Union law.
var basisLegalObligationForeignRule = Rule{
	ID:       "basis/legal-obligation-foreign",
	Title:    "The obligation is one of foreign law",
	Concerns: "legal obligations whose law is named",
	Doc:      "A legal obligation is a ground if Union law or the law of a Member State lays it down; for the Union's institutions only Union law counts, for the United Kingdom only domestic law, which includes what it has assimilated. Duties under other laws can be a legitimate interest, and are no more than that. Until 2020-12-31 the law of the United Kingdom counted as a Member State's.",
	Fix:      "Name the law of the right legal order, or choose another ground, such as legitimate interests. For the United Kingdom, state assimilated Union law as law of GB.",
	Fails:    "A German company that keeps data because the US Sarbanes-Oxley Act asks for it, as a legal obligation.",
	Passes:   "The same for the German Handelsgesetzbuch.",
	Cites:    slices.Concat(gdpr("6(3)", "6(1)(c)"), eudpr("5(2)", "5(1)(b)")),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, EUInstitutions},
	Check:    obligationForeign,
}

func obligationForeign(p *Pass) {
	for purpose, basis := range p.Bases(lawfulbasis.LegalObligation) {
		// A law of the right order, or one that may be, carries the ground.
		carried := false
		for i := range basis.Law {
			p.Applies()
			carried = carried || lawOrder(&basis.Law[i], p.Regime, p.AsOf) != No
		}
		for i := range basis.Law {
			l := &basis.Law[i]
			if lawOrder(l, p.Regime, p.AsOf) != No {
				continue
			}
			// Beside it, a law may stand for another of the keeper's regimes.
			elsewhere := slices.ContainsFunc(p.run.bound, func(r Regime) bool { return lawOrder(l, r, p.AsOf) != No })
			if carried && elsewhere {
				continue
			}
			p.Report(basis.Path.Index("law", i), "purpose %q rests on a legal obligation under %s, which is %s", purpose.called(), describeLaw(l), notLaw(p.Regime))
		}
	}
}

// lawOrder answers whether a law is of an order that can lay a legal
// obligation down under the regime on the day; not stated where the record
// does not say whose law it is.
func lawOrder(l *Law, r Regime, day civil.Date) Answer {
	country := transfer.Country(l.Country)
	switch {
	case l.Order == fact.ForeignLaw:
		return No
	case l.Order == fact.UnionLaw:
		return answer(r != UK)
	case country == "" || l.Order != "" && l.Order != fact.StateLaw:
		return ""
	case r == EU:
		return answer(transfer.Inside(country, EU, day))
	case r == UK:
		return answer(country == "GB")
	case r == EUInstitutions:
		return No
	}
	return ""
}

func answer(yes bool) Answer {
	if yes {
		return Yes
	}
	return No
}

// describeLaw returns what messages call a law: its name and whose it is.
func describeLaw(l *Law) string {
	name := "a law"
	if l.Name != "" {
		name = fmt.Sprintf("%q", shorten(l.Name, 60))
	}
	switch {
	case l.Order == fact.UnionLaw:
		return name + " (European Union)"
	case l.Country != "":
		return name + " (" + cmp.Or(transfer.Country(l.Country).Name(), l.Country) + ")"
	}
	return name
}

// notLaw says what a law is not that cannot lay an obligation down.
func notLaw(r Regime) string {
	switch r {
	case UK:
		return "not domestic law of the United Kingdom"
	case EUInstitutions:
		return "not Union law"
	}
	return "neither Union law nor a Member State's"
}

// Rec. 46: the vital interest of another person carries processing only where
// it manifestly cannot rest on another ground.
var basisVitalInterestsLastResortRule = Rule{
	ID:       "basis/vital-interests-last-resort",
	Title:    "Vital interests as a routine, or where another ground might serve",
	Concerns: "purposes that rest on vital interests",
	Doc:      "Vital interests are for emergencies. The vital interest of a person other than the one whose data are processed should carry processing only where it manifestly cannot rest on another ground (rec. 46).",
	Fix:      "Choose another ground, or record why none can serve.",
	Fails:    "Emergency contacts of all staff kept on the ground of vital interests as a matter of routine.",
	Passes:   "Blood groups given to a rescue service, with the note that the person is unconscious and no other ground can serve.",
	Cites:    slices.Concat(gdpr("6(1)(d)", "rec. 46"), eudpr("5(1)(e)")),
	Severity: SeverityWarning,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, EUInstitutions},
	Check:    vitalLastResort,
}

func vitalLastResort(p *Pass) {
	for purpose, basis := range p.Bases(lawfulbasis.VitalInterests) {
		p.Applies()
		switch v := basis.Vital; {
		case v == nil:
		case v.Routine == Yes:
			p.Report(basis.Path.Child("vital", "routine"), "purpose %q rests on vital interests as a matter of routine", purpose.called())
		case v.Other == Yes && v.LastResort == "":
			p.Report(basis.Path.Child("vital", "lastResort"),
				"purpose %q rests on the vital interest of another person and does not say why no other ground can serve", purpose.called())
		}
	}
}
