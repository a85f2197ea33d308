package lawfulbasis

// officialGroundWords are the words of Art. 6(1) in one language: phrases with bars
// between that decide which point is meant, see words.Phrase, and in fill single
// words that decide nothing. Those of languages beside de, en, es, fr, it, nl, pl
// and pt are from memory, and want a second look by a reader of them.
type officialGroundWords struct {
	lang string

	consent, contract, obligation, vital, task, interests string

	fill string
}

var officialGroundTable = []officialGroundWords{
	{lang: "en",
		consent: "given consent|gave consent|consented|consent given|consent", contract: "performance contract|perform contract|perform agreement|fulfil contract|prior to entering contract|entering into contract|enter into contract|steps prior contract|pre contractual|contract|agreement", obligation: "legal obligation*|statutory obligation*|legal requirement*|statutory duty", vital: "vital interest*",
		task: "public interest|official authority|task carried out public interest|public task|public function*", interests: "legitimate interest*",
		fill: "the data subject has given to processing of his or her personal for one more specific purposes is necessary performance which party in order take steps at request prior entering into compliance with legal obligation controller protect vital interests another natural person task carried out public interest exercise official authority vested legitimate pursued by third perform lease tenant their taken statutory duty under we are our us fulfil customer customers client clients member members tenants employee employees individual individuals persons"},
	{lang: "de",
		consent: "einwilligung|eingewilligt", contract: "erfüllung vertrag*|vertrag*|vertrages|vertrags|vorvertraglich*|vertragspartei", obligation: "rechtlich* verpflichtung*|gesetzlich* verpflichtung*|rechtlich* pflicht*|gesetzlich* pflicht*", vital: "lebenswichtig* interesse*",
		task: "öffentlich* interesse*|öffentlich* gewalt|aufgabe öffentlich* interesse|öffentlich* aufgabe*", interests: "berechtigt* interesse*",
		fill: "die betroffene person hat ihre zu der verarbeitung für einen oder mehrere bestimmte zwecke gegeben ist erfüllung eines dessen erforderlich durchführung maßnahmen auf anfrage betroffenen erfolgen zur einer rechtlichen verpflichtung verantwortliche unterliegt um lebenswichtige interessen anderen natürlichen schützen wahrnehmung aufgabe im öffentlichen interesse liegt in ausübung öffentlicher gewalt erfolgt dem verantwortlichen übertragen wurde wahrung berechtigten des dritten kunden kunde mitglieder mitglied mitarbeiter beschäftigten wir unseren unserer unser"},
	{lang: "fr",
		consent: "consenti|consentement", contract: "exécution contrat|contrat|mesures précontractuelles|précontractuel*", obligation: "obligation légale|obligations légales", vital: "intérêts vitaux|intérêt vital",
		task: "intérêt public|autorité publique|mission intérêt public|mission service public", interests: "intérêt* légitime*|intérêts légitimes",
		fill: "la personne concernée au traitement de ses données caractère personnel pour une ou plusieurs finalités spécifiques le est nécessaire exécution un auquel partie mesures prises demande celle ci respect obligation légale laquelle responsable du soumis sauvegarde des intérêts vitaux autre physique mission intérêt public relevant exercice autorité publique dont investi aux fins légitimes poursuivis par tiers client clients adhérent salarié nous notre nos"},
	{lang: "es",
		consent: "consentimiento|consintió", contract: "ejecución contrato|contrato|medidas precontractuales|precontractual*", obligation: "obligación legal|obligaciones legales|obligación jurídica", vital: "interés* vital*|intereses vitales",
		task: "interés público|poderes públicos|misión interés público|misión realizada interés público", interests: "interés* legítimo*|intereses legítimos",
		fill: "el interesado dio su para tratamiento de sus datos personales uno varios fines específicos es necesario la ejecución un en que parte aplicación petición este medidas cumplimiento una obligación legal aplicable al responsable del proteger intereses vitales otra persona física misión realizada interés público ejercicio poderes públicos conferidos satisfacción legítimos perseguidos por tercero cliente clientes nuestro nuestra"},
	{lang: "it",
		consent: "consenso", contract: "esecuzione contratto|contratto|misure precontrattuali|precontrattual*", obligation: "obbligo legale|obblighi legali|obbligo di legge|obblighi di legge|obbligo legge", vital: "interess* vital*",
		task: "interesse pubblico|pubblici poteri|compito interesse pubblico|pubblico interesse", interests: "legittim* interess*|interess* legittim*",
		fill: "interessato ha espresso il al trattamento dei propri dati personali per una più specifiche finalità necessario all esecuzione di un cui parte misure adottate su richiesta dell adempiere obbligo legale quale soggetto titolare del la salvaguardia degli interessi vitali altra persona fisica compito interesse pubblico connesso esercizio pubblici poteri investito perseguimento legittimo terzi cliente clienti nostro nostra dipendente"},
	{lang: "nl",
		consent: "toestemming", contract: "uitvoering overeenkomst|overeenkomst|precontractuele", obligation: "wettelijke verplichting*|wettelijke plicht*", vital: "vitale belangen|vitaal belang",
		task: "algemeen belang|openbaar gezag|taak algemeen belang|publieke taak", interests: "gerechtvaardigd* belang*",
		fill: "de betrokkene heeft gegeven voor verwerking van zijn persoonsgegevens een of meer specifieke doeleinden is noodzakelijk uitvoering waarbij partij om te voldoen aan wettelijke verplichting die op verwerkingsverantwoordelijke rust vitale belangen andere natuurlijke persoon beschermen vervulling taak algemeen belang in het kader uitoefening openbaar gezag behartiging gerechtvaardigde derde klant klanten wij onze werknemer"},
	{lang: "pl",
		consent: "zgodę|zgoda|zgody", contract: "wykonania umowy|umowy|umowa|zawarciem umowy", obligation: "obowiązku prawnego|obowiązek prawny|obowiązków prawnych", vital: "żywotn* interes*",
		task: "interesie publicznym|władzy publicznej|zadania interesie publicznym|interes* publiczn*", interests: "uzasadnion* interes*|prawnie uzasadnion* interes*",
		fill: "osoba której dane dotyczą wyraziła na przetwarzanie swoich danych osobowych jednym lub większej liczbie określonych celów jest niezbędne do wykonania stroną wypełnienia obowiązku prawnego ciążącego administratorze ochrony żywotnych interesów osoby innej fizycznej zadania realizowanego interesie publicznym ramach sprawowania władzy publicznej powierzonej administratorowi wynikających prawnie uzasadnionych realizowanych przez administratora stronę trzecią klienta klientów nasz naszych pracownika"},
	{lang: "pt",
		consent: "consentimento", contract: "execução contrato|contrato|diligências pré contratuais|pré contratuais", obligation: "obrigação jurídica|obrigação legal|obrigações legais|obrigações jurídicas", vital: "interess* vita*",
		task: "interesse público|autoridade pública|funções interesse público", interests: "interess* legítimo*|interesses legítimos",
		fill: "titular dos dados deu seu para tratamento seus pessoais uma ou mais finalidades específicas necessário execução de um no qual parte cumprimento obrigação jurídica que responsável pelo está sujeito defesa interesses vitais do outra pessoa singular ao exercício funções interesse público da autoridade pública investido efeito legítimos prosseguidos por terceiros"},
	{lang: "ca",
		consent: "consentiment", contract: "execució contracte|contracte|precontractual*", obligation: "obligació legal|obligacions legals", vital: "interessos vitals|interès vital",
		task: "interès públic|poders públics|missió interès públic", interests: "interessos legítims|interès legítim",
		fill: "el tractament és necessari per execució un en què la persona interessada part al compliment una obligació legal aplicable responsable del missió realitzada interès públic"},
	{lang: "da",
		consent: "samtykke", contract: "opfyldelse kontrakt|kontrakt|kontrakten|aftale|aftalen", obligation: "retlig forpligtelse|retlige forpligtelser|lovmæssig forpligtelse", vital: "vitale interesse*",
		task: "samfundets interesse|offentlig myndighedsudøvelse|myndighedsudøvelse", interests: "legitim* interesse*",
		fill: "den registrerede har givet til behandling af sine personoplysninger et eller flere specifikke formål er nødvendig hensyn opfyldelse en som part for at overholde retlig forpligtelse påhviler dataansvarlige beskytte registreredes anden fysisk persons vitale interesser udførelse opgave samfundets interesse henhører under offentlig tredjemand kan forfølge legitim"},
	{lang: "sv",
		consent: "samtycke", contract: "fullgöra avtal|avtal|avtalet", obligation: "rättslig förpliktelse|rättsliga förpliktelser", vital: "grundläggande betydelse|intressen grundläggande betydelse|grundläggande intressen",
		task: "allmänt intresse|myndighetsutövning|uppgift allmänt intresse", interests: "berättigade intresse*|berättigat intresse",
		fill: "den registrerade har lämnat sitt till att dennes personuppgifter behandlas för ett eller flera specifika ändamål behandlingen är nödvändig fullgöra vilket part en rättslig förpliktelse som åvilar personuppgiftsansvarige skydda intressen av grundläggande betydelse annan fysisk person utföra uppgift allmänt intresse led personuppgiftsansvariges rör tredje parts berättigade"},
	{lang: "fi",
		consent: "suostumu*", contract: "sopimuksen täytäntöön|sopimuksen|sopimus", obligation: "lakisääteis* velvoit*", vital: "elintärke* etu*|elintärke* e*",
		task: "yleis* etua|julkisen vallan|yleisen edun", interests: "oikeutet* etu*|oikeutet* e*",
		fill: "rekisteröity on antanut henkilötietojensa käsittelyyn yhtä tai useampaa erityistä tarkoitusta varten käsittely tarpeen sellaisen täytäntöön panemiseksi jossa osapuolena rekisterinpitäjän lakisääteisen velvoitteen noudattamiseksi rekisteröidyn toisen luonnollisen henkilön elintärkeiden etujen suojaamiseksi yleistä etua koskevan tehtävän suorittamiseksi rekisterinpitäjälle kuuluvan julkisen vallan käyttämiseksi kolmannen osapuolen oikeutettujen toteuttamiseksi"},
	{lang: "cs",
		consent: "souhlas*", contract: "splnění smlouvy|smlouvy|smlouva|smlouvou", obligation: "právní povinnost*|právních povinností", vital: "životně důležit* zájm*",
		task: "veřejném zájmu|veřejné moci|veřejn* zájm*", interests: "oprávněn* zájm*",
		fill: "subjekt údajů udělil se zpracováním svých osobních pro jeden či více konkrétních účelů zpracování je nezbytné splnění jejíž smluvní stranou právní povinnosti která na správce vztahuje ochranu životně důležitých zájmů subjektu nebo jiné fyzické osoby úkolu prováděného ve veřejném zájmu při výkonu veřejné moci kterým pověřen účely oprávněných příslušného třetí strany"},
	{lang: "el",
		consent: "συγκατάθεση|συναινέσει|συναίνεση", contract: "εκτέλεση σύμβασης|σύμβασης|σύμβαση", obligation: "έννομη υποχρέωση|νομική υποχρέωση", vital: "ζωτικ* συμφέρ*",
		task: "δημόσιο συμφέρον|δημόσιας εξουσίας|δημόσιου συμφέροντος", interests: "έννομ* συμφερ*|έννομ* συμφέρ*",
		fill: "το υποκείμενο των δεδομένων έχει στην επεξεργασία προσωπικού χαρακτήρα του για έναν περισσότερους συγκεκριμένους σκοπούς είναι απαραίτητη την εκτέλεση της οποίας συμβαλλόμενο μέρος τη συμμόρφωση με έννομη υποχρέωση υπευθύνου επεξεργασίας διαφύλαξη ζωτικού συμφέροντος υποκειμένου εκπλήρωση καθήκοντος που εκτελείται προς δημόσιο συμφέρον κατά άσκηση δημόσιας εξουσίας ανατεθεί στον υπεύθυνο τους έννομων συμφερόντων επιδιώκει υπεύθυνος τρίτος"},
	{lang: "ro",
		consent: "consimțământ*", contract: "executarea contract*|contract|contractului", obligation: "obligații legale|obligației legale|obligație legală", vital: "interes* vital*",
		task: "interes public|autorității publice|interesului public", interests: "interes* legitim*",
		fill: "persoana vizată și dat pentru prelucrarea datelor sale cu caracter personal unul sau mai multe scopuri specifice este necesară executarea unui la care parte în vederea îndeplinirii unei obligații legale îi revine operatorului proteja interesele vitale ale persoanei vizate altei persoane fizice îndeplinirea sarcini servește interes public rezultă din exercitarea autorității publice învestit operatorul scopul intereselor legitime urmărite de operator terță"},
	{lang: "hu",
		consent: "hozzájárul*", contract: "szerződés*", obligation: "jogi kötelezettség*", vital: "létfontosságú érdek*",
		task: "közérdekű|közhatalmi", interests: "jogos érdek*",
		fill: "az érintett adta személyes adatainak egy vagy több konkrét célból történő kezeléséhez adatkezelés olyan teljesítéséhez szükséges amelyben egyik fél adatkezelőre vonatkozó jogi kötelezettség másik természetes személy létfontosságú érdekeinek védelme miatt ruházott jogosítvány gyakorlásának keretében végzett feladat végrehajtásához adatkezelő harmadik jogos érvényesítéséhez"},
	{lang: "bg",
		consent: "съгласие", contract: "изпълнението* договор*|договор*", obligation: "законово задължение|законови задължения|правно задължение", vital: "жизненоважн* интерес*",
		task: "обществен интерес|официални правомощия|обществения интерес", interests: "легитимн* интерес*",
		fill: "субектът на данните дал за обработване личните му данни една или повече конкретни цели обработването необходимо изпълнението по който страна спазването законово задължение което се прилага спрямо администратора да бъдат защитени жизненоважните интереси субекта друго физическо лице задача от обществен интерес при упражняването официални правомощия които са предоставени целите легитимните трета"},
}
