package lang

// germanTitles are the titles of the rules in German, by what they are in English, so
// that one that changes there has none here until it is looked at again. By
// engineers; no lawyer who writes the language has read them.
var germanTitles = map[string]string{
	// record
	"The record does not say whose it is":                                    "Das Verzeichnis sagt nicht, wessen Verzeichnis es ist",
	"The organisation has no postal address":                                 "Die Organisation hat keine Postanschrift",
	"Where the organisation is established is not stated":                    "Wo die Organisation niedergelassen ist, ist nicht angegeben",
	"A keeper outside names no representative":                               "Eine Stelle außerhalb benennt keinen Vertreter",
	"The representative cannot be reached":                                   "Der Vertreter ist nicht erreichbar",
	"The data protection officer cannot be reached":                          "Der Datenschutzbeauftragte ist nicht erreichbar",
	"There is no data protection officer, and one seems to be required":      "Es gibt keinen Datenschutzbeauftragten, und einer scheint Pflicht zu sein",
	"A joint controller is not named or cannot be reached":                   "Ein gemeinsam Verantwortlicher ist nicht benannt oder nicht erreichbar",
	"An activity has no purpose":                                             "Eine Verarbeitungstätigkeit hat keinen Zweck",
	"An activity names no category of people":                                "Eine Verarbeitungstätigkeit nennt keine Kategorie betroffener Personen",
	"An activity names no category of data":                                  "Eine Verarbeitungstätigkeit nennt keine Kategorie personenbezogener Daten",
	"An activity says nothing of recipients":                                 "Eine Verarbeitungstätigkeit sagt nichts über Empfänger",
	"An entry says nothing of transfers":                                     "Ein Eintrag sagt nichts über Übermittlungen",
	"A transfer names no destination":                                        "Eine Übermittlung nennt kein Ziel",
	"A transfer on compelling interests lacks its documentation":             "Einer Übermittlung aufgrund zwingender Interessen fehlt die Dokumentation",
	"An activity has no time limit for erasure":                              "Eine Verarbeitungstätigkeit hat keine Löschfrist",
	"A category of data has no time limit while others have":                 "Eine Datenkategorie hat keine Löschfrist, andere haben eine",
	"An entry describes no security measures":                                "Ein Eintrag beschreibt keine Sicherheitsmaßnahmen",
	"A processor's entry does not name whom it acts for":                     "Ein Eintrag als Auftragsverarbeiter nennt nicht, für wen verarbeitet wird",
	"A controller the keeper acts for cannot be reached":                     "Ein Verantwortlicher, in dessen Auftrag verarbeitet wird, ist nicht erreichbar",
	"A processor's entry has no categories of processing":                    "Ein Eintrag als Auftragsverarbeiter hat keine Kategorien von Verarbeitungen",
	"The record has no entry":                                                "Das Verzeichnis hat keinen Eintrag",
	"Whether a small organisation must keep the entry":                       "Ob eine kleine Organisation den Eintrag führen muss",
	"The record is overdue for review":                                       "Die Überprüfung des Verzeichnisses ist überfällig",
	"A breach occurred and no documentation of it is named":                  "Es gab eine Datenschutzverletzung, und keine Dokumentation ist genannt",
	"A national identification number is processed and no law is named":      "Eine nationale Kennziffer wird verarbeitet, und kein Gesetz ist genannt",
	"A representative is named that none of the laws asks for":               "Ein Vertreter ist benannt, den keines der Gesetze verlangt",
	"Whether the keeper acts for itself or for clients cannot be told":       "Ob die Organisation für sich oder im Auftrag handelt, ist nicht zu erkennen",
	"Data is called anonymous beside what it was derived from":               "Daten heißen anonym und stehen neben denen, aus denen sie abgeleitet sind",
	"Nothing in the record says of which day it is":                          "Nichts im Verzeichnis sagt, von welchem Tag es ist",
	"A system states neither who runs it nor where it keeps data":            "Ein System nennt weder Betreiber noch Speicherort",
	"An institution's record does not name a processor":                      "Das Verzeichnis eines Organs der Union nennt einen Auftragsverarbeiter nicht",
	"An institution's record does not document the safeguards of a transfer": "Das Verzeichnis eines Organs der Union dokumentiert die Garantien einer Übermittlung nicht",
	"An entry is not marked fit for the public register":                     "Ein Eintrag ist nicht als geeignet für das öffentliche Register gekennzeichnet",
	"A disclosure to a State that is not adequate states no guarantee":       "Eine Bekanntgabe in einen Staat ohne angemessenen Schutz nennt keine Garantie",
	"The Swiss act does not bind a public authority that is no federal body": "Das schweizerische Gesetz bindet eine Behörde nicht, die kein Bundesorgan ist",
	"The record lacks what Schedule 1 asks of it":                            "Dem Verzeichnis fehlt, was Schedule 1 von ihm verlangt",
	"Special data serves bias detection and the record does not say why":     "Besondere Daten dienen der Erkennung von Verzerrungen, und das Verzeichnis sagt nicht, warum",

	// form
	"Two elements of one kind share an ID":                           "Zwei Elemente einer Art haben dieselbe Kennung",
	"An element that others refer to has no ID":                      "Ein Element, auf das andere verweisen, hat keine Kennung",
	"A reference points to nothing":                                  "Ein Verweis führt ins Leere",
	"\"None\" is stated, and there are some":                         "„Keine“ ist angegeben, und es gibt welche",
	"Dates are in an order that cannot be":                           "Die Reihenfolge von Daten kann nicht stimmen",
	"A code is not in its table":                                     "Ein Code steht nicht in seiner Tabelle",
	"An entry names a regime that the register does not":             "Ein Eintrag nennt ein Recht, das das Verzeichnis nicht nennt",
	"No law bound the keeper on the day":                             "An diesem Tag band die Organisation kein Gesetz",
	"The day lies beyond what the tables of law know":                "Der Tag liegt jenseits dessen, was die Rechtstabellen kennen",
	"A number or range cannot be":                                    "Eine Zahl oder Spanne kann nicht stimmen",
	"Children by age or name, and no category is marked as children": "Kinder nach Alter oder Name, und keine Kategorie ist als Kinder gekennzeichnet",
	"Nothing refers to an element of the register":                   "Auf ein Element des Verzeichnisses verweist nichts",
	"A text was never filled in":                                     "Ein Text wurde nie ausgefüllt",
	"No purpose uses a category":                                     "Kein Zweck verwendet eine Kategorie",
	"A required element holds only a link":                           "Ein Pflichtfeld enthält nur einen Link",

	// purpose
	"A purpose is a phrase that says nothing":                                     "Ein Zweck ist eine nichtssagende Wendung",
	"Two purposes of an activity are the same text":                               "Zwei Zwecke einer Tätigkeit haben denselben Text",
	"Data are used for a further purpose without a record of why that is allowed": "Daten werden zu einem weiteren Zweck verwendet, und es ist nicht festgehalten, warum das erlaubt ist",
	"Direct marketing without a recorded way to object":                           "Direktwerbung ohne festgehaltenen Weg zum Widerspruch",
	"Electronic direct marketing without consent":                                 "Elektronische Direktwerbung ohne Einwilligung",
	"Electronic mail to customers without consent does not meet its conditions":   "Elektronische Post an Kunden ohne Einwilligung erfüllt die Voraussetzungen nicht",
	"Calls for direct marketing without the consent that the country asks for":    "Werbeanrufe ohne die Einwilligung, die das Land verlangt",
	"Electronic mail to supporters without consent":                               "Elektronische Post an Unterstützer ohne Einwilligung",
	"By which way direct marketing reaches people is not said":                    "Auf welchem Weg Direktwerbung die Personen erreicht, ist nicht gesagt",
	"Clients' data used for the keeper's own purposes":                            "Daten von Auftraggebern werden zu eigenen Zwecken verwendet",

	// basis
	"A purpose rests on no ground":                                         "Ein Zweck hat keine Rechtsgrundlage",
	"What is given as a ground or a condition is none":                     "Was als Rechtsgrundlage oder Bedingung angegeben ist, ist keine",
	"Several grounds and no word on when each applies":                     "Mehrere Rechtsgrundlagen, und nicht gesagt, wann welche gilt",
	"The contract is not named":                                            "Der Vertrag ist nicht genannt",
	"The people concerned are not party to the contract":                   "Die betroffenen Personen sind nicht Vertragspartei",
	"A contract is claimed for what it does not need":                      "Ein Vertrag wird für etwas angeführt, wofür er nicht erforderlich ist",
	"The law behind a legal obligation is not named":                       "Das Gesetz hinter einer rechtlichen Verpflichtung ist nicht genannt",
	"The obligation is one of foreign law":                                 "Die Verpflichtung ist eine nach fremdem Recht",
	"The law that lays down a public task is not named":                    "Das Gesetz, das eine öffentliche Aufgabe festlegt, ist nicht genannt",
	"The public task is one of foreign law":                                "Die öffentliche Aufgabe ist eine nach fremdem Recht",
	"Vital interests as a routine, or where another ground might serve":    "Lebenswichtige Interessen als Regelfall oder wo eine andere Rechtsgrundlage tragen könnte",
	"The legitimate interest, or whose it is, is not said":                 "Das berechtigte Interesse, oder wessen es ist, ist nicht gesagt",
	"No record of the balancing test":                                      "Keine Interessenabwägung festgehalten",
	"A public authority relies on legitimate interests":                    "Eine Behörde stützt sich auf berechtigte Interessen",
	"Children are concerned and the assessment does not speak of them":     "Kinder sind betroffen, und die Abwägung spricht nicht von ihnen",
	"No recorded way to object":                                            "Kein festgehaltener Weg zum Widerspruch",
	"A recognised legitimate interest where the law knows none":            "Ein anerkanntes berechtigtes Interesse, wo das Recht keines kennt",
	"A recognised legitimate interest without its condition":               "Ein anerkanntes berechtigtes Interesse ohne seine Bedingung",
	"Consent without a record of how it is proved":                         "Einwilligung, und nicht festgehalten, wie sie nachgewiesen wird",
	"Consent without a way to withdraw it":                                 "Einwilligung ohne Weg zum Widerruf",
	"Consent without a clear affirmative act":                              "Einwilligung ohne eindeutige bestätigende Handlung",
	"Consent is tied to a contract or to terms":                            "Die Einwilligung ist an einen Vertrag oder an Bedingungen gekoppelt",
	"Consent between unequal parties":                                      "Einwilligung bei ungleichem Kräfteverhältnis",
	"One consent for several purposes":                                     "Eine Einwilligung für mehrere Zwecke",
	"Someone else consents for the person":                                 "Jemand anderes willigt für die Person ein",
	"Something is stored on or read from people's devices without consent": "Auf Endgeräten wird ohne Einwilligung gespeichert oder ausgelesen",
	"A child below the age of consent, and no parent authorises":           "Ein Kind unter dem Einwilligungsalter, und kein Träger elterlicher Verantwortung stimmt zu",

	// special
	"Special categories of data without a condition":                            "Besondere Kategorien personenbezogener Daten ohne Ausnahmetatbestand",
	"A condition stands in the place of a ground":                               "Ein Ausnahmetatbestand steht anstelle einer Rechtsgrundlage",
	"The condition is for one case, and there is none for the others":           "Die Bedingung gilt für einen Fall, für die anderen gibt es keine",
	"Consent to the use of special data is not recorded as explicit":            "Die Einwilligung zu besonderen Daten ist nicht als ausdrücklich festgehalten",
	"The law behind a condition is not named":                                   "Das Gesetz hinter einem Ausnahmetatbestand ist nicht genannt",
	"Health care without a duty of secrecy":                                     "Gesundheitsversorgung ohne Geheimhaltungspflicht",
	"Vital interests as a condition, and not said why nobody can consent":       "Lebenswichtige Interessen als Bedingung, und nicht gesagt, warum niemand einwilligen kann",
	"Archiving, research or statistics without the safeguards it is subject to": "Archivierung, Forschung oder Statistik ohne die vorgeschriebenen Garantien",
	"A not-for-profit body discloses its members' data outside":                 "Eine Organisation ohne Gewinnerzielungsabsicht legt Daten ihrer Mitglieder nach außen offen",
	"Not said how the person made the data public":                              "Nicht gesagt, wie die Person die Daten öffentlich gemacht hat",
	"Data that identify people by their body are not marked as biometric":       "Daten, die Personen an ihrem Körper identifizieren, sind nicht als biometrisch gekennzeichnet",
	"Whether data is biometric cannot be told":                                  "Ob Daten biometrisch sind, ist nicht zu erkennen",
	"Estimates from which a special category can be read":                       "Schätzungen, aus denen eine besondere Kategorie hervorgeht",
	"Data of a kind the law protects are not marked so":                         "Daten einer geschützten Art sind nicht so gekennzeichnet",
	"Data is by its name special or on offences, and is not marked so":          "Daten sind dem Namen nach besondere oder betreffen Straftaten und sind nicht so gekennzeichnet",
	"Data is special in some cases, and of which type is not said":              "Daten sind in manchen Fällen besondere, und von welcher Art, ist nicht gesagt",
	"A condition without data that need it":                                     "Ein Ausnahmetatbestand ohne Daten, die ihn brauchen",
	"The record cites Art. 89 UK GDPR, which is repealed":                       "Das Verzeichnis beruft sich auf Art.\u00a089 UK GDPR, der aufgehoben ist",
	"No condition of Schedule 1 is stated":                                      "Keine Bedingung von Schedule 1 ist angegeben",
	"No appropriate policy document":                                            "Kein angemessenes Richtliniendokument",
	"Data on criminal offences without authority or law":                        "Daten über Straftaten ohne behördliche Aufsicht oder Gesetz",

	// transfer
	"A transfer to a third country rests on nothing the law admits":                      "Eine Übermittlung in ein Drittland beruht auf nichts, was das Recht zulässt",
	"A transfer goes nowhere the law calls a third country":                              "Eine Übermittlung geht nirgendwohin, was das Recht ein Drittland nennt",
	"Data reaches a third country that no transfer names":                                "Daten gelangen in ein Drittland, das keine Übermittlung nennt",
	"The importer of a transfer is not among the recipients":                             "Der Importeur einer Übermittlung gehört nicht zu den Empfängern",
	"Several mechanisms are named for one transfer":                                      "Für eine Übermittlung sind mehrere Instrumente genannt",
	"A transfer that may come would rest on nothing the law admits":                      "Eine mögliche Übermittlung würde auf nichts beruhen, was das Recht zulässt",
	"A foreign order is followed without an international agreement":                     "Einer ausländischen Anordnung wird ohne internationale Übereinkunft gefolgt",
	"The record cites provisions of the UK GDPR that are repealed":                       "Das Verzeichnis beruft sich auf aufgehobene Vorschriften der UK GDPR",
	"Adequacy is claimed and no decision in force covers the transfer":                   "Angemessenheit wird angeführt, und kein geltender Beschluss erfasst die Übermittlung",
	"It is not recorded that a partial adequacy decision covers the importer":            "Nicht festgehalten, dass ein beschränkter Angemessenheitsbeschluss den Importeur erfasst",
	"The adequacy decision ends within a year":                                           "Der Angemessenheitsbeschluss endet binnen eines Jahres",
	"The adequacy decision is under challenge":                                           "Der Angemessenheitsbeschluss wird angefochten",
	"A transfer rests on standard clauses that no longer serve":                          "Eine Übermittlung beruht auf Standardvertragsklauseln, die nicht mehr tragen",
	"Which standard clauses a transfer relies on is not said":                            "Auf welche Standardvertragsklauseln sich eine Übermittlung stützt, ist nicht gesagt",
	"The module of the standard clauses is missing or does not fit the roles":            "Das Modul der Standardvertragsklauseln fehlt oder passt nicht zu den Rollen",
	"Standard clauses are signed with an importer that is itself under the GDPR":         "Standardvertragsklauseln mit einem Importeur, der selbst der DSGVO unterliegt",
	"Clauses that are no tool for transfers are used as one":                             "Klauseln, die kein Übermittlungsinstrument sind, werden als eines verwendet",
	"The Commission's clauses are used under the UK GDPR without the Addendum":           "Die Klauseln der Kommission werden nach der UK GDPR ohne das Addendum verwendet",
	"The Commission's clauses are used under the FADP without the Swiss adaptations":     "Die Klauseln der Kommission werden nach dem DSG ohne die schweizerischen Anpassungen verwendet",
	"A safeguard is used without an assessment of the destination":                       "Eine Garantie ohne Prüfung des Ziellandes",
	"Clauses or an arrangement lack the authority's authorisation":                       "Klauseln oder einer Vereinbarung fehlt die Genehmigung der Aufsichtsbehörde",
	"Binding corporate rules are used for an importer outside the group":                 "Verbindliche interne Datenschutzvorschriften für einen Importeur außerhalb der Gruppe",
	"Binding corporate rules have no approval on record":                                 "Für verbindliche interne Datenschutzvorschriften ist keine Genehmigung festgehalten",
	"A code of conduct or certification lacks its approval or the importer's commitment": "Verhaltensregeln oder einer Zertifizierung fehlt die Genehmigung oder die Zusage des Importeurs",
	"A derogation for single cases is used for repeated transfers":                       "Eine Ausnahme für Einzelfälle wird für wiederholte Übermittlungen verwendet",
	"It is not said why a derogation is used and nothing better":                         "Nicht gesagt, warum eine Ausnahme verwendet wird und nichts Besseres",
	"A public authority relies on a derogation closed to it":                             "Eine Behörde stützt sich auf eine Ausnahme, die ihr verschlossen ist",
	"Consent to a transfer is not explicit, or not informed of its risks":                "Die Einwilligung in eine Übermittlung ist nicht ausdrücklich oder nicht über die Risiken informiert",
	"The public interest behind a transfer is not one the law recognises":                "Das öffentliche Interesse hinter einer Übermittlung ist keines, das das Recht anerkennt",
	"A public register is transferred whole":                                             "Ein öffentliches Register wird im Ganzen übermittelt",
	"A transfer on compelling interests does not meet their conditions":                  "Eine Übermittlung aufgrund zwingender Interessen erfüllt deren Voraussetzungen nicht",

	// recipient
	"A processor has no contract on record":                                                "Zu einem Auftragsverarbeiter ist kein Vertrag festgehalten",
	"Joint controllers have no arrangement on record":                                      "Zu gemeinsam Verantwortlichen ist keine Vereinbarung festgehalten",
	"A category of recipients says nothing":                                                "Eine Kategorie von Empfängern sagt nichts",
	"An authority in a particular inquiry is listed as a recipient":                        "Eine Behörde mit einem einzelnen Untersuchungsauftrag ist als Empfänger aufgeführt",
	"A sub-processor lacks authorisation or the same obligations":                          "Einem weiteren Auftragsverarbeiter fehlt die Genehmigung oder die Auferlegung derselben Pflichten",
	"The keeper processes for a client without a contract on record":                       "Für einen Auftraggeber wird ohne festgehaltenen Vertrag verarbeitet",
	"What becomes of a client's data at the end is not said":                               "Was am Ende mit den Daten eines Auftraggebers geschieht, ist nicht gesagt",
	"What a recipient is for the data is not said":                                         "Welche Rolle ein Empfänger für die Daten hat, ist nicht gesagt",
	"The operator of a system is not among those who receive data":                         "Der Betreiber eines Systems gehört nicht zu den Empfängern der Daten",
	"A contract with a processor lacks terms that it has to have":                          "Einem Auftragsverarbeitungsvertrag fehlen vorgeschriebene Inhalte",
	"Nothing on record shows the guarantees of a processor of sensitive data":              "Nichts Festgehaltenes zeigt die Garantien eines Auftragsverarbeiters sensibler Daten",
	"The essence of an arrangement between joint controllers is not made available":        "Das Wesentliche einer Vereinbarung gemeinsam Verantwortlicher wird nicht zur Verfügung gestellt",
	"The sub-processors of a processor of sensitive data are not on record":                "Die weiteren Auftragsverarbeiter eines Auftragsverarbeiters sensibler Daten sind nicht festgehalten",
	"An institution transmits data to someone else in the Union and does not say what for": "Ein Organ übermittelt Daten an jemanden in der Union und sagt nicht, wofür",

	// retention
	"No end of storage that anyone could find":                         "Ein Ende der Speicherung, das niemand bestimmen kann",
	"A period does not say from when it runs":                          "Eine Frist sagt nicht, ab wann sie läuft",
	"A statutory period names no law":                                  "Eine gesetzliche Frist nennt kein Gesetz",
	"Only a policy is named in place of a period":                      "Statt einer Frist ist nur ein Konzept genannt",
	"Two periods for the same data and purpose":                        "Zwei Fristen für dieselben Daten und denselben Zweck",
	"A period is longer than the keeper's own limit":                   "Eine Frist ist länger als die eigene Höchstdauer der Organisation",
	"What happens at the end of the period is not said":                "Was nach Ablauf der Frist geschieht, ist nicht gesagt",
	"Data goes to an archive, and nothing says under which safeguards": "Daten gehen in ein Archiv, und nichts sagt, unter welchen Garantien",
	"Not said whether retention follows the policy document":           "Nicht gesagt, ob die Aufbewahrung dem Richtliniendokument folgt",
	"A period is shorter than the law that it names asks for":          "Eine Frist ist kürzer, als das genannte Gesetz verlangt",
	"A period is longer than the law that it names allows":             "Eine Frist ist länger, als das genannte Gesetz erlaubt",
	"A period is that of a law before it changed":                      "Eine Frist ist die eines Gesetzes vor seiner Änderung",
	"A statutory period is longer than that of the law named":          "Eine gesetzliche Frist ist länger als die des genannten Gesetzes",

	// rights
	"No privacy notice is on record":                                           "Keine Datenschutzhinweise sind festgehalten",
	"Nothing says how people exercise their rights":                            "Nichts sagt, wie betroffene Personen ihre Rechte ausüben",
	"People are not told of all their rights":                                  "Betroffene Personen werden nicht über alle ihre Rechte informiert",
	"An institution restricts rights and names no rules for it":                "Ein Organ beschränkt Rechte und nennt keine Vorschriften dafür",
	"Data from others, and not said from whom":                                 "Daten von anderen, und nicht gesagt, von wem",
	"Where data comes from is not said":                                        "Woher Daten stammen, ist nicht gesagt",
	"A solely automated decision is not allowed as recorded":                   "Eine ausschließlich automatisierte Entscheidung ist so, wie festgehalten, nicht erlaubt",
	"A solely automated decision rests on special categories":                  "Eine ausschließlich automatisierte Entscheidung beruht auf besonderen Kategorien",
	"A solely automated decision has no safeguards on record":                  "Für eine ausschließlich automatisierte Entscheidung sind keine Schutzmaßnahmen festgehalten",
	"A solely automated decision concerns children":                            "Eine ausschließlich automatisierte Entscheidung betrifft Kinder",
	"The logic or the consequences of an automated decision are not on record": "Logik oder Auswirkungen einer automatisierten Entscheidung sind nicht festgehalten",
	"What kind of automated decisions are taken is not said":                   "Welche Art automatisierter Entscheidungen ergeht, ist nicht gesagt",

	// dpia
	"An impact assessment is required and none is done":                                   "Eine Datenschutz-Folgenabschätzung ist erforderlich und nicht durchgeführt",
	"The authority lists the processing as needing an impact assessment and none is done": "Die Liste der Aufsichtsbehörde verlangt eine Datenschutz-Folgenabschätzung, und keine ist durchgeführt",
	"The authority lists the processing as needing no impact assessment":                  "Nach der Liste der Aufsichtsbehörde ist keine Datenschutz-Folgenabschätzung erforderlich",
	"Two or more criteria of high risk are met and there is no impact assessment":         "Zwei oder mehr Kriterien eines hohen Risikos sind erfüllt, und es gibt keine Datenschutz-Folgenabschätzung",
	"Not said whether the processing is on a large scale, or watches a public place":      "Nicht gesagt, ob die Verarbeitung umfangreich ist oder einen öffentlichen Bereich überwacht",
	"The impact assessment is older than the last change of the entry":                    "Die Datenschutz-Folgenabschätzung ist älter als die letzte Änderung des Eintrags",
	"The residual risk is high and the authority was not consulted":                       "Das Restrisiko ist hoch, und die Aufsichtsbehörde wurde nicht konsultiert",

	// security
	"Special-category data with neither encryption nor pseudonymisation": "Besondere Kategorien ohne Verschlüsselung und ohne Pseudonymisierung",
	"An objective of security that no measure serves":                    "Ein Schutzziel, dem keine Maßnahme dient",
	"A security measure that describes nothing":                          "Eine Sicherheitsmaßnahme, die nichts beschreibt",

	// ai
	"A face database built by untargeted scraping":                                     "Eine Gesichtsdatenbank aus ungezieltem Auslesen",
	"Emotions of workers or learners are inferred":                                     "Emotionen von Beschäftigten oder Lernenden werden abgeleitet",
	"Where emotions are inferred is not said":                                          "Wo Emotionen abgeleitet werden, ist nicht gesagt",
	"Biometric data is used to deduce what must not be deduced":                        "Aus biometrischen Daten wird abgeleitet, was nicht abgeleitet werden darf",
	"Real-time remote identification in public for law enforcement":                    "Biometrische Echtzeit-Fernidentifizierung im öffentlichen Raum zur Strafverfolgung",
	"People are scored by their social behaviour":                                      "Personen werden nach ihrem sozialen Verhalten bewertet",
	"The risk of an offence is predicted from a profile":                               "Das Risiko einer Straftat wird aus einem Profil vorhergesagt",
	"Intimate images of people are made without their explicit consent":                "Intime Bilder von Personen werden ohne ihre ausdrückliche Einwilligung erzeugt",
	"Child sexual abuse material is made":                                              "Darstellungen des sexuellen Missbrauchs von Kindern werden erzeugt",
	"People exposed to emotion recognition or categorisation are not informed":         "Von Emotionserkennung oder Kategorisierung Betroffene werden nicht informiert",
	"People are not told that they deal with an AI system":                             "Personen erfahren nicht, dass sie mit einem KI-System zu tun haben",
	"Synthetic content is not marked as such":                                          "Künstlich erzeugte Inhalte sind nicht als solche gekennzeichnet",
	"Deep fakes or generated texts of public interest are not disclosed":               "Deepfakes oder erzeugte Texte von öffentlichem Interesse werden nicht offengelegt",
	"A high-risk AI system":                                                            "Ein Hochrisiko-KI-System",
	"What an AI system is used for is not said, among workers, applicants or learners": "Wofür ein KI-System bei Beschäftigten, Bewerbern oder Lernenden eingesetzt wird, ist nicht gesagt",
	"A system is claimed not to be high-risk and nothing documents it":                 "Ein System soll kein Hochrisiko-System sein, und nichts dokumentiert es",
	"A system that profiles people is claimed not to be high-risk":                     "Ein System, das Profile von Personen erstellt, soll kein Hochrisiko-System sein",
	"The instructions for use of a high-risk system are not on record":                 "Die Betriebsanleitung eines Hochrisiko-Systems ist nicht festgehalten",
	"Nobody is said to oversee a high-risk system":                                     "Für ein Hochrisiko-System ist keine menschliche Aufsicht genannt",
	"The logs of a high-risk system are kept for less than six months":                 "Die Protokolle eines Hochrisiko-Systems werden weniger als sechs Monate aufbewahrt",
	"Workers are not informed of a high-risk system":                                   "Beschäftigte sind über ein Hochrisiko-System nicht informiert",
	"People are not told that a high-risk system helps to decide about them":           "Personen erfahren nicht, dass ein Hochrisiko-System an Entscheidungen über sie mitwirkt",
	"The impact on fundamental rights is not assessed":                                 "Die Auswirkungen auf die Grundrechte sind nicht abgeschätzt",
	"The assessment of fundamental rights is not notified":                             "Die Grundrechte-Folgenabschätzung ist nicht mitgeteilt",
	"No authorisation is named for identifying people afterwards":                      "Für die nachträgliche Identifizierung von Personen ist keine Genehmigung genannt",
	"A public authority's use of a high-risk system is not registered":                 "Der Einsatz eines Hochrisiko-Systems durch eine Behörde ist nicht registriert",
	"Special data for the detection of bias lacks a safeguard":                         "Besonderen Daten zur Erkennung von Verzerrungen fehlt eine Schutzmaßnahme",
	"AI systems are used and no training is on record":                                 "KI-Systeme werden eingesetzt, und keine Schulung ist festgehalten",
	"What an AI system does with images, voices or biometric data is not said":         "Was ein KI-System mit Bildern, Stimmen oder biometrischen Daten tut, ist nicht gesagt",
	"Whether the AI Act reaches an AI use of a keeper outside the Union is not said":   "Ob die KI-Verordnung einen KI-Einsatz außerhalb der Union erfasst, ist nicht gesagt",
	"Not said whether emotions are inferred from expressions":                          "Nicht gesagt, ob aus Ausdrücken Emotionen abgeleitet werden",

	// record
	"German law asks for a data protection officer and none is named":  "Das deutsche Recht verlangt einen Datenschutzbeauftragten, und keiner ist genannt",
	"The public inventory of a Spanish body lacks what it has to show": "Dem öffentlichen Inventar einer spanischen Stelle fehlt, was es zeigen muss",
	"A federal body names no data protection adviser":                  "Ein Bundesorgan nennt keine Datenschutzberaterin und keinen Datenschutzberater",
	"A keeper abroad names no representative in Switzerland":           "Eine Stelle im Ausland nennt keine Vertretung in der Schweiz",
	"The data protection officer answers for an activity":              "Der Datenschutzbeauftragte ist für eine Tätigkeit zuständig",

	// basis
	"Work in Germany rests on § 26(1) BDSG alone": "Beschäftigung in Deutschland beruht allein auf §\u00a026 Abs.\u00a01 BDSG",

	// security
	"Swiss law asks for logs of the processing and no measure keeps any": "Das schweizerische Recht verlangt die Protokollierung der Bearbeitung, und keine Maßnahme protokolliert",

	// special
	"§ 22 BDSG is relied on and no measure is stated":                              "§\u00a022 BDSG wird herangezogen, und keine Maßnahme ist angegeben",
	"Art. 29 UAVG is relied on for something else than authentication or security": "Art.\u00a029 UAVG wird für anderes als Authentifizierung oder Sicherheit herangezogen",
	"Art. 30 UAVG is relied on and no duty of secrecy is stated":                   "Art.\u00a030 UAVG wird herangezogen, und keine Geheimhaltungspflicht ist angegeben",
	"Criminal data of workers in Poland rests on consent":                          "Strafrechtliche Daten von Beschäftigten in Polen beruhen auf Einwilligung",
	"Health, genetic or biometric data is made public in Italy":                    "Gesundheitsdaten, genetische oder biometrische Daten werden in Italien öffentlich gemacht",

	// recipient
	"Health data of patients in France is hosted by who is not certified": "Gesundheitsdaten von Patienten in Frankreich werden von jemandem ohne Zertifikat gehostet",

	// special
	"A national identification number is used for what the State does not allow": "Eine nationale Kennziffer wird für etwas verwendet, was der Staat nicht erlaubt",
	"Identity cards are copied in Germany without consent or a law":              "Ausweise werden in Deutschland ohne Einwilligung oder Gesetz kopiert",
	"Identity numbers are made public in Spain":                                  "Ausweisnummern werden in Spanien öffentlich gemacht",

	// retention
	"Images of video surveillance are kept for longer than the State allows": "Bilder der Videoüberwachung werden länger aufbewahrt, als der Staat erlaubt",

	// basis
	"A private keeper in Germany rests its cameras on § 4 BDSG": "Eine nichtöffentliche Stelle in Deutschland stützt ihre Kameras auf §\u00a04 BDSG",

	// record
	"Nothing says that the authority was told of the data protection officer":     "Nichts sagt, dass der Datenschutzbeauftragte der Aufsichtsbehörde mitgeteilt wurde",
	"The Spanish authority is not known to have been told of the officer in time": "Nicht bekannt, ob der Datenschutzbeauftragte der spanischen Behörde rechtzeitig mitgeteilt wurde",

	// change
	"The register changed, of which the officer is told in Spain": "Das Verzeichnis hat sich geändert, was in Spanien dem Datenschutzbeauftragten mitzuteilen ist",

	// record
	"Entries of a federal body that the FDPIC is not known to have been told of": "Einträge eines Bundesorgans, von denen nicht bekannt ist, ob sie dem EDÖB gemeldet sind",

	// security
	"Swiss law asks for processing regulations and none are on record": "Das schweizerische Recht verlangt ein Bearbeitungsreglement, und keines ist festgehalten",

	// transfer
	"The FDPIC is to be told on request of a disclosure on an exception": "Eine auf eine Ausnahme gestützte Bekanntgabe ist dem EDÖB auf Anfrage mitzuteilen",

	// retention
	"Data is erased in Spain, and nothing says that it is blocked first": "Daten werden in Spanien gelöscht, und nichts sagt, dass sie vorher gesperrt werden",

	// basis
	"Work in Germany rests on a collective agreement alone": "Beschäftigung in Deutschland beruht allein auf einer Kollektivvereinbarung",
	"Employees in Germany consent orally":                   "Beschäftigte in Deutschland willigen mündlich ein",

	// security
	"Employees are monitored and no agreement with their representatives is on record": "Beschäftigte werden überwacht, und keine Vereinbarung mit ihrer Vertretung ist festgehalten",

	// special
	"Criminal data in the Netherlands goes beyond Arts. 32 and 33 UAVG": "Strafrechtliche Daten in den Niederlanden gehen über Art.\u00a032 und 33 UAVG hinaus",

	// change
	"Data already held is put to a new purpose":                                         "Vorhandene Daten werden zu einem neuen Zweck verwendet",
	"Consent is replaced by another ground for the same purpose":                        "Für denselben Zweck ersetzt eine andere Rechtsgrundlage die Einwilligung",
	"A purpose has another ground and people were not told":                             "Ein Zweck hat eine andere Rechtsgrundlage, und die Personen wurden nicht informiert",
	"Special or criminal data is added without a condition or a fresh look at the risk": "Besondere oder strafrechtliche Daten kommen ohne Bedingung oder neue Risikoprüfung hinzu",
	"A category of data is added and people were not told":                              "Eine Datenkategorie kommt hinzu, und die Personen wurden nicht informiert",
	"A category of people is added and nothing shows that they were told":               "Eine Kategorie betroffener Personen kommt hinzu, und nichts zeigt, dass sie informiert wurden",
	"A recipient is added without notice or contract":                                   "Ein Empfänger kommt ohne Datenschutzhinweis oder Vertrag hinzu",
	"A sub-processor is added and nothing shows that the clients agreed":                "Ein weiterer Auftragsverarbeiter kommt hinzu, und nichts zeigt die Zustimmung der Auftraggeber",
	"Data goes to a new place abroad and people were not told":                          "Daten gehen an einen neuen Ort im Ausland, und die Personen wurden nicht informiert",
	"A transfer that stood on adequacy or a safeguard now stands on less":               "Eine Übermittlung, die auf Angemessenheit oder einer Garantie beruhte, beruht jetzt auf weniger",
	"Data is kept longer, or no longer for a stated time":                               "Daten werden länger oder nicht mehr für eine bestimmte Zeit aufbewahrt",
	"A security measure is gone":                                                        "Eine Sicherheitsmaßnahme ist weggefallen",
	"Automated decisions are added without an impact assessment":                        "Automatisierte Entscheidungen kommen ohne Datenschutz-Folgenabschätzung hinzu",
	"The processing changed and its impact assessment was not reviewed":                 "Die Verarbeitung hat sich geändert, und ihre Folgenabschätzung wurde nicht überprüft",
	"An entry that had not ended is gone from the register":                             "Ein nicht beendeter Eintrag ist aus dem Verzeichnis verschwunden",
	"Who is responsible changed and people were not told":                               "Wer verantwortlich ist, hat sich geändert, und die Personen wurden nicht informiert",
	"A purpose says something else under the same ID":                                   "Ein Zweck sagt unter derselben Kennung etwas anderes",
	"A recipient has another role than before":                                          "Ein Empfänger hat eine andere Rolle als zuvor",
	"A processor is gone and its copy of the data with it":                              "Ein Auftragsverarbeiter ist weggefallen und mit ihm seine Kopie der Daten",

	// form
	"A waiver is past its date":                "Die Frist einer Zurückstellung ist abgelaufen",
	"A waiver matches no finding":              "Eine Zurückstellung trifft auf keinen Befund zu",
	"A waiver gives no reason, owner or place": "Eine Zurückstellung nennt keinen Grund, keine zuständige Person oder keine Stelle",
}
