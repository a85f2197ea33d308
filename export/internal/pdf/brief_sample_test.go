package pdf

import (
	"fmt"

	b "github.com/openropa/openropa/export/internal/brief"
)

// Pieces of the samples.
func plainPiece(s string) b.Piece { return b.Piece{Text: s} }
func boldPiece(s string) b.Piece  { return b.Piece{Text: s, Style: b.Bold} }
func greyPiece(s string) b.Piece  { return b.Piece{Text: s, Style: b.Muted} }
func noteNumber(n string) b.Piece {
	return b.Piece{Text: n, Style: b.Raised, Link: "note:" + n}
}

func textOf(pieces ...any) b.Text {
	var t b.Text
	for _, p := range pieces {
		switch p := p.(type) {
		case string:
			t = append(t, plainPiece(p))
		case b.Piece:
			t = append(t, p)
		}
	}
	return t
}

func cellsOf(pieces ...any) []b.Cell {
	var cells []b.Cell
	for _, p := range pieces {
		switch p := p.(type) {
		case string:
			cells = append(cells, b.Cell{Text: plainText(p)})
		case b.Piece:
			cells = append(cells, b.Cell{Text: b.Text{p}})
		case b.Text:
			cells = append(cells, b.Cell{Text: p})
		case b.Mark:
			cells = append(cells, b.Cell{Mark: p})
		case b.Cell:
			cells = append(cells, p)
		default:
			cells = append(cells, b.Cell{})
		}
	}
	return cells
}

var (
	nine    = b.Mark{Shape: b.SpecialMark, Text: "9", Alt: "besondere Kategorie"}
	kept    = b.Mark{Shape: b.Dot, Alt: "verarbeitet"}
	nothing = b.Mark{Shape: b.Ring, Alt: "keine"}
	own     = b.Mark{Shape: b.Role, Text: "V", Alt: "eigener Verantwortlicher"}
	agent   = b.Mark{Shape: b.Role, Text: "A", Alt: "Auftragsverarbeiter"}
	unsaid  = b.Mark{Shape: b.RoleOpen, Text: "?", Alt: "Rolle nicht angegeben"}
)

