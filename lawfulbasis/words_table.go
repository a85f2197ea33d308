package lawfulbasis

import (
	"strings"

	"github.com/openropa/openropa/ropa/words"
)

// groundWords is how the grounds and conditions are named in one language:
// phrases with bars between, see words.Phrase. A tilde before a phrase says
// that it must stand alone, for within other words it is something else
// ("contract" but not "contract data"). The words of languages beside de, en,
// es, fr, it, nl, pl and pt are from memory, and want a second look by a
// reader of them.
type groundWords struct {
	lang string

	consent, contract, obligation, vital, task, interests, recognised string

	explicit, employment, body, madePublic, claims, substantial, health, publicHealth, research, official, authorised string

	both   string // phrases that name contract and legal obligation in one
	alone  string // phrases that name a condition only where a condition is asked for, as code:phrase
	beside string // words that may stand beside a phrase with a tilde
}

var groundWordsTable = []groundWords{
	{lang: "en",
		consent:    "gave consent|gives consent|give consent|given consent|agreed consent|has consented|have consented|~consent|~consents|consent data subject*|consent given|consents data subject*|consent individual*|opt in consent|~opt in",
		contract:   "needed contract|required contract|needed for contract|required for contract|~contract|~contracts|contractual|contract performance|perform* contract|performance contract|contractual necessity|contractual obligation*|contractual relationship|necessity contract|necessary contract|employment contract|contract employment|pre contractual|precontractual|entering contract|enter into contract|fulfil* contract|execution contract|contract fulfil*|~agreement|enter* into contract|entry into contract|concluding contract|conclusion contract|prior to contract|pre contract steps|steps before contract|negotiat* contract|tenancy agreement*|service agreement*|loan agreement*|lease agreement*|purchase agreement*|licence agreement*|license agreement*|membership agreement*|membership contract*|rental agreement*|sales contract*|contractual agreement*|customer agreement*|framework agreement*|supply contract*",
		obligation: "statutory requirement*|statutory requirements|required statute|requirement law|legally required|obligation law|obligations law|legal obligation*|legally obliged|statutory obligation*|legal requirement*|compliance law|compliance legal obligation*|legal compliance|comply legal obligation*|required law|legal duty|legal duties|legal oblig|legal obl|statutory oblig|legal requirement",
		vital:      "protect* life|protecting life|someone's life|save* life|saving life|saving lives|save lives|life threatening|vital interest*", task: "public task*|public interest*|task public interest|official authority|exercise official authority|public authority task*|public function*",
		interests:  "legitimate interest*|legitimate business interest*|legitimate business purpose*|legit interest*|legit int|legit ints|leg interest*|legitimate int",
		recognised: "recognised legitimate interest*|recognized legitimate interest*",
		explicit:   "explicit consent|explicit written consent|explicit informed consent|written explicit consent|express consent|express written consent|explicit consent written", employment: "employment social security law|employment social security|employment social protection|employment law|employment social|obligations employment",
		body: "not for profit bod*|non profit bod*|not for profit|foundation association", madePublic: "manifestly made public|manifestly public|made public data subject|made public individual|made manifestly public|made public person",
		claims: "legal claim*|defence legal claim*|judicial capacity|judicial acts", substantial: "substantial public interest*", health: "preventive occupational medicine|preventive medicine|preventive medicine|occupational medicine|health social care|medical diagnosis|health or social care|medical purposes|provision health care|provision healthcare",
		publicHealth: "public health", research: "archiving public interest|archiving purposes|scientific historical research|research statistics|archiving research|scientific research|historical research|statistical purposes|research purposes",
		official: "control official authority|under official authority|~official authority", authorised: "authorised law|authorized law|authorised domestic law|authorised union law",
		alone:  "employment-social-security:employment|employment-social-security:social security|employment-social-security:social protection|health-care:occupational health|health-care:healthcare|health-care:health care|health-care:social care|health-care:health and social care|archiving-research-statistics:research|archiving-research-statistics:archiving|archiving-research-statistics:statistics|vital-interests:vital interest*|legal-claims:legal proceedings",
		both:   "legal contractual obligation*|contractual legal obligation*|statutory contractual obligation*|legal contractual requirement*",
		beside: "based basis employee employees customer customers user users written parental individual's informed freely given express service sale supply lawful basis legal ground art article gdpr processing prior voluntary art6 parent guardian client member member's members' customer's client's patient's parent's parents' pupil's applicant's participant's employee's guardian's user's subscriber's student's"},
	{lang: "de",
		consent:    "hat eingewilligt|haben eingewilligt|~einwilligung|~einwilligungen|~einwilligungserklärung|einwilligung betroffen*|einwilligung nutzer*|einverständnis|~einverständniserklärung|~einw|einw betroffen*",
		contract:   "beschäftigungsvertrag*|anstellungsvertrag*|ausbildungsvertrag*|~vertrag|~verträge|vertragserfüllung|vertragserfuellung|vertragsdurchführung|vertragsabwicklung|vertragsanbahnung|erfüllung vertrag*|erfüllung eines vertrag*|durchführung vertrag*|vertragsverhältnis|vertragliche verpflichtung*|vertragliche erforderlichkeit|vorvertragliche*|arbeitsvertrag*|kaufvertrag*|mietvertrag*|dienstvertrag*|werkvertrag*|behandlungsvertrag*|vertraglich|vertragsbeziehung|nutzungsvertrag*|vertragsschluss|ausbildungsvertrag*|mitgliedsvertrag*|darlehensvertrag*|versicherungsvertrag*|vertragserfüllung|vertragliche pflicht*|vertragliche grundlage|vertragspflicht*|durchführung des arbeitsverhältnisses|vertragserf|vertragsdurchf|vorvertragl maßnahmen|mitgliedschaftsvertrag*|betreuungsvertrag*|schulvertrag*|pachtvertrag*|liefervertrag*|kreditvertrag*|wartungsvertrag*|reisevertrag*|beförderungsvertrag*|teilnahmevertrag*|versorgungsvertrag*|honorarvertrag*|praktikumsvertrag*|leihvertrag*|heimvertrag*|kundenvertrag*|nutzervertrag*|servicevertrag*",
		obligation: "aufbewahrungspflicht*|meldepflicht*|nachweispflicht*|dokumentationspflicht*|buchführungspflicht*|aufzeichnungspflicht*|gesetzlich vorgeschrieben|gesetzliche vorgabe*|gesetzliche anforderung*|rechtliche* verpflichtung*|gesetzliche* verpflichtung*|rechtl verpflichtung*|gesetzl verpflichtung*|gesetzliche* pflicht*|rechtliche* pflicht*|rechtspflicht|rechtsverpflichtung|gesetzl pflicht*|rechtl verpfl|gesetzl verpfl|rechtl pflicht*|gesetzl auftrag",
		vital:      "schutz leben|schutz leib leben|schutz leben gesundheit|lebensschutz|lebenswichtige* interesse*|vitale* interesse*", task: "öffentliche* aufgabe*|öffentliches interesse|öffentlichen interesse*|öffentlichem interesse|öff interesse|öff aufgabe*|öffentliche* gewalt|oeffentliche* aufgabe*|oeffentliche* interesse*|hoheitliche* aufgabe*|wahrnehmung aufgabe öffentliche*|aufgabenerfüllung öffentlich*|oeffentliche* gewalt|hoheitliche* gewalt|öffentl interesse|öffentl aufgabe*|öffentl gewalt",
		interests: "berechtigte* interesse*|interessenabwägung|interessensabwägung|berecht interesse*|berechtigt interesse*|ber interesse*|bi",
		explicit:  "ausdrückliche* einwilligung*|ausdrueckliche* einwilligung*|ausdrücklich* schriftlich* einwilligung*|schriftlich* ausdrücklich* einwilligung*|ausdrückl einwilligung", employment: "arbeitsrecht* sozial*|sozialversicherung*|arbeits|sozialrecht arbeitsrecht|arbeits sozialrecht|sozialrecht*|soziale* sicherheit|sozialschutz",
		body: "ohne gewinnerzielungsabsicht|politisch weltanschaulich*|gemeinnützige* organisation*", madePublic: "offensichtlich öffentlich|offenkundig öffentlich|selbst öffentlich gemacht*",
		claims: "geltendmachung ausübung|geltendmachung|verteidigung rechtsanspr*|rechtsansprüche*|rechtsanspruch*", substantial: "erhebliche* öffentliche* interesse*|erhebliches öffentliches interesse|wichtige* öffentliche* interesse*",
		health: "gesundheitsvorsorge|arbeitsmedizin*|medizinische* diagnos*|versorgung behandlung|gesundheitsversorgung|betriebsarzt|betriebsärztliche*|medizinische* versorgung", publicHealth: "öffentliche* gesundheit", research: "archivzweck*|forschungszweck*|statistische* zweck*|wissenschaftliche* forschung*|archiv forschung*|statistikzweck*",
		official: "behördliche* aufsicht|unter behördlicher aufsicht", authorised: "zulässig nach recht",
		alone:  "employment-social-security:arbeitsrecht*|archiving-research-statistics:forschung|archiving-research-statistics:statistik|archiving-research-statistics:archiv*|vital-interests:lebenswichtige* interesse*|vital-interests:schutz lebenswichtiger interesse*|health-care:heilbehandlung|health-care:medizinische behandlung",
		both:   "rechtliche* vertragliche* verpflichtung*|gesetzliche* vertragliche* verpflichtung*|gesetzliche* vertragliche* pflicht*|vertragliche* gesetzliche* verpflichtung*|vertragliche* rechtliche* verpflichtung*|vertragliche* gesetzliche* pflicht*",
		beside: "grundlage basis erteilte erteilung freiwillige schriftliche betroffenen betroffene person personen kunden mitarbeiter beschäftigten erfüllung kaufvertrag rechtsgrundlage informierte eltern erziehungsberechtigten nutzer vorherige schriftlich freiwillig"},
	{lang: "fr",
		consent:    "a consenti|ont consenti|~consentement|~consentements|consentement personne*|consentement explicite|~accord personne*",
		contract:   "~contrat|~contrats|exécution contrat|execution contractuelle|exécution mesures précontractuelles|mesures précontractuelles|précontractuel*|contrat travail|relation contractuelle|relations contractuelles|obligation* contractuelle*|contractuel|contractuelle|nécessité contractuelle|contrat vente|contrat bail|contrat prestation|base contractuelle",
		obligation: "obligation* légale*|obligations légales|obligation réglementaire|obligations réglementaires|obligation legale réglementaire|respect obligation légale|oblig légale*|obl légale*|obligation lég",
		vital:      "sauvegarde vie|protection vie|protéger vie|sauver vie|intérêt* vita*|intérêts vitaux|intérêt vital", task: "mission intérêt public|mission d intérêt public|intérêt public|missions intérêt public|mission service public|autorité publique|exercice autorité publique|mission publique|intérêt général|int public|intérêt publ|mission int public",
		interests: "intérêt* légitime*|intérêts légitimes|int légitime*|intérêt légit|int légit",
		explicit:  "consentement explicite|consentement exprès|consentement écrit explicite|consentement explicite écrit|consentement libre explicite", employment: "droit travail|droit du travail|sécurité sociale|protection sociale|droit travail sécurité sociale",
		body: "organisme but non lucratif|sans but lucratif|fondation association", madePublic: "manifestement rendu*|rendues publiques|rendu public|manifestement publiques|manifestement rendues publiques|données rendues publiques|rendues publiques personne|rendues manifestement publiques", claims: "exercice un droit justice|constatation exercice droit justice|exercice droit justice|droit* justice|droits en justice|défense droit* justice|constatation exercice défense|défense droit justice|droit en justice|exercice défense droits justice|défense d'un droit justice|défense droits justice|constatation défense droit justice|défense un droit justice|droit justice|droits justice", substantial: "intérêt public important|motifs intérêt public important*|intérêt public majeur",
		health: "médecine préventive|médecine travail|diagnostic* médica*|prise charge sanitaire|soins santé|soins", publicHealth: "santé publique", research: "fins archivistiques|recherche scientifique|fins statistiques|archives intérêt public|archivage intérêt public|recherche historique|fins recherche",
		official: "contrôle autorité publique|sous le contrôle de l'autorité publique", authorised: "autorisé* droit",
		alone:  "archiving-research-statistics:recherche|archiving-research-statistics:archivage|archiving-research-statistics:archives|archiving-research-statistics:statistiques|vital-interests:intérêt* vita*|vital-interests:sauvegarde intérêts vitaux",
		both:   "obligation* légale* contractuelle*|obligation* contractuelle* légale*",
		beside: "base personne personnes concernée concernées client clients libre éclairé préalable écrit base légale usager usagers salarié parents recueil"},
	{lang: "es",
		consent:    "ha consentido|han consentido|~consentimiento|~consentimientos|consentimiento interesado*|consentimiento afectado|consentimiento inequívoco|~autorización interesado",
		contract:   "~contrato|~contratos|ejecución contrato|ejecución contractual|ejecución contrato laboral|relación contractual|relaciones contractuales|medidas precontractuales|precontractual*|precontrato*|contrato laboral|contrato trabajo|cumplimiento contrato|obligaci* contractual*|contractual|relación precontractual|desarrollo relación contractual",
		obligation: "obligaci* legal*|deber legal|cumplimiento obligaci* legal*|obligación jurídica|imperativo legal|oblig legal*|obl legal*|obligación leg",
		vital:      "proteger vida|protección vida|salvar vida|salvaguarda vida|interés* vital*|intereses vitales", task: "misión interés público|interés público|misión realizada interés público|poder* público*|ejercicio poderes públicos|interés general|misión pública|potestad* pública*|intereses públicos|int público",
		interests: "interés* legítimo*|intereses legítimos|int legítimo*|interés legít|inter legítimo",
		explicit:  "consentimiento explícito|consentimiento expreso|consentimiento explícito escrito|consentimiento escrito explícito|consentimiento expreso escrito", employment: "derecho laboral|derecho trabajo|seguridad social|protección social|seguridad protección social|ámbito laboral",
		body: "sin ánimo lucro|entidad sin ánimo|fundación asociación", madePublic: "manifiestamente público*|hecho manifiestamente|hechos públicos|manifiestamente públicas", claims: "reclamacion*|defensa reclamacion*|formulación ejercicio|ejercicio defensa reclamaciones", substantial: "interés público esencial|razones interés público esencial|interés público sustancial",
		health: "medicina preventiva|medicina laboral|medicina preventiva laboral|medicina trabajo|diagnóstico médico|asistencia sanitaria|asistencia sanitaria social|tratamiento sanitario|prestación sanitaria|vigilancia salud", publicHealth: "salud pública", research: "fines archivo|investigación científica|investigación histórica|fines estadísticos|archivo interés público|fines investigación",
		official: "supervisión autoridad* pública*|supervisión autoridades públicas|control autoridad pública", authorised: "autorizado* derecho",
		alone:  "archiving-research-statistics:investigación|archiving-research-statistics:estadística*|archiving-research-statistics:archivo|vital-interests:interés* vital*|vital-interests:protección intereses vitales",
		both:   "obligaci* legal* contractual*|obligaci* contractual* legal*",
		beside: "base interesado interesada interesados interesadas afectado persona personas cliente clientes expreso previo informado escrito libre base legal jurídica titular usuario paterno padres tutor"},
	{lang: "ca",
		consent:    "~consentiment|consentiment interessat*|consentiment persona*",
		contract:   "~contracte|~contractes|execució contracte|relació contractual|precontractual*|contracte laboral|contracte treball|compliment contracte|contractual",
		obligation: "obligaci* legal*|deure legal|compliment obligaci* legal*", vital: "interess* vital*|interessos vitals|interès vital", task: "missió interès públic|interès públic|poder* públic*|exercici poders públics|interès general|missió realitzada interès públic|poders públics",
		interests: "interès legítim|interess* legítim*|interessos legítims",
		explicit:  "consentiment explícit|consentiment exprés", employment: "dret laboral|seguretat social|dret treball|protecció social", madePublic: "manifestament públic*|fet manifestament", claims: "reclamacions|defensa reclamacions", substantial: "interès públic essencial", health: "medicina preventiva|medicina laboral|assistència sanitària|medicina treball|diagnòstic mèdic", publicHealth: "salut pública", research: "fins arxiu|recerca científica|fins estadístics|investigació científica|finalitats estadístiques|arxiu interès públic",
		alone:  "archiving-research-statistics:recerca|archiving-research-statistics:arxiu|vital-interests:interess* vital*|vital-interests:interès vital",
		beside: "interessat interessada interessats persona persones afectada afectades exprés previ base legal jurídica"},
	{lang: "it",
		consent:    "ha acconsentito|hanno acconsentito|~consenso|~consensi|consenso interessat*|consenso libero",
		contract:   "~contratto|~contratti|esecuzione contratt*|esecuzione contrattuale|adempiment* contratt*|adempiment* contrattual*|misure precontrattuali|precontrattual*|obblig* contrattual*|contratto lavoro|rapporto contrattuale|contrattuale|esecuzione rapporto contrattuale|esecuzione di un contratto",
		obligation: "obblig* legg*|obbligo legale|obblighi legali|obbligo giuridico|obblighi giuridici|adempimento obblig* legg*|obblighi legge|obbligo normativo|obblighi normativi|obbligazione legale|obbl di legge|obbl legge|obbl legale",
		vital:      "salvaguardia vita|tutela vita|protezione vita|proteggere vita|salvare vita|interess* vital*", task: "compit* interesse pubblico|interesse pubblico|pubblici poteri|esercizio pubblici poteri|compito interesse pubblico|pubblico interesse|compiti istituzionali interesse pubblico|compiti di interesse pubblico|pubblico potere|int pubblico|interesse pubbl",
		interests: "legittim* interess*|interess* legittim*|legitt interesse|interesse legitt|int legittimo|legittimo int",
		explicit:  "consenso esplicito|consenso espresso|consenso scritto esplicito|consenso esplicito scritto", employment: "diritto lavoro|sicurezza sociale|protezione sociale|materia di diritto del lavoro|diritto del lavoro", body: "senza scopo lucro", madePublic: "manifestamente pubblici|resi manifestamente|manifestamente pubblic*", claims: "diritto sede giudiziaria|sede giudiziaria|accertare esercitare difendere|difesa diritto giudizi*|difesa giudizio", substantial: "interesse pubblico rilevante|rilevante interesse pubblico|motivi interesse pubblico rilevante", health: "medicina preventiva|medicina lavoro|diagnosi|assistenza sanitaria|terapia sanitaria|cura", publicHealth: "sanità pubblica|salute pubblica", research: "fini archiviazione|ricerca scientifica|fini statistici|archiviazione pubblico interesse|ricerca storica|ricerca scientifica storica|archiviazione nel pubblico interesse",
		official: "controllo autorità pubblica", authorised: "autorizzat* diritto",
		alone:  "archiving-research-statistics:ricerca|archiving-research-statistics:archiviazione|archiving-research-statistics:statistica|vital-interests:interess* vital*|vital-interests:tutela interessi vitali",
		both:   "obblig* legal* contrattual*|obblig* legge contrattual*|obblig* contrattual* legge|obblig* contrattual* legal*",
		beside: "base interessato interessati interessata espresso libero informato preventivo cliente clienti base giuridica legale persona persone dipendente genitori"},
	{lang: "nl",
		consent:    "heeft ingestemd|hebben ingestemd|heeft toestemming gegeven|~toestemming|toestemming betrokkene*|toestemming personen",
		contract:   "~overeenkomst|~overeenkomsten|~contract|uitvoering* overeenkomst*|uitvoering contract|uitvoeren overeenkomst|arbeidsovereenkomst*|koopovereenkomst*|huurovereenkomst*|precontractue*|contractue* verplichting*|contractuele relatie|noodzakelijk overeenkomst|nakoming overeenkomst|nakomen overeenkomst|behandelovereenkomst*|behandelingsovereenkomst*|contractueel|dienstverleningsovereenkomst*|lidmaatschapsovereenkomst*|leerovereenkomst*|stageovereenkomst*|verzekeringsovereenkomst*|opdrachtovereenkomst*",
		obligation: "wettelijke* verplichting*|wettelijke plicht*|nakomen wettelijke verplichting*|nakoming wettelijke verplichting*|juridische verplichting*|wett plicht*|wett verplichting*|wettel verplichting*",
		vital:      "bescherming leven|beschermen leven|beschermen van leven|levensbelang|vita* belang*|vitale belangen", task: "publiekrechtelijke taak|algemeen belang|taak algemeen belang|publieke taak|openbaar gezag|uitoefening openbaar gezag|publiekrechtelijke taken|publieke taken|openbaar belang|overheidstaak|taak van algemeen belang|alg belang|openb gezag",
		interests: "gerechtvaardigd* belang*|gerechtvaardigde belangen|gerechtv belang*|gerechtvaardigd bel",
		explicit:  "uitdrukkelijke toestemming|expliciete toestemming|uitdrukkelijke schriftelijke toestemming|schriftelijke uitdrukkelijke toestemming", employment: "arbeidsrecht*|sociale zekerheid*|socialezekerheidsrecht|sociale bescherming", body: "zonder winstoogmerk|winstoogmerk", madePublic: "kennelijk openbaar|openbaar gemaakt|kennelijk door betrokkene openbaar", claims: "rechtsvordering*|onderbouwing rechtsvordering|rechtsvorderingen", substantial: "zwaarwegend algemeen belang|zwaarwegend* belang*|zwaarwegende redenen algemeen belang|zwaarwegend publiek belang", health: "preventieve geneeskunde|arbeidsgeneeskunde|medische diagnose*|gezondheidszorg|medische behandeling|sociale diensten", publicHealth: "volksgezondheid", research: "wetenschappelijk onderzoek|historisch onderzoek|statistische doeleinden|archivering algemeen belang|archivering",
		official: "toezicht overheid", authorised: "toegestaan recht",
		alone:  "archiving-research-statistics:onderzoek|archiving-research-statistics:archief*|archiving-research-statistics:statistiek|vital-interests:vita* belang*|health-care:zorgverlening",
		both:   "wettelijke* contractue* verplichting*|contractue* wettelijke* verplichting*",
		beside: "grond basis grondslag betrokkene betrokkenen vrije voorafgaande schriftelijke ouders klant klanten grondslag persoon werknemer cliënt ondubbelzinnige"},
	{lang: "pl",
		consent:    "wyraził zgodę|wyraziła zgodę|wyrazili zgodę|~zgoda|~zgody|~zgodą|~zgodę|zgoda osob*|zgody osob*|zgoda podmiotu danych|zgoda wyrażona",
		contract:   "~umowa|~umowy|wykonani* umow*|wykonania umowy|realizacja umowy|zawarci* umow*|realizacji umowy|umowa pracę|umowy pracę|umowa o pracę|umowa zlecenie|działania przed zawarciem umowy|przed zawarciem umowy|niezbędność umowy|niezbędne umowy|zawarci* wykonani* umow*|zawarci* realizacj* umow*",
		obligation: "obowiąz* prawn*|wypełnieni* obowiązku prawnego|niezbędnoś* wypełnieni* obowiązku prawnego|obowiązek ustawowy|obowiązk* ustawow*|obowiązki prawne|obowiązek wynikający przepisów prawa|obowiązek wynikający prawa|obowiązki wynikające przepisów|obow prawny|obow prawn*|obowiązek praw|obowiąz* wynikając* przepis*|obowiąz* przepis* prawa|obowiąz* ustawow*",
		vital:      "ochron* życia|ochrona życia|ratowani* życia|żywotn* interes*|żywotne interesy|żywotnych interesów|ochrona żywotnych interesów", task: "interes* publiczn*|zadani* interesie publicznym|zadani* realizowan* interesie publicznym|wykonani* zadani* realizowan* interesie publicznym|interesie publicznym|władz* publiczn*|sprawowani* władzy publicznej|zadanie publiczne|zadania publiczne|zadań publicznych|zadania realizowane interesie publicznym",
		interests: "uzasadnion* interes*|prawnie uzasadnion* interes*|usprawiedliwion* interes*|prawnie usprawiedliwion* cel*|prawnie uzasadnion* cel*|prawnie uzas interes*|uzasadn interes*|praw uzas interes*",
		explicit:  "wyraźn* zgod*|wyraźna zgoda|wyraźna pisemna zgoda|pisemna wyraźna zgoda", employment: "prawo pracy|prawa pracy|zabezpieczeni* społeczn*|ubezpieczenia społeczne|ochrony socjalnej", body: "niezarobkow*", madePublic: "oczywisty sposób upublicz*|upublicznion*|upublicznione sposób oczywisty", claims: "roszcze*|dochodzeni* roszczeń|obrona roszczeń|ustalenie dochodzenie", substantial: "ważn* interes* publiczn*|ważny interes publiczny|istotn* interes* publiczn*|względy związane ważnym interesem publicznym", health: "medycyn* pracy|profilaktyk* zdrowotn*|diagnoz* medyczn*|opiek* zdrowotn*|zabezpieczenie społeczne opieka", publicHealth: "zdrowi* publiczn*", research: "cel* archiwaln*|badania naukowe|badań naukowych|cele statystyczne|celów statystycznych|celów archiwalnych",
		official: "nadzorem władz publicznych", authorised: "dozwolon* prawem",
		alone:  "archiving-research-statistics:archiwizacja|archiving-research-statistics:statystyka|vital-interests:żywotn* interes*|vital-interests:ochrona żywotnych interesów",
		beside: "podstawa podstawie osoby osób dobrowolna pisemna uprzednia pracownika klienta klientów rodzica podstawa prawna uczestnika podmiotu danych"},
	{lang: "pt",
		consent:    "~consentimento|~consentimentos|consentimento titular*",
		contract:   "~contrato|~contratos|execução contrato|execução contratual|diligências pré contratuais|pré contratua*|precontratua*|relação contratual|contrato trabalho|obrigaç* contratua*|cumprimento contrato|contratual",
		obligation: "obrigaç* lega*|obrigação jurídica|obrigações jurídicas|cumprimento obrigaç*|dever legal|imposição legal|obrig legal|obrig legais",
		vital:      "interesse* vita*", task: "interesse público|funções interesse público|autoridade pública|exercício autoridade pública|missão interesse público|poderes públicos|interesse geral",
		interests: "interesse* legítimo*|legítimo interesse|legítimos interesses|int legítimo*|interesse legít",
		explicit:  "consentimento explícito|consentimento expresso", employment: "legislação laboral|direito laboral|segurança social|proteção social|direito trabalho", body: "fins lucrativos", madePublic: "manifestamente público*|tornado* público*|manifestamente tornados públicos", claims: "direito processo judicial|processo judicial|exercício defesa direito|declaração exercício", substantial: "interesse público importante|motivos interesse público importante", health: "medicina preventiva|medicina trabalho|diagnóstico médico|prestação cuidados|cuidados saúde|saúde trabalho", publicHealth: "saúde pública", research: "fins arquivo|investigação científica|fins estatísticos|arquivo interesse público|investigação histórica",
		official: "controlo autoridade pública", authorised: "autorizad* direito",
		alone:  "archiving-research-statistics:investigação|archiving-research-statistics:arquivo|archiving-research-statistics:estatística|vital-interests:interesse* vita*|vital-interests:proteção interesses vitais",
		both:   "obrigaç* lega* contratua*|obrigaç* contratua* lega*",
		beside: "titular titulares dados expresso livre prévio informado cliente clientes base legal jurídica utente pais"},
	{lang: "da",
		consent:    "forældrenes samtykke|forældres samtykke|medarbejderens samtykke|kundens samtykke|registreredes samtykke|elevens samtykke|barnets samtykke|borgerens samtykke|patientens samtykke|brugerens samtykke|medlemmets samtykke|deltagerens samtykke|ansøgerens samtykke|~samtykke|~samtykker|samtykke registrerede|samtykke fra registrerede",
		contract:   "~kontrakt|~aftale|opfyldelse kontrakt|opfyldelse aftale|kontraktopfyldelse|kontraktlig* forpligtelse*|kontraktforhold|kontraktgrundlag|kontraktindgåelse|ansættelseskontrakt|ansættelsesaftale|lejekontrakt|kontraktuel*|kontraktlig",
		obligation: "retlig* forpligtelse*|lovpligtig*|lovmæssig* forpligtelse*|juridisk forpligtelse*|retlig pligt",
		vital:      "vitale interesse*", task: "samfundets interesse|offentlig myndighedsudøvelse|myndighedsudøvelse|offentlig* interesse*|opgave samfundets interesse|myndighedsopgave*|offentlig opgave",
		interests: "legitim* interesse*|berettiget interesse*|interesseafvejning|interesseafvejningsreglen",
		explicit:  "udtrykkelig* samtykke", employment: "arbejdsret*|social sikring|socialret*|arbejdsretlig*|sociallovgivning", madePublic: "tydeligvis offentliggjort|offentliggjort registrerede|åbenbart offentliggjort", claims: "retskrav|fastlægges gøres gældende", substantial: "væsentlig* samfundsinteresse*|væsentlig* offentlig* interesse*|væsentlige samfundsmæssige interesser", health: "forebyggende medicin|arbejdsmedicin|medicinsk diagnose|sundhedspleje|sygdomsbehandling|sundhedsbehandling|lægelig behandling", publicHealth: "folkesundhed*", research: "arkivformål|videnskabelig forskning|statistiske formål|historisk forskning",
		alone:  "archiving-research-statistics:forskning|archiving-research-statistics:statistik|archiving-research-statistics:arkiv*|vital-interests:vitale interesse*",
		beside: "registrerede frivilligt skriftligt borgerens borgeren kundens forældre retsgrundlag medarbejderens medlemmets medlemmers elevens patientens forældres brugerens deltagerens ansøgerens abonnentens"},
	{lang: "sv",
		consent:    "vårdnadshavarnas samtycke|vårdnadshavares samtycke|vårdnadshavarens samtycke|föräldrarnas samtycke|registrerades samtycke|elevens samtycke|kundens samtycke|patientens samtycke|medarbetarens samtycke|medlemmens samtycke|deltagarens samtycke|barnets samtycke|användarens samtycke|sökandens samtycke|~samtycke|~samtycken|samtycke registrerade*",
		contract:   "~avtal|~kontrakt|fullgör* avtal|uppfyll* avtal|fullgörande avtal|anställningsavtal|avtalsförhållande|avtalsrelation|hyresavtal|köpeavtal|ingå avtal|kollektivavtal fullgörande|avtal med registrerade",
		obligation: "rättslig* förpliktelse*|rättslig skyldighet|lagstadgad skyldighet|lagkrav|lagenlig skyldighet|rättsliga skyldigheter",
		vital:      "grundläggande intresse*|vitala intresse*|skydda grundläggande intressen|skydd grundläggande intressen", task: "allmänt intresse|allmänna intresse*|myndighetsutövning|uppgift allmänt intresse|uppgift av allmänt intresse|allmänintresse",
		interests: "berättigat intresse|berättigade intresse*|intresseavvägning|legitimt intresse|legitima intresse*",
		explicit:  "uttryckligt samtycke", employment: "arbetsrätt*|social trygghet|socialt skydd|arbetsrätten", madePublic: "offentliggjort* tydligt|tydligt sätt offentliggjort*|uppenbarligen offentliggjort*", claims: "rättsliga anspråk", substantial: "viktigt allmänt intresse|väsentligt allmänt intresse|viktiga allmänna intressen", health: "förebyggande hälso*|hälso sjukvård|yrkesmedicin|medicinska diagnoser|företagshälsovård|social omsorg", publicHealth: "folkhälsa*", research: "arkivändamål|vetenskaplig* forskning*|statistiska ändamål|vetenskapliga forskningsändamål|historiska forskningsändamål",
		alone:  "archiving-research-statistics:forskning|archiving-research-statistics:statistik|archiving-research-statistics:arkiv*|vital-interests:grundläggande intresse*|health-care:hälsovård",
		beside: "registrerade registrerades den frivilligt skriftligt vårdnadshavare vårdnadshavares kundens rättslig grund medlemmens medlems elevens patientens vårdnadshavarens användarens deltagarens anställdas föräldrars medarbetarens sökandens prenumerantens"},
	{lang: "no",
		consent:    "~samtykke|samtykke registrerte",
		contract:   "~avtale|~kontrakt|oppfylle avtale|oppfyllelse avtale|arbeidsavtale|avtaleforhold|avtaleoppfyllelse|oppfylle kontrakt",
		obligation: "rettslig* forpliktelse*|lovpålagt*|rettslig plikt|juridisk forpliktelse", vital: "vitale interesse*", task: "allmennhetens interesse|allmenn interesse|offentlig myndighet|utøve offentlig myndighet|myndighetsutøvelse|oppgave i allmennhetens interesse",
		interests: "berettiget interesse*|berettigede interesse*|interesseavveiing|legitim interesse",
		explicit:  "uttrykkelig samtykke", employment: "arbeidsrett*|trygderett*", claims: "rettskrav", substantial: "viktige allmenne interesse*|viktige samfunnsinteresser", health: "forebyggende medisin|arbeidsmedisin|helsetjenester|medisinsk diagnostikk", publicHealth: "folkehelse*", research: "arkivformål|vitenskapelig forskning|statistiske formål",
		alone: "archiving-research-statistics:forskning|vital-interests:vitale interesse*", beside: "registrerte frivillig skriftlig den medlemmets kundens elevens pasientens foreldres brukerens deltakerens ansattes søkerens"},
	{lang: "fi",
		consent:    "~suostumus|~suostumukset|~suostumuksella|rekisteröidyn suostumus|henkilön suostumus|~suostumukseen",
		contract:   "työsopimuksen täytäntöönpan*|sopimuksen täytäntöönpan*|~sopimus|sopimuksen täytäntöönpan*|sopimussuhde|työsopimus|sopimuksen tekemi*|sopimuksen toteutta*|sopimusvelvoi*|vuokrasopimus|asiakassopimus|sopimuksen täyttämi*|sopimuksen valmistelu",
		obligation: "lakisääteinen velvoi*|lakisääteis* velvoi*|lakisääteinen velvollisuus|lakisääteiset velvoit*|oikeudellinen velvoi*|lakisääteisen velvoitteen", vital: "elintärke* e*|elintärkeä etu|elintärkeiden etujen suojaa*", task: "yleinen etu|yleistä etua koskeva*|yleisen edun|julkisen vallan käyt*|julkinen valta|julkisen vallan",
		interests: "oikeutettu etu|oikeutetu* e*|rekisterinpitäjän oikeutettu etu",
		explicit:  "nimenomainen suostumus", employment: "työoikeu*|sosiaaliturva*|työlainsäädän*", madePublic: "nimenomaisesti julki*|saatettu julkiseksi", claims: "oikeusvaa*|oikeudellisten vaateiden|oikeudelli* vaat*|oikeudellinen vaade", substantial: "tärkeä yleinen etu|tärkeää yleistä etua|tärkeän yleisen edun", health: "ennaltaehkäisevä* lääket*|työterveyshuol*|terveydenhuol*|sosiaalihuol*|lääketieteelli* diagnoosi*|työterveyslääket*", publicHealth: "kansanterve*", research: "tieteelli* tutkimu*|tilastolli* tarkoitu*|arkistointi*|historialli* tutkimu*",
		alone: "archiving-research-statistics:tutkimus|archiving-research-statistics:tilastointi|vital-interests:elintärke* e*", beside: "rekisteröidyn henkilön vapaaehtoinen kirjallinen huoltajan asiakkaan käsittelyn oikeusperuste jäsenen jäsenten osallistujan oppilaan huoltajien potilaan työntekijän hakijan käyttäjän lapsen vanhempien opiskelijan asukkaan vapaaehtoisen tilaajan"},
	{lang: "cs",
		consent:    "~souhlas|~souhlasu|~souhlasem|souhlas subjekt*|souhlas subjektu údajů|souhlas zákonného zástupce",
		contract:   "plnění pracovní smlouvy|plnění kupní smlouvy|plnění nájemní smlouvy|pracovní smlouvy|~smlouva|~smlouvy|plnění smlouvy|plnění ze smlouvy|splnění smlouvy|uzavření smlouvy|smluvní vztah|pracovní smlouva|smluvní povinnost*|předsmluvní*|plnění smluvních povinností|realizace smlouvy|nájemní smlouva|kupní smlouva|smluvní plnění|jednání o smlouvě",
		obligation: "právní povinnost*|zákonn* povinnost*|plnění právní povinnosti|splnění právní povinnosti|plnění zákonné povinnosti|plnění právních povinností|zákonných povinností|právních povinností", vital: "životně důležit* zájm*|ochrana životně důležitých zájmů|životně důležitý zájem", task: "veřejn* zájm*|veřejný zájem|úkol veřejném zájmu|veřejné moci|výkon veřejné moci|úkolu veřejném zájmu",
		interests: "oprávněn* záj*|oprávněný zájem",
		explicit:  "výslovný souhlas|výslovného souhlasu", employment: "pracovní* práv*|sociální* zabezpečení|pracovněprávní*|sociální ochran*", body: "neziskov*", madePublic: "zjevně zveřejněn*|zveřejněné subjektem", claims: "právních nároků|právní nárok*|obhajob* právních nároků|určení výkon", substantial: "významn* veřejn* zájm*|významný veřejný zájem", health: "preventivní* lékařství|pracovní* lékařství|lékařsk* diagnosti*|zdravotní* péč*|pracovnělékařsk*|zdravotních služeb", publicHealth: "veřejné* zdraví", research: "archivac*|vědeck* výzkum*|statistick* účel*|archivační* účel*",
		alone: "archiving-research-statistics:výzkum|archiving-research-statistics:statistika|vital-interests:životně důležit* zájm*", beside: "subjektu subjektů údajů dobrovolný písemný informovaný osoby rodičů zákonného zástupce právní titul základ zákazníka"},
	{lang: "sk",
		consent:    "~súhlas|~súhlasu|~súhlasom|súhlas dotknut*|súhlas osoby",
		contract:   "~zmluva|~zmluvy|plnenie zmluvy|zmluvný vzťah|pracovná zmluva|uzatvorenie zmluvy|uzavretie zmluvy|zmluvn* povinnos*|predzmluvn*|plnenie zmluvných povinností|zmluvné plnenie",
		obligation: "zákonn* povinnos*|právn* povinnos*|plnenie zákonnej povinnosti|splnenie zákonnej povinnosti", vital: "životne dôležit* záujm*|životne dôležitý záujem", task: "verejn* záujm*|verejný záujem|úloha verejnom záujme|verejnej moci|výkon verejnej moci|verejnom záujme",
		interests: "oprávnen* záuj*|oprávnený záujem",
		explicit:  "výslovný súhlas", employment: "pracovné* práv*|sociálne* zabezpečeni*|pracovnoprávn*", madePublic: "preukázateľne zverejn*|zjavne zverejn*", claims: "právn* nárok*|právnych nárokov", substantial: "významn* verejn* záujm*|významný verejný záujem|podstatný verejný záujem", health: "preventívne* lekárstv*|pracovné* lekárstv*|zdravotn* starostlivos*|lekárska diagnostika", publicHealth: "verejné* zdravi*", research: "archiváci*|vedeck* výskum*|štatistick* účel*",
		alone: "archiving-research-statistics:výskum|vital-interests:životne dôležit* záujm*", beside: "dotknutej osoby osôb dobrovoľný písomný právny základ zákonného zástupcu"},
	{lang: "el",
		consent:    "~συγκατάθεση|~συγκατάθεσης|~συναίνεση|συγκατάθεση υποκειμέν*",
		contract:   "~σύμβαση|~σύμβασης|εκτέλεση σύμβασης|εκτέλεση της σύμβασης|σύμβαση εργασίας|συμβατική σχέση|προσυμβατικ*|συμβατικ* υποχρέωσ*|συμβατικ* υποχρεώσ*|σύναψη σύμβασης|εκπλήρωση σύμβασης",
		obligation: "έννομη υποχρέωση|έννομης υποχρέωσης|νομική υποχρέωση|νομικ* υποχρέωσ*|εννομ* υποχρεωσ*|συμμόρφωση έννομη υποχρέωση|εκ νόμου υποχρέωση", vital: "ζωτικ* συμφέρο*|ζωτικό συμφέρον", task: "δημόσι* συμφέρο*|εκπλήρωση* καθήκοντος προς δημόσι* συμφέρον|εκπλήρωση* καθήκοντος δημόσι* συμφέρο*|δημόσιο συμφέρον|δημόσιας εξουσίας|άσκηση δημόσιας εξουσίας|καθήκον δημόσιο συμφέρον|καθήκοντος δημόσιο συμφέρον|δημόσια εξουσία|καθήκον* δημόσι* συμφέρον*|καθήκοντος δημοσίου συμφέροντος|καθήκοντος προς δημόσιο συμφέρον|δημοσίου συμφέροντος",
		interests: "έννομ* συμφέρο*|έννομο συμφέρον|έννομα συμφέροντα|εννόμων συμφερόντων",
		explicit:  "ρητή συγκατάθεση|ρητής συγκατάθεσης", employment: "εργατικ* δικαί*|εργατικό δίκαιο|κοινωνικ* ασφάλισ*|κοινωνική ασφάλιση", madePublic: "προδήλως δημοσιοποι*", claims: "νομικ* αξίωσ*|νομικών αξιώσεων|νομικές αξιώσεις|θεμελίωση άσκηση", substantial: "ουσιαστικ* δημόσι* συμφέρ*|ουσιαστικό δημόσιο συμφέρον", health: "προληπτικ* ιατρικ*|επαγγελματικ* ιατρικ*|ιατρική διάγνωση|υγειονομικ* περίθαλψ*|ιατρική εργασίας|ιατρικής εργασίας", publicHealth: "δημόσι* υγεί*|δημόσια υγεία", research: "επιστημονικ* έρευν*|αρχειοθέτησ*|στατιστικ* σκοπ*|ιστορικ* έρευν*",
		alone: "archiving-research-statistics:έρευνα|vital-interests:ζωτικ* συμφέρο*|vital-interests:προστασία ζωτικών συμφερόντων", beside: "υποκειμένου υποκειμένων ρητή έγγραφη ελεύθερη νομική βάση προσώπου"},
	{lang: "bg",
		consent:    "~съгласие|~съгласието|съгласие субект*|съгласие лиц*",
		contract:   "~договор|~договори|изпълнение договор*|трудов договор|договорн* отношени*|договорно задължение|договорни задължения|сключване договор*|преддоговорн*|договорно правоотношение",
		obligation: "законов* задължени*|законово задължение|правн* задължени*|правно задължение|законоустановен* задължени*|нормативно задължение|спазване законово задължение", vital: "жизненоважн* интерес*", task: "обществен* интерес*|обществен интерес|задача обществен интерес|официални правомощия|упражняване официални правомощия|публичен интерес|официални правомощия",
		interests: "легитим* интерес*|законен интерес|законни интереси|легитимен интерес|законн* интерес*",
		explicit:  "изрично съгласие|изричното съгласие", employment: "трудово* право*|социално* осигурява*|трудовото право|социална закрила|социалната сигурност", madePublic: "явно направени обществено|направени публично", claims: "правни претенции|правн* претенци*", substantial: "важен обществен интерес|значим обществен интерес|съществен обществен интерес", health: "превантивна* медицин*|трудова* медицин*|медицинск* диагно*|здравн* грижи|профилактична медицина|здравно обслужване", publicHealth: "обществено* здраве*", research: "научн* изследван*|архивиране*|статистическ* цели|исторически изследвания",
		alone: "archiving-research-statistics:изследвания|vital-interests:жизненоважн* интерес*", beside: "субекта субект данни данните лицето лице изрично писмено информирано доброволно правно основание"},
	{lang: "ro",
		consent:    "~consimțământ|~consimțământul|~consimțământului|consimțământul persoan*|acordul persoan*|~acordul",
		contract:   "~contract|~contractul|~contracte|executarea contract*|executare contract*|relație contractuală|relația contractuală|raport contractual|obligații contractuale|precontractual*|contract muncă|contractul muncă|contract individual muncă|încheierea contract*|contractual|derularea contract*|contractul de muncă",
		obligation: "obligați* legal*|obligație legală|îndeplinirea obligați* legal*|obligații legale|obligația legală|obligației legale", vital: "interes* vital*|interese vitale", task: "interes* public*|interesul public|sarcin* interes public|autoritate publică|autorității publice|autoritatea publică|exercitarea autorității publice|interes public",
		interests: "interes* legitim*|interes legitim|interese legitime",
		explicit:  "consimțământ explicit|consimțământul explicit|consimțământ expres", employment: "dreptul muncii|securit* social*|protecți* social*|legislația muncii|ocupării forței muncă", madePublic: "mod manifest public*|făcute publice mod manifest|manifest publice", claims: "drept instanță|drepturi instanță|apărarea drept*|constatarea exercitarea", substantial: "interes public major|interes public important|interes public substanțial", health: "medicin* preventiv*|medicin* muncii|diagnostic* medical*|asistenț* medical*|medicina preventivă muncii", publicHealth: "sănăt* public*", research: "cercetar* științific*|scopuri statistice|arhivare|scopuri arhivare|cercetare istorică",
		alone: "archiving-research-statistics:cercetare|vital-interests:interes* vital*", beside: "persoanei persoanelor vizate vizată explicit prealabil scris temei legal titularului"},
	{lang: "hu",
		consent:    "~hozzájárulás|~hozzájárulása|~hozzájáruláson|érintett* hozzájárulás*|~hozzájárulásán alapul*|önkéntes hozzájárulás|~hozzájárulás alapján",
		contract:   "~szerződés|szerződés teljesítés*|szerződés megköté*|szerződéses jogviszony|munkaszerződés*|szerződéses kötelezettség*|szerződéses kapcsolat|szerződéskötés|szerződés előkészítés*",
		obligation: "jogi kötelezettség*|jogszabályi kötelezettség*|törvényi kötelezettség*|jogszabályban előírt kötelezettség*|törvényes kötelezettség*", vital: "létfontosságú érdek*", task: "közérdek*|közérdekű feladat*|közhatalmi jogosítvány*|közhatalom gyakorlás*|közfeladat*|közhatalm*",
		interests: "jogos érdek*|jogos érdek|érdekmérlegelés*",
		explicit:  "kifejezett hozzájárulás*", employment: "foglalkoztatás*|szociális biztonság*|munkajog*|társadalombiztosítás*", madePublic: "nyilvánosságra hozott*", claims: "jogi igény*|jogi igények", substantial: "jelentős közérdek*", health: "megelőző egészségügy*|munkahelyi egészségügy*|foglalkozás egészségügy*|egészségügyi ellátás*|orvosi diagnózis*|munkaegészségügy*", publicHealth: "népegészségügy*", research: "tudományos kutatás*|archiválás*|statisztikai cél*|közérdekű archiválás*",
		alone: "archiving-research-statistics:kutatás|archiving-research-statistics:statisztika|vital-interests:létfontosságú érdek*", beside: "érintett érintettek érintetti önkéntes írásbeli kifejezett jogalap szülői tag tagok szülő beteg tanuló felhasználó munkavállaló pályázó jelentkező gondviselő ügyfél résztvevő vásárló"},
	{lang: "hr",
		consent:    "~privola|~privole|~suglasnost|~pristanak|privola ispitanik*",
		contract:   "~ugovor|~ugovora|izvršavanje ugovor*|izvršenje ugovor*|ugovorni odnos|ugovor radu|ispunjenje ugovor*|sklapanje ugovor*|ugovorn* obvez*|predugovorn*|provedba ugovora",
		obligation: "zakonsk* obvez*|pravn* obvez*|pravna obveza|poštovanje pravnih obveza|zakonska obaveza|zakonsk* obavez*", vital: "životno važn* interes*|vitaln* interes*|ključn* interes*", task: "javn* interes*|zadaća javnom interesu|službene ovlasti|službenih ovlasti|zadaće javnog interesa|javne ovlasti|javnih ovlasti|javnom interesu",
		interests: "legitimn* interes*|legitimni interes",
		explicit:  "izričita privola|izričita suglasnost", employment: "radno* prav*|socijalna sigurnost|socijalne sigurnosti|radno pravo", madePublic: "očito objav*|očito objavio", claims: "pravn* zahtjev*|pravnih zahtjeva", substantial: "značajn* javn* interes*|važn* javn* interes*", health: "preventivn* medicin*|medicin* rada|zdravstven* skrb*|medicinska dijagnoza|zdravstvena zaštita", publicHealth: "javn* zdrav*", research: "znanstven* istraživ*|arhiviranj*|statističk* svrh*",
		alone: "archiving-research-statistics:istraživanje|vital-interests:ključn* interes*|vital-interests:životno važn* interes*", beside: "ispitanika osobe dobrovoljna pisana pravna osnova roditelja"},
	{lang: "sl",
		consent:    "~privolitev|~privolitve|~soglasje|privolitev posameznik*|osebna privolitev",
		contract:   "~pogodba|~pogodbe|izvajanje pogodbe|izvedba pogodbe|pogodbeno razmerje|sklenitev pogodbe|pogodba zaposlitvi|pogodbena obveznost|predpogodben*|izpolnjevanje pogodbe|izpolnitev pogodbe|izvajanja pogodbe",
		obligation: "zakonsk* obvez*|zakonska obveznost|zakonske obveznosti|pravn* obveznost*|izpolnitev zakonske obveznosti", vital: "življenjsk* interes*|življenjsko pomemb* interes*", task: "javn* interes*|javnem interesu|javne oblasti|javna oblast|izvajanje javne oblasti|javne naloge|javni interes",
		interests: "zakonit* interes*|legitimn* interes*|zakoniti interes|zakoniti interesi",
		explicit:  "izrecna privolitev|izrecno soglasje", employment: "delovno* pravo*|socialna varnost|socialne varnosti|delovnega prava", madePublic: "očitno objav*", claims: "pravn* zahtevk*", substantial: "bistven* javn* interes*|pomemben javni interes", health: "preventivn* medicin*|medicin* dela|zdravstven* oskrb*|zdravstvena diagnoza", publicHealth: "javn* zdravj*", research: "znanstven* raziskav*|arhiviranj*|statističn* namen*|znanstvenoraziskovalni",
		alone: "archiving-research-statistics:raziskave|vital-interests:življenjsk* interes*", beside: "posameznika osebna prostovoljna pisna pravna podlaga"},
	{lang: "et",
		consent:    "~nõusolek|~nõusolekul|andmesubjekti nõusolek|isiku nõusolek",
		contract:   "~leping|~lepingud|lepingu täitmi*|tööleping|lepinguline suhe|lepingu sõlmi*|lepinguline kohustus|lepingueelse*|lepingulised kohustused",
		obligation: "juriidili* kohustus*|seadusest tulenev* kohustus*|seadusjärg* kohustus*|seadusega sätestatud kohustus*|õiguslik kohustus", vital: "eluli* huv*|eluliselt oluli* huv*", task: "avalik* huv*|avalikes huvides|avaliku võimu|avaliku ülesande|avaliku ülesande täitmine|avalik ülesanne|avaliku võimu teostami*",
		interests: "õigustatud huv*|õiguspära* huv*",
		explicit:  "selgesõnali* nõusolek*|sõnaselge nõusolek", employment: "tööõigus*|sotsiaalkindlustus*|sotsiaalkaits*", claims: "õigusnõu*", substantial: "oluli* avalik* huv*|märkimisväärne avalik huvi", health: "ennetav* meditsiin*|töömeditsiin*|tervishoi*|meditsiiniline diagnoos", publicHealth: "rahvatervi*|rahvatervis", research: "teadusuuring*|arhiveerimi*|statistili* eesmär*|teaduslik uurimistöö",
		alone: "archiving-research-statistics:teadustöö|vital-interests:eluli* huv*|vital-interests:eluliselt oluli* huv*", beside: "andmesubjekti isiku vabatahtlik kirjalik õiguslik alus"},
	{lang: "lv",
		consent:    "~piekrišana|~piekrišanu|datu subjekta piekrišana|personas piekrišana",
		contract:   "~līgums|~līgumi|līguma izpild*|darba līgums|līgumattiecības|līgumsaistīb*|līguma noslēg*|līgumisk*|līguma slēgšana",
		obligation: "juridisk* pienākum*|likum* noteikt* pienākum*|tiesisk* pienākum*|likumisk* pienākum*|juridisks pienākums", vital: "vitāl* interes*|vitāli svarīg* interes*|būtisk* interes* aizsardzīb*", task: "sabiedrīb* interes*|sabiedrības interesēs|oficiāl* pilnvar*|oficiālo pilnvaru|valsts pārvaldes uzdevum*|publisk* uzdevum*",
		interests: "leģitīm* interes*|likumīg* interes*",
		explicit:  "nepārprotama piekrišana|skaidra piekrišana", employment: "darba ties*|nodarbinātīb*|sociālā* nodrošinājum*|sociālā drošība", claims: "likumīg* prasīb*|tiesisk* prasīb*|juridisku prasību", substantial: "būtisk* sabiedrīb* interes*|svarīgu sabiedrības interešu", health: "profilaktisk* medicīn*|arodmedicīn*|veselīb* aprūp*|medicīnisk* diagno*", publicHealth: "sabiedrīb* veselīb*", research: "zinātnisk* pētniec*|arhivēšan*|statistik* nolūk*|zinātnisk* pētīj*",
		alone: "archiving-research-statistics:pētniecība|vital-interests:vitāl* interes*", beside: "datu subjekta personas brīvprātīga rakstiska tiesiskais pamats"},
	{lang: "lt",
		consent:    "~sutikimas|~sutikimo|~sutikimu|asmens sutikimas|duomenų subjekto sutikimas|~sutikimai",
		contract:   "~sutartis|~sutarties|sutarties vykdym*|darbo sutart*|sutartiniai santykiai|sutarties sudarym*|sutartin* įsipareigojim*|sutartin* prievol*|sutarčių vykdym*|ikisutartin*",
		obligation: "teisin* prievol*|teisin* pareig*|įstatym* nustatyt* pareig*|teisinė prievolė|teisinis įpareigojimas", vital: "gyvybin* interes*|gyvybiškai svarb* interes*", task: "vieš* interes*|viešojo intereso|viešasis interesas|vieš* valdž*|viešosios valdžios|viešojo intereso labui",
		interests: "teisėt* interes*",
		explicit:  "aišk* sutikim*|aiškus sutikimas", employment: "darbo teis*|socialin* apsaug*|socialin* draudim*|darbo teisė", claims: "teisin* reikalavim*|teisinius reikalavimus", substantial: "svarb* vieš* interes*|svarbus viešasis interesas|svarbaus viešojo intereso", health: "profilaktin* medicin*|darbo medicin*|sveikatos priežiūr*|medicinin* diagno*|medicinos diagnoz*", publicHealth: "visuomenės sveikat*", research: "mokslin* tyrim*|archyvavim*|statistin* tiksl*|moksliniai tyrimai",
		alone: "archiving-research-statistics:tyrimai|vital-interests:gyvybin* interes*", beside: "duomenų subjekto asmens savanoriškas rašytinis teisinis pagrindas"},
	{lang: "ga",
		consent:  "~toiliú|toiliú ábhar sonraí",
		contract: "~conradh|comhlíonadh conartha|conradh fostaíochta", obligation: "oibleagáid dhlíthiúil|oibleagáid dlí|oibleagáidí dlíthiúla", vital: "leasanna ríthábhachtacha|leas ríthábhachtach", task: "leas an phobail|leas phobail|údarás oifigiúil|leas poiblí", interests: "leas* dlisteanach*|leasanna dlisteanacha",
		explicit: "toiliú sainráite|toiliú follasach", substantial: "leas suntasach poiblí", health: "cúram sláinte", publicHealth: "sláinte phoiblí"},
	{lang: "mt",
		consent:  "~kunsens|kunsens suġġett*",
		contract: "~kuntratt|eżekuzzjoni kuntratt|twettiq kuntratt|kuntratt xogħol", obligation: "obbligu legali|obbligi legali|obbligazzjoni legali", vital: "interessi vitali|interess vitali", task: "interess pubbliku|awtorità uffiċjali", interests: "interess leġittimu|interessi leġittimi",
		explicit: "kunsens espliċitu", substantial: "interess pubbliku sostanzjali", health: "mediċina preventiva|kura saħħa", publicHealth: "saħħa pubblika"},
}

