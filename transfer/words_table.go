package transfer

// usualNames are what people call countries beside the names of the CLDR:
// short names, abbreviations, former names and, for the countries most often
// named, inflected forms. A tag and a colon before a list keep it to a
// language. The inflected forms are from memory.
var usualNames = []struct {
	code  Country
	names string
}{
	{"US", "usa|u s a|us|u s|usofa|united states america|vereinigte staaten amerika|vereinigten staaten|vereinigten staaten amerika|états unis amérique|etats unis|ee uu|eeuu|ee uu a|estados unidos américa|e u a|eua|stati uniti america|ro:s u a|ro:sua|verenigde staten amerika|nl:vs|nl:v s|stany|stanów zjednoczonych|stanach zjednoczonych|stany zjednoczone ameryki|ηπα|η π α|ηνωμένες πολιτείες αμερικής|сащ|съединени американски щати|съединените щати|съединени щати|spojených států|spojených státech|spojené státy americké|spojených štátov|spojených štátoch|spojené štáty americké|yhdysval*|egyesült államok*|amerikai egyesült államok*|statelor unite|statele unite|sjedinjen* američk* držav*|hr:sad|združen* držav* amerike|sl:zda|ameerika ühendrii*|ühendrii*|lt:jav|lv:asv|jungtin* amerikos valstij*|amerikas savienot* valst*|förenta staterna|stati uniti d'america|u s of a|estats units amèrica"},
	{"GB", "uk|u k|great britain|england|scotland|wales|northern ireland|großbritannien|grossbritannien|vereinigten königreich|nordirland|schottland|grande bretagne|angleterre|écosse|royaume uni|gran bretaña|inglaterra|escocia|gran bretagna|inghilterra|groot brittannië|engeland|nl:vk|nl:v k|schotland|wielkiej brytanii|wielką brytanię|anglia|zjednoczone królestwo|grã bretanha|storbritannia|storbritannien|iso britannia*|yhdistynyt kuningaskunta|velká británie|velké británii|velké británie|veľká británia|veľkej británii|μεγάλη βρετανία|великобритания|marea britanie|nagy britannia*|anglia|velika britanija|velike britanije|velikoj britaniji|ujedinjeno kraljevstvo|suurbritannia|didžioji britanija|jungtinės karalystės|apvienotā karaliste|jungtinė karalystė|regne unit|gran bretanya|reino unido|regno unito|spojeném království|spojenom kráľovstve|an bhreatain"},
	{"CH", "switzerland|schweiz|suisse|svizzera|zwitserland|szwajcari*|suiza|suïssa|suíça|švýcarsk*|švajčiarsk*|elveția|elveţia|svájc*|švicarsk*|sveits|sveitsi*|ελβετία*|швейцария|šveits*|šveicārij*|šveicarij*"},
	{"IN", "indii|indiach|indií|bharat|inde|intia*|intian|indien|índia|ινδί*|индия"},
	{"CN", "prc|p r c|volksrepublik china|vr china|people's republic china|pl:chin|chinach|číně|číny|číne|république populaire chine|república popular china|kiina*|kinesiska folkrepubliken|mainland china|volksrepubliek china|kínába|kínában"},
	{"JP", "japonii|japonsku|japonska|japonsko|japanissa|japaniin|japánba"},
	{"CA", "kanadzie|kanady|kanadě|kanadassa|kanadaan|kanadába|kanadi|kanade|kanado"},
	{"TR", "turkey|türkiye|turkiye|republic türkiye|turcji|turcję|turecku|turecka|turkkiin|törökországba"},
	{"UA", "ukrainie|ukrainą|ukrainy|ukrajině|ukrajine|ukrajiny|ukrajnába|the ukraine"},
	{"RU", "russia|russian federation|russische föderation|fédération russie|federación rusa|federación rusia|federazione russa|rosji|federacja rosyjska|rosyjska federacja|rusku|ruska federacija|руска федерация|ρωσική ομοσπονδία|oroszországba"},
	{"RS", "serbii|srbsku|srbiji|srbije|szerbiába"},
	{"IL", "izraelu|izraeli|izraelbe"}, {"AU", "australii|austrálii|australiassa|ausztráliába"}, {"BR", "brazylii|brazílii|brasiliassa|brazíliába"},
	{"PH", "philippines|the philippines|filipina*"}, {"SG", "singapurze|singapuru"},
	{"NL", "holland|holandia|holland|ολλανδία|холандия|olanda|hollandia|netherlands|the netherlands|países bajos|pays bas|hollande|holanda|hollanti*|nizozemsk*|niederlanden|holandii"},
	{"KR", "republic korea|south korea|s korea|südkorea|republik korea|république corée|república corea|corea sur|zuid korea|korei południowej"},
	{"KP", "north korea|dprk|nordkorea|corée nord|corea norte"},
	{"CZ", "czech republic|czechia|česká republika|českej republike|tschechische republik|tschechien|république tchèque|république tcheque|república checa|repubblica ceca|republika czeska|tsjechische republiek|čr|česko|csehország"},
	{"MK", "north macedonia|северна македония|macedonia del norte|macédoine du nord|macedonia del nord|βόρεια μακεδονία|macedonia de nord|macedónia do norte|macedonia północna|severní makedonie|severná macedónia|észak macedónia|noord macedonië|nordmazedonien|nordmakedonien|nord makedonia|pohjois makedonia|macedònia del nord|macedonia|fyrom|mazedonien|macédoine|makedonien"}, {"BY", "belarus|belorussia|weißrussland|weissrussland|biélorussie|bielorussia|bielorrusia|wit rusland|vitryssland"},
	{"CI", "côte d ivoire|cote d ivoire|ivory coast|elfenbeinküste|costa marfil|ivoorkust"}, {"CV", "cabo verde|cape verde|kap verde|cap vert"}, {"SZ", "eswatini|swaziland"}, {"MM", "myanmar|burma|birma|birmanie"},
	{"CD", "dr congo|drc|democratic republic congo|dem rep congo|rd congo|rdc|république démocratique congo|demokratische republik kongo|república democrática congo|repubblica democratica congo|congo kinshasa|kongo kinshasa|zaire"},
	{"CG", "congo brazzaville|kongo brazzaville|republic congo|république congo|republik kongo|repubblica congo"},
	{"VA", "vatican|vatican city|holy see|vatikan|vatikanstadt|vaticano"}, {"HK", "hong kong|hongkong|hong kong sar"}, {"MO", "macau|macao"}, {"TW", "taiwan|republic china|chinese taipei"},
	{"PS", "palestine|palestinian territories|palästina"}, {"AE", "uae|u a e|united arab emirates|emirates|de:vae|nl:vae|dubai|abu dhabi|émirats|fr:eau|emiratos árabes|emirati arabi|émirats arabes unis|zjednoczone emiraty"},
	{"SA", "saudi arabia|saudi|ksa|saudi arabien"}, {"ZA", "south africa|südafrika|afrique sud|zuid afrika|republika południowej afryki"}, {"NZ", "new zealand|nz|aotearoa|neuseeland"},
	{"VN", "vietnam|viet nam"}, {"LA", "laos"}, {"IR", "iran"}, {"SY", "syria|syrien|syrie"}, {"MD", "moldova|moldau|republik moldau|republic moldova|moldawien|moldavie"}, {"TZ", "tanzania|tansania"}, {"BO", "bolivia"}, {"VE", "venezuela"},
	{"IE", "republic ireland|eire|éire|irish republic|irland"}, {"IM", "isle man|insel man|île man"}, {"TT", "trinidad tobago|trinidad and tobago"}, {"BA", "bosnia|bosnia herzegovina|bosnien|bosnie|bih"}, {"KN", "saint kitts nevis|st kitts nevis"},
	{"DE", "deutschland|brd|federal republic germany|nemecku|německu|niemczech|niemcy|németországban|saksassa|bundesrepublik deutschland"}, {"FR", "frankreich|republique française"}, {"GR", "griechenland|hellas|ελλάς|ελλάδα"}, {"TL", "east timor|timor leste"}, {"FO", "faroe islands|faroes|färöer"},
	{"MX", "mexico|méxico|mexique|messico|mexiko"}, {"MA", "morocco|maroc|marokko|marruecos|marocco"}, {"TN", "tunisie|tunesien|tunisia|túnez"},
}