// dentist is a practice's record in German.
func dentist() *b.Brief {
	d := &b.Brief{
		Title: "Verzeichnis der Verarbeitungstätigkeiten der Zahnarztpraxis Dr. Lindner", Subject: "Art. 30 Abs. 1 DSGVO",
		Keeper: "Zahnarztpraxis Dr. Lindner", Language: "de", Foot: "Zahnarztpraxis Dr. Lindner · Version 9 · 18.09.2026",
		Page: "Seite %d / %d", More: "Fortsetzung", AsOf: "2026-09-18",
	}
	names := []string{"Zahnärztliche Behandlung und Patientenakte", "Abrechnung mit Kassen und Privatversicherten", "Terminvergabe und Erinnerung an Vorsorge", "Personalverwaltung und Lohnabrechnung", "Bewerbungen"}
	glance := &b.Table{Title: "Tätigkeiten", Columns: []b.Column{
		{Heading: plainText("Nr."), Width: 8}, {Heading: plainText("Tätigkeit"), Weight: 3.2}, {Heading: plainText("Wessen Daten"), Weight: 2.8},
		{Heading: plainText("Art. 6 Abs. 1 lit."), Weight: 1.2}, {Heading: plainText("Art. 9 Abs. 2 lit."), Weight: 1.2}, {Heading: plainText("Empfänger"), Weight: 1.2},
		{Heading: plainText("Drittland"), Weight: 1.3}, {Heading: plainText("Längste Frist"), Weight: 1.2}, {Heading: plainText("DSFA"), Weight: 1}, {Heading: plainText("S."), Width: 7},
	}}
	matrix := &b.Table{Title: "Tätigkeiten und Datenarten", Grid: true, Columns: []b.Column{
		{Heading: plainText("Nr."), Width: 8}, {Heading: plainText("Tätigkeit")},
	}}
	kinds := []string{"Finanzen", "Gesundheit", "Beruf", "Identität", "Kontakt"}
	for _, k := range kinds {
		matrix.Columns = append(matrix.Columns, b.Column{Heading: plainText(k), Width: 11, Turned: true, Centre: true})
	}
	for i, name := range names {
		no := fmt.Sprintf("%02d", i+1)
		title := textOf(boldPiece(name))
		if i < 4 {
			title = append(title, plainPiece(" "), b.Piece{Mark: nine})
		}
		glance.Rows = append(glance.Rows, b.Row{Head: 2, Cells: cellsOf(boldPiece(no), title, textOf("Erwachsene Patientinnen und Patienten", greyPiece("; + 2")), "b · c · f", "a, h",
			textOf("3 ", greyPiece("(1 A)")), greyPiece("keine"), "10 Jahre *", "nein", b.Piece{Page: true, Link: "entry:" + no})})
		matrix.Rows = append(matrix.Rows, b.Row{Head: 2, Cells: cellsOf(boldPiece(no), name, kept, nine, nil, kept, nil)})
	}
	d.Sections = append(d.Sections, b.Section{ID: "front", Title: d.Title, Level: 1, NewPage: true, Blocks: []b.Block{
		&b.Strip{Rule: true, Cells: []b.StripCell{
			{Label: "Verantwortlicher – Art. 30 Abs. 1 lit. a", Weight: 3, Lines: []b.Text{textOf(boldPiece("Zahnarztpraxis Dr. Lindner")), plainText("Lindenallee 14, 04177 Leipzig"), plainText("praxis@zahnarzt-lindner.example · +49 341 5550142")}},
			{Label: "Datenschutzbeauftragte", Weight: 2, Lines: []b.Text{plainText("nicht benannt (bestätigt)")}},
			{Label: "Vertreter (Art. 27)", Weight: 1.6, Lines: []b.Text{plainText("nicht bestellt (bestätigt)")}},
			{Label: "Aufsichtsbehörde", Weight: 1.6, Lines: []b.Text{plainText("Sächsische Datenschutz- und Transparenzbeauftragte")}},
			{Label: "Version, Stand", Weight: 2, Lines: []b.Text{textOf("Version ", boldPiece("9")), textOf("geprüft ", boldPiece("18.09.2026")), plainText("5 Tätigkeiten"), textOf(greyPiece("Recht vom 29.11.2026: DSGVO"))}},
		}},
		&b.Heading{Text: "Auf einen Blick"}, glance,
		&b.Legend{Items: []b.Item{{Mark: nine, Text: plainText("besondere Kategorien, Art. 9")}, {Text: plainText("A davon Auftragsverarbeiter")}, {Text: plainText("* auch nach Kriterium")}}},
		&b.Heading{Text: "Tätigkeiten und Datenarten"}, matrix,
		&b.Legend{Items: []b.Item{{Mark: kept, Text: plainText("verarbeitet")}, {Mark: nine, Text: plainText("besondere Kategorie, Art. 9")}}},
		&b.Heading{Text: "Löschfristen, maßstäblich"},
		&b.Timeline{Alt: "5 Regeln; längste 75 Jahre", Unit: "Jahre", Most: 12, Ticks: []b.Tick{{Years: 0, Label: "0"}, {Years: 5, Label: "5"}, {Years: 10, Label: "10"}}, Rows: []b.Span{
			{Label: textOf(boldPiece("01"), " Stammdaten und Kontaktdaten, Versichertendaten, …"), Years: 75, After: textOf(boldPiece("75 Jahre"), " ab Abschluss der Behandlung")},
			{Label: textOf(boldPiece("01"), " Röntgenaufnahmen und intraorale Bilder"), Years: 10, After: textOf(boldPiece("10 Jahre"), " ab Tag der Aufnahme (bei volljährigen Personen)")},
			{Label: textOf(boldPiece("04"), " Tage der Arbeitsunfähigkeit"), Years: 3, After: textOf(boldPiece("3 Jahre"), " ab Ende des Kalenderjahres der Erkrankung")},
			{Label: textOf(boldPiece("05"), " Anschreiben, Lebenslauf und Zeugnisse"), Years: 0.5, After: textOf(boldPiece("6 Monate"), " ab Zugang der Absage")},
			{Label: textOf(boldPiece("01"), " Röntgenaufnahmen und intraorale Bilder"), Open: true, After: textOf("bis zur Vollendung des 28. Lebensjahres der untersuchten Person (bei minderjährigen Personen)")},
		}, Parts: []b.Item{{Mark: b.Mark{Shape: b.Bar}, Text: plainText("feste Frist")}, {Mark: b.Mark{Shape: b.Dashes}, Text: plainText("endet mit einem Ereignis oder Kriterium, ohne feste Dauer")}}},
		&b.Heading{Text: "Übermittlungen in Drittländer und an internationale Organisationen"},
		&b.Para{Text: textOf(b.Piece{Mark: nothing, Text: "keine", Style: b.Muted}, " – Keine Übermittlung in ein Drittland oder an eine internationale Organisation; für jeden Eintrag bestätigt.")},
	}})
	for i, name := range names {
		no := fmt.Sprintf("%02d", i+1)
		ground := func(s string) b.Piece { return b.Piece{Text: s, Style: b.Ground} }
		special := func(s string) b.Piece { return b.Piece{Text: s, Style: b.Special} }
		data := &b.Table{Title: "Kategorien", Plain: true, Columns: []b.Column{{Heading: plainText("Kategorie und Beispiele"), Weight: 46}, {Heading: plainText("Herkunft"), Weight: 21}, {Heading: plainText("Gelöscht nach – Art. 30 Abs. 1 lit. f"), Weight: 33}}, Rows: []b.Row{
			{Cells: cellsOf(textOf("Stammdaten und Kontaktdaten", greyPiece(": Name, Anschrift, Geburtsdatum, Telefonnummer, Name der Sorgeberechtigten")), "Anmeldebogen", b.Cell{Span: 3, Text: textOf(boldPiece("10 Jahre"), " ab Abschluss der Behandlung\n", greyPiece("Bürgerliches Gesetzbuch § 630f Abs. 3"))})},
			{Cells: cellsOf(textOf("Versichertendaten", greyPiece(": Krankenkasse, Versichertennummer, Versichertenstatus")), "elektronische Gesundheitskarte", b.Cell{})},
			{Cells: cellsOf(textOf(special("Art. 9"), " Anamnese, Befunde, Diagnosen und Behandlungsverlauf", greyPiece(": Vorerkrankungen, Allergien, Zahnstatus, Aufklärung und Einwilligung")), "Anamnesebogen und Untersuchung; überweisende Ärztinnen und Ärzte", b.Cell{})},
			{Cells: cellsOf(textOf(special("Art. 9"), " Röntgenaufnahmen und intraorale Bilder", greyPiece(": Panoramaschichtaufnahme, Zahnfilm")), "Aufnahme in der Praxis", b.Piece{Text: "fehlt – Art. 30 Abs. 1 lit. f", Style: b.Missing})},
		}}
		d.Sections = append(d.Sections, b.Section{ID: "entry:" + no, Title: name, Number: no, Cite: "Art. 30 Abs. 1 DSGVO", Level: 2, NewPage: true, Blocks: []b.Block{
			&b.Strip{Cells: []b.StripCell{{Label: "Bereich", Lines: []b.Text{plainText("Behandlung")}}, {Label: "Zuständig", Lines: []b.Text{plainText("Dr. Lindner, Praxisinhaberin")}}, {Label: "Erfasst seit", Lines: []b.Text{plainText("25.05.2018")}}, {Label: "Geändert", Lines: []b.Text{plainText("14.09.2026")}}, {Label: "Geprüft", Lines: []b.Text{plainText("14.09.2026")}}}},
			&b.Boxes{Boxes: []b.Box{{Letters: []string{"b"}, Title: "Zwecke und Rechtsgrundlagen", Blocks: []b.Block{
				&b.Table{Plain: true, Columns: []b.Column{{Weight: 37}, {Weight: 63}}, Rows: []b.Row{
					{Cells: cellsOf("Patientinnen und Patienten zahnärztlich untersuchen, beraten und behandeln", textOf(ground("6 Abs. 1 lit. b · Vertrag"), " Behandlungsvertrag nach § 630a BGB ", greyPiece("(für Erwachsene und Sorgeberechtigte, die den Vertrag selbst schließen)\n"),
						ground("6 Abs. 1 lit. c · Rechtliche Verpflichtung"), " Bürgerliches Gesetzbuch § 630f Abs. 1 und 2 ", greyPiece("(für die Dokumentation der Behandlung, auch der von Kindern)\n"), special("9 Abs. 2 lit. h · Gesundheitsversorgung"), " Bundesdatenschutzgesetz § 22 Abs. 1 Nr. 1 Buchst. b; Bürgerliches Gesetzbuch § 630f Abs. 1 und 2", b.Piece{Text: "§", Style: b.Raised}))},
					{Cells: cellsOf("Röntgenaufnahmen anfertigen, auswerten und aufzeichnen", textOf(ground("6 Abs. 1 lit. c · Rechtliche Verpflichtung"), " Strahlenschutzgesetz § 85 Abs. 1\n", special("9 Abs. 2 lit. h · Gesundheitsversorgung"), " Bundesdatenschutzgesetz § 22 Abs. 1 Nr. 1 Buchst. b; Strahlenschutzgesetz § 85"))},
				}},
				&b.Para{Text: textOf(greyPiece("§ Berufsgeheimnis: Zahnärztinnen und Zahnärzte und ihre Mitarbeitenden unterliegen der Schweigepflicht nach § 203 Abs. 1 Nr. 1 und Abs. 3, 4 StGB; Dienstleister sind nach § 203 Abs. 4 StGB schriftlich verpflichtet."))},
			}}}},
			&b.Boxes{Boxes: []b.Box{
				{Letters: []string{"c"}, Title: "Betroffene Personen", Weight: 38, Blocks: []b.Block{&b.List{Items: []b.Item{
					{Text: textOf("Erwachsene Patientinnen und Patienten ", greyPiece("(etwa 2 400)"), " ", b.Piece{Text: "schutzbedürftig", Style: b.Tag})},
					{Text: textOf("Kinder und Jugendliche in Behandlung ", greyPiece("(etwa 500)"), " ", b.Piece{Text: "Kinder", Style: b.Tag})},
					{Text: textOf("Sorgeberechtigte, die den Behandlungsvertrag für ein Kind schließen", noteNumber("3"))},
				}}}},
				{Letters: []string{"d"}, Title: "Empfänger", Note: "F14 F15", Weight: 62, Blocks: []b.Block{&b.List{Items: []b.Item{
					{Mark: own, Text: textOf(boldPiece("Dentallabor Elstertal GmbH"), greyPiece(" – Anfertigung von Zahnersatz nach Abdruck"))},
					{Mark: unsaid, Text: textOf("überweisende und weiterbehandelnde Ärztinnen, Ärzte und Kliniken", greyPiece(" – Mit- und Weiterbehandlung nach Überweisung"))},
					{Mark: agent, Text: textOf(boldPiece("Praxis-EDV Sachsen GmbH"), greyPiece(" – Wartung der Praxissoftware vor Ort und aus der Ferne; AVV-2024-02"))},
				}}}},
			}},
			&b.Boxes{Boxes: []b.Box{{Letters: []string{"c", "f"}, Title: "Kategorien von Daten und Löschfristen", Break: b.HighAlone, Blocks: []b.Block{data}}}},
			&b.Boxes{Boxes: []b.Box{
				{Letters: []string{"e"}, Title: "Drittländer", Weight: 20, Blocks: []b.Block{&b.Para{Text: textOf(b.Piece{Mark: nothing, Text: "keine (bestätigt)", Style: b.Muted})}}},
				{Letters: []string{"g"}, Title: "Maßnahmen und Systeme", Weight: 40, Blocks: []b.Block{&b.Para{Text: plainText("M1–M6: Zugriff nach Rolle, Verschlüsselung, Datensicherung, Jährliche Prüfung, Verpflichtung und Schulung, Räume und Empfang")}, &b.Para{Text: textOf(greyPiece("Systeme: "), "Praxisverwaltungssystem ", greyPiece("(Server im verschlossenen Technikraum der Praxis)"))}}},
				{Title: "Prüfungen", Weight: 40, Blocks: []b.Block{&b.Para{Text: textOf(boldPiece("DSFA"), " nicht erforderlich: Gesundheitsdaten und schutzbedürftige Personen erfüllen zwei Kriterien nach WP248.")}}},
			}},
		}})
	}
	measures := &b.Table{Columns: []b.Column{{Width: 9}, {Heading: plainText("Maßnahme"), Weight: 48}, {Heading: plainText("Beschreibung"), Weight: 67}, {Heading: plainText("Dient"), Weight: 40}, {Heading: plainText("Tätigkeiten"), Weight: 18}}}
	notes := &b.Columns{Count: 4}
	for i := range 30 {
		no := fmt.Sprint(i + 1)
		if i < 6 {
			measures.Rows = append(measures.Rows, b.Row{ID: "m:" + no, Head: 2, Cells: cellsOf(boldPiece("M"+no), boldPiece("Zugriff nach Rolle"), "Jede Person hat ein eigenes Konto; Behandlungsdaten sieht nur das Behandlungsteam, Zugriffe werden protokolliert.", "Vertraulichkeit, Integrität", "01–05")})
		}
		notes.Items = append(notes.Items, b.Item{ID: "note:" + no, Text: textOf(boldPiece(no), " Datenschutzhinweise, Absatz "+no)})
	}
	d.Sections = append(d.Sections,
		b.Section{ID: "annex:a", Title: "Anlage A – Technische und organisatorische Maßnahmen", Cite: "Art. 30 Abs. 1 lit. g", Level: 2, NewPage: true, Blocks: []b.Block{measures}},
		b.Section{ID: "annex:d", Title: "Anlage D – Quellen", Level: 2, Blocks: []b.Block{&b.Para{Text: textOf(boldPiece("Datenschutzhinweise"), ", 01.06.2025 ", b.Piece{Text: "https://zahnarzt-lindner.example/datenschutz", Style: b.Muted, Link: "https://zahnarzt-lindner.example/datenschutz"})}, notes}})
	return d
}
