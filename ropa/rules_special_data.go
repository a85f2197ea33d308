package ropa

import (
	"fmt"
	"slices"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/fact"
)

// The checks on categories of data by themselves: whether they are special and
// say so. Their rules are in specialRules.

// Art. 9(1) names the categories; Art. 30(1)(c) asks for them.
var specialTypeUnstatedRule = Rule{
	ID:       "special/type-unstated",
	Title:    "Data is special in some cases, and of which type is not said",
	Concerns: "data that is special in some cases",
	Doc:      "Which special category data belongs to decides which condition can be met and which risk it carries. \"Special category data, where it is such\" leaves both open, and often means that nobody has looked.",
	Fix:      "State which of the categories the data reveals or is.",
	Fails:    "Pictures that are special \"if we process special category data\".",
	Passes:   "Pictures that are special where they show a disability: data concerning health.",
	Cites:    slices.Concat(gdpr("9(1)", "30(1)(c)"), eudpr("10(1)", "31(1)(c)")),
	Severity: SeverityWarning,
	Demand:   DemandRecord,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, EUInstitutions},
	Check:    specialType,
}

func specialType(p *Pass) {
	for d := range p.Data() {
		if d.SpecialWhen == "" {
			continue
		}
		p.Applies()
		if len(d.Special) == 0 {
			p.Report(d.Path.Child("special"), "data %q is special in some cases, and of which type is not stated", d.called())
		}
	}
}

// Art. 4(14) and 9(1): physical, physiological or behavioural characteristics
// that technical processing uses to identify a person uniquely. FADP
// Art. 5(c)(4): biometric data that identify a person uniquely.
var specialBiometricUnmarkedRule = Rule{
	ID:       "special/biometric-unmarked",
	Title:    "Data that identify people by their body are not marked as biometric",
	Concerns: "data that are processed to identify people uniquely",
	Doc:      "Faces, voices, gaits and fingerprints become biometric data, a special category, once technical means process them to identify or verify a person uniquely; a photograph as such is not (rec. 51). Such data need a condition, and bring other duties with them.",
	Fix:      "Mark the data as biometric, or correct the answer on unique identification.",
	Fails:    "Images of faces, processed to identify people uniquely, with no special category.",
	Passes:   "Images of faces in which people are counted and no one is identified.",
	Cites:    slices.Concat(eu("9(1)", "4(14)", "rec. 51"), uk("9(1)", "rec. 51"), eudpr("10(1)", "3(18)"), fadp("5(c)(4)")),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Check:    specialBiometric,
}

func specialBiometric(p *Pass) {
	for d := range p.Data() {
		if !p.protection().bodily(d.DataCategory) {
			if d.IdentifiesUniquely == Yes && !ofTheBody(*d.DataCategory) {
				p.unread(bodyWords)
			}
			continue
		}
		p.Applies()
		if !slices.Contains(d.Special, lawfulbasis.BiometricData) {
			p.Report(d.Path.Child("special"), "data %q are processed to identify people uniquely and are not marked as a special category (biometric data)", d.called())
		}
	}
}

// Art. 4(14): biometric data allow or confirm the unique identification of a
// person. Rec. 51: an image is such only if it is processed by the technical
// means that do so.
var specialBiometricUnstatedRule = Rule{
	ID:       "special/biometric-unstated",
	Title:    "Whether data is biometric cannot be told",
	Concerns: "entries in which people are identified or verified by their body",
	Doc:      "Where an AI use identifies people by their faces, voices or the like, or verifies who they are, or a purpose says that it does (\"log in with your face\"), some data of the entry is processed to identify people uniquely, and so is a special category (rec. 51). Where no category of the entry says so, it cannot be told which, nor whether a condition is missing.",
	Fix:      "Answer for each category whether it is processed to identify people uniquely, and mark as biometric data what is.",
	Fails:    "Videos in which persons are searched for by their face, and no answer on unique identification.",
	Passes:   "The same with the answer no for the videos, and the templates of faces marked as biometric data.",
	Cites:    slices.Concat(eu("9(1)", "4(14)", "rec. 51"), uk("9(1)", "rec. 51"), eudpr("10(1)", "3(18)"), fadp("5(c)(4)")),
	Severity: SeverityWarning,
	Demand:   DemandAccountability,
	ByEntry:  true,
	Check:    specialBiometricUnstated,
}

