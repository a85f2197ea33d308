package words

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

var pointLetters = func() map[string]string {
	m := map[string]string{"ea": "ea", "εα": "ea"}
	for _, alphabet := range []string{greekPoints, cyrillicPoints} {
		for i, letter := range strings.Fields(alphabet) {
			m[letter] = string(rune('a' + i))
		}
	}
	for c := 'a'; c <= 'z'; c++ {
		m[string(c)] = string(c)
	}
	return m
}()

// letter returns the letter of a point at token i, "" if it is none.
func (r *placeReader) letter(i int) string {
	if i >= len(r.t) || r.t[i].Kind != Word {
		return ""
	}
	letter := pointLetters[r.t[i].Text]
	if letter == "" {
		return ""
	}
	c, _ := utf8.DecodeRuneInString(r.original(i))
	if c >= 0x80 && c < 0x370 { // a Latin letter with a mark is a word: à, è
		return ""
	}
	if r.mark(i+1, ".") && i+2 < len(r.t) && r.t[i+2].Kind == Word && singleLetter(r.t[i+2].Text) && (!r.t[i+2].Spaced || r.mark(i+3, ".")) {
		return "" // an abbreviation: i. V. m., d.h.
	}
	return letter
}

// firm reports whether the letter at i is surely one, and not a small word.
func (r *placeReader) firm(i int, pointed bool) bool {
	if r.mark(i+1, ")]\"'") && !(r.mark(i+1, "'") && i+2 < len(r.t) && r.t[i+2].Kind == Word && !r.t[i+2].Spaced && r.t[i].Kind == Word && r.text[r.t[i].From] < 0x80) {
		return true
	}
	if r.t[i].Text == "ea" {
		return r.mark(i-1, "(.")
	}
	if r.mark(i+1, "'") {
		return false
	}
	if pointed || !r.t[i].Spaced || r.mark(i-1, "(\"") {
		return true
	}
	small := strings.Contains("aeiouyαοηикасвз", r.t[i].Text)
	if !small {
		return r.t[i].Text <= "j" || r.text[r.t[i].From] >= 0x80
	}
	j := i + 1
	if j >= len(r.t) || r.t[j].Kind != Word {
		return j >= len(r.t) || r.t[j].Kind != Number
	}
	if r.and(j) || r.or(j) || r.word(j, &r.v.point) {
		return true
	}
	if code, _ := r.v.acts.At(r.t, j, ""); code != "" {
		return true
	}
	if j+1 < len(r.t) && r.t[j].Is(Stop, "") && !singleLetter(r.t[j].Text) { // "c et e du RGPD"
		if code, _ := r.v.acts.At(r.t, j+1, ""); code != "" {
			return true
		}
	}
	return capitals(r.original(j)) > 1
}

func capitals(word string) (n int) {
	for _, c := range word {
		if unicode.IsUpper(c) {
			n++
		}
	}
	return n
}

// letters reads a list of points that begins with the letter at i.
func (r *placeReader) letters(p *Place, i int) (end int) {
	for {
		letter := r.letter(i)
		p.Letters = append(p.Letters, letter)
		if c := r.original(i); r.cyrillic && (c == "e" || c == "E" || c == "B") {
			p.Unsure = true // looks like another letter of the Bulgarian alphabet
		}
		j := i + 1
		for r.mark(j, ")]\"'.") {
			j++
		}
		end = j
		for r.mark(j-1, ".") && j > i+1 {
			j-- // a full stop is left outside
			end = j
		}
		j = i + 1
		for r.mark(j, ")]\"'.") {
			j++
		}
		for j < len(r.t) && (r.word(j, &r.v.point) || r.word(j, &r.v.paragraph)) && !singleLetter(r.t[j].Text) && r.letter(j) == "" && !r.articleAhead(j) && r.letter(r.skipMarks(j+1)) == "" {
			j++ // "c kohta", "c) pont"
			end = j
		}
		next, or, spread, comma := r.separator(j)
		if next == 0 || r.letter(next) == "" {
			return end
		}
		if !comma && r.t[next].Kind == Word && !r.mark(next+1, ")") && !r.firm(next, r.word(next-1, &r.v.point) || r.mark(next-1, ".") && r.word(next-2, &r.v.point)) &&
			!(r.letter(next) <= "j" && r.ends(next+1)) {
			return end
		}
		if comma && !r.firm(next, r.word(next-1, &r.v.point) || r.mark(next-1, ".") && r.word(next-2, &r.v.point)) {
			return end
		}
		p.Unsure = p.Unsure || or || spread
		i = next
	}
}

