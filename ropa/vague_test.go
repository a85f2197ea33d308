package ropa

import (
	"strings"
	"testing"
)

func purposeText(text, lang string) bool { return vaguePurpose(text, "", lang) }
func measureText(text, lang string) bool { return vagueSecurity(text, "", lang) }

// A description that adds only fillers adds nothing; one that says something
// is enough, whatever the name.
func TestVagueTogether(t *testing.T) {
	tests := []struct {
		name, description, lang string
		want                    bool
	}{
		{"Precautions to protect information", "online and offline", "en", true},
		{"Vorkehrungen zum Schutz von Informationen", "online und offline", "de", true},
		{"Précautions pour protéger les informations", "en ligne et hors ligne", "fr", true},
		{"", "appropriate measures", "en", true},
		{"Data", "appropriate measures", "en", true},
		{"", "", "en", false},
		{"online and offline", "", "en", false},
		{"Precautions", "locked cabinets", "en", false},
		{"Encryption", "appropriate measures", "en", false},
		{"Secure servers", "hold everything that people provide", "en", false},
		{"Precautions", "online and offline", "it", false},
	}
	for _, test := range tests {
		if got := vagueSecurity(test.name, test.description, test.lang); got != test.want {
			t.Errorf("%s: %q, %q is vague: %t", test.lang, test.name, test.description, got)
		}
	}
}

func TestVague(t *testing.T) {
	tests := []struct {
		of    string
		is    func(text, lang string) bool
		lang  string
		vague []string
		not   []string
	}{
		{
			of: "purpose", is: purposeText, lang: "en",
			vague: []string{
				"improve user experience", "Improving the user experience.", "To improve our products and services", "marketing purposes", "Marketing", "IT security", "IT-security",
				"future research", "for research purposes", "Business purposes", "  business purposes, marketing and analytics ", "Our legitimate business purposes", "to develop new services", "Data processing",
				"Improve the browsing experience", "To manage our services", "operate the service", "Provide, maintain and improve our services", "Promote and protect the services", "Internal business processes", "business needs",
				"Comply with legal obligations", "Meet legal duties and the standards of regulators", "To comply with applicable laws", "provision of the service", "Meeting our legal and regulatory requirements",
			},
			not: []string{
				"", ".", "the", "Marketing to existing customers by e-mail", "Send the product newsletter", "Direct marketing", "Web analytics", "IT security: detect intrusions", "Payroll",
				"Research on sleep disorders in shift workers", "Improve the user experience of the checkout page", "no marketing", "Calculate and pay salaries", "Billing and marketing", "für Marketingzwecke",
				"Provide the face search service", "Maintain, log and repair the service, debugging included", "Deliver, maintain and extend the software", "Meet legal obligations, settle disputes and enforce agreements", "Keep the books as tax law demands",
				"Protect personal data", "Operate the car park", "Serve customers while the contract runs", "Compliance", "Provide meals",
			},
		},
		{
			of: "purpose", is: purposeText, lang: "de",
			vague: []string{"Marketingzwecke", "zu Marketingzwecken", "IT-Sicherheit", "Verbesserung der Nutzererfahrung", "Verbesserung unserer Produkte und Dienstleistungen", "Forschung", "für geschäftliche Zwecke",
				"Bereitstellung, Wartung und Verbesserung unserer Dienste", "Erfüllung gesetzlicher Pflichten", "Einhaltung der gesetzlichen Vorgaben", "Betrieb des Dienstes", "interne Geschäftsprozesse", "Erbringung der Dienstleistungen"},
			not: []string{"Lohnabrechnung", "Bereitstellung des Dienstes zur Gesichtssuche", "Erfüllung der Pflichten aus dem Arbeitsvertrag", "Betrieb der Kantine", "Verwaltung der Mitglieder", "Verbesserung der Nutzererfahrung im Bestellvorgang", "Forschung zu Schlafstörungen", "marketing purposes"},
		},
		{
			of: "purpose", is: purposeText, lang: "fr",
			vague: []string{"À des fins de marketing", "Sécurité informatique", "Amélioration de l’expérience utilisateur", "améliorer nos produits et services", "recherches futures", "Fins commerciales",
				"Fournir, maintenir et améliorer nos services", "Respecter nos obligations légales", "Gestion du service", "Améliorer l’expérience de navigation", "processus internes de l’entreprise"},
			not: []string{"Gestion de la paie", "Fournir le service de recherche de visages", "Gestion des services de restauration", "Obligations légales de facturation", "Recherche sur les troubles du sommeil", "Prospection par courriel des clients"},
		},
		{
			of: "recipient", is: vagueRecipient, lang: "en",
			vague: []string{"third parties", "Third parties, partners and others", "selected third-parties", "our trusted partners", "Other companies", "others"},
			not:   []string{"", "third parties that host our servers", "Payment partners", "service providers", "banks", "no third parties", "partner hospitals"},
		},
		{
			of: "recipient", is: vagueRecipient, lang: "de",
			vague: []string{"Dritte", "ausgewählte Partner", "Dritte und Geschäftspartner", "sonstige Empfänger"},
			not:   []string{"Steuerberater", "Banken", "Partner für den Versand", "keine Dritten"},
		},
		{
			of: "recipient", is: vagueRecipient, lang: "fr",
			vague: []string{"Tiers", "nos partenaires", "Partenaires commerciaux et autres tiers"},
			not:   []string{"Banques", "partenaires de livraison", "aucun tiers"},
		},
		{
			of: "retention", is: vagueRetention, lang: "en",
			vague: []string{
				"As long as necessary", "for as long as it is necessary", "We will only retain your personal data for as long as necessary to fulfil the purposes we collected it for, including any legal, accounting or reporting requirements",
				"indefinitely", "Forever.", "until no longer needed", "no limit", "No longer than necessary",
				"as long as necessary for the processing", "as long as needed for the purposes of collecting it", "as long as it is required for the purpose of collection",
				"for as long as necessary in order to provide our services",
			},
			not: []string{
				"", "as long as the account exists", "as long as the contract lasts", "until the end of the contract", "3 years", "as long as necessary, at most 3 years", "10 years indefinitely renewable",
				"as required by law", "until the person withdraws consent", "permanently deleted after 30 days",
				"as long as necessary for processing the order", "until the processing of the application ends", "the year of collection", "processing",
			},
		},
		{
			of: "retention", is: vagueRetention, lang: "de-AT",
			vague: []string{"Solange erforderlich", "so lange, wie es für die Zwecke erforderlich ist", "unbegrenzt", "bis zum Wegfall des Zwecks", "auf unbestimmte Zeit", "solange für die Zwecke der Erhebung erforderlich"},
			not:   []string{"solange das Konto besteht", "bis zum Ende der Verarbeitung des Auftrags", "Jahr der Erhebung", "6 Monate nach Vertragsende", "bis zum Widerruf", "gesetzliche Aufbewahrungsfristen"},
		},
		{
			of: "retention", is: vagueRetention, lang: "fr_CH",
			vague: []string{"Aussi longtemps que nécessaire", "pendant la durée nécessaire aux finalités", "Indéfiniment", "durée illimitée", "le temps nécessaire aux finalités pour lesquelles elles sont traitées", "durée nécessaire aux finalités de la collecte"},
			not:   []string{"année de la collecte", "temps nécessaire au traitement de la commande", "3 ans après la fin du contrat", "durée du contrat", "jusqu'au retrait du consentement"},
		},
		{
			of: "security", is: measureText, lang: "en",
			vague: []string{
				"appropriate measures", "Appropriate technical and organisational measures", "We have implemented appropriate technical and organizational measures to protect your personal data in accordance with Art. 32 GDPR",
				"industry-standard security", "state of the art", "TOMs", "reasonable precautions", "Precautions to protect information online and offline", "Secure servers", "our secure systems",
			},
			not: []string{"", "Encryption at rest", "Access controls", "Yearly audit", "appropriate measures such as encryption", "Physical security of the server room", "measures are listed in the security concept v3", "no measures",
				"Secure servers in Frankfurt", "secure storage in a safe", "secure deletion", "online", "Precautions against fire"},
		},
		{
			of: "security", is: measureText, lang: "de",
			vague: []string{"Geeignete technische und organisatorische Maßnahmen", "TOM gemäß Art. 32 DSGVO", "Stand der Technik", "auf sicheren Servern"},
			not:   []string{"Sichere Server in Frankfurt", "sichere Löschung", "Festplattenverschlüsselung", "Zutrittskontrolle", "Maßnahmen laut Sicherheitskonzept"},
		},
		{
			of: "security", is: measureText, lang: "fr",
			vague: []string{"Mesures techniques et organisationnelles appropriées", "mesures de sécurité adéquates", "État de l’art", "Serveurs sécurisés", "mesures de protection en ligne et hors ligne"},
			not:   []string{"serveurs sécurisés à Lyon", "effacement sécurisé des supports", "Chiffrement des disques", "contrôle des accès", "sauvegardes quotidiennes"},
		},
	}
	for _, test := range tests {
		for _, text := range test.vague {
			if !test.is(text, test.lang) {
				t.Errorf("%s, %s: %q is not vague", test.of, test.lang, text)
			}
		}
		for _, text := range test.not {
			if test.is(text, test.lang) {
				t.Errorf("%s, %s: %q is vague", test.of, test.lang, text)
			}
		}
	}
}

