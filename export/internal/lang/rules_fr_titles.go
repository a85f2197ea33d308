package lang

// frenchTitles are the titles of the rules in French, by what they are in English, so
// that one that changes there has none here until it is looked at again. By
// engineers; no lawyer who writes the language has read them.
var frenchTitles = map[string]string{
	// record
	"The record does not say whose it is":                                    "Le registre ne dit pas de qui il est",
	"The organisation has no postal address":                                 "L’organisme n’a pas d’adresse postale",
	"Where the organisation is established is not stated":                    "Le lieu d’établissement de l’organisme n’est pas indiqué",
	"A keeper outside names no representative":                               "Un organisme établi à l’extérieur ne désigne pas de représentant",
	"The representative cannot be reached":                                   "Le représentant ne peut être joint",
	"The data protection officer cannot be reached":                          "Le délégué à la protection des données ne peut être joint",
	"There is no data protection officer, and one seems to be required":      "Il n’y a pas de délégué à la protection des données, alors qu’un délégué semble requis",
	"A joint controller is not named or cannot be reached":                   "Un responsable conjoint n’est pas nommé ou ne peut être joint",
	"An activity has no purpose":                                             "Une activité n’a pas de finalité",
	"An activity names no category of people":                                "Une activité n’indique aucune catégorie de personnes concernées",
	"An activity names no category of data":                                  "Une activité n’indique aucune catégorie de données",
	"An activity says nothing of recipients":                                 "Une activité ne dit rien des destinataires",
	"An entry says nothing of transfers":                                     "Une fiche ne dit rien des transferts",
	"A transfer names no destination":                                        "Un transfert n’indique pas de destination",
	"A transfer on compelling interests lacks its documentation":             "La documentation d’un transfert fondé sur des intérêts impérieux manque",
	"An activity has no time limit for erasure":                              "Une activité n’a pas de délai d’effacement",
	"A category of data has no time limit while others have":                 "Une catégorie de données n’a pas de délai alors que d’autres en ont",
	"An entry describes no security measures":                                "Une fiche ne décrit aucune mesure de sécurité",
	"A processor's entry does not name whom it acts for":                     "Une fiche de sous-traitant ne dit pas pour le compte de qui il agit",
	"A controller the keeper acts for cannot be reached":                     "Un responsable pour le compte duquel l’organisme agit ne peut être joint",
	"A processor's entry has no categories of processing":                    "Une fiche de sous-traitant n’a pas de catégories de traitements",
	"The record has no entry":                                                "Le registre n’a aucune fiche",
	"Whether a small organisation must keep the entry":                       "Un petit organisme doit-il tenir la fiche",
	"The record is overdue for review":                                       "La révision du registre est en retard",
	"A breach occurred and no documentation of it is named":                  "Une violation est survenue et aucune documentation n’en est indiquée",
	"A national identification number is processed and no law is named":      "Un numéro d’identification national est traité et aucune loi n’est indiquée",
	"A representative is named that none of the laws asks for":               "Un représentant est désigné qu’aucune des lois n’exige",
	"Whether the keeper acts for itself or for clients cannot be told":       "On ne peut savoir si l’organisme agit pour lui-même ou pour des clients",
	"Data is called anonymous beside what it was derived from":               "Des données sont dites anonymes à côté de celles dont elles sont tirées",
	"Nothing in the record says of which day it is":                          "Rien dans le registre ne dit de quel jour il est",
	"A system states neither who runs it nor where it keeps data":            "Un système n’indique ni qui l’exploite ni où il conserve les données",
	"An institution's record does not name a processor":                      "Le registre d’une institution ne nomme pas un sous-traitant",
	"An institution's record does not document the safeguards of a transfer": "Le registre d’une institution ne documente pas les garanties d’un transfert",
	"An entry is not marked fit for the public register":                     "Une fiche n’est pas marquée comme publiable au registre public",
	"A disclosure to a State that is not adequate states no guarantee":       "Une communication vers un État sans protection adéquate n’indique aucune garantie",
	"The Swiss act does not bind a public authority that is no federal body": "La loi suisse ne lie pas une autorité publique qui n’est pas un organe fédéral",
	"The record lacks what Schedule 1 asks of it":                            "Il manque au registre ce que la Schedule 1 en exige",
	"Special data serves bias detection and the record does not say why":     "Des données particulières servent à détecter les biais et le registre ne dit pas pourquoi",

	// form
	"Two elements of one kind share an ID":                           "Deux éléments d’une même sorte ont le même identifiant",
	"An element that others refer to has no ID":                      "Un élément auquel d’autres renvoient n’a pas d’identifiant",
	"A reference points to nothing":                                  "Un renvoi ne mène à rien",
	"\"None\" is stated, and there are some":                         "«\u00a0Aucun\u00a0» est indiqué, et il y en a",
	"Dates are in an order that cannot be":                           "Des dates sont dans un ordre impossible",
	"A code is not in its table":                                     "Un code n’est pas dans sa table",
	"An entry names a regime that the register does not":             "Une fiche indique un droit que le registre n’indique pas",
	"No law bound the keeper on the day":                             "Aucune loi ne liait l’organisme ce jour-là",
	"The day lies beyond what the tables of law know":                "Le jour est au-delà de ce que connaissent les tables de droit",
	"A number or range cannot be":                                    "Un nombre ou un intervalle est impossible",
	"Children by age or name, and no category is marked as children": "Des enfants d’après l’âge ou le nom, et aucune catégorie n’est marquée comme enfants",
	"Nothing refers to an element of the register":                   "Rien ne renvoie à un élément du registre",
	"A text was never filled in":                                     "Un texte n’a jamais été rempli",
	"No purpose uses a category":                                     "Aucune finalité n’utilise une catégorie",
	"A required element holds only a link":                           "Un élément obligatoire ne contient qu’un lien",

	// purpose
	"A purpose is a phrase that says nothing":                                     "Une finalité est une formule qui ne dit rien",
	"Two purposes of an activity are the same text":                               "Deux finalités d’une activité ont le même texte",
	"Data are used for a further purpose without a record of why that is allowed": "Des données servent à une finalité ultérieure sans qu’il soit consigné pourquoi cela est permis",
	"Direct marketing without a recorded way to object":                           "Prospection sans moyen d’opposition consigné",
	"Electronic direct marketing without consent":                                 "Prospection électronique sans consentement",
	"Electronic mail to customers without consent does not meet its conditions":   "Des messages électroniques à des clients sans consentement n’en remplissent pas les conditions",
	"Calls for direct marketing without the consent that the country asks for":    "Appels de prospection sans le consentement qu’exige le pays",
	"Electronic mail to supporters without consent":                               "Messages électroniques à des sympathisants sans consentement",
	"By which way direct marketing reaches people is not said":                    "Le canal par lequel la prospection atteint les personnes n’est pas indiqué",
	"Clients' data used for the keeper's own purposes":                            "Des données de clients servent aux fins propres de l’organisme",

	// basis
	"A purpose rests on no ground":                                         "Une finalité ne repose sur aucune base légale",
	"What is given as a ground or a condition is none":                     "Ce qui est donné comme base légale ou condition n’en est pas une",
	"Several grounds and no word on when each applies":                     "Plusieurs bases légales, sans indication de quand chacune s’applique",
	"The contract is not named":                                            "Le contrat n’est pas indiqué",
	"The people concerned are not party to the contract":                   "Les personnes concernées ne sont pas parties au contrat",
	"A contract is claimed for what it does not need":                      "Un contrat est invoqué pour ce qu’il n’exige pas",
	"The law behind a legal obligation is not named":                       "La loi d’où découle une obligation légale n’est pas indiquée",
	"The obligation is one of foreign law":                                 "L’obligation relève d’un droit étranger",
	"The law that lays down a public task is not named":                    "La loi qui définit une mission d’intérêt public n’est pas indiquée",
	"The public task is one of foreign law":                                "La mission d’intérêt public relève d’un droit étranger",
	"Vital interests as a routine, or where another ground might serve":    "Les intérêts vitaux à titre habituel, ou là où une autre base légale pourrait convenir",
	"The legitimate interest, or whose it is, is not said":                 "L’intérêt légitime, ou celui dont il est l’intérêt, n’est pas indiqué",
	"No record of the balancing test":                                      "La mise en balance n’est pas consignée",
	"A public authority relies on legitimate interests":                    "Une autorité publique se fonde sur des intérêts légitimes",
	"Children are concerned and the assessment does not speak of them":     "Des enfants sont concernés et l’évaluation n’en parle pas",
	"No recorded way to object":                                            "Aucun moyen d’opposition consigné",
	"A recognised legitimate interest where the law knows none":            "Un intérêt légitime reconnu là où le droit n’en connaît pas",
	"A recognised legitimate interest without its condition":               "Un intérêt légitime reconnu sans sa condition",
	"Consent without a record of how it is proved":                         "Consentement sans indication de la façon dont il est prouvé",
	"Consent without a way to withdraw it":                                 "Consentement sans moyen de le retirer",
	"Consent without a clear affirmative act":                              "Consentement sans acte positif clair",
	"Consent is tied to a contract or to terms":                            "Le consentement est lié à un contrat ou à des conditions",
	"Consent between unequal parties":                                      "Consentement entre parties inégales",
	"One consent for several purposes":                                     "Un seul consentement pour plusieurs finalités",
	"Someone else consents for the person":                                 "Quelqu’un d’autre consent pour la personne",
	"Something is stored on or read from people's devices without consent": "Des informations sont stockées ou lues sur les terminaux sans consentement",
	"A child below the age of consent, and no parent authorises":           "Un enfant au-dessous de l’âge du consentement, et aucun titulaire de l’autorité parentale n’autorise",

	// special
	"Special categories of data without a condition":                            "Des catégories particulières de données sans condition",
	"A condition stands in the place of a ground":                               "Une condition tient lieu de base légale",
	"The condition is for one case, and there is none for the others":           "La condition vaut pour un cas, et il n’y en a pas pour les autres",
	"Consent to the use of special data is not recorded as explicit":            "Le consentement à l’utilisation de données particulières n’est pas consigné comme explicite",
	"The law behind a condition is not named":                                   "La loi sur laquelle repose une condition n’est pas indiquée",
	"Health care without a duty of secrecy":                                     "Des soins de santé sans obligation de secret",
	"Vital interests as a condition, and not said why nobody can consent":       "Les intérêts vitaux comme condition, sans dire pourquoi personne ne peut consentir",
	"Archiving, research or statistics without the safeguards it is subject to": "Archives, recherche ou statistiques sans les garanties auxquelles elles sont soumises",
	"A not-for-profit body discloses its members' data outside":                 "Un organisme à but non lucratif communique à l’extérieur les données de ses membres",
	"Not said how the person made the data public":                              "Non indiqué comment la personne a rendu les données publiques",
	"Data that identify people by their body are not marked as biometric":       "Des données qui identifient les personnes par leur corps ne sont pas marquées comme biométriques",
	"Whether data is biometric cannot be told":                                  "On ne peut savoir si des données sont biométriques",
	"Estimates from which a special category can be read":                       "Des estimations dont une catégorie particulière peut se déduire",
	"Data of a kind the law protects are not marked so":                         "Des données d’une nature protégée par la loi ne sont pas marquées comme telles",
	"Data is by its name special or on offences, and is not marked so":          "D’après leur nom, des données sont particulières ou relatives à des infractions, et ne sont pas marquées ainsi",
	"Data is special in some cases, and of which type is not said":              "Des données sont particulières dans certains cas, et leur type n’est pas indiqué",
	"A condition without data that need it":                                     "Une condition sans données qui l’exigent",
	"The record cites Art. 89 UK GDPR, which is repealed":                       "Le registre cite l’art.\u00a089 du RGPD du Royaume-Uni, qui est abrogé",
	"No condition of Schedule 1 is stated":                                      "Aucune condition de la Schedule 1 n’est indiquée",
	"No appropriate policy document":                                            "Pas de document de politique approprié",
	"Data on criminal offences without authority or law":                        "Des données relatives aux infractions sans autorité ni loi",

	// transfer
	"A transfer to a third country rests on nothing the law admits":                      "Un transfert vers un pays tiers ne repose sur rien que le droit admette",
	"A transfer goes nowhere the law calls a third country":                              "Un transfert ne va nulle part que le droit appelle pays tiers",
	"Data reaches a third country that no transfer names":                                "Des données parviennent dans un pays tiers qu’aucun transfert n’indique",
	"The importer of a transfer is not among the recipients":                             "L’importateur d’un transfert n’est pas parmi les destinataires",
	"Several mechanisms are named for one transfer":                                      "Plusieurs instruments sont indiqués pour un transfert",
	"A transfer that may come would rest on nothing the law admits":                      "Un transfert éventuel ne reposerait sur rien que le droit admette",
	"A foreign order is followed without an international agreement":                     "Une injonction étrangère est suivie sans accord international",
	"The record cites provisions of the UK GDPR that are repealed":                       "Le registre cite des dispositions abrogées du RGPD du Royaume-Uni",
	"Adequacy is claimed and no decision in force covers the transfer":                   "L’adéquation est invoquée et aucune décision en vigueur ne couvre le transfert",
	"It is not recorded that a partial adequacy decision covers the importer":            "Il n’est pas consigné qu’une décision d’adéquation partielle couvre l’importateur",
	"The adequacy decision ends within a year":                                           "La décision d’adéquation prend fin dans moins d’un an",
	"The adequacy decision is under challenge":                                           "La décision d’adéquation est contestée",
	"A transfer rests on standard clauses that no longer serve":                          "Un transfert repose sur des clauses types qui ne valent plus",
	"Which standard clauses a transfer relies on is not said":                            "Les clauses types sur lesquelles repose un transfert ne sont pas indiquées",
	"The module of the standard clauses is missing or does not fit the roles":            "Le module des clauses types manque ou ne correspond pas aux rôles",
	"Standard clauses are signed with an importer that is itself under the GDPR":         "Des clauses types sont signées avec un importateur lui-même soumis au RGPD",
	"Clauses that are no tool for transfers are used as one":                             "Des clauses qui ne sont pas un instrument de transfert sont utilisées comme tel",
	"The Commission's clauses are used under the UK GDPR without the Addendum":           "Les clauses de la Commission sont utilisées au titre du RGPD du Royaume-Uni sans l’Addendum",
	"The Commission's clauses are used under the FADP without the Swiss adaptations":     "Les clauses de la Commission sont utilisées au titre de la LPD sans les adaptations suisses",
	"A safeguard is used without an assessment of the destination":                       "Une garantie est utilisée sans évaluation de la destination",
	"Clauses or an arrangement lack the authority's authorisation":                       "L’autorisation de l’autorité manque à des clauses ou à un arrangement",
	"Binding corporate rules are used for an importer outside the group":                 "Des règles d’entreprise contraignantes sont utilisées pour un importateur hors du groupe",
	"Binding corporate rules have no approval on record":                                 "Aucune approbation des règles d’entreprise contraignantes n’est consignée",
	"A code of conduct or certification lacks its approval or the importer's commitment": "L’approbation ou l’engagement de l’importateur manque à un code de conduite ou à une certification",
	"A derogation for single cases is used for repeated transfers":                       "Une dérogation pour cas isolés est utilisée pour des transferts répétés",
	"It is not said why a derogation is used and nothing better":                         "Il n’est pas dit pourquoi une dérogation est utilisée et rien de mieux",
	"A public authority relies on a derogation closed to it":                             "Une autorité publique se fonde sur une dérogation qui lui est fermée",
	"Consent to a transfer is not explicit, or not informed of its risks":                "Le consentement à un transfert n’est pas explicite, ou n’est pas éclairé sur ses risques",
	"The public interest behind a transfer is not one the law recognises":                "L’intérêt public qui fonde un transfert n’est pas de ceux que le droit reconnaît",
	"A public register is transferred whole":                                             "Un registre public est transféré en entier",
	"A transfer on compelling interests does not meet their conditions":                  "Un transfert fondé sur des intérêts impérieux n’en remplit pas les conditions",

	// recipient
	"A processor has no contract on record":                                                "Aucun contrat n’est consigné pour un sous-traitant",
	"Joint controllers have no arrangement on record":                                      "Aucun accord n’est consigné entre responsables conjoints",
	"A category of recipients says nothing":                                                "Une catégorie de destinataires ne dit rien",
	"An authority in a particular inquiry is listed as a recipient":                        "Une autorité chargée d’une enquête particulière figure comme destinataire",
	"A sub-processor lacks authorisation or the same obligations":                          "L’autorisation ou les mêmes obligations manquent à un sous-traitant ultérieur",
	"The keeper processes for a client without a contract on record":                       "L’organisme traite pour un client sans contrat consigné",
	"What becomes of a client's data at the end is not said":                               "Le sort final des données d’un client n’est pas indiqué",
	"What a recipient is for the data is not said":                                         "Ce qu’est un destinataire pour les données n’est pas indiqué",
	"The operator of a system is not among those who receive data":                         "L’exploitant d’un système n’est pas parmi ceux qui reçoivent les données",
	"A contract with a processor lacks terms that it has to have":                          "Des clauses obligatoires manquent à un contrat de sous-traitance",
	"Nothing on record shows the guarantees of a processor of sensitive data":              "Rien de consigné ne montre les garanties d’un sous-traitant de données sensibles",
	"The essence of an arrangement between joint controllers is not made available":        "Les grandes lignes d’un accord entre responsables conjoints ne sont pas mises à disposition",
	"The sub-processors of a processor of sensitive data are not on record":                "Les sous-traitants ultérieurs d’un sous-traitant de données sensibles ne sont pas consignés",
	"An institution transmits data to someone else in the Union and does not say what for": "Une institution transmet des données à un tiers dans l’Union et ne dit pas pourquoi",

	// retention
	"No end of storage that anyone could find":                         "Une fin de conservation que nul ne peut déterminer",
	"A period does not say from when it runs":                          "Un délai ne dit pas à partir de quand il court",
	"A statutory period names no law":                                  "Un délai légal n’indique aucune loi",
	"Only a policy is named in place of a period":                      "Seule une politique est indiquée au lieu d’un délai",
	"Two periods for the same data and purpose":                        "Deux délais pour les mêmes données et la même finalité",
	"A period is longer than the keeper's own limit":                   "Un délai dépasse la limite que l’organisme s’est fixée",
	"What happens at the end of the period is not said":                "Ce qui se passe au terme du délai n’est pas indiqué",
	"Data goes to an archive, and nothing says under which safeguards": "Des données sont versées à des archives, et rien ne dit sous quelles garanties",
	"Not said whether retention follows the policy document":           "Non indiqué si la conservation suit le document de politique",
	"A period is shorter than the law that it names asks for":          "Un délai est plus court que celui qu’exige la loi indiquée",
	"A period is longer than the law that it names allows":             "Un délai est plus long que celui que permet la loi indiquée",
	"A period is that of a law before it changed":                      "Un délai est celui d’une loi avant sa modification",
	"A statutory period is longer than that of the law named":          "Un délai légal est plus long que celui de la loi indiquée",

	// rights
	"No privacy notice is on record":                                           "Aucune information des personnes n’est consignée",
	"Nothing says how people exercise their rights":                            "Rien ne dit comment les personnes exercent leurs droits",
	"People are not told of all their rights":                                  "Les personnes ne sont pas informées de tous leurs droits",
	"An institution restricts rights and names no rules for it":                "Une institution limite des droits et n’indique aucune règle pour cela",
	"Data from others, and not said from whom":                                 "Des données provenant d’autrui, sans dire de qui",
	"Where data comes from is not said":                                        "La provenance des données n’est pas indiquée",
	"A solely automated decision is not allowed as recorded":                   "Une décision exclusivement automatisée n’est pas permise telle que consignée",
	"A solely automated decision rests on special categories":                  "Une décision exclusivement automatisée repose sur des catégories particulières",
	"A solely automated decision has no safeguards on record":                  "Aucune garantie n’est consignée pour une décision exclusivement automatisée",
	"A solely automated decision concerns children":                            "Une décision exclusivement automatisée concerne des enfants",
	"The logic or the consequences of an automated decision are not on record": "La logique ou les conséquences d’une décision automatisée ne sont pas consignées",
	"What kind of automated decisions are taken is not said":                   "La nature des décisions automatisées n’est pas indiquée",

	// dpia
	"An impact assessment is required and none is done":                                   "Une analyse d’impact est requise et n’a pas été faite",
	"The authority lists the processing as needing an impact assessment and none is done": "La liste de l’autorité exige une analyse d’impact du traitement, et aucune n’a été faite",
	"The authority lists the processing as needing no impact assessment":                  "La liste de l’autorité dispense le traitement d’analyse d’impact",
	"Two or more criteria of high risk are met and there is no impact assessment":         "Deux critères de risque élevé ou plus sont remplis et il n’y a pas d’analyse d’impact",
	"Not said whether the processing is on a large scale, or watches a public place":      "Non indiqué si le traitement est à grande échelle, ou surveille un lieu public",
	"The impact assessment is older than the last change of the entry":                    "L’analyse d’impact est antérieure à la dernière modification de la fiche",
	"The residual risk is high and the authority was not consulted":                       "Le risque résiduel est élevé et l’autorité n’a pas été consultée",

	// security
	"Special-category data with neither encryption nor pseudonymisation": "Des catégories particulières sans chiffrement ni pseudonymisation",
	"An objective of security that no measure serves":                    "Un objectif de sécurité qu’aucune mesure ne sert",
	"A security measure that describes nothing":                          "Une mesure de sécurité qui ne décrit rien",

	// ai
	"A face database built by untargeted scraping":                                     "Une base de visages constituée par moissonnage non ciblé",
	"Emotions of workers or learners are inferred":                                     "Les émotions de travailleurs ou d’apprenants sont inférées",
	"Where emotions are inferred is not said":                                          "Le lieu où des émotions sont inférées n’est pas indiqué",
	"Biometric data is used to deduce what must not be deduced":                        "Des données biométriques servent à déduire ce qui ne doit pas l’être",
	"Real-time remote identification in public for law enforcement":                    "Identification biométrique à distance en temps réel dans l’espace public à des fins répressives",
	"People are scored by their social behaviour":                                      "Les personnes sont notées d’après leur comportement social",
	"The risk of an offence is predicted from a profile":                               "Le risque d’une infraction est prédit à partir d’un profil",
	"Intimate images of people are made without their explicit consent":                "Des images intimes de personnes sont produites sans leur consentement explicite",
	"Child sexual abuse material is made":                                              "Du matériel relatif à des abus sexuels sur enfants est produit",
	"People exposed to emotion recognition or categorisation are not informed":         "Les personnes exposées à la reconnaissance des émotions ou à la catégorisation ne sont pas informées",
	"People are not told that they deal with an AI system":                             "Les personnes ne sont pas informées qu’elles ont affaire à un système d’IA",
	"Synthetic content is not marked as such":                                          "Des contenus de synthèse ne sont pas marqués comme tels",
	"Deep fakes or generated texts of public interest are not disclosed":               "Des hypertrucages ou des textes générés d’intérêt public ne sont pas signalés",
	"A high-risk AI system":                                                            "Un système d’IA à haut risque",
	"What an AI system is used for is not said, among workers, applicants or learners": "L’utilisation d’un système d’IA auprès de travailleurs, de candidats ou d’apprenants n’est pas indiquée",
	"A system is claimed not to be high-risk and nothing documents it":                 "Un système est dit non à haut risque et rien ne le documente",
	"A system that profiles people is claimed not to be high-risk":                     "Un système qui établit des profils est dit non à haut risque",
	"The instructions for use of a high-risk system are not on record":                 "La notice d’utilisation d’un système à haut risque n’est pas consignée",
	"Nobody is said to oversee a high-risk system":                                     "Nul n’est indiqué pour le contrôle d’un système à haut risque",
	"The logs of a high-risk system are kept for less than six months":                 "Les journaux d’un système à haut risque sont conservés moins de six mois",
	"Workers are not informed of a high-risk system":                                   "Les travailleurs ne sont pas informés d’un système à haut risque",
	"People are not told that a high-risk system helps to decide about them":           "Les personnes ne sont pas informées qu’un système à haut risque participe à des décisions les concernant",
	"The impact on fundamental rights is not assessed":                                 "L’impact sur les droits fondamentaux n’est pas évalué",
	"The assessment of fundamental rights is not notified":                             "L’analyse d’impact sur les droits fondamentaux n’est pas notifiée",
	"No authorisation is named for identifying people afterwards":                      "Aucune autorisation n’est indiquée pour identifier des personnes a posteriori",
	"A public authority's use of a high-risk system is not registered":                 "L’utilisation d’un système à haut risque par une autorité publique n’est pas enregistrée",
	"Special data for the detection of bias lacks a safeguard":                         "Une garantie manque à des données particulières servant à détecter les biais",
	"AI systems are used and no training is on record":                                 "Des systèmes d’IA sont utilisés et aucune formation n’est consignée",
	"What an AI system does with images, voices or biometric data is not said":         "Ce qu’un système d’IA fait d’images, de voix ou de données biométriques n’est pas indiqué",
	"Whether the AI Act reaches an AI use of a keeper outside the Union is not said":   "Il n’est pas dit si le règlement sur l’IA atteint une utilisation d’IA d’un organisme hors de l’Union",
	"Not said whether emotions are inferred from expressions":                          "Non indiqué si des émotions sont inférées d’expressions",

	// record
	"German law asks for a data protection officer and none is named":  "Le droit allemand exige un délégué à la protection des données et aucun n’est nommé",
	"The public inventory of a Spanish body lacks what it has to show": "Il manque à l’inventaire public d’un organisme espagnol ce qu’il doit montrer",
	"A federal body names no data protection adviser":                  "Un organe fédéral ne nomme pas de conseiller à la protection des données",
	"A keeper abroad names no representative in Switzerland":           "Un organisme à l’étranger ne nomme pas de représentant en Suisse",
	"The data protection officer answers for an activity":              "Le délégué à la protection des données répond d’une activité",

	// basis
	"Work in Germany rests on § 26(1) BDSG alone": "Un traitement d’emploi en Allemagne repose sur le seul §\u00a026, al.\u00a01, BDSG",

	// security
	"Swiss law asks for logs of the processing and no measure keeps any": "Le droit suisse exige la journalisation du traitement et aucune mesure n’en tient",

	// special
	"§ 22 BDSG is relied on and no measure is stated":                              "Le §\u00a022 BDSG est invoqué et aucune mesure n’est indiquée",
	"Art. 29 UAVG is relied on for something else than authentication or security": "L’art.\u00a029 UAVG est invoqué pour autre chose que l’authentification ou la sécurité",
	"Art. 30 UAVG is relied on and no duty of secrecy is stated":                   "L’art.\u00a030 UAVG est invoqué et aucune obligation de secret n’est indiquée",
	"Criminal data of workers in Poland rests on consent":                          "Des données pénales de travailleurs en Pologne reposent sur le consentement",
	"Health, genetic or biometric data is made public in Italy":                    "Des données de santé, génétiques ou biométriques sont rendues publiques en Italie",

	// recipient
	"Health data of patients in France is hosted by who is not certified": "Des données de santé de patients en France sont hébergées par qui n’est pas certifié",

	// special
	"A national identification number is used for what the State does not allow": "Un numéro d’identification national est utilisé pour ce que l’État ne permet pas",
	"Identity cards are copied in Germany without consent or a law":              "Des pièces d’identité sont copiées en Allemagne sans consentement ni loi",
	"Identity numbers are made public in Spain":                                  "Des numéros d’identité sont rendus publics en Espagne",

	// retention
	"Images of video surveillance are kept for longer than the State allows": "Des images de vidéosurveillance sont conservées plus longtemps que l’État ne le permet",

	// basis
	"A private keeper in Germany rests its cameras on § 4 BDSG": "Un organisme privé en Allemagne fonde ses caméras sur le §\u00a04 BDSG",

	// record
	"Nothing says that the authority was told of the data protection officer":     "Rien ne dit que le délégué à la protection des données a été communiqué à l’autorité",
	"The Spanish authority is not known to have been told of the officer in time": "On ignore si le délégué a été communiqué à temps à l’autorité espagnole",

	// change
	"The register changed, of which the officer is told in Spain": "Le registre a changé, ce dont le délégué est informé en Espagne",

	// record
	"Entries of a federal body that the FDPIC is not known to have been told of": "Des fiches d’un organe fédéral dont on ignore si elles sont déclarées au PFPDT",

	// security
	"Swiss law asks for processing regulations and none are on record": "Le droit suisse exige un règlement de traitement et aucun n’est consigné",

	// transfer
	"The FDPIC is to be told on request of a disclosure on an exception": "Le PFPDT est informé, à sa demande, d’une communication fondée sur une exception",

	// retention
	"Data is erased in Spain, and nothing says that it is blocked first": "Des données sont effacées en Espagne, et rien ne dit qu’elles sont d’abord bloquées",

	// basis
	"Work in Germany rests on a collective agreement alone": "Un traitement d’emploi en Allemagne repose sur le seul accord collectif",
	"Employees in Germany consent orally":                   "Des salariés en Allemagne consentent oralement",

	// security
	"Employees are monitored and no agreement with their representatives is on record": "Des salariés sont surveillés et aucun accord avec leurs représentants n’est consigné",

	// special
	"Criminal data in the Netherlands goes beyond Arts. 32 and 33 UAVG": "Des données pénales aux Pays-Bas vont au-delà des art.\u00a032 et 33 UAVG",

	// change
	"Data already held is put to a new purpose":                                         "Des données déjà détenues servent à une nouvelle finalité",
	"Consent is replaced by another ground for the same purpose":                        "Le consentement est remplacé par une autre base légale pour la même finalité",
	"A purpose has another ground and people were not told":                             "Une finalité a une autre base légale et les personnes n’en ont pas été informées",
	"Special or criminal data is added without a condition or a fresh look at the risk": "Des données particulières ou pénales s’ajoutent sans condition ni nouvel examen du risque",
	"A category of data is added and people were not told":                              "Une catégorie de données s’ajoute et les personnes n’en ont pas été informées",
	"A category of people is added and nothing shows that they were told":               "Une catégorie de personnes s’ajoute et rien ne montre qu’elles ont été informées",
	"A recipient is added without notice or contract":                                   "Un destinataire s’ajoute sans information ni contrat",
	"A sub-processor is added and nothing shows that the clients agreed":                "Un sous-traitant ultérieur s’ajoute et rien ne montre l’accord des clients",
	"Data goes to a new place abroad and people were not told":                          "Des données vont vers un nouveau lieu à l’étranger et les personnes n’en ont pas été informées",
	"A transfer that stood on adequacy or a safeguard now stands on less":               "Un transfert fondé sur une adéquation ou une garantie repose maintenant sur moins",
	"Data is kept longer, or no longer for a stated time":                               "Des données sont conservées plus longtemps, ou sans durée indiquée",
	"A security measure is gone":                                                        "Une mesure de sécurité a disparu",
	"Automated decisions are added without an impact assessment":                        "Des décisions automatisées s’ajoutent sans analyse d’impact",
	"The processing changed and its impact assessment was not reviewed":                 "Le traitement a changé et son analyse d’impact n’a pas été réexaminée",
	"An entry that had not ended is gone from the register":                             "Une fiche qui n’avait pas pris fin a disparu du registre",
	"Who is responsible changed and people were not told":                               "Le responsable a changé et les personnes n’en ont pas été informées",
	"A purpose says something else under the same ID":                                   "Une finalité dit autre chose sous le même identifiant",
	"A recipient has another role than before":                                          "Un destinataire a un autre rôle qu’avant",
	"A processor is gone and its copy of the data with it":                              "Un sous-traitant a disparu, et avec lui sa copie des données",

	// form
	"A waiver is past its date":                "Le délai d’un constat écarté est passé",
	"A waiver matches no finding":              "Une mise à l’écart ne correspond à aucun constat",
	"A waiver gives no reason, owner or place": "Une mise à l’écart n’a ni motif, ni responsable, ni objet",
}
