package transfer_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/openropa/openropa/transfer"
)

// said is a reading in short: "US scc", "worldwide", "?none".
func said(list []transfer.Reading) string {
	var parts []string
	for _, r := range list {
		if r.Unclear != "" {
			parts = append(parts, "?"+string(r.Unclear))
			continue
		}
		parts = append(parts, strings.Join(strings.Fields(string(r.Country)+" "+r.Area+" "+string(r.Mechanism)), " "))
	}
	return strings.Join(parts, "; ")
}

func TestReadTransfers(t *testing.T) {
	tests := []struct{ lang, text, want string }{
		{"en", "United States of America", "US"},
		{"en", "Slack (US), model clauses", "US scc"},
		{"en", "SCC: US, India", "US scc; IN scc"},
		{"en", "Japan (adequacy), Brazil (SCCs)", "JP adequacy; BR scc"},
		{"en", "Japan, Brazil (SCCs)", "JP; BR scc"},
		{"en", "US and UK – SCCs and adequacy", "US; GB; ?left open"},
		{"en", "USA – no adequacy decision, SCCs", "US scc"},
		{"en", "Kenya (Art. 49(1)(c))", "KE contract-in-interest"},
		{"en", "Art. 46(3)(b)", "administrative-arrangement"},
		{"en", "USA\nSCC", "US scc"},
		{"en", "Global", "Global"},
		{"en", "No transfer outside the United Kingdom", "?none"},
		{"en", "No transfer to India", "?left open"},
		{"en", "none (US for support)", "?left open"},
		{"en", "Possibly India", "?left open"},
		{"en", "yes", "?left open"},
		{"en", "Georgia", "?ambiguous"},
		{"en", "New Jersey", "?ambiguous"},
		{"en", "New, Jersey", "JE"},
		{"it", "Nuovo Messico", "?unknown"},
		{"de", "Neu Mexiko", "?unknown"},
		{"en", "China Telecom", "?left open"},
		{"en", "contact us", "?unknown"},
		{"en", "E.U.", "?unknown"},
		{"en", "adequate safeguards", "?unknown"},
		{"en", "individuals", "?unknown"},
		{"en", "CA/US", "CA; US"},
		{"en", "[country]", "?placeholder"},
		{"en", "", ""},
		{"de", "Vereinigte Staaten von Amerika (Angemessenheitsbeschluss)", "US adequacy"},
		{"de", "Nein, Hosting in Deutschland", "?none"},
		{"de", "Frankreich", "FR"},
		{"de", "Island", "IS"},
		{"en", "Island", "?unknown"},
		{"fr", "Oui, vers le Royaume-Uni", "GB"},
		{"fr", "Non, sauf Canada", "?left open"},
		{"fr", "distribution d'eau", "?unknown"},
		{"es", "EE.UU., cláusulas contractuales tipo", "US scc"},
		{"it", "Regno Unito (decisione di adeguatezza)", "GB adequacy"},
		{"it", "nella sua sede", "?unknown"},
		{"nl", "ja, VK", "GB"},
		{"nl", "VS (standaardcontractbepalingen)", "US scc"},
		{"pl", "Indie (standardowe klauzule umowne)", "IN scc"},
		{"pl", "wyłącznie na terenie EOG", "?none"},
		{"pt", "EUA e Angola", "US; AO"},
		{"da", "Indien (standardkontraktbestemmelser)", "IN scc"},
		{"sv", "Indien, standardavtalsklausuler", "IN scc"},
		{"fi", "Sveitsi (riittävyyspäätös)", "CH adequacy"},
		{"cs", "Indie – standardní smluvní doložky", "IN scc"},
		{"sk", "Spojené kráľovstvo (rozhodnutie o primeranosti)", "GB adequacy"},
		{"sl", "ZDA (standardne pogodbene klavzule)", "US scc"},
		{"hr", "SAD", "US"},
		{"hu", "Svájc (megfelelőségi határozat)", "CH adequacy"},
		{"ro", "Elveția (decizie de adecvare)", "CH adequacy"},
		{"el", "ΗΠΑ (τυποποιημένες συμβατικές ρήτρες)", "US scc"},
		{"bg", "Швейцария (решение за адекватност)", "CH adequacy"},
		{"et", "Ameerika Ühendriigid", "US"},
		{"lv", "ASV (standartklauzulas)", "US scc"},
		{"lt", "JAV", "US"},
		{"ga", "Stáit Aontaithe Mheiriceá", "US"},
		{"mt", "l-Istati Uniti", "US"},
		{"no", "USA (standardkontrakt)", "US scc"},
		{"ca", "Estats Units", "US"},
	}
	for _, tt := range tests {
		if got := said(transfer.ReadTransfers(tt.text, tt.lang)); got != tt.want {
			t.Errorf("ReadTransfers(%q, %q) = %q, want %q", tt.text, tt.lang, got, tt.want)
		}
	}
}

