package main

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"fmt"
	"io"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
)

// mutator makes a mutant of a file.
type mutator func(r *rand.Rand, file []byte) []byte

// mutateText changes a file of text in one to three places.
func mutateText(r *rand.Rand, file []byte) []byte {
	data := bytes.Clone(file)
	for range 1 + r.IntN(3) {
		if len(data) == 0 {
			return data
		}
		if r.IntN(2) == 0 {
			data = mutateBytes(r, data)
		} else {
			data = exchange(r, data)
		}
	}
	return data
}

// mutateBytes changes a file without knowing what it is.
func mutateBytes(r *rand.Rand, data []byte) []byte {
	at := r.IntN(len(data))
	to := min(len(data), at+1+r.IntN(64))
	slice := bytes.Clone(data[at:to])
	switch r.IntN(7) {
	case 0: // cut short
		return data[:at]
	case 1: // bits
		for range 1 + r.IntN(4) {
			data[r.IntN(len(data))] ^= 1 << r.IntN(8)
		}
		return data
	case 2: // taken out
		return slices.Delete(data, at, to)
	case 3: // doubled, some hundred times at most
		return slices.Insert(data, at, bytes.Repeat(slice, 1+r.IntN(1<<r.IntN(8)))...)
	case 4: // put elsewhere
		return slices.Insert(slices.Delete(data, at, to), r.IntN(len(data)-len(slice)+1), slice...)
	case 5: // anything
		for i := range slice {
			slice[i] = byte(r.Uint32())
		}
		copy(data[at:], slice)
		return data
	}
	return slices.Insert(data, at, foreign(r)...)
}

// lexeme is a word, a number or a text in quotes: what a value is in most formats.
var lexeme = regexp.MustCompile(`"(?:[^"\\\n]|\\.){0,200}"|[\p{L}\d][\p{L}\d_./-]*|[{}\[\]<>:;,]`)

// exchange puts something else in the place of a lexeme or a line.
func exchange(r *rand.Rand, data []byte) []byte {
	from := r.IntN(len(data))
	near := lexeme.FindIndex(data[from:])
	lines := bytes.SplitAfter(data, []byte("\n"))
	if len(lines) > 3 && r.IntN(3) == 0 {
		i, k := r.IntN(len(lines)), r.IntN(len(lines))
		switch r.IntN(4) {
		case 0: // a key or a row twice
			lines = slices.Insert(lines, i, lines[i])
		case 1:
			lines[i], lines[k] = lines[k], lines[i]
		case 2:
			lines = slices.Delete(lines, i, min(len(lines), i+1+r.IntN(3)))
		default:
			lines[i] = append([]byte(strings.Repeat(" ", 1+r.IntN(8))), lines[i]...)
		}
		return bytes.Join(lines, nil)
	}
	if near == nil {
		return data
	}
	at, to := from+near[0], from+near[1]
	with := foreign(r)
	if other := lexeme.FindIndex(data[r.IntN(len(data)):]); other != nil && r.IntN(2) == 0 {
		start := r.IntN(len(data))
		if other = lexeme.FindIndex(data[start:]); other != nil {
			with = bytes.Clone(data[start+other[0] : start+other[1]])
		}
	}
	if data[at] == '"' && len(with) > 0 && with[0] != '"' && r.IntN(2) == 0 { // the text alone
		at, to = at+1, to-1
	}
	return slices.Replace(data, at, to, with...)
}

// foreign is what no keeper writes.
func foreign(r *rand.Rand) []byte {
	if r.IntN(4) == 0 { // a rune of any plane
		var b []byte
		for range 1 + r.IntN(5) {
			b = fmt.Appendf(b, "%c", rune(r.IntN(17)<<16|r.IntN(1<<16)))
		}
		return b
	}
	if r.IntN(20) == 0 {
		return []byte(strings.Repeat([]string{"[", `{"a":`, "- ", "<a>", "(", "a: {"}[r.IntN(6)], 1<<r.IntN(15)))
	}
	return []byte(oddities[r.IntN(len(oddities))])
}

