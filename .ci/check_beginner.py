"""Fills the simple workbook in as a person would, in each language.

usage: check_beginner.py EMPTY.xlsx LANGUAGE FILLED.xlsx
"""

import sys

import openpyxl

WHO = {
    "en": ["Lakeside Cycles Ltd", "1 Quay Street", "T12 AB34", "Cork", "Ireland", "hello@lakeside.example", "+353 21 5550100", "No", "none", None, "2026-11-02"],
    "de": ["Radhaus am See GmbH", "Seestraße 1", "78464", "Konstanz", "Deutschland", "post@radhaus.example", "07531 5550100", "Nein", "keine", None, "02.11.2026"],
    "fr": ["Cycles du Lac SARL", "1 quai du Lac", "74000", "Annecy", "France", "bonjour@cycles.example", "04 50 55 01 00", "Non", "aucun", None, "02/11/2026"],
}
ROWS = {
    "en": [
        ["Payroll", "Office", "Pay wages; report tax", "Contract; Legal obligation", "Employees", "Name; bank account; salary", "none", None, "PayWell Ltd", "none", "6 years from the end of the tax year", "Access by role; backups"],
        ["Newsletter", "Shop", "Send our news", "Consent", "Subscribers", "E-mail address", "none", None, "Mailer Inc.", "USA", "2 years from the last e-mail", "Encryption"],
    ],
    "de": [
        ["Lohnabrechnung", "Büro", "Löhne zahlen; Steuern melden", "Vertrag; Rechtliche Verpflichtung", "Beschäftigte", "Name; Bankverbindung; Gehalt", "keine", None, "Lohnbüro Meier GmbH", "keine", "10 Jahre ab Ende des Jahres", "Zugriff nach Rolle; Datensicherung"],
        ["Newsletter", "Laden", "Über Neues informieren", "Einwilligung", "Abonnenten", "E-Mail-Adresse", "keine", None, "Mailer Inc.", "USA", "2 Jahre ab der letzten E-Mail", "Verschlüsselung"],
    ],
    "fr": [
        ["Paie", "Bureau", "Verser les salaires\nDéclarer l’impôt", "Contrat ; obligation légale", "Salariés", "Nom ; compte bancaire ; salaire", "aucune", None, "Paie Plus SARL", "aucun", "5 ans à compter de la fin de l’année", "accès selon le rôle ; sauvegardes"],
        ["Lettre d’information", "Boutique", "Informer des nouveautés", "Consentement", "Abonnés", "Adresse e-mail", "aucune", None, "Mailer Inc.", "États-Unis", "2 ans à compter du dernier courriel", "Chiffrement"],
    ],
}
PARTIES = {
    "en": [["PayWell Ltd", "runs the payroll", "Processor", "Ireland", "Agreement of 1 March 2024"], ["Mailer Inc.", "sends the newsletter", "Processor", "United States", "DPA 2023-7", "Standard contractual clauses"]],
    "de": [["Lohnbüro Meier GmbH", "rechnet die Löhne ab", "Auftragsverarbeiter", "Deutschland", "AV-Vertrag vom 01.03.2024"], ["Mailer Inc.", "verschickt den Newsletter", "Auftragsverarbeiter", "USA", "AVV 2023-7", "Standardvertragsklauseln"]],
    "fr": [["Paie Plus SARL", "établit la paie", "Sous-traitant", "France", "Contrat du 1er mars 2024"], ["Mailer Inc.", "envoie la lettre d’information", "Sous-traitant", "États-Unis", "DPA 2023-7", "Clauses contractuelles types"]],
}

empty, language, filled = sys.argv[1:]
book = openpyxl.load_workbook(empty)
visible = [sheet for sheet in book if sheet.sheet_state == "visible"]
if len(visible) != 3:
    sys.exit(f"{empty}: {len(visible)} sheets")
start, register, parties = visible
for number, text in enumerate(WHO[language]):
    start.cell(row=9 + number, column=2, value=text)
for sheet, rows in ((register, ROWS[language]), (parties, PARTIES[language])):
    if len(sheet.data_validations.dataValidation) == 0:
        sys.exit(f"{empty}: {sheet.title} has no drop-downs")
    for number, row in enumerate(rows):
        for column, text in enumerate(row):
            sheet.cell(row=4 + number, column=1 + column, value=text)
book.save(filled)