func TestReadTransfersKeepsTheImporter(t *testing.T) {
	list := transfer.ReadTransfers("Ja, an Beispiel Inc. in den USA (SCC)", "de")
	if len(list) != 1 || list[0].Importer != "Beispiel Inc" || list[0].Country != "US" {
		t.Errorf("read %+v", list)
	}
}

func TestReadCountry(t *testing.T) {
	tests := []struct {
		lang, text string
		want       transfer.Country
	}{
		{"en", "the Netherlands", "NL"}, {"en", "Holland", "NL"}, {"en", "U.K.", "GB"}, {"en", "DR Congo", "CD"}, {"en", "Türkiye", "TR"},
		{"en", "Guinea-Bissau", "GW"}, {"en", "FR", "FR"}, {"en", "fr", ""}, {"en", "EL", "GR"}, {"en", "US parent", ""}, {"en", "Congo", ""}, {"en", "", ""},
		{"de", "die Schweiz", "CH"}, {"fr", "États-Unis", "US"}, {"es", "Países Bajos", "NL"}, {"it", "Germania", "DE"}, {"nl", "Duitsland", "DE"},
		{"pl", "Niemcy", "DE"}, {"el", "Γερμανία", "DE"}, {"bg", "Германия", "DE"}, {"hu", "Németország", "DE"}, {"fi", "Saksa", "DE"}, {"fr", "Allemagne", "DE"},
	}
	for _, tt := range tests {
		got, ok := transfer.ReadCountry(tt.text, tt.lang)
		if got != tt.want || ok != (tt.want != "") {
			t.Errorf("ReadCountry(%q, %q) = %q, %v, want %q", tt.text, tt.lang, got, ok, tt.want)
		}
	}
}

// Every country is read back from its English name, but for those that share
// it with another place.
func TestReadCountryKnowsEveryCountry(t *testing.T) {
	unclear := map[transfer.Country]bool{"CG": true, "GE": true, "MF": true, "SX": true}
	for _, c := range transfer.Countries() {
		name, _, _ := strings.Cut(c.Name, " (")
		name, _, _ = strings.Cut(name, ",")
		got, ok := transfer.ReadCountry(name, "en")
		switch {
		case unclear[c.Code] && (ok && got != c.Code):
			t.Errorf("%q is read as %q", name, got)
		case !unclear[c.Code] && got != c.Code:
			t.Errorf("%s: %q is read as %q, %v", c.Code, name, got, ok)
		}
	}
}

// longTexts are texts that are repeated to the most characters a cell holds.
var longTexts = []string{"USA, ", "USA ", "SCC USA ", "Google USA SCC; ", "not USA ", "("}

func TestReadTransfersOfLongTexts(t *testing.T) {
	for _, s := range longTexts {
		text := strings.Repeat(s, 32767/len(s))
		for _, r := range transfer.ReadTransfers(text, "en") {
			if r.From < 0 || r.To > len(text) || r.From > r.To {
				t.Errorf("%q repeated: %d to %d of %d bytes", s, r.From, r.To, len(text))
			}
		}
	}
}

func BenchmarkReadTransfersOfLongTexts(b *testing.B) {
	for _, s := range longTexts {
		for name, size := range map[string]int{"whole": 32767, "eighth": 32767 / 8} {
			text := strings.Repeat(s, size/len(s))
			b.Run(strings.TrimSpace(s)+"/"+name, func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					transfer.ReadTransfers(text, "en")
				}
			})
		}
	}
}

func FuzzReadTransfers(f *testing.F) {
	for _, s := range []string{"USA (Privacy Shield + SCCs)", "Nein (EU Frankfurt)", "US\nSCC; India", "Ja — naar VS via SCCs", "\xff(AU/NZ", "Congo"} {
		f.Add(s, "nl")
	}
	f.Fuzz(func(t *testing.T, text, lang string) {
		list := transfer.ReadTransfers(text, lang)
		for _, r := range list {
			if r.From < 0 || r.To > len(text) || r.From > r.To {
				t.Fatalf("%q, %q: %+v out of range", text, lang, r)
			}
			if r.Sure() == (r.Country == "" && r.Area == "" && r.Mechanism == "") {
				t.Fatalf("%q, %q: %+v is neither sure nor in doubt", text, lang, r)
			}
			if r.Country != "" && !r.Country.Valid() || r.Mechanism != "" && !r.Mechanism.Valid() {
				t.Fatalf("%q, %q: %+v has a code that is none", text, lang, r)
			}
		}
		if fmt.Sprint(list) != fmt.Sprint(transfer.ReadTransfers(text, lang)) {
			t.Fatalf("%q, %q: read in two ways", text, lang)
		}
		if c, ok := transfer.ReadCountry(text, lang); ok != c.Valid() {
			t.Fatalf("ReadCountry(%q, %q) = %q, %v", text, lang, c, ok)
		}
	})
}

func BenchmarkReadTransfers(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		transfer.ReadTransfers("Ja, an Beispiel Inc. in den USA (Standardvertragsklauseln)", "de")
	}
}
