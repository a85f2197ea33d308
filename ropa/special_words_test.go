package ropa

import (
	"testing"

	"github.com/openropa/openropa/lawfulbasis"
)

// What the name of data says, in each language of the lists; and names beside
// them that say nothing.
func TestNamesSpecialInEachLanguage(t *testing.T) {
	const (
		health, union, party, belief, body = lawfulbasis.HealthData, lawfulbasis.TradeUnionMembership, lawfulbasis.PoliticalOpinions, lawfulbasis.ReligiousBeliefs, lawfulbasis.BiometricData
	)
	for _, tt := range []struct {
		lang, text string
		want       lawfulbasis.SpecialCategory
	}{
		{"en", "Sick notes", health}, {"en", "Blood group", health}, {"en", "Church tax", belief}, {"en", "Criminal record check", criminalData}, {"en", "Union membership", union}, {"en", "Fingerprints", body},
		{"en", "Party size", ""}, {"en", "Health insurance number", ""}, {"en", "Diagnostic logs", ""}, {"en", "Diagnoses", health}, {"en", "European Union residence", ""},
		{"de", "Krankmeldungen", health}, {"de", "Parteizugehörigkeit", party}, {"de", "Führungszeugnis", criminalData}, {"de", "Krankenkasse", ""}, {"de", "Diagnosedaten des Geräts", ""}, {"de", "Diagnosen", health}, {"de", "Vertragspartei", ""},
		{"fr", "Arrêts maladie", health}, {"fr", "Appartenance syndicale", union}, {"fr", "Casier judiciaire", criminalData}, {"fr", "Groupe de travail", ""}, {"fr", "Diagnostic de performance énergétique", ""}, {"fr", "Diagnostic médical", health},
		{"es", "Bajas médicas", health}, {"es", "Afiliación sindical", union}, {"es", "Antecedentes penales", criminalData}, {"es", "Afiliación a la Seguridad Social", ""}, {"es", "Datos de diagnóstico del dispositivo", ""}, {"es", "Diagnóstico clínico", health},
		{"it", "Certificati di malattia", health}, {"it", "Iscrizione al sindacato", union}, {"it", "Casellario giudiziale", criminalData}, {"it", "Iscrizione all'albo", ""},
		{"nl", "Ziekmeldingen", health}, {"nl", "Lidmaatschap van een vakbond", union}, {"nl", "Verklaring omtrent gedrag", criminalData}, {"nl", "Verklaring van de leverancier", ""},
		{"pl", "Zwolnienia lekarskie", health}, {"pl", "Przynależność związkowa", union}, {"pl", "Poglądy polityczne", party}, {"pl", "Grupa pracowników", ""},
		{"pt", "Baixas médicas", health}, {"pt", "Filiação sindical", union}, {"pt", "Registo criminal", criminalData}, {"pt", "Registo comercial", ""},
		{"da", "Sygemeldinger", health}, {"da", "Medlemskab af fagforening", union}, {"da", "Straffeattest", criminalData}, {"da", "Medlemsnummer", ""},
		{"sv", "Sjukintyg", health}, {"sv", "Facklig tillhörighet", union}, {"sv", "Fingeravtryck", body}, {"sv", "Intyg om anställning", ""},
		{"cs", "Zdravotní stav", health}, {"cs", "Členství v odborech", union}, {"cs", "Výpis z rejstříku trestů", criminalData}, {"cs", "Výpis z obchodního rejstříku", ""},
		{"fi", "Sairauspoissaolot", health}, {"fi", "Ammattiliiton jäsenyys", union}, {"fi", "Rikosrekisteriote", criminalData}, {"fi", "Jäsenyys", ""},
		{"ro", "Concedii medicale", health}, {"ro", "Apartenența la sindicat", union}, {"ro", "Cazier judiciar", criminalData}, {"ro", "Concedii de odihnă", ""},
		{"hu", "Orvosi igazolások", health}, {"hu", "Szakszervezeti tagság", union}, {"hu", "Erkölcsi bizonyítvány", criminalData}, {"hu", "Tagsági szám", ""},
		{"el", "Αναρρωτικές άδειες", health}, {"el", "Ποινικό μητρώο", criminalData}, {"el", "Θρήσκευμα", belief}, {"el", "Εμπορικό μητρώο", ""},
		{"de-AT", "Blutgruppe", health}, {"ca", "Estat de salut", ""},
	} {
		if got := namesSpecial(tt.text, tt.lang); got != tt.want {
			t.Errorf("%s: %q is %q, want %q", tt.lang, tt.text, got, tt.want)
		}
	}
}