var oddities = []string{
	"\x00", "\xff", "\xc0\x80", "\xed\xa0\x80", `"\ud800"`, `"\u0000"`, "\ufeff", "\u202e", "\u0300\u0301", "\r", "\n", "\t", "\x1b[31m",
	"null", "true", "-1", "-0", "1e999", "99999999999999999999999", "0x7fffffff", "1e-400", "NaN", `""`, "{}", "[]", "[[]]", `{"":null}`, `"x"`,
	`"0001-01-01"`, `"9999-12-31"`, `"2026-02-30"`, `"P99999999999Y"`, `"P0D"`, "1048577", "A1048577", "XFE1", "ZZZZZZZZ9", "4294967296",
	"&#0;", "&amp;", "&undefined;", "]]>", "<!--", "<![CDATA[", "<?x?>", "=1+1", "@SUM(A1)", "'", `\`, "%s%n", "../../x", "http://x/", "&a", "*a", "!!binary", "<<: *a", "? a", "%YAML 9",
}

// part is a file of an archive.
type part struct {
	name string
	data []byte
}

// mutateArchive changes an archive, or parts of it, which are packed again.
func mutateArchive(r *rand.Rand, file []byte) []byte {
	if r.IntN(4) == 0 {
		return mutateBytes(r, bytes.Clone(file))
	}
	parts, err := unpack(file)
	if err != nil || len(parts) == 0 {
		panic(fmt.Sprint("the original is no archive: ", err))
	}
	for range 1 + r.IntN(3) {
		i, k := r.IntN(len(parts)), r.IntN(len(parts))
		p := &parts[i]
		switch n := r.IntN(12); {
		case len(p.data) == 0:
		case n < 4:
			p.data = mutateBytes(r, p.data)
		case n < 7:
			p.data = exchange(r, p.data)
		case n == 7: // missing
			parts = slices.Delete(parts, i, i+1)
		case n == 8: // twice, or for each other
			p.data, parts[k].data = parts[k].data, p.data
			if r.IntN(2) == 0 {
				parts = append(parts, part{parts[k].name, p.data})
			}
		case n == 9: // numbered anew
			p.data = numbers.ReplaceAllFunc(p.data, func(b []byte) []byte {
				if r.IntN(20) > 0 {
					return b
				}
				return []byte(`"` + []string{"999999999", "A1:XFD1048576", "-1", "4294967297", "0", "A0", "B2"}[r.IntN(7)] + `"`)
			})
		case n == 10: // what is meant lies elsewhere, or in itself
			p.data = targets.ReplaceAllFunc(p.data, func(b []byte) []byte {
				if r.IntN(3) > 0 {
					return b
				}
				return []byte(`Target="` + []string{"/" + parts[k].name, parts[k].name, "/" + p.name, "../../../x", "workbook.xml"}[r.IntN(5)] + `"`)
			})
		default:
			p.data = bytes.Replace(p.data, []byte("?>"), []byte(`?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>`), 1)
		}
		if len(parts) == 0 {
			break
		}
	}
	data, err := pack(parts)
	if err != nil {
		panic(err)
	}
	return data
}

var (
	numbers = regexp.MustCompile(`"[A-Z]{0,3}[0-9]+(:[A-Z]+[0-9]+)?"`)
	targets = regexp.MustCompile(`Target="[^"]*"`)
)

func unpack(file []byte) ([]part, error) {
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		return nil, err
	}
	var parts []part
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			return nil, err
		}
		data, err := io.ReadAll(r)
		if err != nil {
			return nil, err
		}
		parts = append(parts, part{f.Name, data})
	}
	return parts, nil
}

func pack(parts []part) ([]byte, error) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	z.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) { return flate.NewWriter(w, flate.BestSpeed) })
	for _, p := range parts {
		w, err := z.Create(p.name)
		if err == nil {
			_, err = w.Write(p.data)
		}
		if err != nil {
			return nil, err
		}
	}
	err := z.Close()
	return b.Bytes(), err
}