// leadWords may stand before the name of a ground and leave it as it is, in all
// languages: "performance of", "the data subject has given", "überwiegendes".
const leadWords = `gave requirement* constatation accertamento establishment determination comprobación constatación vaststelling ustalenie needed required zawarci* member* parent* applicant* pupil* student* participant* jäsen* asiakka* potila* työntekij* hakij* huoltaj* käyttäj* osallistuj* medlem* kund* forældre* foreldre* förälder* vårdnadshav* elev* ansøger* ansökande* bruger* användar* deltag* ansatt* anställd* ügyfél* szülő* beteg* tanuló* felhasználó* munkavállaló* pályázó* tagok into step steps prior taking taken measures request aufgabe* maßnahme* schritte démarches mesure* paso* passi misure medid* stappen maatregel* działani* czynnośc* åtgärder foranstaltninger toimenpite* opatřen* μέτρα măsuri* intézkedés* мерки perform* carr* out conness* exercis* fulfil* execut* comply* complian* necess* protect* safeguard* establish* employment given has clear individual individual's person data
	subject* task* our controller* company* based relying processing clear written freely informed pre entering conclusion statutory prior valid parental obtain* user* customer* client* employee* patient* visitor* basis ground*
	legal lawful overriding public vital legitimate general important substantial defen* official authority
	wahrnehmung ausübung erfüllung durchführung anbahnung abschluss schutz wahrung überwiegend* erforderlich* notwendig* freiwillig* schriftlich* vorherig* abgegeben* aufgrund grundlage rechtsgrundlage verarbeitung gesetzlich* vorvertraglich* betroffen* unser* arbeits* erteilt* eingeholte* informierte*
	exécution sauvegarde exercice respect protection nécessaire* accomplissement conclusion mission mesures base légale recueil libre personne* traitement fondement préalable
	ejecución cumplimiento protección ejercicio salvaguard* satisfacción necesari* base jurídica misión desempeño prestación tratamiento interesad* previo
	execució compliment protecció exercici salvaguarda necessàri* base jurídica tractament
	esecuzione adempimento esercizio tutela salvaguardia perseguimento necessari* base giuridica compito interessato previo trattamento espletamento
	uitvoering voldoen nakoming behartiging bescherming vervulling uitoefening noodzakelijk* gerechtvaardigd* grondslag vrijwillige schriftelijke verwerking
	realizacj* wykonani* wypełnieni* ochron* niezbędn* sprawowani* podstawa prawna przetwarzanie dobrowoln* pisemn* udzielon* prawnie uzasadnion* przed podjęcie wyrażon*
	execução cumprimento proteção defesa exercício prossecução necessári* base funções diligências tratamento titular prévio
	opfyldelse udførelse beskyttelse udøvelse nødvendig* behandling* skriftligt frivilligt overholdelse indgåelse
	fullgörande utförande uppfyllande skydd utövning utföra nödvändig* rättslig* behandling* skriftligt frivilligt ingående fullgöra efterlevnad
	oppfyllelse utførelse vern utøvelse oppfylle
	suorittaminen noudattaminen täytäntöönpano* suojaaminen rekisteröidyn toteuttaminen käyttäminen tarpeen henkilön yleistä yleisen julkisen käsittelyn peruste
	plnění splnění ochrana výkon provedení nezbytn* uzavření oprávněn* právní písemn* svobodn* zpracování subjektu
	plnenie splnenie ochrana výkon
	εκτέλεση εκπλήρωση συμμόρφωση διαφύλαξη προστασία άσκηση απαραίτητ* εκπληρ* νομική βάση επεξεργασία υποκειμένου
	executarea îndeplinirea respectarea protejarea exercitarea necesar* încheierea temei juridic prelucrarea persoanei vizate
	teljesítés* végrehajtás* védelme gyakorlás* szükséges* érintett* önkéntes írásbeli jogalap adatkezelés
	изпълнение спазване защита упражняване необходим* сключване основание обработване субекта писмено доброволно`