// unclearNames may be a country or something else, or more than one country.
const unclearNames = "georgia|géorgie|geòrgia|geórgia|γεωργία|congo|kongo|kongó|κονγκό|конго|corea|korea|corée|coreia|coreea|кореja|корея|κορέα|kórea|koreja|korėja|koreai|virgin islands|micronesia federated|saint martin|sint maarten|st martin|america|amerika|amérique|américa|ameryka|αμερική|америка|new jersey|new mexico|nouveau mexique|nuevo méxico|new england|britain france|sudamerica|macedonia greece|an congó"

// serviceWords may stand beside a country or a mechanism and only say what the
// transfer is for or who is there, in all languages. Those of bg, ca, cs, da, el,
// fi, hu, no, ro and sv are from memory, and want a second look by a reader of
// them.
const serviceWords = `support* customer* team staff traveller* passenger* employee* visitor* member* parent* mother* based located hosted hosting cloud server* data centre* center* centers region regions subsidiary subsidiaries branch* account* tool* app platform commercial organisation* organization* website* web email* mail newsletter* backup* maintenance payroll analytics remote helpdesk marketing sub processor* subprocessor* processor* vendor* supplier* software saas crm group company companies office* headquarter* affiliate* entity entities staff employee* team* signed concluded annex module modules controller to of the commission decision implementing certified self dated version new old tia assessment carried supplementary measures encryption
	wartung fernwartung sicherung newsletter versand auftragsverarbeiter* unterauftragsverarbeiter* lieferant* software konzern* gruppe unternehmen* gesellschaft* niederlassung* standort* tochter* mitarbeit* team abgeschlossen* unterzeichnet* anlage modul kommission beschluss zertifiziert* zertifizierung gemäß ergänzende* maßnahmen verschlüsselung vereinbart* eu website buchhaltung
	maintenance sauvegarde* messagerie courriel* sous traitant* fournisseur* logiciel* groupe société* entreprise* organisme* bureau* siège équipe* signé* signée* conclu* annexe module commission certifié* mesures supplémentaires chiffrement site paie télémaintenance assistance
	mantenimiento copia* respaldo correo* encargado* subencargado* proveedor* software grupo empresa* sociedad* oficina* sede equipo* firmad* suscrit* anexo módulo comisión certificad* medidas complementarias cifrado sitio nómina* remoto
	manteniment còpies correu encarregat* proveïdor* grup empresa signad*
	manutenzione backup posta responsabil* sub fornitor* software gruppo azienda* società impres* uffici* sede team firmat* sottoscritt* stipulat* allegato modulo commissione certificat* misure supplementari cifratura sito paghe remota
	onderhoud back up e mail verwerker* subverwerker* leverancier* software groep concern bedrij* organisatie* kantoor vestiging team ondertekend* getekend* gesloten afgesloten bijlage module commissie gecertificeerd* aanvullende maatregelen versleuteling website salaris* beheer
	utrzymani* kopi* zapasow* poczt* podmiot* podprocesor* procesor* dostawc* oprogram* grup* firm* spółk* biur* siedzib* zespół podpisan* zawart* załącznik moduł komisj* certyfik* dodatkow* środk* szyfrowani* wsparci* serwis*
	manutenção cópia* correio subcontratante* fornecedor* software grupo empresa* sociedade* escritóri* sede equipa assinad* celebrad* anexo módulo comissão certificad* medidas suplementares cifragem sítio
	vedligehold* backup databehandler* underdatabehandler* leverandør* software koncern* selskab* virksomhed* kontor* team underskrevet indgået bilag modul kommissionen* certificeret supplerende kryptering drift
	underhåll backup personuppgiftsbiträde* underbiträde* leverantör* programvara koncern* bolag* företag* kontor* team undertecknat ingångna ingått bilaga modul kommissionen* certifierad kompletterande kryptering drift
	vedlikehold databehandler* leverandør* konsern* selskap* signert inngått
	ylläpito varmuuskopi* käsittelij* alikäsittelij* toimittaj* ohjelmisto konserni* yhtiö* yritys* toimisto* tiimi allekirjoitet* solmittu liite moduuli komission sertifioitu täydentävät salaus tuki
	údržba zálohování zpracovatel* dodavatel* software skupina společnost* firma pobočk* tým podepsan* uzavřen* příloha modul komise certifikov* doplňkov* opatření šifrování podpora
	συντήρηση αντίγραφα εκτελούντ* προμηθευτ* πάροχο* λογισμικ* όμιλο* εταιρεί* γραφεί* ομάδα υπογεγραμμέν* παράρτημα επιτροπής πιστοποιημέν* συμπληρωματικ* κρυπτογράφηση υποστήριξη
	întreținere backup împuternicit* furnizor* software grup* compani* societ* birou* echip* semnat* încheiat* anexa modul comisiei certificat* suplimentare criptare suport mentenanță
	karbantartás mentés adatfeldolgozó* beszállító* szolgáltató* szoftver cégcsoport vállalat* cég* iroda csapat aláírt megkötött melléklet modul bizottság* tanúsított kiegészítő titkosítás támogatás
	поддръжка архив* обработващ* доставчи* софтуер груп* дружество* компания* фирма* офис* екип подписан* сключен* приложение модул комисията сертифициран* допълнителн* криптиране`