func (r *placeReader) skipMarks(i int) int {
	for r.mark(i, ".(\"'") {
		i++
	}
	return i
}

// ends reports whether a list of letters may end before token i.
func (r *placeReader) ends(i int) bool {
	if i >= len(r.t) || r.t[i].Kind != Word {
		return true
	}
	code, _ := r.v.acts.At(r.t, i, "")
	if code == "" && r.t[i].Is(Stop, "") && !singleLetter(r.t[i].Text) {
		code, _ = r.v.acts.At(r.t, i+1, "")
	}
	return code != "" || capitals(r.original(i)) > 1 || r.and(i)
}

// separator passes over what stands between two points: a comma, a slash,
// "and", a word for a point. next is 0 if nothing does.
func (r *placeReader) separator(i int) (next int, or, spread, comma bool) {
	from := i
	for i < len(r.t) {
		t := r.t[i]
		switch {
		case t.Kind == Mark && strings.Contains(",/&+", t.Text):
			comma = true
			i++
		case t.Kind == Mark && t.Text == "-":
			if t.Spaced && i+1 < len(r.t) && r.t[i+1].Spaced {
				return 0, false, false, false
			}
			spread = true
			i++
		case t.Kind == Mark && strings.Contains("(\".'", t.Text):
			i++
		case t.Kind == Word && singleLetter(t.Text) && (r.and(i) || r.or(i)):
			// "a i c": a conjunction only where the language has it and a letter follows
			j := r.skipMarks(i + 1)
			for r.word(j, &r.v.point) && r.letter(j) == "" {
				j = r.skipMarks(j + 1)
			}
			conjunction := t.Is(And, r.lang) || t.Is(Or, r.lang)
			if r.lang == "" || langsOf(r.lang) == allLangs {
				conjunction = true
			}
			if r.letter(i) != "" && (!conjunction || comma || r.mark(i+1, ")") || r.mark(i-1, "(\"") || r.letter(j) == "" || j > i+1 && r.mark(i+1, "\"'") && r.mark(i-1, "\"'")) {
				return i, or, spread, comma
			}
			or = or || t.Is(Or, r.lang) && !t.Is(And, r.lang)
			i++
		case t.Kind == Word && (r.or(i) || t.Text == "or"):
			or = true
			i++
		case t.Kind == Word && r.and(i):
			i++
		case t.Kind == Word && (t.Text == "bis" || t.Text == "to" || t.Text == "do" || t.Text == "tot" || t.Text == "al" || t.Text == "till" || t.Text == "til"):
			if r.letter(r.skipMarks(i+1)) == "" {
				return 0, false, false, false
			}
			spread = true
			i++
		case r.word(i, &r.v.point) && r.letter(i) == "":
			i++
		case t.Kind == Word && r.letter(i) != "":
			if i == from {
				return 0, false, false, false
			}
			if r.counterLetter(i) {
				i++
				continue
			}
			return i, or, spread, comma
		default:
			return 0, false, false, false
		}
	}
	return 0, false, false, false
}

// counterLetter reports whether the Bulgarian б. at i stands before a letter.
func (r *placeReader) counterLetter(i int) bool {
	return r.t[i].Text == "б" && r.mark(i+1, ".") && r.letter(r.skipMarks(i+1)) != ""
}