// tailWords may stand after the name of a ground and leave it as it is, in all
// languages: words of Art. 6 itself ("pursued by the controller", "cui è
// soggetto il titolare") and of how consent is given. Those of bg, ca, cs, da,
// el, fi, hu, no, ro and sv are from memory, and want a second look by a reader
// of them.
const tailWords = `purpose* zweck* fins fines finalidad* finalità scopi doeleinden celach cele formål ändamål tarkoituksia účely empfänger* newsletter* receiver* recipient* life lives
	trabajo laboral laborales servicio servicios arrendamiento alquiler compraventa adhesión suministro seguro préstamo matrícula formación bail travail vente location prestation prestations service services assurance prêt adhésion abonnement apprentissage stage entreprise lavoro locazione vendita fornitura servizio servizi appalto assicurazione mutuo tirocinio abbonamento subordinato
	treball lloguer compravenda subministrament serveis entitat entidad entidades trabalho arrendamento venda fornecimento serviços seguro estágio pracę pracy zlecenie zlecenia dzieło najmu sprzedaży usług usługi muncă muncii închiriere vânzare servicii furnizare práce trudov* werk huur koop arbeit kauf miete
	employer* employeur* arbeitgeber* werkgever* empleador* empleadora datore pracodawc* arbetsgivar* arbejdsgiver* työnantaj* you youth staff crew mieter* käufer* versicherungsnehmer* darlehensnehm* studierend* tenant* buyer* policyholder* borrower* insured learner* locataire* acheteur* assuré* emprunteur* inquilin* arrendatari* comprador* asegurad* prestatari* acquirent* conduttor* assicurat* huurder* koper* verzekerde* cursist* najemc* kupując* ubezpieczon* kandydat* uczni* uczestni* pacjent* użytkowni* członk* rodzic* studen* lejer* køber* hyresgäst* köpare* vuokralai* ostaj* nájemc* kupuj* uchazeč* žák* žáka pacient* ενοικιαστ* αγοραστ* μαθητ* ασθεν* chiriaș* cumpărător* elev* pacient* bérlő* vevő* наемател* купувач* ученик* пациент* versichert* nutzer* nutzenden bewerb* patient* mitglied* teilnehm* schüler* spend* gäste gast besuch* abonn* interessent* minderjährig* kind* jugendlich* abgebildet* fotografiert* visitor* guest* donor* subscriber* pupil* student* child children minor* participant* respondent* photographed people persons concerned adhérent* candidat* élève* patient* visiteur* abonné* participant* mineur* enfant* usager* personnes intéressé* alumn* pacient* soci* candidat* participant* visitante* hijo* abonad* alunn* student* iscritt* candidat* pazient* soci partecipant* visitator* minor* bambin* cittadin* persone leden lid leerling* patiënt* deelnemer* bezoeker* kind kinderen sollicitant* gebruiker* personen utente* sócio* aluno* doente* participante* visitante* parent* guardian* mother father legal representative* eltern* elternteil* erziehungsberechtigt* sorgeberechtigt* vormund gesetzlich* vertreter* représentant* légal légaux tuteur* titulaire autorité parentale père mère padre* madre* tutor* representante* legal legales genitor* tutore legale rappresentante esercente potestà responsabilità genitoriale ouder* voogd* wettelijk* vertegenwoordiger* rodzic* opiekun* prawn* pais mãe pai encarregad* educação foreldr* forældre* værge* förälder* föräldrar* vårdnadshavare huoltaj* vanhem* rodič* zákonn* zástupc* γονέ* κηδεμόν* părinț* tutor* reprezentant* szülő* gondviselő* törvényes képviselő* родител* настойни* законен представител pare mare pares tutors pursued controller* third party parties subject vested exercise* official authority task data agreed entered enter request* obtained given granted signed provided collected recorded documented written explicit via
	online form forms checkbox banner opt box tick website individual* person* customer* client* employee* applicant* user* member* patient* organisation* organization* company* our local authorities council* school* trust charity* prior steps taken pre contractual
	contractual measures applicable relevant imposed under laws regulations tax social security employment labour commercial accounting conferred public body
	verantwortlich* dritten dritter betroffen* unterliegt obliegt obliegende* übertragen* öffentlich* gewalt aufgabe* erforderlich* erfolgt anfrage antrag unternehmen* eingeholt erteilt liegt vor abgegeben unterzeichnet schriftlich* freiwillig* wurde vorvertraglich* vertraglich* maßnahmen person* beschäftigt* kund* mitarbeit*
	nach gesetzlich* steuerrechtlich* handelsrechtlich* sozialrechtlich* arbeitsrechtlich* dokumentiert online formular
	poursuivi* responsable* traitement tiers auquel laquelle soumis* investi* investie* dont autorité publique demande personne* concernée* recueilli* donné* obtenu* signé* écrit* formulaire organisme commune collectivité entreprise société établissement mesures précontractuelles prises prise employeur client* salarié* usager* travail incombe incombant relative relatif relatives relatifs comptable* fiscale* sociale* applicable* prévu* légale* association
	perseguid* responsable* tercer* aplicable* impuest* conferid* poder* público* públicos petición solicitud interesad* otorgad* recabad* prestad* obtenid* firmad* escrit* formulario empresa entidad cliente* emplead* trabajador* usuari* contractual* precontractual* medidas fiscal* laboral* tributari* contable* parte parts responsables misión realizada cumplid* sujet*
	perseguit* tercers conferid* poders públics sol·licitud interessa* atorgat* recollit* signat* escrit* empresa client* treballador*
	perseguit* titolare terzi cui soggetto soggetta investit* richiesta interessat* adottat* prestat* raccolt* ottenut* firmat* scritt* modulo azienda società ente client* dipendent* utent* precontrattual* contrattual* misure pubblici poteri connesso esercizio incombe fiscal* previst* contabil* tributari*
	verwerkingsverantwoordelijke* derde* derden rust rustende openbaar gezag opgedragen verzoek betrokkene* gegeven verkregen ondertekend* schriftelijk* formulier organisatie bedrijf gemeente klant* medewerk* werknemer* precontractuele maatregelen fiscale wettelijke
	ciążąc* administrator* stron* trzeci* realizowan* powierzon* władzy publicznej żądanie osoby której dane dotyczą udzielon* wyrażon* podpisan* pisemn* formularz firm* spółk* klient* pracownik* pracodawc* przepisów podatkow* spoczywając* przed zawarciem działania
	prosseguid* responsável terceir* sujeit* investid* autoridade pública pedido titular* obtid* recolhid* assinad* escrit* empresa client* trabalhador* fiscal* precontratual pré
	forfulgt dataansvarlig* tredjemand påhviler pålagt offentlig* myndighed* anmodning registrerede* afgivet indhentet givet skriftlig* kund* medarbejder* virksomhed*
	personuppgiftsansvarig* tredje part åvilar ålagd* åligger myndighet* begäran registrerade* inhämtat lämnat givet skriftlig* kund* anställd* företag* arbetsgivar*
	behandlingsansvarlig* påhviler forespørsel registrerte innhentet gitt kund* ansatt*
	rekisterinpitäj* kolmannen osapuolen koskev* tehtäv* rekisteröidy* pyynnöstä annettu saatu kirjalli* asiakka* työntekij* valmistel* yhtiön
	správce třetí strany vztahuje svěřen* veřejn* moci žádost subjekt* údajů udělen* získán* podepsan* písemn* zákazník* zaměstnanc* společnosti obce opatření
	prevádzkovateľ* tretej strany dotknut* osob* udelen* získan*
	υπευθύνου επεξεργασίας τρίτου εργασίας υποκειμένου αίτημα δεδομένων πελάτ* εργαζομέν* δημόσιας εξουσίας έχει ανατεθεί εταιρείας
	operatorul* terț* părți revine învestit* autoritate publice cererea persoanei vizate acordat obținut semnat scris client* angaja*
	adatkezelő* harmadik fél érintett* előkészítés* kérésére közérdekű közhatalmi vonatkozó terhelő megadott írásos ügyfél* munkavállaló* társaság
	администратор* трета страна прилага възложен* субект* данни искане дадено получено писмено клиент* служител* дружеството`

