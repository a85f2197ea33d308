package layout

import (
	"strings"
	"sync"

	"github.com/openropa/openropa/ropa/words"
)

// Keys of what a foreign sheet can have a column for and a layout cannot.
const (
	keyLaw       Key = "bases.law"          // the law that a ground rests on
	keyBody      Key = "controller"         // the body that answers for the entry, where the keeper is several
	keyEntryRole Key = "role"               // whether the keeper is controller or processor of the entry
	keyMeasure   Key = "measures.name"      // of a sheet of measures
	keyObjective Key = "measures.objective" // likewise
	keyTerm      Key = "term"               // of a sheet that explains words
	keyOther     Key = "other"              // known, and nothing that an entry has a field for
)

// headingWords are the words of one language that headings and sheets of
// registers have. Phrases are divided by bars, see [words.Phrase]. Those of a
// key whose name begins with a tilde count only where no other words of the
// heading say more. The words of bg, da, el, fi, hu, ro and sv are from memory
// and want a second look by a reader of them.
type headingWords struct {
	lang  string
	keys  [][2]string
	legal string // names of sheets that hold no entries: guidance, legends, lists
	proc  string // names and titles of sheets of a processor's record
	day   string // before the day of the last review
}

var headingTable = []headingWords{
	{lang: "en", keys: [][2]string{
		{"serial", "no|nr|number|row|s no|sr no|item no"}, {"id", "id|ref|reference|ref no|reference number|code|activity id|record id|ropa id|processing id|unique id|identifier"},
		{"name", "processing activity|activity|activity name|name of processing*|name of activity|title of processing|business process|process|process name|name of the processing activity|processing operation*|name of process|treatment"}, {"~name", "name|title"},
		{"description", "description of processing*|description of the processing|description of the activity|activity description|process description"}, {"~description", "description|details|summary"},
		{"function", "business function|department|business unit|team|division|directorate|service area|function|service|unit|section"},
		{"owner", "owner|data owner|process owner|business owner|information asset owner|responsible person|contact person|activity owner|asset owner|accountable|iao"},
		{"status", "status|state of processing|lifecycle"}, {"created", "date created|created|creation date|date added|date of entry|entry date"},
		{"updated", "last updated|date updated|updated|last reviewed|last review|review date|date of last update|last update|date of last review|last modified|date of update|date reviewed|reviewed"},
		{"role", "controller or processor|controller / processor|role of the organisation|our role|capacity|role"}, {"jointControllers", "joint controller*|joint data controller*|co controller*"},
		{"purposes", "purpose*|reason for processing|why"}, {"bases", "lawful basis|legal basis|lawful bases|legal bases|legal ground*|article 6|lawful ground*|gdpr basis|basis for processing|art 6|legal justification"},
		{"bases.law", "applicable law|statute|legislation|relevant legislation|national law|statutory basis|law"},
		{"conditions", "article 9|art 9|special category condition|condition for processing|conditions for processing|special category basis|article 10"},
		{"interests", "legitimate interest*|interests pursued"}, {"interest.assessments", "legitimate interests assessment|lia|link to record of legitimate interests assessment|balancing test"},
		{"subjects", "data subject*|whose data|whose personal data|categories of data subject*|categories of individual*|individuals|individual*|categories of people|people|who|categories of person*|persons concerned|data subjects concerned|category of data subject*"},
		{"data", "personal data|categories of personal data|data categor*|categories of data|data|data types|types of personal data|type of data|data elements|personal information|categories of personal information|data fields|category of personal data|information held|what data|what personal data|what information"},
		{"special", "special categor*|special category data|special data|sensitive data|sensitive personal data|special categories of personal data|categories of special|special category"},
		{"sources", "source*|source of data|source of the personal data|origin of data|data source*|where collected"},
		{"recipients", "recipient*|categories of recipient*|disclosed to|shared with|data sharing|third parties|disclosure*|who receives|external recipients|data recipient*|sharing|who share|share with|who shared"},
		{"recipients.internal", "internal recipient*|internal access"},
		{"recipients.processors", "processor*|data processor*|vendor*|supplier*|third party vendors|service providers|service provider*|subprocessor*"},
		{"recipients.contracts", "contract*|link to contract|data processing agreement|dpa|contract with processor|processing agreement"},
		{"transfers", "transfer*|international transfer*|third country transfer*|cross border transfer*|overseas transfer*|transfers outside|data transfer*"},
		{"destinations", "registered office|country of establishment|seat|third countr*|names of third countries|location|country|countries|hosting location|destination|data location|vendor location|countries of transfer|location of processing|names of third countries or international organisations"},
		{"mechanisms", "transfer mechanism*|mechanism|transfer tool|transfer instrument"}, {"safeguards", "safeguard*|appropriate safeguards|transfer safeguards"},
		{"retention", "retention*|retention period|retention schedule|storage period|time limits|erasure|deletion|how long|storage limitation|time limits for erasure|envisaged time limits|deletion period|data retention|retention time"},
		{"security", "security measure*|general description of security|security|technical and organisational|technical and organizational|technical organisational|tom|toms|description of technical and organisational|general description of technical|measures|safety measures|protection measures|how secured|how protected|secured"},
		{"systems", "system*|application*|software|it system*|tool*|location of personal data|asset*|database*|platform|where stored|storage location|where held|where kept"},
		{"dpia.required", "data protection impact assessment|dpia|dpia required|impact assessment|pia"}, {"dpia.status", "data protection impact assessment progress|dpia status|dpia progress"},
		{"dpia.document", "link to data protection impact assessment|link to dpia|dpia link|dpia document"},
		{"decisions", "automated decision*|automated decision making|existence of automated decision|profiling|automated individual decision*"},
		{"notice", "privacy notice*|link to privacy notice|transparency|privacy policy"}, {"rights", "rights available|rights of individuals"},
		{"consent.records", "link to record of consent|consent record*|record of consent"}, {"breach", "personal data breach|data breach*|has a personal data breach"}, {"breach.records", "link to record of personal data breach"},
		{"schedule1", "schedule 1|data protection act 2018 schedule 1|schedule 1 condition"},
		{"comments", "comment*|note*|remark*|observations|additional information"},
		{"controllers", "client*|controller*|name of controller|name and contact details of controller|customer|on behalf of|data controller|name of the controller"},
		{"categories", "categories of processing|category of processing|processing carried out|type of processing|categories of processing activities|processing services"},
		{"subProcessors", "sub processor*|sub contractor*|subcontractor*|further processor*"},
		{"measures.name", "measure|security measure|control"}, {"measures.objective", "objective|protection goal|aim"}, {"term", "term|definition|explanation|meaning|column|field|guidance"},
		{"other", "is personal data retained|link to retention and erasure policy|reasons for not adhering|gdpr article 6"},
	}, legal: "guidance|instructions|legend|notes|help|lists|list|lookup|lookups|dropdowns|dropdown|read me|readme|explanation|definitions|glossary|cover|index|version control|change log|values|validation",
		proc: "processor|article 30 2|art 30 2|processor record", day: "last reviewed|last updated|last update|date of last review|reviewed|as of|version of"},
	{lang: "de", keys: [][2]string{
		{"serial", "nr|lfd nr|lfd|laufende nummer|nummer|pos"}, {"id", "id|kennung|referenz|kennziffer|aktenzeichen|vvt nr|kürzel|verfahrensnummer"},
		{"name", "verarbeitungstätigkeit|bezeichnung|bezeichnung der verarbeitung*|name der verarbeitung*|verfahren|verarbeitung|bezeichnung des verfahrens|prozess|tätigkeit|verarbeitungsvorgang|name der verarbeitungstätigkeit|bezeichnung der verarbeitungstätigkeit"}, {"~name", "name|titel"},
		{"description", "beschreibung der verarbeitung*|beschreibung des verfahrens|kurzbeschreibung"}, {"~description", "beschreibung|erläuterung|gegenstand"},
		{"function", "fachbereich|abteilung|bereich|organisationseinheit|fachabteilung|amt|referat|dezernat|verantwortliche abteilung|verantwortliche stelle intern|geschäftsbereich|einrichtung|verantwortlicher fachbereich|verantwortliche fachabteilung|zuständige abteilung|zuständiger fachbereich"},
		{"owner", "ansprechpartner*|verantwortliche person|verantwortlicher mitarbeiter|prozessverantwortliche*|fachverantwortliche*|zuständig*|prozesseigner"},
		{"status", "status|stand der verarbeitung"}, {"created", "erstellt*|datum der einführung|erstellungsdatum|datum der erstellung|angelegt am|einführung"},
		{"updated", "letzte änderung|datum der letzten änderung|aktualisiert*|letzte aktualisierung|änderungsdatum|geändert am|stand|zuletzt geprüft|letzte prüfung|datum der letzten prüfung"},
		{"role", "verantwortlicher oder auftragsverarbeiter|rolle"}, {"jointControllers", "gemeinsam verantwortliche*|gemeinsame verantwortliche*|gemeinsame verantwortung|joint controller"},
		{"purposes", "zweck|zwecke|zweckbestimmung|verarbeitungszweck*|zweck der verarbeitung|zwecke der verarbeitung|zweckbeschreibung"}, {"bases", "rechtsgrundlage*|rechtliche grundlage|erlaubnistatbestand|rechtmäßigkeit"},
		{"bases.law", "gesetzliche grundlage|rechtsvorschrift*|gesetz|spezialgesetz*|norm"}, {"conditions", "ausnahme nach art 9|rechtsgrundlage art 9|art 9"}, {"interests", "berechtigte* interesse*"},
		{"subjects", "betroffene*|betroffenen*|betroffene personen|betroffenengruppe*|kategorien betroffener personen|personengruppe*|kategorien von betroffenen|kreis der betroffenen|personenkategorie*|kategorien der betroffenen"},
		{"data", "daten|datenkategorie*|kategorien personenbezogener daten|datenarten|personenbezogene daten|datenfelder|kategorien von daten|art der daten|kategorien der daten|datenart"},
		{"special", "besondere kategorien*|besondere daten*|sensible daten|besondere personenbezogene daten|art 9 daten|besonderer kategorien"}, {"sources", "herkunft*|quelle*|datenquelle*|datenherkunft"},
		{"recipients", "empfänger*|kategorien von empfängern|datenempfänger*|empfängerkategorie*|weitergabe|offenlegung|übermittlung an"}, {"recipients.internal", "interne empfänger|intern* empfänger*|empfänger intern*"}, {"recipients.external", "externe empfänger|empfänger extern*"},
		{"recipients.processors", "anbieter|betreiber|hersteller|auftragsverarbeiter*|dienstleister*|auftragnehmer*|av dienstleister"}, {"recipients.contracts", "av vertrag|avv|auftragsverarbeitungsvertrag|vertrag zur auftragsverarbeitung|vertrag"},
		{"transfers", "drittland*|drittlandübermittlung*|drittlandtransfer*|übermittlung in drittländer|übermittlungen|datentransfer|drittstaat*|übermittlung an drittländer|übermittlung in ein drittland|transfer"}, {"destinations", "sitz|sitzland|firmensitz|zielland|land|länder|serverstandort|standort|speicherort"},
		{"mechanisms", "transfermechanismus|übermittlungsgrundlage"}, {"safeguards", "garantie*|geeignete garantien|sicherheitsgarantien"},
		{"retention", "löschfrist*|regellöschfrist*|regelfrist*|aufbewahrung*|aufbewahrungsfrist*|speicherdauer|regelfristen|löschung|fristen für die löschung|vorgesehene fristen|speicherfrist|aufbewahrungsdauer|frist*"},
		{"security", "tom|toms|maßnahme*|technische und organisatorische*|technisch organisatorische*|sicherheitsmaßnahmen|allgemeine beschreibung der technischen|schutzmaßnahmen|datensicherheit|sicherheit"},
		{"systems", "system*|software|anwendung*|it system*|fachverfahren|programm|verfahren software|eingesetzte software|applikation*|tool*"},
		{"dpia.required", "dsfa|datenschutz folgenabschätzung|datenschutzfolgenabschätzung|folgenabschätzung|dsfa erforderlich|schwellwertanalyse"}, {"decisions", "automatisierte entscheidung*|profiling"}, {"notice", "datenschutzhinweis*|informationspflicht*|datenschutzerklärung"},
		{"comments", "bemerkung*|anmerkung*|kommentar*|hinweis*|notiz*|sonstiges"},
		{"controllers", "auftraggeber*|verantwortlicher|mandant*|kunde|name und kontaktdaten des verantwortlichen|verantwortliche"}, {"categories", "kategorien von verarbeitungen|kategorien der verarbeitung*|art der verarbeitung|leistung|verarbeitungskategorien"},
		{"subProcessors", "unterauftrag*|subunternehmer|unterauftragsverarbeiter|subdienstleister|weitere auftragsverarbeiter"}, {"measures.name", "maßnahme|tom"}, {"measures.objective", "gewährleistungsziel|schutzziel|ziel"}, {"term", "begriff|erläuterung|erklärung|bedeutung|spalte|feld|ausfüllhinweis*"},
	}, legal: "anleitung|hinweise|legende|erläuterung|erläuterungen|listen|liste|auswahllisten|hilfe|deckblatt|glossar|ausfüllhinweise|werte",
		proc: "auftragsverarbeitung|auftragsverarbeiter|art 30 abs 2", day: "stand|zuletzt geprüft|letzte prüfung|letzte änderung|letzte aktualisierung"},
	{lang: "fr", keys: [][2]string{
		{"serial", "n|no|numéro|num"}, {"id", "réf|référence|identifiant|code|n référence|n réf|id"},
		{"name", "nom du traitement|nom de l activité|traitement|activité|activité de traitement|intitulé|nom|intitulé du traitement|dénomination du traitement|libellé"}, {"~name", "nom|titre"},
		{"description", "description du traitement|description de l activité"}, {"~description", "description|détail*"},
		{"function", "service|service chargé|direction|département|pôle|service chargé de la mise en œuvre|service gestionnaire|unité|service concerné"}, {"owner", "responsable opérationnel|référent*|responsable métier|gestionnaire|responsable interne|personne référente"},
		{"status", "statut|état"}, {"created", "date de création|créé le|date de mise en œuvre|date de création de la fiche"}, {"updated", "date de mise à jour|mise à jour|dernière mise à jour|date de dernière mise à jour|modifié le|date de révision"},
		{"role", "responsable ou sous traitant|responsable / sous traitant|rôle|qualité"}, {"jointControllers", "responsable* conjoint*|co responsable*|responsables conjoints du traitement|coresponsable*"},
		{"purposes", "finalité*|sous finalité*|objectif*|finalité principale|objectif poursuivi|but"}, {"bases", "base* légale*|base juridique|fondement juridique|licéité|fondement|base légale du traitement"}, {"bases.law", "texte de référence|textes|texte légal|référence légale|loi|texte*"},
		{"conditions", "article 9|exception de l article 9|art 9"}, {"interests", "intérêt* légitime*"},
		{"subjects", "personnes concernées|catégories de personnes|catégories de personnes concernées|personnes|public concerné|catégorie de personnes"},
		{"data", "donnée*|catégories de données|données personnelles|données collectées|données traitées|catégories de données collectées|données à caractère personnel|catégorie de données"},
		{"special", "données sensibles|catégories particulières|données particulières|des données sensibles"}, {"sources", "source*|origine*|origine des données|source des données|provenance"},
		{"recipients", "destinataire*|catégories de destinataires|destinataires des données"}, {"recipients.internal", "destinataires internes"}, {"recipients.external", "destinataires externes"}, {"recipients.processors", "sous traitant*|prestataire*|sous traitance|fournisseur*"}, {"recipients.contracts", "contrat*|contrat de sous traitance"},
		{"transfers", "transfert*|transferts hors ue|transferts des données hors ue|transferts hors union|pays tiers|hors ue|flux transfrontalier*"}, {"destinations", "siège|siège social|pays d établissement|pays|pays destinataire|localisation|lieu d hébergement|hébergement"}, {"mechanisms", "outil de transfert|mécanisme"}, {"safeguards", "garantie*|type de garanties"},
		{"retention", "durée*|durée de conservation|conservation|délai* d effacement|dua|combien temps conserv*|délai de conservation|durées de conservation|délais|sort final"},
		{"security", "mesure* de sécurité|sécurité|mesures techniques|mesures|description des mesures de sécurité|mesures techniques et organisationnelles"}, {"systems", "logiciel*|application*|outil*|système*|support"},
		{"dpia.required", "aipd|dpia|pia|analyse d impact|eivp"}, {"decisions", "décision* automatisée*|profilage"}, {"notice", "mention* d information|information des personnes"}, {"rights", "droits des personnes"}, {"comments", "commentaire*|observation*|remarque*|note*"},
		{"controllers", "responsable de traitement|client*|nom du responsable de traitement|donneur d ordre|responsable du traitement"}, {"categories", "catégories de traitement*|catégorie de traitement*|nature du traitement|prestation"}, {"subProcessors", "sous traitant ultérieur|sous traitants ultérieurs|sous sous traitant*"},
		{"measures.name", "mesure"}, {"measures.objective", "objectif de sécurité"}, {"term", "terme|définition|explication|signification|colonne"},
	}, legal: "listes|liste|aide|notice|mode d emploi|légende|guide|glossaire|explications|paramètres|référentiels|sommaire",
		proc: "sous traitant|art 30 2|article 30 2|sous traitance", day: "dernière mise à jour|mise à jour|mis à jour le|date de révision"},
	{lang: "es", keys: [][2]string{
		{"serial", "n|núm|número|nº"}, {"id", "código|ref|referencia|identificador|id"}, {"name", "denominación del tratamiento|tratamiento|actividad de tratamiento|nombre del tratamiento|actividad|denominación|nombre de la actividad"}, {"~name", "nombre|título"},
		{"description", "descripción del tratamiento"}, {"~description", "descripción"}, {"function", "departamento|área|servicio|unidad|concejalía|unidad responsable|centro directivo"}, {"owner", "persona responsable|responsable interno|responsable funcional"},
		{"status", "estado"}, {"created", "fecha de creación|fecha de alta"}, {"updated", "fecha de actualización|última actualización|actualizado|fecha de la última actualización"}, {"role", "responsable o encargado|rol"}, {"jointControllers", "corresponsable*"},
		{"purposes", "fin|fines|finalidad*|fines del tratamiento|finalidad del tratamiento"}, {"bases", "base jurídica|base legal|legitimación|base de legitimación|licitud|bases jurídicas"}, {"bases.law", "normativa|norma*|ley|legislación"}, {"conditions", "excepción art 9|art 9"}, {"interests", "interés legítimo"},
		{"subjects", "colectivo*|interesado*|categorías de interesados|personas afectadas|afectados|colectivos"}, {"data", "datos|categorías de datos|datos personales|categorías de datos personales|tipo de datos|tipología de datos"},
		{"special", "categorías especiales|datos sensibles|categoría* especial*|datos especiales|datos especialmente protegidos"}, {"sources", "origen*|procedencia*|fuente*"}, {"recipients", "destinatario*|categorías de destinatarios|categoría de destinatarios|cesiones|comunicaciones|cesión*"},
		{"recipients.processors", "encargado*|proveedor*|encargados del tratamiento"}, {"recipients.contracts", "contrato*"}, {"transfers", "transferencia*|transferencias internacionales|transf internacional*|transferencia internacional"}, {"destinations", "sede|sede social|domicilio social|país|países|terceros países|ubicación"}, {"safeguards", "garantía*"}, {"mechanisms", "mecanismo*"},
		{"retention", "plazo*|plazo de supresión|plazo de conservación|conservación|supresión|plazos de supresión|período de conservación"}, {"security", "medidas de seguridad|medidas|seguridad|medidas técnicas|medidas técnicas y organizativas"}, {"systems", "sistema*|aplicación*|aplicaciones|software|sistema de tratamiento"},
		{"dpia.required", "eipd|evaluación de impacto|dpia"}, {"decisions", "decisiones automatizadas|perfiles"}, {"comments", "observaciones|comentario*|nota*"}, {"controllers", "responsable|responsable del tratamiento|cliente*"}, {"categories", "categorías de tratamiento*|servicio prestado"}, {"subProcessors", "subencargado*|subcontratista*"},
		{"measures.name", "medida"}, {"measures.objective", "objetivo"}, {"term", "término|definición|explicación"},
	}, legal: "instrucciones|ayuda|listas|lista|leyenda|glosario|notas|guía", proc: "encargado|encargado del tratamiento|art 30 2", day: "fecha de la última actualización|última actualización|actualizado"},
	{lang: "it", keys: [][2]string{
		{"serial", "n|num|numero|nr"}, {"id", "codice|rif|riferimento|id|identificativo"}, {"name", "trattamento|nome del trattamento|denominazione del trattamento|denominazione|attività di trattamento|tipologia di trattamento|descrizione trattamento|attività"}, {"~name", "nome|titolo"},
		{"description", "descrizione del trattamento"}, {"~description", "descrizione"}, {"function", "ufficio|area|settore|servizio|unità organizzativa|funzione|struttura|dipartimento"}, {"owner", "referente*|responsabile interno|responsabile di area|dirigente"}, {"status", "stato"}, {"created", "data di creazione|data creazione"},
		{"updated", "data di aggiornamento|ultimo aggiornamento|aggiornato|data ultimo aggiornamento"}, {"role", "titolare o responsabile|ruolo"}, {"jointControllers", "contitolar*"}, {"purposes", "finalità*|finalità del trattamento|scopo|scopi"}, {"bases", "base giuridica|basi giuridiche|liceità|condizione di liceità|base legale"}, {"bases.law", "riferimento normativo|riferimenti normativi|normativa|norma|legge"},
		{"conditions", "condizione art 9|art 9|art 9 gdpr"}, {"interests", "interesse legittimo|legittimo interesse"}, {"subjects", "interessati|categorie di interessati|categorie interessati|soggetti interessati"}, {"data", "dati|dati personali|categorie di dati|categorie di dati personali|tipologia di dati|tipologie di dati|categorie dati"},
		{"special", "dati particolari|categorie particolari|dati sensibili|particolari categorie"}, {"sources", "fonte*|origine*"}, {"recipients", "destinatari*|categorie di destinatari|comunicazione|soggetti destinatari"}, {"recipients.processors", "responsabil*|responsabile esterno|responsabili del trattamento|responsabili esterni|fornitor*"}, {"recipients.contracts", "contratto*|nomina"},
		{"transfers", "trasferiment*|trasferimento extra ue|trasferimenti verso paesi terzi|paesi terzi|trasferimento dati"}, {"destinations", "sede|sede legale|paese|paesi|ubicazione"}, {"safeguards", "garanzi*"}, {"mechanisms", "strumento di trasferimento"}, {"retention", "conservazione|termin*|periodo di conservazione|tempi di conservazione|durata|termini di cancellazione|termini ultimi"},
		{"security", "misure|misure di sicurezza|sicurezza|misure tecniche|misure tecniche e organizzative"}, {"systems", "sistem*|applicativ*|software|strument*|banche dati|banca dati"}, {"dpia.required", "dpia|valutazione d impatto|valutazione impatto"}, {"decisions", "decisioni automatizzate|profilazione"}, {"comments", "note|nota|osservazioni|commenti"},
		{"controllers", "titolare*|cliente|titolare del trattamento"}, {"categories", "categorie di trattament*|servizio"}, {"subProcessors", "sub responsabil*|subresponsabil*"}, {"measures.name", "misura"}, {"measures.objective", "obiettivo"}, {"term", "termine|definizione|spiegazione"},
	}, legal: "istruzioni|legenda|elenchi|elenco|liste|guida|note|glossario", proc: "responsabile|registro del responsabile|art 30 2", day: "ultimo aggiornamento|data ultimo aggiornamento|aggiornato al"},
	{lang: "nl", keys: [][2]string{
		{"serial", "nr|nummer|volgnummer"}, {"id", "id|code|referentie|kenmerk|verwerkingsnummer"}, {"name", "verwerking|naam verwerking|verwerkingsactiviteit|omschrijving|naam van de verwerking|proces|naam|omschrijving verwerking|naam proces|activiteit"}, {"~name", "naam|titel"},
		{"~description", "beschrijving|toelichting"}, {"function", "afdeling|team|domein|organisatieonderdeel|eenheid|cluster|dienst|proceseigenaar afdeling"}, {"owner", "eigenaar|proceseigenaar|contactpersoon|verantwoordelijke medewerker"}, {"status", "status"}, {"created", "datum aanmaak|aangemaakt|aanmaakdatum|startdatum"},
		{"updated", "laatst gewijzigd|datum wijziging|laatste wijziging|bijgewerkt|laatste update|datum laatste wijziging"}, {"role", "verantwoordelijke of verwerker|rol"}, {"jointControllers", "gezamenlijk* verantwoordelijk*|gezamenlijke verwerkingsverantwoordelijk*|medeverantwoordelijk*"},
		{"purposes", "doel|doeleinden|verwerkingsdoel*|verwerkingsdoeleinden|doel van de verwerking|doelen"}, {"bases", "grondslag|rechtmatige grondslag|rechtsgrond*|wettelijke grondslag|juridische grondslag|avg grondslag|rechtsgrondslag"}, {"bases.law", "grondslag wet|wet|wetgeving|wettelijke basis|wet en regelgeving|wettelijk kader"}, {"conditions", "uitzonderingsgrond*|art 9|doorbrekingsgrond"}, {"interests", "gerechtvaardigd belang"},
		{"subjects", "betrokken*|categorieën betrokkenen|categorie betrokkenen|categorieën van betrokkenen"}, {"data", "persoonsgegevens|categorieën persoonsgegevens|gegevens|soort persoonsgegevens|categorieën van persoonsgegevens|gegevenscategorie*|categorie persoonsgegevens"},
		{"special", "bijzondere persoonsgegevens|bijzondere categorie*|gevoelige gegevens|bijzondere gegevens"}, {"sources", "bron*|herkomst*"}, {"recipients", "ontvanger*|ketenpartner*|categorieën ontvangers|verstrekking*|categorieën van ontvangers|delen met|derden"}, {"recipients.internal", "interne ontvangers"}, {"recipients.processors", "verwerker*|leverancier*|dienstverlener*"},
		{"recipients.contracts", "verwerkersovereenkomst*|contract"}, {"transfers", "doorgifte*|doorgifte buitenland|doorgifte buiten|doorgifte derde landen|doorgifte naar het buitenland"}, {"destinations", "vestigingsland|vestigingsplaats|gevestigd in|derde landen|land|locatie|opslaglocatie|landen"}, {"safeguards", "passende waarborgen|waarborg*"}, {"mechanisms", "doorgiftemechanisme"},
		{"retention", "bewaartermijn*|bewaring|bewaarperiode|vernietigingstermijn|termijn"}, {"security", "beveiliging*|beveiligingsmaatregel*|maatregel*|technische en organisatorische*"}, {"systems", "applicatie*|systeem|systemen|software|informatiesysteem"}, {"dpia.required", "dpia|gegevensbeschermingseffectbeoordeling|pia|geb"}, {"decisions", "geautomatiseerde besluit*|profilering"},
		{"controller", "verwerkingsverantwoordelijke|verantwoordelijk bestuursorgaan|bestuursorgaan"}, {"comments", "opmerking*|notitie*"}, {"controllers", "opdrachtgever*|klant|naam verantwoordelijke"}, {"categories", "categorieën verwerking*|soort verwerking"}, {"subProcessors", "subverwerker*|sub verwerker*"}, {"measures.name", "maatregel"}, {"measures.objective", "doelstelling"}, {"term", "term|uitleg|begrip|toelichting|betekenis|kolom"},
	}, legal: "toelichting|uitleg|legenda|lijsten|lijst|handleiding|instructie|invulinstructie|keuzelijsten", proc: "verwerker|als verwerker|art 30 lid 2", day: "laatst bijgewerkt|laatste wijziging|bijgewerkt op|versiedatum"},
	{lang: "pl", keys: [][2]string{
		{"serial", "lp|l p|nr|numer"}, {"id", "identyfikator|kod|symbol"}, {"name", "nazwa czynności|czynność przetwarzania|nazwa czynności przetwarzania|czynność|nazwa procesu|proces|nazwa zbioru|nazwa przetwarzania"}, {"~name", "nazwa|tytuł"}, {"~description", "opis"}, {"function", "jednostka organizacyjna|komórka organizacyjna|dział|wydział|referat|komórka|jednostka"},
		{"owner", "właściciel*|osoba odpowiedzialna"}, {"status", "status"}, {"created", "data utworzenia|data wpisu"}, {"updated", "data aktualizacji|ostatnia aktualizacja|data ostatniej aktualizacji"}, {"role", "administrator czy podmiot|rola"}, {"jointControllers", "współadministrator*|dane współadministratora"}, {"purposes", "cel*|cel przetwarzania|cele przetwarzania"},
		{"bases", "podstawa prawna|podstawa przetwarzania|podstawy prawne|podstawa"}, {"bases.law", "przepis*|akt prawny|przepisy prawa|ustawa"}, {"conditions", "podstawa art 9|art 9"}, {"interests", "prawnie uzasadniony interes"}, {"subjects", "kategorie osób|osoby|kategorie osób których dane dotyczą|osoby których dane dotyczą|kategoria osób"},
		{"data", "kategorie danych|dane|dane osobowe|zakres danych|kategorie danych osobowych|rodzaj danych"}, {"special", "szczególne kategorie*|dane wrażliwe|dane szczególne"}, {"sources", "źródło*|źródło danych"}, {"recipients", "odbiorc*|kategorie odbiorców|odbiorcy danych"}, {"recipients.processors", "podmiot* przetwarzając*|procesor*|nazwa podmiotu przetwarzającego"}, {"recipients.contracts", "umowa powierzenia|umow*"},
		{"transfers", "transfer*|przekaz*|transfer do kraju trzeciego|przekazywanie do państw trzecich|przekazywanie danych"}, {"destinations", "siedziba|kraj siedziby|państwo trzecie|państwa trzecie|kraj|lokalizacja"}, {"safeguards", "zabezpieczenia transferu|odpowiednie zabezpieczenia"}, {"mechanisms", "mechanizm*"}, {"retention", "planowany termin usunięcia|termin usunięcia|okres przechowywania|retencja|czas przechowywania|kategoria archiwalna|okres retencji|terminy usunięcia"},
		{"security", "środki bezpieczeństwa|opis środków|ogólny opis środków|ogólny opis technicznych|środki techniczne|zabezpieczenia|środki ochrony"}, {"systems", "system*|nazwa systemu|oprogramowanie|aplikacja"}, {"dpia.required", "dpia|ocena skutków"}, {"decisions", "zautomatyzowane|profilowanie"}, {"comments", "uwagi|komentarz*|notatki"},
		{"controllers", "administrator*|nazwa administratora|dane administratora|klient"}, {"categories", "kategorie przetwarzań|kategorie przetwarzania|kategorie czynności"}, {"subProcessors", "podprocesor*|dalszy podmiot*|podpowierzenie"}, {"measures.name", "środek"}, {"measures.objective", "cel zabezpieczenia"}, {"term", "pojęcie|wyjaśnienie|termin|objaśnienie"},
	}, legal: "instrukcja|objaśnienia|legenda|listy|lista|słownik|pomoc", proc: "rkcp|rejestr kategorii czynności|podmiot przetwarzający|art 30 ust 2", day: "data ostatniej aktualizacji|ostatnia aktualizacja|stan na"},
	{lang: "pt", keys: [][2]string{
		{"serial", "n|nº|número|num"}, {"id", "código|ref|referência|id"}, {"name", "tratamento|nome do tratamento|atividade de tratamento|atividade|designação do tratamento|designação|operação de tratamento|denominação"}, {"~name", "nome|título"}, {"~description", "descrição"}, {"function", "departamento|serviço|unidade|área|unidade orgânica|divisão"}, {"owner", "responsável interno|gestor|dono do processo"}, {"status", "estado"},
		{"created", "data de criação"}, {"updated", "data de atualização|última atualização|data da última atualização"}, {"jointControllers", "responsáveis conjuntos|corresponsáve*|responsável conjunto"}, {"purposes", "finalidade*"}, {"bases", "fundamento*|base legal|fundamento de licitude|licitude|base jurídica|fundamento jurídico|fundamento legal"}, {"bases.law", "legislação|lei|norma*"},
		{"subjects", "titular*|titulares dos dados|categorias de titulares"}, {"data", "dados|dados pessoais|categorias de dados|categorias de dados pessoais|tipo de dados"}, {"special", "categorias especiais|dados sensíveis|dados especiais"}, {"sources", "origem*|fonte*"}, {"recipients", "destinatário*|categorias de destinatários|comunicação"}, {"recipients.processors", "subcontratante*|fornecedor*|prestador*"}, {"recipients.contracts", "contrato*"},
		{"transfers", "transferência*|transferências internacionais|países terceiros"}, {"destinations", "país|países|localização"}, {"safeguards", "garantia*"}, {"retention", "prazo*|prazo de conservação|conservação|prazos de conservação|período de conservação"}, {"security", "medidas de segurança|medidas|segurança|medidas técnicas"}, {"systems", "sistema*|aplicação*|aplicações|software"}, {"dpia.required", "aipd|avaliação de impacto|dpia"},
		{"comments", "observações|comentário*|nota*"}, {"controllers", "responsável pelo tratamento|cliente*|responsável"}, {"categories", "categorias de tratamento*"}, {"subProcessors", "subcontratantes ulteriores|sub subcontratante*"}, {"measures.name", "medida"}, {"measures.objective", "objetivo"}, {"term", "termo|definição|explicação"},
	}, legal: "instruções|ajuda|listas|lista|legenda|glossário|notas", proc: "subcontratante|art 30 2", day: "última atualização|data da última atualização|atualizado em"},
	{lang: "ca", keys: [][2]string{
		{"serial", "núm|número|n"}, {"id", "codi|ref|referència"}, {"name", "tractament|nom del tractament|activitat de tractament|denominació del tractament|denominació|activitat"}, {"~name", "nom|títol"}, {"~description", "descripció"}, {"function", "departament|àrea|servei|unitat|regidoria"}, {"owner", "persona responsable"}, {"status", "estat"}, {"created", "data de creació|data d alta"}, {"updated", "data d actualització|darrera actualització|última actualització"},
		{"jointControllers", "corresponsable*"}, {"purposes", "finalitat*|fins del tractament"}, {"bases", "base jurídica|base legal|legitimació|licitud"}, {"bases.law", "normativa|norma*|llei"}, {"subjects", "interessat*|persones interessades|col·lectiu*|categories d interessats|persones afectades|col lectiu*"}, {"data", "dades|categories de dades|dades personals|tipus de dades"}, {"special", "categories especials|dades sensibles"}, {"sources", "origen*|procedència*"},
		{"recipients", "destinatari*|categories de destinataris|cessions|comunicacions"}, {"recipients.processors", "encarregat*|proveïdor*"}, {"transfers", "transferènci*|transferències internacionals"}, {"destinations", "país|països"}, {"safeguards", "garanti*"}, {"retention", "termini*|termini de supressió|termini de conservació|conservació|terminis"}, {"security", "mesures de seguretat|mesures|seguretat"}, {"systems", "sistem*|aplicaci*|programari"}, {"dpia.required", "aipd|avaluació d impacte"},
		{"comments", "observacions|comentari*|nota"}, {"controllers", "responsable|responsable del tractament|client*"}, {"categories", "categories de tractament*"}, {"subProcessors", "subencarregat*"}, {"measures.name", "mesura"}, {"term", "terme|definició|explicació"},
	}, legal: "instruccions|ajuda|llistes|llista|llegenda|glossari", proc: "encarregat|encarregat del tractament", day: "darrera actualització|última actualització"},
	{lang: "da", keys: [][2]string{
		{"serial", "nr|nummer|løbenummer"}, {"id", "id|reference|sagsnr|journalnummer"}, {"name", "behandling|behandlingsaktivitet|navn på behandling|behandlingens navn|aktivitet|proces|behandlingens betegnelse"}, {"~name", "navn|titel"}, {"~description", "beskrivelse"}, {"function", "afdeling|forvaltning|enhed|område|center"}, {"owner", "ansvarlig|kontaktperson|systemejer|procesejer"}, {"status", "status"}, {"created", "oprettet|oprettelsesdato"}, {"updated", "opdateret|sidst opdateret|seneste opdatering|sidst ændret"},
		{"jointControllers", "fælles dataansvarlig*"}, {"purposes", "formål*|behandlingens formål"}, {"bases", "hjemmel|retsgrundlag|behandlingsgrundlag|behandlingshjemmel|lovligt grundlag"}, {"bases.law", "lovgivning|lov"}, {"conditions", "art 9|artikel 9"}, {"subjects", "registrerede|kategorier af registrerede|personkreds|kategorier af personer"}, {"data", "personoplysninger|oplysninger|kategorier af personoplysninger|kategorier af oplysninger|oplysningstyper|typer af personoplysninger"},
		{"special", "følsomme oplysninger|særlige kategorier|følsomme personoplysninger"}, {"sources", "kilde*"}, {"recipients", "modtager*|kategorier af modtagere|videregivelse"}, {"recipients.processors", "databehandler*|leverandør*"}, {"recipients.contracts", "databehandleraftale*"}, {"transfers", "overførsel*|tredjeland*|tredjelandsoverførsel*|overførsler"}, {"safeguards", "garanti*|overførselsgrundlag"}, {"destinations", "land|lande|placering"},
		{"retention", "slettefrist*|opbevaring*|sletning|opbevaringsperiode|tidsfrister for sletning|frister"}, {"security", "sikkerhed*|sikkerhedsforanstaltning*|foranstaltninger|tekniske og organisatoriske*"}, {"systems", "system*|it system*|fagsystem*"}, {"dpia.required", "konsekvensanalyse|dpia"}, {"comments", "bemærkning*|kommentar*|noter"}, {"controllers", "dataansvarlig*|kunde"}, {"categories", "kategorier af behandling*"}, {"subProcessors", "underdatabehandler*"}, {"measures.name", "foranstaltning"}, {"term", "begreb|forklaring"},
	}, legal: "vejledning|forklaring|lister|liste|noter|hjælp", proc: "databehandler|som databehandler", day: "sidst opdateret|seneste opdatering"},
	{lang: "sv", keys: [][2]string{
		{"serial", "nr|nummer|löpnummer"}, {"id", "id|referens|diarienummer"}, {"name", "behandling|personuppgiftsbehandling|namn på behandling*|behandlingens namn|aktivitet|process|behandlingsaktivitet"}, {"~name", "namn|titel|benämning"}, {"~description", "beskrivning"}, {"function", "avdelning|förvaltning|enhet|verksamhet|nämnd|verksamhetsområde"}, {"owner", "ansvarig|kontaktperson|informationsägare|systemägare"}, {"status", "status"}, {"created", "skapad|datum för registrering"}, {"updated", "uppdaterad|senast uppdaterad|senast ändrad"},
		{"jointControllers", "gemensamt personuppgiftsansvar*|gemensamt ansvarig*"}, {"purposes", "ändamål*|ändamål med behandlingen|syfte"}, {"bases", "rättslig grund|laglig grund|rättsliga grunder|rättsligt stöd"}, {"bases.law", "lagstöd|lagrum|författning|lag"}, {"conditions", "undantag art 9|art 9"}, {"subjects", "registrerade|kategorier av registrerade|kategorier registrerade|personkategorier"}, {"data", "personuppgifter|kategorier av personuppgifter|uppgifter|kategorier personuppgifter|typ av personuppgifter"},
		{"special", "känsliga personuppgifter|känsliga uppgifter|särskilda kategorier"}, {"sources", "källa*|varifrån"}, {"recipients", "mottagare*|kategorier av mottagare|utlämnande"}, {"recipients.processors", "personuppgiftsbiträde*|biträde*|leverantör*"}, {"recipients.contracts", "biträdesavtal|pub avtal"}, {"transfers", "tredjeland*|överföring*|överföring till tredje land|tredje land"}, {"safeguards", "skyddsåtgärd*"}, {"destinations", "land|lagringsplats"},
		{"retention", "gallring*|gallringsfrist|lagringstid|bevarande|tidsfrist*|lagring"}, {"security", "säkerhetsåtgärd*|säkerhet*|tekniska och organisatoriska*"}, {"systems", "system*|it system|it stöd|verksamhetssystem"}, {"dpia.required", "konsekvensbedömning|dpia"}, {"comments", "kommentar*|anmärkning*|noteringar"}, {"controllers", "personuppgiftsansvarig|kund|uppdragsgivare"}, {"categories", "kategorier av behandling*"}, {"subProcessors", "underbiträde*"}, {"measures.name", "åtgärd"}, {"term", "begrepp|förklaring"},
	}, legal: "anvisning|anvisningar|förklaring|förklaringar|listor|lista|instruktion|hjälp", proc: "personuppgiftsbiträde|som biträde", day: "senast uppdaterad|uppdaterad"},
	{lang: "fi", keys: [][2]string{
		{"serial", "nro|numero"}, {"id", "tunnus|viite"}, {"name", "käsittelytoimi|käsittelytoiminta|käsittelyn nimi|toiminto|rekisterin nimi|käsittelytoimen nimi|prosessi"}, {"~name", "nimi"}, {"~description", "kuvaus"}, {"function", "yksikkö|osasto|toimiala|palvelualue"}, {"owner", "vastuuhenkilö|yhteyshenkilö|omistaja"}, {"status", "tila"}, {"updated", "päivitetty|viimeksi päivitetty"}, {"created", "laadittu|luotu"},
		{"jointControllers", "yhteisrekisterinpitäjä*"}, {"purposes", "tarkoitus|käsittelyn tarkoitus|käyttötarkoitus|käsittelyn tarkoitukset|tarkoitukset"}, {"bases", "oikeusperuste|käsittelyperuste|käsittelyn oikeusperuste|peruste"}, {"bases.law", "lainsäädäntö|laki"}, {"subjects", "rekisteröidyt|rekisteröityjen ryhmät|rekisteröityjen ryhmä|henkilöryhmät"}, {"data", "henkilötiedot|henkilötietoryhmät|henkilötietojen ryhmät|tietosisältö|tiedot"}, {"special", "erityiset henkilötietoryhmät|arkaluonteiset tiedot|erityisiin ryhmiin*"},
		{"sources", "tietolähteet|tietolähde"}, {"recipients", "vastaanottaja*|tietojen vastaanottajat|luovutukset|säännönmukaiset luovutukset"}, {"recipients.processors", "henkilötietojen käsittelijä*|käsittelijä*|toimittaja"}, {"transfers", "siirto|siirrot|siirrot kolmansiin maihin|kolmannet maat|tietojen siirto"}, {"safeguards", "suojatoimet"}, {"destinations", "maa|sijainti"}, {"retention", "säilytysaika|säilytysajat|poistamisen määräajat|säilytys"}, {"security", "turvatoimet|tietoturva*|suojaustoimet|tekniset ja organisatoriset*"},
		{"systems", "järjestelmä*|tietojärjestelmä*"}, {"dpia.required", "vaikutustenarviointi|dpia"}, {"comments", "huomautu*|kommentit|lisätiedot"}, {"controllers", "rekisterinpitäjä|asiakas"}, {"categories", "käsittelytoimien ryhmät|käsittelyn ryhmät"}, {"subProcessors", "alikäsittelijä*"}, {"measures.name", "toimenpide"}, {"term", "termi|selitys"},
	}, legal: "ohje|ohjeet|selitykset|listat|luettelot", proc: "käsittelijä|henkilötietojen käsittelijä", day: "viimeksi päivitetty|päivitetty"},
	{lang: "cs", keys: [][2]string{
		{"serial", "č|číslo|poř č|pořadové číslo"}, {"id", "kód|identifikátor"}, {"name", "název zpracování|agenda|činnost zpracování|název činnosti|název agendy|pojmenování|pojmenování a popis agendy|název činnosti zpracování|účel název"}, {"~name", "název"}, {"~description", "popis"}, {"function", "odbor|oddělení|útvar|pracoviště|organizační útvar"}, {"owner", "garant|odpovědná osoba|vlastník|kontaktní osoba"}, {"status", "stav"}, {"created", "datum vytvoření"}, {"updated", "datum aktualizace|aktualizováno|poslední aktualizace"},
		{"role", "správce nebo zpracovatel|správce zpracovatel|role"}, {"jointControllers", "společn* správc*"}, {"purposes", "účel*|účel zpracování|účely zpracování"}, {"bases", "právní základ|právní důvod|právní titul|zákonnost|právní základ zpracování"}, {"bases.law", "právní předpis*|zákon|předpis"}, {"subjects", "subjekt* údajů|kategorie subjektů|kategorie subjektů údajů|okruh osob"}, {"data", "osobní údaje|kategorie osobních údajů|údaje|kategorie údajů|rozsah údajů"},
		{"special", "zvláštní kategorie*|citlivé údaje|zvláštní údaje"}, {"sources", "zdroj*"}, {"recipients", "příjemc*|kategorie příjemců"}, {"recipients.processors", "zpracovatel*|dodavatel*"}, {"recipients.contracts", "zpracovatelská smlouva|smlouva"}, {"transfers", "předávání*|předání*|třetí země|předávání do třetích zemí"}, {"safeguards", "záruky|vhodné záruky"}, {"destinations", "země|stát|umístění"}, {"retention", "skartační lhůta|doba uložení|doba uchování|lhůta|lhůty pro výmaz|doba zpracování|lhůta pro výmaz|spisový znak"},
		{"security", "bezpečnostní opatření|opatření|zabezpečení|technická a organizační*|popis bezpečnostních opatření"}, {"systems", "systém*|informační systém|software"}, {"dpia.required", "dpia|posouzení vlivu"}, {"comments", "poznámk*|komentář*"}, {"controllers", "správce|správce údajů|klient|zákazník"}, {"categories", "kategorie zpracování"}, {"subProcessors", "další zpracovatel*|podzpracovatel*"}, {"measures.name", "opatření název"}, {"term", "pojem|vysvětlení"},
	}, legal: "pokyny|návod|vysvětlivky|seznamy|číselníky|legenda", proc: "zpracovatel|záznamy zpracovatele", day: "aktualizace|poslední aktualizace|datum aktualizace"},
	{lang: "el", keys: [][2]string{
		{"serial", "α/α|αα|α α|αριθμός"}, {"id", "κωδικός|αναφορά"}, {"name", "δραστηριότητα|δραστηριότητα επεξεργασίας|ονομασία επεξεργασίας|επεξεργασία|διαδικασία|όνομα δραστηριότητας"}, {"~name", "ονομασία|όνομα|τίτλος"}, {"~description", "περιγραφή"}, {"function", "τμήμα|διεύθυνση|υπηρεσία|μονάδα"}, {"owner", "υπεύθυνος διαδικασίας|υπεύθυνο άτομο"}, {"status", "κατάσταση"}, {"updated", "ημερομηνία ενημέρωσης|τελευταία ενημέρωση"}, {"created", "ημερομηνία δημιουργίας"},
		{"jointControllers", "από κοινού υπεύθυνο*"}, {"purposes", "σκοπός*|σκοπός επεξεργασίας|σκοποί επεξεργασίας|σκοποί"}, {"bases", "νομική βάση|νόμιμη βάση|νομική βάση επεξεργασίας"}, {"bases.law", "νομοθεσία|νόμος"}, {"subjects", "υποκείμενα*|κατηγορίες υποκειμένων|υποκείμενα των δεδομένων"}, {"data", "δεδομένα|προσωπικά δεδομένα|κατηγορίες δεδομένων|κατηγορίες προσωπικών δεδομένων|είδος δεδομένων"}, {"special", "ειδικές κατηγορίες*|ευαίσθητα δεδομένα"}, {"sources", "πηγή*"},
		{"recipients", "αποδέκτ*|κατηγορίες αποδεκτών"}, {"recipients.processors", "εκτελούντ*|εκτελών την επεξεργασία|εκτελούντες την επεξεργασία|προμηθευτ*"}, {"transfers", "διαβίβαση*|διαβιβάσεις|τρίτες χώρες|διαβιβάσεις σε τρίτες χώρες"}, {"safeguards", "εγγυήσεις"}, {"destinations", "χώρα|χώρες"}, {"retention", "χρόνος τήρησης|διατήρηση|περίοδος διατήρησης|χρόνος διατήρησης|προθεσμίες διαγραφής"}, {"security", "μέτρα ασφάλειας|μέτρα|ασφάλεια|τεχνικά και οργανωτικά*|μέτρα ασφαλείας"},
		{"systems", "σύστημα*|συστήματα|εφαρμογή*"}, {"dpia.required", "εκτίμηση αντικτύπου|dpia|εαπδ"}, {"comments", "παρατηρήσεις|σχόλια|σημειώσεις"}, {"controllers", "υπεύθυνος επεξεργασίας|πελάτης"}, {"categories", "κατηγορίες επεξεργασιών|κατηγορίες επεξεργασίας"}, {"subProcessors", "υποεκτελούντ*"}, {"measures.name", "μέτρο"}, {"term", "όρος|επεξήγηση"},
	}, legal: "οδηγίες|επεξηγήσεις|λίστες|υπόμνημα", proc: "εκτελών", day: "τελευταία ενημέρωση"},
	{lang: "ro", keys: [][2]string{
		{"serial", "nr|nr crt|număr"}, {"id", "cod|referință|id"}, {"name", "activitate de prelucrare|activitatea|prelucrare|denumirea prelucrării|denumirea activității|activitate|operațiune de prelucrare|denumire prelucrare|proces"}, {"~name", "denumire|nume|titlu"}, {"~description", "descriere"}, {"function", "departament|direcția|compartiment|serviciu|birou"}, {"owner", "persoană responsabilă|responsabil"}, {"status", "stare|status"}, {"updated", "data actualizării|ultima actualizare"}, {"created", "data creării"},
		{"jointControllers", "operator* asociat*"}, {"purposes", "scop*|scopul prelucrării|scopurile prelucrării"}, {"bases", "temei legal|temei juridic|temeiul legal|temeiul juridic|temei|baza legală"}, {"bases.law", "legislație|act normativ|lege"}, {"subjects", "persoane vizate|categorii de persoane vizate|categorii de persoane"}, {"data", "date|date personale|categorii de date|date cu caracter personal|categorii de date cu caracter personal|tipuri de date"}, {"special", "categorii speciale*|date sensibile"}, {"sources", "sursa*|sursă"},
		{"recipients", "destinatar*|categorii de destinatari"}, {"recipients.processors", "persoane împuternicite|persoană împuternicită|împuternicit*|furnizor*"}, {"transfers", "transfer*|transferuri|țări terțe|transfer în țări terțe"}, {"safeguards", "garanții"}, {"destinations", "țara|țări"}, {"retention", "perioada de păstrare|termen*|durata stocării|perioada de stocare|termen de stocare|durata de păstrare|termene de ștergere"}, {"security", "măsuri de securitate|măsuri|securitate|măsuri tehnice*"}, {"systems", "sistem*|aplicați*"}, {"dpia.required", "dpia|evaluarea impactului|evaluare de impact"},
		{"comments", "observații|comentarii|note"}, {"controllers", "operator|client|operatorul"}, {"categories", "categorii de prelucrări|categorii de activități de prelucrare"}, {"subProcessors", "subîmputernicit*|subcontractant*"}, {"measures.name", "măsură"}, {"term", "termen definiție|explicație"},
	}, legal: "instrucțiuni|legendă|liste|ajutor", proc: "persoană împuternicită|împuternicit", day: "ultima actualizare|data actualizării"},
	{lang: "hu", keys: [][2]string{
		{"serial", "ssz|sorszám"}, {"id", "azonosító|kód"}, {"name", "adatkezelés megnevezése|adatkezelés|adatkezelés neve|adatkezelési tevékenység|tevékenység|folyamat"}, {"~name", "megnevezés|név"}, {"~description", "leírás"}, {"function", "szervezeti egység|osztály|részleg"}, {"owner", "felelős|kapcsolattartó|adatgazda"}, {"status", "állapot|státusz"}, {"updated", "utolsó módosítás|frissítve|módosítás dátuma"}, {"created", "létrehozás dátuma"},
		{"jointControllers", "közös adatkezelő*"}, {"purposes", "cél*|adatkezelés célja|az adatkezelés célja|adatkezelés céljai"}, {"bases", "jogalap*|adatkezelés jogalapja|az adatkezelés jogalapja"}, {"bases.law", "jogszabály*"}, {"subjects", "érintett*|érintettek köre|érintettek kategóriái"}, {"data", "személyes adatok|kezelt adatok|adatok köre|személyes adatok kategóriái|adatkör|adatok"}, {"special", "különleges adatok|különleges kategóri*|különleges adat"}, {"sources", "forrás*|adatok forrása"},
		{"recipients", "címzett*|címzettek kategóriái|adattovábbítás címzettje"}, {"recipients.processors", "adatfeldolgozó*"}, {"transfers", "adattovábbítás*|harmadik ország*|adattovábbítás harmadik országba"}, {"safeguards", "garanciák"}, {"destinations", "ország"}, {"retention", "megőrzési idő|tárolási idő|törlési határidő|adatkezelés időtartama|megőrzés|őrzési idő"}, {"security", "biztonsági intézkedések|adatbiztonsági intézkedések|intézkedések|technikai és szervezési*|adatbiztonság"}, {"systems", "rendszer*|informatikai rendszer|szoftver"},
		{"dpia.required", "hatásvizsgálat|dpia"}, {"comments", "megjegyzés*"}, {"controllers", "adatkezelő|megbízó|ügyfél"}, {"categories", "adatkezelési tevékenységek kategóriái|adatfeldolgozás kategóriái"}, {"subProcessors", "további adatfeldolgozó|al adatfeldolgozó*"}, {"measures.name", "intézkedés"}, {"term", "fogalom|magyarázat"},
	}, legal: "útmutató|magyarázat|listák|segédlet", proc: "adatfeldolgozó", day: "utolsó módosítás|utolsó frissítés"},
	{lang: "bg", keys: [][2]string{
		{"serial", "номер|no"}, {"id", "код|идентификатор"}, {"name", "дейност по обработване|дейност|наименование на дейността|обработване|процес|дейност по обработка"}, {"~name", "наименование|име"}, {"~description", "описание"}, {"function", "отдел|дирекция|звено"}, {"owner", "отговорник|отговорно лице"}, {"status", "статус"}, {"updated", "дата на актуализация|последна актуализация"}, {"created", "дата на създаване"},
		{"jointControllers", "съвместн* администратор*"}, {"purposes", "цел*|цели на обработването|цел на обработването|цел на обработката"}, {"bases", "правно основание|основание|правно основание за обработване"}, {"bases.law", "нормативен акт|закон"}, {"subjects", "субекти на данни*|категории субекти|субекти"}, {"data", "лични данни|категории лични данни|данни|категории данни"}, {"special", "специални категории*|чувствителни данни"}, {"sources", "източник*"}, {"recipients", "получател*|категории получатели"},
		{"recipients.processors", "обработващ*|обработващ лични данни"}, {"transfers", "предаване*|трети държави|предаване на трети държави|трансфер*"}, {"safeguards", "гаранции"}, {"destinations", "държава|държави"}, {"retention", "срок*|срок за съхранение|срок на съхранение|срокове за изтриване|съхранение"}, {"security", "мерки за сигурност|мерки|сигурност|технически и организационни*"}, {"systems", "систем*|информационна система"}, {"dpia.required", "оценка на въздействието|dpia|овзд"},
		{"comments", "забележк*|коментар*"}, {"controllers", "администратор|клиент"}, {"categories", "категории обработване"}, {"subProcessors", "подизпълнител*|друг обработващ"}, {"measures.name", "мярка"}, {"term", "термин|обяснение"},
	}, legal: "указания|легенда|списъци|пояснения", proc: "обработващ", day: "последна актуализация"},
}

// headingPhrases are the words of the headings ready for search.
type headingPhrases struct {
	keys, legal, proc, day *words.Phrases
}

var headingVocabulary = sync.OnceValue(func() *headingPhrases {
	var keys, legal, proc, day []words.Phrase
	add := func(to *[]words.Phrase, lang, code, list string) {
		for p := range strings.SplitSeq(list, "|") {
			if p = phraseText(p); p != "" {
				*to = append(*to, words.Phrase{Words: p, Lang: lang, Code: code})
			}
		}
	}
	for i := range headingTable {
		h := &headingTable[i]
		for _, k := range h.keys {
			add(&keys, h.lang, k[0], k[1])
		}
		add(&legal, h.lang, "legal", h.legal)
		add(&proc, h.lang, "processor", h.proc)
		add(&day, h.lang, "day", h.day)
	}
	return &headingPhrases{
		keys: words.NewPhrases(keys), legal: words.NewPhrases(legal), proc: words.NewPhrases(proc), day: words.NewPhrases(day),
	}
})

// phraseText is a phrase with no signs in it but asterisks.
func phraseText(s string) string {
	return strings.TrimSpace(strings.NewReplacer("'", " ", "’", " ", "-", " ", "/", " ", "·", " ").Replace(s))
}
