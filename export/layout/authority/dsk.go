package authority

import (
	"strings"

	"github.com/openropa/openropa/export/layout"
)

// The Datenschutzkonferenz published two forms in February 2018, each a cover
// and a sheet for each processing. The fields of the controller's are those of
// two public copies; some of its labels, and all of the processor's, are from
// memory.

var dskLook = layout.Look{Head: "3F4A54", HeadInk: "FFFFFF", Optional: "3F4A54", OptionalInk: "FFFFFF", Label: "E9ECEF", Title: "3F4A54"}

// DskNoTransfer is the text of a box to tick.
const DskNoTransfer = "Datenübermittlung findet nicht statt und ist auch nicht geplant"

func dskParty(title string, key layout.Key, req layout.Requirement, person, website bool) layout.Block {
	b := layout.Block{Title: title, Aliases: []string{strings.Replace(title, "Angaben", "Angabe", 1)}, Key: key, Requirement: req, Clause: "Art. 30 Abs. 1 S. 2 Buchst. a DSGVO"}
	if person {
		b.Rows = append(b.Rows, layout.BlockRow{Label: "Anrede", Part: "salutation"}, layout.BlockRow{Label: "Titel", Part: "title"})
	}
	b.Rows = append(b.Rows, layout.BlockRow{Label: "Name", Part: layout.NamePart})
	if person {
		b.Rows = append(b.Rows, layout.BlockRow{Label: "Vorname", Part: "givenName"})
	}
	b.Rows = append(b.Rows,
		layout.BlockRow{Label: "Straße", Part: "street"}, layout.BlockRow{Label: "Postleitzahl", Part: "postCode"}, layout.BlockRow{Label: "Ort", Part: "city"},
		layout.BlockRow{Label: "Telefon", Part: "phone"}, layout.BlockRow{Label: "E-Mail-Adresse", Aliases: []string{"E-Mail"}, Part: "email"})
	if website {
		b.Rows = append(b.Rows, layout.BlockRow{Label: "Internet-Adresse", Part: "website"})
	}
	return b
}

