package ropa

import (
	"slices"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/fact"
)

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
			p.Report(basis.Path.Child("contract"), "%s rests on a contract that is not named", p.relier(purpose, basis.Path))
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
			p.Report(basis.Path.Child("contract", "subjectParty"), "%s rests on a contract to which the people concerned are not party", called("purpose", purpose.called()))
			continue
		}
		all, some := outsiders(purpose, party == "" && basis.When == "")
		switch {
		case party == Yes && basis.When != "":
			// Said of some of them only, so what is said of the category stands.
		case all != "":
			p.Report(basis.Path, "%s rests on a contract to which %q are not party", called("purpose", purpose.called()), all)
		case some != "" && party == "" && basis.When == "" && len(purpose.Bases) == 1:
			p.Report(basis.Path, "%s rests on a contract alone, to which %q are not party", called("purpose", purpose.called()), some)
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
		if basis.Contract != nil && basis.Contract.Necessary != "" {
			p.Applies()
			continue
		}
		lang := p.Register.Language
		if purpose.DirectMarketing != Yes && listFor(lang, beyondContract) == nil {
			p.notRead()
			continue
		}
		p.Applies()
		if purpose.DirectMarketing == Yes || mentions(purpose.Name, lang, beyondContract) || mentions(purpose.Description, lang, beyondContract) {
			p.Report(basis.Path, "%s rests on a contract, and the record does not say why the contract needs it", p.relier(purpose, basis.Path))
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
