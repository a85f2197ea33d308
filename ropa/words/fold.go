package words

import (
	"strings"
	"sync"
	"unicode"
)

// foldings are the letters that are written without their mark, as "base:
// letters"; lower case. Cyrillic stays Cyrillic and Greek Greek.
const foldings = `a:àáâãäåāăąǎȃả c:çćĉċč d:ďđð e:èéêëēĕėęěȅẽ g:ĝğġģ h:ĥħ i:ìíîïĩīĭįıǐ j:ĵ k:ķ l:ĺļľŀł n:ñńņňŉ o:òóôõöøōŏőǒ
r:ŕŗř s:śŝşšș t:ţťŧț u:ùúûüũūŭůűųǔ w:ŵẁẃẅ y:ýÿŷỳ z:źżž ss:ßẞ ae:æǽ oe:œ th:þ
α:ά ε:έ η:ή ι:ίϊΐ ο:ό υ:ύϋΰ ω:ώ σ:ς στ:ϛ и:ѝ е:ёѐ
':’‘‛ʼʹ´` + "`" + `΄ʹ ":“”„‟«»″ -:‐‑‒–—―−`

var foldTable = sync.OnceValue(func() map[rune]string {
	table := map[rune]string{}
	for _, row := range strings.Fields(foldings) {
		base, letters, _ := strings.Cut(row, ":")
		for _, r := range letters {
			table[r] = base
		}
	}
	return table
})

// Fold returns s in lower case, without diacritics, with plain quotes, dashes
// and single spaces, and without space around it. What is equal but for these
// folds to the same text. The length in bytes may differ.
func Fold(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for _, r := range s {
		if unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' {
			space = b.Len() > 0
			continue
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		foldRune(&b, r)
	}
	return b.String()
}

func foldRune(b *strings.Builder, r rune) {
	switch {
	case 'a' <= r && r <= 'z' || '0' <= r && r <= '9':
		b.WriteByte(byte(r))
		return
	case r < 0x80:
		b.WriteRune(unicode.ToLower(r))
		return
	case combining(r) || r == '\u00ad':
		return
	case r == 'İ':
		b.WriteByte('i')
		return
	}
	lower := unicode.ToLower(r)
	if base, ok := foldTable()[lower]; ok {
		b.WriteString(base)
		return
	}
	b.WriteRune(lower)
}

// combining reports whether r is a mark that stands on the letter before it.
func combining(r rune) bool { return r >= 0x300 && r <= 0x36f }