// nearMechanisms are words that resemble those for a mechanism and name none by
// themselves, and words for what is expected.
const nearMechanisms = `adequate* appropriate* protection safeguard* contract* agreement clause* binding standard* shield foreseen
	angemessen* geeignet* garantie* schutz* schutzniveau vertrag* vertrags* standardvertrag* klausel* vorgesehen verbindlich*
	adéquat* approprié* contrat* contraignant* clause* protection prévu* envisagé*
	adecuad* adequad* adeguat* contrato* contratt* contracte* vinculant* vincolant* cláusula* clàusul* clausol* previst* protección proteção protezione garant*
	passend* adequa* overeenkomst* contract* bindend* voorzien bescherming* bepaling*
	odpowiedni* umow* wiążąc* klauzul* przewid* zabezpiecz* ochron*
	tilstrækkelig* aftale* kontrakt* bindende beskyttelse* adekvat* avtal* bindande skydd* lämplig* garanti*
	riittäv* sopimu* sitov* suoja* lauseke* smlouv* závazn* přiměřen* odpovídající* ochran* dolož*
	επαρκ* κατάλληλ* σύμβασ* δεσμευτικ* προστασία* ρήτρ* εγγυήσ* adecvat* contract* obligatori* clauz* protecți* garanți*
	megfelel* szerződés* kötelező védel* garanci* адекватн* подходящ* договор* задължителн* защит* клауз* гаранци*`