func dskVerantwortlicher() layout.Layout {
	return graded(layout.Layout{
		ID: "dsk-verantwortlicher", Authority: "Konferenz der unabhängigen Datenschutzaufsichtsbehörden des Bundes und der Länder (DE)", Title: "Verzeichnis von Verarbeitungstätigkeiten: Verantwortlicher gem. Art. 30 Abs. 1 DSGVO",
		Language: "de", Version: "Februar 2018", Role: layout.Controller, Kind: layout.Cards, Verified: layout.FromMemory,
		Evidence: "The fields are of public copies, but for those that are from memory; two copies ask for the supervisory authority; no label has been compared with the original. The cover has the joint controller that all activities share, a sheet the others. Recipients in third countries stand with the external ones; a row of their own is read.",
		Cover:    "Vorblatt", Entry: "VVT ", Head: "Hauptblatt: Verarbeitungstätigkeit", Widths: []float64{46, 64}, Look: dskLook, None: "Keine", Placeholders: []string{"☐ " + DskNoTransfer},
		Header: []layout.Block{
			dskParty("Angaben zum Verantwortlichen", layout.KeyKeeper, layout.Required, false, true),
			dskParty("Angaben zum ggf. gemeinsam mit diesem Verantwortlichen", layout.KeySharedJoint, layout.IfApplicable, false, false),
			dskParty("Angaben zum Vertreter des Verantwortlichen", layout.KeyRepresentative, layout.IfApplicable, false, false),
			dskParty("Angaben zur Person des Datenschutzbeauftragten", layout.KeyDPO, layout.IfApplicable, true, false),
			{Title: "Angabe zur zuständigen Aufsichtsbehörde", Rows: []layout.BlockRow{{Label: "Aufsichtsbehörde", Key: layout.KeyAuthority}}},
		},
		Blocks: []layout.Block{
			{Rows: []layout.BlockRow{
				{Label: "Benennung", Key: layout.KeyName}, {Label: "lfd. Nr.", Key: layout.KeyReference},
				{Label: "Datum der Anlegung", Aliases: []string{"Datum der Einführung"}, Key: layout.KeyCreated}, {Label: "Datum der letzten Änderung", Key: layout.KeyUpdated},
				{Label: "Verantwortliche Fachabteilung", Key: layout.KeyFunction},
			}},
			{Key: layout.KeyOwner, Rows: []layout.BlockRow{
				{Label: "Ansprechpartner", Part: layout.NamePart}, {Label: "Telefon", Part: "phone"}, {Label: "E-Mail-Adresse", Aliases: []string{"E-Mail"}, Part: "email"},
			}},
			{Rows: []layout.BlockRow{
				{Label: "Bei gemeinsamer Verantwortlichkeit: Name und Kontaktdaten", Key: layout.KeyFurtherJoint, Requirement: layout.IfApplicable, Clause: "Art. 30 Abs. 1 S. 2 Buchst. a DSGVO"},
			}},
			{Title: "Zwecke der Verarbeitung (Art. 30 Abs. 1 S. 2 lit. b DSGVO)", Requirement: layout.Required, Rows: []layout.BlockRow{
				{Label: "Zwecke der Verarbeitung", Key: layout.KeyPurposes, Requirement: layout.Required, Clause: "Art. 30 Abs. 1 S. 2 Buchst. b DSGVO"}, {Label: "Optional: Name des eingesetzten Verfahrens", Key: layout.KeySystems},
			}},
			{Title: "Betroffene und Daten (Art. 30 Abs. 1 S. 2 lit. c DSGVO)", Requirement: layout.Required, Rows: []layout.BlockRow{
				{Label: "Beschreibung der Kategorien betroffener Personen", Key: layout.KeySubjects, Requirement: layout.Required, Clause: "Art. 30 Abs. 1 S. 2 Buchst. c DSGVO"},
				{Label: "Beschreibung der Kategorien von personenbezogenen Daten", Key: layout.KeyData, Requirement: layout.Required, Clause: "Art. 30 Abs. 1 S. 2 Buchst. c DSGVO"},
				{Label: "Besondere Kategorien personenbezogener Daten (Art. 9)", Key: layout.KeySpecial, Requirement: layout.IfApplicable, Clause: "Art. 9 Abs. 1 DSGVO"},
			}},
			{Title: "Kategorien von Empfängern, gegenüber denen die personenbezogenen Daten offengelegt worden sind oder noch werden (Art. 30 Abs. 1 S. 2 lit. d DSGVO)", Requirement: layout.Required, Rows: []layout.BlockRow{
				{Label: "intern – Abteilung/Funktion", Key: layout.KeyInternalRecipients, Requirement: layout.Required, Clause: "Art. 30 Abs. 1 S. 2 Buchst. d DSGVO"},
				{Label: "extern – Empfängerkategorie", Key: layout.KeyExternalRecipients, Requirement: layout.Required, Clause: "Art. 30 Abs. 1 S. 2 Buchst. d DSGVO"},
				{Label: "Drittland oder internationale Organisation (Kategorie)", Key: layout.KeyExternalRecipients, Hidden: true},
			}},
			{Title: "ggf. Übermittlungen von personenbezogenen Daten an ein Drittland oder an eine internationale Organisation (Art. 30 Abs. 1 S. 2 lit. e DSGVO)", Requirement: layout.IfApplicable, Rows: []layout.BlockRow{
				{Label: "Nennung der konkreten Datenempfänger; Drittland (Name) / internationale Organisation (Bezeichnung)", Key: layout.KeyDestinations, Requirement: layout.IfApplicable, Clause: "Art. 30 Abs. 1 S. 2 Buchst. e DSGVO",
					None: DskNoTransfer},
				{Label: "Sofern es sich um eine in Art. 49 Abs. 1 Unterabs. 2 DSGVO genannte Datenübermittlung handelt: Dokumentation geeigneter Garantien", Key: layout.KeySafeguards, Requirement: layout.IfApplicable, Clause: "Art. 30 Abs. 1 S. 2 Buchst. e DSGVO"},
			}},
			{Title: "Fristen und Maßnahmen (Art. 30 Abs. 1 S. 2 lit. f und g DSGVO)", Requirement: layout.WherePossible, Rows: []layout.BlockRow{
				{Label: "Fristen für die Löschung der verschiedenen Datenkategorien", Key: layout.KeyRetention, Requirement: layout.WherePossible, Clause: "Art. 30 Abs. 1 S. 2 Buchst. f DSGVO"},
				{Label: "Technische und organisatorische Maßnahmen (TOM) gemäß Art. 32 Abs. 1 DSGVO", Key: layout.KeySecurity, Requirement: layout.WherePossible, Clause: "Art. 30 Abs. 1 S. 2 Buchst. g DSGVO"},
				{Label: "Verantwortlicher, Datum, Unterschrift", Key: layout.KeyApproval},
			}},
		},
	}, layout.FromCopies,
		"Benennung", "lfd. Nr.", "Bei gemeinsamer Verantwortlichkeit: Name und Kontaktdaten", "Optional: Name des eingesetzten Verfahrens", "Besondere Kategorien personenbezogener Daten (Art. 9)",
		"Drittland oder internationale Organisation (Kategorie)", "Verantwortlicher, Datum, Unterschrift")
}