func TestVagueLanguage(t *testing.T) {
	for lang, want := range map[string]bool{
		"en": true, "EN": true, "en-GB": true, "de_CH": true, "fr": true, "": false, "it": false, "eng": false, "-en": false,
	} {
		if got := listFor(lang, vaguePurposes) != nil; got != want {
			t.Errorf("listFor(%q) is one: %t", lang, got)
		}
		if got := vaguePurpose("marketing", "", lang); got != want {
			t.Errorf("%q: marketing is vague: %t", lang, got)
		}
	}
}

// The checks look at every purpose, recipient and rule of a register, so they
// must not allocate.
func TestVagueAllocates(t *testing.T) {
	texts := []string{"Carry out orders of customers and answer their requests", "Marketing purposes", strings.Repeat("long as necessary ", 100)}
	if n := testing.AllocsPerRun(10, func() {
		for _, text := range texts {
			vaguePurpose(text, text, "en-GB")
			vagueRetention(text, "en-GB")
		}
	}); n > 0 {
		t.Errorf("%v allocations", n)
	}
}

func FuzzVague(f *testing.F) {
	f.Add("Marketing purposes")
	f.Add("\xff\x00\u200d")
	f.Fuzz(func(t *testing.T, text string) {
		for _, lang := range []string{"en", "de", "fr", text} {
			vaguePurpose(text, lang, lang)
			vagueRecipient(text, lang)
			vagueRetention(text, lang)
			vagueSecurity(lang, text, lang)
			mentions(text, lang, vaguePurposes)
		}
	})
}