func specialBiometricUnstated(p *Pass) {
	for rec := range p.Entries() {
		by := p.identifiedBy(&rec)
		if by == "" {
			continue
		}
		first, more, said, unread := -1, 0, false, false
		for i := range rec.Data {
			d := &rec.Data[i]
			if d.IdentifiesUniquely == Yes || slices.Contains(d.Special, lawfulbasis.BiometricData) {
				said = true
				break
			}
			if d.IdentifiesUniquely != "" {
				continue
			}
			if !ofBody(d, p.Register.Language) {
				unread = unread || listFor(p.Register.Language, bodyWords) == nil
				continue
			}
			if first < 0 {
				first = i
			} else {
				more++
			}
		}
		if !said && first < 0 && unread {
			p.notRead()
			continue
		}
		p.Applies()
		if said || first < 0 {
			continue
		}
		p.Report(rec.Path.Index("data", first).Child("identifiesUniquely"), "%s identifies or verifies people, and it is not stated whether these data are processed to identify them uniquely: %s",
			by, andMore(rec.Data[first].called(), more))
	}
}

// identifiedBy returns what in an entry identifies people by their body: an AI
// use, or a purpose whose words say so; "" if nothing does.
func (p *Pass) identifiedBy(rec *Entry) string {
	if use := identifying(rec.AI); use != nil {
		return aiCalled(use)
	}
	if rec.Activity == nil || !slices.ContainsFunc(rec.Data, ofTheBody) {
		return ""
	}
	if !specialNamesIn(p.Register.Language) {
		p.notRead()
		return ""
	}
	for i := range rec.Activity.Purposes {
		purpose := &rec.Activity.Purposes[i]
		for _, text := range [...]string{purpose.Name, purpose.Description} {
			if p.namesSpecial(text) == lawfulbasis.BiometricData {
				return called("purpose", purpose.called())
			}
		}
	}
	return ""
}

// identifying returns the first AI use that identifies people, verifies who
// they are, or builds what that needs; nil if there is none.
func identifying(uses []AIUse) *AIUse {
	for i := range uses {
		switch uses[i].Function {
		case AIBiometricVerification, AIBiometricIdentification, AIRemoteIdentification, AIFaceDatabase:
			return &uses[i]
		}
	}
	return nil
}

// ofBody reports whether data are characteristics of a person's body or
// behaviour, by their kind, or by their name and examples.
func ofBody(d *DataCategory, lang string) bool {
	return d.Kind == DataImage || d.Kind == DataVoice || d.Kind == DataBiometric || speaksOf(d, lang, bodyWords)
}

// speaksOf reports whether the name or an example of a category holds one of
// the phrases.
func speaksOf(d *DataCategory, lang string, lists []wordList) bool {
	return mentions(d.Name, lang, lists) || slices.ContainsFunc(d.Examples, func(s string) bool { return mentions(s, lang, lists) })
}

var bodyWords = []wordList{
	{lang: "en", phrases: []string{
		"biometric", "biometrics", "face", "faces", "facial", "faceprint", "faceprints", "voice", "voices", "voiceprint", "voiceprints", "gait", "gaits",
		"fingerprint", "fingerprints", "iris", "irises", "retina", "retinas", "palm print", "palm prints", "hand geometry", "vein pattern", "vein patterns", "keystroke dynamics",
	}},
	{lang: "de", phrases: []string{
		"biometrie", "biometrisch", "biometrische", "biometrischer", "biometrischen", "gesicht", "gesichter", "gesichtsbild", "gesichtsbilder", "gesichtsmerkmale", "stimme", "stimmen", "stimmabdruck", "gang", "gangbild", "gangbilder",
		"fingerabdruck", "fingerabdrücke", "iris", "netzhaut", "handabdruck", "handgeometrie", "venenmuster", "tippverhalten",
	}},
	{lang: "fr", phrases: []string{
		"biométrie", "biométrique", "biométriques", "visage", "visages", "facial", "faciale", "faciales", "faciaux", "voix", "empreinte vocale", "empreintes vocales", "démarche",
		"empreinte digitale", "empreintes digitales", "empreintes", "iris", "rétine", "géométrie de la main", "réseau veineux", "frappe clavier",
	}},
}