func dskAuftragsverarbeiter() layout.Layout {
	return layout.Layout{
		ID: "dsk-auftragsverarbeiter", Authority: "Konferenz der unabhängigen Datenschutzaufsichtsbehörden des Bundes und der Länder (DE)", Title: "Verzeichnis von Verarbeitungstätigkeiten: Auftragsverarbeiter gem. Art. 30 Abs. 2 DSGVO",
		Language: "de", Version: "Februar 2018", Role: layout.Processor, Kind: layout.Cards, Verified: layout.FromMemory, Evidence: "All labels are from memory; the content is that of Art. 30(2).",
		Cover: "Vorblatt", Entry: "VVT ", Head: "Hauptblatt: Kategorie von Verarbeitungen", Widths: []float64{46, 64}, Look: dskLook, None: "Keine", Placeholders: []string{"☐ " + DskNoTransfer},
		Header: []layout.Block{
			dskParty("Angaben zum Auftragsverarbeiter", layout.KeyKeeper, layout.Required, false, true),
			dskParty("Angaben zum Vertreter des Auftragsverarbeiters", layout.KeyRepresentative, layout.IfApplicable, false, false),
			dskParty("Angaben zur Person des Datenschutzbeauftragten", layout.KeyDPO, layout.IfApplicable, true, false),
		},
		Blocks: []layout.Block{
			{Rows: []layout.BlockRow{
				{Label: "Benennung", Key: layout.KeyName}, {Label: "lfd. Nr.", Key: layout.KeyReference}, {Label: "Datum der Anlegung", Key: layout.KeyCreated}, {Label: "Datum der letzten Änderung", Key: layout.KeyUpdated},
			}},
			{Title: "Auftraggeber (Art. 30 Abs. 2 lit. a DSGVO)", Requirement: layout.Required, Rows: []layout.BlockRow{
				{Label: "Verantwortlicher: Name und Kontaktdaten", Key: layout.KeyControllers, Requirement: layout.Required, Clause: "Art. 30 Abs. 2 Buchst. a DSGVO"},
				{Label: "Vertreter des Verantwortlichen", Key: layout.KeyClientReps, Requirement: layout.IfApplicable, Clause: "Art. 30 Abs. 2 Buchst. a DSGVO"},
				{Label: "Datenschutzbeauftragter des Verantwortlichen", Key: layout.KeyClientDPOs, Requirement: layout.IfApplicable, Clause: "Art. 30 Abs. 2 Buchst. a DSGVO"},
				{Label: "Unterauftragsverarbeiter (optional)", Key: layout.KeySubProcessors, Clause: "Art. 28 Abs. 2 DSGVO"},
			}},
			{Title: "Verarbeitungen (Art. 30 Abs. 2 lit. b bis d DSGVO)", Requirement: layout.Required, Rows: []layout.BlockRow{
				{Label: "Kategorien von Verarbeitungen, die im Auftrag jedes Verantwortlichen durchgeführt werden", Key: layout.KeyCategories, Requirement: layout.Required, Clause: "Art. 30 Abs. 2 Buchst. b DSGVO"},
				{Label: "Übermittlungen an ein Drittland oder an eine internationale Organisation", Key: layout.KeyTransfers, Requirement: layout.IfApplicable, Clause: "Art. 30 Abs. 2 Buchst. c DSGVO",
					None: DskNoTransfer},
				{Label: "Technische und organisatorische Maßnahmen (TOM) gemäß Art. 32 Abs. 1 DSGVO", Key: layout.KeySecurity, Requirement: layout.WherePossible, Clause: "Art. 30 Abs. 2 Buchst. d DSGVO"},
			}},
		},
	}
}
