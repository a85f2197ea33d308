package ropa

import (
	"fmt"
	"strings"
	"sync"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/words"
)

// criminalData stands beside the categories of Art. 9(1) in the names below for
// what Art. 10 protects.
const criminalData lawfulbasis.SpecialCategory = "criminal"

// namedSpecial are names of data that say which type of Art. 9(1) it is, or that
// it is on offences, by language: phrases divided by commas, as
// [words.Phrase.Words] writes them. Words that are as often used of other things
// (race, union, party, health by themselves; the number or the name of a health
// insurance) are left out.
var namedSpecial = []struct {
	lang string
	of   lawfulbasis.SpecialCategory
	said string
}{
	{"en", lawfulbasis.HealthData, "health data|condition|conditions|status|information|record|records|history|problems, medical certificate|certificates|record|records|history|data|condition|conditions|examination|examinations|report|reports|finding|findings|file|files, sick note|notes|leave|pay, sickness, illness*, disease*, diagnosis, diagnoses, diagnosed, medical diagnostic|diagnostics, allerg*, blood group|groups|type|types|pressure, vaccinat*, disabilit*, pregnan*, mental health, medication*, patient file|files|record|records"},
	{"en", lawfulbasis.TradeUnionMembership, "trade union|unions, union membership|member|members|affiliation|dues, membership of|in union"},
	{"en", lawfulbasis.PoliticalOpinions, "party membership|affiliation|member, political opinion|opinions|view|views|affiliation|affiliations|party|parties, membership of|in party"},
	{"en", lawfulbasis.ReligiousBeliefs, "religion, religions, religious affiliation|belief|beliefs|denomination|community, church tax|membership, religious or philosophical, faith community, philosophical belief|beliefs"},
	{"en", lawfulbasis.RacialEthnicOrigin, "ethnic origin|origins|group|background, ethnicity, racial origin, racial or ethnic"},
	{"en", lawfulbasis.GeneticData, "genetic data|test|tests|information, dna profile|profiles|sample|samples"},
	{"en", lawfulbasis.BiometricData, "biometric*, fingerprint|fingerprints, faceprint*, voiceprint*, face recognition, facial recognition, log|logs|logging|sign in with face|faces|finger|fingerprint|voice, iris scan|scans, face id, face template|templates"},
	{"en", lawfulbasis.SexLife, "sexual orientation|life|preference|preferences, sex life"},
	{"en", criminalData, "criminal record|records|conviction|convictions|offence|offences|offense|offenses|history|proceedings, certificate of good conduct, police clearance, disclosure and barring, dbs check|checks"},

	{"de", lawfulbasis.HealthData, "gesundheitsdaten, gesundheitszustand*, gesundheitsangaben, gesundheitlich*, krankmeldung*, krankschreibung*, krankheit*, erkrankung*, arbeitsunfähigkeit*, diagnose, diagnosen, diagnoseschlüssel*, befund, befunde, befunden, anamnese*, allergie*, blutgruppe*, blutwert*, impfung*, impfstatus, impfdaten, behinderung*, schwerbehinder*, schwangerschaft*, medikament*, medikation, patientenakte*, krankenakte*, attest, atteste, ärztlich* bescheinigung|bescheinigungen|untersuchung|untersuchungen|befunde|zeugnis|zeugnisse"},
	{"de", lawfulbasis.TradeUnionMembership, "gewerkschaftszugehörigkeit*, gewerkschaftsmitglied*, mitgliedschaft gewerkschaft, gewerkschaftsbeitrag, gewerkschaftsbeiträge"},
	{"de", lawfulbasis.PoliticalOpinions, "parteimitglied*, parteizugehörigkeit*, parteibuch, politische meinung|meinungen|einstellung|haltung|überzeugung|überzeugungen, mitgliedschaft partei"},
	{"de", lawfulbasis.ReligiousBeliefs, "religion, religionszugehörigkeit*, religionsgemeinschaft*, konfession*, glaubensbekenntnis*, kirchensteuer*, kirchenzugehörigkeit*, religiöse|religiösen überzeugung|überzeugungen, weltanschauung*"},
	{"de", lawfulbasis.RacialEthnicOrigin, "ethnische|ethnischen|ethnischer herkunft|zugehörigkeit, ethnie, ethnien, rassische|rassischen herkunft"},
	{"de", lawfulbasis.GeneticData, "genetische|genetischen daten|angaben, gentest*, dna analyse|profil|profile|probe|proben"},
	{"de", lawfulbasis.BiometricData, "biometri*, fingerabdruck*, fingerabdrücke*, gesichtserkennung*, iriserkennung, irisscan*, stimmabdruck*, venenmuster, anmeldung mit|per gesicht|fingerabdruck"},
	{"de", lawfulbasis.SexLife, "sexuelle|sexuellen|sexueller orientierung, sexualleben"},
	{"de", criminalData, "strafregister*, führungszeugnis*, vorstrafe*, straftat*, strafverfahren, strafrechtlich* verurteilung|verurteilungen, strafregisterauszug*, leumundszeugnis*"},

	{"fr", lawfulbasis.HealthData, "données de santé, données médicales, état de santé, arrêt|arrêts maladie, arrêts|arrêt de travail, certificat|certificats médical|médicaux, dossier|dossiers médical|médicaux, maladie, maladies, diagnostic|diagnostics médical|médicaux|clinique|cliniques, allergie*, groupe sanguin, vaccination*, handicap, handicaps, grossesse*, traitement|traitements médical|médicaux, visite médicale"},
	{"fr", lawfulbasis.TradeUnionMembership, "appartenance syndicale, adhésion à syndicat, affiliation syndicale, cotisation|cotisations syndicale|syndicales"},
	{"fr", lawfulbasis.PoliticalOpinions, "opinion|opinions politique|politiques, appartenance politique, adhésion à parti, appartenance à parti"},
	{"fr", lawfulbasis.ReligiousBeliefs, "religion, religions, appartenance religieuse, confession, conviction|convictions religieuse|religieuses|philosophique|philosophiques, impôt ecclésiastique"},
	{"fr", lawfulbasis.RacialEthnicOrigin, "origine|origines ethnique|ethniques|raciale|raciales"},
	{"fr", lawfulbasis.GeneticData, "données génétiques, test|tests génétique|génétiques, profil adn"},
	{"fr", lawfulbasis.BiometricData, "biométri*, empreinte|empreintes digitale|digitales|vocale|vocales, reconnaissance faciale, gabarit du visage, connexion par visage"},
	{"fr", lawfulbasis.SexLife, "orientation|orientations sexuelle|sexuelles, vie sexuelle"},
	{"fr", criminalData, "casier judiciaire, condamnation|condamnations pénale|pénales, infraction|infractions pénale|pénales, antécédents judiciaires"},

	{"es", lawfulbasis.HealthData, "datos de salud, datos médicos, estado de salud, baja|bajas médica|médicas, baja|bajas por enfermedad, parte|partes de baja, certificado|certificados médico|médicos, historia|historial clínica|clínico|médico, enfermedad, enfermedades, diagnóstico|diagnósticos médico|médicos|clínico|clínicos, alergia*, grupo sanguíneo, vacunación, discapacidad*, embarazo"},
	{"es", lawfulbasis.TradeUnionMembership, "afiliación sindical, cuota|cuotas sindical|sindicales"},
	{"es", lawfulbasis.PoliticalOpinions, "opinión|opiniones política|políticas, afiliación política, afiliación a partido"},
	{"es", lawfulbasis.ReligiousBeliefs, "religión, religiones, confesión religiosa, creencia|creencias religiosa|religiosas, convicción|convicciones religiosa|religiosas|filosóficas"},
	{"es", lawfulbasis.RacialEthnicOrigin, "origen étnico|racial, origen étnico o racial, etnia"},
	{"es", lawfulbasis.GeneticData, "datos genéticos, prueba|pruebas genética|genéticas"},
	{"es", lawfulbasis.BiometricData, "biométric*, huella|huellas dactilar|dactilares, reconocimiento facial"},
	{"es", lawfulbasis.SexLife, "orientación sexual, vida sexual"},
	{"es", criminalData, "antecedentes penales, condena|condenas penal|penales, infracción|infracciones penal|penales, delito, delitos"},

	{"it", lawfulbasis.HealthData, "dati sanitari, dati sulla salute, stato di salute, certificato|certificati medico|medici|di malattia, cartella|cartelle clinica|cliniche, malattia, malattie, diagnosi, allergia, allergie, gruppo sanguigno, vaccinazione, vaccinazioni, disabilità, gravidanza"},
	{"it", lawfulbasis.TradeUnionMembership, "appartenenza sindacale, iscrizione a|al sindacato, iscrizione sindacale, adesione a|al sindacato, trattenute|trattenuta sindacali|sindacale"},
	{"it", lawfulbasis.PoliticalOpinions, "opinione|opinioni politica|politiche, appartenenza politica, iscrizione a|al partito"},
	{"it", lawfulbasis.ReligiousBeliefs, "religione, religioni, confessione religiosa, convinzione|convinzioni religiosa|religiose|filosofiche, credo religioso"},
	{"it", lawfulbasis.RacialEthnicOrigin, "origine etnica|razziale, origine razziale o etnica, etnia"},
	{"it", lawfulbasis.GeneticData, "dati genetici, test genetico|genetici"},
	{"it", lawfulbasis.BiometricData, "biometric*, impronta|impronte digitale|digitali, riconoscimento facciale"},
	{"it", lawfulbasis.SexLife, "orientamento sessuale, vita sessuale"},
	{"it", criminalData, "casellario giudiziale, condanna|condanne penale|penali, precedenti penali, reato, reati"},

	{"nl", lawfulbasis.HealthData, "gezondheidsgegevens, gezondheidstoestand, medische gegevens|dossiers|verklaring|verklaringen, medisch dossier, ziekmelding*, ziekteverzuim, ziekte, ziekten, diagnose, diagnoses, allergie*, bloedgroep, vaccinatie*, handicap, arbeidsongeschiktheid, zwangerschap*"},
	{"nl", lawfulbasis.TradeUnionMembership, "lidmaatschap vakbond|vakvereniging, vakbondslidmaatschap"},
	{"nl", lawfulbasis.PoliticalOpinions, "politieke opvatting|opvattingen|voorkeur|gezindheid, partijlidmaatschap, lidmaatschap politieke partij"},
	{"nl", lawfulbasis.ReligiousBeliefs, "religie, godsdienst, geloofsovertuiging, levensovertuiging, religieuze overtuiging|overtuigingen, kerklidmaatschap"},
	{"nl", lawfulbasis.RacialEthnicOrigin, "etnische afkomst|achtergrond, etniciteit, ras of etnische"},
	{"nl", lawfulbasis.GeneticData, "genetische gegevens"},
	{"nl", lawfulbasis.BiometricData, "biometri*, vingerafdruk*, gezichtsherkenning, irisscan"},
	{"nl", lawfulbasis.SexLife, "seksuele geaardheid|gerichtheid|voorkeur, seksleven"},
	{"nl", criminalData, "strafblad, strafrechtelijke gegevens|veroordeling|veroordelingen, verklaring omtrent gedrag, vog, strafbare feiten"},

	{"pl", lawfulbasis.HealthData, "dane o zdrowiu, dane dotyczące zdrowia, stan zdrowia, stanie zdrowia, stanu zdrowia, zwolnienie|zwolnienia lekarskie, orzeczenie|orzeczenia lekarskie, dokumentacja medyczna, choroba, choroby, diagnoza, alergia, alergie, grupa krwi, szczepienie, szczepienia, niepełnosprawność, niepełnosprawności, ciąża"},
	{"pl", lawfulbasis.TradeUnionMembership, "przynależność do związku|związków zawodowego|zawodowych, przynależność związkowa, członkostwo w związku zawodowym"},
	{"pl", lawfulbasis.PoliticalOpinions, "poglądy polityczne, przynależność partyjna, przynależność do partii, członkostwo w partii"},
	{"pl", lawfulbasis.ReligiousBeliefs, "religia, wyznanie, przekonania religijne|światopoglądowe, przynależność wyznaniowa"},
	{"pl", lawfulbasis.RacialEthnicOrigin, "pochodzenie etniczne|rasowe, pochodzenie rasowe lub etniczne"},
	{"pl", lawfulbasis.GeneticData, "dane genetyczne, badania genetyczne"},
	{"pl", lawfulbasis.BiometricData, "dane biometryczne, biometria, biometryczne, odcisk|odciski palca|palców|linii, rozpoznawanie twarzy"},
	{"pl", lawfulbasis.SexLife, "orientacja seksualna, seksualność, życie seksualne"},
	{"pl", criminalData, "niekaralność, niekaralności, wyrok|wyroki skazujące|karne, karalność, przestępstwo, przestępstwa, rejestr|rejestru karny|karnego"},

	{"pt", lawfulbasis.HealthData, "dados de saúde, dados médicos, estado de saúde, baixa|baixas médica|médicas, atestado|atestados médico|médicos, doença, doenças, diagnóstico, diagnósticos, alergia*, grupo sanguíneo, vacinação, deficiência, gravidez"},
	{"pt", lawfulbasis.TradeUnionMembership, "filiação sindical, quota|quotas sindical|sindicais"},
	{"pt", lawfulbasis.PoliticalOpinions, "opinião|opiniões política|políticas, filiação partidária"},
	{"pt", lawfulbasis.ReligiousBeliefs, "religião, convicção|convicções religiosa|religiosas|filosóficas"},
	{"pt", lawfulbasis.RacialEthnicOrigin, "origem étnica|racial, origem racial ou étnica, etnia"},
	{"pt", lawfulbasis.GeneticData, "dados genéticos"},
	{"pt", lawfulbasis.BiometricData, "biométric*, impressão|impressões digital|digitais, reconhecimento facial"},
	{"pt", lawfulbasis.SexLife, "orientação sexual, vida sexual"},
	{"pt", criminalData, "registo criminal, antecedentes criminais, condenação|condenações penal|penais"},

	{"da", lawfulbasis.HealthData, "helbredsoplysninger, helbredsdata, helbredstilstand*, sygemelding*, sygefravær*, sygdom, sygdomme, lægeerklæring*, diagnose, diagnoser, allergi*, blodtype*, vaccination*, handicap, graviditet*"},
	{"da", lawfulbasis.TradeUnionMembership, "fagforeningsmedlemskab*, fagforening, medlemskab fagforening, fagforeningskontingent"},
	{"da", lawfulbasis.PoliticalOpinions, "partimedlemskab*, politisk|politiske overbevisning|holdning|holdninger, medlemskab parti"},
	{"da", lawfulbasis.ReligiousBeliefs, "religion, religiøs|religiøse overbevisning, kirkeskat*, trossamfund"},
	{"da", lawfulbasis.RacialEthnicOrigin, "etnisk|etniske oprindelse|baggrund, race eller etnisk"},
	{"da", lawfulbasis.GeneticData, "genetiske data"},
	{"da", lawfulbasis.BiometricData, "biometri*, fingeraftryk*, ansigtsgenkendelse"},
	{"da", lawfulbasis.SexLife, "seksuel orientering"},
	{"da", criminalData, "straffeattest*, strafbare forhold, straffedomme, børneattest*"},

	{"sv", lawfulbasis.HealthData, "hälsouppgifter, hälsodata, hälsotillstånd*, sjukanmälan, sjukanmälningar, sjukintyg, läkarintyg, sjukfrånvaro, sjukdom, sjukdomar, diagnos, diagnoser, allergi*, blodgrupp*, vaccination*, funktionsnedsättning*, graviditet*"},
	{"sv", lawfulbasis.TradeUnionMembership, "fackligt|facklig medlemskap|tillhörighet, medlemskap i fackförening, fackavgift*, fackföreningsmedlemskap"},
	{"sv", lawfulbasis.PoliticalOpinions, "partimedlemskap, politiska|politisk åsikter|åsikt, medlemskap i parti, partitillhörighet"},
	{"sv", lawfulbasis.ReligiousBeliefs, "religion, religiös|religiösa övertygelse|tro, kyrkoavgift*, samfundstillhörighet, trossamfund"},
	{"sv", lawfulbasis.RacialEthnicOrigin, "etniskt|etnisk ursprung|tillhörighet"},
	{"sv", lawfulbasis.GeneticData, "genetiska uppgifter"},
	{"sv", lawfulbasis.BiometricData, "biometri*, fingeravtryck*, ansiktsigenkänning"},
	{"sv", lawfulbasis.SexLife, "sexuell läggning, sexualliv"},
	{"sv", criminalData, "belastningsregister*, brottsregister*, fällande dom|domar, lagöverträdelse*"},

	{"cs", lawfulbasis.HealthData, "údaje o zdraví, údaje o zdravotním stavu, zdravotní stav|údaje|dokumentace, pracovní neschopnost, nemoc, nemoci, diagnóza, diagnózy, alergie, krevní skupina, očkování, zdravotní postižení, těhotenství, lékařská zpráva, lékařský posudek"},
	{"cs", lawfulbasis.TradeUnionMembership, "členství v odborech, členství v odborové organizaci, odborová příslušnost"},
	{"cs", lawfulbasis.PoliticalOpinions, "členství v politické straně, politické názory, stranická příslušnost"},
	{"cs", lawfulbasis.ReligiousBeliefs, "náboženství, náboženské vyznání, náboženské přesvědčení, církevní příslušnost"},
	{"cs", lawfulbasis.RacialEthnicOrigin, "etnický původ, rasový původ, národnostní původ"},
	{"cs", lawfulbasis.GeneticData, "genetické údaje"},
	{"cs", lawfulbasis.BiometricData, "biometrické údaje, otisk|otisky prstu|prstů, rozpoznávání obličeje"},
	{"cs", lawfulbasis.SexLife, "sexuální orientace"},
	{"cs", criminalData, "výpis z rejstříku trestů, rejstřík trestů, odsouzení, trestné činy"},

	{"fi", lawfulbasis.HealthData, "terveystiedot, terveystietoja, terveydentila, sairauspoissaolo*, sairausloma*, sairaus, sairaudet, lääkärintodistus*, diagnoosi*, allergia*, veriryhmä*, rokotus*, vammaisuus, raskaus"},
	{"fi", lawfulbasis.TradeUnionMembership, "ammattiliiton jäsenyys, ammattiliittoon kuuluminen, ay jäsenyys, ay jäsenmaksu"},
	{"fi", lawfulbasis.PoliticalOpinions, "puolueen jäsenyys, puoluejäsenyys, poliittiset mielipiteet, poliittinen mielipide"},
	{"fi", lawfulbasis.ReligiousBeliefs, "uskonto, uskonnollinen vakaumus, kirkollisvero*, uskontokunta"},
	{"fi", lawfulbasis.RacialEthnicOrigin, "etninen alkuperä, etninen tausta"},
	{"fi", lawfulbasis.GeneticData, "geneettiset tiedot"},
	{"fi", lawfulbasis.BiometricData, "biometri*, sormenjälki, sormenjäljet, kasvojentunnistus"},
	{"fi", lawfulbasis.SexLife, "seksuaalinen suuntautuminen"},
	{"fi", criminalData, "rikosrekisteri*, rikostuomio*, rikostausta*"},

	{"ro", lawfulbasis.HealthData, "date privind sănătatea, date medicale, stare de sănătate, starea de sănătate, concediu|concedii medical|medicale, certificat|certificate medical|medicale, boală, boli, diagnostic medical|clinic, alergii, grupa sanguină, grupă sanguină, vaccinare, dizabilitate, dizabilități, sarcină"},
	{"ro", lawfulbasis.TradeUnionMembership, "apartenență sindicală, apartenența sindicală, apartenența la sindicat, membru de sindicat, cotizație sindicală"},
	{"ro", lawfulbasis.PoliticalOpinions, "apartenență politică, opinii politice, membru de partid, apartenența la partid"},
	{"ro", lawfulbasis.ReligiousBeliefs, "religie, religia, convingeri religioase, confesiune, cult religios"},
	{"ro", lawfulbasis.RacialEthnicOrigin, "origine etnică, origine rasială, etnie"},
	{"ro", lawfulbasis.GeneticData, "date genetice"},
	{"ro", lawfulbasis.BiometricData, "date biometrice, amprentă|amprente digitală|digitale, recunoaștere facială"},
	{"ro", lawfulbasis.SexLife, "orientare sexuală, viață sexuală"},
	{"ro", criminalData, "cazier judiciar, condamnări penale, infracțiuni, antecedente penale"},

	{"hu", lawfulbasis.HealthData, "egészségügyi adat|adatok, egészségi állapot, betegszabadság, táppénz, orvosi igazolás|igazolások, betegség, betegségek, diagnózis, allergia, vércsoport, oltás, oltások, fogyatékosság, terhesség"},
	{"hu", lawfulbasis.TradeUnionMembership, "szakszervezeti tagság, szakszervezeti tagdíj"},
	{"hu", lawfulbasis.PoliticalOpinions, "párttagság, politikai vélemény"},
	{"hu", lawfulbasis.ReligiousBeliefs, "vallás, vallási meggyőződés, felekezet"},
	{"hu", lawfulbasis.RacialEthnicOrigin, "etnikai származás, faji származás, nemzetiségi származás"},
	{"hu", lawfulbasis.GeneticData, "genetikai adat|adatok"},
	{"hu", lawfulbasis.BiometricData, "biometrikus adat|adatok, ujjlenyomat*, arcfelismerés"},
	{"hu", lawfulbasis.SexLife, "szexuális irányultság"},
	{"hu", criminalData, "erkölcsi bizonyítvány, büntetett előélet, bűncselekmény*"},

	{"el", lawfulbasis.HealthData, "δεδομένα υγείας, ιατρικά δεδομένα, κατάσταση υγείας, αναρρωτική άδεια, αναρρωτικές άδειες, ασθένεια, ασθένειες, διάγνωση, αλλεργίες, ομάδα αίματος, εμβολιασμός, αναπηρία, εγκυμοσύνη"},
	{"el", lawfulbasis.TradeUnionMembership, "συνδικαλιστική οργάνωση, συμμετοχή σε συνδικαλιστική οργάνωση"},
	{"el", lawfulbasis.PoliticalOpinions, "πολιτικά φρονήματα, συμμετοχή σε κόμμα"},
	{"el", lawfulbasis.ReligiousBeliefs, "θρήσκευμα, θρησκεία, θρησκευτικές πεποιθήσεις"},
	{"el", lawfulbasis.RacialEthnicOrigin, "εθνοτική καταγωγή, φυλετική καταγωγή"},
	{"el", lawfulbasis.GeneticData, "γενετικά δεδομένα"},
	{"el", lawfulbasis.BiometricData, "βιομετρικά δεδομένα, δακτυλικά αποτυπώματα, αναγνώριση προσώπου"},
	{"el", lawfulbasis.SexLife, "σεξουαλικός προσανατολισμός"},
	{"el", criminalData, "ποινικό μητρώο, ποινικές καταδίκες"},
}