// C-184/20: data that reveal a special category indirectly, by comparison or
// deduction, are of that category.
var specialInferredRule = Rule{
	ID:       "special/inferred",
	Title:    "Estimates from which a special category can be read",
	Concerns: "data that are inferred",
	Doc:      "Data from which a special category can be inferred are protected as that category (C-184/20, 2022-08-01): an estimate of ethnicity from a face is data on ethnic origin, right or wrong. Estimates of age, gender or mood are not, as such. The rule reads names and examples in English, German or French. It is an error where the name is that of such a category, say \"estimated ethnicity\", and a purpose uses the data without a condition; in the United Kingdom, whose courts the judgment does not bind, a warning.",
	Fix:      "Mark the special category that the data reveal, and state a condition where they are used.",
	Fails:    "An inferred category \"estimated ethnicity\" with no special category.",
	Passes:   "An inferred category \"estimated age\".",
	Cites:    slices.Concat(gdpr("9(1)"), eudpr("10(1)"), cite(fact.CJEU, "C-184/20")),
	Severity: SeverityWarning,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, EUInstitutions},
	Check:    specialInferred,
}

func specialInferred(p *Pass) {
	for d := range p.Data() {
		if d.Inferred != Yes {
			continue
		}
		lang := p.Register.Language
		if len(d.Special) == 0 && listFor(lang, revealingWords) == nil {
			p.notRead()
			continue
		}
		p.Applies()
		if len(d.Special) > 0 {
			continue
		}
		named := vague(d.Name, lang, revealingWords) || vague(d.Name, lang, specialNames) // the whole name is such words
		if !named && !speaksOf(d.DataCategory, lang, revealingWords) {
			continue
		}
		f := Finding{Path: d.Path.Child("special"), Severity: SeverityWarning}
		if a := d.Entry.Activity; named && a != nil {
			if purpose := p.unconditioned(a, d.DataCategory, true, false); purpose != nil {
				if p.Regime != UK { // whose courts a judgment of 2022 does not bind
					f.Severity = SeverityError
				}
				f.Message = fmt.Sprintf("data %q are inferred and by their name of a special category; they are not marked so, and purpose %q states no condition for them", d.called(), purpose.called())
			}
		}
		if f.Message == "" {
			f.Message = fmt.Sprintf("data %q are inferred and let a special category be read, and are not marked so", d.called())
		}
		p.ReportFinding(f)
	}
}

// The words are those of Art. 9(1). "Race" and "health" alone are left to
// phrases, since races are also run and accounts have a health score.
var revealingWords = []wordList{
	{
		lang: "en",
		phrases: []string{
			"ethnicity", "ethnicities", "ethnic", "racial", "estimated race", "inferred race", "perceived race", "predicted race", "apparent race", "race ethnicity", "race estimate", "race estimation", "race classification",
			"political opinion", "political opinions", "political view", "political views", "political affiliation", "political leaning", "political leanings", "political orientation", "political preference", "political preferences", "voting intention", "voting intentions",
			"religion", "religions", "religious", "philosophical belief", "philosophical beliefs", "trade union", "union membership", "genetic",
			"health condition", "health conditions", "state health", "health data", "health problems", "medical condition", "medical conditions", "disease", "diseases", "illness", "illnesses", "diagnosis", "diagnoses",
			"disability", "disabilities", "pregnancy", "pregnant", "depression", "mental health", "addiction",
			"sexual orientation", "sexual preference", "sexual preferences", "sexuality", "sex life",
		},
		fillers: "a an the of or and on about to from estimated estimate estimates inferred perceived predicted presumed probable likely apparent data information origin person persons people",
	},
	{
		lang: "de",
		phrases: []string{
			"ethnie", "ethnien", "ethnische", "ethnischer", "ethnischen", "ethnizität", "rasse", "rassische", "rassischen", "hautfarbe",
			"politische meinung", "politische meinungen", "politische einstellung", "politische einstellungen", "politische haltung", "politische orientierung", "politische präferenz", "politische präferenzen", "wahlabsicht", "wahlabsichten",
			"religion", "religionen", "religiöse", "religiöser", "religiösen", "religionszugehörigkeit", "weltanschauung", "weltanschauliche", "gewerkschaft", "gewerkschaftszugehörigkeit", "gewerkschaftsmitgliedschaft", "genetisch", "genetische", "genetischen",
			"gesundheitszustand", "gesundheitsdaten", "gesundheitliche", "krankheit", "krankheiten", "erkrankung", "erkrankungen", "diagnose", "diagnosen", "behinderung", "behinderungen", "schwangerschaft", "schwanger", "sucht", "psychische gesundheit",
			"sexuelle orientierung", "sexuellen orientierung", "sexualität", "sexualleben",
		},
		fillers: "der die das den des und oder zu zur über von geschätzte geschätzter geschätztes vermutete vermuteter mutmaßliche mutmaßlicher wahrscheinliche abgeleitete abgeleiteter herkunft daten angaben",
	},
	{
		lang: "fr",
		phrases: []string{
			"ethnie", "ethnies", "ethnique", "ethniques", "ethnicité", "raciale", "racial", "origine raciale",
			"opinion politique", "opinions politiques", "orientation politique", "orientations politiques", "préférence politique", "préférences politiques", "intention de vote", "intentions de vote",
			"religion", "religions", "religieuse", "religieuses", "religieux", "conviction philosophique", "convictions philosophiques", "appartenance syndicale", "génétique", "génétiques",
			"état de santé", "données de santé", "maladie", "maladies", "diagnostic", "diagnostics", "handicap", "handicaps", "grossesse", "enceinte", "dépression", "santé mentale", "addiction",
			"orientation sexuelle", "préférence sexuelle", "préférences sexuelles", "sexualité", "vie sexuelle",
		},
		fillers: "le la les l du des ou et d de sur à estimée estimées estimé supposée supposées supposé présumée présumé probable probables déduite déduites origine données informations",
	},
}

