package layout

import (
	"strings"

	"github.com/openropa/openropa/export/internal/sheet"
	"github.com/openropa/openropa/lawfulbasis"
)

// languageOf returns the language in which most headings of a workbook are
// understood, "" if none is. Headings in English and another language are of
// that other where its cells say more in it.
func languageOf(book *sheet.Workbook) string {
	var texts []string
	for i := range book.Sheets {
		for k := range book.Sheets[i].Rows {
			if k >= 40 || len(texts) > 3000 {
				break
			}
			for _, c := range book.Sheets[i].Rows[k].Cells {
				if len(c.Text) <= 160 && strings.TrimSpace(c.Text) != "" {
					texts = append(texts, c.Text)
				}
			}
		}
	}
	best, most := "", 0.0
	other, mostOther := "", 0.0 // of headings in two languages
	for i, h := range headingTable {
		score, both := 0.0, 0
		for _, t := range texts {
			if _, sure := matchHeading(t, h.lang); sure >= 0.7 {
				score += sure
			}
			if i > 0 && inBoth(t, h.lang) {
				both++
			}
		}
		own := score
		if base, _, _ := strings.Cut(strings.ToLower(book.Language), "-"); base == h.lang {
			score *= 1.1
		}
		if i > 0 && best == "en" {
			score /= 1.25 // English is read beside every language
		}
		if score > most {
			best, most = h.lang, score
		}
		if both >= 3 && own > mostOther {
			other, mostOther = h.lang, own
		}
	}
	if best == "en" && other != "" && understood(texts, other) > understood(texts, "en") {
		return other
	}
	return best
}

// inBoth reports whether a heading says in a language what it also says in
// English: "Purpose / Ändamål".
func inBoth(text, tag string) bool {
	first, second, ok := strings.Cut(text, "/")
	if !ok {
		first, second, ok = strings.Cut(text, "\n")
	}
	if !ok {
		first, second, ok = strings.Cut(strings.TrimRight(text, ") "), "(")
	}
	if !ok {
		return false
	}
	for _, half := range [][2]string{{first, second}, {second, first}} {
		english, _ := matchHeading(half[0], "en")
		nothing, _ := matchHeading(half[1], "en")
		if key, sure := matchHeading(half[1], tag); english != "" && nothing == "" && key != "" && sure >= sureKey {
			return true
		}
	}
	return false
}

// understood is how many of the texts say a ground, a period, a role or a kind
// of data for certain in a language.
func understood(texts []string, tag string) (n int) {
	for _, t := range texts {
		if g := lawfulbasis.ReadGrounds(t, tag); len(g) > 0 && g[0].Sure() {
			n++
		}
		if e := readCell(periodCell, t, tag).Elements; len(e) == 1 && e[0].Doubt == "" && !e[0].Period.IsZero() {
			n++
		}
		for _, e := range readCell(recipientCell, t, tag).Elements {
			if e.Role != "" && e.Doubt == "" {
				n++
			}
		}
		for _, e := range readCell(dataCell, t, tag).Elements {
			if e.Special != "" || e.NationalID || e.Criminal {
				n++
			}
		}
	}
	return n
}
