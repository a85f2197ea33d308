package pdf

import (
	"fmt"
	"strings"

	"github.com/openropa/openropa/export/internal/doc"
)

// words are the renderers' own words in English.
var words = doc.Words{
	Contents: "Contents", Page: "page %d of %d", Continued: "continued", Required: "required",
	Empty: "none stated", Digest: "Digest", Version: "Version",
}

// europe is a sentence in each official language of the Union.
var europe = map[string]string{
	"bg": "Регистър на дейностите по обработване, водещ се от администратора",
	"cs": "Záznamy o činnostech zpracování, příliš žluťoučký kůň úpěl ďábelské ódy",
	"da": "Fortegnelser over behandlingsaktiviteter, æblegrød på Færøerne",
	"de": "Verzeichnis von Verarbeitungstätigkeiten, süße Äpfel, Straße und STRAẞE",
	"el": "Αρχεία των δραστηριοτήτων επεξεργασίας, ξεσκεπάζω την ψυχοφθόρα βδελυγμία",
	"en": "Records of processing activities, the quick brown fox’s “lazy” dog",
	"es": "Registro de las actividades de tratamiento, ¿el pingüino Wenceslao hizo kilómetros?",
	"et": "Isikuandmete töötlemise toimingute register, põdur Žürii šokolaad",
	"fi": "Seloste käsittelytoimista, törkylempijävongahdus Åbo",
	"fr": "Registre des activités de traitement, l’œuvre naïve à Noël, où çà",
	"ga": "Taifid ar ghníomhaíochtaí próiseála, d’ith an cat mór é go hálainn úr",
	"hr": "Evidencija aktivnosti obrade, čćđšž ljubičasti džep",
	"hu": "Az adatkezelési tevékenységek nyilvántartása, árvíztűrő tükörfúrógép",
	"it": "Registri delle attività di trattamento, perché là c’è più virtù",
	"lt": "Duomenų tvarkymo veiklos įrašai, įlinkdama fechtuotojo špaga ąčęėįšųūž",
	"lv": "Apstrādes darbību reģistrēšana, glāžšķūņa rūķīši dzērumā čiepj",
	"mt": "Rekords ta’ attivitajiet ta’ pproċessar, ħobż għaġeb żgħir",
	"nl": "Register van de verwerkingsactiviteiten, coëfficiënt en ĳsbeer",
	"pl": "Rejestrowanie czynności przetwarzania, zażółć gęślą jaźń",
	"pt": "Registos das atividades de tratamento, à noite, vovô Kowalsky vê o ímã",
	"ro": "Evidențele activităților de prelucrare, gheață, țânțar, șapte",
	"sk": "Záznamy o spracovateľských činnostiach, kŕdeľ ďatľov učí koňa žrať kôru",
	"sl": "Evidenca dejavnosti obdelave, šerif bo za vajo spet kuhal žgance",
	"sv": "Register över behandling, flygande bäckasiner söka hwila på mjuka tuvor åäö",
}