// specialPhrases are the names made ready for search.
var specialPhrases = sync.OnceValue(func() *words.Phrases {
	var rows []words.Phrase
	for _, names := range namedSpecial {
		for said := range strings.SplitSeq(names.said, ",") {
			rows = append(rows, words.Phrase{Words: strings.TrimSpace(said), Lang: names.lang, Code: string(names.of)})
		}
	}
	return words.NewPhrases(rows)
})

// specialNamesIn reports whether there are names for a language.
func specialNamesIn(lang string) bool {
	base := primary(lang)
	for _, names := range namedSpecial {
		if strings.EqualFold(names.lang, base) {
			return true
		}
	}
	return false
}

// saysSpecial returns what a category of data is by its name or one of its
// examples, unless the word before denies it, and which of the two says so; ""
// if they say nothing.
func (p *Pass) saysSpecial(d *DataCategory) (of lawfulbasis.SpecialCategory, by string) {
	if of := p.namesSpecial(d.Name); of != "" {
		return of, "name"
	}
	for _, example := range d.Examples {
		if of := p.namesSpecial(example); of != "" {
			return of, fmt.Sprintf("example %q", shorten(example, 60))
		}
	}
	return "", ""
}

// namesSpecial is the same of a text; registers say the same again and again,
// so that each is read once.
func (p *Pass) namesSpecial(text string) lawfulbasis.SpecialCategory {
	of, known := p.run.special[text]
	if !known {
		if p.run.special == nil {
			p.run.special = make(map[string]lawfulbasis.SpecialCategory)
		}
		of = namesSpecial(text, p.Register.Language)
		p.run.special[text] = of
	}
	return of
}

func namesSpecial(text, lang string) lawfulbasis.SpecialCategory {
	if text == "" {
		return ""
	}
	tokens := words.Tokens(text)
	for i := range tokens {
		if code, _ := specialPhrases().At(tokens, i, lang); code != "" && (i == 0 || !hasWord(negations, tokens[i-1].Text)) {
			return lawfulbasis.SpecialCategory(code)
		}
	}
	return ""
}
