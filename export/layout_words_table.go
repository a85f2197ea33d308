package export

// wordings are the languages of the layouts. The words of codes follow the
// official texts of the GDPR. Compared with them, in public copies: in Polish
// Arts 6(1), 10, 46(2) and 49(1)(a)-(g), in Italian and Spanish Arts 46(2) and
// 49(1)(a)-(g), and the roles of controller, joint controller and processor in
// all. Not compared: the other words of codes, those of the UK GDPR and of the
// FADP, which have no official text in Polish or Spanish, and the labels of
// parts, which are ours.
var wordings = []*wording{
	{
		tag: "en", yes: "Yes", no: "No", none: "None", atOnce: "at once", continued: "(continued)", page: "page %d of %d", dates: " ",
		units: [7][]string{{"year", "years"}, {"month", "months"}, {"week", "weeks"}, {"day", "days"}, {"hour", "hours"}, {"minute", "minutes"}, {"second", "seconds"}},
		parts: map[string]string{
			"name": "Name", "description": "Description", "address": "Address", "country": "Country", "email": "E-mail", "phone": "Telephone", "website": "Website", "form": "Contact form",
			"company": "Company", "registration": "Registration number", "staff": "Member of staff", "role": "Role", "purpose": "For", "for": "For no.", "when": "Where", "law": "Law",
			"holder": "Interest of", "examples": "Such as", "special": "Special category", "criminal": "Criminal offence data", "data": "Data", "from": "From", "criteria": "Criteria",
			"infeasible": "Not possible because", "document": "Document", "importer": "Recipient", "mechanism": "Mechanism", "safeguards": "Safeguards", "logic": "Logic", "consequences": "Consequences",
			"profiling": "Profiling", "place": "Place", "processing": "Processing", "date": "Date", "party": "Party", "condition": "Art. 9 condition", "vulnerable": "Vulnerable",
		},
	},
	{
		tag: "fr", yes: "Oui", no: "Non", none: "Néant", atOnce: "immédiatement", continued: "(suite)", page: "page %d sur %d", dates: "/",
		units: [7][]string{{"an", "ans"}, {"mois", "mois"}, {"semaine", "semaines"}, {"jour", "jours"}, {"heure", "heures"}, {"minute", "minutes"}, {"seconde", "secondes"}},
		parts: map[string]string{
			"name": "Nom", "description": "Description", "address": "Adresse", "country": "Pays", "email": "Adresse mél", "phone": "Téléphone", "website": "Site", "form": "Formulaire de contact",
			"company": "Société", "registration": "Numéro d'enregistrement", "staff": "Membre du personnel", "role": "Rôle", "purpose": "Pour", "for": "Pour n°", "when": "Cas", "law": "Texte",
			"holder": "Intérêt de", "examples": "Par exemple", "special": "Donnée sensible", "criminal": "Condamnations ou infractions", "data": "Données", "from": "À compter de", "criteria": "Critères",
			"infeasible": "Impossible parce que", "document": "Document", "importer": "Destinataire", "mechanism": "Mécanisme", "safeguards": "Garanties", "logic": "Logique", "consequences": "Conséquences",
			"profiling": "Profilage", "place": "Lieu", "processing": "Traitement", "date": "Date", "party": "Partie", "condition": "Condition de l'art. 9", "vulnerable": "Vulnérable",
		},
	},
	{
		tag: "de", yes: "Ja", no: "Nein", none: "Keine", atOnce: "sofort", continued: "(Fortsetzung)", page: "Seite %d von %d", dates: ".",
		units: [7][]string{{"Jahr", "Jahre"}, {"Monat", "Monate"}, {"Woche", "Wochen"}, {"Tag", "Tage"}, {"Stunde", "Stunden"}, {"Minute", "Minuten"}, {"Sekunde", "Sekunden"}},
		parts: map[string]string{
			"name": "Name", "description": "Beschreibung", "address": "Anschrift", "country": "Staat", "email": "E-Mail", "phone": "Telefon", "website": "Internet-Adresse", "form": "Kontaktformular",
			"company": "Unternehmen", "registration": "Registernummer", "staff": "Beschäftigt", "role": "Rolle", "purpose": "Für", "for": "Zu Nr.", "when": "Fall", "law": "Rechtsvorschrift",
			"holder": "Interesse von", "examples": "Zum Beispiel", "special": "Besondere Kategorie", "criminal": "Strafrechtliche Daten", "data": "Daten", "from": "Ab", "criteria": "Kriterien",
			"infeasible": "Nicht möglich, weil", "document": "Dokument", "importer": "Empfänger", "mechanism": "Grundlage", "safeguards": "Garantien", "logic": "Logik", "consequences": "Folgen",
			"profiling": "Profiling", "place": "Ort", "processing": "Verarbeitung", "date": "Datum", "party": "Stelle", "condition": "Bedingung nach Art. 9", "vulnerable": "Schutzbedürftig",
		},
	},
	{
		tag: "pl", yes: "Tak", no: "Nie", none: "Nie dotyczy", atOnce: "niezwłocznie", continued: "(ciąg dalszy)", page: "strona %d z %d", dates: ".",
		units: [7][]string{{"rok", "lata", "lat"}, {"miesiąc", "miesiące", "miesięcy"}, {"tydzień", "tygodnie", "tygodni"}, {"dzień", "dni", "dni"}, {"godzina", "godziny", "godzin"}, {"minuta", "minuty", "minut"}, {"sekunda", "sekundy", "sekund"}},
		parts: map[string]string{
			"name": "Nazwa", "description": "Opis", "address": "Adres", "country": "Państwo", "email": "E-mail", "phone": "Telefon", "website": "Strona", "form": "Formularz kontaktowy",
			"company": "Firma", "registration": "Numer w rejestrze", "staff": "Pracownik", "role": "Rola", "purpose": "W celu", "for": "Dotyczy nr", "when": "Przypadek", "law": "Przepis",
			"holder": "Interes", "examples": "Na przykład", "special": "Szczególna kategoria", "criminal": "Wyroki skazujące i czyny zabronione", "data": "Dane", "from": "Od", "criteria": "Kryteria",
			"infeasible": "Niemożliwe, ponieważ", "document": "Dokument", "importer": "Podmiot", "mechanism": "Podstawa przekazania", "safeguards": "Zabezpieczenia", "logic": "Zasady", "consequences": "Konsekwencje",
			"profiling": "Profilowanie", "place": "Miejsce", "processing": "Przetwarzanie", "date": "Data", "party": "Pochodzi od", "condition": "Warunek z art. 9", "vulnerable": "Wymagający ochrony",
		},
		codes: map[string]string{
			"ground:consent": "Zgoda (art. 6 ust. 1 lit. a)", "ground:contract": "Umowa (art. 6 ust. 1 lit. b)", "ground:legal-obligation": "Obowiązek prawny (art. 6 ust. 1 lit. c)",
			"ground:vital-interests": "Żywotne interesy (art. 6 ust. 1 lit. d)", "ground:public-task": "Zadanie realizowane w interesie publicznym (art. 6 ust. 1 lit. e)", "ground:legitimate-interests": "Prawnie uzasadniony interes (art. 6 ust. 1 lit. f)",
			"ground:recognised-legitimate-interests": "Uznany prawnie uzasadniony interes (UK GDPR art. 6 ust. 1 lit. ea)",
			"special:racial-ethnic-origin":           "Pochodzenie rasowe lub etniczne", "special:political-opinions": "Poglądy polityczne", "special:religious-philosophical-beliefs": "Przekonania religijne lub światopoglądowe",
			"special:trade-union-membership": "Przynależność do związków zawodowych", "special:genetic": "Dane genetyczne", "special:biometric": "Dane biometryczne", "special:health": "Dane dotyczące zdrowia",
			"special:sex-life-orientation": "Seksualność lub orientacja seksualna",
			"special:private-sphere":       "Sfera prywatna", "special:proceedings-sanctions": "Postępowania i sankcje administracyjne lub karne", "special:social-assistance": "Środki pomocy społecznej",
			"source:data-subject": "Osoba, której dane dotyczą", "source:observed": "Obserwacja osoby, której dane dotyczą", "source:client": "Klient lub pracodawca osoby", "source:third-party": "Inna osoba trzecia",
			"source:public": "Źródło publicznie dostępne", "source:derived": "Wywnioskowane z innych danych",
			"role:controller": "Administrator", "role:joint-controller": "Współadministrator", "role:processor": "Podmiot przetwarzający", "role:third-party": "Strona trzecia", "role:internal": "Wewnątrz organizacji",
			"mechanism:adequacy": "Decyzja stwierdzająca odpowiedni stopień ochrony (art. 45)", "mechanism:public-instrument": "Prawnie wiążący instrument między organami lub podmiotami publicznymi (art. 46 ust. 2 lit. a)", "mechanism:bcr": "Wiążące reguły korporacyjne (art. 47)",
			"mechanism:scc": "Standardowe klauzule ochrony danych (art. 46 ust. 2 lit. c)", "mechanism:scc-authority": "Standardowe klauzule ochrony danych przyjęte przez organ nadzorczy (art. 46 ust. 2 lit. d)", "mechanism:code-of-conduct": "Zatwierdzony kodeks postępowania (art. 46 ust. 2 lit. e)",
			"mechanism:certification": "Zatwierdzony mechanizm certyfikacji (art. 46 ust. 2 lit. f)", "mechanism:ad-hoc-clauses": "Klauzule umowne za zezwoleniem organu nadzorczego (art. 46 ust. 3 lit. a)", "mechanism:administrative-arrangement": "Uzgodnienia administracyjne (art. 46 ust. 3 lit. b)",
			"mechanism:explicit-consent": "Wyraźna zgoda (art. 49 ust. 1 lit. a)", "mechanism:contract-with-subject": "Umowa z osobą, której dane dotyczą (art. 49 ust. 1 lit. b)", "mechanism:contract-in-interest": "Umowa w interesie osoby, której dane dotyczą (art. 49 ust. 1 lit. c)",
			"mechanism:public-interest": "Ważne względy interesu publicznego (art. 49 ust. 1 lit. d)", "mechanism:legal-claims": "Ustalenie, dochodzenie lub ochrona roszczeń (art. 49 ust. 1 lit. e)", "mechanism:vital-interests": "Żywotne interesy (art. 49 ust. 1 lit. f)",
			"mechanism:public-register": "Rejestr publiczny (art. 49 ust. 1 lit. g)", "mechanism:compelling-interests": "Ważne prawnie uzasadnione interesy administratora (art. 49 ust. 1 akapit drugi)",
			"mechanism:made-public": "Dane powszechnie udostępnione (szwajcarska ustawa o ochronie danych, art. 17 ust. 1 lit. e)",
		},
	},
	{
		tag: "it", yes: "Sì", no: "No", none: "Non previsto", atOnce: "immediatamente", continued: "(segue)", page: "pagina %d di %d", dates: "/",
		units: [7][]string{{"anno", "anni"}, {"mese", "mesi"}, {"settimana", "settimane"}, {"giorno", "giorni"}, {"ora", "ore"}, {"minuto", "minuti"}, {"secondo", "secondi"}},
		parts: map[string]string{
			"name": "Nome", "description": "Descrizione", "address": "Indirizzo", "country": "Paese", "email": "E-mail", "phone": "Telefono", "website": "Sito", "form": "Modulo di contatto",
			"company": "Società", "registration": "Numero di registrazione", "staff": "Dipendente", "role": "Ruolo", "purpose": "Per", "for": "Per n.", "when": "Caso", "law": "Norma",
			"holder": "Interesse di", "examples": "Per esempio", "special": "Categoria particolare", "criminal": "Condanne penali e reati", "data": "Dati", "from": "A partire da", "criteria": "Criteri",
			"infeasible": "Impossibile perché", "document": "Documento", "importer": "Destinatario", "mechanism": "Base del trasferimento", "safeguards": "Garanzie", "logic": "Logica", "consequences": "Conseguenze",
			"profiling": "Profilazione", "place": "Luogo", "processing": "Trattamento", "date": "Data", "party": "Parte", "condition": "Condizione dell'art. 9", "vulnerable": "Vulnerabile",
		},
		codes: map[string]string{
			"ground:consent": "Consenso (art. 6, par. 1, lett. a)", "ground:contract": "Contratto (art. 6, par. 1, lett. b)", "ground:legal-obligation": "Obbligo legale (art. 6, par. 1, lett. c)",
			"ground:vital-interests": "Interessi vitali (art. 6, par. 1, lett. d)", "ground:public-task": "Compito di interesse pubblico (art. 6, par. 1, lett. e)", "ground:legitimate-interests": "Legittimo interesse (art. 6, par. 1, lett. f)",
			"ground:recognised-legitimate-interests": "Legittimo interesse riconosciuto (UK GDPR, art. 6, par. 1, lett. ea)",
			"special:racial-ethnic-origin":           "Origine razziale o etnica", "special:political-opinions": "Opinioni politiche", "special:religious-philosophical-beliefs": "Convinzioni religiose o filosofiche",
			"special:trade-union-membership": "Appartenenza sindacale", "special:genetic": "Dati genetici", "special:biometric": "Dati biometrici", "special:health": "Dati relativi alla salute", "special:sex-life-orientation": "Vita sessuale o orientamento sessuale",
			"special:private-sphere": "Sfera intima", "special:proceedings-sanctions": "Procedimenti e sanzioni amministrativi e penali", "special:social-assistance": "Misure d'assistenza sociale",
			"role:controller": "Titolare del trattamento", "role:joint-controller": "Contitolare del trattamento", "role:processor": "Responsabile del trattamento", "role:third-party": "Terzo", "role:internal": "Interno all'organizzazione",
			"mechanism:adequacy": "Decisione di adeguatezza (art. 45)", "mechanism:public-instrument": "Strumento giuridicamente vincolante tra autorità pubbliche o organismi pubblici (art. 46, par. 2, lett. a)", "mechanism:bcr": "Norme vincolanti d'impresa (art. 47)",
			"mechanism:scc": "Clausole tipo di protezione dei dati (art. 46, par. 2, lett. c)", "mechanism:scc-authority": "Clausole tipo di protezione dei dati adottate da un'autorità di controllo (art. 46, par. 2, lett. d)", "mechanism:code-of-conduct": "Codice di condotta approvato (art. 46, par. 2, lett. e)",
			"mechanism:certification": "Meccanismo di certificazione approvato (art. 46, par. 2, lett. f)", "mechanism:ad-hoc-clauses": "Clausole contrattuali autorizzate (art. 46, par. 3, lett. a)", "mechanism:administrative-arrangement": "Accordi amministrativi (art. 46, par. 3, lett. b)",
			"mechanism:explicit-consent": "Consenso esplicito (art. 49, par. 1, lett. a)", "mechanism:contract-with-subject": "Contratto con l'interessato (art. 49, par. 1, lett. b)", "mechanism:contract-in-interest": "Contratto a favore dell'interessato (art. 49, par. 1, lett. c)",
			"mechanism:public-interest": "Importanti motivi di interesse pubblico (art. 49, par. 1, lett. d)", "mechanism:legal-claims": "Accertamento, esercizio o difesa di un diritto in sede giudiziaria (art. 49, par. 1, lett. e)", "mechanism:vital-interests": "Interessi vitali (art. 49, par. 1, lett. f)",
			"mechanism:public-register": "Registro pubblico (art. 49, par. 1, lett. g)", "mechanism:compelling-interests": "Interessi legittimi cogenti del titolare (art. 49, par. 1, secondo comma)",
			"mechanism:made-public": "Dati resi accessibili a chiunque (legge svizzera sulla protezione dei dati, art. 17 cpv. 1 lett. e)",
		},
	},
	{
		tag: "es", yes: "Sí", no: "No", none: "No previsto", atOnce: "inmediatamente", continued: "(continuación)", page: "página %d de %d", dates: "/",
		units: [7][]string{{"año", "años"}, {"mes", "meses"}, {"semana", "semanas"}, {"día", "días"}, {"hora", "horas"}, {"minuto", "minutos"}, {"segundo", "segundos"}},
		parts: map[string]string{
			"name": "Nombre", "description": "Descripción", "address": "Dirección", "country": "País", "email": "Correo electrónico", "phone": "Teléfono", "website": "Sitio web", "form": "Formulario de contacto",
			"company": "Empresa", "registration": "Número de registro", "staff": "Personal propio", "role": "Función", "purpose": "Para", "for": "Para n.º", "when": "Caso", "law": "Norma",
			"holder": "Interés de", "examples": "Por ejemplo", "special": "Categoría especial", "criminal": "Condenas e infracciones penales", "data": "Datos", "from": "Desde", "criteria": "Criterios",
			"infeasible": "Imposible porque", "document": "Documento", "importer": "Destinatario", "mechanism": "Base de la transferencia", "safeguards": "Garantías", "logic": "Lógica", "consequences": "Consecuencias",
			"profiling": "Elaboración de perfiles", "place": "Lugar", "processing": "Tratamiento", "date": "Fecha", "party": "Parte", "condition": "Condición del art. 9", "vulnerable": "Vulnerable",
		},
		codes: map[string]string{
			"ground:consent": "RGPD: 6.1.a) Consentimiento", "ground:contract": "RGPD: 6.1.b) Ejecución de un contrato", "ground:legal-obligation": "RGPD: 6.1.c) Obligación legal",
			"ground:vital-interests": "RGPD: 6.1.d) Intereses vitales", "ground:public-task": "RGPD: 6.1.e) Misión realizada en interés público o en el ejercicio de poderes públicos", "ground:legitimate-interests": "RGPD: 6.1.f) Interés legítimo",
			"ground:recognised-legitimate-interests": "RGPD del Reino Unido: 6.1.ea) Interés legítimo reconocido",
			"special:racial-ethnic-origin":           "Origen étnico o racial", "special:political-opinions": "Opiniones políticas", "special:religious-philosophical-beliefs": "Convicciones religiosas o filosóficas",
			"special:trade-union-membership": "Afiliación sindical", "special:genetic": "Datos genéticos", "special:biometric": "Datos biométricos", "special:health": "Datos relativos a la salud", "special:sex-life-orientation": "Vida sexual u orientación sexual",
			"special:private-sphere": "Esfera íntima", "special:proceedings-sanctions": "Procedimientos y sanciones administrativos y penales", "special:social-assistance": "Medidas de asistencia social",
			"role:controller": "Responsable del tratamiento", "role:joint-controller": "Corresponsable del tratamiento", "role:processor": "Encargado del tratamiento", "role:third-party": "Tercero", "role:internal": "Dentro de la organización",
			"mechanism:adequacy": "Decisión de adecuación (art. 45)", "mechanism:public-instrument": "Instrumento jurídicamente vinculante entre autoridades u organismos públicos (art. 46.2.a)", "mechanism:bcr": "Normas corporativas vinculantes (art. 47)",
			"mechanism:scc": "Cláusulas tipo de protección de datos (art. 46.2.c)", "mechanism:scc-authority": "Cláusulas tipo de protección de datos adoptadas por una autoridad de control (art. 46.2.d)", "mechanism:code-of-conduct": "Código de conducta aprobado (art. 46.2.e)",
			"mechanism:certification": "Mecanismo de certificación aprobado (art. 46.2.f)", "mechanism:ad-hoc-clauses": "Cláusulas contractuales autorizadas (art. 46.3.a)", "mechanism:administrative-arrangement": "Acuerdos administrativos (art. 46.3.b)",
			"mechanism:explicit-consent": "Consentimiento explícito (art. 49.1.a)", "mechanism:contract-with-subject": "Contrato con el interesado (art. 49.1.b)", "mechanism:contract-in-interest": "Contrato en interés del interesado (art. 49.1.c)",
			"mechanism:public-interest": "Razones importantes de interés público (art. 49.1.d)", "mechanism:legal-claims": "Formulación, ejercicio o defensa de reclamaciones (art. 49.1.e)", "mechanism:vital-interests": "Intereses vitales (art. 49.1.f)",
			"mechanism:public-register": "Registro público (art. 49.1.g)", "mechanism:compelling-interests": "Intereses legítimos imperiosos del responsable (art. 49.1, párrafo segundo)",
			"mechanism:made-public": "Datos hechos accesibles a todos (Ley suiza de protección de datos, art. 17.1.e)",
		},
	},
}