// sample is a document with every kind of block.
func sample() *doc.Document {
	d := &doc.Document{
		Title: "Record of processing activities", Subject: "Art. 30 GDPR", Keeper: "Facesoft Limited",
		Language: "en", Version: "2018-11-28", AsOf: "2018-12-01",
		Digest:  "sha256:4f1b0c7a9d2e8b6f3a5c1d0e9f8a7b6c5d4e3f2a1b0c9d8e7f6a5b4c3d2e1f0a",
		Created: "2018-11-28", Modified: "2026-11-21", Words: words,
		Cover: doc.Part{Title: "Controller and processor", Blocks: []doc.Block{
			&doc.Fields{Rows: []doc.Field{
				{Label: "Controller", Clause: "Art. 30(1)(a)", Required: doc.Required, Value: doc.Cell{{Text: "Facesoft Limited", Style: doc.Strong}, {Text: "81 Rivington Street, London EC2A 3AY, United Kingdom"}, {Text: "privacy@facesoft.example", Link: "mailto:privacy@facesoft.example"}}},
				{Label: "Representative", Clause: "Art. 27", Value: doc.Cell{{Text: "not stated", Style: doc.Missing}}},
				{Label: "Data protection officer", Clause: "Art. 37", Value: doc.Cell{{Text: "none", Style: doc.None}}},
				{Label: "Regimes", Value: doc.Text("General Data Protection Regulation, (EU) 2016/679")},
				{Label: "Findings as of", Value: doc.Text("2018-12-01")},
			}},
		}},
	}
	for i, name := range []string{"Register new customers and manage accounts", "Process and deliver the service: payments, fees and charges", "Image data of people who appear in uploaded pictures", "Marketing"} {
		p := doc.Part{ID: fmt.Sprintf("activity:%d", i), Title: name, Page: true, Level: 2}
		p.Blocks = []doc.Block{
			&doc.Heading{Text: "Purposes of the processing", Clause: "Art. 30(1)(b)", Level: 1},
			&doc.Table{ID: fmt.Sprintf("purposes:%d", i), Columns: []doc.Column{
				{Key: "purpose", Heading: "Purpose", Clause: "Art. 30(1)(b)", Required: doc.Required, Weight: 2},
				{Key: "ground", Heading: "Lawful basis", Clause: "Art. 6(1)", Weight: 1},
				{Key: "when", Heading: "Applies when", Weight: 1.5},
				{Key: "data", Heading: "Data", Weight: 1},
			}, Rows: []doc.Row{
				{ID: fmt.Sprintf("p:%d", i), Cells: []doc.Cell{doc.Text("To register you as a new customer and to keep the account's details up to date"), doc.Text("Contract, Art. 6(1)(b)"), nil, doc.Text("Identity, contact")}},
				{Cells: []doc.Cell{doc.Text("To ask for a review or a survey"), {{Text: "Legitimate interests, Art. 6(1)(f)"}, {Text: "study how customers use the service", Style: doc.Note}}, doc.Text("after an order"), {{Text: "see data", Link: "#annex:data"}}}},
			}},
			&doc.Heading{Text: "Categories of data subjects and of personal data", Clause: "Art. 30(1)(c)", Level: 1},
			&doc.Fields{Rows: []doc.Field{
				{Label: "Data subjects", Clause: "Art. 30(1)(c)", Required: doc.Required, Value: doc.Cell{{Text: "Customers"}, {Text: "Visitors of the website"}}},
				{Label: "Special categories", Clause: "Art. 9(1)", Value: doc.Cell{{Text: "Biometric data for the purpose of uniquely identifying a natural person", Style: doc.Strong}, {Text: "Source: section 2 of the policy", Style: doc.Note}}},
				{Label: "Time limits for erasure", Clause: "Art. 30(1)(f)", Required: doc.WherePossible, Value: doc.Cell{{Text: "not stated", Style: doc.Missing}}},
				{Label: "Is there a decision based solely on automated processing, including profiling?", Clause: "Art. 22(1)", Value: doc.Text("☑ yes ☐ no ☒ not stated ✓")},
			}},
			&doc.Heading{Text: "Transfers to third countries", Clause: "Art. 30(1)(e)", Level: 1},
			&doc.Heading{Text: "Documentation of suitable safeguards", Level: 2},
			&doc.Paragraph{Text: doc.Text("Personal data may be transferred outside the European Economic Area in three ways: to a country with an adequacy decision, under standard contractual clauses, or to a company in the United States under the Privacy Shield. " + strings.Repeat("The record says which applies to which recipient. ", 3))},
			&doc.Table{Title: "Transfers", Columns: []doc.Column{{Heading: "Country"}, {Heading: "Mechanism"}, {Heading: "Document"}}},
		}
		d.Parts = append(d.Parts, p)
	}
	d.Parts = append([]doc.Part{{ID: "controller", Title: "Activities as controller", Page: true, Level: 1}}, d.Parts...)
	wide := doc.Part{ID: "annex:data", Title: "Annex: findings", Page: true, Wide: true, Level: 1}
	t := &doc.Table{Title: "Findings", Columns: []doc.Column{
		{Heading: "Severity", Weight: 0.6}, {Heading: "Rule", Weight: 1}, {Heading: "Where", Weight: 1.2}, {Heading: "What", Weight: 2}, {Heading: "Remedy", Weight: 2}, {Heading: "Date", Weight: 0.5}, {Heading: "Source", Weight: 1},
	}}
	for i := range 40 {
		sev := []doc.Line{{Text: "error", Style: doc.Bad}, {Text: "warning", Style: doc.Warn}, {Text: "passed", Style: doc.Good}}[i%3]
		t.Rows = append(t.Rows, doc.Row{ID: fmt.Sprintf("f:%d", i), Cells: []doc.Cell{{sev}, doc.Text("transfer/not-adequate"),
			{{Text: "Register new customers", Link: "#activity:0"}, {Text: fmt.Sprintf("/activities/%d/transfers/0/mechanism", i), Style: doc.Note}},
			doc.Text("The transfer to the United States relies on an adequacy decision that has ended: annulled by the Court of Justice, C-311/18."),
			doc.Text("Name another mechanism of Chapter V, for example standard contractual clauses of (EU) 2021/914, and assess the law of the country."),
			doc.Text("2020-07-16"), {{Text: "Art. 45(3) GDPR", Link: "https://eur-lex.europa.eu/eli/reg/2016/679/oj"}}}})
	}
	wide.Blocks = []doc.Block{&doc.Paragraph{Text: doc.Text("The findings of 2018-12-01, by severity.")}, t}
	d.Parts = append(d.Parts, wide)
	langs := doc.Part{ID: "langs", Title: "Annex: languages", Page: true, Level: 1}
	f := &doc.Fields{}
	for _, k := range []string{"bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "it", "lt", "lv", "mt", "nl", "pl", "pt", "ro", "sk", "sl", "sv"} {
		f.Rows = append(f.Rows, doc.Field{Label: k, Value: doc.Text(europe[k])})
	}
	f.Rows = append(f.Rows, doc.Field{Label: "Long word", Value: doc.Text(strings.Repeat("Datenschutzgrundverordnungs", 19))},
		doc.Field{Label: "Address", Value: doc.Text("see https://eur-lex.europa.eu/legal-content/EN/TXT/HTML/?uri=CELEX:32016R0679&from=EN#d1e3265-1-1_and_more/of_it.html")},
		doc.Field{Label: "Emoji 😀", Value: doc.Text("thumbs 👍🏽 up\tand\x00 control\x1b and עברית")},
		doc.Field{Label: "Long text", Value: doc.Text(strings.Repeat("A cell that is longer than a page goes on, and says so at the head of the next one. ", 90))})
	langs.Blocks = []doc.Block{f}
	d.Parts = append(d.Parts, langs)
	return d
}
