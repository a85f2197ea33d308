package layout

import (
	"strings"

	"github.com/openropa/openropa/export/internal/sheet"
)

// foreignSheet makes a sheet of lines, with a bar between cells; an empty line
// is an empty row, and a backslash in a cell a line break. Merges are names of
// cells: "A1:C1".
func foreignSheet(name, text string, merges ...string) sheet.Sheet {
	s := sheet.Sheet{Name: name}
	for i, line := range strings.Split(strings.Trim(text, "\n"), "\n") {
		row := sheet.Row{Number: i + 1}
		for k, cell := range strings.Split(line, "|") {
			if cell = strings.ReplaceAll(strings.TrimSpace(cell), `\`, "\n"); cell != "" {
				row.Cells = append(row.Cells, sheet.Cell{Column: k, Text: cell})
			}
		}
		if len(row.Cells) > 0 {
			s.Rows = append(s.Rows, row)
		}
	}
	place := func(name string) (row, column int) {
		for _, r := range name {
			if r >= 'A' && r <= 'Z' {
				column = column*26 + int(r-'A') + 1
			} else {
				row = row*10 + int(r-'0')
			}
		}
		return row, column - 1
	}
	for _, m := range merges {
		from, to, _ := strings.Cut(m, ":")
		top, left := place(from)
		bottom, right := place(to)
		s.Merges = append(s.Merges, sheet.Range{Top: top, Left: left, Bottom: bottom, Right: right})
	}
	return s
}

func foreign(sheets ...sheet.Sheet) *Workbook {
	return &Workbook{&sheet.Workbook{Format: "xlsx", Sheets: sheets}}
}

// foreignBooks are registers in the manners in which organisations keep them.
func foreignBooks() map[string]*Workbook {
	return map[string]*Workbook{
		"nl: bands, sections, footer, legend": foreign(foreignSheet("Register", `
Verwerkingsregister gemeente Duindorp
Vastgesteld op 3 mei 2024

Algemeen|||Doel||Gegevens|||Delen||Overig||
Nr.|Omschrijving|Afdeling|Verwerkingsdoeleinden|Grondslag|Betrokkenen|Persoonsgegevens|Bijzondere persoonsgegevens|Ontvangers|Verwerker|Bewaartermijn|Doorgifte|Beveiligingsmaatregelen
BURGERZAKEN
1|Paspoorten|Balie|Uitgifte van paspoorten|Wettelijke verplichting|Inwoners|NAW-gegevens; BSN|Nee|RvIG|Drukkerij BV|16 jaar|Nee|logging
2|Huwelijken|Balie|Sluiten van huwelijken|Wettelijke verplichting|Inwoners|NAW-gegevens|n.v.t.|geen|geen|nog in te vullen|Nee|logging
ONDERSTEUNING
3|Salarissen|P&O|Betalen van loon|Uitvoering van een overeenkomst|Medewerkers|bankrekening|lidmaatschap vakbond|Belastingdienst|Loon BV|7 jaar na uitdiensttreding|Nee|versleuteling

Bron: eigen selectielijst
`, "A1:M1", "A4:C4", "D4:E4", "F4:H4", "I4:J4", "K4:M4", "A6:M6", "A9:M9"), foreignSheet("Toelichting", `
Begrip|Uitleg
Ontvangers|Wie de gegevens krijgen
Bewaartermijn|Hoe lang
Grondslag|Waarom het mag
`)),
		"it: an example, a total in words, a note": foreign(foreignSheet("Registro", `
Denominazione|Finalità|Base giuridica|Interessati|Dati|Destinatari|Aggiornato il
(es. Gestione paghe)|descrivere lo scopo|art. 6 GDPR||||
Paghe|Pagamento stipendi|Contratto|Dipendenti|nome; IBAN|INPS|03/04/2024
Anagrafe|Tenuta dell'anagrafe|Obbligo di legge|Cittadini|nome|Prefettura|13/04/2024
Totale|2 trattamenti
* Il registro è tenuto in formato elettronico
`)),
		"pl: numbers and hints": foreign(foreignSheet("Rejestr", `
Rejestr czynności przetwarzania
Lp.|Nazwa czynności|Cel przetwarzania|Kategorie osób|Kategorie danych|Podstawa prawna|Odbiorcy|Termin usunięcia
1|2|3|4|5|6|7|8
|np. rekrutacja|po co?|kogo?|jakie?|art. 6|komu?|kiedy?
1|Płace|Wypłata wynagrodzeń|Pracownicy|imię i nazwisko; PESEL|art. 6 ust. 1 lit. c RODO|ZUS|10 lat
2|Nabór|Wybór kandydata|Kandydaci|wykształcenie|zgoda|brak|3 miesiące

Sporządził: ......
`)),
		"sv: marks and totals": foreign(foreignSheet("Förteckning", `
Behandling||Kategorier av registrerade|||Kategorier av personuppgifter||
Behandling|Ändamål|Elever|Anställda|Föräldrar|Namn|Hälsa|Rättslig grund
Skolhälsovård|Hälsobesök|x|||x|X|Rättslig förpliktelse
Löner|Utbetalning av lön||x||x||Avtal
Antal||1|1|0|2|1|
`, "A1:B1", "C1:E1", "F1:G1")),
		"cs: an entry a column": foreign(foreignSheet("Záznamy", `
Záznamy o činnostech zpracování

Název zpracování|Mzdy|Kamery
Účel zpracování|výplata mezd|ochrana majetku
Právní základ|zákonná povinnost|oprávněný zájem
Kategorie subjektů údajů|zaměstnanci|návštěvníci
Kategorie osobních údajů|jméno, rodné číslo|záznam obrazu
Příjemci|ČSSZ|není
Předávání do třetích zemí|ne|ne
Skartační lhůta|S45|7 dní
`)),
		"fr: a sheet an entry": foreign(foreignSheet("Index", `
Réf.|Nom de l’activité|Service|Date de création
A-1|Paie|RH|01/02/2020
A-2|Cantine|Enfance|03/04/2021
A-3|Bibliothèque|Culture|05/06/2022
`), frenchForm("Fiche 1", "Paie", "A-1", "RH", "Contrat", "5 ans"), frenchForm("Fiche 2", "Cantine", "A-2", "Enfance", "Mission d’intérêt public", "1 an")),
		"de: several rows an entry, processor, measures": foreign(foreignSheet("Verantwortlicher", `
Nr.|Bezeichnung|Fachbereich|Zweck(e)|Rechtsgrundlage|Betroffene Personen|Datenkategorie|Löschfrist|Empfänger|Drittlandübermittlung|Garantien|TOM
1|Personal|HR|Abrechnung|Art. 6 Abs. 1 lit. b DSGVO|Beschäftigte|Stammdaten|10 Jahre nach Vertragsende|Finanzamt; Lohnbüro (AV)|keine||1; 2
|||||Beschäftigte|Krankmeldungen|4 Jahre||||
2|CRM|Vertrieb|Betreuung von Kunden|berechtigtes Interesse|Kunden|Kontaktdaten|3 Jahre|CRM LLC (Auftragsverarbeiter)|USA|Standardvertragsklauseln|3
Summe: 2
`, "A2:A3", "B2:B3"), foreignSheet("Auftragsverarbeitung", `
Auftraggeber|Kategorien von Verarbeitungen|Unterauftragnehmer|Drittlandübermittlung|TOM
Alpha AG|Fernwartung|Rechenzentrum GmbH|keine|1
`), foreignSheet("TOM", `
Nr.|Maßnahme|Gewährleistungsziel
1|Berechtigungskonzept|Vertraulichkeit
2|Verschlüsselung|Vertraulichkeit
`)),
		"en: function for a name, hints, notes": foreign(foreignSheet("Controller", `
Record of processing
Data Protection Officer: dpo@council.example
Last reviewed: 14/03/2025

Business function|Purpose of processing|Name and contact details of joint controller (if applicable)|Categories of individuals|Categories of personal data|Categories of recipients|Names of third countries (if applicable)|Retention schedule (if possible)|Article 6 lawful basis|Data Protection Impact Assessment required?|Colour code|
e.g. HR|Why do you use it?||Who?|What?|Who gets it?||How long?|pick from list|Yes/No||
Planning|Deciding applications|N/A|Applicants\Objectors|Contact details|Published on website|None|Permanent|Public task|No|17|loose
Housing|TBC|Acme Ltd|Tenants|Contact details\Disability|Housing associations|Not to our knowledge|6 years|Statutory duty|Yes||

Total: 2
Notes: periods follow the schedule.
`), foreignSheet("Guidance", "How to fill in this record")),
	}
}

func frenchForm(sheetName, name, ref, service, ground, period string) sheet.Sheet {
	return foreignSheet(sheetName, `
Fiche de registre
Description
Nom de l’activité|`+name+`
Référence|`+ref+`
Service|`+service+`
Objectifs
Finalité principale|Gestion de `+name+`
Sous-finalité 1|Facturation
Base légale|`+ground+`
Catégories de personnes concernées
Catégorie 1|Agents
Données
Donnée 1|État civil, identité
Des données sensibles sont-elles traitées ?|Oui : allergies
Destinataires
Destinataire 1|Préfecture
Sous-traitant 1|Éditeur SARL
Transferts hors UE|Non
Durée de conservation|`+period+`|jours / mois / ans
Mesures de sécurité
Mesure 1|Sauvegarde quotidienne
`, "A1:C1", "A2:C2", "A6:C6", "A10:C10", "A12:C12", "A15:C15", "A20:C20")
}
