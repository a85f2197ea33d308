package authority

import "github.com/openropa/openropa/export/layout"

// The Swiss commissioner (FDPIC) has no template. These are of this package, in
// each language of the Act and in English: one column for each letter of FADP
// Art. 12(2), and of what Art. 12(3) wants of a processor. The headings follow
// the words of the Act: the German were compared with it, the French and the
// Italian are from memory.

var fdpicLook = layout.Look{Head: "8B0000", HeadInk: "FFFFFF", Label: "F2F2F2", Title: "8B0000"}

// fdpicWords are the words of the layouts in one language.
type fdpicWords struct {
	suffix, tag                                                 string
	authority, title, sheet, none                               string
	controller, processor, representative, advisor              string
	number, name, purpose, subjects, data, recipients           string
	retention, security, states, guarantees, client, categories string

	source string // of the words
}

var fdpicLanguages = []fdpicWords{
	{
		tag: "en", authority: "Federal Data Protection and Information Commissioner (CH)", title: "Record of processing activities, FADP Art. 12", sheet: "Record",
		controller: "Identity of the controller", processor: "Identity of the processor", representative: "Representative in Switzerland", advisor: "Data protection advisor",
		number: "No.", name: "Processing activity", purpose: "Purpose of processing", subjects: "Categories of data subjects", data: "Categories of personal data", recipients: "Categories of recipients",
		retention: "Retention period, or criteria for it", security: "Measures of data security", states: "States to which data is disclosed", guarantees: "Guarantees of Art. 16(2)",
		client: "Identity of the controller", categories: "Categories of processing on behalf of the controller", source: "The columns are in our own words.",
	},
	{
		suffix: "-de", tag: "de-CH", authority: "Eidgenössischer Datenschutz- und Öffentlichkeitsbeauftragter (CH)", title: "Verzeichnis der Bearbeitungstätigkeiten, Art. 12 DSG", sheet: "Verzeichnis", none: "Keine",
		controller: "Identität des Verantwortlichen", processor: "Identität des Auftragsbearbeiters", representative: "Vertretung in der Schweiz", advisor: "Datenschutzberater/in",
		number: "Nr.", name: "Bearbeitungstätigkeit", purpose: "Bearbeitungszweck", subjects: "Kategorien betroffener Personen", data: "Kategorien bearbeiteter Personendaten", recipients: "Kategorien der Empfängerinnen und Empfänger",
		retention: "Aufbewahrungsdauer der Personendaten oder die Kriterien zur Festlegung dieser Dauer", security: "Allgemeine Beschreibung der Massnahmen zur Gewährleistung der Datensicherheit nach Artikel 8",
		states: "Staat, in den Daten bekanntgegeben werden", guarantees: "Garantien nach Artikel 16 Absatz 2",
		client: "Identität des Verantwortlichen", categories: "Kategorien von Bearbeitungen, die im Auftrag des Verantwortlichen durchgeführt werden", source: "The columns follow the words of the Act.",
	},
	{
		suffix: "-fr", tag: "fr-CH", authority: "Préposé fédéral à la protection des données et à la transparence (CH)", title: "Registre des activités de traitement, art. 12 LPD", sheet: "Registre", none: "Aucun",
		controller: "Identité du responsable du traitement", processor: "Identité du sous-traitant", representative: "Représentant en Suisse", advisor: "Conseiller à la protection des données",
		number: "N°", name: "Activité de traitement", purpose: "Finalité du traitement", subjects: "Catégories de personnes concernées", data: "Catégories de données personnelles traitées", recipients: "Catégories de destinataires",
		retention: "Délai de conservation des données personnelles ou critères pour déterminer la durée de conservation", security: "Description générale des mesures visant à garantir la sécurité des données selon l'art. 8",
		states: "État auquel des données sont communiquées", guarantees: "Garanties prévues à l'art. 16, al. 2",
		client: "Identité du responsable du traitement", categories: "Catégories de traitements effectués pour le compte du responsable du traitement", source: "The columns follow the words of the Act, from memory.",
	},
	{
		suffix: "-it", tag: "it-CH", authority: "Incaricato federale della protezione dei dati e della trasparenza (CH)", title: "Registro delle attività di trattamento, art. 12 LPD", sheet: "Registro", none: "Nessuno",
		controller: "Identità del titolare del trattamento", processor: "Identità del responsabile del trattamento", representative: "Rappresentante in Svizzera", advisor: "Consulente per la protezione dei dati",
		number: "N.", name: "Attività di trattamento", purpose: "Scopo del trattamento", subjects: "Categorie di persone interessate", data: "Categorie di dati personali trattati", recipients: "Categorie di destinatari",
		retention: "Durata di conservazione dei dati personali o criteri per determinare tale durata", security: "Descrizione generale dei provvedimenti tesi a garantire la sicurezza dei dati secondo l'articolo 8",
		states: "Stato al quale sono comunicati dati", guarantees: "Garanzie di cui all'articolo 16 capoverso 2",
		client: "Identità del titolare del trattamento", categories: "Categorie di trattamenti eseguiti su mandato del titolare del trattamento", source: "The columns follow the words of the Act, from memory.",
	},
}