// specialNames are words of Art. 9(1) that say it only as a whole name.
var specialNames = []wordList{
	{lang: "en", phrases: []string{"health", "race"}, fillers: "a an the of or and estimated inferred perceived predicted presumed data information on about person persons people status"},
	{lang: "de", phrases: []string{"gesundheit"}, fillers: "der die das und oder zur über geschätzte vermutete abgeleitete daten angaben"},
	{lang: "fr", phrases: []string{"santé", "race"}, fillers: "le la les l ou et de sur estimée supposée présumée déduite données informations"},
}

// Art. 4(15) and 9(1): data concerning health; Art. 10: convictions and
// offences. A category that has the kind has the mark, or says that it is
// none.
var specialKindUnmarkedRule = Rule{
	ID:       "special/kind-unmarked",
	Title:    "Data of a kind the law protects are not marked so",
	Concerns: "data on health, of the body and on offences",
	Doc:      "Data concerning health are a special category, so are biometric data that identify people, and data on criminal convictions and offences have an article of their own. Where a category is given one of these kinds but not the mark, the rules on them cannot see it.",
	Fix:      "Mark the category as health, biometric or criminal data; or answer that it identifies nobody or is not criminal, or give it the kind that fits.",
	Fails:    "A category \"sick notes\" of the kind health with no special category.",
	Passes:   "The same marked as health data.",
	Cites:    slices.Concat(eu("9(1)", "4(15)", "10"), uk("9(1)", "10(1)"), eudpr("10(1)", "3(19)", "11"), fadp("5(c)(2)", "5(c)(5)")),
	Severity: SeverityWarning,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Check:    specialKind,
}

func specialKind(p *Pass) {
	for d := range p.Data() {
		switch d.Kind {
		case DataHealth:
			p.Applies()
			if !slices.Contains(d.Special, lawfulbasis.HealthData) {
				p.ReportFinding(Finding{
					Path:    d.Path.Child("special"),
					Message: fmt.Sprintf("data %q are of the kind health and are not marked as health data", d.called()),
					Cites:   p.citing(eu("9(1)", "4(15)"), uk("9(1)"), fadp("5(c)(2)"), eudpr("10(1)", "3(19)")),
				})
			}
		case DataBiometric:
			p.Applies()
			if d.IdentifiesUniquely == "" && !slices.Contains(d.Special, lawfulbasis.BiometricData) { // special/biometric-unmarked
				p.ReportFinding(Finding{
					Path:    d.Path.Child("special"),
					Message: fmt.Sprintf("data %q are of the kind biometric and are neither marked as biometric data nor said to identify nobody", d.called()),
					Cites:   p.citing(eu("9(1)", "4(14)"), uk("9(1)"), fadp("5(c)(4)"), eudpr("10(1)", "3(18)")),
				})
			}
		case DataOffence:
			p.Applies()
			if d.Criminal == "" && !slices.Contains(d.Special, lawfulbasis.ProceedingsSanctions) {
				p.ReportFinding(Finding{
					Path:    d.Path.Child("criminal"),
					Message: fmt.Sprintf("data %q are of the kind offence, and it is not stated whether they are criminal", d.called()),
					Cites:   p.citing(eu("10"), uk("10(1)"), fadp("5(c)(5)"), eudpr("11")),
				})
			}
		}
	}
}