// stateWords stand before the name of a country in its long form, in all
// languages.
const stateWords = `republi* kingdom federation state states commonwealth principality sultanate government embassy country destination recipient server* data*
	königreich sultanat fürstentum staat bundesrepublik land zielland empfängerland drittland server* rechenzentrum standort sitz
	république royaume principauté état pays serveur* reino principado estado país repúbli* regno stato paese koninkrijk staat land
	królestwo państwo kraj rzeczpospolita kongerig* kungarik* kuningaskunta tasaval* království δημοκρατία βασίλειο χώρα regatul țara
	köztársaság királyság република кралство държава`

// foreignWords are names of countries that are words of another language, as
// tag:name; they do not count in texts of that language.
const foreignWords = "en:island|en:jordan river|fi:oman|hr:mali|sl:mali|en:man|nl:peru s|es:dan|en:chad s|sv:man|de:man|fr:man|en:malt|fi:man"

// transferWords is how one language names mechanisms and areas: phrases with
// bars between, see words.Phrase. The words of languages beside de, en, es,
// fr, it, nl, pl and pt are from memory, and want a second look by a reader of
// them.
type transferWords struct {
	lang                 string
	adequacy, scc, bcr   string
	explicit, claims     string // derogations by name
	code, certification  string
	adHoc, public, admin string
	compelling           string
	area                 string // "worldwide", continents
	beside               string // words that may follow the name of a country
}