// fdpic are the layouts for the FADP, of controllers and of processors.
func fdpic() []layout.Layout {
	var all []layout.Layout
	for i := range fdpicLanguages {
		all = append(all, fdpicController(&fdpicLanguages[i]), fdpicProcessor(&fdpicLanguages[i]))
	}
	return all
}

// frame is what both have: the header names the keeper.
func (w *fdpicWords) frame(id, keeper, clause string, role layout.Role) layout.Layout {
	return layout.Layout{
		ID: id + w.suffix, Authority: w.authority, Title: w.title, Language: w.tag, Role: role, Kind: layout.WideTable, Verified: layout.Own,
		Evidence: "There is no official template: one column for each point of FADP " + clause + ". " + w.source,
		Sheet:    w.sheet, Look: fdpicLook, None: w.none,
		Header: []layout.Block{{Rows: []layout.BlockRow{
			{Label: keeper, Key: layout.KeyKeeper, Requirement: layout.Required, Clause: "FADP Art. 12(2)(a)"},
			{Label: w.representative, Key: layout.KeyRepresentative, Clause: "FADP Art. 14"},
			{Label: w.advisor, Key: layout.KeyDPO, Clause: "FADP Art. 10"},
		}}},
	}
}

func fdpicController(w *fdpicWords) layout.Layout {
	l := w.frame("fdpic-controller", w.controller, "Art. 12(2)", layout.Controller)
	l.Columns = []layout.Column{
		{Key: layout.KeyReference, Heading: w.number, Width: 12},
		{Key: layout.KeyName, Heading: w.name, Width: 26},
		{Key: layout.KeyPurposes, Heading: w.purpose, Requirement: layout.Required, Clause: "FADP Art. 12(2)(b)", Width: 34},
		{Key: layout.KeySubjects, Heading: w.subjects, Requirement: layout.Required, Clause: "FADP Art. 12(2)(c)", Width: 26},
		{Key: layout.KeyData, Heading: w.data, Requirement: layout.Required, Clause: "FADP Art. 12(2)(c)", Width: 34},
		{Key: layout.KeyRecipients, Heading: w.recipients, Requirement: layout.Required, Clause: "FADP Art. 12(2)(d)", Width: 30},
		{Key: layout.KeyRetention, Heading: w.retention, Requirement: layout.WherePossible, Clause: "FADP Art. 12(2)(e)", Width: 30},
		{Key: layout.KeySecurity, Heading: w.security, Requirement: layout.WherePossible, Clause: "FADP Art. 12(2)(f)", Width: 32},
		{Key: layout.KeyDestinations, Heading: w.states, Requirement: layout.IfApplicable, Clause: "FADP Art. 12(2)(g)", Width: 26},
		{Key: layout.KeySafeguards, Heading: w.guarantees, Requirement: layout.IfApplicable, Clause: "FADP Art. 12(2)(g), 16(2)", Width: 30},
	}
	return l
}

func fdpicProcessor(w *fdpicWords) layout.Layout {
	l := w.frame("fdpic-processor", w.processor, "Art. 12(3)", layout.Processor)
	l.Columns = []layout.Column{
		{Key: layout.KeyReference, Heading: w.number, Width: 12},
		{Key: layout.KeyControllers, Heading: w.client, Requirement: layout.Required, Clause: "FADP Art. 12(3)", Width: 32},
		{Key: layout.KeyCategories, Heading: w.categories, Requirement: layout.Required, Clause: "FADP Art. 12(3)", Width: 36},
		{Key: layout.KeySecurity, Heading: w.security, Requirement: layout.WherePossible, Clause: "FADP Art. 12(2)(f), 12(3)", Width: 34},
		{Key: layout.KeyDestinations, Heading: w.states, Requirement: layout.IfApplicable, Clause: "FADP Art. 12(2)(g), 12(3)", Width: 28},
		{Key: layout.KeySafeguards, Heading: w.guarantees, Requirement: layout.IfApplicable, Clause: "FADP Art. 12(2)(g), 16(2)", Width: 30},
	}
	return l
}