// otherParties are words for those whose consent is not that of the data
// subject, in all languages.
const otherParties = `arbeitnehmervertretung* mitarbeitervertretung* personalvertretung* gesamtbetriebsrat* konzernbetriebsrat*  council board employer* management committee authority authorities controller* processor* supplier* landlord bank* mode director* insurer*
	betriebsrat* personalrat* arbeitgeber* geschäftsführung* vorstand* aufsichtsbehörde* behörde* verantwortlichen auftragsverarbeiter* vermieter*
	employeur direction cse comité conseil bailleur autorité sous-traitant comité empresa empleador dirección autoridad proveedor responsable encargado
	datore sindacat* consiglio direzione autorità fornitore titolare ondernemingsraad werkgever* bestuur* toezichthouder* verwerker*
	pracodawc* zarząd* rady organu administrator* empregador conselho direção autoridade arbejdsgiver* bestyrelse* myndighed* arbetsgivar* styrelse* myndighet*
	työnantaj* hallitu* viranomai* zaměstnavatel* představenstv* úřad* εργοδότη διοίκηση αρχή angajator* consiliu* autorit* munkáltató* igazgatóság* hatóság* работодател* съвет* орган`

// processorWords are words for a processor, with whom a contract is none with the
// data subject, in all languages.
const processorWords = `processor* subprocessor* auftragsverarbeit* unterauftragsverarbeit* auftragnehmer* avv sous-traitan* traitant* traitance encargad* encarregat* subcontratante* verwerker* verwerkersovereenkomst przetwarzając* procesor* powierzeni* databehandl* underdatabehandl* personuppgiftsbiträd* käsittelij* zpracovatel*
	sprostredkovateľ* εκτελούντ* εκτελών împuternicit* adatfeldolgoz* обработващ* dienstleister* prestataire* provider* sponsor*`

// supplierWords are words for those a keeper buys from, who may be data subjects
// themselves, in all languages.
const supplierWords = `supplier* vendor* lieferant* fournisseur* proveedor* proveïdor* fornitor* leverancier* dostawc* fornecedor* leverandør* leverantör* toimittaj* dodavatel* dodávateľ* προμηθευτ* furnizor* beszállító* доставчи*`

// caseWords are words for "for" that name the case a ground is for, in all
// languages, folded.
var caseWords = func() map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(words.Fold("for für bei pour para per voor bij dla przy til ved för vid pro při για pentru за")) {
		set[w] = true
	}
	return set
}()