var transferWordsTable = []transferWords{
	{lang: "", // in every language
		adequacy: "dpf|eu us dpf|eu u s dpf|data privacy framework|eu us data privacy framework|eu u s data privacy framework|privacy shield|uk extension|data bridge|swiss us dpf",
		scc:      "uk idta|uk sccs|scc|sccs|scc's|eu scc|eu sccs|idta|uk addendum|standard contractual clauses|standard contractual clause|standard data protection clauses|model clauses", bcr: "bcr|bcrs|bcr c|bcr p|binding corporate rules|binding corporate rule"},
	{lang: "en", adequacy: "adequacy|adequacy decision*|adequate country|adequacy regulation*|deemed adequate",
		scc: "standard contract* clause*|standard data protection clause*|eu model clause*|eu standard clause*|standard clauses|international data transfer agreement|model contract*", code: "code of conduct|codes of conduct", certification: "certification mechanism|approved certification", adHoc: "ad hoc clauses|ad hoc contract*",
		public: "legally binding instrument", admin: "administrative arrangement*", explicit: "explicit consent", claims: "legal claims", compelling: "compelling legitimate interest*",
		area: "worldwide|world wide|global|globally|anywhere in the world|all over the world|all countries|asia|africa|south america|latin america|middle east|asia pacific|apac|north america", beside: "located into within from based server servers hosted hosting storage data centre center centres centers datacenter support cloud access via under using parent subsidiary only law provider providers region east west north central"},
	{lang: "de", adequacy: "angem|angem beschluss|datenschutzrahmen*|eu us datenschutzrahmen*|angemessenheitsbeschluss*|angemessenheitsbeschluß|angemessenheitsentscheidung*|angemessenes datenschutzniveau|angemessenes schutzniveau|angemessenheit",
		scc: "standardvertragsklausel*|standarddatenschutzklausel*|standard vertragsklausel*|eu standardvertragsklausel*|standard datenschutzklausel*|svk|eu svk|standardklauseln|musterklausel*|eu standardverträge", bcr: "verbindliche* interne* datenschutzvorschriften|verbindliche unternehmensregeln|interne datenschutzvorschriften", explicit: "ausdrückliche* einwilligung", claims: "rechtsansprüche*", code: "verhaltensregeln", certification: "zertifizierungsmechanism*|genehmigte zertifizierung",
		area: "weltweit|weltweite|global|asien|afrika|südamerika|lateinamerika", beside: "nach dort liegt liegen server servern mutterkonzern konzernmutter muttergesellschaft anbieter rechenzentrum über mittels hosting zugriff support sitz dienstleister gestützt auf basis grundlage"},
	{lang: "fr", adequacy: "adéq|déc adéq|cadre protection données|cadre de protection des données ue|cadre transatlantique|décision* adéquation|adéquation|pays adéquat|niveau protection adéquat|protection adéquate|décision d'adéquation",
		scc: "clauses contractuelles type*|clauses contractuelles types européennes|cct|cct européennes|clauses types|clauses type protection|clauses types commission", bcr: "règles entreprise contraignantes|règles internes entreprise|règles contraignantes entreprise", explicit: "consentement explicite", claims: "droits justice", code: "code conduite", certification: "mécanisme certification",
		area: "monde entier|mondial|mondiale|partout monde|asie|afrique|amérique latine|amérique sud", beside: "vers depuis situé situés située située* localisé* chez serveur serveurs hébergement via encadré encadrés filiale maison sous support prestataire"},
	{lang: "es", adequacy: "marco privacidad datos|decision* adecuacion|decisión adecuación|nivel adecuado protección|adecuación|nivel protección adecuado|país adecuado",
		scc: "cláusulas contractuales tipo|cláusulas contractuales estándar|cláusulas tipo|cct|clausulas contractuales tipo aprobadas", bcr: "normas corporativas vinculantes|ncv", explicit: "consentimiento explícito", claims: "reclamaciones", code: "código conducta",
		area: "todo mundo|mundial|mundialmente|global|asia|áfrica|latinoamérica|américa latina|sudamérica", beside: "hacia desde ubicado ubicados servidor servidores alojamiento nube proveedor mediante vía matriz soporte"},
	{lang: "ca", adequacy: "decisi* adequació|adequació", scc: "clàusules contractuals tipus|clàusules tipus|cct", bcr: "normes corporatives vinculants", explicit: "consentiment explícit", area: "tot món|mundial", beside: "servidor servidors núvol mitjançant"},
	{lang: "it", adequacy: "quadro privacy|quadro protezione dati|decision* adeguatezza|adeguatezza|paese adeguato|livello adeguato protezione",
		scc: "clausole contrattuali standard|clausole contrattuali tipo|clausole tipo|clausole standard|ccs|cct|clausole modello", bcr: "norme vincolanti impresa|norme vincolanti d'impresa", explicit: "consenso esplicito", claims: "sede giudiziaria", code: "codice condotta",
		area: "tutto mondo|mondiale|globale|asia|africa|america latina|sud america", beside: "verso presso ubicato ubicati situati server hosting cloud fornitore tramite mediante capogruppo assistenza"},
	{lang: "nl", adequacy: "gegevensbeschermingskader|dataprivacykader|eu vs kader*|adequaatheidsbesluit*|adequaat beschermingsniveau|adequaatheid|passend beschermingsniveau",
		scc: "modelcontract*|standaardcontractbepaling*|modelbepaling*|standaardcontractsclausule*|standaard contractbepaling*|standaardbepaling*|standaard contractuele clausule*|standaardcontract*|modelclausule*|standaard contractuele bepaling*|modelovereenkomst*|eu modelcontract*", bcr: "bindende bedrijfsvoorschriften", explicit: "uitdrukkelijke toestemming", claims: "rechtsvordering*", code: "gedragscode",
		area: "wereldwijd|wereldwijde|hele wereld|azië|afrika|zuid amerika|latijns amerika", beside: "server servers hosting via moederbedrijf leverancier opslag middels moedermaatschappij o.b.v"},
	{lang: "pl", adequacy: "decyzj* stwierdzając* odpowiedni* stop* ochrony|ramy ochrony danych|ram ochrony danych|decyzj* stwierdzając* odpowiedni*|decyzj* adekwatnoś*|odpowiedni* stop* ochrony|decyzj* odpowiedni* stopni*|decyzja adekwatności|decyzj* o adekwatności|decyzja komisji adekwatności",
		scc: "standardow* klauzul* umown*|standardow* klauzul* ochrony|standardow* klauzul*|sku", bcr: "wiążąc* reguł* korporacyjn*|wiążące reguły korporacyjne", explicit: "wyraźna zgoda", claims: "roszcze*", code: "kodeks postępowania",
		area: "cały świat|całym świecie|globalnie|świat|azja|afryka", beside: "serwer serwery serwerach hosting chmura dostawca podstawie"},
	{lang: "pt", adequacy: "quadro privacidade dados|quadro de privacidade de dados|decis* adequação|adequação|nível proteção adequado|nível adequado proteção", scc: "cláusulas contratuais tipo|cláusulas contratuais padrão|cláusulas tipo|cct|cláusulas tipo proteção", bcr: "regras vinculativas empresas|regras vinculativas aplicáveis às empresas|regras vinculativas", explicit: "consentimento explícito", area: "todo mundo|mundial|global|mundo inteiro", beside: "servidor servidores nuvem via mediante alojamento"},
	{lang: "da", adequacy: "tilstrækkelighedsafgørelse*|tilstrækkeligt beskyttelsesniveau|sikkert tredjeland", scc: "standardkontrakt*|standardkontraktbestemmelse*|standardbestemmelse*|eu kommissionens standardkontrakt*|standard kontrakt*|kommissionens standardkontrakt*|standardkontraktsbestemmelse*", bcr: "bindende virksomhedsregler|bindende koncernregler", explicit: "udtrykkeligt samtykke", area: "hele verden|verden over|globalt|verdensplan", beside: "server servere hosting via leverandør"},
	{lang: "sv", adequacy: "beslut adekvat skyddsnivå|adekvat skyddsnivå|adekvansbeslut|beslut om adekvat", scc: "standardavtalsklausul*|standardklausul*|standardiserade dataskyddsbestämmelse*|modellklausul*|standardiserade avtalsklausul*|eu standardavtalsklausul*|standard avtalsklausul*", bcr: "bindande företagsbestämmelse*|bindande företagsregler", explicit: "uttryckligt samtycke", area: "hela världen|världen över|globalt|världsomfattande", beside: "server servrar molntjänst via leverantör moderbolag"},
	{lang: "no", adequacy: "adekvansbeslutning*|tilstrekkelig beskyttelsesnivå|beslutning tilstrekkelig", scc: "standardkontrakt*|standard personvernbestemmelse*|standardavtale*|eus standardkontrakt*|standardklausul*", bcr: "bindende virksomhetsregler|bindende konsernregler", explicit: "uttrykkelig samtykke", area: "hele verden|verden over|globalt", beside: "server servere via leverandør"},
	{lang: "fi", adequacy: "riittävyyspäätös|tietosuojan riittävyyt* päätös|tietosuojan riittävyys|riittävyyspäätö*|riittävä tietosuojan taso|komission päätös tietosuojan riittävyydestä|riittävyyttä koskeva päätös", scc: "vakiosopimuslauseke*|vakiolauseke*|mallisopimuslauseke*|mallilauseke*|vakiosopimuslausekk*|vakiolausekk*|mallilausekk*|tietosuojalausekk*", bcr: "yrityst* koskev* sitov* säännö*|sitovat yrityssäännöt|yritystä koskevat sitovat säännöt", explicit: "nimenomainen suostumus", area: "maailmanlaajui*|koko maailma|globaalisti", beside: "palvelin palvelimet pilvi"},
	{lang: "cs", adequacy: "rozhodnutí odpovídající* úrovn* ochrany|rozhodnutí o přiměřenosti|odpovídající* ochran*|rozhodnutí odpovídající ochraně|rozhodnutí o odpovídající ochraně|přiměřenost*", scc: "standardní* smluvní* dolož*|standardních smluvních doložek|standardní doložky|vzorové doložky", bcr: "závazn* podnikov* pravid*|závazná podniková pravidla", explicit: "výslovný souhlas", area: "celosvětov*|celý svět|celém světě|globálně", beside: "server servery cloud"},
	{lang: "sk", adequacy: "rozhodnutie primeranosti|rozhodnut* o primeranosti|primeran* úrov* ochrany|primeranos*", scc: "štandardné* zmluvné* dolož*|štandardn* dolož*|štandardných zmluvných doložiek", bcr: "záväzn* vnútropodnikov* pravid*|záväzné podnikové pravidlá", explicit: "výslovný súhlas", area: "celosvetov*|celý svet|globálne", beside: "server servery cloud"},
	{lang: "el", adequacy: "απόφαση επάρκειας|απόφασ* επάρκει*|επαρκές επίπεδο προστασίας|επάρκεια|επάρκειας", scc: "τυποποιημέν* συμβατικ* ρήτρ*|τυποποιημένες ρήτρες|τυποποιημέν* ρήτρ*|τυποποιημένες συμβατικές ρήτρες|τσρ", bcr: "δεσμευτικ* εταιρικ* κανόν*|δεσμευτικοί εταιρικοί κανόνες", explicit: "ρητή συγκατάθεση", area: "παγκοσμίως|όλο τον κόσμο|παγκόσμια", beside: "διακομιστές server"},
	{lang: "bg", adequacy: "решение адекватно*|решение относно адекватното*|адекватн* ниво* защита|решение за адекватност|адекватност", scc: "стандартни* договорни* клауз*|стандартни клаузи|стандартни договорни клаузи|сдк", bcr: "задължителни* фирмен* правил*|задължителни корпоративни правила", explicit: "изрично съгласие", area: "цял свят|целия свят|глобално|в световен мащаб", beside: "сървър сървъри"},
	{lang: "ro", adequacy: "decizi* adecvare|decizi* caracter* adecvat|decizie privind caracterul adecvat|nivel adecvat protecție|adecvare|caracterul adecvat", scc: "clauze* contractuale standard|clauze* standard|cct|ccs|clauze contractuale tip", bcr: "reguli* corporatiste obligatorii", explicit: "consimțământ explicit", area: "întreaga lume|toată lumea|global|mondial|la nivel mondial", beside: "server servere cloud furnizor"},
	{lang: "hu", adequacy: "megfelelőségi határozat*|megfelelőségi döntés*|megfelelő védelmi szint*|megfelelőség", scc: "általános szerződési feltétel*|általános adatvédelmi kikötés*|általános szerződéses kikötés*|általános szerződéses feltétel*|modellklauzul*|általános szerződési kikötés*|standard szerződéses*|mintaklauzul*", bcr: "kötelező erejű vállalati szabály*|kötelező vállalati szabály*", explicit: "kifejezett hozzájárulás", area: "világszerte|globális*|egész világ*", beside: "szerver szerverek felhő"},
	{lang: "hr", adequacy: "odluk* primjerenosti|odluka o primjerenosti|odluka primjerenosti|primjeren* razin* zaštite|odluka o adekvatnosti|primjerenost", scc: "standardn* ugovorn* klauzul*|standardn* klauzul*", bcr: "obvezujuć* korporativn* pravil*", explicit: "izričita privola", area: "cijeli svijet|globalno|širom svijeta|cijelom svijetu", beside: "server serveri poslužitelj"},
	{lang: "sl", adequacy: "sklep* ustreznosti|sklep o ustreznosti|ustrezn* raven* varstva|odločb* ustreznosti|sklep ustreznosti|ustreznost", scc: "standardn* pogodben* klavzul*|standardn* pogodben* določil*|standardne klavzule|standardna pogodbena določila", bcr: "zavezujoč* poslovn* pravil*", explicit: "izrecna privolitev", area: "ves svet|po vsem svetu|globalno|vsem svetu", beside: "strežnik strežniki"},
	{lang: "et", adequacy: "kaitse piisavuse otsus*|piisavuse otsus*|piisavusotsus*|kaitse piisavus*|piisav kaitse tase", scc: "lepingu tüüptingimus*|tüüptingimus*|standardsed lepinguklauslid|lepingu standardtingimus*|standardtingimus*|tüüpklausl*|lepingu tüüpklausl*|andmekaitse standardklausl*|standardklausl*", bcr: "siduvad kontsernisisesed eeskirjad|siduvad ettevõttesisesed eeskirjad|siduvad ettevõttesisesed*", explicit: "selgesõnaline nõusolek", area: "kogu maailm*|ülemaailmne|globaalselt|üle maailma", beside: "server serverid"},
	{lang: "lv", adequacy: "lēmum* aizsardzīb* līmeņ* pietiekam*|lēmum* par pietiekam*|pietiekamīb* lēmum*|aizsardzības līmeņa pietiekamīb*|atbilstības lēmum*|lēmums par aizsardzības līmeņa pietiekamību", scc: "līguma standartklauzul*|standartklauzul*|standarta līguma klauzul*|standarta klauzul*", bcr: "saistošie uzņēmuma noteikumi|saistoš* uzņēmum* noteikum*|saistoši uzņēmuma noteikumi", explicit: "nepārprotama piekrišana", area: "visa pasaule|visā pasaulē|globāli", beside: "serveris serveri"},
	{lang: "lt", adequacy: "sprendim* tinkamum*|tinkamumo sprendim*|sprendimas dėl tinkamumo|tinkam* apsaugos lyg*|tinkamumas|sprendimas dėl apsaugos lygio tinkamumo", scc: "standartin* sutarč* sąlyg*|standartin* duomenų apsaugos sąlyg*|standartinės sąlygos|standartin* sutarties sąlyg*|sss", bcr: "įmon* privalom* taisykl*|įmonei privalomos taisyklės|privalomos įmonės taisyklės", explicit: "aiškus sutikimas", area: "visas pasaulis|visame pasaulyje|globaliai", beside: "serveris serveriai"},
	{lang: "ga", adequacy: "cinneadh leordhóthanachta|leordhóthanacht*|cinneadh leorgachta", scc: "clásail* chaighdeánach* chonarthach*|clásail chonarthacha chaighdeánacha|clásail chaighdeánacha", bcr: "rialacha corparáideacha ceangailteacha", area: "ar fud an domhain|domhanda"},
	{lang: "mt", adequacy: "deċiżjoni adegwatezza|adegwatezza|deċiżjoni ta' adegwatezza", scc: "klawżoli kuntrattwali standard|klawsoli kuntrattwali standard|klawżoli standard", bcr: "regoli korporattivi vinkolanti", area: "madwar dinja|dinja kollha"},
}
