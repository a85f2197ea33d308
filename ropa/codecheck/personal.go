package codecheck

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/words"
)

// personalWords are words of names of fields that say something about a person:
// of one word, or of several that follow each other, folded. They are those of
// schemas in English, German, French, Spanish, Italian, Dutch and Polish.
const personalWords = `
e mail|email|mail address|phone|telephone|mobile number|mobile phone|cell phone|fax|first name|firstname|last name|lastname|full name|fullname|middle name|surname|maiden name|given name|family name|nickname|user name|username|display name|
birth|birthday|birthdate|dob|gender|nationality|citizenship|marital|street|postcode|post code|postal code|zipcode|zip code|home address|postal address|delivery address|billing address|shipping address|
ssn|social security|national id|national insurance|nino|passport|driving licence|drivers license|tax id|tax number|iban|bank account|account holder|card number|cardholder|cvv|salary|wage|wages|income|payslip|
ip|ip address|user agent|device id|cookie id|mac address|imei|latitude|longitude|geolocation|photo|avatar|password|licence plate|license plate|number plate|
vorname|nachname|familienname|geburtsname|anrede|geburtsdatum|geburtstag|geburtsort|geschlecht|staatsangehorigkeit|familienstand|anschrift|strasse|hausnummer|plz|postleitzahl|wohnort|telefon|telefonnummer|handy|handynummer|mobilnummer|steuer id|steuernummer|sozialversicherungsnummer|personalnummer|kontonummer|kontoinhaber|gehalt|lohn|kennzeichen|passwort|unterschrift|ausweisnummer|
prenom|nom famille|nom naissance|naissance|adresse postale|code postal|courriel|telephone portable|sexe|nationalite|salaire|mot passe|numero securite sociale|
apellido|apellidos|nacimiento|correo|correo electronico|telefono|direccion postal|codigo postal|dni|sexo|nacionalidad|salario|contrasena|
cognome|nascita|indirizzo|codice fiscale|cellulare|sesso|stipendio|
voornaam|achternaam|geboortedatum|geboorteplaats|geslacht|nationaliteit|straat|huisnummer|woonplaats|bsn|rekeningnummer|salaris|wachtwoord|kenteken|
imie|nazwisko|data urodzenia|urodzenia|plec|ulica|kod pocztowy|pesel|telefon komorkowy|wynagrodzenie|haslo`

// wholeNames are words that say something about a person where the name is
// nothing else: "age" and not "max age".
const wholeNames = `age|zip|lat|lng|lon|portrait|signature|nir|nif|nie|cap`

// wordsOfPeople are words for people in names of structs and tables: a name or
// an address of what is so called is that of a person.
const wordsOfPeople = `account|applicant|author|beneficiary|buyer|candidate|child|children|citizen|client|contact|customer|donor|driver|employee|guardian|guest|member|parent|participant|passenger|patient|person|people|pupil|recipient|resident|staff|student|subscriber|teacher|tenant|user|visitor|volunteer|worker|
benutzer|bewerber|bewohner|burger|kunde|kunden|mieter|mitarbeiter|mitglied|mitglieder|patienten|person|personen|schuler|teilnehmer|
abonne|adherent|client|eleve|locataire|membre|personne|salarie|utilisateur|cliente|clientes|empleado|miembro|persona|personas|usuario|dipendente|socio|utente|gebruiker|klant|klanten|medewerker|lid|leden|klient|pracownik|uzytkownik`

// ofPeople are words that say something about a person where they are said of
// one.
const ofPeople = `name|address|number|title|note|notes|comment|comments|location|nom|adresse|nombre|direccion|nome|naam|adres|nazwa`

var personal = sync.OnceValue(func() (lists struct{ words, whole, people, of map[string]bool }) {
	list := func(text string) map[string]bool {
		all := make(map[string]bool)
		for w := range strings.SplitSeq(strings.ReplaceAll(text, "\n", ""), "|") {
			if w != "" {
				all[w] = true
			}
		}
		return all
	}
	lists.words, lists.whole, lists.people, lists.of = list(personalWords), list(wholeNames), list(wordsOfPeople), list(ofPeople)
	return lists
})

// languages are those whose words for special data are asked for.
var languages = []string{"en", "de", "fr", "es", "it", "nl", "pl"}

// looksPersonal returns why a field looks personal by its name: the words that
// say so; "" if it does not.
func looksPersonal(f *Field) string {
	owner, name := "", f.Name
	if i := strings.LastIndexByte(name, '.'); i >= 0 {
		owner, name = name[:i], name[i+1:]
	}
	parts := identifier(name)
	lists := personal()
	for n := min(3, len(parts)); n > 0; n-- {
		for i := 0; i+n <= len(parts); i++ {
			if said := strings.Join(parts[i:i+n], " "); lists.words[said] {
				return said
			}
		}
	}
	text := strings.Join(parts, " ")
	if lists.whole[text] {
		return text
	}
	for _, lang := range languages {
		if of, criminal := ropa.SpecialNamed(text, lang); of != "" || criminal {
			return text
		}
	}
	if len(parts) == 0 || !lists.of[parts[len(parts)-1]] || len(parts) > 2 {
		return ""
	}
	whose := parts[:len(parts)-1]
	if len(whose) == 0 {
		whose = identifier(owner)
	}
	for _, w := range whose {
		if lists.people[w] || lists.people[strings.TrimSuffix(w, "s")] {
			return strings.Join(append(slices.Clone(whose), parts[len(parts)-1]), " ")
		}
	}
	return ""
}

// identifier returns the words of an identifier, folded: those of
// "customerEmail", "customer_email" and "HTTPProxy".
func identifier(s string) []string {
	var parts []string
	var word []rune
	end := func() {
		if len(word) > 0 {
			parts = append(parts, words.Fold(string(word)))
		}
		word = word[:0]
	}
	runes := []rune(s)
	for i, r := range runes {
		switch {
		case !unicode.IsLetter(r):
			end()
			continue
		case unicode.IsUpper(r) && i > 0 && (unicode.IsLower(runes[i-1]) || i+1 < len(runes) && unicode.IsLower(runes[i+1]) && unicode.IsUpper(runes[i-1])):
			end()
		}
		word = append(word, r)
	}
	end()
	return parts
}
